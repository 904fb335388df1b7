"""What formats say of a fact in words, in every language: what is printed, where, on which day, and the doubts."""

from mikiwame.answers.facts import Fact
from mikiwame.publishing.open_data.dataset import Dataset
from mikiwame.vocabulary.reasons import PartDay
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words import Words, speak
from mikiwame.words.documents import Json
from mikiwame.words.facts import say_doubts, say_label, say_sitting, say_value

BothLanguages = dict[str, Json]
"""Language -> text."""


def name_fact(fact: Fact, *, of_period: bool = False) -> BothLanguages:
    """The field, with what it is true of.

    :param of_period: whether with its year or month and its sitting too.
    """
    named: BothLanguages = {}
    for language in LANGUAGES:
        words = speak(language)
        told = [PartDay(fact.period) if fact.period else None, say_sitting(fact, words)]
        more = [words.say_value(one) for one in told if one] if of_period else []
        named[language] = words.list([_name(fact, words), *more])
    return named


def describe_fact(data: Dataset, fact: Fact) -> BothLanguages:
    """The value as readers see it, with its source, its day and the doubts about it."""
    return {language: _describe(data, fact, speak(language)) for language in LANGUAGES}


def is_settled(fact: Fact) -> bool:
    """Whether it may stand as a bare figure: known, undisputed, not about, and one number."""
    sure = fact.known and fact.standing in ("agreed", "single") and not fact.approx and not fact.tied
    return sure and fact.low is not None and fact.low == fact.high


def tell_number(fact: Fact) -> Json:
    """The figure of a settled fact, whole where it is: no price has a decimal point here."""
    low = fact.low
    return int(low) if low is not None and low.is_integer() else low


def _name(fact: Fact, words: Words) -> str:
    field, label = words.term("fields", fact.field), say_label(fact, words)
    return words("facts.of_label", field=field, label=label) if label else field


def _describe(data: Dataset, fact: Fact, words: Words) -> str:
    value = words.figure(fact.figure) if fact.tied and fact.figure else say_value(fact, words)
    value = value or words("data.export_unknown")
    if fact.text and fact.text not in value:
        value = words("data.export_as_printed", value=value, text=fact.text)
    doubts = say_doubts(fact, words)
    value = words("data.export_doubted", value=value, doubts=doubts) if doubts else value
    if not fact.source:
        return value
    title = data.day.catalogue.sources[fact.source].title
    day = fact.on if fact.dated and fact.on else words("facts.doubt-undated")
    return words("data.export_cited", value=value, title=title, day=day)
