"""Words of a repository and words of a question, brought to forms that meet. Pure.

Three ways lead from a question's word to a repository's: the same stem (`الترجمات`, `ترجمة`; `textes`, `texte`),
the beginning of a word (`traduc`), and the same sound in the other script (`darija`, `الدارجة`). A name is
also found by any part of it, as on Hugging Face.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jazari.core import is_arabic, one_spelling, plain_letters, sounds, without_article

WORD_CHARACTERS = 64
QUESTION_WORDS = 12
TITLE, ORGANISATION, TAG, DESCRIPTION, TEXT, PART = 12, 4, 6, 3, 2, 1
"""How much a word weighs by where it stands."""
TITLE_WORDS, TAG_WORDS, DESCRIPTION_WORDS, TEXT_WORDS = 60, 200, 60, 120
"""How many words of each are kept: a card as long as a book is found by its beginning."""
TEXT_CHARACTERS = 20_000

_WORD = re.compile(r"[^\W_]+")
_LATIN_ARTICLE = re.compile(r"^(?:[aei]l(?=[a-z]{4})|l(?=[^aeioul0-9][a-z0-9]{3}))")
_PARTICLE = re.compile(r"^[وفبلك](?=.{3})")
# Tamazight: Neo-Tifinagh as Latin letters write it here, and the Latin letters that only it has.
_TAMAZIGHT = str.maketrans(
    {
        "ⴰ": "a", "ⴱ": "b", "ⴲ": "b", "ⴳ": "g", "ⴴ": "g", "ⴵ": "j", "ⴷ": "d", "ⴸ": "d", "ⴹ": "d", "ⴺ": "d",
        "ⴻ": "e", "ⴼ": "f", "ⴽ": "k", "ⴿ": "k", "ⵀ": "h", "ⵃ": "h", "ⵄ": "e", "ⵅ": "kh", "ⵇ": "q", "ⵉ": "i",
        "ⵊ": "j", "ⵍ": "l", "ⵎ": "m", "ⵏ": "n", "ⵓ": "u", "ⵔ": "r", "ⵕ": "r", "ⵖ": "gh", "ⵙ": "s", "ⵚ": "s",
        "ⵛ": "ch", "ⵜ": "t", "ⵝ": "t", "ⵞ": "tch", "ⵟ": "t", "ⵡ": "w", "ⵢ": "y", "ⵣ": "z", "ⵥ": "z", "ⵯ": None,
        "ɣ": "gh", "γ": "gh", "ɛ": "e", "ε": "e",
    }
)  # fmt: skip
_PLURALS = (("eaux", "eau"), ("aux", "al"))
_TAMAZIGHT_LATIN = re.compile("[ɣγɛεḍṭḥẓṛṣčǧ]")
_STOP_WORDS = """
a an and by for from in of on the to with
au aux avec d dans de des du en et l la le les par pour sur un une
dyal dial f b o w u m3a el al
في من على عن الى مع و ديال د ف ب
"""
# Words of the trade stand for themselves: no word in Arabic letters is meant by them.
_OWN_WORDS = """
base bases bench benchmark card code corpora corpus data dataset datasets demo eval evaluation fine instruct language
large lid llm mini model models multilingual news open raw sample set small speech task test text texte textes texts
tiny train training tuned validation words
"""
_STOP = frozenset(_STOP_WORDS.split())
_OWN = frozenset(_OWN_WORDS.split())


@dataclass(frozen=True, slots=True)
class Described:
    """What a repository says of itself: where a word stands decides how much it weighs."""

    name: str
    title: str = ""
    tags: Sequence[str] = ()
    description: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word as it is kept, its key for the other script (None where it has none), and its weight."""

    word: str
    skeleton: str | None
    weight: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a question: the stems that are it, the beginnings that may become it, the keys of its sound."""

    stems: frozenset[str]
    beginnings: frozenset[str]
    sounds: Mapping[str, frozenset[str]]
    """Key under which the other script keeps words of that sound, with the forms that sound so."""


def terms(about: Described) -> list[Term]:
    """Every word that a repository is found by, each once, with its greatest weight."""
    organisation, _, name = about.name.partition("/")
    found: dict[str, Term] = {}

    def add(word: str, weight: int, *, sounding: bool = True) -> None:
        word = word[:WORD_CHARACTERS]
        known = found.get(word)
        key = _key(word) if sounding else None
        if known is None or known.weight < weight or (key and known.skeleton is None):
            found[word] = Term(word, key or (known.skeleton if known else None), weight)

    tags = " ".join(about.tags)
    for text, weight, limit in (
        (about.title, TITLE, TITLE_WORDS),
        (name, TITLE, TITLE_WORDS),
        (organisation, ORGANISATION, TITLE_WORDS),
        (tags, TAG, TAG_WORDS),
        (about.description, DESCRIPTION, DESCRIPTION_WORDS),
        (about.text[:TEXT_CHARACTERS], TEXT, TEXT_WORDS),
    ):
        for written in _written(text)[:limit]:
            for form in _forms(written, particles=True):
                add(_stem(form), weight, sounding=weight > TEXT)
    for written in _written(about.name)[:TITLE_WORDS]:
        add(written, TITLE, sounding=False)
        for start in range(1, len(written) - 2):
            add(written[start:], PART, sounding=False)
    return list(found.values())


def asked(question: str) -> list[Asked]:
    """The words of a question, all of which must be met; only its first QUESTION_WORDS count.

    Words as `de` or `في` count only where there is no other.
    """
    written = list(dict.fromkeys(_written(question[:TEXT_CHARACTERS])))
    telling = [word for word in written if word not in _STOP] or written
    return [_asked(word) for word in telling[:QUESTION_WORDS]]


def is_asked(question: str) -> bool:
    """Whether a question has a word at all."""
    return bool(_written(question))


def alike(latin: str, arabic: str) -> bool:
    """Whether a word in Latin letters and one in Arabic letters, both in one spelling, may be the same word.

    Consonants must be the same; a long vowel that Arabic writes must be heard in Latin letters too, with one
    exception in words of three consonants and two in longer ones, since habits vary (`drija`, `darija`, الدارجة).
    """
    consonants, latin_gaps = _heard(latin)
    others, arabic_gaps = _heard(arabic)
    if consonants != others or len(consonants) < 2:
        return False
    missed = sum(_missed(*gaps) for gaps in zip(latin_gaps[1:-1], arabic_gaps[1:-1], strict=True))
    # A word's first vowel is always written in Arabic, as an alif whatever it is; its last one where it is no a.
    missed += bool(latin_gaps[0]) != bool(arabic_gaps[0])
    last, other_last = latin_gaps[-1][-1:], arabic_gaps[-1][-1:]
    missed += (last in ("i", "u") and not other_last) or (
        other_last == "i" and last in ("a", "u") and "i" not in latin_gaps[-1]
    )
    return missed <= (0 if len(consonants) == 2 else 1 if len(consonants) == 3 else 2)


def _written(text: str) -> list[str]:
    """The words of a text in plain letters, Tamazight in Latin ones."""
    text = text.casefold()
    if _TAMAZIGHT_LATIN.search(text):
        # In the Latin letters of Tamazight, c is what others write ch.
        text = " ".join(
            re.sub("c(?!h)", "ch", word) if _TAMAZIGHT_LATIN.search(word) else word for word in text.split()
        )
    return _WORD.findall(plain_letters(text.translate(_TAMAZIGHT)))


def _forms(written: str, *, particles: bool = False) -> Iterator[str]:
    """The word in one spelling, and what is left of it without article; `particles` are tried too."""
    # Latin letters write one vowel as ou, o or u.
    word = one_spelling(written).replace(" ", "").replace("o", "u")
    if not word:
        return
    yield word
    if is_arabic(word):
        once = without_article(word)
        twice = without_article(once)
        for bare in (once, twice):
            if bare != word:
                yield bare
        if once == word and (particles or word[0] == "و") and _PARTICLE.match(word):
            yield word[1:]
    elif (bare := _LATIN_ARTICLE.sub("", word)) != word:
        yield bare


def _stem(word: str) -> str:
    """A word without the endings of number and gender."""
    if not word.isascii():
        for ending in ("ات", "ه"):
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word.removesuffix(ending)
        return word
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word.removesuffix(ending) + instead
            break
    # A last e also says how the letter before it sounds: zellige.
    while (len(word) > 3 and word[-1] in "sx") or (
        len(word) > 4 and word[-1] == "e" and word[-2] not in "cg"
    ):
        word = word[:-1]
    return word


def _asked(written: str) -> Asked:
    forms = list(_forms(written)) or [written]
    stems = {_stem(form) for form in forms} | {written}
    beginnings = {form for form in (written, *forms) if _may_begin(form)}
    keys: dict[str, set[str]] = {}
    for form in () if written in _OWN else (*forms, *(_stem(form) for form in forms)):
        heard = [form, form[:-2]] if form.isascii() and len(form) > 5 and form.endswith("at") else [form]
        for sound in heard:
            if key := _key(sound, other=True):
                keys.setdefault(key, set()).add(sound)
    cut = frozenset(word[:WORD_CHARACTERS] for word in stems)
    begun = frozenset(word[:WORD_CHARACTERS] for word in beginnings)
    return Asked(cut, begun, {key: frozenset(words) for key, words in keys.items()})


def _may_begin(word: str) -> bool:
    """Whether words that begin so are meant too: two Latin letters alone begin too many."""
    return len(word) > 2 or word.isdigit() or (len(word) == 2 and not word.isascii())


def _key(word: str, *, other: bool = False) -> str | None:
    """Script and consonants of a word; of the `other` script, to look for."""
    arabic = is_arabic(word)
    if not arabic and not word.isascii():
        return None
    consonants, _ = _heard(word)
    heard = len(consonants) > 1 and not word.isdigit()
    return ("a" if arabic != other else "l") + "".join(consonants) if heard else None


def _heard(word: str) -> tuple[list[str], list[str]]:
    """The consonants of a word, and the vowels before, between and after them."""
    if not word.isascii() and len(word) > 2:
        word = word.removesuffix("ه")
    parts = re.split("([^aeiou])", sounds(word))
    if word.isascii() and len(parts) > 3 and parts[-2:] == ["h", ""]:  # written, not heard: wjdah
        del parts[-2:]
    return parts[1::2], parts[::2]


_SAME_VOWEL: Mapping[str, str] = {"a": "ae", "u": "ou", "i": "ie"}


def _missed(latin: str, arabic: str) -> int:
    """How many long vowels of Arabic are not heard in the Latin vowels of the same place; another one counts twice.

    ع is never missed.
    """
    missed = sum(vowel != "e" and not set(_SAME_VOWEL[vowel]) & set(latin) for vowel in arabic)
    return missed * (2 if latin else 1)
