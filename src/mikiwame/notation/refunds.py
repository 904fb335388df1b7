"""Reads on what conditions money comes back (``refund``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.conditions import find_conditions
from mikiwame.notation.times import find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Condition, Refund

# "当校に責がある場合を除き": what holds of no candidate's own reasons.
_BUT_FOR_OURS = re.compile(
    "(?:当(?:校|社|会|協会|方|団体)|弊社|主催者|事務局|実施機関)[^。、]{0,12}(?:責|都合|事由|理由)[^。、]{0,12}(?:場合|とき|もの)(?:を除(?:き|いて)|以外は?)、?"
)
# "試験中止のとき以外は返金しません": the one case in which money comes back all the same.
_UNLESS = re.compile("[^。、]{0,24}中止[^。、]{0,14}?(?:以外|を?除(?:き|く|いて)|でない限り)")
_EXCEPT = re.compile("以外|を?除(?:き|く|いて)|でない限り")
# "もし不合格だったら全額返金": what is supposed is the condition.
_SUPPOSED = re.compile("もしも?(?=[^。]{0,24}(?:たら|場合|なら|とき))|(?<=不合格)だった(?=ら)")

CONDITIONS = {
    "called_off": re.compile(
        "(?:開催|開講|実施|講座|講習会?|試験|検定)(?:が|を|の)?中止(?:と|に)?(?:なっ|し|され)?(?:た|の|する)?場合"
    ),
    "failed": re.compile(
        "不合格(?!でも)(?:だった|の|となった|になった)?(?:場合|方|とき)?|合格(?:でき|し|いただけ)なかった|(?:試験|検定|本番)に(?:落ち(?:た|てしま|れば)|受からな(?:かった|ければ|い))"
    ),
    "corrections_done": re.compile("(?:全て|すべて|全)の?[^。、]{0,4}(?:添削|課題)[^。、]{0,8}(?:修了|提出|終了)"),
    "corrections_score": re.compile(r"(?:添削|平均)[^。]{0,8}?得点率?(?:が)?(?P<number>[0-9]{1,3})\s?%"),
    "sat_exam": re.compile("(?:試験を|受[験検]を?)(?:欠席|キャンセル)|本試験を受[験検](?:し|さ)"),
    "paid_in_time": re.compile("(?:以内|期日まで)[^。]{0,14}(?:支払|入金)|(?:支払い?|受講料)の(?:遅延|滞納)がない"),
    "asked_in_time": re.compile("以内[^。]{0,60}(?:申し?出|申請|連絡|届け出|お?伝え|お?知らせ|申告)"),
    "returned": re.compile(
        "(?:返品|返送|返却)(?:して|し|する|可|ください|いただ|でき(?=る|ます))"
        "|以内(?:なら|であれば|でしたら)、?返品(?:を|は)?(?:承り|お受けし|受け付け|に?応じ)(?!ません|かね|られ)"
    ),
    "dissatisfied": re.compile("満足(?:し|でき|いただけ)(?:なかった|ない|ません)"),
    "unopened": re.compile("開封|未使用|(?:封|包み|包装|外装|ビニール|パッケージ|梱包|シール)を(?:切|開け|破|解)"),
    "more": re.compile(
        "(?:以下|次|下記|上記)の?(?:各|全)?(?:条件|要件|すべて)|条件に合致|(?:一定|所定)の(?:条件|要件)"
    ),
}
"""What must hold, by its words. ``more`` is where the text refers to conditions that stand elsewhere."""

_REFUND = re.compile(
    "後の[^。、]{0,12}(?:キャンセル|取り?消し?)|支払い?後のキャンセル|お返し|料[^。]{0,16}返却|(?:ないこと|対象外)。?$|返金|返品|クーリング.?オフ|解約|返還|払い?戻|添削|返金時|試験を欠席"
)
_GRANTED = re.compile(
    "返金(?:保証)?(?:制度)?(?:が|も)?(?:あり(?!ませ)|ある(?!場合|講座|かど)|付き|つき)|返金(?:保証)?制度$|返金保証$|返金(?:され(?!ませ|な)|する(?:制度|もの)|し(?:ます|て)|いたします|制度が)|返還(?:し(?!ませ|な)|いた(?!しませ|しかね))|返品(?:可|でき)|(?:解約|解除)(?:でき(?!ません|ない|かね)|する(?:こと(?!は?が?でき(?:ません|ない|かね))|もの)|[^。、]{0,24}?(?:可能(?!性)|することができ(?!ませ|な)))|クーリング.?オフ.?をすることができ(?!ませ|な)|クーリング.?オフを?(?:お)?受け?付け(?:ます|いたし)|全額返金|払い?戻し(?:ます|いた)|全額保証"
    "|(?:返[品金]|解約|クーリング.?オフ)(?:が|は|も)?(?:可能です|可能となって|認められ(?:ます|て(?:い|おり)ます))"
    "|(?<!教材を)(?<!テキストを)お返し(?:し(?=ます|て(?!い|お))|いたし(?=ます)|する(?:制度|もの|仕組み))"
    "|以内(?:なら|であれば|でしたら)、?返品(?:を|は)?(?:承り|お受けし|受け付け|に?応じ)(?=ます)"
    # "返金保証の申請は30日以内": till when one may ask for what there is.
    "|(?:返金(?:の?お?申し?出)?|返品|クーリング.?オフ)(?!なし|不可)[^。なはい]{0,16}(?:は|も|[:|]|\\s)?[^。、]{0,20}[0-9](?:日|週|か月|年)間?(?:以内|まで)(?:です|に限[りる](?:ます)?|となります|となっています|有効|可能?(?:です)?)?$"
)
_DENIED = re.compile(
    "(?:受[験検](?:手数)?料|検定料|受講料|手数料|費用|料金|代金)(?:等|など)?(?:は|の返金は)、?[^。、0-9]{0,14}(?:返金|返還|払い?戻し?)(?:対応)?(?:は|も)?(?:一切)?(?:不可|され(?:ず|ません)|なし|なく)|(?:返金|返還)(?:対応)?は(?:一切)?(?:いたしません|なく、)|返[金還]は(?:原則|基本的に|一切)(?:として)?(?:あり|でき|いたし|行い|し)ません|クーリング.?オフ[^。]{0,10}(?:対象外|できません)|返金(?:制度|保証)?(?:には|は|に)?(?:一切)?(?:行い(?:ません)|いた(?:しかね|しません)|でき(?:ません|かね)|応じ|ありません|なし|不可)"
    "|返金[^。]{0,40}?(?:一切)?(?:お受け)?(?:でき(?:ません|かね)|することができません|不可能)|(?:返金|返還|返品|払い?戻し)(?:は|も)?(?:いた)?し(?:ません|ない|かね)|返還[^。]{0,24}(?:には|は)応じ(?:られ|かね|ておりません)|返還(?:は)?(?:あり|行い|いたし|でき)ません|返金(?:は|も)?(?:あり|いたし|行い|でき)ません"
    "|(?:返[金還]|払い?戻し?)(?:(?:および|及び|ならびに|並びに|や|・|と)[^。、0-9]{1,24})?(?:など|等)?は、?(?:一切)?認め(?:られ)?(?:て(?:い|おり))?(?:ません|ない)"
    "|(?:対象(?:外です|になりません|とはなりません|ではありません)$)|受け付け(?:て)?(?:い|おり)?ません|(?:返金|キャンセル)[^。]{0,24}承り(?:ません|かねます)|支払い?後のキャンセルは、?(?:一切)?(?:でき(?:ません|かねます)|不可)|(?:払い?戻し|返金|返還)(?:は|も)(?:一切)?行(?:わない(?:もの)?|っておりません)|返金、[^。、]{2,12}(?:も|は)(?:いた)?しません|お返し(?:は)?(?:いた)?(?:し|でき)ません|料[^。]{0,16}返却(?:は)?(?:いた)?(?:し|でき)(?:ません|かね)|返金は(?:原則|一切)?(?:として)?不可|(?:返金|返還|払い?戻し|返品)[^。、]{0,6}(?:なされ|され|お受け(?:いた)?)(?:ません|しかね|いたしかね|し?ない)|払い?戻しはでき(?:ません|かね)"
)
# "入金後のキャンセル・科目の変更は一切できません": flatly denied, of nobody's case alone.
_DENIED_FLATLY = re.compile(
    "(?:返[金還]|払い?戻し?|返品|キャンセル|取り?消し?|解約|お返し)[^。0-9]{0,32}?(?:は|も|には|を|に)?、?(?:原則|基本的に)?(?:として)?(?:一切)?"
    "(?:(?:お受け|受け付け|承り?|対応)?(?:でき|いたし|し|行い|応じ(?:られ)?|行って(?:い|おり)|受け付けて(?:い|おり)|お受けして(?:い|おり)|ござい|あり)(?:ません|かねます)|(?:お受け)?でき(?:かね)?ない|不可)"
    "(?:ので[^。]*)?。?$"
)
_ONE_CASE = re.compile(
    "場合(?!も|でも|であっても|で|において)|とき(?!も|でも)|以降|過ぎ|未満|当日|[0-9](?!級)|締切|開封|(?:開始|発送|開講|受講|修了|登録|確定|到着|試験|発表)後|以外|のみ|限り|だけ|変更後|ただし"
)
# "欠席した場合は返金できません": what is denied in one case says nothing of the others.
_IN_ONE_CASE = re.compile(
    "(?P<case>[^。、]*?(?:(?:[しれっいけきちりぎ]た|んだ|ない|なかった|ような)(?:場合|とき|時点?|際|方|人|もの)|(?:欠席|遅刻|違反|退会|不参加|不合格)(?:者|時)?の?(?:場合|とき|方|際)?|(?:封|包み|包装|外装|ビニール|パッケージ|梱包|シール)を(?:切|開け|破|解)[^。、]{0,6}後|(?:様|さま|者|方|名義|利用|カード|ローン|書籍|商品|教材|払い)の場合|期間外|期限後|期間(?:終了|満了|経過)後"
    "|(?:[0-9](?:日|週間|か月)|期限|期間|期日|締め?切り?)(?:日)?を?(?:過ぎ|経過|超え)[^。、]{0,8}?|(?:開封|使用|受講開始|受講|修了|発送|到着|開講|履修|視聴|ダウンロード)後))(?:は|には|に|、|では?|については|の(?=返[金還品]|払い?戻|受[験検]料|受講料|検定料))(?!も)"
)
# What everybody does who asks for money back.
_PAYING = re.compile(
    "申し?込|支払|払い込|振り?込|入金|納入|納付|納め|手続|購入|契約|決済|登録|確定|キャンセル|取り?消|取りやめ|やめ|辞退|受付|変更|中止|いかなる|理由|事情"
)
# "遅れた場合は欠席扱いとなり受験はできず": who stays away is told of as one who may not have it back like all.
_ABSENT = re.compile("欠席(?:扱い|と(?:み|見)な)")
_TOO_LATE = re.compile("[0-9](?:日|週間|か月)|を?(?:過ぎ|経過|超え)")
_HELD_BACK = frozenset(["unopened", "sat_exam", "corrections_score"])
_CLOSED = re.compile("対象外|受付でき(?:ません|ない)|返金不可|行わない")
# "納付した受験料は返金不可": of the fee, whatever the reason.
_FLATLY = re.compile("(?:受[験検](?:手数)?料|検定料|受講料|手数料)(?:等|など)?は[^。、0-9]{0,10}(?:返金|返還)不可")
_ABOUT_MONEY = re.compile("返金|返品|クーリング.?オフ|解約|返還|払い?戻|申し?出")
_SUPPOSING = re.compile(
    r"[^。、]*(?:場合|であれば|でしたら|なら(?!ば)|ときは?|際は|前に限り|前まで)(?:に限り|には|は|に)?(?=、|。|$|[^。、]{0,20}(?:返|キャンセル|取り?消|解約))"
)
# "前日までのキャンセルは全額返金", "主催者の都合によるキャンセルは全額返金", "初回購入の方に限ります"
_AT_A_TIME = re.compile(
    "[^。、]*(?:前日|当日|期間(?:内|中)|締め?切り?日?|期限)(?:内|まで)?の?(?:キャンセル|取り?消し?|解約|返品|申し?出)"
    "|[^。、]*(?:都合|理由|事由)(?:による|の)(?:キャンセル|取り?消し?|中止|延期|解約|返品)|[^。、]*(?:方|人|者|講座|コース|プラン|会員)(?:のみ)?に?限(?:り|ら|定)"
)
_SHARE = re.compile(r"全額|(?P<share>[0-9]{1,3})\s?%(?:を|の)?返金|半額")
# The sum that is kept or given back, and what is said of courses in general.
_OTHER = re.compile(
    r"条件があ|(?:準?[0-9]|[初中上])級の[^。、]{0,6}[料費]|未受講|残額|残存|残りの|(?<!自)分の(?:受講料|受[験検]料|料金|学費|費用|授業料)|中には|(?:講座|コース|プラン)が(?:あり|ござい)|(?:講座|コース|スクール|学校|ところ)[もが](?:見られ|存在し|増え|多)|(?:返金|返還|払い?戻し?)は[^。、]{0,12}[0-9]+\s?(?:営業)?(?:日|週間|か月)以内に(?:行|振|お)|(?:日|週間|か月)以内に、?(?:返金|返還|払い?戻|返却|お?振り?込)(?!を|に)|控除|手数料が|差し引|講座もあ|お祝い|キャッシュバック|奨学|キャンセル料|解約手数料|解約料|違約金|(?:場合|理由|とき)(?:のほか|を除|以外|でない限り)|を除(?:き|いて)|(?<!不)合格(?!でき(?:な|ず|ま?せ)|しな|に至ら|発表|通知|基準|ライン)(?:者(?!でな|以外)|(?:し|され|でき|なさ|の)?[^。、]{0,4}(?:場合|ら(?=、|全|返|受)|方|人|時|際|受講[生者])|すれば|で(?:受講料|全額)|特典)|[0-9万千]円|申し受け|手数料として|[こそ]の場合|その際|こ(?:うした|れらの|のような)場合|(?:上|前)記の?(?:場合|とき)|(?:こと|場合)[がも](?:あ|ござ)|のみ|全部の|気をつけ"
)


# "申し出から7日以内必着で、すべての教材を返却すること"
_BY_WHEN_BACK = re.compile(
    "^[^。]*[0-9](?:日|週間|か月)以内[^。]{0,24}(?:返却|返送|返品)(?:する|いただく|していただく)こと。?$"
)


def read_refund(printed: str) -> Refund | Unreadable:
    """Give the offer and the conditions of a normalised text, each condition with its clause."""
    return _find_return(printed) or _read_offer(printed)


def _read_offer(printed: str) -> Refund | Unreadable:
    text = _BUT_FOR_OURS.sub("", printed)
    unless = _UNLESS.search(text)
    plain = _UNLESS.sub("", text)
    turn = find_turn(_SUPPOSED.sub("", re.sub("(?:だった|でした)(?=場合|方|とき)|以外", "", plain))) or next(
        iter(_OTHER.findall(plain)), None
    )
    if turn:
        return refuse("refund-turn", text, word=turn)
    times = find_times(text)
    conditions = find_conditions(text, CONDITIONS)
    denied, closed = _DENIED.search(text.rstrip("。")), bool(_CLOSED.search(text))
    of_all = not _ONE_CASE.search(text) and not _GRANTED.search(text)
    plainly = _DENIED_FLATLY.search(text) if of_all else None
    denied = denied or plainly
    flatly = plainly or not closed or "クーリング" in text or _FLATLY.search(text)
    case = _find_case(text) if denied else None
    if case and not times and not any(one["code"] in _HELD_BACK for one in conditions):
        return refuse("refund-condition", text, word=case)
    denied = None if case else denied
    offered = False if denied and flatly else True if not case and _GRANTED.search(text.rstrip("。")) else None
    if times and not conditions and offered is None and not _ABOUT_MONEY.search(text):
        return refuse("refund-time", text)
    if (
        len(times) > 1
        or len({found.group() for found in _SHARE.finditer(text)}) > 1
        or not _REFUND.search(text)
        or not (conditions or times or offered is not None)
    ):
        return refuse("refund-nothing", text)
    unexplained = offered and _find_unexplained(text, conditions)
    if unexplained:
        return refuse("refund-condition", text, word=unexplained)
    if offered is False:
        return _deny(text, plain, unless)
    share = _SHARE.search(text)
    return {
        "kind": "refund",
        "offered": None if closed else _is_offered(text, offered),
        "share": _read_share(share) if share else None,
        "within": {**times[0].time, "low": times[0].time["high"] or 0} if times else None,
        "conditions": conditions,
    }


def _deny(text: str, plain: str, unless: re.Match[str] | None) -> Refund | Unreadable:
    """No money back, but where an organiser calls the exam off."""
    excepted = _EXCEPT.search(plain)
    if excepted:
        return refuse("refund-turn", text, word=excepted.group())
    refused: Refund = {"kind": "refund", "offered": False, "share": None, "within": None, "conditions": []}
    quote = unless.group().strip(" ・※") if unless else ""
    return {**refused, "unless": [{"code": "called_off", "number": None, "quote": quote}]} if unless else refused


def _find_case(text: str) -> str | None:
    """The case in which alone a text denies that money comes back, or None."""
    if _ABSENT.search(text):
        return None
    found = next(
        (
            one
            for one in _IN_ONE_CASE.finditer(text)
            if _TOO_LATE.search(one["case"]) or not _PAYING.search(one["case"])
        ),
        None,
    )
    return found["case"] if found else None


def _find_return(text: str) -> Refund | None:
    """The time to send the materials back, which is none to ask for the money, as a condition with its words."""
    if not _BY_WHEN_BACK.search(text):
        return None
    back: Condition = {"code": "returned", "number": None, "quote": text.strip(" ・○※。")}
    return {"kind": "refund", "offered": None, "share": None, "within": None, "conditions": [back]}


def _find_unexplained(text: str, conditions: list[Condition]) -> str | None:
    """The first clause that supposes something in which neither a known condition nor a length of time stands."""
    quotes = [one["quote"] for one in conditions]
    clauses = [found.group() for shape in (_SUPPOSING, _AT_A_TIME) for found in shape.finditer(text)]
    return next(
        (one for one in clauses if not find_times(one) and not any(one.strip(" ・") in said for said in quotes)), None
    )


def _is_offered(text: str, offered: bool | None) -> bool | None:
    """A condition that names the scheme only as such does not yet promise anything."""
    return None if re.search("こと(?:。|$)", text) else offered


def _read_share(match: re.Match[str]) -> float:
    return float(match["share"]) if match["share"] else 50 if match.group() == "半額" else 100
