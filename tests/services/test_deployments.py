"""No model goes to work without a passed evaluation and an approval, both in the ledger."""

import pytest

from jazari.services import EvaluationFailed, NotApproved, NotEvaluated, UnknownUse
from tests.services.conftest import MODEL, OTHER_MODEL, Bed


def test_a_model_on_both_grounds_is_deployed(bed: Bed) -> None:
    evaluation, decision = bed.evaluate(), bed.approve()
    assert bed.services.deployed() is None
    entry = bed.services.deploy(MODEL, by="jazari-root")
    assert bed.bodies("services.deployed") == [
        {"model": MODEL, "use": "case-triage", "evaluation": evaluation, "decision": decision}
    ]
    assert (entry.by, bed.services.deployed("case-triage")) == ("jazari-root", MODEL)


def test_the_same_on_the_same_grounds_is_one_entry(bed: Bed) -> None:
    assert bed.deploy() == bed.services.deploy(MODEL).ref
    assert len(bed.bodies("services.deployed")) == 1


def test_each_rule_is_named(bed: Bed) -> None:
    with pytest.raises(NotEvaluated) as first:
        bed.services.deploy(MODEL)
    bed.evaluate(passed=False)
    with pytest.raises(EvaluationFailed) as second:
        bed.services.deploy(MODEL)
    bed.evaluate()
    with pytest.raises(NotApproved) as third:
        bed.services.deploy(MODEL)
    rules = [error.value.facts["rule"] for error in (first, second, third)]
    assert rules == ["evaluated", "evaluation-passed", "approved"]
    assert bed.bodies("services.deployed") == []


def test_the_newest_evaluation_and_decision_count(bed: Bed) -> None:
    bed.deploy()
    bed.evaluate(passed=False)
    with pytest.raises(EvaluationFailed):
        bed.services.deploy(MODEL)
    bed.evaluate()
    bed.approve(approved=False)
    with pytest.raises(NotApproved):
        bed.services.deploy(MODEL)


def test_another_models_grounds_do_not_count(bed: Bed) -> None:
    bed.deploy(OTHER_MODEL)
    with pytest.raises(NotEvaluated):
        bed.services.deploy(MODEL)
    bed.evaluate()
    with pytest.raises(NotApproved):
        bed.services.deploy(MODEL)


def test_only_the_countrys_benchmark_counts(bed: Bed) -> None:
    bed.evaluate(benchmark="my-own")
    bed.approve()
    with pytest.raises(NotEvaluated):
        bed.services.deploy(MODEL)


def test_the_newest_deployment_serves(bed: Bed) -> None:
    bed.deploy()
    bed.deploy(OTHER_MODEL)
    assert bed.services.deployed() == OTHER_MODEL


def test_an_unknown_use_is_refused(bed: Bed) -> None:
    with pytest.raises(UnknownUse):
        bed.services.deploy(MODEL, "tax-collection")


def test_the_register_shows_uses_with_and_without_a_model(bed: Bed) -> None:
    assert [(facts.use, facts.deployment) for facts in bed.services.register()] == [("case-triage", None)]
    bed.deploy()
    (facts,) = bed.services.register()
    assert facts.deployment is not None
    assert facts.deployment.model == MODEL
    assert facts.score["score"] == 0.95
