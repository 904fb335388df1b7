"""The article for other people's sites: GitHub's Markdown, an HTML fragment, or an HTML page that stands alone."""

import re
from datetime import date
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from mikiwame.catalogue import Catalogue
from mikiwame.publishing.links import check_page
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.article import describe_article
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import TEMPLATES, Renderer, shorten
from mikiwame.publishing.pages.routes import Data
from mikiwame.publishing.pages.static import STATIC
from mikiwame.publishing.pages.texts import Pattern, read_texts
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.vocabulary.texts import Text
from mikiwame.words import Words

ArticleFormat = Literal["md", "html"]

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
"""What Markdown (CommonMark with GitHub's tables) could take for a sign of its own."""

_TURNING = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

_SPACE = re.compile(r"\s+")

_BLANK_LINES = re.compile(r"\n{3,}")


class Markdown(str):
    """Text that is Markdown already and is not escaped again."""

    __slots__ = ()


def write_article(
    catalogue: Catalogue, on: date, format: ArticleFormat, words: Words, base: str = "", *, whole: bool = False
) -> str:
    """The article as text.

    :param base: the address of the site, such as ``https://example.org``, to which names then link.
    :param whole: of HTML the page with its head and look, and not only what goes into a page.
    :raises MikiwameError: where it would show a payment without saying so, or a boast without grounds.
    """
    known = Knowledge(catalogue, on, base=base)
    prefix = base + find_prefix(words.language) if "://" in base else None
    data = describe_article(known, words) | {"prefix": prefix, "pictures": None}
    template = "article_whole.html" if whole else "article_fragment.html"
    html = _write_html(data, Renderer(known, base, {}, words.language), template)
    faults = [Complaint.of("article", fault.line, "error", fault.reason) for fault in check_page(html)]
    if faults:
        raise MikiwameError(faults)
    return html if format == "html" else _write_markdown(known, data, words)


def _write_html(data: Data, renderer: Renderer, template: str) -> str:
    style = (STATIC / "style.css").read_text(encoding="utf-8")
    return "".join(renderer.render(template, {**data, "style": style}, None)) + "\n"


def _write_markdown(known: Knowledge, data: Data, words: Words) -> str:
    def escape_value(value: object) -> Markdown:
        told = isinstance(value, Text | Reason | Term)
        return _escape(words.say_value(value) if told else value)  # type: ignore[arg-type]

    def fill(text: Pattern | str, /, **values: object) -> Markdown:
        return Markdown(text.write(escape_value, **values)) if isinstance(text, Pattern) else escape_value(text)

    environment = Environment(  # noqa: S701 - the text is no HTML; `finalize` escapes for Markdown
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=escape_value,
    )
    environment.filters |= {
        "fill": fill,
        "day": words.day,
        "points": words.points,
        "percent": words.share,
        "say": words.say_value,
        "name": lambda text: shorten(words.say_value(text)),
        "address": _write_address,
        "attribute": lambda text: Markdown(escape(quote_address(text))),
        "raw": Markdown,
    }
    text = environment.get_template("article.md.jinja").render(data, t=read_texts(words.language), on=known.on)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def _escape(value: object) -> Markdown:
    """A text of the catalogue as a text of Markdown: on one line, nothing in it a mark."""
    if isinstance(value, Markdown):
        return value
    return Markdown(_MARKS.sub(r"\\\1", _TURNING.sub("", _SPACE.sub(" ", str(value)))))


def _write_address(url: str) -> Markdown:
    """An address between angle brackets, where only these and line ends need care."""
    return Markdown(f"<{quote_address(url)}>")


def quote_address(url: str) -> str:
    """The address without anything that could end the place it is written in."""
    return "".join(one if one.isprintable() and one not in "<> \\" else f"%{ord(one):02X}" for one in url)
