"""A transliteration model: what is counted in training, and the files it is kept in."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel
from jazari.models.ngrams import Context
from jazari.models.records import Files
from jazari.models.tensors import read_tensors, write_tensors
from jazari.models.translit.channel import ORDER
from jazari.models.translit.decoder import Weights
from jazari.models.translit.scripts import ARABIC, LATIN
from jazari.models.translit.units import Unit

CONFIG, WEIGHTS = "config.json", "model.safetensors"
FORMAT = 1

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class TranslitModel:
    """Everything the two decoders of Darija are made from.

    `shares` are the probabilities of the edge of a word and of each unit, `grams` counts of runs of them;
    `vocabularies` count words, the most frequent first; `lexicon` counts pairs of spellings; `joined` is how often a
    Latin word is written as one with the next in Arabic script.
    """

    units: Sequence[Unit]
    shares: Sequence[float]
    grams: Mapping[Context, int]
    vocabularies: Mapping[str, Mapping[str, int]]
    lexicon: Mapping[tuple[str, str], int]
    joined: Mapping[str, float]
    weights: Weights


def write_model(model: TranslitModel) -> Files:
    """The model's files; the same model gives the same bytes."""
    grams = sorted(model.grams)
    arrays: dict[str, NDArray[np.generic]] = {
        "grams.units": np.array(grams, dtype=np.uint16).reshape(-1, ORDER),
        "grams.counts": _clipped([model.grams[gram] for gram in grams], np.uint16),
        "units.shares": np.array(model.shares, dtype=np.float32),
        "lexicon.words": _text("\t".join(pair) for pair in model.lexicon),
        "lexicon.counts": _clipped(list(model.lexicon.values()), np.uint8),
    }
    for script, vocabulary in model.vocabularies.items():
        arrays[f"{script}.words"] = _text(vocabulary)
        arrays[f"{script}.counts"] = _clipped(list(vocabulary.values()), np.uint16)
    config = {
        "task": "translit", "format": FORMAT, "units": [list(unit) for unit in model.units],
        "joined": {word: round(share, 4) for word, share in model.joined.items()},
        "weights": asdict(model.weights),
    }  # fmt: skip
    text = json.dumps(config, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return {CONFIG: text.encode(), WEIGHTS: write_tensors(arrays)}


def read_model(files: Files) -> TranslitModel:
    """The model of its files. Raises DamagedModel, naming what is wrong."""
    try:
        config = json.loads(files[CONFIG])
        if config["task"] != "translit" or config["format"] != FORMAT:
            raise DamagedModel(f"{CONFIG} is of format {config['format']!r}; this Jazari reads {FORMAT}")
        arrays = read_tensors(files[WEIGHTS])
        units = [(str(latin), str(arabic)) for latin, arabic in config["units"]]
        shares = [float(share) for share in arrays["units.shares"]]
        grams = [tuple(map(int, gram)) for gram in arrays["grams.units"]]
        if len(shares) != len(units) + 1 or min(shares) <= 0 or any(max(gram) > len(units) for gram in grams):
            raise ValueError("units, their shares and n-grams do not fit")
        pairs = [tuple(line.split("\t")) for line in _lines(arrays["lexicon.words"])]
        joined = {str(word): float(share) for word, share in config["joined"].items()}
        if not all(0 < share < 1 for share in joined.values()):
            raise ValueError("shares of joined words lie between 0 and 1")
        return TranslitModel(
            units=units,
            shares=shares,
            grams=dict(_zipped(grams, arrays["grams.counts"])),
            vocabularies={
                script: dict(_zipped(_lines(arrays[f"{script}.words"]), arrays[f"{script}.counts"]))
                for script in (LATIN, ARABIC)
            },
            lexicon={
                (latin, arabic): count for (latin, arabic), count in _zipped(pairs, arrays["lexicon.counts"])
            },
            joined=joined,
            weights=Weights(**config["weights"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise DamagedModel(f"the files of this translit model do not fit together: {error!r}") from error


def _zipped(keys: Sequence[_Key], counts: NDArray[np.generic]) -> list[tuple[_Key, int]]:
    return list(zip(keys, map(int, counts), strict=True))


def _clipped(counts: Sequence[int], kind: type[np.uint8] | type[np.uint16]) -> NDArray[np.generic]:
    return np.minimum(np.array(counts, dtype=np.int64), np.iinfo(kind).max).astype(kind)


def _text(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(array: NDArray[np.generic]) -> list[str]:
    text = array.tobytes().decode()
    return text.split("\n") if text else []
