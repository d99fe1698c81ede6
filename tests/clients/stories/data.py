"""What `datasets` does with a node."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from datasets import (
    Audio,
    Dataset,
    DatasetDict,
    get_dataset_config_names,
    get_dataset_split_names,
    load_dataset,
)
from huggingface_hub import HfApi

Tokens = Mapping[str, str]

ROWS = {"text": ["سلام", "salam", "ⴰⵣⵓⵍ"], "label": [0, 1, 2]}


def parquet_files_load_whole_and_streamed(tokens: Tokens) -> None:
    api = HfApi()
    api.create_repo("lab/corpus", repo_type="dataset")
    for split in ("train", "test"):
        pq.write_table(pa.table(ROWS), f"{split}.parquet")
        api.upload_file(
            repo_id="lab/corpus", repo_type="dataset", path_or_fileobj=f"{split}.parquet",
            path_in_repo=f"data/{split}-00000-of-00001.parquet",
        )  # fmt: skip
    loaded = load_dataset("lab/corpus")
    assert set(loaded) == {"train", "test"}
    assert loaded["train"].to_dict() == ROWS
    streamed = load_dataset("lab/corpus", split="test", streaming=True)
    assert [row["text"] for row in streamed] == ROWS["text"]
    assert load_dataset("lab/corpus", split="train[1:2]")["label"][:] == [1]
    assert pq.read_table("hf://datasets/lab/corpus/data/test-00000-of-00001.parquet").num_rows == 3


def lines_load_by_configuration(tokens: Tokens) -> None:
    configurations = (
        "- config_name: a\n  data_files: a/*.jsonl\n"
        "- config_name: b\n  data_files:\n  - split: dev\n    path: b.jsonl\n"
    )
    Path("lines/a").mkdir(parents=True)
    Path("lines/README.md").write_text(f"---\nconfigs:\n{configurations}---\n# Lines\n")
    Path("lines/a/1.jsonl").write_text('{"text": "salam", "label": 0}\n{"text": "azul", "label": 1}\n')
    Path("lines/b.jsonl").write_text('{"text": "salam", "label": 7}\n')
    api = HfApi()
    api.create_repo("lab/lines", repo_type="dataset")
    api.upload_folder(repo_id="lab/lines", repo_type="dataset", folder_path="lines")
    assert get_dataset_config_names("lab/lines") == ["a", "b"]
    assert get_dataset_split_names("lab/lines", "b") == ["dev"]
    assert load_dataset("lab/lines", "a", split="train")["text"][:] == ["salam", "azul"]
    assert load_dataset("lab/lines", "b", split="dev")["label"][:] == [7]
    streamed = load_dataset("lab/lines", "a", split="train", streaming=True)
    assert [row["label"] for row in streamed.skip(1)] == [1]


def tables_of_commas_load(tokens: Tokens) -> None:
    api = HfApi()
    api.create_repo("lab/commas", repo_type="dataset")
    api.upload_file(repo_id="lab/commas", repo_type="dataset", path_in_repo="train.csv",
                    path_or_fileobj="text,label\nسلام,7\n".encode())  # fmt: skip
    assert load_dataset("lab/commas", split="train").to_dict() == {"text": ["سلام"], "label": [7]}
    several = load_dataset("csv", data_files={"dev": "hf://datasets/lab/commas/*.csv"}, split="dev")
    assert several["label"][:] == [7]


def datasets_are_pushed(tokens: Tokens) -> None:
    DatasetDict({"train": Dataset.from_dict(ROWS)}).push_to_hub("lab/pushed")
    api = HfApi()
    first = api.dataset_info("lab/pushed").sha
    assert load_dataset("lab/pushed", split="train").to_dict() == ROWS
    more = Dataset.from_dict({"text": ["x"] * 2000, "label": list(range(2000))})
    more.push_to_hub("lab/pushed", "large", split="train", num_shards=2)
    more.push_to_hub("lab/pushed", "large", split="test")
    assert set(get_dataset_config_names("lab/pushed")) == {"default", "large"}
    assert {name: split.num_rows for name, split in load_dataset("lab/pushed", "large").items()} == {
        "train": 2000,
        "test": 2000,
    }
    assert load_dataset("lab/pushed", split="train", revision=first).num_rows == 3
    info = load_dataset("lab/pushed", "large", split="train", streaming=True).info
    assert info.splits["train"].num_examples == 2000


def sounds_are_pushed_and_streamed_as_they_are(tokens: Tokens) -> None:
    Path("a.wav").write_bytes(
        b"RIFF$\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data\0\0\0\0"
    )
    sounds = Dataset.from_dict({"audio": ["a.wav"]}).cast_column("audio", Audio(decode=False))
    sounds.push_to_hub("lab/sounds", private=True)
    streamed = load_dataset("lab/sounds", split="train", streaming=True).cast_column(
        "audio", Audio(decode=False)
    )
    assert next(iter(streamed))["audio"]["bytes"][:4] == b"RIFF"
