"""The stars that a reviewer gave, from the sources of kind reviewer."""

from collections.abc import Iterable

from mikiwame.answers.claims import Claims
from mikiwame.answers.rows import ClaimRow
from mikiwame.notation.stars import Stars, read_stars
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, UnfitError
from mikiwame.vocabulary.reasons import Reason


def list_stars(comparison: Comparison, reviewer: str | None = None) -> tuple[str, dict[str, Stars]]:
    """The reviewer, and certification -> the newest stars that the reviewer gave it by the comparison's day.

    :param reviewer: slug of a publisher or of one of its sources; may be left out where there is only one.
    :raises MikiwameError: for an unknown reviewer, none at all, or a choice of several; and for stars that cannot be
        read, each with file and line.
    """
    given = _list_given(comparison)
    publishers = {source: comparison.catalogue.sources[source].publisher or source for source, _ in given}
    known = list(dict.fromkeys(publishers.values()))
    chosen = reviewer if reviewer is not None and reviewer in publishers else _pick(known, reviewer)
    return chosen, _read_newest(claim for source, claim in given if chosen in (source, publishers[source]))


def _list_given(comparison: Comparison) -> list[tuple[str, ClaimRow]]:
    """Every certification's stars with their source, the oldest first."""
    claims = [
        (one.source, one)
        for one in Claims(comparison).list_in_force(["stars"])
        if one.source is not None and one.source_kind == "reviewer" and one.kind == "text"
    ]
    return sorted(claims, key=lambda given: (given[1].certification, given[1].day or 0, given[0], given[1].line))


def _pick(known: list[str], reviewer: str | None) -> str:
    names = ", ".join(sorted(known))
    if not known:
        raise MikiwameError(Reason("asked.no_stars"))
    if reviewer is None and len(known) > 1:
        raise MikiwameError(Reason("asked.several_reviewers", {"names": names}))
    if reviewer is not None and reviewer not in known:
        raise MikiwameError(Reason("asked.no_reviewer", {"reviewer": reviewer, "names": names}))
    return reviewer or known[0]


def _read_newest(claims: Iterable[ClaimRow]) -> dict[str, Stars]:
    newest: dict[str, tuple[ClaimRow, Stars]] = {}
    complaints = []
    for claim in claims:
        try:
            stars = read_stars(claim.text or "")
        except UnfitError as error:
            complaints.append(_complain(claim, error.reason))
            continue
        earlier = newest.get(claim.certification)
        if earlier and earlier[0].day == claim.day and earlier[1].number != stars.number:
            also = f"{earlier[0].file}:{earlier[0].line}"
            complaints.append(_complain(claim, Reason("asked.other_stars", {"text": claim.text, "place": also})))
        newest[claim.certification] = claim, stars
    complaints += _compare_scales(newest.values())
    if complaints:
        raise MikiwameError(complaints)
    return {slug: stars for slug, (_, stars) in newest.items()}


def _compare_scales(read: Iterable[tuple[ClaimRow, Stars]]) -> list[Complaint]:
    """Complaints of stars of another number in all than the first: 3 of 5 and 3 of 10 are not the same."""
    counted = [(claim, stars) for claim, stars in read if stars.most]
    return [
        _complain(claim, _tell_scales(claim, stars.most, counted[0][1].most))
        for claim, stars in counted
        if stars.most != counted[0][1].most
    ]


def _tell_scales(claim: ClaimRow, most: float | None, others: float | None) -> Reason:
    return Reason("asked.other_scale", {"text": claim.text, "most": most, "others": others})


def _complain(claim: ClaimRow, fault: Reason) -> Complaint:
    reason = Reason("asked.stars_of", {"certification": claim.certification, "fault": fault})
    return Complaint.of(claim.file, claim.line, "error", reason)
