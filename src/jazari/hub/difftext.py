"""Unified differences of two texts, bounded: Myers' greedy algorithm, which gives up beyond a number of edits.

Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

EDITS_LIMIT = 500
"""Lines added and removed that are looked for; the work grows with their square. Beyond, everything between the
first and the last differing line counts as replaced.
"""
CONTEXT_LINES = 3

Sign = Literal[" ", "-", "+"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a difference with its numbers in both texts, from 1; None where it is not there."""

    sign: Sign
    text: str
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that changed, with what stands around them."""

    lines: tuple[Line, ...]

    @property
    def header(self) -> str:
        """`@@ -old,count +new,count @@`, as GNU diff and git write it."""
        return f"@@ -{self._range('old')} +{self._range('new')} @@"

    def _range(self, side: Literal["old", "new"]) -> str:
        numbers = [number for line in self.lines if (number := getattr(line, side)) is not None]
        if not numbers:
            # An empty range stands after the line before it.
            other = "new" if side == "old" else "old"
            before = [getattr(line, other) for line in self.lines]
            return f"{min(before) - 1},0"
        return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]},{len(numbers)}"


def hunks(before: str, after: str, *, context: int = CONTEXT_LINES) -> list[Hunk]:
    """The hunks that turn one text into the other; lines keep their ends, so that a missing last one shows."""
    lines = list(_lines(split_lines(before), split_lines(after)))
    found: list[Hunk] = []
    start: int | None = None
    end = 0
    for place, line in enumerate(lines):
        if line.sign == " ":
            continue
        if start is not None and place - context > end + context:
            found.append(Hunk(tuple(lines[start : end + context])))
            start = None
        if start is None:
            start = max(place - context, 0)
        end = place + 1
    if start is not None:
        found.append(Hunk(tuple(lines[start : end + context])))
    return found


def split_lines(text: str) -> list[str]:
    """Lines with their ends, as git counts them: only a line feed ends one."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def counts(found: Sequence[Hunk]) -> tuple[int, int]:
    """(lines added, lines removed)."""
    signs = [line.sign for hunk in found for line in hunk.lines]
    return signs.count("+"), signs.count("-")


def unified(found: Sequence[Hunk]) -> Iterator[str]:
    """The hunks as text, line by line."""
    for hunk in found:
        yield f"{hunk.header}\n"
        for line in hunk.lines:
            yield line.sign + line.text
            if not line.text.endswith("\n"):
                yield "\n\\ No newline at end of file\n"


def _lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    x = y = 0
    for sign in (*" " * head, *_edits(middle_old, middle_new), *" " * tail):
        if sign == "+":
            y += 1
            yield Line("+", new[y - 1], None, y)
        elif sign == "-":
            x += 1
            yield Line("-", old[x - 1], x, None)
        else:
            x, y = x + 1, y + 1
            yield Line(" ", old[x - 1], x, y)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _edits(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The signs that lead from one text to the other, first to last; as few as there can be, within the limit."""
    rounds = _rounds(old, new)
    if rounds is None:
        return ["-"] * len(old) + ["+"] * len(new)
    signs: list[str] = []
    x, y = len(old), len(new)
    for edits in range(len(rounds) - 1, 0, -1):
        reached = rounds[edits - 1]
        k = x - y
        down = k == -edits or (k != edits and reached.get(k - 1, -1) < reached.get(k + 1, -1))
        from_k = k + 1 if down else k - 1
        from_x = reached[from_k]
        from_y = from_x - from_k
        begin = from_x if down else from_x + 1
        signs += [" "] * (x - begin)
        signs.append("+" if down else "-")
        x, y = from_x, from_y
    signs += [" "] * x
    return signs[::-1]


def _rounds(old: Sequence[str], new: Sequence[str]) -> list[dict[int, int]] | None:
    """The furthest place on each diagonal after 0, 1, 2... edits, until the end; None beyond the limit."""
    reached = {1: 0}
    rounds: list[dict[int, int]] = []
    for edits in range(min(EDITS_LIMIT, len(old) + len(new)) + 1):
        now: dict[int, int] = {}
        for k in range(-edits, edits + 1, 2):
            if k < -len(new) or k > len(old):
                continue
            down = k == -edits or (k != edits and reached.get(k - 1, -1) < reached.get(k + 1, -1))
            x = reached.get(k + 1, 0) if down else reached[k - 1] + 1
            y = x - k
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            now[k] = x
            if x >= len(old) and y >= len(new):
                return [*rounds, now]
        rounds.append(now)
        reached = now
    return None
