"""The Merkle tree of RFC 6962: hashes, roots, proofs and their verifiers. Hashes in, hashes out."""

import hashlib
from collections.abc import Callable, Sequence

from jazari.ledger.errors import NoSuchProof

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

ReadNode = Callable[[int, int], bytes]
"""`(level, index)` to the root of a complete subtree: `2**level` leaves from leaf `index * 2**level` on."""


def leaf_hash(entry: bytes) -> bytes:
    """Hash one entry as a leaf: SHA-256(00 || entry), RFC 6962 section 2.1."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two children into their parent: SHA-256(01 || left || right), RFC 6962 section 2.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """Root of a whole tree given its leaf hashes (or, for a subtree, equal nodes of one level).

    An odd last node moves up unchanged: the same root as by RFC 6962's split at the largest power of two.
    """
    level = list(hashes)
    if not level:
        return EMPTY_ROOT
    while len(level) > 1:
        above = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        if len(level) % 2:
            above.append(level[-1])
        level = above
    return level[0]


def root(read: ReadNode, size: int) -> bytes:
    """Root of the tree of the first `size` leaves; reads one node per set bit of `size`."""
    return _range_root(read, 0, size) if size else EMPTY_ROOT


def inclusion_proof(read: ReadNode, index: int, size: int) -> list[bytes]:
    """Audit path of leaf `index` in a tree of `size`, nearest sibling first (RFC 6962 section 2.1.1)."""
    if not 0 <= index < size:
        raise NoSuchProof(f"leaf {index} is not in a tree of {size} entries", index=index, size=size)
    proof: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            proof.append(_range_root(read, middle, end))
            end = middle
        else:
            proof.append(_range_root(read, start, middle))
            start = middle
    return proof[::-1]


def consistency_proof(read: ReadNode, old: int, new: int) -> list[bytes]:
    """Proof that the tree of `new` leaves extends that of `old`; empty for 0 and equal (RFC 6962, 2.1.2)."""
    if not 0 <= old <= new:
        raise NoSuchProof(f"a tree of {new} entries cannot extend one of {old}", old=old, new=new)
    if old == 0:
        return []
    proof: list[bytes] = []
    start, end = 0, new
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(_range_root(read, middle, end))
            end = middle
        else:
            proof.append(_range_root(read, start, middle))
            start = middle
    if start:  # the verifier knows the old root itself only when the old tree is one complete left subtree
        proof.append(_range_root(read, start, end))
    return proof[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], tree_root: bytes) -> bool:
    """Whether `proof` leads from a leaf hash at `index` to the root of `size` leaves (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, node = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position & 1 or position == last:
            node = node_hash(sibling, node)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and node == tree_root


def verify_consistency(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows that the tree of `new` leaves extends that of `old` (RFC 9162, 2.1.4.2)."""
    if not 0 <= old <= new:
        return False
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    if old == new:
        return not proof and old_root == new_root
    if not proof:
        return False
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    old_node = new_node = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            old_node, new_node = node_hash(sibling, old_node), node_hash(sibling, new_node)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            new_node = node_hash(new_node, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and old_node == old_root and new_node == new_root


def _split(size: int) -> int:
    """Largest power of two below `size`, where RFC 6962 cuts a tree of `size` > 1 leaves."""
    return 1 << ((size - 1).bit_length() - 1)


def _range_root(read: ReadNode, start: int, end: int) -> bytes:
    """Root over leaves start..end, a range that the splits above made, so `start` is aligned to its size."""
    size = end - start
    level = size.bit_length() - 1
    if size == 1 << level:
        return read(level, start >> level)
    middle = start + _split(size)
    return node_hash(_range_root(read, start, middle), _range_root(read, middle, end))
