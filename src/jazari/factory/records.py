"""What flows through the factory: one small document, what was dropped and why, what each step counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PersonalKind = Literal["cin", "phone", "rib", "iban", "ice", "plate", "email", "ip"]
PersonalStyle = Literal["placeholder", "pseudonym"]
Split = Literal["train", "test"]
RemovalReason = Literal["personal-data", "court-order", "licence", "security"]
"""Why a document or a source is taken back: the hub's reasons to redact."""


@dataclass(frozen=True, slots=True)
class Span:
    """A personal datum in a text: code points from `start` to `end` (exclusive), without its label."""

    start: int
    end: int
    kind: PersonalKind


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read; `id` is `<source>/<file>#<line>/<language>` and stays the same for ever."""

    id: str
    text: str
    language: str
    source: str
    licence: str
    topic: str
    split: Split


@dataclass(frozen=True, slots=True)
class Drop:
    """A document that did not come through, the step that stopped it, and the reason."""

    id: str
    source: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The language a model hears in a text, how sure it is (0 to 1), and each language's share of the letters."""

    label: str
    score: float
    shares: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What the cleaning steps made of one text and learnt of it; `step` and `reason` are set where it is dropped.

    `repairs` counts changes by kind, `personal` what was found by kind; `signals` are those of its quality.
    """

    text: str
    repairs: Mapping[str, int] = field(default_factory=dict)
    script: str | None = None
    heard: Heard | None = None
    signals: Mapping[str, float] = field(default_factory=dict)
    personal: Mapping[PersonalKind, int] = field(default_factory=dict)
    step: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many documents a step got and let through, and how many it dropped for each reason."""

    step: str
    documents_in: int
    documents_kept: int
    dropped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When a text is too poor to keep; shares are of 0 to 1.

    The defaults suit sentences as well as pages, and drop nothing for its words.
    """

    words_min: int = 1
    words_max: int = 200_000
    letters_min: int = 2
    symbol_share_max: float = 0.4
    digit_share_max: float = 0.5
    top_word_share_max: float = 0.4
    repeated_trigram_share_max: float = 0.5
    character_run_max: int = 20
    lexicon_share_max: float = 1.0


@dataclass(frozen=True, slots=True)
class Gates:
    """What decides on a text's quality: thresholds by language ("" for every other), then published filters by name.

    `lexicon` holds words by language that are counted: a signal, which drops a text only where a threshold says so.
    """

    thresholds: Mapping[str, Thresholds] = field(default_factory=dict)
    filters: tuple[str, ...] = ()
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DatasetRecipe:
    """A dataset to build: its repository, its title, and which sources (all that are at hand, where empty).

    `identifier` names the model that checks declared languages (a ref, or a task's name like `lid`), none if empty;
    with `overlaps` what is for training may overlap a benchmark, which a decision must allow;
    `shard_bytes` bounds the text of one published file; `personal` says what stands for personal data;
    `reference` are those of its sources to calibrate the gates on. Lines of at least `line_characters` (0: none) that
    stand in `line_documents` are struck out; `against_releases` drops what another dataset published before. `aligned`
    takes the files alone that have several languages in a row, and keeps what is repeated but in the test split.
    """

    name: str
    title: str
    sources: tuple[str, ...] = ()
    gates: Gates = Gates()
    near_duplicate_share: float = 0.8
    identifier: str = ""
    overlaps: bool = False
    shard_bytes: int = 256 << 20
    personal: PersonalStyle = "placeholder"
    reference: tuple[str, ...] = ()
    line_characters: int = 0
    line_documents: int = 10
    against_releases: bool = False
    aligned: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build; `changed` is false where nothing was left to do.

    `personal` counts what was replaced in the documents kept, by kind; `repairs` what was repaired in them;
    `lines_struck` the lines struck out of them that many documents repeat, `lexicon` by language those of them that
    hold words of the recipe's lexicon.
    """

    ref: str
    changed: bool
    documents_read: int
    documents_kept: int
    funnel: tuple[Funnel, ...]
    documents_by_language: Mapping[str, Mapping[str, int]]
    documents_by_source: Mapping[str, int]
    personal: Mapping[str, int]
    repairs: Mapping[str, int]
    documents_repaired: int
    lines_struck: int = 0
    lexicon: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a removal did.

    `documents` counts those taken back, with those that (nearly) repeat one asked for (0 for a whole `source`);
    `rebuilt` are the datasets as they are now, `affected` what was made from them before, `failed` says why a dataset
    could not be built again: its files stay taken out.
    """

    documents: int
    source: str
    reason: RemovalReason
    rebuilt: tuple[str, ...]
    affected: tuple[str, ...]
    failed: Mapping[str, str] = field(default_factory=dict)
