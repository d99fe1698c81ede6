"""What panels of people said, in arenas that are published: every answer that was graded, with its grades."""

import io
from collections import defaultdict
from contextlib import suppress

from jazari.core import NotFound
from jazari.evals.arena.entries import ARENA_PUBLISHED, ArenaPublished
from jazari.evals.arena.publishing import DATA_PATH, PROMPTS_PATH, read_votes
from jazari.evals.arena.records import GRADES
from jazari.hub import Hub
from jazari.ledger import Ledger

Panel = dict[tuple[str, str], list[int]]
"""People's grades, 1 to 5, by question and answer: who wrote it does not matter to what it is worth."""


def panels(ledger: Ledger) -> tuple[ArenaPublished, ...]:
    """The published arenas in which answers were graded, oldest first."""
    bodies = (entry.body for entry in ledger.entries(kind=ARENA_PUBLISHED.name))
    return tuple(body for body in bodies if isinstance(body, ArenaPublished) and body.task == "grades")


def grades_of(hub: Hub, published: tuple[ArenaPublished, ...]) -> Panel:
    """The grades of these arenas, of those whose votes this node still has."""
    from pyarrow import parquet  # an extra

    found: Panel = defaultdict(list)
    for body in published:
        name, _, revision = body.votes.removeprefix("dataset:").partition("@")
        with suppress(NotFound):
            votes = read_votes(hub.read("dataset", name, revision, DATA_PATH))
            rows = parquet.read_table(
                io.BytesIO(hub.read("dataset", name, revision, PROMPTS_PATH))
            ).to_pylist()
            texts = {(row["prompt"], row["model"]): (row["text"], row["answer"]) for row in rows}
            for vote in votes:
                if vote.verdict in GRADES:
                    found[texts[vote.prompt, vote.models[0]]].append(int(vote.verdict))
    return found
