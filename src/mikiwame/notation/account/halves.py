"""Accounts for the other half of a label: ``企画科・2級 5,500円`` is the price of both, or of a grade of one kind.

The readers know a label by its words, and of two names that a joint ties together they keep the one that they know.
What stands at a word of a label with nothing but a joint between them must be in a label too, or be known to name none.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mikiwame.notation.account.beside.of_figures import EVERYWHERE
from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.label_words import FORM
from mikiwame.notation.normalise import normalise
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.scope_words import NAME
from mikiwame.vocabulary import patterns as re

_NOUN: Final = "[一-龠々ァ-ヺーA-Za-z]"
_BEFORE: Final = re.compile(
    f"(?:^|(?<=[\\s。、:|・()【】「」<>/●■◆+円%点分人名\u3041-\u3096]))(?P<noun>{_NOUN}{{2,12}})"
    f"[」』】]?(?P<joint>[・/とや&＆]|及び|および|並びに|ならびに|、|\\s)[「『【]?$"
)
_BEHIND: Final = re.compile(
    f"(?:試験|検定|問題)?[」』】]?(?P<joint>[・/とや&＆]|及び|および|並びに|ならびに|、|\\s)[「『【]?(?P<noun>{_NOUN}{{2,12}})(?!{_NOUN})"
)
_ENDING: Final = re.compile("(?:試験|検定|問題|審査|科目|受[験検]者?|コース|の部|者|式|方式|級|別|共通)$")
_NEVER: Final = re.compile(
    f"(?:午[前後]|.*(?:{FORM}|選択|記述|論述|択一|計算|入力|入方|作成|点検)(?:問題)?|.*穴埋め?|各.*|.*(?:資格|講座|技能士|[料費代額率数]|時間|期間|日程|内容|形式|方法|場合|方式|対象|基準|会場|地区|結果"
    "|実施|制度|以上|以下|程度|月々|毎月|前後|未満|合計|平均|共通|全員|年度|税込|税抜|税別|消費税|別途|無料|各種|各級|全級|受[験検]|満点|正[答解]|得点|配点))$"
)
# "秘書検定 2級": what stands before a grade may be the name of the exam.
_NAME: Final = re.compile("(?:検定|試験|資格|講座|士|師)$")
_NAMED_BY: Final = (" ", "/")
_REACH: Final = 24
_ITEMISED: Final = frozenset(["exam_content", "duration"])
"""The fields in which a stroke leads from a part to what it consists of."""


def find_lost_half(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text that share a label's joint and are in no label, or None."""
    named = normalise(" ".join(labels))
    split = [normalise(label).replace("・", " ") if field == "passing_mark" else normalise(label) for label in labels]
    words = sorted({word for label in split for word in label.split() if len(word) > 1 or field != "passing_mark"})
    for noun in _list_neighbours(field, text, words):
        stem = _ENDING.sub("", noun)
        if stem and stem not in named and not (_is_numbered(stem, words) or _is_harmless(noun) or _is_harmless(stem)):
            return noun
    return None


def _list_neighbours(field: str, text: str, words: Sequence[str]) -> Iterator[str]:
    for word in words:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            before = _BEFORE.search(text, max(0, start - _REACH), start)
            if before:
                yield "" if before["joint"] in _NAMED_BY and _is_whole(field, before["noun"]) else before["noun"]
            behind = _BEHIND.match(text, end)
            if behind and not (behind["joint"] in _NAMED_BY and field in _ITEMISED and _is_item(behind["noun"])):
                yield behind["noun"]
            start = text.find(word, end)


_ITEM: Final = re.compile(
    f".*(?:{FORM}|[問題]|作成|点検|出力|入力|計算|知識|法規|制度|業務|事例|レセプト|カルテ|明細書|診断書|分)"
)


def _is_numbered(stem: str, words: Sequence[str]) -> bool:
    """``実技II`` beside a label of 実技: one of several with its number."""
    bare = _ENDING.sub("", stem.rstrip("IVX"))
    return bare != stem and (not bare or bare in {word.rstrip("0123456789") for word in words})


def _is_whole(field: str, noun: str) -> bool:
    """Say whether a noun before a blank or a stroke names the exam, or what a part of it is about."""
    named = _NAME.search(noun) or re.fullmatch(NAME, noun)
    return bool(named or (field in _ITEMISED and noun.endswith("知識")))


def _is_item(noun: str) -> bool:
    """Say whether a noun behind a stroke is what a part consists of, and no second part."""
    return bool(_ITEM.match(noun))


def _is_harmless(noun: str) -> bool:
    return bool(_compile().fullmatch(noun) or _NEVER.match(noun) or REGION_OR_PLACE.fullmatch(noun))


@cache
def _compile() -> re.Pattern[str]:
    words = "|".join(sorted(EVERYWHERE.split(), key=len, reverse=True))
    return re.compile(f"(?:{words}|{'|'.join(HEADS.values())})+")
