"""Texts from one language to another: sentence by sentence, by way of English where no phrases go straight."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from jazari.models.errors import UnknownPair
from jazari.models.mt.decoder import Decoder
from jazari.models.mt.languages import as_name, is_word
from jazari.models.mt.model import MtModel
from jazari.models.mt.phrases import PhraseLookup
from jazari.models.mt.unknown import Known, Likeness
from jazari.models.ngrams import NGrams
from jazari.models.records import Answer, Item
from jazari.models.translit.tifinagh import to_latin, to_tifinagh

NATIONAL = ("ary_Arab", "ary_Latn", "zgh_Tfng", "zgh_Latn")
PIVOT, FRENCH = "eng_Latn", "fra_Latn"
_STANDARD, _LATIN = "zgh_Tfng", "zgh_Latn"
_SENTENCE_END = re.compile(r"(\s*\n\s*|(?<=[.!?؟…])\s+)")
_LONGEST = 60
"""Forms that are translated at once: a longer sentence is cut."""
_SISTERS = {"ary_Arab": "ary_Latn", "ary_Latn": "ary_Arab"}
"""Where the frames of unknown words are looked up too."""


class MtPredictor:
    """Gives each `{"text", "source", "target"}` its `{"text"}`. Raises UnknownPair, naming the directions there are."""

    task = "mt"

    def __init__(self, model: MtModel) -> None:
        self._model = model
        self._tables = {table.pair[0]: table for table in model.tables}
        self._decoder = cache(self._new_decoder)
        self._grams = cache(self._new_grams)
        self._numbers = cache(self._new_numbers)

    @property
    def directions(self) -> tuple[tuple[str, str], ...]:
        """From what to what."""
        known = [code for code in NATIONAL if (_STANDARD if code == _LATIN else code) in self._tables]
        reached = [code for code in (PIVOT, FRENCH) if code == PIVOT or code in self._tables]
        forth = [(one, other) for one in known for other in reached]
        return (*forth, *((other, one) for one, other in forth))

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order."""
        return [
            {"text": self.translate(str(item["text"]), str(item["source"]), str(item["target"]))}
            for item in items
        ]

    def translate(self, text: str, source: str, target: str) -> str:
        """The text in the target language, its white space between sentences kept. Raises UnknownPair."""
        if (source, target) not in self.directions:
            raise UnknownPair(
                f"no text goes from {source!r} to {target!r} here; the directions are "
                f"{', '.join(' to '.join(way) for way in self.directions)}",
                source=source,
                target=target,
            )
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if source == _LATIN:
            text, source = to_tifinagh(text), _STANDARD
        end = _STANDARD if target == _LATIN else target
        stops = (source, end) if PIVOT in (source, end) else (source, PIVOT, end)
        for way in pairwise(stops):
            text = "".join(
                part if place % 2 else self._sentence(part, *way)
                for place, part in enumerate(_SENTENCE_END.split(text))
            )
        return to_latin(text) if target == _LATIN else text

    def _sentence(self, text: str, source: str, target: str) -> str:
        kept = text.strip()
        if not is_word(kept):
            return text
        begin = text.index(kept)
        forms = self._model.languages[source].speller.forms(kept)
        decoder = self._decoder(source, target)
        found: list[str] = []
        for start in range(0, len(forms), _LONGEST):
            found += decoder.translate(forms[start : start + _LONGEST])
        written = self._model.languages[target].speller.sentence(found)
        return text[:begin] + written + text[begin + len(kept) :]

    def _new_decoder(self, source: str, target: str) -> Decoder:
        table = self._tables[source if target == PIVOT else target]
        lookup = PhraseLookup(table, int(source == PIVOT))
        known = [Known(source, self._model.languages[source].forms, lookup)]
        sister = _SISTERS.get(source)
        if sister in self._tables:
            lookup_there = PhraseLookup(self._tables[sister], 0)
            known.append(Known(sister, self._model.languages[sister].forms, lookup_there))
        return Decoder(
            lookup,
            self._grams(target),
            self._numbers(source),
            self._model.languages[target].forms,
            self._model.weights,
            Likeness(known).translations,
            lambda form: as_name(form, target),
        )

    def _new_grams(self, code: str) -> NGrams:
        language = self._model.languages[code]
        return NGrams(language.gram_counts(), [1 / len(language.forms)] * len(language.forms))

    def _new_numbers(self, code: str) -> dict[str, int]:
        return {form: number for number, form in enumerate(self._model.languages[code].forms) if form}
