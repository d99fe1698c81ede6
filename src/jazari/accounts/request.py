"""What every room asks of a request: who makes it, what they may, whether a form came from one of our pages."""

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from jazari.accounts import rules
from jazari.accounts.errors import FormRefused, NotSignedIn, RoleMissing, ScopeTooSmall, UnreadableForm
from jazari.accounts.records import SCOPES, Actor, Role, Scope

CSRF_FIELD = "csrf"
"""The hidden field of every form; the web room writes it under this name."""
MAX_FILES = 20
MAX_FIELDS = 500
FIELD_BYTES = 1 << 20


@dataclass(slots=True)
class Guard:
    """What the middleware keeps beside one request: the cookies that came, and the one to be set."""

    secret: bytes
    secure: bool
    session_seconds: int
    limit_bytes: int
    session: str | None = None
    visitor: str | None = None
    new_visitor: bool = False

    @property
    def session_cookie(self) -> str:
        """The session cookie's name; over https, one that only this host can set."""
        return f"{self._prefix}jazari-session"

    @property
    def visitor_cookie(self) -> str:
        """The name of the cookie of who fills in a form without an account."""
        return f"{self._prefix}jazari-visitor"

    @property
    def _prefix(self) -> str:
        return "__Host-" if self.secure else ""

    def set_cookie(self, response: Response, name: str, value: str, max_age: int | None = None) -> None:
        """Set one of both cookies: out of scripts' reach, and not sent with other sites' forms."""
        response.set_cookie(
            name, value, max_age=max_age, path="/", secure=self.secure, httponly=True, samesite="lax"
        )


def actor(request: Request) -> Actor | None:
    """Who makes the request, by token or session; None for a visitor."""
    found: Actor | None = getattr(request.state, "actor", None)
    return found


def require_actor(request: Request, scope: Scope = "read") -> Actor:
    """Who makes the request. Raises NotSignedIn, or ScopeTooSmall where their token carries less."""
    found = actor(request)
    if found is None:
        raise NotSignedIn(
            "this needs an account: sign in at /account/sign-in, or send a token as `Authorization: Bearer`"
        )
    if SCOPES.index(found.scope) < SCOPES.index(scope):
        raise ScopeTooSmall(
            f"this needs a token of scope {scope!r} and this one has {found.scope!r}; make one with "
            f"`jazari tokens create --person {found.name} --scope {scope}`",
            scope=scope,
        )
    return found


def require_role(request: Request, role: Role, organisation: str) -> Actor:
    """Who makes the request, where they act in that role there. Raises NotSignedIn, ScopeTooSmall, RoleMissing."""
    found = require_actor(request)
    if found.can(role, organisation):
        return found
    for scope in SCOPES[SCOPES.index(found.scope) + 1 :]:
        # They do hold the role: it is their token that falls short.
        if Actor(found.person_id, found.name, found.roles, scope).can(role, organisation):
            return require_actor(request, scope)
    raise RoleMissing(
        f"this needs the role {role} in {organisation!r}; one of its stewards can give it",
        role=role,
        organisation=organisation,
    )


def require_session(request: Request) -> Actor:
    """Who is signed in with a browser. Raises NotSignedIn for everybody else, tokens included."""
    found = actor(request)
    if found is None or found.csrf is None:
        raise NotSignedIn("this page needs a signed-in browser; sign in at /account/sign-in")
    return found


def guard_of(request: Request) -> Guard:
    """What `AccountsMiddleware` keeps beside this request."""
    guard: Guard = request.state.guard
    return guard


def csrf_token(request: Request) -> str:
    """What a form's hidden field holds: bound to the session, or to a cookie that this answer sets."""
    found = actor(request)
    if found is not None and found.csrf is not None:
        return found.csrf
    guard = guard_of(request)
    if guard.visitor is None:
        guard.visitor = secrets.token_urlsafe(32)
        guard.new_visitor = True
    return _visitor_token(guard, guard.visitor)


async def checked_form(request: Request) -> FormData:
    """A posted form, where it came from a page of this node. Raises FormRefused, UnreadableForm, BodyTooLarge.

    A session proves it by a field bound to it; a visitor by a field bound to a cookie that scripts of other
    sites can neither read nor set. The form is as its page sent it, hidden field included.
    """
    guard: Guard | None = getattr(request.state, "guard", None)
    # One field may be as long as the whole body: that limit is the only one.
    limit_bytes = guard.limit_bytes if guard is not None else FIELD_BYTES
    try:
        form = await request.form(max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=limit_bytes)
    except HTTPException as error:
        raise UnreadableForm(f"the form cannot be read: {error.detail}; send it from its page") from None
    found = actor(request)
    expected = None
    if found is not None:
        expected = found.csrf
    elif guard is not None and guard.visitor is not None and not guard.new_visitor:
        expected = _visitor_token(guard, guard.visitor)
    if expected is None or not rules.same_text(form.get(CSRF_FIELD), expected):
        await form.close()
        raise FormRefused(
            "this form is too old, or did not come from a page of this node; nothing was changed: load its page "
            "again, with cookies allowed, and send it once more"
        )
    return form


async def _form_while_answering(request: Request) -> AsyncIterator[FormData]:
    form = await checked_form(request)
    try:
        yield form
    finally:
        await form.close()


CheckedForm = Annotated[FormData, Depends(_form_while_answering)]
"""`checked_form` for an endpoint's signature, so that it may be a plain function; its files are closed after it."""


def _visitor_token(guard: Guard, visitor: str) -> str:
    return rules.keyed_hash(guard.secret, "visitor", visitor)
