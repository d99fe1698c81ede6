"""Runs on a real hub and ledger: what is recorded once, what is kept, what is refused, what is resumed."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from jazari.core import ObjectDamaged, ObjectNotFound, Run, UnknownName, canonical_json
from jazari.evals import (
    AnswersDisagree,
    EmptyBenchmark,
    EvaluationNotFound,
    NotComparable,
    NotPublic,
    UnreadableBenchmark,
    WrongAnswers,
    WrongTask,
    keeping,
)
from jazari.evals import actions as actions_module
from jazari.hub import Add, RepositoryNotFound
from tests.evals.conftest import DATASET, RIGHT, ROWS, FakePredictor, Lab, parquet


def evaluations(lab: Lab) -> int:
    return len(list(lab.ledger.entries(kind="evals.evaluated")))


def wrong(text: str, label: str) -> Mapping[str, Mapping[str, object]]:
    return {**RIGHT, text: {"label": label, "score": 0.5}}


def test_a_run_records_what_was_found(lab: Lab) -> None:
    lab.predictor.outputs = wrong("أين تقع المحكمة", "ary_Arab")
    found = lab.evals.evaluation(lab.index())
    body = found.body
    assert found.by == "jazari-root"
    assert (body.model, body.benchmark, body.task, body.metric) == (lab.model, "lid", "lid", "macro_f1")
    assert body.dataset == lab.hub.repository("dataset", DATASET).ref
    assert body.items == 6
    assert body.score == pytest.approx((0.8 + 2 / 3 + 1) / 3)
    assert body.low <= body.score <= body.high
    assert body.minimum == 0.8
    assert body.passed is (body.low >= 0.8)
    assert set(body.by_class) == {"ary_Arab", "arb_Arab", "fra_Latn"}
    assert {source: row.items for source, row in body.by_source.items()} == {"starter": 3, "open-texts": 3}


def test_every_answer_is_kept_as_it_was_given(lab: Lab) -> None:
    lab.predictor.outputs = wrong("il fait beau", "xyz_Abcd")
    found = lab.evals.evaluation(lab.index())
    data = lab.objects.get(found.body.answers.removeprefix("object:"))
    assert pq.read_table(io.BytesIO(data)).to_pylist() == [
        {
            "id": name,
            "input": text,
            "language": language,
            "source": source,
            "expected": language,
            "target": None,
            "options": None,
            "answered": lab.predictor.outputs[text]["label"],
            "output": canonical_json(lab.predictor.outputs[text]).decode(),
            "score": float(text != "il fait beau"),
            "judge_prompt": None,
            "verdict": None,
        }
        for name, text, language, source in ROWS[:6]
    ]
    assert [answer.answered for answer in lab.evals.answers(found)][-1] == "xyz_Abcd"


def test_a_second_run_adds_nothing(lab: Lab) -> None:
    first = lab.run()
    asked = len(lab.predictor.asked)
    objects = sorted(lab.objects.list())
    assert lab.run() == first
    assert evaluations(lab) == 1
    assert len(lab.predictor.asked) == asked
    assert sorted(lab.objects.list()) == objects


def test_another_model_or_another_dataset_is_another_evaluation(lab: Lab) -> None:
    first = lab.run()
    lab.train(weights=b"better")
    second = lab.run()
    lab.publish(ROWS[:4])
    third = lab.run()
    assert len({first, second, third}) == 3
    assert lab.run() == third


def test_the_same_answers_are_the_same_bytes(lab: Lab) -> None:
    first = lab.evals.evaluation(lab.index())
    lab.train(weights=b"the same, trained again")
    second = lab.evals.evaluation(lab.index())
    assert first.body.answers == second.body.answers
    assert (first.body.score, first.body.low, first.body.high) == (
        second.body.score, second.body.low, second.body.high,
    )  # fmt: skip


def test_a_run_that_another_one_overtakes_gives_the_other_ones_entry(lab: Lab) -> None:
    overtaken: list[str] = []

    class Slow(FakePredictor):
        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            if not overtaken:
                overtaken.append("")
                overtaken[0] = lab.run()
            return super().predict(items)

    lab.predictor = Slow(RIGHT)
    assert lab.run() == overtaken[0]
    assert evaluations(lab) == 1


def test_a_cut_run_asks_only_what_was_not_answered(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions_module, "BATCH_ITEMS", 2)

    class Cut(FakePredictor):
        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            if len(self.asked) == 4:
                raise KeyboardInterrupt
            return super().predict(items)

    lab.predictor = Cut(RIGHT)
    with pytest.raises(KeyboardInterrupt):
        lab.run()
    assert evaluations(lab) == 0
    lab.predictor = FakePredictor(RIGHT)
    found = lab.evals.evaluation(lab.index())
    assert lab.predictor.asked == [text for _, text, _, _ in ROWS[4:6]]
    assert [answer.item.id for answer in lab.evals.answers(found)] == ["1", "2", "3", "4", "5", "6"]


def test_progress_counts_items(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions_module, "BATCH_ITEMS", 4)
    seen: list[tuple[int, int]] = []
    run = Run(lab.database, watch=lambda done, total, message: seen.append((done, total)))
    lab.evals.run("lid", None, run)
    # All answered, then the look into what the model learnt from.
    assert seen == [(0, 6), (4, 6), (6, 6), (6, 6)]


def test_the_packs_questions_are_asked(lab: Lab) -> None:
    asked = [row for row in lab.evals.country.questions if row.split == "test"]
    outputs = {
        row.text: {"procedure": row.procedure, "language": row.language, "ranked": ["passport"]}
        for row in asked
    }
    nowhere = next(row for row in asked if row.procedure is None)
    outputs[nowhere.text] = {"procedure": "passport", "language": "fra_Latn", "ranked": ["passport"]}
    lab.predictor = FakePredictor(outputs, task="procedures")
    body = lab.evals.evaluation(lab.index("procedures")).body
    assert body.dataset is None
    assert (body.metric, body.items) == ("accuracy", len(asked))
    assert body.score == pytest.approx(1 - 1 / len(asked))
    assert body.by_class["none"].recall < 1
    assert set(body.by_source) == {"questions"}


def test_an_empty_benchmark_is_one_clear_error(lab: Lab) -> None:
    lab.publish([("1", "azul", "kab_Latn", "starter")])
    with pytest.raises(EmptyBenchmark, match=r"'lid' has no items: dataset:jazari/maroc-texts@.* test split"):
        lab.run()
    assert evaluations(lab) == 0


def test_an_unknown_benchmark_and_a_dataset_that_is_not_there(lab: Lab) -> None:
    with pytest.raises(UnknownName, match="lidd"):
        lab.run("lidd")
    lab.hub.delete_repository("dataset", DATASET, by="jazari")
    with pytest.raises(RepositoryNotFound):
        lab.run()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not a table", "cannot be read as Parquet"),
        (parquet([("1", "azul", "fra_Latn")], ("id", "text", "language")), "no column source"),
        (parquet([("1", None, "fra_Latn", "starter")]), "not all texts"),
    ],
)
def test_a_dataset_that_holds_no_items_names_the_file(lab: Lab, data: bytes, words: str) -> None:
    add = Add("data/test-00000-of-00001.parquet", data)
    lab.hub.commit("dataset", DATASET, [add], message="Break", by="jazari")
    with pytest.raises(UnreadableBenchmark, match=words) as caught:
        lab.run()
    assert "data/test-00000-of-00001.parquet" in caught.value.message


def test_a_dataset_without_the_split(lab: Lab) -> None:
    lab.hub.delete_repository("dataset", DATASET, by="jazari")
    lab.hub.create_repository("dataset", DATASET, by="jazari")
    lab.publish(ROWS, split="train")
    with pytest.raises(UnreadableBenchmark, match="no Parquet file of the test split"):
        lab.run()


def test_too_few_answers_are_refused_and_nothing_is_recorded(lab: Lab) -> None:
    lab.predictor.missing = 1
    with pytest.raises(WrongAnswers, match="5 answers to 6 items"):
        lab.run()
    assert evaluations(lab) == 0
    lab.predictor.missing = 0
    assert lab.run()


@pytest.mark.parametrize(
    "output", [{}, {"label": None}, {"label": 3}, {"label": "fra_Latn", "score": float("nan")}]
)
def test_an_output_that_is_no_answer_is_refused(lab: Lab, output: dict[str, object]) -> None:
    lab.predictor.outputs = {**RIGHT, "il fait beau": output}
    with pytest.raises(WrongAnswers, match="item '6'"):
        lab.run()


def test_unknown_labels_are_wrong_answers(lab: Lab) -> None:
    lab.predictor.outputs = {text: {"label": "nobody knows"} for text in RIGHT}
    body = lab.evals.evaluation(lab.index()).body
    assert (body.score, body.passed) == (0.0, False)
    assert set(body.by_class) == {"ary_Arab", "arb_Arab", "fra_Latn"}


def test_a_model_of_another_task_is_refused(lab: Lab) -> None:
    lab.predictor = FakePredictor(RIGHT, task="translit")
    with pytest.raises(WrongTask, match="translit"):
        lab.run()


def test_what_is_not_public_is_not_evaluated(lab: Lab) -> None:
    lab.hub.create_repository("model", "jazari/secret", private=True, by="jazari")
    lab.train("jazari/secret")
    with pytest.raises(NotPublic, match="jazari/secret"):
        lab.run()
    lab.train("jazari/lid")
    lab.hub.delete_repository("dataset", DATASET, by="jazari")
    lab.hub.create_repository("dataset", DATASET, data_class="internal", by="jazari")
    with pytest.raises(NotPublic, match=DATASET):
        lab.run()


def test_only_evaluations_are_shown_as_such(lab: Lab) -> None:
    for index in (0, 9999):
        with pytest.raises(EvaluationNotFound, match=str(index)):
            lab.evals.evaluation(index)


def test_a_leaderboard_compares_like_with_like(lab: Lab) -> None:
    def board() -> tuple[list[str], list[int]]:
        standing = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
        return [one.model_title for one in standing.ranked], [one.index for one in standing.earlier]

    first = lab.index()
    lab.train("um6p/rival")
    lab.predictor = FakePredictor(wrong("il fait beau", "und"))
    second = lab.index()
    assert board() == (["jazari/lid", "um6p/rival"], [])
    lab.train("jazari/lid", b"new and worse")
    lab.predictor = FakePredictor({text: {"label": "fra_Latn"} for text in RIGHT})
    third = lab.index()
    assert board() == (["um6p/rival", "jazari/lid"], [first])
    lab.publish(ROWS[:4])
    lab.index()
    assert board() == (["jazari/lid"], [third, second, first])


def test_a_leaderboard_without_evaluations_or_dataset(lab: Lab) -> None:
    lab.hub.delete_repository("dataset", DATASET, by="jazari")
    for standing in lab.evals.standings():
        assert (standing.ranked, standing.earlier, standing.licence) == ((), (), None)


def test_figures_can_be_computed_again_from_the_answers(lab: Lab) -> None:
    lab.predictor.outputs = wrong("il fait beau", "ary_Latn")
    index = lab.index()
    assert lab.evals.verify(index).index == index


def test_whoever_has_the_file_of_answers_can_check_it(lab: Lab) -> None:
    index = lab.index()
    data = lab.evals.answer_bytes(lab.evals.evaluation(index))
    assert lab.evals.verify(index, data).index == index
    with pytest.raises(AnswersDisagree, match="not the file"):
        lab.evals.verify(index, data + b" ")


def test_answers_that_say_something_else_are_found_out(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    index = lab.index()
    sha256 = lab.evals.evaluation(index).body.answers.removeprefix("object:")
    path = lab.objects.local_path(sha256)
    assert path is not None
    first, *rest = keeping.read(path.read_bytes())
    other = keeping.write([replace(first, answered="fra_Latn"), *rest])
    with monkeypatch.context() as patch:
        patch.setattr(lab.objects, "stream", lambda _sha256: iter([other]))
        with pytest.raises(AnswersDisagree, match=r"score, low, by_class, by_source|score"):
            lab.evals.verify(index)
    path.write_bytes(other)
    with pytest.raises(ObjectDamaged):
        lab.evals.verify(index)
    path.unlink()
    with pytest.raises(ObjectNotFound):
        lab.evals.verify(index)


def test_the_ledger_holds_no_text_of_the_items(lab: Lab) -> None:
    index = lab.index()
    assert not any(text.encode() in lab.ledger.record(index).data for _, text, _, _ in ROWS)


def test_two_models_are_compared_item_by_item(lab: Lab) -> None:
    first, second = lab.two_models()
    found = lab.evals.compare(first, second)
    assert (found.first.index, found.second.index) == (first, second)
    assert found.comparison.difference == pytest.approx(found.second.body.score - found.first.body.score)
    assert (found.comparison.items, found.comparison.first_only, found.comparison.second_only) == (6, 1, 0)
    assert [pair[1].answered for pair in found.apart] == ["ary_Arab"]
    # One item more or less says nothing.
    assert found.comparison.p_value > 0.5


def test_the_board_compares_with_the_best_and_corrects_for_how_many(lab: Lab) -> None:
    first, second = lab.two_models()
    board = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
    assert [one.index for one in board.ranked] == [first, second]
    assert set(board.behind) == {second}
    assert board.behind[second] == lab.evals.compare(first, second).comparison

    lab.train("jazari/third", b"thirds")
    third = lab.index()
    board = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
    alone = lab.evals.compare(first, third).comparison.p_value
    assert board.behind[third].p_value == min(1.0, 2 * alone)


def test_evaluations_of_other_items_are_not_compared(lab: Lab) -> None:
    first = lab.index()
    lab.publish(ROWS[:5])
    second = lab.index()
    with pytest.raises(NotComparable, match="on the benchmark as it is now"):
        lab.evals.compare(first, second)
    with pytest.raises(EvaluationNotFound):
        lab.evals.compare(first, 0)


def test_a_board_shows_models_whose_answers_are_gone(lab: Lab) -> None:
    _, second = lab.two_models()
    lab.objects.delete(lab.evals.evaluation(second).body.answers.removeprefix("object:"))
    board = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
    assert len(board.ranked) == 2
    assert board.behind == {}
