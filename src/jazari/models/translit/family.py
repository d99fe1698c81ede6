"""Training of transliteration from texts that stand in both scripts, from words, and from texts in either script."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jazari.core import Invalid, Recipe
from jazari.models.dataset import pairs
from jazari.models.errors import NothingToLearn
from jazari.models.ngrams import count_grams
from jazari.models.parameters import number, whole, words
from jazari.models.records import Files, Progress, Texts, Trained, Training, TrainingData
from jazari.models.translit.channel import ORDER
from jazari.models.translit.decoder import Weights
from jazari.models.translit.model import TranslitModel, read_model, write_model
from jazari.models.translit.pairing import WordPair, word_pairs
from jazari.models.translit.predictor import PAIRS, TranslitPredictor
from jazari.models.translit.scoring import spelling_scores
from jazari.models.translit.scripts import ARABIC, LATIN, SPACE, tokens
from jazari.models.translit.units import Aligner, Unit, first_shares, learn_units

_LIMITS = (
    "Latin spelling leaves out what Arabic script writes (the article, emphatic consonants, a doubled or a dropped "
    "vowel); each word is judged alone, and the commoner spelling wins.",
    "French words within Darija are spelled as they sound, the commonest in their usual Arabic spelling; a whole "
    "French sentence comes out as if it were Darija.",
    "Back in Latin letters everything is in one spelling (3 7 9, ch gh kh, no capitals), whatever the first was.",
    "Tamazight follows the standard's table in both directions; a spelling that is not the standard's stays as wrong.",
)


@dataclass(frozen=True, slots=True)
class Parameters:
    """A recipe's parameters, read and checked; `words` are Arabic spellings, each with its Latin ones."""

    rounds: int
    least_count: int
    own_weight: int
    own_sources: tuple[str, ...]
    weights: Weights
    words: tuple[tuple[str, tuple[str, ...]], ...]


class TranslitFamily:
    """Units of letters and their n-grams learned by EM, weighed by the words of the target script."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic, and too quick to be resumed: it begins again. Raises NothingToLearn, Invalid."""
        parameters = read_parameters(recipe)
        sentences = [(pair.source_text, pair.target_text) for pair in pairs(data.train, LATIN, ARABIC)]
        spelled = [(latin, arabic) for arabic, spellings in parameters.words for latin in spellings]
        if not sentences and not spelled:
            raise NothingToLearn(
                "the dataset has no text in both scripts of Darija, and the recipe has no words"
            )
        model = _model(data.train, sentences, spelled, parameters, training.progress)
        training.progress(90, 100, "scoring held-out texts")
        scores = spelling_scores(TranslitPredictor(model), data.test)
        labels = tuple(dict.fromkeys(label for pair in PAIRS for label in pair))
        return Trained(write_model(model), labels, scores, _LIMITS)

    def load(self, files: Files) -> TranslitPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        return TranslitPredictor(read_model(files))


def read_parameters(recipe: Recipe) -> Parameters:
    """The recipe's parameters. Raises Invalid, naming the one that is missing or wrong."""
    weights = Weights(
        joint=number(recipe, "joint", 0, 10),
        words=number(recipe, "words_weight", 0, 10),
        lexicon=number(recipe, "lexicon", 1e-3, 1e3),
        beam=whole(recipe, "beam", 1, 200),
    )
    return Parameters(
        rounds=whole(recipe, "rounds", 1, 10),
        least_count=whole(recipe, "least_count", 1, 100),
        own_weight=whole(recipe, "own_weight", 1, 100),
        own_sources=words(recipe, "own_sources"),
        weights=weights,
        words=tuple(_spelled(recipe, line) for line in words(recipe, "words")),
    )


def _spelled(recipe: Recipe, line: str) -> tuple[str, tuple[str, ...]]:
    arabic, colon, latin = line.partition(":")
    if not colon or not arabic.strip() or not latin.strip():
        raise Invalid(
            f"recipe {recipe.id}: {line!r} in 'words' is no word with spellings; write it like `دابا: daba dabba`",
            recipe=recipe.id,
            parameter="words",
        )
    return arabic.strip(), tuple(word.replace(SPACE, " ") for word in latin.split())


def _model(
    data: Texts,
    sentences: Sequence[tuple[str, str]],
    spelled: Sequence[tuple[str, str]],
    parameters: Parameters,
    progress: Progress,
) -> TranslitModel:
    spellings = [*sentences, *spelled]
    shares = first_shares()
    found: Counter[WordPair] = Counter()
    joined: dict[str, float] = {}
    for done in range(parameters.rounds):
        progress(80 * done // parameters.rounds, 100, "learning which letters stand for which")
        found, joined = _count_pairs(spellings, Aligner(shares))
        shares = learn_units(found)
    units = list(shares)
    numbers = {unit: place for place, unit in enumerate(units, 1)}
    known = Counter(found)
    for pair in spelled:
        # Also a spelling that the units do not explain is known from now on.
        known.setdefault(_symbols(*pair), 1)
    progress(80, 100, "counting words")
    own = {
        script: [pair[place] for pair in (*sentences, *spelled)]
        for place, script in enumerate((LATIN, ARABIC))
    }
    return TranslitModel(
        units=units,
        shares=[_EDGE_SHARE, *(shares[unit] for unit in units)],
        grams=_grams(found, shares, numbers),
        vocabularies={
            script: _vocabulary(data, script, own[script], parameters) for script in (LATIN, ARABIC)
        },
        lexicon=dict(sorted(known.items())),
        joined=joined,
        weights=parameters.weights,
    )


_EDGE_SHARE = 0.02
_JOINED_LEAST = 2


def _count_pairs(
    spellings: Iterable[tuple[str, str]], aligner: Aligner
) -> tuple[Counter[WordPair], dict[str, float]]:
    """How often which words stand for which, and how often each Latin word is one with the next in Arabic script."""
    found: Counter[WordPair] = Counter()
    with_next: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for latin, arabic in spellings:
        for pair in word_pairs(latin, arabic, aligner):
            found[pair] += 1
            parts = pair[0].split(SPACE)
            if SPACE not in pair[1]:
                with_next.update(parts[:-1])
            alone[parts[-1]] += 1
    joined = {
        word: count / (count + alone[word] + 0.5)
        for word, count in sorted(with_next.items())
        if count >= _JOINED_LEAST
    }
    return found, joined


def _grams(
    found: Mapping[WordPair, int], shares: Mapping[Unit, float], numbers: Mapping[Unit, int]
) -> dict[tuple[int, ...], int]:
    aligner = Aligner(shares)
    cuts = ((aligner.cut(*pair).units, count) for pair, count in sorted(found.items()))
    return count_grams((([numbers[unit] for unit in cut], count) for cut, count in cuts if cut), ORDER)


def _symbols(latin: str, arabic: str) -> WordPair:
    return (
        SPACE.join(_words(latin, LATIN)),
        SPACE.join(_words(arabic, ARABIC)),
    )


def _vocabulary(data: Texts, script: str, own: Sequence[str], parameters: Parameters) -> dict[str, int]:
    """Words that are seen often enough, or that stand in the pairs; those of the pack's own sources weigh more."""
    paired = Counter(word for text in own for word in _words(text, script))
    counts = Counter(paired)
    for text, label, source in zip(data.texts, data.labels, data.sources, strict=True):
        if label == script:
            for word in _words(text, script):
                counts[word] += parameters.own_weight if source in parameters.own_sources else 1
    ranked = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return {word: count for word, count in ranked if count >= parameters.least_count or word in paired}


def _words(text: str, script: str) -> list[str]:
    return [token.symbols for token in tokens(text, script) if token.symbols]
