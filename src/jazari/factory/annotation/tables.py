"""The tables of annotation; store.py holds the SQL that touches them."""

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text, false

from jazari.core import UtcDateTime, metadata

campaigns = Table(
    "factory_campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(60), nullable=False, unique=True),
    Column("organisation", String(96), nullable=False),
    Column("task", String(16), nullable=False),
    Column("title", JSON, nullable=False),
    Column("instructions", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("text_language", String(8), nullable=False),
    Column("licence", String(120), nullable=False),
    Column("answers_per_item", Integer, nullable=False),
    Column("open_to_all", Boolean, nullable=False),
    Column("gold_share_min", Float, nullable=False),
    Column("gold_every", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("repository", String(193), nullable=False),
    Column("shown", String(400), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("ref", String(400), nullable=False),
)

items = Table(
    "factory_campaign_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign", ForeignKey("factory_campaign.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("source", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("gold", Text),
    Column("settled", Text),
    Column("dropped", Boolean, nullable=False, server_default=false()),
    Column("reviewed_by", String(64)),
)

contributors = Table(
    "factory_campaign_contributor",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign", ForeignKey("factory_campaign.id", ondelete="CASCADE"), nullable=False),
    Column("person", String(64), index=True),
    Column("credited", Boolean, nullable=False),
    Column("licence", String(120), nullable=False),
    Column("agreed_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
    Index("ux_factory_campaign_contributor_person", "campaign", "person", unique=True),
)
"""`person` is NULL once they are erased: their answers stay without them."""

answers = Table(
    "factory_campaign_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item", ForeignKey("factory_campaign_item.id", ondelete="CASCADE"), nullable=False),
    Column(
        "contributor",
        ForeignKey("factory_campaign_contributor.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("taken_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("value", Text),
    Column("normal", Text),
    Column("skipped", String(20)),
    Index("ux_factory_campaign_answer_item", "item", "contributor", unique=True),
)
"""Taken while `answered_at` is NULL; then `value` with its normal form, or why it was passed on (`skipped`)."""
