"""Gives each price of a text its labels: from the words around it, the heads above it and the prices beside it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mikiwame.notation.extra_fees import name_extra_fee, name_lecture_fee, name_what_is_added
from mikiwame.notation.figures import (
    Figure,
    Surroundings,
    bracket_depths,
)
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.label_words import AUDIENCE
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    find_combination,
    follow_labels,
    follow_strangers,
    is_form,
    name_strangers,
    read_labels,
    stands_set_off,
)
from mikiwame.notation.licences import name_licences
from mikiwame.notation.price_rows import label_row
from mikiwame.notation.price_tree import label_tree
from mikiwame.notation.prices import Price, is_monthly
from mikiwame.vocabulary import patterns as re

# "9,800円(実技免除の場合、減額あり)": what others pay is another price, and they are no label of this one.
_REDUCED = re.compile(
    "\\s?\\([^()0-9]{1,16}(?:場合|方|とき|者)(?:は|に|には|、)[^()0-9]{0,6}(?:割引|減額|減免|値引|安くな)[^()0-9]{0,8}\\)"
)
_FORM_IN_BRACKET = re.compile(r"(?:\s?(?:筆記|学科|実技)試験)?\s?\([^()]{1,20}\)[^()]{0,20}$")
# "月々2,480円(24回払い)": how often one pays is said of the amount, and is no label of it.
_INSTALMENTS_BEHIND = re.compile(r"\s?(?:\(税[込抜別]み?\))?\s?\((?:分割)?[0-9]{1,3}回(?:払い?|分割)?\)")
_MONTHLY_WORD = re.compile(r"(?:月額|月々|毎月|(?<![0-9か年各今来先毎])月)(?:は|:)?\s?約?$")
_TAXED = re.compile(r"(?<=[^\s、。(])税込み?(?:価格)?(?:で|は)?:?\s?$")
# "3級 3,800円(併願 8,000円)": several grades at once are no part of the one before the bracket.
_SEVERAL = re.compile("[級種類次]$")
_EXAM_FEE = re.compile("(?:受験|受検|検定|試験)(?:手数)?料")
_PAYER = re.compile(rf"[\s、・※]*({AUDIENCE})(?:の方)?(?:は|なら|だと|であれば|の場合)(?![^、]{{0,3}}だけ)")
_WHO_MAY_SIT = re.compile(
    r"(?:受験資格|受検資格|応募資格|対象者?)は[^、。]{1,30}(?:で|であり)、|\((?:希望者|任意|必要な[方人])[^()0-9]{0,8}\)(?=\s?$)"
)
_ADDED = re.compile(r"\s?(?:\(税[込抜別]み?\))?\s?[+]")
_AT_ONCE = re.compile("併願|同時|セット|両方|ダブル|一緒|まとめて")


def label_prices(text: str, figures: list[Figure], surroundings: Sequence[Surroundings], *, loose: bool) -> list[Price]:
    """Give each figure as a price with its labels; ``loose`` takes any short noun before it."""
    tree = label_tree(text, figures)
    depths = bracket_depths(text)
    prices: list[Price] = []
    outside: Price | None = None
    of_exam = _EXAM_FEE.search(text) is not None
    for figure, around in zip(figures, surroundings, strict=True):
        price = _label_price(figure, around, loose=loose, of_exam=of_exam)
        if figure.start in tree:
            price = replace(price, labels=(tree[figure.start] or None,))
        elif depths[figure.start] == -1:
            outside = price
        elif outside:
            price = _label_in_bracket(price, outside)
        prices.append(price)
    prices = _look_before_forms(_drop_sums(text, prices, depths))
    return _drop_only_form(_name_combinations(_carry_headings(text, prices)))


def _name_combinations(prices: list[Price]) -> list[Price]:
    """``2級:5,200円、3級:3,800円、2・3級:9,000円``: beside their own prices several grades are one thing together."""
    things = {(frozenset(price.labels), price.figure.low) for price in prices}
    places = Counter(label for labels, _ in things for label in labels)
    named = list[Price]()
    for price in prices:
        words = [_last_word(label) for label in price.labels]
        several = len(words) > 1 and all(map(_SEVERAL.search, words))
        shared = several and any(places[label] > 1 for label in price.labels)
        together = several and (shared or _AT_ONCE.search(f"{price.labels} {price.around.before}"))
        combination = find_combination(price.around.before) if together else None
        head = (price.labels[0] or "").removesuffix(words[0])
        named.append(replace(price, labels=(head + combination,)) if combination else price)
    return named


def _last_word(label: str | None) -> str:
    return (label or "").rsplit(" ", maxsplit=1)[-1]


def _drop_sums(text: str, prices: list[Price], depths: list[int]) -> list[Price]:
    """``11,700円(学科5,700円、実技6,000円)``: of a sum and its parts the parts are read."""
    parts: dict[int, list[float]] = {}
    for price in prices:
        parts.setdefault(depths[price.figure.start], []).append(price.figure.low or 0)
    return [price for price in prices if not _is_sum(price, parts.get(_find_bracket(text, price.figure.end), []))]


def _find_bracket(text: str, end: int) -> int:
    """Give the place of the bracket that opens at ``end``; -2 is no place."""
    opened = re.compile(r"(?:\s?\(税[込抜別]み?\))?[^()。、0-9]{0,24}\(").match(text, end)
    return opened.end() - 1 if opened else -2


def _is_sum(price: Price, parts: list[float]) -> bool:
    # "9,900円(第一次・第二次 各9,900円)" says the same twice.
    again = price.labels == (None,) and set(parts) == {price.figure.low}
    return again or (len(parts) > 1 and sum(parts) == price.figure.low)


def _drop_only_form(prices: list[Price]) -> list[Price]:
    """``CBT方式:7,700円``: the form of an exam is a label only where it tells two fees apart."""
    fees = [price for price in prices if not price.extra]
    if len(fees) == 1 and all(map(is_form, fees[0].labels)):
        return [price if price.extra else replace(price, labels=(None,)) for price in prices]
    return prices


def _label_in_bracket(price: Price, outside: Price) -> Price:
    """``1級 5,000円 (学生 3,000円)``: the word in the bracket divides the label before it."""
    own = price.labels[0]
    if price.extra or own is None or not _is_grade(outside.labels) or _is_grade(price.labels) or _AT_ONCE.search(own):
        return price
    return replace(price, labels=(f"{outside.labels[0]} {own}",))


def _is_grade(labels: Labels) -> bool:
    return bool(labels[0] and labels[0].endswith("級"))


def _carry_headings(text: str, prices: list[Price]) -> list[Price]:
    fees = [price for price in prices if not price.extra]
    befores = [_MONTHLY_WORD.sub("", fee.around.before) for fee in fees]
    behind = follow_strangers([fee.labels for fee in fees], [fee.around.after for fee in fees])
    named = label_row(befores) or name_strangers(behind, befores)
    headed = apply_heads(text, [fee.figure for fee in fees], name_licences(list(named), befores))
    labels = iter(carry_grades(headed, befores))
    prices = _head_extras(text, prices)
    return [price if price.extra else replace(price, labels=next(labels)) for price in prices]


def _head_extras(text: str, prices: list[Price]) -> list[Price]:
    """``【初級】受験料…、登録料… 【中級】受験料…、登録料…``: a fee that stands under several heads is named by them."""
    extras = [price for price in prices if price.extra]
    if len({price.labels for price in extras}) == len(extras):
        return _head_added(prices)
    headed = iter(apply_heads(text, [extra.figure for extra in extras], [extra.labels for extra in extras]))
    return [replace(price, labels=next(headed)) if price.extra else price for price in prices]


def _head_added(prices: list[Price]) -> list[Price]:
    """``2級 7,700円 1級 9,900円+CBT利用料2,200円``: what is added to one of several fees is paid with that one only."""
    several = len({price.labels for price in prices if not price.extra}) > 1
    headed = list[Price]()
    for fee, price in zip([None, *prices], prices, strict=False):
        added = several and price.extra and fee and not fee.extra and _ADDED.match(price.around.before)
        own = fee.labels if added and fee else ()
        joined = len(own) == 1 and own[0] and price.labels[0] and _is_grade(own)
        headed.append(replace(price, labels=(f"{own[0]} {price.labels[0]}",)) if joined else price)
    return headed


def _label_price(figure: Figure, around: Surroundings, *, loose: bool, of_exam: bool) -> Price:
    extra, lecture = name_extra_fee(around), name_lecture_fee(around) if of_exam else None
    if extra:
        return Price(figure, around, (extra,), extra=True)
    if lecture:
        return Price(figure, around, (lecture,), extra=False)
    loose = loose or stands_set_off(around.before) or bool(re.search(r"[^\s、。:|]\s?[:|]\s?$", around.before))
    before = _WHO_MAY_SIT.sub("", around.before)
    labels = read_labels(_TAXED.sub("", _MONTHLY_WORD.sub("", before)), loose=loose)
    added = name_what_is_added(around) if labels == (None,) else None
    if added:
        return Price(figure, around, (added,), extra=True)
    aside = (is_monthly(around) and _INSTALMENTS_BEHIND.match(around.after)) or _REDUCED.match(around.after)
    behind = () if aside else follow_labels(around.after)
    if labels == (None,):
        labels = behind if behind and behind != (None,) else (_find_payer(before),)
    return Price(figure, around, labels, extra=False)


def _find_payer(before: str) -> str | None:
    """``学生は割引が効いて一律8,800円``: give those of whom the sentence before an amount speaks."""
    payer = _PAYER.match(before.rsplit("。", 1)[-1])
    return payer[1] if payer else None


def _look_before_forms(prices: list[Price]) -> list[Price]:
    """``2級学科 筆記試験(マークシート方式) 7,500円``: a form that all fees have labels none of them."""
    forms = {price.labels for price in prices if all(map(is_form, price.labels))}
    if len(forms) != 1:
        return prices
    return [
        replace(price, labels=_look_before_form(price.around.before)) if price.labels in forms else price
        for price in prices
    ]


def _look_before_form(before: str) -> Labels:
    opened = _FORM_IN_BRACKET.search(before)
    labels = read_labels(before[: opened.start()] if opened else before)
    return labels if opened and labels != (None,) else read_labels(before)
