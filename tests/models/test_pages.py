"""Trying the model on a page, in four languages and as JSON; the API; the commands; the job."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from jazari.accounts import Actor
from jazari.core import Jobs
from jazari.hub import Add
from jazari.models import InvalidItem, ModelNotFound, commands, jobs, pages, router
from jazari.models.jobs import TRAIN_JOB
from jazari.web import LANGUAGES
from tests.models.conftest import Room
from tests.rooms import application, entrance, rendered

CONTRIBUTOR = Actor("1", "amina", {"jazari-root": "contributor"}, "write", csrf="token")
FILES = ("config.json", "model.safetensors")
Visit = Callable[..., TestClient]


@pytest.fixture
def queue(room: Room, tmp_path: Path) -> Iterator[Jobs]:
    made = Jobs(room.database, f"sqlite:///{tmp_path / 'queue.db'}")
    yield made
    made.close()


@pytest.fixture
def visit(room: Room, queue: Jobs) -> Visit:
    """A client of the room's page and API, as some actor or a visitor."""
    app = application(pages(room.models), router(room.models, queue))
    let_in = entrance(rendered(app, ["jazari.models"], room.models.country, room.ledger))
    client = TestClient(app)

    def as_actor(actor: Actor | None = None) -> TestClient:
        let_in(actor)
        return client

    return as_actor


@pytest.fixture
def model(room: Room, dataset: str) -> str:
    return room.models.train("lid", None, room.run())


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_the_page_speaks_every_language(model: str, visit: Visit, language: str) -> None:
    client = visit(CONTRIBUTOR)
    empty = client.get("/try", params={"lang": language})
    assert empty.status_code == 200
    assert model[:20] in empty.text
    said = client.post(
        "/try", params={"lang": language}, data={"csrf": "token", "text": "شنو كاين <b>اليوم</b> خويا ديالي"}
    )
    assert said.status_code == 200
    assert "ary_Arab" in said.text
    assert "<b>اليوم" not in said.text
    unknown = client.post("/try", params={"lang": language}, data={"csrf": "token", "text": "12 34"})
    assert "ary_Arab" not in unknown.text
    nothing = client.post("/try", params={"lang": language}, data={"csrf": "token", "text": " "})
    assert nothing.status_code == 422


def test_the_page_writes_darija_in_its_other_script_where_a_model_can(
    room: Room, model: str, visit: Visit
) -> None:
    asked = {"csrf": "token", "text": "wach kayn lma f had dar daba?"}
    english = {"lang": "en"}
    assert "other script" not in visit(CONTRIBUTOR).post("/try", params=english, data=asked).text
    ref = room.models.train("translit", None, room.run())
    said = visit(CONTRIBUTOR).post("/try", params=english, data=asked).text
    assert "In its other script" in said
    assert "الما" in said
    assert ref in said
    french = {"csrf": "token", "text": "Bonjour à tous les voisins du quartier"}
    assert "other script" not in visit(CONTRIBUTOR).post("/try", params=english, data=french).text


def test_without_a_model_the_page_says_what_will_be_here(room: Room, visit: Visit) -> None:
    said = visit().get("/try", params={"lang": "en"})
    assert "No model yet" in said.text
    assert visit().get("/try.json").json() == {"model": None, "answer": None}


def test_the_api_answers_in_order_by_task_and_by_name(model: str, visit: Visit) -> None:
    items = [{"text": "Bonjour à tous les voisins"}, {"text": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ"}]
    for path in ("lid", "jazari/lid"):
        said = visit().post(f"/api/v1/models/{path}/predict", json={"items": items}).json()
        assert said["model"] == model
        assert [answer["label"] for answer in said["answers"]] == ["fra_Latn", "zgh_Tfng"]
    assert [row["name"] for row in visit().get("/api/v1/models").json()["models"]] == ["jazari/lid"]


def test_the_api_names_what_is_wrong(room: Room, model: str, visit: Visit) -> None:
    client = visit()
    wrong = client.post("/api/v1/models/lid/predict", json={"items": [{"text": "a"}, {}]})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "models.invalid-item")
    assert client.post("/api/v1/models/jazari/none/predict", json={"items": []}).status_code == 404
    assert (
        client.post("/api/v1/models/lid/predict", json={"items": [{"text": "a"}] * 1001}).status_code == 422
    )
    room.hub.create_repository("model", "lab/secret", private=True, by="lab")
    files = {path: room.hub.read("model", "jazari/lid", "main", path) for path in FILES}
    copies = [Add(path, data) for path, data in files.items()]
    room.hub.commit("model", "lab/secret", copies, message="Copy", by="lab")
    outside = visit(CONTRIBUTOR)
    for stranger in (client, outside):
        hidden = stranger.post("/api/v1/models/lab/secret/predict", json={"items": []})
        missing = stranger.post("/api/v1/models/lab/nosuch/predict", json={"items": []})
        assert hidden.status_code == missing.status_code == 404
        assert hidden.text.replace("secret", "nosuch") == missing.text
    inside = Actor("3", "nadia", {"lab": "reader"}, "read")
    assert visit(inside).post("/api/v1/models/lab/secret/predict", json={"items": []}).status_code == 200


def test_training_is_queued_once_by_who_may(room: Room, dataset: str, visit: Visit, queue: Jobs) -> None:
    assert visit().post("/api/v1/models/train", json={"recipe": "lid"}).status_code == 401
    assert visit(CONTRIBUTOR).post("/api/v1/models/train", json={"recipe": "none"}).status_code == 404
    first = visit(CONTRIBUTOR).post("/api/v1/models/train", json={"recipe": "lid"})
    again = visit(CONTRIBUTOR).post("/api/v1/models/train", json={"recipe": "lid"})
    assert first.status_code == 202
    assert first.json() == again.json()
    assert queue.status(first.json()["job"]).name == TRAIN_JOB
    done = jobs(room.models)[TRAIN_JOB](room.run(), {"recipe": "lid"})
    assert done == {"ref": room.models.resolve("lid")}


@contextmanager
def opened(room: Room) -> Iterator[Room]:
    yield room


def test_the_commands(room: Room, dataset: str) -> None:
    app = commands(lambda: opened(room))
    runner = CliRunner()
    ref = runner.invoke(app, ["train", "lid"]).stdout.strip()
    assert ref == room.models.resolve("lid")
    assert json.loads(runner.invoke(app, ["train", "lid", "--dataset", dataset, "--json"]).stdout) == {
        "ref": ref
    }
    (row,) = json.loads(runner.invoke(app, ["list", "--json"]).stdout)
    assert (row["ref"], row["is_default"]) == (ref, True)
    assert ref in runner.invoke(app, ["list"]).stdout
    assert json.loads(runner.invoke(app, ["show", "lid", "--json"]).stdout)["task"] == "lid"
    assert ref in runner.invoke(app, ["show", "jazari/lid"]).stdout
    assert isinstance(runner.invoke(app, ["show", "jazari/none"]).exception, ModelNotFound)


def test_run_answers_lines_and_stops_at_a_bad_one(
    room: Room,
    model: str,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_bytes('{"text": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ", "id": 7}\n\n{"text": ""}\nnonsense\n{"text": "b"}\n'.encode())
    app = commands(lambda: opened(room))
    with lines.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        with pytest.raises(InvalidItem, match="line 4"):
            app(["run", "lid"], standalone_mode=False)
    answers = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert answers == [{"label": "zgh_Tfng", "score": 1.0}, {"label": "und", "score": 1.0}]
