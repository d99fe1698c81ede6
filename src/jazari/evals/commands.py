"""`jazari evals`: run a benchmark, list and show what was found, check it."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Protocol, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress

from jazari.core import Database, Invalid, Run, json_text
from jazari.evals.actions import Evals
from jazari.evals.answers import write_lines
from jazari.evals.perturbing import known_way
from jazari.evals.profiles import add_commands
from jazari.evals.profiles.commands import Node as ProfilesNode
from jazari.evals.records import Evaluation
from jazari.evals.robustness import Robustness
from jazari.web import Web

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


class Node(ProfilesNode, Protocol):
    """What these commands need of a node."""

    @property
    def evals(self) -> Evals:
        """The node's laboratory."""
        ...

    @property
    def robustness(self) -> Robustness:
        """The same under perturbations."""
        ...

    @property
    def database(self) -> Database:
        """Where finished steps are kept."""
        ...


AnyNode = TypeVar("AnyNode", bound=Node)


def commands(
    open_node: Callable[[], AbstractContextManager[AnyNode]], renderer: Callable[[AnyNode], Web]
) -> typer.Typer:
    """The noun `evals`; `renderer` makes what writes a node's pages."""
    app = typer.Typer(no_args_is_help=True, help="Evaluate models on benchmarks.")
    add_commands(app, open_node, renderer)

    @app.command()
    def run(
        benchmark: Annotated[str, typer.Argument(help="A benchmark of the country pack.")],
        model: Annotated[
            str | None, typer.Option(help="Ref, org/name or task; without it the country's own model.")
        ] = None,
        judge: Annotated[
            str | None, typer.Option(help="The language model that grades the answers of a judged benchmark.")
        ] = None,
        budget: Annotated[
            int | None, typer.Option(min=0, help="Most tokens of questions and answers; then it stops.")
        ] = None,
        perturb: Annotated[
            list[str],
            typer.Option(help="Ask again with the items spoilt in this way too; may be given several times."),
        ] = [],  # noqa: B006 (typer's own)
    ) -> None:
        """Evaluate a model; what was evaluated before is not asked again.

        Perturbations of the benchmark's file are run too. One JSON object a line: the evaluation, then what each
        perturbation cost that it has been asked under.
        """
        with open_node() as node, Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(benchmark, total=None)

            def watch(done: int, total: int, message: str) -> None:
                bar.update(task, completed=done, total=total, description=message)

            own = Run(node.database, watch=watch)
            ways = map(known_way, perturb)
            clean, *_ = node.robustness.run(benchmark, model, ways, own, judge=judge, budget_tokens=budget)
            found = node.evals.evaluation(int(clean.rpartition("/")[2]))
            spoilt = list(node.robustness.of(found))
        for one in (found, *spoilt):
            print(json_text(one))

    @app.command("list")
    def list_(
        benchmark: Annotated[str | None, typer.Argument(help="Only of this benchmark.")] = None,
        json: Json = False,
    ) -> None:
        """Evaluations, newest first: index, benchmark, model, score, its interval, native or translated, seconds."""
        with open_node() as node:
            for found in node.evals.evaluations(benchmark):
                print(json_text(found) if json else _line(found))

    @app.command()
    def benchmarks(json: Json = False) -> None:
        """The benchmarks of the country pack: id, task, metric, minimum, dataset."""
        with open_node() as node:
            for row in node.evals.country.benchmarks:
                line = (row.id, row.task, row.metric, f"{row.minimum:g}", row.dataset or "-")
                print(json_text(row) if json else "\t".join(line))

    _checking(app, open_node)
    return app


def _checking(app: typer.Typer, open_node: Callable[[], AbstractContextManager[Node]]) -> None:
    """The commands that look into what evaluations found."""

    @app.command()
    def show(
        index: Annotated[int, typer.Argument(help="Index of the evaluation's entry.")],
        answers: Annotated[
            bool, typer.Option("--answers", help="Every item's answer instead, one JSON object a line.")
        ] = False,
        parquet: Annotated[
            bool, typer.Option("--parquet", help="The file with every answer instead, as it is kept.")
        ] = False,
    ) -> None:
        """One evaluation with every figure, as JSON."""
        with open_node() as node:
            found = node.evals.evaluation(index)
            if parquet:
                sys.stdout.buffer.write(node.evals.answer_bytes(found))
            elif answers:
                for answer in node.evals.answers(found):
                    sys.stdout.buffer.write(write_lines([answer]))
            else:
                print(json_text(found))
            sys.stdout.flush()

    @app.command()
    def compare(
        first: Annotated[int, typer.Argument(help="Index of an evaluation's entry.")],
        second: Annotated[int, typer.Argument(help="Index of another, on the same items.")],
    ) -> None:
        """How much better the second did than the first, with interval and p-value, as JSON."""
        with open_node() as node:
            found = node.evals.compare(first, second)
        models = {"first": found.first.body.model, "second": found.second.body.model}
        print(json_text({**models, **asdict(found.comparison)}))

    @app.command()
    def audit(benchmark: Annotated[str, typer.Argument(help="A benchmark of the country pack.")]) -> None:
        """Items whose right answer may be wrong, as models' answers tell, one JSON object a line."""
        with open_node() as node:
            for suspect in node.evals.audit(benchmark):
                print(json_text(suspect))

    @app.command()
    def verify(
        index: Annotated[int, typer.Argument(help="Index of the evaluation's entry.")],
        answers: Annotated[
            Path | None, typer.Option(help="The file with every answer, as somebody has it, not this node's.")
        ] = None,
    ) -> None:
        """Compute an evaluation's figures again from its answers; fails where they are not the entry's."""
        data = None if answers is None else _read(answers)
        with open_node() as node:
            print(json_text({"entry": node.evals.verify(index, data).ref, "verified": True}))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Invalid(f"{path} cannot be read ({error.strerror}); name the file with the answers") from error


def _line(found: Evaluation) -> str:
    body = found.body
    written = {None: "-", True: "native", False: "translated"}[body.native]
    seconds = "-" if body.cost is None else f"{body.cost.seconds:.1f} s"
    score = f"{body.score:.3f}\t{body.low:.3f}-{body.high:.3f}"
    return f"{found.index}\t{body.benchmark}\t{body.model}\t{score}\t{written}\t{seconds}"
