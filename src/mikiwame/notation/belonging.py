"""Which field a price belongs to, whatever column it stands in, and on which condition a text speaks."""

import re

from mikiwame.notation.normalise import normalise

_CERTIFICATE = re.compile(
    "(?:認定|合格|資格)?(?:証書?|カード|登録)?の?(?:発行|交付|登録|申請)(?:手数)?料|登録料|認定証代"
)
_NET = re.compile("実質(?:負担|価格|金額|費用)|(?:給付金?|補助金?|キャッシュバック)(?:の)?(?:適用|利用|支給)?(?:後|時)")

_CONDITIONAL = frozenset(
    {
        "duration",
        "schedule",
        "passing_mark",
        "eligibility",
        "exam_content",
        "application",
        "open_book",
        "retake",
        "result_day",
    }
)
_CONDITION = re.compile(
    "((?:在宅|自宅|郵送|一般会場|会場|集合|団体)(?:での)?(?:受験|受検|試験|方式)?)(?:者)?の?(?:場合|方は|対象者は|際|時は|とき)"
)


def find_field(field: str, label: str | None, unit: str | None) -> str | None:
    """The field that a price belongs to: a fee for the certificate is none of the exam, and a price a month is not that
    of a course; None for what somebody pays less some benefit, which is no price.

    >>> find_field("exam_fee", "認定証書発行手数料", "yen")
    'certificate_fee'
    """
    text = normalise(label or "")
    if field in ("exam_fee", "extra_fee") and _CERTIFICATE.search(text):
        return "certificate_fee"
    if field == "course_cost" and unit == "yen/month":
        return "subscription"
    if field == "course_cost" and _NET.search(text):
        return None
    return field


def find_condition(field: str, text: str) -> str | None:
    """The one way of sitting on whose condition a text speaks, in fields where that changes what holds; None where it
    speaks of none, or of several.

    >>> find_condition("duration", "在宅受験の場合、時間の制限はございません。")
    '在宅受験'
    """
    if field not in _CONDITIONAL:
        return None
    found = {told.replace("での", "") for told in _CONDITION.findall(normalise(text))}
    return found.pop() if len(found) == 1 else None
