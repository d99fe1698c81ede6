"""The factory's repair beside ftfy: the same damaged lines through both, one after the other, on one core.

Lines of the starter corpus are damaged in the ways that ftfy is made for (mojibake of two encodings) and in those of
Arabic PDFs and typing (swapped lam-alef, tatweel, presentation forms); some stay clean. Where
JAZARI_MIRROR is set, the lines of the law corpus that were corrected by hand come too. Precision, recall and harm are
counted in words, as `tests/factory/repair_gold` does; what counts of the times is their ratio.
"""

import os
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ftfy import fix_text

from jazari.core import find_country, load_country
from jazari.factory import repair

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.factory.repair_gold.score import Line, gold_lines, score  # noqa: E402

SEED = 2030
LINES = 200
_FORMS = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in range(0xFE80, 0xFEF5)
    if unicodedata.decomposition(chr(code)).startswith("<isolated>")
}
"""Arabic letters in the presentation forms that old PDFs hold."""


def _misread(text: str) -> str:
    """The text as a reader of Windows-1252 has it, if Windows-1256 can write it."""
    try:
        return text.encode("cp1256").decode("sloppy-windows-1252")
    except UnicodeEncodeError:
        return text


def _swapped(text: str) -> str:
    return re.sub(r"(?<=\w)لا(?=\w)", "ال", text)


def _stretched(text: str) -> str:
    return re.sub(r"(?<=[بتسشفقمن])(?=[\u0621-\u064a])", "\u0640\u0640", text)


DAMAGES: Mapping[str, Callable[[str], str]] = {
    "mojibake of UTF-8": lambda text: text.encode().decode("sloppy-windows-1252"),
    "mojibake of Windows-1256": _misread,
    "swapped lam-alef": _swapped,
    "tatweel": _stretched,
    "presentation forms": lambda text: "".join(_FORMS.get(sign, sign) for sign in text),
    "none": lambda text: text,
}


def damaged(texts: Sequence[str], damage: Callable[[str], str]) -> list[Line]:
    """Lines that the damage changes, and what they were; where it changes none, all of them."""
    found = [Line(damage(text), Counter(text.split())) for text in texts if damage(text) != text]
    return (found or [Line(text, Counter(text.split())) for text in texts])[:LINES]


def compare(name: str, lines: Sequence[Line]) -> None:
    """Both sides' figures on the same lines, and how much longer ours takes."""
    seconds = []
    for side, method in (("jazari", repair), ("ftfy", fix_text)):
        begin = time.process_time()
        found = score(method, lines)
        seconds.append(time.process_time() - begin)
        print(
            f"  {side:7} precision {found.precision:.3f} ({found.changed:,} words written), "
            f"recall {found.recall:.3f} ({found.damaged:,} damaged), harm {found.harm:.4f} ({found.sound:,} sound)"
        )
    print(f"{name}: {len(lines)} lines, jazari takes {seconds[0] / seconds[1]:.2f} times as long")


def main() -> None:
    country = load_country(find_country("morocco"))
    texts = [row.text for row in country.texts if row.language in ("arb_Arab", "ary_Arab")]
    random.Random(SEED).shuffle(texts)
    repair(DAMAGES["mojibake of UTF-8"](texts[0]))  # loads the vocabulary
    for name, damage in DAMAGES.items():
        compare(name, damaged(texts, damage))
    if mirror := os.environ.get("JAZARI_MIRROR"):
        compare(
            "law, corrected by hand",
            [line for half in ("dev", "test") for line in gold_lines(Path(mirror), half)],
        )


if __name__ == "__main__":
    main()
