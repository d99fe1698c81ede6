import json

from jazari.factory.personal import Finding, Report, redact


def report() -> Report:
    texts = [
        ("radio", "radio/2", "tél 0661234567 ou 0537112233"),
        ("presse", "presse/7", "CIN AB123456, tél 0661234567"),
        ("radio", "radio/1", "rien"),
    ]
    return Report.of((source, document, redact(text)[1]) for source, document, text in texts)


def test_it_counts_by_kind_source_and_document() -> None:
    assert report().findings == (
        Finding("presse", "presse/7", "cin", 1),
        Finding("presse", "presse/7", "phone", 1),
        Finding("radio", "radio/2", "phone", 2),
    )
    assert report().by_kind() == {"cin": 1, "phone": 3}
    assert report().by_source() == {"presse": {"cin": 1, "phone": 1}, "radio": {"phone": 2}}
    assert report().documents() == 2


def test_it_is_published_without_a_value() -> None:
    published = report().json_lines()
    assert "0661234567" not in published
    assert json.loads(published.splitlines()[2]) == {
        "source": "radio", "document": "radio/2", "kind": "phone", "count": 2,
    }  # fmt: skip


def test_nothing_found_is_an_empty_report() -> None:
    assert (Report.of([]).json_lines(), Report.of([]).by_kind(), Report.of([]).documents()) == ("", {}, 0)
