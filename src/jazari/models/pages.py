"""A page to try the country's models: which language a text is in, and the same text in its other script."""

from collections.abc import Iterable
from contextlib import suppress

from fastapi import APIRouter, Request, Response

from jazari.accounts import CheckedForm, text_field
from jazari.core import page, render
from jazari.models.actions import Models
from jazari.models.errors import ModelNotFound, UnknownPair

TASK = "lid"
OTHER_SCRIPT_TASK = "translit"
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
        found["other_script"] = _other_script(models, text, label, names)
        return _render(request, models, text, found, missing=False)

    return router


def _other_script(models: Models, text: str, label: str, codes: Iterable[str]) -> dict[str, object] | None:
    """The text in another script of its language, where the country has one and a model that writes it."""
    for code in codes:
        if code != label and code[:3] == label[:3]:
            with suppress(ModelNotFound, UnknownPair):
                ref = models.resolve(OTHER_SCRIPT_TASK)
                if models.is_open(ref):
                    _, answers = models.predict(ref, [{"text": text, "source": label, "target": code}])
                    return {"label": code, "text": answers[0]["text"], "model": ref}
    return None


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
