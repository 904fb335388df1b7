"""What an editor found on a page -> the catalogue's files: new days, new values, pages gone, and why nothing is odd."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from mikiwame.answers.settling import Answer, Matter, Settling
from mikiwame.answers.visits import Visit
from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.additions import Addition, Said
from mikiwame.catalogue.desk_file import Found, Settled
from mikiwame.catalogue.marking import add_settled, mark_gone, mark_text
from mikiwame.catalogue.meanwhile import check_known, check_unsettled
from mikiwame.catalogue.writing import (
    Opened,
    check_source,
    compose_source,
    open_file,
    open_source,
    put_source,
    write_files,
)
from mikiwame.reading.entering import Wish, make_head, name_source
from mikiwame.reading.rechecking import Confirmed, list_redated, list_statement, redate
from mikiwame.vocabulary.complaints import MikiwameError

_KEPT: dict[str, Found] = {"unchanged": "unchanged", "printed_so": "printed_so", "gone": "gone", "later": "later"}
"""What is noted in ``desk.yaml``; a new value speaks for itself in its source."""

Settlements = Sequence[tuple[Matter, Answer]]


@dataclass(frozen=True)
class PageVisit:
    """A page on the desk with where an editor stands on it.

    :param market: the market's folder; ``on``: the day of the visit; ``wish``: of a new source, and who decides.
    """

    catalogue: Catalogue
    market: Path
    visit: Visit
    on: date
    wish: Wish
    settling: Settling

    @property
    def is_new(self) -> bool:
        """Whether what is settled makes a source of a page that is none yet."""
        return self.visit.source is None and any(one.found in ("new", "withheld") for _, one in self._told)

    @property
    def _told(self) -> Settlements:
        return self.settling.list_settled()

    def compose(self) -> dict[Opened, str]:
        """The files as they would be written, checked; none where nothing is settled.

        :raises MikiwameError: with everything that would be an error in them.
        """
        told = self._told
        files = dict(self._compose_sources(told))
        notes = [note for matter, answer in told if (note := self._note(matter, answer))]
        if notes:
            desk = open_file(self.market, "desk.yaml")
            check_unsettled(self.catalogue, desk, notes)
            files[desk] = add_settled(desk.text, notes)
        return files

    def write(self) -> list[str]:
        """Write what is settled; the names of the files that were written.

        :raises MikiwameError: as :meth:`compose`, and where a file was changed meanwhile.
        """
        files = self.compose()
        write_files(files)
        return [opened.name for opened, text in files.items() if text.encode() != opened.before]

    def _compose_sources(self, told: Settlements) -> Iterator[tuple[Opened, str]]:
        groups: dict[str, list[tuple[Matter, Answer]]] = {}
        for matter, answer in told:
            if matter.statement and (answer.found in ("unchanged", "printed_so") or (matter.own and answer.ended)):
                groups.setdefault(matter.statement.source, []).append((matter, answer))
        values = [one for one in told if one[1].found in ("new", "withheld")]
        gone = next((answer for _, answer in told if answer.found == "gone"), None)
        page = self._name_page() if values or (gone and self.visit.source) else None
        for slug in dict.fromkeys([*groups, *filter(None, [page])]):
            opened = open_source(self.market, slug)
            check_known(self.catalogue, opened)
            text = self._confirm(opened, groups.get(slug, ())) if opened.before is not None else ""
            if slug == page:
                text = self._add(opened, text, values) if values else text
                text = mark_gone(text, self.on, gone.because) if gone else text
            self._check(slug, text)
            if text.encode() != opened.before:
                yield opened, text

    def _name_page(self) -> str:
        return self.visit.source or name_source(self.catalogue, self.visit.url)

    def _check(self, slug: str, text: str) -> None:
        errors = check_source(self.catalogue, slug, text)
        if errors:
            raise MikiwameError(errors)

    def _confirm(self, opened: Opened, told: Settlements) -> str:
        """The source with what was seen on its page given the day, and what is odd and right given its reason."""
        slug, text = opened.path.stem, opened.text
        for matter, answer in told:
            text = _let_through(text, matter, answer)
            text = _end(text, matter, answer, self.on - timedelta(days=1))
        catalogue = put_source(self.catalogue, slug, text)
        seen = [
            Confirmed(figure, self.on)
            for matter, answer in told
            if matter.own and answer.found != "new" and (one := matter.statement) and not self._states_day(matter)
            for figure in list_statement(catalogue, one.source, one.reading, one.certification, one.field)
        ]
        renewed = list_redated(catalogue, seen)
        return redate(catalogue, replace(opened, before=text.encode()), renewed) if renewed else text

    def _add(self, opened: Opened, text: str, values: Settlements) -> str:
        """The page's source with the new values, those of one reason as one reading; a new file where it has none."""
        slug, groups = opened.path.stem, dict[str | None, list[Said]]()
        for matter, answer in values:
            said = [one.said for one in answer.drafts] or [Said(matter.certification, matter.field, None)]
            groups.setdefault(answer.because, []).extend(said)
        head = make_head(self.catalogue, self.visit.url, self.visit.title, slug, self.wish) if not text else None
        for because, texts in groups.items():
            now = replace(opened, before=text.encode() if text else None)
            text = compose_source(self.catalogue, now, Addition(self.on, tuple(texts), note=because), head)
        return text

    def _note(self, matter: Matter, answer: Answer) -> Settled | None:
        """What ``desk.yaml`` is to say; None where the sources say it all."""
        found = _KEPT.get(answer.found)
        elsewhere = found == "gone" and not matter.own
        if found is None or (elsewhere and self.visit.source):
            return None
        if found == "unchanged" and self._is_renewed(matter) and not matter.against:
            return None
        told = {
            "on": self.on.isoformat(),
            "certification": matter.certification,
            "field": matter.field,
            "source": matter.statement.source if matter.statement and not elsewhere else None,
            "page": None if matter.own else self.visit.url,
            "text": matter.texts if matter.texts and not elsewhere else None,
            "found": found,
            "until": answer.until.isoformat() if answer.until else None,
            "because": answer.because,
            "by": self.wish.by,
            "against": matter.against if matter.against and found != "later" and not elsewhere else None,
        }
        return Settled.model_validate(told)

    def _is_renewed(self, matter: Matter) -> bool:
        """Whether the day of reading tells how old its figures are, and can be made the day of this visit."""
        if matter.statement is None:
            return False
        reading = self.catalogue.sources[matter.statement.source].readings[matter.statement.reading]
        return not (reading.stated or reading.since or reading.until) and reading.on < self.on

    def _states_day(self, matter: Matter) -> bool:
        """Whether the page tells its own age, so that a new day of reading would say nothing."""
        one = matter.statement
        return one is not None and self.catalogue.sources[one.source].readings[one.reading].stated is not None


def _let_through(text: str, matter: Matter, answer: Answer) -> str:
    """A source with the reason why texts that are held back may count, where an editor says that they are right."""
    one = matter.statement
    if one is None or not answer.right or not answer.because:
        return text
    for number, figure in enumerate(matter.figures):
        if (figure.text or "") in matter.held:
            place = one.reading, one.certification, one.field, number
            text = mark_text(text, place, {"confirmed": answer.because})
    return text


def _end(text: str, matter: Matter, answer: Answer, last: date) -> str:
    """A source with the last day of the texts that are printed no more."""
    one = matter.statement
    for number in answer.ended if one and answer.because_ended else ():
        if one and answer.because_ended:
            place = one.reading, one.certification, one.field, number
            text = mark_text(text, place, {"until": last.isoformat(), "because": answer.because_ended})
    return text
