"""Reads when candidates learn whether they passed (``result_day``)."""

import re
from typing import Literal

from mikiwame.notation.absence import refuse
from mikiwame.notation.calendar import Day, find_days
from mikiwame.notation.places import BARE_PLACE
from mikiwame.notation.spans import find_parts_of_months, find_seasons, find_spans, spell_parts_of_one_month
from mikiwame.notation.times import Placed, find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import ResultDay
from mikiwame.vocabulary.windows import Season, Window

_RESULT = re.compile("郵送|合否|合格|結果|通知|発表|送付|発送|届")
_AT_ONCE = re.compile(
    r"即時|即日|受[験検]後、?すぐ|その場|すぐに?(?:合否|結果|分か|わか)|直ちに|当日中|試験当日|当日発表|当日に(?:書面で|その場で)?(?:結果|合否|発表|わか|分か)|終了直後|(?:終了時|終了すると|終えると)[^。]{0,16}(?:画面|合否|結果)|即(?:座に|表示|合否|判定)|終了後、?\s?(?:に)?(?:ネット|パソコン|Web|WEB)?(?:すぐ|直後|試験結果画面|画面|試験会場で確認)|(?:試験)?終了(?:後|と同時)に?、?\s?(?:画面|結果が表示)"
)
_WAYS: tuple[tuple[Literal["post", "email", "web"], re.Pattern[str]], ...] = (
    ("post", re.compile("郵送|郵便|書留")),
    ("email", re.compile("メール")),
    ("web", re.compile("画面|マイページ|ホームページ|HP|Web|WEB|ウェブ|インターネット|サイト|表示|掲示板")),
)
_FROM_RECEIPT = re.compile(
    "受付後|受理後|到着後|答案(?:が)?(?:到着|受領)|提出後|返送後|返送してから|到着してから|提出してから|必着後|(?:受付|受理|受領|到着|返送)(?:した)?(?:日)?(?:から|より)|(?:送って|送付して|郵送して|返送して)から|(?:送付|郵送|投函)後"
)
_FROM_EXAM = re.compile(
    "(?:試験|受験|受検|検定|テスト|考査)(?:実施)?(?:終了)?(?:日|後|の|から|より|して|を受け(?:て|た)|約?[0-9])|終了(?:日)?(?:から|後)|(?:合格|合否|結果)の?発表まで"
)
# "1月下旬に試験を受けてから、約2か月後": a month of the exam and none of the result.
_OF_THE_EXAM = re.compile(
    r"[0-9]{1,2}月(?:[上中下初]旬|末)?(?:頃|ごろ)?に(?:筆記|学科|実技)?(?:試験|検定)?を?(?:受け(?!付)|受験(?![者生票])|実施)"
)
_OF_THE_PAPER = re.compile(
    "(?:(?:認定|合格|資格|登録|修了|会員)(?:認定)?(?:証(?:書|明書)?|カード|書)|ディプロマ|免状|ライセンス(?:カード|証)?|賞状|バッジ|盾|メダル|記念品|プレート|デジタル証明)(?:は|を|が|も|の(?:発送|送付|交付|発行|到着))"
)
# "2025年3月10日頃", "2025年3月10日までに": about a day, and a day that only bounds it.
_ABOUT_THE_DAY = re.compile(r"[0-9]日(?:\([^()]{1,4}\))?\s?(?:頃|ごろ|前後)")
_BOUNDED_BY_DAY = re.compile(r"[0-9]日(?:\([^()]{1,6}\))?\s?(?:[0-9:時]+)?(?:まで|以降|以前|より前|より後)")
# "その場でスコアが表示され、合否は後日郵送": the points come at once.
_LATER_THAN_POINTS = re.compile(
    "(?:合否|合格発表|正式な?(?:結果|通知|発表))[^。、]{0,12}(?:後日|追って|のちほど|後ほど)"
)
# "1か月後ですが、採点の状況で前後します"
_MOVES = re.compile("前後(?:する|し(?:ます|て)|いたします)|多少の?(?:前後|ずれ)")
_PLAIN_WAIT = re.compile(r"\s?(?:後に?|で|に)")
# What one person waited, and other papers than the result.
_OTHER = re.compile(
    "即日(?:交付|発行)|(?:以内|後|翌日から|まで)に?[^。]{0,10}(?:申請|申し?込[みむん]|登録|手続き?|届け?出|提出|返送|納入|振り?込[みむん]|支払|再受[験検])(?:し(?!た)|って|で|の|が|を|、|ください|できます|めます)"
    "|(?:照会|閲覧|掲載|公開|開示|掲示|保存|確認)(?:可能)?期間|[0-9]\\s?(?:か月|週間|日)間(?:は|に)?、?[^。、]{0,12}(?:掲載|公開|閲覧|確認でき|照会|掲示)"
    "|(?:結果|合否|合格|発表|通知)(?:の)?(?:発表|通知|確認)?(?:の)?(?:方法|日程?|時期|場所|手順|見方|予定日)(?:を|について)[^。]{0,12}(?:案内|説明|知らせ|連絡|配布|伝え)|早くて|早ければ|遅くとも|遅くて|[0-9]\\s?(?:か月|週間|日)(?:ごと|おき|毎)|バッジ|再発行|合格証明書|更新|受[験検]票|申し?込み?(?:期|締)|到着までの|届きました|電話|講座|到着日|準?[0-9]級|模範解答|解答(?:発表|公表|公開)|正答(?!率)|学習(?:期間|時間)|勉強|有効|講習|法令|可否|科目合格|合格科目|被保険者|問題と|解答速報|即時(?:また|か|ある|や|、)|短期間|営業日|開示|(?<!報酬)請求|異議|疑義|[0-9]\\s?(?:日|週間|か月)\\s?前(?!後)|を除[くき]|[当同即]日\\s?(?:~|-|から)"
    "|(?:合格|合否|結果)(?:の)?(?:発表|通知)(?:の?日)?(?:から|より|の?後)、?約?[0-9]|(?:申し?込み?|出願|入金|支払い?)(?:日|締切日?|完了日?)(?:から|より|の|後)"
)
# "2023年12月3日現在": the day of the page.
_AS_OF = re.compile("(?<=[0-9][日年月])\\s?(?:現在|時点)")
# A clause on how to apply, to pay, to sit or to hand in names no way in which results come, nor do those behind it
# as far as they say nothing of results and of no wait.
_APPLYING = re.compile(
    "申し?込み?|出願|申請|願書|応募|エントリー|受付|問い?合わ?せ|詳細|(?:受[験検]|検定|審査)料|支払|振込|振替|納[めな付入]"
    "|(?:試験|検定|受[験検]|審査|テスト|考査|出題|問題|解答|答案|課題|レポート)(?:自体)?(?:は|を|が|も|方法|方式|形式)|提出"
)
_OF_RESULTS = re.compile("結果|合否|合格|発表|通知|発送|送付|成績|(?<!出題)届|[0-9]\\s?(?:日|週間?|か月)")
_HANDED_IN = re.compile(
    "(?:答案|解答|課題|レポート|願書|申込書|用紙)(?:用紙)?を?[^。、]{0,8}(?:郵送|メール|ネット|Web|WEB|ウェブ)[^。、]{0,6}?(?:してから|した(?:後|日)|し(?:て)?後|後)"
)
_WAY_DENIED = re.compile(
    "(?:郵送|郵便|書留|メール|Web|WEB|ウェブ|ホームページ|インターネット|サイト|掲示板|画面)(?:[や・][^。、]{1,6})?(?:上)?(?:での?|による|による?り?|に)?(?:は)?(?:の)?(?:合否|結果)?(?:の)?"
    "(?:個別)?(?:通知|連絡|お知らせ|発表|発送|送付|郵送|案内|回答|掲載|表示|送信|公開)?(?:は|も|が|を|では|には)?[^。、]{0,6}?(?:(?:使わ|用い|行わ|せ|頼ら|よら)(?:ず|な[いく]|ません)"
    "|(?:で(?:は)?|じゃ)な[くい]|な[しく](?!な)|(?:あり|ござい|し|行い|使い)ません|し(?:て(?:い|お))(?:ません|ない|りません|らず)|(?:行わ|さ)れ(?:ません|ない)|行って(?:い|お)(?:ません|ない|りません|らず)|廃止|取りやめ|終了しま)"
)


# "試験日:2023年8月5日 合格発表日:2023年9月5日": the exam's own day stands under its own head.
_DAY_OF_EXAM = re.compile(r"(?:試験|検定|実施|開催)日\s?[:|][^。]{0,60}?(?=(?:合格|結果|合否)発表)")


# "試験は年3回(3月・8月・12月)実施され、合格発表は": when the exam is held.
_WHEN_HELD = re.compile("^試験は[^。]*?(?:され|われ|あり)、(?=(?:合格発表|合否|結果(?:発表)?|合格者の?発表)は)")
_ANNOUNCED_AFTER = re.compile("(?:合格(?:者の?)?発表|合否(?:結果)?|(?:試験)?結果(?:発表|通知)?|発表)は、?約?[0-9]")


# "個人受験 試験終了1か月後に", "会場受験:1か月後": what holds of some who sit, or of one way.
_OF_SOME = re.compile(
    "(?:^|(?<=[\\s・●【(※]))(?:個人|一般|団体|学校|(?:一般|試験|公開)?会場|在宅|ネット|CBT|IBT|紙)(?:の|での)?(?:受[験検]|申し?込み?|試験|方式)?(?:者|の方|の場合)*(?:には?|は(?!合格|結果)|[:】|]|\\s)(?=[^。]{0,20}[0-9])"
)


# "即日採点し、結果は後日": what is done at once is no telling of the result.
_SCORED = re.compile(
    "(?:即日|即時|即座に|その場で|当日(?:中)?に?|直ちに|すぐに?)[^。、]{0,6}(?:採点|集計|答え合わせ)(?!システム|方式)(?![^。、]*(?:合否|結果|合格|わか|分か|判|発表|通知))"
)


_TOLD_AT_ONCE = re.compile(
    "(?:ただちに|直ちに|すぐ|即)[^。、]{0,6}(?:合否|結果|合格)|(?:合否|結果|合格)[^。、]{0,8}(?:ただちに|直ちに|すぐ|即)"
)


def _find_scored(text: str) -> re.Match[str] | None:
    scored = _SCORED.search(text)
    return scored if scored and not _TOLD_AT_ONCE.search(text) else None


def read_result_day(printed: str) -> ResultDay | Unreadable:
    """Give the wait or the day of a normalised text; a month without a year is no day."""
    text = _WHEN_HELD.sub("", _DAY_OF_EXAM.sub(" ", spell_parts_of_one_month(printed)))
    other = _OTHER.search(text) or _AS_OF.search(text) or _find_scored(text)
    turn = find_turn(text) or (other.group() if other else None)
    if turn:
        return refuse("result_day-turn", text, word=turn)
    doubtful = _find_doubt(text)
    if doubtful:
        return doubtful
    days, times = find_days(text), find_times(text)
    dates = [date for day in days if (date := day.name_date())]
    at_once = bool(_AT_ONCE.search(text))
    told = len(dates) + len(times) + at_once
    if any(one.time["unit"] in ("hours", "years") for one in times):
        return refuse("result_day-time", text)
    if not told and _says_only_how(text):
        told = 1
    season = None if told or days else _find_season(text)
    if season:
        return {**_tell_nothing(text), "season": season}
    within = None if at_once else _find_span(text, days, times)
    if within:
        return {**_tell_nothing(text), "date": within["from"], "until": within["to"]}
    if told != 1 or len(days) != len(dates) or _find_leftover(text) or (dates and _BOUNDED_BY_DAY.search(text)):
        return refuse("result_day-several", text)
    waits_plainly = bool(times and not text[: times[0].start].strip() and re.search("合否|合格|結果", text))
    if times and not (
        (_RESULT.search(text) or len(text) <= 16 or _PLAIN_WAIT.match(text, times[0].end))
        and (
            _FROM_EXAM.search(text)
            or _FROM_RECEIPT.search(text)
            or len(text) <= 16
            or waits_plainly
            or _ANNOUNCED_AFTER.search(text)
        )
    ):
        return refuse("result_day-from_when", text)
    return {
        "kind": "result",
        "after": times[0].time if times else None,
        "date": dates[0] if dates else None,
        "at_once": at_once,
        "approx": _is_about(text, times),
        "ways": _find_ways(text),
        "counted_from": "receipt" if _FROM_RECEIPT.search(text) else "exam",
    }


def _is_about(text: str, times: list[Placed]) -> bool:
    return bool((times and (times[0].approx or _MOVES.search(text))) or _ABOUT_THE_DAY.search(text))


def _find_doubt(text: str) -> Unreadable | None:
    """Refuse what is told of some people or places, or of the certificate."""
    some = _OF_SOME.search(text)
    if some:
        return refuse("some_people", text, word=some.group())
    if _AT_ONCE.search(text) and _LATER_THAN_POINTS.search(text):
        return refuse("result_day-several", text)
    place = BARE_PLACE.search(text)
    if place and not _RESULT.search(text):
        return refuse("result_day-place", text, word=place.group())
    return refuse("result_day-certificate", text) if _is_of_paper(text) else None


# "2024年3月下旬": of one year. "合格者の受験票は3月下旬": another thing comes.
_OF_ONE_YEAR = re.compile("[0-9]{2,4}年(?!間)|[0-9]{1,3}回|今[年回]|来年|本年|月?(?:[上中下初]旬|末|頃|ごろ)*までに?")
_COMES = re.compile("合格|合否|結果|発表|通知(?!書の)|成績|お知らせ|判定")


# "3月下旬~4月上旬": the whole cell.
_BARE = re.compile(r"(?:例年|毎年)?\s?(?:[0-9]{1,2}月の?(?:[上中下初]旬|末)?(?:頃|ごろ)?\s?(?:~|-|から)?\s?){1,2}。?")


def _find_season(text: str) -> Season | None:
    """The one part of every year in which results come; a month of the exam is none, nor one of a single year."""
    plain = _OF_THE_EXAM.sub("", text)
    if _OF_ONE_YEAR.search(plain) or not (_COMES.search(plain) or _BARE.fullmatch(plain)):
        return None
    spans = find_seasons(plain)
    left = "".join(letter for place, letter in enumerate(plain) if not _is_within(place, spans.places))
    found = [*spans.seasons, *find_parts_of_months(left)]
    return found[0] if len(found) == 1 and len(re.findall("[0-9]月", left)) == len(found) - len(spans.seasons) else None


def _is_within(place: int, places: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in places)


_ENDS = 2


def _find_span(text: str, days: list[Day], times: list[Placed]) -> Window | None:
    """``2024年1月9日~11日``: the days within which results come, where nothing else is dated."""
    if len(days) != _ENDS or not all(days[0].start <= one.start < days[1].end for one in times):
        return None
    windows = find_spans(text, days).windows
    return windows[0] if len(windows) == 1 and windows[0]["from"] < windows[0]["to"] else None


def _tell_nothing(text: str) -> ResultDay:
    """What a text tells that gives no wait: the ways alone."""
    return {
        "kind": "result",
        "after": None,
        "date": None,
        "at_once": False,
        "approx": False,
        "ways": _find_ways(text),
        "counted_from": "exam",
    }


def _find_ways(text: str) -> list[Literal["post", "email", "web"]]:
    told = "。".join(_drop_other_ways(sentence) for sentence in _WAY_DENIED.sub(" ", text).split("。"))
    return [way for way, pattern in _WAYS if pattern.search(told)]


def _drop_other_ways(sentence: str) -> str:
    """``出願は学科ではウェブと郵便があり、結果は5週間後``: without what one applies, pays or sits through."""
    told, applying = list[str](), False
    for clause in _HANDED_IN.sub(" ", sentence).split("、"):
        applying = not _OF_RESULTS.search(clause) and (applying or bool(_APPLYING.search(clause)))
        if not applying:
            told.append(clause)
    return "、".join(told)


def _is_of_paper(text: str) -> bool:
    """``合格者には認定証を同封します`` is what comes with the result, where it has no time of its own."""
    timed = "。".join(sentence for sentence in text.split("。") if re.search("[0-9即]", sentence))
    return bool(_OF_THE_PAPER.search(timed)) and not re.search(
        "合否|合格発表|結果|(?<!で)(?<!より)通知|合格者の?(?:番号|氏名)?を(?:掲示|掲載|発表|公表|公開|貼り出)", text
    )


# "受験者各自に後日郵送される": how it comes, and nothing on when.
_LATER = re.compile(
    "(?:受[験検]者|合格者|全員|合否|結果)[^。、]{0,12}(?:後日|後ほど|追って)[^。、]{0,12}(?:郵送|送付|通知|掲載|発表|公開|発送)|(?:結果|合否)は、?[^。、]{0,24}(?:郵送|メール|ホームページ|マイページ)[^。、]{0,16}(?:通知|発表|掲載|送付|お知らせ|郵送|公開|発送|確認)(?!書)"
    "|(?:結果|合否)(?:の?通知)?は、?[^。、0-9]{0,16}(?:郵送(?:し|いた|され|となり|で届|です|。|$)|メールで(?:届|送))"
    "|(?:サイト|ホームページ|マイページ|郵送|メール)(?:での|による|上での)(?:合否|結果|合格)の?(?:確認|発表|通知)(?!書)"
)


def _says_only_how(text: str) -> bool:
    return (
        bool(_LATER.search(text))
        and not re.search("[0-9]|翌|以降|当日|最[短速]|いち早|[年月週]末", text)
        and any(way.search(text) for _, way in _WAYS)
    )


def _find_leftover(text: str) -> bool:
    """``1月中旬頃``: a month that no year makes a day."""
    return bool(re.search("[0-9]{1,2}月(?![0-9])(?:[上中下初]旬|末|頃|ごろ|に|$)", _OF_THE_EXAM.sub("", text)))
