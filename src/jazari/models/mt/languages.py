"""How each language is cut into words and forms: what is written in several ways has one form, and one frame."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jazari.models.translit.scripts import latin_symbols
from jazari.models.translit.tifinagh import to_tifinagh

_INVISIBLE = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0f]")
_NUMBER, _SIGNS = r"\d+(?:[.,:/]\d+)*", r"([^\w\s]|_)\1*"
_LETTERS = r"[^\W\d_]"
_PLAIN = re.compile(rf"{_NUMBER}|{_LETTERS}+(?:'{_LETTERS}+)*|{_SIGNS}")
_ARABIZI = re.compile(rf"{_NUMBER}(?!{_LETTERS})|[^\W_]+(?:'[^\W_]+)*|{_SIGNS}")
_ELIDED = re.compile(rf"{_NUMBER}|{_LETTERS}+'(?={_LETTERS})|{_LETTERS}+|{_SIGNS}")
_SAME_SIGNS = str.maketrans("’‘“”«»؟،؛–٠١٢٣٤٥٦٧٨٩", '\'\'""""?,;-0123456789')
_DOUBLED = re.compile(r"(.)\1+")

_ARABIC_FOLDED = str.maketrans("أإآٱىةگڭݣڤپچ", "ااااي\u0647كككفبش")
_ARABIC_FRAME = str.maketrans(
    {
        **dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنه", "bttjḥḵddrzsšsdtdʿġfqklmnh", strict=True)),
        **dict.fromkeys("اويءؤئ"),
    }
)
_LATIN_FRAME = str.maketrans({**dict(zip("ḍṣṭẓgpvc", "dstdkbfk", strict=True)), **dict.fromkeys("ʾāaeiouyw")})
_TIFINAGH_FRAME = str.maketrans({**dict(zip("ⵟⴹⵚⵥⵕ", "ⵜⴷⵙⵣⵔ", strict=True)), **dict.fromkeys("ⴰⵉⵓⴻⵯⵡⵢ")})


@dataclass(frozen=True, slots=True)
class Language:
    """What tells words, forms and frames of a language.

    `clitics` are short words written as one with the next, each with its parts; `endings` those written as one with
    the word before. `before` and `after` are what inflection adds: they are only taken off a word that is unknown.
    A frame is what stays of a form without vowels and doubled letters: the same for both scripts of Darija.
    """

    words: re.Pattern[str]
    fold: Callable[[str], str]
    frame: Callable[[str], str]
    article: str
    clitics: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def words(text: str, language: Language) -> list[str]:
    """The words, numbers and runs of one sign of a text, without invisible marks, quotes and digits in one form."""
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_SAME_SIGNS)
    return [match[0] for match in language.words.finditer(plain)]


def is_word(text: str) -> bool:
    """Whether it has a letter: numbers and signs have none and are never translated."""
    return any(sign.isalpha() for sign in text)


def _arabic_form(word: str) -> str:
    return word.translate(_ARABIC_FOLDED)


def _arabizi_form(word: str) -> str:
    return latin_symbols(word, emphatic=False) or word if is_word(word) else word


def _framed(table: dict[int, str | None]) -> Callable[[str], str]:
    return lambda form: _DOUBLED.sub(r"\1", form.translate(table))


def _ended(*ends: str) -> Callable[[str], str]:
    ending = re.compile(f"(?<=...)(?:{'|'.join(ends)})$")
    return lambda form: ending.sub("", form)


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


LANGUAGES: Mapping[str, Language] = {
    "ary_Arab": Language(
        words=_PLAIN,
        fold=_arabic_form,
        frame=_framed(_ARABIC_FRAME),
        article="ال",
        clitics={
            "وال": ("و", "ال"), "فال": ("ف", "ال"), "بال": ("ب", "ال"), "لل": ("ل", "ال"), "ال": ("ال",),
            "و": ("و",), "ف": ("ف",), "ب": ("ب",), "ل": ("ل",), "د": ("د",),
        },
        endings=("هوم", "ها", "هم", "نا", "كم"),
        before=_list("و ف ب ل د ال ك كا كي كت كن ت تا تي تت ن ي غا ما مت م تم"),
        after=_list("ه ين ات ها هم هوم نا كم ش و وش ي ك ت تي يه يين او اش"),
    ),
    "ary_Latn": Language(
        words=_ARABIZI,
        fold=_arabizi_form,
        frame=_framed(_LATIN_FRAME),
        article="l",
        clitics={
            "wl": ("w", "l"), "fl": ("f", "l"), "bl": ("b", "l"), "dl": ("d", "l"),
            "l": ("l",), "w": ("w",), "u": ("u",), "f": ("f",), "b": ("b",), "d": ("d",),
        },
        endings=("hum", "kum", "hom", "ha", "na"),
        before=_list("w u f b l d ka kay kat kan ki ke k ta t n i y ġa ma m mk"),
        after=_list("a in at ha hum hom na kum kom š u uš i o ek k t ti w y"),
    ),
    "zgh_Tfng": Language(
        words=_PLAIN,
        fold=str,
        frame=_framed(_TIFINAGH_FRAME),
        article="",
        clitics={},
        endings=(),
        before=_list("ⵜ ⵉ ⵏ ⵜⵜ ⵉⵜⵜⵓ ⵜⵜⵓ ⵉⵜⵜ ⵓ ⴰ ⵡ ⵢ ⵉⵙ ⵙ ⵜⵙ ⵉⵎ ⵎ"),
        after=_list("ⵜ ⵏ ⵉⵏ ⴰⵏ ⵖ ⵎ ⵏⵜ ⵉⵡⵉⵏ ⵏⵏ ⵙ ⴰⵡⵏ"),
    ),
    "eng_Latn": Language(
        words=_PLAIN,
        fold=str.lower,
        frame=_ended("'s", "ing", "ies", "es", "ed", "ly", "s", "e", "y"),
        article="",
        clitics={},
        endings=(),
        before=("un", "re"),
        after=("ing", "er", "ers", "tion", "ment", "ness", "al"),
    ),
    "fra_Latn": Language(
        words=_ELIDED,
        fold=str.lower,
        frame=_ended("ées", "ée", "és", "é", "er", "ez", "ent", "es", "e", "s", "x"),
        article="",
        clitics={},
        endings=(),
        before=("re", "in"),
        after=("ait", "aient", "ons", "ment", "tion", "eur", "euse", "ant"),
    ),
}  # fmt: skip
"""Every language that is translated, by its code; Tamazight in Latin letters goes by Tifinagh."""

_ARABIC_LATIN = str.maketrans(
    {
        **dict(zip("ابتجحدذرزسصضطظعفقكلمنهيىةآأإگڭپڤو", "abtjhddrzssdtzafkklmnhiaaaaaggpvo", strict=True)),
        "ث": "th", "خ": "kh", "ش": "sh", "غ": "gh", "ء": "", "ؤ": "o", "ئ": "i",
    }
)  # fmt: skip
_TIFINAGH_LATIN = str.maketrans(
    {**dict(zip("ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵇⵉⵊⵍⵎⵏⵓⵔⵕⵙⵚⵜⵟⵡⵢⵣⵥⵯ", "abgddefkhhaqijlmnurrssttwyzzw", strict=True)),
     "ⵅ": "kh", "ⵛ": "sh", "ⵖ": "gh"}
)  # fmt: skip


_LATIN_ARABIC = str.maketrans(
    {**dict(zip("abcdefghijklmnopqrstuvwyz", "ابكديفكهيجكلمنوبقرستوفويز", strict=True)), "x": "كس"}
)


def as_name(word: str, code: str) -> str:
    """A word that is taken for a name, in the letters of a language; one that is in them already stays."""
    if code == "ary_Arab":
        return _plain(word).translate(_LATIN_ARABIC)
    if code == "zgh_Tfng":
        return to_tifinagh(_plain(word))
    spelled = word.translate(_ARABIC_LATIN).translate(_TIFINAGH_LATIN)
    return spelled if spelled == word else spelled[:1].upper() + spelled[1:]


def _plain(word: str) -> str:
    """Small letters without accents."""
    return "".join(
        sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign)
    )


_BEFORE = re.compile(r" ([.,;:!?%)\]}…]+)(?= |$)")
_FRENCH_BEFORE = re.compile(r" ([.,)\]}…]+)(?= |$)")
_AFTER = re.compile(r"(?<![^\s(\[{])([(\[{]) ")
_QUOTED = re.compile(r'" ([^"]*) "')
_JOINED = re.compile(r" ([-/]) ")
_ARABIC_SIGNS = str.maketrans("?,;", "؟،؛")


def written(tokens: list[str], code: str) -> str:
    """Words and signs as a sentence: spaces as the language has them, its own signs, a capital at the beginning."""
    text = _QUOTED.sub(r'"\1"', " ".join(tokens))
    text = (_FRENCH_BEFORE if code == "fra_Latn" else _BEFORE).sub(r"\1", text)
    text = _JOINED.sub(r"\1", _AFTER.sub(r"\1", text))
    if code == "fra_Latn":
        text = text.replace("' ", "'")
    if code == "ary_Arab":
        return text.translate(_ARABIC_SIGNS)
    if code in ("eng_Latn", "fra_Latn"):
        first = next((place for place, sign in enumerate(text) if sign.isalnum()), 0)
        return text[:first] + text[first : first + 1].upper() + text[first + 1 :]
    return text
