"""Text as its author meant it: one Unicode form, no hidden signs, no mojibake, no damage of PDF files."""

import re
import unicodedata

from jazari.factory.repair_arabic import repair_arabic

_MAYBE_MOJIBAKE = re.compile(
    "[\u0080-\u009f\u00c2-\u00c5\u00c7-\u00d1\u00d8-\u00de\u00e2-\u00e6\u00ef\u0152\u0160\u2021\u2030]"
)
_CP1256_READ_AS_CP1252 = re.compile("[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017e\u0178\u0192\u02c6]{3,}")
_LATIN_AND_ARABIC_1256 = frozenset("àâçèéêëîïôùûüÀÂÇÈÉÊËÎÏÔÙÛÜ")
_PRESENTATION = re.compile("[\ufb50-\ufdef\ufdf0-\ufdfb\ufe70-\ufefc]")
_KEPT_LIGATURES = frozenset(
    "\ufdfa\ufdfb\ufd3e\ufd3f"
)  # honorifics and ornate brackets are signs of their own
_TATWEEL_INSIDE = re.compile(
    "(?<=[\u0620-\u063f\u0641-\u0652])(?<!(?<![\u0620-\u0652])[بلفكو])\u0640+(?=[\u0620-\u063f\u0641-\u065f])|(?<=[\u0620-\u063f\u0641-\u0652])\u0640{2,}"
)
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ue000-\uf8ff\ufff9-\ufffb]"
)
_LONE_JOINER = re.compile("(?:(?<=\\s)|^)[\u200c\u200d]+|[\u200c\u200d]+(?=\\s|$)")
_LINE_ENDS = re.compile("\r\n?|\u0085|\u2028|\u2029")
_ODD_SPACES = re.compile("[\u1680\u2000-\u2008\u200a\u205f\u3000\t]")
_RUNS_OF_SPACES = re.compile("  +")
_LINE_EDGES = (" \n", "\n ", "\u00a0\n", "\n\u00a0")
_EMPTY_LINES = re.compile("\n{3,}")
_ARABIC = re.compile("[\u0621-\u064a]")
_MOST_PASSES = 3
_BULLET = re.compile("(?:^|(?<= ))\u00ad(?= )", re.MULTILINE)


def repair(text: str) -> str:
    """`text` repaired: NFC, plain Arabic letters, no tatweel inside words, no hidden signs, single spaces.

    Mojibake is undone by ftfy only where its measure of badness says so, Windows-1256 read as 1252 only in
    words of nothing else. Clean text comes out unchanged; repairing twice is repairing once. No-break
    spaces stay: French typography asks for them.
    """
    if text.isascii():
        return _spaces(_HIDDEN.sub("", _LINE_ENDS.sub("\n", text)))
    text = _plain(text)
    for _ in range(_MOST_PASSES):
        mended = repair_arabic(text) if _ARABIC.search(text) else text
        text = _plain(mended)
        if text == mended:
            break
    return text


def _plain(text: str) -> str:
    """`text` in one Unicode form, without what is not seen and with single spaces."""
    if _MAYBE_MOJIBAKE.search(text):
        text = _undo_mojibake(text)
    text = _LINE_ENDS.sub("\n", text)
    if "\u00ad " in text:
        text = _BULLET.sub("-", text)
    text = _HIDDEN.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _LONE_JOINER.sub("", text)
    text = unicodedata.normalize("NFC", _PRESENTATION.sub(_base_letters, text))
    if "\u0640" in text:
        text = _TATWEEL_INSIDE.sub("", text)
    return _spaces(text)


def _undo_mojibake(text: str) -> str:
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if is_bad(text):
        text = fix_encoding(text)
    words = _CP1256_READ_AS_CP1252.findall(text)
    if len(words) >= 2 and any(not _LATIN_AND_ARABIC_1256.issuperset(word) for word in words):
        text = _CP1256_READ_AS_CP1252.sub(_read_as_arabic, text)
    return text


def _read_as_arabic(match: re.Match[str]) -> str:
    try:
        arabic = match.group().encode("cp1252").decode("cp1256")
    except UnicodeError:
        return match.group()
    return arabic if all("\u0600" <= mark <= "\u06ff" for mark in arabic) else match.group()


def _base_letters(match: re.Match[str]) -> str:
    if match.group() in _KEPT_LIGATURES:
        return match.group()
    # Isolated vowel signs decompose to a space and the sign; the space is not meant.
    return unicodedata.normalize("NFKC", match.group()).lstrip(" ")


def _spaces(text: str) -> str:
    text = _ODD_SPACES.sub(" ", text)
    if "  " in text:
        text = _RUNS_OF_SPACES.sub(" ", text)
    if any(edge in text for edge in _LINE_EDGES):
        text = "\n".join([line.strip(" \u00a0") for line in text.split("\n")])
    if "\n\n\n" in text:
        text = _EMPTY_LINES.sub("\n\n", text)
    return text.strip(" \u00a0\n")
