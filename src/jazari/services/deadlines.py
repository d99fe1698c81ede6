"""The legal deadline: on which day a delay ends, counted day by day as the law says to."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from jazari.services.errors import InvalidDeadline
from jazari.services.records import Delay, Pause

MAX_DAYS = 36_600
"""A delay of a hundred years is a mistake of who asks."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = ("working_days", "calendar_days")
_DAY = timedelta(days=1)
_NEEDED = ("start", "unit", "number")
_OPTIONAL = ("extension", "pauses", "holidays", "weekend")
_RULES = ("count_start_day", "pause_bounds_counted", "roll_to_next_working_day")
_KEYS = (*_NEEDED, *_OPTIONAL, *_RULES)


def due(start: date, delay: Delay, pauses: Sequence[Pause] = ()) -> date | None:
    """The last day of a delay that begins on `start`, or None while a pause is open.

    The first day that can count is the one after `start`, or `start` itself with `count_start_day`. A day counts
    unless a pause covers it or, in working days, it is of the weekend or a holiday. A pause covers its two bounds
    as well, except with `pause_bounds_counted`: then these two days still run. The delay ends on day
    `number + extension` of those that count (on `start` where that is 0); `roll_to_next_working_day` moves an end on
    a weekend or holiday to the next working day, whatever the unit. Raises InvalidDeadline.
    """
    check_delay(delay)
    for pause in pauses:
        if pause.end is not None and pause.end < pause.start:
            raise InvalidDeadline(
                f"a pause from {pause.start} to {pause.end} ends before it begins; exchange them",
                key="pauses",
            )
    if any(pause.end is None for pause in pauses):
        return None
    day, left = start, delay.number + delay.extension
    try:
        if not delay.count_start_day and left:
            day += _DAY
        while left:
            if _counts(day, delay, pauses):
                left -= 1
            if left:
                day += _DAY
        while delay.roll_to_next_working_day and not is_working_day(day, delay):
            day += _DAY
    except OverflowError:
        raise InvalidDeadline(
            f"a delay from {start} ends past the calendar; check its year", key="start"
        ) from None
    return day


def is_working_day(day: date, delay: Delay) -> bool:
    """Whether it is neither of the weekend nor a holiday."""
    return day.isoweekday() not in delay.weekend and day not in delay.holidays


def check_delay(delay: Delay) -> None:
    """Raise InvalidDeadline for a delay that no day could end."""
    for key in ("number", "extension"):
        if not 0 <= getattr(delay, key) <= MAX_DAYS:
            raise InvalidDeadline(
                f"{key} is {getattr(delay, key)}; give 0 to {MAX_DAYS} days",
                key=key,
                value=getattr(delay, key),
            )
    if len(delay.weekend) >= len(WEEKDAYS):
        raise InvalidDeadline(
            "every day is of the weekend, so no working day comes; leave one out", key="weekend"
        )


def parse_deadline(line: Mapping[str, Any]) -> tuple[date, Delay, tuple[Pause, ...]]:
    """What a line of `jazari services due` asks: start, delay and pauses. Raises InvalidDeadline naming the key.

    `start`, `unit` and `number` are needed. Left out, `extension` is 0, `pauses` and `holidays` are empty, the three
    rules are false and `weekend` is Saturday and Sunday. Days of the weekend are names (any case) or ISO numbers,
    1 Monday to 7 Sunday; a pause's `to` may be null or left out while it is open.
    """
    for key in line:
        if key not in _KEYS:
            raise InvalidDeadline(f"{key!r} is not part of a deadline; use {', '.join(_KEYS)}", key=key)
    unit = line.get("unit")
    if unit not in UNITS:
        raise InvalidDeadline(f"unit is {unit!r}; write working_days or calendar_days", key="unit")
    delay = Delay(
        unit=unit,
        number=_whole(line, "number"),
        extension=_whole(line, "extension", 0),
        holidays=frozenset(_day(value, "holidays") for value in _list(line, "holidays")),
        weekend=frozenset(_weekday(value) for value in _list(line, "weekend", ("saturday", "sunday"))),
        count_start_day=_flag(line, "count_start_day"),
        pause_bounds_counted=_flag(line, "pause_bounds_counted"),
        roll_to_next_working_day=_flag(line, "roll_to_next_working_day"),
    )
    return _day(line.get("start"), "start"), delay, tuple(_pause(value) for value in _list(line, "pauses"))


def _counts(day: date, delay: Delay, pauses: Sequence[Pause]) -> bool:
    if delay.unit == "working_days" and not is_working_day(day, delay):
        return False
    for pause in pauses:
        end = pause.end or date.max
        inside = pause.start < day < end if delay.pause_bounds_counted else pause.start <= day <= end
        if inside:
            return False
    return True


def _whole(line: Mapping[str, Any], key: str, default: int | None = None) -> int:
    value = line.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidDeadline(f"{key} is {value!r}; write a whole number of days", key=key)
    return value


def _flag(line: Mapping[str, Any], key: str) -> bool:
    value = line.get(key)
    if value is not None and not isinstance(value, bool):
        raise InvalidDeadline(f"{key} is {value!r}; write true or false", key=key)
    return bool(value)


def _list(line: Mapping[str, Any], key: str, default: Sequence[Any] = ()) -> Sequence[Any]:
    value = line.get(key)
    if value is None:
        return default
    if not isinstance(value, list):
        raise InvalidDeadline(f"{key} is {value!r}; write a list", key=key)
    return value


def _day(value: Any, key: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise InvalidDeadline(f"{key}: {value!r} is not a day; write it as 2026-11-22", key=key) from None


def _weekday(value: Any) -> int:
    if isinstance(value, str) and value.strip().lower() in WEEKDAYS:
        return WEEKDAYS.index(value.strip().lower()) + 1
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= len(WEEKDAYS):
        return value
    raise InvalidDeadline(
        f"weekend: {value!r} is no weekday; write a name like saturday, or 1 (Monday) to 7 (Sunday)",
        key="weekend",
    )


def _pause(value: Any) -> Pause:
    if not isinstance(value, Mapping) or not set(value) <= {"from", "to"}:
        raise InvalidDeadline(
            f'pauses: {value!r} is no pause; write {{"from": day, "to": day}}', key="pauses"
        )
    end = value.get("to")
    return Pause(_day(value.get("from"), "pauses"), None if end is None else _day(end, "pauses"))
