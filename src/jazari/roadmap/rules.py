"""The formulas: each figure is a pure function over entries, so that anybody can compute it again.

A formula takes facts in the ledger's order and gives a number with the entries behind it. What the entries do
not say is None, never 0: "no case was decided" has no median delay.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from statistics import median

from jazari.core import Indicator, Region
from jazari.roadmap.records import Fact, Figure, RegionFigure, Value

Formula = Callable[[Sequence[Fact]], Value]

COUNTS = frozenset({"cases_received", "cases_decided"})
"""Formulas whose regional values are also given per 100,000 inhabitants."""


def datasets_published(facts: Sequence[Fact]) -> Value:
    """How many datasets have a published revision and were not deleted since."""
    return _repositories(facts, "dataset")


def models_published(facts: Sequence[Fact]) -> Value:
    """How many models have a published revision and were not deleted since."""
    return _repositories(facts, "model")


def languages_with_dataset(facts: Sequence[Fact]) -> Value:
    """How many languages have at least one document in the newest build of some dataset."""
    newest: dict[str, Fact] = {}
    for fact in _of(facts, "factory.dataset-built"):
        newest[_repository(fact.body["ref"])] = fact
    languages = {
        code for fact in newest.values() for code, documents in fact.body["documents"].items() if documents
    }
    return Value(float(len(languages)), _refs(newest.values()))


def open_share(facts: Sequence[Fact]) -> Value:
    """Published revisions of class `open`, as a share of all published revisions."""
    published = _of(facts, "hub.revision-published")
    return _share(published, lambda fact: fact.body["data_class"] == "open")


def evaluations_recorded(facts: Sequence[Fact]) -> Value:
    """How many evaluations were recorded."""
    return _count(_of(facts, "evals.evaluated"))


def best_macro_f1(facts: Sequence[Fact]) -> Value:
    """The highest macro-F1 that a language identifier reached on a benchmark."""
    scored = [
        fact
        for fact in _of(facts, "evals.evaluated")
        if fact.body["task"] == "lid" and fact.body["metric"] == "macro_f1"
    ]
    if not scored:
        return Value(None, ())
    best = max(scored, key=lambda fact: float(fact.body["score"]))
    return Value(float(best.body["score"]), (best.ref,))


def cases_received(facts: Sequence[Fact]) -> Value:
    """How many cases citizens submitted; demonstration cases count, and say so in their entries."""
    return _count(_of(facts, "services.case-received"))


def cases_decided(facts: Sequence[Fact]) -> Value:
    """How many cases a civil servant decided."""
    return _count(_of(facts, "services.case-decided"))


def median_days(facts: Sequence[Fact]) -> Value:
    """The median of whole days from reception to decision, over decided cases."""
    decided = _of(facts, "services.case-decided")
    if not decided:
        return Value(None, ())
    return Value(float(median(fact.body["days"] for fact in decided)), _refs(decided))


def within_limit_share(facts: Sequence[Fact]) -> Value:
    """Cases decided within the legal limit, as a share of the decided cases that have one."""
    limited = [fact for fact in _of(facts, "services.case-decided") if fact.body["limit_days"] is not None]
    return _share(limited, lambda fact: bool(fact.body["within_limit"]))


def agreement_share(facts: Sequence[Fact]) -> Value:
    """Decided cases where the civil servant kept all that the model proposed, of those with a proposal."""
    decided = _of(facts, "services.case-decided")
    answers = {fact.ref: (fact.body["agreed_language"], fact.body["agreed_procedure"]) for fact in decided}
    proposed = [fact for fact in decided if answers[fact.ref] != (None, None)]
    return _share(proposed, lambda fact: False not in answers[fact.ref])


def organisations_active(facts: Sequence[Fact]) -> Value:
    """How many organisations made at least one entry, the node itself left out."""
    first: dict[str, Fact] = {}
    for fact in facts:
        if fact.by != "node":
            first.setdefault(fact.by, fact)
    return Value(float(len(first)), _refs(first.values()))


FORMULAS: Mapping[str, Formula] = {
    formula.__name__: formula
    for formula in (
        datasets_published,
        models_published,
        languages_with_dataset,
        open_share,
        evaluations_recorded,
        best_macro_f1,
        cases_received,
        cases_decided,
        median_days,
        within_limit_share,
        agreement_share,
        organisations_active,
    )
}
"""Every formula that a pack's indicators may name."""


def compute(
    indicators: Iterable[Indicator], regions: Sequence[Region], facts: Sequence[Fact]
) -> tuple[Figure, ...]:
    """Every indicator's present figure, in the pack's order."""
    return tuple(_figure(indicator, regions, facts) for indicator in indicators)


def progress_to(number: float | None, target: float | None, *, lower_is_better: bool) -> float | None:
    """The share of the way to the target, 0 to 1; None without value or target.

    A higher-is-better figure starts from 0, as the country announced its targets; of a lower-is-better one
    it is how much of the present value the target is.
    """
    if number is None or target is None:
        return None
    part, whole = (target, number) if lower_is_better else (number, target)
    return 1.0 if whole <= 0 else min(1.0, max(0.0, part / whole))


def _figure(indicator: Indicator, regions: Sequence[Region], facts: Sequence[Fact]) -> Figure:
    if indicator.formula is not None:
        value = FORMULAS[indicator.formula](facts)
        behind = set(value.entries)
        as_of = max((fact.at.date() for fact in facts if fact.ref in behind), default=None)
    else:
        value, as_of = _reported(indicator.id, facts)
    progress = progress_to(value.number, indicator.target, lower_is_better=indicator.better == "lower")
    return Figure(
        indicator=indicator.id,
        pillar=indicator.pillar,
        kind=indicator.kind,
        formula=indicator.formula,
        unit=indicator.unit,
        number=value.number,
        as_of=as_of,
        entries=value.entries,
        target=indicator.target,
        target_date=indicator.target_date,
        progress=progress,
        regions=_by_region(indicator, regions, facts) if indicator.by_region else (),
    )


def _by_region(
    indicator: Indicator, regions: Sequence[Region], facts: Sequence[Fact]
) -> tuple[RegionFigure, ...]:
    figures = []
    for region in regions:
        there = [fact for fact in facts if fact.body.get("region") == region.code]
        if indicator.formula is not None:
            value = FORMULAS[indicator.formula](there)
        else:
            value, _ = _reported(indicator.id, there, region.code)
        per_100k = None
        if indicator.formula in COUNTS and value.number is not None:
            per_100k = value.number * 100_000 / region.population
        figures.append(RegionFigure(region.code, value.number, per_100k, value.entries))
    return tuple(figures)


def _reported(indicator: str, facts: Sequence[Fact], region: str | None = None) -> tuple[Value, date | None]:
    rows = [
        fact
        for fact in _of(facts, "roadmap.figure-reported")
        if fact.body["indicator"] == indicator and fact.body["region"] == region
    ]
    if not rows:
        return Value(None, ()), None
    # The newest date wins; of two reports for one date, the one reported last corrects the first.
    newest = max(enumerate(rows), key=lambda row: (row[1].body["date"], row[0]))[1]
    return Value(float(newest.body["value"]), (newest.ref,)), date.fromisoformat(newest.body["date"])


def _of(facts: Sequence[Fact], kind: str) -> list[Fact]:
    return [fact for fact in facts if fact.kind == kind]


def _refs(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(fact.ref for fact in facts)


def _count(facts: Sequence[Fact]) -> Value:
    return Value(float(len(facts)), _refs(facts))


def _share(facts: Sequence[Fact], holds: Callable[[Fact], bool]) -> Value:
    if not facts:
        return Value(None, ())
    return Value(sum(map(holds, facts)) / len(facts), _refs(facts))


def _repositories(facts: Sequence[Fact], kind: str) -> Value:
    alive: dict[str, Fact] = {}
    for fact in facts:
        ref = str(fact.body.get("ref", ""))
        if not ref.startswith(f"{kind}:"):
            continue
        if fact.kind == "hub.revision-published":
            alive[_repository(ref)] = fact
        elif fact.kind == "hub.repository-deleted":
            alive.pop(_repository(ref), None)
    return Value(float(len(alive)), _refs(alive.values()))


def _repository(ref: str) -> str:
    return ref.partition("@")[0]
