"""A key that is wrong here and there stands out from the answers of models that are mostly right."""

from random import Random

from jazari.evals.audit import suspects
from jazari.evals.records import Answer, BenchmarkItem

LABELS = ("ary_Arab", "arb_Arab", "fra_Latn", "kab_Latn")


def board(items: list[BenchmarkItem], truth: list[str], right: float, seed: int) -> list[Answer]:
    """Answers of a model that gives the true label so often, and else another by chance."""
    random = Random(seed)
    said = [
        label if random.random() < right else random.choice([one for one in LABELS if one != label])
        for label in truth
    ]
    return [
        Answer(item, {"label": label}, label, int(label == item.expected))
        for item, label in zip(items, said, strict=True)
    ]


def test_wrong_keys_are_found_and_little_else() -> None:
    truth = [LABELS[number % 4] for number in range(300)]
    wrong = set(range(7, 300, 30))
    keys = [LABELS[(number + 1) % 4] if number in wrong else label for number, label in enumerate(truth)]
    items = [BenchmarkItem(str(n), f"text {n}", key, key, "x") for n, key in enumerate(keys)]
    found = suspects([board(items, truth, 0.9, seed) for seed in range(5)])
    names = {int(one.item.id) for one in found}
    assert wrong <= names
    assert len(names - wrong) <= 2
    assert all(one.answered == truth[int(one.item.id)] for one in found if int(one.item.id) in wrong)
    assert [one.models_agreeing for one in found] == sorted(
        (one.models_agreeing for one in found), reverse=True
    )


def test_a_question_that_stands_twice_with_different_answers() -> None:
    items = [
        BenchmarkItem("1", "Où aller ?", "passport", "fra_Latn", "questions"),
        BenchmarkItem("2", "où  aller ?", "complaint", "fra_Latn", "questions"),
        BenchmarkItem("3", "Et après ?", "complaint", "fra_Latn", "questions"),
    ]
    answers = [Answer(item, {}, item.expected, 1) for item in items]
    assert [(one.item.id, one.answered) for one in suspects([answers])] == [("1", None), ("2", None)]


def test_one_model_contradicts_nothing_and_texts_have_more_than_one_right_answer() -> None:
    item = BenchmarkItem("1", "salam", "ary_Latn", "ary_Latn", "x")
    assert suspects([[Answer(item, {}, "fra_Latn", 0)]]) == []
    text = BenchmarkItem("1", "salam", "سلام", "ary_Latn", "x", "ary_Arab")
    assert suspects([[Answer(text, {}, "صلام", 0)]] * 3) == []
    assert suspects([]) == []
