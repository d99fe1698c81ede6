"""Cases from request to decision on a real database and ledger; nothing personal leaves the database."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import text as sql

from jazari.accounts import Actor
from jazari.core import Run
from jazari.services import CaseState, DecisionRefused, InvalidRequest, Services, TooManyTries, UnknownCase
from tests.conftest import SetClock
from tests.services.conftest import Bed

TEXT = "Bonjour, je m'appelle Zineb Elgharbi, je veux renouveler ma carte nationale BK998877"
CONTACT = "zineb.elgharbi@example.ma"
REMARK = "Chere Zineb, venez lundi"


def submit(bed: Bed, text: str = TEXT, **more: str) -> tuple[str, int]:
    received = bed.services.submit("MA-04", text, **more)
    return received.code, received.case.id


def test_a_request_is_triaged_and_counted(bed: Bed) -> None:
    bed.deploy()
    code, number = submit(bed, contact=CONTACT)
    case = bed.services.follow(code)
    assert case == bed.services.case(number)
    assert (case.procedure_proposed, case.language_proposed) == ("id-card-renewal", "fra_Latn")
    assert (case.state, case.due) == ("received", date(2027, 1, 21))
    assert bed.bodies("services.case-received") == [
        {"procedure": "id-card-renewal", "region": "MA-04", "language": "fra_Latn", "demonstration": False}
    ]


def test_before_any_deployment_no_language_is_proposed(bed: Bed) -> None:
    code, _ = submit(bed, language="ary_Latn")
    case = bed.services.follow(code)
    assert (case.language_proposed, case.effective_language) == (None, "ary_Latn")
    submit(bed)
    assert [body["language"] for body in bed.bodies("services.case-received")] == ["ary_Latn", "und"]
    assert bed.language.asked == []


def test_nothing_personal_reaches_the_ledger(bed: Bed, reviewer: Actor) -> None:
    code, number = submit(bed, contact=CONTACT, address="203.0.113.7")
    bed.services.decide(number, reviewer, "refused", reason="incomplete", remark=REMARK)
    bed.ledger.publish()
    data = b"".join(record.data for record in bed.ledger.records())
    data += b"".join(bed.store.get(path) for path, _ in bed.store.list(""))
    assert len(data) > 200
    for word in (
        "Zineb",
        "BK998877",
        CONTACT,
        "lundi",
        "203.0.113.7",
        code,
        code.replace("-", ""),
        reviewer.person_id,
    ):
        assert word.encode() not in data, word


def test_codes_and_addresses_are_kept_as_hashes(bed: Bed) -> None:
    code, _ = submit(bed, address="203.0.113.7")
    with bed.database.reading() as connection:
        rows = [
            *connection.execute(sql("select code_hash from services_case")),
            *connection.execute(sql("select address_hash from services_try")),
        ]
    kept = repr(rows)
    assert code not in kept
    assert code.replace("-", "") not in kept
    assert "203.0" not in kept


def test_a_decision_records_agreement_and_delay(bed: Bed, reviewer: Actor, clock: SetClock) -> None:
    bed.deploy()
    _, number = submit(bed)
    clock.advance(days=3)
    decided = bed.services.decide(number, reviewer, "corrected", procedure="id-card-first")
    assert (decided.state, decided.procedure, decided.decided_by) == ("decided", "id-card-first", "p1")
    assert bed.bodies("services.case-decided") == [
        {
            "procedure": "id-card-first", "region": "MA-04", "language": "fra_Latn", "outcome": "corrected", "days": 3,
            "limit_days": 60, "within_limit": True, "agreed_language": True, "agreed_procedure": False,
            "demonstration": False,
        }
    ]  # fmt: skip
    assert [event.what for event in bed.services.case(number).events] == ["received", "decided"]


def test_a_late_decision_says_so(bed: Bed, reviewer: Actor, clock: SetClock) -> None:
    _, number = submit(bed)
    clock.advance(days=61)
    bed.services.decide(number, reviewer, "accepted")
    (body,) = bed.bodies("services.case-decided")
    assert (body["days"], body["limit_days"], body["within_limit"]) == (61, 60, False)


def test_a_pause_stops_the_delay(bed: Bed, reviewer: Actor, clock: SetClock) -> None:
    _, number = submit(bed)
    clock.advance(days=2)
    assert bed.services.pause(number, reviewer).due is None
    clock.advance(days=10)
    resumed = bed.services.resume(number, reviewer)
    assert (resumed.state, resumed.due) == ("received", date(2027, 2, 1))
    with pytest.raises(CaseState):
        bed.services.resume(number, reviewer)
    assert [event.what for event in resumed.events] == ["received", "paused", "resumed"]


def test_a_paused_case_can_be_decided(bed: Bed, reviewer: Actor) -> None:
    _, number = submit(bed)
    bed.services.pause(number, reviewer)
    decided = bed.services.decide(number, reviewer, "refused", reason="incomplete")
    assert (decided.outcome, decided.pauses[0].end) == ("refused", date(2026, 11, 22))
    with pytest.raises(CaseState):
        bed.services.decide(number, reviewer, "accepted")
    assert len(bed.bodies("services.case-decided")) == 1


def test_a_decision_that_fails_keeps_nothing(bed: Bed, reviewer: Actor) -> None:
    _, number = submit(bed)
    before = bed.ledger.size()
    with pytest.raises(Exception, match="choose"):
        bed.services.decide(number, reviewer, "refused", reason="because")
    assert bed.ledger.size() == before
    assert bed.services.case(number).state == "received"


def test_two_decisions_at_once_make_one(bed: Bed, reviewer: Actor) -> None:
    _, number = submit(bed)
    gate = threading.Barrier(4)

    def decide(_turn: int) -> bool:
        gate.wait()
        try:
            bed.services.decide(number, reviewer, "refused", reason="incomplete")
        except CaseState:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(decide, range(4)))
    assert sum(made) == 1
    assert len(list(bed.ledger.entries(kind="services.case-decided"))) == 1


def test_only_reviewers_of_the_nodes_organisation_work_on_cases(bed: Bed) -> None:
    _, number = submit(bed)
    strangers = [
        Actor("p2", "salma", {"jazari-root": "contributor"}, "admin"),
        Actor("p3", "driss", {"mtnra": "steward"}, "admin"),
        Actor("p4", "hind", {"jazari-root": "reviewer"}, "read"),
    ]
    for actor in strangers:
        for act in (bed.services.pause, bed.services.resume):
            with pytest.raises(DecisionRefused):
                act(number, actor)
        with pytest.raises(DecisionRefused):
            bed.services.decide(number, actor, "accepted")


def test_the_queue_is_in_order_of_the_legal_limit(bed: Bed, reviewer: Actor) -> None:
    numbers = [
        submit(bed, procedure=slug)[1]
        for slug in ("passport", "residence-certificate", "information-request")
    ]
    waiting = submit(bed, procedure="criminal-record")[1]
    bed.services.pause(waiting, reviewer)
    order = [case.id for case in bed.services.queue()]
    assert order == [numbers[1], numbers[2], numbers[0], waiting]
    assert bed.services.counts() == {"received": 3, "paused": 1, "decided": 0}


def test_an_unknown_or_broken_code_finds_nothing(services: Services) -> None:
    for code in ("", "x" * 5000, "00000-00000-00000-00000", "كود"):
        with pytest.raises(UnknownCase):
            services.follow(code)


def test_wrong_codes_are_limited_by_address(bed: Bed, clock: SetClock) -> None:
    code, _ = submit(bed)
    for _ in range(10):
        with pytest.raises(UnknownCase):
            bed.services.follow("wrong", address="203.0.113.7")
    with pytest.raises(TooManyTries) as refused:
        bed.services.follow(code, address="203.0.113.7")
    assert refused.value.facts["retry_after_seconds"] == 3600
    assert bed.services.follow(code, address="198.51.100.1").id
    clock.advance(minutes=61)
    assert bed.services.follow(code, address="203.0.113.7").id


def test_requests_are_limited_by_address(bed: Bed) -> None:
    for _ in range(30):
        submit(bed, "bonjour", address="203.0.113.7")
    with pytest.raises(TooManyTries):
        submit(bed, address="203.0.113.7")
    assert bed.services.counts()["received"] == 30


def test_a_request_that_is_wrong_is_not_kept(bed: Bed) -> None:
    with pytest.raises(InvalidRequest):
        bed.services.submit("MA-99", TEXT)
    assert (bed.services.counts()["received"], bed.ledger.size()) == (0, 0)


def test_a_citizen_takes_their_data_and_erases_them(bed: Bed, reviewer: Actor) -> None:
    code, number = submit(bed, contact=CONTACT)
    bed.services.decide(number, reviewer, "refused", reason="duplicate", remark=REMARK)
    data = bed.services.export(code)
    assert (data["text"], data["contact"], data["remark"]) == (TEXT, CONTACT, REMARK)
    assert "p1" not in repr(data)
    bed.services.erase(code)
    with pytest.raises(UnknownCase):
        bed.services.follow(code)
    with bed.database.reading() as connection:
        assert connection.execute(sql("select count(*) from services_event")).scalar_one() == 0
    assert len(bed.bodies("services.case-decided")) == 1


def test_an_erased_cases_number_is_not_given_again(bed: Bed) -> None:
    code, number = submit(bed)
    bed.services.erase(code)
    assert submit(bed)[1] > number


def test_retention_empties_old_decided_cases_only(bed: Bed, reviewer: Actor, clock: SetClock) -> None:
    code, number = submit(bed, contact=CONTACT)
    open_code, _ = submit(bed)
    bed.services.decide(number, reviewer, "refused", reason="duplicate", remark=REMARK)
    clock.advance(days=366)
    assert (bed.services.forget(), bed.services.forget()) == (1, 0)
    case = bed.services.follow(code)
    assert (case.text, case.contact, case.remark, case.outcome) == (None, None, None, "refused")
    assert bed.services.follow(open_code).text == TEXT


def test_demonstrations_go_the_whole_way_once(bed: Bed) -> None:
    bed.deploy()
    first = bed.services.demonstrate(Run(bed.database), 3)
    assert first == bed.services.demonstrate(Run(bed.database), 3)
    received, decided = bed.bodies("services.case-received"), bed.bodies("services.case-decided")
    assert len(received) == len(decided) == 3
    assert all(body["demonstration"] for body in (*received, *decided))
    assert bed.services.counts()["decided"] == 3


def test_a_case_near_midnight_has_the_countrys_day(bed: Bed, clock: SetClock) -> None:
    clock.advance(hours=14, minutes=30)  # 23:30 UTC, half past midnight in Rabat
    code, _ = submit(bed, procedure="residence-certificate")
    assert bed.services.follow(code).due == date(2026, 11, 24)
