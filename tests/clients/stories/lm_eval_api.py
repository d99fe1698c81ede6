"""Stories of lm-eval's `local-completions` against the gateway, with a tokenizer of one token a character."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from lm_eval.api.instance import Instance
from lm_eval.models.openai_completions import LocalCompletionsAPI
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

CHARACTERS = "\n abcdefghijklmnopqrstuvwxyz.,;:"


def api(tokens: Mapping[str, str]) -> LocalCompletionsAPI:
    vocabulary = {character: number for number, character in enumerate(CHARACTERS)}
    vocabulary["<end>"] = len(vocabulary)
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<end>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    tokenizer.decoder = decoders.Fuse()  # lm-eval sends what the tokenizer makes of the ids again
    folder = Path("tokenizer").absolute()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>")  # type: ignore[no-untyped-call]
    fast.save_pretrained(folder)
    os.environ["OPENAI_API_KEY"] = tokens["amina"]
    return LocalCompletionsAPI(
        base_url=os.environ["HF_ENDPOINT"] + "/v1/completions",
        model="jazari/lm",
        tokenizer=str(folder),
        tokenizer_backend="huggingface",
        tokenized_requests=False,
        max_length=300,
    )


def likelihoods(tokens: Mapping[str, str]) -> None:
    pairs = [("the river", " runs"), ("the river", " zzzz"), ("home", ".")]
    asked = [Instance("loglikelihood", {}, pair, number) for number, pair in enumerate(pairs)]
    print(json.dumps(api(tokens).loglikelihood(asked, disable_tqdm=True)))


def generations(tokens: Mapping[str, str]) -> None:
    wanted = {"until": ["r"], "max_gen_toks": 12, "temperature": 0}
    asked = [Instance("generate_until", {}, (prompt, dict(wanted)), 0) for prompt in ("the ", "mint")]
    print(json.dumps(api(tokens).generate_until(asked, disable_tqdm=True)))
