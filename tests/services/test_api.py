"""The API: what programs can ask, send and decide."""

from collections.abc import Callable

from starlette.testclient import TestClient

from jazari.accounts import Actor
from tests.services.conftest import MODEL, Bed

API = "/api/v1/services"
Visit = Callable[..., TestClient]


def test_procedures_and_questions(visit: Visit) -> None:
    client = visit()
    assert len(client.get(f"{API}/procedures").json()["procedures"]) == 16
    assert client.get(f"{API}/procedures/passport").json()["slug"] == "passport"
    assert client.get(f"{API}/procedures/spaceship").status_code == 404
    answer = client.post(f"{API}/ask", json={"text": "renouveler mon passeport"}).json()
    assert answer["procedure"] == "passport"
    assert client.post(f"{API}/ask", json={"text": 3}).status_code == 422
    assert client.post(f"{API}/ask", json={"text": "x" * 4001}).status_code == 422


def test_a_request_is_sent_followed_and_erased(visit: Visit) -> None:
    client = visit()
    sent = client.post(
        f"{API}/cases", json={"region": "MA-04", "text": "passeport", "contact": "x@example.ma"}
    )
    assert (sent.status_code, sent.headers["cache-control"]) == (201, "no-store")
    code = sent.json()["code"]
    found = client.post(f"{API}/cases/follow", json={"code": code}).json()
    assert (found["contact"], found["state"]) == ("x@example.ma", "received")
    assert client.post(f"{API}/cases/erase", json={"code": code}).status_code == 204
    assert client.post(f"{API}/cases/follow", json={"code": code}).status_code == 404
    wrong = client.post(f"{API}/cases", json={"region": "MA-99", "text": ""})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "services.invalid-request")


def test_the_desk_works_with_a_reviewers_token(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    bed.services.submit("MA-04", "passeport")
    assert visit().get(f"{API}/desk/cases").status_code == 401
    client = visit(reviewer)
    assert client.get(f"{API}/desk/cases").json()["cases"][0]["id"] == 1
    assert client.get(f"{API}/desk/cases/1").json()["text"] == "passeport"
    assert client.get(f"{API}/desk/cases/2").status_code == 404
    for endless in (2**31, 2**63, 10**30):
        assert client.get(f"{API}/desk/cases/{endless}").status_code == 404
        assert client.get(f"/desk/{endless}").status_code == 404
    assert client.post(f"{API}/desk/cases/1/pause").json()["state"] == "paused"
    assert client.post(f"{API}/desk/cases/1/resume").json()["state"] == "received"
    refused = client.post(f"{API}/desk/cases/1/decision", json={"outcome": "refused"})
    assert refused.json()["error"]["facts"]["field"] == "reason"
    decided = client.post(f"{API}/desk/cases/1/decision", json={"outcome": "accepted"})
    assert decided.json()["outcome"] == "accepted"
    assert client.post(f"{API}/desk/cases/1/pause").status_code == 409


def test_a_steward_deploys_by_the_rules(bed: Bed, visit: Visit, reviewer: Actor) -> None:
    assert visit(reviewer).post(f"{API}/deployments", json={"model": MODEL}).status_code == 403
    organisation = bed.services.organisation
    client = visit(Actor("p9", "amal", {organisation: "steward"}, "admin", node_organisation=organisation))
    refused = client.post(f"{API}/deployments", json={"model": MODEL})
    assert (refused.status_code, refused.json()["error"]["facts"]["rule"]) == (403, "evaluated")
    bed.evaluate()
    bed.approve()
    assert client.post(f"{API}/deployments", json={"model": MODEL}).status_code == 201
    assert client.get(f"{API}/deployments").json()["uses"][0]["deployment"]["model"] == MODEL
