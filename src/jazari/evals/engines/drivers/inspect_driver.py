"""Runs a task of inspect_ai (UK AI Security Institute) on a model behind `/v1`, in inspect's own environment."""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import inspect_ai
import wire
from inspect_ai.dataset import Sample, hf_dataset
from inspect_ai.log import EvalLog
from inspect_ai.model import (
    ChatMessage,
    GenerateConfig,
    Model,
    ModelAPI,
    ModelOutput,
    ModelUsage,
    modelapi,
)
from inspect_ai.scorer import Score, Scorer, choice, exact, includes, match, value_to_float
from inspect_ai.solver import Generate, Solver, TaskState, generate, solver
from inspect_ai.tool import ToolChoice, ToolInfo

SCORERS = {"choice": choice, "exact": exact, "includes": includes, "match": match}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@modelapi(name="jazari")
class Served(ModelAPI):
    """A model that answers what was said last; it has no tools."""

    def __init__(self, name: str, model: wire.Model) -> None:
        super().__init__(name)
        self.model = model

    async def generate(
        self,
        input: list[ChatMessage],  # noqa: A002 (inspect's name)
        tools: list[ToolInfo],
        tool_choice: ToolChoice,
        config: GenerateConfig,
    ) -> ModelOutput:
        """The model's likeliest answer; where it only continues texts, to all that was said, line by line."""
        if tools:
            raise wire.Failed(
                "this task gives its model tools, which /v1 does not take here; choose another task"
            )
        prompt = "\n".join(message.text for message in input)
        most = config.max_tokens or wire.DEFAULT_TOKENS
        text = await asyncio.to_thread(self.model.answer, prompt, most, config.stop_seqs or [])
        return ModelOutput.from_content(self.model_name, text)

    def max_connections(self) -> int:
        """One question after another: a node's own model has no more than a machine's cores."""
        return 1


@solver
def likeliest(model: wire.Model) -> Solver:
    """Answers with the choice that the model finds likeliest after the question, for each byte of the choice."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        values = []
        for option in state.choices:
            found = await asyncio.to_thread(model.likelihood, state.input_text, f" {option.value}")
            values.append(found.log_probability / len(option.value.encode()))
        best = max(range(len(values)), key=values.__getitem__)
        for place in range(len(values)):
            state.choices.mark_choice(place, place == best)
        state.output = ModelOutput.from_content(
            str(state.model), f"{LETTERS[best]}. {state.choices[best].value}"
        )
        state.output.usage = ModelUsage()
        state.metadata["log_probabilities_a_byte"] = values
        return state

    return solve


def task_of(asked: Mapping[str, Any], model: wire.Model) -> inspect_ai.Task | str:
    """A task that inspect knows by its name, or one over the benchmark's dataset: `likeliest` or `written`.

    Its parameters name the columns `input`, `target` and (for `likeliest`) `choices`, a `template` that holds
    `{input}`, and for `written` the most tokens and the texts that end an answer.
    """
    if asked["task"] not in ("likeliest", "written"):
        return str(asked["task"])
    given = asked["parameters"]
    template = str(given.get("template", "{input}"))
    choices = given.get("choices")

    def sample_of(row: dict[str, Any]) -> Sample:
        target = row[given.get("target", "target")]
        return Sample(
            input=template.replace("{input}", str(row[given.get("input", "text")])),
            target=LETTERS[int(target)] if choices else str(target),
            choices=[str(option) for option in row[choices]] if choices else None,
            id=str(row["id"]) if "id" in row else None,
            metadata={name: value for name, value in row.items() if name in ("language", "source")},
        )

    dataset = hf_dataset(
        asked["dataset"], split=asked["split"], revision=asked["revision"], sample_fields=sample_of, auto_id=True,
        cached=False,
    )  # fmt: skip
    config = GenerateConfig(
        max_tokens=int(given.get("max_tokens", wire.DEFAULT_TOKENS)),
        stop_seqs=list(given.get("stop", ())) or None,
    )
    steps = [likeliest(model)] if asked["task"] == "likeliest" else [generate()]
    return inspect_ai.Task(
        name=asked["benchmark"],
        dataset=dataset,
        solver=steps,
        scorer=scorer_of(asked["figure"]),
        config=config,
    )


def scorer_of(name: str) -> Scorer:
    """One of inspect's scorers by its name."""
    if name not in SCORERS:
        raise wire.Failed(f"{name!r} is no scorer here; name one of {', '.join(SCORERS)}")
    return SCORERS[name]()


def items_of(logs: Sequence[EvalLog], asked: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """Every sample with the value of the asked score, else of its only one."""
    as_number = value_to_float()
    for log in logs:
        if log.status != "success":
            raise wire.Failed(
                f"inspect ended with {log.status}: {log.error.message if log.error else 'no reason'}"
            )
        for sample in log.samples or []:
            scores: dict[str, Score] = dict(sample.scores or {})
            score = scores.get(asked["figure"]) or (next(iter(scores.values())) if len(scores) == 1 else None)
            if score is None:
                raise wire.Failed(f"a sample has no score {asked['figure']!r}; it has {', '.join(scores)}")
            metadata = sample.metadata or {}
            name = str(log.eval.task).rpartition("/")[2]
            yield wire.item(
                metadata,
                id=f"{name}/{sample.id}",
                source=name,
                input=sample.input if isinstance(sample.input, str) else sample.input[-1].text,
                expected=", ".join(sample.target) if isinstance(sample.target, list) else sample.target,
                answered=sample.output.completion,
                score=as_number(score.value),
                output={
                    "scores": {
                        one: {"value": found.value, "answer": found.answer} for one, found in scores.items()
                    },
                    "metadata": {
                        key: value for key, value in metadata.items() if key not in ("language", "source")
                    },
                    "choices": sample.choices or [],
                },
            )


def main(folder: Path) -> None:
    """Run what the folder asks for."""
    asked = json.loads((folder / "asked.json").read_text(encoding="utf-8"))
    model = wire.Model(folder, asked)
    task = task_of(asked, model)
    served = Model(Served("served", model), GenerateConfig())
    logs = inspect_ai.eval(
        task, model=served, task_args={} if isinstance(task, inspect_ai.Task) else asked["parameters"],
        log_dir=str(folder / "logs"), log_format="json", display="none", max_samples=1, max_tasks=1, seed=asked["seed"],
        fail_on_error=True,
    )  # fmt: skip
    wire.finish(folder, version("inspect-ai"), list(items_of(logs, asked)), model)


if __name__ == "__main__":
    wire.end_with_stdin()
    try:
        main(Path(sys.argv[1]))
    except wire.Failed as error:
        sys.exit(f"jazari: {error}")
