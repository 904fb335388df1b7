"""What edits changed, in words: for an editor at a terminal, and as Markdown for a comment."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mikiwame.answers.edits import (
    ChangedAdvice,
    ChangedCost,
    ChangedFact,
    Edits,
    Moved,
    MovedBy,
    Side,
    Standing,
    Told,
)
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.commits import Commit
from mikiwame.vocabulary.reasons import Figure, Term
from mikiwame.words.entering import show
from mikiwame.words.speaking import Words

COMMITS = 20
"""Commits that are listed; the older ones are counted."""

NAMED = 3
"""Persons named whose advice turned alike; the others are counted."""

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~$]")

_LINKED = re.compile(r"[&@]|\w+://|\bwww\.", re.IGNORECASE)

_CALLS = {"&": "&amp;", "@": "&#64;", ":": "&#58;", ".": "&#46;"}
"""What makes a character by its name, calls somebody, or makes a link of an address."""


@dataclass(frozen=True)
class Part:
    """A heading with its lines; ``below`` are the lines that explain a line."""

    heading: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def say_edits(edits: Edits, names: Mapping[str, str], words: Words) -> list[Part]:
    """What changed, the most important first; parts without anything are left out.

    :param names: slug -> name.
    """
    parts = (
        ("recommended", [(_say_recommended(edits, names, words), ())]),
        ("order", [*_say_order(edits, words)]),
        ("advice", [*_say_advice(edits, names, words)]),
        ("cost", [(_say_cost(one, words), ()) for one in edits.cost]),
        ("facts", [(_say_fact(one, words), ()) for one in edits.facts]),
    )
    return [Part(words(f"edits.heading-{name}"), tuple(lines)) for name, lines in parts if lines]


def say_commits(commits: Sequence[Commit], words: Words) -> list[Part]:
    """The commits between the two states, the newest first: a part, or none."""
    lines = [(words("edits.commit", day=str(one.on), subject=show(one.subject)), ()) for one in commits[:COMMITS]]
    more = len(commits) - COMMITS
    if more > 0:
        lines.append((words("edits.commits_more", count=more), ()))
    return [Part(words("edits.heading-commits"), tuple(lines))] if lines else []


def write_comment(title: str, parts: Sequence[Part], remarks: Iterable[str]) -> str:
    """The same in Markdown, in which no printed text is markup or calls anybody."""
    lines = [f"### {_escape(title)}", ""]
    for part in parts:
        lines += [f"**{_escape(part.heading)}**", ""]
        for line, below in part.lines:
            lines += [f"- {_escape(line)}", *(f"  - {_escape(one)}" for one in below)]
        lines.append("")
    return "\n".join([*lines, *map(_escape, remarks)]).strip() + "\n"


def _escape(text: str) -> str:
    bare = _MARKUP.sub(lambda found: "\\" + found.group(), " ".join(text.split()))
    return _LINKED.sub(lambda found: "".join(_CALLS.get(one, one) for one in found.group()), bare)


def _say_recommended(edits: Edits, names: Mapping[str, str], words: Words) -> str:
    before, after = (_name_all(side, names, words) for side in (edits.recommended.before, edits.recommended.after))
    if edits.recommended.before == edits.recommended.after:
        return (
            words("edits.recommended_same", names=after) if edits.recommended.after else words("edits.recommended_none")
        )
    return words("edits.recommended_changed", before=before, after=after)


def _name_all(slugs: Sequence[str], names: Mapping[str, str], words: Words) -> str:
    named = [words.say_value(names.get(slug, slug)) for slug in slugs]
    return words.list(named) if named else words("edits.nobody")


def _say_order(edits: Edits, words: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    facts: dict[tuple[str, str], list[ChangedFact]] = {}
    for fact in edits.facts:
        facts.setdefault((fact.certification, fact.field), []).append(fact)
    for one in edits.turned:
        causes = tuple(_say_cause(one, cause, facts, words) for cause in one.because)
        yield (
            words(
                "edits.place", name=one.name, before=_say_place(one.before, words), after=_say_place(one.after, words)
            ),
            causes,
        )
    only = [one.name for one in edits.order if not one.turned]
    if only:
        yield words("edits.scores", names=words.list(only)), ()


def _say_place(side: Standing | None, words: Words) -> str:
    if side is None:
        return words("edits.standing_absent")
    if side.score is None:
        return words("edits.standing_none")
    score = words.points(side.score)
    if side.rank is None:
        return words("edits.standing_unranked", score=score)
    return words("edits.standing", rank=side.rank, score=score)


def _say_cause(one: Moved, cause: MovedBy, facts: Mapping[tuple[str, str], Sequence[ChangedFact]], words: Words) -> str:
    told = [fact for field in cause.fields for fact in facts.get((one.certification, field), ())]
    because = words.list([_say_values(fact, words) for fact in told]) if told else words("edits.cause_rule")
    points = words("edits.up" if cause.moved > 0 else "edits.down", points=words.points(abs(cause.moved)))
    return words("edits.cause", short=cause.short, points=points, because=because)


def _say_values(fact: ChangedFact, words: Words) -> str:
    before, after = (_say_side(side, words) for side in (fact.before, fact.after))
    return words("edits.values", field=_say_field(fact, words), before=before, after=after)


def _say_field(fact: ChangedFact, words: Words) -> str:
    field = words.term("fields", fact.field)
    return words("edits.labelled", field=field, label=fact.label) if fact.label else field


def _say_fact(fact: ChangedFact, words: Words) -> str:
    same = fact.before and fact.after and fact.before.text == fact.after.text
    before, after = (_say_side(side, words, standing=bool(same)) for side in (fact.before, fact.after))
    return words("edits.fact", name=fact.name, field=_say_field(fact, words), before=before, after=after)


def _say_side(side: Side | None, words: Words, *, standing: bool = False) -> str:
    """The printed text, with the standing where the text alone would not show what changed."""
    if side is None:
        return words("edits.gone")
    if side.text is None:
        return words.figure(side.figure) if side.figure else words.term("standings", side.standing)
    if standing:
        return words("edits.printed_standing", text=side.text, standing=Term("standings", side.standing))
    return words("edits.printed", text=side.text)


def _say_advice(edits: Edits, names: Mapping[str, str], words: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What turned, once for all persons of whom it turned so; a few of them are named."""
    alike: dict[tuple[Told, Told], list[ChangedAdvice]] = {}
    for one in edits.advice:
        alike.setdefault((one.before, one.after), []).append(one)
    for (before, after), told in alike.items():
        persons = [_say_person(one, words) for one in told[:NAMED]]
        said = words.list(persons)
        if len(told) > NAMED:
            said = words("edits.persons_more", persons=said, count=len(told) - NAMED)
        sides = [_say_told(one, names, words) for one in (before, after)]
        yield words("edits.advice", person=said, before=sides[0], after=sides[1]), ()


def _say_person(one: ChangedAdvice, words: Words) -> str:
    return words("edits.person_any") if one.item is None else words("edits.person", item=one.question, answer=one.said)


def _say_told(told: Told, names: Mapping[str, str], words: Words) -> str:
    verdict = words(f"edits.verdicts-{told.verdict}")
    if not told.recommended:
        return words("edits.told_bare", verdict=verdict)
    return words("edits.told", verdict=verdict, names=_name_all(told.recommended, names, words))


def _say_cost(one: ChangedCost, words: Words) -> str:
    before, after = (_say_sum(side, words) for side in (one.before, one.after))
    return words("edits.cost", name=one.name, study=words(f"edits.studies-{one.study}"), before=before, after=after)


def _say_sum(ends: tuple[int | None, int | None], words: Words) -> str:
    """What passing costs on average; of a sum that only begins with what is known, from how much on."""
    low, high = ends
    if not low and high is None:
        return words("edits.cost_unknown")
    return words.figure(Figure(low, high, "yen"))
