"""Finds what a text takes back of itself, what held once or will hold, and whose words it gives.

Each of these stands before or behind a value that is printed as any other, and leaves nothing of it for today.
"""

from functools import cache
from typing import Final

from mikiwame.vocabulary import patterns as re

_WRONG: Final = (
    "(?:は|が)?(?:誤り|間違い|誤情報|古い情報|誤解|デマ)(?:です|でし|だっ|である|。|$)|(?<!取り)(?:取消|訂正"
    "|取り消し)。?$"
    "|(?:予定|見込み)(?:だっ|でし)た|(?:上げ|下げ)予定。?$"
    "|(?<=[)円%人名分月日回所級点])の(?:半分|半額|約?[0-9]倍)(?:です|。|$)"
    "|(?<=[0-9円%人名分])と同[額数じ](?:です|。|$)|(?<=[円%人名])\\s?[×x]\\s?[2-9]。?$"
)
_ENDED: Final = (
    "(?:試験|検定|(?<!受[験検])資格|講座|制度)(?:自体)?は、?(?:[^。、]{0,10})?(?:(?:廃止|中止|撤廃|休止)(?:され|となり|になり|し)?|終了(?:しました|しています|済|となりました)|打ち切|取り?[やや]め(?:られ|に|と|まし)|なくなり(?:ました|、)|行われなくな|実施されなくな)"
    "|[(※【](?:中止|廃止|休止中?|終了|受付終了)[)】]"
    "|^\\s?(?:中止|廃止|休止中)[::】]|[0-9]{4}年度?で(?:終了|廃止|中止)|(?:現在|今年度?"
    "|本年度)[^。、0-9]{0,10}(?:募集|実施|開催|販売)(?:は|を)?して(?:い|お)(?:ません|りません|ない)"
    "|\\n(?:中止|廃止|休止中)$"
)
_ONCE: Final = (
    "^[\\s・●■◆※-]*(?:[0-9]{1,2}年前|発足当時|開始当初|当初|昔|コロナ禍|(?:平成|昭和)[0-9元]{1,2}年(?:頃|ごろ"
    "|当時)|(?:19|20)[0-9]{2}年(?:頃|ごろ|当時))"
    "(?:は|に|で|の)|※?\\s?(?:(?:19|20)[0-9]{2}年|(?:平成|昭和)[0-9元]{1,2}年)(?:当時|頃)(?:の?(?:もの|情報"
    "|数字|料金|金額))?(?:です)?[)。]?$"
    "|(?:改[定正訂]|変更|値上げ)前の(?:もの|情報|数字|料金|金額|内容)"
)
_COMING: Final = "^[\\s・●■◆※-]*(?:来年度?|再来年度?|次年度|翌年度?)(?:から|より|以降)?(?:は|、)"
_ELSEWHERE: Final = (
    "^[\\s・●■◆※-]*(?:ネット(?:上)?|口コミ|過去問|テキスト|参考書|研修|合宿|講習(?:会)?|模試|模擬試験"
    "|アメリカ|海外|米国|(?:私|僕|友人)の学校|通信(?:講座|教育)"
    "|(?:当|本)スクール|弊社|当社)では(?!、?(?:なく|ない|ありません))"
)
_ABOUT_SOME: Final = (
    "^[\\s・●■◆※-]*(?:障が?[い害]?のある|試験に落ちた|不合格だった|再受[験検](?:する|の)|免除(?:される"
    "|対象)の?|外国籍?の|外国人の|[1一]科目だけ[^。、]{0,6}|お?急ぎの|継続の)"
    "(?:方|人|者|場合)(?:は|に|で|も)"
)
_TAIL_NOTES: Final = (
    "※\\s?(?:非公式|参考|推定|概算|推計|予想|旧試験|旧制度|特例|(?:自社|当社|当サイト|弊社|独自)調べ|(?:弊社"
    "|当社|当校|当スクール)[^。]{0,6}(?:実績|数字))"
    "[^。]{0,8}。?$"
)
# "5,000円/1科目", "7,700円+α": a part of what is paid; "※午前のみ": of some only.
_PIECEWISE: Final = (
    "(?<=[円分])\\s?(?:[/・]\\s?[1一]?科目|\\([1一]科目(?:あたり|につき)?\\)|[1一]科目(?:あたり|につき))"
    "|(?<=[円間])\\s?(?:\\+|プラス)\\s?(?:α|アルファ)"
)
_ONLY: Final = "※\\s?(?!土日|平日|日曜|土曜|希望者|[^。]{0,5}会場)[^。※、0-9]{1,6}のみ。?$"
_FROM_THEN: Final = (
    "[0-9]{4}年(?:度|[0-9]{1,2}月)?(?:から|より|以降)[^。、0-9]{0,8}(?:変更|改[定正訂]|廃止|移行)(?:予定|され"
    "|し|となり|$|。|\\))"
    "|[0-9]{4}年度?は[^。、0-9]{0,8}(?:変更|異な|中止|廃止)"
)
_NO_DAY_OF_ITS_OWN: Final = frozenset(
    [
        *("exam_fee", "course_cost", "extra_fee", "pass_rate", "examinees", "passers", "duration", "passing_mark"),
        *("venue", "eligibility", "mode", "open_book", "proctored", "exam_content", "upkeep", "retake"),
    ]
)
_UNTIL: Final = "(?:19|20)[0-9]{2}年(?:度?まで(?:です|でし|。|$)|[0-9]{1,2}月まで(?:です|でし|[。)]|$))"
_IN_SO_LONG: Final = (
    "(?:(?<![0-9])[0-9]{1,2}(?:年|か月|日)|半年|数(?:年|か月)|1年半)(?:間|余り|あまり|弱|強|半|足らず|たらず|程度|ほど|ちょっと|以内|未満|目)?"
    '(?:の(?:間|うち))?[でに][^。0-9]{0,16}[0-9][0-9,.万千]*[人名][」)』"”]?(?:の?大台)?[をにもへ]?(?:突破|達[成し]|到達|[超越]え|超過|上回|の(?:ぼ|上)[りっる]|乗[りっ]|届[いき]|集ま|数え|なりま|なっ|オーバー)'
)
_HALF_OF_ALL: Final = {
    # "選択問題: 午前120分": the length is the head's, in whichever half of the day it is sat.
    # "1科目60分": the length of one of several subjects.
    "duration": "(?:^|[\\s。、は:|])[1一](?:科目|教科|課目|部門)(?:あたり|につき|ごとに)?\\s?約?[0-9]{1,3}(?:分|時間)"
    "|[^\\s:、。()0-9]{2,10}:\\s?(?:午前|午後)\\s?[0-9]{1,3}分",
    # "3級のみ不問ですが、2級は": what one grade does not ask, another does.
    # "甲種以外は誰でも", "2級までは制限なし": what some grades do not ask.
    "eligibility": "(?:[甲乙丙]種|準?[0-9]{1,2}級|[初中上]級|第?[1-4一二三]種)(?:以外|まで)(?:の?(?:級|試験|種))?"
    "(?:は|には|なら|であれば)[^。]{0,24}(?:誰でも|だれでも|どなたでも|制限|資格|条件|不問|不要|なし)"
    "|級(?:以[上下])?は、?(?:どなた|誰|だれ)でも[^。]{0,14}級(?:以[上下])?は、?[^。]{0,20}(?:のみ|だけ|に限|が必要|合格者)|級のみ、?(?:不問|なし|無し|制限(?:は)?(?:なし|ありません)|受[験検]資格(?:は|が)?(?:なし"
    "|不要|ありません))",
    # "約1年で受検者が3万人を突破": those of more than one year.
    "examinees": _IN_SO_LONG,
    "passers": _IN_SO_LONG,
    # "長野市(三海のみ)、名古屋市": one of the places is of some only.
    "venue": "\\([^()0-9。]{1,8}(?:のみ|だけ)\\)\\s?[、・,]",
    # "6月から9月の間(年に1回)": in one of these months.
    # "来年度は10月18日に行われるだろう": the day of one year that the text does not name.
    "schedule": "[0-9]月(?:から|より|~)[0-9]{1,2}月(?:まで)?の(?:間|あいだ|うち|中|いずれか|どこか)"
    # "毎週土曜日・日曜日": two days of each week, which may be one sitting or two.
    # "1級が11月5日、2級が11月19日": each grade has its own day.
    "|[級種](?:が|は|:)\\s?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日[^。0-9]{0,8}[0-9]?[級種](?:が|は|:)\\s?"
    "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日"
    # "一次試験:9月17日~10月17日 二次試験:12月8日": the days of two exams.
    "|[0-9]日[^。0-9]{0,6}~\\s?[^。日]{0,12}[0-9]日[^。0-9]{0,6}"
    "(?:二次|2次|実技|面接|口述|製図)(?:試験|検定|審査)?\\s?[:は]"
    "|毎週の?(?:土日|[月火水木金土日](?:曜日?)?\\s?[・、,と]\\s?[月火水木金土日](?:曜|[にの。、)]|$))"
    "|(?:^|[^0-9])来年度?の?[^。、0-9]{0,20}?は、?[0-9]{1,2}月[0-9]{1,2}日",
}
"""What is true of one part in each of these fields, where the value would be of all."""
_NOW: Final = re.compile("(?:が|けれど)、?(?:今|現在)(?:は|で)")
_PAID: Final = frozenset(["exam_fee", "course_cost", "duration", "study_time"])
_DATED: Final = frozenset(
    ["exam_fee", "course_cost", "extra_fee", "duration", "based_on", "schedule", "venue", "eligibility"]
)
"""The fields whose readings have the day from which something holds."""
_SPOKEN: Final = frozenset(["refund", "support", "aid", "materials", "course_cost"])
"""The fields in which a school speaks of its own."""
_OF_SOME_ALWAYS: Final = frozenset(["refund", "support", "aid", "retake"])


def find_taken_back(field: str, text: str) -> str | None:
    """Give the words of a normalised text that take its value back, date it back or give it as another's, or None."""
    found = _compile(field).search(text)
    if found and _NOW.search(text, found.end()):
        return None
    return found.group().strip() if found else None


@cache
def _compile(field: str) -> re.Pattern[str]:
    kinds = [_WRONG, _ENDED, _ONCE, _COMING, _TAIL_NOTES]
    kinds += [] if field in _SPOKEN else [_ELSEWHERE]
    kinds += [] if field in _OF_SOME_ALWAYS else [_ABOUT_SOME]
    kinds += [_PIECEWISE] if field in _PAID else []
    kinds += [] if field in ("venue", "exam_content") else [_ONLY]
    kinds += [] if field in _DATED else [_FROM_THEN]
    kinds += [_UNTIL] if field in _NO_DAY_OF_ITS_OWN else []
    kinds += [_HALF_OF_ALL[field]] if field in _HALF_OF_ALL else []
    return re.compile("|".join(kinds))
