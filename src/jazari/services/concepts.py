"""Concepts: what people mean by different words, in the languages that citizens write in (the pack's concepts.toml)."""

import re
from collections.abc import Mapping, Sequence

from jazari.services.text import views

# A stem shorter than this would begin too many other words: it stands for itself alone.
SHORT_LATIN = 4
SHORT_ARABIC = 3


class Concepts:
    """A country's concepts, ready to be found; a word of a concept in one spelling finds it in every one."""

    def __init__(self, stems: Mapping[str, Sequence[str]]) -> None:
        found = {name: _pattern(words) for name, words in stems.items()}
        self._patterns = {name: pattern for name, pattern in found.items() if pattern}

    def of(self, words: Sequence[str]) -> list[str]:
        """The concepts that a text speaks of, given its words as `text.views` has them."""
        joined = f" {' '.join(words)} "
        return [name for name, pattern in self._patterns.items() if pattern.search(joined)]


def _pattern(stems: Sequence[str]) -> re.Pattern[str] | None:
    """What to search in words joined by single spaces, with a space at both ends; None where nothing is left."""
    starts: list[str] = []
    exact: list[str] = []
    inside: list[str] = []
    for written in stems:
        bare = " ".join(views(written.strip("=*").replace("_", " ")).words)
        if not bare:
            continue
        short = len(bare) < (SHORT_LATIN if bare.isascii() else SHORT_ARABIC)
        {"=": exact, "*": inside}.get(written[0], exact if short else starts).append(re.escape(bare))
    parts = []
    if starts:
        parts.append(f" (?:{'|'.join(sorted(set(starts)))})")
    if exact:
        parts.append(f" (?:{'|'.join(sorted(set(exact)))}) ")
    if inside:
        parts.append(f"(?:{'|'.join(sorted(set(inside)))})")
    return re.compile("|".join(parts)) if parts else None
