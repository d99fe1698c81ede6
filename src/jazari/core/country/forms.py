"""The forms of a country pack's values: what each looks like, and the words that explain a mistake in it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field


class Form(NamedTuple):
    """How a field's value looks, in words, and what to write when it does not."""

    what: str
    remedy: str


class Record(BaseModel):
    """One table of a pack's TOML: exact types, no unknown keys, immutable once read."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[
    str,
    Field(pattern=_SLUG, max_length=80),
    Form("a name of small letters, digits and hyphens", "write it like `id-card-first`"),
]
Line = Annotated[
    str,
    Field(pattern=r"^\S(.*\S)?$", max_length=2000),
    Form("one line of text without spaces around it", "write the text, on one line"),
]
Word = Annotated[
    str,
    Field(pattern=r"^\S+$", max_length=100),
    Form("a single word", "write one word; each form that counts is a word of its own"),
]
Code = Annotated[
    str,
    Field(pattern=r"^[a-z]{3}_[A-Z][a-z]{3}$"),
    Form("a FLORES language code", "write language and script, like `ary_Arab`"),
]
RegionText = Annotated[
    str,
    Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$"),
    Form("an ISO 3166-2 code", "write the region's code, like `MA-04`"),
]
HttpsUrl = Annotated[
    str,
    Field(pattern=r"^https://[A-Za-z0-9.-]+(:\d+)?(/[^\s<>\"]*)?$"),
    Form("an https address", "write the whole address of the public page, or leave the key out"),
]
Sha256 = Annotated[
    str,
    Field(pattern=r"^[0-9a-f]{64}$"),
    Form("a SHA-256 in 64 small hexadecimal digits", "write what `sha256sum` prints for the file"),
]
Spdx = Annotated[
    str,
    Field(pattern=r"^\(*[A-Za-z0-9][A-Za-z0-9.+-]*\)*( (AND|OR|WITH) \(*[A-Za-z0-9][A-Za-z0-9.+-]*\)*)*$"),
    Form("an SPDX licence expression", "write it like `CC-BY-4.0`; put what remains to say in `remarks`"),
]
RepoName = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[A-Za-z0-9][A-Za-z0-9._-]{0,95}$"),
    Form("a repository's name", "write it as `organisation/name`"),
]
RevisionName = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[A-Za-z0-9][A-Za-z0-9._-]{0,95}(@[0-9a-f]{40})?$"),
    Form(
        "a repository's name",
        "write it as `organisation/name`, or with a revision as `organisation/name@<40 hex>`",
    ),
]
PackPath = Annotated[
    str,
    Field(pattern=r"^[^/\\.\x00][^/\\\x00]*(/[^/\\.\x00][^/\\\x00]*)*$"),
    Form(
        "a path inside its folder",
        "write it with `/`, not from the root, and no part of it begins with a dot",
    ),
]
Positive = Annotated[int, Field(gt=0), Form("a positive whole number", "write the figure of the source")]
NotNegative = Annotated[int, Field(ge=0), Form("a whole number, 0 or more", "count from 0")]
Number = Annotated[float, Field(ge=0), Form("a number, 0 or more", "write it like `0.4` or `12`")]
Share = Annotated[float, Field(ge=0, le=1), Form("a share from 0 to 1", "write 91.9 % as 0.919")]
Source = Annotated[
    Line, Form("a source in one line", "say where the figure is from, as a reader would cite it")
]
Checked = Annotated[
    date, Form("a date", "write the day somebody last looked, like 2026-11-20, without quotes")
]
Parameter = Annotated[
    bool | int | float | str | tuple[str, ...],
    Form("a number, a word, true, false or a list of words", "write one of these"),
]
ConceptName = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=80),
    Form("a concept's name", "write small letters, digits and underscores, like `first_time`"),
]
Stem = Annotated[
    str,
    Field(pattern=r"^[=*]?[^\W_]([\w'’-]*[^\W_])?$", max_length=80),
    Form(
        "a concept's word",
        "write `word` for all that begin so, `=word` for itself, `*word` for all that hold it, `_` for a space",
    ),
]
Words = Mapping[Code, Line]  # the same words in several languages, by language code
FileFormat = Literal["txt", "tsv", "csv", "jsonl", "parquet", "html", "pdf", "warc"]
DelayUnit = Literal["calendar_days", "working_days", "hours"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Task = Literal["lid", "translit", "mt", "embed", "tokenizer", "lm", "procedures", "detect"]
Metric = Literal[
    "macro_f1",
    "accuracy",
    "character_accuracy",
    "exact_match",
    "chrf",
    "choice_accuracy",
    "span_f1",
    "span_exact",
    "recall_at_10",
    "ndcg_at_10",
    "mean_score",
    "judged",
]
Perturbation = Literal[
    "spelling", "arabizi", "arabic", "keyboard", "diacritics", "digits", "casing", "whitespace"
]
Formula = Literal[
    "datasets_published",
    "models_published",
    "languages_with_dataset",
    "open_share",
    "evaluations_recorded",
    "best_macro_f1",
    "cases_received",
    "cases_decided",
    "median_days",
    "within_limit_share",
    "agreement_share",
    "organisations_active",
]
Unit = Literal["count", "people", "organisations", "jobs", "share", "score", "days", "rank", "usd"]
