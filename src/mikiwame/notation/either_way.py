"""Says whether a text on who may sit names a way to the exam beside work: ``実務経験2年以上または3級合格``."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_OR_WORD: Final = "(?:または|又は|もしくは|若しくは|あるいは|或いは)"
# "1年または200日以上の実務経験": two lengths of one way.
_OR: Final = re.compile(
    f"(?<![年日月間]){_OR_WORD}|{_OR_WORD}(?!、?[0-9]{{1,5}}(?:年|日|か月|時間))|(?<=以上)か(?!つ|ら|ね|な)、?"
    "|(?<=[者方人とるた])か、|(?<=合格する)か|(?<=取得する)か|(?<=ている)か|か、(?=[^。]{0,40}(?:いずれか|どちらか))|/"
)
_EITHER: Final = re.compile(
    "(?:いずれか|どれか|どちらか)(?:に該当|の(?:条件|要件|方|者|一つ|1つ)|を満た|1つ|一つ|:|$|\\))"
)
_ITEMS: Final = re.compile("●|(?:^|(?<=\\s))(?:[(]?[1-9][).])|\n|[・、]")
_WORK: Final = re.compile("経験|従事|勤務|勤続|就業|就労|実務|業務|働")
# What is enough by itself: a grade that one passed, a licence, a school, an age.
_ENOUGH: Final = re.compile(
    "合格(?!後|率)|取得(?!後)|保[有持]|所[有持]|有資格|卒業(?!後)|[大高短専]卒|大学院?修了|(?:在学|在籍)(?!中に)|[0-9]\\s?[歳才]以上|免許(?!取得後)|会員|持っ|(?:士|師|員)資格|単位[^。、]{0,6}(?:修得|取得)|同等の?資格|(?<=級を)有(?:し|する)"
)
_BARE_GRADE: Final = re.compile("[\\s、]*準?[0-9一二三]級(?:です)?\\s*")


def has_way_without_work(text: str) -> bool:
    """Say whether one of the several ways that a normalised text names asks for no work at all."""
    for sentence in text.split("。"):
        ways = _OR.split(sentence)
        if len(ways) < 2 and _EITHER.search(sentence):  # a list of which one is enough
            ways = _ITEMS.split(_EITHER.sub(" ", sentence))
        if (
            len(ways) > 1
            and any(_WORK.search(way) for way in ways)
            and (any(map(_is_enough, ways)) or _BARE_GRADE.fullmatch(ways[-1]))
        ):
            return True
    return False


def _is_enough(way: str) -> bool:
    return bool(_ENOUGH.search(way)) and not _WORK.search(way)
