"""Tells of a topic whether it is other exams than the one of the page: ``ほとんどの検定では``, ``海外の試験は``."""

from typing import Final

from mikiwame.vocabulary import patterns as re

OTHERS: Final = (
    "ほとんど|大半|大部分|多くの|いくつか|複数の|各種|さまざま|様々|世の中|世間|海外|外国|大手|他の|別の|ほかの|他社|類似|同種|この種|その種|こうした|そうした|このような|その手の|上位の|下位の|姉妹|似た|似て|難関"
    "|大学|高校|入学|入社|採用|社内|定期|一般的|最近の|近年の|昨今の|従来の|以前の|昔の|当時の|人気の|有名な"
)
"""What makes of a word for exams one for others, or for exams at all."""
_OF_OTHERS: Final = re.compile(
    f"(?:^|[。、\\s※])(?:{OTHERS})(?:の)?(?:(?!この|本|当)[^。、はが]){{0,6}}(?:試験|検定|資格)(?:は|では|だと|なら|も|の場合)"
)


def find_other_exams(text: str) -> str | None:
    """Give the words of a normalised text that speak of other exams, or None."""
    found = _OF_OTHERS.search(text)
    return found.group() if found else None
