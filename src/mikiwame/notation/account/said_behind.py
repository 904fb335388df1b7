"""Looks at what a text says of all of itself at its end or its beginning: ``(旧制度)``, ``(昨年まで)``, ``例えば``.

Such a word stands outside of what the readers take, in a bracket or behind the verb, and turns every value and state
of the text. It is asked of all fields and of every reading, whatever was read.
"""

from functools import cache
from typing import Final

from mikiwame.vocabulary import patterns as re

_YEAR: Final = "(?:(?:19|20)[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2})年度?"
_IN_BRACKET: Final = (
    f"旧(?:制度|試験|基準|課程|規定|料金|価格)(?:時|の場合|による)?|(?:{_YEAR}|昨年度?|前年度?|一昨年度?|去年|以前|過去)まで(?:の(?:もの|制度|料金|基準|試験))?"
    f"|(?:{_YEAR}(?:[0-9]{{1,2}}月)?|来年度?|今年度?|次年度)?(?:から|より|以降|をもって|で)?(?:は)?廃止(?:済み?|予定|されました|になりました)?"
    f"|(?:{_YEAR}(?:[0-9]{{1,2}}月)?)?(?:で|をもって|に)?(?:終了|中止|休止)(?:済み?|予定|しました|されました)?"
    "|(?:一部|限られた)(?:の)?(?:会場|地域|都市|級|科目|校|学校|団体|方)?(?:のみ|だけ|に限る|限定)|他の?(?:試験|検定|資格)(?:の場合)?|案|仮|要確認|未確認|推測|推定"
)
# Days, hours and prices that are planned are told as any other; a place or a rule that is planned does not hold yet.
_PLANNED: Final = "|(?:実施|開催|変更|導入)?(?:予定|見込み?|検討中)"
_OF_DAYS: Final = frozenset(["schedule", "result_day", "application", "exam_fee", "course_cost", "duration"])
_AT_END: Final = (
    "というのは(?:誤り|間違い|嘘|うそ|デマ|誤解|昔の話)[^。]{0,10}。?\\s?$"
    "|(?:だ|である|です|ます)?と(?:思い|考え|感じ|記憶してい)(?:ます|る)(?:が)?[。!]?\\s?$|(?:だ|である)?(?:と思われます|かと思います|ような気がします|はずです)[。!]?\\s?$"
)
_AT_START: Final = "^\\s?(?:仮に|もし(?!く)|例えば|たとえば|例として)"
# "以前は90分でしたが、現在は60分です" tells what holds as well.
_FORMERLY: Final = (
    f"^\\s?(?:(?:以前|かつて|昔|当時|{_YEAR}まで)は|(?:旧(?:制度|試験|課程)|他社|他校|海外|国外|模擬試験|模試|一部の?(?:会場|地域|級|学校))(?:で)?は|(?:来年度?|次年度)からは|たぶん|おそらく|口コミ(?:によると|では))"
    "(?![^。]*(?:現在|今は|いまは|今では|た(?:の)?が、|ですが、|[年度月日](?:から|より|以降)))"
)
_OF_A_GRADE: Final = re.compile(
    "(?:[(※]|[。、])\\s?(?:ただし、?)?準?[0-9]級(?:について)?(?:は|を)、?(?:除[くき外]|異な|別(?!途)|違[いう]|この限り|対象外)"
)
"""What a text keeps of one grade: ``※2級は除く``, ``ただし3級は異なります``."""
# Hours, days and cases that people meet with are examples by nature.
_EXAMPLES: Final = frozenset(["study_time", "aid", "support", "refund"])


def find_said_behind(field: str, text: str, held: str) -> str | None:
    """Give the words that turn all of a normalised text, or None; ``held`` is what its reading has as it is printed."""
    for found in _compile(planned=field in _OF_DAYS, examples=field in _EXAMPLES).finditer(text):
        said = found.group().strip("。、 (※)")
        if found["start"] or re.sub("\\s", "", said) not in held:
            return said
    return None


@cache
def _compile(*, planned: bool, examples: bool) -> re.Pattern[str]:
    """The words that turn a text of a field in which days may be planned or what is said may be an example."""
    bracket = f"[(※]\\s?(?:{_IN_BRACKET}{'' if planned else _PLANNED})\\s?(?:[)。]|$)"
    return re.compile(f"{bracket}|{_AT_END}|{_FORMERLY}|(?P<start>{'(?!)' if examples else _AT_START})")


def find_kept_grade(text: str) -> str | None:
    """Give the words that keep one grade out of what a normalised text asks of those who sit, or None."""
    found = _OF_A_GRADE.search(text)
    return found.group() if found else None
