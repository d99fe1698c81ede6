"""What models' files say of them, and what they cannot make the node believe."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.weights import count_parameters

NAME = "lab/model"


def weights(header: dict[str, Any]) -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + b"\0" * 8


def test_config_and_parameters_are_shown(client: TestClient, hub: Hub) -> None:
    hub.create_repository("model", NAME, by="lab")
    files = {
        "config.json": json.dumps({"architectures": ["Bert"], "model_type": "bert", "secret": 1}).encode(),
        "tokenizer_config.json": json.dumps({"pad_token": "<pad>", "other": 2}).encode(),
        "model-00001.safetensors": weights({"a": {"dtype": "F32", "shape": [2, 3]}, "__metadata__": {}}),
        "model-00002.safetensors": weights(
            {"b": {"dtype": "F32", "shape": []}, "c": {"dtype": "I8", "shape": [4]}}
        ),
    }
    hub.commit("model", NAME, [Add(path, data) for path, data in files.items()], message="x", by="lab")
    shape = client.get(f"/api/models/{NAME}").json()
    assert shape["config"] == {
        "architectures": ["Bert"],
        "model_type": "bert",
        "tokenizer_config": {"pad_token": "<pad>"},
    }
    assert shape["safetensors"] == {"parameters": {"F32": 7, "I8": 4}, "total": 11}
    assert client.get("/api/models?expand=safetensors").json()[0]["safetensors"]["total"] == 11


BROKEN = [
    b"",
    b"\0",
    b"\xff" * 8,
    (2).to_bytes(8, "little") + b"[]",
    (1 << 40).to_bytes(8, "little") + b"{}",
    weights({"a": {"shape": 3}}),
]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_weights_are_left_out(client: TestClient, hub: Hub, data: bytes) -> None:
    hub.create_repository("model", NAME, by="lab")
    files = [Add("model.safetensors", data, lfs=bool(data)), Add("config.json", b"[")]
    hub.commit("model", NAME, files, message="x", by="lab")
    shape = client.get(f"/api/models/{NAME}").json()
    assert "safetensors" not in shape
    assert "config" not in shape


tensors = st.fixed_dictionaries(
    {"dtype": st.sampled_from(["F32", "BF16"]), "shape": st.lists(st.integers(0, 9), max_size=4)}
)


@given(st.lists(st.dictionaries(st.text(max_size=3), tensors, max_size=4), max_size=3))
def test_counting_shards_is_counting_each(headers: list[dict[str, Any]]) -> None:
    each = [count_parameters([header]) for header in headers]
    together = count_parameters(headers)
    assert sum(together.values()) == sum(sum(counted.values()) for counted in each)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["shape", "dtype", "a"]), inner)
    ),
)


@given(st.dictionaries(st.text(max_size=3), anything, max_size=3))
def test_any_header_is_survived(header: dict[str, Any]) -> None:
    assert all(count >= 0 for count in count_parameters([header]).values())
