"""An adapter that institutes train together, each with its own texts."""

import shutil
from dataclasses import replace

import numpy as np
import torch
from peft import PeftModel, get_peft_model_state_dict, set_peft_model_state_dict

from jazari.core import Recipe
from jazari.models.adapt.family import ADAPTER_WEIGHTS, finished, read_base, write_rows
from jazari.models.adapt.learning import RESULT, START, STATE, learn, trained_model
from jazari.models.adapt.plan import Plan, read_plan
from jazari.models.errors import NotFederated
from jazari.models.records import Arrays, Texts, Trained, Training, Turn
from jazari.models.tensors import read_tensors, write_tensors


class AdaptFederated:
    """Federated averaging of LoRA's two matrices, each by itself (FedIT, Zhang et al., 2023).

    The recipe's steps are shared out among the rounds; every institute takes all steps of a round with its own texts.
    """

    def start(self, recipe: Recipe, training: Training) -> Arrays:
        """The adapter that the seed decides: it changes nothing yet. Raises NotFederated for all but adapters."""
        plan = _plan(recipe)
        read_base(recipe, training)
        return _weights(trained_model(plan, training.folder))

    def improve(
        self, arrays: Arrays, train: Texts, recipe: Recipe, turn: Turn, training: Training
    ) -> tuple[Arrays, int]:
        """A round's steps from these weights, and how many texts there were. Raises NothingToLearn."""
        whole, folder = _plan(recipe), training.folder
        steps = max(1, whole.steps // turn.rounds)
        plan = replace(
            whole,
            steps=steps,
            state_steps=steps,
            warm_steps=min(whole.warm_steps, steps // 2),
            learning_rate=whole.learning_rate * (1 - 0.9 * (turn.round - 1) / turn.rounds),
            seed=whole.seed + turn.round,
        )
        _, base = read_base(recipe, training)
        texts = write_rows(train, base, recipe, plan, folder)
        (folder / START).write_bytes(write_tensors(arrays))
        shutil.rmtree(folder / STATE, ignore_errors=True)
        learn(folder, lambda done, total, loss: training.progress(done, total, f"loss {loss:.3f}"))
        found = read_tensors((folder / RESULT / ADAPTER_WEIGHTS).read_bytes())
        return {name: array.astype(np.float32) for name, array in found.items()}, texts

    def finish(self, arrays: Arrays, recipe: Recipe, test: Texts, training: Training) -> Trained:
        """The averaged adapter, measured beside its base."""
        plan, folder = _plan(recipe), training.folder
        ref, base = read_base(recipe, training)
        model = trained_model(plan, folder)
        set_peft_model_state_dict(model, {name: torch.from_numpy(array) for name, array in arrays.items()})
        model.save_pretrained(str(folder / RESULT))
        return finished(plan, recipe, ref, base, test, folder)


def _plan(recipe: Recipe) -> Plan:
    plan = read_plan(recipe)
    if plan.method != "lora" or plan.merged:
        raise NotFederated(
            f"recipe {recipe.id}: across institutes adapters are trained, not whole checkpoints; write method = 'lora' "
            "and merged = false",
            recipe=recipe.id,
        )
    return plan


def _weights(model: object) -> Arrays:
    assert isinstance(model, PeftModel)
    return {name: weight.float().cpu().numpy() for name, weight in get_peft_model_state_dict(model).items()}
