"""The pure decisions of the arena: who may judge, what comes next and on which side, what may be published."""

import hashlib
import random
import re
from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from jazari.accounts import Actor
from jazari.core import Country
from jazari.evals.arena.errors import InvalidArena, InvalidVote
from jazari.evals.arena.records import PASS, Arena, Ballot, Ballots, Matchup, Plan, Prompt
from jazari.web import LANGUAGES

FEWEST_JUDGES = 5
"""A language or region is published by itself where so many people judged: of fewer, votes could be told apart."""
JUDGES_LEAST = 2
"""An interval over judges needs so many."""
NEW = "new"
"""The last part of the address where arenas are made, which no arena can have."""
PAGE_LANGUAGES = tuple(language.contents[0] for language in LANGUAGES)


def check_plan(plan: Plan, country: Country) -> None:
    """Raise InvalidArena for what a plan's fields say together but cannot mean."""
    if plan.slug == NEW:
        raise _wrong("slug", f"{NEW!r} is the address of the page that makes arenas; choose another slug")
    texts = [("title", plan.title), *([("rubric", plan.rubric)] if plan.task == "grades" else [])]
    for field, given in texts:
        missing = [code for code in PAGE_LANGUAGES if not given.get(code, "").strip()]
        if missing:
            raise _wrong(field, f"{field} is missing in {', '.join(missing)}; write it in all four languages")
    if plan.task == "pairs" and len(plan.models) < 2:
        raise _wrong("models", "a pair needs two models; name another")
    if bool(plan.prompts) == (plan.dataset is not None):
        raise _wrong("prompts", "give either prompts or a dataset to draw them from")
    check_languages((prompt.language for prompt in plan.prompts), country)


def check_languages(codes: Iterable[str], country: Country) -> None:
    """Raise InvalidArena for a prompt's language that the country does not have."""
    known = {row.code for row in country.languages}
    for row, code in enumerate(codes, 1):
        if code not in known:
            raise _wrong(
                "prompts",
                f"prompt {row} is in {code!r}, which is not a language of the country pack; use one of "
                f"{', '.join(sorted(known))}",
                row=row,
            )


def check_verdict(arena: Arena, verdict: str) -> None:
    """Raise InvalidVote for what is none of the answers to the arena's question."""
    if verdict not in (*arena.verdicts, PASS):
        raise InvalidVote(
            f"{verdict[:20]!r} is no verdict here; send one of {', '.join((*arena.verdicts, PASS))}"
        )


def may_judge(arena: Arena, actor: Actor) -> bool:
    """Contributors of the organisation, or anybody with an account where the arena is open to all."""
    return actor.can("contributor", actor.name if arena.open_to_all else arena.organisation)


def drawn(count: int, most: int, seed: int) -> list[int]:
    """Which of `count` rows become prompts, in which order: by the seed alone."""
    # Not a secret: anybody may draw the same sample again.
    return random.Random(seed).sample(range(count), min(count, most))  # noqa: S311


def clean(text: str) -> str:
    """A text as databases take it: without zeros, halves of characters, or space around it."""
    return text.replace("\0", "").encode(errors="replace").decode().strip()


def matchups(arena: Arena) -> list[tuple[int, int]]:
    """The places of models that are judged together: every pair, or each model with itself where they are graded."""
    places = range(len(arena.models))
    return list(combinations(places, 2)) if arena.task == "pairs" else [(place, place) for place in places]


def next_matchup(
    arena: Arena,
    judge: int,
    prompts: Sequence[Prompt],
    shown: Mapping[tuple[int, int, int], int],
    left_out: Container[tuple[int, int, int]],
) -> Matchup | None:
    """What a judge is shown next: of the models judged together least, the prompt that they were shown least on.

    `shown` counts, by prompt and both places, what everybody was shown; `left_out` has what this judge was, and pairs
    whose answers are the same. Where several are as good, the arena's seed and the judge choose, so that judges who
    come at once begin in different places; so is the side on which each answer stands.
    """
    of_pair: Counter[tuple[int, int]] = Counter()
    for (_, first, second), count in shown.items():
        of_pair[first, second] += count

    def rank(kind: str, count: int, *places: int) -> tuple[int, bytes]:
        return count, _chance(arena, judge, kind, *places)

    for first, second in sorted(matchups(arena), key=lambda pair: rank("pair", of_pair[pair], *pair)):
        free = [prompt.key for prompt in prompts if (prompt.key, first, second) not in left_out]
        if free:
            prompt = min(
                free, key=lambda key: rank("prompt", shown.get((key, first, second), 0), key, first, second)
            )
            swapped = first != second and _chance(arena, judge, "side", prompt, first, second)[0] % 2 == 1
            return Matchup(prompt, first, second, swapped)
    return None


def count_matchups(arena: Arena, prompts: Sequence[Prompt], alike: Collection[tuple[int, int, int]]) -> int:
    """How much there is to judge on these prompts; pairs whose answers are `alike` are not."""
    keys = {prompt.key for prompt in prompts}
    return len(keys) * len(matchups(arena)) - sum(prompt in keys for prompt, _, _ in alike)


def judges_of(ballots: Ballots) -> int:
    """How many people these votes are from."""
    return len({ballot.judge for ballot in ballots})


def publishable(ballots: Ballots) -> list[Ballot]:
    """The votes without the regions that too few judges are of, so that nobody can be told from their neighbours.

    Where those hidden, with those who told no region, are too few together, the smallest region that is left is
    hidden as well: else the whole without the regions shown would tell theirs.
    """
    judges = {ballot.judge: ballot.region for ballot in ballots}
    counts = Counter(judges.values())
    by_size = sorted((name for name in counts if name), key=lambda name: (-counts[name], name))
    kept = [name for name in by_size if counts[name] >= FEWEST_JUDGES]
    while kept and 0 < len(judges) - sum(counts[name] for name in kept) < FEWEST_JUDGES:
        kept.pop()
    return [ballot if ballot.region in kept else replace(ballot, region="") for ballot in ballots]


def ledger_name(model: str) -> str:
    """How an entry names a model: by its ref, or a provider's by the letters that a repository's name may have."""
    if re.match(r"(?:model|object):", model):
        return model
    provider, _, name = model.partition("/")
    return f"{provider}/{re.sub(r'[^A-Za-z0-9._-]', '-', name)[:96]}"


def _chance(arena: Arena, judge: int, kind: str, *places: int) -> bytes:
    said = f"{arena.slug}/{arena.seed}/{judge}/{kind}/{'/'.join(map(str, places))}"
    return hashlib.sha256(said.encode()).digest()


def _wrong(field: str, sentence: str, **facts: object) -> InvalidArena:
    return InvalidArena(sentence, field=field, **facts)
