"""A repository's card: README.md with YAML front matter, and the tags that listings find it by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

import yaml
from babel import Locale

from jazari.hub.errors import InvalidChange
from jazari.hub.licences import spdx_of
from jazari.hub.records import Kind
from jazari.hub.search import Described

CARD_PATH = "README.md"
CARD_LIMIT_BYTES = 1 << 20
NODE_LIMIT = 20_000
DEPTH_LIMIT = 20
METADATA_CHARACTERS = 131_072
"""YAML of a megabyte takes a minute to read, and a commit reads it while others wait. The reader in C is no way
out: deep nesting ends its process.
"""
RENDERED_CHARACTERS = 131_072
"""A longer card is shown as plain text: Markdown may nest so that a megabyte takes minutes to lay out."""
UNREADABLE = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, RecursionError)
"""What the YAML reader raises: `!!bool x` is a KeyError to it, `!!timestamp x` an AttributeError."""

# What speakers call a language where the locale data has another name.
_ALSO_CALLED = {"ary": ("darija", "الدارجة"), "zgh": ("amazigh",), "shi": ("chleuh",), "rif": ("tarifit",)}

_FRONT_MATTER = re.compile(
    r"\A\ufeff?\s*?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Card:
    """A README.md taken apart: its metadata as plain JSON data, and its Markdown."""

    metadata: Mapping[str, object] = field(default_factory=dict)
    text: str = ""


def parse_card(text: str) -> Card:
    """The card of a README's text; no front matter is fine. Raises InvalidChange for bad YAML."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return Card({}, text)
    if len(match[1]) > METADATA_CHARACTERS:
        raise InvalidChange(
            f"the metadata of README.md has more than {METADATA_CHARACTERS} characters; shorten it"
        )
    try:
        loaded = yaml.safe_load(match[1])
    except UNREADABLE as error:
        raise InvalidChange(
            f"the metadata of README.md is not YAML: {' '.join(str(error).split())}"
        ) from error
    if loaded is None:
        loaded = {}
    if not isinstance(loaded, dict):
        raise InvalidChange("the metadata of README.md must be 'key: value' lines between two lines of ---")
    metadata = _Plain().convert(loaded, 0)
    assert isinstance(metadata, dict)
    return Card(metadata, text[match.end() :])


def metadata_problems(metadata: Mapping[str, object]) -> list[str]:
    """What is wrong in a card's metadata, where a wrong type would break who reads it."""
    wrong = [key for key in ("model-index", "configs") if not isinstance(metadata.get(key, []), list)]
    return [f'"{key}" must be an array' for key in wrong]


def read_card(data: bytes) -> Card:
    """The card of a stored README: what cannot be read as metadata is shown as text."""
    text = data.decode("utf-8", "replace")
    try:
        return parse_card(text)
    except InvalidChange:
        return Card({}, text)


class _Plain:
    """YAML data as JSON data, counted: aliases can make a short text into an endless one."""

    def __init__(self) -> None:
        self.nodes = 0

    def convert(self, value: object, depth: int) -> object:
        self.nodes += 1
        if self.nodes > NODE_LIMIT or depth > DEPTH_LIMIT:
            raise InvalidChange(f"the metadata of README.md has more than {NODE_LIMIT} values; shorten it")
        if isinstance(value, dict):
            # The names of values count as values: they too may be endless.
            return {
                self.text(str(self.convert(key, depth + 1))): self.convert(item, depth + 1)
                for key, item in value.items()
            }
        if isinstance(value, list | tuple | set):
            return [self.convert(item, depth + 1) for item in value]
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 1 << 63:
            return hex(value)
        if (isinstance(value, float) and value != value) or value in (float("inf"), float("-inf")):
            return str(value)
        return value if value is None or isinstance(value, bool | int | float) else self.text(str(value))

    @staticmethod
    def text(value: str) -> str:
        """The text without NUL and half characters, which YAML can escape and no database takes."""
        return value.replace("\0", "").encode("utf-8", "replace").decode()


def tags_of(kind: Kind, metadata: Mapping[str, object]) -> tuple[str, ...]:
    """Tags as Hugging Face derives them from a card, in the card's order and without repetition."""
    found = [*_texts(metadata, "tags")]
    for key in ("language", "license", "region", "task_categories", "task_ids", "size_categories"):
        found += [f"{key}:{value}" for value in _texts(metadata, key)]
    for key, tag in (("datasets", "dataset"), ("base_model", "base_model"), ("arxiv", "arxiv")):
        found += [f"{tag}:{value}" for value in _texts(metadata, key)]
    for key in ("pipeline_tag", "library_name", "sdk"):
        found += _texts(metadata, key)
    if kind == "model":
        found += _texts(metadata, "language")
    return tuple(dict.fromkeys(found))


def facets_of(metadata: Mapping[str, object], licence: str | None) -> list[str]:
    """Tags by which the catalogue finds what is made for a task, whatever the type, and under one name of a licence.

    `task:translation`, `licence:ODbL-1.0`: the card's own tags say `license:odbl`, as on Hugging Face.
    """
    tasks = [*_texts(metadata, "task_categories"), *_texts(metadata, "pipeline_tag")]
    licences = (
        [licence] if licence else [spdx_of(name) or name.lower() for name in _texts(metadata, "license")]
    )
    return [*(f"task:{task}" for task in tasks), *(f"licence:{name}" for name in licences)]


def licence_of(metadata: Mapping[str, object]) -> str | None:
    """The card's licence as SPDX writes it, where it is one name that SPDX knows."""
    names = _texts(metadata, "license")
    return spdx_of(names[0]) if len(names) == 1 else None


def title_of(metadata: Mapping[str, object]) -> str:
    """The card's title for people, or nothing."""
    return next(iter(_texts(metadata, "pretty_name") or _texts(metadata, "title")), "")


def described(name: str, card: Card, tags: Sequence[str]) -> Described:
    """What a repository is searched by: its languages by their names too, in English, French and Arabic."""
    metadata = card.metadata
    titles = [*_texts(metadata, "pretty_name"), *_texts(metadata, "title")]
    told = [*_texts(metadata, "description"), *_texts(metadata, "summary"), *_texts(metadata, "tldr")]
    # "task_categories:text-classification" is found by what it says, not by what kind of tag it is.
    said = [tag.partition(":")[2] or tag for tag in tags]
    languages = [name for code in _texts(metadata, "language") for name in _language_names(code)]
    return Described(name, " ".join(titles), [*said, *languages], " ".join(told), card.text)


@lru_cache(maxsize=512)
def _language_names(code: str) -> tuple[str, ...]:
    named = (Locale(locale).languages.get(code[:8].lower()) for locale in ("en", "fr", "ar"))
    return (*filter(None, named), *_ALSO_CALLED.get(code.lower(), ()))


def _texts(metadata: Mapping[str, object], key: str) -> list[str]:
    value = metadata.get(key)
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str) and item]
