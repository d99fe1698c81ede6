"""Hugging Face's wire: large files by git LFS, up and down through signed addresses that expire."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from jazari.core import ObjectNotFound, json_response
from jazari.hub.api_transfer import SAFE_HEADERS, send_object
from jazari.hub.errors import InvalidChange
from jazari.hub.links import LINK_SECONDS, asked_object, link, signed
from jazari.hub.records import Kind
from jazari.hub.uploads import WHOLE_LIMIT_BYTES, part_sizes
from jazari.hub.wire import Call

BATCH_LIMIT = 1000

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/[datasets/|spaces/]{org}/{name}`."""
    objects = f"{one}.git/info/lfs/objects"
    add(f"{objects}/batch", "POST", lfs_batch, kind)
    add(f"{objects}/{{oid}}", "GET", lfs_download, kind)
    add(f"{objects}/{{oid}}", "PUT", lfs_upload, kind, streams=True)
    add(f"{objects}/{{oid}}/verify", "POST", lfs_verify, kind)
    add(f"{objects}/{{oid}}/parts", "POST", lfs_complete, kind)
    add(f"{objects}/{{oid}}/parts/{{number}}", "PUT", lfs_part, kind, streams=True)


def lfs_batch(call: Call) -> Response:
    """Where to send or fetch large objects; one that is already there needs no action."""
    asked = call.json()
    operation = asked.get("operation")
    repository = call.files_for_git() if operation == "download" else call.repository()
    objects = asked.get("objects")
    if operation not in ("upload", "download") or not isinstance(objects, list):
        raise InvalidChange("'operation' must be upload or download, 'objects' a list")
    if len(objects) > BATCH_LIMIT:
        raise InvalidChange(f"at most {BATCH_LIMIT} objects at once")
    if operation == "upload":
        ref = asked.get("ref")
        call.uploader(str(ref.get("name")) if isinstance(ref, dict) else None)
    given = asked.get("transfers")
    transfers = given if isinstance(given, list) else []
    answers = []
    new_bytes, multipart = 0, False
    for item in objects:
        oid, size = asked_object(item)
        answer: dict[str, Any] = {"oid": oid, "size": size, "authenticated": True}
        if operation == "upload":
            if not call.hub.may_link(repository, oid, size, call.asker):
                new_bytes += size
                multipart = multipart or ("multipart" in transfers and size > WHOLE_LIMIT_BYTES)
                answer["actions"] = _upload_actions(call, oid, size, "multipart" in transfers)
        elif call.hub.holds(repository, oid) and call.hub.objects.size(oid) == size:
            download = {"href": link(call, oid, size, "GET"), "expires_in": LINK_SECONDS}
            answer["actions"] = {"download": download}
        else:
            answer["error"] = {"code": 404, "message": f"{repository.name} has no object {oid}"}
        answers.append(answer)
    call.hub.check_room(repository.organisation, new_bytes)
    shape = {"transfer": "multipart" if multipart else "basic", "objects": answers, "hash_algo": "sha256"}
    response = json_response(shape)
    response.headers["Content-Type"] = "application/vnd.git-lfs+json"
    return response


def _upload_actions(call: Call, oid: str, size: int, parts: bool) -> dict[str, Any]:
    verify = {"href": link(call, oid, size, "verify"), "expires_in": LINK_SECONDS}
    upload: dict[str, Any] = {"href": link(call, oid, size, "PUT"), "expires_in": LINK_SECONDS, "header": {}}
    if parts and size > WHOLE_LIMIT_BYTES:
        # As the clients read it: part addresses stand among the headers, by their number.
        sizes = part_sizes(size)
        numbered = {
            str(number): link(call, oid, size, f"part {number}") for number in range(1, len(sizes) + 1)
        }
        upload |= {
            "href": link(call, oid, size, "complete"),
            "header": {"chunk_size": str(sizes[0]), **numbered},
        }
    return {"upload": upload, "verify": verify}


def lfs_part(call: Call) -> Response:
    """Take one part of an object; a part that came before is replaced."""
    number = call.request.path_params["number"]
    oid, size = signed(call, f"part {number}")
    etag = call.hub.receive_part(call.kind, call.name, oid, size, int(number), call.blocks())
    return Response(status_code=200, headers={"ETag": f'"{etag}"'})


def lfs_complete(call: Call) -> Response:
    """Put an object together from its parts, and check it."""
    oid, size = signed(call, "complete")
    call.hub.join_parts(call.kind, call.name, oid, size)
    return json_response({})


def lfs_upload(call: Call) -> Response:
    """Take an object's bytes, checking them as they come."""
    oid, size = signed(call, "PUT")
    call.hub.receive(call.kind, call.name, oid, size, call.blocks())
    return Response(status_code=200, headers={"ETag": f'"{oid}"'})


def lfs_verify(call: Call) -> Response:
    """Whether an object came whole."""
    oid, size = signed(call, "verify")
    asked, asked_size = asked_object(call.json())
    if (asked, asked_size) != (oid, size) or call.hub.objects.size(oid) != size:
        raise ObjectNotFound(f"object {oid} of {size} bytes is not here; upload it again", sha256=oid)
    return json_response({})


def lfs_download(call: Call) -> Response:
    """An object's bytes, whole or a range."""
    oid, size = signed(call, "GET")
    headers = {"ETag": f'"{oid}"', "Content-Type": "application/octet-stream", **SAFE_HEADERS}
    return send_object(call, oid, size, headers)
