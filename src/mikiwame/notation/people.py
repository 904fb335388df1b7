"""Gives the number of persons who sat an exam, or who passed it, each with its label, its hedge and its year."""

from itertools import pairwise
from typing import Literal

from mikiwame.notation.absence import Doubt, doubt, refuse, refuse_for, refuse_page
from mikiwame.notation.asides import drop_lone_half, drop_season, join_listed_grades, name_behind, name_nouns, name_sums
from mikiwame.notation.comparisons import blank_compared, mark_changes, mark_earlier
from mikiwame.notation.denied import is_not_asserted, leaves_grades_out
from mikiwame.notation.doubts import (
    adds_aside,
    has_bare_value,
    leaves_one_open,
    mixes_exams,
    names_stranger_in_prose,
    speaks_of_own_school,
    turns_sense,
)
from mikiwame.notation.figures import (
    MOST_FIGURES,
    Figure,
    Surroundings,
    bracket_depths,
    join_neighbours,
    look_around,
    scan_figures,
)
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.labels import Labels, carry_grades, is_mode, name_strangers, read_labels, stands_set_off
from mikiwame.notation.many_years import CUMULATIVE, is_of_many_years
from mikiwame.notation.periods import find_periods, stand_under_years
from mikiwame.notation.rows import find_unproven_row, spell_out_rows
from mikiwame.notation.units import refuse_unit
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Count, People, Unreadable

Role = Literal["examinees", "passers", "applicants", "holders", "others"]

_UNIT = "人(?!に1人|[あ当]たり|数|目|前(?!後))|名(?![あ当]たり|称|様|目)"
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "holders",
        re.compile(
            "有資格者|取得(?:し|済)|持って|持つ|保有|保持|所持|の会員[はが]"
            "|資格取得者|取得者|保有者|認定者|認定(?=を受|され)|登録者"
            "|ホルダー|会員数|資格者|修了者"
        ),
    ),
    ("applicants", re.compile("申込者?|申し込[みんむま]|エントリー|出願者?|志願者?|応募者?|申請者|願書")),
    ("passers", re.compile("(?<!不)合格(?!率)")),
    ("examinees", re.compile("(?<!再)受験(?!料|資格)|(?<!再)受検(?!料|資格)|(?:挑戦|チャレンジ)")),
    (
        "others",
        re.compile(
            "受講|学[んびぶ]|学習者|利用|参加|定員|募集|スタッフ|講師"
            "|求人|女性|男性|不合格|欠席|うち|棄権|従業員|社員|在籍"
            "|代"
            "|年齢|倍率|得点|点数|平均点|収容|座席|席数|座れ|補欠|辞退"
            "|免除|最少|最低|先着|上限|限定|必要|対象|採用|落ち"
        ),
    ),
)
_ROLE_BEHIND = re.compile(
    "(?:(?:もの)?(?:の)?(?:人々?|方々?|受験生)?(?:が|も)|の|を数える)(?:毎年|新たに|年間)?"
    "(受験|受検|合格|有資格者|資格取得|取得|認定を受|認定され|申込|出願|登録|挑戦|受講|学[んびぶ]|利用|参加)"
    r"|(受験|受検|合格|取得|申込|出願)(?!者|率|数|\s?[:は]?\s?約?[0-9])|(有資格者|資格取得者|取得者)"
)
_ROLE_DIRECTLY = re.compile(
    r"(?:不合格|欠席|(?<![不再])(?:受験|受検|合格|申込|出願|志願))(?:申込)?者?(?:の)?(?:総)?数?\s?(?:は|が|:|\|)?\s?$"
)
_ROLE_WORDS = re.compile(
    r"^\s?(?:中|のうち)(?=\s?$)|実?(?:受験|受検|合格|申込|出願|志願)(?:申込)?者(?:の)?(?:総)?数?(?:は|が|も|:)?"
)
# "30人に1人": a share.
# "大学44.3%(567名中316名合格)": the rate before the bracket stands between the label and its counts.
_RATE_OUTSIDE = re.compile(r"\s?(?:[:はが]\s?)?約?[0-9.]{1,6}\s?%\s?\((?:[0-9,]{1,9}\s?[人名]?中)?$")
_ONE_OF_SO_MANY = re.compile(r"(?:人|名)に\s?約?$")
_SEXES = frozenset({"男性", "女性", "男子", "女子"})
# "合格者数は受験者1,000人に対し300人": what is named first is not the first figure.
_AGAINST = re.compile("に(?:対|比)")
_OUT_OF = re.compile(r"\s?中|\s?のうち")
# "【58,992人】が合格": what sets the figure off stands between it and its word.
_SET_OFF = "】」』 "
# "5人以上の志願者が必要", "10名から団体受験可", "1会場10名まで": asked for or allowed, and not counted.
_REQUIRED = re.compile(
    "[^。0-9]{0,24}?(?:必要|可能|可(?=$|[、。)])|開催|成立|集まれば"
    "|集まった|の場合|であれば|いれば|がいる場合|揃|そろ|団体|グループ"
    "|の(?:学校|教室|企業|クラス)|設置|開設|設け|まとめて|申し?込め"
    "|受け付け|実施(?:可|でき|します|する|となり|$|[、。)])|限定|まで(?:の|と|受験|申))"
)
# "会場には300人が座れる", "500名を収容": room for so many.
_SEATED = re.compile(
    "(?:まで|ほど|程度|以上)?(?:が|も|を|は)?[^。、0-9]{0,6}?(?:(?:受験"
    "|受検)(?:でき|可能)|座れ|座る|着席|収容|入れる|入場|入室|入る)"
)
# "合格者から抽選で50名に", "合格者100人にアンケート": drawn, given to or asked.
_DRAWN_BEFORE = re.compile("(?:抽選|先着|アンケート|インタビュー|体験[記談]|の声|プレゼント|取材)[^。0-9]{0,6}$")
_ASKED_BEHIND = re.compile(
    "(?:ほど|以上)?(?:の合格者|の受験者)?(?:に|へ|の|から)(?:アンケート"
    "|聞|きき|インタビュー|調査|質問|取材|プレゼント|進呈|贈|声"
    "|体験[記談])"
    "|(?:ほど|以上)?(?:を|が)(?:採用|内定|招待|表彰|選[出抜]|掲載)"
)
_BOUNDED = re.compile("以上|以下|以内|未満|まで|から|より")
_PER_SITTING = re.compile(
    "(?:(?<![0-9第])1(?:回|会場|団体|教室|日|校|組|室)(?:の[^、。0-9]{1,6})?(?:につき"
    "|あたり|当たり|に|の?定員)?|各回)\\s?(?:約|最大)?$"
)
_OTHERS = re.compile("保有者|取得者|会員|講師|受講者|修了者")
# "学生の受験者が4割、社会人が6割で、合計2,450人": shares lead to the total of all.
_SHARES_BEFORE_TOTAL = re.compile(r"[0-9]\s?(?:%|割).*(?:合計|全体で)(?:は|で)?\s?約?$")
# "合格者30人のうち10人が学生", "2級合格者30人中、1級に合格したのは5人"
_SOME_OF_PASSERS = re.compile(
    r"合格者[^、。0-9]{0,4}[0-9][0-9,.]{0,8}[万千]?\s?(?:人|名)(?:の(?:うち"
    r"|中|内)|中)(?!、?\s?約?[0-9]+[^がはも]{0,3}$)"
)
_ALL_PASSED = re.compile("全員(?:が|、|無事に?|見事に?|そろって|一発で?){0,2}(?:合格|受か)")
_NAMED = re.compile("受験|受検|合格")
_PERCENT = re.compile("[0-9]\\s?(?:%|割|パーセント)")
_TOTALS = (None, "全体", "総数", "全級", "総合計", "合計", "総計")
# "287人(合格者242人)", "300名(受験者287名)": what stands before the bracket is the whole of which it names a part.
_BEFORE_BRACKET: dict[Role, Role] = {"passers": "examinees", "examinees": "applicants"}
_ROW_OF_THREE: tuple[Role, ...] = ("applicants", "examinees", "passers")


def read_people(text: str, wanted: Literal["examinees", "passers"]) -> People | Unreadable:
    """Read a normalised text; unreadable without 人 or 名, for cumulative totals, and where others are counted."""
    text = join_neighbours(blank_compared(spell_out_rows(join_listed_grades(text))))
    unproven = None if _NAMED.search(text) else find_unproven_row(text)
    if unproven:
        return refuse("row", text, word=unproven)
    found = scan_figures(text, _UNIT, whole=True)
    if len(found) > MOST_FIGURES:
        return refuse_page(text)
    figures = _drop_compared(text, found)
    if not figures:
        return _explain_nothing(text, found)
    single = _keep_before_total(text, figures)
    if not single and is_of_many_years(text):
        return refuse("people-many_years", text)
    figures = single or figures
    kept = _keep_wanted(text, figures, wanted)
    if _stand_unexplained(text, figures, kept) and not stand_under_years(text, figures):
        return refuse("people-several", text)
    if not kept:
        return refuse("people-not_passers" if wanted == "passers" else "people-not_examinees", text)
    doubtful = _find_doubt(text, figures, kept)
    if doubtful:
        return refuse_for(doubtful, text)
    counts = _drop_total(_count(text, figures, kept))
    if len({(count["label"], count["period"]) for count in counts}) < len(counts):
        return refuse("people-several", text)
    return {"kind": "people", "values": counts}


def _drop_compared(text: str, figures: list[Figure]) -> list[Figure]:
    """Of ``前年より120人少ない3,456人`` only the figure itself stays, and nothing of ``前年より120人少ない``."""
    changes = mark_changes(text, figures)
    itself = [figure for figure, change in zip(figures, changes, strict=True) if not change]
    earlier = mark_earlier(text, itself)
    return [figure for figure, gone in zip(itself, earlier, strict=True) if not gone] or itself


def _keep_before_total(text: str, figures: list[Figure]) -> list[Figure]:
    """``1級合格者は18名で、累計合格者は136名``: a total of many years at the end leaves what stands before it."""
    total = CUMULATIVE.search(text)
    if not total or not any(figure.start >= total.end() for figure in figures):
        return []
    clause = max(text.rfind(mark, 0, total.start()) for mark in "、。(")
    return [figure for figure in figures if figure.end <= clause]


def _explain_nothing(text: str, compared: list[Figure]) -> Unreadable:
    if compared:
        return refuse("people-compared", text)
    if _PERCENT.search(text):
        return refuse("people-share", text)
    if re.search("[0-9]", text):
        return refuse_unit(text, "people")
    return refuse("people-none", text, unit="人", other="名")


def _keep_wanted(text: str, figures: list[Figure], wanted: Role) -> list[int]:
    roles = _find_roles(text, figures, wanted)
    return [index for index, role in enumerate(roles) if role == wanted]


def _stand_unexplained(text: str, figures: list[Figure], kept: list[int]) -> bool:
    """Two figures of one role with nothing between them: nobody can tell what the second is of."""
    return any(
        second == first + 1 and not re.search(r"[^\s、。,・/|]", text[figures[first].end : figures[second].start])
        for first, second in pairwise(kept)
    )


def _find_roles(text: str, figures: list[Figure], wanted: Role) -> list[Role]:
    """Give each figure the role that its words say, else the role of its place in a row, else the wanted one."""
    surroundings = look_around(text, figures)
    roles: list[Role | None] = [
        _read_role(around, figure) for around, figure in zip(surroundings, figures, strict=True)
    ]
    if roles[0] is None and _first_in_bracket(text, figures, roles) == wanted:
        roles[0] = _BEFORE_BRACKET[wanted]
    headed = _read_heading(surroundings[0].before.rsplit("。", 1)[-1])
    against = _AGAINST.match(surroundings[0].after)
    if len(headed) > 1 and len(headed) == len(figures) and not any(roles[1:]) and not against:
        return headed
    if any(roles):
        return _inherit(roles, wanted)
    return _place_in_row(text, figures, wanted)


def _first_in_bracket(text: str, figures: list[Figure], roles: list[Role | None]) -> Role | None:
    """``1,000人(合格者350人)``: give the role of the second figure where only that one stands in a bracket."""
    depths = bracket_depths(text)
    inside = len(figures) > 1 and depths[figures[0].start] == -1 and depths[figures[1].start] != -1
    if inside and (figures[0].high or 0) < (figures[1].low or 0):
        # "33人(一次合格120人)": no whole of which the bracket names a part.
        return None
    return roles[1] if inside else None


def _read_role(around: Surroundings, figure: Figure) -> Role | None:
    if _is_required(around, figure) or _is_of_some(around) or _ONE_OF_SO_MANY.search(around.before):
        return "others"
    if _OUT_OF.match(around.after):
        return "examinees"
    if _OUT_OF.fullmatch(around.before):
        # "合格者は1,061名中35名"
        return "passers"
    directly = _ROLE_DIRECTLY.search(around.before)
    if directly:
        return _name_role(directly.group())
    after = around.after.lstrip(_SET_OFF)
    behind = _ROLE_BEHIND.match(after)
    if behind:
        return _name_role(behind.group())
    return _name_role(around.before.rsplit("。", 1)[-1])


def _is_of_some(around: Surroundings) -> bool:
    """``300人が座れる``, ``合格者100人にアンケート``: room for so many, or those who were drawn or asked."""
    return bool(_SEATED.match(around.after) or _ASKED_BEHIND.match(around.after) or _DRAWN_BEFORE.search(around.before))


def _is_required(around: Surroundings, figure: Figure) -> bool:
    bounded = figure.low is None or figure.high is None or _BOUNDED.match(around.after.lstrip())
    return bool(_PER_SITTING.search(around.before)) or bool(bounded and _REQUIRED.match(around.after))


def _name_role(words: str) -> Role | None:
    """Give the role whose word stands last; of two that end together the one named first in ``_ROLES``."""
    found = [
        (match.end(), -order, role) for order, (role, pattern) in enumerate(_ROLES) for match in pattern.finditer(words)
    ]
    return max(found)[2] if found else None


def _read_heading(words: str) -> list[Role]:
    """``受験者数・合格者数 1,531人 514人`` names the roles of a row in its heading."""
    found = [
        (match.start(), role) for role, pattern in _ROLES if role in _ROW_OF_THREE for match in pattern.finditer(words)
    ]
    return [role for _, role in sorted(found)]


def _inherit(roles: list[Role | None], wanted: Role) -> list[Role]:
    inherited: list[Role] = []
    for role in roles:
        inherited.append(role or (inherited[-1] if inherited and inherited[-1] != "others" else wanted))
    return inherited


def _place_in_row(text: str, figures: list[Figure], wanted: Role) -> list[Role]:
    percent = _PERCENT.search(text)
    if percent and len(figures) in (2, len(_ROW_OF_THREE)):
        # A row that its arithmetic does not prove says of none of its figures what it is.
        return ["others"] * len(figures)
    depths = bracket_depths(text)
    if percent and depths[figures[0].start] != -1 and percent.start() < figures[0].start:
        # "34.7% (514人)": those in the bracket are the ones of whom the rate speaks.
        return ["passers"] * len(figures)
    return [wanted] * len(figures)


def _find_doubt(text: str, figures: list[Figure], kept: list[int]) -> Doubt | None:
    """Give what makes the text no sure word for its counts, or None."""
    if speaks_of_own_school(text):
        return doubt("people-one_school")
    if _SOME_OF_PASSERS.search(text):
        return doubt("people-some_passers")
    if _ALL_PASSED.search(text):
        return doubt("people-all_passed")
    if any(_is_unsure(text, figures[index]) for index in kept):
        return doubt("people-unsaid")
    if leaves_grades_out(text, [figures[index] for index in kept]):
        return doubt("grade_left_out")
    labels = _name_counts(text, figures, kept)
    own, named = [figures[index] for index in kept], [labels[index] for index in kept]
    if len(_SEXES & {name for names in named for name in names}) == 1 and len(kept) < len(figures):
        return doubt("people-sexes")
    if has_bare_value(text):
        return doubt("people-bare", unit="人", other="名")
    if mixes_exams(text, own, named) or adds_aside(text, named):
        return doubt("several_exams")
    if leaves_one_open(text, own, named) or names_stranger_in_prose(text, own, named):
        return doubt("people-several")
    return None


def _is_unsure(text: str, figure: Figure) -> bool:
    return turns_sense(text, figure) or is_not_asserted(text, figure)


def _count(text: str, figures: list[Figure], kept: list[int]) -> list[Count]:
    periods = find_periods(text, figures)
    labels = _name_counts(text, figures, kept)
    return [_make_count(figures[index], label, periods[index]) for index in kept for label in labels[index]]


def _name_counts(text: str, figures: list[Figure], kept: list[int]) -> list[Labels]:
    surroundings = look_around(text, figures)
    labels: list[Labels] = []
    for index, around in enumerate(surroundings):
        before = _strip_roles(around.before)
        named = read_labels(before, loose=stands_set_off(before))
        if named == (None,):
            behind = name_behind(around.after)
            # "96,346人(ネット試験・2025年)": a lone way of the exam is no label.
            named = behind if len(figures) > 1 or not any(map(is_mode, behind)) else named
        # "3級 受験者500人 合格者300人": the grade holds for each figure of the row.
        in_row = bool(index) and named == (None,) and index - 1 not in kept and not _counts_others(labels[-1])
        labels.append(labels[-1] if in_row else named)
    befores = [_strip_roles(around.before) for around in surroundings]
    labels = carry_grades(apply_heads(text, figures, name_strangers(labels, befores)), befores)
    return name_sums(name_nouns(drop_lone_half(_drop_whole(labels), text), befores), befores)


def _counts_others(labels: Labels) -> bool:
    """``資格保有者は約8万人、受験者は1万人``: those who are counted in one figure are no label of the next."""
    return any(label and _OTHERS.search(label) for label in labels)


def _drop_whole(labels: list[Labels]) -> list[Labels]:
    """``受験者数(全科目受験者数)8,240人``: those who sat the whole exam, where no other figure is of a part."""
    named = {name for names in labels for name in names if name}
    return [(None,)] * len(labels) if named == {"全科目"} else labels


def _strip_roles(before: str) -> str:
    before = _RATE_OUTSIDE.sub(": ", before)
    return "" if _SHARES_BEFORE_TOTAL.search(before) else _ROLE_WORDS.sub(": ", drop_season(before))


def _make_count(figure: Figure, label: str | None, period: str | None) -> Count:
    return {
        "label": label,
        "low": None if figure.low is None else int(figure.low),
        "high": None if figure.high is None else int(figure.high),
        "approx": figure.approx,
        "period": period,
    }


def _drop_total(counts: list[Count]) -> list[Count]:
    """A total before or behind its breakdown is left out."""
    whole = sum(count["low"] or 0 for count in counts)
    for place, parts in ((0, counts[1:]), (-1, counts[:-1])):
        if len(parts) > 1 and counts[place]["label"] in _TOTALS and whole == 2 * (counts[place]["low"] or 0):
            return parts
    return counts
