"""What is built upon huggingface_hub, unmodified: `datasets` and `transformers`, and somebody without an account."""

from pathlib import Path

import pytest

from tests.clients.conftest import Tellers, stories


@pytest.mark.parametrize("story", stories("data"))
def test_datasets(tellers: Tellers, tmp_path: Path, story: str) -> None:
    tellers.of("2", "data").tell(story, tmp_path)


@pytest.mark.parametrize("story", stories("models"))
def test_transformers(tellers: Tellers, tmp_path: Path, story: str) -> None:
    tellers.of("models", "models").tell(story, tmp_path)


def test_what_the_programme_made_loads_for_anybody(tellers: Tellers, tmp_path: Path) -> None:
    tellers.of("2", "anybody").tell("what_the_programme_made_loads", tmp_path, signed_in=False)
