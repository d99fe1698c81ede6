"""A benchmark asked again, spoilt: what is recorded, what is paired, what is refused."""

import dataclasses

import pytest

from jazari.core import Run
from jazari.evals import NotPerturbable
from jazari.evals.entries import Perturbed
from tests.evals.conftest import RIGHT, FakePredictor, Lab


class Shy(FakePredictor):
    """Answers rightly what it knows by heart, and French to everything else."""

    def predict(self, items):  # type: ignore[no-untyped-def]
        texts = [str(item["text"]) for item in items]
        self.asked += texts
        return [dict(self.outputs.get(text, {"label": "fra_Latn", "score": 0.1})) for text in texts]


def spoil(lab: Lab, name: str = "casing", budget: int | None = None) -> Perturbed:
    _, ref = lab.robustness.run("lid", None, [name], Run(lab.database), budget_tokens=budget)  # type: ignore[list-item]
    body = lab.ledger.entry(int(ref.rpartition("/")[2])).body
    assert isinstance(body, Perturbed)
    return body


def test_the_loss_stands_beside_the_clean_score(lab: Lab) -> None:
    lab.predictor = Shy(RIGHT)
    clean = lab.evals.evaluation(lab.index())
    found = spoil(lab, "whitespace")
    assert clean.body.score == 1.0
    # All six are said to be French: F1 of 0, 0 and 2 * 2 / (2 + 6).
    assert (found.items, found.changed) == (6, 6)
    assert found.score == pytest.approx(0.5 / 3)
    assert found.drop == pytest.approx(clean.body.score - found.score)
    assert found.drop_low <= found.drop <= found.drop_high
    assert (found.evaluation, found.model, found.perturbation) == (clean.ref, lab.model, "whitespace")
    assert list(lab.robustness.of(clean)) == [found]


def test_what_is_not_changed_costs_nothing(lab: Lab) -> None:
    lab.predictor = Shy(RIGHT)
    found = spoil(lab)
    # Capitals change the two French items alone, which are then called French too.
    assert (found.changed, found.drop, found.drop_low, found.drop_high) == (2, 0, 0, 0)


def test_a_second_run_adds_nothing_and_asks_nothing(lab: Lab) -> None:
    lab.predictor = Shy(RIGHT)
    first, asked = spoil(lab), len(lab.predictor.asked)
    assert spoil(lab) == first
    assert len(lab.predictor.asked) == asked
    assert len(list(lab.ledger.entries(kind="evals.perturbed"))) == 1


def test_a_spoilt_run_is_no_part_of_the_leaderboard(lab: Lab) -> None:
    lab.predictor = Shy(RIGHT)
    spoil(lab)
    standing = next(one for one in lab.evals.standings() if one.benchmark.id == "lid")
    assert (len(standing.ranked), standing.earlier) == (1, ())


def test_what_changes_nothing_or_the_right_answer_is_refused(lab: Lab) -> None:
    lab.predictor = Shy(RIGHT)
    with pytest.raises(NotPerturbable, match="no item of 'lid' has anything that 'digits' changes"):
        spoil(lab, "digits")
    with pytest.raises(NotPerturbable, match="another right answer"):
        spoil(lab, "arabizi")


def test_a_text_in_the_other_script_comes_from_the_countrys_model(lab: Lab) -> None:
    own = lab.evals.country
    procedures = own.benchmark("procedures")
    lab.evals.country = dataclasses.replace(own, benchmarks=(procedures,))
    texts = {row.text: {"procedure": row.procedure, "text": "b7al"} for row in own.questions}
    lab.predictor = FakePredictor({**texts, "b7al": {"procedure": None}}, task="procedures")
    _, ref = lab.robustness.run("procedures", None, ["arabizi"], Run(lab.database))
    body = lab.ledger.entry(int(ref.rpartition("/")[2])).body
    assert isinstance(body, Perturbed)
    darija = [row for row in own.questions if (row.split, row.language) == ("test", "ary_Arab")]
    assert body.changed == len(darija)
    assert body.drop > 0
