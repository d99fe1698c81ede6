"""What the roadmap refuses."""

from typing import ClassVar

from jazari.core import Invalid


class NotReportable(Invalid):
    """An indicator that is computed from entries cannot be reported."""

    code: ClassVar[str] = "roadmap.not-reportable"
