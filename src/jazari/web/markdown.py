"""Markdown to safe HTML: repository cards and documentation."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import nh3
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from jazari.web.records import Card

Link = Callable[[str], str]

_TAGS = set(nh3.ALLOWED_TAGS) - {"area", "map", "style", "script", "svg", "math"} | {"details", "summary"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "details": {"open"},
    **{heading: {"id"} for heading in _HEADINGS},
    **{tag: {"lang", "dir"} for tag in ("p", "span", "div", "blockquote", "li")},
    "td": {"colspan", "rowspan", "class", "lang", "dir"},
    "th": {"colspan", "rowspan", "scope", "class"},
    "code": {"class"},
}
_CLASSES = re.compile(r"language-[A-Za-z0-9+#_-]{1,30}|align-(?:end|center)")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def to_html(text: str, *, link: Link | None = None, prefix: str = "") -> Markup:
    """Markdown (CommonMark with tables) as HTML without scripts, styles, forms or foreign ids.

    `link` rewrites every relative or absolute target of links and images; headings get ids made of
    `prefix` and their words.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    ids = _name_headings(tokens, prefix)
    _align_cells(tokens)
    if link is not None:
        _rewrite_links(tokens, link)

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return value if value in ids else None
        if attribute == "class":
            return value if _CLASSES.fullmatch(value) else None
        return value

    clean = nh3.clean(
        parser.renderer.render(tokens, parser.options, {}),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    # Text is escaped by now, so these are tags: a wide table or long line scrolls inside its own box.
    clean = re.sub(r"<table\b", '<div class="scroll" tabindex="0"><table', clean)
    clean = clean.replace("</table>", "</table></div>").replace("<pre>", '<pre tabindex="0">')
    return Markup(clean)  # noqa: S704 - cleaned just above


def card(text: str, *, link: Link | None = None) -> Card:
    """A repository's README: YAML front matter apart, the rest as safe HTML.

    Front matter that is not a YAML mapping stays visible as text, so that its author sees it.
    """
    facts, body = split_front_matter(text)
    return Card(facts, str(to_html(body, link=link, prefix="card-")))


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """(front matter, the rest); the front matter is empty where there is none or it cannot be read."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        facts = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    if facts is None:
        return {}, text[match.end() :]
    if not isinstance(facts, dict):
        return {}, text
    return {str(key): value for key, value in facts.items()}, text[match.end() :]


def title_of(text: str) -> str:
    """The first heading's words, "" if there is none."""
    tokens = MarkdownIt("commonmark").parse(split_front_matter(text)[1])
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            return _plain(inline)
    return ""


def slug(words: str) -> str:
    """Words as an anchor, as GitHub makes it: lower case, hyphens, letters of any script kept."""
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", words.lower()).strip()).strip("-")


def _name_headings(tokens: Sequence[Token], prefix: str) -> set[str]:
    ids: set[str] = set()
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        base = prefix + (slug(_plain(inline)) or "section")
        name, count = base, 1
        while name in ids:
            name, count = f"{base}-{count}", count + 1
        ids.add(name)
        token.attrSet("id", name)
    return ids


def _align_cells(tokens: Sequence[Token]) -> None:
    """Alignment as classes: the pages' security policy allows no style attributes."""
    for token in tokens:
        if token.type in ("th_open", "td_open"):
            style = str(token.attrs.pop("style", ""))
            if style.endswith(("right", "center")):
                token.attrSet("class", "align-center" if style.endswith("center") else "align-end")
        if token.type == "th_open":
            token.attrSet("scope", "col")


def _rewrite_links(tokens: Sequence[Token], link: Link) -> None:
    for token in tokens:
        for name in ("href", "src"):
            target = token.attrGet(name)
            if isinstance(target, str):
                token.attrSet(name, link(target))
        _rewrite_links(token.children or (), link)


def _plain(inline: Token) -> str:
    return "".join(
        child.content for child in inline.children or () if child.type in ("text", "code_inline")
    ).strip()
