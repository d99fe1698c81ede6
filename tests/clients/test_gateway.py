"""The gateway with clients that nobody here wrote: `openai`, `mistralai`, curl; over a real server and a provider."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jazari.core import load_settings
from jazari.models import Sampling
from jazari.node import open_node
from tests.clients.conftest import ROOT, Served, Tellers, stories
from tests.gateway.conftest import KEY_FILE, providers
from tests.gateway.twins import Bigram, StandIn, stand_in
from tests.processes import LOOKS, Home, stop

LEAVING = {"leaving_a_local_stream", "leaving_a_providers_stream"}


@pytest.fixture(scope="module")
def provider() -> Iterator[StandIn]:
    with stand_in() as found:
        found.may_cut.set()
        yield found


@pytest.fixture(scope="module")
def home(provider: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Home:
    rows = [row.model_dump(mode="json") for row in providers(provider.address)]
    return Home(tmp_path_factory.mktemp("gateway") / "home", more={"JAZARI_PROVIDERS": json.dumps(rows)})


@pytest.fixture(scope="module")
def gateway(provider: StandIn, home: Home) -> Iterator[Served]:
    """A node's own server on granian, with twins for its models."""
    with open_node(load_settings(home=home.folder)) as node:
        node.accounts.create_person("amina")
        tokens = {"amina": node.accounts.create_token("amina", "read")}
    (home.folder / KEY_FILE).write_text(provider.key)
    with (home.folder.parent / "log").open("ab") as log:
        process = subprocess.Popen(
            [
                sys.executable, "-m", "granian", "--interface", "asgi", "--factory", "--no-ws", "--host", "127.0.0.1",
                "--port", str(home.port), "--workers-kill-timeout", "5", "tests.gateway.served:server",
            ],
            cwd=ROOT, env=home.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    try:
        home.wait_until_healthy(process)
        yield Served(home.address, tokens)
    finally:
        stop(process)


@pytest.fixture(scope="module")
def callers(gateway: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tellers]:
    known = Tellers(gateway, tmp_path_factory.mktemp("callers"))
    yield known
    known.end()


def told(module: str) -> list[str]:
    return [story for story in stories(module) if story not in LEAVING]


@pytest.mark.parametrize("story", told("openai_sdk"))
def test_openai(callers: Tellers, tmp_path: Path, story: str) -> None:
    callers.of("api", "openai_sdk").tell(story, tmp_path)


@pytest.mark.parametrize("story", told("mistral_sdk"))
def test_mistralai(callers: Tellers, tmp_path: Path, story: str) -> None:
    callers.of("api", "mistral_sdk").tell(story, tmp_path)


def test_lm_eval_reads_the_models_own_likelihoods(callers: Tellers, tmp_path: Path) -> None:
    told = json.loads(callers.of("models", "lm_eval_api").tell("likelihoods", tmp_path).splitlines()[-1])
    for (context, rest), (likelihood, greedy) in zip(
        (("the river", " runs"), ("the river", " zzzz"), ("home", ".")), told, strict=True
    ):
        tokens = Bigram().score(context + rest, 1)[len(context) :]
        assert likelihood == pytest.approx(sum(token.log_probability or 0 for token in tokens))
        assert greedy == all(
            token.log_probability == max(token.likeliest.values(), default=token.log_probability)
            for token in tokens
        )


def test_lm_eval_has_texts_continued(callers: Tellers, tmp_path: Path) -> None:
    told = json.loads(callers.of("models", "lm_eval_api").tell("generations", tmp_path).splitlines()[-1])
    sampling = Sampling(12, stop=("r",))
    assert told == ["".join(Bigram().generate(prompt, sampling)) for prompt in ("the ", "mint")]


def test_who_leaves_stops_the_model(callers: Tellers, home: Home, tmp_path: Path) -> None:
    callers.of("api", "openai_sdk").tell("leaving_a_local_stream", tmp_path)
    for _ in range(LOOKS):
        if (home.folder / "stopped").exists():
            break
        time.sleep(0.05)
    assert (home.folder / "stopped").exists()


def test_who_leaves_stops_the_provider(callers: Tellers, provider: StandIn, tmp_path: Path) -> None:
    callers.of("api", "openai_sdk").tell("leaving_a_providers_stream", tmp_path)
    assert provider.left.wait(LOOKS * 0.05)


def curl(gateway: Served, path: str, body: object = None, token: str = "") -> tuple[int, str]:
    given = ["--data-binary", json.dumps(body), "--header", "Content-Type: application/json"] if body else []
    command = [
        "curl", "--silent", "--no-buffer", "--write-out", "\n%{http_code}",
        "--header", f"Authorization: Bearer {token or gateway.tokens['amina']}", *given, gateway.address + path,
    ]  # fmt: skip
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]}
    )
    text, _, status = done.stdout.rpartition("\n")
    return int(status), text


def test_curl(gateway: Served) -> None:
    said = {"model": "home/echo", "messages": [{"role": "user", "content": "olleh"}]}
    status, text = curl(gateway, "/v1/chat/completions", said)
    assert (status, json.loads(text)["choices"][0]["message"]["content"]) == (200, "hello")
    status, text = curl(gateway, "/v1/chat/completions", {**said, "model": "lm", "stream": True})
    assert status == 200
    assert text.startswith('data: {"id":"chatcmpl-')
    assert text.rstrip().endswith("data: [DONE]")
    status, text = curl(gateway, "/v1/models", token="wrong")
    assert (status, json.loads(text)["error"]["type"]) == (401, "authentication_error")


def test_what_was_used_is_written_when_the_server_ends_or_before(gateway: Served, home: Home) -> None:
    for _ in range(LOOKS):
        rows = [json.loads(line) for line in home.done("gateway", "usage", "--json").splitlines()]
        if any(row["model"] == "jazari/lm" for row in rows):
            break
        curl(gateway, "/v1/completions", {"model": "lm", "prompt": "the ", "max_tokens": 3})
    assert {row["person"] for row in rows} == {"amina"}
