"""Where implementations are chosen and rooms are mounted: a node, and the web application over it."""

import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
    trust,
    web,
)
from jazari.answers import add_answers, on_error
from jazari.core import (
    Country,
    Database,
    Forwarded,
    JobFunction,
    Jobs,
    Objects,
    Observed,
    Settings,
    Store,
    Worker,
    canonical_json,
    cores_given,
    end_with_parent,
    find_country,
    home_secret,
    jobs_unfinished,
    json_response,
    kept_outputs,
    ledger_size,
    load_country,
    load_settings,
    make_home,
    metrics_text,
    migrate,
    set_up_logging,
)
from jazari.reach import reached

OWN_PYTHON = Path(sys.executable)
"""Where engines are looked for when no setting names another place."""

ROOMS = (
    "jazari.core", "jazari.ledger", "jazari.accounts", "jazari.trust", "jazari.web", "jazari.hub",
    "jazari.models", "jazari.factory", "jazari.evals", "jazari.gateway", "jazari.services", "jazari.roadmap",
)  # fmt: skip
"""Every room that may bring templates and words."""

KINDS = (
    *accounts.KINDS,
    *trust.KINDS,
    *hub.KINDS,
    *factory.KINDS,
    *models.KINDS,
    *evals.KINDS,
    *services.KINDS,
    *roadmap.KINDS,
)
"""Every kind of entry that a node's ledger takes."""


@dataclass(frozen=True, slots=True)
class Node:
    """One running Jazari: every room's actions over one database and one store."""

    settings: Settings
    country: Country
    database: Database
    store: Store
    objects: Objects
    jobs: Jobs
    ledger: ledger.Ledger
    accounts: accounts.Accounts
    trust: trust.Trust
    upkeep: hub.Upkeep
    hub: hub.Hub
    factory: factory.Factory
    models: models.Models
    arenas: evals.Arenas
    robustness: evals.Robustness
    profiles: evals.Profiles
    evals: evals.Evals
    gateway: gateway.Gateway
    services: services.Services
    roadmap: roadmap.Roadmap

    def job_functions(self) -> Mapping[str, JobFunction]:
        """What a worker of this node can run, by name; the programme's own comes from `programme.py`."""
        return {
            **factory.jobs(self.factory),
            **models.jobs(self.models),
            **evals.jobs(self.evals),
            **evals.arena_jobs(self.arenas),
            **services.jobs(self.services),
        }

    def worker(self, more: Mapping[str, JobFunction]) -> Worker:
        """A worker for this node's queue."""
        return Worker(self.database, queue_url(self.settings), {**self.job_functions(), **more})

    def close(self) -> None:
        """Give connections back."""
        self.jobs.close()
        self.database.close()


def queue_url(settings: Settings) -> str:
    """Where DBOS keeps its queue: beside the SQLite database, or inside the PostgreSQL one."""
    url = settings.database_url
    if url.startswith("sqlite"):
        return f"sqlite:///{(settings.home / 'queue.db').resolve()}"
    return url.replace("postgresql+psycopg://", "postgresql://")


@contextmanager
def open_node(settings: Settings | None = None) -> Iterator[Node]:
    """A node over the settings' home, its database brought to this version's schema."""
    settings = settings or load_settings()
    country = load_country(find_country(settings.country))
    make_home(settings.home)
    database = Database(settings.database_url)
    migrate(database)
    node = build_node(settings, country, database, Store.open(settings.objects_address))
    try:
        yield node
    finally:
        node.close()


def build_node(settings: Settings, country: Country, database: Database, store: Store) -> Node:
    """Choose every implementation; nothing else in the house does."""
    objects = Objects(store)
    home = settings.home
    signer = ledger.load_or_create_key(home / "secrets" / "ledger.key", settings.name or country.node.origin)
    log = ledger.Ledger(database, store, signer, KINDS)
    people = accounts.Accounts(
        database=database, ledger=log, country=country, settings=settings, secret=home_secret(home, "forms")
    )
    commons = hub.Hub(
        database, objects, log, people=people.handles, find_person=people.find_person_id,
        limits=hub.limits(settings.quota_gib, settings.quota_repositories),
        copies=hub.WholeFiles(home / "cache" / "whole", settings.hub_cache_gib << 30),
    )  # fmt: skip
    jobs = Jobs(database, queue_url(settings))
    decisions = trust.Trust(database=database, ledger=log, country=country)
    needs = (lambda: kept_outputs(database), jobs.asked)
    modelling = models.Models(hub=commons, ledger=log, country=country, folder=home / "training")
    making = factory.Factory(
        commons, log, decisions, country, home=home, mirror=settings.mirror, engine=settings.engine,
        cores=settings.cores or cores_given(),
        identify=lambda name: (ref := modelling.resolve(name), modelling.load(ref)),
    )  # fmt: skip
    answering = gateway.Gateway(
        database=database, models=modelling, hub=commons, trust=decisions, country=country,
        settings=settings,
    )  # fmt: skip
    arenas = evals.Arenas(commons, log, country, models=answering.asking, redact=factory.redact)
    people.elsewhere = {
        "requests": commons, "discussions": hub.Discussions(commons), "campaigns": making.campaigns,
        "arenas": arenas, "uses": answering.usage,
    }  # fmt: skip
    public = services.Services(
        database=database, ledger=log, country=country, language=modelling.load,
        secret=home_secret(home, "cases"), keep=store,
    )  # fmt: skip

    def predictor(ref: str) -> tuple[str, models.Predictor]:
        """What evaluations score: the procedure search by its task's name, a provider's model, or one of the hub."""
        if ref == services.TASK:
            return public.search_ref(objects), public.search
        provided = answering.provided(ref)
        if provided is not None:
            return f"object:{objects.put(canonical_json(provided.facts))}", provided
        resolved = modelling.resolve(ref)
        return resolved, modelling.load(resolved)

    laboratory = evals.Evals(
        database=database, hub=commons, ledger=log, country=country, objects=objects,
        predictor=predictor, contained=factory.contained, cpu_watts=settings.cpu_watts,
        engines=evals.Engines(
            home / "engines",
            {"lm-eval": settings.lm_eval or OWN_PYTHON, "inspect": settings.inspect or OWN_PYTHON},
            lambda: reached(
                people,
                gateway.router(answering),
                hub.router(commons, home_secret(home, "addresses"), publisher=_publisher(country)),
            ),
        ),
    )  # fmt: skip
    return Node(
        settings=settings,
        country=country,
        database=database,
        store=store,
        objects=objects,
        jobs=jobs,
        ledger=log,
        accounts=people,
        trust=decisions,
        hub=commons,
        upkeep=hub.Upkeep(commons, store, log, decisions, keepers=needs),
        factory=making,
        models=modelling,
        evals=laboratory,
        arenas=arenas,
        robustness=evals.Robustness(
            evals=laboratory, database=database, hub=commons, ledger=log, objects=objects, predictor=predictor
        ),
        profiles=evals.Profiles(laboratory, commons, log),
        gateway=answering,
        services=public,
        roadmap=roadmap.Roadmap(database=database, ledger=log, country=country),
    )


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
        hub.router(node.hub, secret, node.settings.public_url or None, publisher=_publisher(node.country)),
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


def _publisher(country: Country) -> hub.Publisher:
    """Whose catalogue of datasets it is, as harvesters of other catalogues read it."""
    titles = {row.name: row.title for row in country.organisations}
    return hub.Publisher(country.iso, country.names, country.node.organisation, titles)


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
