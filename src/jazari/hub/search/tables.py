"""The words that repositories are found by."""

from sqlalchemy import Column, ForeignKey, Index, SmallInteger, String, Table

from jazari.core import metadata

# Compared by code point, so that the words that begin alike are one range of the index.
_WORD = String(64).with_variant(String(64, collation="C"), "postgresql")

terms = Table(
    "hub_term",
    metadata,
    Column("repository", ForeignKey("hub_repository.id", ondelete="CASCADE"), primary_key=True),
    Column("word", _WORD, primary_key=True),
    Column("skeleton", _WORD),
    Column("weight", SmallInteger, nullable=False),
    Index("ix_hub_term_word", "word", "repository", "weight"),
)
"""A row for each word of a repository; `skeleton` is the key under which the other script finds it, or NULL."""

Index(
    "ix_hub_term_skeleton",
    terms.c.skeleton,
    terms.c.word,
    sqlite_where=terms.c.skeleton.is_not(None),
    postgresql_where=terms.c.skeleton.is_not(None),
)
