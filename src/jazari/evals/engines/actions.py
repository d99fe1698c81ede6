"""An engine at work: a process in its own environment, which reads datasets and asks models of this node alone."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jazari.core import Benchmark, Run, canonical_json, sha256_hex
from jazari.evals.engines.errors import EngineFailed, EngineMissing
from jazari.evals.records import Answer, BenchmarkItem, Tokens

MODULES = {"lm-eval": "lm_eval", "inspect": "inspect_ai"}
SEED = 2030
_DRIVERS = Path(__file__).parent / "drivers"
_LOOK = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('{}'))"
_SOURCE_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Reached:
    """This node as a program beside it reaches it: an address and a token made for it."""

    address: str
    token: str


Reach = Callable[[], AbstractContextManager[Reached]]
"""Serves this node while the block runs."""


@dataclass(frozen=True, slots=True)
class EngineAnswers:
    """What an engine found: its version, every item's answer in the engine's order, and what they took.

    `folder` is what to forget once they are kept.
    """

    version: str
    answers: tuple[Answer, ...]
    used: Tokens
    folder: str


class Engines:
    """The engines of this node: `pythons` are the interpreters that have them, by the engine's name.

    What a run was answered stays in `folder` until it is forgotten, so that a cut run pays for no answer twice.
    """

    def __init__(self, folder: Path, pythons: Mapping[str, Path], reach: Reach) -> None:
        self._folder = folder
        self._pythons = pythons
        self._reach = reach

    def run(
        self,
        benchmark: Benchmark,
        dataset: str,
        model: str,
        run: Run,
        *,
        chats: bool,
        budget_tokens: int | None,
    ) -> EngineAnswers:
        """Have a benchmark's engine ask a model, named as `/v1` names it, about a dataset's ref.

        `chats` says that the model answers conversations rather than continuing texts. Raises EngineMissing,
        EngineFailed.
        """
        assert benchmark.engine is not None
        name, _, revision = dataset.removeprefix("dataset:").partition("@")
        asked = {
            "benchmark": benchmark.id,
            "task": benchmark.engine.task,
            "figure": benchmark.engine.figure,
            "parameters": benchmark.model_dump(mode="json")["engine"]["parameters"],
            "dataset": name,
            "revision": revision,
            "split": benchmark.split,
            "model": model,
            "chats": chats,
            "seed": SEED,
        }
        folder = self._folder / sha256_hex(canonical_json(asked))[:32]
        folder.mkdir(parents=True, exist_ok=True)
        found_path = folder / "found.json"
        if not found_path.exists():
            with self._reach() as reached:
                facts = {**asked, "address": reached.address, "budget_tokens": budget_tokens}
                (folder / "asked.json").write_text(json.dumps(facts), encoding="utf-8")
                self._drive(benchmark.engine.name, folder, reached, run, benchmark.id)
        found = json.loads(found_path.read_text(encoding="utf-8"))
        language = benchmark.labels[0] if len(benchmark.labels) == 1 else "und"
        answers = tuple(_answer(item, language) for item in found["items"])
        return EngineAnswers(str(found["version"]), answers, Tokens(**found["usage"]), folder.name)

    def forget(self, folder: str) -> None:
        """Give back what a finished run took."""
        shutil.rmtree(self._folder / folder, ignore_errors=True)

    def _drive(self, engine: str, folder: Path, reached: Reached, run: Run, title: str) -> None:
        python = self._pythons[engine]
        self._check(engine, python)
        log = folder / "log"
        driver = _DRIVERS / f"{MODULES[engine].removesuffix('_ai')}_driver.py"
        with (
            log.open("ab") as errors,
            subprocess.Popen(
                [python, driver, folder], cwd=folder, env=_environment(folder, reached),
                # Nothing is written there: it ends when this process does, however that was, and the driver with it.
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
            ) as process,
        ):  # fmt: skip
            try:
                assert process.stdout is not None
                for answers in _told(process.stdout):
                    run.progress(0, 1, f"{title}: {engine} has {answers} answers")
                process.wait()
            except BaseException:
                process.kill()
                raise
        if process.returncode or not (folder / "found.json").exists():
            raise EngineFailed(
                f"{engine} ended without a result (status {process.returncode}): {_last_words(log)}; what it was "
                f"answered is kept, its log is {log}",
                engine=engine,
                log=str(log),
            )

    def _check(self, engine: str, python: Path) -> None:
        try:
            found = subprocess.run(
                [python, "-c", _LOOK.format(MODULES[engine])],
                capture_output=True, check=False,
            )  # fmt: skip
            missing = found.returncode != 0
        except OSError:
            missing = True
        if missing:
            setting = f"JAZARI_{engine.upper().replace('-', '_')}"
            raise EngineMissing(
                f"{python} has no {engine}; install it there (pip install 'jazari[eval]'), or name the Python of an "
                f"environment that has it in {setting}",
                engine=engine,
                python=str(python),
            )


def _environment(folder: Path, reached: Reached) -> dict[str, str]:
    """What an engine sees: this node instead of Hugging Face, a home of its own, no proxy, nothing of ours else."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "HF_HOME": str(folder / "huggingface"),
        "HF_ENDPOINT": reached.address,
        "HF_TOKEN": reached.token,
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_XET": "1",
        "ENGINE_TOKEN": reached.token,
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }


def _told(lines: Iterator[str]) -> Iterator[int]:
    """The numbers of answers among whatever an engine prints."""
    for line in lines:
        if line.startswith('{"answers": '):
            yield int(json.loads(line)["answers"])


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    own = [line for line in lines if line.startswith("jazari: ")]
    return (own or lines or ["it said nothing"])[-1].removeprefix("jazari: ")[:1000]


def _answer(item: Mapping[str, Any], language: str) -> Answer:
    source = "".join(c if c.isalnum() and c.isascii() else "-" for c in str(item["source"]).lower())
    return Answer(
        BenchmarkItem(
            str(item["id"]),
            str(item["input"]),
            str(item["expected"]),
            str(item.get("language") or language),
            "-".join(part for part in source[:_SOURCE_CHARACTERS].split("-") if part) or "engine",
        ),
        {"said": item["output"]},
        str(item["answered"]),
        min(1.0, max(0.0, float(item["score"]))),
    )
