"""Tells whether the words behind something deny it, and which words with a ない in them deny nothing.

``毎月実施ではありません`` and ``全国10会場ではなく`` have the figure and not the fact; ``少なくとも2年`` has the fact.
"""

from collections.abc import Iterable

from mikiwame.vocabulary import patterns as re

# What may stand between a thing and the word that denies it: particles and words for being held, but neither しか
# nor だけ, with which the thing is so (``年1回しかありません``), nor a noun of its own (``会場の指定はできません``).
_TAIL = (
    r"(?:[\s)]|の|に|で|は|を|が|も|と|必ず|日|日程|実施|開催|施行|設置|受[験検]|試験|検定|方式|受付|受け?付けて|募集|会場|お?申し?込み?|予約"
    "|という|わけ|訳|もの|こと|される|する|行われる|行う|行って(?:いる)?|ある|して(?:いる)?|されて(?:いる)?|できる|受けられる|受験できる|可能)"
)
_NOT = "(?:な[いくか]|無[いく]|ません|ませ(?=ん)|ず(?=$|[、。に])|らず|りません|らない)"
_DONE = (
    "(?:し|され|して|されて|行い|行わ|行われ|行って|行われて|でき|設け|設けて|設けられて|設置されて|受け?付けて"
    "|受けられ)"
)
_DENIAL = (
    f"(?:(?:あり|ござい)?{_NOT}|なし(?![にで])|無し(?![にで])|{_DONE}(?:は|も)?(?:い|お)?{_NOT}|限(?:ら|りませ)|(?:言|い)え?(?:ない|ません)|不可"
    "|(?:すでに|既に|現在)?(?:廃止|撤廃|終了(?!後|時|日)|中止|休止|停止|取り?やめ|取り止め|とりやめ|打ち切|な[くし]な[っりる]|無くな|見送))"
)
_BEHIND = re.compile(rf"{_TAIL}{{0,6}}?{_DENIAL}")
# "15都道府県しか試験会場が無い": so many there are.
_NOTHING_BUT = re.compile("しか[^。、]*$")
_REACH = 24
# "少なくとも2年", "学生だけでなく": words in which nothing is denied.
_NO_DENIAL = re.compile(
    "少なく(?:と|て)も|最低(?:で|限)も|少な(?:い|く)|(?:間|ま)もなく|間違いなく|例外なく|言うまでもなく|もれなく|漏れなく|余すところなく"
    "|(?:だけ|のみ)(?:で(?:は)?|じゃ)(?:なく|無く)"
)


def is_denied(text: str, end: int) -> bool:
    """Say whether what ends at ``end`` is denied, or called past, by the words directly behind it."""
    return not _NOTHING_BUT.search(text, max(0, end - _REACH), end) and bool(_BEHIND.match(text, end))


def denies_any(text: str, things: re.Pattern[str]) -> bool:
    """Say whether any of ``things`` in a text is denied by the words directly behind it."""
    return any(is_denied(text, match.end()) for match in things.finditer(text))


def find_affirmed(text: str, things: re.Pattern[str]) -> Iterable[re.Match[str]]:
    """Give those of ``things`` that nothing behind them denies."""
    return (match for match in things.finditer(text) if not is_denied(text, match.end()))


def drop_no_denials(text: str) -> str:
    """Give the text without the words that only look like a denial (``少なくとも``, ``最低でも``)."""
    return _NO_DENIAL.sub(" ", text)
