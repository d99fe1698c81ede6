"""What is found of a model and a language, in a reader's words."""

from collections.abc import Sequence

from jazari.evals.profiles.records import LanguageProfile, Part, TaskState
from jazari.evals.records import Agreement, Evaluation
from jazari.web import Words

EXTREMES = 3
"""So many of a benchmark's best and worst parts are shown."""


def sentence(reader: Words, profile: LanguageProfile) -> str:
    """What works in a language, in one sentence."""
    working = sum(task.state == "works" for task in profile.tasks)
    language = reader.content_text(profile.language.names)
    if not working:
        return reader.t("evals-language-nothing", language=language)
    return reader.t("evals-language-works", language=language, n=working, total=len(profile.tasks))


def task_name(reader: Words, task: str) -> str:
    """What the reader calls a task; its own name where it is a newer one than the words."""
    key = f"evals-task-{task}"
    return reader.t(key) if reader.has(key) else task


def missing(reader: Words, task: TaskState) -> str:
    """What a task lacks in a language, in plain words."""
    if task.state == "nothing":
        return reader.t("evals-missing-both")
    if not task.models:
        return reader.t("evals-missing-model", benchmarks=", ".join(task.benchmarks))
    if not task.benchmarks:
        return reader.t("evals-missing-benchmark", models=", ".join(task.models))
    return reader.t("evals-missing-score", benchmarks=", ".join(task.benchmarks))


def extremes(parts: Sequence[Part]) -> list[Part]:
    """The best and the worst parts of each kind; all where they are few."""
    found: list[Part] = []
    for kind in dict.fromkeys(part.kind for part in parts):
        own = [part for part in parts if part.kind == kind]
        found += own if len(own) <= 2 * EXTREMES else [*own[:EXTREMES], *own[-EXTREMES:]]
    return found


def judge_text(reader: Words, evaluation: Evaluation, agreement: Agreement | None) -> str:
    """Which model judged an evaluation's answers, what of it could not be read, and how far people agree with it."""
    judge = evaluation.body.judge
    if judge is None:
        return ""
    said = [reader.t("evals-judged-by", judge=evaluation.judge_title)]
    if judge.unreadable:
        said.append(reader.t("evals-unreadable", n=judge.unreadable))
    if agreement is None:
        return " ".join([*said, reader.t("evals-judged-nobody")])
    people = reader.t(
        "evals-judged-people",
        n=agreement.answers,
        kappa=reader.number(agreement.kappa, 2),
        low=reader.number(agreement.interval.low, 2),
        high=reader.number(agreement.interval.high, 2),
        judge=reader.number(agreement.judge_mean, 1),
        people=reader.number(agreement.people_mean, 1),
    )
    return " ".join([*said, people])
