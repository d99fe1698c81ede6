"""Fetching from a real server on this machine, which does what servers do."""

import hashlib
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from jazari.factory.reading import Web
from jazari.factory.reading.limits import Broken
from jazari.factory.reading.web import USER_AGENT, _is_public

TEXT = b"Bonjour, " * 1_000
TEXT_SHA256 = hashlib.sha256(TEXT).hexdigest()


@dataclass
class Site:
    """What the server answers: by path, a body, or a status with a place to go to; and what it was asked."""

    files: dict[str, bytes | tuple[int, str]] = field(default_factory=dict)
    cut_after: int | None = None
    etag: str = '"one"'
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    address: str = ""


@pytest.fixture
def site() -> Iterator[Site]:
    given = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            given.asked.append((self.path, dict(self.headers)))
            found = given.files.get(self.path, (404, ""))
            if isinstance(found, tuple):
                self.send_response(found[0])
                if found[1]:
                    self.send_header("Location", found[1])
                self.end_headers()
                return
            start = 0
            if self.headers.get("If-Range") == given.etag:
                start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            self.send_response(206 if start else 200)
            self.send_header("ETag", given.etag)
            self.send_header("Content-Length", str(len(found) - start))
            self.end_headers()
            end = None if given.cut_after is None else start + given.cut_after
            self.wfile.write(found[start:end])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    given.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield given
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def web(tmp_path: Path) -> Web:
    return Web(tmp_path / "cache", private_hosts=True)


def test_a_file_is_fetched_once_and_kept_by_its_hash(site: Site, web: Web, tmp_path: Path) -> None:
    site.files["/a.txt"] = TEXT
    for _ in range(2):
        path, sha256 = web.fetch(f"{site.address}/a.txt")
        assert (path, sha256) == (tmp_path / "cache" / TEXT_SHA256, TEXT_SHA256)
        assert path.read_bytes() == TEXT
    ((_, headers),) = site.asked
    assert headers["User-Agent"] == USER_AGENT
    web.forget(TEXT_SHA256)
    assert not path.exists()
    web.fetch(f"{site.address}/a.txt")
    assert len(site.asked) == 2


def test_a_stated_checksum_finds_the_file_without_the_network(site: Site, web: Web) -> None:
    site.files["/a.txt"] = TEXT
    path, _ = web.fetch(f"{site.address}/a.txt", TEXT_SHA256)
    assert web.fetch("https://elsewhere.example/a.txt", TEXT_SHA256) == (path, TEXT_SHA256)
    with pytest.raises(Broken, match="other-checksum"):
        web.fetch(f"{site.address}/a.txt", "0" * 64)


def test_a_cut_download_goes_on_where_it_stopped(site: Site, web: Web) -> None:
    site.files["/a.txt"], site.cut_after = TEXT, 4_000
    for _ in range(2):
        with pytest.raises(Broken, match="cut-short"):
            web.fetch(f"{site.address}/a.txt")
    path, _ = web.fetch(f"{site.address}/a.txt")
    assert path.read_bytes() == TEXT
    assert [headers.get("Range") for _, headers in site.asked] == [None, "bytes=4000-", "bytes=8000-"]


def test_a_file_that_changed_meanwhile_is_fetched_anew(site: Site, web: Web) -> None:
    site.files["/a.txt"], site.cut_after = TEXT, 4_000
    with pytest.raises(Broken, match="cut-short"):
        web.fetch(f"{site.address}/a.txt")
    site.files["/a.txt"], site.cut_after, site.etag = b"Autre chose.", None, '"two"'
    path, _ = web.fetch(f"{site.address}/a.txt")
    assert path.read_bytes() == b"Autre chose."


def test_more_than_a_file_may_have_is_not_fetched(site: Site, tmp_path: Path) -> None:
    site.files["/a.txt"] = TEXT
    with pytest.raises(Broken, match="too-large"):
        Web(tmp_path, private_hosts=True, file_bytes=100).fetch(f"{site.address}/a.txt")
    assert sum(path.stat().st_size for path in (tmp_path / "urls").glob("*.part")) == 0


def test_redirects_are_followed_to_an_end(site: Site, web: Web) -> None:
    site.files |= {
        "/a": (302, "/b"),
        "/b": TEXT,
        "/round": (301, "/round"),
        "/file": (302, "file:///etc/passwd"),
    }
    assert web.fetch(f"{site.address}/a")[1] == TEXT_SHA256
    for path, reason in (("round", "http-error"), ("file", "bad-address"), ("none", "not-found")):
        with pytest.raises(Broken, match=reason):
            web.fetch(f"{site.address}/{path}")


def test_hosts_inside_an_organisation_are_refused(site: Site, tmp_path: Path) -> None:
    with pytest.raises(Broken, match="private-address"):
        Web(tmp_path).fetch(f"{site.address}/a")
    with pytest.raises(Broken, match="private-address"):
        Web(tmp_path).fetch("http://localhost/a")
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False),
        ("224.0.0.1", False), ("::1", False), ("fe80::1%eth0", False), ("fd00::1", False),
        ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert _is_public(address) is public


def test_a_host_that_does_not_answer_is_unreachable(web: Web) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}/", "http://no-such-host.invalid/"):
        with pytest.raises(Broken, match="unreachable"):
            web.fetch(url)
    for url in ("ftp://example.org/a", "http:///a", "http://a:b/"):
        with pytest.raises(Broken, match="bad-address"):
            web.fetch(url)


def test_what_a_host_forbids_to_robots_is_not_asked(site: Site, web: Web, tmp_path: Path) -> None:
    assert web.permits(f"{site.address}/any")
    other = Web(tmp_path, private_hosts=True)
    site.files["/robots.txt"] = b"User-agent: *\nDisallow: /prive/\n"
    assert other.permits(f"{site.address}/public/a")
    assert not other.permits(f"{site.address}/prive/a")
    broken = Web(tmp_path, private_hosts=True)
    site.files["/robots.txt"] = (503, "")
    assert not broken.permits(f"{site.address}/public/a")


def test_a_listing_is_json(site: Site, web: Web) -> None:
    site.files |= {"/good": b'{"a": 1}', "/bad": b"<html>"}
    assert web.listing(f"{site.address}/good") == {"a": 1}
    with pytest.raises(Broken, match="bad-json"):
        web.listing(f"{site.address}/bad")
