"""Long or regular work of the services room."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run
from jazari.services.actions import Services


def jobs(services: Services) -> Mapping[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """`services.retention`: empty the personal fields of cases decided longer ago than the retention."""

    def retention(run: Run, _arguments: Mapping[str, Any]) -> Json:
        forgotten = services.forget()
        run.progress(1, 1, "retention")
        return {"forgotten": forgotten}

    return {"services.retention": retention}
