"""What is in the corpus twice, was published before, or is asked in a benchmark."""

from jazari.factory.duplicates.components import clusters, representatives
from jazari.factory.duplicates.errors import FingerprintsDamaged, IndexDamaged
from jazari.factory.duplicates.fingerprints import Fingerprints, contained
from jazari.factory.duplicates.forms import normal_form
from jazari.factory.duplicates.index import Index
from jazari.factory.duplicates.lines import RepeatedLines, repeated_lines
from jazari.factory.duplicates.sketches import Sketches, agreement, sketch

__all__ = [
    "Fingerprints",
    "FingerprintsDamaged",
    "Index",
    "IndexDamaged",
    "RepeatedLines",
    "Sketches",
    "agreement",
    "clusters",
    "contained",
    "normal_form",
    "repeated_lines",
    "representatives",
    "sketch",
]
