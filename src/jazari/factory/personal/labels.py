"""The words around a number that say what it is: French, Arabic, Darija, Arabizi, English, Spanish, Tamazight.

A table of language, not logic: the detectors ask which label stands nearest before a value.
"""

import re
from typing import Literal

Verdict = Literal["yes", "weak", "no"]

_ARABIC = r"[\u0621-\u064a]"
_PREFIX = r"(?<![\u0621-\u064a])(?:[وفبلك]|ال|لل|بال|وال|فال|ولل)*"

_OF_THE_ID_CARD = (
    r"(?=\s*(?:\Z|n[°ºo.]|num|nimero|n[ei]mra|ra9m|[:=,(]|na[tsc]+ional|d.identi|identi|[ée]lectroniq|biom[ée]tri|"
    r"(?:di?|dya)[ly]|howa|huwa|hiya|hia|raha?\b|est\b|c.est|[A-Za-z]{1,2}[0-9]{5}))"
)
"""What follows a bare `carte` where it is the identity card, and not one of the many other cards."""
_NOT_THE_ID_CARD_ARABIC = (
    r"(?!\s*(?:ال)?(?:رمادية|بنكية|ائتمان|ذاكرة|إقامة|اقامة|شفاء|تأمين|ناخب|طالب|صعود|مهنية|ضريبية|تعبئة|"
    r"انخراط|صراف|مستشفى|تلميذ|هدية|وفاء|سياقة|رميد|جواز|مستهلك|عضوية|دعوة|كريز|گريز|بانكير|سيم))"
)

_ID_CARD = (
    r"(?<![a-z])c[in]{2}e?\s*(?:/|ou|or|et/ou|wla|أو)\s*(?:n[°o]\s*)?(?:de\s+)?pass?eport",
    r"(?-i:(?<=[a-z])C(?:in|IN|nie|NIE))(?![a-z])",
    r"(?<![a-z0-9])(?:l\s?|la\s?|d\s?|l')?(?:c\.?\s?i\.?\s?n\.?(?:\s?e\b\.?)?|c\.?\s?n\.?\s?i\.?(?:\s?e\b\.?)?)(?![a-zà-ÿ])",
    r"(?<![a-z])(?:d?l\s?|la\s?)?(?:[ck]art(?:e|a)?s?)(?![a-z])" + _OF_THE_ID_CARD,
    r"pi[èe]ces?\s+d'?\s?identit[ée]",
    r"identit[ée]\s+nationale|(?<![a-zé'])identit[ée]\s*(?:[:=]|n[°ºo.]|num)|(?<![a-z])id(?:entifiant)?\s+national(?!\w)",
    r"(?<![a-z])(?:national\s+id(?:entity)?|id(?:entity)?[\s_]+(?:card|number|no\b|n°)|dni|nni)(?![a-z])",
    r"(?:carn[eé]t?|documento|tarjeta|c[ée]dula)\s+(?:nacional|de\s+identidad)",
    r"(?<![a-z])(?:l\s?|el\s?)?(?:bita[9q]a|b[ei]ta[9q]t)\w*",
    r"ta?ka[rṛ][ḍd]a|ⵜⴰ?ⴽⴰ[ⵔⵕ]ⴹⴰ",
    _PREFIX + r"بطاق(?:ة|ه|ت(?:ي|ك|ه|ها|نا|كم|هم|و))(?![\u0621-\u064a])" + _NOT_THE_ID_CARD_ARABIC,
    r"التعريف\s+الوطني(?:ة)?|رقم\s+(?:ال)?تعريف(?!\s*(?:الموحد|الضريبي|الجبائي|البنكي))|الهوية(?:\s+الوطنية)?",
    _PREFIX + r"(?:لا\s?)?كار[طت](?:ة|ي)?(?![\u0621-\u064a])" + _NOT_THE_ID_CARD_ARABIC,
    r"(?<![\u0621-\u064a])(?:(?:لا\s?|ال)سين|ب[\s.]{1,2}(?:ت[\s.]{1,2})?و(?:[\s.]{1,2}[تإا])*\.?)(?![\u0621-\u064a])",
)

_OTHER_NUMBER = (
    r"pass?e?port\w*|paspor\w*|permis|licen[cs]e|factures?|invoices?|commandes?|orders?|ordre|r[ée]f[ée]rences?",
    r"attestations?|certificats?|d[ée]clarations?|frais|fiches?|dipl[ôo]mes?|badge|autorisations?|agr[ée]ment|brevets?|normes?",
    r"concours|وثيقة|الوثيقة|استدلالي|الاستدلالي|شهادة|الشهادة|طراز|الطراز|محجز|[ée]tag[èe]re|rayon|moteur|[ée]cran|batterie|assurances?",
    r"parcelles?|cadastr\w*|candidat\w*|inscription|البقعة|بقعة|القطعة|قطعة|مترشح|التسجيل",
    r"r[ée]f(?![a-zà-ÿ])|dossiers?|colis|suivi|tracking|lots?(?![a-z])|s[ée]ries?|serial|mod[èe]les?|models?",
    r"produits?|products?|articles?|codes?|vols?(?![a-z])|flight|ch[èe]ques?|contrats?|police|tickets?|billets?",
    r"re[çc]us?|quittance|cnss|cnops|patente|registre|titre\s+foncier|bancaire|visa|carte\s+grise|s[ée]jour|massar|cne",
    r"d[ée]crets?|arr[êe]t[ée]s?|dahirs?|lois?(?![a-z])|bulletin|salles?|si[èe]ges?|chambres?|classes?|groupes?",
    r"appartements?|appts?|immeubles?|imm(?![a-z])|b[âa]t(?:iment)?s?|blocs?|rue|imei|wifi|mot\s+de\s+passe|password",
    r"bons?(?![a-z])|comptes?|march[ée]s?|versions?|pages?|isbn|types?|marque|vis|pi[èe]ce\s+d[ée]tach[ée]e",
    r"(?<![a-z])(?:rc|tp|if|bo|pv|sku|lot)(?![a-z])|talabia|talab|fatura|r[ée]gime|zone|secteur|box|casier|gate|porte",
    r"cadeau|coupon|promo|fid[ée]lit[ée]|[ée]tudiant|login|ch[âa]ssis|vin(?![a-z])|carte\s+(?:m[èe]re|sd|sim|son|graphique|r[ée]seau)",
    r"(?<![a-z])(?:gift|sim|credit|student|loyalty)\s+card|tarjeta\s+de\s+cr[ée]dito|pasaporte|titre|tf(?![a-z])|couleur|colou?r|hex|hash",
    r"جواز|باسبور|پاسبور|رخصة|البيرمي|بيرمي|فاتورة|الفاتورة|طلبية|الطلبية|مرجع|المرجع|ملف|الملف|طرد|الطرد|رمز|الرمز",
    r"كود|الكود|رحلة|الرحلة|شيك|الشيك|عقد|العقد|تذكرة|التذكرة|وصل|الوصل|توصيل|سجل|السجل|الرسم|مسار|مرسوم|المرسوم",
    r"قانون|القانون|ظهير|الظهير|قرار|القرار|المادة|مادة|الفصل|البند|الفقرة|شقة|الشقة|عمارة|العمارة|بلوك|زنقة|تجزئة",
    r"غرفة|الغرفة|قاعة|القاعة|القسم|فوج|الفوج|مقعد|المقعد|حساب|الحساب|صفقة|الصفقة|منتوج|المنتوج|المنتج|سلسلة|موديل",
    r"الرمادية|البنكية|الإقامة|كلمة\s+السر|الضمان\s+الاجتماعي|نسخة|النسخة|إصدار|الإصدار|صفحة|الصفحة|تسلسلي|التسلسلي|كومند",
)

_PLATE = (
    r"(?:im)?matr[iy][ck]ul\w*|(?<![a-z])immat\b|(?<![a-z])plaques?(?![a-z])|(?:number|licen[cs]e)\s+plate|(?<![a-z])plates?(?![a-z])",
    r"matr[íi]culas?|registration|vignette|min[ée]ralogique|lmatri[ck]\w*|tar9im\w*|tarqim\w*",
    _PREFIX + r"(?:ترقيم|لوح[ةت]|لوحات|ما[طت]ريكول|بلاك|پلاك|بلاكة)" + _ARABIC + "*",
    r"ⵜⴰⴼⵍⵡⵉⵜ",
)

_VEHICLE = (
    r"(?<![a-z])(?:voitures?|v[ée]h(?:icules?)?|l?motor|taxis?|camions?|camionnettes?|motos?|motocycl\w+|autos?|automobiles?|berlines?|cars?|"
    r"vehicles?|trucks?|vans?|bus|autocars?|coches?|veh[íi]culos?|t[oô][nm]obil\w*|tomobil\w*|siy?ara\w*|l?camio\w*|"
    r"dacia|logan|duster|clio|kangoo|peugeot|fiat|mercedes|renault|citro[ëe]n|hyundai|toyota|scooter)(?![a-z])",
    _PREFIX
    + r"(?:سيار|طو[من]وبيل|تو[من]وبيل|[تط]اكسي|شاحن|كاميو|دراج|موطور|مو[تط]و|مركب[ةت]|حافل|الكار|داسيا)"
    + _ARABIC
    + "*",
)

_NOT_A_PHONE = re.compile(
    r"(?:(?<![^\W_])(?:l?commandes?|cmd|orders?|r[ée]f[ée]rences?|r[ée]f|factures?|fatoura|fatura|invoices?|dossiers?|"
    r"colis|suivi|tracking|tickets?|lot|s[ée]ries?|serial|s/n|comptes?|lcompte|account|contrats?|contract|code(?:[\s-]barres?)?|"
    r"barcode|ean|upc|sku|articles?|produits?|product|imei|isbn(?:-1[03])?|issn|ch[èe]ques?|bons?|bordereau|quittances?|"
    r"livraison|re[çc]us?|receipt|r[ée]clamations?|plaintes?|demandes?|requ[êe]te|r[ée]servations?|booking|d[ée]p[ôo]t|"
    r"adh[ée]rente?|adh[ée]sion|cnss|cnops|amo|cmr|abonnements?|abonn[ée]e?|compteurs?|mandats?|virements?|transactions?|"
    r"op[ée]rations?|session|matricule|immatriculation|permis|passeport|patente|ice|if|rc|tp|cin|cnie|massar|cne|"
    r"identifiant|inventaire|mot\s+de\s+passe|password|pin|otp|activation|ordre|carte|visa|timestamp|mod[èe]le|nomenclature|talab(?:iy)?a?|polic[ey]\s*(?:n[°ºo]|d'assurance)|client(?=\s*(?:n|:))|id)|"
    r"(?:n[°ºo.]|num[ée]ros?|code|id)\s*(?:de\s+|du\s+)?client|inscription|pedido|(?:identifiant|num[ée]ro)\s+fiscal|"
    r"كلمة\s+(?:السر|المرور)|code\s+[àa]\s+barres|"
    r"(?:factures?|dossiers?|tickets?|r[ée]f[ée]rences?|contrats?)(?:\s+(?:de\s|du\s|d')?(?!appel|par|au|sur|t[ée]l|suivi|envoy)"
    r"[a-zà-ÿ]{3,12}){1,2}|"
    r"(?:ال|لل?)?(?:طلب|طلبية|فاتورة|ملف|طرد|مرجع|حساب|تسلسلي|عقد|وصل|شيك|تتبع|اشتراك|عداد|حجز|شكاية|إيداع|شحنة|بوليصة|"
    r"إيصال|قسيمة|معاملة|عملية|تحويل|كود|رمز|زبون|انخراط|تذكرة|كومند|كوماند|صفقة|معرف|إرسالية|تأمين|ضمان|انتساب|بطاقة|جواز|رخصة|قضية|محضر|تسجيل|سجل|دعوى|إشعار|سند))"
    r"[\s:=#.\-(\"'_]*(?:(?:n[°ºo]|num[ée]ros?|num|number|nimero|no|id|ra9m|رقم|عدد|est|is|howa|هو|هي|client|internet|"
    r"de\s+s[ée]rie|dyal\w*|ديال\w*|la\s+poste)[\s:=#.\-(\"'_]*)*\Z",
    re.IGNORECASE,
)
_KIND_OF_NUMBER = re.compile(
    # `numéro de sinistre`, `n° allocataire` name a kind of number; `numéro du gardien` says whose telephone it is.
    r"(?:(?:n[°ºo.]|num[ée]ro)\s+d(?:e\s+|')|n[°º]\s*)(?!t[ée]l|gsm|portable|mobile|fixe|fax|whats|contact|appel|urgen|"
    r"secours|service|standard|permanence|bureau|domicile|maison|m[oae][ns]?\b|s[oae][ns]?\b|[nv]o(?:tre|s)\b|leurs?\b|"
    r"m\.|mme|mlle|mr|dr|la\b|les\b|ligne|centre|renseign|info|assist|d[ée]pann|vert|gratuit|unique|perso|pro|est\b)"
    r"(?-i:[a-zà-ÿ])[\w]{2,15}(?:\s+\w{3,12})?[\s:=.(]*\Z|"
    r"(?<![^\W_])(?:commandes?|colis|r[ée]servations?|abonnements?|comptes?|demandes?|livraisons?|bons?)"
    r"(?:\s+\w{2,12}){1,2}\s+n[°ºo.]\s*\Z|"
    r"(?<!\w)(?!t[ée]l|gsm|portable|mobile|fixe|whats|contact|appel|compos|join|urgence|standard|service|assist)"
    r"(?-i:[a-zà-ÿ])[a-zà-ÿ]{3,}\s+n[°º]\s*:?\s*\Z|"
    r"(?<!\w)(?!phone|mobile|cell|contact|whats|call|office|home|work|moroc|emerg|hotline|this|that|your|their|help)"
    r"[a-z]{4,12}\s+(?:number|no\.)\s*[:=]?\s*\Z|"
    r"رقم\s+(?:طلب|ملف|عقد|حساب|وصل|شيك|حجز|تذكرة|فاتورة)\s+\w+\s*:?\s*\Z",
    re.IGNORECASE,
)
_DRAW = re.compile(
    r"lotos?(?![a-z])|lotto|tirage|gagnants?|lottery|(?:ال)?قرعة|اليانصيب|اللوطو|tarifaire|nomenclature|douani[èe]re|البند|التعريفة|التعريفي",
    re.IGNORECASE,
)
"""Draws and customs tariffs are written in the shape of telephone numbers."""
_PHONE_WORD = re.compile(
    r"(?:t[ée]l(?:[ée]phone)?|gsm|whats?app|wtsp|fax|fixe|portable|mobile|phone|num|numero|n[°º]|call|ring|sms|appel\w*|contact|joindre|joignable|sonne\w*|3[ae]yy?[ae]?t\w*|mobi[lr]e?|m[óo]vil|ll[aá]m\w+|tili\b|tilifun|uṭṭun|"
    r"wa\.me/|tel:|nimero|nmra|telefon\w*|ⵜⵉⵍⵉⴼⵓⵏ|هاتف|الهاتف|تيليفون|التيليفون|تلفون|نمرة|النمرة|واتساب|فاكس|نقال|النقال|محمول|المحمول|جوال|اتصل\w*|صوني|عيط\w*|الرقم|رقمي|رقمه|رقمها|☎|📞|📱)"
    r"[\w\s:=.\-(/+'%\">،]{0,14}\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})(?<!cin)(?<!CIN)(?<!cnie)(?<!CNIE)[.!?؟]\s+|[;؛]\s+|\n\s*\n")
_JUST_BEFORE = 90
_JUST_AFTER = 40


def _labels(*tables: tuple[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in tables), re.IGNORECASE)


_OTHER_ALONE = (rf"(?<![^\W\d_])(?:{'|'.join(_OTHER_NUMBER)})(?![^\W\d_])",)
_AROUND_ID = _labels(("yes", _ID_CARD), ("no", _OTHER_ALONE + _PLATE))
_ID_CARD_ANYWHERE = re.compile("|".join(_ID_CARD).replace(r"\Z|", "|"), re.IGNORECASE)
_AROUND_PLATE = _labels(("yes", _PLATE), ("weak", _VEHICLE), ("no", _OTHER_ALONE + _ID_CARD[:1]))


def _nearest(pattern: re.Pattern[str], text: str, start: int, end: int) -> Verdict | None:
    before = text[max(0, start - _JUST_BEFORE) : start]
    for ending in _SENTENCE_END.finditer(before):
        if ending.end() < len(before):
            before = " " * ending.end() + before[ending.end() :]
    line = before.rfind("\n")
    found: Verdict | None = None
    for label in pattern.finditer(before):
        if found == "yes" and label.start() < line:
            continue  # a heading names the columns below it: any of them may be the value's
        found = label.lastgroup  # type: ignore[assignment]  # the groups are named by the verdicts
    if found:
        return found
    after = _SENTENCE_END.split(text[end : end + _JUST_AFTER], maxsplit=1)[0]
    label_after = pattern.search(after)
    return label_after.lastgroup if label_after else None  # type: ignore[return-value]


def id_card_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `identity card` (yes), another kind of number (no), or nothing (None)."""
    if _ID_CARD_ANYWHERE.search(text, max(0, start - _JUST_BEFORE), end + _JUST_AFTER) is None:
        return None
    return _nearest(_AROUND_ID, text, start, end)


def plate_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `plate` (yes), only a vehicle (weak), another number (no), or nothing."""
    return _nearest(_AROUND_PLATE, text, start, end)


def not_a_phone(text: str, start: int) -> bool:
    """Whether the words before call these digits an order, a file, an account or a draw."""
    before = text[max(0, start - _JUST_BEFORE) : start]
    return any(words.search(before) for words in (_NOT_A_PHONE, _KIND_OF_NUMBER, _DRAW))


def phone_label(text: str, start: int) -> bool:
    """Whether the words just before announce a telephone number."""
    return bool(_PHONE_WORD.search(text[max(0, start - 40) : start]))
