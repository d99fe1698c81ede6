"""What can go wrong with a log, as typed facts."""

from jazari.core import Conflict, Invalid, NotFound, Refused, TooLarge


class UnsafeKind(Invalid):
    """A kind of entry was declared whose body could carry free text or personal data."""

    code = "ledger.unsafe-kind"


class InvalidEntry(Invalid):
    """An entry's bytes are not the canonical form of an entry, or its body does not fit its kind."""

    code = "ledger.invalid-entry"


class EntryTooLarge(TooLarge):
    """An entry has more bytes than an entry bundle can hold (65,535)."""

    code = "ledger.entry-too-large"


class UnknownKind(NotFound):
    """No kind of that name is declared on this node."""

    code = "ledger.unknown-kind"


class NoSuchEntry(NotFound):
    """The log has no entry with that index."""

    code = "ledger.no-such-entry"


class NoSuchProof(Invalid):
    """A proof was asked for a leaf or a size that the tree does not have."""

    code = "ledger.no-such-proof"


class NoSuchTile(NotFound):
    """No tile or entry bundle is published under that path."""

    code = "ledger.no-such-tile"


class DamagedLog(Conflict):
    """A log's kept bytes contradict each other; whatever was being done stopped before signing anything."""

    code = "ledger.damaged-log"


class InconsistentLog(Refused):
    """The tree does not extend a checkpoint this log has signed before, so it will not sign this one."""

    code = "ledger.inconsistent-log"


class InvalidNote(Invalid):
    """Bytes are not a signed note, a verifier key or a checkpoint as C2SP writes them."""

    code = "ledger.invalid-note"


class BadSignature(Refused):
    """A note carries no signature by the key asked for, or one that does not verify."""

    code = "ledger.bad-signature"


class WrongKey(Conflict):
    """The key file on this node belongs to another log, or is not a key."""

    code = "ledger.wrong-key"


class UnreadableLog(NotFound):
    """There is no log to read at a folder or address, or it answers with something else."""

    code = "ledger.unreadable-log"
