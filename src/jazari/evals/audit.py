"""What is suspicious about a benchmark, told from the answers that models gave to it."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from jazari.evals.records import Answer, Suspect

AGREEING_MIN = 2
AGREEING_SHARE = 2 / 3
"""So many models, and such a share of them, give the same answer where the key has another: the key wants a look."""


def suspects(boards: Sequence[Sequence[Answer]]) -> list[Suspect]:
    """Items that a person should look at, the surest first; `boards` are several models' answers to the same items.

    A wrong key stands out because models that err by themselves err differently: where they agree against it, either it
    is wrong, or they share a fault that is worth knowing too. Answers that are texts are not compared, as there is more
    than one right one.
    """
    if not boards:
        return []
    found = [*_contradicted([answer for answer in boards[0] if not answer.item.target])]
    for given in zip(*boards, strict=True):
        item = given[0].item
        answered, agreeing = Counter(answer.answered for answer in given).most_common(1)[0]
        enough = max(AGREEING_MIN, AGREEING_SHARE * len(given))
        if not item.target and answered != item.expected and agreeing >= enough:
            found.append(Suspect(item, answered, agreeing, len(given)))
    return sorted(found, key=lambda one: (one.answered is not None, -one.models_agreeing, one.item.id))


def _contradicted(answers: Sequence[Answer]) -> list[Suspect]:
    """Items whose question stands elsewhere with another right answer."""
    keys: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        keys[_folded(answer.item.input)].add(answer.item.expected)
    return [
        Suspect(answer.item, None, 0, 0) for answer in answers if len(keys[_folded(answer.item.input)]) > 1
    ]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
