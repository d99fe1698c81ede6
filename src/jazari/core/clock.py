"""Time, always aware and in UTC; a clock is handed in wherever a decision depends on it."""

from collections.abc import Callable
from datetime import UTC, datetime

from jazari.core.errors import Invalid

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, aware, in UTC, to the second (ledger entries carry no fractions)."""
    return datetime.now(UTC).replace(microsecond=0)


def moment_text(moment: datetime) -> str:
    """RFC 3339 in UTC with a Z: `2026-11-22T14:00:00Z`. Raises Invalid for a naive moment."""
    if moment.tzinfo is None:
        raise Invalid(f"{moment!r}: a moment without a time zone cannot be written; give it tzinfo")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def parse_moment(text: str) -> datetime:
    """The moment written by `moment_text`. Raises Invalid for anything else."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Invalid(f"{text!r} is not a moment; write it as 2026-11-22T14:00:00Z") from None
    if moment.tzinfo is None:
        raise Invalid(f"{text!r} has no time zone; end it with Z for UTC")
    return moment.astimezone(UTC)
