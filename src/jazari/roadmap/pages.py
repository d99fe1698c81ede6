"""Pages of the roadmap: the pillars at a glance, and each figure with everything behind it."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from jazari.core import Indicator, page, render
from jazari.roadmap.actions import Roadmap
from jazari.roadmap.records import Figure, RegionFigure
from jazari.web import Tile, Words, words

PAGE_ENTRIES = 50
MAP_INDICATOR_FORMULA = "cases_received"


def pages(roadmap: Roadmap) -> APIRouter:
    """`/roadmap` and `/roadmap/{indicator}`."""
    router = APIRouter()

    @page(router, "/roadmap")
    def overview(request: Request) -> Response:
        country, figures = roadmap.country, roadmap.figures()
        pillars = [
            {
                "pillar": pillar,
                "number": number,
                "figures": [_shown(roadmap, figure) for figure in figures if figure.pillar == pillar.id],
            }
            for number, pillar in enumerate(country.pillars, start=1)
        ]
        mapped = next((f for f in figures if f.regions and f.formula == MAP_INDICATOR_FORMULA), None)
        context = {
            "pillars": pillars,
            "mapped": mapped and _shown(roadmap, mapped),
            "tiles": _tiles(roadmap, mapped, words(request)) if mapped else [],
            "address": str(request.base_url).rstrip("/"),
        }
        return render(request, "roadmap/overview.html", context, json={"figures": figures})

    @page(router, "/roadmap/{indicator}")
    def indicator(request: Request, indicator: str, page: int = 1) -> Response:
        figure = roadmap.figure(indicator)
        pages = max(1, -(-len(figure.entries) // PAGE_ENTRIES))
        number = min(max(page, 1), pages)
        start = (number - 1) * PAGE_ENTRIES
        context = {
            **_shown(roadmap, figure),
            "entries": roadmap.entries(figure.entries[start : start + PAGE_ENTRIES]),
            "page": number,
            "pages": pages,
            "regions": [(roadmap.country.region(row.region), row) for row in figure.regions],
            "tiles": _tiles(roadmap, figure, words(request)) if figure.regions else [],
            "per_inhabitants": any(row.per_100k is not None for row in figure.regions),
            "address": str(request.base_url).rstrip("/"),
            "pack": roadmap.country.pack_sha256,
        }
        return render(request, "roadmap/indicator.html", context, json={"figure": figure})

    return router


def _shown(roadmap: Roadmap, figure: Figure) -> Mapping[str, Any]:
    indicator = roadmap.country.indicator(figure.indicator)
    return {"figure": figure, "indicator": indicator, "source": _source(indicator, figure)}


def _source(indicator: Indicator, figure: Figure) -> Mapping[str, str] | None:
    """The source in words of a reported figure: the pack's row with that date and value."""
    for row in indicator.reported:
        if row.value == figure.number and row.date == figure.as_of:
            return row.source
    return None


def _tiles(roadmap: Roadmap, figure: Figure, reader: Words) -> list[Tile]:
    by_code = {row.region: row for row in figure.regions}
    return [
        Tile(
            region.code,
            reader.content_text(region.names),
            region.x,
            region.y,
            _mapped_value(by_code[region.code]),
            _mapped_text(by_code[region.code], figure.unit, reader),
        )
        for region in roadmap.country.regions
    ]


def _mapped_value(row: RegionFigure) -> float | None:
    return row.per_100k if row.per_100k is not None else row.number


def _mapped_text(row: RegionFigure, unit: str, reader: Words) -> str:
    if row.per_100k is not None:
        return reader.number(row.per_100k, 2)
    return "–" if row.number is None else reader.quantity(row.number, unit)
