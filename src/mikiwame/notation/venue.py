"""Gives where an exam is sat: at home or in how many halls, cities and prefectures, and whether watched."""

from mikiwame.notation.absence import Doubt, doubt, refuse, refuse_for, show_form
from mikiwame.notation.beginnings import find_opening
from mikiwame.notation.denial import denies_any
from mikiwame.notation.places import (
    BARE_PLACE,
    BARE_PLACE_WITH_ENDING,
    NUMBER_OF_PREFECTURES,
    PLACE,
    PREFECTURE,
    PREFECTURES,
    REGION_OR_PLACE,
)
from mikiwame.notation.requirements import drop_former
from mikiwame.notation.stages import is_of_one_stage
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable, Venue

_HOME_WORD = (
    "在宅|自宅|IBT|インターネット|オンライン|ネット(?:試験|受[験検]|検定)|(?<![A-Za-z])(?:WEB|Web|web)(?![A-Za-z]|サイト|ページ|カメラ)"
    "|リモート|ネットで(?:受[験検]|実施)|(?<!会場で、)(?<!会場の中から)(?:お好きな|(?<!お)好きな)場所|(?:希望|任意)(?:する|の)場所|どこでも|どこからでも"
)
_HOME = re.compile(_HOME_WORD)
_NO_EXAM = re.compile(
    "(?:インターネット|オンライン|ネット|Web|WEB)(?:の|での?)?(?:環境|接続|研修|講座|講習(?!・試験)|学習|授業|説明会|セミナー|スクール|対策)"
    "|自宅(?:(?:や|・|または|か|と|及び|および)(?:ご)?(?:職場|学校|勤務先|勤務地|会社|実家|最寄り?駅))?(?:に|へ|から|まで|の|より|が|と)?(?:は|も|の)?(?:もっとも|最も|一番|いちばん|なるべく|できるだけ|できる限り|より|比較的|すぐ)?(?:お)?(?:近|最寄|もより|遠|通[いうえ]|アクセス|徒歩|距離|周辺|付近|そば|傍|隣|地元|行き|出|離れ|車で|電車で|(?:片道)?[0-9]+分|同じ(?:県|市|都道府県))[^。、]{0,4}|自宅(?:宛|あて|[にへ](?:お)?(?:届|送|郵送|発送|返送))[^。、]{0,6}|自宅の?(?:住所|電話|所在地|郵便番号)[^。、]{0,6}"
    f"|(?:{_HOME_WORD})(?:で|から|の|にて|での)?(?:も|は)?(?:受講|学(?![校院会])|勉強|視聴|配信|確認|閲覧|照会|検索|探[しすせ]|調べ|見つけ|見つか|申込|申し込|予約|ダウンロード|印刷)[^。、]{{0,4}}"
    f"|(?:講座|講習会?|研修|授業|説明会|セミナー|申込み?|申し込み|出願|予約|結果|合格発表|成績)(?:は|が|も)[^。、]{{0,4}}(?:{_HOME_WORD})[^。、]{{0,8}}"
)
# "会場に行く必要はありません": what is denied is the way to a hall.
_NO_WAY_TO_HALL = re.compile(
    "(?:会場|試験会場|テストセンター|試験場)(?:に|へ|まで)(?:わざわざ)?[^。、]{0,12}(?:必要|こと|手間)(?:は|も|が)?(?:あり?ません|なく|ない|なし|不要)"
)
_ONLY_APPLICATION = re.compile(
    "(?:インターネット|オンライン|ネット|WEB|Web|web)(?:上)?(?:での?|から|による|で)?(?:お)?(?:申込み?|申し込み|出願|受付|申請|予約|確認)|(?:申込み?|申し込み|出願|受付|申請|予約)(?:方法)?(?:は|:)\\s?(?:インターネット|オンライン|ネット|WEB|Web|web)"
)
_DENIED_HOME = re.compile(
    rf"(?:{_HOME_WORD})[^。、※()]{{0,14}}?(?:認められて(?:い|おり|おら)|不可|でき(?:ない|ません)|行(?:って"
    rf"|われて)(?:い|おり|おら)|なし|ありません|中止|廃止|対象外|非対応|対応して(?:い|おり|おら)"
    "|実施して(?:い|おり|おら)|受[験検]はない|終了|選べ(?:ない|ません|ず)|選択でき|受け(?:られ|れ)(?:ない|ません|ず)|ではな[いく]|ではありま|ではございま|受けるわけでは|利用でき(?:ない|ません))"
)
_AFFIRMED_BEHIND_DENIAL = re.compile("て(?:います|いる|おります)(?!せん)")
# "ネット試験施行機関": a room with computers to which one goes, whatever goes over the net.
_NET_HALL = re.compile(
    "(?:インターネット|オンライン|ネット|WEB|Web)(?:試験|受[験検]|検定)の?(?:施行|実施|指定|認定|試験|受[験検])?(?:機関|会場|センター)"
)
_HALL = re.compile(
    "(?:施行|実施|試験)機関|CBT|会場|テストセンター|施設|学校|学院|大学|校舎|キャンパス|センター|都市|か所|会館|ホール|教室|本校"
    "|分校|スクール|会員校|本部|支部|ビル|校|協会|試験地|全国|市内|都内|地区|商工会議所|会議所|公民館|体育館|研修所|研修室|営業所|教習所|オフィス|事業所"
)
_WHERE_NOT = doubt("venue-not_there")
# "東京のみではありません"
_NOT_ONLY = re.compile("(?:のみ|だけ)(?:で|じゃ)は?(?:ない(?!で)|あり?ません|ございません)")
# "全国10会場ではなく", "東京での実施はありません": a place or a number of them, denied by the words behind it.
_PLACED = re.compile(
    rf"(?:{PLACE.pattern})|[0-9]\s?(?:会場|都市|か所|校|都道府県|拠点|地区)|全国(?:各地)?|テストセンター|CBT|(?:試験)?会場|都道府県"
)
_STOPPED = re.compile("(?:会場|試験)[^。]{0,12}?(?:中止|休止|取りやめ)|全て中止|すべて中止")
# "在宅受験から会場受験に変更": the first of the two is no more.
_REPLACED = re.compile(
    rf"(?:{_HOME_WORD}|会場|試験場|CBT)(?:での?)?(?:受[験検]|試験|検定|方式|実施)*+\s?(?:→|を廃止し|は廃止"
    r"|(?:から|より)(?=[^。]{0,20}?(?:会場|在宅|自宅|CBT|IBT|オンライン|センター)[^。]{0,12}?(?:変更|移行|切り?替|になり)))"
)
# "2級は東京のみ", "東京以外の7都市": what is said of a part, or of all but a part.
_BUT = re.compile(f"(?:{PLACE.pattern}|[都道府県]|会場)(?:会場)?(?:以外|を除|は除)")
# "札幌、仙台、東京 ほか30都市", "国内:東京、大阪、福岡 国外:92都市": a number of some beside the names of others.
_COUNTED_BESIDE_NAMES = re.compile(
    r"(?:ほか|他|その他|国外|海外)[^。()0-9]{0,6}(?:[0-9]{1,3}[^。0-9]{1,8})?[0-9]{1,3}\s?(?:都市|会場|か所|地区)"
)
_SOME = re.compile(
    r"(?:[0-9一二三](?:級|種|類|次)|[準初中上]級|学科|実技|筆記|面接|口述|第[0-9]+回|[0-9]{1,2}月|[0-9]{4}年度?|個人(?:受験|受検)?|団体(?:受験|受検)?|[上下前後]期|準会場|本会場|公開会場|その(?:他|ほか)|それ以外|他の級)(?:試験|会場|受験|検定|の?回|実施)?"
    r"(?:[^はがを、。:()0-9]{0,4}[・、,と][^はがを、。:()]{1,8})?(?:の(?:試験)?会場|の試験地)?\s?(?:は|:|が|】|\)|のみ|▶|・{2,}|\.{3})、?(?P<said>(?:(?!\s第?[0-9一二三][級次])[^。、,()])*)"
)
# "■1級・2級 東京、大阪 ■3級 札幌、東京、福岡": heads of grades or stages over places.
_HEADED = re.compile(r"[■●◆○◎▼]\s?(第?(?:[0-9一二三]級|[1-4一二三]次)[^。■●◆○◎▼、]{0,12}?)(?:[\s:は]|・{2,}|\.{3})")
# "1級のみ、他の級と設置都道府県が異なります", "全42(1級は12)都道府県", "全都道府県で行われているわけでなく"
_UNLIKE_FOR_SOME = re.compile(
    r"[0-9]級(?:のみ|は|だけ)[^。]{0,24}異な|[0-9]\s?\([^()0-9]{0,4}[0-9]級は[0-9]+\)|(?:わけ|訳)(?:では?|じゃ)な"
)
# "筆記試験 34都道府県 実技試験 4都道府県"
_WITHIN = re.compile("[市都府県区]内")
_COUNTED_PER_PART = re.compile(
    r"((?:学科|実技|筆記|面接|口述|[12一二]次)(?:試験)?|準?[0-9]級)\s?(?:は|:)?\s?(?:全国)?[0-9]{1,3}\s?(?:都道府県|会場|都市|か所|地区)"
)
_OTHER_EXAM = re.compile(
    "(?:他|ほか|別|同種)の(?:試験|検定|資格)|(?:試験|検定|資格)は(?:他|ほか)に|に比べ|と比べ|ちなみに"
)
# "一般的な資格試験とは異なり、…": what is said of this exam follows.
_UNLIKE = re.compile("(?:^|(?<=[。、]))[^。、]{1,40}とは?(?:違い|違って|異なり)、")
_FORMER = re.compile("(?:^|。)(?:※)?(?:以前は|かつては?|従来は|昔は|過去には)|でした。?$")
_WATCHED = re.compile("監視|監督|(?<!要)(?<!要Web)カメラ(?!(?:が|は)?(?:必須|必要))|プロクター|proctor")
_UNWATCHED = re.compile("(?:監視|監督)[^。、]{0,6}(?:なし|無し|ありません|ない|不要)")

# "1会場あたり10名以上": no number of halls.
_EACH = r"(?!\s?(?:あたり|当たり|当り|につき|に付き|ごと|毎|単位))"
_COUNTED_HALLS = re.compile(
    r"(?<![0-9.~])(?<!県に)(?<!都市に)(?<!各)(?<!各地)(?P<number>[0-9]{1,5}|[0-9]{1,2},[0-9]{3})(?:以上|超)?\s?(?:の"
    r"|主要)?\s?(?P<unit>(?:試験)?会場|都市|か所(?!の都?道?府?県)|か国|地区|試験地|テストセンター|拠点|校(?!生)|カ所|地域|市町村|教室|施設"
    rf"|都市会場){_EACH}(?:以上)?"
)
# "東京(4会場)、大阪(2会場)"
_HALLS_OF_PLACE = re.compile(
    rf"{REGION_OR_PLACE.pattern}(?:地方|地区)?[市都府県]?内?(?:会場)?\s?[(:]?\s?([0-9]{{1,3}})\s?(?:会場|か所|校)"
)
_COUNTED_PREFECTURES = re.compile(r"(?<![0-9])([0-9]{1,2})\s?(?:か所)?の?\s?(?:都道府県|道府県|都府県)")
_NUMBER_OF_PREFECTURES = re.compile(r"(?<![0-9,.])([0-9][0-9,]{0,8})\s?(?:か所)?の?\s?(?:都道府県|道府県|都府県)")
# "47都道府県にそれぞれ1か所以上": what each place has is no number of them all.
_OF_EACH = re.compile(
    r"(?:それぞれ|各(?:都道府県|都府県|県|地区|地域|地|都市|支部)|(?:都道府県|県|地区|地域|都市)(?:ごと|毎|別))[^。、0-9]{0,8}"
    r"[0-9]{1,3}(?:\s?(?:~|-|から)\s?[0-9]{1,3})?\s?(?:つ|会場|か所|校|拠点|施設|教室)|[0-9]{1,3}\s?(?:つ|会場|か所|校|拠点|施設)ずつ"
)
_SUMMED_PREFECTURES = re.compile(r"(?<![0-9])(?:[0-9]{1,2}[都道府県]){2,4}(?![都道府県])")
_EVERY_PREFECTURE = re.compile(
    "全都道府県|それぞれの都道府県|(?<!の)各都道府県|全国都道府県|全ての都道府県|すべての都道府県|全国の都道府県|都道府県(?:ごと|別|毎)"
)
_LIST_SIGNS = re.compile(r"[\s、。,・/と及び|:()【】「」●■◆※&]|および|または|又は|など|ほか|他|のみ|だけ")
_PART_OF_PLACE = re.compile(rf"({PLACE.pattern})\s?\([^()]*\)|([\u4e00-\u9fffか々]{{2,5}})\s?\({PLACE.pattern}\)")
# "小倉、 博多": a blank beside a comma parts nothing more.
_BLANK_BESIDE_COMMA = re.compile(r"\s?([、,])\s?")
_SQUARE_HEAD = re.compile("【[^【】]{1,30}】")
# "マイスター 東京、名古屋": the first word of a list with commas is its head.
_HEAD_OF_LIST = re.compile(r"^[※■●◆]?\s?(?P<head>[^\s、,・。:()]{1,12})[\s:](?=[^\s、,]+(?:[、,][^\s、,]+)+$)")
# Two names run together may be one place (東京新宿), three are a list.
_RUN_OF_PLACES = re.compile(rf"(?:^|(?<=[\s:、,・/]))(?:{BARE_PLACE.pattern}){{3,}}(?=$|[\s、,・/。])")
_LIST_OF_PLACES = re.compile(
    rf"{BARE_PLACE_WITH_ENDING.pattern}(?:(?:[\s、,・/]|と|及び|および|または){{1,3}}{BARE_PLACE_WITH_ENDING.pattern}){{2,80}}+"
)
_GOES_BACK = re.compile(r"[^\s\u3041-\u3096、,・/][、,・/]\s?$")
_GOES_ON = re.compile(r"\s?[、,・/]\s?[^\s\u3041-\u3096、,・/]")
# "試験は東京・大阪の会場で受けます"
_PAIR_OF_PLACES = re.compile(
    rf"(?<![、,・/と])({BARE_PLACE_WITH_ENDING.pattern})(?:会場)?\s?[、,・/と]\s?({BARE_PLACE_WITH_ENDING.pattern})(?:会場)?"
    "(?=の(?:両|各|2)?(?:会場|都市)|(?:のみ|だけ)?(?:で|にて)(?:の)?(?:開催|実施|受[験検け]|行))"
)
_ENOUGH_KNOWN = 3
_SHORT_NAME = re.compile("(?=.{0,4}[\u4e00-\u9fff])[\u4e00-\u9fff\u30a1-\u30fe々か]{2,5}")
_ABROAD = re.compile(
    "海外|[東西南北]米|欧|アジア|ヨーロッパ|アメリカ|ロサンゼルス|ニューヨーク|全国|各地|予定|未定|以外|地方|地域"
)
_HEADING = re.compile("(?:試験|受[験検]|開催|実施)?(?:会場|場所|地)(?:は|:)")
_ENDING = re.compile("(?:です|となります|となっています|になります|で(?:の)?(?:開催|実施)[^、。]{0,8})。?$")
_EXAMPLES = re.compile("(?:など|等|ほか|他)")
_BUILDING = "センター|学校|高校|大学|学院|会館|会議所|ホ[ー-]ル|キャンパス|ビル|公民館|研修所|会場|本部|支部|校"
# "北海道センター(恵庭市)、東北センター(岩沼市)"
_NAMED_HALL = re.compile(rf"{REGION_OR_PLACE.pattern}[^、,。()]{{0,16}}(?:{_BUILDING})\s?(?:\([^()]*\))?")
# "○○商工会議所3階ホール(天草市栄町1番25号)"
_HALL_WITH_ADDRESS = re.compile(
    rf"(?!各|全国|最寄|指定)[^、,。()/]{{1,20}}(?:{_BUILDING})[^、,。()/]{{0,12}}\([^()、。]{{1,20}}[市区町村][^()、。]{{0,16}}[0-9][^()、。]{{0,12}}\)(?:です)?[。]?"
)
# "会場は○○大学・△△キャンパス(千葉県柏市)"
_HALL_IN_CITY = re.compile(
    rf"(?:試験|受[験検])?(?:会場|場所)?[は:]?\s?(?!各|全国|最寄|指定)[^、,。()/]{{1,24}}(?:{_BUILDING})[^、,。()/]{{0,12}}"
    rf"\((?:{'|'.join(sorted(PREFECTURES))})[都府県]?[^()、。]{{1,12}}[市区町村][^()、。]{{0,24}}\)(?:です|で実施|で行われます)?[。]?"
)
# "A大学・B大学" are two; a campus, a floor or a hall is of what stands before it.
_TWO_HALLS = re.compile(
    "(?:大学|高校|学校|学院|会館|会議所|センター)(?:・|と|及び|および)[^()]{1,20}(?:大学|高校|学校|学院|会館|会議所|センター)"
)
_COUNTED_THINGS = re.compile(
    r"(?<![0-9.~])([0-9]{1,3})つの[^、。0-9]{0,16}?(?:センター|会場|都市|施設|キャンパス|校舎|試験場|大学)"
)
_BARE_NUMBER_OF_HALLS = re.compile(
    r"会場数?(?:は|が|:)\s?(?:全国|国内)?(?:に|で)?約?([0-9]{1,4})(?:以上|超|か所)(?!\s?[人名]|の都?道?府?県)"
)
_ABSENCE = re.compile("(?:^|。)\\s?(?:[-ー?*/]|不明|未定|不詳)\\s?(?:$|。)")
_ONLY_ONE = re.compile(
    r"^(?!.*(?:各|指定|全国|認定|提携|会員校)).*(?:学校|大学|学院|会館|センター|校|本部|ビル|ホール)(?:のみ"
    r"|だけ)[)。]?$"
)


# "受験地は東京のみです。…"
_ONLY_THIS_PLACE = re.compile(
    rf"(?:^|は|:|。){BARE_PLACE_WITH_ENDING.pattern}(?:会場)?(?:のみ|だけ)(?=$|です|で|。|と|の)"
)
_COMMAS = re.compile(r"\s?[、,]\s?")


def read_venue(printed: str) -> Venue | Unreadable:
    """Read a normalised text; unreadable where it names no place, a former place, or only stopped halls."""
    if denies_any(printed, PLACE):
        return refuse("venue-not_there", printed)
    text = drop_former(_UNLIKE.sub("", _REPLACED.sub(" ", printed)))
    if _FORMER.search(text):
        return refuse("venue-former", text)
    against = _find_doubt(text)
    if against:
        return refuse_for(against, printed)
    home = _find_home(text)
    if _ABSENCE.search(text):
        return refuse("venue-absence", text)
    if home is None and _STOPPED.search(text):
        return refuse("venue-stopped", text)
    prefectures, halls = _count_prefectures(text), _count_halls(text)
    if home is None and (halls or prefectures or _HALL.search(text) or PLACE.search(text)):
        home = False
    if home is None:
        return refuse("venue-none", printed, form="在宅", other=show_form("全国〇会場"))
    proctored = True if home and _is_watched(text) else None
    venue: Venue = {
        "kind": "venue",
        "home": home,
        "halls": halls,
        "prefectures": prefectures,
        "proctored": proctored,
    }
    since = find_opening(text)
    return {**venue, "since": since} if since else venue


def _find_doubt(text: str) -> Doubt | None:
    """Why one venue cannot hold what the text says."""
    numbers = [int(number.replace(",", "")) for number in _NUMBER_OF_PREFECTURES.findall(text)]
    if not all(0 < number <= NUMBER_OF_PREFECTURES for number in numbers):
        return doubt("venue-prefectures", most=NUMBER_OF_PREFECTURES)
    if _NOT_ONLY.search(text) or denies_any(_NO_WAY_TO_HALL.sub(" ", text), _PLACED):
        return _WHERE_NOT
    if _BUT.search(text):
        return doubt("venue-left_out")
    if _OTHER_EXAM.search(text):
        return doubt("venue-other_exam")
    if _UNLIKE_FOR_SOME.search(text):
        return doubt("venue-for_some")
    beside = _COUNTED_BESIDE_NAMES.search(text)
    if beside and _LIST_OF_PLACES.search(text[: beside.start()]):
        return doubt("venue-partly_counted")
    if _differ_by_part(text):
        return doubt("venue-for_some")
    counts = {match["number"] for match in _COUNTED_HALLS.finditer(text) if _rank_unit(match["unit"]) == 0}
    if len(counts) > 1 and len(_HALLS_OF_PLACE.findall(text)) < 2:
        return doubt("venue-counts")
    return None


def _differ_by_part(text: str) -> bool:
    """``1級は東京、2級は全国7都市``, ``7都市(2級は東京のみ)``: some are sat elsewhere than the rest."""
    if len(set(_HEADED.findall(text))) > 1 or len(set(_COUNTED_PER_PART.findall(text))) > 1:
        return True
    if is_of_one_stage(text) and not _HOME.search(text):
        return True
    placed = [match["said"] for match in _SOME.finditer(text) if _tells_place(match["said"])]
    named = [match.start() for match in _SOME.finditer(text) if _names_place(match["said"])]
    return len(set(placed)) > 1 or bool(named and _tells_place(text[: named[0]]))


def _names_place(said: str) -> bool:
    """More than that it is sat in halls (``※1級は会場受験のみ``), which takes nothing from those that are counted."""
    return bool(_HOME.search(said) or _COUNTED_HALLS.search(said) or PLACE.search(said))


def _tells_place(said: str) -> bool:
    return bool(
        _HOME.search(said)
        or _COUNTED_HALLS.search(said)
        or PLACE.search(said)
        or re.search("会場|全国|都市|CBT|テストセンター|自校|自社|職場|校内|所属", said)
    )


def _find_home(text: str) -> bool | None:
    sat = _NO_WAY_TO_HALL.sub(" ", _NO_EXAM.sub(" ", _NET_HALL.sub(" ", _ONLY_APPLICATION.sub(" ", text))))
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
    summed = _SUMMED_PREFECTURES.search(text)
    if counted or summed:
        number = int(counted[1]) if counted else sum(map(int, re.findall("[0-9]+", summed.group() if summed else "")))
        return number if 0 < number <= NUMBER_OF_PREFECTURES else None
    names = _list_places(text)
    whole = names and all(PREFECTURE.fullmatch(name) and name[-1] in "都道府県" for name in names)
    return len(set(names)) if whole else None


def _count_halls(text: str) -> int | None:
    text = _OF_EACH.sub(" ", text)
    each = _HALLS_OF_PLACE.findall(text)
    if len(each) > 1:
        return sum(map(int, each)) or None
    counted = [(_rank_unit(match["unit"]), match["number"]) for match in _COUNTED_HALLS.finditer(text)]
    if counted:
        return int(min(counted, key=lambda ranked: ranked[0])[1].replace(",", "")) or None
    bare = _BARE_NUMBER_OF_HALLS.search(text)
    if bare:
        return int(bare[1]) or None
    things = _COUNTED_THINGS.search(text)
    if things:
        return int(things[1]) or None
    names = _list_places(text)
    if names:
        within = len(names) == 1 and _WITHIN.search(text)
        return None if within or _count_prefectures(text) else len(names)
    return _count_buildings(text)


def _count_buildings(text: str) -> int | None:
    """Count halls that stand with their names: a list of them, one with its address, or the only one."""
    listed = _COMMAS.split(text.strip("。 "))
    if len(listed) > 1 and all(map(_NAMED_HALL.fullmatch, listed)):
        return len(listed)
    if _HALL_WITH_ADDRESS.fullmatch(text) or _HALL_IN_CITY.fullmatch(text):
        return None if _TWO_HALLS.search(text) else 1
    only = any(map(_ONLY_ONE.search, text.split("。")))
    alone = _ONLY_THIS_PLACE.search(text)
    only = only or (alone is not None and len(set(BARE_PLACE.findall(text))) == 1)
    return 1 if only and not _HOME.search(text) else None


def _rank_unit(unit: str) -> int:
    """Halls come before the cities they stand in, and cities before districts (``15地区 16会場``)."""
    if re.search("地区|地域|か国|市町村", unit):
        return 2
    return 1 if unit == "都市" else 0


def _list_places(text: str) -> list[str]:
    """Give the names of a list that is nothing but places; one that goes on (など) counts nothing."""
    sentences = [sentence for sentence in text.split("。") if sentence]
    plain = [_list_plainly(text), *map(_list_plainly, sentences if len(sentences) > 1 else [])]
    names = max(plain, key=len)
    if len(names) > 1 or (names and len(sentences) == 1):
        return names
    return [] if _EXAMPLES.search(text) else _find_run(_drop_brackets(text))


def _drop_brackets(text: str) -> str:
    """``小松(石川県)、東京(日本)`` are two places: what stands in brackets only says where the name is."""
    return _PART_OF_PLACE.sub(lambda match: match[1] or match[2], text)


def _list_plainly(text: str) -> list[str]:
    """Give the names of a text in which nothing else stands."""
    if _EXAMPLES.search(text):
        return []
    listed = _HEADING.sub(" ", _ENDING.sub("", _ONLY_APPLICATION.sub(" ", _drop_brackets(_drop_square_heads(text)))))
    listed = _drop_head(_BLANK_BESIDE_COMMA.sub(r"\1", listed.strip()))
    written_apart = _RUN_OF_PLACES.sub(_write_apart, listed)
    words = [word for word in _LIST_SIGNS.split(written_apart) if word and not _HOME.search(word)]
    names = [word for word in words if PLACE.fullmatch(word)]
    others = [word for word in words if not PLACE.fullmatch(word) and not _is_heading(word)]
    if len(names) >= max(_ENOUGH_KNOWN, 2 * len(others)) and all(map(_may_be_place, others)):
        return names + others
    return names if names and not others else []


def _drop_square_heads(text: str) -> str:
    """``【通信、内燃機関】小樽、仙台、新潟``: what a head names is no place, unless it names one."""
    return _SQUARE_HEAD.sub(lambda head: head.group() if PLACE.search(head.group()) else " ", text)


def _drop_head(listed: str) -> str:
    head = _HEAD_OF_LIST.match(listed)
    return listed[head.end() :] if head and not PLACE.fullmatch(head["head"]) else listed


def _find_run(text: str) -> list[str]:
    """Give the longest list of known places that stands in a text, whatever is said around it."""
    runs = [
        BARE_PLACE_WITH_ENDING.findall(match.group())
        for match in _LIST_OF_PLACES.finditer(text)
        if _is_whole(text, match)
    ]
    pair = _PAIR_OF_PLACES.search(text)
    return max(runs, key=len, default=[]) or (list(pair.groups()) if pair else [])


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """A name that no list knows, on either side of those that are known, would be left out of the count."""
    return not (_GOES_BACK.search(text[: match.start()][-4:]) or _GOES_ON.match(text, match.end()))


def _may_be_place(word: str) -> bool:
    """A short name that no list knows, among many that are known, is one more town (``恵庭``, ``稚内``)."""
    return bool(_SHORT_NAME.fullmatch(word)) and not _HALL.search(word) and not _ABROAD.search(word)


def _write_apart(match: re.Match[str]) -> str:
    """``札幌東京大阪福岡``: names out of a column that lost its line breaks."""
    return " ".join(BARE_PLACE.findall(match.group()))


def _is_heading(word: str) -> bool:
    return bool(
        re.fullmatch(
            "(?:試験|受[験検]|開催|実施)?(?:会場|地|場所|都市|地区)|(?:全国|国内)?の?(?:主要)?(?:都市|各地|会場)?|受[験検]|会場受[験検]|試験|は|で|の"
            "|です|個人|団体|一般|一般受[験検]|(?:筆記|実技|学科|面接|一次|二次|[12]次|[0-9]級)(?:試験)?",
            word,
        )
    )
