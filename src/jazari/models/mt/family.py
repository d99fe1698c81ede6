"""Training of translation from texts that stand in two languages in one row."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

import numpy as np

from jazari.core import Invalid, Recipe
from jazari.models.dataset import pairs
from jazari.models.errors import DamagedModel, NothingToLearn
from jazari.models.mt.decoder import GRAM, OTHER, Weights
from jazari.models.mt.forms import Speller
from jazari.models.mt.languages import LANGUAGES, is_word
from jazari.models.mt.model import (
    FIRST_FORM,
    LanguageModel,
    MtModel,
    read_model,
    read_table,
    table_arrays,
    write_model,
)
from jazari.models.mt.phrases import PhraseTable, learn_phrases
from jazari.models.mt.predictor import FRENCH, PIVOT, MtPredictor
from jazari.models.mt.scoring import translation_scores
from jazari.models.mt.sister import in_arabic_script
from jazari.models.ngrams import count_grams
from jazari.models.parameters import number, whole, words
from jazari.models.records import Files, Pair, Texts, Trained, Training, TrainingData
from jazari.models.tensors import keep_tensors, read_tensors
from jazari.models.translit.scripts import ARABIC, LATIN

_LIMITS = (
    "It translates phrase by phrase from some thousand sentences: the gist, not a text to publish or to decide by.",
    "What it learned Darija in Arabic script and Tamazight from is encyclopaedic, Arabizi conversational; it is weaker "
    "where they are otherwise, above all in law and medicine.",
    "Words keep the source's order but for what phrases themselves reorder.",
    "French is reached by way of English and a word list: errors of both steps add up.",
    "A word that it does not know is guessed from words that look like it, or spelled as a name.",
)
_LARGEST = np.iinfo(np.uint16).max
_LONGEST_SENTENCE = 100
"""Forms: longer pairs are documents, in which words cannot be aligned."""


class MtFamily:
    """Phrases of each language and English, aligned by EM, weighed by an n-gram model of the target."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic; each finished table of phrases is kept in the folder. Raises NothingToLearn, Invalid."""
        weights, own = read_weights(recipe), _own_words(recipe)
        rows = {code: pairs(data.train, code, PIVOT) for code in LANGUAGES if code != PIVOT}
        respelled = in_arabic_script(rows[LATIN], training)
        rows[ARABIC] += respelled
        codes = [code for code, found in rows.items() if found]
        rows[FRENCH] += own
        if not codes:
            raise NothingToLearn("the dataset has no text in English and in another language of this task")
        more = {PIVOT: own, FRENCH: own, ARABIC: respelled}
        languages = {}
        for done, code in enumerate((*codes, PIVOT)):
            training.progress(done, 2 * len(codes) + 1, f"counting words of {code}")
            languages[code] = _language(code, _said(code, data.train, more.get(code, [])))
        numbers = {
            code: {form: place for place, form in enumerate(language.forms)}
            for code, language in languages.items()
        }
        tables = []
        for done, code in enumerate(codes, len(codes) + 1):
            training.progress(done, 2 * len(codes) + 1, f"aligning words of {code} and {PIVOT}")
            spellers = languages[code].speller, languages[PIVOT].speller
            sentences = [
                (_texts(spellers[0], pair.source_text), _texts(spellers[1], pair.target_text))
                for pair in rows[code]
            ]
            tables.append(_table((code, PIVOT), sentences, (numbers[code], numbers[PIVOT]), training))
        model = MtModel(languages, tables, weights)
        predictor = MtPredictor(model)
        scores = translation_scores(predictor, data.test, training.progress)
        labels = tuple(dict.fromkeys(code for way in predictor.directions for code in way))
        return Trained(write_model(model), labels, scores, _LIMITS)

    def load(self, files: Files) -> MtPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        return MtPredictor(read_model(files))


def read_weights(recipe: Recipe) -> Weights:
    """The recipe's parameters. Raises Invalid, naming the one that is missing or wrong."""
    return Weights(
        **{name: number(recipe, name, -10, 10) for name in Weights._fields[:-2]},
        choices=whole(recipe, "choices", 1, 100),
        beam=whole(recipe, "beam", 1, 1000),
    )


def _own_words(recipe: Recipe) -> list[Pair]:
    """The recipe's English words with their French ones, as pairs from French. Raises Invalid."""
    found = []
    for line in words(recipe, "words"):
        english, colon, french = line.partition(": ")
        if not colon or not english or not french:
            raise Invalid(
                f"recipe {recipe.id}: words has {line!r}; write it like 'house: maison, logement'",
                recipe=recipe.id,
            )
        found += [Pair(word.strip(), english, recipe.id) for word in french.split(",")]
    return found


def _texts(speller: Speller, text: str) -> list[str]:
    return [form.text for form in speller.forms(text)]


def _said(code: str, data: Texts, more: Sequence[Pair]) -> list[str]:
    """What is said in a language, each text once: words of lists stand in many rows."""
    texts = [text for text, label in zip(data.texts, data.labels, strict=True) if label == code]
    texts += [pair.target_text if code == PIVOT else pair.source_text for pair in more]
    return list(dict.fromkeys(texts))


def _language(code: str, texts: Sequence[str]) -> LanguageModel:
    speller = Speller.learned(code, texts)
    sentences = [_texts(speller, text) for text in texts]
    counts = Counter(form for sentence in sentences for form in sentence if _is_kept(form))
    ranked = sorted(counts, key=lambda form: (-counts[form], form))[: _LARGEST - FIRST_FORM]
    forms = [""] * FIRST_FORM + ranked
    numbers = {form: place for place, form in enumerate(forms)}
    grams = count_grams(
        (([numbers.get(form, OTHER) for form in sentence], 1) for sentence in sentences), GRAM
    )
    ordered = sorted(grams)
    return LanguageModel(
        speller,
        forms,
        np.array(ordered, dtype=np.uint16).reshape(-1, GRAM),
        np.minimum([grams[gram] for gram in ordered], _LARGEST).astype(np.uint16),
    )


def _is_kept(form: str) -> bool:
    """Numbers are not: they stand for themselves."""
    return is_word(form) or not form[0].isdigit()


def _table(
    pair: tuple[str, str],
    sentences: Iterable[tuple[Sequence[str], Sequence[str]]],
    numbers: tuple[Mapping[str, int], Mapping[str, int]],
    training: Training,
) -> PhraseTable:
    path = training.folder / f"{'.'.join(pair)}.safetensors"
    # What was begun and is damaged is made anew.
    with suppress(FileNotFoundError, DamagedModel):
        return read_table(pair, read_tensors(path.read_bytes()))
    usable = [row for row in sentences if all(0 < len(side) <= _LONGEST_SENTENCE for side in row)]
    table = learn_phrases(pair, usable, numbers)
    keep_tensors(path, table_arrays(table))
    return table
