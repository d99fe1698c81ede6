"""The words of git's fetch, protocols 0, 1 and 2: what is offered, asked and acknowledged. Pure.

Source: git-scm.com/docs/pack-protocol, git-scm.com/docs/protocol-v2, git-scm.com/docs/protocol-capabilities.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jazari.hub.smart.errors import NotOurs, UnreadableRequest
from jazari.hub.smart.graph import every_want_meets
from jazari.hub.smart.lines import Mark, join, line, read_lines
from jazari.hub.smart.records import Boundary, Deepen, Fetch, Graph

AGENT = "agent=jazari"
FORMAT = "object-format=sha1"
HEAD = "HEAD"
MAIN = "refs/heads/main"
NOTHING = "0" * 40
"""The id that stands where a repository has no ref to offer its abilities with."""

# No pack of ours has deltas; clients that insist on saying that they could read them may.
ABILITIES = (
    "multi_ack_detailed no-done side-band-64k thin-pack ofs-delta shallow deepen-since deepen-not deepen-relative "
    f"no-progress include-tag allow-tip-sha1-in-want allow-reachable-sha1-in-want {FORMAT} {AGENT}"
)
COMMANDS = ("version 2", AGENT, "ls-refs=unborn", "fetch=shallow", FORMAT)

_OID = re.compile(rb"[0-9a-f]{40}")
_NUMBER = re.compile(rb"[0-9]{1,10}")

Refs = Mapping[str, str]
"""Commits by the full name of what points to them, HEAD included."""


def offer(refs: Refs, version: int) -> bytes:
    """What stands at `info/refs`: every ref and our abilities, or from version 2 on the abilities alone."""
    if version == 2:
        return join([*COMMANDS, Mark.FLUSH])
    symref = [f"symref={HEAD}:{MAIN}"] if HEAD in refs else []
    abilities = "\0" + " ".join([ABILITIES, *symref])
    named = [f"{oid} {name}" for name, oid in refs.items()] or [f"{NOTHING} capabilities^{{}}"]
    first = ["version 1"] if version == 1 else []
    return join(
        ["# service=git-upload-pack", Mark.FLUSH, *first, named[0] + abilities, *named[1:], Mark.FLUSH]
    )


@dataclass(frozen=True, slots=True)
class Command:
    """One request of protocol 2: its name and its arguments, each a line."""

    name: str
    arguments: tuple[bytes, ...]


def read_command(body: bytes) -> Command | None:
    """What a client of protocol 2 asks; None where it only ends the talk. Raises UnreadableRequest."""
    lines = read_lines(body)
    name, wants_sha1 = "", True
    if body in (b"", Mark.FLUSH.value):
        return None
    for part in lines:
        if isinstance(part, Mark):
            break
        key, _, value = part.partition(b"=")
        if key == b"command":
            name = value.decode("ascii", "replace")
        elif key == b"object-format":
            wants_sha1 = value == b"sha1"
    if name not in ("ls-refs", "fetch") or not wants_sha1:
        raise UnreadableRequest(
            f"{name[:40]!r} is not a command of this server; it answers ls-refs and fetch"
        )
    return Command(name, tuple(part for part in lines if not isinstance(part, Mark)))


def list_refs(refs: Refs, arguments: Iterable[bytes]) -> bytes:
    """The answer to `ls-refs`: those that begin with one of the prefixes, or all."""
    asked = tuple(arguments)
    prefixes = tuple(a.removeprefix(b"ref-prefix ").decode("utf-8", "replace") for a in asked if b" " in a)
    with_target = b"symrefs" in asked

    def said(name: str) -> str:
        target = f" symref-target:{MAIN}" if with_target and name == HEAD else ""
        return f"{refs[name]} {name}{target}"

    return join([*(said(name) for name in refs if not prefixes or name.startswith(prefixes)), Mark.FLUSH])


def read_fetch(body: bytes) -> Fetch:
    """A fetch of protocol 0 or 1. Raises UnreadableRequest."""
    arguments: list[bytes] = []
    options: frozenset[str] = frozenset()
    for part in read_lines(body):
        if isinstance(part, Mark):
            continue
        if part.startswith(b"want ") and not arguments:
            options = frozenset(part[46:].decode("ascii", "replace").split())
            part = part[:45]
        arguments.append(part)
    fetch = read_arguments(arguments)
    return replace(
        fetch, options=options, deepen=replace(fetch.deepen, relative="deepen-relative" in options)
    )


def read_arguments(arguments: Iterable[bytes]) -> Fetch:
    """A fetch from its lines, the same in all protocols. Raises UnreadableRequest for one that is not known."""
    ids: dict[bytes, dict[str, None]] = {b"want": {}, b"have": {}, b"shallow": {}}
    deepen = Deepen()
    options = set()
    for argument in arguments:
        word, _, rest = argument.partition(b" ")
        if word in ids:
            ids[word][_read(_OID, rest, argument).decode()] = None
        elif word == b"deepen":
            deepen = replace(deepen, depth=int(_read(_NUMBER, rest, argument)) or None)
        elif word == b"deepen-since":
            deepen = replace(deepen, since_seconds=int(_read(_NUMBER, rest, argument)))
        elif word == b"deepen-not":
            deepen = replace(deepen, without=(*deepen.without, rest.decode("utf-8", "replace")))
        elif word == b"deepen-relative":
            deepen = replace(deepen, relative=True)
        elif word in _FLAGS:
            options.add(word.decode())
        else:
            raise UnreadableRequest(f"{argument[:60]!r} is nothing that this server was offered to do")
    wants, haves, shallow = (tuple(ids[word]) for word in (b"want", b"have", b"shallow"))
    return Fetch(wants, haves, frozenset(shallow), deepen, frozenset(options), "done" in options)


_FLAGS = (b"done", b"thin-pack", b"no-progress", b"include-tag", b"ofs-delta", b"wait-for-done")


def _read(pattern: re.Pattern[bytes], text: bytes, argument: bytes) -> bytes:
    if not pattern.fullmatch(text):
        raise UnreadableRequest(f"{argument[:60]!r} cannot be read; send what git sends")
    return text


def check_wants(graph: Graph, fetch: Fetch) -> None:
    """Raises NotOurs where a want is not one of the repository's commits."""
    for want in fetch.wants:
        if want not in graph:
            raise NotOurs(
                f"this repository has no commit {want}; fetch again, a branch may have moved", oid=want
            )


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said before the pack, and whether the pack follows."""

    words: bytes
    pack_follows: bool


def reply(graph: Graph, fetch: Fetch, ends: Boundary) -> Reply:
    """The answer to a fetch of protocol 0 or 1, multi_ack_detailed or the simplest."""
    words = b""
    if fetch.deepen.is_asked:
        words = join([*_ends(ends), Mark.FLUSH])
    detailed = "multi_ack_detailed" in fetch.options
    enough = _enough(graph, fetch)
    common: list[str] = []
    other = ready = False
    for have in fetch.haves:
        if have in graph:
            if detailed or not common:
                words += line(f"ACK {have}{' common' if detailed else ''}")
            common.append(have)
        else:
            other = True
            if detailed and enough(common):
                ready = True
                words += line(f"ACK {have} ready")
    last = common[-1] if common else None
    if fetch.done:
        final = (f"ACK {last}" if detailed else None) if last else "NAK"
        return Reply(words + (line(final) if final else b""), True)
    if detailed and last and not other and enough(common):
        ready = True
        words += line(f"ACK {last} ready")
    # A shallow client first asks only where its history will end.
    if (fetch.haves or not fetch.deepen.is_asked) and (detailed or not common):
        words += line("NAK")
    if ready and "no-done" in fetch.options:
        return Reply(words + line(f"ACK {last}"), True)
    return Reply(words, False)


def reply_2(graph: Graph, fetch: Fetch, ends: Boundary) -> Reply:
    """The answer to `fetch` of protocol 2."""
    parts: list[str | Mark] = []
    if not fetch.wants:
        return Reply(join([Mark.FLUSH]), False)
    if fetch.haves and not fetch.done:
        common = [have for have in fetch.haves if have in graph]
        parts += ["acknowledgments", *([f"ACK {have}" for have in common] or ["NAK"])]
        if "wait-for-done" in fetch.options or not _enough(graph, fetch)(common):
            return Reply(join([*parts, Mark.FLUSH]), False)
        parts += ["ready", Mark.DELIMITER]
    if fetch.deepen.is_asked:
        parts += ["shallow-info", *_ends(ends), Mark.DELIMITER]
    return Reply(join([*parts, "packfile"]), True)


def _enough(graph: Graph, fetch: Fetch) -> Callable[[list[str]], bool]:
    """Whether the common commits make more haves needless; asked again only when there are more of them."""
    answers: dict[int, bool] = {}

    def enough(common: list[str]) -> bool:
        if len(common) not in answers:
            answers[len(common)] = every_want_meets(graph, fetch.wants, set(common), fetch.shallow)
        return answers[len(common)]

    return enough


def _ends(ends: Boundary) -> Iterator[str]:
    yield from (f"shallow {commit}" for commit in ends.new)
    yield from (f"unshallow {commit}" for commit in ends.gone)
