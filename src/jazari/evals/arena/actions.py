"""The verbs of the arena: open one, have models answer, agree, look at answers, judge them, take a vote back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from jazari.accounts import Actor
from jazari.core import Clock, Country, JazariError, Run, now
from jazari.evals.arena import rules, store
from jazari.evals.arena.drawing import draw
from jazari.evals.arena.errors import (
    ArenaBudgetSpent,
    ArenaExists,
    ArenaOver,
    ArenaRefused,
    InvalidArena,
    InvalidVote,
    NotAJudge,
    NotAnswered,
    NothingToTakeBack,
    ShownBefore,
)
from jazari.evals.arena.publishing import Publishing, find
from jazari.evals.arena.records import Answering, Arena, Judge, Offer, Plan, Status
from jazari.hub import Hub, spdx_of
from jazari.ledger import Ledger

Redact = Callable[[str], tuple[str, Mapping[Any, int]]]
"""A text with its personal data replaced, and how many of each kind there were."""


class Arenas(Publishing):
    """The node's arenas; who may do what is asked here, except by who runs the node (no asker).

    Votes stay in this node's database, beside who cast them; what is published does not say who. `redact` takes
    personal data out of prompts and answers before anybody sees them.
    """

    def __init__(
        self,
        hub: Hub,
        ledger: Ledger,
        country: Country,
        *,
        models: Answering,
        redact: Redact,
        clock: Clock = now,
    ) -> None:
        super().__init__(hub, ledger, clock)
        self.country = country
        self._models = models
        self._redact = redact

    @property
    def organisation(self) -> str:
        """The organisation that arenas are held for: the one that runs the node."""
        return self.country.node.organisation

    def create(self, plan: Plan) -> Arena:
        """Open an arena; models answer in `generate`.

        Raises InvalidArena, ArenaExists, and what reading the dataset raises.
        """
        rules.check_plan(plan, self.country)
        asked, shown, repository = draw(self.hub, plan, self.country)
        licence = spdx_of(plan.licence or (repository.licence if repository else None) or "")
        if licence is None:
            raise InvalidArena(
                f"{plan.licence or ''!r} is not one SPDX licence; choose one for the votes, like CC-BY-4.0",
                field="licence",
            )
        arena = Arena(
            key=0,
            organisation=self.organisation,
            models=self._named(plan.models),
            licence=licence,
            repository=plan.repository or f"{self.organisation}/arena-{plan.slug}",
            shown=shown,
            created_at=self._clock(),
            **{name: getattr(plan, name) for name in _AS_PLANNED},
        )
        if arena.repository.partition("/")[0] != self.organisation:
            raise InvalidArena(
                f"the votes go to {self.organisation!r}, so name their dataset {self.organisation}/...",
                field="repository",
            )
        if self.hub.present_name("dataset", arena.repository) is not None:
            raise InvalidArena(
                f"there is a dataset {arena.repository!r} already; give `repository` another name",
                field="repository",
            )
        asked = [replace(row, text=self._redact(rules.clean(row.text))[0]) for row in asked]
        with self.database.transaction() as connection:
            if store.find_arena(connection, plan.slug) is not None:
                raise ArenaExists(
                    f"there is an arena {plan.slug!r} already; choose another slug", arena=plan.slug
                )
            return replace(arena, key=store.add_arena(connection, arena, asked))

    def generate(self, slug: str, run: Run, *, budget_tokens: int | None = None) -> Status:
        """Have every model answer every prompt, each once and for ever; asked again, it goes on where it was.

        Another `budget_tokens` replaces the arena's. Raises ArenaNotFound, ArenaBudgetSpent, and what asking the
        model raises: what was answered before is kept.
        """
        if budget_tokens is not None:
            with self.database.transaction() as connection:
                key = find(connection, slug, lock=True).key
                store.change_arena(connection, key, budget_tokens=budget_tokens)
        with self.database.reading() as connection:
            arena = find(connection, slug)
            state = store.status(connection, arena)
        done, tokens = state.answers, state.tokens
        for place, name in enumerate(arena.models):
            with self.database.reading() as connection:
                missing = store.prompts_without(connection, arena.key, place)
            for prompt in missing:
                if arena.budget_tokens is not None and tokens >= arena.budget_tokens:
                    raise ArenaBudgetSpent(
                        f"{slug!r} has used {tokens} of its {arena.budget_tokens} tokens, and "
                        f"{state.answers_wanted - done} answers are missing; the others are kept: ask again with a "
                        "larger --budget-tokens",
                        spent_tokens=tokens,
                        budget_tokens=arena.budget_tokens,
                    )
                run.progress(done, state.answers_wanted, f"{slug}: {name} answers")
                text, used = self._models.answer(name, prompt.text, arena.answer_tokens)
                with self.database.transaction() as connection:
                    store.add_answer(connection, prompt.key, place, self._redact(rules.clean(text))[0], used)
                done, tokens = done + 1, tokens + used
        run.progress(done, state.answers_wanted, f"{slug}: every model has answered")
        return self.status(slug)

    def every(self) -> list[Arena]:
        """Every arena: the open ones first, newest first."""
        with self.database.reading() as connection:
            return store.list_arenas(connection)

    def show(self, slug: str) -> Arena:
        """One arena. Raises ArenaNotFound."""
        with self.database.reading() as connection:
            return find(connection, slug)

    def status(self, slug: str) -> Status:
        """How an arena is doing. Raises ArenaNotFound."""
        with self.database.reading() as connection:
            return store.status(connection, find(connection, slug))

    def languages(self, arena: Arena) -> list[str]:
        """The languages of an arena's prompts."""
        with self.database.reading() as connection:
            return sorted({prompt.language for prompt in store.list_prompts(connection, arena.key)})

    def part(self, arena: Arena, asker: Actor | None) -> Judge | None:
        """What somebody agreed to in an arena; None before they did."""
        if asker is None:
            return None
        with self.database.reading() as connection:
            return store.find_judge(connection, arena.key, asker.person_id)

    def join(
        self,
        slug: str,
        asker: Actor,
        licence: str,
        *,
        languages: Sequence[str],
        region: str = "",
        credited: bool = False,
    ) -> None:
        """Agree that one's votes are given under the arena's licence, in the languages that one reads.

        Again, it changes languages, region and the choice of being named. Raises ArenaRefused, ArenaOver, InvalidVote.
        """
        if region and region not in {row.code for row in self.country.regions}:
            raise InvalidVote(
                f"{region[:20]!r} is no region of the country pack; leave it out, or use its code"
            )
        with self.database.transaction() as connection:
            arena = _open(connection, slug, asker)
            if licence != arena.licence:
                raise ArenaRefused(
                    f"votes in {slug!r} are given under {arena.licence}; agree to that licence to take part",
                    licence=arena.licence,
                )
            offered = {prompt.language for prompt in store.list_prompts(connection, arena.key)}
            chosen = tuple(sorted(set(languages)))
            if not chosen or not offered.issuperset(chosen):
                raise InvalidVote(
                    f"say which languages you read, of those in this arena: {', '.join(sorted(offered))}"
                )
            there = store.find_judge(connection, arena.key, asker.person_id)
            if there is not None:
                store.free_shown(connection, there.key)
                store.change_judge(
                    connection, there.key, credited=credited, region=region, languages=list(chosen)
                )
                return
            judge = Judge(0, asker.person_id, credited, region, chosen, licence, self._clock())
            store.add_judge(connection, arena.key, judge)

    def take(self, slug: str, asker: Actor) -> Offer:
        """What somebody should judge now: what they look at already, else the next. Raises NotAJudge, NotAnswered,
        ArenaRefused, ArenaOver.
        """
        with self.database.transaction() as connection:
            arena = _open(connection, slug, asker)
            judge = _judge(connection, arena, asker)
            if not store.status(connection, arena).is_ready:
                raise NotAnswered(
                    f"models have not answered every prompt of {slug!r} yet; come back later", arena=slug
                )
            asked = store.list_prompts(connection, arena.key, judge.languages)
            alike = store.list_alike(connection, arena.key)
            done = store.count_cast(connection, judge)
            total = rules.count_matchups(arena, asked, alike)
            found = store.find_shown(connection, judge.key)
            if found is None:
                shown, seen = (
                    store.count_shown(connection, arena.key),
                    store.list_seen(connection, judge.key),
                )
                matchup = rules.next_matchup(arena, judge.key, asked, shown, seen | alike)
                if matchup is None:
                    return Offer(None, None, (), done, total)
                found = store.show(connection, judge.key, matchup), matchup
            key, matchup = found
            said = store.answers_of(connection, matchup.prompt)
            # What was taken back may be in a language that they no longer name.
            prompt = store.find_prompt(connection, matchup.prompt)
            return Offer(key, prompt, tuple(said[place] for place in matchup.shown), done, total)

    def vote(self, slug: str, asker: Actor, vote: int, verdict: str) -> None:
        """Say what one thinks of what one looks at. Raises InvalidVote, ShownBefore, NotAJudge, ArenaOver."""
        with self.database.transaction() as connection:
            arena = _open(connection, slug, asker)
            rules.check_verdict(arena, verdict)
            found = store.find_shown(connection, _judge(connection, arena, asker).key)
            if found is None or found[0] != vote:
                raise ShownBefore("you judged this already; here is the next one", vote=vote)
            store.put_vote(connection, vote, verdict, self._clock())

    def undo(self, slug: str, asker: Actor) -> None:
        """Take one's last vote back: its answers are the next to be judged. Raises NothingToTakeBack, NotAJudge."""
        with self.database.transaction() as connection:
            arena = _open(connection, slug, asker)
            judge = _judge(connection, arena, asker)
            last = store.last_vote(connection, judge.key)
            if last is None:
                raise NothingToTakeBack("there is no vote of yours to take back")
            store.free_shown(connection, judge.key)
            store.put_vote(connection, last, None, None)

    def leave(self, slug: str, asker: Actor) -> None:
        """Take all one's votes back, and one's part with them, before the arena ends. Raises NotAJudge, ArenaOver."""
        with self.database.transaction() as connection:
            arena = find(connection, slug, lock=True)
            if not arena.is_open:
                raise ArenaOver(
                    f"the votes in {slug!r} are published without names; none can be told from others",
                    arena=slug,
                )
            store.remove_judge(connection, _judge(connection, arena, asker).key)

    def forget_person(self, person: str, handle: str = "") -> None:
        """Take an erased person off what they judged: their votes stay, nobody's, and no card names them."""
        with self.database.transaction() as connection:
            store.forget_person(connection, person)

    def export_person(self, person: str) -> list[dict[str, Any]]:
        """Everything kept about somebody's part in arenas, for them: licence, region, languages and votes."""
        with self.database.reading() as connection:
            return store.of_person(connection, person)

    def _named(self, names: Sequence[str]) -> tuple[str, ...]:
        """What keeps naming each model. Raises InvalidArena."""
        found = []
        for name in names:
            try:
                model = self._models.named(name)
            except JazariError as error:
                raise InvalidArena(error.message, field="models") from error
            kind, _, repository = model.partition("@")[0].partition(":")
            if kind == "model" and not self.hub.repository("model", repository).is_fact:
                raise InvalidArena(
                    f"the model {repository!r} is private or in a person's workspace, and an arena names it in the "
                    "ledger; publish it in an organisation first",
                    field="models",
                )
            found.append(model)
        if len({rules.ledger_name(model) for model in found}) != len(found):
            raise InvalidArena(
                f"a model is named twice among {', '.join(found)}; name each once", field="models"
            )
        return tuple(found)


_AS_PLANNED = ("slug", "task", "title", "rubric", "open_to_all", "seed", "answer_tokens", "budget_tokens")


def _open(connection: Connection, slug: str, asker: Actor) -> Arena:
    """The arena, held until the transaction ends: who asks twice at once is shown one thing."""
    arena = find(connection, slug, lock=True)
    if not rules.may_judge(arena, asker):
        raise ArenaRefused(
            f"{slug!r} is for contributors of {arena.organisation!r}; one of its stewards can make you one",
            organisation=arena.organisation,
        )
    if not arena.is_open:
        raise ArenaOver(f"the arena {slug!r} takes no more votes", arena=slug)
    return arena


def _judge(connection: Connection, arena: Arena, asker: Actor) -> Judge:
    judge = store.find_judge(connection, arena.key, asker.person_id)
    if judge is None:
        raise NotAJudge(
            f"agree to the licence {arena.licence} first, on the arena's page", licence=arena.licence
        )
    return judge
