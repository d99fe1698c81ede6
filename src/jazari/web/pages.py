"""Pages of the web room: home, the documentation, and static files."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from jazari.core import page, render
from jazari.web.assets import asset_response
from jazari.web.documents import shelf
from jazari.web.records import HomeFacts


def make_router(home_facts: Callable[[], HomeFacts]) -> APIRouter:
    """The room's routes; `home_facts` is asked at each visit of the home page."""
    router = APIRouter()

    @page(router, "/")
    @page(router, "/home")
    def home(request: Request) -> Response:
        return render(request, "web/home.html", {"facts": home_facts()})

    @page(router, "/docs")
    def documents(request: Request) -> Response:
        return render(request, "web/documents.html", {"documents": shelf().index()})

    @page(router, "/docs/{name}")
    def document(request: Request, name: str) -> Response:
        found, body = shelf().page(name)
        return render(
            request,
            "web/document.html",
            {"document": found, "body": body},
            json={"document": found, "html": body},
        )

    @router.get("/docs/pictures/{name}", include_in_schema=False)
    def picture(name: str) -> Response:
        data, media_type = shelf().picture(name)
        return Response(data, media_type=media_type, headers={"Cache-Control": "public, max-age=3600"})

    @router.get("/static/{digest}/{name}", include_in_schema=False)
    def static(digest: str, name: str) -> Response:
        return asset_response(digest, name)

    return router
