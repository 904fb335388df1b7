"""Finds what a text says of other times than those of this exam: other exams, other years, second chances."""

from collections.abc import Callable
from itertools import islice

from mikiwame.notation.absence import Doubt, doubt
from mikiwame.notation.frequency import count_times
from mikiwame.notation.months import find_left_out
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re

# "宅建は10月、行政書士は11月", "2025年は6月、2026年は7月", "東京は6月、大阪は7月"
_TOPIC = re.compile(
    r"(?P<name>[^\s、。,・()はがをにもで:]{1,14})(?<!また)(?<!もしく)(?<!ある)(?:で|に)?は(?!じ|い|ず)(?=(?P<said>[^。は]{0,60}))"
)
# "社会福祉士:1月29日 精神保健福祉士:1月28日": the days of two exams.
_EXAM_WITH_DAY = re.compile(
    r"(?P<name>[一-龠ァ-ヶー]{2,16}(?:士|師|[任管担理売扱]者|専門員)補?)(?:試験|国家試験|検定)?\s?[:|]\s?(?:(?:19|20)[0-9]{2}年|令和|平成|[0-9]{1,2}月)"
)
_NO_NAME = re.compile(
    "(?:[一-龠]{0,4}(?:試験|検定|受験|実施|開催|試験日|検定日|日程|時期|頻度|回数|年度?|今年|毎年|例年|現在|今|通常|基本的|機会|チャンス|本番|一般的|次|時間))|こと|もの|それ|これ|場合|とき|[0-9]{1,2}月|.{0,10}[級目]|[春夏秋冬]|(?:次|今|初|毎|前)回|第[0-9]{1,3}回"
)
_ASIDE = re.compile(
    "(?:^|(?<=[。、]))[^。、]{1,40}[験定格士]とは?(?:違い|違って|異なり)、|(?<=。)(?:ちなみに|参考までに|余談ですが)[^。]*。?"
)
_TOPIC_OF_PLACE = re.compile(
    rf"(?P<name>{REGION_OR_PLACE.pattern}[市都府県]?(?:会場|地区|校|センター|支部|ブロック)?(?:\([^()]{{1,12}}\))?)(?::|は|では?|なら|だと|であれば)、?(?P<said>[^。、:]{{0,40}})"
)
_BRANCH = re.compile(r"(?:センター|支部|ブロック|会場|地区)(?:\([^()]*\))?$")
_ELSEWHERE = re.compile("地方|地域|以外|ほか|他の|それぞれ|都道府県|各地")
# "例年なら6月ですが、2026年は7月": one year's month beside the usual one.
_ONE_YEAR = re.compile(
    r"(?:19|20)[0-9]{2}年度?(?:は|のみ|だけ|に限り)[^。0-9]{0,20}[0-9]{1,2}月(?![0-9])[^。、]{0,20}|(?:19|20)[0-9]{2}年の?[0-9]{1,2}月(?:試験|検定|分|回)?は[^。、]{0,12}(?:ませ|ない|なし|中止|休)"
)
# "講座は4月と10月に始まり、", "7月のみ会場が異なります": months of other things.
_OTHER_MATTER = re.compile(
    r"(?:(?<=[。、])|^)(?=[^。、]*[0-9]月)(?![^。、]*(?:年[0-9]+回|実施|開催|試験日|行われ))[^。、]*(?:(?:講座|コース|スクール|授業|クラス|研修)(?:は|が)|(?:会場|時間|内容|料金|受験料)(?:が|は)(?:異な|変|混)|混雑|集中|混み|値上げ|合格率|難易度|人気|受験者数|割引|キャンペーン)[^。、]*[。、]?"
)
_OTHER_EXAM = re.compile(
    "(?:他|ほか|別|同種|類似)の(?:[^、。]{0,6}(?:試験|検定|資格|級))|に比べ|と比べ|(?<=[験定格士])とは?(?:違[いっ]|異な[りる])|(?<=.)一方(?!的)"
)
# 追試験, 予備日 and the like are no sittings of their own; nor is what was put off.
_SECOND_CHANCE = re.compile(
    "追試|再試|再受験|予備日|振替|振り替|代替|延期|順延|模試|模擬|補講|臨時|特別開催|プレ|締め?切"
)
_SHUT = re.compile(
    "休止|停止|中止|見送|休業|(?:でき|受けられ|行[いわ]れ?|実施し|実施され|開催し|開催され)(?:ない|ません)"
)
_MONTH = re.compile(r"[0-9]{1,2}月")
# More topics than any cell has: a longer text is judged by its beginning.
_MOST_TOPICS = 30
_YEAR, _DAY = re.compile("[0-9]{1,4}年"), re.compile("[0-9]月[0-9]{1,2}日")
_OWN_STORY = re.compile("私|僕|わたし|自分(?:は|が|も)|息子|娘|友人|知人|当方|管理人|筆者")
_SENTENCES = re.compile("[^。!?]+[。!?]?")
_COURSE_BEGINS = re.compile(
    r"(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:(?:生|期|に|の|から|より|上旬|中旬|下旬|頃)){0,2}(?:開講|開校|入学|入校|入会|開始の(?:コース|講座)|講座|クラス)[^。、]{0,16}"
)
_RESULT_COMES = re.compile(
    r"(?:翌年?の?)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:の)?(?:上旬|中旬|下旬|末|初旬|頃|ごろ|中)?(?:に|には|頃に|ごろに)[^。、0-9\s:()]{0,6}"
    "(?:公表され|公開され|案内|告知|掲載|登録|発送|配布|販売|送ら|結果|成績|合否|認定証|合格証|通知|合格発表|問い合わせ|改定|値上げ|改正|創設|開始されま|締|届)[^。、]{0,16}"
    # "12月13日付けで合格者に合格証書が交付され"
    "|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日付け?で[^。]*"
)
_CLOSING_DAY = re.compile("毎月[0-9]{1,2}日(?:に|を|が)?(?:締|〆|まで|必着|消印)[^。]*")
# "年6回、うち3回は団体専用", "会場によっては2月も", "面接は筆記の約1か月後"
_NOT_FOR_ALL = re.compile(
    "うち[^。、]{0,6}回は|(?:加えて|別に)[^。]{0,16}(?:ネット|CBT|IBT|オンライン|団体)|(?:会場|地域|都道府県|地区|級|支部|教室|年度?|科目)によって(?:は|も)[^。]{0,20}[0-9毎隔]|[0-9]回の[^。、]{0,8}(?:ところ|地域|会場|県)(?:も|が)あ"
    "|(?:面接|二次|2次|実技|口述)[^。、]{0,16}[0-9](?:か月|週間)後"
)
_CLAUSES = re.compile(r"[。、※()]|が、")
_COUNT_EACH = (
    ("week", re.compile("毎週|週に?[0-9]回")),
    ("month", re.compile("毎月|(?<!か)月に?[0-9]{1,2}回")),
    ("two", re.compile("隔月|2か月に")),
    ("half", re.compile("半年に")),
)


def drop_own_stories(text: str) -> str:
    """Give the text without asides, what somebody tells of their own exam, and when courses begin or results come."""
    told = [sentence for sentence in _SENTENCES.findall(_ASIDE.sub("", text)) if not _OWN_STORY.search(sentence)]
    joined = "".join(told)
    matters = _OTHER_MATTER.sub("", joined)
    matters = _CLOSING_DAY.sub(" ", matters)
    return _RESULT_COMES.sub(" ", _COURSE_BEGINS.sub(" ", matters))


def find_rival(text: str, tells_time: Callable[[str], bool]) -> Doubt | None:
    """Why what a text says is not one timetable of one exam."""
    topics = islice(_TOPIC.finditer(text), _MOST_TOPICS)
    told = [match["name"] for match in topics if tells_time(match["said"]) and not _is_dated(match)]
    if len({name for name in told if not _NO_NAME.fullmatch(name)}) > 1:
        return doubt("schedule-several")
    places = {
        match["said"].strip()
        for match in islice(_TOPIC_OF_PLACE.finditer(text), _MOST_TOPICS)
        if tells_time(match["said"])
    }
    if len(places) > 1:
        return doubt("schedule-several")
    if len({match["name"] for match in _EXAM_WITH_DAY.finditer(text)}) > 1:
        return doubt("schedule-several")
    single = _ONE_YEAR.sub(" ", text)
    if single != text and tells_time(single):
        return doubt("schedule-one_year")
    if _NOT_FOR_ALL.search(text):
        return doubt("schedule-not_for_all")
    if _OTHER_EXAM.search(text):
        return doubt("schedule-other_exam")
    if any(_SECOND_CHANCE.search(clause) and _MONTH.search(clause) for clause in _CLAUSES.split(text)):
        return doubt("schedule-second_chance")
    if any(_tells_shut(clause) for clause in _CLAUSES.split(text)):
        return doubt("schedule-shut")
    return _find_unlike_counts(text)


def is_of_one_place(text: str, tells_time: Callable[[str], bool]) -> bool:
    """``東京は毎月、地方だと半年に1回``, ``関東センターは1月``: say whether a time is that of one of several places."""
    topics = islice(_TOPIC_OF_PLACE.finditer(text), _MOST_TOPICS)
    beside_others = bool(_ELSEWHERE.search(text))
    return any(tells_time(match["said"]) for match in topics if beside_others or _BRANCH.search(match["name"]))


def _is_dated(match: re.Match[str]) -> bool:
    """``2025年の試験は8月24日``: a full day, which says for itself when it is."""
    return bool(_YEAR.search(match["name"]) and _DAY.search(match["said"]))


def _tells_shut(clause: str) -> bool:
    shut = _MONTH.search(clause) and _SHUT.search(clause) and "しか" not in clause
    return bool(shut and not find_left_out(clause))


def _find_unlike_counts(text: str) -> Doubt | None:
    kinds = [kind for kind, pattern in _COUNT_EACH if pattern.search(text)]
    return doubt("schedule-counts") if len(kinds) > 1 else None


def differs(remark: str, whole: str) -> bool:
    """Say whether a remark has another number of times a year than the text before it (``年1回 ※大阪府は年2回``)."""
    own, told = count_times(remark), count_times(whole)
    return bool(own and told and own != told)
