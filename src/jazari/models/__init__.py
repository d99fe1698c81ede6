"""Models: recipes and datasets become weights, weights become predictors."""

from jazari.models.actions import Models
from jazari.models.api import router
from jazari.models.commands import commands
from jazari.models.entries import KINDS, ModelTrained
from jazari.models.errors import (
    DamagedModel,
    DatasetMissing,
    DatasetNotOpen,
    InvalidItem,
    ModelNotFound,
    NothingToLearn,
    UnknownPair,
    UnknownTask,
)
from jazari.models.jobs import jobs
from jazari.models.lines import answer_lines
from jazari.models.packaged import load_packaged
from jazari.models.pages import pages
from jazari.models.records import ClassScore, Generator, ModelSummary, Predictor, Sampling, ScoredToken
from jazari.models.tasks import TASKS, TaskSchema

__all__ = [
    "KINDS",
    "TASKS",
    "ClassScore",
    "DamagedModel",
    "DatasetMissing",
    "DatasetNotOpen",
    "Generator",
    "InvalidItem",
    "ModelNotFound",
    "ModelSummary",
    "ModelTrained",
    "Models",
    "NothingToLearn",
    "Predictor",
    "Sampling",
    "ScoredToken",
    "TaskSchema",
    "UnknownPair",
    "UnknownTask",
    "answer_lines",
    "commands",
    "jobs",
    "load_packaged",
    "pages",
    "router",
]
