"""A language model as files: for this house and transformers (safetensors), and for llama.cpp (GGUF)."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel
from jazari.models.lm.network import NORM_EPSILON, ROPE_THETA, Llama, Shape
from jazari.models.records import Files
from jazari.models.tensors import read_tensors, write_tensors
from jazari.models.tokenizer import END_ID, WORDS_NAME, Vocabulary, read_vocabulary

CONFIG, WEIGHTS, GGUF = "config.json", "model.safetensors", "model.gguf"
FORMAT = 1
_ARRAYS = Mapping[str, NDArray[np.generic]]
_GGUF_NAMES = {
    "model.embed_tokens": "token_embd",
    "model.norm": "output_norm",
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


def write_model(network: Llama, vocabulary: Vocabulary, name: str) -> Files:
    """The model's files; the same model gives the same bytes.

    Weights are rounded to 16 bits. GGUF holds the rounded ones in 32 bits: llama.cpp would round what it multiplies
    them with too, and then choose another token where two are nearly as likely.
    """
    arrays = {key: tensor.numpy().astype(np.float16) for key, tensor in network.state_dict().items()}
    end = {"bos_token_id": END_ID, "eos_token_id": END_ID, "pad_token_id": END_ID}
    return {
        CONFIG: _json(_config(network.shape) | end),
        WEIGHTS: write_tensors(arrays),
        "generation_config.json": _json({"do_sample": False, **end}),
        GGUF: _gguf(network.shape, arrays, vocabulary, name),
        **vocabulary.files(network.shape.context),
    }


def read_model(files: Files) -> tuple[Llama, Vocabulary]:
    """The network, its weights in 32 bits, and its vocabulary. Raises DamagedModel, naming what is wrong."""
    vocabulary = read_vocabulary(files)
    try:
        config = json.loads(files[CONFIG])
        if config["task"] != "lm" or config["format"] != FORMAT:
            raise DamagedModel(f"{CONFIG} is of format {config['format']!r}; this Jazari reads {FORMAT}")
        network = Llama(_shape(config))
        if network.shape.vocabulary != vocabulary.size:
            raise ValueError(f"{network.shape.vocabulary} embeddings for {vocabulary.size} tokens")
        arrays = read_tensors(files[WEIGHTS])
        weights = {name: torch.from_numpy(array.astype(np.float32)) for name, array in arrays.items()}
        network.load_state_dict(weights)
    except (KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise DamagedModel(f"the files of this lm model do not fit together: {error!r}") from error
    return network.eval(), vocabulary


def _config(shape: Shape) -> dict[str, Any]:
    return {
        "task": "lm",
        "format": FORMAT,
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "dtype": "float32",
        "vocab_size": shape.vocabulary,
        "hidden_size": shape.width,
        "intermediate_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.kv_heads,
        "head_dim": shape.head_width,
        "max_position_embeddings": shape.context,
        "rms_norm_eps": NORM_EPSILON,
        "rope_theta": ROPE_THETA,
        "hidden_act": "silu",
        "attention_bias": False,
        "mlp_bias": False,
        "tie_word_embeddings": True,
        "use_cache": True,
    }


def _shape(config: Mapping[str, Any]) -> Shape:
    shape = Shape(
        vocabulary=int(config["vocab_size"]),
        width=int(config["hidden_size"]),
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        kv_heads=int(config["num_key_value_heads"]),
        hidden=int(config["intermediate_size"]),
        context=int(config["max_position_embeddings"]),
    )
    if min(shape.vocabulary, shape.width, shape.layers, shape.heads, shape.kv_heads, shape.hidden) < 1:
        raise ValueError(f"{shape} has a size below 1")
    return shape


def _gguf(shape: Shape, arrays: _ARRAYS, vocabulary: Vocabulary, name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / GGUF
        writer = gguf.GGUFWriter(path, "llama")
        writer.add_name(name)
        writer.add_vocab_size(shape.vocabulary)
        writer.add_context_length(shape.context)
        writer.add_embedding_length(shape.width)
        writer.add_block_count(shape.layers)
        writer.add_feed_forward_length(shape.hidden)
        writer.add_head_count(shape.heads)
        writer.add_head_count_kv(shape.kv_heads)
        writer.add_rope_dimension_count(shape.head_width)
        writer.add_rope_freq_base(ROPE_THETA)
        writer.add_layer_norm_rms_eps(NORM_EPSILON)
        writer.add_file_type(gguf.LlamaFileType.ALL_F32)
        _add_vocabulary(writer, vocabulary)
        for key, array in arrays.items():
            writer.add_tensor(_gguf_name(key), _turned(key, array.astype(np.float32), shape))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return path.read_bytes()


def _add_vocabulary(writer: gguf.GGUFWriter, vocabulary: Vocabulary) -> None:
    kinds = [gguf.TokenType.NORMAL] * vocabulary.size
    kinds[END_ID] = gguf.TokenType.CONTROL
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(WORDS_NAME)
    writer.add_token_list(vocabulary.tokens())
    writer.add_token_types(kinds)
    writer.add_token_merges(vocabulary.merges())
    writer.add_bos_token_id(END_ID)
    writer.add_eos_token_id(END_ID)
    writer.add_pad_token_id(END_ID)
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)


def _gguf_name(key: str) -> str:
    stem, _, kind = key.rpartition(".")
    if not stem.startswith("model.layers."):
        return f"{_GGUF_NAMES[stem]}.{kind}"
    number, _, part = stem.removeprefix("model.layers.").partition(".")
    return f"blk.{number}.{_GGUF_NAMES[part]}.{kind}"


def _turned(key: str, array: NDArray[np.float32], shape: Shape) -> NDArray[np.float32]:
    """GGUF's Llama turns neighbouring numbers of a query or key together, transformers' those half a head apart."""
    if not key.endswith(("q_proj.weight", "k_proj.weight")):
        return array
    heads = len(array) // shape.head_width
    halves = array.reshape(heads, 2, shape.head_width // 2, shape.width)
    return np.ascontiguousarray(halves.swapaxes(1, 2)).reshape(array.shape)


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, sort_keys=True) + "\n").encode()
