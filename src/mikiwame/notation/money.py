"""Gives the yen that a text names, each amount with its label and whether it falls due once or every month."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from mikiwame.notation.absence import Doubt, doubt, refuse, refuse_for
from mikiwame.notation.doubtful_prices import (
    has_unknown_word,
    is_for_some,
    is_net,
    is_not_paid,
    is_surcharge,
    is_undecided,
    joins_another_exam,
    leaves_out_bound,
    leaves_out_condition,
    leaves_out_holders,
    names_what_is_held,
    speaks_of_others,
)
from mikiwame.notation.extra_fees import name_extra_fee, name_what_is_paid_for
from mikiwame.notation.figures import (
    Figure,
    Surroundings,
    bracket_depths,
    join_neighbours,
    look_around,
)
from mikiwame.notation.instalments import add_up_all, drop_sum, drop_turn, find_instalments, lacks_total
from mikiwame.notation.labels import (
    names_grade,
)
from mikiwame.notation.no_price import explain_no_price, is_added_without_name, is_included, is_no_price
from mikiwame.notation.price_figures import explain_nothing, scan_prices, write_units
from mikiwame.notation.price_labels import label_prices
from mikiwame.notation.prices import Price, is_monthly, make_amount
from mikiwame.notation.succession import ARROW, find_replaced, is_left
from mikiwame.notation.tax import find_tax, is_untaxed, leaves_tax_open
from mikiwame.notation.validity import ALWAYS, Validity, find_validity, leaves_tense_open, settle_validity
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount, Money, PriceChange, Unreadable

_TAX_INCLUDED_BEFORE = re.compile(r"\(\s?(?:税込み?|消費税込み?)(?:価格)?\s?(?:は|:)?\s?$")
# "5,000円(税込5,500円)", "6,000円→7,000円": no word of its own, so that the words before the first hold for the second.
_CONNECTIVE = re.compile(
    rf"[\s()]*(?:{ARROW}|\|)?\s?(?:(?:消費)?税込み?(?:価格|金額|で)?|から|より|のところ、?|現在|現行|改[定訂]後|変更後"
    r"|新(?:料金|価格|受験料|受検料|検定料|受講料)?)?(?:は|:)?\s?"
)
_TAKEN_OFF = re.compile(
    r"\s?(?:の?(?:割り?引き?|値引き?)|引き?|OFF|オフ)(?:で|され(?:て)?|して|後の?|となり|になり)、?"
)
_TOTAL = re.compile(
    r"(?:合計|総計|総額|(?<![\u4e00-\u9fff])計|トータル|合わせて|あわせて|合わせると|[料代費][をも]?(?:含めて|含めると|込みで"
    r"|込めて)|[×xX]\s?[0-9]{1,3}\s?(?:回|か月)?(?:払い)?\s?[=(])(?:で|は|が|:|金額|額|すると|して)?\s?(?:約)?\s?$"
)
# A total of unlike things, said by somebody who paid them, is not the price of any one.
_TOTAL_OF_ALL = re.compile(
    r"(?:すべて(?!受)|全て(?!受)|全部(?!受[験検け]|免除)|もろもろ|諸々|諸経費)[^。0-9円]{0,10}$|(?:料|代|費)[^。0-9円]{0,12}(?:合わせて|あわせて|併せて)[^。0-9円]{0,4}$"
    r"|(?:受験|受検|試験|検定|審査)(?:手数)?料(?:と|も|など)[^。0-9円]{0,10}(?:合計|足)(?:する|す|した)?(?:と|ら|で|は)?、?約?$"
)
# "学科5,000円 実技6,000円 合計11,000円": what stands before the next amount is of that one.
_TOTAL_AFTER = re.compile(r"\s?の(?:合計|トータル)|\s?(?:合計|トータル)(?!金?額?\s?[:は(]?\s?約?(?:$|[¥0-9]))")
_WITH_OTHERS = re.compile(
    r"(?:代|費|料)\s?[+&]\s?(?:受験|受検|検定)料(?:の|で|は|が|:)?\s?[¥約]?$|"
    r"(?:受験|受検|試験|検定)(?:手数)?料(?:及び|および|と|・|\+)[^。0-9円]{1,20}[料費代](?:は|:|で|が)?\s?[¥約]?$|"
    r"(?:教材|教科書|テキスト|受講|登録|書籍|交通|宿泊|入会)[料代費金]?[^0-9。円]{0,6}(?:込み?|含めて?|含む)で?\s?$"
)
# "〔学科のみ〕〔実地のみ〕各5,200円"
_TWO_HEADS = re.compile(
    r"([〔【\[(])([^〔〕【】\[\]()]{1,10})[〕】\])]\s?[〔【\[(]([^〔〕【】\[\]()]{1,10})([〕】\])])(?=\s?(?:各|とも))"
)
_HOLDS_OTHERS = re.compile(r"(?:込み?|含めて|含む|含んで)で?、?\s?約?$")
# No certification has a tenth of it; a longer list is a page of many.
_MOST_AMOUNTS = 200
_LOWEST_TAX, _HIGHEST_TAX = 1.025, 1.105
_LEAST_BOUND, _LEAST_FEE = 100, 1000
_CHEAPEST, _DEAREST = re.compile("最(?:安|低|小)"), re.compile("最(?:高|大)")


# "5,500円から受けられる": the least of several.
_LOWEST = re.compile("(?<=円)から(?=受|始め|挑戦|学[べぶ]|取得|スタート|申し込)")
# "講座受講料", "受講料(初回試験料込み)": the field's own word, and what its price has in it.
_COURSE_HEAD = re.compile("(?<![\u4e00-\u9fff\u30a1-\u30fe])講座(?=受講料)")
_WITH_THINGS = re.compile(r"\((?=[^()0-9]*(?:料|代|費))[^()0-9]*(?:込み?|含む|含みます)\)")


def read_money(text: str, *, allows_total: bool = False, loose: bool = False) -> Money | Unreadable:
    """Read a normalised text; ``allows_total`` for a course, whose 総額 is its price.

    ``loose`` takes any short noun before an amount as its label, as every extra fee has one. Unreadable without
    円 or ¥, where the only amount is a total, a discount or a tax, and where a change of price names no grade.
    """
    text = _TWO_HEADS.sub(r"\1\2・\3\4", write_units(join_neighbours(_LOWEST.sub("~、", text))))
    if allows_total:
        text = _WITH_THINGS.sub(" ", _COURSE_HEAD.sub("", text))
    figures = scan_prices(text)
    if not figures:
        return explain_nothing(text)
    doubtful = _doubt_text(text, figures)
    if doubtful:
        return refuse_for(doubtful, text)
    prices = _keep_prices(text, figures, allows_total=allows_total, loose=loose)
    named = _name_by_nouns(prices) if loose else drop_sum(prices)
    doubtful = _doubt_prices(text, named, loose=loose) if named else explain_no_price(text, figures)
    if doubtful:
        return refuse_for(doubtful, text)
    prices = ([price for price in named if price.labels != (None,)] or named) if loose else named
    reading = _compose(text, _join_extremes(prices))
    return _doubt_amounts(text, reading["amounts"]) or reading


def _doubt_text(text: str, figures: list[Figure]) -> Doubt | None:
    """Say what keeps the text as a whole from being read."""
    if len(figures) > _MOST_AMOUNTS:
        return doubt("fee-page", count=len(figures))
    if any(map(_is_odd_range, figures)):
        return doubt("fee-odd_range")
    if len(figures) == 1 and is_left(look_around(text, figures)[0]):
        return doubt("fee-replaced")
    if leaves_tax_open(text):
        return doubt("fee-tax_open")
    if is_for_some(text) or is_undecided(text):
        return doubt("fee-for_some")
    if speaks_of_others(text, several=len(figures) > 1):
        return doubt("fee-others")
    return None


def _doubt_prices(text: str, prices: list[Price], *, loose: bool) -> Doubt | None:
    """Say what may make a reader take one of the prices for another; ``loose`` as in ``read_money``."""
    if any(is_added_without_name(price.around) for price in prices[1:]):
        return doubt("fee-added")
    if loose and _leaves_out(prices):
        return doubt("fee-for_what")
    named = ([price for price in prices if price.labels != (None,)] or prices) if loose else prices
    if _leaves_word(text, named):
        return doubt("fee-word")
    if lacks_total(text, prices):
        return doubt("fee-instalments")
    if leaves_tense_open(text, [price.figure for price in prices]):
        return doubt("fee-tense")
    if _change_of_nobody(named):
        return doubt("fee-which_changes")
    return doubt("fee-stray") if _strays(named) else None


def _doubt_amounts(text: str, amounts: list[Amount]) -> Unreadable | None:
    if _have_no_names(amounts):
        return refuse("fee-several", text)
    twice = _find_named_twice(amounts)
    if twice:
        return refuse("fee-twice", text, word=twice)
    return None


def _is_odd_range(figure: Figure) -> bool:
    """``第1~9,900円``: the first number of such a range counts something else."""
    return 0 < (figure.low or 0) < _LEAST_BOUND and (figure.high or 0) >= _LEAST_FEE


def _join_extremes(prices: list[Price]) -> list[Price]:
    """``最安29,800円から最高130,000円`` is a range."""
    if (
        len(prices) != 2
        or not _CHEAPEST.search(prices[0].around.before)
        or not _DEAREST.search(prices[1].around.before)
    ):
        return prices
    return [replace(prices[0], figure=replace(prices[0].figure, high=prices[1].figure.high))]


def _have_no_names(amounts: list[Amount]) -> bool:
    """Several prices of which nobody can tell what each is of."""
    bare = {
        (amount["low"], amount["high"]) for amount in amounts if amount["label"] is None and amount["per"] == "once"
    }
    return len(bare) > 1


def _find_named_twice(amounts: list[Amount]) -> str | None:
    """Give a label that stands before two prices that fall due in the same way."""
    # In the order of the text, so that the same label is named each time.
    due = dict.fromkeys((amount["label"], amount["per"], amount["low"], amount["high"]) for amount in amounts)
    counted = Counter((label, per) for label, per, *_ in due if label)
    return next((label for (label, _), count in counted.items() if count > 1), None)


def _strays(prices: list[Price]) -> bool:
    """``2級 6,480円、1級 7,480円。…12,960円``: behind prices with a name one without may be of anything.

    A monthly price behind one for those who pay at once (``一括払い 59,000円、月々4,980円``) is another way to pay.
    """
    fees = [price for price in prices if not price.extra]
    named = [place for place, price in enumerate(fees) if price.labels != (None,)]
    graded = any(all(map(names_grade, price.labels)) for price in fees)
    behind = fees[named[0] :] if named else []
    # "テキスト 問題集 2,200円 1,100円": the second of two figures in a row is not the exam's own fee.
    in_row = any(
        extra.extra and price.labels == (None,) and not price.around.before.strip(" |、/")
        for extra, price in pairwise(prices)
    )
    return in_row or any(price.labels == (None,) and (graded or not is_monthly(price.around)) for price in behind)


def _compose(text: str, prices: list[Price]) -> Money:
    rows = [(price, label) for price in prices for label in price.labels]
    keys = [(label, is_monthly(price.around)) for price, label in rows]
    settled = settle_validity(keys, [price.validity for price, _ in rows])
    reading: Money = {
        "kind": "money",
        "amounts": _drop_twins([make_amount(*row) for row, (_, last) in zip(rows, settled, strict=True) if last]),
    }
    fees = [price for price in prices if not price.extra] or prices
    tax = find_tax(text, [price.printed or price.around for price in fees])
    if tax:
        reading["tax"] = tax
    changes = [
        change for row, (validity, _) in zip(rows, settled, strict=True) for change in _list_changes(*row, validity)
    ]
    if changes:
        reading["changes"] = changes
    return reading


def _drop_twins(amounts: list[Amount]) -> list[Amount]:
    """``受験料は7,500円:全国一律7,500円`` says one thing twice."""
    return [amount for index, amount in enumerate(amounts) if amount not in amounts[:index]]


def _list_changes(price: Price, label: str | None, validity: Validity) -> list[PriceChange]:
    """Give the amount with its days, after the one whose place it takes."""
    changes = []
    if price.former and validity.since:
        former = replace(price, figure=price.former)
        changes.append(_make_change(former, label, Validity(until=validity.day_before())))
    if validity.since or validity.until:
        changes.append(_make_change(price, label, validity))
    return changes


def _make_change(price: Price, label: str | None, validity: Validity) -> PriceChange:
    amount = make_amount(price, label)
    since = validity.since.isoformat() if validity.since else None
    until = validity.until.isoformat() if validity.until else None
    return {**amount, "since": since, "until": until}


def _change_of_nobody(prices: list[Price]) -> bool:
    """``1級 7,850円、2級 4,720円 ※2024年4月1日以降は8,800円``."""
    fees = [price for price in prices if not price.extra]
    named = {label for price in fees for label in price.labels if label}
    return len(named) > 1 and any(price.validity.is_later() and price.labels == (None,) for price in fees)


def _has_no_name_of_its_own(price: Price) -> bool:
    return price.labels == (None,) and price.validity == ALWAYS and has_unknown_word(price.around.before)


def _name_by_nouns(prices: list[Price]) -> list[Price]:
    """``登録免許税9,000円``, ``認定カード2,000円``: an extra fee has the name of what is paid for."""
    named = []
    for price in prices:
        noun = name_what_is_paid_for(price.around) if price.labels == (None,) else None
        named.append(replace(price, labels=(noun,), extra=True) if noun else price)
    return named


def _leaves_out(prices: list[Price]) -> bool:
    """Beside fees that have a name the one without is the exam's own only where its words say so."""
    nameless = [price for price in prices if price.labels == (None,)]
    return len(nameless) < len(prices) and any(has_unknown_word(price.around.before) for price in nameless)


def _leaves_word(text: str, prices: list[Price]) -> bool:
    """Say whether words that tell prices apart stand beside them and in no label."""
    labels = [label for price in prices for label in price.labels]
    fees = [price for price in prices if not price.extra]
    return (
        leaves_out_condition(text, labels)
        or (len(prices) > 1 and any(leaves_out_holders(price.around.before, price.labels) for price in fees))
        or any(names_what_is_held(price.around.before, price.labels) for price in fees)
        or any(joins_another_exam(price.around.before, price.labels) for price in fees)
        or (len(prices) > 1 and any(map(_has_no_name_of_its_own, fees)))
        or (len(prices) > 1 and any(leaves_out_bound(fee.around.before, fee.labels) for fee in fees))
        # "7,700円/6,600円(一般/学生)": two words behind the second price may be one for each.
        or any(first.labels == (None,) and len(second.labels) > 1 for first, second in pairwise(fees))
    )


def _keep_prices(text: str, figures: list[Figure], *, allows_total: bool, loose: bool) -> list[Price]:
    surroundings = look_around(text, figures)
    kept = [index for index, around in enumerate(surroundings) if not _is_not_price(around)]
    kept = _drop_untaxed(kept, figures, surroundings)
    replaced = find_replaced(text, figures, surroundings, kept)
    kept = [index for index in kept if index not in replaced]
    words = [_find_words(index, surroundings) for index in range(len(figures))]
    kept = [index for index in kept if not _TOTAL_OF_ALL.search(words[index].before)]
    totals = [index for index in kept if _is_total(words[index])]
    instalments = find_instalments(kept, totals, surroundings) if allows_total else {}
    for part, total in instalments.items():
        if part < total:
            before = f"{drop_turn(words[part].before)} {words[total].before}"
            words[total] = replace(words[total], before=before)
    if instalments:
        kept = [index for index in kept if index not in instalments]
    elif not allows_total or _has_other_price(kept, totals, words):
        kept = [index for index in kept if index not in totals]
    prices = label_prices(text, [figures[index] for index in kept], [words[index] for index in kept], loose=loose)
    printed = {figure.start: around for figure, around in zip(figures, surroundings, strict=True)}
    prices = add_up_all([replace(price, printed=printed[price.figure.start]) for price in prices])
    return _date_prices(text, prices, {new: figures[old] for old, new in replaced.items() if new is not None}, figures)


def _has_other_price(kept: list[int], totals: list[int], words: list[Surroundings]) -> bool:
    """``受講料総額78,000円、別途教科書代4,000円``: beside fees for other things alone a total is the price.

    So is one that holds other things where other prices only come in a later sentence
    (``認定料込みで9,900円。再受講は5,500円``).
    """
    if totals and all(_HOLDS_OTHERS.search(words[index].before) for index in totals):
        others = [index for index in kept if index not in totals]
        if others and min(others) > max(totals) and "。" in words[min(others)].before:
            return False
    return len(kept) - len(totals) > 1 or any(
        index not in totals and name_extra_fee(words[index]) is None for index in kept
    )


def _is_not_price(around: Surroundings) -> bool:
    return is_no_price(around) or is_net(around.before) or is_not_paid(around.after) or _comes_on_top(around)


def _comes_on_top(around: Surroundings) -> bool:
    """``コンビニ決済だと200円上乗せ``: what raises a fee has a name of its own or is no fee."""
    return is_surcharge(around.after) and name_extra_fee(around) is None


def _date_prices(text: str, prices: list[Price], formers: dict[int, Figure], figures: list[Figure]) -> list[Price]:
    validities = find_validity(text, [price.figure for price in prices])
    former_of = {figures[index].start: former for index, former in formers.items()}
    dated = list[Price]()
    for price, validity in zip(prices, validities, strict=True):
        dated.append(replace(price, validity=validity, former=former_of.get(price.figure.start)))
    return _inherit_labels(text, dated)


def _inherit_labels(text: str, prices: list[Price]) -> list[Price]:
    """``1級:7850円(2024年4月1日以降8800円)``: a later price without a label is that of the label before it."""
    depths = bracket_depths(text)
    named = {label for price in prices if not price.extra for label in price.labels if label}
    inherited = list[Price]()
    for price in prices:
        before = inherited[-1] if inherited else None
        later = before and price.labels == (None,) and price.validity != ALWAYS
        told = before and (len(named) == 1 or depths[price.figure.start] != depths[before.figure.start])
        inherited.append(
            replace(price, labels=before.labels, extra=before.extra) if before and later and told else price
        )
    return inherited


def _find_words(index: int, surroundings: list[Surroundings]) -> Surroundings:
    """Give what is said of a price; of the second print of a price what stands before the first."""
    around = surroundings[index]
    first = index
    while first and _CONNECTIVE.fullmatch(surroundings[first].before) and surroundings[first].before.strip():
        first -= 1
    if first != index:
        return replace(around, before=surroundings[first].before)
    if index and (is_included(surroundings[index - 1]) or _TAKEN_OFF.match(around.before)):
        # "認定料とテキスト代(1,600円)込みで23,600円", "会員は1,100円割引で7,700円"
        whole = surroundings[index - 1].before + _TAKEN_OFF.sub("", around.before)
        return replace(around, before=re.sub(r"\(\s?\)", "", whole))
    return around


def _is_total(around: Surroundings) -> bool:
    return bool(_TOTAL.search(around.before) or _WITH_OTHERS.search(around.before) or _TOTAL_AFTER.match(around.after))


def _drop_untaxed(kept: list[int], figures: list[Figure], surroundings: list[Surroundings]) -> list[int]:
    """Of one price printed with and without tax, the one that is paid stays."""
    untaxed = {index for index in kept if is_untaxed(surroundings[index])}
    untaxed |= {index for index, after in pairwise(kept) if _TAX_INCLUDED_BEFORE.search(surroundings[after].before)}
    twins = [*pairwise(kept), *((second, first) for first, second in pairwise(kept))]
    dropped = {
        first
        for first, second in twins
        if first in untaxed and second not in untaxed and _adds_tax(figures[first], figures[second])
    }
    return [index for index in kept if index not in dropped]


def _adds_tax(untaxed: Figure, taxed: Figure) -> bool:
    """Say whether the second is the first with a tax of 3 to 10 %, rounded as shops do."""
    first, second = untaxed.low or untaxed.high or 0, taxed.low or taxed.high or 0
    return first * _LOWEST_TAX <= second <= first * _HIGHEST_TAX
