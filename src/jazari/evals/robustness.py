"""What spoilt questions cost a model: a benchmark asked again under a perturbation, beside the clean evaluation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jazari.core import Database, Objects, Perturbation, Run, canonical_json, sha256_hex
from jazari.evals import keeping
from jazari.evals.actions import BATCH_ITEMS, Evals, Resolve
from jazari.evals.entries import PERTURBED, Perturbed
from jazari.evals.errors import NotPerturbable
from jazari.evals.items import Asked, read_benchmark
from jazari.evals.perturbing import SCRIPTS, SEED, perturbed
from jazari.evals.records import Answer, BenchmarkItem, Evaluation
from jazari.evals.statistics import bootstrap, compare, score_of
from jazari.hub import Hub
from jazari.ledger import Ledger


class Robustness:
    """Runs and lists perturbed evaluations; each is one entry that names the clean one."""

    def __init__(
        self,
        *,
        evals: Evals,
        database: Database,
        hub: Hub,
        ledger: Ledger,
        objects: Objects,
        predictor: Resolve,
    ) -> None:
        self._evals = evals
        self._database = database
        self._hub = hub
        self._ledger = ledger
        self._objects = objects
        self._predictor = predictor

    def run(
        self,
        benchmark: str,
        model: str | None,
        names: Iterable[Perturbation],
        run: Run,
        *,
        by: str | None = None,
        judge: str | None = None,
        budget_tokens: int | None = None,
    ) -> list[str]:
        """Have a model answer a benchmark's items, then spoilt in each of these ways and those of its file.

        Gives the entries' refs, the clean one's first. `budget_tokens` is for each time that the items are asked.
        Raises what `Evals.run` raises, and NotPerturbable.
        """
        ways = dict.fromkeys([*names, *self._evals.country.benchmark(benchmark).perturbations])
        clean = self._evals.run(benchmark, model, run, by=by, judge=judge, budget_tokens=budget_tokens)
        found = self._evals.evaluation(_index(clean))
        return [clean, *(self._spoil(found, model, name, run, budget_tokens) for name in ways)]

    def _spoil(
        self, clean: Evaluation, model: str | None, name: Perturbation, run: Run, budget_tokens: int | None
    ) -> str:
        """Ask what an evaluation asked, spoilt in one way, if it was not yet, and give the entry's ref."""
        known = next((ref for ref, body in self._entries(clean) if body.perturbation == name), None)
        if known is not None:
            return known
        asked = read_benchmark(self._hub, self._evals.country, clean.body.benchmark)
        items = self._spoilt(asked, name)
        spoilt = replace(asked, items=items, sha256=_state(asked.sha256, name))
        ref, predictor = self._predictor(model or asked.benchmark.task)
        given = self._evals.running.answers(
            ref, predictor, spoilt, run, batch_items=BATCH_ITEMS, budget_tokens=budget_tokens
        )
        answers = list(keeping.read(self._objects.get(given.answers)))
        changed = sum(one.input != other.input for one, other in zip(asked.items, items, strict=True))
        body = self._body(clean, list(self._evals.answers(clean)), answers, name, changed, given.answers)
        with self._database.transaction() as connection:
            return self._ledger.append(connection, PERTURBED, body, by=clean.by).ref

    def of(self, clean: Evaluation) -> Iterator[Perturbed]:
        """What is known of an evaluation under perturbations, oldest first."""
        return (body for _, body in self._entries(clean))

    def _entries(self, clean: Evaluation) -> Iterator[tuple[str, Perturbed]]:
        """The same, with the refs of their entries."""
        for entry in self._ledger.entries(kind=PERTURBED.name, about=clean.ref):
            if isinstance(entry.body, Perturbed):
                yield entry.ref, entry.body

    def _spoilt(self, asked: Asked, name: Perturbation) -> tuple[BenchmarkItem, ...]:
        if asked.benchmark.engine is not None:
            raise NotPerturbable(
                f"{asked.benchmark.id!r} is asked by {asked.benchmark.engine.name}, which spoils no items; "
                "choose a benchmark that this node asks itself",
                benchmark=asked.benchmark.id,
            )
        if asked.benchmark.metric == "judged":
            raise NotPerturbable(
                f"answers to {asked.benchmark.id!r} are judged by the question that was asked, and a spoilt one is "
                "another; choose a benchmark that has right answers",
                benchmark=asked.benchmark.id,
            )
        texts = (
            self._rewritten(asked, name)
            if name in SCRIPTS
            else [perturbed(name, item.input, item.language, item.id) for item in asked.items]
        )
        if all(text == item.input for text, item in zip(texts, asked.items, strict=True)):
            raise NotPerturbable(
                f"no item of {asked.benchmark.id!r} has anything that {name!r} changes; choose another",
                benchmark=asked.benchmark.id,
                perturbation=name,
            )
        return tuple(replace(item, input=text) for item, text in zip(asked.items, texts, strict=True))

    def _rewritten(self, asked: Asked, name: Perturbation) -> list[str]:
        """The items in the other script where they are in the one, by the country's own model for that."""
        source, target = SCRIPTS[name]
        if asked.benchmark.task in ("lid", "translit"):
            raise NotPerturbable(
                f"in another script an item of {asked.benchmark.id!r} has another right answer; choose another "
                "perturbation",
                benchmark=asked.benchmark.id,
                perturbation=name,
            )
        chosen = [item for item in asked.items if item.language == source]
        _, model = self._predictor("translit")
        answers = model.predict([{"text": item.input, "source": source, "target": target} for item in chosen])
        written = {item.id: str(answer["text"]) for item, answer in zip(chosen, answers, strict=True)}
        return [written.get(item.id, item.input) for item in asked.items]

    def _body(
        self,
        clean: Evaluation,
        before: Sequence[Answer],
        after: Sequence[Answer],
        name: Perturbation,
        changed: int,
        kept: str,
    ) -> Perturbed:
        metric = clean.body.metric
        interval = bootstrap(metric, after)
        # The same items but for their wording: paired by what they are, not by how they were put.
        paired = [replace(answer, item=one.item) for one, answer in zip(before, after, strict=True)]
        found = compare(metric, paired, before)
        return Perturbed(
            evaluation=clean.ref,
            model=clean.body.model,
            benchmark=clean.body.benchmark,
            perturbation=name,
            seed=SEED,
            items=len(after),
            changed=changed,
            score=score_of(metric, after),
            low=interval.low,
            high=interval.high,
            drop=found.difference,
            drop_low=found.interval.low,
            drop_high=found.interval.high,
            answers=f"object:{kept}",
        )


def _state(benchmark_sha256: str, name: Perturbation) -> str:
    return sha256_hex(canonical_json({"benchmark": benchmark_sha256, "perturbation": name, "seed": SEED}))


def _index(ref: str) -> int:
    return int(ref.rpartition("/")[2])
