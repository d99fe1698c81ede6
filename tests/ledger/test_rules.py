from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.ledger.errors import NoSuchProof
from jazari.ledger.rules import (
    EMPTY_ROOT,
    ReadNode,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from tests.ledger.naive import path, proof, tree_hash

# The eight leaves that Certificate Transparency implementations have tested each other with since 2012.
CT_LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"

# Roots over the entries "entry-<i>\n", agreed on by two independent implementations.
ROOTS = {
    1: "72032f944eee02cad0c062fbe103a03bb34301815e083bde724a7e2fb63107e4",
    2: "c701e864be8e4cd8074fd6553916c63292a3a599b4a2768d8af77c1fc28764e4",
    300: "63ec1c7641f7d1bba41ae94234388ba725d22356218dcf5cec626d438f292b2d",
    70000: "5adf35337f0d839730bf4eac68de73f96783cb2b1341a83f7650687737ee7ca1",
}

logs = st.lists(st.binary(max_size=8), min_size=1, max_size=70)


def reader(entries: Sequence[bytes]) -> ReadNode:
    hashes = [leaf_hash(entry) for entry in entries]
    return lambda level, index: root_of(hashes[index << level : (index + 1) << level])


def test_known_roots() -> None:
    assert EMPTY_ROOT.hex().startswith("e3b0c442")
    assert root(reader([]), 0) == EMPTY_ROOT == root_of([])
    assert root(reader(CT_LEAVES), 8).hex() == CT_ROOT
    for size, expected in ROOTS.items():
        assert root_of([leaf_hash(f"entry-{i}\n".encode()) for i in range(size)]).hex() == expected


@given(logs)
def test_roots_are_those_of_the_rfc(entries: list[bytes]) -> None:
    expected = tree_hash(entries)
    assert root(reader(entries), len(entries)) == expected
    assert root_of([leaf_hash(entry) for entry in entries]) == expected


@given(logs, st.data())
def test_inclusion_proofs_are_those_of_the_rfc_and_verify(entries: list[bytes], data: st.DataObject) -> None:
    size = len(entries)
    index = data.draw(st.integers(0, size - 1))
    made = inclusion_proof(reader(entries), index, size)
    assert made == path(index, entries)
    leaf, top = leaf_hash(entries[index]), tree_hash(entries)
    assert verify_inclusion(leaf, index, size, made, top)
    assert not verify_inclusion(leaf_hash(b"another entry"), index, size, made, top)
    assert not verify_inclusion(leaf, index, size, [*made, top], top)
    assert not verify_inclusion(leaf, index, size, made[:-1], top) or not made
    assert not verify_inclusion(leaf, size, size, made, top)
    if made:
        changed = data.draw(st.integers(0, len(made) - 1))
        assert not verify_inclusion(leaf, index, size, _flip(made, changed), top)


@given(logs, st.data())
def test_consistency_proofs_are_those_of_the_rfc_and_verify(
    entries: list[bytes], data: st.DataObject
) -> None:
    new = len(entries)
    old = data.draw(st.integers(0, new))
    made = consistency_proof(reader(entries), old, new)
    assert made == proof(old, entries)
    old_root, new_root = tree_hash(entries[:old]), tree_hash(entries)
    assert verify_consistency(old, old_root, new, new_root, made)
    assert not verify_consistency(old, bytes(32), new, new_root, made)
    assert not verify_consistency(old, old_root, new, bytes(32), made) or old == 0
    assert not verify_consistency(old, old_root, new, new_root, [*made, new_root])
    assert not verify_consistency(new + 1, old_root, new, new_root, made)
    if made:
        assert not verify_consistency(old, old_root, new, new_root, [])
        changed = data.draw(st.integers(0, len(made) - 1))
        assert not verify_consistency(old, old_root, new, new_root, _flip(made, changed))


def test_what_the_tree_does_not_have_has_no_proof() -> None:
    read = reader(CT_LEAVES)
    with pytest.raises(NoSuchProof, match="leaf 8 is not in a tree of 8"):
        inclusion_proof(read, 8, 8)
    with pytest.raises(NoSuchProof, match="cannot extend"):
        consistency_proof(read, 9, 8)


def _flip(hashes: list[bytes], position: int) -> list[bytes]:
    changed = bytes([hashes[position][0] ^ 1]) + hashes[position][1:]
    return [*hashes[:position], changed, *hashes[position + 1 :]]
