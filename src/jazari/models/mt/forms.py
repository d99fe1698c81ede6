"""From a sentence to the forms that are translated and back: clitics apart, the commonest spelling of each form."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jazari.models.mt.languages import LANGUAGES, is_word, words, written

GLUE = "+"
"""At the end of a form it is written as one with the next, at the beginning with the one before."""
_LEAST_SEEN, _LEAST_SHARE = 2, 0.3
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Form:
    """What is looked up, and as what it stood in the text."""

    text: str
    spelled: str


class Speller:
    """One language: `counts` are of folded words seen twice, `spellings` how a form is written where not as it is."""

    def __init__(self, code: str, counts: Mapping[str, int], spellings: Mapping[str, str]) -> None:
        self.counts, self.spellings = counts, spellings
        self._code = code
        self._language = LANGUAGES[code]

    @classmethod
    def learned(cls, code: str, texts: Iterable[str]) -> "Speller":
        """Counts and spellings from texts; a capital that only begins a sentence counts for nothing."""
        language = LANGUAGES[code]
        spelled: dict[str, Counter[str]] = defaultdict(Counter)
        counts: Counter[str] = Counter()
        for text in texts:
            begins = True
            for word in words(text, language):
                form = language.fold(word)
                counts[form] += 1
                if not (begins and word.istitle()):
                    spelled[form][word] += 1
                begins = word in (".", "!", "?", '"') or (begins and not is_word(word))
        best = {
            form: min(found.items(), key=lambda row: (-row[1], row[0]))[0] for form, found in spelled.items()
        }
        often = {form: count for form, count in counts.items() if count >= _LEAST_SEEN}
        return cls(code, often, {form: word for form, word in sorted(best.items()) if form != word})

    def forms(self, text: str) -> list[Form]:
        """The forms of a sentence, in its order."""
        found = []
        for word in words(text, self._language):
            parts = self._parts(self._language.fold(word))
            found += (
                [Form(parts[0], word)]
                if len(parts) == 1
                else [Form(part, part.strip(GLUE)) for part in parts]
            )
        return found

    def _parts(self, form: str) -> list[str]:
        if not is_word(form):
            return [form]
        for clitic, parts in self._language.clitics.items():
            rest = form[len(clitic) :]
            if form.startswith(clitic) and len(rest) >= _LEAST_LETTERS and self._stands(rest, form, clitic):
                return [*(part + GLUE for part in parts), *self._ended(rest)]
        return self._ended(form)

    def _stands(self, rest: str, form: str, clitic: str) -> bool:
        """Whether what follows a clitic is seen alone, or with the article, often enough to be a word."""
        if clitic == "ال":
            return True
        with_article = self.counts.get(self._language.article + rest, 0) if len(clitic) > 1 else 0
        return self._is_word(max(self.counts.get(rest, 0), with_article), form)

    def _is_word(self, seen: int, form: str) -> bool:
        return seen >= max(_LEAST_SEEN, _LEAST_SHARE * self.counts.get(form, 0))

    def _ended(self, form: str) -> list[str]:
        for ending in self._language.endings:
            rest = form[: -len(ending)]
            long_enough = form.endswith(ending) and len(rest) >= _LEAST_LETTERS
            if long_enough and self._is_word(self.counts.get(rest, 0), form):
                return [rest, GLUE + ending]
        return [form]

    def sentence(self, forms: Sequence[str]) -> str:
        """The sentence of forms."""
        joined: list[str] = []
        spelled: list[str] = []
        glued = False
        for form in forms:
            plain = form if len(form) == 1 else form.strip(GLUE)
            # What is glued on has one spelling, whatever that of the same letters as a word of their own.
            own = plain if plain != form else self.spellings.get(form, form)
            if joined and (glued or (form.startswith(GLUE) and plain != form)):
                joined[-1] += plain
                spelled[-1] = self.spellings.get(joined[-1], spelled[-1] + own)
            else:
                joined.append(plain)
                spelled.append(own)
            glued = plain != form and form.endswith(GLUE)
        return written(spelled, self._code)
