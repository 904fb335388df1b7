"""Takes known words and the names of exams out of a text, to see what is left of its nouns."""

from collections import defaultdict
from typing import Final

from mikiwame.vocabulary import patterns as re

_NAME = (
    "[\u30a1-\u30fe・ ]{4,40}(?=®|資格|の称号|検定|試験|士|師)"
    "|(?<![再追前後本第各全])[\u4e00-\u9fff]{2,10}(?:士|師|検定|主任者|取扱者|販売者|管理者|支援専門員|専門員)(?!補)"
    "|樹木医補?|[\u4e00-\u9fff]{2,10}(?:免許|操縦士|運転士|操縦免許)証?|電験|漢検|英検|数検|語検|世界遺産検定|宅建|社労士|簿記|秘書検定"
    "|乙[1-6一-六]?[類種]?|[甲乙丙][種類]"
    "|[\u4e00-\u9fff\u30a1-\u30fe0-9A-Za-z]{4,40}(?:認定試験|検定試験|検定協会|協会|財団|能力試験|管理士|技能士|専門士|技術者|コンサルタント|カウンセラー|アドバイザー|認定実務者)"
)
NAMES: Final = re.compile(_NAME)
LETTER: Final = "[\u4e00-\u9fff\u30a1-\u30fa\u30fc々]"
RUN: Final = re.compile(f"{LETTER}{{2,}}")
_SUFFIXES: Final = frozenset("上下済可側元先面料型含込")
_LONGEST_RUN: Final = 40
# "医師事務作業補助基礎知識": what questions are about, however it is called.
_IS_MATTER: Final = re.compile("(?:知識|理論|制度|業務|用語|一般)$")


class Words:
    """The words known in a field; kept by their first letter, as one pattern of some thousand words is slow.

    Some are known only where all that they are written together with is known too.
    """

    def __init__(self, known: set[str], whole: str = "", matters: str = "") -> None:
        self._by_first = _sort(known)
        self._all = _sort(known | {*whole.split()})
        self._matters = _sort(known | {*whole.split(), *matters.split()}) if matters else None

    def drop(self, text: str, *, whole: bool = True) -> str:
        """Give the text with a blank in place of each name and known word, the longest from the left.

        :param whole: whether the words count too that are known only in a run of known words.
        """
        left, place = list[str](), 0
        runs = {run.start(): run for run in RUN.finditer(text)}
        while place < len(text):
            name, run = NAMES.match(text, place), runs.get(place)
            covered = run.end() if whole and run and not name and self._covers(run.group()) else 0
            end = name.end() if name else covered or self._find_end(text, place)
            left.append(" " if end > place else text[place])
            place = max(end, place + 1)
        return "".join(left)

    def _find_end(self, text: str, start: int) -> int:
        words = self._by_first.get(text[start], ())
        return next((start + len(word) for word in words if text.startswith(word, start)), start)

    def _covers(self, run: str) -> bool:
        """Say whether known words make up the whole of a run of letters."""
        if len(run) > _LONGEST_RUN:
            return False
        told = self._matters if self._matters and _IS_MATTER.search(run) else self._all
        reached = {0}
        for place in range(len(run)):
            if place in reached:
                words = told.get(run[place], ())
                reached.update(place + len(word) for word in words if run.startswith(word, place))
                if place and run[place] in _SUFFIXES:
                    reached.add(place + 1)
        return len(run) in reached


def _sort(words: set[str]) -> dict[str, list[str]]:
    kept = defaultdict[str, list[str]](list)
    for word in sorted(words, key=len, reverse=True):
        kept[word[0]].append(word)
    return dict(kept)
