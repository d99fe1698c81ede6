"""The facts of the accounts room: which organisations take part. People are in no entry."""

from typing import Literal

from jazari.ledger import Body, Kind, OrgName, RegionCode


class OrganisationCreated(Body):
    """Body of `accounts.organisation-created`."""

    organisation: OrgName
    kind: Literal["institute", "ministry", "university", "firm"]
    region: RegionCode


ORGANISATION_CREATED = Kind(
    "accounts.organisation-created", OrganisationCreated, "An organisation takes part in the commons."
)
KINDS = (ORGANISATION_CREATED,)
