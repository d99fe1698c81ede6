"""Addresses that this node signs: whoever has one may do with one large object what it says, for some hours."""

import hashlib
import hmac
from typing import Any
from urllib.parse import urlencode

from jazari.hub.errors import InvalidChange, LinkRefused
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.wire import DIGITS, Call

LINK_SECONDS = 6 * 3600

_TAILS = {"verify": "/verify", "complete": "/parts"}


def link(call: Call, oid: str, size: int, verb: str) -> str:
    """The address by which to `GET`, `PUT`, `verify` or `complete` an object, or send it `part 1`, `part 2`..."""
    expires = int(call.wire.clock().timestamp()) + LINK_SECONDS
    query = urlencode(
        {"size": size, "expires": expires, "signature": _signature(call, oid, size, expires, verb)}
    )
    tail = _TAILS.get(verb, f"/parts/{verb[5:]}" if verb.startswith("part ") else "")
    return f"{call.base}/{URL_PREFIX[call.kind]}{call.name}.git/info/lfs/objects/{oid}{tail}?{query}"


def signed(call: Call, verb: str) -> tuple[str, int]:
    """(oid, size) of an address that this node signed and that has not expired. Raises LinkRefused."""
    query = call.request.query_params
    oid = call.request.path_params["oid"]
    size, expires, signature = (query.get(key, "") for key in ("size", "expires", "signature"))
    if not all(text.isascii() and text.isdigit() and len(text) <= DIGITS for text in (size, expires)):
        raise LinkRefused("this address was not given out by this node; ask for a new one")
    expected = _signature(call, oid, int(size), int(expires), verb)
    if not hmac.compare_digest(expected.encode(), signature.encode()):
        raise LinkRefused("this address was not given out by this node; ask for a new one")
    if int(expires) < call.wire.clock().timestamp():
        raise LinkRefused("this address has expired; ask for a new one")
    return oid, int(size)


def _signature(call: Call, oid: str, size: int, expires: int, verb: str) -> str:
    text = f"{verb}\n{call.kind}\n{call.name}\n{oid}\n{size}\n{expires}"
    return hmac.new(call.wire.secret, text.encode(), hashlib.sha256).hexdigest()


def asked_object(item: Any) -> tuple[str, int]:
    """(oid, size) of an object as LFS's JSON names it. Raises InvalidChange."""
    oid = item.get("oid") if isinstance(item, dict) else None
    size = item.get("size") if isinstance(item, dict) else None
    if not isinstance(oid, str) or len(oid) != 64 or not set(oid) <= set("0123456789abcdef"):
        raise InvalidChange("'oid' must be a SHA-256 of 64 hex digits")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < 1 << 50:
        raise InvalidChange("'size' must be a number of bytes")
    return oid, size
