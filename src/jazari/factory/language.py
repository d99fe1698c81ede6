"""Whether a text is in the language that its source declares: by script first, then by a model where one is given."""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

STEP = "language"

_LETTERS: Mapping[str, re.Pattern[str]] = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]"),
    "Tfng": re.compile("[\u2d30-\u2d67\u2d6f]"),
    "Latn": re.compile(
        "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u1e00-\u1eff]"
    ),
}
"""Greek counts as Latin: Kabyle and other Tamazight orthographies borrow epsilon and gamma from it."""
_ONE_LANGUAGE = {"Tfng": "zgh_Tfng"}
MODEL_CONFIDENCE = 0.9


class Identifier(Protocol):
    """A language identifier: the `lid` task of the models room."""

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """`{"label", "score"}` for each `{"text"}`, in the same order."""
        ...


def script_of(text: str) -> str | None:
    """The script (ISO 15924) of most of the letters: Arab, Latn or Tfng; None where there are none of these."""
    counts = {script: len(pattern.findall(text)) for script, pattern in _LETTERS.items()}
    script = max(counts, key=lambda name: counts[name])
    return script if counts[script] else None


def gate(text: str, declared: str) -> str | None:
    """Why a text cannot be in the language declared (`ary_Arab`), by script alone; None where it can."""
    script = script_of(text)
    if script is None:
        return "no-letters"
    return None if declared.endswith(f"_{script}") or declared == "und" else "wrong-script"


def disagreements(texts: Sequence[str], declared: Sequence[str], identifier: Identifier) -> list[str | None]:
    """For each text why a model, surely, says it is in another language than declared; None where not.

    What the script alone decides (Tifinagh) the model is not asked.
    """
    asked = [
        place
        for place, (text, language) in enumerate(zip(texts, declared, strict=True))
        if language != _ONE_LANGUAGE.get(script_of(text) or "")
    ]
    reasons: list[str | None] = [None] * len(texts)
    for place, answer in zip(asked, identifier.predict([{"text": texts[p]} for p in asked]), strict=True):
        label, score = answer.get("label"), answer.get("score")
        sure = isinstance(score, float) and score >= MODEL_CONFIDENCE
        if sure and label not in (declared[place], "und"):
            reasons[place] = "wrong-language"
    return reasons
