"""What can go wrong with an evaluation, as typed facts."""

from jazari.core import Conflict, Invalid, NotFound, Refused, Unavailable


class EmptyBenchmark(Invalid):
    """A benchmark has nothing to ask: its dataset's split, or the pack's questions, hold no item of it."""

    code = "evals.empty-benchmark"


class UnreadableBenchmark(Invalid):
    """A benchmark's dataset has no Parquet file of the split, or one that cannot be read as items."""

    code = "evals.unreadable-benchmark"


class UnknownTask(Invalid):
    """No rule here scores answers to that task."""

    code = "evals.unknown-task"


class WrongTask(Invalid):
    """A model answers another task than the benchmark asks."""

    code = "evals.wrong-task"


class WrongAnswers(Invalid):
    """A model broke its contract: another number of answers than of items, or one without the task's field."""

    code = "evals.wrong-answers"


class NotPublic(Refused):
    """What an evaluation shows must be public already: its entry names both, its answers quote the dataset."""

    code = "evals.not-public"


class BudgetSpent(Refused):
    """A run has taken as many tokens as it may; what was answered is kept."""

    code = "evals.budget-spent"


class NotPerturbable(Invalid):
    """A benchmark's items cannot be spoilt in the way that was asked."""

    code = "evals.not-perturbable"


class NotComparable(Invalid):
    """Two evaluations are not of the same items: another benchmark, or another state of it."""

    code = "evals.not-comparable"


class EvaluationNotFound(NotFound):
    """No entry of that index is an evaluation."""

    code = "evals.evaluation-not-found"


class ModelNotEvaluated(NotFound):
    """No evaluation of a benchmark of the pack is of that model."""

    code = "evals.model-not-evaluated"


class NoTypesetter(Unavailable):
    """A report cannot become a PDF here: the library that sets it is not installed."""

    code = "evals.no-typesetter"


class WrongJudge(Invalid):
    """A judge is missing where one is needed, named where none is, no language model, or the model that is judged."""

    code = "evals.wrong-judge"


class NoVerdict(Invalid):
    """Not one of a judge's verdicts could be read: there is no score to tell."""

    code = "evals.no-verdict"


class NoTables(Unavailable):
    """Answers cannot be read or kept here: the library of their files is not installed."""

    code = "evals.no-tables"


class AnswersDisagree(Conflict):
    """The answers kept do not give the figures that the entry states."""

    code = "evals.answers-disagree"
