"""Reads a short text on applying: the days, the ways, and what is said of paying, papers, places and changes.

What neither a window nor a length of time before the exam says is a rule of the calendar (``毎月15日締切``). What is no
day and no way at all but of one of the known matters is a condition in its own words.
"""

from collections.abc import Callable
from typing import Final, cast

from mikiwame.notation.piecewise import Words
from mikiwame.notation.plain.conditions import find_matter
from mikiwame.notation.told_shapes import NOT_APPLIED
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Application, Remarked, Terms, Time, TimeUnit, Way

HEADS: Final = re.compile(
    "(?:(?:受[験検]|検定|試験)?(?:の)?(?:お?申し?込み?|出願|受付|願書受付|募集|申請)(?:受付)?(?:期間|方法|期限|日程|締め?切り?日?)?[:はが]?)?"
)
_WAYS: Final[tuple[tuple[Way | None, str], ...]] = (
    (
        "web",
        "(?:専用|公式|協会|申込|受験者)?(?:の)?(?:インターネット|ネット|[Ww][Ee][Bb]|WEB|ウェブ|ホームページ|HP|サイト|マイページ|オンライン|申込フォーム|フォーム|電子申請|スマホ|スマートフォン)(?:サイト|フォーム|上|ページ)?",
    ),
    (
        "post",
        "(?:簡易|特定記録|一般)?書留(?:郵便)?|特定記録(?:郵便)?|郵便局|郵送|郵便|レターパック(?:プラス)?|(?:同封の)?(?:はがき|ハガキ|払込取扱票)|書面",
    ),
    (
        "in-person",
        "(?:各|本|支部|協会|教習所|県庁|役所|事務局|学校)?(?:の)?窓口(?:に)?(?:へ)?(?:持参|提出)?|(?:直接)?持参|来校時?|来店|来所|来場|受付カウンター",
    ),
    ("shop", "(?:全国の)?(?:書店|コンビニ(?:エンスストア)?(?:端末)?|取扱店|特約書店)(?:店頭)?"),
    (
        "school",
        "(?:在籍する|通っている|所属の|各)?(?:学校|教室|スクール|養成校|教育機関|校|塾|在籍校|大学|職場|会社)(?:の(?:担当者|先生|教員|事務局|係))?(?:を(?:通じて|通して|経由して|介して)|経由(?:で|して)?|が(?:まとめて|一括して|取りまとめて)|で(?:まとめて|取りまとめて|一括して)|一括(?:で)?)",
    ),
    (None, "FAX|ファ[ッッ]?クス|電話|E?メール|[Ee]メール|LINE|ライン|アプリ|専用端末|バーコード"),
)
_WAY: Final = "|".join(f"(?P<w{place}>{words})" for place, (_, words) in enumerate(_WAYS))
_NAMED: Final = re.compile(_WAY)
_APPLIED: Final = "(?:お?申し?込み?|お?申込|出願|申請|予約|応募|手続き?|提出|送付|受付|登録|エントリー|お送り|郵送)"
_WAY_WORDS: Final = (
    f"(?:での?|から|にて?|による|より|へ|を|は|が|の|も|、|・|/|,|と|や|か|→|または|又は|もしくは|および|及び|どちら|"
    f"いずれか|のみ|だけ|限定|経由|{_APPLIED}|方法|受け付け(?:て(?:い|お)ります|ます)?|可能?|OK|できます|します|"
    f"する|してください|ください|ます|む|です|して|し|お願いします|になります|となります)"
)
_LEAD: Final = re.compile("(?:[^、。0-9]{2,10}(?:到着後|登録後|入手後|購入後|作成後|記入後)|願書は|申込書は)、?")
_BY_WAYS: Final = Words(f"{_WAY}|{_WAY_WORDS}")
_NOT_ONLY_PAPER: Final = re.compile(
    "ダウンロード|配布|請求|取り寄せ|取寄|購入|印刷|変更|取消|取り消|キャンセル|照会|確認|発表|支払|払い|振込|入金|決済|不可|ません"
)

_HOURS: Final = re.compile("\\((?:平日|月~金|土日)[^()]*\\)$")
"""``窓口(平日9:00~16:30)``"""
_CLOCK: Final = "(?:の)?(?:(?:午前|午後)?\\s?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)|正午|24時)"
_WEEKDAY: Final = "(?:\\((?:[月火水木金土日](?:・祝|祝)?曜?日?)\\))?"
_DAY: Final = (
    f"(?:(?:(?:19|20)[0-9]{{2}}|令和[0-9元]{{1,2}}|R[0-9]{{1,2}})年(?:度)?\\s?)?(?:(?:1[0-2]|"
    f"0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9])日|(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|"
    f"0?[1-9]))\\s?{_WEEKDAY}"
)
_LAST_DAY: Final = f"(?:{_DAY}|(?:3[01]|[12][0-9]|0?[1-9])日\\s?{_WEEKDAY})"
_MARK: Final = "(?:\\s?[【(]?(?:(?:当日|最終日)?(?:必着|消印(?:有効)?|厳守))[】)]?)"
_TILL: Final = "(?:まで|迄|締め?切り?|〆切|が?締切|が?期限)"
_SPAN: Final = re.compile(
    f"(?P<first>{_DAY})\\s?(?P<clock>{_CLOCK})?\\s?(?:~|から|より|-)\\s?(?P<last>{_LAST_DAY})\\s?(?P<other>{_CLOCK})?{_MARK}?{_TILL}?{_MARK}?\\s?(?P<by>\\([^()0-9]{{2,10}}\\))?(?:です)?。?"
)
_DEADLINE: Final = re.compile(
    f"(?:(?P<by>[^、。0-9]{{0,16}}?(?:で|にて)、?))?(?:(?:申込|出願)?(?:締切|期限)(?:日)?[:は]?\\s?)?(?P<last>{_DAY})\\s?(?P<other>{_CLOCK})?{_MARK}?(?P<till>{_TILL})?{_MARK}?(?P<tail>に(?:届く|到着する|着く|必着となる)よう(?:に)?(?:お)?(?:送り|送付|郵送|提出)(?:して)?(?:ください)?|(?:に)?延長(?:し(?:まし)?た|します)?|(?:に)?{_APPLIED}(?:して)?(?:ください)?)?(?:です)?。?"
)
_UNITS: Final[dict[str, TimeUnit]] = {"か月": "months", "週間": "weeks", "日": "days"}
_OF_DAY: Final = (
    "(?:(?:学科|筆記|実技|各|受[験検])?(?:試験|検定|受[験検]|開催|実施)"
    "(?:希望|開催|実施)?日?の?|希望日の?|各開催日の?)?"
)
_BEFORE: Final = re.compile(
    f"(?:申し?込み?は|予約は|締切は|受付は)?(?P<of>{_OF_DAY})(?:(?P<number>[0-9]{{1,3}})(?P<unit>か月|週間|日)前|(?P<eve>前日|前々日))(?:の)?(?P<clock>{_CLOCK})?(?P<till>まで(?:に|受付)?|締め?切り?|〆切|が(?:締切|期限))?(?:{_APPLIED})?(?:して)?(?:ください|可能?|です|できます|します)?。?"
)
_OPENS: Final = re.compile(
    f"(?:受付|申込|予約)?(?:開始)?(?:は)?{_OF_DAY}(?P<number>[0-9]{{1,3}})(?P<unit>か月|週間|日)前(?:から(?:受付(?:開始)?|開始|予約可能?)?)?(?:です)?"
)
_PART: Final = "(?:上旬|初旬|中旬|下旬|末|頃|ごろ)"
_RULE: Final = re.compile(
    "(?:申し?込み?|受付|出願|締切|予約|お申し?込み?)?(?:は|:)?(?P<rule>"
    "(?:毎月|毎週|偶数月|奇数月|各月|(?:(?:1[0-2]|[1-9])(?:月)?[・、,])+(?:1[0-2]|[1-9])月)の?(?:各)?(?:[0-9]{1,2}日|末日?|第[1-5][月火水木金土日]曜日?|[月火水木金土日]曜日?)(?:\\s?(?:~|から)\\s?(?:[0-9]{1,2}日|末日?))?(?:まで|締め?切り?|必着|に締切)?(?:\\([^()]{2,14}\\))?"
    f"|{_OF_DAY}[0-9]{{1,2}}営業日前(?:の)?(?:{_CLOCK})?(?:まで|締切)?|{_OF_DAY}前(?:月|々月)の?(?:[0-9]{{1,2}}日|末日?|{_PART})(?:まで|締切|から)?"
    f"|(?:例年)?(?:1[0-2]|[1-9])月の?{_PART}?\\s?から(?:約|およそ)?[0-9]{{1,2}}(?:か月|週間|日)(?:間)?(?:程度|ほど)?|(?:締切は)?{_OF_DAY}[0-9]{{1,2}}(?:か月|週間|日)前の[月火水木金土日]曜日?(?:まで)?"
    f"|例年(?:1[0-2]|[1-9])月の?{_PART}|年[0-9]{{1,2}}回の(?:募集|受付|申込)期間(?:のみ|中)?|{_DAY}\\s?(?:{_CLOCK})?\\s?(?:~|から|より)(?:受付(?:開始)?|開始)?|(?:1[0-2]|[1-9])月の?{_PART}?(?:から|より|~)(?:受付(?:開始)?|開始)?)(?:です|となります|受付|開始)*。?"
)
_AGREED: Final = re.compile("(?:ですが|ますが|ですので)、")
ASIDES: Final = re.compile(
    "定員になり次第(?:締切|終了|締め切り)?|先着順?|必着|消印有効|当日消印有効|土日祝日?を?除く|年末年始を?除く|最終日は[0-9]{1,2}時まで|厳守|予定|延長(?:の場合|あり)+|翌[月々]*(?:試験)?分"
)

_Reader = Callable[[str], Terms | None]


def read(text: str, read_other: _Reader) -> Application | None:
    """Give the days or ways that a whole text tells, or None where some of it is left.

    :param read_other: reads days that are spelt as the wider reader knows them.
    """
    said = text.strip(" 、。")
    return _read_days(said, read_other) or _read_before(said) or _read_rule(said) or _read_ways(said)


def read_further(text: str, read_other: _Reader) -> Application | None:
    """Give what several statements tell, or of which matter one is that tells no day and no way."""
    if _PAPERS_LISTED.search(text):
        return None
    sentences = _read_each(_SENTENCES, text, read_other)
    if sentences:
        return sentences
    whole = _read_matter(text.strip(" 、。"))
    clauses = _read_each(_CLAUSES, text, read_other)
    return clauses if clauses and (not whole or _says_more(clauses, text)) else whole


def _says_more(told: Application, text: str) -> bool:
    """Whether clauses tell days, or ways in which one applies; ``コンビニ`` among cards is where one pays."""
    days = ("windows", "yearless", "deadline", "opens", "closes", "season", "any_time", "rule")
    return any(told.get(key) for key in days) or bool(told["ways"] and re.search(_APPLIED, text))


# "願書の配布:書店、窓口 願書の提出:郵送": of which of the two a place is, no comma tells.
_PAPERS_LISTED: Final = re.compile(
    "(?:配布|頒布|販売|請求)(?:場所|方法)?:.*(?:提出|受付|申込)(?:先|方法)?:|入手し、申し込みます"
)
_SENTENCES: Final = re.compile("。|※")
_CLAUSES: Final = re.compile("。|※|、|→")
_MOST: Final = 4


def _read_matter(said: str) -> Application | None:
    matter = find_matter(said)
    return {**NOT_APPLIED, "conditions": [{"code": matter, "number": None, "quote": said}]} if matter else None


def _read_each(cut: re.Pattern[str], text: str, read_other: _Reader) -> Application | None:
    """Several statements side by side, of which each tells something else."""
    pieces = [said for piece in cut.split(_AGREED.sub("です。", text)) if (said := piece.strip(" 、。"))]
    if not 1 < len(pieces) <= _MOST:
        return None
    told = [read(piece, read_other) or _read_matter(piece) or _read_wide(piece, read_other) for piece in pieces]
    return _join([one for one in told if one]) if all(told) else None


def _read_wide(said: str, read_other: _Reader) -> Application | None:
    told = read_other(said)
    return told if told and told["kind"] == "application" and "of" not in told else None


def _join(told: list[Application]) -> Application | None:
    """All that the statements tell, where no two of them tell the same thing otherwise."""
    joined = dict(cast(dict[str, object], told[0]))
    for one in told[1:]:
        for key, said in one.items():
            held = joined.get(key)
            if said in (None, [], False) or held == said:
                continue
            if held in (None, [], False):
                joined[key] = said
            elif isinstance(held, list) and isinstance(said, list) and key in ("ways", "conditions", "remarks"):
                joined[key] = [*held, *(item for item in said if item not in held)]
            else:
                return None
    return cast(Application, joined)


def _read_days(said: str, read_other: _Reader) -> Application | None:
    """A window or a last day, its clock and what must have come by then kept beside it."""
    span = _SPAN.fullmatch(said)
    found = span or _DEADLINE.fullmatch(said)
    if not found or (
        not span
        and not (
            found["till"]
            or found["tail"]
            or re.match("締切|期限|申込(?:締切|期限)", said)
            or re.search("必着|消印", said)
            or found["other"]
        )
    ):
        return None
    plain = f"{found['first']}~{found['last']}" if span else f"{found['last']}まで"
    told = _read_wide(f"申込期間は{plain}", read_other)
    if not told:
        return None
    by = (found["by"] or "").strip("()で、") if found["by"] else ""
    ways = _find_ways(by) if by else []
    if by and not _NAMED.fullmatch(by) and not ways:
        return None
    kept = any(found.groupdict().get(one) for one in ("clock", "other")) or re.search(
        "必着|消印|厳守|延長|届く|到着", said
    )
    if not span and found["tail"] and not found["by"]:
        ways = _find_ways(found["tail"])
    if "消印" in said and "post" not in ways:
        ways.append("post")
    told = {**told, "ways": ways}
    return _remark(told, said) if kept else told


def _read_before(said: str) -> Application | None:
    found = _BEFORE.fullmatch(said)
    if found and (found["till"] or "締切" in said):
        days = {"前日": 1.0, "前々日": 2.0}.get(found["eve"] or "", 0.0) or float(found["number"])
        closes: Time = {"low": days, "high": days, "unit": _UNITS[found["unit"] or "日"]}
        told: Application = {**NOT_APPLIED, "closes": closes}
        return _remark(told, said) if found["clock"] or re.match("学科|筆記|実技", found["of"]) else told
    opens = _OPENS.fullmatch(said)
    if not opens or not re.search("開始|から", said):
        return None
    number = float(opens["number"])
    return {**NOT_APPLIED, "opens": {"low": number, "high": number, "unit": _UNITS[opens["unit"]]}}


def _read_rule(said: str) -> Application | None:
    found = _RULE.fullmatch(said)
    return {**NOT_APPLIED, "rule": found["rule"]} if found else None


def _read_ways(said: str) -> Application | None:
    hours = _HOURS.search(said)
    bare = _HOURS.sub("", said)
    lead = _LEAD.match(bare)
    if not _BY_WAYS.cover(bare[lead.end() if lead else 0 :].removesuffix("。")) or _NOT_ONLY_PAPER.search(said):
        return None
    ways = _find_ways(said)
    if not ways:
        return None
    others = [one.group() for one in _NAMED.finditer(said) if _way_of(one) is None]
    told: Application = {**NOT_APPLIED, "ways": ways}
    return (
        _remark(told, said) if others or hours or lead or "→" in said or re.search("教室|はがき|ハガキ", said) else told
    )


def _way_of(found: re.Match[str]) -> Way | None:
    return _WAYS[int(cast(str, found.lastgroup)[1:])][0]


def _find_ways(said: str) -> list[Way]:
    ways = [way for one in _NAMED.finditer(said) if (way := _way_of(one))]
    return list(dict.fromkeys(ways))


def _remark(told: Application, remark: str) -> Application:
    return cast(Application, {**cast(Remarked, told), "remarks": [remark]})
