"""Whether a text finds the same said in another language: recall at 10 and at 1, by source and pair of languages."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jazari.models.embed.predictor import EmbedPredictor
from jazari.models.records import Scores, ScoreTable, Texts

_BLOCK = 512
"""So many texts are compared with all others at once."""


def recall(
    asked: NDArray[np.float32], sought: NDArray[np.float32], own: NDArray[np.int64], at: Sequence[int]
) -> list[float]:
    """For each `at` the share of `asked` (n, dimensions) whose own row of `sought` is among so many nearest."""
    ranks = []
    for begin in range(0, len(asked), _BLOCK):
        cosines = asked[begin : begin + _BLOCK] @ sought.T
        places = own[begin : begin + _BLOCK, None]
        mine = np.take_along_axis(cosines, places, axis=1)
        # What is as near as the own row counts before it where it stands before it: one vector for all finds nothing.
        before = (cosines > mine) | ((cosines == mine) & (np.arange(len(sought)) < places))
        ranks.append(before.sum(axis=1))
    found = np.concatenate(ranks)
    return [float((found < first).mean()) for first in at]


def retrieval_scores(predictor: EmbedPredictor, test: Texts) -> Scores:
    """Every text that stands in a row with another language is asked; all of the source in that language are sought.

    The summing figure is the mean over sources of the mean over their pairs of languages, of recall at 10.
    """
    places: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for place, row in enumerate(test.rows):
        # Of several texts of a language in a row the first is taken.
        places[test.sources[place]][test.labels[place]].setdefault(row, place)
    vectors = predictor.vectors(test.texts)
    figures: dict[str, float] = {}
    rows = []
    for source, by_label in sorted(places.items()):
        found = []
        for asked, sought in (
            (one, two) for one in sorted(by_label) for two in sorted(by_label) if one != two
        ):
            rows_asked = [row for row in by_label[sought] if row in by_label[asked]]
            if not rows_asked:
                continue
            # What stands in several rows with the same words is one text, and found when it is found once.
            pool = {test.texts[place]: place for place in reversed(by_label[sought].values())}
            numbers = {text: number for number, text in enumerate(pool)}
            own = [numbers[test.texts[by_label[sought][row]]] for row in rows_asked]
            queries = vectors[[by_label[asked][row] for row in rows_asked]]
            first, ten = recall(queries, vectors[list(pool.values())], np.array(own), (1, 10))
            found.append(ten)
            rows.append(
                (
                    source,
                    f"`{asked}`",
                    f"`{sought}`",
                    f"{len(own):,}",
                    f"{len(pool):,}",
                    f"{first:.3f}",
                    f"{ten:.3f}",
                )
            )
        if found:
            figures[f"recall@10 {source}"] = sum(found) / len(found)
    if not figures:
        return Scores({})
    headings = ("held-out source", "asked", "sought", "questions", "among", "recall@1", "recall@10")
    mean = sum(figures.values()) / len(figures)
    return Scores({"recall@10": mean, **figures}, (ScoreTable(headings, tuple(rows)),))
