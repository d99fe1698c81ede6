"""Data classes, where data may go, and what was decided."""

from dataclasses import dataclass
from typing import Literal, get_args

DataClass = Literal["open", "internal", "personal", "sensitive"]
DATA_CLASSES: tuple[DataClass, ...] = get_args(DataClass)
"""From the freest to the most guarded."""

Action = Literal["publish", "mirror", "route", "sync"]
Place = Literal["public", "node", "national", "abroad"]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where data would go.

    `place`: the public at large, this node, another node or provider in the country, or one abroad.
    `country` is its ISO 3166-1 code; `level` the national cybersecurity level of a provider (1 or 2; 0 none).
    """

    place: Place
    country: str = ""
    level: int = 0
    authorised: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether something may be done, the rule that says so, and the reason in one sentence."""

    allowed: bool
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class TransferLaw:
    """What the country's law asks of data that travels; read from the pack's `law.toml`."""

    country: str
    listed_countries: frozenset[str]
    transfer_law: str
    security_law: str
    sensitive_data_level: int
