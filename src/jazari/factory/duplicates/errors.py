"""What can go wrong with what is kept about duplicates and benchmarks."""

from jazari.core import ObjectDamaged


class IndexDamaged(ObjectDamaged):
    """A file of the duplicates' index is missing or not as it was written; facts name the file."""

    code = "factory.index-damaged"


class FingerprintsDamaged(ObjectDamaged):
    """The kept fingerprints of a benchmark are not as they were written."""

    code = "factory.fingerprints-damaged"
