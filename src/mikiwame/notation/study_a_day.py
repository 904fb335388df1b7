"""Tells how long a day one studies where a text counts on that: ``1日1~2時間の学習で約3か月``."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Range, StudyTime

_NUMBER: Final = "[0-9]{1,3}(?:\\.[0-9])?"
_DAY: Final = re.compile(
    f"(?:1日(?:あたり|に)?|毎日)\\s?(?:約|平均)?(?P<low>{_NUMBER})(?P<first>時間|分)?(?:[~-](?P<high>{_NUMBER}))?(?P<unit>時間|分)(?P<half>半)?"
)
# "毎日4時間勉強したとして、", "1日2時間で": what the months are counted on.
_COUNTED_ON: Final = re.compile(
    f"{_DAY.pattern}(?:程度|ほど|くらい|ぐらい|前後)?(?:の(?:学習|勉強)(?:時間)?|(?:を)?(?:学習|勉強))?(?:した(?:として|場合)|すれば|する(?:として|場合|と)|して|で|の場合|とすると|として)(?:は)?、?\\s?(?=(?:約|およそ|だいたい)?[0-9])"
)
# "3か月(受講期限6か月)": how long one may take.
_LIMIT_ASIDE = re.compile(
    r"(?:ですが|だが|で)、(?:最長|最大)?[0-9]{1,2}(?:か月|年)間?まで(?:は)?(?:無料で|追加料金なしで)?(?:延長"
    r"|受講|在籍|サポート)[^。0-9]{0,12}|\((?:受講|在籍|サポート|視聴|添削)(?:可能)?(?:期限|期間"
    r"|有効期[限間])(?:は)?(?:最長)?[0-9]{1,2}(?:か月|年)間?(?:まで)?\)|\((?:最長|最大)[0-9]{1,4}(?:か月"
    r"|日)間?(?:まで)?の?サポート[^()0-9]*\)|、(?:最長|最大)[0-9]{1,4}(?:か月"
    r"|日)間?(?:まで)?サポート(?:延長)?可?$|\(1日(?:あたり)?約?[0-9]{1,2}(?:~[0-9]{1,2})?(?:分|時間)(?:程度"
    r"|ほど)?\)|・1日(?:あたり)?約?[0-9]{1,2}(?:~[0-9]{1,2})?(?:分|時間)(?:程度)?$"
)
# "1日30分の学習で約3か月": how much a day, beside how long.
_A_DAY = re.compile(
    r"(?:1日(?:あたり)?|毎日)約?[0-9.]{1,3}(?:時間|分)?(?:[~-][0-9.]{1,3})?(?:時間|分)(?:程度|ほど|くらい|ぐらい|前後)?の?(?:学習|勉強)(?:時間)?"
    r"(?:して|で|ペースで|を続け(?:て|れば)|すれば|を?継続(?:して|すれば)|を目安に)、?(?=[^。]{0,14}[0-9半])"
)
# "その平均的な勉強時間は": of what the page is on.
_OF_IT = re.compile("^その(?=平均的な(?:学習|勉強)|(?:学習|勉強)(?:時間|期間))")
_A_DAY_BEHIND = re.compile(
    r"、\s?1日(?:あたり)?約?[0-9.]{1,3}(?:[~-][0-9.]{1,3})?(?:時間|分)(?:程度|ほど|くらい|ぐらい|前後)?(?:を確保|の(?:学習|勉強)(?:時間)?(?:を確保)?|学習|勉強)(?:する|します|しましょう)?。?$"
)
_MINUTES: Final = 60
_MOST: Final = 12


def drop_day(text: str) -> str:
    """A normalised text without the time of a day on which it counts the whole."""
    return _COUNTED_ON.sub("学習は", _A_DAY.sub("学習は", text))


def spell_study(text: str) -> str:
    """A normalised text without the time of a day and what it says of a course beside how long one studies."""
    return _A_DAY_BEHIND.sub("", drop_day(_OF_IT.sub("", _LIMIT_ASIDE.sub("", text))))


def tell_day(text: str, reading: StudyTime) -> StudyTime | None:
    """Give a reading with the time of a day that its text counts on, or None where it cannot tell whose that is."""
    days = list(_DAY.finditer(text))
    if not days:
        return reading
    day = _read(days[0]) if len(days) == 1 else None
    of = reading.get("of")
    if day is None or (of and len(of) > 1):
        return None
    return {**reading, "of": [{**of[0], "a_day": day}]} if of else {**reading, "a_day": day}


def _read(found: re.Match[str]) -> Range | None:
    low, high = float(found["low"]), float(found["high"] or found["low"])
    unit, first = found["unit"], found["first"] or found["unit"]
    if found["half"] and unit == "時間":
        high += 0.5
        low = low if found["high"] else high
    span: Range = {"low": low / (_MINUTES if first == "分" else 1), "high": high / (_MINUTES if unit == "分" else 1)}
    return span if low > 0 and span["low"] <= (span["high"] or 0) <= _MOST else None
