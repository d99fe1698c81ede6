"""Records as the JSON of Hugging Face's wire."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from jazari.hub.git import format_pointer
from jazari.hub.records import File, Folder, Ref, Repository, Revision

URL_PREFIX: Mapping[str, str] = {"dataset": "datasets/", "model": "", "space": "spaces/"}


def moment(at: datetime) -> str:
    """Milliseconds and Z: the clients parse this form alone."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def repository_json(repository: Repository, *, card: bool = True) -> dict[str, Any]:
    """A repository as listings and its information show it, without its files."""
    shape: dict[str, Any] = {
        "_id": f"{repository.key:024x}",
        "id": repository.name,
        "author": repository.organisation,
        "sha": repository.head,
        "private": not repository.is_public,
        "gated": repository.gated or False,
        "disabled": False,
        "createdAt": moment(repository.created_at),
        "lastModified": moment(repository.updated_at),
        "tags": list(repository.tags),
        "downloads": repository.downloads,
        "likes": 0,
        "jazari": {
            "dataClass": repository.data_class,
            "residency": repository.residency,
            "licence": repository.licence,
            "storedBytes": repository.stored_bytes,
        },
    }
    metadata = repository.card
    if repository.kind == "model":
        shape["modelId"] = repository.name
        for key in ("pipeline_tag", "library_name"):
            if isinstance(metadata.get(key), str):
                shape[key] = metadata[key]
    if repository.kind == "space":
        shape["sdk"] = metadata.get("sdk")
    if card and metadata:
        shape["cardData"] = dict(metadata)
    return shape


def more_json(repository: Repository) -> dict[str, Any]:
    """What a repository's information holds only where `expand` names it."""
    card = repository.card
    shape: dict[str, Any] = {
        "downloadsAllTime": repository.downloads_all,
        "usedStorage": repository.stored_bytes,
        "mainSize": repository.size_bytes,
        "trendingScore": 0,
        "description": card.get("description"),
        "citation": card.get("citation"),
        "model-index": card.get("model-index"),
        "widgetData": card.get("widget"),
        "resourceGroup": None,
    }
    for key, tag in (("datasets", "dataset:"), ("models", "model:"), ("baseModels", "base_model:")):
        shape[key] = [item.removeprefix(tag) for item in repository.tags if item.startswith(tag)]
    return {key: value for key, value in shape.items() if value not in (None, [])}


def sibling_json(file: File, *, blobs: bool, xet_hash: str | None = None) -> dict[str, Any]:
    """A file as a repository's information lists it; with `blobs` its size and hashes too."""
    shape: dict[str, Any] = {"rfilename": file.path}
    if blobs:
        shape |= {"size": file.size_bytes, "blobId": file.git_oid}
        if file.is_lfs:
            pointer = len(format_pointer(file.sha256, file.size_bytes))
            shape["lfs"] = {"sha256": file.sha256, "size": file.size_bytes, "pointerSize": pointer}
        if xet_hash is not None:
            shape["xetHash"] = xet_hash
    return shape


def entry_json(
    entry: File | Folder, change: Revision | None = None, xet_hash: str | None = None
) -> dict[str, Any]:
    """A file or folder as trees and paths-info list it; `xet_hash` of a file that came in chunks."""
    if isinstance(entry, Folder):
        shape: dict[str, Any] = {"type": "directory", "oid": entry.git_oid, "size": 0, "path": entry.path}
    else:
        shape = {"type": "file", "oid": entry.git_oid, "size": entry.size_bytes, "path": entry.path}
        if entry.is_lfs:
            pointer = len(format_pointer(entry.sha256, entry.size_bytes))
            shape["lfs"] = {"oid": entry.sha256, "size": entry.size_bytes, "pointerSize": pointer}
    if xet_hash is not None:
        shape["xetHash"] = xet_hash
    if change is not None:
        shape["lastCommit"] = {"id": change.sha, "title": change.title, "date": moment(change.at)}
    return shape


def ref_json(ref: Ref) -> dict[str, str]:
    """A branch or tag."""
    return {"name": ref.name, "ref": ref.full_name, "targetCommit": ref.sha}


def commit_json(revision: Revision, author: str) -> dict[str, Any]:
    """A revision as the list of commits shows it, by a person's handle or an organisation."""
    return {
        "id": revision.sha,
        "title": revision.title,
        "message": revision.description,
        "authors": [{"user": author}],
        "date": moment(revision.at),
    }


def expanded(shape: Mapping[str, Any], wanted: Sequence[str]) -> dict[str, Any]:
    """Only what `expand` names, with the identifiers that are always there; everything where it names nothing."""
    if not wanted:
        return dict(shape)
    return {key: value for key, value in shape.items() if key in ("id", "_id", *wanted)}


def next_link(url: str, cursor: str) -> dict[str, str]:
    """The header that sends a client to the next page: the same absolute address with another cursor."""
    base, _, query = url.partition("?")
    kept = [part for part in query.split("&") if part and not re.match(r"cursor(=|$)", part)]
    return {"Link": f'<{base}?{"&".join([*kept, f"cursor={cursor}"])}>; rel="next"'}
