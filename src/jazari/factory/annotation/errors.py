"""What can go wrong between a campaign and its dataset."""

from jazari.core import Conflict, Invalid, NotFound, Refused


class CampaignNotFound(NotFound):
    """There is no campaign of that name."""

    code = "factory.campaign-not-found"


class CampaignExists(Conflict):
    """There is a campaign of that name already."""

    code = "factory.campaign-exists"


class InvalidCampaign(Invalid):
    """A campaign cannot be made as it was described; facts name the field."""

    code = "factory.invalid-campaign"


class InvalidAnswer(Invalid):
    """What was answered is no answer to this task: empty, too long, or none of the choices."""

    code = "factory.invalid-answer"


class AnnotationRefused(Refused):
    """Who asks may not do this in the campaign."""

    code = "factory.annotation-refused"


class NotJoined(Refused):
    """Who asks has not agreed to the campaign's licence yet."""

    code = "factory.not-joined"


class ItemGone(Conflict):
    """The item was answered already, or went to somebody else meanwhile."""

    code = "factory.item-gone"


class CampaignOver(Conflict):
    """The campaign takes no more answers."""

    code = "factory.campaign-over"


class NothingToUndo(Conflict):
    """There is no answer of theirs that could be taken back."""

    code = "factory.nothing-to-undo"


class NotSettled(Conflict):
    """Items on which people differ wait for a reviewer, or no item is complete: nothing can be exported yet."""

    code = "factory.not-settled"
