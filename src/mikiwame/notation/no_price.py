"""Says which amounts of a text are no price: denied, a discount, a tax, a salary, a difference, a part of another."""

from collections.abc import Sequence

from mikiwame.notation.absence import Doubt, doubt
from mikiwame.notation.figures import Placed, Surroundings, look_around
from mikiwame.vocabulary import patterns as re

_DISCOUNT = re.compile(
    r"\)?\s?[をがは]?\s?(?:(?:[^、。()0-9円]{0,12}から|の)?(?:支給|還付|給付|補助|助成|返金|払い?戻し)|戻[っりるさ]|返金|返還|払い?戻|返却)|\)?\s?(?:割り?引|引き?|の?(?:割引|値引|ディスカウント)|OFF|オフ|off|お得|安く|高く|キャッシュバック|分の|還元|給付|支給|戻"
    r"|以上(?:の(?:ご?購入|申込|お?買|ご?注文)|お?買|ご?購入|を?(?:ご?購入|お買い?上げ|ご?注文))|[のを]?(?:ご?購入|お?買い?(?:上げ|物)|ご?注文)|(?:の|分の?)?(?:商品券|奨励金|報奨金|祝い?金|お祝い|ギフト|図書カード|クーポン|賞金|奨学金)|もらえ|プレゼント|相当|の差)"
)
_DISCOUNT_BEFORE = re.compile(
    r"%(?:分|相当)?(?:\(|に(?:あたる|当たる|相当する)|[:=、](?:最大|上限))\s?(?:最大|上限|約)?$|"
    "(?:給付|還元|キャッシュバック|値引|祝い金|補助|助成|奨励金|商品券|ポイント)[^、。]{0,12}$"
)
# "無料で受験できるわけではなく", "7,000円ではありません"
_DENIED = re.compile(
    r"\s?(?:\([^()]{0,8}\))?\s?(?:で[^。、]{0,14}|という|な)?(?:わけ|もの|こと)?(?:で[はも]|じゃ)\s?(?:な[いくかし]|あり?ませ|ござい)"
    r"|\s?も(?:し|かかり|かから|必要(?:は|で?は)?)?(?:ませ|な[いく]|あり?ませ)"
)
_TAX_ITSELF = re.compile(r"(?:消費税額?|内税|うち税|税額|[+(]\s?税)(?:は|:|等|\()?\s?$")
_INCLUDED = re.compile(
    r"\)?\s?(?:\(税[込抜別]み?\)\s?)?(?:込み?(?!で?$)|込みで?|こみ|[をも]?含[みめま]|[をも]?含む(?!\s?(?:消費)?税)|が?含まれ)"
)
_INCLUDED_BEFORE = re.compile(r"(?<!の)うち[^。、円]{0,12}$")
_PAY = re.compile(
    "(?:月給|月収|年収|時給|日給|給料|給与|年俸|日当|謝礼|謝金|手当て?|報酬|初任給|賃金|収入(?!印紙|証紙))[^。円(:]{0,12}[:(]?\\s?約?$"
)
_PAY_BEHIND = re.compile(r"\s?(?:の|程度の|ほどの)?(?:月給|年収|時給|手当|給料|給与|収入(?!印紙|証紙))")
_OTHER_MONEY = re.compile(
    r"(?:キャンセル料|違約金|延滞金|罰金|賞金|奨学金|売上高?|資本金|差額?|市場規模|返金額?|返還額?|限度額|上限額?)(?:は|が|:|として)?\s?約?$"
)
_STEP = re.compile(r"(?:ごと|毎|増える|追加(?:する)?)(?:に|たび|度)?(?:は|、)?\s?(?:\+|プラス)?\s?$")
_ADDED_WITHOUT_NAME = re.compile(r"\s?(?:\((?:税[込抜別]み?|非課税)\))?\s?(?:\+|プラス)\s?")


def is_no_price(around: Surroundings) -> bool:
    """Say whether the words around an amount make it something else than what one pays to sit or to learn."""
    behind = (_DISCOUNT, _DENIED, _PAY_BEHIND)
    ahead = (_TAX_ITSELF, _DISCOUNT_BEFORE, _PAY, _OTHER_MONEY, _STEP)
    if any(sign.match(around.after) for sign in behind) or any(sign.search(around.before) for sign in ahead):
        return True
    return is_included(around)


_REASONS = (
    ("fee-denied", (), (_DENIED,)),
    ("fee-pay", (_PAY,), (_PAY_BEHIND,)),
    ("fee-other_money", (_OTHER_MONEY,), ()),
    ("fee-tax_only", (_TAX_ITSELF,), ()),
    ("fee-discount", (_DISCOUNT_BEFORE,), (_DISCOUNT,)),
    ("fee-step", (_STEP,), ()),
    ("fee-part", (_INCLUDED_BEFORE,), (_INCLUDED,)),
)


def explain_no_price(text: str, placed: Sequence[Placed]) -> Doubt:
    """Say what the amounts of a text are of which none is its price, by the first that has a reason."""
    for around in look_around(text, placed):
        for code, ahead, behind in _REASONS:
            if any(sign.search(around.before) for sign in ahead) or any(sign.match(around.after) for sign in behind):
                return doubt(code)
    return doubt("fee-total")


def is_included(around: Surroundings) -> bool:
    """``教材費5,000円込み``, ``うち登録料1,000円``: a part of another amount, which is paid with it."""
    return bool(_INCLUDED.match(around.after) or _INCLUDED_BEFORE.search(around.before))


def is_added_without_name(around: Surroundings) -> bool:
    """``7,700円+1,100円``: nobody can tell what the second is paid for."""
    return _ADDED_WITHOUT_NAME.fullmatch(around.before) is not None
