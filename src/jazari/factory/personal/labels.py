"""The words around a number that say what it is: French, Arabic, Darija, Arabizi, English, Spanish, Tamazight.

A table of language, not logic: the detectors ask which label stands nearest before a value.
"""

import re
from functools import cache
from typing import Literal

from jazari.factory.personal.fields import field_name, leaves_open
from jazari.factory.personal.numbered import (
    GETS_IN_TOUCH,
    is_called_by_it,
    is_of_a_telephone,
    is_of_a_thing,
)

Verdict = Literal["yes", "weak", "no"]

_ARABIC = r"[\u0621-\u064a]"
_PREFIX = r"(?<![\u0621-\u064a])(?:[وفبلك]|ال|لل|بال|وال|فال|ولل)*"

_OF_THE_ID_CARD = (
    r"(?=\s*(?:\Z|n[°ºo.]|num|nimero|n[ei]mra|ra9m|[:=,(…?]|\.\.|na[tsc]+[iy]onal|d.identi|identi|[ée]lectroniq|biom[ée]tri|"
    r"(?:di?|dya)[ly]|d\s+(?:l?w[ao]l[ie]d|kho|mama|baba)|howa|huwa|hiya|hia|raha?\b|est\b|c.est|[A-Za-z]{1,2}[0-9]{5}))"
)
"""What follows a bare `carte` where it is the identity card, and not one of the many other cards."""
_OF_THE_ID_CARD_ARABIC = (
    r"(?=\s*(?:\Z|[:=,(،]|رقم|عدد|نمرة|ديال|هي\b|تحت|"
    r"(?:ال)?(?:وطني|ناسيونال|تعريف|هوي|شخصي)|[A-Za-z]{1,2}[ \-]?[0-9]{5}))"
)
"""What follows `a card`, not `the card`, where it is the identity card: `a card of the club` is another."""
_NOT_THE_ID_CARD_ARABIC = (
    r"(?!\s*(?:ال)?(?:رمادية|بنكية|ائتمان|ذاكرة|إقامة|اقامة|شفاء|تأمين|ناخب|طالب|صعود|مهنية|ضريبية|تعبئة|"
    r"انخراط|صراف|مستشفى|تلميذ|هدية|وفاء|سياقة|رميد|جواز|مستهلك|عضوية|دعوة|كريز|گريز|بانكير|سيم))"
)

_ID_CARD = (
    r"(?<![a-z])c[in]{2}e?\s*(?:/|ou|or|et/ou|wla|أو)\s*(?:n[°o]\s*)?(?:de\s+)?pass?eport",
    r"(?-i:(?<=[a-z])C(?:in|IN|nie|NIE))(?![a-z])",
    r"(?<![a-z0-9])[dbf]?(?:l\s?|la\s?|d\s?|l')?(?:c\.?\s?i\.?\s?n\.?(?:\s?e\b\.?)?|c\.?\s?n\.?\s?i\.?(?:\s?e\b\.?)?)(?![a-zà-ÿ])",
    r"(?<![a-z])(?:d?l\s?|la\s?)?(?:[ck]art(?:e|a)?s?)(?![a-z])" + _OF_THE_ID_CARD,
    r"pi[èe]ces?\s+d'?\s?identit[ée]",
    r"identit[ée]\s+nationale|(?<![a-zé'])identit[ée](?:\s+d(?:u|es?|e\s+l[a'])\s*\w+)?\s*(?:[:=]|n[°ºo.]|num)|(?<![a-z])id(?:entifiant)?\s+national(?!\w)",
    r"(?<![a-z])national\s+card|(?:(?:national|moroccan|my|his|her|your)\s+id(?:entity)?|id(?:entity)?[\s_]+(?:card|number|no\b|n°)|dni|nni)(?![a-z])",
    r"(?:carn[eé]t?|documento|tarjeta|c[ée]dula)\s+(?:nacional|de\s+identidad)",
    r"(?<![a-z])(?:l\s?|el\s?)?(?:bita[9q]a|b[ei]ta[9q]t)\w*",
    r"ta?ka[rṛ][ḍd]a|ⵜⴰ?ⴽⴰ[ⵔⵕ]ⴹⴰ",
    _PREFIX
    + r"(?:(?<=[ال]ل)بطاقة|بطاقت(?:ي|ك|ه|ها|نا|كم|هم|و))(?![\u0621-\u064a])"
    + _NOT_THE_ID_CARD_ARABIC,
    r"(?<![\u0621-\u064a])[وفبلك]?بطاق[ةه](?![\u0621-\u064a])" + _OF_THE_ID_CARD_ARABIC,
    r"التعريف\s+الوطني(?:ة)?|رقم\s+(?:ال)?تعريف(?!\s*(?:الموحد|الضريبي|الجبائي|البنكي))|الهوية(?:\s+الوطنية)?",
    _PREFIX + r"(?:لا\s?)?كار[طت](?:ة|ي)?(?![\u0621-\u064a])" + _NOT_THE_ID_CARD_ARABIC,
    r"(?<![\u0621-\u064a])(?:(?:لا\s?|ال)سيا?ن|ب[\s.]{1,2}(?:ت[\s.]{1,2})?و(?:[\s.]{1,2}[تإا])*\.?)(?![\u0621-\u064a])",
)

_PAPERS = (
    r"ordonnances?|r[ée]quisitions?|confirmations?|d[ée]lib[ée]rations?|pass?e?port\w*|paspor\w*|permis|licen[cs]e|factures?|invoices?|commandes?|orders?|ordre|r[ée]f[ée]rences?",
    r"attestations?|certificats?|d[ée]clarations?|frais|fiches?|dipl[ôo]mes?|badge|autorisations?|agr[ée]ment|brevets?|normes?",
    r"parcelles?|cadastr\w*|candidat\w*|inscription|البقعة|بقعة|القطعة|قطعة|مترشح|التسجيل",
    r"r[ée]f(?![a-zà-ÿ])|dossiers?|colis|suivi|tracking|lots?(?![a-z])|s[ée]ries?|serial|mod[èe]les?|models?",
    r"produits?|products?|articles?|codes?|vols?(?![a-z])|flight|ch[èe]ques?|contrats?|police|tickets?|billets?",
    r"re[çc]us?|quittance|cnss|cnops|patente|registre|titre\s+foncier|bancaire|visa|carte\s+grise|s[ée]jour|massar|cne",
    r"d[ée]crets?|arr[êe]t[ée]s?|dahirs?|lois?(?![a-z])|bulletin|imei|mot\s+de\s+passe|password|isbn|titre|coupon",
    r"bons?(?![a-z])|comptes?|march[ée]s?|versions?|pages?|types?|marque|vis|pi[èe]ce\s+d[ée]tach[ée]e",
    r"cadeau|promo|fid[ée]lit[ée]|[ée]tudiant|login|ch[âa]ssis|vin(?![a-z])|carte\s+(?:m[èe]re|sd|sim|son|graphique|r[ée]seau)",
    r"(?<![a-z])(?:gift|sim|credit|student|loyalty)\s+card|tarjeta\s+de\s+cr[ée]dito|pasaporte|tf(?![a-z])|couleur|colou?r|hex|hash",
)
"""Papers, accounts and goods that carry a number of their own."""
_OTHER_NUMBER = (
    *_PAPERS,
    r"concours|وثيقة|الوثيقة|استدلالي|الاستدلالي|شهادة|الشهادة|طراز|الطراز|محجز|[ée]tag[èe]re|rayon|moteur|[ée]cran|batterie|assurances?",
    r"salles?|si[èe]ges?|chambres?|classes?|groupes?|appartements?|appts?|immeubles?|imm(?![a-z])|b[âa]t(?:iment)?s?|blocs?|rue|wifi",
    r"(?<![a-z])(?:rc|tp|if|bo|pv|sku|lot)(?![a-z])|talabia|talab|fatura|r[ée]gime|zone|secteur|box|casier|gate|porte",
    r"جواز|باسبور|پاسبور|رخصة|البيرمي|بيرمي|فاتورة|الفاتورة|طلبية|الطلبية|مرجع|المرجع|ملف|الملف|طرد|الطرد|رمز|الرمز",
    r"كود|الكود|رحلة|الرحلة|شيك|الشيك|عقد|العقد|تذكرة|التذكرة|وصل|الوصل|توصيل|سجل|السجل|الرسم|مسار|مرسوم|المرسوم",
    r"قانون|القانون|ظهير|الظهير|قرار|القرار|المادة|مادة|الفصل|البند|الفقرة|شقة|الشقة|عمارة|العمارة|بلوك|زنقة|تجزئة",
    r"غرفة|الغرفة|قاعة|القاعة|القسم|فوج|الفوج|مقعد|المقعد|حساب|الحساب|صفقة|الصفقة|منتوج|المنتوج|المنتج|سلسلة|موديل",
    r"الرمادية|البنكية|الإقامة|كلمة\s+السر|الضمان\s+الاجتماعي|نسخة|النسخة|إصدار|الإصدار|صفحة|الصفحة|تسلسلي|التسلسلي|كومند",
)

_PLATE = (
    r"(?:im)?matr[iy][ck]ul\w*|(?<![a-z])immat\b|(?<![a-z])plaques?(?![a-z])|(?:number|licen[cs]e)\s+plate|(?<![a-z])plates?(?![a-z])",
    r"matr[íi]culas?|registration|(?<![a-z])mat\.|vignette|min[ée]ralogique|lmatri[ck]\w*|tar9im\w*|tarqim\w*",
    r"رقم\s+(?:ال)?تسجيل|"
    + _PREFIX
    + r"(?:ترقيم|لوح[ةت]|لوحات|ما[طت]ريك[وي]ل|بلاك|پلاك|بلاكة)"
    + _ARABIC
    + "*",
    r"ⵜⴰⴼⵍⵡⵉⵜ",
)

_VEHICLE = (
    r"(?<![a-z])(?:voitures?|v[ée]h(?:icules?)?|l?motor|taxis?|camions?|camionnettes?|motos?|motocycl\w+|autos?|automobiles?|berlines?|cars?|"
    r"vehicles?|trucks?|vans?|bus|autocars?|coches?|veh[íi]culos?|t[oô][nm]obil\w*|tomobil\w*|siy?ara\w*|l?camio\w*|"
    r"carte\s+grise|amendes?|fourgon\w*|ambulances?|tracteurs?|remorques?|pick-?up|contraventions?|dacia|logan|duster|clio|kangoo|peugeot|fiat|mercedes|renault|citro[ëe]n|hyundai|toyota|scooter)(?![a-z])",
    _PREFIX
    + r"(?:سيار|طو[من]وبيل|تو[من]وبيل|[تط]اكسي|شاحن|كاميو|دراج|موطور|مو[تط]و|مركب[ةت]|حافل|الكار|داسيا|"
    r"رمادي|إسعاف|مقطور|بيكوب)" + _ARABIC + "*",
)

_NOT_A_PHONE = re.compile(
    r"(?:(?<![^\W_])d?l?-?(?:commandes?|cmd|orders?|r[ée]f[ée]rences?|r[ée]f|factures?|fa[ck]?to?ura|invoices?|dossiers?|"
    r"colis|suivi|tracking|tickets?|lot|s[ée]ries?|serial|s/n|comptes?|account|contrats?|contract|code(?:[\s-]barres?)?|"
    r"barcode|ean|upc|sku|articles?|produits?|product|imei|isbn(?:-1[03])?|issn|ch[èe]ques?|bons?|bordereau|quittances?|"
    r"livraison|re[çc]us?|receipt|r[ée]clamations?|plaintes?|demandes?|requ[êe]te|r[ée]servations?|booking|d[ée]p[ôo]t|"
    r"adh[ée]rente?|adh[ée]sion|cnss|cnops|amo|cmr|abonnements?|abonn[ée]e?|compteurs?|mandats?|virements?|transactions?|"
    r"op[ée]rations?|session|matricule|immatriculation|permis|passeport|patente|ice|if|rc|tp|cin|cnie|massar|cne|"
    r"identifiant|inventaire|mot\s+de\s+passe|password|pin|otp|activation|ordre|carte|visa|timestamp|"
    r"mod[èe]le?s?|nomenclature|talab(?:iy)?a?|polic[ey]\s*(?:n[°ºo]|d'assurance)|(?<!service )client(?=\s*(?:n|:))|"
    r"id)|"
    r"(?:n[°ºo.]|num[ée]ros?|code|id)\s*(?:de\s+|du\s+)?client|inscription|pedido|(?:identifiant|num[ée]ro)\s+fiscal|"
    r"كلمة\s+(?:السر|المرور)|code\s+[àa]\s+barres|"
    r"(?:factures?|dossiers?|tickets?|r[ée]f[ée]rences?|contrats?)(?:\s+(?:de\s|du\s|d')?(?!appel|par|au|sur|t[ée]l|suivi|envoy)"
    r"[a-zà-ÿ]{3,12}){1,2}|"
    r"(?:ال|لل?)?(?:طلب|طلبية|فاتورة|ملف|طرد|مرجع|حساب|تسلسلي|عقد|وصل|شيك|تتبع|اشتراك|عداد|حجز|شكاية|إيداع|شحنة|بوليصة|"
    r"إيصال|قسيمة|معاملة|عملية|تحويل|كود|رمز|زبون|انخراط|تذكرة|كومند|كوماند|صفقة|معرف|إرسالية|تأمين|ضمان|انتساب|بطاقة|جواز|رخصة|قضية|محضر|تسجيل|سجل|دعوى|إشعار|سند|مبلغ|ثمن|سعر|رصيد|مجموع|وزن|عدد)"
    r"(?:\s+ال[\u0621-\u064a]{2,}ية?)?)"
    r"[\s:=#.\-(\"'_]*(?:(?:n[°ºo]|num[ée]ros?|num|number|nimero|no|id|ra9m|رقم|عدد|est|is|howa|هو|هي|client|internet|"
    r"de\s+s[ée]rie|dyal\w*|ديال\w*|la\s+poste)[\s:=#.\-(\"'_]*)*\Z",
    re.IGNORECASE,
)
_KIND_OF_NUMBER = re.compile(
    # `numéro de sinistre`, `n° allocataire` name a kind of number; `numéro du gardien` says whose telephone it is.
    r"(?:(?:n[°ºo.]|num[ée]ro)\s+d(?:e\s+|')|n[°º]\s*)(?!t[ée]l|gsm|portable|mobile|fixe|fax|whats|contact|appel|urgen|"
    r"secours|service|standard|permanence|bureau|domicile|maison|maman|papa|tonton|tata|m[oae][ns]?\b|s[oae][ns]?\b|[nv]o(?:tre|s)\b|leurs?\b|"
    r"m\.|mme|mlle|mr|dr|la\b|les\b|ligne|centre|renseign|info|assist|d[ée]pann|vert|gratuit|unique|perso|pro|est\b)"
    r"(?-i:[a-zà-ÿ])[\w\-]{2,15}(?:\s+\w{3,12})?[\s:=.(]*\Z|"
    r"(?<![^\W_])(?:commandes?|colis|r[ée]servations?|abonnements?|comptes?|demandes?|livraisons?|bons?)"
    r"(?:\s+\w{2,12}){1,2}\s+n[°ºo.]\s*\Z|"
    r"(?<!\w)(?!t[ée]l|gsm|portable|mobile|fixe|whats|contact|appel|compos|join|urgence|standard|service|assist)"
    r"(?-i:[a-zà-ÿ])[a-zà-ÿ]{3,}\s+n[°º]\s*:?\s*\Z|"
    r"(?<!\w)(?!phone|mobile|cell|contact|whats|call|office|home|work|moroc|emerg|hotline|this|that|your|their|help|"
    r"tel|gsm|fax|new|old|the|his|her|our|any|same)[a-z]{3,12}\.?\s+(?:number|no\.?)\s*[:=]?\s*\Z|"
    r"رقم\s+(?:طلب|ملف|عقد|حساب|وصل|شيك|حجز|تذكرة|فاتورة)\s+\w+\s*:?\s*\Z",
    re.IGNORECASE,
)
_A_NUMBER_OF = re.compile(
    # `Bail n°`, when the sentence begins so.
    r"\A\W*(?!rensei|info|domicil|bureau|secr|accueil)[a-zà-ÿ]{3,}\s+n[°º]\s*:?\s*\Z|"
    # `matricule du fonctionnaire`, `quittance Lydec`: a paper or a thing that has a number, and its complement.
    rf"(?<![^\W_])(?:{'|'.join(_PAPERS)}|compteurs?|meter|matricule|identifiant|inventaire|bordereau|mandat|carnet|convocation|"
    r"relev[ée]|r[ée]c[ée]piss[ée]|avis|abonnement|enregistr[ée]e?|claim|parcel|package|shipment|loan|note|convention|protocole|avenant|policy|receipt|card|cartes?)"
    r"(?![^\W\d_])(?:\s+(?!mr?\.|mme|mlle|dr\b)(?:[dl]['’])?[a-zà-ÿ°]{1,14}){0,4}[\s:=#(]*\Z",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>?")
_PLURAL = re.compile(
    r"(?<!\w)(?!num[ée]ros|secours)[^\W\d_]{3,}s(?:\s+(?:de|gagnants?))?[\s:=(]*\Z", re.IGNORECASE
)
_A_NOUN = re.compile(r"[^\W\d_]{3} ?\(?\Z")
_DEALT_WITH = re.compile(
    r"\)? (?:(?:is|was|has been|est|a été|sera) )?(?:remis|dépos|valid|enregistr|pay[eé]|pai[de]|régl|rejet|accept|"
    r"expédi|annul|renouvel|sign[eé]|clôtur|fail|échou|done|finish|termin|approuv|approv|renew|clos|expir|shipp|deliver|cancel|reject)"
)
"""What happens to papers and goods, behind their number."""
_ASKED_BY_TELEPHONE = re.compile(
    r"(?<![^\W_])(?:(?:r[ée]servation|livraison|r[ée]clamation|commande|demande|abonnement|adh[ée]sion|booking|order)(?:s\s*[:(]?|\s*[:(])|"
    r"(?<!رقم )(?:ال)?(?:(?:حجز|طلب|توصيل|تسجيل|انخراط)\s*[:(]|(?:طلبات|شكايات)\s*[:(]?))\s*\Z",
    re.IGNORECASE,
)
"""What one does by telephone, standing right before the number: `Réservations : 05 22 ...`."""
_TO_KNOW_MORE = re.compile(
    r"(?<!\w)(?:infos?|informations?|renseignements?)\s*(?:et|&|ou|and|/)\s*\w+[\s:]*\Z|(?<!\w)(?:استفسار|معلومات)\s+و\s?\w+[\s:]*\Z|"
    r"(?:\A|[،,;|\n])\s*لل[\u0621-\u064a]{3,}(?:\s+و?(?:ال|لل)[\u0621-\u064a]+)*[\s:]*\Z",
    re.IGNORECASE,
)
"""`Infos et inscription 06...`, `للحجز: 06...`: what one rings up for, whatever it is."""
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
_GOES_ON = re.compile(
    r"(?:(?:voici|c.est|le|la|son|mon|the|its|et|ok|w|ha|hahowa|ها|هاهو)\s+)*"
    r"(?:(?:n[°ºo.]|num(?:[ée]ro|ber)?|nimero|n[ei]mra|ra[9q]m|(?:[وف]|ال)*رقم\w{0,3}|(?:ال)?عدد|(?:ال)?نمرة)(?:\s+\w{2,5})?|"
    r"(?:celle\s+)?(?:de\s+la|de\s+l'|du|de|pour|dyal|d|of|for|ديال|لل?)\s*[\w']{2,15}|voici|c.est|ok|ha|hahowa|ها|هاهو)"
    r"\s*:?\s*",
    re.IGNORECASE,
)
"""The start of a sentence or of an item that says no more than `its number:` or `the mother's:`."""
_JUST_BEFORE = 90
_JUST_AFTER = 40


def _labels(*tables: tuple[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in tables), re.IGNORECASE)


_OTHER_ALONE = (rf"(?<![^\W\d_])(?:{'|'.join(_OTHER_NUMBER)})(?![^\W\d_])",)
# Long patterns are compiled when first asked: most commands look for no personal data.


@cache
def _around_id() -> re.Pattern[str]:
    return _labels(("yes", _ID_CARD), ("no", _OTHER_ALONE + _PLATE))


@cache
def _id_card_anywhere() -> re.Pattern[str]:
    return re.compile("|".join(_ID_CARD).replace(r"\Z|", "|"), re.IGNORECASE)


@cache
def _around_plate() -> re.Pattern[str]:
    return _labels(("yes", _PLATE), ("weak", _VEHICLE), ("no", _OTHER_ALONE + _ID_CARD[:1]))


def _clause(text: str, start: int) -> str:
    """What stands before `start` in its sentence; a sentence that only goes on with `numéro :` has no other start."""
    before = text[max(0, start - _JUST_BEFORE) : start]
    begin = 0
    for ending in _SENTENCE_END.finditer(before):
        if ending.end() < len(before) and not _GOES_ON.fullmatch(before, ending.end()):
            begin = ending.end()
    return before[begin:]


def _nearest(pattern: re.Pattern[str], text: str, start: int, end: int) -> Verdict | None:
    before = _clause(text, start)
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


def _said_by(field: str, pattern: re.Pattern[str]) -> Verdict | None:
    """What a field's own name says its values are."""
    found = pattern.search(f"{field}:")
    return found.lastgroup if found else None  # type: ignore[return-value]


def id_card_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `identity card` (yes), another kind of number (no), or nothing (None)."""
    field = field_name(text, start, end)
    said = _said_by(field, _around_id()) if field else None
    if said or (field and not leaves_open(field)):
        return said or "no"
    if _id_card_anywhere().search(text, max(0, start - _JUST_BEFORE), end + _JUST_AFTER) is None:
        return None
    return _nearest(_around_id(), text, start, end)


def plate_label(text: str, start: int, end: int) -> Verdict | None:
    """Whether the words around say `plate` (yes), only a vehicle (weak), another number (no), or nothing."""
    field = field_name(text, start, end)
    said = _said_by(field, _around_plate()) if field else None
    return said or _nearest(_around_plate(), text, start, end)


def not_a_phone(text: str, start: int, end: int, *, grouped: bool) -> bool:
    """Whether the words before call these digits an order, a file, an account or a draw.

    Digits `grouped` as people say a telephone number need it said plainly. Digits in one piece are also ruled
    out by the grammar of the phrase before, when that names a thing that has a number.
    """
    phrase = _TAG.sub(" ", _clause(text, start))
    if (
        is_of_a_telephone(phrase)
        or _TO_KNOW_MORE.search(phrase)
        or (grouped and _ASKED_BY_TELEPHONE.search(phrase))
    ):
        return False
    after = text[end : end + _JUST_AFTER]
    if is_of_a_thing(phrase, after):
        return True
    if not grouped and (
        _names_a_thing(phrase) or is_called_by_it(phrase, after) or _was_dealt_with(text, start, end)
    ):
        return True
    before = text[max(0, start - _JUST_BEFORE) : start]
    return any(words.search(before) for words in (_NOT_A_PHONE, _KIND_OF_NUMBER, _DRAW))


def are_said_in_the_plural(text: str, start: int) -> bool:
    """Whether a plural noun stands right before, and not what one calls for."""
    phrase = _clause(text, start)
    plural = _PLURAL.search(phrase)
    return plural is not None and not (GETS_IN_TOUCH.search(phrase) or _ASKED_BY_TELEPHONE.search(phrase))


def _names_a_thing(phrase: str) -> bool:
    return _A_NUMBER_OF.search(phrase) is not None and GETS_IN_TOUCH.search(phrase) is None


def _was_dealt_with(text: str, start: int, end: int) -> bool:
    """Whether a noun stands right before, and behind what is done to papers: `avenant 06... signé`."""
    noun = _A_NOUN.search(text[max(0, start - 8) : start])
    return noun is not None and _DEALT_WITH.match(text, end) is not None and not phone_label(text, start)


def phone_label(text: str, start: int) -> bool:
    """Whether the words just before announce a telephone number."""
    return bool(_PHONE_WORD.search(text[max(0, start - 40) : start]))
