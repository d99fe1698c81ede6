"""Answers on their way to bytes and back."""

from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country, find_country, load_country
from jazari.evals.answers import mark, read_lines, write_lines
from jazari.evals.records import NONE, Answer, BenchmarkItem

LID = load_country(find_country("morocco")).benchmark("lid")
# A text that a database or a form may hold: anything but half a surrogate pair.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
OUTPUTS = st.fixed_dictionaries(
    {"label": TEXTS},
    optional={
        "score": st.floats(0, 1),
        "ranked": st.lists(TEXTS, max_size=3),
        "more": st.none() | st.booleans(),
    },
)
ITEMS = st.builds(BenchmarkItem, id=TEXTS, input=TEXTS, expected=TEXTS, language=TEXTS, source=TEXTS)
ANSWERS = st.lists(st.builds(mark, st.just(LID), ITEMS, OUTPUTS), max_size=8)


@given(ANSWERS, st.integers(1, 64))
def test_answers_come_back_as_they_were_wherever_the_bytes_are_cut(answers: list[Answer], size: int) -> None:
    data = write_lines(answers)
    assert data.count(b"\n") == len(answers)
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    back = list(read_lines(chunks))
    assert back == answers
    assert write_lines(back) == data


@given(ITEMS, OUTPUTS)
def test_an_answer_is_right_when_it_is_the_expected_class(
    morocco: Country, item: BenchmarkItem, output: dict[str, object]
) -> None:
    assert mark(morocco.benchmark("lid"), item, output).score == int(output["label"] == item.expected)


def test_null_is_the_right_answer_to_a_question_that_is_none_of_ours(morocco: Country) -> None:
    asked = morocco.benchmark("procedures")
    item = BenchmarkItem("1", "quelle heure est-il ?", NONE, "fra_Latn", "questions")
    assert mark(asked, item, {"procedure": None}).score == 1
    assert mark(asked, item, {"procedure": "passport"}).score == 0
