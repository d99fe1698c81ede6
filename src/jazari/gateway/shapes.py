"""OpenAI's wire as far as it is spoken here: what requests hold, what answers look like."""

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from jazari.core import Invalid, JazariError
from jazari.gateway.records import Completion, Count, Offer, PlacedToken

LIST_ITEMS = 512
"""Most prompts, inputs or messages in one request."""
LEAST_LOG_PROBABILITY = -9999.0
"""What JSON can say for a probability of zero, as OpenAI does."""

Texts = str | list[str] | list[int] | list[list[int]]
"""One text or several, as text or as a provider's token ids."""


def _some(given: Texts) -> Texts:
    # A text in token ids is a list too, and as long as it likes.
    is_one = isinstance(given, str) or isinstance(next(iter(given), None), int)
    if not (is_one or 1 <= len(given) <= LIST_ITEMS):
        raise ValueError(f"send 1 to {LIST_ITEMS} texts at once, not {len(given)}")
    return given


class StreamOptions(BaseModel):
    """`include_usage`: a last event says how many tokens it all was."""

    model_config = ConfigDict(extra="allow")

    include_usage: bool = False


class ModelRequest(BaseModel):
    """A request to a model; fields that are not here go to providers as they are and are refused by local models."""

    model_config = ConfigDict(extra="allow")

    model: str = Field(min_length=1, max_length=300)

    @model_validator(mode="before")
    @classmethod
    def _can_be_sent(cls, given: object) -> object:
        """What one JSON library reads and another does not write fails here, and not on its way to a model."""
        try:
            orjson.dumps(given)
        except TypeError as error:
            raise ValueError(
                f"this cannot be passed on: {error}; send whole characters, numbers of 64 bits, and less depth"
            ) from None
        return given


class SampledRequest(ModelRequest):
    """What asks for text: `random_seed` is Mistral's name of `seed`, `max_completion_tokens` a newer `max_tokens`."""

    max_tokens: int | None = Field(None, ge=0)
    max_completion_tokens: int | None = Field(None, ge=0)
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, gt=0, le=1)
    seed: int | None = None
    random_seed: int | None = None
    stop: str | Annotated[list[str], Field(max_length=16)] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None

    @property
    def stops(self) -> tuple[str, ...]:
        """The texts that end the answer."""
        return (self.stop,) if isinstance(self.stop, str) else tuple(self.stop or ())

    @property
    def wants_usage(self) -> bool:
        """Whether a stream is to end with its count."""
        return self.stream_options is not None and self.stream_options.include_usage


class ChatRequest(SampledRequest):
    """`/v1/chat/completions`."""

    messages: list[dict[str, Any]] = Field(min_length=1, max_length=LIST_ITEMS)


class CompletionRequest(SampledRequest):
    """`/v1/completions`: with `echo` and `logprobs` also the prompt's probabilities."""

    prompt: Annotated[Texts, AfterValidator(_some)]
    echo: bool | None = None
    logprobs: int | None = Field(None, ge=0, le=20)


class EmbeddingsRequest(ModelRequest):
    """`/v1/embeddings`."""

    input: Annotated[Texts, AfterValidator(_some)]
    encoding_format: Literal["float", "base64"] | None = None


def model_object(offer: Offer, created: int) -> dict[str, object]:
    """One model of `/v1/models`: OpenAI's fields, Mistral's `type` and `capabilities`, and our `task`.

    What a provider's model can do is the provider's to say.
    """
    facts = {"id": offer.id, "object": "model", "created": created, "owned_by": offer.owner, "type": "base"}
    if not offer.task:
        return {**facts, "capabilities": {}}
    return {**facts, "capabilities": {"completion_chat": offer.task == "lm"}, "task": offer.task}


def chat_object(answer_id: str, created: int, model: str, completion: Completion) -> dict[str, object]:
    """A whole answer of a conversation."""
    message = {"role": "assistant", "content": completion.text}
    choice = {"index": 0, "message": message, "finish_reason": completion.finish, "logprobs": None}
    return {
        **_head("chat.completion", answer_id, created, model),
        "choices": [choice],
        "usage": usage_object(completion.count),
    }


def chat_piece(
    answer_id: str, created: int, model: str, delta: Mapping[str, str], finish: str | None
) -> dict[str, object]:
    """One event of an answer of a conversation."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {**_head("chat.completion.chunk", answer_id, created, model), "choices": [choice]}


def completion_object(
    answer_id: str, created: int, model: str, completions: Sequence[Completion]
) -> dict[str, object]:
    """Answers to one or several prompts, in their order."""
    choices = [
        {
            "index": index,
            "text": completion.text,
            "finish_reason": completion.finish,
            "logprobs": None if completion.tokens is None else _logprobs(completion.tokens),
        }
        for index, completion in enumerate(completions)
    ]
    count = Count(
        sum(completion.count.prompt_tokens for completion in completions),
        sum(completion.count.completion_tokens for completion in completions),
    )
    head = _head("text_completion", answer_id, created, model)
    return {**head, "choices": choices, "usage": usage_object(count)}


def completion_piece(
    answer_id: str, created: int, model: str, text: str, finish: str | None
) -> dict[str, object]:
    """One event of an answer to a prompt."""
    choice = {"index": 0, "text": text, "finish_reason": finish, "logprobs": None}
    return {**_head("text_completion", answer_id, created, model), "choices": [choice]}


def usage_piece(kind: str, answer_id: str, created: int, model: str, count: Count) -> dict[str, object]:
    """The last event of a stream whose count was asked for."""
    return {**_head(kind, answer_id, created, model), "choices": [], "usage": usage_object(count)}


def usage_object(count: Count) -> dict[str, int]:
    """What an answer cost."""
    return {
        "prompt_tokens": count.prompt_tokens,
        "completion_tokens": count.completion_tokens,
        "total_tokens": count.total_tokens,
    }


def written(answer: Any) -> str:
    """The text of a provider's whole answer; where its content comes in parts, those of type `text`.

    Raises LookupError or TypeError where there is none as the wire has it.
    """
    content = answer["choices"][0]["message"]["content"]
    if isinstance(content, list):
        return "".join(part["text"] for part in content if part["type"] == "text")
    if not isinstance(content, str | NoneType):
        raise TypeError(f"content is {type(content).__name__}")
    return content or ""


_TYPES: Mapping[int, str] = {
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    429: "rate_limit_error",
}


def error_object(error: JazariError, status: int) -> tuple[dict[str, object], int]:
    """An error in OpenAI's shape and its status there: what cannot be accepted is 400, not 422."""
    status = 400 if status == 422 else status
    kind = _TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error")
    param = error.facts.get("param")
    if isinstance(error, Invalid) and "place" in error.facts:
        param = str(error.facts["place"]).removeprefix(
            "body."
        )  # where the check of a request's shape stopped
    facts = {"message": error.message, "type": kind, "param": param, "code": error.code}
    return {"error": facts}, status


def _head(kind: str, answer_id: str, created: int, model: str) -> dict[str, object]:
    return {"id": answer_id, "object": kind, "created": created, "model": model}


def _logprobs(tokens: Sequence[PlacedToken]) -> dict[str, object]:
    """OpenAI's four lists; what is likeliest holds the token itself too, the first token has no probability."""
    probabilities = [_finite(placed.token.log_probability) for placed in tokens]
    return {
        "tokens": [placed.token.text for placed in tokens],
        "token_logprobs": probabilities,
        "top_logprobs": [
            None
            if own is None
            else {**{text: _finite(p) for text, p in placed.token.likeliest.items()}, placed.token.text: own}
            for placed, own in zip(tokens, probabilities, strict=True)
        ],
        "text_offset": [placed.offset for placed in tokens],
    }


def _finite(log_probability: float | None) -> float | None:
    return None if log_probability is None else max(log_probability, LEAST_LOG_PROBABILITY)
