"""Reads a text that nobody understood with its brackets where others print them.

``〔学科〕`` is a heading as ``【学科】`` is, ``※希望者のみ`` says what it says in a bracket, and a bracket in the
middle says of a thing what it would say at the end. So a refused text is read once more in the usual print;
whatever of its reading is the whole of that is given as it was printed.
"""

from collections.abc import Callable
from typing import Final, cast

from mikiwame.notation.normalise import LONGEST_TEXT, drop_surrogates, normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_HEADED: Final = re.compile("\\s*〔(?:[0-9１-９]次)?[^〔〕0-9]{0,8}〕\\S")
_HEAD: Final = re.compile("〔(?P<head>(?:[0-9１-９]次)?[^〔〕0-9]{0,8})〕(?=\\S)")
_SAME: Final[dict[str, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "based_on": ((re.compile("(?<=[0-9]月改定)に(?:対応|準拠)した(?=[^、。0-9]{2,10}(?:から|より)出題)"), "の"),),
    "certificate_fee": ((re.compile("\\s?※\\s?(希望者のみ|希望制|希望者に限る)。?$"), r"(\g<1>)"),),
    "exam_content": (
        (
            re.compile(
                "(?<![0-9])([0-9]{1,2}[問題])の?(?:うち|中)(?:から)?、?([0-9]{1,2}[問題])を?(?:選んで|選択して|選び|選択し|選択)"
                "(?:解答|回答)?(?:します|する)?(?=[、。]|$)"
            ),
            r"\g<2>(\g<1>から選択)",
        ),
    ),
    "open_book": (
        (re.compile("(?<=電卓)(\\([^()0-9]{2,12}なし\\))(?:は|の|も)?(?:使用|持ち?込み?)可"), r"使用可\g<1>"),
        (re.compile("^持ち?込み?可\\((?P<what>[^()、0-9]{2,10})のみ\\)$"), r"\g<what>のみ持ち込み可"),
    ),
    "passing_mark": ((re.compile("(?<=(?:[選択論文短答記述]{2}|択一)式)(?=[0-9]+[点%割])"), ":"),),
    "refund": (
        (
            re.compile("^([^。、:()%]{2,18}(?:まで|以前|以内))\\s?:\\s?(全額|半額|[0-9]{1,3}%)(?:返金)?(?=$|\\()"),
            r"\g<1>\g<2>返金",
        ),
        (re.compile("\\((振込手数料|手数料)(?:を|は)(?:差引|差し引き|除く)\\)$"), r"(\g<1>はご負担ください)"),
    ),
    "retake": (
        (
            re.compile(
                "(?<=[日月年週間]は)、?(?:同一|同じ)の?(?:科目|試験|検定|級)[をはの]、?(?=再?受[験検](?:は)?(?:でき|不可))"
            ),
            "",
        ),
    ),
}
"""Field -> what is printed in an unlike place or sign, and how others print it."""


def read_respelt(field: str, text: str, reading: Reading, read: Callable[[str], Reading]) -> Reading:
    """Give the reading of a text, or what a refused one says in the usual print."""
    if reading["kind"] not in _OPEN or reading.get("absent") or field not in _FIELDS or len(text) > LONGEST_TEXT:
        return reading
    printed = drop_surrogates(text).strip()
    opens = field == "exam_content" and _HEADED.match(printed)
    headed = _HEAD.sub(r" 【\g<head>】", printed).strip() if opens else printed
    plain = normalise(headed)
    said = plain
    for pattern, usual in _SAME.get(field, ()):
        said = pattern.sub(usual, said)
    if said == plain and headed == printed:
        return reading
    again = read(said)
    return reading if again["kind"] in _OPEN else cast(Reading, _quote(again, said, printed))


_OPEN: Final = frozenset(["text", "unreadable", "withheld"])
_FIELDS: Final = frozenset(_SAME)


def _quote(told: object, said: str, printed: str) -> object:
    """What is read of a text, with the whole of it, and any remark in words of none of its own, as printed."""
    if isinstance(told, dict):
        quoted = {key: _quote(one, said, printed) for key, one in told.items()}
        if "remarks" in quoted:
            plain = normalise(printed)
            remarks = (one if normalise(one) in plain else printed for one in cast(list[str], quoted["remarks"]))
            quoted["remarks"] = list(dict.fromkeys(remarks))
        return quoted
    if isinstance(told, list):
        return [_quote(one, said, printed) for one in told]
    return printed if told == said else told
