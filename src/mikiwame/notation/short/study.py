"""The grammar of short texts on how long one studies (``study_time``)."""

from typing import Final, cast

from mikiwame.notation.short.pieces import read_item, read_items
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Range, StudyOf, StudyTime

_NUMBER: Final = "(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,4}(?:\\.[0-9])?)"
_UNIT: Final = "(?:時間|か月間?|週間|年間?|日間?|h|H|hours?|ヶ月)"
_HEDGE: Final = "(?:約|およそ|おおよそ|だいたい|大体|概ね|おおむね|平均で?|標準で?|目安は?|ほぼ)"
_SPAN: Final = (
    f"(?P<hedge>{_HEDGE})?\\s?(?P<least>最短で?|最速で?|最低で?も?|早くて|早ければ|少なくとも)?(?P<about>約|およそ)?"
    f"(?P<low>{_NUMBER})(?P<first>{_UNIT})?(?P<half1>半)?(?:\\s?(?:~|-|から)\\s?約?(?P<high>{_NUMBER}))?(?"
    f"P<unit>{_UNIT})?(?P<half>半)?"
    "(?P<tail>以上|以内|以下|未満|~)?(?P<guess>程度|前後|ほど|くらい|ぐらい|位|弱|強)?"
)
_END: Final = (
    "(?:の(?:学習|勉強|受講|講習|研修|訓練|実習)(?:時間|期間)?)?(?:が|を|は)?(?:目安|必要|一般的|標準|平"
    "均|標準的|かかる|かかります|要する|コース|制|で(?:資格)?(?:取得|修了|合格|終了|完了)(?:可能?|でき(?:"
    "ます|る)|を?目指(?:せる|せます|す))?"
    "|も?あれば(?:十分|OK|大丈夫|受かります|合格できます|足ります))?(?:です|だ|といわれて(?:います|いる)|"
    "と言われて(?:います|いる)|とされて(?:います|いる)|となります|になります)?"
)
_VALUE: Final = re.compile(f"{_SPAN}{_END}")
_GUIDE: Final = re.compile("あれば|目安|一般的|標準|平均|いわれ|言われ|とされ")
_HEAD: Final = re.compile(
    "^(?:(?:標準|平均|目安|推奨|総|必要)?(?:的な)?(?:の)?(?:学習|勉強|受講|修業|在籍(?!期限)|履修|取得|準"
    "備|合格までの|修了までの)(?:に必要な|までの)?(?:の)?(?:目安)?(?:時間|期間|日数|年数)(?:の目安|の標準"
    "|の平均)?"
    "|(?:合格|取得|修了|卒業)(?:まで|に|するまで)(?:に)?|(?:標準|平均|目安|期間|所要期間|所要時間|時間|日"
    "数)|(?:講座|コース|課程)(?=最短|約|[0-9]|は|:|\\s))(?:は|:|\\s|が|として)*"
)
_HEAD_BEHIND: Final = re.compile(
    "(?<=.)\\((?:標準|平均)?(?:的な)?(?:学習|勉強|受講)?(?:期間|時間)?(?:の)?(?:目安|標準)?\\)$"
)
_LESSONS: Final = re.compile(
    "(?:(?P<a>[0-9]{1,3}(?:\\.5)?)(?P<ua>分|時間)\\s?[×xX]\\s?(?:全|計)?(?P<n>[0-9]{1,3})(?P<counted>コマ"
    "|回|日間?|課|講|時限|講義|レッスン|本)"
    "|(?:全|計)?(?P<n2>[0-9]{1,3})(?:コマ|回|課|講|講義|レッスン|日間?)\\s?[×xX]\\s?(?P<b>[0-9]{1,3}(?:\\."
    "5)?)(?P<ub>分|時間)"
    "|(?:全|計)(?P<n3>[0-9]{1,3})(?:コマ|回|課|講|講義|レッスン)\\((?:各|1(?:コマ|回|課|講|講義|レッスン)"
    ")(?P<c>[0-9]{1,3}(?:\\.5)?)(?P<uc>分|時間)\\)"
    "|(?:全|計)(?P<n4>[0-9]{1,3})(?:コマ|回|課|講|講義|レッスン)[、・/\\s](?:各|1(?:コマ|回|課|講|講義|レ"
    "ッスン))(?P<d>[0-9]{1,3}(?:\\.5)?)(?P<ud>分|時間)"
    "|1(?:コマ|回|課|講)(?P<e>[0-9]{1,3}(?:\\.5)?)(?P<ue>分|時間)\\s?[×xX]\\s?(?P<n5>[0-9]{1,3})(?:コマ|回|課|講))"
)
_HOURS_AND_MINUTES: Final = re.compile("約?(?P<hours>[0-9]{1,3})時間(?P<minutes>[0-9]{1,2})分")
_EVERY_DAY: Final = re.compile(
    "(?:毎日|1日(?:あたり|に)?)(?:約)?(?P<day>[0-9]{1,3}(?:\\.5)?)(?P<unit>分|時間)(?:ずつ)?(?:の(?:勉強|学習)を?"
    "|[×xX]|で|、|\\s)+(?P<rest>.+)"
)
_BOTH: Final = re.compile(
    "(?P<one>[^()]{2,16})\\((?P<sum>計|合計|全)?(?P<other>[^()]{2,16})\\)(?:の?(?:講習|研修|コース|講座|"
    "課程))?(?:です)?"
)
_COURSE_DAYS: Final = re.compile(
    "(?P<one>[0-9]{1,3}日間)(?:コース|講習|の講習|集中)?[\\s、・:](?P<other>[0-9]{1,3}時間)"
)
_NOT_STUDY: Final = re.compile(
    "試験|サポート|在籍期限|有効|視聴期[限間]|受験資格|いつでも|[0-9]時間(?:体制|対応|受付|年中)|延長|私|"
    "僕|でした|円|壁|数[週か年日時]|のみ|だけ|しか|超|難し|足り|前から|人[のがは]|割|%|無制限|休憩|か月前"
    "|年前|添削|時限|勤務|期限|いつか"
)
_ONE_OF: Final = re.compile("学科|実技|[0-9]級|[初中上]級|段階")
_HOURS: Final = frozenset(["h", "H", "hour", "hours", "時間"])
_MINUTES: Final = 60
_MOST_DAYS: Final = 365
_MONTHS_OF: Final = {"か月": 1.0, "年": 12.0}
_DAYS_OF: Final = {"日": 1.0, "週": 7.0}
_NOTHING: Final[StudyTime] = {"kind": "study", "hours": None, "months": None, "approx": False}


def read_short_study(text: str) -> StudyTime | None:
    """Give the time of a levelled text, or that of each name in it."""
    if _NOT_STUDY.search(text):
        return None
    text = _HEAD_BEHIND.sub("", text)
    bare = _HEAD.sub("", text) or text
    for said in dict.fromkeys((text, bare)):
        told = _read_one(said) or _read_daily(said)
        if told:
            return told
    return _read_of(text) or (_read_of(bare) if bare != text else None)


def _read_daily(text: str) -> StudyTime | None:
    week = _WEEK.fullmatch(text)
    counted = _read_one(week["rest"]) if week else None
    if week and counted:
        return {**counted, "remarks": [week["days"]]}
    found = _EVERY_DAY.fullmatch(text)
    told = _read_one(_GOES_ON.sub("", found["rest"])) if found else None
    if not found or not told or told["hours"]:
        return None
    hours = float(found["day"]) / (_MINUTES if found["unit"] == "分" else 1)
    return {**told, "a_day": {"low": hours, "high": hours}} if 0 < hours <= 12 else None


_WEEK: Final = re.compile(
    "(?P<days>(?:平日|休日|土日|週末|週(?:に)?|(?<!か)月(?:に)?)[0-9.~]{1,4}(?:時間|分)(?:[+・、](?:平日|休日|土日|週末)(?"
    ":は)?[0-9.~]{1,4}(?:時間|分))?)(?:の(?:勉強|学習))?で、?(?P<rest>.+)"
)
_GOES_ON: Final = re.compile(
    "(?<=[か間日年月どい])(?:を)?続け(?:れば|ると)、?(?:十分に?)?(?:合格|取得)[^。、0-9]{0,10}(?:ます|る|"
    "可能(?:です)?)$"
)


def _read_of(text: str) -> StudyTime | None:
    whole = _SUM_BEHIND.sub("", text)
    least = _LEAST_OF_ALL.match(whole)
    read = _read_least if least else _read_one
    whole = whole[least.end() :] if least else whole
    items = read_items(whole, read)
    if not items:
        one = read_item(whole, read)
        items = [one] if one and _IS_NAME.search(one[0]) else None
    if not items:
        return None
    return {**_NOTHING, "of": [_name(name, told) for name, told in items]}


def _name(name: str, told: StudyTime) -> StudyOf:
    approx = told["approx"] or "平均" in name
    return cast(
        StudyOf, {**{key: value for key, value in told.items() if key != "kind"}, "label": name, "approx": approx}
    )


_LEAST_OF_ALL: Final = re.compile("最短で?(?=[^、/]*[、/])(?![^、/]*[、/][^、/]*最)")


def _read_least(said: str) -> StudyTime | None:
    return _read_one(f"最短{said}")


_SUM_BEHIND: Final = re.compile("\\((?:合)?計[0-9,]{1,5}(?:時間|日間?|か月)\\)$")
_IS_NAME: Final = re.compile(
    "[0-9](?:級|段|種|類)$|[初中上特]級$|[者方生人師士]$|課程$|独学|通信|通学|(?:実習|講習|講習会|研修|教"
    "習|養成|訓練|教材|合宿|講義|講座|スクーリング|動画)(?:の?総?(?:視聴)?(?:期間|時間|日数))?$"
    "|コース$|学校$|大学$|まで$|平均$|[科制部]$|単位$"
)


def _read_one(said: str) -> StudyTime | None:
    """The value of a piece that is nothing else."""
    told = _read_lessons(said) or _read_span(said)
    if told:
        return told
    both = _BOTH.fullmatch(said) or _COURSE_DAYS.fullmatch(said)
    if not both:
        return None
    one, other = _read_span(both["one"]), _read_span(both["other"])
    if not one or not other:
        return None
    joined: dict[str, object] = {**one}
    for key in ("hours", "months", "days"):
        if other.get(key) and joined.get(key):
            return None
        joined |= {key: other.get(key)} if other.get(key) else {}
    joined["approx"] = one["approx"] or other["approx"]
    return cast(StudyTime, joined)


def _read_lessons(said: str) -> StudyTime | None:
    exact = _HOURS_AND_MINUTES.fullmatch(said)
    if exact and int(exact["minutes"]) < _MINUTES:
        hours = int(exact["hours"]) + int(exact["minutes"]) / _MINUTES
        return {**_NOTHING, "hours": {"low": hours, "high": hours}, "approx": said.startswith("約")}
    found = _LESSONS.fullmatch(said)
    if not found:
        return None
    counts, lengths = ("n", "n2", "n3", "n4", "n5"), "abcde"
    times = int(next(found[name] for name in counts if found[name]))
    long = float(next(found[name] for name in lengths if found[name]))
    unit = next(found[f"u{name}"] for name in lengths if found[name])
    if (found["counted"] or "").startswith("日"):
        day = long / (_MINUTES if unit == "分" else 1)
        daily = {"low": day, "high": day}
        return cast(StudyTime, {**_NOTHING, "days": {"low": times, "high": times}, "a_day": daily})
    hours = times * long / (_MINUTES if unit == "分" else 1)
    return {**_NOTHING, "hours": {"low": hours, "high": hours}}


def _read_span(said: str) -> StudyTime | None:
    found = _VALUE.fullmatch(_spell(said))
    unit = found["unit"] or found["first"] if found else None
    if not found or not unit:
        return None
    first = found["first"] or unit
    key = _key(unit)
    if (
        _key(first) != key
        or (key == "hours" and (found["half"] or found["half1"]))
        or (found["first"] and found["unit"] and not found["high"])
    ):
        return None
    low = _scale(found["low"], first, half=bool(found["half1"] or (found["half"] and not found["high"])))
    high = _scale(found["high"], unit, half=bool(found["half"])) if found["high"] else low
    span = _bound(found, low, high)
    if span is None:
        return None
    approx = bool(found["hedge"] or found["about"] or found["guess"] or _GUIDE.search(said))
    told: StudyTime = {**_NOTHING, "approx": approx}
    if key == "hours":
        return {**told, "hours": span}
    return {**told, "months": span} if key == "months" else {**told, "days": span}


_YEARS_AND_MONTHS: Final = re.compile("([0-9]{1,2})年(?:と)?([0-9]{1,2})か月")


def _spell(said: str) -> str:
    spelt = said.replace("半年", "6か月").replace("ヶ月", "か月")
    return _YEARS_AND_MONTHS.sub(lambda found: f"{int(found[1]) * 12 + int(found[2])}か月", spelt)


def _bound(found: re.Match[str], low: float, high: float) -> Range | None:
    if low > high or low <= 0:
        return None
    if found["tail"] in ("以内", "以下", "未満"):
        return {"low": 0, "high": high} if low == high else None
    open_end = found["tail"] in ("以上", "~") or (found["least"] and low == high)
    if open_end and low != high:
        return None
    return {"low": low, "high": None if open_end else high}


def _key(unit: str) -> str:
    if unit in _HOURS:
        return "hours"
    return "months" if unit[:1] == "か" or unit[:1] == "年" else "days"


def _scale(printed: str, unit: str, *, half: bool) -> float:
    number = float(printed.replace(",", "")) + (0.5 if half else 0)
    if unit in _HOURS:
        return number
    return number * {"か": 1, "年": 12, "週": 7, "日": 1}[unit[:1]]
