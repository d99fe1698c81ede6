"""Numbers, dates, brackets and points that the extraction of PDF files puts in the wrong order in Arabic.

A number in a line of Arabic is read from left to right while the line is not. Extractors that keep the
order of the page put it on the wrong side of its bracket, point or Hijri year, and drop the space after it.
"""

import re

from jazari.factory.repair_lexicon import ARABIC_LETTERS as _A
from jazari.factory.repair_rules import apply_rules, rule

_D = "[0-9\u0660-\u0669]"
_NUMBER = rf"{_D}+(?:[./,-]{_D}+)*"
_DAY = rf"{_D}{{1,2}}"
_HIJRI = rf"1[234]{_D}{{2}}"
_YEAR = rf"(?:1[89]|20){_D}{{2}}"
_MONTH = rf"[{_A}\u06a9]{{2,9}}"  # some keyboards write a Persian kaf
_POINT = "[،؛:.]?"
_WORD = rf"(?=[{_A}]{{2}})"
_LINE_END = "(?= ?$)"
_UNIT = rf"(?:هـ|م|ه|كلم|كم|سم|مم|ملم|كغ|كلغ|مل|غ|ل|ق)(?![{_A}\u064b-\u0652])"
_REFERENCE = "المادة|الفصل|الباب|الفقرة|رقم|البند|القسم|الفرع|الجزء|الملحق|الفصول|المواد|عدد|الجدول"


_NUMBERS = (
    # 29( 1432ديسمبر ،)2010 and (29) 1432ديسمبر )(2010 -> 1432 (29 ديسمبر 2010)،
    rule("(", rf"({_DAY}) ?\( ?({_HIJRI}) ?({_MONTH}) ?({_POINT})[()]({_YEAR})", r"\2 (\1 \3 \5)\4"),
    rule("(", rf"\(({_DAY})\) ?({_HIJRI}) ?({_MONTH}) ?({_POINT})\)?\(({_YEAR})", r"\2 (\1 \3 \5)\4"),
    rule("(", rf"({_DAY}) ?\( ?({_HIJRI}) ?({_MONTH}){_LINE_END}", r"\2 (\1 \3"),
    rule("فاتح", rf"\( ?({_HIJRI}) ?(فاتح {_MONTH}) ?({_POINT})[()]({_YEAR})", r"\1 (\2 \4)\3"),
    # ( 26ديسمبر )2018 -> (26 ديسمبر 2018)
    rule("(", rf"\( ?({_DAY}) ?({_MONTH}) ({_POINT})[()]({_YEAR})", r"(\1 \2 \4)\3"),
    # ( )20 -> (20), and a line that begins with the end of a bracket: )1957 -> 1957)
    rule("( )", rf"\( \)({_NUMBER})", r"(\1)"),
    rule(")", rf"^({_POINT})\)({_YEAR}){_WORD}", r"\2)\1 "),
    # رقم ،62.15السالف -> رقم 62.15، السالف, and .1998 at the end of a line
    rule(" ،| ؛| .", rf"(?<=[{_A})»]) ([،؛.])({_NUMBER})(?:{_WORD}|{_LINE_END})", r" \2\1 "),
    rule(" :", rf"((?:{_REFERENCE}) ):({_NUMBER}){_WORD}", r"\1\2: "),
    rule("ص.", rf"(?<=ص)\.({_NUMBER})$", r" \1."),
    # -3عقود -> 3- عقود
    rule("-|.|–", rf"^(«?) ?([-.–])({_NUMBER})(?=[{_A}«\"]{{2}})", r"\1\3\2 "),
    rule("- |– ", rf"^([-–]) ({_NUMBER})(?=[{_A}«\"]{{2}})", r"\2 \1 "),
    # 49و 90 and 18من; a unit may stay as it is written: 5كم
    rule("و", rf"({_D}|\))و(?=(?: ?{_D}| ?\())", r"\1 و"),
    rule("و", rf"({_D})و([.،؛])({_D}+)$", r"\1 و \3\2"),
    rule("", rf"({_D})(?!{_UNIT}|[{_A}]+{_D}){_WORD}", r"\1 "),
    rule(")", rf"({_D}\){_POINT})(?=[{_A}]{{2}}|ص )", r"\1 "),
)
_POINTS = (
    rule(")", r"(^| )\)((?! )[^()\n]{1,40}(?<! ))\((?=[ ،؛.:]|$)", r"\1(\2)"),
    rule("»", r"(^| )»((?! )[^«»\n]{1,60}(?<! ))«(?=[ ،؛.:]|$)", r"\1«\2»"),
    rule('" :', rf"(?<=[{_A}])\" :(?=[{_A}])", ': "'),
    rule(" ،| ؛", rf"(?<=[{_A}0-9)»\"%]) ([،؛])(?=[{_A}«\"(])", r"\1 "),
    rule(" .| :", rf"(?<=[{_A}0-9)»]) ([.:])(?=[{_A}«]{{2}})", r"\1 "),
    rule("\u2212|\u2013|•", rf"^([\u2212\u2013•])(?=[{_A}]{{3}})", r"\1 "),
)
_GLUED_NUMBER = re.compile(rf"(?<=[{_A}]{{4}})(?={_D})")
_NUMBERED = re.compile(_D)


def repair_numbers(line: str) -> str:
    """`line`, Arabic, with numbers parted from words and put back on their side; a sound one stays as it is."""
    return apply_rules(line, _NUMBERS) if _NUMBERED.search(line) else line


def repair_points(line: str) -> str:
    """`line`, known to be damaged, with points, brackets and quotes on the side where they belong."""
    line = apply_rules(line, _POINTS)
    return _GLUED_NUMBER.sub(" ", line) if _NUMBERED.search(line) else line
