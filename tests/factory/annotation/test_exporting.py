"""From rows of a dataset to a dataset of answers: what it holds, what it says, and what it does not say."""

import io
import json
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from jazari.accounts import Actor
from jazari.core import alpha, nominal
from jazari.factory.annotation import Campaigns
from jazari.factory.annotation.errors import CampaignOver, InvalidCampaign, NotSettled
from jazari.factory.annotation.exporting import DATA_PATH
from jazari.hub import Add, Hub, RepositoryNotFound, Revision
from jazari.ledger import Ledger
from tests.factory.annotation.conftest import AMINA, BADR, DINA, Make, answer_all, person, plan

SLUG = "which-language"
ROWS = [{"text": f"text {number}", "draft": f"draft {number}", "number": number} for number in range(20)]


@pytest.fixture
def shown(hub: Hub) -> str:
    """The ref of a dataset with the same rows in both formats."""
    hub.create_repository("dataset", "jazari/texts", licence="CC-BY-SA-4.0", by="jazari")
    table = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(ROWS), table)
    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    files = [Add("rows.parquet", table.getvalue()), Add("rows.jsonl", lines)]
    return hub.commit("dataset", "jazari/texts", files, message="Rows", by="jazari").ref


def from_dataset(path: str = "rows.parquet", **fields: Any) -> dict[str, Any]:
    rows = {"name": "jazari/texts", "path": path, "most": 5} | fields
    return {"items": (), "dataset": rows, "licence": None, "seed": 7}


def rows_of(hub: Hub, ref: str) -> list[dict[str, Any]]:
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    table = parquet.read_table(io.BytesIO(hub.read("dataset", name, revision, DATA_PATH)))
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def card_of(hub: Hub, ref: str) -> str:
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    return hub.read("dataset", name, revision, "README.md").decode()


def by_turns(campaigns: Campaigns, slug: str, who: Actor, answers: Sequence[str]) -> None:
    """Answer the items in the order in which they come, with these answers."""
    left = iter(answers)
    answer_all(campaigns, slug, who, lambda text: next(left))


@pytest.mark.parametrize("path", ["rows.parquet", "rows.jsonl"])
def test_rows_are_drawn_by_the_seed(campaigns: Campaigns, make: Make, shown: str, path: str) -> None:
    made = make(AMINA, **from_dataset(path))
    assert (made.shown, made.licence) == (shown, "CC-BY-SA-4.0")
    make(AMINA, slug="again", **from_dataset(path, draft_column="draft"))
    first = answer_all(campaigns, SLUG, AMINA, lambda text: "und")
    assert answer_all(campaigns, "again", AMINA, lambda text: "und") == first
    assert len(set(first)) == 5


@pytest.mark.parametrize(
    "rows", [{"path": "rows.parquet", "column": "none"}, {"path": "rows.jsonl", "column": "number"}]
)
def test_a_column_without_texts_is_refused(make: Make, shown: str, rows: dict[str, Any]) -> None:
    with pytest.raises(InvalidCampaign):
        make(**from_dataset(**rows))


def test_a_dataset_is_shown_only_to_who_may_see_it(
    campaigns: Campaigns, make: Make, hub: Hub, ledger: Ledger, shown: str
) -> None:
    hub.change_settings("dataset", "jazari/texts", private=True)
    with pytest.raises(InvalidCampaign, match="everybody"):
        make(open_to_all=True, **from_dataset())
    with pytest.raises(RepositoryNotFound):
        campaigns.create(plan(**from_dataset()), person("zineb", "elsewhere", "steward"))
    made = make(AMINA, BADR, **from_dataset())
    for who in (AMINA, BADR):
        answer_all(campaigns, SLUG, who, lambda text: "und")
    campaigns.export(SLUG)
    assert hub.repository("dataset", made.repository).private
    assert campaigns.show(SLUG).ref
    assert list(ledger.entries(kind="factory.annotation-exported")) == []


def test_a_dataset_of_a_persons_workspace_is_refused(make: Make, hub: Hub) -> None:
    hub.find_person = lambda handle: "id-amina" if handle == "amina" else None
    hub.create_repository("dataset", "amina/texts", by="jazari")
    with pytest.raises(InvalidCampaign, match="workspace"):
        make(**from_dataset(name="amina/texts"))


def test_a_campaign_becomes_a_dataset(
    campaigns: Campaigns, make: Make, hub: Hub, ledger: Ledger, shown: str, reviewer: Actor
) -> None:
    make(AMINA, BADR, **from_dataset())
    campaigns.credit(SLUG, AMINA, credited=True)
    by_turns(campaigns, SLUG, AMINA, ["fra_Latn", "fra_Latn", "ary_Arab", "ary_Arab", "fra_Latn"])
    with pytest.raises(NotSettled):
        campaigns.export(SLUG)
    by_turns(campaigns, SLUG, BADR, ["fra_Latn", "fra_Latn", "ary_Arab", "ary_Arab", "ary_Arab"])
    with pytest.raises(NotSettled) as waiting:
        campaigns.export(SLUG)
    assert waiting.value.facts == {"complete": 5, "disputed": 1}
    unit = campaigns.disputed(SLUG)[1]
    assert unit is not None
    campaigns.settle(SLUG, reviewer, unit.item.key, "fra_Latn")

    exported = campaigns.export(SLUG)
    # By hand: five fra and five ary; the one item that differs holds one pair of two different values, twice.
    # Observed 2/10, expected 2 * 5 * 5 / (10 * 9): one minus 0.2 / 0.5556.
    assert exported.agreement.alpha == pytest.approx(0.64)
    rows = rows_of(hub, exported.ref)
    assert alpha([row["answers"] for row in rows], nominal) == pytest.approx(0.64)
    assert sorted(row["outcome"] for row in rows) == ["agreed"] * 4 + ["reviewed"]
    assert {row["text"] for row in rows} == {f"text {row['id']}" for row in rows}
    assert all(row["answer"] for row in rows)

    card = card_of(hub, exported.ref)
    assert "**0.640**" in card
    assert "Named by their own choice: amina." in card
    assert "badr" not in card
    assert hub.resolve("dataset", f"{campaigns.organisation}/{SLUG}").made_from == (shown,)
    (entry,) = ledger.entries(kind="factory.annotation-exported")
    body = entry.body.model_dump()
    assert (body["campaign"], body["items"], body["answers"], body["alpha"]) == (SLUG, 5, 10, 0.64)
    assert body["shown"] == shown
    for step in (
        lambda: campaigns.export(SLUG),
        lambda: campaigns.take(SLUG, AMINA),
        lambda: campaigns.credit(SLUG, AMINA, credited=False),
    ):
        with pytest.raises(CampaignOver):
            step()


def test_an_export_that_was_cut_is_done_again(
    campaigns: Campaigns, make: Make, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(AMINA, BADR)
    for who in (AMINA, BADR):
        answer_all(campaigns, SLUG, who, lambda text: "und")

    def fail(*given: object) -> None:
        raise RuntimeError("cut")

    with monkeypatch.context() as cut, pytest.raises(RuntimeError):
        cut.setattr(campaigns, "_record", fail)
        campaigns.export(SLUG)
    assert not campaigns.show(SLUG).is_open
    exported = campaigns.export(SLUG)
    assert exported.agreement.alpha is None
    assert len(list(ledger.entries(kind="factory.annotation-exported"))) == 1
    assert len(list(ledger.entries(kind="hub.revision-published"))) == 1


def test_what_people_write_is_exported_without_personal_data(
    campaigns: Campaigns, make: Make, hub: Hub
) -> None:
    make(
        AMINA,
        BADR,
        task="translation",
        languages=("fra_Latn",),
        items=[{"text": "عيط ليا ف 0661234567", "draft": "Appelle"}],
    )
    for who, text in ((AMINA, "Appelle-moi au 0661234567 !"), (BADR, "appelle moi au +212 661-234567")):
        answer_all(campaigns, SLUG, who, lambda _, text=text: text)  # type: ignore[misc]
    exported = campaigns.export(SLUG)
    (row,) = rows_of(hub, exported.ref)
    assert "0661" not in json.dumps(row)
    assert row["outcome"] == "agreed"
    assert exported.agreement.equal == 1


def test_answers_of_who_was_stopped_are_not_in_the_dataset(
    campaigns: Campaigns, make: Make, hub: Hub
) -> None:
    gold = [{"text": f"known {number}", "answer": "fra_Latn"} for number in range(3)]
    make(AMINA, BADR, DINA, gold=gold, gold_every=2)
    campaigns.credit(SLUG, AMINA, credited=True)
    answer_all(campaigns, SLUG, AMINA, lambda text: "und")
    for who in (BADR, DINA):
        answer_all(campaigns, SLUG, who, lambda text: "fra_Latn")
    exported = campaigns.export(SLUG)
    assert (exported.items, exported.answers, exported.contributors, exported.set_aside) == (4, 8, 3, 1)
    assert {answer for row in rows_of(hub, exported.ref) for answer in row["answers"]} == {"fra_Latn"}
    assert "amina" not in card_of(hub, exported.ref)


def test_two_who_export_at_once_make_one_entry(
    campaigns: Campaigns, make: Make, hub: Hub, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(AMINA, BADR)
    for who in (AMINA, BADR):
        answer_all(campaigns, SLUG, who, lambda text: "fra_Latn")
    commit = campaigns.hub.commit

    def while_another_exports(*given: Any, **named: Any) -> Revision:
        monkeypatch.undo()
        campaigns.export(SLUG)
        return commit(*given, **named)

    monkeypatch.setattr(campaigns.hub, "commit", while_another_exports)
    with pytest.raises(CampaignOver, match="exported already"):
        campaigns.export(SLUG)
    assert [entry.kind for entry in ledger.entries()].count("factory.annotation-exported") == 1
