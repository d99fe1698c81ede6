"""A server process' application: a node as the environment says, with twins for its models."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fastapi import FastAPI

from jazari.app import create_app
from jazari.core import Database, Store, find_country, load_country, load_settings, set_up_logging
from jazari.gateway import Gateway
from jazari.models import Sampling
from jazari.node import build_node
from tests.gateway.twins import Bigram, known_models


class Talkative(Bigram):
    """Goes on and on, a hundred pieces a second, and leaves a file behind when it is stopped."""

    context_tokens = 10**9

    def __init__(self, mark: Path) -> None:
        super().__init__()
        self._mark = mark

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        try:
            for _ in range(sampling.max_tokens):
                time.sleep(0.01)
                yield "la"
        finally:
            self._mark.touch()


def server() -> FastAPI:
    """As `jazari.app.server`; granian calls it."""
    settings = load_settings()
    set_up_logging(settings)
    country = load_country(find_country(settings.country))
    node = build_node(
        settings, country, Database(settings.database_url), Store.open(settings.objects_address)
    )
    gateway = Gateway(
        database=node.database, models=known_models(talkative=Talkative(settings.home / "stopped")), hub=node.hub,
        trust=node.trust, country=country, settings=settings,
    )  # fmt: skip
    return create_app(replace(node, gateway=gateway))
