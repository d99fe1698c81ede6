"""Other spellings of the same words: Arabic in Latin script as people type it, Tifinagh in Latin script."""

import random
import re

_ARABIZI = (
    ("ch", "sh"), ("sh", "ch"), ("ou", "o"), ("ou", "u"), ("o", "ou"), ("q", "9"), ("9", "q"), ("9", "k"),
    ("7", "h"), ("h", "7"), ("3", "a"), ("3", ""), ("gh", "8"), ("8", "gh"), ("x", "ch"), ("ch", "x"), ("5", "kh"),
    ("kh", "5"), ("kh", "7'"), ("i", "y"), ("y", "i"), ("e", ""), ("a", ""), ("dyal", "d"), ("dyal", "dial"),
    ("2", ""), ("bzaf", "bezaf"), ("w ", "o "), ("w", "ou"), ("ee", "i"), ("D", "d"), ("T", "t"), ("S", "s"),
)  # fmt: skip
"""Habits of typing Maghrebi Arabic in Latin letters: what stands there, what others write."""

_TIFINAGH = dict(
    zip(
        "ⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⴿⵀⵁⵂⵃⵄⵅⵆⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵑⵒⵓⵔⵕⵖⵗⵘⵙⵚⵛⵜⵝⵞⵟⵠⵡⵢⵣⵤⵥⵦⵯ",
        "abbggjjddḍḍefkkkhhhḥɛxxqqijjjlmnnnpurṛɣɣjsṣcttčṭvwyzzẓeʷ",
        strict=True,
    )
)
"""IRCAM's Latin letters for its Tifinagh, Unicode's extended letters with them."""

_PLAIN = str.maketrans({"ḍ": "d", "ḥ": "h", "ṛ": "r", "ṣ": "s", "ṭ": "t", "ẓ": "z", "ɛ": "3", "ʷ": ""})
_LATIN_WORD = re.compile(r"[^\W_]+")


def respelled(text: str, chooser: random.Random) -> str:
    """A text of Arabic in Latin script with three spelling habits changed throughout."""
    text = text.lower()
    for old, new in chooser.sample(_ARABIZI, 3):
        text = text.replace(old, new)
    if chooser.random() < 0.1:
        words = _LATIN_WORD.findall(text)
        if words:
            word = chooser.choice(words)
            text = text.replace(word, word + word[-1] * 2, 1)
    return text


def tifinagh_as_latin(text: str, chooser: random.Random) -> str:
    """A Tifinagh text in Latin letters: IRCAM's, or one in three times as a plain keyboard writes it."""
    text = "".join(_TIFINAGH.get(letter, letter) for letter in text)
    if chooser.random() < 1 / 3:
        text = text.translate(_PLAIN).replace("ɣ", "gh").replace("c", "ch").replace("x", "kh")
    return text
