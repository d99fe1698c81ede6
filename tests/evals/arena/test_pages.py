"""The pages and the API of arenas: who is let in, what a form does, and what is said where it cannot."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from jazari.accounts import Accounts, AccountsMiddleware, Scope, actor, csrf_token
from jazari.core import Clock, Country, Database, Jobs, Run, Settings
from jazari.evals import Arenas, arena_pages, arena_router
from jazari.evals.arena.jobs import ANSWERS_JOB, jobs
from jazari.ledger import Ledger
from tests.evals.arena.conftest import FOUR, MODELS, QUESTIONS, Make, Speakers, plan
from tests.rooms import Person, add_people, application, rendered

ONE = [{"language": "fra_Latn", "text": "<b>Où ?</b>"}]


@pytest.fixture
def accounts(
    arenas: Arenas, database: Database, ledger: Ledger, morocco: Country, clock: Clock, tmp_path: Path
) -> Accounts:
    made = Accounts(
        database=database, ledger=ledger, country=morocco, settings=Settings(home=tmp_path), secret=bytes(32),
        clock=clock,
    )  # fmt: skip
    return add_people(made, arenas.organisation)


@pytest.fixture
def queue(database: Database, tmp_path: Path) -> Jobs:
    return Jobs(database, f"sqlite:///{tmp_path / 'queue.db'}")


@pytest.fixture
def app(arenas: Arenas, accounts: Accounts, ledger: Ledger, queue: Jobs, morocco: Country) -> FastAPI:
    app = application(arena_pages(arenas, queue), arena_router(arenas, queue))
    app.add_middleware(AccountsMiddleware, accounts=accounts)
    return rendered(app, ["jazari.evals"], morocco, ledger, actor=actor, csrf_token=csrf_token)


def join(judge: Person, address: str, region: str = "") -> None:
    judge.send(address, do="join", licence="CC-BY-4.0", languages=["fra_Latn"], region=region)


def without_addresses(text: str) -> str:
    return re.sub(r'(?:href|action|id|src)="[^"]*"', "", text).replace("jazari evals", "")


@pytest.mark.parametrize("language", ["fr", "ar", "zgh", "en"])
def test_the_story_of_an_arena_in_each_language(
    app: FastAPI, accounts: Accounts, arenas: Arenas, make: Make, language: str
) -> None:
    make(prompts=ONE)
    address = "/arena/chat"
    for name in ("amina", "badr"):
        judge = Person(app, accounts, name, language)
        entrance = judge.see(address)
        assert 'name="licence"' in entrance and 'value="MA-04"' in entrance
        assert "evals-" not in without_addresses(entrance)
        join(judge, address, "MA-04")
        shown = judge.see(address)
        assert "evals-" not in without_addresses(shown)
        assert "&lt;b&gt;Où ?&lt;/b&gt;" in shown and "<b>Où" not in shown
        judge.send(address, do="vote", vote=judge.hidden("vote", address), verdict="a")
        assert 'name="vote"' not in judge.see(address)
    steward = Person(app, accounts, "sana", language)
    status = steward.see(f"{address}/status")
    assert "here/small" in status and "evals-" not in without_addresses(status)
    steward.send(f"{address}/status", do="publish")
    reader = Person(app, accounts, language=language)
    for page in (address, "/arena"):
        text = reader.see(page)
        assert "evals-" not in without_addresses(text)
    assert "here/small" in reader.see(address)
    assert arenas.show("chat").entry in reader.see(address)


def create(person: Person, status: int = 303, **fields: object) -> str:
    """Send the form that opens an arena."""
    given: dict[str, object] = {f"title-{code}": "Ask <them>" for code in FOUR}
    given |= {"slug": "chat", "task": "pairs", "models": "here/small\nhere/large", "licence": "CC-BY-4.0"}
    given |= {"prompts": "\n".join(f"{language} | {text}" for language, text in QUESTIONS)}
    return person.send("/arena/new", status, form="/arena/new", **given | fields)


@pytest.mark.parametrize("language", ["fr", "ar", "zgh", "en"])
def test_a_steward_opens_an_arena_with_a_form_and_models_are_asked(
    app: FastAPI, accounts: Accounts, arenas: Arenas, queue: Jobs, database: Database, language: str
) -> None:
    steward = Person(app, accounts, "sana", language)
    assert 'href="/arena/new"' in steward.see("/arena")
    assert "evals-" not in without_addresses(steward.see("/arena/new"))
    create(steward, open_to_all="yes", seed="5", budget_tokens="1000")
    made = arenas.show("chat")
    assert (made.models, made.open_to_all, made.seed, made.budget_tokens) == (MODELS[:2], True, 5, 1000)
    judge = Person(app, accounts, "zineb", language)
    join(judge, "/arena/chat")
    assert 'name="vote"' not in judge.see("/arena/chat")
    (job,) = queue.recent(name=ANSWERS_JOB)
    assert job.state == "queued"
    steward.send("/arena/chat/status", do="answer", budget_tokens="9" * 5000)
    assert len(queue.recent(name=ANSWERS_JOB)) == 1
    steward.send("/arena/chat/status", do="answer", budget_tokens="2000")
    assert len(queue.recent(name=ANSWERS_JOB)) == 2
    done = jobs(arenas)[ANSWERS_JOB](Run(database), {"arena": "chat", "budget_tokens": None})
    assert isinstance(done, dict) and done["answers"] == 6
    assert 'name="vote"' in judge.see("/arena/chat")


def test_a_form_that_opens_no_arena_keeps_what_was_written(
    app: FastAPI, accounts: Accounts, arenas: Arenas
) -> None:
    steward = Person(app, accounts, "sana")
    rows = {"prompts": "", "dataset-name": "no/where", "dataset-path": "a.jsonl"}
    for anchor, status, wrong in (
        ("slug", 422, {"slug": "new"}),
        ("title-fra_Latn", 422, {"title-arb_Arab": " "}),
        ("rubric-fra_Latn", 422, {"task": "grades"}),
        ("models", 422, {"models": "here/small"}),
        ("models", 422, {"models": "here/small no/where"}),
        ("prompts", 422, {"prompts": "Where is the language?"}),
        ("prompts", 422, {"prompts": "deu_Latn | Wo?"}),
        ("dataset-name", 404, rows),
        ("licence", 422, {"licence": "all rights"}),
        ("answer_tokens", 422, {"answer_tokens": "0"}),
    ):
        said = create(steward, status, **wrong)
        assert f'<a href="#{anchor}">' in said, wrong
        assert f'id="{anchor}"' in said
        assert 'value="Ask &lt;them&gt;"' in said
    create(steward)
    assert 'href="#slug"' in create(steward, 409)
    assert len(arenas.every()) == 1


def test_pages_let_in_whom_they_are_for(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make()
    visitor, stranger = Person(app, accounts), Person(app, accounts, "zineb")
    assert 'href="/account/sign-in"' in visitor.see("/arena/chat")
    assert 'name="licence"' not in stranger.see("/arena/chat")
    visitor.see("/arena/chat/status", 401)
    Person(app, accounts, "amina").see("/arena/chat/status", 403)
    visitor.see("/arena/none", 404)
    for name, status in (("", 401), ("rim", 403)):
        Person(app, accounts, name).see("/arena/new", status)
    reviewer = Person(app, accounts, "rim")
    assert "publish" not in reviewer.see("/arena/chat/status")
    reviewer.send("/arena/chat/status", 403, form="/arena/chat", do="publish")


def test_slips_are_said_beside_the_next_answers(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make(prompts=ONE)
    judge = Person(app, accounts, "amina")
    address = "/arena/chat"
    assert 'href="#languages"' in judge.send(address, 422, do="join", licence="CC-BY-4.0")
    join(judge, address)
    vote = judge.hidden("vote", address)
    assert "Choose one of what is offered" in judge.send(address, 422, do="vote", vote=vote, verdict="7")
    judge.send(address, do="vote", vote=vote, verdict="equal")
    assert "judged that already" in judge.send(address, 409, do="vote", vote=vote, verdict="a")
    judge.send(address, do="undo")
    assert "no vote of yours" in judge.send(address, 409, do="undo")
    assert judge.hidden("vote", address) == vote
    judge.send(address, do="leave")
    assert 'name="licence"' in judge.see(address)
    steward = Person(app, accounts, "sana")
    assert "Too few people" in steward.send(f"{address}/status", 409, do="publish")


def test_a_program_takes_part_with_a_token(
    app: FastAPI, accounts: Accounts, arenas: Arenas, database: Database, speakers: Speakers
) -> None:
    client = TestClient(app, base_url="http://evals.test")

    def bearer(name: str, scope: Scope = "write") -> dict[str, str]:
        return {"authorization": f"Bearer {accounts.create_token(name, scope)}"}

    every = "/api/v1/evals/arenas"
    given = plan(prompts=ONE).model_dump(mode="json")
    assert client.post(every, json=given, headers=bearer("sana")).status_code == 403
    steward = bearer("sana", "admin")
    job = client.post(every, json=given, headers=steward).json()["job"]
    one = f"{every}/chat"
    assert client.post(f"{one}/answers", json={}, headers=steward).json() == {"job": job}
    arenas.generate("chat", Run(database))
    assert client.get(every).json()["arenas"][0]["models"] is None
    assert client.post(f"{one}/take").status_code == 401
    assert client.post(f"{one}/publish", headers=steward).json()["error"]["code"] == "evals.too-few-votes"
    for name in ("amina", "badr"):
        who = bearer(name)
        assert client.post(f"{one}/take", headers=who).json()["error"]["code"] == "evals.not-a-judge"
        client.post(f"{one}/join", json={"licence": "CC-BY-4.0", "languages": ["fra_Latn"]}, headers=who)
        offer = client.post(f"{one}/take", headers=who).json()
        assert (offer["prompt"]["language"], len(offer["answers"]), offer["done"]) == ("fra_Latn", 2, 0)
        sent = {"vote": offer["vote"], "verdict": "b"}
        assert client.post(f"{one}/votes", json=sent, headers=who).json()["vote"] is None
        assert client.delete(f"{one}/votes/last", headers=who).json() == offer
        assert client.delete(f"{one}/votes", headers=who).json() == {"left": "chat"}
        client.post(f"{one}/join", json={"licence": "CC-BY-4.0", "languages": ["fra_Latn"]}, headers=who)
        vote = client.post(f"{one}/take", headers=who).json()["vote"]
        client.post(f"{one}/votes", json={"vote": vote, "verdict": "equal"}, headers=who)
    assert client.get(f"{one}/status", headers=bearer("rim")).json()["votes"] == 2
    entry = client.post(f"{one}/publish", headers=steward).json()["entry"]
    shown = client.get(one).json()
    assert (shown["entry"], shown["models"]) == (entry, list(MODELS[:2]))
    assert [row["ties"] for row in shown["ranking"]["overall"]["models"]] == [2, 2]


def test_pages_answer_as_json_too(app: FastAPI, accounts: Accounts, make: Make) -> None:
    make(prompts=ONE)
    person = Person(app, accounts, "rim")
    assert person.client.get("/arena.json").json()["arenas"][0]["slug"] == "chat"
    assert person.client.get("/arena/chat.json").json()["task"] == "pairs"
    join(person, "/arena/chat")
    offer = person.client.get("/arena/chat.json").json()
    assert offer["total"] == 1 and "here/small says" in "".join(offer["answers"])
    assert person.client.get("/arena/chat/status.json").json()["status"]["answers"] == 2
