"""Spells out rows of figures (``287 242 84.3``) whose own arithmetic proves which of them sat and which passed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.figures import blank
from mikiwame.notation.label_words import GRADE
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.vocabulary import patterns as re

Part = Literal["applicants", "examinees", "passers", "failures", "absentees"]

_SPELT: Final[dict[Part, str]] = {
    "applicants": "申込者",
    "examinees": "受験者",
    "passers": "合格者",
    "failures": "不合格者",
    "absentees": "欠席者",
}
_HEADS: Final[tuple[tuple[Part | Literal["rate"], str], ...]] = (
    ("rate", "合格率"),
    ("failures", "不合格者?数?"),
    ("applicants", "(?:受験|受検)?(?:申込|申請|出願|志願|応募)者?数?"),
    ("examinees", "実?(?:受験|受検)(?:者|人)?数?"),
    ("passers", "合格(?:者|人)?数?"),
    ("absentees", "欠席者?数?"),
)
_HEAD = re.compile("|".join(f"(?P<{part}>{words})" for part, words in _HEADS))
_HEADING = re.compile(rf"(?:(?:{'|'.join(words for _, words in _HEADS)})(?:\([人名%]\))?[\s・、/|:]{{0,3}}){{1,6}}+$")
_LONGEST_HEADING = 60
# A rate of other things (受験率 is those who sat of those who applied) has the same arithmetic and another meaning.
_OTHER_RATE = re.compile(
    "不合格率|受験率|受検率|欠席率|倍率|正答率|正解率|得点率|修了率|就職率|女性|男性|受講|修了者|満足|点"
)
# Years, sessions, grades and anything with a counter of its own part the rows and are no figures of them; a number
# like 2018 that stands alone may be a year in front of a row or one of its counts.
_NO_FIGURE = re.compile(rf"{YEAR.pattern}|{SESSION.pattern}|{GRADE}|[0-9]{{1,4}}\s?[月日回期](?:\s?[0-9]{{1,2}}\s?日)?")
_BARE_YEAR = re.compile("(?:19[5-9]|20[0-9])[0-9]")
# "21,0%"
_COMMA_FOR_POINT = re.compile(r"(?<=[0-9]),(?=[0-9]\s?%)")
# "28点 (70.0%)", "36問": the mark to pass with stands in the row and is none of its figures.
_PASSING_MARK = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9])?\s?(?:点|問)(?![^\W\d_])(?:[\s|]{0,4}\([0-9]{1,3}(?:\.[0-9]{1,2})?%\))?+"
)
_FILLER = "〓"
_TOKEN = re.compile(rf"(?P<number>{NUMBER})(?:\s?+(?P<unit>人|名|%))?+")
_GAP = re.compile(rf"[\s|/(),、:]*+(?:(?:{'|'.join(words for _, words in _HEADS)})[\s:は|]*+)?+約?+\s?+")
_COUNTED_OTHERWISE = re.compile(
    rf"(?!{'|'.join(words for _, words in _HEADS)})[^\W\d_]|[~-]|\s(?:点|問|円|分|時間|歳|倍|校|位|割|回|か所)"
)
_CLOSING = re.compile(r"\s?\)")

_ORDERS: Final[tuple[tuple[Part, ...], ...]] = (
    ("examinees", "passers"),
    ("passers", "examinees"),
    ("applicants", "examinees", "passers"),
    ("passers", "examinees", "applicants"),
    ("examinees", "passers", "failures"),
    ("examinees", "failures", "passers"),
    ("applicants", "examinees", "passers", "failures"),
    ("applicants", "absentees", "examinees", "passers"),
)
_PAIR: Final[tuple[Part, ...]] = ("examinees", "passers")
_SHORTEST: Final = 3
_ROW_OF_THREE: Final[tuple[Part, ...]] = ("applicants", "examinees", "passers")
_LENGTH_WITH_ATTENDANCE = 5
# Printed with their units, a sat and a passed may be off their rate by a misprint or a later correction.
_SLACK = 1
_LARGEST_RATE = 100


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    number: str
    unit: str | None
    head: str | None
    hedged: bool


@dataclass(frozen=True)
class _Row:
    """A run of figures with a rate at one end; ``parts`` is None where the arithmetic proves no order, or two."""

    start: int
    end: int
    counts: tuple[_Token, ...]
    rate: _Token
    rate_first: bool
    parts: tuple[Part, ...] | None


def spell_out_rows(text: str) -> str:
    """Give the normalised text with each proven row in words: ``受験者287人 合格者242人 合格率84.3%``.

    The proof is that the passers are just so many percent of the examinees as the rate says, to the digit that it
    prints, in one of the usual orders and in no other.
    """
    text = _COMMA_FOR_POINT.sub(".", text)
    spelt, end = list[str](), 0
    for row in _find_rows(text):
        if row.parts:
            spelt += [text[end : row.start], _spell_row(row, row.parts)]
            end = row.end
    return "".join([*spelt, text[end:]]) if spelt else text


def find_unproven_row(text: str) -> str | None:
    """Give the first row of the normalised text, as printed, of which no arithmetic says what its figures are."""
    return next((_print_row(row) for row in _find_rows(text) if row.parts is None), None)


def _print_row(row: _Row) -> str:
    tokens = sorted([*row.counts, row.rate], key=lambda token: token.start)
    return " ".join(token.number + (token.unit or "") for token in tokens)


def _spell_row(row: _Row, parts: Sequence[Part]) -> str:
    counts = [f"{_SPELT[part]}{token.number}人" for part, token in zip(parts, row.counts, strict=True)]
    rate = f"合格率{'約' if row.rate.hedged else ''}{row.rate.number}%"
    return f" {' '.join([rate, *counts] if row.rate_first else [*counts, rate])} "


def _find_rows(text: str) -> Iterator[_Row]:
    text = blank(text, _PASSING_MARK)
    masked = _NO_FIGURE.sub(_fill, text)
    for run in _find_runs(masked):
        row = (
            _weigh_with_attendance(text, run)
            or _weigh_behind_year(text, run)
            or _weigh_before_mark(text, run)
            or _weigh_run(text, run)
        )
        if row:
            yield row


def _fill(match: re.Match[str]) -> str:
    printed = match.group()
    return printed if printed.strip().isdigit() else _FILLER * len(printed)


def _find_runs(masked: str) -> Iterator[list[_Token]]:
    run: list[_Token] = []
    for match in _TOKEN.finditer(masked):
        gap = masked[run[-1].end : match.start()] if run else ""
        if run and not _GAP.fullmatch(gap):
            yield run
            run = []
        hedged = masked[max(0, match.start() - 2) : match.start()].rstrip().endswith("約")
        run.append(_Token(*match.span(), match["number"], match["unit"], _name_head(gap), hedged))
        if _COUNTED_OTHERWISE.match(masked, match.end()):
            yield run[:-1]
            run = []
    yield run


def _name_head(gap: str) -> str | None:
    found = _HEAD.search(gap)
    return found.lastgroup if found else None


def _weigh_behind_year(text: str, run: list[_Token]) -> _Row | None:
    """``2018 1,343 848 63.1``: what could be a year is one where the figures behind it are a proven row."""
    if not run or run[0].unit or not _BARE_YEAR.fullmatch(run[0].number):
        return None
    row = _weigh_run(text, run[1:])
    return row if row and row.parts else None


def _weigh_before_mark(text: str, run: list[_Token]) -> _Row | None:
    """``208,420 32,510 15.6 35``: behind a rate with decimals a bare number is the mark to pass with."""
    if len(run) < _SHORTEST + 1 or run[-1].unit or "." in run[-1].number or "." not in run[-2].number:
        return None
    row = _weigh_run(text, run[:-1])
    return replace(row, end=run[-1].end) if row and row.parts and not row.rate_first else None


def _weigh_with_attendance(text: str, run: list[_Token]) -> _Row | None:
    """``14,342人 12,209人 85.1% 1,402人 11.5%``: the first rate is of those who came, the other of those who passed."""
    if len(run) != _LENGTH_WITH_ATTENDANCE or any(run[place].unit not in ("%", None) for place in (2, 4)):
        return None
    applied, sat, came, passed, rate = run
    values = [_count(token) or 0 for token in (applied, sat, passed)]
    proven = (
        values[0] >= values[1] >= values[2] > 0
        and _is_rate(Fraction(100 * values[1], values[0]), came.number)
        and _is_rate(Fraction(100 * values[2], values[1]), rate.number)
    )
    return _Row(run[0].start, run[-1].end, (applied, sat, passed), rate, False, _ROW_OF_THREE) if proven else None


def _weigh_run(text: str, run: list[_Token]) -> _Row | None:
    if not _SHORTEST <= len(run) <= max(map(len, _ORDERS)) + 1:
        return None
    rate_first = run[0].unit == "%" or (run[-1].unit != "%" and "." in run[0].number)
    rate, counts = (run[0], run[1:]) if rate_first else (run[-1], run[:-1])
    if rate.unit not in (None, "%") or any(token.unit == "%" for token in counts):
        return None
    ahead = text[max(0, run[0].start - _LONGEST_HEADING) : run[0].start]
    heading = _HEADING.search(ahead)
    heads = _match_heads(heading.group() if heading else "", run)
    parts = None if _OTHER_RATE.search(text) else _prove(counts, rate, [heads[token] for token in counts])
    end = run[-1].end
    inside = text[run[0].start : end]
    closing = _CLOSING.match(text, end) if inside.count("(") > inside.count(")") else None
    start = run[0].start - len(heading.group()) if heading else run[0].start
    return _Row(start, closing.end() if closing else end, tuple(counts), rate, rate_first, parts)


def _match_heads(heading: str, run: list[_Token]) -> dict[_Token, str | None]:
    """Give what the words say of each figure: those of the heading, one for each, or the word before the figure."""
    words = [match.lastgroup for match in _HEAD.finditer(heading)]
    if len(words) == len(run):
        return dict(zip(run, words, strict=True))
    first = words[-1] if words and any(token.head for token in run) else None
    return {token: token.head if place else first for place, token in enumerate(run)}


def _prove(counts: Sequence[_Token], rate: _Token, heads: Sequence[str | None]) -> tuple[Part, ...] | None:
    values = [_count(token) for token in counts]
    proven = [
        order
        for order in _ORDERS
        if len(order) == len(counts)
        and all(head in (None, part) for head, part in zip(heads, order, strict=True))
        and _adds_up(dict(zip(order, values, strict=True)), rate.number)
    ]
    pairs = {(values[order.index("examinees")], values[order.index("passers")]) for order in proven}
    if not proven and _divides_by_applicants(counts, rate, heads):
        return _ROW_OF_THREE
    if not proven and _is_nearly_so(counts, rate, heads):
        return _PAIR
    return proven[0] if len(pairs) == 1 else None


def _divides_by_applicants(counts: Sequence[_Token], rate: _Token, heads: Sequence[str | None]) -> bool:
    """``29,591名 27,338名 8,845名 29.8%``: with its units printed a row may have the rate of those who applied."""
    values = [_count(token) or 0 for token in counts]
    named = all(head in (None, part) for head, part in zip(heads, _ROW_OF_THREE, strict=False))
    if not named or len(values) != len(_ROW_OF_THREE) or rate.unit != "%" or not all(token.unit for token in counts):
        return False
    applied, sat, passed = values
    return applied >= sat >= passed > 0 and _is_rate(Fraction(100 * passed, applied), rate.number)


def _is_nearly_so(counts: Sequence[_Token], rate: _Token, heads: Sequence[str | None]) -> bool:
    named = all(head in (None, part) for head, part in zip(heads, _PAIR, strict=False))
    printed = read_number(rate.number, whole=False)
    if not named or len(counts) != len(_PAIR) or rate.unit != "%" or not all(token.unit for token in counts):
        return False
    sat, passed = (_count(token) or 0 for token in counts)
    return printed is not None and sat >= passed > 0 and abs(100 * passed / sat - printed) <= _SLACK


def _count(token: _Token) -> int | None:
    value = read_number(token.number, whole=True)
    return int(value) if value is not None and value == int(value) else None


def _adds_up(row: dict[Part, int | None], rate: str) -> bool:
    sat, passed = row["examinees"], row["passers"]
    if sat is None or passed is None or not 0 <= passed <= sat or not sat:
        return False
    applied, failed, absent = row.get("applicants", sat), row.get("failures"), row.get("absentees")
    return (
        applied is not None
        and applied >= sat
        and ("failures" not in row or failed == sat - passed)
        and ("absentees" not in row or absent == applied - sat)
        and _is_rate(Fraction(100 * passed, sat), rate)
    )


def _is_rate(true: Fraction, printed: str) -> bool:
    """Say whether ``true`` percent are ``printed`` to its last digit, rounded, or cut off where it has decimals."""
    value = read_number(printed, whole=False)
    if value is None or value > _LARGEST_RATE:
        return False
    decimals = len(re.split("[.・]", printed)[-1]) if re.search("[.・]", printed) else 0
    unit = Fraction(1, 10**decimals)
    over = true - Fraction(str(value))
    return abs(over) <= unit / 2 or (decimals > 0 and 0 <= over < unit)
