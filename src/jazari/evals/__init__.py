"""The laboratory: models answer benchmarks, every answer is kept, every score has its interval."""

from jazari.evals import arena, entries
from jazari.evals.actions import Evals, Resolve
from jazari.evals.api import router
from jazari.evals.arena import Arenas
from jazari.evals.arena import commands as arena_commands
from jazari.evals.arena import jobs as arena_jobs
from jazari.evals.arena import pages as arena_pages
from jazari.evals.arena import router as arena_router
from jazari.evals.commands import commands
from jazari.evals.engines import EngineFailed, EngineMissing, Engines, Reached
from jazari.evals.entries import Evaluated
from jazari.evals.errors import (
    AnswersDisagree,
    BudgetSpent,
    EmptyBenchmark,
    EvaluationNotFound,
    ModelNotEvaluated,
    NoTables,
    NotComparable,
    NotPerturbable,
    NotPublic,
    NoTypesetter,
    NoVerdict,
    UnknownTask,
    UnreadableBenchmark,
    WrongAnswers,
    WrongJudge,
    WrongTask,
)
from jazari.evals.jobs import RUN_JOB, jobs
from jazari.evals.mount import pages
from jazari.evals.profiles import Profiles
from jazari.evals.records import Answer, Evaluation, Standing
from jazari.evals.robustness import Robustness

KINDS = (*entries.KINDS, *arena.KINDS)

__all__ = [
    "KINDS",
    "RUN_JOB",
    "Answer",
    "AnswersDisagree",
    "Arenas",
    "BudgetSpent",
    "EmptyBenchmark",
    "EngineFailed",
    "EngineMissing",
    "Engines",
    "Evals",
    "Evaluated",
    "Evaluation",
    "EvaluationNotFound",
    "ModelNotEvaluated",
    "NoTables",
    "NoTypesetter",
    "NoVerdict",
    "NotComparable",
    "NotPerturbable",
    "NotPublic",
    "Profiles",
    "Reached",
    "Resolve",
    "Robustness",
    "Standing",
    "UnknownTask",
    "UnreadableBenchmark",
    "WrongAnswers",
    "WrongJudge",
    "WrongTask",
    "arena_commands",
    "arena_jobs",
    "arena_pages",
    "arena_router",
    "commands",
    "jobs",
    "pages",
    "router",
]
