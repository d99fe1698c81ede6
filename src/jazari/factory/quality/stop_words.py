"""The eight words of each language that connected text can hardly do without, as Gopher's for English.

A text in which they are missing is a list, a menu or another language. Compared as they are written, case included.
"""

from collections.abc import Mapping

STOP_WORDS: Mapping[str, tuple[str, ...]] = {
    "eng_Latn": ("the", "be", "to", "of", "and", "that", "have", "with"),
    "fra_Latn": ("le", "la", "de", "et", "les", "des", "en", "que"),
    "spa_Latn": ("el", "la", "de", "y", "que", "en", "los", "con"),
    "arb_Arab": ("في", "من", "على", "إلى", "أن", "التي", "عن", "هذا"),
    "ary_Arab": ("ديال", "في", "من", "على", "اللي", "هاد", "باش", "ما"),
    "ary_Latn": ("dyal", "f", "mn", "li", "w", "had", "bach", "ma"),
    "zgh_Tfng": ("ⵏ", "ⴷ", "ⵖ", "ⵙ", "ⴳ", "ⴰⴷ", "ⵉ", "ⵓⵔ"),
}
