"""Finds what a reading of a short text has lost: a name of one of its figures, a place, a grade, a list cut off."""

from typing import Final

from mikiwame.notation.cases import cut_variation
from mikiwame.notation.composed import leaves_untold, names_several
from mikiwame.notation.label_words import GRADE, PART
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, People, Rate, Reading, Schedule, Venue

# "一発試験は5%、卒業者は100%": whose the first of several figures is.
_TOPIC: Final = re.compile("^[\\s●■◆※・]*(?P<topic>[^、。はが:0-9%\\s()]{2,12})(?:では|は|:)")
_OF_ALL: Final = re.compile(
    "合格率|合格者|受[験検]者|平均|全体|全国|総合|(?:^|国家|資格|この|本|当|同|士)試験$|検定$|全級|合計|全[科教]目|[前今昨]|年度?$|回$|資格|難易度"
    "|例年|最近|近年|割合|人数|通常|一般的"
)
_MARGIN: Final = re.compile("[0-9%]\\s?(?:±|\\+-|\\+/-)\\s?[0-9]")
_AT_PLACE: Final = re.compile(
    f"(?:^|(?<=[\\s、。/・;]))(?P<place>{REGION_OR_PLACE.pattern}[都府県市]?)(?:会場|地区|試験)?(?:\\s?[:はが(]\\s?|\\s)"
    "(?=(?:毎年|例年)?[0-9]{1,2}[月/]|年[0-9]|毎[月週]|隔月|[奇偶]数月|随時|通年)"
)
# "1級:該当なし 2級:12名": a cell without a value runs into the next name.
_ROUGH: Final = re.compile("概算|概数|おおまかな|ざっくり")
_GAP: Final = re.compile(
    "N/A|n/a|該当(?:者)?なし|なし\\s|非公[開表]|未定|不明|未公表|未実施|実施(?:せず|なし)|[-―]\\s|^中、"
)
# "満点合格者3名", "追試験を含めると78%": whom or what the figure takes in.
_SOME_ONLY: Final = re.compile(
    "(?P<some>満点|最年[少長]|(?:成績)?優秀|最優秀|奨励|特別|繰り?上げ?|条件付き?|仮|推薦|飛び級)合格|(?P<with>[^\\s、。はが()]{2,10})を?含め(?:ると|れば|て|た)"
)
# "第10回:1,204名、第11回:非公表"
_SITTING: Final = re.compile("第[0-9]{1,3}回")
_COMPARED: Final = re.compile("前回|比べ|比較|から|より|増|減|[~-]")
_SEVERAL: Final = 2
# "毎月第3日曜日(会場により土曜の場合あり)": not always so.
_SOMETIMES: Final = re.compile("[(※][^()]*(?:場合|こと)(?:が|も)?(?:あり|ある|ございます)")
# "2025年6月~2026年3月の毎月": the months between are lost where only the first and the last are read.
_LOST_MONTHS: Final = re.compile(
    "(?:[0-9]{4}|(?:令和|平成)[0-9元]{1,2})年\\s?[0-9]{1,2}月\\s?(?:~|-|から)\\s?(?:[0-9]{4}|(?:令和|平成)[0-9元]{1,2})年\\s?[0-9]{1,2}月"
)
# "第2・第4土曜日(8月は第1土曜日)": every month, of which only the exceptions are named.
_WEEK_OF_ALL: Final = re.compile("^第\\s?[1-5][^月()]{0,12}曜日?\\s?\\([^()]*[0-9]月[^()]*は")
# "4月、8月の年2回(CBTは毎月)"
_OTHER_TIME: Final = re.compile(
    f"\\((?:{GRADE}|{PART}|CBT|IBT|PBT|ネット|オンライン|在宅|会場|団体|個人)(?:方式|試験|受[験検])?(?:は|:)[^()]{{0,8}}(?:[0-9]月|年[0-9]|随時|毎[月週日]|いつでも|通年)[^()]*\\)"
)
# "10月~12月の土日": as many days as there are, of which the months are no number.
_WEEKENDS: Final = re.compile(
    "[0-9]月の?(?:全て|すべて)?の?(?:土日祝?日?|土・日(?:・祝)?|平日|週末|休日|毎週[^、。]{1,4}曜日?)"
)
# "合格発表:1級 8月 2級 9月": all of it is of another matter.
_OTHER_DAYS: Final = re.compile(
    "[\\s●■◆※【]*(?:(?:合格|結果|合否)の?(?:発表|通知)|お?申し?込み?|出願|受付|締切|願書)(?:日程?|期間|期限|時期)?】?\\s?:(?!.*(?:試験|検定|実施|開催|受[験検])(?:日|期|:))"
)
_STOPPED: Final = re.compile(
    "(?:[0-9]{4}|(?:令和|平成)[0-9元]{1,2})年度?(?:の試験|分)?は、?(?:中止|休止|実施(?:なし|しない|せず))"
)
# "自宅(1級は会場)": where some sit.
_OTHER_PLACE: Final = re.compile(
    f"\\((?![^()]*場合)(?:{GRADE}|{PART}|一般(?:の方)?|団体|個人|学生|受講生)(?:試験|受[験検]|検定)?(?:のみ|だけ)?(?:は|:)?[^()]{{0,10}}(?:会場|自宅|在宅|オンライン|東京|大阪|CBT)[^()]{{0,6}}\\)"
)
_BARE_HEAD: Final = re.compile(
    "[\\s●■◆※○◎・]*(?:試験|受[験検]|検定|開催|実施)?の?(?:会場|場所|地|開催地)\\s?(?:は|:|\\|)\\s*"
)
# "次のいずれかに該当する方": the list itself stands elsewhere.
_CUT_OFF: Final = re.compile(
    "[\\s●■◆※]*(?:受[験検]資格(?:は|:)、?)?(?:次|以下|下記|上記|左記|別表|下表|右記)の?(?:[0-9一二三四五]つの)?(?:(?:各号|条件|要件|項目|事項|資格|者|方|[1-9](?:~|から|-)[1-9])(?:の)?)?"
    "(?:の?(?:いずれか|どれか|すべて|全て|一つ|1つ)(?:の(?:条件|要件|項目))?)?(?:に該当|を満た|に当てはま|を有|に掲げ|を参照|の通り|のとおり)[^、。:]{0,14}。?"
)
# "学歴要件を撤廃": what is asked no more, which says nothing of what else is.
_LIFTED: Final = re.compile(
    "(?:学歴|年齢|実務経験|実務|経験|国籍|居住地?|[^\\s、。]{0,4}年数)(?:の?(?:要件|制限|条件|資格|規定))?(?:を|が|は)?(?:撤廃|廃止|緩和|なくな|不要(?:に|と)な)"
)
_GROUP_SIZE: Final = re.compile(
    "[\\s●■◆※]*団体(?:での?)?(?:受[験検]|申し?込み?|割引|会場|実施)?(?:は|の場合は?|には|:|なら)?、?[0-9]{1,3}\\s?[名人](?:様)?(?:以上|から|より)(?:で|の)?[^。、]{0,10}。?"
)
# "年齢:不問 学歴:高卒以上": of the traits one is asked.
_TRAIT_ASKED: Final = re.compile(
    "(?:年齢|学歴|国籍|実務経験|経験年数|実務|資格)\\s?(?::|は)\\s?満?(?:[0-9]{1,2}\\s?[歳才年]|[中高短大]{1,2}卒|大学|高校|日本国?籍|必要(?!な[いし]|あり?ま)|要(?:$|[\\s、。])|あり(?!ま))"
)
# "高校生は割引": what some pay.
_PRICE: Final = re.compile("(?:は|:|なら)、?[^。、]{0,6}(?:割引|無料|半額|学割)[^。、]{0,10}$")
_ASKS: Final = re.compile("[歳才]|級|資格|経験|卒|修了|会員|在住")
# "前期 4月~7月、後期 10月~1月": some time within each half.
_SPAN_OF_HALF: Final = re.compile(
    "(?:[前後上下]半?期|[春夏秋冬][期季]?|第?[0-9一二三四]{1,2}[期回]目?)(?:試験|検定)?(?:は|:|\\(|\\s|】)?\\s?[0-9]{1,2}月?\\s?(?:~|-|から)\\s?(?:翌年?)?[0-9]{1,2}月"
)

# "実技試験 前期:6月下旬~8月上旬": the part and the half of the year of which alone the time is.
_PART_WORD: Final = "(?:第?[1-4一二三]次|学科|実技|筆記|口述|面接|実地|短答|論文|製図|技能)(?:試験|検定|審査)?"
_HEAD_OF_HALF: Final = re.compile(
    f"[\\s●■◆※・]*(?P<head>(?:(?:{GRADE}|{_PART_WORD})の?\\s?)*(?:[前後上下]半?期|[春夏秋冬][期季])の?\\s?(?:{_PART_WORD}|試験|検定)?)\\s?[:\\s]"
    "\\s?[0-9月日上中下初旬末頃ごろ~の()火水木金土祝第曜\\s-]+"
)


def find_lost_label(field: str, text: str, reading: Reading) -> str | None:
    """Give the words of a normalised text that its reading has lost, or None."""
    match reading["kind"]:
        case "rate" | "people":
            return _find_in_figures(text, reading)
        case "schedule":
            return _find_in_times(text, reading)
        case "venue":
            return _find_in_places(text, reading)
        case "eligibility":
            return _find_in_conditions(text, reading)
    return None


def _find_in_figures(text: str, reading: Rate | People) -> str | None:
    margin = _MARGIN.search(text)
    if margin:
        return margin.group()
    values = reading["values"]
    gap = next((one["label"] for one in values if one["label"] and _GAP.search(one["label"])), None)
    if gap:
        return gap
    rough = _ROUGH.search(text) if not all(one["approx"] for one in values) else None
    if rough:
        return str(rough.group())
    sittings = set(_SITTING.findall(text))
    alone = len(values) == 1 and not values[0]["label"] and not values[0]["period"]
    if alone and len(sittings) >= _SEVERAL and not _COMPARED.search(text):
        return str(min(sittings))
    labels = "".join(one["label"] or "" for one in values)
    kept = _SOME_ONLY.search(text)
    if kept and (kept["some"] or kept["with"]) not in labels:
        return str(kept.group())
    bare = [one for one in values if not one["label"] and not one["period"]]
    topic = _TOPIC.match(text) if bare and len(bare) < len(values) else None
    return topic["topic"] if topic and not _OF_ALL.search(topic["topic"]) else None


def _find_in_times(text: str, reading: Schedule) -> str | None:
    stopped = _STOPPED.search(text) or _SOMETIMES.search(text) or _OTHER_DAYS.match(text)
    if stopped:
        return stopped.group()
    if "label" in reading or "others" in reading:
        return None
    lost = _LOST_MONTHS.search(text) if reading["months"] else None
    lost = lost if lost and len(reading["months"] or ()) <= _SEVERAL else None
    lost = lost or _WEEK_OF_ALL.match(text) or _OTHER_TIME.search(text)
    if lost:
        return lost.group()
    if leaves_untold("schedule", text):
        return text
    places = list(dict.fromkeys(found["place"] for found in _AT_PLACE.finditer(text)))
    return places[0] if len(places) >= _SEVERAL else None


def _find_in_places(text: str, reading: Venue) -> str | None:
    if _BARE_HEAD.fullmatch(text):
        return text.strip()
    if "label" in reading or "others" in reading:
        return None
    other = _OTHER_PLACE.search(text)
    if other:
        return other.group()
    if leaves_untold("venue", text):
        return text
    return text if names_several("venue", text) else None


def _find_in_conditions(text: str, reading: Eligibility) -> str | None:
    if _CUT_OFF.fullmatch(text):
        return text.strip()
    if reading["state"] != "open" and (lifted := _LIFTED.search(text)) and not _ASKS.search(_LIFTED.sub("", text)):
        return lifted.group()
    whole = reading["state"] == "open" and "label" not in reading and "excepting" not in reading
    if whole and (trait := _TRAIT_ASKED.search(text)):
        return trait.group()
    if reading["state"] == "other" and (price := _PRICE.search(text)):
        return price.group()
    return text.strip() if _GROUP_SIZE.fullmatch(text) else None


def name_half(text: str, reading: Schedule) -> Schedule | None:
    """Give a reading of the time of one half of the year with that head, or None."""
    found = _HEAD_OF_HALF.fullmatch(text) if not reading["dates"] and "others" not in reading else None
    if not found or reading.get("label", "") not in found["head"] or not (reading["months"] or "season" in reading):
        return None
    return {**reading, "per_year": None, "label": found["head"].strip()}


def settle_spans(text: str, reading: Schedule) -> Schedule:
    """Give a reading without a number that only counts the months of several spans, and with what it differs by."""
    varying = cut_variation(text) if "season" in reading and "label" not in reading else None
    if varying:
        return {**reading, "per_year": None, "label": varying.label}
    spans = list(_SPAN_OF_HALF.finditer(text))
    counted = reading["per_year"] is not None and reading["months"] and reading["per_year"] == len(reading["months"])
    many = len(spans) >= _SEVERAL or _WEEKENDS.search(text)
    return {**reading, "per_year": None} if counted and many else reading
