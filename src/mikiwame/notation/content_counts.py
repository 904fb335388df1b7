"""The numbers of questions in a text on the contents of an exam: whose each is, and what is a sum or a part of one."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_SUM: Final = "(?:合|(?<![会統家設]))計(?:で|は)?|合わせて|あわせて|総計|トータル(?:で)?|全部で"
# "第18問" is the eighteenth.
QUESTIONS: Final = re.compile(
    rf"(?:(?P<sum>{_SUM})\s?)?(?P<about>約|およそ|おおよそ|おおむね|概ね|だいたい|ざっと)?\s?(?<![第0-9])(?P<number>[0-9]{{1,3}})\s?"
    r"(?P<unit>問(?!題数|免除)|題(?!数)|事例|(?<=点検[0-9])枚|(?<=作成[0-9])枚)(?P<around>\s?(?:程度|前後|ほど|くらい|ぐらい|近く|弱|強|余り))?"
)
UNSURE: Final = re.compile(
    # "100問以内": how many there are is not said. "少なくとも50問": no more is "最大50問".
    "[0-9]\\s?[問題](?:以内|以下|未満|以上|を超え|超(?![過え]))|(?:少なくとも|最低(?:で|でも|限)?|最大で?|最多で?|多くて(?:も)?|最高で?)、?約?[0-9]{1,3}\\s?[問題]"
    # "Part I~Part IV、各Part共100問", "法令と実務、各20問": each of parts that no vocabulary names has so many.
    "|各(?![0-9]|問|設問|級)[^。、\\s0-9]{1,10}?(?:共|とも|に)?(?:に)?\\s?[0-9]{1,3}\\s?[問題](?!の?(?:の|中))|[0-9]\\s?[問題]\\s?[(/]\\s?各(?![0-9])|実地試験"
)
EACH: Final = re.compile("(?:それぞれ|各々?|いずれも|どちらも)(?:に|が|で)?、?(?:約|およそ)?[0-9]{1,3}\\s?[問題](?!の)")
_CHOSEN: Final = re.compile(
    "[0-9]\\s?[問題](?:の)?(?:中|うち)(?:から)?、?\\s?(?:任意の)?(?:[0-9]|いずれか|どれか)"
    "|[0-9]\\s?[問題]から[^。]{0,8}選"
    # "必須問題30問、選択問題20問": what one chooses, and not how one answers.
    "|必[須修][^。]*(?:[・、と/(]|\\s)選択(?:問題|科目|解答)?\\s?(?:[0-9はが:)(]|$)|選択(?:問題|科目)?[0-9問]*[・、と/]\\s?必[須修]"
)

# "実技:2問(全6問中2問を選択)": how many one answers, and out of how many.
_ANSWERED: Final = re.compile(
    "(?<![0-9])(?P<told>[0-9]{1,2}[問題])\\s?\\(全?(?:部で)?[0-9]{1,3}[問題]の?(?:中|うち)(?:から)?(?P=told)[^()]*\\)"
)


def find_chosen(text: str) -> str | None:
    """Give the words by which one answers some of the questions only, where it isn't told how many those are."""
    found = _CHOSEN.search(_ANSWERED.sub(r"\g<told>", text))
    return found.group() if found else None


def cut_sum(texts: list[str]) -> list[str] | None:
    """What is said of each part, without the sum that the last of them ends with; None where it doesn't fit.

    ``学科40問、実技5問の合計45問``: what all have together is no part's. ``学科と実技で計50問``: how many each has is
    not said.
    """
    sums = [one for one in QUESTIONS.finditer(texts[-1]) if one["sum"]]
    if len(texts) == 1 or not sums:
        return texts
    own, others = _count(texts[-1]), [_count(text) for text in texts[:-1]]
    total = int(sums[0]["number"])
    if len(sums) > 1:
        return None
    if not own:
        return texts if any(others) and not re.match("\\s?[、,・]", texts[-1]) else None
    if sum(own) == total:
        return texts
    if not all(others) or sum(map(sum, others)) + sum(own) != total:
        return None
    return [*texts[:-1], texts[-1][: sums[0].start()] + texts[-1][sums[0].end() :]]


def _count(text: str) -> list[int]:
    return [int(one["number"]) for one in QUESTIONS.finditer(text) if not one["sum"]]
