"""Three institutes and a Root train together by Flower's own SuperLink and SuperNodes, under masks."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest

from jazari.core import load_settings
from jazari.hub import Add
from jazari.models.lid.federated import LidFederated
from jazari.models.records import Texts, Training, TrainingData, Turn
from jazari.node import open_node
from tests.clients.conftest import ROOT
from tests.models.conftest import parquet, texts_of
from tests.processes import Home, free_port, stop

FLOWER = ROOT / ".venv-flower" / "bin"
INSTITUTES = ("institute-a", "institute-b", "institute-c")


@contextmanager
def started(command: list[str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """One of Flower's processes, with a home of its own, ended at the end."""
    assert FLOWER.exists(), f"{FLOWER} is not there: `make setup` makes it"
    environment = {**os.environ, "FLWR_HOME": str(home), "FLWR_TELEMETRY_ENABLED": "0",
                   "PATH": f"{FLOWER}:{os.environ['PATH']}"}  # fmt: skip
    home.mkdir(parents=True)
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        yield process
    finally:
        stop(process)


def institute(folder: Path, train: Texts, test: Texts) -> Home:
    """A node whose hub has a dataset."""
    home = Home(folder / "home", more={"JAZARI_FLOWER": str(FLOWER)})
    with open_node(load_settings(home=home.folder)) as node:
        node.hub.create_repository("dataset", "jazari/maroc-texts", by="jazari")
        files = [Add("data/train-0.parquet", parquet(train)), Add("data/test-0.parquet", parquet(test))]
        node.hub.commit("dataset", "jazari/maroc-texts", files, message="Build", by="jazari")
    return home


def test_three_institutes_train_one_model_and_the_root_publishes_it(tmp_path: Path) -> None:
    with open_node(load_settings(home=tmp_path / "none")) as node:
        country = node.country
    corpus = TrainingData(*(texts_of(country, split) for split in ("train", "test")))
    parts = [corpus.train.select(range(place, len(corpus.train), 9)) for place in range(len(INSTITUTES))]
    # The Root has held-out texts to measure on, and none to learn from.
    root = institute(tmp_path / "root", Texts([""], ["und"], ["none"]), corpus.test)
    superlink = f"127.0.0.1:{free_port()}"
    with ExitStack() as processes:
        link = [str(FLOWER / "flower-superlink"), "--insecure", "--port", superlink.rpartition(":")[2],
                "--disable-runtime-dependency-installation"]  # fmt: skip
        processes.enter_context(started(link, tmp_path / "superlink"))
        for name, own in zip(INSTITUTES, parts, strict=True):
            home = institute(tmp_path / name, own, corpus.test)
            joined = home.start("models", "join", name, "--superlink", superlink, "--port", str(free_port()))
            processes.callback(stop, joined)
        ref = root.done("models", "federate", "lid", "--rounds", "1", "--superlink", superlink).strip()
    with open_node(load_settings(home=root.folder)) as node:
        revision = node.hub.resolve("model", "jazari/lid")
        card = node.hub.read("model", "jazari/lid", "main", "README.md").decode()
        files = {
            path: node.hub.read("model", "jazari/lid", "main", path)
            for path in ("config.json", "model.safetensors")
        }
        (entry,) = node.ledger.entries(kind="models.trained")
    assert ref == revision.ref
    assert entry.body.model_dump()["made_from"] == revision.made_from
    assert all(f"{name} learned from" in card for name in INSTITUTES)
    assert "under masks (SecAgg+)" in card
    # What the masks let through is the average that plain arithmetic gives.
    way, recipe = LidFederated(), country.recipe("lid")
    training = Training(lambda done, total, message: None, tmp_path)
    start = way.start(recipe, training)
    found = [way.improve(start, own, recipe, Turn(1, 1), training) for own in parts]
    total = sum(examples for _, examples in found)
    average = {
        name: np.sum([own[name] * np.float32(n / total) for own, n in found], axis=0) for name in start
    }
    plain = way.finish(average, recipe, corpus.test, training)
    macro = re.search(r"pooled: \*\*(0\.\d+)\*\*", card)
    assert macro is not None
    assert float(macro[1]) == pytest.approx(plain.scores.figures["macro-F1"], abs=0.01)
    assert len(files["model.safetensors"]) == len(plain.files["model.safetensors"])
