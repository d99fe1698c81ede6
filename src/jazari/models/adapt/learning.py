"""The training itself, by transformers' Trainer: in one process, or as one of several that torchrun started.

All that it needs lies in the training's folder: the plan, the rows, the checkpoint. `python -m` of this module trains.
"""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from peft import LoraConfig, PeftModel, get_peft_model, set_peft_model_state_dict
from safetensors.torch import load_file
from torch import distributed
from torch.utils.data import Dataset
from transformers import (
    PreTrainedModel,
    PrinterCallback,
    Trainer,
    TrainerCallback,
    TrainingArguments,
    set_seed,
)
from transformers.trainer_utils import PREFIX_CHECKPOINT_DIR

from jazari.models.adapt.checkpoint import known_warnings, load_network
from jazari.models.adapt.plan import Plan, kept_plan
from jazari.models.tensors import read_tensors

BASE, ROWS, RESULT, STATE = "base", "rows.safetensors", "result", "state"
START = "start.safetensors"
"""An adapter's weights to begin with, where they are not those that the seed decides."""
DONE = "done.json"
"""Stands in a folder whose files are whole."""
Told = Callable[[int, int, float], None]
"""Told steps done, all steps and the loss in nats a token."""


class Rows(Dataset[dict[str, torch.Tensor]]):
    """Rows of ids as transformers' models take them."""

    def __init__(self, rows: torch.Tensor) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: int) -> dict[str, torch.Tensor]:
        row = self._rows[place]
        return {"input_ids": row.clamp(min=0), "labels": row}


def learn(folder: Path, told: Told) -> None:
    """Train by what lies in the folder, from where a killed training stopped; `result` is whole at the end.

    A step reads the same rows in any number of processes, so only the order in which gradients are added differs.
    """
    plan = kept_plan(folder)
    model = trained_model(plan, folder)
    if (folder / START).exists():
        set_peft_model_state_dict(model, load_file(folder / START))
    rows = Rows(torch.from_numpy(np.array(read_tensors((folder / ROWS).read_bytes())["rows"])))
    watcher = _Watcher(plan.steps, told)
    arguments = _arguments(plan, folder)
    trainer = Trainer(model=model, args=arguments, train_dataset=rows, callbacks=[watcher])
    trainer.remove_callback(PrinterCallback)  # stdout is for answers
    state = _newest_whole(folder / STATE)
    with known_warnings():
        trainer.train(resume_from_checkpoint=str(state) if state else False)
    if trainer.is_world_process_zero():
        _write_result(plan, trainer.accelerator.unwrap_model(trainer.model), folder / RESULT)
        _mark(folder / RESULT, watcher.seconds)


def is_done(folder: Path) -> bool:
    """Whether a training's result is whole."""
    return (folder / RESULT / DONE).exists()


def seconds_taken(folder: Path) -> float:
    """How long a finished training took, without what a kill lost."""
    return _marked(folder / RESULT)


def trained_model(plan: Plan, folder: Path) -> PreTrainedModel | PeftModel:
    """What is trained: the checkpoint in the folder, whole, or with a new adapter that the seed decides."""
    set_seed(plan.seed)
    half = plan.precision == "bfloat16" and plan.method == "lora"
    # What is trained itself stays in 32 bits, or small steps would be rounded away.
    model = load_network(folder / BASE, torch.bfloat16 if half else torch.float32)
    model.config.use_cache = False
    if plan.method == "full":
        return model
    wanted = LoraConfig(
        task_type="CAUSAL_LM",
        r=plan.rank,
        lora_alpha=plan.alpha,  # type: ignore[arg-type] # it is only multiplied with
        target_modules=list(plan.targets) or "all-linear",
    )
    with known_warnings():
        return get_peft_model(model, wanted)


def _arguments(plan: Plan, folder: Path) -> TrainingArguments:
    processes = int(os.environ.get("WORLD_SIZE", "1"))  # as torchrun says
    return TrainingArguments(
        output_dir=str(folder / STATE),
        max_steps=plan.steps,
        per_device_train_batch_size=plan.rows_at_once,
        gradient_accumulation_steps=plan.accumulation(processes),
        learning_rate=plan.learning_rate,
        lr_scheduler_type="cosine",
        warmup_steps=plan.warm_steps,
        weight_decay=plan.decay,
        bf16=plan.precision == "bfloat16",
        use_cpu=not torch.cuda.is_available(),
        train_sampling_strategy="sequential",
        dataloader_pin_memory=torch.cuda.is_available(),
        logging_steps=1,
        save_strategy="steps",
        save_steps=plan.state_steps,
        # The one before stays until the newest is marked as whole.
        save_total_limit=2,
        seed=plan.seed,
        disable_tqdm=True,
        report_to="none",
        log_level="error",
        ddp_find_unused_parameters=False,
    )


class _Watcher(TrainerCallback):
    """Tells of steps, and marks kept states that are whole."""

    def __init__(self, steps: int, told: Told) -> None:
        self._steps = steps
        self._told = told
        self._begun = time.monotonic()
        self._before = 0.0

    def on_train_begin(self, args: Any, state: Any, control: Any, **_more: Any) -> None:
        found = _newest_whole(Path(args.output_dir))
        self._begun, self._before = time.monotonic(), _marked(found) if found else 0.0

    @property
    def seconds(self) -> float:
        """How long the training took up to now, without what a kill lost."""
        return self._before + time.monotonic() - self._begun

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **_more: Any) -> None:
        if state.is_world_process_zero and logs and "loss" in logs:
            self._told(state.global_step, self._steps, float(logs["loss"]))

    def on_save(self, args: Any, state: Any, control: Any, **_more: Any) -> None:
        if distributed.is_initialized():
            distributed.barrier()  # every process has its random state there
        if state.is_world_process_zero:
            _mark(Path(args.output_dir) / f"{PREFIX_CHECKPOINT_DIR}-{state.global_step}", self.seconds)


def _newest_whole(folder: Path) -> Path | None:
    """The newest kept state that is whole."""
    kept = [path.parent for path in folder.glob(f"{PREFIX_CHECKPOINT_DIR}-*/{DONE}")]
    return max(kept, key=lambda path: int(path.name.rpartition("-")[2]), default=None)


def _write_result(plan: Plan, model: Any, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if plan.method == "lora" and plan.merged:
        model = model.merge_and_unload()
    if isinstance(model, PreTrainedModel):
        model.config.use_cache = True
        if plan.precision == "bfloat16":
            model = model.bfloat16()
    model.save_pretrained(folder)


def _mark(folder: Path, seconds: float) -> None:
    new = folder / f"{DONE}.new"
    new.write_text(json.dumps({"seconds": seconds}), encoding="utf-8")
    new.replace(folder / DONE)


def _marked(folder: Path) -> float:
    return float(json.loads((folder / DONE).read_text(encoding="utf-8"))["seconds"])


def _say(*facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        learn(Path(sys.argv[1]), _say)
    except Exception as error:
        _say(f"{type(error).__name__}: {error}")
        raise
