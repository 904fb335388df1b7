"""Sentences that state one figure and nothing beside it, in words that have no head: 試験は毎月実施されています。"""

from typing import NamedTuple

from mikiwame.notation.plain_clauses import drop_asides
from mikiwame.notation.remarks import may_change
from mikiwame.vocabulary import patterns as re

_BEGIN = "^(?P<lead>[^はがを、。]{0,40}?)"
_MANNER = (
    "(?:(?:例年は|毎年は|基本的に|原則(?:として)?|通常|"
    "一般的に|おおむね|概ね|だいたい|大体|毎回|現在|今のところ|平均|全国で|各地で)(?:は|、)*)*"
)
_ABOUT = "(?:約|およそ|おおよそ|おおむね|概ね|だいたい)?"
_SOME = "(?:以内|程度|ほど|くらい|ぐらい|前後|以上|弱|強|余り)?"
_DAY = (
    "(?:例年|毎年度?|毎月|毎週|隔月|随時|通年|年間に?|1年間に|1?年に|年(?=[0-9０-９一二三四])|月に|(?:奇|偶)数月|[0-9]{1,2}[ヶかカヵケ]月に"
    "|(?!第[0-9一二三四][日月](?:・[日月火水木金土])+曜)第?[0-9０-９一二三四]{1,2}(?:回|月|日|度)|第[0-9一二三四](?:・第?[0-9])?(?=[日月火水木金土])|[上中下]旬|初旬|末|[日月火水木金土](?:・[日月火水木金土])*曜日?"
    "|頃|ごろ|[上下]期|[春夏秋冬]季?|[(（][^()（）]{1,24}[)）]|(?<=月)検定|(?<=[月旬日頃ろ末])(?:から|まで)|[・、,とのや～〜~]|及び|および|合?計)"
)
_DAYS = f"(?P<value>{_DAY}+(?<![・、,とのや～〜~ら]))"
_TELLS_DAY = re.compile("[回度月]|随時|通年")
_IS_HELD = "(?:実施|行[わな]?わ?れ|行[っい]|おこなわ|開催|施行|開か)[^、。0-9０-９]{0,16}"
HELD = re.compile(
    f"{_BEGIN}(?:(?P<head>試験|検定)|(?<=級))(?:(?:の?(?:実施|開催|施行))?(?:は|が)|が(?:実施|行わ|開催)(?:さ?れる)(?:の|時期|日)は)、?{_MANNER}{_DAYS}"
    f"(?:(?:に|で|(?:の|という)?(?:ペース|頻度|割合|日程|スケジュール)で)?、?(?:[^、。はが0-9０-９]{{1,24}}(?:で|にて|において|にかけて))?(?:それぞれ)?{_IS_HELD}|しかあり[^、。]{{0,10}}|です|と?なって[^、。]{{1,8}})"
    "(?P<rest>、[^。]*)?$"
)
"""試験は基本的に6月、11月、2月の年に3回行われています。"""

HELD_FIRST = re.compile(
    f"^{_MANNER}{_DAYS}(?:の間)?に?、?(?P<lead>)(?:(?P<head>試験|検定)(?:が|は))?{_IS_HELD}(?P<rest>、[^。]*)?$"
)
"""年に2回、7月と12月に試験が行われます。"""

HELD_OF = re.compile(
    f"^{_MANNER}{_DAYS}に?(?:実施|行わ|開催)(?:され)?(?:る|れる|ている)[「『]?(?P<lead>[^「」『』はがを、。0-9０-９]{{2,40}}?)(?P<head>試験|検定)"
    "[」』]?(?:を|に|は|で|が)[^0-9０-９]*(?P<rest>)$"
)
_LENGTH = "(?P<value>[0-9０-９]{1,3}(?:時間半?(?:[0-9０-９]{1,2}分)?|分)間?)"
LASTS = re.compile(
    f"{_BEGIN}(?P<head>試験|検定)(?:は|が)、?{_MANNER}{_LENGTH}(?:かけて|で|にわたって){_IS_HELD}(?P<rest>、[^。]*)?$"
)
"""試験は3時間かけて行われます。"""

_AFTER = (
    f"(?P<value>(?:当日|翌日|即日|即時|その場|{_ABOUT}(?:(?:試験|検定)(?:の?(?:実施|終了))?日?(?:当日)?(?:から|より|の|後)?、?)?{_ABOUT}"
    f"[0-9０-９]{{1,2}}(?:[~～〜・-][0-9０-９]{{1,2}})?\\s?(?:日|週間?|[かヶカヵケ]月)(?:間(?=後|以内|ほど|程度|くらい|ぐらい|前後|半|で))?(?:半)?{_SOME}(?:後|のち)?{_SOME}))"
)
_TOLD = "(?:発表|通知|公表|届[きくけ]|送[らり]|発送|郵送|わか|分か|判明|お知らせ|開示|知らさ|出)[^、。0-9０-９]{0,16}"
_RESULT = (
    "(?:合否(?:の?(?:結果|判定|通知|発表))?"
    "|合格(?:者の?)?発表|(?:試験|検定)の?結果(?:の?(?:発表|通知))?|結果(?:発表|通知)?)"
)
ANNOUNCED = re.compile(
    f"{_BEGIN}(?P<head>{_RESULT})(?:は|が|も)、?{_MANNER}{_AFTER}(?:に|で|までに|には)?、?(?:[^、。はが0-9０-９]{{1,20}}(?:で|にて|より|から))?{_TOLD}(?P<rest>、[^。]*)?$"
)
"""合否は試験日から1か月ほどで通知されます。"""

ANNOUNCED_FIRST = re.compile(
    f"^{_AFTER}(?:に|で|までに|には)、?(?:[^、。はが0-9０-９]{{1,20}}(?:で|にて))?(?P<lead>)(?P<head>{_RESULT})(?:は|が)?、?{_TOLD}(?P<rest>、[^。]*)?$"
)
"""試験から1か月後に結果が発表されます。"""

_TIME = (
    f"(?:{_ABOUT}(?:試験|検定|受験)日?の?、?{_ABOUT}[0-9０-９]{{1,2}}(?:日|週間?|[かヶカヵケ]月)(?:半)?{_SOME}前|(?:例年|毎年)?[0-9０-９]{{1,2}}月"
    "(?:の?[上中下]旬|初旬|末|[0-9０-９]{1,2}日(?:[(（][^()（）]{1,4}[)）])?)?(?:頃|ごろ)?)"
)
_UNTIL = (
    f"(?:{_TIME}"
    f"|{_ABOUT}[0-9０-９]{{1,2}}(?:日|週間?|[かヶカヵケ]月){_SOME}前|[0-9０-９]{{1,2}}日(?:[(（][^()（）]{{1,4}}[)）])?)"
)
APPLIED = re.compile(
    f"{_BEGIN}(?P<head>お?申し?込み?|出願|願書(?:の?提出)?|受験申請)(?:の?(?:受付|受け付け))?(?:は|が)、?{_MANNER}(?P<value>{_TIME}(?:から|より|[~～〜-])、?{_UNTIL}(?:まで|の間|にかけて)?)"
    "(?:に|で)?、?(?:受け?付け|行|可能|でき|となっ|です|の間)[^、。0-9０-９]{0,16}(?P<rest>、[^。]*)?$"
)
"""申込みは試験日の2か月前から2週間前まで受け付けています。"""

_PEOPLE = f"[0-9０-９][0-9０-９,，.]*(?:万[0-9０-９,]*)?(?:千)?[人名]{_SOME}"
SAT = re.compile(
    f"^(?:毎年|例年|年間|1年間に)(?:で|に)?、?(?P<lead>(?P<head>))(?P<value>{_ABOUT}{_PEOPLE}(?:(?:から|[~～〜-]){_PEOPLE})?)(?:もの(?:人|方|受験者))?"
    "(?:の(?:人|方|受[験検]者))?(?:が|も)(?:この(?:試験|資格|検定)を)?受[験検](?:し|する)[^、。0-9０-９]{0,16}(?P<rest>、[^。]*)?$"
)
"""毎年5,000人ほどが受験しています。"""

_FEE = "(?:受[験検]料|検定料|受[験検]手数料)"
PAID = re.compile(
    f"^(?:受[験検](?:する|の際)?(?:に|には|に際して|にあたって|のためには|際には|時に|ためには)は?、?)?(?P<value>{_ABOUT}[0-9０-９][0-9０-９,，]*円(?:[(（][^()（）]{{1,8}}[)）])?)の(?P<lead>)(?P<head>{_FEE})"
    "(?:が|を)(?:かか|掛か|必要|支払|払|納|いり|要)[^、。0-9０-９]{0,16}(?P<rest>、[^。]*)?$"
)
"""受験するには7,500円の受験料がかかります。"""

LENGTH_FIRST = re.compile(
    f"^{_LENGTH}の(?P<lead>)(?P<head>試験時間|制限時間)の?(?:中|内|うち|間)?(?:で|に)、?(?P<rest>(?:全部?で)?[0-9０-９]{{1,3}}問[^。0-9０-９]{{1,20}})$"
)
"""90分の試験時間の中で、40問を解きます。"""

_KINDS = {
    "held": (HELD, HELD_FIRST, HELD_OF),
    "lasts": (LASTS, LENGTH_FIRST),
    "announced": (ANNOUNCED, ANNOUNCED_FIRST),
    "applied": (APPLIED,),
    "sat": (SAT,),
    "costs": (PAID,),
}
_OF_AN_EXAM = ("held", "lasts")
_EXCEPT = re.compile(
    "ませ|ない|わけ|か$|でしょう|かも|見込み|時期|休|ただし|但し|場合|(?<![月頃])のみ|だけ|除|以外|割引|免除|別途|中止|延期|廃止|変更|以前|かつて|当初|でした|ました"
)
_OTHER_STATEMENT = re.compile(
    "^、(?!また)[^、。はが0-9０-９級次]{0,16}(?:申し?込み?|締め?切り?|合格発表|受[験検]料|検定料|結果|合格率|試験時間|会場)[^、。はが0-9０-９]{0,8}(?:は|が)[^。]*$"
)
"""What goes on with another statement: 12月に実施され、申し込みは2カ月前までです."""

_ONLY = re.compile("しかあり[^、。]*")
_END = re.compile("[。．.！!\\s\x1f]+$")


class Whole(NamedTuple):
    """What a sentence states: ``head`` with what stands before it, and ``means``, what it is."""

    head: str
    value: str
    means: str


def find_whole(sentence: str) -> Whole | None:
    """What a sentence states that has no other figure and bounds its own by nothing else."""
    plain = drop_asides(_END.sub("", sentence.strip()))
    if _EXCEPT.search(_ONLY.sub("", plain)):
        return None
    for means, patterns in _KINDS.items():
        found = next((one for pattern in patterns if (one := pattern.match(plain))), None)
        if found is None or (means == "held" and not _TELLS_DAY.search(found["value"])):
            continue
        rest = _OTHER_STATEMENT.sub("", found["rest"] or "")
        if means != "lasts" and may_change(rest):
            return None
        # 一次試験 says of which part it is; 合否 says no more than the verb.
        head = found["head"] if means in _OF_AN_EXAM else None
        return Whole(found["lead"] + (head or ""), found["value"], means)
    return None
