"""The closed set of types that an entry's body may be made of, so that no entry can hold free text.

A body is refused when its kind is declared (`UnsafeKind`), before anything is written: a field is one of the
constrained types below, a number, a truth value, a literal, or a tuple, dict or body of these.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic import AfterValidator, AllowInfNan, BaseModel, ConfigDict, Strict, StringConstraints

from jazari.core import Json
from jazari.ledger.errors import UnsafeKind


def _day(text: str) -> str:
    date.fromisoformat(text)
    return text


_ORG = r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}"
_ORIGIN = r"[a-z0-9][a-z0-9.-]{0,99}(?::[0-9]{1,5})?(?:/[A-Za-z0-9._-]{1,50}){0,4}"
_SLUG = r"[a-z0-9]+(?:[._-][a-z0-9]+)*"
_REF = (
    rf"(?:(?:dataset|model|space):{_ORG}/{_ORG}@[0-9a-f]{{40}}"
    rf"|object:[0-9a-f]{{64}}|entry:{_ORIGIN}/(?:0|[1-9][0-9]*))"
)
_LICENCE = r"[A-Za-z0-9][A-Za-z0-9.+-]*"


def is_org_name(text: str) -> bool:
    """Whether a text is an organisation's name."""
    return re.fullmatch(_ORG, text) is not None


def is_origin(text: str) -> bool:
    """Whether a text can name a log, so that refs of its entries are refs: lower-case host, maybe port and path."""
    return re.fullmatch(_ORIGIN, text) is not None


def _constraints(pattern: str, max_length: int) -> StringConstraints:
    return StringConstraints(strict=True, pattern=f"^{pattern}$", max_length=max_length)


Slug = Annotated[str, _constraints(_SLUG, 80)]
"""A short name of ours: lower-case letters, digits, single `-`, `_` or `.` between them."""
RefText = Annotated[str, _constraints(_REF, 400)]
"""The text of a ref: dataset, model or space at a revision of 40 hex digits, object, or entry."""
OrgName = Annotated[str, _constraints(_ORG, 96)]
"""An organisation's name as on Hugging Face."""
RepoName = Annotated[str, _constraints(f"{_ORG}/{_ORG}", 193)]
"""A repository's name, `org/name`."""
LanguageCode = Annotated[str, _constraints(r"(?:[a-z]{3}_[A-Z][a-z]{3}|und)", 8)]
"""A language and script as FLORES writes them: `ary_Arab`; `und` where it is not known."""
RegionCode = Annotated[str, _constraints(r"[A-Z]{2}-[A-Z0-9]{1,3}", 6)]
"""A region by ISO 3166-2: `MA-04`."""
Sha256 = Annotated[str, _constraints(r"[0-9a-f]{64}", 64)]
"""A SHA-256 as 64 hex digits."""
Spdx = Annotated[str, _constraints(rf"{_LICENCE}(?: (?:AND|OR|WITH) {_LICENCE}){{0,3}}", 120)]
"""An SPDX licence expression, or Hugging Face's lower-case identifier of a licence."""
DataClass = Literal["open", "internal", "personal", "sensitive"]
"""How far data may travel."""
DayText = Annotated[str, _constraints(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", 10), AfterValidator(_day)]
"""A calendar day, YYYY-MM-DD."""
HttpsUrl = Annotated[
    str,
    _constraints(
        r"https://[a-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%!,():+/-]*)?(?:\?[A-Za-z0-9_.~%&=+/-]*)?", 300
    ),
]
"""A public page: https, no user, no fragment."""
IndicatorId = Annotated[str, _constraints(_SLUG, 60)]
"""An indicator of the country's roadmap."""
SoftwareVersion = Annotated[str, _constraints(r"[A-Za-z0-9][A-Za-z0-9.+_-]*", 80)]
"""A version of code: `0.1.0`, or a hash."""
Count = Annotated[int, Strict(), Ge(0), Le(2**53 - 1)]
"""How many; at most what JSON numbers hold exactly."""
Days = Annotated[int, Strict(), Ge(0), Le(36_600)]
"""A duration in days."""
Share = Annotated[float, Strict(), Ge(0), Le(1), AllowInfNan(False)]
"""A part of a whole, 0 to 1."""
Number = Annotated[float, Strict(), AllowInfNan(False)]
"""Any finite number."""

TEXTS: Mapping[str, Any] = {
    "Slug": Slug,
    "RefText": RefText,
    "OrgName": OrgName,
    "RepoName": RepoName,
    "LanguageCode": LanguageCode,
    "RegionCode": RegionCode,
    "Sha256": Sha256,
    "Spdx": Spdx,
    "DayText": DayText,
    "HttpsUrl": HttpsUrl,
    "IndicatorId": IndicatorId,
    "SoftwareVersion": SoftwareVersion,
}
"""The only texts an entry may hold, by name."""

NUMBERS: Mapping[str, Any] = {"Count": Count, "Days": Days, "Share": Share, "Number": Number}
"""The only numbers an entry may hold, by name."""

PERSONAL_WORDS = frozenset(
    {"name", "surname", "email", "mail", "phone", "mobile", "address", "birthday", "birthdate"}
    | {"comment", "remark", "text", "message", "note"}
    | {"cin", "passport", "iban", "rib", "password", "secret"}
)
"""Words that name what must not be in an entry; a field may not be called by one, whatever its type."""


class Body(BaseModel):
    """What an entry of one kind says; frozen, and nothing beside the declared fields is let in."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def check_body(body: type[Body]) -> None:
    """Raise UnsafeKind, naming the field, when a body could carry free text or a person's data."""
    if not issubclass(body, Body) or body is Body:
        raise UnsafeKind(f"{body.__name__} is not a subclass of Body", body=body.__name__)
    config = body.model_config
    if config.get("extra") != "forbid" or not config.get("frozen"):
        raise UnsafeKind(f"{body.__name__} must stay frozen and closed to other fields", body=body.__name__)
    decorators = body.__pydantic_decorators__
    if (
        decorators.field_validators
        or decorators.field_serializers
        or decorators.model_serializers
        or decorators.computed_fields
    ):
        raise UnsafeKind(
            f"{body.__name__} changes what its fields take or write; only model validators are allowed",
            body=body.__name__,
        )
    hints = get_type_hints(body, include_extras=True)
    for field, information in body.model_fields.items():
        place = f"{body.__name__}.{field}"
        if information.alias or information.serialization_alias or information.validation_alias:
            raise UnsafeKind(f"{place} has another name in JSON; call the field by it", field=place)
        texts = [_safe(part, place) for part in _parts(hints[field])]
        _check_name(place, field, may_hold_text=any(texts))


def type_name(annotation: object) -> str:
    """How the documentation writes a field's type: `Count`, `dict[LanguageCode, Share]`, `"open" | "internal"`."""
    for name, known in {**TEXTS, **NUMBERS, "DataClass": DataClass}.items():
        if annotation == known:
            return name
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return " | ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in arguments)
    if origin in (Union, UnionType):
        return " | ".join(type_name(part) for part in arguments)
    if origin in (tuple, dict):
        inner = ", ".join("..." if part is Ellipsis else type_name(part) for part in arguments)
        return f"{origin.__name__}[{inner}]"
    return "None" if annotation is NoneType else getattr(annotation, "__name__", str(annotation))


def strings(value: Json) -> Iterator[str]:
    """Every string value in JSON data, at any depth; keys are not values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def mentions(body: Json) -> set[str]:
    """What an entry is about: every string in its body and, for a revision's ref, its repository too.

    `dataset:org/name@<revision>` also mentions `dataset:org/name` and `org/name`.
    """
    found = set(strings(body))
    for text in tuple(found):
        if match := re.fullmatch(rf"((?:dataset|model|space):({_ORG}/{_ORG}))@[0-9a-f]{{40}}", text):
            found.update(match.groups())
    return found


def _parts(annotation: object) -> Iterator[object]:
    """The innermost types of an annotation; containers must be typed, or they are given back to be refused."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        for part in arguments:
            yield from _parts(part)
    elif origin is tuple:
        for part in arguments:
            if part is not Ellipsis:
                yield from _parts(part)
    elif origin is dict and (get_origin(arguments[0]) is Literal or arguments[0] in TEXTS.values()):
        for part in arguments:
            yield from _parts(part)
    else:
        yield annotation


def _safe(annotation: object, place: str) -> bool:
    """Whether a part may hold text; raises UnsafeKind when it is not one of the closed set."""
    if isinstance(annotation, type) and issubclass(annotation, Body):
        check_body(annotation)
        return False
    if get_origin(annotation) is Literal or annotation in (bool, NoneType):
        return False
    if annotation in NUMBERS.values():
        return False
    if annotation in TEXTS.values():
        return True
    raise UnsafeKind(
        f"{place}: {type_name(annotation)} could carry free text or a person's data; use one of "
        f"{', '.join((*TEXTS, *NUMBERS))}, bool, a Literal, or tuple, dict or Body of these",
        field=place,
    )


def _check_name(place: str, field: str, *, may_hold_text: bool) -> None:
    """Refuse names of personal things; their plural may count them (`emails: Count`), but not list them."""
    for word in field.lower().split("_"):
        if word in PERSONAL_WORDS or (may_hold_text and word.removesuffix("s") in PERSONAL_WORDS):
            raise UnsafeKind(
                f"{place} is named like personal data or free text ({word}); no entry may hold that",
                field=place,
            )
