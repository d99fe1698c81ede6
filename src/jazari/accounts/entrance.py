"""Who may come in: passwords, sessions and tokens. `Accounts` adds people and organisations to it."""

import secrets
import threading
import unicodedata
from base64 import b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Protocol
from uuid import uuid4

import structlog
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection

from jazari.accounts import rules, store
from jazari.accounts.errors import (
    InvalidChoice,
    InvalidToken,
    SignInsPaused,
    UnknownPerson,
    UnknownToken,
    WrongSignIn,
)
from jazari.accounts.records import SCOPES, Actor, Person, Scope, Token
from jazari.core import Clock, Country, Database, Settings, Unavailable, moment_text, now
from jazari.ledger import Ledger

log = structlog.get_logger("jazari.accounts")

# OWASP's second choice for argon2id, 19 MiB a hash: a sign-in is slow enough for who guesses, and many at
# once do not fill a small machine's memory.
HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
HASHES_AT_ONCE = 8
TOKEN_DAYS = 90
"""How long a token lasts where nobody says otherwise."""


class Keeper(Protocol):
    """A room that keeps something about people: what it gives them, and what it does when they are erased."""

    def export_person(self, person: str) -> Sequence[Mapping[str, object]]:
        """Everything kept about who has this id."""
        ...

    def forget_person(self, person: str, handle: str) -> None:
        """Erase it; again does nothing more."""
        ...


class Entrance:
    """Passwords, sessions and tokens of one node; several servers may share its database and `secret`."""

    def __init__(
        self,
        *,
        database: Database,
        ledger: Ledger,
        country: Country,
        settings: Settings,
        secret: bytes,
        clock: Clock = now,
    ) -> None:
        self.country = country
        self.settings = settings
        self.secret = secret
        self._database = database
        self._ledger = ledger
        self._clock = clock
        self.elsewhere: Mapping[str, Keeper] = {}
        self._hashing = threading.Semaphore(HASHES_AT_ONCE)
        # Verified where the handle is unknown, at the same cost: no password has this hash.
        self._nobody = (
            f"$argon2id$v=19$m={HASHER.memory_cost},t={HASHER.time_cost},p={HASHER.parallelism}"
            f"${_base64(secrets.token_bytes(HASHER.salt_len))}${_base64(secrets.token_bytes(HASHER.hash_len))}"
        )

    @property
    def node_organisation(self) -> str:
        """The organisation that runs this node; its stewards are the node's."""
        return self.country.node.organisation

    def sign_in(self, handle: str, password: str, *, address: str = "", previous: str | None = None) -> str:
        """Begin a session and give its secret, which is kept as a hash; `previous` is the session it replaces.

        Raises WrongSignIn whichever of both was wrong, SignInsPaused after too many of these.
        """
        found = self._verified(handle.strip().lower(), password, address)
        secret = secrets.token_urlsafe(32)
        moment = self._clock()
        ends = moment + timedelta(hours=self.settings.session_hours)
        with self._database.transaction() as connection:
            if store.find_credentials(connection, found.name) != found:
                raise _wrong()  # deleted, or given another password, a moment ago
            if previous is not None:
                store.delete_session(connection, rules.secret_hash(previous))
            store.insert_session(connection, rules.secret_hash(secret), found.person_id, moment, ends)
            if HASHER.check_needs_rehash(found.password):
                store.set_password(connection, found.person_id, self._hash(password))
        with self._database.transaction() as connection:
            store.forget_past(connection, moment, moment - rules.PAUSE)
        return secret

    def sign_out(self, secret: str) -> None:
        """End a session; one that is not there has ended already."""
        with self._database.transaction() as connection:
            store.delete_session(connection, rules.secret_hash(secret))

    def authenticate_session(self, secret: str) -> Actor | None:
        """Whose session it is, with all of their rights; None where it ended or never was."""
        if not rules.COOKIE_SECRET.fullmatch(secret):
            return None
        with self._database.reading() as connection:
            found = store.find_session(connection, rules.secret_hash(secret))
            if found is None or found.expires_at <= self._clock():
                return None
            return self._actor(connection, found, "admin", rules.keyed_hash(self.secret, "session", secret))

    def change_password(self, name: str, present: str, wanted: str, *, address: str = "") -> None:
        """Replace a person's password and end all of their sessions.

        Raises WrongSignIn or SignInsPaused for the present one, WeakPassword for the wanted one.
        """
        rules.check_password(wanted, name)
        self._verified(name, present, address)
        self.set_password(name, wanted)

    def set_password(self, name: str, password: str | None = None) -> str:
        """Give a person a password (a generated one by default) and end all of their sessions; gives it back.

        Raises WeakPassword, UnknownPerson.
        """
        password = password if password is not None else generated_password()
        hashed = self._hash(rules.check_password(password, name))
        with self._database.transaction() as connection:
            person = self._person(connection, name)
            store.set_password(connection, person.id, hashed)
            store.delete_sessions_of(connection, person.id)
        return password

    def create_token(self, person: str, scope: Scope, label: str = "", days: int = TOKEN_DAYS) -> str:
        """Make a token for a person and give its secret, this once. Raises InvalidChoice, UnknownPerson."""
        rules.check_choice(scope, SCOPES, "scope")
        if days not in rules.TOKEN_DAYS:
            raise InvalidChoice(
                f"a token lasts 1 to {rules.TOKEN_DAYS.stop - 1} days, not {days}", value=days, what="days"
            )
        label = " ".join(label.split())
        if len(label) > rules.LABEL_CHARACTERS or not label.isprintable():
            raise InvalidChoice(
                f"a token's name has at most {rules.LABEL_CHARACTERS} plain characters; shorten it",
                what="label",
            )
        secret = rules.token_text(secrets.token_bytes(rules.TOKEN_BYTES))
        moment = self._clock()
        token = Token(uuid4().hex, person, label, scope, moment, moment + timedelta(days=days), None)
        with self._database.transaction() as connection:
            owner = self._person(connection, person)
            store.insert_token(connection, token, owner.id, rules.secret_hash(secret))
        return secret

    def authenticate_token(self, secret: str) -> Actor:
        """Whose token it is. Raises InvalidToken, which says whether it has expired to who holds it."""
        if not rules.is_token(secret):
            raise _invalid_token()
        moment = self._clock()
        with self._database.reading() as connection:
            found = store.find_token(connection, rules.secret_hash(secret))
            if found is None:
                raise _invalid_token()
            if found.expires_at <= moment:
                raise InvalidToken(
                    f"this token expired on {moment_text(found.expires_at)}; make another with "
                    "`jazari tokens create` or on the page /account",
                    expired=True,
                )
            scope = rules.check_choice(found.scope, SCOPES, "scope")
            actor = self._actor(connection, found, scope, None)
        if found.last_used != moment.date():
            # That a full disk cannot take this note is no reason to keep a reader out.
            with suppress(Unavailable), self._database.transaction() as connection:
                store.set_last_used(connection, found.token_id, moment.date())
        return actor

    def tokens(self, person: str | None = None) -> list[Token]:
        """A person's tokens, or everybody's, the newest first. Raises UnknownPerson."""
        with self._database.reading() as connection:
            owner = None if person is None else self._person(connection, person).id
            return store.list_tokens(connection, owner)

    def has_expired(self, token: Token) -> bool:
        """Whether a token no longer counts."""
        return token.expires_at <= self._clock()

    def delete_token(self, token_id: str, person: str | None = None) -> None:
        """Revoke a token, where it is that person's if one is given. Raises UnknownToken, UnknownPerson."""
        with self._database.transaction() as connection:
            owner = None if person is None else self._person(connection, person).id
            known = rules.TOKEN_ID.fullmatch(token_id) is not None
            if not (known and store.delete_token(connection, token_id, owner)):
                raise UnknownToken(f"there is no token {token_id!r} to delete", token=token_id)

    def _person(self, connection: Connection, name: str) -> Person:
        # A text of another form may be one that no database takes.
        person = store.find_person(connection, name) if rules.NAME.fullmatch(name) else None
        if person is None:
            raise UnknownPerson(
                f"nobody here has the handle {name!r}; `jazari people list` shows who has one", name=name
            )
        return person

    def _actor(self, connection: Connection, found: store.Pass, scope: Scope, csrf: str | None) -> Actor:
        held = store.read_roles(connection, found.person_id)
        return Actor(found.person_id, found.name, held, scope, csrf, self.node_organisation, found.token_id)

    def _verified(self, name: str, password: str, address: str) -> store.Credentials:
        """The credentials of who gave the right password, at the same cost where nobody has that handle.

        The attempt is counted before the password is tried, so that many at once cannot pass the limit.
        """
        name_key = rules.keyed_hash(self.secret, "attempts", f"name {name}")
        address_key = None
        if address:
            address_key = rules.keyed_hash(self.secret, "attempts", f"address {address}")
        self._count_attempt([name_key] if address_key is None else [name_key, address_key])
        with self._database.reading() as connection:
            found = store.find_credentials(connection, name) if rules.NAME.fullmatch(name) else None
        if not self._verify(self._nobody if found is None else found.password, password) or found is None:
            log.info("accounts.sign-in-failed")
            raise _wrong()
        with self._database.transaction() as connection:
            store.forgive(connection, name_key, address_key)
        return found

    def _count_attempt(self, keys: list[str]) -> None:
        moment, limit = self._clock(), self.settings.sign_in_attempts
        with self._database.transaction() as connection:
            for key in sorted(keys):  # one order, so that two sign-ins never wait for each other
                store.begin_attempts(connection, key, moment)
                counted = store.lock_attempts(connection, key)
                wait_seconds = rules.pause_seconds(counted, moment, limit) if counted else 0
                if wait_seconds:
                    log.warning("accounts.sign-ins-paused", wait_seconds=wait_seconds)
                    raise SignInsPaused(
                        f"too many sign-ins failed; try again in {-(-wait_seconds // 60)} minutes",
                        retry_after_seconds=wait_seconds,
                        minutes=-(-wait_seconds // 60),
                    )
                store.save_attempts(connection, key, rules.after_attempt(counted, moment, limit))

    def _hash(self, password: str) -> str:
        with self._hashing:
            return HASHER.hash(_bytes(password))

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            with self._hashing:
                return HASHER.verify(hashed, _bytes(password))
        except (VerificationError, InvalidHashError):
            return False


def generated_password() -> str:
    """Twenty characters that nobody takes for one another, in groups of five: 99 random bits."""
    letters = [secrets.choice(rules.GENERATED_ALPHABET) for _ in range(20)]
    return "-".join("".join(letters[start : start + 5]) for start in range(0, 20, 5))


def _bytes(password: str) -> bytes:
    # No longer than a password can be: normalising megabytes would be work for nothing.
    text = unicodedata.normalize("NFC", password[: rules.PASSWORD_CHARACTERS.stop])
    return text.encode("utf-8", "surrogatepass")


def _base64(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")


def _wrong() -> WrongSignIn:
    return WrongSignIn("handle and password do not belong together; check both and try again")


def _invalid_token() -> InvalidToken:
    return InvalidToken(
        "the token that came with this request is not one of this node's, or was deleted; make one with "
        "`jazari tokens create` or on the page /account"
    )
