"""The catalogue for programs: Croissant of a dataset, DCAT-AP of one and of all, robots.txt and the map of the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from fastapi import APIRouter, Request, Response

from jazari.core import NotFound, json_response
from jazari.hub.actions import Hub
from jazari.hub.card import CARD_LIMIT_BYTES, CARD_PATH, read_card
from jazari.hub.catalogue import croissant as croissant_rules
from jazari.hub.catalogue import dcat
from jazari.hub.catalogue.columns import read_columns
from jazari.hub.catalogue.dcat import Publisher
from jazari.hub.catalogue.parts import is_data, parts_of
from jazari.hub.catalogue.rdf import MEDIA_TYPES, SUFFIXES, Form, Resource, write
from jazari.hub.catalogue.store import public_places
from jazari.hub.errors import RepositoryNotFound
from jazari.hub.listing import Listing
from jazari.hub.records import File, Kind, Repository
from jazari.hub.views import page_number
from jazari.hub.wire import Call, visible
from jazari.web import words

PARTS = 50
"""Parts of a dataset whose columns are described."""
PLACES = 50_000
"""Addresses in a map of the site, as its protocol has it (sitemaps.org)."""
_PUBLIC = Listing("dataset", sort="created_at", members_of=frozenset())
_ROBOTS = ("/account", "/api/", "/desk", "/cases/", "/*/resolve/", "/*?")

READ = ["GET", "HEAD"]

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    if kind == "dataset":
        add(f"{one}/croissant", "GET", croissant, kind)


def croissant(call: Call) -> Response:
    """A dataset as Croissant 1.0 describes it, in JSON-LD."""
    repository, hub = call.repository(), call.hub
    revision = hub.resolve("dataset", repository.name)
    files = hub.files("dataset", repository.name, revision.sha)
    card = next((file for file in files if file.path == CARD_PATH), None)
    readable = card is not None and card.size_bytes <= CARD_LIMIT_BYTES
    text = read_card(hub.objects.get(card.sha256)).text if card and readable else ""
    parts = parts_of(files, repository.card)[:PARTS]
    facts = croissant_rules.Facts(
        call.base,
        repository,
        revision,
        text,
        [file for file in files if is_data(file.path)],
        [(part, read_columns(hub.objects, part.files[0], part.format)) for part in parts],
    )
    answer = json_response(croissant_rules.describe(facts))
    answer.headers["Content-Type"] = "application/ld+json"
    return answer


@dataclass(frozen=True, slots=True)
class Descriptions:
    """DCAT-AP of a hub's public datasets."""

    hub: Hub
    publisher: Publisher
    public_url: str | None = None

    def base(self, request: Request) -> str:
        """The node's address without a slash at the end."""
        return (self.public_url or str(request.base_url)).rstrip("/")

    def all(self, request: Request, form: Form) -> Response:
        """One page of the catalogue with its datasets. Raises NotFound for a page that is not there."""
        base, number = self.base(request), page_number(request)
        count = self.hub.count(_PUBLIC)
        pages = max(1, -(-count // dcat.PAGE))
        if number > pages:
            raise NotFound(f"the catalogue has {pages} pages, and no page {number}", page=number, pages=pages)
        rows = self.hub.listed(_PUBLIC, limit=dcat.PAGE, skip=(number - 1) * dcat.PAGE)
        changed = max((row.updated_at for row in rows), default=None)
        reader = words(request)
        about = {reader.language.code: str(reader.t("hub-commons-lead"))}
        resources = [*dcat.catalogue(base, self.publisher, changed, number, pages, about)]
        known = {self.publisher.organisation}
        for row in rows:
            resources += self._dataset(base, row, known)
        return _answer(resources, form, {"Vary": "Accept, Accept-Language"})

    def one(self, request: Request, org: str, name: str) -> Response:
        """One dataset; its address may end in a form's suffix. Raises RepositoryNotFound."""
        base = self.base(request)
        stem, suffix = next(
            ((name.removesuffix(end), end) for end in SUFFIXES if name.endswith(end)), (name, "")
        )
        try:
            row = visible(self.hub, "dataset", f"{org}/{stem}", None)
        except RepositoryNotFound:
            # A repository may itself be called something.ttl.
            row, suffix = visible(self.hub, "dataset", f"{org}/{name}", None), ""
        form = SUFFIXES[suffix] if suffix else asked_form(request.headers.get("accept", ""))
        return _answer(self._dataset(base, row, set()), form, {"Vary": "Accept"})

    def _dataset(self, base: str, row: Repository, known: set[str]) -> list[Resource]:
        entries = self.hub.tree("dataset", row.name, row.head, recursive=True)
        files = [entry for entry in entries if isinstance(entry, File) and is_data(entry.path)]
        resources = [*dcat.dataset(base, self.publisher, row, files)]
        if row.organisation not in known:
            known.add(row.organisation)
            resources.append(dcat.agent(base, self.publisher, row.organisation))
        return resources


def router(hub: Hub, publisher: Publisher, public_url: str | None = None) -> APIRouter:
    """`/catalogue` and `/catalogue/datasets/org/name` in three forms, `/sitemap.xml` and `/robots.txt`."""
    routes = APIRouter()
    described = Descriptions(hub, publisher, public_url)

    @routes.api_route("/catalogue", methods=READ, include_in_schema=False)
    def catalogue(request: Request) -> Response:
        return described.all(request, asked_form(request.headers.get("accept", "")))

    for suffix, form in SUFFIXES.items():
        _add_form(routes, described, suffix, form)

    @routes.api_route("/catalogue/datasets/{org}/{name}", methods=READ, include_in_schema=False)
    def dataset(request: Request, org: str, name: str) -> Response:
        return described.one(request, org, name)

    @routes.api_route("/sitemap.xml", methods=READ, include_in_schema=False)
    def sitemap(request: Request) -> Response:
        with hub.database.reading() as connection:
            places = list(public_places(connection, PLACES - 1))
        return Response("".join(_site(described.base(request), places)), media_type="application/xml")

    @routes.api_route("/robots.txt", methods=READ, include_in_schema=False)
    def robots(request: Request) -> Response:
        refused = "".join(f"Disallow: {path}\n" for path in _ROBOTS)
        text = f"User-agent: *\n{refused}Sitemap: {described.base(request)}/sitemap.xml\n"
        return Response(text, media_type="text/plain")

    return routes


def _add_form(routes: APIRouter, described: Descriptions, suffix: str, form: Form) -> None:
    @routes.api_route(f"/catalogue{suffix}", methods=READ, include_in_schema=False)
    def in_form(request: Request) -> Response:
        return described.all(request, form)


def asked_form(accept: str) -> Form:
    """The form that an Accept header wants most (RFC 9110, 12.5.1); Turtle where it names none of them."""
    weights: dict[str, float] = {}
    for item in accept.split(","):
        media_type, *parameters = (part.strip().lower() for part in item.split(";"))
        weight = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        try:
            weights[media_type] = float(weight)
        except ValueError:
            weights[media_type] = 0.0
    wanted: Mapping[str, Form] = {media_type: form for form, media_type in MEDIA_TYPES.items()} | {
        "application/json": "json-ld"
    }
    best = max(wanted, key=lambda media_type: weights.get(media_type, 0.0))
    return wanted[best] if weights.get(best, 0.0) > 0 else "turtle"


def _answer(resources: list[Resource], form: Form, headers: Mapping[str, str]) -> Response:
    return Response("".join(write(resources, form)), media_type=MEDIA_TYPES[form], headers=dict(headers))


def _site(base: str, places: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    yield f"<url><loc>{escape(base)}/commons</loc></url>\n"
    for path, day in places:
        yield f"<url><loc>{escape(base + path)}</loc><lastmod>{day}</lastmod></url>\n"
    yield "</urlset>\n"
