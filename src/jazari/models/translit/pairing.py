"""From sentences in both scripts to the words of one that stand for those of the other."""

import math

from jazari.models.translit.scripts import ARABIC, LATIN, SPACE, tokens
from jazari.models.translit.units import Aligner

_GROUPS = ((1, 1), (2, 1), (3, 1), (1, 2), (2, 2))
"""How many words of each script may belong together."""
_LOST = 30.0
"""What a group costs, in nats, whose spellings do not fit."""
_JOINED = 1.5

WordPair = tuple[str, str]
"""Latin symbols and Arabic letters; words that belong together are parted by SPACE."""


def word_pairs(latin: str, arabic: str, aligner: Aligner) -> list[WordPair]:
    """The groups of words of two spellings of a sentence that stand for each other, in their order."""
    ours = [token.symbols for token in tokens(latin, LATIN) if token.symbols]
    theirs = [token.symbols for token in tokens(arabic, ARABIC) if token.symbols]

    best: dict[tuple[int, int], tuple[float, tuple[int, int], WordPair, bool]] = {
        (0, 0): (0.0, (0, 0), ("", ""), True)
    }
    for i in range(len(ours)):
        for j in range(len(theirs)):
            if (i, j) not in best:
                continue
            for wide, high in _GROUPS:
                if i + wide > len(ours) or j + high > len(theirs):
                    continue
                pair = SPACE.join(ours[i : i + wide]), SPACE.join(theirs[j : j + high])
                cost = aligner.cut(*pair).cost
                fits = cost < math.inf
                total = best[i, j][0] + (cost if fits else _LOST * wide) + _JOINED * (wide + high - 2)
                place = i + wide, j + high
                if place not in best or total < best[place][0]:
                    best[place] = total, (i, j), pair, fits
    place = len(ours), len(theirs)
    if place not in best:
        return []
    groups: list[WordPair] = []
    while place != (0, 0):
        _, place, pair, fits = best[place]
        if fits:
            groups.append(pair)
    return groups[::-1]
