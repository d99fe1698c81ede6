"""The hash of a benchmark changes with what decides a score, and with nothing else."""

from dataclasses import replace

from jazari.core import Country, canonical_json, sha256_hex
from jazari.evals.items import benchmark_hash, read_benchmark
from jazari.evals.records import BenchmarkItem
from tests.evals.conftest import ROWS, Lab

ITEM = BenchmarkItem("questions/fra_Latn#1", "où ?", "passport", "fra_Latn", "questions")


def test_titles_and_remarks_do_not_change_a_benchmark(morocco: Country) -> None:
    benchmark = morocco.benchmark("lid")
    renamed = benchmark.model_copy(update={"title": {"fra_Latn": "Autre"}, "remarks": "reviewed"})
    stricter = benchmark.model_copy(update={"minimum": 0.9})
    assert benchmark_hash(renamed, ()) == benchmark_hash(benchmark, ())
    assert benchmark_hash(stricter, ()) != benchmark_hash(benchmark, ())


def test_a_judged_benchmark_is_known_by_what_its_judge_is_told(morocco: Country) -> None:
    benchmark = morocco.benchmark("open-questions")
    first, *others = (benchmark.rubric or {}).items()
    told = benchmark.model_copy(update={"rubric": {first[0]: "Is it short?", **dict(others)}})
    shown = benchmark.model_copy(update={"rubric": dict([first])})
    assert benchmark_hash(shown, ()) == benchmark_hash(benchmark, ())
    assert benchmark_hash(told, ()) != benchmark_hash(benchmark, ())


def test_questions_are_part_of_their_benchmark_and_rows_are_named_by_their_dataset(morocco: Country) -> None:
    questions, rows = morocco.benchmark("procedures"), morocco.benchmark("lid")
    assert benchmark_hash(questions, (ITEM,)) != benchmark_hash(questions, ())
    assert benchmark_hash(rows, (ITEM,)) == benchmark_hash(rows, ())


def test_questions_have_names_of_their_own(lab: Lab) -> None:
    asked = read_benchmark(lab.hub, lab.evals.country, "procedures")
    assert len({item.id for item in asked.items}) == len(asked.items) > 100
    assert {item.language for item in asked.items} >= {"ary_Arab", "ary_Latn", "fra_Latn"}


def test_a_question_looks_for_the_text_of_its_procedure_in_its_language(lab: Lab, morocco: Country) -> None:
    asked = read_benchmark(lab.hub, lab.evals.country, "public-procedures")
    questions = {
        (row.language, row.text): row for row in morocco.questions if row.split == "test" and row.procedure
    }
    assert {(item.language, item.input) for item in asked.items} == questions.keys()
    for item in asked.items:
        procedure = morocco.procedure(str(questions[item.language, item.input].procedure))
        title, *lines = item.expected.split("\n")
        assert (item.target, title) == (item.language, procedure.title[item.language])
        assert {words[item.language] for words in procedure.steps} < set(lines)


def test_a_procedure_that_says_something_else_is_another_state_of_the_benchmark(
    lab: Lab, morocco: Country
) -> None:
    first, *others = morocco.procedures
    title = {**first.title, "fra_Latn": "Autrement"}
    changed = replace(morocco, procedures=(first.model_copy(update={"title": title}), *others))
    now, then = (read_benchmark(lab.hub, one, "public-procedures").sha256 for one in (morocco, changed))
    assert now != then


def test_only_the_languages_of_the_benchmark_are_asked(lab: Lab) -> None:
    asked = read_benchmark(lab.hub, lab.evals.country, "lid")
    assert [item.id for item in asked.items] == [row[0] for row in ROWS[:6]]


def test_a_benchmark_between_languages_asks_what_stands_in_one_row(lab: Lab) -> None:
    rows = [
        ("words/a.tsv#1/ary_Latn", "salam", "ary_Latn", "words"),
        ("words/a.tsv#1/ary_Arab", "سلام", "ary_Arab", "words"),
        ("words/a.tsv#1/eng_Latn", "hello", "eng_Latn", "words"),
        ("words/a.tsv#2/ary_Latn", "bslama", "ary_Latn", "words"),
        ("words/a.tsv#2/eng_Latn", "goodbye", "eng_Latn", "words"),
    ]
    lab.publish(rows)
    asked = read_benchmark(lab.hub, lab.between, "between")
    assert asked.items == (
        BenchmarkItem("words/a.tsv#1/ary_Latn", "salam", "سلام", "ary_Latn", "words", "ary_Arab"),
    )


def test_benchmarks_from_before_there_were_such_keep_their_hash(morocco: Country) -> None:
    # Entries of the ledger name it: whoever recomputes one must find the same.
    first = {"id", "task", "dataset", "split", "metric", "labels", "minimum", "native"}
    rule = morocco.benchmark("lid").model_dump(mode="json", include=first)
    assert benchmark_hash(morocco.benchmark("lid"), ()) == sha256_hex(
        canonical_json({"rule": rule, "items": None})
    )
