"""Standard Tamazight between Tifinagh and Latin letters: IRCAM's table, one letter for one letter.

Source: Institut royal de la culture amazighe, the alphabet Tifinaghe-IRCAM (33 letters; `ⴳⵯ` and `ⴽⵯ` are written with
the labial sign) and its Latin equivalents. What the table lacks stays as it is. Tifinagh has no capitals, so what goes
from Tifinagh to Latin and back is the same, and so is what goes the other way round in small letters.
"""

import unicodedata

_LATIN = dict(zip("ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ", "abgdḍefkhḥɛxqijlmnurṛɣsṣctṭwyzẓʷ", strict=True))
_TO_LATIN = str.maketrans(_LATIN)
_SMALL = {**{latin: tifinagh for tifinagh, latin in _LATIN.items()}, "ε": "ⵄ", "γ": "ⵖ"}
"""With the Greek letters that writers take where their keyboard lacks the right ones."""
_CAPITALS = {latin.upper(): tifinagh for latin, tifinagh in _SMALL.items() if len(latin.upper()) == 1}
_TO_TIFINAGH = str.maketrans({**_CAPITALS, **_SMALL})


def to_latin(text: str) -> str:
    """Tifinagh letters as Latin ones."""
    return text.translate(_TO_LATIN)


def to_tifinagh(text: str) -> str:
    """Latin letters as Tifinagh ones; a letter with a dot below may be one character or two."""
    return unicodedata.normalize("NFC", text).translate(_TO_TIFINAGH)
