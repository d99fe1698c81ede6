"""The card of an arena's dataset: what was judged, how models rank, how that was found, under which licence, who."""

from collections.abc import Sequence

from jazari.evals.arena import rules
from jazari.evals.arena.rating import PRIOR_DEVIATION
from jazari.evals.arena.records import Arena, Board, Result
from jazari.evals.statistics import RESAMPLES


def write_card(arena: Arena, found: Result, names: Sequence[str]) -> str:
    """The Markdown of the card; `names` are those who chose to be named."""
    import yaml

    title = arena.title["eng_Latn"]
    front = yaml.safe_dump(_front_matter(arena, found, title), allow_unicode=True, sort_keys=False).strip()
    parts = [
        f"---\n{front}\n---\n\n# {title}\n",
        f"{found.overall.judges} people cast {found.overall.votes:,} votes without knowing whose answers they read.\n",
        "## Ranking\n",
        _table(arena, found.overall),
        f"{_method(arena, found.overall)}\n",
        *(
            f"## {heading}\n\n{_table(arena, board)}"
            for heading, board in [*found.by_language.items(), *found.by_region.items()]
        ),
        "## Method\n",
        f"Prompts {_origin(arena)}. Each model answered each once, at temperature 0. Who judged saw no model's name; "
        "the order of answers was drawn for each vote, nobody judged the same answers twice, pairs of equal answers "
        "were left out, and the models and prompts judged least came first. Personal data was replaced by its kind in "
        "prompts and answers.\n",
        f"Languages and regions with fewer than {rules.FEWEST_JUDGES} judges are not ranked by themselves, and such a "
        "region is not told in the votes.\n",
        "## Contributors\n",
        f"{found.overall.judges} people, each of whom agreed to {arena.licence} before the first vote. "
        + (f"Named by their own choice: {', '.join(names)}.\n" if names else "None chose to be named.\n"),
        "## Columns\n",
        "`votes`: `judge` (a number for this dataset alone), `prompt`, `language`, `region`, `model_a` and `model_b` "
        "(whose answers were shown first and second; one alone where it was graded), `verdict` "
        f"({', '.join(f'`{verdict}`' for verdict in arena.verdicts)}). `prompts`: `prompt`, `language`, `text`, "
        "`model`, `answer`.\n",
    ]
    return "\n".join(parts)


def _table(arena: Arena, board: Board) -> str:
    if arena.task == "grades":
        rows = ["| rank | model | mean grade | 95 % interval | grades |", "|--:|---|--:|---|--:|"]
        rows += [
            f"| {row.rank} | {row.model} | {row.score:.2f} | {row.interval.low:.2f} to {row.interval.high:.2f} "
            f"| {row.votes} |"
            for row in board.ratings
        ]
    else:
        rows = [
            "| rank | model | against an average model | 95 % interval | strength | won | tied | lost | called bad |",
            "|--:|---|--:|---|--:|--:|--:|--:|--:|",
        ]
        rows += [
            f"| {row.rank} | {row.model} | {row.score:.1%} | {row.interval.low:.1%} to {row.interval.high:.1%} "
            f"| {row.strength:.3f} | {row.wins} | {row.ties} | {row.losses} | {row.bad} |"
            for row in board.ratings
        ]
    return "\n".join(rows) + "\n"


def _method(arena: Arena, board: Board) -> str:
    shared = (
        f"Intervals are percentiles over {RESAMPLES:,} resamples of judges, further out the fewer these are "
        "(the expanded percentile interval); where they overlap, ranks are shared."
    )
    if arena.task == "grades":
        agreed = "not defined" if board.alpha is None else f"{board.alpha:.3f}"
        return f"Grades are from 1 to 5. {shared} Krippendorff's alpha (ordinal): {agreed}."
    first = "not defined" if board.first_share is None else f"{board.first_share:.1%}"
    return (
        "Bradley-Terry strengths with Davidson's ties (`equal` and `bad` are ties), natural logarithms that add up "
        f"to 0, under a normal prior of deviation {PRIOR_DEVIATION:g}. {shared} Of the votes for one of two answers, "
        f"{first} were for the one shown first; one half is expected where the order does not matter."
    )


def _origin(arena: Arena) -> str:
    if arena.shown:
        return f"are rows of `{arena.shown}`, drawn with the seed {arena.seed}"
    return "were given to the arena"


def _front_matter(arena: Arena, found: Result, title: str) -> dict[str, object]:
    return {
        "pretty_name": title,
        "license": arena.licence.lower(),
        "tags": ["jazari", "arena", arena.task],
        "configs": [
            {"config_name": "votes", "data_files": [{"split": "train", "path": "data/train-*.parquet"}]},
            {"config_name": "prompts", "data_files": [{"split": "train", "path": "prompts/train-*.parquet"}]},
        ],
    }
