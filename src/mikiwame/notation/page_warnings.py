"""Words around a figure that say it holds later, or of something beside the exam: prices to come, courses, others."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from mikiwame.vocabulary import patterns as re

_COMING = re.compile(
    r"(?:改定|改訂|変更|値上げ?|値下げ?|引き?上げ|引き?下げ)(?:後|予定|を?(?:いた|致)?します|を?予定|され(?:る|ます)|と?なります|する)"
    r"|新(?:受験料|受検料|検定料|料金|価格|金額)|予定(?!日)|今後|来年度?|次年度|来春"
)
_PRICE = re.compile("[料費額円税]|価格|値[上下]")
_MONEY = re.compile("[0-9]\\s?万?円")
_LENGTH = re.compile("時間|[0-9]\\s?(?:[かヵカヶケ箇]?月|週|日|年|分)")
_FROM = re.compile(
    r"(?:(?P<year>20[0-9]{2})年度?|令和(?P<era>[0-9]{1,2}|元)年度?)(?:\s*(?P<month>[0-9]{1,2})月)?[^、。,】」』)）\]]{0,12}?"
    r"(?:から(?!の?過去)|より|以降|以後|改[定訂]|適用|施行)"
)
_YEAR = re.compile(r"20[0-9]{2}(?=年)|令和(?P<era>[0-9]{1,2}|元)(?=年)")
_COURSE = re.compile(
    "講座|コース|スクール|教材|テキスト|問題集|参考書|セミナー|通信教育|講習|過去問|模擬試験|模試|合格セット|教科書|書籍|養成校|専門学校|プラン"
)
_GRADE_CALLED_COURSE = re.compile("[^講対通]*(?:種|級)\\s?[/(（]\\s?[^()（）講対通]*コース\\s?[)）]?")
"""Ⅰ種(マスターコース): what an exam calls one of its grades."""

_OTHERS = re.compile(
    "(?:関連|関係(?!な|無|者)|類似|似た|その他|そのほか|ほか|他)(?:する|した|の)?[^。]{0,8}?(?:資格|検定|試験)"
)
_SAID_OF = re.compile(
    "(?:国家資格|国家試験|試験|資格)?(?:(?:の?(?:取得|受験|受検|合格))?(?=に|を|は|とは)|)(?:の(?!み)|とは|って|では|には|へは|にも|でも|を|に|は|が|も|で)(?![ァ-ヶー])(?!(?:似|近|並|準|代わ|加え|次ぐ))(?P<said>.+)$"
)
_ASKED_WHAT = re.compile("(どんな|どういう|どのような|何の|いつの)(?:検定|資格|試験)+")
_COMPARED = re.compile("違い|比較|比べ|vs|VS|どちら|どっち|併せ|あわせ|以外|ダブル|上位資格|下位資格|他の|ほか")
_EXAM = re.compile("(?P<name>[^ぁ-ん\\s]{2,})(?:検定|認定試験|能力試験|資格試験|技能審査)(?P<behind>.*)")
_NAME = re.compile("(?P<name>[一-龠々ァ-ヶーA-Za-z]{2,}?)(?:検定|認定試験|能力試験|資格試験|国家試験|技能審査|技能士)")
_NO_NAME = re.compile(
    "(?:本|当|各|全国?|同|技能|能力|公的|民間|国家|認定|合格者?|実施|次回|今回|前回|受験|在宅|会場|団体|公開)+"
)
_INTRODUCES = re.compile("次の|以下|こんな感じ|こちら|このよう|下記|下表|次表|とおり|通り|結果|ご覧|:$")
_FOR_SOME = re.compile("(?:方|人|者|場合)(?:へ|のみ|は|向け)?[:：]?$")
_DATED = re.compile("第[0-9]{1,3}回|(?:20[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2})年")

_SITTING = re.compile("第[0-9]{1,3}回(?=[^、。0-9ぁ-ん]{0,20}の?(?:試験|検定|結果|実績|合格))")
_YEAR_OF_RESULTS = re.compile(
    "((?:20[0-9]{2}|(?:令和|平成)[0-9元]{1,2})年度?)(?:[(][^()]{4,8}年度?[)])?(?=の?[^、。0-9ぁ-ん]{0,16}の?(?:試験|検定|結果|実績|合格))(?!の?(?:時点|現在))"
)
_RECURS = re.compile("年(?:に|間)?[0-9一二三四]{1,2}[回度]|毎年|例年|毎月|隔月|[奇偶]数月|随時|通年")

_FOLLOWS = re.compile("(?:日|週間?|月|時間|終了|直)後|即日|当日|翌日|その場")
_DAY = re.compile("[0-9]月|[0-9]/[0-9]")

_RESULTS = re.compile("(?:結果|状況|実績|データ|集計)[:：]?$")

_REIWA = 2018
"""The first year of this era is the year after."""


def find_coming(text: str, seen: str | None = None) -> str | None:
    """The words by which a text says that a figure is of a day to come; ``seen`` is the page's own day (ISO 8601).

    A day from which something holds is of the past only where the page has a later one.
    """
    plain = unicodedata.normalize("NFKC", text)
    told = _COMING.search(plain)
    if told:
        return told.group()
    for begun in _FROM.finditer(plain):
        day = f"{_count_year(begun['year'], begun['era'])}-{int(begun['month'] or 1):02}"
        if seen is None or day > seen[:7]:
            return begun.group()
    return next((year for year, day in _list_years(plain) if seen and day > int(seen[:4])), None)


def _list_years(plain: str) -> Iterator[tuple[str, int]]:
    for found in _YEAR.finditer(plain):
        yield found.group(), _count_year(None if found["era"] else found.group(), found["era"])


def _count_year(year: str | None, era: str | None) -> int:
    return int(year) if year else _REIWA + (1 if era == "元" else int(era or 1))


def tells_price_alone(text: str) -> bool:
    """Whether a text is of money and of no length: 39,000円(更新料不要)."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_MONEY.search(plain)) and not _LENGTH.search(plain)


def speaks_of_prices(text: str) -> bool:
    """Whether a sentence is about what something costs, so that what it announces may be a price."""
    return bool(_PRICE.search(text))


def speaks_of_courses(text: str) -> bool:
    """Whether a heading is about a course, a school or a book."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_COURSE.search(plain)) and not _GRADE_CALLED_COURSE.fullmatch(plain)


def find_said(behind: str) -> str | None:
    """What a heading says of a name that is its topic: 独学で合格できるか behind 統計検定は. None where more of a name
    stands right behind it, or where it is compared with others.
    """
    found = _SAID_OF.match(_ASKED_WHAT.sub("\\1", behind))
    if found is None or _COMPARED.search(behind) or speaks_of_others(behind):
        return None
    return found["said"]


def speaks_of_others(text: str) -> bool:
    """Whether a heading announces other certifications than the page's own."""
    return bool(_OTHERS.search(text))


def find_exam_name(text: str) -> str | None:
    """What stands before 検定 or the like inside a word, where that is no hiragana."""
    found = _EXAM.search(unicodedata.normalize("NFKC", text))
    return found["name"] if found else None


def names_some_exam(text: str) -> bool:
    """Whether running text has a name such as exams have: 危険物取扱者試験, 漢字検定."""
    return any(not _NO_NAME.fullmatch(found["name"]) for found in _NAME.finditer(text))


def addresses_some(text: str) -> bool:
    """Whether a heading is for some of those who sit: 再受検される方へ, 団体でお申し込みの場合."""
    return bool(_FOR_SOME.search(text))


def names_a_period(text: str) -> bool:
    """Whether a year or a sitting stands in a text."""
    return bool(_DATED.search(unicodedata.normalize("NFKC", text)))


def recurs(text: str) -> bool:
    """Whether a text of days says how an exam is held year by year, and not in one of them: 年2回(6月・11月)."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_RECURS.search(plain)) and not names_a_period(plain)


def follows(text: str) -> bool:
    """Whether a text counts a day from that of the exam, and names none: 試験日から1か月後."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_FOLLOWS.search(plain)) and not names_a_period(plain) and not _DAY.search(plain)


def introduces(text: str) -> bool:
    """Whether a sentence says that it is of what stands below it."""
    return bool(_INTRODUCES.search(unicodedata.normalize("NFKC", text)))


@lru_cache(maxsize=256)
def find_introduced_period(text: str) -> str | None:
    """The one sitting or year whose results a sentence says stand below it: 第47回試験の結果は以下の通りです。"""
    plain = unicodedata.normalize("NFKC", text)
    if not introduces(plain):
        return None
    for pattern in (_SITTING, _YEAR_OF_RESULTS):
        told = set(pattern.findall(plain))
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence or announces what stands below."""
    return text.rstrip().endswith(("。", ":", "：", "通り", "とおり"))


def goes_on(text: str) -> bool:
    """Whether a line is a part of a sentence that goes on in the next: たとえ60%以上であっても、"""
    return text.rstrip().endswith("、")


def dates_results(text: str) -> bool:
    """Whether a line without a verb says of which sitting or year the results below are: 第51回(平成24年度)試験結果."""
    return bool(_RESULTS.search(text)) and names_a_period(text)


def has_controls(text: str) -> bool:
    """Whether a text has characters that steer a terminal or the direction of print, or that nobody sees."""
    return any(unicodedata.category(one) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for one in text)
