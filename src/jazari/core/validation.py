"""What people described, as a record, or one sentence about the first mistake in it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from jazari.core.errors import Invalid

Described = TypeVar("Described", bound=BaseModel)


def validated(record: type[Described], given: Mapping[str, Any], refuse: type[Invalid]) -> Described:
    """The record of these values.

    Raises `refuse`; its facts are the `field` and, where it is one of a list, the `row`, counted from 1.
    """
    try:
        return record.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        place = first["loc"]
        row = {"row": place[1] + 1} if len(place) > 1 and isinstance(place[1], int) else {}
        where = ".".join(map(str, place))
        raise refuse(f"{where}: {first['msg']}", field=where, **row) from error
