"""Reads short texts on money back: in which case, how much of it, till when, and what is kept."""

from typing import Final

from mikiwame.notation.conditions import find_conditions
from mikiwame.notation.refunds import CONDITIONS
from mikiwame.notation.times import find_times
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Condition, Refund, Told

_ABOUT: Final = re.compile(
    "返金|返還|返品|返却|払い?戻|お返し|お戻し|キャンセル|取り?消|解約|解除|クーリング|振替|繰り?越|交換|取り?替え|キャッシュバック|差し?引|減額|補償|保証(?!人)|残額|退会|中途|辞退|欠席"
)
_BACK: Final = "(?:返金|返還|払い?戻し?|キャッシュバック|お返し|お戻し|返却)"
_GRANTED: Final = re.compile(
    f"{_BACK}(?:保証)?(?:制度)?(?:を|が|は)?(?:し(?:ます|て)|いた(?:し|だけ)|可能?(?!性)|あり(?!ませ)|でき(?:ます|る)|されます|され|となります|対応|対象(?!外)|付き|保証|申請)?(?:です)?(?:$|[、。(])|返品(?:可|でき(?:ます|る)|を?(?:承り|お?受け))"
    f"|(?:を|全額|半額)(?:全額|半額)?{_BACK}(?:。|$)"
)
_DENIED: Final = re.compile(
    "不可|なし|無し|ない|ません(?!か)|かねます|対象外|適用外|お断り|ご遠慮|×|✕|できず|致しません"
)
_SHARE: Final = re.compile(
    f"(?P<all>全額|全て|全部)(?:を|の|が)?(?:ご)?(?:{_BACK}|返品)|(?P<half>半額|半分)(?:を|の|が)?(?:ご)?{_BACK}|(?<![0-9.])(?P<share>[0-9]{{1,3}})\\s?%(?:を|の|分を|相当を|相当額を)?(?:ご)?{_BACK}|(?<![0-9])(?P<tenths>[1-9])割(?:を|の)?(?:ご)?{_BACK}"
)
# What is kept of the money, or is worth only a part of it: no share of all.
_KEPT: Final = re.compile(
    "差し?引|引いた|引いて|除[いきく]|以外|手数料|残[月額り]|未[受履使教]|日割|月割|上限|過払|入学金|一部|相当額(?!を返)|実費|分(?:を|の)"
)
# "振込手数料を差し引いて全額返金": all but what the way of paying back costs, which the condition says.
_CHARGED: Final = re.compile(
    "(?:振り?込み?|送金|銀行|返金|返送|決済|払い?戻し?|事務|郵送|キャンセル|所定の?|返金にかかる)*(?:手数料|送料)(?:[0-9,]{2,6}円)?(?:等|など)?(?:分)?(?:を|は)?\\s?"
    "(?:差し?引(?:いて|きます|き|く|いた(?:上で|うえで|額を)?)|除(?:いて|き|く|いた(?:額を)?)|控除(?:して|し|の上)?|引いて|(?:お客様|受講者|ご本人)(?:の)?ご?負担|ご負担(?:ください|いただきます)?)(?:、|の上)?"
)
_NO: Final = re.compile(
    "[?？]|思[いうっ]|でしょう|らしい|かも|ました(?!ら|場合)|てもらえ|すんなり|お?問い?合わ?せ(?:ください|下さい|$)|ご?相談|詳細|こちら|ご?確認|参照|ご覧|について$|による(?:。|$)|異な|未定|検討|廃止|旧|以前は|他社|他校|ポイント還元|場合があ|ことがあ|場合もあ|こともあ|口コミ|どうか"
)
_COOLING: Final = re.compile(
    "(?:[^。、]{0,20}?(?P<days>[0-9]{1,2})日(?:間|以内)?(?:は|に|の|以内)?(?:は)?、?)?クーリング.?オフ(?:制度)?(?:の|が|は|も|に)?(?:対象|適用|可能?|できます|あり|対応|適用可|利用可)(?:講座|です|となります)?"
)
_GUARANTEED: Final = re.compile(
    "(?:[^。、0-9]{0,10}?(?P<days>[0-9]{1,3})日間?(?:の)?)?(?P<all>全額)?返金保証(?:制度)?(?:あり|付き|つき|があります|対象)?(?:\\((?P<said>[^()]{2,40})\\))?"
)
# "14日前まで全額、7日前まで50%、以降なし"
_TIER: Final = re.compile(
    "(?P<label>[^、。:0-9%]{0,14}(?:[0-9]{1,2}(?:月[0-9]{1,2}日|日|週間|か月|営業日)[^、。:%0-9]{0,8}?)?[^、。:%0-9]{0,4}(?:まで|前|前日|当日|以降|以後|以内|後|内|前々日|場合|開始))(?:は|に|で|なら|の|であれば|:|\\s)*(?:受[験検]料の|受講料の|料金の)?"
    "(?P<said>全額|半額|[0-9]{1,3}%|[1-9]割)?(?:を|の)?(?:ご)?(?P<back>返金|返還|払い?戻し?|返金可|可)?(?P<none>(?:返金)?(?:は)?(?:不可|なし|無し|できません|しません|いたしません))?(?:します|いたします|です)?"
)
_TIERS: Final = re.compile("[、。/;]\\s?|(?<=[%額し可])\\s")
_UNLESS: Final = re.compile(
    "(?P<case>[^。]{2,40}?(?:場合|とき|時)?)(?:を除(?:き|いて)|以外(?:は|の)?(?:理由では)?)、?(?:[^。、]{0,16}(?:は|を|の))?(?:返[金還]|払い?戻し?|お返し)(?:は|を)?(?:一切)?(?:不可|なし|でき(?:ません|ない)|(?:いた)?し(?:ません|かねます)|行い?ません|ありません|いたしかねます)"
)
_OF_SOME: Final = re.compile(
    "(?P<label>(?:準?[0-9]{1,2}級|[初中上]級|CBT|PBT|IBT|ペーパー|会場(?:受験)?|ネット(?:試験)?|オンライン|団体|個人|通信|通学|[0-9]・[0-9]級|[^、。:は]{1,10}(?:コース|講座|プラン|試験))(?:の場合)?)(?:は|:|では)\\s?(?P<said>.+)"
)
_NO_MONEY: Final = re.compile("交換|取り?替え|券で|ポイントで|クーポン|振替")
# "返金なし(次回への振替も不可)": what all is denied, and something else beside it.
_FLAT: Final = re.compile(
    "(?P<hedge>原則(?:として)?|基本的に)?、?(?:(?:受[験検](?:手数)?料|検定料|受講料|授業料|料金|費用)(?:等)?(?:の|は))?(?P<said>返[金還]|払い?戻し?|返品)(?:・返品|・返金|・キャンセル)?(?:は|も)?(?P<again>原則(?:として)?|基本的に)?(?:一切)?(?:不可|なし|無し|(?:いた)?しません|いたしかねます|でき(?:ません|かねます)|ありません|行い?ません)(?:\\((?P<aside>[^()]{2,30})\\)|[、。](?P<more>[^。]{4,40}))?"
)
# What is paid beside the price of the exam or course.
_PART: Final = "(?:入学金|入会金|登録料|年会費|会費|(?<![験検])手数料|教材[費代]|テキスト代|審査料|送料)"
_CASE: Final = re.compile(
    "場合|とき|時[は、に]|中止[^、。]{0,3}[はも]|(?:以降|以後)(?!の返金)|(?<!いかなる)後[はのに]|まで|途中|団体(?:申|受|の場合|は)|コース(?:は|の場合|:)|[0-9]級|日割|月割|以外|除|(?:方|者)(?:は|には)|のみ|限[りる]|中止時|期限切れ"
    f"|{_PART}(?:等)?は"
)
_HARMLESS: Final = re.compile(
    "(?:いかなる|どのような|どんな|如何なる)[^。]{0,8}(?:場合|とき)|(?:場合|とき)(?:であって|で|に)?も|(?:納入|納付|支払い?|入金|申し?込み?(?!締)|振込|払込|受付|受理|手続き?|登録|お申込|出願|決済|購入|注文)[^、。]{0,6}後(?:[はのに]|であっても)|も含|理由"
)


def loses_case(text: str, reading: Reading) -> bool:
    """Whether money is told to come back, or not to, without the case in which alone that holds."""
    if reading["kind"] != "refund" or reading["offered"] is None or reading["conditions"] or reading["within"]:
        return False
    if "of" in reading or "unless" in reading or "remarks" in reading:
        return False
    return not _ALL_CASES.search(text) and bool(_CASE.search(_HARMLESS.sub("", text)))


_ALL_CASES: Final = re.compile(
    "(?:どんな|いかなる|どのような|如何なる)(?:ご?事情|ご?理由|場合)|(?:理由|事情)の?(?:如何|いかん)|理由を問わず"
)
_HEDGED: Final = re.compile("原則|基本的に|(?:振替|変更|繰り?越し?|交換|延期)[^、。]{0,6}可")


def add_hedge(text: str, reading: Refund) -> Refund:
    """Give a reading with the words of its text, where they say that no money comes back as a rule only."""
    hedged = reading["offered"] is False and "remarks" not in reading and _HEDGED.search(text)
    return {**reading, "remarks": [text]} if hedged else reading


def read_plain_refund(text: str) -> Refund | None:
    """Give what a short normalised text says of money back, with its words as a condition where it holds of a case."""
    if _NO.search(text) or not (_ABOUT.search(text) or _is_list(text)):
        return None
    return _read_right(text) or _read_tiers(text) or _read_of_some(text) or _read_unless(text) or _read_case(text)


def _is_list(text: str) -> bool:
    return bool(re.search("(?:まで|前|当日)[^、。]{0,3}(?:全額|[0-9]%|半額)|[は:](?:不可|なし)", text))


def _make(
    offered: bool | None, share: float | None = None, days: str | None = None, conditions: list[Condition] | None = None
) -> Refund:
    within = find_times(f"{days}日")[0].time if days else None
    return {"kind": "refund", "offered": offered, "share": share, "within": within, "conditions": conditions or []}


def _keep(said: str, code: str = "other") -> Condition:
    return {"code": code, "number": None, "quote": said.strip(" 、。")}


def _read_right(text: str) -> Refund | None:
    """A guarantee or the right to step back by its name."""
    flat = _FLAT.fullmatch(text)
    beside = flat and (flat["aside"] or flat["more"])
    if flat and not _TAKES_BACK.search(beside or ""):
        hedged = flat["hedge"] or flat["again"]
        remarks = [text] if hedged else [beside] if beside else []
        return {**_make(False), "remarks": remarks} if remarks else _make(False)
    cooling = _COOLING.fullmatch(text)
    if cooling:
        return {**_make(True, None, cooling["days"]), "remarks": [text]}
    found = _GUARANTEED.fullmatch(text)
    if not found or not (found["days"] or found["said"]):
        return None
    said = [_keep(found["said"], _code(found["said"]))] if found["said"] else []
    return _make(True, 100 if found["all"] else None, found["days"], said)


_TAKES_BACK: Final = re.compile(
    "場合|除|以外|まで|以降|以後|前|のみ|(?<!いた)だけ|限|ただし|返金|返還|払い?戻|お返し|[0-9]級|コース"
)


def _code(said: str) -> str:
    """The one condition that a clause names, by its code."""
    if re.search("中止|休講|開講しない|開催しない|不開講", said) and not re.search("以外|除|不合格", said):
        return "called_off"
    known = find_conditions(said, {code: CONDITIONS[code] for code in _CODES})
    return known[0]["code"] if len(known) == 1 else "other"


_CODES: Final = ("called_off", "failed", "unopened", "returned")


def _read_tiers(text: str) -> Refund | None:
    """Each of several days with what comes back till then."""
    bare = re.sub("キャンセル(?!料)(?:は|の場合は?|:)?", "", text)
    pieces = [one.strip() for one in _TIERS.split(bare) if one.strip()]
    found = [_TIER.fullmatch(one) for one in pieces]
    if len(pieces) < 2 or "キャンセル料" in text or "手数料" in text:
        return None
    of = list[Told[Refund]]()
    for one in found:
        # "以降は返金なし": the word before the denial grants nothing.
        if one is None or bool(one["said"] or (one["back"] and not one["none"])) == bool(one["none"]):
            return None
        of.append(Told(label=one["label"].strip(), told=_make(not one["none"], _share_of(one["said"]))))
    return {**_make(None), "of": of} if len({one["label"] for one in of}) == len(of) else None


def _share_of(said: str | None) -> float | None:
    if not said:
        return None
    number = re.search("[0-9]+", said)
    return 100 if said == "全額" else 50 if not number else float(number.group()) * (10 if "割" in said else 1)


def _read_of_some(text: str) -> Refund | None:
    """Each of several grades or ways with what holds of it; one alone is the label of what it is told."""
    pieces = [one.strip() for one in re.split("[、。/;]\\s?|\\s(?=[^\\s:]{1,10}:)", text) if one.strip()]
    found = [_OF_SOME.fullmatch(one) for one in pieces]
    if not all(found):
        return None
    of = list[Told[Refund]]()
    for one in found:
        if one is None:
            return None
        plain = re.fullmatch("(?:返金|キャンセル|払い?戻し?)?(?:は|も)?(?P<no>不可|なし|できません)?", one["said"])
        told = _make(False) if plain and plain["no"] else _make(None, None, None, [_keep(one["said"])])
        of.append(Told(label=one["label"], told=told))
    return {**_make(None), "of": of} if len({one["label"] for one in of}) == len(of) else None


def _read_unless(text: str) -> Refund | None:
    found = _UNLESS.fullmatch(text)
    if not found or not re.search("中止|休講|不開講|主催|都合|理由|事由|責", found["case"]):
        return None
    code = "called_off" if re.search("中止|休講|不開講", found["case"]) else "other"
    return {**_make(False), "unless": [_keep(found["case"], code)]}


def _read_case(text: str) -> Refund | None:
    """The whole of a text as the condition under which money comes back, or doesn't."""
    if len(text) < 5 or not re.search("[一-龠ァ-ヶ]", text):
        return None
    denied, granted = bool(_DENIED.search(_UNDONE.sub("", text))), bool(_GRANTED.search(text))
    shares = list(_SHARE.finditer(text))
    share = None
    if (
        granted
        and not denied
        and len(shares) == 1
        and not _KEPT.search(_CHARGED.sub("", text))
        and text.count("%") <= 1
    ):
        one = shares[0]
        share = 100.0 if one["all"] else 50.0 if one["half"] else float(one["share"] or float(one["tenths"] or 0) * 10)
    offered = True if granted and not denied and not _NO_MONEY.search(text) else None
    if denied and (_OF_PART.search(text) or _ALSO_BACK.search(text)):
        # One part of what was paid says nothing of the rest.
        return None
    if denied and not granted and not _NO_MONEY.search(text) and "%" not in text:
        offered = False
    if (offered is None and share is None) or "。" in text.rstrip("。"):
        return None
    return _make(offered, share, None, [_keep(text, _code(text))])


_OF_PART: Final = re.compile(f"(?:^|[、・。や]){_PART}(?:等)?(?:は|の|も|・|、|や)")
_ALSO_BACK: Final = re.compile("まで[^、。]{0,16}(?:全額|半額)[^、。]{0,4}、|返[金還](?:可(?!能性)|、)|返金し、")
# "合格できなかった場合", "満足いただけない場合": a case and no denial of the money.
_UNDONE: Final = re.compile(
    "[^、。]{0,24}(?:ない|なかった|ません(?:でした)?|なければ|たず|できず|未満|なし)(?:の)?(?:場合|とき|方|まま|ら|は|も)?(?=[^。]*(?:返金|返還|お返し|払い?戻|キャッシュ)(?!は?(?:不可|なし|でき|いたし[まか]|しま?せ)))"
)
