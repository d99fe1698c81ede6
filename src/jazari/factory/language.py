"""Whether a text is in the language that its source declares: by script first, then by a model where one is given.

And which of its words are in which language (code-switching): heard in small windows around each word and made
consistent along the text. `bench/switching.py` measures it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import log
from operator import itemgetter
from typing import NamedTuple, Protocol

from jazari.factory.quality import batches
from jazari.factory.records import Heard

STEP = "language"

_LETTERS: Mapping[str, re.Pattern[str]] = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]+"),
    "Tfng": re.compile("[\u2d30-\u2d67\u2d6f]+"),
    "Latn": re.compile(
        "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u1e00-\u1eff]+"
    ),
}
"""Greek counts as Latin: Kabyle and other Tamazight orthographies borrow epsilon and gamma from it."""
_ONE_LANGUAGE = {"Tfng": "zgh_Tfng"}
MODEL_CONFIDENCE = 0.9
UNDETERMINED = "und"
REACHES = (1, 3)
"""How many words on either side of a word are heard with it: few tell where a switch is, more in which language."""
SWITCH_COST = 10.0
SENTENCE_SWITCH_COST = 4.0
"""What a switch within a sentence and after its end costs, in natural logarithms of likelihood."""
SURE, CONTRADICTED = 0.99, 0.6
"""What a model says as surely of a whole stretch of one script, or of a sentence, is not looked into, but for a
stretch of which it says of a sentence, this surely, that it is in another language."""
_UNLIKELY, _LIKELY = 0.02, 0.995
_ENDS = (".", "!", "?", "\u061f", "\u2026")
_FEWEST_WRAPPED, _FULL_LINE = 3, 0.6
"""How many lines besides the last tell that a text is wrapped, and the least part of the longest that each has."""

_Answer = tuple[str, float]


class Identifier(Protocol):
    """A language identifier: the `lid` task of the models room."""

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """`{"label", "score"}` for each `{"text"}`, in the same order."""
        ...


def script_of(text: str) -> str | None:
    """The script (ISO 15924) of most of the letters: Arab, Latn or Tfng; None where there are none of these."""
    counts = {script: sum(map(len, pattern.findall(text))) for script, pattern in _LETTERS.items()}
    script = max(counts, key=lambda name: counts[name])
    return script if counts[script] else None


def gate(script: str | None, declared: str) -> str | None:
    """Why a text in that script cannot be in the language declared (`ary_Arab`); None where it can."""
    if script is None:
        return "no-letters"
    return None if declared.endswith(f"_{script}") or declared == "und" else "wrong-script"


def identify(texts: Sequence[str], identifier: Identifier) -> list[Heard]:
    """What a model hears in each text as a whole, and word by word; Tifinagh decides without it.

    The shares of a text's languages are the letters of their words (code-switching), and sum to 1.
    """
    return [heard for start, end in batches(texts) for heard in _identify(texts[start:end], identifier)]


def words_by_language(texts: Sequence[str], identifier: Identifier) -> list[list[tuple[str, str]]]:
    """Each text's words, as spaces part them, with their languages; a word without letters has its neighbours'.

    Scripts decide first, then what a model surely hears in a whole stretch of one script, or in a sentence where its
    sentences differ. In any other it hears the words around each word, and the likeliest sequence of languages is found
    with a price on each switch (Viterbi 1967), a smaller one where a sentence ends.
    """
    return _words(texts, _Asked(identifier))


def disagrees(heard: Heard, declared: str) -> str | None:
    """Why a model, surely, says that a text is in another language than declared; None where it does not."""
    sure = heard.score >= MODEL_CONFIDENCE
    return "wrong-language" if sure and heard.label not in (declared, UNDETERMINED) else None


class _Asked:
    """A model that is asked about each distinct text once, and never about what the script alone decides."""

    def __init__(self, identifier: Identifier) -> None:
        self._identifier = identifier
        self._known: dict[str, _Answer] = {}

    def answers(self, texts: Sequence[str]) -> list[_Answer]:
        """(label, score) of each text."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        scripts = {text: script_of(text) for text in new}
        self._known |= {
            text: (_ONE_LANGUAGE.get(script or "", UNDETERMINED), 1.0) for text, script in scripts.items()
        }
        new = [text for text, script in scripts.items() if script and script not in _ONE_LANGUAGE]
        for text, answer in zip(new, self._identifier.predict([{"text": text} for text in new]), strict=True):
            score = answer.get("score")
            self._known[text] = (
                str(answer.get("label", UNDETERMINED)),
                score if isinstance(score, float) else 0.0,
            )
        return [self._known[text] for text in texts]


def _identify(texts: Sequence[str], identifier: Identifier) -> Iterator[Heard]:
    """As `identify`, of texts whose words, each heard in several windows, are in memory at once."""
    asked = _Asked(identifier)
    whole = asked.answers([" ".join(text.split()) for text in texts])
    for (label, score), text, own in zip(whole, texts, _words(texts, asked), strict=True):
        letters = Counter[str]()
        for word, code in own:
            letters[code] += sum(map(str.isalpha, word))
        total = letters.total()
        shares = {code: count / total for code, count in sorted(letters.items()) if count}
        yield Heard(label, score, shares if script_of(text) else {})


def _words(texts: Sequence[str], asked: _Asked) -> list[list[tuple[str, str]]]:
    stretches = [list(_stretches(text)) for text in texts]
    flat = [stretch for own in stretches for stretch in own]
    asked.answers([" ".join(words) for stretch in flat for words in (stretch.words, *_sentences(stretch))])
    windows = [
        [window for piece in _pieces(stretch, asked) for window in _windows(piece, asked)] for stretch in flat
    ]
    asked.answers([text for some in windows for own in some for text in own])
    found = iter(
        _likeliest(stretch, list(map(asked.answers, some)))
        for stretch, some in zip(flat, windows, strict=True)
    )
    return [
        [pair for stretch in own for pair in zip(stretch.words, next(found), strict=True)]
        for own in stretches
    ]


class _Stretch(NamedTuple):
    """Words of one script in a row, and the number of the sentence that each stands in."""

    script: str | None
    words: list[str]
    sentences: list[int]


def _stretches(text: str) -> Iterator[_Stretch]:
    current = _Stretch(None, [], [])
    sentence = 0
    for word, ends in _ended_words(text):
        script = script_of(word)
        if script and current.script not in (None, script):
            yield current
            current = _Stretch(script, [], [])
        elif script:
            current = current._replace(script=script)
        current.words.append(word)
        current.sentences.append(sentence)
        sentence += ends
    yield current


def _ended_words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether a sentence ends with it: at a full stop or the like, or at the end of a line, as in chats.

    Lines that are all about as long are those of a wrapped text, and end nothing.
    """
    lines = text.splitlines()
    lengths = [len(line) for line, following in pairwise(lines) if following.strip()]
    wrapped = len(lengths) >= _FEWEST_WRAPPED and min(lengths) >= _FULL_LINE * max(lengths)
    for line in lines:
        words = line.split()
        for place, word in enumerate(words, start=1):
            yield word, word.endswith(_ENDS) or (place == len(words) and not wrapped)


def _sentences(stretch: _Stretch) -> list[list[str]]:
    """The words of a stretch, sentence by sentence."""
    pairs = zip(stretch.sentences, stretch.words, strict=True)
    return [[word for _, word in own] for _, own in groupby(pairs, key=itemgetter(0))]


def _pieces(stretch: _Stretch, asked: _Asked) -> list[list[str]]:
    """The sentences of a stretch; all as one where the model is sure of it and contradicts itself on none of them."""
    sentences = _sentences(stretch)
    (label, score), *answers = asked.answers([" ".join(words) for words in (stretch.words, *sentences)])
    if score >= SURE and not any(other != label and sure >= CONTRADICTED for other, sure in answers):
        return [stretch.words]
    return sentences


def _windows(piece: list[str], asked: _Asked) -> list[list[str]]:
    """For each word of a piece what is heard with it: the piece, if the model is sure of it, or the words around."""
    whole = " ".join(piece)
    if asked.answers([whole])[0][1] >= SURE:
        return [[whole] * len(REACHES)] * len(piece)
    return [
        [" ".join(piece[max(place - reach, 0) : place + reach + 1]) for reach in REACHES]
        for place in range(len(piece))
    ]


def _likeliest(stretch: _Stretch, heard: Sequence[Sequence[_Answer]]) -> list[str]:
    """The languages of the words, from what was heard around each, among those that were heard in the stretch."""
    labels = sorted({label for own in heard for label, _ in own} - {UNDETERMINED})
    if len(labels) < 2:
        return (labels or [UNDETERMINED]) * len(stretch.words)
    best = dict.fromkeys(labels, 0.0)
    came_from: list[dict[str, str]] = []
    for place, own in enumerate(heard):
        if place:
            ends = stretch.sentences[place] != stretch.sentences[place - 1]
            leader = max(labels, key=best.__getitem__)
            switched = best[leader] - (SENTENCE_SWITCH_COST if ends else SWITCH_COST)
            came_from.append({label: label if best[label] >= switched else leader for label in labels})
            best = {label: max(best[label], switched) for label in labels}
        for label in labels:
            best[label] += sum(_likelihood(label, answer, len(labels)) for answer in own)
    label = max(labels, key=best.__getitem__)
    found = [label]
    for step in reversed(came_from):
        label = step[label]
        found.append(label)
    return found[::-1]


def _likelihood(label: str, answer: _Answer, labels: int) -> float:
    """The logarithm of how likely a window's answer makes a label; doubt says nothing."""
    said, score = answer
    if said == UNDETERMINED:
        return 0.0
    sure = min(max(score, _UNLIKELY), _LIKELY)
    return log(sure if said == label else (1 - sure) / (labels - 1))
