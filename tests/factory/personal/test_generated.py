from collections.abc import Mapping

import pytest

from jazari.factory.personal import detect
from jazari.factory.records import PersonalKind
from tests.factory.personal.generated import CHECKED, DEVELOP, HELD_OUT, KINDS, Score, scores


@pytest.fixture(scope="module", params=[DEVELOP, HELD_OUT], ids=["develop", "held_out"])
def measured(request: pytest.FixtureRequest) -> Mapping[PersonalKind, Score]:
    """The scores on 1,600 lines of each template set."""
    return scores(detect, request.param.lines(1600, seed=4))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found_as_well_as_asked(
    measured: Mapping[PersonalKind, Score], kind: PersonalKind
) -> None:
    wanted = 0.99 if kind in CHECKED else 0.95
    assert measured[kind].marked > 0
    assert measured[kind].recall >= wanted
    assert measured[kind].precision >= wanted


def test_the_two_template_sets_share_none() -> None:
    assert set(DEVELOP.templates).isdisjoint(HELD_OUT.templates)


def test_the_same_seed_gives_the_same_lines() -> None:
    assert DEVELOP.lines(50, 1) == DEVELOP.lines(50, 1)
