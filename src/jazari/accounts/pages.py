"""Sign in and out, one's own account, and the organisations that take part."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from jazari.accounts import rules
from jazari.accounts.actions import Accounts
from jazari.accounts.entrance import TOKEN_DAYS
from jazari.accounts.errors import WrongSignIn
from jazari.accounts.forms import text_field
from jazari.accounts.records import SCOPES
from jazari.accounts.request import CheckedForm, guard_of, require_actor, require_session
from jazari.accounts.request import actor as actor_of
from jazari.core import Invalid, JazariError, TooMany, client_group, json_response, page, render, status_of

PAGE_ORGANISATIONS = 50
TOKEN_DAYS_OFFERED = (7, 30, TOKEN_DAYS, 365)
ACCOUNT = "/account"
SIGN_IN = "/account/sign-in"


def pages(accounts: Accounts) -> APIRouter:
    """`/account/...` and `/organisations`."""
    router = APIRouter()
    _add_entrance(router, accounts)
    _add_account(router, accounts)

    @page(router, "/organisations")
    def organisations(
        request: Request, number: Annotated[int, Query(alias="page", ge=1, le=10**6)] = 1
    ) -> Response:
        """Who takes part, by pages."""
        total = accounts.count_organisations()
        shown = accounts.organisations(PAGE_ORGANISATIONS, (number - 1) * PAGE_ORGANISATIONS)
        context = {
            "organisations": shown,
            "total": total,
            "page": number,
            "pages": max(1, -(-total // PAGE_ORGANISATIONS)),
            "regions": {region.code: region.names for region in accounts.country.regions},
        }
        return render(
            request, "accounts/organisations.html", context, json={"total": total, "organisations": shown}
        )

    return router


def _add_entrance(router: APIRouter, accounts: Accounts) -> None:
    def form(request: Request, wanted: str, error: JazariError | None = None, handle: str = "") -> Response:
        context = {"next": wanted, "error": error, "handle": handle, "ended": "ended" in request.query_params}
        response = render(
            request,
            "accounts/sign-in.html",
            context,
            status=200 if error is None else status_of(error),
            json={},
        )
        if isinstance(error, TooMany):
            response.headers["Retry-After"] = str(error.facts["retry_after_seconds"])
        return response

    @page(router, SIGN_IN)
    def sign_in_form(request: Request, wanted: Annotated[str, Query(alias="next")] = ACCOUNT) -> Response:
        """Handle and password, please; `next` is where to go afterwards."""
        return form(request, rules.local_path(wanted, ACCOUNT))

    @page(router, SIGN_IN, methods=("POST",))
    def sign_in(request: Request, sent: CheckedForm) -> Response:
        """Begin a session, in place of the one that this browser had."""
        wanted = rules.local_path(text_field(sent, "next"), ACCOUNT)
        handle, password = text_field(sent, "handle"), text_field(sent, "password")
        guard = guard_of(request)
        try:
            secret = accounts.sign_in(handle, password, address=client_group(request), previous=guard.session)
        except (WrongSignIn, TooMany) as error:
            return form(request, wanted, error, handle)
        response = RedirectResponse(wanted, 303)
        guard.set_cookie(response, guard.session_cookie, secret, guard.session_seconds)
        return response

    @page(router, "/account/sign-out", methods=("POST",))
    def sign_out(request: Request, sent: CheckedForm) -> Response:
        """End this browser's session."""
        guard = guard_of(request)
        if guard.session is not None:
            accounts.sign_out(guard.session)
        response = RedirectResponse("/", 303)
        guard.set_cookie(response, guard.session_cookie, "", 0)
        return response


def _add_account(router: APIRouter, accounts: Accounts) -> None:
    @page(router, ACCOUNT)
    def account(request: Request) -> Response:
        """One's own roles and tokens."""
        if actor_of(request) is None and not request.url.path.endswith(".json"):
            return RedirectResponse(f"{SIGN_IN}?next={quote(ACCOUNT)}", 303)
        return _account_page(request, accounts)

    @page(router, "/account/tokens", methods=("POST",))
    def create_token(request: Request, sent: CheckedForm) -> Response:
        """Make a token and show it, this once: no redirect could carry it safely."""
        actor = require_session(request)

        days = {str(number): number for number in TOKEN_DAYS_OFFERED}.get(text_field(sent, "days"), 0)
        try:
            scope = rules.check_choice(text_field(sent, "scope"), SCOPES, "scope")
            secret = accounts.create_token(actor.name, scope, text_field(sent, "label"), days)
        except Invalid as error:
            return _account_page(request, accounts, ("label", error))
        return _account_page(request, accounts, secret=secret)

    @page(router, "/account/tokens/{token_id}/delete", methods=("POST",))
    def delete_token(request: Request, token_id: str, sent: CheckedForm) -> Response:
        """Revoke a token."""
        accounts.delete_token(token_id, require_session(request).name)
        return RedirectResponse(f"{ACCOUNT}#tokens", 303)

    @page(router, "/account/password", methods=("POST",))
    def change_password(request: Request, sent: CheckedForm) -> Response:
        """Change one's password; all of one's sessions end, this one too."""
        actor = require_session(request)
        guard = guard_of(request)
        present, wanted = text_field(sent, "present"), text_field(sent, "wanted")
        try:
            accounts.change_password(actor.name, present, wanted, address=client_group(request))
        except (WrongSignIn, TooMany) as error:
            return _account_page(request, accounts, ("present", error))
        except Invalid as error:
            return _account_page(request, accounts, ("wanted", error))
        response = RedirectResponse(f"{SIGN_IN}?ended", 303)
        guard.set_cookie(response, guard.session_cookie, "", 0)
        return response

    @router.get("/account/export", include_in_schema=False)
    def export(request: Request) -> Response:
        """Everything that is kept about one, as a file."""
        actor = require_session(request)
        headers = {
            "Content-Disposition": f'attachment; filename="jazari-{actor.name}.json"',
            "Cache-Control": "no-store",
        }
        return json_response(accounts.export_person(actor.name), headers=headers)


def _account_page(
    request: Request,
    accounts: Accounts,
    problem: tuple[str, JazariError] | None = None,
    secret: str = "",
) -> Response:
    """The page, with the field whose value was refused and why, or with the token just made."""
    actor = require_actor(request)
    tokens = accounts.tokens(actor.name)
    facts = {"name": actor.name, "roles": actor.roles, "tokens": tokens}
    context = {
        **facts,
        "titles": {name: accounts.organisation(name).title for name in actor.roles},
        "expired": {token.id for token in tokens if accounts.has_expired(token)},
        "problem": problem,
        "secret": secret,
        "scopes": SCOPES,
        "days_offered": TOKEN_DAYS_OFFERED,
        "days_default": TOKEN_DAYS,
    }
    status = 200 if problem is None else status_of(problem[1])
    response = render(request, "accounts/account.html", context, status=status, json=facts)
    response.headers["Cache-Control"] = "no-store"
    return response
