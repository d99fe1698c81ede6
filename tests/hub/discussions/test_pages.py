import html
import re
from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from jazari.hub import Add, Hub, Repository
from jazari.hub.discussions import Discussions
from jazari.hub.discussions.tables import discussions, events
from jazari.hub.pulls import Told

NAME = "lab/darija"
ROOT = f"/datasets/{NAME}/discussions"


class Asker:
    """Someone as actions know them."""

    def __init__(self, name: str, organisation: str = "") -> None:
        self.name, self.person_id, self.organisation = name, f"person-{name}", organisation

    def can(self, role: str, organisation: str) -> bool:
        return organisation == self.organisation


MEMBER: Any = Asker("amina", "lab")
STRANGER: Any = Asker("chaima")
OTHER: Any = Asker("badr", "lab")
ERASED: Any = Asker("erased")


@pytest.fixture
def repository(hub: Hub) -> Repository:
    hub.create_repository("dataset", NAME, by="lab")
    hub.commit("dataset", NAME, [Add("a.txt", b"a\n")], message="Fill", by="lab")
    return hub.repository("dataset", NAME)


@pytest.fixture
def talk(hub: Hub, clock: Any) -> Discussions:
    return Discussions(hub, clock)


@pytest.fixture
def browser(app: Any) -> TestClient:
    return TestClient(
        app,
        base_url="http://hub.test",
        headers={"Authorization": "Bearer hf_browser"},
        follow_redirects=False,
    )


def send(browser: TestClient, address: str, **fields: str) -> Any:
    return browser.post(address, data={"csrf": "x", **fields})


def test_a_discussion_in_a_browser(browser: TestClient, repository: Repository) -> None:
    assert "Open a discussion" in browser.get(ROOT).text
    assert "<form" in browser.get(f"{ROOT}/new").text
    made = send(browser, f"{ROOT}/new", title="هل من سؤال", text="**Why** <script>x</script>?")
    assert (made.status_code, made.headers["location"]) == (303, f"{ROOT}/1")
    page = browser.get(f"{ROOT}/1").text
    assert "<strong>Why</strong>" in page
    assert "<script>x" not in page
    assert send(browser, f"{ROOT}/1", do="comment", text="Because.").status_code == 303
    assert send(browser, f"{ROOT}/1", do="rename", title="Another title").status_code == 303
    assert send(browser, f"{ROOT}/1", do="close", text="Done").status_code == 303
    facts = browser.get(f"{ROOT}/1.json").json()
    assert (facts["title"], facts["status"], facts["numComments"]) == ("Another title", "closed", 3)
    assert "Another title" not in browser.get(ROOT).text
    assert "Another title" in browser.get(f"{ROOT}?status=closed").text
    assert browser.get(f"{ROOT}.json?status=all").json()["count"] == 1
    assert send(browser, f"{ROOT}/1", do="open").status_code == 303
    for wrong, status in (({"do": "comment", "text": " "}, 422), ({"do": "open"}, 409), ({"do": "fly"}, 404)):
        assert send(browser, f"{ROOT}/1", **wrong).status_code == status
    short = send(browser, f"{ROOT}/new", title="x", text="Kept text")
    assert short.status_code == 422
    assert "Kept text" in short.text


def test_a_comment_is_edited_and_taken_off(
    browser: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Title", "First words", MEMBER)
    (comment,) = talk.show(repository, 1)[1]
    sent = {"comment": str(comment.key), f"text-{comment.key}": "Second words"}
    assert send(browser, f"{ROOT}/1", do="edit", **sent).status_code == 303
    page = browser.get(f"{ROOT}/1").text
    assert "Second words" in page
    assert "First words" not in page
    assert send(browser, f"{ROOT}/1", do="hide", comment=str(comment.key)).status_code == 303
    assert "Second words" not in browser.get(f"{ROOT}/1").text
    assert send(browser, f"{ROOT}/1", do="hide", comment="9" * 40).status_code == 404


def test_a_pull_request_is_merged_or_says_why_not(
    browser: TestClient, talk: Discussions, repository: Repository, hub: Hub
) -> None:
    talk.open_with(repository, "main", [Add("b.txt", b"b\n")], Told("Add b"), STRANGER)
    talk.open_with(repository, "main", [Add("a.txt", b"theirs\n")], Told("Change a"), STRANGER)
    page = browser.get(f"{ROOT}/1").text
    fork, head = hub.resolve("dataset", NAME), hub.resolve("dataset", NAME, "refs/pr/1")
    assert f"/datasets/{NAME}/compare/{fork.sha}...{head.sha}" in page
    assert 'value="merge"' in page
    assert send(browser, f"{ROOT}/1", do="merge").status_code == 303
    assert hub.read("dataset", NAME, "main", "b.txt") == b"b\n"
    assert 'value="merge"' not in browser.get(f"{ROOT}/1").text
    hub.commit("dataset", NAME, [Add("a.txt", b"ours\n")], message="Ours", by="lab")
    page = browser.get(f"{ROOT}/2").text
    assert 'value="merge"' not in page
    assert "a.txt" in page
    refused = send(browser, f"{ROOT}/2", do="merge")
    assert refused.status_code == 409
    assert "a.txt" in refused.text


def test_a_visitor_reads_and_is_asked_to_sign_in(
    anyone: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Title", "Words", STRANGER)
    page = anyone.get(f"{ROOT}/1").text
    assert "Words" in page
    assert 'method="post" action="/datasets' not in page
    assert re.search(r'href="/account/sign-in\?next=[^"]+discussions', html.unescape(page))
    assert "sign-in" in anyone.get(f"{ROOT}/new").text
    assert anyone.post(f"{ROOT}/1", data={"do": "close"}).status_code in (401, 403)
    assert anyone.get(f"{ROOT}/7").status_code == 404
    assert anyone.get("/datasets/lab/none/discussions").status_code == 404


def test_who_was_erased_is_named_no_more(
    anyone: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Title", "Words", ERASED)
    assert "former member" in anyone.get(f"{ROOT}/1").text
    assert "author" not in anyone.get(f"{ROOT}/1.json").json()


def test_an_erased_persons_words_are_gone_and_everybody_elses_stay(
    anyone: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Ask Karima of Fez", "I am Karima of Fez", ERASED)
    talk.comment(repository, 1, "Then we are two", MEMBER)
    talk.rename(repository, 1, "Ask her", MEMBER)
    talk.open(repository, "Files", "Words", MEMBER)
    talk.comment(repository, 2, "Karima again", ERASED)
    kept = talk.export_person(ERASED.person_id)
    assert [(row["number"], row["title"], row["text"]) for row in kept] == [
        (1, "Ask her", "I am Karima of Fez"), (2, None, "Karima again"),
    ]  # fmt: skip

    for _ in range(2):
        talk.forget_person(ERASED.person_id)
        with talk.hub.database.reading() as connection:
            for table in (discussions, events):
                assert "Karima" not in repr(connection.execute(select(table)).all())
        first, second = anyone.get(f"{ROOT}/1").text, anyone.get(f"{ROOT}/2").text
        assert "Ask her" in first and "Then we are two" in first
        assert "Files" in second and "Words" in second
        assert "was taken off" in first and "was taken off" in second


def test_a_title_goes_with_who_wrote_it(talk: Discussions, repository: Repository) -> None:
    talk.open(repository, "First", "Words", MEMBER)
    talk.rename(repository, 1, "Theirs", OTHER)
    talk.rename(repository, 1, "Last", MEMBER)
    talk.forget_person(OTHER.person_id)
    found, happened = talk.show(repository, 1)
    changes = [(event.before, event.text) for event in happened if event.kind == "title-change"]
    assert (found.title, changes) == ("Last", [("First", "…"), ("…", "Last")])
    talk.forget_person(MEMBER.person_id)
    found, happened = talk.show(repository, 1)
    assert found.title == "…"
    assert {event.text for event in happened if event.kind == "title-change"} == {"…"}


def test_the_address_that_clients_print_for_a_model(anyone: TestClient, hub: Hub) -> None:
    answer = anyone.get("/lab/lid/discussions/3", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/models/lab/lid/discussions/3")


def test_every_page_speaks_every_language(
    browser: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Title", "Words", MEMBER, pull_request=True)
    talk.rename(repository, 1, "Other", MEMBER)
    talk.set_status(repository, 1, "closed", MEMBER)
    for language in ("en", "fr", "ar", "zgh"):
        for address in (ROOT, f"{ROOT}?status=all", f"{ROOT}/new", f"{ROOT}/1"):
            text = browser.get(address, params={"lang": language}).text
            assert f'lang="{language}"' in text
            assert "hub-talk" not in text


def test_markdown_that_takes_long_is_shown_as_written(
    browser: TestClient, talk: Discussions, repository: Repository
) -> None:
    talk.open(repository, "Title", "<b>" + "[" * 60_000, MEMBER)
    assert '<pre dir="auto" tabindex="0">&lt;b&gt;[[[' in browser.get(f"{ROOT}/1").text
