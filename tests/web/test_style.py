"""The style sheet itself: directions, contrast, and colours that can be told apart."""

import re
from itertools import pairwise

import pytest

from jazari.web.assets import assets

CSS = re.sub(r"/\*.*?\*/", "", assets()["jazari.css"].data.decode(), flags=re.DOTALL)
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)(?:-\w+)*|left|right|top|bottom|float|"
    r"(?:min-|max-)?(?:width|height)|text-align\s*:\s*(?:left|right))\s*:"
)


def variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})", block))


LIGHT = variables(CSS[: CSS.index("@media (prefers-color-scheme: dark)")])
DARK = LIGHT | variables(CSS[CSS.index("@media (prefers-color-scheme: dark)") : CSS.index("*, ::before")])


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """CIE L*, 0 to 100: what is left of a colour in grey."""
    value = luminance(colour)
    return 116 * value ** (1 / 3) - 16 if value > 0.008856 else 903.3 * value


TEXT = [
    *[
        (text, ground)
        for text in ("ink", "muted", "action", "action-strong")
        for ground in ("paper", "surface")
    ],
    *[("attention", ground) for ground in ("paper", "attention-surface")],
    *[("ink", ground) for ground in ("attention-surface", "good-surface")],
    ("action-strong", "good-surface"),
    ("on-action", "action"),
    ("on-action", "action-strong"),
    *[("depth-ink", f"depth-{depth}") for depth in (1, 2, 3)],
    *[("depth-ink-deep", f"depth-{depth}") for depth in (4, 5)],
]
SHAPES = [*[(f"hue-{hue}", "paper") for hue in range(1, 6)], ("edge", "paper"), ("attention", "paper")]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_shapes_meet_aa(scheme: dict[str, str]) -> None:
    weak = [(pair, contrast(*(scheme[name] for name in pair))) for pair in TEXT]
    assert [pair for pair, ratio in weak if ratio < 4.5] == []
    faint = [(pair, contrast(*(scheme[name] for name in pair))) for pair in SHAPES]
    assert [pair for pair, ratio in faint if ratio < 3] == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_pillars_stay_apart_in_grey(scheme: dict[str, str]) -> None:
    greys = sorted(lightness(scheme[f"hue-{hue}"]) for hue in range(1, 6))
    assert min(second - first for first, second in pairwise(greys)) > 6


def test_every_direction_is_logical() -> None:
    declarations = re.sub(r"@media[^{]*|stroke-width", "", CSS)
    assert PHYSICAL.findall(declarations) == []
    assert re.findall(r"text-align:\s*(?:left|right)", CSS) == []
    four_values = re.findall(r"(?:margin|padding|inset|border-width):\s*(?:[^\s;{}]+\s+){3}[^\s;{}]+", CSS)
    assert four_values == []


def test_every_variable_that_is_used_is_set() -> None:
    assert set(re.findall(r"var\(--([a-z0-9-]+)", CSS)) <= set(LIGHT)
    assert CSS.count("{") == CSS.count("}")
