"""The facts that the services room puts into the ledger; what a citizen wrote is never among them."""

from typing import Literal

from jazari.ledger import Body, Days, Kind, LanguageCode, RefText, RegionCode, Slug


class Deployed(Body):
    """Body of `services.deployed`: the entries of the evaluation and of the decision that it rests on."""

    model: RefText
    use: Slug
    evaluation: RefText
    decision: RefText


class CaseReceived(Body):
    """Body of `services.case-received`; `language` is `und` where neither citizen nor model said one."""

    procedure: Slug | None
    region: RegionCode
    language: LanguageCode
    demonstration: bool


class CaseDecided(Body):
    """Body of `services.case-decided`.

    `days` and `limit_days` count from the day of reception to those of the decision and of the legal limit.
    `agreed_*` say whether the human kept what was proposed; None where nothing was proposed.
    """

    procedure: Slug | None
    region: RegionCode
    language: LanguageCode
    outcome: Literal["accepted", "corrected", "refused"]
    days: Days
    limit_days: Days | None
    within_limit: bool
    agreed_language: bool | None
    agreed_procedure: bool | None
    demonstration: bool


DEPLOYED = Kind(
    "services.deployed",
    Deployed,
    "A model was put to work in public services, on a passed evaluation and an approval.",
)
CASE_RECEIVED = Kind(
    "services.case-received", CaseReceived, "A citizen's request was received; demonstrations say so."
)
CASE_DECIDED = Kind(
    "services.case-decided",
    CaseDecided,
    "A person decided a case, in so many days, keeping or correcting what was proposed.",
)
KINDS = (DEPLOYED, CASE_RECEIVED, CASE_DECIDED)
