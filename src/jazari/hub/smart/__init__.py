"""Git's own road to a repository: clone, fetch and pull over HTTP."""

from jazari.hub.smart.api import router

__all__ = ["router"]
