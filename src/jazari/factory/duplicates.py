"""Exact and near duplicates: the first of each cluster is kept, in the order given, on any number of cores.

Near duplicates share most of their character 5-grams: MinHash with 14 bands of 8 rows (as FineWeb), candidates
confirmed by the signatures' agreement, clusters by union-find with the least member as root.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

BANDS, ROWS, SHINGLE = 14, 8, 5
_BATCH_SIGNS = 1 << 21
_SEED = 2030

_NOT_A_WORD = re.compile(r"[\W_]+")
_VOWEL_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640]")

Signatures = npt.NDArray[np.uint32]
"""One row a document, BANDS * ROWS minima."""


def normal_form(text: str) -> str:
    """What two duplicates have in common: no case, no vowel signs, no punctuation, single spaces."""
    return _NOT_A_WORD.sub(" ", _VOWEL_SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())).strip()


def representatives(texts: Sequence[str], share: float) -> list[tuple[int, str | None]]:
    """For each text the place of the first text it duplicates (its own where it is the first) and how.

    `share` is the least part of 5-grams in common (Jaccard, estimated). The order of `texts` is the order of
    preference; how is `exact-duplicate`, `near-duplicate` or None.
    """
    from xxhash import xxh3_128_digest

    forms = [normal_form(text) for text in texts]
    first: dict[bytes, int] = {}
    exact = [first.setdefault(xxh3_128_digest(form.encode()), place) for place, form in enumerate(forms)]
    unique = sorted(set(exact))
    roots = _clusters(signatures([forms[place] for place in unique]), share)
    root_of = {place: unique[root] for place, root in zip(unique, roots, strict=True)}
    found: list[tuple[int, str | None]] = []
    for place, same in enumerate(exact):
        if same != place:
            found.append((root_of[same], "exact-duplicate"))
        else:
            root = root_of[place]
            found.append((root, None if root == place else "near-duplicate"))
    return found


def signatures(forms: Sequence[str]) -> Signatures:
    """MinHash signatures, shape (documents, BANDS * ROWS); a text shorter than a shingle is padded."""
    generator = np.random.Generator(np.random.PCG64(_SEED))
    count = BANDS * ROWS
    multipliers = generator.integers(1, 1 << 32, count, dtype=np.uint32) | np.uint32(1)
    offsets = generator.integers(0, 1 << 32, count, dtype=np.uint32)
    result = np.empty((len(forms), count), dtype=np.uint32)
    for start, end in _batches(forms):
        hashes, starts = _shingles(forms[start:end])
        for column in range(count):
            result[start:end, column] = np.minimum.reduceat(
                hashes * multipliers[column] + offsets[column], starts
            )
    return result


def _batches(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = signs = 0
    for place, form in enumerate(forms):
        signs += len(form)
        if signs >= _BATCH_SIGNS:
            yield start, place + 1
            start, signs = place + 1, 0
    if start < len(forms):
        yield start, len(forms)


def _shingles(forms: Sequence[str]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """Hashes of every shingle of every text, one after another, and where each text's begin."""
    padded = [form.ljust(SHINGLE) for form in forms]
    signs = np.frombuffer("".join(padded).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.array([len(form) for form in padded], dtype=np.int64)
    windows = len(signs) - SHINGLE + 1
    hashes = np.zeros(windows, dtype=np.uint64)
    for place in range(SHINGLE):
        hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + signs[place : place + windows]
    hashes ^= hashes >> np.uint64(29)
    hashes *= np.uint64(0xBF58476D1CE4E5B9)
    hashes ^= hashes >> np.uint64(32)
    # A shingle may not begin in the last four signs of a text: it would run into the next one.
    inside = np.ones(len(signs), dtype=bool)
    ends = np.cumsum(lengths)
    for back in range(1, SHINGLE):
        inside[ends - back] = False
    starts = np.concatenate(([0], np.cumsum(lengths - SHINGLE + 1)[:-1]))
    return hashes[inside[:windows]].astype(np.uint32), starts


def _clusters(minima: Signatures, share: float) -> list[int]:
    """For each document the least member of its cluster."""
    parents = list(range(len(minima)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for left, right in _candidates(minima):
        agreement = (minima[left] == minima[right]).mean(axis=1)
        for one, other in zip(left[agreement >= share], right[agreement >= share], strict=True):
            low, high = sorted((root(int(one)), root(int(other))))
            parents[high] = low
    return [root(place) for place in range(len(minima))]


def _candidates(minima: Signatures) -> Iterator[tuple[npt.NDArray[Any], npt.NDArray[Any]]]:
    """Pairs that share a whole band: each document with the first of its bucket, and with the one before."""
    for band in range(BANDS):
        keys = np.zeros(len(minima), dtype=np.uint64)
        for row in range(band * ROWS, (band + 1) * ROWS):
            keys = (keys ^ minima[:, row]) * np.uint64(0x100000001B3)
            keys ^= keys >> np.uint64(31)
        order = np.argsort(keys, kind="stable")
        same = np.concatenate(([False], keys[order][1:] == keys[order][:-1]))
        heads = np.maximum.accumulate(np.where(same, 0, np.arange(len(order))))
        places = np.flatnonzero(same)
        yield order[heads[places]], order[places]
        yield order[places - 1], order[places]
