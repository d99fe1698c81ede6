"""A checkpoint as others publish it: what of it is read, and how it answers."""

import json
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import torch
from tokenizers import Tokenizer
from torch import Tensor
from transformers import AutoModelForCausalLM, DynamicCache, PreTrainedModel
from transformers.utils import logging

from jazari.models.errors import DamagedModel
from jazari.models.lm import LmPredictor
from jazari.models.records import Files

logging.disable_progress_bar()  # type: ignore[no-untyped-call] # our own says how far it is
CONFIG, TOKENIZER = "config.json", "tokenizer.json"
ARCHITECTURES = ("llama", "mistral")
"""What `config.json` may name as its `model_type`."""
_KEPT = re.compile(
    r"(config|generation_config|tokenizer|tokenizer_config|special_tokens_map)\.json|chat_template\.jinja"
    r"|model(-\d+-of-\d+)?\.safetensors|model\.safetensors\.index\.json"
)
_CHARACTER_TOKENS = 8
"""No character is parted into more tokens; bytes that are none after so many never become one."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def write_checkpoint(files: Files, folder: Path, below: str = "") -> None:
    """The files of a checkpoint that are read, in a folder; weights as safetensors alone, for pickles run programs.

    `below` is where among the files it lies. Raises DamagedModel where one is missing, or the architecture is another.
    """
    try:
        kind = json.loads(files[below + CONFIG])["model_type"]
    except (KeyError, ValueError, TypeError) as error:
        raise DamagedModel(f"the model has no {CONFIG} that names its model_type") from error
    if kind not in ARCHITECTURES:
        raise DamagedModel(
            f"the model is of the architecture {kind!r}; this Jazari trains and runs {' and '.join(ARCHITECTURES)}"
        )
    paths = [
        path.removeprefix(below)
        for path in files
        if path.startswith(below) and _KEPT.fullmatch(path.removeprefix(below))
    ]
    if TOKENIZER not in paths or not any(path.endswith(".safetensors") for path in paths):
        raise DamagedModel(
            f"the model needs {TOKENIZER} and weights in .safetensors; it has {', '.join(paths)}"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths:
        (folder / path).write_bytes(files[below + path])


def load_network(folder: Path, dtype: "str | torch.dtype" = "auto") -> PreTrainedModel:
    """The network of a checkpoint's folder. Raises DamagedModel."""
    try:
        loading: Any = AutoModelForCausalLM  # typed as if it gave the model alone
        model, found = loading.from_pretrained(
            folder, dtype=dtype, local_files_only=True, use_safetensors=True, output_loading_info=True
        )
    except Exception as error:  # the libraries raise nothing narrower for what a file may hold
        raise DamagedModel(f"the checkpoint cannot be read: {error!r}") from error
    if found["missing_keys"] or found["mismatched_keys"]:
        raise DamagedModel(
            f"the checkpoint lacks weights: {', '.join(sorted(map(str, found['missing_keys']))[:5])}"
        )
    return cast(PreTrainedModel, model)


@contextmanager
def known_warnings() -> Iterator[None]:
    """PEFT 0.21 asks transformers 5 by a name that goes away in 6: nobody who trains can do anything about it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "`is_gradient_checkpointing` is deprecated", FutureWarning)
        yield


def device() -> torch.device:
    """The accelerator where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def device_name() -> str:
    """What `device` is, for people."""
    return torch.cuda.get_device_name() if torch.cuda.is_available() else "the processor alone"


class CheckpointWords:
    """A checkpoint's tokenizer, as its file says; text may name special tokens, as chat templates do."""

    def __init__(self, folder: Path, model: PreTrainedModel) -> None:
        try:
            self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        except Exception as error:  # the library raises nothing narrower
            raise DamagedModel(f"{TOKENIZER} is no tokenizer: {error!r}") from error
        known = model.generation_config or model.config
        ends = known.eos_token_id if known.eos_token_id is not None else model.config.eos_token_id
        self.ends = frozenset([ends] if isinstance(ends, int) else ends or ())
        begin = known.bos_token_id if known.bos_token_id is not None else min(self.ends, default=None)
        if begin is None or not self.ends:
            raise DamagedModel(
                f"{CONFIG} names neither bos_token_id nor eos_token_id, with which texts begin and end"
            )
        self.begin: int = begin

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Each text's ids, without a beginning, which a template may have written; surrogates count as U+FFFD."""
        whole = [_SURROGATES.sub("\ufffd", text) for text in texts]
        found = self._tokenizer.encode_batch_fast(whole, add_special_tokens=False)
        return [one.ids[1:] if one.ids[:1] == [self.begin] else one.ids for one in found]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids."""
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=False))

    def pieces(self, ids: Iterable[int]) -> Iterator[str]:
        """The text of each id as soon as it is whole characters, then what is left."""
        # A token's text depends on those before it (a space, half a character), so it is what a longer text has more.
        told: list[int] = []
        waiting: list[int] = []
        for id_ in ids:
            waiting.append(id_)
            before, after = self.decode(told), self.decode([*told, *waiting])
            if after.endswith("\ufffd") and len(waiting) < _CHARACTER_TOKENS:
                yield ""
                continue
            yield after[len(before) :]
            told, waiting = waiting, []
        yield self.decode([*told, *waiting])[len(self.decode(told)) :]


class CheckpointNetwork:
    """A transformers model as `LmPredictor` asks it."""

    def __init__(self, model: PreTrainedModel) -> None:
        self._model: Any = model.to(device()).eval()  # type: ignore[arg-type]

    def __call__(self, rows: Tensor, cache: list[Any] | None = None) -> Tensor:
        """Hidden states (rows, tokens, width); a cache holds one of transformers' own."""
        if cache is not None and not cache:
            cache.append(DynamicCache(config=self._model.config))
        found = self._model.model(
            input_ids=rows.to(self._model.device),
            past_key_values=cache[0] if cache else None,
            use_cache=cache is not None,
        )
        hidden: Tensor = found.last_hidden_state
        return hidden

    def logits(self, hidden: Tensor) -> Tensor:
        """Logits (..., vocabulary), in 32 bits on the processor."""
        found: Tensor = self._model.lm_head(hidden)
        return found.float().cpu()


def predictor(model: PreTrainedModel, folder: Path) -> LmPredictor:
    """The predictor of a network and the tokenizer in its checkpoint's folder. Raises DamagedModel."""
    words = CheckpointWords(folder, model)
    network = CheckpointNetwork(model)
    return LmPredictor(
        network, words, model.config.max_position_embeddings, begin=words.begin, ends=words.ends
    )
