"""Asks of a text on venues that it says where the exam is sat: most sentences with a hall in them say something else.

``会場までの移動時間を計測する``, ``会場名・住所・最寄り駅`` and ``研修会場`` hold a hall's word and no place
of the exam. A reading with a number of halls has that number for it; one that says only "in halls" or "at home" needs
such words.
"""

from typing import Final

from mikiwame.notation.account.said_when import find_part
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Venue

_PLACE: Final = (
    "(?:会場|会場型|試験場|試験室|センター|[学高本分]校|校舎|校"
    "|学院|大学|短大|スクール|教室|施設|機関|都市|各地|全国|国内"
    "|支部|本部|県庁所在地"
    "|都道府県|[都道府県市区]内|地区|地域|会館|会議所|ホール|場所"
    "|拠点|CBT|ビル|か所|協会|受[験検]地|試験地|近く|最寄り|職場"
    f"|パソコン|キャンパス|事業所|営業所|{REGION_OR_PLACE.pattern}[都府県市]?)"
)
_SIT: Final = "(?:受[験検け]|実施|開催|行[いうわなっ]|試験|検定|挑戦|施行|開[かき]|執り)"
_SAT: Final = re.compile(
    f"{_PLACE}[^。、]{{0,10}}?(?:で(?!も)|でも(?=受)|にて|において|における|での|にある)[^。]{{0,30}}?{_SIT}"
    f"|{_PLACE}(?:の(?:中|うち|いずれか|どこか))?(?:から|を)[^。]{{0,12}}(?:選"
    "|指定(?:し|でき|され))[^。]{0,20}(?:受[験検け]|でき)"
    "|(?:会場|試験地|受[験検]地|開催地|実施地|(?:試験|実施|受[験検])場所)(?:[はがも]"
    f"|には?|については)、?[^。]{{0,30}}{_PLACE}"
    f"|{_PLACE}(?:が|を)(?:指定|会場)|{_SIT}[^。]{{0,6}}は、?[^。、]{{0,16}}{_PLACE}(?:[^。、]{{0,4}}(?:です"
    "|となり|になり|。|$)|と)"
    f"|{_PLACE}(?:受[験検]|試験)(?:のみ|だけ|となり|になり|に(?:変"
    f"|移行|限)|です|。|$)|会場(?:に|へ)(?:行|出向|来場|足)[^。]*{_SIT}"
    f"|一般受[験検]者は[^。]*{_PLACE}"
)
_AT_HOME: Final = "(?:在宅|自宅|家|オンライン|インターネット|ネット|IBT|リモート|[Ww][Ee][Bb]|WEB)"
# What a hall is spoken of for, when it is not said to be where the exam is sat.
_ANOTHER_MATTER: Final = re.compile(
    "会場(?:に|へ)[^。、]{0,8}なくても|会場(?:に|へ)[^。、]{0,8}必要(?:は|が|も)?(?:な[いくし]|ありません)"
    "|(?:研修|講習|講義|スクーリング|説明会)(?:の|・)?会場|会場(?:で"
    "|での)?の?(?:研修|講義|講習|集合受講|受講|過ごし方|雰囲気)"
    "|移動(?:時間|手段|の手間|は)|所要時間|交通(?:手段|費|機関)"
    "|アクセス|最寄り?駅|持ち物|貸[しさ出与]|持ち込|監督員の指示"
    "|座席|入場|着席"
    "|会場(?:入り|到着|案内図|地図|見取)|(?:受付|集合|開場|入室)時"
    "|正本|割り?当てられ|一覧(?:で|を|は|\\(|$)|リンク|会場名|差額"
    "|比較|選び方"
    "|の(?:流れ|違い|様子|住所|地図|確認|予約|空き)|(?:予約|流れ"
    "|手続き?|申請)(?:が|は|を|の|・|と)[^。]{0,24}(?:確認|整理"
    "|解説|支払|必要書類|段階)"
    "|会場(?:・|や|と|、)(?:日程|日時|持ち物|受[験検]料|支払)|(?:日程"
    "|受[験検]料|支払|受[験検]日)(?:・|や|と|、)[^。、・]{0,8}会場"
    "|(?:早め|事前|前もって|必ず)[^。]{0,10}(?:予約|確認)|ご確認"
    "|確認し(?:て|まし)|埋まり|向いて|会場(?:が|は)?(?:おすすめ"
    "|お勧め|便利)|お知らせ|案内され"
    "|と同じ|と同[様等]|とは(?:異な|違)|(?:と|に)比べ|メリット|デメリット|注意点|課題カード|面接官"
)
_CROSSED: Final = re.compile(
    f"{_AT_HOME}(?:での?)?(?:受[験検]|試験)?(?:は|:|\\s|\\|)*[✕×✗❌△]|{_AT_HOME}[^。]{{0,10}}とは(?:異な|違)"
)
_DESIGNATED: Final = re.compile(
    "(?:協会|事務局|主催者|センター|本部|機構)が(?:指定|決定|通知)(?:。|$|します|する(?:。|$))"
)
# "春は全国各地で行われますが、秋は東京のみです": two times or kinds, each with its own places.
_TWO_TOPICS: Final = re.compile("は[^。]*(?:ますが|ですが|ものの|一方)、[^。、]{1,12}は[^。]*(?:のみ|だけ|に限)")
_POINTER: Final = re.compile(
    "\\s?※?[^。※]{0,24}(?:詳細|詳しく|くわしく|最新)[^。※]{0,24}(?:ください|下さい|をご確認|をご覧|まで)。?|※[^。※]*ください。?$"
)
# "2020年11月、2021年5月の試験は": what some sittings of the past had.
_PAST: Final = re.compile("^[※\\s・]*(?:(?:19|20)[0-9]{2}|(?:令和|平成)[0-9元]{1,2})年[^。]{0,20}の(?:試験|検定|回)は")
_COPULA: Final = re.compile("(?:です|となります|になります|となっています)。?$")
_DENIED: Final = re.compile(
    f"{_AT_HOME}[^。]{{0,16}}(?:認められ|選べ|でき(?:ない|ません)"
    "|不可|中止|廃止|終了|行って|行われて|な[くし]|ありません)|[→今]は?会場"
    "|会場のみ|1会場あたり"
)
_OF_COURSE: Final = re.compile("(?:スクーリング|講習会?|研修|講義|授業)(?:\\s?\\([^()]*\\))?(?:では|は|に(?:は|つい))")
_COURSE: Final = re.compile("講座|スクーリング|研修|講習|講義|授業|レッスン|セミナー|学習")
_EXAM: Final = re.compile("試験|検定|受[験検]|考査|審査|[CIP]BT|テスト")
_PREDICATE: Final = re.compile(
    "です|ます|ません|まし(?:た|ょう)|でし(?:た|ょう)|である|ください|(?:[るくすうつ]|[いでし]た|ない)(?=[。」、\n]|$)"
)
# What names of halls are made of, where a text is nothing but such names.
_NAMING: Final = re.compile(
    "[\u4e00-\u9fff\u30a1-\u30fa\u30fcA-Za-z]{0,14}(?:協会|センター"
    "|機構|財団|連盟|協議会|検定会|試験会|振興会|研究会|学会|会議所|[^一]学校|各種学校|専門学校|専修学校"
    "|大学|短大|高校|学院|会館"
    "|ホール|[分本会]校|会員校|受講校|キャンパス|機関|施設|会場"
    "|都市|方式|テスト)|全国|各地|主要|地域|地区|地方|市町村|都道府県"
    "|県庁所在地|所在地"
    "|公開|指定|準|本|提携|特設|認定|当|各|試験(?:地|場所?|方式"
    "|形式|方法|会場)?|検定|受[験検](?:方式|形式|方法|地|会場|者)?"
    "|(?:実施|開催)(?:地|場所|都市|方法|形態)?|場所|会場型?"
    "|コンピュータ[ーー]?|[CIP]BT|[Pp]rometric|プロメトリック|ピアソン(?:VUE)?"
    "|一般|団体|個人|通常|現在|原則|国内|海外|北米|南米|中南米|[欧東南西北]+アジア"
    "|オセアニア|中東|アフリカ|オーストラリア|主な|おもな|最寄り|お近く|日本"
    "|アジア|ヨーロッパ|欧州|公共|等|他|型|など|ほか|その他"
    "|のみ|だけ|または|又は|及び|および|もしくは|あるいは|ならびに"
    "|並びに|年度により異なる|(?:申請|申込)のあった|短期大学|[市区町村都道府県]内"
    "|在宅|自宅|IBT|オンライン"
    f"|{REGION_OR_PLACE.pattern}[都府県市]?|[0-9,]+(?:会場|都市|か所"
    "|以上|地区)|[との・、,/:|()\\[\\]【】〔〕「」●■◆○◎※〇◇□▼.。\\s~-]"
    "|や|で(?:の)?|は|に|が"
)


def find_other_matter_of_halls(text: str, venue: Venue) -> str | None:
    """Give the words by which a normalised text tells of halls or of home, and not of where one sits, or None."""
    part = find_part(text) if not venue["home"] else None
    if part:
        return part
    crossed = _CROSSED.search(text) or _PAST.search(text) or _TWO_TOPICS.search(text)
    if crossed:
        return crossed.group()
    if venue["home"]:
        course = _COURSE.search(text)
        of_course = _OF_COURSE.match(text)
        return course.group() if course and (of_course or not _EXAM.search(text)) else None
    if venue["halls"] or venue["prefectures"]:
        return None
    text = _POINTER.sub("", text) or text
    designated = _DESIGNATED.search(text)
    if designated:
        return designated.group()
    names = _COPULA.sub("", text)
    if _DENIED.search(text) or (not _PREDICATE.search(names) and _is_names_alone(names)):
        return None
    other = _ANOTHER_MATTER.search(text)
    if other:
        return other.group()
    return None if _SAT.search(text) else text[:_SHOWN]


def _is_names_alone(text: str) -> bool:
    return len(_KNOWN.findall(text)) >= _SEVERAL or not _NAMING.sub("", text).strip()


_KNOWN: Final = re.compile(f"{REGION_OR_PLACE.pattern}(?=[都府県市]?(?:$|[、・,\\s]))")
_SEVERAL: Final = 2
_SHOWN: Final = 12
"""How many letters of a text are given as the reason, where no word of it says where one sits."""
