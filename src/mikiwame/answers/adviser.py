"""Advice for one person: the judgement of the rules, with each certification's facts and what would change it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property, reduce

from mikiwame.advice.changes import Change, find_changes
from mikiwame.advice.firing import Fired
from mikiwame.advice.judging import Candidate, Judgement, judge, list_possible
from mikiwame.advice.limits import find_obstacles
from mikiwame.advice.memory import Memory
from mikiwame.advice.options import Choices, Option
from mikiwame.answers.advice import Advice, Advised, Need, Rejection, RuleSaid, Step, Turn, Unmet, Unsaid
from mikiwame.answers.candidate_lines import list_checks
from mikiwame.answers.candidate_notes import Notes
from mikiwame.answers.candidates import join_points, list_added, tell_obstacle
from mikiwame.answers.choices import prepare_choices
from mikiwame.answers.conversation import Said, ask_item, name_item, tell_answer
from mikiwame.answers.day import Day
from mikiwame.answers.names import find_near_organisations
from mikiwame.answers.offers import list_offers
from mikiwame.answers.rejections import Plain, Rejected, list_plain, list_rejected
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason, Value, join
from mikiwame.vocabulary.rules import Rule

_TOLD = frozenset(("study", "budget", "place", "by", "in_view", "insured"))
"""What beside the judgement decides what is told of it: the limits, and what money back hangs on."""

_MOST_ALIKE = 128
"""Answers that are kept, each of which names every certification of the market; the questions of a market's short
conversation lead to fewer."""


class Adviser:
    """The whole market of a day made ready for any number of persons; what is the same for all is worked out once."""

    def __init__(self, day: Day, choices: Choices | None = None) -> None:
        self.day = day
        self.choices = choices or prepare_choices(day.comparison)
        self._notes = Notes(day)
        self._rejected: Rejected = {}
        self._memory = Memory()
        self._alike = Memory(_MOST_ALIKE)

    @property
    def conversation(self) -> Conversation:
        return self.choices.conversation

    @cached_property
    def organisations(self) -> Mapping[str, str]:
        """Slug -> name."""
        return {slug: one.name for slug, one in self.day.catalogue.organisations.items()}

    @cached_property
    def _plain(self) -> dict[str, Plain]:
        return list_plain(self.day)

    def prepare(self) -> None:
        """Work out what is the same for every person before the first one asks."""
        for option in list_possible(self.choices):
            for study in option.costs:
                self._advise(Candidate(option), Person(study=study))
        self.advise(Person())

    def advise(self, person: Person) -> Advice:
        """The answer to one person.

        :raises MikiwameError: for an item or an answer that this market does not ask for.
        """
        common, turns = self.advise_alike(person), self.list_turns(person)
        items = self.conversation.items
        return replace(
            common,
            person={item: person[item] for item in items if item in person},
            would_change=tuple(turn for turn in turns if turn.item in person),
            unsaid=tuple(
                Unsaid(item, ask_item(self.conversation, item), tuple(turn for turn in turns if turn.item == item))
                for item in items
                if item not in person
            ),
        )

    def advise_alike(self, person: Person) -> Advice:
        """The answer to one person without what is the person's own: ``person``, ``would_change`` and ``unsaid``.

        It is the very same for all whom the rules and their limits do not tell apart.
        """
        _require_known(self.conversation, person)
        found, told = judge(self.choices, person), person.keep_only(_TOLD)
        return self._alike.keep((found, told), lambda: self._tell(found, told))

    def list_turns(self, person: Person) -> tuple[Turn, ...]:
        """What would change if one answer changed, or an item were said, in the order of the items."""
        changes = find_changes(self.choices, person, judge(self.choices, person))
        return tuple(self._tell_turn(change) for change in changes)

    def _tell(self, found: Judgement, person: Person) -> Advice:
        kept = tuple(self._advise(one, person) for one in found.kept)
        deciding = _list_deciding(found)
        return Advice(
            verdict=found.verdict,
            sentence=self._tell_verdict(found, person),
            decides=found.decides.slug if found.decides else None,
            rests_on_premise=found.rests_on_premise,
            lack=found.lack,
            recommended=kept if found.recommended else (),
            none_needed=self._tell_need(found, deciding),
            rejected=self._reject(found, person),
            rules=tuple(self._write_rule(found, one, person, one.rule in deciding) for one in found.fired),
            held_back=tuple(Unmet(one.rule.slug, one.items) for one in found.held_back),
            if_anyway=() if found.recommended else kept,
            next=tuple(_list_steps(found, deciding, person)),
            to_check=list_checks(kept) if found.recommended else (),
            unknown_organisation=self._tell_unknown(person),
            questions=tuple(
                Step(text, one.rule.slug, one.rule.source) for one in found.fired for text in one.rule.asks
            ),
            person={},
            would_change=(),
            unsaid=(),
            earliest=found.earliest,
        )

    def switch_off(self, rule: str) -> "Adviser":
        """The same market without one of its rules."""
        other = Adviser(
            self.day, replace(self.choices, rules=tuple(one for one in self.choices.rules if one.slug != rule))
        )
        other._notes = self._notes
        return other

    def _advise(self, candidate: Candidate, person: Person) -> Advised:
        day, option = self.day, candidate.option
        slug, study = option.slug, option.pick_study(person.study)
        added_by = candidate.added_by.slug if candidate.added_by else None
        # Kept by what they hang on: the same sentence is then said but once.
        because, sources = self._memory.keep(("points", slug, added_by), lambda: self._tell_points(candidate))
        warnings = [tell_obstacle(day, candidate, one, person) for one in candidate.obstacles if not one.out]
        return Advised(
            slug=slug,
            name=day.catalogue.certifications[slug].name,
            line=self._notes.tell_line(option, study),
            because=because,
            sources=sources,
            cost=day.cost(slug, [study]).study[0],
            next_sittings=self._notes.list_sittings(slug),
            warnings=tuple(warnings),
            study=study,
            added_by=added_by,
            offers=list_offers(day, slug, person),
        )

    def _tell_points(self, candidate: Candidate) -> tuple[Reason, tuple[str, ...]]:
        """Why a candidate, and the sources of that."""
        points = [*list_added(self.day, candidate), *self._notes.list_points(candidate.option.slug)]
        return join_points(points), tuple(sorted({source for _, sources in points for source in sources}))

    def _name(self, slug: str) -> Reason:
        return Reason("advising.quoted", {"text": self.day.catalogue.certifications[slug].name})

    def _tell_verdict(self, found: Judgement, person: Person) -> Reason:
        """The verdict, and of what is recommended whether the next is as good, as far as the comparison can tell."""
        said = self._tell_choice(found)
        ranked = [one.option for one in found.recommended if not one.added_by]
        level = self._find_level(ranked[-1], found, person) if ranked else None
        if level is None:
            return said
        return Reason("advising.level", {"said": said, "last": self._name(ranked[-1].slug), "next": self._name(level)})

    def _find_level(self, last: Option, found: Judgement, person: Person) -> str | None:
        """The next certification that the person could choose, where it is even with the last recommended one."""
        kept = {one.option.slug for one in found.kept}
        following = next(
            (
                one.slug
                for one in self.choices.options
                if one.qualifies
                and one.category == last.category
                and one.slug not in kept
                and not any(each.out for each in find_obstacles(one, person, self.choices.on))
            ),
            None,
        )
        firmness = self.day.find_firmness(last.category) if following else None
        if firmness is None or following not in firmness.table.alternatives:
            return None
        slugs = firmness.table.alternatives
        word = firmness.words[slugs.index(last.slug)][slugs.index(following)]
        return following if word == "tied" else None

    def _tell_choice(self, found: Judgement) -> Reason:
        names = [self._name(one.option.slug) for one in found.recommended]
        match found.verdict:
            case "cannot_say":
                return self._tell_lack(found)
            case "wait" if found.earliest:
                return Reason("advising.wait_until", {"day": found.earliest})
            case "none_needed" if found.rests_on_premise:
                # Where only what holds for everybody decides, more answers may well turn it.
                return Reason("advising.none_needed_so_far")
            case "take":
                return Reason("advising.take", {"name": names[0]})
            case "choose_between" if len(names) == 2:
                return Reason("advising.choose_two", {"one": names[0], "other": names[1]})
            case "choose_between":
                return Reason("advising.choose_several", {"names": join(names[:-1]), "last": names[-1]})
        return Reason(f"advising.{found.verdict}")

    def _tell_lack(self, found: Judgement) -> Reason:
        lack = found.lack or "no_rule"
        items = join([name_item(self.conversation, item) for item in self.conversation.decisive], "terms")
        return Reason(f"advising.lack-{lack}", {"items": items} if lack == "unsaid" else {})

    def _tell_need(self, found: Judgement, deciding: list[Rule]) -> Need:
        """Whether none is needed, with the rules that say so or the one that says otherwise."""
        says = join([rule.say for rule in deciding], "sentences")
        return Need(
            holds=found.verdict == "none_needed",
            because=Reason("advising.said", {"says": says}) if deciding else self._tell_lack(found),
            sources=tuple(sorted({rule.source for rule in deciding})),
        )

    def _reject(self, found: Judgement, person: Person) -> tuple[Rejection, ...]:
        return list_rejected(self.day, self.choices, found, person, self._plain, self._rejected)

    def _write_rule(self, found: Judgement, fired: Fired, person: Person, decides: bool) -> RuleSaid:
        rule = fired.rule
        return RuleSaid(
            rule=rule.slug,
            says=rule.say,
            source=rule.source,
            strength=rule.strength,
            stance=rule.stance,
            yields_to=fired.yields_to,
            decides=decides,
            but=self._tell_but(found, rule, person),
        )

    def _tell_but(self, found: Judgement, rule: Rule, person: Person) -> Reason | None:
        """What rules out a candidate that the rule adds, so that its sentence promises nothing."""
        told: list[Value] = []
        for one in found.turned_down:
            if one.added_by == rule:
                reasons = [tell_obstacle(self.day, one, each, person) for each in one.obstacles if each.out]
                told.append(
                    Reason("advising.but_one", {"name": self._name(one.option.slug), "reasons": _add_up(reasons)})
                )
        return Reason("advising.but", {"told": join(told, "clauses")}) if told else None

    def _tell_unknown(self, person: Person) -> Reason | None:
        if person.in_view is None or person.in_view in self.choices.marks:
            return None
        near = find_near_organisations(self.day.catalogue, person.in_view)
        if not near:
            return Reason("advising.unknown_organisation", {"name": person.in_view})
        names = join([self.organisations[slug] for slug in near])
        return Reason("advising.unknown_organisation_near", {"name": person.in_view, "near": names})

    def _tell_turn(self, change: Change) -> Turn:
        """The same for the same change, whoever may make it."""
        return self._memory.keep(change, lambda: self._write_turn(change))

    def _write_turn(self, change: Change) -> Turn:
        says = Reason("advising.change", {"if": self._tell_answers(change), "outcome": self._tell_outcome(change)})
        return Turn(change.item, change.answers, change.verdict, change.recommended, change.on_premise, says)

    def _tell_answers(self, change: Change) -> Reason:
        """Leaving an item unsaid is told only where no answer does the same."""
        item = name_item(self.conversation, change.item)
        told = [self._tell_answer(change.item, answer) for answer in change.answers if answer is not None]
        if not told:
            return Reason("advising.if_unsaid", {"item": item})
        code = "advising.if_said_like" if change.item == "in_view" else "advising.if_said"
        quoted = [Reason("advising.quoted", {"text": one}) for one in told]
        return Reason(code, {"item": item, "answers": join(quoted, "either")})

    def _tell_answer(self, item: str, answer: Answer) -> Said:
        return tell_answer(self.conversation, item, answer, self.organisations)

    def _tell_outcome(self, change: Change) -> Reason:
        if change.recommended:
            return Reason("advising.outcome-take", {"names": join([*map(self._name, change.recommended)], "either")})
        so_far = change.verdict == "none_needed" and change.on_premise
        return Reason(f"advising.outcome-{change.verdict}{'_so_far' if so_far else ''}")


def _require_known(conversation: Conversation, person: Person) -> None:
    for item, answer in person.items():
        if item not in conversation.items:
            raise MikiwameError(Reason("asked.no_item", {"item": item, "known": ", ".join(conversation.items)}))
        values = conversation.values.get(item)
        if values and answer not in values:
            told = {"item": item, "answer": str(answer), "known": ", ".join(values)}
            raise MikiwameError(Reason("asked.answer_unknown", told))


def _list_deciding(found: Judgement) -> list[Rule]:
    """The standing rules of the stance that decides, the one it rests on first."""
    if found.decides is None:
        return []
    agreeing = [one.rule for one in found.fired if not one.yields_to and one.rule.stance == found.decides.stance]
    return sorted(agreeing, key=lambda rule: rule != found.decides)


def _list_steps(found: Judgement, deciding: list[Rule], person: Person) -> Iterable[Step]:
    """The next step of each deciding rule; of one that adds a candidate, as if there were that candidate alone."""
    for rule in deciding:
        meant = [one for one in found.kept if not rule.adds or _leads_to(person, rule.adds, one)]
        if step := rule.pick_next(bool(meant)):
            yield Step(step, rule.slug, rule.source)


def _leads_to(person: Person, tie: str, candidate: Candidate) -> bool:
    return person.in_view in candidate.option.agencies.get(tie, ())


def _add_up(reasons: list[Reason]) -> Reason:
    return reduce(lambda first, then: Reason("advising.and_also", {"first": first, "then": then}), reasons)
