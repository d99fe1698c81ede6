"""The desk: reviewers' pages, the queue by legal limit and the decision of a case."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from jazari.accounts import CheckedForm, require_role, text_field
from jazari.core import page, render, status_of
from jazari.services.actions import Services
from jazari.services.errors import CaseState, InvalidOutcome
from jazari.services.records import REASONS, Case
from jazari.services.rules import REMARK_CHARACTERS, is_overdue
from jazari.web import words

PAGE_CASES = 25
DESK = "/desk"


def add_desk(router: APIRouter, services: Services) -> None:
    """`/desk` and `/desk/{case}`: only for reviewers of the organisation that runs the node."""
    organisation = services.organisation

    @page(router, DESK)
    def desk(
        request: Request, number: Annotated[int, Query(alias="page", ge=1, le=10**6)] = 1, done: int = 0
    ) -> Response:
        """The queue, and its first case open beside it."""
        require_role(request, "reviewer", organisation)
        queue = services.queue(PAGE_CASES, (number - 1) * PAGE_CASES)
        first = services.case(queue[0].id) if queue else None
        return _desk_page(request, services, queue, first, number=number, done=done)

    @page(router, "/desk/{number}")
    def case(request: Request, number: int) -> Response:
        """One case with the queue beside it."""
        require_role(request, "reviewer", organisation)
        return _desk_page(request, services, services.queue(PAGE_CASES), services.case(number))

    @router.get("/desk/{number}/{step}", include_in_schema=False)
    def back(number: int, step: str) -> Response:
        """Where a form that came back was posted to: its page's language links lead here."""
        return RedirectResponse(f"{DESK}/{number}", 303)

    @page(router, "/desk/{number}/{step}", methods=("POST",))
    def act(request: Request, number: int, step: str, sent: CheckedForm) -> Response:
        """Decide, ask for documents (pause) or go on (resume); then the next case."""
        actor = require_role(request, "reviewer", organisation)
        given = {
            name: text_field(sent, name) for name in ("outcome", "procedure", "language", "reason", "remark")
        }
        try:
            if step == "pause":
                services.pause(number, actor)
            elif step == "resume":
                services.resume(number, actor)
            else:
                services.decide(
                    number,
                    actor,
                    given["outcome"],
                    procedure=given["procedure"] or None,
                    language=given["language"] or None,
                    reason=given["reason"] or None,
                    remark=given["remark"] or None,
                )
        except (InvalidOutcome, CaseState) as error:
            return _desk_page(
                request, services, services.queue(PAGE_CASES), services.case(number), given=given, error=error
            )
        return RedirectResponse(f"{DESK}?done={number}", 303)


def _desk_page(
    request: Request,
    services: Services,
    queue: list[Case],
    shown: Case | None,
    *,
    number: int = 1,
    done: int = 0,
    given: dict[str, str] | None = None,
    error: InvalidOutcome | CaseState | None = None,
) -> Response:
    country = services.country
    counts = services.counts()
    waiting = counts["received"] + counts["paused"]
    today = services.today()
    wrong = []
    if error is not None:
        field = str(error.facts.get("field", "outcome"))
        message = field if isinstance(error, InvalidOutcome) else "state"
        wrong = [(field, words(request).t(f"services-desk-wrong-{message}"))]
    context = {
        "queue": queue,
        "shown": shown,
        "given": given or {},
        "wrong": wrong,
        "counts": counts,
        "page": number,
        "pages": max(1, -(-waiting // PAGE_CASES)),
        "done": done,
        "today": today,
        "days_left": {
            case.id: (case.due - today).days for case in (*queue, *([shown] if shown else [])) if case.due
        },
        "overdue": {case.id for case in queue if is_overdue(case, today)},
        "procedures": {row.slug: row for row in country.procedures},
        "regions": {row.code: row for row in country.regions},
        "languages": {row.code: row for row in country.languages},
        "reasons": REASONS,
        "remark_characters": REMARK_CHARACTERS,
        "received_on": services.day(shown.received_at) if shown else None,
        "deployed": services.deployment(),
    }
    status = 200 if error is None else status_of(error)
    facts = {"counts": counts, "queue": queue, "case": shown}
    response = render(request, "services/desk.html", context, status=status, json=facts)
    response.headers["Cache-Control"] = "no-store"
    return response
