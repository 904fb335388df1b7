"""Slips of the hand in a line of YAML: what stands there, and the line as it should be.

YAML notices a full-width colon or a missing space lines later and says something else of it. So each line near the
place where it stopped is tried: the line as it should be is put in its place, and only when YAML then gets further was
it that slip.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from mikiwame.notation.characters import AFTER_KEY, BLANKS, COLONS, HYPHENS, find_odd_blank, name_character
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.reasons import Reason

LONGEST_LINE = 2_000
"""Characters of a line that is looked at: a longer one is no slip of the hand."""


@dataclass(frozen=True)
class Slip:
    """What is wrong with one line (from 1), and the line mended, in each way that it may have been meant."""

    line: int
    reason: Reason
    mended: tuple[str, ...]


Recogniser = Callable[[str, str, Collection[str]], tuple[Reason, tuple[str, ...]] | None]
"""A line, the line above it and the known keys -> what is wrong and mended lines, where there is such a slip."""

_KEYED = re.compile(
    rf"(?P<indent>[{BLANKS}]*+)(?P<dash>(?:- +)*+)(?P<key>[A-Za-z][A-Za-z0-9_-]{{0,99}}+)"
    rf"(?P<gap>[{BLANKS}]*+)(?P<colon>[{AFTER_KEY}])(?P<after>.*)"
)
_PLAIN_KEY = re.compile(r"(?P<start> *+(?:- +)*+(?:[A-Za-z0-9_-]+ *+:(?= |$))?+ *+)(?P<value>.*)")
_DASHED = re.compile(
    rf"(?P<indent>[{BLANKS}]*+)(?P<dash>[{HYPHENS}])(?P<gap>[{BLANKS}]*+)"
    rf"(?P<rest>[A-Za-z][A-Za-z_]*+ *+[{COLONS}].*)"
)
_ITEM = re.compile(r"(?P<indent> *+)-(?P<rest>[^- ].*)")
_BARE_KEY = re.compile(r"(?P<start> *+(?:- +)*+)(?P<key>[A-Za-z][A-Za-z0-9_-]*+) ++(?P<after>[^: ].*)")
_INDENT = re.compile(rf"[{BLANKS}]*+")
_MARKER = re.compile(r"(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?: .*)?|=======")


def find_markers(lines: list[str]) -> Slip | None:
    """The marks that a merge leaves around two versions of some lines."""
    marked = [number for number, line in enumerate(lines, 1) if _MARKER.fullmatch(line[:LONGEST_LINE].rstrip())]
    if not marked:
        return None
    mark, others = lines[marked[0] - 1][:7], marked[1:]
    if not others:
        return Slip(marked[0], Reason("yaml.merge_marker", {"mark": mark}), ())
    shown = ", ".join(map(str, others[:6])) + (" …" if len(others) > 6 else "")
    reason = Reason("yaml.merge_markers", {"mark": mark, "lines": shown, "count": len(others)})
    return Slip(marked[0], reason, ())


def list_slips(
    lines: list[str], noticed: int, opened: int, known: Collection[str], characters_only: bool = False
) -> Iterator[Slip]:
    """What may be wrong near the line where YAML noticed it, slips of a character first, the nearest line first.

    :param noticed: the line at which YAML stopped, from 1.
    :param opened: the line at which the part begins that YAML was reading.
    :param known: the keys that files of a catalogue have.
    :param characters_only: leave out what is wrong with brackets, quotation marks and indents.
    """
    last = min(noticed, len(lines))
    near = dict.fromkeys([*range(last, max(0, last - REACH), -1), min(opened, last)])
    for recognisers in (_OF_CHARACTER, () if characters_only else _OF_STRUCTURE):
        for number in near:
            for recognise in recognisers:
                found = recognise(lines[number - 1][:LONGEST_LINE], _find_above(lines, number), known)
                if found:
                    yield Slip(number, *found)


REACH = 30
"""Lines above the one where YAML stopped that are looked at."""


def find_key_slip(line: str, known: Collection[str] | None = None) -> Reason | None:
    """What is wrong between the key and the text of a line; of the ``known`` keys only, where they are given."""
    found = _recognise_colon(line, "", known or ())
    keyed = _KEYED.match(line)
    if found is None or keyed is None or (known is not None and keyed["key"] not in known):
        return None
    return found[0]


def _find_above(lines: list[str], number: int) -> str:
    """The nearest line above that holds something."""
    above = (lines[index] for index in range(number - 2, max(-1, number - 2 - REACH), -1))
    return next((line for line in above if line.strip() and not line.lstrip().startswith("#")), "")


def _recognise_indent(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`  exam_fee: 8,800円` behind full-width spaces, a no-break space or a tab."""
    indent = _INDENT.match(line)
    odd = find_odd_blank(indent[0]) if indent else None
    if indent is None or odd is None or indent.end() == len(line):
        return None
    rest = line[indent.end() :]
    widths = dict.fromkeys(
        (
            indent[0].replace("\u3000", "  ").replace("\t", "  ").replace("\u00a0", " "),
            indent[0].replace("\t", " " * 8).replace("\u3000", " "),
            above[: len(above) - len(above.lstrip())],
            above[: len(above) - len(above.lstrip())] + "  ",
        )
    )
    plain = tuple(width + rest for width in widths if not find_odd_blank(width))
    return Reason("yaml.odd_indent", {"character": name_character(odd)}), plain


def _recognise_colon(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`exam_fee:8,800円`, the same with a full-width colon, or with a blank behind the colon that is no space."""
    keyed = _KEYED.match(line)
    if keyed is None:
        return None
    after = keyed["after"]
    text = re.sub(rf"^[{BLANKS}]+", "", after)
    blank = find_odd_blank(after.removesuffix(text))
    if keyed["colon"] == ":" and (not after or (after[0] == " " and not blank)):
        return None
    right = f"{keyed['key']}: {text}".rstrip()
    key = keyed["key"]
    if keyed["colon"] != ":":
        what = Reason("yaml.odd_colon", {"key": key, "character": name_character(keyed["colon"])})
    elif blank:
        what = Reason("yaml.odd_blank", {"key": key, "character": name_character(blank)})
    else:
        what = Reason("yaml.no_space", {"key": key})
    return _tell(what, right), (keyed["indent"] + keyed["dash"] + right,)


def _recognise_dash(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`-on: 2026-08-01`, `・ on: 2026-08-01` with a sign that is no hyphen."""
    dashed = _DASHED.match(line)
    if dashed is None or (dashed["dash"] == "-" and dashed["gap"].startswith(" ")):
        return None
    right = f"- {dashed['rest']}"
    if dashed["dash"] == "-":
        what = Reason("yaml.no_space_of_item")
    else:
        what = Reason("yaml.odd_hyphen", {"character": name_character(dashed["dash"])})
    return _tell(what, right), (dashed["indent"] + right,)


def _recognise_item(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`-6,000円` among items that begin with a hyphen and a space."""
    item = _ITEM.match(line)
    if item is None:
        return None
    right = f"- {item['rest']}"
    return _tell(Reason("yaml.no_space_of_item"), right), (item["indent"] + right,)


def _recognise_no_colon(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`exam_fee 8,800円`."""
    bare = _BARE_KEY.match(line)
    if bare is None or bare["key"] not in known:
        return None
    right = f"{bare['key']}: {bare['after']}"
    return _tell(Reason("yaml.no_colon", {"key": bare["key"]}), right), (bare["start"] + right,)


def _recognise_unclosed(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`title: "試験概要` and `organisers: [north`."""
    value = _find_value(line)
    opener = value[:1]
    if opener in "\"'" and opener and value.count(opener) == 1:
        return Reason("yaml.open_quotation", {"mark": opener}), (line.rstrip() + opener,)
    closer = {"[": "]", "{": "}"}.get(opener)
    if closer and value.count(opener) > value.count(closer):
        return Reason("yaml.open_bracket", {"opener": opener, "closer": closer}), (line + closer,)
    return None


def _recognise_quoting(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """`title: 資格: 比較` and `pass_rate: %60`: a text that YAML takes for something else unless it is quoted."""
    value = _find_value(line)
    start = line[: len(line.rstrip()) - len(value)]
    quoted = "'" + value.replace("'", "''") + "'"
    right = _shorten(start.strip() + " " + quoted)
    if value[:1] in tuple("@`%*&!|>'\"{}[],#?-"):
        return Reason("yaml.unquoted_sign", {"sign": value[0], "right": right}), (start + quoted,)
    if ": " in value or value.endswith(":"):
        return Reason("yaml.unquoted_colon", {"right": right}), (start + quoted,)
    return None


def _recognise_step(line: str, above: str, known: Collection[str]) -> tuple[Reason, tuple[str, ...]] | None:
    """A line that begins a column or two beside those of its level."""
    deep, level = (len(one) - len(one.lstrip(" ")) for one in (line, above))
    level += 2 * above.lstrip(" ").startswith("- ") * (not line.lstrip(" ").startswith("- "))
    if deep == level or not line.strip():
        return None
    return Reason("yaml.step", {"here": deep, "above": level}), (" " * level + line.lstrip(" "),)


def _find_value(line: str) -> str:
    keyed = _PLAIN_KEY.match(line)
    return keyed["value"].rstrip() if keyed else ""


def _tell(what: Reason, right: str) -> Reason:
    return Reason("yaml.told", {"what": what, "remedy": Reason("yaml.write", {"right": _shorten(right)})})


def _shorten(code: str) -> str:
    return f"{code[:80]}…" if len(code) > 80 else code


_OF_CHARACTER: tuple[Recogniser, ...] = (_recognise_indent, _recognise_colon, _recognise_dash)
_OF_STRUCTURE: tuple[Recogniser, ...] = (
    _recognise_item,
    _recognise_no_colon,
    _recognise_unclosed,
    _recognise_quoting,
    _recognise_step,
)
