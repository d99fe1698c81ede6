"""Models for other rooms: this node's own and a provider's, asked without a server."""

from pathlib import Path

import pytest

from jazari.core import Country, Database, Settings, Store
from jazari.gateway import PromptTooLong, ProviderBusy, ProviderFailed, UnknownModel, WrongTask
from jazari.gateway.asking import Asking
from jazari.node import build_node
from tests.gateway.conftest import KEY_FILE, providers
from tests.gateway.twins import StandIn, known_models


@pytest.fixture
def asking(tmp_path: Path, morocco: Country, database: Database, provider: StandIn) -> Asking:
    home = tmp_path / "home"
    (home / "secrets").mkdir(parents=True)
    (home / KEY_FILE).write_text(provider.key)
    settings = Settings.model_validate({"home": home, "providers": providers(provider.address)})
    node = build_node(settings, morocco, database, Store.open(str(tmp_path / "files")))
    return Asking(models=known_models(), hub=node.hub, trust=node.trust, country=morocco, settings=settings)


def test_this_nodes_models_are_named_by_their_ref_and_answer_alike(asking: Asking) -> None:
    ref = asking.named("lm")
    assert ref == f"model:jazari/lm@{'0' * 40}"
    text, tokens = asking.answer(ref, "hello", 12)
    assert len(text) <= 12
    assert asking.answer(ref, "hello", 12) == (text, tokens)
    # A letter is a token of this twin: the prompt as a conversation, and the answer.
    assert tokens == len("user: hello\nassistant:") + len(text)


def test_a_provider_answers_and_its_count_is_told(asking: Asking, provider: StandIn) -> None:
    assert asking.named("home/echo") == "home/echo"
    assert asking.answer("home/echo", "abc", 5) == ("cba", 10)
    (asked,) = provider.asked
    assert (asked["model"], asked["temperature"], asked["max_tokens"]) == ("echo", 0, 5)


def test_an_answer_in_parts_is_its_text(asking: Asking) -> None:
    assert asking.answer("home/parts", "abc", 5)[0] == "cba"


def test_what_cannot_be_asked(asking: Asking) -> None:
    with pytest.raises(UnknownModel, match="no model 'jazari/none' here"):
        asking.named("jazari/none")
    with pytest.raises(WrongTask, match="writes no answers"):
        asking.named("embed")
    with pytest.raises(PromptTooLong):
        asking.answer(asking.named("lm"), "long " * 200, 12)
    with pytest.raises(ProviderBusy):
        asking.answer("home/busy", "abc", 5)
    with pytest.raises(ProviderFailed):
        asking.answer("home/nonsense", "abc", 5)
