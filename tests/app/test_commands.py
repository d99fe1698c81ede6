"""The command line as others build on it: documented commands parse, JSON Lines go through in order, exit statuses."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from jazari.cli import app
from tests.processes import Home

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINES = 1000
LABELS = {"ary_Arab", "ary_Latn", "arb_Arab", "zgh_Tfng", "fra_Latn", "eng_Latn", "spa_Latn", "und"}


def shown_commands() -> Iterator[tuple[str, list[str]]]:
    """Every `jazari ...` in a block of code, alone or in a pipe: where it stands, and its arguments."""
    for path in PAGES:
        fenced = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.startswith("```"):
                fenced = not fenced
            elif fenced or line.startswith("    "):
                for part in re.split(r" \| |&& ", line):
                    if not re.search(r"(?:^|\s)jazari\s", part):
                        continue
                    words = shlex.split(part.strip().removeprefix("$ "), comments=True)
                    while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
                        words.pop(0)
                    if words and words[0] == "jazari":
                        shown = words[1:]
                        end = next((place for place, word in enumerate(shown) if word[0] in "<>"), None)
                        yield f"{path.name}:{number}", shown[:end]


SHOWN = list(shown_commands())


def test_documents_show_commands() -> None:
    assert len(SHOWN) >= 5


@pytest.mark.parametrize(("place", "arguments"), SHOWN, ids=[f"{place}" for place, _ in SHOWN])
def test_a_documented_command_parses(place: str, arguments: list[str]) -> None:
    command: Any = typer.main.get_command(app)
    context = command.make_context("jazari", list(arguments), resilient_parsing=True)
    rest = list(arguments)
    while hasattr(command, "commands"):
        name, command, rest = command.resolve_command(context, rest)
        assert command is not None, f"{place}: no command {name}"
    command.make_context(command.name, rest)


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    for name, inner in command.commands.items():
        if hasattr(inner, "commands"):
            yield from leaves(inner, (*path, name))
        else:
            yield " ".join((*path, name)), inner


LISTS = sorted(name for name, _ in leaves(typer.main.get_command(app)) if name.endswith(" list"))
WHAT = {"evals list": ["lid"], "hub discussions list": ["jazari/maroc-texts"]}
"""Lists of something in particular."""
EMPTY = (
    "hub discussions list",
    "jobs list",
    "tokens list",
    "roles list",
    "people list",
    "factory campaigns list",
    "gateway list",
    "evals arena list",
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_data_on_stdout_and_json_where_asked(name: str, complete: Home) -> None:
    arguments = WHAT.get(name, [])
    assert complete.run(*name.split(), *arguments).returncode == 0
    finished = complete.run(*name.split(), *arguments, "--json")
    assert finished.returncode == 0
    assert finished.stderr == ""
    lines = finished.stdout.splitlines()
    assert lines or name in EMPTY
    assert all(json.loads(line) is not None for line in lines)


def through(home: Home, *arguments: str, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """JSON Lines through a command, from a pipe."""
    given = "".join(
        json.dumps(item, ensure_ascii=number % 2 == 0) + "\n" for number, item in enumerate(items)
    )
    finished = home.run(*arguments, given=given)
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    answers = [json.loads(line) for line in finished.stdout.splitlines()]
    assert len(answers) == len(items)
    return answers


def test_language_identification_of_a_thousand_lines(complete: Home) -> None:
    texts = {
        "fra_Latn": "Je voudrais renouveler ma carte nationale avant la fin du mois.",
        "ary_Arab": "بغيت نجدد لاكارط ديالي واش كاين شي ورقة خاصني نجيبها",
        "zgh_Tfng": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ ⴰ ⵉⵎⴷⴷⵓⴽⴽⴰⵍ ⵉⵏⵓ",
        "ary_Latn": "wach kayn chi khbar 3la lwra9 dyali",
    }
    labels = [list(texts)[number % len(texts)] for number in range(LINES)]
    answers = through(complete, "models", "run", "lid", items=[{"text": texts[label]} for label in labels])
    assert [answer["label"] for answer in answers] == labels
    assert all(set(answer) == {"label", "score"} and 0 <= answer["score"] <= 1 for answer in answers)
    odd = through(
        complete, "models", "run", "lid", items=[{"text": ""}, {"text": "12345 !"}, {"text": "\u0000"}]
    )
    assert all(answer["label"] in LABELS for answer in odd)


def test_a_model_is_named_by_task_name_and_ref(complete: Home) -> None:
    models = {row["task"]: row["ref"] for row in json.loads(complete.done("models", "list", "--json"))}
    assert {"lid", "translit", "embed"} <= set(models)
    items = [{"text": "bonjour tout le monde, comment allez-vous"}]
    answers = [
        through(complete, "models", "run", name, items=items) for name in ("lid", "jazari/lid", models["lid"])
    ]
    assert answers[0] == answers[1] == answers[2]


def test_questions_of_a_thousand_lines(complete: Home) -> None:
    texts = [
        "Comment renouveler ma carte nationale d'identité ?",
        "bghit njedded lakart",
        "quelle heure est-il",
    ]
    items = [{"text": texts[number % 3]} for number in range(LINES)]
    answers = through(complete, "services", "ask", items=items)
    slugs = {json.loads(line)["slug"] for line in [json.dumps(row) for row in procedures(complete)]}
    for answer in answers:
        assert set(answer) == {"procedure", "language", "ranked"}
        assert answer["procedure"] is None or answer["procedure"] in slugs
        assert set(answer["ranked"]) <= slugs
    assert answers[0]["procedure"] == "id-card-renewal"
    assert answers[:3] * (LINES // 3) == answers[: LINES // 3 * 3]


def procedures(home: Home) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(home.done("services", "list", "--json"))
    return found


def test_deadlines_of_a_thousand_lines(complete: Home) -> None:
    one = {"start": "2026-11-20", "unit": "calendar_days", "number": 30}
    items = [one | {"number": number % 90 + 1} for number in range(LINES)]
    answers = through(complete, "services", "due", items=items)
    assert all(set(answer) == {"due"} for answer in answers)
    assert answers[29]["due"] == "2026-12-20"
    open_pause = one | {"pauses": [{"from": "2026-11-25", "to": None}]}
    assert through(complete, "services", "due", items=[open_pause]) == [{"due": None}]


def test_repair_and_detection_of_a_thousand_lines(complete: Home) -> None:
    items = [
        {"text": f"Appelez le 06 12 34 56 {number % 100:02} 😀 ou écrivez à a{number}@exemple.ma"}
        for number in range(LINES)
    ]
    for item, answer in zip(items, through(complete, "factory", "detect", items=items), strict=True):
        assert set(answer) == {"spans"}
        found = {span["kind"]: item["text"][span["start"] : span["end"]] for span in answer["spans"]}
        assert set(found) == {"phone", "email"}
        assert item["text"].endswith(found["email"])
        assert found["phone"].startswith("06 12")
    broken = [{"text": "L\u00e2\u0080\u0099\u00c3\u00a9t\u00c3\u00a9"}, {"text": "déjà"}] * (LINES // 2)
    repaired = through(complete, "factory", "repair", items=broken)
    assert all(set(answer) == {"text"} for answer in repaired)
    assert repaired[1] == {"text": "déjà"}
    assert "été" in repaired[0]["text"]


GOOD = {
    ("models", "run", "lid"): b'{"text": "salam"}\n',
    ("services", "ask"): b'{"text": "salam"}\n',
    ("services", "due"): b'{"start": "2026-11-20", "unit": "calendar_days", "number": 3}\n',
    ("factory", "repair"): b'{"text": "salam"}\n',
    ("factory", "detect"): b'{"text": "salam"}\n',
}
"""A line that each command takes."""


@pytest.mark.parametrize("command", GOOD, ids=" ".join)
@pytest.mark.parametrize("bad", [b'["text"]', b'{"text": "caf\xe9"}'])
def test_a_bad_line_is_named_and_the_answers_before_it_stand(
    command: tuple[str, ...], bad: bytes, complete: Home
) -> None:
    finished = complete.run(*command, given=GOOD[command] + b"\n" + bad + b"\n" + GOOD[command])
    assert finished.returncode == 1
    assert len(finished.stdout.splitlines()) == 1
    assert finished.stderr.startswith("jazari: ")
    assert len(finished.stderr.splitlines()) == 1
    assert "line 3" in finished.stderr
