"""How much of a text repeats itself, from words to runs of ten (Rae et al. 2021, Gopher, table A1).

An n-gram that occurs twice begins with an (n-1)-gram that occurs twice: only those places are looked at again, so that
all ten orders cost little more than the first two.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jazari.factory.quality.characters import WORD
from jazari.factory.quality.tokens import Hashes, Places, Tokens, in_text, tally

Counts = npt.NDArray[np.float64]

TOP_ORDERS = (2, 3, 4)
REPEATED_ORDERS = (5, 6, 7, 8, 9, 10)
_PLACE_BITS = np.int64(32)
_PLACE_MASK = np.int64((1 << 32) - 1)


@dataclass(frozen=True, slots=True)
class Repetition:
    """Per text: how often its commonest word occurs, how many 3-grams repeat, and signs in repeated n-grams by n.

    `top` counts the signs of all occurrences of the commonest n-gram, spaces between words included; `repeated` those
    of n-grams that occurred before, read from left to right without overlap.
    """

    top_word: Counts
    trigrams: Counts
    top: dict[int, Counts]
    repeated: dict[int, Counts]


@dataclass(frozen=True, slots=True)
class _Groups:
    """Places (of words) whose n-gram occurs more than once in its text, ascending, and the group of each."""

    places: Places
    groups: Places
    firsts: Places
    counts: Places


def repetition(tokens: Tokens) -> Repetition:
    """Repetition of words and n-grams within each text."""
    texts = len(tokens)
    text_of_word = tokens.text_of_word.astype(np.int64)
    last = np.repeat(tokens.bounds[1:], np.diff(tokens.bounds))
    lengths = np.append(0, np.cumsum(tokens.ends - tokens.starts))
    is_word = tokens.kinds & WORD != 0
    top_word = np.zeros(texts)
    trigrams = np.zeros(texts)
    top: dict[int, Counts] = {}
    repeated: dict[int, Counts] = {}
    places: Places = np.arange(len(tokens.starts))
    for order in range(1, REPEATED_ORDERS[-1] + 1):
        places = places[places + order <= last[places]]
        keys = in_text(tokens.hash_runs(places, order), tokens.text_of_word[places])
        found = _grouped(keys, places)
        texts_of_groups = text_of_word[found.firsts]
        if order == 1:
            words = is_word[found.firsts]
            np.maximum.at(top_word, texts_of_groups[words], found.counts[words])
        if order == 3:
            trigrams = tally(texts_of_groups, texts, found.counts - 1)
        if order in TOP_ORDERS:
            top[order] = _top(tokens.bounds, found, texts_of_groups, lengths, order)
        if order in REPEATED_ORDERS:
            repeats = _read(found, order)
            signs = lengths[repeats + order] - lengths[repeats]
            repeated[order] = tally(text_of_word[repeats], texts, signs)
        places = found.places
    some = np.zeros(texts)
    some[text_of_word[is_word]] = 1
    return Repetition(np.maximum(top_word, some), trigrams, top, repeated)


def is_repeat(keys: Hashes) -> npt.NDArray[np.bool_]:
    """Which keys occurred before."""
    order = np.argsort(keys, kind="stable")
    found = np.zeros(len(keys), dtype=np.bool_)
    found[order[1:]] = keys[order[1:]] == keys[order[:-1]]
    return found


def _grouped(keys: Hashes, places: Places) -> _Groups:
    order = np.argsort(keys)
    ordered = keys[order]
    heads = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(keys)])
    counts = np.diff(np.append(heads, len(keys)))
    several = counts > 1
    members = order[np.repeat(several, counts)]
    counts = counts[several]
    groups = np.repeat(np.arange(len(counts)), counts)
    starts = np.append(0, np.cumsum(counts))[:-1]
    firsts = np.minimum.reduceat(members, starts) if len(counts) else members
    back = np.argsort(members)
    return _Groups(places[members[back]], groups[back], places[firsts], counts)


def _top(bounds: Places, found: _Groups, texts: Places, lengths: Places, order: int) -> Counts:
    """Signs of all occurrences of each text's commonest n-gram, the first of several; 0 in shorter texts."""
    first = bounds[:-1]
    some = bounds[1:] - first >= order
    # Most occurrences first, then the earliest place: one number orders both.
    best = np.where(some, (np.int64(1) << _PLACE_BITS) | (_PLACE_MASK - first), 0)
    np.maximum.at(best, texts, (found.counts << _PLACE_BITS) | (_PLACE_MASK - found.firsts))
    place = np.where(some, _PLACE_MASK - (best & _PLACE_MASK), 0)
    end = np.where(some, place + order, 0)
    signs: Counts = (best >> _PLACE_BITS) * (lengths[end] - lengths[place] + order - 1.0)
    return signs


def _read(found: _Groups, order: int) -> Places:
    """Where an n-gram repeats an earlier one; after a repeat, reading goes on behind it."""
    repeats: list[int] = []
    seen: set[int] = set()
    free = 0
    for place, group in zip(found.places.tolist(), found.groups.tolist(), strict=True):
        if place < free:
            continue
        if group in seen:
            repeats.append(place)
            free = place + order
        else:
            seen.add(group)
    return np.array(repeats, dtype=np.int64)
