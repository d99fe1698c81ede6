"""The only SQL that touches the tables of annotation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from jazari.core import batches
from jazari.factory.annotation.records import Campaign, Contributor, Item, Unit
from jazari.factory.annotation.tables import answers, campaigns, contributors, items

_CAMPAIGN = [column for column in campaigns.c if column.name != "id"]
_ITEM = (
    items.c.id,
    items.c.source,
    items.c.text,
    items.c.draft,
    items.c.gold,
    items.c.settled,
    items.c.dropped,
)


def add_campaign(connection: Connection, campaign: Campaign, rows: Sequence[Item]) -> int:
    """Keep a new campaign with its items; their keys are not read. Gives the campaign's key."""
    values = {column.name: getattr(campaign, column.name) for column in _CAMPAIGN}
    values |= {"title": dict(campaign.title), "instructions": dict(campaign.instructions)}
    values |= {"languages": list(campaign.languages)}
    key = connection.execute(insert(campaigns).values(values)).inserted_primary_key
    assert key is not None
    for batch in batches(rows):
        connection.execute(
            insert(items),
            [
                {
                    "campaign": key[0],
                    "source": row.source,
                    "text": row.text,
                    "draft": row.draft,
                    "gold": row.gold,
                }
                for row in batch
            ],
        )
    return int(key[0])


def find_campaign(connection: Connection, slug: str, *, lock: bool = False) -> Campaign | None:
    """The campaign of that name; `lock` makes others who take or answer in it wait."""
    query = select(campaigns).where(campaigns.c.slug == slug)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _campaign(row)


def list_campaigns(connection: Connection) -> list[Campaign]:
    """Every campaign: the open ones first, newest first."""
    query = select(campaigns).order_by(campaigns.c.closed_at.is_not(None), campaigns.c.id.desc())
    return [_campaign(row) for row in connection.execute(query)]


def close_campaign(connection: Connection, key: int, at: datetime) -> None:
    """Take no more answers."""
    connection.execute(update(campaigns).where(campaigns.c.id == key).values(closed_at=at))


def set_ref(connection: Connection, key: int, ref: str) -> None:
    """Say which dataset a campaign became."""
    connection.execute(update(campaigns).where(campaigns.c.id == key).values(ref=ref))


def find_contributor(connection: Connection, campaign: int, person: str) -> Contributor | None:
    """Somebody's part in a campaign."""
    query = select(contributors).where(contributors.c.campaign == campaign, contributors.c.person == person)
    row = connection.execute(query).one_or_none()
    return None if row is None else _contributor(row)


def add_contributor(connection: Connection, values: Mapping[str, object]) -> None:
    """Keep that somebody agreed to a campaign's licence."""
    connection.execute(insert(contributors).values(values))


def change_contributor(connection: Connection, key: int, **values: object) -> None:
    """Change columns of a contributor."""
    connection.execute(update(contributors).where(contributors.c.id == key).values(**values))


def list_contributors(connection: Connection, campaign: int) -> list[Contributor]:
    """Everybody who answered something in a campaign, or passed it on, in order."""
    did = select(answers.c.id).where(
        answers.c.contributor == contributors.c.id, answers.c.answered_at.is_not(None)
    )
    query = select(contributors).where(contributors.c.campaign == campaign, did.exists())
    query = query.order_by(contributors.c.id)
    return [_contributor(row) for row in connection.execute(query)]


def free_old(connection: Connection, campaign: int, before: datetime) -> None:
    """Give items back that were taken before a moment and not answered."""
    stale = select(answers.c.id).join(items, items.c.id == answers.c.item)
    stale = stale.where(
        items.c.campaign == campaign, answers.c.answered_at.is_(None), answers.c.taken_at < before
    )
    connection.execute(delete(answers).where(answers.c.id.in_(stale)))


def free_taken(connection: Connection, contributor: int) -> None:
    """Give back what somebody took and did not answer."""
    query = delete(answers).where(answers.c.contributor == contributor, answers.c.answered_at.is_(None))
    connection.execute(query)


def find_taken(connection: Connection, contributor: int) -> tuple[Item, str] | None:
    """The item that somebody took and has not answered, with what they had answered before they took it back."""
    query = select(*_ITEM, answers.c.value).join(answers, answers.c.item == items.c.id)
    query = query.where(answers.c.contributor == contributor, answers.c.answered_at.is_(None))
    row = connection.execute(query).first()
    return None if row is None else (_item(row), row.value or "")


def next_item(connection: Connection, campaign: Campaign, contributor: int) -> Item | None:
    """The item that somebody should see next: the nearest to being complete of those that want answers still.

    None that they saw, none that a reviewer settled, none that too many passed on.
    """
    held, skipped = _held(), _skipped()
    query = _with_counts(select(*_ITEM), campaign.key).where(_unseen(contributor)).group_by(items.c.id)
    query = query.having(held < campaign.answers_per_item, skipped < campaign.answers_per_item)
    row = connection.execute(query.order_by(held.desc(), items.c.id).limit(1)).one_or_none()
    return None if row is None else _item(row)


def has_room(connection: Connection, campaign: Campaign, item: int) -> bool:
    """Whether an item wants one more answer."""
    query = _with_counts(select(items.c.id), campaign.key).where(items.c.id == item).group_by(items.c.id)
    query = query.having(_held() < campaign.answers_per_item)
    return connection.execute(query).one_or_none() is not None


def next_gold(connection: Connection, campaign: int, contributor: int) -> Item | None:
    """A known item that somebody has not seen."""
    query = select(*_ITEM).where(
        items.c.campaign == campaign, items.c.gold.is_not(None), _unseen(contributor)
    )
    row = connection.execute(query.order_by(items.c.id).limit(1)).one_or_none()
    return None if row is None else _item(row)


def take(connection: Connection, item: int, contributor: int, at: datetime) -> None:
    """Note that somebody looks at an item."""
    connection.execute(insert(answers).values(item=item, contributor=contributor, taken_at=at))


def find_item(connection: Connection, campaign: int, key: int) -> Item | None:
    """The campaign's item of that key."""
    if not 0 < key < 2**31:
        return None
    row = connection.execute(
        select(*_ITEM).where(items.c.campaign == campaign, items.c.id == key)
    ).one_or_none()
    return None if row is None else _item(row)


def is_answered(connection: Connection, item: int, contributor: int) -> bool | None:
    """Whether somebody answered (or passed on) an item; None where they do not hold it."""
    query = select(answers.c.answered_at).where(answers.c.item == item, answers.c.contributor == contributor)
    row = connection.execute(query).one_or_none()
    return None if row is None else row.answered_at is not None


def put_answer(connection: Connection, item: int, contributor: int, **values: object) -> None:
    """Keep an answer, or why the item was passed on."""
    mine = and_(answers.c.item == item, answers.c.contributor == contributor)
    connection.execute(update(answers).where(mine).values(**values))


def last_answered(connection: Connection, contributor: int) -> int | None:
    """The item that somebody answered or passed on last, while no reviewer settled it."""
    query = select(answers.c.item).join(items, items.c.id == answers.c.item)
    query = query.where(
        answers.c.contributor == contributor, answers.c.answered_at.is_not(None), _unsettled()
    )
    found: int | None = connection.execute(
        query.order_by(answers.c.answered_at.desc(), answers.c.id.desc()).limit(1)
    ).scalar()
    return found


def count_answered(connection: Connection, contributor: int) -> int:
    """How many items somebody answered or passed on."""
    query = select(func.count()).where(
        answers.c.contributor == contributor, answers.c.answered_at.is_not(None)
    )
    return int(connection.execute(query).scalar_one())


def count_items(connection: Connection, campaign: Campaign) -> tuple[int, int]:
    """(items that want no more answers, items) of a campaign, gold left out."""
    every = select(func.count()).select_from(items)
    every = every.where(items.c.campaign == campaign.key, items.c.gold.is_(None))
    wanting = _with_counts(select(items.c.id), campaign.key).group_by(items.c.id)
    wanting = wanting.having(_answered() < campaign.answers_per_item, _skipped() < campaign.answers_per_item)
    total = int(connection.execute(every).scalar_one())
    still = select(func.count()).select_from(wanting.subquery())
    return total - int(connection.execute(still).scalar_one()), total


def gold_marks(connection: Connection, contributor: int) -> list[tuple[str, str]]:
    """(known answer, normal form given) of the known items that somebody answered."""
    query = select(items.c.gold, answers.c.normal).join(items, items.c.id == answers.c.item)
    query = query.where(answers.c.contributor == contributor, items.c.gold.is_not(None))
    return [(row.gold, row.normal) for row in connection.execute(query.where(answers.c.normal.is_not(None)))]


def list_units(connection: Connection, campaign: int, *, only: Iterable[int] | None = None) -> list[Unit]:
    """Items (gold left out) with the answers that count; of these keys only, where some are given."""
    chosen = [items.c.campaign == campaign, items.c.gold.is_(None)]
    if only is not None:
        chosen.append(items.c.id.in_(list(only)))
    values: dict[int, list[Any]] = {}
    query = select(answers.c.item, answers.c.value, answers.c.normal, answers.c.skipped)
    query = query.join(items, items.c.id == answers.c.item).join(
        contributors, contributors.c.id == answers.c.contributor
    )
    query = query.where(*chosen, answers.c.answered_at.is_not(None), contributors.c.stopped_at.is_(None))
    for row in connection.execute(query.order_by(answers.c.answered_at, answers.c.id)):
        values.setdefault(row.item, []).append(row)
    return [
        _unit(_item(row), values.get(row.id, []))
        for row in connection.execute(select(*_ITEM).where(*chosen).order_by(items.c.id))
    ]


def next_disputed(connection: Connection, campaign: Campaign) -> tuple[Unit | None, int]:
    """The first item on which people differ, or that too many passed on, and how many there are."""
    if campaign.task == "answer":
        differ = _skipped() >= campaign.answers_per_item
    else:
        different = func.count(func.distinct(case((_counts(), answers.c.normal)))) > 1
        full = _answered() >= campaign.answers_per_item
        differ = (full & different) | (~full & (_skipped() >= campaign.answers_per_item))
    query = _with_counts(select(items.c.id), campaign.key).group_by(items.c.id).having(differ)
    keys = connection.execute(query.order_by(items.c.id)).scalars().all()
    return (list_units(connection, campaign.key, only=keys[:1])[0] if keys else None), len(keys)


def settle(connection: Connection, item: int, value: str | None, person: str) -> None:
    """Keep a reviewer's answer, or that they left the item out."""
    query = update(items).where(items.c.id == item)
    connection.execute(query.values(settled=value, dropped=value is None, reviewed_by=person))


def of_person(connection: Connection, person: str) -> list[dict[str, Any]]:
    """All that is kept about somebody's part in campaigns, as plain values."""
    query = select(
        campaigns.c.slug,
        contributors.c.credited,
        contributors.c.licence,
        contributors.c.agreed_at,
        contributors.c.stopped_at,
        contributors.c.id,
    ).join(campaigns, campaigns.c.id == contributors.c.campaign)
    found = []
    for row in connection.execute(query.where(contributors.c.person == person).order_by(contributors.c.id)):
        part = dict(row._mapping)
        given = select(items.c.text, answers.c.answered_at, answers.c.value, answers.c.skipped)
        given = given.join(items, items.c.id == answers.c.item).where(answers.c.contributor == part.pop("id"))
        part["answers"] = [
            dict(answer._mapping) for answer in connection.execute(given.order_by(answers.c.id))
        ]
        found.append(part)
    return found


def forget_person(connection: Connection, person: str) -> None:
    """Take somebody off what they did: answers stay, nobody's; what they took goes back."""
    theirs = select(contributors.c.id).where(contributors.c.person == person)
    connection.execute(
        delete(answers).where(answers.c.contributor.in_(theirs), answers.c.answered_at.is_(None))
    )
    connection.execute(
        update(contributors).where(contributors.c.person == person).values(person=None, credited=False)
    )
    connection.execute(update(items).where(items.c.reviewed_by == person).values(reviewed_by=None))


def _with_counts(query: Select[Any], campaign: int) -> Select[Any]:
    """The unsettled items of a campaign (gold left out), each beside all that people did with it."""
    everything = items.outerjoin(answers, answers.c.item == items.c.id).outerjoin(
        contributors, contributors.c.id == answers.c.contributor
    )
    unsettled = (items.c.campaign == campaign, items.c.gold.is_(None), _unsettled())
    return query.select_from(everything).where(*unsettled)


def _unsettled() -> ColumnElement[bool]:
    return items.c.settled.is_(None) & ~items.c.dropped


def _counts() -> ColumnElement[bool]:
    """Whether a row is an answer of somebody who was not stopped."""
    return answers.c.normal.is_not(None) & contributors.c.stopped_at.is_(None)


def _held() -> ColumnElement[int]:
    """Answers that count, and items that are taken now: so many places of an item are not free."""
    free = answers.c.id.is_(None) | answers.c.skipped.is_not(None) | contributors.c.stopped_at.is_not(None)
    return func.count(case((~free, 1)))


def _answered() -> ColumnElement[int]:
    return func.count(case((_counts(), 1)))


def _skipped() -> ColumnElement[int]:
    return func.count(case((answers.c.skipped.is_not(None) & contributors.c.stopped_at.is_(None), 1)))


def _unseen(contributor: int) -> ColumnElement[bool]:
    mine = select(answers.c.id).where(answers.c.item == items.c.id, answers.c.contributor == contributor)
    return ~mine.correlate(items).exists()


def _unit(item: Item, rows: Sequence[Any]) -> Unit:
    given = [row for row in rows if row.normal is not None]
    return Unit(
        item, tuple(row.value for row in given), tuple(row.normal for row in given), len(rows) - len(given)
    )


def _campaign(row: Row[Any]) -> Campaign:
    values = {column.name: getattr(row, column.name) for column in _CAMPAIGN}
    return Campaign(key=row.id, **values | {"languages": tuple(row.languages)})


def _contributor(row: Row[Any]) -> Contributor:
    return Contributor(
        row.id, row.campaign, row.person, row.credited, row.licence, row.agreed_at, row.stopped_at
    )


def _item(row: Any) -> Item:
    return Item(row.id, row.source, row.text, row.draft, row.gold, row.settled, row.dropped)
