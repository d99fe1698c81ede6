from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory.annotation import rules
from jazari.factory.annotation.errors import InvalidAnswer, InvalidCampaign
from jazari.factory.annotation.records import Campaign, Item, Unit
from tests.factory.annotation.conftest import FOUR, Make, person, plan

ITEM = Item(1, "0", "text", "")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": {"eng_Latn": "Only in English"}}, "title"),
        ({"instructions": FOUR | {"arb_Arab": "  "}}, "instructions"),
        ({"languages": ("xxx_Latn", "fra_Latn")}, "languages"),
        ({"languages": ("fra_Latn", "fra_Latn")}, "languages"),
        ({"languages": ("fra_Latn",)}, "languages"),
        ({"task": "translation"}, "languages"),
        ({"text_language": "xxx_Latn"}, "languages"),
        ({"items": ()}, "items"),
        ({"dataset": {"name": "a/b", "path": "a.jsonl"}}, "items"),
    ],
)
def test_what_cannot_be_meant_is_named(pack: Country, fields: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidCampaign) as raised:
        rules.check_plan(plan(**fields), pack)
    assert raised.value.facts["field"] == field


@pytest.mark.parametrize(("given_", "spdx"), [("cc-by-4.0", "CC-BY-4.0"), ("Apache-2.0", "Apache-2.0")])
def test_a_licence_is_an_spdx_one(given_: str, spdx: str) -> None:
    assert rules.spdx(given_) == spdx


@pytest.mark.parametrize("licence", [None, "", "ours", "CC-BY", "MIT OR CC0-1.0"])
def test_any_other_licence_is_refused(licence: str | None) -> None:
    with pytest.raises(InvalidCampaign):
        rules.spdx(licence)


def test_an_answer_is_a_choice_or_a_text(make: Make) -> None:
    labels = make()
    assert rules.check_answer(labels, "ary_Arab") == "ary_Arab"
    assert rules.check_answer(labels, "und") == "und"
    texts = make(slug="translate", task="translation", languages=("ary_Arab",))
    assert rules.check_answer(texts, "  كيداير\r\nلاباس ") == "كيداير\nلاباس"
    for campaign, wrong in ((labels, "eng_Latn"), (labels, ""), (texts, " \n"), (texts, "x" * 4001)):
        with pytest.raises(InvalidAnswer):
            rules.check_answer(campaign, wrong)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Salam,  khoya!", "salam khoya", True),
        ("ســلام", "سلام", True),
        ("سلام", "سلم", False),
        ("déjà", "deja", False),
        ("!!", "??", False),
    ],
)
def test_answers_are_compared_without_case_spacing_and_punctuation(one: str, other: str, same: bool) -> None:
    assert (rules.normal_form(one) == rules.normal_form(other)) is same


@given(st.text(min_size=1, max_size=50))
def test_a_normal_form_is_its_own(text: str) -> None:
    once = rules.normal_form(text)
    assert rules.normal_form(once) == once


@given(st.integers(1, 300), st.integers(1, 400), st.integers(0, 9))
def test_a_sample_is_drawn_once_each_and_again_the_same(count: int, most: int, seed: int) -> None:
    drawn = rules.order(count, most, seed)
    assert drawn == rules.order(count, most, seed)
    assert len(set(drawn)) == len(drawn) == min(count, most)
    assert set(drawn) <= set(range(count))


@given(st.integers(1, 10_000), st.integers(0, 50))
def test_each_block_has_one_known_item(contributor: int, block: int) -> None:
    campaign = _campaign()
    turns = range(block * campaign.gold_every, (block + 1) * campaign.gold_every)
    assert sum(rules.is_gold_turn(campaign, contributor, turn) for turn in turns) == 1


def test_known_items_come_at_places_that_differ_between_people() -> None:
    places = Counter(
        next(turn for turn in range(10) if rules.is_gold_turn(_campaign(), who, turn)) for who in range(200)
    )
    assert len(places) == 10


def test_too_few_known_items_say_nothing() -> None:
    assert rules.passes(0, 2, 0.7)
    assert not rules.passes(2, 3, 0.7)
    assert rules.passes(3, 4, 0.75)


@pytest.mark.parametrize(
    ("item", "normals", "skipped", "outcome"),
    [
        (ITEM, ("a",), 0, "open"),
        (ITEM, ("a", "a"), 0, "agreed"),
        (ITEM, ("a", "b"), 0, "differs"),
        (ITEM, ("a",), 2, "differs"),
        (Item(1, "0", "t", "", settled="a"), ("a", "b"), 0, "reviewed"),
        (Item(1, "0", "t", "", dropped=True), ("a", "b"), 0, "dropped"),
    ],
)
def test_where_an_item_stands(item: Item, normals: tuple[str, ...], skipped: int, outcome: str) -> None:
    unit = Unit(item, normals, normals, skipped)
    assert rules.outcome(unit, _campaign()) == outcome
    assert rules.result(unit, _campaign()) == ("a" if outcome in ("agreed", "reviewed") else None)


def test_the_result_is_how_most_people_wrote_it() -> None:
    unit = Unit(ITEM, ("Salam!", "salam", "salam"), ("salam",) * 3)
    assert rules.result(unit, _campaign(task="translation")) == "salam"


def test_what_people_write_freely_need_not_be_the_same() -> None:
    campaign, unit = _campaign(task="answer"), Unit(ITEM, ("one", "two"), ("one", "two"))
    assert rules.outcome(unit, campaign) == "agreed"
    assert rules.result(unit, campaign) is None
    assert rules.agreement(campaign, [unit]).equal is None


def test_a_campaign_for_all_takes_anybody_with_an_account() -> None:
    stranger = person("zineb", "elsewhere")
    assert not rules.may_annotate(_campaign(), stranger)
    assert rules.may_annotate(_campaign(open_to_all=True), stranger)


def _campaign(**fields: Any) -> Campaign:
    from datetime import UTC, datetime

    given_ = plan(**fields)
    kept = ("slug", "task", "title", "instructions", "languages", "answers_per_item", "open_to_all")
    values = {name: getattr(given_, name) for name in (*kept, "gold_share_min", "gold_every", "seed")}
    return Campaign(
        key=1,
        organisation="jazari-root",
        text_language="",
        licence="CC-BY-4.0",
        repository="jazari/x",
        shown="",
        created_at=datetime(2026, 11, 22, tzinfo=UTC),
        **values,
    )
