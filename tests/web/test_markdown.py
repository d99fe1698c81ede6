import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.web import card, split_front_matter, to_html
from jazari.web.markdown import slug, title_of

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "<a href='java\nscript:alert(1)'>x</a>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "<svg onload=alert(1)><script>1</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<img src=x onerror=alert(1)>",
    "<p style='position:fixed'>x</p>",
    "<iframe src='https://example.org'></iframe>",
    "<form action='/sign-out'><button>x</button></form>",
    "<style>body{display:none}</style>",
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<p id=main class=skip>x</p>",
    "<details ontoggle=alert(1) open>x</details>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_is_left(text: str) -> None:
    html = to_html(text).lower()
    for tag in ("<script", "<svg", "<math", "<style", "<iframe", "<form", "<button", "<base", "<meta"):
        assert tag not in html
    assert not re.search(r"<[^>]*(\son\w+=|\sstyle=|javascript:|data:|\sid=|class=\"skip)", html)


@given(st.text(alphabet=st.sampled_from("<>\"'=/ \n#*[]()!`|-:asjavscriptonclk&;"), max_size=200))
def test_no_text_opens_a_script_or_an_event(text: str) -> None:
    html = to_html(text).lower()
    assert "<script" not in html
    assert not re.search(r"<[a-z][^>]*\son\w+\s*=", html)


def test_headings_get_ids_that_links_can_find_and_no_two_alike() -> None:
    html = to_html("# Les données\n\n## Usage\n\n## Usage\n\n## 数\n", prefix="card-")
    assert re.findall(r'id="([^"]+)"', html) == ["card-les-données", "card-usage", "card-usage-1", "card-数"]
    assert slug("What it *is*, and is not!") == "what-it-is-and-is-not"


def test_tables_scroll_in_their_box_and_are_aligned_by_class() -> None:
    html = to_html("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert '<div class="scroll" tabindex="0"><table>' in html
    assert '<td class="align-end">2</td>' in html
    assert '<th scope="col">a</th>' in html
    assert "style" not in html


def test_code_blocks_keep_their_text_and_language() -> None:
    html = to_html('```python\nprint("<b>")\n```\n')
    assert 'class="language-python"' in html
    assert 'print("&lt;b&gt;")' in html


def test_links_are_rewritten() -> None:
    html = to_html("[a](b.md) ![c](d.png)", link=lambda target: f"/docs/{target}")
    assert 'href="/docs/b.md"' in html
    assert 'src="/docs/d.png"' in html


def test_a_card_has_its_front_matter_apart() -> None:
    text = "---\nlicense: cc-by-4.0\nlanguage:\n- ary\n---\n# Starter corpus\n"
    found = card(text)
    assert found.facts == {"license": "cc-by-4.0", "language": ["ary"]}
    assert found.html.strip() == '<h1 id="card-starter-corpus">Starter corpus</h1>'
    assert title_of(text) == "Starter corpus"


@pytest.mark.parametrize(
    "front", ["{", "- a\n- b", "!!python/object:os.system x", "a: b: c", "d: 2026-13-45"]
)
def test_front_matter_that_is_no_mapping_stays_visible(front: str) -> None:
    text = f"---\n{front}\n---\nBody"
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize("text", ["", "no front", "---\nnever ends", "--- not a rule\n---\n"])
def test_text_without_front_matter_is_left_alone(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@given(st.text())
def test_any_text_makes_a_card(text: str) -> None:
    assert isinstance(card(f"---\n{text}\n---\n{text}").html, str)


@pytest.mark.parametrize("tag", ["<table", "</table>", "<pre>", "<p x"])
def test_tags_inside_attributes_stay_text(tag: str) -> None:
    page = to_html(
        f'[x](http://a.example "{tag} onclick=alert(1)") <span lang="{tag} onclick=alert(1)">y</span>'
    )
    assert tag not in page
