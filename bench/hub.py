"""The commons against nginx, a plain loop and itself: bytes down, bytes up, bytes saved, listings, memory.

Every figure is a ratio inside this run. `--gib` sets the size of the large file (1), `--repositories` the long
listing (10000), `--memory-gib` the file of the memory measurement (5); `--only` names what to measure. Peers that
are not on this machine (nginx, the clients' environment) are named and left out.
"""

import argparse
import hashlib
import http.client
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.processes import Home, free_port, running  # noqa: E402

BLOCK = 1 << 20
ROUNDS = 5
PAGES = 40
PARTS = ("memory", "download", "upload", "change", "listing")
CLIENT = ROOT / ".venv-clients" / "bin" / "python"


class Node:
    """A served node with one organisation, `bench`, and a token that writes there."""

    def __init__(self, home: Home, process: "subprocess.Popen[bytes]") -> None:
        self.home, self.process = home, process
        home.done("people", "create", "bench-person")
        home.done("organisations", "create", "bench", "--steward", "bench-person")
        self.token = home.done("tokens", "create", "--person", "bench-person", "--scope", "write").strip()

    def call(self, method: str, path: str, body: object = None) -> dict[str, object]:
        connection = http.client.HTTPConnection("127.0.0.1", self.home.port)
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, {"Authorization": f"Bearer {self.token}"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:300]!r}")
        found: dict[str, object] = json.loads(text or b"{}")
        return found

    def create(self, name: str) -> None:
        self.call("POST", "/api/repos/create", {"name": name, "organization": "bench", "type": "model"})

    def commit(self, name: str, path: str, sha256: str, size: int) -> None:
        lines = [
            {"key": "header", "value": {"summary": "bench"}},
            {"key": "lfsFile", "value": {"path": path, "algo": "sha256", "oid": sha256, "size": size}},
        ]
        connection = http.client.HTTPConnection("127.0.0.1", self.home.port)
        body = "\n".join(map(json.dumps, lines))
        connection.request(
            "POST", f"/api/models/bench/{name}/commit/main", body, {"Authorization": f"Bearer {self.token}"}
        )
        answer = connection.getresponse()
        if answer.status != 200:
            raise SystemExit(f"commit: {answer.status} {answer.read()[:300]!r}")

    def peak_bytes(self) -> int:
        """The most memory that any one of the server's processes ever had."""
        family = [self.process.pid, *_children(self.process.pid)]
        return max(_status(pid, "VmHWM") for pid in family)


def _children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    direct = [int(child) for child in text.split()]
    return direct + [below for child in direct for below in _children(child)]


def _status(pid: int, key: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) * 1024
    return 0


def write_random(path: Path, size: int, seed: int) -> str:
    digest = hashlib.sha256()
    made = random.Random(seed)
    with path.open("wb") as file:
        for start in range(0, size, BLOCK):
            block = made.randbytes(min(BLOCK, size - start))
            digest.update(block)
            file.write(block)
    return digest.hexdigest()


def seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def download(url: str, size: int, target: Path) -> None:
    """As a client does it: the bytes end in a file. Where that is /dev/null, only the server's side is left."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.request("GET", parts.path)
    answer = connection.getresponse()
    buffer, seen = memoryview(bytearray(BLOCK)), 0
    with target.open("wb", buffering=0) as file:
        while count := answer.readinto(buffer):
            file.write(buffer[:count])
            seen += count
    if answer.status != 200 or seen != size:
        raise SystemExit(f"{url}: {answer.status}, {seen} of {size} bytes")


@contextmanager
def nginx(folder: Path) -> Iterator[int]:
    """nginx with sendfile over a folder, at the port it gives."""
    port = free_port()
    (folder / "nginx.conf").write_text(
        f"user root; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;\n"
        "events { worker_connections 64; }\n"
        f"http {{ access_log off; sendfile on; tcp_nopush on; client_body_temp_path {folder}/t;\n"
        f"  server {{ listen 127.0.0.1:{port}; root {folder}/files; }} }}\n"
    )
    process = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


def bench_download(node: Node, folder: Path, path: Path, sha256: str, size: int) -> None:
    ours = f"http://127.0.0.1:{node.home.port}/bench/bytes/resolve/main/large.bin"
    if shutil.which("nginx") is None:
        print("download: nginx is not on this machine (apt install nginx-light); no ratio")
        return
    node.create("bytes")
    put(node, "bytes", path, sha256, size)
    node.commit("bytes", "large.bin", sha256, size)
    (folder / "files").mkdir()
    os.link(path, folder / "files" / "large.bin")
    with nginx(folder) as port:
        theirs = f"http://127.0.0.1:{port}/large.bin"
        for target, meaning in ((folder / "down.bin", "into a file"), (Path(os.devnull), "into nothing")):
            rounds = [
                tuple(seconds(partial(download, url, size, target)) for url in (ours, theirs))
                for _ in range(ROUNDS + 1)
            ][1:]  # the first fills the page cache and the checks
            ratio = statistics.median(peer / own for own, peer in rounds)
            print(
                f"download of {size / (1 << 30):.2f} GiB {meaning}: {ratio:.2f} of nginx's sendfile (aim 0.90)"
            )


def plain_loop(source: Path, target: Path) -> None:
    digest = hashlib.sha256()
    with source.open("rb") as reader, target.open("wb") as writer:
        while block := reader.read(BLOCK):
            digest.update(block)
            writer.write(block)


def put(node: Node, name: str, source: Path, sha256: str, size: int) -> None:
    asked = {"operation": "upload", "transfers": ["basic"], "objects": [{"oid": sha256, "size": size}]}
    answer = node.call("POST", f"/bench/{name}.git/info/lfs/objects/batch", asked)
    objects = answer["objects"]
    assert isinstance(objects, list)
    action = objects[0]["actions"]["upload"]
    parts = urlsplit(action["href"])
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, blocksize=BLOCK)
    with source.open("rb") as file:
        connection.request(
            "PUT",
            f"{parts.path}?{parts.query}",
            file,
            {**action.get("header", {}), "Content-Length": str(size)},
        )
        answer_ = connection.getresponse()
        if answer_.status >= 300:
            raise SystemExit(f"PUT: {answer_.status} {answer_.read()[:300]!r}")


def bench_upload(node: Node, folder: Path, size: int) -> None:
    rounds = []
    node.create("uploads")
    for number in range(ROUNDS):
        source = folder / "up.bin"
        sha256 = write_random(source, size, 100 + number)
        own = seconds(lambda source=source, sha256=sha256: put(node, "uploads", source, sha256, size))  # type: ignore[misc]
        peer = seconds(lambda source=source: plain_loop(source, folder / "copy.bin"))  # type: ignore[misc]
        rounds.append((own, peer))
        node.commit("uploads", f"up-{number}.bin", sha256, size)
    ratio = statistics.median(peer / own for own, peer in rounds)
    print(
        f"upload of {size / (1 << 30):.2f} GiB over HTTP: {ratio:.2f} of a plain loop that writes and hashes (aim 0.80)"
    )


class Counting(threading.Thread):
    """A TCP relay to the node that counts the bytes that clients send."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.sent_bytes = 0
        self.start()

    def run(self) -> None:
        while True:
            client, _ = self._listener.accept()
            server = socket.create_connection(("127.0.0.1", self._port))
            threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        try:
            while data := source.recv(BLOCK):
                if counted:
                    self.sent_bytes += len(data)
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            for end in (source, target):
                end.close()


def with_client(node: Node, port: int, cache: Path, text: str) -> None:
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(cache), "HF_HOME": str(cache / "hf"), "NO_PROXY": "127.0.0.1",
        "HF_ENDPOINT": f"http://127.0.0.1:{port}", "HF_TOKEN": node.token, "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    }  # fmt: skip
    subprocess.run([CLIENT, "-c", text], env=environment, check=True)


UPLOAD = """
import sys
from huggingface_hub import HfApi
HfApi().upload_file(path_or_fileobj={path!r}, path_in_repo="changed.bin", repo_id="bench/{name}")
"""
DOWNLOAD = """
from huggingface_hub import hf_hub_download
hf_hub_download("bench/{name}", "changed.bin")
"""


def stored_bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def bench_change(node: Node, folder: Path, source: Path, size: int) -> None:
    """A file goes up by the newest client, then again with a hundredth of it changed in ten places."""
    relay = Counting(node.home.port)
    node.create("changes")
    files = node.home.folder / "files"
    with_client(node, relay.port, folder / "first", UPLOAD.format(path=str(source), name="changes"))
    before, moved = stored_bytes(files), relay.sent_bytes
    made = random.Random(7)
    with source.open("r+b") as file:
        for _ in range(10):
            file.seek(made.randrange(size - size // 1000))
            file.write(made.randbytes(size // 1000))
    # Another machine: nothing of the first upload is in its cache.
    with_client(node, relay.port, folder / "second", UPLOAD.format(path=str(source), name="changes"))
    print(
        f"a second upload with 1 % changed: moved {(relay.sent_bytes - moved) / size:.1%} and stored "
        f"{(stored_bytes(files) - before) / size:.1%} of the file (aim 5 %)"
    )


def bench_listing(folder: Path, many: int) -> None:
    few = 100
    times: dict[int, float] = {}
    for count in (few, many):
        home = Home(folder / f"listing-{count}" / "home")
        home.done("organisations", "create", "bench")
        script = (
            "from jazari.node import open_node\n"
            "with open_node() as node:\n"
            f"    for number in range({count}):\n"
            "        node.hub.create_repository('dataset', f'bench/numbered-{number}', by='bench')\n"
        )
        subprocess.run([sys.executable, "-c", script], env=home.environment, check=True)
        with running(home):
            connection = http.client.HTTPConnection("127.0.0.1", home.port)

            def look(connection: http.client.HTTPConnection = connection) -> None:
                connection.request("GET", "/api/datasets?limit=50&search=numbered&sort=lastModified")
                if len(json.loads(connection.getresponse().read())) != 50:
                    raise SystemExit("the listing is not a page of 50")

            look()
            times[count] = statistics.median(seconds(look) for _ in range(PAGES))
    print(
        f"a page of a listing: with {many} repositories {times[many] / times[few]:.2f} times what it costs with {few} "
        "(aim 1.50)"
    )


def bench_memory(node: Node, folder: Path, gib: float) -> None:
    size = int(gib * (1 << 30))
    source = folder / "huge.bin"
    write_random(source, size, 3)
    node.create("memory")
    before = node.peak_bytes()
    with_client(node, node.home.port, folder / "up", UPLOAD.format(path=str(source), name="memory"))
    up = node.peak_bytes()
    source.unlink()
    with_client(node, node.home.port, folder / "down", DOWNLOAD.format(name="memory"))
    print(
        f"the server's memory through {gib:g} GiB up and down: {before >> 20} MiB before, "
        f"{up >> 20} MiB at most while up, "
        f"{node.peak_bytes() >> 20} MiB at most in all (aim 300)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gib", type=float, default=1.0)
    parser.add_argument("--repositories", type=int, default=10_000)
    parser.add_argument("--memory-gib", type=float, default=5.0)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    chosen = parser.parse_args()
    size = int(chosen.gib * (1 << 30))
    parts = set(chosen.only)
    if not CLIENT.exists():
        parts -= {"change", "memory"}
        print("the clients' environment is not there (make setup): no change and no memory measured")
    with tempfile.TemporaryDirectory(prefix="jazari-bench-") as name:
        folder = Path(name)
        home = Home(folder / "node" / "home")
        with running(home) as process:
            node = Node(home, process)
            if "memory" in parts:
                bench_memory(node, folder, chosen.memory_gib)
            source = folder / "large.bin"
            sha256 = write_random(source, size, 1)
            if "download" in parts:
                bench_download(node, folder, source, sha256, size)
            if "upload" in parts:
                bench_upload(node, folder, size)
            if "change" in parts:
                bench_change(node, folder, source, size)
        if "listing" in parts:
            bench_listing(folder, chosen.repositories)


if __name__ == "__main__":
    main()
