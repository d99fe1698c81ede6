"""Whether a text is in the language that its source declares: by script first, then by a model where one is given."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from jazari.factory.records import Heard

STEP = "language"

_LETTERS: Mapping[str, re.Pattern[str]] = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]+"),
    "Tfng": re.compile("[\u2d30-\u2d67\u2d6f]+"),
    "Latn": re.compile(
        "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u1e00-\u1eff]+"
    ),
}
"""Greek counts as Latin: Kabyle and other Tamazight orthographies borrow epsilon and gamma from it."""
_ONE_LANGUAGE = {"Tfng": "zgh_Tfng"}
MODEL_CONFIDENCE = 0.9
SEGMENT_LETTERS = 40
"""A shorter piece of text says too little about its language."""
_SEGMENT = re.compile(r"[^.!?\u061f\u2026\n]+[.!?\u061f\u2026\n]*|[.!?\u061f\u2026\n]+")


class Identifier(Protocol):
    """A language identifier: the `lid` task of the models room."""

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """`{"label", "score"}` for each `{"text"}`, in the same order."""
        ...


def script_of(text: str) -> str | None:
    """The script (ISO 15924) of most of the letters: Arab, Latn or Tfng; None where there are none of these."""
    counts = {script: sum(map(len, pattern.findall(text))) for script, pattern in _LETTERS.items()}
    script = max(counts, key=lambda name: counts[name])
    return script if counts[script] else None


def gate(script: str | None, declared: str) -> str | None:
    """Why a text in that script cannot be in the language declared (`ary_Arab`); None where it can."""
    if script is None:
        return "no-letters"
    return None if declared.endswith(f"_{script}") or declared == "und" else "wrong-script"


def identify(texts: Sequence[str], identifier: Identifier) -> list[Heard]:
    """What a model hears in each text, as a whole and segment by segment; Tifinagh decides without it.

    A segment is a sentence or a line of at least `SEGMENT_LETTERS` letters; shorter ones join the next. The shares
    of a text's languages are the letters of their segments (code-switching), and sum to 1.
    """
    segments = [segments_of(text) for text in texts]
    # A text of one segment is asked once: the answer for the whole is the answer for its part.
    asked = [*texts, *(part for parts in segments if len(parts) > 1 for part in parts)]
    answers = iter(_answers(asked, identifier))
    whole = [next(answers) for _ in texts]
    heard = []
    for (label, score), text, parts in zip(whole, texts, segments, strict=True):
        letters = Counter[str]()
        for part in parts if len(parts) > 1 else ():
            letters[next(answers)[0]] += _letters(part)
        total = letters.total()
        shares = {code: count / total for code, count in sorted(letters.items())} if total else {label: 1.0}
        heard.append(Heard(label, score, shares if script_of(text) else {}))
    return heard


def segments_of(text: str) -> list[str]:
    """A text's sentences and lines, each of at least SEGMENT_LETTERS letters where the text has as many."""
    found: list[str] = []
    waiting = ""
    for piece in _SEGMENT.findall(text):
        waiting += piece
        if _letters(waiting) >= SEGMENT_LETTERS:
            found.append(waiting.strip())
            waiting = ""
    if waiting.strip():
        found[-1:] = [f"{found[-1]} {waiting}".strip()] if found else [waiting.strip()]
    return found


def disagrees(heard: Heard, declared: str) -> str | None:
    """Why a model, surely, says that a text is in another language than declared; None where it does not."""
    sure = heard.score >= MODEL_CONFIDENCE
    return "wrong-language" if sure and heard.label not in (declared, "und") else None


def _answers(texts: Sequence[str], identifier: Identifier) -> list[tuple[str, float]]:
    """(label, score) of each text; what the script alone decides the model is not asked."""
    found = [(_ONE_LANGUAGE.get(script_of(text) or "", ""), 1.0) for text in texts]
    asked = [place for place, (label, _) in enumerate(found) if not label]
    for place, answer in zip(asked, identifier.predict([{"text": texts[p]} for p in asked]), strict=True):
        score = answer.get("score")
        found[place] = (str(answer.get("label", "und")), score if isinstance(score, float) else 0.0)
    return found


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
