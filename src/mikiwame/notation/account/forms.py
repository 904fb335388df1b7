"""Accounts for forms of questions and for ways to apply and to sit: each word for one is in the reading or denied."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Application, ExamContent, Modes

_FORMS: Final = {
    "choice": "マーク(?!して)|選択(?:式|方式|制|問題|形式|肢)|択一"
    "|[二三四五六多2-6]\\s?[肢者]択?|[二三四五2-6]択|○×|正誤",
    "fill-in": "穴埋め",
    "written": "(?<!筆記・)記述(?!文章)(?:式|方式|問題|形式|試験)",
    "essay": "論述|小論文|論文",
}
_FORM: Final = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _FORMS.items()))
_DENIED: Final = re.compile("[^。]{0,14}(?:ありません|ございません|なし|無し|なく|ない|廃止)")
_PART: Final = re.compile("学科|実技|筆記|実地|面接|口述|午前|午後|前半|後半|第[1-4一二三四]部")
_BEFORE_PART: Final = re.compile("(?:式|方式|形式)の(?:学科|実技|筆記)")


def find_other_form(text: str, reading: ExamContent) -> str | None:
    """Give a form of questions in a normalised text that its reading has not, or has in another part, or None."""
    named = [part for part in reading["parts"] if part["label"]]
    every = {form for part in reading["parts"] for form in part["forms"]}
    heads = list(_PART.finditer(text)) if len(named) > 1 and not _BEFORE_PART.search(text) else []
    for match in _FORM.finditer(text):
        form = str(match.lastgroup).replace("_", "-")
        if _DENIED.match(text, match.end()) or (reading["claims"] and not reading["parts"]):
            continue
        before = [head.group() for head in heads if head.start() <= match.start()]
        own = [part for part in named if before and before[-1] in (part["label"] or "")]
        if form not in every or (own and not any(form in part["forms"] for part in own)):
            return match.group()
    return None


_WAYS: Final = {
    "web": "インターネット|ネット(?!試験|ワーク|受[験検]|ラーニング|方式|検定|出願システム)"
    "|[Ww][Ee][Bb](?!-)|ウェブ|オンライン|電子申[請込]"
    "|フォーム|マイページ",
    "post": "郵送|郵便(?!番号)|書留|消印|投函",
    "in-person": "窓口|持参|来所|来館|直接(?=お?申|事務|会場)",
    "shop": "コンビニ(?!エンス|決済|払|で(?:の)?支払)",
}
_WAY: Final = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _WAYS.items()))
# Sending for papers and paying are not applying.
_OTHER_MATTER: Final = re.compile(
    "[^。、]{0,12}(?:取り寄せ|請求|支払|振込|振替|入金|配布|ダウンロード|不可|できません|(?:い|お)りません|終了|入手)"
)


def find_other_way(text: str, reading: Application) -> str | None:
    """Give a way to apply in a normalised text that its reading has not, or None; a reading without ways is of days."""
    if not reading["ways"]:
        return None
    for match in _WAY.finditer(text):
        way = str(match.lastgroup).replace("_", "-")
        if way not in reading["ways"] and not _OTHER_MATTER.match(text, match.end()):
            return match.group()
    return None


_MODES: Final = {
    "home": "在宅|自宅|IBT|リモート受[験検]",
    "test_centre": "CBT|テストセンター",
    "hall": "(?<!ネット試験)会場受[験検]|会場試験|PBT|ペーパー試験|統一試験",
}
_MODE: Final = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _MODES.items()))
_NO_MODE: Final = re.compile(
    "[^。]{0,10}(?:ではなく|でなく|不可|できません|ありません|行われ(?:ない|ていません|ません)"
    "|から[^。]{0,12}(?:変更|移行|切り替))"
)


def find_other_mode(text: str, reading: Modes) -> str | None:
    """Give a way to sit in a normalised text that its reading has not, or None."""
    held = {mode.replace("-", "_") for mode in reading["modes"]}
    if "online_proctored" in held:
        held.add("home")
    for match in _MODE.finditer(text):
        if str(match.lastgroup) not in held and not _NO_MODE.match(text, match.end()):
            return match.group()
    return None
