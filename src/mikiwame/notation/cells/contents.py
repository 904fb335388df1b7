"""Reads short texts on what an exam asks, item by item: its parts by name, each with its form and number of questions.

``法令30問・約款20問``, ``1級は記述式、2級は択一式``, ``基本の形3種と組手``: a part that has no form or number
of questions that the
model knows keeps its own count in its name, as printed.
"""

from typing import Final, NamedTuple

from mikiwame.notation.cells.items import GRADE, PART, Item, list_items
from mikiwame.notation.remarked import is_remark
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import ExamContent, ExamPart, Form

_CHOICE: Final = (
    "(?:[2-6二三四五六][肢枝者]|多[肢枝])?択一(?:式|方式|問題)*|[2-6二三四五][択肢枝](?:択一)?(?:式|問題)*|(?:多[肢枝]|複数|単一)?選択(?:式|方式|問題)*|マーク(?:シート)?(?:式|方式|解答)*"
    "|[○◯]×(?:式|方式|問題)*|正誤(?:式|判定|問題)*|多答(?:式)?"
)
_FORMS: Final[tuple[tuple[str, Form], ...]] = (
    (_CHOICE, "choice"),
    ("穴埋め(?:式|問題)*|空欄補充(?:式|問題)*|語句記入(?:式)?", "fill-in"),
    ("小論文|論文(?:式)?|論述(?:式|問題)*|作文|エッセイ", "essay"),
    ("記述(?:式|方式|問題)*|短答(?:式)?|筆答(?:式)?", "written"),
)
_FORM: Final = "|".join(pattern for pattern, _ in _FORMS)
FIRST: Final = re.compile(
    f"[級段範][\\s:は](?:{_FORM})・|[0-9]点\\)|[0-9]分[、・]|[0-9]問[、・].*\\([^()]*[択述]|[一-龠ァ-ヶー]と(?=筆記|学科)"
)
"""What a text has of which the readers of sentences lose a word."""
_COUNT: Final = (
    "(?:(?:全|計|合計|各)?(?P<about>約)?(?P<count>[0-9]{1,3})(?:問|題|課題(?!数))(?P<at>程度|前後|ほど|以内)?)"
)
_FORM_ITEM: Final = re.compile(
    f"(?:全問|すべて|全て|主に)?(?P<form>{_FORM})(?:の?(?:み|問題|試験|形式))?(?:が|は|で|:|の)?\\s?{_COUNT}?(?:のみ)?"
)
_COUNTED: Final = re.compile(f"(?P<name>[^。、()は]{{2,26}}?)(?:が|は|で|:|の|を)?\\s?{_COUNT}(?:のみ)?")
_CHOSEN: Final = re.compile(
    f"(?P<form>{_FORM})?(?:は|が)?(?P<all>[0-9]{{1,3}})(?:問|題)(?:中|のうち)(?:から)?、?(?P<count>[0-9]{{1,3}})(?:問|題)を?(?:選択|選ん|選び|解答|出題|当日出題)[^。0-9]{{0,10}}"
)
# "61問出題、うち40問を選択", "学科:全5問から3問選択(記述式)"
_SET: Final = re.compile(
    f"(?:(?P<scope>{PART})\\s?(?:は|では|:|\\s)\\s?)?(?P<form>{_FORM})?(?:で|は|から)?\\s?(?:全|計)?(?P<all>[0-9]{{1,3}})(?:問|題)"
    "(?:を|が|の)?(?:出題)?(?:され|し)?(?:、|の|から|中)?(?:その)?(?:うち|中から|中|から)?、?(?P<count>[0-9]{1,3})(?:問|題)を?"
    f"(?:選択|選んで|選び|解答|回答)(?:して)?、?(?:解答|回答)?(?:する|します|方式|形式|式)?(?:\\s?\\((?P<how>{_FORM})\\))?"
)
_ONE_OF: Final = re.compile(
    "(?P<name>[^。、()0-9は]{2,12})(?P<all>[0-9]{1,3})(?:問|題|課題)(?:の?うち|中|から)、?(?P<count>[0-9]{1,3})(?:問|題|課題)を?[^。0-9]{0,12}(?:出題|選択|解答|実施)"
)
_NAME: Final = re.compile("(?:(?![はがをもよやへ](?!り|し|き|け))[一-龠々〇ァ-ヶーA-Za-z0-9ぁ-ん「」&.]|・)+")
_NO_NAME: Final = re.compile(
    "各題|字程度|です|ます|ない|した|する|れる|られ|こと|ください|これ|それ|こちら|から|まで|より|ほど|くらい|合格|難易度|受[験検]料|料金|費用|[0-9]円|無料|[0-9]割|[0-9]%|[0-9](?:名|人)(?!と)|会場|日程|締切|申込|申し込み|受付|PDF|詳細|詳し|受[験検]者|有効|更新|資格|独学|初心者|人気|満点|[0-9]月|[0-9]年|[東西]京|大阪|都道府県|公式|試験時間|制限時間|所要時間|出題範囲|テキスト|過去問|参考|教材|不要|不可|なし$|可$|自由|非公開|未定|その他|など$|男女|女性|男性|電話|URL|サイト|ホームページ|株式会社|協会|申請|登録|発行|配点|偏差値|やさし|易し|簡単|^(?:約|全|計|各)[0-9]|^[0-9,.]+(?:分|時間|点|級|回)?(?:間|以内)?$|または|又は|もしくは|いずれか|ずつ|最新|毎回|毎年|随時|年[0-9]"
)
_TAIL: Final = re.compile(
    "(?:を|の)(?:時間内に|実際に|その場で|当日|郵送で|課題に沿って)?(?:作成|制作|製作|作る|作れる|提出|演奏|実演|操作|行う|実施|審査|見る|組み立て(?:る)?|仕上げ(?:る)?|解答|調理|描く|書く|入力)(?:する|します|すること|で審査)?$"
)
_SENTENCE_TAIL: Final = re.compile(
    "(?:に(?:分かれ|分かれて|わかれ)て?(?:い)?ます|で構成(?:され(?:ます|ています)|する)?|から(?:成り|なり)(?:ます|たちます)|から構成(?:されます|されています)|を(?:行います|実施(?:します)?|課します)|があります|が出題されます|を出題(?:します)?|が課されます|となります|になります|です)$"
)
_OPENING: Final = re.compile(
    "^(?:(?:本|当)?(?:試験|検定|審査)(?:内容|科目|形式)?|出題(?:形式|内容|科目)?|内容|科目|実技課題)(?:は|:|\\s)、?\\s?"
)
# "…の大問3題構成": as many as are told.
_BUILT: Final = re.compile(
    "の(?:大問|計|全|合計)?(?P<count>[2-9])(?:題|部|問|つ|科目|部門|分野|領域|パート|セクション|本立て)(?:構成|で構成|から構成|から成る|です)?(?:です|されます)?$"
)
_SKILLS: Final = re.compile(
    "(?P<names>[^。、は]{1,4}(?:・[^。、は]{1,6}){1,4})の[2-5二三四五](?:技能|分野|科目|領域|種目|部門)(?:を(?:測定|評価|出題)(?:する|します)?)?"
)
_ALONG: Final = re.compile(
    "(?P<said>.+?)(?:ほか|など|等)(?:の)?(?P<rest>全?[0-9]{1,2}(?:科目|分野|領域|種目|課題)(?:から出題)?)"
)
_POINTS: Final = re.compile("配点(?:は|:)\\s?(?P<said>.+)")
_POINTED: Final = re.compile("(?P<name>[^。、()0-9はが]{2,16})(?:は|が|:)?(?P<points>[0-9]{1,3})点")
_CHANGED: Final = re.compile(
    "(?P<since>[^。、]{2,14}?(?:から|より))、?(?:問題数|出題数|設問数)(?:が|は)、?(?P<was>[0-9]{1,3})問から(?P<count>[0-9]{1,3})問(?:に|へ)(?:と)?(?:変わり(?:ます|ました)|変更(?:され(?:ます|ました)|となります)?|な(?:り|る)(?:ます|ました)?|増え(?:ます|ました)|減り(?:ます|ました))"
)
_DROPPED: Final = re.compile(
    "(?P<since>[^。、]{2,14}?(?:から|より))、?(?P<was>[^。、]{2,10}を廃止(?:し|して|され))、(?P<said>.+)"
)
# "1級2次:配色カード使用": of what a part makes use, and nothing of how it is asked.
_USED: Final = re.compile(
    f"(?P<name>(?:{GRADE})?\\s?{PART})\\s?(?:は|では|:|\\s)\\s?(?P<thing>[^。、:()はがを]{{2,20}}を?使用(?:する|します)?)"
)
_EACH_SUBJECT: Final = re.compile(
    "(?P<subjects>(?:全)?[0-9]{1,2}(?:科目|分野|領域))(?:・|、|\\s|で|×)?(?:各|それぞれ)(?P<count>[0-9]{1,3})(?:問|題)"
)

_CUT: Final = re.compile(
    "\\+|、?(?:および|及び|並びに|ならびに)|(?<=[一-龠ァ-ヶーA-Za-z0-9)種点枚り])と(?=[一-龠ァ-ヶA-Z])|(?<=[問題分曲点種枚回)])・"
)
_DOT: Final = re.compile("・")
_KNOWN: Final = re.compile(
    "(?:試験|実技|筆記|面接|口述|論文|作文|考査|検定|審査|テスト|応答|提出|試問|演奏|実演|スピーチ|演武|演技|プレゼン(?:テーション)?|ロールプレイ(?:ング)?|実習|課題|着付け|[0-9](?:種|曲|品|点|作品|課題|枚|作|本|体|回|点)(?:類)?)$"
)
_ASIDE_KEPT: Final = re.compile(
    "[^()]*(?:[0-9]\\s?(?:点|字|分|枚|種|人|名|問|題|級|日|cm|か国語)|サイズ|可|不可|なし|辞書|[A-Z][0-9]|を含む|課題|必須|選択|以内|での|を除く|など|による|方式|形式|式)[^()]*"
)


class _Part(NamedTuple):
    label: str | None
    forms: tuple[Form, ...] = ()
    questions: int | None = None
    approx: bool = False
    at_most: bool = False


def read_contents(text: str) -> ExamContent | None:
    """Give the parts of which a short normalised text tells, or None where an item of it is none."""
    bare = text.strip(" 。")
    special = _read_special(bare)
    if special:
        return _tell(*special)
    remarks = list[str]()
    said = _SENTENCE_TAIL.sub("", _OPENING.sub("", bare))
    tail = _TAIL.search(said)
    if tail:
        said = said[: tail.start()]
        remarks.append(bare)
    return _read_items(said, bare, remarks, alone=bool(tail))


def _read_items(said: str, whole: str, remarks: list[str], *, alone: bool) -> ExamContent | None:
    built = _BUILT.search(said)
    if built:
        told = _read_items(said[: built.start()], whole, [*remarks, whole], alone=alone)
        return told if told and len(told["parts"]) == int(built["count"]) else None
    names = said.split("、")
    if len(names) > 1 and all(_name(one) and not re.search("[0-9はで]|^各", one) for one in names):
        return _tell([_Part(one.strip()) for one in names], remarks)
    dots = "・" in said and not re.search("・[^、+]*の", said) and "(" not in said
    apart = _read_parts(said, whole, list(remarks), alone=alone, dots=True) if dots else None
    return apart or _read_parts(said, whole, remarks, alone=alone, dots=False)


def _read_parts(said: str, whole: str, remarks: list[str], *, alone: bool, dots: bool) -> ExamContent | None:
    items = list_items(said, re.compile(f"{_CUT.pattern}|・") if dots else _CUT)
    if items and any(item.scope and (f"{item.scope}、" in said or "、" in item.scope) for item in items):
        # "読解、文法": a part of its own at each comma, and no head of the next.
        return None
    parts, shared = list[_Part](), tuple[Form, ...]()
    items = _share_scope(items or [], said)
    plain = doubtful = 0
    for place, item in enumerate(items):
        told = _read_item(item, optional="必須" in whole or "必修" in whole)
        if told is None:
            return None
        found, beside, forms = told
        if forms:
            if place + 1 < len(items):
                return None
            shared = forms
        bare = [one for one in found if one.questions is None and not one.forms]
        plain += len(bare)
        doubtful += sum(not _is_known(one.label) for one in bare)
        parts = _join(parts, found) if item.listed else [*parts, *found]
        remarks += [one for one in beside if whole not in remarks]
    if shared:
        if any(part.forms for part in parts):
            return None
        parts = [part._replace(forms=shared) for part in parts]
    if not parts or (plain == len(parts) == 1 and not (alone or remarks or _is_known(parts[0].label))):
        return None
    return None if _loses(parts, plain, doubtful, remarks) else _tell(parts, remarks)


def _join(parts: list[_Part], found: list[_Part]) -> list[_Part]:
    """``2級は選択式と記述式``: another form of the part that the list has begun with."""
    last, more = parts[-1] if parts else None, found[0]
    if not last or len(found) > 1 or last.label != more.label or last.questions or more.questions or not more.forms:
        return [*parts, *found]
    return [*parts[:-1], last._replace(forms=(*last.forms, *more.forms))]


def _share_scope(items: list[Item], text: str) -> list[Item]:
    """The items with what a list of names alone stands under at each of them (``1級2次:面接・実演``)."""
    told = list[Item]()
    for one in items:
        item, before = one, told[-1] if told else None
        joined = re.search(f"[・と]\\s?{re.escape(item.said)}", text)
        if before and before.scope and item.listed and not item.scope and joined and not _ANY_COUNT.search(before.said):
            # "A級 実技(着付け)・筆記": beside the part of the bracket, and not below it.
            scope = before.scope.rpartition(" ")[0] if before.said.startswith("(") else before.scope
            item = item._replace(scope=scope or None)
        told.append(item)
    return told


_ANY_COUNT: Final = re.compile("[0-9]")


def _loses(parts: list[_Part], plain: int, doubtful: int, remarks: list[str]) -> bool:
    """Whether a name is none, or a figure of the parts is left to a remark or has no part."""
    if 0 < doubtful <= plain < len(parts) or any(_IS_NO_NAME.search(part.label or "") for part in parts):
        return True
    return plain > 0 and any(_HAS_COUNT.search(one) for one in remarks)


_WAY: Final = f"(?:{PART}|{_FORM}|プレゼン(?:テーション)?|実演|作品(?:提出|制作)|書類審査)"
_STAGE: Final = re.compile("第?[1-4一二三四]次(?:試験|検定|審査)?$")
_WAYS: Final = re.compile(f"{_WAY}(?:・{_WAY}){{1,4}}")
_HAS_COUNT: Final = re.compile("[0-9]\\s?(?:問|題)")
# "1時間40分", "順に", "...": a figure, or a word between names, is no part of an exam.
_IS_NO_NAME: Final = re.compile(
    "[0-9]\\s?(?:問|題|分|時間|点|割|%|設問)|^(?:順に|合わせて|計(?![算測画器])|合計|うち|残り|中$|内$)|\\.\\.|[はでにを]$|問題[がを]$|^[0-9]+\\."
)


def _is_known(label: str | None) -> bool:
    return bool(label and _KNOWN.search(label))


def _tell(parts: list[_Part], remarks: list[str]) -> ExamContent | None:
    labels = [part.label for part in parts]
    if len(set(labels)) < len(labels) or (len(parts) > 1 and None in labels):
        return None
    if any(part.label and any(str(label).startswith(f"{part.label} ") for label in labels) for part in parts):
        # "2級 記述・面接": what is told of the grade would be of the interview, too.
        return None
    reading: ExamContent = {"kind": "content", "parts": [_spell(part) for part in parts], "claims": [], "by_hand": None}
    if remarks:
        reading["remarks"] = list(dict.fromkeys(remarks))
    return reading


def _spell(part: _Part) -> ExamPart:
    told: ExamPart = {"label": part.label, "forms": list(part.forms), "questions": part.questions}
    if part.approx:
        told["approx"] = True
    if part.at_most:
        told["at_most"] = True
    return told


def _read_special(bare: str) -> tuple[list[_Part], list[str]] | None:
    """The texts that are no list of parts."""
    changed = _CHANGED.fullmatch(bare)
    if changed:
        return [_Part(changed["since"], questions=int(changed["count"]))], [bare]
    dropped = _DROPPED.fullmatch(bare)
    form = _FORM_ITEM.fullmatch(dropped["said"].strip(" 。")) if dropped else None
    if dropped and form and not form["count"]:
        return [_Part(dropped["since"], _find_forms(form["form"]))], [dropped["was"]]
    some = _read_some(bare)
    if some:
        return some
    each = _EACH_SUBJECT.fullmatch(bare)
    if each:
        return [
            _Part(
                "各科目" if "科目" in each["subjects"] else f"各{each['subjects'][-2:]}", questions=int(each["count"])
            )
        ], [each["subjects"]]
    skills = _SKILLS.fullmatch(bare)
    if skills and not _NO_NAME.search(skills["names"]):
        return [_Part(name) for name in skills["names"].split("・")], []
    along = _ALONG.fullmatch(bare)
    if along:
        names = re.split("[・、]", along["said"])
        if all(map(_name, names)):
            return [_Part(name) for name in names], [bare]
    points = _POINTS.fullmatch(bare)
    if points:
        found = [_POINTED.fullmatch(one) for one in re.split("[・、/\\s]", points["said"])]
        if all(found):
            return [_Part(one["name"]) for one in found if one], [bare]
    return None


def _read_some(bare: str) -> tuple[list[_Part], list[str]] | None:
    """How many of the questions one answers, or of what one makes use."""
    chosen = _SET.fullmatch(bare)
    if chosen and int(chosen["count"]) <= int(chosen["all"]):
        forms = _find_forms(chosen["form"] or chosen["how"] or "")
        return [_Part(chosen["scope"], forms, int(chosen["count"]))], [bare]
    used = _USED.fullmatch(bare)
    if used:
        return [_Part(used["name"])], [used["thing"]]
    return None


def _find_forms(said: str) -> tuple[Form, ...]:
    return tuple(form for pattern, form in _FORMS if re.compile(pattern).fullmatch(said))[:1]


def _read_item(item: Item, *, optional: bool) -> tuple[list[_Part], list[str], tuple[Form, ...]] | None:
    """The parts of an item, what stands beside them, and the forms of all that a bracket behind them tells."""
    said, scope, beside = item.said.strip(" 。、※"), item.scope, list[str]()
    aside = re.match("^(?P<said>[^()]*)\\((?P<aside>[^()]+)\\)$", said)
    forms = tuple[Form, ...]()
    if aside:
        inner, outer = aside["aside"], aside["said"].strip()
        form = _FORM_ITEM.fullmatch(inner)
        count = re.compile(_COUNT).fullmatch(inner)
        if form and not form["count"] and outer and re.search("[問題]$", outer):
            forms, said = _find_forms(form["form"]), outer
        elif form or count:
            said = f"{outer}{inner}" if count or not outer else f"{outer} {inner}"
            if form and outer:
                scope, said = (f"{scope} {outer}" if scope else outer), inner
        elif re.fullmatch(_WAY, inner) and _STAGE.search(outer or scope or ""):
            # "1次(筆記)": how a stage is sat is part of its name.
            scope, said = " ".join(filter(None, (scope, outer))), inner
        elif _ASIDE_KEPT.fullmatch(inner) or is_remark("exam_content", inner) or _NAME.fullmatch(inner):
            said = outer
            beside.append(inner)
        else:
            return None
    ways = _WAYS.fullmatch(said) or _WAYS.fullmatch((scope or "").rpartition(" ")[2] if not said else "")
    if ways and (scope or said) != ways.group():
        above = scope if said else (scope or "").rpartition(" ")[0]
        return [_Part(f"{above} {one}", _find_forms(one)) for one in ways.group().split("・")], beside, forms
    if scope and not said:
        return [_Part(scope)], beside, forms
    parts = _read_said(scope, said, optional=optional)
    if parts is None:
        return None
    chosen = _CHOSEN.fullmatch(said) or _ONE_OF.fullmatch(said)
    return parts, [*beside, *([said] if chosen else [])], forms


def _read_said(scope: str | None, said: str, *, optional: bool) -> list[_Part] | None:
    chosen = _CHOSEN.fullmatch(said)
    if chosen and int(chosen["count"]) <= int(chosen["all"]):
        return [_Part(scope, _find_forms(chosen["form"] or ""), int(chosen["count"]))]
    one = _ONE_OF.fullmatch(said)
    if one and int(one["count"]) <= int(one["all"]):
        return [_Part(scope, questions=int(one["count"]))]
    form = None if optional and said.startswith("選択") else _FORM_ITEM.fullmatch(said)
    if form:
        label = scope if scope or not form["count"] else None
        return [_count(_Part(label or (form["form"] if not scope else None), _find_forms(form["form"])), form)]
    several = re.split("[・+]|と(?=[一-龠○])", said)
    found = [_FORM_ITEM.fullmatch(one) for one in several]
    if len(several) > 1 and all(found):
        told = [
            _count(_Part(f"{scope} {one['form']}" if scope else one["form"], _find_forms(one["form"])), one)
            for one in found
            if one
        ]
        if scope and all(one.questions is None for one in told):
            return [_Part(scope, tuple(dict.fromkeys(form for one in told for form in one.forms)))]
        return told
    counted = _COUNTED.fullmatch(said) or re.compile(f"(?P<name>){_COUNT}").fullmatch(said)
    if counted and (scope or _name(counted["name"])):
        label = " ".join(filter(None, (scope, counted["name"].strip())))
        return [_count(_Part(label), counted)] if not counted["name"] or _name(counted["name"]) else None
    named = _name(re.sub("(?:のみ|だけ|あり|有り?)$", "", said))
    if named:
        return [_Part(f"{scope} {named}" if scope else named)]
    return None


def _count(part: _Part, found: "re.Match[str]") -> _Part:
    if not found["count"]:
        return part
    return part._replace(
        questions=int(found["count"]),
        approx=bool(found["about"] or found["at"] in ("程度", "前後", "ほど")),
        at_most=found["at"] == "以内",
    )


def _name(said: str) -> str | None:
    """A name as printed, where it may be that of a part."""
    name = said.strip(" ・●「」").removesuffix("試験の")
    plain = (
        _NO_NAME.search(name.replace("から配線", ""))
        if not re.search("課題$|問題$", name)
        else re.search("です|ます|合格|難易度|受[験検]", name)
    )
    if (
        not 1 < len(name) <= 26
        or plain
        or not (_NAME.fullmatch(name) or re.fullmatch("[^。、は]{2,24}(?:課題|問題)", name))
    ):
        return None
    return name if re.search("[一-龠ァ-ヶA-Za-z]", name) else None
