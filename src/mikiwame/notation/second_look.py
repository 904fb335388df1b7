"""Asks of a reading whether every head of its text has its figure, and every year stands for itself.

The readers go from a figure to the words around it. This goes the other way: from the parts, halves and ways to sit
that a text sets against each other, each of which must be in a label, and from the spans of time, beside which one
year is not what a figure is of.
"""

from itertools import islice
from typing import Final

from mikiwame.notation.months import count_through
from mikiwame.notation.residue_words import NO_LABEL
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Schedule

_PARTS: Final = re.compile(
    "学科|実技|筆記|実地|面接|口述|リスニング|リーディング|ライティング|スピーキング|聴解|[1-4一二三]次(?=試験|審査|検定|[\\s|:(のは】]|$)"
    "|(?:午前|午後|前期|後期|上期|下期|春[期季]|秋[期季])(?=試験|の部|\\s?[|])"
)
_WAYS: Final = re.compile("在宅|自宅|CBT|IBT|PBT|ペーパー(?=試験|方式)|ネット試験|統一試験|会場受[験検]")
# "筆記・実技とも各60分", "IBT・CBT共に90分": what all of them have needs no label.
_OF_ALL: Final = re.compile("とも|共に|各|いずれ|どちら|両方|同じ|同様|共通|問わず|それぞれ")
# "択一式の筆記試験", "実技試験(筆記式)": how a part is asked.
_FORM: Final = re.compile(r"(?:筆記|実技)(?:式|方式|形式|(?=\s?\([^()]*(?:択一|記述)))|\((?:筆記|実技)\)")
_MAIN: Final = re.compile("学科|実技")
_ORAL_OR_WRITTEN: Final = frozenset(["筆記", "面接", "口述"])
# "合格率34.7%(合格基準:学科70%、実技60%)": heads of another field's figures.
_OTHER_FIELD: Final = re.compile("合格(?:基準|ライン|点)[^。)]*")
# "甲種(特類以外):…": the others of a class, which the class alone does not name.
_THE_REST: Final = re.compile(r"\(([^()。]{1,8}以外)\)\s?[:は]?\s?[0-9]")
_SPAN: Final = re.compile(
    "累計|累積|通算|以来|これまで|(?<![0-9])[0-9]{1,2}年間(?!に?[0-9]回)|(?:(?:19|20)[0-9]{2}|(?:平成|令和|昭和)\\s?(?:[0-9]{1,2}|元))年?度?(?:[0-9]{1,2}月)?[^。、0-9]{0,6}"
    "(?:以降|から|より|まで|にかけて)"
)


def find_lost_head(text: str, labels: str) -> str | None:
    """Give a part or a way that a normalised text sets against others and no label of its reading has, or None."""
    rest = _THE_REST.search(text)
    if rest and "以外" not in labels:
        return str(rest[1])
    of_all = bool(_OF_ALL.search(text))
    plain = _OTHER_FIELD.sub(" ", _FORM.sub(" ", NO_LABEL.sub(" ", text)))
    forms = _ORAL_OR_WRITTEN if _MAIN.search(labels) else frozenset[str]()
    for heads in (_PARTS, _WAYS):
        named = set(heads.findall(plain)) - forms
        lost = sorted(head for head in named if head not in labels)
        # "学科15問、実技2問、共に試験時間は90分": of what all have, one alone is no label.
        if len(named) > 1 and lost and not (of_all and len(lost) == len(named)):
            return str(lost[0])
    return None


def find_span(text: str) -> str | None:
    """Give the words of a normalised text for a time of several years, or None."""
    span = _SPAN.search(text)
    return span.group() if span else None


_MONTH: Final = re.compile(
    "(?<![0-9か/])(?P<named>(?<!第)[0-9]{1,2})月(?!間|曜|[・、]?[火水木金土日]曜)|(?<![0-9/])(?P<short>[0-9]{1,2})/[0-9]{1,2}(?![0-9/会問点])"
)
# "※願書受付:4月11日~5月11日": days of another matter; they may stand in the clause behind its head.
_OTHER_DAYS: Final = re.compile(
    "申し?込|願書|受付|提出|公[告示]|出願|発表|通知|申請|結果|締め?切|配布|発送|まで|以降|から|より|除|休|講座|講習|コース|開講|開校|入学|修了|ません|ない|中止|コロナ|年度?は|改定|開始|現在|時点|更新|勉強|学習"
)
_REACH: Final = 40
# The word before a day, or the one before that where only a blank or a mark stands between.
_LAST_CLAUSE: Final = re.compile(
    r"[^。、|)\s]*[\s:・(]*(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:\([^()]{1,4}\))?\s?[~-]\s?(?:翌年)?)?$"
)
# "6月14日 | 4月2日~5月12日": beside the days of the exam a span of days is one for applying.
_SPAN_OF_DAYS: Final = re.compile(
    r"[0-9]{1,2}月[0-9]{1,2}日\s?(?:\([^()]{1,4}\))?\s?(?:~|-|から)\s?(?:翌年)?[0-9]{1,2}月[0-9]{1,2}日"
)
_NEXT_CLAUSE: Final = re.compile("[^。、|)]{0,16}")
_DECEMBER: Final = 12
# More months than any timetable names: a longer text is judged by its beginning.
_MOST_MONTHS: Final = 60


def find_lost_month(text: str, reading: Schedule) -> str | None:
    """Give a month of a normalised text that its reading has not, though nothing says that it is another matter's."""
    if reading.get("any_time") and not reading["months"]:
        return None
    held = _list_months(reading)
    if reading["dates"]:
        text = _SPAN_OF_DAYS.sub(lambda span: " " * len(span.group()), text)
    for match in islice(_MONTH.finditer(text), _MOST_MONTHS):
        number = int(match["named"] or match["short"])
        ahead = _LAST_CLAUSE.search(text, max(0, match.start() - _REACH), match.start())
        behind = _NEXT_CLAUSE.match(text, match.end())
        around = (ahead.group() if ahead else "") + match.group() + (behind.group() if behind else "")
        if 0 < number <= _DECEMBER and number not in held and not _OTHER_DAYS.search(around):
            return match.group()
    return None


def _list_months(reading: Schedule) -> set[int]:
    held = {*(reading["months"] or ()), *(int(day[5:7]) for day in reading["dates"])}
    for window in reading.get("windows", ()):
        held |= set(count_through(int(window["from"][5:7]), int(window["to"][5:7])))
    season = reading.get("season")
    return held | set(count_through(int(season["from"][:2]), int(season["to"][:2]))) if season else held
