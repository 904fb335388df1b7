"""Says of the prices of a text whether the consumption tax is in them (``5,500円+税``, ``(税別)``)."""

from collections.abc import Sequence
from typing import Literal

from mikiwame.notation.figures import Surroundings
from mikiwame.vocabulary import patterns as re

Tax = Literal["excluded", "mixed"]

_EXCLUDED = "(?:税抜き?|税別|外税|税は別|消費税別|消費税は別|別途消費税|本体(?:価格)?)"
_EXCLUDED_BEFORE = re.compile(rf"(?:{_EXCLUDED}|税込?前)(?:価格|表示)?\)?\s?(?:は|で|:)?\s?約?$")
_EXCLUDED_AFTER = re.compile(
    rf"\s?\((?:{_EXCLUDED}|\+\s?(?:消費)?税)(?:[^()]{{0,8}}\)|[、,・/])|\s?{_EXCLUDED}|\)?\s?(?:\+|プラス|に)\s?(?:別途)?(?:(?:消費)?税(?!込)|tax|TAX)"
)
_INCLUDED_BEFORE = re.compile(r"(?:税込み?|内税|消費税込み?)(?:価格|で|金額)?\)?\s?(?:は|で|:)?\s?約?$")
_INCLUDED_AFTER = re.compile(r"\s?\(?\s?(?:消費)?(?:税込|内税)|\s?\(非課税")
_OF_ALL = re.compile(
    "(?:価格|料金|金額|表示|受験料|受検料|検定料|受講料|いずれも|すべて|全て|※)[^。0-9]{0,8}(?:税抜|税別|外税)"
    "|(?:別途|ほかに|他に)[^。0-9]{0,4}消費税|消費税(?:は|が)?別"
    r"|(?:消費)?税(?:額)?\s?(?:は|が|:)?\s?[0-9][0-9,]{0,12}+円\s?(?:は|が)?別"
)
# "8,000円(税800円)", but not "(うち消費税700円)", "(消費税700円を含む)", "(税800円別)".
_TAX_IN_BRACKET = re.compile(
    r"(?P<price>[0-9][0-9,]{0,12}+)円\s?\((?:消費)?税(?:額|等)?\s?(?:は|:|が)?\s?(?P<tax>[0-9][0-9,]{0,12}+)円\)"
)
_RATES = (0.05, 0.08, 0.1)


def is_untaxed(around: Surroundings) -> bool:
    """Say whether the tax comes on top of the amount."""
    return bool(_EXCLUDED_BEFORE.search(around.before) or _EXCLUDED_AFTER.match(around.after))


def find_tax(text: str, prices: Sequence[Surroundings]) -> Tax | None:
    """Give how the prices stand to the tax, or None where they are printed with it or nothing is said."""
    untaxed = [is_untaxed(around) for around in prices]
    taxed = [_is_taxed(around) for around in prices]
    of_all = _OF_ALL.search(text) or (untaxed[-1] and text.rstrip(" 。").endswith(")"))
    if of_all and not any(taxed):
        return "excluded"
    if all(untaxed):
        return "excluded"
    return "mixed" if any(untaxed) else None


def leaves_tax_open(text: str) -> bool:
    """``8,000円(税800円)``: the tax named is no part of such a price, so that nobody can tell what is paid."""
    pairs = [
        [float(match[word].replace(",", "")) for word in ("price", "tax")] for match in _TAX_IN_BRACKET.finditer(text)
    ]
    return any(not any(abs(price * rate / (1 + rate) - tax) <= 1 for rate in _RATES) for price, tax in pairs)


def _is_taxed(around: Surroundings) -> bool:
    return bool(_INCLUDED_BEFORE.search(around.before) or _INCLUDED_AFTER.match(around.after))
