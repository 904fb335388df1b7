"""A reviewer's stars as numbers: read strictly from what the sources of kind reviewer print, never guessed."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.publishing.known_claims import list_claims_in_force
from mikiwame.vocabulary.complaints import Complaint, MikiwameError

Row = dict[str, Any]

WORDS = {"おすすめしない": 0.0}
"""Judgements in words, as stars: advising against is below every star."""

_SHARE = re.compile(r"\(?([0-9]+(?:\.[0-9]+)?)/([0-9]+(?:\.[0-9]+)?)\)?")


@dataclass(frozen=True)
class Stars:
    """How one reviewer judged one certification: ``number`` of ``most`` stars, null for a judgement in words."""

    number: float
    most: float | None
    printed: str

    def say(self) -> str:
        """The judgement in a few words for a sentence."""
        return f"星{self.number:g}" if self.most else f"「{self.printed}」"


def read_stars(text: str) -> Stars:
    """``(4.5 / 5.0)``, or one of ``WORDS``.

    :raises ValueError: for any other text, and for more stars than there are.
    """
    printed = text.strip()
    if printed in WORDS:
        return Stars(WORDS[printed], None, printed)
    share = _SHARE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", printed)))
    if share is None:
        raise ValueError(f'"{text}" is no number of stars. Write it like 4.5 / 5.0, or {", ".join(WORDS)}.')
    number, most = map(float, share.groups())
    if number > most:
        raise ValueError(f'"{text}" are more stars than there are. Write it like 4.5 / 5.0.')
    return Stars(number, most, printed)


def list_stars(comparison: Comparison, reviewer: str | None = None) -> tuple[str, dict[str, Stars]]:
    """The reviewer, and certification -> the newest stars that the reviewer gave it by the comparison's day.

    :param reviewer: slug of a publisher or of one of its sources; may be left out where there is only one.
    :raises MikiwameError: for an unknown reviewer, none at all, or a choice of several; and for stars that cannot be
        read, each with file and line.
    """
    claims = _list_claims(comparison)
    known = list(dict.fromkeys(_name_reviewer(comparison, claim["source"]) for claim in claims))
    sources = {claim["source"] for claim in claims}
    chosen = reviewer if reviewer is not None and reviewer in sources else _pick(known, reviewer)
    own = [claim for claim in claims if chosen in (claim["source"], _name_reviewer(comparison, claim["source"]))]
    return chosen, _read_newest(own)


def _list_claims(comparison: Comparison) -> list[Row]:
    """Every certification's stars, the oldest first."""
    said = (pl.col("field") == "stars") & (pl.col("source_kind") == "reviewer") & (pl.col("kind") == "text")
    claims = list_claims_in_force(comparison, said)
    return sorted(claims, key=itemgetter("certification", "day", "source", "line"))


def _name_reviewer(comparison: Comparison, source: str) -> str:
    return comparison.catalogue.sources[source].publisher or source


def _pick(known: list[str], reviewer: str | None) -> str:
    names = ", ".join(sorted(known))
    if not known:
        raise MikiwameError("No reviewer gave stars here by this day. Take another category, market or day.")
    if reviewer is None and len(known) > 1:
        raise MikiwameError(f"Several reviewers gave stars: {names}. Choose one with --reviewer.")
    if reviewer is not None and reviewer not in known:
        raise MikiwameError(f'There is no reviewer "{reviewer}" with stars here. Use: {names}.')
    return reviewer or known[0]


def _read_newest(claims: Iterable[Row]) -> dict[str, Stars]:
    newest: dict[str, tuple[Row, Stars]] = {}
    complaints = []
    for claim in claims:
        try:
            stars = read_stars(claim["text"])
        except ValueError as error:
            complaints.append(_complain(claim, str(error)))
            continue
        earlier = newest.get(claim["certification"])
        if earlier and earlier[0]["day"] == claim["day"] and earlier[1].number != stars.number:
            also = f"{earlier[0]['file']}:{earlier[0]['line']}"
            complaints.append(_complain(claim, f'"{claim["text"]}" differs from {also} of the same day. Keep one.'))
        newest[claim["certification"]] = claim, stars
    complaints += _compare_scales(newest.values())
    if complaints:
        raise MikiwameError(complaints)
    return {slug: stars for slug, (_, stars) in newest.items()}


def _compare_scales(read: Iterable[tuple[Row, Stars]]) -> list[Complaint]:
    """Complaints of stars of another number in all than the first: 3 of 5 and 3 of 10 are not the same."""
    counted = [(claim, stars) for claim, stars in read if stars.most]
    return [
        _complain(claim, f'"{claim["text"]}" is out of {stars.most:g}, others out of {counted[0][1].most:g}. Use one.')
        for claim, stars in counted
        if stars.most != counted[0][1].most
    ]


def _complain(claim: Row, message: str) -> Complaint:
    return Complaint(claim["file"], claim["line"], "error", f"stars of {claim['certification']}: {message}")
