"""How near translations are to those that people wrote, by direction and held-out source."""

from collections import defaultdict

from jazari.core import chrf_counts, chrf_score
from jazari.models.dataset import pairs
from jazari.models.mt.predictor import MtPredictor
from jazari.models.records import Progress, Scores, ScoreTable, Texts


def translation_scores(predictor: MtPredictor, test: Texts, progress: Progress) -> Scores:
    """chrF++, 0 to 1, of every direction that the test texts have; the summing figure is the mean of all rows."""
    figures: dict[str, float] = {}
    rows = []
    for done, (source, target) in enumerate(predictor.directions):
        progress(done, len(predictor.directions), f"scoring {source} to {target}")
        by_source: dict[str, list[list[int]]] = defaultdict(list)
        for pair in pairs(test, source, target):
            answer = predictor.translate(pair.source_text, source, target)
            by_source[pair.source].append(chrf_counts(pair.target_text, answer))
        for name, counts in sorted(by_source.items()):
            score = chrf_score([sum(column) for column in zip(*counts, strict=True)])
            figures[f"chrF++ {source} to {target}, {name}"] = score
            rows.append((f"`{source}`", f"`{target}`", name, f"{len(counts):,}", f"{100 * score:.1f}"))
    if not figures:
        return Scores({})
    mean = {"chrF++, mean of directions and sources": sum(figures.values()) / len(figures)}
    return Scores(
        mean | figures, (ScoreTable(("from", "to", "held-out source", "texts", "chrF++"), tuple(rows)),)
    )
