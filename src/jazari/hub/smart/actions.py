"""What a fetch needs of the hub: its refs, the objects that a client lacks, and the pack of them as a stream."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from jazari.core import JazariError, batches
from jazari.hub import store
from jazari.hub.actions import Hub
from jazari.hub.git import FOLDER_MODE, ObjectType, format_pointer, raw_items
from jazari.hub.records import File, Repository
from jazari.hub.smart.errors import ContentMissing
from jazari.hub.smart.graph import boundary, missing
from jazari.hub.smart.lines import Band, Mark, band
from jazari.hub.smart.pack import Entry, write_pack
from jazari.hub.smart.records import Contents, Fetch, Graph
from jazari.hub.smart.store import load_graph
from jazari.hub.smart.talk import HEAD, MAIN, Refs, Reply, check_wants, reply, reply_2

TREES = 32
"""Trees looked at together: a tree of a hundred thousand files has some four megabytes."""
OBJECTS = 500
SMALL_BYTES = 1 << 20

_FOLDER = FOLDER_MODE.encode()


def refs_of(hub: Hub, repository: Repository) -> Refs:
    """Every branch, tag and pull request of a repository by its full name, HEAD before them."""
    found = hub.refs(repository.kind, repository.name, pulls=True)
    named = {ref.full_name: ref.sha for ref in sorted(found, key=lambda ref: ref.full_name)}
    return ({HEAD: named[MAIN]} if MAIN in named else {}) | named


def answer(hub: Hub, repository: Repository, fetch: Fetch, version: int) -> Iterator[bytes]:
    """The answer to a fetch, piece by piece; what is wrong with the fetch is raised before the first one.

    Raises NotOurs, RepositoryNotFound.
    """
    refs = refs_of(hub, repository)
    with hub.database.reading() as connection:
        graph = load_graph(connection, repository.key)
        check_wants(graph, fetch)
        ends = boundary(graph, fetch, refs)
        said: Reply = (reply_2 if version == 2 else reply)(graph, fetch, ends)
        contents = None
        if said.pack_follows:
            commits, had = missing(graph, fetch, ends.cut)
            contents = collect(connection, graph, commits, had)
    in_bands = version == 2 or "side-band-64k" in fetch.options
    return _told(hub, said.words, contents, in_bands, quiet="no-progress" in fetch.options)


def _told(hub: Hub, words: bytes, contents: Contents | None, in_bands: bool, quiet: bool) -> Iterator[bytes]:
    if contents is None:
        yield words
        return
    if in_bands and not quiet:
        words += band(
            Band.PROGRESS, f"Sending {len(contents)} objects, {len(contents.commits)} commits.\n".encode()
        )
    if words:
        yield words
    blocks = write_pack(len(contents), _entries(hub, contents))
    if not in_bands:
        yield from blocks
        return
    try:
        for block in blocks:
            yield band(Band.PACK, block)
    except JazariError as error:
        # The status has long gone out: the side band is where git's user still reads a sentence.
        yield band(Band.FATAL, f"{error.message}\n".encode())
    yield Mark.FLUSH.value


def collect(connection: Connection, graph: Graph, commits: Sequence[str], had: set[str]) -> Contents:
    """What the commits hold and no commit before them: each tree is compared with its first known parent's."""
    known = {*commits, *had}
    trees: dict[bytes, None] = {}
    blobs: dict[bytes, None] = {}
    waiting = [(graph[commit].tree, _tree_before(graph, commit, known)) for commit in reversed(commits)]
    pairs = [(bytes.fromhex(new), bytes.fromhex(old)) for new, old in waiting]
    while pairs:
        batch = [(new, old) for new, old in pairs[-TREES:] if new != old and new not in trees]
        del pairs[-TREES:]
        loaded = store.get_objects(connection, {oid.hex() for pair in batch for oid in pair if oid})
        for new, old in batch:
            trees[new] = None
            before = raw_items(loaded[old.hex()]) if old else []
            same, folders = set(before), {name: oid for mode, name, oid in before if mode == _FOLDER}
            for item in raw_items(loaded[new.hex()]):
                mode, name, oid = item
                if item in same:
                    continue
                if mode == _FOLDER:
                    pairs.append((oid, folders.get(name, b"")))
                else:
                    blobs[oid] = None
    return Contents(commits, [oid.hex() for oid in trees], [oid.hex() for oid in blobs])


def _tree_before(graph: Graph, commit: str, known: set[str]) -> str:
    parent = next((parent for parent in graph[commit].parents if parent in known), None)
    return graph[parent].tree if parent else ""


def _entries(hub: Hub, contents: Contents) -> Iterator[Entry]:
    for kind, oids, together in (("commit", contents.commits, OBJECTS), ("tree", contents.trees, TREES)):
        for batch in batches(oids, together):
            yield from _kept(hub, "commit" if kind == "commit" else "tree", batch)
    for batch in batches(contents.blobs, OBJECTS):
        with hub.database.reading() as connection:
            files = store.get_blobs(connection, batch)
        for oid in batch:
            file = files.get(oid)
            if file is None:
                raise _gone("blob", oid)
            yield _blob(hub, file)


def _kept(hub: Hub, kind: ObjectType, oids: Sequence[str]) -> Iterator[Entry]:
    # A transaction for each batch: a client on a slow line must not hold one for hours.
    with hub.database.reading() as connection:
        found = store.get_objects(connection, oids)
    for oid in oids:
        if oid not in found:
            raise _gone(kind, oid)
        yield Entry(kind, oid, len(found[oid]), (found[oid],))


def _blob(hub: Hub, file: File) -> Entry:
    if file.is_lfs:
        pointer = format_pointer(file.sha256, file.size_bytes)
        return Entry("blob", file.git_oid, len(pointer), (pointer,))
    small = file.size_bytes <= SMALL_BYTES
    chunks = iter([hub.objects.get(file.sha256)]) if small else hub.objects.stream(file.sha256)
    return Entry("blob", file.git_oid, file.size_bytes, chunks)


def _gone(kind: str, oid: str) -> ContentMissing:
    return ContentMissing(f"{kind} {oid} is no longer here; fetch again", oid=oid)
