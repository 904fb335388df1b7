"""The files of advice as rules that the stages know."""

from mikiwame.catalogue.files import Advice, Situation
from mikiwame.catalogue.reading import Catalogue
from mikiwame.vocabulary.rules import Case, Rule


def list_rules(catalogue: Catalogue) -> tuple[Rule, ...]:
    """One rule per sound file, in the order of their slugs."""
    return tuple(_write_rule(slug, advice) for slug, advice in catalogue.advice.items())


def _write_rule(slug: str, advice: Advice) -> Rule:
    return Rule(
        slug,
        tuple(map(_list_answers, advice.when)),
        advice.say,
        advice.strength,
        advice.source,
        _list_answers(advice.unless),
        advice.stance,
        advice.next,
        tuple(advice.categories),
        tuple(advice.bars),
        advice.adds.tie if advice.adds else None,
        tuple(advice.asks),
        tuple(advice.over),
        advice.next_without,
    )


def _list_answers(situation: Situation) -> Case:
    return {item: frozenset(said) for item, said in situation.items()}
