"""The parts that one printed line or cell has: columns, grades, items of a list, names, days, brackets."""

from mikiwame.notation.clauses import trim_sentence
from mikiwame.notation.heading_words import BULLETS, ONE_GRADE, SOME_GRADES, TOUCHING, list_series
from mikiwame.vocabulary import patterns as re

_OPENING, _CLOSING_BRACKET = r"[【\[［〔「『〈《(（]", r"[】\]］〕」』〉》)）]"
_NAME_BEFORE = "(?:[一-龠々ァ-ヶーA-Za-z]{2,14})?"
_GRADED = (
    f"(?:{_NAME_BEFORE}{SOME_GRADES}(?:[\\s:：=＝…‥→はが0-9０-９(（]|[/／](?=[0-9０-９])|・{{2,}}|\\.{{3}}|年に?[0-9０-９]|毎年)"
    f"|{_OPENING}{_NAME_BEFORE}{SOME_GRADES}[^()（）【】\\[\\]\\s]{{0,8}}{_CLOSING_BRACKET})"
)
"""How a part of a text begins that is of a grade: 1級:10,800円, 簿記2級 5,500円, 【2級】8,000円."""
_BEFORE_GRADE = re.compile(
    f"[\\s/／、，,;；]+(?={_GRADED})|(?<=[円分名人%％])(?={_OPENING}{_NAME_BEFORE}{SOME_GRADES})"
)
_NAMED = re.compile(
    "(?P<name>[^\\s、，,/／:：()（）0-9０-９]{2,24})[\\s\x1f]*(?P<value>[0-9０-９][0-9０-９,，.]*\\s?(?:円|名|人|[%％]|分|時間))(?=[\\s/／、,|｜]|$)"
)
_WITH_SERIES = re.compile(
    "(?P<label>[^()（）:：、]{2,20}?)[\\s:：…・]+(?P<value>約?[0-9０-９][0-9０-９,，.．]*\\s?(?:[%％]|名|人))\\s?[(（](?P<within>[^()（）]+)[)）]"
)
_PARTICLE = re.compile("(?<=[一-龠々ァ-ヶー])[ではがに]$")
"""What ties a name to the figure behind it: 商業簿記と会計学で90分."""
_STROKE = re.compile("\\s[/／]\\s|\\s?[|｜]\\s?|\\s?／\\s?")
_LABELLED_DAY = re.compile(
    "(?P<name>[^\\s、，,/／:：()（）0-9０-９]{2,12}|[1-3１-３][次級][^\\s、:：0-9０-９]{0,6})[\\s\x1f:：]+"
    "(?P<value>(?:例年|毎年)?\\s?(?:20[0-9]{2}年\\s?)?[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|[上中下]旬|末|初旬|第[0-9]\\s?[日月火水木金土]曜日?)?(?:[(（][日月火水木金土祝・]{1,3}[)）])?(?:頃|ごろ)?)(?=[\\s/／、,|｜]|$)"
)
_BRACKETED_FIGURE = re.compile("[(（]([^()（）]{1,10})[)）]\\s?(約?[0-9０-９][^()（）、。]{0,12})")
_BRACKETED_FIGURES = re.compile(
    f"(?P<label>[^()（）:：]{{1,12}})[:：]\\s?(?P<rest>(?:{_BRACKETED_FIGURE.pattern}){{2,4}})"
)
_TRAILING = re.compile(
    f"(?P<value>[^級]{{0,30}}[0-9０-９](?:月|日|旬)?(?:[上中下]旬|頃|ごろ)?(?:[(（][日月火水木金土祝・]{{1,3}}[)）])?)[\\s、:：]*[(（]?(?P<grades>{SOME_GRADES})[)）]?"
)
MONTH = "月"
"""Stands in every text of days that a label without a head word may have."""

_DATED_LABEL = re.compile(
    "([^はがを、。\\s]{0,8}?)(?:の)?(?:(?P<held>試験|検定|本番)|(?P<applied>申込み?|申し込み|お申込み?|お申し込み|出願|願書受付|申請)|(?P<announced>発表|合否|結果))"
)
_ONE_DAY = (
    "(?:(?:20[0-9]{2}|令和[0-9元]{1,2})年)?\\s?(?:翌年?)?(?:[0-9]{1,2}月)?"
    "(?:[0-9]{1,2}日|[上中下]旬|末|初旬|第[0-9]\\s?[日月火水木金土]曜日?)?(?:[(（][日月火水木金土祝・]{1,3}[)）])?(?:頃|ごろ)?"
)
_NEXT_DAY = f"\\s?(?:から|[~～〜・、-])\\s?{_ONE_DAY}"
_DAYS = f"(?:例年|毎年)?(?=[^0-9]{{0,8}}[0-9]{{1,4}}[年月]){_ONE_DAY}(?:{_NEXT_DAY}){{0,3}}(?:まで)?"
_DAYS_ALONE = re.compile(_DAYS)
_TIMES_A_YEAR = re.compile("(?:年に?|年間)[0-9０-９]{1,2}回(?:[(（、][^。]{2,40})?")
_DAYS_FIRST = re.compile(f"(?P<days>{_DAYS})[\\s:：…]+(?P<label>[^0-9\\s、。(（)）]{{2,16}})")
_VALUE_OF_GRADE = re.compile(f"[^()（）、，/／]{{2,24}}[(（]{SOME_GRADES}[)）]")
_BETWEEN_TRAILING = re.compile("(?<=[)）])[\\s、，・/／]+")
_ITEM = re.compile("(?:^|\\s)[・●■◆○◎▶►✓✔]\\s?")
_GRADE_FIRST = re.compile(f"{_GRADED}(?!.*{ONE_GRADE})")
_GRADE_BEFORE_DAYS = re.compile(f"(?P<grades>{SOME_GRADES})(?:は|が)?[、\\s]?(?=年に?[0-9０-９]|毎[年月]|例年)")
_COUNT_GRADES = re.compile("準?[0-9０-９]|[初中上]級")
_BEHIND_TOPIC = re.compile("^(?:は|が|について(?:は)?)[、\\s]*(?:それぞれ、?)?")
_CALL = re.compile("(?P<call>[^!！?？｜|]{2,24})[!！]\\s?(?P<rest>[^!！]{2,})")
_TITLE_STROKE = re.compile("\\s?[｜|]\\s?|\\s[-–—]\\s")
_SHARED = re.compile(
    f"(?P<value>[^()（）]{{2,40}}?)\\s?[(（](?P<grades>{SOME_GRADES})\\s?(?:共通|とも|ともに|同一|いずれも)?[)）]"
)


def drop_topic(rest: str) -> str:
    """What stands behind the head word of a sentence: 8,800円 of は、8,800円です。"""
    return trim_sentence(_BEHIND_TOPIC.sub("", rest))


def find_grade_before_days(text: str) -> str | None:
    """The grades that a text of days begins with, and nothing between: 2・3級 of 2・3級年3回."""
    found = _GRADE_BEFORE_DAYS.match(text.strip())
    return found["grades"] if found else None


def part_days_first(line: str) -> tuple[str, str] | None:
    """Days and the words behind them that say of what they are: 12月下旬 合格発表."""
    found = _DAYS_FIRST.fullmatch(line.strip())
    return (found["days"], found["label"]) if found else None


def find_dated(label: str, value: str) -> tuple[str, str] | None:
    """What a label without a head word says of the days behind it, and its other words: held and 認定 of
    認定試験:11月第4日曜日, applied and 春期 of 春期申込:2月1日から4月15日.
    """
    found = _DATED_LABEL.fullmatch(label.strip())
    days = _DAYS_ALONE.fullmatch(value.strip())
    if found is None or not (days or (found["held"] and _TIMES_A_YEAR.fullmatch(value.strip()))):
        return None
    return str(found.lastgroup), found[1]


def part_bracketed(text: str) -> tuple[str, str, list[tuple[str, str]]] | None:
    """A label, its figure, and the labels with their figures in the bracket behind it; None where anything else is
    said.
    """
    found = _WITH_SERIES.fullmatch(text.strip())
    series = list_series(found["within"]) if found else None
    if found is None or series is None or series[0] or series[2]:
        return None
    return found["label"], found["value"], series[1]


def split_grades(text: str) -> list[str]:
    """The parts of a text that begins each with a grade: 1級:10,800円 / 2級:6,480円."""
    parts = _BEFORE_GRADE.split(text)
    return parts if all(_GRADE_FIRST.match(part) for part in parts) else [text]


def split_trailing(text: str) -> list[str]:
    """The parts of a text that have each a grade in brackets behind its figure: 8,800円(1級)、5,500円(2級)."""
    parts = _BETWEEN_TRAILING.split(text.strip())
    return parts if len(parts) > 1 and all(map(_VALUE_OF_GRADE.fullmatch, parts)) else [text]


def split_columns(line: str) -> list[str]:
    """The words of a line of columns, parted by strokes where it has any, else by blanks."""
    plain = BULLETS.sub("", line.replace(TOUCHING, " ")).strip()
    parts = _STROKE.split(plain) if _STROKE.search(plain) else plain.split()
    return [part for part in parts if part]


def split_items(text: str) -> list[str]:
    """The items of a list that stand in one line: ・3級は50% ・2級は30%."""
    parts = [part for part in _ITEM.split(text) if part.strip()]
    return parts if len(parts) > 1 and all(any(map(str.isdecimal, part)) for part in parts) else [text]


def split_named(text: str) -> list[tuple[str, str]]:
    """The figures of a line that has nothing but words and the sums right behind them: 国内 5,800円 総合 6,500円."""
    found = list(_NAMED.finditer(text))
    whole = len(found) > 1 and not _NAMED.sub("", text).strip(" /／、,|｜")
    return [(_PARTICLE.sub("", one["name"]), one["value"]) for one in found] if whole else []


def split_dated(text: str) -> list[tuple[str, str]]:
    """The days of a line that has nothing but words and the days right behind them: 学科 7月上旬 製図 9月下旬."""
    found = list(_LABELLED_DAY.finditer(text))
    whole = len(found) > 1 and not _LABELLED_DAY.sub("", text).strip(" /／、,|｜")
    return [(one["name"], one["value"]) for one in found] if whole else []


def split_bracketed(text: str) -> list[tuple[tuple[str, ...], str]]:
    """The figures behind brackets that say of what each is, under the label before them: 1級:(1次)12.5%(2次)11.4%."""
    found = _BRACKETED_FIGURES.fullmatch(text.strip())
    if found is None:
        return []
    pairs = _BRACKETED_FIGURE.findall(found["rest"])
    return [((found["label"], part), value.strip()) for part, value in pairs]


def part_trailing(text: str) -> tuple[str, str] | None:
    """A day and the grades behind it that it is of: 10月11日(土)5級・4級."""
    found = _TRAILING.fullmatch(text.strip())
    return (found["value"], found["grades"]) if found else None


def part_shared(text: str) -> tuple[str, str] | None:
    """A value and the grades in brackets behind it that share it: 120分(1級、2級共通)."""
    found = _SHARED.fullmatch(text.strip())
    grades = len(_COUNT_GRADES.findall(found["grades"])) if found else 0
    return (found["value"], found["grades"]) if found and grades > 1 else None


def part_call(heading: str) -> tuple[str, str]:
    """A call that a heading begins with, and the rest: 合格を目指して！簿記2級の基礎知識; no rest where it has none."""
    found = _CALL.fullmatch(heading.strip())
    return (found["call"], found["rest"]) if found else ("", "")


def split_title(title: str) -> list[str]:
    """The parts of a title between strokes, the site's name among them."""
    return [part for part in _TITLE_STROKE.split(title) if part.strip()]


def part_first(text: str) -> tuple[str, str]:
    """The first word of a text, before a blank or a colon, and the rest; empty where there is none."""
    head, _, rest = text.replace("：", ":").replace(":", " ", 1).partition(" ")
    return head, rest
