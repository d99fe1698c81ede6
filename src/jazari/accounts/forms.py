"""What a posted form holds, as text: one field, several, or a text that may have come as a file."""

from collections.abc import Mapping

from starlette.datastructures import FormData, UploadFile

from jazari.core import Invalid


def text_field(form: FormData, name: str) -> str:
    """A field as text; "" where it is missing or a file."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def filled_fields(form: FormData, names: Mapping[str, str]) -> dict[str, str]:
    """Fields as text without space around it, by the keys of `names`; those left empty are left out."""
    found = {key: text_field(form, name).strip() for key, name in names.items()}
    return {key: text for key, text in found.items() if text}


def text_or_file(form: FormData, name: str, refuse: type[Invalid]) -> str:
    """A long field as it was written, or else the UTF-8 file that came as `{name}_file`.

    Raises `refuse`, with the fact `field`, where both came or the file is no such text.
    """
    written, file = text_field(form, name), form.get(f"{name}_file")
    if not isinstance(file, UploadFile) or not file.filename:
        return written
    if written.strip():
        raise refuse(f"give {name} as lines or as the file {file.filename}, not both", field=name)
    try:
        return file.file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(f"{file.filename} is not UTF-8 text: {error}; save it as UTF-8", field=name) from error
