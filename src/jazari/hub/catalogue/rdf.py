"""Statements as Turtle, JSON-LD and RDF/XML. Pure.

A resource is a tree: its statements' objects are names, texts or further resources (without a name they are blank).
Written here and not by a library because a catalogue goes out piece by piece.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Form = Literal["turtle", "json-ld", "xml"]
MEDIA_TYPES: Mapping[Form, str] = {
    "turtle": "text/turtle",
    "json-ld": "application/ld+json",
    "xml": "application/rdf+xml",
}
SUFFIXES: Mapping[str, Form] = {".ttl": "turtle", ".jsonld": "json-ld", ".rdf": "xml"}

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = "/:?#[]@!$&'()*+,;=%~-._"


@dataclass(frozen=True, slots=True)
class Name:
    """An absolute address that names something."""

    address: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "address", quote(self.address, safe=_ADDRESS))


@dataclass(frozen=True, slots=True)
class Text:
    """A text, of a language (BCP 47) or a datatype (`xsd:date`) or neither."""

    value: str
    language: str = ""
    datatype: str = ""

    def __post_init__(self) -> None:
        # What no XML can hold, no form of ours says.
        object.__setattr__(self, "value", _NO_TEXT.sub("", self.value))


@dataclass(frozen=True, slots=True)
class Resource:
    """Something with its statements in order: (predicate, object) by prefixed names; "" for no name."""

    name: str
    type: str
    statements: tuple[tuple[str, "Name | Text | Resource"], ...]


def write(resources: Iterable[Resource], form: Form) -> Iterator[str]:
    """The document, piece by piece."""
    writers = {"turtle": _turtle, "json-ld": _json_ld, "xml": _xml}
    return writers[form](resources)


def full(prefixed: str) -> str:
    """The address that a prefixed name stands for."""
    prefix, _, rest = prefixed.partition(":")
    return PREFIXES[prefix] + rest


def _turtle(resources: Iterable[Resource]) -> Iterator[str]:
    yield "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    for resource in resources:
        subject = f"<{Name(resource.name).address}>"
        yield f"\n{subject} {_turtle_statements(resource, 1)} .\n"


def _turtle_statements(resource: Resource, depth: int) -> str:
    indent = "\n" + "  " * depth
    lines = [f"a {resource.type}"] if resource.type else []
    lines += [f"{predicate} {_turtle_object(thing, depth)}" for predicate, thing in resource.statements]
    return f" ;{indent}".join(lines)


def _turtle_object(thing: Name | Text | Resource, depth: int) -> str:
    if isinstance(thing, Name):
        return f"<{thing.address}>"
    if isinstance(thing, Resource):
        return f"[ {_turtle_statements(thing, depth + 1)} ]"
    written = json.dumps(thing.value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if thing.language:
        return f"{written}@{thing.language}"
    return f"{written}^^{thing.datatype}" if thing.datatype else written


def _json_ld(resources: Iterable[Resource]) -> Iterator[str]:
    yield '{"@context": ' + json.dumps(dict(PREFIXES)) + ', "@graph": ['
    for number, resource in enumerate(resources):
        yield (",\n" if number else "\n") + json.dumps(_json_resource(resource), ensure_ascii=False)
    yield "\n]}\n"


def _json_resource(resource: Resource) -> dict[str, Any]:
    shape: dict[str, Any] = {"@id": Name(resource.name).address} if resource.name else {}
    if resource.type:
        shape["@type"] = resource.type
    for predicate, thing in resource.statements:
        shape.setdefault(predicate, []).append(_json_object(thing))
    return shape


def _json_object(thing: Name | Text | Resource) -> dict[str, Any]:
    if isinstance(thing, Name):
        return {"@id": thing.address}
    if isinstance(thing, Resource):
        return _json_resource(thing)
    tagged = {"@language": thing.language, "@type": thing.datatype}
    return {"@value": thing.value} | {key: value for key, value in tagged.items() if value}


def _xml(resources: Iterable[Resource]) -> Iterator[str]:
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
    for resource in resources:
        yield _xml_resource(resource)
    yield "</rdf:RDF>\n"


def _xml_resource(resource: Resource) -> str:
    tag = resource.type or "rdf:Description"
    about = f" rdf:about={quoteattr(Name(resource.name).address)}" if resource.name else ""
    inside = "".join(_xml_statement(predicate, thing) for predicate, thing in resource.statements)
    return f"<{tag}{about}>\n{inside}</{tag}>\n"


def _xml_statement(predicate: str, thing: Name | Text | Resource) -> str:
    if isinstance(thing, Name):
        return f"<{predicate} rdf:resource={quoteattr(thing.address)}/>\n"
    if isinstance(thing, Resource):
        return f"<{predicate}>{_xml_resource(thing)}</{predicate}>\n"
    attribute = f' xml:lang="{thing.language}"' if thing.language else ""
    if thing.datatype:
        attribute = f' rdf:datatype="{full(thing.datatype)}"'
    # A carriage return that is not written as a number becomes a line's end for the reader.
    return f"<{predicate}{attribute}>{escape(thing.value, {chr(13): '&#13;'})}</{predicate}>\n"
