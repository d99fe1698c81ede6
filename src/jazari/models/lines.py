"""JSON Lines through a model: the contract of `jazari models run`."""

from collections.abc import Callable, Iterator, Mapping

import orjson

from jazari.models.errors import InvalidItem
from jazari.models.records import Predictor
from jazari.models.tasks import TaskSchema, task_schema

READ_BYTES = 1 << 18
LINE_LIMIT_BYTES = 64 << 20

Read = Callable[[int], bytes]
"""Gives at most so many bytes as soon as there are some; none at the end (`os.read`)."""
Write = Callable[[bytes], object]


def answer_lines(predictor: Predictor, read: Read, write: Write) -> None:
    """One answer a line, in order; whatever came in by one read is answered before the next.

    So a pipe that pauses gets its answers at once, and a file goes through in large batches. Blank lines are
    passed over. Raises InvalidItem at the first bad line, after the answers to all lines before it.
    """
    schema = task_schema(predictor.task)
    for lines in _batches(read):
        items: list[Mapping[str, object]] = []
        fault: InvalidItem | None = None
        for number, line in lines:
            try:
                items.append(_item(line, number, schema))
            except InvalidItem as error:
                fault = error
                break
        if items:
            write(b"".join(orjson.dumps(answer) + b"\n" for answer in predictor.predict(items)))
        if fault is not None:
            raise fault


def _batches(read: Read) -> Iterator[list[tuple[int, bytes]]]:
    """Whole lines as they come, numbered from 1, without the blank ones."""
    number = 0
    parts: list[bytes] = []
    waiting = 0
    while True:
        data = read(READ_BYTES)
        head, newline, tail = data.rpartition(b"\n")
        if data and not newline:
            parts.append(data)
            waiting += len(data)
            if waiting > LINE_LIMIT_BYTES:
                raise InvalidItem(
                    f"line {number + 1} is longer than {LINE_LIMIT_BYTES >> 20} MiB; cut it into several",
                    line=number + 1,
                )
            continue
        whole = b"".join([*parts, head])
        parts, waiting = [tail], len(tail)
        lines = whole.split(b"\n") if newline or whole else []
        found = [(number + place, line) for place, line in enumerate(lines, 1) if line.strip()]
        number += len(lines)
        if found:
            yield found
        if not data:
            return


def _item(line: bytes, number: int, schema: TaskSchema) -> Mapping[str, object]:
    try:
        item = orjson.loads(line)
    except ValueError as error:
        raise InvalidItem(
            f"line {number} is not JSON in UTF-8; {schema.task} takes {schema.example}", line=number
        ) from error
    return schema.check(item, number)
