"""Asks of each month of a schedule that it is one in which the exam is sat, by everybody who may, in any year.

``10月試験、8月中旬申込``, ``4月開始・10月受験`` and ``2020年4月の全面施行`` name months of something else, and
``次回は2026年5月`` says of one sitting when it is, and nothing of how often there are any.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Schedule

_MONTH: Final = "(?<![0-9])(?P<month>[0-9]{1,2})月"
_DAY: Final = "(?:\\s?[0-9]{1,2}日(?:\\s?\\([^()]{1,4}\\))?|[上中下初]旬|初め|末|頃|ごろ|中)?(?:頃|ごろ)?"
_IN_MONTH: Final = re.compile(_MONTH)
_OTHER_EVENT: Final = re.compile(
    f"{_MONTH}{_DAY}(?:\\s?(?:まで|から|より|以降|に|の|には|にかけて|[~-]))?\\s?(?:に|の|は)?(?:Web|ネット|郵送)?"
    "(?:お?申\\s?し?込|出願|受付(?!日程)|募集|締め?切|〆切|願書"
    "|要項|案内(?:書)?(?:公開|配布)|受[験検]票|開講|講習|講座|スクーリング"
    "|研修|合格発表|結果(?:発表|通知|公表)|合否|発表|合格(?!率)"
    "|登録|交付|発送|施行(?!され(?:る|ます)?試験|月)|改[正訂]|廃止"
    "|創設|新設|設立|制定|発足|修了|取得|卒業|スタート(?!する試験)"
    "|学習開始|勉強開始|(?<!申込)(?<!受付)開始(?!時|の試験|さ))"
    "(?![^。、]{0,6}:|[^。、]{0,8}[0-9]{1,4}[年月])"
)
# Those for whom a sitting of its own is held, and sittings that are none of the regular ones.
_OF_SOME: Final = re.compile(
    "(?:障[害が][いの]?|不自由|病気|けが|やむを得ない)[^。]{0,24}(?:人"
    "|方|者)(?:向け|のため|は|に)|特別措置|出張(?:特別)?試験|(?<!団体)特別試験"
    "|追試験?|再試験|臨時(?:の)?試験"
    "|(?:人|方|者|学生|生徒|会員|団体|企業|受講[生者])(?:向けに?"
    "|のために|限定で)、?[^。]{0,12}(?:年に?[0-9]回|毎[月年])"
)
_NEXT: Final = re.compile("次回|次の(?:試験|検定|回)|今回|直近の?(?:試験|回)")
_EVERY_YEAR: Final = re.compile("年に?\\s?[0-9]{1,2}\\s?(?:回|度)|毎年|例年|毎回|毎月|隔月|回(?:実施|開催)")
# "第54回:2026年5月実施", "2026年5月24日": a sitting of its own, by its number or its year.
_ONE_SITTING: Final = re.compile(
    "第\\s?[1-9][0-9]{1,2}\\s?回[^。、]{0,6}[0-9]{4}年|(?:[0-9]{4}|(?:令和|平成)\\s?[0-9元]{1,2})年(?:\\([^()]{1,8}\\))?\\s?[0-9]{1,2}月(?!\\s?"
    "[0-9]{1,2}日|現在|時点|に(?:開始|変|新)|から|より|以降)"
)
_LAW: Final = re.compile(
    "(?:(?<!試験)施行|改正|制定|公布)(?:が|された)[^。]{0,10}[0-9]{1,2}月"
    "|[0-9]{1,2}月[0-9]{0,2}日?以[降後]に(?:修了|取得|合格|登録"
    "|受講|卒業|生まれ)|有効(?:になる|と[さな])"
    "|[0-9]月?(?:[0-9]{1,2}日)?試験(?:なら|を例に)|に続(?:き|いて)、|逆算した|カレンダーに登録"
)


# "技能試験:12月12日", "介護福祉士の筆記試験は": one part of an exam that has others, which no schedule can say.
_PART: Final = "(?:筆記|実技|技能|学科|面接|口述|製図|論文|短答式?|実地|設計製図|[1-4一二三]次)(?:試験|検定|審査|考査)?"
_OF_PART: Final = re.compile(
    f"(?:^|の|[\\s・●■【「])(?P<part>{_PART})(?:】|」)?\\s?(?:は|:|が|(?<=試験)の(?:試験日|日程|会場|試験地|実施))"
)
_ANY_PART: Final = re.compile(
    "筆記|実技|技能(?!士|検定|講習|認定|審査試験)|学科|面接|口述|製図|論文|短答|実地|[1-4一二三]次"
)
# "12月12日または13日": one of two days, of which a month says nothing.
_ONE_OF_DAYS: Final = re.compile(
    "[0-9]日(?:\\s?\\([^()]{1,4}\\))?(?:、|か)?\\s?(?:または|又は"
    "|もしくは|あるいは|か、?)\\s?(?:[0-9]{1,2}月)?[0-9]{1,2}日"
    "|曜日?\\s?(?:または|又は|もしくは|あるいは|か)、?[0-9]{1,2}月"
)

# "10月5日(日) | 11月16日(日)": the days of two columns without heads, of which the second may be that of results.
_COLUMNS: Final = re.compile(
    "(?:[^|]*\\|)?\\s?(?:[0-9]{4}年|(?:令和|平成)[0-9元]{1,2}年)?\\s?[0-9]{1,2}月[0-9]{1,2}日(?:\\s?\\([^()|]{1,4}\\))?\\s?(?:\\|\\s?"
    "(?:[0-9]{4}年|(?:令和|平成)[0-9元]{1,2}年)?\\s?[0-9]{1,2}月[0-9]{1,2}日(?:\\s?\\([^()|]{1,4}\\))?\\s?\\|?\\s?)+"
)
# "11月19日、12月17日、30年1月21日": days of one year, of which the months alone would be left.
_YEAR_AMONG_DAYS: Final = re.compile("[0-9]日[^。]{0,6}[、,・\\s](?:平成|令和)?[0-9]{1,2}年[0-9]{1,2}月[0-9]{1,2}日")
# "6月中旬(2次は7月下旬)", "※()内は二次試験": months of another part. "1月下旬または2月上旬": one of two.
_IN_BRACKETS: Final = re.compile(
    f"\\([^()]{{0,6}}{_PART}[^()]{{0,6}}[0-9]{{1,2}}月|(?:\\(\\)|\\( \\)|括弧|カッコ|かっこ)内"
    "|[0-9]月(?:[上中下初]旬|末|初め)?(?:頃)?、?\\s?(?:または|又は|もしくは|あるいは|or)、?\\s?(?:翌年)?[0-9]{1,2}月"
)
# "6月29日(第5日曜) 5/2(月)~5/22(木)": behind the day of the exam those in which one applies.
_D: Final = "(?:[0-9]{1,2}月\\s?[0-9]{1,2}日|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))(?:\\s?\\([^()]{1,4}\\))?"
_SPAN: Final = re.compile(f"{_D}\\s?(?:~|-|から)\\s?(?:(?:翌|[0-9]{{4}})年)?\\s?{_D}")
_ONE_DAY: Final = re.compile(_D)
_OF_EXAM: Final = re.compile(
    "(?:試験|実施|受[験検]|検定|開催)(?:期間|日程)|期間(?:中|内)|CBT|IBT|ネット|在宅|随時|以降|まで|または|又は|\\d日間"
)
_DAYS_ALONE: Final = re.compile("[0-9月日()月火水木金土曜祝または又はもしくか、\\s]+")


def find_part(text: str) -> str | None:
    """Give the one part of an exam that a normalised text tells of, or None where it tells of more or of none."""
    found = _OF_PART.search(text)
    if not found or len(set(_ANY_PART.findall(text))) != 1:
        return None
    told = _IN_MONTH.search(text)
    return found.group().strip() if not told or found.start() < told.start() else None


def find_other_event(text: str, schedule: Schedule) -> str | None:
    """Give the words of a normalised text by which a month or a number of its reading is of something else, or None."""
    spanned = _SPAN.search(text)
    kept = schedule.get("windows") or len(schedule["months"] or ()) > 1
    if spanned and kept and _ONE_DAY.search(_SPAN.sub(" ", text)) and not _OF_EXAM.search(text):
        return spanned.group()
    part = find_part(text) or (text if _COLUMNS.fullmatch(text) else None)
    among = _YEAR_AMONG_DAYS.search(text) if not schedule["dates"] else None
    part = part or (among.group() if among else None)
    if part:
        return part
    for pattern in (
        _OF_SOME,
        _LAW,
        _IN_BRACKETS,
        *([] if schedule["dates"] or _DAYS_ALONE.fullmatch(text) else [_ONE_OF_DAYS]),
    ):
        found = pattern.search(text)
        if found:
            return found.group()
    months = schedule["months"] or [int(day[_OF_MONTH]) for day in schedule["dates"]]
    named = [int(found["month"]) for found in _IN_MONTH.finditer(text)]
    for found in _OTHER_EVENT.finditer(text):
        month = int(found["month"])
        if month in months and named.count(month) == 1:
            return found.group()
    if schedule["per_year"] is None or _EVERY_YEAR.search(text):
        return None
    dated = [found.group() for found in _ONE_SITTING.finditer(text)]
    following = _NEXT.search(text)
    if len(named) == 1 and (following or dated):
        return following.group() if following else dated[0]
    return dated[0] if len(dated) > 1 and len(dated) == len(named) else None


_OF_MONTH: Final = slice(5, 7)
