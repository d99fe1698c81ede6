"""What the coordinator does, and what an institute does, in a training across institutes."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jazari.core import Invalid, Json, Recipe, Run, canonical_json, sha256_hex
from jazari.models.actions import Models
from jazari.models.errors import FederationFailed
from jazari.models.federation import flower
from jazari.models.federation.files import (
    AVERAGE,
    GIVEN,
    HISTORY,
    IMPROVED,
    TURN,
    Rounds,
    read_arrays,
    read_rounds,
    write_arrays,
)
from jazari.models.records import Texts, Training, TrainingData, Turn
from jazari.models.registry import federated


@dataclass(frozen=True, slots=True)
class Federation:
    """Training with other institutes, on top of this node's models; `programs` is where Flower's are."""

    models: Models
    programs: Path | None

    def train(
        self, recipe: str, run: Run, *, institutes: int, rounds: int, secure: bool, superlink: str,
        certificates: Path | None,
    ) -> str:  # fmt: skip
        """Coordinate a training to its end and publish its model; gives the ref.

        Killed, it goes on after the last finished round. Only the test split of the recipe's dataset is read here.
        Raises FederationFailed, NotFederated, and what `Models.train` raises.
        """
        if secure and institutes < 3:
            raise Invalid(
                f"secure aggregation hides nothing between {institutes} institutes: either knows the other's part from "
                "the sum; it wants three or more, or --plain",
                institutes=institutes,
            )
        chosen = self.models.country.recipe(recipe)
        way = federated(chosen.family or chosen.task)
        origin = self.models.origins.find(chosen, None)
        inputs = {
            "recipe": chosen.model_dump(mode="json"),
            "bases": origin.bases,
            "institutes": institutes,
            "rounds": rounds,
        }
        folder = self.models.folder / f"federation-{sha256_hex(canonical_json(inputs))[:32]}"
        folder.mkdir(parents=True, exist_ok=True)
        training = Training(run.progress, folder, self.models.origins.files(origin.bases))
        start = way.start(chosen, training)
        if not (folder / AVERAGE).exists():
            # In this order: once there are weights, there is a history.
            (folder / HISTORY).write_text("[]", encoding="utf-8")
            write_arrays(folder / AVERAGE, start)
        (folder / TURN).write_text(json.dumps(_turn(chosen)), encoding="utf-8")
        if len(read_rounds(folder)) < rounds:
            options = {
                "folder": str(folder.resolve()), "institutes": institutes, "rounds": rounds, "secure": secure,
            }  # fmt: skip
            flower.run_app(
                self.programs, folder, superlink, certificates, options, _told(folder, rounds, run.progress)
            )
        done = read_rounds(folder)
        if len(done) < rounds:
            raise FederationFailed(
                f"Flower ended after {len(done)} of {rounds} rounds; the same command goes on"
            )
        run.progress(rounds, rounds, "measuring held-out texts")
        test = self.models.origins.data(origin, training=False).test
        trained = way.finish(read_arrays(folder / AVERAGE, start), chosen, test, training)
        refs = tuple(sorted({str(row["dataset"]) for rows in done for row in rows}))
        story = _story(done, secure)
        nothing = TrainingData(Texts([], [], []), test)
        made_from = (*refs, *origin.bases)
        ref = self.models.publishing.publish(chosen, chosen, made_from, nothing, trained.told(story))
        shutil.rmtree(folder, ignore_errors=True)
        return ref

    def improve(self, folder: Path, dataset_ref: str | None, run: Run) -> Json:
        """An institute's part of one round: the folder's given weights become its improved ones.

        Raises Invalid where the coordinator's recipe is not this node's, and what `Models.train` raises.
        """
        turn = json.loads((folder / TURN).read_text(encoding="utf-8"))
        recipe = self.models.country.recipe(turn["recipe"])
        if turn["parameters"] != _turn(recipe)["parameters"]:
            raise Invalid(
                f"the coordinator's recipe {recipe.id!r} has other parameters than this node's: take the same pack",
                recipe=recipe.id,
            )
        origin = self.models.origins.find(recipe, dataset_ref, stays=True)
        way = federated(recipe.family or recipe.task)
        training = Training(run.progress, folder, self.models.origins.files(origin.bases))
        given = read_arrays(folder / GIVEN, way.start(recipe, training))
        train = self.models.origins.data(origin).train
        better, examples = way.improve(given, train, recipe, Turn(turn["round"], turn["rounds"]), training)
        write_arrays(folder / IMPROVED, better)
        return {"examples": examples, "dataset": origin.datasets[0]}


def _turn(recipe: Recipe) -> dict[str, Json]:
    return {"recipe": recipe.id, "parameters": sha256_hex(canonical_json(recipe.parameters))}


def _told(folder: Path, rounds: int, progress: Callable[[int, int, str], None]) -> Callable[[str], None]:
    def said(_line: str) -> None:
        done = len(read_rounds(folder))
        progress(done, rounds, f"{done} of {rounds} rounds done")

    return said


def _story(rounds: Rounds, secure: bool) -> tuple[str, ...]:
    last = rounds[-1]
    masks = (
        "under masks (SecAgg+): the coordinator could read the sum, and nobody's own weights"
        if secure
        else "without masks: the coordinator could read every institute's weights"
    )
    return (
        f"Federated averaging by Flower, {len(rounds)} rounds, {masks}.",
        "No text left its institute: "
        + "; ".join(f"{row['institute']} learned from {row['examples']:,} examples" for row in last)
        + ".",
    )
