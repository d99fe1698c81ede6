"""What the gateway refuses, and what goes wrong behind it; `param` names the request's field where there is one."""

from jazari.core import Invalid, NotFound, TooMany, Unauthenticated, Unavailable


class TokenMissing(Unauthenticated):
    """No token came with a request to `/v1`; a browser's session is not enough."""

    code = "gateway.token-missing"


class UnknownModel(NotFound):
    """Neither this node nor a provider in its settings has that model."""

    code = "gateway.unknown-model"


class WrongTask(Invalid):
    """The model does not do what this address is for."""

    code = "gateway.wrong-task"


class UnsupportedParameter(Invalid):
    """A parameter, or a value of it, that would not be honoured."""

    code = "gateway.unsupported-parameter"


class InvalidMessages(Invalid):
    """A conversation that cannot be written as a prompt."""

    code = "gateway.invalid-messages"


class PromptTooLong(Invalid):
    """Prompt and answer together have more tokens than the model sees at once."""

    code = "gateway.prompt-too-long"


class UnknownDataClass(Invalid):
    """The request names a data class that is none."""

    code = "gateway.unknown-data-class"


class BudgetSpent(TooMany):
    """The person's tokens of the day are used up; `retry_after_seconds` counts to midnight UTC."""

    code = "gateway.budget-spent"


class Busy(TooMany):
    """More answers wait for this node's own models than may wait."""

    code = "gateway.busy"


class ProviderFailed(Unavailable):
    """A provider does not answer, or not as its wire says."""

    code = "gateway.provider-failed"


class ProviderBusy(TooMany):
    """A provider takes no more requests of this node for now."""

    code = "gateway.provider-busy"


class ProviderRefused(Invalid):
    """A provider does not take the request as it is; its own sentence is told."""

    code = "gateway.provider-refused"


class ClientLeft(Invalid):
    """Who asked ended the connection before the answer: nobody reads this one."""

    code = "gateway.client-left"
