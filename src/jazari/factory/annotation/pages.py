"""Annotation for people: the campaigns, one item a screen, what people differ on, and how a campaign is doing."""

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import Actor, CheckedForm, actor, require_actor, require_role, text_field
from jazari.core import Country, JazariError, page, render, status_of
from jazari.factory.annotation import rules
from jazari.factory.annotation.actions import Campaigns
from jazari.factory.annotation.api import campaign_json, item_json, offer_json
from jazari.factory.annotation.errors import InvalidAnswer, ItemGone, NothingToUndo, NotSettled
from jazari.factory.annotation.records import SKIP_REASONS, TEXT_CHARACTERS, Campaign, Contributor
from jazari.web import language_tag, text_direction

HOME = "/annotate"
PASSED_OVER = (ItemGone, NothingToUndo)
"""What a page says above the next item."""


def pages(campaigns: Campaigns) -> APIRouter:
    """`/annotate...`."""
    router = APIRouter()
    _add_answering(router, campaigns)
    _add_adjudicating(router, campaigns)
    _add_status(router, campaigns)
    return router


def _add_answering(router: APIRouter, campaigns: Campaigns) -> None:
    @page(router, HOME)
    def every(request: Request) -> Response:
        """The campaigns, and which of them the reader may take part in."""
        found, who = campaigns.every(), actor(request)
        context = {
            "campaigns": found,
            "may_review": who is not None and who.can("reviewer", campaigns.organisation),
        }
        facts = {"campaigns": [campaign_json(row) for row in found]}
        return render(request, "factory/annotate.html", context, json=facts)

    @page(router, f"{HOME}/{{slug}}")
    def one(request: Request, slug: str) -> Response:
        """The next item of who agreed to the licence; to others, what the campaign is."""
        return _answering(request, campaigns, slug)

    @page(router, f"{HOME}/{{slug}}", methods=("POST",))
    def act(request: Request, slug: str, sent: CheckedForm) -> Response:
        """Agree, answer, pass on, take back, or choose whether to be named; then the next item."""
        asker = require_actor(request)
        try:
            _act(campaigns, slug, asker, sent)
        except (InvalidAnswer, *PASSED_OVER) as error:
            return _answering(request, campaigns, slug, error, text_field(sent, "answer"))
        return RedirectResponse(f"{HOME}/{slug}", 303)


def _add_adjudicating(router: APIRouter, campaigns: Campaigns) -> None:
    address = f"{HOME}/{{slug}}/adjudicate"

    def show(request: Request, slug: str, error: JazariError | None = None) -> Response:
        campaign, unit, count = campaigns.disputed(slug)
        context = _about(campaign, campaigns.country) | {
            "unit": unit,
            "item": unit and unit.item,
            "count": count,
            "error": error,
        }
        shown = unit and {**item_json(unit.item), "answers": sorted(unit.answers)}
        return _private(request, "adjudicate", context, error, {"item": shown, "disputed": count})

    @page(router, address)
    def disputed(request: Request, slug: str) -> Response:
        """The next item on which people differ, with what they answered."""
        require_role(request, "reviewer", campaigns.organisation)
        return show(request, slug)

    @page(router, address, methods=("POST",))
    def settle(request: Request, slug: str, sent: CheckedForm) -> Response:
        """Settle it, or leave it out."""
        asker = require_role(request, "reviewer", campaigns.organisation)
        text = None if text_field(sent, "do") == "drop" else text_field(sent, "answer")
        try:
            campaigns.settle(slug, asker, _key(sent), text)
        except (InvalidAnswer, ItemGone) as error:
            return show(request, slug, error)
        return RedirectResponse(f"{HOME}/{slug}/adjudicate", 303)


def _add_status(router: APIRouter, campaigns: Campaigns) -> None:
    address = f"{HOME}/{{slug}}/status"

    def show(request: Request, slug: str, error: JazariError | None = None) -> Response:
        who = require_role(request, "reviewer", campaigns.organisation)
        campaign, status = campaigns.show(slug), campaigns.status(slug)
        context = _about(campaign, campaigns.country) | {
            "status": status,
            "error": error,
            "may_export": who.can("steward", campaigns.organisation),
        }
        facts = {"campaign": campaign_json(campaign), "status": status}
        return _private(request, "campaign-status", context, error, facts)

    @page(router, address)
    def status(request: Request, slug: str) -> Response:
        """Items by outcome, contributors, agreement so far, and for stewards the export."""
        return show(request, slug)

    @page(router, address, methods=("POST",))
    def export(request: Request, slug: str, sent: CheckedForm) -> Response:
        """Close the campaign and publish its dataset."""
        require_role(request, "steward", campaigns.organisation)
        try:
            campaigns.export(slug)
        except NotSettled as error:
            return show(request, slug, error)
        return RedirectResponse(f"{HOME}/{slug}/status", 303)


def _answering(
    request: Request, campaigns: Campaigns, slug: str, error: JazariError | None = None, given: str = ""
) -> Response:
    campaign, who = campaigns.show(slug), actor(request)
    part = campaigns.part(campaign, who)
    about = _about(campaign, campaigns.country) | {"part": part, "error": error}
    if who is None or part is None or not campaign.is_open or part.stopped_at is not None:
        return _entrance(request, about, campaign, who, part, error)
    # Looking gives an item and holds it: looking again gives the same one.
    offer = campaigns.take(slug, who)
    answer = given or offer.before or (offer.item.draft if offer.item else "")
    context = about | {"offer": offer, "item": offer.item, "answer": answer, "reasons": SKIP_REASONS}
    return _private(request, "annotate-item", context, error, offer_json(offer))


def _entrance(
    request: Request,
    about: dict[str, Any],
    campaign: Campaign,
    who: Actor | None,
    part: Contributor | None,
    error: JazariError | None,
) -> Response:
    context = about | {
        "may_join": who is not None
        and rules.may_annotate(campaign, who)
        and part is None
        and campaign.is_open,
        "may_choose": part is not None and not campaign.ref,
    }
    return _private(request, "annotate-entrance", context, error, campaign_json(campaign))


def _about(campaign: Campaign, country: Country) -> dict[str, Any]:
    """What every page of a campaign shows: it, and its languages as people call them."""
    code = campaign.text_language
    written = "" if campaign.chooses else campaign.languages[0]
    return {
        "campaign": campaign,
        "choices": rules.choices(campaign),
        "language_names": {row.code: row.names for row in country.languages},
        "text_lang": language_tag(code) if code else "",
        "answer_lang": language_tag(written) if written else "",
        "answer_dir": text_direction(written) if written else "auto",
        "text_characters": TEXT_CHARACTERS,
    }


def _act(campaigns: Campaigns, slug: str, asker: Actor, sent: FormData) -> None:
    credited = text_field(sent, "credited") == "yes"
    match text_field(sent, "do"):
        case "join":
            campaigns.join(slug, asker, text_field(sent, "licence"), credited=credited)
        case "credit":
            campaigns.credit(slug, asker, credited=credited)
        case "skip":
            campaigns.skip(slug, asker, _key(sent), text_field(sent, "reason"))
        case "undo":
            campaigns.undo(slug, asker)
        case _:
            campaigns.answer(slug, asker, _key(sent), text_field(sent, "answer"))


def _key(sent: FormData) -> int:
    """The item that a form is about; 0, which is none, where it names none."""
    text = text_field(sent, "item")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _private(
    request: Request, template: str, context: dict[str, Any], error: JazariError | None, facts: object
) -> Response:
    status = 200 if error is None else status_of(error)
    response = render(request, f"factory/{template}.html", context, status=status, json=facts)
    response.headers["Cache-Control"] = "no-store"
    return response
