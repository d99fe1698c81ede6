"""Pages of the factory: its runs, one run's funnel and samples, a recipe before it is run."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from jazari.accounts import CheckedForm, actor, require_role
from jazari.core import Jobs, page, render
from jazari.factory import annotation
from jazari.factory.actions import Factory
from jazari.factory.runs import Runs
from jazari.web import Words, language_tag, words

PAGE_ENTRIES = 20


def pages(factory: Factory, jobs: Jobs) -> APIRouter:
    """`/factory`, `/factory/recipes/{name}` and `/factory/{run_id}`."""
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
            "recipes": factory.country.datasets,
            "may_start": who is not None and who.can("contributor", organisation),
        }
        return render(request, "factory/overview.html", context, json={"runs": recent})

    @page(router, "/factory", methods=("POST",))
    def start(request: Request, sent: CheckedForm) -> Response:
        require_role(request, "contributor", organisation)
        chosen = [value for value in sent.getlist("source") if isinstance(value, str)]
        recipe = sent.get("recipe")
        started = runs.start(chosen, recipe if isinstance(recipe, str) else "")
        return RedirectResponse(f"/factory/{started.id}", status_code=303)

    @page(router, "/factory/recipes/{name}")
    def look(request: Request, name: str) -> Response:
        # It reads and cleans documents: work that who may start a run may ask for.
        require_role(request, "contributor", organisation)
        recipe = factory.pack_recipe(name)
        found = factory.preview(recipe)
        context = {"name": name, "recipe": recipe, "preview": found, "language_tag": language_tag}
        context |= _funnel([asdict(row) for row in found.funnel], words(request))
        return render(request, "factory/preview.html", context, json={"preview": found})

    @page(router, "/factory/{run_id}")
    def one(request: Request, run_id: str) -> Response:
        run = runs.one(run_id)
        built: Mapping[str, Any] | None = None
        if run.state == "done" and isinstance(run.result, dict):
            built = run.result
        # Until it is done, what it counted of the files that are finished; nothing before the first of them.
        counted: Mapping[str, Any] = run.result if isinstance(run.result, dict) else {"funnel": ()}
        funnel = _funnel(counted["funnel"], words(request))
        samples = factory.samples(str(built["ref"])) if built else []
        context = {"run": run, "built": built, "samples": samples, "language_tag": language_tag, **funnel}
        return render(request, "factory/run.html", context, json={"run": run})

    router.include_router(annotation.pages(factory.campaigns))
    return router


def _funnel(steps: Sequence[Mapping[str, Any]], said: Words) -> dict[str, object]:
    """The bars of the funnel and the rows of its drops, in the reader's language."""
    bars = [(said.t(f"factory-step-{row['step']}"), row["documents_kept"]) for row in steps]
    drops = [
        (said.t(f"factory-step-{row['step']}"), _reason(reason, said), count)
        for row in steps
        for reason, count in row["dropped"].items()
    ]
    return {
        "bars": bars,
        "drops": drops,
        "dropped": sum(count for *_, count in drops),
        "read": steps[0]["documents_in"] if steps else 0,
        "reason": lambda slug: _reason(slug, said),
    }


def _reason(slug: str, said: Words) -> str:
    """A reason in words; a rare one, or a rule of a published filter, by the name that the record has."""
    key = f"factory-reason-{slug}"
    return said.t(key) if said.has(key) else slug
