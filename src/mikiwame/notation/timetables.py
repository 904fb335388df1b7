"""Finds timetables of several grades, stages or ways of sitting in one text, which no single schedule can hold."""

from itertools import zip_longest

from mikiwame.notation.calendar import YEAR, find_days
from mikiwame.notation.exams_apart import tells_exams_apart
from mikiwame.notation.figures import blank
from mikiwame.notation.frequency import ANY_TIME, UNCOUNTED, blank_days, count_months, count_times
from mikiwame.notation.months import find_months
from mikiwame.vocabulary import patterns as re

_WHO = re.compile(
    "(?P<grade>[準第]?(?:[0-9]{1,2}|[一二三四]|[IVX]{1,4})(?:級|種|類)|[甲乙丙]種(?:第?[0-9]類)?|初級|中級|上級|医科|歯科)"
    "|(?P<stage>[第]?[1-4一二三]次|学科|実技|技能|筆記|面接|口述|論文|短答|択一|記述|論述)"
    "|(?P<way>個人|団体|一般|在宅|会場|公開|統一|ネット|オンライン|CBT|IBT|PBT|ペーパー)"
)
_ONLY = re.compile("月(?:のみ|だけ)")
# "ただし上級は2月・7月の年2回": what follows is another timetable than the one before.
_HOWEVER = re.compile(r"(?:ただし|但し)[、\s]?$")
# "年3回(3月[1級なし]、7月、11月)"
_WITHOUT_GRADE = re.compile(r"(?:回|月)[^。]{0,24}?[0-9]級\s?(?:のみ|だけ|なし|無し)")
# "※ただし、2月の試験は2級と3級のみ", "(1級とマイスターは2回)", "師範と司教は5月だけ": a remark that sets some apart.
_APART = re.compile(
    r"月の?(?:試験|検定|回|実施)?(?:に)?は[^。、0-9]{0,8}[^。月]{0,16}[級種師士者コ][^。月]{0,4}(?:のみ|だけ|なし|無し|な[いく]|ありません|せず|休)"
    r"|月は(?:全級|[準第]?[0-9][^。月]{0,8}級)"
    r"|[0-9回月][^(]{0,40}[(][^()0-9]{0,6}[^()]{1,16}は(?:年(?:に)?)?[0-9]{1,2}回[^()]{0,6}[)]"
    r"|[回月毎時]\s?[(※][^()月]{1,16}は[^()。]{0,8}[0-9]{1,2}月(?:の)?[^()。]{0,6}(?:のみ|だけ)"
    r"|[回月][^月]{0,60}(?:ただし|但し|※|一方)[^。月]{1,20}は(?:毎年)?[0-9]{1,2}月[^。()]{0,16}(?:のみ|だけ)"
)
# "(8月は第1・第3日曜日)": a month with another number of sittings.
# "冬は全級、夏は2級・3級のみ"
_SOME_GRADES = re.compile("全(?:ての)?級[^。]{0,40}[級種](?:のみ|だけ)|[級種](?:のみ|だけ)[^。]{0,40}全(?:ての)?級")
_MONTH_WITH_MORE = re.compile(r"(?:[(※]|ただし|但し)、?\s?[0-9]{1,2}月は第\s?[1-5][^第。)]{0,5}[・、,と]\s?第?[1-5]")
# "平成30年2月11日 *1級・準1級は6月と11月のみ": months of some grades beside any other time.
_MONTHS_OF_SOME = re.compile(
    r"(?:準?[0-9]{1,2}級|[初中上]級|マイスター|第?[1-4一二三]種|[1-4一二三]次|学科|実技|筆記|面接)(?:試験|検定)?は、?[^。0-9]{0,6}[0-9]{1,2}月[^。()]{0,16}(?:のみ|だけ|に限)"
)
# "6月、11月、3月 ※1級は年1回11月に実施"
_GRADE_BEHIND = re.compile(
    r"[回月日毎時][^。]{0,60}?(?:[※(。]|ただし、?|但し、?)\s?(?:なお、|また、)?(?:準?[0-9]{1,2}級|[初中上]級|マイスター)(?:の?試験)?は[^。※()0-9]{0,10}(?:[0-9]{1,2}月|年[に間]?[0-9]{1,2}回|毎月|随時)"
)
_ANY_MONTH = re.compile("[0-9]月|毎月|年[に間]?[0-9]{1,2}回")
# "大阪府では年2回、他は年1回"
_A_YEAR = re.compile(r"年(?:に|間)?\s?([0-9]{1,2})\s?回(?!目)")
# "6月に一次試験 7月に二次試験": the months stand before the stage.
_MONTHS_BEFORE = re.compile(
    r"(?<![0-9])([0-9]{1,2})月(?:上旬|中旬|下旬|初旬|末|頃|ごろ|第[1-5][月火水木金土日]曜日?|[0-9]{1,2}日)?(?:に|の|は|が|:|[(])?\s?([第]?[1-4一二三]次|学科|実技|技能|筆記|面接|口述|論文|短答|(?:準?[0-9]|[各全])級(?:[・、,と~]準?[0-9]級){0,8}+)"
)
# "筆記試験:10月4日 技能試験:12月12日": days of stages without a year.
_STAGE_BEFORE = re.compile(
    r"([第]?[1-4一二三]次|学科|実技|技能|筆記|面接|口述|論文|短答)(?:試験|審査|検定)?\s?[:はが|]?\s?(?:例年|毎年)?\s?([0-9]{1,2})月"
)
# "【1・2級】2025年6月22日 【3級】2025年11月9日", "2025年2月24日(日)※2~4級のみ": days of some grades only.
_GRADES_BEFORE_DAY = re.compile(
    rf"[【\[<(]([^【】\[\]<>()]{{0,24}}級[^【】\[\]<>()]{{0,6}})[】\]>)]\s?(?:[〔\[(][^〔〕\[\]()]{{1,10}}[〕\])]\s?)?({YEAR.pattern}\s?[0-9]{{1,2}}月\s?[0-9]{{1,2}}日)"
)
_DAY_OF_SOME = re.compile(
    r"[0-9]日\s?(?:[(][月火水木金土日][)])?\s?[※(]\s?(?:準?[0-9]{1,2}級?[・、~,と-]?){1,6}級?\s?(?:のみ|だけ)"
)
# "1級・2級" and "1級、2級" are the same grades.
_GRADES_LISTED = re.compile("(?<=級)[・、,と~]")
# "試験場所により異なる": nobody can tell when.
_VARIES = re.compile("(?:により|によって|ごとに|毎に|で)、?\\s?(?:異な|違[いうっ])|未定")
# How far behind the name of a way of sitting its months or its number of times may stand.
_REACH_OF_WAY = 24
# The months and the number of times a year of one grade, stage or way of sitting.
_Timetable = tuple[tuple[int, ...] | None, int | None]
_NOTHING: _Timetable = (None, None)
_ANY, _UNTOLD = 0, -1


def has_unlike_timetables(text: str) -> bool:
    """Say whether two grades, stages or ways of sitting named in the text have different months or counts."""
    if _WITHOUT_GRADE.search(text) or len(set(_A_YEAR.findall(text))) > 1:
        return True
    tables = _list_timetables(text).values()
    for picked in (0, 1):
        kinds = [frozenset(table[picked] for table in listed) for listed in tables]
        if len(set(kinds)) > 1 and not any(None in kind for kind in kinds):
            return True
    return False


def sets_apart(text: str) -> bool:
    """Say whether a remark gives some grades or months their own timetable, or stages stand behind unlike months."""
    if any(sign.search(text) for sign in (_APART, _SOME_GRADES, _MONTH_WITH_MORE, _DAY_OF_SOME)):
        return True
    if _GRADE_BEHIND.search(text) or tells_exams_apart(text):
        return True
    some = _MONTHS_OF_SOME.search(text)
    if some and _ANY_MONTH.search(text[: some.start()] + " " + text[some.end() :]):
        return True
    dated = {(match[1], match[2]) for match in _GRADES_BEFORE_DAY.finditer(text)}
    if len({grades for grades, _ in dated}) > 1 and len({day for _, day in dated}) > 1:
        return True
    staged = set(_STAGE_BEFORE.findall(text)) if not YEAR.search(text) else set()
    if len({stage for stage, _ in staged}) > 1 and len({month for _, month in staged}) > 1:
        return True
    before = {(_GRADES_LISTED.sub(" ", stage), month) for month, stage in _MONTHS_BEFORE.findall(text)}
    return len({stage for stage, _ in before}) > 1 and len({month for _, month in before}) > 1


def _list_timetables(text: str) -> dict[str, list[_Timetable]]:
    """Give what is said of each; names with nothing said between them (``1級・2級は6月``) share what follows."""
    tables: dict[str, list[_Timetable]] = {}
    waiting: list[str] = []
    undated = blank_days(text, [day for day in find_days(text) if day.name_date()])
    names = list(_WHO.finditer(text))
    if names and _is_exception(text, names[0]):
        table = _read_timetable(text[: names[0].start()].rsplit("。", maxsplit=1)[-1])
        if table != _NOTHING:
            tables[""] = [table]
    for name, following in zip_longest(names, names[1:]):
        waiting.append(name.group())
        end = following.start() if following else len(text)
        reach = min(end, name.end() + _REACH_OF_WAY) if name["way"] else end
        table = _read_timetable((undated if name["stage"] else text)[name.end() : reach])
        if table != _NOTHING:
            for who in waiting:
                tables.setdefault(who, []).append(table)
            waiting = []
    return tables


def _is_exception(text: str, name: re.Match[str]) -> bool:
    """``6月・11月(1級は11月のみ)``, ``年3回 (CBT方式は随時)``: what stands before the name is said of the others."""
    behind = text[name.end() : name.end() + _REACH_OF_WAY]
    if name["grade"] and _HOWEVER.search(text[: name.start()]):
        return True
    return bool(name["grade"] and _ONLY.search(text, name.end())) or bool(name["way"] and ANY_TIME.search(behind))


def _read_timetable(said: str) -> _Timetable:
    timeless = blank(blank(said.split("。", maxsplit=1)[0], UNCOUNTED), YEAR)
    months = find_months(timeless)
    times = count_times(timeless) or count_months(timeless, months)
    if not times:
        times = _ANY if ANY_TIME.search(timeless) else _UNTOLD if _VARIES.search(timeless) else None
    return months, times
