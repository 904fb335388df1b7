"""Names lengths that the readers of labels leave alike or without a name: by a bracket or a bullet before them."""

import re
from collections import Counter
from collections.abc import Sequence

from mikiwame.notation.replaced import Named

# "学科試験(一般知識) 60分 学科試験(専門知識) 60分"
_BRACKET_BEFORE = re.compile(r"\(([^()]{2,24})\)\s*:?\s*$")
# "・公害総論:50分", "・一般知識 15問 60分"
_BULLET_BEFORE = re.compile(
    r"(?:^|(?<=\s))(?:[・●■◆]|-\s|[0-9]{1,2}[).])\s?(?P<name>[^\s:・●■◆()|0-9]{2,24})\s?[:\s]\s*(?:[0-9]{1,3}問\s*)?$"
)
_NO_NAME = re.compile("時間|合計|休憩|全体|試験$|検定$|説明|形式|方式|以上|以内|約")


def tell_by_words_before(named: Sequence[Named], befores: Sequence[str]) -> list[Named]:
    """Give twins the brackets that tell them apart, and a bulleted length without a name that of its bullet."""
    counted = Counter(labels for _, labels in named if labels != (None,))
    told = list[Named]()
    for (stretch, labels), before in zip(named, befores, strict=True):
        bracket, bullet = _BRACKET_BEFORE.search(before), _BULLET_BEFORE.search(before)
        if counted[labels] > 1 and bracket and len(labels) == 1:
            told.append((stretch, (f"{labels[0]}({bracket[1]})",)))
        elif labels == (None,) and bullet and not _NO_NAME.search(bullet["name"]):
            told.append((stretch, (bullet["name"],)))
        else:
            told.append((stretch, labels))
    return told
