"""The catalogue for people, and what machines that index the site read."""

from fastapi import APIRouter, Request, Response

from jazari.accounts import actor
from jazari.core import page, render
from jazari.hub.actions import Hub
from jazari.hub.card import title_of
from jazari.hub.catalogue.actions import Catalogue
from jazari.hub.catalogue.records import FACETS, SORTS
from jazari.hub.catalogue.rules import wish_of
from jazari.hub.rules import member_of
from jazari.hub.views import ROWS, page_number, plain


def pages(hub: Hub) -> APIRouter:
    """`/commons`."""
    routes = APIRouter()
    catalogue = Catalogue(hub)

    @page(routes, "/commons")
    def commons(request: Request) -> Response:
        return catalogue_page(catalogue, request)

    return routes


def catalogue_page(catalogue: Catalogue, request: Request) -> Response:
    """Repositories by words, type, language, licence, task, organisation and data class."""
    wish = wish_of(request.query_params)
    number = page_number(request)
    found = catalogue.look(wish, member_of(actor(request)), limit=ROWS, skip=(number - 1) * ROWS)
    chosen = wish.chosen()
    context: dict[str, object] = {
        "rows": found.rows,
        "title_of": title_of,
        "count": found.count,
        "page_number": number,
        "pages": max(1, -(-found.count // ROWS)),
        "wish": wish,
        "chosen": chosen,
        "facets": [(facet, found.choices.values[facet]) for facet in FACETS],
        "sorts": [sort for sort in SORTS if sort != "best" or wish.words],
    }
    facts = {
        "count": found.count,
        "repositories": [plain(row) for row in found.rows],
        "facets": {
            facet: [{"value": value, "count": count} for value, count in values]
            for facet, values in found.choices.values.items()
        },
    }
    return render(request, "hub/commons.html", context, json=facts)
