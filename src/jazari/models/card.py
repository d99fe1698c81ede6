"""A model's card: README.md with metadata that listings read, scores, limits, how to run it."""

import json
from collections import Counter
from collections.abc import Sequence

from jazari.core import Recipe
from jazari.models.records import Scores, Trained, TrainingData
from jazari.models.tasks import task_schema
from jazari.web import language_tag

_PIPELINE_TAGS = {
    "lid": "text-classification",
    "translit": "text2text-generation",
    "mt": "translation",
    "embed": "feature-extraction",
    "lm": "text-generation",
}


def model_card(
    recipe: Recipe, title: str, made_from: Sequence[str], data: TrainingData, trained: Trained
) -> str:
    """The card's text; the same training gives the same card. `made_from` are the datasets' refs, then the bases'."""
    datasets = [ref[len("dataset:") :].partition("@")[0] for ref in made_from if ref.startswith("dataset:")]
    # A listing knows languages, not their scripts.
    codes = dict.fromkeys(language_tag(code).partition("-")[0] for code in trained.labels if code != "und")
    front = {
        "license": recipe.licence.lower(),
        "language": list(codes),
        "pipeline_tag": _PIPELINE_TAGS.get(recipe.task, recipe.task),
        "library_name": "jazari",
        "tags": ["jazari", recipe.task],
        "datasets": datasets,
        "pretty_name": title,
        **trained.metadata,
    }
    # JSON values are YAML values.
    lines = [
        "---",
        *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()),
        "---",
    ]
    origin = ", ".join(f"`{ref}`" for ref in made_from)
    lines += ["", f"# {title}", "", f"Trained by recipe `{recipe.id}` from {origin}.", ""]
    lines += [
        "## Run it",
        "",
        "```",
        f"echo '{task_schema(recipe.task).examples[0]}' | jazari models run {recipe.model}",
        "```",
        "",
    ]
    lines += [f"Labels: {', '.join(f'`{label}`' for label in trained.labels)}.", ""]
    size = sum(len(file) for file in trained.files.values())
    lines += [
        f"Size: {size / 1e6:.1f} MB; nothing in it is executed when it is loaded.",
        "",
    ]
    has_own = any(isinstance(value, tuple) for value in recipe.parameters.values())
    if len(data.train):
        lines += ["## What it learned from", "", *_data_table(data, has_own), ""]
    if trained.story:
        lines += ["## How it was trained", "", *(f"- {sentence}" for sentence in trained.story), ""]
    lines += ["## Scores on text that it did not learn from", "", *_score_tables(trained.scores), ""]
    lines += ["## Limits", "", *(f"- {limit}" for limit in trained.limits), ""]
    return "\n".join(lines)


def _data_table(data: TrainingData, has_own: bool) -> list[str]:
    counts = Counter(
        pair for part in (data.train, data.alone) for pair in zip(part.sources, part.labels, strict=True)
    )
    rows = [(source, f"`{label}`", f"{count:,}") for (source, label), count in sorted(counts.items())]
    return [
        *_table(("source", "label", "texts"), rows),
        *(
            ["", "Beside them the words and texts that the recipe itself holds, written for it."]
            if has_own
            else []
        ),
    ]


def _score_tables(scores: Scores) -> list[str]:
    if not scores.figures:
        return ["The dataset has no test split: this model has not been measured."]
    name, value = next(iter(scores.figures.items()))
    lines = [f"{name}, all held-out text pooled: **{value:.3f}**."]
    for table in scores.tables:
        lines += ["", *_table(table.headings, table.rows)]
    return lines


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return ["| " + " | ".join(line) + " |" for line in (headings, ["---"] * len(headings), *rows)]
