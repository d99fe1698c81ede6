"""Services: procedures, questions, and citizens' cases that a human decides."""

from jazari.services.actions import Received, Services
from jazari.services.api import router
from jazari.services.commands import commands
from jazari.services.deadlines import due, parse_deadline
from jazari.services.deployments import TRIAGE, USES
from jazari.services.entries import KINDS, CaseDecided, CaseReceived, Deployed
from jazari.services.errors import (
    CaseState,
    DecisionRefused,
    EvaluationFailed,
    InvalidDeadline,
    InvalidLine,
    InvalidOutcome,
    InvalidRequest,
    NotApproved,
    NotEvaluated,
    RequestTooLarge,
    TooManyTries,
    UnknownCase,
    UnknownProcedure,
    UnknownUse,
)
from jazari.services.jobs import jobs
from jazari.services.pages import pages
from jazari.services.records import AlgorithmFacts, Answer, Case, CaseEvent, Delay, Deployment, Pause
from jazari.services.search import TASK, Search, learn_apart

__all__ = [
    "KINDS",
    "TASK",
    "TRIAGE",
    "USES",
    "AlgorithmFacts",
    "Answer",
    "Case",
    "CaseDecided",
    "CaseEvent",
    "CaseReceived",
    "CaseState",
    "DecisionRefused",
    "Delay",
    "Deployed",
    "Deployment",
    "EvaluationFailed",
    "InvalidDeadline",
    "InvalidLine",
    "InvalidOutcome",
    "InvalidRequest",
    "NotApproved",
    "NotEvaluated",
    "Pause",
    "Received",
    "RequestTooLarge",
    "Search",
    "Services",
    "TooManyTries",
    "UnknownCase",
    "UnknownProcedure",
    "UnknownUse",
    "commands",
    "due",
    "jobs",
    "learn_apart",
    "pages",
    "parse_deadline",
    "router",
]
