import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory import repair

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"
LETTERS = st.text(
    st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Z", "S", "Cf", "Cc")), max_size=60
)


@given(st.one_of(st.text(max_size=60), LETTERS, st.text(ARABIC + " 0123456789،ـ\u064e\ufefb", max_size=60)))
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repair(text)
    assert repair(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(
    st.lists(
        st.text("abcdefghijklmnopqrstuvwxyzéèêçàùœABC0123456789'-,.?!«»", min_size=1, max_size=12),
        max_size=12,
    )
)
def test_clean_latin_text_is_unchanged(words: list[str]) -> None:
    text = " ".join(words)
    assert repair(text) == text


def test_the_starter_corpus_is_unchanged(pack: Country) -> None:
    assert [row.text for row in pack.texts if repair(row.text) != row.text] == []


def test_questions_of_citizens_are_unchanged(pack: Country) -> None:
    assert [row.text for row in pack.questions if repair(row.text) != row.text] == []


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("ﺍﻟﻤﻐﺮﺏ", "المغرب"),
        ("ﻻ إﻟﻪ", "لا إله"),
        ("مرحبـــــا بكم", "مرحبا بكم"),
        ("1445 هـ", "1445 هـ"),
        ("بـ 5 دراهم", "بـ 5 دراهم"),
        ("Ø§Ù„Ù…ØºØ±Ø¨", "المغرب"),
        ("ÇáããáßÉ ÇáãÛÑÈíÉ", "المملكة المغربية"),
        ("L\u2019Ã©tÃ© Ã  Rabat", "L\u2019été à Rabat"),
        ("cafe\u0301", "café"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("two  spaces\tand a tab ", "two spaces and a tab"),
        ("one\r\ntwo\r\n\r\n\r\n\r\nthree", "one\ntwo\n\nthree"),
        ("Prix\u00a0: 5\u00a0DH", "Prix\u00a0: 5\u00a0DH"),
        ("\ue000point", "point"),
    ],
)
def test_damage_that_any_text_may_have(damaged: str, meant: str) -> None:
    assert repair(damaged) == meant


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("خالل السنة", "خلال السنة"),
        ("المشار إليه أعاله", "المشار إليه أعلاه"),
        ("الميثاق الوطني لالتمركز الإداري", "الميثاق الوطني للاتمركز الإداري"),
        ("تطبيقا ألحكام المادة", "تطبيقا لأحكام المادة"),
        ("االجتماع واألعضاء", "الاجتماع والأعضاء"),
        ("لألشخاص وهؤالء", "للأشخاص وهؤلاء"),
        ("في جميع الحاالت والمجاالت", "في جميع الحالات والمجالات"),
        ("المعامالت والمواصالت", "المعاملات والمواصلات"),
        ("استغالل المقالع", "استغلال المقالع"),
        ("إال إذا كان مسؤوال", "إلا إذا كان مسؤولا"),
        ("خالل 18من شهر 1440", "خلال 18 من شهر 1440"),
        ("إن الوزير ،بعد االطالع", "إن الوزير، بعد الاطلاع"),
        ("الالزمة وال سيما", "اللازمة ولا سيما"),
        ("الفالحة والتالميذ", "الفلاحة والتلاميذ"),
    ],
)
def test_damage_of_arabic_pdf_files(damaged: str, meant: str) -> None:
    assert repair(damaged) == meant


@pytest.mark.parametrize(
    "text",
    [
        "حالة الرسالة في المجال",
        "قالت وزالت واستحالت",
        "الالتزام بالآجال لالتحاق بالعمل",
        "ألف ألماني وإلغاء إلكتروني",
        "عاصمة ألمانيا لألمانيا",
        "بالدراجة بالدار بالدليل",
        "رسالتهم ودلالتها وحالته",
        "سؤال عن العمال والرجال والأطفال",
        "الليل والله واللغة وبالله",
        "الفالح والعالقة السالمة",
        "عبدالله بن خالد",
        "لالة مليكة والعالم",
        "ديال ديالي ديالت ديالهم",
        "توالت الأحداث حيال المسالك",
        "مالك وصالح وطالب وعالم",
        "3andi 18من",
    ],
)
def test_words_that_only_look_turned_round_stay(text: str) -> None:
    assert repair(text) == text
