"""The pages as a citizen and a reviewer use them, in four languages, without JavaScript."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from jazari.accounts import Actor
from jazari.web import LANGUAGES
from tests.services.conftest import MODEL, Bed

Visit = Callable[..., TestClient]
CODE = re.compile(r'id="case-code">([0-9A-Z-]{23})<')
CSRF = re.compile(r'name="csrf" value="([^"]+)"')
REQUEST = {
    "region": "MA-04",
    "text": "bghit njedded lakart",
    "procedure": "",
    "language": "ary_Latn",
    "contact": "",
}


def form(client: TestClient, page: str, **fields: str) -> dict[str, str]:
    """The fields of a page's form, with its hidden token."""
    found = CSRF.search(client.get(page).text)
    assert found
    return {"csrf": found.group(1), **fields}


def send(client: TestClient, **changes: str) -> str:
    """Send a request through its page and give its code."""
    answer = client.post("/apply", data=form(client, "/apply", **{**REQUEST, **changes}))
    found = CODE.search(answer.text)
    assert found, answer.text
    return found.group(1)


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("deployed", [False, True])
def test_pages_speak_every_language(
    bed: Bed, visit: Visit, reviewer: Actor, language: str, deployed: bool
) -> None:
    if deployed:
        bed.deploy()
    send(visit())
    bed.services.submit("MA-01", "xyz xyz")
    bed.services.pause(1, reviewer)
    paths = (
        "/services", "/services?q=passeport", "/services?q=bonjour", "/services/passport", "/services/criminal-record",
        "/services/passport/apply", "/apply", "/cases", "/services/ai", "/desk", "/desk/1",
    )  # fmt: skip
    for path in paths:
        found = visit(reviewer).get(path, headers={"Accept-Language": language})
        assert found.status_code == 200, path
        assert f'<html lang="{language}"' in found.text
        assert "services-" not in re.sub(r'(href|action|src|id|class|for)="[^"]*"', "", found.text), path
        assert len(found.content) < 100_000


def test_a_question_is_answered_with_source_and_doubt(visit: Visit) -> None:
    page = visit().get("/services?q=bghit+njedded+lakart", headers={"Accept-Language": "en"}).text
    assert 'href="/services/id-card-renewal' in page
    assert "To be verified" in page
    assert "idarati.ma" in page


def test_what_is_not_known_is_said_and_everything_is_listed(bed: Bed, visit: Visit) -> None:
    page = visit().get("/services?q=bonjour", headers={"Accept-Language": "en"}).text
    assert "We do not know which procedure this is" in page
    assert all(f"/services/{row.slug}" in page for row in bed.services.country.procedures)


def test_a_question_is_shown_not_run(visit: Visit) -> None:
    page = visit().get("/services", params={"q": '<script>alert("x")</script>'}).text
    assert "<script>alert" not in page


def test_a_procedure_can_be_read_in_darija(visit: Visit) -> None:
    page = visit().get("/services/passport?content=ary_Latn", headers={"Accept-Language": "fr"}).text
    assert '<h1><span lang="ary-Latn" dir="ltr">' in page
    arabic = visit().get("/services/passport?content=ary_Arab", headers={"Accept-Language": "fr"}).text
    assert '<h1><span lang="ary" dir="rtl">' in arabic or 'lang="ary-Arab" dir="rtl"' in arabic
    assert visit().get("/services/passport?content=nonsense").status_code == 200


def test_an_unknown_procedure_is_not_found(visit: Visit) -> None:
    assert visit().get("/services/spaceship").status_code == 404
    assert visit().get("/services/spaceship/apply").status_code == 404


def test_a_citizen_sends_follows_exports_and_erases(visit: Visit) -> None:
    client = visit()
    code = send(client, text="Mon texte secret")
    answer = client.post(
        "/cases", data=form(client, "/cases", code=code.lower()), headers={"Accept-Language": "en"}
    )
    assert "In progress" in answer.text
    assert "Mon texte secret" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    exported = client.post("/cases?do=export", data=form(client, "/cases", code=code))
    assert exported.json()["text"] == "Mon texte secret"
    assert "attachment" in exported.headers["content-disposition"]
    erased = client.post(
        "/cases?do=erase", data=form(client, "/cases", code=code), headers={"Accept-Language": "en"}
    )
    assert "Your request is erased." in erased.text
    assert client.post("/cases", data=form(client, "/cases", code=code)).status_code == 404


def test_a_code_is_shown_once_and_never_in_an_address(visit: Visit) -> None:
    client = visit()
    answer = client.post("/apply", data=form(client, "/apply", **REQUEST))
    found = CODE.search(answer.text)
    assert found
    assert answer.headers["cache-control"] == "no-store"
    assert f"code={found.group(1)}" not in answer.text
    landed = client.get(f"/cases?code={found.group(1)}")
    assert "code" not in str(landed.url)
    assert found.group(1) not in landed.text


def test_a_wrong_request_comes_back_with_what_was_written(bed: Bed, visit: Visit) -> None:
    client = visit()
    answer = client.post(
        "/apply",
        data=form(client, "/apply", **{**REQUEST, "region": "", "text": " "}),
        headers={"Accept-Language": "en"},
    )
    assert answer.status_code == 422
    assert 'href="#region"' in answer.text
    assert 'href="#text"' in answer.text
    assert 'value="ary_Latn" selected' in answer.text
    assert bed.services.counts()["received"] == 0


def test_a_text_too_long_is_refused(visit: Visit) -> None:
    client = visit()
    answer = client.post("/apply", data=form(client, "/apply", **{**REQUEST, "text": "x" * 4001}))
    assert answer.status_code == 413
    assert 'href="#text"' in answer.text


def test_forms_without_their_token_change_nothing(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    assert visit().post("/apply", data=REQUEST).status_code == 403
    code = bed.services.submit("MA-04", "x").code
    assert visit().post("/cases?do=erase", data={"code": code}).status_code == 403
    assert visit(reviewer).post("/desk/1/decide", data={"outcome": "accepted"}).status_code == 403
    assert bed.services.follow(code).state == "received"


def test_too_many_wrong_codes_wait(visit: Visit) -> None:
    client = visit()
    fields = form(client, "/cases", code="nonsense")
    answers = [client.post("/cases", data=fields) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [404] * 10 + [429]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_the_desk_is_for_reviewers(visit: Visit, reviewer: Actor) -> None:
    assert visit().get("/desk").status_code == 401
    assert visit(Actor("p2", "salma", {}, "admin")).get("/desk").status_code == 403
    assert visit(reviewer).get("/desk").headers["cache-control"] == "no-store"


def session(reviewer: Actor) -> Actor:
    """The same person in a browser's session, whose forms carry its token."""
    return Actor(
        reviewer.person_id, reviewer.name, reviewer.roles, "admin", "t0ken", reviewer.node_organisation
    )


def test_a_reviewer_corrects_asks_for_documents_and_refuses(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    bed.deploy()
    codes = [bed.services.submit("MA-04", "bghit njedded lakart").code for _ in range(2)]
    client = visit(session(reviewer))
    page = client.get("/desk", headers={"Accept-Language": "en"}).text
    assert "bghit njedded lakart" in page
    assert MODEL[:21] in page
    client.post("/desk/1/pause", data={"csrf": "t0ken"})
    assert bed.services.follow(codes[0]).state == "paused"
    client.post("/desk/1/resume", data={"csrf": "t0ken"})
    corrected = client.post(
        "/desk/1/decide",
        data={"csrf": "t0ken", "outcome": "corrected", "procedure": "id-card-first", "language": "ary_Latn"},
        follow_redirects=False,
    )
    assert (corrected.status_code, corrected.headers["location"]) == (303, "/desk?done=1")
    client.post(
        "/desk/2/decide",
        data={"csrf": "t0ken", "outcome": "refused", "reason": "other-body", "remark": "Allez à Salé"},
    )
    first, second = (bed.services.follow(code) for code in codes)
    assert (first.outcome, first.procedure, first.language) == ("corrected", "id-card-first", "ary_Latn")
    assert (second.outcome, second.reason, second.remark) == ("refused", "other-body", "Allez à Salé")
    citizen = visit()
    shown = citizen.post(
        "/cases", data=form(citizen, "/cases", code=codes[1]), headers={"Accept-Language": "en"}
    ).text
    assert "another office is in charge" in shown
    assert "Allez à Salé" in shown


def test_a_decision_that_does_not_fit_comes_back(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    bed.services.submit("MA-04", "passeport")
    client = visit(session(reviewer))
    answer = client.post("/desk/1/decide", data={"csrf": "t0ken", "outcome": "refused", "remark": "un mot"})
    assert answer.status_code == 422
    assert 'href="#reason"' in answer.text
    assert "un mot" in answer.text
    client.post("/desk/1/decide", data={"csrf": "t0ken", "outcome": "refused", "reason": "duplicate"})
    again = client.post("/desk/1/decide", data={"csrf": "t0ken", "outcome": "accepted"})
    assert again.status_code == 409


def test_pages_answer_json(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    client = visit()
    assert client.get("/services.json?q=passeport").json()["answer"]["procedure"] == "passport"
    assert client.get("/services/passport.json").json()["procedure"]["slug"] == "passport"
    assert client.get("/services/ai.json").json()["uses"][0]["deployment"] is None
    bed.services.submit("MA-04", "x")
    assert visit(reviewer).get("/desk.json").json()["counts"]["received"] == 1
    assert visit(reviewer).get("/desk/1.json").json()["case"]["id"] == 1
