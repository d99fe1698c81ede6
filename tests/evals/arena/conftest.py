"""Arenas over a real hub and ledger, people with roles, and models whose every answer the test knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jazari.accounts import KINDS as ACCOUNTS_KINDS
from jazari.accounts import Actor
from jazari.accounts.records import Role
from jazari.core import Clock, Country, Database, NotFound, Objects, Run, Store
from jazari.evals import KINDS, Arenas
from jazari.evals.arena.records import Arena, Ballot, Offer, Plan
from jazari.hub import KINDS as HUB_KINDS
from jazari.hub import Hub
from jazari.ledger import Ledger, Signer

FOUR = dict.fromkeys(("fra_Latn", "arb_Arab", "zgh_Tfng", "eng_Latn"), "Which answer?")
QUESTIONS = (
    ("fra_Latn", "Où dort le chat ?"),
    ("fra_Latn", "Qui a vu la mer ?"),
    ("ary_Arab", "فين مشا الكاميو؟"),
)
MODELS = ("here/small", "here/large", "there/far")
Make = Callable[..., Arena]


@dataclass
class Speakers:
    """The in-memory twin of the gateway: models that say their name and the question's, ten tokens an answer."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    silent_after: int | None = None
    alike: str = "nothing"
    """Of questions with this word, all say the same."""

    def named(self, name: str) -> str:
        if name not in MODELS:
            raise NotFound(f"there is no model {name!r} here")
        return name

    def answer(self, name: str, prompt: str, max_tokens: int) -> tuple[str, int]:
        if len(self.asked) == self.silent_after:
            raise ConnectionError("cut")
        self.asked.append((name, prompt))
        if self.alike in prompt:
            return "the same", 10
        return f"{name} says: {prompt} Call 0612345678.", 10


def plan(**fields: Any) -> Plan:
    """A plan of two models and three questions, with other fields where given."""
    given: dict[str, Any] = {
        "slug": "chat",
        "title": FOUR,
        "models": MODELS[:2],
        "licence": "CC-BY-4.0",
        "prompts": [{"language": language, "text": text} for language, text in QUESTIONS],
    }
    return Plan.model_validate(given | fields)


def person(name: str, organisation: str = "jazari-root", role: Role = "contributor") -> Actor:
    """Somebody with a role."""
    return Actor(f"id-{name}", name, {organisation: role}, "admin")


AMINA, BADR, DINA = (person(name) for name in ("amina", "badr", "dina"))
BOTH = ("fra_Latn", "ary_Arab")


@pytest.fixture
def speakers() -> Speakers:
    return Speakers()


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    signer = Signer("node.example/ledger", Ed25519PrivateKey.from_private_bytes(bytes(32)))
    return Ledger(database, store, signer, (*KINDS, *HUB_KINDS, *ACCOUNTS_KINDS), clock)


@pytest.fixture
def arenas(
    database: Database, ledger: Ledger, objects: Objects, clock: Clock, morocco: Country, speakers: Speakers
) -> Arenas:
    def people(ids: Iterable[str]) -> dict[str, str]:
        return {id_: id_.removeprefix("id-") for id_ in ids}

    return Arenas(
        Hub(database, objects, ledger, clock, people=people),
        ledger,
        morocco,
        models=speakers,
        redact=lambda text: (text.replace("0612345678", "[PHONE]"), {}),
        clock=clock,
    )


@pytest.fixture
def make(arenas: Arenas, database: Database) -> Make:
    def opened(*people: Actor, **fields: Any) -> Arena:
        made = arenas.create(plan(**fields))
        arenas.generate(made.slug, Run(database))
        for who in people:
            arenas.join(made.slug, who, made.licence, languages=BOTH)
        return made

    return opened


def judge_all(arenas: Arenas, slug: str, who: Actor, verdict: Callable[[Offer], str]) -> list[Offer]:
    """Judge until nothing is left; gives what was shown, in order."""
    seen = []
    while (offer := arenas.take(slug, who)).vote is not None:
        seen.append(offer)
        arenas.vote(slug, who, offer.vote, verdict(offer))
    return seen


def prefers(name: str) -> Callable[[Offer], str]:
    """Somebody who always likes one model's answer better."""
    return lambda offer: "ab"[
        next(place for place, text in enumerate(offer.answers) if text.startswith(name))
    ]


def ballot(
    judge: int,
    first: str,
    second: str,
    verdict: str,
    *,
    prompt: str = "0",
    language: str = "fra_Latn",
    region: str = "",
) -> Ballot:
    """A vote on a pair."""
    return Ballot(judge, prompt, language, region, (first, second), verdict)
