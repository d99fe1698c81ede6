"""Models, languages and the gap, from real entries and answers."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from jazari.core import UnknownName
from jazari.evals import ModelNotEvaluated
from jazari.models import ModelTrained
from jazari.models.entries import MODEL_TRAINED
from tests.evals.conftest import DATASET, RIGHT, FakePredictor, Lab

WRONG = {**RIGHT, "il fait beau": {"label": "ary_Latn", "score": 0.4}}
MANY = [
    (str(number), f"{word} {number}", language, "starter")
    for number in range(60)
    for word, language in (("phrase", "fra_Latn"), ("جملة", "arb_Arab"))
]


def knowing(share: float) -> FakePredictor:
    """A model that is right about so large a share of MANY."""
    right = {
        text: {"label": language if int(name) < 60 * share else "und"} for name, text, language, _ in MANY
    }
    return FakePredictor(right)


def record(lab: Lab, ref: str, *, seed: int | None = None, labels: Sequence[str] = ("ary_Arab",)) -> None:
    body = ModelTrained(
        ref=ref, recipe="lid", task="lid", made_from=(), labels=tuple(labels), parameters_sha256="0" * 64,
        seed=seed,
    )  # fmt: skip
    with lab.database.transaction() as connection:
        lab.ledger.append(connection, MODEL_TRAINED, body, by="jazari")


def test_a_model_with_its_scores_failures_and_origins(lab: Lab) -> None:
    dataset = lab.publish([("9", "نص", "arb_Arab", "starter")], split="train")
    lab.train("jazari/lid", b"others", made_from=[dataset])
    lab.predictor = FakePredictor(WRONG)
    index = lab.index()
    found = lab.profiles.model("jazari/lid")
    assert (found.line, found.title) == ("model:jazari/lid", "jazari/lid")
    (score,) = found.scores
    assert (score.evaluation.index, score.is_current, score.is_public) == (index, True, True)
    assert (score.jump, score.repeats) == (None, None)
    assert [answer.item.input for answer in lab.profiles.failures(score)] == ["il fait beau"]
    assert found.origins == ((dataset, 1),)
    assert found.revision is not None and found.revision.ref == lab.model
    names = [part.name for part in score.parts if part.kind == "class"]
    assert names == ["arb_Arab", "ary_Arab", "fra_Latn"]
    assert lab.profiles.address("jazari/lid") == "/leaderboard/models/jazari/lid"
    assert lab.profiles.address("jazari/unknown") is None


def test_the_most_frequent_mistakes_come_first(lab: Lab) -> None:
    lab.publish(MANY)
    said = {text: {"label": language} for _, text, language, _ in MANY}
    said["phrase 1"] = {"label": "eng_Latn"}
    said |= {f"جملة {number}": {"label": "ary_Arab"} for number in (4, 7)}
    lab.predictor = FakePredictor(said)
    lab.index()
    (score,) = lab.profiles.model("jazari/lid").scores
    assert [answer.item.input for answer in lab.profiles.failures(score)] == ["جملة 4", "جملة 7", "phrase 1"]


def test_a_benchmark_that_was_withdrawn_shows_no_item(lab: Lab) -> None:
    lab.predictor = FakePredictor(WRONG)
    lab.index()
    lab.hub.change_settings("dataset", DATASET, private=True)
    (score,) = lab.profiles.model("jazari/lid").scores
    assert not score.is_public
    assert lab.profiles.failures(score) == []


def test_a_model_that_nobody_evaluated_is_said_so(lab: Lab) -> None:
    with pytest.raises(ModelNotEvaluated, match="no model 'jazari/lid' has been evaluated"):
        lab.profiles.model("jazari/lid")


def test_a_rise_is_flagged_unless_its_data_changed(lab: Lab) -> None:
    lab.publish(MANY)
    lab.predictor = knowing(0.3)
    first = lab.index()
    lab.train(weights=b"better")
    lab.predictor = knowing(1.0)
    second = lab.index()
    (jump,) = lab.profiles.jumps()
    assert (jump.before, jump.after) == (first, second)
    found = lab.profiles.model("jazari/lid")
    assert found.jumps == (jump,)
    assert found.scores[0].jump == jump

    lab.train(weights=b"worse")
    lab.predictor = knowing(0.3)
    lab.index()
    dataset = lab.hub.resolve("dataset", DATASET).ref
    lab.train(weights=b"more data", made_from=[dataset])
    lab.predictor = knowing(1.0)
    lab.index()
    assert [one.after for one in lab.profiles.jumps()] == [second]


def test_repetitions_are_gathered_and_take_no_place_on_the_board(lab: Lab) -> None:
    lab.publish(MANY)
    own = lab.model
    record(lab, own)
    lab.predictor = knowing(0.8)
    first = lab.index()
    for seed, share in ((7, 0.7), (8, 0.9)):
        lab.train(weights=f"seed {seed}".encode())
        record(lab, lab.model, seed=seed)
        lab.predictor = knowing(share)
        lab.index()
    board = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
    assert [one.index for one in board.ranked] == [first]
    assert board.earlier == ()
    found = lab.profiles.repeats(board.ranked[0])
    assert found is not None
    scores = [one.body.score for one in lab.evals.evaluations("lid")]
    assert found.models == 3
    assert found.mean == pytest.approx(sum(scores) / 3)
    assert found.deviation > 0


def test_what_works_in_a_language_and_what_is_missing(lab: Lab) -> None:
    record(lab, lab.model, labels=["ary_Arab", "zgh_Latn"])
    lab.publish(MANY)
    lab.predictor = knowing(0.9)
    index = lab.index()
    tasks = {task.task: task for task in lab.profiles.language("fra_Latn").tasks}
    best = tasks["lid"].best
    assert (tasks["lid"].state, best and best.evaluation.index) == ("works", index)
    assert best is not None and best.relative == 1
    assert (tasks["mt"].state, tasks["mt"].benchmarks, tasks["mt"].models) == ("nothing", (), ())
    assert tasks["translit"].state == "nothing"
    assert {task.task: task.state for task in lab.profiles.language("ary_Latn").tasks}[
        "translit"
    ] == "unmeasured"
    unasked = next(task for task in lab.profiles.language("zgh_Latn").tasks if task.task == "lid")
    assert (unasked.state, unasked.benchmarks, unasked.models) == ("unmeasured", (), ("jazari/lid",))


def test_a_language_with_nothing_at_all_has_a_profile(lab: Lab) -> None:
    found = lab.profiles.language("rif_Tfng")
    assert {task.state for task in found.tasks} == {"nothing"}
    assert found.people == round(0.032 * lab.evals.country.population, -3)
    with pytest.raises(UnknownName):
        lab.profiles.language("xxx_Latn")


def test_a_poor_model_is_measured_but_does_not_work(lab: Lab) -> None:
    lab.publish(MANY)
    lab.predictor = knowing(0.4)
    lab.index()
    task = next(task for task in lab.profiles.language("fra_Latn").tasks if task.task == "lid")
    assert task.state == "below"


def test_the_gap_of_a_country_whose_only_language_is_served(lab: Lab) -> None:
    assert lab.profiles.gap() is None
    lab.predictor = FakePredictor(RIGHT)
    lab.index()
    found = lab.profiles.gap()
    assert found is not None
    darija = found.languages[0]
    assert darija.codes == ("ary_Arab", "ary_Latn")
    # One of its two scripts is served as well as any language, the other not measured.
    assert darija.utility.value == pytest.approx(0.5)
    speakers = [row.speakers for row in found.languages]
    assert found.by_speakers.value == pytest.approx(1 - 0.5 * speakers[0] / sum(speakers))
    assert found.by_language.value == pytest.approx(1 - 0.5 / len(speakers))


def test_a_model_that_learnt_the_items_counts_for_no_language(lab: Lab) -> None:
    dataset = lab.publish([("9", "où est la mairie", "fra_Latn", "starter")], split="train")
    lab.train("jazari/lid", b"others", made_from=[dataset])
    lab.index()
    assert lab.profiles.gap() is None
    task = next(task for task in lab.profiles.language("fra_Latn").tasks if task.task == "lid")
    assert (task.state, task.best) == ("unmeasured", None)


def test_two_models_of_which_each_language_has_its_best(lab: Lab) -> None:
    lab.publish(MANY)
    lab.predictor = FakePredictor(
        {**knowing(1.0).outputs, **{f"phrase {n}": {"label": "und"} for n in range(30)}}
    )
    arabic = lab.index()
    lab.train("jazari/other", b"others")
    lab.predictor = FakePredictor(
        {**knowing(1.0).outputs, **{f"جملة {n}": {"label": "und"} for n in range(30)}}
    )
    french = lab.index()
    for code, index in (("arb_Arab", arabic), ("fra_Latn", french)):
        best = next(task.best for task in lab.profiles.language(code).tasks if task.task == "lid")
        assert best is not None and best.evaluation.index == index


def test_languages_without_a_census_have_no_weight(lab: Lab) -> None:
    country = lab.evals.country
    lab.evals.country = replace(
        country, languages=tuple(row.model_copy(update={"speakers": None}) for row in country.languages)
    )
    lab.index()
    assert lab.profiles.gap() is None
    assert lab.profiles.language("ary_Arab").people is None
