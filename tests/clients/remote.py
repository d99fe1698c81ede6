"""A provider on this machine that speaks OpenAI's wire over the gateway's bigram twin: chats, and tells likelihoods."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from jazari.models import Sampling
from tests.gateway.twins import Bigram
from tests.standing import answering


@dataclass
class Remote:
    """What it was asked, by address; its model `bigram` continues what it is told.

    From the moment when it was asked `stalls_at` times it answers nobody until it is `freed`; then it has `stalled`.
    """

    address: str = ""
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    stalls_at: int | None = None
    stalled: threading.Event = field(default_factory=threading.Event)
    freed: threading.Event = field(default_factory=threading.Event)

    def answer(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        self.asked.append((path, body))
        if len(self.asked) == self.stalls_at:
            self.stalled.set()
            self.freed.wait()
        model = Bigram()
        prompt = body["prompt"] if path == "/v1/completions" else body["messages"][-1]["content"]
        text = written(model, prompt, body["max_tokens"])
        usage = {"prompt_tokens": len(prompt), "completion_tokens": len(text)}
        if path == "/v1/chat/completions":
            choice: dict[str, Any] = {"message": {"role": "assistant", "content": text}}
        else:
            choice = {"text": prompt + text if body.get("echo") else text}
            if body.get("logprobs") is not None:
                choice["logprobs"] = logprobs(model, choice["text"])
        return {"object": path, "model": "bigram", "choices": [{"index": 0, **choice}], "usage": usage}


def written(model: Bigram, prompt: str, max_tokens: int) -> str:
    """What the twin continues a prompt with."""
    return "".join(model.generate(prompt, Sampling(max_tokens)))


def logprobs(model: Bigram, text: str) -> dict[str, Any]:
    tokens = model.score(text, 1)
    return {
        "tokens": [token.text for token in tokens],
        "token_logprobs": [token.log_probability for token in tokens],
        "top_logprobs": [token.likeliest or None for token in tokens],
        "text_offset": [0, *accumulate(len(token.text) for token in tokens)][: len(tokens)],
    }


@contextmanager
def remote() -> Iterator[Remote]:
    """The provider, served from threads of its own."""
    found = Remote()
    with answering(found.answer) as address:
        found.address = f"{address}/v1"
        yield found
