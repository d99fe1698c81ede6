"""From labelled documents to what a classifier of one script learns from.

The open corpora each have one habit of topic and register per language; everything here works against learning
that instead of the language: capped and evened sources, windows of all lengths, word lists read as sentences,
other spellings, and the words that two dialects share taken for the standard language.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jazari.models.lid.respelling import respelled, tifinagh_as_latin
from jazari.models.lid.rewriting import TELLING_SHARE, Rewriting
from jazari.models.records import Texts

SENTENCE_CHARACTERS = 300
"""A longer text is cut at its sentences."""
WINDOW_CHARACTERS = 90
_SENTENCES_PER_TEXT = 30
_SHORT_SHARE = 0.3
_LIST_ENTRY_CHARACTERS = 16
"""A source whose median text is this short is a word list."""
_JOINED_PER_LIST = 1500
_SENTENCE_END = re.compile(r"(?<=[.!?؟;؛])\s+|\n+")

_VOWELS = frozenset("aeiouyàâéèêëîïôùûáíóúاوي")
_OWN_TIMES = 3
"""A word is a language's own that it has so many times as often as any other."""
_CHANGES_MIN = 2

Groups = dict[tuple[str, str], list[str]]
"""Texts by label and source."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Most texts of one source and label; and the power of a source's size that its weight is divided by."""

    texts_per_source: int
    evenness: float


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts to learn from; a label's weights add up to the same for every label."""

    texts: list[str]
    targets: list[int]
    weights: list[float]


def gather(data: Texts, labels: Sequence[str], limits: Limits, seed: int) -> Groups:
    """Windows of the texts of these labels, by label and source, at most so many of each."""
    cut: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    known = set(labels)
    for text, label, source in zip(data.texts, data.labels, data.sources, strict=True):
        if label in known:
            cut[label, source].update(dict.fromkeys(_sentences(text)))
    groups: Groups = {}
    for key in sorted(cut):
        chooser = _chooser(f"{seed}/{key[0]}/{key[1]}")
        sentences = _chosen(list(cut[key]), limits.texts_per_source, chooser)
        windows = [window for sentence in sentences for window in _windows(sentence)]
        groups[key] = _chosen(windows, limits.texts_per_source, chooser)
    return groups


def enrich(groups: Groups, other_spellings: Sequence[str], seed: int) -> Groups:
    """The groups with word lists joined to sentences, short pieces, and labels in `other_spellings` respelled."""
    richer: Groups = {}
    for (label, source), texts in groups.items():
        chooser = _chooser(f"{seed}/{label}/{source}/more")
        more = list(texts)
        if _is_word_list(texts):
            sample = min(7, len(texts))
            more += [
                " ".join(chooser.sample(texts, chooser.randint(min(3, sample), sample)))
                for _ in range(min(_JOINED_PER_LIST, len(texts)))
            ]
        more += pieces(texts[: int(len(texts) * _SHORT_SHARE)], f"{seed}/{label}/{source}")
        if label in other_spellings:
            more += [respelled(text, chooser) for text in texts]
        richer[label, source] = more
    return richer


def shared_words(groups: Groups, standard: str, dialects: Sequence[str]) -> frozenset[str]:
    """Words that are no dialect's own; none where fewer than two of the dialects have texts.

    A word is nobody's own where the standard's texts have it about as often, or where several dialects have
    it, rarely and about as often as each other.
    """
    rates = {label: _document_rates(groups, label) for label in (standard, *dialects)}
    written = [label for label in dialects if rates[label]]
    if len(written) < 2:
        return frozenset()
    return frozenset(
        word for label in written for word in rates[label] if _is_shared(word, rates, standard, written)
    )


def stripped(groups: Groups, shared: frozenset[str], dialects: Sequence[str], seed: int) -> list[str]:
    """Half of the dialects' texts with only their shared words left: examples of the standard."""
    chooser = _chooser(f"{seed}/shared")
    found = []
    for (label, _source), texts in groups.items():
        if label in dialects and not _is_word_list(texts):
            for text in texts:
                kept = [word for word in text.split() if word in shared]
                if len(kept) >= 4 and chooser.random() < 0.5:
                    found.append(" ".join(kept))
    return found


def distinct(
    groups: Groups, shared: frozenset[str], dialects: Sequence[str], own_words_share: float
) -> Groups:
    """The groups without those texts of the dialects that have too few own words to be told by them."""
    return {
        (label, source): [text for text in texts if _own_share(text, shared) >= own_words_share]
        if label in dialects and not _is_word_list(texts)
        else texts
        for (label, source), texts in groups.items()
    }


def own_words(groups: Groups, labels: Sequence[str]) -> dict[str, dict[str, float]]:
    """By label, the words that its texts have several times as often as those of any other of these labels, with the
    share of its texts that have them.
    """
    rates = {label: _document_rates(groups, label) for label in labels}
    found = {}
    for label, own in rates.items():
        others = [rates[other] for other in labels if other != label]
        found[label] = {
            word: rate
            for word, rate in own.items()
            if rate > _OWN_TIMES * max((other.get(word, 0.0) for other in others), default=0.0)
        }
    return found


def rewritten(groups: Groups, rewriting: Rewriting, standard: str, most: int, seed: int) -> Groups:
    """The texts of the rewriting's labels, at most so many of a source, in each other of them.

    In a dialect only those with enough words that changed: the others might be anybody's.
    """
    own = own_words(groups, rewriting.labels)
    more: Groups = {}
    for (label, source), texts in groups.items():
        if label not in rewriting.labels or _is_word_list(texts):
            continue
        for target in rewriting.labels:
            if target == label:
                continue
            chooser = _chooser(f"{seed}/{label}/{source}/{target}")
            found = []
            for text in _chosen(texts, most, chooser):
                other, changes = rewriting.rewritten(text, label, target, own[label], chooser)
                if changes >= _CHANGES_MIN or (target == standard and len(other.split()) >= _CHANGES_MIN * 2):
                    found.append(other)
            more[target, f"{source} from {label}"] = found
    return more


def diluted(groups: Groups, labels: Sequence[str], standard: str, most: int, seed: int) -> Groups:
    """For each dialect the standard's texts, at most so many, with a few words of the dialect among them.

    Whoever writes a dialect writes most words as the standard does: a few that only the dialect has decide.
    """
    own = own_words(groups, labels)
    sober = sorted(
        text
        for (label, _), texts in groups.items()
        if label == standard and not _is_word_list(texts)
        for text in texts
    )
    more: Groups = {}
    for dialect in labels:
        marks = {word for word, rate in own[dialect].items() if rate >= TELLING_SHARE}
        chooser = _chooser(f"{seed}/{dialect}/diluted")
        few = [
            piece
            for (label, source), texts in sorted(groups.items())
            if label == dialect
            for piece in pieces(texts, f"{seed}/{source}/diluted")
            if marks.intersection(piece.split())
        ]
        if dialect != standard and few and sober:
            more[dialect, "diluted"] = [
                _among(text, chooser.choice(few), chooser) for text in _chosen(sober, most, chooser)
            ]
    return more


def _among(text: str, few: str, chooser: random.Random) -> str:
    words = text.split()
    place = chooser.randint(0, len(words))
    return " ".join([*words[:place], few, *words[place:]])


def invented(groups: Groups, most: int, seed: int) -> list[str]:
    """So many of the texts in languages that nobody writes: vowels changed for vowels, consonants for consonants.

    They look like writing, and like none of the labels: what a stranger's text has in common with another's.
    """
    chooser = _chooser(f"{seed}/invented")
    pool = [text for texts in groups.values() for text in texts]
    found = []
    for text in _chosen(pool, most, chooser):
        vowels = [letter for letter in sorted(set(text)) if letter in _VOWELS]
        others = [letter for letter in sorted(set(text)) if letter.isalpha() and letter not in _VOWELS]
        changed = _shuffled(vowels, chooser) + _shuffled(others, chooser)
        found.append(text.translate(str.maketrans("".join(vowels + others), "".join(changed))))
    return found


def _shuffled(letters: Sequence[str], chooser: random.Random) -> list[str]:
    return chooser.sample(letters, len(letters))


def romanised(groups: Groups, tifinagh: str, latin: str, seed: int) -> Groups:
    """Groups with the Tifinagh texts also in Latin script under the other label."""
    chooser = _chooser(f"{seed}/{latin}")
    more = {
        (latin, source): [tifinagh_as_latin(text, chooser) for text in texts]
        for (label, source), texts in groups.items()
        if label == tifinagh
    }
    return groups | more


def weighed(groups: Groups, labels: Sequence[str], limits: Limits, shares: Mapping[str, float]) -> Examples:
    """The groups as examples; `shares` gives labels that shall weigh less than the others."""
    examples = Examples([], [], [])
    for label in labels:
        own = {source: texts for (name, source), texts in sorted(groups.items()) if name == label and texts}
        total = sum(len(texts) ** (1 - limits.evenness) for texts in own.values())
        for texts in own.values():
            each = len(texts) ** -limits.evenness / total * shares.get(label, 1.0)
            examples.texts.extend(texts)
            examples.targets.extend([labels.index(label)] * len(texts))
            examples.weights.extend([each] * len(texts))
    size, total = len(examples.weights), sum(examples.weights)
    # A text's weight averages 1; one of a tiny source may not drown a whole batch.
    examples.weights[:] = [min(weight * size / total, 20.0) for weight in examples.weights]
    return examples


def _chooser(seed: str) -> random.Random:
    """The same choices for the same words, on every machine."""
    return random.Random(seed)  # noqa: S311 - nothing secret is chosen


def _sentences(text: str) -> Iterable[str]:
    if len(text) <= SENTENCE_CHARACTERS:
        return [text]
    found = [part for part in _SENTENCE_END.split(text) if len(part) > 20]
    step = max(1, len(found) // _SENTENCES_PER_TEXT)
    return found[::step][:_SENTENCES_PER_TEXT]


def _windows(text: str) -> list[str]:
    """Runs of words of about the window's length, the last one longer than a quarter of it."""
    if len(text) <= WINDOW_CHARACTERS * 1.3:
        return [text]
    found: list[str] = []
    words: list[str] = []
    size = 0
    for word in text.split():
        words.append(word)
        size += len(word) + 1
        if size >= WINDOW_CHARACTERS:
            found.append(" ".join(words))
            words, size = [], 0
    if size > WINDOW_CHARACTERS / 4:
        found.append(" ".join(words))
    return found


def pieces(texts: Sequence[str], seed: str) -> list[str]:
    """Two to four neighbouring words of each text that has more than four."""
    chooser = _chooser(f"{seed}/pieces")
    found = []
    for text in texts:
        words = text.split()
        if len(words) > 4:
            count = chooser.randint(2, 4)
            begin = chooser.randrange(len(words) - count + 1)
            found.append(" ".join(words[begin : begin + count]))
    return found


def _chosen(texts: list[str], most: int, chooser: random.Random) -> list[str]:
    return texts if len(texts) <= most else chooser.sample(texts, most)


def _is_word_list(texts: Sequence[str]) -> bool:
    lengths = sorted(len(text) for text in texts)
    return bool(lengths) and lengths[len(lengths) // 2] < _LIST_ENTRY_CHARACTERS


def _own_share(text: str, shared: frozenset[str]) -> float:
    words = text.split()
    return sum(word not in shared for word in words) / max(len(words), 1)


def _document_rates(groups: Groups, label: str) -> dict[str, float]:
    counts: Counter[str] = Counter()
    documents = 0
    for (name, _source), texts in groups.items():
        if name == label:
            documents += len(texts)
            for text in texts:
                counts.update(set(text.split()))
    return {word: count / documents for word, count in counts.items()}


def _is_shared(
    word: str, rates: Mapping[str, Mapping[str, float]], standard: str, dialects: Sequence[str]
) -> bool:
    found = sorted(rates[dialect].get(word, 0.0) for dialect in dialects)
    if rates[standard].get(word, 0.0) >= 0.5 * found[-1]:
        return True
    return found[-2] > 0 and found[-1] < 3 * found[-2] and found[-1] + found[-2] < 0.01
