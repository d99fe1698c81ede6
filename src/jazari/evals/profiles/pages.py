"""Pages of what is known of a model, of a language, and the report of a model's evaluation."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from jazari.core import page, render
from jazari.evals.pages import UNITS, class_names, cost_text, model_name, probability
from jazari.evals.profiles.actions import Profiles
from jazari.evals.profiles.pdf import to_pdf
from jazari.evals.profiles.records import ModelProfile
from jazari.evals.profiles.report import compose, file_name
from jazari.evals.profiles.wording import extremes, missing, sentence, task_name
from jazari.evals.records import Answer
from jazari.evals.rules import cut
from jazari.web import Web, words


def pages(profiles: Profiles) -> APIRouter:
    """`/leaderboard/models/...`, `/leaderboard/languages/{code}` and `/leaderboard/reports/...`."""
    router = APIRouter()

    @page(router, "/leaderboard/models/{name:path}")
    def model(request: Request, name: str, benchmark: str = "", page: int = 1) -> Response:
        found = profiles.model(name)
        chosen = next((one for one in found.scores if one.benchmark.id == benchmark), found.scores[0])
        part = cut(profiles.failures(chosen), page)
        context = {
            "profile": found,
            "chosen": chosen,
            "part": part,
            "units": UNITS,
            "labels": class_names(profiles.country, words(request), _labels(found, part.rows)),
            "cost_text": partial(cost_text, words(request)),
            "extremes": extremes,
            "name": model_name(words(request), found.scores[0].evaluation),
            "probability": partial(probability, words(request)),
        }
        plain = {"model": found, "failures": part.rows, "page": part.page, "pages": part.pages}
        return render(request, "evals/model.html", context, json=plain)

    @page(router, "/leaderboard/languages/{code}")
    def language(request: Request, code: str) -> Response:
        found = profiles.language(code)
        context = {
            "profile": found,
            "languages": [row for row in profiles.country.languages if row.code != code],
            "sentence": sentence(words(request), found),
            "task_name": partial(task_name, words(request)),
            "missing": partial(missing, words(request)),
            "model_name": partial(model_name, words(request)),
            "units": UNITS,
            "names": {row.code: row.names for row in profiles.country.languages},
            "titles": {row.id: row.title for row in profiles.country.benchmarks},
        }
        return render(request, "evals/language.html", context, json=found)

    @page(router, "/leaderboard/reports/{name:path}")
    def report(
        request: Request, name: str, download: Annotated[Literal["", "html", "pdf"], Query()] = ""
    ) -> Response:
        reader = words(request)
        found = compose(profiles, name, reader)
        if not download:
            return render(request, "evals/report.html", {"report": found, "name": name}, json=found)
        web: Web = request.app.state.renderer
        data = (
            to_pdf(found, reader.language)
            if download == "pdf"
            else web.document(reader.language.code, "evals/report-file.html", {"report": found}).encode()
        )
        media_type = "application/pdf" if download == "pdf" else "text/html; charset=utf-8"
        disposition = f'attachment; filename="{file_name(name)}-{reader.language.code}.{download}"'
        return Response(data, media_type=media_type, headers={"Content-Disposition": disposition})

    return router


def _labels(profile: ModelProfile, failures: Sequence[Answer]) -> set[str]:
    labels = {part.name for score in profile.scores for part in score.parts}
    return labels | {label for answer in failures for label in (answer.item.expected, answer.answered)}
