"""Vega-Lite specifications drawn as SVG that lives in our pages: no styles, ids or colours of its own."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from xml.etree import ElementTree

from jazari.core import canonical_json, sha256_hex
from jazari.web.records import Bar

NARROW_PIXELS = 328
WIDE_PIXELS = 620

_SVG = "{http://www.w3.org/2000/svg}"
_FONT = "Noto Sans, Noto Naskh Arabic, Noto Sans Tifinagh, DejaVu Sans"
# Colours that stand for classes of the style sheet, so that a chart follows dark mode and print.
_CLASS_OF = {"#010101": "ink", "#040404": "whisker", "#050505": "halo"}
_CLASS_OF |= {f"#0000{hue:02x}": f"hue-{hue}" for hue in range(1, 6)}
_CLASSES = {f"{paint}-{name}" for paint in ("fill", "stroke") for name in _CLASS_OF.values()}
_COLOUR_OF = {name: colour for colour, name in _CLASS_OF.items()}
_ELEMENTS = {"svg", "g", "path", "line", "rect", "circle", "text", "tspan"}
_ATTRIBUTES = {
    "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "viewBox", "transform", "fill",
    "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "stroke-opacity", "text-anchor",
    "font-size", "font-weight",
}  # fmt: skip
_KEPT = 256


class Keep(Protocol):
    """Where drawings are kept between starts."""

    def get(self, name: str) -> bytes | None:
        """The bytes kept under that name, None if there are none."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""
        ...


class Drawings:
    """Draws each specification once: drawings are kept by the hash of what was asked."""

    def __init__(self, keep: Keep | None = None) -> None:
        self._keep = keep
        self._kept: dict[str, str] = {}

    def draw(self, spec: dict[str, Any]) -> str:
        """The specification as one SVG element, cleaned."""
        name = sha256_hex(canonical_json(spec))
        drawing = self._kept.get(name)
        if drawing is None:
            drawing = self._fetch(f"{name}.svg", spec)
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[name] = drawing
        return drawing

    def _fetch(self, name: str, spec: dict[str, Any]) -> str:
        kept = self._keep.get(name) if self._keep else None
        if kept is not None:
            return clean_svg(kept.decode())
        import vl_convert  # 84 MB: only a process that draws loads it

        drawing = clean_svg(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]))
        if self._keep:
            self._keep.put(name, drawing.encode())
        return drawing


def clean_svg(text: str) -> str:
    """An SVG with known shapes and presentation attributes only, our stand-in colours turned into classes.

    Its size is left to the style sheet; nothing in it is announced, for the table says it better. Cleaning what was
    cleaned changes nothing.
    """
    root = ElementTree.fromstring(text)  # noqa: S314 - drawn by vl-convert, or kept by this node
    _clean(root)
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    root.set("xmlns", "http://www.w3.org/2000/svg")
    root.set("focusable", "false")
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element) -> None:
    element.tag = element.tag.removeprefix(_SVG)
    attributes = dict(_declarations(element.attrib.get("style", ""))) | element.attrib
    classes = [name for name in element.attrib.get("class", "").split() if name in _CLASSES]
    element.attrib.clear()
    for name, value in attributes.items():
        if name in ("fill", "stroke") and value in _CLASS_OF:
            classes.append(f"{name}-{_CLASS_OF[value]}")
        elif name in _ATTRIBUTES and "url(" not in value:
            element.set(name, value)
    if classes:
        element.set("class", " ".join(classes))
    for child in list(element):
        _clean(child)
        # Vega leaves invisible paths and emptied groups behind.
        empty = child.tag in ("g", "path") and not len(child) and not _visible(child)
        if child.tag not in _ELEMENTS or empty:
            element.remove(child)


def _visible(element: ElementTree.Element) -> bool:
    painted = "class" in element.attrib or element.get("fill") or element.get("stroke")
    return bool(element.get("d")) and bool(painted)


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (part.partition(":") for part in style.split(";") if ":" in part)
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def bar_spec(
    bars: Sequence[Bar],
    say: Callable[[float], str],
    *,
    width: int,
    hue: int,
    rtl: bool,
    maximum: float | None = None,
) -> dict[str, Any]:
    """The Vega-Lite specification of horizontal bars from zero, values beside them, whiskers for intervals.

    `width` in pixels: under 400 the labels stand above the bars. `maximum` fixes what a full bar means.
    """
    narrow = width < 400
    ends = [max(bar.value, bar.high or 0.0) for bar in bars]
    top = max(maximum or 0.0, *ends) or 1.0
    label_width = 0 if narrow else 230
    plot_width = width - label_width - 4
    # Room after the longest bar for its value, about 9 pixels a character at this size.
    text_width = 9 * max(len(say(bar.value)) for bar in bars) + 12
    domain = top * plot_width / max(plot_width - text_width, plot_width / 2)
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, domain], "nice": False, "reverse": rtl},
    }
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "axis": None if narrow else _labels(label_width, rtl),
    }
    values = [
        bar._asdict() | {"end": end, "text": say(bar.value)} for bar, end in zip(bars, ends, strict=True)
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": plot_width, "height": {"step": 46 if narrow else 34}, "padding": 2, "background": None,
        "config": {"font": _FONT, "view": {"stroke": None}},
        "data": {"values": values}, "layer": _layers(x, y, narrow=narrow, width=width, hue=hue, rtl=rtl),
    }  # fmt: skip


def _layers(
    x: dict[str, Any], y: dict[str, Any], *, narrow: bool, width: int, hue: int, rtl: bool
) -> list[dict[str, Any]]:
    """Bars, whiskers and words over the two axes, from the lowest layer up."""
    start, away, shift = ("right", -1, 11) if rtl else ("left", 1, 11)
    shift = shift if narrow else 0
    ink = {"type": "text", "fontSize": 15, "baseline": "middle", "align": start, "color": _COLOUR_OF["ink"]}
    bar_mark = {
        "type": "bar",
        "height": 14 if narrow else 18,
        "yOffset": shift,
        "color": _COLOUR_OF[f"hue-{hue}"],
    }
    interval = {
        "transform": [{"filter": "isValid(datum.low) && isValid(datum.high)"}],
        "encoding": {"y": y, "x": x | {"field": "low"}, "x2": {"field": "high"}},
    }
    whisker = {"type": "rule", "yOffset": shift}
    layers: list[dict[str, Any]] = [
        {"mark": bar_mark, "encoding": {"y": y, "x": x | {"field": "value"}}},
        # A pale casing keeps the thin line visible over its bar.
        interval | {"mark": whisker | {"strokeWidth": 5, "color": _COLOUR_OF["halo"]}},
        interval | {"mark": whisker | {"strokeWidth": 2, "color": _COLOUR_OF["whisker"]}},
        {
            "mark": ink | {"dx": 8 * away, "dy": shift, "fontWeight": 600},
            "encoding": {"y": y, "x": x | {"field": "end"}, "text": {"field": "text"}},
        },
    ]
    if narrow:
        above = ink | {"dy": -9, "limit": width - 8}
        layers.append(
            {"mark": above, "encoding": {"y": y, "x": x | {"datum": 0}, "text": {"field": "label"}}}
        )
    return layers


def _labels(width: int, rtl: bool) -> dict[str, Any]:
    return {
        "title": None, "domain": False, "ticks": False, "orient": "right" if rtl else "left",
        "labelPadding": 10, "labelLimit": width - 12, "labelFontSize": 15, "labelColor": _COLOUR_OF["ink"],
        "minExtent": width, "maxExtent": width,
    }  # fmt: skip
