"""Signals: the fast ones equal the slow ones for any text, whatever the batch; words are cut as they should be."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.quality import Signals, Tokens, batches, measure_batch
from jazari.factory.quality import tokens as tokens_module
from jazari.factory.quality.characters import Sign, flags
from tests.factory.quality import slow

# Few words, so that they repeat; every kind of sign; the phrases that C4 looks for.
PIECES = st.sampled_from(
    [
        *(
            "the",
            "of",
            "and",
            "to",
            "دار",
            "ديال",
            "ف",
            "ⴰⵣⵓⵍ",
            "مَرْحَبًا",
            "لا،",
            "أبداً؟",
            "l'eau",
            "it's",
            "don't",
            "well-known",
        ),
        *(
            "U.S.",
            "e.g.",
            "J.",
            "3,14",
            "5km",
            "$5",
            "100%",
            "1990s",
            "C++",
            "+212",
            "a+b",
            "a/b",
            "foo_bar",
            "end.Next",
        ),
        *(
            "http://a.b/c?d=e",
            "😀",
            "👍🏽",
            "...",
            "…",
            "--",
            "•",
            "-",
            "#",
            '"',
            "'",
            "«",
            "»",
            "(",
            ")",
            ".",
            ",",
            "?",
            "!",
        ),
        *(
            "[1]",
            "[edit]",
            "{x}",
            "lorem ipsum",
            "Lorem",
            "Ipsum",
            "javascript",
            "use",
            "cookies",
            "privacy",
            "policy",
        ),
        *("İstanbul", "ß", "qu'il", "O'Brien", "+-+", "\x00", "\u200d", "\ud800"),
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "", "\n", "\n", "\n\n", "\n \n", "\t", "\r\n", "\u2028", "\xa0"])
MADE = st.lists(st.tuples(PIECES, GAPS), max_size=60).map(lambda parts: "".join(map("".join, parts)))
ANY = st.text(st.characters(exclude_categories=[]), max_size=40)
TEXTS = st.one_of(MADE, ANY, st.tuples(MADE, st.integers(1, 4)).map(lambda made: made[0] * made[1]))
LANGUAGES = st.sampled_from(["eng_Latn", "ary_Arab", "zgh_Tfng", "und"])


def same(signals: Signals, place: int, expected: dict[str, float]) -> None:
    found = signals.row(place)
    assert found.pop("lexicon_share") == 0
    assert found.keys() == expected.keys()
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=1e-9)


@given(st.lists(st.tuples(TEXTS, LANGUAGES), max_size=5))
def test_the_fast_signals_are_the_slow_ones(rows: list[tuple[str, str]]) -> None:
    texts, languages = [text for text, _ in rows], [language for _, language in rows]
    signals = measure_batch(texts, languages)
    assert len(signals) == len(rows)
    for place, (text, language) in enumerate(rows):
        same(signals, place, slow.signals_of(text, language))


@given(st.lists(TEXTS, max_size=6))
def test_words_are_the_slow_ones(texts: list[str]) -> None:
    tokens = Tokens(texts)
    for text, first, last in zip(texts, tokens.bounds, tokens.bounds[1:], strict=False):
        spans = zip(tokens.starts[first:last], tokens.ends[first:last], strict=True)
        assert [tokens.joined[start:end] for start, end in spans] == slow.words_of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't stop: it's well-known.", "Do n't stop : it 's well - known ."),
        ("(in the U.S., e.g. 3,000 dogs')", "( in the U.S. , e.g. 3,000 dogs ' )"),
        ("L'eau qu'il boit, aujourd'hui !", "L' eau qu' il boit , aujourd'hui !"),
        ("«نعم»، قال: لا؟", "« نعم » ، قال : لا ؟"),
        (
            "wait... $5 or 10% http://a.b/c-d, end.Next 👍",
            "wait ... $ 5 or 10 % http://a.b/c-d , end . Next 👍",
        ),
        ("O'Brien's o'clock +212 a/b x=1", "O'Brien 's o'clock +212 a / b x=1"),
    ],
)
def test_words_are_cut_from_punctuation_and_contractions(text: str, words: str) -> None:
    tokens = Tokens([text])
    spans = zip(tokens.starts, tokens.ends, strict=True)
    assert " ".join(tokens.joined[start:end] for start, end in spans) == words


LARGE = {
    "a megabyte without a space": "x" * (1 << 20),
    "a megabyte of dots": "." * (1 << 20),
    "a megabyte of line feeds": "\n" * (1 << 20),
    "a megabyte of one line": "لا اله " * (1 << 17),
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_a_monstrous_text_beside_a_small_one(text: str) -> None:
    signals = measure_batch(["small text", text, "small text"], ["und"] * 3)
    assert signals.row(0) == signals.row(2) == measure_batch(["small text"], ["und"]).row(0)
    assert all(np.isfinite(value) for value in signals.row(1).values())


def test_of_a_text_beyond_all_measure_the_beginning_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens_module, "LONGEST", 3000)
    assert measure_batch(["ab " * 3000], ["und"]).words[0] == 1000


@given(st.lists(TEXTS, max_size=4), st.integers(1, 40))
def test_signals_do_not_depend_on_the_batch(texts: list[str], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens_module, "BATCH_SIGNS", size)
        parts = list(batches(texts))
        assert [place for start, end in parts for place in range(start, end)] == list(range(len(texts)))
        small = measure_batch(texts, ["und"] * len(texts))
    whole = measure_batch(texts, ["und"] * len(texts))
    assert [small.row(place) for place in range(len(texts))] == [
        whole.row(place) for place in range(len(texts))
    ]


def test_no_text_has_no_signal() -> None:
    assert len(measure_batch([], [])) == 0


def test_a_lexicon_is_counted_without_case_accents_or_vowel_signs() -> None:
    texts = ["Un SALAUD, deux salauds, un sàlaud.", "كَلْب كلبي كـلب", "rien", ""]
    lexicon = {"fra_Latn": ["salaud", "كلب", "!"]}
    shares = measure_batch(texts, ["fra_Latn"] * 4, lexicon).lexicon_share
    assert shares.tolist() == [2 / 6, 2 / 3, 0, 0]
    # A word is an insult in its own language: `con` is not one in Spanish.
    assert not measure_batch(texts, ["spa_Latn"] * 4, lexicon).lexicon_share.any()


def test_digits_of_arabizi_are_letters_to_a_lexicon() -> None:
    texts = ["l 9mar tla3", "l 7mar mcha", "L 7MAR"]
    shares = measure_batch(texts, ["ary_Latn"] * 3, {"ary_Latn": ["7mar"]}).lexicon_share
    assert shares.tolist() == [0, 1 / 3, 1 / 2]


@given(
    st.lists(st.sampled_from(["Dar", "dàr", "دَار", "دار", "12", "34", "-", "", "bab ,", "!\n"]), max_size=9)
)
def test_shingles_are_of_folded_words(pieces: list[str]) -> None:
    texts = [" ".join(pieces), "", "dar bab"]
    hashes, firsts = Tokens(texts).shingles(3)
    plain = [
        ["0" * len(word) if word.isdigit() else slow.fold(word) for word in slow.words_of(text)]
        for text in texts
    ]
    of_words = [[word for word in words if word] for words in plain]
    expected = [slow.joined(words, 3) or ["".join(words)] for words in of_words]
    assert np.diff(firsts).tolist() == list(map(len, expected))
    flat = [gram for grams in expected for gram in grams]
    assert len(set(hashes.tolist())) == len(set(flat))
    assert len(set(zip(flat, hashes.tolist(), strict=True))) == len(set(flat))


def test_the_table_of_characters_is_python_s() -> None:
    table = flags()
    for sign in map(chr, range(0x20000)):
        own = int(table[ord(sign)])
        assert bool(own & Sign.SPACE) == sign.isspace()
        assert bool(own & Sign.LETTER) == sign.isalpha()
        assert not own & Sign.DIGIT or unicodedata.category(sign)[0] == "N"
