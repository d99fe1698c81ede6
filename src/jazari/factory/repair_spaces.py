"""Spaces that the extraction of PDF files puts inside Arabic words or loses between them."""

import re
from collections.abc import Callable

from jazari.factory.repair_lexicon import ARABIC_LETTERS as _A
from jazari.factory.repair_lexicon import ARABIC_MARKS as _MARKS
from jazari.factory.repair_lexicon import WORD_ENDS as _END
from jazari.factory.repair_lexicon import WORD_STARTS as _START
from jazari.factory.repair_lexicon import lexicon

_MARKED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?<=[{_A}]) (?=[\u064b-\u064d]+{_END})"), ""),  # an ending in -an, -un, -in
    (re.compile(rf"{_START}([{_A}]) (?=[{_MARKS}]+[{_A}])"), r"\1"),
    (re.compile(rf"(?<= )([{_MARKS}]+)([{_A}])"), r"\2\1"),
    (re.compile(rf"{_START}([{_A}][{_MARKS}]) (?=[{_A}][{_MARKS}])"), r"\1"),
)
_MARK = re.compile(f"[{_MARKS}]")
_CLOSED_LETTER = re.compile(rf"(?<=[{_A}])([ةى]|اء(?=ال))(?=[{_A}]{{2}})")
_FIRST_LETTER = re.compile(rf"{_START}([{_A}]) ([{_A}]{{2,}}){_END}")
_LAST_LETTER = re.compile(rf"{_START}([{_A}]{{2,}}) ([{_A}]){_END}")
_LONG_WORD = re.compile(rf"{_START}[{_A}]{{6,}}{_END}")
_ENDS_A_WORD = re.compile("(?:ة|ى|ات|اء|هذا|كذا|هذه|منه|بها|عليها|لها|عند)$")
_ARTICLE = re.compile("[وفبك]?ال|لل")
_SHORT_WORDS = frozenset(["في", "من", "عن", "أو", "أن", "كل", "ما", "لا", "لم", "غير", "هو", "هي"])
STAND_ALONE = "وفبلكعأدها"
"""Letters that are words, numerals or abbreviations of their own."""


def repair_spaces(line: str) -> str:
    """`line`, known to be damaged, without the spaces inside words, where the lexicon knows what comes out."""
    if _MARK.search(line):
        for pattern, replacement in _MARKED:
            line = pattern.sub(replacement, line)
    return _LAST_LETTER.sub(_join_last, _FIRST_LETTER.sub(_join_first, line))


def part_words(piece: str, mended: Callable[[str], str]) -> str:
    """`piece` of a damaged text with a space between words that lost it; `mended` turns a word's ligatures back."""
    return _LONG_WORD.sub(lambda found: _parted(found.group(), mended), _CLOSED_LETTER.sub(r"\1 ", piece))


def _join_first(match: re.Match[str]) -> str:
    letter, rest = match.groups()
    joined = letter + rest
    known = lexicon().knows(joined) and not (letter in STAND_ALONE and lexicon().knows(rest))
    return joined if known or (letter == "ا" and rest.startswith("ل") and len(rest) > 3) else match.group()


def _join_last(match: re.Match[str]) -> str:
    word, letter = match.groups()
    joined = word + letter
    if letter in STAND_ALONE or len(joined) < 5:
        return match.group()
    known = lexicon().knows(joined) or (letter in "ني" and lexicon().may_be(joined))
    return joined if known else match.group()


def _parted(word: str, mended: Callable[[str], str]) -> str:
    """`word` in two where it is unknown and both parts are known; a stray heh between them is lost."""
    known = lexicon().knows
    if lexicon().may_be(mended(word)):
        return word
    cuts = [(word[:place], word[place:]) for place in range(len(word) - 3, 1, -1)]
    cuts = [cut for cut in cuts if known(cut[0]) or (cut[0][-1] == "ه" and known(cut[0][:-1]))]
    cuts.sort(key=lambda cut: not _ARTICLE.match(cut[1]))  # before an article a cut is surest
    for left, right in cuts:
        if (len(left) > 2 or left in _SHORT_WORDS) and known(left) and _may_follow(left, mended(right)):
            return f"{left} {right}"
        if left.endswith("ه") and len(left) > 4 and len(right) > 4 and known(left[:-1]) and known(right):
            return f"{left[:-1]} {right}"
    return word


def _may_follow(left: str, right: str) -> bool:
    """True where the cut is sure: an article begins there, a word ends there, or both words are long."""
    starts = _ARTICLE.match(right) is not None
    if starts and len(right) > 5 and len(left) > 3:
        return True
    if not lexicon().knows(right):
        return False
    return (
        (starts and len(right) > 4)
        or (_ENDS_A_WORD.search(left) is not None and len(right) > 3)
        or (left in _SHORT_WORDS and len(right) > 4)
        or min(len(left), len(right)) > 4
    )
