"""What a recipe may ask beyond the usual: pseudonyms, calibrated thresholds, repeated lines, earlier releases."""

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

from jazari.core import Country, Database, DatasetSpec, InvalidPack, Run, load_country
from jazari.factory import Built, Factory, Removals, Thresholds
from jazari.factory.duplicates import Index
from jazari.factory.publishing import PERSONAL_PATH, RECIPE_PATH, THRESHOLDS_PATH
from jazari.factory.recipes import recipe_data, recipe_from, recipe_of
from jazari.factory.records import DatasetRecipe
from jazari.hub import Add, Hub, PathNotFound, Upkeep
from jazari.ledger import Ledger
from tests.factory.conftest import PACK, source
from tests.factory.test_removal import everywhere

NAME = "jazari/maroc-texts"
OTHER = "jazari/more-texts"
PHONE = "0661234567"
MENU = "Accueil, nouvelles, contact et mentions de la mairie"
BODIES = tuple(
    f"La commune de {town} ouvre son marché {day}, et les habitants y vendent des {goods} de la région."
    for town, day, goods in (
        ("Azrou", "le mardi matin", "pommes"),
        ("Taza", "le vendredi soir", "olives et tapis"),
        ("Zagora", "le dimanche", "dattes fraîches"),
    )
)


def rows_of(hub: Hub, built: Built, path: str) -> list[dict[str, object]]:
    name, _, revision = built.ref.removeprefix("dataset:").partition("@")
    table = parquet.read_table(io.BytesIO(hub.read("dataset", name, revision, path)))
    rows: list[dict[str, object]] = table.to_pylist()
    return rows


def texts_of(hub: Hub, built: Built) -> list[str]:
    return [str(row["text"]) for row in rows_of(hub, built, "data/train-00000.parquet")]


def pages(make_factory: Callable[..., Factory], country: Country, folder: Path, texts: list[str]) -> Factory:
    """A factory of one source: JSON Lines of French texts."""
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in texts]
    (folder / "mirror/pages").mkdir(exist_ok=True)
    (folder / "mirror/pages/fr.jsonl").write_text("\n".join(lines), encoding="utf-8")
    file: dict[str, object] = {"path": "fr.jsonl", "format": "jsonl", "columns": {"text": "fra_Latn"}}
    alone = replace(country, sources=(source("pages", "open", file),), benchmarks=())
    return make_factory(country=alone)


def test_a_recipe_of_the_pack_keeps_its_options_with_the_dataset() -> None:
    spec = DatasetSpec.model_validate(
        {
            "id": "more",
            "title": {"eng_Latn": "More", "fra_Latn": "Plus", "arb_Arab": "أكثر"},
            "dataset": OTHER,
            "reference": ("law",),
            "personal": "pseudonym",
            "repeated_line_characters": 20,
            "repeated_line_documents": 3,
            "against_releases": True,
        }
    )
    recipe = recipe_from(spec)
    assert (recipe.reference, recipe.personal, recipe.against_releases) == (("law",), "pseudonym", True)
    assert (recipe.line_characters, recipe.line_documents) == (20, 3)
    assert recipe_of(recipe_data(recipe)) == recipe


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('reference = ["nowhere"]', r"reference\[1\]"),
        ('sources = ["madar"]\nreference = ["starter"]', r"reference\[1\]"),
        ('personal = "blank"', "personal"),
        ('lexicon = "insult"', "did you mean `insults`"),
    ],
)
def test_a_recipe_that_asks_for_what_is_not_there_is_refused(tmp_path: Path, keys: str, said: str) -> None:

    pack = tmp_path / "morocco"
    shutil.copytree(PACK, pack)
    recipe = pack / "factory/maroc-texts.toml"
    own = [
        line
        for line in recipe.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("reference", "lexicon"))
    ]
    recipe.write_text("\n".join([keys, *own]), encoding="utf-8")
    with pytest.raises(InvalidPack, match=said):
        load_country(pack)


def test_pseudonyms_are_the_same_everywhere_under_the_key_of_the_node(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    said = [
        f"Appelez la mairie d'Azrou au {PHONE} avant lundi.",
        f"Le garage de Taza répond au {PHONE}, même tard.",
    ]
    factory = pages(make_factory, country, folder, said)
    recipe = replace(factory.recipe(), personal="pseudonym")
    built = factory.produce(recipe, Run(database))
    numbers = {text.split(" au ")[1].split(" avant")[0].split(",")[0] for text in texts_of(hub, built)}
    assert len(numbers) == 1
    assert PHONE not in numbers
    assert numbers.pop().startswith("09")
    card = hub.read("dataset", NAME, "main", "README.md").decode()
    assert "replaced by pseudonyms" in card
    assert not factory.produce(recipe, Run(database)).changed

    # The key is in no file but its own, and another node's pseudonyms are others.
    secret = (folder / "home/secrets/pseudonyms").read_text()
    work = [path for path in (folder / "home/factory").rglob("*") if path.is_file()]
    assert work
    assert not any(secret.encode() in path.read_bytes() for path in work)
    elsewhere = make_factory(home=folder / "elsewhere", country=factory.country)
    again = elsewhere.produce(replace(recipe, name=OTHER), Run(database))
    assert not set(texts_of(hub, built)) & set(texts_of(hub, again))


def test_the_report_on_personal_data_has_counts_and_no_values(factory: Factory, hub: Hub, run: Run) -> None:
    factory.produce(factory.recipe(), run)
    data = hub.read("dataset", NAME, "main", PERSONAL_PATH).decode()
    assert [json.loads(line) for line in data.splitlines()] == [
        {
            "source": "starter",
            "document": "starter/corpus/ary_Arab.tsv#0000003/ary_Arab",
            "kind": "phone",
            "count": 1,
        }
    ]
    assert PHONE not in data
    card = hub.read("dataset", NAME, "main", "README.md").decode()
    assert "replaced by its kind" in card
    assert not (factory.folder.parent / "secrets/pseudonyms").exists()


def trusted(make_factory: Callable[..., Factory], country: Country, folder: Path) -> Factory:
    """A factory with a source of 300 clean documents beside the others."""
    words = ("souk", "rue", "école", "jardin", "pain", "port", "mer", "ville", "train", "pluie", "arbre")
    clean = "".join(
        f"Voici le {words[n % 11]} et la {words[n // 11 % 11]}, puis {words[n // 121]} numéro {n}.\n"
        for n in range(300)
    )
    (folder / "mirror/clean").mkdir()
    (folder / "mirror/clean/fr.txt").write_text(clean, encoding="utf-8")
    file: dict[str, object] = {"path": "fr.txt", "format": "txt", "language": "fra_Latn"}
    return make_factory(country=replace(country, sources=(*country.sources, source("clean", "open", file))))


def test_thresholds_are_calibrated_on_trusted_sources(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    with (folder / "mirror/lines/fr.txt").open("a", encoding="utf-8") as file:
        file.write("Prix : 20 30 45 12 dirhams\n")
    factory = trusted(make_factory, country, folder)
    usual, wanted = factory.recipe(), replace(factory.recipe(), reference=("clean",))
    assert "Prix : 20 30 45 12 dirhams" in texts_of(hub, factory.produce(usual, Run(database)))
    with pytest.raises(PathNotFound):
        hub.read("dataset", NAME, "main", THRESHOLDS_PATH)

    built = factory.produce(wanted, Run(database))
    assert "Prix : 20 30 45 12 dirhams" not in texts_of(hub, built)
    kept = json.loads(hub.read("dataset", NAME, "main", THRESHOLDS_PATH))
    assert kept["reference"] == ["clean"]
    assert set(kept["thresholds"]) == {"", "fra_Latn"}
    assert kept["thresholds"][""]["digit_share_max"] == Thresholds().digit_share_max
    assert kept["thresholds"]["fra_Latn"]["digit_share_max"] == 0.25
    assert kept["thresholds"]["fra_Latn"]["words_max"] == 200_000
    rows = [row for row in rows_of(hub, built, "record/record-00000.parquet") if row["source"] == "clean"]
    assert not any(row["step"] == "quality" for row in rows)
    assert "calibrated on `clean`" in hub.read("dataset", NAME, "main", "README.md").decode()
    assert not factory.produce(wanted, Run(database)).changed
    # Without it again, nothing of it stays.
    factory.produce(replace(usual, title="Texts"), Run(database))
    with pytest.raises(PathNotFound):
        hub.read("dataset", NAME, "main", THRESHOLDS_PATH)


def test_trusted_sources_that_are_not_at_hand_are_not_asked(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    wanted = replace(trusted(make_factory, country, folder).recipe(), reference=("clean",))
    alone = make_factory(mirror=None)
    built = alone.produce(wanted, Run(database))
    assert set(built.documents_by_source) == {"starter"}
    assert "chosen by hand" in hub.read("dataset", NAME, "main", "README.md").decode()
    with pytest.raises(PathNotFound):
        hub.read("dataset", NAME, "main", THRESHOLDS_PATH)
    assert recipe_of(hub.read("dataset", NAME, "main", RECIPE_PATH)) == wanted


def test_a_run_without_sources_follows_the_pack_s_recipe_for_that_dataset(
    make_factory: Callable[..., Factory], country: Country
) -> None:
    own = country.datasets[0].model_copy(update={"dataset": NAME, "lexicon": "insults"})
    factory = make_factory(country=replace(country, datasets=(own,)))
    recipe = factory.recipe()
    assert recipe.gates.thresholds[""].words_min == 3
    assert recipe.gates.lexicon == country.lexicon("insults").words
    assert recipe_of(recipe_data(recipe)) == recipe
    assert factory.recipe(["lines"]).gates.thresholds == factory.recipe(name=OTHER).gates.thresholds == {}


def test_words_of_the_lexicon_are_counted_and_shown_and_drop_nothing(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    rude = "Ce salaud de voisin gare sa voiture devant chez moi."
    factory = pages(make_factory, country, folder, [*BODIES, rude])
    usual = factory.recipe()
    gates = replace(usual.gates, lexicon={"fra_Latn": ("salaud",), "spa_Latn": ("voiture",)})
    built = factory.produce(replace(usual, gates=gates), Run(database))
    assert (built.documents_kept, dict(built.lexicon)) == (4, {"fra_Latn": 1})
    signals = [row["signals"] for row in rows_of(hub, built, "record/record-00000.parquet")]
    assert [round(row["lexicon_share"], 2) for row in signals] == [0, 0, 0, 0.1]  # type: ignore[index]
    shown = [(row["step"], row["reason"], row["text"]) for row in factory.samples(built.ref)]
    assert shown == [("kept", "lexicon", rude)]
    assert "| fra_Latn | 1 | 1 |" in hub.read("dataset", NAME, "main", "README.md").decode()

    strict = replace(gates, thresholds={"fra_Latn": Thresholds(lexicon_share_max=0.05)})
    built = factory.produce(replace(usual, gates=strict), Run(database))
    assert {row.step: dict(row.dropped) for row in built.funnel}["quality"] == {"lexicon": 1}
    assert dict(built.lexicon) == {}


def test_lines_that_many_documents_repeat_are_struck_out(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, database: Database
) -> None:
    same = BODIES[0]
    texts = [f"{MENU}\n{body}" for body in BODIES] + [MENU + "\n" + MENU] + [same] * 4
    factory = pages(make_factory, country, folder, texts)
    recipe = replace(factory.recipe(), line_characters=20, line_documents=3)
    built = factory.produce(recipe, Run(database))
    # What repeats another document as a whole counts once: its own lines stay.
    assert sorted(texts_of(hub, built)) == sorted(BODIES)
    record = {row["id"]: row for row in rows_of(hub, built, "record/record-00000.parquet")}
    gone = [row for row in record.values() if row["reason"] == "repeated-lines"]
    assert [(row["step"], row["lines_struck"]) for row in gone] == [("lines", 2)]
    assert built.lines_struck == 3
    assert {row.step: dict(row.dropped) for row in built.funnel}["lines"] == {"repeated-lines": 1}
    assert "3 lines were struck out" in hub.read("dataset", NAME, "main", "README.md").decode()
    assert not factory.produce(recipe, Run(database)).changed


def both(factory: Factory, database: Database) -> tuple[Built, Built, DatasetRecipe]:
    """A dataset, then another of the same sources and one more that may not repeat it."""
    first = factory.produce(factory.recipe(["starter", "lines"]), Run(database))
    recipe = replace(factory.recipe(["lines", "law"], OTHER), against_releases=True)
    return first, factory.produce(recipe, Run(database)), recipe


def test_what_another_dataset_published_is_not_published_again(
    factory: Factory, hub: Hub, database: Database
) -> None:
    _, second, recipe = both(factory, database)
    assert set(second.documents_by_source) == {"law"}
    known = [row for row in rows_of(hub, second, "record/record-00000.parquet") if row["source"] == "lines"]
    assert {row["reason"] for row in known} == {"published-before"}
    assert [row["duplicate_of"] for row in known] == [f"{NAME}#{row['id']}" for row in known]

    # A dataset does not repeat itself, however often it is built, and who was first stays first.
    assert not factory.produce(recipe, Run(database)).changed
    with factory.releases.opened() as index:
        size = len(index)
    first = replace(factory.recipe(["starter", "lines"]), against_releases=True)
    assert factory.produce(first, Run(database)).documents_by_source["lines"] == 2
    with factory.releases.opened() as index:
        assert len(index) == size


def test_a_preview_tries_earlier_releases(factory: Factory, database: Database) -> None:
    recipe = replace(factory.recipe(["lines", "law"], OTHER), against_releases=True)
    assert not any(row.reason for row in factory.preview(recipe).examples if row.id.startswith("lines/"))
    both(factory, database)
    known = [row for row in factory.preview(recipe).examples if row.id.startswith("lines/")]
    assert {(row.step, row.reason) for row in known} == {("duplicates", "published-before")}


def test_an_index_that_was_deleted_is_made_again_of_all_releases(
    factory: Factory, hub: Hub, database: Database
) -> None:
    _, second, recipe = both(factory, database)
    factory.produce(factory.recipe(["law"], "jazari/gone"), Run(database))
    hub.delete_repository("dataset", "jazari/gone", by="jazari")
    with factory.releases.opened() as index:
        size = len(index)
    shutil.rmtree(factory.folder / "index")
    # One run of one dataset brings the others back; what the hub has no more is forgotten.
    factory.produce(recipe, Run(database))
    with factory.releases.opened() as index:
        assert len(index) == size - second.documents_kept
        assert index.look(["Merci, au revoir et bonne journée à tous."], 0.8)[0]


def test_an_index_that_is_being_made_again_is_none_until_it_is_whole(
    factory: Factory, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = factory.recipe(["lines"])
    factory.produce(recipe, Run(database))
    shutil.rmtree(factory.folder / "index")

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Index, "add", cut)
        with pytest.raises(KeyboardInterrupt):
            factory.produce(recipe, Run(database))
    assert not factory.releases.are_kept
    factory.produce(recipe, Run(database))
    with factory.releases.opened() as index:
        assert len(index) == 2
    assert not (factory.folder / "index.draft").exists()


def test_a_recipe_that_was_built_before_is_what_main_holds_again(
    factory: Factory, hub: Hub, ledger: Ledger, database: Database
) -> None:
    small, large = factory.recipe(["lines"]), factory.recipe(["lines", "law"])
    first = factory.produce(small, Run(database))
    factory.produce(large, Run(database))
    again = factory.produce(small, Run(database))
    revisions = [revision.ref for revision in hub.revisions("dataset", NAME)]
    assert again.changed
    assert again.ref == revisions[0] != first.ref
    head, earlier = (hub.resolve("dataset", NAME, ref.rpartition("@")[2]) for ref in (again.ref, first.ref))
    assert head.tree == earlier.tree
    assert any(ledger.entries(kind="factory.dataset-built", about=again.ref))
    assert not factory.produce(small, Run(database)).changed
    # A card that people wrote is theirs: it is no reason to publish again.
    hub.commit("dataset", NAME, [Add("README.md", data=b"# Ours\n")], message="Say more", by="jazari")
    assert not factory.produce(small, Run(database)).changed


@pytest.mark.parametrize("whole", [False, True])
def test_what_is_taken_back_leaves_the_index_and_does_not_come_back(
    factory: Factory, hub: Hub, upkeep: Upkeep, database: Database, folder: Path, whole: bool
) -> None:
    _, _, recipe = both(factory, database)
    text, id_ = "Merci, au revoir et bonne journée à tous.", "lines/fr.txt#0000003/fra_Latn"
    with factory.releases.opened() as index:
        assert index.look([text], 0.8) == [f"{NAME}#{id_}"]
    removals = Removals(factory, upkeep)
    if whole:
        removals.remove_source("lines", "licence", Run(database))
    else:
        removals.remove_documents([id_], "personal-data", Run(database))
    assert everywhere(folder, text) == []
    assert everywhere(folder / "home/factory/index", id_) == []
    with factory.releases.opened() as index:
        assert index.look([text], 0.8) == [None]
    again = factory.produce(recipe, Run(database))
    assert text not in texts_of(hub, again)
    assert json.loads(hub.read("dataset", OTHER, "main", RECIPE_PATH))["against_releases"]


def test_an_aligned_dataset_keeps_halves_of_pairs_but_none_that_is_in_the_test_split(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, folder: Path, run: Run
) -> None:
    rows = (
        "topic\tary_Arab\tfra_Latn",
        "market\tصباح الخير على الجميع\tBonjour à tous les voisins",
        "market\tصباح النور عليكم كاملين\tBonjour à tous les voisins",
        "market\tالطبيب كاين فالسبيطار اليوم\tLe docteur est là ce matin",
        "health\tالطبيب كاين فالسبيطار اليوم\tLe médecin est à l’hôpital",
    )
    (folder / "pack/corpus/aligned.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    columns = {"ary_Arab": "ary_Arab", "fra_Latn": "fra_Latn"}
    aligned = {"path": "corpus/aligned.tsv", "format": "tsv", "header": True, "columns": columns}
    alone = {"path": "corpus/ary_Arab.tsv", "format": "tsv", "header": True, "language": "ary_Arab"}
    starter = source("starter", "starter", aligned, alone, test_topics=("health",))
    factory = make_factory(country=replace(country, sources=(starter,), benchmarks=()))
    built = factory.produce(replace(factory.recipe(), name=NAME, aligned=True), run)
    train, test = (rows_of(hub, built, f"data/{split}-00000.parquet") for split in ("train", "test"))
    place = "starter/corpus/aligned.tsv#{:07d}/{}".format
    assert {row["id"] for row in train} == {
        place(2, "ary_Arab"), place(2, "fra_Latn"), place(3, "ary_Arab"), place(3, "fra_Latn"), place(4, "fra_Latn"),
    }  # fmt: skip
    assert {row["id"] for row in test} == {place(5, "ary_Arab"), place(5, "fra_Latn")}
