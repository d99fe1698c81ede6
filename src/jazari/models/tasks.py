"""What each task takes: the one contract of lines, requests and Python use."""

from collections.abc import Mapping
from dataclasses import dataclass

from jazari.models.errors import InvalidItem, UnknownTask


@dataclass(frozen=True, slots=True)
class TaskSchema:
    """The forms an item of a task may have: each a set of fields with their types; other fields are let through."""

    task: str
    forms: tuple[Mapping[str, type], ...]

    def check(self, item: object, line: int) -> Mapping[str, object]:
        """The item, if it has one of the forms. Raises InvalidItem, naming the line and what is missing."""
        if not isinstance(item, dict):
            raise InvalidItem(
                f"line {line} is not an object; {self.task} takes {self.example}", line=line, task=self.task
            )
        faults = [_fault(item, form) for form in self.forms]
        if None in faults:
            return item
        raise InvalidItem(
            f"line {line} {faults[0]}; {self.task} takes {self.example}", line=line, task=self.task
        )

    @property
    def example(self) -> str:
        """The forms as people write them."""
        return " or ".join(self.examples)

    @property
    def examples(self) -> tuple[str, ...]:
        """Each form as people write it."""
        return tuple(
            "{" + ", ".join(f'"{name}": {_EXAMPLES.get(kind, "1")}' for name, kind in form.items()) + "}"
            for form in self.forms
        )


def _fault(item: Mapping[str, object], form: Mapping[str, type]) -> str | None:
    for name, kind in form.items():
        if name not in item:
            return f"has no {name!r}"
        value = item[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            return f"has a {name!r} that is not {'text' if kind is str else 'a whole number'}"
    return None


_EXAMPLES: Mapping[type, str] = {str: '"..."'}
_TEXT = {"text": str}
_PAIR = {"text": str, "source": str, "target": str}
TASKS: Mapping[str, TaskSchema] = {
    schema.task: schema
    for schema in (
        TaskSchema("lid", (_TEXT,)),
        TaskSchema("translit", (_PAIR,)),
        TaskSchema("mt", (_PAIR,)),
        TaskSchema("embed", (_TEXT,)),
        TaskSchema("tokenizer", (_TEXT,)),
        TaskSchema("lm", ({"prompt": str, "max_tokens": int}, _TEXT)),
    )
}
"""Every task of `jazari models run`, by name."""


def task_schema(task: str) -> TaskSchema:
    """The contract of a task. Raises UnknownTask."""
    if task not in TASKS:
        raise UnknownTask(f"there is no task {task!r}; the tasks are {', '.join(TASKS)}", task=task)
    return TASKS[task]
