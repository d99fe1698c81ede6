"""Stories of the `mistralai` package against the gateway."""

import os
from collections.abc import Mapping

from mistralai.client import Mistral
from mistralai.client.errors import SDKError

SAID = [{"role": "user", "content": "olleh"}]
OPEN = {"X-Jazari-Data-Class": "open"}


def client(known: Mapping[str, str]) -> Mistral:
    return Mistral(server_url=os.environ["HF_ENDPOINT"], api_key=known["amina"])


def models_are_listed_and_found(tokens: Mapping[str, str]) -> None:
    assert "jazari/lm" in [model.id for model in client(tokens).models.list().data]
    assert client(tokens).models.retrieve(model_id="home/echo").id == "home/echo"


def a_chat_is_answered_whole_and_streamed(tokens: Mapping[str, str]) -> None:
    asked = {"model": "jazari/lm", "messages": SAID, "max_tokens": 30, "random_seed": 4}
    whole = client(tokens).chat.complete(**asked)
    text = whole.choices[0].message.content
    assert whole.usage.completion_tokens == len(text) > 0
    with client(tokens).chat.stream(**asked) as events:
        pieces = [event.data.choices[0].delta.content or "" for event in events]
    assert "".join(pieces) == text


def embeddings_come_in_order(tokens: Mapping[str, str]) -> None:
    answer = client(tokens).embeddings.create(model="embed", inputs=["mint", "bread"])
    assert [row.index for row in answer.data] == [0, 1]
    assert answer.data[0].embedding != answer.data[1].embedding


def a_provider_of_mistrals_wire_answers_through_the_node(tokens: Mapping[str, str]) -> None:
    asked = {"model": "mistral/echo", "messages": SAID, "random_seed": 4, "http_headers": OPEN}
    assert client(tokens).chat.complete(**asked).choices[0].message.content == "hello"
    with client(tokens).chat.stream(**asked) as events:
        told = [event.data for event in events]
    assert "".join(event.choices[0].delta.content or "" for event in told) == "hello"
    assert told[-1].usage.completion_tokens == 5


def refusals_tell_the_rule(tokens: Mapping[str, str]) -> None:
    for asked, status, words in (
        ({"model": "mistral/echo", "messages": SAID}, 403, "internal-stays"),
        ({"model": "gone/echo", "messages": SAID}, 503, "cannot be reached"),
        ({"model": "lm", "messages": SAID, "safe_prompt": True}, 400, "safe_prompt"),
    ):
        try:
            client(tokens).chat.complete(**asked)
        except SDKError as error:
            assert error.status_code == status, error
            assert words in str(error), error
        else:
            raise AssertionError(words)
