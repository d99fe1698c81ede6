"""The signals once more, for one text, written to be read: what the fast ones are compared with."""

import re
import unicodedata
from collections import Counter
from itertools import pairwise

from jazari.factory.quality.characters import WORD, Sign, flags
from jazari.factory.quality.lines import _POLICY
from jazari.factory.quality.stop_words import STOP_WORDS

APOSTROPHES = ("'", "’")
ENDINGS = ("s", "m", "d", "ll", "re", "ve", "S", "M", "D")


def has(text: str, place: int, flag: int) -> bool:
    """Whether the character at a place has one of the flags; beside the text there is white space."""
    sign = text[place] if 0 <= place < len(text) else "\n"
    return bool(int(flags()[ord(sign)]) & flag)


def at(text: str, place: int) -> str:
    return text[place] if 0 <= place < len(text) else "\n"


def words_of(text: str) -> list[str]:
    """The tokens, in order: chunks between white space, cut where `cuts` says."""
    found = []
    for chunk in re.finditer(
        r"\S+", "".join(" " if has(text, p, Sign.SPACE) else s for p, s in enumerate(text))
    ):
        start, end = chunk.span()
        edges = sorted({start, end} | {cut for cut in cuts(text, start, end) if start < cut < end})
        found += [text[one:other] for one, other in pairwise(edges)]
    return found


def cuts(text: str, start: int, end: int) -> set[int]:
    found = set()
    in_address = text.find("://", start, end)
    for place in range(start, end):
        if has(text, place, WORD):
            continue
        lead = all(opens(text, p) for p in range(start, place + 1))
        trail = all(closes(text, p) for p in range(place, end))
        dots = at(text, place) == "." and "." in (at(text, place - 1), at(text, place + 1))
        joint = joins(text, place) and not (in_address >= 0 and place >= in_address)
        apart = lead or dots or joint or has(text, place, Sign.APART)
        if apart or (trail and not abbreviates(text, place)):
            found |= set() if dots and at(text, place - 1) == "." else {place}
        if apart or trail:
            found |= set() if dots and at(text, place + 1) == "." else {place + 1}
        if at(text, place) in APOSTROPHES:
            found |= apostrophe(text, place)
    return found


def opens(text: str, place: int) -> bool:
    if at(text, place) == ".":
        return "." in (at(text, place - 1), at(text, place + 1))
    return has(text, place, Sign.OPENS) and not (at(text, place) == "+" and has(text, place + 1, Sign.DIGIT))


def closes(text: str, place: int) -> bool:
    sign = at(text, place)
    if has(text, place, Sign.CLOSES) or sign == ".":
        return True
    return (has(text, place, Sign.CURRENCY) or sign in "+%") and has(text, place - 1, Sign.DIGIT)


def abbreviates(text: str, place: int) -> bool:
    """A dot that belongs to the word before it: `U.S.`, `e.g.`, `J.`."""
    dots = "." in (at(text, place - 1), at(text, place + 1))
    if at(text, place) != "." or dots or not has(text, place - 1, Sign.LETTER):
        return False
    if has(text, place - 2, Sign.LETTER | Sign.DIGIT) or at(text, place - 2) == "'":
        return False
    return not has(text, place - 1, Sign.LOWER) or at(text, place - 2) == "."


def joins(text: str, place: int) -> bool:
    sign = at(text, place)
    word_before = has(text, place - 1, Sign.LETTER | Sign.DIGIT)
    letter_after = has(text, place + 1, Sign.LETTER)
    if sign in "-–—~:<>=/" and word_before and letter_after:
        return True
    if sign == "," and has(text, place - 1, Sign.LETTER) and letter_after:
        return True
    if sign == "." and has(text, place - 1, Sign.LOWER) and has(text, place + 1, Sign.UPPER):
        return True
    after = has(text, place + 1, Sign.DIGIT) or at(text, place + 1) == "-"
    return sign in "+-*^" and has(text, place - 1, Sign.DIGIT) and after


def apostrophe(text: str, place: int) -> set[int]:
    if not (has(text, place - 1, WORD) and has(text, place + 1, Sign.LETTER)):
        return set()
    found = set()
    ended = any(
        text.startswith(ending, place + 1) and not has(text, place + 1 + len(ending), Sign.LETTER)
        for ending in ENDINGS
    )
    if ended:
        found.add(place)
    negated = (
        at(text, place - 1) in "nN" and at(text, place + 1) in "tT" and not has(text, place + 2, Sign.LETTER)
    )
    if negated and has(text, place - 2, Sign.LETTER):
        found.add(place - 1)
    one = at(text, place - 1) in "ldjmtsncLDJMTSNC" and not has(text, place - 2, Sign.LETTER)
    qu = at(text, place - 1) in "uU" and at(text, place - 2) in "qQ"
    if (one or qu) and not ended and not negated:
        found.add(place + 1)
    return found


def is_word(token: str) -> bool:
    return any(has(token, place, WORD) for place in range(len(token)))


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def joined(tokens: list[str], order: int) -> list[str]:
    return ["".join(tokens[place : place + order]) for place in range(len(tokens) - order + 1)]


def top(tokens: list[str], order: int) -> int:
    """Signs of all occurrences of the commonest n-gram, with the spaces between its words."""
    grams = joined(tokens, order)
    if not grams:
        return 0
    gram, count = Counter(grams).most_common(1)[0]
    return (len(gram) + order - 1) * count


def repeated(tokens: list[str], order: int) -> int:
    """Signs of the n-grams that occurred before, read without overlap."""
    seen, signs, place = set(), 0, 0
    while place <= len(tokens) - order:
        gram = "".join(tokens[place : place + order])
        if gram in seen:
            signs += len(gram)
            place += order
        else:
            seen.add(gram)
            place += 1
    return signs


def stripped(text: str) -> str:
    """Without the white space around it."""
    start, end = 0, len(text)
    while start < end and has(text, start, Sign.SPACE):
        start += 1
    while end > start and has(text, end - 1, Sign.SPACE):
        end -= 1
    return text[start:end]


def duplicates(units: list[str]) -> tuple[int, int]:
    """How many units occurred before, whatever their white space, and their signs."""
    seen, count, signs = set(), 0, 0
    for unit in units:
        key = "".join(sign for sign in unit if not has(sign, 0, Sign.SPACE))
        if key in seen:
            count += 1
            signs += len(unit)
        seen.add(key)
    return count, signs


def paragraphs_of(text: str) -> list[str]:
    found, open_ = [], ""
    for line in [*text.split("\n"), ""]:
        if stripped(line):
            open_ += ("\n" if open_ else "") + line
        elif open_:
            found.append(stripped(open_))
            open_ = ""
    return found


def sentences_of(line: str) -> int:
    """One, and one more for each word that comes after an end of sentence."""
    count, ended = 1, False
    for token in words_of(line):
        if len(token) == 1 and has(token, 0, Sign.STOP):
            ended = True
        elif not is_word(token) and any(has(token, p, Sign.PUNCTUATION) for p in range(len(token))):
            continue
        else:
            count += ended
            ended = False
    return count


def retained(lines: list[str]) -> tuple[int, bool, bool]:
    """Sentences of the lines that C4 keeps; whether one holds lorem ipsum; a curly bracket."""
    sentences, lorem, curly = 0, False, False
    for line in lines:
        end = re.sub(r"(\[\d*\]|\[edit\]|\[citation needed\])+$", "", line)
        words = [word for word in re.split(r"\s+", "".join(" " if has(s, 0, 1) else s for s in line)) if word]
        lowered = line.lower()
        if not end or end[-1] not in ".?!\"'" or end.endswith("...") or len(words) < 3:
            continue
        if any(len(word) > 1000 for word in words):
            continue
        lorem |= "lorem ipsum" in lowered
        if "javascript" in lowered:
            continue
        curly |= "{" in line
        if "{" in line or any(phrase.decode() in lowered for phrase in _POLICY):
            continue
        sentences += sentences_of(line)
    return sentences, lorem, curly


def longest_run(text: str) -> int:
    best = length = 0
    for place, sign in enumerate(text):
        length = length + 1 if place and text[place - 1] == sign else 1
        best = max(best, 0 if has(text, place, Sign.SPACE) else length)
    return best


def fold(text: str) -> str:
    """Without case, accents, vowel signs and punctuation; for ASCII and Arabic letters."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in plain if has(sign, 0, Sign.LETTER) and sign != "ـ")


def signals_of(text: str, language: str) -> dict[str, float]:
    """Every signal by its name, but the lexicon's."""
    tokens = words_of(text)
    words = [token for token in tokens if is_word(token)]
    signs = [place for place in range(len(text)) if not has(text, place, Sign.SPACE)]
    lines = text.split("\n")
    every = len(lines) - (lines[-1] == "")
    filled = [stripped(line) for line in lines if stripped(line)]
    again, again_signs = duplicates(filled)
    paragraphs = paragraphs_of(text)
    para_again, para_signs = duplicates(paragraphs)
    trigrams = joined(tokens, 3)
    enough = len(words) >= 12
    sentences, lorem, curly = retained(filled)
    found: dict[str, float] = {
        "words": len(words),
        "letters": sum(has(text, p, Sign.LETTER) for p in signs),
        "symbol_share": share(sum(not has(text, p, WORD) for p in signs), len(signs)),
        "digit_share": share(sum(has(text, p, Sign.DIGIT) for p in signs), len(signs)),
        "longest_run": longest_run(text),
        "top_word_share": Counter(words).most_common(1)[0][1] / len(words) if enough else 0,
        "repeated_trigram_share": 1 - len(set(trigrams)) / len(trigrams) if enough else 0,
        "mean_word_length": share(sum(map(len, words)), len(words)),
        "hashes_per_token": share(text.count("#"), len(tokens)),
        "ellipses_per_token": share(text.count("...") + text.count("…"), len(tokens)),
        "letter_token_share": share(
            sum(any(has(t, p, Sign.LETTER) for p in range(len(t))) for t in tokens), len(tokens)
        ),
        "bullet_line_share": share(sum(line[0] in "•-" for line in filled), every),
        "ellipsis_line_share": share(sum(line.endswith(("...", "…")) for line in filled), every),
        "repeated_line_share": share(again, len(filled)),
        "repeated_line_sign_share": share(again_signs, len(text) - text.count("\n")),
        "repeated_paragraph_share": share(para_again, len(paragraphs)),
        "repeated_paragraph_sign_share": share(para_signs, len(text)),
        "stopped_line_share": share(sum(has(line, len(line) - 1, Sign.STOP) for line in filled), len(filled)),
        "short_line_share": share(sum(len(line) <= 30 for line in filled), len(filled)),
        "line_feeds_per_token": share(text.count("\n"), len(tokens)),
        "sentences": sentences,
        "lorem_ipsum": float(lorem),
        "curly_bracket": float(curly),
    }
    found |= {f"top_{order}gram_share": share(top(tokens, order), len(text)) for order in (2, 3, 4)}
    found |= {f"repeated_{n}gram_share": share(repeated(tokens, n), len(text)) for n in range(5, 11)}
    if language in STOP_WORDS:
        found["stop_words"] = len(set(tokens) & set(STOP_WORDS[language]))
    return found
