"""Words beside several values that leave open which of them hold, for whom or when."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_ANYWHERE = (
    "から選|以外|例外|除[くき]|来年|昨年|翌年から|類似|他社|他の|ほかの|推定|仮に|最短|平均で|口コミ"
    "|旧(?!姓)|\\((?:選択|会員|案|仮|例)\\)|会員|(?:ほか|など)(?:[。\\s]|$)|[?？]"
)
OPEN_END: Final = re.compile(f"{_ANYWHERE}|のうち|うち[0-9]|半分|×\\s?[0-9]|ただし|但し|または|又は|もしくは|いずれか")
"""For texts in which nothing else than the values may stand."""
OPEN_BESIDE_PARTS: Final = re.compile(f"{_ANYWHERE}|[問題]\\)?\\s?(?:または|又は|もしくは)")
"""For texts that may go on about their values (``ただし、各科目40点以上``)."""
