"""Gives the pass rates of a text in percent, each with its label, its hedge and its year."""

import re
from dataclasses import replace

from mikiwame.notation.absence import quote, refuse
from mikiwame.notation.figures import DIFFERENCE, Figure, Surroundings, join_neighbours, look_around, scan_figures
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    follow_labels,
    is_form,
    name_strangers,
    read_labels,
    stands_set_off,
)
from mikiwame.notation.periods import find_periods
from mikiwame.vocabulary.readings import Rate, Share, Unreadable

_UNIT = "%|パーセント|ぱーせんと|percent|割(?![引増合])"
_HUNDRED = 100.0
_TENTH = 10.0

_HUNDREDTHS = re.compile(r"([0-9])\s?割\s?([0-9])\s?分(?!間)")
_OTHER_COUNTS = re.compile(
    r"(?:(?:受験|受検|合格|申込|出願)者(?:総)?数?(?:は|が|:)?\s?)?[0-9,.・億万千]{1,16}\s?(?:人|名|円|問|点"
    r"|分|時間)[^(%]{0,4}"
)

_PREVIOUS_YEAR = re.compile(r"(?:前年度?|昨年度?|前回|前期(?=比|同期|実績))(?:比|同期)?(?:は|が|:|実績)?\s?$")
_NOT_A_PASS_RATE_BEFORE = re.compile(
    "(?:得点率?|正答率?|正解率?|合格(?:基準|ライン|点|最低点)|配点|満点|満足度|就職率|受講者満足|継続率"
    "|修了率|出席率?|受験率|占有率|シェア"
    "|割引率?|還元率?|給付率?|不合格率|全体の|女性|男性|歳代?|[0-9]代|比率|割合|消費税率?|前年比)"
    "[^、。%]{0,12}$"
)
_NOT_A_PASS_RATE_AFTER = re.compile(
    r"\s?(?:の方が|が|は)?\s?(?:以上の?)?(?:の)?(?:得点|正答|正解|点数|配点|スコア|off|OFF|オフ|割引|引き"
    r"|還元|給付|支給|戻|キャッシュバック"
    "|ポイント|補助|の?確率|満足|増|減|アップ|ダウン|の?消費税|の税)|(?:の方|の人)?(?:が|は|の)(?:女性|男性"
    "|主婦|社会人|学生|[2-6]0代)"
)
_PASSING_MARK = re.compile(
    r"(?:以上)?(?:を|の)?(?:得点|正解|正答|取得|取れば|とれば|取ると|獲得)?(?:した者|する|で|すれば"
    r"|すると)(?:、)?合格"
    r"(?!率|者|し|となって)"
)
_ABOUT_PASSING = re.compile("合格(?:率|者)|パス率")
# "全体の50~60%" and "男性40%" are pass rates only when the text says so.
_BREAKDOWN = re.compile("内訳|男女比|年齢構成|構成比|年代別|男女別の割合|属性")
_WHOLE = re.compile("全体の")
_DIVIDED = re.compile("(?:女性|男性)(?!比率|の割合)")
_REPLACED = re.compile(r"\s?(?:→|⇒)\s?約?$|\s?(?:から|より|に対し|と比べ)[^。%]{0,6}[0-9.]+\s?(?:ポイント|pt)")
_SELECTION = re.compile("(?:以上|超|以下|未満|台)?の(?:高い|低い)?合格率(?:だった|となった|を超え|の(?:は|地|県))")
_EXTREMES = re.compile(r"最(?:低|高|小|大|も低い年|も高い年)")


def read_rate(text: str) -> Rate | Unreadable:
    """Read a normalised text; unreadable without a unit, above 100, or where the percentages are of something else."""
    prepared = join_neighbours(_HUNDREDTHS.sub(r"\1.\2割", text))
    figures = [_to_percent(figure) for figure in scan_figures(prepared, _UNIT, whole=False)]
    if not figures:
        return _explain_nothing(text)
    if any((figure.high or 0) > _HUNDRED for figure in figures):
        return refuse(f"{quote(text)} has a percentage above 100, which no pass rate can be.")
    shares = _read_shares(prepared, figures)
    return (
        {"kind": "rate", "values": shares} if shares else refuse(f"{quote(text)} is not a share of those who passed.")
    )


def _explain_nothing(text: str) -> Unreadable:
    if re.search("[0-9]", text):
        return refuse(f"{quote(text)} has no unit. Write 34.7%.")
    return refuse(f"{quote(text)} has no number. A rate is printed like 34.7%.")


def _to_percent(figure: Figure) -> Figure:
    scale = _TENTH if figure.unit == "割" else 1.0
    low = 0.0 if figure.low is None else figure.low * scale
    high = _HUNDRED if figure.high is None else figure.high * scale
    return replace(figure, low=round(low, 4), high=round(high, 4))


def _read_shares(text: str, figures: list[Figure]) -> list[Share]:
    surroundings = look_around(text, figures)
    kept = [index for index, around in enumerate(surroundings) if _is_pass_rate(text, figures[index], around)]
    broken = _BREAKDOWN.search(text)
    if broken:
        # What stands behind 内訳 is of the women, the ages or the trades, unless 合格率 says otherwise.
        kept = [i for i in kept if figures[i].start < broken.start() or "合格率" in surroundings[i].before]
    if len(kept) > 1:
        kept = [index for index in kept if not _SELECTION.match(surroundings[index].after)] or kept
    periods = find_periods(text, [figures[index] for index in kept])
    befores = [surroundings[index].before for index in kept]
    own = name_strangers([_find_labels(surroundings[index]) for index in kept], befores)
    labels = carry_grades(apply_heads(text, [figures[index] for index in kept], own), befores)
    if len(labels) == 1 and all(map(is_form, labels[0])):
        labels = [(None,)]
    rows = [(figures[index], *named) for index, named in zip(kept, zip(labels, periods, strict=True), strict=True)]
    if len(kept) == 2 and all(_EXTREMES.search(surroundings[index].before) for index in kept):
        rows = [(_span(rows[0][0], rows[1][0]), (None,), periods[0])]
    return [_make_share(figure, label, period) for figure, labels, period in rows for label in labels]


def _span(first: Figure, second: Figure) -> Figure:
    ends = [first.low or 0.0, first.high or 0.0, second.low or 0.0, second.high or 0.0]
    return replace(first, low=min(ends), high=max(ends), approx=first.approx or second.approx)


def _make_share(figure: Figure, label: str | None, period: str | None) -> Share:
    return {
        "label": label,
        "low": figure.low or 0.0,
        "high": _HUNDRED if figure.high is None else figure.high,
        "approx": figure.approx,
        "period": period,
    }


def _is_pass_rate(text: str, figure: Figure, around: Surroundings) -> bool:
    before, after = DIFFERENCE.sub(" ", around.before), around.after
    if _PREVIOUS_YEAR.search(before) or _NOT_A_PASS_RATE_AFTER.match(after):
        return False
    if _PASSING_MARK.match(after) and not _ABOUT_PASSING.search(before):
        return False
    if _REPLACED.match(after):
        return False
    other = _NOT_A_PASS_RATE_BEFORE.search(before)
    if other is None:
        return True
    words = other.group()
    named = (_WHOLE.match(words) and _ABOUT_PASSING.search(before)) or (
        _DIVIDED.match(words) and _ABOUT_PASSING.search(text[: figure.start])
    )
    return bool(named or _ABOUT_PASSING.search(words))


def _find_labels(around: Surroundings) -> Labels:
    before = _OTHER_COUNTS.sub(" ", around.before)
    labels = read_labels(before, loose=stands_set_off(before))
    return labels if labels != (None,) else follow_labels(around.after)
