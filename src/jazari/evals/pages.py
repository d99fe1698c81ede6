"""Pages of the evals room: the leaderboard, and one evaluation with every answer."""

from collections.abc import Mapping
from functools import partial

from fastapi import APIRouter, Request, Response

from jazari.core import UNDETERMINED, Country, UnknownName, page, render
from jazari.evals.actions import Evals
from jazari.evals.entries import CostFigures, Evaluated
from jazari.evals.profiles.actions import Profiles
from jazari.evals.profiles.wording import judge_text, task_name
from jazari.evals.records import NONE, Detail, Evaluation
from jazari.evals.robustness import Robustness
from jazari.evals.rules import cut, shades
from jazari.web import Words, words

UNITS = {
    "macro_f1": "score",
    "accuracy": "share",
    "character_accuracy": "share",
    "exact_match": "share",
    "chrf": "score",
    "choice_accuracy": "share",
    "span_f1": "score",
    "span_exact": "score",
    "recall_at_10": "share",
    "ndcg_at_10": "score",
    "mean_score": "score",
    "judged": "score",
}
LEAST_P_VALUE = 0.001


def pages(evals: Evals, profiles: Profiles, robustness: Robustness) -> APIRouter:
    """`/leaderboard` and `/evaluations/{index}`."""
    router = APIRouter()

    @page(router, "/leaderboard")
    def leaderboard(request: Request) -> Response:
        standings = evals.standings()
        labels = {label for one in standings for row in one.ranked for label in row.body.by_class}
        context = {
            "units": UNITS,
            "probability": partial(probability, words(request)),
            "model_name": partial(model_name, words(request)),
            "labels": class_names(evals.country, words(request), labels),
            "judge_text": partial(judge_text, words(request)),
            "task_name": partial(task_name, words(request)),
            "languages": evals.country.languages,
        }
        ranked = [row for one in standings for row in one.ranked]
        plain = {
            "standings": standings,
            "gap": profiles.gap(),
            "jumps": {jump.after: jump for jump in profiles.jumps()},
            "repeats": {row.index: found for row in ranked if (found := profiles.repeats(row))},
            "agreements": {row.index: both for row in ranked if (both := profiles.agreement(row))},
        }
        return render(request, "evals/leaderboard.html", context | plain, json=plain)

    @page(router, "/leaderboard/{benchmark}/audit")
    def audit(request: Request, benchmark: str, page: int = 1) -> Response:
        part = cut(evals.audit(benchmark), page)
        labels = {label for one in part.rows for label in (one.item.expected, one.answered) if label}
        context = {
            "benchmark": evals.country.benchmark(benchmark),
            "labels": class_names(evals.country, words(request), labels),
            "part": part,
        }
        plain = {"suspects": part.rows, "page": part.page, "pages": part.pages}
        return render(request, "evals/audit.html", context, json=plain)

    @page(router, "/evaluations/{index}")
    def evaluation(request: Request, index: int, page: int = 1, wrong: bool = False) -> Response:
        found = evals.evaluation(index)
        detail, spoilt = evals.detail(found), list(robustness.of(found))
        agreement = profiles.agreement(found)
        answers = [answer for answer in evals.answers(found) if not (wrong and answer.score == 1)]
        part = cut(answers, page)
        labels = {*found.body.by_class, *(answer.answered for answer in part.rows)}
        context = {
            "evaluation": found,
            "benchmark": _benchmark(evals.country, found),
            "cost": cost_text(words(request), found.body),
            "judge_text": partial(judge_text, words(request)),
            "detail": detail,
            "shades": shades(detail.confusion) if detail.confusion else [],
            "labels": class_names(evals.country, words(request), labels),
            "language_names": class_names(evals.country, words(request), detail.by_language),
            "unit": UNITS[found.body.metric],
            "model_name": partial(model_name, words(request)),
            "part": part,
            "wrong": wrong,
            "spoilt": spoilt,
            "agreement": agreement,
        }
        plain = {
            "evaluation": found,
            "perturbed": spoilt,
            "agreement": agreement,
            "detail": _plain(detail),
            "answers": part.rows,
            "page": part.page,
            "pages": part.pages,
        }
        return render(request, "evals/evaluation.html", context, json=plain)

    @page(router, "/evaluations/{first}/compare/{second}")
    def compare(request: Request, first: int, second: int, page: int = 1) -> Response:
        found = evals.compare(first, second)
        part = cut(found.apart, page)
        labels = {answer.item.expected for pair in part.rows for answer in pair}
        labels |= {answer.answered for pair in part.rows for answer in pair}
        context = {
            "found": found,
            "probability": partial(probability, words(request)),
            "benchmark": _benchmark(evals.country, found.first),
            "unit": UNITS[found.first.body.metric],
            "labels": class_names(evals.country, words(request), labels),
            "model_name": partial(model_name, words(request)),
            "part": part,
        }
        plain = {
            "first": found.first,
            "second": found.second,
            "comparison": found.comparison,
            "apart": part.rows,
            "page": part.page,
            "pages": part.pages,
        }
        return render(request, "evals/compare.html", context, json=plain)

    return router


def model_name(reader: Words, evaluation: Evaluation) -> str:
    """What the reader calls what was scored: a model's name, or a program by its hash."""
    if evaluation.body.model.startswith("object:") and not evaluation.offered_as:
        return reader.t("evals-program", id=evaluation.model_title[:7])
    return evaluation.model_title


def probability(reader: Words, p_value: float) -> str:
    """A p-value as people write it: what resampling cannot tell from none is below its smallest."""
    return f"p < {reader.number(0.001, 3)}" if p_value < LEAST_P_VALUE else f"p = {reader.number(p_value, 3)}"


def class_names(country: Country, reader: Words, labels: set[str] | Mapping[str, object]) -> dict[str, str]:
    """What the reader calls each class: a language's name, a procedure's title; itself where the pack has none."""
    titles = {row.code: row.names for row in country.languages} | {
        row.slug: row.title for row in country.procedures
    }
    found = {label: reader.content_text(titles[label]) if label in titles else label for label in labels}
    if NONE in found:
        found[NONE] = reader.t("evals-none")
    if UNDETERMINED in found:
        found[UNDETERMINED] = reader.t("evals-undetermined")
    return found


def _benchmark(country: Country, evaluation: Evaluation) -> object:
    """The pack's benchmark, None where the pack no longer has it."""
    try:
        return country.benchmark(evaluation.body.benchmark)
    except UnknownName:
        return None


def _plain(detail: Detail) -> dict[str, object]:
    confusion = detail.confusion
    return {
        "confusion": {"classes": confusion.classes, "counts": confusion.counts.tolist()}
        if confusion
        else None,
        "f1_intervals": detail.intervals,
        "by_language": detail.by_language,
        "found_first": detail.found_first,
    }


def cost_text(reader: Words, body: Evaluated) -> str:
    """What an evaluation took, and its judge, as far as it is known: time, tokens, money and energy."""
    said = [] if body.cost is None else _taken(reader, body.items, body.cost)
    if body.judge is not None:
        said += [reader.t("evals-cost-judge"), *_taken(reader, body.items, body.judge.cost)]
    return " ".join(said)


def _taken(reader: Words, items: int, cost: CostFigures) -> list[str]:
    rate, bytes_ = (
        (reader.number(items / cost.seconds, 1), reader.number(int(cost.bytes / cost.seconds)))
        if cost.seconds
        else ("–", "–")
    )
    said = [reader.t("evals-cost-time", seconds=reader.number(cost.seconds, 1), rate=rate, bytes=bytes_)]
    if cost.tokens_in is not None and cost.tokens_out is not None:
        asked, answered = reader.number(cost.tokens_in), reader.number(cost.tokens_out)
        said.append(reader.t("evals-cost-tokens", asked=asked, answered=answered))
    if cost.price is not None and cost.currency is not None:
        price = reader.number(cost.price, 4)
        said.append(reader.t("evals-cost-price", price=price, currency=cost.currency.upper()))
    joules = "" if cost.joules is None else reader.number(cost.joules, 1)
    said.append(reader.t(f"evals-energy-{cost.energy}", joules=joules))
    return said
