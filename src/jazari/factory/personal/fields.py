"""The name of the field a value stands in: a column's heading, a key, a tag. Places are in the folded text.

A record says itself what its values are, so its names go before any reading of the words around.
"""

import re

from jazari.factory.personal.numbered import answers_calls

_KEY = re.compile(
    r"(?:[\"']([^\"'\n]{1,40})[\"']\s*(?::|=>)\s*[\[{(]?\s*(?:[\"'][^\"'\n]{0,24}[\"'],\s*){0,4}[\"']?"
    r"|(?<![^\s;&?|,{(])([^\W\d_][\w.\-]{0,39}) ?= ?[\"']?"  # key=value
    r"|<[A-Za-z_][\w.:\-]{0,39}\s[^<>]{0,80}?(?<=\s)(?:key|name)=[\"']([^\"'<>]{1,40})[\"'][^<>]{0,80}>\s*"
    r"|<([A-Za-z_][\w.:\-]{0,39})(?:\s[^<>]{0,80})?>\s*(?:<!\[CDATA\[)?)\Z"  # XML
)
_OF_LAYOUT = frozenset(
    """
    a abbr address article aside b bdi bdo big body br caption center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 i
    ins label li main mark ol p pre section small span strong sub summary sup table tbody td th tr u ul
    """.split()  # noqa: SIM905
)
_HTML_CELL = re.compile(r"<t[dh][^<>]{0,80}>", re.IGNORECASE)
_HTML_HEADING = re.compile(r"<th[^<>]{0,80}>\s*([^<>]{1,40}?)\s*(?=</th>|<)", re.IGNORECASE)
_DELIMITERS = ("\t", ";", "|", ",")
_RULE = re.compile(r"[\s|:+=\-]*")
_QUOTES = " \t\"'"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[_.\-:]+")
_LONGEST_HEADING = 32
"""Code points; what is longer is prose with commas."""
_MOST_ROWS = 64
"""Lines looked at above a value, so that a long table is read in linear time."""
_TELEPHONE = re.compile(
    r"t[ée]l(?![a-z])|t[ée]l[ée]ph|tele?fon|(?<!smart)phone|gsm|mobile(?!\s*id)|(?<![a-z])(?:fax|fixe|cell|portable|mob)(?![a-z])|"
    r"whats|msisdn|هاتف|جوال|محمول|نقال|واتس|فاكس|تيليفون|تلفون",
    re.IGNORECASE,
)
_NEUTRAL = frozenset(
    """
    n no nr num nums numero numéro number numbers nmra nimero de du des la le of the data value values val
    text texte message msg content body note notes remark remarque remarques comment commentaire info infos
    coordonnées coordonnees contact contacts adresse address from to src dest sender recipient emetteur
    émetteur destinataire caller callee appelant appelé nom name client customer user owner person
    responsable gérant gerant urgence emergency joindre href title content رقم الرقم نمرة الاتصال للاتصال
    التواصل معلومات ملاحظة ملاحظات عنوان نص رسالة الزبون زبون
    """.split()  # noqa: SIM905
)
"""Words that leave open what a field holds: any text, whom to get in touch with, a number of no named kind."""
_NAMES_A_THING = frozenset(
    """
    id ids uid uuid guid code codes ref réf refs reference référence matricule identifiant identifier index key clé
    cle token hash date time timestamp heure count total amount montant solde prix price qty quantité quantite
    serial série serie كود رمز معرف مرجع تاريخ مبلغ ثمن عدد
    """.split()  # noqa: SIM905
)
"""Words that say what a field holds, whoever it is about."""
_A_NUMBER = frozenset({"n", "no", "nr", "num", "nums", "numero", "numéro", "number", "رقم"})
_HAS_ONE = frozenset(
    """
    client customer user member membre abonné abonne adhérent adherent patient étudiant etudiant student élève eleve
    employé employe employee agent contribuable allocataire bénéficiaire beneficiaire الزبون زبون
    """.split()  # noqa: SIM905
)
"""Those who are given a number where they are registered: `num_client`."""


def field_name(text: str, start: int, end: int) -> str | None:
    """The name, in small letters and apart words, of the field whose value begins at `start`; None outside a record."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 160) : start]
    key = _KEY.search(before)
    if key and (name := key[1] or key[2] or key[3] or (key[4] if key[4].lower() not in _OF_LAYOUT else None)):
        return _words(name)
    name = _html_heading(text, start) if "<td" in before else None
    if not name and line:
        name = _heading(text, line, start, end)
    return _words(name) if name else None


def is_telephone_field(name: str) -> bool | None:
    """Whether a field of this name holds telephone numbers; None where the name leaves it open.

    A field named for somebody who answers calls, `livreur`, holds his; one of what tells him apart, `code livreur`,
    does not.
    """
    if _TELEPHONE.search(name):
        return True
    if not leaves_open(name):
        return False
    return True if any(answers_calls(word) and word not in _NEUTRAL for word in name.split()) else None


def leaves_open(name: str) -> bool:
    """Whether a field of this name may hold any text, or anything of somebody's."""
    words = re.findall(r"[^\W\d_]+", name)
    if not (_A_NUMBER.isdisjoint(words) or _HAS_ONE.isdisjoint(words)):
        return False
    return _NAMES_A_THING.isdisjoint(words) and all(word in _NEUTRAL or answers_calls(word) for word in words)


def _words(name: str) -> str:
    return " ".join(_CAMEL.sub(" ", name).split()).lower()


def _html_heading(text: str, start: int) -> str | None:
    """The heading of the column in which the value's cell stands."""
    row = text.rfind("<tr", 0, start)
    headings = _HTML_HEADING.findall(text, max(0, row - 2000), max(0, row))
    place = len(_HTML_CELL.findall(text, row, start)) - 1
    return headings[place] if 0 <= place < len(headings) else None


def _heading(text: str, line: int, start: int, end: int) -> str | None:
    """The heading over a value that fills its cell of a delimited table; None where no line of headings is above."""
    stop = text.find("\n", end)
    own = text[line : stop if stop >= 0 else len(text)]
    for delimiter in _DELIMITERS:
        count = own.count(delimiter)
        if not count:
            continue
        left, right = own[: start - line].rpartition(delimiter)[2], own[end - line :].partition(delimiter)[0]
        if left.strip(_QUOTES) or right.strip(_QUOTES):
            continue
        top = _top_line(text, line, delimiter, count)
        cells = top.split(delimiter) if top else []
        if all(len(cell) <= _LONGEST_HEADING and not any(map(str.isdigit, cell)) for cell in cells):
            return cells[own[: start - line].count(delimiter)].strip(_QUOTES) if cells else None
    return None


def _top_line(text: str, line: int, delimiter: str, count: int) -> str | None:
    """The highest of the lines right above `line` with as many delimiters; a rule between them is passed over."""
    top = None
    for _ in range(_MOST_ROWS):
        if not line:
            break
        above = text.rfind("\n", 0, line - 1) + 1
        written = text[above : line - 1]
        if written.count(delimiter) == count:
            top = written
        elif not (written and _RULE.fullmatch(written)):
            break
        line = above
    return top
