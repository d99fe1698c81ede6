"""How a case moves, and which decisions fit it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.services import Case, CaseState, InvalidOutcome, InvalidRequest, RequestTooLarge, rules
from jazari.services.records import OUTCOMES, STATES, Outcome, Settled

START = date(2026, 11, 20)


def case(**changes: object) -> Case:
    given_: dict[str, object] = {
        "id": 1, "region": "MA-04", "text": "x", "contact": None, "procedure_chosen": None,
        "procedure_proposed": "passport", "language_chosen": None, "language_proposed": "fra_Latn",
        "received_at": datetime(2026, 11, 20, tzinfo=UTC), "due": START, "state": "received", **changes,
    }  # fmt: skip
    return Case(**given_)  # type: ignore[arg-type]


def settle(morocco: Country, outcome: str, found: Case | None = None, /, **wanted: str) -> Settled:
    fields: dict[str, str | None] = dict.fromkeys(("procedure", "language", "reason", "remark")) | wanted
    return rules.settle(found or case(), outcome, country=morocco, **fields)


def test_a_case_moves_forward_only() -> None:
    assert rules.next_state("received", "pause") == "paused"
    assert rules.next_state("paused", "resume") == "received"
    assert rules.next_state("paused", "decide") == "decided"
    for state, step in (
        ("paused", "pause"),
        ("received", "resume"),
        ("decided", "decide"),
        ("decided", "pause"),
    ):
        with pytest.raises(CaseState):
            rules.next_state(state, step)  # type: ignore[arg-type]


def test_accepting_keeps_everything(morocco: Country) -> None:
    settled = settle(morocco, "accepted")
    assert (settled.procedure, settled.language, settled.reason) == ("passport", "fra_Latn", None)
    assert settled.agreed_procedure is settled.agreed_language is True


def test_correcting_changes_something_and_is_no_agreement(morocco: Country) -> None:
    settled = settle(morocco, "corrected", procedure="complaint")
    assert (settled.procedure, settled.language) == ("complaint", "fra_Latn")
    assert (settled.agreed_procedure, settled.agreed_language) == (False, True)


def test_what_the_citizen_chose_counts_before_what_was_proposed(morocco: Country) -> None:
    settled = settle(morocco, "accepted", case(procedure_chosen="complaint"))
    assert (settled.procedure, settled.agreed_procedure) == ("complaint", False)


def test_where_nothing_was_proposed_nobody_agreed(morocco: Country) -> None:
    settled = settle(
        morocco, "refused", case(procedure_proposed=None, language_proposed=None), reason="no-procedure"
    )
    assert (settled.agreed_procedure, settled.agreed_language, settled.procedure) == (None, None, None)


@pytest.mark.parametrize(
    ("outcome", "wanted", "field"),
    [
        ("maybe", {}, "outcome"),
        ("accepted", {"procedure": "complaint"}, "outcome"),
        ("corrected", {}, "outcome"),
        ("corrected", {"procedure": "passport"}, "outcome"),
        ("corrected", {"procedure": "spaceship"}, "procedure"),
        ("corrected", {"language": "tlh_Latn"}, "language"),
        ("refused", {}, "reason"),
        ("refused", {"reason": "because"}, "reason"),
        ("accepted", {"reason": "duplicate"}, "reason"),
        ("refused", {"reason": "duplicate", "remark": "x" * 2001}, "remark"),
    ],
)
def test_a_decision_that_does_not_fit_names_its_field(
    morocco: Country, outcome: str, wanted: dict[str, str], field: str
) -> None:
    with pytest.raises(InvalidOutcome) as refused:
        settle(morocco, outcome, None, **wanted)
    assert refused.value.facts["field"] == field


def test_nothing_is_accepted_without_a_procedure(morocco: Country) -> None:
    with pytest.raises(InvalidOutcome) as refused:
        settle(morocco, "accepted", case(procedure_proposed=None))
    assert refused.value.facts["field"] == "procedure"


@given(st.sampled_from(OUTCOMES), st.sampled_from(STATES))
def test_only_undecided_cases_are_decided(outcome: Outcome, state: str) -> None:
    if state == "decided":
        with pytest.raises(CaseState):
            rules.next_state("decided", "decide")
    else:
        assert rules.next_state(state, "decide") == "decided"  # type: ignore[arg-type]


def test_a_request_names_every_wrong_field(morocco: Country) -> None:
    with pytest.raises(InvalidRequest) as refused:
        rules.check_request("XX-1", "  ", "", "spaceship", "tlh_Latn", morocco)
    assert refused.value.facts["fields"] == {
        "region": "region", "text": "text", "procedure": "procedure", "language": "language",
    }  # fmt: skip
    rules.check_request("MA-04", "text", "", None, None, morocco)


def test_a_request_has_a_size(morocco: Country) -> None:
    with pytest.raises(RequestTooLarge):
        rules.check_request("MA-04", "x" * 4001, "", None, None, morocco)


@pytest.mark.parametrize(
    ("slug", "unit", "number"),
    [
        ("passport", "calendar_days", 60),
        ("information-request", "working_days", 20),
        ("criminal-record", "calendar_days", 1),
        (None, "calendar_days", 60),
        ("unknown", "calendar_days", 60),
    ],
)
def test_the_delay_is_the_procedures_or_the_laws(
    morocco: Country, slug: str | None, unit: str, number: int
) -> None:
    delay = rules.legal_delay(morocco, slug, START)
    assert (delay.unit, delay.number, delay.extension) == (unit, number, 0)
    assert delay.weekend == {6, 7}
    assert date(2027, 1, 11) in delay.holidays


def test_days_between_counts_whole_days() -> None:
    assert rules.days_between(START, START) == 0
    assert rules.days_between(START, date(2026, 12, 20)) == 30
