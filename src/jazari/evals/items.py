"""The items of a benchmark: rows of a dataset's split, or the questions of the country pack."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jazari.core import Benchmark, Country, Procedure, canonical_json, sha256_hex
from jazari.evals.errors import EmptyBenchmark, NotPublic, UnknownTask, UnreadableBenchmark
from jazari.evals.judging import FORM_SHA256
from jazari.evals.records import NONE, BenchmarkItem
from jazari.evals.rules import split_files
from jazari.hub import Hub, Repository

COLUMNS = ("id", "text", "language", "source")
"""What a row of a dataset must have: its language is the right answer."""
QUESTIONS = "questions"
"""The source of items that are the pack's own questions."""
WRITTEN = "pack"
"""The source of items that stand in the benchmark's own file."""
FIELDS = {
    "lid": "label",
    "procedures": "procedure",
    "translit": "text",
    "mt": "text",
    "lm": "text",
    "embed": "vector",
    "detect": "spans",
}
"""The tasks scored here, and the field of a model's output that holds its answer."""
_LATER = ("source", "target", "engine", "items", "normalise", "max_tokens", "refusals", "rubric")
"""What benchmarks could not say from the beginning."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A benchmark as it is asked now: its items, its hash, the ref of its dataset (None for questions)."""

    benchmark: Benchmark
    sha256: str
    dataset: str | None
    items: tuple[BenchmarkItem, ...]


def read_benchmark(hub: Hub, country: Country, benchmark_id: str) -> Asked:
    """The benchmark of that id on the newest revision of its dataset.

    Raises core's UnknownName, the hub's RepositoryNotFound, UnknownTask, NotPublic, UnreadableBenchmark, and
    EmptyBenchmark where there is nothing to ask.
    """
    benchmark = country.benchmark(benchmark_id)
    if benchmark.task not in FIELDS:
        raise UnknownTask(
            f"the benchmark {benchmark.id!r} asks {benchmark.task!r}, which is not scored here; "
            f"the tasks are {', '.join(FIELDS)}",
            benchmark=benchmark.id,
            task=benchmark.task,
        )
    if benchmark.dataset is None:
        ref, items = None, tuple(_written(benchmark) if benchmark.items else _questions(country, benchmark))
    else:
        repository = hub.repository("dataset", benchmark.dataset)
        if not repository.is_public:
            raise NotPublic(
                f"the dataset {repository.name!r} is not public, and an evaluation's answers quote it; "
                "publish it, or name another dataset",
                name=repository.name,
            )
        ref = repository.ref
        items = () if benchmark.engine else tuple(_rows(hub, repository, benchmark))
    if not items and benchmark.engine is None:
        raise EmptyBenchmark(
            f"the benchmark {benchmark.id!r} has no items: {ref or 'the questions of the pack'} has nothing in the "
            f"{benchmark.split} split"
            + (f" in {', '.join(benchmark.labels)}" if benchmark.labels else "")
            + "; add some and build the dataset again",
            benchmark=benchmark.id,
            dataset=ref,
        )
    return Asked(benchmark, benchmark_hash(benchmark, items), ref, items)


def benchmark_hash(benchmark: Benchmark, items: tuple[BenchmarkItem, ...]) -> str:
    """SHA-256 over all of a benchmark that decides a score: not its title and remarks, nor what its dataset's
    revision names already; the questions themselves where there is no dataset.
    """
    # What a benchmark does not use is left out, so that those of before it could be keep their hash.
    unused = {
        name for name in _LATER if getattr(benchmark, name) == Benchmark.model_fields[name].get_default()
    }
    rule = benchmark.model_dump(mode="json", exclude={"title", "remarks", "perturbations", *unused})
    if benchmark.rubric:
        rule["rubric"] = [benchmark.told_rubric, FORM_SHA256]
    return sha256_hex(canonical_json({"rule": rule, "items": None if benchmark.dataset else list(items)}))


def _questions(country: Country, benchmark: Benchmark) -> Iterator[BenchmarkItem]:
    """The pack's questions with the procedure that each is about, or its text where that is to be found by meaning."""
    for language, split, slug, text in country.questions:
        if split != benchmark.split:
            continue
        # A question stands once in its language: its text names it, wherever the file has it.
        name = f"{QUESTIONS}/{language}#{sha256_hex(text.encode())[:12]}"
        if benchmark.task == "procedures":
            yield BenchmarkItem(name, text, slug or NONE, language, QUESTIONS)
        elif slug is not None and language in country.procedure_languages:
            reference = procedure_text(country.procedure(slug), language)
            yield BenchmarkItem(name, text, reference, language, QUESTIONS, language)


def procedure_text(procedure: Procedure, language: str) -> str:
    """A procedure in one of its languages: title, summary, steps and documents, a line each."""
    parts = (procedure.title, procedure.summary, *procedure.steps, *procedure.documents)
    return "\n".join(words[language] for words in parts)


def _written(benchmark: Benchmark) -> Iterator[BenchmarkItem]:
    for row in benchmark.items:
        yield BenchmarkItem(row.id, row.text, row.answer, row.language, WRITTEN, options=row.options)


def _rows(hub: Hub, repository: Repository, benchmark: Benchmark) -> Iterator[BenchmarkItem]:
    paths = [file.path for file in hub.files("dataset", repository.name, repository.head)]
    chosen = split_files(paths, benchmark.split)
    if not chosen:
        raise UnreadableBenchmark(
            f"{repository.ref} has no Parquet file of the {benchmark.split} split, named like "
            f"data/{benchmark.split}-00000.parquet; build the dataset again",
            dataset=repository.ref,
            split=benchmark.split,
        )
    more = _more_columns(benchmark)
    rows = (
        row
        for path in chosen
        for row in _parquet(
            hub.read("dataset", repository.name, repository.head, path), f"{repository.ref}:{path}", more
        )
    )
    if benchmark.target is not None:
        yield from _aligned(rows, benchmark)
        return
    for row in rows:
        if not benchmark.labels or row[2] in benchmark.labels:
            name, text, language, source = row[: len(COLUMNS)]
            yield (
                _item(benchmark, row, repository.ref)
                if more
                else BenchmarkItem(name, text, language, language, source)
            )


def _more_columns(benchmark: Benchmark) -> tuple[str, ...]:
    """What a row must have beside a text and its language, where the language is not what is asked."""
    if benchmark.metric == "choice_accuracy":
        return ("options", "answer")
    return {"lm": ("answer",), "detect": ("spans",)}.get(benchmark.task, ())


def _item(benchmark: Benchmark, row: Sequence[Any], place: str) -> BenchmarkItem:
    """A row with what is right: options and the place of the right one from 0, a text, or spans with their kinds."""
    name, text, language, source, *more = row
    try:
        if benchmark.metric == "choice_accuracy":
            options, answer = tuple(map(str, more[0])), int(more[1])
            expected = options[answer] if answer >= 0 else ""
            if not expected or len(set(options)) < 2:
                raise ValueError("the answer is the place of one of at least two options")
        elif benchmark.task == "detect":
            options, expected = (), span_text(more[0])
        else:
            options, expected = (), str(more[0])
    except (TypeError, KeyError, ValueError, IndexError) as error:
        raise UnreadableBenchmark(
            f"{place} has a row whose {', '.join(_more_columns(benchmark))} cannot be read: {name!r} ({error}); "
            "correct it",
            place=place,
        ) from error
    return BenchmarkItem(name, text, expected, language, source, options=options)


def span_text(spans: Iterable[Mapping[str, Any]]) -> str:
    """Spans as an item's right answer: start and end in code points, the end exclusive, and kind, in order."""
    found = sorted([int(one["start"]), int(one["end"]), str(one["kind"])] for one in spans)
    return canonical_json(found).decode()


def _aligned(rows: Iterable[Sequence[Any]], benchmark: Benchmark) -> Iterator[BenchmarkItem]:
    """What stands in one row of a source in both languages; of several texts in the target language the first."""
    asked: dict[str, tuple[str, str, str]] = {}
    references: dict[str, str] = {}
    for name, text, language, source in rows:
        row = name.rpartition("/")[0]
        if language == benchmark.target:
            references.setdefault(row, text)
        elif language == benchmark.source:
            asked.setdefault(row, (name, text, source))
    for row, (name, text, source) in asked.items():
        if row in references:
            yield BenchmarkItem(
                name, text, references[row], str(benchmark.source), source, str(benchmark.target)
            )


def _parquet(data: bytes, place: str, more: Sequence[str]) -> Iterator[Sequence[Any]]:
    """The rows' four texts, and what `more` columns hold."""
    import pyarrow as pa  # an extra: a node without it serves evaluations all the same
    import pyarrow.parquet as pq

    wanted = [*COLUMNS, *more]
    try:
        file = pq.ParquetFile(io.BytesIO(data))
        missing = [name for name in wanted if name not in file.schema_arrow.names]
        table = None if missing else file.read(wanted)
    except (pa.ArrowException, OSError) as error:
        raise UnreadableBenchmark(
            f"{place} cannot be read as Parquet ({error}); build the dataset again", place=place
        ) from error
    if table is None:
        raise UnreadableBenchmark(
            f"{place} has no column {', '.join(missing)}; items need {', '.join(wanted)}",
            place=place,
            missing=missing,
        )
    columns = [table.column(name).to_pylist() for name in wanted]
    for row in zip(*columns, strict=True):
        if not all(isinstance(value, str) for value in row[: len(COLUMNS)]):
            raise UnreadableBenchmark(
                f"{place} has a row whose {', '.join(COLUMNS)} are not all texts: {row[0]!r}; correct it",
                place=place,
            )
        yield row
