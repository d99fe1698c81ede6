"""The laboratory's pages as a node mounts them."""

from fastapi import APIRouter

from jazari.evals import pages as base_pages
from jazari.evals import profiles as inner
from jazari.evals.actions import Evals
from jazari.evals.robustness import Robustness


def pages(evals: Evals, profiles: inner.Profiles, robustness: Robustness) -> APIRouter:
    """The leaderboard and evaluations, and what is known of models and languages."""
    routes = APIRouter()
    routes.include_router(inner.pages(profiles))
    routes.include_router(base_pages.pages(evals, profiles, robustness))
    return routes
