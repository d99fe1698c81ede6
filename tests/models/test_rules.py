"""What a licence says of models made from a model."""

import pytest

from jazari.models.rules import licence_fault


@pytest.mark.parametrize(
    ("own", "base"),
    [("CC-BY-SA-4.0", "Apache-2.0"), ("MIT", "apache-2.0"), ("Apache-2.0", "CC-BY-4.0"),
     ("CC-BY-SA-4.0", "cc-by-sa-4.0"), ("CC-BY-NC-SA-4.0", "CC-BY-NC-4.0"),
     ("LicenseRef-llama3.2", "LicenseRef-llama3.2")],
)  # fmt: skip
def test_what_a_licence_lets_through(own: str, base: str) -> None:
    assert licence_fault(own, base) is None


@pytest.mark.parametrize(
    ("own", "base"),
    [("Apache-2.0", None), ("Apache-2.0", "CC-BY-SA-4.0"), ("CC-BY-ND-4.0", "CC-BY-ND-4.0"), ("MIT", "CC-BY-NC-4.0"),
     ("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"), ("MIT", "llama3.2"), ("MIT", "AGPL-3.0-only")],
)  # fmt: skip
def test_what_a_licence_forbids(own: str, base: str | None) -> None:
    assert licence_fault(own, base)
