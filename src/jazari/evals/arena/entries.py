"""The fact that an arena puts into the ledger: how models rank, of how many votes; never who, never what they read."""

from jazari.evals.arena.records import Task
from jazari.ledger import (
    Body,
    Count,
    Kind,
    LanguageCode,
    Number,
    RefText,
    RegionCode,
    RepoName,
    Share,
    Slug,
    Spdx,
)


class RankedModel(Body):
    """A model's place; `low` and `high` bound the 95 % interval of `score` over judges.

    `score` is the share of votes that it would take from an average model, or its mean grade, 1 to 5; `strength` its
    Bradley-Terry parameter, None of grades.
    """

    model: RefText | RepoName
    rank: Count
    votes: Count
    wins: Count
    ties: Count
    losses: Count
    bad: Count
    score: Number
    low: Number
    high: Number
    strength: Number | None


class Ranking(Body):
    """Models by rank, over so many votes of so many people."""

    votes: Count
    judges: Count
    models: tuple[RankedModel, ...]
    first_share: Share | None
    alpha: Number | None


class ArenaPublished(Body):
    """Body of `evals.arena-published`.

    `votes` is the dataset of all votes, from which the rest follows; `shown` the dataset whose rows models were asked,
    None for prompts that were given. Of `first_share`, where the order of two answers did not matter, one half is
    expected; `alpha` (Krippendorff's, ordinal) is of grades. A language or region is there where `judges_least` people
    or more judged.
    """

    arena: Slug
    task: Task
    votes: RefText
    shown: RefText | None
    licence: Spdx
    seed: Count
    judges_least: Count
    overall: Ranking
    by_language: dict[LanguageCode, Ranking]
    by_region: dict[RegionCode, Ranking]


ARENA_PUBLISHED = Kind(
    "evals.arena-published",
    ArenaPublished,
    "People judged models' answers without knowing whose they were; models rank with intervals, and votes are kept.",
)
KINDS = (ARENA_PUBLISHED,)
