"""The report of a model's evaluation: what was measured, on what, how, what came out, and how to check it."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jazari.evals.pages import UNITS, class_names, cost_text, model_name, probability
from jazari.evals.profiles.actions import Profiles
from jazari.evals.profiles.document import Bar, Bars, Block, Code, Document, Heading, Paragraph, Table
from jazari.evals.profiles.records import ModelProfile, ModelScore
from jazari.evals.profiles.wording import extremes, judge_text, task_name
from jazari.evals.records import Answer, Interval
from jazari.evals.statistics import RESAMPLES, SEED
from jazari.web import Words

EXAMPLES = 8
"""So many mistakes are shown of each benchmark."""
FEW_ITEMS = 100
"""With fewer items the report says that an interval is wide."""
TEXT_LIMIT = 300


def compose(profiles: Profiles, name: str, reader: Words) -> Document:
    """The report of a model by `org/name` or a program's ref, in a reader's words. Raises ModelNotEvaluated."""
    return _Report(profiles, profiles.model(name), reader).document()


def file_name(name: str) -> str:
    """What a model's report is called as a file."""
    return "report-" + re.sub(r"[^A-Za-z0-9.-]+", "-", name.partition("@")[0])


def examples(wrong: Sequence[Answer]) -> list[Answer]:
    """A few mistakes, at most two of the same kind: alike in what was right and what was answered."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for answer in wrong:
        kind = (answer.item.expected, answer.answered)
        seen[kind] += 1
        if seen[kind] <= 2:
            found.append(answer)
    return found[:EXAMPLES]


class _Report:
    """One report while it is written."""

    def __init__(self, profiles: Profiles, profile: ModelProfile, reader: Words) -> None:
        self.profiles = profiles
        self.profile = profile
        self.reader = reader
        self.t = reader.t
        self.newest = max((score.evaluation for score in profile.scores), key=lambda one: one.index)
        self.name = model_name(reader, self.newest)

    def document(self) -> Document:
        checkpoint = self.profiles.proof(self.newest).checkpoint
        facts = [
            (self.t("evals-model"), self.newest.body.model),
            (self.t("evals-report-by"), self.newest.by),
            (self.t("evals-date"), self.reader.date(self.newest.at)),
            (self.t("evals-report-node"), f"{checkpoint.origin}, {self.reader.number(checkpoint.size)}"),
        ]
        sections = (
            self._subject, self._scores, self._method, self._others, self._parts, self._failures,
            self._contamination, self._cost, self._limits, self._repeat, self._ledger,
        )  # fmt: skip
        passed = sum(score.evaluation.body.passed for score in self.profile.scores)
        return Document(
            self.newest.at,
            self.t("evals-report-title", model=self.name),
            self.t("evals-report-lead", passed=passed, n=len(self.profile.scores)),
            facts,
            [block for section in sections for block in section()],
        )

    def _subject(self) -> Iterator[Block]:
        yield Heading(self.t("evals-report-subject"))
        yield Paragraph(self.t("evals-report-subject-text"))
        yield Table(
            [
                self.t(f"evals-{word}")
                for word in ("benchmark", "task", "items", "report-words", "report-data")
            ],
            [
                [
                    self._title(score),
                    task_name(self.reader, score.benchmark.task),
                    self.reader.number(score.evaluation.body.items),
                    self.t("evals-native" if score.benchmark.native else "evals-translated"),
                    score.evaluation.body.dataset or self.t("evals-questions"),
                ]
                for score in self.profile.scores
            ],
            numeric=(2,),
        )
        if self.profile.origins:
            yield Paragraph(self.t("evals-report-origins"))
            yield Code("\n".join("  " * (steps - 1) + ref for ref, steps in self.profile.origins))

    def _scores(self) -> Iterator[Block]:
        yield Heading(self.t("evals-report-scores"))
        for jump in self.profile.jumps:
            yield Paragraph(
                self.t(
                    "evals-jump-text",
                    before=str(jump.before),
                    after=str(jump.after),
                    rise=self.reader.number(jump.rise, 3),
                    p=probability(self.reader, jump.p_value),
                ),
                attention=True,
            )
        yield Bars(
            [
                Bar(self._title(score), body.score, body.low, body.high, self._quantity(score, body.score))
                for score in self.profile.scores
                for body in [score.evaluation.body]
            ]
        )
        yield Table(
            [self.t(f"evals-{word}") for word in ("benchmark", "score", "interval", "repeats", "outcome")],
            [self._score_row(score) for score in self.profile.scores],
            numeric=(1, 2),
        )
        for score in self.profile.scores:
            about = self.t(f"evals-about-{score.benchmark.metric.replace('_', '-')}")
            minimum = self.t("evals-minimum", minimum=self._quantity(score, score.benchmark.minimum))
            yield Paragraph(f"{self._title(score)}: {about} {minimum}")
            if score.evaluation.body.judge:
                agreement = self.profiles.agreement(score.evaluation)
                yield Paragraph(judge_text(self.reader, score.evaluation, agreement))

    def _score_row(self, score: ModelScore) -> list[str]:
        body, repeats = score.evaluation.body, score.repeats
        outcome = self.t("evals-passed" if body.passed else "evals-not-passed")
        return [
            self._title(score),
            self._quantity(score, body.score),
            self._interval(score, Interval(body.low, body.high)),
            self.t(
                "evals-repeats-value",
                mean=self._quantity(score, repeats.mean),
                deviation=self._quantity(score, repeats.deviation),
                n=repeats.models,
            )
            if repeats
            else "",
            outcome if score.is_current else f"{outcome}; {self.t('evals-not-current')}",
        ]

    def _method(self) -> Iterator[Block]:
        yield Heading(self.t("evals-report-method"))
        yield Paragraph(self.t("evals-report-method-interval", n=RESAMPLES, seed=str(SEED)))
        yield Paragraph(self.t("evals-compare-how"))
        yield Paragraph(self.t("evals-report-method-jumps"))

    def _others(self) -> Iterator[Block]:
        rows = [row for score in self.profile.scores if (row := self._beside(score))]
        if rows:
            yield Heading(self.t("evals-report-others"))
            yield Table(
                [self.t(f"evals-{word}") for word in ("benchmark", "report-rank", "report-best", "behind")],
                rows,
            )

    def _beside(self, score: ModelScore) -> list[str] | None:
        standing = self.profiles.evals.standing(score.benchmark)
        if not score.is_current or len(standing.ranked) < 2:
            return None
        rank = standing.ranked.index(score.evaluation)
        gap = standing.behind.get(score.evaluation.index)
        behind = ""
        if gap is not None:
            sure = "evals-sure" if gap.p_value < 0.05 else "evals-unsure"
            difference = self.reader.number(gap.difference, 3)
            behind = f"{difference}; {self.t(sure, p=probability(self.reader, gap.p_value))}"
        best = model_name(self.reader, standing.ranked[0])
        return [self._title(score), f"{rank + 1} / {len(standing.ranked)}", best, behind]

    def _parts(self) -> Iterator[Block]:
        yield Heading(self.t("evals-strengths"))
        yield Paragraph(self.t("evals-strengths-text"))
        for score in self.profile.scores:
            shown = extremes(score.parts)
            if shown:
                labels = class_names(self.profiles.country, self.reader, {part.name for part in shown})
                yield Heading(self._title(score), 2)
                yield Table(
                    [
                        self.t(f"evals-{word}")
                        for word in ("part", "items", "score", "interval", "beside-whole")
                    ],
                    [
                        [
                            f"{self.t(f'evals-part-{part.kind}')}: {labels[part.name]}",
                            self.reader.number(part.items),
                            self._quantity(score, part.score),
                            self._interval(score, part.interval),
                            self.t(f"evals-part-{part.beside_whole}"),
                        ]
                        for part in shown
                    ],
                    numeric=(1, 2, 3),
                )

    def _failures(self) -> Iterator[Block]:
        yield Heading(self.t("evals-failures"))
        for score in self.profile.scores:
            wrong = self.profiles.failures(score)
            yield Heading(self._title(score), 2)
            if not score.is_public:
                yield Paragraph(self.t("evals-failures-hidden"))
            elif not wrong:
                yield Paragraph(self.t("evals-no-wrong"))
            else:
                shown = examples(wrong)
                texts = {text for one in shown for text in (one.item.expected, one.answered)}
                labels = class_names(self.profiles.country, self.reader, texts)
                yield Paragraph(
                    self.t("evals-failures-count", n=len(wrong), items=score.evaluation.body.items)
                )
                expected = "evals-expected" if score.evaluation.body.by_class else "evals-reference"
                yield Table(
                    [self.t("evals-item"), self.t(expected), self.t("evals-answered")],
                    [
                        [
                            _cut(text)
                            for text in (one.item.input, labels[one.item.expected], labels[one.answered])
                        ]
                        for one in shown
                    ],
                )

    def _contamination(self) -> Iterator[Block]:
        yield Heading(self.t("evals-contamination"))
        for score in self.profile.scores:
            count = score.evaluation.body.contaminated
            said = self.t("evals-contamination-none")
            if count is None:
                said = self.t("evals-contamination-unknown")
            elif count:
                said = f"{self.t('evals-contaminated', n=count)}. {self.t('evals-contamination-text')}"
            yield Paragraph(f"{self._title(score)}: {said}", attention=bool(count))

    def _cost(self) -> Iterator[Block]:
        revision = self.profile.revision
        if revision is not None:
            yield Heading(self.t("evals-cost"))
            size = self.reader.bytes(revision.size_bytes)
            yield Paragraph(f"{self.t('evals-files', n=revision.files)} · {size}")
            for score in self.profile.scores:
                if score.evaluation.body.cost is not None:
                    taken = cost_text(self.reader, score.evaluation.body)
                    yield Paragraph(f"{self._title(score)} – {taken}")

    def _limits(self) -> Iterator[Block]:
        yield Heading(self.t("evals-report-limits"))
        yield Paragraph(self.t("evals-report-limits-text"))
        for score in self.profile.scores:
            if score.evaluation.body.items < FEW_ITEMS:
                yield Paragraph(
                    f"{self._title(score)}: {self.t('evals-report-few', n=score.evaluation.body.items)}"
                )
            if score.benchmark.remarks:
                yield Paragraph(f"{self._title(score)}: {score.benchmark.remarks}.")

    def _repeat(self) -> Iterator[Block]:
        yield Heading(self.t("evals-again"))
        yield Paragraph(self.t("evals-again-text"))
        commands = [
            line
            for score in self.profile.scores
            for line in (
                score.evaluation.command,
                f"jazari evals verify {score.evaluation.index}",
            )
        ]
        yield Code("\n".join(commands))
        yield Paragraph(self.t("evals-report-manifest"))
        yield Code("\n".join(self._manifest(score) for score in self.profile.scores))

    def _manifest(self, score: ModelScore) -> str:
        body = score.evaluation.body
        named = ("model", "benchmark", "benchmark_sha256", "dataset", "metric", "items", "answers")
        facts = {name: getattr(body, name) for name in named}
        if body.judge:
            facts["judge"] = body.judge.model
        return json.dumps({**facts, "resamples": RESAMPLES, "seed": SEED}, indent=1, ensure_ascii=False)

    def _ledger(self) -> Iterator[Block]:
        yield Heading(self.t("evals-report-ledger"))
        yield Paragraph(self.t("evals-report-ledger-text"))
        for score in self.profile.scores:
            proof = self.profiles.proof(score.evaluation)
            yield Heading(self._title(score), 2)
            yield Code(
                "\n".join(
                    [
                        f"entry  {score.evaluation.ref}",
                        f"leaf   {proof.leaf_hash.hex()}",
                        *(f"proof  {one.hex()}" for one in proof.path),
                        f"root   {proof.checkpoint.root.hex()}",
                        f"size   {proof.checkpoint.size}",
                    ]
                )
            )
        yield Code("jazari ledger verify")

    def _title(self, score: ModelScore) -> str:
        return self.reader.content_text(score.benchmark.title)

    def _quantity(self, score: ModelScore, value: float) -> str:
        return self.reader.quantity(value, UNITS[score.benchmark.metric])

    def _interval(self, score: ModelScore, interval: Interval) -> str:
        return f"{self._quantity(score, interval.low)} – {self._quantity(score, interval.high)}"


def _cut(text: str) -> str:
    return text if len(text) <= TEXT_LIMIT else f"{text[:TEXT_LIMIT]}…"
