"""Where words begin and end: spaces, punctuation around words, contractions, elisions, hyphens between letters.

The rules are those of spaCy's English tokeniser in effect, without its lists of exceptions. Signs that are not part
of a word are few, so all rules look at those alone.
"""

import numpy as np
import numpy.typing as npt

from jazari.factory.quality.characters import WORD, Sign

Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Signs = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.uint16]

_ENGLISH_ENDINGS = tuple(
    tuple(map(ord, ending)) for ending in ("s", "m", "d", "ll", "re", "ve", "S", "M", "D")
)
_ELIDED = np.array([ord(sign) for sign in "ldjmtsncLDJMTSNC"], dtype=np.uint32)


def word_starts(signs: Signs, flags: Flags) -> tuple[Places, Places]:
    """Where each word begins and ends; the first sign and the last two must be line feeds.

    So no rule looks beyond the array: the sign two places before a symbol is at worst the last one, a line feed too.
    """
    space = flags & Sign.SPACE != 0
    cut = np.zeros(len(signs) + 1, dtype=np.bool_)
    symbols = np.flatnonzero(flags & (WORD | Sign.SPACE) == 0)
    if len(symbols):
        _cut_around(symbols, signs, flags, cut)
        _cut_at_apostrophes(symbols, signs, flags, cut)
    starts = cut[:-1].copy()
    starts[0] = True
    starts[1:] |= space[:-1]
    starts &= ~space
    ends = cut[1:].copy()
    ends[-1] = True
    ends[:-1] |= space[1:]
    ends &= ~space
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1


def _cut_around(symbols: Places, signs: Signs, flags: Flags, cut: Mask) -> None:
    """Cut before and after the symbols that stand before or after a word, and those that join two."""
    sign, own = signs[symbols], flags[symbols]
    before, after = flags[symbols - 1], flags[symbols + 1]
    dot = sign == ord(".")
    dot_before, dot_after = dot & (signs[symbols - 1] == ord(".")), dot & (signs[symbols + 1] == ord("."))
    dots = dot_before | dot_after
    digit_before, digit_after = before & Sign.DIGIT != 0, after & Sign.DIGIT != 0
    plus = sign == ord("+")
    opens = (own & Sign.OPENS != 0) & ~(plus & digit_after) | dots
    after_number = (own & Sign.CURRENCY != 0) | plus | (sign == ord("%"))
    closes = (own & Sign.CLOSES != 0) | dot | after_number & digit_before
    leads = opens & _reaches(symbols, opens, before & Sign.SPACE != 0)
    trails = closes & _reaches(symbols[::-1], closes[::-1], (after & Sign.SPACE != 0)[::-1])[::-1]
    # The dot of an abbreviation (after one capital, or one letter after another dot) belongs to the word.
    second = signs[symbols - 2]
    one_letter = (before & Sign.LETTER != 0) & (flags[symbols - 2] & (Sign.LETTER | Sign.DIGIT) == 0)
    initial = one_letter & (second != ord("'")) & ((before & Sign.LOWER == 0) | (second == ord(".")))
    kept_dot = dot & ~dots & initial
    apart = leads | trails & ~kept_dot | dots | (own & Sign.APART != 0)
    apart |= _joins(symbols, signs, flags) & ~_in_address(symbols, signs, flags)
    cut[symbols[apart & ~(dots & dot_before)]] = True
    cut[symbols[(apart | trails) & ~(dots & dot_after)] + 1] = True


def _reaches(symbols: Places, member: Mask, at_edge: Mask) -> Mask:
    """Which symbols are in an unbroken run of members whose first stands at the edge of a chunk."""
    places = np.arange(len(symbols))
    continues = np.zeros(len(symbols), dtype=np.bool_)
    continues[1:] = member[1:] & member[:-1] & (np.abs(np.diff(symbols)) == 1)
    heads = np.maximum.accumulate(np.where(continues, 0, places))
    found: Mask = at_edge[heads]
    return found


def _joins(symbols: Places, signs: Signs, flags: Flags) -> Mask:
    """Symbols between two words that spaces could as well divide: `well-known`, `a/b`, `end.Next`, `3*4`."""
    sign, before, after = signs[symbols], flags[symbols - 1], flags[symbols + 1]
    letter_before, letter_after = before & Sign.LETTER != 0, after & Sign.LETTER != 0
    digit_before, digit_after = before & Sign.DIGIT != 0, after & Sign.DIGIT != 0
    hyphen = np.isin(sign, [ord(one) for one in "-–—~"])
    joint = hyphen | np.isin(sign, [ord(one) for one in ":<>=/"])
    found: Mask = joint & (letter_before | digit_before) & letter_after
    found |= (sign == ord(",")) & letter_before & letter_after
    found |= (sign == ord(".")) & (before & Sign.LOWER != 0) & (after & Sign.UPPER != 0)
    operator = np.isin(sign, [ord(one) for one in "+-*^"])
    found |= operator & digit_before & (digit_after | (signs[symbols + 1] == ord("-")))
    return found


def _in_address(symbols: Places, signs: Signs, flags: Flags) -> Mask:
    """Symbols of a web address, from its scheme on."""
    slash = (signs[symbols] == ord(":")) & (signs[symbols + 1] == ord("/"))
    schemes = symbols[slash & (signs[symbols + 2] == ord("/"))]
    found = np.zeros(len(symbols), dtype=np.bool_)
    if len(schemes):
        spaces = np.flatnonzero(flags & Sign.SPACE != 0)
        ends = spaces[np.searchsorted(spaces, schemes)]
        opened = np.searchsorted(schemes, symbols, side="right") - 1
        found = (opened >= 0) & (symbols < ends[opened])
    return found


def _cut_at_apostrophes(symbols: Places, signs: Signs, flags: Flags, cut: Mask) -> None:
    """Cut `it|'s`, `do|n't` and `l'|eau`; `o'clock` and `O'Brien` stay whole."""
    marks = symbols[np.isin(signs[symbols], [ord("'"), ord("’")])]
    letters = flags & Sign.LETTER != 0
    marks = marks[(flags[marks - 1] & WORD != 0) & letters[marks + 1]]
    ended = np.zeros(len(marks), dtype=np.bool_)
    for ending in _ENGLISH_ENDINGS:
        fits = ~letters[marks + 1 + len(ending)]
        for offset, sign in enumerate(ending, start=1):
            fits &= signs[marks + offset] == sign
        ended |= fits
    cut[marks[ended]] = True
    not_ = (signs[marks - 1] | 32 == ord("n")) & (signs[marks + 1] | 32 == ord("t")) & ~letters[marks + 2]
    cut[marks[not_ & letters[marks - 2]] - 1] = True
    # An article elided: one letter, or `qu`.
    one = np.isin(signs[marks - 1], _ELIDED) & ~letters[marks - 2]
    qu = (signs[marks - 1] | 32 == ord("u")) & (signs[marks - 2] | 32 == ord("q"))
    cut[marks[(one | qu) & ~ended & ~not_] + 1] = True
