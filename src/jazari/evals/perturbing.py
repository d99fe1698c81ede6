"""Spoilt texts, as people's keyboards, habits and scripts spoil them: the same seed and item, the same text."""

import random
import unicodedata
from collections.abc import Callable, Mapping
from typing import cast, get_args

from jazari.core import Perturbation
from jazari.evals.errors import NotPerturbable

SEED = 2030
SHARE = 0.1
"""Of a text's letters so many are hit by a slip of the finger."""
SCRIPTS: Mapping[Perturbation, tuple[str, str]] = {
    "arabizi": ("ary_Arab", "ary_Latn"),
    "arabic": ("ary_Latn", "ary_Arab"),
}
"""Perturbations that write a text in another script, which takes a model: from which language code, and to which."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
_HABITS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Latn": (
        ("ch", "sh"), ("kh", "5"), ("gh", "8"), ("ou", "o"), ("q", "9"), ("3", "a"), ("7", "h"), ("é", "e"),
        ("qu", "k"),
    ),
    "Arab": (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("گ", "ك"), ("ڭ", "ك")),
    "Tfng": (("ⵯ", ""), ("ⴻ", ""), ("ⵕ", "ⵔ"), ("ⵥ", "ⵣ"), ("ⴹ", "ⴷ"), ("ⵟ", "ⵜ"), ("ⵚ", "ⵙ")),
}  # fmt: skip
"""One spelling that people vary, and another, by script."""
_WESTERN, _EASTERN = "0123456789", "٠١٢٣٤٥٦٧٨٩"
_DIGITS = str.maketrans(_WESTERN + _EASTERN, _EASTERN + _WESTERN)


def known_way(name: str) -> Perturbation:
    """A perturbation by its name. Raises NotPerturbable."""
    known = get_args(Perturbation)
    if name not in known:
        raise NotPerturbable(f"{name!r} is no perturbation; the known ones are {', '.join(known)}", name=name)
    return cast(Perturbation, name)


def perturbed(name: Perturbation, text: str, language: str, item: str) -> str:
    """An item's text spoilt in one way; itself where there is nothing to spoil. Not for those of `SCRIPTS`."""
    chance = random.Random(f"{SEED}/{name}/{item}")  # noqa: S311 (repeatable, not secret)
    return _WAYS[name](text, language, chance)


def _spelling(text: str, language: str, chance: random.Random) -> str:
    for one, other in _HABITS.get(language[-4:], ()):
        if chance.random() < 0.5:
            text = text.replace(one, other)
    return text


def _keyboard(text: str, language: str, chance: random.Random) -> str:
    """A letter in ten is left out, changed places with the next, or missed for its neighbour."""
    letters, place = list(text), 0
    while place < len(letters):
        if letters[place].isalpha() and chance.random() < SHARE:
            slip = chance.randrange(3)
            if slip == 0:
                letters[place] = ""
            elif slip == 1 and place + 1 < len(letters):
                letters[place : place + 2] = letters[place : place + 2][::-1]
                place += 1
            else:
                letters[place] = _neighbour(letters[place], chance)
        place += 1
    return "".join(letters)


def _neighbour(letter: str, chance: random.Random) -> str:
    for row in _KEYS:
        at = row.find(letter.lower())
        if at >= 0:
            near = [row[place] for place in (at - 1, at + 1) if 0 <= place < len(row)]
            found = chance.choice(near)
            return found.upper() if letter.isupper() else found
    return letter


def _diacritics(text: str, language: str, chance: random.Random) -> str:
    """Without vowel signs and accents; letters that only look marked (ي, ⵕ, ø) stay."""
    bare = "".join(
        sign
        for sign in unicodedata.normalize("NFD", text)
        # A hamza above or below makes another letter of its bearer.
        if unicodedata.category(sign) != "Mn" or sign in "\u0653\u0654\u0655"
    )
    return unicodedata.normalize("NFC", bare)


def _digits(text: str, language: str, chance: random.Random) -> str:
    return text.translate(_DIGITS)


def _casing(text: str, language: str, chance: random.Random) -> str:
    return text.upper()


def _whitespace(text: str, language: str, chance: random.Random) -> str:
    """Spaces doubled, left behind at both ends, and where a line was broken."""
    gaps = ("  ", " ", "\n", " \t")
    return " " + "".join(chance.choice(gaps) if sign == " " else sign for sign in text) + "  "


_WAYS: Mapping[Perturbation, Callable[[str, str, random.Random], str]] = {
    "spelling": _spelling,
    "keyboard": _keyboard,
    "diacritics": _diacritics,
    "digits": _digits,
    "casing": _casing,
    "whitespace": _whitespace,
}
