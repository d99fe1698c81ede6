import random
import string

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jazari.factory.duplicates import agreement, clusters, components, normal_form, representatives, sketch

LONG = "the commune office opens at half past eight and closes at half past four on working days of the week"
VOCABULARY = (
    "office closes opens commune window number ticket clerk stamp form copy birth register visit noon"
)
WORDS = VOCABULARY.split()
LETTERS = string.ascii_lowercase
SEEDS = st.integers(0, 1 << 32)


def variants(chooser: random.Random, count: int) -> list[str]:
    """Texts of which many are exact or near duplicates of others, in chains too."""
    texts = [" ".join(chooser.choices(WORDS, k=30)) for _ in range(max(1, count // 4))]
    while len(texts) < count:
        words = chooser.choice(texts).split()
        for _ in range(chooser.randrange(4)):
            words[chooser.randrange(len(words))] = chooser.choice(WORDS)
        texts.append(" ".join(words))
    chooser.shuffle(texts)
    return texts


def by_brute_force(texts: list[str], share: float) -> list[int]:
    """The first text of each text's component, from every pair."""
    sketches = sketch(texts)
    forms = [normal_form(text) for text in texts]
    labels = list(range(len(texts)))
    for one in range(len(texts)):
        left, right = np.repeat(sketches[one : one + 1], one, axis=0), sketches[:one]
        linked = (left[:, 1:] == right[:, 1:]).any(axis=1) & (agreement(left, right) >= share)
        for other in range(one):
            if linked[other] or forms[one] == forms[other]:
                low, high = sorted((labels[one], labels[other]))
                labels = [low if label == high else label for label in labels]
    return labels


def test_same_but_for_case_signs_and_vowels_is_exact() -> None:
    found = representatives(["Bonjour, Rabat !", "bonjour  rabat", "مَرْحَبًا", "مرحبا", "Fès"], 0.8)
    assert found == [(0, None), (0, "exact-duplicate"), (2, None), (2, "exact-duplicate"), (4, None)]


def test_near_means_most_of_the_signs() -> None:
    found = representatives([LONG, LONG + " and holidays", LONG.replace("week", "weeks"), LONG[::-1]], 0.8)
    assert [how for _, how in found] == [None, "near-duplicate", "near-duplicate", None]


def test_texts_shorter_than_a_shingle_are_told_apart() -> None:
    assert representatives(["oui", "non", "", "la", "Oui!", "لا", "ou"], 0.8) == [
        (0, None),
        (1, None),
        (2, None),
        (3, None),
        (0, "exact-duplicate"),
        (5, None),
        (6, None),
    ]


def test_thousands_of_words_are_not_near_each_other() -> None:
    words = [first + second + third for first in LETTERS for second in LETTERS for third in LETTERS[:8]]
    assert {how for _, how in representatives(words + [word + word[::-1] for word in words], 0.8)} == {None}


def test_a_chain_of_near_duplicates_is_one_cluster_whose_first_stays() -> None:
    chain = [LONG + " x" * step for step in range(0, 12, 3)]
    assert {root for root, _ in representatives(chain, 0.8)} == {0}


@given(SEEDS, st.integers(1, 40), st.sampled_from([0.5, 0.7, 0.8, 0.9]))
def test_clusters_are_those_of_every_pair_compared(seed: int, count: int, share: float) -> None:
    chooser = random.Random(seed)
    texts = variants(chooser, count)
    assert [root for root, _ in representatives(texts, share)] == by_brute_force(texts, share)


@given(SEEDS, st.integers(1, 40))
def test_neither_order_nor_batches_change_the_clusters(seed: int, count: int) -> None:
    chooser = random.Random(seed)
    texts = variants(chooser, count)
    order = list(range(count))
    chooser.shuffle(order)
    cut = chooser.randrange(count)
    sketches = np.concatenate(
        [sketch([texts[place] for place in part]) for part in (order[:cut], order[cut:])]
    )

    def groups(roots: list[int], names: list[int]) -> set[frozenset[int]]:
        return {
            frozenset(name for name, root in zip(names, roots, strict=True) if root == one) for one in roots
        }

    straight = clusters(sketch(texts), 0.8)[1].tolist()
    shuffled = clusters(sketches, 0.8)[1].tolist()
    assert groups(straight, list(range(count))) == groups(shuffled, order)


@given(SEEDS, st.integers(1, 40))
def test_what_is_kept_has_no_duplicates_left(seed: int, count: int) -> None:
    chooser = random.Random(seed)
    texts = variants(chooser, count)
    kept = [text for text, (_, how) in zip(texts, representatives(texts, 0.8), strict=True) if how is None]
    assert all(how is None for _, how in representatives(kept, 0.8))


def test_the_order_changes_nothing_in_buckets_too_large_to_compare_every_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(components, "_NEIGHBOURS", 2)
    monkeypatch.setattr(components, "_PAIRS", 7)
    random_ = np.random.Generator(np.random.PCG64(3))
    sketches = np.repeat(sketch([LONG]), 80, axis=0)
    sketches[:, 0] = np.arange(80) * 0x9E3779B9
    changed = random_.random((80, 13)) < 0.5  # bands, but never the first: all share that
    sketches[:, 2:][changed] = random_.integers(0, 1 << 63, np.count_nonzero(changed))
    order = random_.permutation(80)
    straight, shuffled = clusters(sketches, 0.6)[1], clusters(sketches[order], 0.6)[1]
    assert 1 < len(set(straight.tolist())) < 80
    assert len(set(straight.tolist())) == len(set(shuffled.tolist()))
    assert len(set(zip(straight[order].tolist(), shuffled.tolist(), strict=True))) == len(
        set(straight.tolist())
    )


@example([(k, k + 10) for k in range(10)] + [(k, k + 1) for k in range(9)], 10)
@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60), st.integers(1, 60))
def test_links_are_joined_as_one_at_a_time(links: list[tuple[int, int]], size: int) -> None:
    labels, expected = np.arange(30), list(range(30))
    for start in range(0, len(links), size):
        pairs = np.array(links[start : start + size])
        components._join(labels, pairs[:, 0], pairs[:, 1])
    for one, other in links:
        low, high = sorted((expected[one], expected[other]))
        expected = [low if label == high else label for label in expected]
    assert labels.tolist() == expected


def test_a_bucket_of_thousands_is_one_cluster() -> None:
    sketches = np.repeat(sketch([LONG]), 3_000, axis=0)
    sketches[:, 0] = np.arange(3_000)  # the same signature, other texts
    same, roots = clusters(sketches, 0.8)
    assert same.tolist() == list(range(3_000))
    assert set(roots.tolist()) == {0}


def test_no_text_at_all() -> None:
    assert representatives([], 0.8) == []
