import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.core import StorageFull
from jazari.factory.duplicates import Index, IndexDamaged, agreement, sketch
from jazari.factory.duplicates.segments import id_hashes

VOCABULARY = (
    "office closes opens commune window number ticket clerk stamp form copy birth register visit noon"
)
WORDS = VOCABULARY.split()
SEEDS = st.integers(0, 1 << 32)


def documents(seed: int, count: int) -> dict[str, str]:
    """Texts by id; some are near others."""
    chooser = random.Random(seed)
    texts = [" ".join(chooser.choices(WORDS, k=25)) for _ in range(max(1, count // 3))]
    while len(texts) < count:
        words = chooser.choice(texts).split()
        words[chooser.randrange(len(words))] = chooser.choice(WORDS)
        texts.append(" ".join(words))
    return {f"source/file#{place}": text for place, text in enumerate(texts[:count])}


def by_brute_force(known: dict[str, str], texts: list[str], share: float) -> list[str | None]:
    """The closest known document that shares a band with each text: exact ones first, then the least id."""
    names, theirs = sorted(known), sketch([known[name] for name in sorted(known)])
    found: list[str | None] = []
    for own in sketch(texts):
        likeness = agreement(np.repeat(own[None], len(names), axis=0), theirs)
        likeness[(theirs == own).all(axis=1)] = 2
        likeness[~(theirs == own).any(axis=1) | (likeness < share)] = 0
        found.append(names[int(likeness.argmax())] if likeness.any() else None)
    return found


def files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@settings(max_examples=25)  # each writes files
@given(SEEDS, st.integers(1, 30), st.lists(st.integers(0, 30), max_size=4))
def test_added_bit_by_bit_it_answers_as_if_all_came_at_once(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int, cuts: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    known, asked = documents(seed, count), list(documents(seed + 1, 6).values())
    asked += list(known.values())[::3]
    names, texts = list(known), list(known.values())
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), count], strict=True):
        Index(folder / "parts").add(names[start:end], texts[start:end])
    Index(folder / "whole").add(names, texts)
    expected = by_brute_force(known, asked, 0.8)
    assert Index(folder / "whole").look(asked, 0.8) == expected
    assert Index(folder / "parts").look(asked, 0.8) == expected
    assert len(Index(folder / "parts")) == count


@settings(max_examples=25)
@given(SEEDS, st.integers(2, 30), st.data())
def test_a_removed_document_was_never_there(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("index")
    known = documents(seed, count)
    names = list(known)
    gone = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=count, unique=True))
    index = Index(folder)
    index.add(names[::2], [known[name] for name in names[::2]])
    index.add(names[1::2], [known[name] for name in names[1::2]])
    assert index.remove([*gone, "no such document"]) == len(gone)
    left = {name: text for name, text in known.items() if name not in gone}
    for opened in (index, Index(folder)):
        assert len(opened) == len(left)
        assert opened.look(list(known.values()), 0.8) == by_brute_force(left, list(known.values()), 0.8)
    assert index.remove(gone) == 0


def test_of_a_removed_document_no_byte_is_left(tmp_path: Path) -> None:
    known = {
        f"source/file#{place:04d}": f"document {place} of {chr(97 + place % 26) * 30}" for place in range(90)
    }
    known["secret/letter#7"] = "a letter that somebody wants to take back, and nothing else is like it"
    index = Index(tmp_path)
    for name, text in known.items():
        index.add([name], [text])
    traces = [b"secret/letter#7", b"letter", id_hashes(["secret/letter#7"]).tobytes()]
    traces += [word.tobytes() for word in sketch([known["secret/letter#7"]])[0]]
    before = files(tmp_path)
    assert [trace in before for trace in traces] == [True] * len(traces)
    index.remove(["secret/letter#7"])
    after = files(tmp_path)
    assert [trace in after for trace in traces] == [False] * len(traces)
    assert b"source/file#0003" in after


def test_no_text_is_kept(tmp_path: Path) -> None:
    Index(tmp_path).add(["a#1"], ["office window stamp birth register"])
    assert not [word for word in WORDS if word.encode() in files(tmp_path)]


def test_adding_the_same_again_changes_nothing(tmp_path: Path) -> None:
    index = Index(tmp_path)
    known = documents(1, 20)
    index.add(list(known), list(known.values()))
    before = files(tmp_path)
    index.add(list(known)[5:9], list(known.values())[5:9])
    index.add([], [])
    assert files(tmp_path) == before


def test_an_id_with_another_text_takes_the_place_of_the_first(tmp_path: Path) -> None:
    index = Index(tmp_path)
    first, second = "the office opens at eight on monday", "closed for repairs until further notice"
    index.add(["a#1", "a#2", "a#1"], ["was overwritten at once, before it was kept", "another text", first])
    index.add(["a#1"], [second])
    assert index.look([first, second, "another text"], 0.8) == [None, "a#1", "a#2"]
    assert len(index) == 2


def test_a_document_of_an_earlier_release_does_not_repeat_itself(tmp_path: Path) -> None:
    index = Index(tmp_path)
    text = "the office opens at eight on monday and on tuesday"
    index.add(["b#1", "c#1"], [text, text + " too"])
    assert index.look([text, text], 0.8, ["b#1", "z#9"]) == [None, "b#1"]


def test_few_segments_whatever_the_number_of_releases(tmp_path: Path) -> None:
    index = Index(tmp_path)
    sketches = np.random.Generator(np.random.PCG64(1)).integers(0, 1 << 63, (100, 15)).astype(np.uint64)
    for place in range(100):
        index.add([f"a#{place}"], sketches[place : place + 1])
    assert len(list(tmp_path.glob("*.segment"))) <= 7
    assert index.look(sketches, 0.8) == [f"a#{place}" for place in range(100)]


class Killed(BaseException):
    """The process ends here."""


def interrupted(
    index: Index, change: Callable[[Index], None], moment: int, monkeypatch: pytest.MonkeyPatch
) -> bool:
    """Make a change and end the process at a moment: after so many files were flushed, named or deleted."""
    left = moment

    def until_then(call: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **options: object) -> object:
            nonlocal left
            if not left:
                raise Killed
            left -= 1
            return call(*args, **options)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", until_then(os.fsync))
        patch.setattr(Path, "replace", until_then(Path.replace))
        patch.setattr(Path, "unlink", until_then(Path.unlink))
        try:
            change(index)
        except Killed:
            return True
    return False


def manifest(folder: Path) -> list[str]:
    return list(json.loads((folder / "manifest.json").read_bytes())["segments"])


@pytest.mark.parametrize("change", ["add", "remove"])
def test_killed_at_any_moment_it_is_as_before_or_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    known = documents(3, 40)
    more = {f"new#{place}": text for place, text in enumerate(documents(4, 30).values())}
    asked = [*known.values(), *more.values()]

    def run(index: Index) -> None:
        if change == "add":
            index.add(list(more), list(more.values()))
        else:
            index.remove(list(known)[::9])

    def prepared(folder: Path) -> Index:
        for part in range(2):
            Index(folder).add(list(known)[part::2], list(known.values())[part::2])
        return Index(folder)

    before = prepared(tmp_path / "done").look(asked, 0.8)
    run(Index(tmp_path / "done"))
    after = Index(tmp_path / "done").look(asked, 0.8)
    assert before != after
    moment, seen = 0, set()
    while interrupted(prepared(tmp_path / str(moment)), run, moment, monkeypatch):
        opened = Index(tmp_path / str(moment))
        assert opened.look(asked, 0.8) in (before, after)
        seen.add(opened.look(asked, 0.8) == after)
        names = {path.name for path in opened.folder.iterdir()}
        assert names == {"manifest.json"} | {f"{name}.segment" for name in manifest(opened.folder)}
        run(opened)
        assert opened.look(asked, 0.8) == after
        moment += 1
    assert seen == {True, False}
    assert moment > 6


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = documents(3, 10)
    index = Index(tmp_path)
    index.add(list(known), list(known.values()))
    before = files(tmp_path)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageFull, match="No space left"):
            index.add(["new#1"], ["a text"])
    assert files(tmp_path) == before
    assert index.look(["a text"], 0.8) == [None]


@pytest.mark.parametrize("damage", ["flip", "cut", "missing", "manifest"])
def test_damage_is_found_and_named(tmp_path: Path, damage: str) -> None:
    Index(tmp_path).add(["a#1", "a#2"], ["one text", "another text"])
    path = tmp_path / "manifest.json" if damage == "manifest" else next(tmp_path.glob("*.segment"))
    content = bytearray(path.read_bytes())
    if damage == "missing":
        path.unlink()
    elif damage == "flip":
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    else:
        path.write_bytes(content[:-3])
    with pytest.raises(IndexDamaged, match="damaged") as caught:
        Index(tmp_path)
    assert caught.value.facts == {"path": str(path)}


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("kept")
    Index(tmp_path).add(["a#1"], ["one text"])
    assert (tmp_path / "README").read_text() == "kept"


def test_an_empty_index_knows_nothing(tmp_path: Path) -> None:
    index = Index(tmp_path / "new")
    assert index.look(["one text"], 0.8) == [None]
    assert index.look([], 0.8) == []
    assert index.remove(["a#1"]) == 0
    assert len(index) == 0
