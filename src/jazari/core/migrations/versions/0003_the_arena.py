"""People judge what models answer."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the arena's tables."""
    op.create_table(
        "evals_arena",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=60), nullable=False),
        sa.Column("organisation", sa.String(length=96), nullable=False),
        sa.Column("task", sa.String(length=8), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("rubric", sa.JSON(), nullable=False),
        sa.Column("models", sa.JSON(), nullable=False),
        sa.Column("licence", sa.String(length=120), nullable=False),
        sa.Column("open_to_all", sa.Boolean(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("answer_tokens", sa.Integer(), nullable=False),
        sa.Column("budget_tokens", sa.BigInteger(), nullable=True),
        sa.Column("repository", sa.String(length=193), nullable=False),
        sa.Column("shown", sa.String(length=400), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry", sa.String(length=400), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evals_arena"),
        sa.UniqueConstraint("slug", name="uq_evals_arena_slug"),
    )
    op.create_table(
        "evals_arena_prompt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("arena", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["arena"], ["evals_arena.id"], name="fk_evals_arena_prompt_arena_evals_arena", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evals_arena_prompt"),
    )
    op.create_index("ix_evals_arena_prompt_arena", "evals_arena_prompt", ["arena"], unique=False)
    op.create_table(
        "evals_arena_answer",
        sa.Column("prompt", sa.Integer(), nullable=False),
        sa.Column("model", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("tokens", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["prompt"],
            ["evals_arena_prompt.id"],
            name="fk_evals_arena_answer_prompt_evals_arena_prompt",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("prompt", "model", name="pk_evals_arena_answer"),
    )
    op.create_table(
        "evals_arena_judge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("arena", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("credited", sa.Boolean(), nullable=False),
        sa.Column("region", sa.String(length=6), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("licence", sa.String(length=120), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["arena"], ["evals_arena.id"], name="fk_evals_arena_judge_arena_evals_arena", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evals_arena_judge"),
    )
    op.create_index("ix_evals_arena_judge_person", "evals_arena_judge", ["person"], unique=False)
    op.create_index("ux_evals_arena_judge_person", "evals_arena_judge", ["arena", "person"], unique=True)
    op.create_table(
        "evals_arena_vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("prompt", sa.Integer(), nullable=False),
        sa.Column("judge", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("second", sa.Integer(), nullable=False),
        sa.Column("swapped", sa.Boolean(), nullable=False),
        sa.Column("cast_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("verdict", sa.String(length=8), nullable=True),
        sa.ForeignKeyConstraint(
            ["judge"],
            ["evals_arena_judge.id"],
            name="fk_evals_arena_vote_judge_evals_arena_judge",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["prompt"],
            ["evals_arena_prompt.id"],
            name="fk_evals_arena_vote_prompt_evals_arena_prompt",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evals_arena_vote"),
    )
    op.create_index("ix_evals_arena_vote_judge", "evals_arena_vote", ["judge"], unique=False)
    op.create_index(
        "ux_evals_arena_vote_shown", "evals_arena_vote", ["prompt", "judge", "first", "second"], unique=True
    )
