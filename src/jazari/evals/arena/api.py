"""Arenas for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from jazari.accounts import require_actor, require_role
from jazari.core import Jobs, json_response
from jazari.evals.arena.actions import Arenas
from jazari.evals.arena.jobs import ANSWERS_JOB
from jazari.evals.arena.records import Arena, Offer, Plan


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid")


class JoinRequest(_Given):
    """The licence that is agreed to, the languages one reads, one's region if one tells it, and whether to be named."""

    licence: str
    languages: tuple[str, ...]
    region: str = ""
    credited: bool = False


class VoteRequest(_Given):
    """A verdict on what one was shown: `a`, `b`, `equal` or `bad`, a grade of 1 to 5, or `pass`."""

    vote: Annotated[int, Field(ge=1)]
    verdict: str


class AnswersRequest(_Given):
    """Another budget in tokens for all answers of the arena, where that is wanted."""

    budget_tokens: Annotated[int, Field(ge=1, le=10**12)] | None = None


def router(arenas: Arenas, jobs: Jobs) -> APIRouter:
    """`/api/v1/evals/arenas`."""
    router = APIRouter(prefix="/api/v1/evals/arenas", tags=["evals"])
    _add_arenas(router, arenas, jobs)
    _add_votes(router, arenas)
    return router


def arena_json(arena: Arena) -> dict[str, Any]:
    """An arena as everybody may see it; which models are in it is said at its end."""
    return {
        "slug": arena.slug,
        "task": arena.task,
        "title": arena.title,
        "rubric": arena.rubric,
        "verdicts": arena.verdicts,
        "licence": arena.licence,
        "open_to_all": arena.open_to_all,
        "made_from": arena.shown or None,
        "repository": arena.repository,
        "created_at": arena.created_at,
        "is_open": arena.is_open,
        "models": arena.models if arena.entry else None,
        "entry": arena.entry or None,
    }


def offer_json(offer: Offer) -> dict[str, Any]:
    """What somebody should judge; nothing in it tells whose the answers are."""
    prompt = offer.prompt
    return {
        "vote": offer.vote,
        "prompt": prompt and {"text": prompt.text, "language": prompt.language},
        "answers": offer.answers,
        "done": offer.done,
        "total": offer.total,
    }


def ask_models(jobs: Jobs, slug: str, budget_tokens: int | None = None) -> str:
    """The job that has models answer; one that is asked the same already is joined."""
    arguments = {"arena": slug, "budget_tokens": budget_tokens}
    waiting = jobs.unfinished(ANSWERS_JOB, arguments)
    return waiting.id if waiting else jobs.enqueue(ANSWERS_JOB, arguments)


def _add_arenas(router: APIRouter, arenas: Arenas, jobs: Jobs) -> None:
    @router.get("")
    def every() -> Response:
        """The arenas of this node: the open ones first, newest first."""
        return json_response({"arenas": [arena_json(row) for row in arenas.every()]})

    @router.post("", status_code=201)
    def create(request: Request, plan: Plan) -> Response:
        """Open an arena and queue its models' answers; a steward of the node's organisation may."""
        require_role(request, "steward", arenas.organisation)
        made = arenas.create(plan)
        return json_response({**arena_json(made), "job": ask_models(jobs, made.slug)}, 201)

    @router.get("/{slug}")
    def one(slug: str) -> Response:
        """One arena, with its ranking once it is published."""
        arena = arenas.show(slug)
        return json_response({**arena_json(arena), "ranking": arenas.published(arena)})

    @router.get("/{slug}/status")
    def status(request: Request, slug: str) -> Response:
        """Answers, tokens, judges and votes so far, for reviewers."""
        require_role(request, "reviewer", arenas.organisation)
        return json_response(arenas.status(slug))

    @router.post("/{slug}/answers", status_code=202)
    def answers(request: Request, slug: str, given: AnswersRequest) -> Response:
        """Queue the answers that are missing; a steward of the node's organisation may."""
        require_role(request, "steward", arenas.organisation)
        arenas.show(slug)
        return json_response({"job": ask_models(jobs, slug, given.budget_tokens)}, 202)

    @router.post("/{slug}/publish")
    def publish(request: Request, slug: str) -> Response:
        """Close the arena and publish votes and ranking; a steward of the node's organisation may."""
        require_role(request, "steward", arenas.organisation)
        return json_response({"entry": arenas.publish(slug)})


def _add_votes(router: APIRouter, arenas: Arenas) -> None:
    @router.post("/{slug}/join")
    def join(request: Request, slug: str, given: JoinRequest) -> Response:
        """Agree to the licence of votes, once."""
        arenas.join(
            slug,
            require_actor(request, "write"),
            given.licence,
            languages=given.languages,
            region=given.region,
            credited=given.credited,
        )
        return json_response({"joined": slug})

    @router.post("/{slug}/take")
    def take(request: Request, slug: str) -> Response:
        """What to judge now; `vote` is null where nothing is left."""
        return json_response(offer_json(arenas.take(slug, require_actor(request, "write"))))

    @router.post("/{slug}/votes")
    def vote(request: Request, slug: str, given: VoteRequest) -> Response:
        """Judge what one was shown; gives the next."""
        asker = require_actor(request, "write")
        arenas.vote(slug, asker, given.vote, given.verdict)
        return json_response(offer_json(arenas.take(slug, asker)))

    @router.delete("/{slug}/votes/last")
    def undo(request: Request, slug: str) -> Response:
        """Take one's last vote back; gives what it was about."""
        asker = require_actor(request, "write")
        arenas.undo(slug, asker)
        return json_response(offer_json(arenas.take(slug, asker)))

    @router.delete("/{slug}/votes")
    def leave(request: Request, slug: str) -> Response:
        """Take all one's votes back, and one's part in the arena."""
        arenas.leave(slug, require_actor(request, "write"))
        return json_response({"left": slug})
