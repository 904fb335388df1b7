"""A page of somebody else's as markup that can do nothing: its words and tables, with one place of it marked.

Nothing of the page is let through but text and the names of a few elements. What is written is made anew, so that no
trick of nesting, escaping or encoding in the page survives, and the policy of the frame forbids what is not there.
"""

import base64
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from re import escape as escape_pattern

from lxml import etree
from markupsafe import Markup, escape

from mikiwame.vocabulary import patterns as re

# fmt: off
KEPT = frozenset((
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "p", "div", "span", "h1", "h2", "h3", "h4", "h5",
    "h6", "ul", "ol", "li", "dl", "dt", "dd", "br", "hr", "strong", "b", "em", "i", "u", "s", "small", "sub", "sup",
    "pre", "code", "blockquote", "section", "article", "aside", "header", "footer", "main", "nav", "figure",
    "figcaption", "address", "ruby", "rt", "rp",
))
"""Elements whose names are written again; of others only what is within."""

DROPPED = frozenset((
    "script", "style", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math", "head", "title",
    "button", "input", "select", "textarea", "option", "audio", "video", "canvas", "source", "track", "param", "link",
    "meta", "base", "datalist", "progress", "meter", "portal",
))
# fmt: on
"""Elements of which nothing is shown."""

_EMPTY = frozenset(("br", "hr"))
_SPANS = ("colspan", "rowspan")
MOST_SPAN = 1_000
DEEPEST = 120
"""Elements within each other that are written; deeper ones give their text alone, and none below twice as deep."""

STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.7 system-ui,sans-serif;margin:1rem;overflow-wrap:anywhere}"
    "table{border-collapse:collapse;max-width:100%}td,th{border:1px solid #888;padding:.25rem .5rem;text-align:left;"
    "vertical-align:top}.quote{outline:3px solid #d97706;outline-offset:2px;scroll-margin:30vh 0}"
    "mark{background:#fde047;color:#111}img{max-width:100%;height:auto}pre{white-space:pre-wrap}"
)
FRAME_POLICY = (
    "sandbox; default-src 'none'; img-src data:; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    + "'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
"""The content security policy under which a frame is sent."""

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class _Mark:
    """The element to mark, the words to mark in it, and what it stands in, which is shown whatever it is."""

    element: etree._Element | None
    words: re.Pattern[str] | None
    around: frozenset[etree._Element]


def frame_html(root: etree._Element, path: str, text: str) -> str:
    """:param path: XPath of the place to mark; where it leads nowhere nothing is marked. ``text``: the words there."""
    target = _find(root, path)
    around = frozenset(() if target is None else target.iterancestors())
    return _wrap("".join(_write(root, _Mark(target, _make_pattern(text), around), 0)))


def frame_text(page: str, path: str, text: str) -> str:
    """:param path: ``line 12``."""
    found = re.fullmatch(r"line ([0-9]{1,9})(?: .*)?", path)
    wanted = int(found[1]) if found else 0
    lines = [
        _mark_place("span", _highlight(line, _make_pattern(text))) if number == wanted else str(escape(_clean(line)))
        for number, line in enumerate(page.splitlines(), start=1)
    ]
    return _wrap(f"<pre>{chr(10).join(lines)}</pre>")


_BOX = re.compile(r"page ([0-9]{1,6})(?: box ([0-9. -]{1,80}))?")
SCALE = 1.5


def frame_pdf(content: bytes, path: str) -> str:
    """A picture of the page on which the place is, with a box around it.

    :param path: ``page 2 box 60.0 110.5 240.0 130.2``, in points from the upper left.
    """
    import pypdfium2
    from PIL import ImageDraw

    found = _BOX.match(path)
    number = int(found[1]) if found else 1
    box = [float(one) * SCALE for one in (found[2] or "").split()] if found else []
    with pypdfium2.PdfDocument(content) as document:
        page = document[min(max(number, 1), len(document)) - 1]
        picture = page.render(scale=SCALE).to_pil().convert("RGB")
    if len(box) == 4:
        ImageDraw.Draw(picture).rectangle(box, outline="#d97706", width=3)
    written = io.BytesIO()
    picture.save(written, "PNG")
    data = base64.b64encode(written.getvalue()).decode()
    return _wrap(f'<p id="quote"><img alt="" src="data:image/png;base64,{data}"></p>')


def _wrap(body: str) -> str:
    head = f'<meta charset="utf-8"><title>-</title><style>{STYLE}</style>'
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def _find(root: etree._Element, path: str) -> etree._Element | None:
    try:
        found = root.getroottree().xpath(path)
    except etree.XPathError:
        return None
    first = found[0] if isinstance(found, list) and found else None
    return first if isinstance(first, etree._Element) else None


def _make_pattern(text: str) -> re.Pattern[str] | None:
    words = text.split()
    return re.compile(r"\s+".join(map(escape_pattern, words))) if words else None


def _write(element: etree._Element, mark: _Mark, depth: int, *, within: bool = False) -> Iterator[str]:
    name = element.tag if isinstance(element.tag, str) else ""
    if not name or (name in DROPPED and element not in mark.around):
        return
    marked = element is mark.element
    tag = name if name in KEPT and depth < DEEPEST else "span" if marked else ""
    if tag in _EMPTY:
        yield f"<{tag}>"
        return
    wanted = mark.words if marked or within else None
    if tag:
        yield f"<{tag}{_write_spans(element)}{_MARKED if marked else ''}>"
    yield _highlight(element.text or "", wanted)
    for child in element:
        if depth + 1 < 2 * DEEPEST:
            yield from _write(child, mark, depth + 1, within=marked or within)
        yield _highlight(child.tail or "", wanted)
    if tag:
        yield f"</{tag}>"


_MARKED = ' id="quote" class="quote"'


def _write_spans(element: etree._Element) -> str:
    told = ((name, str(element.get(name) or "")) for name in _SPANS)
    return "".join(
        f' {name}="{min(int(value), MOST_SPAN)}"'
        for name, value in told
        if value.isascii() and value.isdecimal() and len(value) < 7
    )


def _mark_place(tag: str, inner: str) -> str:
    return f"<{tag}{_MARKED}>{inner}</{tag}>"


def _highlight(text: str, pattern: re.Pattern[str] | None) -> str:
    clean = _clean(text)
    found = pattern.search(clean) if pattern else None
    if found is None:
        return str(escape(clean))
    parts = escape(clean[: found.start()]), escape(found[0]), escape(clean[found.end() :])
    return str(Markup("{}<mark>{}</mark>{}").format(*parts))


def _clean(text: str) -> str:
    """The text without characters that a page may not hold, or that turn the direction of what follows."""
    return _UNWANTED.sub("\ufffd", text)
