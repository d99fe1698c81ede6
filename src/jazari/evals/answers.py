"""Answers as they are kept: JSON Lines, one canonical object an item, in the benchmark's order."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jazari.core import Benchmark, Invalid, Objects, canonical_json
from jazari.evals.errors import WrongAnswers
from jazari.evals.items import FIELDS
from jazari.evals.measures import item_score
from jazari.evals.records import NONE, Answer, BenchmarkItem
from jazari.models import Predictor


def ask(predictor: Predictor, benchmark: Benchmark, items: Sequence[BenchmarkItem]) -> list[Answer]:
    """One batch of answers. Raises WrongAnswers where the model breaks its contract."""
    outputs = predictor.predict([_question(item) for item in items])
    if len(outputs) != len(items):
        raise WrongAnswers(
            f"the model gave {len(outputs)} answers to {len(items)} items; nothing of this batch was kept",
            items=len(items),
            answers=len(outputs),
        )
    return [mark(benchmark, item, output) for item, output in zip(items, outputs, strict=True)]


def _question(item: BenchmarkItem) -> Mapping[str, object]:
    if not item.target:
        return {"text": item.input}
    return {"text": item.input, "source": item.language, "target": item.target}


def mark(benchmark: Benchmark, item: BenchmarkItem, output: Mapping[str, object]) -> Answer:
    """An output as an answer with its score.

    A label that nobody has heard of is a wrong answer; none at all, or one that is no text, is no answer: raises
    WrongAnswers. In `procedures` null says that the question is none of ours.
    """
    task, field = benchmark.task, FIELDS[benchmark.task]
    said = output.get(field, 0) if isinstance(output, Mapping) else 0
    if said is None and task == "procedures":
        said = NONE
    if not isinstance(said, str):
        raise WrongAnswers(
            f"the answer to item {item.id!r} has no {field!r} that is a text: {output!r:.200}; "
            f"see what `jazari models run` promises for {task}",
            item=item.id,
        )
    try:
        kept = json.loads(canonical_json(output))
    except Invalid as error:
        raise WrongAnswers(
            f"the answer to item {item.id!r} cannot be kept ({error.message})", item=item.id
        ) from error
    return Answer(item, kept, said, item_score(benchmark.metric, item.expected, said))


def write_lines(answers: Iterable[Answer]) -> bytes:
    """Answers as JSON Lines: the same answers are the same bytes."""
    return b"".join(
        canonical_json(
            {
                "id": answer.item.id,
                "input": answer.item.input,
                "language": answer.item.language,
                "source": answer.item.source,
                "expected": answer.item.expected,
                **({"target": answer.item.target} if answer.item.target else {}),
                "answered": answer.answered,
                "output": answer.output,
                "score": answer.score,
            }
        )
        + b"\n"
        for answer in answers
    )


def read_lines(chunks: Iterable[bytes]) -> Iterator[Answer]:
    """The answers in kept bytes, as they come."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        yield from map(_read, lines)


def join(objects: Objects, parts: Sequence[str]) -> str:
    """The object that holds the bytes of these objects, one after another, in bounded memory."""
    return objects.put_stream(chunk for part in parts for chunk in objects.stream(part))[0]


def _read(line: bytes) -> Answer:
    value = json.loads(line)
    item = BenchmarkItem(
        value["id"],
        value["input"],
        value["expected"],
        value["language"],
        value["source"],
        value.get("target", ""),
    )
    return Answer(item, value["output"], value["answered"], value["score"])
