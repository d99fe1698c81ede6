"""Finding repositories by words, in any of the country's languages and scripts."""

from jazari.hub.search.rules import Described, is_asked
from jazari.hub.search.store import found_by, put_terms, scores

__all__ = ["Described", "found_by", "is_asked", "put_terms", "scores"]
