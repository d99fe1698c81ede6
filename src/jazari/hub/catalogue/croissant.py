"""A dataset as Croissant 1.0 describes it (mlcommons.org/croissant/1.0, with the RAI vocabulary). Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from jazari.hub.card import title_of
from jazari.hub.catalogue.columns import Column
from jazari.hub.catalogue.parts import MEDIA_TYPES, Part, format_of, shard_pattern
from jazari.hub.licences import spdx_address
from jazari.hub.records import File, Repository, Revision

FILES = 200
"""Files that are described one by one; the rest is in the repository that git brings."""
_MEDIA_TYPES = {**MEDIA_TYPES, "parquet": "application/x-parquet", "jsonl": "application/jsonlines"}
_NAME = re.compile(r"[^A-Za-z0-9_.\-/]+")
_VERSION = re.compile(r"\d+\.\d+(\.\d+)?")
_BIBTEX = re.compile(r"```(?:bibtex|latex)?\s*(@\w+\s*\{.*?)```", re.DOTALL)
_WORDS = (
    "citeAs column conformsTo data:json dataType:vocab examples:json extract field fileProperty fileObject fileSet "
    "format includes isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace "
    "samplingRate separator source subField transform equivalentProperty"
)
_RAI = (
    "dataCollection dataCollectionType dataCollectionMissingData dataCollectionRawData dataCollectionTimeFrame "
    "dataImputationProtocol dataPreprocessingProtocol dataManipulationProtocol dataAnnotationProtocol "
    "dataAnnotationPlatform dataAnnotationAnalysis annotationsPerItem annotatorDemographics machineAnnotationTools "
    "dataUseCases dataBiases dataLimitations dataSocialImpact personalSensitiveInformation "
    "dataReleaseMaintenancePlan"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a dataset at a revision; `base` is the node's address without a slash at the end."""

    base: str
    repository: Repository
    revision: Revision
    text: str
    files: Sequence[File]
    parts: Sequence[tuple[Part, Sequence[Column]]]


def describe(facts: Facts) -> dict[str, Any]:
    """The description as JSON-LD."""
    repository, metadata = facts.repository, facts.repository.card
    page = f"{facts.base}/datasets/{repository.name}"
    described = {
        "@context": _context(),
        "@type": "sc:Dataset",
        "@id": page,
        "name": _NAME.sub("-", repository.name.replace("/", "--")),
        "alternateName": [repository.name, *filter(None, [title_of(metadata)])],
        "description": _description(facts),
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        "url": page,
        "version": _version(metadata),
        "identifier": facts.revision.ref,
        "license": _licences(facts),
        "citeAs": citation(metadata, facts.text),
        "creator": _organisation(facts),
        "publisher": _organisation(facts),
        "inLanguage": list(repository.languages) or None,
        "keywords": [tag for tag in repository.tags if ":" not in tag] or None,
        "dateCreated": repository.created_at.date().isoformat(),
        "datePublished": repository.created_at.date().isoformat(),
        "dateModified": facts.revision.at.date().isoformat(),
        "isAccessibleForFree": True,
        "isLiveDataset": False,
        "prov:wasDerivedFrom": [{"@id": _origin(facts.base, ref)} for ref in facts.revision.made_from]
        or None,
        **_rai(repository),
        "distribution": _distribution(facts),
        "recordSet": [_record_set(part, columns, facts) for part, columns in facts.parts if columns],
    }
    return {key: value for key, value in described.items() if value is not None}


def citation(metadata: Mapping[str, object], text: str) -> str | None:
    """How to cite it: the card's `citation`, or the first BibTeX in its text."""
    said = metadata.get("citation")
    found = _BIBTEX.search(text[:65_536])
    return str(said) if isinstance(said, str) else found[1].strip() if found else None


def _context() -> dict[str, Any]:
    context: dict[str, Any] = {
        "@language": "en",
        "@vocab": "https://schema.org/",
        "cr": "http://mlcommons.org/croissant/",
        "rai": "http://mlcommons.org/croissant/RAI/",
        "dct": "http://purl.org/dc/terms/",
        "prov": "http://www.w3.org/ns/prov#",
        "sc": "https://schema.org/",
    }
    for word in _WORDS.split():
        name, _, kind = word.partition(":")
        context[name] = {"@id": f"cr:{name}", "@type": f"@{kind}"} if kind else f"cr:{name}"
    return context | {"conformsTo": "dct:conformsTo"}


def _description(facts: Facts) -> str:
    said = facts.repository.card.get("description")
    if isinstance(said, str) and said.strip():
        return said.strip()
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n", facts.text[:20_000])]
    plain = (
        block for block in paragraphs if block and not block.startswith(("#", "<", "|", "!", "`", "-", ">"))
    )
    title = title_of(facts.repository.card) or facts.repository.name
    return next(plain, f"Dataset {title}")[:2000]


def _version(metadata: Mapping[str, object]) -> str:
    said = str(metadata.get("version", ""))
    return said if _VERSION.fullmatch(said) else "0.0.0"


def _licences(facts: Facts) -> list[str] | None:
    repository, metadata = facts.repository, facts.repository.card
    if repository.licence:
        return [spdx_address(repository.licence)]
    link, name = metadata.get("license_link"), metadata.get("license_name") or metadata.get("license")
    if isinstance(link, str) and link.startswith(("http://", "https://")):
        return [link]
    if isinstance(link, str):
        return [_address(facts, link)]
    return [name] if isinstance(name, str) else None


def _organisation(facts: Facts) -> dict[str, str]:
    name = facts.repository.organisation
    return {
        "@type": "sc:Organization",
        "name": name,
        "url": f"{facts.base}/commons?organisation={quote(name)}",
    }


def _origin(base: str, ref: str) -> str:
    kind, _, rest = ref.partition(":")
    name, _, revision = rest.partition("@")
    known = kind in ("dataset", "model", "space") and revision
    return f"{base}/{kind}s/{name}/tree/{revision}" if known else f"urn:jazari:{quote(ref)}"


def _rai(repository: Repository) -> dict[str, object]:
    """What the card says under `rai`, and what the data class says of personal data."""
    said = repository.card.get("rai")
    found: dict[str, object] = {}
    for name in _RAI.split() if isinstance(said, Mapping) else ():
        value = said.get(name) if isinstance(said, Mapping) else None
        if isinstance(value, str | list):
            found[f"rai:{name}"] = value
    return {
        "rai:personalSensitiveInformation": f"Data class of this dataset: {repository.data_class}."
    } | found


def _address(facts: Facts, path: str) -> str:
    return f"{facts.base}/datasets/{facts.repository.name}/resolve/{facts.revision.sha}/{quote(path)}"


def _distribution(facts: Facts) -> list[dict[str, Any]]:
    repository = f"{facts.base}/datasets/{facts.repository.name}"
    distribution: list[dict[str, Any]] = [
        {
            "@type": "cr:FileObject",
            "@id": "repo",
            "name": "repo",
            "description": "The git repository of this dataset.",
            "contentUrl": repository,
            "encodingFormat": "git+https",
            # Croissant wants a hash here, and a repository has none but its revision's.
            "sha256": facts.revision.sha,
        }
    ]
    single = {part.files[0].path for part, _ in facts.parts if len(part.files) == 1}
    shown = [file for file in facts.files if file.path in single]
    shown += [file for file in facts.files if file.path not in single][: max(0, FILES - len(shown))]
    for file in shown:
        distribution.append(
            {
                "@type": "cr:FileObject",
                "@id": file.path,
                "name": file.path,
                "contentUrl": _address(facts, file.path),
                "contentSize": f"{file.size_bytes} B",
                "encodingFormat": _MEDIA_TYPES.get(format_of(file.path), "application/octet-stream"),
                "sha256": file.sha256,
            }
        )
    for part, _ in facts.parts:
        if len(part.files) > 1:
            distribution.append(
                {
                    "@type": "cr:FileSet",
                    "@id": f"files:{part.name}",
                    "name": f"files:{part.name}",
                    "containedIn": {"@id": "repo"},
                    "encodingFormat": _MEDIA_TYPES[part.format],
                    "includes": shard_pattern([file.path for file in part.files]),
                }
            )
    return distribution


def _record_set(part: Part, columns: Sequence[Column], facts: Facts) -> dict[str, Any]:
    single = len(part.files) == 1
    source = (
        {"fileObject": {"@id": part.files[0].path}} if single else {"fileSet": {"@id": f"files:{part.name}"}}
    )
    fields = []
    for column in columns:
        field: dict[str, Any] = {
            "@type": "cr:Field",
            "@id": f"{part.name}/{column.name}",
            "name": f"{part.name}/{column.name}",
            "dataType": f"sc:{column.type}",
            "source": {**source, "extract": {"column": column.name}},
        }
        fields.append(field | ({"repeated": True} if column.repeated else {}))
    return {
        "@type": "cr:RecordSet",
        "@id": part.name,
        "name": part.name,
        "description": f"Split {part.split} of configuration {part.config}.",
        "field": fields,
    }
