"""Texts from one script to another: words through a decoder, what stands between them with the target's signs."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from jazari.models.errors import UnknownPair
from jazari.models.ngrams import NGrams
from jazari.models.records import Answer, Item
from jazari.models.translit.channel import Channel
from jazari.models.translit.decoder import Decoder
from jazari.models.translit.model import TranslitModel
from jazari.models.translit.scripts import ARABIC, LATIN, SPACE, Token, latin_word, signs, tokens
from jazari.models.translit.tifinagh import to_latin, to_tifinagh
from jazari.models.translit.words import WordModel

PAIRS = ((LATIN, ARABIC), (ARABIC, LATIN), ("zgh_Tfng", "zgh_Latn"), ("zgh_Latn", "zgh_Tfng"))
"""From what to what: Darija learned, Tamazight by the standard's table."""


class TranslitPredictor:
    """Gives each `{"text", "source", "target"}` its `{"text"}`. Raises UnknownPair, naming the pairs there are."""

    task = "translit"

    def __init__(self, model: TranslitModel) -> None:
        channel = Channel(model.units, NGrams(model.grams, model.shares))
        lexicons: tuple[dict[str, dict[str, float]], ...] = (defaultdict(dict), defaultdict(dict))
        for (latin, arabic), count in model.lexicon.items():
            lexicons[0][latin][arabic] = count
            lexicons[1][arabic][latin] = count
        self._decoders = {
            target: Decoder(
                side,
                channel,
                WordModel(model.vocabularies[target]),
                dict(lexicons[side]),
                model.joined if side == 0 else {},
                model.weights,
            )
            for side, target in enumerate((ARABIC, LATIN))
        }
        self._ways: dict[tuple[str, str], Callable[[str], str]] = {
            ("zgh_Tfng", "zgh_Latn"): to_latin,
            ("zgh_Latn", "zgh_Tfng"): to_tifinagh,
        }

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order."""
        return [
            {"text": self.write(str(item["text"]), str(item["source"]), str(item["target"]))}
            for item in items
        ]

    def write(self, text: str, source: str, target: str) -> str:
        """The text in the target's script. Raises UnknownPair."""
        if (source, target) not in PAIRS:
            raise UnknownPair(
                f"no text goes from {source!r} to {target!r} here; the pairs are "
                f"{', '.join(' to '.join(pair) for pair in PAIRS)}",
                source=source,
                target=target,
            )
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        way = self._ways.get((source, target))
        return way(text) if way else "".join(self._written(text, source, target))

    def _written(self, text: str, source: str, target: str) -> Iterator[str]:
        decoder = self._decoders[target]
        for run in _runs(tokens(text, source)):
            words = run[::2]
            if not words[0].symbols:
                yield signs(words[0].text, target)
                continue
            done = 0
            for count, spelled in decoder.sentence([word.symbols for word in words]):
                if done:
                    yield run[2 * done - 1].text
                if spelled is None:
                    yield words[done].text
                else:
                    yield latin_word(spelled) if target == LATIN else spelled.replace(SPACE, " ")
                done += count


def _runs(found: Iterator[Token]) -> Iterator[list[Token]]:
    """Words that only white space parts, with it between them; whatever else stands alone."""
    run: list[Token] = []
    for token in found:
        goes_on = token.symbols if len(run) % 2 == 0 else token.text.isspace()
        if goes_on:
            run.append(token)
            continue
        yield from _ended(run)
        run = [token] if token.symbols else []
        if not token.symbols:
            yield [token]
    yield from _ended(run)


def _ended(run: list[Token]) -> Iterator[list[Token]]:
    if run and len(run) % 2 == 0:
        yield run[:-1]
        yield run[-1:]
    elif run:
        yield run
