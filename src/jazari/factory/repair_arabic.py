"""The damage that PDF extraction does to Arabic: lam-alef turned round inside words, digits glued to words.

A ligature lam-alef is one glyph; extractors that reverse its letters write alef-lam. What is turned back
here either cannot be a word of Arabic as it stands (always), or is a word of its own but not likely where
the text is already known to be damaged (only then). Everything ambiguous stays as it was written.
"""

import re
from functools import lru_cache

_A = "\u0621-\u063a\u0641-\u064a"  # letters, without the tatweel
_WITH_MARKS = f"{_A}\u064b-\u0652"
_START = rf"(?<![{_A}\u064b-\u0652])"
_END = rf"(?![{_WITH_MARKS}])"
_AND = "(?:[وف])?"
_CLITICS = "(?:[وف])?(?:ال|بال|كال|فال|وال|لل|[بلكس])?"


def _words(text: str) -> str:
    return "|".join(text.split())


_NEVER_A_WORD = _words(
    "استطالع اطالع إطالع إصالح اصالح استصالح اصطالح إعالن اعالن إعالم اعالم استعالم إبالغ ابالغ إغالق إتالف اتالف "
    "إدالء ادالء إخالء إيالء ايالء إجالء إطالق انطالق اضطالع استهالك اهتالك استالم استخالص إخالص أوالد اوالد "
    "أمالك امالك امتالك اختالف ائتالف اختالس استيالء أخالق أسالك اسالك أفالم افالم أحالف أسالف أعالف أضالع "
    "مالحظ مالئم مالءم متالئم تتالءم يتالءم تالميذ تالمذة ميالد سالح جالل خاليا إسالم اسالم مالبس مالعب مالجئ "
    "وكالء عمالء زمالء نزالء دالئل زالزل سالسل سالل غالف حالقة صيدالن بطالن انزالق إفالس إقالع اقالع إفالت "
    "سيالن جوالن فوالذ عقالني دوالر بالستيك ثالثاء إستقالل فياللي تافياللت أزيالل يالحظ تالحظ نالحظ "
    "مالحق أغالل أشالء إمالء"
)
"""Stems that do not exist with alef-lam in this place; each is written with lam-alef."""

_A_WORD_TOO = _words(
    "فالحة فالحي فالحية فالحين فالحون عالقة عالقات سالمة عالوة عالوات صالحيات صالحية والية واليات والة"
)
"""Words of their own (a peasant, stuck, sound) that in a damaged text stand for another, commoner one."""

_TANWIN = _words(
    "أوال فضال كامال أصال دليال شامال مسجال مذيال مماثال طويال قليال سبيال مجهوال منقوال منفصال متصال معموال مشتمال "
    "مستقبال تعديال تمثيال قبوال مستقال معلال ممثال مقبوال حاصال قابال عامال مسؤوال مسئوال مؤهال تفصيال تكميال بديال "
    "تسجيال تحويال محصوال معقوال مشموال مؤجال معدال مقابال حامال عادال مخوال"
)
_FOR_A = (
    "حكام جل غراض عضاء عضائ سباب داء دائ حدهم حدهما مور ول نشطة طراف سرى سرته صول صل صله شخاص عمال صحاب جهزة كثر فراد "
    "شغال عوان خذ نظمة هداف وامر كادير همية رباب نه نها نهم ماكن طباء راض راضي سعار صوات موال نفسهم صناف طفال جرة سئلة "
    "نواع شهر وراق زواج ركان ربعة ضرار ولئك سهم قارب قاليم خطار يام بناء بنائ فريقيا خرى نظمت"
)
_FOR_I = (
    "نجاز دارة دارات جراء جراءات عداد قامة عادة بداء نتاج حدى حداث ثبات يداع صدار صالح نشاء برام نعاش نهاء قراض زالة "
    "رجاع يواء دانة ذن طار براز قراره قليم نقاذ رسال عالم عالن عمال عطاء رساء حالة نفاذ يرادات دماج دراج شعار تاحة "
    "مضاء سهام يقاف ظهار جبارية شراف ضفاء بالغ يجاد لغاء لزامية خالء خبار نذار سبانيا بداعه كمال"
)
_FORM_EIGHT_OF_LAM = "ت(?:قاط|زام|حاق|ماس|هاب|فاف|قاء|ئام|باس|واء)"
_VERBS_IN_ALAT = (
    "قالت زالت حالت نالت مالت سالت طالت جالت صالت كالت خالت بالت دالت غالت أزالت أحالت أطالت أمالت أسالت أقالت أشالت "
    "توالت تعالت انهالت استحالت استقالت استمالت استطالت اغتالت احتالت اختالت انثالت تالت تنالت ازالت احالت "
    "لازالت مازالت"
)
_POSSESSIVE = "(?:ه|ها|هم|هما|ك|كم|نا|ي)?"

_CERTAIN: tuple[tuple[re.Pattern[str], str], ...] = (
    # Two alefs never follow each other: the article before a stem in alef, a plural, an accusative.
    (re.compile(rf"{_START}([وف]?[بك]?)اال(?=[بتجحدرزسشصضطعفقكلمنهئخغ][{_A}]{{2}})"), r"\1الا"),
    (re.compile(rf"(?<=[{_A}])اال(?=ت{_END}|{_END}|ته|تها|تهم)"), "الا"),
    (re.compile(r"ا([أإآ])ل"), r"ال\1"),
    (re.compile(rf"{_START}({_AND}ل)أل(?={_words(_FOR_A)})"), r"\1لأ"),
    (re.compile(rf"{_START}({_AND}ل)إل(?={_words(_FOR_I)})"), r"\1لإ"),
    (
        re.compile(rf"{_START}({_AND})لال(?!{_FORM_EIGHT_OF_LAM})(?=[بتجحدرزسشصضطعفقكلمنهئ][{_A}]{{3}})"),
        r"\1للا",
    ),
    (re.compile(rf"{_START}({_AND}ب?ال)ال(?=زم|حق|ئح|مركز|تمركز|سلكي|ئق|جئ)"), r"\1لا"),
    (re.compile(rf"{_START}({_AND}[بلك]?)ال(?=ئح[ةت]|ئق{_END}|ئقة)"), r"\1لا"),
    (re.compile(rf"({_START}{_AND})(إ|أ)ال{_END}"), r"\1\2لا"),
    (re.compile(rf"هؤالء{_END}"), "هؤلاء"),
    (re.compile(rf"{_START}({_AND})([أإ])عاله{_END}"), r"\1\2علاه"),
    # -lal-: خالل, استغالل, جاللة; the article alone or before Allah is not meant.
    (
        re.compile(
            rf"{_START}({_CLITICS}(?:خ|استغ|استق|احت|إخ|اخ|انح|إح|استد|إج|د|س|ج|اخت|ح|ظ))الل(?=[{_A}]{{0,3}}{_END})(?!ه{_END}(?<!خالله))"
        ),
        r"\1لال",
    ),
    (re.compile(rf"{_START}({_CLITICS})((?:{_NEVER_A_WORD}))"), "turn"),
    (re.compile(rf"{_START}({_CLITICS})((?:بالد|كالب|هالل){_POSSESSIVE}){_END}(?<!هاللي)"), "turn"),
    # -lat of the plural: مواصالت, تعديالت; not a verb's قالت, زالت, nor حالته (his state).
    (
        re.compile(
            rf"{_START}(?![وفل]?(?:{_words(_VERBS_IN_ALAT)}){_END}|[ولب]?ديالت|(?:ال)?كوبالت)"
            rf"([{_A}]+[بتثجحدذرزسشصضطظعغفقكلمنهويئؤ])الت{_END}(?<!زالت)(?<!تالت)(?<!لالت)"
        ),
        r"\1لات",
    ),
    (re.compile(rf"{_START}((?:{_TANWIN})){_END}"), "turn"),
    (re.compile(rf"{_START}({_AND})أل(?=(?:{_words(_FOR_A)}){_POSSESSIVE}{_END})"), r"\1لأ"),
    (re.compile(rf"{_START}({_AND})إل(?=(?:{_words(_FOR_I)}){_POSSESSIVE}{_END})"), r"\1لإ"),
    (re.compile(rf"{_START}({_AND})آل(?=(?:خر|ثار|جال|داب|ليات){_END})"), r"\1لآ"),
)
_LIKELY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"{_START}((?:{_CLITICS})(?:{_A_WORD_TOO})){_END}"), "turn-last"),
    (re.compile(rf"{_START}(و|ف)?ال(?= [{_A}]{{2}})"), "no"),
    (re.compile(rf"{_START}({_AND})ألي(?=ة?{_END})"), r"\1لأي"),
    (re.compile(rf"{_START}({_AND}ال)عالج"), r"\1علاج"),
    (re.compile(rf"{_START}({_AND})خالفا{_END}"), r"\1خلافا"),
)
_ALEF_LAM = re.compile("ال")
_SUSPECT_WORD = re.compile(rf"(?<![{_WITH_MARKS}])(?:[أإآ]ل|[{_A}]+[اأإآ]ل)[{_WITH_MARKS}]*")
"""A whole word with alef-lam past its start: few enough, and repeated enough, to be kept once repaired."""
_GLUED_AFTER = re.compile(rf"([0-9\u0660-\u0669])(?=(?!هـ|م{_END}|ه{_END})[{_A}]{{2}})")
_SURELY_GLUED = re.compile(rf"[0-9\u0660-\u0669](?:من{_END}|[{_A}]{{4}})")
_GLUED_BEFORE = re.compile(rf"(?<=[{_A}]{{4}})(?=[0-9\u0660-\u0669])")
_COMMA = re.compile(rf"(?<=[{_A}0-9)]) ([،؛])(?=[{_A}])")


def repair_pdf_arabic(text: str) -> str:
    """Turn reversed lam-alef back and part glued digits, only where the text shows that damage."""
    repaired = _SUSPECT_WORD.sub(_repair_word, text)
    damaged = repaired != text
    if damaged or len(_SURELY_GLUED.findall(repaired)) >= 2:
        for pattern, replacement in _LIKELY:
            repaired = pattern.sub(_LIKELY_TURNS.get(replacement, replacement), repaired)
        repaired = _GLUED_BEFORE.sub(" ", _GLUED_AFTER.sub(r"\1 ", repaired))
        repaired = _COMMA.sub(r"\1 ", repaired)
    return repaired


def _repair_word(match: re.Match[str]) -> str:
    return _certain(match.group())


@lru_cache(maxsize=1 << 16)
def _certain(word: str) -> str:
    for pattern, replacement in _CERTAIN:
        word = pattern.sub(_turn_first if replacement == "turn" else replacement, word)
    return word


def _turn_first(match: re.Match[str]) -> str:
    """The ligature of the stem (the last group) turned: its last alef-lam, clitics untouched."""
    stem = match.group(match.lastindex or 0)
    kept = match.group()[: len(match.group()) - len(stem)]
    place = max(found.start() for found in _ALEF_LAM.finditer(stem))
    return f"{kept}{stem[:place]}لا{stem[place + 2 :]}"


def _article_to_no(match: re.Match[str]) -> str:
    return (match.group(1) or "") + "لا"


_LIKELY_TURNS = {"turn-last": _turn_first, "no": _article_to_no}
