"""Everything known of a model, of a language, and of all languages together, computed from entries and answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from jazari.core import Benchmark, Country, Metric, NotFound
from jazari.evals.actions import COMPARED, Evals, kept
from jazari.evals.arena.panel import grades_of, panels
from jazari.evals.entries import EVALUATED
from jazari.evals.errors import ModelNotEvaluated
from jazari.evals.judging import agreement
from jazari.evals.keeping import UNREADABLE
from jazari.evals.profiles.records import (
    Best,
    Gap,
    Jump,
    LanguageProfile,
    ModelProfile,
    ModelScore,
    Part,
    Proof,
    Repeats,
    Sampled,
    State,
    TaskState,
)
from jazari.evals.profiles.rules import gap, jumps, language_scores, parts, repeats, scored
from jazari.evals.records import Agreement, Answer, Evaluation
from jazari.hub import Hub, Revision
from jazari.ledger import Ledger
from jazari.models import TASKS, ModelTrained

ORIGINS_MAX = 50
"""So many refs that a model goes back to are shown."""

Board = list[tuple[Evaluation, dict[str, Sampled]]]
"""Models' evaluations on a benchmark, each with its figure for every language."""


class Profiles:
    """The laboratory's findings, by model and by language."""

    def __init__(self, evals: Evals, hub: Hub, ledger: Ledger) -> None:
        self.evals = evals
        self._hub = hub
        self._ledger = ledger
        self._scores: dict[str, dict[str, Sampled]] = {}
        self._parts: dict[str, tuple[Part, ...]] = {}
        self._agreements: dict[tuple[str, int], tuple[Agreement | None]] = {}

    @property
    def country(self) -> Country:
        """The country whose benchmarks and languages these are."""
        return self.evals.country

    def model(self, name: str) -> ModelProfile:
        """A model by `org/name`, or a program by its ref `object:...`. Raises ModelNotEvaluated."""
        line = name.partition("@")[0]
        line = line if line.startswith(("model:", "object:")) else f"model:{line}"
        raised = [jump for jump in self.jumps() if self.evals.evaluation(jump.after).model_name == line]
        scores = []
        for benchmark in self.country.benchmarks:
            ranked, earlier = self.evals.ranked(benchmark.id)
            one = next((one for one in (*ranked, *earlier) if one.model_name == line), None)
            if one is not None:
                scores.append(self._score(benchmark, one, one in ranked, raised))
        if not scores:
            raise ModelNotEvaluated(
                f"no model {name!r} has been evaluated on a benchmark of this country; "
                "`jazari evals list` shows which have, `jazari evals run` evaluates one",
                model=name,
            )
        newest = max((score.evaluation for score in scores), key=lambda one: one.index)
        revision = self._revision(newest.body.model)
        return ModelProfile(
            line, newest.model_title, tuple(scores), tuple(raised), revision, tuple(self._origins(revision))
        )

    def address(self, name: str) -> str | None:
        """The page of a repository's model, None where it has not been evaluated."""
        found = self._ledger.entries(kind=EVALUATED.name, about=f"model:{name}", limit=1)
        return f"/leaderboard/models/{name}" if any(found) else None

    def failures(self, score: ModelScore) -> list[Answer]:
        """The items that a model got wrong, none where they may not be shown, or cannot be read.

        Of classes the most frequent confusion first, of texts the worst answer first.
        """
        wrong: list[Answer] = []
        if score.is_public:
            with suppress(*UNREADABLE):
                wrong = [
                    answer for answer in scored(self.evals.answers(score.evaluation)) if answer.score != 1
                ]
        if not score.evaluation.body.by_class:
            return sorted(wrong, key=lambda answer: answer.score or 0)
        often = Counter((answer.item.expected, answer.answered) for answer in wrong)
        return sorted(
            wrong,
            key=lambda one: (-often[one.item.expected, one.answered], one.item.expected, one.answered),
        )

    def jumps(self) -> list[Jump]:
        """Every rise of a score that nothing declared explains, by the order of entries."""
        return jumps(self.evals.evaluations(), self._declared)

    def repeats(self, evaluation: Evaluation) -> Repeats | None:
        """What the same recipe scores with other seeds; None where it was trained with one only."""
        made = self._trained(evaluation.body.model)
        again = self.evals.repetitions()
        alike = {ref for ref, body in again.items() if made is not None and _recipe(body) == _recipe(made)}
        return repeats(evaluation, self._of(evaluation.body.benchmark, alike)) if alike else None

    def agreement(self, evaluation: Evaluation) -> Agreement | None:
        """How far an evaluation's judge and people agree, in arenas where these graded the same answers.

        None where too few of them did, where nobody judged, or where the answers cannot be read.
        """
        found = panels(self._ledger) if evaluation.body.judge else ()
        if not found:
            return None

        def make() -> tuple[Agreement | None]:
            answers = list(self.evals.answers(evaluation))
            return (agreement(answers, grades_of(self._hub, found)),)

        try:
            return kept(self._agreements, (evaluation.body.answers, len(found)), make)[0]
        except UNREADABLE:
            return None

    def proof(self, evaluation: Evaluation) -> Proof:
        """That the evaluation stands in this node's ledger. Raises the ledger's DamagedLog, InconsistentLog."""
        checkpoint, path = self._ledger.prove_inclusion(evaluation.index)
        return Proof(self._ledger.record(evaluation.index).leaf_hash, tuple(path), checkpoint)

    def language(self, code: str) -> LanguageProfile:
        """What works in a language of the country. Raises core's UnknownName."""
        language = self.country.language(code)
        speakers = language.speakers
        tasks = dict.fromkeys([*TASKS, *(row.task for row in self.country.benchmarks)])
        boards = list(self._boards())
        return LanguageProfile(
            language,
            None if speakers is None else int(round(speakers * self.country.population, -3)),
            tuple(self._task(task, code, boards) for task in tasks),
        )

    def gap(self) -> Gap | None:
        """The gap between the country's languages over all tasks that anything was measured in."""
        best: dict[tuple[str, Metric], dict[str, Sampled]] = defaultdict(dict)
        for benchmark, board in self._boards():
            found = best[benchmark.task, benchmark.metric]
            for _, samples in board:
                for code, one in samples.items():
                    if code not in found or found[code].score < one.score:
                        found[code] = one
        return gap(self.country.languages, {place: samples for place, samples in best.items() if samples})

    def _boards(self) -> Iterator[tuple[Benchmark, Board]]:
        """Every benchmark with what its ranked models score by language: those that learnt none of its items."""
        for benchmark in self.country.benchmarks:
            board: Board = []
            for one in self.evals.ranked(benchmark.id)[0][: COMPARED + 1]:
                if not one.body.contaminated:
                    with suppress(*UNREADABLE):
                        board.append((one, self._languages(one)))
            yield benchmark, board

    def _languages(self, one: Evaluation) -> dict[str, Sampled]:
        def make() -> dict[str, Sampled]:
            return language_scores(one.body.task, one.body.metric, list(self.evals.answers(one)))

        return kept(self._scores, one.body.answers, make)

    def _score(
        self, benchmark: Benchmark, one: Evaluation, is_current: bool, raised: Iterable[Jump]
    ) -> ModelScore:
        def make() -> tuple[Part, ...]:
            return parts(one.body.task, one.body.metric, list(self.evals.answers(one)))

        found: tuple[Part, ...] = ()
        with suppress(*UNREADABLE):
            found = kept(self._parts, one.body.answers, make)
        jump = next((jump for jump in raised if jump.after == one.index), None)
        return ModelScore(benchmark, one, found, is_current, self._is_public(one), jump, self.repeats(one))

    def _task(self, task: str, code: str, boards: Sequence[tuple[Benchmark, Board]]) -> TaskState:
        own = [(benchmark, board) for benchmark, board in boards if benchmark.task == task]
        found = [best for benchmark, board in own if (best := _best(benchmark, board, code))]
        best = max(found, key=lambda one: (_works(one), one.relative), default=None)
        asking = tuple(
            benchmark.id
            for benchmark, board in own
            if code in self._asked(benchmark) or any(code in samples for _, samples in board)
        )
        models = tuple(sorted(self._knowing(task, code)))
        state: State = "unmeasured" if asking or models else "nothing"
        if best is not None:
            state = "works" if _works(best) else "below"
        return TaskState(task, state, best, asking, models)

    def _asked(self, benchmark: Benchmark) -> frozenset[str]:
        """The languages that a benchmark names, or that its own items or the pack's questions of its split are in."""
        named = {*benchmark.labels, benchmark.source, benchmark.target} - {None}
        named |= {item.language for item in benchmark.items}
        if benchmark.asks_questions:
            named |= {row.language for row in self.country.questions if row.split == benchmark.split}
        return frozenset(str(code) for code in named)

    def _knowing(self, task: str, code: str) -> set[str]:
        """The public models of this node that were trained for a task in a language."""
        found = set()
        for entry in self._ledger.entries(kind="models.trained", about=code):
            body = entry.body
            if isinstance(body, ModelTrained) and body.task == task and code in body.labels:
                name = body.ref.removeprefix("model:").partition("@")[0]
                with suppress(NotFound):
                    if self._hub.repository("model", name).is_public:
                        found.add(name)
        return found

    def _of(self, benchmark_id: str, models: Iterable[str]) -> Iterator[Evaluation]:
        return (one for one in self.evals.evaluations(benchmark_id) if one.body.model in models)

    def _trained(self, ref: str) -> ModelTrained | None:
        for entry in self._ledger.entries(kind="models.trained", about=ref):
            if isinstance(entry.body, ModelTrained) and entry.body.ref == ref:
                return entry.body
        return None

    def _declared(self, ref: str) -> frozenset[str] | None:
        revision = self._revision(ref)
        return None if revision is None else frozenset(revision.made_from)

    def _revision(self, ref: str) -> Revision | None:
        """The revision that a ref names; None for a program, and for what has gone."""
        kind, _, rest = ref.partition(":")
        name, _, revision = rest.partition("@")
        try:
            return self._hub.resolve(kind, name, revision) if kind in ("model", "dataset") else None
        except NotFound:
            return None

    def _origins(self, revision: Revision | None) -> Iterator[tuple[str, int]]:
        """What a revision goes back to, the nearest first, with how many steps away it is."""
        waiting = [(ref, 1) for ref in revision.made_from] if revision else []
        seen = {ref for ref, _ in waiting}
        for shown in range(ORIGINS_MAX):
            if shown == len(waiting):
                return
            ref, steps = waiting[shown]
            yield ref, steps
            origin = self._revision(ref)
            fresh = [found for found in origin.made_from if found not in seen] if origin else []
            waiting += [(found, steps + 1) for found in fresh]
            seen.update(fresh)

    def _is_public(self, one: Evaluation) -> bool:
        """Whether an evaluation's items may be shown still: its dataset may have been withdrawn since."""
        if one.body.dataset is None:
            return True
        try:
            return self._hub.repository("dataset", _name(one.body.dataset)).is_public
        except NotFound:
            return False


def _name(ref: str) -> str:
    return ref.partition(":")[2].partition("@")[0]


def _recipe(body: ModelTrained) -> tuple[object, ...]:
    """What two trainings have in common that differ by their seed alone."""
    return body.recipe, body.made_from, body.parameters_sha256


def _works(best: Best) -> bool:
    return best.interval.low >= best.benchmark.minimum


def _best(benchmark: Benchmark, board: Board, code: str) -> Best | None:
    """The best model of a board in a language, beside the best score of any language there."""
    having = [(samples[code], one) for one, samples in board if code in samples]
    if not having:
        return None
    own, evaluation = max(having, key=lambda pair: pair[0].score)
    reference, top = max(
        ((name, one.score) for _, samples in board for name, one in samples.items()),
        key=lambda pair: (pair[1], pair[0] == code),
    )
    relative = own.score / top if top else 0.0
    return Best(evaluation, benchmark, own.items, own.score, own.interval, reference, top, relative)
