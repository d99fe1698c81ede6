"""Pkt-lines written and read again, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.smart.errors import UnreadableRequest
from jazari.hub.smart.lines import BAND_BYTES, Band, Mark, band, join, read_lines

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1, max_size=50)


@given(st.lists(st.one_of(texts, st.sampled_from(Mark))))
def test_what_is_written_is_read(parts: list[str | Mark]) -> None:
    read = [part if isinstance(part, Mark) else part.decode() for part in read_lines(join(parts))]
    assert read == parts


@given(st.binary(max_size=200))
def test_any_bytes_are_lines_or_refused(body: bytes) -> None:
    try:
        parts = list(read_lines(body))
    except UnreadableRequest as error:
        assert 0 <= int(str(error.facts["position"])) < len(body)
    else:
        assert sum(len(part) for part in parts) <= len(body)


@given(st.lists(texts, min_size=1), st.data())
def test_a_cut_line_is_refused(parts: list[str], data: st.DataObject) -> None:
    whole = join(parts)
    ends = {len(join(parts[:count])) for count in range(len(parts) + 1)}
    cut = data.draw(st.integers(0, len(whole)).filter(lambda at: at not in ends))
    with pytest.raises(UnreadableRequest):
        list(read_lines(whole[:cut]))


@pytest.mark.parametrize("body", [b"0003", b"-001", b"+004", b"00_4", b" 004", b"fff1" + b"x" * 65517])
def test_lengths_that_no_line_has(body: bytes) -> None:
    with pytest.raises(UnreadableRequest):
        list(read_lines(body))


@given(st.integers(0, 3 * BAND_BYTES + 3))
def test_a_side_band_carries_any_length(length: int) -> None:
    data = bytes(length)
    parts = [part for part in read_lines(band(Band.PACK, data) or b"0000") if not isinstance(part, Mark)]
    assert all(part[:1] == Band.PACK.value for part in parts)
    assert b"".join(part[1:] for part in parts) == data
