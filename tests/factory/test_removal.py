"""What is taken back is in no revision, work file or byte of the home, and the ledger tells of it without quoting."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from jazari.core import Database, Run, sha256_hex
from jazari.factory import DocumentNotFound, Factory, Removals, removal
from jazari.hub import Add, Hub, Upkeep
from jazari.ledger import Ledger

NAME = "jazari/maroc-texts"
SECRET = "الدراري مشاو للمدرسة مع الثمنية د الصباح"
SECRET_ID = "starter/corpus/ary_Arab.tsv#0000005/ary_Arab"
PARALLEL_ID = "parallel/both.tsv#0000002/eng_Latn"
PARALLEL = "I like mint tea very much"


@pytest.fixture
def removals(factory: Factory, upkeep: Upkeep) -> Removals:
    return Removals(factory, upkeep)


def everywhere(folder: Path, secret: str) -> list[Path]:
    """Files that hold a text, as bytes or in a Parquet column; the sources themselves are left out."""
    from pyarrow import parquet

    found = []
    for path in (folder / name for name in folder.rglob("*")):
        if path.is_file() and not {folder / "mirror", folder / "pack"} & set(path.parents):
            data = path.read_bytes()
            shown = str(parquet.read_table(path).to_pydict()) if data.startswith(b"PAR1") else ""
            if secret.encode() in data or secret in shown:
                found.append(path)
    return found


def test_a_document_leaves_every_revision_work_file_and_byte(
    factory: Factory, removals: Removals, hub: Hub, ledger: Ledger, database: Database, folder: Path
) -> None:
    first = factory.produce(factory.recipe(), Run(database))
    with (folder / "mirror/lines/fr.txt").open("a", encoding="utf-8") as file:
        file.write("Une ligne de plus pour la préfecture de Rabat.\n")
    second = factory.produce(factory.recipe(), Run(database))
    (folder / "home/factory/.read-cut.1").write_text(f"half a file: {PARALLEL}")
    assert everywhere(folder, PARALLEL)

    done = removals.remove_documents([PARALLEL_ID], "personal-data", Run(database))

    assert everywhere(folder, PARALLEL) == []
    assert done.documents == 1
    assert [ref.partition("@")[0] for ref in done.rebuilt] == [f"dataset:{NAME}"]
    assert hub.resolve("dataset", NAME).ref == done.rebuilt[0] not in (first.ref, second.ref)
    entry = next(iter(ledger.entries(kind="factory.removed")))
    body = entry.body.model_dump()
    assert body["asked_sha256"] == (sha256_hex(PARALLEL_ID.encode()),)
    assert body["rebuilt"] == done.rebuilt
    with database.reading() as connection:
        for table in inspect(connection).get_table_names():
            rows = connection.execute(text(f'select * from "{table}"')).all()
            assert PARALLEL not in str(rows)


def test_what_repeats_a_document_goes_with_it(
    factory: Factory, removals: Removals, database: Database, folder: Path
) -> None:
    """Without it, its duplicate would come back with the same words."""
    factory.produce(factory.recipe(), Run(database))
    done = removals.remove_documents([SECRET_ID], "court-order", Run(database))
    assert done.documents == 2
    assert everywhere(folder, SECRET) == []
    again = factory.produce(factory.recipe(), Run(database))
    assert again.ref == done.rebuilt[0]
    assert not again.changed


def test_a_source_is_not_read_again(
    factory: Factory, removals: Removals, database: Database, folder: Path
) -> None:
    before = factory.produce(factory.recipe(), Run(database))
    done = removals.remove_source("parallel", "licence", Run(database))
    assert everywhere(folder, PARALLEL) == []
    after = factory.produce(factory.recipe(), Run(database))
    assert after.ref == done.rebuilt[0]
    assert set(before.documents_by_source) - set(after.documents_by_source) == {"parallel"}


def test_models_made_from_it_are_named(
    factory: Factory, removals: Removals, hub: Hub, ledger: Ledger, database: Database
) -> None:
    built = factory.produce(factory.recipe(), Run(database))
    hub.create_repository("model", "jazari/lid", by="jazari")
    hub.create_repository("model", "jazari/small", by="jazari")
    model = hub.commit(
        "model", "jazari/lid", [Add("w", b"1")], message="Train", made_from=[built.ref], by="jazari"
    )
    small = hub.commit(
        "model", "jazari/small", [Add("w", b"2")], message="Distil", made_from=[model.ref], by="jazari"
    )
    done = removals.remove_documents([PARALLEL_ID], "security", Run(database))
    assert done.affected == tuple(sorted((model.ref, small.ref)))
    assert [entry.kind for entry in ledger.entries(about=model.ref, kind="factory.removed")]


def test_an_unknown_document_changes_nothing(
    factory: Factory, removals: Removals, ledger: Ledger, database: Database
) -> None:
    factory.produce(factory.recipe(), Run(database))
    size = ledger.size()
    with pytest.raises(DocumentNotFound, match="nowhere"):
        removals.remove_documents(["nowhere#1"], "security", Run(database))
    assert ledger.size() == size
    assert factory.taken.documents == frozenset()


@pytest.mark.parametrize("place", ["redact", "purge", "produce", "append"])
def test_a_removal_that_was_cut_is_finished_by_the_next(
    factory: Factory,
    removals: Removals,
    upkeep: Upkeep,
    ledger: Ledger,
    database: Database,
    folder: Path,
    place: str,
) -> None:
    factory.produce(factory.recipe(), Run(database))
    owners = {"redact": upkeep, "produce": factory, "append": ledger, "purge": removal}
    where = owners[place]
    kept = getattr(where, place)

    def cut(*given: object, **named: object) -> object:
        if place == "append" and getattr(given[1], "name", "") != "factory.removed":
            return kept(*given, **named)
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(where, place, cut)
        removals.remove_documents([PARALLEL_ID], "personal-data", Run(database))
    assert factory.taken.unfinished

    removals.remove_source("law", "licence", Run(database))

    assert not factory.taken.unfinished
    assert everywhere(folder, PARALLEL) == []
    assert len(list(ledger.entries(kind="factory.removed"))) == 2
