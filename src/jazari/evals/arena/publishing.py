"""An arena becomes a dataset of votes, a card, and an entry whose figures follow from that dataset alone."""

import io
import random
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from jazari.core import Clock
from jazari.evals.arena import rules, store
from jazari.evals.arena.card import write_card
from jazari.evals.arena.entries import ARENA_PUBLISHED, ArenaPublished, RankedModel, Ranking
from jazari.evals.arena.errors import ArenaNotFound, ArenaOver, TooFewVotes
from jazari.evals.arena.rating import result
from jazari.evals.arena.records import Arena, Ballot, Ballots, Board, Judge, Prompt, Result
from jazari.evals.errors import AnswersDisagree
from jazari.hub import Add, Hub
from jazari.ledger import Ledger

DATA_PATH = "data/train-00000.parquet"
PROMPTS_PATH = "prompts/train-00000.parquet"
FIGURES_KEPT = 6
"""Decimals of figures in an entry."""


class Publishing:
    """Ranks an arena's models and publishes it; the ledger is told in the transaction that ends the arena."""

    def __init__(self, hub: Hub, ledger: Ledger, clock: Clock) -> None:
        self.hub = hub
        self.database = hub.database
        self._ledger = ledger
        self._clock = clock

    def publish(self, slug: str) -> str:
        """Close an arena and publish its votes, once; gives the ref of the entry.

        The figures are those of the votes as they are in the dataset, so that whoever has it can compute them again.
        Raises ArenaNotFound, ArenaOver, TooFewVotes, and what publishing raises; it can then be asked for again.
        """
        with self.database.transaction() as connection:
            arena = _unpublished(connection, slug)
            ballots = _ballots(connection, arena)
            _check(ballots)
            judges = store.list_judges(connection, arena.key)
            prompts = store.list_prompts(connection, arena.key)
            answers = store.list_answers(connection, arena.key)
            store.change_arena(connection, arena.key, closed_at=arena.closed_at or self._clock())
        found = result(arena.task, ballots, arena.models, arena.seed)
        names = self._names(judges)
        self.hub.create_repository(
            "dataset", arena.repository, licence=arena.licence, exist_ok=True, by=arena.organisation
        )
        revision = self.hub.commit(
            "dataset",
            arena.repository,
            [
                Add(DATA_PATH, _votes_file(ballots)),
                Add(PROMPTS_PATH, _prompts_file(arena, prompts, answers)),
                Add("README.md", write_card(arena, found, names).encode()),
            ],
            message=f"Publish the arena {arena.slug}",
            made_from=[arena.shown] if arena.shown else [],
            by=arena.organisation,
        )
        body = _body(arena, revision.ref, found)
        with self.database.transaction() as connection:
            _unpublished(connection, slug)  # by whoever asked at the same time
            entry = self._ledger.append(connection, ARENA_PUBLISHED, body, by=arena.organisation)
            store.change_arena(connection, arena.key, entry=entry.ref)
        return entry.ref

    def published(self, arena: Arena) -> ArenaPublished | None:
        """What the ledger says of an arena; None before it is published."""
        if not arena.entry:
            return None
        body = self._ledger.entry(int(arena.entry.rpartition("/")[2])).body
        assert isinstance(body, ArenaPublished)
        return body

    def verify(self, slug: str) -> str:
        """Compute a published arena's figures again from its dataset alone; gives the ref of the entry.

        Raises ArenaNotFound, TooFewVotes where it is not published, AnswersDisagree.
        """
        with self.database.reading() as connection:
            arena = find(connection, slug)
        said = self.published(arena)
        if said is None:
            raise TooFewVotes(
                f"{slug!r} is not published yet; `jazari evals arena publish {slug}` does", arena=slug
            )
        name, _, revision = said.votes.removeprefix("dataset:").partition("@")
        ballots = read_votes(self.hub.read("dataset", name, revision, DATA_PATH))
        if _body(arena, said.votes, result(arena.task, ballots, arena.models, said.seed)) != said:
            raise AnswersDisagree(
                f"the votes in {said.votes} do not give the figures of {arena.entry}; do not rely on it",
                entry=arena.entry,
            )
        return arena.entry

    def _names(self, judges: Sequence[Judge]) -> list[str]:
        """Handles of those who want to be named."""
        wanting = {row.person for row in judges if row.person and row.credited}
        return sorted(self.hub.people(wanting).values()) if wanting else []


def find(connection: Connection, slug: str, *, lock: bool = False) -> Arena:
    """The arena; `lock` makes others who judge in it wait. Raises ArenaNotFound."""
    found = store.find_arena(connection, slug, lock=lock)
    if found is None:
        raise ArenaNotFound(f"there is no arena {slug!r}; /arena lists them", arena=slug)
    return found


def _unpublished(connection: Connection, slug: str) -> Arena:
    """The arena, held until the transaction ends. Raises ArenaNotFound, ArenaOver."""
    arena = find(connection, slug, lock=True)
    if arena.entry:
        raise ArenaOver(f"{slug!r} is published already, as {arena.entry}", arena=slug, entry=arena.entry)
    return arena


def _check(ballots: Ballots) -> None:
    judges = rules.judges_of(ballots)
    if judges < rules.JUDGES_LEAST:
        raise TooFewVotes(
            f"{len(ballots)} votes of {judges} people are too few: intervals need {rules.JUDGES_LEAST} people or more; "
            "have more people judge",
            votes=len(ballots),
            judges=judges,
        )


def _ballots(connection: Connection, arena: Arena) -> list[Ballot]:
    """The votes as they are published: judges are numbers drawn for this once, small regions are left out."""
    cast = store.list_cast(connection, arena.key)
    keys = list({judge.key for judge, _, _, _ in cast})
    # Drawn so that nobody can draw it again: keys in their order, or numbers by a known seed, say who came when.
    random.SystemRandom().shuffle(keys)
    numbers = {key: number for number, key in enumerate(keys, 1)}
    cast.sort(key=lambda row: (row[1].key, row[2].first, row[2].second, numbers[row[0].key]))
    return rules.publishable(
        [
            Ballot(
                judge=numbers[judge.key],
                prompt=prompt.source,
                language=prompt.language,
                region=judge.region,
                models=tuple(arena.models[place] for place in matchup.shown),
                verdict=verdict,
            )
            for judge, prompt, matchup, verdict in cast
        ]
    )


def _body(arena: Arena, votes: str, found: Result) -> ArenaPublished:
    return ArenaPublished(
        arena=arena.slug,
        task=arena.task,
        votes=votes,
        shown=arena.shown or None,
        licence=arena.licence,
        seed=arena.seed,
        judges_least=rules.FEWEST_JUDGES,
        overall=_ranking(found.overall),
        by_language={code: _ranking(board) for code, board in found.by_language.items()},
        by_region={code: _ranking(board) for code, board in found.by_region.items()},
    )


def _ranking(board: Board) -> Ranking:
    return Ranking(
        votes=board.votes,
        judges=board.judges,
        models=tuple(
            RankedModel(
                model=rules.ledger_name(row.model),
                rank=row.rank,
                votes=row.votes,
                wins=row.wins,
                ties=row.ties,
                losses=row.losses,
                bad=row.bad,
                score=round(row.score, FIGURES_KEPT),
                low=round(row.interval.low, FIGURES_KEPT),
                high=round(row.interval.high, FIGURES_KEPT),
                strength=None if row.strength is None else round(row.strength, FIGURES_KEPT),
            )
            for row in board.ratings
        ),
        first_share=None if board.first_share is None else round(board.first_share, FIGURES_KEPT),
        alpha=None if board.alpha is None else round(board.alpha, FIGURES_KEPT),
    )


_VOTE = ("judge", "prompt", "language", "region", "model_a", "model_b", "verdict")


def _votes_file(ballots: Ballots) -> bytes:
    """One row a vote; `model_b` is null where one answer was graded."""
    import pyarrow as pa

    rows = [
        (one.judge, one.prompt, one.language, one.region or None, one.models[0], *one.models[1:], one.verdict)
        for one in ballots
    ]
    wide = [row if len(row) == len(_VOTE) else (*row[:5], None, row[5]) for row in rows]
    schema = pa.schema([(name, pa.int32() if name == "judge" else pa.string()) for name in _VOTE])
    return _parquet(pa.Table.from_pylist([dict(zip(_VOTE, row, strict=True)) for row in wide], schema))


def read_votes(data: bytes) -> list[Ballot]:
    """The votes of a published arena's file."""
    from pyarrow import parquet

    return [
        Ballot(
            row["judge"],
            row["prompt"],
            row["language"],
            row["region"] or "",
            tuple(name for name in (row["model_a"], row["model_b"]) if name is not None),
            row["verdict"],
        )
        for row in parquet.read_table(io.BytesIO(data)).to_pylist()
    ]


def _prompts_file(arena: Arena, prompts: Sequence[Prompt], answers: Mapping[tuple[int, int], str]) -> bytes:
    """One row an answer: the prompt, the model and what it said."""
    import pyarrow as pa

    rows = [
        {"prompt": row.source, "language": row.language, "text": row.text, "model": model}
        | {"answer": answers[row.key, place]}
        for row in prompts
        for place, model in enumerate(arena.models)
    ]
    schema = pa.schema([(name, pa.string()) for name in ("prompt", "language", "text", "model", "answer")])
    return _parquet(pa.Table.from_pylist(rows, schema))


def _parquet(table: object) -> bytes:
    from pyarrow import parquet

    written = io.BytesIO()
    parquet.write_table(table, written, compression="zstd")
    return written.getvalue()
