"""What a build has counted so far: the funnel while the build goes on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from jazari.core import Run, plain
from jazari.factory import stages
from jazari.factory.clean import STEPS
from jazari.factory.reading import STEP as READ
from jazari.factory.records import Drop
from jazari.factory.tables import rows_of


class Counting:
    """Counts the documents of finished work files, and says after each what came through of them.

    It reads what steps left behind, so a build that was cut counts again what it had and goes on from there.
    """

    def __init__(self, run: Run, lost: Sequence[Drop]) -> None:
        self._run = run
        self._read = len(lost)
        self._dropped = Counter((drop.step, drop.reason) for drop in lost)
        self._steps: tuple[str, ...] = (READ, *STEPS)

    def worked(self, paths: Iterable[Path]) -> None:
        """Files of documents that were read: cleaned ones, or those that could not be."""
        self._read += self._count(paths)
        self._say()

    def compared(self, struck: Iterable[Path], verdicts: Iterable[Path]) -> None:
        """Files of the same documents after their lines were compared, where they were, and of what repeats what."""
        self._steps = stages.FUNNEL_STEPS
        self._count(struck, only=stages.LINES)
        self._count(verdicts)
        self._say()

    def _count(self, paths: Iterable[Path], only: str = "") -> int:
        rows = 0
        for table in rows_of(paths, ("step", "reason")):
            rows += table.num_rows
            steps, reasons = (table[name].to_pylist() for name in ("step", "reason"))
            found = zip(steps, reasons, strict=True)
            self._dropped.update(why for why in found if why[0] and only in ("", why[0]))
        return rows

    def _say(self) -> None:
        funnel = stages.funnel_of(self._read, self._dropped, self._steps)
        self._run.counted(plain({"funnel": [asdict(row) for row in funnel]}))
