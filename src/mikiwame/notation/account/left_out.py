"""Finds what a text on terms says beside the value that was read, in shapes that the readers have taken for nothing.

Each is of a kind that readers of pages found in readings that looked whole: a second part or way that is joined to the
one that was read, points that a part can bring taken for its mark, a case of one sitting told as that of all.
"""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.numbers import read_number
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money
from mikiwame.vocabulary.terms import ExamContent, Modes, OpenBook, PassingMark, Terms

_PARTS: Final = "学科|実技|筆記|面接|口述"
# "筆記試験とレセプト作成(実技)": two parts, of which both must be told.
_JOINED: Final = re.compile(
    f"(?P<before>{_PARTS})(?:試験|問題|検定)?(?:と|および|及び|ならびに)|(?:と|および|及び|ならびに)(?P<after>{_PARTS})(?:試験|問題|検定)?"
)
_PARTLY: Final = re.compile("\\(一部(?!(?:に|が|で)?(?:数[値字]|金額|記述|記入|入力|論述|穴埋))[^()]*\\)")
# "学科試験:筆記択一式": how the part is sat is no part beside it.
_WRITTEN_PART: Final = re.compile("学科(?:試験)?\\s?:\\s?筆記(?=択一|[、・]?(?:マーク|記述|選択|四肢|五肢|三肢|多肢))")
_WORTH: Final = re.compile("配点[^。]*(?:。|$)")
_NUMBER: Final = re.compile("[0-9][0-9,.]*(?=\\s?点)")
_SPAN: Final = re.compile("(?P<what>領域|分野|科目|課題|部門|大問)(?:I|1)\\s?[~-]\\s?(?:[IV]{1,3}|[2-9])")
_OF_EACH_BODY: Final = re.compile("(?:都道府県|会場|団体|学校|年度)(?:と|も)[、あ]|(?:場合|こと)も(?:あり|ある)")
_BY_POST: Final = re.compile("通信受[験検]|FAX|ファックス|ファクシミリ")
_WAY_AS_CASE: Final = re.compile(
    "(?:在宅|自宅|オンライン|通信|(?<!本番の)(?<!試験)会場|ネット|CBT|IBT)(?:での?)?(?:受[験検]|試験|検定)?(?:と(?:も)?なれば|なら(?:ば)?|であれば|だと|では|の場合(?!で?も))"
)
# "学科は持ち込み不可、実技は可": one part may and another may not.
_ALLOWS: Final = re.compile("は、?(?:持ち?込み?)?(?:可(?![否能])|OK)")
_FORBIDS: Final = re.compile("不可|禁止|NG")
# "原則会場、希望者は在宅も可"
_BARE_HALL: Final = re.compile(
    "(?:^|[、。\\s])(?:原則(?:として)?|基本(?:的に)?|一部|通常)?は?、?会場(?=[、。\\s]|で|$)"
)
_NOTED_OF_PART: Final = re.compile("^(?!.*(?:試験|検定)[^※]{0,6}※)[^※:。]{2,60}※[^。]{0,8}(?:持ち?込|参照)")
_NOT_SOLD: Final = re.compile("(?:売|販売)[^。、]{0,4}(?:は|も)?(?:いない|おらず|おりません|いません)")
# "試験日のおよそ4か月前か": the page goes on, and it may be から.
_CUT_OFF: Final = re.compile("[0-9日月前後]か$")
# "第167回 5月9日~6月6日": days of one sitting are no season of every year.
_OF_SITTING: Final = re.compile("第[0-9]{1,4}回|(?<![0-9])[0-9]{1,2}月(?:試験|検定)")
_NTH_TIME: Final = re.compile("[2-9二三四]回目(?!以降)")
_FROM_ASKING: Final = re.compile("(?:申し?出|申請|連絡|届け?出)(?:日)?(?:から|より|後)、?[0-9]")


# "統一試験では1か月かかる", "一定期間を除けば通年": of one way, or with an exception that nothing holds.
_OF_WAY: Final = re.compile(
    "(?:^|[。、])[^。、]{0,10}?(?:統一|ネット|CBT|PBT|IBT|ペーパー|筆記|会場|在宅|団体|オンライン)(?:試験|検定|受[験検]|方式)では(?!な)(?=[^、。]*(?:合|結果|発表|通知|[0-9]))"
)
_BUT_FOR: Final = re.compile("(?:期間|時期|日|月|一部)を除(?:けば|き|いて)")
_FROM_YEAR: Final = re.compile("(?:20[0-9]{2}|令和[0-9元]{1,2})年度?(?:の?試験)?(?:から|より)")
_OF_GROUPS: Final = re.compile("(?:個人|団体)受[験検](?!(?:については|は)[^。]*(?:確認|問い))")
_ALL_ALIKE: Final = re.compile(
    "(?:これら|いずれも|両方|どちらも)(?:が|は|の問題)?(?:すべて|全て|とも)?[^。0-9]{0,6}(?:[二三四五2-5]択|選択|マーク|記述)"
)
_JOINT: Final = re.compile(f"(?:{_PARTS})(?:試験)?[・と](?:{_PARTS})(?:試験)?\\s?[/:はも]?\\s?(?:各|それぞれ)")
_GRADED: Final = re.compile("(?:[0-9]|[初中上準])級")


def find_left_out(text: str, reading: Terms | Money) -> str | None:
    """Give the words of a normalised text that its reading leaves out, or None."""
    match reading["kind"]:
        case "content":
            return _find_other_part(text, reading)
        case "mark":
            return _find_no_mark(text, reading)
        case "mode":
            found = _OF_GROUPS.search(text) if len(reading["modes"]) == 1 else None
            return found.group() if found else _find_by_post(text, reading)
        case "open_book":
            found = _find_other_books(text, reading)
        case "materials":
            found = _NOT_SOLD.search(text) if reading["on_sale"] else None
        case "application":
            found = _CUT_OFF.search(text) or (_OF_SITTING.search(text) if reading["season"] else None)
            found = found or (_BUT_FOR.search(text) or _FROM_YEAR.search(text) if reading["any_time"] else None)
        case "result":
            found = None if reading.get("of") else _OF_WAY.search(text)
        case "retake":
            found = _NTH_TIME.search(text) if reading.get("wait") and not reading.get("of") else None
        case "refund":
            found = _FROM_ASKING.search(text) if reading["within"] else None
        case _:
            found = None
    return found.group() if found else None


def _find_other_part(text: str, reading: ExamContent) -> str | None:
    labels = " ".join(part["label"] or "" for part in reading["parts"])
    named = [part["label"] or "" for part in reading["parts"]]
    if carried := _find_carried(named):
        return carried
    alike = _ALL_ALIKE.search(text) if len(named) > 1 and not all(part["forms"] for part in reading["parts"]) else None
    if alike:
        return alike.group()
    for joined in _JOINED.finditer(text if labels else ""):
        part = joined["before"] or joined["after"]
        if part not in labels and not (part == "筆記" and "学科" in labels):
            return joined.group()
    split = _WRITTEN_PART.search(text) if "学科" in labels and "筆記" in labels else None
    partly = split or _PARTLY.search(text)
    return partly.group() if partly else None


def _find_carried(labels: Sequence[str]) -> str | None:
    """``3級 簿記初級``: a label of two grades, of which one is that of the part before."""
    words = ((label, label.split(" ")) for label in labels)
    return next((label for label, parts in words if sum(bool(_GRADED.search(one)) for one in parts) > 1), None)


def _find_no_mark(text: str, reading: PassingMark) -> str | None:
    """Points that a part is worth, or the mark of one body among others, told as a mark to pass."""
    points = {mark["low"] for mark in reading["marks"] if mark["unit"] == "points"}
    for worth in _WORTH.finditer(text):
        rest = text[: worth.start()] + text[worth.end() :]
        told = {read_number(one, whole=False) for one in _NUMBER.findall(rest)}
        of_clause = {read_number(one, whole=False) for one in _NUMBER.findall(worth.group())}
        if "以上" not in worth.group() and (points & of_clause) - told:
            return worth.group()
    if carried := _find_carried([mark["label"] or "" for mark in reading["marks"]]):
        return carried
    joint = _JOINT.search(text) if any(mark["label"] and not mark["each"] for mark in reading["marks"]) else None
    if joint and len(reading["marks"]) > 1:
        return joint.group()
    span = _SPAN.search(text)
    if span and any((mark["label"] or "") == f"{span['what']}1" for mark in reading["marks"]):
        return span.group()
    several = _OF_EACH_BODY.search(text) if len(reading["marks"]) > 1 else None
    return several.group() if several else None


def _find_other_books(text: str, reading: OpenBook) -> re.Match[str] | None:
    """Of which part or way another is told, where books are allowed or forbidden in all of them."""
    if reading["parts"] or reading.get("denied"):
        return None
    found = _WAY_AS_CASE.search(text) or _NOTED_OF_PART.search(text)
    return found or (_ALLOWS.search(text) if _FORBIDS.search(text) else None)


def _find_by_post(text: str, reading: Modes) -> str | None:
    held = {*reading["modes"], *(mode for one in reading.get("of", []) for mode in one["told"]["modes"])}
    found = _BY_POST.search(text) if "home" not in held else None
    found = found or (_BARE_HALL.search(text) if not held & {"hall", "test-centre"} else None)
    return found.group() if found else None
