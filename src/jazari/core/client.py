"""Who sends a request, as far as the network tells: the address that limits are counted by."""

import ipaddress

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send


class Forwarded:
    """ASGI middleware: the client's address behind so many reverse proxies, which each add one to X-Forwarded-For.

    What a client itself wrote into that header stands before what the proxies add, and is never believed.
    """

    def __init__(self, app: ASGIApp, proxies: int) -> None:
        self._app = app
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and self._proxies:
            told = Headers(scope=scope).getlist("x-forwarded-for")
            address = forwarded_address(",".join(told), self._proxies)
            if address is not None:
                scope["client"] = (address, 0)
        await self._app(scope, receive, send)


def forwarded_address(told: str, proxies: int) -> str | None:
    """The address that the outermost of `proxies` saw; None where the header does not hold that many.

    >>> forwarded_address("6.6.6.6, 203.0.113.9, 10.0.0.2", 2)
    '203.0.113.9'
    """
    addresses = [part.strip() for part in told.split(",") if part.strip()]
    if len(addresses) < proxies:
        return None
    address = addresses[-proxies]
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return None


def client_group(request: Request) -> str:
    """What limits are counted by: an IPv4 address, or the /64 network that one IPv6 customer has; "" if unknown."""
    return address_group(request.client.host) if request.client else ""


def address_group(address: str) -> str:
    """The group of an address; a text that is no address is its own."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
