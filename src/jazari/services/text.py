"""Text as the search sees it: its words in one spelling, and the consonants that a word keeps across scripts.

The spelling itself is core's (`لاكارط`, `lakart`, `la carte`); here are the views that the search learns from.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jazari.core import is_arabic, one_spelling, plain_letters, skeleton, without_article

MAX_WORDS = 120
"""Words of a text that are read; a question is shorter, and a pasted page must not take seconds."""

_WORD = re.compile(r"[^\W_]+")


class Views(NamedTuple):
    """A text's words in one spelling, and the skeleton of each (words with no consonant have none)."""

    words: tuple[str, ...]
    skeletons: tuple[str, ...]


def views(text: str) -> Views:
    """Both views of a text; only its first MAX_WORDS words are read."""
    written = _WORD.findall(one_spelling(plain_letters(text)))[:MAX_WORDS]
    words = tuple(without_article(word) if is_arabic(word) else word for word in written)
    return Views(words, tuple(filter(None, map(skeleton, words))))


def ngrams(words: Sequence[str], shortest: int, longest: int) -> Iterator[str]:
    """The character n-grams of words, each word's bounds marked by a space."""
    for word in words:
        bounded = f" {word} "
        for size in range(shortest, longest + 1):
            for start in range(len(bounded) - size + 1):
                yield bounded[start : start + size]
