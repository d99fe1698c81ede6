"""The laboratory: models answer benchmarks, every answer is kept, every score has its interval."""

from jazari.evals.actions import Evals, Resolve
from jazari.evals.api import router
from jazari.evals.commands import commands
from jazari.evals.engines import EngineFailed, EngineMissing, Engines, Reached
from jazari.evals.entries import KINDS, Evaluated
from jazari.evals.errors import (
    AnswersDisagree,
    BudgetSpent,
    EmptyBenchmark,
    EvaluationNotFound,
    NotComparable,
    NotPerturbable,
    NotPublic,
    UnknownTask,
    UnreadableBenchmark,
    WrongAnswers,
    WrongTask,
)
from jazari.evals.jobs import RUN_JOB, jobs
from jazari.evals.pages import pages
from jazari.evals.records import Answer, Evaluation, Standing
from jazari.evals.robustness import Robustness

__all__ = [
    "KINDS",
    "RUN_JOB",
    "Answer",
    "AnswersDisagree",
    "BudgetSpent",
    "EmptyBenchmark",
    "EngineFailed",
    "EngineMissing",
    "Engines",
    "Evals",
    "Evaluated",
    "Evaluation",
    "EvaluationNotFound",
    "NotComparable",
    "NotPerturbable",
    "NotPublic",
    "Reached",
    "Resolve",
    "Robustness",
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
