"""How firm an order is, in words."""

from mikiwame.answers.firmness import Above, Firmly
from mikiwame.ranking import Word
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words.speaking import Words

EVEN = 0.5
"""Below this share of draws the other of two is ahead more often."""


def name_firmness(word: Word, words: Words) -> str:
    return words.term("firmness", word.replace(" ", "_"))


def say_directed(word: Word, winning: float, words: Words) -> str:
    """The word for being above another, of which ``winning`` is the share of draws: what is behind is said so."""
    named = name_firmness(word, words)
    return words("firmness.reversed", word=named) if winning < EVEN and word in ("firm", "leaning") else named


def say_chance(share: float, words: Words) -> str:
    """A share in whole per cent; what is neither none nor all is never rounded to it."""
    if 0 < share < 0.005:
        return words("firmness.share_least")
    if 0.995 <= share < 1:
        return words("firmness.share_most")
    return words.share(share)


def say_firmly(firmly: Firmly | None, words: Words) -> str:
    """How often the recommended keep to the first places, and how they stand to each other and to the next."""
    if firmly is None:
        return ""
    kept = [Reason("firmness.kept", {"name": one.name, "share": say_chance(one.share, words)}) for one in firmly.kept]
    varied = words(f"firmness.varied-{firmly.varied}")
    tried = words("firmness.tried", title=firmly.title, varied=varied, places=firmly.places, kept=join(kept))
    return words.list([tried, *_say_neighbours(firmly, words)], "sentences")


def _say_neighbours(firmly: Firmly, words: Words) -> list[str]:
    between = say_above(firmly.between, words) if firmly.between else ""
    if firmly.next is None:
        return [words("firmness.neighbours-between", between=between)] if between else []
    name, following = firmly.next.other, say_above(firmly.next, words)
    if not between:
        return [words("firmness.neighbours-next", name=name, next=following)]
    return [words("firmness.neighbours-both", between=between, name=name, next=following)]


def say_above(pair: Above, words: Words) -> str:
    """The word with its share, from the side that is ahead in more draws."""
    if pair.word == "cannot say":
        return words("firmness.pair-cannot_say")
    if pair.certain:
        return words("firmness.pair-certain")
    word = name_firmness(pair.word, words)
    if pair.share >= EVEN:
        return words("firmness.pair-word", word=word, share=say_chance(pair.share, words))
    return words("firmness.pair-reversed", word=word, name=pair.other, share=say_chance(1 - pair.share, words))
