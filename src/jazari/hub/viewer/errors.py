"""What can go wrong in the dataset viewer."""

from jazari.core import Invalid, TooLarge, TooMany, Unavailable


class FileUnreadable(Invalid):
    """A file is not what its name says, or is damaged."""

    code = "hub.file-unreadable"


class InvalidQuestion(Invalid):
    """A filter, a sort or a page cannot be answered for this file."""

    code = "hub.invalid-question"


class QuestionTooLarge(TooLarge):
    """Answering would take more time or memory than one question gets."""

    code = "hub.question-too-large"


class ViewerBusy(TooMany):
    """As many questions are being answered as this node takes at once."""

    code = "hub.viewer-busy"


class ViewerMissing(Unavailable):
    """This node was installed without what reads tables."""

    code = "hub.viewer-missing"
