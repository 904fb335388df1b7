"""Reads short texts of one or two figures whose whole shape is known: ``35%±5%``, ``1級 30%(海外 28%)``.

Each pattern takes the text from end to end; the figures in it are read by the field's own reader as if they stood
alone, and what the pattern says of them becomes their label, as it is printed.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.label_words import AUDIENCE, GRADE, PART
from mikiwame.notation.named_figures import join_readings
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_Read = Callable[[str], Reading]
_NUMBER: Final = "[0-9][0-9,.]{0,9}"
_UNIT: Final = "(?:%|割|万?[人名])"
_HEDGE: Final = (
    "(?:台(?:の?(?:前半|後半|半ば|なかば|中盤|中ほど))?|前後|程度|ほど|くらい|ぐらい|強|弱|以上|以下|未満|超)?"
)
_FIGURE: Final = (
    f"(?:約|ほぼ|およそ|おおよそ|概ね)?\\s?{_NUMBER}(?:\\s?{_UNIT})?(?:\\s?(?:~|から)\\s?{_NUMBER})?\\s?{_UNIT}{_HEDGE}"
)
_END: Final = "(?:です|となります|となっています|でした|である)?。?"

_BY_KIND: Final = re.compile(
    "[\\s●■◆※【]*(?:科目|級|等級|階級|部門|区分|種目|コース|会場|地域|地区|都道府県|支部|方式|男女|年代|属性|学校|ルート)別(?:の?(?:合格率|合格者数?|受[験検]者数?))?】?\\s?(?::|は、?|\\s)\\s?(?P<rest>.+)"
)
_MEAN: Final = re.compile(
    f"(?P<label>(?:全|各)[^\\s、。0-9はがをにで:]{{1,5}}の?(?:平均|合計|合算))(?:の?合格率)?\\s?(?:で|では|は|:)?、?\\s?(?P<figure>{_FIGURE}){_END}"
)
_YEARS: Final = re.compile(f"(?:[^\\s→、。%]{{2,12}}\\s{_FIGURE}\\s?→\\s?){{1,5}}[^\\s→、。%]{{2,12}}\\s{_FIGURE}")
_OF_SOME: Final = (
    f"(?:うち|内)?(?:海外|国内|{AUDIENCE}|現役|初[受回](?:験|受験)?者?|再受験者?|男子?|女子?)(?:のみ|だけ)?"
)
_WITH_SOME: Final = re.compile(
    f"(?P<label>(?:{GRADE}|N[1-5]|{PART}))\\s?[:は]?\\s?(?P<figure>{_FIGURE})\\s?\\((?P<some>{_OF_SOME})\\s?[:は]?\\s?(?P<other>{_FIGURE})\\)"
)
_MARGIN: Final = re.compile(f"(?P<middle>{_NUMBER})\\s?%?\\s?(?:±|\\+-|\\+/-)\\s?(?P<margin>{_NUMBER})\\s?%{_END}")
_VARIES: Final = re.compile(
    f"(?P<label>(?:合格率は)?(?:都道府県|地域|会場|支部|実施回|回|年度|年|級|等級|科目|部門|区分|時期|学校|開催地|受[験検]地)(?:により|によって|ごとに|別に))、?(?P<figure>{_FIGURE})(?:と|で|の)?、?"
    "(?:(?:大きな|かなりの)?(?:ばらつき|幅|差|開き|変動)(?:が)?(?:ある|あり|あります|出る|出ます)?|異なる|異なります|変動する|変動します|変動|程度|ほど)?(?:です)?。?"
)
_PER_SITTING: Final = re.compile(
    f"(?P<label>(?:1回(?:あたり|当たり|につき|平均|の試験(?:で|に))|各回))(?:の?受[験検]者数?(?:は|が)?|の?合格者数?(?:は|が)?|:|、)?\\s?(?P<figure>{_FIGURE})(?:が受[験検](?:し(?:ています|ます)|する)?|が合格(?:し(?:ています|ます)|する)?)?{_END}"
)
_PASSED: Final = "(?:全科目?|全部|一部科目|一部|科目|学科|実技|筆記|一次|二次|最終|総合)合格者?"
_BESIDES: Final = re.compile(
    f"(?P<label>{_PASSED})\\s?[:は]?\\s?(?P<figure>{_FIGURE})\\s?(?:\\(|、|,|\\s)(?:ほか|他|他に|ほかに|別に|このほか)?、?(?P<some>{_PASSED})\\s?[:は]?\\s?(?P<other>{_FIGURE})\\)?{_END}"
)
# "14.8%(科目免除者を含む)": whom the figure takes in or leaves out.
_TAKING_IN: Final = re.compile(
    f"(?:合格率は?|受[験検]者数?は?|合格者数?は?)?[:\\s]?(?P<figure>{_FIGURE})\\s?\\((?P<label>[一-龠々ァ-ヶA-Za-z・、0-9級]{{2,14}}(?:を|も)?(?:含む|含まず|含まない|含めた(?:数|値|率)?|除く|除いた(?:数|値|率)?))\\){_END}"
)
_COUNT: Final = "(?:約|およそ)?\\s?[0-9][0-9,.]{0,9}万?(?:[0-9]千)?\\s?[人名]"
_OF_ALL: Final = f"(?P<all>{_COUNT})\\s?(?:の)?(?:うち|中)、?(?:実際に)?"
# "受験者2,240名のうち、合格したのは1,591名": the figure that the field asks for, of those before it.
_OF_WHICH: Final = {
    "passers": re.compile(
        f"(?:受[験検]者(?:数)?(?:は|の)?|受[験検]した)?\\s?{_OF_ALL}(?:合格(?:したの|者数?)は、?)?\\s?(?P<figure>{_COUNT})(?:が合格(?:(?:し(?:ました|ています|た))|です)?)?{_END}"
    ),
    "examinees": re.compile(
        f"(?:申込者?|出願者?|志願者?|申請者?|応募者?)(?:数)?(?:は|の)?\\s?{_OF_ALL}(?:受[験検](?:したの|者数?)は、?)?\\s?(?P<figure>{_COUNT})(?:が受[験検](?:(?:し(?:ました|ています|た))|です)?)?{_END}"
    ),
}
_WHO: Final = {"passers": "合格", "examinees": "受"}
# Who passed a part alone is none of those who passed, and an estimate no basis.
_NO_BASIS: Final = re.compile("合格|推[定計]|予想|見込|申込|出願|不合格")
_GATHERED: Final = re.compile("(?:男女|全級|各級|全会場|全国)(?:を)?(?:合わせて|あわせて|合計で?|計で?)、?(?=約?[0-9])")
_IN_KANJI: Final = re.compile(
    "(?<![0-9一-龠])(?P<whole>[一二三四五六七八九十]{1,4})(?:[・.](?P<rest>[0-9〇一二三四五六七八九]{1,2}))?(?=%|割|[人名]$)"
)
_DIGITS: Final = {letter: place for place, letter in enumerate("〇一二三四五六七八九")}
_TEN: Final = 10
_FULL: Final = 100.0


def read_short_figures(text: str, printed: str, read: _Read) -> Reading | None:
    """Give the reading of a normalised text of figures that is of one of the shapes, or None."""
    reading = _read_by_kind(text, read) or _read_one(text, read) or _read_two(text, read) or _read_rewritten(text, read)
    return spell_labels_as_printed(reading, printed) if reading else None


def read_of_which(field: str, text: str, printed: str, read: _Read) -> Reading | None:
    """Give how many of those who are named first passed or sat, or None."""
    found = _OF_WHICH[field].fullmatch(text) if field in _OF_WHICH else None
    sat = _OF_WHICH["passers"].fullmatch(text) if field == "examinees" and text.startswith("受") else None
    if sat and _WHO["passers"] in text:
        return spell_labels_as_printed(read(sat["all"]), printed)
    if not found or _WHO[field] not in text[found.start("figure") - 8 :]:
        return None
    return spell_labels_as_printed(read(found["figure"]), printed)


def _read_by_kind(text: str, read: _Read) -> Reading | None:
    """``科目別:法令 61%、衛生 44%``: what the names are of says nothing more than they do."""
    found = _BY_KIND.fullmatch(text)
    reading = read(found["rest"]) if found else None
    rows = list_rows(reading) if reading else ()
    return reading if len(rows) > 1 and all(row["label"] for row in rows) else None


def _read_one(text: str, read: _Read) -> Reading | None:
    for pattern in (_MEAN, _VARIES, _PER_SITTING, _TAKING_IN):
        found = pattern.fullmatch(text)
        if found:
            label = found["label"].removeprefix("合格率は")
            return None if _NO_BASIS.search(label) else _name(read(found["figure"]), label)
    return None


def _read_two(text: str, read: _Read) -> Reading | None:
    """``1級 30%(海外 28%)``: the second is of some of those whom the first is of."""
    for pattern in (_WITH_SOME, _BESIDES):
        found = pattern.fullmatch(text)
        if found:
            under = f"{found['label']} {found['some']}" if pattern is _WITH_SOME else found["some"]
            told = [_name(read(found["figure"]), found["label"]), _name(read(found["other"]), under)]
            every = [one for one in told if one]
            return join_readings(every) if len(every) == len(told) and found["label"] != found["some"] else None
    return None


def _name(reading: Reading, label: str) -> Reading | None:
    rows = list_rows(reading)
    if len(rows) != 1 or rows[0]["label"]:
        return None
    rows[0]["label"] = label
    return reading


def _read_rewritten(text: str, read: _Read) -> Reading | None:
    margin = _MARGIN.fullmatch(text)
    if margin:
        middle, most = float(margin["middle"].replace(",", "")), float(margin["margin"].replace(",", ""))
        if not most <= middle <= _FULL - most:
            return None
        return read(f"{_spell(middle - most)}%~{_spell(middle + most)}%")
    if _YEARS.fullmatch(text):
        reading = read(re.sub("\\s?→\\s?", "、", text))
        rows = list(list_rows(reading)) if reading["kind"] in ("rate", "people") else []
        periods = [row.get("period") for row in rows]
        return reading if len(rows) > 1 and all(periods) and len(set(periods)) == len(rows) else None
    spelt = _GATHERED.sub("", _IN_KANJI.sub(_count, text))
    return read(spelt) if spelt != text else None


def _spell(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _count(found: re.Match[str]) -> str:
    """``四十七・三`` as 47.3; what is no number stays."""
    tens, ten, ones = found["whole"].rpartition("十")
    if ten:
        number = (_DIGITS.get(tens, 0) if tens else 1) * _TEN + (_DIGITS.get(ones, 0) if ones else 0)
        valid = len(tens) <= 1 and len(ones) <= 1
    else:
        number, valid = int("".join(str(_DIGITS[letter]) for letter in ones)), True
    if not valid:
        return found.group()
    rest = "".join(str(_DIGITS.get(letter, letter)) for letter in found["rest"] or "")
    return f"{number}.{rest}" if rest else str(number)
