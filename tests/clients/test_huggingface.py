"""The three lines of huggingface_hub, unmodified, with an address and a token: they tell the same stories."""

from pathlib import Path

import pytest

from tests.clients.conftest import Tellers, stories


@pytest.mark.parametrize("story", stories("hub"))
@pytest.mark.parametrize("line", ["2", "1", "0"])
def test_huggingface_hub(tellers: Tellers, tmp_path: Path, line: str, story: str) -> None:
    tellers.of(line, "hub").tell(story, tmp_path)
