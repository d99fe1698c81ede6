"""The only SQL that touches the words of repositories."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    union_all,
    update,
)

from jazari.hub.search.rules import Asked, Described, alike, asked, is_asked
from jazari.hub.search.rules import terms as terms_of
from jazari.hub.search.tables import terms

ALIKE_LIMIT = 200
"""Words of one skeleton that are looked at; a few dozen is what a whole country's catalogue has."""
_LAST = "\U0010ffff"


def put_terms(connection: Connection, key: int, about: Described) -> None:
    """Make these the words by which a repository is found; writes only what is new or gone."""
    wanted = {term.word: term for term in terms_of(about)}
    known = {
        row.word: (row.skeleton, row.weight)
        for row in connection.execute(select(terms).where(terms.c.repository == key))
    }
    gone = [{"gone": word} for word in sorted(known.keys() - wanted.keys())]
    if gone:
        connection.execute(
            delete(terms).where(terms.c.repository == key, terms.c.word == bindparam("gone")), gone
        )
    new = [term for word, term in sorted(wanted.items()) if word not in known]
    if new:
        rows = [{"repository": key, "word": t.word, "skeleton": t.skeleton, "weight": t.weight} for t in new]
        connection.execute(insert(terms), rows)
    changed = [
        {"same": word, "now_skeleton": term.skeleton, "now_weight": term.weight}
        for word, term in sorted(wanted.items())
        if word in known and known[word] != (term.skeleton, term.weight)
    ]
    if changed:
        connection.execute(
            update(terms)
            .where(terms.c.repository == key, terms.c.word == bindparam("same"))
            .values(skeleton=bindparam("now_skeleton"), weight=bindparam("now_weight")),
            changed,
        )


def found_by(connection: Connection, question: str, key: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """Conditions that a repository of that key column meets every word of a question.

    Nothing meets a question of signs without a word; one of blanks asks for nothing, and everything meets it.
    """
    if question.strip() and not is_asked(question):
        return [false()]
    return [
        key.in_(select(terms.c.repository).where(_meets(word, _sounding(connection, word))))
        for word in asked(question)
    ]


def scores(connection: Connection, question: str) -> Subquery | None:
    """(repository, score) of what meets every word, the better the higher; None where nothing is asked.

    A word counts by where it stands, whole before its beginning before its sound.
    """
    words = asked(question)
    if not words:
        return None
    each = union_all(*(_score(word, _sounding(connection, word)) for word in words)).subquery()
    return (
        select(each.c.repository, func.sum(each.c.score).label("score"))
        .group_by(each.c.repository)
        .having(func.count() == len(words))
        .subquery()
    )


def _score(word: Asked, sounding: Sequence[str]) -> Select[Any]:
    nearness = case((terms.c.word.in_(word.stems), 4), (terms.c.word.in_(sounding), 3), else_=1)
    score = cast(func.max(terms.c.weight * nearness), Integer).label("score")
    return select(terms.c.repository, score).where(_meets(word, sounding)).group_by(terms.c.repository)


def _meets(word: Asked, sounding: Iterable[str]) -> ColumnElement[bool]:
    # A beginning is a range and not a LIKE: ranges are searched in the index whatever the collation.
    begun = (and_(terms.c.word >= form, terms.c.word < form + _LAST) for form in sorted(word.beginnings))
    return or_(terms.c.word.in_(sorted({*word.stems, *sounding})), *begun)


def _sounding(connection: Connection, word: Asked) -> list[str]:
    """Words of the other script that a question's word may be, among those that repositories have."""
    found = set()
    for key, forms in word.sounds.items():
        for there in connection.execute(_words_of(key)).scalars():
            pairs = ((form, there) if form.isascii() else (there, form) for form in forms)
            if any(alike(*pair) for pair in pairs):
                found.add(there)
    return sorted(found)


def _words_of(key: str) -> Select[Any]:
    """The different words of a skeleton, found by stepping through the index: most are in many repositories."""
    first = select(func.min(terms.c.word).label("word")).where(terms.c.skeleton == key)
    line = first.cte("line", recursive=True)
    next_one = (
        select(func.min(terms.c.word))
        .where(terms.c.skeleton == key, terms.c.word > line.c.word)
        .scalar_subquery()
    )
    line = line.union_all(select(next_one).where(line.c.word.is_not(None)))
    return select(line.c.word).where(line.c.word.is_not(None)).limit(ALIKE_LIMIT)
