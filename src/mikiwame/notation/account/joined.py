"""Accounts for words that change what a value is, where they stand right at it or at the field's own word.

``受験料 当校 7,700円``, ``当日受験料`` and ``5,000円(分割)`` hold a word between the two that matter, before or behind.
What a label of the reading has is told apart already; any other such word is no part of the value. Of several figures
the readers and their labels say which one is the value.
"""

from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_WHEN: Final = (
    "旧|仮|参考|当日|前回|前年度?|昨年度?|来年度?|次年度|次回|[0-9]{1,2}年前|過去最[高低多少]|見込み?|目標|理想|予想"
    "|目安値|当初|初年度|休日|平日|夏季|冬季|前期|後期|午前|午後|夜間"
)
_WHO: Final = (
    "講座生|受講生|受講者|修了生|卒業生|在校生|当校|本校|自校|弊社|当社|自社|当スクール|当講座|他校|他社|高校生"
    "|大学生|中学生|小学生|大学院生?|短大生|社会人|主婦|女性|男性|外国人|留学生|既卒者?|新卒者?|現役|初受験者?|経験者|未経験者"
    "|免除者|再受[験検]者?|追試者?|欠席者|補欠|初回|会員|非会員|学割|団体|法人|併願|申込者|出願者|志願者|不合格者|棄権者"
)
_WHAT: Final = (
    "模試|模擬試験|追試験?|再試験?|補講|予備日?|予備試験|公開模試|更新|登録|合格後|事前|他資格|他級|他の(?:資格|検定|試験)"
    "|類似資格|別試験|全国平均|平均点|受験率|出席率|延べ|累計|通算|海外|国外|東京会場|大阪会場|特別|早期|割引|追加|オプション"
    "|手数料込み?|送料込み?|実質|最大|最高|最低|最多|最少|相当|換算|標準|一部|個別|面接|実技|学科|一次|二次|最終|CBT"
    "|通信|オンライン|初級|中級|上級"
)
_BEHIND: Final = "差|分割|増|減|未満|超|まで|より|から|相当|×[2-9]|/科目|ずつ"
_UNITS: Final = {
    "exam_fee": "円",
    "course_cost": "円",
    "extra_fee": "円",
    "subscription": "円",
    "pass_rate": "[%割]",
    "examinees": "[人名]",
    "passers": "[人名]",
    "duration": "(?:時間|分)",
}
_ASKED: Final = frozenset([*_UNITS, "schedule", "venue", "eligibility"])
_FEE: Final = "[\u4e00-\u9fff]{1,6}[料費代]"
_PARTS: Final = "実技|学科|面接|一次|二次|CBT|オンライン|通信|団体|特別|一部|最終|午[前後]"
_HARMLESS: Final = {
    # "5,000円から": the reader leaves the end open.
    **dict.fromkeys(("exam_fee", "course_cost", "extra_fee", "subscription"), "から|より"),
    "pass_rate": "前年度?|昨年度?|前回|全国平均|最終|[男女]性|超|未満|標準",
    "examinees": "前年度?|昨年度?|前回|延べ|増|減|超|申込者|志願者|出願者|欠席者|不合格者|棄権者|最終",
    "passers": "前年度?|昨年度?|前回|増|減|超|申込者|志願者|出願者|欠席者|不合格者|棄権者|最終",
    "duration": "まで|ずつ|標準|最大|最長|×",
    "schedule": f"{_PARTS}|当日|見込み?|次回|[前後]期|夏季|冬季|平日|休日|夜間|最[多少大低]"
    "|予備日?|追試験?|登録|再試験?|累計",
    "venue": f"{_PARTS}|登録|標準|公開|団体|海外|国外|当校|本校|最寄|会員",
}
"""The words that change nothing in a field, or are what its readers read by themselves."""


class _Patterns(NamedTuple):
    places: tuple[re.Pattern[str], ...]
    whole: re.Pattern[str]
    figures: re.Pattern[str]


def find_joined(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text that change its value and are in no label of the reading, or None."""
    if field not in _ASKED:
        return None
    named = normalise(" ".join(labels))
    patterns = _compile(field)
    alone = field not in _UNITS or len(list(islice(patterns.figures.finditer(text), 2))) == 1
    places = patterns.places if alone else patterns.places[:-1]
    for pattern in places:
        for found in pattern.finditer(text):
            if found["word"] not in named:
                return found.group().strip()
    return None


def find_changing(field: str, words: str) -> str | None:
    """Give the word in a run of nouns that changes what a value of the field is, or None."""
    found = _compile(field).whole.search(words)
    return found.group() if found else None


@cache
def _compile(field: str) -> _Patterns:
    words = "|".join((_WHEN, _WHO, _WHAT))
    harmless = _HARMLESS.get(field)
    changing = f"(?!{harmless})(?:{words})" if harmless else f"(?:{words})"
    behind = f"(?!{harmless})(?:{words}|{_BEHIND})" if harmless else f"(?:{words}|{_BEHIND})"
    before = "(?<![一-龠ァ-ヴーA-Za-z0-9-])"
    heads = HEADS.get(field, _FEE)
    places = [
        f"{before}(?P<word>{changing})[の\\s]?(?:{heads})(?!者)",
        f"(?:{heads})[\\s(:【|・]{{0,3}}(?P<word>{changing})(?:の(?:方|場合|み))?(?=[\\s):】|は、]|[0-9])",
    ]
    unit = _UNITS.get(field)
    if unit:
        places += [
            f"[0-9万千]{unit}[\\s(]{{0,2}}(?P<word>{behind})(?=[\\s)。|]|の?み|$)",
            f"{before}(?P<word>{changing})(?:の(?:方|場合))?[\\s:は)】|]{{0,3}}約?[0-9][0-9,.万]*+{unit}",
        ]
    return _Patterns(tuple(map(re.compile, places)), re.compile(changing), re.compile(f"[0-9万千]{unit}"))
