import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.licences import licence_shown, licence_warnings, spdx_of
from jazari.ledger import Body, Spdx

ROOT = "/datasets/lab/x/resolve/main"


class Holding(Body):
    licence: Spdx


@pytest.mark.parametrize(
    ("name", "spdx"),
    [
        ("cc-by-4.0", "CC-BY-4.0"), ("MIT", "MIT"), ("odbl", "ODbL-1.0"), ("lppl-1.3c", "LPPL-1.3c"),
        ("etalab-2.0", "etalab-2.0"), ("ecl-2.0", "ECL-2.0"), ("lgpl-lr", "LGPLLR"), ("gpl-3.0", "GPL-3.0"),
        ("llama3.1", None), ("openrail", None), ("other", None), ("unknown", None), ("mit or gpl-3.0", None),
        ("LicenseRef-x", None), ("licenseref-x", None), ("", None), ("and", None), ("mit+", None),
    ],
)  # fmt: skip
def test_a_name_is_one_of_spdx_or_none(name: str, spdx: str | None) -> None:
    assert spdx_of(name) == spdx


@given(st.one_of(st.text(max_size=70), st.from_regex(r"[A-Za-z0-9.\-]{1,70}", fullmatch=True)))
def test_what_is_found_can_be_written_to_the_ledger(name: str) -> None:
    spdx = spdx_of(name)
    assert spdx is None or Holding(licence=spdx).licence == spdx


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        ({}, []), ({"license": "mit"}, []), ({"license": ["mit", "llama3"]}, []), ({"license": "unknown"}, []),
        ({"license": "my own"}, ["'my own' is not known"]), ({"license": 3}, ["3 is not known"]),
        ({"license": "other"}, ["license_name", "license_link"]),
        ({"license": "other", "license_name": "x", "license_link": "LICENSE"}, []),
    ],
)  # fmt: skip
def test_what_is_missing_is_said(metadata: dict[str, object], words: list[str]) -> None:
    found = licence_warnings(metadata)
    assert len(found) == len(words)
    assert all(word in text for word, text in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("spdx", "metadata", "shown"),
    [
        ("MIT", {}, ("MIT", "https://spdx.org/licenses/MIT.html")),
        (None, {}, None),
        (None, {"license": "unknown"}, None),
        (None, {"license": "gemma"}, ("gemma", "")),
        (
            None,
            {"license": "other", "license_name": "own", "license_link": "a b.md"},
            ("own", f"{ROOT}/a%20b.md"),
        ),
        (None, {"license": "other", "license_link": "https://x.test/l"}, ("other", "https://x.test/l")),
        (None, {"license": "other", "license_link": "javascript:alert(1)"}, ("other", "")),
        (None, {"license": "other", "license_link": "../../../../x"}, ("other", "")),
        (None, {"license": "other", "license_link": "//x.test/l"}, ("other", f"{ROOT}/x.test/l")),
    ],
)
def test_where_the_text_of_a_licence_is(
    spdx: str | None, metadata: dict[str, object], shown: tuple[str, str] | None
) -> None:
    assert licence_shown(spdx, metadata, ROOT) == shown
