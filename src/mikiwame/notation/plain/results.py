"""Reads a short text on when results come: days from the exam, a rule of the calendar, and the paper beside it.

What no length of time says, a day by the calendar (``翌月20日``, ``10月の第2金曜日``) or one counted in working days or
from another day than the exam's, is a rule, kept as printed.
"""

from typing import Final, Literal

from mikiwame.notation.told_shapes import NO_RESULT
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import ResultDay, Time, TimeUnit

HEADS: Final = re.compile(
    "(?:(?:合格者?|合否|結果|成績|試験結果|合格結果)の?(?:発表|通知|公表|判明|掲示|送付|発送)?(?:日|時期|予定日?|まで)?\\s?[:はが]?、?\\s?)?(?:例年)?"
)
_WHAT: Final = (
    "(?:合格者?(?:の?(?:受[験検])?番号)?|合否(?:判定)?(?:結果)?|(?:試験|判定|採点)?結果(?:通知)?|成績(?:表|"
    "票)?|スコア(?:レポート)?|得点)"
)
_SAID: Final = (
    "(?:発表|通知|公表|公開|掲示|掲載|表示|判定|判明|発送|送付|郵送|連絡|お知らせ|確認|開示|返却|交付|案内|報告|閲覧|反映|"
    "出ます|届きます|届く|わかる|分かる|お届け|回答)"
)
_BY_ONE: Final = (
    "(?:(?:[Ww][Ee][Bb]|ホームページ|HP|サイト|マイページ|画面|郵送|はがき|ハガキ|書面|封書|メール|掲示板|"
    "電光掲示板|会場|館内|窓口|校内|書状|ネット|インターネット)(?:上)?(?:(?:およ|及)び|・|と(?!なり)|または)?)"
)
_BY: Final = f"{_BY_ONE}+(?:で|に|にて|へ)?"
# Nothing of the words is given back, which would take for ever in a long row of them; so no word may take a letter of
# what stands behind them: "郵送となります", "成績表示", "合否判定|結果通知を".
_WORD_OF_IT: Final = (
    f"(?:各?[一-龠]{{2,10}}(?:ごと)?(?:が|より|から|にて|において)(?={_WHAT}|{_BY_ONE}|{_SAID})"
    "|合格者?(?:の?(?:受[験検])?番号)?|合否(?:判定)?|(?:試験|判定|採点)?結果(?:通知)?|成績(?:表(?!示)|票)?|スコア(?:レポート)?|得点"
    f"|{_BY_ONE}(?:にて|へ)?|に(?!なり)|で(?![きす])|を|が|は|の|、|頃|ごろ|全員に|受験者に|全国一斉に|一斉に)"
)
_DONE: Final = (
    f"(?:{_WORD_OF_IT}*+(?:{_SAID})?(?:予定|"
    f"開始)?(?:し|され|でき|いたし|となり|になり|可能)?(?:ます|る|れる|です)?(?:予定)?)。?"
)
_BEFORE: Final = f"(?:{_WHAT}(?:の?{_SAID})?(?:日|時期)?[はが:]?、?)?(?:例年|通常|原則(?:として)?)?、?(?:{_BY})?"
_FROM: Final = "(?:試験|受[験検]|検定|テスト|審査|本試験)?(?:実施|施行|終了)?(?:日|後|の|から|より)*"
_CLOCK: Final = (
    "(?:(?:午前|午後|夕方|AM|PM)?\\s?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})|"
    "正午|夕方|夜|昼|朝|中|のうち|内)(?:頃|ごろ)?(?:以降|から|より|まで)?"
)
_ABOUT: Final = "(?:約|およそ|おおむね|だいたい|概ね)"
_LATER: Final = "(?:程度|ほど|くらい|ぐらい|前後|頃|ごろ|目安|以内|以降)"

_NEXT_DAY: Final = re.compile(f"{_BEFORE}{_FROM}(?P<day>翌日|翌々日)(?:の?(?P<clock>{_CLOCK}))?{_DONE}")
_SAME_DAY: Final = re.compile(
    f"{_BEFORE}{_FROM}(?P<day>当日|同日|即日|その日|即時|その場|直後|と?同時)(?:の?(?P<clock>{_CLOCK}))?{_DONE}"
)
_MINUTES: Final = re.compile(
    f"{_BEFORE}{_FROM}(?P<wait>{_ABOUT}?[0-9]{{1,3}}(?:~[0-9]{{1,3}})?(?:分|時間){_LATER}?(?:後)?){_DONE}"
)
_UNIT: Final = "(?:か月|週間?|日)"
_WAIT: Final = re.compile(
    f"{_BEFORE}{_FROM}(?P<about>{_ABOUT})?(?P<low>[0-9]{{1,3}})(?P<one>{_UNIT})?(?:間)?\\s?(?:~|から|-)\\s?(?P<high>[0-9]{{1,3}})(?P<other>{_UNIT})(?:間)?(?P<later>{_LATER})?(?:後)?(?P<again>{_LATER})?{_DONE}"
)
_PLAIN: Final = re.compile(
    f"(?:{_BEFORE}{_FROM}|採点に|審査に|判定に)(?P<about>{_ABOUT})?(?P<low>[0-9]{{1,3}})(?P<one>{_UNIT})(?P<half>半)?(?:間)?(?P<later>{_LATER})?(?:後)?(?P<again>{_LATER})?(?:を目安)?(?:(?:が|は|ほど|お)*(?:かかり|いただき|要し)?(?:ます)?){_DONE}"
)
_MONTHS: Final = "(?:(?:1[0-2]|[1-9])(?:月)?[・、,])*(?:1[0-2]|[1-9])月"
_NTH_DAY: Final = (
    "(?:[12]?[0-9]|3[01])日|第[1-5一二三四五](?:[月火水木金土日])曜日?|(?:上|中|下|初)旬|末日?|最終(?:営業日|"
    "[月火水木金土日]曜日?)|[0-9]{1,2}日頃"
)
_RULE: Final = re.compile(
    f"{_BEFORE}(?P<rule>(?:(?:試験|受[験検]|検定|実施|審査)の?(?:月|日|実施月)?の?)?(?:翌々?月|翌週|翌々週|毎月|毎週|偶数月|奇数月|各月|当月|同月)の?(?:{_NTH_DAY}|[月火水木金土日]曜日?)(?:頃|ごろ)?(?:まで|以降)?(?:の?{_CLOCK})?"
    f"|{_MONTHS}の?第[1-5一二三四五][月火水木金土日]曜日?|年[0-9]{{1,2}}回\\s?\\({_MONTHS}の?各?(?:{_NTH_DAY})\\)|(?:{_FROM})?(?:{_ABOUT})?[0-9]{{1,2}}(?:~[0-9]{{1,2}})?営業日(?:後|以内|程度|目)*(?:の?{_CLOCK})?|(?:{_FROM})?翌々?営業日(?:の?{_CLOCK})?"
    f"|(?:申し?込み?)?(?:受付)?締め?切り?日?(?:から|より|後)?の?、?(?:{_ABOUT})?[0-9]{{1,3}}{_UNIT}(?:後|以内)?(?:程度|ほど)?){_DONE}"
)
_RECEIPT: Final = re.compile(
    "(?:答案|解答|課題|作品|レポート|書類|提出物|論文|動画)(?:用紙)?(?:が|の)?(?:到着|提出|受領|受付|受理|返送|送付|投函|締切)(?:後|日?から|日?より|してから)"
)
_SEASON: Final = re.compile(
    f"{_BEFORE}(?:(?:(?P<year>20[0-9]{{2}})|令和(?P<era>[0-9]{{1,2}}))年)?(?P<month>1[0-2]|[1-9])月の?(?P<part>上旬|初旬|中旬|下旬|末)(?:頃|ごろ|まで)?(?:に)?(?:\\((?P<plan>予定|見込み?|目安)\\))?{_DONE}"
)
_Way = Literal["post", "email", "web"]
_WAYS: Final[tuple[tuple[_Way, re.Pattern[str]], ...]] = (
    ("post", re.compile("郵送|郵便|はがき|ハガキ|書面|封書|書状")),
    ("email", re.compile("メール")),
    ("web", re.compile("[Ww][Ee][Bb]|ホームページ|HP|サイト|ページ|画面|ネット")),
)
_PARTS: Final = {"上": (1, 10), "初": (1, 10), "中": (11, 20), "下": (21, 31), "末": (21, 31)}
_ERA: Final = 2018
"""The year before the first one of 令和."""
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_UNITS: Final[dict[str, TimeUnit]] = {"か月": "months", "週間": "weeks", "週": "weeks", "日": "days"}
_DAYS_OF: Final = {"か月": 30, "週間": 7, "週": 7, "日": 1}
# "結果は1か月くらいで届くといわれています": told at second hand, which a person has to see.
_HEARSAY: Final = re.compile("(?:と|だと)(?:いわれて|言われて)います。?$")
_CAUSE: Final = re.compile("^[^、。0-9]{2,20}(?:ため|ので)、?")
_SENT: Final = re.compile(
    "(?P<who>合格者(?:に)?のみ(?:に)?|合格者には?|全員に|希望者に)?(?P<by>郵送|送付|発送|通知|メール送信|はがき|封書)(?:で通知)?\\((?P<said>[^()]+)\\)。?"
)
# Another matter beside the result's own day: answers, a certificate, when points are to be seen.
_OTHER: Final = re.compile(
    "(?P<other>(?:正答|正解|解答|模範解答|解答速報|合格証書?|認定証|免状|成績通知|合格証明書)(?:の(?:公表|発表|公開|発送|送付|交付|掲載))?(?:は|:)[^、。]{2,20})[、。]\\s?(?P<said>(?:合格|合否|結果)の?(?:発表|通知)?(?:は|:)[^、。]+)。?"
)
ASIDES: Final = re.compile(
    "(?:他|その他|他の)(?:の)?会場は(?:後日|追って)(?:発表|通知)?|予定|見込み?|変更の(?:場合|可能性)あり|合格者のみ|全員|土日祝日?を?除く|平日|全国一斉"
)


def read(text: str) -> ResultDay | None:
    """Give when results come by a whole text, or None where some of it is left."""
    other = _OTHER.fullmatch(text)
    if other:
        told = read_day(other["said"])
        return _add(told, other["other"]) if told else None
    hearsay = _HEARSAY.search(text)
    if hearsay:
        told = read(text[: hearsay.start()])
        return _add(told, hearsay.group().rstrip("。")) if told else None
    sent = _SENT.fullmatch(text)
    if sent:
        told = read(sent["said"])
        return _add({**told, "ways": ["post"]}, text[: text.index("(")]) if told and sent["who"] else None
    return _read_one(_CAUSE.sub("", text))


def _read_one(text: str) -> ResultDay | None:
    for reader in (_read_near, _read_rule, _read_wait, _read_season):
        told = reader(text)
        if told:
            return told
    return None


def read_day(text: str) -> ResultDay | None:
    """``合格発表は11月26日``: a day of which no year is printed."""
    found = _DAY.fullmatch(text)
    if not found:
        return _read_one(text)
    day = f"{int(found['month']):02}-{int(found['day']):02}"
    return {**NO_RESULT, "yearless": {"from": day, "to": day}}


_DAY: Final = re.compile(
    f"{_BEFORE}(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日(?:\\([月火水木金土日]\\))?{_DONE}"
)


def _read_near(text: str) -> ResultDay | None:
    """The day itself, the next ones, or minutes after the end."""
    following = _NEXT_DAY.fullmatch(text)
    if following:
        days = 1 if following["day"] == "翌日" else 2
        told: ResultDay = {**NO_RESULT, "after": {"low": days, "high": days, "unit": "days"}, "ways": _find_ways(text)}
        return _add(told, following["clock"]) if following["clock"] else told
    same = _SAME_DAY.fullmatch(text)
    if same:
        told = {**NO_RESULT, "at_once": True, "ways": _find_ways(text)}
        return _add(told, f"{same['day']}{same['clock']}") if same["clock"] else told
    soon = _MINUTES.fullmatch(text)
    return _add({**NO_RESULT, "at_once": True, "ways": _find_ways(text)}, soon["wait"]) if soon else None


def _read_rule(text: str) -> ResultDay | None:
    found = _RULE.fullmatch(text)
    return {**NO_RESULT, "rule": found["rule"], "ways": _find_ways(text)} if found else None


def _read_wait(text: str) -> ResultDay | None:
    receipt = _RECEIPT.match(text)
    said = text[receipt.end() :].lstrip("、") if receipt else text
    found = _WAIT.fullmatch(said) or _PLAIN.fullmatch(said)
    if not found:
        return None
    groups = found.groupdict()
    unit = groups.get("other") or groups["one"]
    low, high = float(groups["low"]), float(groups.get("high") or groups["low"])
    if groups.get("one") and groups["one"] != unit and groups.get("high"):
        low, high, unit = low * _DAYS_OF[groups["one"]], high * _DAYS_OF[unit], "日"
    elif groups.get("half"):
        low = high = low + 0.5
    later = f"{groups['later'] or ''}{groups['again'] or ''}"
    if low > high or "以降" in later:
        return None
    after: Time = {"low": 0 if "以内" in later else low, "high": high, "unit": _UNITS[unit]}
    approx = bool(groups["about"] or (later and later != "以内") or "目安" in text)
    return {
        **NO_RESULT,
        "after": after,
        "approx": approx,
        "ways": _find_ways(text),
        "counted_from": "receipt" if receipt else "exam",
    }


def _read_season(text: str) -> ResultDay | None:
    found = _SEASON.fullmatch(text)
    if not found or "まで" in text:
        return None
    month, (first, last) = int(found["month"]), _PARTS[found["part"][0]]
    start, end = f"{month:02}-{first:02}", f"{month:02}-{min(last, _LENGTHS[month - 1]):02}"
    told: ResultDay = {**NO_RESULT, "ways": _find_ways(text)}
    if found["year"] or found["era"]:
        year = int(found["year"] or 0) or _ERA + int(found["era"])
        told = {**told, "date": f"{year}-{start}", "until": f"{year}-{end}"}
    else:
        told = {**told, "season": {"from": start, "to": end}}
    return _add(told, found["plan"]) if found["plan"] else told


def _find_ways(text: str) -> list[_Way]:
    return [way for way, words in _WAYS if words.search(text)]


def _add(told: ResultDay, remark: str) -> ResultDay:
    return {**told, "remarks": [*told.get("remarks", []), remark]}
