"""The pure decisions of annotation: who may, which answer counts, when a known item comes, where an item stands."""

import hashlib
import random
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from jazari.accounts import Actor
from jazari.core import UNDETERMINED, Country, alpha, equal_share, nominal, ordinal
from jazari.factory.annotation.errors import InvalidAnswer, InvalidCampaign
from jazari.factory.annotation.records import (
    GRADES,
    TEXT_CHARACTERS,
    Agreement,
    Campaign,
    Outcome,
    Plan,
    Unit,
)

LEASE = timedelta(minutes=30)
"""How long an item that somebody took waits for their answer before others get it."""
GOLD_FEWEST = 3
"""Known items that somebody answers before they are judged by them."""
NEW = "new"
"""The last part of the address where campaigns are made, which no campaign can have."""
PAGE_LANGUAGES = ("fra_Latn", "arb_Arab", "zgh_Tfng", "eng_Latn")


def check_plan(plan: Plan, country: Country) -> None:
    """Raise InvalidCampaign for what a plan's fields say together but cannot mean."""
    if plan.slug == NEW:
        raise _wrong("slug", f"{NEW!r} is the address of the page that makes campaigns; choose another slug")
    known = {row.code for row in country.languages}
    for field, texts in (("title", plan.title), ("instructions", plan.instructions)):
        missing = [code for code in PAGE_LANGUAGES if not texts.get(code, "").strip()]
        if missing:
            raise _wrong(field, f"{field} is missing in {', '.join(missing)}; write it in all four languages")
    for code in (*plan.languages, *([plan.text_language] if plan.text_language else [])):
        if code not in known:
            raise _wrong("languages", f"{code!r} is not a language of the country pack; use one of its codes")
    if len(set(plan.languages)) != len(plan.languages):
        raise _wrong("languages", "a language is named twice; name each once")
    if (plan.task == "language") != (len(plan.languages) > 1):
        raise _wrong(
            "languages",
            "a task 'language' needs two or more languages to choose from, any other task the one of its answers",
        )
    if bool(plan.items) == (plan.dataset is not None):
        raise _wrong("items", "give either items or a dataset to draw them from")


def spdx(licence: str | None) -> str:
    """A licence as SPDX writes it. Raises InvalidCampaign."""
    try:
        found = str(canonicalize_license_expression(licence or ""))
    except InvalidLicenseExpression:
        found = ""
    # One licence, whose text people can read before they agree; no expression of several.
    if not found or " " in found:
        raise _wrong("licence", f"{licence or ''!r} is not one SPDX licence; choose one, like CC-BY-4.0")
    return found


def choices(campaign: Campaign) -> tuple[str, ...]:
    """The answers to choose from; none where people write."""
    if campaign.task == "language":
        return (*campaign.languages, UNDETERMINED)
    return GRADES if campaign.task == "quality" else ()


def check_answer(campaign: Campaign, text: str) -> str:
    """An answer without spaces at its ends. Raises InvalidAnswer."""
    answer = unicodedata.normalize("NFC", text.replace("\0", "").replace("\r\n", "\n")).strip()
    if campaign.chooses and answer not in choices(campaign):
        raise InvalidAnswer(
            f"{answer[:40]!r} is not one of the answers; choose one of {', '.join(choices(campaign))}",
            characters=TEXT_CHARACTERS,
        )
    if not 0 < len(answer) <= TEXT_CHARACTERS:
        raise InvalidAnswer(
            f"an answer has 1 to {TEXT_CHARACTERS} characters, this one has {len(answer)}",
            characters=TEXT_CHARACTERS,
        )
    return answer


def normal_form(text: str) -> str:
    """What two answers are compared by: letters, digits and their marks, without case, spacing or punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ـ", "")
    kept = (char if unicodedata.category(char)[0] in "LNM" else " " for char in folded)
    # A text of signs alone is compared by its signs.
    return " ".join("".join(kept).split()) or " ".join(folded.split())


def order(count: int, most: int, seed: int) -> list[int]:
    """Which of `count` rows are shown, in which order: drawn by the seed alone."""
    # Not a secret: anybody may draw the same sample again.
    return random.Random(seed).sample(range(count), min(count, most))  # noqa: S311


def is_gold_turn(campaign: Campaign, contributor: int, answered: int) -> bool:
    """Whether somebody's next item is a known one: one in each `gold_every`, at a place that they cannot guess."""
    block, place = divmod(answered, campaign.gold_every)
    digest = hashlib.sha256(f"{campaign.slug}/{campaign.seed}/{contributor}/{block}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % campaign.gold_every == place


def passes(right: int, seen: int, share_min: float) -> bool:
    """Whether somebody's answers to known items are good enough to go on, or too few to say."""
    return seen < GOLD_FEWEST or right >= share_min * seen


def may_annotate(campaign: Campaign, actor: Actor) -> bool:
    """Contributors of the organisation, or anybody with an account where the campaign is open to all."""
    return actor.can("contributor", actor.name if campaign.open_to_all else campaign.organisation)


def outcome(unit: Unit, campaign: Campaign) -> Outcome:
    """Where an item stands. What people wrote freely needs no agreement: every answer is a result."""
    if unit.item.dropped:
        return "dropped"
    if unit.item.settled is not None:
        return "reviewed"
    if len(unit.answers) < campaign.answers_per_item:
        return "differs" if unit.skipped >= campaign.answers_per_item else "open"
    return "agreed" if campaign.task == "answer" or len(set(unit.normals)) == 1 else "differs"


def result(unit: Unit, campaign: Campaign) -> str | None:
    """An item's answer: the reviewer's, else the one that most people wrote so; None where there is no one answer."""
    if unit.item.settled is not None or unit.item.dropped:
        return unit.item.settled
    if campaign.task == "answer" or outcome(unit, campaign) != "agreed":
        return None
    return Counter(unit.answers).most_common(1)[0][0]


def agreement(campaign: Campaign, units: Sequence[Unit]) -> Agreement:
    """How far people agreed on the items that two or more of them answered."""
    paired = [unit.normals for unit in units if len(unit.normals) > 1]
    items, answers = len(paired), sum(map(len, paired))
    if campaign.task == "language":
        return Agreement(items, answers, alpha=alpha(paired, nominal))
    if campaign.task == "quality":
        grades = [[int(normal) for normal in unit] for unit in paired]
        return Agreement(items, answers, alpha=alpha(grades, ordinal))
    # What people write freely is not meant to be the same.
    return Agreement(items, answers, equal=None if campaign.task == "answer" else equal_share(paired))


def _wrong(field: str, sentence: str) -> InvalidCampaign:
    return InvalidCampaign(sentence, field=field)
