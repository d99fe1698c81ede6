"""Public services for programs, under `/api/v1/services/`."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from jazari.accounts import require_role
from jazari.core import client_group, json_response
from jazari.services.actions import Services
from jazari.services.deployments import TRIAGE
from jazari.services.rules import CONTACT_CHARACTERS, REMARK_CHARACTERS, TEXT_CHARACTERS

MAX_PAGE = 200
NO_STORE = {"Cache-Control": "no-store"}


class In(BaseModel):
    """What a program sends; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class QuestionIn(In):
    """A question in any of the country's languages."""

    text: str = Field(max_length=TEXT_CHARACTERS)


class RequestIn(In):
    """A citizen's request; `procedure` and `language` where the citizen knows them."""

    region: str
    text: str = Field(max_length=TEXT_CHARACTERS)
    procedure: str | None = None
    language: str | None = None
    contact: str = Field("", max_length=CONTACT_CHARACTERS)


class CodeIn(In):
    """The secret code of a request."""

    code: str = Field(max_length=80)


class DecisionIn(In):
    """A decision: outcome accepted, corrected (with another procedure or language) or refused (with a reason)."""

    outcome: str
    procedure: str | None = None
    language: str | None = None
    reason: str | None = None
    remark: str | None = Field(None, max_length=REMARK_CHARACTERS)


class DeploymentIn(In):
    """A model's ref and the use it is to be put to."""

    model: str
    use: str = TRIAGE


Number = Annotated[int, Path(ge=1)]


def router(services: Services) -> APIRouter:
    """The room's API; the desk needs a token of scope write whose owner is a reviewer."""
    routes = APIRouter(prefix="/api/v1/services", tags=["services"])
    _add_public(routes, services)
    _add_desk(routes, services)
    return routes


def _add_public(routes: APIRouter, services: Services) -> None:
    @routes.get("/procedures")
    def procedures() -> Response:
        """Every procedure of the country."""
        return json_response({"procedures": services.country.procedures})

    @routes.get("/procedures/{slug}")
    def procedure(slug: str) -> Response:
        """One procedure: titles, steps, papers, delay, fee and source, in every language it is written in."""
        return json_response(services.procedure(slug))

    @routes.post("/ask")
    def ask(question: QuestionIn) -> dict[str, Any]:
        """Which procedure a question is about: `procedure` null where none of ours, all slugs `ranked`."""
        return services.search.predict([{"text": question.text}])[0]

    @routes.get("/deployments")
    def deployments() -> Response:
        """The register of AI in use: models, since when, on which evidence."""
        return json_response({"uses": services.register()})

    @routes.post("/deployments", status_code=201)
    def deploy(request: Request, wanted: DeploymentIn) -> Response:
        """Put a model to work; a steward's act, refused without a passed evaluation and an approval."""
        require_role(request, "steward", services.organisation)
        entry = services.deploy(wanted.model, wanted.use, by=services.organisation)
        return json_response({"entry": entry.ref, "body": entry.body}, 201)

    @routes.post("/cases", status_code=201)
    def submit(request: Request, sent: RequestIn) -> Response:
        """Send a request; the answer holds its secret code, this once."""
        received = services.submit(
            sent.region,
            sent.text,
            contact=sent.contact,
            procedure=sent.procedure,
            language=sent.language,
            address=client_group(request),
        )
        facts = {"code": received.code, "state": received.case.state, "due": received.case.due}
        return json_response(facts, 201, NO_STORE)

    @routes.post("/cases/follow")
    def follow(request: Request, sent: CodeIn) -> Response:
        """Everything kept about a request, for who has its code."""
        return json_response(services.export(sent.code, address=client_group(request)), headers=NO_STORE)

    @routes.post("/cases/erase", status_code=204)
    def erase(request: Request, sent: CodeIn) -> Response:
        """Erase a request, for who has its code."""
        services.erase(sent.code, address=client_group(request))
        return Response(status_code=204)


def _add_desk(routes: APIRouter, services: Services) -> None:
    organisation = services.organisation

    @routes.get("/desk/cases")
    def queue(
        request: Request,
        limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = 50,
        offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
    ) -> Response:
        """Cases that wait for a decision, by legal limit."""
        require_role(request, "reviewer", organisation)
        found = {"counts": services.counts(), "cases": services.queue(limit, offset)}
        return json_response(found, headers=NO_STORE)

    @routes.get("/desk/cases/{number}")
    def case(request: Request, number: Number) -> Response:
        """One case with its steps."""
        require_role(request, "reviewer", organisation)
        return json_response(services.case(number), headers=NO_STORE)

    @routes.post("/desk/cases/{number}/pause")
    def pause(request: Request, number: Number) -> Response:
        """Wait for documents: the delay stops."""
        actor = require_role(request, "reviewer", organisation)
        return json_response(services.pause(number, actor), headers=NO_STORE)

    @routes.post("/desk/cases/{number}/resume")
    def resume(request: Request, number: Number) -> Response:
        """The documents came: the delay runs on."""
        actor = require_role(request, "reviewer", organisation)
        return json_response(services.resume(number, actor), headers=NO_STORE)

    @routes.post("/desk/cases/{number}/decision")
    def decide(request: Request, number: Number, sent: DecisionIn) -> Response:
        """Decide a case."""
        actor = require_role(request, "reviewer", organisation)
        decided = services.decide(
            number,
            actor,
            sent.outcome,
            procedure=sent.procedure,
            language=sent.language,
            reason=sent.reason,
            remark=sent.remark,
        )
        return json_response(decided, headers=NO_STORE)
