"""What a repair changed in a text, counted by kind: the record says it of every document."""

import re
import unicodedata
from collections import Counter

_CLASSES = {
    "presentation-forms": re.compile("[\ufb50-\ufdef\ufdf0-\ufdff\ufe70-\ufefc]"),
    "tatweel": re.compile("\u0640"),
    "hidden-signs": re.compile(
        "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
        "\ufeff\ue000-\uf8ff\ufff9-\ufffb]"
    ),
    "spaces": re.compile(r"\s"),
}
"""Kinds of signs that a repair takes out or replaces, each counted where there are fewer afterwards."""


def changes(before: str, after: str) -> dict[str, int]:
    """How many signs of each kind a repair took out, and how many words it rewrote beyond that.

    `unicode-form` counts words that only changed their normal form (NFC); `words` those that are others now, as in
    mojibake and in the damage of PDF files. Empty where nothing changed.
    """
    if before == after:
        return {}
    before, after = _other_lines(before, after)
    found = {
        kind: lost
        for kind, pattern in _CLASSES.items()
        if (lost := len(pattern.findall(before)) - len(pattern.findall(after))) > 0
    }
    composed = unicodedata.normalize("NFC", before)
    bare = unicodedata.normalize("NFKC", before)
    for pattern in (_CLASSES["tatweel"], _CLASSES["hidden-signs"]):
        bare = pattern.sub("", bare)
    reformed = (Counter(composed.split()) - Counter(before.split())).total()
    rewritten = (Counter(after.split()) - (Counter(bare.split()) | Counter(composed.split()))).total()
    return found | {kind: n for kind, n in (("unicode-form", reformed), ("words", rewritten)) if n}


def _other_lines(before: str, after: str) -> tuple[str, str]:
    """The lines that are not the same; all of them where lines were parted or joined."""
    lines = before.split("\n"), after.split("\n")
    if len(lines[0]) != len(lines[1]):
        return before, after
    others = [pair for pair in zip(*lines, strict=True) if pair[0] != pair[1]]
    return "\n".join(pair[0] for pair in others), "\n".join(pair[1] for pair in others)
