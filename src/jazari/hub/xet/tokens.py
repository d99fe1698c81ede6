"""What Xet's clients carry: tokens for one repository, and addresses of xorb bytes; signed, and they expire."""

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import asdict
from urllib.parse import urlencode

from jazari.core import Clock
from jazari.hub.xet.errors import XetLinkRefused, XetTokenInvalid, XetTokenReadOnly
from jazari.hub.xet.records import Access

TOKEN_SECONDS = 3600
LINK_SECONDS = 3600
TOKEN_LIMIT_CHARACTERS = 2000
_DIGITS = 18


class Seal:
    """Signs tokens and addresses with the node's secret, and checks them."""

    def __init__(self, secret: bytes, clock: Clock) -> None:
        self._secret = secret
        self._clock = clock

    def expiry(self) -> int:
        """When a token that is made now expires, in seconds since 1970."""
        return int(self._clock().timestamp()) + TOKEN_SECONDS

    def token(self, access: Access) -> str:
        """The token that opens this."""
        text = base64.urlsafe_b64encode(json.dumps(asdict(access), separators=(",", ":")).encode()).decode()
        return f"{text}.{self._signature('token', text)}"

    def access(self, authorization: str | None, *, write: bool = False) -> Access:
        """What the token of an Authorization header opens. Raises XetTokenInvalid, XetTokenReadOnly."""
        scheme, _, token = (authorization or "").partition(" ")
        text, _, signature = token.strip().partition(".")
        genuine = hmac.compare_digest(self._signature("token", text).encode(), signature.encode())
        if scheme.lower() != "bearer" or not genuine or len(token) > TOKEN_LIMIT_CHARACTERS:
            raise XetTokenInvalid("this needs a Xet token of this node; ask the repository for one")
        try:
            access = Access(**json.loads(base64.urlsafe_b64decode(text)))
        except (binascii.Error, ValueError, TypeError):
            raise XetTokenInvalid("this Xet token is of another version; ask for a new one") from None
        if access.expires < self._clock().timestamp():
            raise XetTokenInvalid("this Xet token has expired; ask the repository for a new one")
        if write and not access.write:
            raise XetTokenReadOnly("this Xet token only reads; ask the repository for one that writes")
        return access

    def link(self, xorb: str, first: int, last: int) -> str:
        """The query of an address that gives bytes `first` to `last` (exclusive) of a xorb to who has it."""
        expires = int(self._clock().timestamp()) + LINK_SECONDS
        signature = self._signature("xorb", f"{xorb}\n{first}\n{last}\n{expires}")
        return urlencode({"from": first, "to": last, "expires": expires, "signature": signature})

    def linked(self, xorb: str, first: str, last: str, expires: str, signature: str) -> tuple[int, int]:
        """(first, last exclusive) of an address that this node gave out. Raises XetLinkRefused."""
        if not all(
            text.isascii() and text.isdigit() and len(text) <= _DIGITS for text in (first, last, expires)
        ):
            raise XetLinkRefused("this address was not given out by this node; ask for a new reconstruction")
        expected = self._signature("xorb", f"{xorb}\n{first}\n{last}\n{expires}")
        if not hmac.compare_digest(expected.encode(), signature.encode()):
            raise XetLinkRefused("this address was not given out by this node; ask for a new reconstruction")
        if int(expires) < self._clock().timestamp():
            raise XetLinkRefused("this address has expired; ask for a new reconstruction")
        return int(first), int(last)

    def _signature(self, purpose: str, text: str) -> str:
        return hmac.new(
            self._secret, f"xet {purpose}\n{text}".encode("utf-8", "replace"), hashlib.sha256
        ).hexdigest()
