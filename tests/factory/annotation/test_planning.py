import io
import string

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData, UploadFile

from jazari.factory.annotation.errors import InvalidCampaign
from jazari.factory.annotation.planning import form_plan
from jazari.factory.annotation.records import Plan, Rows
from jazari.factory.annotation.rules import PAGE_LANGUAGES
from tests.factory.annotation.conftest import plan

TEXTS = (
    st.text(string.ascii_letters + "اكتبⴰⴱ'\"{}[]/,. ", min_size=1, max_size=30).map(str.strip).filter(bool)
)


def form(fields: dict[str, str], files: dict[str, bytes] | None = None) -> FormData:
    """The form of a campaign about languages, with other fields where given."""
    given = {"slug": "which-language", "task": "language", "licence": "CC-BY-4.0"}
    given |= {f"{field}-{code}": "Which?" for field in ("title", "instructions") for code in PAGE_LANGUAGES}
    rows: list[tuple[str, str | UploadFile]] = [*(given | fields).items()]
    rows += [("languages", "ary_Arab"), ("languages", "fra_Latn")]
    rows += [
        (name, UploadFile(io.BytesIO(data), filename="rows.txt")) for name, data in (files or {}).items()
    ]
    return FormData(rows)


def test_what_a_form_leaves_empty_is_as_a_plan_leaves_it() -> None:
    made = form_plan(form({"items": "one", "answers_per_item": "", "seed": "", "repository": " "}))
    texts = dict.fromkeys(PAGE_LANGUAGES, "Which?")
    assert made == plan(
        title=texts, instructions=texts, languages=("ary_Arab", "fra_Latn"), items=[{"text": "one"}]
    )


def test_a_form_says_all_that_a_plan_says() -> None:
    fields = {"answers_per_item": "4", "gold_share_min": "0.9", "gold_every": "5", "seed": "3"}
    fields |= {"open_to_all": "yes", "text_language": "ary_Arab", "repository": "jazari-root/x"}
    rows = {
        "name": "a/b",
        "revision": "v1",
        "path": "x.jsonl",
        "column": "t",
        "draft_column": "d",
        "most": "9",
    }
    made = form_plan(form(fields | {f"dataset-{name}": text for name, text in rows.items()}))
    assert (made.answers_per_item, made.gold_share_min, made.gold_every, made.seed) == (4, 0.9, 5, 3)
    assert (made.open_to_all, made.text_language, made.repository) == (True, "ary_Arab", "jazari-root/x")
    assert made.dataset == Rows(
        name="a/b", revision="v1", path="x.jsonl", column="t", draft_column="d", most=9
    )
    said = set(fields) | {"slug", "task", "licence", "title", "instructions", "languages", "dataset"}
    assert said | {"items", "gold"} == set(Plan.model_fields)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), st.sampled_from(["\t", " | ", "json"]))
def test_rows_come_as_they_were_written(rows: list[tuple[str, str]], between: str) -> None:
    rows = [row for row in rows if not row[0].startswith("{")]
    if between == "json":
        lines = [orjson.dumps({"text": text, "answer": answer}).decode() for text, answer in rows]
    else:
        lines = [between.join(row) for row in rows]
    made = form_plan(form({"gold": "\r\n\r\n".join(lines), "items": "one"}))
    assert [(item.text, item.answer) for item in made.gold] == rows


def test_rows_may_come_as_a_file() -> None:
    made = form_plan(form({}, {"items_file": "\ufeffواش\nchno | a draft\n".encode()}))
    assert [(item.text, item.draft) for item in made.items] == [("واش", ""), ("chno", "a draft")]


@pytest.mark.parametrize(
    ("fields", "files", "field", "row"),
    [
        ({"items": "one\n\na | b | c"}, {}, "items", 2),
        ({"items": "one", "gold": "no answer"}, {}, "gold", 1),
        ({"items": 'one\n{"text": '}, {}, "items", 2),
        ({"items": "one\n" + "x" * 4001}, {}, "items", 2),
        ({"items": '{"txt": "one"}'}, {}, "items", 1),
        ({"items": "one"}, {"items_file": b"two"}, "items", None),
        ({}, {"items_file": b"\xff\xfe"}, "items", None),
        ({"items": "one", "slug": "Two Words"}, {}, "slug", None),
        ({"items": "one", "task": ""}, {}, "task", None),
        ({"items": "one", "seed": "many"}, {}, "seed", None),
    ],
)  # fmt: skip
def test_what_a_form_cannot_mean_is_said_with_its_field(
    fields: dict[str, str], files: dict[str, bytes], field: str, row: int | None
) -> None:
    with pytest.raises(InvalidCampaign) as raised:
        form_plan(form(fields, files))
    assert str(raised.value.facts["field"]).partition(".")[0] == field
    assert raised.value.facts.get("row") == row
