"""Names, passwords, tokens, counted sign-ins: pure decisions, tried with whatever hypothesis finds."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.accounts import ROLES, SCOPES, Actor, InvalidChoice, InvalidName, Role, Scope, WeakPassword, rules
from jazari.accounts.records import Attempts

MOMENT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
roles, scopes = st.sampled_from(ROLES), st.sampled_from(SCOPES)


def actor(held: dict[str, Role], scope: Scope = "admin", node: str = "root") -> Actor:
    return Actor("id", "amina", held, scope, None, node)


@given(roles, roles)
def test_a_role_may_all_that_those_before_it_may(held: Role, wanted: Role) -> None:
    assert actor({"org": held}).can(wanted, "org") == (ROLES.index(wanted) <= ROLES.index(held))


@given(roles, roles, scopes)
def test_a_smaller_scope_never_allows_more(held: Role, wanted: Role, scope: Scope) -> None:
    allowed = [actor({"org": held}, each).can(wanted, "org") for each in SCOPES]
    assert allowed == sorted(allowed)
    if actor({"org": held}, scope).can(wanted, "org"):
        assert actor({"org": held}).can(wanted, "org")


@given(roles, scopes, roles)
def test_a_role_counts_in_its_organisation_alone(held: Role, scope: Scope, wanted: Role) -> None:
    assert not actor({"org": held}, scope).can(wanted, "other")


def test_under_ones_own_handle_one_contributes() -> None:
    assert actor({}).can("contributor", "amina") and actor({}, "write").can("contributor", "amina")
    assert not actor({}, "read").can("contributor", "amina")
    assert not actor({}).can("reviewer", "amina")


def test_the_nodes_stewards_are_those_of_its_organisation() -> None:
    assert actor({"root": "steward"}).is_steward
    assert not actor({"root": "steward"}, "write").is_steward
    assert not actor({"root": "reviewer"}).is_steward
    assert not actor({"other": "steward"}).is_steward
    assert not actor({"": "steward"}, node="elsewhere").is_steward


@given(st.from_regex(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", fullmatch=True))
def test_names(name: str) -> None:
    if name in rules.RESERVED or "--" in name:
        with pytest.raises(InvalidName, match=re.escape(repr(name))):
            rules.check_name(name)
    else:
        assert rules.check_name(name) == name


@given(st.text(max_size=60))
def test_whatever_else_is_no_name(text: str) -> None:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", text):
        with pytest.raises(InvalidName):
            rules.check_name(text)


@pytest.mark.parametrize(
    "name", ["", "Amina", "a b", "-a", "a-", "a/b", "..", "a\n", "é", "a" * 41, "node", "api", "a--b"]
)
def test_names_that_are_refused(name: str) -> None:
    with pytest.raises(InvalidName):
        rules.check_name(name)


@given(st.binary(min_size=32, max_size=32))
def test_a_token_is_its_random_bytes(random: bytes) -> None:
    token = rules.token_text(random)
    assert rules.is_token(token)
    number = 0
    for character in token.removeprefix("jzr_"):
        number = number * 62 + rules.BASE62.index(character)
    assert number.to_bytes(32) == random


@given(st.text(max_size=60))
def test_other_texts_are_no_tokens(text: str) -> None:
    assert rules.is_token(text) == bool(re.fullmatch(r"jzr_[0-9A-Za-z]{43}", text))


def test_a_choice_that_is_none_lists_the_choices() -> None:
    with pytest.raises(
        InvalidChoice, match="'owner' is not a role; choose reader, contributor, reviewer, steward"
    ):
        rules.check_choice("owner", ROLES, "role")


@pytest.mark.parametrize(
    ("password", "reason"),
    [("short", "length"), ("x" * 201, "length"), ("abababababab", "repeated"), ("amina-12345678", "handle")],
)
def test_passwords_that_are_refused(password: str, reason: str) -> None:
    with pytest.raises(WeakPassword) as raised:
        rules.check_password(password, "amina")
    assert raised.value.facts["reason"] == reason
    assert password not in raised.value.message


def test_a_password_is_the_same_however_its_accents_are_typed() -> None:
    assert rules.check_password("re\u0301serve bleue du sud", "amina") == "r\u00e9serve bleue du sud"


@given(st.integers(1, 20), st.lists(st.integers(0, 3000), max_size=40))
def test_no_more_than_the_limit_is_tried_in_any_quarter_of_an_hour(limit: int, gaps: list[int]) -> None:
    """Attackers choose when to try: never more than twice the limit fits any window of the pause's length."""
    counted: Attempts | None = None
    moment = MOMENT
    tried: list[datetime] = []
    for gap in gaps:
        moment += timedelta(seconds=gap)
        if counted is None or rules.pause_seconds(counted, moment, limit) == 0:
            counted = rules.after_attempt(counted, moment, limit)
            tried.append(moment)
    for start in tried:
        assert sum(start <= at < start + rules.PAUSE for at in tried) <= 2 * limit


def test_the_pause_begins_with_the_last_failure_and_ends() -> None:
    counted = Attempts(3, MOMENT, MOMENT + timedelta(minutes=5))
    assert rules.pause_seconds(counted, MOMENT + timedelta(minutes=5), 3) == 900
    assert rules.pause_seconds(counted, MOMENT + timedelta(minutes=20), 3) == 0
    assert rules.pause_seconds(counted, MOMENT + timedelta(minutes=5), 4) == 0
    assert rules.after_attempt(counted, MOMENT + timedelta(minutes=20), 3).failures == 1


@pytest.mark.parametrize("path", ["/", "/cases?page=2", "/a//b"])
def test_where_to_go_after_signing_in(path: str) -> None:
    assert rules.local_path(path, "/account") == path


@pytest.mark.parametrize(
    "path",
    ["", "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/a\r\nb", "evil"],
)
def test_no_sign_in_leads_to_another_site(path: str) -> None:
    assert rules.local_path(path, "/account") == "/account"


@pytest.mark.parametrize(
    ("method", "path", "site", "counts"),
    [
        ("GET", "/cases", "cross-site", True),
        ("POST", "/cases", None, True),
        ("POST", "/cases", "same-origin", True),
        ("POST", "/cases", "same-site", False),
        ("POST", "/cases", "cross-site", False),
        ("POST", "/api/v1/organisations", "same-origin", False),
        ("GET", "/api/v1/people/me", None, True),
    ],
)
def test_when_a_cookie_says_who_asks(method: str, path: str, site: str | None, counts: bool) -> None:
    assert rules.cookie_counts(method, path, site) is counts


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Institut de Nador", "und_Latn"),
        ("معهد الناظور", "und_Arab"),
        ("ⴰⵙⵉⵏⴰⴳ", "und_Tfng"),
        ("AI معهد", "und_Arab"),
    ],
)
def test_a_titles_script_sets_its_direction(title: str, code: str) -> None:
    assert rules.title_by_script(title) == {code: title}


@given(st.text(), st.text())
def test_texts_are_the_same_only_when_equal(one: str, other: str) -> None:
    assert rules.same_text(one, one) if one.isascii() else True
    assert rules.same_text(one, "token") == (one == "token")
    assert not rules.same_text(None, other if other.isascii() else "token")
