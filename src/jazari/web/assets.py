"""Static files of the pages, at addresses that hold their hash, so that browsers keep them for ever."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import Response

from jazari.core import sha256_hex
from jazari.web.errors import AssetNotFound

_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
_FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One static file: its bytes, their hash (16 hex digits) and media type."""

    data: bytes
    digest: str
    media_type: str


@cache
def assets() -> dict[str, Asset]:
    """Every static file by name."""
    found = {}
    for path in sorted(_FOLDER.iterdir()):
        if path.suffix in _TYPES:
            data = path.read_bytes()
            found[path.name] = Asset(data, sha256_hex(data)[:16], _TYPES[path.suffix])
    return found


def style_text() -> str:
    """The style sheet itself, for a file that has no address to ask."""
    return _asset("jazari.css").data.decode()


def asset_address(name: str) -> str:
    """The address of a static file, with its hash. Raises AssetNotFound."""
    return f"/static/{_asset(name).digest}/{name}"


def asset_response(digest: str, name: str) -> Response:
    """The file; kept for ever when the address has its present hash, asked again otherwise.

    An older hash still gets the file, so that a page read before an update keeps its looks.
    """
    asset = _asset(name)
    cache_control = _FOREVER if digest == asset.digest else "no-cache"
    return Response(asset.data, media_type=asset.media_type, headers={"Cache-Control": cache_control})


def _asset(name: str) -> Asset:
    try:
        return assets()[name]
    except KeyError:
        raise AssetNotFound(f"there is no static file {name!r}; reload the page", name=name) from None
