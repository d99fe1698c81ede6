"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every room's tables."""
    op.create_table(
        "accounts_attempt",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_accounts_attempt"),
    )
    op.create_index("ix_accounts_attempt_last_at", "accounts_attempt", ["last_at"], unique=False)

    op.create_table(
        "accounts_name",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_accounts_name"),
    )
    op.create_table(
        "core_job",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_core_job"),
    )
    op.create_index("ix_core_job_created_at", "core_job", ["created_at"], unique=False)
    op.create_index("ix_core_job_state", "core_job", ["state"], unique=False)

    op.create_table(
        "core_step",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("output", sa.JSON(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_core_step"),
    )
    op.create_index("ix_core_step_name", "core_step", ["name"], unique=False)

    op.create_table(
        "hub_account",
        sa.Column("organisation", sa.String(length=96), nullable=False),
        sa.Column("repositories", sa.Integer(), server_default="0", nullable=False),
        sa.Column("stored_bytes", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("limit_repositories", sa.Integer(), nullable=True),
        sa.Column("limit_bytes", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("organisation", name="pk_hub_account"),
    )
    op.create_table(
        "hub_blob",
        sa.Column("git_oid", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("is_lfs", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("git_oid", name="pk_hub_blob"),
    )
    op.create_index("ix_hub_blob_sha256", "hub_blob", ["sha256"], unique=False)

    op.create_table(
        "hub_collection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("objects", sa.BigInteger(), nullable=False),
        sa.Column("freed_bytes", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hub_collection"),
    )
    op.create_table(
        "hub_object",
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=8), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha", name="pk_hub_object"),
    )
    op.create_table(
        "hub_origin",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("ref", sa.String(length=300), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("repository", "sha", "ref", name="pk_hub_origin"),
    )
    op.create_index("ix_hub_origin_source", "hub_origin", ["source"], unique=False)

    op.create_table(
        "hub_purge",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_hub_purge"),
    )
    op.create_table(
        "hub_repository",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("organisation", sa.String(length=96), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("gated", sa.String(length=8), nullable=False),
        sa.Column("data_class", sa.String(length=16), nullable=False),
        sa.Column("licence", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("head", sa.String(length=40), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("card", sa.JSON(), nullable=False),
        sa.Column("residency", sa.String(length=8), server_default="law", nullable=False),
        sa.Column("stored_bytes", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("personal", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("downloads", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("downloads_all", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hub_repository"),
    )
    op.create_index(
        "ux_hub_repository_spelling", "hub_repository", ["kind", sa.text("lower(name)")], unique=True
    )
    op.create_index("ix_hub_repository_created", "hub_repository", ["created_at", "id"], unique=False)
    op.create_index(
        "ix_hub_repository_kind_created", "hub_repository", ["kind", "created_at", "id"], unique=False
    )
    op.create_index(
        "ix_hub_repository_kind_downloads", "hub_repository", ["kind", "downloads", "id"], unique=False
    )
    op.create_index(
        "ix_hub_repository_kind_updated", "hub_repository", ["kind", "updated_at", "id"], unique=False
    )
    op.create_index("ix_hub_repository_organisation", "hub_repository", ["organisation"], unique=False)
    op.create_index(
        "ix_hub_repository_seen",
        "hub_repository",
        ["kind", "private", "data_class", "organisation"],
        unique=False,
    )
    op.create_index("ix_hub_repository_updated", "hub_repository", ["updated_at", "id"], unique=False)
    op.create_index("ux_hub_repository_kind_name", "hub_repository", ["kind", "name"], unique=True)

    op.create_table(
        "hub_xet_file",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_hub_xet_file"),
    )
    op.create_index("ix_hub_xet_file_sha256", "hub_xet_file", ["sha256"], unique=False)

    op.create_table(
        "hub_xorb",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("chunks", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("raw_bytes", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dying", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_hub_xorb"),
    )
    op.create_index("ix_hub_xorb_used_at", "hub_xorb", ["used_at"], unique=False)

    op.create_table(
        "ledger_entry",
        sa.Column(
            "index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("index", name="pk_ledger_entry"),
    )
    op.create_index("ix_ledger_entry_kind", "ledger_entry", ["kind", "index"], unique=False)

    op.create_table(
        "ledger_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_size", sa.BigInteger(), nullable=False),
        sa.Column("signed_root", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_ledger_head"),
    )
    op.create_table(
        "services_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("region", sa.String(length=8), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("contact", sa.String(length=200), nullable=True),
        sa.Column("procedure_chosen", sa.String(length=80), nullable=True),
        sa.Column("procedure_proposed", sa.String(length=80), nullable=True),
        sa.Column("language_chosen", sa.String(length=8), nullable=True),
        sa.Column("language_proposed", sa.String(length=8), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("demonstration", sa.Boolean(), nullable=False),
        sa.Column("procedure", sa.String(length=80), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("outcome", sa.String(length=10), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("remark", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.String(length=64), nullable=True),
        sa.Column("pauses", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_services_case"),
        sa.UniqueConstraint("code_hash", name="uq_services_case_code_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_services_case_decided", "services_case", ["decided_at"], unique=False)
    op.create_index("ix_services_case_queue", "services_case", ["state", "due", "id"], unique=False)

    op.create_table(
        "services_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_services_try"),
    )
    op.create_index("ix_services_try_address", "services_try", ["kind", "address_hash", "at"], unique=False)
    op.create_index("ix_services_try_at", "services_try", ["at"], unique=False)

    op.create_table(
        "accounts_organisation",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("region", sa.String(length=6), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["name"], ["accounts_name.name"], name="fk_accounts_organisation_name"),
        sa.PrimaryKeyConstraint("name", name="pk_accounts_organisation"),
    )
    op.create_table(
        "accounts_person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["name"], ["accounts_name.name"], name="fk_accounts_person_name"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts_person"),
        sa.UniqueConstraint("name", name="uq_accounts_person_name"),
    )
    op.create_table(
        "hub_access",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_access_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "person", name="pk_hub_access"),
    )
    op.create_index("ix_hub_access_person", "hub_access", ["person"], unique=False)

    op.create_table(
        "hub_class_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(length=16), nullable=False),
        sa.Column("next", sa.String(length=16), nullable=False),
        sa.Column("previous_residency", sa.String(length=8), nullable=False),
        sa.Column("next_residency", sa.String(length=8), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("decision", sa.String(length=400), nullable=True),
        sa.Column("decided_by", sa.String(length=64), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["repository"],
            ["hub_repository.id"],
            name="fk_hub_class_request_repository",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hub_class_request"),
    )
    op.create_index("ix_hub_class_request_repository", "hub_class_request", ["repository"], unique=False)

    op.create_table(
        "hub_discussion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("is_pull_request", sa.Boolean(), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("base", sa.String(length=200), nullable=False),
        sa.Column("fork", sa.String(length=40), nullable=False),
        sa.Column("merged", sa.String(length=40), nullable=True),
        sa.Column("comments", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"],
            ["hub_repository.id"],
            name="fk_hub_discussion_repository",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hub_discussion"),
    )
    op.create_index("ux_hub_discussion_number", "hub_discussion", ["repository", "number"], unique=True)

    op.create_table(
        "hub_download",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_download_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "day", name="pk_hub_download"),
    )
    op.create_index("ix_hub_download_day", "hub_download", ["day"], unique=False)

    op.create_table(
        "hub_holding",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_holding_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "sha256", name="pk_hub_holding"),
    )
    op.create_index("ix_hub_holding_sha256", "hub_holding", ["sha256"], unique=False)

    op.create_table(
        "hub_moved",
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_moved_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("kind", "name", name="pk_hub_moved"),
    )
    op.create_index("ix_hub_moved_repository", "hub_moved", ["repository"], unique=False)

    op.create_table(
        "hub_ref",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_ref_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "type", "name", name="pk_hub_ref"),
    )
    op.create_table(
        "hub_replaced",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("replacement", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_replaced_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "sha", name="pk_hub_replaced"),
    )
    op.create_table(
        "hub_revision",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("tree", sa.String(length=40), nullable=False),
        sa.Column("parent", sa.String(length=40), nullable=True),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("organisation", sa.String(length=96), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("made_from", sa.JSON(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_revision_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "sha", name="pk_hub_revision"),
    )
    op.create_index("ix_hub_revision_at", "hub_revision", ["at"], unique=False)

    op.create_table(
        "hub_tag",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_tag_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "tag", name="pk_hub_tag"),
    )
    op.create_index("ix_hub_tag_tag", "hub_tag", ["tag"], unique=False)

    op.create_table(
        "hub_term",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column(
            "word",
            sa.String(length=64).with_variant(sa.String(length=64, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "skeleton",
            sa.String(length=64).with_variant(sa.String(length=64, collation="C"), "postgresql"),
            nullable=True,
        ),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_term_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "word", name="pk_hub_term"),
    )
    op.create_index(
        "ix_hub_term_skeleton",
        "hub_term",
        ["skeleton", "word"],
        unique=False,
        sqlite_where=sa.text("skeleton IS NOT NULL"),
        postgresql_where=sa.text("skeleton IS NOT NULL"),
    )
    op.create_index("ix_hub_term_word", "hub_term", ["word", "repository", "weight"], unique=False)

    op.create_table(
        "hub_xet_chunk",
        sa.Column("chunk", sa.String(length=64), nullable=False),
        sa.Column("xorb", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["xorb"], ["hub_xorb.hash"], name="fk_hub_xet_chunk_xorb", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chunk", "xorb", name="pk_hub_xet_chunk"),
    )
    op.create_index("ix_hub_xet_chunk_xorb", "hub_xet_chunk", ["xorb"], unique=False)

    op.create_table(
        "hub_xet_use",
        sa.Column("file", sa.String(length=64), nullable=False),
        sa.Column("xorb", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["file"], ["hub_xet_file.hash"], name="fk_hub_xet_use_file", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["xorb"], ["hub_xorb.hash"], name="fk_hub_xet_use_xorb"),
        sa.PrimaryKeyConstraint("file", "xorb", name="pk_hub_xet_use"),
    )
    op.create_index("ix_hub_xet_use_xorb", "hub_xet_use", ["xorb"], unique=False)

    op.create_table(
        "ledger_mention",
        sa.Column("value", sa.String(length=400), nullable=False),
        sa.Column(
            "index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.ForeignKeyConstraint(["index"], ["ledger_entry.index"], name="fk_ledger_mention_index"),
        sa.PrimaryKeyConstraint("value", "index", name="pk_ledger_mention"),
    )
    op.create_index("ix_ledger_mention_index", "ledger_mention", ["index"], unique=False)

    op.create_table(
        "services_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["services_case.id"], name="fk_services_event_case_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_services_event"),
    )
    op.create_index("ix_services_event_case_id", "services_event", ["case_id"], unique=False)

    op.create_table(
        "accounts_role",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["accounts_organisation.name"], name="fk_accounts_role_organisation"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["accounts_person.id"], name="fk_accounts_role_person_id"),
        sa.PrimaryKeyConstraint("person_id", "organisation", name="pk_accounts_role"),
    )
    op.create_index("ix_accounts_role_organisation", "accounts_role", ["organisation"], unique=False)

    op.create_table(
        "accounts_session",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["accounts_person.id"], name="fk_accounts_session_person_id"),
        sa.PrimaryKeyConstraint("hash", name="pk_accounts_session"),
    )
    op.create_index("ix_accounts_session_expires_at", "accounts_session", ["expires_at"], unique=False)
    op.create_index("ix_accounts_session_person_id", "accounts_session", ["person_id"], unique=False)

    op.create_table(
        "accounts_token",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("label", sa.String(length=100), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["accounts_person.id"], name="fk_accounts_token_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts_token"),
        sa.UniqueConstraint("hash", name="uq_accounts_token_hash"),
    )
    op.create_index("ix_accounts_token_person_id", "accounts_token", ["person_id"], unique=False)

    op.create_table(
        "hub_discussion_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("discussion", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("before", sa.String(length=200), nullable=False),
        sa.Column("sha", sa.String(length=40), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hidden", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["discussion"],
            ["hub_discussion.id"],
            name="fk_hub_discussion_event_discussion",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hub_discussion_event"),
    )
    op.create_index("ix_hub_discussion_event_author", "hub_discussion_event", ["author", "at"], unique=False)
    op.create_index(
        "ix_hub_discussion_event_discussion", "hub_discussion_event", ["discussion"], unique=False
    )

    op.create_table(
        "factory_campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("organisation", sa.String(length=96), nullable=False),
        sa.Column("task", sa.String(length=16), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("instructions", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("text_language", sa.String(length=8), nullable=False),
        sa.Column("licence", sa.String(length=120), nullable=False),
        sa.Column("answers_per_item", sa.Integer(), nullable=False),
        sa.Column("open_to_all", sa.Boolean(), nullable=False),
        sa.Column("gold_share_min", sa.Float(), nullable=False),
        sa.Column("gold_every", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("repository", sa.String(length=193), nullable=False),
        sa.Column("shown", sa.String(length=400), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ref", sa.String(length=400), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_factory_campaign"),
        sa.UniqueConstraint("slug", name="uq_factory_campaign_slug"),
    )

    op.create_table(
        "factory_campaign_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("gold", sa.Text(), nullable=True),
        sa.Column("settled", sa.Text(), nullable=True),
        sa.Column("dropped", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("reviewed_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign"],
            ["factory_campaign.id"],
            name="fk_factory_campaign_item_campaign",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_factory_campaign_item"),
    )
    op.create_index("ix_factory_campaign_item_campaign", "factory_campaign_item", ["campaign"], unique=False)

    op.create_table(
        "factory_campaign_contributor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("credited", sa.Boolean(), nullable=False),
        sa.Column("licence", sa.String(length=120), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign"],
            ["factory_campaign.id"],
            name="fk_factory_campaign_contributor_campaign",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_factory_campaign_contributor"),
    )
    op.create_index(
        "ix_factory_campaign_contributor_person", "factory_campaign_contributor", ["person"], unique=False
    )
    op.create_index(
        "ux_factory_campaign_contributor_person",
        "factory_campaign_contributor",
        ["campaign", "person"],
        unique=True,
    )

    op.create_table(
        "factory_campaign_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("contributor", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("normal", sa.Text(), nullable=True),
        sa.Column("skipped", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["item"],
            ["factory_campaign_item.id"],
            name="fk_factory_campaign_answer_item",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["contributor"],
            ["factory_campaign_contributor.id"],
            name="fk_factory_campaign_answer_contributor",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_factory_campaign_answer"),
    )
    op.create_index(
        "ix_factory_campaign_answer_contributor", "factory_campaign_answer", ["contributor"], unique=False
    )
    op.create_index(
        "ux_factory_campaign_answer_item", "factory_campaign_answer", ["item", "contributor"], unique=True
    )
