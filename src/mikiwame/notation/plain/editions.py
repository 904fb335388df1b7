"""Reads a short text that names what an exam rests on and its edition: ``公式テキスト第5版``, ``Java SE 17``.

Any thing may be named so, and therefore the whole text must be a name, an edition and a word of resting on it; a name
with a word that likens, doubts or tells of a book that somebody read is none.
"""

from collections.abc import Callable
from typing import Final, cast

from mikiwame.notation.plain.dates import WHEN, write_day, write_month
from mikiwame.notation.told_shapes import NOTHING_ASKED
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Edition

HEADS: Final = re.compile("(?:(?:出題|準拠|適用)?(?:基準|法令|範囲|版)(?:日)?[:は]?)?")

_TAIL: Final = re.compile(
    "\\s?(?:の(?:範囲|内容)?)?(?:に|を|で|から|より|へ)?(?:完全)?(?:準拠|基づ[くきい](?:て|た)?|対応|適用|使用|採用|従[いうっ]て?|則[りるっ]て?|沿っ[てた]|含む|による|より|含みます|反映)(?:済み?|した(?:内容)?)?(?:版)?(?:して)?(?:の?(?:出題|作問|実施|製図|試験|問題))?(?:し|され|す|さ)?(?:ます|る|れる|れます)?(?:です)?。?$"
    "|\\s?(?:の(?:範囲|内容))?(?:で|から|より)(?:の)?出(?:題(?:し|され)?(?:ます|る)?|ます|る)?(?:です)?。?$|(?:です)?。?$"
)
_NOT_NAMED: Final = re.compile(
    "され|した|試験$|検定$|[代料]$|受験|課程$|準拠|対応|基づ|出題(?!区分|範囲|基準)|^(?:改訂|増補|新訂|第)$|相当|程度|レベル|参考書|問題集|過去問|合格|受[験検]|[級者点方]$|予定|最新|現行|ガイドブックで|改[定訂正](?!増補)(?!.)|法改正|[はがもを]|から|より|まで|または|又は|ません|ない|たい|以[上下降前後]|未満|[?？]|版$|時点|現在|施行|毎年|前年|当[日該]|その|この|本年|今年|来年|昨年|年$|月$|日$|^[新旧]?$|第$|旧|新$|例|案|模|希望|目安|およそ|約$|[東西]京|会場|在宅|大会|時間|料|定員|合計|満|まで$|年度$|回$|^の|年[0-9]|お?問い?合|要項|シーズン$"
)
_NAME: Final = "[^0-9\\s()、。:=「」~※→][^()、。:=「」~※→0-9]{0,30}?"
_KIND: Final = "改定|改訂|改正|年?度?版|版|施行|告示|発行|実施|制定|公布|公表|告示|制度|発効|発売|策定"
_REVISED: Final = frozenset(["", "改定", "改訂", "改正", "年版", "年度版", "度版", "版"])
_REST: Final = "(?:後|分|現在|時点)?"
_NUMBER: Final = (
    "(?:20[0-9]{2}/[0-9]{2}|[0-9]{1,4}(?:\\.[0-9]{1,3}){0,3}(?:[/・、][0-9]{1,4}(?:\\.[0-9]{1,3}){0,2}){0,3})"
)
_EDITION: Final = (
    "(?:改訂|増補|新訂|新|最新)?第?\\s?[0-9一二三四五六七八九十]{1,3}(?:版|訂)(?:第?[0-9]{1,2}刷)?|(?:[Vv]er(?:sion)?\\.?|バージョン|[vV])\\s?"
    f"{_NUMBER}(?:以降|以上)?"
)

ASIDES: Final = re.compile("旧[^()0-9]{0,8}は[^()]*(?:終了|まで|終わり)(?:です|します)?")
"""``(旧版は9月末で終了)``: of the edition before."""

_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Edition | None]]


def read(text: str) -> Edition | None:
    """Give the edition of a whole text, or None where it tells none."""
    said = _TAIL.sub("", text, count=1).strip(" 「」")
    for whole in dict.fromkeys((said, text.rstrip("。"))):
        for form, write in _FORMS:
            found = form.fullmatch(whole)
            told = write(found) if found else None
            if told:
                return told
    return _read_undated(text)


def _tell(subject: str, **told: str) -> Edition | None:
    """An edition of a thing of that name; None where no thing has it."""
    name = subject.strip(" ・のは、:「」")
    if name and _NOT_NAMED.search(name):
        return None
    return cast(Edition, {**NOTHING_ASKED, "subject": name, **told})


def _write_dated(found: re.Match[str]) -> Edition | None:
    groups = found.groupdict()
    name = " ".join(part for part in (groups.get("name"), groups.get("after")) if part and part.strip())
    kind = groups.get("kind") or ""
    if groups.get("rest") in ("現在", "時点"):
        day = write_day(found)
        return _tell(name, as_of=day) if day else None
    month = write_month(found)
    if not month:
        return None
    if found["day"] or kind not in _REVISED:
        return _tell(name, revision=month, edition=f"{found['when']}{kind}")
    return _tell(name, revision=month)


def _write_old(found: re.Match[str]) -> Edition | None:
    month = write_month(found)
    return _tell(found["name"], revision=month, edition=found["age"]) if month else None


def _write_edition(found: re.Match[str]) -> Edition | None:
    groups = found.groupdict()
    name = " ".join(part.strip(" の") for part in (groups.get("name"), groups.get("after")) if part and part.strip())
    more = f"({groups['more']})" if groups.get("more") else ""
    return _tell(name, edition=f"{found['edition'].strip()}{more}")


def _write_number(found: re.Match[str]) -> Edition | None:
    name, number = found["name"].strip(), found["edition"]
    if re.fullmatch("(?:19|20)[0-9]{2}", number) and not re.search("[A-Za-z]$", name):
        return _tell(name, revision=number)
    return _tell(name, edition=number)


def _write_standard(found: re.Match[str]) -> Edition | None:
    return _tell(found["name"], revision=found["year"])


def _write_since(found: re.Match[str]) -> Edition | None:
    month = write_month(found)
    if not month or len(month) < len("2000-01"):
        return None
    rest = f"{found['before'] or ''}{found['behind'] or ''}".strip("、はに")
    since = f"{month}-{int(found['day'] or 1):02}"
    new = re.fullmatch(f"(?:の)?新(?P<name>{_NAME})", rest)
    told = _tell(new["name"], edition="新") if new else read(rest)
    return {**told, "since": since} if told and not told["since"] else None


def _write_each_year(found: re.Match[str]) -> Edition | None:
    day = f"{int(found['m']):02}-{int(found['d']):02}"
    name = found["name"] or found["name2"] or ""
    told = _tell(name.removesuffix("等"), as_of_each_year=day)
    return {**told, "year_before": True} if told and found["before"] else told


def _write_law(found: re.Match[str]) -> Edition | None:
    day = write_day(found) if found.groupdict().get("day") else None
    if day and re.search("(?:現在|時点)(?:で|に)?(?:の|施行(?:されている|の)?|有効な)?$", found["edition"]):
        return _tell(found["name"].removesuffix("等"), as_of=day)
    return _tell(found["name"].removesuffix("等"), edition=found["edition"].removesuffix("の"))


def _write_after(found: re.Match[str]) -> Edition | None:
    return _tell("", edition=found["edition"])


_LAW: Final = (
    "(?:法令|法規|法律|関係法令|税法|税制|[一-龠]{1,8}法|[一-龠ァ-ヶー]{2,10}(?:基準|規則|点数表?|規程|指針|制度))等?"
)
_FORMS: Final[tuple[_Form, ...]] = (
    (
        re.compile(
            "(?P<name>(?:(?:[一-龠ァ-ヶー]{2,12})\\s)?(?:JIS|ISO|IEC|ISO/IEC|JEAC|JESC|JASS|ANSI|IEEE|NFPA|API|ASME|AWS|DIN|EN|BS)\\s?[A-Z]?\\s?[0-9][0-9.]*(?:-[0-9]{1,2})?)\\s?(?::|-|\\()(?P<year>(?:19|20)[0-9]{2})年?版?\\)?"
        ),
        _write_standard,
    ),
    (re.compile("(?P<name>[A-Z]{2,8})-(?P<edition>[0-9]{1,2}(?:-[A-Z]{1,3})?)"), _write_edition),
    (re.compile(f"(?P<name>[A-Za-z][A-Za-z+# .]{{0,24}}?)\\s?(?P<edition>{_NUMBER})(?:年版)?(?:基準)?"), _write_number),
    (re.compile(f"(?P<age>[旧新])(?P<name>{_NAME})\\({WHEN}(?:{_KIND})?\\)"), _write_old),
    (
        re.compile(f"(?P<name>{_NAME})\\s?\\({WHEN}\\s?の?(?P<kind>{_KIND})?(?P<rest>{_REST})\\)(?P<after>{_NAME})?"),
        _write_dated,
    ),
    (re.compile(f"(?P<name>{_NAME})\\s?[は:]?、?\\s?{WHEN}\\s?の?(?P<kind>{_KIND})?(?P<rest>{_REST})"), _write_dated),
    (
        re.compile(
            f"{WHEN}の?(?P<kind>{_KIND})?(?P<rest>{_REST})(?:に)?(?:施行(?:されている|の|済みの)?)?\\s?の?(?:版|(?P<after>(?!版$){_NAME}))?"
        ),
        _write_dated,
    ),
    (re.compile(f"{WHEN}\\s?の?(?P<name>{_NAME})(?P<kind>改[定正訂])(?:版)?"), _write_dated),
    (
        re.compile(
            f"(?P<name>(?!第|改訂[0-9第]|増補|新訂){_NAME})?\\s?(?P<edition>{_EDITION})(?:\\((?P<more>[^()]{{1,16}}以降)\\))?\\s?の?(?P<after>{_NAME})?"
        ),
        _write_edition,
    ),
    (re.compile(f"(?P<name>{_NAME})(?P<edition>[七八九]訂)"), _write_edition),
    (re.compile(f"(?P<name>{_NAME}\\s?[0-9]{{3}})\\((?P<edition>{_EDITION})\\)"), _write_edition),
    (
        re.compile(f"(?P<name>{_NAME}[ァ-ヶーa-zA-Z区表則準])\\s?(?P<edition>{_NUMBER})(?:年版)?(?:基準)?"),
        _write_number,
    ),
    (re.compile(f"(?P<name>[A-Za-z]{{2,12}})\\((?P<edition>{_NAME}(?:19|20)[0-9]{{2}})\\)"), _write_edition),
    (
        re.compile(
            f"(?P<before>[^()]+?)\\s?(?:は|\\()?\\s?{WHEN}1?日?(?:の?(?:試験|検定))?(?:~|から|より|以降)\\)?(?P<behind>)"
        ),
        _write_since,
    ),
    (re.compile(f"(?P<before>){WHEN}の?(?:試験|検定)?(?:から|より|以降)は?、?(?P<behind>[^0-9]+)"), _write_since),
    (
        re.compile(
            f"(?:(?P<name>{_LAW})[は:])?(?:(?P<before>前年度?の?|試験の?前年の?)|当該年度の|その年(?:度)?の|同年|毎年|試験年度の|実施年度の|受験年度の)"
            f"(?P<m>1[0-2]|[1-9])月(?P<d>[12][0-9]|3[01]|[1-9])日(?:現在|時点)?(?:に?(?:施行(?:されている)?))?の?(?P<name2>{_LAW})?"
        ),
        _write_each_year,
    ),
    (
        re.compile(
            f"(?P<edition>(?:(?:試験|受[験検]|検定|実施)日|{WHEN})(?:の[0-9]{{1,2}}か月前|の前日)?(?:現在|時点|まで)?に?(?:で|の)?(?:施行|公布|有効)?(?:されている|された|な|中)?)の?(?P<name>{_LAW})"
        ),
        _write_law,
    ),
    (
        re.compile(
            f"(?P<name>{_LAW})は、?(?P<edition>(?:試験日|1?[0-9]月[1-3]?[0-9]日)(?:の[0-9]{{1,2}}か月前)?(?:現在|時点)(?:施行)?)"
        ),
        _write_law,
    ),
    (re.compile("(?P<edition>(?:制度|法|点数)?改[定正訂](?:前|後))(?:の(?:内容|基準|もの))?"), _write_after),
)
_UNDATED: Final = re.compile(
    "(?P<name>[^0-9\\s()、。:=「」~※→]{2,20}(?:制度|会計基準|認識基準|基準|シラバス|ガイドライン|テキスト|規則|規格))(?:に|を)(?:対応|準拠|適用)(?:済み?)?(?:した(?:出題|内容))?(?:です|しています|します)?。?"
    "|(?P<other>[^0-9\\s()、。:=「」~※→]{2,20}(?:制度|会計基準|認識基準))対応"
)
_ANY: Final = re.compile("最新|現行|法改正|新|旧|各|当該|所定|一定|合格|認定|独自|改")


def _read_undated(text: str) -> Edition | None:
    found = _UNDATED.fullmatch(text)
    name = (found["name"] or found["other"]) if found else ""
    return _tell(name) if name and not _ANY.search(name) else None
