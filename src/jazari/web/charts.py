"""Charts for pages: a sentence as title, the drawing, its source and day, and the table behind it."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from jazari.web.drawings import NARROW_PIXELS, WIDE_PIXELS, Drawings, bar_spec
from jazari.web.records import Bar, Tile
from jazari.web.wording import Words

_DEPTHS = 5


class Charts:
    """Makes figures out of rows with the room's own templates."""

    def __init__(self, environment: Environment, drawings: Drawings) -> None:
        self._environment = environment
        self._drawings = drawings

    def bar_chart(
        self,
        words: Words,
        title: str,
        rows: Iterable[Bar | Sequence[Any]],
        *,
        source: str,
        as_of: date | None = None,
        unit: str = "count",
        hue: int = 2,
        label: str = "",
        maximum: float | None = None,
    ) -> Markup:
        """Horizontal bars from zero with their values beside them, in the order given.

        `rows` are (label, value) or (label, value, low, high); `unit` as in `Words.quantity`; `hue` 1 to 5,
        the pillars' colours; `label` heads the table's first column; `maximum` is what a full bar means.
        """
        bars = [Bar(*row) for row in rows]
        say = _speaker(words, unit)
        rtl = words.language.direction == "rtl"

        def draw(width: int) -> Markup:
            spec = bar_spec(bars, say, width=width, hue=hue, rtl=rtl, maximum=maximum)
            return Markup(self._drawings.draw(spec))  # noqa: S704 - cleaned by clean_svg

        headings = [label or words.t("web-chart-item"), words.t("web-chart-value")]
        cells = [[bar.label, say(bar.value)] for bar in bars]
        sampled = any(bar.low is not None for bar in bars)
        if sampled:
            headings += [words.t("web-chart-low"), words.t("web-chart-high")]
            cells = [
                [*row, *("" if end is None else say(end) for end in (bar.low, bar.high))]
                for row, bar in zip(cells, bars, strict=True)
            ]
        return self._figure(
            "web/bars.html",
            words,
            title=title, source=source, as_of=as_of, headings=headings, cells=cells, sampled=sampled,
            wide=draw(WIDE_PIXELS) if bars else "", narrow=draw(NARROW_PIXELS) if bars else "",
        )  # fmt: skip

    def tile_map(
        self,
        words: Words,
        title: str,
        rows: Iterable[Tile | Sequence[Any]],
        *,
        source: str,
        as_of: date | None = None,
        label: str = "",
        value_label: str = "",
    ) -> Markup:
        """The country as a grid of regions, north up in every language, the value printed in each tile.

        `rows` are `Tile`s or tuples of their fields; the deeper a tile's colour, the larger its value.
        """
        tiles = [Tile(*row) for row in rows]
        west, north = min((tile.x for tile in tiles), default=0), min((tile.y for tile in tiles), default=0)
        shown = [
            {
                "tile": tile, "depth": depth, "x": tile.x - west, "y": tile.y - north,
                "short": short_name(tile.label), "code": _number(tile.code),
            }
            for tile, depth in zip(tiles, depths([tile.value for tile in tiles]), strict=True)
        ]  # fmt: skip
        return self._figure(
            "web/tiles.html",
            words,
            title=title, source=source, as_of=as_of, shown=shown,
            columns=max((tile.x for tile in tiles), default=0) - west + 1,
            lines=max((tile.y for tile in tiles), default=0) - north + 1,
            headings=[label or words.t("web-chart-region"), value_label or words.t("web-chart-value")],
            cells=[[f"{tile.label} ({_number(tile.code)})", tile.text] for tile in tiles],
        )  # fmt: skip

    def _figure(self, template: str, words: Words, **facts: object) -> Markup:
        page = self._environment.get_template(template).render(words=words, **facts)
        return Markup(page)  # noqa: S704 - our own template, which escapes


def depths(values: Sequence[float | None]) -> list[int]:
    """How deep each tile is coloured: 0 for an unknown value, else 1 to 5 in equal steps from zero."""
    top = max((value for value in values if value is not None), default=0.0)
    return [
        0 if value is None else min(_DEPTHS, 1 + int(_DEPTHS * max(value, 0.0) / top)) if top > 0 else 1
        for value in values
    ]


def short_name(label: str) -> str:
    """The first part of a region's hyphenated name, which is all that a tile has room for."""
    return re.split(r"\s*[-–]\s*", label.strip(), maxsplit=1)[0]


def _number(code: str) -> str:
    """What stands for a region where its name has no room: the last part of its ISO 3166-2 code."""
    return code.rpartition("-")[2]


def _speaker(words: Words, unit: str) -> Callable[[float], str]:
    return lambda value: words.quantity(value, unit)
