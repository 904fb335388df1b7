"""Who pays: what a page may say of links that earn money and of being the best; a page that may not stand is refused.

Japan: the notice of the Prime Minister under the Act against Unjustifiable Premiums and Misleading Representations
(景品表示法; 令和5年3月28日内閣府告示第19号, in force since 2023-10-01) makes it a misleading representation when an
ordinary reader cannot tell that a business had it made. The Consumer Affairs Agency's standards for it (運用基準) want
the word 広告 or its like where the reader sees it. Being the first, the best or the cheapest needs grounds (same Act,
articles 5 and 7).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from mikiwame.notation.boasts import LONGEST_BOAST, find_boast, may_boast, squeeze
from mikiwame.publishing.markup import Element, parse_html
from mikiwame.vocabulary.complaints import tell_plainly
from mikiwame.vocabulary.paying import PAYING, PAYING_MARK, is_paying
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

FIRST_SCREEN = 200
"""Characters of a page's main part that surely stand on the first screen of a phone: 390 px hold 22 a line, and below
the head of the page and an h1 some ten lines are left."""

BESIDE = 12
"""Characters that may stand between a label and its link."""

_BETWEEN = "\0"
"""In the place of what is left out of a line: no boast holds it."""

_TAG = re.compile("<[^<>]*>")
_LINE_END = ">\n"
_SECTION_MARK = "</section"
_SECTION_END = f"{_SECTION_MARK}{_LINE_END}"

_Squeezed = tuple[bool, str, str]

HOLDERS = ("li", "td", "dd", "p", "figcaption", "blockquote")
"""Elements in which a statement and its source stand together."""

BLOCKS = (
    *HOLDERS,
    *("html", "head", "title", "body", "header", "main", "footer", "nav", "article", "section", "aside", "div", "form"),
    *("table", "thead", "tbody", "tr", "th", "caption", "ul", "ol", "dl", "dt", "figure", "details", "summary"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
)

WORDED = ("alt", "aria-label", "title", "content")
"""Attributes whose words a reader or a search engine is shown."""


@dataclass(frozen=True)
class Complaint:
    """A fault of a page: its line (1 is the first) and what to do."""

    line: int
    reason: Reason


def check_page(*parts: str) -> list[Complaint]:
    """Every way in which a page does not say who pays, or boasts without grounds, in the order of its lines.

    A paid link has ``rel="sponsored"`` or leads to a network that pays. It needs ``rel="sponsored nofollow"``, the word
    広告 (in the page's language) right before it or at the start of its own words, and that word within the first
    screen of the page too.
    A boast needs a source cited in the same paragraph, item or cell.

    :param parts: the page in one piece, or in those that it shares with other pages: each is looked through once.
    """
    if not _may_offend(parts):
        return []
    page = parse_html("".join(parts))
    links = [one for one in page.walk() if one.tag == "a" and _is_paid(one)]
    label = _find_label(page)
    unmarked = [complaint for link in links for complaint in _check_link(link, label)]
    hidden = _check_first_screen(page, links, label)
    return sorted([*unmarked, *hidden, *_check_words(page)], key=lambda one: (one.line, tell_plainly(one.reason)))


def _may_offend(parts: Sequence[str]) -> bool:
    """Whether there can be a fault at all: most pages hold neither such a link nor such words, and need no parsing."""
    if len(parts) == 1:
        return _squeeze_sections(parts[0])[0]
    return _squeeze_all(map(_squeeze_part, _part_by_lines(parts)))[0]


def _part_by_lines(parts: Iterable[str]) -> Iterator[str]:
    """The same text, parted where an element's end is the end of a line and nowhere else."""
    begun = ""
    for part in parts:
        begun += part
        if begun.endswith(_LINE_END):
            yield begun
            begun = ""
    if begun:
        yield begun


def _squeeze_all(parts: Iterable[_Squeezed]) -> _Squeezed:
    """What follows from parts of a page for the whole: a boast may begin in one and end in another."""
    wholes, reads = [], []
    for offends, whole, read in parts:
        if offends:
            return True, "", ""
        wholes.append(whole)
        reads.append(read)
    whole, read = "".join(wholes), "".join(reads)
    return may_boast(whole) or may_boast(read), _keep_ends(whole), _keep_ends(read)


def _squeeze_sections(part: str) -> _Squeezed:
    *sections, rest = part.removesuffix(_LINE_END).split(_SECTION_END)
    return _squeeze_all(map(_squeeze_section, [*(f"{one}{_SECTION_MARK}" for one in sections), rest]))


_squeeze_part = lru_cache(maxsize=16_384)(_squeeze_sections)
"""As :func:`_squeeze_line`: pages of advice share all but a few lines."""


@lru_cache(maxsize=1_024)
def _squeeze_section(section: str) -> _Squeezed:
    """As :func:`_squeeze_line`: many pages share whole sections."""
    return _squeeze_all(map(_squeeze_line, section.split(_LINE_END)))


@lru_cache(maxsize=16_384)
def _squeeze_line(line: str) -> _Squeezed:
    """Whether a line of a page may offend by itself, and what of it may begin or end a boast: with its tags, without.

    Pages of one site share most of their lines; the end of a line parts words, and no tag begins before ``>``.
    """
    ended = f"{line}{_LINE_END}"
    plain = unescape(ended)
    lowered = plain.lower()
    may_pay = "sponsored" in lowered or any(host in lowered for host in PAYING) or PAYING_MARK.search(plain)
    whole, read = squeeze(plain), squeeze(unescape(_TAG.sub("", ended)))
    return bool(may_pay) or may_boast(whole) or may_boast(read), _keep_ends(whole), _keep_ends(read)


def _keep_ends(squeezed: str) -> str:
    """A line without what lies too deep in it to be of a boast that goes on in another line."""
    if len(squeezed) <= 2 * LONGEST_BOAST:
        return squeezed
    return f"{squeezed[:LONGEST_BOAST]}{_BETWEEN}{squeezed[-LONGEST_BOAST:]}"


def _find_label(page: Element) -> str:
    """The word that marks a payment, in the language of the page."""
    told = next((one.attributes["lang"] for one in page.walk() if one.attributes.get("lang")), None)
    language: Language = next((one for one in LANGUAGES if one == told), LANGUAGES[0])
    return speak(language)("frame.paid")


def _is_paid(link: Element) -> bool:
    return "sponsored" in link.list_words("rel") or is_paying(link.attributes.get("href", ""))


def _check_link(link: Element, label: str) -> Iterator[Complaint]:
    missing = [word for word in ("sponsored", "nofollow") if word not in link.list_words("rel")]
    to = link.attributes.get("href", "")[:60]
    if missing:
        yield Complaint(link.line, Reason("honesty.no_rel", {"to": to, "missing": " ".join(missing)}))
    before, within = _read_around(link)
    if label not in before[-len(label) - BESIDE :] and not within.startswith(label):
        yield Complaint(link.line, Reason("honesty.no_label", {"to": to, "label": label}))


def _read_around(link: Element) -> tuple[str, str]:
    """What a reader sees before the link in its block, and in it."""
    block = link.find_above(BLOCKS)
    return block.read_until(link).strip(), link.read().strip()


def _check_first_screen(page: Element, links: list[Element], label: str) -> Iterator[Complaint]:
    if not links:
        return
    main = next((one for one in page.walk() if one.tag == "main"), page)
    if label not in main.read()[:FIRST_SCREEN]:
        yield Complaint(main.line, Reason("honesty.late_label", {"label": label}))


def _check_words(page: Element) -> Iterator[Complaint]:
    for block in page.walk():
        if block.tag in BLOCKS:
            yield from _check_text(block, block.read_own(BLOCKS))
        for name in WORDED:
            yield from _check_text(block, block.attributes.get(name, ""))


def _check_text(block: Element, text: str) -> Iterator[Complaint]:
    found = find_boast(text)
    if found and not _cites(block):
        yield Complaint(block.line, Reason("honesty.boast", {"text": found}))


def _cites(block: Element) -> bool:
    """Whether a source is cited in the paragraph, item or cell that the words stand in."""
    holder = block.find_above(HOLDERS, itself=True)
    return holder.tag in HOLDERS and any(one.tag == "a" and _is_source(one) for one in holder.walk())


def _is_source(link: Element) -> bool:
    """A reference to the page's list of sources, or the source itself; never a paid link."""
    address = link.attributes.get("href", "")
    outside = address.startswith(("https://", "http://"))
    return not _is_paid(link) and (outside or "ref" in link.list_words("class"))
