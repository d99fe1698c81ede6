"""Training, finding and loading models on a real hub and ledger."""

import json
from dataclasses import replace

import pytest

from jazari.core import Invalid, Recipe, UnknownName
from jazari.hub import Add
from jazari.models import (
    DamagedModel,
    DatasetMissing,
    DatasetNotOpen,
    InvalidItem,
    ModelNotFound,
    Models,
    NothingToLearn,
)
from jazari.models.entries import ModelTrained
from jazari.models.errors import BaseNotOpen, LicenceForbids, OneProcessOnly
from jazari.models.records import Texts, Training, TrainingData
from tests.models.conftest import Room, parquet


def test_training_publishes_a_model_made_from_its_dataset(room: Room, dataset: str) -> None:
    ref = room.models.train("lid", None, room.run())
    revision = room.hub.resolve("model", "jazari/lid")
    assert ref == revision.ref
    assert revision.made_from == (dataset,)
    assert {file.path for file in room.hub.files("model", "jazari/lid")} == {
        ".gitattributes", "README.md", "config.json", "model.safetensors",
    }  # fmt: skip
    (entry,) = room.ledger.entries(kind="models.trained")
    assert isinstance(entry.body, ModelTrained)
    assert (entry.body.ref, entry.body.recipe, entry.body.made_from) == (ref, "lid", (dataset,))
    assert {"ary_Arab", "zgh_Tfng", "und"} <= set(entry.body.labels)
    assert entry.by == "jazari"
    assert room.messages[-1] == "trained"


def test_training_again_changes_nothing_and_a_new_dataset_makes_a_new_revision(
    room: Room, dataset: str, corpus: TrainingData
) -> None:
    first = room.models.train("lid", None, room.run())
    assert room.models.train("lid", dataset, room.run()) == first
    assert len(list(room.ledger.entries(kind="models.trained"))) == 1
    half = Texts(corpus.train.texts[::2], corpus.train.labels[::2], corpus.train.sources[::2])
    room.publish(parquet(half))
    second = room.models.train("lid", None, room.run())
    assert second != first
    assert room.models.train("lid", dataset, room.run()) == first
    assert [entry.body.ref for entry in room.ledger.entries(kind="models.trained")] == [first, second]  # type: ignore[attr-defined]


def test_the_card_says_what_it_was_made_from_and_how_well_it_does(room: Room, dataset: str) -> None:
    room.models.train("lid", None, room.run())
    repository = room.hub.repository("model", "jazari/lid")
    assert repository.card["pipeline_tag"] == "text-classification"
    assert repository.card["datasets"] == ["jazari/maroc-texts"]
    assert {"fr", "ar", "ary"} <= set(repository.languages)
    assert repository.licence == "CC-BY-SA-4.0"
    card = room.hub.read("model", "jazari/lid", "main", "README.md").decode()
    assert dataset in card
    assert "jazari models run jazari/lid" in card
    assert "| starter | `ary_Arab` |" in card
    assert "macro-F1, all held-out text pooled: **0." in card
    assert "It never answers kab_Latn" in card


def test_a_model_is_found_by_ref_name_and_task(room: Room, dataset: str) -> None:
    ref = room.models.train("lid", None, room.run())
    revision = ref.partition("@")[2]
    for name in (ref, "lid", "jazari/lid", f"jazari/lid@{revision}", "model:jazari/lid", " lid "[1:4]):
        assert room.models.resolve(name) == ref
    assert room.models.load("lid") is room.models.load(ref)
    (row,) = room.models.summaries()
    assert (row.name, row.ref, row.task, row.is_default) == ("jazari/lid", ref, "lid", True)


def test_a_repetition_with_another_seed_leaves_the_model_as_it_is(room: Room, dataset: str) -> None:
    own = room.models.train("lid", None, room.run())
    again = room.models.train("lid", None, room.run(), seed=7)
    assert room.models.train("lid", None, room.run(), seed=7) == again
    assert room.hub.resolve("model", "jazari/lid").ref == own
    assert room.hub.resolve("model", "jazari/lid", "seed-7").ref == again
    weights = {
        room.hub.read("model", "jazari/lid", ref.partition("@")[2], "model.safetensors")
        for ref in (own, again)
    }
    assert len(weights) == 2
    bodies = [entry.body for entry in room.ledger.entries(kind="models.trained")]
    assert [(body.ref, body.seed) for body in bodies if isinstance(body, ModelTrained)] == [
        (own, None),
        (again, 7),
    ]
    assert len({body.parameters_sha256 for body in bodies if isinstance(body, ModelTrained)}) == 1
    assert [row.ref for row in room.models.summaries()] == [own]
    recipe = room.models.country.recipe("lid")
    assert room.models.train("lid", None, room.run(), seed=int(str(recipe.parameters["seed"]))) == own


def test_a_recipe_without_a_seed_has_no_repetitions(room: Room, dataset: str) -> None:
    with pytest.raises(Invalid, match="recipe translit has no parameter 'seed'"):
        room.models.train("translit", None, room.run(), seed=7)
    with pytest.raises(Invalid, match="parameter 'seed' is -1"):
        room.models.train("lid", None, room.run(), seed=-1)


@pytest.mark.parametrize(
    "name", ["", "nothing", "jazari/none", "model:jazari/lid@" + "0" * 40, "a/b/c", "tokenizer"]
)
def test_what_is_not_here_is_said(room: Room, name: str) -> None:
    with pytest.raises(ModelNotFound, match=r"no model|is no ref"):
        room.models.load(name)


def test_a_recipe_needs_its_dataset_and_texts_in_its_labels(room: Room) -> None:
    with pytest.raises(UnknownName, match="lidd"):
        room.models.train("lidd", None, room.run())
    with pytest.raises(DatasetMissing, match="factory run"):
        room.models.train("lid", None, room.run())
    room.publish(parquet(Texts(["guten Tag"], ["deu_Latn"], ["x"]), ("text", "language", "origin")))
    with pytest.raises(DatasetMissing, match="columns text, language, source"):
        room.models.train("lid", None, room.run())
    room.publish(b"not parquet")
    with pytest.raises(DatasetMissing, match="no Parquet file"):
        room.models.train("lid", None, room.run())
    room.hub.create_repository("dataset", "jazari/empty", by="jazari")
    with pytest.raises(DatasetMissing, match="data/train"):
        room.models.train("lid", "jazari/empty", room.run())
    assert not list(room.ledger.entries(kind="models.trained"))


def test_nothing_is_learnt_from_a_dataset_that_is_not_open(room: Room, recipe: Recipe) -> None:
    room.hub.create_repository("dataset", "lab/hidden", private=True, by="lab")
    room.hub.create_repository("dataset", "lab/inside", data_class="internal", by="lab")
    for name in ("lab/hidden", "lab/inside"):
        with pytest.raises(DatasetNotOpen):
            room.models.train("lid", name, room.run())


def test_nothing_to_learn(recipe: Recipe, training: Training) -> None:
    from jazari.models.lid import LidFamily

    bare = recipe.model_copy(
        update={
            "parameters": {
                name: value for name, value in recipe.parameters.items() if not name.startswith("examples_")
            }
        }
    )
    nothing = Texts([], [], [])
    with pytest.raises(NothingToLearn, match="ary_Arab"):
        LidFamily().train(TrainingData(nothing, nothing), bare, training)


def test_a_model_of_somebody_elses_is_refused_with_a_reason(room: Room) -> None:
    room.hub.create_repository("model", "lab/other", by="lab")
    with pytest.raises(DamagedModel, match="config.json"):
        room.models.load("lab/other")
    room.hub.commit("model", "lab/other", [Add("config.json", b'{"task": "lid"}')], message="x", by="lab")
    with pytest.raises(DamagedModel):
        room.models.load("lab/other")
    room.hub.commit("model", "lab/other", [Add("config.json", b'{"task": "chess"}')], message="x", by="lab")
    with pytest.raises(Exception, match="chess"):
        room.models.load("lab/other")


def test_predict_names_the_item_that_is_wrong(room: Room, dataset: str) -> None:
    ref = room.models.train("lid", None, room.run())
    assert room.models.predict("lid", [{"text": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⴽ"}]) == (
        ref,
        [{"label": "zgh_Tfng", "score": 1.0}],
    )
    with pytest.raises(InvalidItem, match="line 2 has no 'text'"):
        room.models.predict("lid", [{"text": "a"}, {"words": "b"}])


def test_a_model_builds_on_others_which_are_part_of_what_it_was_made_from(room: Room, dataset: str) -> None:
    base = room.models.train("lid", dataset, room.run())
    recipe = room.models.country.recipe("lid").model_copy(
        update={"id": "second", "model": "jazari/second", "bases": ("jazari/lid",)}
    )
    country = replace(room.models.country, recipes=(*room.models.country.recipes, recipe))
    models = Models(hub=room.hub, ledger=room.ledger, country=country, folder=room.folder)
    ref = models.train("second", dataset, room.run())
    entry = next(entry for entry in room.ledger.entries(kind="models.trained", about=ref))
    assert entry.body.model_dump()["made_from"] == (dataset, base)
    assert base in room.hub.read("model", "jazari/second", "main", "README.md").decode()
    assert list(room.folder.iterdir()) == []


def test_files_of_the_model_before_are_gone(room: Room, dataset: str) -> None:
    room.hub.create_repository("model", "jazari/lid", by="jazari")
    room.hub.commit("model", "jazari/lid", [Add("old.bin", b"old")], message="x", by="jazari")
    ref = room.models.train("lid", dataset, room.run())
    files = {file.path for file in room.hub.files("model", "jazari/lid", ref.rpartition("@")[2])}
    assert files == {".gitattributes", "README.md", "config.json", "model.safetensors"}


def with_base(room: Room, base: str, licence: str = "CC-BY-SA-4.0") -> Models:
    """The room in a country whose recipe `second` builds on a base."""
    recipe = room.models.country.recipe("lid").model_copy(
        update={"id": "second", "model": "jazari/second", "bases": (base,), "licence": licence}
    )
    country = replace(room.models.country, recipes=(*room.models.country.recipes, recipe))
    return Models(hub=room.hub, ledger=room.ledger, country=country, folder=room.folder)


@pytest.mark.parametrize(
    ("card", "words"),
    [
        ("", "states no licence"),
        ("license: cc-by-nd-4.0", "forbids to publish"),
        ("license: cc-by-nc-4.0", "forbids commercial use"),
        ("license: gpl-3.0", "under its licence GPL-3.0"),
        ("license: other\nlicense_name: house-terms", "under its licence house-terms"),
    ],
)
def test_a_base_whose_licence_forbids_it_is_refused(room: Room, dataset: str, card: str, words: str) -> None:
    room.hub.create_repository("model", "lab/base", by="lab")
    room.hub.commit(
        "model", "lab/base", [Add("README.md", f"---\n{card}\n---\n".encode())], message="x", by="lab"
    )
    with pytest.raises(LicenceForbids, match=words):
        with_base(room, "lab/base").train("second", dataset, room.run())


def test_a_base_that_is_not_open_is_refused(room: Room, dataset: str) -> None:
    room.hub.create_repository("model", "lab/base", private=True, licence="MIT", by="lab")
    with pytest.raises(BaseNotOpen, match="lab/base"):
        with_base(room, "lab/base").train("second", dataset, room.run())


def test_a_base_can_be_named_at_a_revision(room: Room, dataset: str) -> None:
    first = room.models.train("lid", dataset, room.run())
    room.hub.commit("model", "jazari/lid", [Add("more.txt", b"more")], message="x", by="jazari")
    models = with_base(room, first.removeprefix("model:"))
    second = models.train("second", dataset, room.run())
    assert first in room.hub.resolve("model", "jazari/second", second.rpartition("@")[2]).made_from


def test_a_model_that_changes_a_hidden_one_is_not_loaded(room: Room) -> None:
    room.hub.create_repository("model", "lab/hidden", private=True, by="lab")
    hidden = room.hub.commit("model", "lab/hidden", [Add("a", b"a")], message="x", by="lab").ref
    room.hub.create_repository("model", "lab/open", by="lab")
    config = json.dumps({"task": "lm", "family": "adapt", "base": hidden}).encode()
    room.hub.commit("model", "lab/open", [Add("config.json", config)], message="x", by="lab")
    with pytest.raises(BaseNotOpen, match="lab/hidden"):
        room.models.load("lab/open")


def test_a_family_of_one_process_takes_no_more(room: Room, dataset: str) -> None:
    with pytest.raises(OneProcessOnly, match="by one process, not 2"):
        room.models.train("lid", dataset, room.run(), processes=2)
