"""Institutes that train together: as good as one that read everything, whoever has which labels."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from jazari.core import Invalid, Recipe
from jazari.hub import Add
from jazari.models import DamagedModel, DatasetNotOpen, NothingToLearn
from jazari.models.errors import FederationFailed, NotFederated
from jazari.models.federation import Federation
from jazari.models.federation.files import read_arrays, write_arrays
from jazari.models.federation.flower import program, run_app
from jazari.models.lid import LidFamily
from jazari.models.lid.federated import LidFederated
from jazari.models.records import Arrays, Federated, Texts, Trained, Training, TrainingData, Turn
from jazari.models.registry import federated
from tests.models.conftest import Room, parquet
from tests.processes import free_port

INSTITUTES = 3


def part(corpus: TrainingData, number: int) -> Texts:
    """An institute's own texts: every third, and of two languages one institute alone has any."""
    alone = {"zgh_Latn": 0, "arz_Arab": 1}
    return corpus.train.select([
        place
        for place, label in enumerate(corpus.train.labels)
        if alone.get(label, place % INSTITUTES) == number
    ])  # fmt: skip


def averaged(
    way: Federated, corpus: TrainingData, recipe: Recipe, training: Training, rounds: int
) -> tuple[Arrays, Trained]:
    """As the engine averages: weighted by examples."""
    arrays = way.start(recipe, training)
    for number in range(1, rounds + 1):
        found = [
            way.improve(arrays, part(corpus, institute), recipe, Turn(number, rounds), training)
            for institute in range(INSTITUTES)
        ]
        total = sum(examples for _, examples in found)
        arrays = {
            name: np.sum([own[name] * np.float32(examples / total) for own, examples in found], axis=0)
            for name in arrays
        }
    return arrays, way.finish(arrays, recipe, corpus.test, training)


def test_three_institutes_together_are_as_good_as_one_that_read_everything(
    corpus: TrainingData, recipe: Recipe, training: Training, trained: Trained
) -> None:
    _, together = averaged(LidFederated(), corpus, recipe, training, rounds=4)
    assert together.scores.figures["macro-F1"] > trained.scores.figures["macro-F1"] - 0.02
    alone = LidFamily().train(TrainingData(part(corpus, 2), corpus.test), recipe, training)
    assert together.scores.figures["macro-F1"] > alone.scores.figures["macro-F1"]
    answers = LidFamily().load(together.files).predict([{"text": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⴽ"}, {"text": "12"}])
    assert [answer["label"] for answer in answers] == ["zgh_Tfng", "und"]


def test_an_institutes_part_is_the_same_every_time(
    corpus: TrainingData, recipe: Recipe, training: Training
) -> None:
    way = LidFederated()
    start = way.start(recipe, training)
    first, again = (way.improve(start, part(corpus, 0), recipe, Turn(1, 2), training) for _ in range(2))
    assert first[1] == again[1]
    assert all(np.array_equal(first[0][name], again[0][name]) for name in start)
    later, _ = way.improve(start, part(corpus, 0), recipe, Turn(2, 2), training)
    assert not np.array_equal(first[0]["Latn.weights"], later["Latn.weights"])


def test_an_institute_needs_texts_of_the_recipes_labels(recipe: Recipe, training: Training) -> None:
    way = LidFederated()
    with pytest.raises(NothingToLearn):
        way.improve(
            way.start(recipe, training),
            Texts(["guten Tag"], ["deu_Latn"], ["x"]),
            recipe,
            Turn(1, 1),
            training,
        )


def improve(room: Room, folder: Path, dataset: str | None, **turn: object) -> dict[str, object]:
    given = json.loads((folder / "turn.json").read_text()) if (folder / "turn.json").exists() else {}
    (folder / "turn.json").write_text(json.dumps({**given, **turn}))
    return dict(Federation(room.models, None).improve(folder, dataset, room.run()))  # type: ignore[arg-type]


@pytest.fixture
def asked(room: Room, recipe: Recipe, training: Training, tmp_path: Path) -> Path:
    """A folder with what Flower's client is asked."""
    from jazari.core import canonical_json, sha256_hex

    write_arrays(tmp_path / "given.npz", LidFederated().start(recipe, training))
    turn = {
        "recipe": "lid",
        "parameters": sha256_hex(canonical_json(recipe.parameters)),
        "round": 1,
        "rounds": 2,
    }
    (tmp_path / "turn.json").write_text(json.dumps(turn))
    return tmp_path


def test_weights_alone_leave_an_institute_and_its_dataset_may_be_internal(
    room: Room, corpus: TrainingData, asked: Path
) -> None:
    room.hub.create_repository("dataset", "lab/inside", data_class="internal", by="lab")
    ref = room.hub.commit(
        "dataset", "lab/inside", [Add("data/train-0.parquet", parquet(corpus.train))], message="x", by="lab"
    ).ref
    told = improve(room, asked, "lab/inside")
    assert told["dataset"] == ref
    assert int(str(told["examples"])) > 100
    with np.load(asked / "improved.npz") as better:
        assert np.abs(better["Latn.weights"]).max() > 0
    room.hub.create_repository("dataset", "lab/people", data_class="personal", by="lab")
    with pytest.raises(DatasetNotOpen):
        improve(room, asked, "lab/people")


def test_another_recipe_or_other_weights_are_refused(room: Room, dataset: str, asked: Path) -> None:
    with pytest.raises(Invalid, match="other parameters"):
        improve(room, asked, dataset, parameters="0" * 64)
    with pytest.raises(NotFederated, match="tokenizer"):
        federated("tokenizer")


@pytest.mark.parametrize("what", [b"no arrays", None, np.float32("nan"), np.float32("inf")])
def test_weights_that_are_none_are_refused(tmp_path: Path, what: bytes | np.float32 | None) -> None:
    like: Arrays = {"a": np.zeros(3, dtype=np.float32)}
    path = tmp_path / "given.npz"
    if isinstance(what, bytes):
        path.write_bytes(what)
    else:
        write_arrays(path, {"a": np.full(2 if what is None else 3, what or 0, dtype=np.float32)})
    with pytest.raises(DamagedModel, match="weights that came"):
        read_arrays(path, like)


def test_weights_that_cannot_be_written_leave_those_that_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = tmp_path / "average.npz", {"a": np.ones(3, dtype=np.float32)}
    write_arrays(path, kept)

    def cut(file: Any, **arrays: object) -> None:
        with file if hasattr(file, "write") else Path(file).open("wb") as opened:
            opened.write(b"PK")
        raise OSError("no room")

    monkeypatch.setattr(np, "savez", cut)
    with pytest.raises(OSError, match="no room"):
        write_arrays(path, {"a": np.zeros(3, dtype=np.float32)})
    assert (read_arrays(path, kept)["a"] == 1).all()


def test_masks_want_three_institutes_and_another_machine_a_certificate(
    room: Room, dataset: str, tmp_path: Path
) -> None:
    with pytest.raises(Invalid, match="three or more"):
        Federation(room.models, None).train(
            "lid", room.run(), institutes=2, rounds=1, secure=True, superlink="127.0.0.1:1", certificates=None
        )
    with pytest.raises(Invalid, match="root-certificates"):
        run_app(tmp_path, tmp_path, "root.example:9092", None, {}, print)
    with pytest.raises(FederationFailed, match=r"no SuperLink answers.*--superlink"):
        run_app(tmp_path, tmp_path, f"127.0.0.1:{free_port()}", None, {}, print)
    with pytest.raises(FederationFailed, match="JAZARI_FLOWER"):
        program(tmp_path, "flwr")
