"""Where rooms are mounted: the web application over a node."""

import os
import threading
from collections.abc import Iterator

from fastapi import APIRouter, FastAPI, Response

from jazari import (
    __version__,
    accounts,
    evals,
    factory,
    gateway,
    hub,
    ledger,
    models,
    roadmap,
    services,
    web,
)
from jazari.answers import add_answers, on_error
from jazari.core import (
    Database,
    Forwarded,
    Observed,
    Store,
    end_with_parent,
    find_country,
    home_secret,
    jobs_unfinished,
    json_response,
    ledger_size,
    load_country,
    load_settings,
    metrics_text,
    set_up_logging,
)
from jazari.node import Node, build_node, publisher

ROOMS = (
    "jazari.core", "jazari.ledger", "jazari.accounts", "jazari.trust", "jazari.web", "jazari.hub",
    "jazari.models", "jazari.factory", "jazari.evals", "jazari.gateway", "jazari.services", "jazari.roadmap",
)  # fmt: skip
"""Every room that may bring templates and words."""


def server() -> FastAPI:
    """The application of a server process, over the environment's settings; the server calls it once."""
    settings = load_settings()
    set_up_logging(settings)
    end_with_parent(os.getppid())
    country = load_country(find_country(settings.country))
    store = Store.open(settings.objects_address)
    node = build_node(settings, country, Database(settings.database_url), store)
    # The first question of a new pack takes seconds to learn from: not a citizen's seconds.
    ready = node.services.search.ready
    threading.Thread(target=ready, args=(services.learn_apart,), daemon=True, name="search").start()
    return create_app(node)


def create_app(node: Node) -> FastAPI:
    """Mount every room's wires and pages over a node."""
    app = FastAPI(
        title="Jazari",
        version=__version__,
        description=f"The commons of {node.country.names['eng_Latn']}, on the node {node.ledger.origin}.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.renderer = renderer(node)
    secret = home_secret(node.settings.home, "addresses")
    for router in (
        _operators(node),
        ledger.router(node.ledger),
        ledger.pages(node.ledger),
        accounts.router(node.accounts),
        accounts.pages(node.accounts),
        models.router(node.models, node.jobs),
        models.pages(node.models),
        factory.router(node.factory, node.jobs),
        factory.pages(node.factory, node.jobs),
        evals.router(node.evals, node.jobs, node.profiles),
        evals.pages(node.evals, node.profiles, node.robustness),
        evals.arena_router(node.arenas, node.jobs),
        evals.arena_pages(node.arenas, node.jobs),
        gateway.router(node.gateway),
        gateway.pages(node.gateway, node.accounts, node.settings.public_url),
        services.router(node.services),
        services.pages(node.services),
        roadmap.router(node.roadmap),
        roadmap.pages(node.roadmap),
        web.make_router(lambda: _home_facts(node)),
        # The hub last: `/{org}/{name}` is one of its addresses.
        hub.router(node.hub, secret, node.settings.public_url or None, publisher=publisher(node.country)),
        hub.pages(node.hub, upkeep=node.upkeep, scores=node.profiles.address),
    ):
        app.include_router(router)
    add_answers(app)
    app.add_middleware(
        accounts.AccountsMiddleware,
        accounts=node.accounts,
        is_upload=hub.is_upload,
        has_own_tokens=hub.has_own_tokens,
        answer=on_error,
    )
    app.add_middleware(accounts.SecurityHeaders, public_url=node.settings.public_url)
    app.add_middleware(Observed)
    app.add_middleware(Forwarded, proxies=node.settings.proxies)
    return app


def renderer(node: Node) -> web.Web:
    """What writes the node's pages, in the words and templates of every room."""
    country = node.country
    names = {
        **{row.code: row.names for row in country.regions},
        **{row.code: row.names for row in country.languages},
        **{row.slug: row.title for row in country.procedures},
        **{row.id: row.title for row in country.indicators},
        **{row.id: row.title for row in country.benchmarks},
        country.slug: country.names,
    }
    return web.Web(
        ROOMS,
        country,
        web.Surroundings(
            node=lambda: web.NodeFacts(node.ledger.origin, node.ledger.size()),
            entries_about=lambda about: node.ledger.entries(about=about, newest_first=True, limit=50),
            actor=accounts.actor,
            csrf_token=accounts.csrf_token,
            version=__version__,
            names=names,
            navigation=(*web.NAVIGATION, web.Link("services-desk-title", "/desk", signed_in=True)),
        ),
        keep=web.KeptCharts(node.store),
    )


def _operators(node: Node) -> APIRouter:
    router = APIRouter()

    @router.head("/health", include_in_schema=False)
    @router.get("/health", include_in_schema=False)
    def health() -> Response:
        node.database.check()
        return json_response({"status": "ready", "version": __version__, "ledger_size": node.ledger.size()})

    @router.get("/metrics", include_in_schema=False)
    def metrics() -> Response:
        ledger_size.set(node.ledger.size())
        jobs_unfinished.set(sum(not job.finished for job in node.jobs.recent(1000)))
        node.upkeep.measure()
        data, media_type = metrics_text()
        return Response(data, media_type=media_type)

    return router


def _home_facts(node: Node) -> web.HomeFacts:
    """The newest thing at each step, and each pillar's first measured indicator."""
    country, figures = node.country, {figure.indicator: figure for figure in node.roadmap.figures()}
    pillars = []
    for number, pillar in enumerate(country.pillars, start=1):
        rows = [row for row in country.indicators if row.pillar == pillar.id]
        row = next((row for row in rows if figures[row.id].number is not None), rows[0])
        figure = figures[row.id]
        source = next((report.source for report in row.reported if report.value == figure.number), {})
        pillars.append(
            web.PillarFigure(
                number=number,
                title=pillar.title,
                indicator=row.title,
                unit=row.unit,
                value=figure.number,
                target=figure.target,
                source=source,
                as_of=figure.as_of,
                href=f"/roadmap/{row.id}",
            )
        )
    counts = {
        f"{kind}s": sum(1 for _ in node.hub.repositories(kind)) for kind in ("dataset", "model", "space")
    }
    counts["evaluations"] = node.ledger.kind_counts().get("evals.evaluated", 0)
    return web.HomeFacts(tuple(pillars), counts, tuple(_chain(node)))


CHAIN: tuple[tuple[web.Step, str, str], ...] = (
    ("dataset", "factory.dataset-built", "ref"),
    ("model", "models.trained", "ref"),
    ("evaluation", "evals.evaluated", ""),
    ("service", "services.deployed", ""),
    ("indicator", "services.case-decided", ""),
)
"""Each step of the line, the kind of entry that tells of it, and the body's field that holds its ref."""


def _chain(node: Node) -> Iterator[web.ChainStep]:
    for step, kind, field in CHAIN:
        entry = next(iter(node.ledger.entries(kind=kind, newest_first=True, limit=1)), None)
        if entry is None:
            yield web.ChainStep(step)
        else:
            yield web.ChainStep(step, getattr(entry.body, field) if field else entry.ref, entry.at)
