"""Darija between its two scripts by a model of the starter corpus; Tamazight by the standard's table."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country, Invalid, Recipe
from jazari.models import DamagedModel, NothingToLearn, UnknownPair
from jazari.models.records import Item, Texts, Trained, Training, TrainingData
from jazari.models.translit import TranslitFamily, TranslitPredictor
from jazari.models.translit.scoring import nearness
from jazari.models.translit.tifinagh import to_latin, to_tifinagh

ARABIC, LATIN = "ary_Arab", "ary_Latn"
HELD_OUT = Path(__file__).with_name("translit_held_out.tsv")
FEW_WORDS = ("دابا: daba dabba", "بزاف: bezzaf bzaf", "ديال: dyal dial", "الما: lma", "عطيني: 3tini aatini")


@pytest.fixture(scope="module")
def recipe(morocco: Country) -> Recipe:
    return morocco.recipe("translit")


@pytest.fixture(scope="module")
def aligned(morocco: Country) -> TrainingData:
    """The starter corpus with its rows in both scripts, split by topic as the pack says."""
    with (morocco.folder / "corpus/aligned.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = morocco.source("starter").test_topics
    alone = [text for text in morocco.starter_texts(split="train") if text.language in (ARABIC, LATIN)]
    train = [(row[code], code, f"aligned#{number}") for number, row in enumerate(rows) for code in (LATIN, ARABIC)
             if row["topic"] not in held_out]  # fmt: skip
    test = [(row[code], code, f"aligned#{number}") for number, row in enumerate(rows) for code in (LATIN, ARABIC)
            if row["topic"] in held_out]  # fmt: skip
    train += [(text.text, text.language, f"alone#{number}") for number, text in enumerate(alone)]
    return TrainingData(_texts(train), _texts(test))


def _texts(rows: list[tuple[str, str, str]]) -> Texts:
    texts, labels, places = zip(*rows, strict=True)
    return Texts(texts, labels, ["starter"] * len(rows), places)


@pytest.fixture(scope="module")
def trained(aligned: TrainingData, recipe: Recipe, training: Training) -> Trained:
    return TranslitFamily().train(aligned, recipe, training)


@pytest.fixture(scope="module")
def predictor(trained: Trained) -> TranslitPredictor:
    return TranslitFamily().load(trained.files)


def item(text: str, source: str = LATIN, target: str = ARABIC) -> Item:
    return {"text": text, "source": source, "target": target}


@pytest.mark.parametrize("text", ["3tini lma", "3TINI LMA", "Aatini lma"])
def test_spelling_habits_lead_to_one_arabic_spelling(predictor: TranslitPredictor, text: str) -> None:
    assert predictor.write(text, LATIN, ARABIC) == "عطيني الما"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("wach", "واش"), ("wash", "واش"), ("khoya", "خويا"), ("5oya", "خويا"), ("ghadi", "غادي"), ("4adi", "غادي"),
        ("9bel", "قبل"), ("qbel", "قبل"), ("bzzaaaaf", "بزاف"), ("Drari", "دراري"),
        ("CNSS, 350 dh? hhhh", "CNSS، 350 dh؟ هههه"), ("10h30 (12/03)", "10h30 (12/03)"),
    ],
)  # fmt: skip
def test_words_numbers_and_signs(predictor: TranslitPredictor, text: str, wanted: str) -> None:
    assert predictor.write(text, LATIN, ARABIC).removeprefix("ال") == wanted


def test_small_words_join_the_next_one_in_arabic_script_and_part_again(predictor: TranslitPredictor) -> None:
    assert predictor.write("f lmdina", LATIN, ARABIC) == "فالمدينة"
    assert predictor.write("فالمدينة", ARABIC, LATIN) == "f lmdina"


@pytest.mark.parametrize("text", ["ma bghach yji", "mabghach yji", "mabghash yji"])
def test_a_negation_is_parted_from_its_verb(predictor: TranslitPredictor, text: str) -> None:
    assert predictor.write(text, LATIN, ARABIC) == "ما بغاش يجي"


def test_back_in_latin_letters_there_is_one_spelling(predictor: TranslitPredictor) -> None:
    assert predictor.write("واش كاين الما دابا؟", ARABIC, LATIN) == "wach kayn lma daba?"


def test_held_out_sentences_in_other_habits_come_near_what_people_write(predictor: TranslitPredictor) -> None:
    with HELD_OUT.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = nearness(
        [predictor.write(row[LATIN], LATIN, ARABIC) for row in rows], [row[ARABIC] for row in rows]
    )
    assert len(rows) >= 150
    assert found.character_errors <= 0.05
    assert found.exact >= 0.5


def test_the_card_scores_both_ways_on_the_held_out_topics(trained: Trained) -> None:
    (table,) = trained.scores.tables
    assert [row[:4] for row in table.rows] == [
        (f"`{LATIN}`", f"`{ARABIC}`", "starter", "52"),
        (f"`{ARABIC}`", f"`{LATIN}`", "starter", "52"),
    ]
    assert next(iter(trained.scores.figures)) == f"character error rate {LATIN} to {ARABIC}"
    assert all(0 < figure < 1 for figure in trained.scores.figures.values())
    assert sum(map(len, trained.files.values())) < 500_000


def test_the_same_data_and_recipe_give_the_same_bytes(
    aligned: TrainingData, recipe: Recipe, training: Training
) -> None:
    few = recipe.model_copy(update={"parameters": {**recipe.parameters, "words": FEW_WORDS}})
    data = TrainingData(aligned.train.select(range(40)), aligned.test.select(range(4)))
    first, again = (TranslitFamily().train(data, few, training) for _ in range(2))
    assert first == again


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "'",
        "😀😀",
        "سلام khoya ⴰⵣⵓⵍ",
        "1" * 5000,
        "a" * 5000,
        "m3a" * 3000,
        "\ud83d",
        "x_y",
        "ـــ",
        "\0",
    ],
)
@pytest.mark.parametrize(("source", "target"), [(LATIN, ARABIC), (ARABIC, LATIN), ("zgh_Tfng", "zgh_Latn")])
def test_any_text_has_an_answer(predictor: TranslitPredictor, text: str, source: str, target: str) -> None:
    predictor.write(text, source, target).encode()


def test_what_is_no_word_of_the_source_script_is_kept(predictor: TranslitPredictor) -> None:
    assert predictor.write(" 😀\n12\tⴰⵣⵓⵍ  سلام ", LATIN, ARABIC) == " 😀\n12\tⴰⵣⵓⵍ  سلام "
    assert predictor.write("\ud83d", LATIN, ARABIC) == "\ufffd"


@pytest.mark.parametrize("word", ["ßßß", "æch", "Ŧa3", "mabghitßch", "3ß" + "abcdef" * 20])
def test_a_word_with_a_letter_of_no_counterpart_stays_as_it_is_written(
    predictor: TranslitPredictor, word: str
) -> None:
    assert predictor.write(word, LATIN, ARABIC) == word
    assert predictor.write(f"f {word} lmdina", LATIN, ARABIC).endswith(f"ف {word} المدينة")


def test_a_batch_is_answered_as_one_by_one(predictor: TranslitPredictor) -> None:
    items = [item("wach labas?"), item("واخا", ARABIC, LATIN), item(""), item("ⴰⵣⵓⵍ", "zgh_Tfng", "zgh_Latn")]
    assert predictor.predict(items) == [predictor.predict([one])[0] for one in items]
    assert predictor.predict(items)[3] == {"text": "azul"}


@pytest.mark.parametrize("pair", [(LATIN, LATIN), ("ary_Latn", "arb_Arab"), ("fra_Latn", ARABIC), ("", "")])
def test_another_pair_is_refused_with_those_there_are(
    predictor: TranslitPredictor, pair: tuple[str, str]
) -> None:
    with pytest.raises(UnknownPair, match="ary_Latn to ary_Arab, ary_Arab to ary_Latn, zgh_Tfng to zgh_Latn"):
        predictor.predict([item("salam", *pair)])


@given(st.text(alphabet="ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ 12.?"))
def test_tifinagh_comes_back_from_latin_letters(text: str) -> None:
    assert to_tifinagh(to_latin(text)) == text


@given(st.text(alphabet="abgdḍefkhḥɛxqijlmnurṛɣsṣctṭwyzẓʷ 12.?"))
def test_small_latin_letters_come_back_from_tifinagh(text: str) -> None:
    assert to_latin(to_tifinagh(text)) == text


def test_tamazight_in_the_standards_letters() -> None:
    assert to_latin("ⵜⴰⵎⴰⵣⵉⵖⵜ ⴷ ⵜⴰⴷⴳⴳⵯⴰⵜ") == "tamaziɣt d tadggʷat"
    assert to_tifinagh("Tamaziɣt, ḤḌ d\u0323") == "ⵜⴰⵎⴰⵣⵉⵖⵜ, ⵃⴹ ⴹ"


def test_damaged_files_are_told(trained: Trained) -> None:
    family = TranslitFamily()
    for files in (
        {**trained.files, "config.json": b"{}"},
        {
            **trained.files,
            "config.json": trained.files["config.json"].replace(b'"format": 1', b'"format": 9'),
        },
        {**trained.files, "model.safetensors": trained.files["model.safetensors"][:-9]},
        {"config.json": trained.files["config.json"]},
    ):
        with pytest.raises(DamagedModel):
            family.load(files)


def test_without_text_in_both_scripts_and_without_words_there_is_nothing_to_learn(
    recipe: Recipe, training: Training
) -> None:
    bare = recipe.model_copy(update={"parameters": {**recipe.parameters, "words": ()}})
    data = TrainingData(Texts(["salam"], [LATIN], ["starter"]), Texts([], [], []))
    with pytest.raises(NothingToLearn):
        TranslitFamily().train(data, bare, training)


@pytest.mark.parametrize("line", ["daba", "دابا:", ": daba"])
def test_a_word_without_its_spellings_is_told(
    aligned: TrainingData, recipe: Recipe, training: Training, line: str
) -> None:
    wrong = recipe.model_copy(update={"parameters": {**recipe.parameters, "words": (line,)}})
    with pytest.raises(Invalid, match="write it like"):
        TranslitFamily().train(aligned, wrong, training)
