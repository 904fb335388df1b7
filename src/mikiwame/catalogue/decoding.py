"""The bytes of a file -> its text, or one complaint: which encoding it seems to have, or which character must go."""

from pathlib import Path

from mikiwame.notation.characters import name_character
from mikiwame.notation.letters import rate_japanese
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.reasons import Reason, Value

LARGEST = 1_000_000
"""Bytes of a file. A market's largest has some 16,000; the limit keeps a page or a picture that strayed in from
stopping the work for minutes."""

Fault = tuple[int, Reason]
"""The line, 0 where there is none, and what is wrong there."""

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in YAML, and the breaks of a line that no editor shows."""

_LONE_RETURN = re.compile(r"\r(?!\n)")

_ENCODINGS = {"cp932": "Shift_JIS", "euc_jp": "EUC-JP"}


def read_text(path: Path) -> str | Fault:
    """The text of a file without its byte order mark."""
    try:
        if path.exists() and not path.is_file():
            return 0, Reason("yaml.no_plain_file")
        if path.is_symlink() and not path.exists():
            return 0, Reason("yaml.dead_link")
        if path.is_file() and path.stat().st_size > LARGEST:
            size = path.stat().st_size
            return 0, Reason("yaml.too_large", {"size": size, "most": LARGEST})
        raw = path.read_bytes()
    except FileNotFoundError:
        return 0, Reason("yaml.no_such_file")
    except OSError as error:
        return 0, Reason("yaml.cannot_be_read", {"because": error.strerror})
    return decode(raw)


def decode(raw: bytes) -> str | Fault:
    """The bytes as text. What is not UTF-8 is named by what it looks like."""
    wide = _name_wide(raw)
    if wide:
        return 1, Reason("yaml.encoding", {"name": wide})
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1, _tell_encoding(raw, error)
    if "\x1b$" in text:
        return count_line(text, text.index("\x1b$")), Reason("yaml.encoding", {"name": "ISO-2022-JP"})
    return _find_forbidden(text) or text


def count_line(text: str, position: int) -> int:
    """The line, from 1, on which a character stands."""
    return sum(1 for _ in _BREAK.finditer(text, 0, position)) + 1


def split_lines(text: str) -> list[str]:
    """The lines as YAML counts them."""
    return _BREAK.split(text)


def _find_forbidden(text: str) -> Fault | None:
    found = _FORBIDDEN.search(text)
    if found:
        return count_line(text, found.start()), forbid(found[0])
    lone = _LONE_RETURN.search(text) if "\n" in text else None
    if lone:
        line = count_line(text, lone.start())
        return line, Reason("yaml.lone_return", {"character": name_character(lone[0])})
    return None


def forbid(character: str) -> Reason:
    """Why a character may not stand in a file."""
    named: Value = name_character(character)
    if isinstance(named, Reason) and named.code == "characters.control":
        named = f"U+{ord(character):04X}"
    return Reason("yaml.forbidden", {"character": named})


def _name_wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 by its mark, or by a zero beside most of the first characters."""
    if raw.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    head = raw[:200]
    return "UTF-16" if head.count(0) > max(1, len(head) // 4) else None


def _tell_encoding(raw: bytes, error: UnicodeDecodeError) -> Reason:
    byte = f"0x{raw[error.start]:02x}"
    name = _guess_encoding(raw)
    if name:
        return Reason("yaml.encoding_by_byte", {"name": name, "byte": byte})
    return Reason("yaml.no_encoding", {"byte": byte})


def _guess_encoding(raw: bytes) -> str | None:
    """The Japanese encoding that makes most kana and kanji of the bytes and least half-width kana, if one does."""
    scores = {name: _count_japanese(raw, codec) for codec, name in _ENCODINGS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0 else None


def _count_japanese(raw: bytes, codec: str) -> int:
    try:
        return rate_japanese(raw.decode(codec))
    except UnicodeDecodeError:
        return 0
