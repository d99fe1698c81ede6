"""The damage that PDF extraction does to Arabic words: lam-alef turned round, spaces lost or put inside.

A ligature lam-alef is one glyph; extractors that reverse its letters write alef-lam. What is no word of
Arabic as it stands is turned back always. What is a word of its own is turned back only where the text is
known to be damaged: see `is_damaged`. Everything else stays as it was written.
"""

import re
from collections.abc import Callable, Iterator

from jazari.factory.repair_lexicon import ALEF_LAM, SOUND_LAM_ALEF, lexicon
from jazari.factory.repair_lexicon import ARABIC_LETTERS as _A
from jazari.factory.repair_lexicon import WORD_ENDS as _END
from jazari.factory.repair_lexicon import WORD_STARTS as _START
from jazari.factory.repair_numbers import repair_numbers, repair_points
from jazari.factory.repair_rules import apply_rules, remembered, rule
from jazari.factory.repair_spaces import STAND_ALONE, part_words, repair_spaces


def _words(text: str) -> str:
    return "|".join(text.split())


_WORD = re.compile("[\u0620-\u063f\u0641-\u065f\u066e-\u06d3]+")
"""A whole word, with its vowel signs and with the letters of other languages: so none is taken for a part."""
_MOST_PASSES = 3
_SPACES = re.compile("  +")
_LONE_LETTER = re.compile(rf"{_START}[{_A}]$")
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_MARKED = re.compile(f"[{_MARKS}]")
_SIGNS = (
    re.compile(rf"[0-9](?:[{_A}]{{4}}|من{_END})"),
    re.compile(rf"\( (?:\)|[0-9]+[{_A}])"),
    re.compile(r"\)[0-9]+\("),
    re.compile(rf"^[.-] ?[0-9]+[{_A}]{{2}}", re.MULTILINE),
    re.compile(rf"{_START}[وف]?(?:ال (?=[يتن][{_A}]{{2}})|ألن (?=ال))"),
    re.compile(rf" (?<=[{_A}»] )(?:[،؛](?=[{_A}0-9])|:(?=[{_A}]{{3}}))"),
)
"""What else the same extractors do: digits glued to words, brackets torn apart, negations turned, commas misplaced."""
_GLUED = re.compile(rf"[{_A}]{{2}}(?:ة|اءال)[{_A}]{{3}}")
_TORN = re.compile(rf"{_START}(?:[تثجخذرزسشصضطظغقنيةى] |ا ل)(?=[{_A}]{{2}})")
"""Words glued together, and letters torn off."""
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
_VERB = f"(?:[يتن][{_A}]{{2}}|أ(?!ن)[{_A}]{{2}})"
"""How a present verb begins: after `ال` alone it was denied."""
_DENIED = _words(
    "سيما شك بد بأس أحد شيء شىء غير سوى محالة مفر فرق سبيل جدوى معنى حاجة داعي مانع وجود حق أثر حد حدود نهاية توقف سبب "
    "هوادة فائدة انقطاع مقابل استثناء منازع مبرر أساس جهد علم ضرورة رخصة ترخيص إذن عذر تمييز صفة أجر"
)
"""Nouns that are denied as a whole: `لا شك`, `بلا حدود`."""
_ALWAYS = (
    rule("ال ", rf"{_START}([وف]?)ال(?= (?:{_VERB}|(?:{_DENIED}){_END}))", r"\1لا"),
    rule("بال ", rf"(?<!ما ){_START}([وف]?)بال(?= (?:{_DENIED}){_END})", r"\1بلا"),
    rule("وال ", rf"{_START}وال(?= (?!ال|ستريت|مارت|ديزني)[{_A}]{{2}})", "ولا"),
    rule(
        "ثالث",
        rf"{_START}([وفبلك]?)ثالث(?= (?:{_COUNTED_FEMININE}){_END}"
        rf"|ة (?:{_COUNTED_MASCULINE}){_END}|ة? \( ?\)?3)",
        r"\1ثلاث",
    ),
    rule(
        " الثالث",
        rf"{_START}((?:السنوات|الجهات|الأشهر|الأيام|النسخ|الأعضاء) ال)ثالث(?=ة?{_END})",
        r"\1ثلاث",
    ),
    rule(
        "عمال ",
        rf"{_START}عمال(?= (?:بأحكام|بمقتضيات|بقرار|بالمادة|بالفصل|بالفقرة|بالمواد|بما|بمبدأ){_END})",
        "عملا",
    ),
    rule(
        "عالقة",
        rf"{_START}((?:ذات|له|لها|لهم|لهما|بكل|أية|انتهاء|إنهاء|إقامة) (?:ال)?)عالقة{_END}",
        r"\1علاقة",
    ),
    rule(
        "عالقة ",
        rf"{_START}((?:[وفبلك]?ال|[وفبل])?)عالقة"
        rf"(?= (?:ال)?(?:شغل|عمل|زوجية|شغلية|تعاقدية|قانونية|نظامية|كرائية|سببية|تبعية|قرابة|مباشرة|استخدام){_END})",
        r"\1علاقة",
    ),
    rule("ألن ", rf"{_START}([وف]?)ألن(?= (?:ال|هذا|هذه|ذلك|تلك)[{_A}]*)", r"\1لأن"),
    rule("سالمة ", rf"{_START}([وفبل]?)سالمة(?= ال)", r"\1سلامة"),
    rule("كال ", rf"{_START}([وفبل]?)كال(?= (?:من|أو|او|المجلسين|الطرفين|الجنسين|الزوجين){_END})", r"\1كلا"),
    rule("بخالف ", rf"{_START}بخالف(?= (?:ذلك|تلك|ما){_END})", "بخلاف"),
    rule("خالفا ", rf"{_START}خالفا(?= (?:ل|[أإآ]ل)[{_A}])", "خلافا"),
    rule(" خالف", rf"{_START}((?:على|كل|أي|نشوب|حالة) )خالف{_END}", r"\1خلاف"),
)
_IF_DAMAGED = (
    rule("ال ", rf"{_START}([وف]?)ال(?= (?!ال)[{_A}]{{2}})", r"\1لا"),
    rule(
        " الحق",
        rf"{_START}((?:تاريخ|وقت|مرسوم|نص|قرار|إعلان|اعلان|باعلان|بإعلان|تشريع) )الحق{_END}",
        r"\1لاحق",
    ),
    rule(
        "والدة",
        rf"{_START}((?:عقد|عقود|رسم|رسوم|شهادة|شهادات|تاريخ|قبل|بعد|محل|مكان|منذ|إجازة|رخصة) (?:ال)?)والدة{_END}",
        r"\1ولادة",
    ),
)


_IN_CONTEXT = re.compile(
    rf"{_START}(?:[وف]?ال|[وفبلك]?ثالثة?|الثالثة?|عمال|ب?خالفا?|الحق|[وف]?(?:ألن|بال)|(?:ال)?والدة|[وفبلكا]*عالقة|[وفبل]?سالمة|[وفبل]?كال){_END}"
)
"""The words that these rules change."""
_NUMBER = "[0-9]+(?:[./,-][0-9]+)*"
_AS_IT_SHOULD = re.compile(
    rf"[(«\"]?[{_A}]{{2,}}(?:/[{_A}]{{2,}})?[)»\"]?[،؛.:]?|\(?[{STAND_ALONE}]\)?[).:]"
    rf"|-?{_NUMBER}(?:\)?[،؛.:]?|[-–])|\((?:[0-9]{{1,2}}|{_NUMBER}\))[،؛.:]?|[-–•/.:]|"
)
"""A word, a number or a sign between spaces, with nothing about it that a rule for numbers or spaces looks for."""


def repair_arabic(text: str) -> str:
    """`text` without the damage of PDF files; what might be sound is touched only in a text that is damaged."""
    mended = _mended if is_damaged(text) else _corrected
    return "\n".join([_settled(line, mended) for line in text.split("\n")])


def is_damaged(text: str) -> bool:
    """True where `text` shows what such extractors do, or is official, and has no lam-alef as it should be.

    The damage is uniform: where the ligature was read backwards, it was so throughout. A text with lam-alef
    the right way round is sound, unless the signs of damage are many more (pages of two origins).
    """
    sound = len(SOUND_LAM_ALEF.findall(text))
    if sound and not _MAY_BE_SIGN.search(text):
        return False
    signs = 0
    for found in _signs(text):
        signs += found
        if signs and signs >= 2 * sound:
            return True
    return not signs and not sound and bool(_OFFICIAL.search(text))


def _signs(text: str) -> Iterator[int]:
    """How many signs of damage `text` has, kind by kind, so that who has enough need not count on."""
    pieces = text.split()
    yield sum(map(_turned, pieces))
    for pattern in _SIGNS:
        yield len(pattern.findall(text))
    yield sum(map(_glued, pieces))
    if any(map(_is_torn_off, pieces)):
        yield len(_TORN.findall(text))


def _settled(line: str, mended: Callable[[str], str]) -> str:
    """`line` mended until nothing is left to mend: a space put right may show a word that is not."""
    for _ in range(_MOST_PASSES):
        if all(map(_is_plain, line.split(" "))):
            break
        before, line = line, mended(line)
        if line == before:
            break
        line = _SPACES.sub(" ", line).strip(" \u00a0")
    return line


def _corrected(line: str) -> str:
    """A line of a sound text without what is wrong wherever it stands."""
    return apply_rules(_by_piece(repair_numbers(line), _certain), _ALWAYS)


def _mended(line: str) -> str:
    """A line of a damaged text as it was meant."""
    if not all(map(_is_as_it_should, line.split(" "))):
        line = repair_spaces(repair_points(repair_numbers(line)))
    line = apply_rules(_by_piece(line, _parted), _ALWAYS)
    return _by_piece(apply_rules(line, _IF_DAMAGED), _plausible)


def _by_piece(line: str, reading: Callable[[str], str]) -> str:
    return " ".join(map(reading, line.split(" ")))


# A piece is what stands between spaces. Texts repeat their pieces, and each of these decides by the piece alone.


@remembered
def _is_plain(piece: str) -> bool:
    """True where no rule of this module finds anything to change in `piece` or beside it, as in most of any text."""
    return (
        _is_as_it_should(piece)
        and not _IN_CONTEXT.search(piece)
        and _parted(piece) == piece == _plausible(piece)
    )


@remembered
def _is_as_it_should(piece: str) -> bool:
    return _AS_IT_SHOULD.fullmatch(piece) is not None


@remembered
def _glued(piece: str) -> int:
    return len(_GLUED.findall(piece))


@remembered
def _is_torn_off(piece: str) -> bool:
    return _LONE_LETTER.search(piece) is not None


@remembered
def _turned(piece: str) -> int:
    """How many words of `piece` are certainly turned round."""
    return sum(_certain_word(word) != word for word in _WORD.findall(piece))


@remembered
def _certain(piece: str) -> str:
    return _WORD.sub(lambda found: _certain_word(found.group()), piece)


@remembered
def _parted(piece: str) -> str:
    return _certain(part_words(piece, _certain_word))


@remembered
def _plausible(piece: str) -> str:
    return _WORD.sub(lambda found: _bare(found.group(), lexicon().plausible), piece)


@remembered
def _certain_word(word: str) -> str:
    return _bare(word, lexicon().certain)


def _bare(word: str, reading: Callable[[str], str]) -> str:
    """What `reading` makes of `word` without the vowel signs at its end; a word with others is sound."""
    if not ALEF_LAM.search(word):
        return word
    bare = word.rstrip(_MARKS)
    return word if _MARKED.search(bare) else reading(bare) + word[len(bare) :]
