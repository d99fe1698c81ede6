"""Clusters of duplicates, whatever the order, the batches or the cores that the documents came by.

Two documents are linked that share a whole band and whose estimated similarity reaches the share asked for; a cluster
is a connected component of these links. Memory: about 50 bytes a document beside its sketch, which may be a memmap.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from jazari.factory.duplicates.sketches import WORDS, Sketches, agreement, sketch

Places = npt.NDArray[np.int64]

_NEIGHBOURS = 256
"""With how many of those that follow it in a bucket each document is compared: all of them, in buckets of that size.

Larger buckets are of texts that are almost one; they are linked through their neighbours, in the order of their hashes.
"""
_PAIRS = 1 << 17  # compared at a time, 50 MB


def representatives(texts: Sequence[str] | Sketches, share: float) -> list[tuple[int, str | None]]:
    """For each text the place of the first text it duplicates (its own where it is the first) and how.

    `share` is the least part of 5-grams in common (Jaccard, estimated). The order of `texts` is the order of
    preference; how is `exact-duplicate`, `near-duplicate` or None.
    """
    same, roots = clusters(sketch(texts), share)
    places = np.arange(len(same))
    kinds = np.where(same != places, 1, np.where(roots != places, 2, 0))
    names = (None, "exact-duplicate", "near-duplicate")
    return [(root, names[kind]) for root, kind in zip(roots.tolist(), kinds.tolist(), strict=True)]


def clusters(sketches: Sketches, share: float) -> tuple[Places, Places]:
    """For each document the first with the same normal form, and the first of its cluster; two arrays of places."""
    sketches = np.asarray(sketches)  # a memmap's own indexing is slow
    count = len(sketches)
    order = np.argsort(sketches[:, 0], kind="stable")
    # Two texts are one where the hash and the whole signature are the same.
    new = np.arange(count) == 0
    for word in range(WORDS):
        column = sketches[order, word]
        new[1:] |= column[1:] != column[:-1]
    firsts = order[new]  # the sort is stable: the first place of each
    same = np.empty(count, dtype=np.int64)
    same[order] = firsts[np.cumsum(new) - 1]
    labels = np.arange(count)
    for band in range(1, WORDS):
        _link(sketches, firsts, band, share, labels)
    return same, labels[same]


def _link(sketches: Sketches, documents: Places, band: int, share: float, labels: Places) -> None:
    """Join the clusters of documents that share a band and are alike; `documents` come in the order of their hashes."""
    keys = sketches[documents, band]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    members = documents[order]
    firsts = np.arange(len(keys))
    for distance in range(1, _NEIGHBOURS + 1):
        firsts = firsts[: np.searchsorted(firsts, len(keys) - distance)]
        firsts = firsts[keys[firsts] == keys[firsts + distance]]
        if not len(firsts):
            return
        for start in range(0, len(firsts), _PAIRS):
            part = firsts[start : start + _PAIRS]
            left, right = members[part], members[part + distance]
            apart = labels[left] != labels[right]
            left, right = left[apart], right[apart]
            alike = agreement(sketches[left], sketches[right]) >= share
            _join(labels, left[alike], right[alike])


def _join(labels: Places, left: Places, right: Places) -> None:
    """Give each pair and all that hang together with it one label: the least place among them."""
    while len(left):
        low, high = np.minimum(labels[left], labels[right]), np.maximum(labels[left], labels[right])
        np.minimum.at(labels, high, low)
        _shorten(labels)
        apart = labels[left] != labels[right]
        left, right = left[apart], right[apart]


def _shorten(labels: Places) -> None:
    """Let every label name a document that is its own label."""
    while True:
        further = labels[labels]
        if np.array_equal(further, labels):
            return
        labels[:] = further
