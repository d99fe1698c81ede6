"""Grown: the same programme on PostgreSQL and S3, by settings alone."""

import json
from pathlib import Path

from tests.processes import Home, running


def test_the_programme_runs_on_postgresql_and_s3(
    tmp_path: Path, postgresql_url: str, s3_endpoint: str
) -> None:
    home = Home(
        tmp_path / "home",
        more={
            "JAZARI_DATABASE": postgresql_url,
            "JAZARI_OBJECTS": f"s3://commons/{tmp_path.name}?endpoint={s3_endpoint}",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
        },
    )
    with running(home, "up") as node:
        home.wait_for_line("Try next", node)
        figures = {
            row["indicator"]: row["number"]
            for row in map(json.loads, home.done("roadmap", "list", "--json").splitlines())
        }
        assert figures["datasets-published"] == 1
        assert figures["cases-decided"] == 1
        assert "every hash, signature and entry is right" in home.done(
            "ledger", "verify", "--from", f"{home.address}/ledger"
        )
    assert not list(home.folder.glob("*.db"))
    assert not (home.folder / "files").exists()
