"""Progress for people at a terminal: a bar a step; a line a finished step where output is no terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class StepBars:
    """Shows steps one after another on standard error, each of `parts` units; told of progress by calling it."""

    def __init__(self, titles: Sequence[str], parts: int) -> None:
        self._titles = titles
        self._parts = parts
        self._console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            TextColumn("{task.percentage:>3.0f} %"),
            TimeElapsedColumn(),
            TextColumn("[dim]{task.fields[message]}"),
            console=self._console,
            disable=not self._console.is_terminal,
        )
        self._tasks: list[TaskID] = []
        self._told = 0

    def __enter__(self) -> "StepBars":
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the last state on the terminal."""
        self._progress.stop()

    def __call__(self, done: int, total: int, message: str) -> None:
        """`done` units of all steps' `total` are finished; `message` says what is happening in the present one."""
        finished = done // self._parts
        for number in range(len(self._tasks), min(finished + 1, len(self._titles))):
            self._tasks.append(self._progress.add_task(self._titles[number], total=self._parts, message=""))
        for number, task in enumerate(self._tasks):
            part = self._parts if number < finished else done % self._parts
            self._progress.update(task, completed=part, message=message if number == finished else "")
        if not self._console.is_terminal:
            for number in range(self._told, min(finished, len(self._titles))):
                title = self._titles[number]
                self._console.print(f"[{number + 1}/{len(self._titles)}] {title}: done", markup=False)
            self._told = max(self._told, finished)
