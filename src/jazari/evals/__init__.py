"""The laboratory: models answer benchmarks, every answer is kept, every score has its interval."""

from jazari.evals.actions import Evals, Resolve
from jazari.evals.api import router
from jazari.evals.commands import commands
from jazari.evals.entries import KINDS, Evaluated
from jazari.evals.errors import (
    AnswersDisagree,
    EmptyBenchmark,
    EvaluationNotFound,
    ModelNotEvaluated,
    NotComparable,
    NotPublic,
    NoTypesetter,
    UnknownTask,
    UnreadableBenchmark,
    WrongAnswers,
    WrongTask,
)
from jazari.evals.jobs import RUN_JOB, jobs
from jazari.evals.mount import pages
from jazari.evals.profiles import Profiles
from jazari.evals.records import Answer, Evaluation, Standing

__all__ = [
    "KINDS",
    "RUN_JOB",
    "Answer",
    "AnswersDisagree",
    "EmptyBenchmark",
    "Evals",
    "Evaluated",
    "Evaluation",
    "EvaluationNotFound",
    "ModelNotEvaluated",
    "NoTypesetter",
    "NotComparable",
    "NotPublic",
    "Profiles",
    "Resolve",
    "Standing",
    "UnknownTask",
    "UnreadableBenchmark",
    "WrongAnswers",
    "WrongTask",
    "commands",
    "jobs",
    "pages",
    "router",
]
