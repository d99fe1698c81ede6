"""The signals of a text's quality, all from one tokenisation, for a batch of texts at a time.

They are those of Gopher (Rae et al. 2021, table A1), C4 (Raffel et al. 2020) and FineWeb (Penedo et al. 2024), and a
few that mean something in a sentence as well as in a page.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from jazari.factory.quality import lines as line_rules
from jazari.factory.quality.characters import WORD, Sign
from jazari.factory.quality.repetition import REPEATED_ORDERS, TOP_ORDERS, repetition
from jazari.factory.quality.stop_words import STOP_WORDS
from jazari.factory.quality.tokens import Hashes, Tokens, batches, tally

Values = npt.NDArray[np.float64]

WORDS_TO_JUDGE_REPETITION = 12
SHORT_LINE = 30


@dataclass(frozen=True, slots=True)
class Signals:
    """What is measured of some texts: arrays of one value a text. Shares are of 0 to 1, and 0 of nothing is 0.

    A sign is a code point; a word holds a letter or a digit; a token is a word or a symbol that stands for itself.
    """

    words: Values
    letters: Values
    symbol_share: Values
    """Of signs without spaces; neither letters, digits nor marks."""
    digit_share: Values
    """Of signs without spaces."""
    longest_run: Values
    """Signs of the longest run of one sign, spaces apart."""
    top_word_share: Values
    """Of words; 0 in texts too short to judge."""
    repeated_trigram_share: Values
    """Of runs of three tokens; 0 in texts too short to judge."""
    mean_word_length: Values
    hashes_per_token: Values
    ellipses_per_token: Values
    letter_token_share: Values
    """Tokens that hold a letter."""
    stop_words: Values
    """How many different ones; not a number where no list is known for the language."""
    bullet_line_share: Values
    ellipsis_line_share: Values
    repeated_line_share: Values
    repeated_line_sign_share: Values
    """Signs of lines that occurred before, of all signs but line feeds."""
    repeated_paragraph_share: Values
    repeated_paragraph_sign_share: Values
    top_2gram_share: Values
    """Signs of all occurrences of the commonest pair of tokens."""
    top_3gram_share: Values
    top_4gram_share: Values
    repeated_5gram_share: Values
    """Signs of runs of five tokens that occurred before."""
    repeated_6gram_share: Values
    repeated_7gram_share: Values
    repeated_8gram_share: Values
    repeated_9gram_share: Values
    repeated_10gram_share: Values
    stopped_line_share: Values
    """Lines that end as a sentence does."""
    short_line_share: Values
    """Lines of at most SHORT_LINE signs."""
    line_feeds_per_token: Values
    sentences: Values
    """Of the lines that C4 retains."""
    lorem_ipsum: Values
    """1 where a line that C4 retains holds it."""
    curly_bracket: Values
    """1 where a line that C4 retains holds one."""
    lexicon_share: Values
    """Of words; those that stand in the lexicon of the text's language."""

    def __len__(self) -> int:
        return len(self.words)

    def row(self, place: int) -> dict[str, float]:
        """The signals of one text by their names, those left out that are not a number."""
        values = {field.name: float(getattr(self, field.name)[place]) for field in fields(self)}
        return {name: value for name, value in values.items() if value == value}


def measure_batch(
    texts: Sequence[str], languages: Sequence[str], lexicon: Mapping[str, Collection[str]] = {}
) -> Signals:
    """The signals of each text; what they are does not depend on the others.

    `languages` are codes such as `ary_Arab`; they choose the stop words and the words of `lexicon`, single ones that
    people may want to look at. These are compared without case, accents and vowel signs, but digit by digit.
    """
    parts = [
        measure(Tokens(texts[start:end]), languages[start:end], lexicon) for start, end in batches(texts)
    ]
    if len(parts) == 1:
        return parts[0]
    names = [field.name for field in fields(Signals)]
    return Signals(
        **{name: np.concatenate([getattr(part, name) for part in parts] or [np.zeros(0)]) for name in names}
    )


def measure(tokens: Tokens, languages: Sequence[str], lexicon: Mapping[str, Collection[str]] = {}) -> Signals:
    """The signals of texts that are tokenised already, as many as fit in memory at once."""
    count = np.diff(tokens.bounds).astype(np.float64)
    length = tokens.text_ends - tokens.text_starts
    of_tokens = _of_tokens(tokens, count)
    return Signals(
        **_of_signs(tokens),
        **of_tokens,
        **_of_repetition(tokens, count, length),
        **_of_lines(tokens, count, length),
        stop_words=_stop_words(tokens, languages),
        lexicon_share=_share(_lexicon_words(tokens, languages, lexicon), of_tokens["words"]),
    )


def _of_signs(tokens: Tokens) -> dict[str, Values]:
    flags = tokens.flags
    signs = tokens.written_signs(tokens.text_starts, tokens.text_ends).astype(np.float64)
    symbols = _counts(tokens, flags & (WORD | Sign.SPACE) == 0)
    digits = _counts(tokens, flags & Sign.DIGIT != 0)
    marks = _counts(tokens, flags & Sign.MARK != 0)
    # Every other sign is a letter: most of a text, and quicker to find by subtraction.
    return {
        "letters": signs - symbols - digits - marks,
        "symbol_share": _share(symbols, signs),
        "digit_share": _share(digits, signs),
        "longest_run": _longest_run(tokens, signs),
    }


def _longest_run(tokens: Tokens, signs: Values) -> Values:
    again = np.flatnonzero((tokens.signs[1:] == tokens.signs[:-1]) & (tokens.flags[1:] & Sign.SPACE == 0)) + 1
    heads = np.flatnonzero(np.append(True, np.diff(again) > 1)[: len(again)])
    runs = np.diff(np.append(heads, len(again))) + 1
    longest = np.minimum(signs, 1)
    np.maximum.at(longest, np.searchsorted(tokens.text_starts, again[heads], side="right") - 1, runs)
    return longest


def _of_tokens(tokens: Tokens, count: Values) -> dict[str, Values]:
    is_word = tokens.kinds & WORD != 0
    words = _sums(tokens, is_word)
    texts = tokens.texts
    return {
        "words": words,
        "mean_word_length": _share(_sums(tokens, np.where(is_word, tokens.ends - tokens.starts, 0)), words),
        "letter_token_share": _share(_sums(tokens, tokens.kinds & Sign.LETTER != 0), count),
        "hashes_per_token": _share(np.array([text.count("#") for text in texts], float), count),
        "ellipses_per_token": _share(
            np.array([text.count("...") + text.count("…") for text in texts], float), count
        ),
    }


def _of_repetition(tokens: Tokens, count: Values, length: npt.NDArray[np.int64]) -> dict[str, Values]:
    found = repetition(tokens)
    words = _sums(tokens, tokens.kinds & WORD != 0)
    enough = words >= WORDS_TO_JUDGE_REPETITION
    signals = {f"top_{order}gram_share": _share(found.top[order], length) for order in TOP_ORDERS}
    signals |= {f"repeated_{n}gram_share": _share(found.repeated[n], length) for n in REPEATED_ORDERS}
    return signals | {
        "top_word_share": np.where(enough, _share(found.top_word, words), 0),
        "repeated_trigram_share": np.where(enough, _share(found.trigrams, np.maximum(count - 2, 0)), 0),
    }


def _of_lines(tokens: Tokens, count: Values, length: npt.NDArray[np.int64]) -> dict[str, Values]:
    lines = line_rules.lines_of(tokens)
    by_line = line_rules.line_repeats(tokens, lines)
    by_paragraph = line_rules.paragraph_repeats(tokens, lines)
    kept = line_rules.retained(tokens, lines)
    first, last = tokens.signs[lines.starts], lines.ends - 1
    size = len(tokens)
    bullets = lines.per_text((first == ord("•")) | (first == ord("-")), size)
    stopped = lines.per_text(tokens.flags[last] & Sign.STOP != 0, size)
    return {
        "bullet_line_share": _share(bullets, lines.all),
        "ellipsis_line_share": _share(lines.per_text(line_rules.ellipses(tokens, lines), size), lines.all),
        "stopped_line_share": _share(stopped, by_line.units),
        "short_line_share": _share(
            lines.per_text(lines.ends - lines.starts <= SHORT_LINE, size), by_line.units
        ),
        "line_feeds_per_token": _share(lines.feeds, count),
        "repeated_line_share": _share(by_line.repeated, by_line.units),
        "repeated_line_sign_share": _share(by_line.signs, length - lines.feeds),
        "repeated_paragraph_share": _share(by_paragraph.repeated, by_paragraph.units),
        "repeated_paragraph_sign_share": _share(by_paragraph.signs, length),
        "sentences": kept.sentences,
        "lorem_ipsum": kept.lorem_ipsum,
        "curly_bracket": kept.curly_bracket,
    }


def _stop_words(tokens: Tokens, languages: Sequence[str]) -> Values:
    found = np.full(len(tokens), np.nan)
    of = np.array(languages, dtype=np.str_)
    for language in sorted(set(languages) & STOP_WORDS.keys()):
        present = np.zeros(len(tokens))
        for word in _word_hashes(STOP_WORDS[language]):
            present[tokens.text_of_word[tokens.hashes == word].astype(np.int64)] += 1
        found = np.where(of == language, present, found)
    return found


def _lexicon_words(
    tokens: Tokens, languages: Sequence[str], lexicon: Mapping[str, Collection[str]]
) -> Values:
    """How many words of each text stand in the list of its language."""
    found = np.zeros(len(tokens))
    of = np.array(languages, dtype=np.str_)
    for language in sorted(set(languages) & lexicon.keys()):
        listed = Tokens(sorted(lexicon[language]))
        folded = listed.fold_spans(listed.text_starts, listed.text_ends)
        alike = np.flatnonzero(np.isin(tokens.fold_spans(tokens.starts, tokens.ends), folded[folded != 0]))
        # Folding makes all digits one; in Arabizi they are letters, and 7 is not 9.
        digits = {(hash_, _digits(word)) for hash_, word in zip(folded.tolist(), listed.texts, strict=True)}
        hashes = tokens.fold_spans(tokens.starts[alike], tokens.ends[alike]).tolist()
        bounds = zip(tokens.starts[alike].tolist(), tokens.ends[alike].tolist(), strict=True)
        same = [
            (hash_, _digits(tokens.joined[start:end])) in digits
            for hash_, (start, end) in zip(hashes, bounds, strict=True)
        ]
        words = tally(
            tokens.text_of_word[alike[np.array(same, dtype=np.bool_)]].astype(np.int64), len(tokens)
        )
        found = np.where(of == language, words, found)
    return found


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _word_hashes(words: Sequence[str]) -> Hashes:
    listed = Tokens(words)
    return listed.hash_spans(listed.text_starts, listed.text_ends)


def _counts(tokens: Tokens, signs: npt.NDArray[np.bool_]) -> Values:
    """How many signs of each text are marked."""
    places = np.flatnonzero(signs)
    return (np.searchsorted(places, tokens.text_ends) - np.searchsorted(places, tokens.text_starts)).astype(
        float
    )


def _sums(tokens: Tokens, values: npt.NDArray[np.generic]) -> Values:
    """Sums over the tokens of each text."""
    return np.diff(np.append(0, np.cumsum(values))[tokens.bounds]).astype(float)


def _share(part: npt.NDArray[np.generic], whole: npt.NDArray[np.generic]) -> Values:
    return np.divide(part, whole, out=np.zeros(len(whole)), where=whole > 0)  # type: ignore[operator]
