"""The fields that a source can say something of, and the kind of value that each holds."""

from typing import Literal, get_args

Kind = Literal[
    "money",
    "rate",
    "people",
    "duration",
    "schedule",
    "venue",
    "eligibility",
    "mark",
    "content",
    "application",
    "result",
    "retake",
    "upkeep",
    "study",
    "materials",
    "support",
    "refund",
    "aid",
    "edition",
    "mode",
    "open_book",
    "proctored",
    "text",
]

Field = Literal[
    "exam_fee",
    "course_cost",
    "extra_fee",
    "pass_rate",
    "examinees",
    "passers",
    "duration",
    "schedule",
    "venue",
    "eligibility",
    "organiser",
    "school",
    "stars",
    "application",
    "passing_mark",
    "exam_content",
    "result_day",
    "retake",
    "certificate_fee",
    "upkeep",
    "study_time",
    "materials",
    "subscription",
    "support",
    "refund",
    "aid",
    "based_on",
    "mode",
    "open_book",
    "proctored",
    "status",
    "benefit",
    "name_alias",
]

FIELDS: tuple[Field, ...] = get_args(Field)

_READ: dict[str, Kind] = {
    "exam_fee": "money",
    "course_cost": "money",
    "extra_fee": "money",
    "certificate_fee": "money",
    "subscription": "money",
    "pass_rate": "rate",
    "examinees": "people",
    "passers": "people",
    "duration": "duration",
    "schedule": "schedule",
    "venue": "venue",
    "eligibility": "eligibility",
    "application": "application",
    "passing_mark": "mark",
    "exam_content": "content",
    "result_day": "result",
    "retake": "retake",
    "upkeep": "upkeep",
    "study_time": "study",
    "materials": "materials",
    "support": "support",
    "refund": "refund",
    "aid": "aid",
    "based_on": "edition",
    "mode": "mode",
    "open_book": "open_book",
    "proctored": "proctored",
}

KINDS: dict[Field, Kind] = {field: _READ.get(field, "text") for field in FIELDS}
"""Field -> kind. Fields of kind ``text`` are kept as printed; only the cost to pass reads numbers, of a ``benefit``."""

READ: tuple[Field, ...] = tuple(field for field in FIELDS if KINDS[field] != "text")
"""Fields that are read into values: a text of them that is not read is no fact."""

ASKED: tuple[Field, ...] = (
    "exam_fee",
    "course_cost",
    "extra_fee",
    "pass_rate",
    "examinees",
    "passers",
    "duration",
    "schedule",
    "venue",
    "eligibility",
)
"""The fields that every certification should have a fact of: where none is known, that is told."""

OFFERS: tuple[Field, ...] = (
    "course_cost",
    "school",
    "subscription",
    "materials",
    "support",
    "refund",
    "aid",
    "benefit",
)
"""What is offered on the way to an exam, and ends with it."""

PRICED: tuple[Field, ...] = ("exam_fee", "course_cost", "extra_fee", "certificate_fee", "materials")
"""Fields of prices in yen, which a criterion may add up."""

UNITS: dict[Kind, str] = {
    "money": "yen",
    "rate": "percent",
    "people": "people",
    "duration": "minutes",
    "schedule": "per_year",
}
"""Kind -> the unit of its plain figures. A price a month is no price, and single days are no number of sittings."""

OPINIONS: frozenset[str] = frozenset({"stars"})
"""Fields that hold somebody's judgement. They are shown with its name; no criterion may read them."""
