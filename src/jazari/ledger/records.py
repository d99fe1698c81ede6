"""What the ledger hands out: kinds of entries, entries, findings."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import ValidationError

from jazari.core import Invalid, Json, canonical_json, moment_text, parse_moment
from jazari.ledger.errors import EntryTooLarge, InvalidEntry, UnsafeKind
from jazari.ledger.tiles import MAX_ENTRY_BYTES
from jazari.ledger.types import Body, check_body, is_org_name

KIND_NAME = re.compile(r"[a-z]{1,40}(?:\.[a-z]{1,40}(?:-[a-z]{1,40}){0,3}){1,2}")
NODE = "node"
"""Who speaks in an entry that no organisation made: the node itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: its name (`evals.evaluation`), its body, and one English sentence about it.

    Raises UnsafeKind when the body could carry free text or personal data.
    """

    name: str
    body: type[Body]
    about: str

    def __post_init__(self) -> None:
        if not KIND_NAME.fullmatch(self.name):
            raise UnsafeKind(f"{self.name!r} is not a kind's name; write room.noun", kind=self.name)
        check_body(self.body)

    @property
    def message_key(self) -> str:
        """The Fluent message that says an entry of this kind in one line."""
        return message_key(self.name)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in a log; `by` is an organisation's name or "node"."""

    index: int
    at: datetime
    kind: str
    by: str
    body: Body
    ref: str


@dataclass(frozen=True, slots=True)
class Record:
    """An entry as the log keeps it: the canonical bytes, and what they say as plain JSON data.

    It can be shown and hashed where the entry's kind is not declared.
    """

    index: int
    at: datetime
    kind: str
    by: str
    body: Mapping[str, Json]
    ref: str
    data: bytes
    leaf_hash: bytes


@dataclass(frozen=True, slots=True)
class EntryPlain:
    """What an entry's bytes say, before its kind is asked."""

    at: datetime
    kind: str
    by: str
    body: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a log: the file or table row, the entry where it is about one, and what is wrong."""

    place: str
    what: str
    entry_index: int | None = None

    def __str__(self) -> str:
        """`tile/entries/000.p/5, entry 3: ...`."""
        entry = "" if self.entry_index is None else f", entry {self.entry_index}"
        return f"{self.place}{entry}: {self.what}"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What checking a log found; the log is sound when there are no problems.

    `kinds` counts entries by kind, `unknown` those of kinds not declared here (their hashes are checked, their
    bodies are not); `unsigned` are files past the checkpoint, which a cut publication leaves and the next one
    replaces. `key` is the verifier key used, `pinned` whether it was given rather than read beside the log.
    """

    origin: str
    size: int
    root: bytes
    key: str
    pinned: bool
    problems: tuple[Problem, ...] = ()
    kinds: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[str, int] = field(default_factory=dict)
    unsigned: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = field(default=(), repr=False)

    @property
    def sound(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.problems


def message_key(kind: str) -> str:
    """The Fluent message of a kind: `entry-evals-evaluation` for `evals.evaluation`."""
    return f"entry-{kind.replace('.', '-')}"


def entry_ref(origin: str, index: int) -> str:
    """The ref of one entry."""
    return f"entry:{origin}/{index}"


def encode_entry(at: datetime, kind: str, by: str, body: Body) -> bytes:
    """The canonical bytes (RFC 8785) of an entry. Raises EntryTooLarge past what a bundle can hold."""
    data = canonical_json({"at": moment_text(at), "body": body, "by": by, "kind": kind})
    if len(data) > MAX_ENTRY_BYTES:
        raise EntryTooLarge(
            f"an entry of kind {kind} has {len(data)} bytes, at most {MAX_ENTRY_BYTES} fit; split it",
            kind=kind,
            size_bytes=len(data),
        )
    return data


def decode_entry(data: bytes) -> EntryPlain:
    """What an entry's bytes say. Raises InvalidEntry unless they are exactly the canonical form of an entry."""
    try:
        value = json.loads(data)
        if not isinstance(value, dict) or set(value) != {"at", "body", "by", "kind"}:
            raise InvalidEntry("it is not an object of at, body, by, kind")
        at, body, by, kind = value["at"], value["body"], value["by"], value["kind"]
        if not (isinstance(at, str) and isinstance(by, str) and isinstance(kind, str)):
            raise InvalidEntry("at, by and kind are not all texts")
        if not is_org_name(by) or not KIND_NAME.fullmatch(kind):
            raise InvalidEntry("by is no organisation's name, or kind no kind's")
        moment = parse_moment(at)
        if moment_text(moment) != at or not isinstance(body, dict) or canonical_json(value) != data:
            raise InvalidEntry("it is not in canonical form")
    except (ValueError, RecursionError, Invalid) as error:
        if isinstance(error, InvalidEntry):
            raise
        raise InvalidEntry(f"it is not canonical JSON ({error})") from None
    return EntryPlain(moment, kind, by, body)


def decode_body(kind: Kind, body: Mapping[str, Json]) -> Body:
    """The body of an entry as its kind declares it. Raises InvalidEntry naming the fields that do not fit."""
    try:
        return kind.body.model_validate_json(json.dumps(body), strict=True)
    except ValidationError as error:
        fields = ", ".join(
            f"{'.'.join(str(part) for part in problem['loc']) or 'body'}: {problem['msg']}"
            for problem in error.errors(include_url=False)[:5]
        )
        raise InvalidEntry(f"its body is not that of {kind.name} ({fields})", kind=kind.name) from None
