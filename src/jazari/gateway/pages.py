"""A page for who builds on the models: which there are, how to call them, what one has used."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from fastapi import APIRouter, Request, Response

from jazari.accounts import Accounts, Actor, actor
from jazari.core import page, render
from jazari.gateway.actions import Gateway
from jazari.gateway.records import Offer, Use

DAYS = 30


def pages(gateway: Gateway, accounts: Accounts, public_url: str) -> APIRouter:
    """`/gateway`."""
    router = APIRouter()

    @page(router, "/gateway")
    def overview(request: Request) -> Response:
        who = actor(request)
        offers = gateway.offers(lambda organisation: who is not None and who.can("reader", organisation))
        uses = _uses(gateway, accounts, who)
        by = {
            task: next((offer.id for offer in offers if offer.task == task), "") for task in ("lm", "embed")
        }
        context = {
            "offers": offers,
            "address": public_url.rstrip("/") or str(request.base_url).rstrip("/"),
            "example": by["lm"] or next((offer.id for offer in offers if offer.provider), "lm"),
            "example_embedding": by["embed"] or "embed",
            "uses": uses,
            "days": DAYS,
            "actor": who,
        }
        shown = {"models": [_facts(offer) for offer in offers], "days": DAYS, "usage": uses}
        return render(request, "gateway/overview.html", context, json=shown)

    return router


def _uses(gateway: Gateway, accounts: Accounts, who: Actor | None) -> list[dict[str, object]]:
    """What one used in the last days, by model; a steward of the node reads everybody's, by person."""
    if who is None:
        return []
    found = gateway.usage.list(DAYS, None if who.is_steward else who.person_id)
    names = accounts.handles({use.person_id for use in found})
    key = attrgetter("person_id", "model")
    return [
        {"person": names.get(person, person), "model": model, **_totals(list(rows))}
        for (person, model), rows in groupby(sorted(found, key=key), key)
    ]


def _totals(uses: Sequence[Use]) -> dict[str, object]:
    return {
        name: sum(getattr(use, name) for use in uses)
        for name in ("requests", "prompt_tokens", "completion_tokens")
    }


def _facts(offer: Offer) -> dict[str, object]:
    """An offer for scripts: of the provider only what users must know, never where its key is."""
    provider = offer.provider
    where = provider.jurisdiction if provider else "node"
    return {"model": offer.id, "owner": offer.owner, "task": offer.task, "where": where}
