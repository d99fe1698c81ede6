"""What digits are the number of, by the grammar around them: `carton n° 06...`, `06... is the tracking number`.

Whatever noun stands before `n°` or after `number of` names a numbered thing, unless it is of telephony or can answer a
call. It is told from other words by closed classes (determiners, prepositions, pronouns), not by a list of things.
"""

import re

_MARK = (
    r"(?:n[°ºo]?\.?|num(?:[ée]ro|ber|ero)?s?\.?|nimero|nomero|n[eiu]?mra|n[ei]mrat|r[ae]?[9q][ae]?m|r[ée]f\.?|"
    r"[وفبل]?(?:ال)?(?:رقم|نمرة|نمرا|عدد|نومرو))"
)
_ONLY_A_MARK = re.compile(_MARK, re.IGNORECASE)
_DARIJA_MARK = re.compile(
    r"(?<![^\W_])(?:nimero|nomero|n[eiu]?mra|n[ei]mrat|r[ae]?[9q][ae]?m)(?!\w)", re.IGNORECASE
)
_NOT_A_NOUN = frozenset(
    """
    s le la l les un une des du de d au aux à en sur par pour et ou mon ton son ma ta sa notre votre leur nos vos ses
    ce cet cette ces est c voici voilà avec même nouveau nouvel nouvelle ancien autre bon seul si dont via où était
    sera moi toi lui vous nous elle il ok donc bien aussi puis merci the a an my your his her our their its this that
    is at on to from of new old same or and was me you him us them by with please right best only any good wrong
    another f fi 3la 3end 3ndi 3ndo had hada hadi hadak dyal dyali dyalo dyalha dyalek o w wa howa hiya hak ha jdid
    jdida tani hna 3tini 3tih khod dir rah raha hahowa hahia bnefs nefs على ع في من إلى الى عن هو هي هذا هذه ذلك هاد
    هادا هادي هداك هاك ها عند عندو عندي ديال ديالي ديالو ديالها ديالك و ف ب ل لي نفس خود خد عطيني عطيه عبر أو او ولا
    له لها لك راه راها هاهو كان sont are deux trois two three جوج أي كل يا مع تحت
    """.split()  # noqa: SIM905
)
GETS_IN_TOUCH = re.compile(
    r"هاتف|تلفون|تيليفون|تيلي|بورطابل|محمول|نقال|جوال|فاكس|واتس|فايبر|تيليغرام|(?:[اإ]|ي|ت|ن)تصل|اتصال|تواصل|راسل|عيط|صوني|هضر|(?<!\w)tili|"
    r"hatif|كونطاكت|صيفط|ميساج|(?<![^\W_])[dlf]?t[ée]l(?:s|[ée]ph\w*|[ei]fon\w*)?(?![^\W\d_])|gsm|(?<!smart)phone|portable|(?<!im)(?<!auto)mobile|"
    r"(?<!af)fixe|fax|whats|wtsp|contact|appel|compos|joindre|joign|sonne(?!l)|sms|(?<!\w)(?:call|text)(?:e[dr]|ing|back|s|o)?(?!\w)|"
    r"3ay|(?<!\w)3iy|urgen|chez|rappel|standard|service|assist|accueil|secr[ée]tar|hotline|domicile|infos?\b|renseign|"
    r"(?<!\w)(?:ligne|ring|dial|vert|direct|perso|home|work|office|mr?s?|mme|mlle|dr|sa?yid)\.?(?!\w)|السيد|الحاج|الدكتور|"
    r"(?<!\w)(?:vend|vente|lou[eé]|locat|achat|ach[eè]te|cherche|trouv|perdu|devis|disponib)|للبيع|للكراء|"
    r"(?<![\u0621-\u064a])(?<!عقد )(?:كراء|بيع|شراء|[إا]صلاح|صيانة|تأجير|نقل)\s+ال|secours|"
    r"(?<!\w)(?:au|à|sur|par|to|at|on)\s*\Z|\A\s*لل[\u0621-\u064a]{3}",
    re.IGNORECASE,
)
"""What speaks for a telephone number all the same: getting in touch, an offer, a purpose, a preposition before it."""
_OF_A_TRADE = re.compile(r"\s(?:de |d')(?:vente|achat|location)(?!\w)", re.IGNORECASE)
"""What a contract or a voucher is of: no offer."""
_HAS_A_TELEPHONE = re.compile(
    r"(?:[وفبلك]|ال|لل)*(?:"
    # Agents (fāʿil, faʿīl) and places (mafʿala) by their form: `رقم الحارس`, `رقم الطبيب`, `رقم المدرسة`.
    r"(?!طالب|بطاق|وصل)[\u0621-\u064a]ا[\u0621-\u064a][^ة\W]\b|[\u0621-\u064a]{2}ي[\u0621-\u064a]\b|م[^اويم\W][^اوي\W]{2}ة\b|"
    # Telephone numbers themselves, and other people and offices.
    r"رقم\b|نمر[ةا]|نومرو|نداء|هاتفي|مباشر|جديد|قديم|ثان|أول|تالي|صحيح|[آا]تي\b|موالي|[أا]خضر|مجان|شخصي|خاص|موحد|طوار|"
    r"عساس|دكتور|ممرض|شيفور|[طت]اكسي|(?!م|كون[طت]|باسب|پاسب|طاب|ديس|راد)[\u0621-\u064a]{2,}ور\b|[أا]ستاذ|محامي|موثق|عدل|مول|سيد|كاتب|سمسار|بواب|طباخ|[أا]خ[تويا]|ولد|بنت|راجل|مرا|مسؤول|مكلف|مندوب|عون|مقدم|سباك|"
    r"بلومبي|كهربائي|نجار|ميكانيك|معلم|جار\b|عم[يتة]\b|خال[يتة]\b|جد[ية]\b|مكتب|مصلح|[إا]دار|مديري|مركز|وكال|شرك|جمعي|منزل|دار|"
    r"بيت|عياد|مستشفى|صيدلي|مؤسس|استقبال|مداوم|ديموم|دعم|خدم|مساعد|شرط|درك|وقاي|مطعم|فندق|محل|حانوت|قنصلي|سفار|بلدي|"
    r"جماع|قياد|عمال|متجر|زبناء|مصح|جزار|زجاج|مصور|محاسب|حلاق|حداد|خياط|بناء|صباغ|خباز|مربي|مقاول|مهندس|مدرب|مرشد|جباص|"
    r"w[ao]l|m[ou]d[iy]r|mo?u?l|3[ae]s|tbib|bou?rt|mrt|chif|taxi|plomb|m3al|serb|bi?ro|bureau|7ano|dar|khedm|jar|p[oa]rt|fix|"
    r"khou?|mama|baba|w?bent|ferm|mo7a|7ed|seb|tel|tili|sa7b)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    # Kin and offices, and those who do something: `-eur`, `-iste`, `-ier`, `-ant` in French, `-er`, `-or` in English.
    r"(?:m[èe]re|p[èe]re|s(?:œ|oe)urs?|fr[èe]re|fils|fille|mari|femme|oncle|tante|cousine?|voisine?|amie?|copine?|pote|maman|"
    r"papa|patronn?e?|m[ée]decin|docteur|prof\w*|chef|agente?|cliente?|boss|mom|mum|dad|wife|husband|sister|brother|son|"
    r"daughter|friend|uncle|aunt|neighbou?r|wo?man|guy|guide|notaire|gardienn?e?|syndic|avocate?|ma[çc]on|nounou|nanny|h[ôo]tel|"
    r"[ée]cole|restaurant|pharmacie|clinique|agence|mairie|commune|maison|bureau|soci[ée]t[ée]|association|caf[ée]|taxi|school|"
    r"commerciale?|responsable|collègue|g[ée]rante?|assistante?|repr[ée]sentante?|correspondante?|(?!commen|inven)\w{3,}taire|"
    r"customer|owner|manager|concierge|nurse|accueil|secr[ée]tariat|b[ée]n[ée]ficiaire|titulaire|commissaire|h[ôo]te|t[ée]moin|"
    r"[ée]pou(?:x|se)|[ée]l[èe]ve|employ[ée]e?|d[ée]l[ée]gu[ée]e?|"
    # Shops and institutions: `-erie`.
    r"garage|salon|riad|boutique|magasin|shop|store|clinic|hospital|h[ôo]pital|cabinet|cent(?:re|er)|station|banque|bank|"
    r"entreprise|company|coop[ée]rative|universit[ée]|facult[ée]|lyc[ée]e|coll[èe]ge|cr[èe]che|labo\w*|studio|gym|hammam|atelier|"
    r"usine|ferme|consulat|ambassade|minist[èe]re|tribunal|pr[ée]fecture|gendarmerie|(?!batt|lot|gal|imag|messag)\w{3,}erie|"
    r"\w{3,}(?:iste|logue|icien|trice|euse|graphe)|(?!mont|cour|compos|restant|vol|suiv)\w{2,}(?:[^m]ent|ant)e?|"
    r"(?!compt|conten|cas|doss|pap|courr|cah|pan|mot|ordi|extin|ondul|trac|sect|"
    r"chant|quart|fich|regist|fold|ord|met|contain|lock|print|lett|vouch|rout|read|track|sens|transf|cylind|ascens|elevat|"
    r"extinguish|ticket|numb|lampad|off|chaud|barr|cafet|glac|goutt|poubell|mat)\w{3,}(?:eur|ière?|er|or))\Z",
    re.IGNORECASE,
)
_OF_A_CALL = frozenset(
    """
    phone mobile cell home work office new old personal whatsapp contact emergency direct only private right correct
    wrong telephone landline main best local business second other same current hotline fax free gratuit gratuite
    personnel personnelle unique utile joignable actuel actuelle exact habituel privé public principal spécial court
    verte international national marocain suivant ci ici dispo
    """.split()  # noqa: SIM905
)
"""What is said of a telephone number itself: `numéro gratuit`."""
_BEARS_ONE = (
    # Papers and goods that bear a number without `n°`.
    r"(?:(?<![^\W_])(?:[dl]['’ ]?|l)?(?:commande|cmd|coman[dn]e?|colis|fa[ck]?tu?o?r[ae]|dossier|tick[ei]t?|billet|"
    r"compteur|7?[h7]sab|compte|contr?at?|contra|ch[èe]que|quittance|re[çc]u|r[ée]sa|bo[îi]te|palette|carton|caisse|sac|lot|carte|"
    r"carnet|r[ée]f[ée]rence|"
    r"s/?n|u?u?id|sku|imei|lat|lon|long|id_[a-z]+|[a-z]+_id|order|parcel|devis|ccp|tva|mtcn|checksum|package|packet|booking|locker|coupon|voucher|pass|"
    r"card|meter|receipt|invoice|claim|policy|batch|box|crate|pallet|badge|casier|conteneur|container|shipment|bag|serial|"
    r"envelope|token|envoi|virement|transfer|mandat|puce|chip|login|cote|part|subscription|titre|title)s?(?:\s+dyal\w{1,2})?"
    r"(?:\s+(?:d['’]|(?:de|du|des|à|of|dyal|f)\s+)?(?-i:[a-zà-ÿ])\w{1,13}){0,2}|"
    r"(?<![\u0621-\u064a])(?<!صاحب )(?<!مول )[وفب]?(?:ال|ل)?(?:كود|رمز|كوليس|فاكتور|"
    r"فاتور|دوسي|تيكي|كونطور|كونطرا|ريفيرونص|كوموند|كومند|طلب|طلبي|بطاق|"
    r"تذكر|وصل|توصيل|صندوق|كرطون|كارطون|مرجع|ملف|عداد|طرد|شحن|حجز|قسيم|إيصال|بوليص|حاوي|علب|كيس|حوال|رسم|سلسل|حساب|سجل)[ةهيكو]?"
    r"(?:\s+[\u0621-\u064a]{2,}){0,2})"
)

_WHOSE = r"(?:(?:the|my|your|his|her|our|their|an?|le|la|les|mon|ma|mes|son|sa|ses|notre|votre|leur|ce|cette)\s+|l')*"
_OF = rf"(?:(?:of|dyal|ديال|د|de|du|des|d)\s+|d')?{_WHOSE}(?P<noun>[^\W_]+)"
_IS = r"(?:is|was|est|c[' ]?est|c|hada|hadi|howa|hiya|rah|raha|هو|هي|هادي|هادا|هاد|هذا|هذه|هداك|راه)"
_END = rf"(?:\s+{_IS})?[\s:=#(«\"]*\Z"
_PART = re.compile(r"[,;،؛\n|()]|\s[-–—/]\s|(?<=[^\W\d_]{3})[.!?؟]\s")
_THE_ARABIC = re.compile(r"\s+(?:ال|لل)")
_GOES_ON = re.compile(
    r"\s*(?:voici|le voici|hahowa|ها ?هو|ها ?هي|it is|it's|c[' ]?est|c|howa|hiya|هو|هي|يمكن)\s*:?\s*",
    re.IGNORECASE,
)
_THEN_MARK = re.compile(
    rf"(?P<noun>[^\W\d_]+|(?![0-9]+h)[^\W_]+[a-z][^\W_]*)['’]?(?:\s+(?:dyal|ديال)\w+)?\s+{_MARK}{_END}",
    re.IGNORECASE,
)
_OF_THING = re.compile(
    rf"(?<![^\W_])(?:{_MARK}|(?:ال)?(?:رقم|نمرة|قن|رمز|كود))\s+{_OF}"
    rf"(?:\s+(?:d['’]|(?:de|du|des|d)\s+)?[^\W\d_]{{2,}}){{0,2}}{_END}",
    re.IGNORECASE,
)
_ENTERED_UNDER = re.compile(
    # Papers are entered `sous le numéro`, and things bear one: no telephone does either.
    r"(?:(?<![^\W_])(?:sous|under|b|porte|portant|bears?|bearing|fih|fiha)\s+(?:(?:the|le|l)\s+)?|تحت\s+|[يتن]حمل\s+|ف?يها\s+|"
    rf"فيه\s+){_MARK}{_END}",
    re.IGNORECASE,
)
_BEARER = re.compile(rf"{_BEARS_ONE}{_END}", re.IGNORECASE)
_IS_NUMBER_OF = re.compile(
    rf"\s{{0,2}}[,:(=\-–—]?\s{{0,2}}(?:{_IS}\s+)?{_WHOSE}"
    rf"(?:(?P<english>[a-z]+)\s+(?:number|no|id|code|ref)(?!\w)|{_MARK}\s+{_OF})",
    re.IGNORECASE,
)
_IS_REFERENCE = re.compile(
    rf"\s{{0,2}}[,:(=\-–—]?\s{{0,2}}{_IS}\s+{_WHOSE}"
    r"(?:r[ée]f(?:[ée]rences?)?|id|code|identifiant|matricule|serial|barcode|sku|المرجع|مرجع|كود|الرمز)(?!\w)"
    r"(?!\s*(?:t[ée]l|postal))",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s+(?:(?:(?:en date |datée? )?du|dated|of|بتاريخ|المؤرخة?\s+في|ديال)\s+[0-9]{1,2}(?![0-9 ]{8})|"
    r"(?:de|d'un montant de)\s+[0-9][0-9 .,]*(?:dhs?|mad|dirhams)(?!\w))",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[^\W\d_]{3,}\s?:\s+(?P<noun>[a-zà-ÿ]{3,})\s*\Z")
_ORDER_TO = re.compile(r"(?<!\w)(?!chez|assez|nez|rez)\w{2,}ez(?!\w)", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"t[ée]l|phone|gsm|mobile|fax|fixe|contact|whats|appel|call|num|n°|nmra|هاتف|اتصال|تواصل|رقم|جوال|نقال",
    re.IGNORECASE,
)
_OF_WHAT = r"(?:\s+(?:(?:de|du|des|of|dyal|ديال)\s+|d')(?:la\s+|l')?[^\W\d_]+)?"
_DEFINITE = re.compile(
    # With its article, a possessive or `this`; in Arabic not a family name in -ī.
    rf"(?:(?<![^\W_])(?i:l[ea]|mon|ma|ton|ta|son|sa|notre|votre|leur|cet?|cette|the|my|your|his|her|our|their|this)\s+"
    rf"(?P<french>[a-zà-ÿ]{{3,}})|(?<![^\W_'’])l(?![aeiouyh])(?P<arabizi>[a-z0-9]{{4,}})|"
    rf"(?<![\u0621-\u064a])[وفب]?ال(?P<arabic>[\u0621-\u064a]{{2,}}[^\Wي])){_OF_WHAT}[\s(«\"]*\Z"
)
_ALONE = re.compile(rf"\W*(?P<noun>[^\W\d_]{{3,}}){_OF_WHAT}\s*")
_ABBREVIATION = re.compile(r"\W*(?!WA|DR|MR|ME)[A-Z]{2}(?:\s20[0-9]{2})?[\s:.#]*")
"""Two capitals alone, `BL`: a paper, but for WhatsApp and titles."""
_PREDICATE = re.compile(
    # To be and to have, a participle, what is to be done with it, a negation.
    r"\s+(?:is|was|has|are|est|sont|a|n'[ae]\w*|était|sera|reste|expires?|à\s+\w+(?:er|ir|re)|(?-i:[a-zà-ÿ])\w{2,}(?:é|ée|és|ées|ie|ies|ed)|"
    r"maz[ae]l\w*|ba[9q][iy]\w*|rah[ao]?|(?-i:en)\s+[a-zà-ÿ]{4,}|ma\w{2,}ch|[يت]وجد|قيد|غير|لم|ما\w+ش|مازال\w*|باقي\w*|راه\w*|تمت?|م[\u0621-\u064a]{3,}ة|"
    r"[\u0621-\u064a]{3,}ت)(?!\w)",
    re.IGNORECASE,
)
_TOWN_OR_TIME = re.compile(
    r"[وفب]?ال(?:آن|يوم|رباط|دار|بيضاء|قنيطرة|جديدة|ناظور|حسيمة|عيون|داخلة|صويرة|محمدية|خميسات|راشدية|مغرب)\Z|[وفب]?(?:مدينة|حي|شارع|زنقة|ساحة)\Z"
)
_NEXT_NUMBER = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s*[:=#(]?\s*\+?[0-9]{2}")
_TELEPHONE_OF = re.compile(
    r"\W*(?:(?:et|and|w|le|mon|son|the|my|his|her|رقم|و)\s+)*[ول]?(?:t[ée]l(?:[ée]phone)?s?|gsm|portable|mobile|phone|"
    r"whats\s?app|contact|(?:ال)?هاتف|(?:ال)?تيليفون|(?:ال)?تيلي|(?:ال)?جوال|(?:ال)?محمول|(?:ال)?نقال|واتساب)\.?"
    r"(?:\s+(?:(?:du|de|des|la|l['’]|of|the|dyal|ديال)\s+)*(?!n[°º]|s[ée]rie|serial|imei|r[ée]f|code|sn\b|رقم)[^\W\d_]+){0,3}"
    r"[\s:=.(]*\Z",
    re.IGNORECASE,
)


def is_of_a_telephone(before: str) -> bool:
    """Whether the words before name somebody's telephone, be it that of who has a file or an order."""
    return _TELEPHONE_OF.match(_last_part(before)) is not None


def answers_calls(noun: str) -> bool:
    """Whether a noun is somebody, or a place, that can be rung up."""
    return (_HAS_A_TELEPHONE if _is_arabic(noun) else _PERSON).match(noun) is not None


def is_of_a_thing(before: str, after: str) -> bool:
    """Whether digits between these words are the number of a thing, whatever it is, and not of a telephone."""
    if _said_behind(after):
        return True
    part = _last_part(before)
    if GETS_IN_TOUCH.search(_OF_A_TRADE.sub(" ", part)):
        return False
    if _BEARER.search(part) or _ENTERED_UNDER.search(part):
        return True
    marked = _THEN_MARK.search(part)
    if marked and _is_thing(marked["noun"], first=not part[: marked.start()].strip()):
        return True
    owned = _OF_THING.search(part)
    return owned is not None and _is_owned(owned)


def is_called_by_it(before: str, after: str) -> bool:
    """Whether a noun right before digits in one piece is a thing they tell apart from others: `le jeton 06... est`.

    What a sentence goes on to say behind the digits is said of it, and a date behind them is its own.
    """
    if _DATED.match(after):
        return True
    part = _last_part(before)
    item = _ITEM.search(part)
    if item and not _ANNOUNCES.search(part[: item.start("noun")]):
        return _is_thing(item["noun"])
    if GETS_IN_TOUCH.search(_OF_A_TRADE.sub(" ", part)):
        return False
    found = _DEFINITE.search(part)
    if found and found["french"]:
        return _is_thing(found["french"]) and _ORDER_TO.search(part) is None
    if found:
        words = [word.removeprefix("l") for word in part.split()]  # the article in Arabizi
        return not any(_HAS_A_TELEPHONE.match(word) or _TOWN_OR_TIME.match(word) for word in words)
    if _ABBREVIATION.fullmatch(part):
        return True
    alone = _ALONE.fullmatch(part)
    return alone is not None and _PREDICATE.match(after) is not None and _is_thing(alone["noun"], first=True)


def _said_behind(after: str) -> bool:
    """Whether what follows tells of a thing that it is its number, and is not the label of a next number."""
    found = _IS_REFERENCE.match(after) or _IS_NUMBER_OF.match(after)
    if found is None or _NEXT_NUMBER.match(after, found.end()):
        return False
    if found.re is _IS_REFERENCE:
        return True
    return _is_thing(found["english"]) if found["english"] else _is_owned(found)


def _last_part(before: str) -> str:
    """What stands before the digits, from the last comma, stroke or line; `, c'est` goes on with what was before."""
    parts = _PART.split(before)
    return " ".join(parts[-2:]) if _GOES_ON.fullmatch(parts[-1]) else parts[-1]


def _is_owned(match: re.Match[str]) -> bool:
    """Whether what follows `number of` is a thing.

    In Arabic and Darija things have their article, `رقم الطلب`, `nmra d lcolis`, `d ssac`, and most names have none.
    """
    noun = match["noun"]
    if _DARIJA_MARK.search(match.group()):
        return noun[0] in ("l", noun[1]) and len(noun) > 3 and _HAS_A_TELEPHONE.match(noun, 1) is None
    if _is_arabic(noun):
        definite = noun.startswith(("ال", "لل", "لا")) or _THE_ARABIC.match(match.string, match.end("noun"))
        return bool(definite) and _HAS_A_TELEPHONE.match(noun) is None and _is_thing(noun)
    return _is_thing(noun)


def _is_thing(noun: str, *, first: bool = False) -> bool:
    """Whether a noun is no name, no telephone and nobody who answers one; a capital is a name's, if not `first`."""
    if noun.lower() in _NOT_A_NOUN | _OF_A_CALL or GETS_IN_TOUCH.search(noun) or _ONLY_A_MARK.fullmatch(noun):
        return False
    if _is_arabic(noun):
        return not (noun[0] in "وفبل" and noun[1:] in _NOT_A_NOUN)
    if noun[0].isupper() and not first and not noun.isupper():
        return False
    return _PERSON.match(noun) is None


def _is_arabic(word: str) -> bool:
    return "\u0621" <= word[0] <= "\u064a"
