"""The roadmap for programs."""

from datetime import date

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict

from jazari.accounts import require_role
from jazari.core import json_response
from jazari.roadmap.actions import Roadmap


class ReportedFigure(BaseModel):
    """A figure to report, with its day and, where there is one, region and public source."""

    model_config = ConfigDict(extra="forbid")

    value: float
    date: date
    region: str | None = None
    url: str | None = None


def router(roadmap: Roadmap) -> APIRouter:
    """`/api/v1/roadmap/...`."""
    router = APIRouter(prefix="/api/v1/roadmap", tags=["roadmap"])

    @router.get("/figures")
    def figures() -> Response:
        """Every indicator's present figure, with the entries behind it."""
        return json_response({"pack": roadmap.country.pack_sha256, "figures": roadmap.figures()})

    @router.get("/figures/{indicator}")
    def figure(indicator: str) -> Response:
        """One indicator's present figure."""
        return json_response(roadmap.figure(indicator))

    @router.post("/figures/{indicator}", status_code=201)
    def report(request: Request, indicator: str, given: ReportedFigure) -> Response:
        """Report a figure that no entry can be counted for; a steward of the node's organisation may."""
        organisation = roadmap.country.node.organisation
        require_role(request, "steward", organisation)
        entry = roadmap.report(
            indicator, given.value, given.date, region=given.region, url=given.url, by=organisation
        )
        return json_response({"entry": entry.ref}, 201)

    return router
