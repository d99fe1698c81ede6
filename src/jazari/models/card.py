"""A model's card: README.md with metadata that listings read, scores, limits, how to run it."""

import json
from collections import Counter
from collections.abc import Sequence

from jazari.core import Recipe
from jazari.models.records import Scores, Trained, TrainingData

_ISO_639_1 = {"fra": "fr", "eng": "en", "spa": "es", "arb": "ar"}
_PIPELINE_TAGS = {"lid": "text-classification"}
_LIMITS = (
    "Languages mix in one text more often than not; the model names the one of most of the letters' script.",
    "A short text of words that Arabic and its dialects share is taken for Arabic, which it may not be.",
    "Scores are calibrated on text of the same sources as the training data; on other text they are too sure.",
    "Only the first 20,000 characters of a text are read.",
)


def model_card(recipe: Recipe, title: str, dataset_ref: str, data: TrainingData, trained: Trained) -> str:
    """The card's text; the same training gives the same card."""
    dataset, _, _ = dataset_ref.removeprefix("dataset:").partition("@")
    codes = dict.fromkeys(_ISO_639_1.get(code[:3], code[:3]) for code in trained.labels if code != "und")
    front = {
        "license": recipe.licence.lower(),
        "language": list(codes),
        "pipeline_tag": _PIPELINE_TAGS.get(recipe.task, recipe.task),
        "library_name": "jazari",
        "tags": ["jazari", recipe.task],
        "datasets": [dataset],
        "metrics": ["f1"],
        "pretty_name": title,
    }
    # JSON values are YAML values.
    lines = [
        "---",
        *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()),
        "---",
    ]
    lines += ["", f"# {title}", "", f"Trained by recipe `{recipe.id}` from `{dataset_ref}`.", ""]
    lines += [
        "## Run it",
        "",
        "```",
        f'echo \'{{"text": "..."}}\' | jazari models run {recipe.model}',
        "```",
        "",
    ]
    lines += [f"Labels: {', '.join(f'`{label}`' for label in trained.labels)}.", ""]
    size = sum(len(file) for file in trained.files.values())
    lines += [
        f"Size: {size / 1e6:.1f} MB, in safetensors layout; nothing in it is executed when it is loaded.",
        "",
    ]
    lines += ["## What it learned from", "", *_data_table(data), ""]
    lines += ["## Scores on text that it did not learn from", "", *_score_tables(trained.scores), ""]
    lines += ["## Limits", "", *(f"- {limit}" for limit in (*trained.limits, *_LIMITS)), ""]
    return "\n".join(lines)


def _data_table(data: TrainingData) -> list[str]:
    counts = Counter(zip(data.train.sources, data.train.labels, strict=True))
    rows = [(source, f"`{label}`", f"{count:,}") for (source, label), count in sorted(counts.items())]
    return [
        *_table(("source", "label", "texts"), rows),
        "",
        "Beside them the texts that the recipe itself holds, written for it.",
    ]


def _score_tables(scores: Scores) -> list[str]:
    if not scores.by_label:
        return ["The dataset has no test split: this model has not been measured."]
    classes = [
        (f"`{label}`", f"{own.items:,}", f"{own.precision:.3f}", f"{own.recall:.3f}", f"{own.f1:.3f}")
        for label, own in scores.by_label.items()
    ]
    sources = [
        (source, f"`{label}`", f"{items:,}", f"{share:.3f}")
        for source, by_label in scores.recall.items()
        for label, (share, items) in by_label.items()
    ]
    macro = [(source, f"{value:.3f}") for source, value in scores.by_source.items()]
    return [
        f"Macro-F1 over {len(classes)} labels, all held-out text pooled: **{scores.macro_f1:.3f}**.",
        "",
        *_table(("label", "texts", "precision", "recall", "F1"), classes),
        "",
        *_table(("held-out source", "macro-F1"), macro),
        "",
        *_table(("held-out source", "label", "texts", "recall"), sources),
    ]


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return ["| " + " | ".join(line) + " |" for line in (headings, ["---"] * len(headings), *rows)]
