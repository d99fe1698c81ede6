"""Text as the search sees it: one spelling for what people write in many, whatever the script.

Three views of a text: its words in one spelling, their characters, and the consonants that a word keeps when it
passes from one script to the other (`لاكارط`, `lakart`, `la carte`).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MAX_WORDS = 120
"""Words of a text that are read; a question is shorter, and a pasted page must not take seconds."""

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىیئ", "ي"), "ؤ": "و", "ة": "ه", "ء": None, "ـ": None,
        **dict.fromkeys("گڭݣک", "ك"), "ڤ": "ف", "ڥ": "ف", "پ": "ب", "چ": "ش", "ۀ": "ه", "ہ": "ه",
        **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
    }
)  # fmt: skip
_ARTICLE = re.compile(r"^(?!والد)(?:[وفبكل]?ال|[وفب]?لل)(?=..)")  # والد, a parent, has none
_CLITICS = re.compile(r"^(?:ها?د|[وفبل])(?=ال|لا)")
_LATIN_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"(?<=[a-z])['’`](?=[a-z])", " "),  # l'carte, d'identité
        (r"5(?=[a-z])|(?<=[a-z])5|7'", "kh"),
        (r"7(?=[a-z])|(?<=[a-z])7", "h"),
        (r"9(?=[a-z])|(?<=[a-z])9", "q"),
        (r"3(?=[a-z])|(?<=[a-z])3", "e"),
        (r"2(?=[a-z])|(?<=[a-z])2", ""),
        (r"8(?=[a-z])|(?<=[a-z])8", "gh"),
        (r"sh|tch", "ch"),
        (r"ou|w", "u"),
        (r"ph", "f"),
        (r"y", "i"),
        (r"([a-z])\1+", r"\1"),
    )
)
_WORD = re.compile(r"[^\W_]+")
_SKELETON_LATIN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"kh", "x"), (r"gh", "r"), (r"gn", "n"), (r"qu", "k"), (r"ch", "C"), (r"c(?=[ei])", "s"), (r"c", "k"),
        (r"th", "t"), (r"g(?=[ei])", "j"), (r"g", "k"), (r"[qk]", "k"), (r"p", "b"), (r"v", "f"), (r"x", "x"),
        (r"[aeiou]", ""), (r"h$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_SKELETON_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اوي", None), "ع": None, "ب": "b", **dict.fromkeys("تطث", "t"), "ج": "j", "ح": "h",
        "خ": "x", **dict.fromkeys("دضذظ", "d"), "ر": "r", "ز": "z", **dict.fromkeys("سص", "s"), "ش": "C",
        "غ": "r", "ف": "f", **dict.fromkeys("قك", "k"), "ل": "l", "م": "m", "ن": "n", "ه": "h",
    }
)  # fmt: skip


class Views(NamedTuple):
    """A text's words in one spelling, and the skeleton of each (words with no consonant have none)."""

    words: tuple[str, ...]
    skeletons: tuple[str, ...]


def views(text: str) -> Views:
    """Both views of a text; only its first MAX_WORDS words are read."""
    words: list[str] = []
    skeletons: list[str] = []
    for written in _WORD.findall(_plain(text))[:MAX_WORDS]:
        for word in _words(written):
            words.append(word)
            if skeleton := _skeleton(word):
                skeletons.append(skeleton)
    return Views(tuple(words), tuple(skeletons))


def ngrams(words: Sequence[str], shortest: int, longest: int) -> Iterator[str]:
    """The character n-grams of words, each word's bounds marked by a space."""
    for word in words:
        bounded = f" {word} "
        for size in range(shortest, longest + 1):
            for start in range(len(bounded) - size + 1):
                yield bounded[start : start + size]


def _plain(text: str) -> str:
    """Small letters without accents, Arabic letters and Arabizi digits in one spelling each."""
    # Letters that decompose (أ, ى with marks) are unified first: a mark taken off would lose the difference.
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_ARABIC)
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    for pattern, into in _LATIN_SPELLINGS:
        bare = pattern.sub(into, bare)
    return bare


def _words(written: str) -> Iterator[str]:
    """A written word as one or two: the article and what clings to it taken off, where there is one."""
    if written.isascii() or written[0] < "؀" or written[0] > "ۿ":
        yield written
    else:
        yield _ARTICLE.sub("", _CLITICS.sub("", written))


def _skeleton(word: str) -> str:
    """The consonants of a word in the alphabet that both scripts are brought to; "" if fewer than two."""
    if word.isascii():
        bare = word
        for pattern, into in _SKELETON_LATIN:
            bare = pattern.sub(into, bare)
    else:
        bare = re.sub(r"(.)\1+", r"\1", word.removesuffix("ه").translate(_SKELETON_ARABIC))
    return bare if len(bare) > 1 and not bare.isdigit() else ""
