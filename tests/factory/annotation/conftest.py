"""Campaigns over a real hub and ledger, people with roles, and somebody who answers as a test says."""

from collections.abc import Callable
from typing import Any

import pytest

from jazari.accounts import Actor
from jazari.accounts.records import Role
from jazari.core import Clock, Country
from jazari.factory import redact
from jazari.factory.annotation import Campaigns
from jazari.factory.annotation.records import Campaign, Plan
from jazari.hub import Hub
from jazari.ledger import Ledger

FOUR = dict.fromkeys(("fra_Latn", "arb_Arab", "zgh_Tfng", "eng_Latn"), "Which language?")
TEXTS = ("شحال هادي ما شفتك", "chhal hadi ma cheftek", "Il pleut depuis ce matin.", "نزل المطر هذا الصباح")
Make = Callable[..., Campaign]


def plan(**fields: Any) -> Plan:
    """A plan that asks for the language of four texts, with other fields where given."""
    given: dict[str, Any] = {
        "slug": "which-language",
        "task": "language",
        "title": FOUR,
        "instructions": FOUR,
        "languages": ("ary_Arab", "ary_Latn", "fra_Latn", "arb_Arab"),
        "licence": "CC-BY-4.0",
        "items": [{"text": text} for text in TEXTS],
    }
    return Plan.model_validate(given | fields)


def person(name: str, organisation: str = "jazari-root", role: Role = "contributor") -> Actor:
    """Somebody with a role."""
    return Actor(f"id-{name}", name, {organisation: role}, "admin")


AMINA, BADR, DINA, REDA = (person(name) for name in ("amina", "badr", "dina", "reda"))


@pytest.fixture
def campaigns(hub: Hub, ledger: Ledger, pack: Country, clock: Clock) -> Campaigns:
    hub.people = lambda ids: {id_: id_.removeprefix("id-") for id_ in ids}
    return Campaigns(hub, ledger, pack, redact=redact, clock=clock)


@pytest.fixture
def reviewer(campaigns: Campaigns) -> Actor:
    return person("rim", campaigns.organisation, "reviewer")


@pytest.fixture
def make(campaigns: Campaigns) -> Make:
    def opened(*people: Actor, **fields: Any) -> Campaign:
        made = campaigns.create(plan(**fields))
        for who in people:
            campaigns.join(made.slug, who, made.licence, credited=False)
        return made

    return opened


def answer_all(campaigns: Campaigns, slug: str, who: Actor, answers: Callable[[str], str]) -> list[str]:
    """Answer until nothing is left; gives the texts in the order in which they came."""
    seen = []
    while (item := campaigns.take(slug, who).item) is not None:
        seen.append(item.text)
        campaigns.answer(slug, who, item.key, answers(item.text))
    return seen
