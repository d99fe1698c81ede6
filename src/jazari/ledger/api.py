"""The log for programs: C2SP tlog-tiles under `/ledger/`, entries and proofs under `/api/v1/ledger/`."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.responses import FileResponse, PlainTextResponse, Response

from jazari.core import ObjectNotFound
from jazari.ledger.actions import Ledger
from jazari.ledger.errors import NoSuchTile
from jazari.ledger.publish import CHECKPOINT, PREFIX
from jazari.ledger.records import Record
from jazari.ledger.tiles import parse_tile_path

IMMUTABLE = "public, max-age=31536000, immutable"
MAX_PAGE = 1000

Index = Annotated[int, Query(ge=0, lt=2**62)]


class EntryOut(BaseModel):
    """One entry; `leaf_hash` is hexadecimal."""

    index: int
    at: datetime
    kind: str
    by: str
    body: dict[str, Any]
    ref: str
    leaf_hash: str


class EntryPage(BaseModel):
    """Entries in order; `next` is the `after` of the page that follows, or null after the last."""

    entries: list[EntryOut]
    next: int | None


class InclusionOut(BaseModel):
    """An RFC 6962 audit path for the leaf in the tree of `size`; hashes are hexadecimal, nearest first."""

    index: int
    size: int
    leaf_hash: str
    proof: list[str]


class ConsistencyOut(BaseModel):
    """An RFC 6962 proof that the tree of `new` entries extends the tree of `old`; hashes are hexadecimal."""

    old: int
    new: int
    proof: list[str]


def router(ledger: Ledger) -> APIRouter:
    """Both wires of one ledger."""
    api = APIRouter(tags=["ledger"])
    _add_wire(api, ledger)
    _add_json(api, ledger)
    return api


def entry_out(record: Record) -> EntryOut:
    """An entry as programs get it."""
    return EntryOut(
        index=record.index,
        at=record.at,
        kind=record.kind,
        by=record.by,
        body=dict(record.body),
        ref=record.ref,
        leaf_hash=record.leaf_hash.hex(),
    )


def _add_wire(api: APIRouter, ledger: Ledger) -> None:
    def checkpoint(_request: Request) -> Response:
        ledger.publish()
        note = ledger.store.get(CHECKPOINT)
        return Response(note, media_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"})

    def key(_request: Request) -> Response:
        return PlainTextResponse(f"{ledger.signer.key}\n", headers={"Cache-Control": "no-cache"})

    def tile(request: Request) -> Response:
        path = f"tile/{request.path_params['path']}"
        absent = NoSuchTile(f"{path} is not published; ask for what the checkpoint's size has", file=path)
        if parse_tile_path(path) is None:
            raise absent
        headers = {"Cache-Control": IMMUTABLE}
        local = ledger.store.local_path(PREFIX + path)
        if local is not None and local.is_file():
            return FileResponse(local, media_type="application/octet-stream", headers=headers)
        try:
            data = ledger.store.get(PREFIX + path)
        except ObjectNotFound:
            raise absent from None
        return Response(data, media_type="application/octet-stream", headers=headers)

    api.add_route("/ledger/checkpoint", checkpoint, methods=["GET"], include_in_schema=False)
    api.add_route("/ledger/key", key, methods=["GET"], include_in_schema=False)
    api.add_route("/ledger/tile/{path:path}", tile, methods=["GET"], include_in_schema=False)


def _add_json(api: APIRouter, ledger: Ledger) -> None:
    @api.get("/api/v1/ledger/entries")
    def list_entries(
        kind: str | None = None,
        about: str | None = None,
        after: Annotated[int, Query(ge=-1, lt=2**62)] = -1,
        limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = 100,
    ) -> EntryPage:
        """Entries in order, of one kind or about one thing: a ref, a repository's name, a slug, a region."""
        found = list(islice(ledger.records(kind=kind, about=about, after=after), limit + 1))
        records = found[:limit]
        following = records[-1].index if len(found) > limit else None
        return EntryPage(entries=[entry_out(record) for record in records], next=following)

    @api.get("/api/v1/ledger/entries/{index}")
    def show_entry(index: int) -> EntryOut:
        """One entry."""
        return entry_out(ledger.record(index))

    @api.get("/api/v1/ledger/proof/inclusion")
    def prove_inclusion(index: Index, size: Index | None = None) -> InclusionOut:
        """That an entry is in the log of `size` entries (left out: of the present checkpoint)."""
        checkpoint, proof = ledger.prove_inclusion(index, size)
        return InclusionOut(
            index=index,
            size=checkpoint.size if size is None else size,
            leaf_hash=ledger.record(index).leaf_hash.hex(),
            proof=_hex(proof),
        )

    @api.get("/api/v1/ledger/proof/consistency")
    def prove_consistency(old: Index, new: Index | None = None) -> ConsistencyOut:
        """That the log of `new` entries (left out: the present checkpoint's) extends the log of `old`."""
        checkpoint, proof = ledger.prove_consistency(old, new)
        return ConsistencyOut(old=old, new=checkpoint.size if new is None else new, proof=_hex(proof))


def _hex(hashes: Sequence[bytes]) -> list[str]:
    return [item.hex() for item in hashes]
