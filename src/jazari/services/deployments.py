"""Which model is at work in which service: put there on evidence, and shown to everybody."""

from collections.abc import Callable, Iterator, Mapping

from jazari.core import Country, Database
from jazari.ledger import Entry, Ledger
from jazari.models import Predictor
from jazari.services.entries import DEPLOYED, Deployed
from jazari.services.errors import EvaluationFailed, NotApproved, NotEvaluated, UnknownUse
from jazari.services.records import AlgorithmFacts, Deployment

TRIAGE = "case-triage"
"""Proposing a request's language, so that it reaches somebody who reads it."""
USES: Mapping[str, str] = {TRIAGE: "lid"}
"""The uses that a model can be deployed for, each with the task the model must do."""
_EVALUATED = "evals.evaluated"
_DECIDED = "trust.decided"


class Deployments:
    """Deploys models and says which one serves; everything it knows it reads from the ledger."""

    def __init__(
        self, *, database: Database, ledger: Ledger, country: Country, language: Callable[[str], Predictor]
    ) -> None:
        self.country = country
        self._database = database
        self._ledger = ledger
        self._load_model = language
        self._loaded: tuple[str, Predictor] | None = None

    def deploy(self, model: str, use: str = TRIAGE, *, by: str = "node") -> Entry:
        """Put a model (its ref) to work; the same one again, on the same evidence, gives the entry that is there.

        Raises UnknownUse, or naming the rule: NotEvaluated, EvaluationFailed (the newest evaluation on the
        country's benchmark of the task counts), NotApproved (the newest decision about this use counts).
        """
        evaluation = self._evaluation(model, use)
        decision = self._decision(model, use)
        body = Deployed(model=model, use=use, evaluation=evaluation.ref, decision=decision.ref)
        present = self._newest(use)
        if present is not None and present.body == body:
            return present
        with self._database.transaction() as connection:
            return self._ledger.append(connection, DEPLOYED, body, by=by)

    def deployed(self, use: str = TRIAGE) -> str | None:
        """The ref of the model at work for a use, if there is one. Raises UnknownUse."""
        found = self.deployment(use)
        return found.model if found else None

    def deployment(self, use: str = TRIAGE) -> Deployment | None:
        """The model at work for a use, with its evidence. Raises UnknownUse."""
        _task(use)
        entry = self._newest(use)
        if entry is None or not isinstance(entry.body, Deployed):
            return None
        body = entry.body
        return Deployment(use, body.model, entry.at, body.evaluation, body.decision, entry.ref)

    def register(self) -> list[AlgorithmFacts]:
        """Every use of a model in this node's services, deployed or not, with the scores of its evaluation."""
        found = []
        for use, task in USES.items():
            deployment = self.deployment(use)
            score: dict[str, object] = {}
            for entry in self._evaluations(deployment.model) if deployment else ():
                if deployment and entry.ref == deployment.evaluation:
                    score = entry.body.model_dump()
            found.append(AlgorithmFacts(use, task, deployment, score))
        return found

    def predictor(self, use: str = TRIAGE) -> Predictor | None:
        """The model at work for a use, loaded once; None where none is deployed."""
        model = self.deployed(use)
        if model is None:
            return None
        if self._loaded is None or self._loaded[0] != model:
            self._loaded = (model, self._load_model(model))
        return self._loaded[1]

    def _evaluation(self, model: str, use: str) -> Entry:
        task = _task(use)
        benchmarks = {row.id for row in self.country.benchmarks if row.task == task}
        for entry in self._evaluations(model):
            facts = entry.body.model_dump()
            if facts["model"] != model or facts["task"] != task or facts["benchmark"] not in benchmarks:
                continue
            if facts["passed"]:
                return entry
            raise EvaluationFailed(
                f"{model} may not be deployed: rule evaluation-passed wants its newest evaluation on "
                f"{facts['benchmark']} to reach {facts['minimum']} and {entry.ref} has {facts['low']} at the low end; "
                "deploy a better model",
                rule="evaluation-passed",
                model=model,
                evaluation=entry.ref,
            )
        raise NotEvaluated(
            f"{model} may not be deployed: rule evaluated wants an evaluation on the country's benchmark of {task}; "
            f"run `jazari evals run {min(benchmarks, default=task)} --model {model}`",
            rule="evaluated",
            model=model,
            task=task,
        )

    def _decision(self, model: str, use: str) -> Entry:
        newest: Entry | None = None
        for entry in self._ledger.entries(kind=_DECIDED, about=model, newest_first=True):
            facts = entry.body.model_dump()
            if (facts["subject"], facts["use"]) == (model, use):
                newest = entry
                break
        if newest is not None and newest.body.model_dump()["outcome"] == "approved":
            return newest
        state = f"{newest.ref} refuses it" if newest else "nobody decided it"
        raise NotApproved(
            f"{model} may not be deployed: rule approved wants the use {use} to be approved and {state}; "
            "a reviewer decides it first",
            rule="approved",
            model=model,
            use=use,
        )

    def _evaluations(self, model: str) -> Iterator[Entry]:
        return self._ledger.entries(kind=_EVALUATED, about=model, newest_first=True)

    def _newest(self, use: str) -> Entry | None:
        return next(self._ledger.entries(kind=DEPLOYED.name, about=use, newest_first=True, limit=1), None)


def _task(use: str) -> str:
    if use not in USES:
        raise UnknownUse(f"no service uses a model as {use!r}; use one of {', '.join(USES)}", use=use)
    return USES[use]
