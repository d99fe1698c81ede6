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
        "hub_blob",
        sa.Column("git_oid", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("is_lfs", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("git_oid", name="pk_hub_blob"),
    )
    op.create_index("ix_hub_blob_sha256", "hub_blob", ["sha256"], unique=False)
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
        sa.Column("search_text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hub_repository"),
    )
    op.create_index("ix_hub_repository_created", "hub_repository", ["created_at", "id"], unique=False)
    op.create_index("ix_hub_repository_organisation", "hub_repository", ["organisation"], unique=False)
    op.create_index("ix_hub_repository_updated", "hub_repository", ["updated_at", "id"], unique=False)
    op.create_index("ux_hub_repository_kind_name", "hub_repository", ["kind", "name"], unique=True)
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
        "hub_holding",
        sa.Column("repository", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["repository"], ["hub_repository.id"], name="fk_hub_holding_repository", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("repository", "sha256", name="pk_hub_holding"),
    )
    op.create_index("ix_hub_holding_sha256", "hub_holding", ["sha256"], unique=False)
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
