"""Answers as they come: asked, marked, and journalled as JSON Lines, one canonical object an item."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jazari.core import Benchmark, Invalid, canonical_json
from jazari.evals.errors import WrongAnswers
from jazari.evals.items import FIELDS, span_text
from jazari.evals.measures import item_score
from jazari.evals.records import NONE, Answer, BenchmarkItem, Verdict
from jazari.models import Predictor

REFUSAL, ANSWER = "refusal", "answer"
"""The classes of what is written to a question that wants one or the other."""
_FORMS = {"detect": "a list of spans"}


def ask(predictor: Predictor, benchmark: Benchmark, items: Sequence[BenchmarkItem]) -> list[Answer]:
    """One batch of answers. Raises WrongAnswers where the model breaks its contract."""
    outputs = predictor.predict([_question(benchmark, item) for item in items])
    if len(outputs) != len(items):
        raise WrongAnswers(
            f"the model gave {len(outputs)} answers to {len(items)} items; nothing of this batch was kept",
            items=len(items),
            answers=len(outputs),
        )
    return [mark(benchmark, item, output) for item, output in zip(items, outputs, strict=True)]


def _question(benchmark: Benchmark, item: BenchmarkItem) -> Mapping[str, object]:
    if benchmark.max_tokens is not None:
        return {"prompt": item.input, "max_tokens": benchmark.max_tokens}
    if not item.target:
        return {"text": item.input}
    return {"text": item.input, "source": item.language, "target": item.target}


def mark(benchmark: Benchmark, item: BenchmarkItem, output: Mapping[str, object]) -> Answer:
    """An output as an answer with its score.

    A label that nobody has heard of is a wrong answer; none at all, or one that is no text, is no answer: raises
    WrongAnswers. In `procedures` null says that the question is none of ours. What is written may be a refusal; what is
    to be judged has no score yet.
    """
    task, field = benchmark.task, FIELDS[benchmark.task]
    said = output.get(field, 0) if isinstance(output, Mapping) else 0
    if said is None and task == "procedures":
        said = NONE
    if task == "detect":
        said = _spans(said)
    if not isinstance(said, str):
        raise WrongAnswers(
            f"the answer to item {item.id!r} has no {field!r} that is {_FORMS.get(task, 'a text')}: {output!r:.200}; "
            f"see what `jazari models run` promises for {task}",
            item=item.id,
        )
    try:
        kept = json.loads(canonical_json(output))
    except Invalid as error:
        raise WrongAnswers(
            f"the answer to item {item.id!r} cannot be kept ({error.message})", item=item.id
        ) from error
    if benchmark.refusals:
        said = kind_of_answer(benchmark, item.language, said)
    score = None if benchmark.metric == "judged" else item_score(benchmark.metric, item.expected, said)
    return Answer(item, kept, said, score)


def kind_of_answer(benchmark: Benchmark, language: str, said: str) -> str:
    """`refusal` where an answer holds one of the benchmark's wordings of one, in the question's language; else
    `answer`. A model that says nothing has refused.
    """
    folded = " ".join(said.casefold().split())
    wordings = benchmark.refusals.get(language, ())
    return REFUSAL if not folded or any(words.casefold() in folded for words in wordings) else ANSWER


def _spans(said: object) -> str | None:
    """Spans as texts that compare, None where they are none."""
    try:
        return span_text(said) if isinstance(said, list) else None
    except (TypeError, KeyError, ValueError):
        return None


def write_lines(answers: Iterable[Answer]) -> bytes:
    """Answers as JSON Lines: as a run journals them, and as commands print them."""
    return b"".join(
        canonical_json(
            {
                "id": answer.item.id,
                "input": answer.item.input,
                "language": answer.item.language,
                "source": answer.item.source,
                "expected": answer.item.expected,
                **({"target": answer.item.target} if answer.item.target else {}),
                **({"options": answer.item.options} if answer.item.options else {}),
                "answered": answer.answered,
                "output": answer.output,
                "score": answer.score,
                **({"verdict": [answer.verdict.prompt, answer.verdict.said]} if answer.verdict else {}),
            }
        )
        + b"\n"
        for answer in answers
    )


def read_lines(chunks: Iterable[bytes]) -> Iterator[Answer]:
    """The answers in journalled bytes, as they come."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        yield from map(_read, lines)


def _read(line: bytes) -> Answer:
    value = json.loads(line)
    item = BenchmarkItem(
        value["id"],
        value["input"],
        value["expected"],
        value["language"],
        value["source"],
        value.get("target", ""),
        tuple(value.get("options", ())),
    )
    verdict = Verdict(*value["verdict"]) if "verdict" in value else None
    return Answer(item, value["output"], value["answered"], value["score"], verdict)
