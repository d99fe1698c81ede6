"""Looking through the catalogue."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from jazari.hub.actions import Hub
from jazari.hub.catalogue import store
from jazari.hub.catalogue.records import FACETS, Choices, Facet, Wish
from jazari.hub.catalogue.rules import listing_of, without
from jazari.hub.catalogue.store import Values
from jazari.hub.errors import RepositoryNotFound
from jazari.hub.listing import count_repositories
from jazari.hub.reading import find_repository, find_revision
from jazari.hub.records import Repository

COUNTS_KEPT = 256
COUNTS_SECONDS = 30.0
EXACT = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what answers a question, how many answer it in all, and what it can be narrowed by."""

    rows: tuple[Repository, ...]
    count: int
    choices: Choices


class Catalogue:
    """The catalogue of a hub, as somebody sees it.

    Counting the values of facets reads every repository that answers, so counts are kept for COUNTS_SECONDS; where
    at most EXACT answer, only until a repository appears, goes or has a new revision. What is listed is never kept.
    """

    def __init__(self, hub: Hub, seconds: Callable[[], float] = monotonic) -> None:
        self.hub = hub
        self._seconds = seconds
        self._kept: OrderedDict[tuple[object, ...], tuple[float, Choices]] = OrderedDict()
        self._lock = Lock()

    def look(self, wish: Wish, members_of: frozenset[str] | None, *, limit: int, skip: int = 0) -> Found:
        """Repositories that answer a question, seen by a member of these organisations."""
        wanted = listing_of(wish, members_of)
        with self.hub.database.reading() as connection:
            count = count_repositories(connection, wanted)
            state = store.newest(connection)
        if wish.sort == "best":
            rows = self.hub.best(wanted, limit=limit, skip=skip)
        else:
            rows = self.hub.listed(wanted, limit=limit, skip=skip)
        return Found(
            tuple(rows), count, self._choices(wish, members_of, (*state, count) if count <= EXACT else ())
        )

    def _choices(self, wish: Wish, members_of: frozenset[str] | None, state: tuple[object, ...]) -> Choices:
        key = (wish, members_of, state)
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None and self._seconds() - kept[0] < COUNTS_SECONDS:
                self._kept.move_to_end(key)
                return kept[1]
        choices = Choices(self._count(wish, members_of))
        with self._lock:
            self._kept[key] = (self._seconds(), choices)
            while len(self._kept) > COUNTS_KEPT:
                self._kept.popitem(last=False)
        return choices

    def _count(self, wish: Wish, members_of: frozenset[str] | None) -> dict[Facet, Values]:
        """Each facet's values as if it were not narrowed; those that are not are all counted together."""
        chosen = wish.chosen()
        free = [facet for facet in FACETS if not chosen[facet]]
        with self.hub.database.reading() as connection:
            found = store.count_values(connection, free, listing_of(wish, members_of))
            for facet in set(FACETS) - set(free):
                wider = listing_of(without(wish, facet), members_of)
                found |= store.count_values(connection, [facet], wider)
        return found


def reindex(hub: Hub) -> int:
    """Read every repository's card again, each in a transaction of its own; how many there are."""
    with hub.database.reading() as connection:
        places = store.every_place(connection)
    for kind, name in places:
        with hub.database.transaction() as connection:
            try:
                repository = find_repository(connection, kind, name, lock=True)
            except RepositoryNotFound:
                continue  # deleted or moved in the meantime
            hub.renew(connection, repository, find_revision(connection, repository, repository.head))
    return len(places)
