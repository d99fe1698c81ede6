"""How far two spellings are apart."""

from collections.abc import Sequence


def edits(one: Sequence[str], other: Sequence[str]) -> int:
    """The least insertions, deletions and replacements that make one sequence the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for place, item in enumerate(one, 1):
        before, row[0] = row[0], place
        for number, against in enumerate(other, 1):
            before, row[number] = (
                row[number],
                min(row[number] + 1, row[number - 1] + 1, before + (item != against)),
            )
    return row[-1]
