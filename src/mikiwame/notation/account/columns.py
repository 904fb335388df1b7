"""Accounts for rows of a table with several columns: what one column says is not what the others say."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Terms

# "添削 | なし | あり", "受験料 | 5,600円 | 受講料に含む": a cell that answers the head of its row by itself.
_ANSWER: Final = re.compile(
    r"(?:(?:特に|とくに)?(?:なし|無し|あり|有り)|可能?|不可|不要|必要|任意|自由|無料|対象外|非公[開表]|未定|[-ー―−~×○◯△◎]|[^|]{0,10}に含む"
    r"|[^|]{0,10}に含まれる|[^|]{0,6}込み?)(?:\s?\([^()]*\))?"
)
_ANSWERED: Final = frozenset(
    [
        *("support", "refund", "retake", "upkeep", "open_book", "proctored", "eligibility"),
        *("study", "venue", "mode", "money", "aid", "duration", "rate"),
    ]
)
"""The kinds of which one such cell beside another answer leaves open whose answer is read."""
_SAID: Final = frozenset(
    ["support", "refund", "retake", "open_book", "proctored", "eligibility", "content", "mode", "study", "mark"]
)
"""The kinds of which all cells behind a head must say the same."""
_HEAD: Final = re.compile(
    "(?:形式|方式|方法|資格|対応|保証|サポート|添削|質問|免除|再受験|持ち?込み?|参照|期間|時間|会場|場所|監視|条件|基準|ライン|合格点)$"
)
_PLACE: Final = re.compile("自宅|在宅|IBT|オンライン")
_LABEL: Final = re.compile(
    r"(?:準?[0-9]級|学科|実技|筆記|[12]次|全級|各級|[初中上]級|[甲乙丙]種|[0-9]{4}年度?|令和[0-9]+年度?|第[0-9]+回)(?:試験)?(?=$|[\s:0-9(])"
)
_FIGURE: Final = re.compile("[0-9]\\s?(?:円|%|割|点|分|時間|か月|人|名)")
_WHO: Final = re.compile("誰でも|[歳才]|者|なし|不問|卒業|合格")
_WAY: Final = re.compile("在宅|会場|CBT|IBT|オンライン|ネット|Web")
_FORM: Final = re.compile("マーク|[択記]|選択(?!科目)|論述|[0-9]問(?!題)")
_HELP: Final = re.compile("添削|質問|就職|転職")
_YEN: Final = re.compile("[0-9]円")
_FEWEST: Final = 2


def _says_itself(cell: str, kind: str) -> bool:
    """Whether the first cell of a row is no head of it but an answer as the others are."""
    if _ANSWER.fullmatch(cell) or (_FIGURE.search(cell) and not _LABEL.match(cell)):
        return True
    said = {"content": _FORM, "eligibility": _WHO, "mode": _WAY}.get(kind)
    return bool(said and said.search(cell)) and not _HEAD.search(cell)


def find_other_column(text: str, reading: Reading | Terms) -> str | None:
    """Give a cell of a normalised text that answers otherwise than another cell of its row, or None."""
    if "|" not in text:
        return None
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip("| ").split("|") if cell.strip()]
        found = _find_unlike(cells, reading) if len(cells) >= _FEWEST else None
        if found:
            return found
    return None


def _find_unlike(cells: list[str], reading: Reading | Terms) -> str | None:
    kind = reading["kind"]
    headed = not _says_itself(cells[0], kind)
    values = cells[1:] if headed else cells
    if len(values) < _FEWEST or len(set(values)) == 1 or any(map(_LABEL.match, values)):
        return None
    answer = next(filter(_ANSWER.fullmatch, values), None)
    if answer and kind in _ANSWERED:
        return answer
    if headed and kind in _SAID and _HEAD.search(cells[0]):
        return values[1]
    if kind in ("content", "eligibility", "mode", "mark") and not headed:
        return next(cell for cell in values if cell != values[0])
    if kind in ("content", "mode", "eligibility", "open_book", "support", "retake") and cells[0] in values:
        return next(cell for cell in values if cell != cells[0])
    if kind == "proctored" or (kind == "support" and len({bool(_HELP.search(cell)) for cell in values}) > 1):
        return values[1]
    if reading["kind"] == "venue" and len({bool(_PLACE.search(cell)) for cell in values}) > 1:
        return values[1]
    if reading["kind"] == "money" and any(price["label"] and "円" in price["label"] for price in reading["amounts"]):
        return values[0]
    if reading["kind"] == "money" and sum(map(bool, map(_YEN.search, values))) > 1:
        unlike = len({price["label"] is None for price in reading["amounts"]}) > 1
        return values[1] if unlike else None
    return None
