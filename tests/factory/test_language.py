from collections.abc import Mapping, Sequence

import pytest

from jazari.core import Country
from jazari.factory.clean import clean_batch
from jazari.factory.language import gate, script_of
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
