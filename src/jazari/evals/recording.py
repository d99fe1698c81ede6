"""An evaluation's entry, from what was answered and what that took."""

from collections.abc import Sequence

from jazari.core import Price
from jazari.evals.cost import figures
from jazari.evals.entries import ClassFigures, Evaluated, JudgeFigures, SourceFigures
from jazari.evals.errors import NoVerdict
from jazari.evals.items import Asked
from jazari.evals.judging import Judge, grade_of, worth
from jazari.evals.records import Answer, Provided, Summary
from jazari.evals.rules import summarise
from jazari.evals.running import Given
from jazari.models import Predictor


def body_of(
    ref: str,
    predictor: Predictor,
    judge: Judge | None,
    asked: Asked,
    answers: Sequence[Answer],
    given: Given,
    contaminated: int | None,
) -> Evaluated:
    """The body of the entry of a model's answers. Raises NoVerdict."""
    benchmark = asked.benchmark
    if judge is not None and unreadable(answers) == len(answers):
        raise NoVerdict(
            f"none of the {len(answers)} verdicts of {judge.ref} could be read, so there is no score; the first was "
            f"{answers[0].verdict and answers[0].verdict.said!r:.200}: choose a model that follows instructions",
            judge=judge.ref,
        )
    texts = (text for one in answers for text in (one.item.input, one.answered))
    return Evaluated.model_validate(
        {
            "model": ref,
            "benchmark": benchmark.id,
            "benchmark_sha256": asked.sha256,
            "dataset": asked.dataset,
            "task": benchmark.task,
            "metric": benchmark.metric,
            "minimum": benchmark.minimum,
            "answers": f"object:{given.answers}",
            "contaminated": contaminated,
            "engine": given.engine,
            "cost": figures(given.taken, texts, _price(predictor)),
            "native": benchmark.native,
            "judge": _judge_figures(judge, answers, given),
            **_figures(summarise(benchmark.metric, answers), benchmark.minimum),
        }
    )


def _figures(summary: Summary, minimum: float) -> dict[str, object]:
    """The fields of an entry that follow from the answers and the benchmark's minimum."""
    return {
        "items": summary.items,
        "score": summary.score,
        "low": summary.interval.low,
        "high": summary.interval.high,
        "passed": summary.interval.low >= minimum,
        "by_class": {
            label: ClassFigures(items=row.items, precision=row.precision, recall=row.recall, f1=row.f1)
            for label, row in summary.by_class.items()
        },
        "by_source": {
            source: SourceFigures(items=row.items, score=row.score)
            for source, row in summary.by_source.items()
        },
    }


def unlike(body: Evaluated, answers: Sequence[Answer]) -> list[str]:
    """The names of an entry's figures that are not those of its answers."""
    own = _figures(summarise(body.metric, answers), body.minimum)
    found = [name for name, value in own.items() if getattr(body, name) != value]
    if body.judge is None:
        return found
    if unreadable(answers) != body.judge.unreadable:
        found.append("judge")
    if any(one.verdict is None or worth(grade_of(one.verdict.said)) != one.score for one in answers):
        found.append("verdicts")
    return found


def unreadable(answers: Sequence[Answer]) -> int:
    """How many answers have no score."""
    return sum(one.score is None for one in answers)


def _judge_figures(judge: Judge | None, answers: Sequence[Answer], given: Given) -> JudgeFigures | None:
    if judge is None:
        return None
    said = [one.verdict for one in answers if one.verdict]
    texts = (text for verdict in said for text in (verdict.prompt, verdict.said))
    cost = figures(given.judged, texts, _price(judge.predictor))
    return JudgeFigures(model=judge.ref, unreadable=unreadable(answers), cost=cost)


def _price(predictor: Predictor) -> Price | None:
    return predictor.price if isinstance(predictor, Provided) else None
