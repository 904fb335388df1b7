"""The formats that pages come in: which one the bytes are, and how each is taken apart."""

import codecs
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from mikiwame.reading.blocks import Document
from mikiwame.reading.proposals import Because

Format: TypeAlias = Literal["html", "pdf", "text", "unknown"]

LARGEST = 20_000_000
"""Bytes of the largest page that is read: far beyond any that people read."""

_ENDINGS: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".php": "html",
    ".pdf": "pdf",
    ".txt": "text",
    ".md": "text",
    ".markdown": "text",
    ".csv": "unknown",
}
_BEGINNINGS = (
    b"<!doctype",
    b"<html",
    b"<head",
    b"<body",
    b"<?xml",
    b"<table",
    b"<dl",
    b"<div",
    b"<h1",
    b"<meta",
    b"<p>",
)
_SNIFFED = 4096


def find_format(content: bytes, content_type: str | None, address: str | None) -> Format:
    """By the first bytes, then the server's word, then the ending of the name."""
    start = content[:_SNIFFED].lstrip(codecs.BOM_UTF8).lstrip()
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if start[:200].lower().startswith(_BEGINNINGS):
        return "html"
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return "html"
    if kind in ("text/plain", "text/markdown"):
        return "text"
    ending = Path(urlsplit(address or "").path).suffix.lower()
    told = _ENDINGS.get(ending)
    if told in ("pdf", "unknown"):
        return "unknown"
    return told or _guess(start)


def _guess(start: bytes) -> Format:
    if b"\x00" in start and not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "unknown"
    return "html" if b"<html" in start.lower() or b"</" in start else "text"


def take_apart(
    content: bytes, page_format: Format, content_type: str | None, pictures: Path | None
) -> Document | Because:
    """The blocks of a page, or why it can't be read. Each format's engine is loaded only here."""
    if len(content) > LARGEST:
        return Because(code="reading.too_large", values={"most": LARGEST})
    if not content.strip():
        return Because(code="reading.empty_page")
    if page_format == "pdf":
        from mikiwame.reading.pdf_blocks import read_pdf

        return read_pdf(content, pictures)
    if page_format == "unknown":
        return Because(code="reading.unknown_format")
    from mikiwame.reading.decoding import decode_page

    text, encoding = decode_page(content, content_type)
    if page_format == "html":
        from mikiwame.reading.html_blocks import read_html

        return read_html(text, encoding)
    from mikiwame.reading.text_blocks import read_text

    return read_text(text, encoding)
