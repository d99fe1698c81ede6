"""What the gateway offers, what one answer cost, and how much who used."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, Protocol, TypeVar

from jazari.core import Provider
from jazari.models import ModelSummary, Predictor, ScoredToken

Finish = Literal["stop", "length"]
Piece = TypeVar("Piece")
Sees = Callable[[str], bool]
"""Whether somebody sees what an organisation keeps to itself."""


class LocalModels(Protocol):
    """What the gateway needs of this node's models; `models.Models` is the real one."""

    def resolve_for(self, name: str, sees: Sees) -> str:
        """The ref that a ref, `org/name` or a task's name means now. Raises ModelNotFound."""
        ...

    def load(self, ref: str) -> Predictor:
        """The model, kept in memory. Raises ModelNotFound, DamagedModel."""
        ...

    def summaries(self, *, with_private: bool = False) -> list[ModelSummary]:
        """The node's models that it trained, by name."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """A model by the name that requests give it; `provider` is None where this node answers.

    `ref` names a local model's revision; `task` is `lm` or `embed`, empty for a provider's, which knows itself.
    """

    id: str
    owner: str
    task: str = ""
    ref: str = ""
    provider: Provider | None = None

    @property
    def providers_name(self) -> str:
        """What the provider calls it."""
        return self.id.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who uses a model, by which token."""

    person_id: str
    token_id: str


@dataclass(frozen=True, slots=True)
class Count:
    """Tokens of one request, as the model that answered counts them."""

    prompt_tokens: int
    completion_tokens: int = 0

    @property
    def total_tokens(self) -> int:
        """Both together."""
        return self.prompt_tokens + self.completion_tokens


Counted = Callable[[Count], None]
"""Told what an answer cost, also where nobody waited for its end."""


@dataclass(frozen=True, slots=True)
class Stream(Generic[Piece]):
    """An answer in the making: `pieces` as they come; `close` ends the work behind it, at any time and always."""

    pieces: AsyncIterator[Piece]
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ended:
    """How an answer ended, and what it counts."""

    finish: Finish
    count: Count


@dataclass(frozen=True, slots=True)
class Completion:
    """An answer as a whole; `tokens` are those to show with their probabilities, None where none were asked for."""

    text: str
    finish: Finish
    count: Count
    tokens: tuple["PlacedToken", ...] | None = None


@dataclass(frozen=True, slots=True)
class PlacedToken:
    """A token with its probability and its place, in code points from the prompt's beginning."""

    offset: int
    token: ScoredToken


@dataclass(frozen=True, slots=True)
class Use:
    """What one token's owner used of one model on one day (UTC): numbers only."""

    day: date
    person_id: str
    token_id: str
    model: str
    requests: int
    prompt_tokens: int
    completion_tokens: int
