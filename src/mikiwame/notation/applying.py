"""Reads when and how one applies: windows, days counted back from the exam, ways (``application``)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.calendar import Day, find_days, find_years
from mikiwame.notation.papers_had import drop_papers, find_papers_when
from mikiwame.notation.spans import Spans, find_seasons, find_spans, spell_parts_of_one_month
from mikiwame.notation.times import NEGATED, Placed, find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Application, Way
from mikiwame.vocabulary.windows import Season

_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (
    (
        "web",
        re.compile(
            "インターネット|ウェブ(?!サイト)|ネット申|WEB|Web|web|電子申請|HP|ホームページ|フォーム|サイト(?:で|から|より|[にへ](?:ログイン|アクセス))|ストアにログイン|オンライン|スマートフォンからの?(?=お?申)|ネット(?=[:とや・、]|または|又は|及び|および)|専用サイト|マイページ"
        ),
    ),
    ("post", re.compile("郵送|郵便(?!振替|払込)|消印|書留|書面(?:申|に|で|受|と|・|または|又は|\\))")),
    (
        "in-person",
        re.compile("持参|窓口|来[校所店]"),
    ),
    (
        "shop",
        re.compile(
            "書店|コンビニ(?!決済|払|支払|エンス(?:ストア)?(?:決済|払))|セブンイレブン|ローソン|ファミリーマート"
        ),
    ),
    (
        "school",
        re.compile(
            "(?:学校|団体|会員校|教育機関|養成校|スクール)(?:単位|ごと|[^。]{0,16}(?:取りまとめ|とりまとめ|一括|を通じ|経由))"
        ),
    ),
)
_NO_WAY = re.compile(
    "(?:(?:郵送|窓口|電話|FAX|持参)(?:・|や|、|及び|または|又は))*(?:郵送|紙|窓口|インターネット|ネット|電子申請|電話|FAX|持参)[^。、()]{0,12}?(?:不可|承って(?:い|お)(?:ません|ない|りません)|でき(?:ません|ない)|受け付け(?:て(?:い|お)?)?(?:ません|ない|りません)|行って(?:い|お)(?:ません|りません)|(?:でき)?なく(?:なっ|なり)|廃止|終了)"
)
# "公式サイトで日程を確認し、申し込みましょう": where one looks it up.
_LOOKED_UP = re.compile(
    "(?:サイト|ホームページ|HP|Web(?:サイト)?|WEB(?:サイト)?|ページ|(?:インター)?ネット|ウェブ)(?:上|内)?(?:で|にて|を|の|から|に)(?:(?!申し?込|出願|申請(?!期)|受付)[^。]){0,40}?(?:確認|チェック|探し|検索|調べ|見つけ|確かめ|公[表開]|掲載|参照|ご覧|公示|案内(?!メール|に(?:従|沿)))[^。、]{0,14}"
)
_ANY_TIME = re.compile("随時(?!(?:の)?(?:試験|検定|施行|実施|開催|受[験検]))|いつでも|通年|年中|常時|年間を通し")
_OTHER_WAY = re.compile("電話|FAX|ファ[ック]クス|ハガキ|はがき|端末")
_APPLY = re.compile("受[験検]を?希望|必要書類|申し?込|出願|願書|受付|申請|予約|締め?切")
# Words of paying, handing in answers and asking for papers: what they say of post and shops is of those.
_ELSEWHERE = re.compile(
    "解答用紙|受[験検]票|印刷|答案|返送|写真|切手|取り寄せ|取寄|請求|お送り|納入|決済|同時に[^。]{0,6}(?:受[験検]料|検定料|料金)|(?:支払い?|払い?込み?|振り?込み?|入金)の?(?:期限|期間|締)|送付いたし|欠席|合格発表|合否|結果通知|合格通知|合格者|掲示|監視|更新試験|認定更新|添削|変更|キャンセル|取り?消し|ご?連絡(?!先)|より(?:も)?(?:長|早|短|遅)|1度のみ|なくなっ|なくなり|別(?:に|途)(?:定め|お?知らせ|案内|通知)|満席|満員|満了次第|上限に達|埋まり次第|いっぱいに"
)
_BEFORE_EXAM = re.compile(
    "(?:試験|検定|受験|受検)(?:実施|最終|希望)?(?:予定)?日|受[験検]の(?=約?[0-9])|試験の|試験開始の|開催日の(?=約?[0-9])|^申し?込み?(?:期間|期限|期日)"
)
_BACK = re.compile(r"\s?(?:前|まえ)")
# "申込期間は試験日の3か月前": a span with one end.
_BLURRED = re.compile(
    r"期間\s?[はが:]?[^。、~]{0,14}[0-9](?:か月|日|週間?|年)\s?(?:ほど|くらい|程度)?\s?前(?!\s?(?:まで|迄|から|より|~|-|に締|が期限|が締))"
)
# "3週間か4週間前", "9月29日または30日": one of two, of which the last alone would be read.
_EITHER = re.compile(
    r"[0-9]\s?(?:か月|週間?|日|年|月)(?:\([^()]{1,6}\))?\s?(?:か|または|又は|もしくは|あるいは|及び|および|→)\s?約?[0-9]"
    r"|[0-9]\s?(?:か月|週間)\s?[、・/]\s?約?[0-9]"
)
# "2か月前を目安に、申込方法を確認": a day to ask or get ready, on which nothing opens or closes.
_TO_ASK = re.compile(
    "[0-9]日(?:\\([^()]*\\))?[^。、]{0,12}まで(?:に|には)?(?:(?!申し?込|出願|願書|申請|提出)[^。])*?(?:支払|振り?込|払い?込|入金|納入|納付|納め)|"
    r"[0-9]\s?(?:か月|週間|日)\s?前(?![^。]{0,6}(?:申し?込|出願|受付|締))[^。]{0,60}(?:確認|問い?合わ?せ|調べ|準備)"
    r"|[0-9]\s?(?:か月|週間|日)\s?前(?:頃|ごろ)?(?:を目安|が目安)"
)
# "2週間前までに修了する見込み": till when one does something else than apply.
_ELSE_TILL = re.compile(
    "前まで(?:に|には)、?(?!$|。)(?![^。、]*(?:申|出願|受付|予約|手続|願書|提出|納|払|送|郵|着|応募|届|記入|書類|用紙|行))[^。、]{2,}"
)
# "講座開始日の2か月前": counted back from another day than the exam's.
_FROM_ANOTHER_DAY = re.compile(
    r"(?<![一-龠ァ-ヶー])(?!(?:[一-龠ァ-ヶー]*?)(?:試験|検定|受[験検]|実施|開催|希望|本番|考査|締切))[一-龠ァ-ヶー]{2,10}日(?:の|から|より)?、?\s?約?[0-9]{1,2}\s?(?:か月|週間|日)\s?前"
)
# "紙の試験は郵送、CBTはウェブで": each has its own way.
_ONE_WAY = (
    "(?:専用|公式)?サイト|マイページ|ホームページ|学校|インターネット"
    "|ネット|ウェブ|[Ww][Ee][Bb]|オンライン|郵送|郵便|窓口|持参|書店|コンビニ"
)
_WAY_OF_EACH = re.compile(
    f"(?:^|(?<=[、。:]))[^、。はが]{{1,12}}は、?(?P<way>{_ONE_WAY})[^、。は]{{0,12}}、[^、。はが]{{1,12}}は、?(?P<other>{_ONE_WAY})"
)
# "試験期間は10月1日から12月20日まで": when something else is.
_WHEN_HELD = re.compile(
    "(?:試験|受[験検]|検定|実施|施行|開催|有効|学習|受講|配布|講習|閲覧|照会)(?:可能)?期間|の(?:間|期間)(?:中)?に(?:受[験検]|実施|開催|行)|に(?:実施|開催)(?:し|され)"
)
# "2か月前から当日まで": an end that is counted otherwise.
_TO_ANOTHER_END = re.compile(
    "前(?:から|より|~)[^。、]{0,8}(?:当日|直前|前[月週][^。、]{0,6}|前々月[^。、]{0,6})(?:まで|迄)"
)
_SPAN = re.compile(r"\s?(?:~|から|より|-)\s?")
_FROM = re.compile(r"\s?前\s?(?:から|より)(?:受付|申)")
_TILL = re.compile(r"\s?前\s?(?:まで|が(?:申し?込み?)?(?:期限|締))")
_DATE = r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:\([^()]{1,4}\))?"
_HEAD = "(?:受付|申し?込み?|出願)"
_FROM_TO = re.compile(
    rf"{_HEAD}開始日?\s?[:|]?\s?(?P<first>{_DATE})[\s、/|]*{_HEAD}?(?:締め?切り?|終了|期限)日?\s?[:|]?\s?(?P<last>{_DATE})"
)
_HALF_OF_DAY = re.compile(r"(?<![A-Za-z])(?:AM|PM|am|pm)\s?(?=[0-9]{1,2}:[0-9]{2})")
_LAST_DAY = re.compile(r"(?<=[~-])\s?(?P<month>[13-9]|1[0-2])月末日")
_TO = re.compile(r"\s?(?:前|まえ)\s?(?:~|から|より|-)\s?")
_FOR_ONE_SITTING = re.compile(
    "【[0-9]{1,2}月|[0-9]{1,2}月(?:試験|検定|期|度)(?:の|は|:)|(?:[12]回目?|第[1-9]回)(?=.*(?:[23]回目?|第[2-9]回))"
)
# "一般:2025年4月1日~30日、学生:2025年5月1日~31日": each has a window of its own.
_OF_SOME = re.compile(
    "(?:^|(?<=[\\s、,/・]))(?!第?[0-9])(?:一般|個人|団体|学校|法人|企業|会員|非会員|学生|生徒|社会人|在校生)(?:受[験検]者?|申込|出願|の方|の部)?(?::|は、?|】|\\s)\\s?(?=(?:(?:19|20)[0-9]{2}年|令和|平成|[0-9]{1,2}月))"
)
# "全国一斉試験は…、随時試験は…": two exams with ways of their own.
_EXAM_AS_SUBJECT = re.compile("(?:^|(?<=[、。]))([^、。は]{2,8}試験)は")
_PART_OF_DAY = re.compile(
    r"(?:(?:19|20)[0-9]{2}|(?:令和|平成)\s?[0-9]{1,2})年度?\s?(?:\([^()]{2,8}年度?\))?(?:試験|検定|実施分)?\s?(?:以降|から|より)|[0-9]{1,2}:[0-9]{2}|24時間|365日|[0-9]{1,2}時(?:[0-9]{1,2}分)?|\([月火水木金土日・祝]{1,4}\)|第[0-9]{1,3}回|[0-9]{1,2}日間|[0-9]種類|[0-9]つ|[0-9]通り"
)


def read_application(printed: str) -> Application | Unreadable:
    """Give window, limits and ways of a normalised text; of several exams' windows none is told apart."""
    text = spell_parts_of_one_month(printed)
    text = text.replace("「", "").replace("」", "")
    text = _FROM_TO.sub(r"受付期間 \g<first>~\g<last>", _LAST_DAY.sub(_spell_last_day, _HALF_OF_DAY.sub("", text)))
    allowed = _NO_WAY.sub("", text)
    allowed = _LOOKED_UP.sub(" ", allowed)
    allowed = _drop_payment(_DONE_THERE.sub("", _PAPERS_MADE.sub(" ", allowed)))
    doubtful = _find_doubt(text, allowed)
    if doubtful:
        return doubtful
    sittings = len(re.findall("第?[0-9]{1,3}回", text))
    days, times = find_days(text), find_times(text)
    spans, seasons = _find_windows(text, days)
    of_some = len(spans.windows) > 1 and _OF_SOME.search(text, 1)
    if of_some or (_FOR_ONE_SITTING.search(text) and not 1 < sittings == len(spans.windows)):
        return refuse("application-one_sitting", text)
    if _BLURRED.search(text) or _TO_ANOTHER_END.search(text):
        return refuse("application-before_exam", text)
    if _falls_in_later_year(text, spans):
        return refuse("application-day", text)
    if _lasts_otherwise(text, times, [spans, seasons]):
        return refuse("application-day", text)
    opens, closes = _count_back(text, times)
    if opens and closes and _weigh(opens) <= _weigh(closes):
        return refuse("reversed", text)
    deadline = _find_deadline(text, days)
    if seasons.seasons and find_years(text):
        return refuse("application-season", text)
    several = _list_several(text, spans, seasons)
    if (_leaves_days(text, days, spans, seasons) and not deadline) or (len(seasons.seasons) > 1 and not several):
        return refuse("application-day", text)
    told: Application = {
        "kind": "application",
        "windows": [window for place, window in enumerate(spans.windows) if window not in spans.windows[:place]],
        "season": seasons.seasons[0] if seasons.seasons and not several else None,
        "deadline": deadline,
        "opens": opens.time if opens else None,
        "closes": closes.time if closes else None,
        "ways": [way for way, pattern in _WAYS if pattern.search(allowed)],
        "any_time": bool(_ANY_TIME.search(text)),
    }
    if several:
        return {**told, "seasons": several}
    return told if _says_something(text, told) else refuse("application-nothing", text)


def _find_doubt(text: str, allowed: str) -> Unreadable | None:
    """Refuse what is said of something else than applying, of one of two days, or of two exams."""
    turn = (
        find_turn(text)
        or find_papers_when(text)
        or next(iter(_ELSEWHERE.findall(allowed) + _OTHER_WAY.findall(allowed)), None)
    )
    if turn:
        return refuse("application-turn", text, word=turn)
    either = _EITHER.search(text) or _TO_ASK.search(text) or _ELSE_TILL.search(text) or _FROM_ANOTHER_DAY.search(text)
    if either:
        return refuse("application-turn", text, word=either.group())
    if not _APPLY.search(text) and (held := _WHEN_HELD.search(text)):
        return refuse("application-turn", text, word=held.group())
    denial = NEGATED.search(allowed)
    if denial:
        return refuse("denied", text, word=denial.group())
    each = _WAY_OF_EACH.search(text)
    if each and each["way"] != each["other"]:
        return refuse("application-one_sitting", text)
    subjects = set(_EXAM_AS_SUBJECT.findall(text))
    return refuse("application-one_sitting", text) if len(subjects) > 1 else None


_DAYS_OF: Final = {"days": 1, "weeks": 7, "months": 30}
_NO_LENGTH: Final = re.compile("\\s?(?:前|後|以内|まで|ごと|おき)")
_PART_OF_MONTH: Final = 10
"""Days by which each end of a season may lie off, where parts of months are told."""


def _weigh(one: Placed) -> float:
    """A length of time in days; hours and years count for nothing."""
    return one.time["low"] * _DAYS_OF.get(one.time["unit"], 0)


def _lasts_otherwise(text: str, times: list[Placed], found: Sequence[Spans]) -> bool:
    """``2月上旬から4月下旬までの約1か月間``: a length that the one span beside it has not."""
    spans = [span for each in found for span in (*each.windows, *each.seasons)]
    places = [place for each in found for place in each.places]
    if len(spans) != 1:
        return False
    ends = (spans[0]["from"], spans[0]["to"])
    first, last = (date.fromisoformat(end if len(end) > len("12-31") else f"2001-{end}") for end in ends)
    length = (last - first).days % 365 + 1
    blurred = 2 * _PART_OF_MONTH if "旬" in text else 2
    for one in times:
        days, high = _DAYS_OF.get(one.time["unit"]), one.time["high"]
        within = any(start <= one.start < end for start, end in places)
        if days is None or high is None or within or _NO_LENGTH.match(text, one.end):
            continue
        if not 0.85 * one.time["low"] * days - blurred <= length <= 1.15 * high * days + blurred:
            return True
    return False


def _list_several(text: str, spans: Spans, seasons: Spans) -> list[Season]:
    """The times of every year where a text lists several and nothing else."""
    listed = len(seasons.seasons) > 1 and not spans.windows and _SEASONS_LISTED.fullmatch(_BARE_LIST.sub("", text))
    return seasons.seasons if listed else []


# "申込期間:4~5月/9~10月", "@5月中旬~6月中旬 A10月上旬~10月下旬": nothing but times of every year, one behind the other.
_BARE_LIST: Final = re.compile(
    "^(?:(?:受[験検])?(?:申し?込み?|出願|受付)(?:受付)?(?:期間|時期)?\\s?[:はが]?\\s?)"
    "|(?:です|となっています|頃|ごろ)。?$|[@A-D](?=[0-9])|例年|毎年|年[23]回"
)
_END_OF_SEASON: Final = "(?:の?[上中下初]旬|末|頃|ごろ)?"
_ONE_SEASON: Final = (
    f"[0-9]{{1,2}}月?{_END_OF_SEASON}\\s?(?:~|-|から)\\s?(?:翌年?)?[0-9]{{1,2}}月{_END_OF_SEASON}(?:まで)?"
)
_SEASONS_LISTED: Final = re.compile(
    f"[\\s(]*{_ONE_SEASON}(?:(?:[\\s、,/・と)(●]|及び|および)+{_ONE_SEASON}){{0,4}}[)。\\s]*"
)


# "受験手数料を納入してください": what one pays and how, which is no way to apply.
_PAYING = re.compile(
    r"(?:(?<=[、。])|^)[^、。()]*(?:受[験検](?:手数)?料|検定料|料金)(?:を|は|の)[^、。()0-9]{0,20}(?:納[入付めま]|決済|支払|払い?込|払[いっうわえ]|振り?込)[^、。()0-9]*(?:[、。]|$)"
    # "受検票は郵送されます": what comes by post is no application.
    r"|(?:(?<=[。])|^)(?:なお、?|また、?)?(?:受[験検](?:票|番号)|案内|通知書?)[^、。()]{0,8}(?:は|が|を)[^、。()0-9]*(?:郵送|送付|発送|届|送ら|メール)[^、。()0-9]*(?:[。]|$)"
    r"|\((?:クレジットカード|クレジット|コンビニ|銀行)[^()0-9]*(?:決済|支払い?|振込)[^()0-9]*\)"
    "|(?:クレジットカード|クレジット|電子マネー)(?:での?)?(?:決済|払い|支払い)(?:にて|により|で)、?(?=[^。]*(?:購入|申し?込))"
)
# "検定申込・合否確認・履歴確認などを行います": what else one does at the same place.
_DONE_THERE = re.compile(
    "(?<=申込)(?:み)?(?:[・、や](?:合否|結果|成績|合格証明書|証明書|履歴|受[験検]票)の?(?:確認|取得|照会|閲覧|発行|印刷)){1,6}(?:など|等)?"
)
# "申込書を印刷し", "写真を貼付の上": how the papers are made that are then sent.
_PAPERS_MADE = re.compile(
    "(?:申込書|申請書|願書|用紙|書類|様式)(?:を|は|については)[^。、]{0,16}(?:から|で|より|にて)(?:ダウンロード|印刷|入手|プリント(?:アウト)?)(?:して|し|の?上)、?(?=[^。]*(?:郵送|提出|送付|持参|郵便|送って|書留))|"
    "(?:申込書|申請書|願書|用紙|様式)(?:を|の)?(?:ダウンロード|印刷|プリントアウト)(?:して|し|の?上)?、?"
    "|(?:[^、。]{2,8}に)?(?:申込書|申請書|願書)を請求(?:して|し)、?(?=[^。]*(?:郵送|提出|送付|持参))"
    "|(?:顔|証明)?写真(?:を|の)?(?:貼付|添付|貼り付け|貼っ?|同封|アップロード|登録)(?:して|した上|し|の?上|て)?、?"
)


# "郵便局の窓口へ行き、現金書留で郵送": a counter at which nobody applies.
_POST_OFFICE = re.compile("郵便局の?窓口(?:へ行き|へ持参し|にて|で|から)?、?|窓口で(?=[^。、]{0,12}書留で[^。、]*郵送)")


def drop_post_office(text: str) -> str:
    """Give the text without the counter of the post office."""
    return _POST_OFFICE.sub("", text)


def _drop_payment(text: str) -> str:
    """The text without what it says of paying and of getting papers, where the rest speaks of applying."""
    had = drop_papers(text)
    rest = _PAYING.sub("", had)
    return rest if _APPLY.search(rest) else had


def _spell_last_day(found: re.Match[str]) -> str:
    """``7月末日`` is the 31st; February's depends on the year and stays."""
    return f"{found['month']}月{30 if int(found['month']) in (4, 6, 9, 11) else 31}日"


_WEEKDAY = re.compile(r"\([月火水木金土日](?:・祝)?\)")


def _find_windows(text: str, days: list[Day]) -> tuple[Spans, Spans]:
    """Windows of a year, and the season of every year; a day with its weekday is of one year only."""
    usual = "例年" if _SEASONS_LISTED.fullmatch(_BARE_LIST.sub("", text)) else ""
    spans, seasons = find_spans(text, days), find_seasons(text)
    if usual and not seasons.seasons:
        seasons = find_seasons(f"{text}{usual}")
    if _WEEKDAY.search(text):
        spans.seasons.clear()
    seasons.seasons[:] = spans.seasons + ([] if spans.seasons or spans.windows else seasons.seasons)
    if not (spans.windows or seasons.seasons or _WEEKDAY.search(text)) and len(days) == 2 and not days[0].year:
        between = text[days[0].end : days[1].start]
        if re.fullmatch(r"\s?(?:\([^()]{1,6}\))?\s?(?:~|-|から)\s?", between):
            seasons.seasons.append(_write_season(days[0], days[1]))
            spans.places.append((days[0].start, days[1].end))
    return spans, seasons


def _write_season(first: Day, last: Day) -> Season:
    return {"from": f"{first.month:02}-{first.day:02}", "to": f"{last.month:02}-{last.day:02}"}


def _count_back(text: str, times: list[Placed]) -> tuple[Placed | None, Placed | None]:
    """``試験日の2か月前から2週間前まで``; one alone before the exam is the end."""
    back = [one for one in times if _BACK.match(text, one.end)]
    alone = len(back) == 2 and _ALONE.fullmatch(text)
    if not back or not (alone or _BEFORE_EXAM.search(text)):
        return None, None
    if len(back) == 2 and _TO.match(text, back[0].end):
        return back[0], back[1]
    if len(back) == 2 and _FROM.match(text, back[0].end) and _TILL.match(text, back[1].end):
        return back[0], back[1]
    if len(back) == 1 and back[0].time["high"] is not None and back[0].time["high"] < back[0].time["low"]:
        return _split(back[0])
    if len(back) == 1:
        first = [one for one in times if one.end <= back[0].start and _SPAN.fullmatch(text[one.end : back[0].start])]
        if first:
            return first[-1], back[0]
        begins = _BEGINS.match(text, back[0].end) or _BEGINS_AHEAD.search(text[: back[0].start])
        return (back[0], None) if begins else (None, back[0])
    return None, None


# "2か月前から1か月前まで": the whole cell.
_ALONE = re.compile(
    r"約?[0-9]{1,2}(?:か月|週間|日)\s?前\s?(?:から|~|-)\s?約?[0-9]{1,2}(?:か月|週間|日)\s?前(?:まで)?。?"
)
_BEGINS = re.compile(
    r"\s?前(?:くらい|ぐらい|ごろ|頃|ほど)?\s?(?:から|より|~|(?:頃|くらい|ごろ)?に(?:なると|は)?[^。、]{0,8}(?:開始|始ま|スタート))"
)
# "申し込みの開始日は、試験日の約3か月前です"
_BEGINS_AHEAD = re.compile("(?:開始日?|スタート)(?:[^。、]{0,4}[はが:]、?|\\s)[^。、0-9]{0,10}$")
_BY = re.compile("必着|締め?切|まで|迄|期限|消印")


def _falls_in_later_year(text: str, spans: Spans) -> bool:
    """``2018年8月27日~11月6日 郵便局:8月27日~10月30日``: a second span without a year, which another way may have."""
    printed = {year.value for year in find_years(text)}
    return len(spans.windows) > 1 and any(int(window["from"][:4]) not in printed for window in spans.windows)


def _find_deadline(text: str, days: list[Day]) -> str | None:
    return days[0].name_date() if len(days) == 1 and _APPLY.search(text) and _BY.search(text) else None


def _split(span: Placed) -> tuple[Placed, Placed]:
    """``4か月~1か月前``: the first is when it opens, the last when it closes."""
    low, high = span.time["low"], span.time["high"]
    return (
        replace(span, time={"low": low, "high": low, "unit": span.time["unit"]}),
        replace(span, time={"low": high or 0, "high": high, "unit": span.time["unit"]}),
    )


def _leaves_days(text: str, days: list[Day], spans: Spans, seasons: Spans) -> bool:
    """A day or month outside every span may be the exam's own, from which the year of the window is not sure."""
    places = spans.places + (seasons.places if seasons.seasons else [])
    starts = [day.start for day in days] + [match.start() for match in re.finditer("[0-9]{1,2}月(?!試験)", text)]
    return any(not any(first <= start < end for first, end in places) for start in starts if _counts(text, start))


def _counts(text: str, start: int) -> bool:
    """``2か月`` and the month of a garbled ``2017年月`` are no months."""
    return not text[start:].startswith(("か月",)) and text[start - 1 : start] != "か"


# "インターネット、郵送", "随時", "いつでも受験できます": what stands by itself in the field.
_NOTHING_ELSE = re.compile(
    "(?:インターネット|ネット|ウェブ|[Ww][Ee][Bb]|オンライン|HP|ホームページ|サイト|フォーム|マイページ|専用|公式|電子|郵送|郵便|書留|簡易|現金|特定記録|書面|持参|窓口|来[校所店館]|書店|コンビニ(?:エンスストア)?|セブンイレブン|ローソン|ファミリーマート"
    "|学校|団体|教育機関|単位|一括|随時|通年|年中|常時|年間|通し|受[験検]|試験|検定|実施|可能?|不可|各|等|又|及|協会|事務局|全国|方法|手続|受け?付|[0-9二三](?:種類|通り|つ)|種類|必着|消印|有効|当日|直接|提出|送付|限|選択?|[ぁ-んー、。・/:()\\s※●■◆○])+"
)


def _stands_alone(text: str, told: Application) -> bool:
    """A text without a word of applying: of a way in which one sits nothing is said here."""
    return bool(_NOTHING_ELSE.fullmatch(text)) and not (told["ways"] and re.search("受[験検]|試験|検定", text))


def _says_something(text: str, told: Application) -> bool:
    if told["windows"] or told["season"] or told["deadline"] or told["opens"] or told["closes"]:
        return True
    if told["ways"] or told["any_time"]:
        bare = re.sub(r"\([0-9]{1,2}\)", "", _PART_OF_DAY.sub("", text))
        return not re.search("[0-9]", bare) and bool(_APPLY.search(text) or _stands_alone(text, told))
    return False
