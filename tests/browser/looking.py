"""What a page is held against: axe-core, its own width, its language; and what a browser said meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request

PHONE, DESK = 360, 1280
HEIGHT = 900
DIRECTIONS = {"fr": "ltr", "ar": "rtl", "zgh": "ltr", "en": "ltr"}
_AXE = Axe().axe_script
_GRAVE_FAULTS = """(rules) => axe.run(document, { resultTypes: ["violations"], rules }).then((found) =>
    found.violations.filter((rule) => ["serious", "critical"].includes(rule.impact))
        .flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.html}`)))"""


class Visit(Protocol):
    """A new browser window on the node."""

    def __call__(
        self, language: str, *, width: int = DESK, javascript: bool = True, steward: bool = False
    ) -> Page: ...


Picture = Callable[[Page, str], None]


@dataclass
class Watched:
    """Everything that a browser's user would not see: errors, refused content, calls to elsewhere."""

    address: str
    heard: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.heard.append(f"{page.url}: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        # A page that is asked for in vain answers 404: Chromium calls that an error of its own.
        if (
            message.type in ("error", "warning")
            and "the server responded with a status of 4" not in message.text
        ):
            self.heard.append(f"{message.location.get('url')}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", "data:")):
            self.heard.append(f"{request.url} is asked for")


def grave_faults(page: Page, *, contrast: bool) -> list[str]:
    """Serious and critical violations that axe-core finds, one line each with the element.

    Contrast takes three quarters of its time: it is asked for on one of a page's two widths.
    """
    page.evaluate(_AXE)
    found: list[str] = page.evaluate(_GRAVE_FAULTS, {"color-contrast": {"enabled": contrast}})
    return found


def wider_than_the_window(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    pixels: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return pixels


def assert_sound(page: Page, language: str) -> None:
    """The page, on a desk's screen and on a phone's: sound, within its window, in its language."""
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, DIRECTIONS[language])
    assert page.locator("h1:visible").count() >= 1
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        contrast = width == (PHONE if DIRECTIONS[language] == "rtl" else DESK)
        assert grave_faults(page, contrast=contrast) == [], (page.url, width)
        assert wider_than_the_window(page) == 0, (page.url, width)
