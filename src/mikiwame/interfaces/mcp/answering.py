"""A question of a tool -> its result: in which market, on which day, of what, and as much as fits."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from mikiwame.answers import Day
from mikiwame.answers.names import FoundName, pick_category, resolve_certification
from mikiwame.interfaces.mcp.library import Library
from mikiwame.interfaces.mcp.results import (
    FOR_SOURCES,
    LARGEST,
    MOST_SOURCES,
    count_tokens,
    find_address,
    fit,
    list_sources,
)
from mikiwame.interfaces.mcp.schemas import VerifyArguments
from mikiwame.interfaces.mcp.tools import ToolShape
from mikiwame.notation.spelling import level
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.questions.asking import Asked, ListFacts, QuestionError, read_question
from mikiwame.publishing.questions.receipts import (
    Answered,
    answer_with_receipt,
    describe_verdict,
    read_receipt,
    verify,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import Language
from mikiwame.words import Words, speak
from mikiwame.words.documents import Document, Json

_NEARLY = 0.15
"""What another market has is worth telling where it is hardly less like the text than the best."""


@dataclass(frozen=True)
class Answering:
    """A tool on the markets of a library. ``language``: of the sentences where a question names none."""

    shape: ToolShape
    arguments: type[BaseModel]
    library: Library
    language: Language

    def answer(self, given: Mapping[str, object]) -> Document:
        """The result of a question.

        :raises ValidationError: for arguments of another shape.
        :raises MikiwameError: for a question without an answer.
        """
        told = self.arguments.model_validate(given).model_dump(exclude_none=True)
        market, on, skip = told.pop("market", None), _read_day(told.pop("on", None)), told.pop("skip", 0)
        words = speak(told.pop("lang", self.language))
        elsewhere: list[Json] = []
        if self.shape.name == "find" and market is None:
            market, elsewhere = self._look_everywhere(str(told["text"]), on, words)
        day = self.library.find_day(market or self._find_market(told), on)
        named, read_as = self._name(told, day, words)
        question = read_question({"ask": self.shape.question.model_fields["ask"].default} | named)
        more: Document = ({"read_as": read_as} if read_as else {}) | ({"elsewhere": elsewhere} if elsewhere else {})
        return self._compose(question, day, words, skip, more)

    def _find_market(self, told: Mapping[str, object]) -> str:
        name = told.get("certification")
        return self.library.find_market(str(name)) if name is not None else self.library.markets[0]

    def _look_everywhere(self, text: str, on: date | None, words: Words) -> tuple[str, list[Json]]:
        """The market of which a name is most likely, and what others have that is hardly less like it."""
        question = read_question({"ask": "names", "text": text})
        found = {name: self._find_names(question, name, on) for name in self.library.markets}
        most = {name: rows[0].similarity if rows else 0.0 for name, rows in found.items()}
        best = max(self.library.markets, key=lambda name: most[name])
        return best, [
            {"market": name, "slug": row.slug, "name": words.say_value(row.name), "similarity": row.similarity}
            for name in self.library.markets
            for row in found[name]
            if name != best and row.similarity > most[best] - _NEARLY
        ]

    def _find_names(self, question: Asked, market: str, on: date | None) -> list[FoundName]:
        found = question.find(self.library.find_day(market, on))
        return [one for one in found if isinstance(one, FoundName)] if isinstance(found, tuple) else []

    @staticmethod
    def _name(told: Mapping[str, object], day: Day, words: Words) -> tuple[dict[str, object], Document]:
        """The arguments with slugs in place of names, and of each certification what it was read as."""
        named, read_as = dict(told), Document()
        try:
            for key in ("certification", "against"):
                if key in named:
                    named[key], read_as[key] = _read_certification(str(named[key]), day, words)
            if "category" in named:
                named["category"] = pick_category(day.catalogue, str(named["category"]), words.language)
        except MikiwameError as error:
            raise QuestionError("unknown", error.complaints[0].reason or error.complaints[0].message) from None
        return named, read_as

    def _compose(self, question: Asked, day: Day, words: Words, skip: int, more: Document) -> Document:
        answered = answer_with_receipt(question, day, words)
        frame = self._frame(question, day, words, answered) | more
        room, brevity = LARGEST - FOR_SOURCES - count_tokens(frame), self.shape.brevity
        cut = fit(brevity.shorten(answered.answer), room, skip, brevity.thinned)
        cited = list_sources(cut.answer, day, words)
        sources = fit(cited[:MOST_SOURCES], FOR_SOURCES).answer
        missing = len(cited) - len(sources) if isinstance(sources, list) else 0
        left_out: Document = {**cut.left_out, **({"sources": missing} if missing else {})}
        result = frame | {"answer": cut.answer, "sources": sources, "truncated": bool(left_out)}
        result |= {"left_out": left_out} if left_out else {}
        return result | ({"next_skip": cut.next_skip} if cut.next_skip is not None else {})

    def _frame(self, question: Asked, day: Day, words: Words, answered: Answered) -> Document:
        """What every result has beside its answer."""
        slug = getattr(question, "certification", "")
        page = "/compare" if isinstance(question, ListFacts) and not slug else self.shape.path.format(slug or "")
        return {
            "summary": self.shape.sum_up(question.find(day), question, day, words),
            "answer": None,
            "sources": [],
            "market": day.catalogue.slug,
            "on": day.on.isoformat(),
            "address": find_address(day, page.rstrip("/"), find_prefix(words.language)),
            "receipt": answered.receipt,
        }


def check_receipt(library: Library, given: Mapping[str, object]) -> Document:
    """Whether a receipt holds, and what differs where it does not.

    :raises ValidationError: for what is no object.
    :raises MikiwameError: for what is no receipt.
    """
    told = read_receipt(json.dumps(VerifyArguments.model_validate(given).receipt))
    verdict = verify(told, library.open_day)
    code = "receipts.holds" if verdict.holds else "receipts.fails"
    asked = str(told.question.get("ask", ""))
    summary = speak(told.language)(code, ask=asked, market=told.market, day=told.on)
    described = describe_verdict(verdict)
    if count_tokens(described) > LARGEST:
        described["differs"] = [{"part": one.part} for one in verdict.differs]
    return {"summary": summary, **described}


def _read_certification(asked: str, day: Day, words: Words) -> tuple[str, Document]:
    """The slug, and what is told of it.

    Of a name it is told with whose names it is easily taken for: ``beware``; and where it is none of its names but only
    much like one: ``guessed``.
    """
    slug = resolve_certification(day.catalogue, asked)
    file = day.catalogue.certifications[slug]
    told: Document = {"slug": slug, "name": words.say_value(file.name)}
    if asked == slug:
        return slug, told
    beware = day.names.twins(slug).beware
    told |= {"beware": words.say(beware)} if beware else {}
    named = level(asked) in {level(name) for name in (slug, file.name, *file.aliases)}
    return slug, told if named else told | {"asked": asked, "guessed": True}


def _read_day(text: object) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise MikiwameError(Reason("asked.day_wanted", {"option": "on"})) from None
