"""The tables of the arena; store.py holds the SQL that touches them."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from jazari.core import UtcDateTime, metadata

arenas = Table(
    "evals_arena",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(60), nullable=False, unique=True),
    Column("organisation", String(96), nullable=False),
    Column("task", String(8), nullable=False),
    Column("title", JSON, nullable=False),
    Column("rubric", JSON, nullable=False),
    Column("models", JSON, nullable=False),
    Column("licence", String(120), nullable=False),
    Column("open_to_all", Boolean, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("answer_tokens", Integer, nullable=False),
    Column("budget_tokens", BigInteger),
    Column("repository", String(193), nullable=False),
    Column("shown", String(400), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("entry", String(400), nullable=False),
)

prompts = Table(
    "evals_arena_prompt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("arena", ForeignKey("evals_arena.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("source", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(8), nullable=False),
)

answers = Table(
    "evals_arena_answer",
    metadata,
    Column("prompt", ForeignKey("evals_arena_prompt.id", ondelete="CASCADE"), primary_key=True),
    Column("model", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("tokens", BigInteger, nullable=False),
)
"""`model` is a place in the arena's `models`."""

judges = Table(
    "evals_arena_judge",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("arena", ForeignKey("evals_arena.id", ondelete="CASCADE"), nullable=False),
    Column("person", String(64), index=True),
    Column("credited", Boolean, nullable=False),
    Column("region", String(6), nullable=False),
    Column("languages", JSON, nullable=False),
    Column("licence", String(120), nullable=False),
    Column("agreed_at", UtcDateTime, nullable=False),
    Index("ux_evals_arena_judge_person", "arena", "person", unique=True),
)
"""`person` is NULL once they are erased: their votes stay without them."""

votes = Table(
    "evals_arena_vote",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("prompt", ForeignKey("evals_arena_prompt.id", ondelete="CASCADE"), nullable=False),
    Column("judge", ForeignKey("evals_arena_judge.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("first", Integer, nullable=False),
    Column("second", Integer, nullable=False),
    Column("swapped", Boolean, nullable=False),
    Column("cast_at", UtcDateTime),
    Column("verdict", String(8)),
    Index("ux_evals_arena_vote_shown", "prompt", "judge", "first", "second", unique=True),
)
"""Shown while `cast_at` is NULL; `first` < `second` are places of models (one place twice where one answer is shown),
the second's answer on the left where `swapped`."""
