"""The small language model: contract, equal answers elsewhere, the same weights after a kill, any input."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.core import Country, Invalid, Recipe
from jazari.models import DamagedModel, NothingToLearn
from jazari.models.errors import ExtraMissing
from jazari.models.lm import LmFamily, LmPredictor
from jazari.models.lm.learning import STATE, STATE_STEPS
from jazari.models.records import Files, Sampling, Texts, Trained, Training, TrainingData
from jazari.models.registry import family
from tests.models.conftest import with_parameters

PROMPTS = ("", "واش كاين شي", "ⴰⵣⵓⵍ", "chno khassni 3afak,", "Bonjour, je voudrais", "😀 x  y\n")


@pytest.fixture(scope="module")
def tiny(morocco: Country) -> Recipe:
    """Two small layers that learn in seconds."""
    return with_parameters(
        morocco.recipe("lm"), width=64, layers=2, heads=4, kv_heads=2, hidden=96, context=48, steps=90,
        rows_per_step=8, matrix_rate=0.03, embedding_rate=0.008, test_texts=10,
    )  # fmt: skip


@pytest.fixture(scope="module")
def bases(vocabulary_files: Trained) -> dict[str, Files]:
    return {"jazari/tokenizer": vocabulary_files.files}


@pytest.fixture(scope="module")
def trained(
    sentences: TrainingData, tiny: Recipe, bases: dict[str, Files], tmp_path_factory: pytest.TempPathFactory
) -> Trained:
    folder = tmp_path_factory.mktemp("lm")
    return LmFamily().train(sentences, tiny, Training(lambda done, total, message: None, folder, bases))


@pytest.fixture(scope="module")
def lm(trained: Trained) -> LmPredictor:
    return LmFamily().load(trained.files)


@pytest.fixture(scope="module")
def folder(trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model's files on disk, as others read them."""
    path = tmp_path_factory.mktemp("files")
    for name, data in trained.files.items():
        (path / name).write_bytes(data)
    return path


def answer(lm: LmPredictor, prompt: str, count: int) -> str:
    return str(lm.predict([{"prompt": prompt, "max_tokens": count}])[0]["text"])


def test_it_has_learnt_from_the_texts(trained: Trained) -> None:
    figures = trained.scores.figures
    assert set(figures) >= {"mean bits per byte", "bits per byte ary_Arab", "bits per byte zgh_Tfng"}
    # Arabic letters are two bytes and Tifinagh ones three, most of which say nothing new.
    assert figures["bits per byte ary_Arab"] < 2.3
    assert figures["bits per byte zgh_Tfng"] < 1.8


class Killed(Exception):
    pass


@pytest.mark.parametrize("step", [1, STATE_STEPS, 2 * STATE_STEPS + 7])
def test_killed_at_any_step_it_ends_with_the_same_bytes(
    sentences: TrainingData,
    tiny: Recipe,
    bases: dict[str, Files],
    trained: Trained,
    tmp_path: Path,
    step: int,
) -> None:
    def kill(done: int, total: int, message: str) -> None:
        if message.startswith(f"step {step} "):
            raise Killed

    seen: list[str] = []
    with pytest.raises(Killed):
        LmFamily().train(sentences, tiny, Training(kill, tmp_path, bases))
    again = Training(lambda done, total, message: seen.append(message), tmp_path, bases)
    assert LmFamily().train(sentences, tiny, again).files == trained.files
    steps = [message for message in seen if message.startswith("step")]
    assert len(steps) == 90 - step // STATE_STEPS * STATE_STEPS


def test_a_state_cut_short_or_of_another_network_is_not_gone_on_from(
    sentences: TrainingData, tiny: Recipe, bases: dict[str, Files], tmp_path: Path
) -> None:
    short = with_parameters(tiny, steps=STATE_STEPS)
    quiet = Training(lambda done, total, message: None, tmp_path, bases)
    first = LmFamily().train(sentences, short, quiet).files
    state = (tmp_path / STATE).read_bytes()
    (tmp_path / STATE).write_bytes(state[: len(state) // 2])
    assert LmFamily().train(sentences, short, quiet).files == first
    LmFamily().train(sentences, with_parameters(short, width=32), quiet)
    assert LmFamily().train(sentences, short, quiet).files == first


def test_transformers_gives_the_same_answers_token_for_token(lm: LmPredictor, folder: Path) -> None:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    theirs: Any = AutoModelForCausalLM.from_pretrained(folder)
    cutter = AutoTokenizer.from_pretrained(folder)
    assert type(theirs).__name__ == "LlamaForCausalLM"
    answers = []
    for prompt in PROMPTS:
        given_ = cutter(prompt, return_tensors="pt")
        length = given_["input_ids"].shape[1]
        out = theirs.generate(**given_, max_new_tokens=40 - length, do_sample=False)
        answers.append(answer(lm, prompt, 40 - length))
        assert answers[-1] == cutter.decode(out[0][length:], skip_special_tokens=True)
    assert len({letter for text in answers for letter in text}) > 10


def test_llama_cpp_gives_the_same_answers_token_for_token(lm: LmPredictor, folder: Path) -> None:
    import xllamacpp

    settings_ = xllamacpp.CommonParams()
    settings_.model.path = str(folder / "model.gguf")
    settings_.n_ctx = lm.context_tokens
    settings_.n_parallel = 1
    settings_.cpuparams.n_threads = 1
    server = xllamacpp.Server(settings_)
    for prompt in PROMPTS:
        length = lm.count(prompt) + 1
        theirs = server.handle_completions(
            {"prompt": prompt, "n_predict": 40 - length, "temperature": 0, "top_k": 1}
        )
        theirs = json.loads(theirs) if isinstance(theirs, str | bytes) else theirs
        assert theirs["usage"]["prompt_tokens"] == length
        assert theirs["choices"][0]["text"] == answer(lm, prompt, 40 - length)


def test_a_token_at_a_time_scores_as_a_whole_text_does(lm: LmPredictor) -> None:
    text = "شنو خاصني باش نجدد لاكارط"
    scored = lm.score(text, likeliest=3)
    assert "".join(token.text for token in scored) == text
    assert scored[0].log_probability is None
    for place, token in enumerate(scored[1:], 1):
        assert token.log_probability is not None
        assert token.log_probability <= max(token.likeliest.values())
        assert list(token.likeliest.values()) == sorted(token.likeliest.values(), reverse=True)
        # The likeliest next token is what it answers with.
        if all(len(other.text) for other in scored[:place]):
            begin = "".join(other.text for other in scored[:place])
            if lm.count(begin) == place:
                assert answer(lm, begin, 1) == next(iter(token.likeliest))
    assert lm.count(text) == len(scored)


def test_bits_per_byte_are_those_of_the_tokens(lm: LmPredictor) -> None:
    text = "wakha a khouya"
    (found,) = lm.predict([{"text": text}])
    known = -sum(token.log_probability or 0.0 for token in lm.score(text)) / math.log(2)
    bits = float(str(found["bits_per_byte"])) * len(text.encode())
    first = bits - known
    assert 0 < first < 20
    assert lm.predict([{"text": ""}]) == [{"bits_per_byte": 0.0}]


def test_a_text_longer_than_the_context_is_read_in_windows(lm: LmPredictor) -> None:
    sentence = "Je voudrais une copie de mon acte de naissance. "
    assert lm.count(sentence * 20) > 5 * lm.context_tokens
    scored = lm.score(sentence * 20)
    assert "".join(token.text for token in scored) == sentence * 20
    assert len(scored) == lm.count(sentence * 20)
    short = lm.score(sentence)
    for one, other in zip(short[1:], scored[1:], strict=False):
        assert one.log_probability == pytest.approx(other.log_probability, abs=1e-4)


def test_an_answer_goes_on_past_the_context(lm: LmPredictor) -> None:
    count = 3 * lm.context_tokens
    random = Sampling(count, temperature=1.5, seed=3)
    assert lm.count("".join(lm.generate("Bonjour", random))) > lm.context_tokens
    assert answer(lm, "le " * 200_000, 2) == answer(lm, "le " * 200_000, 2)


def test_a_seed_repeats_an_answer_and_temperature_0_needs_none(lm: LmPredictor) -> None:
    def say(**how: float | int | None) -> str:
        return "".join(lm.generate("Bonjour", replace(Sampling(20), **how)))  # type: ignore[arg-type]

    assert say(temperature=1.0, seed=1) == say(temperature=1.0, seed=1)
    assert say(temperature=1.0, seed=-1) == say(temperature=1.0, seed=-1)
    assert len({say(temperature=1.0, seed=seed) for seed in range(6)}) > 1
    assert say() == say(seed=1) == say(temperature=1.0, top_p=1e-9, seed=1) == answer(lm, "Bonjour", 20)


def test_an_answer_ends_before_a_stop_however_it_is_cut(lm: LmPredictor) -> None:
    # A model this small may end at once: the longest of a few answers.
    tries = [Sampling(60, temperature=1.0, seed=seed) for seed in range(20)]
    whole, free = max(
        (("".join(lm.generate("Bonjour", one)), one) for one in tries), key=lambda pair: len(pair[0])
    )
    assert len(whole) > 12
    stop = whole[6:10]
    cut = "".join(lm.generate("Bonjour", replace(free, stop=("", stop, "never there"))))
    assert cut == whole[: whole.index(stop)]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text(max_size=40), max_size=3), st.integers(-2, 6))
def test_any_prompt_and_any_text_has_an_answer(lm: LmPredictor, texts: Sequence[str], count: int) -> None:
    items: list[dict[str, object]] = [{"prompt": text, "max_tokens": count} for text in texts]
    items += [{"text": text} for text in texts]
    answers = lm.predict(items)
    assert [set(found) for found in answers] == [{"text"}] * len(texts) + [{"bits_per_byte"}] * len(texts)
    assert answers == [lm.predict([item])[0] for item in items]
    for found in answers:
        json.dumps(found, allow_nan=False, ensure_ascii=False).encode()


@pytest.mark.parametrize("text", ["\ud800", "ab" * 500_000, "\0", "👩‍👧" * 30])
def test_odd_prompts(lm: LmPredictor, text: str) -> None:
    answer(lm, text, 3).encode()


def test_an_end_in_a_text_is_text(lm: LmPredictor) -> None:
    assert "".join(token.text for token in lm.score("a<|end|>b")) == "a<|end|>b"
    assert lm.count("<|end|>") > 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("steps", 0), ("width", 63), ("heads", 3), ("kv_heads", 3), ("matrix_rate", 0), ("share_ary_Arab", -1.0),
     ("rows_per_step", 1.5), ("seed", None)],
)  # fmt: skip
def test_a_wrong_parameter_is_named(
    sentences: TrainingData, tiny: Recipe, bases: dict[str, Files], tmp_path: Path, name: str, value: object
) -> None:
    wrong = Training(lambda done, total, message: None, tmp_path, bases)
    with pytest.raises(Invalid, match=name):
        LmFamily().train(sentences, with_parameters(tiny, **{name: value}), wrong)


def test_it_needs_a_vocabulary_and_texts(
    sentences: TrainingData, tiny: Recipe, bases: dict[str, Files], tmp_path: Path
) -> None:
    with pytest.raises(Invalid, match="bases"):
        LmFamily().train(sentences, tiny, Training(lambda done, total, message: None, tmp_path))
    nothing = Texts([], [], [])
    with pytest.raises(NothingToLearn, match="ary_Arab"):
        LmFamily().train(
            TrainingData(nothing, nothing), tiny, Training(lambda done, total, message: None, tmp_path, bases)
        )


def test_files_that_do_not_fit_together_are_refused(trained: Trained) -> None:
    good = trained.files
    config = json.loads(good["config.json"])
    for files in (
        {},
        {**good, "config.json": b"{}"},
        {**good, "config.json": json.dumps({**config, "format": 9}).encode()},
        {**good, "config.json": json.dumps({**config, "hidden_size": 32}).encode()},
        {**good, "config.json": json.dumps({**config, "num_attention_heads": 0}).encode()},
        {**good, "config.json": json.dumps({**config, "vocab_size": 7}).encode()},
        {**good, "model.safetensors": good["model.safetensors"][:900]},
        {**good, "tokenizer.json": b""},
    ):
        with pytest.raises(DamagedModel):
            LmFamily().load(files)


def test_without_its_packages_one_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ModuleType:
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setattr("jazari.models.registry.import_module", missing)
    with pytest.raises(ExtraMissing, match=r"need torch.*jazari\[ml\]"):
        family("lm")


def test_weights_are_rounded_to_what_all_three_read(trained: Trained, folder: Path) -> None:
    from gguf import GGUFReader
    from safetensors.numpy import load

    weights = load(trained.files["model.safetensors"])
    assert {array.dtype.name for array in weights.values()} == {"float16"}
    read = {tensor.name: np.array(tensor.data) for tensor in GGUFReader(folder / "model.gguf").tensors}
    embedding = weights["model.embed_tokens.weight"].astype(np.float32)
    assert np.array_equal(read["token_embd.weight"].reshape(embedding.shape), embedding)
    assert len(read) == len(weights)
