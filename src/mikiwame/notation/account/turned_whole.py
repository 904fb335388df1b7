"""Finds the words that turn a text as a whole, wherever they stand in it, and which its reading doesn't hold.

The readers leave out spans that tell no value: a sentence beside the one that does, a bracket, a remark. Some spans
without a value still say of the one that was read that it is none: that it held once, is of another exam, will change,
has exceptions, is an example. This goes over the whole of a text after it has been read, so that it sees such a span
whichever reader left it out.
"""

import json
from functools import cache
from typing import Final

from mikiwame.notation.account.kinds import find_lost_part
from mikiwame.notation.account.left_out import find_left_out
from mikiwame.notation.account.said_behind import find_kept_grade, find_said_behind
from mikiwame.notation.account.sums import find_lost_whole
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.normalise import normalise
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Reading, Unreadable, Withheld
from mikiwame.vocabulary.terms import Terms

_UNIT: Final = "(?:円|%|人|名|分|点|問|時間|か月|週間|日)"
_VARIES: Final = "(?:変わ|変動|異な|違[いうっ]|まちまち|差があ|様々|さまざま)"
_BY: Final = (
    "(?:地域|地区|会場|都道府県|試験地|[^。、()]{0,4}級|コース|科目|区分|種別|受[験検](?:方法|地|級|形式)"
    "|支部|団体|学校|教室|スクール|校舎|機関)"
)
_SCOPE: Final = f"(?:{SEVERAL_GRADES}|{GRADE}|{PART}|{AUDIENCE}|{MODE})(?:の?(?:試験|検定|受[験検]|講座|コース))?"

# "改定前は", "(改定前)", "これは昨年までのものです", "以前の話です"
_ONCE: Final = (
    "(?:昨年|去年|前年)度?まで(?:は)?、?約?¥?[0-9][0-9,.]*\\s?(?:円|%|分|人|名)(?:です|でした)?。?$",
    "[(※]\\s?(?:改[定正訂]|変更|値上げ|新制度)(?:以)?前(?![^()。]{0,8}[0-9])\\)?",
    "(?:^|。)\\s?[^。、0-9]{0,12}(?:改[定正訂]|制度変更|変更|値上げ)(?:以)?前(?:は|の|では|まで)",
    "(?:これ|それ|以上|上記)(?:は|も)[^。]{0,12}(?:昨年|前年|一昨年|以前|旧制度|旧試験|過去|当時|改[定正訂]前|古い)[^。]{0,12}(?:です|でした|である|。|$)",
    "(?:以前|過去|昔|旧制度|昨年|前年|古い)(?:度)?(?:まで)?の?(?:話|もの|情報|制度|数字|料金|日程)(?:です|でした|であり|となります|になります)",
    "(?:昨年|前年|一昨年)(?:度)?まで(?:は(?![^。]*(?:でした|だった|ました)が、)|の(?:もの|話|料金|制度|基準|試験))",
)
# "と聞きましたが、違いました", "という噂です"
_DOUBTED: Final = (
    "(?:違い|間違い|誤り|嘘|うそ|デマ|勘違い)(?:ました|でした|だった(?:ようです)?|のようです)[。!\\s]*$",
    "(?:聞|言われ|書かれ|思って)[^。、]{0,10}(?:が|けど|けれども?)、?(?:実際|本当|事実)?(?:に|は|と|には)?(?:違|異な|誤)",
    "(?:という|との|…)噂(?:です|がある|があります|もあります|を聞)",
    f"[0-9]\\s?{_UNIT}(?:程度|ほど|くらい)?(?:では|じゃ)(?:ありません|ない)(?:です)?[。!\\s]*$",
    "(?:現時点|現在|今のところ)(?:では|は)?、?(?:まだ)?(?:未発表|未定|不明|発表され(?:ていない|ていません))",
    "(?:この|本|当|当該)(?:試験|検定|資格|講座|制度)(?:自体)?は、?[^。、]{0,8}(?:(?:廃止|撤廃|中止)され|打ち切ら|取り?やめ(?:られ|に|と)|なくなりました|行われなくな|(?:廃止|中止|終了)となりました)",
    # "6,200円。今のところ未公表です": of the figure, where the clause names nothing else.
    "(?:^|[。、(※が])\\s?(?:なお、?|ただし、?)?(?:(?:今年度?|本年度?|今回|今期|次回|来年度?|次年度|新年度|新(?:しい)?(?:料金|金額|価格|制度)|正式な(?:料金|金額|数字|値))(?:の?(?:分|料金|金額|価格|試験|数字|結果|もの|受[験検]料|合格率))?(?:は|も|については)?、?)?"
    "(?:現時点|現段階|現状|現在(?:の(?:ところ|時点|段階))?|[今いま]{1,2}の(?:ところ|時点|段階)|今は|目下|[未いま]だ(?:に)?|まだ)(?:で(?:は)?|は)?、?(?:[未いま]だ(?:に)?|正式に(?:は)?|一切|何も|はっきり)?"
    "(?:未(?:公表|発表|公開|確定|定|決定|詳)|不明|非公[表開]|(?:公表|発表|公開|確定|決定|公示|告知|案内|開示)(?:は)?(?:され|し|がな|はな|があ|はあ|待ち)|決まって|決まりま|明らかに(?:され|なって)|分かって|わかって|出て(?:い|お))",
    # "5,000円になる見通しです", "30%ほどと聞きました", "7,000円とのことです"
    f"(?:{_UNIT}|割)(?:程度|ほど|くらい|ぐらい|前後|以上|弱|強)?(?:[になるとかすだである]{{0,3}}(?:見通し|模様|公算)|(?:に|と)?(?:なり|かかり)そう(?:です|だ|。|$)"
    "|(?:だ|である|かかる|する|になる)?と(?:聞[きいく]|耳にし|伺[いっ]|教わ|見られ|みられ|予測|予想|推測|推定)|(?:だ|である|かかる|する|になる)?(?:とのこと|らしい|みたい(?:です|だ|。|$)))",
    "あくまで(?:も)?[^。]{0,10}(?:例|推定|予想|予測|個人)[^。]{0,8}(?:です|である|。|$)",
    "(?:推定値?|推測値?|予想値?|予測値?|想定値?)(?:です|である|になります|となります)",
)
_PART_OF_IT: Final = (
    f"[0-9]\\s?{_UNIT}(?:です)?の(?:約|およそ|ほぼ)?(?:半分|半数|半額|[2-9]倍|[0-9]分の[0-9])(?:程度|ほど)?(?:です|でした|。|$)",
)
# "ただし、2級は異なります", "会場によって違います", "(一部地域を除く)"
_EXCEPT: Final = (
    "例外(?:も|が|的に)[^。]{0,6}(?:あ[りる]|ござ|認め)",
    f"(?P<varies>{_BY}(?:によって|により|によりまして|ごとに|で|次第で)(?:は|も)?、?(?:多少|若干|少し|大きく|大幅に|それぞれ)?{_VARIES})",
    "(?:ただし|但し)、?[^。、]{1,14}(?:は|の場合は|については|では)、?(?:異な|別(?![途々])|違[いう]|この限り|例外|対象外|除)",
    f"(?P<but>[(※]\\s?(?:一部|離島|{_SCOPE})[^。、()0-9]{{0,8}}(?:を|は)、?除(?:く|き|いて))",
    "(?:^|[。、])\\s?(?:離島|一部[^。、]{0,6})(?:を|は|のみ)、?除(?:く|き|いて|かれ)",
)
_CHANGES: Final = (
    "(?:来年度?|翌年度?|次年度|再来年度?)(?:の?試験)?(?:から|より|以降)(?:は|の)?[^。]{0,14}(?:変わ|変更|改[定正]|値上|値下|廃止|引き上げ|引き下げ|終了|移行|なくな|新)(?![^。]{0,10}(?:可能性|場合|ことが))",
    "値[上下]げ(?:が|も|を|は|の)?[^。]{0,4}(?:決|予定|実施され|検討)",
    "(?<!免除を)(?<!期間を)延長(?:され|と?なり|に?なり|しまし)(?:ました|ます|た|、)",
    "(?:^|。|が、)\\s?(?:今年|本年|今年度|本年度|今回)(?:は|の[^。、]{1,8}は)、?[^。]{0,10}(?:中止|延期|休止|見送|未定|ありません|行われません|実施(?:され|し)ません)",
    "[2-9二三四五]回目(?:以降)?(?:は|から(?:は)?|の[^。、]{1,6}は)、?[^。]{0,10}(?:変わ|異な|違[いう]|別(?![途々])|割引|半[額分値]|[0-9]割|安く|高く)",
)
# "これは1科目あたりの値です", "休憩を含みます"
_OF_WHAT: Final = (
    "(?:これ|それ|上記|以上)(?:は|が)[^。、]{0,12}(?:あたり|当たり|につき|ごと|1回分|1人分|科目分)(?:の|です|である|。|$)",
    "(?:^|。)[^。、]{0,4}[1一](?:科目|人|名|回|コマ|級|項目|単元|日|課題)(?:あたり|当たり|につき)の[^。0-9]{1,10}(?:です|である|。|$)",
)
_OTHER_EXAM: Final = (
    "^[^。0-9]{0,6}(?:姉妹|類似|上位|下位|他の|ほかの|別の|よく似た)(?:の)?(?:資格|検定|試験)(?:の(?!学習|勉強)|では|は|である)",
)
_SAME: Final = (*_ONCE, *_DOUBTED, *_PART_OF_IT, *_EXCEPT, *_CHANGES, *_OF_WHAT, *_OTHER_EXAM)
_PAYS: Final = (
    "[2-9二三](?:科目|級|教科|講座|名|人|社|回)(?:目)?(?:から|以上|以降)[^。]{0,16}(?:引き|割引|オフ|OFF|安く|半額|無料)",
)
# "2028年度から合格科目は2年間免除": the readings have no place for the day from which it is so.
# "認定証5,500円(カード型は+1,100円)": what a form costs more is not its price; a fee with its own name (送料) is one.
_ON_TOP: Final = (
    "(?:^|[\\s、。(・])[^\\s、。()円・+]{0,14}[^\\s、。()0-9円・+料代費税金はがも:で](?:の(?:場合|方|とき))?(?:に?は|が|も|:|で)?、?\\s?(?:さらに)?(?:[+]|プラス)\\s?約?¥?[0-9][0-9,]*\\s?円",
)
_YEAR: Final = "(?:20[0-9]{2}|令和[0-9元]{1,2})年"
_BEGINS: Final = (
    f"{_YEAR}(?:度|[0-9]{{1,2}}月)?(?:度|の?試験)?(?:から|より)(?!導入)",
    f"{_YEAR}(?:度|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?(?:度|の?(?:試験|検定)|実施分?)?(?:以降|以後)(?!に(?:合格|取得|登録|認定))",
    f"{_YEAR}(?:度|[0-9]{{1,2}}月)?(?:に|、|で)[^。0-9]{{0,14}}(?:始ま|始め|開始|スタート|導入|新設|発足|創設)",
)
_WITHOUT_BEGINNING: Final = (
    *("open_book", "proctored", "retake", "upkeep", "refund", "certificate_fee", "result_day"),
    *("study_time", "aid", "support"),
)
# "第3回のみ、", "来年度から", "昨年は": of one sitting, of one to come or of one that was.
_OF_ONE_SITTING: Final = ("第[0-9]{1,3}回(?:の)?(?:試験|検定)?(?:のみ|だけ|に限[りる])",)
_TO_COME: Final = ("(?:^|[。、])\\s?(?:来年度?|次年度|翌年度)(?:の?(?:試験|検定))?(?:から|より)",)
_LAST_YEAR: Final = ("(?:^|[。、])\\s?(?:昨年|去年|一昨年|前年)度?(?:は|の(?=申|出願|受付|場合))",)
# "6,200円(平成22年の料金)", "これは平成22年度の料金です": of long ago; a 年度 in brackets is read as its day.
_OLD_PRICE: Final = (
    "(?:[(※。、]|^)\\s?(?:(?:これ|それ|上記|以上|この(?:料金|金額|価格))は、?(?:昭和|平成)?\\s?(?:元|[0-9]{1,2}|19[0-9]{2}|20[01][0-9])年度?"
    "|(?:(?:昭和|平成)\\s?[0-9元]{1,2}|(?:19[0-9]|20[01])[0-9])年(?!度|[^。()]{0,8}(?:改[定正訂]|以降|より|から)))(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:頃|ごろ)?"
    "(?:の(?:時点の?|(?:試験|検定|講座)の)?|(?:時点|現在|当時)の?)(?:料金|金額|価格|費用|代金|額|値段|もの|情報|データ|実績|(?:受[験検]|検定|受講)(?:手数)?料|手数料)(?:です|でした|となります|になります|である)?[。)\\s]*$",
)
# "90分(2028年度から短くなります)": what will be otherwise from then on is no beginning of what is told.
_OTHERWISE_THEN: Final = (
    "(?:年度?|月)(?:[0-9]{1,2}日)?(?:から|より|以降)は?、?[^。0-9]{0,12}(?:延び|伸び|延長|短く|短縮|長く|増え|減[りる少]|広が|狭ま|変わ)(?:さ|し|な|り|れ|え)*(?:ます|る(?:予定|見込|見通|こと)|る?予定|る[。)]|[。)]|$)",
)
_COUNTS: Final = (
    "(?:これ|それ|上記|以上)(?:は|が)[^。、]{0,6}(?:申込者|出願者|受講生|延べ|累計|定員|合格者|受[験検]者)[^。]{0,6}(?:です|である|。|$)",
    "(?:申込者|出願者|志願者|申込)(?:数)?(?:に対する|を(?:母数|分母))",
    "(?:最終|実質|実際|本当)(?:的)?(?:な|の)?合格率は[^。0-9]{0,14}(?:低|高|下が|上が|変わ)",
)
# "画面に得点が出ますが、正式な合格発表は翌月": the result comes twice.
_FORMALLY: Final = (
    "(?:が|けれど|ものの|後に|後日)、?(?:正式|公式|最終)(?:な|の|的な)?[^。、0-9]{0,8}"
    "(?:発表|通知|結果|認定証?|決定)(?:は|が|も)"
)
# "かつ全科目群で得点": a minimum in every subject that is not told.
_IN_EVERY: Final = (
    "(?:かつ|且つ|なおかつ)、?(?:全|すべての|全ての|各)(?:科目群|科目|分野|領域|部門|教科)(?:群)?(?:で|に)"
    "[^0-9。]{0,4}得点(?!率|が|の)"
)
_OF_FIELD: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(_WITHOUT_BEGINNING, _BEGINS),
    # "支給された20%には税がかかります": what becomes of the money.
    "aid": (*_BEGINS, "(?<!非)課税|(?:所得|住民)税|税金?が(?:かか|引かれ|課さ)"),
    "extra_fee": _ON_TOP,
    "subscription": _ON_TOP,
    "exam_fee": (*_ON_TOP, *_PAYS, *_OLD_PRICE, "[12一二三]次(?:試験)?から(?:の)?受"),
    # "7月1日~19日 | 5月25日~6月3日": cells of which one may be when to apply.
    "schedule": (
        # "6月と10月、ただし6月は学科だけ": a month that is of some.
        "(?:ただし|但し|うち|なお|が)、?[0-9]{1,2}月(?:の(?:試験|検定|実施|回))?(?:に?は|が|の?み?は)[^。、0-9]{0,4}(?:級|科|技|記|接|述|体|人|般|式|T)?[^。、0-9]{0,4}(?:だけ|のみ|に限)",
        "(?:は|に|が)、?(?:模擬試験|模試|説明会|勉強会|講習会|セミナー|体験会)(?:が|を|も)(?:あ[りる]|行|開|実施|催)",
        "(?:いつでも|好きな(?:とき|時間?)に)[^。、]{0,6}(?:学べ|学習|受講でき|視聴|読め|申し込め|申込)",
        "[0-9]月以降に(?:行|実施|開)",
        # "10月1日~10月31日から都合の良い日": any day of the span, and not its first.
        "~[^~]{0,12}日(?:\\s?\\([月火水木金土日祝・]{1,3}\\))?(?:から|より)、?(?:お?好きな|ご?都合の|ご?希望の|任意の)",
        "[0-9]月(?:[^。、0-9]{0,6})?の(?:うち|中)(?:の|から|で)?、?(?:どれか|いずれか|どちらか|指定|1[回日つ]|一[回日つ]|選|都合)|月(?:の)?(?:いずれか|どちらか|どれか)|月(?:の中)?から(?:1[回つ]|一[回つ]|お?好きな[回月]|自由に)?(?:を)?選(?:べ|ぶ|択)",
        "月[^|]{0,16}~[^|]{1,24}\\|[^|]*月[^|]{0,16}~[^|]{1,24}(?:\\||$)",
        # "8月は行われず、それ以外の月に", "3年に1度、10月に", "年3回だったのが、2回に減りました"
        "月に?(?:は|だけは|のみ)、?[^。0-9]{0,6}(?:行わ|実施|開催|お?休|あり|な[いくし]|中止)[^。0-9]{0,8}(?:それ|これ|その|ほか|他|残り|別)(?:以外|の?[他月])?",
        "(?:(?<![0-9])(?:[2-9二三四五]|1[0-9]|数)(?:年|か年)(?:間)?(?:に|で)\\s?(?:[0-9一]+\\s?(?:回|度)|一度)|隔年|一年おき|(?<![0-9])[0-9]{1,2}年(?:ごと|毎|おき|周期)|[うオ閏]る?う?年の)",
        "[0-9]\\s?(?:回|度)(?:だっ(?:た|たの|たもの|たところ)|でした|であった)(?:のが|が|ところ|もの?が|けれど)、?[^。]{0,16}[0-9]\\s?(?:回|度)(?:に|へと?)",
        "[0-9]\\s?(?:回|度)から、?(?:年に?)?\\s?[0-9]\\s?(?:回|度)(?:に|へと?)",
    ),
    "course_cost": (*_ON_TOP, *_PAYS, *_OLD_PRICE),
    # "都内3か所と大阪": one more than are counted.
    "venue": (
        *_OTHERWISE_THEN,
        # "東京、ほか2会場": none of those that have a name.
        f"(?:{REGION_OR_PLACE.pattern})[都府県市]?(?:会場)?(?:のみ)?、?(?:ほか|他)(?:に)?[0-9]{{1,3}}\\s?(?:か所|会場|都市|地区)",
        f"[0-9]\\s?(?:か所|会場|都市|校|地区|拠点)(?:と|及び|および|並びに|ならびに|に加え(?:て)?、?|\\+)\\s?(?:{REGION_OR_PLACE.pattern})",
        f"(?:{REGION_OR_PLACE.pattern})[都道府県市]?(?:と|及び|および)(?:{REGION_OR_PLACE.pattern}|[都府県市道])[都道府県市]?内[0-9]{{1,2}}\\s?(?:か所|会場|校)",
    ),
    "duration": (
        *_OTHERWISE_THEN,
        "(?:休憩|説明|移動|昼休み|準備|入退室|記入|確認)(?:時間)?(?:など|等)?(?:の(?:時間|[0-9]{1,3}分間?))?(?:[0-9]{1,3}分間?)?(?:を|も|が|は|に)?(?:既に|すでに)?"
        "(?:含[まみむめ](?!ません|ない|ず|れて(?:い|お)(?:ない|ません|らず))|込[みむ]|挟|入って|入り(?:ます|、|。|$)|入る|入れて|あわせて|合わせて|加えて|充て|あて[らる])",
        "うち、?(?:説明|休憩|準備)[^。]{0,8}[0-9]",
        "(?:模擬試験|模試)(?:は|の|では)",
    ),
    "pass_rate": _COUNTS,
    "examinees": _COUNTS,
    "passers": _COUNTS,
    "passing_mark": (_IN_EVERY, "(?:模擬試験|模試)(?:は|の|では)", "\\(年度?(?:により|によって|で)[^()]{0,6}\\)"),
    "exam_content": ("^[^。0-9]{0,6}(?:模擬試験|模試)(?:は|の|では)",),
    "result_day": (*_BEGINS, *_OF_ONE_SITTING, *_TO_COME, _FORMALLY),
    # "2026年9月試験~2027年5月試験:…": which sittings it is for.
    "based_on": (
        *_OF_ONE_SITTING,
        *_TO_COME,
        "[0-9]{1,2}月(?:の)?試験\\s?(?:~|から)[^。:は]{0,20}試験(?:まで)?(?::|は)",
    ),
    "application": (
        *_OF_ONE_SITTING,
        *_TO_COME,
        *_LAST_YEAR,
        "締め?切(?:る|り)(?:こと|場合)|早期(?:に)?締め?切",
    ),
}
# "6月だった試験は9月に移りました": a month in which none is any more.
_NO_MORE: Final = re.compile(
    "(?P<month>[0-9]{1,2})月(?:の(?:試験|検定|実施|開催|回|分))?(?:[はがをも]?[^。、0-9]{0,6}(?:だった|でした|であった|廃止|なくな|取り?[や止]め|中止|休止|終了|移(?:り|され|っ)|のはず)[^。]{0,24}[0-9]月"
    "|から[^。0-9]{0,12}[0-9]{1,2}月[にへ]と?(?:[変移な改]|ずれ|延期|繰|シフト))"
)
# Hours and days that people need are examples by nature.
_OF_SOME: Final = frozenset(["study_time", "eligibility", "aid", "support"])
_HEAD_CASE: Final = re.compile(f"^[\\s・●■◆※]*(?P<scope>{_SCOPE})の(?:場合|とき)(?:に)?(?:は)?、")
_TAIL_BRACKET: Final = re.compile(
    f"[^()]\\((?P<scope>{_SCOPE})(?:のみ|だけ|限定|の場合|の方|に限る)?\\)(?:です|でした)?\\s*(?:。|$)"
)
# "在宅(紙)", "一般受験(在宅受験)": a way in brackets names the place itself.
_WAY: Final = re.compile(f"(?:{MODE}|{AUDIENCE})(?:試験|受[験検])?")
# "12月1日~12日(土日・祝日を除く)": within a span that is told.
_DAYS_OFF: Final = re.compile("(?:[土日祝・、,]|曜|休日|及び|および)+(?:を|は)、?除(?:く|き|いて)")
_TO_NAME: Final = frozenset(["schedule", "venue", "application", "result_day", "retake", "upkeep"])
_CAN_BRING: Final = re.compile(
    "(?:持ち?込み?|参照)(?:が|も|は|を)?(?:可(?!否)|でき(?:ます|る)|認め(?:て|られ(?:て|ます|る))|自由|OK|許)|持ち込め(?:ます|る)"
)
_CANNOT_BRING: Final = re.compile(
    "持ち込め(?:ない|ません)|(?:持ち?込み?|参照)(?:が|も|は|を)?(?:不可|禁止|でき(?:ない|ません)|認められ(?:ない|ません|てい(?:ない|ません))|NG|厳禁)"
)
# "資料は持ち込めます。2級は持ち込めません", and not what may never be brought: 電子機器の持ち込みは厳禁.
_OF_ONE_BRINGS: Final = re.compile(
    f"(?<![^\\s。、(]){_SCOPE}(?:のみ|だけ)?(?:は|では|の場合は?)?、?[^。、]{{0,16}}(?:持ち?込|参照)"
)
# "初段は年に1度、1級は年に3度": how often each of two is held, of which the reading has one.
_UNLIKE_COUNTS: Final = re.compile(
    "(?:は|:|が)[^。、0-9]{0,6}年に?\\s?(?P<first>[0-9]{1,2})(?:回|度)[^。]{1,24}?(?:は|:|が)[^。、0-9]{0,6}年に?\\s?(?!(?P=first)(?:回|度))[0-9]{1,2}(?:回|度)"
    "|(?:隔月|毎月|毎週|随時)[^。]{0,12}(?:級|種|段)(?:は|のみ|だけ)[^。、0-9]{0,4}年に?[0-9]"
)
_KEPT_BACK: Final = re.compile(
    "返[金還品](?:は|を|に)?[^。、0-9]{0,8}(?:ません|ない(?:[。、]|$)|不可|できかね|致しかね)"
)
_LAPSES: Final = re.compile(
    "失効(?:し|と|に|す)|更新(?:が|の手続きが)必要(?:です|で、|となり|になり)|更新しな(?:い|けれ)"
)


def find_left_or_turned(field: str, text: str, reading: Terms | Money | Unreadable | Withheld) -> str | None:
    """Give the words of a normalised text on terms that its reading leaves out or that turn it, or None."""
    if reading["kind"] == "unreadable" or reading["kind"] == "withheld":
        return None
    return find_left_out(text, reading) or find_turned_whole(field, text, reading)


def find_turned_whole(field: str, text: str, reading: Reading | Terms) -> str | None:
    """Give the words of a normalised text that turn what was read of it, or None."""
    held = re.sub("\\s", "", normalise(json.dumps(reading, ensure_ascii=False))) if field != "eligibility" else ""
    behind = find_said_behind(field, text, held)
    if behind or (field == "eligibility" and not (reading["kind"] == "eligibility" and reading["state"] == "open")):
        return behind or find_kept_grade(text)
    for found in _compile(field).finditer(text):
        said = found.group().strip("。、 (※)")
        if found["but"] and reading["kind"] == "venue" and reading["home"]:
            continue
        if reading["kind"] == "application" and not reading["any_time"] and _DAYS_OFF.fullmatch(said):
            continue
        # "40%~60%で、級により異なる": the two ends hold what varies.
        if re.sub("\\s", "", said) not in held and not (found["varies"] and _has_range(reading)):
            return said
    return _find_lost_scope(field, text, held) or _find_opposite(text, reading)


@cache
def _compile(field: str) -> re.Pattern[str]:
    return re.compile("|".join((*(_EXCEPT if field in _OF_SOME else _SAME), *_OF_FIELD.get(field, ()))))


def _has_range(reading: Reading | Terms) -> bool:
    match reading["kind"]:
        case "schedule":
            return bool(reading.get("season") or (reading["months"] and len(reading["months"]) > 1))
        case "rate" | "people":
            return any(row["low"] != row["high"] for row in reading["values"])
        case "money":
            return any(row["low"] != row["high"] for row in reading["amounts"])
        case "mark":
            # "各都道府県ごとに異なる 合格の目安は60%": a guide that says so.
            return all(mark["approx"] for mark in reading["marks"])
        case _:
            return False


def _find_lost_scope(field: str, text: str, held: str) -> str | None:
    """``2級の場合、年2回``, ``年2回(実技)``: whom or what it is of, which no label has."""
    for shape in (_HEAD_CASE, _TAIL_BRACKET) if field in _TO_NAME else ():
        found = shape.search(text)
        if found and field == "venue" and _WAY.fullmatch(found["scope"]):
            continue
        if found and re.sub("\\s|試験|検定", "", found["scope"]) not in held:
            return found["scope"]
    return None


def _find_opposite(text: str, reading: Reading | Terms) -> str | None:
    """What one sentence allows and another forbids, of which the reading has one, or a part of an exam that it lost."""
    found = None
    match reading["kind"]:
        case "schedule":
            found = _NO_MORE.search(text)
            found = found if found and int(found["month"]) in (reading["months"] or ()) else None
            of_all = not reading.get("others") and not reading.get("since")
            found = found or (_UNLIKE_COUNTS.search(text) if of_all else None)
        case "money":
            return find_lost_whole(text, reading)
        case "duration":
            return find_lost_part(text, [part["label"] for part in reading["parts"]])
        case "open_book" if not reading["parts"]:
            found = _OF_ONE_BRINGS.search(text) if _CAN_BRING.search(text) and _CANNOT_BRING.search(text) else None
        case "refund" if reading["offered"] and not reading.get("unless"):
            found = _KEPT_BACK.search(text)
        case "upkeep" if reading["renewal"] is False:
            found = _LAPSES.search(text)
    return found.group() if found else None
