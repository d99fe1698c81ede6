"""Models for other rooms of this node: one whole answer at a time, in the thread that asks."""

import asyncio
from collections.abc import Mapping
from typing import cast

import orjson

from jazari.core import Country, Provider, Settings
from jazari.gateway import chat, rules, shapes
from jazari.gateway.engine import check_length
from jazari.gateway.errors import ProviderFailed, UnknownModel, WrongTask
from jazari.gateway.records import Count, LocalModels
from jazari.gateway.remote import Remote
from jazari.hub import Hub
from jazari.models import Generator, ModelNotFound, Sampling
from jazari.trust import Trust


class Asking:
    """This node's language models and its providers' by name, for text that is open to everybody.

    It needs no event loop and nobody's token: jobs and commands ask it, and count what they asked themselves.
    """

    def __init__(
        self, *, models: LocalModels, hub: Hub, trust: Trust, country: Country, settings: Settings
    ) -> None:
        self._models = models
        self._read = chat.reader(hub)
        self._trust = trust
        self._country = country
        self._settings = settings
        self._providers = {
            f"{provider.name}/{model}": provider
            for provider in settings.providers
            for model in provider.models
        }

    def named(self, name: str) -> str:
        """What keeps naming a model: a ref of this node's, `provider/model` of a provider's.

        Raises UnknownModel, WrongTask, and TravelRefused where open text may not go to the provider.
        """
        provider = self._providers.get(name)
        if provider is not None:
            self._trust.require("route", "open", rules.destination(provider, self._country.iso))
            return name
        try:
            ref = self._models.resolve_for(name, lambda organisation: True)
        except ModelNotFound as error:
            raise UnknownModel(
                f"there is no model {name!r} here; `jazari gateway list` shows those that can be asked",
                model=name,
            ) from error
        self._generator(ref)
        return ref

    def answer(self, name: str, prompt: str, max_tokens: int) -> tuple[str, int]:
        """The likeliest answer of a model, as `named` calls it, to a prompt, and the tokens of both.

        Raises UnknownModel, PromptTooLong, and what asking a provider raises.
        """
        provider = self._providers.get(self.named(name))
        if provider is not None:
            return asyncio.run(self._remote(provider, name.partition("/")[2], prompt, max_tokens))
        generator = self._generator(name)
        said, stops = chat.prompt_of([{"role": "user", "content": prompt}], self._read, name)
        tokens = generator.count(said)
        check_length(generator, tokens, max_tokens)
        text = "".join(generator.generate(said, Sampling(max_tokens, stop=stops)))
        return text, tokens + generator.count(text)

    async def _remote(self, provider: Provider, model: str, prompt: str, max_tokens: int) -> tuple[str, int]:
        body: Mapping[str, object] = {
            "messages": [{"role": "user", "content": prompt}],
            "max_tokens": max_tokens,
            "temperature": 0,
        }
        spent: list[Count] = []
        # A connection belongs to its event loop, and this one ends with the answer.
        remote = Remote(self._settings.home)
        try:
            sent = rules.providers_body(provider, model, body)
            data = await remote.ask(provider, "/chat/completions", sent, spent.append)
        finally:
            await remote.close()
        try:
            text = shapes.written(orjson.loads(data))
        except (LookupError, TypeError) as error:
            raise ProviderFailed(
                f"the provider {provider.name} gave no answer of {model!r} that can be read; try again later",
                provider=provider.name,
            ) from error
        return text, sum(count.total_tokens for count in spent)

    def _generator(self, ref: str) -> Generator:
        predictor = self._models.load(ref)
        if predictor.task != "lm":
            raise WrongTask(
                f"the model {ref} is for the task {predictor.task!r} and writes no answers; name a language model",
                model=ref,
                task=predictor.task,
            )
        # Every predictor of the task `lm` is a Generator too: the models room says so.
        return cast(Generator, predictor)
