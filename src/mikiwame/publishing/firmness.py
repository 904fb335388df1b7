"""How firm an order is in words, for pages that do not take the answers yet."""

from mikiwame.answers.firmness import judge_recommendation
from mikiwame.pipeline import Comparison
from mikiwame.ranking import Firmness, Word
from mikiwame.words import firmness as said
from mikiwame.words import speak

_JA = speak("ja")
WORDS: dict[Word, str] = {word: said.name_firmness(word, _JA) for word in ("firm", "leaning", "tied", "cannot say")}


def say_firmness(comparison: Comparison, firmness: Firmness | None) -> str:
    return said.say_firmly(judge_recommendation(comparison, firmness), _JA)


def say_word(word: Word, winning: float) -> str:
    return said.say_directed(word, winning, _JA)


def say_share(share: float) -> str:
    return said.say_chance(share, _JA)
