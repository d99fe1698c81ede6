"""The log for people: the newest entries, one entry with its proof, and how to check all of it."""

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from jazari.core import page, render
from jazari.ledger.actions import Ledger
from jazari.ledger.api import entry_out
from jazari.ledger.errors import DamagedLog, InconsistentLog
from jazari.ledger.notes import Checkpoint
from jazari.ledger.records import Record

PAGE_ENTRIES = 50


def pages(ledger: Ledger) -> APIRouter:
    """`/ledger` and `/ledger/entries/{index}`."""
    router = APIRouter()

    @page(router, "/ledger")
    def index(
        request: Request,
        kind: str = "",
        about: str = "",
        before: Annotated[int | None, Query(ge=0, lt=2**62)] = None,
    ) -> Response:
        """The newest entries first; older ones by `before`, which stays where it is as the log grows."""
        checkpoint, fault = _published(ledger)
        records = ledger.records(kind=kind or None, about=about or None, before=before, newest_first=True)
        found = list(islice(records, PAGE_ENTRIES + 1))
        shown = found[:PAGE_ENTRIES]
        context = {
            "origin": ledger.origin,
            "key": str(ledger.signer.key),
            "checkpoint": checkpoint,
            "fault": fault,
            "address": str(request.base_url).rstrip("/"),
            "lines": [(record, ledger.known(record)) for record in shown],
            "kind": kind,
            "about": about,
            "before": before,
            "older": shown[-1].index if len(found) > PAGE_ENTRIES else None,
            "kinds": ledger.kind_counts(),
        }
        facts = {
            "origin": ledger.origin,
            "key": context["key"],
            "checkpoint": _checkpoint_facts(checkpoint),
            "entries": [_entry_facts(record) for record in shown],
            "before": context["older"],
            "kinds": context["kinds"],
        }
        return render(request, "ledger/index.html", context, json=facts)

    @page(router, "/ledger/entries/{index}")
    def entry(request: Request, index: int) -> Response:
        """One entry as it was hashed, with the proof that it is under the checkpoint."""
        record = ledger.record(index)
        checkpoint, fault = _published(ledger)
        proof = ledger.prove_inclusion(index, checkpoint.size)[1] if checkpoint else []
        context = {
            "record": record,
            "entry": ledger.known(record),
            "about_kind": ledger.kinds[record.kind].about if record.kind in ledger.kinds else "",
            "canonical": record.data.decode(),
            "leaf_hash": record.leaf_hash.hex(),
            "proof": [item.hex() for item in proof],
            "checkpoint": checkpoint,
            "fault": fault,
            "next": index + 1 < ledger.size(),
        }
        facts = {
            "entry": _entry_facts(record),
            "canonical": context["canonical"],
            "proof": context["proof"],
            "checkpoint": _checkpoint_facts(checkpoint),
        }
        return render(request, "ledger/entry.html", context, json=facts)

    return router


def _published(ledger: Ledger) -> tuple[Checkpoint | None, str]:
    """The checkpoint, or what is wrong: a log that cannot be published must still be seen, and say so."""
    try:
        return ledger.publish(), ""
    except (DamagedLog, InconsistentLog) as error:
        return None, error.message


def _checkpoint_facts(checkpoint: Checkpoint | None) -> dict[str, object] | None:
    if checkpoint is None:
        return None
    return {"origin": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root.hex()}


def _entry_facts(record: Record) -> dict[str, object]:
    return entry_out(record).model_dump()
