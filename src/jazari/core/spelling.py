"""One spelling for what people write in many: Arabic letters, Arabizi digits, accents, sounds of both scripts."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىیئ", "ي"), "ؤ": "و", "ة": "ه", "ء": None, "ـ": None,
        **dict.fromkeys("گڭݣک", "ك"), "ڤ": "ف", "ڥ": "ف", "پ": "ب", "چ": "ش", "ۀ": "ه", "ہ": "ه",
        "œ": "oe", "æ": "ae",
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
_SOUNDS_LATIN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"kh", "x"), (r"gh", "G"), (r"gn", "n"), (r"qu", "k"), (r"ch", "C"), (r"c(?=[ei])", "s"), (r"c", "k"),
        (r"th", "t"), (r"g(?=[ei])", "j"), (r"g", "k"), (r"[qk]", "k"), (r"p", "b"), (r"v", "f"),
    )
)  # fmt: skip
_SOUNDS_ARABIC = str.maketrans(
    {
        "ا": "a", "و": "u", "ي": "i", "ع": "e", "ب": "b", **dict.fromkeys("تطث", "t"), "ج": "j", "ح": "h",
        "خ": "x", **dict.fromkeys("دضذظ", "d"), "ر": "r", "ز": "z", **dict.fromkeys("سص", "s"), "ش": "C",
        "غ": "G", "ف": "f", **dict.fromkeys("قك", "k"), "ل": "l", "م": "m", "ن": "n", "ه": "h",
    }
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]")


def plain_letters(text: str) -> str:
    """Small letters without accents or vowel signs; Arabic letters that keyboards and habits vary are one."""
    # Letters that decompose (أ, ى with marks) are unified first: a mark taken off would lose the difference.
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


def one_spelling(plain: str) -> str:
    """Plain letters with Arabizi digits and Latin letter groups in one spelling each."""
    for pattern, into in _LATIN_SPELLINGS:
        plain = pattern.sub(into, plain)
    return plain


def is_arabic(word: str) -> bool:
    """Whether a word begins with an Arabic letter."""
    return "؀" <= word[0] <= "ۿ"


def without_article(word: str) -> str:
    """An Arabic word without its article and what clings to it, where there is one."""
    return _ARTICLE.sub("", _CLITICS.sub("", word))


def sounds(word: str) -> str:
    """A word of one spelling in the alphabet that both scripts are brought to: consonants, and vowels aeiou.

    Arabic writes long vowels only; its ع is `e`, as `3` is in Latin letters.
    """
    if not word.isascii():
        return _DOUBLED.sub(r"\1", word.translate(_SOUNDS_ARABIC))
    for pattern, into in _SOUNDS_LATIN:
        word = pattern.sub(into, word)
    return word


def skeleton(word: str) -> str:
    """The consonants that a word of one spelling keeps in both scripts; "" if fewer than two."""
    bare = _VOWELS.sub("", sounds(word if word.isascii() else word.removesuffix("ه"))).replace("G", "r")
    if word.isascii():
        bare = bare.removesuffix("h")
    bare = _DOUBLED.sub(r"\1", bare)
    return bare if len(bare) > 1 and not bare.isdigit() else ""
