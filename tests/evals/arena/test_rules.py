"""What is shown next and on which side, who may judge, and which regions are told."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jazari.core import Country
from jazari.evals.arena.errors import InvalidArena, InvalidVote
from jazari.evals.arena.records import Arena, Matchup, Prompt
from jazari.evals.arena.rules import (
    FEWEST_JUDGES,
    check_plan,
    check_verdict,
    clean,
    count_matchups,
    ledger_name,
    may_judge,
    next_matchup,
    publishable,
)
from tests.evals.arena.conftest import FOUR, ballot, person, plan

ARENA = Arena(
    key=1, slug="chat", organisation="jazari-root", task="pairs", title=FOUR, rubric={}, models=("a", "b", "c"),
    licence="CC-BY-4.0", open_to_all=False, seed=3, answer_tokens=10, budget_tokens=None, repository="jazari-root/x",
    shown="", created_at=datetime(2026, 11, 22, tzinfo=UTC),
)  # fmt: skip
PROMPTS = [Prompt(key, str(key), f"question {key}", "fra_Latn") for key in range(1, 11)]


def all_shown(judges: int, arena: Arena = ARENA) -> list[Matchup]:
    """What judges are shown who take turns until nothing is left."""
    shown: Counter[tuple[int, int, int]] = Counter()
    seen: dict[int, set[tuple[int, int, int]]] = {judge: set() for judge in range(judges)}
    found: list[Matchup] = []
    while True:
        before = len(found)
        for judge in range(judges):
            matchup = next_matchup(arena, judge, PROMPTS, shown, seen[judge])
            if matchup is not None:
                key = (matchup.prompt, matchup.first, matchup.second)
                assert key not in seen[judge]
                seen[judge].add(key)
                shown[key] += 1
                found.append(matchup)
        if len(found) == before:
            return found


def test_every_judge_is_shown_every_pair_once() -> None:
    found = all_shown(4)
    assert len(found) == 4 * 10 * 3
    assert len({(one.prompt, one.first, one.second) for one in found}) == 30


def test_models_and_prompts_come_up_alike_while_all_have_some_left() -> None:
    found = all_shown(4)
    for moment in (12, 30, 60):
        pairs = Counter((one.first, one.second) for one in found[:moment])
        assert max(pairs.values()) - min(pairs.values()) <= 1
        for pair in pairs:
            counts = Counter(one.prompt for one in found[:moment] if (one.first, one.second) == pair)
            spread = [counts[prompt.key] for prompt in PROMPTS]
            assert max(spread) - min(spread) <= 1


def test_each_side_comes_up_about_as_often() -> None:
    found = all_shown(10)
    swapped = sum(one.swapped for one in found)
    # 300 throws of a coin: six deviations of 8.7 around the half.
    assert abs(swapped - 150) < 52
    assert found[0].shown in ((found[0].first, found[0].second), (found[0].second, found[0].first))


def test_the_draw_follows_from_the_seed() -> None:
    assert all_shown(3) == all_shown(3)
    assert all_shown(3) != all_shown(3, replace(ARENA, seed=4))


def test_judges_who_come_at_once_begin_in_different_places() -> None:
    first = [next_matchup(ARENA, judge, PROMPTS, {}, set()) for judge in range(20)]
    assert len({(one.prompt, one.first, one.second) for one in first if one}) > 10


def test_in_a_panel_each_answer_stands_alone() -> None:
    panel = replace(ARENA, task="grades")
    found = all_shown(2, panel)
    assert len(found) == 2 * 10 * 3
    assert all(len(one.shown) == 1 and not one.swapped for one in found)
    assert count_matchups(panel, PROMPTS, set()) == 30


def test_answers_that_are_the_same_are_not_compared() -> None:
    alike = {(1, 0, 1), (99, 0, 1)}
    assert count_matchups(ARENA, PROMPTS, alike) == 29
    assert next_matchup(ARENA, 1, PROMPTS[:1], {}, {(1, 0, 1), (1, 0, 2), (1, 1, 2)}) is None


def test_who_may_judge() -> None:
    outsider = person("omar", "elsewhere")
    assert may_judge(ARENA, person("amina"))
    assert not may_judge(ARENA, outsider)
    assert may_judge(replace(ARENA, open_to_all=True), outsider)


def test_verdicts_are_those_of_the_task() -> None:
    check_verdict(ARENA, "bad")
    check_verdict(ARENA, "pass")
    check_verdict(replace(ARENA, task="grades"), "5")
    for arena, verdict in ((ARENA, "5"), (ARENA, ""), (replace(ARENA, task="grades"), "a")):
        with pytest.raises(InvalidVote, match="is no verdict here; send one of"):
            check_verdict(arena, verdict)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"slug": "new"}, "slug"),
        ({"title": FOUR | {"arb_Arab": " "}}, "title"),
        ({"task": "grades"}, "rubric"),
        ({"models": ("here/small",)}, "models"),
        ({"prompts": ()}, "prompts"),
        ({"dataset": {"name": "a/b", "path": "c.jsonl"}}, "prompts"),
        ({"prompts": [{"text": "x", "language": "deu_Latn"}]}, "prompts"),
    ],
)
def test_a_plan_that_means_nothing(morocco: Country, fields: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidArena) as caught:
        check_plan(plan(**fields), morocco)
    assert caught.value.facts["field"] == field


def regions_told(counts: dict[str, int]) -> set[str]:
    """Regions that are left in the votes of so many judges each."""
    judges = [region for region, count in counts.items() for _ in range(count)]
    ballots = [ballot(judge, "a", "b", "a", region=region) for judge, region in enumerate(judges)]
    return {one.region for one in publishable(ballots)} - {""}


def test_small_regions_are_not_told() -> None:
    assert FEWEST_JUDGES == 5
    assert regions_told({"MA-01": 5, "MA-02": 6}) == {"MA-01", "MA-02"}
    # Those of 02 and 03 are five together: nobody can be told from the others.
    assert regions_told({"MA-01": 7, "MA-02": 4, "MA-03": 1}) == {"MA-01"}
    # The four of 02 alone would follow from the whole: the smallest other region is hidden with them.
    assert regions_told({"MA-01": 7, "MA-04": 6, "MA-02": 4}) == {"MA-01"}
    assert regions_told({"MA-01": 7, "MA-02": 4}) == set()
    # Who told no region is among those hidden.
    assert regions_told({"MA-01": 7, "MA-02": 4, "": 1}) == {"MA-01"}


def test_what_a_model_says_is_kept_as_text() -> None:
    assert clean(" a\0b \ud800 \n") == "ab ?"
    assert clean("\0") == ""


def test_how_an_entry_names_a_model() -> None:
    ref = f"model:here/small@{'0' * 40}"
    assert ledger_name(ref) == ref
    assert ledger_name("far/vendor/Model 7B:latest") == "far/vendor-Model-7B-latest"
