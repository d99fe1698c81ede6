"""How far people agree: Krippendorff's alpha for labels and judgements, equal texts for what they write, kappa of two.

A unit is the values that different people gave to one item; who gave which does not matter to any of these figures.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations
from statistics import fmean
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)
Difference = Callable[[Value, Value, Mapping[Value, int]], float]
"""How different two values are, given how often each value was used by anybody: 0 where they are the same."""


def nominal(one: Value, other: Value, used: Mapping[Value, int]) -> float:
    """1 for any two values that are not the same."""
    return float(one != other)


def ordinal(one: int, other: int, used: Mapping[int, int]) -> float:
    """How many judgements lie between two grades, half of both ends included, squared.

    Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E, the ordinal metric.
    """
    low, high = sorted((one, other))
    between = sum(count for value, count in used.items() if low <= value <= high)
    return (between - (used[low] + used[high]) / 2) ** 2 if low != high else 0.0


def alpha(units: Sequence[Sequence[Value]], difference: Difference[Value]) -> float | None:
    """Krippendorff's alpha: 1 where all agree, 0 where they agree as chance would; None where it is not defined.

    Units with fewer than two values say nothing and are left out. It is not defined without any such unit, nor where
    only one value was ever given: nothing could have differed. Source: K. Krippendorff, "Computing Krippendorff's
    Alpha-Reliability" (2011): one minus the observed over the expected difference, with the coincidences of a unit
    of m values weighed by 1 / (m - 1).
    """
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    used: Counter[Value] = Counter()
    for unit in paired:
        used.update(unit)
    total = used.total()
    apart = {pair: difference(*pair, used) for pair in combinations(used, 2)}
    expected = sum(used[one] * used[other] * far for (one, other), far in apart.items())
    if expected == 0:
        return None
    observed = sum(
        unit[one] * unit[other] * apart[one, other] / (unit.total() - 1)
        for unit in paired
        for one, other in apart
        if unit[one] and unit[other]
    )
    return 1 - (total - 1) * observed / expected


def equal_share(units: Sequence[Sequence[str]]) -> float | None:
    """The share of pairs of texts about one item that are the same, averaged over items; None without a pair."""
    means = [fmean(one == other for one, other in combinations(unit, 2)) for unit in units if len(unit) > 1]
    return fmean(means) if means else None


def weighted_kappa(pairs: Sequence[tuple[int, int]], least: int, most: int) -> float | None:
    """Cohen's kappa of two raters' grades, from `least` to `most`, a difference weighed by its square.

    1 where they agree wholly, 0 where as chance would; None where chance alone leaves nothing to differ in: no pairs,
    or one grade alone from both. Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968).
    """
    first, second = (Counter(pair[place] for pair in pairs) for place in (0, 1))
    grades = range(least, most + 1)
    expected = sum(first[one] * second[other] * (one - other) ** 2 for one in grades for other in grades)
    if expected == 0:
        return None
    observed = sum((one - other) ** 2 for one, other in pairs)
    return 1 - len(pairs) * observed / expected
