"""The commons as a node mounts it: the wire, pages and commands of the base and of its inner rooms."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Protocol

import typer
from fastapi import APIRouter

from jazari.core import Clock, now
from jazari.hub import api, catalogue, discussions, pages_settings, smart, viewer
from jazari.hub import commands as base_commands
from jazari.hub import pages as base_pages
from jazari.hub import upkeep as upkeep_room
from jazari.hub.actions import Hub
from jazari.hub.upkeep import Upkeep
from jazari.hub.upkeep.commands import Node as UpkeepNode
from jazari.hub.wire import Wire


class Node(base_commands.Node, UpkeepNode, Protocol):
    """What the commands need of a node."""


OpenNode = Callable[[], AbstractContextManager[Node]]


def router(
    hub: Hub,
    secret: bytes,
    public_url: str | None = None,
    clock: Clock = now,
    *,
    publisher: catalogue.Publisher | None = None,
) -> APIRouter:
    """Every endpoint of Hugging Face's wire and of git's. `secret` (32 random bytes that stay) signs addresses."""
    talk = discussions.Discussions(hub, clock)
    wire = Wire(hub, secret, public_url, clock, pulls=talk)
    routes = APIRouter(lifespan=hub.downloads.running)
    inner = (
        partial(discussions.add_routes, talk),
        partial(upkeep_room.add_routes, upkeep_room.LargeFiles(hub, clock)),
        viewer.add_routes,
        catalogue.add_routes,
    )
    routes.include_router(api.router(wire, inner))
    routes.include_router(smart.router(wire))
    routes.include_router(catalogue.router(hub, publisher or catalogue.Publisher(), public_url))
    return routes


def pages(
    hub: Hub,
    clock: Clock = now,
    *,
    upkeep: Upkeep | None = None,
    scores: Callable[[str], str | None] = lambda _: None,
) -> APIRouter:
    """Every page of the commons and, last, `/org/name` for models; `scores` knows where a model's scores are.

    Include it after every other router: it matches any address of two parts.
    """
    routes = APIRouter()
    routes.include_router(discussions.pages(discussions.Discussions(hub, clock)))
    routes.include_router(catalogue.pages(hub))
    if upkeep is not None:
        routes.include_router(upkeep_room.pages(upkeep))
    routes.include_router(viewer.pages(hub))
    routes.include_router(pages_settings.pages(hub))
    routes.include_router(base_pages.pages(hub, upkeep.storage if upkeep else lambda _: None, scores))
    return routes


def commands(open_node: OpenNode) -> typer.Typer:
    """The noun `hub`."""
    app = base_commands.commands(open_node)
    upkeep_room.add_commands(app, open_node)
    catalogue.add_commands(app, open_node)
    app.add_typer(discussions.commands(open_node), name="discussions")
    return app
