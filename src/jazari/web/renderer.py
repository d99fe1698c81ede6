"""Pages of every room in the reader's language: one Jinja2 environment behind core's renderer protocol."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qsl, quote, urlencode
from zoneinfo import ZoneInfo

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from jazari.ledger import Entry, message_key
from jazari.web.assets import asset_address, style_text
from jazari.web.charts import Charts
from jazari.web.drawings import Drawings, Keep
from jazari.web.languages import LANGUAGES, Messages, choose
from jazari.web.records import Link, NodeFacts
from jazari.web.wording import Words

COOKIE = "lang"
CSRF_FIELD = "csrf"
_YEAR_SECONDS = 365 * 24 * 3600
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_REVISION = re.compile(r"@[0-9a-f]{40}\Z")
# Cards name languages by their shortest ISO code; FLORES begins with the one of three letters.
_ISO_639_3 = {"ar": "arb", "en": "eng", "es": "spa", "fr": "fra"}

NAVIGATION: tuple[Link, ...] = (
    Link("web-nav-services", "/services"),
    Link("web-nav-cases", "/cases"),
    Link("web-nav-commons", "/commons"),
    Link("web-nav-leaderboard", "/leaderboard"),
    Link("web-nav-roadmap", "/roadmap"),
    Link("web-nav-ledger", "/ledger"),
    Link("web-nav-docs", "/docs"),
)

Result = TypeVar("Result")


class CountryFacts(Protocol):
    """What pages need of a country pack."""

    @property
    def iso(self) -> str:
        """ISO 3166-1 code."""
        ...

    @property
    def timezone(self) -> str:
        """Name in the time zone database."""
        ...

    @property
    def names(self) -> Mapping[str, str]:
        """The country's name by FLORES code."""
        ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the app hands in, so that pages know the node without importing the rooms above.

    `names` says what codes in entries mean (regions, languages, procedures), each keyed by FLORES code;
    `actor` and `csrf_token` are the accounts room's.
    """

    node: Callable[[], NodeFacts]
    entries_about: Callable[[str], Iterable[Entry]]
    actor: Callable[[Request], Any]
    csrf_token: Callable[[Request], str]
    version: str
    names: Mapping[str, Mapping[str, str]]
    navigation: Sequence[Link] = NAVIGATION


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What is being rendered: a page for a request, or a document for nobody in particular."""

    request: Request | None
    words: Words
    origin: str


_rendering: ContextVar[_Rendering] = ContextVar("rendering")


class Web:
    """The renderer: templates and messages of the rooms, and everything templates may call.

    `rooms` are packages ("jazari.hub") or folders holding `templates/` and `locale/`.
    """

    def __init__(
        self,
        rooms: Sequence[str | Path],
        country: CountryFacts,
        surroundings: Surroundings,
        *,
        default_language: str = "fr",
        keep: Keep | None = None,
    ) -> None:
        folders = [room_folder(room) for room in rooms]
        self._country = country
        self._surroundings = surroundings
        self._default_language = default_language
        messages = Messages(folders, country.iso)
        self._words = {
            language.code: Words(language, messages, country.iso, ZoneInfo(country.timezone))
            for language in LANGUAGES
        }
        self.environment = Environment(
            loader=FileSystemLoader([folder / "templates" for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.charts = Charts(self.environment, Drawings(keep))
        self.environment.globals |= self._functions()

    def words(self, request: Request) -> Words:
        """The words of the language this reader gets."""
        language = choose(
            request.query_params.get("lang"),
            request.cookies.get(COOKIE),
            request.headers.get("accept-language"),
            self._default_language,
        )
        return self._words[language.code]

    def render(self, request: Request, template: str, context: Mapping[str, object], status: int) -> Response:
        """The page as an HTTP answer; a language asked for in the address is remembered."""
        words = self.words(request)
        around = self._surroundings
        node = around.node()
        with _now_rendering(_Rendering(request, words, node.origin)):
            page = self.environment.get_template(template).render(
                {
                    "language": words.language.code,
                    "direction": words.language.direction,
                    "awaits_review": words.language.awaits_review,
                    "page_languages": LANGUAGES,
                    "actor": around.actor(request),
                    "country": self._country,
                    "node": node,
                    "version": around.version,
                    "navigation": around.navigation,
                    "path": request.url.path,
                    "status": status,
                    **context,
                }
            )
        response = HTMLResponse(page, status)
        response.headers["Content-Language"] = words.language.code
        response.headers["Vary"] = "Accept-Language, Cookie"
        response.headers["Cache-Control"] = "private, no-cache"
        if request.query_params.get("lang") == words.language.code:
            response.set_cookie(
                COOKIE,
                words.language.code,
                max_age=_YEAR_SECONDS,
                path="/",
                samesite="lax",
                httponly=True,
                secure=request.url.scheme == "https",
            )
        return response

    def words_of(self, language: str) -> Words:
        """The words of one of the four languages, by its code."""
        return self._words[language]

    def document(self, language: str, template: str, context: Mapping[str, object]) -> str:
        """A file to keep, as text: its template stands alone, with the pages' `style` to write into it."""
        words = self._words[language]
        with _now_rendering(_Rendering(None, words, self._surroundings.node().origin)):
            return self.environment.get_template(template).render(
                {
                    "language": words.language.code,
                    "direction": words.language.direction,
                    "awaits_review": words.language.awaits_review,
                    "style": Markup(style_text()),  # noqa: S704 - our own sheet
                    **context,
                }
            )

    def entry_text(self, words: Words, entry: Entry) -> str:
        """An entry in one line: the message of its kind, with its body's fields made readable."""
        key = message_key(entry.kind)
        if not words.has(key):
            return entry.kind
        origin = entry.ref.partition(":")[2].rpartition("/")[0]
        return words.t(key, **{name: self._readable(words, value, origin) for name, value in entry.body})

    def language_name(self, words: Words, code: str) -> str:
        """What the reader calls a language given as a card names it (ISO 639) or as FLORES does; else its code."""
        names = self._surroundings.names
        if code in names:
            return words.content_text(names[code])
        start = f"{_ISO_639_3.get(code, code)}_"
        found = next((texts for flores, texts in names.items() if flores.startswith(start)), None)
        # A language without its script: "Darija (Latin script)" is Darija.
        return words.content_text(found).partition(" (")[0] if found else code

    def error_text(self, words: Words, code: str, message: str, facts: Mapping[str, object]) -> Markup:
        """An error's sentence in the reader's language, or its English message, marked as English."""
        key = f"error-{code.replace('.', '-')}"
        if words.has(key):
            readable = {name: self._readable(words, value) for name, value in facts.items()}
            return Markup("<span>{}</span>").format(words.t(key, **readable))
        return Markup('<span lang="en" dir="ltr">{}</span>').format(message)

    def _readable(self, words: Words, value: object, origin: str = "") -> Any:
        if isinstance(value, bool):
            return words.t("web-yes" if value else "web-no")
        if isinstance(value, int | float):
            return value
        if isinstance(value, datetime | date):
            return words.date(value)
        if isinstance(value, str):
            if value in self._surroundings.names:
                return words.content_text(self._surroundings.names[value])
            return words.date(date.fromisoformat(value)) if _is_day(value) else short_ref(value, origin)
        if isinstance(value, Mapping):
            return ", ".join(str(self._readable(words, key, origin)) for key in value)
        if isinstance(value, Iterable):
            return ", ".join(str(self._readable(words, item, origin)) for item in value)
        return "" if value is None else str(value)

    def _functions(self) -> dict[str, Callable[..., object]]:
        """What templates call, spoken in the language of the page that is being rendered."""

        def spoken(method: Callable[..., Result]) -> Callable[..., Result]:
            return lambda *given, **named: method(_rendering.get().words, *given, **named)

        return {
            **{
                name: spoken(getattr(Words, name))
                for name in (
                    "t", "date", "date_time", "number", "percent", "bytes", "days", "quantity", "content",
                    "content_text",
                )
            },
            "bar_chart": spoken(self.charts.bar_chart),
            "tile_map": spoken(self.charts.tile_map),
            "entry_text": spoken(self.entry_text),
            "error_text": spoken(self.error_text),
            "language_name": spoken(self.language_name),
            "short_ref": lambda ref: short_ref(ref, _rendering.get().origin),
            "entries_about": lambda ref: list(self._surroundings.entries_about(ref)),
            "csrf_field": self._csrf_field,
            "url_with": _url_with,
            "ref_address": ref_address,
            "asset": asset_address,
        }  # fmt: skip

    def _csrf_field(self) -> Markup:
        request = _rendering.get().request
        assert request is not None, "a document has no form"
        token = self._surroundings.csrf_token(request)
        return Markup('<input type="hidden" name="{}" value="{}">').format(CSRF_FIELD, token)


def words(request: Request) -> Words:
    """The words for this request's reader, for `pages.py` of every room."""
    renderer: Web = request.app.state.renderer
    return renderer.words(request)


def ref_address(ref: str) -> str | None:
    """Where a ref's page is; None for what has none here (objects, other nodes' wires, malformed refs)."""
    kind, _, rest = ref.partition(":")
    if kind in ("dataset", "model", "space"):
        name, _, revision = rest.partition("@")
        address = f"/{kind}s/{quote(name)}"
        return f"{address}/tree/{quote(revision, safe='')}" if revision else address
    if kind == "entry":
        return f"/ledger/entries/{quote(rest.rpartition('/')[2], safe='')}"
    return None


def short_ref(ref: str, origin: str = "") -> str:
    """A ref as a page prints it: revision and hash cut to seven digits, an entry of log `origin` as #index.

    Any other text comes back as it is.
    """
    kind, _, rest = ref.partition(":")
    if kind in ("dataset", "model", "space") and _REVISION.search(rest):
        return ref[:-33]
    if kind == "object" and len(rest) == 64:
        return f"{ref[:14]}…"
    log, _, index = rest.rpartition("/")
    return f"#{index}" if kind == "entry" and origin and log == origin else ref


def room_folder(room: str | Path) -> Path:
    """The folder of a room given as package name or folder."""
    if isinstance(room, Path):
        return room
    spec = find_spec(room)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{room!r} is not a package; name a room like jazari.hub")
    return Path(next(iter(spec.submodule_search_locations)))


def _url_with(**query: object) -> str:
    """The present address with query parameters set, or left out where None is given."""
    request = _rendering.get().request
    assert request is not None, "a document has no address"
    url = request.url
    kept = {key: value for key, value in parse_qsl(url.query) if key not in query}
    wanted = kept | {key: str(value) for key, value in query.items() if value is not None}
    # One slash: an address that begins with two would lead to another host.
    path = "/" + quote(url.path.lstrip("/"), safe="/@:~")
    return f"{path}?{urlencode(wanted)}" if wanted else path


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@contextmanager
def _now_rendering(rendering: _Rendering) -> Iterator[None]:
    token = _rendering.set(rendering)
    try:
        yield
    finally:
        _rendering.reset(token)
