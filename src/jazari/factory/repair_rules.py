"""What makes repair quick: replacements looked for only where a sign of them stands, and words decided once."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

Found = TypeVar("Found")
_MOST_REMEMBERED = 1 << 17


class Rule(NamedTuple):
    """A pattern and what replaces it. It can match only in a line that has one of `signs`: to look there is cheaper."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    replacement: str


def rule(signs: str, pattern: str, replacement: str) -> Rule:
    """A rule with its `signs` written with | between them; an empty one stands in every line."""
    return Rule(tuple(signs.split("|")), re.compile(pattern), replacement)


def apply_rules(line: str, rules: Iterable[Rule]) -> str:
    """`line` after each of `rules`, in their order."""
    for signs, pattern, replacement in rules:
        for sign in signs:
            if sign in line:
                line = pattern.sub(replacement, line)
                break
    return line


def remembered(function: Callable[[str], Found]) -> Callable[[str], Found]:
    """`function` of a piece of text, computed once: texts repeat their words. When full, all is forgotten at once.

    Unlike `functools.lru_cache` it keeps no order of what was asked last: to look up is all that it costs.
    """
    return _Remembered(function).__getitem__


class _Remembered(dict[str, Found]):
    def __init__(self, function: Callable[[str], Found]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, piece: str) -> Found:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        found = self[piece] = self._function(piece)
        return found
