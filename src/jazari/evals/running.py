"""A run's answers: asked here batch by batch, or by another harness; what was answered once is not asked again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from jazari.core import Benchmark, Json, Objects, Run
from jazari.evals.answers import ask, read_lines, write_lines
from jazari.evals.cost import Meter, Taken, total
from jazari.evals.engines import Engines
from jazari.evals.entries import EngineFigures
from jazari.evals.errors import BudgetSpent
from jazari.evals.items import Asked
from jazari.evals.judging import Judge, verdicts
from jazari.evals.keeping import keep, write
from jazari.evals.likelihood import choose
from jazari.evals.records import Answer, BenchmarkItem, Provided, Tokens, Used
from jazari.evals.retrieval import Finder
from jazari.models import Generator, Predictor

Ask = Callable[[Sequence[BenchmarkItem]], list[Answer]]
SLOW_ITEMS = 20
"""Items asked at once of a model whose answers take seconds or cost money."""


@dataclass(frozen=True, slots=True)
class Given:
    """The object with every answer (Parquet), what they took, the engine that asked, if any, and what a judge took."""

    answers: str
    taken: Taken
    engine: EngineFigures | None = None
    judged: Taken = field(default_factory=Taken)


class Running:
    """Has models answer; `cpu_watts` is the rated power of this machine's processor, None where nobody said it."""

    def __init__(self, objects: Objects, engines: Engines, cpu_watts: float | None) -> None:
        self._objects = objects
        self._engines = engines
        self._cpu_watts = cpu_watts

    def answers(
        self,
        ref: str,
        predictor: Predictor,
        asked: Asked,
        run: Run,
        *,
        batch_items: int,
        budget_tokens: int | None,
        judge: Judge | None = None,
    ) -> Given:
        """Every item's answer, with the judge's verdict where there is one.

        Raises WrongAnswers, BudgetSpent, and what the engines raise.
        """
        if asked.benchmark.engine is not None:
            return self._by_engine(ref, predictor, asked, run, budget_tokens)
        parts, taken = self._asked_here(ref, predictor, asked, run, batch_items, budget_tokens)
        judged: list[Taken] = []
        if judge is not None:
            parts, judged = self._judged(judge, asked, parts, taken, run, budget_tokens)
        return Given(keep(self._objects, parts), total(taken), judged=total(judged))

    def _asked_here(
        self,
        ref: str,
        predictor: Predictor,
        asked: Asked,
        run: Run,
        batch_items: int,
        budget_tokens: int | None,
    ) -> tuple[list[str], list[Taken]]:
        """The journals, and what each took. Each batch is a step, so that a cut run goes on where it was."""
        count, size = len(asked.items), SLOW_ITEMS if predictor.task == "lm" else batch_items
        asker, parts, taken = _asker(predictor, asked), [], list[Taken]()
        for start in range(0, count, size):
            _check_budget(taken, budget_tokens)
            batch = asked.items[start : start + size]
            run.progress(start, count, f"{asked.benchmark.id}: {ref} answers")

            work = self._journalled(predictor, asked.benchmark, partial(asker, batch))
            inputs = {"model": ref, "benchmark": asked.sha256, "dataset": asked.dataset, "start": start}
            part, took = cast(tuple[str, dict[str, Any]], run.step("evals.answers", inputs, work))
            parts.append(part)
            taken.append(Taken.of(took))
        run.progress(count, count, f"{asked.benchmark.id}: {ref} answered")
        return parts, taken

    def _judged(
        self,
        judge: Judge,
        asked: Asked,
        parts: Sequence[str],
        spent: Sequence[Taken],
        run: Run,
        budget_tokens: int | None,
    ) -> tuple[list[str], list[Taken]]:
        """The journals with verdicts, each a step that follows from the answers alone, and what the verdicts took."""
        found: list[str] = []
        taken: list[Taken] = []
        for number, part in enumerate(parts):
            _check_budget([*spent, *taken], budget_tokens)
            run.progress(number, len(parts), f"{asked.benchmark.id}: {judge.ref} judges")

            def verdict(part: str = part) -> list[Answer]:
                answers = list(read_lines(self._objects.stream(part)))
                return verdicts(judge.predictor, asked.benchmark, answers)

            work = self._journalled(judge.predictor, asked.benchmark, verdict)
            inputs = {"judge": judge.ref, "benchmark": asked.sha256, "answers": part}
            judged, took = cast(tuple[str, dict[str, Any]], run.step("evals.verdicts", inputs, work))
            found.append(judged)
            taken.append(Taken.of(took))
        run.progress(len(parts), len(parts), f"{asked.benchmark.id}: {judge.ref} judged")
        return found, taken

    def _journalled(
        self, predictor: Predictor, benchmark: Benchmark, ask: Callable[[], list[Answer]]
    ) -> Callable[[], Json]:
        """A step that asks a model and gives the journal of the answers, and what they took."""

        def work() -> Json:
            meter = Meter(not isinstance(predictor, Provided), self._cpu_watts)
            before = predictor.used if isinstance(predictor, Provided) else None
            with meter.measuring():
                answers = ask()
            tokens = _tokens(predictor, benchmark, answers, before)
            return cast(Json, [self._objects.put(write_lines(answers)), meter.taken.plain(tokens)])

        return work

    def _by_engine(
        self, ref: str, predictor: Predictor, asked: Asked, run: Run, budget_tokens: int | None
    ) -> Given:
        engine, elsewhere = asked.benchmark.engine, isinstance(predictor, Provided)
        assert engine is not None
        assert asked.dataset is not None
        dataset, name = asked.dataset, predictor.offered_as if isinstance(predictor, Provided) else ref

        def work() -> Json:
            meter = Meter(not elsewhere, self._cpu_watts)
            with meter.measuring():
                found = self._engines.run(
                    asked.benchmark, dataset, name, run, chats=elsewhere, budget_tokens=budget_tokens
                )
            kept = self._objects.put(write(found.answers))
            return cast(Json, [kept, meter.taken.plain(found.used), found.version, found.folder])

        inputs = {"model": ref, "benchmark": asked.sha256, "dataset": asked.dataset}
        kept, took, version, folder = cast(
            tuple[str, dict[str, Any], str, str], run.step("evals.engine", inputs, work)
        )
        self._engines.forget(folder)
        return Given(kept, Taken.of(took), EngineFigures(engine=engine.name, version=version))


def _asker(predictor: Predictor, asked: Asked) -> Ask:
    benchmark = asked.benchmark
    if benchmark.metric == "choice_accuracy":
        return partial(choose, predictor, benchmark)
    if benchmark.task == "embed":
        return Finder(predictor, benchmark.metric, asked.items).ask
    return partial(ask, predictor, benchmark)


def _tokens(
    predictor: Predictor, benchmark: Benchmark, answers: Sequence[Answer], before: Used | None
) -> Tokens | None:
    """What a batch took: as a provider counts, or as this node's language model reads it; None for other models."""
    if isinstance(predictor, Provided):
        assert before is not None
        used = predictor.used
        return Tokens(
            used.prompt_tokens - before.prompt_tokens, used.completion_tokens - before.completion_tokens
        )
    if predictor.task != "lm":
        return None
    count = cast(Generator, predictor).count
    asked, written = _texts(benchmark, answers)
    return Tokens(sum(map(count, asked)), sum(map(count, written)))


def _texts(benchmark: Benchmark, answers: Sequence[Answer]) -> tuple[list[str], list[str]]:
    """What a language model read for a batch, and what it wrote: as a judge where there are verdicts."""
    if benchmark.metric == "choice_accuracy":
        return [f"{one.item.input} {option}" for one in answers for option in one.item.options], []
    said = [one.verdict for one in answers if one.verdict]
    if said:
        return [one.prompt for one in said], [one.said for one in said]
    return [one.item.input for one in answers], [str(one.output.get("text", "")) for one in answers]


def _check_budget(taken: Sequence[Taken], budget_tokens: int | None) -> None:
    spent = sum(one.tokens.prompt_tokens + one.tokens.completion_tokens for one in taken if one.tokens)
    if budget_tokens is not None and spent >= budget_tokens:
        raise BudgetSpent(
            f"{spent} tokens are spent, the budget is {budget_tokens}; what was answered is kept: run it again with a "
            "higher --budget",
            spent_tokens=spent,
            budget_tokens=budget_tokens,
        )
