"""The commons: versioned repositories of datasets, models and spaces, on Hugging Face's wire."""

from jazari.hub.actions import Hub
from jazari.hub.catalogue import Publisher
from jazari.hub.columns import read_columns
from jazari.hub.committing import MAIN
from jazari.hub.discussions import Discussions
from jazari.hub.entries import KINDS, RepositoryCreated, RepositoryDeleted, RevisionPublished
from jazari.hub.errors import (
    ParentMoved,
    PathNotFound,
    RefExists,
    RepositoryExists,
    RepositoryNotFound,
    RevisionNotFound,
)
from jazari.hub.licences import spdx_of
from jazari.hub.mount import commands, pages, router
from jazari.hub.quotas import limits
from jazari.hub.records import Add, Copy, Delete, File, Folder, Kind, Ref, Repository, Revision
from jazari.hub.upkeep import Upkeep
from jazari.hub.whole import WholeFiles
from jazari.hub.wire import has_own_tokens, is_upload

__all__ = [
    "KINDS",
    "MAIN",
    "Add",
    "Copy",
    "Delete",
    "Discussions",
    "File",
    "Folder",
    "Hub",
    "Kind",
    "ParentMoved",
    "PathNotFound",
    "Publisher",
    "Ref",
    "RefExists",
    "Repository",
    "RepositoryCreated",
    "RepositoryDeleted",
    "RepositoryExists",
    "RepositoryNotFound",
    "Revision",
    "RevisionNotFound",
    "RevisionPublished",
    "Upkeep",
    "WholeFiles",
    "commands",
    "has_own_tokens",
    "is_upload",
    "limits",
    "pages",
    "read_columns",
    "router",
    "spdx_of",
]
