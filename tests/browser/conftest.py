"""A real node and a real browser: one of each for all tests of a file.

Not longer: the browser's event loop runs as long as it is there, and no other test could have one of its own.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.looking import DESK, HEIGHT, Picture, Visit, Watched
from tests.processes import Home, running

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE_MS = 120_000
"""How long a test looks for what must come, before it gives up on a node: the machine may be busy."""
PICTURES = os.environ.get("JAZARI_TEST_PICTURES")
"""A folder for pictures of the story, none by default: docs/pictures is made so."""
KEPT = {
    "home-fr", "home-ar", "home-zgh", "home-fr-phone", "leaderboard-fr", "services-ar", "desk-fr", "case-fr",
    "roadmap-fr", "ledger-ar",
}  # fmt: skip
"""What docs/tour.md shows."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node that has gone from text to indicator, and what opens its desk."""

    address: str
    handle: str
    password: str


@contextmanager
def node_of(home: Home, *command: str, ready: str = "First steward") -> Iterator[Node]:
    """A node that runs and has said this, with its steward."""
    with running(home, *command) as process:
        said = home.wait_for_line(ready, process)
        shown = re.search(r"First steward: (\S+), password (\S+)", said)
        assert shown, said
        yield Node(home.address, shown[1], shown[2])


@pytest.fixture(scope="module")
def node(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    home = complete.copied(tmp_path_factory.mktemp("browser") / "home")
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("JAZARI_")]:
            environment.delenv(name)
        with node_of(home, "up", ready="Open http") as node:
            yield node


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def steward_state(browser: Browser, node: Node) -> Any:
    """The cookies of a signed-in steward."""
    context = browser.new_context(base_url=node.address)
    page = context.new_page()
    sign_in(page, node)
    state = context.storage_state()
    context.close()
    return state


def sign_in(page: Page, node: Node) -> None:
    page.goto("/account/sign-in")
    page.fill("#handle", node.handle)
    page.fill("#password", node.password)
    page.locator("main form button").click()
    page.wait_for_url(re.compile(r"/(account|desk)$"))


@pytest.fixture
def visit(browser: Browser, node: Node, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Opens windows; afterwards, no page has said an error or asked for anything elsewhere."""
    watched = Watched(node.address)
    contexts: list[BrowserContext] = []

    def open_window(
        language: str, *, width: int = DESK, javascript: bool = True, steward: bool = False
    ) -> Page:
        context = browser.new_context(
            base_url=node.address,
            viewport={"width": width, "height": HEIGHT},
            locale=language,
            java_script_enabled=javascript,
            storage_state=request.getfixturevalue("steward_state") if steward else None,
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        watched.watch(page)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert watched.heard == []


@pytest.fixture
def picture() -> Picture:
    """Saves what a window shows, where pictures are wanted."""

    def save(page: Page, name: str) -> None:
        if PICTURES and name in KEPT:
            page.screenshot(path=Path(PICTURES) / f"{name}.png", animations="disabled")

    return save
