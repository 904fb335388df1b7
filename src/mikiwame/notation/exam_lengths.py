"""The length of an exam beside its form, where both stand in one text: マークシート方式、50問、60分."""

import unicodedata

from mikiwame.notation.heading_words import bare_heading
from mikiwame.notation.spelling import level
from mikiwame.vocabulary import patterns as re

_LENGTH = re.compile(
    "(?<![0-9.~～〜-])(?<![0-9]:)(?:約\\s?)?(?:[0-9](?:\\.5)?時間(?:半|[0-9]{1,2}分)?|[0-9]{1,3}分)間?(?![0-9])(?!野|の[0-9]|割|前|後|ごと|以降|ずつ|まで)"
)
_TIME_OF = re.compile("分(?!野|の[0-9]|割|析|類|解|担|布)|時間|[0-9]:[0-9]")
_FORM = re.compile("[0-9]\\s?[問題]|(?<!選)択|マーク|筆記|記述|論述|実技|学科|CBT|[方形]式|課題|作文|面接|口述")
_LED = re.compile("(?:[―—–ー-]{2,}|\\.{2,}|・{2,})\\s?$")
"""What leads from a part to its length: 外国語――90分."""

_ONE = "(?:準?[0-9]{1,2}|[初中上特])級|[甲乙丙]種|第?[一二三1-3][種次]|学科|実技|面接|口述|聴解|リスニング|リーディング"
_ONE += "|聞き?取り?|書き?取り?|論文|短答|筆記(?=[0-9])"
_OF_ONE = re.compile(_ONE)
_PART_LENGTH = re.compile(
    f"(?P<part>(?:{_ONE}|筆記)(?:試験|検定|問題)?)(?:\\([^()0-9]{{1,12}}\\))?\\s?(?:[:はがで(…]+\\s?)?(?P<length>{_LENGTH.pattern})\\)?(?:です|程度)?[、,/・と\\s]*"
)
_BEGINS = re.compile(f"(?:{_ONE}|筆記)(?:試験|検定|問題)?(?=[\\s:(])")
_OF_SOMETHING_ELSE = re.compile(
    "休憩|講習|受講|研修|講義|授業|学習|勉強|開始|集合|遅刻|退[室出]|説明|あたり|当たり|につき|1問|待|持ち時間|延長|以降|経過|視聴|動画|第[一二三四1-4](?:課題|部|段階)"
)


def find_length(text: str, heads: str = "") -> str | None:
    """The one length that a text about the form of an exam gives; None where another time is said too.

    :param heads: what stands over the text, which may tell that it is about the form.
    """
    plain = unicodedata.normalize("NFKC", text)
    found = list(_LENGTH.finditer(plain))
    if len(found) != 1 or not _FORM.search(plain + heads) or _OF_SOMETHING_ELSE.search(plain):
        return None
    if _LED.search(plain[: found[0].start()]):
        return None
    rest = plain[: found[0].start()] + " " + plain[found[0].end() :]
    return None if _TIME_OF.search(rest) else found[0].group()


def list_part_lengths(text: str) -> list[tuple[str, str]]:
    """The parts of an exam that a text lists with the length of each, else nothing: 筆記120分、聞き取り35分. None
    where it says anything else, or one part twice.
    """
    plain = unicodedata.normalize("NFKC", text).strip("。 ")
    found = list(_PART_LENGTH.finditer(plain))
    rest = _PART_LENGTH.sub("", plain).strip("、,/・と ")
    told = [(one["part"], one["length"]) for one in found]
    return told if len(dict(told)) == len(told) > 1 and not rest and not _OF_SOMETHING_ELSE.search(plain) else []


def begin_of_one(line: str) -> str | None:
    """The grade or part that a line begins with, before a blank, a colon or a bracket."""
    found = _BEGINS.match(bare_heading(line))
    return found.group() if found else None


def names_more(line: str, label: str | None) -> bool:
    """Whether a line names grades or parts that are not in its label, so that a length in it may be of one of them."""
    named = set(_OF_ONE.findall(level(line)))
    return bool(named - set(_OF_ONE.findall(level(label or ""))))
