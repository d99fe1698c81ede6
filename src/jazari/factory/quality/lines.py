"""The lines and paragraphs of a batch of texts: where they stand, which repeat, which C4 would keep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from jazari.factory.quality.characters import WORD, Sign
from jazari.factory.quality.repetition import is_repeat
from jazari.factory.quality.tokens import Places, Tokens, in_text, tally

Mask = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.float64]

_CITATIONS = re.compile(r"(?:\[\d*\]|\[edit\]|\[citation needed\])+$")
_POLICY = (
    b"terms of use",
    b"privacy policy",
    b"cookie policy",
    b"uses cookies",
    b"use of cookies",
    b"use cookies",
)
_LONGEST_WORD, _FEWEST_WORDS = 1000, 3


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that are not blank, without the white space around them; ends are exclusive.

    `first_words` has one place more than there are lines. `feeds` counts the line feeds of each text, `all` its lines,
    blank ones too.
    """

    starts: Places
    ends: Places
    texts: Places
    first_words: Places
    numbers: Places
    feeds: Places
    all: Places

    def per_text(self, counted: npt.NDArray[Any], texts: int) -> Counts:
        """Sums over the lines of each text."""
        return tally(self.texts, texts, counted)


def lines_of(tokens: Tokens) -> Lines:
    """The lines of each text; a line feed ends a line, and a blank line a paragraph."""
    feeds = np.flatnonzero(tokens.signs == ord("\n"))[:-1]
    starts, ends = feeds[:-1] + 1, feeds[1:]
    texts = np.searchsorted(tokens.text_starts, starts, side="right") - 1
    per_text = np.bincount(texts, minlength=len(tokens))
    # As `str.splitlines`, a line feed at the very end does not begin another line.
    ends_blank = tokens.signs[tokens.text_ends - 1] == ord("\n")
    first_words = np.searchsorted(tokens.starts, starts)
    last_words = np.searchsorted(tokens.starts, ends)
    kept = np.flatnonzero(last_words > first_words)
    return Lines(
        starts=tokens.starts[first_words[kept]],
        ends=tokens.ends[last_words[kept] - 1],
        texts=texts[kept],
        first_words=np.append(first_words[kept], len(tokens.starts)),
        numbers=kept,
        feeds=per_text - 1,
        all=per_text - ends_blank,
    )


@dataclass(frozen=True, slots=True)
class Repeats:
    """Per text: how many lines (or paragraphs) it has, how many occurred before, and the signs of those."""

    units: Counts
    repeated: Counts
    signs: Counts


def line_repeats(tokens: Tokens, lines: Lines) -> Repeats:
    """Lines that occurred before in their text."""
    return _repeats(tokens, lines.starts, lines.ends, lines.texts)


def paragraph_repeats(tokens: Tokens, lines: Lines) -> Repeats:
    """Paragraphs that occurred before in their text."""
    begins = np.ones(len(lines.starts), dtype=np.bool_)
    begins[1:] = (np.diff(lines.numbers) > 1) | (np.diff(lines.texts) > 0)
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(begins))[: len(first)] - 1
    return _repeats(tokens, lines.starts[first], lines.ends[last], lines.texts[first])


def _repeats(tokens: Tokens, starts: Places, ends: Places, texts: Places) -> Repeats:
    again = is_repeat(in_text(tokens.hash_spans(starts, ends), texts.astype(np.uint64)))
    size = len(tokens)
    signs = tally(texts[again], size, (ends - starts)[again])
    return Repeats(tally(texts, size), tally(texts[again], size), signs)


@dataclass(frozen=True, slots=True)
class Retained:
    """Per text: the sentences of the lines that C4 keeps, and whether a kept line damns the whole text."""

    sentences: Counts
    lorem_ipsum: Counts
    curly_bracket: Counts


def retained(tokens: Tokens, lines: Lines) -> Retained:
    """What C4 keeps (Raffel et al. 2020): lines that end as sentences do, of three words or more, not of a website."""
    # All phrases are ASCII: one byte a sign is enough to look for them, and many times faster.
    lowered = np.minimum(tokens.signs, 0xFF).astype(np.uint8).tobytes().lower()
    fits = _end_as_sentences(tokens, lines) & ~_of_few_or_long_words(tokens, lines)
    lorem = fits & _holding(b"lorem ipsum", lowered, lines)
    fits &= ~_holding(b"javascript", lowered, lines)
    curly = fits & _holding(b"{", lowered, lines)
    for phrase in _POLICY:
        fits &= ~_holding(phrase, lowered, lines)
    sentences = np.where(fits & ~curly, _sentences(tokens, lines), 0)
    size = len(tokens)
    return Retained(
        lines.per_text(sentences, size),
        np.minimum(lines.per_text(lorem, size), 1),
        np.minimum(lines.per_text(curly, size), 1),
    )


def _end_as_sentences(tokens: Tokens, lines: Lines) -> Mask:
    ends = lines.ends.copy()
    for line in np.flatnonzero(tokens.signs[ends - 1] == ord("]")).tolist():
        found = _CITATIONS.search(tokens.joined[lines.starts[line] : ends[line]])
        ends[line] -= len(found.group()) if found else 0
    last = tokens.signs[ends - 1]
    found_so: Mask = np.isin(last, [ord(sign) for sign in ".?!\"'"]) & (ends > lines.starts)
    return found_so & ~_dots_before(tokens, ends)


def _dots_before(tokens: Tokens, ends: Places) -> Mask:
    """Whether three dots stand before each place; it must be at least 1."""
    found = np.ones(len(ends), dtype=np.bool_)
    for back in (1, 2, 3):
        found &= tokens.signs[np.maximum(ends - back, 0)] == ord(".")
    return found


def ellipses(tokens: Tokens, lines: Lines) -> Mask:
    """Which lines end in an ellipsis."""
    found: Mask = _dots_before(tokens, lines.ends) | (tokens.signs[lines.ends - 1] == ord("…"))
    return found


def _of_few_or_long_words(tokens: Tokens, lines: Lines) -> Mask:
    """Lines of fewer than three words between spaces, or with one of more than a thousand signs."""
    begins = tokens.flags[tokens.starts - 1] & Sign.SPACE != 0
    firsts = np.flatnonzero(begins)
    lasts = np.append(firsts[1:], len(begins))[: len(firsts)] - 1
    long = firsts[tokens.ends[lasts] - tokens.starts[firsts] > _LONGEST_WORD]
    found: Mask = np.diff(np.searchsorted(firsts, lines.first_words)) < _FEWEST_WORDS
    found[np.searchsorted(lines.first_words, long, side="right") - 1] = True
    return found


def _holding(phrase: bytes, text: bytes, lines: Lines) -> Mask:
    found = np.zeros(len(lines.starts), dtype=np.bool_)
    places = np.fromiter(_find(phrase, text), np.int64)
    if len(found):
        found[np.searchsorted(lines.starts, places, side="right") - 1] = True
    return found


def _find(phrase: bytes, text: bytes) -> Iterator[int]:
    place = text.find(phrase)
    while place >= 0:
        yield place
        place = text.find(phrase, place + len(phrase))


def _sentences(tokens: Tokens, lines: Lines) -> Places:
    """How many sentences each line has: one, and one more for each word after an end of sentence."""
    stop = (tokens.ends - tokens.starts == 1) & (tokens.kinds & Sign.STOP != 0)
    punctuation = (tokens.kinds & WORD == 0) & (tokens.kinds & Sign.PUNCTUATION != 0)
    stops = np.append(0, np.cumsum(stop))
    words = np.flatnonzero(~stop & ~punctuation)
    at_word = stops[words]
    # Since the word before, or since the beginning of the line where that is later.
    line = np.searchsorted(lines.first_words, words, side="right") - 1
    since = np.maximum(np.append(0, at_word)[:-1], stops[lines.first_words[line]])
    begins = words[at_word > since]
    return 1 + np.diff(np.searchsorted(begins, lines.first_words))
