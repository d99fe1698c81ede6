"""Passwords, sessions and tokens: what is kept, what ends when, and what several servers share."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text

from jazari.accounts import (
    Accounts,
    InvalidChoice,
    InvalidToken,
    SignInsPaused,
    UnknownPerson,
    UnknownToken,
    WeakPassword,
    WrongSignIn,
    entrance,
)
from jazari.core import Database
from tests.accounts.conftest import ADDRESS, PASSWORD
from tests.conftest import SetClock

OTHER = "green gate eight figs"
HASHER = entrance.HASHER


@pytest.fixture
def real_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed as on a node."""
    monkeypatch.setattr(entrance, "HASHER", HASHER)


def kept(database: Database) -> str:
    """Everything in the room's tables, as text."""
    tables = ["name", "person", "organisation", "role", "token", "session", "attempt"]
    with database.reading() as connection:
        return repr([connection.execute(text(f"SELECT * FROM accounts_{table}")).all() for table in tables])


def test_no_secret_is_kept(accounts: Accounts, amina: str, database: Database) -> None:
    token = accounts.create_token(amina, "write")
    session = accounts.sign_in(amina, PASSWORD, address=ADDRESS)
    with pytest.raises(WrongSignIn):
        accounts.sign_in(amina, "wrong", address=ADDRESS)
    found = kept(database)
    assert amina in found
    for secret in (PASSWORD, token, token.removeprefix("jzr_"), session, ADDRESS):
        assert secret not in found
    assert "$argon2id$" in found


@pytest.mark.usefixtures("real_cost")
def test_a_password_costs_who_guesses_what_owasp_asks(amina: str, database: Database) -> None:
    assert "$argon2id$v=19$m=19456,t=2,p=1$" in kept(database)


def test_a_token_says_whose_it_is(accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab", steward=amina)
    actor = accounts.authenticate_token(accounts.create_token(amina, "write"))
    assert (actor.name, actor.scope, actor.csrf) == (amina, "write", None)
    assert actor.roles == {"lab": "steward"}
    assert actor.can("reviewer", "lab") and not actor.can("steward", "lab")


def test_a_token_expires(accounts: Accounts, amina: str, clock: SetClock) -> None:
    secret = accounts.create_token(amina, "read", days=2)
    clock.advance(days=2, seconds=-1)
    assert accounts.authenticate_token(secret).name == amina
    assert not accounts.has_expired(accounts.tokens(amina)[0])
    clock.advance(seconds=1)
    with pytest.raises(InvalidToken, match="expired on 2026-11-24T09:00:00Z"):
        accounts.authenticate_token(secret)
    assert accounts.has_expired(accounts.tokens(amina)[0])


def test_a_deleted_token_is_no_token(accounts: Accounts, amina: str) -> None:
    secret = accounts.create_token(amina, "read")
    (token,) = accounts.tokens(amina)
    accounts.create_person("brahim", password=PASSWORD)
    with pytest.raises(UnknownToken):
        accounts.delete_token(token.id, "brahim")
    accounts.delete_token(token.id, amina)
    with pytest.raises(InvalidToken) as raised:
        accounts.authenticate_token(secret)
    assert secret not in raised.value.message
    for gone in (token.id, "x", "a\x00b"):
        with pytest.raises(UnknownToken):
            accounts.delete_token(gone)


@pytest.mark.parametrize("secret", ["", "jzr_", "hf_abc", "jzr_" + "a" * 43, "jzr_" + "ⴰ" * 43, "\ud800"])
def test_what_is_no_token(accounts: Accounts, secret: str) -> None:
    with pytest.raises(InvalidToken):
        accounts.authenticate_token(secret)


def test_the_day_a_token_was_last_used(accounts: Accounts, amina: str, clock: SetClock) -> None:
    secret = accounts.create_token(amina, "read")
    assert accounts.tokens()[0].last_used is None
    accounts.authenticate_token(secret)
    clock.advance(days=1)
    accounts.authenticate_token(secret)
    assert accounts.tokens()[0].last_used == clock().date()


@pytest.mark.parametrize(
    "wanted", [{"scope": "all"}, {"days": 0}, {"days": 367}, {"label": "x" * 81}, {"label": "a\x00b"}]
)
def test_tokens_that_are_refused(accounts: Accounts, amina: str, wanted: dict[str, object]) -> None:
    asked: dict[str, object] = {"scope": "read", **wanted}
    with pytest.raises(InvalidChoice):
        accounts.create_token(amina, **asked)  # type: ignore[arg-type]
    assert accounts.tokens() == []
    with pytest.raises(UnknownPerson, match="'nobody'"):
        accounts.create_token("nobody", "read")


def test_a_session_lasts_as_long_as_the_setting_says(accounts: Accounts, amina: str, clock: SetClock) -> None:
    session = accounts.sign_in(" Amina ", PASSWORD)
    clock.advance(hours=12, seconds=-1)
    actor = accounts.authenticate_session(session)
    assert actor is not None and actor.name == amina and actor.scope == "admin" and actor.csrf
    clock.advance(seconds=1)
    assert accounts.authenticate_session(session) is None


@pytest.mark.parametrize("secret", ["", "x", "A" * 43, "ⴰ" * 43, "A" * 10_000])
def test_what_is_no_session(accounts: Accounts, secret: str) -> None:
    assert accounts.authenticate_session(secret) is None


def test_sessions_are_replaced_ended_and_forgotten(
    accounts: Accounts, amina: str, clock: SetClock, database: Database
) -> None:
    first = accounts.sign_in(amina, PASSWORD)
    second = accounts.sign_in(amina, PASSWORD, previous=first)
    assert accounts.authenticate_session(first) is None
    accounts.sign_out(second)
    accounts.sign_out(second)
    assert accounts.authenticate_session(second) is None
    accounts.sign_in(amina, PASSWORD)
    clock.advance(days=1)
    accounts.sign_in(amina, PASSWORD)
    with database.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM accounts_session")) == 1


def test_each_session_has_a_form_token_of_its_own(accounts: Accounts, amina: str) -> None:
    actors = [accounts.authenticate_session(accounts.sign_in(amina, PASSWORD)) for _ in range(2)]
    assert len({actor.csrf for actor in actors if actor}) == 2


def test_another_password_ends_all_sessions(accounts: Accounts, amina: str) -> None:
    sessions = [accounts.sign_in(amina, PASSWORD) for _ in range(2)]
    with pytest.raises(WrongSignIn):
        accounts.change_password(amina, OTHER, OTHER)
    with pytest.raises(WeakPassword):
        accounts.change_password(amina, PASSWORD, "short")
    assert all(accounts.authenticate_session(session) for session in sessions)
    accounts.change_password(amina, PASSWORD, OTHER)
    assert not any(accounts.authenticate_session(session) for session in sessions)
    with pytest.raises(WrongSignIn):
        accounts.sign_in(amina, PASSWORD)
    assert accounts.authenticate_session(accounts.sign_in(amina, OTHER))


def test_a_generated_password_replaces_a_lost_one(accounts: Accounts, amina: str) -> None:
    password = accounts.set_password(amina)
    assert len(password) == 23
    assert accounts.sign_in(amina, password)
    with pytest.raises(UnknownPerson):
        accounts.set_password("nobody")


def test_a_wrong_sign_in_does_not_tell_what_was_wrong(
    make_accounts: Callable[..., Accounts], amina: str
) -> None:
    accounts = make_accounts(sign_in_attempts=10)
    told = []
    for handle, password in (
        (amina, "wrong"),
        ("nobody", PASSWORD),
        ("\ud800\x00", "\ud800"),
        (amina, "x" * 100_000),
    ):
        with pytest.raises(WrongSignIn) as raised:
            accounts.sign_in(handle, password)
        told.append((raised.value.message, raised.value.facts))
    assert told == [told[0]] * 4 and told[0][1] == {}


def test_an_unknown_handle_costs_a_hash_too(
    accounts: Accounts, amina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []
    real = accounts._verify

    def watched(hashed: str, password: str) -> bool:
        verified.append(hashed)
        return real(hashed, password)

    monkeypatch.setattr(accounts, "_verify", watched)
    for handle in (amina, "nobody"):
        with pytest.raises(WrongSignIn):
            accounts.sign_in(handle, "wrong")
    parameters = [hashed.split("$")[:4] for hashed in verified]
    assert parameters[0] == parameters[1] and len(verified[0]) == len(verified[1])


def test_two_servers_share_the_limit_of_a_name(
    make_accounts: Callable[..., Accounts], amina: str, clock: SetClock
) -> None:
    servers = [make_accounts(), make_accounts()]
    for number in range(3):
        with pytest.raises(WrongSignIn):
            servers[number % 2].sign_in(amina, "wrong", address=f"192.0.2.{number}")
    for server in servers:
        with pytest.raises(SignInsPaused) as raised:
            server.sign_in(amina, PASSWORD, address="192.0.2.77")
        assert raised.value.facts == {"retry_after_seconds": 900, "minutes": 15}
    clock.advance(minutes=15)
    assert servers[1].sign_in(amina, PASSWORD, address="192.0.2.77")


def test_an_address_is_limited_over_all_names(accounts: Accounts, amina: str) -> None:
    for number in range(3):
        with pytest.raises(WrongSignIn):
            accounts.sign_in(f"nobody-{number}", "wrong", address="2001:db8::/64")
    with pytest.raises(SignInsPaused):
        accounts.sign_in(amina, PASSWORD, address="2001:db8::/64")
    assert accounts.sign_in(amina, PASSWORD, address=ADDRESS)


def test_who_signs_in_is_never_paused(accounts: Accounts, amina: str) -> None:
    for _ in range(5):
        assert accounts.sign_in(amina, PASSWORD, address=ADDRESS)


def test_ones_own_sign_ins_do_not_wipe_an_addresss_failures(accounts: Accounts, amina: str) -> None:
    for number in range(3):
        accounts.sign_in(amina, PASSWORD, address=ADDRESS)
        with pytest.raises(WrongSignIn):
            accounts.sign_in(f"victim-{number}", "guess", address=ADDRESS)
    with pytest.raises(SignInsPaused):
        accounts.sign_in("victim-9", "guess", address=ADDRESS)


@pytest.mark.usefixtures("real_cost")
def test_many_guesses_at_once_do_not_pass_the_limit(
    make_accounts: Callable[..., Accounts], amina: str
) -> None:
    servers = [make_accounts(), make_accounts()]

    def guess(number: int) -> type[Exception]:
        with pytest.raises((WrongSignIn, SignInsPaused)) as raised:
            servers[number % 2].sign_in(amina, "guess")
        return raised.type

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(guess, range(9)))
    assert outcomes.count(WrongSignIn) == 3


def test_logs_say_nothing_about_anybody(accounts: Accounts, amina: str, tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        for _ in range(4):
            with pytest.raises((WrongSignIn, SignInsPaused)):
                accounts.sign_in(amina, "guess", address=ADDRESS)
        with pytest.raises(InvalidToken):
            accounts.authenticate_token("jzr_" + "a" * 43)
        accounts.authenticate_token(accounts.create_token(amina, "read"))
    assert {line["event"] for line in lines} == {"accounts.sign-in-failed", "accounts.sign-ins-paused"}
    said = repr(lines)
    assert not any(word in said for word in (amina, "guess", ADDRESS, "jzr_"))
