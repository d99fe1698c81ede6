"""Translation by a model of the starter corpus and some lines of Tamazight."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country, Invalid, Recipe
from jazari.models import DamagedModel, NothingToLearn, UnknownPair
from jazari.models.mt import MtFamily, MtPredictor
from jazari.models.mt.alignment import align, phrases
from jazari.models.mt.forms import Speller
from jazari.models.mt.languages import LANGUAGES, words, written
from jazari.models.records import Item, Texts, Trained, Training, TrainingData

DARIJA = ("ary_Arab", "ary_Latn")
TAMAZIGHT = (
    ("ⴰⵣⵓⵍ", "hello"), ("ⴰⵎⴰⵏ", "water"), ("ⴰⴷⵍⵉⵙ", "book"), ("ⵜⵉⴳⵎⵎⵉ", "house"), ("ⴰⵖⵔⵓⵎ", "bread"),
    ("ⴰⴷⵍⵉⵙ ⴷ ⵜⵉⴳⵎⵎⵉ", "book and house"), ("ⴰⵎⴰⵏ ⴷ ⵓⵖⵔⵓⵎ", "water and bread"),
)  # fmt: skip


@pytest.fixture(scope="module")
def recipe(morocco: Country) -> Recipe:
    return morocco.recipe("mt")


@pytest.fixture(scope="module")
def aligned(morocco: Country) -> TrainingData:
    """The starter corpus with its rows in four languages, split by topic as the pack says."""
    with (morocco.folder / "corpus/aligned.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = morocco.source("starter").test_topics
    own = [{"zgh_Tfng": one, "eng_Latn": other} for one, other in TAMAZIGHT]
    return TrainingData(
        _texts([row for row in rows if row["topic"] not in held_out] + own),
        _texts([row for row in rows if row["topic"] in held_out]),
    )


def _texts(rows: Sequence[Mapping[str, str]]) -> Texts:
    found = [
        (text, code, str(number))
        for number, row in enumerate(rows)
        for code, text in row.items()
        if code in LANGUAGES
    ]
    texts, labels, places = zip(*found, strict=True)
    return Texts(texts, labels, ["starter"] * len(found), places)


@pytest.fixture(scope="module")
def trained(aligned: TrainingData, recipe: Recipe, tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return MtFamily().train(aligned, recipe, _training(tmp_path_factory.mktemp("mt")))


def _training(folder: Path) -> Training:
    return Training(lambda done, total, message: None, folder)


@pytest.fixture(scope="module")
def predictor(trained: Trained) -> MtPredictor:
    return MtFamily().load(trained.files)


def item(text: str, source: str = "ary_Latn", target: str = "eng_Latn") -> Item:
    return {"text": text, "source": source, "target": target}


@pytest.mark.parametrize("code", [*DARIJA, "fra_Latn"])
def test_sentences_it_learned_from_come_out_near_what_people_wrote(
    aligned: TrainingData, recipe: Recipe, trained: Trained, predictor: MtPredictor, code: str
) -> None:
    from jazari.models.mt.scoring import translation_scores

    scores = translation_scores(predictor, aligned.train, lambda done, total, message: None)
    if code in DARIJA:
        assert scores.figures[f"chrF++ {code} to eng_Latn, starter"] > 0.6
        assert scores.figures[f"chrF++ eng_Latn to {code}, starter"] > 0.5
    else:
        assert scores.figures[f"chrF++ ary_Arab to {code}, starter"] > 0.4


def test_the_card_scores_every_direction_of_the_held_out_topics(trained: Trained) -> None:
    (table,) = trained.scores.tables
    ways = [(one, other) for one in DARIJA for other in ("eng_Latn", "fra_Latn")]
    assert [row[:4] for row in table.rows] == [
        (f"`{source}`", f"`{target}`", "starter", "52")
        for source, target in ways + [way[::-1] for way in ways]
    ]
    mean, *each = trained.scores.figures.values()
    assert mean == pytest.approx(sum(each) / len(each))
    assert all(0.1 < score < 1 for score in each)


def test_numbers_names_signs_and_layout_are_kept(predictor: MtPredictor) -> None:
    text = "  12,5 % — 😀\n\n  ✓ 2026/11/23 \t\n"
    assert predictor.translate(text, "ary_Latn", "eng_Latn") == text
    said = predictor.translate("Qwxtz 350!\n\n  Qwxtz 12:30?", "ary_Latn", "eng_Latn")
    assert said == "Qwxtz 350!\n\n  Qwxtz 12:30?"


def test_a_word_in_another_spelling_or_script_is_known_by_its_frame(predictor: MtPredictor) -> None:
    assert "water" in predictor.translate("ⴰⵎⴰⴰⵏ", "zgh_Tfng", "eng_Latn").lower()
    assert "house" in predictor.translate("ⵜⴳⵎⵎⵉ", "zgh_Tfng", "eng_Latn").lower()


def test_tamazight_in_latin_letters_goes_by_tifinagh(predictor: MtPredictor) -> None:
    assert predictor.translate("Adlis d tigmmi", "zgh_Latn", "eng_Latn") == "Book and house"
    assert predictor.translate("water", "eng_Latn", "zgh_Latn") == "aman"
    assert predictor.translate("water", "eng_Latn", "zgh_Tfng") == "ⴰⵎⴰⵏ"


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "'", "+", "_", "😀😀", "سلام khoya ⴰⵣⵓⵍ hello", "1" * 5000, "a" * 5000, "م" * 5000, "ⴰ" * 5000,
     "wach " * 300, "\ud83d", "\0", "\u0640", "ab\tcd\r\nef", "((((" * 99],
)  # fmt: skip
@pytest.mark.parametrize(
    ("source", "target"),
    [("ary_Arab", "eng_Latn"), ("ary_Latn", "fra_Latn"), ("zgh_Tfng", "eng_Latn"), ("eng_Latn", "ary_Arab"),
     ("fra_Latn", "zgh_Latn")],
)  # fmt: skip
def test_any_text_has_an_answer(predictor: MtPredictor, text: str, source: str, target: str) -> None:
    predictor.translate(text, source, target).encode()


@pytest.mark.parametrize("run", ["ب" + "ا" * 5000, "ب" + "و" * 5000, "كمت" * 100])
def test_a_run_of_letters_that_is_no_word_stays(predictor: MtPredictor, run: str) -> None:
    assert predictor.translate(run, "ary_Arab", "eng_Latn") == run


def test_a_batch_is_answered_as_one_by_one(predictor: MtPredictor) -> None:
    items = [item("wach labas?"), item("واخا", "ary_Arab"), item(""), item("Bonjour", "fra_Latn", "ary_Arab")]
    assert predictor.predict(items) == [predictor.predict([one])[0] for one in items]


@pytest.mark.parametrize(
    "pair", [("ary_Latn", "ary_Arab"), ("eng_Latn", "fra_Latn"), ("arb_Arab", "eng_Latn"), ("", "")]
)
def test_another_direction_is_refused_with_those_there_are(
    predictor: MtPredictor, pair: tuple[str, str]
) -> None:
    with pytest.raises(UnknownPair, match="ary_Arab to eng_Latn, ary_Arab to fra_Latn, ary_Latn to eng_Latn"):
        predictor.predict([item("salam", *pair)])


def test_the_same_data_give_the_same_bytes_also_after_a_break(
    aligned: TrainingData, recipe: Recipe, trained: Trained, tmp_path: Path
) -> None:
    def stop(done: int, total: int, message: str) -> None:
        if message.startswith("aligning words of zgh_Tfng"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        MtFamily().train(aligned, recipe, Training(stop, tmp_path))
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["ary_Arab.eng_Latn.safetensors", "ary_Latn.eng_Latn.safetensors"]
    (tmp_path / kept[0]).write_bytes(b"half a file")
    assert MtFamily().train(aligned, recipe, _training(tmp_path)) == trained


def test_damaged_files_are_told(trained: Trained) -> None:
    config = json.loads(trained.files["config.json"])
    for files in (
        {**trained.files, "config.json": b"{}"},
        {**trained.files, "config.json": json.dumps({**config, "format": 9}).encode()},
        {**trained.files, "config.json": json.dumps({**config, "languages": ["xxx_Latn"]}).encode()},
        {**trained.files, "model.safetensors": trained.files["model.safetensors"][:-9]},
        {"config.json": trained.files["config.json"]},
    ):
        with pytest.raises(DamagedModel):
            MtFamily().load(files)


def test_without_a_language_beside_english_there_is_nothing_to_learn(recipe: Recipe, tmp_path: Path) -> None:
    data = TrainingData(Texts(["salam"], ["ary_Latn"], ["starter"], ["1"]), Texts([], [], []))
    with pytest.raises(NothingToLearn):
        MtFamily().train(data, recipe, _training(tmp_path))


@pytest.mark.parametrize(
    ("name", "value"), [("beam", 0), ("word", "much"), ("language_model", 99), ("choices", 1.5)]
)
def test_a_wrong_parameter_is_named(
    aligned: TrainingData, recipe: Recipe, tmp_path: Path, name: str, value: object
) -> None:
    wrong = recipe.model_copy(update={"parameters": {**recipe.parameters, name: value}})
    with pytest.raises(Invalid, match=f"parameter '{name}' is {value!r}"):
        MtFamily().train(aligned, wrong, _training(tmp_path))


@pytest.mark.parametrize("line", ["house", "house: ", ": maison"])
def test_a_word_without_its_french_is_told(
    aligned: TrainingData, recipe: Recipe, tmp_path: Path, line: str
) -> None:
    wrong = recipe.model_copy(update={"parameters": {**recipe.parameters, "words": (line,)}})
    with pytest.raises(Invalid, match="write it like"):
        MtFamily().train(aligned, wrong, _training(tmp_path))


def test_words_that_always_stand_together_are_aligned() -> None:
    pairs = [([0, 1], [5, 4]), ([0, 2], [6, 4]), ([3, 1], [5, 7]), *[([n], [n + 4]) for n in range(4)] * 3]
    links = align([(np.array(one), np.array(other)) for one, other in pairs])
    assert links[0] == {(0, 1), (1, 0)}
    assert links[3] == {(0, 0)}


def test_phrases_have_all_links_of_their_words_and_no_other() -> None:
    found = set(phrases({(0, 1), (1, 0)}, 2, 3, 4))
    assert found == {(0, 1, 1, 2), (0, 1, 1, 3), (1, 2, 0, 1), (0, 2, 0, 2), (0, 2, 0, 3)}


@given(
    st.lists(st.sampled_from(["الكتاب", "والكتاب", "فالدار", "كتابها", "وقت", "12", "؟", "ولد"]), max_size=9)
)
def test_forms_come_back_as_the_words_they_were(found: list[str]) -> None:
    texts = ["كتاب كتاب الكتاب دار دار الدار لد لد ولد ولد وقت"]
    speller = Speller.learned("ary_Arab", texts)
    text = " ".join(found)
    assert speller.sentence([form.text for form in speller.forms(text)]) == written(
        words(text, LANGUAGES["ary_Arab"]), "ary_Arab"
    )


@pytest.mark.parametrize(
    ("code", "tokens", "text"),
    [
        ("eng_Latn", ["hello", ",", "world", "!"], "Hello, world!"),
        ("eng_Latn", ["(", "no", ")", "-", "yes", "."], "(No)-yes."),
        ("fra_Latn", ["l'", "eau", ",", "où", "?"], "L'eau, où ?"),
        ("ary_Arab", ["فين", "?"], "فين؟"),
        ("eng_Latn", ['"', "yes", '"', "he", "said"], '"Yes" he said'),
    ],
)
def test_signs_stand_where_the_language_has_them(code: str, tokens: list[str], text: str) -> None:
    assert written(tokens, code) == text


def test_a_capital_that_only_begins_a_sentence_is_not_learned() -> None:
    speller = Speller.learned("eng_Latn", ["Water is from Fez.", "I saw Fez and water.", "The water"])
    assert speller.sentence(["i", "saw", "fez", "and", "water"]) == "I saw Fez and water"


def test_what_was_only_said_in_arabizi_is_understood_in_arabic_script(
    morocco: Country, recipe: Recipe, tmp_path: Path
) -> None:
    said = [
        ("klit lkhobz", "I ate the bread"),
        ("lkhobz skhoun", "the bread is hot"),
        ("fin lkhobz", "where is the bread"),
    ]
    rows = _texts([{"ary_Latn": one, "eng_Latn": other} for one, other in said])
    files = {
        name: (morocco.folder / "models/translit" / name).read_bytes()
        for name in ("config.json", "model.safetensors")
    }
    training = Training(lambda done, total, message: None, tmp_path, {"model:jazari/translit@x": files})
    data = TrainingData(rows, Texts([], [], []))
    trained = MtFamily().train(data, recipe, training)
    predictor = MtFamily().load(trained.files)
    assert "bread" in predictor.translate("الخبز", "ary_Arab", "eng_Latn").lower()
    assert ("ary_Arab", "eng_Latn") not in MtFamily().load(_alone(data, recipe, tmp_path)).directions
    # Killed after it, it goes on from what was written.
    (kept,) = tmp_path.glob("arabic-*.json")
    assert "الخبز" in json.loads(kept.read_bytes())[0]
    kept.write_bytes(json.dumps(["شلاغم"] * len(said)).encode())
    for table in tmp_path.glob("*.safetensors"):
        table.unlink()
    assert MtFamily().train(data, recipe, training).files != trained.files


def _alone(data: TrainingData, recipe: Recipe, folder: Path) -> dict[str, bytes]:
    """The files of a model that builds on none."""
    (folder / "alone").mkdir()
    return dict(MtFamily().train(data, recipe, _training(folder / "alone")).files)
