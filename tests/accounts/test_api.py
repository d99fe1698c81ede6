"""People, tokens and organisations for programs."""

import pytest
from starlette.testclient import TestClient

from jazari.accounts import Accounts, Scope


def headers(accounts: Accounts, person: str, scope: Scope = "admin") -> dict[str, str]:
    return {"Authorization": f"Bearer {accounts.create_token(person, scope)}"}


@pytest.fixture
def steward(accounts: Accounts) -> str:
    made = accounts.first_start()
    assert made is not None
    return made[0]


def test_who_i_am(client: TestClient, accounts: Accounts, steward: str) -> None:
    assert client.get("/api/v1/people/me").status_code == 401
    me = client.get("/api/v1/people/me", headers=headers(accounts, steward)).json()
    assert me == {
        "id": accounts.person(steward).id,
        "name": "steward",
        "roles": {"jazari-root": "steward"},
        "scope": "admin",
        "node_steward": True,
    }


def test_tokens_are_made_listed_and_deleted(client: TestClient, accounts: Accounts, amina: str) -> None:
    admin = headers(accounts, amina)
    wanted = {"scope": "read", "label": "laptop", "days": 7}
    answer = client.post("/api/v1/people/me/tokens", json=wanted, headers=admin)
    assert answer.status_code == 201
    made = {"Authorization": f"Bearer {answer.json()['token']}"}
    listed = client.get("/api/v1/people/me/tokens", headers=made).json()
    laptop = next(token for token in listed if token["label"] == "laptop")
    assert set(laptop) == {"id", "label", "scope", "created_at", "expires_at", "last_used"}
    assert client.delete(f"/api/v1/people/me/tokens/{laptop['id']}", headers=admin).status_code == 204
    assert client.get("/api/v1/people/me", headers=made).status_code == 401


@pytest.mark.parametrize("scope", ["read", "write"])
def test_a_token_makes_no_stronger_one(
    client: TestClient, accounts: Accounts, amina: str, scope: Scope
) -> None:
    weak = headers(accounts, amina, scope)
    (token,) = accounts.tokens(amina)
    answer = client.post("/api/v1/people/me/tokens", json={"scope": "admin"}, headers=weak)
    assert answer.json()["error"]["code"] == "accounts.scope-too-small"
    assert client.delete(f"/api/v1/people/me/tokens/{token.id}", headers=weak).status_code == 403
    assert accounts.tokens(amina) == [token] or len(accounts.tokens(amina)) == 1


def test_nobody_deletes_anothers_token(client: TestClient, accounts: Accounts, amina: str) -> None:
    accounts.create_person("brahim")
    accounts.create_token("brahim", "read")
    (token,) = accounts.tokens("brahim")
    answer = client.delete(f"/api/v1/people/me/tokens/{token.id}", headers=headers(accounts, amina))
    assert answer.json()["error"]["code"] == "accounts.unknown-token"
    assert accounts.tokens("brahim") == [token]


def test_a_steward_of_the_node_makes_organisations(
    client: TestClient, accounts: Accounts, steward: str
) -> None:
    admin = headers(accounts, steward)
    wanted = {
        "name": "lab",
        "title": {"fra_Latn": "Labo"},
        "kind": "university",
        "region": "MA-01",
        "steward": steward,
    }
    answer = client.post("/api/v1/organisations", json=wanted, headers=admin)
    assert answer.status_code == 201 and answer.json()["people"] == 1
    assert client.post("/api/v1/organisations", json=wanted, headers=admin).status_code == 409
    assert client.post("/api/v1/organisations", json={"name": "X Y"}, headers=admin).status_code == 422
    assert [row["name"] for row in client.get("/api/v1/organisations").json()] == ["jazari-root", "lab"]
    assert [row["name"] for row in client.get("/api/v1/organisations?offset=1&limit=1").json()] == ["lab"]


def test_nobody_else_makes_organisations(
    client: TestClient, accounts: Accounts, amina: str, steward: str
) -> None:
    accounts.create_organisation("lab", steward=amina)
    for asks in ({}, headers(accounts, amina), headers(accounts, steward, "write")):
        answer = client.post("/api/v1/organisations", json={"name": "new"}, headers=asks)
        assert answer.status_code in (401, 403)
    assert accounts.count_organisations() == 2
