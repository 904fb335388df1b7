"""Finds the numbers of a text about terms that its reading leaves out though nothing says what they are."""

from collections.abc import Collection
from itertools import islice
from typing import Final

from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.vocabulary import patterns as re

# More numbers than any text about terms has: a longer one is judged by its beginning.
_MOST: Final = 60

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
# Days, years, clocks and sessions, list numbers and counts of what is listed: they are read by their own rules.
_NEUTRAL = re.compile(
    r"(?<![0-9])(?:[AaPp]?[Mm]?[0-9]{1,2}:[0-9]{2}|[※*#][0-9](?![0-9])|(?:19|20)[0-9]{2}(?![0-9])(?:年度?|[./-])?(?:[0-9]{1,2}[./-][0-9]{1,2})?|(?:令和|平成|昭和)\s?[0-9]{1,2}年度?"
    r"|[RrHh][0-9]{1,2}(?=年|\))|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}/[0-9]{1,2}(?![0-9])|(?<=[~-])\s?[0-9]{1,2}日|[0-9]{1,2}日(?=\()"
    r"|[0-9]{1,2}時(?!間)(?:[0-9]{1,2}分)?|(?<=点)\s?\((?:(?:満点|全体)の)?約?[0-9]{1,3}\s?[割%](?:以上)?\)|[0-9]{1,3}PDU|第\s?[0-9]{1,4}(?:[・、,~-]第?[0-9]{1,3})*|[0-9]+\s?/\s?[0-9]+|\([^()]*[0-9](?:時間|科目|問)?\s?[×x][^()]*\)|\([0-9]+点満点中[0-9]+点以上[^()]*\)|[0-9,]+円を超えない(?:とき|場合)"
    r"|(?:準?[0-9]{1,2}[・、,~-])*準?[0-9]{1,2}級|(?:^|(?<=[\s(、。※「]))\(?[0-9]{1,2}(?:[.)、](?=[^0-9])|\))|\([0-9]{1,2}\)|[A-Za-z][A-Za-zー-]*\s?[0-9.]+"
    r"|(?:[0-9]~)?[0-9]{1,3}\s?(?:つ|種類|通り|パターン|科目|課目|領域|分野|部門|か所|会場|都市|都道府県|校|択|肢|[者答]択|者|度(?!目以)|級|等|種|類|次|区分|問|題|分(?!の)|枚|冊|人|名|文字|字|歳|才|桁|ページ|回)"
    r"|[0-9]点の(?:書類|条件)|(?<=の)(?:約\s?)?[0-9]{1,2}\s?(?:日間|週間|か月間?)|1日(?=[0-9])|1日(?:に|あたり)|年[0-9](?=回)|24時間|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|[0-9]\s?[×x]\s?[0-9]+"
    r"|(?:実技|学科|科目|領域|試験|課題|分野|部門)[0-9](?![0-9])|[0-9]+億?(?=\s?名|\s?人)|[0-9,]{2,6}点満点(?!中)|満点\s?\([0-9]+点\)|[0-9,]+円(?=\s?\([^()]*\+))"
)
_LENGTH = re.compile(
    r"[0-9]{1,2}割|[0-9,]{1,5}点(?:満点)?|[0-9.]{1,4}\s?時間(?:半|[0-9]{1,2}分)?|[0-9]{1,3}分(?:間)?|1問(?:あたり)?約?[0-9.]+分"
)
_DIGITS = re.compile("[0-9]{1,9}")
_PART = re.compile("(?:税|手数料)[はが:]?[0-9,]+円")
_PERIOD = re.compile("[0-9]{1,2}(?:か月|年|日|週)間?")
# "出願時期は…で、受験手数料は12,000円": a fee where no amount is asked for.
_FEE = re.compile("(?:受[験検]|検定|審査)(?:手数)?料は[0-9,]+円")
# "テキスト参照可・在宅受験・合格基準70%": facts of other fields, where no number is asked for.
_FACT = re.compile(
    rf"{_LENGTH.pattern}|[0-9][0-9,.]*万?円|(?:[0-9.]+\s?[%割]?\s?[~-]\s?)?[0-9.]+\s?(?:%|割)|(?<![0-9])(?:[0-9]{{1,3}}[~-])?[0-9]{{1,3}}(?:か月|週|日間|年間)間?"
)
_COPY = re.compile("(?:[0-9]{1,2}[~-])?[0-9]{1,2}(?:か月間?|周|週間|時間|日間)")
# Lengths say nothing of forms, and how long help is given nothing of which.
_NEUTRAL_IN = {
    "application": re.compile(rf"{_FEE.pattern}|24時間\s?365日"),
    "exam_content": _LENGTH,
    "support": _PERIOD,
    "upkeep": re.compile("[0-9]{1,2}(?:か月|年)前から|[0-9]{1,3}(?:ポイント|単位)"),
    "certificate_fee": _PART,
    "open_book": _FACT,
    "mode": _FACT,
    "proctored": _FACT,
    "materials": _COPY,
}
_NOTHING = re.compile("(?!)")
# Another rate beside the value, and the other print of a price with and without its tax.
_OTHER_RATE = re.compile(rf"合格率[^。、]{{0,10}}?{NUMBER}\s?(?:%|割)|{NUMBER}\s?%(?:ほど)?の難関")
_TAX_APART = re.compile(
    rf"\(?(?:税[抜別込]み?|本体)(?:価格)?\s?{NUMBER}円\)?|\({NUMBER}円\s?(?:\+税|\(?税[抜別込]み?\)?)\)"
)


def list_numbers(reading: object) -> set[float]:
    """Every number in the values of a reading, also as 割 (a tenth), as 万 and, of months, as years."""
    if isinstance(reading, bool) or reading is None:
        return set()
    if isinstance(reading, int | float):
        return {float(reading), reading / 10, reading / 10_000, reading / 12}
    if isinstance(reading, str):
        return {float(digits) for digits in _DIGITS.findall(reading)}
    parts: Collection[object] = ()
    if isinstance(reading, dict):
        parts = [value for key, value in reading.items() if key != "quote"]
    elif isinstance(reading, list):
        parts = reading
    return set[float]().union(*map(list_numbers, parts))


def find_unread_number(field: str, text: str, reading: object) -> str | None:
    """Give the first number of a normalised text about terms that is not in its reading and has no neutral word."""
    values = list_numbers(reading)
    plain = _NEUTRAL_IN.get(field, _NOTHING).sub(" ", _TAX_APART.sub(" ", _OTHER_RATE.sub(" ", text)))
    plain = _NEUTRAL.sub(" ", plain)
    for match in islice(_NUMBER.finditer(plain), _MOST):
        number = read_number(match.group(), whole=False)
        halved = plain[match.end() :].startswith(("か月半", "年半", "時間半"))
        number = number + 0.5 if number is not None and halved else number
        if number is not None and not any(abs(number - value) < 1e-6 for value in values):
            return plain[match.start() : match.end() + 3].strip()
    return None
