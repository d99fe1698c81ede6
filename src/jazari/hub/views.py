"""What every page of a repository shares: who looks, at which revision, and what its head and tabs show."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from fastapi import Request, Response
from markupsafe import Markup

from jazari.accounts import actor
from jazari.core import Renderer
from jazari.hub.actions import Hub
from jazari.hub.card import RENDERED_CHARACTERS, title_of
from jazari.hub.errors import GatedRepository, PathNotFound, RevisionNotFound
from jazari.hub.licences import licence_shown
from jazari.hub.records import Kind, Repository, Revision
from jazari.hub.rules import may_write, split_revision
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.wire import visible
from jazari.web import to_html

ROWS = 20
_BLOCK = re.compile(r'<(?:(?:p|h[1-6]|ul|ol|blockquote)\b|div class="scroll")(?![^>]*\bdir=)')
_FIRST_HEADING = re.compile(r"\A\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class View:
    """One repository as somebody looks at it, at a revision; `rev` is how the address names it."""

    request: Request
    hub: Hub
    repository: Repository
    revision: Revision
    rev: str
    path: str = ""

    @property
    def root(self) -> str:
        """The address of the repository's first page."""
        return f"/{self.repository.kind}s/{self.repository.name}"

    @property
    def files_root(self) -> str:
        """Where the revision's bytes are: `/datasets/org/name/resolve/main`."""
        prefix = URL_PREFIX[self.repository.kind]
        return f"/{prefix}{self.repository.name}/resolve/{quote(self.rev, safe='')}"

    @property
    def may_download(self) -> bool:
        """Whether who looks may have the files, and not only know of them."""
        return self.hub.may_download(self.repository, actor(self.request))

    def require_files(self) -> None:
        """Raise GatedRepository where who looks may not have the files."""
        if not self.may_download:
            raise GatedRepository(
                f"the files of {self.repository.name} are given on request; ask for access on its page",
                name=self.repository.name,
                known=actor(self.request) is not None,
            )

    def context(self, tab: str, **more: object) -> dict[str, object]:
        """What every page of a repository shows."""
        repository = self.repository
        return {
            "repository": repository,
            "title": title_of(repository.card),
            "revision": self.revision,
            "rev": self.rev,
            "root": self.root,
            "files_root": self.files_root,
            "licence": licence_shown(repository.licence, repository.card, self.files_root),
            "encoded": quote,
            "rev_encoded": quote(self.rev, safe=""),
            "tab": tab,
            "writer": may_write(repository.organisation, actor(self.request)),
            **more,
        }


def look(
    hub: Hub, kind: Kind, request: Request, org: str, name: str, *, depth: int = 5, suffix: str = ""
) -> View:
    """The repository and revision of an address whose first `depth` parts name the page, `/datasets/o/n/tree`.

    `suffix` is left out of the address's end. Raises RepositoryNotFound, RevisionNotFound.
    """
    repository = visible(hub, kind, f"{org}/{name}", actor(request))
    rev, path = split_revision("/".join(raw_path(request).removesuffix(suffix).split("/")[depth:]))
    rev = rev or "main"
    return View(request, hub, repository, hub.resolve(kind, repository.name, rev), rev, path)


def look_at_head(hub: Hub, kind: Kind, request: Request, org: str, name: str) -> View:
    """The repository of an address, at the head of `main`. Raises RepositoryNotFound."""
    repository = visible(hub, kind, f"{org}/{name}", actor(request))
    return View(request, hub, repository, hub.resolve(kind, repository.name), "main")


def raw_path(request: Request) -> str:
    """The address as it came, where %2F is not a separator."""
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
    return raw.decode("latin-1").split("?", 1)[0]


def json_suffix(request: Request) -> str:
    """`.json` where the address ends so, else nothing."""
    return ".json" if request.url.path.endswith(".json") else ""


def html_page(request: Request, template: str, context: Mapping[str, object], status: int = 200) -> Response:
    """A page whose address may itself end in `.json`, because a file's name does."""
    renderer: Renderer = request.app.state.renderer
    return renderer.render(request, template, context, status)


def page_or_twin(
    request: Request, look_at: Callable[[str], View], show: Callable[[View, bool], Response]
) -> Response:
    """The page of an address; where nothing lies there and it ends in `.json`, the JSON of the one without.

    `look_at` takes the suffix to leave out, `show` whether JSON is wanted. A file may itself be called so.
    """
    try:
        return show(look_at(""), False)
    except (PathNotFound, RevisionNotFound):
        if not json_suffix(request):
            raise
    return show(look_at(".json"), True)


def page_number(request: Request) -> int:
    """Which page of a list is asked for, from 1."""
    text = request.query_params.get("page", "1")
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,6}", text) else 1


def crumbs(path: str) -> list[tuple[str, str]]:
    """(name, path) of each folder on the way to a path, and of the path itself."""
    parts = path.split("/") if path else []
    return [(part, "/".join(parts[: depth + 1])) for depth, part in enumerate(parts)]


def plain(repository: Repository) -> dict[str, Any]:
    """A repository as the JSON twins of pages show it."""
    return {
        "kind": repository.kind,
        "name": repository.name,
        "ref": repository.ref,
        "title": title_of(repository.card),
        "data_class": repository.data_class,
        "licence": repository.licence,
        "languages": repository.languages,
        "files": repository.files,
        "size_bytes": repository.size_bytes,
        "updated_at": repository.updated_at,
    }


def laid_out(text: str, files_root: str, title: str = "", folder: str = "") -> Markup:
    """Markdown of a repository as safe HTML; its relative links lead to files beside it, in `folder`."""
    if len(text) > RENDERED_CHARACTERS:
        return Markup('<pre dir="auto" tabindex="0">{}</pre>').format(text)
    html = to_html(text, link=_file_link(files_root, folder), prefix="card-")
    return directed(without_title(html, title))


def without_title(html: Markup, title: str) -> Markup:
    """A card without a first heading that only repeats the page's own."""
    first = _FIRST_HEADING.match(html)
    if first is None or Markup(first[1]).striptags() != title:  # noqa: S704 - only compared
        return html
    return Markup(html[first.end() :])  # noqa: S704 - was safe, and stays so


def directed(html: Markup) -> Markup:
    """Safe HTML whose every block takes the direction of its own first letter: cards mix scripts."""
    return Markup(_BLOCK.sub(r'\g<0> dir="auto"', str(html)))  # noqa: S704 - was safe, and stays so


def _file_link(files_root: str, folder: str) -> Callable[[str], str]:
    """Relative targets of Markdown point to the repository's files, as on Hugging Face."""
    base = f"{files_root}/{quote(folder)}/" if folder else f"{files_root}/"

    def link(target: str) -> str:
        if urlsplit(target).scheme or target.startswith(("#", "//")):
            return target
        # Joined below a host of our own, so that `..` cannot climb out of the address.
        return urlsplit(urljoin(f"http://node{base}", target.lstrip("/"))).path

    return link
