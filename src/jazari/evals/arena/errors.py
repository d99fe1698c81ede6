"""What can go wrong between an arena and its published ranking."""

from jazari.core import Conflict, Invalid, NotFound, Refused


class ArenaNotFound(NotFound):
    """There is no arena of that name."""

    code = "evals.arena-not-found"


class ArenaExists(Conflict):
    """There is an arena of that name already."""

    code = "evals.arena-exists"


class InvalidArena(Invalid):
    """An arena cannot be made as it was described; facts name the field."""

    code = "evals.invalid-arena"


class InvalidVote(Invalid):
    """What was sent is none of the verdicts, or names a language or region that is not offered."""

    code = "evals.invalid-vote"


class ArenaRefused(Refused):
    """Who asks may not do this in the arena."""

    code = "evals.arena-refused"


class NotAJudge(Refused):
    """Who asks has not agreed to the arena's licence yet."""

    code = "evals.not-a-judge"


class ShownBefore(Conflict):
    """What is judged is not what this judge was shown last, or they judged it already."""

    code = "evals.shown-before"


class ArenaOver(Conflict):
    """The arena takes no more votes."""

    code = "evals.arena-over"


class NotAnswered(Conflict):
    """Models have not answered every prompt yet, so nobody judges."""

    code = "evals.not-answered"


class NothingToTakeBack(Conflict):
    """There is no vote of theirs that could be taken back."""

    code = "evals.nothing-to-take-back"


class TooFewVotes(Conflict):
    """An interval over judges needs two of them, and a vote each."""

    code = "evals.too-few-votes"


class ArenaBudgetSpent(Refused):
    """The next answer would begin beyond the arena's budget of tokens; what was answered is kept."""

    code = "evals.arena-budget-spent"
