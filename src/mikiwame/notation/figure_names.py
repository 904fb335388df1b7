"""Finds the name of each figure of a list: what is printed before it, under the heads that stand over it."""

from dataclasses import dataclass, replace
from typing import Final

from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART
from mikiwame.notation.printed_names import drop_own_word, is_name, is_other_good
from mikiwame.notation.scoped import GRADES
from mikiwame.vocabulary import patterns as re

_MARKS: Final = "[\\s、。,:/|+・●■◆○◎※★◇□▼▶>*-]*"
_BULLET: Final = re.compile("[・●■◆○◎※★◇□▼*]|(?:^|(?<=\\s))-(?=\\s)")
_AND: Final = (
    "(?:で(?:あり|す)、?|なのに対し(?:て)?、|に対し(?:て)?、|です(?:が、|。(?:(?:それ以外|その他|このほか"
    "|ほか)に(?:も|は)?、?)?)|(?:となり|となって(?:い|お)(?:り"
    "|ます))[、。]|と、?|の(?=[合総]?計))?"
    "(?:(?:そして|また|一方で?|さらに|及び|および|で、?)、?)?"
)
_LEADS: Final = (
    "(?:(?<=場合)だったら|は、?|が、?|では?、?|なら、?|だと、?|には、?|も、?)|\\s?(?::|=|\\||\\.{2,}|…+|-{1,3}"
    "|・{2,}|▶|>|\\()\\s?|\\s"
)
_SCOPE_HEAD: Final = re.compile("\\s?(?:【(?P<lens>[^【】]{1,24})】|^\\((?P<round>[^()]{1,24})\\))\\s?:?\\s?")
# "個人申込 【単願】8,200円 【併願】15,400円": over the names in brackets.
_TOP_HEAD: Final = re.compile("(?P<top>[^\\s【】、。:()]{2,20})\\s?(?=【)")
GRADED: Final = re.compile(f"{GRADES}|{GRADE}|[一二三1-3]等|N[1-5]")
_HAS_TIME: Final = re.compile(
    "(?:(?:19|20)[0-9]{2}|(?:令和|平成|昭和)\\s?(?:[0-9]{1,2}|元))年?度?(?:\\s?\\((?:令和|平成"
    "|昭和)[0-9元]{1,2}年度?\\))?"
)
OF_EXAM: Final = ("試験", "資格試験", "本試験", "受験", "検定", "免許", "資格", "コース", "クラス")


@dataclass(frozen=True)
class Head:
    """What stands over the names behind it until another takes its place."""

    time: str = ""
    top: str = ""
    outer: str = ""
    name: str = ""
    over_bullets: bool = False
    graded: bool = False
    parts: bool = False


@dataclass(frozen=True)
class Named:
    name: str
    time: str
    other: bool
    head: Head


def find_name(field: str, said: str, head: Head) -> Named | None:
    """The name that stands in what is said before a figure, under the heads that it has from there on."""
    bulleted = bool(_BULLET.search(said[:3]))
    rest = re.sub(f"^{_MARKS}{_AND}{_MARKS}", "", said)
    under = False
    top = _TOP_HEAD.match(rest)
    if top and is_name(field, top["top"]):
        head, rest = Head(time=head.time, top=top["top"]), rest[top.end() :]
    while lens := _SCOPE_HEAD.match(rest):
        outer = lens["lens"] or lens["round"]
        if not rest[lens.end() :].strip() and lens["round"]:
            break
        if under or not is_name(field, outer):
            return None
        under = True
        head = Head(time=head.time, top=head.top, outer=outer)
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
        head if not head.over_bullets or bulleted else Head(time=head.time, top=head.top, outer=head.outer),
    )


def _name_under(field: str, rest: str, time: str, head: Head) -> Named | None:
    words = rest.split(":")
    # "認定料と公式テキスト代で約4万円": a sum of several things.
    if re.search("[料代費]で、?\\s?$", words[-1]):
        return None
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
        head = replace(head, name=over[0], over_bullets=bulleted, graded=bool(GRADED.fullmatch(over[0])), parts=False)
    named = _place_under(field, name, time, head) if name else Named("", time, False, head)
    return replace(named, name=f"{named.name} 平均".strip()) if named and mean else named


def _close(word: str) -> str:
    """The word without a bracket that is opened and not closed, or the other way round."""
    word = re.sub("^\\(([^()]+)\\)$", "\\1", re.sub("\\s+(?=\\()", "", word))
    if word.count("(") > word.count(")"):
        return word.rstrip("( ")
    return word.lstrip(") ") if word.count(")") > word.count("(") else word


# "合格率は、平均で80%", "平均合格率"
_MEAN: Final = re.compile("[、はの]{0,2}\\s?平均(?:で|して|すると|合格率)?$")


def _place_under(field: str, name: str, time: str, head: Head) -> Named | None:
    """A grade before the name of a part holds for the parts behind it, until another grade comes."""
    if is_other_good(field, name):
        return _keep_apart(field, name, time, head)
    if not is_name(field, name):
        return None
    graded = GRADED.match(name)
    if not graded:
        if " " in name:
            return None
        of_grade = not head.parts or bool(_OF_ONE_GRADE.fullmatch(name))
        return Named(name, time, False, head if of_grade else replace(head, name="", parts=False))
    if head.outer and GRADED.fullmatch(head.outer) and head.outer[-1:] == graded.group().strip()[-1:]:
        head = replace(head, outer="")
    other_kind = head.graded and not head.parts and head.name[-1:] != graded.group().strip()[-1:]
    if head.name and not other_kind and (head.graded or not head.over_bullets):
        head = replace(head, name="", graded=False, parts=False)
    behind = name[graded.end() :]
    part = behind.strip(" の")
    apart = behind[:1] in (" ", "の")
    if part in ("場合", "の場合"):
        return Named(graded.group().strip(), time, False, head)
    if not part or part in OF_EXAM or not (apart or _OF_ONE_GRADE.fullmatch(part)):
        return Named(name, time, False, head)
    if " " in part:
        return None
    return Named(part, time, False, replace(head, name=graded.group().strip(), graded=True, parts=not apart))


# "協議会の受験者1,010名に対し合格者は265名": whose all of them are.
_COUNTED_OTHER: Final = re.compile("の?\\s?(?:総|実)?(?:受[験検]者|合格者|認定者|申込者|志願者|出願者|欠席者)数?$")


def _keep_apart(field: str, name: str, time: str, head: Head) -> Named | None:
    """Leave out a figure of another matter, but not the name that it has in common with the others."""
    if field not in ("examinees", "passers"):
        return None if GRADED.search(name) else Named(name, time, True, head)
    whose = _COUNTED_OTHER.sub("", name).strip()
    if whose and not is_name(field, whose):
        return None
    return Named(name, time, True, replace(head, name=whose, graded=bool(GRADED.fullmatch(whose))) if whose else head)


# Some words are both, so that each is taken for good where another one or nothing follows.
_NAMED: Final = f"(?>(?:{PART}|{AUDIENCE}|{MODE})(?=[・と]|$))"
_OF_ONE_GRADE: Final = re.compile(f"{_NAMED}(?:[・と]{_NAMED})*")
