"""The report's choice of examples and names."""

from jazari.evals.profiles.report import EXAMPLES, examples, file_name
from tests.evals.test_rules import said


def test_examples_show_different_mistakes() -> None:
    wrong = said([("a", "b")] * 20 + [("b", "a")] * 3 + [("c", "a")])
    assert [(one.item.expected, one.item.id) for one in examples(wrong)] == [
        ("a", "0"), ("a", "1"), ("b", "20"), ("b", "21"), ("c", "23"),
    ]  # fmt: skip
    assert len(examples(said([(str(n), "x") for n in range(50)]))) == EXAMPLES


def test_a_reports_file_is_named_after_the_model_alone() -> None:
    assert file_name("jazari/lid") == "report-jazari-lid"
    assert file_name("model:jazari/lid@" + "0" * 40) == "report-model-jazari-lid"
    assert file_name("../../etc/passwd\n") == "report-..-..-etc-passwd-"
