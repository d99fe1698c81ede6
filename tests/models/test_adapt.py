"""Checkpoints trained further: adapters others load, the same bytes after a kill, the same steps in two processes."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer, MistralConfig, MistralForCausalLM

from jazari.core import Country, Invalid, Recipe
from jazari.models import DamagedModel, NothingToLearn
from jazari.models.adapt import AdaptFamily
from jazari.models.adapt.federated import AdaptFederated
from jazari.models.adapt.launch import learn_together
from jazari.models.errors import NotFederated, TrainingFailed
from jazari.models.records import Files, Texts, Trained, Training, TrainingData, Turn
from jazari.models.tensors import read_tensors
from tests.models.conftest import with_parameters

BASE = "model:lab/tiny-mistral@" + "1" * 40


@pytest.fixture(scope="module")
def checkpoint(vocabulary_files: Trained, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A Mistral of two layers that has learnt nothing yet."""
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("checkpoint")
    shape = MistralConfig(
        vocab_size=600, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, max_position_embeddings=64, sliding_window=None, bos_token_id=0, eos_token_id=0,
        pad_token_id=0,
    )  # fmt: skip
    MistralForCausalLM(shape).save_pretrained(folder)
    return {**vocabulary_files.files, **{path.name: path.read_bytes() for path in folder.iterdir()}}


@pytest.fixture(scope="module")
def recipe(morocco: Country) -> Recipe:
    """An adapter of every matrix, learnt in seconds."""
    usual = morocco.recipe("mistral-national")
    return with_parameters(
        usual, rank=4, alpha=16, learning_rate=0.02, warm_steps=2, steps=30, sequence=32, rows_per_step=8,
        rows_at_once=4, precision="float32", state_steps=8, test_texts=4,
    )  # fmt: skip


def train(
    sentences: TrainingData, recipe: Recipe, base: Files, folder: Path, kill: int = 0, processes: int = 1
) -> Trained:
    def told(done: int, total: int, message: str) -> None:
        if kill and message.startswith(f"step {kill} "):
            raise Killed

    return AdaptFamily().train(sentences, recipe, Training(told, folder, {BASE: base}, processes))


class Killed(Exception):
    pass


@pytest.fixture(scope="module")
def trained(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path_factory: pytest.TempPathFactory
) -> Trained:
    return train(sentences, recipe, checkpoint, tmp_path_factory.mktemp("adapt"))


def beside(trained: Trained, base: Files) -> Files:
    return {**trained.files, **{f"base/{path}": data for path, data in base.items()}}


def test_it_learns_and_the_card_shows_the_base_beside_it(trained: Trained) -> None:
    (table,) = trained.scores.tables
    assert table.headings[-2:] == ("bits a byte of the base", "bits a byte")
    assert all(float(row[-1]) < float(row[-2]) for row in table.rows)
    assert trained.metadata["base_model"] == "lab/tiny-mistral"
    assert any(BASE in sentence for sentence in trained.story)


@pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing`:FutureWarning")
def test_peft_and_transformers_read_it_and_answer_the_same(
    trained: Trained, checkpoint: Files, tmp_path: Path
) -> None:
    for folder, files in (("base", checkpoint), ("adapter", trained.files)):
        (tmp_path / folder).mkdir()
        for path, data in files.items():
            (tmp_path / folder / path).write_bytes(data)
    theirs = PeftModel.from_pretrained(
        AutoModelForCausalLM.from_pretrained(tmp_path / "base"), tmp_path / "adapter"
    )
    cutter = AutoTokenizer.from_pretrained(tmp_path / "base")
    ours = AdaptFamily().load(beside(trained, checkpoint))
    said = set()
    for prompt in ("", "واش كاين شي", "ⴰⵣⵓⵍ", "Bonjour, je"):
        given = cutter(prompt, return_tensors="pt")
        length = given["input_ids"].shape[1]
        out = theirs.generate(**given, max_new_tokens=20, do_sample=False)  # type: ignore[no-untyped-call]
        ((answer,),) = [
            list(found.values()) for found in ours.predict([{"prompt": prompt, "max_tokens": 20}])
        ]
        assert answer == cutter.decode(out[0][length:], skip_special_tokens=True)
        said.add(answer)
    assert len(said) > 1
    config = json.loads(trained.files["adapter_config.json"])
    assert (config["base_model_name_or_path"], config["revision"]) == ("lab/tiny-mistral", "1" * 40)


@pytest.mark.parametrize("step", [5, 8, 21])
def test_killed_at_any_step_it_ends_with_the_same_bytes(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, trained: Trained, tmp_path: Path, step: int
) -> None:
    with pytest.raises(Killed):
        train(sentences, recipe, checkpoint, tmp_path, kill=step)
    # What a kill cut short is not gone on from.
    cut = tmp_path / "state" / "checkpoint-29"
    cut.mkdir(parents=True)
    (cut / "trainer_state.json").write_text("{")
    assert train(sentences, recipe, checkpoint, tmp_path).files == trained.files


def test_a_finished_training_is_not_done_again(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path: Path
) -> None:
    first = train(sentences, recipe, checkpoint, tmp_path)
    assert train(sentences, recipe, checkpoint, tmp_path, kill=1) == first


def test_several_processes_take_the_same_steps(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, trained: Trained, tmp_path: Path
) -> None:
    """Two processes of four rows at once are one that adds up two times four: the same rows in every step."""
    shared = train(sentences, recipe, checkpoint, tmp_path, processes=2)
    name = "adapter_model.safetensors"
    ones, others = read_tensors(trained.files[name]), read_tensors(shared.files[name])
    assert ones.keys() == others.keys()
    for key, one in ones.items():
        assert np.allclose(one, others[key], atol=2e-3), key
    assert shared.scores.figures == pytest.approx(trained.scores.figures, abs=0.01)


def test_processes_that_fail_say_why(tmp_path: Path) -> None:
    with pytest.raises(TrainingFailed, match=r"status 1.*FileNotFoundError.*plan\.json"):
        learn_together(tmp_path, 1, lambda done, steps, loss: None)


@pytest.mark.parametrize("how", [{"method": "full"}, {"merged": True}, {"packing": False, "method": "full"}])
def test_whole_checkpoints_need_no_base(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path: Path, how: dict[str, object]
) -> None:
    made = train(sentences, with_parameters(recipe, **how, learning_rate=0.01), checkpoint, tmp_path)
    for path, data in made.files.items():
        (tmp_path / path).write_bytes(data)
    theirs = AutoModelForCausalLM.from_pretrained(tmp_path)
    assert type(theirs).__name__ == "MistralForCausalLM"
    before = AdaptFamily().load(checkpoint).bits_per_byte("واش كاين شي حاجة")
    assert AdaptFamily().load(made.files).bits_per_byte("واش كاين شي حاجة") < before


def test_half_precision_learns_too(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path: Path
) -> None:
    made = train(sentences, with_parameters(recipe, precision="bfloat16"), checkpoint, tmp_path)
    (table,) = made.scores.tables
    assert all(float(row[-1]) < float(row[-2]) for row in table.rows)


@pytest.mark.parametrize(
    ("name", "value"),
    [("method", "qlora"), ("rank", 0), ("precision", "int8"), ("packing", "yes"), ("steps", None),
     ("rows_at_once", 3), ("share_ary_Arab", 2)],
)  # fmt: skip
def test_a_wrong_parameter_is_named(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path: Path, name: str, value: object
) -> None:
    with pytest.raises(Invalid, match=name):
        train(sentences, with_parameters(recipe, **{name: value}), checkpoint, tmp_path)


def test_it_needs_one_base_and_texts(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, tmp_path: Path
) -> None:
    with pytest.raises(Invalid, match="bases"):
        AdaptFamily().train(sentences, recipe, Training(lambda done, total, message: None, tmp_path))
    nothing = Texts([], [], [])
    with pytest.raises(NothingToLearn, match="ary_Arab"):
        train(TrainingData(nothing, nothing), recipe, checkpoint, tmp_path)


def test_files_that_do_not_fit_together_are_refused(trained: Trained, checkpoint: Files) -> None:
    config = json.loads(checkpoint["config.json"])
    good = beside(trained, checkpoint)
    for files in (
        {},
        {**checkpoint, "config.json": json.dumps({**config, "model_type": "gpt2"}).encode()},
        {**checkpoint, "config.json": json.dumps({**config, "hidden_size": 64}).encode()},
        {**checkpoint, "config.json": json.dumps({**config, "bos_token_id": None, "eos_token_id": None}).encode(),
         "generation_config.json": b"{}"},
        {**checkpoint, "model.safetensors": checkpoint["model.safetensors"][:900]},
        {**checkpoint, "tokenizer.json": b""},
        {path: data for path, data in checkpoint.items() if path != "model.safetensors"} | {"model.bin": b"pickle"},
        {**good, "adapter_config.json": b"{}"},
        {**good, "adapter_model.safetensors": b""},
        dict(trained.files),
    ):  # fmt: skip
        with pytest.raises(DamagedModel):
            AdaptFamily().load(files)


@pytest.mark.parametrize(
    "text", ["", "\ud800", "ab" * 2_000, "\0", "👩‍👧" * 30, "<|end|>", "ⴰⵣⵓⵍ 3afak عافاك"]
)
def test_any_text_has_an_answer(checkpoint: Files, text: str) -> None:
    model = AdaptFamily().load(checkpoint)
    one, other = model.predict([{"prompt": text, "max_tokens": 5}, {"text": text}])
    str(one["text"]).encode()
    assert float(str(other["bits_per_byte"])) >= 0
    assert len(model.score(text)) == model.count(text)


def test_three_institutes_learn_one_adapter_about_as_good_as_one_that_read_everything(
    sentences: TrainingData, recipe: Recipe, checkpoint: Files, trained: Trained, tmp_path: Path
) -> None:
    way, rounds = AdaptFederated(), 3
    training = Training(lambda done, total, message: None, tmp_path, {BASE: checkpoint})
    arrays = start = way.start(recipe, training)
    for number in range(1, rounds + 1):
        found = [
            way.improve(
                arrays,
                sentences.train.select(range(place, len(sentences.train), 3)),
                recipe,
                Turn(number, rounds),
                training,
            )
            for place in range(3)
        ]
        total = sum(texts for _, texts in found)
        arrays = {name: sum(own[name] * np.float32(n / total) for own, n in found) for name in start}  # type: ignore[misc]
    together = way.finish(arrays, recipe, sentences.test, training)
    assert together.files.keys() == trained.files.keys()
    name = "mean bits per byte"
    assert together.scores.figures[name] < 1.02 * trained.scores.figures[name]
    with pytest.raises(NotFederated, match="method = 'lora'"):
        way.start(with_parameters(recipe, method="full"), training)
