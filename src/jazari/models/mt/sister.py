"""What was written in Arabizi, in Arabic script: people write Darija more in the first and books in the second."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from jazari.core import canonical_json
from jazari.models.records import Pair, Training
from jazari.models.tensors import keep_bytes
from jazari.models.translit import TranslitFamily, TranslitPredictor
from jazari.models.translit.scripts import ARABIC, LATIN

_AT_ONCE = 2000
"""Texts that are written before they are kept."""


def in_arabic_script(found: Sequence[Pair], training: Training) -> list[Pair]:
    """Pairs from Arabizi as pairs from Arabic script, written by the transliteration among the training's bases.

    None where the recipe builds on no model: then each script learns from its own texts alone.
    """
    if not training.bases:
        return []
    (files,) = training.bases.values()
    predictor = TranslitFamily().load(files)
    texts = list(dict.fromkeys(pair.source_text for pair in found))
    written: dict[str, str] = {}
    for begin in range(0, len(texts), _AT_ONCE):
        training.progress(begin, len(texts), "writing Arabizi in Arabic script")
        part = texts[begin : begin + _AT_ONCE]
        written.update(zip(part, _written(predictor, part, begin, training), strict=True))
    return [replace(pair, source_text=written[pair.source_text]) for pair in found]


def _written(predictor: TranslitPredictor, texts: Sequence[str], begin: int, training: Training) -> list[str]:
    path = training.folder / f"arabic-{begin}.json"
    with suppress(FileNotFoundError):
        kept: list[str] = json.loads(path.read_bytes())
        return kept
    answers = [predictor.write(text, LATIN, ARABIC) for text in texts]
    keep_bytes(path, canonical_json(answers))
    return answers
