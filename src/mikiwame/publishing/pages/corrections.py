"""The page of what was corrected at a reader's word, and what was not, each with its reason."""

from dataclasses import dataclass
from datetime import date

from mikiwame.answers.corrections import Corrected, list_corrections
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.words import Words
from mikiwame.words.printed import say_printed_label


@dataclass(frozen=True, slots=True)
class ReplyView:
    name: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction in words; ``slug`` and ``name`` are those of the certification."""

    slug: str
    name: str
    field: str
    label: str | None
    refused: bool
    on: date
    old: str | None
    new: str | None
    because: str
    title: str | None
    url: str | None
    report: str | None
    reply: ReplyView | None


def view_corrections(known: Knowledge, request: Request) -> Data:
    words = request.words
    return {
        "title": words("corrections.title"),
        "description": words("corrections.description", title=known.market.title),
        "rows": [_describe(known, one, words) for one in list_corrections(known.catalogue, known.on)],
        "address": known.catalogue.publisher.corrections,
        "takes_reports": known.takes_reports,
    }


def _describe(known: Knowledge, one: Corrected, words: Words) -> CorrectionView:
    source = known.catalogue.sources.get(one.source or "")
    return CorrectionView(
        slug=one.certification,
        name=one.name,
        field=words.term("fields", one.field),
        label=say_printed_label(one.label, words),
        refused=one.outcome == "refused",
        on=one.on,
        old=one.old,
        new=one.new,
        because=one.because,
        title=source.title if source else None,
        url=source.url if source else None,
        report=one.report,
        reply=ReplyView(one.reply.name, one.reply.on, one.reply.text) if one.reply else None,
    )


ROUTES = (Route("/corrections", view_corrections, "corrections.html"),)
