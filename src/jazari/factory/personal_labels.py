"""The words around a number that say what it is: French, Arabic, Darija, Arabizi, English, Spanish, Tamazight.

A table of language, not logic: the detectors ask which label stands nearest before a value.
"""

import re
from typing import Literal

Verdict = Literal["yes", "weak", "no"]

_ARABIC = r"[\u0621-\u064a]"
_PREFIX = r"(?<![\u0621-\u064a])(?:[وفبلك]|ال|لل|بال|وال|فال|ولل)*"

_NOT_THE_ID_CARD = (
    r"(?!\s*(?:bancaire|bleue?|grise|visa|sim\b|de\s+(?:fid|s[ée]jour|cr[ée]dit|visite|paiement)|ramed|"
    r"[ée]tudiant|m[ée]moire|graphique|d'(?:embarquement|invitation|[ée]lecteur|assur)|verte|professionnelle|"
    r"gris\b|guichet))"
)
_NOT_THE_ID_CARD_ARABIC = (
    r"(?!\s*(?:ال)?(?:رمادية|بنكية|ائتمان|ذاكرة|إقامة|اقامة|شفاء|تأمين|ناخب|طالب|صعود|مهنية|ضريبية|تعبئة|"
    r"انخراط|صراف|كريز|گريز|بانكير|سيم))"
)

_ID_CARD = (
    r"(?<![a-z0-9])(?:l\s?|la\s|d\s?|l')?(?:c\.?\s?i\.?\s?n\.?(?:\s?e\b\.?)?|c\.?\s?n\.?\s?i\.?(?:\s?e\b\.?)?)(?![a-zà-ÿ])",
    r"(?<![a-z])(?:l\s?|la\s?)?(?:[ck]art(?:e|a)?s?)(?![a-z])" + _NOT_THE_ID_CARD,
    r"pi[èe]ces?\s+d'?\s?identit[ée]",
    r"identit[ée]\s+nationale",
    r"(?<![a-z])(?:national\s+id(?:entity)?|id(?:entity)?\s+(?:card|number|no\b|n°)|dni|nni)(?![a-z])",
    r"(?:carnet|documento|tarjeta|c[ée]dula)\s+(?:nacional|de\s+identidad)",
    r"(?<![a-z])(?:l\s?|el\s?)?(?:bita[9q]a|b[ei]ta[9q]t)\w*",
    r"taka[rṛ][ḍd]a|ⵜⴰⴽⴰⵕⴹⴰ|ⵜⴰⴽⴰⵔⴹⴰ",
    _PREFIX + r"بطاق(?:ة|ه|ت(?:ي|ك|ه|ها|نا|كم|هم|و))(?![\u0621-\u064a])" + _NOT_THE_ID_CARD_ARABIC,
    r"التعريف\s+الوطني(?:ة)?|الهوية(?:\s+الوطنية)?",
    _PREFIX + r"(?:لا\s?)?كار[طت](?:ة|ي)?(?![\u0621-\u064a])" + _NOT_THE_ID_CARD_ARABIC,
    r"(?<![\u0621-\u064a])(?:لا\s?سين|ب\s?\.\s?(?:ت\s?\.\s?)?و(?:\s?\.\s?ت)?\.?)(?![\u0621-\u064a])",
)

_OTHER_NUMBER = (
    r"pass?e?port\w*|paspor\w*|permis|licen[cs]e|factures?|invoices?|commandes?|orders?|ordre|r[ée]f[ée]rences?",
    r"r[ée]f(?![a-zà-ÿ])|dossiers?|colis|suivi|tracking|lots?(?![a-z])|s[ée]ries?|serial|mod[èe]les?|models?",
    r"produits?|products?|articles?|codes?|vols?(?![a-z])|flight|ch[èe]ques?|contrats?|police|tickets?|billets?",
    r"re[çc]us?|quittance|cnss|cnops|patente|registre|titre\s+foncier|bancaire|visa|grise|s[ée]jour|massar|cne",
    r"d[ée]crets?|arr[êe]t[ée]s?|dahirs?|lois?(?![a-z])|bulletin|salles?|si[èe]ges?|chambres?|classes?|groupes?",
    r"appartements?|appts?|immeubles?|imm(?![a-z])|b[âa]t(?:iment)?s?|blocs?|rue|imei|wifi|mot\s+de\s+passe|password",
    r"bons?(?![a-z])|comptes?|march[ée]s?|versions?|pages?|isbn|types?|marque|vis|pi[èe]ce\s+d[ée]tach[ée]e",
    r"(?<![a-z])(?:rc|tp|if|bo|pv|sku|lot)(?![a-z])|talabia|talab|fatura|r[ée]gime|zone|secteur|box|casier|gate|porte",
    r"جواز|باسبور|پاسبور|رخصة|البيرمي|بيرمي|فاتورة|الفاتورة|طلبية|الطلبية|مرجع|المرجع|ملف|الملف|طرد|الطرد|رمز|الرمز",
    r"كود|الكود|رحلة|الرحلة|شيك|الشيك|عقد|العقد|تذكرة|التذكرة|وصل|الوصل|توصيل|سجل|السجل|الرسم|مسار|مرسوم|المرسوم",
    r"قانون|القانون|ظهير|الظهير|قرار|القرار|المادة|مادة|الفصل|البند|الفقرة|شقة|الشقة|عمارة|العمارة|بلوك|زنقة|تجزئة",
    r"غرفة|الغرفة|قاعة|القاعة|القسم|فوج|الفوج|مقعد|المقعد|حساب|الحساب|صفقة|الصفقة|منتوج|المنتوج|المنتج|سلسلة|موديل",
    r"الرمادية|البنكية|الإقامة|كلمة\s+السر|الضمان\s+الاجتماعي|نسخة|النسخة|إصدار|الإصدار|صفحة|الصفحة|تسلسلي|التسلسلي|كومند",
)

_PLATE = (
    r"(?:im)?matr[iy][ck]ul\w*|(?<![a-z])plaques?(?![a-z])|(?:number|licen[cs]e)\s+plate|(?<![a-z])plates?(?![a-z])",
    r"matr[íi]culas?|registration|lmatri[ck]\w*|tar9im\w*|tarqim\w*",
    _PREFIX + r"(?:ترقيم|لوح[ةت]|لوحات|ما[طت]ريكول|بلاك|پلاك|بلاكة)" + _ARABIC + "*",
    r"ⵜⴰⴼⵍⵡⵉⵜ",
)

_VEHICLE = (
    r"(?<![a-z])(?:voitures?|v[ée]hicules?|taxis?|camions?|camionnettes?|motos?|autos?|automobiles?|berlines?|cars?|"
    r"vehicles?|trucks?|vans?|bus|autocars?|coches?|veh[íi]culos?|t[oô][nm]obil\w*|tomobil\w*|siy?ara\w*|l?camio\w*|"
    r"dacia|logan|duster|clio|kangoo|peugeot|fiat|mercedes|renault|citro[ëe]n|hyundai|toyota|scooter)(?![a-z])",
    _PREFIX
    + r"(?:سيار|طو[من]وبيل|تو[من]وبيل|[تط]اكسي|شاحن|كاميو|دراج|موطور|مو[تط]و|مركب[ةت]|حافل|الكار|داسيا)"
    + _ARABIC
    + "*",
)

_NOT_A_PHONE = re.compile(
    r"(?:commande|order|r[ée]f[ée]rence|r[ée]f|factures?|invoice|dossier|colis|suivi|tracking|ticket|lot|s[ée]rie|serial|"
    r"compte|contrat|code|article|produit|imei|isbn|ch[èe]que|police|dossiers?|bon|"
    r"(?:رقم\s+)?(?:الطلب|الطلبية|طلبية|فاتورة|الفاتورة|الملف|ملف|الطرد|المرجع|مرجع|الحساب|التسلسلي|العقد|الوصل|الشيك))"
    r"[\s:=#.\-(]*(?:(?:n[°ºo]|num[ée]ro|num|nimero|no|رقم|عدد|est|is|هو|هي|client|de\s+s[ée]rie)[\s:=#.\-(]*)*$",
    re.IGNORECASE,
)
_DRAW = re.compile(
    r"loto|tirage|gagnants?|lottery|القرعة|اليانصيب|اللوطو|tarifaire|nomenclature|douani[èe]re|البند|التعريفة|التعريفي",
    re.IGNORECASE,
)
"""Draws and customs tariffs are written in the shape of telephone numbers."""
_PHONE_WORD = re.compile(
    r"(?:t[ée]l(?:[ée]phone)?|gsm|whats?app|wtsp|fax|fixe|portable|mobile|phone|num|numero|n[°º]|call|appel\w*|contact|"
    r"wa\.me/|tel:|nimero|nmra|telefon\w*|ⵜⵉⵍⵉⴼⵓⵏ|هاتف|الهاتف|تيليفون|التيليفون|تلفون|نمرة|النمرة|واتساب|فاكس|نقال|النقال|رقم)"
    r"[\w\s:=.\-(/+']{0,12}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?؟]\s+|[;؛]\s+|\n\s*\n")
_JUST_BEFORE = 60
_JUST_AFTER = 40


def _labels(*tables: tuple[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in tables), re.IGNORECASE)


_OTHER_ALONE = tuple(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])" for words in _OTHER_NUMBER)
_AROUND_ID = _labels(("yes", _ID_CARD), ("no", _OTHER_ALONE + _PLATE))
_AROUND_PLATE = _labels(("yes", _PLATE), ("weak", _VEHICLE), ("no", _OTHER_ALONE + _ID_CARD[:1]))


def _nearest(pattern: re.Pattern[str], text: str, start: int, end: int) -> Verdict | None:
    before = text[max(0, start - _JUST_BEFORE) : start]
    for ending in _SENTENCE_END.finditer(before):
        if ending.end() < len(before):
            before = " " * ending.end() + before[ending.end() :]
    found: Verdict | None = None
    for label in pattern.finditer(before):
        found = label.lastgroup  # type: ignore[assignment]  # the groups are named by the verdicts
    if found:
        return found
    after = _SENTENCE_END.split(text[end : end + _JUST_AFTER], maxsplit=1)[0]
    label_after = pattern.search(after)
    return label_after.lastgroup if label_after else None  # type: ignore[return-value]


def id_card_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `identity card` (yes), another kind of number (no), or nothing (None)."""
    return _nearest(_AROUND_ID, text, start, end)


def plate_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `plate` (yes), only a vehicle (weak), another number (no), or nothing."""
    return _nearest(_AROUND_PLATE, text, start, end)


def not_a_phone(text: str, start: int, written_in_one: bool) -> bool:
    """Whether the words before call these digits an order, a file, an account or a draw."""
    before = text[max(0, start - _JUST_BEFORE) : start]
    return bool((written_in_one and _NOT_A_PHONE.search(before)) or _DRAW.search(before))


def phone_label(text: str, start: int) -> bool:
    """Whether the words just before announce a telephone number."""
    return bool(_PHONE_WORD.search(text[max(0, start - 40) : start]))
