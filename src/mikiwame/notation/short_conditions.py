"""Reads short texts on who may sit that ask something beside what they leave open: ``18歳以上。学歴は問いません``."""

from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.composed import Read, asks_of_some, read_composed
from mikiwame.notation.normalise import normalise
from mikiwame.notation.scoped import BLANK, GRADES, PART
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, Reading

_TRAIT: Final = "(?:年齢|学歴|職歴|国籍|性別|実務経験|経験|資格|職業|所属|居住地)"
_FREE: Final = (
    f"(?:{_TRAIT}(?:は|\\s?:\\s?)?不問[・、\\s]){{0,3}}{_TRAIT}(?:(?:・|、|や|と){_TRAIT}){{0,4}}(?:等|など)?(?:は|を|も|の|\\s?:\\s?)?(?:一切)?(?:有無は)?"
    "(?:問いません|問わない|問われません|不問)(?:です)?"
)
_ASKED_AND_FREE: Final = re.compile(
    f"(?P<before>[^。、()※「」]{{3,30}}(?<![でばがしてらり]))(?:。|、|\\s|\\(){_FREE}\\)?。?|{_FREE}(?:。|、|\\s)(?P<behind>[^。、()※「」]{{3,30}})。?"
)
# "特になし(ただし実技試験は学科試験合格者に限る)": a part of which something is asked.
_OPEN_BUT: Final = re.compile(
    f"(?P<open>[^()※。、]{{2,24}})(?:\\(|※|。)\\s?(?:ただし|但し|なお)?、?(?P<part>{PART}|{GRADES}(?:以上)?)(?:試験|検定)?(?:の?受[験検])?(?:に?は|については|のみ)、?"
    "(?P<asks>[^()。、]{2,24}(?:合格者?|修了者?|取得者?|者|[歳才年]以上)(?:のみ|だけ|に限(?:る|ります|られます)|である(?:こと|必要が?ある)|が(?:必要|対象|条件))?(?:です)?)\\)?。?"
)
_LONGEST: Final = 60


def read_conditions(printed: str, read: Read) -> Eligibility | None:
    """Give the reading of a text that asks one thing and says of others that they aren't asked, or None."""
    text = normalise(printed).strip(" ●■◆・")
    if len(text) > _LONGEST:
        return None
    asked = _ASKED_AND_FREE.fullmatch(text)
    if asked:
        told = read(asked["before"] or asked["behind"])
        plain = told["kind"] == "eligibility" and told["state"] != "open" and "label" not in told
        return {**told, "text": printed.strip()} if told["kind"] == "eligibility" and plain else None
    but = _OPEN_BUT.fullmatch(text)
    opened = read(but["open"]) if but else None
    if not but or not opened or opened["kind"] != "eligibility" or opened["state"] != "open" or "label" in opened:
        return None
    return {
        "kind": "eligibility",
        "state": "open",
        "text": printed.strip(),
        "excepting": [BLANK.sub("", but["part"])],
    }


def settle_conditions(printed: str, reading: Eligibility, read: Read) -> Reading:
    """Give a reading of who may sit with the grades, parts or people that a list of them keeps apart.

    What is open by the words of one item alone is refused where another asks something.
    """
    composed = read_composed("eligibility", printed, read)
    if composed and composed["kind"] == "eligibility" and _opens_more(composed, reading):
        return composed
    if reading["state"] != "open" or "label" in reading or "excepting" in reading:
        return reading
    told = read_conditions(printed, read)
    if told:
        return told
    return refuse("eligibility-both", normalise(printed)) if asks_of_some(printed, read) else reading


def _opens_more(composed: Eligibility, reading: Eligibility) -> bool:
    """Whether a list of grades that are open names one more than the reading of the text as a whole."""
    if "excepting" in reading:
        return False
    return "label" not in reading or len(composed.get("label", "")) > len(reading["label"])
