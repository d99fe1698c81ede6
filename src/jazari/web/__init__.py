"""Pages: the layout, components, charts and languages that every room's pages are made of."""

from jazari.web.charts import Charts
from jazari.web.documents import Shelf, shelf
from jazari.web.drawings import Keep
from jazari.web.errors import AssetNotFound, DocumentNotFound
from jazari.web.kept import KeptCharts
from jazari.web.languages import LANGUAGES, Language, choose, language_of, language_tag, text_direction
from jazari.web.markdown import card, split_front_matter, to_html
from jazari.web.pages import make_router
from jazari.web.records import (
    Bar,
    Card,
    ChainStep,
    Document,
    HomeFacts,
    Link,
    NodeFacts,
    PillarFigure,
    Step,
    Tile,
)
from jazari.web.renderer import COOKIE, CSRF_FIELD, NAVIGATION, Surroundings, Web, ref_address, words
from jazari.web.wording import Words

__all__ = [
    "COOKIE",
    "CSRF_FIELD",
    "LANGUAGES",
    "NAVIGATION",
    "AssetNotFound",
    "Bar",
    "Card",
    "ChainStep",
    "Charts",
    "Document",
    "DocumentNotFound",
    "HomeFacts",
    "Keep",
    "KeptCharts",
    "Language",
    "Link",
    "NodeFacts",
    "PillarFigure",
    "Shelf",
    "Step",
    "Surroundings",
    "Tile",
    "Web",
    "Words",
    "card",
    "choose",
    "language_of",
    "language_tag",
    "make_router",
    "ref_address",
    "shelf",
    "split_front_matter",
    "text_direction",
    "to_html",
    "words",
]
