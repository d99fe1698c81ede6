"""One space for all languages by a model of the starter corpus: what says the same is near, whatever its script."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country, Invalid, Recipe
from jazari.hub import Add
from jazari.models import DamagedModel, Models, NothingToLearn
from jazari.models.embed import EmbedFamily, EmbedPredictor
from jazari.models.embed.bags import Words
from jazari.models.embed.dictionary import Dictionary
from jazari.models.embed.examples import RowPairs, Shares, read_examples
from jazari.models.embed.learning import STATE, STATE_STEPS
from jazari.models.embed.model import packed, random_rows, unpacked
from jazari.models.embed.scoring import recall
from jazari.models.embed.words import TEXT_LIMIT, word_weights
from jazari.models.records import Texts, Trained, Training, TrainingData
from tests.models.conftest import Room, parquet, with_parameters

CODES = ("ary_Latn", "ary_Arab", "fra_Latn", "eng_Latn")
STEPS = 60
LEXICON = (
    ("house", {"eng_Latn": "house", "fra_Latn": "maison", "ary_Arab": "دار"}),
    ("water", {"eng_Latn": "water", "fra_Latn": "eau", "ary_Arab": "ما"}),
    ("bread", {"eng_Latn": "bread", "fra_Latn": "pain", "ary_Arab": "خبز"}),
    ("market", {"eng_Latn": "market", "fra_Latn": "marché", "ary_Arab": "سوق"}),
)


@pytest.fixture(scope="module")
def tiny(morocco: Country) -> Recipe:
    return with_parameters(
        morocco.recipe("embed"), dimensions=96, features=4000, least_count=2, steps=STEPS, pairs_per_step=64
    )


@pytest.fixture(scope="module")
def rows(morocco: Country) -> TrainingData:
    """The starter corpus's rows in four languages and a small dictionary, split by topic as the pack says."""
    with (morocco.folder / "corpus/aligned.tsv").open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = morocco.source("starter").test_topics
    test = [(row[code], code, f"aligned#{number}") for number, row in enumerate(found) for code in CODES
            if row["topic"] in held_out]  # fmt: skip
    train = [(row[code], code, f"aligned#{number}") for number, row in enumerate(found) for code in CODES
             if row["topic"] not in held_out]  # fmt: skip
    train += [(text, code, f"lexicon#{name}") for name, entry in LEXICON for code, text in entry.items()]
    return TrainingData(texts(train), texts(test))


def texts(given_: list[tuple[str, str, str]]) -> Texts:
    own, labels, places = zip(*given_, strict=True)
    return Texts(own, labels, ["starter"] * len(own), places)


@pytest.fixture(scope="module")
def trained(rows: TrainingData, tiny: Recipe, tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return EmbedFamily().train(rows, tiny, quiet(tmp_path_factory.mktemp("embed")))


@pytest.fixture(scope="module")
def predictor(trained: Trained) -> EmbedPredictor:
    return EmbedFamily().load(trained.files)


def quiet(folder: Path) -> Training:
    return Training(lambda done, total, message: None, folder)


def test_held_out_sentences_find_themselves_in_the_other_script_and_language(trained: Trained) -> None:
    (table,) = trained.scores.tables
    found = {(asked, sought): float(ten) for _, asked, sought, _, _, _, ten in table.rows}
    assert len(found) == len(CODES) * (len(CODES) - 1)
    assert {row[3:5] for row in table.rows} == {("52", "52")}
    assert found["`ary_Latn`", "`ary_Arab`"] > 0.75
    assert found["`ary_Arab`", "`fra_Latn`"] > 0.3  # by chance 10 of 52
    mean = sum(found.values()) / len(found)
    assert trained.scores.figures["recall@10"] == pytest.approx(mean, abs=1e-3)


def test_vectors_have_unit_length_and_a_batch_is_answered_as_one_by_one(predictor: EmbedPredictor) -> None:
    items = [
        {"text": "wach kayn lma?"},
        {"text": ""},
        {"text": "واش كاين الما؟"},
        {"text": "Y a-t-il de l'eau ?"},
    ]
    answers = predictor.predict(items)
    assert answers == [predictor.predict([item])[0] for item in items]
    vectors = np.array([answer["vector"] for answer in answers])
    assert vectors.shape == (4, 96)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1] + 0.2


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "!?", "😀", "سلام khoya ⴰⵣⵓⵍ 12", "a" * 1_000_000, "ا" * 50_000, "1 " * 50_000,
        "\ud83d", "\0", "漢字かな", "l'", "ال",
    ],
)  # fmt: skip
def test_any_text_has_a_vector_of_unit_length(predictor: EmbedPredictor, text: str) -> None:
    (answer,) = predictor.predict([{"text": text}])
    assert np.linalg.norm(np.array(answer["vector"])) == pytest.approx(1, abs=1e-5)


@given(st.text())
def test_a_text_is_read_in_one_way(text: str) -> None:
    assert word_weights(text) == word_weights(f" {text}\n")
    assert all(weight >= 1 for weight in word_weights(text).values())


def test_the_scripts_of_a_word_meet_in_its_spelling() -> None:
    assert [*word_weights("ⵜⴰⵎⴰⵣⵉⵖⵜ")] == [*word_weights("Tamaziɣt")] == ["tamazight"]
    assert [*word_weights("المدينة، والمدينة")] == ["مدينه"]
    assert [*word_weights("7anout ḥanout")] == ["hanut"]
    assert [*word_weights("28يوليوز 1951")] == ["28", "يوليوز", "1951"]


def test_a_word_that_is_repeated_weighs_little_more_and_the_end_of_a_long_text_is_not_read() -> None:
    assert word_weights("lma lma lma hlib")["lma"] == pytest.approx(2.0986, abs=1e-4)
    assert [*word_weights("lma " * (TEXT_LIMIT // 4) + "hlib")] == ["lma"]


def test_a_name_that_was_never_seen_is_found_in_another_script(predictor: EmbedPredictor) -> None:
    asked, near, far = predictor.vectors(["Kandorfil", "كندورفيل", "مسبرطوق"])
    assert asked @ near > asked @ far + 0.2


def test_four_bits_lose_little_of_a_row() -> None:
    rows = np.random.default_rng(7).normal(size=(50, 64)).astype(np.float32)
    rows[0] = 0
    again = unpacked(*packed(rows))
    cosines = (
        (rows[1:] * again[1:]).sum(axis=1)
        / np.linalg.norm(rows[1:], axis=1)
        / np.linalg.norm(again[1:], axis=1)
    )
    assert cosines.min() > 0.98
    assert not again[0].any()


def test_rows_of_unseen_features_depend_on_their_keys_alone() -> None:
    keys = np.array([3, 5, 3], dtype=np.uint32)
    rows = random_rows(keys, 128)
    assert np.array_equal(rows[0], rows[2])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert abs(rows[0] @ rows[1]) < 0.35
    assert random_rows(keys[:0], 128).shape == (0, 128)


def test_recall_counts_those_whose_own_row_is_among_the_nearest() -> None:
    sought = np.eye(4, dtype=np.float32)
    asked = np.array([[1, 0, 0, 0], [0, 0.5, 0.9, 0], [0.9, 0.8, 0.7, 0.1]], dtype=np.float32)
    assert recall(asked, sought, np.array([0, 1, 3]), (1, 2, 4)) == pytest.approx([1 / 3, 2 / 3, 1])
    same = np.ones((4, 2), dtype=np.float32)
    assert recall(same, same, np.arange(4), (1,)) == [0.25]


def test_a_text_is_put_into_another_language_by_the_rows_of_a_dictionary() -> None:
    words = Words()
    entries = [{code: [words.bag(text)] for code, text in entry.items()} for _, entry in LEXICON]
    text = words.bag("two houses near the markets")
    dictionary = Dictionary(words, entries)
    gloss = dictionary.gloss(text, "eng_Latn", "fra_Latn", Random(1))
    spelled = words.spelled
    assert [spelled[word] for word in gloss.words] == ["maison", "marche"]
    assert len(dictionary.gloss(text, "fra_Latn", "eng_Latn", Random(1)).words) == 0


def test_rows_with_the_same_pivot_are_one_and_texts_alone_are_glossed_and_cut(rows: TrainingData) -> None:
    train = texts([
        ("Bread", "eng_Latn", "a#1"), ("pain", "fra_Latn", "a#1"),
        ("bread ", "eng_Latn", "b#1"), ("خبز", "ary_Arab", "b#1"),
        ("alone", "eng_Latn", "c#1"), ("three words here", "eng_Latn", "d#1"), ("trois mots ici", "fra_Latn", "d#1"),
        ("house", "eng_Latn", "e#1"), ("بيت", "arb_Arab", "e#1"),
    ])  # fmt: skip
    long = " ".join(f"كلمة{number}" for number in range(200))
    alone = Texts(["ياكل الخبز كل صباح في داره", long], ["arb_Arab"] * 2, ["law"] * 2)
    examples = read_examples(
        TrainingData(train, rows.test, alone), ("eng_Latn", "fra_Latn", "ary_Arab", "arb_Arab"), "eng_Latn",
        {"arb_Arab": ("ary_Arab",)}, 10, Shares(0.1, 0.1, 0.4, 0.4), 0.5, 1,
    )  # fmt: skip
    assert [sorted(row) for row in examples.entries] == [
        ["ary_Arab", "eng_Latn", "fra_Latn"],
        ["arb_Arab", "eng_Latn"],
    ]
    assert {one for one, _ in examples.ways["arb_Arab"]} == {"arb_Arab", "ary_Arab"}
    assert [sorted(row) for row in examples.sentences] == [["eng_Latn", "fra_Latn"]]
    assert len(examples.passages) == 2
    assert len(examples.alone["arb_Arab"]) == 1
    spelled = examples.words.spelled
    pairs = {(len(one.words), spelled[other.words[0]]) for one, other in examples.draw(200, Random(1))}
    assert {(6, "bread"), (6, "pain")} <= pairs


@pytest.mark.parametrize(("exponent", "share"), [(0, 1 / 2), (0.5, 1 / 4), (1, 1 / 10)])
def test_two_languages_of_few_rows_are_drawn_more_often_by_a_smaller_power(
    exponent: float, share: float
) -> None:
    words = Words()
    english, french, darija = ([words.bag(text)] for text in ("bread", "pain", "خبز"))
    rows = [{"eng_Latn": english, "fra_Latn": french}] * 9 + [{"eng_Latn": english, "ary_Arab": darija}]
    pairs, random = RowPairs(rows, exponent), Random(1)
    drawn = Counter(words.spelled[bag.words[0]] for _ in range(2000) for bag in pairs.draw(random))
    assert drawn["bread"] == 2000
    assert drawn["خبز"] / 2000 == pytest.approx(share, abs=0.04)


def test_the_same_data_and_recipe_give_the_same_bytes_also_when_killed(
    rows: TrainingData, tiny: Recipe, trained: Trained, tmp_path: Path
) -> None:
    def kill(done: int, total: int, message: str) -> None:
        if message.startswith(f"step {STATE_STEPS + 7} "):
            raise InterruptedError

    with pytest.raises(InterruptedError):
        EmbedFamily().train(rows, tiny, Training(kill, tmp_path))
    seen: list[str] = []
    again = EmbedFamily().train(
        rows, tiny, Training(lambda done, total, message: seen.append(message), tmp_path)
    )
    assert again == trained
    assert len([message for message in seen if message.startswith("step")]) == STEPS - STATE_STEPS


def test_a_state_cut_short_is_not_gone_on_from(
    rows: TrainingData, tiny: Recipe, trained: Trained, tmp_path: Path
) -> None:
    EmbedFamily().train(rows, with_parameters(tiny, steps=STATE_STEPS), quiet(tmp_path))
    state = (tmp_path / STATE).read_bytes()
    (tmp_path / STATE).write_bytes(state[: len(state) // 2])
    assert EmbedFamily().train(rows, tiny, quiet(tmp_path)) == trained


def test_damaged_files_are_told(trained: Trained) -> None:
    config, weights = trained.files["config.json"], trained.files["model.safetensors"]
    for files in (
        {"config.json": b"{}", "model.safetensors": weights},
        {"config.json": config.replace(b'"format": 1', b'"format": 9'), "model.safetensors": weights},
        {
            "config.json": config.replace(b'"dimensions": 96', b'"dimensions": 94'),
            "model.safetensors": weights,
        },
        {"config.json": config, "model.safetensors": weights[:-9]},
        {"config.json": config},
    ):
        with pytest.raises(DamagedModel):
            EmbedFamily().load(files)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("dimensions", 63, "even"),
        ("steps", 0, "steps"),
        ("pivot", "deu_Latn", "pivot"),
        ("share_entries", 0.9, "sum up"),
        ("pair_exponent", 1.5, "pair_exponent"),
        ("kin", ("arb_Arab",), "kin"),
        ("kin", ("arb_Arab: deu_Latn",), "kin"),
    ],
)
def test_a_wrong_parameter_is_told(
    rows: TrainingData, tiny: Recipe, tmp_path: Path, name: str, value: object, told: str
) -> None:
    with pytest.raises(Invalid, match=told):
        EmbedFamily().train(rows, with_parameters(tiny, **{name: value}), quiet(tmp_path))


def test_without_a_row_in_two_languages_there_is_nothing_to_learn(tiny: Recipe, tmp_path: Path) -> None:
    data = TrainingData(
        texts([("salam", "ary_Latn", "a#1"), ("hello", "eng_Latn", "a#2")]), Texts([], [], [])
    )
    with pytest.raises(NothingToLearn):
        EmbedFamily().train(data, tiny, quiet(tmp_path))


def test_a_recipe_learns_from_a_second_dataset_beside_its_own(
    room: Room, rows: TrainingData, tiny: Recipe
) -> None:
    alone = Texts(["maison et marché au bord de l'eau"], ["fra_Latn"], ["starter"])
    beside = room.publish(parquet(alone))
    name = "jazari/maroc-parallel"
    room.hub.create_repository("dataset", name, licence="CC-BY-SA-4.0", by="jazari")
    files = [Add("data/train-0.parquet", parquet(rows.train)), Add("data/test-0.parquet", parquet(rows.test))]
    own = room.hub.commit("dataset", name, files, message="Build", by="jazari").ref
    country = replace(room.models.country, recipes=(with_parameters(tiny, steps=2),))
    models = Models(hub=room.hub, ledger=room.ledger, country=country, folder=room.folder)
    ref = models.train("embed", None, room.run())
    card = room.hub.read("model", "jazari/embed", "main", "README.md").decode()
    assert f"from `{own}`, `{beside}`" in card
    assert 'datasets: ["jazari/maroc-parallel", "jazari/maroc-texts"]' in card
    assert "| starter | `fra_Latn` | 213 |" in card
    found, (answer,) = models.predict("embed", [{"text": "salam"}])
    assert found == ref
    assert np.array(answer["vector"]).shape == (96,)
