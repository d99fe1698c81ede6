"""Stories of the `openai` package against the gateway."""

import asyncio
import math
import os
from collections.abc import Callable, Mapping

import openai

ADDRESS = os.environ["HF_ENDPOINT"] + "/v1"
SAID = [{"role": "user", "content": "olleh"}]


def client(tokens: Mapping[str, str], person: str = "amina") -> openai.OpenAI:
    return openai.OpenAI(base_url=ADDRESS, api_key=tokens[person], max_retries=0)


def models_are_listed_and_found(tokens: Mapping[str, str]) -> None:
    ids = [model.id for model in client(tokens).models.list()]
    assert {"jazari/lm", "jazari/embed", "home/echo"} <= set(ids)
    assert client(tokens).models.retrieve("lm").id == "jazari/lm"


def a_chat_is_answered_whole_and_streamed(tokens: Mapping[str, str]) -> None:
    chat = client(tokens).chat.completions
    asked = {"model": "jazari/lm", "messages": SAID, "max_tokens": 30, "temperature": 0}
    whole = chat.create(**asked)
    assert whole.choices[0].finish_reason == "length"
    text = whole.choices[0].message.content
    assert whole.usage.completion_tokens == len(text) == 30
    pieces: list[str] = []
    counts = []
    for event in chat.create(**asked, stream=True, stream_options={"include_usage": True}):
        counts += [event.usage] if event.usage else []
        pieces += [choice.delta.content or "" for choice in event.choices]
    assert "".join(pieces) == text
    assert [count.model_dump() for count in counts] == [whole.usage.model_dump()]


def chats_run_at_once(tokens: Mapping[str, str]) -> None:
    async def ask() -> list[str]:
        async with openai.AsyncOpenAI(base_url=ADDRESS, api_key=tokens["amina"], max_retries=0) as many:
            asked = {"model": "lm", "messages": SAID, "max_tokens": 20, "seed": 3}
            answers = await asyncio.gather(*(many.chat.completions.create(**asked) for _ in range(12)))
        return [answer.choices[0].message.content for answer in answers]

    assert len(set(asyncio.run(ask()))) == 1


def completions_carry_the_prompts_probabilities(tokens: Mapping[str, str]) -> None:
    answer = client(tokens).completions.create(
        model="lm", prompt="the river", echo=True, logprobs=3, max_tokens=1, temperature=0
    )
    told = answer.choices[0].logprobs
    assert "".join(told.tokens).startswith("the river")
    assert told.token_logprobs[0] is None
    assert all(
        own < 0 and own in top.values()
        for own, top in zip(told.token_logprobs[1:], told.top_logprobs[1:], strict=True)
    )
    pieces = client(tokens).completions.create(
        model="lm", prompt="the ", max_tokens=9, temperature=0, stream=True
    )
    streamed = "".join(piece.choices[0].text for piece in pieces)
    whole = client(tokens).completions.create(model="lm", prompt="the ", max_tokens=9, temperature=0)
    assert streamed == whole.choices[0].text


def embeddings_are_vectors_of_unit_length(tokens: Mapping[str, str]) -> None:
    answer = client(tokens).embeddings.create(model="embed", input=["mint", "oranges and mint"])
    assert [round(math.hypot(*row.embedding), 5) for row in answer.data] == [1, 1]
    assert answer.usage.prompt_tokens == 4
    plain = client(tokens).embeddings.create(model="embed", input="mint", encoding_format="float")
    assert (
        max(abs(a - b) for a, b in zip(plain.data[0].embedding, answer.data[0].embedding, strict=True)) < 1e-6
    )


def a_provider_answers_through_the_node(tokens: Mapping[str, str]) -> None:
    chat = client(tokens).chat.completions
    assert chat.create(model="home/echo", messages=SAID).choices[0].message.content == "hello"
    pieces = chat.create(model="home/echo", messages=SAID, stream=True)
    assert "".join(piece.choices[0].delta.content or "" for piece in pieces) == "hello"
    assert client(tokens).embeddings.create(model="home/echo", input="x").data[0].embedding == [1, 0]


def refused(kind: type[openai.APIStatusError], code: str, ask: Callable[[], object]) -> None:
    try:
        ask()
    except kind as error:
        assert error.code == code, error
    else:
        raise AssertionError(code)


def refusals_are_the_clients_own_errors(tokens: Mapping[str, str]) -> None:
    known = client(tokens)
    asked = {"model": "abroad/echo", "messages": SAID}

    def chat(**more: object) -> Callable[[], object]:
        return lambda: known.chat.completions.create(**{**asked, **more})

    refused(openai.PermissionDeniedError, "trust.travel-refused", chat())
    refused(openai.AuthenticationError, "accounts.invalid-token", client({"amina": "jzr_x"}).models.list)
    refused(openai.NotFoundError, "gateway.unknown-model", lambda: known.models.retrieve("lab/secret"))
    refused(openai.BadRequestError, "gateway.unsupported-parameter", chat(model="lm", n=2))
    refused(openai.InternalServerError, "gateway.provider-failed", chat(model="gone/echo"))
    refused(openai.RateLimitError, "gateway.provider-busy", chat(model="rack/busy"))
    open_class = {"X-Jazari-Data-Class": "open"}
    said = client(tokens).chat.completions.create(**asked, extra_headers=open_class)
    assert said.choices[0].message.content == "hello"


def a_stream_that_breaks_off_is_an_error(tokens: Mapping[str, str]) -> None:
    try:
        for _ in client(tokens).chat.completions.create(model="rack/cut", messages=SAID, stream=True):
            pass
    except openai.APIError as error:
        assert "broke off" in error.message, error.message
    else:
        raise AssertionError("the break was not told")


def leave(tokens: Mapping[str, str], model: str) -> None:
    pieces = client(tokens).chat.completions.create(model=model, messages=SAID, stream=True, max_tokens=10**6)
    for _ in range(4):
        next(pieces)
    pieces.close()


def leaving_a_local_stream(tokens: Mapping[str, str]) -> None:
    leave(tokens, "jazari/talkative")


def leaving_a_providers_stream(tokens: Mapping[str, str]) -> None:
    leave(tokens, "home/endless")
