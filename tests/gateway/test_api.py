"""`/v1` over a whole node: models here and at a provider, refusals in OpenAI's shape, what is counted."""

import base64
import json
import math
import struct
from collections.abc import Iterator

import pytest

from tests.conftest import SetClock
from tests.gateway.conftest import Open, Opened
from tests.gateway.twins import Bigram, StandIn

SAID = [{"role": "user", "content": "olleh"}]
CHAT = "/v1/chat/completions"


def events(text: str) -> Iterator[dict[str, object]]:
    *told, done, rest = text.split("\n\n")
    assert (done, rest) == ("data: [DONE]", "")
    for event in told:
        yield json.loads(event.removeprefix("data: "))


def refusal(answer: object) -> tuple[int, str, str, object]:
    error = answer.json()["error"]  # type: ignore[attr-defined]
    assert set(error) == {"message", "type", "param", "code"}
    return answer.status_code, error["code"], error["type"], error["param"]  # type: ignore[attr-defined]


def test_models_are_those_that_the_tokens_owner_may_use(served: Open) -> None:
    def ids(person: str) -> list[str]:
        return [
            row["id"]
            for row in served.client.get("/v1/models", headers=served.headers(person)).json()["data"]
        ]

    assert ids("amina")[:2] == ["jazari/lm", "jazari/embed"]
    assert "home/echo" in ids("amina")
    assert "jazari/lid" not in ids("amina")
    assert "lab/secret" not in ids("amina")
    assert "lab/secret" in ids("badr")
    one = served.client.get("/v1/models/lm", headers=served.headers()).json()
    assert one == {
        "id": "jazari/lm",
        "object": "model",
        "created": 1795338000,
        "owned_by": "jazari",
        "type": "base",
        "capabilities": {"completion_chat": True},
        "task": "lm",
    }
    assert served.client.get("/v1/models/home/echo", headers=served.headers()).json()["owned_by"] == "home"
    for hidden in ("lab/secret", "lab/none"):
        answer = served.client.get(f"/v1/models/{hidden}", headers=served.headers())
        assert refusal(answer) == (404, "gateway.unknown-model", "not_found_error", "model")


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}])
def test_a_token_is_asked_for_in_the_clients_own_terms(served: Open, headers: dict[str, str]) -> None:
    for answer in (
        served.client.get("/v1/models", headers=headers),
        served.client.post(CHAT, headers=headers, json={"model": "lm", "messages": SAID}),
    ):
        status, code, kind, _ = refusal(answer)
        assert (status, kind) == (401, "authentication_error")
        assert code in ("gateway.token-missing", "accounts.invalid-token")
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_chat_is_answered_here_whole_and_in_pieces(served: Open) -> None:
    asked = {"model": "lm", "messages": SAID, "temperature": 0, "max_tokens": 30}
    whole = served.post(CHAT, **asked).json()
    (choice,) = whole["choices"]
    assert whole["object"] == "chat.completion"
    assert whole["model"] == "jazari/lm"
    assert choice["message"]["role"] == "assistant"
    assert choice["finish_reason"] == "length"
    text = choice["message"]["content"]
    prompt_tokens = len("user: olleh\nassistant:")
    assert whole["usage"] == {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": 30,
        "total_tokens": prompt_tokens + 30,
    }
    streamed = served.post(CHAT, **asked, stream=True, stream_options={"include_usage": True})
    assert streamed.headers["content-type"].startswith("text/event-stream")
    first, *pieces, last, usage = events(streamed.text)
    assert first["choices"][0]["delta"] == {"role": "assistant", "content": ""}  # type: ignore[index]
    assert len(pieces) > 1
    assert "".join(piece["choices"][0]["delta"]["content"] for piece in pieces) == text  # type: ignore[index]
    assert last["choices"] == [{"index": 0, "delta": {}, "finish_reason": "length"}]
    assert (usage["choices"], usage["usage"]) == ([], whole["usage"])
    assert "usage" not in served.post(CHAT, **asked, stream=True).text


def test_a_seed_repeats_an_answer_and_a_stop_ends_it(served: Open) -> None:
    def text(**more: object) -> tuple[str, str]:
        (choice,) = served.post("/v1/completions", model="lm", prompt="the ", max_tokens=60, **more).json()[
            "choices"
        ]
        return choice["text"], choice["finish_reason"]

    assert text(seed=1) == text(random_seed=1)
    assert text(seed=1) != text(seed=2)
    longest, _ = text(seed=1)
    stop = longest[10:13]
    assert text(seed=1, stop=[stop]) == (longest[: longest.index(stop)], "stop")


def test_completions_tell_the_prompts_probabilities(served: Open) -> None:
    prompt = "the river"
    answer = served.post(
        "/v1/completions",
        model="lm",
        prompt=[prompt, "xq"],
        echo=True,
        logprobs=2,
        max_tokens=1,
        temperature=0,
    ).json()
    scores = Bigram().score(prompt, 2)
    told, strange = (choice["logprobs"] for choice in answer["choices"])
    assert told["tokens"][:-1] == list(prompt)
    assert told["text_offset"] == list(range(len(prompt) + 1))
    assert told["token_logprobs"][:-1] == [score.log_probability for score in scores]
    assert told["top_logprobs"][0] is None
    for own, top in zip(told["token_logprobs"][1:], told["top_logprobs"][1:], strict=True):
        assert own in top.values()
    greedy = [
        own == max(top.values())
        for own, top in zip(told["token_logprobs"][1:-1], told["top_logprobs"][1:-1], strict=True)
    ]
    chances = [Bigram().chances(before) for before in prompt[:-1]]
    assert greedy == [
        found[after] == max(found.values()) for found, after in zip(chances, prompt[1:], strict=True)
    ]
    assert strange["token_logprobs"][1] == pytest.approx(math.log(1e-9))
    assert answer["usage"] == {"prompt_tokens": 11, "completion_tokens": 2, "total_tokens": 13}
    alone = served.post(
        "/v1/completions", model="lm", prompt=prompt, echo=True, logprobs=0, max_tokens=0
    ).json()
    (choice,) = alone["choices"]
    assert (choice["text"], choice["logprobs"]["tokens"]) == (prompt, list(prompt))
    behind = served.post(
        "/v1/completions", model="lm", prompt=prompt, logprobs=1, max_tokens=3, temperature=0
    ).json()
    (choice,) = behind["choices"]
    assert choice["logprobs"]["tokens"] == list(choice["text"])
    assert choice["logprobs"]["text_offset"] == [9, 10, 11]


def test_a_models_own_end_is_a_last_token_without_probability(served: Open) -> None:
    answer = served.post(
        "/v1/completions", model="lm", prompt="home.", echo=True, logprobs=1, max_tokens=9, temperature=0
    ).json()
    (choice,) = answer["choices"]
    assert (choice["text"], choice["finish_reason"]) == ("home.", "stop")
    assert choice["logprobs"]["tokens"] == [*"home.", ""]
    assert choice["logprobs"]["token_logprobs"][-1] is None


def test_embeddings_come_as_numbers_or_as_bytes(served: Open) -> None:
    asked = {"model": "embed", "input": ["mint and oranges", "bread"]}
    numbers = served.post("/v1/embeddings", **asked).json()
    vectors = [row["embedding"] for row in numbers["data"]]
    assert [row["index"] for row in numbers["data"]] == [0, 1]
    assert math.hypot(*vectors[0]) == pytest.approx(1)
    assert numbers["usage"] == {"prompt_tokens": 4, "completion_tokens": 0, "total_tokens": 4}
    coded = served.post("/v1/embeddings", **asked, encoding_format="base64").json()
    for row, vector in zip(coded["data"], vectors, strict=True):
        data = base64.b64decode(row["embedding"])
        assert struct.unpack(f"<{len(vector)}f", data) == pytest.approx(vector)


@pytest.mark.parametrize(
    ("path", "body", "param"),
    [
        (CHAT, {"messages": SAID, "n": 2}, "n"),
        (CHAT, {"messages": SAID, "logprobs": True}, "logprobs"),
        (CHAT, {"messages": SAID, "response_format": {"type": "json_object"}}, "response_format"),
        (CHAT, {"messages": SAID, "tools": [{"type": "function"}]}, "tools"),
        (CHAT, {"messages": SAID, "temperature": 3}, "temperature"),
        (CHAT, {"messages": []}, "messages"),
        (CHAT, {"messages": [{"role": "tool", "content": "x"}]}, "messages[0]"),
        (CHAT, {"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, "messages[0]"),
        (CHAT, {"messages": SAID, "max_tokens": 10_000}, "max_tokens"),
        ("/v1/completions", {"prompt": [1, 2]}, "prompt"),
        ("/v1/completions", {"prompt": "x", "best_of": 3}, "best_of"),
        ("/v1/completions", {"prompt": ["x", "y"], "stream": True}, "prompt"),
        ("/v1/completions", {"prompt": "x", "stream": True, "logprobs": 1}, "logprobs"),
        ("/v1/embeddings", {"input": ["x"]}, "model"),
        ("/v1/embeddings", {"input": ["x"], "model": "embed", "dimensions": 3}, "dimensions"),
        ("/v1/embeddings", {"input": [[1]], "model": "embed"}, "input"),
        ("/v1/embeddings", {"input": ["x"] * 513, "model": "embed"}, "input"),
        ("/v1/completions", {"prompt": []}, "prompt"),
        (CHAT, {"messages": SAID, "model": "jazari/lid"}, "model"),
    ],
)
def test_what_is_not_honoured_is_refused_by_name(
    served: Open, path: str, body: dict[str, object], param: str
) -> None:
    status, _, kind, named = refusal(served.post(path, **{"model": "lm", **body}))
    assert (status, kind, named) == (400, "invalid_request_error", param)


@pytest.mark.parametrize("model", ["lm", "home/echo"])
@pytest.mark.parametrize(
    "wrong",
    [
        {"user": "\ud800"},
        {"stop": ["\ud800"]},
        {"seed": 1 << 64},
        {"messages": [{"role": "user", "content": "\udfff"}]},
    ],
)
def test_what_cannot_be_passed_on_is_refused(served: Open, model: str, wrong: dict[str, object]) -> None:
    # As a client may write it: escapes of half characters are JSON, numbers of any length too.
    answer = served.client.post(
        CHAT,
        content=json.dumps({"model": model, "messages": SAID, **wrong}),
        headers=served.headers(**{"Content-Type": "application/json"}),
    )
    assert refusal(answer)[0] == 400
    assert answer.json()["error"]["message"].startswith("body: this cannot be passed on")


def test_what_asks_for_nothing_is_taken(served: Open) -> None:
    neutral = {
        "n": 1,
        "presence_penalty": 0,
        "tools": None,
        "user": "u-1",
        "response_format": {"type": "text"},
    }
    parts = [{"role": "user", "content": [{"type": "text", "text": "ol"}, {"type": "text", "text": "leh"}]}]
    asked = {"model": "lm", "temperature": 0, "max_tokens": 5}
    assert (
        served.post(CHAT, **asked, messages=parts, **neutral).json()["choices"]
        == served.post(CHAT, **asked, messages=SAID).json()["choices"]
    )


@pytest.mark.parametrize(
    ("model", "data_class", "rule"),
    [
        ("abroad/echo", None, "internal-stays"),
        ("abroad/echo", "open", None),
        ("abroad/echo", "sensitive", "05-20"),
        ("home/echo", None, None),
        ("home/echo", "personal", None),
        ("home/echo", "sensitive", None),
        ("rack/echo", "sensitive", None),
        ("lm", "sensitive", None),
    ],
)
def test_the_rules_on_data_decide_before_anything_leaves(
    served: Open, provider: StandIn, model: str, data_class: str | None, rule: str | None
) -> None:
    headers = {"X-Jazari-Data-Class": data_class} if data_class else {}
    answer = served.post(CHAT, headers=headers, model=model, messages=SAID, max_tokens=5)
    if rule is None:
        assert answer.status_code == 200
        return
    assert refusal(answer) == (403, "trust.travel-refused", "permission_error", None)
    assert rule in answer.json()["error"]["message"]
    assert provider.asked == []


def test_a_data_class_that_is_none_is_refused_for_local_models_too(served: Open) -> None:
    answer = served.post(CHAT, headers={"X-Jazari-Data-Class": "public"}, model="lm", messages=SAID)
    assert refusal(answer)[:2] == (400, "gateway.unknown-data-class")


def test_a_provider_is_asked_in_its_own_terms_and_its_answer_passed_on(
    served: Open, provider: StandIn
) -> None:
    asked = {
        "messages": SAID,
        "seed": 5,
        "max_completion_tokens": 9,
        "tools": [{"type": "function"}],
        "user": None,
    }
    answer = served.post(CHAT, model="rack/echo", **asked).json()
    assert answer["choices"][0]["message"]["content"] == "hello"
    assert provider.authorizations == [f"Bearer {provider.key}"]
    assert provider.asked == [{**{k: v for k, v in asked.items() if v is not None}, "model": "echo"}]
    open_class = {"X-Jazari-Data-Class": "open"}
    served.post(CHAT, headers=open_class, model="mistral/echo", **asked)
    assert provider.asked[1] == {
        "messages": SAID, "random_seed": 5, "max_tokens": 9, "tools": [{"type": "function"}], "model": "echo"
    }  # fmt: skip
    assert served.post("/v1/embeddings", model="rack/echo", input="x").json()["data"][0]["embedding"] == [
        1.0,
        0.0,
    ]
    wrong = served.post("/v1/completions", headers=open_class, model="mistral/echo", prompt="x")
    assert refusal(wrong)[:2] == (400, "gateway.wrong-task")


def test_a_providers_stream_is_passed_on_and_counted(opened: Opened, provider: StandIn) -> None:
    served = opened()
    asked = {"model": "rack/echo", "messages": SAID, "stream": True}
    plain = list(events(served.post(CHAT, **asked).text))
    assert "".join(event["choices"][0]["delta"].get("content", "") for event in plain) == "hello"  # type: ignore[index]
    assert all("usage" not in event for event in plain)
    assert provider.asked[0]["stream_options"] == {"include_usage": True}
    *_, last = events(served.post(CHAT, **asked, stream_options={"include_usage": True}).text)
    assert last["usage"] == {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}
    (use,) = served.node.gateway.usage.list(1)
    assert (use.requests, use.prompt_tokens, use.completion_tokens) == (2, 14, 10)


@pytest.mark.parametrize(
    ("model", "status", "code", "words"),
    [
        ("gone/echo", 503, "gateway.provider-failed", "cannot be reached"),
        ("keyless/echo", 503, "gateway.provider-failed", "NO_SUCH_KEY_IS_SET"),
        ("wrong/echo", 503, "gateway.provider-failed", "does not take this node's key"),
        ("rack/moved", 503, "gateway.provider-failed", "redirect"),
        ("rack/broken", 503, "gateway.provider-failed", "status 500"),
        ("rack/nonsense", 503, "gateway.provider-failed", "cannot be read"),
        ("rack/strict", 400, "gateway.provider-refused", "temperature is too high"),
        ("rack/busy", 429, "gateway.provider-busy", "17 seconds"),
        ("rack/nosuch", 404, "gateway.unknown-model", "GET /v1/models"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_provider_that_fails_is_one_clear_error(
    served: Open, model: str, status: int, code: str, words: str, stream: bool
) -> None:
    if (model, stream) == ("rack/nonsense", True):
        return  # a stream of nonsense is passed on: its client judges it
    answer = served.post(CHAT, model=model, messages=SAID, stream=stream)
    assert refusal(answer)[:2] == (status, code)
    assert words in answer.json()["error"]["message"]
    assert "the-key" not in answer.text
    assert answer.headers.get("Retry-After") == ("17" if status == 429 else None)


def test_a_stream_that_breaks_off_says_so(served: Open, provider: StandIn) -> None:
    provider.may_cut.set()
    text = served.post(CHAT, model="rack/cut", messages=SAID, stream=True).text
    *_, last = text.strip().split("\n\n")
    error = json.loads(last.removeprefix("data: "))["error"]
    assert (error["code"], error["type"]) == ("gateway.provider-failed", "server_error")


def test_tokens_are_counted_by_person_token_and_model_without_a_word_of_the_text(opened: Opened) -> None:
    served = opened()
    for person, model in (("amina", "lm"), ("amina", "jazari/lm"), ("badr", "rack/echo")):
        served.post(CHAT, person, model=model, messages=SAID, max_tokens=5, temperature=0)
    uses = served.node.gateway.usage.list(1)
    counted = {(use.model, use.requests, use.completion_tokens) for use in uses}
    assert counted == {("jazari/lm", 2, 10), ("rack/echo", 1, 5)}
    names = served.node.accounts.handles({use.person_id for use in uses})
    assert set(names.values()) == {"amina", "badr"}
    (token,) = served.node.accounts.tokens("badr")
    assert token.id in {use.token_id for use in uses}
    served.node.accounts.delete_person("amina")
    assert {use.model for use in served.node.gateway.usage.list(1)} == {"rack/echo"}


def test_a_spent_budget_opens_again_at_midnight(opened: Opened, clock: SetClock) -> None:
    served = opened(gateway_tokens_per_day=60)
    asked = {"model": "lm", "messages": SAID, "max_tokens": 20}
    assert served.post(CHAT, **asked).status_code == 200
    assert served.post(CHAT, **asked).status_code == 200
    answer = served.post(CHAT, **asked)
    assert refusal(answer) == (429, "gateway.budget-spent", "rate_limit_error", None)
    assert answer.headers["Retry-After"] == str(15 * 3600)
    assert served.post(CHAT, "badr", **asked).status_code == 200
    clock.advance(hours=15)
    assert served.post(CHAT, **asked).status_code == 200


def test_what_is_no_json_or_too_large_is_told_in_the_same_shape(opened: Opened) -> None:
    served = opened(body_limit_bytes=2048)
    broken = served.client.post(
        CHAT, content=b"{", headers=served.headers(**{"Content-Type": "application/json"})
    )
    assert refusal(broken)[0] == 400
    large = served.post(CHAT, model="lm", messages=[{"role": "user", "content": "a" * 4096}])
    assert refusal(large)[:2] == (413, "accounts.body-too-large")
    nowhere = served.client.get("/v1/nowhere", headers=served.headers())
    assert refusal(nowhere)[0] == 404
