"""Uploads through Xet, made by hand: files of given chunks, in one xorb."""

import hashlib
from collections.abc import Mapping, Sequence

from jazari.hub import Add, Hub
from jazari.hub.records import Kind
from jazari.hub.xet import Access, hash_text
from jazari.hub.xet.records import Term
from jazari.hub.xet.rules import chunk_hash, file_hash, merkle_root, range_hash
from jazari.hub.xet.shard import write_shard
from jazari.hub.xet.xorb import pack_chunk, read_xorb


def send(hub: Hub, kind: Kind, name: str, files: Sequence[Sequence[bytes]]) -> list[str]:
    """Have files, each a list of chunks, be a repository's before any commit; gives their SHA-256."""
    chunks = list(dict.fromkeys(chunk for file in files for chunk in file))
    hashes = [chunk_hash(chunk) for chunk in chunks]
    root = merkle_root(zip(hashes, map(len, chunks), strict=True))
    body = b"".join(pack_chunk(chunk) for chunk in chunks)
    index = read_xorb([body], root, lambda data: None)
    hub.xet.receive_xorb(hash_text(root), [body])
    described = []
    for file in files:
        terms, proofs = [], []
        for chunk in file:
            number = chunks.index(chunk)
            terms.append(Term(root, number, number + 1, len(chunk)))
            proofs.append(range_hash(hashes[number]))
        data = b"".join(file)
        merkle = merkle_root([(chunk_hash(chunk), len(chunk)) for chunk in file])
        described.append((file_hash(merkle, len(data)), terms, proofs, hashlib.sha256(data).hexdigest()))
    repository = hub.repository(kind, name)
    access = Access(repository.key, repository.organisation, kind, name, True, 1 << 40)
    registration = hub.xet.register(access, [write_shard(described, [index])])
    for _ in registration.verify():
        pass
    registration.keep()
    return [sha256 for _, _, _, sha256 in described]


def commit(hub: Hub, kind: Kind, name: str, files: Mapping[str, Sequence[bytes]]) -> str:
    """Commit files that come through Xet; gives the revision's id."""
    hashes = send(hub, kind, name, list(files.values()))
    adds = [Add(path, sha256=sha256, lfs=True) for path, sha256 in zip(files, hashes, strict=True)]
    return hub.commit(kind, name, adds, message="Upload", by=name.partition("/")[0]).sha
