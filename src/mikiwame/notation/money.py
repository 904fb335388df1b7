"""Gives the yen that a text names, each amount with its label and whether it falls due once or every month."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from mikiwame.notation.absence import quote, refuse
from mikiwame.notation.figures import Figure, Surroundings, bracket_depths, look_around, scan_figures
from mikiwame.notation.labels import Labels, carry_grades, follow_labels, read_labels
from mikiwame.vocabulary.readings import Amount, Money, Unreadable

_UNIT = "円(?!滑|形)|yen|YEN|JPY"
_CURRENCY = "(?:¥|JPY)"
_FREE = re.compile(
    "(?:^|(?<=[:は 、(員生者級])|(?<=受験料)|(?<=検定料)|(?<=受検料)|(?<=受講料)|(?<=費用)|(?<=金額)|(?<=価格))"
    "(?:無料|タダ)(?=$|[ 、。()/で※])"
)
_SHOWN = re.compile("[0-9]")

_MONTHLY_BEFORE = re.compile(
    r"(?:月額|月々|毎月|月謝|1か月(?:あたり)?|分割払?い?)(?:の(?:お)?支払い?|払い)?(?:は|:|\()?\s?$"
)
_MONTHLY_AFTER = re.compile(
    r"\s?(?:\(税[込抜別]み?\)\s?)?(?:/\s?(?:1か)?月|毎月|(?:×|x|X)\s?[0-9]{1,3}\s?(?:回|か月)|\(月額\)"
    r"|/month)"
)

_TAX_EXCLUDED_BEFORE = re.compile(r"(?:税抜き?|税別|本体(?:価格)?|税込?前)(?:価格)?\s?(?:は|:)?\s?$")
_TAX_EXCLUDED_AFTER = re.compile(r"\s?\((?:税抜き?|税別|税は別)[^()]{0,8}\)|税抜|税別|\s?\+\s?(?:消費)?税")
_TAX_INCLUDED_BEFORE = re.compile(r"\(\s?(?:税込み?|消費税込み?)(?:価格)?\s?(?:は|:)?\s?$")
_TAX_ITSELF = re.compile(r"(?:消費税|内税|うち税|税額|消費税額)(?:は|:|等)?\s?$")

_DISCOUNT_BEFORE = re.compile("(?:給付|還元|キャッシュバック|値引|祝い金|補助)[^、。]{0,12}$")
_REPLACED = re.compile(r"\s?(?:→|⇒)\s?約?$")
_NEW_PRICE = re.compile(r"(?:[月日年]|年度)(?:から|より|以降)(?:は)?\s?$")
_DISCOUNT = re.compile(
    r"\)?\s?(?:引き?|割引|OFF|オフ|off|お得|安く|キャッシュバック|分の|還元|給付|支給|戻|以上(?:の(?:購入"
    r"|申込)|お買)|もらえ|プレゼント|相当)"
)
_TOTAL = re.compile(
    r"(?:合計|総計|総額|計|トータル|合わせて|あわせて|合わせると|(?:料|代)[をも]?(?:含めて|含めると|込みで"
    r"|込めて))(?:で|は|が|:|金額|額)?\s?(?:約)?\s?$"
)
_TOTAL_AFTER = re.compile(r"\s?(?:の)?(?:合計|トータル)")
_FORMER = re.compile(r"(?:従来|以前|改定前|改訂前|旧料金|変更前)の?(?:は|:)?\s?$")

_EXTRA = re.compile(
    r"[^\s、。,:()+/|「」【】はがとの円]{0,16}?(?:手数料|登録料|認定料|発行料|年会費|会費|入会金|更新料"
    r"|更新費用?|送料|郵送料|郵便料金?|教材費|教材代"
    r"|テキスト代|テキスト|交付料|申請料|証明料|資料代|入学金|事務費|システム利用料|再発行料?|保険料|実習費"
    r"|維持費|再受験料|再受検料|登録費用?|発行費用?|郵送費|交通費"
    r"|書籍代|参考書代?|問題集代?|公式テキスト)"
)
_OWN_FEE = re.compile(r"(?:受験|受検|検定|試験|審査|受講)(?:申込)?手数料|受講料|受験料|検定料|審査料")
_EXTRA_BEFORE = re.compile(rf"({_EXTRA.pattern})(?:は|が|として|も|に|:|、|で|別途)?\s?(?:別途|\+|約|各|\(|¥)?\s?$")
_EXTRA_AFTER = re.compile(rf"(?:\s?の(?={_EXTRA.pattern})|\s?\((?={_EXTRA.pattern}\)))({_EXTRA.pattern})")

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
    figures = _scan_prices(text)
    if not figures:
        return _explain_nothing(text)
    prices = _keep_prices(text, figures, allows_total=allows_total, loose=loose)
    if not prices:
        return refuse(f"{quote(text)} is a total, a discount or a tax, not the fee itself.")
    return {
        "kind": "money",
        "amounts": [_make_amount(price, label) for price in prices for label in price.labels],
    }


def _scan_prices(text: str) -> list[Figure]:
    figures = scan_figures(text, _UNIT, whole=True, prefix=_CURRENCY)
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
    return refuse(f"{quote(text)} has no amount. Write 8,800円.")


def _keep_prices(text: str, figures: list[Figure], *, allows_total: bool, loose: bool) -> list[_Price]:
    surroundings = look_around(text, figures)
    kept = [index for index, around in enumerate(surroundings) if not _is_no_price(around)]
    kept = _drop_replaced(_drop_untaxed(kept, surroundings), surroundings)
    totals = [index for index in kept if _is_total(surroundings[index])]
    if not allows_total or len(totals) < len(kept):
        kept = [index for index in kept if index not in totals]
    return _label_prices(text, [figures[index] for index in kept], [surroundings[index] for index in kept], loose=loose)


def _is_no_price(around: Surroundings) -> bool:
    behind = (_DISCOUNT, _REPLACED)
    ahead = (_TAX_ITSELF, _FORMER, _DISCOUNT_BEFORE)
    return any(sign.match(around.after) for sign in behind) or any(sign.search(around.before) for sign in ahead)


def _is_total(around: Surroundings) -> bool:
    return bool(_TOTAL.search(around.before) or _TOTAL_AFTER.match(around.after))


def _is_untaxed(around: Surroundings) -> bool:
    return bool(_TAX_EXCLUDED_BEFORE.search(around.before) or _TAX_EXCLUDED_AFTER.match(around.after))


def _drop_untaxed(kept: list[int], surroundings: list[Surroundings]) -> list[int]:
    """Of one price printed with and without tax, the one that is paid stays."""
    untaxed = {index for index in kept if _is_untaxed(surroundings[index])}
    untaxed |= {index for index, after in pairwise(kept) if _TAX_INCLUDED_BEFORE.search(surroundings[after].before)}
    taxed = [index for index in kept if index not in untaxed]
    return taxed if taxed and len(untaxed) <= len(taxed) else kept


def _drop_replaced(kept: list[int], surroundings: list[Surroundings]) -> list[int]:
    """``7,700円(2025年4月より8,800円)``: the new price holds."""
    if len(kept) == 2 and _NEW_PRICE.search(surroundings[kept[1]].before):
        return kept[1:]
    return kept


def _label_prices(text: str, figures: list[Figure], surroundings: list[Surroundings], *, loose: bool) -> list[_Price]:
    tree = _label_tree(text, figures) if _TREE.search(text) else {}
    depths = bracket_depths(text)
    prices: list[_Price] = []
    for figure, around in zip(figures, surroundings, strict=True):
        price = _label_price(figure, around, loose=loose)
        if figure.start in tree:
            price = replace(price, labels=(tree[figure.start],))
        elif prices and depths[figure.start] != -1:
            price = _label_in_bracket(price, prices[-1])
        prices.append(price)
    return _carry_headings(prices)


def _label_in_bracket(price: _Price, outside: _Price) -> _Price:
    """``1級 5,000円 (学生 3,000円)``: the word in the bracket divides the label before it."""
    if price.extra or not _is_grade(outside.labels) or price.labels == (None,) or _is_grade(price.labels):
        return price
    return replace(price, labels=(f"{outside.labels[0]} {price.labels[0]}",))


def _is_grade(labels: Labels) -> bool:
    return bool(labels[0] and labels[0].endswith("級"))


def _carry_headings(prices: list[_Price]) -> list[_Price]:
    fees = [price for price in prices if not price.extra]
    labels = iter(carry_grades([fee.labels for fee in fees], [fee.around.before for fee in fees]))
    return [price if price.extra else replace(price, labels=next(labels)) for price in prices]


def _label_price(figure: Figure, around: Surroundings, *, loose: bool) -> _Price:
    extra = _EXTRA_BEFORE.search(around.before)
    after = _EXTRA_AFTER.match(around.after)
    for match in (extra, after):
        if match and not _OWN_FEE.fullmatch(match[1]):
            return _Price(figure, around, (match[1].removeprefix("別途"),), extra=True)
    loose = loose or bool(re.search(r"[^\s、。:]:\s?$|[】」』]\s?$", around.before))
    labels = read_labels(around.before, loose=loose)
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
