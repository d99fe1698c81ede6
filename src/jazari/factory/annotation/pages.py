"""Annotation for people: the campaigns, one item a screen, what people differ on, and how a campaign is doing."""

from typing import Any, get_args

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import Actor, CheckedForm, actor, require_actor, require_role, text_field
from jazari.core import Country, JazariError, NotFound, page, render, status_of
from jazari.factory.annotation import rules
from jazari.factory.annotation.actions import Campaigns
from jazari.factory.annotation.api import campaign_json, item_json, offer_json
from jazari.factory.annotation.errors import (
    CampaignExists,
    InvalidAnswer,
    InvalidCampaign,
    ItemGone,
    NothingToUndo,
    NotSettled,
)
from jazari.factory.annotation.planning import form_plan
from jazari.factory.annotation.records import SKIP_REASONS, TEXT_CHARACTERS, Campaign, Contributor, Plan, Task
from jazari.web import language_tag, text_direction, words

HOME = "/annotate"
DATASETS_OFFERED = 100
_ANCHORS = {"title": "title-fra_Latn", "instructions": "instructions-fra_Latn", "dataset": "dataset-name"}
"""Where the form asks for what has several fields."""
PASSED_OVER = (ItemGone, NothingToUndo)
"""What a page says above the next item."""


def pages(campaigns: Campaigns) -> APIRouter:
    """`/annotate...`."""
    router = APIRouter()
    _add_planning(router, campaigns)
    _add_answering(router, campaigns)
    _add_adjudicating(router, campaigns)
    _add_status(router, campaigns)
    return router


def _add_planning(router: APIRouter, campaigns: Campaigns) -> None:
    address = f"{HOME}/{rules.NEW}"

    def form(request: Request, sent: FormData | None = None, error: JazariError | None = None) -> Response:
        country = campaigns.country
        datasets = campaigns.hub.repositories(
            "dataset", members_of=frozenset({campaigns.organisation}), limit=DATASETS_OFFERED
        )
        wrong = _wrong_fields(request, error)
        context = {
            "given": {} if sent is None else {name: text_field(sent, name) for name in sent},
            "chosen": [] if sent is None else sent.getlist("languages"),
            "wrong": wrong,
            "error": error,
            "tasks": get_args(Task),
            "languages": country.languages,
            "title_languages": [country.language(code) for code in rules.PAGE_LANGUAGES],
            "directions": {code: text_direction(code) for code in rules.PAGE_LANGUAGES},
            "datasets": [row.name for row in datasets],
            "organisation": campaigns.organisation,
        }
        facts = {"plan": Plan.model_json_schema(), "wrong": dict(wrong)}
        return _private(request, "campaign-new", context, error, facts)

    @page(router, address)
    def new(request: Request) -> Response:
        """The form that makes a campaign, for stewards."""
        require_role(request, "steward", campaigns.organisation)
        return form(request)

    @page(router, address, methods=("POST",))
    def create(request: Request, sent: CheckedForm) -> Response:
        """Open a campaign, and go to how it is doing."""
        asker = require_role(request, "steward", campaigns.organisation)
        try:
            made = campaigns.create(form_plan(sent), asker)
        except (InvalidCampaign, CampaignExists, NotFound) as error:
            return form(request, sent, error)
        return RedirectResponse(f"{HOME}/{made.slug}/status", 303)


def _add_answering(router: APIRouter, campaigns: Campaigns) -> None:
    @page(router, HOME)
    def every(request: Request) -> Response:
        """The campaigns, and which of them the reader may take part in."""
        found, who = campaigns.every(), actor(request)
        context = {
            "campaigns": found,
            "may_review": who is not None and who.can("reviewer", campaigns.organisation),
            "may_create": who is not None and who.can("steward", campaigns.organisation),
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


def _wrong_fields(request: Request, error: JazariError | None) -> list[tuple[str, str]]:
    """(the form's field, what to do about it), for the summary of errors."""
    if error is None:
        return []
    said = words(request)
    if isinstance(error, InvalidCampaign):
        field = str(error.facts["field"]).partition(".")[0]
    else:  # a slug that is taken, or a dataset, revision or file that is not here
        field = "slug" if isinstance(error, CampaignExists) else "dataset"
    if "row" in error.facts:
        return [(field, said.t("factory-plan-wrong-row", row=error.facts["row"]))]
    key = f"factory-plan-wrong-{field}"
    return [(_ANCHORS.get(field, field), said.t(key if said.has(key) else "factory-plan-wrong-number"))]


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
