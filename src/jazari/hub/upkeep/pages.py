"""What a repository keeps and how far its data may travel, for people."""

from typing import TypeVar, get_args

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import Actor, CheckedForm, actor, require_actor, text_field
from jazari.core import Invalid, JazariError, page, render, status_of
from jazari.hub.errors import WriteRefused
from jazari.hub.records import KINDS, DataClass, Kind, Repository, Residency
from jazari.hub.rules import may_write
from jazari.hub.upkeep.actions import Upkeep
from jazari.hub.upkeep.errors import RequestNotFound, RequestOpen, ReviewRefused
from jazari.hub.upkeep.records import ClassReason, Outcome
from jazari.hub.views import View, look_at_head

SHOWN_ERRORS = (Invalid, RequestNotFound, RequestOpen, ReviewRefused, WriteRefused)
REASONS: dict[Outcome, tuple[ClassReason, ...]] = {
    "approved": ("anonymised", "consent", "not-personal", "wrong-class"),
    "refused": ("still-personal", "not-shown"),
}
Choice = TypeVar("Choice", bound=str)


def pages(upkeep: Upkeep) -> APIRouter:
    """`/{kind}s/org/name/keeping`: storage, quota, class and residency, requests and their decisions."""
    routes = APIRouter()
    for kind in KINDS:
        _add_pages(routes, upkeep, kind)
    return routes


def _add_pages(routes: APIRouter, upkeep: Upkeep, kind: Kind) -> None:
    address = f"/{kind}s/{{org}}/{{name}}/keeping"

    @page(routes, address)
    def keeping(request: Request, org: str, name: str) -> Response:
        """What is kept, and how far it may travel."""
        return _show(upkeep, look_at_head(upkeep.hub, kind, request, org, name))

    @page(routes, address, methods=("POST",))
    def act(request: Request, org: str, name: str, sent: CheckedForm) -> Response:
        """Ask for another class or residency, or decide on what was asked."""
        view = look_at_head(upkeep.hub, kind, request, org, name)
        try:
            _act(upkeep, view.repository, require_actor(request, "write"), sent)
        except SHOWN_ERRORS as error:
            return _show(upkeep, view, error)
        return RedirectResponse(f"{view.root}/keeping", 303)


def may_review(repository: Repository, asker: Actor | None) -> bool:
    """Reviewers of the organisation; for what a person keeps under their handle, stewards of the node."""
    if asker is None:
        return False
    if repository.personal:
        return asker.is_steward
    return asker.can("reviewer", repository.organisation)


def _act(upkeep: Upkeep, repository: Repository, asker: Actor, sent: FormData) -> None:
    number = text_field(sent, "request")
    if not number:
        if not may_write(repository.organisation, asker):
            raise WriteRefused(
                f"writing in {repository.organisation!r} needs the role contributor there",
                organisation=repository.organisation,
            )
        upkeep.classes.classify(
            repository.kind,
            repository.name,
            data_class=_chosen(sent, "class", get_args(DataClass)),
            residency=_chosen(sent, "residency", get_args(Residency)),
            person=asker.person_id,
        )
        return
    if not may_review(repository, asker):
        raise ReviewRefused(
            f"deciding for {repository.organisation!r} needs the role reviewer there",
            organisation=repository.organisation,
        )
    mine = {
        str(request.id): request.id for request in upkeep.classes.requests(repository.kind, repository.name)
    }
    if number not in mine:
        raise RequestNotFound(f"{repository.name} has no request {number!r}", request=number)
    reasons = {reason: outcome for outcome, some in REASONS.items() for reason in some}
    reason = _chosen(sent, "reason", get_args(ClassReason))
    upkeep.classes.decide(mine[number], reasons[reason], reason, reviewer=asker.person_id)


def _chosen(sent: FormData, name: str, choices: tuple[Choice, ...]) -> Choice:
    value = text_field(sent, name)
    for choice in choices:
        if value == choice:
            return choice
    raise Invalid(f"{name}: {value!r} is not one of {', '.join(choices)}", field=name)


def _show(upkeep: Upkeep, view: View, error: JazariError | None = None) -> Response:
    repository = view.repository
    asker = actor(view.request)
    requests = upkeep.classes.requests(repository.kind, repository.name)
    storage = upkeep.storage(repository)
    usage = upkeep.hub.usage(repository.organisation)
    insider = may_write(repository.organisation, asker) or may_review(repository, asker)
    context = view.context(
        "keeping",
        error=error,
        storage=storage,
        usage=usage if insider else None,
        requests=requests if insider else [],
        classes=get_args(DataClass),
        residencies=get_args(Residency),
        reasons=REASONS,
        reviewer=may_review(repository, asker),
        asker_id=asker.person_id if asker else "",
    )
    facts = {
        "data_class": repository.data_class,
        "residency": repository.residency,
        "storage": storage,
        "usage": usage if insider else None,
        "requests": [
            {
                "id": request.id,
                "next": request.next,
                "next_residency": request.next_residency,
                "outcome": request.outcome,
                "reason": request.reason,
                "decision": request.decision,
            }
            for request in (requests if insider else [])
        ],
    }
    status = 200 if error is None else status_of(error)
    return render(view.request, "hub/keeping.html", context, status=status, json=facts)
