"""Providers over the wire: streams that are left, cut or counted, by the provider or by what passed."""

import asyncio
from pathlib import Path

import pytest

from jazari.core import Provider
from jazari.gateway import ProviderFailed
from jazari.gateway.records import Count
from jazari.gateway.remote import Remote, estimate
from tests.gateway.twins import StandIn

BODY = {"model": "cut", "messages": [{"role": "user", "content": "olleh"}], "stream": True}


def at(provider: StandIn, home: Path, **more: object) -> Provider:
    (home / "key").write_text(provider.key)
    facts = {
        "name": "rack",
        "url": provider.address,
        "models": ["any"],
        "jurisdiction": "node",
        "key_file": "key",
    }
    return Provider.model_validate({**facts, **more})


def test_a_stream_that_is_cut_counts_the_pieces_that_passed(provider: StandIn, tmp_path: Path) -> None:
    counts: list[Count] = []

    async def ask() -> None:
        remote = Remote(tmp_path)
        stream = await remote.stream(
            at(provider, tmp_path), "/chat/completions", BODY, counts.append, with_usage=False
        )
        assert b'"content": "h"' in await anext(stream.pieces)
        provider.may_cut.set()
        with pytest.raises(ProviderFailed, match="its answer broke off"):
            await anext(stream.pieces)
        stream.close()
        await remote.close()

    asyncio.run(ask())
    assert counts == [estimate(BODY, pieces=1)]
    assert counts[0].completion_tokens == 1


def test_who_leaves_ends_the_providers_work_too(provider: StandIn, tmp_path: Path) -> None:
    counts: list[Count] = []

    async def ask() -> None:
        remote = Remote(tmp_path)
        body = {**BODY, "model": "endless"}
        stream = await remote.stream(
            at(provider, tmp_path), "/chat/completions", body, counts.append, with_usage=False
        )
        for _ in range(3):
            await anext(stream.pieces)
        await stream.pieces.aclose()  # type: ignore[attr-defined]
        stream.close()
        await asyncio.to_thread(provider.left.wait)
        await remote.close()

    asyncio.run(ask())
    assert counts[0].completion_tokens >= 3


def test_a_key_is_read_anew_and_never_told(
    provider: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = at(provider, tmp_path, key_file=None, key_variable="STAND_IN_KEY")
    body = {"model": "echo", "messages": BODY["messages"]}

    async def ask() -> None:
        remote = Remote(tmp_path)
        monkeypatch.setenv("STAND_IN_KEY", "a-wrong-key-nobody-should-read")
        with pytest.raises(ProviderFailed, match="does not take this node's key") as failed:
            await remote.ask(named, "/chat/completions", body, lambda _count: None)
        assert "a-wrong" not in str(failed.value.facts) + failed.value.message
        monkeypatch.setenv("STAND_IN_KEY", provider.key)
        assert b"hello" in await remote.ask(named, "/chat/completions", body, lambda _count: None)
        await remote.close()

    asyncio.run(ask())


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("url", "http://192.0.2.7/v1", "in the clear"),
        ("url", "https://name:word@host.example/v1", "without a name or key"),
        ("url", "ftp://host.example", "write an address"),
        ("url", "https://host.example/v1?x=1", "without ?"),
        ("jurisdiction", "Morocco", "pattern"),
        ("name", "Two Words", "pattern"),
        ("models", [], "at least 1"),
        ("key", "abc", "not permitted"),
    ],
)
def test_a_provider_that_cannot_be_trusted_is_no_setting(field: str, value: object, words: str) -> None:
    facts = {"name": "p", "url": "https://host.example/v1", "models": ["m"], "jurisdiction": "FR"}
    with pytest.raises(ValueError, match=words):
        Provider.model_validate({**facts, field: value})
