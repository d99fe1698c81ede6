"""How a case moves, which decisions fit it, and which delay the country's law gives it; no I/O, no clock."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, TypeVar

from jazari.core import Country
from jazari.services.deadlines import WEEKDAYS
from jazari.services.errors import CaseState, InvalidOutcome, InvalidRequest, RequestTooLarge
from jazari.services.records import OUTCOMES, REASONS, Case, Delay, Reason, Settled, State

Step = Literal["pause", "resume", "decide"]

TEXT_CHARACTERS = 4000
CONTACT_CHARACTERS = 200
REMARK_CHARACTERS = 2000
HOURS_A_DAY = 24
_STEPS: Mapping[Step, tuple[tuple[State, ...], State]] = {
    "pause": (("received",), "paused"),
    "resume": (("paused",), "received"),
    "decide": (("received", "paused"), "decided"),
}
Chosen = TypeVar("Chosen", bound=str)


def next_state(state: State, step: Step) -> State:
    """The state after a step. Raises CaseState where the step cannot be taken."""
    before, after = _STEPS[step]
    if state not in before:
        raise CaseState(
            f"a case that is {state} cannot take the step {step}; it can where it is {' or '.join(before)}",
            state=state,
            step=step,
        )
    return after


def check_request(
    region: str,
    text: str,
    contact: str,
    procedure: str | None,
    language: str | None,
    country: Country,
) -> None:
    """Raise InvalidRequest, naming every wrong field, or RequestTooLarge for a request that cannot be taken."""
    if len(text) > TEXT_CHARACTERS or len(contact) > CONTACT_CHARACTERS:
        raise RequestTooLarge(
            f"a request has at most {TEXT_CHARACTERS} characters and a contact {CONTACT_CHARACTERS}; shorten them",
            limit=TEXT_CHARACTERS,
            characters=len(text),
        )
    fields: dict[str, str] = {}
    if region not in {known.code for known in country.regions}:
        fields["region"] = "region"
    if not text.strip():
        fields["text"] = "text"
    if procedure is not None and procedure not in {known.slug for known in country.procedures}:
        fields["procedure"] = "procedure"
    if language is not None and language not in {known.code for known in country.languages}:
        fields["language"] = "language"
    if fields:
        raise InvalidRequest(
            f"the request cannot be taken as it is; correct {', '.join(fields)}", fields=fields
        )


def settle(
    case: Case,
    outcome: str,
    *,
    procedure: str | None,
    language: str | None,
    reason: str | None,
    remark: str | None,
    country: Country,
) -> Settled:
    """The decision that a reviewer wants, completed from the case. Raises InvalidOutcome.

    `accepted` keeps procedure and language as the case has them; `corrected` changes at least one of them;
    `refused` needs a reason of the list. Accepting needs a procedure.
    """
    wanted = _choice(outcome, OUTCOMES, "outcome")
    if remark is not None and len(remark) > REMARK_CHARACTERS:
        raise InvalidOutcome(
            f"a remark has at most {REMARK_CHARACTERS} characters; shorten it", field="remark"
        )
    if procedure is not None:
        _choice(procedure, [known.slug for known in country.procedures], "procedure")
    if language is not None:
        _choice(language, [known.code for known in country.languages], "language")
    kept = (case.effective_procedure, case.effective_language)
    settled = (procedure or kept[0], language or kept[1])
    if wanted == "accepted" and settled != kept:
        raise InvalidOutcome(
            "this changes the procedure or the language; choose the outcome corrected", field="outcome"
        )
    if wanted == "corrected" and settled == kept:
        raise InvalidOutcome(
            "a correction changes the procedure or the language; choose another, or accept the case",
            field="outcome",
        )
    if wanted != "refused" and settled[0] is None:
        raise InvalidOutcome("a case is accepted under a procedure; choose one", field="procedure")
    given: Reason | None = None
    if wanted == "refused":
        given = _choice(reason or "", REASONS, "reason")
    elif reason:
        raise InvalidOutcome("only a refusal has a reason; leave it out", field="reason")
    return Settled(
        outcome=wanted,
        procedure=settled[0],
        language=settled[1],
        reason=given,
        agreed_procedure=_agreed(case.procedure_proposed, settled[0]),
        agreed_language=_agreed(case.language_proposed, settled[1]),
    )


def legal_delay(country: Country, slug: str | None, start: date) -> Delay:
    """The delay of a procedure, or of any case where it has none, with the country's way of counting.

    Hours become whole days, rounded up: an answer promised within 24 hours is due on the next day. The extension
    that a law allows is not part of it: it is the body's to announce, not to assume.
    """
    stated = next((procedure.delay for procedure in country.procedures if procedure.slug == slug), None)
    law = country.law
    number, unit = (stated.number, stated.unit) if stated else (law.case_limit.number, law.case_limit.unit)
    if unit == "hours":
        number = -(-number // HOURS_A_DAY)
    years = range(start.year, start.year + 2 + number // 250)
    return Delay(
        unit="working_days" if unit == "working_days" else "calendar_days",
        number=number,
        holidays=_holidays(country, years),
        weekend=frozenset(WEEKDAYS.index(name) + 1 for name in law.weekend),
        count_start_day=law.counting.count_start_day,
        pause_bounds_counted=law.counting.pause_bounds_counted,
        roll_to_next_working_day=law.counting.roll_to_next_working_day,
    )


def days_between(start: date, end: date) -> int:
    """Whole days from one day to a later one; 0 on the same day."""
    return max(0, (end - start).days)


def is_overdue(case: Case, today: date) -> bool:
    """Whether an undecided case has passed its legal limit."""
    return case.state == "received" and case.due is not None and case.due < today


def _holidays(country: Country, years: Collection[int]) -> frozenset[date]:
    found = set()
    for holiday in country.law.holidays:
        for year in years if holiday.year is None else (holiday.year,):
            try:
                found.add(date(year, holiday.month, holiday.day))
            except ValueError:  # 29 February of a common year
                continue
    return frozenset(found)


def _agreed(proposed: str | None, decided: str | None) -> bool | None:
    return None if proposed is None else proposed == decided


def _choice(value: str, allowed: Collection[Chosen], field: str) -> Chosen:
    for choice in allowed:
        if value == choice:
            return choice
    raise InvalidOutcome(f"{field} is {value!r}; choose one of {', '.join(allowed)}", field=field)
