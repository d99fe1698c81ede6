"""The contract of `jazari models run`: order, blank lines, errors, pipes that pause."""

from collections.abc import Sequence

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.models import InvalidItem, answer_lines
from jazari.models.records import Answer, Item


class Echo:
    """The twin of a model: it answers with what it was asked."""

    task = "lid"

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        return [{"label": item["text"], "score": 1.0} for item in items]


class Pipe:
    """Gives these chunks one read at a time; keeps what is written, and after which read."""

    def __init__(self, chunks: Sequence[bytes]) -> None:
        self.chunks = [chunk for chunk in chunks if chunk]
        self.reads = 0
        self.written: list[tuple[int, bytes]] = []

    def read(self, size: int) -> bytes:
        self.reads += 1
        return self.chunks.pop(0) if self.chunks else b""

    def write(self, data: bytes) -> None:
        self.written.append((self.reads, data))

    @property
    def labels(self) -> list[str]:
        return [orjson.loads(line)["label"] for line in b"".join(d for _, d in self.written).splitlines()]


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=20), max_size=20),
    st.lists(st.integers(1, 40), min_size=1, max_size=20),
    st.booleans(),
)
def test_every_line_is_answered_in_order_however_the_bytes_come(
    texts: list[str], cuts: list[int], ends_with_newline: bool
) -> None:
    data = b"\n".join(orjson.dumps({"text": text, "id": 1}) for text in texts)
    data += b"\n" if ends_with_newline and texts else b""
    chunks, place = [], 0
    for turn in range(len(data)):
        chunks.append(data[place : place + cuts[turn % len(cuts)]])
        place += cuts[turn % len(cuts)]
    pipe = Pipe(chunks)
    answer_lines(Echo(), pipe.read, pipe.write)
    assert pipe.labels == texts


def test_a_pipe_that_pauses_gets_its_answers_at_once() -> None:
    pipe = Pipe([b'{"text":"a"}\n{"text":"b"}\n{"te', b'xt":"c"}\n', b'{"text":"d"}'])
    answer_lines(Echo(), pipe.read, pipe.write)
    assert [(reads, data.count(b"\n")) for reads, data in pipe.written] == [(1, 2), (2, 1), (4, 1)]


def test_blank_lines_are_passed_over_and_counted() -> None:
    pipe = Pipe([b'\n{"text":"a"}\n  \r\n\n{"text":"b"}\r\n\nx'])
    with pytest.raises(InvalidItem, match="line 7 is not JSON"):
        answer_lines(Echo(), pipe.read, pipe.write)
    assert pipe.labels == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "line 2 is not JSON"),
        (b"\xff\xfe", "line 2 is not JSON in UTF-8"),
        (b"[]", "line 2 is not an object"),
        (b"{}", "line 2 has no 'text'"),
        (b'{"text": 3}', "line 2 has a 'text' that is not text"),
        (b'{"text": null}', "line 2 has a 'text' that is not text"),
        (b'"text"', "line 2 is not an object"),
        (b'{"text": NaN}', "line 2 is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_what_was_before_it_is_answered(line: bytes, message: str) -> None:
    pipe = Pipe([b'{"text":"a"}\n' + line + b'\n{"text":"c"}\n'])
    with pytest.raises(InvalidItem, match=message) as caught:
        answer_lines(Echo(), pipe.read, pipe.write)
    assert caught.value.facts["line"] == 2
    assert pipe.labels == ["a"]


def test_no_lines_no_answers() -> None:
    pipe = Pipe([])
    answer_lines(Echo(), pipe.read, pipe.write)
    assert pipe.written == []
