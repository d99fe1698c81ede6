"""What can go wrong in the services room."""

from jazari.core import Conflict, Invalid, NotFound, Refused, TooLarge, TooMany


class UnknownProcedure(NotFound):
    """The country's pack has no such procedure."""

    code = "services.unknown-procedure"


class UnknownCase(NotFound):
    """No case has that code or number: mistyped, erased, or forgotten after its time."""

    code = "services.unknown-case"


class TooManyTries(TooMany):
    """Too many requests, or codes that are none, from one address; `retry_after_seconds` says when again."""

    code = "services.too-many-tries"


class InvalidRequest(Invalid):
    """A request lacks something; `fields` maps each wrong field to its problem."""

    code = "services.invalid-request"


class RequestTooLarge(TooLarge):
    """A request's text is longer than a request may be."""

    code = "services.request-too-large"


class InvalidDeadline(Invalid):
    """A deadline cannot be counted from what was given; `key` names what is wrong."""

    code = "services.invalid-deadline"


class InvalidLine(Invalid):
    """A line of standard input is not the JSON object that the command takes; `line` counts from 1."""

    code = "services.invalid-line"


class CaseState(Conflict):
    """The case is not in a state in which that can be done."""

    code = "services.case-state"


class InvalidOutcome(Invalid):
    """A decision does not fit its case; `field` names what is missing or does not fit."""

    code = "services.invalid-outcome"


class DecisionRefused(Refused):
    """Only who has the reviewer's role in the organisation that runs the node works on cases."""

    code = "services.decision-refused"


class UnknownUse(Invalid):
    """No service uses a model under that name."""

    code = "services.unknown-use"


class NotEvaluated(Refused):
    """Rule `evaluated`: the model has no evaluation on the country's benchmark of the task."""

    code = "services.not-evaluated"


class EvaluationFailed(Refused):
    """Rule `evaluation-passed`: the model's newest evaluation stays under the benchmark's minimum."""

    code = "services.evaluation-failed"


class NotApproved(Refused):
    """Rule `approved`: nobody approved this use of the model, or the newest decision refuses it."""

    code = "services.not-approved"
