"""Precision, recall and F1 of labels, pooled and by held-out source."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from jazari.models.records import ClassScore, Scores, Texts


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


def score(test: Texts, answers: Sequence[str]) -> Scores:
    """Scores of answers to the test texts, in their order."""
    by_source: dict[str, list[int]] = defaultdict(list)
    for row, source in enumerate(test.sources):
        by_source[source].append(row)
    recall: dict[str, dict[str, tuple[float, int]]] = {}
    macro: dict[str, float] = {}
    for source, chosen in sorted(by_source.items()):
        truth = [test.labels[row] for row in chosen]
        given = [answers[row] for row in chosen]
        macro[source] = macro_f1(truth, given)
        recall[source] = {name: (own.recall, own.items) for name, own in class_scores(truth, given).items()}
    return Scores(macro_f1(test.labels, answers), class_scores(test.labels, answers), macro, recall)
