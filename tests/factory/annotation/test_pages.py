"""The pages and the API of campaigns: who is let in, what a form does, and what is said where it cannot."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from jazari.accounts import Accounts, AccountsMiddleware, Scope, actor, csrf_token
from jazari.core import Clock, Country, Database, Settings
from jazari.factory.annotation import Campaigns, pages, router
from jazari.ledger import Ledger
from tests.factory.annotation.conftest import FOUR, Make, plan
from tests.rooms import Person, add_people, application, found, rendered

SLUG = "which-language"


@pytest.fixture
def accounts(
    campaigns: Campaigns, database: Database, ledger: Ledger, pack: Country, clock: Clock, tmp_path: Path
) -> Accounts:
    made = Accounts(
        database=database, ledger=ledger, country=pack, settings=Settings(home=tmp_path), secret=bytes(32), clock=clock
    )  # fmt: skip
    return add_people(made, campaigns.organisation)


@pytest.fixture
def app(campaigns: Campaigns, accounts: Accounts, ledger: Ledger, pack: Country) -> FastAPI:
    app = application(pages(campaigns))
    app.include_router(router(campaigns), prefix="/api/v1/factory")
    app.add_middleware(AccountsMiddleware, accounts=accounts)
    return rendered(app, ["jazari.factory"], pack, ledger, actor=actor, csrf_token=csrf_token)


@pytest.mark.parametrize("language", ["fr", "ar", "zgh", "en"])
def test_the_story_of_a_campaign_in_each_language(
    app: FastAPI, accounts: Accounts, campaigns: Campaigns, make: Make, language: str
) -> None:
    make(items=[{"text": "one"}])
    address = f"/annotate/{SLUG}"
    for name, answer in (("amina", "fra_Latn"), ("badr", "ary_Latn")):
        contributor = Person(app, accounts, name, language)
        assert 'name="licence"' in contributor.see(address)
        contributor.send(address, do="join", licence="CC-BY-4.0", credited="yes")
        shown = contributor.see(address)
        assert 'value="ary_Latn"' in shown
        assert "factory-" not in re.sub(r'(?:href|action|id|src)="[^"]*"', "", shown)
        contributor.send(address, do="answer", item=contributor.hidden("item", address), answer=answer)
        assert 'name="item"' not in contributor.see(address)
    reviewer = Person(app, accounts, "rim", language)
    assert "CC-BY-4.0" in reviewer.see("/annotate")
    disputed = reviewer.hidden("item", f"{address}/adjudicate")
    reviewer.send(f"{address}/adjudicate", item=disputed, answer="fra_Latn")
    assert 'name="item"' not in reviewer.see(f"{address}/adjudicate")
    steward = Person(app, accounts, "sana", language)
    assert f'action="{address}/status"' in steward.see(f"{address}/status")
    steward.send(f"{address}/status")
    ref = campaigns.show(SLUG).ref
    for page in ("/annotate", address, f"{address}/status"):
        assert ref in steward.see(page)


def create(person: Person, status: int = 303, **fields: str) -> str:
    """Send the form that makes a campaign; `languages` is a comma's list."""
    csrf = found(r'name="csrf" value="([^"]+)"', person.see("/annotate/new"))
    texts = {f"{field}-{code}": "Ask <them>" for field in ("title", "instructions") for code in FOUR}
    given = {"slug": SLUG, "task": "language", "languages": "ary_Arab,fra_Latn", "licence": "CC-BY-4.0"}
    given |= {"csrf": csrf, **texts, **fields}
    data = given | {"languages": given["languages"].split(",")}
    answer = person.client.post("/annotate/new", data=data, files={"gold_file": ("", b"")})
    assert answer.status_code == status, answer.text
    return answer.text


@pytest.mark.parametrize("language", ["fr", "ar", "zgh", "en"])
def test_a_steward_opens_a_campaign_with_a_form(
    app: FastAPI, accounts: Accounts, campaigns: Campaigns, language: str
) -> None:
    steward = Person(app, accounts, "sana", language)
    assert 'href="/annotate/new"' in steward.see("/annotate")
    form = steward.see("/annotate/new")
    assert "factory-" not in re.sub(r'(?:href|action|id|src)="[^"]*"', "", form)
    create(
        steward, items="واش نقدر نجي غدا؟\nOn se voit demain", gold="Bonjour | fra_Latn", open_to_all="yes"
    )
    made = campaigns.show(SLUG)
    assert (made.task, made.languages, made.open_to_all) == ("language", ("ary_Arab", "fra_Latn"), True)
    assert campaigns.status(SLUG).items == 2
    assert "Ask &lt;them&gt;" in steward.see(f"/annotate/{SLUG}/status")


def test_a_form_that_makes_no_campaign_keeps_what_was_written(
    app: FastAPI, accounts: Accounts, campaigns: Campaigns
) -> None:
    steward = Person(app, accounts, "sana", "en")
    for field, anchor, wrong in (
        ("slug", "slug", {"slug": "new"}),
        ("title-arb_Arab", "title-fra_Latn", {"title-arb_Arab": " "}),
        ("languages", "languages", {"languages": "ary_Arab"}),
        ("items", "items", {"items": "one | two | three"}),
        (
            "dataset-name",
            "dataset-name",
            {"items": "", "dataset-name": "no/where", "dataset-path": "a.jsonl"},
        ),
        ("licence", "licence", {"licence": "all rights"}),
        ("repository", "repository", {"repository": "elsewhere/x"}),
        ("gold_every", "gold_every", {"gold_every": "1"}),
    ):
        said = create(steward, 404 if field == "dataset-name" else 422, **{"items": "one", **wrong})
        assert f'<a href="#{anchor}">' in said, field
        assert f'id="{anchor}"' in said
        assert 'value="Ask &lt;them&gt;"' in said
    create(steward, items="one")
    assert 'href="#slug"' in create(steward, 409, items="one")
    assert len(campaigns.every()) == 1


def test_only_stewards_open_campaigns(app: FastAPI, accounts: Accounts, campaigns: Campaigns) -> None:
    assert 'href="/annotate/new"' not in Person(app, accounts, "rim").see("/annotate")
    for name, status in (("", 401), ("rim", 403)):
        Person(app, accounts, name).see("/annotate/new", status)
    steward = Person(app, accounts, "sana")
    assert steward.client.post("/annotate/new", data={"slug": SLUG}).status_code == 403
    assert campaigns.every() == []


def test_pages_let_in_whom_they_are_for(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make()
    visitor, stranger = Person(app, accounts), Person(app, accounts, "zineb")
    assert 'href="/account/sign-in"' in visitor.see(f"/annotate/{SLUG}")
    assert 'name="licence"' not in stranger.see(f"/annotate/{SLUG}")
    visitor.see(f"/annotate/{SLUG}/status", 401)
    stranger.see(f"/annotate/{SLUG}/status", 403)
    Person(app, accounts, "amina").see(f"/annotate/{SLUG}/adjudicate", 403)
    visitor.see("/annotate/none", 404)
    reviewer = Person(app, accounts, "rim")
    reviewer.send(f"/annotate/{SLUG}/status", 403, form=f"/annotate/{SLUG}")
    assert f'action="/annotate/{SLUG}/status"' not in reviewer.see(f"/annotate/{SLUG}/status")


def test_a_form_from_elsewhere_does_nothing(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make()
    person = Person(app, accounts, "amina")
    answer = person.client.post(f"/annotate/{SLUG}", data={"do": "join", "licence": "CC-BY-4.0"})
    assert answer.status_code == 403
    assert 'name="licence"' in person.see(f"/annotate/{SLUG}")


def test_what_cannot_be_taken_is_said_beside_the_form_and_kept(
    app: FastAPI, accounts: Accounts, make: Make
) -> None:
    make(task="translation", languages=("ary_Arab",), items=[{"text": "one", "draft": "a draft"}])
    person = Person(app, accounts, "amina")
    address = f"/annotate/{SLUG}"
    person.send(address, do="join", licence="CC-BY-4.0")
    shown = person.see(address)
    assert 'lang="ary" dir="rtl">a draft</textarea>' in shown
    item = person.hidden("item", address)
    long = "x" * 4001
    wrong = person.send(address, 422, do="answer", item=item, answer=long)
    assert 'href="#answer"' in wrong
    assert f">{long}</textarea>" in wrong
    person.send(address, do="answer", item=item, answer="good")
    assert "Here is the next one" in person.send(address, 409, do="answer", item=item, answer="good")
    person.send(address, do="undo")
    assert ">good</textarea>" in person.see(address)
    assert "no answer of yours" in person.send(address, 409, do="undo")
    person.send(address, do="skip", item=item, reason="unclear")
    assert "Thank you" in person.see(address)


def test_a_program_takes_part_with_a_token(app: FastAPI, accounts: Accounts, make: Make) -> None:
    client = TestClient(app, base_url="http://factory.test")

    def bearer(name: str, scope: Scope = "write") -> dict[str, str]:
        return {"authorization": f"Bearer {accounts.create_token(name, scope)}"}

    every = "/api/v1/factory/campaigns"
    given = plan(items=[{"text": "one"}]).model_dump(mode="json")
    assert client.post(every, json=given, headers=bearer("sana")).status_code == 403
    steward = bearer("sana", "admin")
    assert client.post(every, json=given, headers=steward).json()["slug"] == SLUG
    assert client.post(every, json=given, headers=steward).status_code == 409
    assert client.post(every, json=given | {"title": {}}, headers=steward).status_code == 422
    assert client.get(every).json()["campaigns"][0]["choices"][-1] == "und"

    one = f"{every}/{SLUG}"
    assert client.post(f"{one}/take").status_code == 401
    assert client.post(f"{one}/take", headers=bearer("amina", "read")).status_code == 403
    for name, answer in (("amina", "fra_Latn"), ("badr", "ary_Latn")):
        who = bearer(name)
        assert client.post(f"{one}/take", headers=who).json()["error"]["code"] == "factory.not-joined"
        client.post(f"{one}/join", json={"licence": "CC-BY-4.0", "credited": True}, headers=who)
        item = client.post(f"{one}/take", headers=who).json()["item"]
        assert item["text"] == "one"
        client.post(f"{one}/answers", json={"item": item["item"], "skip": "unclear"}, headers=who)
        assert client.delete(f"{one}/answers/last", headers=who).json()["item"] == item
        sent = client.post(f"{one}/answers", json={"item": item["item"], "answer": answer}, headers=who)
        assert sent.json() == {"item": None, "done": 1, "complete": int(name == "badr"), "total": 1}
    reviewer = bearer("rim")
    disputed = client.get(f"{one}/disputed", headers=reviewer).json()
    assert disputed == {"item": item | {"answers": ["ary_Latn", "fra_Latn"]}, "disputed": 1}
    assert client.post(f"{one}/export", headers=steward).status_code == 409
    client.post(f"{one}/settle", json={"item": item["item"], "answer": None}, headers=reviewer)
    assert client.get(f"{one}/status", headers=reviewer).json()["outcomes"]["dropped"] == 1
    exported = client.post(f"{one}/export", headers=steward).json()
    # Two people, one item, two different answers: one minus (2 - 1) * 2 / 2.
    assert exported["agreement"]["alpha"] == 0
    assert client.get(one).json()["ref"] == exported["ref"]


def test_pages_answer_as_json_too(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make(items=[{"text": "one"}], title=FOUR)
    person = Person(app, accounts, "rim")
    assert person.client.get("/annotate.json").json()["campaigns"][0]["slug"] == SLUG
    assert person.client.get(f"/annotate/{SLUG}.json").json()["task"] == "language"
    person.send(f"/annotate/{SLUG}", do="join", licence="CC-BY-4.0")
    assert person.client.get(f"/annotate/{SLUG}.json").json()["item"]["text"] == "one"
    assert person.client.get(f"/annotate/{SLUG}/status.json").json()["status"]["outcomes"]["open"] == 1
    assert person.client.get(f"/annotate/{SLUG}/adjudicate.json").json() == {"item": None, "disputed": 0}
