"""Verdicts: the recipe's thresholds, the published filters, and thresholds from a trusted corpus."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory import Thresholds
from jazari.factory.quality import FILTERS, calibrate, judge_batch, measure_batch

DEFAULTS = Thresholds()
PAGE = """The bakery at the corner opens before dawn and closes when the last loaf is gone.
Its owner learnt to knead dough from an aunt who had kept goats in the hills.
Customers bring their own baskets, because paper bags have become too dear for such a small shop.
On market days a queue reaches the fountain, and nobody seems to be in any hurry.
Children with coins in their fists ask for rolls with olives or a slice of almond cake.
Some of them stay to watch how flour, water, salt and patience turn into bread.
In winter, steam covers each window so that passers cannot see what is on the shelves.
A carpenter once built a longer counter, but it never fitted between those old stone walls.
Perhaps next year there will be a second oven, if the price of wood does not rise again.
Until then everyone eats what comes out of the first, and few have ever complained."""


def reason_of(
    text: str, thresholds: Thresholds = DEFAULTS, *filters: str, language: str = "und"
) -> str | None:
    signals = measure_batch([text], [language])
    return judge_batch(signals, [language], {"": thresholds}, filters)[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("شكون جا؟", None),
        ("3andi 3 d drari", None),
        ("مَرْحَبًا بِكُمْ فِي المَغْرِبِ", None),
        ("ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ", None),
        ("12 34 56 78 ab", "digits"),
        ("*** --- *** ab ===", "symbols"),
        ("a", "too-short"),
        ("", "too-short"),
        ("hahah" + "a" * 30, "repeated-characters"),
        ("buy now " * 20, "repeated-words"),
        ("one two three four " * 8, "repeated-phrases"),
    ],
)
def test_poor_texts_are_told_by_reason(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


def test_thresholds_are_the_recipe_s_and_the_language_s() -> None:
    text = "Bonjour à tous"
    assert reason_of(text, replace(DEFAULTS, words_min=4)) == "too-short"
    assert reason_of(text, replace(DEFAULTS, words_max=2)) == "too-long"
    languages = ["fra_Latn", "spa_Latn"]
    signals = measure_batch([text, text], languages)
    thresholds = {"": DEFAULTS, "fra_Latn": replace(DEFAULTS, words_min=4)}
    assert judge_batch(signals, languages, thresholds) == ["too-short", None]
    assert judge_batch(signals, languages, {}) == [None, None]


def test_the_starter_corpus_is_good_enough(pack: Country) -> None:
    texts, languages = [row.text for row in pack.texts], [row.language for row in pack.texts]
    reasons = judge_batch(measure_batch(texts, languages), languages, {"": DEFAULTS})
    # An entry of its dictionary is a letter, which is no text.
    assert [text for text, reason in zip(texts, reasons, strict=True) if reason] == ["و"]


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        (PAGE, "gopher", None),
        (PAGE, "c4", None),
        (PAGE, "fineweb", None),
        ("The shop is open and the door is closed.", "gopher", "gopher-length"),
        (PAGE.replace(" ", " # "), "gopher", "gopher-hashes"),
        (PAGE.replace(" ", "... "), "gopher", "gopher-ellipses"),
        ("- " + PAGE.replace("\n", "\n- "), "gopher", "gopher-bullets"),
        (PAGE.replace(".", "…"), "gopher", "gopher-line-ellipses"),
        (
            PAGE.replace(" a ", " 12 34 56 78 ").replace(" and ", " 9 10 11 13 15 "),
            "gopher",
            "gopher-letters",
        ),
        (PAGE.upper(), "gopher", "gopher-stop-words"),
        (f"{PAGE}\n\n{PAGE}", "gopher", "gopher-paragraphs"),
        (PAGE + "\n" + PAGE, "gopher", "gopher-lines"),
        (PAGE.replace("\n", " ") + "\nThen " + PAGE.replace("\n", " "), "gopher", "gopher-ngrams"),
        (
            PAGE.replace(" ", " very well "),
            "gopher",
            "gopher-top-ngram",
        ),
        (PAGE.replace(".", ""), "c4", "c4-sentences"),
        (PAGE.replace("olives", "{olives}"), "c4", "c4-curly-bracket"),
        (PAGE.replace("olives", "Lorem Ipsum"), "c4", "c4-lorem-ipsum"),
        (PAGE.replace(" in ", " JavaScript ").replace(" is ", " javascript: "), "c4", None),
        (PAGE.replace(".", " with JavaScript."), "c4", "c4-sentences"),
        (PAGE.replace(".", " by our Privacy Policy."), "c4", "c4-sentences"),
        (PAGE.replace(".", " said so[3].[12][edit]"), "c4", None),
        (PAGE.replace(".", ""), "fineweb", "fineweb-line-ends"),
        ("\n".join(f"Line {n} says {n * n}." for n in range(30)), "fineweb", "fineweb-short-lines"),
        (PAGE + "\n" + PAGE.splitlines()[0], "fineweb", "fineweb-repeated-lines"),
        (PAGE.replace("\n", "\n" * 12), "fineweb", "fineweb-line-feeds"),
    ],
)
def test_a_published_filter_tells_why(text: str, published: str, reason: str | None) -> None:
    assert reason_of(text, replace(DEFAULTS, symbol_share_max=1), published, language="eng_Latn") == reason


def test_every_reason_is_one_filter_s_and_every_rule_reads_a_signal() -> None:
    signals = measure_batch(["text"], ["und"])
    for name, rules in FILTERS.items():
        assert all(rule.reason.startswith(f"{name}-") and hasattr(signals, rule.signal) for rule in rules)


def test_stop_words_are_asked_of_languages_that_have_a_list_alone() -> None:
    assert reason_of(PAGE, DEFAULTS, "gopher", language="fra_Latn") == "gopher-stop-words"
    assert reason_of(PAGE, DEFAULTS, "gopher", language="wol_Latn") is None


@given(st.lists(st.text(max_size=60), min_size=1, max_size=60), st.floats(0, 0.5))
def test_calibrated_thresholds_lose_no_more_than_asked(texts: list[str], lost: float) -> None:
    languages = ["ary_Arab"] * len(texts)
    signals = measure_batch(texts, languages)
    thresholds = calibrate([(signals, languages)], lost, texts_min=1)
    assert set(thresholds) == {"ary_Arab"}
    reasons = judge_batch(signals, languages, thresholds)
    assert sum(reason not in (None, "too-short", "too-long") for reason in reasons) <= lost * len(texts)
    assert thresholds["ary_Arab"].words_max == DEFAULTS.words_max


def test_calibration_finds_the_odd_ones_by_language() -> None:
    generator = np.random.default_rng(2030)
    words = ["dar", "bab", "souk", "khobz", "atay", "zit", "mel7a", "7out", "jben", "sokkar"]
    plain = [" ".join(generator.choice(words, size=8)) + "." for _ in range(300)]
    odd = [
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 dar bab souk khobz atay zit jben sokkar",
        "dar ** bab ## souk %% khobz @@ atay ** zit ## jben %% sokkar @@ khobz && bab",
    ]
    languages = ["ary_Latn"] * 302 + ["fra_Latn"] * 5
    texts = [*plain, *odd, *["Le pain est sur la table"] * 5]
    signals = measure_batch(texts, languages)
    thresholds = calibrate([(signals, languages)], lost=0.01)
    assert set(thresholds) == {"ary_Latn"}
    reasons = judge_batch(signals, languages, thresholds)
    assert reasons[300:302] == ["digits", "symbols"]
    assert sum(reason is not None for reason in reasons) <= 3
    # No limit is under the half of the usual one, however little the corpus shows of what it limits.
    assert thresholds["ary_Latn"].digit_share_max == DEFAULTS.digit_share_max / 2
    assert DEFAULTS.symbol_share_max / 2 == thresholds["ary_Latn"].symbol_share_max
    # No text of the corpus shows what a limit on repeated phrases would be.
    assert thresholds["ary_Latn"].repeated_trigram_share_max == DEFAULTS.repeated_trigram_share_max


def test_what_one_trusted_source_is_full_of_is_no_reason_to_drop_it() -> None:
    """A law's dotted lines beside plain sentences: each source loses no more than asked."""
    plain = [
        f"Le maire de la commune a reçu la demande {word} hier matin."
        for word in "abcdefghij"
        for _ in range(30)
    ]
    forms = [f"Nom : {'.' * 60} Prénom : {'.' * 60} Fait à Rabat le {'.' * 30} par {n}" for n in range(250)]
    sources = [
        (measure_batch(texts, ["fra_Latn"] * len(texts)), ["fra_Latn"] * len(texts))
        for texts in (plain, forms)
    ]
    alone, both = calibrate(sources[:1]), calibrate(sources)
    signals, languages = sources[1]
    assert all(judge_batch(signals, languages, alone))
    assert not any(judge_batch(signals, languages, both))


def test_words_of_a_lexicon_drop_a_text_only_where_the_recipe_says_so() -> None:
    texts = ["had zamel msa", "had nhar zwin"] * 200
    languages = ["ary_Latn"] * 400
    signals = measure_batch(texts, languages, {"ary_Latn": ("zamel",)})
    assert not any(judge_batch(signals, languages, {"": DEFAULTS}))
    # Nor does calibration make a limit of what is rare in a trusted source.
    assert calibrate([(signals, languages)], 0.4)["ary_Latn"].lexicon_share_max == 1
    asked = {"": replace(DEFAULTS, lexicon_share_max=0.3)}
    assert judge_batch(signals, languages, asked)[:2] == ["lexicon", None]
