"""A repository's settings for its writers, and asking for the files of a gated one."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import CheckedForm, require_actor, require_role, text_field
from jazari.core import JazariError, page, render, status_of
from jazari.hub.actions import Hub
from jazari.hub.errors import (
    AccessRequestNotFound,
    AccessUnneeded,
    InvalidChange,
    InvalidName,
    PersonNotFound,
    RepositoryExists,
    WriteRefused,
)
from jazari.hub.gating import STATUSES
from jazari.hub.governing import gating_of
from jazari.hub.records import KINDS, Kind
from jazari.hub.rules import may_write, split_name
from jazari.hub.views import View, look_at_head

REQUESTS_SHOWN = 200
SHOWN_ERRORS = (
    AccessRequestNotFound,
    AccessUnneeded,
    InvalidChange,
    InvalidName,
    PersonNotFound,
    RepositoryExists,
    WriteRefused,
)
"""What the page says above its forms; everything else has a page of its own."""


def pages(hub: Hub) -> APIRouter:
    """The settings of every repository, and asking for access."""
    routes = APIRouter()
    for kind in KINDS:
        _add_pages(routes, hub, kind)
    return routes


def _add_pages(routes: APIRouter, hub: Hub, kind: Kind) -> None:
    one = f"/{kind}s/{{org}}/{{name}}"

    @page(routes, f"{one}/settings")
    def settings(request: Request, org: str, name: str) -> Response:
        return settings_page(_writers(look_at_head(hub, kind, request, org, name)))

    @page(routes, f"{one}/settings", methods=("POST",))
    def change(request: Request, org: str, name: str, sent: CheckedForm) -> Response:
        view = _writers(look_at_head(hub, kind, request, org, name))
        try:
            return RedirectResponse(_change(view, sent), 303)
        except SHOWN_ERRORS as error:
            return settings_page(view, error)

    @page(routes, f"{one}/access", methods=("POST",))
    def access(request: Request, org: str, name: str, sent: CheckedForm) -> Response:
        view = look_at_head(hub, kind, request, org, name)
        hub.ask_access(kind, view.repository.name, require_actor(request).person_id)
        return RedirectResponse(f"{view.root}?asked=1", 303)


def settings_page(view: View, error: JazariError | None = None) -> Response:
    """Who may see and download a repository, who asked to, its name, and its end."""
    kind, name = view.repository.kind, view.repository.name
    requests = {
        status: view.hub.access_requests(kind, name, status, limit=REQUESTS_SHOWN) for status in STATUSES
    }
    context = view.context("settings", error=error, requests=requests)
    facts = {
        "private": view.repository.private,
        "gated": view.repository.gated or False,
        "access_requests": {status: len(found) for status, found in requests.items()},
    }
    status = 200 if error is None else status_of(error)
    return render(view.request, "hub/settings.html", context, status=status, json=facts)


def _writers(view: View) -> View:
    """The view, where who looks may write. Raises NotSignedIn, ScopeTooSmall, RoleMissing."""
    if not may_write(view.repository.organisation, require_actor(view.request)):
        require_role(view.request, "contributor", view.repository.organisation)
    return view


def _change(view: View, sent: FormData) -> str:
    """Do what the form asks; gives where to go. Raises what `SHOWN_ERRORS` names, and NotFound."""
    asked = text_field(sent, "what")
    change = _CHANGES.get(asked)
    if change is None:
        raise InvalidChange(f"{asked!r} changes nothing here; use one of {', '.join(_CHANGES)}")
    return change(view, sent)


def _visibility(view: View, sent: FormData) -> str:
    wanted = text_field(sent, "visibility")
    if wanted not in ("public", "private"):
        raise InvalidChange("'visibility' is public or private")
    view.hub.change_settings(view.repository.kind, view.repository.name, private=wanted == "private")
    return f"{view.root}/settings"


def _gating(view: View, sent: FormData) -> str:
    wanted = text_field(sent, "gated")
    gated = gating_of(False if wanted == "no" else wanted)
    view.hub.change_settings(view.repository.kind, view.repository.name, gated=gated)
    return f"{view.root}/settings"


def _access(view: View, sent: FormData) -> str:
    handle, status = text_field(sent, "person"), text_field(sent, "status")
    reason = text_field(sent, "reason") if status == "rejected" else ""
    view.hub.handle_access(view.repository.kind, view.repository.name, handle, status, reason)
    return f"{view.root}/settings#requests"


def _grant(view: View, sent: FormData) -> str:
    view.hub.grant_access(view.repository.kind, view.repository.name, text_field(sent, "person").strip())
    return f"{view.root}/settings#requests"


def _move(view: View, sent: FormData) -> str:
    target = text_field(sent, "name").strip()
    organisation, _ = split_name(target)
    if not may_write(organisation, require_actor(view.request)):
        raise WriteRefused(
            f"writing in {organisation!r} needs the role contributor there; ask one of its stewards",
            organisation=organisation,
        )
    view.hub.move_repository(view.repository.kind, view.repository.name, target)
    return f"/{view.repository.kind}s/{target}"


def _delete(view: View, sent: FormData) -> str:
    if text_field(sent, "name").strip() != view.repository.name:
        raise InvalidChange(f"to delete this repository, write its whole name, {view.repository.name}")
    view.hub.delete_repository(view.repository.kind, view.repository.name, by=view.repository.organisation)
    return "/commons"


_CHANGES: Mapping[str, Callable[[View, FormData], str]] = {
    "visibility": _visibility,
    "gating": _gating,
    "access": _access,
    "grant": _grant,
    "move": _move,
    "delete": _delete,
}
