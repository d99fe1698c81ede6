"""Runs a task of lm-eval (EleutherAI's harness) on a model behind `/v1`, in lm-eval's own environment."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import lm_eval
import wire
from lm_eval.api.instance import Instance
from lm_eval.api.model import LM
from lm_eval.tasks import TaskManager

GROUP = "jazari"
"""The name of what is asked, where lm-eval knows its parts."""


class Served(LM):  # type: ignore[misc]
    """A model whose likelihoods are read off the offsets of its tokens: no tokenizer of its own is needed."""

    def __init__(self, model: wire.Model) -> None:
        super().__init__()
        self._model = model

    def loglikelihood(self, requests: list[Instance]) -> list[tuple[float, bool]]:
        """(log-probability, whether greedy decoding says it) of each continuation after its context."""
        return [
            (found.log_probability, found.greedy)
            for context, text in (request.args for request in requests)
            for found in [self._model.likelihood(context, text)]
        ]

    def loglikelihood_rolling(self, requests: list[Instance]) -> list[float]:
        """The log-probability of each whole text."""
        return [
            self._model.likelihood("", text).log_probability for (text,) in (one.args for one in requests)
        ]

    def generate_until(self, requests: list[Instance]) -> list[str]:
        """What the model writes after each context, up to the first of the task's stops."""
        found = []
        for context, wanted in (request.args for request in requests):
            until = wanted.get("until") or []
            stops = [until] if isinstance(until, str) else list(until)
            most = wanted.get("max_gen_toks") or wanted.get("max_tokens") or wire.DEFAULT_TOKENS
            found.append(self._model.answer(context, int(most), stops))
        return found


def task_of(folder: Path, asked: Mapping[str, Any]) -> tuple[str | dict[str, Any], TaskManager]:
    """One of lm-eval's own tasks by its name, or a task of the benchmark's own, in lm-eval's keys.

    Both read the benchmark's dataset at its revision, wherever lm-eval would have its task read from.
    """
    data = {"dataset_path": asked["dataset"], "dataset_kwargs": {"revision": asked["revision"]}}
    if not asked["parameters"]:
        # In a group, because what a group says holds for all that a name may stand for: a task, a group, a tag.
        tasks = folder / "tasks"
        tasks.mkdir(exist_ok=True)
        group = {"group": GROUP, "task": [asked["task"]], **data}
        (tasks / "group.yaml").write_text(json.dumps(group), encoding="utf-8")
        return GROUP, TaskManager(include_path=str(tasks))
    own = {"task": asked["task"], **data, "test_split": asked["split"], **asked["parameters"]}
    return own, TaskManager(include_defaults=False)


def items_of(samples: Mapping[str, Sequence[Mapping[str, Any]]], figure: str) -> Iterator[dict[str, object]]:
    """Every item once: lm-eval tells an item again for each way to read its answer, of which the first counts."""
    for name in sorted(samples):
        first = samples[name][0]["filter"] if samples[name] else None
        for sample in samples[name]:
            if sample["filter"] != first:
                continue
            score = sample.get(figure)
            if not isinstance(score, int | float):
                known = ", ".join(sample["metrics"])
                raise wire.Failed(
                    f"{name} gives an item no number {figure!r}; it has {known}: name one of them"
                )
            yield wire.item(
                sample["doc"],
                id=f"{name}/{sample['doc_id']}",
                source=name,
                input=str(sample["arguments"][0][0]),
                expected=str(sample["target"]),
                answered=answer_of(sample),
                score=float(score),
                output={"resps": sample["filtered_resps"], "arguments": sample["arguments"]},
            )


def answer_of(sample: Mapping[str, Any]) -> str:
    """The text that was written, or the continuation that is likeliest."""
    said = sample["filtered_resps"]
    if said and all(isinstance(one, list | tuple) for one in said):
        best = max(range(len(said)), key=lambda place: float(said[place][0]))
        return str(sample["arguments"][best][1]).strip()
    return str(said[0]) if said else ""


def main(folder: Path) -> None:
    """Run what the folder asks for."""
    asked = json.loads((folder / "asked.json").read_text(encoding="utf-8"))
    model = wire.Model(folder, asked)
    task, manager = task_of(folder, asked)
    found = lm_eval.simple_evaluate(
        model=Served(model), tasks=[task], task_manager=manager, log_samples=True, bootstrap_iters=0,
        random_seed=asked["seed"], numpy_random_seed=asked["seed"], torch_random_seed=asked["seed"],
        fewshot_random_seed=asked["seed"],
    )  # fmt: skip
    wire.finish(folder, version("lm-eval"), list(items_of(found["samples"], asked["figure"])), model)


if __name__ == "__main__":
    wire.end_with_stdin()
    try:
        main(Path(sys.argv[1]))
    except wire.Failed as error:
        sys.exit(f"jazari: {error}")
