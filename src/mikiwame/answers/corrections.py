"""What was corrected at a reader's word, what was not, and why."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.correction_files import Correction


@dataclass(frozen=True, slots=True)
class Replied:
    """An organiser's own word, as it stands."""

    organisation: str
    name: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """``outcome``: ``corrected`` or ``refused``; ``new`` is what stands there now, of a corrected one. ``id`` never
    changes: the number of the report, or of one that has none what was decided of which figure on which day.
    """

    id: str
    report: str | None
    outcome: str
    on: date
    certification: str
    name: str
    field: str
    label: str | None
    old: str | None
    new: str | None
    because: str
    source: str | None
    reply: Replied | None


def list_corrections(catalogue: Catalogue, on: date) -> Sequence[Corrected]:
    """Those of the day or before, the newest first; of one day in the order of the file."""
    told = [one for one in catalogue.corrections if one.on <= on]
    return [
        Corrected(
            id=_identify(one),
            report=one.report,
            outcome=one.outcome,
            on=one.on,
            certification=one.certification,
            name=catalogue.certifications[one.certification].name,
            field=one.field,
            label=one.label,
            old=one.old,
            new=one.new,
            because=one.because,
            source=one.source,
            reply=(
                Replied(one.reply.by, catalogue.organisations[one.reply.by].name, one.reply.on, one.reply.text)
                if one.reply and one.reply.on <= on
                else None
            ),
        )
        for one in sorted(told, key=lambda one: one.on, reverse=True)
    ]


def _identify(one: Correction) -> str:
    told = one.on.isoformat(), one.certification, one.field, one.label, one.outcome, one.old, one.new
    return one.report or sha256(json.dumps(told).encode("utf-8")).hexdigest()[:12]
