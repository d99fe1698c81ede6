"""The verbs of the services room; each change and its entry are one transaction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from jazari.accounts import Actor
from jazari.core import Clock, Country, Database, Json, Objects, Procedure, Question, Run, Store, now, plain
from jazari.ledger import Ledger
from jazari.models import Predictor
from jazari.services import codes, rules, store
from jazari.services.deadlines import due
from jazari.services.deployments import Deployments
from jazari.services.entries import CASE_DECIDED, CASE_RECEIVED, CaseDecided, CaseReceived
from jazari.services.errors import DecisionRefused, TooManyTries, UnknownCase, UnknownProcedure
from jazari.services.records import STATES, Answer, Case, CaseEvent, Pause, Settled
from jazari.services.search import Search, demonstrations, search_ref

REQUESTS_AN_HOUR = 30
WRONG_CODES = 10
TRY_WINDOW = timedelta(hours=1)
RETENTION_DAYS = 365
UNKNOWN_LANGUAGE = "und"


class Received(NamedTuple):
    """A request just taken, with its secret code, which is kept nowhere."""

    code: str
    case: Case


class Services(Deployments):
    """The country's procedures and the cases about them.

    `language` gives the predictor of a deployed model's ref. `secret` keys the hashes of codes and addresses: with
    it lost, no citizen finds their case again. Personal data leave a case `retention_days` after its decision.
    The search keeps what it learnt in `keep`.
    """

    def __init__(
        self,
        *,
        database: Database,
        ledger: Ledger,
        country: Country,
        language: Callable[[str], Predictor],
        secret: bytes,
        clock: Clock = now,
        retention_days: int = RETENTION_DAYS,
        keep: Store | None = None,
    ) -> None:
        super().__init__(database=database, ledger=ledger, country=country, language=language)
        self.retention_days = retention_days
        self._secret = secret
        self._clock = clock
        self._zone = ZoneInfo(country.timezone)
        self.search = Search(country, self._language_of, keep)

    @property
    def organisation(self) -> str:
        """The organisation whose reviewers decide cases: the one that runs the node."""
        return self.country.node.organisation

    def ask(self, text: str) -> Answer:
        """Which procedure a question is about, and in which language it is written."""
        return self.search.ask(text)

    def search_ref(self, objects: Objects) -> str:
        """The ref of the search as it is now: an object that says which pack and which code it is made of."""
        return search_ref(self.country, objects)

    def procedure(self, slug: str) -> Procedure:
        """A procedure of the pack. Raises UnknownProcedure."""
        for procedure in self.country.procedures:
            if procedure.slug == slug:
                return procedure
        raise UnknownProcedure(f"there is no procedure {slug!r}; /services lists all of them", procedure=slug)

    def submit(
        self,
        region: str,
        text: str,
        *,
        contact: str = "",
        procedure: str | None = None,
        language: str | None = None,
        address: str = "",
    ) -> Received:
        """Take a citizen's request and give its secret code, this once.

        Raises InvalidRequest, RequestTooLarge, or TooManyTries for too many from one `address` (kept hashed, for an
        hour).
        """
        case = self._new_case(region, text, contact, procedure, language)
        code = codes.new_code()
        with self._database.transaction() as connection:
            self._count(connection, "request", address, REQUESTS_AN_HOUR)
            self._add_try(connection, "request", address)
            kept = self._receive(connection, case, self._code_hash(code))
        return Received(code, kept)

    def follow(self, code: str, *, address: str = "") -> Case:
        """The case of a secret code. Raises UnknownCase, or TooManyTries after wrong codes from one address."""
        found = None
        with self._database.transaction() as connection:
            self._count(connection, "code", address, WRONG_CODES)
            plain_code = codes.read_code(code)
            if plain_code is not None:
                found = store.find_by_code(connection, self._code_hash(plain_code))
            if found is None:
                self._add_try(connection, "code", address)
        if found is None:
            raise UnknownCase("no request here has that code; check it letter by letter, or ask anew")
        return found

    def export(self, code: str, *, address: str = "") -> dict[str, Any]:
        """Everything kept about a case, as JSON data, for the citizen whose case it is. Raises as `follow` does."""
        case = self.follow(code, address=address)
        found: dict[str, Any] = plain(case)
        # Who worked on it is the other person's datum.
        del found["decided_by"]
        for event in found["events"]:
            del event["person_id"]
        return found

    def erase(self, code: str, *, address: str = "") -> None:
        """Erase a case and all that was kept of it; what the ledger counted stays. Raises as `follow` does."""
        case = self.follow(code, address=address)
        with self._database.transaction() as connection:
            store.delete_case(connection, case.id)

    def forget(self) -> int:
        """Empty the personal fields of cases decided longer ago than the retention; gives how many."""
        before = self._clock() - timedelta(days=self.retention_days)
        with self._database.transaction() as connection:
            return store.forget_personal(connection, before)

    def queue(self, limit: int = 50, offset: int = 0) -> list[Case]:
        """Cases that wait for a decision, by legal limit."""
        with self._database.reading() as connection:
            return store.list_open(connection, limit, offset)

    def counts(self) -> dict[str, int]:
        """How many cases are in each state."""
        with self._database.reading() as connection:
            return dict.fromkeys(STATES, 0) | store.count_states(connection)

    def case(self, number: int) -> Case:
        """A case by its number on this node, for who decides it. Raises UnknownCase."""
        with self._database.reading() as connection:
            return self._case(connection, number)

    def pause(self, number: int, actor: Actor) -> Case:
        """Stop the delay of a case that waits for documents. Raises UnknownCase, CaseState, DecisionRefused."""
        self._check(actor)
        with self._database.transaction() as connection:
            case = self._case(connection, number, lock=True)
            state = rules.next_state(case.state, "pause")
            pauses = (*case.pauses, Pause(self._today()))
            return self._step(connection, case, "paused", actor.person_id, state=state, pauses=pauses)

    def resume(self, number: int, actor: Actor) -> Case:
        """Let the delay run again. Raises UnknownCase, CaseState, DecisionRefused."""
        self._check(actor)
        with self._database.transaction() as connection:
            case = self._case(connection, number, lock=True)
            state = rules.next_state(case.state, "resume")
            pauses = _closed(case.pauses, self._today())
            return self._step(connection, case, "resumed", actor.person_id, state=state, pauses=pauses)

    def decide(
        self,
        number: int,
        actor: Actor,
        outcome: str,
        *,
        procedure: str | None = None,
        language: str | None = None,
        reason: str | None = None,
        remark: str | None = None,
    ) -> Case:
        """Decide a case. Raises UnknownCase, CaseState, InvalidOutcome, DecisionRefused.

        `remark` is for the citizen and stays in this node's database.
        """
        self._check(actor)
        with self._database.transaction() as connection:
            case = self._case(connection, number, lock=True)
            settled = rules.settle(
                case,
                outcome,
                procedure=procedure,
                language=language,
                reason=reason,
                remark=remark,
                country=self.country,
            )
            return self._decide(connection, case, settled, actor.person_id, remark)

    def demonstrate(self, run: Run, cases: int = 1) -> dict[str, Json]:
        """File questions of the pack's test split as requests and decide each by what the pack says it is about.

        Their entries say `demonstration`. Regions and languages take turns, the node's own region first; what was
        filed before is not filed again. Gives the numbers of the cases and how many agreed with what was proposed.
        """
        done: list[Case] = []
        for question, region in demonstrations(self.country, cases):
            run.progress(len(done), cases, question.procedure or "")
            done.append(self._demonstrate(question, region))
        run.progress(len(done), cases, "")
        agreed = sum(case.procedure == case.procedure_proposed for case in done)
        return {"cases": [case.id for case in done], "agreed_procedure": agreed}

    def _demonstrate(self, question: Question, region: str) -> Case:
        key = "\0".join((region, question.language, question.text))
        code_hash = codes.keyed_hash(self._secret, "demonstration", key)
        drafted = self._new_case(region, question.text, "", None, None, demonstration=True)
        with self._database.transaction() as connection:
            present = store.find_by_code(connection, code_hash)
            if present is not None:
                return present
            case = self._receive(connection, drafted, code_hash)
            right = (question.procedure, question.language)
            as_is = right == (case.effective_procedure, case.effective_language)
            settled = rules.settle(
                case,
                "accepted" if as_is else "corrected",
                procedure=question.procedure,
                language=question.language,
                reason=None,
                remark=None,
                country=self.country,
            )
            return self._decide(connection, case, settled, None, None)

    def day(self, moment: datetime) -> date:
        """The day of a moment in the country's time zone."""
        return moment.astimezone(self._zone).date()

    def today(self) -> date:
        """Today in the country's time zone."""
        return self._today()

    def _new_case(
        self,
        region: str,
        text: str,
        contact: str,
        procedure: str | None,
        language: str | None,
        *,
        demonstration: bool = False,
    ) -> Case:
        rules.check_request(region, text, contact, procedure, language, self.country)
        answer = self.ask(text)
        moment = self._clock()
        handled_as = procedure or answer.procedure
        start = self.day(moment)
        return Case(
            id=0,
            region=region,
            text=text.strip(),
            contact=contact.strip() or None,
            procedure_chosen=procedure,
            procedure_proposed=answer.procedure,
            language_chosen=language,
            language_proposed=None if answer.language == UNKNOWN_LANGUAGE else answer.language,
            received_at=moment,
            due=due(start, rules.legal_delay(self.country, handled_as, start)),
            state="received",
            demonstration=demonstration,
        )

    def _receive(self, connection: Connection, case: Case, code_hash: str) -> Case:
        number = store.insert_case(connection, case, code_hash)
        body = CaseReceived(
            procedure=case.effective_procedure,
            region=case.region,
            language=case.effective_language or UNKNOWN_LANGUAGE,
            demonstration=case.demonstration,
        )
        self._ledger.append(connection, CASE_RECEIVED, body)
        return self._case(connection, number)

    def _decide(
        self, connection: Connection, case: Case, settled: Settled, person_id: str | None, remark: str | None
    ) -> Case:
        state = rules.next_state(case.state, "decide")
        moment = self._clock()
        start, today = self.day(case.received_at), self.day(moment)
        decided = self._step(
            connection,
            case,
            "decided",
            person_id,
            state=state,
            pauses=_closed(case.pauses, today),
            procedure=settled.procedure,
            language=settled.language,
            outcome=settled.outcome,
            reason=settled.reason,
            remark=(remark or "").strip() or None,
            decided_at=moment,
            decided_by=person_id,
        )
        limit = decided.due
        body = CaseDecided(
            procedure=settled.procedure,
            region=case.region,
            language=settled.language or UNKNOWN_LANGUAGE,
            outcome=settled.outcome,
            days=rules.days_between(start, today),
            limit_days=None if limit is None else rules.days_between(start, limit),
            within_limit=limit is not None and today <= limit,
            agreed_language=settled.agreed_language,
            agreed_procedure=settled.agreed_procedure,
            demonstration=case.demonstration,
        )
        self._ledger.append(connection, CASE_DECIDED, body)
        return decided

    def _step(
        self, connection: Connection, case: Case, what: Any, person_id: str | None, **changes: Any
    ) -> Case:
        """Keep a case changed, with its new limit and the event."""
        changed = replace(case, **changes)
        start = self.day(case.received_at)
        delay = rules.legal_delay(self.country, changed.effective_procedure, start)
        changed = replace(changed, due=due(start, delay, changed.pauses))
        store.update_case(connection, changed)
        store.insert_event(connection, case.id, CaseEvent(self._clock(), what, person_id))
        return self._case(connection, case.id)

    def _language_of(self, text: str) -> str | None:
        predictor = self.predictor()
        if predictor is None or not text.strip():
            return None
        return str(predictor.predict([{"text": text}])[0]["label"])

    def _case(self, connection: Connection, number: int, *, lock: bool = False) -> Case:
        found = store.find_case(connection, number, lock=lock)
        if found is None:
            raise UnknownCase(f"there is no case {number} here; it may have been erased", case=number)
        return found

    def _check(self, actor: Actor) -> None:
        if not actor.can("reviewer", self.organisation):
            raise DecisionRefused(
                f"{actor.name} does not work on cases; that needs the role reviewer in {self.organisation}",
                role="reviewer",
                organisation=self.organisation,
            )

    def _today(self) -> date:
        return self.day(self._clock())

    def _code_hash(self, code: str) -> str:
        return codes.keyed_hash(self._secret, "code", codes.read_code(code) or "")

    def _count(self, connection: Connection, kind: str, address: str, limit: int) -> None:
        if not address:
            return
        moment = self._clock()
        hashed = codes.keyed_hash(self._secret, "address", address)
        count, first = store.count_tries(connection, kind, hashed, moment - TRY_WINDOW)
        if count >= limit and first is not None:
            wait = max(1, int((first + TRY_WINDOW - moment).total_seconds()))
            raise TooManyTries(
                f"too many tries from this connection; come back in {-(-wait // 60)} minutes",
                retry_after_seconds=wait,
                minutes=-(-wait // 60),
            )

    def _add_try(self, connection: Connection, kind: str, address: str) -> None:
        if address:
            moment = self._clock()
            hashed = codes.keyed_hash(self._secret, "address", address)
            store.insert_try(connection, kind, hashed, moment, moment - TRY_WINDOW)


def _closed(pauses: tuple[Pause, ...], day: date) -> tuple[Pause, ...]:
    return tuple(replace(pause, end=day) if pause.end is None else pause for pause in pauses)
