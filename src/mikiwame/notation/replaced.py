"""Leaves out the lengths that others have taken the place of, and says from which day those that stay hold."""

from collections.abc import Sequence

from mikiwame.notation.figures import bracket_depths, look_around
from mikiwame.notation.labels import Labels
from mikiwame.notation.lengths import Stretch
from mikiwame.notation.since import Start, ends_by_then, find_starts
from mikiwame.vocabulary import patterns as re

Named = tuple[Stretch, Labels]

# "旧:120分 新:90分", "従来は120分": the length that held before.
_OLD = re.compile(
    r"(?:(?<![\u4e00-\u9fff])旧(?:試験)?|従来|以前|これまで|(?:改[定正訂]|変更|短縮|延長)前)\s?(?:[:は]|の|が)?\s?約?$"
)
_NEW = re.compile(r"(?:新(?:試験)?|現行|現在|(?:改[定正訂]|変更|短縮|延長)後)\s?(?::|は|の)?\s?$")
_GIVES_WAY = re.compile(r"\s?(?:の試験)?(?:から|→|⇒|より|(?:では|じゃ)な[くい])\s?")
_UNLABELLED: Labels = (None,)


def drop_old(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Leave out what held before where another stays: ``90分から120分に``, ``120分(旧90分)``, ``2026年度まで120分``."""
    surroundings = look_around(text, stretches)
    kept = [
        stretch
        for index, (stretch, around) in enumerate(zip(stretches, surroundings, strict=True))
        if not (_GIVES_WAY.match(around.after) and index + 1 < len(stretches))
        and not _OLD.search(around.before)
        and not ends_by_then(around.before)
    ]
    return kept or list(stretches)


def strip_new(before: str) -> str:
    """``新:90分``: that a length is the new one is no label of it."""
    return _NEW.sub(" ", before)


def keep_latest(text: str, named: Sequence[Named]) -> tuple[list[Named], str | None] | None:
    """Give the lengths that hold last with the day from which they all do, or None where only some have a day.

    ``120分(2027年4月から90分)`` is 90 from the 1st of April 2027 on, under the label that stands before the pair.
    """
    starts = _assign_starts(text, [stretch for stretch, _ in named])
    days = {start.day for start in starts if start}
    if not days:
        return list(named), None
    latest = max(days)
    rows = [_inherit(index, named) for index in range(len(named))]
    newest = [row for row, start in zip(rows, starts, strict=True) if start and start.day == latest]
    replaced = {label for _, labels in newest for label in labels}
    older = [row for row, start in zip(rows, starts, strict=True) if not (start and start.day == latest)]
    if any(label not in replaced for _, labels in older for label in labels):
        return None
    return newest, latest


def _inherit(index: int, named: Sequence[Named]) -> Named:
    stretch, labels = named[index]
    return (stretch, named[index - 1][1]) if index and labels == _UNLABELLED else (stretch, labels)


def _assign_starts(text: str, stretches: Sequence[Stretch]) -> list[Start | None]:
    """A day before a length, or alone in the bracket behind it, is its own; one that opens the text is everybody's.

    Wherever it stands, a day is that of the only length.
    """
    starts, depths = find_starts(text), bracket_depths(text)
    if len(stretches) == 1 and starts:
        return [starts[0]]
    own = [_find_own(text, index, stretches, starts) for index in range(len(stretches))]
    opening = own[0] if own else None
    if opening and opening.end <= stretches[0].start and depths[opening.start] == -1 and not any(own[1:]):
        return [opening] * len(stretches)
    return own


def _find_own(text: str, index: int, stretches: Sequence[Stretch], starts: Sequence[Start]) -> Start | None:
    stretch = stretches[index]
    floor = stretches[index - 1].end if index else 0
    ceiling = stretches[index + 1].start if index + 1 < len(stretches) else len(text)
    for start in starts:
        bracketed = re.fullmatch(r"\s?\(\s?", text[stretch.end : start.start]) if start.start >= stretch.end else None
        if bracketed and ")" in text[start.end : ceiling]:
            return start
        if (
            floor <= start.start
            and start.end <= stretch.start
            and not (floor and _closes(text[floor : stretch.start], start.start - floor))
        ):
            return start
    return None


def _closes(between: str, place: int) -> bool:
    """``1級90分(2027年4月から)、2級60分``: a day in the bracket behind a length is not of the next one."""
    return bool(re.fullmatch(r"\s?\(\s?", between[:place])) and ")" in between[place:]
