"""Says whether the clause of a figure speaks of this exam, or of something that no list knows.

Around each figure that is read stands a clause: the words that lead to it and the noun that it is tied to by の.
Names of exams, the figure's own labels, years, sittings and the words of its field may stand there. Any other noun may
make the figure that of some people, of another exam or of another matter, and the reading is refused with that noun.
"""

from collections.abc import Collection
from functools import cache
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.label_words import FORM, GRADE, SEVERAL_GRADES
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.residue_words import HEDGES
from mikiwame.notation.scope_words import NAME, NARROWING, list_words
from mikiwame.vocabulary import patterns as re

_SENTENCE_ENDS: Final = "。!?※|●■◆"
_REACH: Final = 80
_LETTERS = "\u4e00-\u9fff\u30a1-\u30fa\u30fc々"
_RUN = re.compile(f"[{_LETTERS}]{{2,}}")
# "X校の合格率は、例年70%": the piece before a comma that the figure is said of.
_TOPIC_ENDS = re.compile("(?:は|が|も|では|なら|だと|場合|とき|際|における|として|すると)$")
_TIED = re.compile(rf"(?:という|といった|と)?の?(?:高い|低い|高|低)?(?P<noun>[{_LETTERS}]+)")
_HOLDERS = re.compile(f"[{_LETTERS}]{{1,24}}(?:士|師|アドバイザー|コーディネーター|ソムリエ|プランナー|カウンセラー)")
_NARROWING = re.compile(NARROWING)
# "前年より120人増の": what stands between two figures says by how much they differ.
_OTHER_FIGURE: Final = (
    "[0-9][0-9,.]{0,16}[万千億]?(?:円|人|名|時間|分|%|割|ポイント|回|問|点)"
    "(?:増|減|高|安|少|多|低|延長|短縮|後|前|上回|下回)?"
)
_FIELD_WORD: Final = (
    "(?:合格率|受験料|受検料|検定料|受験手数料|受験費用|費用|料金|受講料|試験時間|検定時間|受験者|受検者|合格者)"
)
# "野菜ソムリエの合格率", "漢検は": a word in the place of the exam's name.
_IN_PLACE_OF_NAME = re.compile(
    rf"(?:^|[\s、「『])(?P<name>[{_LETTERS}A-Za-z0-9・]{{2,20}}?)[」』]?(?:の(?=[^、]{{0,6}}{_FIELD_WORD})|(?={_FIELD_WORD}))"
)


def find_stranger(text: str, spans: Collection[tuple[int, int]], kind: str, labels: Collection[str]) -> str | None:
    """Give the first noun in the clauses of the figures at ``spans`` that no list knows, or None."""
    known = _compile(kind)
    for start, end in spans:
        tied = _find_tied(text, end)
        # "22万人の販売士": who hold a certification are not those who sat for it.
        holders = tied if kind == "people" and _HOLDERS.fullmatch(tied) else None
        lead = _find_lead(text, start, in_bracket=bool(labels))
        stranger = holders or _find_unknown(lead, known, labels) or _find_unknown(tied, known, labels)
        if stranger:
            return stranger
    return None


# "23,000円(教科書・免許発行手数料込)": what is in the price is another thing's name and no other price.
_IN_PRICE = re.compile("(?:料|代|費|書|材)(?:等|など)?(?:込み?|(?:を)?含む)$")


def find_stranger_in_bracket(
    text: str, spans: Collection[tuple[int, int]], kind: str, labels: Collection[str]
) -> str | None:
    """Give the first noun in the brackets directly behind the figures that no list knows (``32,400円(予備講座)``)."""
    brackets = (_OWN_BRACKET.match(text, end) for _, end in spans)
    words = (bracket[1] for bracket in brackets if bracket and not _IN_PRICE.search(bracket[1]))
    return next(filter(None, (_find_unknown(each, _compile(kind), labels) for each in words)), None)


def find_stranger_behind(
    text: str, spans: Collection[tuple[int, int]], kind: str, labels: Collection[str]
) -> str | None:
    """Give the first noun between a figure and the next comma, bracket or figure that no list knows, or None.

    ``10:30~11:50の間で途中退席が可能`` says of the figure that it is something else.
    """
    masked = text
    for label in filter(_MASKED.fullmatch, labels):
        masked = masked.replace(label, "●" * len(label))
    rears = (rear.group() for _, end in spans if (rear := _REAR.match(masked, end)))
    return next(filter(None, (_find_unknown_behind(rear, _compile(kind), labels) for rear in rears)), None)


def _find_unknown_behind(rear: str, known: re.Pattern[str], labels: Collection[str]) -> str | None:
    """``20万人が受験する入門資格``: behind the predicate a noun says what exam it is, but for one that narrows."""
    said, *described = _PREDICATE_ENDS.split(rear, maxsplit=1)
    unknown = _find_unknown(said, known, labels)
    narrowing = next(filter(None, map(_NARROWING.search, described)), None)
    return unknown or (narrowing.group() if narrowing else None)


def find_stranger_in_clauses(text: str, kind: str) -> str | None:
    """Give the first unknown noun in the clauses that say when (``schedule``) or where (``venue``), or None."""
    known = _compile(kind)
    plain = _WEEKDAY.sub(" ", REGION_OR_PLACE.sub(" ", _QUOTED.sub(" ", text)))
    clauses = (each.group() for each in _CLAUSE.finditer(plain) if _TELLING[kind].search(each.group()))
    clauses = (each for each in clauses if not (kind == "venue" and _ADDRESS.search(each)))
    return next(filter(None, (_find_unknown(each, known, ()) for each in clauses)), None)


@cache
def _compile(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_ORGANISER}|{_OTHER_FIGURE}|{YEAR.pattern}|{SESSION.pattern}|{SEVERAL_GRADES}|{GRADE}|{FORM}|{NAME}|{'|'.join(list_words(kind))}"
    )


def _find_lead(text: str, start: int, *, in_bracket: bool) -> str:
    """The words that lead to a figure: the last piece of its sentence, and those before it that name what it is of.

    Of a figure ``in_bracket`` those before the bracket are its label's.
    """
    opened = text.rfind("(", 0, start)
    if in_bracket and opened >= 0 and text.find(")", opened, start) < 0:
        return text[opened + 1 : start]
    begin = max(start - _REACH, max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1)
    *before, last = text[begin:start].split("、")
    return " ".join([*(piece for piece in before if _TOPIC_ENDS.search(piece)), last])


def _find_tied(text: str, end: int) -> str:
    """The noun behind a figure that is tied to it by の (``94.7%の学校``)."""
    hedged = _HEDGED.match(text, end)
    tied = _TIED.match(text, hedged.end() if hedged else end)
    return tied["noun"] if tied and "の" in tied.group()[: -len(tied["noun"])] else ""


# "社会福祉法人〇〇センターが毎年1回実施": who holds the exam narrows nothing.
_ORGANISER = (
    "[\u4e00-\u9fff\u30a1-\u30feA-Za-z]{2,24}(?:協会|センター|財団|法人|学会|連盟|機構|委員会|協議会|商工会議所|事業団"
    "|審議会|研究所|研究会|振興会|組合|推進会|本部|省|庁|局|公社|連合会|機関|大臣|知事)"
    "(?=(?:(?:という|といった)(?:機関|団体)が|が|により|によって|の主催で|主催で|の主催により)[^。、]{0,16}(?:実施|主催|開催|行[いうっわ]))"
)
# "1級" is a label that a longer word may have in it ("11級").
_MASKED = re.compile(".{3,}")
_CLAUSE = re.compile(r"[^、。!?※|()]{1,200}")
_QUOTED = re.compile("「[^」]*」|『[^』]*』")
# "商工会議所2階会議室": a building and its address have names of their own.
_ADDRESS = re.compile("[0-9](?:階|番|丁目|号|F)")
_WEEKDAY = re.compile("[日月火水木金土]曜日?")
_TELLING = {
    "schedule": re.compile("[0-9]月|[0-9]回|毎月|毎年|毎週|隔月|随時|通年|いつでも"),
    "venue": re.compile("[0-9]|在宅|自宅|都道府県|全国"),
}
_PREDICATE_ENDS = re.compile(f"(?:する|した|している|される|された|できる|いる|ある|なる|かかる|れる)(?=[{_LETTERS}])")
_REAR = re.compile(r"[^、。!?※|●■◆(\[【「『0-9]{0,60}")
_HEDGED = re.compile(HEDGES)
_OWN_BRACKET = re.compile(r"\s?\(([^()]{2,12})\)")


def _find_unknown(words: str, known: re.Pattern[str], labels: Collection[str]) -> str | None:
    for label in labels:
        words = words.replace(label, " ")
    named = _IN_PLACE_OF_NAME.search(words)
    if named and not _NARROWING.search(named["name"]):
        words = words.replace(named["name"], " ")
    left = _RUN.search(known.sub(" ", words))
    return left.group() if left else None
