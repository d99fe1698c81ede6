"""A run's answers: asked here batch by batch, or by another harness; what was answered once is not asked again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from jazari.core import Benchmark, Json, Objects, Run
from jazari.evals.answers import ask, write_lines
from jazari.evals.cost import Meter, Taken
from jazari.evals.engines import Engines
from jazari.evals.entries import EngineFigures
from jazari.evals.errors import BudgetSpent
from jazari.evals.items import Asked
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
    """The object with every answer (Parquet), what they took, and the engine that asked, if one did."""

    answers: str
    taken: Taken
    engine: EngineFigures | None = None


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
    ) -> Given:
        """Every item's answer. Raises WrongAnswers, BudgetSpent, and what the engines raise."""
        if asked.benchmark.engine is not None:
            return self._by_engine(ref, predictor, asked, run, budget_tokens)
        return self._asked_here(ref, predictor, asked, run, batch_items, budget_tokens)

    def _asked_here(
        self,
        ref: str,
        predictor: Predictor,
        asked: Asked,
        run: Run,
        batch_items: int,
        budget_tokens: int | None,
    ) -> Given:
        """Each batch is a step, so that a cut run goes on where it was."""
        total, size = len(asked.items), SLOW_ITEMS if predictor.task == "lm" else batch_items
        asker, parts, taken = _asker(predictor, asked), [], None
        for start in range(0, total, size):
            _check_budget(taken, budget_tokens)
            batch = asked.items[start : start + size]
            run.progress(start, total, f"{asked.benchmark.id}: {ref} answers")

            def work(batch: tuple[BenchmarkItem, ...] = batch) -> Json:
                meter = Meter(not isinstance(predictor, Provided), self._cpu_watts)
                before = predictor.used if isinstance(predictor, Provided) else None
                with meter.measuring():
                    answers = asker(batch)
                tokens = _tokens(predictor, asked.benchmark, answers, before)
                return cast(Json, [self._objects.put(write_lines(answers)), meter.taken.plain(tokens)])

            inputs = {"model": ref, "benchmark": asked.sha256, "dataset": asked.dataset, "start": start}
            part, took = cast(tuple[str, dict[str, Any]], run.step("evals.answers", inputs, work))
            parts.append(part)
            taken = Taken.of(took) if taken is None else taken + Taken.of(took)
        kept = keep(self._objects, parts)
        run.progress(total, total, f"{asked.benchmark.id}: {ref} answered")
        return Given(kept, taken or Taken())

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
    if benchmark.metric == "choice_accuracy":
        texts = [f"{one.item.input} {option}" for one in answers for option in one.item.options]
        return Tokens(sum(map(count, texts)), 0)
    written = [str(one.output.get("text", "")) for one in answers]
    return Tokens(sum(count(one.item.input) for one in answers), sum(map(count, written)))


def _check_budget(taken: Taken | None, budget_tokens: int | None) -> None:
    spent = 0
    if taken is not None and taken.tokens is not None:
        spent = taken.tokens.prompt_tokens + taken.tokens.completion_tokens
    if budget_tokens is not None and spent >= budget_tokens:
        raise BudgetSpent(
            f"{spent} tokens are spent, the budget is {budget_tokens}; what was answered is kept: run it again with a "
            "higher --budget",
            spent_tokens=spent,
            budget_tokens=budget_tokens,
        )
