"""Reading: whatever a source's file is, a stream of documents, and of drops for what cannot be read."""

from jazari.factory.reading.documents import STEP, read_documents
from jazari.factory.reading.limits import REASONS, Limits
from jazari.factory.reading.places import Found, Places, Shelf, find_files
from jazari.factory.reading.web import Web

__all__ = ["REASONS", "STEP", "Found", "Limits", "Places", "Shelf", "Web", "find_files", "read_documents"]
