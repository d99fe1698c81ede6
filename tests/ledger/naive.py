"""RFC 6962 word for word, for tests to compare with."""

import hashlib
from collections.abc import Sequence


def tree_hash(entries: Sequence[bytes]) -> bytes:
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\0" + entries[0]).digest()
    k = split(len(entries))
    return hashlib.sha256(b"\1" + tree_hash(entries[:k]) + tree_hash(entries[k:])).digest()


def path(m: int, entries: Sequence[bytes]) -> list[bytes]:
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*path(m, entries[:k]), tree_hash(entries[k:])]
    return [*path(m - k, entries[k:]), tree_hash(entries[:k])]


def proof(m: int, entries: Sequence[bytes]) -> list[bytes]:
    return subproof(m, entries, True) if m else []


def subproof(m: int, entries: Sequence[bytes], complete: bool) -> list[bytes]:
    n = len(entries)
    if m == n:
        return [] if complete else [tree_hash(entries)]
    k = split(n)
    if m <= k:
        return [*subproof(m, entries[:k], complete), tree_hash(entries[k:])]
    return [*subproof(m - k, entries[k:], False), tree_hash(entries[:k])]


def split(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k
