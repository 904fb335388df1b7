"""Gives where an exam is sat: at home or in how many halls, cities and prefectures, and whether watched."""

import re

from mikiwame.notation.absence import quote, refuse
from mikiwame.notation.places import NUMBER_OF_PREFECTURES, PLACE, PREFECTURE
from mikiwame.vocabulary.readings import Unreadable, Venue

_HOME_WORD = (
    "在宅|自宅|IBT|インターネット|オンライン|ネット(?:試験|受験|検定)|(?<![A-Za-z])(?:WEB|Web"
    "|web)(?![A-Za-z]|サイト|ページ)|リモート|お好きな場所|好きな場所|(?:希望|任意)(?:する|の)場所|どこでも"
    "|どこからでも"
)
_HOME = re.compile(_HOME_WORD)
_ONLY_APPLICATION = re.compile(
    "(?:インターネット|オンライン|ネット|WEB|Web|web)(?:上)?(?:での?|から|による|で)?(?:お)?(?:申込み?"
    "|申し込み|出願|受付|申請|予約|確認)"
)
_DENIED_HOME = re.compile(
    rf"(?:{_HOME_WORD})[^。、※()]{{0,14}}?(?:認められて(?:い|おり|おら)|不可|でき(?:ない|ません)|行(?:って"
    rf"|われて)(?:い|おり|おら)|なし|ありません|中止|廃止|対象外|非対応|対応して(?:い|おり|おら)"
    "|実施して(?:い|おり|おら)|受験はない|終了)"
)
_AFFIRMED_BEHIND_DENIAL = re.compile("て(?:います|いる|おります)(?!せん)")
_HALL = re.compile(
    "CBT|会場|テストセンター|施設|学校|学院|大学|校舎|キャンパス|センター|都市|か所|会館|ホール|教室|本校"
    "|分校|スクール|会員校|本部|支部|ビル|校|協会|試験地|全国|市内|都内|地区"
)
_STOPPED = re.compile("(?:会場|試験)[^。]{0,12}?(?:中止|休止|取りやめ)|全て中止|すべて中止")
_FORMER = re.compile("^(?:※)?(?:以前は|かつては?|従来は|昔は|過去には)|でした。?$")
_WATCHED = re.compile("監視|監督|カメラ|プロクター|proctor")
_UNWATCHED = re.compile("(?:監視|監督)[^。、]{0,6}(?:なし|無し|ありません|ない|不要)")

_COUNTED_HALLS = re.compile(
    r"(?<![0-9.])(?<!県に)(?<!都市に)(?<!各)(?<!各地)([0-9]{1,5}|[0-9]{1,2},[0-9]{3})(?:以上)?\s?(?:の"
    r"|主要)?\s?(?:会場|都市|か所|か国|地区|試験地|テストセンター|拠点|校(?!生)|カ所|地域|市町村|教室|施設"
    r"|都市会場)(?:以上)?"
)
_COUNTED_PREFECTURES = re.compile(r"(?<![0-9])([0-9]{1,2})\s?の?\s?(?:都道府県|道府県|都府県)")
_EVERY_PREFECTURE = re.compile(
    "全都道府県|各都道府県|全国都道府県|全ての都道府県|すべての都道府県|全国の都道府県|都道府県ごと|都道府県別"
)
_LIST_SIGNS = re.compile(r"[\s、。,・/と及び|:()【】「」●■◆※&]|および|または|又は|など|ほか|他")
_PART_OF_PLACE = re.compile(rf"({PLACE.pattern})\([^()]*\)")
_HEADING = re.compile("(?:試験|受験|開催|実施)?(?:会場|場所|地)(?:は|:)")
_EXAMPLES = re.compile("(?:など|等|ほか|他)")
_ONLY_ONE = re.compile(
    r"^(?!.*(?:各|指定|全国|認定|提携|会員校)).*(?:学校|大学|学院|会館|センター|校|本部|ビル|ホール)(?:のみ"
    r"|だけ)[)。]?$"
)


def read_venue(text: str) -> Venue | Unreadable:
    """Read a normalised text; unreadable where it names no place, a former place, or only stopped halls."""
    if _FORMER.search(text):
        return refuse(f"{quote(text)} tells where the exam was held formerly.")
    home = _find_home(text)
    if home is None and _STOPPED.search(text):
        return refuse(f"{quote(text)} tells where the exam is not held, not where it is.")
    prefectures, halls = _count_prefectures(text), _count_halls(text)
    if home is None and (halls or prefectures or _HALL.search(text) or PLACE.search(text)):
        home = False
    if home is None:
        return refuse(f"{quote(text)} names no place. Write 在宅 or 全国17会場.")
    proctored = True if home and _is_watched(text) else None
    return {"kind": "venue", "home": home, "halls": halls, "prefectures": prefectures, "proctored": proctored}


def _find_home(text: str) -> bool | None:
    sat = _ONLY_APPLICATION.sub(" ", text)
    denied = _DENIED_HOME.search(sat)
    if denied and not _AFFIRMED_BEHIND_DENIAL.match(sat, denied.end() - 2):
        return False
    return True if _HOME.search(sat) else None


def _is_watched(text: str) -> bool:
    return bool(_WATCHED.search(text)) and not _UNWATCHED.search(text)


def _count_prefectures(text: str) -> int | None:
    if _EVERY_PREFECTURE.search(text):
        return NUMBER_OF_PREFECTURES
    counted = _COUNTED_PREFECTURES.search(text)
    if counted:
        return int(counted[1]) if 0 < int(counted[1]) <= NUMBER_OF_PREFECTURES else None
    names = _list_places(text)
    whole = names and all(PREFECTURE.fullmatch(name) and name[-1] in "都道府県" for name in names)
    return len(names) if whole else None


def _count_halls(text: str) -> int | None:
    counted = _COUNTED_HALLS.search(text)
    if counted:
        return int(counted[1].replace(",", "")) or None
    names = _list_places(text)
    if names:
        return None if _count_prefectures(text) else len(names)
    return 1 if _ONLY_ONE.search(text) and not _HOME.search(text) else None


def _list_places(text: str) -> list[str]:
    """Give the names of a list that is nothing but places; one that goes on (など) counts nothing."""
    if _EXAMPLES.search(text):
        return []
    listed = _HEADING.sub(" ", _ONLY_APPLICATION.sub(" ", _PART_OF_PLACE.sub(r"\1", text)))
    words = [word for word in _LIST_SIGNS.split(listed) if word and not _HOME.search(word)]
    names = [word for word in words if PLACE.fullmatch(word)]
    others = [word for word in words if word not in names and not _is_heading(word)]
    return names if names and not others else []


def _is_heading(word: str) -> bool:
    return bool(
        re.fullmatch(
            "(?:試験|受験|開催|実施)?(?:会場|地|場所|都市|地区)|全国|主要都市|受験|会場受験|試験|は|で|の"
            "|です|個人|団体|一般|一般受験",
            word,
        )
    )
