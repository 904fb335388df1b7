"""Spells auxiliary words in kana (``出来ません``, ``有りません``, ``又は``, ``迄``), which pages print either way.

Readers, denials and conditions ask for such words in one spelling: a denial in kanji that none of them knows would turn
a value into its opposite. What is quoted of a text stays as it is printed.
"""

from typing import Final

from mikiwame.notation.absence import shorten
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable

# "10日程" is some ten days, "試験日程" a list of days.
_UNIT: Final = "(?:(?<=[月年週間回円人名割%分級点所])|(?<=[0-9]日))"
_VERB: Final = "(?<=[るたいす])"
_KANA: Final[tuple[tuple[str, str], ...]] = (
    ("無(?=[いかくけ]|し(?![たてよ]))", "な"),
    ("有(?=[りるれっ])", "あ"),
    ("出来(?![事高栄上不心合損秋形値])", "でき"),
    ("又は", "または"),
    ("又(?=、)", "また"),
    ("迄", "まで"),
    ("致(?=[しすさせ])", "いた"),
    ("下さ(?=[いる])", "くださ"),
    ("頂(?=[きくけいか])", "いただ"),
    ("全て", "すべて"),
    ("何れ", "いずれ"),
    ("尚(?=、)", "なお"),
    ("但し", "ただし"),
    ("且つ", "かつ"),
    ("若しくは", "もしくは"),
    (f"{_VERB}為(?=[にの、])", "ため"),
    (f"{_VERB}事(?=[がをはもにで、。]|$)", "こと"),
    ("(?<=の)様(?=[なにで])", "よう"),
    ("毎に", "ごとに"),
    (f"{_UNIT}程(?!度)", "ほど"),
    ("(?<=[そこど]れ)程", "ほど"),
    (f"{_UNIT}位(?!置)", "くらい"),
    ("其々|夫々", "それぞれ"),
    ("殆ど", "ほとんど"),
    ("に(?:渡|亘)(?=[っりる])", "にわた"),
    ("予め", "あらかじめ"),
    ("於(?=[いけ])", "お"),
    ("でございます", "です"),
    ("(?<=試験)施行", "実施"),
    ("無償", "無料"),
    ("(?<=[をは])のぞ(?=[くきい])", "除"),
    ("おのおの", "それぞれ"),
    ("(?:だいたい|大体)(?=[0-9])", "約"),
    ("ほぼ(?=[0-9]{1,4}(?:か月|日|週|時間|年))", "約"),
    ("ならびに|並びに", "及び"),
    ("(?<!で)ございません", "ありません"),
    # "1級では2級合格者に限る": of a grade, and not in it.
    ("(?<=[0-9]級)では(?!な[いく]|あり|ござ|、?なく)", "は"),
)
# Each word begins with one of these: some thirty words need not be tried at every letter of a text.
_FIRST: Final = (
    "(?:[無有出又迄致下頂全何尚但且若為事様毎程位其夫殆に予於で施]|のぞ|おのお|だいた|大体|ほぼ|ならび|並び|ござ)"
)
_WORDS: Final = re.compile(
    f"(?={_FIRST})(?:" + "|".join(f"(?P<w{place}>{pattern})" for place, (pattern, _) in enumerate(_KANA)) + ")"
)
# Each word also holds one of these, which most texts don't.
_TELLING: Final = re.compile(
    "[無有出又迄致下頂全何尚但且若為事様毎程位其夫殆渡亘予於施]|ござ|のぞ|おのお|だいた|大体|ほぼ|ならび|並び|級では"
)


def spell_in_kana(text: str) -> str:
    """Give a normalised text with its auxiliary words in kana."""
    return _WORDS.sub(_spell, text) if _TELLING.search(text) else text


def find_as_printed(words: str, text: str) -> str:
    """Give words of ``spell_in_kana(text)`` as the normalised text has them; what isn't there stays."""
    if words in text or not _WORDS.search(text):
        return words
    pieces, places, end = list[str](), list[int](), 0
    for found in _WORDS.finditer(text):
        kana = _spell(found)
        pieces += [text[end : found.start()], kana]
        places += [*range(end, found.start()), *[found.start()] * len(kana)]
        end = found.end()
    spelt = "".join([*pieces, text[end:]])
    places += [*range(end, len(text) + 1)]
    start = spelt.find(words)
    return words if start < 0 else text[places[start] : places[start + len(words)]]


def quote_as_printed(refusal: Unreadable, as_printed: str, given: str | None = None) -> Unreadable:
    """The refusal of ``spell_in_kana(as_printed)`` with what it quotes as the normalised text has it.

    :param given: what the readers were given of it, where that is less or spelt otherwise.
    """
    reason = refusal["reason"]
    values = {
        name: find_as_printed(value, as_printed) if isinstance(value, str) else value
        for name, value in reason["values"].items()
    }
    if given is not None and reason["values"].get("text") == shorten(given):
        values["text"] = shorten(as_printed)
    return {**refusal, "reason": {"code": reason["code"], "values": values}}


def _spell(found: re.Match[str]) -> str:
    return _KANA[int((found.lastgroup or "w0")[1:])][1]
