"""A page to try the country's language identifier."""

from contextlib import suppress

from fastapi import APIRouter, Request, Response

from jazari.accounts import CheckedForm, text_field
from jazari.core import page, render
from jazari.models.actions import Models
from jazari.models.errors import ModelNotFound

TASK = "lid"
TEXT_LIMIT = 2000


def pages(models: Models) -> APIRouter:
    """`/try`."""
    router = APIRouter()
    names = {language.code: language.names for language in models.country.languages}

    @page(router, "/try")
    def form(request: Request) -> Response:
        return _render(request, models, "", None, missing=False)

    @page(router, "/try", methods=("POST",))
    def answer(request: Request, sent: CheckedForm) -> Response:
        text = text_field(sent, "text")[:TEXT_LIMIT]
        if not text.strip():
            return _render(request, models, text, None, missing=True)
        _, answers = models.predict(TASK, [{"text": text}])
        label = str(answers[0]["label"])
        found = {"label": label, "names": names.get(label), "score": answers[0]["score"]}
        return _render(request, models, text, found, missing=False)

    return router


def _render(
    request: Request, models: Models, text: str, answer: dict[str, object] | None, *, missing: bool
) -> Response:
    ref: str | None = None
    with suppress(ModelNotFound):
        found = models.resolve(TASK)
        ref = found if models.is_open(found) else None
    context = {"model": ref, "text": text, "answer": answer, "missing": missing, "text_limit": TEXT_LIMIT}
    return render(
        request,
        "models/try.html",
        context,
        status=422 if missing else 200,
        json={"model": ref, "answer": answer},
    )
