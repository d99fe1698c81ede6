"""Who sends a request, behind proxies and networks."""

from ipaddress import IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from jazari.core import Forwarded, client_group
from jazari.core.client import address_group, forwarded_address


@given(st.ip_addresses(v=6), st.integers(0, 2**64 - 1))
def test_an_ipv6_customer_is_one_address(address: object, host: int) -> None:
    other = IPv6Address((int(IPv6Address(str(address))) >> 64 << 64) | host)
    if not other.ipv4_mapped and not IPv6Address(str(address)).ipv4_mapped:
        assert address_group(str(address)) == address_group(str(other))


@pytest.mark.parametrize(
    ("address", "group"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("unix", "unix"),
    ],
)
def test_addresses(address: str, group: str) -> None:
    assert address_group(address) == group


@given(st.lists(st.ip_addresses(), min_size=1, max_size=6), st.data())
def test_what_a_client_writes_itself_is_never_believed(told: list[object], data: st.DataObject) -> None:
    proxies = data.draw(st.integers(1, len(told)))
    seen = ", ".join(map(str, told))
    assert forwarded_address(seen, proxies) == str(told[-proxies])
    assert forwarded_address(f"6.6.6.6, {seen}", proxies) == str(told[-proxies])


@pytest.mark.parametrize("told", ["", "unknown", "203.0.113.9:443"])
def test_a_header_without_an_address_changes_nothing(told: str) -> None:
    assert forwarded_address(told, 1) is None


@pytest.mark.parametrize(("proxies", "counted"), [(0, "testclient"), (1, "10.0.0.2"), (2, "203.0.113.9")])
def test_limits_count_the_address_that_the_outermost_proxy_saw(proxies: int, counted: str) -> None:
    app = Starlette(routes=[Route("/", lambda request: PlainTextResponse(client_group(request)))])
    app.add_middleware(Forwarded, proxies=proxies)
    told = {"X-Forwarded-For": "6.6.6.6, 203.0.113.9, 10.0.0.2"}
    assert TestClient(app).get("/", headers=told).text == counted
