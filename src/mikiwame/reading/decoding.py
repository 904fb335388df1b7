"""The bytes of a page -> its text, by the encoding that a browser would take."""

import codecs
from re import compile as compile_bytes

from w3lib.encoding import html_to_unicode

_ESCAPES = compile_bytes(rb"\x1b(?:\$[@B]|\([BJI])")
_BROKEN = "\ufffd"
_KANA = range(0x3041, 0x30FF)
_HALF_KANA = range(0xFF61, 0xFFA0)
_PLAIN, _TWO_BYTES, _HALF = b"(B", (b"$@", b"$B"), b"(I"


def decode_page(content: bytes, content_type: str | None) -> tuple[str, str]:
    """The text and the name of its encoding: byte order mark, the server's word, the page's own, then what fits.

    What is declared and wrong gives way to what fits without a fault, since a page that was saved often has both.
    """
    if _ESCAPES.search(content[:200_000]) and not _declares_utf8(content):
        return _decode_iso_2022_jp(content), "iso-2022-jp"
    encoding, text = html_to_unicode(content_type, content, default_encoding="utf-8", auto_detect_fun=_detect)
    if encoding == "euc_jp":
        text = _decode_euc_jp(content)
    if _BROKEN not in text:
        return text, encoding
    other = _detect(content)
    if other is None or other == encoding:
        return text, encoding
    again = _decode_euc_jp(content) if other == "euc_jp" else content.decode(other, "replace")
    return (again, other) if _BROKEN not in again else (text, encoding)


def _declares_utf8(content: bytes) -> bool:
    return content.startswith(codecs.BOM_UTF8)


def _detect(content: bytes) -> str | None:
    """The encoding of Japan's that decodes the whole; of two, the one that gives more kana and fewer half-width."""
    if _fits(content, "utf-8") is not None:
        return "utf-8"
    texts = {name: text for name in ("cp932", "euc_jp") if (text := _fits(content, name)) is not None}
    return max(texts, key=lambda name: _count_japanese(texts[name])) if texts else None


def _fits(content: bytes, name: str) -> str | None:
    try:
        text = _decode_euc_jp(content) if name == "euc_jp" else content.decode(name)
    except UnicodeDecodeError:
        return None
    return None if _BROKEN in text else text


def _count_japanese(text: str) -> int:
    return sum((ord(one) in _KANA) - 2 * (ord(one) in _HALF_KANA) for one in text[:100_000])


def _replace_nec(error: UnicodeError) -> tuple[str, int]:
    """The row of circled numbers and units that browsers have in EUC-JP and Python's codec does not."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    try:
        return pair.decode("euc_jis_2004"), error.start + 2
    except UnicodeDecodeError:
        return _BROKEN, error.end


codecs.register_error("mikiwame.nec", _replace_nec)


def _decode_euc_jp(content: bytes) -> str:
    return content.decode("euc_jp", "mikiwame.nec")


def _decode_iso_2022_jp(content: bytes) -> str:
    """Each stretch by the set that the escape before it chose; those of two bytes are EUC-JP without its high bits."""
    parts, mode, place = list[str](), _PLAIN, 0
    for escape in _ESCAPES.finditer(content):
        parts.append(_decode_stretch(content[place : escape.start()], mode))
        mode, place = escape.group()[1:], escape.end()
    parts.append(_decode_stretch(content[place:], mode))
    return "".join(parts)


def _decode_stretch(stretch: bytes, mode: bytes) -> str:
    if mode in _TWO_BYTES:
        return _decode_euc_jp(bytes(byte | 0x80 if 0x20 < byte < 0x7F else byte for byte in stretch))
    if mode == _HALF:
        return bytes(byte | 0x80 for byte in stretch).decode("shift_jis", "replace")
    return stretch.decode("ascii", "replace")
