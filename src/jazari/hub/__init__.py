"""The commons: versioned repositories of datasets, models and spaces, on Hugging Face's wire."""

from jazari.hub.actions import Hub
from jazari.hub.api import router
from jazari.hub.commands import commands
from jazari.hub.entries import KINDS, RepositoryCreated, RepositoryDeleted, RevisionPublished
from jazari.hub.errors import (
    ParentMoved,
    PathNotFound,
    RepositoryExists,
    RepositoryNotFound,
    RevisionNotFound,
)
from jazari.hub.pages import pages
from jazari.hub.records import Add, Copy, Delete, File, Folder, Kind, Ref, Repository, Revision
from jazari.hub.wire import is_upload

__all__ = [
    "KINDS",
    "Add",
    "Copy",
    "Delete",
    "File",
    "Folder",
    "Hub",
    "Kind",
    "ParentMoved",
    "PathNotFound",
    "Ref",
    "Repository",
    "RepositoryCreated",
    "RepositoryDeleted",
    "RepositoryExists",
    "RepositoryNotFound",
    "Revision",
    "RevisionNotFound",
    "RevisionPublished",
    "commands",
    "is_upload",
    "pages",
    "router",
]
