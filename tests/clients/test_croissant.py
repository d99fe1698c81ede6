"""mlcroissant reads a node's datasets by the description alone."""

import json
import urllib.request
from pathlib import Path

import pytest

from tests.clients.conftest import Served

# mlcroissant and the libraries below it warn of their own ways.
pytestmark = pytest.mark.filterwarnings("ignore")

NAME = "jazari/maroc-texts"


def test_mlcroissant_reads_records(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import mlcroissant
    from mlcroissant._src.core import constants

    monkeypatch.setattr(constants, "DOWNLOAD_PATH", tmp_path)
    address = f"{served.address}/api/datasets/{NAME}/croissant"
    with urllib.request.urlopen(address) as answer:
        told = json.load(answer)
    dataset = mlcroissant.Dataset(jsonld=told)
    assert list(dataset.metadata.ctx.issues.errors) == []
    splits = {record_set["@id"]: record_set["field"] for record_set in told["recordSet"]}
    assert {"train", "test"} <= set(splits)
    rows = list(dataset.records("test"))
    assert len(rows) > 10
    assert set(rows[0]) == {field["@id"] for field in splits["test"]}
    assert all(isinstance(row["test/text"], bytes) for row in rows)
