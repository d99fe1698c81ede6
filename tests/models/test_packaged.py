"""Models that come with a country's pack: usable at once, published once, never in the way of the node's own."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from jazari.core import Clock, Country, Database, InvalidPack, Store, find_country, load_country, migrate
from jazari.hub import Add
from jazari.models import ModelNotFound, load_packaged
from jazari.models.entries import ModelAdopted
from jazari.models.records import Texts, TrainingData
from tests.models.conftest import Room, made_room, parquet

ITEMS = [{"text": "واش كاين شي خبار جديد على داكشي؟"}, {"text": "Bonjour à tous."}]


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack that comes with a `lid`, trained on half of the corpus, and its ref where it was trained."""

    country: Country
    origin: str


@pytest.fixture
def packed(room: Room, corpus: TrainingData, tmp_path: Path) -> Packed:
    pack = tmp_path / "pack"
    shutil.copytree(find_country("morocco"), pack)
    shutil.rmtree(pack / "models", ignore_errors=True)
    room.publish(parquet(corpus.train.select(range(0, len(corpus.train), 2))), parquet(corpus.test))
    origin = room.models.train("lid", None, room.run())
    (pack / "models" / "lid").mkdir(parents=True)
    for path, content in room.models.exported("lid").items():
        (pack / "models" / "lid" / path).write_bytes(content)
    return Packed(load_country(pack), origin)


@pytest.fixture
def elsewhere(packed: Packed, clock: Clock, tmp_path: Path) -> Iterator[Room]:
    """Another node, of a country with that pack."""
    database = Database(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    migrate(database)
    store = Store.open(str(tmp_path / "elsewhere"))
    yield made_room(database, store, clock, packed.country, tmp_path / "training-elsewhere")
    database.close()


def test_it_answers_with_one_line_and_no_node(packed: Packed, room: Room) -> None:
    assert load_packaged("lid", packed.country).predict(ITEMS) == room.models.predict("lid", ITEMS)[1]
    with pytest.raises(ModelNotFound, match="comes with no model for 'lm'"):
        load_packaged("lm", packed.country)


def test_a_node_that_adopted_nothing_yet_answers_with_it(elsewhere: Room, room: Room) -> None:
    assert elsewhere.models.load("lid").predict(ITEMS) == room.models.predict("lid", ITEMS)[1]
    assert elsewhere.models.load("lid") is elsewhere.models.load("lid")
    with pytest.raises(ModelNotFound):
        elsewhere.models.load("jazari/lid")


def test_it_is_published_once_with_where_it_came_from(elsewhere: Room, packed: Packed, room: Room) -> None:
    elsewhere.models.adopt(elsewhere.run())
    elsewhere.models.adopt(elsewhere.run())
    (entry,) = elsewhere.ledger.entries(kind="models.adopted")
    assert isinstance(entry.body, ModelAdopted)
    assert entry.body.origin == packed.origin
    assert entry.body.ref == elsewhere.models.resolve("lid")
    assert elsewhere.hub.resolve("model", "jazari/lid").made_from == entry.body.made_from
    (row,) = elsewhere.models.summaries()
    assert (row.name, row.ref) == ("jazari/lid", entry.body.ref)
    assert elsewhere.models.exported("lid") == room.models.exported("lid")


def test_a_training_on_the_starter_corpus_alone_does_not_take_its_place(
    elsewhere: Room, corpus: TrainingData
) -> None:
    elsewhere.models.adopt(elsewhere.run())
    adopted = elsewhere.models.resolve("lid")
    elsewhere.publish(parquet(corpus.train), parquet(corpus.test))
    shown = elsewhere.models.train("lid", None, elsewhere.run())
    assert elsewhere.models.resolve("lid") == adopted != shown
    assert elsewhere.models.resolve("jazari/lid@starter") == shown


def test_an_edited_card_leaves_the_model_what_it_is(elsewhere: Room, corpus: TrainingData) -> None:
    elsewhere.models.adopt(elsewhere.run())
    (before,) = elsewhere.models.summaries()
    elsewhere.hub.commit("model", "jazari/lid", [Add("README.md", b"# Ours")], message="x", by="jazari")
    assert elsewhere.models.summaries() == [before]
    elsewhere.publish(parquet(corpus.train), parquet(corpus.test))
    shown = elsewhere.models.train("lid", None, elsewhere.run())
    assert elsewhere.models.resolve("jazari/lid@starter") == shown != elsewhere.models.resolve("lid")


def test_a_training_on_more_takes_its_place_and_keeps_it(elsewhere: Room, corpus: TrainingData) -> None:
    elsewhere.models.adopt(elsewhere.run())
    own = Texts(corpus.train.texts, corpus.train.labels, ["institute"] * len(corpus.train))
    elsewhere.publish(parquet(own), parquet(corpus.test))
    trained = elsewhere.models.train("lid", None, elsewhere.run())
    assert elsewhere.models.resolve("lid") == trained
    folder = elsewhere.models.country.folder / "models" / "lid"
    (folder / "README.md").write_text("A newer pack.\n", encoding="utf-8")
    elsewhere.models.adopt(elsewhere.run())
    assert elsewhere.models.resolve("lid") == trained


def test_a_file_that_no_model_has_is_a_mistake_of_the_pack(packed: Packed) -> None:
    for path in ("models/lid/weights.bin", "models/nothing/config.json"):
        stray = packed.country.folder / path
        stray.parent.mkdir(exist_ok=True)
        stray.write_bytes(b"{}")
        with pytest.raises(InvalidPack, match=path):
            load_country(packed.country.folder)
        stray.unlink()


def test_what_was_not_trained_by_a_recipe_is_not_exported(room: Room, dataset: str) -> None:
    room.models.train("lid", None, room.run())
    room.hub.commit("model", "jazari/lid", [Add("note.txt", b"by hand")], message="x", by="jazari")
    with pytest.raises(ModelNotFound, match="not trained by a recipe"):
        room.models.exported("lid")
