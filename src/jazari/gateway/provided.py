"""A provider's model as the laboratory asks it: a batch of prompts at once, or how likely a text is."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from jazari.core import Price
from jazari.gateway import rules, shapes
from jazari.gateway.errors import ProviderBusy, ProviderFailed, ProviderRefused
from jazari.gateway.records import Count, Offer
from jazari.gateway.remote import Remote
from jazari.models import ScoredToken

AT_ONCE = 4
TRIES = 5
LONGEST_PAUSE_SECONDS = 60
_SCORED = {"max_tokens": 1, "echo": True, "logprobs": 1, "temperature": 0}


class ProvidedModel:
    """Answers `{"prompt", "max_tokens"}` with the provider's likeliest `{"text"}`, as a conversation of one message."""

    task = "lm"

    def __init__(self, offer: Offer, home: Path) -> None:
        assert offer.provider is not None
        self._provider = offer.provider
        self._offer = offer
        self._home = home
        self._used = Count(0)

    @property
    def offered_as(self) -> str:
        """Its name on `/v1`."""
        return self._offer.id

    @property
    def price(self) -> Price | None:
        """What the settings say that it costs."""
        return self._provider.price

    @property
    def used(self) -> Count:
        """What it took so far, as the provider counts."""
        return self._used

    @property
    def facts(self) -> Mapping[str, str]:
        """What names it for ever: a provider's model has no revision."""
        return {
            "model": self.offered_as,
            "kind": self._provider.kind,
            "jurisdiction": self._provider.jurisdiction,
        }

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """One answer an item, in order. Raises ProviderFailed, ProviderBusy, ProviderRefused."""
        bodies = [
            {
                "messages": [{"role": "user", "content": item["prompt"]}],
                "max_tokens": item["max_tokens"],
                "temperature": 0,
            }
            for item in items
        ]
        answers = asyncio.run(self._ask_all("/chat/completions", bodies))
        try:
            return [{"text": shapes.written(answer)} for answer in answers]
        except (LookupError, TypeError) as error:
            raise self._unlike_the_wire() from error

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        """Every token of a text with its probability. Raises what `predict` raises; not every provider tells."""
        (answer,) = asyncio.run(self._ask_all("/completions", [{"prompt": text, **_SCORED}]))
        try:
            found = answer["choices"][0]["logprobs"]
            ends = pairwise([*found["text_offset"], len(text)])
            return [
                ScoredToken(text[begin:end], own, {})
                for (begin, end), own in zip(ends, found["token_logprobs"], strict=True)
                if begin < len(text)
            ]
        except (KeyError, IndexError, TypeError) as error:
            raise self._unlike_the_wire() from error

    async def _ask_all(self, path: str, bodies: Sequence[Mapping[str, object]]) -> list[dict[str, Any]]:
        remote, at_once = Remote(self._home), asyncio.Semaphore(AT_ONCE)

        async def ask(body: Mapping[str, object]) -> dict[str, Any]:
            sent = rules.providers_body(self._provider, self._offer.providers_name, body)
            async with at_once:
                return await self._asked(remote, path, sent)

        try:
            return await asyncio.gather(*map(ask, bodies))
        finally:
            await remote.close()

    async def _asked(self, remote: Remote, path: str, sent: Mapping[str, object]) -> dict[str, Any]:
        for attempt in range(1, TRIES + 1):
            try:
                found: dict[str, Any] = json.loads(
                    await remote.ask(self._provider, path, sent, self._counted)
                )
                return found
            except (ProviderBusy, ProviderFailed) as error:
                if attempt == TRIES:
                    raise
                pause = error.facts.get("retry_after_seconds", attempt)
                await asyncio.sleep(min(float(str(pause)), LONGEST_PAUSE_SECONDS))
        raise AssertionError("the last try gives or raises")

    def _counted(self, count: Count) -> None:
        self._used = Count(
            self._used.prompt_tokens + count.prompt_tokens,
            self._used.completion_tokens + count.completion_tokens,
        )

    def _unlike_the_wire(self) -> ProviderRefused:
        return ProviderRefused(
            f"{self.offered_as} does not answer what this benchmark asks (likelihoods need /v1/completions with echo "
            "and logprobs); choose a model that does, or a benchmark of written answers",
            provider=self._provider.name,
        )
