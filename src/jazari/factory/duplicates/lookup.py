"""Looking up many 64-bit keys at once in a sorted column."""

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


def among(values: Keys, known: Keys) -> npt.NDArray[np.bool_]:
    """Which values are among the known ones, which are sorted."""
    if not len(known):
        return np.zeros(len(values), dtype=bool)
    places = np.minimum(np.searchsorted(known, values), len(known) - 1)
    found: npt.NDArray[np.bool_] = known[places] == values
    return found


def equal_pairs(values: Keys, column: Keys, order: npt.NDArray[np.uint32]) -> tuple[Places, Places]:
    """Every pair of a place in `values` and a place in `column` that hold the same key; `order` sorts `column`.

    numpy's own search would first copy the whole order: too much where the column is a large file in memory's map.
    """
    low = np.zeros(len(values), dtype=np.int64)
    high = np.full(len(values), len(column), dtype=np.int64)
    while (searching := low < high).any():
        middle = (low + high) // 2
        below = searching & (column[order[np.minimum(middle, len(column) - 1)]] < values)
        low = np.where(below, middle + 1, low)
        high = np.where(below, high, middle)
    left, right = [], []
    queries = np.arange(len(values))
    while len(queries := queries[low[queries] < len(column)]):
        places = order[low[queries]].astype(np.int64)
        same = column[places] == values[queries]
        queries = queries[same]
        left.append(queries)
        right.append(places[same])
        low[queries] += 1
    none = np.zeros(0, dtype=np.int64)
    return np.concatenate([none, *left]), np.concatenate([none, *right])
