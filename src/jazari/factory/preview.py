"""A recipe tried on a few documents: its steps as in a build, nothing kept and nothing published."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, zip_longest

from jazari.factory import stages
from jazari.factory.benchmarks import STEP as BENCHMARKS
from jazari.factory.build import Part
from jazari.factory.clean import clean_batch
from jazari.factory.duplicates import Fingerprints, representatives
from jazari.factory.language import Identifier
from jazari.factory.personal import redact_as
from jazari.factory.reading import read_documents
from jazari.factory.records import Cleaned, DatasetRecipe, Document, Drop, Funnel

EXAMPLES_A_REASON = 2
EXAMPLE_SIGNS = 300


@dataclass(frozen=True, slots=True)
class Example:
    """A document as it would be published, or dropped at `step` for `reason`; personal data is replaced."""

    id: str
    language: str
    text: str
    step: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a recipe makes of a few documents."""

    documents: int
    funnel: tuple[Funnel, ...]
    examples: tuple[Example, ...]


def preview(
    parts: Sequence[Part],
    recipe: DatasetRecipe,
    identifier: Identifier | None,
    benchmarks: Fingerprints | None,
    documents: int,
    secret: bytes = b"",
) -> Preview:
    """The recipe on at most so many documents, the first ones of each file in turn.

    What only a whole build can tell is not tried: thresholds of a reference, repeated lines, earlier releases.
    """
    rows = list(islice(_first(parts, documents), documents))
    read = [row for row in rows if isinstance(row, Document)]
    languages = [row.language for row in read]
    redacted = partial(redact_as, style=recipe.personal, key=secret)
    cleaned = clean_batch([row.text for row in read], languages, recipe.gates, identifier, redacted)
    examples = [Example(row.id, "", "", row.step, row.reason) for row in rows if isinstance(row, Drop)]
    cleaned = _unasked(read, cleaned, benchmarks) if benchmarks else cleaned
    examples += _compared(read, cleaned, recipe.near_duplicate_share)
    dropped = Counter((row.step, row.reason) for row in examples if row.step and row.reason)
    few: dict[str | None, list[Example]] = {}
    for row in examples:
        few.setdefault(row.reason, []).append(row)
    shown = tuple(row for rows in few.values() for row in rows[:EXAMPLES_A_REASON])
    return Preview(len(rows), stages.funnel_of(len(rows), dropped), shown)


def _first(parts: Sequence[Part], most: int) -> Iterator[Document | Drop]:
    """The documents of the files, one of each file after another."""
    streams = [islice(read_documents(part.path, part.file, part.source), most) for part in parts]
    for turn in zip_longest(*streams):
        yield from (found for found in turn if found is not None)


def _unasked(read: Sequence[Document], cleaned: Sequence[Cleaned], benchmarks: Fingerprints) -> list[Cleaned]:
    """The same, but what is for training and contains a benchmark's item is dropped."""
    items = benchmarks.overlaps([row.text for row in cleaned])
    return [
        replace(row, step=BENCHMARKS, reason="benchmark")
        if item and not row.step and document.split == "train"
        else row
        for document, row, item in zip(read, cleaned, items, strict=True)
    ]


def _compared(read: Sequence[Document], cleaned: Sequence[Cleaned], share: float) -> list[Example]:
    """Each document with its outcome, those that repeat another among them."""
    kept = [place for place, row in enumerate(cleaned) if row.step is None]
    verdicts = dict(zip(kept, representatives([cleaned[place].text for place in kept], share), strict=True))
    found = []
    for place, (document, row) in enumerate(zip(read, cleaned, strict=True)):
        how = verdicts[place][1] if place in verdicts else None
        step, reason = (stages.DUPLICATES, how) if how else (row.step, row.reason)
        found.append(Example(document.id, document.language, row.text[:EXAMPLE_SIGNS], step, reason))
    return found
