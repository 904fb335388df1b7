"""Reads what those who passed pay for their certificate (``certificate_fee``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.money import read_money
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary.readings import Amount, Money, Unreadable

_FREE = re.compile("無料|無償|0円|かかりません|不要")
# "PDFは無料、紙の認定証は2,200円"
_FREE_TOO = re.compile("無料|無償|かかりません|不要(?!の)")
_CERTIFICATE = re.compile("(?:認定|合格|修了)[証書]|合格認定証|認定合格証|ライセンスカード|賞状|ディプロマ|認定カード")
_PRICE_ALONE = re.compile(r"[0-9][0-9,]*円")
_FEE = re.compile("発行|交付|登録|認定料|手数料|申請料")
# Papers that one asks for later, badges on the web, a member's dues.
_OTHER = re.compile(
    "合格証明書|各証明書|再発行|コピー|バッジ|年会費|更新|返金|希望|任意|免許税|英文|会員|場合|含ま|(?:受[験検]|受講|講座|入会|教材)(?:料|費用)?(?:と|や|及び|および|・)[^、。0-9]{0,8}料|送料(?:は|が)?無料|(?:料|代)込|実費"
)
# "3,300円(税込・送料込)": what the one price has in it.
_INCLUDED = re.compile("(?<=税込)(?:み)?[・、](?:送料|カード代|手数料|発行料)を?(?:込み?|含む|含みます)(?=\\))")
_TAX_IN = re.compile("(?:消費)?税込み?")
_YEN = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6})"
# "登録料:7,500円(登録免許税:6,000円、手数料:1,500円)": a sum and its parts.
_SUM = re.compile(rf"(?P<sum>{_YEN})\s?円\s?\((?P<parts>[^()]*円[^()]*円[^()]*)\)")
_FEE_BEFORE = re.compile("(?:発行|交付|登録|認定)[^、。0-9円]{0,16}(?:料|費用|費|代)[^0-9。円]{0,8}$")
_FEE_TO_ISSUE = re.compile("(?:発行|交付|登録)に(?:は|かかる費用は)、?(?:別途)?\\s?$")
_HEADS_CELL = re.compile(
    "(?:認定|合格|修了|資格|登録)証(?:書|明書)?・?(?:認定カード)?(?:の?(?:発行|交付))?(?:料|費用?|代)?\\s?[|:]\\s?$"
)
_FEE_BEHIND = re.compile(r"円の(?:発行|交付|登録|認定)?手数料")


def read_certificate_fee(printed: str) -> Money | Unreadable:
    """Give the one amount in yen, 0 where it is free; of several amounts the one that names a certificate."""
    text = _SUM.sub(_drop_parts, _INCLUDED.sub("", printed))
    turn = find_turn(text) or next(iter(_OTHER.findall(_TAX_IN.sub("", text))), None)
    if turn:
        return refuse("certificate_fee-turn", text, word=turn)
    if _FREE.search(text) and _CERTIFICATE.search(text) and not re.search("[1-9][0-9,]*円|無料では", text):
        return _make({"label": None, "low": 0, "high": 0, "per": "once"})
    if _PRICE_ALONE.fullmatch(text):
        return read_money(text)
    reading = read_money(text, loose=True)
    amounts = reading["amounts"] if reading["kind"] == "money" else []
    named = [one for one in amounts if _FEE.search(one["label"] or "")]
    if not named and len(amounts) == 1 and not amounts[0]["label"] and _is_of_certificate(text):
        named = amounts
    if named and named[0]["low"] and _FREE_TOO.search(text):
        return refuse("certificate_fee-several", text)
    if len(named) != 1 or (reading["kind"] == "money" and (reading.get("changes") or reading.get("tax"))):
        return refuse("certificate_fee-several", text)
    if named[0]["low"] == 0 and not _CERTIFICATE.search(text):
        return refuse("certificate_fee-free", text)
    return _make({**named[0], "label": None})


def _drop_parts(match: re.Match[str]) -> str:
    """The sum alone, where the figures in the bracket add up to it."""
    parts = [int(found.replace(",", "")) for found in re.findall(rf"({_YEN})\s?円", match["parts"])]
    return f"{match['sum']}円" if sum(parts) == int(match["sum"].replace(",", "")) else match.group()


def _is_of_certificate(text: str) -> bool:
    """Say whether the words at the one figure name a fee for the certificate that is no label of it."""
    figure = re.search(rf"{_YEN}\s?円", text)
    if not figure:
        return False
    behind = _FEE_BEHIND.match(text, figure.end() - 1) and _CERTIFICATE.search(text)
    ahead = text[: figure.start()]
    return bool(
        _FEE_BEFORE.search(ahead)
        or (_FEE_TO_ISSUE.search(ahead) and _CERTIFICATE.search(ahead))
        or _HEADS_CELL.search(ahead)
        or behind
    )


def _make(amount: Amount) -> Money:
    return {"kind": "money", "amounts": [amount]}
