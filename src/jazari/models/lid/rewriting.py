"""The same sentence in another language of its script, word by word, by a table of a recipe.

A corpus has one topic a language, and a model learns the topic. A sentence that stands there in every language
leaves nothing to learn but the words that make the difference.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jazari.models.lid.text import as_read

_ONE_WAY, _JOINT, _EDGE = "~", "_", "-"
_TELLING_SHARE = 0.0008
"""A word of a language's own that so many of its texts have is a mark of it."""
_LEAST_STEM_LETTERS = 2

_Choices = tuple[tuple[str, ...], ...]
"""What may stand in each of the labels."""
_Found = dict[str, dict[str, list[list[str]]]]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Which words, and which beginnings of words, stand for which: by language, then by what is read there.

    Beginnings are changed in words of the language's own alone: others only look as if they had one.
    """

    labels: tuple[str, ...]
    words: Mapping[str, Mapping[str, _Choices]]
    beginnings: Mapping[str, Mapping[str, _Choices]]

    def rewritten(
        self, text: str, source: str, target: str, own: Mapping[str, float], chooser: random.Random
    ) -> tuple[str, int]:
        """The text in `target`, and how many words of it are other than they were.

        Of the words that are `source`'s `own`, by the share of its texts that have them, those that the table does
        not know are left out where they are frequent.
        """
        column = self.labels.index(target)
        found: list[str] = []
        changes = 0
        for word in text.split():
            choices = self._choices(word, source, column, word in own)
            if choices is None:
                if own.get(word, 0.0) < _TELLING_SHARE:
                    found.append(word)
            elif word in choices:
                found.append(word)
            elif choices:
                found += chooser.choice(choices).split(_JOINT)
                changes += 1
        return " ".join(found), changes

    def _choices(self, word: str, source: str, column: int, is_own: bool) -> Sequence[str] | None:
        whole = self.words[source].get(word)
        if whole is not None:
            return whole[column]
        if not is_own:
            return None
        for beginning, choices in self.beginnings[source].items():
            stem = word.removeprefix(beginning)
            if stem != word and len(stem) >= _LEAST_STEM_LETTERS:
                return [choice + stem for choice in choices[column]]
        return None


def read_rewriting(lines: Sequence[str], script: int) -> Rewriting:
    """The table of lines such as `a b | c | d`: what each language says for the same; the first names their labels.

    `_` joins what is two words, `-` ends the beginning of a word, `~` marks what is only written and never read.
    Raises ValueError, naming a line with another number of columns.
    """
    labels = [label.strip() for label in lines[0].split("|")]
    words: _Found = {label: {} for label in labels}
    beginnings: _Found = {label: {} for label in labels}
    for line in lines[1:]:
        columns = [column.split() for column in line.split("|")]
        if len(columns) != len(labels):
            raise ValueError(f"{line!r} has {len(columns)} columns for {len(labels)} labels")
        written = [[_folded(choice, script) for choice in column] for column in columns]
        for label, column, folded in zip(labels, columns, written, strict=True):
            for choice, key in zip(column, folded, strict=True):
                if not choice.startswith(_ONE_WAY) and _JOINT not in choice:
                    table = beginnings if choice.endswith(_EDGE) else words
                    known = table[label].setdefault(key, [[] for _ in labels])
                    for place, more in enumerate(written):
                        known[place] += more
    return Rewriting(tuple(labels), _frozen(words), _frozen(beginnings))


def _folded(choice: str, script: int) -> str:
    """A choice without its marks, in the letters that the script's model reads."""
    return _JOINT.join(as_read(choice.strip(_ONE_WAY + _EDGE).split(_JOINT), script))


def _frozen(table: _Found) -> dict[str, dict[str, _Choices]]:
    """The longest beginning first, so that it is found first."""
    return {
        label: {
            key: tuple(tuple(dict.fromkeys(column)) for column in entries[key])
            for key in sorted(entries, key=lambda entry: (-len(entry), entry))
        }
        for label, entries in table.items()
    }
