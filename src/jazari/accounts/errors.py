"""What can go wrong with people, organisations, roles, tokens, sessions and forms, as typed facts.

None of these facts is a secret; a wrong sign-in has none at all.
"""

from jazari.core import Conflict, Invalid, NotFound, Refused, TooLarge, TooMany, Unauthenticated


class InvalidName(Invalid):
    """A handle or an organisation's name is not of the form that names have, or is kept for the node."""

    code = "accounts.invalid-name"


class InvalidChoice(Invalid):
    """A role, a scope, a kind, a region, a title or a number of days is none of those that are taken."""

    code = "accounts.invalid-choice"


class WeakPassword(Invalid):
    """A password is too short, too long or too simple to be taken."""

    code = "accounts.weak-password"


class NameTaken(Conflict):
    """A person or an organisation has that name, or somebody had it who was deleted."""

    code = "accounts.name-taken"


class UnknownPerson(NotFound):
    """Nobody on this node has that handle."""

    code = "accounts.unknown-person"


class UnknownOrganisation(NotFound):
    """No organisation on this node has that name."""

    code = "accounts.unknown-organisation"


class UnknownRole(NotFound):
    """The person holds no role in that organisation."""

    code = "accounts.unknown-role"


class UnknownToken(NotFound):
    """There is no such token, or it belongs to somebody else."""

    code = "accounts.unknown-token"


class LastSteward(Refused):
    """The node would be left without a steward."""

    code = "accounts.last-steward"


class NotSignedIn(Unauthenticated):
    """Nobody is signed in and no token came with the request."""

    code = "accounts.not-signed-in"


class InvalidToken(Unauthenticated):
    """A token is not one of this node's, has expired or was deleted."""

    code = "accounts.invalid-token"


class WrongSignIn(Unauthenticated):
    """Handle and password do not belong together; which of both was wrong is not told."""

    code = "accounts.wrong-sign-in"


class SignInsPaused(TooMany):
    """Too many sign-ins failed from an address or for a name; `retry_after_seconds` says when to try again."""

    code = "accounts.sign-ins-paused"


class ScopeTooSmall(Refused):
    """The token allows less than this needs."""

    code = "accounts.scope-too-small"


class RoleMissing(Refused):
    """The person does not hold the role that this needs."""

    code = "accounts.role-missing"


class FormRefused(Refused):
    """A form carries no proof that it came from a page of this node, or the wrong one."""

    code = "accounts.form-refused"


class UnreadableForm(Invalid):
    """A form's body is not what its type says."""

    code = "accounts.unreadable-form"


class BodyTooLarge(TooLarge):
    """A request's body has more bytes than this node takes."""

    code = "accounts.body-too-large"
