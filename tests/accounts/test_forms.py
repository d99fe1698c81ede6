"""What a posted form holds: text, or a file that holds it."""

import io

import pytest
from starlette.datastructures import FormData, UploadFile

from jazari.accounts import filled_fields, text_field, text_or_file
from jazari.core import Invalid


class Wrong(Invalid):
    code = "test.wrong"


def sent(data: bytes, filename: str = "rows.txt", **fields: str) -> FormData:
    return FormData([*fields.items(), ("rows_file", UploadFile(io.BytesIO(data), filename=filename))])


def test_a_missing_field_and_a_file_are_no_text() -> None:
    form = sent(b"one", word=" two ")
    assert [text_field(form, name) for name in ("word", "rows_file", "other")] == [" two ", "", ""]
    names = {"a": "word", "b": "rows_file", "c": "other"}
    assert filled_fields(form, names) == {"a": "two"}


def test_a_long_field_comes_written_or_as_a_file() -> None:
    assert text_or_file(FormData({"rows": "one\n"}), "rows", Wrong) == "one\n"
    assert text_or_file(sent(b"", filename="", rows="one"), "rows", Wrong) == "one"
    assert text_or_file(sent("\ufeffⴰⵣⵓⵍ".encode(), rows=" "), "rows", Wrong) == "ⴰⵣⵓⵍ"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (sent(b"two", rows="one"), "give rows as lines or as the file rows.txt, not both"),
        (sent(b"\xff\xfe"), "rows.txt is not UTF-8 text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_field(form: FormData, said: str) -> None:
    with pytest.raises(Wrong, match=said) as caught:
        text_or_file(form, "rows", Wrong)
    assert caught.value.facts == {"field": "rows"}
