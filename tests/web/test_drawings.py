from xml.etree import ElementTree

import pytest

from jazari.web import Bar
from jazari.web.drawings import NARROW_PIXELS, WIDE_PIXELS, Drawings, bar_spec, clean_svg


class Shelf:
    """Keeps drawings in memory and counts."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.asked = 0

    def get(self, name: str) -> bytes | None:
        self.asked += 1
        return self.kept.get(name)

    def put(self, name: str, data: bytes) -> None:
        self.kept[name] = data


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    return Drawings()


BARS = [Bar("Darija", 0.934, 0.91, 0.95), Bar("Français & <b>", 1.0), Bar("العربية", 0.0)]


def say(value: float) -> str:
    return f"{value:.1%}"


@pytest.mark.parametrize("width", [NARROW_PIXELS, WIDE_PIXELS])
@pytest.mark.parametrize("rtl", [False, True])
def test_a_drawing_is_well_formed_and_says_its_values(drawings: Drawings, width: int, rtl: bool) -> None:
    svg = drawings.draw(bar_spec(BARS, say, width=width, hue=3, rtl=rtl))
    root = ElementTree.fromstring(svg)
    said = [element.text for element in root.iter() if element.tag.endswith("text")]
    assert {"93.4%", "100.0%", "0.0%", "Darija", "Français & <b>", "العربية"} <= set(said)
    box = [float(number) for number in root.attrib["viewBox"].split()]
    assert box[2] == pytest.approx(width, abs=2)
    assert "stroke-whisker" in svg
    assert "fill-hue-3" in svg


def test_a_drawing_that_was_kept_looks_as_when_it_was_drawn() -> None:
    shelf = Shelf()
    spec = bar_spec(BARS, say, width=NARROW_PIXELS, hue=3, rtl=False)
    drawn = Drawings(shelf).draw(spec)
    assert Drawings(shelf).draw(spec) == drawn
    assert shelf.asked == 2 and len(shelf.kept) == 1


def test_bars_start_at_zero_and_keep_their_proportions(drawings: Drawings) -> None:
    spec = bar_spec([Bar("a", 10), Bar("b", 5)], say, width=WIDE_PIXELS, hue=1, rtl=False)
    assert spec["layer"][0]["encoding"]["x"]["scale"]["domain"][0] == 0
    root = ElementTree.fromstring(drawings.draw(spec))
    paths = [element.get("d", "") for element in root.iter() if element.get("class") == "fill-hue-1"]
    starts = [path.removeprefix("M").split(",")[0] for path in paths]
    widths = [float(path.split("h")[1].split("v")[0]) for path in paths]
    assert starts == ["0", "0"]
    assert widths[0] == pytest.approx(2 * widths[1])


def test_right_to_left_bars_start_at_the_right(drawings: Drawings) -> None:
    spec = bar_spec([Bar("a", 10)], say, width=WIDE_PIXELS, hue=1, rtl=True)
    assert spec["layer"][0]["encoding"]["x"]["scale"]["reverse"] is True
    assert spec["layer"][0]["encoding"]["y"]["axis"]["orient"] == "right"


def test_no_style_script_font_or_colour_of_its_own(drawings: Drawings) -> None:
    svg = drawings.draw(bar_spec(BARS, say, width=WIDE_PIXELS, hue=2, rtl=False))
    for forbidden in ("style", "script", "font-family", "url(", "aria-", " id=", "#0", "white"):
        assert forbidden not in svg


def test_styles_become_attributes_and_anything_else_is_dropped() -> None:
    svg = clean_svg(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()" viewBox="0 0 9 9">'
        "<script>x()</script><style>*{}</style><a href='javascript:x()'><text>y</text></a>"
        '<rect style="fill: #010101; stroke:red; cursor: pointer" width="3" height="3"/></svg>'
    )
    root = ElementTree.fromstring(svg)
    (rect,) = list(root)
    assert rect.attrib == {"class": "fill-ink", "stroke": "red", "width": "3", "height": "3"}
    assert set(root.attrib) == {"viewBox", "focusable"}


def test_a_drawing_is_made_once_and_found_again_after_a_start() -> None:
    spec = bar_spec(BARS, say, width=NARROW_PIXELS, hue=1, rtl=False)
    shelf = Shelf()
    first = Drawings(shelf)
    drawn = first.draw(spec)
    assert first.draw(spec) == drawn
    assert shelf.asked == 1
    (name,) = shelf.kept
    shelf.kept[name] = shelf.kept[name].replace(b"Darija", b"Kept")
    assert "Kept" in Drawings(shelf).draw(spec)
