"""A translation model: what is counted in training, and the files it is kept in."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel
from jazari.models.mt.decoder import GRAM, Weights
from jazari.models.mt.forms import Speller
from jazari.models.mt.languages import LANGUAGES
from jazari.models.mt.phrases import LONGEST, PhraseTable
from jazari.models.ngrams import Context
from jazari.models.records import Files
from jazari.models.tensors import read_tensors, write_tensors

CONFIG, WEIGHTS = "config.json", "model.safetensors"
FORMAT = 1
FIRST_FORM = 2
"""The number of a vocabulary's first form: 0 is the edge of a sentence, 1 any form that is not in it."""
_Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language: its spelling, its `forms` by number, counts of runs of `GRAM` of them (rows, GRAM) and (rows)."""

    speller: Speller
    forms: Sequence[str]
    grams: NDArray[np.uint16]
    counts: NDArray[np.uint16]

    def gram_counts(self) -> dict[Context, int]:
        """The counts by gram."""
        return dict(zip(map(tuple, self.grams.tolist()), self.counts.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class MtModel:
    """Languages by code, tables of phrases, and what the decoder believes."""

    languages: Mapping[str, LanguageModel]
    tables: Sequence[PhraseTable]
    weights: Weights


def write_model(model: MtModel) -> Files:
    """The model's files; the same model gives the same bytes."""
    arrays: dict[str, NDArray[np.generic]] = {}
    for code, language in model.languages.items():
        arrays |= {f"{code}.{name}": array for name, array in _language_arrays(language).items()}
    for table in model.tables:
        arrays |= {f"{'.'.join(table.pair)}.{name}": array for name, array in table_arrays(table).items()}
    config = {
        "task": "mt",
        "format": FORMAT,
        "languages": list(model.languages),
        "pairs": [list(table.pair) for table in model.tables],
        "weights": model.weights._asdict(),
    }
    return {CONFIG: (json.dumps(config, indent=1) + "\n").encode(), WEIGHTS: write_tensors(arrays)}


def read_model(files: Files) -> MtModel:
    """The model of its files. Raises DamagedModel, naming what is wrong."""
    try:
        config = json.loads(files[CONFIG])
        if config["task"] != "mt" or config["format"] != FORMAT:
            raise DamagedModel(f"{CONFIG} is of format {config['format']!r}; this Jazari reads {FORMAT}")
        arrays = read_tensors(files[WEIGHTS])
        languages = {code: _language(code, _within(arrays, code)) for code in config["languages"]}
        tables = [
            read_table((one, other), _within(arrays, f"{one}.{other}")) for one, other in config["pairs"]
        ]
        for table in tables:
            for code, phrases in zip(table.pair, (table.first, table.second), strict=True):
                if phrases.size and int(phrases.max()) >= len(languages[code].forms):
                    raise ValueError(f"phrases and vocabulary of {code} do not fit")
        return MtModel(languages, tables, Weights(**config["weights"]))
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise DamagedModel(f"the files of this mt model do not fit together: {error!r}") from error


def table_arrays(table: PhraseTable) -> dict[str, NDArray[np.generic]]:
    """The columns of a table by name."""
    return {"first": table.first, "second": table.second, "counts": table.counts, "logs": table.logs}


def read_table(pair: tuple[str, str], arrays: _Arrays) -> PhraseTable:
    """The table of its columns. Raises KeyError, ValueError where they do not fit."""
    rows = len(arrays["counts"])
    for name, width in (("first", LONGEST), ("second", LONGEST), ("logs", 2)):
        if arrays[name].shape != (rows, width):
            raise ValueError(f"{name} has the shape {arrays[name].shape}, not {(rows, width)}")
    return PhraseTable(
        pair,
        arrays["first"].astype(np.uint16),
        arrays["second"].astype(np.uint16),
        arrays["counts"].astype(np.uint16),
        arrays["logs"].astype(np.uint8),
    )


def _language_arrays(language: LanguageModel) -> dict[str, NDArray[np.generic]]:
    speller = language.speller
    return {
        "forms": _text(language.forms[FIRST_FORM:]),
        "grams": language.grams,
        "counts": language.counts,
        "words": _text(speller.counts),
        "seen": np.minimum(list(speller.counts.values()), np.iinfo(np.uint16).max).astype(np.uint16),
        "spellings": _text("\t".join(row) for row in speller.spellings.items()),
    }


def _language(code: str, arrays: _Arrays) -> LanguageModel:
    if code not in LANGUAGES:
        raise ValueError(f"no language {code!r} is known here")
    counts = dict(zip(_lines(arrays["words"]), arrays["seen"].tolist(), strict=True))
    spellings = dict(line.split("\t") for line in _lines(arrays["spellings"]))
    forms = [""] * FIRST_FORM + _lines(arrays["forms"])
    grams, seen = arrays["grams"].astype(np.uint16), arrays["counts"].astype(np.uint16)
    if grams.shape != (len(seen), GRAM) or (grams.size and int(grams.max()) >= len(forms)):
        raise ValueError(f"n-grams and vocabulary of {code} do not fit")
    return LanguageModel(Speller(code, counts, spellings), forms, grams, seen)


def _within(arrays: _Arrays, name: str) -> dict[str, NDArray[np.generic]]:
    return {
        key.removeprefix(f"{name}."): array for key, array in arrays.items() if key.startswith(f"{name}.")
    }


def _text(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(array: NDArray[np.generic]) -> list[str]:
    text = array.tobytes().decode()
    return text.split("\n") if text else []
