"""Pure decisions about names, passwords, tokens, forms, cookies and sign-ins: facts in, facts out."""

import hashlib
import hmac
import math
import re
import string
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from jazari.accounts.errors import InvalidChoice, InvalidName, WeakPassword
from jazari.accounts.records import Attempts

Choice = TypeVar("Choice", bound=str)

NAME = re.compile(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")
# "node" speaks in entries that no organisation made; the others are first parts of addresses.
RESERVED = frozenset(
    {
        "account",
        "accounts",
        "annotate",
        "api",
        "arena",
        "cases",
        "commons",
        "datasets",
        "docs",
        "evaluations",
        "factory",
        "gateway",
    }
    | {
        "health",
        "home",
        "leaderboard",
        "ledger",
        "metrics",
        "models",
        "node",
        "organisations",
        "people",
        "roadmap",
        "services",
    }
    | {"sign-in", "sign-out", "spaces", "static", "v1", "xet"}
)

PASSWORD_CHARACTERS = range(12, 201)
PASSWORD_DISTINCT = 5
# Without the letters and digits that are taken for one another: 31 of them, so 20 make 99 bits.
GENERATED_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"

TOKEN_PREFIX = "jzr_"  # noqa: S105 - every token begins so
TOKEN_BYTES = 32
TOKEN_DIGITS = 43  # of base 62 for 32 bytes
TOKEN = re.compile(rf"{TOKEN_PREFIX}[0-9A-Za-z]{{{TOKEN_DIGITS}}}")
TOKEN_ID = re.compile(r"[0-9a-f]{32}")
TOKEN_DAYS = range(1, 367)
LABEL_CHARACTERS = 80
BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase

PAUSE = timedelta(minutes=15)
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
COOKIE_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")


def check_name(name: str) -> str:
    """`name` where a person or an organisation may be called so. Raises InvalidName.

    Two hyphens together are refused because Hugging Face's clients refuse them in a repository's name.
    """
    if not NAME.fullmatch(name) or "--" in name:
        raise InvalidName(
            f"{name!r} is not a name: use 1 to 40 small letters, digits and single hyphens, a letter or digit "
            "first and last",
            name=name,
        )
    if name in RESERVED:
        raise InvalidName(f"the name {name!r} is kept for the node itself; choose another", name=name)
    return name


def check_choice(value: str, choices: tuple[Choice, ...], what: str) -> Choice:
    """`value` where it is one of `choices`. Raises InvalidChoice that lists them."""
    for choice in choices:
        if value == choice:
            return choice
    raise InvalidChoice(f"{value!r} is not a {what}; choose {', '.join(choices)}", value=value, what=what)


def check_password(password: str, name: str) -> str:
    """The password as it is hashed (NFC, so that every keyboard's accents are the same). Raises WeakPassword."""
    password = unicodedata.normalize("NFC", password)
    if len(password) not in PASSWORD_CHARACTERS:
        raise WeakPassword(
            f"a password has {PASSWORD_CHARACTERS.start} to {PASSWORD_CHARACTERS.stop - 1} characters, "
            f"this one {len(password)}; take several words",
            reason="length",
        )
    if len(set(password)) < PASSWORD_DISTINCT:
        raise WeakPassword("this password repeats a few characters; take several words", reason="repeated")
    if name in password.casefold() and len(password) - len(name) < PASSWORD_CHARACTERS.start:
        raise WeakPassword(
            "this password is little more than the handle; take several words", reason="handle"
        )
    return password


def base62(data: bytes, digits: int) -> str:
    """The bytes as a number in base 62, with leading zeros."""
    number = int.from_bytes(data)
    text = ""
    for _ in range(digits):
        number, digit = divmod(number, 62)
        text = BASE62[digit] + text
    return text


def token_text(random: bytes) -> str:
    """The token that 32 random bytes make."""
    return TOKEN_PREFIX + base62(random, TOKEN_DIGITS)


def is_token(text: str) -> bool:
    """Whether a text has the form of a token."""
    return TOKEN.fullmatch(text) is not None


def secret_hash(secret: str) -> str:
    """How a token or a session is kept: SHA-256, enough for what has 256 random bits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def keyed_hash(key: bytes, purpose: str, value: str) -> str:
    """What only this node can compute of `value` (HMAC-SHA-256); each purpose has results of its own."""
    message = purpose.encode() + b"\0" + value.encode("utf-8", "surrogatepass")
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def same_text(given: object, expected: str) -> bool:
    """Whether a form's field is the expected text, compared in constant time."""
    return isinstance(given, str) and hmac.compare_digest(
        given.encode("utf-8", "surrogatepass"), expected.encode()
    )


def cookie_counts(method: str, path: str, fetch_site: str | None) -> bool:
    """Whether a session's cookie says who asks.

    It never does where another site's page sends something (Fetch Metadata), nor for changes through the API,
    which take no CSRF token: programs bring a token of their own.
    """
    if method in SAFE_METHODS:
        return True
    return fetch_site in (None, "same-origin", "none") and not path.startswith("/api/")


def pause_seconds(attempts: Attempts, moment: datetime, limit: int) -> int:
    """For how long no further sign-in is tried; 0 where one may be tried now."""
    if attempts.failures < limit:
        return 0
    return max(0, math.ceil((attempts.last + PAUSE - moment).total_seconds()))


def after_attempt(attempts: Attempts | None, moment: datetime, limit: int) -> Attempts:
    """The count with one more sign-in, counted as failed until it succeeds; it begins anew after the pause."""
    if attempts is None or attempts.failures >= limit or moment - attempts.since >= PAUSE:
        return Attempts(1, moment, moment)
    return Attempts(attempts.failures + 1, attempts.since, moment)


def local_path(wanted: str, default: str) -> str:
    """Where to go after signing in: `wanted` where it is an address of this node, else `default`."""
    plain = all(" " < character < "\x7f" and character != "\\" for character in wanted)
    return wanted if plain and wanted.startswith("/") and not wanted.startswith("//") else default


def title_by_script(text: str) -> Mapping[str, str]:
    """A title in an unnamed language, keyed so that pages set its direction: `und_Arab`, `und_Tfng`, `und_Latn`."""
    for character in text:
        block = unicodedata.name(character, "").partition(" ")[0]
        if block in ("ARABIC", "TIFINAGH"):
            return {"und_Arab" if block == "ARABIC" else "und_Tfng": text}
    return {"und_Latn": text}
