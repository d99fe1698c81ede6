"""What transformers does with a node: a model of random weights is saved, pushed and loaded."""

from collections.abc import Mapping
from typing import Any

import torch
from huggingface_hub import HfApi
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    BertConfig,
    BertForSequenceClassification,
    PreTrainedTokenizerFast,
)

WORDS = {"[UNK]": 0, "[PAD]": 1, "salam": 2, "azul": 3}


def a_model_is_pushed_and_loaded(tokens: Mapping[str, str]) -> None:
    # transformers has types of its own making, which mypy does not follow.
    config_type: Any = BertConfig
    tokenizer_type: Any = PreTrainedTokenizerFast
    config = config_type(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        num_labels=3,
    )  # fmt: skip
    model: Any = BertForSequenceClassification(config)
    model.eval()
    tokenizer = Tokenizer(WordLevel(WORDS, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    fast = tokenizer_type(tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]")
    model.push_to_hub("lab/tiny", commit_message="Weights")
    fast.push_to_hub("lab/tiny")
    loaded = AutoModelForSequenceClassification.from_pretrained("lab/tiny").eval()
    words = AutoTokenizer.from_pretrained("lab/tiny")
    given = words(["salam azul"], return_tensors="pt")
    assert given["input_ids"].tolist() == [[2, 3]]
    with torch.no_grad():
        assert torch.equal(loaded(**given).logits, model(**given).logits)
    info = HfApi().model_info("lab/tiny", files_metadata=True)
    weights = next(item for item in info.siblings or [] if item.rfilename == "model.safetensors")
    assert weights.lfs is not None
    model.classifier.bias.data += 1
    model.push_to_hub("lab/tiny", commit_message="Trained a little more")
    first = AutoModelForSequenceClassification.from_pretrained("lab/tiny", revision=info.sha)
    again = AutoModelForSequenceClassification.from_pretrained("lab/tiny")
    assert torch.equal(first.classifier.bias + 1, again.classifier.bias)
