"""The words that repair knows: a vocabulary counted from open corpora, and the lists of `repair_words.toml`.

A PDF file draws lam-alef as one sign, and extractors that read the sign from the wrong end write alef-lam.
Which of two readings of a word was meant is a question for a dictionary; this is that dictionary.
`repair_vocabulary.txt` holds word forms alone, sorted; `repair_vocabulary.py` says where they come from.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations

ARABIC_LETTERS = "\u0621-\u063a\u0641-\u064a"  # of Arabic itself, without the tatweel
ARABIC_MARKS = "\u064b-\u0652"
WORD_STARTS = "(?<![\u0620-\u065f\u066e-\u06d3])"
WORD_ENDS = "(?![\u0620-\u065f\u066e-\u06d3])"
ALEF_LAM = re.compile("[اأإآ]ل")
SOUND_LAM_ALEF = re.compile("ل(?<!ال)[اأإآ](?!ل)")  # but after an alef, where people mend damaged collections
_LAM_ALEF = re.compile("(?<!^ا)(?<!^[وفبك]ا)ل([اأإآ])")  # but for the article
_TWO_ALEFS = re.compile("اال(?![اأإآ])")  # no word has them
_L = f"[{ARABIC_LETTERS}]"
_ARTICLE_AND_HAMZA = re.compile(f"ا([أإآ])ل(?={_L})")
_ARTICLE_AND_DERIVED = re.compile(f"^([وف]?[بك]?)اال(?=(?:ست|ن|{_L}ت|ت|زد|[صض]ط){_L}{{2}})")
_DERIVED_NOUN = re.compile("ا(?:ست|ن[^ا]|[^سل]ت|لت|ت)")  # forms VII, VIII and X
_PLURAL_IN_AT = re.compile(f"^((?!ات|ان|است|[أإ]){_L}{{3,}}|[^اتأإ]{_L})الت$")
_PLURAL_OF_LA = re.compile(f"({_L}{{2,}})الت(?:ه|ها|هم|هما|نا|ك|كم|ي)?$")
_PLURAL_OR_DUAL = re.compile(f"(?<={_L}{{2}})ال(?=[تن]$)")
_FOR_THE = re.compile(f"^([وف]?)لال(?=[^اويل])(?={_L}{{4}})")
_FOR_THE_HAMZA = re.compile(f"^([وف]?)ل([أإآ])ل(?={_L}{{3}})")
_FOR_THE_SHORT = re.compile(f"^([وف]?)لال(?=[^اويل]{_L}{{2}})")
_FOR_DERIVED = re.compile(f"^([وف]?)ال(?=(?:ست{_L}+ا{_L}|[^م]ت{_L}ا(?!ت){_L})(?:ه|ها|هم|ات)?$)")
_FOR_HAMZA = re.compile(f"^([وف]?)([أإآ])ل(?={_L}{{3}})")
_ADJECTIVE = re.compile(f"^([وف]?)لا({_L}{{4,}}ي(?:ة|ين|ون|ات)?$)(?<!تفاقية)(?<!تفاقيات)")
_PLAUSIBLE = (
    (_PLURAL_OR_DUAL, "لا"),
    (_FOR_HAMZA, r"\1ل\2"),
    (_FOR_THE_HAMZA, r"\1لل\2"),
    (_FOR_THE_SHORT, r"\1للا"),
    (_FOR_DERIVED, r"\1لا"),
)
_SURELY_TURNED = re.compile(
    f"آال|^[وف]?(?:لال|ل?[أإآ]ل{_L}{{3}})"
    f"|^[وف]?(?:[بك]?ال|لل|[بلك]?(?:م|ت(?={_L}+يال))){_L}{{2,}}الت(?:ه|ها|هم|نا|ي|ين|ية)?$"
    f"|^[وف]?ال(?:ست|ن|{_L}ت|ت{_L}?|زد|[صض]ط){_L}+ا{_L}"
)
"""Forms that clean words hardly have: two alefs, a preposition before an article turned round, a plural in -at of what
has an article or is a participle, `الست...ا.` without its alef. What is unknown and looks otherwise may be a name."""
_CLITICS = "وفبك"
_MOST_PLACES = 4
_SHORTEST_CORE = 3
_LONGEST_NAME = 4
"""Letters of an unknown word that may be a foreign name, whatever it reads turned round."""
_ARTICLE = re.compile("[وفبك]?ال")


def damaged(word: str) -> str:
    """`word` as an extractor writes it that turns each lam-alef round: `خلال` becomes `خالل`."""
    return _LAM_ALEF.sub(r"\1ل", word)


Affixes = tuple[tuple[int, frozenset[str]], ...]
"""Beginnings or endings by their length, the longest first, nothing at all last."""


@dataclass(frozen=True)
class Lexicon:
    """Known word forms, and the words whose damaged form is listed with what it stands for."""

    vocabulary: frozenset[str]
    stems: Mapping[str, str]  # damaged -> right, as in the three below
    words: Mapping[str, str]
    likely: Mapping[str, str]
    likely_words: Mapping[str, str]
    prefixes: Affixes
    suffixes: Affixes

    def certain(self, word: str) -> str:
        """`word` turned back where its damaged form is no word of Arabic; else `word`."""
        listed = _listed(word, self.words)
        bare = word[1:] if word[0] in "وف" else word
        if not listed and not self.vocabulary.isdisjoint((word, bare, bare.removeprefix("ال"))):
            return word
        if not word.startswith("اإلى"):  # a slip of the keyboard
            word = _ARTICLE_AND_DERIVED.sub(r"\1الا", _ARTICLE_AND_HAMZA.sub(r"ال\1", word))
        listed = listed or _listed(word, self.words) or self._inflected(word, self.stems)
        if listed:
            return _TWO_ALEFS.sub("الا", listed)
        alefs = word.find("اال")
        if alefs > 0 and word[: alefs + 1] not in self.vocabulary:
            word = _TWO_ALEFS.sub("الا", word)
        if not ALEF_LAM.search(word) or self.may_be(word):
            return word
        if _SURELY_TURNED.search(word) or self._surely_meant(word):
            read = self._read(word)
            return self._inflected(read, self.stems) or read
        return word

    def plausible(self, word: str) -> str:
        """`word` as it is meant in a text known to be damaged, where both readings are words; else `word`."""
        listed = _listed(word, self.likely_words) or self._inflected(word, self.likely)
        if listed:
            return listed
        if self.may_be(word):
            return word
        read = self._read(word)
        word = read if read != word else _TWO_ALEFS.sub("الا", word)
        for pattern, right in _PLAUSIBLE:
            word = pattern.sub(right, word)
        return word

    def knows(self, word: str) -> bool:
        """True where this form, whole or after one clitic of one letter, is in the vocabulary."""
        return word in self.vocabulary or (
            len(word) > 3 and word[0] in _CLITICS and word[1:] in self.vocabulary
        )

    def may_be(self, word: str) -> bool:
        """True where `word` is known, or known words with clitics and endings make it."""
        return self.knows(word) or any(
            self._has(core)
            and _is_sound(prefix, core, suffix)
            and (not suffix.startswith("ات") or self._has(core + "ات"))
            for prefix, core, suffix in self._parts(word)
        )

    def _has(self, core: str) -> bool:
        return core in self.vocabulary or (len(core) > 3 and "ال" + core in self.vocabulary)

    def _read(self, word: str) -> str:
        """The first reading of `word`, no word itself, that is one; then what only the grammar says."""
        if SOUND_LAM_ALEF.search(word):
            return word  # one ligature the right way round: this word was not read backwards
        reading = next((reading for reading in _readings(word) if self.may_be(reading)), None)
        if reading:
            # `لاقتصادية` is good Arabic, but where the sign was lost whole, an adjective had the article.
            return _ADJECTIVE.sub(r"\1الا\2", reading)
        turned = _FOR_THE.sub(r"\1للا", _PLURAL_IN_AT.sub(r"\1لات", word))
        return self.certain(turned) if turned != word else word

    def _surely_meant(self, word: str) -> bool:
        """True where `word`, which is none, is a known one turned round, or the plural of one in -la."""
        plural = _PLURAL_OF_LA.match(word)
        if plural and self.may_be(plural[1] + "لة"):
            return True
        return len(word) > _LONGEST_NAME and not _ARTICLE.match(word) and self._read(word) in self.vocabulary

    def _inflected(self, word: str, right: Mapping[str, str]) -> str | None:
        parts = self._parts(word)
        return next((prefix + right[core] + suffix for prefix, core, suffix in parts if core in right), None)

    def _parts(self, word: str) -> list[tuple[str, str, str]]:
        """Each way to read `word` as clitics, a core of three letters or more, and an ending."""
        size = len(word)
        ends = [size - length for length, known in self.suffixes if word[size - length :] in known]
        return [
            (word[:start], word[start:end], word[end:])
            for start, known in self.prefixes
            if word[:start] in known
            for end in ends
            if end - start >= _SHORTEST_CORE
        ]


def _is_sound(prefix: str, core: str, suffix: str) -> bool:
    """False for the cuts that make a word of anything: short cores, a second article, an ending after -la."""
    if suffix and (core.endswith("لا") or (core.endswith("ل") and suffix[0] == "ا" and suffix[:2] != "ات")):
        return False
    if core[0] == "ا" and prefix.endswith("ل") and not prefix.endswith("ال"):
        return len(core) > 4 and _DERIVED_NOUN.match(core) is not None
    return len(core) > (2 if prefix.endswith("ال") or core[0] in "أإآ" else 3)


def _listed(word: str, right: Mapping[str, str]) -> str | None:
    if word in right:
        return right[word]
    rest = right.get(word[1:]) if word[0] in "وف" else None
    return word[0] + rest if rest else None


def _readings(word: str) -> Iterator[str]:
    """`word` with one, two ... of its alef-lams turned to lam-alef, the last ones first."""
    places = [found.start() for found in ALEF_LAM.finditer(word)][-_MOST_PLACES:]
    for number in range(1, len(places) + 1):
        for turned in combinations(reversed(places), number):
            letters = list(word)
            for place in turned:
                letters[place], letters[place + 1] = letters[place + 1], letters[place]
            reading = "".join(letters)
            if "اا" not in reading and not reading.endswith("لا"):
                yield reading


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package, read once."""
    here = files("jazari.factory")
    vocabulary = (here / "repair_vocabulary.txt").read_text("utf-8").split()
    return from_lists((here / "repair_words.toml").read_text("utf-8"), vocabulary)


def from_lists(lists: str, vocabulary: Iterable[str]) -> Lexicon:
    """A lexicon of hand-made `lists` (TOML) and a counted `vocabulary`; where they disagree, the lists hold."""
    words = {name: text.split() for name, text in tomllib.loads(lists).items()}
    turned = {
        name: {damaged(word): word for word in words[name]}
        for name in ("stems", "words", "likely", "likely_words")
    }
    counted = set(vocabulary).difference(turned["stems"], turned["words"])
    return Lexicon(
        frozenset(counted.union(words["kept"], words["alef_lam"])),
        **turned,
        prefixes=_by_length(words["prefixes"]),
        suffixes=_by_length(words["suffixes"]),
    )


def _by_length(affixes: Sequence[str]) -> Affixes:
    lengths = sorted({0, *map(len, affixes)}, reverse=True)
    return tuple(
        (size, frozenset(affix for affix in (*affixes, "") if len(affix) == size)) for size in lengths
    )
