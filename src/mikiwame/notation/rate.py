"""Gives the pass rates of a text in percent, each with its label, its hedge and its year."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mikiwame.notation.absence import Doubt, doubt, refuse, refuse_for, refuse_page
from mikiwame.notation.asides import (
    count_seasons,
    drop_lone_half,
    drop_season,
    join_listed_grades,
    name_behind,
    name_nouns,
    name_sums,
    names_stage,
)
from mikiwame.notation.calendar import YEAR
from mikiwame.notation.comparisons import blank_compared, mark_changes, mark_earlier
from mikiwame.notation.denied import is_not_asserted, leaves_grades_out
from mikiwame.notation.doubts import (
    adds_aside,
    has_bare_value,
    leaves_one_open,
    mixes_exams,
    names_stranger_in_prose,
    speaks_of_own_school,
    strings_sittings,
    turns_sense,
)
from mikiwame.notation.figures import (
    DIFFERENCE,
    MOST_FIGURES,
    Figure,
    Surroundings,
    join_neighbours,
    look_around,
    scan_figures,
)
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.label_words import GRADE, PART
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    is_form,
    name_strangers,
    read_labels,
    stands_set_off,
)
from mikiwame.notation.licences import name_licences
from mikiwame.notation.periods import find_periods
from mikiwame.notation.rows import find_unproven_row, spell_out_rows
from mikiwame.notation.topics import Topic, find_topics
from mikiwame.notation.units import is_ratio_of_persons, refuse_unit
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Rate, Share, Unreadable

_UNIT = "%|パーセント|ぱーせんと|percent|割(?![引増合])"
_HUNDRED = 100.0
_TENTH = 10.0
_NO_SHARE = "rate-no_share"

# "7~9%あたりで推移": a hedge behind a share, though 1人あたり is none.
_AROUND = re.compile("(?<=[0-9])(%|割)(?:あたり|辺り)(?!の)")
# "難易度: 中級(合格率 35~45%)": how hard it is, and no grade.
_DIFFICULTY = re.compile(
    "難易度\\s?[:は|]\\s?(?:[初中上]級(?:[~・-][初中上]級)?(?:者向け)?|高い?|低い?|普通|やや[高低]い?|[★☆ABC]{1,5})"
)
_WHEN: Final = r"\s?\((?:第?[0-9]{1,4}回|(?:[0-9]{4}|(?:令和|平成|[RH])(?:[0-9]{1,2}|元))年?度?)(?:試験)?\)"
# "31%(第2回)~53.3%(第3回)": the lowest and the highest, each with its sitting, are one range.
_RANGE_OF_SESSIONS = re.compile(
    rf"((?<![0-9.])[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?%)(?:{_WHEN})\s?(?:~|から)\s?([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?%)(?:{_WHEN})"
)
_HUNDREDTHS = re.compile(r"([0-9])\s?割\s?([0-9])\s?分(?!間)")
_OTHER_COUNTS = re.compile(
    r"(?:(?:受験|受検|合格|申込|出願)者(?:総)?数?(?:は|が|:)?\s?)?[0-9,.・億万千]{1,16}\s?(?:人|名|円|問|点"
    r"|分|時間)[^(%]{0,4}"
)

# Shares of those who sat: 女性, 全体の and their like make a figure such a share only where they stand close before it.
_SHARE_BEFORE = re.compile(
    "(?:模試|模擬|うち|テキスト|教材|全体の|女性|男性|歳代?|[0-9]代|比率|割合|前年比)[^、。%]{0,12}$"
)
_OTHER_BEHIND = re.compile(
    r"\s?(?:以上|程度|ほど|くらい)?(?:を|は|も)?(?:取れ|とれ|取得|得点|解け|解い|覚え|暗記|理解|マスター|できれ|できる|正解|仕上げ|終え)|"
    r"\s?(?:の方が|が|は)?\s?(?:以上の?)?(?:近い|近くの|を超える)?(?:の)?(?:得点|正答|正解|点数|配点|スコア|off|OFF|オフ|割引|引き"
    r"|還元|給付|支給|戻|キャッシュバック|過去問"
    "|ポイント|補助|の?確率|満足|増|減|アップ|ダウン|の?消費税|の税)|(?:の方|の人)?(?:が|は|の)(?:女性|男性"
    "|主婦|社会人|学生|[2-6]0代|取得|保有|所持|利用|受講|在籍|回答)"
)
# "100%を目指す", "合格率100%ではありません": what is hoped for, promised or denied.
_NOT_SO = re.compile(
    r"\s?(?:(?:合格|の合格率)?(?:を|に)?(?:目指|めざ|狙|目標|保証)|(?:に?なる|という|になった)?(?:わけ)?(?:では|じゃ|で)\s?(?:ない|なく|ありません|なかった))"
)
# "28点 | (70.0%)": how much of all points the passing mark is.
# "一定の水準(7割以上)を満たすと合格"
_MARK_IN_BRACKET = re.compile(
    r"(?:一定|所定|規定|合格)の(?:レベル|水準|基準|点数?|成績|評価|ライン|得点|スコア)\s?\(?\s?約?$"
)
_POINTS_BEFORE = re.compile(r"[0-9]\s?点\s?[|]?\s?\(\s?約?$")
_PASSING_MARK = re.compile(
    r"(?:以上)?\s?\)?(?:の成績|の評価)?(?:で|を)(?:クリア|修了|及第|認定|達成|取)|(?:以上)?(?:(?:を|の)?(?:得点|正解|正答|取得|取れ|とれ|取る|取っ|獲得|クリア)[^、。%0-9]{0,8}|(?:した者|する|で|すれば|すると)(?:、)?)合格"
    r"(?!率|者|し|となって)"
)
_ABOUT_PASSING = re.compile("合格(?:率|者)|パス率")
# "全体の50~60%" and "男性40%" are pass rates only when the text says so.
_BREAKDOWN = re.compile("内訳|男女比|年齢構成|構成比|年代別|男女別の割合|属性")
_WHOLE = re.compile("全体の")
_DIVIDED = re.compile("(?:女性|男性)(?!比率|の割合)")
_REPLACED = re.compile(r"\s?(?:→|⇒)\s?約?$|\s?(?:から|より|に対し|と比べ)[^。%]{0,6}[0-9.]+\s?(?:ポイント|pt)")
_SELECTION = re.compile("(?:以上|超|以下|未満|台)?の(?:高い|低い)?合格率(?:だった|となった|を超え|の(?:は|地|県))")
# "3級は暗記中心(合格率80%)ですが、2級は計算が増えます(合格率40%)": what the clause speaks of.
_CLAUSE_SUBJECT = re.compile(rf"(?:^|[、。]|また)\s?({GRADE}|{PART})(?:は|も|では|の場合)")
# "受験者の36.8%が未経験です": a share of those who sat, unless they passed.
_OF_THOSE = re.compile("(?:受験者|受検者|受験生|回答者|出題|全員|合格者)(?:全体)?の(?:うち、?)?\\s?約?$")
# "合格者の7割は2回以内に合格"
_OF_PASSERS = re.compile("合格者(?:全体)?の(?:うち、?|中で)?\\s?約?$")
_PASS_BEHIND = re.compile(
    "(?![^、。]{0,16}(?:試験|検定|資格)の?(?:合格|取得|保有)者)[^、。]{0,16}(?:合格|パス|しか|受か|通過|突破)"
)
_HAS_SUBJECT = re.compile(r"\s?(?:以上|程度|近く|ほど|前後)?(?:の人|の方)?(?:が|は|も)")
_LINK = re.compile("^\\s?(?:や|および|及び|並びに|ならびに)")
_LAST_STAGE = re.compile("最終(?=合格率)")
_YEAR_IN_BRACKET = re.compile(rf"\s?\((?:{YEAR.pattern})[はの:\s]*$")
_EXTREMES = re.compile(r"最(?:低|高|小|大|も低い年|も高い年)")


def read_rate(text: str) -> Rate | Unreadable:
    """Read a normalised text; unreadable without a unit, above 100, or where the percentages are of something else."""
    text = _DIFFICULTY.sub(" ", text)
    spelt = _AROUND.sub(
        r"\1程度", _RANGE_OF_SESSIONS.sub(r"\1~\2", blank_compared(spell_out_rows(join_listed_grades(text))))
    )
    prepared = join_neighbours(_HUNDREDTHS.sub(r"\1.\2割", spelt))
    found = scan_figures(prepared, _UNIT, whole=False)
    if not found:
        return _explain_nothing(text)
    if len(found) > MOST_FIGURES:
        return refuse_page(text)
    figures = [_to_percent(figure) for figure in found]
    topics = find_topics(prepared, figures)
    kept = _keep_pass_rates(prepared, figures, topics)
    if any(max(figures[index].low or 0, figures[index].high or 0) > _HUNDRED for index in kept):
        return refuse("rate-above_hundred", text)
    if not kept:
        return refuse(_find_topic(topics), text)
    labels = _name_kept(prepared, figures, kept)
    doubtful = _find_doubt(prepared, [figures[index] for index in kept], labels)
    if doubtful:
        return refuse_for(doubtful, text)
    shares = _read_shares(prepared, figures, kept, labels)
    if _stand_alike(shares) and count_seasons(prepared) < len(shares):
        return refuse("rate-several", text)
    return {"kind": "rate", "values": shares}


def _stand_alike(shares: Sequence[Share]) -> bool:
    """Nothing tells apart two rates with one label and one year."""
    return len({(share["label"], share["period"]) for share in shares}) < len(shares)


def _explain_nothing(text: str) -> Unreadable:
    unproven = None if _ABOUT_PASSING.search(text) else find_unproven_row(text)
    if unproven:
        return refuse("row", text, word=unproven)
    if is_ratio_of_persons(text):
        return refuse("rate-ratio", text, unit="%", other="割")
    if re.search("[0-9]", text):
        return refuse_unit(text, "rate")
    return refuse("rate-none", text, unit="%", other="割")


def _find_topic(topics: Sequence[Topic | None]) -> str:
    """The code for what the percentages are of."""
    said = {topic for topic in topics if topic != "passed"}
    codes = {"failed": "rate-failed", "mark": "rate-mark"}
    return codes.get(said.pop() or "", _NO_SHARE) if len(said) == 1 else _NO_SHARE


def _to_percent(figure: Figure) -> Figure:
    scale = _TENTH if figure.unit == "割" else 1.0
    low = 0.0 if figure.low is None else figure.low * scale
    high = _HUNDRED if figure.high is None else figure.high * scale
    return replace(figure, low=round(low, 4), high=round(high, 4))


def _keep_pass_rates(text: str, figures: list[Figure], topics: Sequence[Topic | None]) -> list[int]:
    surroundings = look_around(text, figures)
    changes = mark_changes(text, figures)
    passed = [
        not changes[index] and _is_pass_rate(text, figures[index], around, topics[index])
        for index, around in enumerate(surroundings)
    ]
    kept = [index for index in range(len(figures)) if passed[index] and not _shares_mark(index, figures, passed, text)]
    broken = _BREAKDOWN.search(text)
    if broken:
        # What stands behind 内訳 is of the women, the ages or the trades, unless 合格率 says otherwise.
        kept = [i for i in kept if figures[i].start < broken.start() or "合格率" in surroundings[i].before]
    if len(kept) > 1:
        kept = [index for index in kept if not _SELECTION.match(surroundings[index].after)] or kept
    earlier = mark_earlier(text, [figures[index] for index in kept])
    return [index for index, gone in zip(kept, earlier, strict=True) if not gone] or kept


def _shares_mark(index: int, figures: list[Figure], passed: list[bool], text: str) -> bool:
    """``各科目40%以上かつ全体で60%以上の得点``: what follows the last of several bounds is said of them all."""
    if index + 1 >= len(figures) or passed[index + 1]:
        return False
    figure, following = figures[index], figures[index + 1]
    bounds = "以上" in text[figure.start : figure.end] and "以上" in text[following.start : following.end]
    return bounds and not _ABOUT_PASSING.search(text, 0, following.start)


def _find_doubt(text: str, figures: Sequence[Figure], labels: Sequence[Labels]) -> Doubt | None:
    """Give what makes the text no sure word for its rates, or None."""
    if speaks_of_own_school(text):
        return doubt("rate-one_school")
    if any(turns_sense(text, figure) or is_not_asserted(text, figure) for figure in figures):
        return doubt("rate-unsaid")
    if leaves_grades_out(text, figures):
        return doubt("grade_left_out")
    if has_bare_value(text):
        return doubt("rate-bare", unit="%", other="割")
    if strings_sittings(text):
        return doubt("rate-sittings")
    if mixes_exams(text, figures, labels) or adds_aside(text, labels):
        return doubt("several_exams")
    if leaves_one_open(text, figures, labels) or names_stranger_in_prose(text, figures, labels):
        return doubt("rate-several")
    return None


def _name_kept(text: str, figures: list[Figure], kept: list[int]) -> list[Labels]:
    surroundings = look_around(text, figures)
    befores = [surroundings[index].before for index in kept]
    own = _name_shares([surroundings[index] for index in kept])
    labels = carry_grades(apply_heads(text, [figures[index] for index in kept], own), befores)
    labels = name_sums(name_nouns(drop_lone_half(_carry_into_brackets(labels, befores), text), befores), befores)
    if len(labels) == 1 and all(is_form(label) and not names_stage(label) for label in labels[0]):
        return [(None,)]
    return labels


def _read_shares(text: str, figures: list[Figure], kept: list[int], labels: Sequence[Labels]) -> list[Share]:
    surroundings = look_around(text, figures)
    periods = find_periods(text, [figures[index] for index in kept])
    rows = [(figures[index], *named) for index, named in zip(kept, zip(labels, periods, strict=True), strict=True)]
    if len(kept) == 2 and all(_EXTREMES.search(surroundings[index].before) for index in kept):
        rows = [(_span(rows[0][0], rows[1][0]), (None,), periods[0])]
    return [_make_share(figure, label, period) for figure, labels, period in rows for label in labels]


def _carry_into_brackets(labels: Sequence[Labels], befores: Sequence[str]) -> list[Labels]:
    """``一次試験30~35%(2025年度は34.0%)``: a year's figure in a bracket is of what the figure before it is of."""
    carried = list[Labels]()
    for names, before in zip(labels, befores, strict=True):
        opened = bool(carried) and names == (None,) and _YEAR_IN_BRACKET.match(before)
        carried.append(carried[-1] if opened else names)
    return carried


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


def _is_pass_rate(text: str, figure: Figure, around: Surroundings, topic: Topic | None) -> bool:
    before, after = DIFFERENCE.sub(" ", around.before), around.after
    if topic not in (None, "passed") or _OTHER_BEHIND.match(after) or _NOT_SO.match(after) or _REPLACED.match(after):
        return False
    if _OF_THOSE.search(before) and _HAS_SUBJECT.match(after) and not _PASS_BEHIND.match(after):
        return False
    if _PASSING_MARK.match(after) and not _ABOUT_PASSING.search(before):
        return False
    if _MARK_IN_BRACKET.search(before) or _POINTS_BEFORE.search(before) or _OF_PASSERS.search(before):
        return False
    share = _SHARE_BEFORE.search(before)
    if share is None:
        return True
    words = share.group()
    named = (_WHOLE.match(words) and _ABOUT_PASSING.search(before)) or (
        _DIVIDED.match(words) and _ABOUT_PASSING.search(text[: figure.start])
    )
    return bool(named or _ABOUT_PASSING.search(words))


def _name_shares(surroundings: Sequence[Surroundings]) -> list[Labels]:
    """A word before a figure is its label rather than one in the bracket behind it, even a word that no list knows."""
    befores = [_clean(around.before) for around in surroundings]
    named = name_strangers([_find_labels(before) for before in befores], befores)
    filled = [
        name_behind(around.after) if names == (None,) else names
        for names, around in zip(named, surroundings, strict=True)
    ]
    return name_licences(filled if filled == named else name_strangers(filled, befores), befores)


def _clean(before: str) -> str:
    """Give the words before a figure without other counts, the season of a year, and what only links two figures."""
    if not before.strip():
        return before
    return _LAST_STAGE.sub("最終: ", drop_season(_OTHER_COUNTS.sub(" ", _LINK.sub(" ", before))))


def _find_labels(before: str) -> Labels:
    if not before.strip():
        return (None,)
    labels = read_labels(before, loose=stands_set_off(before))
    if labels == (None,) and "最終: " in before:
        return ("最終",)
    subjects = _CLAUSE_SUBJECT.findall(before) if labels == (None,) else []
    return (subjects[-1],) if subjects else labels
