"""Reads the mark that passes: percent or points, of the whole, of a part, or of each (``passing_mark``)."""

import re
from dataclasses import dataclass
from itertools import pairwise

from mikiwame.notation.absence import refuse, show_form
from mikiwame.notation.full_marks import has_more_than_whole, leave_full_to_sum, leave_full_to_whole
from mikiwame.notation.mark_names import names_part
from mikiwame.notation.mentions import MAIN_PART, Mention, find_mentions, join_names
from mikiwame.notation.times import NEGATED, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Mark, PassingMark

_HEDGE = "約|おおよそ|およそ|おおむね|概ね|だいたい|大体|凡そ|ほぼ|ざっと"
_MOST_PERCENT = 100
_NUMBER = r"(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,4}(?:\.[0-9])?)"
_FIGURE = re.compile(
    rf"(?P<hedge>{_HEDGE})?\s?(?:(?P<deviation>偏差値が?)\s?)?(?<![0-9.])(?P<low>{_NUMBER})(?:\s?(?:%|割|点)?\s?[~-]\s?(?P<high>{_NUMBER}))?"
    rf"\s?(?P<unit>%|割|点|(?<=[0-9])(?=\s?以上))\s?(?P<tail>程度|程|前後|くらい|ぐらい|位(?!以)|近く|ほど)?"
)
_FULL = re.compile(
    r"(?P<apart>各)?(?:合?計|総計)?\s?(?P<full>[0-9]{1,2},[0-9]{3}|[0-9]{2,4})\s?点\s?(?:満点(?:中|で|の)?|(?:満点)?(?:となっていますが|ですが)、|に対し、?(?=得点)|の配点(?:に対し|中|で)|中|を満点とし)|(?:満点(?:は|が|:|\()?|(?:得点|配点):(?=\s?[0-9]{2,4}\s?点\s?[(、。]))\s?(?P<behind>[0-9]{1,2},[0-9]{3}|[0-9]{2,4})\s?点"
)
# "足切りや合格点の調整はありません": there is no other mark.
_NO_LEAST = re.compile(
    "足切り(?:点)?(?:や[^。、0-9]{1,12})?(?:など|等)?(?:は|も|が)(?:特に)?(?:ありません|ない|なし|なく|設けられていません)"
)
# "合格点は33~37点程、合格率は20%前後です"
_RATE_ASIDE = re.compile(
    r"(?:(?<=[。、\n])|^)\s?合格率[は:]\s?(?:例年|平均)?(?:約|およそ|おおよそ|おおむね|だいたい|ほぼ)?[0-9.]{1,4}(?:[%割]?[~-][0-9.]{1,4})?[%割](?:程度|前後|台|ほど|くらい)?(?:です|となっています|で)?(?=[。、\n]|$)"
)
_CUE_OF_MARK = re.compile(r"合格(?:点|ライン|基準)|全体で|総合で|[0-9]\s?点|正[答解]率|得点")
# "80%以上の正答率(75点満点中60点以上)": the same mark in points.
_PERCENT_AND_POINTS = re.compile(
    r"(?<![0-9.])([0-9]{1,3})%(以上[^()0-9%。]{0,10}(?:。\s?)?)\(\s?([0-9]{2,4})点満点(?:中|で|の)、?\s?([0-9]{1,4})点(?:以上)?[^()0-9]{0,6}\)"
)
# "700点満点中450点以上(28問中18問以上)": the same mark in questions.
_POINTS_AND_QUESTIONS = re.compile(
    r"(?P<of>[0-9]{1,2},?[0-9]{2,3})点満点(?:中|で|の)、?\s?(?P<points>[0-9]{2,4})点以上"
    r"(?P<again>\s?\((?P<all>[0-9]{1,3})問中(?P<right>[0-9]{1,3})問以上\))"
)
# "140点/200点以上": points of points.
_POINTS_OF_POINTS = re.compile(
    r"(?<![0-9])(?P<points>[0-9]{2,3})点(?:以上)?\s?/\s?(?P<of>[0-9]{2,3})点(?:満点)?(?:以上)?(?=\s?(?:取得|得点|$|で合格|の得点|\)|\([0-9]{1,2}%\)$))"
)
_SAME_AGAIN = re.compile(
    r"(?:(?<=点)|(?<=点以上))\s?\((?:(?:満点|全体)の)?(?:約)?[0-9]{1,3}\s?[割%](?:以上|の正[答解]率?)?\)|(?<=[%割])\s?\((?:[0-9]{1,3}問中)?[0-9]{1,3}問(?:以上)?\)"
)
_EACH = re.compile(
    "も[^、。も]{0,8}も|各々|各(?!種(?!目)|[社位地自回会都道府県年0-9])|それぞれ|いずれの|(?<!回)(?<!年)(?<!年度)(?<!県)(?<!地域)(?<!場)ごと|全ての?(?!問|選択|択一|マーク)|すべての?(?!選択|択一|マーク)|全(?:科目|教科|分野|領域|部門)(?!の?合計)|とも(?:に|$|[、,]|(?=満点|総得点|得点|正[答解]|約|およそ|おおむね|概ね|[0-9]{2,4}点満点))|いずれも|3つ全て|両方|双方"
    "|どの(?!会場|地域|都道府県|回|年|方|人|程度|くらい|ぐらい|よう)[^、。0-9]{1,10}(?:も(?!含)|において|の(?:得点|点数|正[答解]))"
    "|どちら(?!か)[^、。0-9か]{0,10}も|両(?=科目|試験|分野|部門|領域|教科|種目)|個々の|(?:ひと|1)つ(?:ひと|1)つの|あらゆる|(?:科目|教科|分野|領域|部門|種目)(?:単位|別)で|の全部(?=で|が|に)"
)
_OF_EACH = re.compile(
    "各|とも(?:に|、|(?=満点|総得点))|いずれも|それぞれ|どちらも|両方|双方|(?:全|すべ)ての(?:科目|教科|分野|領域|部門)|(?:科目|教科|分野|領域|部門)ごと"
)
_EACH_BEHIND = re.compile(
    "^[^。、0-9]{0,10}(?:(?:全て|すべて|各|それぞれ|いずれ)の?(?:科目|教科|分野|領域|部門))[^。、0-9]{0,8}(?:で|に)"
)
_HEDGE_AHEAD = re.compile(rf"(?:{_HEDGE})[^0-9、。]{{1,8}}$")
# "III種": a label that is no grade here.
_OTHER_LABEL = re.compile(
    "[\u4e00-\u9fff\u30a1-\u30fa]{2,6}(?<!学科)(?<!実技)(?<!筆記)(?<!試験)\\s?[+]\\s?(?=学科|実技|筆記|面接|論述|口述)|(?:I{1,3}|IV|[甲乙丙1-5一二三])種|[甲乙丙]類"
)
_WHOLE = re.compile("合計|総合|全体|総得点|トータル|全問題|満点")
_ADJUSTED = re.compile("難易度(?:等|など)?(?:に(?:より|よ[っる]|応じ)|次第)|補正|変動|調整|原則")
# "各科目60点以上の", "60点以上、かつ": what follows is not there.
_CUT_OFF = re.compile(
    "(?:(?<=[0-9][点%割])|(?<=以上)|(?<=程度)|(?<=合格)|(?<=得点)|(?<=正[答解])|(?<=率))(?:の|が|を|に|と|へ|や)\\s?(?:。|$)|(?:かつ|且つ|または|又は|及び|および)\\s?$"
)
_CUE = re.compile("以上|合格|基準|得点|正[答解]|満点|達|ライン|ボーダー|点数|^各(?:科目|教科|分野)")
# What makes the figure another one than the mark: a rate of passing, a failing mark, a rank.
_OTHER = re.compile(
    "合格率|不合格|以下|点(?:ほど)?(?:下が|上が|引き|高|低|少な|多)|(?:下|上)が(?:り|る|っ)|合格者の中|した(?:人|方)も|条件の(?:1つ|一つ|ひとつ)|かつ[」、。\\s]*$|ことが(?:ほとんど|多い)|未満|近づ|上位|平均|受験者数|有効|免除|以外|を除|足切|満たな|下回|出題|割合|目標|安心|模擬|模試|非公[開表]|取らないと|目指|(?:記述|論述|論文|選択|択一|マーク|面接|実技|学科|筆記)[^。、0-9]{0,16}(?:があり(?:ます)?が?|ますが|ですが|ので|ため)、(?:全体|総合|合計|総得点)|[0-9]年度?の|第[0-9]{1,3}回(?:の|から|より|以降)"
    # "8割以上の方が合格", "ほぼ100%合格": how many pass.
    "|[0-9]\\s?[%割](?:以上|程度|前後|近く|ほど|弱|強|台)?の(?:方|人|受[験検講]者|受[験講]生|生徒|会員)"
    "|(?:ほぼ|なんと)\\s?[0-9]{1,3}\\s?%"
    # "2級以上は80%", "30点以内の減点なら合格": of grades that no label names, and what one may lose.
    "|[級段]以上(?:は|が|では|なら|の(?:級|場合|方))|減点|失点|誤答|間違|ミス|[0-9]\\s?[点%割問](?:以内|まで)|[0-9]\\s?[点%割](?:弱|強)(?![い制化])"
    # "合格が見えてきます", "余裕で合格": what one may hope for.
    "|[0-9]\\s?[点%割問](?![^。]*[0-9])[^。]{0,24}合格(?:が|も|は|に|の|を)?、?(?:見え|圏|ほど?近|近[いづ]|(?:十分に?)?(?:狙|手が届|望め|期待|射程)|確実|間違いな|濃厚|有望|夢|視野|堅い|固い)|(?:余裕|楽勝|確実)(?:で|に|を持って)合格"
    # "この2点を押さえれば": things to mind.
    "|(?:この|次の|以下の|下記の|大切な|重要な)[1-9]点|[1-9]点(?:を(?:押さえ|意識|守)|に(?:注意|気)|あり|が(?:ポイント|重要|大切))"
    # "かつ課題提出": a condition beside the mark that is none.
    "|(?:かつ|且つ|に加え|加えて|さらに)、?[^。、0-9]{0,10}(?:課題の?提出|レポート|出席|履修|実習|実務経験|受講)"
    # "分野ごとの最低正答数": one more mark, of which no figure is told.
    "|(?:各|それぞれの)(?:科目|分野|領域|部門|課題|教科|大問)[^。、0-9]{0,6}(?:最低|最小|一定|所定|基準点|下限|合格点|合格ライン|足切)"
    "|(?:科目|分野|領域|部門|課題|教科|大問)(?:ごと|毎|別)[^。、0-9]{0,4}(?:最低|最小|一定|所定|基準点|下限|合格点|合格ライン|足切|合格基準)"
)
_HARMLESS = re.compile(
    r"\([0-9]{1,2}(?:科目|教科|問|題|分野)\s?[×x]\s?[0-9]{1,3}点\)|(?:^|(?<=[\s、:]))\([0-9]\)|(?<![0-9])[2-6]\s?[択肢者](?:択?一)?(?:式|択一式?)?(?=[^0-9]{0,8}[0-9]{1,3}問)|[0-9]{1,3}分(?![0-9野])|[0-9]{1,2}年間?(?!度)|[0-9]{1,2}つ|[0-9]{1,3}問|第[0-9]{1,3}回|(?:試験|実技|学科|領域|問題|課題)[0-9](?![0-9])|[0-9](?:科目|領域|分野|部門|教科|種目|区分|課題)|[0-9]次|準?[0-9]{1,2}級?[~・、]準?[0-9]{1,2}級|準?[0-9]級"
)
_NONE_BELOW = re.compile(
    r"(?:1(?:つ|科目|教科)でも、?)?(?:満点の)?(?P<mark>[0-9]{1,3}\s?[点%割])\s?(?:未満|に満たない)の(?:科目|部門|分野|領域|種目|得点|もの|区分)?(?:の科目)?"
    r"(?:が|も)?(?:1(?:つ|科目|教科)も)?(?:な[いく](?:こと|もの|場合)?|ありません)"
)
# "満点の70%前後(年度により異なる)"
_BY_YEAR = re.compile(
    r"\(\s?(?:年度?|回|試験|(?:試験|検定)?(?:問題)?の?難易?度)(?:や回)?(?:により|によって|ごとに)(?:多少)?(?:異なる|異なります|変わる|変わります|変動)[^()]{0,6}\)"
)
# "15問中11問以上の正答": a mark in questions, which has no unit here, beside one that has.
_IN_QUESTIONS = re.compile(r"[0-9]\s?問(?:中|のうち)、?\s?[0-9]{1,3}\s?問")
_EXCEPTION = re.compile(r"(?:ただし|但し)、?[^0-9。]{1,20}[0-9]{1,3}\s?[点%割]|\([^()]*[^()0-9]では?\s?[0-9]")
_HEAD_OF_ALL = re.compile(
    r"点\s?を?満点(?:とし|のうち、|中、(?=\s?準?[0-9]級)|で、(?=[^。]*[0-9]級[^。]*[点%割][^。]*級))"
)
# "それぞれ100点満点のうち、3級は70点以上": each test has as many points, and no grade has them of each.
_EACH_TEST = re.compile(r"それぞれ(?=[0-9]{2,4}点満点のうち、\s?準?[0-9]級)")
_SUM = re.compile(
    r"(?:と|及び|および|・|、|\+)[^、。]{0,14}?(?:の|を)?(?:得点の?)?(?:合計|総計|合わせて|合算)(?:で|点が|点で|得点が)?[^0-9、。]{0,4}$"
)
# "70点か75点以上": two figures side by side, of which the first alone has the words before them.
_ONE_OF_TWO = re.compile(r"\s?(?:か|と|及び|および|→|[、・/])\s?")
_JOINER = re.compile(
    r"[」』)】]?(?:試験|検定|問題|科目|審査)?[」』)】]?\s?(?:[・、,/と&+~-]|及び|および|並びに|ならびに|または|又は|も|とも|の|\s){0,4}[「『【(]?"
)
_JOINT = re.compile("かつ|且つ|さらに|更に|加えて|その上")
# How far behind a figure the full marks in its bracket stand.
_BEHIND = 7
_BRACKET_BEHIND = re.compile(r"[^()。、・/0-9]{0,6}\(")
_UNITS = {"%": "percent", "割": "percent", "点": "points"}


@dataclass(frozen=True)
class _Figure:
    match: re.Match[str]
    before: str
    mentions: list[Mention]
    of: int | None
    runs_over: bool


def read_passing_mark(printed: str) -> PassingMark | Unreadable:
    """Give the marks of a normalised text. Refused are a rate of passing, a failing mark and figures left over."""
    told = _NO_LEAST.sub(" ", _RATE_ASIDE.sub("", printed)) if _CUE_OF_MARK.search(printed) else printed
    told = _EACH_TEST.sub("", told)
    told = _POINTS_OF_POINTS.sub(r"\g<of>点満点中\g<points>点以上", told)
    told = _POINTS_AND_QUESTIONS.sub(_drop_same_questions, told)
    text = _BY_YEAR.sub(" 変動", _PERCENT_AND_POINTS.sub(_drop_same, spell_least(told)))
    denial = NEGATED.search(text)
    cut = _CUT_OFF.search(text)
    turn = find_turn(text) or _find_other(text) or next((one.group() for one in (denial, cut) if one), None)
    if turn:
        return refuse("mark-turn", text, word=turn)
    figures = _find_figures(text)
    if not figures or not _CUE.search(text):
        return refuse("mark-no_unit", text, form=show_form("70%以上"))
    marks = _drop_again(figures, [_read_mark(figure) for figure in figures])
    pairs = list(zip(figures, marks, strict=False))
    several = "または" in text or "いずれか" in text
    rest = re.split("※|。", text[figures[-1].match.end() :])[0]
    named = {name for figure in figures for one in figure.mentions for name in one.names}
    behind = any(not named.issuperset(one.names) for one in find_mentions(rest)) or bool(
        _EXCEPTION.search(text) or _OTHER_LABEL.search(text)
    )
    doubtful = (
        _leaves_one_open(figures, marks)
        or _is_of_another_way(figures, marks)
        or any(mark["each"] and "・" in (mark["label"] or "") and _SUM.search(figure.before) for figure, mark in pairs)
        or any(figure.runs_over for figure in figures)
        or any(
            not mark["label"] and not mark["each"] and names_part(figure.before, plainly=True) for figure, mark in pairs
        )
        or behind
        or _find_leftover(text)
        or (several and (_JOINS.search(text) or len({(mark["label"], mark["unit"]) for mark in marks}) < len(marks)))
    )
    leave_full_to_sum(text, marks)
    leave_full_to_whole(marks)
    _keep_part_of_questions(figures, marks)
    labels = [(mark["label"], mark["each"]) for mark in marks]
    if (
        doubtful
        or (len(set(labels)) < len(labels) and not several)
        or any(_is_impossible(mark) for mark in marks)
        or has_more_than_whole(marks)
    ):
        return refuse("mark-unclear", text)
    return {"kind": "mark", "marks": marks, "any": several, "adjusted": bool(_ADJUSTED.search(text))}


_JOINS = re.compile("かつ|且つ")


def spell_least(text: str) -> str:
    """Give the text with what no subject may fall below as what each must reach."""
    return _NONE_BELOW.sub(lambda found: f"各科目{found['mark']}以上", text)


_SUM_OF_QUESTIONS = re.compile("[2-9三四五]問の(?:得点の)?合計")
_OTHER_PAPER = re.compile("筆記(?:試験)?(?:は|では|の場合)|(?:筆記|紙|ペーパー)(?:方式|受[験検])")


def _keep_part_of_questions(figures: list[_Figure], marks: list[Mark]) -> None:
    """``実技は各問題50%以上、なおかつ3問の合計で70%以上``: the questions are those of the part told before."""
    for (figure, mark), (_, before) in zip(
        zip(figures[1:], marks[1:], strict=False), zip(figures, marks, strict=False), strict=False
    ):
        if mark["label"] is None and before["each"] and _SUM_OF_QUESTIONS.search(figure.before):
            mark["label"] = before["label"]


def _is_of_another_way(figures: list[_Figure], marks: list[Mark]) -> bool:
    """``CBT試験は70%、筆記試験は60%``: the written exam is another way to sit it, and no part of the first."""
    modes = {one.names for figure in figures[:1] for one in figure.mentions if one.kind == "mode"}
    alone = bool(modes) and all(one.kind == "mode" for one in figures[0].mentions)
    behind = figures[1:]
    return alone and any(
        _OTHER_PAPER.search(figure.before) or any(one.kind == "part" for one in figure.mentions) for figure in behind
    )


def _drop_again(figures: list[_Figure], marks: list[Mark]) -> list[Mark]:
    """The one mark of all where a text says it again; beside others it may be of something that is not understood."""
    if any(names_part(figure.before) for figure in figures[1:]):
        return marks
    return marks[:1] if marks[0]["label"] is None and all(mark == marks[0] for mark in marks) else marks


def _drop_same(found: re.Match[str]) -> str:
    """The percentage alone where the points in the bracket are that share of all."""
    share, words, full, points = found.groups()
    return f"{share}%{words}" if int(full) * int(share) == int(points) * _MOST_PERCENT else found.group()


def _drop_same_questions(found: re.Match[str]) -> str:
    """The points alone where the questions in the bracket are the same share of all."""
    same = int(found["points"]) * int(found["all"]) == int(found["right"]) * int(found["of"].replace(",", ""))
    return found.group().removesuffix(found["again"]) if same else found.group()


def _leaves_one_open(figures: list[_Figure], marks: list[Mark]) -> bool:
    """``一次試験 80点以上 70点以上``: beside a mark with a label one without is of the whole or of nobody.

    Before a label one without is of the whole where かつ joins the two; alone it has lost its head.
    """
    named = [mark["label"] is not None for mark in marks] if len(figures) == len(marks) else []
    for second, (before, behind) in enumerate(pairwise(named), start=1):
        if not behind and _ONE_OF_TWO.fullmatch(figures[second].before):
            return True
        said = figures[second].before
        joined = bool(_JOINT.search(said))
        if before and not behind and not (_WHOLE.search(_FULL.sub(" ", said)) or (joined and marks[second]["each"])):
            return True
        if behind and not before and not joined:
            return True
    return False


def _find_other(text: str) -> str | None:
    found = _IN_QUESTIONS.search(text) or _OTHER.search(re.sub("総出題|出題問題|出題数の", "", text))
    return found.group() if found else None


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found.group()), text)


def _find_figures(text: str) -> list[_Figure]:
    full = _find_full(text)
    bare = _blank(_SAME_AGAIN, _blank(_HARMLESS, _blank(_FULL, text)))
    mentions, figures, last = find_mentions(text), list[_Figure](), 0
    for match in _FIGURE.finditer(bare):
        own = _keep_own(text, [one for one in mentions if last <= one.start < match.start()], match.start())
        before, runs_over = text[last : match.start()], _runs_over(text, own, match.start())
        carried = _carry(text, own, mentions, match.start())
        figures.append(_Figure(match, before, carried, _of(match, full, last), runs_over))
        last = match.end()
    return figures


def _runs_over(text: str, mentions: list[Mention], start: int) -> bool:
    """Say whether the heads before one figure are no one list.

    ``1級と2級は実技試験。3級は筆記試験で、80点以上で合格`` has them in two sentences,
    ``1~7級は200点満点とし、1級は80%`` with something said in between.
    """
    begin = text.rfind("。", 0, start)
    for kind in ("grade", "part", "mode"):
        named = [one for one in mentions if one.kind == kind and one.names != ("筆記",)]
        gaps = [text[one.end : other.start] for one, other in pairwise(named) if one.names != other.names]
        if not all(map(_JOINER.fullmatch, gaps)):
            return True
        before = {one.names for one in named if one.start < begin}
        within = {one.names for one in named if one.start > begin}
        if (before and within and before != within) or (len(before) > 1 and not within):
            return True
    return False


def _keep_own(text: str, mentions: list[Mention], start: int) -> list[Mention]:
    """``三答択一式が30問。36点以上で合格``: how questions are asked is no head of a figure in the next sentence.

    Nor is the form in the bracket behind a part: ``実技(記述式) 60点``.
    """
    begin = text.rfind("。", 0, start)
    main = any(one.kind == "part" and MAIN_PART.fullmatch(one.names[0]) for one in mentions)
    return [one for one in mentions if not _is_form_aside(text, one, begin=begin, main=main)]


# "多肢選択式で、試験時間は90分、": more is said of the exam before its mark.
_HOW_ASKED = re.compile("(?:式|方式|形式)?(?:の?問題)?(?:で(?:す|あり)?|となって(?:い|お)り)、[^。、点%割]+、")


def _is_form_aside(text: str, one: Mention, *, begin: int, main: bool) -> bool:
    if re.search("(?:学科|実技|筆記)(?:試験)?\\($", text[: one.start]) and text[one.end : one.end + 1] == ")":
        return one.kind == "part"
    if one.kind != "part" or MAIN_PART.fullmatch(one.names[0]) or one.names[0].endswith("次"):
        return False
    asked, bracketed = _HOW_ASKED.match(text[one.end :]), text[max(0, one.start - 1) : one.start] == "("
    return one.start < begin or bool(asked) or (main and bracketed)


def _carry(text: str, own: list[Mention], mentions: list[Mention], start: int) -> list[Mention]:
    """A way of sitting holds until the next one; so do a grade and a part that is a heading (``実技試験/``)."""
    told = {one.kind for one in own}
    heads = {one.kind: one for one in mentions if one.start < start and one.kind in ("mode", "grade")}
    headed = [
        one for one in mentions if one.kind == "part" and one.end <= start and text[one.end : one.end + 1] in ("/", ":")
    ]
    if headed:
        heads["part"] = headed[-1]
    return own + [head for kind, head in heads.items() if kind not in told]


def _find_full(text: str) -> list[tuple[int, int, int]]:
    """The full marks with their places; those that are said of all at the head hold before each figure."""
    found = [
        (match.start(), match.end(), int((match["full"] or match["behind"]).replace(",", "")))
        for match in _FULL.finditer(text)
        if not match["apart"]
    ]
    if len(found) == 1 and _HEAD_OF_ALL.search(text):
        return [(match.start() - 1, match.start() - 1, found[0][2]) for match in _FIGURE.finditer(text)]
    return found


def _of(match: re.Match[str], full: list[tuple[int, int, int]], last: int) -> int | None:
    """The full marks before the figure or in the bracket behind it, which are none of the next figure's."""
    own = [
        points
        for start, _, points in full
        if 0 <= start - match.end() <= _BEHIND and not re.search("[、・/]", match.string[match.end() : start])
    ]
    before = [
        points
        for start, _, points in full
        if last <= start < match.start() and not (last and _BRACKET_BEHIND.fullmatch(match.string, last, start))
    ]
    near = before or own
    return near[0] if near and match["unit"] == "点" else None


def _read_mark(figure: _Figure) -> Mark:
    match = figure.match
    scale = 10 if match["unit"] == "割" else 1
    low, high = (float((match[name] or match["low"]).replace(",", "")) * scale for name in ("low", "high"))
    each = bool(_EACH.search(figure.before)) and not (
        _WHOLE.search(_FULL.sub(" ", figure.before)) and not _OF_EACH.search(figure.before)
    )
    each = each or bool(_EACH_BEHIND.search(match.string[match.end() :]))
    return {
        "label": join_names(_choose(figure)),
        "low": _shorten(low),
        "high": _shorten(high),
        "unit": "deviation" if match["deviation"] else _UNITS.get(match["unit"], "points"),  # type: ignore[typeddict-item]
        "of": figure.of,
        "each": each,
        "approx": bool(match["hedge"] or match["tail"] or "目安" in match.string or _HEDGE_AHEAD.search(figure.before)),
    }


def _choose(figure: _Figure) -> list[Mention]:
    """A sum of several forms is of the whole; beside 学科, 実技 or a stage 筆記 says only how it is written."""
    parts = [one for one in figure.mentions if one.kind == "part"]
    others = [one for one in figure.mentions if one.kind != "part"]
    if parts and _SUM.search(figure.before) and not any(MAIN_PART.fullmatch(one.names[0]) for one in parts):
        return others
    main = [one for one in parts if one.names[0][:2] in ("学科", "実技") or one.names[0].endswith("次")]
    return others + [one for one in parts if not main or one.names != ("筆記",) or _lists(figure, one)]


def _lists(figure: _Figure, written: Mention) -> bool:
    """``筆記、実技``: say whether 筆記 stands before the others as one of them."""
    return written == next(one for one in figure.mentions if one.kind == "part")


def _shorten(number: float) -> float:
    return int(number) if number.is_integer() else number


def _is_impossible(mark: Mark) -> bool:
    most = mark["of"] or (_MOST_PERCENT if mark["unit"] == "percent" else None)
    return mark["low"] > mark["high"] or (most is not None and mark["high"] > most)


def _find_leftover(text: str) -> bool:
    bare = _blank(_FIGURE, _blank(_SAME_AGAIN, _blank(_HARMLESS, _blank(_FULL, text))))
    return bool(re.search("[0-9]", bare))
