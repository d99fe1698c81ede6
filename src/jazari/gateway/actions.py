"""Which models are offered, and one answer of one of them, here or at a provider."""

import asyncio
import base64
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import cast

import numpy as np

from jazari.core import Clock, Country, Database, NotFound, Settings, now
from jazari.gateway import chat, rules
from jazari.gateway.asking import Asking
from jazari.gateway.engine import Engine, check_length
from jazari.gateway.errors import UnknownModel, UnsupportedParameter, WrongTask
from jazari.gateway.provided import ProvidedModel
from jazari.gateway.records import (
    Caller,
    Completion,
    Count,
    Counted,
    Ended,
    LocalModels,
    Offer,
    PlacedToken,
    Sees,
    Stream,
)
from jazari.gateway.remote import Remote, estimate
from jazari.gateway.shapes import ChatRequest, CompletionRequest, EmbeddingsRequest, SampledRequest
from jazari.gateway.usage import Usage
from jazari.hub import Hub
from jazari.models import Generator, Predictor, Sampling, ScoredToken
from jazari.trust import Trust

CHAT_TOKENS = 512
"""Most tokens of a conversation's answer that names no max_tokens; the model's context may leave fewer."""
COMPLETION_TOKENS = 16
"""The same of a completion, as OpenAI has it."""
TEMPERATURE = 1.0
LOCAL_TASKS = ("lm", "embed")


class Gateway:
    """The node's models and its providers' behind one wire. Whoever may ask is the callers' to check."""

    def __init__(
        self,
        *,
        database: Database,
        models: LocalModels,
        hub: Hub,
        trust: Trust,
        country: Country,
        settings: Settings,
        clock: Clock = now,
    ) -> None:
        self._models = models
        self._read = chat.reader(hub)
        self._trust = trust
        self._country = country
        self._settings = settings
        self.clock = clock
        self.usage = Usage(database, clock)
        self.engine = Engine(settings.gateway_generations)
        self.remote = Remote(settings.home)
        self.asking = Asking(models=models, hub=hub, trust=trust, country=country, settings=settings)
        self._remote_offers = {
            offer.id: offer
            for provider in settings.providers
            for offer in (
                Offer(f"{provider.name}/{model}", provider.name, provider=provider)
                for model in provider.models
            )
        }

    def offers(self, sees: Sees) -> list[Offer]:
        """What somebody may use: this node's language models and embeddings first, then the providers' models."""
        local = [
            Offer(row.name, row.name.partition("/")[0], row.task, row.ref)
            for row in self._models.summaries(with_private=True)
            if row.task in LOCAL_TASKS and self._is_seen(row.name, sees)
        ]
        return [*local, *self._remote_offers.values()]

    async def offer(self, name: str, sees: Sees) -> Offer:
        """A provider's model by its name here, or one of this node by a ref, `org/name` or a task's name.

        Raises UnknownModel.
        """
        if name in self._remote_offers:
            return self._remote_offers[name]
        return await self.engine.do(partial(self._local_offer, name, sees))

    def provided(self, name: str) -> ProvidedModel | None:
        """A provider's model for the laboratory, None where nobody provides one of that name.

        What benchmarks ask is public: raises TravelRefused where not even open data may go there.
        """
        offer = self._remote_offers.get(name)
        if offer is None:
            return None
        self.check_travel(offer, "open")
        return ProvidedModel(offer, self._settings.home)

    async def check_budget(self, caller: Caller) -> None:
        """Raise BudgetSpent where the caller's tokens of the day are used up."""
        budget = self._settings.gateway_tokens_per_day
        if budget is not None:
            spent = await asyncio.to_thread(self.usage.spent_today, caller.person_id)
            rules.check_budget(spent, budget, self.clock())

    def check_travel(self, offer: Offer, named_class: str | None) -> None:
        """Raise TravelRefused where data of that class may not go to the model, UnknownDataClass where it is none."""
        data_class = rules.data_class(named_class, self._settings.gateway_data_class)
        if offer.provider is not None:
            where = rules.destination(offer.provider, self._country.iso)
            self._trust.require("route", data_class, where)

    async def forward(
        self, caller: Caller, offer: Offer, path: str, body: Mapping[str, object]
    ) -> bytes | Stream[bytes]:
        """A provider's own answer, whole or streamed as `body` asks. Raises what `Remote` raises."""
        assert offer.provider is not None
        sent = rules.providers_body(offer.provider, offer.providers_name, body)
        counted = self._counted(caller, offer)
        try:
            if body.get("stream") is not True:
                return await self.remote.ask(offer.provider, path, sent, counted)
            options = body.get("stream_options")
            with_usage = isinstance(options, dict) and options.get("include_usage") is True
            return await self.remote.stream(offer.provider, path, sent, counted, with_usage=with_usage)
        except asyncio.CancelledError:
            # Who asked has left; the provider may have worked all the same.
            counted(estimate(sent))
            raise

    async def chat(self, caller: Caller, offer: Offer, given: ChatRequest) -> Stream[str | Ended]:
        """The answer of one of this node's models to a conversation.

        Raises WrongTask, InvalidMessages, PromptTooLong, Busy.
        """
        generator = await self._generator(offer)
        said = chat.texts(given.messages)
        prompt, stops = await self.engine.do(partial(chat.prompt_of, said, self._read, offer.ref))
        return await self._stream(caller, offer, generator, prompt, given, stops, CHAT_TOKENS)

    async def stream_completion(
        self, caller: Caller, offer: Offer, prompt: str, given: CompletionRequest
    ) -> Stream[str | Ended]:
        """What one of this node's models continues a prompt with. Raises WrongTask, PromptTooLong, Busy."""
        generator = await self._generator(offer)
        return await self._stream(caller, offer, generator, prompt, given, (), COMPLETION_TOKENS)

    async def complete(
        self, caller: Caller, offer: Offer, prompt: str, given: CompletionRequest
    ) -> Completion:
        """The same as a whole, with probabilities where they are asked for. Raises WrongTask, PromptTooLong, Busy."""
        generator = await self._generator(offer)
        completion = await whole(
            await self._stream(caller, offer, generator, prompt, given, (), COMPLETION_TOKENS)
        )
        shown = (prompt if given.echo else "") + completion.text
        if given.logprobs is None:
            return Completion(shown, completion.finish, completion.count)
        tokens = await self.engine.do(partial(scored, generator, prompt, completion, given.logprobs))
        kept = tuple(token for token in tokens if given.echo or token.offset >= len(prompt))
        return Completion(shown, completion.finish, completion.count, kept)

    async def embed(
        self, caller: Caller, offer: Offer, given: EmbeddingsRequest
    ) -> tuple[list[list[float] | str], Count]:
        """A vector for each text, as `encoding_format` asks, and the count. Raises WrongTask, UnsupportedParameter."""
        predictor = await self._loaded(offer, "embed")
        texts = texts_of(given.input, "input")
        answers = await self.engine.do(partial(predictor.predict, [{"text": text} for text in texts]))
        vectors = [cast(list[float], answer["vector"]) for answer in answers]
        # An embedding's family has no tokens to count: words stand for them.
        count = Count(sum(len(text.split()) for text in texts))
        self._counted(caller, offer)(count)
        if given.encoding_format != "base64":
            return list(vectors), count
        return [base64.b64encode(np.asarray(vector, "<f4").tobytes()).decode() for vector in vectors], count

    async def close(self) -> None:
        """Stop what is being made, give connections back."""
        self.engine.close()
        await self.remote.close()

    def _local_offer(self, name: str, sees: Sees) -> Offer:
        try:
            ref = self._models.resolve_for(name, sees)
        except NotFound as error:
            raise UnknownModel(
                f"there is no model {name!r} here; GET /v1/models lists those that you may use",
                model=name,
                param="model",
            ) from error
        repository = ref.removeprefix("model:").partition("@")[0]
        return Offer(repository, repository.partition("/")[0], self._models.load(ref).task, ref)

    async def _stream(
        self,
        caller: Caller,
        offer: Offer,
        generator: Generator,
        prompt: str,
        given: SampledRequest,
        stops: tuple[str, ...],
        default_tokens: int,
    ) -> Stream[str | Ended]:
        tokens = await self.engine.do(partial(generator.count, prompt))
        wanted = given.max_tokens if given.max_completion_tokens is None else given.max_completion_tokens
        if wanted is None:
            wanted = max(1, min(default_tokens, generator.context_tokens - tokens))
        check_length(generator, tokens, wanted)
        sampling = Sampling(
            wanted,
            TEMPERATURE if given.temperature is None else given.temperature,
            1.0 if given.top_p is None else given.top_p,
            given.random_seed if given.seed is None else given.seed,
            (*given.stops, *stops),
        )
        return self.engine.generate(generator, prompt, tokens, sampling, self._counted(caller, offer))

    async def _generator(self, offer: Offer) -> Generator:
        # Every predictor of the task `lm` is a Generator too: the models room says so.
        return cast(Generator, await self._loaded(offer, "lm"))

    async def _loaded(self, offer: Offer, task: str) -> Predictor:
        if offer.task != task:
            does = {"lm": "continues no text", "embed": "makes no embeddings"}[task]
            raise WrongTask(
                f"the model {offer.id} is for the task {offer.task!r} and {does}; GET /v1/models says what each does",
                model=offer.id,
                task=offer.task,
                param="model",
            )
        return await self.engine.do(partial(self._models.load, offer.ref))

    def _counted(self, caller: Caller, offer: Offer) -> Counted:
        return partial(self.usage.add, caller, offer.id)

    def _is_seen(self, name: str, sees: Sees) -> bool:
        try:
            self._models.resolve_for(name, sees)
        except NotFound:
            return False
        return True


async def whole(stream: Stream[str | Ended]) -> Completion:
    """An answer to its end."""
    pieces: list[str] = []
    try:
        async for piece in stream.pieces:
            if isinstance(piece, Ended):
                return Completion("".join(pieces), piece.finish, piece.count)
            pieces.append(piece)
    finally:
        stream.close()
    raise AssertionError("an answer has an end")


def scored(generator: Generator, prompt: str, completion: Completion, likeliest: int) -> list[PlacedToken]:
    """The tokens of prompt and answer; where the model ended by itself, the end is the last, without probability.

    Read as one text, a token may lie on both sides of the border; then the prompt's are read alone, and what is left
    of the answer is one token without probability.
    """
    placed = _placed(generator.score(prompt + completion.text, likeliest))
    border = len(prompt)
    if completion.text and not any(token.offset == border for token in placed):
        rest = ScoredToken(completion.text, None, {})
        placed = [*_placed(generator.score(prompt, likeliest)), PlacedToken(border, rest)]
    if completion.finish == "stop":
        placed.append(PlacedToken(border + len(completion.text), ScoredToken("", None, {})))
    return placed


def _placed(tokens: Sequence[ScoredToken]) -> list[PlacedToken]:
    offsets = accumulate((len(token.text) for token in tokens), initial=0)
    return [PlacedToken(offset, token) for offset, token in zip(offsets, tokens, strict=False)]


def texts_of(given: object, param: str) -> list[str]:
    """One text or several as a list. Raises UnsupportedParameter for numbers: a local model's ids are its own."""
    if isinstance(given, str):
        return [given]
    if isinstance(given, list) and all(isinstance(text, str) for text in given):
        return given
    raise UnsupportedParameter(
        f"{param}: this node's own models take text, not token ids; send the text", param=param
    )
