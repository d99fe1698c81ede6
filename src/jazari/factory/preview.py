"""A recipe tried on a few documents: its steps as in a build, nothing kept and nothing published."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, zip_longest
from typing import Literal

from jazari.factory import stages
from jazari.factory.benchmarks import STEP as BENCHMARKS
from jazari.factory.build import Part
from jazari.factory.clean import clean_batch
from jazari.factory.duplicates import Fingerprints, representatives
from jazari.factory.language import Identifier
from jazari.factory.personal import redact_as
from jazari.factory.reading import read_documents
from jazari.factory.records import Cleaned, DatasetRecipe, Document, Drop, Funnel, Thresholds

EXAMPLES_A_REASON = 2
EXAMPLE_SIGNS = 300

NotTried = Literal["reference", "lines"]
"""A step of a recipe that needs all documents: thresholds calibrated on the trusted sources, lines struck out."""


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
    """What a recipe makes of a few documents, and which of its steps only a whole build can show."""

    documents: int
    funnel: tuple[Funnel, ...]
    examples: tuple[Example, ...]
    not_tried: tuple[NotTried, ...]


def preview(
    parts: Sequence[Part],
    recipe: DatasetRecipe,
    identifier: Identifier | None,
    benchmarks: Fingerprints | None,
    documents: int,
    secret: bytes = b"",
    earlier: stages.Earlier | None = None,
    calibrated: Mapping[str, Thresholds] | None = None,
) -> Preview:
    """The recipe on at most so many documents, the first ones of each file in turn.

    `earlier` are releases not to repeat, and `calibrated` the thresholds that its last build found on its reference,
    where there are some.
    """
    rows = list(islice(_first(parts, documents), documents))
    read = [row for row in rows if isinstance(row, Document)]
    languages = [row.language for row in read]
    redacted = partial(redact_as, style=recipe.personal, key=secret)
    gates = replace(recipe.gates, thresholds=calibrated) if calibrated else recipe.gates
    cleaned = clean_batch([row.text for row in read], languages, gates, identifier, redacted)
    examples = [Example(row.id, "", "", row.step, row.reason) for row in rows if isinstance(row, Drop)]
    cleaned = _unasked(read, cleaned, benchmarks) if benchmarks else cleaned
    cleaned = _unpublished(read, cleaned, recipe.near_duplicate_share, earlier) if earlier else cleaned
    examples += _compared(read, cleaned, recipe.near_duplicate_share)
    dropped = Counter((row.step, row.reason) for row in examples if row.step and row.reason)
    few: dict[str | None, list[Example]] = {}
    for row in examples:
        few.setdefault(row.reason, []).append(row)
    shown = tuple(row for rows in few.values() for row in rows[:EXAMPLES_A_REASON])
    return Preview(len(rows), stages.funnel_of(len(rows), dropped), shown, _not_tried(recipe, calibrated))


def _not_tried(recipe: DatasetRecipe, calibrated: Mapping[str, Thresholds] | None) -> tuple[NotTried, ...]:
    found: list[NotTried] = ["reference"] if recipe.reference and not calibrated else []
    return (*found, "lines") if recipe.line_characters else tuple(found)


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


def _unpublished(
    read: Sequence[Document], cleaned: Sequence[Cleaned], share: float, earlier: stages.Earlier
) -> list[Cleaned]:
    """The same, but what another dataset published before is dropped."""
    kept = [place for place, row in enumerate(cleaned) if not row.step]
    ids, texts = [read[place].id for place in kept], [cleaned[place].text for place in kept]
    with earlier.releases.opened() as index:
        repeated = stages.repeated_of_others(index, earlier.dataset, ids, texts, share)
    known = {kept[place] for place in repeated}
    return [
        replace(row, step=stages.DUPLICATES, reason=stages.PUBLISHED_BEFORE) if place in known else row
        for place, row in enumerate(cleaned)
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
