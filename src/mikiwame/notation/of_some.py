"""Keeps what a value is true of: a class alone, some of the people, some of the sittings, a price for a time.

Where the shape of a reading has a place for it, it is named there; elsewhere the text is refused, since its
value would be taken for everybody's.
"""

from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.label_words import GRADE
from mikiwame.notation.lost_labels import find_lost_label, name_half, settle_spans
from mikiwame.notation.normalise import normalise
from mikiwame.notation.printed import list_rows
from mikiwame.notation.scoped import BLANK, BULLET, GRADES, OTHER, PART
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, Reading, Schedule, Unreadable

# "甲種のみ受験資格あり", "実務経験が必要なのは1級のみ": who may sit, told of one class alone.
_CLASS: Final = f"{GRADES}|{PART}|{GRADE}|[^\\s、。:()はがをにで]{{1,8}}(?:級|(?<!業)(?<!職)種|部門)"
_ALONE: Final = "(?:試験|検定|の?受[験検])?(?:(?:について|に関して)?は)?(?:のみ|だけ|に限り|に限って)(?:は|が|に|で)?"
_CLASS_ALONE: Final = re.compile(
    f"^{BULLET}(?P<label>{_CLASS}){_ALONE}、?(?=(?P<rest>.*))(?!も|で(?:は)?な|取得|合格|保有)"
)
_ALONE_AT_END: Final = re.compile(
    f"^(?P<rest>.*(?:のは|のが|対象は))、?(?P<label>{_CLASS})(?:のみ|だけ|に限られ|に限り)(?:です|である|ます|ました)?。?$"
)

# "誰でも可(甲種のみ受験資格あり)": the class that has a condition, beside those open to anybody.
_ASKED_ALONE: Final = re.compile(
    f"(?P<label>{_CLASS}){_ALONE}、?(?=[^。、()]{{0,20}}?(?:資格(?:が|は)?(?:あ[りる]|必要|要)|制限が?あ|条件が?あ|条件|経験|合格|必要|[0-9][歳才年]))"
    "(?![^。、()]{0,20}(?:不要|なし|ありません|問い?ま|不問))"
)
# "2級以上は3級合格者", "中学卒業の場合は実務経験5年": of whom alone all of it is asked.
_CLASS_TOPIC: Final = re.compile(
    f"^{BULLET}(?P<label>{GRADES}(?:(?=\\s?:)|以上|以下)|(?:中学|高校|大学|短大|専門学校|[中高大]卒|短大卒|海外|外国)[^、。:()は]{{0,8}}(?:の?場合|の方|者))"
    "(?:試験|検定)?(?:の?受[験検])?(?:の場合)?(?:に)?\\s?(?:は|:)、?\\s?(?P<rest>(?!.*(?:[歳才卒者方合]|[級段種])[^、。]{0,8}は)[^。]*。?)$"
)
_MORE: Final = re.compile("。[^。]|その?他|ほか|以外|が、|けれど")

# "①6月3日", "(1)6月", "1. 6月", "第1回 6月": the first of a list that is cut off, or one of its later lines.
_CIRCLED: Final = re.compile("[①-⑳❶-❿⑴-⒇⒈-⒛➀-➓]")
_NUMBERED: Final = re.compile(
    r"(?:^|(?<=[\s、。/|(【\[〔]))(?:\([1-9]\)|[1-9]\)|[1-9][.、]\s?|第[1-6一二三四五六]回目?|[1-6一二三四五六]回目)(?=[^0-9、。]{0,10}[0-9]{1,2}[月/])"
)

_NUMBER_BEHIND: Final = re.compile(
    "(?<=[日)旬月曜])\\s?\\(第[1-6一二三四五六]回\\)\\s*$|^[\\s【(]*(?:[A-D]日程|[IV]{1,3}期|[a-dア-エ]\\))(?=[】)\\s:]*[0-9]{1,2}[月/])(?!.*(?:[A-D]日程|[IV]{1,3}期).*(?:日程|期))"
)

# "随時(日曜・祝日を除く)": days without an exam, for which a reading of any time has no place. That nothing is
# open over the New Year goes without saying.
_DAYS_OFF: Final = re.compile(
    "(?P<days>(?:[月火水木金土日]曜日?|土日|日祝|祝日|祝祭日|休日|週末|休[館校業]日|定休日|平日|夏季|お?盆|夏休み|メンテナンス|[0-9]{1,2}日)[^()。]{0,12}?)(?:を|は|も)?、?(?:除[くいき]|のぞ[くいき]|以外|休み|お休み|不可)"
)

_NEW_YEAR: Final = re.compile(
    "(?:年末年始)?\\s?\\(?12月[0-9]{1,2}日?\\s?[~-]\\s?(?:翌年?)?1月[0-9]{1,2}日\\)?|年末年始"
)
_ON_DAYS: Final = re.compile("(?:平日|土日|週末|土曜|日曜)日?(?:は|に|のみ)")
_CLASSES_AT_END: Final = re.compile(
    r"(?<=[0-9月日)旬曜回時])[\s、:|~-]{0,3}(?P<classes>(?<![0-9])"
    rf"(?:{GRADE}|[甲乙丙][1-7]|(?<=\s)[^\s、。:()0-9月日]{{1,8}}(?:コース|部門))(?:[・、,/\s]{{1,2}}(?:{GRADE}|[甲乙丙][1-7])){{0,6}})(?:試験)?(?:のみ|だけ)?\s*$"
)
_ALL_BUT_ONE: Final = 11

# "28,033人(うち初受験 11,940人)": some of those before.
_SOME_OF_PEOPLE: Final = re.compile(
    r"(?<=[人名])\s?[(\[【](?:この|その)?(?:うち|内)、?(?P<some>[^()\[\]【】]*[0-9万千]\s?[人名][^()\[\]【】]*)[)\]】]"
)
_WHO_SAT: Final = re.compile("(?<![一-龠])(?:実際?に?)?受[験検](?:者|した)|合格")
_WHO_PASSED: Final = re.compile("(?<![一-龠])(?:最終)?合格")

# "科目合格者 4,571人": who passed a part alone.
_PASSED_A_PART: Final = re.compile(
    "(?<!全)(?<!全て)(?<!すべて)(?<!全部)(?P<what>(?:一部|部分|単)?科目別?(?:の)?合格|一部(?:の)?合格|部分合格|(?:繰り?上げ?|追加|補欠|特別)合格|(?<!最終)段階[^0-9]{0,4}合格|準合格)(?!者?(?:は|を)?(?:除[くき]|含まず|含まない))"
)

# "県内3会場", "都内2か所": of a region that another page names.
_NAMELESS_REGION: Final = re.compile(
    "(?<![一-龠ァ-ヶ])(?:(?:県|都|府|道|市|区|町|村|郡|島)(?:内|下)|[本同当](?:県|都|府|道|市)内?)(?:各地|全域)?(?:の|に|で)?(?=(?:計|約|全)?[0-9]+)"
)

# "148,500円(12月末申込分まで)", "(今月限り)": until when, or for how many, a price holds.
_WHEN: Final = (
    "(?:[0-9]{4}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|末日?|[上中下]旬)?|[0-9]{1,2}/[0-9]{1,2}"
    "|今月|本日|今週|月末|年内|年度内|当日)"
)
_FOR_A_TIME: Final = re.compile(
    r"(?:円|¥[0-9,]+)\s?(?:[(※、【\[]\s?|\s)(?P<limit>"
    rf"[^()、。円]{{0,8}}{_WHEN}(?:\([^()]*\))?の?(?:お?申し?込み?|購入|受付|入金|お?支払い?|決済|注文|入会|受講)?(?:完了)?(?:分|者)?(?:まで|限り|限定)(?:の(?:(?:特別|割引|限定)?(?:価格|料金)|お?申し?込み?))?"
    r"|[^()、。円]{0,6}(?:今だけ|本日限り|期間限定|数量限定|在庫限り|先着[0-9]*|限定[0-9]+[名人]|[0-9]+[名人]限定)[^()、。円]{0,8}"
    r")(?:です|となります)?[)。】\]\s]*$"
)
# "3月31日までのお申込みで60,000円"
_ASKED_IN_TIME: Final = re.compile(
    rf"(?P<limit>{_WHEN}(?:\([^()]*\))?(?:中|まで)(?:の|に)?(?:お?申し?込み?|購入|入会|決済)(?:さ?れた|した|いただいた|いただく)?)(?:の?方|の場合|なら(?:ば)?|分|に限り|で|と|すると|は)+、?[^。円]{{0,8}}?[0-9]"
)

# "小6で受けた子の42.7%", "中3", "20代": of some of the people, beside the rate of all.
_SOME_PEOPLE: Final = re.compile(
    "(?P<some>(?:[小中高][1-6一二三四五六](?:年生|生)?(?![0-9級年月])|(?:小学|中学|高校|大学)[1-6一二三四五六]年生?|(?<![0-9])[1-6]年生|[1-9]0\\s?[歳才]?代"
    "|[1-9回]回目(?:以降)?(?:の|に|で)?受[験検]|初(?:めて)?受[験検]者?|初めて受け|再受[験検]者?|既受[験検]者?"
    "|(?:大学|高校|中学|小学|専門学校|短大|留)生|講座受講者|受講[者生]|社会人|独学者?|現役生|[新既]卒者?))"
    "(?:のみ|だけ|に限|では|に(?:つい|関し|おい)て|の?うち|で受|[^0-9%、。]{0,6}(?:が|の)?(?:約|およそ)?\\s?[0-9.]+%|の?[人方子者])"
)
_SOME_BEHIND: Final = re.compile(
    "(?<=%)\\s?\\((?P<some>[小中高][1-6一二三四五六](?:年生|生)?|(?:小学|中学|高校|大学)?[1-6]年生|[1-9]0\\s?[歳才]?代)(?:のみ|だけ)?\\)"
)
_ALL_AND_SOME: Final = re.compile("受[験検]者?(?:数|全体)|(?:全体|全国|総合|平均)(?:の|で|は)")


def drop_some_people(field: str, text: str) -> str:
    """Give a normalised count without the bracket on some of those whom it counts."""
    asked = _WHO_PASSED if field == "passers" else _WHO_SAT
    return _SOME_OF_PEOPLE.sub(lambda found: found.group() if asked.search(found["some"]) else "", text)


def keep_scope(field: str, printed: str, reading: Reading) -> Reading:
    """Give a reading with the class that it is of, or refuse it where what it is true of would be lost."""
    if reading["kind"] in ("unreadable", "withheld", "text"):
        return reading
    text = normalise(printed)
    of_half = name_half(text, reading) if reading["kind"] == "schedule" else None
    if of_half:
        return of_half
    lost = find_lost_label(field, text, reading)
    if lost:
        return refuse("account-other", text, word=lost)
    if reading["kind"] == "eligibility":
        return _name_class(text, reading)
    lost = _find_lost(field, printed, text, reading)
    if lost:
        return refuse("account-other", text, word=lost)
    return settle_spans(text, reading) if reading["kind"] == "schedule" else reading


def _name_class(text: str, reading: Eligibility) -> Eligibility | Unreadable:
    if "label" in reading or "excepting" in reading:
        return reading
    found = _CLASS_ALONE.match(text) or _ALONE_AT_END.match(text) or _CLASS_TOPIC.match(text)
    if reading["state"] == "open":
        kept = [BLANK.sub("", one["label"]) for one in _ASKED_ALONE.finditer(text)]
        if kept:
            return {**reading, "excepting": kept}
        alone = found and not OTHER.search(found["rest"]) and not _MORE.search(found["rest"])
        return {**reading, "label": BLANK.sub("", found["label"])} if found and alone else reading
    if not found:
        return reading
    if _MORE.search(found["rest"]) or _names_subject(found["rest"]):
        return refuse("account-other", text, word=found.group().strip())
    return {**reading, "label": BLANK.sub("", found["label"])}


def _names_subject(rest: str) -> bool:
    """Whether a class is a subject of its own in what is said beside the one class."""
    return any(
        re.match("(?:試験|検定)?(?:は|では|については|も|:)", rest[other.end() :]) for other in OTHER.finditer(rest)
    )


def _find_lost(field: str, printed: str, text: str, reading: Reading) -> str | None:
    labels = " ".join(str(row["label"]) for row in list_rows(reading) if row["label"])
    found = None
    match reading["kind"]:
        case "schedule":
            cut = _find_cut_list(printed, text, reading)
            return cut or _find_days_off(text, reading) or _find_classes(text, reading)
        case "people" if field == "passers":
            found = _PASSED_A_PART.search(text)
            return found["what"] if found and found["what"] not in labels.replace(" ", "") else None
        case "venue":
            found = _NAMELESS_REGION.search(text) if reading["halls"] else None
        case "money":
            found = _FOR_A_TIME.search(text) or _ASKED_IN_TIME.search(text)
            limit = found["limit"].strip() if found else ""
            kept = "changes" in reading or (limit and limit in labels)
            return limit if limit and not kept else None
        case "rate":
            found = _SOME_BEHIND.search(text) or _SOME_PEOPLE.search(text)
            kept = not found or labels or _ALL_AND_SOME.search(text, 0, found.start())
            return None if kept or not found else found["some"]
    return found.group() if found else None


def _find_cut_list(printed: str, text: str, reading: Schedule) -> str | None:
    """The number of a line of a list that has no other, whose one day would be taken for all of a year."""
    if not reading["months"] or len(reading["months"]) > _ALL_BUT_ONE or "others" in reading or "label" in reading:
        return None
    circled, numbered = _CIRCLED.findall(printed), _NUMBERED.findall(text)
    if len(circled) == 1 and printed.strip(" ※").startswith(circled[0]) and not numbered:
        return str(circled[0])
    if len(numbered) == 1 and not circled:
        of_more = (reading["per_year"] or 0) > len(reading["months"])
        return (
            str(numbered[0]).strip() if of_more or re.match(rf"[\s※●(【\[〔]*{re.escape(numbered[0])}", text) else None
        )
    behind = _NUMBER_BEHIND.search(text) if not numbered and not circled else None
    return behind.group().strip() if behind and text.count("回") < 2 else None


def _find_days_off(text: str, reading: Schedule) -> str | None:
    if not reading.get("any_time"):
        return None
    found = _DAYS_OFF.search(_NEW_YEAR.sub("", text)) or _ON_DAYS.search(text)
    return found.group() if found else None


def _find_classes(text: str, reading: Schedule) -> str | None:
    """The classes behind the times of a text, which alone sit then."""
    found = _CLASSES_AT_END.search(text) if "label" not in reading and "others" not in reading else None
    return found["classes"] if found else None
