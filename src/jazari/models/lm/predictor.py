"""A small language model at work: it continues a prompt, and says how likely a text is."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from jazari.models.records import Answer, Item, Sampling, ScoredToken
from jazari.models.tokenizer import END_ID

ANSWER_TOKENS_MAX = 4096
"""No answer to a line is longer, whatever it asks for."""
_SEEDS = 1 << 64
_Floats = NDArray[np.float64]


class Network(Protocol):
    """What turns ids into the next ones' logits."""

    def __call__(self, rows: Tensor, cache: list[Any] | None = None) -> Tensor:
        """Hidden states (rows, tokens, width) of ids (rows, tokens), which follow those that the cache has seen."""
        ...

    def logits(self, hidden: Tensor) -> Tensor:
        """Hidden states' logits, (..., vocabulary)."""
        ...


class Words(Protocol):
    """What cuts texts into ids, without a beginning or end, and puts them together again."""

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Each text's ids."""
        ...

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids."""
        ...

    def pieces(self, ids: Iterable[int]) -> Iterator[str]:
        """The text of each id as soon as it is whole characters; then what is left, if anything."""
        ...


class LmPredictor:
    """Answers `{"prompt", "max_tokens"}` with the likeliest `{"text"}`, and `{"text"}` with its `{"bits_per_byte"}`.

    It is a `Generator` too. Of what is longer than the context it sees the end: a prompt's last tokens, and while it
    answers, once the context is full, the last half of it. Bits are of the text's bytes in UTF-8, 0 for an empty one.
    Every text begins with the id `begin`; an answer ends with one of `ends`.
    """

    task = "lm"

    def __init__(
        self,
        network: Network,
        words: Words,
        context_tokens: int,
        *,
        begin: int = END_ID,
        ends: frozenset[int] = frozenset({END_ID}),
    ) -> None:
        self._network = network
        self.words = words
        self.context_tokens = context_tokens
        self.begin = begin
        self.ends = ends

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order; an item with a prompt and `max_tokens` wants text."""
        return [self._answer(item) for item in items]

    def _answer(self, item: Item) -> Answer:
        prompt, count = item.get("prompt"), item.get("max_tokens")
        if isinstance(prompt, str) and isinstance(count, int):
            sampling = Sampling(min(max(count, 0), ANSWER_TOKENS_MAX))
            return {"text": "".join(self.generate(prompt, sampling))}
        return {"bits_per_byte": self.bits_per_byte(str(item["text"]))}

    def bits_per_byte(self, text: str) -> float:
        """The bits that the model needs for a byte of the text in UTF-8, six decimals."""
        (ids,) = self.words.encode([text])
        bits = -sum(float(part.sum()) for _, part in self._log_probabilities(ids)) / math.log(2)
        return round(bits / max(1, len(text.encode(errors="surrogatepass"))), 6)

    def count(self, text: str) -> int:
        """How many tokens a text has."""
        return len(self.words.encode([text])[0])

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        """Every token of a text with its probability, the first with none; `likeliest` others with theirs."""
        (ids,) = self.words.encode([text])
        pieces = list(self.words.pieces(ids))
        scored: list[ScoredToken] = []
        for rows, own in self._log_probabilities(ids, likeliest > 0):
            for place, value in enumerate(own):
                best = self._best(rows[place], likeliest) if likeliest > 0 else {}
                first = not scored
                scored.append(
                    ScoredToken(pieces[len(scored)], None if first else float(value), {} if first else best)
                )
        return scored

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        """Pieces of the answer, each whole characters, as they come; it ends before a stop or with the text's end."""
        stops = [stop for stop in sampling.stop if stop]
        waiting = ""
        for piece in self.words.pieces(self._ids(prompt, sampling)):
            waiting += piece
            found = [place for place in (waiting.find(stop) for stop in stops) if place >= 0]
            if found:
                yield waiting[: min(found)]
                return
            # What may be the beginning of a stop waits for what follows.
            kept = max((_overlap(waiting, stop) for stop in stops), default=0)
            ready, waiting = waiting[: len(waiting) - kept], waiting[len(waiting) - kept :]
            if ready:
                yield ready
        if waiting:
            yield waiting

    @torch.inference_mode()
    def _next(self, ids: Sequence[int], cache: list[Any]) -> _Floats:
        hidden = self._network(torch.tensor([ids]), cache)
        return self._network.logits(hidden[0, -1]).double().numpy()

    def _ids(self, prompt: str, sampling: Sampling) -> Iterator[int]:
        # numpy takes no seed below 0, OpenAI's wire does.
        random = np.random.default_rng(None if sampling.seed is None else sampling.seed % _SEEDS)
        ids = [self.begin, *self.words.encode([prompt])[0]][-self.context_tokens :]
        cache: list[Any] = []
        new = ids
        for _ in range(sampling.max_tokens):
            if len(ids) > self.context_tokens:
                ids = new = ids[-(self.context_tokens // 2) :]
                cache = []
            chosen = _choose(self._next(new, cache), sampling, random)
            if chosen in self.ends:
                return
            yield chosen
            ids, new = [*ids, chosen], [chosen]

    def _log_probabilities(
        self, ids: Sequence[int], whole: bool = False
    ) -> Iterator[tuple[_Floats, _Floats]]:
        """Log-probabilities of ids, some at a time: of every token (tokens, vocabulary) if `whole`, and of theirs.

        Windows of a context each begin half a context after the one before, and tell the tokens it did not.
        """
        known = [self.begin, *ids]
        told = 1
        while told < len(known):
            begin = 0 if told < self.context_tokens else told - self.context_tokens // 2
            window = known[begin : begin + self.context_tokens + 1]
            with torch.inference_mode():
                hidden = self._network(torch.tensor([window[:-1]]))[0, told - begin - 1 :]
                rows = torch.log_softmax(self._network.logits(hidden), -1)
                own = rows[torch.arange(len(rows)), torch.tensor(window[told - begin :])]
            yield rows.double().numpy() if whole else np.empty(0), own.double().numpy()
            told = begin + len(window)

    def _best(self, row: _Floats, count: int) -> dict[str, float]:
        best: dict[str, float] = {}
        for id_ in np.argsort(-row, kind="stable")[:count]:
            best.setdefault(self.words.decode([int(id_)]), float(row[id_]))
        return best


def _choose(logits: _Floats, sampling: Sampling, random: np.random.Generator) -> int:
    """The likeliest id, or one drawn from the likeliest that have `top_p` of the probability together."""
    if sampling.temperature <= 0:
        return int(logits.argmax())
    shares = np.exp((logits - logits.max()) / sampling.temperature)
    shares /= shares.sum()
    order = np.argsort(-shares, kind="stable")
    sums = np.cumsum(shares[order])
    kept = int(np.searchsorted(sums, min(sampling.top_p, 1.0) * sums[-1])) + 1
    drawn = np.searchsorted(sums[:kept], random.random() * sums[min(kept, len(sums)) - 1], side="right")
    return int(order[min(int(drawn), len(order) - 1)])


def _overlap(text: str, stop: str) -> int:
    """How many characters at the end of a text begin a stop."""
    return next((n for n in range(min(len(text), len(stop) - 1), 0, -1) if stop.startswith(text[-n:])), 0)
