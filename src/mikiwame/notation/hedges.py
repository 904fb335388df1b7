"""Puts a word that makes a figure no exact one right before it: ``概ね試験日の6週間後`` is ``試験日の約6週間後``."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_HEDGE: Final = "(?:概ね|おおむね|おおよそ|およそ|だいたい|大体|おおかた|ざっと)"
_AHEAD: Final = re.compile(
    f"{_HEDGE}、?(?P<said>(?!{_HEDGE}|約)[^。、0-9]{{1,16}}?)(?P<space>\\s?)(?=[0-9])(?!(?:19|20)[0-9]{{2}}(?:年|/|\\.)|[0-9]{{1,2}}月(?!間)|[0-9]{{1,2}}(?:級|次|回目))"
)
_AT: Final = re.compile(f"{_HEDGE}、?\\s?(?=[0-9])(?!(?:19|20)[0-9]{{2}}(?:年|/|\\.))")
# "試験日の6週間後ごろ", "6週間後を目安に": about when.
_BEHIND: Final = re.compile(
    "(?<![0-9.,~約-])(?<!およそ)(?<!おおよそ)(?<!おおむね)(?<!概ね)(?<!だいたい)(?P<time>[0-9]{1,3}(?:日|週間?|か月|年)間?)後(?P<about>頃|ごろ|ころ|あたり|前後|くらい|ぐらい|(?:を|が)(?:目安|めど|メド|目途|目処)|\\s?\\(目安\\))"
)
_GUIDE: Final = re.compile(
    "^(?P<head>(?:合格|合否|結果)の?(?:発表|通知)(?:日|時期)?は、?)?目安(?:として|は|:)、?(?=[^0-9。]{0,12}[0-9]{1,3}(?:日|週|か月))"
)


def put_hedge_ahead(text: str) -> str:
    """Give a normalised text with its hedge at the figure, where it stands before the words that lead to that."""
    return _AT.sub("約", _AHEAD.sub(r"\g<said>\g<space>約", text))


def put_hedge_at_wait(text: str) -> str:
    """As ``put_hedge_ahead`` of a wait, of which a text may say behind it, too, that it is about so long."""
    return put_hedge_ahead(_GUIDE.sub(r"\g<head>概ね", _BEHIND.sub(r"約\g<time>後", text)))
