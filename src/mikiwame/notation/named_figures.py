"""Reads lists of figures, each of which has a name, whatever the names are: ``外国語--90分 日本地理--30分``.

The readers know the labels that their lists hold. In a text whose shape is clear (each figure behind its name, nothing
else between them) the name need not be known: it is kept as printed. Each figure is read with all that stands before
and behind the list as if it stood alone, so that everything asked of a text is asked of it, and gets its name then.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.notation.printed import list_rows
from mikiwame.notation.printed_names import OWN_WORD, are_of_several_exams, drop_own_word, is_name, is_other_good
from mikiwame.notation.scoped import GRADES
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Duration, Money, People, Rate, Reading

_BEFORE: Final = "(?:約|およそ|おおよそ|おおむね|概ね|各|(?<![総合小])計)?\\s?"
_BEHIND: Final = "(?:台(?:前半|後半)?|程度|前後|くらい|ぐらい|ほど|強|弱|余り?|以上|以下|未満|超)?"
_TO: Final = "\\s?(?:~|-|から)\\s?(?:約)?"
_YEN: Final = f"(?:¥\\s?{NUMBER}(?:{_TO}¥?\\s?{NUMBER})?(?:\\s?円)?|{NUMBER}\\s?円?(?:{_TO}{NUMBER}\\s?)?円)"
_SHARE: Final = f"{NUMBER}\\s?%?(?:{_TO}{NUMBER}\\s?)?%|{NUMBER}割(?:[0-9]分)?(?:{_TO}{NUMBER}割)?"
_HEADS: Final = f"{NUMBER}\\s?(?:人|名)"
_LENGTH: Final = f"(?:{NUMBER}(?:分|時間)?{_TO})?(?:{NUMBER}\\s?時間(?:\\s?{NUMBER}\\s?分|半)?|{NUMBER}\\s?分間?)"
_FIGURES: Final = {
    "exam_fee": _YEN,
    "course_cost": _YEN,
    "extra_fee": _YEN,
    "pass_rate": _SHARE,
    "examinees": _HEADS,
    "passers": _HEADS,
    "duration": _LENGTH,
}
_TAX: Final = "\\((?:税|消費税|非課税|不課税|内税|外税|うち|内消費|別途|込み?|約)[^()]*\\)|(?:税込み?|税抜き?|税別|非課税)(?![^\\s、。/|]*円)"
_FIGURE: Final = {
    field: re.compile(f"(?P<before>{_BEFORE})(?P<figure>(?:{figure}){_BEHIND})(?P<tax>(?:\\s?(?:{_TAX}))*)")
    for field, figure in _FIGURES.items()
}
_MARKS: Final = "[\\s、。,:/|・●■◆○◎※★◇□▼▶>*-]*"
_BULLET: Final = re.compile("[・●■◆○◎※★◇□▼*]|(?:^|(?<=\\s))-(?=\\s)")
_AND: Final = (
    "(?:で(?:あり|す)、?|なのに対し(?:て)?、|に対し(?:て)?、|です(?:が、|。(?:(?:それ以外|その他|このほか|ほか)に(?:も|は)?、?)?)|(?:となり|となって(?:い|お)(?:り|ます))[、。]|と、?|の(?=[合総]?計))?"
    "(?:(?:そして|また|一方で?|さらに|及び|および|で、?)、?)?"
)
_LEADS: Final = "(?:(?<=場合)だったら|は、?|が、?|では?、?|なら、?|だと、?|には、?|も、?)|\\s?(?::|=|\\||\\.{2,}|…+|-{1,3}|・{2,}|▶|>|\\()\\s?|\\s"
_SCOPE_HEAD: Final = re.compile("\\s?(?:【(?P<lens>[^【】]{1,24})】|^\\((?P<round>[^()]{1,24})\\))\\s?:?\\s?")
# "個人申込 【単願】8,200円 【併願】15,400円": over the names in brackets.
_TOP_HEAD: Final = re.compile("(?P<top>[^\\s【】、。:()]{2,20})\\s?(?=【)")
_TAIL: Final = re.compile("\\s?\\((?P<said>[^()]{1,30})\\)")
_PARTED: Final = re.compile("。|(?<=[はが])、?|:\\s?|」|、|\\s")
_GRADED: Final = re.compile(f"{GRADES}|{GRADE}|[一二三1-3]等|N[1-5]")
_NOTE: Final = re.compile(
    "税|込|別|含|円|%|[0-9](?:点|問|人|名|分)|以上|程度|目安|現在|年|月|[料代費]|:|不要|必要(?!な[方人者])|※|無料"
)
_HAS_TIME: Final = re.compile(
    "(?:(?:19|20)[0-9]{2}|(?:令和|平成|昭和)\\s?(?:[0-9]{1,2}|元))年?度?(?:\\s?\\((?:令和|平成|昭和)[0-9元]{1,2}年度?\\))?"
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


@dataclass(frozen=True)
class _Head:
    """What stands over the names behind it until another takes its place."""

    time: str = ""
    top: str = ""
    outer: str = ""
    name: str = ""
    over_bullets: bool = False
    graded: bool = False
    parts: bool = False


def read_named(field: str, text: str, refused: str, read: _Reader) -> Reading | None:
    """Give the reading of a normalised text that is a list of named figures; None where it is none or is refused.

    :param refused: the code of the reason for which the text was refused as one of known labels, if it was.
    """
    if refused and not _FOR_NAMES.fullmatch(refused):
        return None
    text = text.replace("<", "(").replace(">", ")")
    figures = list(_FIGURE[field].finditer(text)) if field in _FIGURE else []
    if not _FEWEST <= len(figures) <= _MOST or "→" in text:
        return None
    found = _take_apart(field, text, figures)
    if not found:
        return None
    before, items, behind = found
    if len(items) == 1 and not _stands_alone(field, items[0], behind):
        return None
    own = [item for item in items if not item.other]
    own = _settle_total(field, own)
    if len(own) == 1 < len(items) and own[0].own and (not own[0].label or own[0].label in _OF_EXAM):
        alone = read(f"{before}{own[0].body}{behind}")
        return None if alone["kind"] == "unreadable" else alone
    if are_of_several_exams([item.label for item in own]):
        return None
    named = [(item.label, item.time) for item in own]
    if not own or not all(label for label, _ in named) or len(set(named)) < len(named):
        return None
    told = [(item.label, read(f"{before}{item.body}{behind}")) for item in own]
    return _compose(field, told)


# One figure by itself has a name that no list knows only where the name is that of what is paid for.
_MORE: Final = re.compile("[+]|[^\\s。、)(]{5}(?<!となります)(?<!っています)")
_COURSE: Final = re.compile("(?:講座|コース|クラス|プラン|講習|研修|パック|セット|スクール)(?:\\([^()]*\\))?$")


def _stands_alone(field: str, item: _Item, behind: str) -> bool:
    named = field == "extra_fee" or (field == "course_cost" and bool(_COURSE.search(item.label)))
    return named and not _MORE.search(behind)


_SCOPE: Final = re.compile(f"{GRADE}|{PART}|{AUDIENCE}|{MODE}|\\(")


def adds_scope(name: str, label: str) -> bool:
    """Whether a printed name says more of whom or what its figure is of than the label that known words make."""
    rest = name.replace(" ", "").replace(label.replace(" ", ""), "", 1)
    return bool(rest) and not name.endswith("場合") and bool(_SCOPE.search(rest))


def _take_apart(field: str, text: str, figures: list[re.Match[str]]) -> tuple[str, list[_Item], str] | None:
    """What stands before the list, its items and what stands behind it; None where something else is between."""
    for start in (0, *(parted.end() for parted in _PARTED.finditer(text, 0, figures[0].start()))):
        if not _may_stand_before(field, text[:start]):
            continue
        items, end = _list_items(field, text, start, figures)
        if items:
            before, behind = text[:start], text[end:].lstrip("、,。 ")
            taxed = _TAXED_LAST.match(behind)
            if taxed:
                behind = taxed["end"] + behind[taxed.end() :]
                items = [replace(item, body=f"{item.body}{taxed['tax']}") for item in items]
            own = "" if not (before or behind) or OWN_WORD[field].search(before) else f"{_SAID[field]}は"
            return before, [replace(item, body=f"{own}{item.body}") for item in items], behind
    return None


# "一般10,000円、学割5,000円となっています(税別)": of the prices, though it stands behind the statement.
_TAXED_LAST: Final = re.compile(f"(?P<end>(?:です|となって(?:おり|い)ます|となります)?)\\s?(?P<tax>{_TAX})(?=。|$)")
_CLAUSE_END: Final = re.compile("(?:。|[がでりばと]、|ので、)\\s?$")


def _may_stand_before(field: str, before: str) -> bool:
    """Whether a list may begin there: behind a sentence, a clause or the field's own word, but under no unknown head."""
    own = re.search(f"(?:{OWN_WORD[field].pattern})(?:\\s?\\([^()円%]*\\))?\\s?(?:は|が|:|\\|)?、?\\s?$", before)
    return not before.strip(" |・●■◆○※-") or bool(own or _CLAUSE_END.search(before))


_SAID: Final = {
    "exam_fee": "受験料",
    "course_cost": "受講料",
    "extra_fee": "費用",
    "pass_rate": "合格率",
    "examinees": "受験者数",
    "passers": "合格者数",
    "duration": "試験時間",
}


def _list_items(field: str, text: str, start: int, figures: list[re.Match[str]]) -> tuple[list[_Item], int]:
    """The items of a list that starts there, and where it ends; none where a word is no name."""
    items, head, end = list[_Item](), _Head(), start
    for figure in figures:
        said = text[end : figure.start()]
        named = _find_name(field, said, head)
        if named is None:
            return [], 0
        head, end = named.head, figure.end()
        opened = said.count("(") - said.count(")")
        if opened and not said.rstrip().endswith("("):
            return [], 0
        if opened:
            if text[end : end + 1] != ")":
                return [], 0
            end += 1
        body = f"{figure['figure']}{figure['tax']}"
        name = f"{named.name} 計".strip() if figure["before"].startswith("計") else named.name
        tail = _TAIL.match(text, end)
        if tail and text[end] == " " and (name or head.outer):
            tail = None
        if tail and tail["said"] and not _NOTE.search(tail["said"]):
            if not (is_name(field, tail["said"]) or is_other_good(field, tail["said"])):
                return [], 0
            if not name and items and not (head.outer or head.name):
                head = replace(head, name=items[-1].label.split(" ")[0]) if " " in items[-1].label else head
            name, end = f"{name} {tail['said']}".strip(), tail.end()
            named = replace(named, other=named.other or is_other_good(field, tail["said"]))
        elif tail:
            body, end = f"{body}{tail.group()}", tail.end()
        hedge = "約" if figure["before"].strip() not in ("", "各", "計") else ""
        label = " ".join(filter(None, (head.top, head.outer, head.name, name)))
        own = bool(OWN_WORD[field].search(said)) or name in _OF_EXAM
        items.append(_Item(label, f"{named.time}{hedge}{body}", named.time, named.other, own))
    return items, end


@dataclass(frozen=True)
class _Named:
    name: str
    time: str
    other: bool
    head: _Head


def _find_name(field: str, said: str, head: _Head) -> _Named | None:
    """The name that stands in what is said before a figure, under the heads that it has from there on."""
    bulleted = bool(_BULLET.search(said[:3]))
    rest = re.sub(f"^{_MARKS}{_AND}{_MARKS}", "", said)
    under = False
    top = _TOP_HEAD.match(rest)
    if top and is_name(field, top["top"]):
        head, rest = _Head(time=head.time, top=top["top"]), rest[top.end() :]
    while lens := _SCOPE_HEAD.match(rest):
        outer = lens["lens"] or lens["round"]
        if not rest[lens.end() :].strip() and lens["round"]:
            break
        if under or not is_name(field, outer):
            return None
        under = True
        head = _Head(time=head.time, top=head.top, outer=outer)
        rest = re.sub(f"^{_MARKS}", "", rest[lens.end() :])
    times = list(_HAS_TIME.finditer(rest))
    if times and field not in ("pass_rate", "examinees", "passers"):
        return None
    time = " ".join(each.group() for each in times) or head.time
    rest = re.sub("^[はのでに:]、?", "", _HAS_TIME.sub("", rest).replace("()", "").strip()).strip()
    head = replace(head, time=time)
    return _name_under(
        field,
        rest,
        time,
        head if not head.over_bullets or bulleted else _Head(time=head.time, top=head.top, outer=head.outer),
    )


def _name_under(field: str, rest: str, time: str, head: _Head) -> _Named | None:
    words = rest.split(":")
    last = _close(re.sub(f"(?:{_LEADS})$", "", words[-1]).strip(" 、"))
    mean = _MEAN.search(last)
    last = last[: mean.start()] if mean else last
    over = [drop_own_word(field, _close(word.strip(" 、の"))) for word in words[:-1]]
    over = [re.sub(f"^{_MARKS}", "", word) for word in over if word]
    own = re.sub(f"^{_MARKS}", "", drop_own_word(field, last))
    name = own or (over.pop() if over else "")
    if len(over) > 1 or not all(is_name(field, word) for word in over):
        return None
    if over:
        bulleted = bool(_BULLET.search(rest))
        head = replace(head, name=over[0], over_bullets=bulleted, graded=bool(_GRADED.fullmatch(over[0])), parts=False)
    named = _place_under(field, name, time, head) if name else _Named("", time, False, head)
    return replace(named, name=f"{named.name} 平均".strip()) if named and mean else named


def _close(word: str) -> str:
    """The word without a bracket that is opened and not closed, or the other way round."""
    word = re.sub("^\\(([^()]+)\\)$", "\\1", re.sub("\\s+(?=\\()", "", word))
    if word.count("(") > word.count(")"):
        return word.rstrip("( ")
    return word.lstrip(") ") if word.count(")") > word.count("(") else word


# "合格率は、平均で80%", "平均合格率"
_MEAN: Final = re.compile("[、はの]{0,2}\\s?平均(?:で|して|すると|合格率)?$")


def _place_under(field: str, name: str, time: str, head: _Head) -> _Named | None:
    """A grade before the name of a part holds for the parts behind it, until another grade comes."""
    if is_other_good(field, name):
        return _keep_apart(field, name, time, head)
    if not is_name(field, name):
        return None
    graded = _GRADED.match(name)
    if not graded:
        if " " in name:
            return None
        of_grade = not head.parts or bool(_OF_ONE_GRADE.fullmatch(name))
        return _Named(name, time, False, head if of_grade else replace(head, name="", parts=False))
    other_kind = head.graded and not head.parts and head.name[-1:] != graded.group().strip()[-1:]
    if head.name and not other_kind and (head.graded or not head.over_bullets):
        head = replace(head, name="", graded=False, parts=False)
    behind = name[graded.end() :]
    part = behind.strip(" の")
    apart = behind[:1] in (" ", "の")
    if part in ("場合", "の場合"):
        return _Named(graded.group().strip(), time, False, head)
    if not part or part in _OF_EXAM or not (apart or _OF_ONE_GRADE.fullmatch(part)):
        return _Named(name, time, False, head)
    if " " in part:
        return None
    return _Named(part, time, False, replace(head, name=graded.group().strip(), graded=True, parts=not apart))


# "協議会の受験者1,010名に対し合格者は265名": whose all of them are.
_COUNTED_OTHER: Final = re.compile("の?\\s?(?:総|実)?(?:受[験検]者|合格者|認定者|申込者|志願者|出願者|欠席者)数?$")


def _keep_apart(field: str, name: str, time: str, head: _Head) -> _Named | None:
    """Leave out a figure of another matter, but not the name that it has in common with the others."""
    if field not in ("examinees", "passers"):
        return None if _GRADED.search(name) else _Named(name, time, True, head)
    whose = _COUNTED_OTHER.sub("", name).strip()
    if whose and not is_name(field, whose):
        return None
    return _Named(name, time, True, replace(head, name=whose, graded=bool(_GRADED.fullmatch(whose))) if whose else head)


_OF_ONE_GRADE: Final = re.compile(f"(?:{PART}|{AUDIENCE}|{MODE})(?:[・と](?:{PART}|{AUDIENCE}|{MODE}))*")
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


_OF_EXAM: Final = ("試験", "資格試験", "本試験", "受験", "検定", "免許", "資格", "コース", "クラス")


def _compose(field: str, told: list[tuple[str, Reading]]) -> Reading | None:
    """All the readings as one of several values, each with its name; None where one of them is none or has several."""
    rows = [(label, list_rows(one)) for label, one in told]
    if any(len(each) != 1 or each[0]["label"] for _, each in rows):
        return None
    for label, each in rows:
        each[0]["label"] = label
    first = told[0][1]
    if first["kind"] == "money":
        return _join_money([one for _, one in told if one["kind"] == "money"])
    if first["kind"] == "rate":
        rates = [one for _, one in told if one["kind"] == "rate"]
        return Rate(kind="rate", values=[value for one in rates for value in one["values"]])
    if first["kind"] == "people":
        counts = [one for _, one in told if one["kind"] == "people"]
        return People(kind="people", values=[value for one in counts for value in one["values"]])
    lengths = [one for _, one in told if one["kind"] == "duration" and not one["unlimited"]]
    parts = [part for one in lengths for part in one["parts"]]
    return Duration(kind="duration", parts=parts, unlimited=False) if len(parts) == len(told) else None


def _join_money(prices: list[Money]) -> Money:
    joined: Money = {"kind": "money", "amounts": [amount for one in prices for amount in one["amounts"]]}
    taxes = {one.get("tax") for one in prices}
    tax = taxes.pop()
    if taxes:
        joined["tax"] = "mixed"
    elif tax:
        joined["tax"] = tax
    return joined
