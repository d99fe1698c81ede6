"""`jazari hub index`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import typer
from sqlalchemy import delete
from typer.testing import CliRunner

from jazari.core import Objects
from jazari.hub import Add, Hub
from jazari.hub.catalogue import add_commands
from jazari.hub.search.tables import terms


@dataclass
class SmallNode:
    hub: Hub
    objects: Objects


def test_what_an_older_version_wrote_is_found_again(hub: Hub, objects: Objects) -> None:
    @contextmanager
    def open_node() -> Iterator[SmallNode]:
        yield SmallNode(hub, objects)

    for name in ("lab/texts", "lab/other"):
        hub.create_repository("dataset", name, by="lab")
    card = "---\npretty_name: دارجة\n---\n".encode()
    hub.commit("dataset", "lab/texts", [Add("README.md", card)], message="Card", by="lab")
    with hub.database.transaction() as connection:
        connection.execute(delete(terms))
    assert hub.repositories(search="darija") == []
    app = typer.Typer()
    add_commands(app, open_node)
    app.command("other")(lambda: None)
    result = CliRunner().invoke(app, ["index", "--json"])
    assert result.output.strip() == '{"repositories": 2}'
    assert [row.name for row in hub.repositories(search="darija")] == ["lab/texts"]
