"""Reads short texts that tell a value and what goes with it in one set phrase: ``今は7,800円、来年4月からは8,600円``.

Each pattern takes the text from end to end. The words of the value are read by the field's own reader as if they stood
alone; what a reading has no place for (a price of next year, a grade that sits in autumn only) is kept as a remark.
"""

from collections.abc import Callable
from typing import Final, cast

from mikiwame.notation.cases import name_case
from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Rate, Reading, Schedule, Venue
from mikiwame.vocabulary.terms import Remarked

_Read = Callable[[str], Reading]
_PRICE: Final = "[0-9][0-9,]*円(?:\\s?\\(税[込抜別]み?\\))?"
_PART: Final = "(?:第?[1-4一二三]次|学科|実技|筆記|口述|面接|実地|論文|製図)(?:試験|検定|審査)?"
_CLOCK: Final = "[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)"
_END: Final = "(?:です|でした|となります|となっています)?。?"

# "25%前後をうろうろしている"
_HOVERS: Final = re.compile(
    "(?P<said>[^。]*[0-9](?:%|割)(?:前後|程度|台|ほど|くらい|ぐらい)?)(?:の(?:間|あたり))?を(?:うろうろ|行き来|いったりきたり|行ったり来たり|上下)"
    "し(?:て(?:い|お))?(?:る|ます|ります)?。?"
)
# "3人に1人が合格": unless it says so, nobody has counted it exactly.
_ONE_IN: Final = re.compile(
    "(?:合格率は|受[験検]者の|例年)?、?(?:約|およそ|おおよそ|だいたい|ほぼ)?(?P<of>[2-9]|[1-9][0-9])人に(?P<one>[1-9])人(?:程度|ほど|くらい|ぐらい)?"
    "(?:(?:の(?:割合|方|人))?(?:が|は|で|しか)?(?:合格|受か)(?:し(?:て(?:い|お)り?)?ます|する|しています|している|できます|ります|る)?|の割合で合格(?:します|する)?)"
    "(?:計算)?(?:です)?。?"
)
_OF_SEX: Final = re.compile(
    "(?:男性?|男子)\\s?[:はが]?\\s?(?P<men>[0-9]{1,3}(?:\\.[0-9]+)?)%\\s?[、,・/]?\\s?(?:女性?|女子)\\s?[:はが]?\\s?(?P<women>[0-9]{1,3}(?:\\.[0-9]+)?)%"
)
_WHOLE: Final = 100.0
_ROUNDING: Final = 0.5
_NOW_AND_LATER: Final = re.compile(
    f"(?:今|いま|現在|現行)(?:の(?:受[験検](?:手数)?料|検定料|受講料|料金))?は、?(?P<said>{_PRICE})(?:、|で、|ですが、?|だが、?)\\s?"
    f"(?P<remark>(?:来年度?|翌年度?|再来年度?|次回|来春|来秋)[^、。円]{{0,16}}(?:から|より|以降)は?、?{_PRICE}[^、。0-9円]{{0,10}})。?"
)
_CASE: Final = re.compile(
    f"(?P<label>[一-龠ァ-ヶー]{{1,8}}(?:申請|出願|申込)の場合)(?:は|:)?、?\\s?(?P<said>{_PRICE}){_END}"
)
_GROUP: Final = re.compile(
    f"(?P<label>団体(?:受[験検]|申込)?\\s?\\([^()]{{1,16}}\\))(?:は|:|\\s)、?[0-9]{{1,2}}(?:割|%)\\s?(?:引き?|OFF|オフ)(?:の|で)、?(?P<said>{_PRICE}){_END}"
)
_CAMPAIGN: Final = re.compile(
    "(?P<usual>(?:一般|通常|正規|標準|定価)(?:価格|料金|受講料)?)\\s?[:は]?\\s?(?P<first>[0-9][0-9,]*円)\\s?→\\s?"
    "(?P<lower>[一-龠ァ-ヶー]{0,8}(?:キャンペーン|割引|特別|早割|早期|セール)(?:価格|料金|受講料|申込価格)?)\\s?[:は]?\\s?(?P<second>[0-9][0-9,]*円)"
    "(?:\\s?\\((?P<remark>(?P<tax>税[込抜別]み?)?[^()円]*)\\))?"
)
_GRADE_OF_PARTS: Final = re.compile(
    f"(?P<grade>{GRADE})(?:は|では|の場合は?)、?(?P<said>{_PART}(?:は|が|:)?\\s?約?[0-9]{{1,3}}(?:分|時間)(?:[、・,とで]\\s?{_PART}(?:は|が|:)?\\s?約?[0-9]{{1,3}}(?:分|時間)){{1,3}}){_END}"
)
_WITH_BRIEFING: Final = re.compile(
    f"(?P<said>{_CLOCK}\\s?[~-]\\s?{_CLOCK})\\s?\\((?P<remark>(?:うち|内)、?(?:説明|ガイダンス|注意事項の?説明)(?:時間)?(?:は|が)?約?[0-9]{{1,2}}分)\\)"
)
_WHO_SAT: Final = re.compile(
    "(?:申し?込み?|出願|志願|応募)者?(?:数|総数)?(?:は|が)?約?[0-9][0-9,万千]*[人名]の?(?:うち|中)、?(?:実際に)?受[験検](?:者(?:数)?は|し(?:た|ている)(?:の|方|人)は)、?(?P<said>約?[0-9][0-9,万千]*[人名])"
    f"{_END}"
)
_WHO_PASSED: Final = re.compile(
    "受[験検]者?(?:数|総数)?(?:は|が)?約?[0-9][0-9,万千]*[人名]の?(?:うち|中)、?(?:見事)?合格(?:者(?:数)?は|し(?:た|ている)(?:の|方|人)は)、?(?P<said>約?[0-9][0-9,万千]*[人名])"
    f"{_END}"
)
_DAY_OF_CHOICE: Final = re.compile(
    f"(?:(?P<label>(?:CBT|IBT|PBT|ネット|オンライン|在宅|会場|{GRADE})(?:方式|試験|受[験検])?|{_PART})\\s?(?::|は、?|\\s)\\s?)?"
    "(?P<said>(?=[^の]*~)[0-9年月日()令和平成火水木金土祝\\s/~]+)(?:の(?:間|期間内?|期間中|うち)(?:で|の|に|から)?|の(?:うち|中から)?|から|より)、?"
    "(?P<remark>(?:お?好きな|ご?都合の(?:よい|良い|いい)|ご?希望の|任意の)(?:日時?|日程|1日|時間|日と時間)"
    "(?:(?:を|が|から)(?:選択|選[べびん]|指定)[^、。0-9]{0,10}|(?:に|で)(?:受[験検])?[^、。0-9]{0,8})?)。?"
)
_SOME_ONLY: Final = re.compile(
    f"(?P<said>[^※]+?)(?:。|、|\\s?\\()(?:ただし、?|なお、?)?(?P<remark>{GRADE}(?:[・、と]{GRADE})*(?:は|:)、?[^。、()は:0-9]{{0,2}}[^。、()は:]{{1,14}}(?:のみ|だけ)(?:の?(?:実施|開催))?)(?:です)?\\)?。?"
)
_AT_LEAST_MONTHLY: Final = re.compile(
    "(?:(?:検定会?|試験|審査)(?:は|が)、?)?(?P<remark>各(?:スクール|会場|校|教室|支部|地|地区|都道府県)で(?:毎月|月に?)[1一]回以上)(?:実施|開催)?(?:して(?:い|お)り?ます|します|されます|しています)?(?:です)?。?"
)
_AT_HOME_AND_ABROAD: Final = re.compile(
    "[●■◆※]?\\s?(?:(?:試験|受[験検]|開催)?(?:地|会場)\\s?[:は]\\s?)?(?P<home>(?:国内|日本国内)(?:は)?約?[0-9]{1,3}(?:都市|会場|か所))(?:、|と|および|及び|・)(?P<abroad>海外(?:は|:)?[^。()]{1,30}?[0-9]{1,3}(?:都市|会場|か所))"
    f"{_END}"
)
_EVERY: Final = list(range(1, 13))

_REWORDED: Final[dict[str, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "pass_rate": ((_HOVERS, "{said}で推移"),),
    "exam_fee": ((_NOW_AND_LATER, "{said}"), (_CASE, "{said}"), (_GROUP, "{label} {said}")),
    "course_cost": ((_NOW_AND_LATER, "{said}"),),
    "duration": ((_GRADE_OF_PARTS, "{grade}:{said}"), (_WITH_BRIEFING, "{said}")),
    "examinees": ((_WHO_SAT, "{said}"),),
    "passers": ((_WHO_PASSED, "{said}"),),
    "schedule": ((_SOME_ONLY, "{said}"),),
    "venue": ((_SOME_ONLY, "{said}"),),
}


def read_set_phrase(field: str, text: str, read: _Read) -> Reading | None:
    """Give the reading of a normalised text that is one such phrase, or None."""
    for pattern, spelt in _REWORDED.get(field, ()):
        found = pattern.fullmatch(text)
        told = read(spelt.format(**found.groupdict())) if found else None
        if not found or not told or told["kind"] in ("unreadable", "withheld", "text"):
            continue
        if pattern is _SOME_ONLY and not _is_of_all(found["said"], told):
            continue
        named = name_case(told, found["label"]) if pattern is _CASE else told
        return _remark(named, found.groupdict().get("remark")) if named else None
    match field:
        case "pass_rate":
            return _read_one_in(text) or _read_sexes(text, read)
        case "exam_fee" | "course_cost":
            return _read_campaign(text, read)
        case "schedule":
            return _read_choice(text, read) or _read_monthly(text)
        case "venue":
            return _read_abroad(text, read)
    return None


def _is_of_all(said: str, told: Reading) -> bool:
    """Whether what stands before the exception names no grade of its own."""
    return not re.search(GRADE, said) and not {"label", "others", "remarks"} & set(told)


def _remark(reading: Reading, remark: str | None) -> Reading:
    if not remark:
        return reading
    kept = cast(Remarked, reading).get("remarks", [])
    return cast(Reading, {**reading, "remarks": [*kept, remark]})


def _read_one_in(text: str) -> Rate | None:
    found = _ONE_IN.fullmatch(text)
    if not found or int(found["one"]) >= int(found["of"]):
        return None
    share = round(_WHOLE * int(found["one"]) / int(found["of"]), 1)
    return {
        "kind": "rate",
        "values": [{"label": None, "low": share, "high": share, "approx": True, "period": None}],
    }


def _read_sexes(text: str, read: _Read) -> Reading | None:
    """Shares that do not make up the whole are none of those who sat, so that they are of those who passed."""
    found = _OF_SEX.fullmatch(text)
    if not found or abs(float(found["men"]) + float(found["women"]) - _WHOLE) <= _ROUNDING:
        return None
    return read(f"合格率は{text}")


def _read_campaign(text: str, read: _Read) -> Reading | None:
    """The price that holds for a time keeps its name, and the last day is told beside it."""
    found = _CAMPAIGN.fullmatch(text)
    if not found:
        return None
    tax = f"({found['tax']})" if found["tax"] else ""
    told = read(f"{found['usual']}{found['first']}{tax}、{found['lower']}{found['second']}{tax}")
    return _remark(told, found["remark"]) if told["kind"] == "money" and len(told["amounts"]) > 1 else None


def _read_choice(text: str, read: _Read) -> Reading | None:
    found = _DAY_OF_CHOICE.fullmatch(text)
    told = read(found["said"].strip()) if found else None
    if not found or not told or told["kind"] != "schedule" or not (told.get("windows") or told.get("season")):
        return None
    named: Schedule = {**told, "label": found["label"]} if found["label"] else told
    return _remark(named, found["remark"])


def _read_monthly(text: str) -> Reading | None:
    found = _AT_LEAST_MONTHLY.fullmatch(text)
    if not found:
        return None
    monthly: Schedule = {"kind": "schedule", "per_year": None, "months": _EVERY.copy(), "dates": [], "rule": None}
    return _remark(monthly, found["remark"])


def _read_abroad(text: str, read: _Read) -> Venue | None:
    found = _AT_HOME_AND_ABROAD.fullmatch(text)
    if not found:
        return None
    counted = re.compile("[0-9]+")
    places = [
        (label, read(f"全国{counted.findall(found[group])[-1]}都市"))
        for label, group in (("国内", "home"), ("海外", "abroad"))
    ]
    told: list[Venue] = [{**one, "label": label} for label, one in places if one["kind"] == "venue"]
    return {**told[0], "others": told[1:]} if len(told) == len(places) else None
