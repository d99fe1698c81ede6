"""The card of a built dataset: what is in it, where from, what was dropped why, what was found in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

import yaml

from jazari.core import SourceSpec
from jazari.factory.records import Built, DatasetRecipe, Thresholds
from jazari.web import language_tag

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LIMITS = (
    "The declared language of a source is checked by script, not by a person; Darija and Standard Arabic "
    "share one script, and single documents may be in the other.",
    "Personal data is found by form, checksum and the words around it (identity card, telephone, RIB, IBAN, ICE, "
    "plate, e-mail, public IP address); names and postal addresses are not looked for.",
    "Near duplicates are documents that share most of their character 5-grams; paraphrases and translations stay.",
    "Each document keeps the licence of its source: the dataset as a whole has several, and cannot be relicensed.",
)

_STYLES = {
    "placeholder": "Personal data was replaced by its kind, like `[PHONE]`",
    "pseudonym": "Personal data was replaced by pseudonyms: invented data of the same kind and form that are nobody's, "
    "the same for the same datum under a secret key that is not published",
}

_CALIBRATED = (
    "for each language the tightest that drop at most 0.1 % of the documents of each of these sources, none under the "
    "half of the limit for every other language, which is not calibrated. A source of fewer than 200 documents in a "
    "language says nothing of it. Limits of length and words, and what the recipe states for a language, are not "
    "calibrated. `thresholds.json` has them all."
)
_BY_HAND = (
    "They are chosen by hand so that sentences pass as well as pages; they drop what is surely no text, not what "
    "is of little value."
)


def write_card(
    recipe: DatasetRecipe, sources: Sequence[SourceSpec], built: Built, splits: Sequence[str]
) -> str:
    """README.md: YAML front matter that `datasets` and the hub read, then tables for people."""
    parts = [
        "---",
        yaml.safe_dump(
            _front_matter(recipe, sources, built, splits), allow_unicode=True, sort_keys=False
        ).strip(),
        "---",
        f"\n# {recipe.title}\n",
        f"{built.documents_kept:,} documents out of {built.documents_read:,} read, from {len(sources)} "
        f"source{'s' if len(sources) != 1 else ''}, by `jazari factory run`.\n",
        "## Sources\n",
        _sources(sources, built),
        "## Languages\n",
        _table(
            ("language", *splits),
            [
                (language, *(f"{counts.get(split, 0):,}" for split in splits))
                for language, counts in sorted(built.documents_by_language.items())
            ],
        ),
        "A source that is held out, and a test topic of a source, are in `test` alone. A training document that "
        "nearly repeats a test document was dropped.\n",
        "## What was dropped, and why\n",
        _table(
            ("step", "in", "kept", "dropped"),
            [
                (row.step, f"{row.documents_in:,}", f"{row.documents_kept:,}", _reasons(row.dropped))
                for row in built.funnel
            ],
        ),
        "Every document, kept or dropped, is a row of `record/*.parquet`: source, licence, what was repaired, which "
        "personal data was found by kind, script, language and score, signals of quality and, where it was dropped, "
        "step, reason and the document it repeats. `samples.jsonl` shows a few dropped texts for each reason.\n",
        *_quality(recipe),
        *_lexicon(recipe, built),
        "## What was changed\n",
        f"{built.documents_repaired:,} documents were repaired ({_reasons(built.repairs) or 'nothing'}). "
        f"{_STYLES[recipe.personal]}: {_reasons(built.personal) or 'none was found'}. `personal.jsonl` says how many "
        "of which kind stood in which document, without their values.\n",
        *_struck(recipe, built),
        "## Columns\n",
        "`id` (source, file, line, language), `text`, `language` (FLORES code), `source`, `licence` (SPDX, of the "
        "source), `topic`, `repaired`, `redacted` (how many personal data were replaced).\n",
        "## Limits\n",
        "\n".join(f"- {limit}" for limit in _LIMITS) + "\n",
    ]
    return "\n".join(parts)


def _sources(sources: Sequence[SourceSpec], built: Built) -> str:
    """A row for each source, with its licence and how much of it came through."""
    return _table(
        ("source", "licence", "documents", "use", "what it is"),
        [
            (
                f"[{row.id}]({row.origin})" if row.origin else row.id,
                row.licence,
                f"{built.documents_by_source.get(row.id, 0):,}",
                "test only" if row.held_out else "train and test" if row.test_topics else "train",
                row.about + (f" ({row.remarks})" if row.remarks else ""),
            )
            for row in sources
        ],
    )


def _quality(recipe: DatasetRecipe) -> Iterator[str]:
    """The thresholds of quality by language, and what they mean."""
    thresholds = {"": Thresholds()} | dict(recipe.gates.thresholds)
    yield "## When a text is too poor\n"
    yield _table(
        ("threshold", *(code or "every other language" for code in thresholds)),
        [
            (f"`{row.name}`", *(f"{round(getattr(own, row.name), 4):,}" for own in thresholds.values()))
            for row in fields(Thresholds)
        ],
    )
    filters = ", ".join(recipe.gates.filters) or "none"
    how = _BY_HAND
    if recipe.reference:
        names = ", ".join(f"`{name}`" for name in recipe.reference)
        how = f"They are calibrated on {names}: {_CALIBRATED}"
    yield f"Shares are of signs without spaces, or of words. {how} Published filters after: {filters}.\n"


def _lexicon(recipe: DatasetRecipe, built: Built) -> Iterator[str]:
    """What the lexicon found, where the recipe names one."""
    lexicon = recipe.gates.lexicon
    if not lexicon:
        return
    yield "## Words to look at\n"
    yield _table(
        ("language", "words listed", "documents kept that hold some"),
        [
            (code, f"{len(words):,}", f"{built.lexicon.get(code, 0):,}")
            for code, words in sorted(lexicon.items())
        ],
    )
    yield (
        "`recipe.json` lists the words, `signals.lexicon_share` of the record is their share of a document's words, "
        "and `samples.jsonl` shows a few documents. A word says nothing of how it is meant: they drop a document only "
        "where `lexicon_share_max` above is less than 1. Texts in other languages were not looked at.\n"
    )


def _struck(recipe: DatasetRecipe, built: Built) -> Iterator[str]:
    """What was struck out of the documents, where the recipe wants that."""
    if recipe.line_characters:
        yield (
            f"{built.lines_struck:,} lines were struck out: each has at least {recipe.line_characters:,} characters "
            f"and stands in at least {recipe.line_documents:,} documents, those not counted that repeat another. "
            "`lines_struck` of the record says how many each document lost.\n"
        )


def _front_matter(
    recipe: DatasetRecipe, sources: Sequence[SourceSpec], built: Built, splits: Sequence[str]
) -> dict[str, object]:
    licences = sorted({row.licence for row in sources})
    # A listing knows languages, not their scripts.
    codes = dict.fromkeys(
        language_tag(language).partition("-")[0] for language in sorted(built.documents_by_language)
    )
    licence: dict[str, object] = {"license": licences[0].lower()}
    if len(licences) > 1:
        licence = {"license": "other", "license_name": "one-per-source", "license_link": "README.md"}
    size = next((name for limit, name in _SIZES if built.documents_kept < limit), "1M<n<10M")
    return {
        "pretty_name": recipe.title,
        "language": list(codes),
        "language_bcp47": sorted(language.replace("_", "-") for language in built.documents_by_language),
        **licence,
        "size_categories": [size],
        "task_categories": ["text-classification", "text-generation"],
        "tags": ["jazari", "factory"],
        "configs": [
            {
                "config_name": "default",
                "data_files": [{"split": split, "path": f"data/{split}-*.parquet"} for split in splits],
            }
        ],
    }


def _reasons(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return (
        "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
        + "\n"
    )
