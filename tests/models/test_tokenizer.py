"""The national vocabulary: any text comes back, languages pay alike, the tools of others read it."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel
from tokenizers.trainers import BpeTrainer
from transformers import PreTrainedTokenizerFast

from jazari.core import Country, Invalid
from jazari.models import DamagedModel, NothingToLearn
from jazari.models.records import Texts, Trained, Training, TrainingData
from jazari.models.tokenizer import END, END_ID, TokenizerFamily, TokenizerPredictor, fair_texts
from jazari.models.tokenizer.balance import relative_sizes
from jazari.models.tokenizer.merges import Sample, learn_merges
from jazari.models.tokenizer.vocabulary import build_vocabulary, words
from tests.models.conftest import with_parameters

MIXED = st.text("abéɣẓ39 '’.,!؟،ابةى\u064bⵜⴰⵯ漢😀👩\u200d👧\n\t\u0000\u00a0<|end>", max_size=60)


@pytest.fixture(scope="module")
def tokenizer(vocabulary_files: Trained) -> TokenizerPredictor:
    return TokenizerFamily().load(vocabulary_files.files)


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(max_size=100), MIXED), max_size=6))
def test_any_text_comes_back_exactly_and_alone_as_among_others(
    tokenizer: TokenizerPredictor, texts: list[str]
) -> None:
    answers = tokenizer.predict([{"text": text} for text in texts])
    assert len(answers) == len(texts)
    for text, answer in zip(texts, answers, strict=True):
        ids, tokens = answer["ids"], answer["tokens"]
        assert isinstance(ids, list)
        assert isinstance(tokens, list)
        assert tokenizer.vocabulary.decode(ids) == text == "".join(tokens)
        assert len(ids) == len(tokens)
        assert END_ID not in ids
        assert answer == tokenizer.predict([{"text": text}])[0]


@given(st.one_of(st.text(max_size=100), MIXED))
def test_the_pieces_that_merges_stay_in_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text


def test_digits_stay_in_words_and_punctuation_does_not() -> None:
    assert words("3afak m9ata3a, wakha? مرحبا، ⵜⴰⵡⵡⵓⵔⵜ") == [
        "3afak", " m9ata3a", ",", " wakha", "?", " مرحبا", "،", " ⵜⴰⵡⵡⵓⵔⵜ",
    ]  # fmt: skip


def test_a_lone_surrogate_is_replaced(tokenizer: TokenizerPredictor) -> None:
    (answer,) = tokenizer.predict([{"text": "a\ud800b"}])
    assert "".join(answer["tokens"]) == "a\ufffdb"  # type: ignore[arg-type]


def test_a_megabyte_without_a_space(tokenizer: TokenizerPredictor) -> None:
    text = "سلام" * 125_000
    (answer,) = tokenizer.predict([{"text": text}])
    assert tokenizer.vocabulary.decode(answer["ids"]) == text  # type: ignore[arg-type]


def test_others_read_it_as_it_is(
    tokenizer: TokenizerPredictor, vocabulary_files: Trained, tmp_path: Path
) -> None:
    for name, data in vocabulary_files.files.items():
        (tmp_path / name).write_bytes(data)
    plain = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    fast = PreTrainedTokenizerFast.from_pretrained(tmp_path)
    for text in ("واش كاين شي جديد؟", "3afak, chno khassni?", "ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ 😀\n\n", "Ça va  bien\t!"):
        (ids,) = tokenizer.vocabulary.encode([text])
        assert plain.encode(text, add_special_tokens=False).ids == ids
        assert plain.decode(ids) == text
        assert fast(text)["input_ids"] == [END_ID, *ids]
        assert fast.decode(ids) == text
    assert (fast.bos_token, fast.eos_token) == (END, END)


def test_the_same_bytes_every_time(
    corpus: TrainingData, morocco: Country, training: Training, vocabulary_files: Trained
) -> None:
    recipe = with_parameters(morocco.recipe("tokenizer"), vocabulary=600)
    assert TokenizerFamily().train(corpus, recipe, training).files == vocabulary_files.files
    assert json.loads(vocabulary_files.files["config.json"])["vocabulary"] == 600


def test_rows_that_say_the_same_cost_about_the_same_however_little_text_a_language_has(
    morocco: Country, training: Training
) -> None:
    """Two made-up languages say the same in other letters, one with twenty times the text of the other."""
    chance = random.Random(1)
    stems = ["".join(chance.choices("abcdefghij", k=6)) for _ in range(400)]
    cipher = str.maketrans("abcdefghij", "ⴰⴱⴳⴷⴹⴻⴼⵀⵃⵄ")
    lines = [" ".join(chance.choices(stems, k=8)) for _ in range(1000)]
    rows = [f"seed/a#{number}" for number in range(100)]
    few = [line.translate(cipher) for line in lines[:100]]
    count = len(lines) + len(few)
    train = Texts(
        [*lines, *few], ["eng_Latn"] * len(lines) + ["zgh_Tfng"] * len(few), ["seed"] * count,
        [*rows, *(f"seed/b#{number}" for number in range(900)), *rows],
    )  # fmt: skip
    fresh = [" ".join(chance.choices(stems, k=8)) for _ in range(50)]
    names = [f"held/a#{number}" for number in range(50)]
    test = Texts(
        [*fresh, *(line.translate(cipher) for line in fresh)], ["eng_Latn"] * 50 + ["zgh_Tfng"] * 50,
        ["held"] * 100, [*names, *names],
    )  # fmt: skip
    recipe = with_parameters(morocco.recipe("tokenizer"), vocabulary=700)
    scores = TokenizerFamily().train(TrainingData(train, test), recipe, training).scores
    assert 1 <= scores.figures["parity"] < 1.15
    # Plain byte-pair encoding of the same text and size: whoever has less text pays twice.
    plain = Tokenizer(BPE())
    plain.pre_tokenizer = ByteLevel(add_prefix_space=False)
    plain.train_from_iterator(train.texts, BpeTrainer(vocab_size=700, initial_alphabet=ByteLevel.alphabet()))
    costs = [sum(len(plain.encode(text).ids) for text in part) for part in (test.texts[:50], test.texts[50:])]
    assert costs[1] / costs[0] > 1.5


def test_merges_serve_the_dearest_language_and_frequent_letters_come_first() -> None:
    merges = learn_merges(
        [Sample({"aaaa": 30}, 1.0), Sample({"ⴰ": 30, "bb": 2}, 100.0)], 5, lambda done, total: None
    )
    assert merges[:2] == ((b"\xe2", b"\xb4"), (b"\xe2\xb4", b"\xb0"))
    assert merges[2:] == ((b"a", b"a"), (b"aa", b"aa"), (b"b", b"b"))


def test_two_ways_to_spell_a_token_are_one_token() -> None:
    samples = [Sample({"ab": 9, "abc": 5, "xbc": 7, "abcbc": 8}, 1.0)]
    merges = learn_merges(samples, 40, lambda done, total: None)
    vocabulary = build_vocabulary(merges)
    assert vocabulary.size == 257 + len({one + other for one, other in merges})
    assert vocabulary.decode(vocabulary.encode(["abcbc xbc"])[0]) == "abcbc xbc"


def test_relative_sizes_follow_chains_of_languages() -> None:
    rows = [f"r{number}" for number in range(10)]
    texts = Texts(["x"] * 40, ["a"] * 10 + ["b"] * 10 + ["b"] * 10 + ["c"] * 10, ["s"] * 40,
                  [*rows, *rows, *(f"q{n}" for n in range(10)), *(f"q{n}" for n in range(10))])  # fmt: skip
    sizes = [1.0] * 10 + [2.0] * 10 + [3.0] * 10 + [12.0] * 10
    found = relative_sizes(texts, sizes, ("a", "b", "c", "d"))
    assert set(found) == {"a", "b", "c"}
    assert found["b"] / found["a"] == pytest.approx(2)
    assert found["c"] / found["a"] == pytest.approx(8)


def test_a_source_gives_no_more_than_its_part() -> None:
    texts = Texts(["ten chars!"] * 50 + ["small"], ["eng_Latn"] * 51, ["large"] * 50 + ["little"])
    chosen = fair_texts(texts, ("eng_Latn", "fra_Latn"), 100, seed=1)
    assert list(chosen) == ["eng_Latn"]
    assert sorted(chosen["eng_Latn"]) == ["small"] + ["ten chars!"] * 10
    assert chosen == fair_texts(texts, ("eng_Latn", "fra_Latn"), 100, seed=1)


@pytest.mark.parametrize(
    ("name", "value"),
    [("vocabulary", 200), ("vocabulary", 600.5), ("seed", "x"), ("characters_per_source", 0)],
)
def test_a_wrong_parameter_is_named(
    morocco: Country, corpus: TrainingData, training: Training, name: str, value: object
) -> None:
    with pytest.raises(Invalid, match=name):
        TokenizerFamily().train(
            corpus, with_parameters(morocco.recipe("tokenizer"), **{name: value}), training
        )


def test_nothing_to_learn(morocco: Country, training: Training) -> None:
    other = Texts(["hallo"], ["deu_Latn"], ["x"])
    with pytest.raises(NothingToLearn, match="ary_Arab"):
        TokenizerFamily().train(TrainingData(other, other), morocco.recipe("tokenizer"), training)


def test_files_that_are_no_vocabulary_are_refused(vocabulary_files: Trained) -> None:
    good = vocabulary_files.files
    for files in (
        {},
        {"config.json": good["config.json"]},
        {**good, "tokenizer.json": b"{}"},
        {**good, "tokenizer.json": good["tokenizer.json"].replace(END.encode(), b"<s>")},
        {**good, "config.json": b"[]"},
        {**good, "config.json": good["config.json"].replace(b"600", b"601")},
    ):
        with pytest.raises(DamagedModel):
            TokenizerFamily().load(files)
