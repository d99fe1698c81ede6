"""Pages of the factory: its runs, and one run's funnel."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from jazari.accounts import CheckedForm, actor, require_role
from jazari.core import Jobs, page, render
from jazari.factory.actions import Factory
from jazari.factory.runs import Runs
from jazari.web import Words, words

PAGE_ENTRIES = 20


def pages(factory: Factory, jobs: Jobs) -> APIRouter:
    """`/factory` and `/factory/{run_id}`."""
    router = APIRouter()
    runs = Runs(factory, jobs)
    organisation = factory.country.node.organisation

    @page(router, "/factory")
    def overview(request: Request) -> Response:
        who = actor(request)
        recent = runs.recent()
        context = {
            "runs": recent,
            "built": factory.datasets_built(PAGE_ENTRIES),
            "sources": factory.sources_at_hand(),
            "may_start": who is not None and who.can("contributor", organisation),
        }
        return render(request, "factory/overview.html", context, json={"runs": recent})

    @page(router, "/factory", methods=("POST",))
    def start(request: Request, sent: CheckedForm) -> Response:
        require_role(request, "contributor", organisation)
        chosen = [value for value in sent.getlist("source") if isinstance(value, str)]
        return RedirectResponse(f"/factory/{runs.start(chosen).id}", status_code=303)

    @page(router, "/factory/{run_id}")
    def one(request: Request, run_id: str) -> Response:
        run = runs.one(run_id)
        built = run.result if run.state == "done" and isinstance(run.result, dict) else None
        context = {"run": run, "built": built, **_funnel(built, words(request))}
        return render(request, "factory/run.html", context, json={"run": run})

    return router


def _funnel(built: Mapping[str, Any] | None, said: Words) -> dict[str, object]:
    """The bars of the funnel and the rows of its drops, in the reader's language."""
    steps = list(built["funnel"]) if built else []
    bars = [(said.t(f"factory-step-{row['step']}"), row["documents_kept"]) for row in steps]
    drops = [
        (said.t(f"factory-step-{row['step']}"), said.t(f"factory-reason-{reason}"), count)
        for row in steps
        for reason, count in row["dropped"].items()
    ]
    return {"bars": bars, "drops": drops, "dropped": sum(count for *_, count in drops)}
