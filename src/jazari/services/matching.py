"""Which procedure a question is about: regularised least squares over what the pack says of each.

A text becomes one vector (`features.py`). One linear score for each procedure and one for "none of ours" is learnt in
closed form (Rifkin and Lippert 2007, "Notes on Regularized Least Squares") from the pack's words, its train questions
and, as "none", everyday sentences of its starter corpus. A question is answered where the best procedure beats "none"
by a margin found on examples held out.
"""

import io
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from jazari.core import Country
from jazari.services.concepts import Concepts
from jazari.services.features import Floats, Weighing, features

RIDGE = 2.0
TITLE_WEIGHT, SUMMARY_WEIGHT, KEYWORD_WEIGHT = 1.0, 0.5, 1.0
QUESTION_WEIGHT, NONE_WEIGHT, EVERYDAY_WEIGHT = 0.7, 1.5, 0.7
EVERYDAY_A_LANGUAGE = 150
"""Everyday sentences learnt from in each language; more make learning slower, not better."""
HELD_OUT = 5
"""One group of examples in so many is held out to find the threshold."""
EVERYDAY_COST = 0.5
"""What an everyday sentence answered with a procedure costs, against a question answered rightly."""
LEAST_THRESHOLD = 0.05
"""Less than this speaks for no procedure, whatever was held out: a text without a known word has a margin of 0."""
CLAUSES_FROM_WORDS, MAX_CLAUSES, CLAUSE_WORDS = 25, 20, 3
_CLAUSE = re.compile(r"[.,;:!?؟،؛\n]+")


class Match(NamedTuple):
    """The best procedure or None, every slug from best to worst, and the first one's margin over the threshold."""

    procedure: str | None
    ranked: tuple[str, ...]
    score: float


class _Example(NamedTuple):
    text: str
    label: int  # a procedure's place, or their number for "none of ours"
    weight: float
    group: str = ""  # where a question or an everyday sentence is held out together with its like
    everyday: bool = False


@dataclass(frozen=True, slots=True)
class ProcedureMatcher:
    """A learnt search; `weights` is (BUCKETS, procedures + 1), the last column "none of ours"."""

    slugs: tuple[str, ...]
    concepts: Concepts
    weighing: Weighing
    weights: Floats
    threshold: float

    @classmethod
    def learn(cls, country: Country) -> "ProcedureMatcher":
        """The search over a country's procedures: deterministic, some seconds of one core."""
        slugs = tuple(procedure.slug for procedure in country.procedures)
        place = {slug: index for index, slug in enumerate(slugs)}
        concepts = Concepts(country.concepts)
        examples = [
            *_pack_examples(country, place),
            *_question_examples(country, place, concepts),
            *_everyday_examples(country, len(slugs)),
        ]
        counted = [features(example.text, concepts) for example in examples]
        weighing = Weighing.of(counted)
        vectors = np.stack([weighing.vector(row) for row in counted])
        alphas, threshold = _solve(vectors @ vectors.T, examples, len(slugs))
        return cls(slugs, concepts, weighing, vectors.T @ alphas, threshold)

    def match(self, text: str) -> Match:
        """Which procedure a text is about; where a long one as a whole speaks of none, one of its clauses may."""
        best = self._match(text)
        if best.procedure is None and len(text.split()) >= CLAUSES_FROM_WORDS:
            clauses = [
                clause for clause in _CLAUSE.split(text)[:MAX_CLAUSES] if len(clause.split()) >= CLAUSE_WORDS
            ]
            found = [match for match in map(self._match, clauses) if match.procedure]
            best = max(found, key=lambda match: match.score, default=best)
        return best

    def _match(self, text: str) -> Match:
        scores = self.weighing.vector(features(text, self.concepts)) @ self.weights
        order = np.argsort(-scores[:-1], kind="stable")
        margin = float(_margin(scores) - self.threshold)
        if not any(character.isalpha() for character in text):
            margin = min(margin, 0.0)  # a number alone asks nothing
        ranked = tuple(self.slugs[index] for index in order)
        return Match(ranked[0] if ranked and margin > 0 else None, ranked, margin)

    def to_bytes(self) -> bytes:
        """What was learnt, as an .npz; the concepts are the country's and not in it."""
        known = self.weighing.inverse_frequencies
        buffer = io.BytesIO()
        np.savez(
            buffer,
            slugs=np.array(self.slugs),
            features=np.frombuffer("\n".join(known).encode(), np.uint8),
            frequencies=np.fromiter(known.values(), np.float64, len(known)),
            facts=np.array([self.weighing.unseen, self.threshold]),
            weights=self.weights,
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, country: Country) -> "ProcedureMatcher":
        """The search that `to_bytes` kept for this same country."""
        with np.load(io.BytesIO(data)) as kept:
            names = kept["features"].tobytes().decode().split("\n")
            inverse = dict(zip(names, kept["frequencies"].tolist(), strict=True))
            unseen, threshold = kept["facts"].tolist()
            slugs = tuple(str(slug) for slug in kept["slugs"])
            weights = kept["weights"]
        return cls(slugs, Concepts(country.concepts), Weighing(inverse, unseen), weights, threshold)


def _pack_examples(country: Country, place: Mapping[str, int]) -> Iterator[_Example]:
    """What the pack says of each procedure, in every language."""
    for procedure in country.procedures:
        label = place[procedure.slug]
        for text in procedure.title.values():
            yield _Example(text, label, TITLE_WEIGHT)
        for text in procedure.summary.values():
            yield _Example(text, label, SUMMARY_WEIGHT)
        for keywords in procedure.keywords.values():
            for text in keywords:
                yield _Example(text, label, KEYWORD_WEIGHT)


def _question_examples(country: Country, place: Mapping[str, int], concepts: Concepts) -> Iterator[_Example]:
    """The train questions. Those of one procedure that speak of the same concepts may be one question in other
    words or in another language: they are one group.
    """
    for question in country.questions:
        if question.split == "train":
            label = len(place) if question.procedure is None else place[question.procedure]
            meant = features(question.text, concepts)
            group = f"{label} {sorted(f for f in meant if f[0] == 'n') or question.text}"
            weight = NONE_WEIGHT if question.procedure is None else QUESTION_WEIGHT
            yield _Example(question.text, label, weight, group)


def _everyday_examples(country: Country, none: int) -> Iterator[_Example]:
    """Sentences of the starter corpus that no procedure answers, so many in each language, topics taking turns."""
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    administrative = {topic for source in country.sources for topic in source.administrative_topics}
    for text in country.starter_texts(split="train"):
        if text.topic not in administrative:
            texts[text.language][text.topic].append(text.text)
    for topics in texts.values():
        turns = [(place, topic, row) for topic, rows in topics.items() for place, row in enumerate(rows)]
        for _, topic, row in sorted(turns)[:EVERYDAY_A_LANGUAGE]:
            yield _Example(row, none, EVERYDAY_WEIGHT, topic, everyday=True)


def _margin(scores: NDArray[np.floating]) -> NDArray[np.floating]:
    """How much speaks for the best procedure, less half of what speaks for "none of ours"; along the last axis."""
    margin: NDArray[np.floating] = scores[..., :-1].max(axis=-1, initial=-1.0) - scores[..., -1] / 2
    return margin


def _solve(gram: Floats, examples: Sequence[_Example], procedures: int) -> tuple[Floats, float]:
    """Dual weights (examples, procedures + 1) of a weighted ridge regression, and the threshold of the margin.

    The scores of the held-out examples come from the same solution (Rifkin and Lippert, section 5, for blocks): what
    is wanted of them less inverse[held, held]^-1 alphas[held] is what the others alone would have predicted.
    """
    labels = np.array([example.label for example in examples])
    wanted = np.eye(procedures + 1, dtype=np.float32)[labels]
    weights = np.array([example.weight for example in examples])
    held = np.array(
        [
            row
            for row, example in enumerate(examples)
            if example.group and zlib.crc32(example.group.encode()) % HELD_OUT == 0
        ],
        dtype=np.int64,
    )
    units = np.zeros((len(examples), len(held)), np.float32)
    units[held, np.arange(len(held))] = 1.0
    kernel = gram + np.diag(RIDGE / weights).astype(np.float32)
    solved = np.linalg.solve(kernel, np.hstack([wanted, units]))
    alphas, inverse = solved[:, : procedures + 1], solved[held, procedures + 1 :]
    if not len(held):
        return alphas, LEAST_THRESHOLD
    scores = wanted[held] - np.linalg.solve(inverse, alphas[held])
    everyday = np.array([examples[row].everyday for row in held])
    return alphas, max(LEAST_THRESHOLD, _threshold(scores, labels[held], everyday))


def _threshold(scores: Floats, labels: NDArray[np.int64], everyday: NDArray[np.bool_]) -> float:
    """The margin above which answering does most good: what is answered and refused rightly, by its weight."""
    margins = _margin(scores)
    none = scores.shape[1] - 1
    order = np.argsort(margins, kind="stable")
    worth = np.where(everyday, EVERYDAY_COST, 1.0)
    answered = ((labels < none) & (scores[:, :-1].argmax(axis=1) == labels)) * worth
    refused = (labels == none) * worth
    # Cut k lies under the k-th margin: what is above it is answered, what is below refused.
    above = np.concatenate([[answered.sum()], answered.sum() - np.cumsum(answered[order])])
    below = np.concatenate([[0.0], np.cumsum(refused[order])])
    cut = int(np.argmax(above + below))
    edges = np.concatenate([[margins[order[0]]], margins[order], [margins[order[-1]]]])
    return float((edges[cut] + edges[cut + 1]) / 2)
