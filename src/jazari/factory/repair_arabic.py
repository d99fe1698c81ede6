"""The damage that PDF extraction does to Arabic words: lam-alef turned round, spaces lost or put inside.

A ligature lam-alef is one glyph; extractors that reverse its letters write alef-lam. What is no word of
Arabic as it stands is turned back always. What is a word of its own is turned back only where the text is
known to be damaged: see `is_damaged`. Everything else stays as it was written.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from jazari.factory.repair_lexicon import ALEF_LAM, SOUND_LAM_ALEF, lexicon
from jazari.factory.repair_lexicon import ARABIC_LETTERS as _A
from jazari.factory.repair_lexicon import WORD_ENDS as _END
from jazari.factory.repair_lexicon import WORD_STARTS as _START


def _words(text: str) -> str:
    return "|".join(text.split())


_WORD = re.compile("[\u0620-\u063f\u0641-\u065f\u066e-\u06d3]+")
"""A whole word, with its vowel signs and with the letters of other languages: so none is taken for a part."""
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_MARKED = re.compile(f"[{_MARKS}]")
_SIGNS = re.compile(
    rf"[0-9](?:[{_A}]{{4}}|من{_END})|\( (?:\)|[0-9]+[{_A}])|\)[0-9]+\(|^[.-] ?[0-9]+[{_A}]{{2}}"
    rf"|[{_A}»] (?:[،؛](?=[{_A}0-9])|:(?=[{_A}]{{3}}))|[{_A}]{{2}}(?:ة|اءال)[{_A}]{{3}}"
    rf"|{_START}(?:[تثجخذرزسشصضطظغقنيةى] |ا ل)(?=[{_A}]{{2}})",
    re.MULTILINE,
)
"""What else the same extractors do: digits glued to words, a comma on the wrong side, brackets torn apart,
words torn apart or glued together."""
_MAY_BE_SIGN = re.compile("[0-9(]| [،؛]|[اأإآ]ل")
_OFFICIAL = re.compile(
    rf"{_START}(?:[وفبلك]?ال"
    rf"(?:{_words('مادة مواد فصل فقرة قانون مرسوم ظهير جريدة إدارة وزارة مجلس لجنة مؤسسة سلطة مقتضيات')})"
    rf"|{_words('المنصوص مقتضيات أحكام بأحكام طبقا وفقا بمقتضى بموجب المشار المكلف المكلفة المعني المعنية')}"
    rf"|{_words('المحدد المحددة المتعلق المتعلقة')}){_END}"
)
"""Words of official texts, which reach the factory as PDF files more often than not."""

_COUNTED_FEMININE = _words(
    "سنوات مرات نسخ مراحل ساعات دقائق جهات مائة مئات عشرة لجان ممثلات غرف سنين درجات فئات مصالح مديريات نقط نقاط "
    "دورات جلسات حالات وحدات قوائم وثائق مواد فقرات لوائح"
)
_COUNTED_MASCULINE = _words(
    "أشهر شهور أيام أعوام أعضاء أجزاء أقسام أنواع أصناف آلاف ملايين أرباع أخماس أضعاف عشر ممثلين مقاعد طوابق نواب "
    "أمتار كيلومترات سنتيمترات مليمترات أقساط أسابيع مناصب قضاة مستشارين خبراء مترشحين شهود أشخاص مواطنين أطباء "
    "أساتذة نظائر أسهم أرقام مستويات أساليب محاور مفتشين موظفين مهندسين"
)
_ALWAYS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("ال ", re.compile(rf"{_START}([وف]?)ال(?= (?:[يتن][{_A}]{{2}}|سيما{_END}))"), r"\1لا"),
    ("وال ", re.compile(rf"{_START}وال(?= (?!ال|ستريت|مارت|ديزني)[{_A}]{{2}})"), "ولا"),
    (
        "ثالث",
        re.compile(
            rf"{_START}([وفبلك]?)ثالث(?= (?:{_COUNTED_FEMININE}){_END}"
            rf"|ة (?:{_COUNTED_MASCULINE}){_END}|ة? \( ?\)?3)"
        ),
        r"\1ثلاث",
    ),
    (
        " الثالث",
        re.compile(rf"{_START}((?:السنوات|الجهات|الأشهر|الأيام|النسخ|الأعضاء) ال)ثالث(?=ة?{_END})"),
        r"\1ثلاث",
    ),
    (
        "عمال ب",
        re.compile(
            rf"{_START}عمال(?= (?:بأحكام|بمقتضيات|بقرار|بالمادة|بالفصل|بالفقرة|بالمواد|بما|بمبدأ){_END})"
        ),
        "عملا",
    ),
    (" خالف", re.compile(rf"{_START}((?:على|كل|أي|نشوب|حالة) )خالف{_END}"), r"\1خلاف"),
)
_IF_DAMAGED: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("ال ", re.compile(rf"{_START}([وف]?)ال(?= (?!ال)[{_A}]{{2}})"), r"\1لا"),
    (
        " الحق",
        re.compile(rf"{_START}((?:تاريخ|وقت|مرسوم|نص|قرار|إعلان|اعلان|باعلان|بإعلان|تشريع) )الحق{_END}"),
        r"\1لاحق",
    ),
    (
        "والدة",
        re.compile(
            rf"{_START}((?:عقد|عقود|رسم|رسوم|شهادة|شهادات|تاريخ|قبل|بعد|محل|مكان|منذ|إجازة|رخصة) (?:ال)?)والدة{_END}"
        ),
        r"\1ولادة",
    ),
)


def is_damaged(text: str) -> bool:
    """True where `text` shows what such extractors do, or is official, and has no lam-alef as it should be.

    The damage is uniform: where the ligature was read backwards, it was so throughout. A text with lam-alef
    the right way round is sound, unless the signs of damage are many more (pages of two origins).
    """
    sound = len(SOUND_LAM_ALEF.findall(text))
    if sound and not _MAY_BE_SIGN.search(text):
        return False
    turned = sum(_certain(word) != word for word in _WORD.findall(text))
    signs = turned + len(_SIGNS.findall(text))
    return 2 * sound <= signs if signs else not sound and bool(_OFFICIAL.search(text))


def repair_words(text: str, *, damaged: bool) -> str:
    """`text` with its lam-alefs turned back: the certain ones, and the likely ones too where it is `damaged`."""
    text = _in_context(_replace(text, _turned(text, _certain)), _ALWAYS)
    if damaged:
        text = _in_context(text, _IF_DAMAGED)
        text = _replace(text, _turned(text, _plausible))
    return text


def _turned(text: str, reading: Callable[[str], str]) -> dict[str, str]:
    """The words of `text` that `reading` changes, and to what; each word is looked at once."""
    return {word: right for word in set(_WORD.findall(text)) if (right := reading(word)) != word}


def _replace(text: str, right: dict[str, str]) -> str:
    return _WORD.sub(lambda found: right.get(found.group(), found.group()), text) if right else text


def _in_context(text: str, rules: tuple[tuple[str, re.Pattern[str], str], ...]) -> str:
    for needle, pattern, replacement in rules:
        if needle in text:
            text = pattern.sub(replacement, text)
    return text


@lru_cache(maxsize=1 << 16)
def _certain(word: str) -> str:
    return _bare(word, lexicon().certain)


@lru_cache(maxsize=1 << 16)
def _plausible(word: str) -> str:
    return _bare(word, lexicon().plausible)


def _bare(word: str, reading: Callable[[str], str]) -> str:
    """What `reading` makes of `word` without the vowel signs at its end; a word with others is sound."""
    if not ALEF_LAM.search(word):
        return word
    bare = word.rstrip(_MARKS)
    return word if _MARKED.search(bare) else reading(bare) + word[len(bare) :]
