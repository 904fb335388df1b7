"""Finds what a text says of one thing of several, of a span of time or of some, where its reading would be of all.

Each pattern is a structure with room for other words in it: a bracket that keeps a place of a list to some, one
subject's length beside the number of subjects, a price for a day beside the number of days, those who may sit before
what is not asked of them.
"""

from typing import Final

from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re

_SUBJECT: Final = "(?:科目|教科|課目|課題|部門|分野|領域|種目|区分)"
_LENGTH: Final = "約?\\s?[0-9]{1,3}\\s?(?:分|時間)"
_DAY: Final = "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日"
_PLACE: Final = f"(?:{REGION_OR_PLACE.pattern})[都府県市]?(?:会場|地区|支部)?"
_SITTING: Final = (
    "(?:第?[0-9]+回(?:目)?|[春夏秋冬上下前後][期季]|準?[0-9]級|(?:(?:19|20)[0-9]{2}|(?:平成|令和)\\s?[0-9元]{1,2})年度)"
)
_YEAR: Final = "(?:(?:19|20)[0-9]{2}|(?:平成|令和|昭和)\\s?(?:[0-9]{1,2}|元))年度?"
_ONLY: Final = "(?:のみ|だけ|に限[りる]|限定|を除[くき]|は除く|以外)"
_LIST: Final = f"[、・,]\\s?{_PLACE}"
# "(2019年以前)", "(2010年~2020年)": a time of which the text gives no end, or many years.
_MANY_YEARS: Final = f"\\(\\s?{_YEAR}(?:[0-9]{{1,2}}月)?(?:以前|まで)(?:の[^()]{{1,8}})?\\)"
_MANY_SITTINGS: Final = f"\\(\\s?{_YEAR}(?:[0-9]{{1,2}}月)?\\s?(?:~|-|から)\\s?{_YEAR}[^()]{{0,6}}\\)"
_IN_A_TIME: Final = "(?<![0-9])[0-9]{1,2}\\s?(?:か月|週間|日)(?:間|余り|弱|強)?で、?[^。0-9]{0,16}[0-9][0-9,万]*[人名]"
_OF_ONE: Final = {
    "venue": (
        f"{_PLACE}\\([^()。]{{1,12}}{_ONLY}(?:の?(?:実施|開催|試験))?\\)\\s?[、・,]"
        f"|{_LIST}\\((?!土日|平日|[土日]曜|祝|年末|離島)[^()。]{{1,12}}{_ONLY}(?:の?(?:実施|開催|試験))?\\)"
        f"|{_LIST}\\s?※\\s?{_PLACE}(?:は|では)[^。]{{1,12}}{_ONLY}",
        # "高松(2~4級)", "福岡(隔年)", "沖縄(予定)": not always, not for all or not for certain.
        f"{_LIST}\\s?\\((?:準?[0-9][^()]{{0,6}}級|[^()]{{0,6}}(?:隔年|奇数年|偶数年|予定|調整中|未定|検討中))\\)",
        # "仙台、新潟(新潟については3・5級)", "※高松は2・3級": what is sat at one of the places.
        f"{_LIST}[^。※()]{{0,8}}[(※]\\s?{_PLACE}(?:について)?(?:は|では|のみ)、?[^。()]{{0,8}}(?:[級種次]|学科|実技|筆記|面接|回)",
    ),
    "pass_rate": (_MANY_YEARS,),
    "examinees": (_MANY_YEARS, _MANY_SITTINGS, _IN_A_TIME),
    "passers": (_MANY_YEARS, _MANY_SITTINGS, _IN_A_TIME),
    "schedule": (
        # "第1回 | 8月27日 | 10月6日", "春期 | 4月21日 | 6月25日": the second day is that of another column.
        f"^\\s?{_SITTING}\\s?\\|\\s?{_DAY}[^|0-9]{{0,8}}\\|\\s?{_DAY}(?!\\s?(?:~|-|から))",
        f"^\\s?{_SITTING}\\s?[:は]?\\s?{_DAY}(?:\\([^()]{{1,4}}\\))?\\s?[/ ]\\s?"
        "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日",
        f"{_PLACE}(?:が|は|:)\\s?{_DAY}[^。0-9]{{0,12}}{_PLACE}(?:が|は|:)\\s?{_DAY}",
    ),
    "duration": (
        f"[2-9]\\s?{_SUBJECT}[^。0-9]{{0,6}}(?:各|それぞれ|いずれも)(?:々|{_SUBJECT})?\\s?{_LENGTH}",
        f"\\([1一]\\s?{_SUBJECT}(?:あたり|当たり|につき|ごとに)?\\s?{_LENGTH}(?:間)?\\)",
        # "60分(1日目)": the length of one day of several.
        f"^\\s?(?:(?:試験|検定|制限|所要)?時間)?\\s?[:はが|]?\\s?{_LENGTH}間?\\s?\\(第?[1-9一二三]日目?\\)",
    ),
    "course_cost": (
        "(?<![0-9])[1一]\\s?(?:日|回|講座|科目|単位|コマ|時限|講義)(?:あたり|当たり|につき)?\\s?[0-9][0-9,]*円"
        "[^。0-9]{0,10}(?<![0-9])(?:[2-9]|[1-9][0-9])\\s?(?:日間|日|回|講座|科目|単位|コマ|時限|講義)",
    ),
    "eligibility": (
        # "どのような方が受験できますか": a question answers nothing.
        "^[^。]{0,16}(?:どのような|どんな|どういう|どういった|誰が|だれが)[^。]{0,16}(?:ますか|ですか|でしょうか)[。?？]?$",
        "(?:合格|修了|取得|保有|経験|卒業|受講|従事|在籍)(?:者|生|した[者方人]|して(?:い|お)る[者方人])"
        "(?:であれば|ならば?|は|で|に限り)、?(?:[^。、]{0,8}、)?[^。、]{0,4}"
        "(?:年齢|学歴|国籍|性別|職業|職歴|経験|実務)[^。、]{0,10}(?:不問|問わ|問い|関係なく|制限)",
        "(?:[甲乙丙]種|準?[0-9]{1,2}級|[初中上]級|第?[1-4一二三]種)(?:の?(?:受[験検]|試験|検定))?を?除(?:き|いて|けば|く)"
        "[^。]{0,24}(?:誰でも|だれでも|どなたでも|制限|資格|条件|不問|不要|なし)",
    ),
}
_PATTERNS: Final = {field: re.compile("|".join(words)) for field, words in _OF_ONE.items()}


def find_of_one(field: str, text: str) -> str | None:
    """Give the words of a normalised text that make its value one thing's of several, or None."""
    pattern = _PATTERNS.get(field)
    found = pattern.search(text) if pattern else None
    return found.group().strip() if found else None
