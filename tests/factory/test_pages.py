import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient

from jazari.accounts import Accounts, AccountsMiddleware, actor, csrf_token
from jazari.core import (
    Clock,
    Country,
    Database,
    JazariError,
    Jobs,
    Run,
    Settings,
    error_json,
    json_response,
    status_of,
)
from jazari.factory import Factory, jobs, pages, router
from jazari.factory.jobs import BUILD_JOB
from jazari.ledger import Ledger
from jazari.web import NodeFacts, Surroundings, Web

PASSWORD = "blue door seven olives"


@pytest.fixture
def queue(database: Database, tmp_path: Path) -> Iterator[Jobs]:
    jobs_ = Jobs(database, f"sqlite:///{tmp_path / 'queue.db'}")
    yield jobs_
    jobs_.close()


@pytest.fixture
def accounts(database: Database, ledger: Ledger, country: Country, clock: Clock, tmp_path: Path) -> Accounts:
    made = Accounts(
        database=database,
        ledger=ledger,
        country=country,
        settings=Settings(home=tmp_path),
        secret=bytes(32),
        clock=clock,
    )
    made.create_pack_organisations()
    for name in ("amina", "badr"):
        made.create_person(name, password=PASSWORD)
    made.grant_role("amina", country.node.organisation, "contributor")
    return made


@pytest.fixture
def client(factory: Factory, country: Country, queue: Jobs, ledger: Ledger, accounts: Accounts) -> TestClient:
    app = FastAPI()
    app.add_middleware(AccountsMiddleware, accounts=accounts)

    @app.exception_handler(JazariError)
    async def failed(request: Request, error: Exception) -> Response:
        assert isinstance(error, JazariError)
        return json_response(error_json(error), status_of(error))

    surroundings = Surroundings(
        node=lambda: NodeFacts("factory.test", ledger.size()),
        entries_about=lambda about: ledger.entries(about=about),
        actor=actor,
        csrf_token=csrf_token,
        version="0",
        names={},
    )
    app.state.renderer = Web(["jazari.web", "jazari.factory"], country, surroundings)
    app.include_router(pages(factory, queue))
    app.include_router(router(factory, queue))
    return TestClient(app, base_url="http://factory.test", follow_redirects=False)


def bearer(accounts: Accounts, person: str) -> dict[str, str]:
    """The headers of a person's program."""
    return {"authorization": f"Bearer {accounts.create_token(person, 'write')}"}


def finish(queue: Jobs, factory: Factory, database: Database, job_id: str) -> None:
    """Do the queued build here, as a worker would."""
    from sqlalchemy import update

    from jazari.core.jobs import core_job

    result = jobs(factory)[BUILD_JOB](Run(database), {"sources": []})
    with database.transaction() as connection:
        connection.execute(
            update(core_job).where(core_job.c.id == job_id).values(state="done", result=result)
        )


@pytest.mark.parametrize("language", ["fr", "ar", "en", "zgh"])
def test_the_story_of_a_run_in_each_language(
    client: TestClient, queue: Jobs, factory: Factory, database: Database, accounts: Accounts, language: str
) -> None:
    client.cookies.set("jazari-session", accounts.sign_in("amina", PASSWORD))
    empty = client.get(f"/factory?lang={language}")
    assert empty.status_code == 200
    assert 'name="source"' in empty.text
    hidden = re.search(r'name="csrf" value="([^"]+)"', empty.text)
    assert hidden is not None

    started = client.post("/factory", data={"csrf": hidden[1], "source": ["starter"]})
    assert started.status_code == 303
    address = started.headers["location"]
    assert "<progress" in client.get(f"{address}?lang={language}").text

    finish(queue, factory, database, address.rpartition("/")[2])
    page = client.get(f"{address}?lang={language}")
    assert page.status_code == 200
    assert "<svg" in page.text
    assert "record/" in page.text
    assert "factory-" not in page.text.replace("/factory", "")
    facts = client.get(f"{address}.json").json()["run"]
    assert facts["result"]["documents_kept"] > 0
    overview = client.get(f"/factory?lang={language}").text
    assert address in overview
    assert "maroc-texts" in overview


@pytest.mark.parametrize("state", ["running", "failed"])
def test_the_funnel_grows_while_a_run_goes_on(
    client: TestClient, queue: Jobs, database: Database, state: str
) -> None:
    from sqlalchemy import update

    from jazari.core.jobs import core_job

    address = f"/factory/{queue.enqueue(BUILD_JOB, {'sources': []})}?lang=en"
    waiting = client.get(address).text
    assert "data-poll" in waiting and "came through" not in waiting
    dropped = {"no-letters": 117}
    counted = [{"step": "quality", "documents_in": 1234, "documents_kept": 1117, "dropped": dropped}]
    with database.transaction() as connection:
        connection.execute(update(core_job).values(state=state, result={"funnel": counted}))
    shown = client.get(address).text
    assert "1,117 of 1,234 documents came through" in shown
    assert "no letters" in shown and ">117<" in shown
    assert ("data-poll" in shown) == (state == "running")


def test_only_a_contributor_starts_a_run(client: TestClient, accounts: Accounts) -> None:
    assert client.post("/api/v1/factory/runs", json={}).status_code == 401
    assert client.post("/api/v1/factory/runs", json={}, headers=bearer(accounts, "badr")).status_code == 403
    given, amina = {"sources": ["starter"]}, bearer(accounts, "amina")
    started = client.post("/api/v1/factory/runs", json=given, headers=amina)
    assert started.status_code == 202
    again = client.post("/api/v1/factory/runs", json=given, headers=amina)
    assert again.json()["id"] == started.json()["id"]
    assert [run["id"] for run in client.get("/api/v1/factory/runs").json()["runs"]] == [started.json()["id"]]
    assert client.get(f"/api/v1/factory/runs/{started.json()['id']}").json()["state"] == "queued"


def test_what_is_not_there_is_said(client: TestClient, queue: Jobs, accounts: Accounts) -> None:
    other = queue.enqueue("models.train", {})
    for run in ("nothing", other):
        answer = client.get(f"/api/v1/factory/runs/{run}")
        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "factory.run-not-found"
    given = {"sources": ["moon"]}
    unknown = client.post("/api/v1/factory/runs", json=given, headers=bearer(accounts, "amina"))
    assert unknown.status_code == 404


@pytest.mark.parametrize("language", ["fr", "ar", "en", "zgh"])
def test_a_recipe_is_looked_at_before_it_is_run(
    client: TestClient, accounts: Accounts, queue: Jobs, language: str
) -> None:
    assert client.get("/factory/recipes/all.json").status_code == 401
    client.cookies.set("jazari-session", accounts.sign_in("amina", PASSWORD))
    assert "/factory/recipes/all" in client.get("/factory").text
    page = client.get(f"/factory/recipes/all?lang={language}")
    assert page.status_code == 200
    assert "<svg" in page.text
    assert "This line is in English" in page.text
    assert "factory-" not in page.text.replace("/factory", "")
    hidden = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert hidden is not None
    started = client.post("/factory", data={"csrf": hidden[1], "recipe": "all"})
    assert started.status_code == 303
    assert queue.recent()[0].name == BUILD_JOB


def test_a_run_shows_samples_of_what_it_dropped(
    client: TestClient, queue: Jobs, factory: Factory, database: Database
) -> None:
    job = queue.enqueue(BUILD_JOB, {"sources": []})
    finish(queue, factory, database, job)
    page = client.get(f"/factory/{job}?lang=en").text
    assert "Samples of what was dropped" in page
    assert "This line is in English" in page
