"""Reads lists of figures, each of which has a name, whatever the names are: ``外国語--90分 日本地理--30分``.

The readers know the labels that their lists hold. In a text whose shape is clear (each figure behind its name, nothing
else between them) the name need not be known: it is kept as printed. Each figure is read with all that stands before
and behind the list as if it stood alone, so that everything asked of a text is asked of it, and gets its name then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mikiwame.notation.figure_names import OF_EXAM, Head, find_name
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.notation.printed import list_rows
from mikiwame.notation.printed_names import OWN_WORD, are_of_several_exams, is_name, is_other_good
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Duration, Money, People, Rate, Reading

_BEFORE: Final = "(?:約|およそ|おおよそ|おおむね|概ね|各|(?<![総合小])計)?\\s?"
_BEHIND: Final = (
    "(?:台(?:の?(?:前半|後半|半ば|なかば|中盤|中ほど))?|程度|前後|くらい|ぐらい|ほど|強|弱|余り?|以上|以下|未満|超)?"
)
_TO: Final = "\\s?(?:~|-|から)\\s?(?:約)?"
_YEN: Final = f"(?:¥\\s?{NUMBER}(?:{_TO}¥?\\s?{NUMBER})?(?:\\s?円)?|{NUMBER}\\s?円?(?:{_TO}{NUMBER}\\s?)?円)"
_SHARE: Final = f"{NUMBER}\\s?%?(?:{_TO}{NUMBER}\\s?)?%|{NUMBER}割(?:[0-9]分)?(?:{_TO}{NUMBER}割)?"
_HEADS: Final = f"{NUMBER}\\s?(?:人|名)"
_LENGTH: Final = f"(?:{NUMBER}(?:分|時間)?{_TO})?(?:{NUMBER}\\s?時間(?:\\s?{NUMBER}\\s?分|半)?|{NUMBER}\\s?分間?)"
_FIGURES: Final = {
    "exam_fee": _YEN,
    "course_cost": _YEN,
    "extra_fee": _YEN,
    "subscription": _YEN,
    "pass_rate": _SHARE,
    "examinees": _HEADS,
    "passers": _HEADS,
    "duration": _LENGTH,
}
_TAX: Final = (
    "\\((?:税|消費税|非課税|不課税|内税|外税|うち|内消費|別途|込|約)[^()]*\\)|(?:税込み?|税抜き?|税別"
    "|非課税)(?![^\\s、。/|]*円)"
)
FIGURE: Final = {
    field: re.compile(f"(?P<before>{_BEFORE})(?P<figure>(?:{figure}){_BEHIND})(?P<tax>(?:\\s?(?:{_TAX}))*)")
    for field, figure in _FIGURES.items()
}
_TAIL: Final = re.compile("\\s?\\((?P<said>[^()]{1,30})\\)")
_PARTED: Final = re.compile("。|(?<=[はが])、?|:\\s?|」|、|\\s")
_NOTE: Final = re.compile(
    "税|込|別|含|円|%|[0-9](?:点|問|人|名|分)|以上|程度|目安|現在|年|月|[料代費]|:|不要|必要(?!な[方人者])|※|無料"
)
# Why a text is refused whose names aren't known. What is refused for what it says stays so.
_FOR_NAMES: Final = re.compile(
    "unreadable\\.(?:residue-(?:stranger|head|grade|nameless|number|before|behind|listed_place|other_exam)"
    "|(?:rate|people|duration|fee)-several|fee-(?:twice|word|total|stray|added)|account-(?:other|turn))"
)
_FEWEST: Final = 1
_MOST: Final = 16
FIGURE_FIELDS: Final = frozenset(_FIGURES)
_Reader = Callable[[str], Reading]


@dataclass(frozen=True)
class _Item:
    """One figure of a list: ``label`` as printed, ``body`` all that is read with it, ``other`` of another matter."""

    label: str
    body: str
    time: str = ""
    other: bool = False
    own: bool = False


def read_named(field: str, text: str, refused: str, read: _Reader) -> Reading | None:
    """Give the reading of a normalised text that is a list of named figures; None where it is none or is refused.

    :param refused: the code of the reason for which the text was refused as one of known labels, if it was.
    """
    if refused and not _FOR_NAMES.fullmatch(refused):
        return None
    text = text.replace("<", "(").replace(">", ")")
    figures = list(FIGURE[field].finditer(text)) if field in FIGURE else []
    if not _FEWEST <= len(figures) <= _MOST or "→" in text:
        return None
    found = _take_apart(field, text, figures)
    if not found:
        return None
    before, items, behind = found
    if behind.startswith("~"):
        return None
    if len(items) == 1 and not _stands_alone(field, items[0], behind):
        return None
    own = [item for item in _settle_total(field, items) if not item.other]
    if len(own) == 1 < len(items) and own[0].own and (not own[0].label or own[0].label in OF_EXAM):
        alone = read(f"{before}{own[0].body}{behind}")
        return None if alone["kind"] == "unreadable" else alone
    if are_of_several_exams([item.label for item in own]):
        return None
    named = [(item.label, item.time) for item in own]
    if not own or not all(label for label, _ in named) or len(set(named)) < len(named):
        return None
    told = [(item.label, read(f"{before}{item.body}{behind}")) for item in own]
    return _compose(field, told)


# "実技試験 18,200円(職種により異なる)"
_VARYING: Final = re.compile("^[^。、]{2,12}(?:により|によって|ごとに)(?:異な(?:る|ります)|変わる|違う)$")
# One figure by itself has a name that no list knows only where the name is that of what is paid for.
_MORE: Final = re.compile("[+]|[^\\s。、)(]{5}(?<!となります)(?<!っています)")
_COURSE: Final = re.compile("(?:講座|コース|クラス|プラン|講習|研修|パック|セット|スクール)(?:\\([^()]*\\))?$")


# "受験料 4,200円(在校生の場合)": the name says itself that it is one of several cases.
_CASE: Final = re.compile("の(?:場合|[方人])$")


def _stands_alone(field: str, item: _Item, behind: str) -> bool:
    named = field in ("extra_fee", "subscription") or (field == "course_cost" and bool(_COURSE.search(item.label)))
    return (named or bool(_CASE.search(item.label))) and not _MORE.search(behind)


_SCOPE: Final = re.compile(f"{GRADE}|{PART}|{AUDIENCE}|{MODE}")


def adds_scope(name: str, label: str) -> bool:
    """Whether a printed name says more of whom or what its figure is of than the label that known words make."""
    plain, known = re.sub("\\([^()]*\\)", "", name).replace(" ", ""), label.replace(" ", "")
    # "最上級の1級": which of the grades it is, and no other one.
    rest = re.sub("最[上高難](?:級|位|関)の?", "", plain.replace(known, "", 1)) if known in plain else ""
    return bool(rest) and not name.endswith("場合") and bool(_SCOPE.search(rest))


def _take_apart(field: str, text: str, figures: list[re.Match[str]]) -> tuple[str, list[_Item], str] | None:
    """What stands before the list, its items and what stands behind it; None where something else is between."""
    for start in (0, *(parted.end() for parted in _PARTED.finditer(text, 0, figures[0].start()))):
        if not _may_stand_before(field, text[:start]):
            continue
        items, end = _list_items(field, text, start, figures)
        if items:
            before, behind = text[:start], _APART.sub("", text[end:].lstrip("、,。 "))
            top = _OWN_OF.search(before)
            if top and is_name(field, top["top"]):
                before = f"{before[: top.start('top') - 1]}{before[top.end('top') + 1 :]}"
                items = [replace(item, label=f"{top['top']} {item.label}") for item in items]
            taxed = _TAXED_LAST.match(behind)
            if taxed:
                behind = taxed["end"] + behind[taxed.end() :]
                items = [replace(item, body=f"{item.body}{taxed['tax']}") for item in items]
            bound = _BOUND.match(behind)
            if bound and len(items) > 1:
                items[-1] = replace(items[-1], body=f"{items[-1].body}{bound.group()}")
                behind = behind[bound.end() :]
            own = "" if not (before or behind) or OWN_WORD[field].search(before) else f"{SAID[field]}は"
            return before, [replace(item, body=f"{own}{item.body}") for item in items], behind
    return None


# "受験料(個人)は3級3850円、2級4950円": of whom all of them are.
_OWN_OF: Final = re.compile("[料費率数間]\\((?P<top>[^()]{1,12})\\)(?:は|が|:)?、?$")
# "五段 9,100円 事務手数料等 連盟が定めた金額", "※事務手数料別途": another charge, of which no sum is told.
_APART: Final = re.compile(
    "^※?\\s?(?:別途|ほかに|他に)?、?(?:事務|システム利用|払込|決済|振込|発行)?手数料[^0-9円]{0,24}$|^※?\\s?送料別途?$"
)
# "一般10,000円、学割5,000円となっています(税別)": of the prices, though it stands behind the statement.
_TAXED_LAST: Final = re.compile(f"(?P<end>(?:です|となって(?:おり|い)ます|となります)?)\\s?(?P<tax>{_TAX})(?=。|$)")
_CLAUSE_END: Final = re.compile("(?:。|[がでりばと]、|ので、)\\s?$")

# "1級40%、2級は10%に満たない": what bounds the last figure bounds no other.
_BOUND: Final = re.compile("(?:に(?:は|も)?満たな|を?(?:わずかに|やや|少し)?(?:[超越]え|上回|下回)|を切)[^、。]{0,6}")


def _may_stand_before(field: str, before: str) -> bool:
    """Whether a list may begin there: behind a sentence, a clause or the field's own word, under no unknown head."""
    own = re.search(f"(?:{OWN_WORD[field].pattern})(?:\\s?\\([^()円%]*\\))?\\s?(?:は|が|として|:|\\|)?、?\\s?$", before)
    return not before.strip(" |・●■◆○※-") or bool(own or _CLAUSE_END.search(before))


SAID: Final = {
    "exam_fee": "受験料",
    "course_cost": "受講料",
    "extra_fee": "費用",
    "subscription": "費用",
    "pass_rate": "合格率",
    "examinees": "受験者数",
    "passers": "合格者数",
    "duration": "試験時間",
}


def _list_items(field: str, text: str, start: int, figures: list[re.Match[str]]) -> tuple[list[_Item], int]:
    """The items of a list that starts there, and where it ends; none where a word is no name."""
    items, head, end = list[_Item](), Head(), start
    for figure in figures:
        said = text[end : figure.start()]
        named = find_name(field, said, head)
        end = _close_bracket(text, said, figure.end())
        if named is None or not end:
            return [], 0
        head = named.head
        name = f"{named.name} 計".strip() if figure["before"].startswith("計") else named.name
        tail = _TAIL.match(text, end)
        if tail and not (text[end] == " " and (name or head.outer)):
            note = bool(_NOTE.search(tail["said"]))
            varies = bool(_VARYING.search(tail["said"]))
            if not note and not varies and not (is_name(field, tail["said"]) or is_other_good(field, tail["said"])):
                return [], 0
            end = tail.end()
        else:
            tail, note = None, False
        if tail and not note:
            head = _inherit(head, items) if not name else head
            named = replace(named, other=named.other or is_other_good(field, tail["said"]))
            name = f"{name} {tail['said']}".strip()
        label = " ".join(filter(None, (head.top, head.outer, head.name, name)))
        body = f"{_hedge(figure)}{figure['figure']}{figure['tax']}{tail.group() if tail and note else ''}"
        own = bool(OWN_WORD[field].search(said)) or name in OF_EXAM
        items.append(_Item(label, f"{named.time}{body}", named.time, named.other, own))
    return items, end


def _close_bracket(text: str, said: str, end: int) -> int:
    """Where an item ends whose figure may stand in a bracket; 0 where brackets don't match."""
    opened = said.count("(") - said.count(")")
    if not opened:
        return end
    return end + 1 if said.rstrip().endswith("(") and text[end : end + 1] == ")" else 0


def _inherit(head: Head, items: list[_Item]) -> Head:
    """``1級:32,000円(予備講習)、8,600円(一次試験)``: the name before the first bracket is that of both."""
    over = items[-1].label.split(" ") if items and not (head.outer or head.name) else []
    return replace(head, name=over[0]) if len(over) > 1 else head


def _hedge(figure: re.Match[str]) -> str:
    return "約" if figure["before"].strip() not in ("", "各", "計") else ""


_WHOLE: Final = re.compile("[合総]?計")


def _settle_total(field: str, items: list[_Item]) -> list[_Item]:
    """Keep a sum of people and leave out one of prices, where it is that of all the others; nothing if it isn't."""
    sums = [item for item in items if _WHOLE.fullmatch(item.label)]
    if not sums:
        return items
    rest = [item for item in items if not _WHOLE.fullmatch(item.label)]
    added = sum(_count(item) for item in rest)
    if len(sums) > 1 or not added or _count(sums[0]) != added:
        return []
    return items if field in ("examinees", "passers") else rest


def _count(item: _Item) -> float:
    number = re.search(NUMBER, item.body)
    return (read_number(number.group(), whole=True) or 0) if number else 0


def _compose(field: str, told: list[tuple[str, Reading]]) -> Reading | None:
    """All the readings as one of several values, each with its name; None where one of them is none or has several."""
    rows = [(label, list_rows(one)) for label, one in told]
    if any(len(each) != 1 or each[0]["label"] for _, each in rows):
        return None
    for label, each in rows:
        each[0]["label"] = label
    return join_readings([one for _, one in told])


def join_readings(told: Sequence[Reading]) -> Reading | None:
    """The values of several readings of one kind as one; None where their kinds have no list of values."""
    prices = [one for one in told if one["kind"] == "money"]
    rates = [one for one in told if one["kind"] == "rate"]
    counts = [one for one in told if one["kind"] == "people"]
    lengths = [one for one in told if one["kind"] == "duration" and not one["unlimited"]]
    if len(prices) == len(told):
        return None if any("changes" in one for one in prices) else _join_money(prices)
    if len(rates) == len(told):
        return Rate(kind="rate", values=[value for one in rates for value in one["values"]])
    if len(counts) == len(told):
        return People(kind="people", values=[value for one in counts for value in one["values"]])
    if len(lengths) == len(told):
        return Duration(kind="duration", parts=[part for one in lengths for part in one["parts"]], unlimited=False)
    return None


def _join_money(prices: list[Money]) -> Money:
    joined: Money = {"kind": "money", "amounts": [amount for one in prices for amount in one["amounts"]]}
    taxes = {one.get("tax") for one in prices}
    tax = taxes.pop()
    if taxes:
        joined["tax"] = "mixed"
    elif tax:
        joined["tax"] = tax
    return joined
