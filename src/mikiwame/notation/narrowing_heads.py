"""Finds what a text on terms opens with that keeps its value to some: a way to sit, a grade, a part, a sitting, people.

``CBT試験は何度でも再受験可能`` says nothing of other ways; a reader takes its value as if the opening weren't there.
Readings that have labels tell such a value apart; the others refuse it.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_WAY: Final = (
    "(?:オンライン|ネット|インターネット|CBT|IBT|PBT|Web|WEB|会場|在宅|統一|ペーパー|郵送|スマートフォン|スマホ|海外|準会場|特別会場)"
    "(?:での|による)?(?:試験|検定|受[験検]|方式|申し?込み?)?"
)
_PART: Final = (
    "(?:準?[0-9]{1,2}級(?:\\s?[・、~と]\\s?準?[0-9]{1,2}級)*|[初中上]級|[A-D]級|第?[12一二三]次(?:試験|検定)?"
    "|(?:学科|実技|筆記|面接|口述|論文|短答)式?(?:試験)?|医科|歯科|調剤)"
)
_TIME: Final = (
    "(?:初回|[2-9]回目(?:以降)?|再受[験検](?:者|(?=の(?:場合|方|とき)))|[夏冬春秋][期季]|[前後上下]期(?:試験)?|追試験?|模擬試験|旧試験"
    "|(?:(?:19|20)[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2})年度?まで)"
)
_PEOPLE: Final = (
    "(?:個人受[験検]|経験者|有資格者|[0-9]{2}[歳才]以[上下](?:の(?:方|人))?|障[がい害碍]い?(?:の(?:ある)?方|者)(?:の方)?|早期申し?込み?|法人(?:申し?込み?)?"
    "|[^。、\\s0-9]{1,8}(?:コース|プラン))"
)
_OPENING: Final = re.compile(
    f"[\\s・●■◆※【]*(?P<head>{_WAY}|{_PART}|{_TIME}|{_PEOPLE})(?:(?:の|[をでに](?:お?申し込(?:んだ|まれた)|申込(?:まれ|し|され)た|受け(?:た|られた)|受[験検](?:し|され)た|受[験検]する|受ける|受けられる|(?:お)?申し込(?:む|まれる)|選(?:ぶ|ばれる|んだ|ばれた|択し?た)|希望(?:する|される)))(?:場合|方|とき|人)(?:は|には|に限り|、|も)|では|には|は|[:】])(?!なく|ありません)"
)
_TITLE: Final = re.compile("『[^』]*』|「[^」]*」")
# "何度でも再受験可能(2級・3級)"
_GRADES_ASIDE: Final = re.compile(
    "\\((?:準?[0-9]{1,2}級|[初中上]級|医科|歯科)(?:\\s?[・、~/]\\s?(?:準?[0-9]{1,2}級|[初中上]級|医科|歯科)){0,4}(?:の(?:場合|み))?\\)"
)
# "郵送:消印有効", "個人受験:": ways to apply, and whose application a page tells of.
_OF_APPLYING: Final = re.compile(
    "(?:オンライン|ネット|インターネット|Web|WEB|郵送|スマートフォン|スマホ)(?:での|による)?(?:申し?込み?)?|個人受[験検]"
)
NARROWED: Final = frozenset(
    [
        "retake",
        "certificate_fee",
        "upkeep",
        "refund",
        "aid",
        "materials",
        "support",
        "based_on",
        "proctored",
        "result_day",
        "application",
    ]
)
"""The fields whose values have no label of their own."""


def find_narrowing_head(field: str, text: str) -> str | None:
    """Give the words with which a normalised text keeps its value to some, or None."""
    found = _OPENING.match(text) if field in NARROWED else None
    aside = _GRADES_ASIDE.search(_TITLE.sub("", text)) if field in NARROWED else None
    if aside:
        return aside.group()
    if found and field == "retake" and found["head"].startswith("再"):
        return None
    if not found or (field == "application" and _OF_APPLYING.fullmatch(found["head"])):
        return None
    return found["head"]
