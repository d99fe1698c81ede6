"""Questions to a history: what reaches what, where a shallow one ends, which commits a client lacks. Pure."""

from collections.abc import Collection, Iterable, Mapping, Set

from jazari.hub.smart.errors import NotOurs
from jazari.hub.smart.records import Boundary, Deepen, Fetch, Graph


def ancestors(graph: Graph, tips: Iterable[str], cut: Set[str] = frozenset()) -> set[str]:
    """The tips and all before them; what stands in `cut` has no parents. Unknown ids are left out."""
    found: set[str] = set()
    waiting = [tip for tip in tips if tip in graph]
    while waiting:
        commit = waiting.pop()
        if commit not in found:
            found.add(commit)
            if commit not in cut:
                waiting += [parent for parent in graph[commit].parents if parent in graph]
    return found


def parents_first(graph: Graph, commits: Collection[str]) -> list[str]:
    """The commits in an order in which each one comes after its parents."""
    order: dict[str, None] = {}
    for tip in commits:
        waiting = [tip]
        while waiting:
            commit = waiting[-1]
            before = [p for p in graph[commit].parents if p in commits and p not in order]
            waiting += before
            if not before:
                order[waiting.pop()] = None
    return list(order)


def every_want_meets(graph: Graph, wants: Iterable[str], common: Collection[str], cut: Set[str]) -> bool:
    """Whether each want has one of the common commits among its ancestors: then no more haves are needed."""
    reach = ancestors(graph, wants, cut)
    meets: set[str] = set()
    for commit in parents_first(graph, reach):
        parents = () if commit in cut else graph[commit].parents
        if commit in common or any(parent in meets for parent in parents):
            meets.add(commit)
    return bool(common) and all(want in meets for want in wants)


def within_depth(graph: Graph, tips: Iterable[str], depth: int) -> set[str]:
    """The tips and what lies at most `depth - 1` steps before one of them."""
    found: set[str] = set()
    level = {tip for tip in tips if tip in graph}
    while level and depth > 0:
        found |= level
        level = {parent for commit in level for parent in graph[commit].parents if parent in graph} - found
        depth -= 1
    return found


def boundary(graph: Graph, fetch: Fetch, refs: Mapping[str, str]) -> Boundary:
    """Where the client's history will end after this fetch. `refs` are commits by full name.

    Raises NotOurs for a ref that is not there, and where nothing would be left of the history.
    """
    deepen = fetch.deepen
    if not deepen.is_asked:
        return Boundary(cut=fetch.shallow)
    kept = _kept(graph, fetch, refs)
    if not kept and not deepen.relative:
        raise NotOurs("no commit is as young as this shallow history asks for; ask for an older one")
    ends = {commit for commit in kept if any(p not in kept for p in graph[commit].parents if p in graph)}
    gone = fetch.shallow & kept - ends
    return Boundary(
        cut=frozenset(ends | fetch.shallow - gone),
        new=tuple(sorted(ends - fetch.shallow)),
        gone=tuple(sorted(gone)),
    )


def _kept(graph: Graph, fetch: Fetch, refs: Mapping[str, str]) -> set[str]:
    deepen: Deepen = fetch.deepen
    reach = ancestors(graph, fetch.wants)
    if deepen.depth is not None:
        tips = fetch.shallow & reach if deepen.relative else fetch.wants
        return within_depth(graph, tips, deepen.depth + deepen.relative)
    without = [_named(refs, name) for name in deepen.without]
    kept = reach - ancestors(graph, without)
    if deepen.since_seconds is not None:
        since = deepen.since_seconds
        kept = {commit for commit in kept if graph[commit].at_seconds >= since}
    return kept


def _named(refs: Mapping[str, str], name: str) -> str:
    for full in (name, f"refs/heads/{name}", f"refs/tags/{name}", f"refs/{name}"):
        if full in refs:
            return refs[full]
    raise NotOurs(f"this repository has no ref {name!r} to leave out", ref=name)


def missing(graph: Graph, fetch: Fetch, cut: Set[str]) -> tuple[list[str], set[str]]:
    """(commits that the client lacks, parents first; commits that it has whole)."""
    had = ancestors(graph, fetch.haves, fetch.shallow)
    wanted = ancestors(graph, fetch.wants, cut)
    return parents_first(graph, wanted - had), had
