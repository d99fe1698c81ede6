"""Items of a campaign: those given, or rows of a dataset of the hub, drawn by a seed."""

from typing import Any

from jazari.accounts import Actor
from jazari.factory.annotation import rules
from jazari.factory.annotation.errors import InvalidCampaign
from jazari.factory.annotation.records import TEXT_CHARACTERS, Item, Plan
from jazari.hub import Hub, Repository, RepositoryNotFound, read_columns


def draw(hub: Hub, plan: Plan, asker: Actor | None) -> tuple[list[Item], str, Repository | None]:
    """The items of a plan in the order in which they are shown, the ref of the revision they are from, and its
    repository; "" and None for items that were given.

    Raises InvalidCampaign, RepositoryNotFound, RevisionNotFound, PathNotFound.
    """
    if plan.dataset is None:
        chosen = rules.order(len(plan.items), len(plan.items), plan.seed)
        given = [Item(0, str(number), plan.items[number].text, plan.items[number].draft) for number in chosen]
        return given, "", None
    rows = plan.dataset
    repository = hub.repository("dataset", rows.name)
    if asker is not None and not hub.may_download(repository, asker):
        raise RepositoryNotFound(
            f"there is no dataset {rows.name!r} here, or you may not have its files", name=rows.name
        )
    if repository.personal:
        raise InvalidCampaign(
            f"{rows.name!r} lies in a person's workspace, which no public dataset may name; move it into an "
            "organisation first",
            field="dataset",
        )
    revision, file = hub.open("dataset", rows.name, rows.revision, rows.path)
    wanted = [rows.column, *([rows.draft_column] if rows.draft_column else [])]
    table = read_columns(hub.objects, file, wanted, InvalidCampaign)
    texts = table[rows.column].to_pylist()
    drafts = table[rows.draft_column].to_pylist() if rows.draft_column else [""] * len(texts)
    usable = [place for place, text in enumerate(texts) if _is_usable(text)]
    if not usable:
        raise InvalidCampaign(
            f"no row of {rows.path} has a text of 1 to {TEXT_CHARACTERS} characters in {rows.column!r}",
            field="dataset",
        )
    chosen = [usable[place] for place in rules.order(len(usable), rows.most, plan.seed)]
    items = [
        Item(0, str(row), texts[row].strip(), str(drafts[row] or "")[:TEXT_CHARACTERS]) for row in chosen
    ]
    return items, revision.ref, repository


def _is_usable(text: Any) -> bool:
    return isinstance(text, str) and 0 < len(text.strip()) <= TEXT_CHARACTERS
