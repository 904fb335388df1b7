"""Says whether a text tells of one stage of an exam and nothing of the other (``〔2次〕 東京、大阪``)."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_STAGES: Final = re.compile("[1-4一二三]次(?=試験|審査|検定|\\s|[)】:のは])")
# "1級の二次試験のみ東京"
_OPENS: Final = re.compile(
    "[\\s・●■◆※【(]*(?:準?[0-9]級の?)?第?[1-4一二三]次(?:試験|審査|検定)?(?:[)】:]|\\s|の?み|だけ|の?(?:会場|試験地)?は)"
)


def is_of_one_stage(text: str) -> bool:
    """Say whether a normalised text opens with a stage and names no other."""
    return bool(_OPENS.match(text)) and len(set(_STAGES.findall(text))) == 1
