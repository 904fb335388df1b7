"""Says why a text is no sure word for a figure: what turns the sense of it, and what leaves open what it is of."""

import re
from collections.abc import Sequence
from typing import Final

from mikiwame.notation.figures import Placed
from mikiwame.notation.label_words import AUDIENCE, FORM, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.labels import Labels
from mikiwame.notation.places import REGIONAL_LABEL

_REACH: Final = 40
# "20%に届きません", "90%以上とは限りません", "50%を切ることもあります": said of the figure and not that it is so.
_TURNED_BEHIND = re.compile(
    r"\s?(?:以上|以下|程度|前後|くらい|ほど|台)?\s?[^、。0-9(%人名]{0,12}?(?:とは?限|とはかぎ|わけでは|わけじゃ|とは(?:言|い)(?:え|い)|ことも?(?:あ[りっる]|な[いく])|ことが(?:あ[りっる]|な[いく]|ほとんど)"
    r"|に(?:は|も|すら|さえ)?(?:届[かき]|達し(?:な|ま|て(?:い)?(?:な|ま))|遠く|満た)|も(?:い|あり)(?:ませ|ない)|も(?:い)?ない(?!が)|割り込|を割[るりっ]|かもしれ|と(?:仮定|すると|すれば|したら)|だとして)"
)
# "合格率の予想は15%": what somebody expects, supposes or aims at.
_SUPPOSED_BEFORE = re.compile(
    "(?:予想|予測|見込み|目標|目指す?|想定|仮に|もしも?|例えば|たとえば|シミュレーション|願望|希望)[^。(]{0,16}$"
)
# "当スクールの合格率は92%": what one school says of its own.
_OWN_SCHOOL = re.compile(
    "(?:当(?:校|スクール|学院|社|講座|塾|教室|サイト|学校|アカデミー|センター)|本校|本講座|弊社|弊校|自社|我が校|わが校|私たち|(?:受講生|講座|教室|クラス)(?:から|の合格者|の合格率|の皆))"
)
_PREDICATE = re.compile(
    "です|ます|ません|でし(?:た|ょう)|まし(?:た|ょう)|である|であり|ている|ており|なる|なり(?!得|す)|かかる|だった|だと|とのこと|らしい"
)
_WORD = f"(?:{GRADE}|{SEVERAL_GRADES}|{AUDIENCE}|{PART}|{MODE}|{FORM}|{REGIONAL_LABEL.pattern})"
_KNOWN = re.compile(rf"(?:{_WORD})(?:[\s・&+と/、]{{0,2}}{_WORD}){{0,6}}|.*[級種類段].*")
# "受験者全体では40%": the word that says that no one part is meant.
_WHOLE = re.compile(
    "全体|全級|合計|総合|総計|平均|トータル|全科目|(?<!国)全[国員]|両方|合わせ|併せ|いずれも|とも|ほか|その他|以外"
)
_SPLITS_SENTENCES = "。!?"


def turns_sense(text: str, figure: Placed) -> bool:
    """Say whether the words about the figure deny it, bound it loosely, suppose it or only hope for it."""
    before = text[max(0, figure.start - _REACH) : figure.start]
    return bool(_TURNED_BEHIND.match(text, figure.end) or _SUPPOSED_BEFORE.search(before))


def speaks_of_own_school(text: str) -> bool:
    """Say whether a school or a seller speaks of its own learners, who are not all that sat."""
    return bool(_OWN_SCHOOL.search(text))


def names_stranger_in_prose(text: str, figures: Sequence[Placed], labels: Sequence[Labels]) -> bool:
    """``75分ほどですが、普段75分もあれば``: in a running sentence one word that no list knows is no label.

    Several such words, each of another figure (``商業簿記は90分、工業簿記は60分です``), are.
    """
    strangers = [
        index
        for index, names in enumerate(labels)
        if _runs_on(text, figures[index]) and any(name and not _KNOWN.fullmatch(name) for name in names)
    ]
    return len(strangers) == 1 and len(labels) > 1


def leaves_one_open(text: str, figures: Sequence[Placed], labels: Sequence[Labels]) -> bool:
    """``3級は75%ですが、受かる人は38%``: behind a figure with a label one without, and nothing says that it is of all."""
    named, end = False, 0
    for figure, names in zip(figures, labels, strict=True):
        if names != (None,):
            named = True
        elif named and not _WHOLE.search(text, end, figure.start):
            return True
        end = figure.end
    return False


def _runs_on(text: str, figure: Placed) -> bool:
    """Say whether the sentence around the figure has a predicate."""
    begin = max(text.rfind(mark, 0, figure.start) for mark in _SPLITS_SENTENCES) + 1
    ends = [place for mark in _SPLITS_SENTENCES if (place := text.find(mark, figure.end)) >= 0]
    return bool(_PREDICATE.search(text, begin, min(ends, default=len(text))))
