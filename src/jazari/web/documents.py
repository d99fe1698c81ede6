"""The documentation that this node serves: Markdown shipped with the software, or beside its sources."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from jazari.web.errors import DocumentNotFound
from jazari.web.markdown import title_of, to_html
from jazari.web.records import Document

_PACKAGE = Path(__file__).parent.parent
_PICTURES = {".png": "image/png", ".svg": "image/svg+xml", ".webp": "image/webp", ".jpg": "image/jpeg"}
_SECTIONS: tuple[tuple[str, Literal["start", "guide", "decision"]], ...] = (
    ("", "start"),
    ("docs/", "guide"),
    ("design/", "decision"),
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every page and picture that may be read: a name that is not in it is not looked for on the disk."""

    documents: dict[str, tuple[Document, Path]]
    pictures: dict[str, Path]

    def index(self) -> list[Document]:
        """Every page: how to start first, then guides and decisions, each by title."""
        order = {section: place for place, (_, section) in enumerate(_SECTIONS)}
        return sorted(
            (document for document, _ in self.documents.values()),
            key=lambda document: (order[document.section], document.name != "readme", document.title.lower()),
        )

    def page(self, name: str) -> tuple[Document, Markup]:
        """One page as safe HTML, its links turned to where this node serves them. Raises DocumentNotFound."""
        if name not in self.documents:
            raise DocumentNotFound(f"there is no page {name!r} in the documentation; see /docs", name=name)
        document, path = self.documents[name]
        return document, to_html(
            path.read_text(encoding="utf-8"), link=lambda target: self._address(document, target)
        )

    def picture(self, name: str) -> tuple[bytes, str]:
        """A picture's bytes and media type. Raises DocumentNotFound."""
        if name not in self.pictures:
            raise DocumentNotFound(f"there is no picture {name!r} in the documentation", name=name)
        path = self.pictures[name]
        return path.read_bytes(), _PICTURES[path.suffix]

    def _address(self, document: Document, target: str) -> str:
        path, hash_sign, anchor = target.partition("#")
        if not path or re.match(r"[a-z][a-z0-9+.-]*:|/", path, re.IGNORECASE):
            return target
        steps: list[str] = document.path.split("/")[:-1]
        for step in path.split("/"):
            if step == "..":
                steps = steps[:-1]
            elif step != ".":
                steps.append(step)
        source = "/".join(steps)
        for name, (other, _) in self.documents.items():
            if other.path == source:
                return f"/docs/{name}{hash_sign}{anchor}"
        return f"/docs/pictures/{steps[-1]}" if steps and steps[-1] in self.pictures else target


@cache
def shelf() -> Shelf:
    """The shipped documentation: inside an installed package, else the folders beside the source tree."""
    if (_PACKAGE / "docs").is_dir():
        return collect(_PACKAGE / "docs", _PACKAGE / "docs", _PACKAGE / "design")
    root = _PACKAGE.parent.parent
    return collect(root, root / "docs", root / "design")


def collect(root: Path, guides: Path, decisions: Path) -> Shelf:
    """The shelf of three folders, which may be missing: pages to start from, guides, decisions.

    Pages to start from are the ones named in capitals (README.md); a package has them among its guides.
    """
    documents: dict[str, tuple[Document, Path]] = {}
    for folder, (prefix, section) in zip((root, guides, decisions), _SECTIONS, strict=True):
        for path in sorted(folder.glob("*.md")):
            if section == "start" and not path.stem.isupper():
                continue
            plain_name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
            name = f"decision-{plain_name}" if section == "decision" else plain_name
            title = title_of(path.read_text(encoding="utf-8")) or path.stem
            documents.setdefault(name, (Document(name, title, prefix + path.name, section), path))
    pictures = {path.name: path for path in sorted(guides.rglob("*")) if path.suffix in _PICTURES}
    return Shelf(documents, pictures)
