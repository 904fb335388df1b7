"""Reads a list of which each item has a name that a closed list knows, where no other reader took the text.

``初級・中級は毎月、上級は3月と9月のみ`` is as many texts as it has names. Each is read by itself with all that is
asked of a text; where one of them has no plain value the whole is refused.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, cast

from mikiwame.notation.headed_lists import read_headed
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, SEVERAL_GRADES
from mikiwame.notation.named_figures import FIGURE, join_readings
from mikiwame.notation.normalise import normalise
from mikiwame.notation.of_the_others import REST, names_another, names_rest, read_but_one, tells_rest
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.notation.printed_names import are_of_several_exams, is_name
from mikiwame.notation.scoped import PART
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, Reading, Schedule, Venue

Read = Callable[[str], Reading]


class Item(NamedTuple):
    label: str
    said: str


_SOME_GRADES: Final = f"(?:{SEVERAL_GRADES}|{GRADE}|N[1-5])(?:以上|以下)?"
_GRADES: Final = f"{_SOME_GRADES}(?:[・、,/と]{_SOME_GRADES}){{0,6}}"
_WAY: Final = f"(?:本会場|準会場|公開会場|一般会場|{MODE})"
_AUDIENCE: Final = f"(?:{AUDIENCE}|講座生|学内生|一般|男|女)(?:者|の?方)?"
_HALF: Final = "(?:[前後上下]半?期|[春夏秋冬][期季]?)(?:試験|検定|実施)?"
_DAYS: Final = "[A-E]日程"
_REGION: Final = f"(?:国内|海外|日本|{REGION_OR_PLACE.pattern}[都府県市]?)(?:会場|地区|試験)?"
_OF_EXAM: Final = "(?:の?(?:試験|検定|受[験検]))?"
_KIND: Final = "[^\\s、。:|()はがをに0-9]{1,8}(?:級|コース|部門|の部|クラス|種|課程)|(?<![A-Za-z])[A-E]"
_PEOPLE: Final = "(?:個人|団体|一般|学生|社会人|会員|非会員|法人)(?:受[験検])?(?:者|の?方)?"
_THE_REST: Final = REST
_FIGURES: Final = frozenset(["pass_rate", "examinees", "passers"])
# Prices and lengths have readers of lists of their own, which know no rest.
_WITH_REST: Final = frozenset(["duration", "exam_fee", "course_cost"])
_VALUES: Final = _FIGURES | _WITH_REST
_NOUN: Final = "[^\\s、。:|()0-9はがをに%]{2,12}"
_SHORT_NOUN: Final = "[一-龠々ァ-ヶーA-Za-z]{2,8}"
_NAMES: Final = {
    "schedule": (_THE_REST, _GRADES, PART, _WAY, _AUDIENCE, _DAYS, _REGION),
    "venue": (
        _THE_REST,
        _GRADES,
        PART,
        _AUDIENCE,
        _HALF,
        "国内|海外",
        "第[0-9]{1,3}回",
        "通[学信](?:生|制|講座|コース)?",
    ),
    "eligibility": (_THE_REST, _GRADES, _KIND, PART, _PEOPLE),
    **dict.fromkeys(_WITH_REST, (_THE_REST, _GRADES, PART, _WAY, _AUDIENCE, _KIND, _SHORT_NOUN)),
    **dict.fromkeys(_FIGURES, (_THE_REST, _GRADES, PART, _WAY, _AUDIENCE, _HALF, _REGION, "第[0-9]{1,3}回", _NOUN)),
}
_AHEAD: Final = {
    "schedule": "\\s(?=[0-9]|年[0-9]|毎[年月週]|例年|随時|通年|いつでも|任意|隔月)",
    "venue": f"\\s(?=全国|各|[0-9]|自宅|在宅|オンライン|{REGION_OR_PLACE.pattern})|(?<=[内外])(?=約?[0-9])",
    "eligibility": "\\s(?=[^\\s])",
    **dict.fromkeys(_FIGURES, "\\s(?=約?[0-9]|非公|未公|該当|なし|N/A|-)"),
    **dict.fromkeys(_WITH_REST, "\\s?(?=約?[0-9])"),
}
_HEADS: Final = {
    field: re.compile(
        f"(?:^|(?<=[\\s、。/;|・]))(?P<label>(?:{'|'.join(names)})){_OF_EXAM}(?:のみ|だけ)?"
        f"(?:\\s?:\\s?|(?:で|に)?は、?|が、?|なら、?|(?:のみ|だけ)、?|{_AHEAD[field]})"
    )
    for field, names in _NAMES.items()
}
# "筆記試験(6月)、実技試験(8~9月)": what is said of each stands in its bracket.
_WITH_BRACKETS: Final = frozenset(["schedule", "venue"])
_IN_BRACKET: Final = {
    field: re.compile(
        f"[、・/\\s]*(?P<label>(?:{'|'.join(_NAMES[field])})(?:試験|検定|受[験検])?)(?:のみ|だけ)?\\s?\\((?P<said>[^()]+)\\)"
    )
    for field in _WITH_BRACKETS
}
_IN_BRACKETS: Final = {
    field: re.compile(f"(?:{one.pattern.replace('?P<label>', '?:').replace('?P<said>', '?:')}){{2,8}}")
    for field, one in _IN_BRACKET.items()
}
_OWN: Final = re.compile(
    "[\\s●■◆※]*(?:(?:受[験検]|試験|検定|開催|実施|合格|受講|制限)?(?:日程?|時期|会場|場所|地|資格|率|者数|料|手数料|時間)\\s?[:は]、?\\s?)?"
)
_TURN: Final = re.compile("※|ただし|但し|なお|以外|[+×]|異な|除[くき]|いずれか|どちら")
# "年3度の試験が開かれ": a clause with a subject of its own.
_STATES: Final = re.compile("が")
# What a count is of and no name of one; a cell without a value runs into the next name.
_NO_NAME: Final = re.compile(
    "^(?:総|延べ|全|実)?(?:受[験検]|合格|申込|出願|志願|登録|不合格|欠席)(?:申込)?者?(?:総)?(?:数|率)?$|総|累計|延べ|N/A|なし|非公[開表]|未定|不明"
)
_WHOLE: Final = re.compile("全体|総合|年間|通年|通期|合計|計|平均")
_NOT_TOLD: Final = re.compile(
    "非公[開表]|未公[開表]|未発表|該当(?:者)?なし|なし|N/A|n/a|未実施|実施(?:せず|なし)|不明|未定|[-―–ー]"
)
_TRAINED: Final = re.compile("(?:修了|受講|卒業|免除)者$")
_GRADE: Final = re.compile("準?(?:[0-9]{1,2}|[一二三四五])(?=[・、,/~と級])|準?[初中上]級|[甲乙丙]種|[初二三四五]段")
# Why a text is refused for what it says, and not for words that are not understood.
_SAID: Final = re.compile(
    "many_years|one_school|rate-mark|unsaid|failed|no_share|withheld|denied|compared|former|some_passers|all_passed|above_hundred|absence"
)
_JOINTS: Final = " 、。/;|・"
_END: Final = re.compile("(?:のみ|だけ|に限る|に限ります)?(?:です|となります|になります|である)?$")
# "1級150分(その他の級は120分)"
_REST_IN_BRACKET: Final = re.compile(f"\\s?\\((?P<rest>{REST}[^()]*)\\)(?=。?$)")
# "1級のみ150分で、ほかの級はいずれも120分です": what joins the items, and that all of them have the same.
_AND_SO: Final = re.compile(
    "(?:で(?:あり|すが?)?|だが|である(?:が|のに対し)|なのに対し(?:て)?|に対し(?:て)?|と(?:なり|なって(?:おり|いますが))?)$|(?<=円|分|人|%)です。?$"
)
_ONLY: Final = re.compile("(?:のみ|だけ)$")
_EVERY: Final = re.compile("^(?:いずれも|どれも|すべて|全て|全部|一律で?|共通で|同じく?|[すと]べて|みな)、?")
_FIGURE: Final = re.compile("(?:約|ほぼ|およそ|おおむね)?\\s?[0-9][^、。:()]{0,14}")
_PART_OF: Final = re.compile(PART)
_SEVERAL: Final = 2
_MOST: Final = 8
_LONGEST: Final = 120


def list_items(field: str, text: str) -> list[Item]:
    """The items of a normalised text that consists of nothing else; none where something stands before the first."""
    pattern = _HEADS.get(field)
    if pattern is None or len(text) > _LONGEST:
        return []
    if field in _WITH_BRACKETS and _IN_BRACKETS[field].fullmatch(text):
        return [Item(one["label"], one["said"]) for one in _IN_BRACKET[field].finditer(text)]
    text = _REST_IN_BRACKET.sub("、\\g<rest>", text)
    heads = list(pattern.finditer(text))
    if not heads or not _OWN.fullmatch(text[: heads[0].start()]):
        return []
    ends = [*(head.start() for head in heads[1:]), len(text)]
    said = [text[head.end() : end].strip(_JOINTS) for head, end in zip(heads, ends, strict=True)]
    if any(names_rest(head["label"]) for head in heads):
        said = [_EVERY.sub("", _AND_SO.sub("", one)) for one in said]
        return [Item(_ONLY.sub("", head["label"]), one) for head, one in zip(heads, said, strict=True)]
    return [Item(head["label"], one) for head, one in zip(heads, said, strict=True)]


def names_several(field: str, text: str) -> bool:
    """Whether a normalised text is a list of items with different names."""
    items = list_items(field, text)
    return len({item.label for item in items if item.said}) >= _SEVERAL


def asks_of_some(printed: str, read: Read) -> str | None:
    """The item of a list on who may sit that is open to nobody, though another is; None where all are open."""
    items = list_items("eligibility", normalise(printed))
    told = [(item, read(item.said)) for item in items] if len(items) >= _SEVERAL else []
    closed = [item.said for item, one in told if one["kind"] == "eligibility" and one["state"] != "open"]
    return closed[0] if closed and len(closed) < len(told) else None


def leaves_untold(field: str, text: str) -> bool:
    """Whether a normalised text is a list of items of which one has no value."""
    items = list_items(field, text)
    return len(items) >= _SEVERAL and any(_NOT_TOLD.fullmatch(item.said) for item in items)


def read_listed(field: str, printed: str, read: Read) -> Reading | None:
    """As ``read_composed``, of a list that no other reader may have before: its names tell of the rest, or count."""
    items = list_items(field, normalise(printed))
    if field == "eligibility":
        return _read_all_but(printed, read)
    if not tells_rest([item.label for item in items]):
        return read_headed(field, printed, read) or read_but_one(field, printed, read)
    return read_composed(field, printed, read)


_ALL_BUT: Final = re.compile(
    "[\\s●■◆※]*(?P<label>(?P<kept>[^\\s。、:()はがを]{1,12}(?<=[級種段類生員者人卒方校]))以外(?:の(?:[級種段類方人者]|受験者|学生))?)"
    "(?:の場合)?(?:に|で)?(?:は|なら|であれば|:)、?(?P<said>[^。]+)。?"
)
_ANOTHER_TOPIC: Final = re.compile("[、(][^、。()]{1,12}(?:は|なら|であれば|:)")


def _read_all_but(printed: str, read: Read) -> Eligibility | None:
    """``1級以外は不問``, ``学生以外は実務経験2年``: what is asked of all but some, or that nothing is."""
    found = _ALL_BUT.fullmatch(normalise(printed))
    if not found or _TURN.search(found["said"]) or _ANOTHER_TOPIC.search(found["said"]):
        return None
    reading = read(found["said"])
    if reading["kind"] != "eligibility" or "label" in reading or "excepting" in reading:
        return None
    if reading["state"] != "open":
        return {**reading, "text": printed.strip(), "label": found["label"]}
    told: Eligibility = {"kind": "eligibility", "state": "open", "text": printed.strip(), "excepting": [found["kept"]]}
    return None if _GRADE.search(found["said"]) else told


def read_composed(field: str, printed: str, read: Read, refused: str = "") -> Reading | None:
    """Give the reading of a list of named items, each with its name; None where the text is none.

    :param refused: the code of the reason for which the text was refused as a whole, if it was.
    """
    if _SAID.search(refused):
        return None
    items = list_items(field, normalise(printed))
    labels = [item.label for item in items]
    if not _are_names(field, labels) or any(not item.said or _TURN.search(item.said) for item in items):
        return None
    if field == "eligibility":
        return _join_conditions(printed, items, read)
    untold = [item for item in items if _NOT_TOLD.fullmatch(item.said)]
    if not _are_plain(field, [item for item in items if item not in untold]):
        return None
    told = [_read_item(field, item, read) for item in items if item not in untold]
    every = [one for one in told if one]
    if len(every) < len(told) or not every:
        return None
    joined = _join(field, every)
    if joined and untold:
        joined = cast(Reading, {**joined, "remarks": [f"{item.label}:{item.said}" for item in untold]})
    return spell_labels_as_printed(joined, printed) if joined else None


def _are_names(field: str, labels: list[str]) -> bool:
    """Whether the names of a list differ, and tell of one exam."""
    if (field in _WITH_REST or any(map(names_rest, labels))) and not tells_rest(labels):
        return False
    if not _SEVERAL <= len(labels) <= _MOST or len(set(labels)) < len(labels):
        return False
    return not (any(map(names_another, labels)) or are_of_several_exams(labels) or _overlap(_drop_rest(labels)))


def _are_plain(field: str, items: list[Item]) -> bool:
    """Whether what is said of each item may be the value of that one alone."""
    if any(names_rest(item.label) for item in items) and not all(_is_bare(field, item) for item in items):
        return False
    if field in _VALUES:
        return all(_is_figure(field, item) for item in items)
    return not any(_STATES.search(item.said) for item in items)


def _overlap(labels: list[str]) -> bool:
    """``3級は毎月、2級、3級は隔月``: whether a grade stands in two names that nothing else tells apart."""
    grades = [grade for label in labels if not _PART_OF.search(label) for grade in set(_GRADE.findall(label))]
    return len(set(grades)) < len(grades)


def _drop_rest(labels: list[str]) -> list[str]:
    return [label for label in labels if not names_rest(label)]


_AND_NO_MORE: Final = (
    "(?:を(?:超え|上回|下回|切)[^、。0-9]{0,4})?(?:です|でした|となります|となっています|になります)?。?"
)


def _is_bare(field: str, item: Item) -> bool:
    """Whether nothing is said of an item but its figure, so that the figure is its value and no difference."""
    figure = FIGURE.get(field)
    return figure is None or bool(re.fullmatch(f"(?:{figure.pattern}){_AND_NO_MORE}", item.said))


def _is_figure(field: str, item: Item) -> bool:
    if field in _WITH_REST:
        return names_rest(item.label) or is_name(field, item.label)
    if names_rest(item.label):
        return True
    trained = field == "pass_rate" and _TRAINED.search(item.label)
    named = (trained or _WHOLE.fullmatch(item.label) or is_name(field, item.label)) and not _NO_NAME.search(item.label)
    return named and bool(_FIGURE.fullmatch(item.said))


def _read_item(field: str, item: Item, read: Read) -> Reading | None:
    said = item.said if field in _VALUES else (_END.sub("", item.said) or item.said)
    reading = read(said)
    if "remarks" in reading or "tax" in reading or "changes" in reading or "since" in reading:
        return None
    match reading["kind"]:
        case "rate" | "people" | "money" | "duration":
            rows = list_rows(reading)
            if len(rows) != 1 or rows[0]["label"]:
                return None
            rows[0]["label"] = item.label
            return reading
        case "schedule":
            return None if "label" in reading or "others" in reading else {**reading, "label": item.label}
        case "venue":
            return None if "label" in reading or "others" in reading else {**reading, "label": item.label}
    return None


def _join(field: str, told: list[Reading]) -> Reading | None:
    if field in _VALUES:
        return join_readings(told)
    times: list[Schedule] = [one for one in told if one["kind"] == "schedule"]
    if times:
        return {**times[0], "others": times[1:]}
    places: list[Venue] = [one for one in told if one["kind"] == "venue"]
    return {**places[0], "others": places[1:]} if places else None


def _join_conditions(printed: str, items: list[Item], read: Read) -> Eligibility | None:
    """The grades that anybody may sit as the label, beside those of which something is asked."""
    read_each = [(item.label, read(item.said)) for item in items]
    states = [(label, one["state"]) for label, one in read_each if one["kind"] == "eligibility"]
    opened = [label for label, state in states if state == "open"]
    kept = [label for label, state in states if state != "open"]
    if len(states) < len(read_each) or not opened or not kept:
        return None
    told: Eligibility = {"kind": "eligibility", "state": "open", "text": printed.strip(), "excepting": kept}
    if len(opened) == 1 and re.fullmatch(_THE_REST, opened[0]):
        return told
    return {**told, "label": "・".join(opened)}
