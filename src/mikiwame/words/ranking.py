"""What a comparison says, in sentences."""

from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from mikiwame.answers.firmness import Firmly
from mikiwame.answers.ranking import Freshness, Place, Ranking
from mikiwame.ranking import ADDITIVE
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words.firmness import say_firmly
from mikiwame.words.speaking import Words


def say_answer(ranking: Ranking, firmly: Firmly | None, words: Words, options: str = "") -> list[str]:
    """Three lines for the end: the answer with how firm it is, the day and age of the facts, and how to see why.

    :param options: what was typed after the command, so that the commands named in the last line ask the same.
    """
    verdict = [say_verdict(ranking, words), say_firmly(firmly, words)]
    return [
        words.list([said for said in verdict if said], "sentences"),
        say_freshness(ranking.freshness, ranking.on, words),
        _say_way_on(ranking, words, options),
    ]


def say_verdict(ranking: Ranking, words: Words) -> str:
    """The premise, and which to take or why none."""
    said = [_say_choice(ranking, words)]
    if ranking.premise is not None:
        said.insert(0, words("ranking.premise", text=ranking.premise, source=ranking.premise_source))
    return words.list(said, "sentences")


def _say_choice(ranking: Ranking, words: Words) -> str:
    if ranking.recommended:
        return words("ranking.verdict-take", names=join(_quote(ranking.recommended), "either"))
    tied = [place for place in ranking.places if place.tied]
    if tied:
        return words("ranking.verdict-tied", names=join(_quote(tied), "both"), places=ranking.at_most)
    if all(place.category != ranking.beginners for place in ranking.places):
        return words("ranking.verdict-elsewhere", title=ranking.beginners_title)
    return words("ranking.verdict-none")


def _quote(places: Sequence[Place]) -> list[Reason]:
    return [Reason("ranking.quoted", {"name": place.name}) for place in places]


def say_recommended(ranking: Ranking, words: Words) -> str:
    """The recommended in one short line, to stand above everything else."""
    if not ranking.recommended:
        return words("ranking.recommended_none")
    return words("ranking.recommended", names=join(_quote(ranking.recommended), "either"))


def say_freshness(facts: Freshness, on: date, words: Words) -> str:
    """How many facts the criteria could read, how old they are, and how many want looking at again."""
    if facts.oldest is None or facts.newest is None:
        return words("ranking.facts_none", day=on)
    days = words.day(facts.newest)
    if facts.oldest != facts.newest:
        days = words("ranking.facts_from_to", first=facts.oldest, last=facts.newest)
    age = say_age(facts.newest, on, words)
    said = words("ranking.facts", day=on, days=days, count=facts.count, age=age)
    return words.list([said, _say_weak(facts, words)], "sentences")


def _say_weak(facts: Freshness, words: Words) -> str:
    counts = {"stale": facts.stale, "undated": facts.undated, "disputed": facts.disputed}
    kinds = [Reason(f"ranking.weak-{kind}", {"count": count}) for kind, count in counts.items() if count]
    return words("ranking.weak_ones", kinds=join(kinds)) if kinds else words("ranking.weak_none")


def _say_way_on(ranking: Ranking, words: Words, options: str) -> str:
    named = ranking.recommended or ranking.places
    return words("ranking.way_on", slug=named[0].slug if named else "SLUG", options=options)


def say_age(day: date, on: date, words: Words) -> str:
    """How long before ``on`` the ``day`` lies, in the two largest units."""
    if day >= on:
        return words("formats.ago_none")
    age = relativedelta(on, day)
    units = {"years": age.years, "months": age.months} | ({} if age.years else {"days": age.days})
    parts = [words(f"formats.age-{unit}", count=count) for unit, count in units.items() if count]
    joined = parts[0] if len(parts) == 1 else words("formats.age-two", larger=parts[0], smaller=parts[1])
    return words("formats.ago", age=joined)


def say_state(end: Reason | None, words: Words) -> str:
    """That a certification ends or has ended, to stand behind its name; empty for one that runs."""
    return words("ranking.state", end=end) if end else ""


def say_scope(ranking: Ranking, words: Words) -> str:
    """The day, the category, and how many are compared."""
    count = len(ranking.places)
    if ranking.category_title is None:
        return words("ranking.scope_all", day=ranking.on, count=count)
    return words("ranking.scope", day=ranking.on, category=ranking.category_title, count=count)


def say_settings(ranking: Ranking, words: Words) -> list[str]:
    """What was asked for otherwise than by default: weights, the policy for the unknown, the method."""
    lines = []
    if ranking.changed:
        each = [Reason("ranking.weight", {"short": one.short, "weight": f"{one.weight:g}"}) for one in ranking.changed]
        code = "ranking.weights_some" if len(each) < ranking.criteria else "ranking.weights"
        lines.append(words(code, changed=join(each)))
    if ranking.policy != "interval":
        lines.append(words("ranking.policy_line", policy=words(f"ranking.policy-{ranking.policy}")))
    if ranking.method != ADDITIVE:
        code = f"ranking.method-{ranking.method}"
        lines.append(words("ranking.method_line", method=words(code) if words.knows(code) else ranking.method))
    return lines
