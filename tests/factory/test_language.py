from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory.clean import clean_batch
from jazari.factory.language import gate, identify, script_of, words_by_language
from jazari.factory.records import Gates


class Says:
    """An identifier that answers the same for every text, and remembers what it was asked."""

    def __init__(self, label: str, score: float) -> None:
        self.answer = {"label": label, "score": score}
        self.asked: list[object] = []

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        self.asked += [item["text"] for item in items]
        return [dict(self.answer) for _ in items]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("مرحبا hi", "Arab"),
        ("ⴰⵣⵓⵍ", "Tfng"),
        ("Ɣer 3andi", "Latn"),
        ("été", "Latn"),
        ("12 !", None),
        ("日本", None),
    ],
)
def test_the_script_of_most_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script


def test_a_declared_language_must_agree_with_the_script(pack: Country) -> None:
    assert gate(script_of("مرحبا"), "ary_Latn") == "wrong-script"
    assert gate(script_of("salam"), "ary_Latn") is None
    assert gate(script_of("12"), "ary_Arab") == "no-letters"
    assert [row.text for row in pack.texts if gate(script_of(row.text), row.language)] == []


def test_a_model_drops_only_what_it_is_sure_of_and_is_never_asked_about_tifinagh() -> None:
    texts, declared = ["مرحبا بكم", "ⴰⵣⵓⵍ ⵎⴰⵏⵣⴰⴽⵉⵏ"], ["ary_Arab", "zgh_Tfng"]
    sure, unsure = Says("arb_Arab", 0.97), Says("arb_Arab", 0.6)
    assert [r.reason for r in clean_batch(texts, declared, Gates(), sure)] == ["wrong-language", None]
    assert [r.reason for r in clean_batch(texts, declared, Gates(), unsure)] == [None, None]
    assert sure.asked == ["مرحبا بكم"]


class Hears:
    """An identifier that knows a few words: the language with most of them, as sure as its share of the known ones."""

    words: Mapping[str, str] = dict.fromkeys(
        ["had", "nhar", "zwin", "bezzaf", "walakin"], "ary_Latn"
    ) | dict.fromkeys(["la", "réunion", "est", "reportée", "demain", "matin"], "fra_Latn")

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        found = []
        for item in items:
            known = Counter(
                self.words[word] for word in str(item["text"]).lower().split() if word in self.words
            )
            label, count = known.most_common(1)[0] if known else ("und", 0)
            found.append({"label": label, "score": count / max(known.total(), 1)})
        return found


@pytest.mark.parametrize(
    "pieces",
    [
        [("ary_Latn", "had nhar zwin bezzaf")],
        [("ary_Latn", "had nhar zwin bezzaf walakin"), ("fra_Latn", "la réunion est reportée demain matin")],
        [("fra_Latn", "La réunion est reportée."), ("ary_Latn", "had nhar zwin bezzaf walakin 12")],
        [("zgh_Tfng", "ⴰⵣⵓⵍ ⵎⴰⵏⵣⴰⴽⵉⵏ !"), ("fra_Latn", "la réunion"), ("zgh_Tfng", "ⴰⵣⵓⵍ")],
        [("und", "12 345")],
    ],
)
def test_each_word_has_the_language_of_the_words_around_it(pieces: list[tuple[str, str]]) -> None:
    wanted = [(word, code) for code, piece in pieces for word in piece.split()]
    text = " ".join(word for word, _ in wanted)
    assert words_by_language([text], Hears()) == [wanted]


@given(
    st.lists(st.sampled_from(["had", "zwin.", "la", "réunion !", "ⴰⵣⵓⵍ", "12", "كلمة", "\n"]), max_size=30)
)
def test_shares_are_of_letters_and_what_they_are_does_not_depend_on_the_batch(pieces: list[str]) -> None:
    text = " ".join(pieces)
    alone, beside = identify([text], Hears())[0], identify(["la réunion", text, "had nhar"], Hears())[1]
    assert alone == beside
    assert sum(alone.shares.values()) == (pytest.approx(1) if script_of(text) else 0)


class HearsLong(Hears):
    """As `Hears`, but sure of any text of many words, whatever is in it."""

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        answers = super().predict(items)
        for item, answer in zip(items, answers, strict=True):
            if len(str(item["text"]).split()) > 8 and answer["label"] != "und":
                answer["score"] = 0.999
        return answers


def test_sentences_that_differ_are_told_apart_in_a_text_that_the_model_is_sure_of() -> None:
    text = "had nhar zwin bezzaf walakin. la réunion est reportée demain matin. had nhar zwin bezzaf walakin."
    told = ["ary_Latn"] * 5 + ["fra_Latn"] * 6 + ["ary_Latn"] * 5
    for written in (text, text.replace(". ", "\n")):
        assert [label for _, label in words_by_language([written], HearsLong())[0]] == told


def test_the_lines_of_a_wrapped_text_are_no_sentences() -> None:
    text = "had nhar zwin\nbezzaf walakin had\nnhar zwin bezzaf\nla réunion"
    assert {label for _, label in words_by_language([text], HearsLong())[0]} == {"ary_Latn"}


def test_a_mixed_text_keeps_one_label_and_shares_by_letters() -> None:
    heard = identify(["had nhar zwin bezzaf walakin la réunion est reportée demain matin"], Hears())[0]
    assert heard.label == "fra_Latn"
    assert heard.shares == {"ary_Latn": 24 / 55, "fra_Latn": 31 / 55}
