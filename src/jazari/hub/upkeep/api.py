"""Hugging Face's wire: the large files of a repository, listed, taken out of history, and shared with another."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.errors import InvalidChange
from jazari.hub.records import KINDS, Kind
from jazari.hub.shapes import moment
from jazari.hub.upkeep.large import LargeFile, LargeFiles
from jazari.hub.wire import Call, text_of, visible

PAGE = 1000
BATCH = 1000

AddRoute = Callable[..., None]


def add_routes(large: LargeFiles, add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""

    def list_files(call: Call) -> Response:
        """Every large file that a revision has, by pages; for who may write."""
        repository, _ = call.writable()
        found = large.list(call.kind, repository.name)
        skip = call.number("cursor", 0, 1 << 40)
        headers = {}
        if len(found) > skip + PAGE:
            headers["Link"] = f'<{call.base}{call.request.url.path}?cursor={skip + PAGE}>; rel="next"'
        return json_response([_shape(file) for file in found[skip : skip + PAGE]], headers=headers)

    def change_files(call: Call) -> Response:
        """Take large files out of every revision."""
        repository, _ = call.writable()
        deletions = call.json().get("deletions")
        asked: dict[str, Any] = deletions if isinstance(deletions, dict) else {}
        hashes = asked.get("sha")
        if (
            not isinstance(hashes, list)
            or not all(isinstance(sha, str) for sha in hashes)
            or len(hashes) > BATCH
        ):
            raise InvalidChange(f"'deletions' needs 'sha', a list of at most {BATCH} SHA-256")
        if asked.get("rewriteHistory") is False:
            raise InvalidChange("files are only taken out with their history: send 'rewriteHistory' true")
        large.delete(call.kind, repository.name, hashes)
        return json_response({})

    add(f"{one}/lfs-files", "GET", list_files, kind)
    add(f"{one}/lfs-files/batch", "POST", change_files, kind)
    add(f"{one}/lfs-files/duplicate", "POST", share_files, kind)


def share_files(call: Call) -> Response:
    """Make large files another repository's too, before a commit there names them; no byte is copied."""
    source = call.files()
    asked = call.json()
    target, files = asked.get("target"), asked.get("files")
    if not isinstance(target, dict) or not isinstance(files, list) or len(files) > BATCH:
        raise InvalidChange(f"'target' must name a repository, 'files' be a list of at most {BATCH}")
    kind = next((kind for kind in KINDS if kind == target.get("type")), None)
    if kind is None:
        raise InvalidChange("'target' needs a 'type': dataset, model or space")
    repository = visible(call.hub, kind, text_of(target, "name"), call.asker)
    call.writer(repository.organisation)
    hashes = [text_of(file, "sha256") for file in files]
    shared = call.hub.share(source, repository, hashes)
    failed = [
        {"sha256": sha256, "error": f"{source.name} has no object {sha256}"}
        for sha256 in hashes
        if sha256 not in shared
    ]
    succeeded = [{"sha256": sha256} for sha256 in hashes if sha256 in shared]
    return json_response({"succeeded": succeeded, "failed": failed})


def _shape(file: LargeFile) -> dict[str, Any]:
    return {
        "fileOid": file.sha256,
        "oid": file.sha256,
        "filename": file.path,
        "size": file.size_bytes,
        "pushedAt": moment(file.at),
        "ref": file.ref,
    }
