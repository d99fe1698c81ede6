"""Datasets as DCAT-AP 3.0 describes them (semiceu.github.io/DCAT-AP/releases/3.0.0). Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from babel.core import get_global

from jazari.hub.card import title_of
from jazari.hub.catalogue.parts import MEDIA_TYPES, format_of
from jazari.hub.catalogue.rdf import Name, Resource, Text
from jazari.hub.licences import spdx_address
from jazari.hub.records import File, Repository

DISTRIBUTIONS = 50
"""Files of a dataset that are distributions of their own; all of them are in the repository, which is one too."""
PAGE = 200
"""Datasets on one page of the catalogue."""
_AUTHORITY = "http://publications.europa.eu/resource/authority"
# IANA's registry has no entry for JSON Lines.
_UNREGISTERED = ("application/jsonl", "application/x-ndjson", "application/x-tar", "audio/wav")
_TAGS = {"fra_Latn": "fr", "arb_Arab": "ar", "eng_Latn": "en", "zgh_Tfng": "zgh", "spa_Latn": "es"}
_FREQUENCIES = {
    "annual": "ANNUAL", "yearly": "ANNUAL", "continuous": "CONT", "daily": "DAILY", "irregular": "IRREG",
    "monthly": "MONTHLY", "never": "NEVER", "quarterly": "QUARTERLY", "weekly": "WEEKLY",
}  # fmt: skip

# ISO 639-1 and 639-2/T, as the EU's table has them; it knows languages and not their standard forms: ARA, not ARB.
_ISO_639 = """
am amh ar ara az aze be bel bg bul bm bam bn ben bs bos ca cat cs ces cy cym da dan de deu el ell en eng eo epo es
spa et est eu eus fa fas ff ful fi fin fr fra ga gle gl glg ha hau he heb hi hin hr hrv hu hun hy hye id ind ig ibo
is isl it ita ja jpn ka kat kk kaz km khm ko kor ku kur la lat lb ltz ln lin lt lit lv lav mg mlg mk mkd ml mal mn
mon mr mar ms msa mt mlt my mya ne nep nl nld no nor om orm pa pan pl pol ps pus pt por ro ron ru rus rw kin sk slk
sl slv sn sna so som sq sqi sr srp sv swe sw swa ta tam te tel th tha ti tir tr tur uk ukr ur urd uz uzb vi vie wo
wol xh xho yo yor zh zho zu zul
"""
_THREE_LETTERS = dict(zip(_ISO_639.split()[::2], _ISO_639.split()[1::2], strict=True))

Statement = tuple[str, Name | Text | Resource]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose catalogue it is: the country by ISO 3166-1 code and names, the node's organisation, all titles.

    Names and titles are keyed by FLORES code, titles of organisations first by the organisation's name.
    """

    territory: str = ""
    names: Mapping[str, str] = field(default_factory=lambda: {"eng_Latn": "this node"})
    organisation: str = ""
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def catalogue(
    base: str, publisher: Publisher, changed: datetime | None, page: int, pages: int, about: Mapping[str, str]
) -> Iterator[Resource]:
    """The catalogue itself; `about` is its description by language (BCP 47)."""
    here = f"{base}/catalogue"
    statements: list[Statement] = [
        *(("dct:title", Text(f"Jazari · {name}", _TAGS[code])) for code, name in _known(publisher.names)),
        *(("dct:description", Text(text, language)) for language, text in about.items()),
        ("dct:publisher", Name(_agent_name(base, publisher.organisation or "node"))),
        ("foaf:homepage", Name(f"{base}/commons")),
        *(("dct:language", Name(address)) for address in map(language_address, _TAGS.values()) if address),
        *(("dct:spatial", place) for place in _spatial(publisher)),
    ]
    if changed is not None:
        statements.append(("dct:modified", _moment(changed)))
    yield Resource(here, "dcat:Catalog", tuple(statements))
    yield agent(base, publisher, publisher.organisation or "node")
    if pages > 1:
        steps = {"first": 1, "last": pages, "previous": page - 1, "next": page + 1}
        view = tuple(
            (f"hydra:{name}", Name(f"{here}?page={number}"))
            for name, number in steps.items()
            if 1 <= number <= pages
        )
        yield Resource(f"{here}?page={page}", "hydra:PartialCollectionView", view)


def dataset(
    base: str, publisher: Publisher, repository: Repository, files: Sequence[File]
) -> Iterator[Resource]:
    """A dataset that anyone may know of, its distributions, and that the catalogue has it."""
    name = _dataset_name(base, repository.name)
    metadata = repository.card
    described = metadata.get("description")
    title = title_of(metadata) or repository.name
    distributions = [_repository_distribution(base, repository)]
    distributions += [_file_distribution(base, repository, file) for file in files[:DISTRIBUTIONS]]
    statements: list[Statement] = [
        ("dct:title", Text(title)),
        ("dct:description", Text(described if isinstance(described, str) and described.strip() else title)),
        ("dct:identifier", Text(repository.name)),
        ("dcat:version", Text(repository.head)),
        ("dct:publisher", Name(_agent_name(base, repository.organisation))),
        ("dcat:contactPoint", _contact(base, publisher, repository)),
        ("dcat:landingPage", Name(name)),
        ("dct:accessRights", access_rights(repository)),
        ("dct:issued", _moment(repository.created_at)),
        ("dct:modified", _moment(repository.updated_at)),
        *(("dcat:keyword", Text(tag)) for tag in repository.tags if ":" not in tag),
        *(("dct:language", Name(found)) for found in map(language_address, repository.languages) if found),
        *(("dct:spatial", place) for place in _spatial(publisher)),
        *(("dct:accrualPeriodicity", Name(found)) for found in _frequency(metadata)),
        *(("dcat:distribution", Name(distribution.name)) for distribution in distributions),
    ]
    yield Resource(f"{base}/catalogue", "", (("dcat:dataset", Name(name)),))
    yield Resource(name, "dcat:Dataset", tuple(statements))
    yield from distributions


def agent(base: str, publisher: Publisher, organisation: str) -> Resource:
    """An organisation, by its title in every language that it has one in."""
    titles = list(_known(publisher.titles.get(organisation, {})))
    names = [Text(title, _TAGS[code]) for code, title in titles] or [Text(organisation)]
    address = f"{base}/commons?organisation={quote(organisation)}"
    statements = [("foaf:name", name) for name in names]
    return Resource(
        _agent_name(base, organisation), "foaf:Agent", (*statements, ("foaf:homepage", Name(address)))
    )


def access_rights(repository: Repository) -> Name:
    """Whether the files are for everybody: data class, visibility and gating decide."""
    right = "NON_PUBLIC" if not repository.is_public else "RESTRICTED" if repository.gated else "PUBLIC"
    return Name(f"{_AUTHORITY}/access-right/{right}")


def language_address(code: str) -> str | None:
    """A language in the EU's table, from a code of ISO 639-1, 639-3 or BCP 47; None for what is no such code."""
    bare = code.partition("-")[0].partition("_")[0].lower()
    if len(bare) == 2:
        bare = _THREE_LETTERS.get(bare, "")
    return (
        f"{_AUTHORITY}/language/{bare.upper()}"
        if len(bare) == 3 and bare.isascii() and bare.isalpha()
        else None
    )


def territory_address(iso: str) -> str | None:
    """A country in the EU's table, from its ISO 3166-1 code of two letters."""
    aliases = get_global("territory_aliases")
    found = [
        code
        for code, meant in aliases.items()
        if meant == [iso.upper()] and len(code) == 3 and code.isalpha()
    ]
    return f"{_AUTHORITY}/country/{found[0]}" if found else None


def _known(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(code, name) for code, name in names.items() if code in _TAGS]


def _dataset_name(base: str, name: str) -> str:
    return f"{base}/datasets/{name}"


def _agent_name(base: str, organisation: str) -> str:
    return f"{base}/catalogue#{quote(organisation)}"


def _moment(at: datetime) -> Text:
    return Text(at.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype="xsd:dateTime")


def _spatial(publisher: Publisher) -> list[Name]:
    address = territory_address(publisher.territory) if publisher.territory else None
    return [Name(address)] if address else []


def _frequency(metadata: Mapping[str, object]) -> list[str]:
    said = metadata.get("update_frequency") or metadata.get("accrual_periodicity")
    known = _FREQUENCIES.get(said.lower()) if isinstance(said, str) else None
    return [f"{_AUTHORITY}/frequency/{known}"] if known else []


def _contact(base: str, publisher: Publisher, repository: Repository) -> Resource:
    titles = _known(publisher.titles.get(repository.organisation, {}))
    name = titles[0][1] if titles else repository.organisation
    page = Name(f"{_dataset_name(base, repository.name)}/discussions")
    return Resource("", "vcard:Organization", (("vcard:fn", Text(name)), ("vcard:hasURL", page)))


def _rights(base: str, repository: Repository) -> list[Statement]:
    if repository.licence:
        return [("dct:license", Name(spdx_address(repository.licence)))]
    link = repository.card.get("license_link")
    if isinstance(link, str) and link.startswith(("http://", "https://")):
        return [("dct:license", Name(link))]
    return []


def _repository_distribution(base: str, repository: Repository) -> Resource:
    page = _dataset_name(base, repository.name)
    statements: list[Statement] = [
        ("dct:title", Text("git, Hugging Face")),
        ("dct:description", Text("The whole repository, for git and for Hugging Face's clients.", "en")),
        ("dcat:accessURL", Name(f"{page}/tree/main")),
        ("dct:modified", _moment(repository.updated_at)),
        *_rights(base, repository),
    ]
    return Resource(f"{page}#repository", "dcat:Distribution", tuple(statements))


def _file_distribution(base: str, repository: Repository, file: File) -> Resource:
    page, path = _dataset_name(base, repository.name), quote(file.path)
    checksum = Resource(
        "",
        "spdx:Checksum",
        (
            ("spdx:algorithm", Name("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
            ("spdx:checksumValue", Text(file.sha256, datatype="xsd:hexBinary")),
        ),
    )
    media_type = MEDIA_TYPES.get(format_of(file.path), "")
    statements: list[Statement] = [
        ("dct:title", Text(file.path)),
        ("dcat:accessURL", Name(f"{page}/blob/{repository.head}/{path}")),
        ("dcat:downloadURL", Name(f"{page}/resolve/{repository.head}/{path}")),
        ("dcat:byteSize", Text(str(file.size_bytes), datatype="xsd:nonNegativeInteger")),
        ("spdx:checksum", checksum),
        ("dct:modified", _moment(repository.updated_at)),
        *_rights(base, repository),
    ]
    if media_type and media_type not in _UNREGISTERED:
        address = f"https://www.iana.org/assignments/media-types/{media_type}"
        statements.append(("dcat:mediaType", Name(address)))
    return Resource(f"{page}/blob/{repository.head}/{path}#file", "dcat:Distribution", tuple(statements))
