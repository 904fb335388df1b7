"""The bytes of a file -> its text, or one complaint: which encoding it seems to have, or which character must go."""

from pathlib import Path

from mikiwame.notation.characters import name_character
from mikiwame.notation.letters import rate_japanese
from mikiwame.vocabulary import patterns as re

LARGEST = 1_000_000
"""Bytes of a file. A market's largest has some 16,000; the limit keeps a page or a picture that strayed in from
stopping the work for minutes."""

Fault = tuple[int, str]
"""The line, 0 where there is none, and the message."""

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
            return 0, "This is no plain file. Put a file there or remove it."
        if path.is_symlink() and not path.exists():
            return 0, "This link leads to no file. Point it to one or remove it."
        if path.is_file() and path.stat().st_size > LARGEST:
            size = path.stat().st_size
            return 0, f"The file is too large: {size:,} bytes, at most {LARGEST:,} are read. Split it or remove it."
        raw = path.read_bytes()
    except FileNotFoundError:
        return 0, "There is no such file. Add it."
    except OSError as error:
        return 0, f"Cannot be read: {error.strerror}. Check the file and its permissions."
    return decode(raw)


def decode(raw: bytes) -> str | Fault:
    """The bytes as text. What is not UTF-8 is named by what it looks like."""
    wide = _name_wide(raw)
    if wide:
        return 1, f"This looks like {wide}, not UTF-8. Save the file as UTF-8."
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1, _say_encoding(raw, error)
    if "\x1b$" in text:
        return count_line(text, text.index("\x1b$")), "This looks like ISO-2022-JP, not UTF-8. Save the file as UTF-8."
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
        return count_line(text, found.start()), f"The {_name(found[0])} may not stand in YAML. Remove it."
    lone = _LONE_RETURN.search(text) if "\n" in text else None
    if lone:
        line = count_line(text, lone.start())
        return line, f"A {name_character(lone[0])} stands within this line and breaks it. Remove it."
    return None


def _name(character: str) -> str:
    named = name_character(character)
    return named if named.startswith("character") else f"character {named}"


def _name_wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 by its mark, or by a zero beside most of the first characters."""
    if raw.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    head = raw[:200]
    return "UTF-16" if head.count(0) > max(1, len(head) // 4) else None


def _say_encoding(raw: bytes, error: UnicodeDecodeError) -> str:
    byte = f"byte 0x{raw[error.start]:02x}"
    name = _guess_encoding(raw)
    if name:
        return f"This looks like {name}, not UTF-8 ({byte}). Save the file as UTF-8."
    return f"Here is a {byte} that is not UTF-8. Save the file as UTF-8 text, or remove it."


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
