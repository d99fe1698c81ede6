"""A batch of texts through repair, language, quality and personal data, in that order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from jazari.factory import language, quality
from jazari.factory.changes import changes
from jazari.factory.personal import redact
from jazari.factory.records import Cleaned, Gates, PersonalKind
from jazari.factory.repair import repair

Redact = Callable[[str], tuple[str, dict[PersonalKind, int]]]
"""Replaces personal data in a text, and counts it by kind."""

STEPS = ("repair", language.STEP, quality.STEP, "personal")


def clean_batch(
    texts: Sequence[str],
    declared: Sequence[str],
    gates: Gates,
    identifier: language.Identifier | None = None,
    redacted: Redact = redact,
) -> list[Cleaned]:
    """Each text as it will be published, or where and why it is dropped, with what was found and changed.

    `declared` is each text's language as its source states it; what an identifier surely calls another language is
    dropped. A dropped text keeps what the steps before it learnt, and loses its personal data too: samples of drops are
    shown to people.
    """
    rows = [_repaired(text, code) for text, code in zip(texts, declared, strict=True)]
    if identifier is not None:
        rows = _identified(rows, declared, identifier)
    found = []
    for row in _judged(rows, declared, gates):
        text, counts = redacted(row.text)
        found.append(replace(row, text=text, personal=dict(sorted(counts.items()))))
    return found


def measured(texts: Sequence[str], declared: Sequence[str]) -> tuple[quality.Signals, list[str]]:
    """The signals of the texts that come as far as quality, and their languages."""
    rows = [_repaired(text, code) for text, code in zip(texts, declared, strict=True)]
    languages = [code for row, code in zip(rows, declared, strict=True) if not row.step]
    return quality.measure_batch([row.text for row in rows if not row.step], languages), languages


def _repaired(text: str, declared: str) -> Cleaned:
    """The text repaired, unless nothing is left or its script is not the declared language's."""
    row = Cleaned(repair(text))
    row = replace(row, repairs=changes(text, row.text), script=language.script_of(row.text))
    if not row.text:
        return replace(row, step="repair", reason="nothing-left")
    reason = language.gate(row.script, declared)
    return replace(row, step=language.STEP, reason=reason) if reason else row


def _identified(
    rows: Sequence[Cleaned], declared: Sequence[str], identifier: language.Identifier
) -> list[Cleaned]:
    heard = iter(language.identify([row.text for row in rows if not row.step], identifier))
    found = []
    for row, code in zip(rows, declared, strict=True):
        if not row.step:
            row = replace(row, heard=next(heard))
            reason = language.disagrees(row.heard, code) if row.heard else None
            row = replace(row, step=language.STEP, reason=reason) if reason else row
        found.append(row)
    return found


def _judged(rows: Sequence[Cleaned], declared: Sequence[str], gates: Gates) -> Iterator[Cleaned]:
    """The signals of what is left, from one tokenisation, and the verdict on each."""
    left = [place for place, row in enumerate(rows) if not row.step]
    languages = [declared[place] for place in left]
    signals = quality.measure_batch([rows[place].text for place in left], languages, gates.lexicon)
    reasons = quality.judge_batch(signals, languages, gates.thresholds, gates.filters)
    found = iter(enumerate(reasons))
    for row in rows:
        if not row.step:
            place, reason = next(found)
            row = replace(row, signals=signals.row(place))
            row = replace(row, step=quality.STEP, reason=reason) if reason else row
        yield row
