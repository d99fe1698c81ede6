"""Legal deadlines against a count of days written another way, and the cases that people argue about."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.services import Delay, InvalidDeadline, Pause, due, parse_deadline

DAY = timedelta(days=1)
FRIDAY = date(2026, 11, 20)
WEEKEND = frozenset({6, 7})

days = st.dates(date(2026, 1, 1), date(2026, 3, 31))
delays = st.builds(
    Delay,
    unit=st.sampled_from(["working_days", "calendar_days"]),
    number=st.integers(0, 40),
    extension=st.integers(0, 10),
    holidays=st.frozensets(days, max_size=8),
    weekend=st.frozensets(st.integers(1, 7), max_size=6),
    count_start_day=st.booleans(),
    pause_bounds_counted=st.booleans(),
    roll_to_next_working_day=st.booleans(),
)
closed = st.tuples(days, days).map(lambda ends: Pause(min(ends), max(ends)))


def counted(start: date, delay: Delay, pauses: list[Pause]) -> date:
    """The same by listing: which of the next thousand days run, and which of these is the last needed."""
    paused: set[date] = set()
    for pause in pauses:
        assert pause.end is not None
        span = {pause.start + n * DAY for n in range((pause.end - pause.start).days + 1)}
        paused |= span - ({pause.start, pause.end} if delay.pause_bounds_counted else set())
    off = {
        start + n * DAY for n in range(1000) if (start + n * DAY).isoweekday() in delay.weekend
    } | delay.holidays
    candidates = [start + n * DAY for n in range(1000)][0 if delay.count_start_day else 1 :]
    running = [d for d in candidates if d not in paused and (delay.unit == "calendar_days" or d not in off)]
    total = delay.number + delay.extension
    end = running[total - 1] if total else start
    while delay.roll_to_next_working_day and end in off:
        end += DAY
    return end


@given(days, delays, st.lists(closed, max_size=3))
def test_counting_day_by_day_gives_the_same(start: date, delay: Delay, pauses: list[Pause]) -> None:
    assert due(start, delay, pauses) == counted(start, delay, pauses)


@given(days, delays, st.lists(closed, max_size=2), days)
def test_nothing_is_due_while_a_pause_is_open(
    start: date, delay: Delay, pauses: list[Pause], since: date
) -> None:
    assert due(start, delay, [*pauses, Pause(since)]) is None


@given(days, delays, closed)
def test_a_pause_never_brings_a_deadline_forward(start: date, delay: Delay, pause: Pause) -> None:
    without, with_it = due(start, delay), due(start, delay, [pause])
    assert without is not None
    assert with_it is not None
    assert with_it >= without


@pytest.mark.parametrize(
    ("delay", "expected"),
    [
        (Delay("calendar_days", 60), date(2027, 1, 19)),
        (Delay("calendar_days", 1), date(2026, 11, 21)),
        (Delay("calendar_days", 1, count_start_day=True), FRIDAY),
        (Delay("calendar_days", 1, weekend=WEEKEND, roll_to_next_working_day=True), date(2026, 11, 23)),
        (Delay("working_days", 1, weekend=WEEKEND), date(2026, 11, 23)),
        (
            Delay("working_days", 1, weekend=WEEKEND, holidays=frozenset({date(2026, 11, 23)})),
            date(2026, 11, 24),
        ),
        (Delay("working_days", 20, extension=20, weekend=WEEKEND), date(2027, 1, 15)),
        (Delay("calendar_days", 0), FRIDAY),
    ],
)
def test_known_deadlines(delay: Delay, expected: date) -> None:
    assert due(FRIDAY, delay) == expected


def test_the_bounds_of_a_pause_run_only_where_the_law_counts_them() -> None:
    pause = [Pause(date(2026, 11, 23), date(2026, 11, 25))]
    assert due(FRIDAY, Delay("calendar_days", 5), pause) == date(2026, 11, 28)
    assert due(FRIDAY, Delay("calendar_days", 5, pause_bounds_counted=True), pause) == date(2026, 11, 26)


def test_a_line_needs_only_start_unit_and_number() -> None:
    start, delay, pauses = parse_deadline({"start": "2026-11-20", "unit": "working_days", "number": 3})
    assert (start, pauses) == (FRIDAY, ())
    assert delay == Delay("working_days", 3, weekend=WEEKEND)


def test_weekdays_are_names_or_iso_numbers() -> None:
    line = {"start": "2026-11-20", "unit": "calendar_days", "number": 1}
    _, named, _ = parse_deadline({**line, "weekend": ["Friday", "saturday"]})
    _, numbered, _ = parse_deadline({**line, "weekend": [5, 6]})
    assert named.weekend == numbered.weekend == {5, 6}


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"start": "20/11/2026"}, "start"),
        ({"start": None}, "start"),
        ({"unit": "weeks"}, "unit"),
        ({"number": "3"}, "number"),
        ({"number": True}, "number"),
        ({"number": -1}, "number"),
        ({"extension": 10**9}, "extension"),
        ({"holidays": "2026-11-18"}, "holidays"),
        ({"holidays": ["soon"]}, "holidays"),
        ({"weekend": ["holiday"]}, "weekend"),
        ({"weekend": [0]}, "weekend"),
        ({"weekend": [1, 2, 3, 4, 5, 6, 7]}, "weekend"),
        ({"pauses": [{"from": "2026-11-23", "to": "2026-11-22"}]}, "pauses"),
        ({"pauses": [{"since": "2026-11-23"}]}, "pauses"),
        ({"count_start_day": "yes"}, "count_start_day"),
        ({"wekend": []}, "wekend"),
        ({"start": "9999-12-30", "number": 60}, "start"),
    ],
)
def test_what_cannot_be_counted_is_refused_by_its_key(change: dict[str, Any], key: str) -> None:
    line = {"start": "2026-11-20", "unit": "calendar_days", "number": 3, **change}
    with pytest.raises(InvalidDeadline) as refused:
        due(*parse_deadline(line))
    assert refused.value.facts["key"] == key
