"""Who gets which item, who may answer it, and what happens to answers that should not count."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from jazari.accounts import Actor
from jazari.core import Database
from jazari.factory.annotation import Campaigns
from jazari.factory.annotation.errors import (
    AnnotationRefused,
    CampaignExists,
    CampaignNotFound,
    InvalidAnswer,
    InvalidCampaign,
    ItemGone,
    NothingToUndo,
    NotJoined,
)
from jazari.factory.annotation.records import GoldItem
from jazari.factory.annotation.tables import contributors
from jazari.hub import Hub
from tests.conftest import SetClock
from tests.factory.annotation.conftest import AMINA, BADR, DINA, REDA, TEXTS, Make, answer_all, person, plan

SLUG = "which-language"


def right(text: str) -> str:
    """The answer that everybody in these tests thinks right."""
    return dict(zip(TEXTS, ("ary_Arab", "ary_Latn", "fra_Latn", "arb_Arab"), strict=True)).get(
        text, "fra_Latn"
    )


def test_a_slug_is_taken_once(campaigns: Campaigns, make: Make) -> None:
    make()
    with pytest.raises(CampaignExists):
        make()
    with pytest.raises(CampaignNotFound):
        campaigns.show("other")
    assert [row.slug for row in campaigns.every()] == [SLUG]


def test_nobody_answers_before_they_agree(campaigns: Campaigns, make: Make) -> None:
    make()
    with pytest.raises(NotJoined):
        campaigns.take(SLUG, AMINA)
    with pytest.raises(AnnotationRefused, match="CC-BY-4.0"):
        campaigns.join(SLUG, AMINA, "MIT", credited=False)
    campaigns.join(SLUG, AMINA, "CC-BY-4.0", credited=True)
    part = campaigns.part(campaigns.show(SLUG), AMINA)
    assert part is not None
    assert (part.licence, part.credited, part.agreed_at) == ("CC-BY-4.0", True, campaigns._clock())


def test_strangers_take_part_only_where_it_is_open_to_all(campaigns: Campaigns, make: Make) -> None:
    stranger = person("zineb", "elsewhere")
    make()
    with pytest.raises(AnnotationRefused):
        campaigns.join(SLUG, stranger, "CC-BY-4.0", credited=False)
    make(stranger, slug="for-all", open_to_all=True)
    assert campaigns.take("for-all", stranger).item is not None


def test_looking_again_gives_the_same_item(campaigns: Campaigns, make: Make) -> None:
    make(AMINA)
    first = campaigns.take(SLUG, AMINA).item
    assert first is not None
    assert campaigns.take(SLUG, AMINA).item == first


def test_each_item_goes_to_as_many_people_as_wanted_and_to_nobody_twice(
    campaigns: Campaigns, make: Make
) -> None:
    make(AMINA, BADR, DINA)
    assert sorted(answer_all(campaigns, SLUG, AMINA, right)) == sorted(TEXTS)
    assert sorted(answer_all(campaigns, SLUG, BADR, right)) == sorted(TEXTS)
    assert answer_all(campaigns, SLUG, DINA, right) == []
    offer = campaigns.take(SLUG, AMINA)
    assert (offer.item, offer.done, offer.complete, offer.total) == (None, 4, 4, 4)


def test_many_at_once_never_get_more_places_than_there_are(campaigns: Campaigns, make: Make) -> None:
    people = [person(f"worker-{number}") for number in range(8)]
    make(*people, items=[{"text": "one"}], answers_per_item=3)
    with ThreadPoolExecutor(8) as pool:
        offers = list(pool.map(lambda who: campaigns.take(SLUG, who), people))
    assert sum(offer.item is not None for offer in offers) == 3


def test_what_somebody_took_and_left_comes_back(campaigns: Campaigns, make: Make, clock: SetClock) -> None:
    make(AMINA, BADR, DINA, items=[{"text": "one"}])
    held = campaigns.take(SLUG, AMINA).item
    assert held is not None
    campaigns.take(SLUG, BADR)
    assert campaigns.take(SLUG, DINA).item is None
    clock.advance(minutes=31)
    assert campaigns.take(SLUG, DINA).item == held
    # Who comes back late may answer still where a place is left, and then no more.
    campaigns.answer(SLUG, AMINA, held.key, "fra_Latn")
    with pytest.raises(ItemGone):
        campaigns.answer(SLUG, BADR, held.key, "fra_Latn")


def test_an_answer_is_given_once(campaigns: Campaigns, make: Make) -> None:
    make(AMINA)
    item = campaigns.take(SLUG, AMINA).item
    assert item is not None
    with pytest.raises(InvalidAnswer):
        campaigns.answer(SLUG, AMINA, item.key, "eng_Latn")
    campaigns.answer(SLUG, AMINA, item.key, "fra_Latn")
    for key in (item.key, 999_999, 0):
        with pytest.raises(ItemGone):
            campaigns.answer(SLUG, AMINA, key, "fra_Latn")


def test_the_last_answer_can_be_taken_back(campaigns: Campaigns, make: Make) -> None:
    make(AMINA)
    with pytest.raises(NothingToUndo):
        campaigns.undo(SLUG, AMINA)
    first = campaigns.take(SLUG, AMINA).item
    assert first is not None
    campaigns.answer(SLUG, AMINA, first.key, "fra_Latn")
    campaigns.take(SLUG, AMINA)
    campaigns.undo(SLUG, AMINA)
    offer = campaigns.take(SLUG, AMINA)
    assert (offer.item, offer.before, offer.done) == (first, "fra_Latn", 0)


def test_what_too_many_pass_on_waits_for_a_reviewer(
    campaigns: Campaigns, make: Make, reviewer: Actor
) -> None:
    make(AMINA, BADR, DINA, items=[{"text": "one"}])
    with pytest.raises(InvalidAnswer):
        campaigns.skip(SLUG, AMINA, 1, "boring")
    for who in (AMINA, BADR):
        item = campaigns.take(SLUG, who).item
        assert item is not None
        campaigns.skip(SLUG, who, item.key, "unclear")
    assert campaigns.take(SLUG, DINA).item is None
    _, unit, count = campaigns.disputed(SLUG)
    assert unit is not None
    assert (unit.skipped, count) == (2, 1)
    campaigns.settle(SLUG, reviewer, unit.item.key, None)
    assert campaigns.status(SLUG).outcomes["dropped"] == 1


def test_a_reviewer_settles_what_people_differ_on(campaigns: Campaigns, make: Make, reviewer: Actor) -> None:
    make(AMINA, BADR)
    answer_all(campaigns, SLUG, AMINA, right)
    answer_all(campaigns, SLUG, BADR, lambda text: "arb_Arab" if text == TEXTS[0] else right(text))
    _, unit, count = campaigns.disputed(SLUG)
    assert unit is not None
    assert (unit.item.text, sorted(unit.answers), count) == (TEXTS[0], ["arb_Arab", "ary_Arab"], 1)
    with pytest.raises(AnnotationRefused):
        campaigns.settle(SLUG, AMINA, unit.item.key, "ary_Arab")
    campaigns.settle(SLUG, reviewer, unit.item.key, "ary_Arab")
    with pytest.raises(ItemGone):
        campaigns.settle(SLUG, reviewer, unit.item.key, "ary_Arab")
    assert campaigns.disputed(SLUG)[1:] == (None, 0)
    assert campaigns.status(SLUG).outcomes == {
        "open": 0,
        "differs": 0,
        "agreed": 3,
        "reviewed": 1,
        "dropped": 0,
    }
    # What a reviewer settled is not taken back: the last but one is.
    campaigns.undo(SLUG, AMINA)
    assert campaigns.take(SLUG, AMINA).item != unit.item


GOLD = [GoldItem(text=f"known {number}", answer="fra_Latn") for number in range(4)]


def test_who_fails_known_items_is_stopped_and_their_answers_are_set_aside(
    campaigns: Campaigns, make: Make
) -> None:
    make(AMINA, BADR, DINA, gold=[row.model_dump() for row in GOLD], gold_every=2)
    seen = answer_all(campaigns, SLUG, AMINA, lambda text: "und")
    assert sum(text.startswith("known") for text in seen) == 3
    part = campaigns.part(campaigns.show(SLUG), AMINA)
    assert part is not None
    assert part.stopped_at is not None
    with pytest.raises(NothingToUndo):
        campaigns.undo(SLUG, AMINA)
    answer_all(campaigns, SLUG, BADR, right)
    answer_all(campaigns, SLUG, DINA, right)
    status = campaigns.status(SLUG)
    assert (status.outcomes["agreed"], status.items, status.stopped, status.agreement.alpha) == (4, 4, 1, 1.0)


def test_gold_answers_are_answers(make: Make) -> None:
    with pytest.raises(InvalidAnswer):
        make(gold=[{"text": "known", "answer": "nothing"}])


def test_an_erased_person_leaves_answers_that_are_nobodys(
    campaigns: Campaigns, make: Make, database: Database
) -> None:
    make(AMINA, BADR)
    answer_all(campaigns, SLUG, AMINA, right)
    campaigns.take(SLUG, BADR)
    exported = campaigns.export_person(AMINA.person_id)
    assert [(row["slug"], len(row["answers"]), row["licence"]) for row in exported] == [
        (SLUG, 4, "CC-BY-4.0")
    ]
    for who in (AMINA, BADR):
        campaigns.forget_person(who.person_id)
    assert campaigns.export_person(AMINA.person_id) == []
    with database.reading() as connection:
        assert set(connection.execute(select(contributors.c.person)).scalars()) == {None}
    # Badr's item is free again, Amina's answers are there.
    for who in (DINA, REDA):
        campaigns.join(SLUG, who, "CC-BY-4.0", credited=False)
    assert len(answer_all(campaigns, SLUG, DINA, right)) == 4
    assert answer_all(campaigns, SLUG, REDA, right) == []


def test_the_dataset_lies_in_the_nodes_organisation(campaigns: Campaigns) -> None:
    with pytest.raises(InvalidCampaign):
        campaigns.create(plan(repository="other/languages"))


def test_a_dataset_that_is_there_is_not_written_over(campaigns: Campaigns, hub: Hub) -> None:
    hub.create_repository("dataset", f"{campaigns.organisation}/Languages", by=campaigns.organisation)
    with pytest.raises(InvalidCampaign, match="another name"):
        campaigns.create(plan(repository=f"{campaigns.organisation}/languages"))
