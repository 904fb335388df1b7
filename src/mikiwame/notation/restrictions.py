"""Finds what a text says of some only, beside a value that would be taken for everybody's.

``合格率は70%です。学生に限ります``, ``75点以上 ※1級のみ``, ``持ち込み可。ただし実技は不可``: a clause that keeps a
value to some people, grades, parts, ways or places, or that takes something back from it, must be in a label of the
reading. Otherwise the reading says more than its text. What stands at the beginning of a text is what all of it is
about, and restricts nothing.
"""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re

_PEOPLE: Final = (
    "学生|生徒|社会人|団体|個人|会員|組合員|受講[生者]|修了[生者]|通学生|通信生|独学者?|再受[験検]者?|初[学心]者|経験者|未経験者|[既新]卒者?|現役生?"
    "|高校生|大学生|中学生|小学生|留学生|教職員|免除者|障[がい害]+者|早期申込"
)
_PARTS: Final = (
    "学科|実技|筆記|実地|面接|口述|論文|論述|リスニング|リーディング|[1-4一二三]次"
    "|午前|午後|前期|後期|上期|下期|春期|秋期"
)
_WAYS: Final = "在宅|自宅|CBT|IBT|PBT|ペーパー|ネット試験|統一試験|会場受[験検]|オンライン|郵送|Web|WEB|インターネット"
_GRADES: Final = "準?[0-9]{1,2}級|[初中上]級|マイスター|第?[1-4一二三四]種|[甲乙丙]種"
_PLACES: Final = f"{REGION_OR_PLACE.pattern}(?:会場)?"
_SOME: Final = "一部の(?:講座|会場|級|コース)"
_NUMBERS: Final = (_PEOPLE, _PARTS, _WAYS, _GRADES, _PLACES, _SOME)
_OF_ALL_WAYS: Final = (_PEOPLE, _GRADES, _SOME)
_HEADS: Final = {
    "money": _NUMBERS,
    "rate": _NUMBERS,
    "people": _NUMBERS,
    "duration": _NUMBERS,
    "passing_mark": (_PEOPLE, _PARTS, _WAYS, _GRADES, _SOME),
    "schedule": (_PEOPLE, _WAYS, _GRADES, _PLACES, _SOME),
    "exam_content": _OF_ALL_WAYS,
    "application": _OF_ALL_WAYS,
    "result_day": (_PEOPLE, _GRADES, _SOME, "在宅|CBT|IBT|PBT|会場受[験検]"),
    "retake": _OF_ALL_WAYS,
    "upkeep": _OF_ALL_WAYS,
    "certificate_fee": _OF_ALL_WAYS,
    "study_time": _OF_ALL_WAYS,
    "materials": _OF_ALL_WAYS,
    "support": _OF_ALL_WAYS,
    "aid": (_GRADES, _SOME),
    "refund": (_GRADES, _SOME),
    "open_book": (_PEOPLE, _GRADES, _SOME, "在宅|CBT|IBT|会場受[験検]"),
    "proctored": _OF_ALL_WAYS,
    "venue": (_SOME,),
    "mode": (_SOME,),
}
"""What a value may be kept to, by the kind of a reading or, of terms, by its field."""

_BEHIND: Final = "(?:試験|検定|受[験検]|申込み?|会場|講座|コース|方式|の(?:方|人|部))?"
_ONLY: Final = "(?:のみ|だけ(?!でなく)|に限[らりる]|限定|の(?:場合|とき|際)(?!は?、?別途)|を除[くき]|以外|対象外)"
_KEPT: Final = (
    "(?P<head>{heads}){behind}[^。、()0-9※]{{0,6}}?{only}",
    r"\(\s?(?P<head>{heads})(?:試験|検定|受[験検]|会場|の部)?\s?\)",
    "(?P<head>{heads})[^。、()0-9※]{{0,8}}の(?:数字|値|料金|場合|データ|結果)です",
)
# "※3級のみ", "団体受験の場合" at the end: in a venue and in the ways such a word may be a value elsewhere.
_AT_END: Final = re.compile(
    f"(?:※|[(])\\s?(?:(?:{_GRADES})(?:のみ|だけ|に限[りる])|(?:{_PEOPLE}){_BEHIND}(?:のみ|だけ|に限[りる]|の場合))\\s?[)]?。?$"
)
_OF_PART: Final = re.compile(f"(?:{_PARTS})(?:試験|検定)?は(?!な[くし]|あり?ませ)")
_PLACE_OF_SOME: Final = re.compile(
    f"(?:{_GRADES}|{_PARTS})(?:試験|検定)?は、?[^。、]{{0,6}}(?:会場|在宅|自宅|オンライン|テストセンター)(?![^。]{{0,8}}のみ)"
)
# "4,122人(申込者数)": who applied is not who sat.
_APPLICANTS: Final = re.compile(r"(?<=[人名])\s?\((?:申し?込み?|志願|出願|応募|申請|登録)者?数?\)")
# "(以下、年会費となります) 正会員13,200円": another fee than the exam's.
_JOINING: Final = re.compile("年会費|入会[費金]")
_APART: Final = re.compile("別途|別に|とは別|無料|込|含")
_EXAM_FEE: Final = re.compile("(?:受[験検]|検定|審査)(?:手数)?[料費]|受講[料費]|学費")
_FOR_A_TIME: Final = re.compile("期間限定|先着|キャンペーン(?:中|期間|価格)|今だけ|今なら|モニター(?:価格|限定)")
# How much of a text has a value in it already, so that what follows may take something back.
_LEAST_SAID: Final = 6
_FIGURES: Final = {
    "money": re.compile("[0-9万千]\\s?円|¥\\s?[0-9]|無料"),
    "rate": re.compile("[0-9]\\s?[%割]"),
    "people": re.compile("[0-9万千]\\s?[人名]"),
    "duration": re.compile("[0-9]\\s?(?:分|時間)|[0-9]:[0-9]{2}"),
    "passing_mark": re.compile("[0-9]\\s?[%割点]"),
}
_MARKS: Final = " 、。・※*-()「」【】:|●■"
_PERSON_ENDS: Final = re.compile("[生者]$")
# "ただし実技は不可です": what takes something back; a figure of its own or one of these words is read as such.
_HOWEVER: Final = re.compile("(?:ただし|但し)、?(?P<said>[^。]*)")
_READ_AS_SUCH: Final = {
    "passing_mark": re.compile("変動|調整|補正|[0-9]"),
    "open_book": re.compile("電子|機器|電卓|携帯|スマ"),
    "retake": re.compile("期限|有効|[0-9](?!回)"),
    "refund": re.compile("[0-9]|未?開封|未使用"),
    "exam_content": re.compile("[0-9]"),
    "schedule": re.compile("[0-9]|毎|随時|土日|日曜|祝日"),
}
_HAS_FIGURE: Final = re.compile("[0-9]")
# "このほかに面接があります", "実技は別途判定します": a part of which the reading has nothing.
_ONE_MORE_PART: Final = re.compile(
    f"(?P<head>{_PARTS})(?:試験|検定|審査|問題)?(?:(?:も|が)(?:あり(?!ませ)|ある|行われ|行い|実施|課)|は、?(?:別|他))"
)
_WITH_PARTS: Final = frozenset(["duration", "passing_mark", "exam_content"])
_NO_RESTRICTION: Final = re.compile("(?!)")


def find_restriction(kind: str, text: str, labels: str) -> str | None:
    """Give the words of a normalised text that keep its value to some, or take something back, or None.

    :param kind: the kind of the reading (``money``, ``schedule``) or, of terms, the field (``retake``).
    :param labels: all labels of the reading, normalised; what they name is no restriction.
    """
    for pattern in _list_patterns(kind):
        for match in pattern.finditer(text):
            head = match["head"]
            if _PERSON_ENDS.sub("", head) not in labels and _stands_behind(kind, text, match.start()):
                return match.group().strip("() ")
    return _find_exception(kind, text, labels) or _find_part(kind, text, labels)


def _list_patterns(kind: str) -> Sequence[re.Pattern[str]]:
    if kind not in _PATTERNS:
        heads = "|".join(_HEADS.get(kind, ()))
        every = [pattern.format(heads=heads, behind=_BEHIND, only=_ONLY) for pattern in _KEPT] if heads else []
        # A stage or a way alone in a bracket is what the times before it are of.
        _PATTERNS[kind] = [re.compile(each) for each in (every[:1] + every[2:] if kind in _NO_BRACKETS else every)]
    return _PATTERNS[kind]


_PATTERNS: dict[str, Sequence[re.Pattern[str]]] = {}
_NO_BRACKETS: Final = frozenset(["schedule", "exam_content", "open_book"])


def _stands_behind(kind: str, text: str, start: int) -> bool:
    """Say whether a value stands before what may keep it to some."""
    if kind in _FIGURES:
        return _FIGURES[kind].search(text, 0, start) is not None
    return len(text[:start].strip(_MARKS)) >= _LEAST_SAID


def _find_exception(kind: str, text: str, labels: str) -> str | None:
    however = _HOWEVER.search(text)
    if however and _stands_behind(kind, text, however.start()):
        read = _READ_AS_SUCH.get(kind, _HAS_FIGURE)
        if not read.search(however["said"]):
            return however.group()
    if kind in ("venue", "mode"):
        kept = _AT_END.search(text)
        if kept and _stands_behind(kind, text, kept.start()):
            return kept.group().strip("※() ")
        of_some = _PLACE_OF_SOME.search(text) if kind == "venue" else None
        if of_some and _stands_behind(kind, text, of_some.start()):
            return of_some.group()
    joining = _JOINING.search(text) if kind == "money" else None
    if joining and joining.group() not in labels and not _APART.search(text) and not _EXAM_FEE.search(text):
        return joining.group()
    others = _APPLICANTS.search(text) if kind == "people" else None
    if others:
        return others.group().strip("() ")
    for_now = _FOR_A_TIME.search(text) if kind == "money" else None
    return for_now.group() if for_now and for_now.group() not in labels else None


def _find_part(kind: str, text: str, labels: str) -> str | None:
    """A part that the text adds and no value has."""
    sign = _ONE_MORE_PART if kind in _WITH_PARTS else _OF_PART if kind == "mode" else _NO_RESTRICTION
    for match in sign.finditer(text):
        named = match.groupdict().get("head")
        if _stands_behind(kind, text, match.start()) and not (named and named in labels):
            return match.group()
    return None
