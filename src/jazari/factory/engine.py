"""Daft, as the factory uses it: told not to phone home, silent, on this machine or on Ray."""

import os
from functools import lru_cache
from typing import Any

from jazari.core import InvalidSetting


@lru_cache(maxsize=1)
def daft_for(engine: str) -> Any:
    """The daft module, its runner chosen once for the process by JAZARI_ENGINE: `native` or `ray://host:port`.

    Raises InvalidSetting for anything else.
    """
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ["DAFT_PROGRESS_BAR"] = "0"
    import daft

    if engine == "native":
        daft.set_runner_native()
    elif engine.startswith("ray://"):
        daft.set_runner_ray(engine)
    else:
        raise InvalidSetting(
            f"JAZARI_ENGINE={engine!r} is not known; give native or ray://host:port", setting="engine"
        )
    return daft
