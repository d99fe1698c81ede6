"""One text through repair, language, quality and personal data, in that order; and a batch of them."""

from collections.abc import Sequence

from jazari.factory import language, quality
from jazari.factory.personal import redact
from jazari.factory.records import Cleaned, PersonalKind, Thresholds
from jazari.factory.repair import repair

STEPS = ("repair", language.STEP, quality.STEP, "personal")


def clean_text(text: str, declared: str, thresholds: Thresholds) -> Cleaned:
    """The text as it will be published, or where and why it is dropped."""
    repaired = repair(text)
    changed = repaired != text
    if not repaired:
        return Cleaned("", changed, step="repair", reason="nothing-left")
    reason = language.gate(repaired, declared)
    if reason:
        return Cleaned(repaired, changed, step=language.STEP, reason=reason)
    reason = quality.judge(quality.measure(repaired), thresholds)
    if reason:
        return Cleaned(repaired, changed, step=quality.STEP, reason=reason)
    redacted, counts = redact(repaired)
    kinds: list[PersonalKind] = [kind for kind in sorted(counts) for _ in range(counts[kind])]
    return Cleaned(redacted, changed, tuple(kinds))


def clean_batch(
    texts: Sequence[str],
    declared: Sequence[str],
    thresholds: Thresholds,
    identifier: language.Identifier | None = None,
) -> list[Cleaned]:
    """`clean_text` over a batch; where an identifier is given, what it surely calls another language is dropped."""
    cleaned = [clean_text(text, lang, thresholds) for text, lang in zip(texts, declared, strict=True)]
    if identifier is None:
        return cleaned
    kept = [place for place, result in enumerate(cleaned) if result.step is None]
    reasons = language.disagreements(
        [cleaned[place].text for place in kept], [declared[place] for place in kept], identifier
    )
    for place, reason in zip(kept, reasons, strict=True):
        if reason:
            before = cleaned[place]
            cleaned[place] = Cleaned(before.text, before.repaired, step=language.STEP, reason=reason)
    return cleaned
