"""A provider's model as the laboratory asks it, over the stand-in."""

import pytest

from jazari.gateway import ProviderFailed, ProviderRefused, WrongTask
from tests.gateway.conftest import Opened
from tests.gateway.twins import StandIn


def test_a_batch_is_answered_in_order_and_counted(opened: Opened, provider: StandIn) -> None:
    model = opened().node.gateway.provided("home/echo")
    assert model is not None
    items = [{"prompt": word, "max_tokens": 9} for word in ("olleh", "abc", "zed")]
    assert model.predict(items) == [{"text": "hello"}, {"text": "cba"}, {"text": "dez"}]
    assert (model.used.prompt_tokens, model.used.completion_tokens) == (21, 11)
    assert {body["temperature"] for body in provider.asked} == {0}
    assert {body["model"] for body in provider.asked} == {"echo"}
    assert model.facts == {"model": "home/echo", "kind": "openai", "jurisdiction": "MA"}


def test_nobody_provides_a_model_of_this_node(opened: Opened) -> None:
    assert opened().node.gateway.provided("jazari/lm") is None


@pytest.mark.parametrize(
    ("name", "error"), [("home/strict", ProviderRefused), ("keyless/echo", ProviderFailed)]
)
def test_a_provider_that_does_not_answer(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, name: str, error: type[Exception]
) -> None:
    monkeypatch.setattr("jazari.gateway.provided.TRIES", 1)
    model = opened().node.gateway.provided(name)
    assert model is not None
    with pytest.raises(error):
        model.predict([{"prompt": "a", "max_tokens": 1}])


def test_mistrals_wire_tells_no_likelihoods(opened: Opened) -> None:
    model = opened().node.gateway.provided("mistral/echo")
    assert model is not None
    with pytest.raises(WrongTask, match="no /v1/completions"):
        model.score("a text")
