"""A small country of its own: sources in every format, a hub and a ledger, a factory in a folder of the test."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jazari.accounts import KINDS as ACCOUNT_KINDS
from jazari.core import (
    Clock,
    Country,
    Database,
    DatasetSpec,
    Objects,
    Run,
    SourceFile,
    SourceSpec,
    Store,
    load_country,
)
from jazari.factory import KINDS, Factory
from jazari.hub import KINDS as HUB_KINDS
from jazari.hub import Hub, Upkeep
from jazari.ledger import Ledger, Signer
from jazari.trust import KINDS as TRUST_KINDS
from jazari.trust import Trust

# The first repair of mojibake imports ftfy; how long a machine takes for that is no fault of a test.
hypothesis.settings.register_profile("no-deadline", deadline=None)
hypothesis.settings.load_profile("no-deadline")

PACK = Path(__file__).parents[2] / "countries" / "morocco"

STARTER = """topic\ttext
market\tبشحال كيلو ديال مطيشة اليوم؟
market\tعيط ليا ف 0661234567 إلا بغيتي شي حاجة
market\tبشحال كيلو ديال مطيشة اليوم ؟
school\tالدراري مشاو للمدرسة مع الثمنية د الصباح
health\tخاصني نمشي للسبيطار غدا فالصباح بكري
health\tالدراري مشاو للمدرسة مع الثمنية د الصباحي
market\tThis line is in English
"""
PARALLEL = """ary\ten
كنبغي أتاي بالنعناع\tI like mint tea very much
شكون جا عندك البارح\tWho came to your house yesterday
\tOnly English is written here
"""
LINES = "Bonjour, je voudrais un certificat de résidence.\n\nMerci, au revoir et bonne journée à tous.\n"
OBJECTS = (
    '{"text": "يعتبر هذا القانون خالل مدة سنة من نشره"}\n'
    "{broken\n"
    '{"text": "تطبق ألحكام هذا الظهير على الجميع"}\n'
    '{"other": 1}\n'
)


def source(id_: str, kind: str, *files: dict[str, object], **fields: object) -> SourceSpec:
    """A source as sources.toml would state it."""
    values = {"id": id_, "kind": kind, "about": f"The {id_} source", "licence": "CC-BY-4.0"}
    return SourceSpec.model_validate(values | {"checked": date(2026, 11, 22), "file": files} | fields)


def source_file(path: str, format_: str, **fields: object) -> SourceFile:
    """A file of a source as sources.toml would state it."""
    return SourceFile.model_validate({"path": path, "format": format_} | fields)


@pytest.fixture(scope="session")
def pack() -> Country:
    return load_country(PACK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the small country: its own corpus, and a mirror with three open corpora."""
    files = {
        "pack/corpus/ary_Arab.tsv": STARTER,
        "mirror/parallel/both.tsv": PARALLEL,
        "mirror/lines/fr.txt": LINES,
        "mirror/law/arb.jsonl": OBJECTS,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def country(pack: Country, folder: Path) -> Country:
    sources = (
        source(
            "starter",
            "starter",
            {"path": "corpus/ary_Arab.tsv", "format": "tsv", "header": True, "language": "ary_Arab"},
            test_topics=("health",),
        ),
        source(
            "parallel",
            "open",
            {
                "path": "both.tsv",
                "format": "tsv",
                "header": True,
                "columns": {"ary": "ary_Arab", "en": "eng_Latn"},
            },
            held_out=True,
            licence="MIT",
        ),
        source("lines", "open", {"path": "fr.txt", "format": "txt", "language": "fra_Latn"}),
        source("law", "open", {"path": "arb.jsonl", "format": "jsonl", "columns": {"text": "arb_Arab"}}),
    )
    titles = {"eng_Latn": "All of it", "fra_Latn": "Tout", "arb_Arab": "الكل"}
    everything = DatasetSpec(
        id="all", title=titles, dataset="jazari/all", thresholds={"all": {"words_min": 3}}
    )
    return replace(pack, folder=folder / "pack", sources=sources, datasets=(everything,))


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    signer = Signer("factory.test", Ed25519PrivateKey.generate())
    return Ledger(database, store, signer, (*ACCOUNT_KINDS, *TRUST_KINDS, *HUB_KINDS, *KINDS), clock)


@pytest.fixture
def hub(database: Database, objects: Objects, ledger: Ledger, clock: Clock) -> Hub:
    return Hub(database, objects, ledger, clock)


@pytest.fixture
def trust(database: Database, ledger: Ledger, country: Country) -> Trust:
    return Trust(database=database, ledger=ledger, country=country)


@pytest.fixture
def upkeep(hub: Hub, store: Store, ledger: Ledger, trust: Trust, clock: Clock) -> Upkeep:
    return Upkeep(hub, store, ledger, trust, clock=clock)


@pytest.fixture
def make_factory(
    hub: Hub, ledger: Ledger, trust: Trust, country: Country, folder: Path
) -> Callable[..., Factory]:
    def make(**changes: object) -> Factory:
        given: dict[str, object] = {"mirror": folder / "mirror", "home": folder / "home"}
        wired = {"country": country} | changes
        chosen = wired.pop("country")
        assert isinstance(chosen, Country)
        return Factory(hub, ledger, trust, chosen, **(given | wired))  # type: ignore[arg-type]

    return make


@pytest.fixture
def factory(make_factory: Callable[..., Factory]) -> Factory:
    return make_factory()


@pytest.fixture
def run(database: Database) -> Run:
    return Run(database)
