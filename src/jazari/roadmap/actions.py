"""The roadmap's verbs: adopt a pack, report a figure, compute all figures."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from jazari.core import Country, Database
from jazari.ledger import Entry, Ledger
from jazari.roadmap.entries import FIGURE_REPORTED, PACK_ADOPTED, FigureReported, PackAdopted
from jazari.roadmap.errors import NotReportable
from jazari.roadmap.records import Fact, Figure
from jazari.roadmap.rules import compute


class Roadmap:
    """The country's indicators over this node's ledger."""

    def __init__(self, *, database: Database, ledger: Ledger, country: Country) -> None:
        self._database = database
        self._ledger = ledger
        self.country = country
        self._computed: tuple[int, tuple[Figure, ...]] | None = None

    def figures(self) -> tuple[Figure, ...]:
        """Every indicator's present figure; computed again only when the ledger has grown."""
        size = self._ledger.size()
        if self._computed is None or self._computed[0] != size:
            self._computed = (size, figures_of(self.country, self._ledger.entries()))
        return self._computed[1]

    def figure(self, indicator: str) -> Figure:
        """One indicator's figure. Raises core's UnknownName for an unknown one."""
        self.country.indicator(indicator)
        return next(figure for figure in self.figures() if figure.indicator == indicator)

    def entries(self, refs: Iterable[str]) -> list[Entry]:
        """The entries of these refs, all of this node's log."""
        return [self._ledger.entry(int(ref.rpartition("/")[2])) for ref in refs]

    def adopt(self, *, by: str = "node") -> list[Entry]:
        """Record that the node works by its pack as it is now, and the figures that the pack reports.

        What an earlier adoption recorded is not recorded again.
        """
        with self._database.transaction() as connection:
            made = self._adopt_pack(connection, by)
            known = {
                (entry.body.indicator, entry.body.date, entry.body.value)
                for entry in self._ledger.entries(kind=FIGURE_REPORTED.name)
                if isinstance(entry.body, FigureReported)
            }
            for indicator in self.country.indicators:
                for row in indicator.reported:
                    if (indicator.id, row.date.isoformat(), row.value) not in known:
                        body = self._body(indicator.id, row.value, row.date, None, row.url)
                        made.append(self._ledger.append(connection, FIGURE_REPORTED, body, by=by))
        return made

    def report(
        self,
        indicator: str,
        value: float,
        day: date,
        *,
        region: str | None = None,
        url: str | None = None,
        by: str,
    ) -> Entry:
        """Record a figure that no entry can be counted for. Raises NotReportable for a computed indicator."""
        if self.country.indicator(indicator).kind != "reported":
            raise NotReportable(
                f"the indicator {indicator!r} is computed from entries and cannot be typed; record the facts "
                "behind it instead",
                indicator=indicator,
            )
        if region is not None:
            self.country.region(region)
        with self._database.transaction() as connection:
            body = self._body(indicator, value, day, region, url)
            return self._ledger.append(connection, FIGURE_REPORTED, body, by=by)

    def _adopt_pack(self, connection: Connection, by: str) -> list[Entry]:
        country = self.country
        body = PackAdopted(country=country.slug, version=country.version, pack=country.pack_sha256)
        newest = next(iter(self._ledger.entries(kind=PACK_ADOPTED.name, newest_first=True, limit=1)), None)
        if newest is not None and newest.body == body:
            return []
        return [self._ledger.append(connection, PACK_ADOPTED, body, by=by)]

    def _body(
        self, indicator: str, value: float, day: date, region: str | None, url: str | None
    ) -> FigureReported:
        return FigureReported(
            indicator=indicator,
            value=float(value),
            date=day.isoformat(),
            region=region,
            url=url,
            pack=self.country.pack_sha256,
        )


def facts_of(entries: Iterable[Entry]) -> list[Fact]:
    """Entries as the formulas see them."""
    return [Fact(entry.ref, entry.kind, entry.at, entry.by, entry.body.model_dump()) for entry in entries]


def figures_of(country: Country, entries: Iterable[Entry]) -> tuple[Figure, ...]:
    """Every figure of a pack computed from these entries alone: what a verifier runs offline."""
    return compute(country.indicators, country.regions, facts_of(entries))
