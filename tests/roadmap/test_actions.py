"""Adopting a pack, reporting figures, and computing them again from entries alone."""

from dataclasses import replace
from datetime import date

import pytest

from jazari.core import Country, Database, NotFound
from jazari.ledger import Ledger
from jazari.roadmap import NotReportable, Roadmap, figures_of


def test_adopting_a_pack_records_it_and_its_figures_once(
    roadmap: Roadmap, ledger: Ledger, country: Country
) -> None:
    made = roadmap.adopt(by="jazari-root")
    reported = sum(len(indicator.reported) for indicator in country.indicators)
    assert [entry.kind for entry in made] == [
        "roadmap.pack-adopted",
        *["roadmap.figure-reported"] * reported,
    ]
    assert roadmap.adopt(by="jazari-root") == []
    assert ledger.size() == 1 + reported


def test_another_state_of_the_pack_is_adopted_beside_the_first(
    database: Database, ledger: Ledger, country: Country, roadmap: Roadmap
) -> None:
    roadmap.adopt()
    changed = replace(country, pack_sha256="0" * 64)
    made = Roadmap(database=database, ledger=ledger, country=changed).adopt()
    assert [entry.kind for entry in made] == ["roadmap.pack-adopted"]


def test_a_reported_figure_moves_and_is_computed_again_from_entries(
    roadmap: Roadmap, ledger: Ledger, country: Country
) -> None:
    roadmap.adopt()
    before = roadmap.figure("people-trained")
    assert (before.number, before.as_of) == (14_000, date(2022, 12, 31))
    entry = roadmap.report(
        "people-trained", 21_500, date(2026, 6, 30), url="https://example.ma/report", by="jazari-root"
    )
    after = roadmap.figure("people-trained")
    assert (after.number, after.as_of, after.entries) == (21_500, date(2026, 6, 30), (entry.ref,))
    assert after.progress == 0.215
    assert figures_of(country, ledger.entries()) == roadmap.figures()
    assert roadmap.entries(after.entries) == [entry]


def test_a_computed_figure_cannot_be_typed(roadmap: Roadmap, ledger: Ledger) -> None:
    with pytest.raises(NotReportable, match="cases-decided"):
        roadmap.report("cases-decided", 1_000_000, date(2026, 6, 30), by="jazari-root")
    assert ledger.size() == 0


def test_unknown_indicators_and_regions_are_named(roadmap: Roadmap) -> None:
    with pytest.raises(NotFound, match="nothing"):
        roadmap.figure("nothing")
    with pytest.raises(NotFound, match="XX-99"):
        roadmap.report("people-trained", 1, date(2026, 6, 30), region="XX-99", by="jazari-root")
