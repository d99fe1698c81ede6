"""What can go wrong in Xet."""

from jazari.core import Invalid, NotFound, Refused, TooLarge, Unauthenticated


class XorbInvalid(Invalid):
    """Bytes are not a xorb, or not the one that their address names."""

    code = "hub.xorb-invalid"


class ShardInvalid(Invalid):
    """Bytes are not a shard, or what it says of xorbs and files is not so."""

    code = "hub.shard-invalid"


class HashInvalid(Invalid):
    """A text is not a Xet hash: 64 lower-case hex digits."""

    code = "hub.xet-hash-invalid"


class BodyTooLarge(TooLarge):
    """A xorb or shard has more bytes than any may have."""

    code = "hub.xet-body-too-large"


class XetFileNotFound(NotFound):
    """No file of that hash is kept, or not for the repository that the token is for."""

    code = "hub.xet-file-not-found"


class ChunkNotFound(NotFound):
    """No chunk of that hash is shared with who asks."""

    code = "hub.xet-chunk-not-found"


class XetTokenInvalid(Unauthenticated):
    """A Xet token is missing, expired, or was not given out by this node."""

    code = "hub.xet-token-invalid"


class XetTokenReadOnly(Refused):
    """A Xet token for reading came with an upload."""

    code = "hub.xet-token-read-only"


class XetLinkRefused(Refused):
    """An address of xorb bytes is expired, was not signed by this node, or is for other bytes."""

    code = "hub.xet-link-refused"
