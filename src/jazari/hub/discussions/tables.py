"""The tables of discussions; store.py holds the SQL that touches them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, false

from jazari.core import UtcDateTime, metadata

discussions = Table(
    "hub_discussion",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", String(200), nullable=False),
    Column("status", String(8), nullable=False),
    Column("is_pull_request", Boolean, nullable=False),
    Column("author", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("base", String(200), nullable=False),
    Column("fork", String(40), nullable=False),
    Column("merged", String(40)),
    Column("comments", Integer, nullable=False),
    Index("ux_hub_discussion_number", "repository", "number", unique=True),
)

events = Table(
    "hub_discussion_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("discussion", ForeignKey("hub_discussion.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("author", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("before", String(200), nullable=False),
    Column("sha", String(40), nullable=False),
    Column("edited_at", UtcDateTime),
    Column("hidden", Boolean, nullable=False, server_default=false()),
    Index("ix_hub_discussion_event_author", "author", "at"),
)
