"""The facts of the roadmap: which pack is in force, and figures that somebody reported."""

from jazari.ledger import (
    Body,
    DayText,
    HttpsUrl,
    IndicatorId,
    Kind,
    Number,
    RegionCode,
    Sha256,
    Slug,
    SoftwareVersion,
)


class PackAdopted(Body):
    """Body of `roadmap.pack-adopted`; `country` is the pack's slug, `pack` the SHA-256 over all of the pack's files."""

    country: Slug
    version: SoftwareVersion
    pack: Sha256


class FigureReported(Body):
    """Body of `roadmap.figure-reported`; the source in words stands in the pack named by its SHA-256."""

    indicator: IndicatorId
    value: Number
    date: DayText
    region: RegionCode | None
    url: HttpsUrl | None
    pack: Sha256


PACK_ADOPTED = Kind(
    "roadmap.pack-adopted",
    PackAdopted,
    "The node works by this state of the country's pack: its indicators, law, sources and procedures.",
)
FIGURE_REPORTED = Kind(
    "roadmap.figure-reported",
    FigureReported,
    "A figure that no entry can be counted for was reported, with its date and its source in the pack.",
)
KINDS = (PACK_ADOPTED, FIGURE_REPORTED)
