"""The country's programme: the rooms' actions strung from source to indicator, resumable at every step.

Each step's action is idempotent and keeps its parts under the hash of their inputs, so that a second run does
nothing and a run that was cut goes on where it was.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from jazari.core import (
    JobFailed,
    JobFunction,
    Json,
    Run,
    Unavailable,
    Watcher,
    follow,
    is_locked,
    json_text,
    load_settings,
    locked_home,
)
from jazari.node import Node, open_node
from jazari.terminal import StepBars

JOB = "programme"
PARTS = 1000
"""Progress is told in thousandths of a step."""

LANGUAGE_TASK = "lid"
PROCEDURES_TASK = "procedures"
RETRIEVAL = "public-procedures"
SCORES = {"language": "macro-F1", "procedures": "accuracy", "retrieval": "nDCG@10"}
USE = "case-triage"
LOOK_SECONDS = 0.2

Made = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One arrow: its name, its title for people, and what it makes of what the steps before it made."""

    name: str
    title: str
    work: Callable[[Node, Run, Made], Made]


def adopt(node: Node, run: Run, made: Made) -> Made:
    """Put the country's pack in force: its organisations, its indicators, the figures it reports, its models."""
    organisation = node.country.node.organisation
    node.accounts.create_pack_organisations(by=organisation)
    node.roadmap.adopt(by=organisation)
    node.models.adopt(run)
    return {"pack": node.country.pack_sha256}


def build(node: Node, run: Run, made: Made) -> Made:
    """Text becomes a dataset."""
    return {"ref": node.factory.build(run)}


def train(node: Node, run: Run, made: Made) -> Made:
    """The dataset trains the national language identifier."""
    return {"ref": node.models.train(LANGUAGE_TASK, made["dataset"]["ref"], run)}


def evaluate(node: Node, run: Run, made: Made) -> Made:
    """The model answers its benchmark; the procedure search answers citizens' questions, and the model of meanings
    where the pack asks it.
    """
    evaluations = {
        "language": node.evals.run(LANGUAGE_TASK, made["model"]["ref"], run),
        "procedures": node.evals.run(PROCEDURES_TASK, None, run),
    }
    if any(benchmark.id == RETRIEVAL for benchmark in node.country.benchmarks):
        evaluations["retrieval"] = node.evals.run(RETRIEVAL, None, run)
    return evaluations


def decide(node: Node, run: Run, made: Made) -> Made:
    """The pack's rule approves the use when the score's interval is above the benchmark's minimum."""
    evaluation = node.ledger.entry(_index(made["evaluation"]["language"]))
    passed = bool(evaluation.body.model_dump()["passed"])
    decision = node.trust.decide(
        made["model"]["ref"],
        USE,
        approved=passed,
        basis="pack-rule",
        evidence=(evaluation.ref,),
        by=node.country.node.organisation,
    )
    return {"ref": decision.ref, "approved": passed}


def deploy(node: Node, run: Run, made: Made) -> Made:
    """The model goes to work in the public service, if its use was approved; else the service does without."""
    if not made["decision"]["approved"]:
        return {"ref": None}
    return {"ref": node.services.deploy(made["model"]["ref"], USE, by=node.country.node.organisation).ref}


def demonstrate(node: Node, run: Run, made: Made) -> Made:
    """One case, marked as a demonstration, goes its whole way."""
    return node.services.demonstrate(run)


def count(node: Node, run: Run, made: Made) -> Made:
    """The figures are computed, and the log is published."""
    figures = {figure.indicator: figure.number for figure in node.roadmap.figures() if figure.formula}
    checkpoint = node.ledger.publish()
    return {"figures": figures, "entries": checkpoint.size}


STEPS = (
    Step("pack", "Adopt the country's pack", adopt),
    Step("dataset", "Build the dataset from text", build),
    Step("model", "Train the language identifier", train),
    Step("evaluation", "Evaluate it", evaluate),
    Step("decision", "Decide on its use", decide),
    Step("service", "Put it to work in the service", deploy),
    Step("case", "Take a demonstration case through", demonstrate),
    Step("indicators", "Compute the indicators", count),
)


def run_steps(node: Node, run: Run) -> Made:
    """Every step in order; what each made, by its name. `run` hears of progress in thousandths of a step."""
    made: Made = {}
    total = PARTS * len(STEPS)
    for number, step in enumerate(STEPS):
        run.progress(number * PARTS, total, "")

        made[step.name] = step.work(node, run.within(_part(run, number * PARTS, total)), made)
    run.progress(total, total, "")
    return made


def _part(run: Run, start: int, total: int) -> Watcher:
    def watch(done: int, of: int, message: str) -> None:
        part = int(PARTS * min(1.0, done / of)) if of else 0
        run.progress(min(start + part, start + PARTS - 1), total, message)

    return watch


def job_functions(node: Node) -> Mapping[str, JobFunction]:
    """The programme as a job of a worker."""

    def programme(run: Run, _arguments: Mapping[str, Any]) -> Json:
        return run_steps(node, run)

    return {JOB: programme}


def run_on_worker(node: Node, check: Callable[[], None]) -> Made:
    """Run the programme on this node's worker, or join it where it runs already, showing how far it is.

    `check` is called while waiting, and raises where the worker is gone. Raises JobFailed with the job's own
    sentence.
    """

    def pause() -> None:
        time.sleep(LOOK_SECONDS)
        check()

    running = node.jobs.unfinished(JOB, {})
    job = running.id if running else node.jobs.enqueue(JOB, {})
    with _bars() as show:
        for status in follow(node.jobs, job, pause):
            show(status.done, status.total, status.message)
    if status.state != "done":
        raise JobFailed(f"the programme {status.state}: {status.message}", job=job)
    assert isinstance(status.result, dict)
    return status.result


def _worker_is_there(home: Path) -> None:
    if not is_locked(home, "worker"):
        raise Unavailable("this node's worker has ended; what it finished is kept: run the programme again")


def run_here(node: Node) -> Made:
    """Run the programme in this process, as the node's only worker."""
    with locked_home(node.settings.home, "worker"), _bars() as show:
        return run_steps(node, Run(node.database, watch=show))


def summary(node: Node, made: Made, address: str) -> Iterator[str]:
    """What was made, with refs, counts and scores, and what to try next."""
    built = _body(node, "factory.dataset-built", made["dataset"]["ref"])
    scores = {
        key: node.ledger.entry(_index(ref)).body.model_dump() for key, ref in made["evaluation"].items()
    }
    yield ""
    yield f"dataset     {made['dataset']['ref']}"
    kept, read = built["documents_kept"], built["documents_read"]
    yield f"            {kept} of {read} documents, {len(built['documents'])} languages"
    yield f"model       {made['model']['ref']}"
    for key, body in scores.items():
        yield (
            f"evaluation  {made['evaluation'][key]}: {SCORES[key]} {body['score']:.3f} "
            f"({body['low']:.3f} to {body['high']:.3f}) on {body['items']} items"
        )
    minimum = scores["language"]["minimum"]
    refused = f"no model at work: {made['decision']['ref']} refuses it, the interval begins below {minimum}"
    yield f"service     {made['service']['ref'] or refused}"
    yield f"indicators  {sum(value is not None for value in made['indicators']['figures'].values())} computed"
    yield f"ledger      {node.ledger.size()} entries"
    yield ""
    yield f"Open {address}"
    yield "Try next:"
    jazari = typed_name()
    yield f'  echo \'{{"text": "wach kayn chi khbar?"}}\' | {jazari} models run lid'
    yield f'  echo \'{{"text": "bghit njedded lakart"}}\' | {jazari} services ask'
    yield f"  {jazari} ledger verify"
    yield f"  HF_ENDPOINT={address} hf download --repo-type dataset {_name(made['dataset']['ref'])}"


def typed_name() -> str:
    """How this command line is called from here: by its path where the shell does not find it by name."""
    called = Path(sys.argv[0])
    if called.name != "jazari":
        return "python -m jazari"
    return "jazari" if shutil.which("jazari") else str(called)


def programme_commands() -> typer.Typer:
    """The noun `programme`."""
    app = typer.Typer(no_args_is_help=True, help="Source to indicator, the whole line.")

    @app.command()
    def run(
        country: Annotated[str, typer.Option(help="A country pack's name or folder.")] = "",
        json: Annotated[bool, typer.Option(help="What was made, as one JSON object.")] = False,
    ) -> None:
        """Run what is not done; on the node's worker where one runs, else here."""
        settings = load_settings(**({"country": country} if country else {}))
        with open_node(settings) as node:
            made = (
                run_on_worker(node, lambda: _worker_is_there(settings.home))
                if is_locked(settings.home, "worker")
                else run_here(node)
            )
            if json:
                typer.echo(json_text(made))
            else:
                for line in summary(node, made, f"http://{settings.listen}"):
                    typer.echo(line)

    return app


def _bars() -> StepBars:
    return StepBars([step.title for step in STEPS], PARTS)


def _index(ref: str) -> int:
    return int(ref.rpartition("/")[2])


def _name(ref: str) -> str:
    return ref.partition(":")[2].partition("@")[0]


def _body(node: Node, kind: str, about: str) -> Made:
    return next(node.ledger.entries(kind=kind, about=about, newest_first=True)).body.model_dump()
