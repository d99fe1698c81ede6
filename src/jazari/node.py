"""Where implementations are chosen: a node, every room's actions over one database and one store."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jazari import (
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
)
from jazari.core import (
    Country,
    Database,
    JobFunction,
    Jobs,
    Objects,
    Settings,
    Store,
    Worker,
    canonical_json,
    cores_given,
    find_country,
    home_secret,
    kept_outputs,
    load_country,
    load_settings,
    make_home,
    migrate,
)
from jazari.reach import reached

OWN_PYTHON = Path(sys.executable)
"""Where engines are looked for when no setting names another place."""


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
            **evals.jobs(self.robustness),
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

    predictor = _predictor(objects, modelling, answering, public)
    laboratory = evals.Evals(
        database=database, hub=commons, ledger=log, country=country, objects=objects,
        predictor=predictor, contained=factory.contained, cpu_watts=settings.cpu_watts,
        engines=_engines(settings, country, people, commons, answering),
    )  # fmt: skip
    return Node(
        settings=settings, country=country, database=database, store=store, objects=objects, jobs=jobs,
        ledger=log, accounts=people, trust=decisions, hub=commons, factory=making, models=modelling,
        upkeep=hub.Upkeep(commons, store, log, decisions, keepers=needs),
        evals=laboratory, arenas=arenas, profiles=evals.Profiles(laboratory, commons, log),
        robustness=evals.Robustness(
            evals=laboratory, database=database, hub=commons, ledger=log, objects=objects, predictor=predictor,
        ),
        gateway=answering, services=public,
        roadmap=roadmap.Roadmap(database=database, ledger=log, country=country),
    )  # fmt: skip


def _predictor(
    objects: Objects, modelling: models.Models, answering: gateway.Gateway, public: services.Services
) -> evals.Resolve:
    def predictor(ref: str) -> tuple[str, models.Predictor]:
        """What evaluations score: the procedure search by its task's name, a provider's model, or one of the hub."""
        if ref == services.TASK:
            return public.search_ref(objects), public.search
        provided = answering.provided(ref)
        if provided is not None:
            return f"object:{objects.put(canonical_json(provided.facts))}", provided
        resolved = modelling.resolve(ref)
        return resolved, modelling.load(resolved)

    return predictor


def _engines(
    settings: Settings,
    country: Country,
    people: accounts.Accounts,
    commons: hub.Hub,
    answering: gateway.Gateway,
) -> evals.Engines:
    """Harnesses in environments of their own, which see this node's datasets and models and nothing else."""
    return evals.Engines(
        settings.home / "engines",
        {"lm-eval": settings.lm_eval or OWN_PYTHON, "inspect": settings.inspect or OWN_PYTHON},
        lambda: reached(
            people,
            gateway.router(answering),
            hub.router(commons, home_secret(settings.home, "addresses"), publisher=publisher(country)),
        ),
    )


def publisher(country: Country) -> hub.Publisher:
    """Whose catalogue of datasets it is, as harvesters of other catalogues read it."""
    titles = {row.name: row.title for row in country.organisations}
    return hub.Publisher(country.iso, country.names, country.node.organisation, titles)
