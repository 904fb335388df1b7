"""The grammar of short texts on sitting again and on parts that need not be sat (``retake``).

What is told of people by what they have or did elsewhere has them as its label; what one is freed from stands in
``parts``. A text that says how one sits again and tells nothing to compare says that one may, with itself as remark.
"""

from typing import Final, cast

from mikiwame.notation.short.exempt import read_exempt
from mikiwame.notation.short.pieces import read_items
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Limit, Retake, Time, TimeUnit, Told

AGAIN: Final = (
    "(?:再(?:々)?(?:受[験検]|試験?|検定|考査|挑戦|チャレンジ|審査|評価|テスト|検査)|追(?:々)?試験?|追再試"
    "験?|受け直し|リトライ|リテイク)"
)
_NUMBER: Final = "[0-9]{1,4}(?:\\.5)?"
_TIME: Final = f"(?:丸|約|最低|中)?(?P<number>{_NUMBER})(?P<unit>時間|日|週|か月|年)間?"
_UNITS: Final[dict[str, TimeUnit]] = {"時間": "hours", "日": "days", "週": "weeks", "か月": "months", "年": "years"}
_WHEN: Final = (
    "(?:(?:不合格|不合格時|不合格者|不合格の場合|不合格となった場合|みきわめ不良|落ちた場合|失敗した場合|"
    "再受験者|受験者)(?:は|には|の場合は|後|から)?|前回(?:の)?(?:受[験検]|試験)?(?:日)?(?:から|より|後)?"
    "|(?:受[験検]|試験|初回受[験検])(?:日|後)?(?:の翌日)?(?:から|より|後)|同[じ一1](?:の)?(?:試験|科目|級"
    "|検定)(?:を|の|は)?|次(?:の|回の)?(?:受[験検]|試験)?(?:は|まで)?|2回目(?:の受験)?(?:は|まで)?|1回目"
    "から"
    f"|{AGAIN}(?:には|までの?|の|は|を)*(?:する場合(?:は)?)?|受[験検](?:の|は|には)?|(?:の)?(?:間隔|期間|"
    "インターバル|待機)(?:期間|間隔)?(?:は|を|が)?|クーリング(?:オフ)?期間(?:は)?|待ち?期間(?:は)?|(?:は|"
    "に|、|:|\\s))*+"
)
_AFTER: Final = (
    "(?:(?:が|を|以上|は|の|に|から|より)*+(?:後|経過後?|以降|空け|あけ|開け|おい|置い|待|必要|間隔|イン"
    "ターバル|待機)(?:期間|間隔)?(?:し|る|て|つ|た|れば|ば|が|を|で|に|は|から|より|後|以降|、|こと|設け|"
    "ある|あり|以上)*+"
    f"|以上)?(?:の(?:間隔|期間|インターバル|待機期間)(?:が|を)?(?:空け|あけ)?(?:る|て|ば)?)?(?:{AGAIN}|受["
    "験検]|挑戦|受けられ|申し?込み?)?(?:する|が|は|を|し|て)*+(?:こと)?(?:が)?(?:可能?|でき(?:ます|る)|OK"
    "|必要(?:が?あります)?|ください|となります|です|ます|る)*"
)
_WAIT: Final = re.compile(f"{_WHEN}{_TIME}(?P<after>{_AFTER})")
_MARK_OF_WAIT: Final = re.compile("後|経過|以降|空け|あけ|開け|待|間隔|インターバル|クーリング")
_NOT_WITHIN: Final = re.compile(
    f"{_WHEN}{_TIME}(?:以内|の間)?(?:は|に|の)*(?:{AGAIN}|受[験検]|同[じ一1]試験の受[験検])(?:は|が|を)?(?"
    ":不可|でき(?:ません|ない)|認め(?:ません|られません)|禁止|受けられません)(?:です)?"
)
_NEXT_DAY: Final = re.compile(
    f"{_WHEN}翌日(?:から|以降|より)?(?:に|は)?、?(?:{AGAIN}|受[験検])?(?:が|は)?(?:可能?|でき(?:ます|る)|OK|です)*"
)
_PERIOD: Final = re.compile(
    f"{_TIME}(?:以内|の?間|ごと|あたり|につき)?(?:に|で|の)?、?|(?P<year>年間?|年度(?:内)?|同一年度内?|月|"
    "月間|1日に?)(?:に|につき|あたり|の受[験検]は|で)*"
)
_LIMIT: Final = re.compile(
    "(?P<scope>(?:同[じ一1]の?(?:科目|級|試験)|各級|各科目|1アカウント|1人|オンライン版のみ)(?:は|につき|"
    f"あたり|を|に)?、?)*(?P<period>{_PERIOD.pattern})?(?:の)?(?:{AGAIN}|受[験検](?:回数|可能回数)?|挑戦|"
    f"受験回数の上限)?(?:は|:|が|\\s)*(?:最大|最高|計|合計|通算)?(?P<times>[0-9]{{1,2}})回(?:まで|を上限と"
    f"する|を?限度(?:とする)?|が限度|が上限|以内|上限|限り|のみ|だけ)(?:{AGAIN}|受[験検])?(?:が|は)?(?:可"
    "能?|でき(?:ます|る)|OK|です|となります)*"
)
_YEN: Final = "(?:¥)?(?P<yen>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6}|0)\\s?円(?:\\s?\\((?:消費)?税込み?\\))?"
_FEE: Final = re.compile(
    f"(?:不合格(?:の場合|時|者)?(?:は|でも)?、?)?(?:{AGAIN}|補講後再試験|2回目以降)(?:の)?(?:受[験検]|試験"
    "|検定)?(?:手数)?(?:料金?|費用?|代)?(?:は|も|:|\\s|1回につき|1回あたり|1回)*(?:(?:別途|有料\\(?|有償"
    f"\\(?)?{_YEN}\\)?|(?P<free>無料|無償|0円|不要))(?:です|となります|になります|かかります|が必要(?:です"
    ")?|必要)?"
)
_FREE: Final = re.compile(
    "(?:不合格(?:の場合|でも|だった場合|時)?(?:は|も)?、?)?(?P<times>[0-9]回(?:まで|に限り|だけ|のみ))?(?"
    f":は)?(?:無料|無償)で(?:{AGAIN}|何度でも{AGAIN})(?:が|は)?(?:でき(?:ます|る)|可能?|OK|していただけま"
    "す|受けられます)(?:です)?"
)
_YEN_ALONE: Final = re.compile(f"{_YEN}")
_NONE: Final = re.compile(
    f"(?P<who>[^0-9、。は]{{2,10}}(?:に対する|のための|への))?{AGAIN}(?:[・、や]{AGAIN})?(?:の)?(?:制度|実"
    "施)?(?:は|も|等は)?、?(?:一切)?(?:行(?:いません|わない|いません)|実施(?:しません|しない|いたしません"
    ")|なし|無し|ありません|ない|でき(?:ません|ない)|不可|認め(?:ません|ない|られません)|設けて(?:い|おり"
    ")ません)"
)
_OF_SOME: Final = re.compile(
    "(?P<who>(?:[1一]度|既に|すでに)?合格(?:した|済みの|済の)(?:級|科目|試験|方|人|者)|合格者|合格後[0-9]"
    f"{1, 2}年間|下位級|欠席者|不正行為者)(?:は|の|には|も)(?:、|同[じ一1]の?試験(?:を|の)|再度)*(?:"
    f"{AGAIN}|受[験検])(?:は|が|も|を)?(?P<told>可|可能|でき(?:ます|る)|OK|不可|でき(?:ません|ない)|認め(?"
    ":ません|られません))(?:です)?"
)
_HOW: Final = re.compile(
    f"[^。]*(?:{AGAIN}|再提出|受け直|改めて|あらためて|不合格(?:の場合|時|者|の方)?(?:は|には)|もう一度)[^。]*"
    "(?:ください|下さい|必要(?:です|となります|があります)?|いただ(?:きます|けます|く)|こと|可|可能(?:で"
    "す)?|でき(?:ます|る)|OK|せます|られます|半額(?:です)?|割引(?:あり)?|[0-9]円|年[0-9]{1,2}月[0-9]{1,2}"
    "日|あり|有り?|不合格科目のみ|[:\\s][0-9]{1,2}月[0-9]{1,2}日)(?:\\([^()]*\\))?"
)
_ON_DAY: Final = re.compile(
    f"{AGAIN}(?:日|日程|実施日)?(?:は|:|\\s)*(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日(?:\\([^()]\\))?"
    "(?:です|に実施|に行います)?"
)
_EXEMPT_HOW: Final = re.compile(
    "免除(?:を受ける|あり|者|申請|対象者|科目がある|を希望)[^。]*(?:です|ます|円|添付|提出|ください|必要|可|割引|半額)"
)
_DENIES: Final = re.compile("ません|ない|不可|なし|無し|ず[、に]|禁止|免除")
_REFUSED: Final = re.compile(
    "[?？]|私|僕|俺|ました|でした|らしい|思[うい]|そうです|とのこと|聞[いき]|問い?合|詳細|詳しく|こちら|"
    "規定|規程|未定|検討|予定|かも|旧|以前は|かつて|昨年|去年|廃止|または不|場合があ|場合もあ|人によ|模試"
    "|模擬|併願|同日|実技講習|運転免許"
)
_NOTHING: Final[Retake] = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}
_BRACKET: Final = re.compile("\\((?P<said>[^()]+)\\)$|(?:※|なお、)(?P<note>.+)$")
_HALF_YEAR: Final = re.compile("(?<![0-9]年)半年(?=後|以上|経過|間は|の間)")
_NTH: Final = re.compile("[0-9]回目|初回|CBT|IBT|会場|在宅|オンライン|方式|[0-9]級|学科|実技|筆記|面接")


def read_short_retake(text: str) -> Retake | None:
    """Give what a levelled text tells of sitting again, or of each of the names in it."""
    if _REFUSED.search(text):
        return None
    told = (
        _read_said(_HALF_YEAR.sub("6か月", text))
        or _read_of(text)
        or _read_tries(text)
        or _read_of(_FAILED.sub("", text))
    )
    told = told or _read_freely(text) or _read_limited_fee(text)
    if told:
        return told
    bracket = _BRACKET.search(text)
    rest = text[: bracket.start()].strip() if bracket else ""
    shorter = _read_said(rest) if bracket and rest and _may_be_remark(bracket) else None
    if shorter and bracket:
        said = (bracket["said"] or bracket["note"]).strip()
        return {**shorter, "remarks": [*shorter.get("remarks", []), said]}
    return _read_beside(text) or _read_how(text)


def _may_be_remark(bracket: re.Match[str]) -> bool:
    return not re.search(
        "(?<!場合を)除|[0-9]級|[のは](?:み|不可)|ません|ない(?!場合)", bracket["said"] or bracket["note"]
    )


def _read_said(said: str) -> Retake | None:
    return read_exempt(said) or _read_wait(said) or _read_limit(said) or _read_fee(said) or _read_allowed(said)


def _read_wait(said: str) -> Retake | None:
    if _NEXT_DAY.fullmatch(said):
        return {**_NOTHING, "wait": {"low": 1, "high": 1, "unit": "days"}}
    found = _NOT_WITHIN.fullmatch(said)
    if not found:
        found = _WAIT.fullmatch(said)
        again = re.search(f"{AGAIN}|不合格|みきわめ|間隔|インターバル|待機|クーリング|前回|次", said)
        if not found or not _MARK_OF_WAIT.search(said) or not again:
            return None
    return {**_NOTHING, "wait": _time(found)}


def _time(found: re.Match[str]) -> Time:
    number = float(found["number"])
    return {"low": number, "high": number, "unit": _UNITS[found["unit"]]}


def _read_limit(said: str) -> Retake | None:
    found = _LIMIT.fullmatch(said)
    if not found or not (found["period"] or re.search(f"{AGAIN}|受[験検]", said)):
        return None
    limit: Limit = {"times": int(found["times"]), "within": _read_period(found)}
    told: Retake = {**_NOTHING, "limit": limit}
    scope = said[: found.end("scope")].rstrip("、はにをつきあたり") if found["scope"] else ""
    return {**told, "remarks": [scope]} if scope else told


def _read_period(found: re.Match[str]) -> Time | None:
    if found["number"]:
        return _time(found)
    if not found["year"]:
        return None
    units: dict[str, TimeUnit] = {
        "年度": "fiscal-years",
        "同一": "fiscal-years",
        "年": "years",
        "月": "months",
        "1日": "days",
    }
    unit = next(unit for start, unit in units.items() if found["year"].startswith(start))
    return {"low": 1, "high": 1, "unit": unit}


def _read_fee(said: str) -> Retake | None:
    found = _FEE.fullmatch(said)
    if found and found["free"] and _ONE_FREE.search(said):
        return {**_NOTHING, "fee": 0, "remarks": [said]}
    if found:
        return {**_NOTHING, "fee": 0 if found["free"] else int(found["yen"].replace(",", ""))}
    free = _FREE.fullmatch(said)
    if not free:
        return None
    return {**_NOTHING, "fee": 0, "remarks": [free["times"]]} if free["times"] else {**_NOTHING, "fee": 0}


# "再試験は1回無料": the second time is not told.
_ONE_FREE: Final = re.compile("[0-9]回(?=無料|無償|0円)")


def _read_allowed(said: str) -> Retake | None:
    none = _NONE.fullmatch(said)
    if none:
        told: Retake = {**_NOTHING, "allowed": False}
        who = re.sub("(?:に対する|のための|への)$", "", none["who"] or "")
        return _label([(who, told)]) if who else told
    some = _OF_SOME.fullmatch(said)
    if not some:
        return None
    return _label([(some["who"], {**_NOTHING, "allowed": not re.search("不可|ません|ない", some["told"])})])


def _label(told: list[tuple[str, Retake]]) -> Retake:
    """What is told of each name; remarks stand beside all of it."""
    remarks = [remark for _, one in told for remark in one.get("remarks", [])]
    bare = [(name, cast(Retake, {key: said for key, said in one.items() if key != "remarks"})) for name, one in told]
    reading: Retake = {**_NOTHING, "of": [Told(label=name, told=one) for name, one in bare]}
    return {**reading, "remarks": remarks} if remarks else reading


def _read_of(text: str) -> Retake | None:
    waits = read_items(text, _read_item, lambda name: bool(_NTH.search(name)))
    if waits and not any("of" in told for _, told in waits):
        exempt = any(told["exempt"] for _, told in waits)
        if exempt or not any(told["exempt"] is False for _, told in waits):
            return _label(waits)
    fees = read_items(text, _read_price, lambda name: bool(re.search(f"{AGAIN}|免除", name)))
    return _label(fees) if fees else None


_ITEM: Final = re.compile(f"{_TIME}(?:後(?:から|に)?|経過後|以降|以上空ける)(?:可能?)?")


def _read_item(said: str) -> Retake | None:
    found = _ITEM.fullmatch(said)
    if found:
        return {**_NOTHING, "wait": _time(found)}
    if said in ("なし", "免除なし"):
        return {**_NOTHING, "exempt": False}
    return _read_said(said)


# "不合格の場合、2回目は…": of whom all that follows is told.
_FAILED: Final = re.compile("^不合格(?:の場合|時|者|となった場合)?(?:は|に|には)?、")
_TRY: Final = re.compile(
    f"(?P<name>(?:{AGAIN}(?:は|の)?)?(?:初回|(?:[1-9]回目?)(?:まで|以降|から|以後)?|(?:それ)?(?:以降|以後))(?:の{AGAIN})?)(?:は|:|、|\\s)*"
    f"(?:1回(?:につき|ごとに|あたり)?)?(?:別途|有料\\(?)?(?:{_YEN}\\)?|(?P<free>無料|無償))(?:です|となります|になります|かかります|が必要(?:です)?|必要)?"
)


def _read_tries(text: str) -> Retake | None:
    """``再試験1回まで無料、2回目以降3,300円``: what each of several tries costs."""
    found = [_TRY.fullmatch(piece) for piece in text.split("、")]
    told = list[tuple[str, Retake]]()
    for one in found:
        if one is None:
            return None
        name = re.sub(f"^{AGAIN}は", "", one["name"])
        told.append((name, {**_NOTHING, "fee": 0 if one["free"] else int(one["yen"].replace(",", ""))}))
    again = re.search(AGAIN, text)
    return _label(told) if again and len({name for name, _ in told}) == len(told) > 1 else None


_FREELY: Final = re.compile(
    f"(?:(?:{AGAIN}|受[験検])(?:の)?)?(?:(?:の)?回数(?:の)?)?(?:は|に|の)?(?:制限(?:は)?(?:なし|ありません|無し)|無制限|何[度回]でも(?:{AGAIN}|受[験検]|挑戦)?(?:が)?(?:可能?|OK|でき(?:ます|る))?)(?:です)?"
)


_LIMITED_FEE: Final = re.compile(
    f"(?P<limit>{AGAIN}(?:は|も)?(?:最大|計)?[0-9]{{1,2}}回(?:まで|のみ|だけ|限り)(?:可能?|受[験検]可能?)?)[、・(]\\s?(?P<fee>[^、。()]+)\\)?"
    f"|(?P<free>無料|無償)で、?(?P<times>[0-9]{{1,2}})回(?:まで|に限り|のみ|だけ)(?:の)?{AGAIN}(?:が)?(?:可能?|OK|でき(?:ます|る))?(?:です)?"
)


def _read_limited_fee(text: str) -> Retake | None:
    """``追試は1回のみ、追試料3,300円``: how often one may sit again, and at what price."""
    found = _LIMITED_FEE.fullmatch(text)
    if not found:
        return None
    if found["free"]:
        # "無料で2回まで": how often it is free is not how often one may.
        return {**_NOTHING, "fee": 0, "remarks": [text]}
    limit, fee = _read_limit(found["limit"]), _read_fee(found["fee"])
    return {**limit, "fee": fee["fee"]} if limit and fee and "fee" in fee else None


def _read_freely(text: str) -> Retake | None:
    """What it costs to sit again, and that one may as often as one likes."""
    pieces = text.split("、")
    again = next((found.group() for piece in pieces if (found := re.search(AGAIN, piece))), "")
    fees = [told for piece in pieces if (told := _read_fee(piece) or _read_fee(f"{again}{piece}"))]
    waits = [told for piece in pieces if (told := _read_wait(piece))]
    free = [piece for piece in pieces if _FREELY.fullmatch(piece)]
    if len(pieces) != _PAIR or len(free) != 1 or len(fees) + len(waits) != 1:
        return None
    return {**(fees or waits)[0], "unlimited": True}


_PAIR: Final = 2


def _read_price(said: str) -> Retake | None:
    found = _YEN_ALONE.fullmatch(said)
    return {**_NOTHING, "fee": int(found["yen"].replace(",", ""))} if found else None


_BESIDE: Final = re.compile("補習|補講|初回|受講|講習|教材")


def _read_beside(text: str) -> Retake | None:
    """A fee to sit again, and what else is paid beside it."""
    for cut in ("+", "、", "→", "/"):
        pieces = text.split(cut)
        fees = [(one, told) for one in pieces if (told := _read_fee(one))]
        rest = [one for one in pieces if all(one != fee for fee, _ in fees)]
        if len(fees) == 1 and rest and all(_BESIDE.search(one) and not _DENIES.search(one) for one in rest):
            return {**fees[0][1], "remarks": rest}
    return None


def _read_how(text: str) -> Retake | None:
    if _EXEMPT_HOW.fullmatch(text) and not re.search("ません|ない|不可|なし", text):
        return {**_NOTHING, "exempt": True, "remarks": [text]}
    if _DENIES.search(text) or not (_ON_DAY.fullmatch(text) or _HOW.fullmatch(text)):
        return None
    return {**_NOTHING, "allowed": True, "remarks": [text]}
