"""The procedure search as a predictor of the task `procedures`, and what it is made of."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from threading import Lock
from zipfile import BadZipFile

from jazari.core import (
    Country,
    Json,
    ObjectNotFound,
    Objects,
    Question,
    Store,
    canonical_json,
    end_with_parent,
    find_country,
    load_country,
    load_settings,
    sha256_hex,
)
from jazari.services.matching import ProcedureMatcher
from jazari.services.records import Answer

TASK = "procedures"
"""The task of the country's benchmark for this search."""
_CODE = {
    "jazari.core": ("spelling.py",),
    "jazari.services": ("concepts.py", "features.py", "matching.py", "text.py"),
}


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

    def ready(self, learn_apart: Callable[[], object] | None = None) -> ProcedureMatcher:
        """The search itself, learnt or read at the first call: most processes never ask a question.

        Learning takes a gigabyte for some seconds: `learn_apart` may have another process do it, and keep it.
        Safe in any thread, so that a server may call it in one of its own when it starts.
        """
        with self._learning:
            if self._learnt is None:
                self._learnt = self._read()
            if self._learnt is None and learn_apart is not None:
                learn_apart()
                self._learnt = self._read()
            if self._learnt is None:
                self._learnt = self._learn()
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


def learn_apart() -> None:
    """Have another process learn the search of the settings' country: what that takes, its end gives back."""
    subprocess.run([sys.executable, "-c", f"from {__name__} import learn; learn()"], check=False)


def learn() -> None:
    """Learn the search of the settings' country, for the server that started this process."""
    end_with_parent(os.getppid())
    settings = load_settings()
    country = load_country(find_country(settings.country))
    Search(country, lambda _text: None, Store.open(settings.objects_address)).ready()


def search_ref(country: Country, objects: Objects) -> str:
    """The ref of an object that says which pack and which code a search is made of: the same ones, the same search."""
    return f"object:{objects.put(canonical_json(_made_of(country)))}"


def _made_of(country: Country) -> dict[str, Json]:
    code = [(name, files(room).joinpath(name)) for room, names in _CODE.items() for name in names]
    return {
        "task": TASK,
        "country": country.iso,
        "pack_sha256": country.pack_sha256,
        "code_sha256": {name: sha256_hex(file.read_bytes()) for name, file in code},
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
