"""Says why a text is no sure word for a figure: what turns the sense of it, and what leaves open what it is of."""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.figures import Placed
from mikiwame.notation.label_words import AUDIENCE, FORM, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.labels import Labels, names_grade
from mikiwame.notation.places import REGIONAL_LABEL
from mikiwame.vocabulary import patterns as re

_REACH: Final = 40
# "20%に届きません", "90%以上とは限りません", "50%を切ることもあります": said of the figure and not that it is so.
_TURNED_BEHIND = re.compile(
    r"\s?(?:以上|以下|程度|前後|くらい|ほど|台)?\s?[^、。0-9(%人名]{0,12}?(?:とは?限|とはかぎ|わけでは|わけじゃ|とは(?:言|い)(?:え|い)|ことも?(?:あ[りっる]|な[いく])|ことが(?:あ[りっる]|な[いく]|ほとんど)"
    r"|に(?:は|も|すら|さえ)?(?:届[かき]|達し(?:な|ま|て(?:い)?(?:な|ま))|遠く|満た)|も(?:い|あり)(?:ませ|ない)|も(?:い)?ない(?!が)|割り込|[超越]えた(?:こと|年|回)|[上下]回った(?:こと|年|回)|[切割]った(?:こと|年|回)|た(?:こと|年|回)(?:は|が|も)|を割[るりっ]|[をは]切[りっ]|を[上下]回っ|を?(?:見込|予想|予定|目標|目指|期待|想定)|の?(?:会場|場合|とき|地域)(?:で|は|に)|かもしれ|と(?:仮定|すると|すれば|したら)|だとして)"
)
# "90%以上は合格しているのではないかと感じます": what the author believes.
_BELIEVED_BEHIND = re.compile(
    r"[^。0-9]{0,24}?(?:のではないか|のでは、?と|と(?:個人的に)?は?感じ(?:ます|る|て)|気がし(?:ます|て))"
)
# "合格率の予想は15%": what somebody expects, supposes or aims at.
_SUPPOSED_BEFORE = re.compile(
    r"(?:に(?:あた|当た|相当す)る|(?<!不)合格者の(?:うち|中)の?|級(?:の)?(?:合格者|取得者|保有者|受験者)の(?:うち|中)、?[^。]{0,24}|(?:筆記|学科|[一1]次)(?:試験)?合格者の(?:うち、?)?)\s?約?$"
    "|(?:予想|予測|見込み|目標|目指す?|想定|仮に|もしも?|例えば|たとえば|シミュレーション|願望|希望)[^。(]{0,16}$"
)
# "当スクールの合格率は92%": what one school says of its own.
_OWN_SCHOOL = re.compile(
    "(?:当(?:校|スクール|学院|社|講座|塾|教室|サイト|学校|アカデミー|センター)|本校|本講座|弊社|弊校|自社|我が校|わが校|私たち|(?:受講生|講習生|塾生|教え子|講座|教室|クラス)(?:から|の合格者|の合格率|の皆)|(?<!試験)(?<!検定)参加者の(?:方の)?合格率)"
)
_PREDICATE = re.compile(
    "です|ます|ません|でし(?:た|ょう)|まし(?:た|ょう)|である|であり|ている|ており|なる|なり(?!得|す)|かかる|だった|だと|とのこと|らしい"
)
_WORD = f"(?:{GRADE}|{SEVERAL_GRADES}|{AUDIENCE}|{PART}|{MODE}|{FORM}|{REGIONAL_LABEL.pattern})"
_KNOWN = re.compile(
    rf"(?:{_WORD})(?:[\s・&+と/、]{{0,2}}{_WORD}){{0,6}}|.*[級種類段].*|最終|科目(?:別)?"
    r"|[\u4e00-\u9fff\u30a1-\u30fe]{2,12}士"
)
# "受験者全体では40%": the word that says that no one part is meant.
_WHOLE = re.compile("全体|全級|合計|総合|総計|平均|トータル|全科目|全[国員]|合わせ|併せ|いずれも|とも")
# "1級 12.3 2級 45.6%": a number behind a label and without a unit is one more value.
_BARE = re.compile(
    rf"{_WORD}(?:試験|検定)?(?:の?(?:合格率|受験者数?|合格者数?|試験時間))?\s?[:|はが]?\s?"
    r"(?:[0-9]{2,3}(?:\.[0-9]{1,2})?|[0-9]\.[0-9]{1,2}|[0-9]{1,3}(?:,[0-9]{3}){1,2})"
    r"(?=\s?[、|。]|\s準?[0-9]{1,2}級|\s(?![(0-9.%人名分割時件年月回問点])|$)"
)
# "税理士は約15%で、簿記1級は10%": exams that anybody knows by name.
_EXAM = re.compile(
    "簿記|宅建|行政書士|司法書士|社労士|社会保険労務士|税理士|中小企業診断士|公認会計士|弁理士|FP|ファイナンシャル|ITパスポート"
    "|基本情報|応用情報|TOEIC|英検|漢検|数検|登録販売者|医療事務|調剤事務|介護事務|危険物|秘書検定|電気工事士|マンション管理士|管理業務主任者"
    "|保育士|介護福祉士|社会福祉士|看護師|薬剤師|色彩検定|ビジネス実務法務|MOS|司法試験|気象予報士|通関士|世界遺産検定|調理師|栄養士"
)
_OFFICE = re.compile("([\u4e00-\u9fff\u30a1-\u30fe]{2,8}(?:士補?|主任者|管理者|技術者|取扱者))試験")
_PART = re.compile(PART)
# "28%→31%→26%": several sittings, of which the text says no year.
_CHAIN = re.compile(r"[0-9]\s?(?:%|人|名|割)\s?→[^→。]{1,12}→")
_BY_THE_WAY = re.compile("(?:。|※)\\s?(?:ちなみに|参考(?:まで)?に|参考として|余談ですが)")
_SPLITS_SENTENCES = "。!?"


def turns_sense(text: str, figure: Placed) -> bool:
    """Say whether the words about the figure deny it, bound it loosely, suppose it or only hope for it."""
    before = text[max(0, figure.start - _REACH) : figure.start]
    behind = (_TURNED_BEHIND, _BELIEVED_BEHIND)
    return any(sign.match(text, figure.end) for sign in behind) or bool(_SUPPOSED_BEFORE.search(before))


def speaks_of_own_school(text: str) -> bool:
    """Say whether a school or a seller speaks of its own learners, who are not all that sat."""
    return bool(_OWN_SCHOOL.search(text))


def has_bare_value(text: str) -> bool:
    """``学科 60、実技 90分``: say whether a label has a number without a unit, which would be left out in silence."""
    return bool(_BARE.search(text))


def strings_sittings(text: str) -> bool:
    """Say whether arrows string the figures of more than two sittings together."""
    return bool(_CHAIN.search(text))


def mixes_grades_and_parts(labels: Sequence[Labels]) -> bool:
    """``リスニング25分、筆記75分(準1級は90分)``: which part of the grade differs, nobody can tell."""
    names = [name for each in labels for name in each if name]
    graded = any(names_grade(name) for name in names)
    return graded and any(_PART.fullmatch(name) and not names_grade(name) for name in names)


def mixes_exams(text: str, figures: Sequence[Placed], labels: Sequence[Labels]) -> bool:
    """Say whether a running sentence names several exams that are no labels of its figures."""
    named = {name for names in labels for name in names if name}
    exams = {exam for exam in _EXAM.findall(text) if not any(exam in name for name in named)}
    return len(exams) > 1 and any(_runs_on(text, figure) or "。" in text for figure in figures)


def leaves_out_office(text: str, labels: Sequence[Labels]) -> bool:
    """``測量士試験 …、測量士補試験 …``: two exams by the offices that they lead to, and one of them is no label."""
    offices = set(_OFFICE.findall(text))
    named = " ".join(name for names in labels for name in names if name)
    return len(offices) > 1 and any(office not in named for office in offices)


def adds_aside(text: str, labels: Sequence[Labels]) -> bool:
    """``合格率は65.6%。参考までに、介護福祉士は72.3%``: of two figures without a name the second is an aside."""
    return sum(names == (None,) for names in labels) > 1 and bool(_BY_THE_WAY.search(text))


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
    """``3級は75%ですが、受かる人は38%``: behind a figure with a label one without, and no word for all."""
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
