"""The SQL of what a repository is called: its name, the names it had, and copies under another one."""

from sqlalchemy import Connection, delete, insert, literal, select, update

from jazari.hub import store
from jazari.hub.tables import holdings, moved, origins, refs, repositories, revisions


def rename(connection: Connection, key: int, kind: str, old: str, new: str) -> None:
    """Give a repository another name; the old one leads to it until somebody else takes it."""
    connection.execute(update(repositories).where(repositories.c.id == key).values(name=new))
    forget_old_name(connection, kind, new)
    forget_old_name(connection, kind, old)
    connection.execute(insert(moved).values(kind=kind, name=old, repository=key))
    where = origins.c.source == f"{kind}:{old}"
    connection.execute(update(origins).where(where).values(source=f"{kind}:{new}"))


def forget_old_name(connection: Connection, kind: str, name: str) -> None:
    """Let a name lead nowhere: a repository takes it."""
    connection.execute(delete(moved).where(moved.c.kind == kind, moved.c.name == name))


def present_name(connection: Connection, kind: str, name: str) -> str | None:
    """What the repository is called that had this name, or has it in other capitals."""
    query = (
        select(repositories.c.name)
        .join(moved, moved.c.repository == repositories.c.id)
        .where(moved.c.kind == kind, moved.c.name == name)
    )
    found: str | None = connection.scalar(query)
    return found or store.find_by_spelling(connection, kind, name)


def copy_content(connection: Connection, source: int, target: int) -> None:
    """Give a repository without revisions all those of another, with its branches, tags and large objects."""
    branches = refs.c.type.in_(["branch", "tag"])
    for table, condition in ((revisions, None), (origins, None), (holdings, None), (refs, branches)):
        columns = [column for column in table.c if column.name != "repository"]
        query = select(literal(target), *columns).where(table.c.repository == source)
        if condition is not None:
            query = query.where(condition)
        names = ["repository", *(column.name for column in columns)]
        connection.execute(insert(table).from_select(names, query))
