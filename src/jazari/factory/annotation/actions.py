"""The verbs of annotation: make a campaign, agree, take an item, answer it, settle what people differ on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from jazari.accounts import Actor
from jazari.core import Clock, Country, now
from jazari.factory.annotation import rules, store
from jazari.factory.annotation.drawing import draw
from jazari.factory.annotation.errors import (
    AnnotationRefused,
    CampaignExists,
    CampaignOver,
    InvalidAnswer,
    InvalidCampaign,
    ItemGone,
    NothingToUndo,
    NotJoined,
)
from jazari.factory.annotation.exporting import Exporting, find
from jazari.factory.annotation.records import (
    SKIP_REASONS,
    Campaign,
    Contributor,
    Item,
    Offer,
    Plan,
    Status,
    Unit,
)
from jazari.hub import Hub
from jazari.ledger import Ledger

Redact = Callable[[str], tuple[str, Mapping[Any, int]]]
"""A text with its personal data replaced, and how many of each kind there were."""


class Campaigns(Exporting):
    """The node's campaigns of annotation; who may do what is asked here, except by who runs the node (no asker).

    Answers stay in this node's database, beside who gave them; what is exported does not say who. `redact` takes
    personal data out of what is shown and of what people write, before it is kept.
    """

    def __init__(
        self, hub: Hub, ledger: Ledger, country: Country, *, redact: Redact, clock: Clock = now
    ) -> None:
        super().__init__(hub, ledger, clock)
        self.country = country
        self._redact = redact

    @property
    def organisation(self) -> str:
        """The organisation that campaigns are made for: the one that runs the node."""
        return self.country.node.organisation

    def create(self, plan: Plan, asker: Actor | None = None) -> Campaign:
        """Open a campaign. Raises InvalidCampaign, CampaignExists, and what reading the dataset raises."""
        rules.check_plan(plan, self.country)
        rows, shown, repository = draw(self.hub, plan, asker)
        if plan.open_to_all and repository is not None and not self.hub.may_download(repository, None):
            raise InvalidCampaign(
                f"{repository.name!r} is not open to everybody, so its rows cannot be shown to everybody",
                field="open_to_all",
            )
        campaign = Campaign(
            key=0,
            organisation=self.organisation,
            licence=rules.spdx(plan.licence or (repository.licence if repository else None)),
            repository=plan.repository or f"{self.organisation}/{plan.slug}",
            shown=shown,
            created_at=self._clock(),
            **{name: getattr(plan, name) for name in _AS_PLANNED},
        )
        if campaign.repository.partition("/")[0] != self.organisation:
            raise InvalidCampaign(
                f"the dataset goes to {self.organisation!r}, so name it {self.organisation}/...",
                field="repository",
            )
        if self.hub.present_name("dataset", campaign.repository) is not None:
            raise InvalidCampaign(
                f"there is a dataset {campaign.repository!r} already; give `repository` another name",
                field="repository",
            )
        gold = [
            Item(0, f"gold-{number}", row.text, row.draft, self._checked(campaign, row.answer))
            for number, row in enumerate(plan.gold)
        ]
        shown_items = [
            replace(row, text=self._redact(row.text)[0], draft=self._redact(row.draft)[0])
            for row in (*rows, *gold)
        ]
        with self.database.transaction() as connection:
            if store.find_campaign(connection, plan.slug) is not None:
                raise CampaignExists(
                    f"there is a campaign {plan.slug!r} already; choose another slug", campaign=plan.slug
                )
            return replace(campaign, key=store.add_campaign(connection, campaign, shown_items))

    def every(self) -> list[Campaign]:
        """Every campaign: the open ones first, newest first."""
        with self.database.reading() as connection:
            return store.list_campaigns(connection)

    def show(self, slug: str) -> Campaign:
        """One campaign. Raises CampaignNotFound."""
        with self.database.reading() as connection:
            return find(connection, slug)

    def part(self, campaign: Campaign, asker: Actor | None) -> Contributor | None:
        """What somebody agreed to in a campaign; None before they did."""
        if asker is None:
            return None
        with self.database.reading() as connection:
            return store.find_contributor(connection, campaign.key, asker.person_id)

    def join(self, slug: str, asker: Actor, licence: str, *, credited: bool) -> None:
        """Agree that one's answers are given under the campaign's licence; the moment is kept. Again, it only
        changes the choice of being named. Raises AnnotationRefused, CampaignOver.
        """
        with self.database.transaction() as connection:
            campaign = _open(connection, slug, asker)
            if licence != campaign.licence:
                raise AnnotationRefused(
                    f"answers to {slug!r} are given under {campaign.licence}; agree to that licence to take part",
                    licence=campaign.licence,
                )
            there = store.find_contributor(connection, campaign.key, asker.person_id)
            if there is not None:
                store.change_contributor(connection, there.key, credited=credited)
                return
            values = {"campaign": campaign.key, "person": asker.person_id, "credited": credited}
            values |= {"licence": licence, "agreed_at": self._clock()}
            store.add_contributor(connection, values)

    def credit(self, slug: str, asker: Actor, *, credited: bool) -> None:
        """Change whether one is named in the dataset's card, until it is exported. Raises NotJoined, CampaignOver."""
        with self.database.transaction() as connection:
            campaign = find(connection, slug, lock=True)
            if campaign.ref:
                raise CampaignOver(f"{slug!r} is exported as {campaign.ref}; its card says who took part")
            store.change_contributor(connection, _part(connection, campaign, asker).key, credited=credited)

    def take(self, slug: str, asker: Actor) -> Offer:
        """The item that somebody should answer now: the one they hold, else the next, which is theirs for a while.

        Raises NotJoined, AnnotationRefused, CampaignOver.
        """
        with self.database.transaction() as connection:
            campaign = _open(connection, slug, asker)
            part = _part(connection, campaign, asker)
            store.free_old(connection, campaign.key, self._clock() - rules.LEASE)
            done = store.count_answered(connection, part.key)
            item, before = store.find_taken(connection, part.key) or (None, "")
            if item is None and part.stopped_at is None:
                item = self._next(connection, campaign, part, done)
            return Offer(item, done, *store.count_items(connection, campaign), before)

    def answer(self, slug: str, asker: Actor, item: int, text: str) -> None:
        """Answer an item that one holds. Raises InvalidAnswer, ItemGone, NotJoined, CampaignOver."""
        with self.database.transaction() as connection:
            campaign = _open(connection, slug, asker)
            value = self._checked(campaign, text)
            part = self._holder(connection, campaign, asker, item)
            normal = value if campaign.chooses else rules.normal_form(value)
            values = {"answered_at": self._clock(), "value": value, "normal": normal, "skipped": None}
            store.put_answer(connection, item, part.key, **values)
            self._judge(connection, campaign, part)

    def skip(self, slug: str, asker: Actor, item: int, reason: str) -> None:
        """Pass an item on, saying why; it does not come back. Raises InvalidAnswer, ItemGone, NotJoined."""
        if reason not in SKIP_REASONS:
            raise InvalidAnswer(f"{reason[:40]!r} is no reason; use one of {', '.join(SKIP_REASONS)}")
        with self.database.transaction() as connection:
            campaign = _open(connection, slug, asker)
            part = self._holder(connection, campaign, asker, item)
            values = {"answered_at": self._clock(), "value": None, "normal": None, "skipped": reason}
            store.put_answer(connection, item, part.key, **values)

    def undo(self, slug: str, asker: Actor) -> None:
        """Take one's last answer back: its item is the next to be answered. Raises NothingToUndo, NotJoined."""
        with self.database.transaction() as connection:
            campaign = _open(connection, slug, asker)
            part = _part(connection, campaign, asker)
            last = store.last_answered(connection, part.key) if part.stopped_at is None else None
            if last is None:
                raise NothingToUndo("there is no answer of yours to take back")
            store.free_taken(connection, part.key)
            values = {"answered_at": None, "normal": None, "skipped": None, "taken_at": self._clock()}
            store.put_answer(connection, last, part.key, **values)

    def disputed(self, slug: str) -> tuple[Campaign, Unit | None, int]:
        """The next item on which people differ, or that too many passed on, and how many such there are."""
        with self.database.reading() as connection:
            campaign = find(connection, slug)
            return campaign, *store.next_disputed(connection, campaign)

    def settle(self, slug: str, asker: Actor, item: int, text: str | None) -> None:
        """Say what an item's answer is, or (None) that it is left out of the dataset, as a reviewer.

        Raises AnnotationRefused, InvalidAnswer, ItemGone, CampaignOver.
        """
        with self.database.transaction() as connection:
            campaign = find(connection, slug, lock=True)
            if not asker.can("reviewer", campaign.organisation):
                raise AnnotationRefused("only reviewers of the organisation settle what people differ on")
            if not campaign.is_open:
                raise CampaignOver(f"the campaign {slug!r} takes no more answers", campaign=slug)
            found = store.find_item(connection, campaign.key, item)
            if found is None or found.gold is not None or found.settled is not None or found.dropped:
                raise ItemGone(f"item {item} is settled already, or not one of {slug!r}", item=item)
            value = None if text is None else self._checked(campaign, text)
            store.settle(connection, item, value, asker.person_id)

    def status(self, slug: str) -> Status:
        """How a campaign is doing, with the agreement on what is answered so far."""
        with self.database.reading() as connection:
            campaign = find(connection, slug)
            return self.measured(
                campaign,
                store.list_units(connection, campaign.key),
                store.list_contributors(connection, campaign.key),
            )

    def forget_person(self, person: str, handle: str = "") -> None:
        """Take an erased person off what they did: their answers stay, nobody's, and no card names them."""
        with self.database.transaction() as connection:
            store.forget_person(connection, person)

    def export_person(self, person: str) -> list[dict[str, Any]]:
        """Everything kept about somebody's part in campaigns, for them: licence, moments, items and answers."""
        with self.database.reading() as connection:
            return store.of_person(connection, person)

    def _checked(self, campaign: Campaign, text: str) -> str:
        """An answer as it is kept. Raises InvalidAnswer."""
        answer = rules.check_answer(campaign, text)
        return answer if campaign.chooses else self._redact(answer)[0]

    def _next(self, connection: Connection, campaign: Campaign, part: Contributor, done: int) -> Item | None:
        gold = rules.is_gold_turn(campaign, part.key, done)
        item = store.next_gold(connection, campaign.key, part.key) if gold else None
        item = item or store.next_item(connection, campaign, part.key)
        if item is not None:
            store.take(connection, item.key, part.key, self._clock())
        return item

    def _holder(self, connection: Connection, campaign: Campaign, asker: Actor, item: int) -> Contributor:
        """The part of who holds an item; who held it too long gets it again where nobody has taken their place."""
        part = _part(connection, campaign, asker)
        answered = store.is_answered(connection, item, part.key)
        if answered is None and part.stopped_at is None and store.has_room(connection, campaign, item):
            store.take(connection, item, part.key, self._clock())
        elif answered is not False or part.stopped_at is not None:
            raise ItemGone(
                f"item {item} was answered already, or went to somebody else after "
                f"{rules.LEASE.seconds // 60} minutes; take the next one",
                item=item,
            )
        return part

    def _judge(self, connection: Connection, campaign: Campaign, part: Contributor) -> None:
        """Stop somebody whose answers to known items are not good enough."""
        marks = store.gold_marks(connection, part.key)
        compared = [known if campaign.chooses else rules.normal_form(known) for known, _ in marks]
        right = sum(known == given for known, (_, given) in zip(compared, marks, strict=True))
        if not rules.passes(right, len(marks), campaign.gold_share_min):
            store.change_contributor(connection, part.key, stopped_at=self._clock())
            store.free_taken(connection, part.key)


_AS_PLANNED = (
    "slug", "task", "title", "instructions", "languages", "text_language", "answers_per_item", "open_to_all",
    "gold_share_min", "gold_every", "seed",
)  # fmt: skip


def _open(connection: Connection, slug: str, asker: Actor) -> Campaign:
    """The campaign, held until the transaction ends: two who ask at once never get the same last place."""
    campaign = find(connection, slug, lock=True)
    if not rules.may_annotate(campaign, asker):
        raise AnnotationRefused(
            f"{slug!r} is for contributors of {campaign.organisation!r}; one of its stewards can make you one",
            organisation=campaign.organisation,
        )
    if not campaign.is_open:
        raise CampaignOver(f"the campaign {slug!r} takes no more answers", campaign=slug)
    return campaign


def _part(connection: Connection, campaign: Campaign, asker: Actor) -> Contributor:
    part = store.find_contributor(connection, campaign.key, asker.person_id)
    if part is None:
        raise NotJoined(
            f"agree to the licence {campaign.licence} first, on the campaign's page", licence=campaign.licence
        )
    return part
