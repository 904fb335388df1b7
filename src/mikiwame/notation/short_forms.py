"""Reads short texts that are one set phrase from end to end, each word of which is accounted for by its pattern.

Cells of tables say much in a word or two (``認定校``, ``任意の日程``, ``合格者なし``). Readers that look for words of
their field in running text need more of them than such a cell has.
"""

from typing import Final

from mikiwame.notation.beginnings import find_opening
from mikiwame.notation.composed import Read
from mikiwame.notation.months import count_through
from mikiwame.notation.normalise import normalise
from mikiwame.notation.places import BARE_PLACE_WITH_ENDING, REGION_OR_PLACE
from mikiwame.notation.set_phrases import read_set_phrase
from mikiwame.notation.short_conditions import read_conditions
from mikiwame.notation.short_figures import read_of_which, read_short_figures
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import People, Rate, Reading, Schedule, Venue

_COPULA: Final = (
    "(?:です|となります|になります|となっています"
    "|で(?:実施|開催|行い|行われ|受[験検])(?:します|されます|ます|できます|可能?です|可能?)?)?。?"
)
_ONLY: Final = "(?:のみ|だけ|限定|に限る|に限ります)?"

# Places.
_HOME: Final = re.compile(
    "(?:(?:郵送|通信|メール|スマホ|スマートフォン|パソコン|PC|タブレット)(?:による|での?|を使った|や|・|、|/|または)){0,3}"
    "(?:ご?自宅|在宅|オンライン|インターネット|ネット|リモート|[Ww][Ee][Bb]|IBT)(?:上)?(?:での?)?(?:受[験検]|試験|検定|方式|形式){0,2}"
    f"{_ONLY}{_COPULA}"
    "|(?:(?:スマホ|スマートフォン|パソコン|PC|タブレット)(?:端末)?(?:や|・|、|/|または|か|と|または)?){1,3}(?:から|で)(?:の)?(?:いつでもどこでも)?"
    "受[験検](?:できます|可能?|OK|する方式)?(?:です)?。?"
    "|(?:課題|答案|解答用紙|作品)(?:を|の)(?:自宅で作成し(?:て)?、?)?(?:郵送|返送)(?:で|にて|による)?(?:提出)?(?:受[験検]|する(?:形式|方式))?"
)
_WHOSE: Final = (
    "(?:公開|指定|所定|一般|認定|公認|加盟|提携|各|全国|各地|国内|所属|在籍|通学中|受講中|受講|勤務先|最寄り?|お近く|近く|自|本|準"
    "|当(?:協会|会|校|団体)|協会|連盟|主催者|主催団体|事務局|学会|財団|団体|学校|都道府県|地域|地区|地方"
    "|CBT|テスト|職業訓練|研修|技能|訓練|運転免許|自治体|市区?町村|公共|専用|特設)"
)
_LINK: Final = (
    "(?:の|が|する|している|した|された|に所属する|に加盟する|に加盟している"
    "|[がの](?:指定|認定|用意|準備|選定|設置)(?:する|した)?|が定める|(?:加盟|認定|指定)の)?"
)
_BUILT: Final = (
    "(?:(?:試験|受[験検])?会場|試験場|校|学校|スクール|教室|教習所|大学|短大|高校|キャンパス|施設|機関|センター|テストセンター"
    "|団体|職場|事業所|郵便局|ホテル|図書館|公民館|市役所|警察署|支店|場所|専門学校|専修学校|養成(?:校|所|施設)|商工会議所|支部|本部|道場|研修所|会館|店舗)"
)
_HALL: Final = re.compile(
    f"(?:(?:(?:ホテル|大学|専門学校|高校|貸会議室|会議室|学校|公民館|体育館|調理場|ホール)(?:の[^\\s、。はがをの]{{1,6}})?[・、や]?){{1,4}}(?:など|等)の?、?)?(?:{_WHOSE}{_LINK}){{1,5}}{_BUILT}(?:など|等)?{_ONLY}{_COPULA}"
)
# "全国6か所の研修センター"
_COUNTED_KIND: Final = re.compile(
    f"(?:日本)?(?:全国|国内)の?約?(?P<number>[0-9]{{1,4}})(?:か所|校|拠点|施設|会場)?の(?:{_WHOSE}{_LINK}){{0,4}}{_BUILT}{_COPULA}"
)
_PLAIN_HALL: Final = re.compile(
    "(?:自動車)?教習所|ハローワーク|(?:各地の?)?(?:商工会議所|消防学校|警察学校|保健所|公共職業安定所|技能検定場|運転免許試験場)"
    "|[一-龠]{2,12}(?:協会|連盟|協議会|機構|財団|振興会)の(?:各)?(?:支部|本部|会場|センター|校|施設)"
    "|各(?:都府県|道府県|県)(?:内)?(?:の(?:試験)?会場)?"
    "|(?:お住まい|居住地|住所地|在住|在住地|勤務地|申請地)の?(?:ある)?(?:都道府県|地域|市区?町村|県|管轄の?センター)(?:の(?:各)?(?:試験)?会場|内の会場|内)?"
    "|(?:希望する|希望の|ご希望の|お好きな|任意の|申込時に(?:選択|指定)(?:し|する|した)?(?:た)?)(?:試験|受[験検])?会場(?:を選択(?:可能?|できます)?|から選択)?"
    "|(?:講座|講習|研修|コース)(?:会場と同じ(?:会場|場所)?|を受講し(?:た|ている)(?:教室|会場|校舎|スクール|学校))"
    "|(?:勤務先|職場|学校|企業|会社|自社|自校|所属先|教室)(?:内)?(?:(?:・|、|や|または|もしくは)(?:勤務先|職場|学校|企業|会社|団体|自社|自校|所属先|教室)(?:内)?){0,3}(?:など)?"
    f"|{REGION_OR_PLACE.pattern}(?:23区|[都府県市区])?(?:内|近郊|周辺)(?:の?(?:各)?(?:試験)?会場)?"
)
_NAMED: Final = re.compile(
    f"(?!(?:{_WHOSE}))(?!.*(?:または|又は|および|及び|[・、,/と]))[一-龠々ァ-ヶーA-Za-z0-9]{{2,14}}(?:武道館|体育館|会館|ホール|アリーナ|ドーム|公民館|博物館"
    "|美術館|図書館|庁舎|研修所|研修センター|道場|専門学校|大学|学院|教習所|試験場|本部)"
    f"(?:本館|別館|新館|[0-9]{{1,2}}号館|[0-9]{{1,2}}階|大ホール|小ホール|講堂)?{_ONLY}{_COPULA}"
)
_NOT_AT_HOME: Final = re.compile(
    "(?:在宅|自宅|オンライン|インターネット|ネット|IBT)(?:での?)?(?:受[験検]|試験|検定)?(?:は|には)?(?:不可|できません|できない|ありません|なし"
    "|(?:行って|実施して|対応して)(?:い|おり)ません)(?:です)?。?"
)
# "国内31都市とパリ"
_COUNTED_AND_NAMED: Final = re.compile(
    f"(?:国内|全国|日本国内)(?:の)?(?P<number>[0-9]{{1,3}})(?:都市|会場|か所)(?:と|および|及び|、|に加え(?:て)?、?)(?:海外の?)?(?P<places>{BARE_PLACE_WITH_ENDING.pattern}(?:[・、と]{BARE_PLACE_WITH_ENDING.pattern}){{0,5}}){_COPULA}"
)
_ALL_BUT: Final = re.compile(
    f"(?P<left>(?:{REGION_OR_PLACE.pattern}[都府県]?(?:[・、と])?){{1,3}}を除く)、?(?:日本)?全国(?:各地|の(?:会場|各会場))?{_COPULA}"
    f"|(?:日本)?全国(?:各地|(?:の)?主要都市)?(?:の(?:会場|各会場))?\\s?\\((?P<but>(?:(?:一部の?)?(?:離島|地域|{REGION_OR_PLACE.pattern}[都府県]?)(?:[・、と])?){{1,3}}(?:を|は)除く)\\)"
)
# "2024年度より全てオンラインに移行", "以前は会場試験でしたが、現在は在宅のみです"
_MOVED: Final = re.compile(
    "(?P<when>[^、。]{2,16}?(?:から|より|以降(?:は)?))、?(?:(?:会場|在宅|ペーパー|オンライン|CBT)(?:での?)?(?:受[験検]|試験)?(?:を|は)廃止し(?:て)?、?)?(?:全て|すべて|全面(?:的に)?|全級|完全)?の?(?P<place>[^、。はが]{2,16}?)(?:に|へ)(?:完全|全面)?"
    "(?:移行|変更|統一|一本化|切り?替え)(?:し|され)?(?:ました|ています|ます|た|る|済み)?(?:です)?。?"
    "|(?P<since>[^、。]{2,16}?(?:から|より))、?(?:会場|在宅|ペーパー|オンライン|CBT)(?:での?)?(?:受[験検]|試験)?(?:を|は)廃止し(?:て)?、?(?P<left>[^、。はが]{2,16})"
)
_CHOICE: Final = re.compile(
    "(?P<halls>[^、。はがを]{3,24}?)(?:の中|のうち)?から、?(?:自由に|任意で|お?好きな会場を|希望の会場を|希望する会場を|1か所を?)?(?:選択|選べ|お選び|選び)(?:可能?|でき)?(?:ます|いただけます|します|する|る)?(?:です)?。?"
)
_NOW: Final = re.compile(
    "(?:以前|かつて|従来|過去|昔|当初|これまで)(?:に)?は、?[^。、]{2,30}?(?:たが|たものの|たけれど|たけど)、"
    "(?:現在|今|いま|今後|現行)(?:で)?は、?(?P<now>[^。、]{2,30})。?"
)

# Times.
_A_YEAR: Final = "(?:[0-9]{4}|(?:令和|平成)[0-9元]{1,2}|翌)年?"
_EACH_MONTH: Final = re.compile(
    f"{_A_YEAR}\\s?(?P<first>[0-9]{{1,2}})月\\s?(?:~|-|から)\\s?{_A_YEAR}\\s?(?P<last>[0-9]{{1,2}})月(?:まで)?(?:の間)?(?:の|に)?、?毎月(?:1回)?(?:実施|開催)?(?:します|です)?。?"
)
_CHOSEN: Final = re.compile(
    "(?:任意|希望|ご希望|お好き|好き|都合の(?:よい|良い|いい)|ご都合の(?:よい|良い|いい))(?:の|な)?(?:日程?|日時|日にち|時間|タイミング|とき|時)"
    "(?:に|で|を選択|を選んで|を指定)?(?:(?:受[験検]|実施)(?:可|可能|できます|できる)?)?(?:です)?。?"
    "|(?:(?:CBT|IBT|ネット試験|オンライン試験)(?:方式|試験)?\\s?(?:は|:)?、?\\s?)?(?:24時間)?365日、?(?:24時間)?(?:いつでも)?(?:受[験検](?:可|可能|できます|できる)?|実施)(?:です)?。?"
)
# "お申込みから3か月以内の都合のよい日": any day, and until when.
_CHOSEN_WITHIN: Final = re.compile(
    "(?P<within>(?:お?申し?込み?|受講(?:開始|修了)?|講座修了|教材到着|入金|決済|修了|購入)(?:日|後|時)?(?:から|より|後)?、?[0-9]{1,3}(?:日|週間?|か月|年)(?:間)?(?:以内|の間))(?:の|に|で|であれば|なら)?、?(?P<chosen>[^、。]{2,16})。?"
)
# "随時(年末年始、3月の休止期間を除く)"
_ANY_BUT: Final = re.compile(
    "(?:随時|通年|いつでも|毎日)(?:受[験検](?:可|可能)|実施|開催)?\\s?\\((?P<but>[^()級種科]{2,30}(?:を|は)?(?:除く|除きます))\\)"
)
_EVERY_QUARTER: Final = re.compile(
    "(?:四半期|3か月)(?:ごと|毎|に)に?(?:[1一][回度])?(?:の?(?:実施|開催|試験)(?:します|されます|です)?)?。?"
)
_ONE_SITTING: Final = re.compile(
    "(?P<label>第[0-9]{1,3}回|[A-E]日程)(?:試験|検定)?\\s?[:は]?、?\\s?(?P<said>[^第回程、。]{2,20})"
)
_WHENEVER: Final = re.compile("(?:随時|いつでも)(?:受[験検](?:可|可能|できます)?|実施)?(?:です)?")
_QUARTERS: Final = 4

# Rates and counts.
_HALF: Final = re.compile(
    "(?:合格(?:率|者)は|受[験検]者の|全体の|例年)?、?(?P<about>約|ほぼ|およそ|おおよそ|だいたい)?(?:半数|半分|5割)(?P<bound>以上|超|を超える|以下|未満|に満たない|弱|強|程度|前後|ほど|近く)?"
    "(?:が|の(?:方|人)が)?(?:合格(?:し(?:て(?:い|お)り?ます|ます|ている)|する|できます)?|受か(?:る|ります))?(?:です)?。?"
)
_NOBODY: Final = re.compile(
    "(?:合格者|該当者|合格)(?:数)?\\s?(?:は|が|:)?\\s?(?:なし|無し|ゼロ|いません(?:でした)?|おりません(?:でした)?|いない|出ませんでした)(?:です|でした)?。?"
)
_FIFTY: Final = 50.0
_FULL: Final = 100.0
_LONGEST: Final = 60


def read_short(field: str, printed: str, read: Read) -> Reading | None:
    """Give the reading of a text that is one set phrase of its field, or None."""
    text = normalise(printed).strip(" ●■◆・")
    if len(text) > _LONGEST:
        return None
    return _read_phrase(field, text, printed, read) or read_set_phrase(field, text, read)


def _read_phrase(field: str, text: str, printed: str, read: Read) -> Reading | None:
    match field:
        case "venue":
            return _read_place(text, read) or _read_choice(text, read) or _read_change(text, read)
        case "schedule":
            return _read_time(text) or _read_sitting(text, read) or _read_change(text, read)
        case "eligibility":
            return read_conditions(printed, read)
        case "pass_rate":
            return _read_half(text) or read_short_figures(text, printed, read)
        case "passers":
            told = _read_nobody(text) or read_of_which(field, text, printed, read)
            return told or read_short_figures(text, printed, read)
        case "examinees":
            return read_of_which(field, text, printed, read) or read_short_figures(text, printed, read)
    return None


def _read_nobody(text: str) -> People | None:
    if not _NOBODY.fullmatch(text):
        return None
    return {
        "kind": "people",
        "values": [{"label": None, "low": 0, "high": 0, "approx": False, "period": None}],
    }


def _place(*, home: bool) -> Venue:
    return {"kind": "venue", "home": home, "halls": None, "prefectures": None, "proctored": None}


def _read_place(text: str, read: Read) -> Venue | None:
    if _HOME.fullmatch(text):
        return _place(home=True)
    if _HALL.fullmatch(text) or _PLAIN_HALL.fullmatch(text) or _NAMED.fullmatch(text) or _NOT_AT_HOME.fullmatch(text):
        return _place(home=False)
    left = _ALL_BUT.fullmatch(text)
    if left:
        return {**_place(home=False), "remarks": [left["left"] or left["but"]]}
    kinds = _COUNTED_KIND.fullmatch(text)
    if kinds:
        return {**_place(home=False), "halls": int(kinds["number"])}
    named = _COUNTED_AND_NAMED.fullmatch(text)
    if named:
        places = BARE_PLACE_WITH_ENDING.findall(named["places"])
        return {**_place(home=False), "halls": int(named["number"]) + len(places)}
    moved = _MOVED.fullmatch(text)
    since = find_opening(moved["when"] or moved["since"]) if moved else None
    told = read(moved["place"] or moved["left"]) if moved and since else None
    if told and since and told["kind"] == "venue" and "label" not in told and "since" not in told:
        return {**told, "since": since}
    return None


def _read_choice(text: str, read: Read) -> Reading | None:
    """``全国のテストセンターから自由に選べます``: any of the halls that are named."""
    found = _CHOICE.fullmatch(text)
    told = read(found["halls"]) if found else None
    return told if told and told["kind"] == "venue" and told["home"] is False else None


def _read_change(text: str, read: Read) -> Reading | None:
    """What holds now, where a text tells first what held before."""
    changed = _NOW.fullmatch(text)
    told = read(changed["now"]) if changed else None
    return told if told and told["kind"] in ("venue", "schedule") else None


def _read_sitting(text: str, read: Read) -> Schedule | None:
    """``第2回 9月13日``: one of several sittings, and nothing of how many there are."""
    found = _ONE_SITTING.fullmatch(text)
    told = read(found["said"]) if found else None
    if not found or not told or told["kind"] != "schedule" or "label" in told or not told["months"]:
        return None
    return {**told, "per_year": None, "label": found["label"]}


def _read_time(text: str) -> Schedule | None:
    months = _EACH_MONTH.fullmatch(text)
    if months:
        through = count_through(int(months["first"]), int(months["last"]))
        return {"kind": "schedule", "per_year": len(through), "months": sorted(through), "dates": [], "rule": None}
    but = _ANY_BUT.fullmatch(text)
    if but:
        told = _read_time("希望日")
        return {**told, "remarks": [but["but"]]} if told else None
    if _EVERY_QUARTER.fullmatch(text):
        return {"kind": "schedule", "per_year": _QUARTERS, "months": None, "dates": [], "rule": None}
    within = _CHOSEN_WITHIN.fullmatch(text)
    if within and (_CHOSEN.fullmatch(within["chosen"]) or _WHENEVER.fullmatch(within["chosen"])):
        told = _read_time("希望日")
        return {**told, "remarks": [within["within"]]} if told else None
    if _CHOSEN.fullmatch(text):
        return {"kind": "schedule", "per_year": None, "months": None, "dates": [], "rule": None, "any_time": True}
    return None


def _read_half(text: str) -> Rate | None:
    found = _HALF.fullmatch(text)
    if not found:
        return None
    most = _FULL if found["bound"] in ("以上", "超", "を超える") else _FIFTY
    least = 0.0 if found["bound"] in ("以下", "未満", "に満たない") else _FIFTY
    return {
        "kind": "rate",
        "values": [{"label": None, "low": least, "high": most, "approx": most == least, "period": None}],
    }
