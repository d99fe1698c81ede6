"""Twins of what the gateway talks to: a character bigram model, a bag of hashed words, the models room, a provider."""

import asyncio
import hashlib
import json
import math
import random
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from aiohttp import web

from jazari.models import ModelNotFound, ModelSummary, Predictor, Sampling, ScoredToken

TEXT = (
    "the river runs to the sea and the road runs beside the river; every morning the baker opens the shop, and the "
    "bread smells of the whole street; tomorrow is market day, and the neighbours carry oranges and mint home.\n"
)
END = "\n"
BUCKETS = 64


class Bigram:
    """Characters as tokens, each drawn after the one before it; a line's end is its end."""

    task = "lm"
    context_tokens = 400

    def __init__(self, text: str = TEXT) -> None:
        self._alphabet = sorted(set(text))
        self._after: dict[str, Counter[str]] = defaultdict(Counter)
        for first, second in pairwise(text):
            self._after[first][second] += 1
        self.pieces_made = 0

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        chance = random.Random(sampling.seed)
        made, told = "", 0
        held = max((len(stop) - 1 for stop in sampling.stop), default=0)
        for _ in range(sampling.max_tokens):
            token = self._next((prompt + made)[-1:], sampling.temperature, chance)
            if token == END:
                break
            made += token
            self.pieces_made += 1
            ends = [place for stop in sampling.stop if (place := made.find(stop)) >= 0]
            if ends:
                made, held = made[: min(ends)], 0
                break
            if len(made) - held > told:
                yield made[told : len(made) - held]
                told = len(made) - held
        if made[told:]:
            yield made[told:]

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        scored = []
        for place, token in enumerate(text):
            if place == 0:
                scored.append(ScoredToken(token, None, {}))
                continue
            chances = self.chances(text[place - 1])
            own = math.log(chances.get(token, 1e-9))
            best = sorted(chances, key=lambda other: (-chances[other], other))[:likeliest]
            scored.append(
                ScoredToken(
                    token, own, {other: p for other in best if (p := math.log(chances[other])) >= own}
                )
            )
        return scored

    def count(self, text: str) -> int:
        return len(text)

    def predict(self, items: Sequence[object]) -> list[dict[str, object]]:
        raise NotImplementedError

    def chances(self, before: str) -> dict[str, float]:
        seen = self._after[before]
        weights = {token: 8 * seen[token] + (token != END) for token in self._alphabet}
        total = sum(weights.values())
        return {token: weight / total for token, weight in weights.items() if weight}

    def _next(self, before: str, temperature: float, chance: random.Random) -> str:
        chances = self.chances(before)
        if temperature == 0:
            return max(sorted(chances), key=lambda token: chances[token])
        weights = [p ** (1 / temperature) for p in chances.values()]
        return chance.choices(list(chances), weights)[0]


class Endless(Bigram):
    """Goes on until it is stopped, and waits before each piece until it may."""

    context_tokens = 10**9

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Semaphore(0)
        self.stopped = threading.Event()

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        try:
            for _ in range(sampling.max_tokens):
                self.may.acquire()
                yield "la"
        finally:
            self.stopped.set()

    def count(self, text: str) -> int:
        return len(text) // 2


class Bag:
    """Words hashed into a vector of unit length."""

    task = "embed"

    def predict(self, items: Sequence[object]) -> list[dict[str, object]]:
        return [{"vector": self._vector(str(item["text"]))} for item in items]  # type: ignore[index]

    def _vector(self, text: str) -> list[float]:
        sums = [0.0] * BUCKETS
        for word in text.lower().split():
            digest = hashlib.sha256(word.encode()).digest()
            sums[digest[0] % BUCKETS] += 1.0 if digest[1] % 2 else -1.0
        length = math.sqrt(sum(value * value for value in sums)) or 1.0
        return [value / length for value in sums]


class Sorter:
    """A model that is neither of both tasks."""

    task = "lid"

    def predict(self, items: Sequence[object]) -> list[dict[str, object]]:
        return [{"label": "und", "score": 1.0} for _ in items]


@dataclass
class KnownModels:
    """The models room in memory: predictors by repository, some of them only for who reads in the organisation."""

    predictors: dict[str, Predictor]
    hidden: frozenset[str] = frozenset()
    defaults: dict[str, str] = field(default_factory=dict)

    def resolve_for(self, name: str, sees: object) -> str:
        name = self.defaults.get(name, name).removeprefix("model:").partition("@")[0]
        assert callable(sees)
        if name not in self.predictors or (name in self.hidden and not sees(name.partition("/")[0])):
            raise ModelNotFound(f"there is no model {name!r}")
        return f"model:{name}@{'0' * 40}"

    def load(self, ref: str) -> Predictor:
        return self.predictors[ref.removeprefix("model:").partition("@")[0]]

    def summaries(self, *, with_private: bool = False) -> list[ModelSummary]:
        assert with_private
        return [
            ModelSummary(name, f"model:{name}@{'0' * 40}", predictor.task, (), name in self.defaults.values())
            for name, predictor in self.predictors.items()
        ]


def known_models(**more: Predictor) -> KnownModels:
    """A language model, an embedding, a sorter, and a language model that the lab keeps to itself."""
    found: dict[str, Predictor] = {
        "jazari/lm": Bigram(),
        "jazari/embed": Bag(),
        "jazari/lid": Sorter(),
        "lab/secret": Bigram(),
    }
    named = {f"jazari/{name}": predictor for name, predictor in more.items()}
    defaults = {"lm": "jazari/lm", "embed": "jazari/embed"}
    return KnownModels({**found, **named}, frozenset({"lab/secret"}), defaults)


@dataclass
class StandIn:
    """A provider on this machine: answers with the last message backwards, and remembers what it was sent."""

    address: str = ""
    key: str = "the-key-of-the-stand-in"
    asked: list[dict[str, object]] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)
    """Set when a client leaves in the middle of a stream."""
    may_cut: threading.Event = field(default_factory=threading.Event)
    """Awaited before a stream of the model `cut` is broken off after its first piece."""

    async def chat(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(body)
        self.authorizations.append(request.headers.get("Authorization", ""))
        model = body["model"]
        if self.authorizations[-1] != f"Bearer {self.key}":
            facts = {"error": {"message": f"wrong key {self.authorizations[-1][:14]}"}}
            return web.json_response(facts, status=401)
        if model in ("moved", "busy", "broken", "strict", "nonsense"):
            return await self._unwell(model)
        said = body["messages"][-1]["content"][::-1]
        usage = {"prompt_tokens": 7, "completion_tokens": len(said), "total_tokens": 7 + len(said)}
        if not body.get("stream"):
            parts = [{"type": "thinking", "thinking": []}, {"type": "text", "text": said}]
            message = {"role": "assistant", "content": parts if model == "parts" else said}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            return web.json_response(
                {
                    "id": "a-1", "object": "chat.completion", "created": 1, "model": model, "choices": [choice],
                    "usage": usage,
                }
            )  # fmt: skip
        answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await answer.prepare(request)
        try:
            for letter in said if model != "endless" else iter(lambda: "a", ""):
                await answer.write(event(model, [choice_of({"content": letter})]))
                if model == "cut":
                    await asyncio.get_running_loop().run_in_executor(None, self.may_cut.wait)
                    assert request.transport is not None
                    request.transport.close()
                    return answer
                await asyncio.sleep(0)
        except ConnectionError:
            self.left.set()
            raise
        last = choice_of({}, "stop")
        counts = body.get("stream_options", {}).get("include_usage")
        mistral = "random_seed" in body
        await answer.write(event(model, [last], **({"usage": usage} if mistral else {})))
        if counts:
            await answer.write(event(model, [], usage=usage))
        await answer.write(b"data: [DONE]\n\n")
        return answer

    async def embeddings(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.asked.append(body)
        data = [{"object": "embedding", "index": 0, "embedding": [1.0, 0.0]}]
        return web.json_response(
            {"object": "list", "data": data, "model": body["model"], "usage": {"prompt_tokens": 3}}
        )

    async def _unwell(self, model: str) -> web.Response:
        if model == "moved":
            raise web.HTTPTemporaryRedirect("http://127.0.0.1:9/elsewhere")
        if model == "busy":
            return web.json_response({}, status=429, headers={"Retry-After": "17"})
        if model == "strict":
            return web.json_response({"detail": "temperature is too high"}, status=422)
        if model == "nonsense":
            return web.Response(text="<html>")
        return web.Response(status=500, text="fault")


def choice_of(delta: dict[str, str], finish: str | None = None) -> dict[str, object]:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def event(model: str, choices: list[dict[str, object]], **more: object) -> bytes:
    facts = {
        "id": "a-1", "object": "chat.completion.chunk", "created": 1, "model": model, "choices": choices, **more
    }  # fmt: skip
    return b"data: " + json.dumps(facts).encode() + b"\n\n"


MODELS = ("echo", "parts", "endless", "moved", "busy", "broken", "strict", "nonsense", "cut")


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """The provider, served from a thread of its own."""
    provider = StandIn()
    loop = asyncio.new_event_loop()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", provider.chat)
    app.router.add_post("/v1/embeddings", provider.embeddings)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> None:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        provider.address = f"http://{host}:{port}/v1"

    asyncio.run_coroutine_threadsafe(start(), loop).result()
    try:
        yield provider
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
