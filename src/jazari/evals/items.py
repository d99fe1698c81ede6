"""The items of a benchmark: rows of a dataset's split, or the questions of the country pack."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jazari.core import Benchmark, Country, canonical_json, sha256_hex
from jazari.evals.errors import EmptyBenchmark, NotPublic, UnknownTask, UnreadableBenchmark
from jazari.evals.records import NONE, BenchmarkItem
from jazari.evals.rules import split_files
from jazari.hub import Hub, Repository

COLUMNS = ("id", "text", "language", "source")
"""What a row of a dataset must have: its language is the right answer."""
QUESTIONS = "questions"
"""The source of items that are the pack's own questions."""
FIELDS = {"lid": "label", "procedures": "procedure", "translit": "text", "mt": "text"}
"""The tasks scored here, and the field of a model's output that holds its answer."""


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
        ref, items = None, tuple(_questions(country, benchmark))
    else:
        repository = hub.repository("dataset", benchmark.dataset)
        if not repository.is_public:
            raise NotPublic(
                f"the dataset {repository.name!r} is not public, and an evaluation's answers quote it; "
                "publish it, or name another dataset",
                name=repository.name,
            )
        ref, items = repository.ref, tuple(_rows(hub, repository, benchmark))
    if not items:
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
    # Languages that a benchmark does not name are left out, so that those of before they could be keep their hash.
    unused = {name for name in ("source", "target") if getattr(benchmark, name) is None}
    rule = benchmark.model_dump(mode="json", exclude={"title", "remarks", *unused})
    return sha256_hex(canonical_json({"rule": rule, "items": None if benchmark.dataset else list(items)}))


def _questions(country: Country, benchmark: Benchmark) -> Iterator[BenchmarkItem]:
    for question in country.questions:
        if question.split == benchmark.split:
            # A question stands once in its language: its text names it, wherever the file has it.
            name = f"{QUESTIONS}/{question.language}#{sha256_hex(question.text.encode())[:12]}"
            yield BenchmarkItem(name, question.text, question.procedure or NONE, question.language, QUESTIONS)


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
    rows = (
        row
        for path in chosen
        for row in _parquet(
            hub.read("dataset", repository.name, repository.head, path), f"{repository.ref}:{path}"
        )
    )
    if benchmark.target is not None:
        yield from _aligned(rows, benchmark)
        return
    for name, text, language, source in rows:
        if not benchmark.labels or language in benchmark.labels:
            yield BenchmarkItem(name, text, language, language, source)


def _aligned(rows: Iterable[tuple[str, str, str, str]], benchmark: Benchmark) -> Iterator[BenchmarkItem]:
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


def _parquet(data: bytes, place: str) -> Iterator[tuple[str, str, str, str]]:
    import pyarrow as pa  # an extra: a node without it serves evaluations all the same
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(io.BytesIO(data))
        missing = [name for name in COLUMNS if name not in file.schema_arrow.names]
        table = None if missing else file.read(list(COLUMNS))
    except (pa.ArrowException, OSError) as error:
        raise UnreadableBenchmark(
            f"{place} cannot be read as Parquet ({error}); build the dataset again", place=place
        ) from error
    if table is None:
        raise UnreadableBenchmark(
            f"{place} has no column {', '.join(missing)}; items need {', '.join(COLUMNS)}",
            place=place,
            missing=missing,
        )
    columns = [table.column(name).to_pylist() for name in COLUMNS]
    for row in zip(*columns, strict=True):
        if not all(isinstance(value, str) for value in row):
            raise UnreadableBenchmark(
                f"{place} has a row whose {', '.join(COLUMNS)} are not all texts: {row[0]!r}; correct it",
                place=place,
            )
        yield row
