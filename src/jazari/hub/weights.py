"""What a model's files say of it: `config.json`, and the headers of its safetensors weights.

Source: github.com/huggingface/safetensors, README, "Format".
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jazari.hub.reading import Reading
from jazari.hub.records import File, Repository

CONFIG_PATH = "config.json"
TOKENIZER_PATH = "tokenizer_config.json"
WEIGHTS_SUFFIX = ".safetensors"
JSON_LIMIT_BYTES = 1 << 20
HEADER_LIMIT_BYTES = 8 << 20
SHARDS_LIMIT = 200

_SHOWN = ("architectures", "model_type", "auto_map", "quantization_config")
_TOKENS = (
    "bos_token",
    "eos_token",
    "pad_token",
    "unk_token",
    "mask_token",
    "cls_token",
    "sep_token",
    "chat_template",
)


def config_of(hub: Reading, repository: Repository, sha: str) -> dict[str, Any]:
    """What `config.json` and `tokenizer_config.json` of a revision say, as far as clients show it."""
    found = hub.paths(repository.kind, repository.name, sha, [CONFIG_PATH, TOKENIZER_PATH])
    read = {file.path: _json(hub, file) for file in found if isinstance(file, File)}
    config = read.get(CONFIG_PATH, {})
    shape = {key: config[key] for key in _SHOWN if key in config}
    tokenizer = read.get(TOKENIZER_PATH, {})
    tokens = {key: tokenizer[key] for key in _TOKENS if isinstance(tokenizer.get(key), str | dict)}
    return shape | ({"tokenizer_config": tokens} if tokens else {})


def safetensors_of(hub: Reading, repository: Repository, sha: str) -> dict[str, Any] | None:
    """Parameters by type of number in a revision's weights, and in all; None where there are none to read."""
    files = [
        file
        for file in hub.tree(repository.kind, repository.name, sha)
        if isinstance(file, File) and file.path.endswith(WEIGHTS_SUFFIX)
    ]
    if not files or len(files) > SHARDS_LIMIT:
        return None
    headers = [_header(hub, file) for file in files]
    parameters = count_parameters(header for header in headers if header is not None)
    return {"parameters": parameters, "total": sum(parameters.values())} if parameters else None


def count_parameters(headers: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Numbers by their type (`F32`, `BF16`, ...) in tensors as safetensors' headers describe them."""
    counted: Counter[str] = Counter()
    for header in headers:
        for name, tensor in header.items():
            if name == "__metadata__" or not isinstance(tensor, dict):
                continue
            shape, dtype = tensor.get("shape"), tensor.get("dtype")
            if (
                isinstance(dtype, str)
                and isinstance(shape, list)
                and all(type(n) is int and n >= 0 for n in shape)
            ):
                counted[dtype[:16]] += min(math.prod(shape[:16]), 1 << 62)
    return dict(counted)


def _header(hub: Reading, file: File) -> Mapping[str, Any] | None:
    """The header of a safetensors file: eight bytes of its length, little endian, and JSON."""
    if file.size_bytes < 8:
        return None
    length = int.from_bytes(b"".join(hub.objects.stream(file.sha256, 0, 8)), "little")
    if not 0 < length <= min(HEADER_LIMIT_BYTES, file.size_bytes - 8):
        return None
    return _object(b"".join(hub.objects.stream(file.sha256, 8, 8 + length)))


def _json(hub: Reading, file: File) -> dict[str, Any]:
    return (_object(hub.objects.get(file.sha256)) or {}) if file.size_bytes <= JSON_LIMIT_BYTES else {}


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
