"""Dataset recipes: from the country pack's TOML, and as a built dataset keeps its own."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from typing import Any

import orjson

from jazari.core import DatasetSpec, canonical_json, plain
from jazari.factory.errors import UnknownThreshold
from jazari.factory.quality import FILTERS
from jazari.factory.records import DatasetRecipe, Gates, Thresholds


def recipe_from(spec: DatasetSpec, lexicon: Mapping[str, tuple[str, ...]] = {}) -> DatasetRecipe:
    """The recipe that a file of the pack states; `lexicon` has the words of the list that it names, by language.

    Raises UnknownThreshold, naming file, key and remedy.
    """
    thresholds = {"" if code == "all" else code: _thresholds(spec, code) for code in spec.thresholds}
    for name in spec.filters:
        _check(spec, "filters", name, FILTERS)
    title = spec.title.get("eng_Latn") or next(iter(spec.title.values()))
    return DatasetRecipe(
        name=spec.dataset,
        title=title,
        sources=spec.sources,
        gates=Gates(thresholds, spec.filters, lexicon),
        near_duplicate_share=spec.near_duplicate_share,
        identifier=spec.identifier or "",
        overlaps=spec.benchmark_overlaps,
        shard_bytes=spec.shard_megabytes << 20,
        personal=spec.personal,
        reference=spec.reference,
        line_characters=spec.repeated_line_characters,
        line_documents=spec.repeated_line_documents,
        against_releases=spec.against_releases,
        aligned=spec.aligned,
    )


def _thresholds(spec: DatasetSpec, code: str) -> Thresholds:
    """The thresholds of one language: those stated, else those for all, else the factory's own."""
    stated = {**spec.thresholds.get("all", {}), **spec.thresholds[code]}
    whole = {row.name: row.type is int for row in fields(Thresholds)}
    for name in stated:
        _check(spec, f"thresholds.{code}", name, whole)
    given: dict[str, Any] = {name: int(value) if whole[name] else value for name, value in stated.items()}
    return Thresholds(**given)


def _check(spec: DatasetSpec, key: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise UnknownThreshold(
            f"factory/{spec.id}.toml: {key}: {name!r} is none; use {', '.join(known)}",
            recipe=spec.id,
            key=key,
            value=name,
        )


def recipe_data(recipe: DatasetRecipe) -> bytes:
    """A recipe as the `recipe.json` of its dataset."""
    return canonical_json(plain(recipe)) + b"\n"


def recipe_of(data: bytes) -> DatasetRecipe:
    """The recipe that a dataset was built by, from its `recipe.json`."""
    row: dict[str, Any] = orjson.loads(data)
    gates = row.pop("gates")
    thresholds = {code: Thresholds(**given) for code, given in gates["thresholds"].items()}
    row |= {name: tuple(row[name]) for name in ("sources", "reference")}
    lexicon = {code: tuple(words) for code, words in gates.get("lexicon", {}).items()}
    return DatasetRecipe(**row, gates=Gates(thresholds, tuple(gates["filters"]), lexicon))
