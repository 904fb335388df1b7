"""Finds the fee of something else that an exam fee was read from without its name.

``更新料は不要、登録料は1級5,000円、2級3,000円``: no grade costs that to sit.
"""

import json
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money

_FEE: Final = re.compile(
    "(?P<fee>(?:登録|認定|更新|(?:再)?発行|交付|年会|入会|講習|教材|テキスト|事務|システム|郵送|送|会場|施設|資料|証明)(?:利用|使用)?(?:手数)?(?:料|費|金|代))"
)
# "登録料は不要", "テキスト代込み", "送料330円": what is said of it alone.
_SAID: Final = re.compile(
    "(?:等|など)?(?:は|が|も|を|の)?(?:、|\\)|:)?(?:無料|不要|込|含|別|なし|無し|かか(?:ら|り)|免除|必要|約?¥?[0-9][0-9,]*円)"
)


def find_lost_fee(text: str, reading: Money) -> str | None:
    """The name of a fee for something else that stands in the text with a sum and in no part of the reading."""
    told = normalise(text)
    said = json.dumps(reading, ensure_ascii=False)
    for found in _FEE.finditer(told):
        opened = told.rfind("(", 0, found.start()) > told.rfind(")", 0, found.start())
        if not opened and found["fee"] not in said and not _SAID.match(told, found.end()):
            return found["fee"]
    return None
