"""Spellings that meet, and those that must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.search.rules import QUESTION_WORDS, WORD_CHARACTERS, Described, alike, asked, is_asked, terms

ARABIC = st.text("ابتجحخدرزسشصعغفقكلمنهويةأإآىءئؤ", min_size=3, max_size=9).filter(
    lambda word: word[0] not in "اأإآوفبلكءه"
)
MARKS = st.sampled_from(["\u064b", "\u064e", "\u0650", "\u0651", "\u0652", "ـ"])


def meet(question: str, title: str) -> bool:
    """As the store decides it: every word of the question is a stem, begins a word or sounds like one."""
    there = terms(Described("o/x", title))
    return all(
        any(
            term.word in word.stems
            or any(term.word.startswith(form) for form in word.beginnings)
            or any(
                term.skeleton == key and alike(*((form, term.word) if form.isascii() else (term.word, form)))
                for key, forms in word.sounds.items()
                for form in forms
            )
            for term in there
        )
        for word in asked(question)
    )


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("الدارجة", "نصوص بالدارجة"), ("دارجه", "والدارجة"), ("ادارة", "الإدارة"), ("إدارة", "الادارة"),
        ("موسيقي", "الموسيقى"), ("ترجمات", "ترجمة"), ("وترجمات", "الترجمة"), ("مُدَوَّنَة", "المدونـــة"),
        ("darija", "الدارجة"), ("drija", "دارجة"), ("3arabiya", "العربية"), ("l7ouma", "الحومة"), ("sou9", "السوق"),
        ("tab5", "طبخ"), ("ghorfa", "الغرفة"), ("chahada", "شهادة"), ("shahada", "الشهادات"), ("tamezight", "تمازيغت"),
        ("الكتاب", "ktab"), ("المغرب", "Cartes du lmaghrib"), ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tamaziɣt"), ("amazigh", "ⴰⵎⴰⵣⵉⵖ"),
        ("tacelḥit", "tachelhit"), ("texte", "Textes de loi"), ("ecoles", "École primaire"), ("journal", "Journaux"),
        ("traduc", "Traductions"), ("coeur", "Cœur"), ("nousous", "nosos"), ("2024", "data-2024"), ("lois", "Loi"),
    ],
)  # fmt: skip
def test_one_word_in_many_spellings_is_found(question: str, title: str) -> None:
    assert meet(question, title)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("مدينة", "مدونة"), ("data", "ذات"), ("model", "معدل"), ("texte", "طقس"), ("bab", "بيب"), ("souk", "شوك"),
        ("kitab", "كتيبة"), ("ar", "arabe"), ("darija", "دراجات نارية"), ("بيت", "botte"), ("sol", "سؤال جواب"),
        ("texte loi", "Textes"), ("حكم", "حكاية"),
    ],
)  # fmt: skip
def test_other_words_are_not(question: str, title: str) -> None:
    assert not meet(question, title)


@given(ARABIC, st.lists(MARKS, max_size=4), st.sampled_from(["", "ال", "وال", "بال", "كال", "فال"]))
def test_article_and_signs_change_nothing(word: str, marks: list[str], article: str) -> None:
    written = article + word[0] + "".join(marks) + word[1:]
    assert meet(written, word)
    assert meet(word, written)


@given(st.from_regex("[bcdfgklmnprtv][aéiou][bdfgklmnprtv][aeèioœ]?[bdfgklmnprtv]", fullmatch=True))
def test_case_accents_and_number_change_nothing(word: str) -> None:
    assert meet(word.upper(), word)
    assert meet(word, f"{word}s")
    assert meet(f"{word}s", word)


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-_.", min_size=3, max_size=30))
def test_a_name_is_found_by_any_part_of_it(name: str) -> None:
    there = {term.word for term in terms(Described(f"o/{name}"))}
    for start in range(len(name) - 2):
        question = name[start : start + 5]
        for word in asked(question):
            whole = len(question.strip("-_.")) >= 3 and question.isalnum()
            assert not whole or any(
                found.startswith(form) for found in there for form in (*word.beginnings, *word.stems)
            )


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_asked_and_kept(question: str, text: str) -> None:
    words = asked(question)
    assert len(words) <= QUESTION_WORDS
    assert bool(words) == is_asked(question)
    kept = terms(Described("o/x", text, [text], text, text))
    assert len({term.word for term in kept}) == len(kept)
    assert all(0 < len(term.word) <= WORD_CHARACTERS for term in kept)


def test_words_that_say_nothing_count_only_alone() -> None:
    assert len(asked("les textes de la loi")) == 2
    assert len(asked("من")) == 1
    assert asked("؟!") == []


def test_a_card_as_long_as_a_book_keeps_few_words() -> None:
    text = " ".join(f"word{number}" for number in range(100_000))
    assert len(terms(Described("o/x", text, [text], text, text))) < 1000
