"""Fetches files over HTTP into a folder that keeps them by SHA-256: politely, bounded, and from public hosts only."""

import contextlib
import hashlib
import http.client
import ipaddress
import json
import shutil
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from jazari.core import StorageFull, one_at_a_time, sha256_hex
from jazari.factory.reading.limits import Broken, Reason

USER_AGENT = "Jazari (national AI commons; dataset builder)"
_BLOCK_BYTES = 1 << 18
_REDIRECTS = 5
_REFUSALS: dict[int, Reason] = {
    404: "not-found",
    410: "not-found",
    401: "forbidden",
    403: "forbidden",
    451: "forbidden",
}
_LISTING_BYTES = 20_000_000


class Web:
    """The network as a reader may use it; what was fetched once is taken from `cache` until it is forgotten.

    One request at a time goes to a host, whichever process sends it. Addresses inside an organisation are refused
    (a source must not make the node read its neighbours), unless `private_hosts` says otherwise.
    """

    def __init__(
        self,
        cache: Path,
        *,
        private_hosts: bool = False,
        file_bytes: int = 20_000_000_000,
        timeout_seconds: float = 60,
    ) -> None:
        self._cache = cache
        self._private_hosts = private_hosts
        self._file_bytes = file_bytes
        self._timeout_seconds = timeout_seconds
        self._robots: dict[str, RobotFileParser] = {}

    def fetch(self, url: str, sha256: str | None = None) -> tuple[Path, str]:
        """The file behind an address, kept in the cache, and its SHA-256. Raises Broken, and StorageFull.

        A download that was cut goes on where it stopped, if the server says that the file is still the same one.
        """
        note = self._cache / "urls" / f"{sha256_hex(url.encode())}.json"
        with self._turn_at_host(url):
            known = sha256 or _noted(note).get("sha256", "")
            path = self._cache / known
            if not known or not path.is_file():
                known = self._download(url, note.with_suffix(".part"), sha256)
                path = self._cache / known
            _note(note, {"url": url, "sha256": known})
        return path, known

    def listing(self, url: str) -> Any:
        """The JSON behind an address, never kept. Raises Broken."""
        with self._turn_at_host(url), self._answer(url, {}) as answer:
            data = answer.read(_LISTING_BYTES + 1)
        if len(data) > _LISTING_BYTES:
            raise Broken("too-large")
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            raise Broken("bad-json") from None

    def permits(self, url: str) -> bool:
        """Whether the host lets robots read that page (RFC 9309); one that says nothing does."""
        host = f"{urlsplit(url).scheme}://{urlsplit(url).netloc}"
        if host not in self._robots:
            rules = RobotFileParser()
            try:
                with self._turn_at_host(url), self._answer(f"{host}/robots.txt", {}) as answer:
                    text = answer.read(500_000).decode("utf-8", "replace")
            except Broken as error:
                # RFC 9309, 2.3.1: what cannot be reached forbids all, what is not there allows all.
                text = (
                    ""
                    if error.reason in ("not-found", "forbidden", "http-error")
                    else "User-agent: *\nDisallow: /"
                )
            rules.parse(text.splitlines())
            self._robots[host] = rules
        return self._robots[host].can_fetch(USER_AGENT, url)

    def forget(self, sha256: str) -> None:
        """Remove a file, and every note of where it came from."""
        (self._cache / sha256).unlink(missing_ok=True)
        for note in (self._cache / "urls").glob("*.json"):
            if _noted(note).get("sha256") == sha256:
                note.unlink(missing_ok=True)

    def _turn_at_host(self, url: str) -> contextlib.AbstractContextManager[None]:
        host = sha256_hex((urlsplit(url).hostname or "").encode())
        return one_at_a_time(self._cache / "urls" / f"{host}.host")

    def _download(self, url: str, part: Path, sha256: str | None) -> str:
        have = part.stat().st_size if part.exists() else 0
        mark = _noted(part.with_suffix(".mark")).get("mark", "")
        asked = {"Range": f"bytes={have}-", "If-Range": mark} if have and mark else {}
        with self._answer(url, asked) as answer, part.open("ab" if answer.status == 206 else "wb") as target:
            strong = answer.getheader("ETag") or answer.getheader("Last-Modified") or ""
            _note(part.with_suffix(".mark"), {"mark": "" if strong.startswith("W/") else strong})
            try:
                self._copy(answer, target)
            except Broken as error:
                if error.reason == "too-large":
                    target.truncate(0)
                raise
        with part.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        part.with_suffix(".mark").unlink(missing_ok=True)
        if sha256 and found != sha256:
            part.unlink()
            raise Broken("other-checksum")
        part.replace(self._cache / found)
        return found

    def _copy(self, answer: http.client.HTTPResponse, target: Any) -> None:
        try:
            while block := answer.read(_BLOCK_BYTES):
                target.write(block)
                if target.tell() > self._file_bytes:
                    raise Broken("too-large")
        except http.client.HTTPException as error:
            raise Broken("cut-short") from error
        except OSError as error:
            if isinstance(error, TimeoutError | ConnectionError | ssl.SSLError):
                raise Broken("cut-short") from error
            free = shutil.disk_usage(self._cache).free
            raise StorageFull(
                f"{self._cache} has {free} bytes left, too few for what is fetched; free some space",
                free_bytes=free,
            ) from error
        if answer.length:
            raise Broken("cut-short")

    @contextlib.contextmanager
    def _answer(self, url: str, headers: dict[str, str]) -> Iterator[http.client.HTTPResponse]:
        """The answer to a GET, redirects followed, each to a host that may be asked. Raises Broken."""
        for _ in range(_REDIRECTS):
            with contextlib.closing(self._connection(url)) as connection:
                answer = _get(connection, url, headers)
                if answer.status in (200, 206):
                    yield answer
                    return
                place = answer.getheader("Location") if 300 <= answer.status < 400 else None
                if not place:
                    raise Broken(_refused(answer.status))
                url = urljoin(url, place)
        raise Broken("http-error")

    def _connection(self, url: str) -> http.client.HTTPConnection:
        """A connection to an address that was looked at: a name may stand for another one a moment later."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError:
            raise Broken("bad-address") from None
        if parts.scheme not in ("http", "https") or not host:
            raise Broken("bad-address")
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses = [str(row[4][0]) for row in found]
        except (OSError, UnicodeError):
            raise Broken("unreachable") from None
        if not self._private_hosts and not all(_is_public(address) for address in addresses):
            raise Broken("private-address")
        connection = http.client.HTTPConnection(host, port, timeout=self._timeout_seconds)
        try:
            sock = socket.create_connection((addresses[0], port), self._timeout_seconds)
            secure = parts.scheme == "https"
            connection.sock = (
                ssl.create_default_context().wrap_socket(sock, server_hostname=host) if secure else sock
            )
        except OSError:
            raise Broken("unreachable") from None
        return connection


def _refused(status: int) -> Reason:
    return _REFUSALS.get(status, "unreachable" if status >= 500 else "http-error")


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None) or parsed
    return inner.is_global and not inner.is_multicast


def _get(
    connection: http.client.HTTPConnection, url: str, headers: dict[str, str]
) -> http.client.HTTPResponse:
    parts = urlsplit(url)
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    target += f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    try:
        connection.request(
            "GET", target, headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers}
        )
        return connection.getresponse()
    except (OSError, http.client.HTTPException):
        raise Broken("unreachable") from None


def _noted(note: Path) -> dict[str, str]:
    try:
        found = json.loads(note.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _note(note: Path, values: dict[str, str]) -> None:
    whole = note.with_name(f"{note.name}.new")
    whole.write_text(json.dumps(values), encoding="utf-8")
    whole.replace(note)
