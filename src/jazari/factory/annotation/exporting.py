"""A campaign becomes a dataset: a Parquet file of items with all their answers, a card, and an entry."""

import io
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from jazari.core import Clock
from jazari.factory.annotation import rules, store
from jazari.factory.annotation.card import write_card
from jazari.factory.annotation.entries import ANNOTATION_EXPORTED, AnnotationExported
from jazari.factory.annotation.errors import CampaignNotFound, CampaignOver, NotSettled
from jazari.factory.annotation.records import Campaign, Contributor, Exported, Status, Unit
from jazari.hub import Add, Hub
from jazari.ledger import Ledger

DATA_PATH = "data/train-00000.parquet"
EXPORTED = ("agreed", "reviewed", "dropped")


class Exporting:
    """Measures a campaign and publishes it; the ledger is told in the transaction that ends the campaign."""

    def __init__(self, hub: Hub, ledger: Ledger, clock: Clock) -> None:
        self.hub = hub
        self.database = hub.database
        self._ledger = ledger
        self._clock = clock

    def measured(self, campaign: Campaign, units: Sequence[Unit], people: Sequence[Contributor]) -> Status:
        """A campaign's items by outcome, its people, and how far those agree whose answers count."""
        outcomes = Counter[str](rules.outcome(unit, campaign) for unit in units)
        return Status(
            outcomes={name: outcomes[name] for name in ("open", "differs", *EXPORTED)},
            contributors=len(people),
            stopped=sum(person.stopped_at is not None for person in people),
            credited=sum(person.credited for person in people),
            agreement=rules.agreement(campaign, units),
        )

    def export(self, slug: str) -> Exported:
        """Close a campaign and publish its complete items as a dataset of the hub, once.

        Agreement is of the answers in the dataset, before any review: whoever has the file can compute it again. The
        ledger is told, unless the dataset is private as the one that was shown. Raises CampaignNotFound, CampaignOver,
        NotSettled, and what publishing raises; it can then be asked for again.
        """
        with self.database.transaction() as connection:
            campaign = self._exportable(connection, slug)
            units = [
                unit
                for unit in store.list_units(connection, campaign.key)
                if rules.outcome(unit, campaign) in EXPORTED
            ]
            people = store.list_contributors(connection, campaign.key)
            store.close_campaign(connection, campaign.key, campaign.closed_at or self._clock())
        status = self.measured(campaign, units, people)
        ref = self._publish(campaign, units, status, self._names(people))
        exported = Exported(
            ref=ref,
            items=len(units),
            answers=sum(len(unit.answers) for unit in units),
            contributors=status.contributors,
            set_aside=status.stopped,
            agreement=status.agreement,
        )
        is_fact = self.hub.repository("dataset", campaign.repository).is_fact
        with self.database.transaction() as connection:
            _unexported(connection, slug)  # by whoever asked at the same time
            store.set_ref(connection, campaign.key, exported.ref)
            if is_fact:
                self._record(connection, campaign, exported)
        return exported

    def _exportable(self, connection: Connection, slug: str) -> Campaign:
        campaign = _unexported(connection, slug)
        disputed = store.next_disputed(connection, campaign)[1]
        complete = store.count_items(connection, campaign)[0]
        if disputed or not complete:
            raise NotSettled(
                f"{slug!r} has {complete} complete items and {disputed} of them wait for a reviewer; have people "
                "answer, and settle what they differ on first",
                complete=complete,
                disputed=disputed,
            )
        return campaign

    def _names(self, people: Sequence[Contributor]) -> list[str]:
        """Handles of those who want to be named, and whose answers count."""
        wanting = {row.person for row in people if row.person and row.credited and row.stopped_at is None}
        return sorted(self.hub.people(wanting).values()) if wanting else []

    def _publish(
        self, campaign: Campaign, units: Sequence[Unit], status: Status, names: Sequence[str]
    ) -> str:
        source = (
            self.hub.repository("dataset", campaign.shown[8:].partition("@")[0]) if campaign.shown else None
        )
        self.hub.create_repository(
            "dataset",
            campaign.repository,
            data_class=source.data_class if source else "open",
            private=source.private if source else False,
            licence=campaign.licence,
            exist_ok=True,
            by=campaign.organisation,
        )
        card = write_card(campaign, status, names)
        revision = self.hub.commit(
            "dataset",
            campaign.repository,
            [Add(DATA_PATH, _parquet(campaign, units)), Add("README.md", card.encode())],
            message=f"Export the campaign {campaign.slug}",
            made_from=[campaign.shown] if campaign.shown else [],
            by=campaign.organisation,
        )
        return revision.ref

    def _record(self, connection: Connection, campaign: Campaign, exported: Exported) -> None:
        body = AnnotationExported(
            campaign=campaign.slug,
            ref=exported.ref,
            shown=campaign.shown or None,
            task=campaign.task,
            licence=campaign.licence,
            items=exported.items,
            answers=exported.answers,
            contributors=exported.contributors,
            set_aside=exported.set_aside,
            alpha=_rounded(exported.agreement.alpha),
            equal=_rounded(exported.agreement.equal),
        )
        self._ledger.append(connection, ANNOTATION_EXPORTED, body, by=campaign.organisation)


def find(connection: Connection, slug: str, *, lock: bool = False) -> Campaign:
    """The campaign; `lock` makes others who work in it wait. Raises CampaignNotFound."""
    found = store.find_campaign(connection, slug, lock=lock)
    if found is None:
        raise CampaignNotFound(f"there is no campaign {slug!r}; /annotate lists them", campaign=slug)
    return found


def _unexported(connection: Connection, slug: str) -> Campaign:
    """The campaign, held until the transaction ends. Raises CampaignNotFound, CampaignOver."""
    campaign = find(connection, slug, lock=True)
    if campaign.ref:
        raise CampaignOver(
            f"{slug!r} is exported already, as {campaign.ref}", campaign=slug, ref=campaign.ref
        )
    return campaign


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def _parquet(campaign: Campaign, units: Sequence[Unit]) -> bytes:
    """One row an item, in the order in which items were shown; nothing says who gave which answer."""
    import pyarrow as pa
    from pyarrow import parquet

    rows = [
        {
            "id": unit.item.source,
            "text": unit.item.text,
            "draft": unit.item.draft or None,
            "answers": sorted(unit.answers),
            "answer": rules.result(unit, campaign),
            "outcome": rules.outcome(unit, campaign),
            "skipped": unit.skipped,
        }
        for unit in units
    ]
    text = pa.string()
    schema = pa.schema(
        {"id": text, "text": text, "draft": text, "answers": pa.list_(text), "answer": text, "outcome": text}
        | {"skipped": pa.int32()}
    )
    written = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema), written, compression="zstd")
    return written.getvalue()
