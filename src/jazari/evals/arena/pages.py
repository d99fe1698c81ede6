"""The arena for people: the arenas, two answers a screen, what came out, and how an arena is doing."""

from collections.abc import Mapping
from typing import Any, get_args

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import Actor, CheckedForm, actor, require_actor, require_role, text_field
from jazari.core import Country, JazariError, Jobs, NotFound, page, render, status_of
from jazari.evals.arena import rules
from jazari.evals.arena.actions import Arenas
from jazari.evals.arena.api import arena_json, ask_models, offer_json
from jazari.evals.arena.errors import (
    ArenaExists,
    InvalidArena,
    InvalidVote,
    NotAnswered,
    NothingToTakeBack,
    ShownBefore,
    TooFewVotes,
)
from jazari.evals.arena.planning import form_plan
from jazari.evals.arena.records import PASS, Arena, Judge, Plan, Task
from jazari.web import language_tag, text_direction, words

HOME = "/arena"
_ANCHORS = {"title": "title-fra_Latn", "rubric": "rubric-fra_Latn", "dataset": "dataset-name"}
"""Where the form asks for what has several fields."""


def pages(arenas: Arenas, jobs: Jobs) -> APIRouter:
    """`/arena...`."""
    router = APIRouter()
    _add_planning(router, arenas, jobs)
    _add_judging(router, arenas)
    _add_status(router, arenas, jobs)
    return router


def _add_planning(router: APIRouter, arenas: Arenas, jobs: Jobs) -> None:
    address = f"{HOME}/{rules.NEW}"

    def form(request: Request, sent: FormData | None = None, error: JazariError | None = None) -> Response:
        country = arenas.country
        wrong = _wrong_fields(request, error)
        context = {
            "given": {} if sent is None else {name: text_field(sent, name) for name in sent},
            "wrong": wrong,
            "tasks": get_args(Task),
            "title_languages": [country.language(code) for code in rules.PAGE_LANGUAGES],
            "directions": {code: text_direction(code) for code in rules.PAGE_LANGUAGES},
            "languages": country.languages,
        }
        facts = {"plan": Plan.model_json_schema(), "wrong": dict(wrong)}
        return _private(request, "arena-new", context, error, facts)

    @page(router, address)
    def new(request: Request) -> Response:
        """The form that opens an arena, for stewards."""
        require_role(request, "steward", arenas.organisation)
        return form(request)

    @page(router, address, methods=("POST",))
    def create(request: Request, sent: CheckedForm) -> Response:
        """Open an arena, have its models answer, and go to how it is doing."""
        require_role(request, "steward", arenas.organisation)
        try:
            made = arenas.create(form_plan(sent))
        except (InvalidArena, ArenaExists, NotFound) as error:
            return form(request, sent, error)
        ask_models(jobs, made.slug)
        return RedirectResponse(f"{HOME}/{made.slug}/status", 303)


def _add_judging(router: APIRouter, arenas: Arenas) -> None:
    @page(router, HOME)
    def every(request: Request) -> Response:
        """The arenas, open ones first."""
        found, who = arenas.every(), actor(request)
        context = {
            "arenas": found,
            "may_review": who is not None and who.can("reviewer", arenas.organisation),
            "may_create": who is not None and who.can("steward", arenas.organisation),
        }
        return render(
            request, "evals/arenas.html", context, json={"arenas": [arena_json(row) for row in found]}
        )

    @page(router, f"{HOME}/{{slug}}")
    def one(request: Request, slug: str) -> Response:
        """The next answers of who agreed to the licence; to others, what the arena is, or what came out."""
        return _judging(request, arenas, slug)

    @page(router, f"{HOME}/{{slug}}", methods=("POST",))
    def act(request: Request, slug: str, sent: CheckedForm) -> Response:
        """Agree, judge, pass, take back or leave; then the next answers."""
        try:
            _act(arenas, slug, require_actor(request), sent)
        except (InvalidVote, ShownBefore, NothingToTakeBack) as error:
            return _judging(request, arenas, slug, error)
        return RedirectResponse(f"{HOME}/{slug}", 303)


def _add_status(router: APIRouter, arenas: Arenas, jobs: Jobs) -> None:
    address = f"{HOME}/{{slug}}/status"

    def show(request: Request, slug: str, error: JazariError | None = None) -> Response:
        who = require_role(request, "reviewer", arenas.organisation)
        arena, status = arenas.show(slug), arenas.status(slug)
        context = _about(arena, arenas.country) | {
            "status": status,
            "error": error,
            "may_publish": who.can("steward", arenas.organisation),
        }
        return _private(
            request, "arena-status", context, error, {"arena": arena_json(arena), "status": status}
        )

    @page(router, address)
    def status(request: Request, slug: str) -> Response:
        """Answers, judges and votes so far, and for stewards what ends the arena."""
        return show(request, slug)

    @page(router, address, methods=("POST",))
    def act(request: Request, slug: str, sent: CheckedForm) -> Response:
        """Have models answer what is missing, or close the arena and publish it."""
        require_role(request, "steward", arenas.organisation)
        if text_field(sent, "do") == "answer":
            arenas.show(slug)
            ask_models(jobs, slug, _number(sent, "budget_tokens") or None)
            return RedirectResponse(f"{HOME}/{slug}/status", 303)
        try:
            arenas.publish(slug)
        except TooFewVotes as error:
            return show(request, slug, error)
        return RedirectResponse(f"{HOME}/{slug}", 303)


def _wrong_fields(request: Request, error: JazariError | None) -> list[tuple[str, str]]:
    """(the form's field, what to do about it), for the summary of errors."""
    if error is None:
        return []
    said = words(request)
    if isinstance(error, InvalidArena):
        field = str(error.facts["field"]).partition(".")[0]
    else:  # a slug that is taken, or a dataset, revision or file that is not here
        field = "slug" if isinstance(error, ArenaExists) else "dataset"
    if "row" in error.facts and field == "prompts":
        return [(field, said.t("evals-plan-wrong-row", row=error.facts["row"]))]
    key = f"evals-plan-wrong-{field}"
    return [(_ANCHORS.get(field, field), said.t(key if said.has(key) else "evals-plan-wrong-number"))]


def _judging(request: Request, arenas: Arenas, slug: str, error: JazariError | None = None) -> Response:
    arena, who = arenas.show(slug), actor(request)
    about = _about(arena, arenas.country) | {"error": error}
    if arena.entry:
        return _published(request, arenas, arena, about)
    judge = arenas.part(arena, who)
    if who is None or judge is None or not arena.is_open:
        return _entrance(request, arenas, about, who, judge)
    try:
        # Looking shows something, and looking again shows the same.
        offer = arenas.take(slug, who)
    except NotAnswered:
        return _private(request, "arena-waiting", about, None, arena_json(arena))
    language = offer.prompt.language if offer.prompt else ""
    context = about | {
        "offer": offer,
        "judge": judge,
        "pass_verdict": PASS,
        "prompt_lang": language_tag(language) if language else "",
    }
    return _private(request, "arena-vote", context, error, offer_json(offer))


def _entrance(
    request: Request,
    arenas: Arenas,
    about: dict[str, Any],
    who: Actor | None,
    judge: Judge | None,
) -> Response:
    arena: Arena = about["arena"]
    context = about | {
        "may_join": who is not None and rules.may_judge(arena, who) and judge is None and arena.is_open,
        "judge": judge,
        "arena_languages": arenas.languages(arena),
        "regions": arenas.country.regions,
    }
    return _private(request, "arena-entrance", context, about["error"], arena_json(arena))


def _published(request: Request, arenas: Arenas, arena: Arena, about: dict[str, Any]) -> Response:
    ranking = arenas.published(arena)
    assert ranking is not None
    context = about | {
        "ranking": ranking,
        "at": arena.closed_at,
    }
    facts = {**arena_json(arena), "ranking": ranking}
    return render(request, "evals/arena-result.html", context, json=facts)


def _about(arena: Arena, country: Country) -> dict[str, Any]:
    """What every page of an arena shows: it, and languages and regions as people call them."""
    names: Mapping[str, Mapping[str, str]] = {
        **{row.code: row.names for row in country.languages},
        **{row.code: row.names for row in country.regions},
    }
    return {"arena": arena, "names": names, "fewest": rules.FEWEST_JUDGES}


def _act(arenas: Arenas, slug: str, asker: Actor, sent: FormData) -> None:
    match text_field(sent, "do"):
        case "join":
            arenas.join(
                slug,
                asker,
                text_field(sent, "licence"),
                languages=[code for code in sent.getlist("languages") if isinstance(code, str)],
                region=text_field(sent, "region"),
                credited=text_field(sent, "credited") == "yes",
            )
        case "undo":
            arenas.undo(slug, asker)
        case "leave":
            arenas.leave(slug, asker)
        case _:
            arenas.vote(slug, asker, _number(sent, "vote"), text_field(sent, "verdict"))


def _number(sent: FormData, name: str) -> int:
    """A number of a form; 0, which is no vote and no budget, where there is none."""
    text = text_field(sent, name).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 13 else 0


def _private(
    request: Request, template: str, context: dict[str, Any], error: JazariError | None, facts: object
) -> Response:
    status = 200 if error is None else status_of(error)
    response = render(request, f"evals/{template}.html", context, status=status, json=facts)
    response.headers["Cache-Control"] = "no-store"
    return response
