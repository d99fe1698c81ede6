"""The same sentence in another language of its script, word by word, by a table of a recipe.

A corpus has one topic a language, and a model learns the topic. A sentence that stands there in every language
leaves nothing to learn but the words that make the difference.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jazari.models.lid.text import as_read

_ONE_WAY, _JOINT, _STEM, _WORD = "~", "_", "-", "+"
_SIGNS = "([-_+])"
TELLING_SHARE = 0.0008
"""A word of a language's own that so many of its texts have is a mark of it."""
_LEAST_STEM_LETTERS = 2
_WORDS_MAX = 2
"""So many neighbouring words are looked up as one."""

_Choices = tuple[tuple[str, ...], ...]
"""What may stand in each of the labels; in a pattern, `-` or `+` is where the stem or the word goes."""
_Entries = Mapping[str, Mapping[str, _Choices]]
_Found = dict[str, dict[str, list[list[str]]]]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What stands for which, by language, then by what is read there: words, patterns of words, and words that are
    written together with the next.

    Patterns change words of the language's own alone: others only look as if they were made that way.
    """

    labels: tuple[str, ...]
    words: _Entries
    patterns: _Entries
    clitics: _Entries

    def rewritten(
        self, text: str, source: str, target: str, own: Mapping[str, float], chooser: random.Random
    ) -> tuple[str, int]:
        """The text in `target`, and how many words of it are other than they were.

        Of the words that are `source`'s `own`, by the share of its texts that have them, those that the table does
        not know are left out where they are frequent.
        """
        column = self.labels.index(target)
        words = text.split()
        found: list[str] = []
        place = changes = 0
        while place < len(words):
            read, choices = self._read(words[place : place + _WORDS_MAX], source, column, own)
            place += read.count(_JOINT) + 1
            if choices is None:
                if own.get(read, 0.0) < TELLING_SHARE:
                    found.append(read)
            elif read in choices:
                found += read.split(_JOINT)
            elif choices:
                found += chooser.choice(choices).split(_JOINT)
                changes += 1
        return " ".join(found), changes

    def _read(
        self, words: Sequence[str], source: str, column: int, own: Mapping[str, float]
    ) -> tuple[str, Sequence[str] | None]:
        """The most words from the first that the table knows, and what may stand for them; the first, if none."""
        for count in range(len(words), 0, -1):
            read = _JOINT.join(words[:count])
            choices = self._choices(read, source, column, count > 1 or read in own)
            if choices is not None:
                return read, choices
        return words[0], None

    def _choices(self, read: str, source: str, column: int, is_own: bool) -> Sequence[str] | None:
        known = self.words[source]
        if read in known:
            return known[read][column]
        for clitic, choices in self.clitics[source].items():
            word = read.removeprefix(clitic[:-1])
            if word != read and word in known:
                return [choice[:-1] + other for choice in choices[column] for other in known[word][column]]
        for pattern, choices in self.patterns[source].items() if is_own else ():
            before, _, after = pattern.partition(_STEM)
            stem = read.removeprefix(before).removesuffix(after)
            if (
                len(before + stem + after) == len(read)
                and len(stem) >= _LEAST_STEM_LETTERS
                and _JOINT not in stem
            ):
                return [choice.replace(_STEM, stem) for choice in choices[column]]
        return None


def read_rewriting(lines: Sequence[str], script: int) -> Rewriting:
    """The table of lines such as `a b | c | d`: what each language says for the same; the first names their labels.

    `_` joins what is two words, `~` marks what is only written and never read. `-` stands for the stem of a word,
    as in `un-` or `un-ed`, and `+` for any word of the table that is written together with what comes before.
    Raises ValueError, naming a line with another number of columns.
    """
    labels = [label.strip() for label in lines[0].split("|")]
    tables: dict[str, _Found] = {kind: {label: {} for label in labels} for kind in ("", _STEM, _WORD)}
    for line in lines[1:]:
        columns = [column.split() for column in line.split("|")]
        if len(columns) != len(labels):
            raise ValueError(f"{line!r} has {len(columns)} columns for {len(labels)} labels")
        written = [[_folded(choice, script) for choice in column] for column in columns]
        for label, column, folded in zip(labels, columns, written, strict=True):
            for choice, key in zip(column, folded, strict=True):
                if not choice.startswith(_ONE_WAY):
                    kind = next((sign for sign in (_STEM, _WORD) if sign in key), "")
                    known = tables[kind][label].setdefault(key, [[] for _ in labels])
                    for place, more in enumerate(written):
                        known[place] += more
    words, patterns, clitics = (_frozen(table) for table in tables.values())
    return Rewriting(tuple(labels), words, patterns, clitics)


def _folded(choice: str, script: int) -> str:
    """A choice without its mark, in the letters that the script's model reads."""
    signs = re.split(_SIGNS, choice.removeprefix(_ONE_WAY))
    return "".join(part if re.fullmatch(_SIGNS, part) else "".join(as_read([part], script)) for part in signs)


def _frozen(table: _Found) -> _Entries:
    """The longest entry first, so that it is found first."""
    return {
        label: {
            key: tuple(tuple(dict.fromkeys(column)) for column in entries[key])
            for key in sorted(entries, key=lambda entry: (-len(entry), entry))
        }
        for label, entries in table.items()
    }
