"""What a run that nothing disturbs makes, to compare with."""

from collections import Counter
from dataclasses import dataclass

import pytest

from tests.processes import Home


@dataclass(frozen=True)
class Undisturbed:
    """The kinds of entries that it wrote, and how long it took here."""

    entry_kinds: Counter[str]
    seconds: float


@pytest.fixture
def undisturbed(complete: Home) -> Undisturbed:
    seconds = (complete.folder.parent / "seconds").read_text()
    return Undisturbed(complete.entry_kinds(), float(seconds))
