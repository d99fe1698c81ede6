"""From an address to a question and from a question to a listing. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from jazari.hub.catalogue.records import SORTS, Facet, Wish
from jazari.hub.licences import spdx_of
from jazari.hub.listing import Listing
from jazari.hub.records import KINDS, DataClass
from jazari.hub.search import is_asked

WORDS_CHARACTERS = 200
VALUE_CHARACTERS = 100
COLUMNS: Mapping[str, str] = {"updated": "updated_at", "created": "created_at", "downloads": "downloads"}


def wish_of(query: Mapping[str, str]) -> Wish:
    """The question of an address; what it does not know it leaves out. Best first where words are asked for."""
    words = query.get("q", "")[:WORDS_CHARACTERS].strip()
    asked = is_asked(words)
    licence = query.get("license", "")[:VALUE_CHARACTERS]
    sort = next((sort for sort in SORTS if sort == query.get("sort")), "best" if asked else "updated")
    return Wish(
        words=words,
        kind=next((kind for kind in KINDS if kind == query.get("type")), None),
        language=query.get("language", "")[:VALUE_CHARACTERS],
        licence=spdx_of(licence) or licence.lower(),
        task=query.get("task", "")[:VALUE_CHARACTERS],
        organisation=query.get("organisation", "")[:VALUE_CHARACTERS],
        data_class=next((value for value in get_args(DataClass) if value == query.get("class")), None),
        sort="updated" if sort == "best" and not asked else sort,
    )


def listing_of(wish: Wish, members_of: frozenset[str] | None) -> Listing:
    """The listing that answers a question for a member of these organisations."""
    named = {"language": wish.language, "licence": wish.licence, "task": wish.task}
    return Listing(
        kind=wish.kind,
        search=wish.words,
        organisation=wish.organisation or None,
        tags=[f"{name}:{value}" for name, value in named.items() if value],
        sort=COLUMNS.get(wish.sort, "updated_at"),
        members_of=members_of,
        data_class=wish.data_class,
    )


def without(wish: Wish, facet: Facet) -> Wish:
    """The question without what narrows one facet: what else could be chosen there."""
    if facet == "type":
        return replace(wish, kind=None)
    if facet == "class":
        return replace(wish, data_class=None)
    if facet == "license":
        return replace(wish, licence="")
    if facet == "language":
        return replace(wish, language="")
    return replace(wish, task="") if facet == "task" else replace(wish, organisation="")
