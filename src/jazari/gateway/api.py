"""`/v1` for programs: OpenAI's wire, which Mistral's client speaks too."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from fastapi import APIRouter, FastAPI, Request, Response

from jazari.accounts import Actor, actor
from jazari.core import json_response
from jazari.gateway import rules, shapes
from jazari.gateway.actions import Gateway, texts_of, whole
from jazari.gateway.errors import TokenMissing, UnsupportedParameter
from jazari.gateway.records import Caller, Offer, Sees, Stream
from jazari.gateway.shapes import ChatRequest, CompletionRequest, EmbeddingsRequest, ModelRequest
from jazari.gateway.streams import EventStream, events_of, unless_left

DATA_CLASS_HEADER = "X-Jazari-Data-Class"


@dataclass(frozen=True, slots=True)
class Call:
    """A request that may be answered: by whom it is, and which model answers."""

    caller: Caller
    offer: Offer


def speaks_openai(path: str) -> bool:
    """Whether errors at this path are told in OpenAI's shape."""
    return path.startswith("/v1/")


def router(gateway: Gateway) -> APIRouter:
    """`/v1/models`, `/v1/chat/completions`, `/v1/completions`, `/v1/embeddings`, by token."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        writing = asyncio.create_task(gateway.usage.keep_writing())
        try:
            yield
        finally:
            writing.cancel()
            await gateway.close()
            await asyncio.to_thread(gateway.usage.flush)

    api = APIRouter(prefix="/v1", tags=["gateway"], lifespan=lifespan)
    started = int(gateway.clock().timestamp())

    @api.get("/models")
    def models(request: Request) -> Response:
        """The models that the token's owner may use; `created` is when this server began to offer them."""
        found = gateway.offers(_sees(_holder(request)))
        data = [shapes.model_object(offer, started) for offer in found]
        return json_response({"object": "list", "data": data})

    @api.get("/models/{model:path}")
    async def model(request: Request, model: str) -> Response:
        """One model, by any name that requests may use."""
        offer = await gateway.offer(model, _sees(_holder(request)))
        return json_response(shapes.model_object(offer, started))

    @api.post("/chat/completions")
    async def chat(request: Request, given: ChatRequest) -> Response:
        """The answer to a conversation, streamed as server-sent events where `stream` is true."""
        call = await _begin(gateway, request, given)
        if call.offer.provider is not None:
            return await _forward(gateway, request, call, "/chat/completions", given)
        return await _chat(gateway, request, call, given)

    @api.post("/completions")
    async def completions(request: Request, given: CompletionRequest) -> Response:
        """What comes after a prompt; with `echo` and `logprobs` also how likely the prompt itself is."""
        call = await _begin(gateway, request, given)
        if call.offer.provider is not None:
            return await _forward(gateway, request, call, "/completions", given)
        return await _complete(gateway, request, call, given)

    @api.post("/embeddings")
    async def embeddings(request: Request, given: EmbeddingsRequest) -> Response:
        """A vector of unit length for each text."""
        call = await _begin(gateway, request, given)
        if call.offer.provider is not None:
            return await _forward(gateway, request, call, "/embeddings", given)
        vectors, count = await unless_left(request, gateway.embed(call.caller, call.offer, given))
        data = [
            {"object": "embedding", "index": index, "embedding": vector}
            for index, vector in enumerate(vectors)
        ]
        usage = shapes.usage_object(count)
        facts = {"id": _answer_id("embd"), "object": "list", "model": call.offer.id}
        return json_response({**facts, "data": data, "usage": usage})

    return api


async def _begin(gateway: Gateway, request: Request, given: ModelRequest) -> Call:
    """Everything that is decided before any work or any byte that leaves."""
    holder = _holder(request)
    caller = Caller(holder.person_id, holder.token_id)
    await gateway.check_budget(caller)
    offer = await gateway.offer(given.model, _sees(holder))
    gateway.check_travel(offer, request.headers.get(DATA_CLASS_HEADER))
    if offer.provider is None:
        rules.check_parameters(given.model_extra or {})
    return Call(caller, offer)


async def _forward(
    gateway: Gateway, request: Request, call: Call, path: str, given: ModelRequest
) -> Response:
    body = given.model_dump(exclude_unset=True)
    answer = await unless_left(request, gateway.forward(call.caller, call.offer, path, body))
    if isinstance(answer, Stream):
        return EventStream(answer)
    return Response(answer, media_type="application/json")


async def _chat(gateway: Gateway, request: Request, call: Call, given: ChatRequest) -> Response:
    made = (_answer_id("chatcmpl"), _seconds(gateway), call.offer.id)
    stream = await unless_left(request, gateway.chat(call.caller, call.offer, given))
    if not given.stream:
        completion = await unless_left(request, whole(stream))
        return json_response(shapes.chat_object(*made, completion))
    piece = partial(shapes.chat_piece, *made)
    return EventStream(
        events_of(
            stream,
            piece=lambda text: piece({"content": text}, None),
            last=lambda finish: piece({}, finish),
            usage=partial(shapes.usage_piece, "chat.completion.chunk", *made) if given.wants_usage else None,
            first=piece({"role": "assistant", "content": ""}, None),
        )
    )


async def _complete(gateway: Gateway, request: Request, call: Call, given: CompletionRequest) -> Response:
    made = (_answer_id("cmpl"), _seconds(gateway), call.offer.id)
    prompts = texts_of(given.prompt, "prompt")
    if not given.stream:
        each = [
            await unless_left(request, gateway.complete(call.caller, call.offer, prompt, given))
            for prompt in prompts
        ]
        return json_response(shapes.completion_object(*made, each))
    if len(prompts) > 1 or given.logprobs is not None:
        param = "prompt" if len(prompts) > 1 else "logprobs"
        raise UnsupportedParameter(
            "this node's own models stream one prompt at a time, without logprobs; leave out stream",
            param=param,
        )
    stream = await unless_left(request, gateway.stream_completion(call.caller, call.offer, prompts[0], given))
    piece = partial(shapes.completion_piece, *made)
    return EventStream(
        events_of(
            stream,
            piece=lambda text: piece(text, None),
            last=lambda finish: piece("", finish),
            usage=partial(shapes.usage_piece, "text_completion", *made) if given.wants_usage else None,
            first=piece(prompts[0], None) if given.echo else None,
        )
    )


def _holder(request: Request) -> Actor:
    """Who holds the token that came. Raises TokenMissing, for a browser's session too."""
    found = actor(request)
    if found is None or not found.token_id:
        raise TokenMissing(
            "send a token as `Authorization: Bearer TOKEN` (an OpenAI client's api_key); make one on the page "
            "/account or with `jazari tokens create --person NAME --scope read`"
        )
    return found


def _sees(holder: Actor) -> Sees:
    return lambda organisation: holder.can("reader", organisation)


def _seconds(gateway: Gateway) -> int:
    return int(gateway.clock().timestamp())


def _answer_id(prefix: str) -> str:
    return f"{prefix}-{uuid4().hex}"
