"""What can go wrong in pages."""

from jazari.core import NotFound


class DocumentNotFound(NotFound):
    """The documentation has no page or picture of that name."""

    code = "web.document-not-found"


class AssetNotFound(NotFound):
    """There is no such static file."""

    code = "web.asset-not-found"
