"""The only SQL of git's reading: the whole history of a repository at once."""

from sqlalchemy import Connection, select

from jazari.hub.smart.records import Graph, Node
from jazari.hub.tables import git_objects, revisions

ROWS = 1000


def load_graph(connection: Connection, repository: int) -> Graph:
    """Every commit of a repository, a pull request's and a forgotten branch's too."""
    query = (
        select(revisions.c.sha, git_objects.c.data)
        .join(git_objects, git_objects.c.sha == revisions.c.sha)
        .where(revisions.c.repository == repository)
        .execution_options(yield_per=ROWS)
    )
    return {row.sha: _node(row.data) for row in connection.execute(query)}


def _node(data: bytes) -> Node:
    tree = ""
    parents: list[str] = []
    for line in data.split(b"\n"):
        word, _, rest = line.partition(b" ")
        if word == b"tree":
            tree = rest.decode()
        elif word == b"parent":
            parents.append(rest.decode())
        elif word == b"committer":
            return Node(tree, tuple(parents), int(rest.split(b" ")[-2]))
    raise ValueError("a commit without a committer was kept")
