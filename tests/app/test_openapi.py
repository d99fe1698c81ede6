"""Whatever a program sends along the published description, the node answers for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok

from tests.processes import Home, running

EXAMPLES = 8
"""Requests of each operation, as nobody and as a steward with every scope."""


@dataclass(frozen=True)
class Served:
    address: str
    tokens: tuple[str | None, str]


@pytest.fixture(scope="module")
def served(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A node whose programme is done, and a token of one of its stewards."""
    home = complete.copied(tmp_path_factory.mktemp("openapi") / "home")
    home.done("people", "create", "amina")
    home.done("roles", "create", "--person", "amina", "--organisation", "jazari", "--role", "steward")
    token = home.done("tokens", "create", "--person", "amina", "--scope", "admin").strip()
    with running(home):
        yield Served(home.address, (None, token))


def test_no_described_request_is_a_fault_of_the_node(served: Served) -> None:
    schema = schemathesis.openapi.from_url(f"{served.address}/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 30
    faults = []
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(
            max_examples=EXAMPLES,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
        def send(case: "schemathesis.Case[Any]") -> None:
            for token in served.tokens:
                headers = {"Authorization": f"Bearer {token}"} if token else {}
                answer = case.call(headers=headers)
                if answer.status_code >= 500:
                    faults.append(f"{answer.status_code} {case.as_curl_command()}")

        send()
    assert faults == []
