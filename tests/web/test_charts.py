from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from jazari.web import Bar, Tile, Web, Words
from jazari.web.charts import depths, short_name

DAY = date(2026, 11, 22)


class Shape(HTMLParser):
    """Checks that tags close in order and keeps what a reader sees in table cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.cells: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data


def test_a_bar_chart_has_title_source_day_and_its_table(web: Web, words: Callable[[str], Words]) -> None:
    html = web.charts.bar_chart(
        words("en"),
        "Darija is recognised <in> 93% of cases",
        [Bar("Darija", 0.934, 0.91, 0.95), ("French", 1.0)],
        source="lid benchmark",
        as_of=DAY,
        unit="share",
        label="Language",
    )
    shape = Shape(html)
    assert shape.cells == [
        "Language",
        "Value",
        "Low",
        "High",
        "Darija",
        "93.4%",
        "91%",
        "95%",
        "French",
        "100%",
        "–",
        "–",
    ]
    assert "Darija is recognised &lt;in&gt; 93% of cases</figcaption>" in html
    assert "Source: lid benchmark" in html
    assert "22 November 2026" in html
    assert "95% interval" in html
    assert html.count("<svg") == 2
    assert not {"style", "onload", "onclick"} & shape.attributes


def test_a_chart_of_nothing_says_so(web: Web, words: Callable[[str], Words]) -> None:
    html = web.charts.bar_chart(words("en"), "Nothing", [], source="nobody")
    assert "Nothing has been measured yet." in html
    assert "<svg" not in html
    assert "Nothing has been measured yet." in web.charts.tile_map(
        words("en"), "Nothing", [], source="nobody"
    )


def test_the_tile_map_prints_every_value_and_links_every_region(
    web: Web, words: Callable[[str], Words]
) -> None:
    tiles = [
        Tile("MA-04", "Rabat-Salé-Kénitra", 3, 1, 12.0, "12", "/roadmap?region=MA-04"),
        Tile("MA-12", "Dakhla-Oued Ed-Dahab", 1, 7, None, "–"),
    ]
    html = web.charts.tile_map(words("fr"), "Demandes", tiles, source="registre", as_of=DAY)
    shape = Shape(html)
    assert shape.cells == [
        "Région",
        "Valeur",
        "Rabat-Salé-Kénitra (04)",
        "12",
        "Dakhla-Oued Ed-Dahab (12)",
        "–",
    ]
    assert 'href="/roadmap?region=MA-04"' in html
    assert "<title>Dakhla-Oued Ed-Dahab</title>" in html
    assert 'viewBox="0 0 324 512"' in html
    assert 'transform="translate(220,0)"' in html
    assert "depth-5" in html
    assert "depth-0" in html
    assert "style" not in shape.attributes


def test_region_names_are_shortened_to_their_first_part() -> None:
    names = ["Tanger-Tétouan-Al Hoceïma", "طنجة - تطوان - الحسيمة", "L'Oriental", "Béni Mellal-Khénifra"]
    assert [short_name(name) for name in names] == ["Tanger", "طنجة", "L'Oriental", "Béni Mellal"]


@given(st.lists(st.none() | st.floats(0, 1e12)))
def test_a_larger_value_is_never_paler(values: list[float | None]) -> None:
    found = depths(values)
    assert all((depth == 0) == (value is None) for value, depth in zip(values, found, strict=True))
    known = sorted((value, depth) for value, depth in zip(values, found, strict=True) if value is not None)
    assert [depth for _, depth in known] == sorted(depth for _, depth in known)
    assert all(1 <= depth <= 5 for _, depth in known)
