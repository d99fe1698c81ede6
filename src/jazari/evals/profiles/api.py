"""`/api/v1/evals`: what is known of a model, a language, and the gap between languages."""

from fastapi import APIRouter, Response

from jazari.core import json_response
from jazari.evals.profiles.actions import Profiles


def add_routes(api: APIRouter, profiles: Profiles) -> None:
    """Add them to the room's API."""

    @api.get("/models/{name:path}")
    def model(name: str) -> Response:
        """A model's scores, strengths and weaknesses on every benchmark, by `org/name` or a program's ref."""
        return json_response(profiles.model(name))

    @api.get("/languages/{code}")
    def language(code: str) -> Response:
        """What works in a language of the country, and what is missing."""
        return json_response(profiles.language(code))

    @api.get("/gap")
    def gap() -> Response:
        """The gap between the country's languages, weighted by speakers; null where nothing was measured."""
        return json_response(profiles.gap())

    @api.get("/jumps")
    def jumps() -> Response:
        """Scores that rose by more than chance explains while the declared data stayed the same."""
        return json_response({"jumps": profiles.jumps()})
