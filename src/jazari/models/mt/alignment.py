"""Which words of two sentences stand for each other, and which phrases follow from that.

The diagonal model of Dyer, Chahuneau and Smith, "A simple, fast, and effective reparameterization of IBM Model 2"
(2013), with sparse lexical probabilities by variational Bayes, both ways, joined by grow-diag-final-and (Koehn, Och and
Marcu, "Statistical phrase-based translation", 2003).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Links = set[tuple[int, int]]
"""Places of source and target words that stand for each other."""

_ROUNDS = 5
_TENSION = 4.0
_NOTHING = 0.08
"""How likely a word stands for no word of the other side."""
_SPARSITY = 0.01
_NEIGHBOURS = ((-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))


def align(pairs: Sequence[tuple[Numbers, Numbers]]) -> list[Links]:
    """The links of each pair of sentences given as numbers of words; none of them may be empty."""
    forth = _one_way(pairs)
    back = _one_way([(target, source) for source, target in pairs])
    return [_joined(*both) for both in zip(forth, back, strict=True)]


def _one_way(pairs: Sequence[tuple[Numbers, Numbers]]) -> list[Numbers]:
    """For each target word the place of its likeliest source word, or -1."""
    kinds = 1 + max(int(target.max()) for _, target in pairs)
    # A row for each target word with each source word of its sentence, the word that is none first.
    sources = np.concatenate([np.tile(np.append(0, source + 1), len(target)) for source, target in pairs])
    targets = np.concatenate([np.repeat(target, len(source) + 1) for source, target in pairs])
    priors = np.concatenate([_diagonal(len(source), len(target)).ravel() for source, target in pairs])
    widths = np.concatenate([np.full(len(target), len(source) + 1) for source, target in pairs])
    groups = np.repeat(np.arange(len(widths)), widths)
    keys, cells = np.unique(sources * kinds + targets, return_inverse=True)
    owners = keys // kinds
    shares = np.ones(len(keys))
    for _ in range(_ROUNDS):
        likely = shares[cells] * priors
        likely /= np.bincount(groups, likely)[groups]
        counts = np.bincount(cells, likely)
        sums = np.bincount(owners, counts)
        shares = np.exp(_digamma(counts + _SPARSITY) - _digamma(sums + _SPARSITY * kinds)[owners])
    likely = shares[cells] * priors
    found = []
    end = 0
    for source, target in pairs:
        begin, end = end, end + len(target) * (len(source) + 1)
        found.append(likely[begin:end].reshape(len(target), -1).argmax(axis=1) - 1)
    return found


def _diagonal(width: int, height: int) -> NDArray[np.float64]:
    """Shape (height, 1 + width): how likely a target word stands for no word and for each source word, by place."""
    across = (np.arange(width) + 0.5) / width
    down = (np.arange(height) + 0.5) / height
    near = np.exp(-_TENSION * np.abs(across - down[:, None]))
    near *= (1 - _NOTHING) / near.sum(axis=1, keepdims=True)
    return np.concatenate([np.full((height, 1), _NOTHING), near], axis=1)


def _digamma(values: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """The derivative of the logarithm of gamma: recurrence up to 6, then its asymptotic series."""
    result: NDArray[np.floating[Any]] = np.zeros_like(values)
    for _ in range(6):
        result -= 1 / values
        values = values + 1
    square = 1 / (values * values)
    result += np.log(values) - 0.5 / values - square * (1 / 12 - square * (1 / 120 - square / 252))
    return result


def _joined(forth: Numbers, back: Numbers) -> Links:
    ours = {(int(i), j) for j, i in enumerate(forth) if i >= 0}
    theirs = {(i, int(j)) for i, j in enumerate(back) if j >= 0}
    links, either = ours & theirs, ours | theirs
    rows, columns = {i for i, _ in links}, {j for _, j in links}

    def add(i: int, j: int) -> None:
        links.add((i, j))
        rows.add(i)
        columns.add(j)

    grown = True
    while grown:
        grown = False
        for i, j in sorted(links):
            for down, across in _NEIGHBOURS:
                near = i + down, j + across
                if near in either and near not in links and (near[0] not in rows or near[1] not in columns):
                    add(*near)
                    grown = True
    for candidates in (ours, theirs):
        for i, j in sorted(candidates):
            if i not in rows and j not in columns:
                add(i, j)
    return links


def phrases(links: Links, width: int, height: int, longest: int) -> Iterator[tuple[int, int, int, int]]:
    """Begin and end of each run of source words and of the run of target words that has all its links and no other."""
    of_row: list[list[int]] = [[] for _ in range(width)]
    of_column: list[list[int]] = [[] for _ in range(height)]
    for i, j in links:
        of_row[i].append(j)
        of_column[j].append(i)
    for begin in range(width):
        reached: list[int] = []
        for end in range(begin + 1, min(width, begin + longest) + 1):
            reached += of_row[end - 1]
            if not reached:
                continue
            first, last = min(reached), max(reached)
            if last - first >= longest:
                break
            if all(begin <= i < end for j in range(first, last + 1) for i in of_column[j]):
                for low, high in _widened(of_column, first, last, longest):
                    yield begin, end, low, high + 1


def _widened(
    of_column: Sequence[Sequence[int]], first: int, last: int, longest: int
) -> Iterator[tuple[int, int]]:
    """The run of target words, and with the words beside it that stand for none."""
    low = first
    while low >= 0 and last - low < longest and (low == first or not of_column[low]):
        high = last
        while high < len(of_column) and high - low < longest and (high == last or not of_column[high]):
            yield low, high
            high += 1
        low -= 1
