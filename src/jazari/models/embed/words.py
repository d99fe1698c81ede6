"""What an embedding sees in a text: its words in one spelling, and each word's letters and sounds.

The spelling is core's (`لاكارط`, `lakart`, `la carte`), so that both scripts of Darija meet in the same features; names
and loanwords meet in the consonants that all scripts keep.
"""

import math
import re
from collections import Counter
from functools import lru_cache

from jazari.core import is_arabic, one_spelling, plain_letters, skeleton, without_article
from jazari.models.translit import to_latin

TEXT_LIMIT = 20_000
"""Characters of a text that are read."""
WORD_LIMIT = 40
"""Letters of a word that are read: what is longer is no word of ours."""
_WORD = re.compile(r"\d+|[^\W\d_]+")
_LETTERS = str.maketrans({"ɣ": "gh", "ɛ": "e", "γ": "gh", "ε": "e"})
_GRAMS, _SKELETON_GRAMS = (3, 4, 5), (3, 4)
_GRAMS_WEIGHT, _SKELETON_WEIGHT, _SKELETON_GRAMS_WEIGHT = 1.0, 0.6, 0.6

Feature = tuple[str, float]
"""A feature's name, whose first letter is its kind, and how much of it a word has."""
WORD, SKELETON = "w", "s"
"""Kinds that name a whole word; the others are n-grams of letters (`c`) and of a skeleton (`g`)."""


def word_weights(text: str) -> dict[str, float]:
    """The words of a text in the order they first come, each weighed by 1 + ln of how often it comes.

    So a long text is all of its words, and no word that it repeats drowns the others.
    """
    counts = Counter(word for token in text[:TEXT_LIMIT].split() for word in _words(token))
    return {word: 1 + math.log(count) for word, count in counts.items()}


def _words(token: str) -> tuple[str, ...]:
    # A token as long as a text would make the memory of those that were seen as large as the texts.
    return _seen(token) if len(token) <= WORD_LIMIT else _spelled(token)


def _spelled(token: str) -> tuple[str, ...]:
    plain = one_spelling(plain_letters(to_latin(token.lower()).translate(_LETTERS)))
    words = (word[:WORD_LIMIT] for word in _WORD.findall(plain))
    return tuple((without_article(word) or word) if is_arabic(word) else word for word in words)


_seen = lru_cache(maxsize=1 << 15)(_spelled)


def features(word: str) -> list[Feature]:
    """The word itself, its n-grams of letters, its skeleton and that one's n-grams; a number is only itself."""
    found = [(WORD + word, 1.0)]
    if word.isdigit():
        return found
    found += _grams("c", word, _GRAMS, _GRAMS_WEIGHT)
    bare = skeleton(word)
    if bare:
        found += [(SKELETON + bare, _SKELETON_WEIGHT)]
        found += _grams("g", bare, _SKELETON_GRAMS, _SKELETON_GRAMS_WEIGHT) if len(bare) > 2 else []
    return found


def _grams(kind: str, word: str, sizes: tuple[int, ...], weight: float) -> list[Feature]:
    """All n-grams of a word between spaces; together they weigh `weight`, as if they were independent."""
    bounded = f" {word} "
    grams = [bounded[start : start + size] for size in sizes for start in range(len(bounded) - size + 1)]
    return [(kind + gram, weight / math.sqrt(len(grams))) for gram in grams]
