"""Xet: large files in chunks that are kept once, as the default client of the commons sends and reads them."""

from jazari.hub.xet.actions import Xet
from jazari.hub.xet.errors import (
    BodyTooLarge,
    ChunkNotFound,
    HashInvalid,
    ShardInvalid,
    XetFileNotFound,
    XetLinkRefused,
    XetTokenInvalid,
    XetTokenReadOnly,
    XorbInvalid,
)
from jazari.hub.xet.reading import Part, Reconstruction, merge_parts
from jazari.hub.xet.records import Access, Holdings, XetFile
from jazari.hub.xet.registration import Registration
from jazari.hub.xet.removal import beside, bury, take_out
from jazari.hub.xet.rules import hash_text
from jazari.hub.xet.tokens import Seal

__all__ = [
    "Access",
    "BodyTooLarge",
    "ChunkNotFound",
    "HashInvalid",
    "Holdings",
    "Part",
    "Reconstruction",
    "Registration",
    "Seal",
    "ShardInvalid",
    "Xet",
    "XetFile",
    "XetFileNotFound",
    "XetLinkRefused",
    "XetTokenInvalid",
    "XetTokenReadOnly",
    "XorbInvalid",
    "beside",
    "bury",
    "hash_text",
    "merge_parts",
    "take_out",
]
