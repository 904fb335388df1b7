"""Reads study times of people, ways, grades and courses that a text names: ``無資格者の場合6か月で修了できます``.

Such a name may be any noun and is kept as printed. What must be understood is all the rest: what joins the name to its
figure, the figure, and how the clause ends. A text of which one clause is otherwise is none of these.
"""

from collections.abc import Mapping
from typing import Final

from mikiwame.notation.open_ends import OPEN_END
from mikiwame.notation.printed_scopes import name_scope
from mikiwame.notation.study_times import BEGINS
from mikiwame.notation.times import Placed, find_times
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Range, StudyOf, StudyTime

_MOST: Final = 8
_FEWEST: Final = 5
_OPENING: Final = re.compile(
    "^(?:その(?=平均的な(?:学習|勉強))|結論から(?:言えば|言うと|いえば|いうと|お伝えすると|申し上げると)|(?:一般的?に|標準的?に|標準で|平均的に|基本的に|通常|普通|ふつう|目安として)(?:は(?!じ))?|(?:また|又|なお|ちなみに|具体的には)(?=、|[^のたあ]))、?\\s?"
)
_GUIDE: Final = re.compile("^\\s*目安として")
_BULLET: Final = re.compile("^\\s*(?:[●■◆◇○★☆※・▼▶◎]|\\(?[0-9]{1,2}[.)]\\s)\\s?")
_TURNS: Final = re.compile(
    "[私僕俺]|自分|でした|ました|円|%|割|年度|[0-9]年[0-9]|場合によ|人によ|試験時間|1日|毎日|週|視聴|サポート|有効|更新|延長|だけ|しか|程度差|[?？×✕]"
    "|ない|ません|超え|未満|以下|を切|下回|足らず|以内|[長遅多]く(?:て|と)も|せいぜい|難し|厳し|困難|[0-9](?:時間|か月|年)間?(?:ほど|程度"
    "|まで)?(?:早[くい]|短[くい縮]|長[くい]|多[くい]|少な|遅れ|延長|延ば|縮め|過ぎ|超過|経[過っ]|から(?:学|受講|利用|申))|体験[談記]|口コミ"
    "|よう(?:です|だ)|とのこと|みたい(?:です|だ)|[方人]も(?:い|多|少な|あ)|まで(?![のに])|実働|実務(?!経験)|勤務|合格発表|通知"
)
_STUDY: Final = "学習|勉強|受講|講習|養成|取得|訓練|準備|修得|習得"
_LENGTH: Final = (
    f"(?:(?:必要|標準的?|平均的?|一般的)(?:な|とされる|となる)?|(?:かかる|要する))?(?:(?:総|標準|平均)?(?:{_STUDY})(?:に(?:かかる"
    f"|必要な|要する))?の?(?:時間|期間)|期間|時間)"
    "(?:の目安)?"
)
_FOR: Final = (
    "(?:(?:試験|検定)?[のにを]?(?:資格)?(?:に)?(?:合格|取得|修了|受か(?=る)|取(?=る))(?:する|る)?"
    "(?:のため|ため|まで|の?に)?(?:に|の)?(?:は|も)?、?)"
)
# What leads from a name to its figure; the name takes a case word that says of whom it is along.
_LEAD: Final = re.compile(
    f"(?P<joint>(?:(?<=[るたい])|の)?(?:場合|とき|際|ケース)(?:には|は|に)?[、:]?|(?:の(?:方|人))?(?:には|では|は|で)、?"
    f"|なら(?:ば)?、?|であれば、?|だと、?|\\s?:\\s?|\\s?\\.{{2,}}\\s?|\\s|の|{_FOR})\\s?"
    f"(?:[^。、0-9]{{4,40}}(?:ため|ので)、?)?(?:(?:一般的に|通常|標準で|平均(?:して|で|すると)?)、?)*(?:{_LENGTH}(?:は|が"
    f"|:|\\s)?、?\\s?)?(?:平均して|平均で|平均|おおむね|だいたい)?\\s?(?=約|およそ|おおよそ|最短|最低|[0-9])"
)
_LEAST: Final = re.compile("最短で?|最速で?|[早速](?:くて|ければ)、?|最低で?も?")
_OTHER_UNIT: Final = re.compile(
    "\\s?\\((?:期間は|期間にして|時間にして|学習期間は|学習時間は)?(?P<time>[^()]{2,20})\\)"
)
_TAIL: Final = re.compile(
    f"(?:の(?:{_STUDY})(?:時間|期間)?)?(?:を)?"
    "(?:で(?:の)?(?:資格)?(?:の|を)?(?:合格|取得|修了|卒業|習得)(?:が|は|を)?(?:可能|でき(?:ます|る)|目指せ(?:ます|る))?"
    "|修了することが義務(?:付け|づけ)られて(?:います|いる|おり)"
    "|(?:が|は|も)?(?:1つの)?(?:必要|目安|標準的?|一般的|平均的?|かか(?:ります|る|り)|要し(?:ます)))?"
    "(?:(?:に|と|だと)?(?:です|だ|となります|となり|となって(?:います|おります|いる|おり)|になります|になり|されて(?:います|おります|いる|おり)"
    "|されます|言われて(?:います|おります|いる)|いわれて(?:います|いる)|考えられて(?:います|いる)))?"
    "(?P<end>[。、;/]\\s?|\\s(?=\\S)|\\s?$)(?:(?:一方(?:で)?|また|なお|これに対し(?:て)?)、?)?"
)
_HEAD: Final = re.compile(f"^(?:{_LENGTH})(?:\\s?[:は]|\\s)、?\\s?(?=[^0-9約])")
# "◆甲種 更に高度な講習を受講 講習時間:400時間": a card with its name, what it is, and the field's word.
_CARD: Final = re.compile(
    f"^(?P<name>[^\\s。、:0-9]{{1,16}})\\s(?P<about>[^。0-9:]{{4,60}})\\s(?P<field>{_STUDY})(?:時間|期間):(?P<time>[^。]+)。?$"
)
_COURSE: Final = re.compile("^(?P<field>講習)(?:時間|期間)\\s?(?:は|:)\\s?(?P<time>[0-9約].*)$")
# "甲種・乙種の2段階に分かれており、それぞれ400時間・52時間の…"
_EACH: Final = re.compile(
    "^(?P<names>[^。、・は0-9]{1,16}(?:[・、と][^。、・は0-9]{1,16}){1,4}?)(?:の[2-5](?:つの)?(?:段階|種類|区分"
    "|コース|種|つ)(?:に分かれて(?:おり|いて)|があり|で)|は)、?それぞれ、?(?P<times>[0-9約].*)$"
)
_NEXT: Final = re.compile("^[・、と]\\s?(?=[0-9約])")
# What tells that a topic is one of several, where it stands alone.
_OF_SOME: Final = re.compile(
    "[0-9]級|[初中上]級|種|課程|制$|コース|講座|講習|研修|スクール|学校|通信|通学|独学|者|方$|人$|場合|とき$|際$|社会人|学生|主婦|経験|知識|初めて|ながら"
)
# "● 医療事務...100時間": a line of a list.
_IN_LIST: Final = re.compile("^[^。、0-9]{1,30}\\s?\\.{2,}")
_NO_NAME: Final = re.compile(
    "多くの場合|^級|1日|毎日|試験まで|時間|期間|か月|合計|トータル|それぞれ|各|残り|約|以上|[一-龠]回|目安|費用|合格者(?:の|が)|者数|検定試験$|登録|開始|通勤"
    "|更新|添削|質問|テキスト|教材|動画|DVD|[昼夜朝]$|休憩|視聴|実技|学科|筆記|面接|論文"
)
_CASE: Final = re.compile("(?:の)?(?:場合|とき|際|ケース)|の(?:方|人)")
_GRADE: Final = re.compile("準?[0-9]級|[初中上]級")
_CLAUSE: Final = re.compile("[うくぐすつぬぶむるたい]$")
_ASIDE: Final = re.compile("\\([^()0-9]*\\)")
_NOT_NAMED: Final = re.compile("[、「」]")
# "実務経験なし": who lacks something is denied nothing.
_LACKING: Final = re.compile("(?<=経験|知識|資格)(?:なし|無し|がない|のない)")
_IDLE: Final = re.compile("^[^。0-9]*。\\s?(?=[^。]*[0-9])")
_TOUCHES: Final = re.compile(
    "時間|か月|期間|半年|独学|通信|通学|初学|初心|経験|最短|ただし|場合|ない|ません|なら|[級種]|らしい|思|目標"
)
_FROM_TO: Final = re.compile("(?<![0-9.])(?P<low>[0-9]{1,2})か月\\s?(?:から|~|-)\\s?(?P<high>[1-3])年間?(?!度)")
_UNIT_TWICE: Final = re.compile(
    "(?P<low>[0-9]{1,4}(?:\\.5)?)(?P<unit>時間|か月)間?(?:から|~|-)約?(?=[0-9]{1,4}(?:\\.5)?(?P=unit))"
)
_FACTORS: Final = {"hours": 1, "months": 1, "years": 12}


def read_study_as_printed(text: str) -> StudyTime | None:
    """Give the times of a text that tells nothing but what some need, or None where it does not."""
    spelt = _spell(text)
    if _TURNS.search(spelt) or BEGINS.search(text) or OPEN_END.search(spelt.replace("平均で", "").replace("最短", "")):
        return None
    plain = _HEAD.sub("", _BULLET.sub("", spelt))
    if min((one.time["low"] for one in find_times(plain) if one.time["unit"] == "hours"), default=_FEWEST) < _FEWEST:
        # "午前は2時間、午後は3時間": that is no study for an exam, but a day's.
        return None
    told = _read_course(plain) or _read_each(plain) or _read_items(plain)
    if not told or len(told) > _MOST or len({one["label"] for one in told}) < len(told):
        return None
    if any(_is_reversed(one["hours"]) or _is_reversed(one["months"]) for one in told):
        return None
    guide = _GUIDE.match(text)
    named: list[StudyOf] = [{**one, "approx": True} for one in told] if guide else told
    return {"kind": "study", "hours": None, "months": None, "approx": False, "of": named}


def _is_reversed(span: Range | None) -> bool:
    """``20~0時間``: a slip, of which nobody can say which figure is meant."""
    return bool(span and span["high"] is not None and span["high"] < span["low"])


def _spell(text: str) -> str:
    plain = _OPENING.sub("", _OPENING.sub("", text.replace("半年", "6か月").strip()))
    spelt = _FROM_TO.sub(lambda found: f"{found['low']}~{int(found['high']) * 12}か月", plain)
    idle = _IDLE.match(spelt)
    told = spelt[idle.end() :] if idle and not _TOUCHES.search(idle.group()) else spelt
    return _UNIT_TWICE.sub(r"\g<low>~", told)


def _read_course(plain: str) -> list[StudyOf] | None:
    found = _CARD.match(plain) or _COURSE.match(plain)
    time = _read_time(found["time"], 0, "") if found else None
    if not found or not time or not _ends(found["time"], time[1]):
        return None
    name = name_scope(found["name"]) if "name" in found.groupdict() else ""
    return None if name is None else [{**time[0], "label": f"{name} {found['field']}".strip()}]


def _ends(text: str, place: int) -> bool:
    tail = _TAIL.match(text, place)
    return bool(tail and tail.end() == len(text))


def _read_each(plain: str) -> list[StudyOf] | None:
    found = _EACH.match(plain)
    if not found:
        return None
    names = [name_scope(one) for one in re.split("[・、と]", found["names"])]
    said, place, told = found["times"], 0, list[StudyOf]()
    for name in names:
        time = _read_time(said, place, "")
        if not name or not time:
            return None
        told.append({**time[0], "label": name})
        said = said[time[1] :]
        joined = _NEXT.match(said)
        place = joined.end() if joined else 0
        if not joined and name != names[-1]:
            return None
    return told if _ends(said, 0) else None


def _read_items(plain: str) -> list[StudyOf] | None:
    place, told = 0, list[StudyOf]()
    while place < len(plain):
        item = _read_item(plain, place)
        if item is None:
            return None
        told.append(item[0])
        place = item[1]
    alone = told[0]["label"] if len(told) == 1 else None
    return None if alone and not (_OF_SOME.search(alone) or _IN_LIST.match(plain)) else told


def _read_item(plain: str, place: int) -> tuple[StudyOf, int] | None:
    """The first way in which a name, what leads from it, a figure and an end follow each other."""
    start = place + (bullet.end() if (bullet := _BULLET.match(plain[place:])) else 0)
    for lead in _LEAD.finditer(plain, start + 1):
        name = _name(plain[start : lead.start()], lead["joint"])
        time = _read_time(plain, lead.end(), plain[start : lead.end()]) if name else None
        tail = _TAIL.match(plain, time[1]) if time else None
        if name and time and tail:
            return {**time[0], "label": name}, tail.end()
        return None
    return None


def _name(printed: str, joint: str) -> str | None:
    """A name as printed, with the word that makes a clause a case."""
    case = _CASE.match(joint)
    named = f"{printed}{case.group()}" if case and _CLAUSE.search(printed) else printed
    bare = _ASIDE.sub("", named)
    if _NO_NAME.search(bare):
        return None
    plain = _LACKING.sub("あり", _NOT_NAMED.sub("", bare) if case else bare)
    return named.strip() if name_scope(plain) else None


def _read_time(text: str, place: int, before: str) -> tuple[StudyOf, int] | None:
    least = _LEAST.match(text, place)
    start = least.end() if least else place
    times = [one for one in find_times(text[start:]) if one.start == 0]
    if not times or times[0].limit or times[0].time["unit"] not in _FACTORS:
        return None
    end = start + len(text[start : start + times[0].end].rstrip())
    other = _OTHER_UNIT.match(text, end)
    more = find_times(other["time"]) if other else []
    if other and (len(more) != 1 or _unit(more[0]) in (None, _unit(times[0]))):
        return None
    spans = {_unit(one): _span(one, least=bool(least)) for one in (*times, *more)}
    approx = any(one.approx for one in (*times, *more)) or "平均" in before or "目安" in text
    told: StudyOf = {"label": "", "hours": spans.get("hours"), "months": spans.get("months"), "approx": approx}
    return told, other.end() if other else end


def _unit(placed: Placed) -> str | None:
    return {"hours": "hours", "months": "months", "years": "months"}.get(placed.time["unit"])


def _span(placed: Placed, *, least: bool) -> Range:
    factor, low, high = _FACTORS[placed.time["unit"]], placed.time["low"], placed.time["high"]
    high = None if least and low == high else high
    return {"low": low * factor, "high": None if high is None else high * factor}


def find_lost_grade(text: str, reading: Mapping[str, object]) -> str | None:
    """Give the grade of which a text is, where the reading of its time says nothing of one."""
    found = _GRADE.search(text) if reading["kind"] == "study" and "of" not in reading else None
    return found.group() if found else None
