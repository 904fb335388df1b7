"""Gives the yen that a text names, each amount with its label and whether it falls due once or every month."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from mikiwame.notation.absence import quote, refuse
from mikiwame.notation.figures import (
    CHANGED,
    Figure,
    Surroundings,
    bracket_depths,
    drop_differences,
    join_neighbours,
    look_around,
    scan_figures,
)
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.label_words import AUDIENCE, GRADE, PART
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    follow_labels,
    is_form,
    name_strangers,
    read_labels,
    stands_set_off,
)
from mikiwame.vocabulary.readings import Amount, Money, Unreadable

_UNIT = "円(?!滑|形)|yen|YEN|JPY"
_CURRENCY = "(?:¥|JPY)"
_FREE = re.compile(
    "(?:^|(?<=[:は 、(員生者級])|(?<=受験料)|(?<=検定料)|(?<=受検料)|(?<=受講料)|(?<=費用)|(?<=金額)|(?<=価格))"
    "(?:無料|タダ)(?=$|[ 、。()/で※])"
)
# "3、4万ほど": a fee in tens of thousands needs no 円 to be one.
_BARE_MYRIADS = re.compile(
    r"(?<=[0-9][万千])(?=\s?(?:程度|前後|くらい|ぐらい|ほど|弱|強|以上|以下|です|かかり|[、。)]|$))"
)
_SHOWN = re.compile("[0-9]")

_MONTHLY_BEFORE = re.compile(
    r"(?:月額|月々|毎月|月謝|1か月(?:あたり)?|分割払?い?)(?:の(?:お)?支払い?|払い)?(?:は|:|\()?\s?$"
)
_MONTHLY_AFTER = re.compile(
    r"\s?(?:\(税[込抜別]み?\)\s?)?(?:/\s?(?:1か)?月(?!々|額)|毎月|(?:×|x|X)\s?[0-9]{1,3}\s?(?:回|か月)|\(月額\)"
    r"|/month)"
)

_TAX_EXCLUDED_BEFORE = re.compile(r"(?:税抜き?|税別|本体(?:価格)?|税込?前)(?:価格)?\s?(?:は|:)?\s?$")
_TAX_EXCLUDED_AFTER = re.compile(r"\s?\((?:税抜き?|税別|税は別)[^()]{0,8}\)|税抜|税別|\s?\+\s?(?:消費)?税")
_TAX_INCLUDED_BEFORE = re.compile(r"\(\s?(?:税込み?|消費税込み?)(?:価格)?\s?(?:は|:)?\s?$")
_TAXED = re.compile(r"(?<=[^\s、。(])税込み?(?:価格)?(?:で|は)?:?\s?$")
_TAX_ITSELF = re.compile(r"(?:消費税|内税|うち税|税額|消費税額)(?:は|:|等)?\s?$")

_DISCOUNT_BEFORE = re.compile("(?:給付|還元|キャッシュバック|値引|祝い金|補助)[^、。]{0,12}$")
_REPLACED = re.compile(r"\s?(?:→|⇒)[^、。/]{0,12}$")
_CHANGES = re.compile(r"\s?(?:\([^()]{0,8}\))?\s?(?:から|より)\s?約?$")
# "5,000円(税込5,500円)", "6,000円→7,000円": no word of its own, so that the words before the first hold for the second.
_CONNECTIVE = re.compile(
    r"[\s(→⇒]*(?:(?:消費)?税込み?(?:価格|金額|で)?|から|より|現在|新料金|改定後|変更後)?(?:は|:)?\s?"
)
_NEW_PRICE = re.compile(r"(?:[月日年]|年度)(?:から|より|以降)(?:は)?\s?$")
_DISCOUNT = re.compile(
    r"\)?\s?(?:引き?|割引|OFF|オフ|off|お得|安く|キャッシュバック|分の|還元|給付|支給|戻|以上(?:の(?:購入"
    r"|申込)|お買)|もらえ|プレゼント|相当)"
)
_TOTAL = re.compile(
    r"(?:合計|総計|総額|(?<![\u4e00-\u9fff])計|トータル|合わせて|あわせて|合わせると|(?:料|代)[をも]?(?:含めて|含めると|込みで"
    r"|込めて))(?:で|は|が|:|金額|額)?\s?(?:約)?\s?$"
)
# A total of unlike things, said by somebody who paid them, is not the price of any one.
_TOTAL_OF_ALL = re.compile(
    r"(?:すべて|全て|全部|もろもろ|諸々|諸経費)[^。0-9円]{0,10}$|(?:料|代|費)[^。0-9円]{0,12}(?:合わせて|あわせて|併せて)[^。0-9円]{0,4}$"
)
_TOTAL_AFTER = re.compile(r"\s?(?:の)?(?:合計|トータル)")
_WITH_OTHERS = re.compile(
    r"(?:教材|教科書|テキスト|受講|登録|書籍|交通|宿泊|入会)[料代費金]?[^0-9。円]{0,6}(?:込み?|含めて?|含む)で?\s?$"
)
_FORMER = re.compile(r"(?:従来|以前|改定前|改訂前|旧料金|変更前)の?(?:は|:)?\s?$")

_EXTRA = re.compile(
    r"(?:[^\s、。,:()+/|「」【】※●■◆○◎★・はがとにもの円]{2,10}(?<![後時前際級])の)?"
    r"[^\s、。,:()+/|「」【】※●■◆○◎★・はがとにもの円]{0,16}?(?:手数料|登録料|認定料|発行料|年会費|会費|入会金|更新料"
    r"|更新費用?|送料|郵送料|郵便料金?|教材費|教材代"
    r"|テキスト代|テキスト|交付料|申請料|証明料|資料代|入学金|事務費|システム利用料|再発行料?|保険料|実習費"
    r"|維持費|再受験料|再受検料|登録費用?|発行費用?|郵送費|交通費"
    r"|書籍代|参考書代?|問題集代?|公式テキスト)"
)
_OWN_FEE = re.compile(r"(?:受験|受検|検定|試験|審査|受講)(?:申込)?手数料|受講料|受験料|検定料|審査料")
# "学生の手数料": what somebody pays to sit is the exam's fee, by whatever name.
_PAID_FOR = re.compile(
    r"(?:^|[\s、。・:(/とは])([\u4e00-\u9fff\u30a1-\u30feA-Za-z]{2,12})(?:は|が|に|:|として)?\s?(?:別途|約|\+|各)?\s?$"
)
_OWN_WORD = re.compile(
    "受験|受検|検定|試験|審査|受講|税[込抜別]|合計|総額|消費税|一般|団体|料金|費用|価格|別途|必要|場合|以上"
)
_FEE_OF_SOMEBODY = re.compile(rf"(?:{AUDIENCE}|{GRADE}|{PART})の(?:手数料|費用|料金)")
_EXTRA_BEFORE = re.compile(rf"({_EXTRA.pattern})(?:は|が|として|も|に|:|、|で|別途)?\s?(?:別途|\+|約|各|\(|¥)?\s?$")
_EXTRA_AFTER = re.compile(rf"(?:\s?の(?={_EXTRA.pattern})|\s?\((?!別途)(?={_EXTRA.pattern}\)))({_EXTRA.pattern})")

_TREE = re.compile("[└├]")
_TREE_LEAF = re.compile(r"([^\s、。:(└├0-9]{1,8}?(?:なし|あり|付き?|のみ)|[^\s、。:(└├0-9]{1,12}(?=$|[\s、。└├]))")
_HEADING = re.compile(r"([^\s、。:└├]{1,12})[::]\s?[└├]")


@dataclass(frozen=True)
class _Price:
    figure: Figure
    around: Surroundings
    labels: Labels
    extra: bool


def read_money(text: str, *, allows_total: bool = False, loose: bool = False) -> Money | Unreadable:
    """Read a normalised text; ``allows_total`` for a course, whose 総額 is its price.

    ``loose`` takes any short noun before an amount as its label, as every extra fee has one. Unreadable without
    円 or ¥, and where the only amount is a total, a discount or a tax.
    """
    text = _BARE_MYRIADS.sub("円", join_neighbours(text))
    figures = _scan_prices(text)
    if not figures:
        return _explain_nothing(text)
    prices = _keep_prices(text, figures, allows_total=allows_total, loose=loose)
    if not prices:
        return refuse(f"{quote(text)} is a total, a discount or a tax, not the fee itself.")
    if loose:
        prices = [_name_by_noun(price) for price in prices]
    if loose and any(price.labels != (None,) for price in prices):
        # Beside fees that have a name the one without is the exam's own.
        prices = [price for price in prices if price.labels != (None,)]
    return {"kind": "money", "amounts": [_make_amount(price, label) for price in prices for label in price.labels]}


def _name_by_noun(price: _Price) -> _Price:
    """``登録免許税9,000円``, ``認定カード2,000円``: an extra fee has the name of what is paid for."""
    noun = _PAID_FOR.search(price.around.before) if price.labels == (None,) else None
    return replace(price, labels=(noun[1],), extra=True) if noun and not _OWN_WORD.search(noun[1]) else price


def _scan_prices(text: str) -> list[Figure]:
    figures = drop_differences(text, scan_figures(text, _UNIT, whole=True, prefix=_CURRENCY))
    free = [
        Figure(match.start(), match.end(), 0.0, 0.0, approx=False, unit="円")
        for match in _FREE.finditer(text)
        if not any(figure.start < match.end() and match.start() < figure.end for figure in figures)
    ]
    return sorted([*figures, *free], key=lambda figure: figure.start)


def _explain_nothing(text: str) -> Unreadable:
    if re.search(f"[0-9]\\s?(?:{_UNIT})|{_CURRENCY}\\s?[0-9]", text):
        return refuse(f"{quote(text)} has an amount that is no price. Write 8,800円.")
    if _SHOWN.search(text):
        return refuse(f"{quote(text)} has no unit. Write 8,800円.")
    return refuse(f"{quote(text)} has no amount. An amount is printed like 8,800円.")


def _keep_prices(text: str, figures: list[Figure], *, allows_total: bool, loose: bool) -> list[_Price]:
    surroundings = look_around(text, figures)
    kept = [index for index, around in enumerate(surroundings) if not _is_no_price(around)]
    kept = _drop_replaced(_drop_untaxed(kept, surroundings), surroundings)
    kept = [index for index in kept if not _TOTAL_OF_ALL.search(surroundings[index].before)]
    totals = [index for index in kept if _is_total(surroundings[index])]
    if not allows_total or len(totals) < len(kept):
        kept = [index for index in kept if index not in totals]
    words = [_find_words(index, surroundings) for index in kept]
    return _label_prices(text, [figures[index] for index in kept], words, loose=loose)


def _find_words(index: int, surroundings: list[Surroundings]) -> Surroundings:
    """Give what is said of a price; of the second print of a price what stands before the first."""
    around = surroundings[index]
    if index and _CONNECTIVE.fullmatch(around.before) and around.before.strip():
        return replace(around, before=surroundings[index - 1].before)
    return around


def _is_no_price(around: Surroundings) -> bool:
    behind = (_DISCOUNT, _REPLACED)
    ahead = (_TAX_ITSELF, _DISCOUNT_BEFORE)
    if _FORMER.search(around.before) and not CHANGED.match(around.after):
        return True
    return any(sign.match(around.after) for sign in behind) or any(sign.search(around.before) for sign in ahead)


def _is_total(around: Surroundings) -> bool:
    return bool(_TOTAL.search(around.before) or _WITH_OTHERS.search(around.before) or _TOTAL_AFTER.match(around.after))


def _is_untaxed(around: Surroundings) -> bool:
    return bool(_TAX_EXCLUDED_BEFORE.search(around.before) or _TAX_EXCLUDED_AFTER.match(around.after))


def _drop_untaxed(kept: list[int], surroundings: list[Surroundings]) -> list[int]:
    """Of one price printed with and without tax, the one that is paid stays."""
    untaxed = {index for index in kept if _is_untaxed(surroundings[index])}
    untaxed |= {index for index, after in pairwise(kept) if _TAX_INCLUDED_BEFORE.search(surroundings[after].before)}
    taxed = [index for index in kept if index not in untaxed]
    return taxed if taxed and len(untaxed) <= len(taxed) else kept


def _drop_replaced(kept: list[int], surroundings: list[Surroundings]) -> list[int]:
    """``7,700円(2025年4月より8,800円)``, ``7,700円(税込)から8,800円(税込)に値上げ``: the new price holds."""
    if len(kept) == 2 and _NEW_PRICE.search(surroundings[kept[1]].before):
        return kept[1:]
    changed = {
        index
        for index, after in pairwise(kept)
        if _CHANGES.fullmatch(surroundings[index].after) and CHANGED.match(surroundings[after].after)
    }
    return [index for index in kept if index not in changed]


def _label_prices(text: str, figures: list[Figure], surroundings: list[Surroundings], *, loose: bool) -> list[_Price]:
    tree = _label_tree(text, figures) if _TREE.search(text) else {}
    depths = bracket_depths(text)
    prices: list[_Price] = []
    outside: _Price | None = None
    for figure, around in zip(figures, surroundings, strict=True):
        price = _label_price(figure, around, loose=loose)
        if figure.start in tree:
            price = replace(price, labels=(tree[figure.start],))
        elif depths[figure.start] == -1:
            outside = price
        elif outside:
            price = _label_in_bracket(price, outside)
        prices.append(price)
    return _drop_only_form(_carry_headings(text, _drop_sums(text, prices, depths)))


def _drop_sums(text: str, prices: list[_Price], depths: list[int]) -> list[_Price]:
    """``11,700円(学科5,700円、実技6,000円)``: of a sum and its parts the parts are read."""
    parts: dict[int, list[float]] = {}
    for price in prices:
        parts.setdefault(depths[price.figure.start], []).append(price.figure.low or 0)
    return [price for price in prices if not _is_sum(price, parts.get(_find_bracket(text, price.figure.end), []))]


def _find_bracket(text: str, end: int) -> int:
    """Give the place of the bracket that opens at ``end``; -2 is no place."""
    opened = re.compile(r"\s?\(").match(text, end)
    return opened.end() - 1 if opened else -2


def _is_sum(price: _Price, parts: list[float]) -> bool:
    return len(parts) > 1 and sum(parts) == price.figure.low


def _drop_only_form(prices: list[_Price]) -> list[_Price]:
    """``CBT方式:7,700円``: the form of an exam is a label only where it tells two fees apart."""
    fees = [price for price in prices if not price.extra]
    if len(fees) == 1 and all(map(is_form, fees[0].labels)):
        return [price if price.extra else replace(price, labels=(None,)) for price in prices]
    return prices


def _label_in_bracket(price: _Price, outside: _Price) -> _Price:
    """``1級 5,000円 (学生 3,000円)``: the word in the bracket divides the label before it."""
    if price.extra or not _is_grade(outside.labels) or price.labels == (None,) or _is_grade(price.labels):
        return price
    return replace(price, labels=(f"{outside.labels[0]} {price.labels[0]}",))


def _is_grade(labels: Labels) -> bool:
    return bool(labels[0] and labels[0].endswith("級"))


def _carry_headings(text: str, prices: list[_Price]) -> list[_Price]:
    fees = [price for price in prices if not price.extra]
    befores = [fee.around.before for fee in fees]
    named = name_strangers([fee.labels for fee in fees], befores)
    headed = apply_heads(text, [fee.figure for fee in fees], named)
    labels = iter(carry_grades(headed, befores))
    return [price if price.extra else replace(price, labels=next(labels)) for price in prices]


def _label_price(figure: Figure, around: Surroundings, *, loose: bool) -> _Price:
    extra = _EXTRA_BEFORE.search(around.before)
    after = _EXTRA_AFTER.match(around.after)
    for match in (extra, after):
        if match and not _OWN_FEE.fullmatch(match[1]) and not _FEE_OF_SOMEBODY.fullmatch(match[1]):
            return _Price(figure, around, (match[1].removeprefix("別途"),), extra=True)
    loose = loose or stands_set_off(around.before) or bool(re.search(r"[^\s、。:]:\s?$", around.before))
    labels = read_labels(_TAXED.sub("", around.before), loose=loose)
    return _Price(figure, around, labels if labels != (None,) else follow_labels(around.after), extra=False)


def _label_tree(text: str, figures: list[Figure]) -> dict[int, str]:
    """Give the place of each figure behind └ with its label: the heading of the branch and its own word."""
    labels: dict[int, str] = {}
    heading = ""
    for figure, around in zip(figures, look_around(text, figures), strict=True):
        found = _HEADING.search(around.before)
        if found:
            leaf = _TREE_LEAF.match(found[1])
            heading = found[1][leaf.end() :] if leaf and leaf.end() < len(found[1]) else found[1]
        if _TREE.search(around.before):
            labels[figure.start] = _join_tree(heading, around)
        elif re.search(r":\s?$", around.before):
            labels[figure.start] = _strip_leaf(around.before)
    return labels


def _join_tree(heading: str, around: Surroundings) -> str:
    leaf = _TREE_LEAF.match(around.after.strip())
    own = leaf[1] if leaf else (read_labels(around.before.rsplit("└", 1)[-1], loose=True)[0] or "")
    return f"{heading} {own}".strip()


def _strip_leaf(before: str) -> str:
    leaf = _TREE_LEAF.match(before.strip())
    words = before.strip()[leaf.end() :] if leaf else before
    return words.strip(" :└├、")


def _make_amount(price: _Price, label: str | None) -> Amount:
    figure, around = price.figure, price.around
    open_end = (
        bool(re.match(r"\s?(?:\(税[込抜別]み?\))?\s?(?:~|から)(?=$|[\s、。()])", around.after))
        and figure.low == figure.high
    )
    up_to = bool(re.search(r"~\s?$", around.before)) and figure.low == figure.high
    low = None if up_to or figure.low is None else int(figure.low)
    high = None if open_end or figure.high is None else int(figure.high)
    monthly = _MONTHLY_BEFORE.search(around.before) or _MONTHLY_AFTER.match(around.after)
    return {"label": label, "low": low, "high": high, "per": "month" if monthly else "once"}
