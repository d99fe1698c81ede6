"""Precision, recall and F1 of labels, pooled and by held-out source."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from jazari.models.records import ClassScore, Scores, ScoreTable, Texts


def macro_f1(truth: Sequence[str], answers: Sequence[str]) -> float:
    """Mean F1 of the labels that the truth holds; an answer beside them only costs recall. 0 for no items."""
    by_label = class_scores(truth, answers)
    return sum(score.f1 for score in by_label.values()) / len(by_label) if by_label else 0.0


def class_scores(truth: Sequence[str], answers: Sequence[str]) -> dict[str, ClassScore]:
    """Each label of the truth with its scores."""
    right = Counter(label for label, answer in zip(truth, answers, strict=True) if label == answer)
    given, wanted = Counter(answers), Counter(truth)
    return {
        label: ClassScore(
            items=count,
            precision=right[label] / given[label] if given[label] else 0.0,
            recall=right[label] / count,
            f1=2 * right[label] / (count + given[label]),
        )
        for label, count in sorted(wanted.items())
    }


def label_scores(test: Texts, answers: Sequence[str]) -> Scores:
    """Scores of answers to the test texts, in their order: macro-F1, and F1 by label."""
    by_label = class_scores(test.labels, answers)
    if not by_label:
        return Scores({})
    macro = macro_f1(test.labels, answers)
    by_source: dict[str, list[int]] = defaultdict(list)
    for row, source in enumerate(test.sources):
        by_source[source].append(row)
    sources, recalls = [], []
    for source, chosen in sorted(by_source.items()):
        truth, given = [test.labels[row] for row in chosen], [answers[row] for row in chosen]
        sources.append((source, f"{macro_f1(truth, given):.3f}"))
        recalls += [
            (source, f"`{label}`", f"{own.items:,}", f"{own.recall:.3f}")
            for label, own in class_scores(truth, given).items()
        ]
    classes = tuple(
        (f"`{label}`", f"{own.items:,}", f"{own.precision:.3f}", f"{own.recall:.3f}", f"{own.f1:.3f}")
        for label, own in by_label.items()
    )
    return Scores(
        {"macro-F1": macro, **{f"F1 {label}": own.f1 for label, own in by_label.items()}},
        (
            ScoreTable(("label", "texts", "precision", "recall", "F1"), classes),
            ScoreTable(("held-out source", "macro-F1"), tuple(sources)),
            ScoreTable(("held-out source", "label", "texts", "recall"), tuple(recalls)),
        ),
    )
