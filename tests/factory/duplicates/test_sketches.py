import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.duplicates import agreement, normal_form, sketch
from jazari.factory.duplicates.sketches import BANDS, ROWS, WORDS


def shingles(text: str) -> set[str]:
    form = normal_form(text)
    return {form[place : place + 5] for place in range(max(1, len(form) - 4))}


def jaccard(one: str, other: str) -> float:
    left, right = shingles(one), shingles(other)
    return len(left & right) / len(left | right)


def altered(random: np.random.Generator, size: int, changes: int) -> tuple[str, str]:
    """A text of random letters, and itself with letters changed at random places."""
    one = random.integers(97, 123, size, dtype=np.uint8)
    other = one.copy()
    other[random.integers(0, size, changes)] = random.integers(97, 123, changes)
    return one.tobytes().decode(), other.tobytes().decode()


@given(st.lists(st.text(max_size=60), max_size=6), st.text(max_size=60))
def test_a_sketch_does_not_depend_on_the_company(texts: list[str], text: str) -> None:
    together = sketch([*texts, text, *texts])
    assert together.shape == (2 * len(texts) + 1, WORDS)
    assert np.array_equal(together[len(texts)], sketch([text])[0])


@given(st.text(min_size=1, max_size=60))
def test_a_sketch_is_of_the_normal_form(text: str) -> None:
    assert np.array_equal(sketch([text]), sketch([normal_form(text)]))


def test_a_sketch_stays_the_same_for_ever() -> None:
    # Indexes on disk are made of these numbers: a change of them makes every kept index worthless.
    assert sketch(["Bonjour, Rabat !"])[0, :3].tolist() == [
        1958060686488765672,
        1295442882857477230,
        4583321043102273431,
    ]


def test_a_long_text_needs_no_more_than_a_short_one() -> None:
    assert sketch(["word " * 100_000, "word"]).nbytes == 2 * 8 * WORDS == 240
    assert BANDS * ROWS == 112


@pytest.mark.parametrize(
    ("size", "changes"), [(15, 1), (50, 1), (50, 3), (200, 8), (1_000, 20), (1_000, 200)]
)
def test_the_estimate_has_no_bias_and_no_more_spread_than_independent_hashes(size: int, changes: int) -> None:
    random = np.random.Generator(np.random.PCG64(size + changes))
    pairs = [altered(random, size, changes) for _ in range(400)]
    truth = np.array([jaccard(*pair) for pair in pairs])
    estimate = agreement(sketch([one for one, _ in pairs]), sketch([other for _, other in pairs]))
    # 112 independent rows would spread by this much; few 5-grams leave rows empty, which costs a part of it.
    spread = np.sqrt((truth * (1 - truth)).mean() / 112)
    assert abs((estimate - truth).mean()) < 4 * spread / 20
    assert (estimate - truth).std() < (1.45 if size < 50 else 1.2) * spread


def test_pairs_as_near_as_the_share_meet_in_a_band_as_often_as_theory_says() -> None:
    random = np.random.Generator(np.random.PCG64(5))
    pairs = [altered(random, 400, 8) for _ in range(400)]
    truth = np.array([jaccard(*pair) for pair in pairs])
    left, right = sketch([one for one, _ in pairs]), sketch([other for _, other in pairs])
    met = (left[:, 1:] == right[:, 1:]).any(axis=1)
    theory = 1 - (1 - truth**ROWS) ** BANDS
    assert abs(met.mean() - theory.mean()) < 0.04


def test_identical_and_unrelated() -> None:
    same = sketch(["the commune office opens at eight", "The commune office opens at eight."])
    assert agreement(same[:1], same[1:]) == [1.0]
    other = sketch(["ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵡⴰⵟⵟⴰⵙ ⵏ ⵎⵉⴷⴷⵏ"])
    assert abs(agreement(same[:1], other)[0]) < 0.05
