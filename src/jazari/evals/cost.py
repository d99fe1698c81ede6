"""What answers take: seconds, tokens, money and energy, measured where they can be and named where they are not."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import add
from pathlib import Path
from typing import Literal

from jazari.core import Price
from jazari.evals.entries import CostFigures
from jazari.evals.records import Tokens

RAPL = Path("/sys/class/powercap")
"""Where Linux tells the processor's own meters (Running Average Power Limit), in microjoules."""
_MILLION = 1_000_000

Energy = Literal["measured", "estimated", "unknown"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What one part of a run took; parts add up. `joules` is None where `energy` is unknown."""

    seconds: float = 0.0
    tokens: Tokens | None = None
    energy: Energy = "unknown"
    joules: float | None = None

    def __add__(self, other: "Taken") -> "Taken":
        tokens = (self.tokens + other.tokens) if self.tokens and other.tokens else self.tokens or other.tokens
        known = self.joules is not None and other.joules is not None
        worse: Energy = "estimated" if "estimated" in (self.energy, other.energy) else self.energy
        return Taken(
            self.seconds + other.seconds,
            tokens,
            worse if known else "unknown",
            (self.joules or 0) + (other.joules or 0) if known else None,
        )

    def plain(self, tokens: Tokens | None) -> dict[str, object]:
        """As a step keeps it, with the tokens that it took."""
        counts = [tokens.prompt_tokens, tokens.completion_tokens] if tokens else None
        return {"seconds": self.seconds, "tokens": counts, "energy": self.energy, "joules": self.joules}

    @staticmethod
    def of(kept: Mapping[str, object]) -> "Taken":
        """What a step kept."""
        tokens = kept["tokens"]
        return Taken(**{**kept, "tokens": Tokens(*tokens) if isinstance(tokens, list) else None})  # type: ignore[arg-type]


def total(parts: Sequence[Taken]) -> Taken:
    """What the parts took together."""
    return reduce(add, parts) if parts else Taken()


@dataclass
class Meter:
    """Measures parts of a run; `here` says that the model computes on this machine.

    Energy is the processor's own count, of everything that runs on it meanwhile. Without that it is estimated as
    `cpu_watts` (the rated power of all its cores, the operator's to say) times this process' processor seconds over the
    number of cores; unknown where nobody said it, or where the model answers elsewhere.
    """

    here: bool
    cpu_watts: float | None = None
    rapl: Path = RAPL
    taken: Taken = field(default_factory=Taken)

    @contextmanager
    def measuring(self) -> Iterator[None]:
        """Measure what the block takes, into `taken`."""
        begun, worked, joules = time.monotonic(), time.process_time(), joules_of(self.rapl)
        yield
        seconds, worked = time.monotonic() - begun, time.process_time() - worked
        self.taken = replace(self.taken, seconds=seconds, energy="unknown", joules=None)
        if not self.here:
            return
        spent = joules_between(joules, joules_of(self.rapl))
        if spent is not None:
            self.taken = replace(self.taken, energy="measured", joules=spent)
        elif self.cpu_watts is not None:
            estimate = self.cpu_watts * worked / (os.cpu_count() or 1)
            self.taken = replace(self.taken, energy="estimated", joules=estimate)


def joules_of(folder: Path) -> dict[str, tuple[float, float]]:
    """Each processor package's (joules so far, joules at which it begins again); none where they cannot be read."""
    found = {}
    for package in sorted(folder.glob("intel-rapl:?")):
        try:
            count, most = (
                int((package / name).read_text()) / _MILLION for name in ("energy_uj", "max_energy_range_uj")
            )
        except (OSError, ValueError):
            continue
        found[package.name] = (count, most)
    return found


def joules_between(
    before: Mapping[str, tuple[float, float]], after: Mapping[str, tuple[float, float]]
) -> float | None:
    """What was used between two readings; a count that is lower than before began again once."""
    if not before or before.keys() != after.keys():
        return None
    return sum(
        count - before[name][0] + (most if count < before[name][0] else 0)
        for name, (count, most) in after.items()
    )


def figures(taken: Taken, texts: Iterable[str], price: Price | None) -> CostFigures:
    """What a run took, as its entry says it: rounded, with the bytes of questions and answers, and their price."""
    tokens = taken.tokens
    money = (
        (tokens.prompt_tokens * price.prompt + tokens.completion_tokens * price.completion) / _MILLION
        if tokens and price
        else None
    )
    return CostFigures(
        seconds=round(taken.seconds, 3),
        bytes=sum(len(text.encode()) for text in texts),
        tokens_in=tokens.prompt_tokens if tokens else None,
        tokens_out=tokens.completion_tokens if tokens else None,
        price=None if money is None else round(money, 6),
        currency=price.currency.lower() if price and money is not None else None,
        energy=taken.energy,
        joules=None if taken.joules is None else round(taken.joules, 3),
    )
