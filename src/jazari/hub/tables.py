"""The hub's tables; store.py holds the SQL that touches them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    false,
    text,
)

from jazari.core import UtcDateTime, metadata

repositories = Table(
    "hub_repository",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("name", String(200), nullable=False),
    Column("organisation", String(96), nullable=False, index=True),
    Column("private", Boolean, nullable=False),
    Column("gated", String(8), nullable=False),
    Column("data_class", String(16), nullable=False),
    Column("licence", String(64)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("head", String(40), nullable=False),
    Column("files", Integer, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("tags", JSON, nullable=False),
    Column("card", JSON, nullable=False),
    Column("residency", String(8), nullable=False, server_default="law"),
    # What all its revisions and uploads take: see quotas.Usage.
    Column("stored_bytes", BigInteger, nullable=False, server_default="0"),
    Column("personal", Boolean, nullable=False, server_default=false()),
    Column("downloads", BigInteger, nullable=False, server_default="0"),
    Column("downloads_all", BigInteger, nullable=False, server_default="0"),
    Index("ux_hub_repository_kind_name", "kind", "name", unique=True),
    Index("ux_hub_repository_spelling", "kind", text("lower(name)"), unique=True),
    Index("ix_hub_repository_updated", "updated_at", "id"),
    Index("ix_hub_repository_created", "created_at", "id"),
    # A listing of one kind walks an index in its order, and so costs what it shows however many there are.
    Index("ix_hub_repository_kind_updated", "kind", "updated_at", "id"),
    Index("ix_hub_repository_kind_created", "kind", "created_at", "id"),
    Index("ix_hub_repository_kind_downloads", "kind", "downloads", "id"),
    # Counting what somebody may see reads this index alone.
    Index("ix_hub_repository_seen", "kind", "private", "data_class", "organisation"),
)

tags = Table(
    "hub_tag",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("tag", String(300), primary_key=True, index=True),
)

refs = Table(
    "hub_ref",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("type", String(8), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("sha", String(40), nullable=False),
    Column("message", String, nullable=False),
)

revisions = Table(
    "hub_revision",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("sha", String(40), primary_key=True),
    Column("tree", String(40), nullable=False),
    Column("parent", String(40)),
    Column("message", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("organisation", String(96), nullable=False),
    # Who did it stays in this node's own database: git and the ledger name the organisation.
    Column("person", String(64)),
    Column("made_from", JSON, nullable=False),
    Column("files", Integer, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Index("ix_hub_revision_at", "at"),
)

replaced = Table(
    "hub_replaced",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("sha", String(40), primary_key=True),
    Column("replacement", String(40), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
"""Revisions that a redaction took away, and what stands for them now."""

origins = Table(
    "hub_origin",
    metadata,
    Column("repository", Integer, primary_key=True),
    Column("sha", String(40), primary_key=True),
    Column("ref", String(300), primary_key=True),
    Column("source", String(300), nullable=False, index=True),
)
"""What a revision was made from, a row for each ref; `source` is the ref without its revision."""

git_objects = Table(
    "hub_object",
    metadata,
    Column("sha", String(40), primary_key=True),
    Column("type", String(8), nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Git trees and commits; contents are in Objects."""

blobs = Table(
    "hub_blob",
    metadata,
    Column("git_oid", String(40), primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("is_lfs", Boolean, nullable=False),
)

holdings = Table(
    "hub_holding",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", String(64), primary_key=True, index=True),
    Column("size_bytes", BigInteger, nullable=False, server_default="0"),
    # When it was last uploaded or named; None where it was before this was noted.
    Column("at", UtcDateTime),
)
"""Large objects that a repository has, or had uploaded for it: knowing a hash alone opens nothing."""

accesses = Table(
    "hub_access",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("person", String(64), primary_key=True, index=True),
    Column("status", String(8), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    # Free text of a person: here only, never in the ledger.
    Column("reason", String, nullable=False, server_default=""),
)
"""Who asked for the files of a gated repository, and what became of it."""

moved = Table(
    "hub_moved",
    metadata,
    Column("kind", String(8), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), nullable=False, index=True),
)
"""Names that repositories had before, which still lead to them."""

downloads = Table(
    "hub_download",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True, index=True),
    Column("count", BigInteger, nullable=False),
)
