"""What can go wrong in the hub."""

from jazari.core import Conflict, Invalid, NotFound, Refused, TooLarge, Unauthenticated


class RepositoryNotFound(NotFound):
    """No such repository, or who asks may not know of it."""

    code = "hub.repository-not-found"


class RevisionNotFound(NotFound):
    """The repository has no branch, tag or commit of that name."""

    code = "hub.revision-not-found"


class PathNotFound(NotFound):
    """The revision has nothing at that path; `sha` among the facts is the revision looked at."""

    code = "hub.path-not-found"


class RevisionReplaced(RevisionNotFound):
    """Content was taken out of that revision; `replacement` among the facts is the one that stands for it."""

    code = "hub.revision-replaced"


class RefNotFound(NotFound):
    """The repository has no branch or tag of that name to delete."""

    code = "hub.ref-not-found"


class RepositoryExists(Conflict):
    """The name is taken."""

    code = "hub.repository-exists"


class RefExists(Conflict):
    """The branch or tag is already there."""

    code = "hub.ref-exists"


class ParentMoved(Conflict):
    """The branch is no longer at the parent that the change was made for."""

    code = "hub.parent-moved"


class InvalidName(Invalid):
    """A repository, branch or tag cannot be called that."""

    code = "hub.invalid-name"


class InvalidPath(Invalid):
    """A file cannot lie at that path."""

    code = "hub.invalid-path"


class PathCollision(Invalid):
    """Two paths of one tree would be the same file on some computers."""

    code = "hub.path-collision"


class InvalidChange(Invalid):
    """A commit cannot be read or applied as it is."""

    code = "hub.invalid-change"


class InvalidPointer(Invalid):
    """Bytes are not a git LFS pointer of version 1."""

    code = "hub.invalid-pointer"


class UnsatisfiableRange(Invalid):
    """The file has no bytes there; `size_bytes` is among the facts."""

    code = "hub.unsatisfiable-range"


class ObjectUnknown(Invalid):
    """A change names an object that was not uploaded for this repository."""

    code = "hub.object-unknown"


class FileTooLarge(TooLarge):
    """A file or a line of a commit is larger than its road takes; upload it as a large file."""

    code = "hub.file-too-large"


class QuotaExceeded(TooLarge):
    """An organisation has no room for so much more; `used`, `limit` and `asked` are among the facts."""

    code = "hub.quota-exceeded"


class LinkRefused(Refused):
    """An upload or download address is expired or was not signed by this node."""

    code = "hub.link-refused"


class GatedRepository(Refused):
    """Files of this repository go to those whom it granted access; `known` is whether it is known who asks."""

    code = "hub.gated-repository"


class TokenWanted(Unauthenticated):
    """Nobody known asks for what is not here or not everyone's: git and git-lfs then ask their user for a token."""

    code = "hub.token-wanted"


class RepositoryMoved(RepositoryNotFound):
    """The repository has another name now: `kind` and `name` are among the facts."""

    code = "hub.repository-moved"


class PersonNotFound(NotFound):
    """Nobody with that handle has an account on this node."""

    code = "hub.person-not-found"


class AccessRequestNotFound(NotFound):
    """That person did not ask for access, or their request is in that list already."""

    code = "hub.access-request-not-found"


class AccessUnneeded(Invalid):
    """The repository is not gated, or that person has access already."""

    code = "hub.access-unneeded"


class WriteRefused(Refused):
    """Who asks may read but not write here, or the branch must stay."""

    code = "hub.write-refused"
