"""Why nothing is known of a field today: never told, over, not yet so, too old, or told in words that give no value."""

from collections.abc import Sequence

from mikiwame.answers.doubts import find_unknown
from mikiwame.answers.rows import ClaimRow
from mikiwame.facts.weighing import VALUELESS
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.fields import READ
from mikiwame.vocabulary.reasons import Reason


def explain_silence(field: str, known: Sequence[ClaimRow], held: Sequence[ClaimRow], today: int) -> Reason:
    """Why a field of a certification has no fact on a day.

    :param known: the claims on the certification that are known on the day; ``held``: those of them that wait for an
        editor's word; ``today``: the day as a count of days.
    """
    if any(one.field == field for one in held):
        return Reason("facts.waits")
    told = [one for one in known if one.field == field]
    valued = [one for one in told if one.kind not in VALUELESS and not _is_unread(one)]
    unread = [one for one in told if _is_unread(one) and not _is_over(one, today)]
    lasting = [one for one in valued if not _is_over(one, today)]
    if lasting:
        return _explain_lasting(lasting, today)
    if unread:
        newest = max(unread, key=lambda one: one.true_day)
        return Reason("facts.unread", {"text": newest.text, "source": newest.source})
    ends = [one.until for one in told if one.until is not None and one.kind not in VALUELESS]
    if ends:
        return Reason("facts.over", {"day": read_count(max(ends))})
    first = max(told, key=lambda one: one.true_day, default=None)
    return find_unknown(first.kind, first.text) if first else find_unknown(None, None)


def _explain_lasting(lasting: Sequence[ClaimRow], today: int) -> Reason:
    """What nobody ended, and is no fact: it is to come, or the page that prints it is too old to tell of today."""
    begun = [one for one in lasting if one.since is None or one.since <= today]
    if not begun:
        return Reason("facts.not_in_force")
    return Reason("facts.long_ago", {"day": read_count(max(one.true_day for one in begun))})


def _is_unread(claim: ClaimRow) -> bool:
    return claim.kind == "text" and claim.field in READ


def _is_over(claim: ClaimRow, today: int) -> bool:
    return claim.until is not None and claim.until < today
