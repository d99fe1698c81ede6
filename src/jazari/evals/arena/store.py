"""The only SQL that touches the tables of the arena."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from jazari.core import add_missing, batches
from jazari.evals.arena.records import PASS, Arena, Judge, Matchup, Prompt, Status
from jazari.evals.arena.tables import answers, arenas, judges, prompts, votes

_ARENA = [column for column in arenas.c if column.name != "id"]
_JUDGE = [column for column in judges.c if column.name not in ("id", "arena")]


def add_arena(connection: Connection, arena: Arena, asked: Iterable[Prompt]) -> int:
    """Keep a new arena with its prompts; their keys are not read. Gives the arena's key."""
    values = {column.name: getattr(arena, column.name) for column in _ARENA}
    values |= {"title": dict(arena.title), "rubric": dict(arena.rubric), "models": list(arena.models)}
    key = connection.execute(insert(arenas).values(values)).inserted_primary_key
    assert key is not None
    for batch in batches(asked):
        rows = [{"source": row.source, "text": row.text, "language": row.language} for row in batch]
        connection.execute(insert(prompts), [{"arena": key[0], **row} for row in rows])
    return int(key[0])


def find_arena(connection: Connection, slug: str, *, lock: bool = False) -> Arena | None:
    """The arena of that name; `lock` makes others who judge in it wait."""
    query = select(arenas).where(arenas.c.slug == slug)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _arena(row)


def list_arenas(connection: Connection) -> list[Arena]:
    """Every arena: the open ones first, newest first."""
    query = select(arenas).order_by(arenas.c.closed_at.is_not(None), arenas.c.id.desc())
    return [_arena(row) for row in connection.execute(query)]


def change_arena(connection: Connection, key: int, **values: object) -> None:
    """Change columns of an arena."""
    connection.execute(update(arenas).where(arenas.c.id == key).values(**values))


def list_prompts(connection: Connection, arena: int, languages: Sequence[str] | None = None) -> list[Prompt]:
    """An arena's prompts in order; those in these languages only, where some are given."""
    query = select(prompts).where(prompts.c.arena == arena)
    if languages is not None:
        query = query.where(prompts.c.language.in_(languages))
    return [_prompt(row) for row in connection.execute(query.order_by(prompts.c.id))]


def find_prompt(connection: Connection, key: int) -> Prompt:
    """The prompt of that key, which is there."""
    return _prompt(connection.execute(select(prompts).where(prompts.c.id == key)).one())


def prompts_without(connection: Connection, arena: int, model: int) -> list[Prompt]:
    """The prompts that the model at that place has not answered, in order."""
    theirs = select(answers.c.prompt).where(answers.c.prompt == prompts.c.id, answers.c.model == model)
    query = select(prompts).where(prompts.c.arena == arena, ~theirs.correlate(prompts).exists())
    return [_prompt(row) for row in connection.execute(query.order_by(prompts.c.id))]


def add_answer(connection: Connection, prompt: int, model: int, text: str, tokens: int) -> None:
    """Keep what a model answered, unless it is there."""
    add_missing(connection, answers, [{"prompt": prompt, "model": model, "text": text, "tokens": tokens}])


def answers_of(connection: Connection, prompt: int) -> dict[int, str]:
    """What each model, by its place, answered to a prompt."""
    query = select(answers.c.model, answers.c.text).where(answers.c.prompt == prompt)
    return {row.model: row.text for row in connection.execute(query)}


def list_answers(connection: Connection, arena: int) -> dict[tuple[int, int], str]:
    """Every answer of an arena, by prompt and place of the model."""
    query = select(answers.c.prompt, answers.c.model, answers.c.text)
    query = query.join(prompts, prompts.c.id == answers.c.prompt).where(prompts.c.arena == arena)
    return {(row.prompt, row.model): row.text for row in connection.execute(query)}


def list_alike(connection: Connection, arena: int) -> set[tuple[int, int, int]]:
    """The pairs that say the same, by prompt and both places."""
    others = answers.alias()
    query = select(answers.c.prompt, answers.c.model, others.c.model).join(
        others, (others.c.prompt == answers.c.prompt) & (others.c.text == answers.c.text)
    )
    query = query.join(prompts, prompts.c.id == answers.c.prompt)
    query = query.where(prompts.c.arena == arena, answers.c.model < others.c.model)
    return {(prompt, first, second) for prompt, first, second in connection.execute(query)}


def spent_tokens(connection: Connection, arena: int) -> int:
    """The tokens of all answers of an arena, prompts counted."""
    query = select(func.coalesce(func.sum(answers.c.tokens), 0))
    query = query.join(prompts, prompts.c.id == answers.c.prompt).where(prompts.c.arena == arena)
    return int(connection.execute(query).scalar_one())


def status(connection: Connection, arena: Arena) -> Status:
    """How many answers and votes there are, of how many judges."""
    asked = int(connection.execute(_count(prompts.c.arena == arena.key)).scalar_one())
    given = _count(prompts.c.arena == arena.key).join(answers, answers.c.prompt == prompts.c.id)
    counted = select(func.count(), func.count(func.distinct(votes.c.judge))).select_from(votes)
    counted = counted.join(judges, judges.c.id == votes.c.judge)
    cast = connection.execute(counted.where(judges.c.arena == arena.key, _is_judged())).one()
    return Status(
        answers=int(connection.execute(given).scalar_one()),
        answers_wanted=asked * len(arena.models),
        tokens=spent_tokens(connection, arena.key),
        judges=cast[1],
        votes=cast[0],
    )


def find_judge(connection: Connection, arena: int, person: str) -> Judge | None:
    """Somebody's part in an arena."""
    query = select(judges).where(judges.c.arena == arena, judges.c.person == person)
    row = connection.execute(query).one_or_none()
    return None if row is None else _judge(row)


def add_judge(connection: Connection, arena: int, judge: Judge) -> None:
    """Keep that somebody agreed to an arena's licence; their key is not read."""
    values = {column.name: getattr(judge, column.name) for column in _JUDGE}
    connection.execute(insert(judges).values(arena=arena, **values | {"languages": list(judge.languages)}))


def change_judge(connection: Connection, key: int, **values: object) -> None:
    """Change columns of a judge."""
    connection.execute(update(judges).where(judges.c.id == key).values(**values))


def remove_judge(connection: Connection, key: int) -> None:
    """Forget a judge with all their votes."""
    connection.execute(delete(votes).where(votes.c.judge == key))
    connection.execute(delete(judges).where(judges.c.id == key))


def list_judges(connection: Connection, arena: int) -> list[Judge]:
    """Everybody whose vote counts in an arena, in order."""
    theirs = select(votes.c.id).where(votes.c.judge == judges.c.id, _is_judged())
    query = select(judges).where(judges.c.arena == arena, theirs.correlate(judges).exists())
    return [_judge(row) for row in connection.execute(query.order_by(judges.c.id))]


def find_shown(connection: Connection, judge: int) -> tuple[int, Matchup] | None:
    """(the vote's key, what they look at) of a judge who has not said anything of it."""
    query = select(votes).where(votes.c.judge == judge, votes.c.cast_at.is_(None))
    row = connection.execute(query.order_by(votes.c.id)).first()
    return None if row is None else (row.id, _matchup(row))


def show(connection: Connection, judge: int, matchup: Matchup) -> int:
    """Note that a judge looks at something. Gives the vote's key."""
    row = {"prompt": matchup.prompt, "first": matchup.first, "second": matchup.second}
    made = connection.execute(insert(votes).values(judge=judge, swapped=matchup.swapped, **row))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def put_vote(connection: Connection, key: int, verdict: str | None, at: datetime | None) -> None:
    """Keep what a judge said, or (None) that they have not said it yet."""
    connection.execute(update(votes).where(votes.c.id == key).values(verdict=verdict, cast_at=at))


def last_vote(connection: Connection, judge: int) -> int | None:
    """The key of what a judge said last."""
    query = select(votes.c.id).where(votes.c.judge == judge, votes.c.cast_at.is_not(None))
    found: int | None = connection.execute(
        query.order_by(votes.c.cast_at.desc(), votes.c.id.desc()).limit(1)
    ).scalar()
    return found


def free_shown(connection: Connection, judge: int) -> None:
    """Take away what a judge looks at and has not judged."""
    connection.execute(delete(votes).where(votes.c.judge == judge, votes.c.cast_at.is_(None)))


def count_shown(connection: Connection, arena: int) -> dict[tuple[int, int, int], int]:
    """How many judges were shown each pair, by prompt and both places."""
    of = (votes.c.prompt, votes.c.first, votes.c.second)
    query = select(*of, func.count()).join(prompts, prompts.c.id == votes.c.prompt)
    found = connection.execute(query.where(prompts.c.arena == arena).group_by(*of))
    return {(prompt, first, second): count for prompt, first, second, count in found}


def list_seen(connection: Connection, judge: int) -> set[tuple[int, int, int]]:
    """What a judge was shown, by prompt and both places."""
    query = select(votes.c.prompt, votes.c.first, votes.c.second).where(votes.c.judge == judge)
    return {(row.prompt, row.first, row.second) for row in connection.execute(query)}


def count_cast(connection: Connection, judge: Judge) -> int:
    """How much of what they were shown a judge has done with, in the languages that they read."""
    query = _count(prompts.c.language.in_(judge.languages)).join(votes, votes.c.prompt == prompts.c.id)
    query = query.where(votes.c.judge == judge.key, votes.c.cast_at.is_not(None))
    return int(connection.execute(query).scalar_one())


def list_cast(connection: Connection, arena: int) -> list[tuple[Judge, Prompt, Matchup, str]]:
    """Every vote that counts, in no order."""
    people = {judge.key: judge for judge in list_judges(connection, arena)}
    asked = {prompt.key: prompt for prompt in list_prompts(connection, arena)}
    query = select(votes).join(prompts, prompts.c.id == votes.c.prompt)
    query = query.where(prompts.c.arena == arena, _is_judged())
    return [
        (people[row.judge], asked[row.prompt], _matchup(row), row.verdict)
        for row in connection.execute(query)
    ]


def of_person(connection: Connection, person: str) -> list[dict[str, Any]]:
    """All that is kept about somebody's part in arenas, as plain values."""
    found = []
    query = select(judges, arenas.c.slug).join(arenas, arenas.c.id == judges.c.arena)
    for row in connection.execute(query.where(judges.c.person == person).order_by(judges.c.id)):
        cast = select(prompts.c.text, votes.c.cast_at, votes.c.verdict)
        cast = cast.join(prompts, prompts.c.id == votes.c.prompt).where(votes.c.judge == row.id)
        part = {name: getattr(row, name) for name in ("slug", "credited", "region", "languages")}
        part |= {"licence": row.licence, "agreed_at": row.agreed_at}
        part["votes"] = [dict(one._mapping) for one in connection.execute(cast.order_by(votes.c.id))]
        found.append(part)
    return found


def forget_person(connection: Connection, person: str) -> None:
    """Take somebody off what they judged: votes stay, nobody's and of no region; what they looked at goes back."""
    theirs = select(judges.c.id).where(judges.c.person == person)
    connection.execute(delete(votes).where(votes.c.judge.in_(theirs), votes.c.cast_at.is_(None)))
    connection.execute(
        update(judges).where(judges.c.person == person).values(person=None, credited=False, region="")
    )


def _count(condition: Any) -> Any:
    return select(func.count()).select_from(prompts).where(condition)


def _is_judged() -> Any:
    return votes.c.verdict.is_not(None) & (votes.c.verdict != PASS)


def _arena(row: Row[Any]) -> Arena:
    values = {column.name: getattr(row, column.name) for column in _ARENA}
    return Arena(key=row.id, **values | {"models": tuple(row.models)})


def _prompt(row: Row[Any]) -> Prompt:
    return Prompt(row.id, row.source, row.text, row.language)


def _judge(row: Row[Any]) -> Judge:
    values = {column.name: getattr(row, column.name) for column in _JUDGE}
    return Judge(key=row.id, **values | {"languages": tuple(row.languages)})


def _matchup(row: Row[Any]) -> Matchup:
    return Matchup(row.prompt, row.first, row.second, row.swapped)
