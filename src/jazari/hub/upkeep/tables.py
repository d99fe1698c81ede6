"""Upkeep's tables; store.py holds the SQL that touches them."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table

from jazari.core import UtcDateTime, metadata

class_requests = Table(
    "hub_class_request",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("previous", String(16), nullable=False),
    Column("next", String(16), nullable=False),
    Column("previous_residency", String(8), nullable=False),
    Column("next_residency", String(8), nullable=False),
    # Persons stay in this node's own database: the ledger names organisations and the decision.
    Column("asked_by", String(64), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("outcome", String(8)),
    Column("reason", String(20)),
    Column("decision", String(400)),
    Column("decided_by", String(64)),
    Column("decided_at", UtcDateTime),
)

purges = Table(
    "hub_purge",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
"""Contents that a redaction took out and whose bytes must still go: written with it, deleted after them."""

collections = Table(
    "hub_collection",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("finished_at", UtcDateTime, nullable=False),
    Column("objects", BigInteger, nullable=False),
    Column("freed_bytes", BigInteger, nullable=False),
)
"""A row for each garbage collection that came to its end."""
