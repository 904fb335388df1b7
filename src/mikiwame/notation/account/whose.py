"""Accounts for whose a thing is: ``二次試験の会場は`` and ``前回の受験料は`` say nothing of the exam today.

A reading is of the whole exam, of everybody and of now, unless its labels say otherwise. Words that tie the field's own
word to a part, to some people, to another time or to another thing must therefore be in a label.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_PARTS: Final = (
    "第?[1-4一二三四]次(?:試験|審査|検定|選考)?|(?:実技|学科|筆記|面接|口述|実地|論文|短答|適性)(?:試験|検定|審査)?"
)
_PEOPLE: Final = (
    "(?:高校|大学|短大|専門学校|小|中|留|在校|在|受講|修了)?学生|(?:高校|大学|中学|小学|受講|修了|卒業|現役"
    "|在校)生|生徒|女性|男性|女子|男子|[1-9]0代|社会人|主婦"
    "|初心者|未経験者?|初学者|(?:再受[験検]|受講|修了|免除|経験|希望|有資格|在職|卒業)者|団体(?:受[験検])?"
    "|法人|企業|(?:非|正|準)?会員|シニア|外国人|既卒者?"
)
_TIMES: Final = "以前|旧制度|旧試験|旧|従来|かつて|当時|来年度?|翌年度?|一昨年|去年|昔"
_LAST: Final = "昨年度?|前回|前年度?"
_OTHERS: Final = (
    "講習会?|模擬試験|模試|他校|他社|他[団主][体催]|(?:他|ほか|別)の[^。、はがを]{1,8}|(?:似た|類似の?"
    "|同種の?|上位|下位|関連)(?:資格|検定|試験)|目標|理想|私|僕|自分|友人|知人|息子|娘"
    "|海外|国外|再試験?|追試験?|追加(?:科目|試験)?|オプション"
)
_RENEWED: Final = "更新(?:時|試験|講習)?"
_COURSES: Final = "(?:通信|養成|対策|通学)?講座|スクール|通信教育|セミナー"
_GENERIC: Final = "(?:国家|民間|公的)資格"
_OF_MANY: Final = (
    "多くの(?:[^。、はがをの]{1,8}の)?|一部の(?:[^。、はがをの]{1,8}の)?|ほとんどの(?:[^。、はがをの]{1,8}の)?"
)
_IN_GENERAL: Final = "(?:一般的|平均的|理想的|標準的)な(?:[^。、はがをのと]{1,8}の)?"
_PLACES: Final = "[^。、はがをの\\s]{0,7}[^。、はがをの道\\s](?:会場|支部|校|センター|地区|(?<!府)県|(?<!道)府)"
_BODIES: Final = "[^。、はがをの\\s]{1,16}(?:協議会|協会|機構|財団|連盟)|金財"
_WAYS: Final = "(?:オンライン|CBT|IBT|PBT|在宅|ネット|会場|紙|ペーパー)(?:受[験検]|試験|方式)?"

_ENDING: Final = re.compile("(?:試験|検定|審査|選考|受[験検]|方式|者|会場|校|センター)$")
_LABELLED: Final = frozenset(
    ["exam_fee", "course_cost", "pass_rate", "duration", "passing_mark", "examinees", "passers", "exam_content"]
)
"""The fields whose readers give a part as the label of what they read."""
_WITHOUT: Final = {
    "eligibility": (_TIMES, _OTHERS, _OF_MANY),
    "study_time": (_TIMES, _LAST, _OTHERS, _GENERIC, _OF_MANY, _PEOPLE),
    "aid": (_TIMES, _LAST, _OTHERS, _OF_MANY),
    "refund": (_TIMES, _LAST, _OTHERS, _OF_MANY, _PEOPLE),
    "materials": (_TIMES, _LAST, _OTHERS),
    "support": (_TIMES, _LAST, _OTHERS, _OF_MANY),
    "retake": (_TIMES, _LAST, _OTHERS, _OF_MANY),
    "pass_rate": (_PARTS, _PEOPLE, _TIMES, _OTHERS, _GENERIC, _OF_MANY, _PLACES, _WAYS, _BODIES),
    "examinees": (_PARTS, _PEOPLE, _TIMES, _OTHERS, _OF_MANY, _PLACES, _WAYS, _BODIES),
    "passers": (_PARTS, _PEOPLE, _TIMES, _OTHERS, _OF_MANY, _PLACES, _WAYS, _BODIES),
    "exam_content": (_PEOPLE, _TIMES, _LAST, _OTHERS, _OF_MANY, _PLACES),
}
"""The words that matter in a field, where not all do."""
_PRICED: Final = frozenset(["exam_fee", "course_cost", "duration", "passing_mark", "venue", "upkeep"])
_EVERY: Final = (_PARTS, _PEOPLE, _TIMES, _LAST, _OTHERS, _OF_MANY, _IN_GENERAL, _PLACES, _WAYS)
_TOPICS: Final = (_PARTS, _PEOPLE, _TIMES, _LAST, _OTHERS, _GENERIC, _RENEWED, _COURSES)
_OF_EXAM: Final = frozenset(
    ["schedule", "venue", "passing_mark", "exam_content", "duration", "result_day", "application"]
)
"""The fields in which what a sentence says of courses is not of the exam."""


def find_owner(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text that say whose the field's own word is, though no label has them, or None."""
    patterns = _compile(field)
    if patterns is None:
        return None
    named = normalise(" ".join(labels))
    for start in _STARTS.finditer(text):
        opened = patterns.opening.match(text, start.end())
        topic = opened["topic"] if opened else None
        if opened and not (
            topic and (_is_named(topic, named) or _is_told_apart(text, topic, start.end(), opened.end()))
        ):
            return opened.group()
    if not patterns.gate.search(text):
        return None
    for found in patterns.tied.finditer(text):
        owner = found["owner"]
        if not (owner and (_is_named(owner, named) or _is_compared(text, owner, found.end()))):
            return found.group()
    return None


def _is_named(owner: str, named: str) -> bool:
    return bool(named) and _ENDING.sub("", owner) in named


# What held once beside what holds now, what the writer did after what the exam is, a course before its exam.
_FORMER: Final = re.compile(f"{_TIMES}|{_LAST}")
_COURSE: Final = re.compile(_COURSES)
_ONESELF: Final = re.compile("私|僕|自分|友人|知人|息子|娘")
_NOW: Final = re.compile("現在|現行|今[はの年]|改|変更|廃止|なくな|から|より|以降")
_COMPARED: Final = re.compile("[^。]{0,30}?(?:と比べ|に比べ|と比較|より(?:も)?(?:高|低|多|少|安))")
_MAIN_PARTS: Final = frozenset(["筆記", "筆記試験", "学科", "学科試験"])
_ANY_PART: Final = re.compile("実技|学科|筆記|面接|口述|実地|論文|短答|[1-4一二三]次")
_THE_EXAM: Final = re.compile("試験(?:自体)?[はも]|検定[はも]")


def _is_compared(text: str, owner: str, end: int) -> bool:
    """``別の試験の受験者数45,100人と比べても``: whether another thing is only what this one is compared with.

    What a written or theoretical part has, beside which none is told of, is all that a text tells.
    """
    return bool(_COMPARED.match(text, end)) or (owner in _MAIN_PARTS and len(set(_ANY_PART.findall(text))) == 1)


def _is_told_apart(text: str, topic: str, start: int, end: int) -> bool:
    """Say whether a sentence that another thing opens is put aside by what stands beside it."""
    if _FORMER.fullmatch(topic):
        return bool(_NOW.search(text, end))
    if _ONESELF.fullmatch(topic):
        return start > 0
    contrasts = _COURSE.fullmatch(topic) and not text[:end].endswith(("では", "では、"))
    return bool(contrasts and _THE_EXAM.search(text, end))


class _Patterns(NamedTuple):
    """How a field's sentences open, what ties its own words to another thing, and what there is wherever that is."""

    opening: re.Pattern[str]
    gate: re.Pattern[str]
    tied: re.Pattern[str]


_STARTS: Final = re.compile("(?:^|[。\n])[・●■◆-]?\\s?(?:(?:なお|また|ただし|一方|ちなみに)、?)?")


@cache
def _compile(field: str) -> _Patterns | None:
    heads = HEADS.get(field)
    if heads is None:
        return None
    words = (
        *_WITHOUT.get(field, _EVERY),
        *([_GENERIC] if field in _PRICED else []),
        *([] if field == "upkeep" else [_RENEWED]),
    )
    tied = "|".join(word for word in words if word not in (_OF_MANY, _IN_GENERAL))
    loose = "|".join(word for word in words if word in (_OF_MANY, _IN_GENERAL)) or "(?!)"
    people = "" if field in ("examinees", "passers") else "(?!者)"
    topics = "|".join(
        word
        for word in (*words, _GENERIC, *([_COURSES] if field in _OF_EXAM else []))
        if word in _TOPICS and not (word == _PARTS and field in _LABELLED)
    )
    opening = (
        f"(?:(?P<topic>{topics})(?:の?(?:方|人|皆さん))?|(?:{loose})[^。、はがを]{{1,8}}?)"
        "(?:で(?:は|、)|の?(?:場合|とき|際)(?:は|に|、|で)|は|だと|なら|であれば|向け[にの]|に(?:ついて|関して|おいて)?は|に限[りっ])"
    )
    before = "(?:(?<![一-龠ァ-ヴーA-Za-z0-9-])|(?<=[はがでも]))"
    return _Patterns(
        re.compile(opening),
        re.compile(f"[のな](?:{heads})"),
        re.compile(f"{before}(?:(?P<owner>{tied})の|(?:{loose}))(?:{heads}){people}"),
    )
