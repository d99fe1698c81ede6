"""Which letters of one script stand for which of the other, and how two spellings of a word are cut into such units."""

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from jazari.models.translit.scripts import SPACE

Unit = tuple[str, str]
"""One or two Latin symbols, and the none to three Arabic letters that stand for them."""

_RULES = {
    "a": "ا  ة ى أ ع ه إ آ اء", "ā": "ا عا ع ى", "e": " ا ي ة إ", "i": "ي  إ ا ئ ى", "y": "ي يا",
    "o": "و  ؤ أ وا ا", "u": "و  أ ؤ", "w": "و وا", "b": "ب پ", "p": "پ ب", "t": "ت ط ث ة", "ṭ": "ط",
    "d": "د ض ذ ظ", "ḍ": "ض ظ", "s": "س ص ث", "ṣ": "ص", "z": "ز ظ ذ", "ẓ": "ظ ز", "h": "ه ح ة", "ḥ": "ح",
    "ʿ": "ع عا", "ġ": "غ", "ḵ": "خ", "q": "ق", "k": "ك ق", "g": "گ ك ق ج غ ڭ", "j": "ج", "š": "ش صه سه",
    "c": "ك س ص", "f": "ف", "v": "ف ڤ", "r": "ر", "l": "ل ال لل", "m": "م", "n": "ن", "x": "كس ش",
    "ʾ": "ء أ ئ ؤ  إ آ", SPACE: " ال ا ل", "dh": "ض ذ ظ", "th": "ث", "dj": "ج", "iy": "ي", "an": "ون ان",
    "en": "ون ان", "on": "ون", "in": "ان", "ai": "ي", "sš": "صه سه", "oi": "وا",
}  # fmt: skip
"""What the spelling habits say: Arabic letters of each symbol, likeliest first, empty where it is not written."""
_ARTICLE = "ال"
_ROUNDS = 5
_UNSEEN = 0.2
"""How many sightings the weight 1 of a rule is worth."""
_DEAREST = 7.0
"""A pair whose symbols cost more than this on average (in nats) is no pair of spellings."""


def rule_units() -> dict[Unit, float]:
    """The units of the rules with weights that fall by rank."""
    found = {
        (latin, arabic): 1 / (rank + 1)
        for latin, options in _RULES.items()
        for rank, arabic in enumerate(options.split(" "))
    }
    for latin in "btdszrlnšjkqgmhḥʿfḵġwyṭḍṣẓ":
        for arabic in _RULES[latin].split():
            if len(arabic) == 1:
                found.setdefault((latin + latin, _ARTICLE + arabic), 0.5)
                found.setdefault((latin, _ARTICLE + arabic), 0.05)
                found.setdefault((latin + latin, arabic), 0.3)
    return found


def learn_units(pairs: Mapping[tuple[str, str], int]) -> dict[Unit, float]:
    """Probabilities of the rules' units from pairs of spellings with their counts, by hard EM from the rules."""
    rules = rule_units()
    shares = _normal(rules)
    for _ in range(_ROUNDS):
        counts = {unit: _UNSEEN * weight for unit, weight in rules.items()}
        aligner = Aligner(shares)
        for (latin, arabic), count in pairs.items():
            for unit in aligner.cut(latin, arabic).units:
                counts[unit] += count
        shares = _normal(counts)
    return shares


def first_shares() -> dict[Unit, float]:
    """Probabilities of units before anything is learned."""
    return _normal(rule_units())


def _normal(weights: Mapping[Unit, float]) -> dict[Unit, float]:
    total = sum(weights.values())
    return {unit: weight / total for unit, weight in sorted(weights.items())}


class Cut(NamedTuple):
    """A pair of spellings in units, and what that costs in nats; none where units make the pair not or too dearly."""

    units: tuple[Unit, ...]
    cost: float


class Aligner:
    """Cuts pairs of spellings into the likeliest units."""

    def __init__(self, shares: Mapping[Unit, float]) -> None:
        self._options: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for (latin, arabic), share in shares.items():
            self._options[latin].append((arabic, -math.log(share)))

    def cut(self, latin: str, arabic: str) -> Cut:
        """The likeliest units of a pair; empty, at infinite cost, where there are none."""
        best: list[dict[int, tuple[float, int, Unit]]] = [{} for _ in range(len(latin) + 1)]
        best[0][0] = (0.0, 0, ("", ""))
        for i in range(len(latin)):
            for width in (1, 2):
                chunk = latin[i : i + width]
                options = self._options.get(chunk, ()) if len(chunk) == width else ()
                for j, (paid, _, _) in best[i].items():
                    for written, price in options:
                        if arabic.startswith(written, j):
                            end, total = j + len(written), paid + price
                            known = best[i + width].get(end)
                            if known is None or total < known[0]:
                                best[i + width][end] = total, j, (chunk, written)
        if len(arabic) not in best[-1] or best[-1][len(arabic)][0] > _DEAREST * len(latin):
            return Cut((), math.inf)
        units: list[Unit] = []
        i, j = len(latin), len(arabic)
        while i:
            _, before, unit = best[i][j]
            units.append(unit)
            i, j = i - len(unit[0]), before
        return Cut(tuple(reversed(units)), best[-1][len(arabic)][0])
