"""Pages of public services: search, procedures, requests by secret code, and the register of AI in use."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from jazari.accounts import CheckedForm, text_field
from jazari.core import JazariError, Procedure, TooMany, client_group, json_text, page, render, status_of
from jazari.services.actions import Services
from jazari.services.desk import add_desk
from jazari.services.errors import InvalidRequest, RequestTooLarge, TooManyTries, UnknownCase
from jazari.services.records import Case
from jazari.services.rules import CONTACT_CHARACTERS, TEXT_CHARACTERS
from jazari.web import words

QUESTION_CHARACTERS = 500
SHOWN = 3
SEARCH = "/services"
FOLLOW = "/cases"


def pages(services: Services) -> APIRouter:
    """`/services...`, `/apply`, `/cases` for everybody, `/desk...` for reviewers."""
    router = APIRouter()
    _add_search(router, services)
    _add_apply(router, services)
    _add_procedures(router, services)
    _add_follow(router, services)
    add_desk(router, services)
    return router


def _add_search(router: APIRouter, services: Services) -> None:
    country = services.country

    @page(router, SEARCH)
    def search(request: Request, q: str = "") -> Response:
        """One field; the procedure that answers, or that none does and which there are."""
        question = q.strip()[:QUESTION_CHARACTERS]
        answer = services.ask(question) if question else None
        best = services.procedure(answer.procedure) if answer and answer.procedure else None
        others: Sequence[Procedure] = ()
        if answer and best:
            others = [services.procedure(slug) for slug in answer.ranked[1:SHOWN]]
        context = {
            "question": question,
            "answer": answer,
            "best": best,
            "others": others,
            "procedures": country.procedures,
            "search_characters": QUESTION_CHARACTERS,
            "content_language": _content_language(services, answer.language if answer else None),
        }
        facts = {
            "question": question,
            "answer": answer,
            "procedures": [row.slug for row in country.procedures],
        }
        return render(request, "services/search.html", context, json=facts)

    @page(router, "/services/ai")
    def register(request: Request) -> Response:
        """Which model does what here, on which evidence, and who decides."""
        uses = services.register()
        return render(request, "services/ai.html", {"uses": uses}, json={"uses": uses})


def _add_procedures(router: APIRouter, services: Services) -> None:
    country = services.country

    @page(router, "/services/{slug}")
    def procedure(request: Request, slug: str, content: str = "") -> Response:
        """One procedure: what it is, steps, papers, delay, fee and source."""
        found = services.procedure(slug)
        context = {
            "procedure": found,
            "law": next((law for law in country.law.laws if law.id == found.delay.law), None),
            "content_language": _content_language(services, content),
            "content_languages": [country.language(code) for code in country.procedure_languages],
        }
        return render(request, "services/procedure.html", context, json={"procedure": found})


def _add_apply(router: APIRouter, services: Services) -> None:
    country = services.country

    def form(request: Request, given: dict[str, str], error: JazariError | None = None) -> Response:
        context = {
            "given": given,
            "wrong": _wrong_fields(request, error),
            "error": error,
            "regions": country.regions,
            "procedures": country.procedures,
            "languages": [row for row in country.languages if row.standing != "neighbour"],
            "deployed": services.deployment(),
            "text_characters": TEXT_CHARACTERS,
            "contact_characters": CONTACT_CHARACTERS,
        }
        status = 200 if error is None else status_of(error)
        facts = {"fields": ["region", "text", "procedure", "language", "contact"], "given": given}
        return _retry(
            _private(render(request, "services/apply.html", context, status=status, json=facts)), error
        )

    @page(router, "/services/{slug}/apply")
    def apply_for(request: Request, slug: str) -> Response:
        """The form, with a procedure chosen."""
        return form(request, {"procedure": services.procedure(slug).slug})

    @page(router, "/apply")
    def apply(request: Request) -> Response:
        """The form, for who may not know which procedure it is."""
        return form(request, {})

    @page(router, "/apply", methods=("POST",))
    def send(request: Request, sent: CheckedForm) -> Response:
        """Take the request and show its code, this once: no redirect could carry it safely."""
        given = {
            name: text_field(sent, name) for name in ("region", "text", "procedure", "language", "contact")
        }
        try:
            received = services.submit(
                given["region"],
                given["text"],
                contact=given["contact"],
                procedure=given["procedure"] or None,
                language=given["language"] or None,
                address=client_group(request),
            )
        except (InvalidRequest, RequestTooLarge, TooManyTries) as error:
            return form(request, given, error)
        case = received.case
        context = {"code": received.code, "case": case, "procedure": _procedure_of(services, case)}
        return _private(render(request, "services/confirmation.html", context))


def _add_follow(router: APIRouter, services: Services) -> None:
    def form(request: Request, error: JazariError | None = None, *, erased: bool = False) -> Response:
        status = 200 if error is None else status_of(error)
        context = {"error": error, "erased": erased}
        return _retry(
            _private(render(request, "services/follow.html", context, status=status, json={})), error
        )

    @page(router, FOLLOW)
    def ask_code(request: Request) -> Response:
        """The form for a code; one in the address is taken off unread, since addresses are kept in many places."""
        return RedirectResponse(FOLLOW, 303) if "code" in request.query_params else form(request)

    @page(router, FOLLOW, methods=("POST",))
    def follow(request: Request, sent: CheckedForm, do: Annotated[str, Query()] = "show") -> Response:
        """Where the request stands; `?do=export` gives all that is kept, `?do=erase` erases it."""
        code = text_field(sent, "code")
        try:
            if do == "export":
                facts = json_text(services.export(code, address=client_group(request)))
                download = {"Content-Disposition": 'attachment; filename="request.json"'}
                return _private(Response(facts, media_type="application/json", headers=download))
            if do == "erase":
                services.erase(code, address=client_group(request))
                return form(request, erased=True)
            case = services.follow(code, address=client_group(request))
        except (UnknownCase, TooManyTries) as error:
            return form(request, error)
        context = {
            "case": case,
            "code": code,
            "procedure": _procedure_of(services, case),
            "received_on": services.day(case.received_at),
            "decided_on": services.day(case.decided_at) if case.decided_at else None,
            "today": services.today(),
            "retention_days": services.retention_days,
        }
        return _private(render(request, "services/case.html", context))


def _content_language(services: Services, wanted: str | None) -> str:
    """The language of a procedure's texts that was asked for, where they are written in it, else ""."""
    return wanted if wanted in services.country.procedure_languages else ""


def _procedure_of(services: Services, case: Case) -> Procedure | None:
    slug = case.effective_procedure
    return next((row for row in services.country.procedures if row.slug == slug), None)


def _wrong_fields(request: Request, error: JazariError | None) -> list[tuple[str, str]]:
    """(field, what is wrong with it) for the summary of errors."""
    spoken = words(request)
    if isinstance(error, InvalidRequest):
        fields = error.facts["fields"]
        return (
            [(name, spoken.t(f"services-wrong-{name}")) for name in fields]
            if isinstance(fields, dict)
            else []
        )
    if isinstance(error, RequestTooLarge):
        return [("text", spoken.t("services-wrong-length", limit=TEXT_CHARACTERS))]
    if isinstance(error, TooManyTries):
        return [("text", spoken.t("error-services-too-many-tries", minutes=error.facts["minutes"]))]
    return []


def _private(response: Response) -> Response:
    """An answer that no browser or proxy keeps."""
    response.headers["Cache-Control"] = "no-store"
    return response


def _retry(response: Response, error: JazariError | None) -> Response:
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.facts["retry_after_seconds"])
    return response
