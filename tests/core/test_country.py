"""Country packs: what loads, and what each kind of mistake says."""

import re
import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core.country import Country, find_country, load_country
from jazari.core.country.files import (
    InvalidPack,
    Problem,
    UnknownCountry,
    UnknownName,
    as_record,
    pack_hash,
    read_rows,
)
from jazari.core.country.forms import Record
from jazari.core.country.recipe_records import Benchmark, Recipe
from jazari.core.country.records import (
    ConceptsFile,
    CountryFile,
    LanguagesFile,
    LawBook,
    Procedure,
    RegionsFile,
    RoadmapFile,
    SourcesFile,
)

MOROCCO = Path(__file__).resolve().parents[2] / "countries" / "morocco"
SHA = "ab" * 32
PROCEDURE = """
slug = "birth-extract"
body = "Centre d'état civil"
to_verify = true
source = "https://example.org/naissance"
checked = 2026-11-22
[delay]
number = 8
unit = "working_days"
law = "2025-15"
extension = 7
[fee]
amount = 75
[title]
fra_Latn = "Extrait de naissance"
wol_Latn = "Kayitu juddu"
[summary]
fra_Latn = "Pour prouver sa naissance."
wol_Latn = "Ngir firndeel juddu."
[[step]]
fra_Latn = "Allez au centre."
wol_Latn = "Demal ca biro ba."
[[document]]
fra_Latn = "Le livret de famille"
wol_Latn = "Téere njaboot"
[keywords]
fra_Latn = ["naissance"]
"""
# A second country in two languages of its own, as small as a pack may be.
PACK = {
    "country.toml": """
iso = "SN"
slug = "senegal"
version = "1.0.0"
timezone = "Africa/Dakar"
currency = "XOF"
names = { fra_Latn = "Sénégal", wol_Latn = "Senegaal" }
[node]
origin = "senegal.example/root"
organisation = "racine"
[[organisation]]
name = "racine"
kind = "institute"
region = "SN-DK"
title = { fra_Latn = "Racine", wol_Latn = "Reen" }
source = "press"
checked = 2026-11-22
""",
    "regions.toml": """
[census]
total = 5
year = 2023
source = "census"
checked = 2026-11-22
[[region]]
code = "SN-DK"
population = 2
x = 0
y = 2
names = { fra_Latn = "Dakar", wol_Latn = "Ndakaaru" }
seat = { fra_Latn = "Dakar", wol_Latn = "Ndakaaru" }
[[region]]
code = "SN-TH"
population = 3
x = 1
y = 2
names = { fra_Latn = "Thiès", wol_Latn = "Cees" }
seat = { fra_Latn = "Thiès", wol_Latn = "Cees" }
""",
    "languages.toml": """
titles = ["fra_Latn", "wol_Latn"]
procedures = ["fra_Latn", "wol_Latn"]
[[language]]
code = "fra_Latn"
script = "Latn"
direction = "ltr"
standing = "official"
names = { fra_Latn = "Français", wol_Latn = "Faraañse" }
share = 0.006
share_of = "the population, as a first language"
source = "census"
checked = 2026-11-22
[[language]]
code = "wol_Latn"
script = "Latn"
direction = "ltr"
standing = "spoken"
names = { fra_Latn = "Wolof", wol_Latn = "Wolof" }
source = "census"
checked = 2026-11-22
""",
    "law.toml": """
counsel_confirmed = false
weekend = ["saturday", "sunday"]
holidays_source = "law 74-52"
holidays_checked = 2026-11-22
[case_limit]
law = "2025-15"
number = 8
unit = "working_days"
[counting]
count_start_day = false
pause_bounds_counted = false
roll_to_next_working_day = true
to_verify = true
source = "assumed"
checked = 2026-11-22
[[law]]
id = "2025-15"
about = "Access to information"
title = { fra_Latn = "Loi 2025-15", wol_Latn = "Yoon 2025-15" }
parameters = { answer_working_days = 8, rights = ["access"] }
source = "law 2025-15"
checked = 2026-11-22
[[holiday]]
month = 4
day = 4
to_verify = true
names = { fra_Latn = "Indépendance", wol_Latn = "Tembte" }
""",
    "roadmap.toml": """
[[pillar]]
id = "services"
title = { fra_Latn = "Services", wol_Latn = "Liggéey" }
[[indicator]]
id = "cases"
pillar = "services"
kind = "computed"
formula = "cases_received"
unit = "count"
by_region = true
title = { fra_Latn = "Demandes", wol_Latn = "Laaj" }
[[indicator]]
id = "experts"
pillar = "services"
kind = "reported"
unit = "people"
target = 5000
target_date = 2034-12-31
target_source = { fra_Latn = "New Deal Technologique", wol_Latn = "New Deal Technologique" }
target_checked = 2026-11-22
title = { fra_Latn = "Experts", wol_Latn = "Xam-xam" }
[[indicator.reported]]
value = 12.5
date = 2025-12-31
source = { fra_Latn = "presse", wol_Latn = "kibaaraan" }
checked = 2026-11-22
""",
    "sources.toml": f"""
[[source]]
id = "starter"
kind = "starter"
about = "Starter corpus"
licence = "CC-BY-4.0"
test_topics = ["health"]
checked = 2026-11-22
[[source.file]]
path = "corpus/fra_Latn.tsv"
format = "tsv"
language = "fra_Latn"
[[source]]
id = "pairs"
kind = "open"
about = "Aligned sentences"
licence = "CC-BY-SA-4.0 OR (MIT AND Apache-2.0)"
origin = "https://example.org/pairs"
held_out = true
checked = 2026-11-22
[[source.file]]
path = "pairs.tsv"
format = "tsv"
columns = {{ 1 = "fra_Latn", 2 = "wol_Latn" }}
bytes = 12
sha256 = "{SHA}"
""",
    "recipes/lid.toml": """
id = "lid"
task = "lid"
title = { fra_Latn = "Langues", wol_Latn = "Làkk" }
labels = ["fra_Latn", "wol_Latn", "und"]
dataset = "racine/texts"
model = "racine/lid"
licence = "CC-BY-4.0"
parameters = { epochs = 3, l2 = 1e-6, loss = "log" }
""",
    "benchmarks/lid.toml": """
id = "lid"
task = "lid"
title = { fra_Latn = "Langues", wol_Latn = "Làkk" }
dataset = "racine/texts"
split = "test"
metric = "macro_f1"
labels = ["fra_Latn", "wol_Latn"]
minimum = 0.8
native = true
""",
    "procedures/birth-extract.toml": PROCEDURE,
    "concepts.toml": """
[concepts]
birth = ["naiss", "=né", "*juddu"]
lose = ["perd", "ré_emis", "l'acte"]
""",
    "corpus/fra_Latn.tsv": "topic\ttext\nmarket\tCombien coûte le riz ?\nhealth\tLe médecin est là.\n",
    "questions/fra_Latn.tsv": "split\tprocedure\ttext\ntrain\tbirth-extract\tOù naître ?\ntest\t-\tIl pleut ?\n",
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "senegal"
    for name, text in PACK.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(InvalidPack) as caught:
        load_country(folder)
    return [str(problem) for problem in caught.value.problems]


def test_morocco_loads_without_a_mistake() -> None:
    morocco = load_country(MOROCCO)
    assert (morocco.iso, morocco.slug, len(morocco.regions), len(morocco.pillars)) == ("MA", "morocco", 12, 5)
    assert morocco.population == sum(region.population for region in morocco.regions) == 36_828_330
    assert len(morocco.procedures) == 16
    assert morocco.organisation(morocco.node.organisation).region == "MA-04"
    assert {indicator.pillar for indicator in morocco.indicators} == {pillar.id for pillar in morocco.pillars}
    regional = {indicator.pillar for indicator in morocco.indicators if indicator.by_region}
    assert regional == {"equity"}
    assert not morocco.law.counsel_confirmed
    assert {source.id for source in morocco.sources if source.held_out} == {"wikipedia-android", "tico19"}


def test_moroccos_corpus_and_questions_cover_what_they_promise() -> None:
    morocco = load_country(MOROCCO)
    written = [source for source in morocco.sources if source.kind == "starter"]
    for language in {language for source in written for language in source.languages}:
        count = sum(1 for _ in morocco.starter_texts(language=language))
        assert count >= (200 if language == "zgh_Tfng" else 300), language
        topics = {text.topic for text in morocco.starter_texts(language=language, split="test")}
        held_out = [set(source.test_topics) for source in written if language in source.languages]
        assert topics <= set().union(*held_out), language
        assert len(topics) >= 3, language
    for language in morocco.procedure_languages:
        asked = [question for question in morocco.questions if question.language == language]
        assert len(asked) >= 60, language
        assert {question.split for question in asked} == {"train", "test"}
        assert {question.procedure for question in asked} >= {row.slug for row in morocco.procedures}
    assert all(procedure.to_verify for procedure in morocco.procedures)


def test_a_word_of_a_dictionary_stands_once_for_each_meaning_but_in_one_split(pack: Path) -> None:
    sources = pack / "sources.toml"
    words = """
[[source]]
id = "words"
kind = "starter"
about = "A dictionary"
licence = "CC-BY-4.0"
test_topics = ["health"]
checked = 2026-11-22
[[source.file]]
path = "corpus/words.tsv"
format = "tsv"
header = true
columns = { fra_Latn = "fra_Latn", wol_Latn = "wol_Latn" }
"""
    sources.write_text(sources.read_text(encoding="utf-8") + words, encoding="utf-8")
    lines = ["topic\tfra_Latn\twol_Latn", "market\tprix\tnjëg", "market\tprix\tyoolu", "health\tpied\ttànk"]
    corpus = pack / "corpus" / "words.tsv"
    corpus.write_text("\n".join([*lines, ""]), encoding="utf-8")
    assert sum(text.text == "prix" for text in load_country(pack).starter_texts(language="fra_Latn")) == 2
    corpus.write_text("\n".join([*lines, "health\tprix\tndam", ""]), encoding="utf-8")
    assert problems_of(pack) == [
        "corpus/words.tsv: line 5: the text 'prix' already stands in line 2; keep one of them"
    ]


def test_every_figure_of_morocco_has_its_source_and_the_day_it_was_checked() -> None:
    morocco = load_country(MOROCCO)
    for indicator in morocco.indicators:
        if indicator.target is not None:
            assert indicator.target_source
            assert indicator.target_checked
    figures: list[Any] = [*morocco.languages, *morocco.law.laws, *morocco.organisations]
    figures += [row for indicator in morocco.indicators for row in indicator.reported]
    assert all(row.source and row.checked <= date(2100, 1, 1) for row in figures)


def test_a_second_country_is_a_folder_and_no_code(pack: Path) -> None:
    senegal = load_country(pack)
    assert senegal.title_languages == ("fra_Latn", "wol_Latn")
    assert senegal.procedure("birth-extract").delay.extension == 7
    fee = senegal.procedure("birth-extract").fee
    assert fee is not None
    assert fee.amount == 75
    assert senegal.law.laws[0].parameters == {"answer_working_days": 8, "rights": ("access",)}
    assert senegal.recipe("lid").parameters == {"epochs": 3, "l2": 1e-6, "loss": "log"}
    assert senegal.source("pairs").languages == ("fra_Latn", "wol_Latn")
    assert [question.procedure for question in senegal.questions] == ["birth-extract", None]


def test_texts_are_split_by_topic(pack: Path) -> None:
    senegal = load_country(pack)
    assert [tuple(text) for text in senegal.starter_texts()] == [
        ("fra_Latn", "market", "Combien coûte le riz ?", "train"),
        ("fra_Latn", "health", "Le médecin est là.", "test"),
    ]
    assert [text.topic for text in senegal.starter_texts(split="test")] == ["health"]
    assert list(senegal.starter_texts(language="wol_Latn")) == []


MISTAKES = [
    ("regions.toml", "population = 3", "population = -5",
     "region[2].population: -5 is not a positive whole number; write the census figure"),
    ("regions.toml", "population = 3", 'population = "3"',
     "region[2].population: '3' is not a positive whole number; write the census figure"),
    ("regions.toml", "population = 3", "population = 4",
     "census.total: 5 is not the sum of the regions, 6; correct the total or a region's population"),
    ("regions.toml", "population = 3", "populaton = 3",
     "region[2].populaton: unknown key; did you mean `population`?"),
    ("regions.toml", "population = 3", "",
     "region[2].population: is missing; it is a positive whole number: write the census figure"),
    ("regions.toml", "SN-TH", "SN-DK", "region[2]: 'SN-DK' is already that of region[1]; give each its own"),
    ("regions.toml", "SN-TH", "MA-01", "region[2].code: 'MA-01' is not a region of SN; write it as `SN-...`"),
    ("regions.toml", "x = 1", "x = 0", "region[2]: 'tile 0,2' is already that of region[1]; give each its own"),
    ("regions.toml", ', wol_Latn = "Cees" }\nseat', ' }\nseat',
     "region[2].names.wol_Latn: is missing; write it in that language too"),
    ("regions.toml", 'wol_Latn = "Cees" }\nseat', 'wol_Latn = "Cees", wol_Arab = "x" }\nseat',
     "region[2].names.wol_Arab: 'wol_Arab' is not in languages.toml; did you mean `wol_Latn`?"),
    ("regions.toml", 'wol_Latn = "Cees" }\nseat', 'wol_Latn = "Cees", wolof = "x" }\nseat',
     "region[2].names.wolof: 'wolof' is not a FLORES language code; write language and script, like `ary_Arab`"),
    ("regions.toml", 'wol_Latn = "Cees" }\nseat', 'wol_Latn = " Cees" }\nseat',
     "region[2].names.wol_Latn: ' Cees' is not one line of text without spaces around it"),
    ("regions.toml", "checked = 2026-11-22", 'checked = "yesterday"', "census.checked: 'yesterday' is not a date"),
    ("regions.toml", 'source = "census"', "", "census.source: is missing; it is a source in one line"),
    ("country.toml", 'name = "racine"', f'name = "{"a" * 81}"',
     f"organisation[1].name: '{'a' * 56}... is too long; write at most 80 characters"),
    ("languages.toml", 'titles = ["fra_Latn", "wol_Latn"]', "titles = []", "titles: is empty; write at least one"),
    ("regions.toml", "[census]", "[census", "is not TOML: "),
    ("country.toml", 'kind = "institute"', 'kind = "instituut"',
     "organisation[1].kind: 'instituut' is not one of `institute`, `ministry`, `university`, `firm`; "
     "did you mean `institute`?"),
    ("country.toml", "SN-DK", "SN-DA", "organisation[1].region: 'SN-DA' is not in regions.toml; did you mean"),
    ("country.toml", 'organisation = "racine"', 'organisation = "racines"',
     "node.organisation: 'racines' is not in the organisations; did you mean `racine`?"),
    ("country.toml", 'iso = "SN"', 'iso = "sn"', "iso: 'sn' is not an ISO 3166-1 code; write two capitals"),
    ("country.toml", "senegal.example/root", "https://senegal.example", "node.origin: 'https://senegal.example' is"),
    ("languages.toml", 'script = "Latn"', 'script = "Arab"',
     "language[1].script: 'Arab' is not the script of fra_Latn; write `Latn`"),
    ("languages.toml", 'share_of = "the population, as a first language"', "",
     "language[1].share: stands alone; write `share` and `share_of` together, or neither"),
    ("languages.toml", "share = 0.006", "share = 91.9",
     "language[1].share: 91.9 is not a share from 0 to 1; write 91.9 % as 0.919"),
    ("languages.toml", "share = 0.006", "share = nan", "language[1].share: nan is not a share from 0 to 1"),
    ("languages.toml", 'titles = ["fra_Latn", "wol_Latn"]', 'titles = ["fra_Latn", "wol_Arab"]',
     "titles[2]: 'wol_Arab' is not in the languages; did you mean `wol_Latn`?"),
    ("law.toml", 'law = "2025-15"', 'law = "2025-16"', "case_limit.law: '2025-16' is not in the laws; did you mean"),
    ("law.toml", "day = 4", "day = 31", "holiday[1].day: 31 is not a day of month 4; write a day that the year has"),
    ("law.toml", "month = 4\nday = 4", "month = 2\nday = 29", "holiday[1].day: 29 is not a day of month 2"),
    ("law.toml", "month = 4", "month = 13", "holiday[1].month: 13 is not a month; write 1 to 12"),
    ("law.toml", '"saturday"', '"saterday"', "weekend[1]: 'saterday' is not one of `monday`, "),
    ("law.toml", "counsel_confirmed = false", 'counsel_confirmed = "no"',
     "counsel_confirmed: 'no' is not true or false; write it so"),
    ("law.toml", "answer_working_days = 8", "answer_working_days = {}",
     "law[1].parameters.answer_working_days: {} is not a number, a word, true, false or a list of words"),
    ("roadmap.toml", 'pillar = "services"', 'pillar = "servises"',
     "indicator[1].pillar: 'servises' is not in the pillars; did you mean `services`?"),
    ("roadmap.toml", 'formula = "cases_received"', 'formula = "cases_recieved"',
     "indicator[1].formula: 'cases_recieved' is not one of `datasets_published`, "),
    ("roadmap.toml", 'formula = "cases_received"', "",
     "indicator[1].formula: is missing; name the formula that computes it"),
    ("roadmap.toml", "cases_received", "open_share", "indicator[1].by_region: open_share has no regions; use one of"),
    ("roadmap.toml", 'kind = "reported"', 'kind = "computed"\nformula = "cases_decided"',
     "indicator[2].reported: stands beside a formula; a computed figure is never typed"),
    ("roadmap.toml", 'kind = "computed"', 'kind = "reported"',
     "indicator[1].formula: stands in a reported indicator; remove it, or make the kind `computed`"),
    ("roadmap.toml", "target_date = 2034-12-31", "", "indicator[2].target_date: is missing; a target has a date"),
    ("roadmap.toml", "target = 5000", "", "indicator[2].target: is missing; write the figure, or remove"),
    ("roadmap.toml", "date = 2025-12-31", 'date = 2025-12-31\nurl = "http://x.example"',
     "indicator[2].reported[1].url: 'http://x.example' is not an https address; write the whole address"),
    ("roadmap.toml", "[[pillar]]", '[[pillar]]\nid = "a"\ntitle = { fra_Latn = "A", wol_Latn = "A" }\n[[pillar]]',
     "pillar[1].id: no indicator measures 'a'; add one to this pillar"),
    ("sources.toml", SHA, "AB", "source[2].file[1].sha256: 'AB' is not a SHA-256 in 64 small hexadecimal digits"),
    ("sources.toml", f'sha256 = "{SHA}"', "", "source[2].file[1].sha256: is missing; write what `sha256sum` prints"),
    ("sources.toml", "bytes = 12", "", "source[2].file[1].bytes: is missing; write the file's size"),
    ("sources.toml", "CC-BY-4.0", "free for all", "source[1].licence: 'free for all' is not an SPDX licence"),
    ("sources.toml", 'origin = "https://example.org/pairs"', "", "source[2].origin: is missing; write the public"),
    ("sources.toml", "pairs.tsv", "../pairs.tsv", "source[2].file[1].path: '../pairs.tsv' is not a path inside its"),
    ("sources.toml", "wol_Latn", "wol_Arab", "source[2].file[1]: 'wol_Arab' is not in languages.toml; did you mean"),
    ("sources.toml", " 1 = ", " wol = ", "source[2].file[1].columns.wol: is not a column's number; count from"),
    ("sources.toml", 'format = "tsv"\ncolumns', 'format = "txt"\ncolumns',
     "source[2].file[1].language: fits files of one language only; a `txt` file has a language, `html`, `pdf` and"),
    ("sources.toml", 'format = "tsv"\ncolumns', 'format = "pdf"\ncolumns',
     "source[2].file[1].columns: fits `tsv`, `csv`, `jsonl`, `parquet` files; map each column or field to its"),
    ("sources.toml", 'format = "tsv"\ncolumns', 'format = "jsonl"\nheader = true\ncolumns',
     "source[2].file[1].header: fits `tsv` and `csv` files; remove it"),
    ("sources.toml", 'format = "tsv"\ncolumns', 'format = "xlsx"\ncolumns',
     "source[2].file[1].format: 'xlsx' is not one of `txt`, `tsv`, `csv`, `jsonl`, `parquet`, `html`, `pdf`, `warc`"),
    ("sources.toml", "pairs.tsv", "part-*.tsv", "source[2].file[1].sha256: fits one file only; remove it, or name"),
    ("sources.toml", "held_out = true", 'urls = ["https://example.org/a"]',
     "source[2].urls: fits `urls` sources only; remove it, or make the kind `urls`"),
    ("sources.toml", 'kind = "open"', 'kind = "urls"', "source[2].urls: is missing; list the addresses of its pages"),
    ("sources.toml", 'kind = "open"', 'kind = "hub"', "source[2].dataset: is missing; name the dataset as"),
    ("sources.toml", 'kind = "open"', 'kind = "ckan"', "source[2].packages: is missing; list the portal's packages"),
    ("sources.toml", 'kind = "open"', 'kind = "ckan"\nquery = "a"\npackages = ["b"]',
     "source[2].packages: stands beside `query`; list the portal's packages, or write a `query` that finds them"),
    ("sources.toml", "columns = { 1", 'legacy_encoding = "latin1"\ncolumns = { 1',
     "source[2].file[1].legacy_encoding: 'latin1' is not one of `windows-1252`, `windows-1256`"),
    ("sources.toml", 'test_topics = ["health"]', "", "source[1].test_topics: is missing; name the topics"),
    ("sources.toml", "corpus/fra_Latn", "texts/fra_Latn", "source[1].file[1].path: 'texts/fra_Latn.tsv' is not in"),
    ("recipes/lid.toml", '"und"', '"undd"', "labels[3]: 'undd' is not in languages.toml; did you mean `und`?"),
    ("recipes/lid.toml", '"racine/texts"', '"texts"', "dataset: 'texts' is not a repository's name; write it as"),
    ("recipes/lid.toml", '"racine/texts"', '"racin/texts"', "dataset: 'racin' is not in the organisations of"),
    ("recipes/lid.toml", 'id = "lid"', 'id = "lit"', "id: 'lit' is not the file's name; write `lid`, or rename"),
    ("benchmarks/lid.toml", 'dataset = "racine/texts"', "", "dataset: is missing; name the dataset"),
    ("benchmarks/lid.toml", "minimum = 0.8", "minimum = 80", "minimum: 80 is not a share from 0 to 1"),
    ("benchmarks/lid.toml", 'metric = "macro_f1"', 'metric = "chrf"', "metric: 'chrf' does not measure 'lid'"),
    ("benchmarks/lid.toml", 'split = "test"', 'split = "test"\ntarget = "wol_Latn"', "target: is not used; only"),
    ("benchmarks/lid.toml", 'task = "lid"', 'task = "mt"', "source: is missing; only the tasks `translit`, `mt` and"),
    ("benchmarks/lid.toml", 'split = "test"', 'split = "test"\nrubric = { fra_Latn = "Bien ?", wol_Latn = "Baax?" }',
     "rubric: is not used; where the metric is `judged`"),
    ("benchmarks/lid.toml", 'metric = "macro_f1"', 'metric = "judged"', "rubric: is missing; where the metric is"),
    ("benchmarks/lid.toml", 'labels = ["fra_Latn", "wol_Latn"]', "labels = []", "labels: is missing; list the labels"),
    ("procedures/birth-extract.toml", 'law = "2025-15"', 'law = "2025-51"', "delay.law: '2025-51' is not in law.toml"),
    ("procedures/birth-extract.toml", 'unit = "working_days"', 'unit = "working-days"',
     "delay.unit: 'working-days' is not one of `calendar_days`, `working_days`, `hours`; did you mean `working_days`?"),
    ("procedures/birth-extract.toml", 'wol_Latn = "Demal ca biro ba."', "", "step[1].wol_Latn: is missing; write it"),
    ("procedures/birth-extract.toml", 'wol_Latn = "Kayitu juddu"', "", "title.wol_Latn: is missing; write it"),
    ("procedures/birth-extract.toml", "amount = 75", "amonut = 75", "fee.amonut: unknown key; did you mean `amount`?"),
    ("procedures/birth-extract.toml", "amount = 75", "", "fee.amount: is missing; it is a whole number, 0 or more"),
    ("concepts.toml", '"=né"', '"= né"', "concepts.birth[2]: '= né' is not a concept's word; write `word` for all"),
    ("concepts.toml", '"=né"', '"né_"', "concepts.birth[2]: 'né_' is not a concept's word; write `word` for all"),
    ("concepts.toml", '"=né"', "3", "concepts.birth[2]: 3 is not a concept's word; write `word` for all"),
    ("concepts.toml", '"=né"', '"naiss"',
     "concepts.birth[2]: 'naiss' is already that of concepts.birth[1]; give each its own"),
    ("concepts.toml", '["naiss", "=né", "*juddu"]', "[]", "concepts.birth: is empty; write at least one"),
    ("concepts.toml", "birth =", '"To be born" =', "concepts.To be born: 'To be born' is not a concept's name; write"),
    ("concepts.toml", "[concepts]", "[concept]", "concept: unknown key; did you mean `concepts`?"),
    ("corpus/fra_Latn.tsv", "topic\ttext", "topic,text", "line 1: the header is 'topic,text'; write it as topic<TAB>"),
    ("corpus/fra_Latn.tsv", "market\t", "market ", "line 2: the number of columns is 1, not 2; put one"),
    ("corpus/fra_Latn.tsv", "market\t", "market\t\t", "line 2: the number of columns is 3, not 2; put one"),
    ("corpus/fra_Latn.tsv", "market", "", "line 2: the cell topic is empty; write it, or remove the line"),
    ("corpus/fra_Latn.tsv", "riz ?\n", "riz ?\n\n", "line 3: the line is empty; remove it"),
    ("corpus/fra_Latn.tsv", "riz ?\n", "riz ?\r\n", "line 2: the cell text is 'Combien coûte le riz ?\\r', with"),
    ("corpus/fra_Latn.tsv", "market", "health", "no text is in the train split; write some on topics outside"),
    ("corpus/fra_Latn.tsv", "Le médecin est là.", "Combien coûte le riz ?",
     "line 3: the text 'Combien coûte le riz ?' already stands in line 2; keep one of them"),
    ("questions/fra_Latn.tsv", "birth-extract", "birth-extrat",
     "line 2: procedure: 'birth-extrat' is not in procedures/; did you mean `birth-extract`?"),
    ("questions/fra_Latn.tsv", "train", "dev", "line 2: split: 'dev' is not in the splits; add it to the splits"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "message"), MISTAKES)
def test_a_mistake_names_file_key_value_and_remedy(
    pack: Path, file: str, old: str, new: str, message: str
) -> None:
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    head, _, tail = text.rpartition(old) if old == "population = 3" else text.partition(old)
    path.write_bytes((head + new + tail).encode())
    found = problems_of(pack)
    assert any(problem.startswith(f"{file}: {message}") for problem in found), "\n".join(found)


def test_all_mistakes_are_told_at_once(pack: Path) -> None:
    for file, old, new in [
        ("country.toml", 'kind = "institute"', 'kind = "shop"'),
        ("regions.toml", "population = 3", "population = 0"),
        ("corpus/fra_Latn.tsv", "market\t", "market "),
    ]:
        path = pack / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidPack) as caught:
        load_country(pack)
    assert {problem.file for problem in caught.value.problems} == {
        "country.toml", "regions.toml", "corpus/fra_Latn.tsv"
    }  # fmt: skip
    assert "has 3 mistakes:\n" in caught.value.message
    assert caught.value.facts["problems"] == [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", sorted(name for name in PACK if "/" not in name and name != "concepts.toml"))
def test_a_missing_file_is_one_mistake_and_no_others_follow(pack: Path, name: str) -> None:
    (pack / name).unlink()
    found = [problem for problem in problems_of(pack) if not problem.startswith("corpus/")]
    assert found == [f"{name}: is missing; every country pack has this file: write it"]


def test_concepts_are_optional_and_part_of_the_packs_hash(pack: Path) -> None:
    with_them = load_country(pack)
    assert with_them.concepts == {"birth": ("naiss", "=né", "*juddu"), "lose": ("perd", "ré_emis", "l'acte")}
    (pack / "concepts.toml").unlink()
    without = load_country(pack)
    assert without.concepts == {}
    assert without.pack_sha256 != with_them.pack_sha256


def test_text_that_is_not_utf8_names_the_line(pack: Path) -> None:
    (pack / "corpus/fra_Latn.tsv").write_bytes("topic\ttext\nmarket\tcoûte\n".encode("latin-1"))
    (pack / "law.toml").write_bytes(b"\xef\xbb\xbf" + PACK["law.toml"].encode())
    found = problems_of(pack)
    assert "corpus/fra_Latn.tsv: line 2: byte 0xfb is not UTF-8; save the file as UTF-8" in found
    assert "law.toml: line 1: starts with a byte order mark; save it as UTF-8 without one" in found


def test_a_folder_in_a_files_place_cannot_be_read(pack: Path) -> None:
    (pack / "law.toml").unlink()
    (pack / "law.toml").mkdir()
    assert problems_of(pack) == ["law.toml: cannot be read (Is a directory); make it readable"]


def test_a_file_that_nothing_reads_is_a_mistake(pack: Path) -> None:
    for name in (
        "procedure/x.toml",
        "laws.toml",
        "corpus/readme.txt",
        "corpus/wol_Latn.tsv",
        "questions/xyz_Latn.tsv",
    ):
        path = pack / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PACK.get(name.replace("xyz", "fra"), "topic\ttext\n"), encoding="utf-8")
    (pack / "README.md").write_text("read me", encoding="utf-8")
    found = "\n".join(problems_of(pack))
    assert (
        "procedure/x.toml: no part of a country pack has this path; did you mean `procedures/x.toml`?"
        in found
    )
    assert "laws.toml: no part of a country pack has this path; did you mean `law.toml`?" in found
    assert "corpus/readme.txt: corpus holds .tsv files; rename or remove it" in found
    assert "corpus/wol_Latn.tsv: no source of sources.toml names this file; add it" in found
    assert "questions/xyz_Latn.tsv: 'xyz_Latn' is not in languages.toml" in found
    assert "README" not in found


def test_the_hash_names_one_state_of_all_files(pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(pack, copy)
    (copy / ".notes.swp").write_text("an editor's", encoding="utf-8")
    assert load_country(copy).pack_sha256 == load_country(pack).pack_sha256 == pack_hash(pack)
    (copy / "corpus/fra_Latn.tsv").rename(copy / "corpus/wol_Latn.tsv")
    assert pack_hash(copy) != pack_hash(pack)
    (copy / "corpus/wol_Latn.tsv").rename(copy / "corpus/fra_Latn.tsv")
    with (copy / "law.toml").open("a", encoding="utf-8") as file:
        file.write("\n# one more line\n")
    assert pack_hash(copy) != pack_hash(pack)


def test_a_pack_is_found_by_name_by_code_and_by_folder(pack: Path) -> None:
    assert find_country("morocco") == MOROCCO
    assert find_country("MA") == MOROCCO
    assert find_country(str(pack)) == pack
    assert find_country("Senegal", root=pack.parent) == pack
    assert find_country("sn", root=pack.parent) == pack
    with pytest.raises(
        UnknownCountry, match=r"No country pack 'atlantis' in .* \(the packs there are senegal\)"
    ):
        find_country("atlantis", root=pack.parent)


def test_an_unknown_name_says_which_are_known(pack: Path) -> None:
    senegal: Country = load_country(pack)
    with pytest.raises(UnknownName, match="no procedure 'birth-extrac': did you mean `birth-extract`"):
        senegal.procedure("birth-extrac")
    with pytest.raises(UnknownName, match="no region 'MA-04': use one of SN-DK, SN-TH"):
        senegal.region("MA-04")
    assert senegal.region("SN-TH").names["fra_Latn"] == "Thiès"
    assert senegal.language("wol_Latn").share is None
    assert senegal.indicator("experts").reported[0].value == 12.5
    assert senegal.benchmark("lid").minimum == 0.8


CELLS = st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable() and text == text.strip())


@given(rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
def test_rows_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("rows") / "rows.tsv"
    path.write_bytes("".join(f"{a}\t{b}\n" for a, b in [("topic", "text"), *rows]).encode())
    problems: list[Problem] = []
    assert [row.cells for row in read_rows(path, "rows.tsv", ("topic", "text"), problems)] == rows
    assert problems == []


@given(data=st.binary(max_size=200))
def test_any_bytes_are_rows_or_problems_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "rows.tsv"
    path.write_bytes(b"topic\ttext\n" + data)
    problems: list[Problem] = []
    rows = read_rows(path, "rows.tsv", ("topic", "text"), problems)
    assert rows or problems
    for problem in problems:
        assert re.fullmatch(r"rows\.tsv: .+; .+", str(problem), re.DOTALL)


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
MODELS: list[tuple[str, type[Record]]] = [
    ("country.toml", CountryFile),
    ("regions.toml", RegionsFile),
    ("languages.toml", LanguagesFile),
    ("law.toml", LawBook),
    ("roadmap.toml", RoadmapFile),
    ("concepts.toml", ConceptsFile),
    ("sources.toml", SourcesFile),
    ("recipes/lid.toml", Recipe),
    ("benchmarks/lid.toml", Benchmark),
    ("procedures/birth-extract.toml", Procedure),
]


@given(data=st.data(), chosen=st.sampled_from(MODELS), value=VALUES)
def test_any_value_anywhere_is_taken_or_explained(
    data: st.DataObject, chosen: tuple[str, type[Record]], value: object
) -> None:
    """A random place of a good file gets a random value: it loads, or one problem points at that place."""
    name, model = chosen
    table: Any = tomllib.loads(PACK[name])
    place: Any = table
    path = ""
    while True:
        keys = list(range(len(place))) if isinstance(place, list) else sorted(place)
        key = data.draw(st.sampled_from(keys))
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}"
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = value
    problems: list[Problem] = []
    record = as_record(model, table, name, problems)
    assert (record is None) == bool(problems)
    for problem in problems:
        assert f".{problem.key}".startswith(path), problem
        assert problem.mistake
        assert problem.remedy
        assert "\n" not in str(problem)


def test_lexicons_hold_single_words_by_language(pack: Path) -> None:
    path = pack / "lexicons" / "rude.toml"
    path.parent.mkdir()
    path.write_text('id = "rude"\n[words]\nwol_Latn = ["saaga"]\n', encoding="utf-8")
    assert load_country(pack).lexicon("rude").words == {"wol_Latn": ("saaga",)}
    path.write_text('id = "rud"\n[words]\nwol_Latn = ["two words"]\n', encoding="utf-8")
    assert problems_of(pack)[0].startswith(
        "lexicons/rude.toml: words.wol_Latn[1]: 'two words' is not a single word"
    )
    path.write_text('id = "rud"\n[words]\nwol_Arab = ["one"]\n', encoding="utf-8")
    assert [problem.partition(";")[0] for problem in problems_of(pack)] == [
        "lexicons/rude.toml: id: 'rud' is not the file's name",
        "lexicons/rude.toml: words.wol_Arab: 'wol_Arab' is not in languages.toml",
    ]
