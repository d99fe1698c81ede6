"""Witten-Bell smoothed n-grams of numbers: of units of spelling, of letters, of words.

After Witten and Bell, "The zero-frequency problem" (1991).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

EDGE = 0
"""The number of what stands before the first unit and after the last; units count from 1."""
Context = tuple[int, ...]


class NGrams:
    """Witten-Bell smoothed probabilities of numbers after those before them, over a base distribution."""

    def __init__(self, counts: Mapping[Context, int], base: Sequence[float]) -> None:
        self._base = base
        self._after: dict[Context, dict[int, int]] = defaultdict(dict)
        while counts:
            shorter: dict[Context, int] = {}
            for gram, count in counts.items():
                self._after[gram[:-1]][gram[-1]] = count
                if len(gram) > 1:
                    shorter[gram[1:]] = shorter.get(gram[1:], 0) + count
            counts = shorter
        self._sums = {context: sum(after.values()) for context, after in self._after.items()}
        self._known: dict[Context, float] = {}

    def log(self, context: Context, number: int) -> float:
        """The natural logarithm of a number's probability after a context."""
        gram = (*context, number)
        if gram not in self._known:
            if len(self._known) > 1 << 20:
                self._known.clear()
            self._known[gram] = math.log(self._share(context, number))
        return self._known[gram]

    def _share(self, context: Context, number: int) -> float:
        below = self._share(context[1:], number) if context else self._base[number]
        after = self._after.get(context)
        if not after:
            return below
        kinds = len(after)
        return (after.get(number, 0) + kinds * below) / (self._sums[context] + kinds)


def count_grams(cuts: Iterable[tuple[Sequence[int], int]], order: int) -> dict[Context, int]:
    """How often each run of numbers of the full order is seen, its beginning filled with edges."""
    counts: dict[Context, int] = defaultdict(int)
    for cut, weight in cuts:
        line = (*[EDGE] * (order - 1), *cut, EDGE)
        for end in range(order, len(line) + 1):
            counts[line[end - order : end]] += weight
    return dict(counts)
