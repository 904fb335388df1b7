"""Accounts for the numbers of a text about places: each counts halls or prefectures of the reading."""

from typing import Final

from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Venue

_NUMBER: Final = re.compile(r"(?<![0-9.])[0-9](?:,?[0-9])*")
# Years, days, grades, sittings, footnotes, addresses, how many sit there, and a count of what the halls lie in.
_NEUTRAL: Final = re.compile(
    r"(?:それぞれ|各(?:都道府県|級|地)(?:に|で)?)\s?[0-9](?:~[0-9]+)?(?:会場|か所)|[0-9]+会場(?:あたり"
    r"|につき)|[0-9]{1,4}(?:階|番地?|号|丁目|F)|(?:年に?|毎年)[0-9]{1,2}(?:~[0-9]{1,2})?回|(?:19"
    r"|20)[0-9]{2}(?:年度?"
    r"|[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?)|(?:令和|平成|昭和)\s?[0-9]{1,2}年?度?|[0-9]{1,2}(?:月|日|年|級|次"
    r"|時|分|種|類|段|歳)"
    r"|[0-9,]+\s?(?:人|名|円|点|問|%|パーセント|回)|第[0-9]+|[※*#][0-9]+|23区|[0-9]{1,4}(?=(?:の?地区|都市"
    r"|の?地域|エリア|都道府県)[・\s、でに(]{0,2}[0-9,]+(?:会場|か所|都市))"
    r"|〒[0-9-]+[^〒]*|[0-9]{1,2}:[0-9]{2}|\([0-9]{1,2}\)|[A-Za-z]+[0-9]+|[0-9](?:道|府|県|都(?![市道]))"
)


# "各都道府県の県庁所在地に必ず1か所": what each has, and no number of all.
_OF_EACH: Final = re.compile("各[^。、0-9]{1,16}に[^。、0-9]{0,6}(?P<number>[0-9]{1,2})\\s?(?:会場|か所)")
# "筆記試験は全国35都道府県で、実技試験は東京都と大阪府の2か所だけ": each part at its own places.
_PART: Final = re.compile(
    "(?P<part>短答|論文|筆記|実技|学科|技能|口述|面接|製図|実習|[1-3一二三]次)(?:式)?(?:試験|検定|審査)?(?:について)?(?:は|:|では|が)"
    "[^。\\n]{0,24}?(?:[0-9](?:会場|か所|都市|都道府県|箇所)|[都道府県]で|全国|各地)"
)
# "試験会場の確認", "会場に行く必要はありません": a hall is named, but not that one sits there.
_MENTIONED: Final = re.compile(
    "(?:会場|試験地|受験地|受験場所)(?:や日時|、日時|、試験日時|や試験日)?(?:の?(?:案内|確認|変更|住所|地図|名称|選び方|選択肢|割当|一覧|検索|情報|下見|アクセス)"
    "|(?:等|など)が|が(?:記載|書か)|・会場)|(?:会場|テストセンター|試験場)(?:に|へ|まで)[^。、]{0,14}(?:必要|こと|手間)(?:が|は|も)?(?:な[いく]|あり?ません|不要)"
)
_SAT: Final = re.compile(
    "(?:会場|センター|試験場|機関|[学高]校|大学|教室|施設|場所|都市|会館|会議所|キャンパス|ホール|ビル|[校館地])(?:など|等)?(?:\\([^()]*\\))?"
    "(?:で(?!き|す|は?な|あ)|にて|において|へ|に(?:お?越|行|出|足|来|集|赴)|が(?:設け|用意|あり)|に(?:設け|なり|て)|となり|を(?:選|指定|設け|会場))|にて|において"
    "|全国|各地|各都|主要|最寄|近く|会場受[験検]|CBT|テストセンター|(?:会場|場所|地)(?:は|:|\\|)|(?:行わ|実施さ|開催さ)れ|[都道府県市区]|会場(?:のみ|だけ)|指定|専門学校|会員校|(?:在宅|自宅)[^。]{0,10}(?:認め|でき|不可|な[いし])"
    f"|{REGION_OR_PLACE.pattern}"
)
# "二次試験の会場は協会が指定": of one stage only.
_OF_STAGE: Final = re.compile("^[^。]{0,4}(?:第?[2-3二三]次)(?:試験|検定)?の(?:試験)?(?:会場|試験地)は")
_SHORT: Final = 14
# "北海道センター、東北センター、関東センター": halls by name, of which none is counted.
_CENTRES: Final = re.compile("(?:[\u4e00-\u9fff]{2,6}(?:センター|支部|会場)[、・と]){2}")
_PREFECTURE: Final = re.compile(rf"(?:{REGION_OR_PLACE.pattern})[都府県]|北海道")
_NOT_ALL: Final = re.compile("など|等|ほか|他|主要|その他|のうち")
_SEVERAL: Final = 3


def find_other_count(text: str, reading: Venue) -> str | None:
    """Give a number of a normalised text about places that its reading has not, or None."""
    held = {reading["halls"], reading["prefectures"]}
    if held == {None} and not reading["home"]:
        mentioned = _MENTIONED.search(text)
        if mentioned or not (_SAT.search(text) or len(text) <= _SHORT):
            return mentioned.group() if mentioned else "~"
    of_each = _OF_EACH.search(text)
    if of_each and reading["halls"] == int(of_each["number"]):
        return of_each.group()
    centres = _CENTRES.search(text) if reading["halls"] is None and not reading["prefectures"] else None
    if centres:
        return centres.group()
    stage = _OF_STAGE.search(text)
    if stage:
        return stage.group()
    parts = {match["part"]: match.group() for match in _PART.finditer(text)}
    if len(parts) > 1:
        return next(iter(parts.values()))
    listed = _PREFECTURE.findall(text) if held == {None} and not reading["home"] else []
    if len(listed) >= _SEVERAL and not _NOT_ALL.search(text):
        return str(listed[0])
    plain = _NEUTRAL.sub(lambda found: " " * len(found.group()), text)
    counts = [(int(match.group().replace(",", "")), match.group()) for match in _NUMBER.finditer(plain)]
    if sum(number for number, _ in counts) in held:
        return None
    return next((printed for number, printed in counts if number not in held), None)
