"""Says of a change on some day that is told without its figure whether it has come or is to come."""

from typing import Literal

from mikiwame.vocabulary import patterns as re

Tense = Literal["past", "future", "open"]

_CHANGE = re.compile(
    r"(?P<particle>から|より|以降|以後|~|付け?で|をもって|に)?\s?(?P<subject>[^。、()]{0,20}?)"
    r"(?P<change>改[定訂正]|変更|値上げ?|値下げ?|引き?上げ?|引き?下げ?|変わ|上がる?|下がる?|高く|安く|新(?:料金|価格|受験料|受検料|検定料))(?P<ending>[^。()0-9]{0,16})"
)
_COME = re.compile(
    "(?:し|され|なり|わり|がり|なっ|がっ|さがっ|わっ|られ|げ)(?:まし)?た|済|ずみ|[てで]い(?:る|ます)|^後|[のが]現行"
)
_TO_COME = re.compile("予定|見込|ます|する|される|なる|わる|^る|られる|決定|検討|^前")
# "7,700円(2024年5月改定)" is how a list says since when its prices are these.
_REVISED = re.compile("改[定訂正]|新..{0,2}")
# "2024年4月に6,600円から値上げ": the price beside it is the new one.
_FROM_THE_OLD = re.compile(r"円\s?(?:から|より)の?\s?$")


def read_tense(text: str, place: int) -> Tense | None:
    """Give the tense of the change whose words begin at ``place``, or None where nothing there changes."""
    told = _CHANGE.match(text, place)
    if told is None:
        return None
    if _COME.search(told["ending"]) or _FROM_THE_OLD.search(told["subject"]):
        return "past"
    if _TO_COME.search(told["ending"]) or not _REVISED.fullmatch(told["change"]):
        return "future"
    return "open" if told["particle"] else "past"
