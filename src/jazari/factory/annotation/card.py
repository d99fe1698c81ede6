"""The card of a campaign's dataset: what people were asked, how far they agreed, under which licence, who."""

from collections.abc import Sequence

from jazari.factory.annotation import rules
from jazari.factory.annotation.records import Agreement, Campaign, Status

_TASKS = {
    "language": "name the language of a text",
    "transliteration": "correct how a text is written in another script, or write it",
    "translation": "correct a translation, or write it",
    "quality": "judge a text from 1 (not usable) to 5 (very good)",
    "answer": "write an answer to a text",
}


def write_card(campaign: Campaign, status: Status, names: Sequence[str]) -> str:
    """The Markdown of the card; `names` are those who chose to be named."""
    import yaml

    title = campaign.title["eng_Latn"]
    front = yaml.safe_dump(_front_matter(campaign, title), allow_unicode=True, sort_keys=False).strip()
    outcomes, counted = status.outcomes, status.contributors - status.stopped
    complete = outcomes["agreed"] + outcomes["reviewed"] + outcomes["dropped"]
    parts = [
        f"---\n{front}\n---\n\n# {title}\n",
        f"{complete:,} items, each answered by {campaign.answers_per_item} or more people, who were asked to "
        f"{_TASKS[campaign.task]}.\n",
        f"## Instructions\n\n{campaign.instructions['eng_Latn']}\n",
        "## Agreement\n",
        f"{_agreement(campaign, status.agreement)}\n",
        f"{outcomes['agreed']:,} items needed no review, a reviewer settled {outcomes['reviewed']:,}, and left out "
        f"{outcomes['dropped']:,}. The figure is of people's answers before any review; it can be computed again "
        "from the column `answers`.\n",
        "## Method\n",
        f"Items {_origin(campaign)}. Nobody saw an item twice, or the answers of others. Among them were known items "
        f"(one in {campaign.gold_every}, where the campaign has any), which are not in this dataset: the answers of a "
        f"contributor who got fewer than {campaign.gold_share_min:.0%} of them right, after {rules.GOLD_FEWEST} or "
        f"more, were set aside ({status.stopped} of {status.contributors} contributors).\n",
        "Personal data was replaced by its kind, like `[PHONE]`, in what was shown and in what people wrote.\n",
        "## Contributors\n",
        f"{counted} people, each of whom agreed to {campaign.licence} before the first answer. {_credits(names)}\n",
        "## Columns\n",
        "`id` (the row's number in the file shown, or its place among the items given), `text`, `draft` (what was to "
        "be corrected), `answers` (all that count, in alphabetical order; nothing says who gave which), `answer` (the "
        "result; empty where a reviewer left the item out, and for answers written freely), `outcome` (`agreed`, "
        "`reviewed`, `dropped`), `skipped` (how many people passed the item on).\n",
    ]
    return "\n".join(parts)


def _agreement(campaign: Campaign, found: Agreement) -> str:
    of = f"over {found.items:,} items with {found.answers:,} answers"
    if campaign.task == "answer":
        return "People wrote freely: no agreement is expected, and none was measured."
    if campaign.chooses:
        metric = "nominal" if campaign.task == "language" else "ordinal"
        if found.alpha is None:
            return (
                f"Krippendorff's alpha ({metric}) is not defined {of}: nobody's answers could have differed."
            )
        return f"Krippendorff's alpha ({metric}): **{found.alpha:.3f}**, {of}."
    if found.equal is None:
        return "No item has two answers."
    return (
        f"Share of pairs of answers equal but for case, spacing and punctuation: **{found.equal:.3f}**, {of}."
    )


def _origin(campaign: Campaign) -> str:
    if campaign.shown:
        return f"are rows of `{campaign.shown}`, drawn with the seed {campaign.seed}"
    return f"were given to the campaign, and shown in an order drawn with the seed {campaign.seed}"


def _credits(names: Sequence[str]) -> str:
    return f"Named by their own choice: {', '.join(names)}." if names else "None chose to be named."


def _front_matter(campaign: Campaign, title: str) -> dict[str, object]:
    return {
        "pretty_name": title,
        "license": campaign.licence.lower(),
        "language_bcp47": sorted(code.replace("_", "-") for code in campaign.languages),
        "tags": ["jazari", "annotation", campaign.task],
        "configs": [
            {"config_name": "default", "data_files": [{"split": "train", "path": "data/train-*.parquet"}]}
        ],
    }
