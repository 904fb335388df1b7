"""Reads what those who passed pay for their certificate (``certificate_fee``)."""

import re

from mikiwame.notation.absence import quote, refuse
from mikiwame.notation.money import read_money
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary.readings import Amount, Money, Unreadable

_FREE = re.compile("無料|無償|0円|かかりません|不要")
_CERTIFICATE = re.compile("(?:認定|合格|修了)[証書]|合格認定証|認定合格証|ライセンスカード|賞状|ディプロマ")
_PRICE_ALONE = re.compile(r"[0-9][0-9,]*円")
_FEE = re.compile("発行|交付|登録|認定料|手数料|申請料")
# Papers that one asks for later, badges on the web, a member's dues.
_OTHER = re.compile("合格証明書|各証明書|再発行|コピー|バッジ|年会費|更新|返金|希望者|任意|免許税|希望する|英文")


def read_certificate_fee(text: str) -> Money | Unreadable:
    """Give the one amount in yen, 0 where it is free; of several amounts the one that names a certificate."""
    turn = find_turn(text) or next(iter(_OTHER.findall(text)), None)
    if turn:
        return refuse(f"{quote(turn)} in {quote(text)} makes it no sure fee for the certificate.")
    if _FREE.search(text) and _CERTIFICATE.search(text) and not re.search("[1-9][0-9,]*円|無料では", text):
        return _make({"label": None, "low": 0, "high": 0, "per": "once"})
    if _PRICE_ALONE.fullmatch(text):
        return read_money(text)
    reading = read_money(text, loose=True)
    amounts = reading["amounts"] if reading["kind"] == "money" else []
    named = [one for one in amounts if _FEE.search(one["label"] or "")]
    if len(named) != 1 or (reading["kind"] == "money" and (reading.get("changes") or reading.get("tax"))):
        return refuse(f"{quote(text)} does not name one fee for the certificate.")
    if named[0]["low"] == 0 and not _CERTIFICATE.search(text):
        return refuse(f"{quote(text)} doesn't say what is free.")
    return _make({**named[0], "label": None})


def _make(amount: Amount) -> Money:
    return {"kind": "money", "amounts": [amount]}
