import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory.personal import detect
from tests.factory.personal.lines import NEGATIVE, POSITIVE

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
LABELLED = [(kind, line) for kind, lines in POSITIVE.items() for line in lines]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.kind) for span in detect(text)]


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count).filter(lambda text: len(set(text)) > 2)


@st.composite
def bank_account(draw: st.DrawFn) -> str:
    head = draw(digits(22))
    return f"{head}{97 - int(head) * 100 % 97:02d}"


@st.composite
def iban(draw: st.DrawFn) -> str:
    account = draw(bank_account())
    return f"MA{98 - int(account + '221000') % 97:02d}{account}"


@st.composite
def firm(draw: st.DrawFn) -> str:
    head = draw(digits(13))
    return f"{head}{-int(head) * 100 % 97:02d}"


@st.composite
def grouped(draw: st.DrawFn, value: st.SearchStrategy[str]) -> str:
    """A number in equal groups, in one of the digits people use."""
    text, size = draw(value), draw(st.sampled_from([3, 4, 6, 30]))
    gap = draw(st.sampled_from([" ", ".", "-", "\u00a0", "\u202f"]))
    written = gap.join(text[place : place + size] for place in range(0, len(text), size))
    return written.translate(draw(st.sampled_from([{}, ARABIC_INDIC, PERSIAN])))


@st.composite
def telephone(draw: st.DrawFn) -> str:
    national = draw(st.sampled_from("5678")) + draw(st.text("0123456789", min_size=8, max_size=8))
    pairs = [national[place : place + 2] for place in range(1, 9, 2)]
    gap = draw(st.sampled_from(["", " ", ".", "-", " - ", "\u00a0"]))
    head = draw(st.sampled_from(["0", "+212", "+212 ", "00212", "+212 (0)", "+212(0)", "(+212) ", "00 212 "]))
    written = head + gap.join([national[0], *pairs])
    return written.translate(draw(st.sampled_from([{}, ARABIC_INDIC, PERSIAN])))


@pytest.mark.parametrize(("kind", "line"), LABELLED)
def test_what_is_marked_is_found_and_nothing_else_of_it(kind: str, line: str) -> None:
    marked = re.search("⟦(.+)⟧", line)
    assert marked is not None
    text = line.replace("⟦", "").replace("⟧", "")
    assert (marked[1], kind) in found(text)
    assert detect(text)[0].start == marked.start() or len(detect(text)) > 1


@pytest.mark.parametrize("line", NEGATIVE)
def test_traps_are_left_alone(line: str) -> None:
    assert found(line) == []


@given(telephone())
def test_every_way_of_writing_a_telephone_number(number: str) -> None:
    assert found(f"Appelez le {number}, merci.") == [(number, "phone")]
    assert found(f"اتصل بالرقم {number} من فضلك") == [(number, "phone")]


@given(grouped(bank_account()), grouped(iban()), grouped(firm()))
def test_numbers_with_a_checksum_need_no_label(account: str, international: str, company: str) -> None:
    assert found(f"Virement : {account}.") == [(account, "rib")]
    assert found(f"على {international}، شكرا") == [(international, "iban")]
    assert found(f"société {company}; Rabat") == [(company, "ice")]


@given(bank_account(), iban(), firm(), st.integers(1, 96))
def test_a_wrong_checksum_is_no_number_of_the_kind(
    account: str, international: str, company: str, off: int
) -> None:
    wrong_account = f"{account[:-2]}{(int(account[-2:]) + off) % 97:02d}"
    wrong_firm = f"{company[:-2]}{(int(company[-2:]) + off) % 97:02d}"
    wrong_iban = f"MA{(int(international[2:4]) + off) % 97:02d}{international[4:]}"
    if int(wrong_account) % 97:
        assert found(f"RIB {wrong_account}") == []
    if int(wrong_firm) % 97:
        assert found(f"ICE {wrong_firm}") == []
    if int(wrong_iban[4:] + "2210" + wrong_iban[2:4]) % 97 != 1:
        assert found(f"IBAN {wrong_iban}") == []


@given(st.text("0123456789", min_size=16, max_size=21))
def test_nothing_is_found_inside_a_longer_number(number: str) -> None:
    assert found(f"n° 06{number} fin") == []


@given(st.text(max_size=120) | st.text("0123456789 .-/()+@:aAبم|", max_size=60))
def test_spans_are_in_order_apart_and_inside(text: str) -> None:
    place = 0
    for span in detect(text):
        assert place <= span.start < span.end <= len(text)
        place = span.end


@given(
    st.text("ab é2024,.\n", max_size=400), st.sampled_from([line for _, line in LABELLED]), st.integers(0, 3)
)
def test_what_is_far_away_changes_nothing(far: str, line: str, count: int) -> None:
    text = line.replace("⟦", "").replace("⟧", "")
    filler = "mot " * 60
    before = f"{far}{filler * count}\n\n"
    spans = [(span.start - len(before), span.end - len(before), span.kind) for span in detect(before + text)]
    assert [span for span in spans if span[0] >= 0] == [
        (span.start, span.end, span.kind) for span in detect(text)
    ]


@pytest.mark.parametrize(
    "piece", ["1", "06123", "1 ", "06 ", "1.", "1:", "1\n", "@", "a@", ".", "(0", "&#", "WW", "a at b "]
)
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    assert len(detect(piece * (40_000 // len(piece)) + "\n\nécris à ali@exemple.ma")) >= 1


def test_a_number_with_hidden_signs_is_found_where_it_is_written() -> None:
    text = "الهاتف \u200f06\u200e61\u200e234567\u200f شكرا"
    (span,) = detect(text)
    assert text[span.start : span.end] == "06\u200e61\u200e234567"


def test_the_starter_corpus_and_questions_hold_no_personal_data(pack: Country) -> None:
    lines = [row.text for row in pack.texts] + [row.text for row in pack.questions]
    assert [line for line in lines if detect(line)] == []
