"""The viewer for programs: which Parquet files are which split, and the difference of two revisions as text."""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response, StreamingResponse

from jazari.core import json_response
from jazari.hub.differences import compared, differences, git_diff
from jazari.hub.errors import PathNotFound
from jazari.hub.records import Kind
from jazari.hub.viewer.splits import splits_of
from jazari.hub.views import raw_path
from jazari.hub.wire import Call


def add_routes(add: Callable[..., None], one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    add(f"{one}/compare/{{rest:path}}", "GET", compare, kind)
    if kind == "dataset":
        for below in ("", "/{config}", "/{config}/{split}", "/{config}/{split}/{number}"):
            add(f"{one}/parquet{below}", "GET", parquet, kind)


def compare(call: Call) -> Response:
    """What lies between two revisions, `a..b` or `a...b`, as `git diff` writes it."""
    repository = call.files()
    asked = "/".join(raw_path(call.request).split("/")[6:])
    before, after = compared(call.hub, call.kind, repository.name, asked)
    changes = differences(call.hub, before, after)
    lines = git_diff(call.hub.objects, changes)
    headers = {"X-Repo-Commit": after.sha, "X-Content-Type-Options": "nosniff"}
    return StreamingResponse(
        (line.encode("utf-8", "replace") for line in lines), 200, headers, "text/plain; charset=utf-8"
    )


def parquet(call: Call) -> Response:
    """The addresses of Parquet files by configuration and split; one of them by its number, as `0.parquet`."""
    repository = call.files()
    files = call.hub.files(call.kind, repository.name, repository.head)
    base = f"{call.base}/datasets/{repository.name}/resolve/{repository.head}/"
    found: dict[str, dict[str, list[str]]] = {}
    for item in splits_of(repository.card, files):
        urls = [base + quote(path) for path in item.paths if path.lower().endswith(".parquet")]
        if urls:
            found.setdefault(item.config, {})[item.split] = urls
    asked = call.request.path_params
    answer: object = found
    for key in ("config", "split"):
        if key in asked:
            answer = answer.get(asked[key]) if isinstance(answer, Mapping) else None
    if "number" in asked and isinstance(answer, list):
        number = asked["number"].removesuffix(".parquet")
        known = number.isascii() and number.isdigit() and len(number) < 10 and int(number) < len(answer)
        if known:
            return RedirectResponse(answer[int(number)], 302)
        answer = None
    if answer is None:
        raise PathNotFound(
            f"{repository.name!r} has no Parquet files of that configuration and split",
            name=repository.name,
            path=raw_path(call.request),
            sha=repository.head,
        )
    return json_response(answer)
