import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jazari.accounts import Accounts, AccountsMiddleware, actor, csrf_token
from jazari.core import (
    Clock,
    Country,
    Database,
    Jobs,
    Run,
    Settings,
    plain,
)
from jazari.factory import Factory, jobs, pages, router
from jazari.factory.jobs import BUILD_JOB
from jazari.ledger import Ledger
from tests.rooms import application, rendered

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
    app = application(pages(factory, queue), router(factory, queue))
    app.add_middleware(AccountsMiddleware, accounts=accounts)
    rendered(app, ["jazari.factory"], country, ledger, actor=actor, csrf_token=csrf_token)
    return TestClient(app, base_url="http://factory.test", follow_redirects=False)


def bearer(accounts: Accounts, person: str) -> dict[str, str]:
    """The headers of a person's program."""
    return {"authorization": f"Bearer {accounts.create_token(person, 'write')}"}


def finish(queue: Jobs, database: Database, job_id: str, result: object) -> None:
    """End a queued build with this result, as a worker would."""
    from sqlalchemy import update

    from jazari.core.jobs import core_job

    with database.transaction() as connection:
        connection.execute(
            update(core_job).where(core_job.c.id == job_id).values(state="done", result=result)
        )


def built_by(factory: Factory, database: Database) -> object:
    """What the job of a build gives."""
    return jobs(factory)[BUILD_JOB](Run(database), {"sources": []})


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

    finish(queue, database, address.rpartition("/")[2], built_by(factory, database))
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
    finish(queue, database, job, built_by(factory, database))
    page = client.get(f"/factory/{job}?lang=en").text
    assert "A few for each reason of a drop" in page
    assert "This line is in English" in page
    assert "Words to look at" not in page


@pytest.mark.parametrize("language", ["fr", "ar", "en", "zgh"])
def test_a_run_shows_where_words_of_the_lexicon_stand(
    client: TestClient, queue: Jobs, factory: Factory, database: Database, language: str
) -> None:
    job = queue.enqueue(BUILD_JOB, {"sources": []})
    usual = factory.recipe()
    gates = replace(usual.gates, lexicon={"ary_Arab": ("الدراري",)})
    finish(queue, database, job, plain(factory.produce(replace(usual, gates=gates), Run(database))))
    page = client.get(f"/factory/{job}?lang={language}").text
    said = {
        "fr": "Mots à regarder",
        "ar": "كلمات تستحق النظر",
        "en": "Words to look at",
        "zgh": "ⵜⵉⴳⵓⵔⵉⵡⵉⵏ ⵏ ⵓⵎⴰⵡⴰⵍ",
    }
    assert said[language] in page
    assert "الدراري مشاو للمدرسة مع الثمنية د الصباح</bdi>" in page
    assert "factory-" not in page.replace("/factory", "")


def test_a_preview_says_what_it_cannot_show(
    client: TestClient, accounts: Accounts, factory: Factory, database: Database
) -> None:
    client.cookies.set("jazari-session", accounts.sign_in("amina", PASSWORD))
    all_ = factory.country.datasets[0]
    asked = all_.model_copy(update={"reference": ("law",), "repeated_line_characters": 30})
    factory.country = replace(factory.country, datasets=(asked,))
    page = client.get("/factory/recipes/all?lang=en").text
    assert "Thresholds calibrated on the reference show only in a whole run" in page
    assert "Lines that many documents repeat show only in a whole run" in page
    # A run has calibrated them: from now on they are tried.
    factory.produce(factory.pack_recipe("all"), Run(database))
    page = client.get("/factory/recipes/all?lang=en").text
    assert "Thresholds calibrated on the reference" not in page
    assert "Lines that many documents repeat" in page
