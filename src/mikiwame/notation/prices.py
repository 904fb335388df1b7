"""A price of a text: its figure, the words around it, its labels and the days on which it holds."""

from dataclasses import dataclass

from mikiwame.notation.figures import (
    Figure,
    Surroundings,
)
from mikiwame.notation.labels import (
    Labels,
)
from mikiwame.notation.validity import ALWAYS, Validity
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount

_MONTHLY_BEFORE = re.compile(
    r"(?:月額|月々|毎月|月謝|月会費|(?:1|一|ひと)(?:か|ヶ|ケ)?月(?:(?:あたり|当たり|につき|換算)(?:にすると|だと|では|で)?、?\s?)?|分割払?い?|(?<![0-9か年各今来先毎])月)(?:の(?:お)?支払い?|払い)?(?:は|が|:|\()?\s?約?$"
)
_MONTHLY_AFTER = re.compile(
    r"\s?(?:\(税[込抜別]み?\)\s?)?(?:/\s?(?:1か)?月(?!々|額)|毎月|(?:×|x|X)\s?[0-9]{1,3}\s?(?:回|か月)|\(月額\)"
    r"|/month)"
)
# "令和9年4月~8,800円", "2027/4/1~8,800円": behind a day it says from when, not up to how much.
_UP_TO = re.compile(r"(?<![0-9][月日年])(?<!年度)(?<![./-][0-9])(?<![./-][0-9]{2})\s?~\s?$")


@dataclass(frozen=True)
class Price:
    """``extra`` is a fee beside the exam's own; ``printed`` are the words that stand next to the figure itself."""

    figure: Figure
    around: Surroundings
    labels: Labels
    extra: bool
    validity: Validity = ALWAYS
    former: Figure | None = None
    printed: Surroundings | None = None


def is_monthly(around: Surroundings) -> bool:
    """Say whether the amount falls due every month."""
    return bool(_MONTHLY_BEFORE.search(around.before) or _MONTHLY_AFTER.match(around.after))


def drop_monthly(before: str) -> str:
    """Give the words before an amount without those that say that it falls due every month."""
    while match := _MONTHLY_BEFORE.search(before):
        before = before[: match.start()].rstrip()
    return before


def make_amount(price: Price, label: str | None) -> Amount:
    """Give the amount in the shape of a reading."""
    figure, around = price.figure, price.around
    open_end = (
        bool(
            re.match(
                r"\s?(?:\(税[込抜別]み?\))?\s?(?:台?\s?~(?=$|[\s、。.()のがとだでをもはに])|から(?=$|[\s、。.()のがだ]|です|と[^0-9]))",
                around.after,
            )
        )
        and figure.low == figure.high
    )
    up_to = bool(_UP_TO.search(around.before)) and figure.low == figure.high
    low = None if up_to or figure.low is None else int(figure.low)
    high = None if open_end or figure.high is None else int(figure.high)
    return {"label": label, "low": low, "high": high, "per": "month" if is_monthly(around) else "once"}
