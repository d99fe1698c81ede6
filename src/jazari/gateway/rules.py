"""Pure decisions: where a provider stands before the law, what is spent, which parameters would change an answer."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from jazari.core import Provider
from jazari.gateway.errors import BudgetSpent, UnknownDataClass, UnsupportedParameter
from jazari.trust import DATA_CLASSES, DataClass, Destination

NEUTRAL: Mapping[str, object] = {
    "best_of": 1,
    "frequency_penalty": 0,
    "guardrails": [],
    "logit_bias": {},
    "n": 1,
    "parallel_tool_calls": True,
    "prediction": {},
    "presence_penalty": 0,
    "response_format": {"type": "text"},
    "safe_prompt": False,
    "store": False,
    "suffix": "",
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": 0,
}
"""Parameters that this node's own models do not honour, with the value that asks for nothing."""
IGNORED = frozenset({"metadata", "user"})
"""Parameters that change no answer: taken, and kept nowhere."""
MISTRAL_NAMES = {"max_completion_tokens": "max_tokens", "seed": "random_seed"}
"""What OpenAI's wire calls otherwise than Mistral's."""


def destination(provider: Provider, country: str) -> Destination:
    """Where a request to a provider goes, as the rules on data see it; `country` is the node's ISO code."""
    if provider.jurisdiction == "node":
        return Destination("node")
    return Destination(
        "national" if provider.jurisdiction == country else "abroad",
        provider.jurisdiction,
        provider.level,
        provider.authorised,
    )


def data_class(named: str | None, default: DataClass) -> DataClass:
    """The class of a request's data. Raises UnknownDataClass."""
    if named is None:
        return default
    for known in DATA_CLASSES:
        if named.strip().lower() == known:
            return known
    raise UnknownDataClass(
        f"X-Jazari-Data-Class: {named!r} is no data class; send one of {', '.join(DATA_CLASSES)}",
        data_class=named,
    )


def check_budget(spent_tokens: int, budget_tokens: int | None, moment: datetime) -> None:
    """Raise BudgetSpent where a person has used their tokens of the day; a request is counted when it ends."""
    if budget_tokens is None or spent_tokens < budget_tokens:
        return
    tomorrow = datetime.combine(moment.astimezone(UTC).date() + timedelta(days=1), datetime.min.time(), UTC)
    raise BudgetSpent(
        f"you have used {spent_tokens} of your {budget_tokens} tokens of today (UTC); go on after midnight, or ask "
        "who runs this node for more",
        spent_tokens=spent_tokens,
        budget_tokens=budget_tokens,
        retry_after_seconds=int((tomorrow - moment).total_seconds()),
    )


def check_parameters(extras: Mapping[str, object]) -> None:
    """Raise UnsupportedParameter for the first of a request's further fields that asks this node for something."""
    for name, value in extras.items():
        if value is None or name in IGNORED or (name in NEUTRAL and value == NEUTRAL[name]):
            continue
        advice = f"leave it out or send {NEUTRAL[name]!r}" if name in NEUTRAL else "leave it out"
        raise UnsupportedParameter(f"{name} is not honoured by this node's own models; {advice}", param=name)


def providers_body(provider: Provider, model: str, body: Mapping[str, object]) -> dict[str, object]:
    """A request as the provider wants it: its own name of the model, and Mistral's names of parameters."""
    renamed = MISTRAL_NAMES if provider.kind == "mistral" else {}
    found = {renamed.get(name, name): value for name, value in body.items() if value is not None}
    if provider.kind == "mistral":
        found.pop("stream_options", None)  # it counts in the last piece anyhow, and takes no unknown field
    elif body.get("stream") is True:
        options = body.get("stream_options")
        found["stream_options"] = {**(options if isinstance(options, dict) else {}), "include_usage": True}
    return {**found, "model": model}
