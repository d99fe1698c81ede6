from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import (
    BaseModel,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    computed_field,
    create_model,
    field_serializer,
    field_validator,
    model_validator,
)

from jazari.ledger import (
    Body,
    Count,
    DataClass,
    Days,
    DayText,
    HttpsUrl,
    Kind,
    LanguageCode,
    Number,
    OrgName,
    RefText,
    RegionCode,
    RepoName,
    Share,
    Slug,
    SoftwareVersion,
    Spdx,
    UnsafeKind,
    type_name,
)
from jazari.ledger.types import TEXTS, mentions

make: Any = create_model
REVISION = "0123456789abcdef0123456789abcdef01234567"
REF = f"dataset:root/darija@{REVISION}"


class Inner(Body):
    share: Share


class Everything(Body):
    ref: RefText
    evidence: tuple[RefText, ...] = ()
    pair: tuple[Slug, Count] | None = None
    per_language: dict[LanguageCode, Share] = Field(default_factory=dict)
    per_outcome: dict[Literal["accepted", "refused"], Count] = Field(default_factory=dict)
    outcome: Literal["accepted", "refused", 3, True] = "accepted"
    data_class: DataClass = "open"
    inner: Inner | None = None
    sure: bool = False
    emails: Count = 0
    days: Days = Field(0, description="How long it took.")

    @model_validator(mode="after")
    def _holds_together(self) -> "Everything":
        return self


def body_with(annotation: Any, name: str = "field") -> type[Body]:
    made: type[Body] = make("Made", __base__=Body, **{name: (annotation, ...)})
    return made


def kind_of(body: type[Body]) -> Kind:
    return Kind("evals.evaluation", body, "A model was evaluated.")


def test_a_body_of_the_closed_set_is_a_kind() -> None:
    assert kind_of(Everything).body is Everything


class Colour(Enum):
    RED = "any text at all"


class Plain(BaseModel):
    said: str


@pytest.mark.parametrize(
    "annotation",
    [
        str,
        Any,
        object,
        int,
        float,
        bytes,
        Decimal,
        Colour,
        Plain,
        dict,
        list,
        tuple,
        str | None,
        list[Slug],
        list[str],
        set[Slug],
        tuple[str, ...],
        tuple[Slug, str],
        dict[str, Any],
        dict[str, Count],
        dict[Count, Count],
        dict[LanguageCode, str],
        dict[LanguageCode, dict[Slug, str]],
        Annotated[str, StringConstraints(max_length=3)],
        Annotated[str, StringConstraints(pattern="^.*$")],
        Annotated[Slug, Field(description="a lookalike")],
        Slug | str,
        tuple[Slug | str, ...] | None,
        Body,
    ],
)
def test_what_could_carry_free_text_is_refused_when_declared(annotation: Any) -> None:
    with pytest.raises(UnsafeKind):
        kind_of(body_with(annotation))


@pytest.mark.parametrize(
    "name",
    ["name", "email", "phone", "address", "comment", "text", "message", "first_name", "phone_hash", "Email"],
)
@pytest.mark.parametrize("annotation", [Slug, Count, bool])
def test_names_of_personal_things_are_refused_whatever_their_type(name: str, annotation: Any) -> None:
    with pytest.raises(UnsafeKind, match="is named like personal data"):
        kind_of(body_with(annotation, name))


def test_personal_things_may_be_counted_in_the_plural_but_not_listed() -> None:
    kind_of(body_with(Count, "phones"))
    with pytest.raises(UnsafeKind):
        kind_of(body_with(tuple[Slug, ...], "phones"))


def test_a_nested_body_is_held_to_the_same() -> None:
    with pytest.raises(UnsafeKind, match=r"Made\.field: str could carry free text"):
        kind_of(make("Outer", __base__=Body, inner=(body_with(str) | None, None)))


class Loose(Body, extra="allow"):
    share: Share


class Thawed(Body, frozen=False):
    share: Share


class Aliased(Body):
    share: Share = Field(alias="citizen")


class Rewritten(Body):
    slug: Slug

    @field_validator("slug", mode="plain")
    @classmethod
    def _anything(cls, value: str) -> str:
        return value


class Written(Body):
    slug: Slug

    @field_serializer("slug")
    def _anything(self, _value: str) -> str:
        return "any text at all"


class Added(Body):
    slug: Slug

    @computed_field  # type: ignore[prop-decorator]
    @property
    def more(self) -> str:
        return "any text at all"


@pytest.mark.parametrize("body", [Loose, Thawed, Aliased, Rewritten, Written, Added, Body, Plain])
def test_a_body_that_loosens_its_own_rules_is_refused(body: Any) -> None:
    with pytest.raises(UnsafeKind):
        kind_of(body)


@pytest.mark.parametrize("name", ["evaluation", "Evals.evaluation", "evals.", "evals.free text", "evals.2"])
def test_a_kind_is_named_room_and_noun(name: str) -> None:
    with pytest.raises(UnsafeKind, match="is not a kind's name"):
        Kind(name, Inner, "A share.")


@pytest.mark.parametrize(
    ("annotation", "good", "bad"),
    [
        (Slug, ["carte-nationale", "lid", "a.b_c"], ["", "Carte", "a--b", "-a", "a b", "a\n", "é", "a" * 81]),
        (
            RefText,
            [REF, f"object:{'a' * 64}", "entry:root.ma/0", "entry:node.example:8000/ledger/12"],
            [f"dataset:root/x@{REVISION[:-1]}", "dataset:root/x", "entry:Root/1", "entry:a/01", "x:a/b", ""],
        ),
        (OrgName, ["jazari-root", "Root.1"], ["", "a b", "-a", "a@b.ma", "a" * 97]),
        (RepoName, ["root/darija"], ["root", "root/a/b", "root/"]),
        (LanguageCode, ["ary_Latn", "und"], ["ary", "ARY_Latn", "ary_latn"]),
        (RegionCode, ["MA-04", "SN-DK"], ["MA", "ma-04", "MA-0412"]),
        (Spdx, ["Apache-2.0", "cc-by-4.0", "MIT OR Apache-2.0"], ["", "written by a person", "MIT AND"]),
        (DayText, ["2026-11-22", "2024-02-29"], ["2026-02-30", "2026-1-1", "20261122", "2026-11-22T00:00"]),
        (
            HttpsUrl,
            ["https://www.hcp.ma/a_b/c.html?p=12", "https://data.gov.ma"],
            ["http://a.ma", "https://user@a.ma", "https://a.ma/#x", "https://a.ma/?e=a@b.ma", "javascript:1"],
        ),
        (SoftwareVersion, ["0.1.0", "1a2b3c", "1.0+local"], ["", " 1", "v 1"]),
        (Count, [0, 2**53 - 1], [-1, 2**53, 1.5, "1", True]),
        (Share, [0, 1, 0.5], [-0.1, 1.1, "0.5", float("nan"), True]),
        (Number, [-3.5, 10**9], [float("inf"), "1", True]),
    ],
)
def test_what_each_type_takes(annotation: Any, good: list[object], bad: list[object]) -> None:
    adapter: TypeAdapter[object] = TypeAdapter(annotation)
    for value in good:
        assert adapter.validate_python(value) == value
    for value in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


@given(st.sampled_from(sorted(TEXTS)), st.text(max_size=40), st.sampled_from(" \n\t@'\"<>«é"))
def test_no_type_takes_a_sentence(name: str, text: str, letter: str) -> None:
    adapter: TypeAdapter[object] = TypeAdapter(TEXTS[name])
    if name == "Spdx":  # "MIT OR Apache-2.0" has spaces, but only between identifiers and operators
        text += " is "
    with pytest.raises(ValidationError):
        adapter.validate_python(text + letter)


def test_types_by_the_names_that_documentation_uses() -> None:
    names = {field: type_name(info) for field, info in Everything.__annotations__.items()}
    assert names["evidence"] == "tuple[RefText, ...]"
    assert names["pair"] == "tuple[Slug, Count] | None"
    assert names["per_language"] == "dict[LanguageCode, Share]"
    assert names["outcome"] == '"accepted" | "refused" | 3 | True'
    assert names["data_class"] == "DataClass"
    assert (names["inner"], names["sure"]) == ("Inner | None", "bool")


def test_an_entry_mentions_its_strings_and_the_repositories_of_its_refs() -> None:
    body = {"ref": REF, "deep": [{"region": "MA-04"}, 3, None, True], "keys": {"ary_Arab": 0.5}}
    assert mentions(body) == {REF, "dataset:root/darija", "root/darija", "MA-04"}  # type: ignore[arg-type]
