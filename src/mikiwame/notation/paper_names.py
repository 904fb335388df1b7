"""Names the one paper of an exam whose length a text tells, and the field's own head where it stands in short."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Duration

# "時間は学科・実技とも各45分"
_BARE_HEAD: Final = re.compile("(?:^|(?<=。))時間(?=[はが])")
# "(3) 食品衛生の法規 13:15~14:05": the name of a paper before the time of day of it alone.
_NAME_BEFORE_CLOCK: Final = re.compile(
    r"(?:^|(?<=。))\s?(?:\([0-9]{1,2}\)\s?)?(?P<name>(?![^0-9]*(?:時間|日時|日程|試験|検定|会場|午[前後]))"
    r"[^\s0-9、。:は()|]{2,16}の[^\s0-9、。:は()|]{1,10})\s+(?=[0-9]{1,2}:[0-9]{2}\s?~\s?[0-9]{1,2}:[0-9]{2}(?:。|$))"
)
# "午前 10:00~11:40(100分)": set off from the clock it names the part; "午前9時から" and "午後 1:30" only say the hour.
_HALF_BEFORE_CLOCK: Final = re.compile(
    r"^\s?(?P<name>午前(?=\s+0?[5-9]:|\s+1[01]:|\s+(?:[5-9]|1[01])時)|午後(?=\s+1[2-9]:|\s+1[2-9]時))"
    r"\s+[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)\s?[~-]\s?(?!午[前後])[0-9]"
)
OWN_TOPIC: Final = re.compile("^: は、?")
"""What stands before a name where the field's own word opened the text."""
EACH_BEHIND: Final = re.compile("間?ずつ")
"""``学科と実技が40分ずつ``: each of those named before has the length."""


def name_head(text: str) -> str:
    """Give a normalised text with the field's own head in full."""
    return _BARE_HEAD.sub("試験時間", text)


def name_paper(text: str, duration: Duration) -> Duration:
    """Give the one length of a normalised text the name that stands before its time of day, where it has none."""
    paper = _NAME_BEFORE_CLOCK.search(text) or _HALF_BEFORE_CLOCK.match(text)
    if paper and [part["label"] for part in duration["parts"]] == [None]:
        duration["parts"][0]["label"] = paper["name"]
    return duration
