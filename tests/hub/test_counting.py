"""Downloads: what counts as one, and how long it is shown."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub

NAME = "lab/words"
URL = f"/datasets/{NAME}/resolve/main/a.txt"


@pytest.fixture
def repository(hub: Hub) -> str:
    for name in (NAME, "lab/other"):
        hub.create_repository("dataset", name, by="lab")
    hub.commit("dataset", NAME, [Add("a.txt", b"0123456789")], message="x", by="lab")
    return NAME


def shown(client: TestClient) -> tuple[int, int]:
    shape = client.get(f"/api/datasets/{NAME}?expand=downloads&expand=downloadsAllTime").json()
    return shape["downloads"], shape["downloadsAllTime"]


def test_the_beginning_of_a_file_is_a_download(
    repository: str, anyone: TestClient, hub: Hub, clock: Any
) -> None:
    etag = anyone.head(URL).headers["ETag"]
    anyone.get(URL, headers={"If-None-Match": etag})
    anyone.get(URL, headers={"Range": "bytes=5-"})
    anyone.get(f"/datasets/{NAME}/resolve/main/nothing")
    hub.downloads.flush()
    assert shown(anyone) == (0, 0)
    anyone.get(URL)
    anyone.get(URL, headers={"Range": "bytes=0-3"})
    hub.downloads.flush()
    hub.downloads.flush()
    assert shown(anyone) == (2, 2)
    assert [item["id"] for item in anyone.get("/api/datasets?sort=downloads").json()] == [NAME, "lab/other"]
    clock.advance(days=29)
    anyone.get(URL)
    hub.downloads.flush()
    assert shown(anyone) == (3, 3)
    clock.advance(days=1)
    anyone.get(URL)
    hub.downloads.flush()
    assert shown(anyone) == (2, 4)


def test_what_was_deleted_meanwhile_is_not_counted(repository: str, anyone: TestClient, hub: Hub) -> None:
    anyone.get(URL)
    hub.delete_repository("dataset", NAME, by="lab")
    hub.downloads.flush()
    assert hub.repository("dataset", "lab/other").downloads == 0


def test_a_server_counts_at_its_end(repository: str, app: Any, hub: Hub) -> None:
    with TestClient(app, base_url="http://hub.test") as served:
        served.get(URL)
    assert hub.repository("dataset", NAME).downloads == 1
