"""Says where a length of an exam is not its own: it holds a break, or stands beside a part of itself."""

from collections.abc import Sequence

from mikiwame.notation.labels import Labels
from mikiwame.notation.lengths import Stretch
from mikiwame.vocabulary import patterns as re

# "6時間(休憩1時間を含む)", "10時から16時(12時半から13時半まで休憩)": the bracket behind a length names a break.
_BREAK_BEHIND = re.compile(r"\s?(?:まで)?(?:の)?(?:間)?[(](?P<said>[^()]{0,40}(?:休憩|休み)[^()]{0,40})[)]")
# "120分(途中休憩10分)" leaves the break out, as long as nothing says that it is in; the clock never does.
_HELD = re.compile("含(?!ま[なずせ]|みませ)|込み")
_BREAK_IN = re.compile(r"[(]\s?(?:途中)?休憩[^()。]{0,12}(?:を含む|含む|を含み|込み?)\s?[)]")
_SEVERAL_TIMES = re.compile(r"(?:分|時間)の(?:試験|テスト|検定)を\s?[2-9]\s?[回つ]")
_BREAK_AHEAD = re.compile("休憩[^。、()]{0,12}(?:を含め?|込み?で|含む)(?:て)?、?[^。、()0-9]{0,6}約?$")


def holds_break(text: str, stretches: Sequence[Stretch]) -> bool:
    """Say whether a length holds a break of which the text says how long it is, so that the exam is shorter."""
    return bool(_BREAK_IN.search(text)) or any(_holds_break(text, stretch, stretches) for stretch in stretches)


def _holds_break(text: str, whole: Stretch, stretches: Sequence[Stretch]) -> bool:
    if any(other.end <= whole.start for other in stretches) and _BREAK_AHEAD.search(text[: whole.start]):
        return True
    behind = _BREAK_BEHIND.match(text, whole.end)
    if behind is None or not (whole.by_clock or _HELD.search(behind["said"])):
        return False
    return any(behind.start("said") <= other.start < behind.end("said") for other in stretches)


def is_sat_several_times(text: str) -> bool:
    """``50分の試験を2回行い``: the exam lasts so many times as long."""
    return bool(_SEVERAL_TIMES.search(text))


def stands_beside_part(labels: Sequence[Labels]) -> bool:
    """``1級 90分、1級 2次試験 90分``: the first may be a part as well as the whole."""
    names = {label for each in labels for label in each if label}
    return any(other.startswith(f"{name} ") for name in names for other in names)
