from typing import Any

import pytest
from pydantic import BaseModel, Field

from jazari.core import Invalid, validated


class Wrong(Invalid):
    code = "test.wrong"


class Plan(BaseModel):
    seed: int = Field(0, ge=0)
    rows: tuple[str, ...] = ()


def test_values_become_the_record() -> None:
    assert validated(Plan, {"seed": "7", "rows": ["a"]}, Wrong) == Plan(seed=7, rows=("a",))


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        ({"seed": -1}, {"field": "seed"}),
        ({"rows": ["a", "b", 3], "seed": 1}, {"field": "rows.2", "row": 3}),
    ],
)
def test_the_first_mistake_is_named(given: dict[str, Any], facts: dict[str, Any]) -> None:
    with pytest.raises(Wrong, match=facts["field"]) as caught:
        validated(Plan, given, Wrong)
    assert caught.value.facts == facts
