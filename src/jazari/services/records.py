"""What a service works with: answers, deadlines, cases and the models put to work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

State = Literal["received", "paused", "decided"]
"""Where a case stands; `paused` waits for documents of the citizen."""
Outcome = Literal["accepted", "corrected", "refused"]
"""A decision: as proposed, with procedure or language corrected, or refused with a reason."""
Reason = Literal["incomplete", "not-entitled", "other-body", "duplicate", "withdrawn", "no-procedure"]
"""Why a case may be refused; what was said beside it stays in this node's database."""

OUTCOMES: tuple[Outcome, ...] = ("accepted", "corrected", "refused")
REASONS: tuple[Reason, ...] = (
    "incomplete", "not-entitled", "other-body", "duplicate", "withdrawn", "no-procedure",
)  # fmt: skip
STATES: tuple[State, ...] = ("received", "paused", "decided")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question is about: a procedure's slug, or None where none of the country's answers it.

    `ranked` are all slugs, best first; `score` is the first one's evidence (0 is the threshold of None, not a
    probability); `language` is a FLORES code, None where no model for it is at work.
    """

    procedure: str | None
    language: str | None
    ranked: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which a delay does not run; `end` None while it is open."""

    start: date
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Delay:
    """A legal delay and how its days are counted. `weekend` are ISO weekdays, 1 Monday to 7 Sunday."""

    unit: Literal["working_days", "calendar_days"]
    number: int
    extension: int = 0
    holidays: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset()
    count_start_day: bool = False
    pause_bounds_counted: bool = False
    roll_to_next_working_day: bool = False


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One step of a case; `person_id` is who took it, None for the citizen or the node."""

    at: datetime
    what: Literal["received", "paused", "resumed", "decided"]
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A citizen's request on its way; lives in this node's database alone.

    `procedure_chosen` is what the citizen said, `procedure_proposed` and `language_proposed` what the search and
    the deployed model said; None where nothing was. `due` is None while paused. `text` and `contact` are None
    after retention took them.
    """

    id: int
    region: str
    text: str | None
    contact: str | None
    procedure_chosen: str | None
    procedure_proposed: str | None
    language_chosen: str | None
    language_proposed: str | None
    received_at: datetime
    due: date | None
    state: State
    demonstration: bool = False
    procedure: str | None = None
    language: str | None = None
    outcome: Outcome | None = None
    reason: Reason | None = None
    remark: str | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None
    pauses: tuple[Pause, ...] = ()
    events: tuple[CaseEvent, ...] = ()

    @property
    def effective_procedure(self) -> str | None:
        """The procedure it is handled as: decided, else chosen by the citizen, else proposed."""
        return self.procedure or self.procedure_chosen or self.procedure_proposed

    @property
    def effective_language(self) -> str | None:
        """The language it is handled in: decided, else chosen by the citizen, else proposed."""
        return self.language or self.language_chosen or self.language_proposed


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision that fits its case."""

    outcome: Outcome
    procedure: str | None
    language: str | None
    reason: Reason | None
    agreed_procedure: bool | None
    agreed_language: bool | None


@dataclass(frozen=True, slots=True)
class Deployment:
    """A model at work: its ref, since when, and the entries of its evaluation, its approval and its deployment."""

    use: str
    model: str
    since: datetime
    evaluation: str
    decision: str
    entry: str


@dataclass(frozen=True, slots=True)
class AlgorithmFacts:
    """One use of AI in this node's services, for its public register; None where it is not deployed."""

    use: str
    task: str
    deployment: Deployment | None = None
    score: Mapping[str, object] = field(default_factory=dict)
