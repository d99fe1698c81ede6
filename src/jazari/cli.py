"""The command line: `jazari <noun> <verb>`; data on stdout, talk on stderr, one sentence when it fails."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from jazari import (
    __version__,
    accounts,
    evals,
    factory,
    gateway,
    hub,
    ledger,
    models,
    roadmap,
    services,
    trust,
)
from jazari.app import renderer
from jazari.core import (
    Database,
    JazariError,
    Store,
    create_backup,
    find_country,
    json_text,
    load_country,
    load_settings,
    restore_backup,
    set_up_logging,
)
from jazari.node import KINDS, open_node
from jazari.processes import serve, up, work
from jazari.programme import programme_commands

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A national AI commons that a country runs itself.",
)


def recompute(entries: Iterable[ledger.Entry]) -> Iterable[str]:
    """The roadmap's figures computed again from a verified log's entries, one line each."""
    country = load_country(find_country(load_settings().country))
    for figure in roadmap.figures_of(country, entries):
        value = "-" if figure.number is None else f"{figure.number:g}"
        yield f"indicator {figure.indicator}: {value} {figure.unit}"


app.command()(up)
app.command()(serve)
app.command()(work)
app.add_typer(programme_commands(), name="programme")
app.add_typer(factory.commands(open_node), name="factory")
app.add_typer(models.commands(open_node), name="models")
laboratory = evals.commands(open_node, renderer)
laboratory.add_typer(evals.arena_commands(open_node), name="arena")
app.add_typer(laboratory, name="evals")
app.add_typer(gateway.commands(open_node), name="gateway")
app.add_typer(services.commands(open_node), name="services")
app.add_typer(roadmap.commands(open_node), name="roadmap")
app.add_typer(hub.commands(open_node), name="hub")
app.add_typer(ledger.commands(open_node, KINDS, recompute), name="ledger")
app.add_typer(trust.commands(open_node), name="trust")
for _noun, _commands in accounts.commands(open_node).items():
    app.add_typer(_commands, name=_noun)

jobs = typer.Typer(no_args_is_help=True, help="Long work: see it, stop it, try it again.")
app.add_typer(jobs, name="jobs")
backup = typer.Typer(no_args_is_help=True, help="Everything a node is, in one file.")
app.add_typer(backup, name="backup")
country = typer.Typer(no_args_is_help=True, help="Country packs.")
app.add_typer(country, name="country")


@jobs.command("list")
def list_jobs(
    limit: Annotated[int, typer.Option(help="At most so many, newest first.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")] = False,
) -> None:
    """The newest jobs: identifier, state, share done, name and message."""
    with open_node() as node:
        for job in node.jobs.recent(limit):
            print(
                json_text(job)
                if as_json
                else f"{job.id}\t{job.state}\t{job.fraction:.0%}\t{job.name}\t{job.message}"
            )


@jobs.command("show")
def show_job(job: str) -> None:
    """Where one job stands, as JSON."""
    with open_node() as node:
        print(json_text(node.jobs.status(job)))


@jobs.command("cancel")
def cancel_job(job: str) -> None:
    """Stop a job at its next step; what its finished steps made is kept."""
    with open_node() as node:
        print(json_text(node.jobs.cancel(job)))


@jobs.command("retry")
def retry_job(job: str) -> None:
    """Queue a failed or cancelled job again; finished steps are not repeated."""
    with open_node() as node:
        print(json_text(node.jobs.retry(job)))


@backup.command("create")
def backup_create(target: Annotated[Path, typer.Argument(help="The tar file to write.")]) -> None:
    """Write a backup of this node, while it serves too."""
    with open_node() as node:
        size = create_backup(node.database, node.store, node.settings.home, target)
    print(json_text({"backup": str(target), "size_bytes": size}))


@backup.command("restore")
def backup_restore(source: Annotated[Path, typer.Argument(help="A backup's tar file.")]) -> None:
    """Fill an empty data folder and database from a backup."""
    settings = load_settings()
    restore_backup(
        source, Database(settings.database_url), Store.open(settings.objects_address), settings.home
    )
    with open_node(settings) as node:
        print(json_text({"restored": str(source), "entries": node.ledger.size()}))


@country.command("verify")
def country_verify(
    pack: Annotated[str, typer.Argument(help="A name under countries/, or a folder.")] = "",
) -> None:
    """Load a country pack and say every mistake in it."""
    found = load_country(find_country(pack or load_settings().country))
    print(
        json_text(
            {
                "country": found.slug,
                "version": found.version,
                "pack": found.pack_sha256,
                "regions": len(found.regions),
                "indicators": len(found.indicators),
                "procedures": len(found.procedures),
                "texts": len(found.texts),
            }
        )
    )


@app.command()
def version() -> None:
    """The version of this software."""
    print(__version__)


def main() -> None:
    """Run the command line; errors that a person can act on are one sentence and exit status 1."""
    try:
        set_up_logging(load_settings())
        app(prog_name="jazari")
    except JazariError as error:
        print(f"jazari: {error.message}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has gone (`jazari ... | head`): nothing is left to say.
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        # The machine says no where no room expected it: no space, no permission, no such file.
        print(f"jazari: {error.filename or 'this machine'}: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)
