"""Make `repair_vocabulary.txt`: the word forms of open Arabic corpora that are frequent enough to trust.

`python -m jazari.factory.repair_vocabulary MIRROR` counts the Moroccan official texts (source `law`, not
protected: law 2-00, article 8) and the Arabic sentences of Common Voice (CC0-1.0). A word form alone is a
fact; no text of theirs is kept, and no form that is rare.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from jazari.factory.repair_lexicon import ALEF_LAM, ARABIC_LETTERS, from_lists

_LEAST_IN_LAW = 15
_LEAST_IN_SENTENCES = 3
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_WORD = re.compile(f"[{ARABIC_LETTERS}]{{2,}}")
_ARTICLE = re.compile("^[وف]?[بك]?ال")
_FOR_HAMZA = re.compile("[وف]?ل?[أإآ]ل")
_CLITICS = ("و", "ف", "ب", "ك")


def count_vocabulary(law: Iterable[str], sentences: Iterable[str], lists: str) -> list[str]:
    """The word forms worth knowing, sorted: the frequent ones of `law` once repaired, and of `sentences`.

    `law` is damaged: a form of it with alef-lam past the article counts only where the hand-made `lists` or
    the grammar turned it, or where `sentences`, which are clean, have it too. Forms that a clitic and another
    form make are left out: `Lexicon.knows` puts them together.
    """
    grammar = from_lists(lists, ())
    written = Counter(_forms(law))
    official: Counter[str] = Counter()
    turned = set()
    for form, count in written.items():
        if _runs_together(form, written):
            continue
        right = grammar.plausible(grammar.certain(form))
        official[right] += count
        if right != form:
            turned.add(right)
    known = {
        form
        for form, count in official.items()
        if count >= _LEAST_IN_LAW
        and (form in turned or not ALEF_LAM.search(_ARTICLE.sub("", form)[1:]))
        and not _hides_a_ligature(form, official)
    }
    known |= {form for form, count in Counter(_forms(sentences)).items() if count >= _LEAST_IN_SENTENCES}
    return sorted(form for form in known if form[0] not in _CLITICS or form[1:] not in known)


def _forms(texts: Iterable[str]) -> Iterable[str]:
    return (form for text in texts for form in _WORD.findall(_MARKS.sub("", text)))


def _hides_a_ligature(form: str, counts: Mapping[str, int]) -> bool:
    """True for `الستعمال`, which is no article and `ستعمال` but the damage of `لاستعمال`; and for `ألحكام`."""
    article = _ARTICLE.match(form)
    if not article:
        return _FOR_HAMZA.match(form) is not None
    core = form[article.end() :]
    return counts[core] * 10 < counts["ا" + core] and counts[form] * 3 < counts["الا" + core]


def _runs_together(form: str, counts: Mapping[str, int]) -> bool:
    """True for two words that lost the space between them: a letter that ends words, or an article, inside."""
    if re.search("[ةى](?!$)", form):
        return True
    inside = form.find("ال", 2)
    return inside > 1 and min(counts[form[inside:]], counts[form[:inside]]) > 20 * counts[form]


def main(mirror: Path) -> None:
    """Count the vocabulary from the corpora under `mirror` and write it beside this module."""
    here = Path(__file__).parent
    with (mirror / "law/arb.jsonl").open(encoding="utf-8") as lines:
        law = [json.loads(line)["text"] for line in lines]
    sentences = (mirror / "common-voice/ar.txt").read_text("utf-8").splitlines()
    words = count_vocabulary(law, sentences, (here / "repair_words.toml").read_text("utf-8"))
    (here / "repair_vocabulary.txt").write_text("\n".join(words) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
