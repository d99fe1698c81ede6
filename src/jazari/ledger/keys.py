"""The log's private key: one file of the node's home, made at its first start."""

import os
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jazari.ledger.errors import InvalidNote, WrongKey
from jazari.ledger.notes import ED25519, KEY_BYTES, Signer, from_base64, key_id, to_base64

PREFIX = "PRIVATE+KEY+"


def load_or_create_key(path: Path, origin: str) -> Signer:
    """The signer of the log named `origin`, its key read from `path` or made there (mode 0600).

    The file has one line, `PRIVATE+KEY+name+key ID+base64(type || seed)`, as Go's note package writes it.
    Raises WrongKey when the file is not such a key, or is the key of a log with another name.
    """
    if not path.exists():
        _create(path, origin)
    text = path.read_text().removesuffix("\n")
    try:
        name, hex_id, encoded = text.removeprefix(PREFIX).split("+", 2)
        data = from_base64(encoded, "private key")
    except (ValueError, InvalidNote):
        raise WrongKey(
            f"{path} is not a log's private key; restore it from a backup", path=str(path)
        ) from None
    if not text.startswith(PREFIX) or len(data) != 1 + KEY_BYTES or data[0] != ED25519:
        raise WrongKey(f"{path} is not an Ed25519 private key; restore it from a backup", path=str(path))
    if name != origin:
        raise WrongKey(
            f"{path} is the key of the log {name}, but this node is named {origin}; name it {name} again, or "
            "start the new log in an empty home",
            path=str(path),
            name=name,
            origin=origin,
        )
    signer = Signer(name, Ed25519PrivateKey.from_private_bytes(data[1:]))
    if signer.key.key_id.hex() != hex_id:
        raise WrongKey(f"{path} is damaged: its key ID does not fit; restore it", path=str(path))
    return signer


def _create(path: Path, origin: str) -> None:
    key = Ed25519PrivateKey.generate()
    public_id = key_id(Signer(origin, key).name, ED25519, key.public_key().public_bytes_raw())
    line = f"{PREFIX}{origin}+{public_id.hex()}+{to_base64(bytes([ED25519]) + key.private_bytes_raw())}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and linked into place: two processes that start at once must end with one and the same key,
    # and a cut start must not leave half of one.
    descriptor, draft = tempfile.mkstemp(dir=path.parent)  # of mode 0600
    with os.fdopen(descriptor, "w") as file:
        file.write(line)
        file.flush()
        os.fsync(descriptor)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink()
