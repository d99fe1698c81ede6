"""Taking a file's chunks away at once: xorbs hold chunks of many files, so what lies beside it must lie elsewhere."""

from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from jazari.hub.xet import store as sql
from jazari.hub.xet.actions import Xet
from jazari.hub.xet.records import Term
from jazari.hub.xet.shard import read_terms
from jazari.hub.xet.tables import files, uses

_WHENEVER = datetime(9999, 1, 1, tzinfo=UTC)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def beside(connection: Connection, sha256: str) -> dict[str, bool]:
    """Other files (SHA-256) in the xorbs of a file; True where one shares a chunk with it."""
    here = select(uses.c.xorb).join(files, files.c.hash == uses.c.file).where(files.c.sha256 == sha256)
    others = (
        select(files.c.sha256, files.c.terms)
        .join(uses, uses.c.file == files.c.hash)
        .where(uses.c.xorb.in_(here), files.c.sha256 != sha256)
        .distinct()
    )
    own = select(files.c.terms).where(files.c.sha256 == sha256)
    mine = [term for (terms,) in connection.execute(own) for term in read_terms(bytes(terms))]
    found: dict[str, bool] = {}
    for row in connection.execute(others):
        theirs = list(read_terms(bytes(row.terms)))
        found[row.sha256] = found.get(row.sha256, False) or _overlap(mine, theirs)
    return found


def take_out(connection: Connection, hashes: Collection[str]) -> None:
    """Forget the files of these SHA-256, and have every xorb die that no other file needs."""
    for sha256 in hashes:
        needed = select(uses.c.xorb).join(files, files.c.hash == uses.c.file).where(files.c.sha256 == sha256)
        xorbs = list(connection.execute(needed.distinct()).scalars())
        connection.execute(delete(files).where(files.c.sha256 == sha256))
        for xorb in xorbs:
            sql.condemn_xorb(connection, xorb, _WHENEVER)


def bury(xet: Xet) -> int:
    """Delete the bytes of every xorb that is dying; how many there were."""
    return sum(xet.delete_xorb(row.hash, _NEVER) for row in xet.unused_xorbs(_NEVER))


def _overlap(mine: list[Term], theirs: list[Term]) -> bool:
    return any(a.xorb == b.xorb and a.start < b.end and b.start < a.end for a in mine for b in theirs)
