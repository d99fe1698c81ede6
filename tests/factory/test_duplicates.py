import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.duplicates import BANDS, ROWS, normal_form, representatives, signatures

LONG = "the commune office opens at half past eight and closes at half past four on working days of the week"
TEXTS = st.lists(st.sampled_from("abcdefgh").map(lambda c: c * 9) | st.text("ab ", max_size=14), max_size=12)


def kept(texts: list[str]) -> list[str]:
    return [text for text, (_, how) in zip(texts, representatives(texts, 0.8), strict=True) if how is None]


def test_same_but_for_case_signs_and_vowels_is_exact() -> None:
    found = representatives(["Bonjour, Rabat !", "bonjour  rabat", "مَرْحَبًا", "مرحبا", "Fès"], 0.8)
    assert found == [(0, None), (0, "exact-duplicate"), (2, None), (2, "exact-duplicate"), (4, None)]


def test_near_means_most_of_the_signs() -> None:
    found = representatives([LONG, LONG + " and holidays", LONG.replace("week", "weeks"), LONG[::-1]], 0.8)
    assert [how for _, how in found] == [None, "near-duplicate", "near-duplicate", None]


def test_a_chain_of_near_duplicates_is_one_cluster_whose_first_stays() -> None:
    chain = [LONG + " x" * step for step in range(0, 12, 3)]
    assert {root for root, _ in representatives(chain, 0.8)} == {0}


@given(TEXTS, st.randoms(use_true_random=False))
def test_what_is_clustered_does_not_depend_on_the_order(texts: list[str], random: object) -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    def clusters(given_texts: list[str]) -> set[frozenset[str]]:
        groups: dict[int, set[str]] = {}
        for text, (root, _) in zip(given_texts, representatives(given_texts, 0.8), strict=True):
            groups.setdefault(root, set()).add(text)
        return {frozenset(group) for group in groups.values()}

    assert clusters(texts) == clusters(shuffled)


@given(TEXTS)
def test_what_is_kept_has_no_duplicates_left(texts: list[str]) -> None:
    remaining = kept(texts)
    assert kept(remaining) == remaining
    assert {normal_form(text) for text in remaining} <= {normal_form(text) for text in texts}


def test_signatures_do_not_depend_on_the_company() -> None:
    many = [f"{LONG} {number}" for number in range(50)]
    together = signatures(many)
    assert together.shape == (50, BANDS * ROWS)
    assert np.array_equal(together[17], signatures([many[17]])[0])


def test_the_estimate_is_near_the_truth() -> None:
    one, other = LONG, LONG.replace("four", "five").replace("eight", "seven")
    shingles = [{text[i : i + 5] for i in range(len(text) - 4)} for text in (one, other)]
    truth = len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1])
    minima = signatures([one, other])
    assert abs(float((minima[0] == minima[1]).mean()) - truth) < 0.12


def test_no_text_at_all() -> None:
    assert representatives([], 0.8) == []
