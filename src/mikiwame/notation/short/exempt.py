"""The grammar of short texts on parts that some need not sit: who, which, and for how long."""

from typing import Final, cast

from mikiwame.notation.short.pieces import take_name
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Retake, Time, TimeUnit, Told

_TAIL: Final = (
    "(?:の(?!み))?(?:試験|検定|実施分|受[験検])?(?:に限[りるっ]て?|のみ|だけ|限り|まで|の間|以内|で(?=免除|、)|、)*"
)
_LIMITS: Final[tuple[tuple[re.Pattern[str], TimeUnit, int], ...]] = (
    (re.compile(f"(?:次回(?:と|・|及び|および)次々回|次回以降2回){_TAIL}"), "sittings", 2),
    (re.compile(f"(?:次回|翌回|次の回|次期|次の試験){_TAIL}"), "sittings", 1),
    (re.compile(f"翌々年度?{_TAIL}"), "fiscal-years", 2),
    (re.compile(f"(?:翌年度?(?:1回|の1回)?|次年度){_TAIL}(?![0-9])"), "fiscal-years", 1),
)
_COUNTED: Final = re.compile(
    "(?P<from>(?:(?:合格|修了|取得|受講)(?:発表|年度|した年度|年月)?(?:日|後|年)?(?:から|を含む|を含めて?"
    f"|より)?|翌年度?から|以後|以降|その後|向こう|最長|最大|最高|連続する?|翌|次の|、)*)(?P<number>[0-9]{{"
    f"1,2}})(?P<unit>か年度?|年度|年|か月|回)(?:間|分)?{_TAIL}"
)
_FOREVER: Final = re.compile(
    "(?:無期限|永久|回数・期限なく|期限・回数なく|(?:期限|回数)(?:の)?(?:制限)?なく|期限なし|ずっと|生涯|永続的?)(?:に|で|有効|、)*"
)
_UNITS: Final[dict[str, TimeUnit]] = {
    "か年": "years",
    "か年度": "fiscal-years",
    "年度": "fiscal-years",
    "年": "years",
    "か月": "months",
    "回": "sittings",
}
_FREED: Final = (
    "(?:免除(?:制度|期間|(?:の|、)?有効期[間限])?(?:が|は|も|を)?(?:され(?:ます|る)|し(?:ます)?|とな"
    "り(?:ます)?|になり(?:ます)?|でき(?:ます|る)|受けられ(?:ます|る)|受けることができ(?:ます|る)|する|で"
    "す|あり(?:ます)?|可能?)?(?:です)?"
    "|(?:を|は)?(?:持ち越|繰り越)(?:せ(?:ます|る)|し(?:可能?|できます)?|すことができます)|(?:が|は)?有効("
    "?:期[間限])?(?:です|となります|は)?)"
)
_PART: Final = "「?(?P<part>[^、。はがをに「」:\\s]{1,22}?)」?"
_WITH: Final = (
    "(?:については|に関しては|があれば|があると|は|なら(?:ば)?|であれば|の場合|:|\\s|で|には|が|、|に対し(?:て)?)++"
)
_SAID: Final = re.compile(f"{_PART}(?:の試験)?(?:が|を|は|の)?(?:全部|すべて|、)?(?P<freed>{_FREED})[:は、\\s]*")
_OF_PEOPLE: Final = re.compile(
    f"(?P<who>[^。:]{{2,26}}?){_WITH}(?:申請(?:により|すれば|で)、?|所定の手続きにより、?)?「?(?P<part>[^"
    f"、。は「」:\\s]{{1,22}}?)」?(?:の試験)?(?:(?:が|を|は)、?)?免除(?:され(?:ます|る)|となり(?:ます)?|になり(?:"
    "ます)?|でき(?:ます|る)|します|する|です|可能?)?"
)
_OWN_PASS: Final = re.compile(
    "(?:前回(?:の)?|当該|一度|既に|すでに)?(?:第?[1-4一二三]次|学科|実技|筆記|面接|口述|実地|製図|科目|部"
    "分|一部|一方|片方|択一|記述|論文|短答|予備|領域|分野|パート|第[一二三]段階)(?:試験|検定)?(?:の)?(?:"
    "みに?|だけ|に|を|の)?(?:合格(?:者|した(?:方|人|者|場合)|済(?:み)?(?:者|の方)?|の場合|で(?:[^、。]{2,"
    "6}(?:が|は)?不合格(?:の(?:方|場合|人)|者))?)?)"
)
_GENERIC: Final = frozenset(
    [
        "科目",
        "合格科目",
        "合格した科目",
        "当該科目",
        "その科目",
        "部分",
        "一部",
        "科目合格",
        "部分合格",
        "一部合格",
        "試験",
        "一部科目",
        "合格済み科目",
        "合格済みの科目",
        "同科目",
        "該当科目",
        "合格した試験科目",
        "合格部分",
        "合格した部分",
    ]
)
_HOLDS: Final = re.compile("者|方|人|生|以上|経験|保有|所持|取得|修了|資格|免許|免状|卒業|[士師]$|級|段|合格|課程|校")
_SOMEBODY: Final = re.compile("(?P<who>.*(?:者|方|人|卒業生|修了生|会員))の?(?P<part>.+)")
_NO_PART: Final = re.compile("ない|なし|不|料|費|申請|返|年会|[0-9]円|登録|更新|制度|手続|場合")
_PASSED: Final = re.compile("科目合格|部分合格|一部合格|合格(?:した|済みの?)?科目|合格した部分|免除|繰り?越|持ち?越")
_HOW_MUCH: Final = re.compile("[0-9]{2,3}(?:%|点|割)以上|[0-9]割以上")
_NOTHING: Final[Retake] = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}


def read_exempt(said: str) -> Retake | None:
    """Give who need not sit what for how long, where a text says nothing else."""
    failed = _FAILED_ONE.fullmatch(said)
    if failed:
        return {**_NOTHING, "exempt": True, "remarks": [said]}
    if "免除" not in said and not re.search("有効|繰り?越|持ち?越", said):
        return None
    if re.search("ません|ない|不可|なし", said):
        return {**_NOTHING, "exempt": False} if _NONE.fullmatch(said) else None
    said = _ONCE_PASSED.sub("", said)
    plain = said.replace("(", "、").replace(")", "、").strip("、")
    limits, bare = _take_limits(_FROM_NEXT.sub("、", plain))
    if len(limits) > 2:
        return None
    told: Retake = {**_NOTHING, "exempt": True}
    if limits:
        time, printed = limits[0]
        told = {**told, "valid": time} if time else {**told, "forever": True}
        remarks = [printed] if time and re.search("含|修了|取得|受講|翌年度から|最[大長高]", printed) else []
        remarks += [printed for _, printed in limits[1:]]
        told = {**told, "remarks": remarks} if remarks else told
    plainly = re.sub("、の(?=[一-龠0-9])", "、", re.sub("[、\\s]+", "、", bare))
    return _name(told, plainly.strip("、:"), timed=bool(limits))


_FROM_NEXT: Final = re.compile("(?:次回|次の試験|次年度)(?:の試験)?(?:から|以降)(?:は|の)?")


# "学科に合格すると、以後の学科試験は…": the part that was passed, twice.
_ONCE_PASSED: Final = re.compile(
    "「?(?P<own>第?[1-4一二三四]次|学科|実技|筆記|面接|口述|短答|論文|製図|択一|記述)(?:式)?(?:試験|検定)?」?(?:に|を)(?:一度)?合格(?:すると|すれば|した(?:場合|方|者|ら)(?:は|には)?)、?(?:(?:以後|以降|その後|次回以降|次回から)(?:の|は|も)?)?(?=[^。]{0,12}(?P=own))"
)


def _take_limits(said: str) -> tuple[list[tuple[Time | None, str]], str]:
    found: list[tuple[int, Time | None, str]] = []
    bare = said
    for pattern, unit, number in _LIMITS:
        match = pattern.search(bare)
        if match and not re.match("から", bare[match.end() :]):
            found.append((match.start(), {"low": number, "high": number, "unit": unit}, match.group()))
            bare = bare[: match.start()] + "、" * len(match.group()) + bare[match.end() :]
    for match in list(_COUNTED.finditer(bare)):
        if re.match("以上|級|未満|の?(?:実務|経験|勤務|業務|従事|課程|コース|制)", bare[match.end() :]) or re.search(
            "実務(?:経験)?$", bare[: match.start()]
        ):
            continue
        many, counted = float(match["number"]), _UNITS[match["unit"]]
        found.append((match.start(), {"low": many, "high": many, "unit": counted}, match.group().strip("、")))
        bare = bare[: match.start()] + "、" * len(match.group()) + bare[match.end() :]
    ever = _FOREVER.search(bare)
    if ever:
        found.append((ever.start(), None, ever.group()))
        bare = bare[: ever.start()] + "、" * len(ever.group()) + bare[ever.end() :]
    return [(time, printed.strip("、")) for _, time, printed in sorted(found, key=lambda one: one[0])], bare


def _name(told: Retake, bare: str, *, timed: bool) -> Retake | None:
    if timed and _LENGTH.fullmatch(bare):
        return told
    whole = _SAID.fullmatch(bare)
    if whole and ("免除" in whole["freed"] or (timed and _PASSED.search(bare)) or re.search("越", whole["freed"])):
        part = whole["part"]
        if part in _GENERIC or part.removesuffix("の") in _GENERIC:
            return told
        somebody = _SOMEBODY.fullmatch(part)
        if somebody and not _OWN_PASS.fullmatch(somebody["who"]):
            name = take_name(somebody["who"])
            return _label(name, {**told, "parts": [somebody["part"]]}) if name and _is_part(somebody["part"]) else None
        own = _OWN_PASS.fullmatch(part)
        if own or not _NO_PART.search(part):
            return {**told, "parts": [re.sub("合格.*$", "", part)]} if _is_part(part) else None
        return None
    people = _OF_PEOPLE.fullmatch(bare)
    if not people or _NO_PART.search(people["part"]) or not _is_part(people["part"]):
        return None
    who = people["who"].strip("、 ")
    freed: Retake = {**told, "parts": [people["part"]]}
    if _OWN_PASS.fullmatch(who) or who in _GENERIC:
        return told if people["part"] in _GENERIC else freed
    name = who if _HOW_MUCH.search(who) and len(who) < 16 else take_name(who)
    if not name or not (_HOLDS.search(name) or _HOW_MUCH.search(name)):
        return None
    return _label(name, freed)


def _label(name: str, told: Retake) -> Retake:
    """What some people are freed from; what is said beside it stands beside all."""
    bare = cast(Retake, {key: said for key, said in told.items() if key != "remarks"})
    reading: Retake = {**_NOTHING, "of": [Told(label=name, told=bare)]}
    return {**reading, "remarks": told["remarks"]} if "remarks" in told else reading


_LENGTH: Final = re.compile("(?:科目)?免除(?:の)?(?:有効)?期[間限](?:は|:|、)*")


def _is_part(part: str) -> bool:
    return bool(re.search("[一-龠ァ-ヶA-Za-z]", part)) and not re.search(
        "[者方人員]$|(?:学|卒業|修了|在校|受講|研修)生$|[0-9](?:割|%|点)|免除|から|[?？]|まで|期間|で$|中$|次の次|在籍|回目|後の|または|又は|旧|他の|^[0-9]+$|受験$|会費|税",
        part,
    )


_FAILED_ONE: Final = re.compile(
    "(?P<part>学科|実技|筆記|面接|口述|[1-4一二三]次)(?:試験)?(?:のみ|だけ)(?:が)?不合格(?:の場合|の方|者"
    "|時)?(?:は|→|、|:)*(?:次回)?(?:は|から|、|の)*(?P=part)(?:試験)?(?:から|のみ)(?:の)?(?:再?受[験検])?"
    "(?:が)?(?:可能?|でき(?:ます|る)|OK|です)?"
)
_NONE: Final = re.compile(
    "(?:(?:科目|部分|一部)(?:合格|免除)?|免除|合格科目)(?:の)?(?:免除|制度|繰り?越し?|持ち越し?|引き継ぎ|"
    "翌年への持ち越し)*(?:は|も)?、?(?:一切)?(?:なし|ありません|不可|認め(?:ません|られません)|行いません"
    "|でき(?:ません|ない)|ない)(?:です)?"
)
