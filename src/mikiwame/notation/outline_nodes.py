"""The names of an outline of an exam, with the words said of each: which words name a part, and what stands apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from mikiwame.notation.mentions import MAIN_PART
from mikiwame.notation.outline_words import NUMBERED, Bound, Word, is_grade
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Form

_LONGEST_NAME = 30
_OF_PART = re.compile("[^0-9はがを]{2,20}(?:に関する|についての|の)(?P<part>(?:学科|実技|筆記)(?:試験|問題))")
_NO_NAME = re.compile(
    "^[をがはにでのともやへ](?![ぁ-ん])|^(?:試験|問題|内容|形式|方式|方法|解答|出題|全問|各問|各|計|合計)$|(?:形式|方式|方法|センター|会場|協会|形態|概要|特徴|日程|時間|ページ|版|日|年|月|円)$|[はが。]"
    # What is said of a name, denied or left open, is none of it.
    "|(?:ます|です|である|でした|ました|だ|なった|ない|ず|て|で|し|つつ|ながら|まで|から|より|ほど|など|等)$|(?:て|り|し|ため|ので|けど)、|ない|ません|という|について|同じ|同様|異な|違|あたり|併用|^[ぁ-ん]+$|^(?:[級種次](?![一-龠])|問あ|段(?!位))|条件|例外|一例|実際|注意|詳細|参照|確認|問い合|^(?:他|別|当|本)(?:校|社|団体|講座|検定|資格)|全級|共通で|(?:[るくすむうれせ]|[高低多少難し]い)$"
    "|約|およそ|程度|前後|以内|以下|以上|自由|各種目|その他$|[$@#%&_{}\"']|https?"
    # "12題筆記も実技", "設問 二通り", "面接委員による試問": a count, a sort or a way, which names no part.
    "|(?<![第0-9])[0-9]{1,3}\\s?[問題]|するため|(?<=[一-龠])も(?=[一-龠])|(?:[2-9二三四]通り|本立て|部構成|段構え)|による|などの(?:書類|文書)|において|にわたる|され|られ|課さ|問わ|ま$|^(?:設問|大問|小問|問い|総数|総問数|設問数|全体|残り|対象|時間|配点|答え|候補|内訳)$"
)
# "会計に関する知識を問うもの": what follows を is said of the name within it.
_OBJECT = re.compile("を(?![一-龠ァ-ヶー]{0,6}(?:[うくすつぬむるぐぶ]|した|った|んだ)[一-龠ァ-ヶもこ])")
_COUNTS_NOTHING = re.compile(
    "[0-9]{1,2}(?:けた|桁|[次級段]|科目|分野)|[A-Za-z]+[0-9]{1,2}(?![0-9])|^[0-9]{1,2}(?=[一-龠ァ-ヶ])(?!回|年|月|日|時|分|点|人|名|円|巻|冊|章)"
)
GRADE, HALF, BY_ITSELF = 1, 2, 3
_HALVES = re.compile(
    "(?:前半|後半|午前|午後)(?:の部|問題|試験)?|(?:医科|歯科|調剤|介護)(?:の部|編|分野|コース)?|(?:試験)?(?:本体|オプション科目)|(?:1|2|3|一|二|三)次(?:試験)?"
)
_MAY_BE_PARTS = ("論文", "小論文", "論述", "記述", "入力", "マーク")
_OPEN, _CLOSE = "open", "close"


@dataclass
class Part:
    """A part as told: the names it stands under, and what is said of it."""

    path: tuple[str, ...]
    forms: tuple[Form, ...] = ()
    questions: int | None = None
    bound: Bound | None = None


@dataclass
class Node:
    """A name with the words said of it, and what its brackets hold."""

    name: str
    words: list[Word] = field(default_factory=list)
    apart: bool = True
    """Whether a comma or a new line stands before the name."""

    inside: list["Node"] = field(default_factory=list)
    topic: bool = False
    """Whether the text says of the name what follows it."""

    each: int | None = None
    """How many questions each of what stands below it has."""


class NoOutlineError(Exception):
    """The text leaves something open."""


def nest(words: Sequence[Word], *, apart: bool, inside: bool = False) -> list[Node]:
    """Give the names of one level with what is said of each; the first node, without name, has what is said before.

    :param apart: whether names that ``と`` or ``・`` joins are of parts of their own.
    """
    nodes, place = [Node("")], 0
    before: list[Word] = []
    while place < len(words):
        word = words[place]
        if word.sort == _OPEN:
            end = _find_close(words, place)
            inner = nest([one for one in words[place + 1 : end] if one.sort != "each"], apart=apart, inside=True)
            nodes[-1].each = next((one.number for one in words[place + 1 : end] if one.sort == "each"), None)
            nodes[-1].words += inner[0].words
            nodes[-1].inside += inner[1:]
            place = end + 1
            continue
        if word.sort in (_CLOSE, "each", "alike"):
            raise NoOutlineError
        if word.sort == "of":
            before = _take_of(nodes[-1], words, place)
        elif word.sort == "name":
            _add_name(nodes, words, place, before, apart=apart)
            before = []
        elif _begins_part(nodes[-1], words, place, inside=inside):
            nodes.append(Node(word.text, [word]))
        elif _is_left_open(nodes[-1], words, place):
            raise NoOutlineError
        else:
            nodes[-1].words.append(word)
        place += 1
    return nodes


def _take_of(node: Node, words: Sequence[Word], place: int) -> list[Word]:
    """``記述式の実技試験``, ``四肢択一の50問``: what is said of the name behind, or goes on being said of all."""
    before = _take_back(node.words)
    behind = words[place + 1].sort if place + 1 < len(words) else "stop"
    if not before or behind not in ("name", "form", "count", "stop"):
        raise NoOutlineError
    if behind == "name":
        return before
    node.words += before
    return []


def _add_name(nodes: list[Node], words: Sequence[Word], place: int, before: list[Word], *, apart: bool) -> None:
    word = words[place]
    joined = None if apart or before else _find_joint(nodes[-1], words, place)
    if joined:
        nodes[-1].name += joined + word.text
        nodes[-1].topic = word.topic
    else:
        nodes.append(Node(_cut_name(word.text), before, _stands_apart(words, place), topic=word.topic))


def _stands_apart(words: Sequence[Word], place: int) -> bool:
    return place == 0 or words[place - 1].sort in ("list", "stop")


def _find_joint(node: Node, words: Sequence[Word], place: int) -> str | None:
    """``人体の働きと医薬品(20問)``: what joins two names to that of one part, or None where each may be one."""
    joint = words[place - 1] if place else None
    if not joint or joint.sort != "list" or not node.name or node.inside:
        return None
    ranks = find_rank(node.name), find_rank(words[place].text)
    if any(word.sort != "list" for word in node.words) or (any(ranks) and ranks != (GRADE, GRADE)):
        return None
    if any(ranks) and joint.text in ("・", "と", "、"):
        node.words.clear()
        return joint.text
    if joint.text in ("と", "及び", "および", "並びに", "ならびに"):
        node.words.clear()
        return joint.text
    first = next((at for at in range(place - 1, -1, -1) if words[at].sort not in ("name", "list")), None)
    headed = first is not None and (words[first].sort == "stop" or words[first].sort == "count")
    below = place >= 2 and any(find_rank(one.text) for one in words[:place] if one.sort == "name")
    if joint.text == "・" and (headed or below):
        node.words.clear()
        return joint.text
    return None


def _begins_part(node: Node, words: Sequence[Word], place: int, *, inside: bool) -> bool:
    """``計算10問、文章穴埋め問題5問``, ``(論文・面接)``: a form that is a part by itself."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else None
    if word.sort != "form" or not behind:
        return False
    if inside and word.text in _MAY_BE_PARTS and behind.sort == "list" and not node.name:
        return True
    counted = [said.sort for said in node.words if said.sort in ("form", "count")] == ["count"]
    listed = counted and words[place - 1].sort == "list" and find_rank(node.name) is None
    return bool(node.name) and listed and behind.sort == "count"


def _is_left_open(node: Node, words: Sequence[Word], place: int) -> bool:
    """Whether what is said may be of something else than the name before it.

    ``学科。記述式``: a new sentence; ``論文・面接``: a form that may be a part.
    """
    word, behind = words[place], words[place + 1].sort if place + 1 < len(words) else None
    if word.sort not in ("form", "count"):
        return False
    ended = bool(node.name) and any(said.text == "。" for said in node.words)
    # "短答式と論文式": of which of the names?
    listed = (
        word.sort == "form" and bool(node.name) and not node.topic and [said.sort for said in node.words] == ["list"]
    )
    return ended or listed or (word.text in _MAY_BE_PARTS and behind in ("list", "name"))


def _find_close(words: Sequence[Word], start: int) -> int:
    depth = 0
    for place in range(start, len(words)):
        depth += (words[place].sort == _OPEN) - (words[place].sort == _CLOSE)
        if depth == 0:
            return place
    raise NoOutlineError


def _take_back(said: list[Word]) -> list[Word]:
    """``記述式の実技試験``: what stands directly before の is said of what follows it."""
    taken: list[Word] = []
    while said and said[-1].sort in ("form", "count"):
        taken.insert(0, said.pop())
    return taken


def _cut_name(name: str) -> str:
    """``各種書類作成に関する実技問題``: the part, without what it is about."""
    of = _OF_PART.fullmatch(name)
    return of["part"] if of else name


def check_name(name: str) -> str:
    counted = re.search("[0-9]", _COUNTS_NOTHING.sub("", NUMBERED.sub("", name))) and find_rank(name) is None
    if len(name) > _LONGEST_NAME or _NO_NAME.search(name) or _OBJECT.search(name) or counted:
        raise NoOutlineError
    return _spell(name) if find_rank(name) == BY_ITSELF else name


def find_rank(name: str) -> int | None:
    """Of a grade, a half or a part that is sat by itself, under which others may stand; None for any other name."""
    if is_grade(name):
        return GRADE
    if _HALVES.fullmatch(name):
        return HALF
    if NUMBERED.fullmatch(name) and not MAIN_PART.fullmatch(_spell(name)):
        return HALF
    return BY_ITSELF if MAIN_PART.fullmatch(_spell(name)) else None


def _spell(name: str) -> str:
    """A part in one spelling; a name with a grade or anybody beside it stays as it is printed."""
    label = sort_label("passing_mark", name)
    return label.part if label.part and not (label.grade or label.audience or label.other) else name


def keep_heads(heads: Sequence[str], rank: int) -> list[str]:
    """The heads under which a name of a rank stands: those before the first that it stands beside or above."""
    return list(takewhile(lambda head: (find_rank(head) or 0) < rank, heads))


def has_said(node: Node) -> bool:
    return any(word.sort in ("form", "count") for word in node.words) or any(map(has_said, node.inside))
