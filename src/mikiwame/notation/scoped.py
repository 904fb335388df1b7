"""Reads what is so of one grade or part of an exam, whose name stands at the head of the text, with that name.

``【1級】札幌、仙台``, ``筆記試験:10月上旬`` and ``介護福祉士の筆記試験は、全国28か所で`` tell of one of several. The
head is taken off, the rest is read as if it told of the whole, and the reading gets the head as its label. A text that
names another grade or part further on keeps its head, as it tells of more than one.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.exams_apart import places_another, tells_exams_apart
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.printed import list_rows
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_ONE: Final = (
    "(?:準?[0-9]{1,2}級|(?<![A-Za-z])(?:I{1,3}|IV|V)[種級類]|準?[一二三四]級|[初中上]級|第[0-9一二三四]種"
    "|[甲乙丙]種(?:第?[1-6一二三四五六]類)?|マイスター)"
)
_BEFORE: Final = "(?:(?:準?[0-9]{1,2}|(?<![A-Za-z])(?:I{1,3}|IV|V))\\s?[・、,~]\\s?){0,9}"
_AND: Final = "\\s?(?:[・、,~/]|から|と|及び|および)\\s?"
GRADES: Final = f"{_BEFORE}{_ONE}(?:{_AND}{_BEFORE}{_ONE}){{0,6}}"
PART: Final = (
    "(?:筆記|学科|実技|技能|面接|口述|製図|論文式?|論述式?|短答式?|実地|設計製図|第?[12一二]次)(?:試験|検定|審査|考査)?"
)
_WAY: Final = "(?:CBT|PBT|IBT|ペーパー|ネット|WEB|Web|会場|在宅|公開会場|一般会場)(?:方式|試験|受[験検])"
SCOPE: Final = f"(?:(?:{GRADES})?(?:\\s?の?{PART}|\\s?\\({PART}\\))?)"
EXAM: Final = "(?:(?![上下前後春夏秋冬][期季])[^\\s、。はがを()0-9級種・]{2,16}の)?"
BULLET: Final = "[\\s●■□・◆◇○◎▼▽▲※-]*"
ABOUT: Final = "(?:の(?:試験日程?|会場|試験会場|試験地|受[験検]地|実施地|実施日|開催日|日程))?"
_HEADS: Final = (
    f"{BULLET}[【〔\\[<〈(](?P<@>{SCOPE}|{_WAY})(?:試験|検定)?[】〕\\]>〉)]\\s?:?\\s?",
    f"{BULLET}(?P<@>{SCOPE})(?:試験|検定)?{ABOUT}\\s?:\\s?",
    f"{BULLET}{EXAM}(?P<@>{SCOPE})(?:試験|検定)?{ABOUT}\\s?(?:のみ|だけ)?(?:は|では|については)、?",
    f"{BULLET}(?P<@>{SCOPE})(?:試験|検定)?(?:\\s|のみ|だけ)(?=[0-9]|毎年|例年|全国|年|{REGION_OR_PLACE.pattern})",
)
_NAMES: Final = ("bracket", "colon", "topic", "blank")
_HEAD: Final = re.compile("|".join(f"(?:{head.replace('@', name)})" for head, name in zip(_HEADS, _NAMES, strict=True)))
# "10月第3日曜日(筆記試験)", "2会場(2次試験)": of which part all before the bracket is.
_TAIL: Final = re.compile(f"\\s?\\((?P<label>{SCOPE})(?:試験|検定)?(?:のみ|だけ)?\\)。?$")
_ONE_TIME: Final = re.compile("^(?!.*月.*月)(?!.*日.*[0-9]日).*$")
_COUNTED: Final = re.compile("(?:会場|か所|都市|地区|拠点)(?:で(?:実施|開催))?$")
OTHER: Final = re.compile(
    f"{_ONE}|{PART}|[0-9]級|全級|各級|いずれ|ともに|共に|[●■◆〔【]|以外|(?<![都府県道京阪屋岡幌台島場])のみ"
    "|[CPI]BT[^、。()]{0,4}(?:は|:|[】〕>])"
)
FIELDS: Final = frozenset(["schedule", "venue"])
# Halves of a year that a place is told of differ as grades do.
HALVES: Final = re.compile("[上下前後春夏秋冬][期季]")
# "食の検定3級・4級に受験資格はありません": of whom nothing is asked.
_OPEN_FOR: Final = re.compile(
    f"{BULLET}(?:[^\\s、。はがを()0-9級種・]{{2,16}}?)?(?P<grades>{GRADES})の?(?:試験"
    "|検定)?(?:に(?:は|ついては)?|は|では|なら(?:ば)?|であれば|の場合(?:は|には)?|の受[験検]資格は|:)、?\\s?"
)


def read_of_one(field: str, text: str, printed: str, read: Callable[[str], Reading]) -> Reading | None:
    """Give the reading of a normalised text on one grade, part or way, with its label; None where it is of more."""
    pattern = _OPEN_FOR if field == "eligibility" else _HEAD if field in FIELDS else None
    if pattern is None:
        return None
    tail = _TAIL.search(text) if field in FIELDS else None
    if tail and tail["label"] and not OTHER.search(text, 0, tail.start()):
        rest = text[: tail.start()]
        alone = _COUNTED.search(rest) if field == "venue" else _ONE_TIME.match(rest)
        return _name(read(rest), BLANK.sub("", tail["label"]), printed) if alone else None
    if field == "schedule" and tells_exams_apart(text):
        return refuse("schedule-unlike", text)
    for start in _STARTS.finditer(text):
        head = pattern.match(text, start.end())
        label = next(filter(None, head.groupdict().values()), None) if head else None
        if head and label:
            before, rest = text[: start.end()], text[head.end() :]
            if field == "venue" and places_another(rest):
                return refuse("venue-for_some", text)
            of_more = OTHER.search(rest) or OTHER.search(before) or _TELLS.search(before)
            named = None if of_more else _name(read(before + rest), BLANK.sub("", label), printed)
            return None if field == "eligibility" and named and named["kind"] == "unreadable" else named
    return None


def _name(reading: Reading, label: str, printed: str) -> Reading | None:
    if reading["kind"] == "eligibility" and reading["state"] == "open":
        return {**reading, "text": printed.strip(), "label": label}
    if reading["kind"] == "schedule":
        return {**reading, "label": label}
    if reading["kind"] == "venue":
        return {**reading, "label": label}
    return reading if reading["kind"] == "unreadable" else None


BLANK: Final = re.compile("\\s")
# "学科試験は四肢択一で、試験時間は100分です": whose the one figure of a sentence is that opens with a part.
_TOPIC: Final = re.compile(
    f"{BULLET}(?P<label>{GRADES}|(?:{PART}|(?:知識|適性|専門|基礎"
    "|共通|教養|一般|応用|実践|理論|学力|作文|小論文|[一二三四]級)(?:試験"
    "|検定|考査)))"
    "(?:試験|検定)?(?:は|では)、?(?![0-9約])"
)
# "三肢択一式の筆記試験で": how a part is asked.
_FORM: Final = re.compile(
    "(?:式|方式|形式|による)の?(?:筆記|実技|口述)(?:試験)?|(?:筆記"
    "|実技|口述)(?:試験)?(?=で(?:、|す|行|あ)|に(?:より|よる))"
)
# "1級は2級合格者、2級・3級は制限なし": of which grades nothing is asked, where of others something is.
# "最も低い3級の場合は特に受験資格はありません"
_OPEN_CASE: Final = re.compile(f"^[^。、0-9]{{0,8}}?(?P<label>{GRADES})の?場合(?:は|には)、?")
_NOT_ASKED: Final = re.compile(
    f"(?P<label>{GRADES}(?:以上|以下)?)(?:試験)?\\s?(?:\\.{{3,}}|…+|・{{2,}}|:"
    "|には?|は)、?\\s?(?:特に)?(?:受[験検]資格(?:は|が)?)?の?(?:制限"
    "|条件)?(?:は|が)?"
    "(?:特に)?(?:なし|あり?ません|ございません|なく|不問|誰でも|だれでも|どなたでも)"
)
_ASKED: Final = re.compile(f"{_ONE}[^。、]{{0,12}}(?:{_ONE})[^。、]{{0,6}}(?:合格|取得|修了|必要)")


def name_open_grades(text: str, reading: Reading) -> Reading:
    """Give an open eligibility the grades of which a normalised text says so, where it asks something of others."""
    if reading["kind"] != "eligibility" or reading["state"] != "open" or "label" in reading:
        return reading
    case = _OPEN_CASE.match(text)
    if case and not OTHER.search(text, case.end()):
        return {**reading, "label": BLANK.sub("", case["label"])}
    named = _NOT_ASKED.search(text)
    of_some = named and ("excepting" in reading or _ASKED.search(text))
    return {**reading, "label": BLANK.sub("", named["label"])} if named and of_some else reading


_FIELDS_OF_FIGURES: Final = frozenset(["duration", "pass_rate", "examinees", "passers", "exam_fee", "course_cost"])
# "(3)自動車免許を取得していない方 →講習料金は33,550円": who pays the one price.
_BUYER: Final = re.compile(
    f"{BULLET}(?:\\([0-9]{{1,2}}\\))?\\s?(?P<label>[^。、:→は()]{{2,24}}(?:(?:て|で)いない|(?:て|で)いる|した"
    f"|済みの?|のない|をお持ちの|がある)(?:方|人|者)"
    "|[^。、:→は()]{2,20}(?:保有|取得|所持|合格|修了)者)\\s?(?:\\([^()]{1,24}\\))?(?:※[0-9]{1,2})?\\s*(?:→|:|は、?"
    "|\\|)\\s?"
    "(?=(?:受[験検]|受講|講習|講座|検定)?(?:手数)?(?:料金?|費用)|[0-9¥])"
)


def name_topic(field: str, text: str, reading: Reading) -> Reading:
    """Give a reading of one figure without a label the label of the part or grade that alone its text tells of."""
    rows = list_rows(reading) if field in _FIELDS_OF_FIGURES else []
    buyer = _BUYER.match(text) if field in ("exam_fee", "course_cost") and len(rows) == 1 else None
    if buyer and not rows[0]["label"]:
        rows[0]["label"] = buyer["label"]
    topic = _TOPIC.match(text) if len(rows) == 1 and not rows[0]["label"] else None
    if topic and not OTHER.search(_FORM.sub("", text[topic.end() :])):
        rows[0]["label"] = topic["label"]
    elif len(rows) == 1 and (reading["kind"] == "rate" or reading["kind"] == "people"):
        value = reading["values"][0]
        value["label"] = _name_period(text, value["period"], value["label"])
    return reading


def _name_period(text: str, year: str | None, label: str | None) -> str | None:
    """The label of one figure with the sitting, the month or the years of which its text says it is."""
    sittings = _NUMBERED.findall(text) if not year else []
    month, mean = _SITTING.search(text), None if year else _MEAN.search(text)
    period = month or mean
    told = period["label"] if period and not label else sittings[0] if len(sittings) == 1 else None
    if not told or (label and told in label):
        return label
    return f"{label} {told}" if label else str(told)


_NUMBERED: Final = re.compile("第[0-9]{1,3}回(?!目)")
# "令和2年度(12月試験)", "令和になってからの平均合格率は34%": of which sitting, and over how many years, a figure is.
_SITTING: Final = re.compile("年度?\\s?[(の]?(?P<label>[0-9]{1,2}月(?:試験|検定|期))")
_MEAN: Final = re.compile(
    "(?P<label>(?:(?:過去|直近|ここ|最近)の?(?:[0-9数]{1,3}(?:年|回)(?:間|分)?)?の?|(?:[^、。はが\\s]{2,12}になって"
    "|[^、。はが\\s]{2,12}以降)(?:から)?の"
    "|[0-9]{1,2}(?:年|回)間?の)平均"
    # "過去5年は30~45%", "30~45%(直近3回)": a span over the years is no plain rate either.
    "|(?:過去|直近|ここ|この|最近)の?(?:[0-9]{1,3}(?:年|回)(?:間|分)?|数年間?))"
)


_STARTS: Final = re.compile("^|(?<=。)")
# What a sentence before may tell of the whole.
_TELLS: Final = re.compile(
    "[0-9]|会場|在宅|自宅|オンライン|ネット|センター|毎[年月回]|随時|通年|いつでも|誰でも|だれでも|どなたでも|制限"
)
