"""Reads what aid pays where a text lists it: rates of several trainings, least and greatest sums, until when to ask.

Every figure must have its place (``aids.py`` looks for the one rate of a sentence); a text of which one is left, or
that supposes, doubts or compares, is none of these.
"""

from collections.abc import Iterator
from typing import Final, Literal

from mikiwame.notation.aids import CONDITIONS, NOT_SO_MUCH, ON_CONDITION
from mikiwame.notation.conditions import find_conditions
from mikiwame.notation.numbers import read_number
from mikiwame.notation.times import NEGATED, find_times, find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Aid

_YEN: Final = "[0-9][0-9,]*(?:\\.[0-9])?(?:万[0-9]*千?)?"
_FLOOR: Final = re.compile(
    f"(?P<of>4,?000)円以上の(?:講座|費用|受講料|教育訓練経費)[^。、]{{0,6}}対象(?:で|と)[^。、]{{0,8}}|下限額?[はが:]?\\s?(?P<yen>{_YEN})円|[(。、]?(?:ただし|なお|但し)?、?(?:[^。、()]{{0,14}}(?P<least>4,?000|4千)|[^。、()]{{0,8}}(?:受講料|受講費用?|学費|授業料)が(?P<fee>[1-9],?000|[1-9]千))円(?:を超えない|以下の?|未満の?)(?:場合|とき|時)?(?:は|には)?、?"
    "[^。()]{0,12}(?:支給|給付|対象)[^。()]{0,14}?(?:ません|ない|なりません|対象外)(?:です)?\\)?"
)
_CAP: Final = re.compile(
    f"(?:支給)?(?:年間)?(?:上限|最大|最高|限度)(?:額|で)?(?:は|が)?\\s?[:は|]?\\s?(?P<yen>{_YEN})円(?:まで)?|(?P<behind>{_YEN})円(?:を|が|まで(?:を)?)?(?:支給の?)?(?:上限|限度)(?:額)?|(?P<till>{_YEN})円まで"
)
_THOUSAND: Final = re.compile("^(?P<many>[1-9])千$")
_SHARE: Final = re.compile(
    "(?:最大|最高)?(?P<low>[0-9]{1,3})(?:%|割)?(?:\\s?[~-]\\s?(?P<high>[0-9]{1,3}))?\\s?(?P<unit>%|割)(?:相当)?(?:相当額|分)?"
)
_ASKED: Final = re.compile(
    "(?:受講)?(?:修了|終了)(?:日)?(?:の?翌日)?(?:から|より)?(?:起算して|数えて)?、?\\s?(?P<time>[0-9]{1,2}(?:か月|日|週間))以内"
)
_INSURED: Final = re.compile(
    "(?:雇用保険(?:の)?)?(?:被保険者|加入|支給要件)(?:者)?(?:として)?(?:の)?(?:であった)?期間(?:が|は|を|:)?(?:通算して|通算で?)?\\s?[0-9]{1,2}年以上(?:の方|ある方|あること|の者)?(?:が(?:要件|条件|対象))?"
)
_AGAIN: Final = re.compile(
    "\\((?:再受給者?|2回目(?:以降)?)は[0-9]{1,2}年(?:以上)?\\)|\\((?:初回|初めて[^()0-9]{0,20})(?:は|に限り|の場合は?)[0-9]{1,2}年(?:以上)?\\)"
)
_TRAININGS: Final[tuple[tuple[Literal["specific", "practical", "general"], str], ...]] = (
    ("specific", "特定一般"),
    ("practical", "専門実践"),
    ("general", "(?<!特定)一般(?:教育訓練|給付)"),
)
_WORD: Final = re.compile(
    "教育訓練|給付|支給|受講|学費|費用|経費|入学|申請|修了|雇用保険|被保険者|ハローワーク|公共職業安定所|上限|下限"
)
_OTHER: Final = re.compile(
    "追加|さらに|就職|手当|ジョブ|割引|相場|約[0-9]|得点|正答|合格|満点|引き|オフ|OFF|可能性|日額|再受給(?!者は)|以下の?が|以下を?支給|以下(?!の(?:場合|とき)|は)|[%割]\\s?[~-](?!\\s?[0-9])|例えば|たとえば|例[:)]|実質|かかる|以前|改正|ローン|会社|自治体|条件を満た|の場合もあ|[0-9]人|年収|扶養"
)


def read_aid_terms(text: str) -> Aid | None:
    """Give what a normalised text tells of aid where each figure has its place, or None."""
    if find_turn(text) or _OTHER.search(text) or NOT_SO_MUCH.search(text) or not _WORD.search(text):
        return None
    told: Aid = {"kind": "aid", "training": None, "share": None, "cap": None, "amount": None, "conditions": []}
    trainings = [training for training, word in _TRAININGS if re.search(word, text)]
    rest = text
    if len(trainings) > 1:
        return None
    told["training"] = trainings[0] if trainings else None
    for floor in _take(_FLOOR, rest):
        told["floor"] = _yen(floor["yen"] or floor["least"] or floor["fee"] or floor["of"])
        rest = _FLOOR.sub(" ", rest, 1)
    caps = list(_take(_CAP, rest))
    rest = _CAP.sub(" ", rest)
    shares = list(_take(_SHARE, rest))
    rest = _SHARE.sub(" ", rest)
    asked = list(_take(_ASKED, rest))
    rest = _AGAIN.sub(" ", _INSURED.sub(" ", _ASKED.sub(" ", rest)))
    if max(len(caps), len(shares), len(asked)) > 1 or re.search("[0-9]", rest) or NEGATED.search(rest):
        return None
    told["conditions"] = find_conditions(text, CONDITIONS)
    if _AGAIN.search(text):
        # Two lengths, of who asks first and who asks again: no number holds of everybody.
        told["conditions"] = [{**one, "code": "other", "number": None} for one in told["conditions"][:1]]
    if caps:
        told["cap"] = _yen(caps[0]["yen"] or caps[0]["behind"] or caps[0]["till"])
    if shares:
        _put_share(told, shares[0])
    if asked:
        told["within"] = {**find_times(asked[0]["time"])[0].time}
    if (shares or caps) and ON_CONDITION.search(text):
        return None
    return told if shares or caps or asked or told["conditions"] or "floor" in told else None


def _take(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return pattern.finditer(text)


def _put_share(told: Aid, share: re.Match[str]) -> None:
    scale = 10 if share["unit"] == "割" else 1
    told["share"] = float(share["low"]) * scale
    if share["high"] and float(share["high"]) > float(share["low"]):
        told["most_share"] = float(share["high"]) * scale


def _yen(printed: str) -> int:
    number = read_number(_THOUSAND.sub(r"\g<many>000", printed), whole=True)
    return int(number or 0)
