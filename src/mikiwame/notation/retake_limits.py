"""Reads what one who failed may do: a number of tries, an exemption for good, the wait until the result is known."""

from typing import Final

from mikiwame.notation.times import find_times, find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Retake, Time

_TIME: Final = "(?P<time>[0-9]{1,2}(?:年|か月|週間?|日)間?)"
_MOST: Final = re.compile(
    f"(?:(?:最初|1回目|初回)の受[験検](?:日)?から)?{_TIME}(?:以内|の?間)?(?:に|で|につき|あたり)?、?(?:同[じ一](?:の)?(?:試験|科目|級)(?:を|は))?(?:最大|最高|計|合計)?(?P<times>[0-9]{{1,2}})回(?:まで|を?限度|が限度|を上限|が上限)"
    f"|(?:最大|最高)(?P<all>[0-9]{{1,2}})回(?:まで)?(?=[^。]{{0,16}}(?:受[験検]|挑戦|受け))|(?P<plain>[0-9]{{1,2}})回まで(?=[^。]{{0,10}}(?:再?受[験検]|再?挑戦|受け|チャレンジ|可))"
)
_NOT_MORE: Final = re.compile(
    f"{_TIME}(?:以内|の?間)?に、?(?P<times>[0-9]{{1,2}})回以上(?:は)?(?:受け|受[験検]する?|受[験検])(?:ること|こと|は)?(?:は|が)?(?:でき(?:ません|ない)|不可)"
)
_FOREVER: Final = re.compile(
    "(?:(?:期限|期間|有効期[限間])(?:は|が|も)?(?:の(?:定め|制限|限定)(?:は|が)?)?(?:なし|なく|ありません|ない|無し)|無期限|永久|永続的?|一生(?:涯)?|生涯|ずっと|いつまでも)(?:で|に|の)?"
)
_EXEMPT: Final = re.compile("(?:科目|部分|一部|学科|実技|筆記|1次|一次)?(?:試験)?(?:の)?(?:合格|免除)")
_PASSED: Final = re.compile("合格(?:した|すれば|し|科目|後|者)|(?:科目|部分|一部|1次|一次)合格|一度")
_YEARS: Final = re.compile(
    "(?:翌年度?(?:と|・|、|及び|および)翌々年度?(?:まで|の)?(?:の?2年間)?|(?:合格(?:した)?年度?と?(?:その)?)?翌年度?まで|翌々年度?(?:末|の試験)?まで)"
)
_MARK_OF_PART: Final = re.compile("[0-9]{2,3}(?:点|%)以上(?:の得点)?(?:を)?(?:取得|獲得|得点)?(?:した|の)(?=科目)")
_UNTIL: Final = re.compile(
    "(?:合否|合格|結果)の?(?:決定|判定|発表|通知|確定)(?:が(?:あ|な|さ)[^。、]{0,6}|が?出)?(?:る)?(?:まで|前)(?:は|に|の間は)?、?[^。]{0,24}(?:再(?:度|び)?の?受[験検]|再受[験検]|同[じ一]科目|もう一度)[^。]{0,12}(?:でき(?:ません|ない)|不可)"
)
_OTHER: Final = re.compile(
    "受[験検]料|費用|有料|無料|講習|研修|講座|修了|免状|実務|有資格|取得者|保有|登録者|他の|ほか|別の|欠席|遅刻|質問|添削|[2-9]回目|[0-9]級|年[0-9]回|通算|以前|例えば|場合によ"
)

# "12 か月以内に 6 回", "1次試験", "1度": blanks at figures, and figures that count nothing.
_LOOSE: Final = re.compile(
    "(?<=[0-9])\\s(?=[^\\s0-9])|(?<=[^\\s0-9])\\s(?=[0-9])|1(?=次(?:試験)?(?:の|に|で|を|が))|1度(?=合格)"
)
# "月3回まで": within what the tries are counted, which has no length here.
_PER: Final = re.compile("[年月週日期度](?!目)[間に]{0,2}(?:最大|最高)?[0-9]{1,2}回")
# "年間5回まで": a year's tries.
_A_YEAR: Final = re.compile("(?<![0-9一-龠])年間(?:に|で)?(?:最大)?(?=[0-9]{1,2}回)")
# "受講期間内であれば", "年度内に": within what the tries are counted, which no figure says.
_WITHIN_WHAT: Final = re.compile("(?:期間|年度|有効期限|期)(?:内|中)|年度に")


def read_retake_limits(text: str) -> Retake | None:
    """Give tries, an exemption for good or in years that are named, or the wait for the result; None of other texts."""
    text = _A_YEAR.sub("1年間に", _LOOSE.sub("", text))
    if find_turn(text) or _OTHER.search(text) or _WITHIN_WHAT.search(text):
        return None
    nothing: Retake = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}
    if _UNTIL.search(text) and not re.search("[0-9]", text):
        return {**nothing, "until_result": True}
    most = _find_most(text)
    if most:
        return {**nothing, "limit": {"times": most[0], "within": most[1]}}
    if not (_EXEMPT.search(text) and _PASSED.search(text)) or re.search(
        "ません|免除(?:は)?(?:なし|ない|されない)", _FOREVER.sub("", text)
    ):
        return None
    plain = _MARK_OF_PART.sub("", text)
    if _FOREVER.search(plain) and not re.search("[0-9]", plain) and re.search("免除|有効", plain):
        return {**nothing, "exempt": True, "forever": True}
    years = _YEARS.search(plain)
    if years and not re.search("[0-9]", _YEARS.sub("", plain)) and re.search("免除|有効", plain):
        return {**nothing, "exempt": True, "valid": _count(years.group())}
    return None


def _find_most(text: str) -> tuple[int, Time | None] | None:
    found = _NOT_MORE.search(text)
    if found and len(re.findall("[0-9]+回", text.replace("1回目", ""))) == 1:
        return int(found["times"]) - 1, find_times(found["time"])[0].time
    most = _MOST.search(text)
    if (
        not most
        or len(re.findall("[0-9]+回", text.replace("1回目", ""))) != 1
        or re.search("ません|ない|不可", _NO_MORE.sub("", text))
    ):
        return None
    left = text[: most.start()] + text[most.end() :]
    if re.search("[0-9]", left.replace("1回目", "")):
        return None
    within = find_times(most["time"])[0].time if most["time"] else None
    if within is None and _PER.search(text, 0, most.end()):
        return None
    return int(most["times"] or most["all"] or most["plain"]), within


# "5回までしか受験できません": at most so often.
_NO_MORE: Final = re.compile("(?<=回)までしか[^。]{0,12}(?:でき(?:ません|ない)|不可)")


def _count(printed: str) -> Time:
    """The year after is one fiscal year, the one after that two."""
    years = 2 if "翌々" in printed else 1
    return {"low": years, "high": years, "unit": "fiscal-years"}
