"""How near a transliteration is to the one that people wrote, by pair of scripts and held-out source."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from jazari.models.dataset import pairs
from jazari.models.edits import edits
from jazari.models.records import Scores, ScoreTable, Texts
from jazari.models.translit.predictor import TranslitPredictor
from jazari.models.translit.scripts import ARABIC, LATIN

_FOLDED = str.maketrans("أإآىةگڭ", "ااايهكك")
"""Letters that writers of Darija take for one another."""


class Nearness(NamedTuple):
    """Edits by character of the reference, the share of texts that are the same, edits by word of the reference."""

    texts: int
    character_errors: float
    exact: float
    word_errors: float


def nearness(answers: Sequence[str], references: Sequence[str]) -> Nearness:
    """Scores of whole texts, in which only white space is made alike; no texts are perfect."""
    ours, theirs = (
        [" ".join(text.split()) for text in answers],
        [" ".join(text.split()) for text in references],
    )
    both = list(zip(ours, theirs, strict=True))
    return Nearness(
        len(both),
        sum(edits(*row) for row in both) / max(sum(map(len, theirs)), 1),
        sum(one == other for one, other in both) / max(len(both), 1),
        sum(edits(one.split(), other.split()) for one, other in both)
        / max(sum(len(t.split()) for t in theirs), 1),
    )


def spelling_scores(predictor: TranslitPredictor, test: Texts) -> Scores:
    """Both directions of Darija on the test texts that stand in both scripts; the summing figure is the way to Arabic.

    A macro-average over sources, as its row of the table says; "folded" takes letters for the same that writers mix.
    """
    figures: dict[str, float] = {}
    rows = []
    for source, target in ((LATIN, ARABIC), (ARABIC, LATIN)):
        by_source: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for pair in pairs(test, source, target):
            by_source[pair.source].append(
                (predictor.write(pair.source_text, source, target), pair.target_text)
            )
        found = {}
        for name, texts in sorted(by_source.items()):
            answers, references = zip(*texts, strict=True)
            found[name] = nearness(answers, references)
            folded = nearness(*([text.translate(_FOLDED) for text in side] for side in (answers, references)))
            rows.append(_row(source, target, name, found[name], folded))
        if found:
            way = f"{source} to {target}"
            figures[f"character error rate {way}"] = sum(
                row.character_errors for row in found.values()
            ) / len(found)
            figures[f"exact {way}"] = sum(row.exact for row in found.values()) / len(found)
    headings = (
        "from",
        "to",
        "held-out source",
        "texts",
        "character errors",
        "folded",
        "texts exact",
        "word errors",
    )
    return Scores(figures, (ScoreTable(headings, tuple(rows)),)) if figures else Scores({})


def _row(source: str, target: str, name: str, found: Nearness, folded: Nearness) -> tuple[str, ...]:
    return (
        f"`{source}`", f"`{target}`", name, f"{found.texts:,}", f"{found.character_errors:.3f}",
        f"{folded.character_errors:.3f}", f"{found.exact:.3f}", f"{found.word_errors:.3f}",
    )  # fmt: skip
