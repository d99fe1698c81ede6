"""The procedure search as a predictor of the task `procedures`, and what it is made of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from threading import Lock
from zipfile import BadZipFile

from jazari.core import Country, Json, ObjectNotFound, Objects, Question, Store, canonical_json, sha256_hex
from jazari.services.matching import ProcedureMatcher
from jazari.services.records import Answer

TASK = "procedures"
"""The task of the country's benchmark for this search."""
_CODE = ("concepts.py", "features.py", "matching.py", "text.py")


class Search:
    """Answers questions; `language_of` gives a text's language, or None where no model for it is at work.

    What is learnt (some seconds) is kept in `keep`, where there is one, under the hash of all that it is made of.
    """

    task = TASK

    def __init__(
        self, country: Country, language_of: Callable[[str], str | None], keep: Store | None = None
    ) -> None:
        self._country = country
        self._language_of = language_of
        self._keep = keep
        self._learning = Lock()
        self._learnt: ProcedureMatcher | None = None

    def ask(self, text: str) -> Answer:
        """Which procedure a text is about, and in which language it is written."""
        match = self.ready().match(text)
        return Answer(match.procedure, self._language_of(text), match.ranked, match.score)

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        """One answer for each `{"text"}`, in order: `{"procedure", "language", "ranked", "score"}`."""
        answers: list[dict[str, object]] = []
        for item in items:
            answer = self.ask(str(item["text"]))
            answers.append(
                {
                    "procedure": answer.procedure,
                    "language": answer.language,
                    "ranked": list(answer.ranked),
                    "score": round(answer.score, 4),
                }
            )
        return answers

    def ready(self) -> ProcedureMatcher:
        """The search itself, learnt or read at the first call: most processes never ask a question.

        Safe in any thread, so that a server may call it in one of its own when it starts.
        """
        with self._learning:
            if self._learnt is None:
                self._learnt = self._read() or self._learn()
        return self._learnt

    def _read(self) -> ProcedureMatcher | None:
        if self._keep is None:
            return None
        try:
            return ProcedureMatcher.from_bytes(self._keep.get(self._path), self._country)
        except (ObjectNotFound, ValueError, KeyError, BadZipFile):
            return None  # not there, or cut short by a full disk: learnt again

    def _learn(self) -> ProcedureMatcher:
        matcher = ProcedureMatcher.learn(self._country)
        if self._keep is not None:
            self._keep.put(self._path, matcher.to_bytes())
        return matcher

    @property
    def _path(self) -> str:
        return f"search/{sha256_hex(canonical_json(_made_of(self._country)))}.npz"


def search_ref(country: Country, objects: Objects) -> str:
    """The ref of an object that says which pack and which code a search is made of: the same ones, the same search."""
    return f"object:{objects.put(canonical_json(_made_of(country)))}"


def _made_of(country: Country) -> dict[str, Json]:
    code = files("jazari.services")
    return {
        "task": TASK,
        "country": country.iso,
        "pack_sha256": country.pack_sha256,
        "code_sha256": {name: sha256_hex(code.joinpath(name).read_bytes()) for name in _CODE},
    }


def demonstrations(country: Country, number: int) -> Iterator[tuple[Question, str]]:
    """So many (question, region): test questions that have a procedure, languages and regions taking turns."""
    home = country.organisation(country.node.organisation).region
    regions = sorted((region.code for region in country.regions), key=lambda code: (code != home, code))
    turns = [
        [row for row in country.questions if (row.split, row.language) == ("test", code) and row.procedure]
        for code in country.procedure_languages
    ]
    turns = [questions for questions in turns if questions]
    for place in range(number if turns else 0):
        questions = turns[place % len(turns)]
        yield questions[place // len(turns) % len(questions)], regions[place % len(regions)]
