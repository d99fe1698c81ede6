"""A text without its personal data: typed placeholders, or pseudonyms that stay the same for the same datum."""

from collections import Counter
from collections.abc import Callable
from typing import Literal

from jazari.factory.personal.detection import detect
from jazari.factory.personal.pseudonyms import pseudonym
from jazari.factory.records import PersonalKind

Style = Literal["placeholder", "pseudonym"]


def redact(text: str) -> tuple[str, dict[PersonalKind, int]]:
    """`text` with each personal datum replaced by its kind, like `[PHONE]`, and how many of each kind.

    Nothing is left to find: `detect` of the outcome is empty.
    """
    return _replace_all(text, _placeholder)


def redact_as(text: str, style: Style, key: bytes = b"") -> tuple[str, dict[PersonalKind, int]]:
    """`redact`, or with the style `pseudonym` each datum replaced by an invented one of the same kind and form.

    Under one `key` the same datum, however it is written, always gets the same pseudonym, so that documents
    still tell who is the same person; without the key nobody can link a pseudonym to its datum. Keep the key
    outside the dataset, and throw it away where no later release must match this one. What the pseudonyms
    look like, and why none of them is a real number, is said in `pseudonyms`.
    """
    if style == "placeholder":
        return redact(text)
    return _replace_all(text, lambda value, kind: pseudonym(value, kind, key))


def _placeholder(_value: str, kind: PersonalKind) -> str:
    return f"[{kind.upper()}]"


def _replace_all(
    text: str, replace: Callable[[str, PersonalKind], str]
) -> tuple[str, dict[PersonalKind, int]]:
    """Replace until nothing is found: what stood beside a datum may be read differently once that is gone."""
    counts = Counter[PersonalKind]()
    while spans := detect(text):
        parts, place = [], 0
        for span in spans:
            parts += [text[place : span.start], replace(text[span.start : span.end], span.kind)]
            place = span.end
        text = "".join([*parts, text[place:]])
        counts.update(span.kind for span in spans)
        replace = _placeholder  # from the second round on, so that the rounds come to an end
    return text, dict(counts)
