"""C2SP signed notes, verifier keys, checkpoints and cosignatures, with Ed25519."""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from jazari.ledger.errors import BadSignature, InvalidNote
from jazari.ledger.rules import HASH_BYTES

MAX_NOTE_BYTES = 1_000_000
MAX_SIGNATURES = 100
ED25519 = 1
COSIGNATURE = 4
KEY_BYTES = 32
SIGNATURE_BYTES = 64
DASH = "\N{EM DASH}"


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name; `type` is 1 (a log's own signature) or 4 (a witness's cosignature)."""

    name: str
    type: int
    public_key: bytes

    @property
    def key_id(self) -> bytes:
        """The first four bytes of SHA-256(name || LF || type || public key)."""
        return key_id(self.name, self.type, self.public_key)

    def __str__(self) -> str:
        """The vkey text: `name+8 hex digits+base64(type || public key)`."""
        return f"{self.name}+{self.key_id.hex()}+{to_base64(bytes([self.type]) + self.public_key)}"

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether the 64 bytes are this key's Ed25519 signature over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public_key).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line of a note; `signature` is without the four bytes of key ID."""

    name: str
    key_id: bytes
    signature: bytes

    def __str__(self) -> str:
        """The line, without its line feed."""
        return f"{DASH} {self.name} {to_base64(self.key_id + self.signature)}"


@dataclass(frozen=True, slots=True)
class Note:
    """A text (its final line feed included) and the signature lines under it, not yet verified."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        """The whole note as it is published."""
        return f"{self.text}\n" + "".join(f"{line}\n" for line in self.signatures)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A log's promise: its origin, how many entries it has, and the root of their tree."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The text that is signed."""
        lines = (self.origin, str(self.size), to_base64(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Cosignature:
    """A witness's word that at `at_seconds` (POSIX) this was the largest consistent tree it had seen."""

    name: str
    at_seconds: int


class Signer:
    """Signs one log's notes with an Ed25519 key; the key never leaves it."""

    def __init__(self, name: str, key: Ed25519PrivateKey) -> None:
        self.key = VerifierKey(valid_name(name), ED25519, key.public_key().public_bytes_raw())
        self._private = key

    @property
    def name(self) -> str:
        """The log's origin, which is also its key's name."""
        return self.key.name

    def sign(self, text: str) -> str:
        """The note of a text (which ends in a line feed) with this key's signature."""
        signature = self._private.sign(text.encode())
        return str(Note(text, (Signature(self.name, self.key.key_id, signature),)))


def key_id(name: str, key_type: int, public_key: bytes) -> bytes:
    """The four bytes by which a signature line says which key made it."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([key_type]) + public_key).digest()[:4]


def valid_name(name: str) -> str:
    """The name itself. Raises InvalidNote when it is empty or has a space, a control character or a plus."""
    if not name or "+" in name or any(letter.isspace() or letter < " " for letter in name):
        raise InvalidNote(f"{name!r} cannot name a key: no spaces, control characters or '+'", name=name)
    return name


def parse_key(text: str) -> VerifierKey:
    """Read a vkey and check its key ID. Raises InvalidNote; only Ed25519 and cosignature keys are known."""
    try:
        name, hex_id, encoded = text.split("+", 2)
    except ValueError:
        raise InvalidNote(f"{text!r} is not a verifier key; it looks like name+01234567+base64") from None
    valid_name(name)
    data = from_base64(encoded, "verifier key")
    if len(data) != 1 + KEY_BYTES or data[0] not in (ED25519, COSIGNATURE):
        raise InvalidNote(f"the verifier key of {name} is not an Ed25519 key", name=name)
    key = VerifierKey(name, data[0], data[1:])
    if hex_id != key.key_id.hex():
        raise InvalidNote(
            f"the verifier key of {name} has the key ID {key.key_id.hex()}, not {hex_id}", name=name
        )
    return key


def parse_note(data: bytes) -> Note:
    """Read a note without verifying it. Raises InvalidNote."""
    if len(data) > MAX_NOTE_BYTES:
        raise InvalidNote(f"a note of {len(data)} bytes is too long; at most {MAX_NOTE_BYTES} are read")
    try:
        whole = data.decode()
    except UnicodeDecodeError as error:
        raise InvalidNote(f"the note is not UTF-8 at byte {error.start}") from None
    if any(letter < " " and letter != "\n" for letter in whole):
        raise InvalidNote("the note has a control character")
    text, separator, lines = whole.rpartition("\n\n")
    if not separator or not lines.endswith("\n"):
        raise InvalidNote("the note has no signature lines after an empty line")
    signatures = lines.removesuffix("\n").split("\n")
    if len(signatures) > MAX_SIGNATURES:
        raise InvalidNote(f"the note has {len(signatures)} signatures; at most {MAX_SIGNATURES} are read")
    return Note(text + "\n", tuple(parse_signature(line) for line in signatures))


def parse_signature(line: str) -> Signature:
    """Read one signature line (without line feed). Raises InvalidNote."""
    try:
        dash, name, encoded = line.split(" ")
    except ValueError:
        dash = ""
    if dash != DASH:
        raise InvalidNote(f"{line[:80]!r} is not a signature line")
    data = from_base64(encoded, "signature")
    if len(data) <= 4:
        raise InvalidNote(f"the signature of {name} is too short")
    return Signature(valid_name(name), data[:4], data[4:])


def verify_note(note: Note, key: VerifierKey) -> None:
    """Raise BadSignature unless `key` signed the note and every line that claims to be by `key` is."""
    _signed_by(note, key, lambda line: key.verifies(line.signature, note.text.encode()))


def verify_cosignature(note: Note, key: VerifierKey) -> Cosignature:
    """The witness's cosignature on a checkpoint (C2SP tlog-cosignature v1). Raises BadSignature."""

    def verifies(line: Signature) -> bool:
        at_seconds, signature = line.signature[:8], line.signature[8:]
        if len(signature) != SIGNATURE_BYTES:
            return False
        seconds = int.from_bytes(at_seconds, "big")
        message = f"cosignature/v1\ntime {seconds}\n{note.text}"
        return seconds < 1 << 63 and key.verifies(signature, message.encode())

    line = _signed_by(note, key, verifies)
    return Cosignature(key.name, int.from_bytes(line.signature[:8], "big"))


def parse_checkpoint(text: str) -> Checkpoint:
    """Read a checkpoint's text (what is above the signatures). Raises InvalidNote."""
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 3 or not text.endswith("\n") or not all(lines):
        raise InvalidNote("a checkpoint has three lines at least: origin, size, root; none is empty")
    origin, size, encoded, *extensions = lines
    if not re.fullmatch(r"0|[1-9][0-9]{0,18}", size):
        raise InvalidNote(
            f"the checkpoint's size {size[:40]!r} is not a decimal number without leading zeros"
        )
    root = from_base64(encoded, "root")
    if len(root) != HASH_BYTES:
        raise InvalidNote(f"the checkpoint's root has {len(root)} bytes, not {HASH_BYTES}")
    return Checkpoint(origin, int(size), root, tuple(extensions))


def open_checkpoint(data: bytes, key: VerifierKey, *, witnesses: Iterable[VerifierKey] = ()) -> Checkpoint:
    """The checkpoint in a signed note, once the log's signature and that of every given witness verify.

    Raises InvalidNote or BadSignature. A log signs under its own name, so the origin must be the key's name.
    """
    note = parse_note(data)
    verify_note(note, key)
    for witness in witnesses:
        verify_cosignature(note, witness)
    checkpoint = parse_checkpoint(note.text)
    if checkpoint.origin != key.name:
        raise BadSignature(
            f"the checkpoint is of {checkpoint.origin}, the key of {key.name}",
            origin=checkpoint.origin,
            name=key.name,
        )
    return checkpoint


def _signed_by(note: Note, key: VerifierKey, verifies: Callable[[Signature], bool]) -> Signature:
    lines = [line for line in note.signatures if (line.name, line.key_id) == (key.name, key.key_id)]
    if not lines:
        raise BadSignature(f"the note is not signed by {key.name} ({key.key_id.hex()})", name=key.name)
    if not all(verifies(line) for line in lines):
        raise BadSignature(f"the signature of {key.name} does not verify", name=key.name)
    return lines[0]


def to_base64(data: bytes) -> str:
    """RFC 4648 section 4, with padding."""
    return base64.b64encode(data).decode()


def from_base64(text: str, what: str) -> bytes:
    """The bytes of a text, which must be their one spelling. Raises InvalidNote, naming what it was to be."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        data = b""
    # Two spellings of the same bytes would let one byte of a note change unseen.
    if not data or to_base64(data) != text:
        raise InvalidNote(f"the {what} is not base64: {text[:80]!r}")
    return data
