"""chrF++, how near a translation is to a reference (M. Popović, "chrF++: words helping character n-grams", 2017)."""

import string
from collections import Counter
from collections.abc import Sequence

CHARACTERS, WORDS, BETA = 6, 2, 2
_PUNCTUATION = frozenset(string.punctuation)


def chrf_counts(reference: str, answered: str) -> list[int]:
    """For characters in ones to sixes without spaces, then words in ones and twos: n-grams answered, in the reference,
    and in both.
    """
    found: list[int] = []
    characters = ["".join(text.split()) for text in (answered, reference)]
    words = [_words(text) for text in (answered, reference)]
    for units, longest in ((characters, CHARACTERS), (words, WORDS)):
        for size in range(1, longest + 1):
            said, wanted = (
                Counter(tuple(text[start : start + size]) for start in range(len(text) - size + 1))
                for text in units
            )
            # What is longer than the whole reference is no fault of its precision, as sacreBLEU has it.
            found += [said.total() if wanted else 0, wanted.total(), (said & wanted).total()]
    return found


def _words(text: str) -> list[str]:
    """Words with one sign of punctuation at an end apart, as chrF++ counts them."""
    found = []
    for word in text.split():
        if len(word) == 1:
            found.append(word)
        elif word[-1] in _PUNCTUATION:
            found += [word[:-1], word[-1]]
        elif word[0] in _PUNCTUATION:
            found += [word[0], word[1:]]
        else:
            found.append(word)
    return found


def chrf_score(sums: Sequence[float]) -> float:
    """The score, 0 to 1, of counts added up over texts: precision and recall averaged over the n-grams' sizes that
    both sides have, recall counting twice.
    """
    sizes = [row for row in zip(sums[0::3], sums[1::3], sums[2::3], strict=True) if row[0] > 0 and row[1] > 0]
    if not sizes:
        return 0.0
    precision = sum(both / said for said, _, both in sizes) / len(sizes)
    recall = sum(both / wanted for _, wanted, both in sizes) / len(sizes)
    weighted = BETA**2 * precision + recall
    return (1 + BETA**2) * precision * recall / weighted if weighted else 0.0
