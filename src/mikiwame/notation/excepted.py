"""Finds the grades that a text on who may sit keeps for others: ``制限なし。ただし、1級は2級の合格者に限ります``."""

from typing import Final

from mikiwame.notation.scoped import GRADES
from mikiwame.vocabulary import patterns as re

_KEPT: Final = re.compile(
    rf"(?P<grades>{GRADES})(?:試験|検定)?(?:の?受[験検](?:者|資格)?|を?受[験検]する(?:に|場合|方|人))?(?:のみ|だけ)?(?:は|には|については)、?"
    "(?=[^。]{0,30}?(?:合格|取得|修了|限[りる]|必要|経験|講座|条件))(?![^。]{0,30}?(?:必要は|不要|なし|ありません|問いません|制限はな|誰でも|どなたでも))"
)


def list_excepted(text: str) -> list[str]:
    """The grades that not everybody may sit, as printed in a normalised text that says everybody may sit the rest."""
    return list(dict.fromkeys(found["grades"].strip() for found in _KEPT.finditer(text)))
