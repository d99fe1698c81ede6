"""What trust refuses."""

from typing import ClassVar

from jazari.core import Refused


class TravelRefused(Refused):
    """Data of that class may not go there; the rule and its reason are among the facts."""

    code: ClassVar[str] = "trust.travel-refused"


class NotDecided(Refused):
    """Something needs a recorded decision first."""

    code: ClassVar[str] = "trust.not-decided"
