"""A case's secret code: shown once to the citizen, kept only as a keyed hash."""

import hashlib
import hmac
import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand survives."""
LENGTH = 20
GROUP = 5
_AMBIGUOUS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_code() -> str:
    """100 random bits as four groups of five, `7K2QD-…`."""
    return shown("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def read_code(written: str) -> str | None:
    """A code as somebody wrote it (any case, spaces and hyphens), in plain form; None where it cannot be one."""
    plain = re.sub(r"[\s\-–—.]", "", written[: 4 * LENGTH]).upper().translate(_AMBIGUOUS)
    return plain if len(plain) == LENGTH and set(plain) <= set(ALPHABET) else None


def shown(plain: str) -> str:
    """A plain code in groups."""
    return "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))


def keyed_hash(secret: bytes, purpose: str, value: str) -> str:
    """What is kept in place of a value: HMAC-SHA-256 under this node's secret, one space for each purpose.

    Whoever reads the database can neither find the value nor test guesses. Comparing such hashes in an index
    leaks nothing of use: nobody can choose a value whose hash begins as wanted.
    """
    return hmac.new(secret, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()
