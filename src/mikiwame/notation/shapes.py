"""Spells what is one in meaning and several in print in the way that the readers know: heads, sittings, counted places.

Nothing is taken away that says something: a head loses its brackets, a number of a sitting gets the sign before it, and
a counted kind of place its usual word.
"""

from datetime import date
from typing import Final

from mikiwame.notation.hedges import put_hedge_ahead
from mikiwame.notation.of_some import drop_some_people
from mikiwame.notation.papers_had import name_price_by_piece
from mikiwame.notation.scoped import SCOPE
from mikiwame.vocabulary import patterns as re

_PART: Final = "(?:第?[1-4一二三]次|学科|実技|筆記|口述|面接|実地|短答|論文|製図|技能)"
_DATE: Final = r"(?:[0-9]{4}年|(?:平成|令和)\s?(?:[0-9]{1,2}|元)年|[0-9]{4}/)"
# "【筆記試験】2018年10月21日": the head of a part before its day.
_HEAD_OF_DAY: Final = re.compile(
    rf"[【\[〔<](?P<part>{_PART}(?:[・、](?:{_PART}))?)(?P<exam>試験|検定|審査)?[】\]〕>]\s?(?=(?:{_DATE})?\s?[0-9]{{1,2}}[月/])"
)
# "〈筆記試験〉 第1回目 1月第3週": the head of all the sittings.
_HEAD_OF_SITTINGS: Final = re.compile(
    rf"^\s?[(【\[〔<](?P<part>{_PART})(?P<exam>試験|検定|審査)[)】\]〕>]\s?(?=第?[0-9]{{1,3}}回)"
)
# "第80回 2~3 平成29年7月8日": grades without their sign, between a sitting and its day.
_GRADES_OF_SITTING: Final = re.compile(
    rf"(?<=[0-9]回)\s?(?P<grades>準?[1-9](?:\s?[~・、,-]\s?準?[1-9]){{1,5}})\s(?={_DATE})"
)
# "11/9(日) 甲種4類・乙種6類": the classes that are sat on the one day of the text.
_DAY_OF_CLASSES: Final = (
    rf"(?:{_DATE})?\s?[0-9]{{1,2}}(?:/[0-9]{{1,2}}|月(?:[0-9]{{1,2}}日|の?(?:第[1-5]|[上中下]旬)[^\s、。()0-9]{{0,4}})?)"
    r"(?:\s?\([月火水木金土日祝・]{1,3}\))?"
)
_CLASSES_BEHIND: Final = re.compile(
    rf"^\s?(?P<day>{_DAY_OF_CLASSES}(?:[・、]{_DAY_OF_CLASSES}){{0,5}}|年[1-9]回)(?:\s?:\s?|、|\s)?"
    rf"[【\[]?(?P<classes>{SCOPE}|[^\s、。:()0-9月日]{{1,8}}(?:コース|部門|クラス|種目))(?:試験)?[】\]]?(?:のみ|だけ)?\s?$"
)
# "80回 3級 7月8日": the number of a sitting, which is never how often a year; two digits or more, at the beginning.
_SITTING: Final = re.compile(r"^\s?(?=[0-9]{2,3}回[\s|])")
_PLACES: Final = {
    # "2都府", "1都2府": kinds of prefectures; "9都府市", "8道県市": towns among them.
    re.compile("(?<=[0-9])(?:[都道府県]{0,3}[道府県]市(?![区町村立内])|都市府)"): "都市",
    re.compile("(?<=[0-9])(?:都府|府県|都県|道県|道府|都道府)(?![県市])"): "都道府県",
    re.compile("(?<=[0-9])(?:受[験検]地|開催地|実施地|試験場)(?=で|に|の|$|[、。)(])"): "会場",
    re.compile("(?<=[0-9])(?:支部|校舎|店舗|事業所|営業所)(?=で|に|の|$|[、。)])"): "か所",
    re.compile("(?<=[0-9])(?:ブロック|エリア|方面)(?=で|に|の|$|[、。)])"): "地区",
}


# "身体検査料 | 3,450円 | |": cells that hold nothing.
_EMPTY_CELLS: Final = re.compile("(?:\\s?\\|)+\\s?$")
# "総合計 | 73.1%": the head of the row of all.
_OF_WHOLE: Final = re.compile("^\\s?総合?計\\s?\\|\\s?(?=[0-9])")
# "(各非課税)", "(どちらも税別)": of all of them, which one word for tax says as well.
_TAX_OF_ALL: Final = re.compile(
    "\\((?:各|いずれも|どちらも|すべて|全て|ともに|共に|それぞれ|全額|金額は)\\s?(?P<tax>非課税|税込み?|税抜き?|税別"
    "|消費税込み?)(?:です|価格)?\\)"
)
# "上期 筆記試験:6月上旬": a half of the year tells no more than its months, where the part behind it has a head.
_HALF_OF_PART: Final = re.compile(
    f"[【(]?(?:[前後上下]期|[春夏秋冬][期季])(?:試験|検定)?(?:[】)]|\\s?:)?\\s?(?=[【(]?{_PART}(?:試験"
    f"|検定)?\\s?[:】)])"
)
# "【上期:筆記試験】6月2日", "筆記試験※1 | 5月29日", "筆記試験/6月上旬頃": the head of a part.
_PART_IN_HALF: Final = re.compile(
    f"【(?:[前後上下]期|[春夏秋冬][期季])\\s?[:・の]\\s?(?P<part>{_PART}(?:試験|検定|審査)?)】\\s?"
)
_PART_AHEAD: Final = re.compile(
    f"(?P<part>(?<![一-龠]){_PART}(?:試験|検定|審査))(?:日程?)?(?:※[0-9]{{1,2}})?\\s?(?:[|/]\\s?"
    f"|(?<=日)\\s)(?={_DATE}?\\s?[0-9]{{1,2}}[月/])"
)
_CELLS_OF_DAYS: Final = re.compile(f"(?<=[日)])\\s?\\|\\s?(?={_DATE}[0-9]{{1,2}}[月/])")
_EVERY_YEAR: Final = re.compile(f"^(?:毎年|例年)、?(?={_PART}(?:試験|検定|審査)?は)")
# "個人会員 年額8,000円", "正会員にあたっては年額10,000円", "10,000円/年"
_A_YEAR: Final = re.compile(
    "(?:(?P<who>[一-龠]{1,6}会員)(?:にあたって)?(?:は|の場合は)?、?\\s?)?年額(?:は|で)?\\s?(?=約?[0-9¥])"
)
_PER_YEAR: Final = re.compile("^(?P<sum>[0-9][0-9,]*円)\\s?/\\s?年$")
# "地域を問わずひとりにつき1,650円": what is so for everybody.
_FOR_EACH: Final = re.compile(
    "(?:地域|会場|年齢|場所)(?:を問わず|に(?:かか|関)わらず)、?|(?<![0-9])(?:お?[一1]人|ひとり"
    "|お?[一1]名)様?(?:につき|あたり|当たり)、?(?=約?[0-9¥])"
)
# "個人受験者については、手数料が12,870円": whose the one price is.
_WHOSE_PRICE: Final = re.compile(
    "(?<=[級種者方員生人般])(?:については|に関しては|に対しては|の場合(?:は|には)?|は)、?"
    "(?:受[験検](?:手数)?料|検定料|手数料|料金|費用|金額)(?:が|は)、?(?=約?[0-9¥])"
)
# "7,150円(医科・調剤とも)": each of what the bracket lists.
_BOTH_IN_BRACKET: Final = re.compile(
    "(?:^|(?<=。))(?:受[験検](?:手数)?料|検定料|料金|費用)?[:は]?\\s?(?P<price>[0-9][0-9,]*円)\\s?\\((?P<list>[^()0-9、。]{1,8}(?:[・、/と][^()0-9、。]{1,8}?){1,3})(?:とも(?:に)?|いずれも|どちらも|共通)\\)(?=。|$)"
)
# "制限なし(級により求められる知識レベルは異なる)"
_OTHER_LEVEL: Final = re.compile("\\([^()]{0,16}(?:知識|内容|レベル|難易度|出題)[^()]{0,14}(?:異な|違)[^()]{0,6}\\)")
# "毎年7月下旬に一次試験、12月上旬に二次試験が行われます": the times stand before their names.
_TIME_FIRST: Final = re.compile(
    f"(?P<time>[0-9]{{1,2}}月(?:の?第?[0-9上中下初旬末土日曜週]{{0,8}})(?:頃|ごろ)?)に(?:は)?(?P<part>{_PART}(?:試験"
    f"|検定|審査)?)(?:が|を|、|。|$)"
)
_TIMES_FIRST: Final = re.compile(
    f"(?:毎年|例年)?、?(?:{_TIME_FIRST.pattern.replace('?P<time>', '?:').replace('?P<part>', '?:')}){{2,4}}(?:行われ"
    f"|実施され|実施し|行い|あり|開催され)?(?:てい)?(?:ます)?。?"
)


def _turn_round(text: str) -> str:
    if not _TIMES_FIRST.fullmatch(text):
        return text
    return " ".join(f"{each['part']}:{each['time']}" for each in _TIME_FIRST.finditer(text))


def _name_member(found: re.Match[str]) -> str:
    return f"{found['who']}の年会費" if found["who"] else "年会費"


# "(5級と4級は同一問題)": what grades have in common is no other length.
_SAME_PAPER: Final = re.compile("\\s?\\([^()]{0,20}(?:と|は)[^()]{0,12}(?:同一|同じ|共通)の?(?:問題|試験|内容)\\)")
# "令和2年2月2日(日) 受付時間 午前8時30分~9時 審査開始 午前10時20分": the hours of the day.
_HOUR: Final = "(?:午前|午後)?\\s?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})"
_DAY_PLAN: Final = re.compile(
    f"(?<=[)日])(?:\\s+(?:受\\s?付|開\\s?会\\s?式|開場|集合|審査開始|試験開始|開始|終了|閉\\s?会\\s?式?)(?:時間"
    f"|時刻)?\\s*:?\\s*{_HOUR}(?:\\s?[~-]\\s?{_HOUR})?)+\\s*$"
)
# "2006年10月8日(次回以降の日程は未定)", "10月上旬の連続する2日間"
_NO_MORE_DAYS: Final = re.compile(
    "\\((?:次回|今後|それ)(?:以降)?の?(?:日程|予定|開催|試験)?[^()]{0,6}未定\\)|(?<=旬)の連続する[2-9]日間(?=$|。|に)"
)
# "二次試験は11月下旬ごろ、筆記試験の全科目合格者に対して行われます": who sits the later part.
_OF_PASSERS: Final = re.compile(
    f"、?※?(?:{_PART})(?:試験|検定)?の?(?:全科目|全部門)?合格者(?:に対して|を対象に(?:して)?|に限り|のみ(?:が?対象"
    f"|に|を対象に)?)、?"
)
# "15年1/26(日)": a year of an era, which one its weekday proves.
_SHORT_YEAR: Final = re.compile(
    "(?<![0-9年成和])(?P<year>[0-9]{1,2})年\\s?(?P<month>[0-9]{1,2})(?:月"
    "|/)(?P<day>[0-9]{1,2})日?\\s?\\((?P<weekday>[月火水木金土日])"
)
_ERAS: Final = {"平成": 1988, "令和": 2018}
_WEEKDAYS: Final = "月火水木金土日"


def _spell_short_year(text: str) -> str:
    return _SHORT_YEAR.sub(_find_era, text)


def _find_era(found: re.Match[str]) -> str:
    proven = []
    for era, start in {**_ERAS, "": 2000}.items():
        try:
            day = date(start + int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
        if _WEEKDAYS[day.weekday()] == found["weekday"]:
            proven.append(f"{era}{found['year']}年" if era else f"{day.year}年")
    if len(proven) != 1:
        return found.group()
    return f"{proven[0]}{found['month']}月{found['day']}日({found['weekday']}"


# "全国17都市(仙台、新潟、高松、広島 など)": some of what is counted.
_SOME_OF_THEM: Final = re.compile("(?<=会場|か所|都市|地区)\\s?\\((?:[^()0-9]{1,60})(?:\\s?(?:ほか|他|など|等))\\)")
# "全国のオデッセイコミュニケーションズCBTテストセンター": whose they are.
# "みなと市民ホール(みなと市北浜町2-3-4 TEL000-000-0000)": one hall with its address.
_ONE_HALL: Final = re.compile(
    "^(?:(?:試験)?会場|場所)?\\s?[:は]?\\s?[^\\s、。()0-9]{2,20}(?:館|センター|本部|庁舎|ホール|プラザ|校|大学|道場"
    "|研修所|会議所|ビル)\\s?"
    "\\([^()]*[都道府県市区町村][^()]*[0-9]+(?:-[0-9]|番|丁目|号)[^()]*\\)(?:\\s?[0-9]{0,2}階?\\s?(?:大|小|中"
    "|第)?(?:講堂|ホール|会議室|研修室|道場|教室|体育館)?)?$"
)
_WHOSE_CENTRE: Final = re.compile(
    "(?<=[のな])\\s?(?:(?!テスト|センター)[ァ-ヶー]{3,20}|[A-Z][A-Za-z-]{2,20}|プロメトリック"
    "|ピアソンVUE)(?:\\s?(?:[ァ-ヶー]{3,20}"
    "|VUE))?\\s?(?=(?:CBT"
    "|IBT)?\\s?(?:テスト)?(?:センター|会場))"
)


def spell_shapes(field: str, text: str) -> str:
    """Give a normalised text of ``field`` as its readers know it."""
    text = _TAX_OF_ALL.sub(lambda found: f"({found['tax']})", _EMPTY_CELLS.sub("", _OF_WHOLE.sub("", text)))
    if field == "schedule":
        text = _spell_short_year(_OF_PASSERS.sub("", _DAY_PLAN.sub("", _NO_MORE_DAYS.sub("", text))))
        text = _turn_round(re.sub("(?<=[0-9]回)前後(?=行|実施|開催)", "程度", text))
        text = _EVERY_YEAR.sub("", _HALF_OF_PART.sub("", _PART_IN_HALF.sub(r"\g<part>:", text)))
        headed = _PART_AHEAD.sub(r"\g<part>:", text)
        text = _CELLS_OF_DAYS.sub("、", headed) if headed != text else text
        text = _HEAD_OF_DAY.sub(lambda head: f"{head['part'].replace('、', '・')}試験 ", text)
        text = _HEAD_OF_SITTINGS.sub(lambda head: f"{head['part']}{head['exam']} ", text)
        text = _GRADES_OF_SITTING.sub(lambda found: f" {found['grades']}級 ", text)
        text = _CLASSES_BEHIND.sub(r"\g<classes>:\g<day>", text)
        return _SITTING.sub("第", text)
    if field == "subscription":
        return _PER_YEAR.sub(r"年会費:\g<sum>", _A_YEAR.sub(_name_member, text))
    if field == "extra_fee":
        return name_price_by_piece(text)
    if field in ("exam_fee", "course_cost"):
        return _BOTH_IN_BRACKET.sub(r"\g<list>ともに\g<price>", _WHOSE_PRICE.sub("は", _FOR_EACH.sub("", text)))
    if field == "eligibility":
        return _OTHER_LEVEL.sub("", text)
    if field in ("pass_rate", "examinees", "passers"):
        return put_hedge_ahead(drop_some_people(field, text) if field != "pass_rate" else text)
    if field == "duration":
        return _SAME_PAPER.sub("", text)
    if field == "venue":
        text = re.sub("(?<=[都道府県市京阪])\\s?(?:or|OR)\\s?(?=[一-龠])", "・", text)
        for counted, usual in _PLACES.items():
            text = counted.sub(usual, text)
        text = (
            re.sub("(?<=\\s)会場(?=:)(?=.*)", "会場試験", text)
            if re.match("(?:CBT|IBT|オンライン|在宅)[^、。:]{0,4}:", text)
            else text
        )
        text = _ONE_HALL.sub("1会場", text.replace("日本全国", "全国"))
        text = _WHOSE_CENTRE.sub("", _SOME_OF_THEM.sub("", text))
    return text
