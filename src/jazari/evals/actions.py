"""The evals room's verbs: run a benchmark, list what was found, show it, check it."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar, cast

from jazari.core import Benchmark, Country, Database, Json, ObjectNotFound, Objects, Run, sha256_hex
from jazari.evals import keeping
from jazari.evals.audit import suspects
from jazari.evals.contamination import Contained, contaminated_items
from jazari.evals.engines import Engines
from jazari.evals.entries import EVALUATED, Evaluated
from jazari.evals.errors import AnswersDisagree, EvaluationNotFound, NotComparable, NotPublic, WrongTask
from jazari.evals.items import Asked, read_benchmark
from jazari.evals.judging import Judge, check_judge
from jazari.evals.recording import body_of, unlike
from jazari.evals.records import (
    Answer,
    Compared,
    Comparison,
    Detail,
    Evaluation,
    Standing,
    Suspect,
)
from jazari.evals.retrieval import found_first
from jazari.evals.rules import by_group, confusion_of_answers, f1_intervals, rank, same_items
from jazari.evals.running import Running
from jazari.evals.statistics import compare, holm
from jazari.hub import Hub, RepositoryNotFound
from jazari.ledger import Entry, Ledger, NoSuchEntry, UnknownKind
from jazari.models import ModelTrained, Predictor

BATCH_ITEMS = 500
"""Items asked at once; an interrupted run asks again at most so many."""
COMPARED = 10
"""How many models after the best are compared with it."""
_DETAILS_KEPT = 32

Key = TypeVar("Key")
Made = TypeVar("Made")
Resolve = Callable[[str], tuple[str, Predictor]]
"""A ref, a model's name or a task, resolved to the ref and the model itself."""


class Evals:
    """The node's laboratory: models answer benchmarks; what they score is an entry, what they said is kept."""

    def __init__(
        self,
        *,
        database: Database,
        hub: Hub,
        ledger: Ledger,
        country: Country,
        objects: Objects,
        predictor: Resolve,
        contained: Contained,
        engines: Engines,
        cpu_watts: float | None = None,
    ) -> None:
        self._database = database
        self._hub = hub
        self._ledger = ledger
        self._objects = objects
        self._predictor = predictor
        self._contained = contained
        self.running = Running(objects, engines, cpu_watts)
        self._details: dict[str, Detail] = {}
        self._offered: dict[str, str] = {}
        self._comparisons: dict[tuple[str, str], Comparison] = {}
        self.country = country

    def run(
        self,
        benchmark_id: str,
        model: str | None,
        run: Run,
        *,
        by: str | None = None,
        judge: str | None = None,
        budget_tokens: int | None = None,
    ) -> str:
        """Evaluate a model on a benchmark and give the entry's ref.

        `model` is a ref, `org/name`, a task or a provider's model as `/v1` names it; None is the country's own model
        for the benchmark's task. `judge` is another one, a language model, that grades the answers of a judged
        benchmark. The same model, judge, benchmark and dataset are evaluated once: again, it gives the entry that is
        there. Raises what `read_benchmark` raises, WrongTask, WrongJudge, WrongAnswers, NoVerdict, NotPublic,
        BudgetSpent, and what the benchmark's engine raises.
        """
        asked = read_benchmark(self._hub, self.country, benchmark_id)
        ref, predictor = self._predictor(model or asked.benchmark.task)
        self._check_model(ref, predictor, asked)
        grading = self._judge(judge, ref, asked)
        known = self._known(ref, asked, grading)
        if known is not None:
            run.progress(len(asked.items), len(asked.items), f"{benchmark_id}: was evaluated, {known.ref}")
            return known.ref
        given = self.running.answers(
            ref, predictor, asked, run, batch_items=BATCH_ITEMS, budget_tokens=budget_tokens, judge=grading
        )
        answers = list(keeping.read(self._objects.get(given.answers)))
        # What an engine asked is known by its answers alone.
        asked = replace(asked, items=tuple(answer.item for answer in answers))
        contaminated = self._contaminated(ref, asked, run)
        body = body_of(ref, predictor, grading, asked, answers, given, contaminated)
        return self._append(body, asked, grading, by or self.country.node.organisation).ref

    def evaluations(self, benchmark_id: str | None = None) -> Iterator[Evaluation]:
        """Every evaluation, of one benchmark where asked, newest first."""
        entries = self._ledger.entries(kind=EVALUATED.name, about=benchmark_id, newest_first=True)
        for found in map(self._evaluation, entries):
            if benchmark_id in (None, found.body.benchmark):
                yield found

    def evaluation(self, index: int) -> Evaluation:
        """The evaluation that an entry of this node's ledger is. Raises EvaluationNotFound."""
        try:
            entry = self._ledger.entry(index)
        except (NoSuchEntry, UnknownKind):
            entry = None
        if entry is None or not isinstance(entry.body, Evaluated):
            raise EvaluationNotFound(
                f"entry {index} of this node is no evaluation; `jazari evals list` shows them", index=index
            )
        return self._evaluation(entry)

    def ranked(self, benchmark_id: str) -> tuple[tuple[Evaluation, ...], tuple[Evaluation, ...]]:
        """(comparable, earlier) evaluations of one benchmark, as `Standing` says; repetitions are in neither."""
        again = self.repetitions()
        return rank(one for one in self.evaluations(benchmark_id) if one.body.model not in again)

    def repetitions(self) -> dict[str, ModelTrained]:
        """How the models were trained that repeat another with another seed, by their refs."""
        bodies = (entry.body for entry in self._ledger.entries(kind="models.trained"))
        return {body.ref: body for body in bodies if isinstance(body, ModelTrained) and body.seed is not None}

    def standings(self) -> list[Standing]:
        """Every benchmark of the pack with its evaluations, in the pack's order."""
        return [self.standing(benchmark) for benchmark in self.country.benchmarks]

    def standing(self, benchmark: Benchmark) -> Standing:
        """A benchmark with its evaluations."""
        ranked, earlier = self.ranked(benchmark.id)
        dataset = ranked[0].body.dataset if ranked else None
        licence = self._licence(benchmark.dataset)
        return Standing(benchmark, ranked, earlier, dataset, licence, self._behind(ranked))

    def compare(self, first: int, second: int) -> Compared:
        """Two evaluations item by item, by the indices of their entries.

        Raises EvaluationNotFound, NotComparable, and core's ObjectNotFound where answers are gone.
        """
        one, other = self.evaluation(first), self.evaluation(second)
        if not same_items(one, other):
            raise NotComparable(
                f"evaluations {first} and {second} are not of the same items: one is of {_items_of(one)}, the other of "
                f"{_items_of(other)}; evaluate both models on the benchmark as it is now",
                first=first,
                second=second,
            )
        pairs = zip(self.answers(one), self.answers(other), strict=True)
        apart = [pair for pair in pairs if pair[0].answered != pair[1].answered]
        return Compared(one, other, self._comparison(one, other), apart)

    def audit(self, benchmark_id: str) -> list[Suspect]:
        """The benchmark's items whose right answer may be wrong, from what its ranked models answered.

        Raises core's UnknownName, and core's ObjectNotFound where answers are gone.
        """
        ranked, _ = self.ranked(self.country.benchmark(benchmark_id).id)
        return suspects([list(self.answers(one)) for one in ranked[: COMPARED + 1]])

    def _behind(self, ranked: Sequence[Evaluation]) -> dict[int, Comparison]:
        """The first few after the best, compared with it; none of those whose answers cannot be read."""
        found = {}
        for one in ranked[1 : COMPARED + 1]:
            with suppress(*keeping.UNREADABLE):
                found[one.index] = self._comparison(ranked[0], one)
        corrected = holm([comparison.p_value for comparison in found.values()])
        pairs = zip(found.items(), corrected, strict=True)
        return {index: replace(comparison, p_value=p_value) for (index, comparison), p_value in pairs}

    def _comparison(self, first: Evaluation, second: Evaluation) -> Comparison:
        def make() -> Comparison:
            both = (list(self.answers(one)) for one in (first, second))
            return compare(first.body.metric, *both)

        return kept(self._comparisons, (first.body.answers, second.body.answers), make)

    def answers(self, evaluation: Evaluation) -> Iterator[Answer]:
        """Every item's answer, in the benchmark's order. Raises core's ObjectNotFound where they are gone."""
        return keeping.read(self.answer_bytes(evaluation))

    def answer_bytes(self, evaluation: Evaluation) -> bytes:
        """The file with every answer, Parquet. Raises core's ObjectNotFound."""
        return self._objects.get(evaluation.body.answers.removeprefix("object:"))

    def detail(self, evaluation: Evaluation) -> Detail:
        """The figures behind an evaluation's page, computed from its answers."""

        def make() -> Detail:
            answers = list(self.answers(evaluation))
            languages = [answer.item.language for answer in answers]
            groups = by_group(evaluation.body.metric, answers, languages)
            of_classes = bool(evaluation.body.by_class)
            return Detail(
                confusion_of_answers(answers) if of_classes else None,
                f1_intervals(answers) if of_classes else {},
                groups,
                found_first(answers) if evaluation.body.task == "embed" else None,
            )

        return kept(self._details, evaluation.body.answers, make)

    def verify(self, index: int, data: bytes | None = None) -> Evaluation:
        """Compute an evaluation's figures again from its answers alone: from `data` where somebody has the file.

        Raises AnswersDisagree, naming the figures, where they are not those of the entry, or the file is another.
        """
        evaluation = self.evaluation(index)
        body = evaluation.body
        if data is not None and f"object:{sha256_hex(data)}" != body.answers:
            raise AnswersDisagree(
                f"this is not the file that {evaluation.ref} names ({body.answers}), but sha256 {sha256_hex(data)}",
                entry=evaluation.ref,
                figures=["answers"],
            )
        wrong = unlike(body, list(keeping.read(self.answer_bytes(evaluation) if data is None else data)))
        if wrong:
            raise AnswersDisagree(
                f"the answers of {evaluation.ref} do not give its {', '.join(wrong)}; do not rely on it",
                entry=evaluation.ref,
                figures=wrong,
            )
        return evaluation

    def _check_model(self, ref: str, predictor: Predictor, asked: Asked) -> None:
        if predictor.task != asked.benchmark.task:
            raise WrongTask(
                f"{ref} answers {predictor.task!r}, the benchmark {asked.benchmark.id!r} asks "
                f"{asked.benchmark.task!r}; name a model of that task",
                model=ref,
                task=predictor.task,
            )
        self._check_public(ref)

    def _check_public(self, ref: str) -> None:
        kind, _, name = ref.partition("@")[0].partition(":")
        if kind == "model" and not self._hub.repository("model", name).is_fact:
            raise NotPublic(
                f"the model {name!r} is private or in a person's workspace, and an evaluation names it in the ledger; "
                "publish it in an organisation first",
                name=name,
            )

    def _judge(self, name: str | None, ref: str, asked: Asked) -> Judge | None:
        """The model that grades the answers of a judged benchmark, None for another. Raises WrongJudge, NotPublic."""
        judge = Judge(*self._predictor(name)) if name is not None else None
        check_judge(judge, ref, asked.benchmark)
        if judge is not None:
            self._check_public(judge.ref)
        return judge

    def _contaminated(self, ref: str, asked: Asked, run: Run) -> int | None:
        """How many items stand in what the model was trained on, where that is known."""
        run.progress(
            len(asked.items), len(asked.items), f"{asked.benchmark.id}: looking into what {ref} learnt from"
        )

        def work() -> Json:
            found = contaminated_items(self._hub, ref, asked.items, self._contained)
            return None if found is None else len(found)

        inputs = {"model": ref, "benchmark": asked.sha256, "dataset": asked.dataset}
        return cast(int | None, run.step("evals.contamination", inputs, work))

    def _append(self, body: Evaluated, asked: Asked, judge: Judge | None, by: str) -> Entry:
        try:
            with self._database.transaction() as connection:
                entry = self._ledger.append(connection, EVALUATED, body, by=by)
                # Other writers wait since the append: nobody who saw no entry before can add a second one.
                known = self._known(body.model, asked, judge)
                if known is not None:
                    raise _AlreadyThere(known)
                return entry
        except _AlreadyThere as found:
            return found.entry

    def _known(self, ref: str, asked: Asked, judge: Judge | None) -> Entry | None:
        """The committed entry of that model on that state of benchmark and dataset, by that judge."""
        wanted = (ref, asked.sha256, asked.dataset, judge.ref if judge else None)
        for entry in self._ledger.entries(kind=EVALUATED.name, about=ref):
            body = entry.body
            if isinstance(body, Evaluated) and wanted == (
                body.model, body.benchmark_sha256, body.dataset, body.judge.model if body.judge else None,
            ):  # fmt: skip
                return entry
        return None

    def _evaluation(self, entry: Entry) -> Evaluation:
        body = entry.body
        assert isinstance(body, Evaluated)
        offered = self._offered_as(body.model)
        judge = self._offered_as(body.judge.model) if body.judge else ""
        return Evaluation(entry.index, entry.ref, entry.at, entry.by, body, offered, judge)

    def _offered_as(self, ref: str) -> str:
        """What `/v1` calls a provider's model, which is known by an object that names it; else nothing."""
        return kept(self._offered, ref, lambda: self._read_offered(ref))

    def _read_offered(self, ref: str) -> str:
        kind, _, sha256 = ref.partition(":")
        try:
            facts = json.loads(self._objects.get(sha256)) if kind == "object" else {}
        except (ObjectNotFound, ValueError):
            return ""
        return str(facts.get("model", ""))

    def _licence(self, dataset: str | None) -> str | None:
        try:
            return self._hub.repository("dataset", dataset).licence if dataset else None
        except RepositoryNotFound:
            return None


def kept(memory: dict[Key, Made], key: Key, make: Callable[[], Made]) -> Made:
    """What was made for a key, kept for the newest few: answers never change, nor what follows from them."""
    made = memory.get(key)
    if made is None:
        made = make()
        while len(memory) >= _DETAILS_KEPT:
            memory.pop(next(iter(memory)), None)
        memory[key] = made
    return made


def _items_of(evaluation: Evaluation) -> str:
    return f"{evaluation.body.benchmark} on {evaluation.body.dataset or 'the questions of the pack'}"


class _AlreadyThere(Exception):
    """Another run recorded the same evaluation first; leaving the transaction by it takes ours back."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.ref)
        self.entry = entry
