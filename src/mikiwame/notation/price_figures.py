"""Finds the amounts of a text: whatever is printed with a unit of yen, and what is free."""

from mikiwame.notation.absence import refuse
from mikiwame.notation.figures import (
    Figure,
    blank,
    drop_differences,
    scan_figures,
)
from mikiwame.notation.numbers import NUMBER
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable

_UNIT = "円(?!滑|形)|yen|YEN|JPY"
_CURRENCY = "(?:¥|JPY)"
_FREE = re.compile(
    "(?:^|(?<=[:は 、(員生者級】.])|(?<=受験料)|(?<=検定料)|(?<=受検料)|(?<=受講料)|(?<=費用)|(?<=金額)|(?<=価格))"
    "(?:無料|タダ)(?=$|[ 、。()/で※]|という|な|と[しすな])"
)
# "3、4万ほど": a fee in tens of thousands needs no 円 to be one.
_BARE_MYRIADS = re.compile(
    r"(?<=[0-9][万千])(?=\s?(?:程度|前後|くらい|ぐらい|ほど|弱|強|以上|以下|です|かかり|[、。)]|$))"
)
# "学科8,000+実技25,000円": beside amounts with 円 a number with a comma and nothing behind it is an amount too.
_BARE_AMOUNT = re.compile(
    r"(?<![0-9.,~¥-])(?<!約¥)[0-9]{1,3}(?:,[0-9]{3})++(?=\s?(?:[+/、・)(。]|\s[^0-9円~%人名万千台年/-]|\s(?=[準第]?[0-9]{1,2}[級種類次])|$))"
)
_CHANGED_FROM = re.compile(
    rf"(?<=円)(\s?\([^()]{{0,8}}\))?\s?(?:から|より|が|を)\s?(?=約?\s?{NUMBER}\s?円\s?(?:\([^()]{{0,8}}\))?\s?(?:に|へと?)\s?"
    r"(?:値上|値下|改定|改訂|変更|引き?上|引き?下|変わ|なり|なる|なっ|増|減))"
)
# "600円引き上げられる", "350~620円上がった", "1000円程お安く": by how much a price moves or differs.
_MOVES = re.compile(
    r"\s?(?:ほど|程度?|も|以上|くらい|ぐらい)?\s?(?:だけ)?"
    r"(?:の(?:値上|値下|引き?上|引き?下|増額|減額|アップ|ダウン)|引き?[上下]げ|値上|値下|上が[っりるれ]|下が[っりるれ]|上昇|増額|減額|アップ|ダウン|お?(?:安|高)[いくか]|お?(?:安|高)め|割[高安]|お?得)"
)
_MOVE_BEFORE = re.compile(
    r"(?:値上げ?|値下げ?|引き?上げ?|引き?下げ?|上昇|変動|増加|減少)(?:幅|額|分)(?:は|が|:|として)?\s?約?$|(?<=差)(?:は|が|:)\s?約?$"
)
_IN_ROW = re.compile(r"\s?[、,・/]\s?")
_FROM_NOTHING = re.compile(r"無料(?=\s?~\s?[0-9])")
_DATES = re.compile(
    r"(?:(?<![0-9,.])(?:19|20)[0-9]{2}|(?<![A-Za-z])[RH][0-9]{1,2})\s?[./-]\s?[0-9]{1,2}(?:\s?[./-]\s?[0-9]{1,2})?(?![0-9,円])"
    r"|(?<![0-9/,.])[0-9]{1,2}/[0-9]{1,2}(?=\s?(?:\([月火水木金土日]\))?(?:から|より|以降|まで|~))"
)
_SHOWN = re.compile("[0-9]")


def write_units(text: str) -> str:
    """Give the text with 円 behind each amount that has its unit from the amounts around it."""
    units = _CHANGED_FROM.sub(r"\1→", _BARE_MYRIADS.sub("円", _FROM_NOTHING.sub("0円", text)))
    return _BARE_AMOUNT.sub(r"\g<0>円", units) if "円" in units else units


def scan_prices(text: str) -> list[Figure]:
    """Give the amounts in their order; what is free is 0."""
    figures = _drop_moves(text, scan_figures(blank(text, _DATES), _UNIT, whole=True, prefix=_CURRENCY))
    free = [
        Figure(match.start(), match.end(), 0.0, 0.0, approx=False, unit="円")
        for match in _FREE.finditer(text)
        if not any(figure.start < match.end() and match.start() < figure.end for figure in figures)
    ]
    return sorted([*figures, *free], key=lambda figure: figure.start)


def _drop_moves(text: str, figures: list[Figure]) -> list[Figure]:
    """Leave out by how much a price moves; in ``700円、600円引き上げられる`` so does the amount in row with it."""
    prices = {figure.start for figure in drop_differences(text, figures)}
    kept = list[Figure]()
    following: Figure | None = None
    for figure in reversed(figures):
        in_row = following and _IN_ROW.fullmatch(text, figure.end, following.start)
        if in_row or figure.start not in prices or _moves(text, figure):
            following = figure
        else:
            kept.append(figure)
            following = None
    return kept[::-1]


def _moves(text: str, figure: Figure) -> bool:
    return bool(_MOVES.match(text, figure.end) or _MOVE_BEFORE.search(text[max(0, figure.start - 12) : figure.start]))


def explain_nothing(text: str) -> Unreadable:
    """Refuse a text in which no amount was found."""
    if re.search(f"[0-9]\\s?(?:{_UNIT})|{_CURRENCY}\\s?[0-9]", text):
        return refuse("fee-no_price", text)
    if _SHOWN.search(text):
        return refuse("fee-no_unit", text, unit="円")
    return refuse("fee-none", text, unit="円", other="¥")
