"""Advice for one person as an answer: the verdict, each sentence with its rule and source, each choice's facts."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rapidfuzz import fuzz, process

from mikiwame.advice.changes import Change, find_changes
from mikiwame.advice.judging import Candidate, Judgement, judge, list_possible
from mikiwame.advice.options import Choices
from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import Comparison
from mikiwame.publishing.candidate_lines import list_checks
from mikiwame.publishing.candidates import describe_candidate, learn_candidate, say_obstacle
from mikiwame.publishing.choices import prepare_choices
from mikiwame.publishing.person_words import NAMES, QUESTIONS, write_answer
from mikiwame.publishing.rejections import list_rejected
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import ITEMS, Person
from mikiwame.vocabulary.rules import Rule

Row = dict[str, Any]

_LIKE = 60
"""Likeness (0 to 100, RapidFuzz ratio) from which an organisation is offered in place of one that there is not."""

_OFFERED = 3


@dataclass(frozen=True)
class Desk:
    """A comparison of the whole market made ready for any number of persons; ``known`` keeps what was worked out."""

    comparison: Comparison
    choices: Choices
    known: dict[Any, Any] = field(default_factory=dict)


def open_desk(comparison: Comparison) -> Desk:
    """:param comparison: of the whole market, not of one category."""
    desk = Desk(comparison, prepare_choices(comparison))
    for option in list_possible(desk.choices):
        learn_candidate(comparison, option, desk.known)
    give_advice(desk, Person())
    return desk


def give_advice(desk: Desk, person: Person) -> Row:
    """The answer to one person.

    :return: ``verdict``; ``sentence``; ``decides`` (a rule or null); ``rests_on_premise``, whether only what
        holds for everybody decides; ``lack``, why nothing can be said; ``recommended`` (``slug, name, because, sources,
        cost, next_sittings, warnings``); ``if_anyway`` (the same: what one would choose from, none being recommended);
        ``none_needed`` (``holds, because, sources``); ``rejected`` (``slug, name, because, rule, sources``); ``rules``,
        those that fired (``rule, says, source, strength, stance, yields_to, but``, the last what came of a
        candidate that the rule speaks of and a limit rules out, or null); ``held_back`` (``rule, items``);
        ``next`` and ``questions`` (``says, rule, source``); ``person``; ``would_change`` and ``unsaid``, the changes of
        one answer that change the verdict; ``earliest``, the day to wait for; ``to_check``, sentences on what no source
        tells of the cost; ``unknown_organisation``, a sentence where nothing is known of the one in view, or null.
    """
    found = judge(desk.choices, person)
    changes = find_changes(desk.choices, person, found)
    kept = [describe_candidate(desk.comparison, one, person, desk.known) for one in found.kept]
    recommended = kept if found.recommended else []
    return {
        "verdict": found.verdict,
        "sentence": _say_verdict(desk.comparison, found),
        "decides": found.decides.slug if found.decides else None,
        "rests_on_premise": found.rests_on_premise,
        "lack": found.lack,
        "recommended": recommended,
        "none_needed": _say_need(found),
        "rejected": list_rejected(desk.comparison, desk.choices, found, person, desk.known),
        "rules": [
            _write_fired(one.rule, one.yields_to) | {"but": _say_but(desk, found, one.rule, person)}
            for one in found.fired
        ],
        "held_back": [{"rule": one.rule.slug, "items": list(one.items)} for one in found.held_back],
        "if_anyway": [] if found.recommended else kept,
        "next": _list_steps(found, person),
        "to_check": list_checks(kept) if found.recommended else [],
        "unknown_organisation": _say_unknown(desk, person),
        "questions": [_cite(one.rule, question) for one in found.fired for question in one.rule.asks],
        "person": {item: _plain(answer) for item, answer in person.said.items()},
        "would_change": [_write_change(desk, change) for change in changes if change.was_said],
        "unsaid": _list_unsaid(desk, person, changes),
        "earliest": found.earliest.isoformat() if found.earliest else None,
    }


def resolve_organisation(catalogue: Catalogue, text: str) -> str:
    """The slug of the organisation that ``text`` names: a slug, a name in any width and spacing, or the beginning of
    the names of one alone.

    :raises MikiwameError: when it names none or several; offers the nearest.
    """
    named = _list_spellings(catalogue)
    if _spell(text) in named:
        return named[_spell(text)]
    begun = {slug for spelling, slug in named.items() if len(_spell(text)) > 1 and spelling.startswith(_spell(text))}
    if len(begun) == 1:
        return begun.pop()
    slugs = find_near_organisations(catalogue, text)
    offered = ", ".join(f"{slug} ({catalogue.organisations[slug].name})" for slug in slugs)
    known = f"Did you mean: {offered}?" if offered else "Nothing is known of it, so leave it out."
    raise MikiwameError(f'in_view: no organisation of the catalogue is called "{text[:40]}". {known}')


def find_near_organisations(catalogue: Catalogue, text: str) -> list[str]:
    """Those whose name begins with ``text``, or else is most like it; at most ``_OFFERED``."""
    named, told = _list_spellings(catalogue), _spell(text)
    begun = dict.fromkeys(slug for spelling, slug in named.items() if len(told) > 1 and spelling.startswith(told))
    near = process.extract(told, list(named), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_OFFERED)
    return list(begun or dict.fromkeys(named[spelling] for spelling, _, _ in near))[:_OFFERED]


def _list_spellings(catalogue: Catalogue) -> dict[str, str]:
    return {
        spelling: slug
        for slug, one in catalogue.organisations.items()
        for spelling in (slug, *map(_spell, (one.name, *one.aliases)))
    }


def _spell(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split()).removeprefix("株式会社")


def _say_verdict(comparison: Comparison, found: Judgement) -> str:
    names = [f"「{_name(comparison, one)}」" for one in found.recommended]
    if found.verdict == "cannot_say":
        return _say_lack(found)
    if found.verdict == "wait":
        day = f"{write_day(found.earliest)}以降の試験" if found.earliest else "次の試験"
        return f"その日までに確実に受けられる試験がありません。{day}まで待つのがよいでしょう。"
    if found.verdict == "none_needed":
        # Where only what holds for everybody decides, more answers may well turn it.
        so_far = "いまうかがった範囲では、" if found.rests_on_premise else "いまのあなたに"
        return f"{so_far}資格は必要ありません。"
    if found.verdict == "take":
        return f"取るなら{names[0]}です。"
    return f"取るなら{'、'.join(names[:-1])}か{names[-1]}の{'どちらか' if len(names) == 2 else 'どれか'}1つです。"


def _say_lack(found: Judgement) -> str:
    return {
        "unsaid": "年齢・経験・状況・目的のどれかがわからないと、どうすればよいかは言えません。",
        "no_rule": "この市場には、あなたの答えにあてはまる助言の規則がないので、何も言えません。",
        "limits": "あなたの条件をすべて満たす資格がないので、これがよいとは言えません。",
        "no_candidate": "すすめる条件を満たす資格が見つからないので、これがよいとは言えません。",
    }[found.lack or "no_rule"]


def _say_need(found: Judgement) -> Row:
    """Whether none is needed, with the rules that say so or the one that says otherwise."""
    said = _list_deciding(found)
    return {
        "holds": found.verdict == "none_needed",
        "because": "".join(rule.say for rule in said) or _say_lack(found),
        "sources": sorted({rule.source for rule in said}),
    }


def _list_deciding(found: Judgement) -> list[Rule]:
    """The standing rules of the stance that decides, the one it rests on first."""
    if found.decides is None:
        return []
    agreeing = [one.rule for one in found.fired if not one.yields_to and one.rule.stance == found.decides.stance]
    return sorted(agreeing, key=lambda rule: rule != found.decides)


def _write_fired(rule: Rule, yields_to: Sequence[str]) -> Row:
    return {
        "rule": rule.slug,
        "says": rule.say,
        "source": rule.source,
        "strength": rule.strength,
        "stance": rule.stance,
        "yields_to": list(yields_to),
    }


def _list_steps(found: Judgement, person: Person) -> list[Row]:
    """The next step of each deciding rule; of one that adds a candidate, as if there were that candidate alone."""
    steps = []
    for rule in _list_deciding(found):
        meant = [one for one in found.kept if not rule.adds or _leads_to(person, rule.adds, one)]
        if step := rule.pick_next(bool(meant)):
            steps.append(_cite(rule, step))
    return steps


def _leads_to(person: Person, tie: str, candidate: Candidate) -> bool:
    return person.in_view in candidate.option.agencies.get(tie, ())


def _say_but(desk: Desk, found: Judgement, rule: Rule, person: Person) -> str | None:
    """What rules out a candidate that the rule adds, so that its sentence promises nothing."""
    told = []
    for one in found.turned_down:
        reasons = [say_obstacle(one, each, person, desk.choices.on) for each in one.obstacles if each.out]
        if one.added_by == rule:
            told.append(f"「{_name(desk.comparison, one)}」は、{'、また'.join(reasons)}")
    return f"ただし、{'。'.join(told)}ため、今回は候補になりません。" if told else None


def _say_unknown(desk: Desk, person: Person) -> str | None:
    if person.in_view is None or person.in_view in desk.choices.marks:
        return None
    catalogue = desk.comparison.catalogue
    near = [catalogue.organisations[slug].name for slug in find_near_organisations(catalogue, person.in_view)]
    offered = f"知っている近い名前: {'、'.join(near)}。" if near else ""
    return f"「{person.in_view}」については何も知りません。この会社については触れずに答えます。{offered}"


def _cite(rule: Rule, says: str) -> Row:
    return {"says": says, "rule": rule.slug, "source": rule.source}


def _list_unsaid(desk: Desk, person: Person, changes: Iterable[Change]) -> list[Row]:
    """Every item that was not said, with what saying it would change."""
    return [
        {
            "item": item,
            "question": QUESTIONS[item],
            "changes": [_write_change(desk, change) for change in changes if change.item == item],
        }
        for item in ITEMS
        if item not in person.said
    ]


def _write_change(desk: Desk, change: Change) -> Row:
    return {
        "item": change.item,
        "answers": [_plain(answer) for answer in change.answers],
        "verdict": change.verdict,
        "recommended": list(change.recommended),
        "on_premise": change.on_premise,
        "says": f"{_say_answers(desk, change)} → {_say_outcome(desk.comparison, change)}",
    }


def _say_answers(desk: Desk, change: Change) -> str:
    """Leaving an item unsaid is told only where no answer does the same."""
    organisations = desk.comparison.catalogue.organisations
    said = [answer for answer in change.answers if answer is not None]
    if not said:
        return f"{NAMES[change.item]}を決めていなければ"
    told = [f"「{write_answer(change.item, answer, organisations)}」" for answer in said]
    return f"{NAMES[change.item]}が{'か'.join(told)}{'など' if change.item == 'in_view' else ''}なら"


def _say_outcome(comparison: Comparison, change: Change) -> str:
    names = "か".join(f"「{comparison.catalogue.certifications[slug].name}」" for slug in change.recommended)
    return {
        "none_needed": "それだけなら、資格は必要ない" if change.on_premise else "資格は必要ない",
        "take": f"取るなら{names}",
        "choose_between": f"取るなら{names}",
        "wait": "次の試験まで待つ",
        "cannot_say": "これがよいとは言えない",
    }[change.verdict]


def _plain(answer: object) -> object:
    return answer.isoformat() if isinstance(answer, date) else answer


def _name(comparison: Comparison, candidate: Candidate) -> str:
    return comparison.catalogue.certifications[candidate.option.slug].name
