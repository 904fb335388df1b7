"""How a command ends where something is refused: 2 where it was typed wrongly, 1 where what it was given is wrong."""

from mikiwame.vocabulary.complaints import PROGRAM, Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

AT_FAULT, MISTYPED = 1, 2

_TYPED = frozenset(
    [
        "no_certification",
        "no_name_like",
        "unclear_name",
        "in_several_names",
        "in_many_names",
        "no_slug",
        "not_compared",
        "other_trade",
        "with_itself",
        "against_itself",
        "picture_of_two",
        "no_category",
        "begins_several",
        "no_field",
        "no_field_like",
        "no_criterion",
        "no_policy",
        "no_method",
        "no_format",
        "no_market",
        "several_markets",
        "no_language",
        "no_source",
        "no_grade",
        "no_grades",
        "no_receipt_with",
        "factor_alone",
        "two_regions",
        "several_reviewers",
        "no_reviewer",
        "no_item",
        "answer_unknown",
        "no_age",
        "no_budget",
        "no_prefecture",
        "no_organisation",
        "day_past",
        "day_to_come",
        "day_wanted",
        "empty",
        "given_twice",
        "without_number",
        "weight_above_zero",
        "weight_from_zero",
        "bounds_not_rising",
        "least_above_one",
        "greatest_below_one",
        "address_of_several",
        "no_contact",
        "contact_needed",
        "several_sources",
        "no_source_told",
        "kind_of_new_source",
        "title_of_new_source",
        "set",
        "answer_needed_by_set",
        "answer_not_there",
        "no_network",
        "no_base",
        "base_no_path",
    ]
)
"""Codes of ``asked`` that refuse the name of something, or the value of an option, whatever the files are."""


_NAMED = frozenset({"files.no_such_market"})
"""Codes of other topics that refuse a name."""

_SLUGS = frozenset({"form.no_slug"})
"""Codes that refuse a name where it was typed, and a key where it stands in a file."""


def find_status(error: MikiwameError) -> int:
    """The exit status of a command that ended with the error: 2 where all of it is in what was typed."""
    typed = error.complaints and all(_is_typed(one) for one in error.complaints)
    return MISTYPED if typed else AT_FAULT


def _is_typed(complaint: Complaint) -> bool:
    reason = complaint.reason
    if reason is None:
        return False
    slug = reason.code in _SLUGS and complaint.file == PROGRAM
    return slug or reason.code in _NAMED or _refuses_typed(reason)


def _refuses_typed(reason: Reason) -> bool:
    """The reason, or the one that it tells the place of, where it only adds the option to it."""
    topic, _, name = reason.code.partition(".")
    within = [one for one in reason.values.values() if isinstance(one, Reason)]
    return (topic == "asked" and name in _TYPED) or (len(within) == 1 and _refuses_typed(within[0]))
