"""Finds the grades that a text on who may sit keeps for others: ``制限なし。ただし、1級は2級の合格者に限ります``."""

from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.scoped import GRADES
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, Unreadable

# What is said of another grade behind a comma is none of this one's.
_OF_IT: Final = f"(?:(?!(?<=[、,])\\s?{GRADES}(?:以上|以下)?(?:試験|検定)?(?:は|には|については|:))[^。]){{0,30}}?"
_KEPT: Final = re.compile(
    rf"(?P<grades>{GRADES}(?:以上|以下)?)(?:試験|検定)?(?:の?受[験検](?:者|資格)?|を?受[験検]する(?:に|場合|方|人))?(?:のみ"
    rf"|だけ)?(?:は|には|については)、?"
    f"(?={_OF_IT}(?:合格|取得|修了|限[りる]|必要|経験|講座|条件|実務|従事|受か[っる]|[0-9]\\s?(?:年|歳|才|か月)以上|会員|卒業|保有|所持))(?!{_OF_IT}(?:必要は|不要|不問|なし|ありません"
    "|問い?ません|問われ|制限[はが]な|誰でも|どなたでも))"
)


def list_excepted(text: str) -> list[str]:
    """The grades that not everybody may sit, as printed in a normalised text that says everybody may sit the rest."""
    return list(dict.fromkeys(found["grades"].strip() for found in _KEPT.finditer(text)))


# "2級~4級は誰でも受験することができますが、1級は2級合格者であることが必要です": the grades open to anybody stand first.
_OPEN_FIRST: Final = re.compile(
    f"^[\\s●■・◆※]*(?P<grades>{GRADES})(?:試験|検定)?(?:は|には|については)、?(?:誰でも|だれでも"
    f"|どなたでも)、?受[験検](?:する|の)?(?:こと)?(?:が|も)?"
    "(?:可能|でき)(?:です|ます|る)?(?:が、|。|けれど|もの)(?P<rest>.+)$"
)
# "誰でも受講することはできません": the opposite of what its words say apart.
_NOT_ANYBODY: Final = re.compile(
    "(?:誰でも|だれでも|どなたでも)[^。、]{0,16}(?:は(?:でき|出来)(?:ません|ない)|わけでは|とは限|(?:でき"
    "|出来)るわけ|というわけ)"
)
# "ただし5級から受験し、合格をもって順次上位の級を受験する": the higher grades are for some.
_ONE_BY_ONE: Final = re.compile(
    "順次[^。]{0,4}上位|飛び級[はも]?(?:でき|出来|認め)[^。]{0,4}(?:ません|ない)|(?:1つ|一つ|すぐ)下の級[^。]{0,12}合格"
)
# "コースは10歳から参加可能": who may take it is asked, not that one takes it.
_AGE_FOR_COURSE: Final = re.compile(
    "(?:コース|講座|講習|教室|スクール)(?:に?は|へは|への参加は)[^。、]{0,12}[0-9]{1,2}歳"
)
# "受講対象者は、…有効な証明書をお持ちの方": who may take the course itself.
_FOR_THE_COURSE: Final = re.compile(
    "[\\s●■・◆※【]*受講(?:対象者?|資格|条件)[】]?\\s?(?:は|:|、)[^。]*(?:証明書?|免許証?|手帳|資格証)[^。]{0,12}(?:をお?持ち|所持|有する)"
)
# "「会員の資格を2年間保持した者」か「養成機関で課程を修了した者」": a course is one of two ways.
_EITHER: Final = re.compile("」\\s?(?:か|または|又は|もしくは|あるいは)、?\\s?「")


def read_open_grades(printed: str, text: str) -> Eligibility | None:
    """Give the grades that anybody may sit, where a normalised text tells of them first and of others behind."""
    found = _OPEN_FIRST.match(text)
    kept = list_excepted(found["rest"]) if found else []
    if not found or not kept:
        return None
    label = found["grades"].strip()
    return {"kind": "eligibility", "state": "open", "text": printed.strip(), "label": label, "excepting": kept}


def weigh_condition(reading: Eligibility | Unreadable, text: str) -> Eligibility | Unreadable:
    """Refuse what is open by its words alone, and call no course asked for what only asks something for a course."""
    if reading["kind"] != "eligibility":
        return reading
    if reading["state"] == "open":
        kept = _NOT_ANYBODY.search(text) or _ONE_BY_ONE.search(text)
        return refuse("other_matter", text, word=kept.group()) if kept else reading
    asked = _AGE_FOR_COURSE.search(text) or _EITHER.search(text) or _FOR_THE_COURSE.match(text)
    if reading["state"] == "course_required" and asked:
        return {**reading, "state": "other"}
    return reading
