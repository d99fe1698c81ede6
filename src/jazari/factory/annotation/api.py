"""Campaigns of annotation for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from jazari.accounts import require_actor, require_role
from jazari.core import json_response
from jazari.factory.annotation import rules
from jazari.factory.annotation.actions import Campaigns
from jazari.factory.annotation.records import Campaign, Item, Offer, Plan


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid")


class JoinRequest(_Given):
    """The licence that is agreed to, and whether the dataset's card may name who agrees."""

    licence: str
    credited: bool = False


class AnswerRequest(_Given):
    """An answer to an item that one holds, or (`skip`) why it is passed on."""

    item: Annotated[int, Field(ge=1)]
    answer: str | None = None
    skip: str | None = None


class SettleRequest(_Given):
    """A reviewer's answer to an item; none leaves the item out of the dataset."""

    item: Annotated[int, Field(ge=1)]
    answer: str | None


def router(campaigns: Campaigns) -> APIRouter:
    """`/campaigns...`, below the factory's own address."""
    router = APIRouter(prefix="/campaigns")
    _add_campaigns(router, campaigns)
    _add_answers(router, campaigns)
    _add_review(router, campaigns)
    return router


def campaign_json(campaign: Campaign) -> dict[str, Any]:
    """A campaign as everybody may see it."""
    return {
        "slug": campaign.slug,
        "task": campaign.task,
        "title": campaign.title,
        "instructions": campaign.instructions,
        "languages": campaign.languages,
        "choices": rules.choices(campaign),
        "licence": campaign.licence,
        "answers_per_item": campaign.answers_per_item,
        "open_to_all": campaign.open_to_all,
        "made_from": campaign.shown or None,
        "repository": campaign.repository,
        "created_at": campaign.created_at,
        "is_open": campaign.is_open,
        "ref": campaign.ref or None,
    }


def offer_json(offer: Offer) -> dict[str, Any]:
    """What somebody should answer; nothing in it tells a known item from another."""
    return {
        "item": offer.item and item_json(offer.item),
        "done": offer.done,
        "complete": offer.complete,
        "total": offer.total,
    }


def item_json(item: Item) -> dict[str, Any]:
    """An item as who answers it sees it."""
    return {"item": item.key, "text": item.text, "draft": item.draft}


def _add_campaigns(router: APIRouter, campaigns: Campaigns) -> None:
    @router.get("")
    def every() -> Response:
        """The campaigns of this node: the open ones first, newest first."""
        return json_response({"campaigns": [campaign_json(row) for row in campaigns.every()]})

    @router.post("", status_code=201)
    def create(request: Request, plan: Plan) -> Response:
        """Open a campaign; a steward of the node's organisation may."""
        asker = require_role(request, "steward", campaigns.organisation)
        return json_response(campaign_json(campaigns.create(plan, asker)), 201)

    @router.get("/{slug}")
    def one(slug: str) -> Response:
        """One campaign."""
        return json_response(campaign_json(campaigns.show(slug)))

    @router.get("/{slug}/status")
    def status(request: Request, slug: str) -> Response:
        """Items by outcome, contributors and agreement so far, for reviewers."""
        require_role(request, "reviewer", campaigns.organisation)
        return json_response(campaigns.status(slug))

    @router.post("/{slug}/export")
    def export(request: Request, slug: str) -> Response:
        """Close the campaign and publish its dataset; a steward of the node's organisation may."""
        require_role(request, "steward", campaigns.organisation)
        return json_response(campaigns.export(slug))


def _add_answers(router: APIRouter, campaigns: Campaigns) -> None:
    @router.post("/{slug}/join")
    def join(request: Request, slug: str, given: JoinRequest) -> Response:
        """Agree to the campaign's licence, before the first answer."""
        asker = require_actor(request, "write")
        campaigns.join(slug, asker, given.licence, credited=given.credited)
        return json_response({"joined": slug, "credited": given.credited})

    @router.post("/{slug}/take")
    def take(request: Request, slug: str) -> Response:
        """The item to answer now; it is held for half an hour. `item` is null where none is left."""
        return json_response(offer_json(campaigns.take(slug, require_actor(request, "write"))))

    @router.post("/{slug}/answers")
    def answer(request: Request, slug: str, given: AnswerRequest) -> Response:
        """Answer an item that one holds, or pass it on; gives the next one."""
        asker = require_actor(request, "write")
        if given.skip is not None:
            campaigns.skip(slug, asker, given.item, given.skip)
        else:
            campaigns.answer(slug, asker, given.item, given.answer or "")
        return json_response(offer_json(campaigns.take(slug, asker)))

    @router.delete("/{slug}/answers/last")
    def undo(request: Request, slug: str) -> Response:
        """Take one's last answer back; gives its item."""
        asker = require_actor(request, "write")
        campaigns.undo(slug, asker)
        return json_response(offer_json(campaigns.take(slug, asker)))


def _add_review(router: APIRouter, campaigns: Campaigns) -> None:
    @router.get("/{slug}/disputed")
    def disputed(request: Request, slug: str) -> Response:
        """The next item on which people differ, with their answers, and how many such there are; for reviewers."""
        require_role(request, "reviewer", campaigns.organisation)
        _, unit, count = campaigns.disputed(slug)
        shown = None if unit is None else {**item_json(unit.item), "answers": sorted(unit.answers)}
        return json_response({"item": shown, "disputed": count})

    @router.post("/{slug}/settle")
    def settle(request: Request, slug: str, given: SettleRequest) -> Response:
        """Settle an item on which people differ, as a reviewer of the node's organisation."""
        asker = require_role(request, "reviewer", campaigns.organisation)
        campaigns.settle(slug, asker, given.item, given.answer)
        return json_response({"settled": given.item})
