"""What somebody without an account does with a node."""

from collections.abc import Mapping
from pathlib import Path

from datasets import load_dataset
from huggingface_hub import HfApi, hf_hub_download, snapshot_download
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError


def what_the_programme_made_loads(tokens: Mapping[str, str]) -> None:
    assert not tokens
    loaded = load_dataset("jazari/maroc-texts")
    assert {"train", "test"} <= set(loaded)
    assert loaded["train"].num_rows > loaded["test"].num_rows > 100, loaded
    assert all(row.strip() for row in loaded["train"]["text"])
    card = Path(hf_hub_download("jazari/maroc-texts", "README.md", repo_type="dataset")).read_text()
    assert "licen" in card
    model = Path(snapshot_download("jazari/lid"))
    assert (model / "README.md").read_text().startswith("---")
    assert len(list(model.iterdir())) > 2
    api = HfApi()
    assert api.model_info("jazari/lid").sha == model.name
    for refused in (
        lambda: api.upload_file(repo_id="jazari/lid", path_in_repo="x", path_or_fileobj=b"x"),
        lambda: api.create_repo("jazari/mine"),
    ):
        try:
            refused()
        except (HfHubHTTPError, RepositoryNotFoundError) as error:
            assert error.response.status_code == 401, error
        else:
            raise AssertionError("nobody wrote")
