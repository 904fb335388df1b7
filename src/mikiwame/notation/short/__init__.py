"""Reads short texts on terms by a grammar that gives each letter its place: ``read_short(field, text)``.

The readers of a field look for a value and then for what may turn it, which asks of every word that it be known. A
short text in a cell of a table is mostly a value, a list of names with theirs, or a value and a remark, and such texts
are made of few pieces in few orders. What fits none of them is left to people.
"""

from collections.abc import Callable, Mapping
from typing import Final

from mikiwame.notation.grouping import find_unclear_number
from mikiwame.notation.normalise import normalise
from mikiwame.notation.short.certificate import read_short_certificate
from mikiwame.notation.short.pieces import LONGEST, level
from mikiwame.notation.short.retake import read_short_retake
from mikiwame.notation.short.study import read_short_study
from mikiwame.notation.short.upkeep import read_short_upkeep
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Reading
from mikiwame.vocabulary.terms import Terms

_READERS: Final[Mapping[str, Callable[[str], Terms | None]]] = {
    "retake": read_short_retake,
    "study_time": read_short_study,
    "upkeep": read_short_upkeep,
}
_TURNED: Final = re.compile(
    "(?:他|別|ほか|類似|姉妹)の(?:試験|検定|資格|講座)|他社|海外|仮に|たぶん|例えば|たとえば|旧(?:制度|試"
    "験|規[定則])|かつて|昨年|誤り|噂|嘘|という(?:の|話)|の場合もあ"
    "|一部会場|(?<!に)廃止(?!され)|廃止\\)|[0-9]年度?まで\\)"
)
"""What no grammar of a value leaves in place, wherever it stands."""


def read_short(field: str, text: str, read_fee: Callable[[str], Reading]) -> Terms | Money | None:
    """Give what a printed text tells, where a grammar of its field fits all of it.

    :param read_fee: reads a text as one on the fee of an exam.
    """
    if len(text) > 2 * LONGEST or (field not in _READERS and field != "certificate_fee"):
        return None
    plain = level(normalise(text))
    if not 0 < len(plain) <= LONGEST or _TURNED.search(plain) or find_unclear_number(plain):
        return None
    return read_short_certificate(plain, read_fee) if field == "certificate_fee" else _READERS[field](plain)


def tells_more(short: Mapping[str, object], reading: Mapping[str, object]) -> bool:
    """Whether the grammar reads the same as another reader, and says beside it what that one left out."""
    return "remarks" in short and {**reading, "remarks": short["remarks"]} == short
