"""Xet's tables; store.py holds the SQL that touches them. Hashes are in their text form."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, false

from jazari.core import UtcDateTime, metadata

xorbs = Table(
    "hub_xorb",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("chunks", Integer, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("raw_bytes", BigInteger, nullable=False),
    Column("stored_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime, nullable=False, index=True),
    Column("dying", Boolean, nullable=False, server_default=false()),
)
"""Xorbs that are kept; a `dying` one counts as gone: its bytes are being deleted."""

files = Table(
    "hub_xet_file",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("used_at", UtcDateTime, nullable=False),
)
"""Files as terms: records of 48 bytes, as a shard has them."""

uses = Table(
    "hub_xet_use",
    metadata,
    Column("file", ForeignKey("hub_xet_file.hash", ondelete="CASCADE"), primary_key=True),
    Column("xorb", ForeignKey("hub_xorb.hash"), primary_key=True, index=True),
)
"""Which xorbs a file needs."""

shared_chunks = Table(
    "hub_xet_chunk",
    metadata,
    Column("chunk", String(64), primary_key=True),
    Column("xorb", ForeignKey("hub_xorb.hash", ondelete="CASCADE"), primary_key=True, index=True),
)
"""Chunks that clients ask for, to find what is already here: one in a thousand, and the first of each file."""
