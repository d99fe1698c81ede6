import errno
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyarrow import parquet

from jazari.core import Country, Database, JobCancelled, Run, StorageFull
from jazari.factory import Factory, NothingKept, SourceChanged, SourceMissing
from jazari.hub import Hub, RepositoryNotFound
from jazari.ledger import Ledger
from tests.factory.conftest import source

NAME = "jazari/maroc-texts"
BUILT = "factory.dataset-built"
RECORD = "record/record-00000.parquet"
STARTER = "starter/corpus/ary_Arab.tsv"


def table(hub: Hub, path: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = parquet.read_table(
        io.BytesIO(hub.read("dataset", NAME, "main", path))
    ).to_pylist()
    return rows


def record_of(hub: Hub, ref: str) -> list[dict[str, object]]:
    """The record of a dataset's revision."""
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    data = hub.read("dataset", name, revision, RECORD)
    rows: list[dict[str, object]] = parquet.read_table(io.BytesIO(data)).to_pylist()
    return rows


def test_a_build_publishes_what_came_through_and_why_the_rest_did_not(
    factory: Factory, hub: Hub, ledger: Ledger, run: Run
) -> None:
    built = factory.produce(factory.recipe(), run)

    train, test = table(hub, "data/train-00000.parquet"), table(hub, "data/test-00000.parquet")
    record = {row["id"]: row for row in table(hub, RECORD)}
    drops = {id_: (row["step"], row["reason"]) for id_, row in record.items() if row["step"]}
    assert built.changed
    assert built.documents_kept == len(train) + len(test)
    assert built.documents_read == built.documents_kept + len(drops) == len(record)
    assert [row["id"] for row in train] == sorted(str(row["id"]) for row in train)
    assert {row["source"] for row in test} == {"parallel", "starter"}
    assert drops == {
        "starter/corpus/ary_Arab.tsv#0000004/ary_Arab": ("duplicates", "exact-duplicate"),
        "starter/corpus/ary_Arab.tsv#0000005/ary_Arab": ("duplicates", "also-in-test"),
        "starter/corpus/ary_Arab.tsv#0000008/ary_Arab": ("language", "wrong-script"),
        "parallel/both.tsv#0000004/ary_Arab": ("read", "empty"),
        "law/arb.jsonl#0000002/arb_Arab": ("read", "bad-json"),
        "law/arb.jsonl#0000004/arb_Arab": ("read", "bad-json"),
    }
    texts = {str(row["text"]) for row in train}
    assert "عيط ليا ف [PHONE] إلا بغيتي شي حاجة" in texts
    assert "يعتبر هذا القانون خلال مدة سنة من نشره" in texts
    assert built.personal == {"phone": 1}
    assert built.documents_repaired == 2
    assert built.repairs == {"words": 2}

    entry = next(iter(ledger.entries(kind=BUILT)))
    assert entry.body.model_dump() | {"dropped": dict(entry.body.dropped)} == {  # type: ignore[attr-defined]
        "ref": built.ref,
        "sources": ("law", "lines", "parallel", "starter"),
        "documents_read": built.documents_read,
        "documents_kept": built.documents_kept,
        "dropped": {"also-in-test": 1, "bad-json": 2, "empty": 1, "exact-duplicate": 1, "wrong-script": 1},
        "documents": {"arb_Arab": 2, "ary_Arab": 6, "eng_Latn": 3, "fra_Latn": 2},
    }
    revision = hub.resolve("dataset", NAME)
    assert revision.ref == built.ref
    assert len(revision.made_from) == 4
    assert all(ref.startswith("object:") for ref in revision.made_from)


def test_the_record_tells_each_document_s_story(factory: Factory, hub: Hub, run: Run) -> None:
    factory.produce(factory.recipe(), run)
    record = {row["id"]: row for row in table(hub, RECORD)}
    phone = record[f"{STARTER}#0000003/ary_Arab"]
    assert phone["personal"] == [{"kind": "phone", "count": 1}]
    assert (phone["licence"], phone["script"], phone["split"]) == ("CC-BY-4.0", "Arab", "train")
    signals = phone["signals"]
    assert isinstance(signals, dict)
    assert all(value is not None for value in signals.values())
    assert record["law/arb.jsonl#0000001/arb_Arab"]["repairs"] == [{"kind": "words", "count": 1}]
    again, leaked = record[f"{STARTER}#0000004/ary_Arab"], record[f"{STARTER}#0000005/ary_Arab"]
    assert again["duplicate_of"] == f"{STARTER}#0000002/ary_Arab"
    assert leaked["duplicate_of"] == f"{STARTER}#0000007/ary_Arab"
    unread = record["law/arb.jsonl#0000002/arb_Arab"]
    assert (unread["source"], unread["licence"], unread["language"]) == ("law", "CC-BY-4.0", None)


def test_samples_of_what_was_dropped_show_no_personal_data(
    factory: Factory, hub: Hub, folder: Path, run: Run
) -> None:
    with (folder / "pack/corpus/ary_Arab.tsv").open("a", encoding="utf-8") as file:
        file.write("market\tCall me on 0661234567 about the old car\n")
    factory.produce(factory.recipe(), run)
    samples = [json.loads(line) for line in hub.read("dataset", NAME, "main", "samples.jsonl").splitlines()]
    wrong = [row["text"] for row in samples if row["reason"] == "wrong-script"]
    assert wrong == ["This line is in English", "Call me on [PHONE] about the old car"]
    assert {row["step"] for row in samples} == {"language", "duplicates"}


def test_the_card_says_what_datasets_and_people_need(factory: Factory, hub: Hub, run: Run) -> None:
    factory.produce(factory.recipe(), run)
    card = hub.read("dataset", NAME, "main", "README.md").decode()
    front = yaml.safe_load(card.split("---\n")[1])
    assert front["configs"][0]["data_files"] == [
        {"split": "train", "path": "data/train-*.parquet"},
        {"split": "test", "path": "data/test-*.parquet"},
    ]
    assert front["license"] == "other"
    assert {"ary", "ar", "fr", "en"} <= set(front["language"])
    for said in (
        "CC-BY-4.0",
        "MIT",
        "wrong-script 1",
        "phone 1",
        "2 documents were repaired",
        "| ary_Arab |",
    ):
        assert said in card


def test_a_second_run_does_nothing_and_says_so(
    factory: Factory, hub: Hub, ledger: Ledger, database: Database
) -> None:
    said: list[str] = []
    first = factory.produce(factory.recipe(), Run(database))
    size = ledger.size()
    again = factory.produce(
        factory.recipe(),
        Run(database, watch=lambda done, total, message: said.append(f"{done}/{total} {message}")),
    )
    assert again == replace(first, changed=False)
    assert ledger.size() == size
    assert said[-1] == f"10/10 nothing to do: {first.ref} is built from these sources"


@pytest.mark.parametrize("line_characters", [0, 12])
def test_what_is_counted_while_a_build_goes_on_grows_into_its_funnel(
    factory: Factory, database: Database, line_characters: int
) -> None:
    recipe = replace(factory.recipe(), line_characters=line_characters, line_documents=2)
    said: list[Any] = []

    def stop(done: int, total: int, message: str) -> None:
        if message.startswith("comparing"):
            raise JobCancelled("stopped before the end")

    with pytest.raises(JobCancelled):
        factory.produce(recipe, Run(database, watch=stop, note=said.append))
    read = [counted["funnel"][0]["documents_in"] for counted in said]
    assert read == sorted(read)
    assert len(set(read)) > 2

    # What the steps that are finished left is counted again, and the rest with it.
    built = factory.produce(recipe, Run(database, note=said.append))
    assert said[-1]["funnel"] == [asdict(row) for row in built.funnel]


def test_one_changed_source_is_the_only_one_read_again(
    factory: Factory, folder: Path, database: Database
) -> None:
    first = factory.produce(factory.recipe(), Run(database))
    kept = {path.name for path in (folder / "home/factory").glob("read-*-documents-*")}
    with (folder / "mirror/lines/fr.txt").open("a", encoding="utf-8") as file:
        file.write("Une ligne de plus pour la préfecture de Rabat.\n")
    second = factory.produce(factory.recipe(), Run(database))
    assert second.documents_kept == first.documents_kept + 1
    assert second.ref != first.ref
    assert len({path.name for path in (folder / "home/factory").glob("read-*-documents-*")} - kept) == 1


def test_an_emptied_work_folder_or_hub_is_filled_again(
    make_factory: Callable[..., Factory], hub: Hub, folder: Path, database: Database
) -> None:
    factory = make_factory()
    first = factory.produce(factory.recipe(), Run(database))
    before = hub.read("dataset", NAME, "main", "data/train-00000.parquet")
    shutil.rmtree(folder / "home/factory")
    hub.delete_repository("dataset", NAME, by="jazari")
    second = factory.produce(factory.recipe(), Run(database))
    assert second.changed
    assert second.documents_kept == first.documents_kept
    assert hub.read("dataset", NAME, "main", "data/train-00000.parquet") == before


def test_the_same_bytes_from_another_folder(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    # One dataset's test split is a benchmark that the other may not repeat: here they are to be the same.
    alone = replace(country, benchmarks=())
    one, other = (make_factory(home=folder / name, country=alone) for name in ("a", "b"))
    one.produce(one.recipe(), Run(database))
    other.produce(other.recipe(name="jazari/again"), Run(database))
    for path in ("data/train-00000.parquet", "data/test-00000.parquet", RECORD, "README.md", "samples.jsonl"):
        assert hub.read("dataset", NAME, "main", path) == hub.read("dataset", "jazari/again", "main", path)


def test_without_a_mirror_the_starter_corpus_is_enough(
    make_factory: Callable[..., Factory], run: Run
) -> None:
    factory = make_factory(mirror=None)
    built = factory.produce(factory.recipe(), run)
    assert set(built.documents_by_source) == {"starter"}


def test_an_open_source_without_mirror_is_one_clear_error(
    make_factory: Callable[..., Factory], run: Run
) -> None:
    factory = make_factory(mirror=None)
    with pytest.raises(SourceMissing, match="set JAZARI_MIRROR") as caught:
        factory.produce(factory.recipe(["law"]), run)
    assert caught.value.facts == {"source": "law", "file": "arb.jsonl"}


@pytest.mark.parametrize(
    ("content", "reason"), [(b"Bonjour\ncaf\xe9 et lait\n", "not-utf8"), (b"", "empty"), (b"\n \n", "empty")]
)
def test_a_broken_file_is_a_recorded_drop_and_stops_nothing(
    factory: Factory, hub: Hub, folder: Path, run: Run, content: bytes, reason: str
) -> None:
    (folder / "mirror/lines/fr.txt").write_bytes(content)
    built = factory.produce(factory.recipe(), run)
    assert built.documents_kept > 0
    dropped = [(row["source"], row["step"], row["reason"]) for row in table(hub, RECORD) if row["step"]]
    assert ("lines", "read", reason) in dropped


def test_a_file_other_than_the_stated_one_is_refused(
    make_factory: Callable[..., Factory], country: Country, run: Run
) -> None:
    file: dict[str, object] = {"path": "fr.txt", "format": "txt", "language": "fra_Latn", "sha256": "0" * 64}
    factory = make_factory(country=replace(country, sources=(source("lines", "open", file),)))
    with pytest.raises(SourceChanged):
        factory.produce(factory.recipe(), run)


def test_nothing_kept_is_no_dataset(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, run: Run
) -> None:
    file: dict[str, object] = {"path": "fr.txt", "format": "txt", "language": "ary_Arab"}
    factory = make_factory(country=replace(country, sources=(source("lines", "open", file),)))
    with pytest.raises(NothingKept):
        factory.produce(factory.recipe(), run)
    with pytest.raises(RepositoryNotFound):
        hub.resolve("dataset", NAME)


def test_a_work_folder_that_cannot_be_written(
    make_factory: Callable[..., Factory], folder: Path, run: Run
) -> None:
    (folder / "home").write_text("a file where the folder should be")
    factory = make_factory()
    with pytest.raises(StorageFull, match="Nothing was published"):
        factory.produce(factory.recipe(), run)


def test_a_full_disk_leaves_no_half_dataset(
    factory: Factory, hub: Hub, folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(StorageFull, match="No space left"):
        patch.setattr("os.fsync", full)
        factory.produce(factory.recipe(), Run(database))
    assert list((folder / "home/factory").iterdir()) == []
    with pytest.raises(RepositoryNotFound):
        hub.resolve("dataset", NAME)
    assert factory.produce(factory.recipe(), Run(database)).changed


def test_the_entry_is_written_once_where_a_run_was_cut_after_the_commit(
    make_factory: Callable[..., Factory], ledger: Ledger, folder: Path, database: Database, tmp_path: Path
) -> None:
    factory = make_factory()
    append = ledger.append

    def cut(connection: object, kind: object, body: object, **given: object) -> object:
        if getattr(kind, "name", "") == BUILT:
            raise KeyboardInterrupt
        return append(connection, kind, body, **given)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(ledger, "append", cut)
        factory.produce(factory.recipe(), Run(database))
    built = factory.produce(factory.recipe(), Run(database))
    assert built.changed
    assert [entry.body.ref for entry in ledger.entries(kind=BUILT)] == [built.ref]  # type: ignore[attr-defined]
