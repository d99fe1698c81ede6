import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory import repair
from jazari.factory.repair_arabic import _corrected, _is_plain, _mended
from jazari.factory.repair_lexicon import damaged, from_lists, lexicon
from jazari.factory.repair_vocabulary import count_vocabulary
from tests.factory.repair_gold.score import gold_lines, score

MIRROR = os.environ.get("JAZARI_MIRROR", "")
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"
PIECES = """العقد عقد، (المادة مادة) 3 12. 2.17.618 (5) (12 1440 2019)، - 2- أ) (ب) . : • ال وال ثالث أشهر خالل أعاله
عالقة لها سالمة السفينة كال بخالف ذلك خالفا للقانون الحق تاريخ والدة عمال بأحكام ب ن و ،في :المادة 3من )2019"""
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
        ("فتح مكتب ثان الستقبال المرتفقين", "فتح مكتب ثان لاستقبال المرتفقين"),
        ("عالوة على أجرة ثالثة أشهر", "علاوة على أجرة ثلاثة أشهر"),
        ("بعد ثالث سنوات من السالمة", "بعد ثلاث سنوات من السلامة"),
        ("التي ال تتعدى شهرا وال تقل عن يوم", "التي لا تتعدى شهرا ولا تقل عن يوم"),
        ("صالحياته في مجال الفالحة", "صلاحياته في مجال الفلاحة"),
        ("مسؤوالً عن أمالك الدولة بموجب القانون", "مسؤولاً عن أملاك الدولة بموجب القانون"),
        ("الالزمة وال سيما", "اللازمة ولا سيما"),
        ("الفالحة والتالميذ", "الفلاحة والتلاميذ"),
        ("العالقة الشغلية لها عالقة بالعقد", "العلاقة الشغلية لها علاقة بالعقد"),
        ("يهدد سالمة الركاب بخالف ذلك", "يهدد سلامة الركاب بخلاف ذلك"),
        ("باب االستعطاف واالختراع", "باب الاستعطاف والاختراع"),
        ("من اآلن إلى الغد", "من الآن إلى الغد"),
        ("حافالت المدينة وعضالت اليد", "حافلات المدينة وعضلات اليد"),
        ("وصل إلصالح الباب", "وصل لإصلاح الباب"),
        ("إني ال أعرف وال أحد يعرف", "إني لا أعرف ولا أحد يعرف"),
        ("بال شك ألن الطريق طويل", "بلا شك لأن الطريق طويل"),
        ("شربنا ليال ألننا ال نجد الماء نهارا", "شربنا ليلا لأننا لا نجد الماء نهارا"),
    ],
)
def test_damage_of_arabic_pdf_files(damaged: str, meant: str) -> None:
    assert repair(damaged) == meant


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("في 3من رجب 12( 1440مارس ،)2019وبعده", "في 3 من رجب 1440 (12 مارس 2019)، وبعده"),
        ("في 3رجب (12) 1440مارس )(2019", "في 3 رجب 1440 (12 مارس 2019)"),
        ("جمادى الأولى ( 1403فاتح مارس )1983", "جمادى الأولى 1403 (فاتح مارس 1983)"),
        ("( 5ماي )2021بإحداث صندوق", "(5 ماي 2021) بإحداث صندوق"),
        ("داخل أجل خمسة ( )5أيام", "داخل أجل خمسة (5) أيام"),
        ("القانون رقم ،10.99السالف الذكر", "القانون رقم 10.99، السالف الذكر"),
        ("في فاتح يناير .2020", "في فاتح يناير 2020."),
        ("الفصول 4و 5و 61منه", "الفصول 4 و 5 و 61 منه"),
        ("المادة :7تدخل حيز التنفيذ", "المادة 7: تدخل حيز التنفيذ"),
        ("-2عنوان الشركة", "2- عنوان الشركة"),
        ("أجل عشرة )10( أيام طبقا للمادة 3أعاله", "أجل عشرة (10) أيام طبقا للمادة 3 أعلاه"),
        ("طول 5كم و3م", "طول 5كم و3م"),
    ],
)
def test_numbers_are_put_back_in_order(damaged: str, meant: str) -> None:
    assert repair(damaged) == meant


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("طبقا للمادة 3منه ،ي مكن للوزير", "طبقا للمادة 3 منه، يمكن للوزير"),
        ("المؤسساتوالشركات طبقا لهذاالقانون", "المؤسسات والشركات طبقا لهذا القانون"),
        ("وفقا ً ألحكام القانون", "وفقاً لأحكام القانون"),
        ("خالل المدة ت ُحدد الالئحة", "خلال المدة تُحدد اللائحة"),
        ("مؤسسةعمومية طبقا للقانون", "مؤسسة عمومية طبقا للقانون"),
    ],
)
def test_spaces_are_taken_out_of_words_and_put_between_them(damaged: str, meant: str) -> None:
    assert repair(damaged) == meant


@given(st.lists(st.sampled_from(PIECES.split()), max_size=8))
def test_what_is_passed_over_at_a_glance_has_nothing_to_mend(pieces: list[str]) -> None:
    line = " ".join(piece for piece in pieces if _is_plain(piece))
    assert _mended(line) == line == _corrected(line)


@pytest.mark.parametrize(
    "word", ["خلال", "لأحكام", "للأشخاص", "الحالات", "أولا", "لاستعمال", "الأملاك", "هؤلاء"]
)
def test_the_damage_of_a_word_is_undone(word: str) -> None:
    assert damaged(word) != word
    assert lexicon().certain(damaged(word)) == word


@given(st.sampled_from(sorted(lexicon().vocabulary)))
def test_a_word_of_the_lexicon_is_unchanged(word: str) -> None:
    assert lexicon().certain(word) == word
    assert lexicon().may_be(word)


def test_the_vocabulary_counts_words_as_they_were_meant() -> None:
    lists = "\n".join(
        f'{name} = "{words}"'
        for name, words in {
            "stems": "خلال",
            "words": "",
            "likely": "",
            "likely_words": "",
            "kept": "",
            "alef_lam": "",
            "prefixes": "و ال ل",
            "suffixes": "ها",
        }.items()
    )
    law = ["خاللها كتاب جديد الستخدام"] * 20 + ["استخدام الاستخدام"] * 300
    words = count_vocabulary(law, ["قال صاحبي"] * 3 + ["نادرة"], lists)
    assert {"خلالها", "كتاب", "جديد", "استخدام", "قال", "صاحبي"} <= set(words)
    assert not {"خاللها", "الستخدام", "نادرة"} & set(words)
    assert from_lists(lists, words).certain("الستخدام") == "لاستخدام"


@pytest.mark.skipif(not MIRROR, reason="the law corpus lies in the mirror folder only")
@pytest.mark.parametrize("half", ["dev", "test"])
def test_lines_of_the_law_corpus_are_restored(half: str) -> None:
    found = score(repair, gold_lines(Path(MIRROR), half))
    assert (found.precision > 0.9, found.recall > 0.85, found.harm < 0.02) == (True, True, True), found


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
        "قصة الفالح وسالم مع عالم ماهر",
        "عبدالله بن خالد",
        "لالة مليكة والعالم",
        "ديال ديالي ديالت ديالهم",
        "توالت الأحداث حيال المسالك",
        "مالك وصالح وطالب وعالم",
        "3andi 18 كتاب",
        "ثالث دول العالم وثالث مرة",
        "كتبنا بـقلم وزدنا فـالكلام",
        "القضية العالقة بين الجارين",
        "هذه فعالك أنت",
        "سوف ألبيها غدا",
        "رجعت سالمة غانمة",
        "كان البيت خاليا من الناس",
        "النساء البالغات والوالدات",
        "سجلماسة وتافيلالت، ثم تافيلالت وحدها",
        "ما بال أحد لا يجيب، ألن تذهب؟",
        "رسالته وحالتها ودلالتهم ومقالتي",
        "سمع الالحان قرب النار والعة",
    ],
)
def test_words_that_only_look_turned_round_stay(text: str) -> None:
    assert repair(text) == text
