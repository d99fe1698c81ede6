"""How well people find what there is: recall and false matches over a small catalogue, beside plain substrings."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from jazari.hub import Add, Hub
from jazari.hub.listing import Listing

WHAT = tomllib.loads(Path(__file__).with_name("questions.toml").read_text(encoding="utf-8"))
BEST = 5


def filled(hub: Hub) -> None:
    for name, (title, tags) in WHAT["repositories"].items():
        hub.create_repository("dataset", name, by="lab")
        told = {
            key: [tag.split(":")[1] for tag in tags if tag.startswith(key)]
            for key in ("language", "task_categories")
        }
        lines = [f"{key}: {values}" for key, values in told.items() if values]
        card = "\n".join(["---", f'pretty_name: "{title}"', *lines, "---", ""])
        hub.commit("dataset", name, [Add("README.md", card.encode())], message="Card", by="lab")


def measured(ask: Callable[[str], list[str]]) -> tuple[float, float, dict[str, tuple[list[str], list[str]]]]:
    """Share of the expected among the first five, share of what came that nobody expected, and what went wrong."""
    expected = hits = came = false = 0
    wrong = {}
    for question, answers in WHAT["questions"].items():
        found, good = ask(question), {*answers, *WHAT["also"].get(question, ())}
        expected += min(len(answers), BEST)
        hits += len(set(found[:BEST]) & set(answers))
        came += len(found)
        false += len(set(found) - good)
        missed, more = sorted(set(answers) - set(found[:BEST])), sorted(set(found) - good)
        if missed or more:
            wrong[question] = (missed, more)
    return hits / expected, false / came, wrong


def test_people_find_what_there_is(hub: Hub) -> None:
    filled(hub)

    def ours(question: str) -> list[str]:
        return [row.name for row in hub.best(Listing(search=question), limit=50)]

    def substring(question: str) -> list[str]:
        texts = {
            name: f"{name} {title} {' '.join(tags)}".casefold()
            for name, (title, tags) in WHAT["repositories"].items()
        }
        return [
            name for name, text in texts.items() if all(word in text for word in question.casefold().split())
        ]

    recall, false, wrong = measured(ours)
    plain_recall, _, _ = measured(substring)
    told = "\n".join(
        f"{question}: missed {missed}, more {more}" for question, (missed, more) in wrong.items()
    )
    assert len(WHAT["questions"]) >= 60
    assert (recall >= 0.95, false <= 0.05) == (True, True), f"recall {recall:.3f}, false {false:.3f}\n{told}"
    assert plain_recall < 0.6
