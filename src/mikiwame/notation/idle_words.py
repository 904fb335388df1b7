"""Takes out of a text what is known to change nothing of the value, and would only puzzle the readers.

Sentences on refunds and receipts, what other people pay the same, how a part of a paper is asked, where a number was
found: each is a set phrase without a figure of its own. What may change a value is none of them.
"""

from functools import cache
from typing import Final

from mikiwame.notation.label_words import FORM, PART
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Kind

_KINDS: Final[dict[str, Kind]] = dict[str, Kind](KINDS.items())
_FROM_START: Final = "(?:(?<=[。※\n)])|(?<=円です)|^)"
_LINK: Final = "(?:また|なお|※|ただし|尚|但し)?[、,]?\\s?"
# "また、いったん納入した受験料は返還されません。", "領収書は発行いたしません": no word of how much one pays.
_NO_REFUND: Final = (
    f"{_FROM_START}\\s?{_LINK}(?:1度|1旦)?[^。※0-9]{{0,40}}?"
    "(?:返金|返還|返却|払い?戻し|キャンセル|取り?消し?|日程変更|領収[書証])[^。※0-9]{0,30}?"
    "(?:ません|ない|かねます|不可|ご了承ください|致しかね|いたしかね)[^。※0-9]{0,24}(?:。|$)"
)
# "教材費は含まれていません": another thing is paid apart. Of a tax that is not in, the reading tells.
_NOT_IN_IT: Final = (
    f"{_FROM_START}\\s?{_LINK}[^。※0-9税]{{0,30}}(?:[料代費]用?|送料|金)(?:等|など)?は、?"
    "(?:[^。※0-9税]{0,10}に)?(?:含まれて(?:い|おり)ません|含まれません|含みません|含まない|含まれない)(?:。|$)"
)
_SAME_FOR: Final = "\\([^()0-9]{0,10}[0-9]?[^()0-9]{1,10}も(?:同じ|同額|同一|同料金|同様)\\)"
_NO_DIFFERENCE: Final = (
    "[。:、]?\\s?[^。:、0-9円]{1,12}(?:による|ごとの|間の)(?:料金|価格|金額)?の?差は(?:なく|ありません|ない)[、。]?"
)
# "受験資格は18歳以上の方で、受験料は5,000円": who may sit is another field, and its clause ends before this one's word.
_WHO_MAY_SIT: Final = (
    "(?:(?:受[験検]資格|受[験検]対象(?:者)?)は"
    "(?:[^。、はが円%分]{2,24}(?:者|方|人|歳以上|なし|不問|特になく)で(?:あり)?|特になく|なく)、"
    "|^[^。、円%分級種次]{0,30}(?:誰でも|どなたでも)[^。、円%分]{0,12}(?:あり|でき|可能で|受けられ)(?:、|ますが、))"
    "(?=[^。、]{0,12}(?:受[験検]料|受[験検]手数料|検定料|試験時間|合格率|試験日|試験会場|受講料|受[験検]者数)は)"
)
_ASKED_IN_PART: Final = (
    "\\(一部(?:に)?(?:記述|論述|実技|選択|筆記|マーク|択一|穴埋め?)(?:式|問題|形式|方式)?(?:あり|含む)?\\)"
)
_ASKED_BEFORE: Final = (
    f"(?<=[級次科技]:)\\s?(?:{FORM})\\s(?=約?[0-9]{{1,3}}(?:分|時間))|(?<=\\()一部[^()。0-9]{{1,8}}。(?=[0-9])"
)
_WITHOUT_WAITING: Final = (
    "\\((?:[^()0-9]{0,12}(?:説明|休憩|入退[室出場]|入れ?替え?|準備|受付|本人確認|着席|オリエンテーション|ガイダンス|配布"
    "|注意事項|写真撮影|同意書|アンケート|チュートリアル)[^()0-9]{0,12})(?:を?除[くき]|を?含まない|は?含まず"
    "|[はを]含(?:みません|まれません|まれない|んで(?:い|おり)ません))\\)"
)
_SOLVED_IN: Final = (
    "(?<=問)の[一-龠ァ-ヴ]{0,8}問題を(?=約?[0-9]{1,3}(?:時間|分))"
    "|[0-9]{1,3}[問題]を(?=約?[0-9]{1,3}(?:時間|分)(?:間)?で(?:解|回答|解答))"
    "|[四五三]肢択一(?:式)?(?:の?問題)?(?:をはじめ、?|と|及び|、)(?:記述|論述)(?:・(?:論述|記述))?(?:式)?の?問題(?=\\s[0-9]{1,3}[問題]\\s)"
)
# "学科が15問、実技が2問で、試験時間は90分": the length is that of all of them; of each it would be said.
# "意匠:試験時間は1時間半": the head of the field behind that of the part.
_FIELD_AGAIN: Final = "(?<=[一-龠ァ-ヶー級次科)]:)\\s?(?:試験|検定|解答|制限)時間[はが:]?\\s?(?=約?[0-9])"
_QUESTIONS_FIRST: Final = (
    "(?P<counted>(?:^|(?<=。))(?=[^。]*[0-9](?:問|題)|[^。、]*があり)"
    "(?:(?!時間|[0-9]分|各|それぞれ|級|免除|者|の方|団体|個人|在宅|会場|コース|クラス|場合)[^。]){2,80}?"
    "(?<!共に)(?<!とも)(?<!ともに)(?:で|、))"
    "(?=(?:試験|検定|制限|解答)時間は?\\s?約?[0-9]{1,3}(?:分|時間)(?![^。]*[0-9](?:分|時間)))"
)
_PART: Final = re.compile(PART)
_MADE_OF: Final = "(?<=平均)で見[てる]と?|(?:ここ|過去|直近)[0-9]{1,2}年間?の(?=平均)"
_AS_PUBLISHED: Final = (
    "^(?:過去の)?合格率(?:の?平均)?を(?:比較する|比べる|見る)と、"
    "|(?:公表|公開|発表)されている(?:もの|数字|データ)では、?|^(?:その)?理由は、"
)
# "(2020年12月以降の試験を集計)": over how many sittings the figures are taken.
_TAKEN_OVER: Final = (
    "\\((?:(?:19|20)[0-9]{2}年|令和|平成)[^()]{0,16}(?:以降|から|~|-)[^()]{0,16}"
    "(?:集計|平均|実績|統計|算出|推移)[^()]{0,6}\\)"
)
# "団体受験は10%割引": what some pay is less; everybody's price stands.
_LESS_FOR_SOME: Final = (
    "[\\s/、。(※]*(?:団体|学生|会員|早期|複数|グループ)(?:の?(?:受[験検]|申し?込み?|方|割引))?(?:の場合)?は、?"
    "(?:[0-9]{1,2}(?:%|割)|[0-9,]{3,6}円)の?(?:割引|引き?|オフ|OFF|値引き?)(?:となります|になります|です|あり)?[)。]?$"
)
_WITH_NOTES: Final = (
    "※?\\s?(?:受[験検]上の)?(?:注意|説明)(?:事項)?(?:時間)?\\s?\\([0-9]{1,2}分間?\\)(?:等)?を含(?:む|みます)。?"
)
_RANK: Final = "^[0-9]{1,2}位\\s?[:は]?"
_HOW_MUCH: Final = "(?:なんと|何と|実に|ざっと|まさに)、?(?=約?[0-9])"
_AS_USUAL: Final = (
    "(?<=%)で、?(?:いずれも|ともに|どちらも)(?:例年|前年|昨年|前回)(?:並み|通り|どおり)(?:です|でした|だった)?"
)
_YEARLY_SHIFT: Final = (
    "(?<=。)[^。0-9]{0,12}年(?:度|回)?(?:によって|により)は?、?[^。0-9]{0,10}(?:変更|変動|前後|ずれ)[^。0-9]{0,10}"
    "(?:こと|場合)[がも](?:あり|ござい)ます[^。0-9]*(?:。|$)"
)
# "会場は47都道府県にあるため、他県へ行く必要はありません": what follows from a value.
_NO_NEED: Final = "(?:ため|ので)、[^。0-9]{2,40}(?:必要|こと)は(?:特に)?(?:ありません|ない)(?:です)?(?:。|$)"
# "(税込)。受験料は変更となる場合があります": so is every price; it says nothing of today's.
_MAY_CHANGE: Final = (
    f"{_FROM_START}\\s?{_LINK}(?:受[験検]料|検定料|受講料|料金|価格|費用|金額)(?:等)?は、?(?:予告なく?|事前の予告なく)?"
    "(?:変更|改定)(?:と|に)?(?:なる|する|される)?(?:場合|こと)[がも](?:あり|ござい)ます(?:。|$)"
    "|(?<=[0-9円])\\s?※\\s?(?:学割|割引(?:制度)?|団体割引)(?:が|も)?(?:あり|有り?)(?:ます)?。?$"
)
# "面接は1人10分": whose the minutes are; everybody's are those of the one.
_FOR_ONE: Final = "(?:(?<=[は:約])|^)\\s?[1一]人(?:あたり|当たり|につき)?、?(?=約?[0-9]{1,3}分)"
_CARD_SHOWN: Final = (
    "\\(学生証の?(?:提示|コピー|写し|添付)(?:[がは]|を)?(?:必要|必須|要)(?:です)?\\)"
    "|[・、]学生証の?(?:提示|コピー|写し|添付)(?:[がは]|を)?(?:必要|必須|要)(?:です)?(?=\\))"
)
# "7,000円 受験受講料は通信教育と検定試験を受けるための費用です": what one has for it.
_PAID_FOR: Final = (
    "(?:(?<=[。円\\s※])|^)[^。※0-9円\\s]{0,8}料は[^。※0-9円]{2,30}"
    "(?:受ける|受講する|受験する|受検する|学ぶ)ための(?:費用|料金)です(?:。|$)"
)
# "25%前後で決して合格率が高いわけではありません": a judgement of the share.
# "70%以上【2】": the mark of a note.
_NOTE_MARK: Final = "(?<=[)%円人名分間回日。級上下])\\s?[【\\[]\\s?(?:注|註|[*※])?\\s?[0-9]{1,2}\\s?[】\\]]"
_LESS_AT_TIMES: Final = "\\([^()0-9、]{0,16}(?:割引|減免|減額)(?:制度)?(?:が|も)?(?:あり|有り)(?:ます)?\\)"
# "10,000円 ※テキスト代別", "5,000円(5年間有効)": what is paid apart, and how long what is paid for holds.
_PAID_APART: Final = "(?<=[円)])\\s?[※(]?\\s?(?:テキスト|教材|教科書|参考書)(?:代|費)?は?別(?:途|売)?(?=。|$|\\))\\)?"
_HOLDS_FOR: Final = "(?<=円)\\s?\\([0-9]{1,2}年間?有効\\)"
_LIST_ABOVE: Final = "\\((?:上記|下記|前述)[^()]*\\)"
_NO_JUDGEMENT: Final = (
    "で、?(?:決して|あまり|それほど|さほど|そこまで|特別に?)[^。0-9]{0,16}(?:試験|資格|検定|難関|難易度)ではあり?ません(?=。|$)|"
    "で、?(?:決して|あまり|それほど|さほど|そこまで)(?:合格率[がは])?(?:高い|低い)(?:わけ|数字|数値)?では"
    "(?:ありません|ない)"
)
# "申請は試験日の3か月前、10月と4月です": when one applies, behind when one sits.
_APPLIED_FOR: Final = (
    "(?<=。)\\s?(?:受[験検])?(?:申請|申し?込み?|出願|願書の?(?:配布|受付))(?:受付)?(?:期間)?は、?"
    "(?:試験日の[^。、試験]{1,8}前(?:の|に|で)?、?)?[^。試験]*(?:。|$)"
    "|(?<=[)日])\\s(?:出願|願書受付|申請|申し?込み?)(?:受付)?期間\\s?:\\s?[^。試験]*$"
)
# "試験地は10地区で、毎年1回": where, before when.
_HELD_AT: Final = "(?:試験地|受[験検]地|(?:試験)?会場)は(?:全国)?[0-9]{1,3}(?:地区|か所|会場|都市|拠点)で、"
# "試験結果は9月21日に公表する予定です": when one hears, behind when one sits.
_HEARD_ON: Final = (
    "\\s?\\(?(?:試験|検定)?(?:結果|合否|合格者?)(?:の?発表|の?通知)?(?:は|については)、?[^。()]{0,40}"
    "(?:公表|発表|通知|公開|発送|送付)[^。()0-9]{0,12}。?\\)?$"
)
# "242会場 4,262試験室"
_ROOMS: Final = "(?<=会場)[\\s、・/]{0,2}[0-9][0-9,]{0,6}(?:試験室|教室|室)"
_LICENCE_LATER: Final = (
    "(?:(?<=[。)])|^)\\s?(?:ただし|但し|なお|※)、?[^。、]{0,8}(?:免状|免許|登録|称号|資格証|資格者証)"
    "の?(?:取得|交付|申請|登録)?(?:に|を受けるに|をするに)は、?[^。]*(?:必要|要し?ます|要する)"
    "(?:です|があります|となります)?(?:。|$)|"
    "(?:(?<=[。)])|^)\\s?(?:また|なお|ただし|但し|※)?、?(?:満)?[0-9]{2}歳[^。]{0,10}(?:免許|免状|資格|認定)[証状]?[はがの]?"
    "(?:交付|発行|授与)(?:は)?(?:され|でき|受けられ)(?:ません|ない)(?:。|$)"
)
_NO_BREAK: Final = "休憩(?:時間)?(?:なし|無し)(?:の|で)、?(?=約?[0-9]{1,3}(?:分|時間))"
_BY_KIND: Final[dict[Kind, tuple[str, ...]]] = {
    "money": (
        _NOTE_MARK,
        _LESS_AT_TIMES,
        _PAID_APART,
        _HOLDS_FOR,
        _MAY_CHANGE,
        _CARD_SHOWN,
        _PAID_FOR,
        _LESS_FOR_SOME,
        _HOW_MUCH,
        _NO_REFUND,
        _NOT_IN_IT,
        _SAME_FOR,
        _NO_DIFFERENCE,
        _WHO_MAY_SIT,
    ),
    "duration": (
        _NOTE_MARK,
        _LIST_ABOVE,
        _WHO_MAY_SIT,
        _HOW_MUCH,
        _FOR_ONE,
        _NO_BREAK,
        _ASKED_IN_PART,
        _ASKED_BEFORE,
        _WITHOUT_WAITING,
        _WITH_NOTES,
        _SOLVED_IN,
        _FIELD_AGAIN,
        _QUESTIONS_FIRST,
    ),
    "rate": (
        _NOTE_MARK,
        _NO_JUDGEMENT,
        _RANK,
        _WHO_MAY_SIT,
        _TAKEN_OVER,
        _HOW_MUCH,
        _MADE_OF,
        _AS_PUBLISHED,
        _AS_USUAL,
    ),
    "people": (_NOTE_MARK, _WHO_MAY_SIT, _HOW_MUCH, _AS_PUBLISHED),
    "schedule": (_NOTE_MARK, _HEARD_ON, _APPLIED_FOR, _HELD_AT, _NO_REFUND, _WHO_MAY_SIT, _YEARLY_SHIFT),
    "venue": (_NOTE_MARK, _WHO_MAY_SIT, _NO_NEED, _ROOMS),
    "eligibility": (_LICENCE_LATER,),
}
_SOME_OF: Final = (
    "(?:新卒|既卒|男性|女性|現役|初受[験検]|再受[験検]|社会人|学生)者?(?:は|:|のみでは|では)?"
    "\\s?約?[0-9]{1,3}(?:\\.[0-9]+)?%"
)
# "女 9,774人"
_SEX: Final = ("(?<![\\u4e00-\\u9fff])(女|男)子?(?=[\\s:|(]{0,2}約?[0-9])", r"\1性")
# A year that is long over: a price printed with it held from then on, as far as the text says.
_ONE_YEAR: Final = "(?:(?:19[0-9]|20[01])[0-9]|(?:昭和|平成)\\s?[0-9元]{1,2})年度"
# "令和4年2回目:422人": a session by its number.
_SESSION: Final = (r"(?<=年)(度?)(?:の)?第?([1-9])回目(?=[:\s|、の])", r"\1第\2回")
# "1級は、マークシート方式と記述式で計4時間"
_ASKED_IN: Final = (
    f"(?<=級は)、?(?:{FORM}(?:(?:と|及び|および){FORM})?で)?、?(?:合?計)?(?=約?[0-9]{{1,3}}(?:分|時間))",
    "",
)
_GRADE_OF_LANGUAGE: Final = (r"(?<![A-Za-z])N([1-5])級", r"N\1")
# "乙種 第一類" is one name.
_CLASS_OF_KIND: Final = (r"(?<=[甲乙丙]種)\s(?=第?[1-7一-七]類)", "")
# "12月3日(日曜日) 13時から": the day on which those hours are. "81.9%(2021.1)": a sitting by its month.
# "30%台半ば": the reader knows the decade.
_SPELT: Final[dict[Kind, tuple[tuple[str, str], ...]]] = {
    "rate": (
        _SEX,
        # "64.8%(うち新卒 88.1%)", "64.8%(新卒88.1%、既卒20.3%)": of all, and of some of them.
        (
            "^((?:[^0-9%(級種次]{0,14}|[^()%]{0,12}年度?(?:の|は|:|\\s)?[^0-9%()級種次]{0,10}))"
            f"(?:全体)?(約?[0-9]{{1,3}}(?:\\.[0-9]+)?%)\\s?\\((?:うち|内)?、?({_SOME_OF}(?:[、,・/\\s]\\s?{_SOME_OF})*)\\)",
            r"\1全体\2、\3",
        ),
        (f"(?<=%、)(?:うち|内)、?(?={_SOME_OF})", ""),
        # "受験者数3,016名(新卒者2,363名)、合格率": a part of a count is no part of the share.
        ("(?<=[0-9][人名])\\((?:うち)?(?:新卒|既卒|女性|男性|初受[験検])者?[0-9,]{1,9}[人名]\\)(?=.*[0-9]%)", ""),
        _CLASS_OF_KIND,
        _SESSION,
        ("\\(((?:19|20)[0-9]{2})[./]([0-9]{1,2})(?:月)?\\)", r"(\1年\2月)"),
        (
            "^([^%割]*[0-9][%割])を(?:切|下回)(?:る|ります|っている|っています)(?:程度|ほど|水準)?(?=。?$|です。?$)",
            r"\1未満",
        ),
        ("(?<=[0-9]%|[0-9]割)台の?(?:半ば|中盤|なかば)", "台"),
    ),
    "duration": (
        # "3級 真偽法、問題数30題(60分)"
        (
            "(?<=[級種])\\s?:?\\s?[^\\s、()0-9]{2,8}[、\\s]\\s?(?:問題数?:?)?[0-9]{1,3}[問題]\\s?\\((約?[0-9]{1,3}分)\\)",
            r":\1",
        ),
        _GRADE_OF_LANGUAGE,
        _ASKED_IN,
        # "2級(選択式:80問/60分)": how it is asked, before how much.
        (
            f"(?<=[級種科])\\s?\\(\\s?(?:{FORM})\\s?[:、/]\\s?(?=(?:約?[0-9]{{1,3}}[問題]\\s?[/、・:]\\s?)?約?[0-9]{{1,3}}分\\s?\\))",
            "(",
        ),
        (r"([0-9])\s?時限目?(?=\s?[:|]?\s?[0-9]{1,3}(?:分|:))", r"\1限目"),
        (r"(?<=[0-9]日)\s?\(([月火水木金土日])曜日?(?:・?祝日?)?\)", r"(\1)"),
    ),
    "money": (
        _CLASS_OF_KIND,
        # "15,300円に改められています": what a price was changed to.
        (
            "^([^円]*円)に(?:改められ|改定され|改正され|変更され|値上げされ|値下げされ|引き上げられ)"
            "(?:て(?:い|お)?(?:ます|る|ります)|ました|た)",
            r"\1です",
        ),
        # "7,000円(平成24年度)": a price of one year holds from that year.
        (f"^([^円]*円)\\s?\\(({_ONE_YEAR})(?:の?(?:場合|実績|分|版))?\\)(?=[^円]*$)", r"\1(\2から)"),
        (f"^(【?{_ONE_YEAR})】?(?:の|は、?|:|\\s)\\s?(?=[^円()0-9]{{0,12}}[0-9][0-9,]*円[^円]*$)", r"\1から"),
        (r"(?<=級)\s(?=併願)", ""),
        ("(?<=\\()(?:教材費|テキスト代)(?:込み?)?・(?=(?:消費)?税込)", ""),
        ("(?<=[級種])[-─―—]+\\s?(?=約?[0-9][0-9,]{2,6}円)", ":"),
        # "一括47,000円、分割4,480円の12回払い": one product, as it is elsewhere written.
        ("(?<=円)(?:の|を)(?=[0-9]{1,2}回払い)", "×"),
        ("(?<=×[0-9]回)払い|(?<=×[0-9][0-9]回)払い", ""),
        ("(?<=[0-9]級)から(?=[0-9]級)", "~"),
        ("(?<=[0-9]級)まで(?:の全級|すべて|全て)?一律(?=[0-9])", "一律"),
        (
            "(一般|個人|団体|学生|会員)(?:の方)?からの(?:お?申し?込み?|受[験検])(?:の場合)?(?:は|:|は:)\\s?",
            r"\1:",
        ),
    ),
    "people": (
        _SEX,
        # "出願者数3,350名(うち新卒者2,653名)、受験者数": who applied, before who sat.
        ("^(?:出願|申込|応募)者数?:?\\s?[0-9,]{1,9}[人名](?:\\([^()]*\\))?、(?=受[験検]者数?:?\\s?[0-9])", ""),
        _CLASS_OF_KIND,
        _SESSION,
        ("(?<=[0-9][人名])の?(?:うち|中で?)、?(?=合格者数?(?:は|が|:)?\\s?約?[0-9])", "、"),
        ("\\(((?:19|20)[0-9]{2})[./]([0-9]{1,2})(?:月)?\\)", r"(\1年\2月)"),
    ),
    # "2024年(令和6年)の場合、試験日は10月20日": what one year has, with its year.
    "eligibility": (
        # "実務経験が必要ですが、学歴は問われません": what is not asked beside what is.
        (
            "(必要(?:です|であり?ます)?)が、(?:[^。]*(?:問われ(?:ません|ない)|問い?ません|問わない|不問(?:です|となります)?)"
            "|[^。]*(?:年齢|学歴|国籍|性別|経験)[^。]{0,6}(?:制限|条件)は(?:特に)?(?:あり?ません|ない|なし))(?=。|$)",
            r"\1",
        ),
        ("運転免許証(?:など|等)?(?:で|による|での)の?(?=本人確認)", ""),
    ),
    "schedule": (
        ("(?<=[0-9]月)の?(?:終わり|おわり|末)(?:頃|ごろ)?(?=\\s?(?:~|から))", "下旬"),
        ("((?:~|から)\\s?(?:翌年)?[0-9]{1,2}月)の?(?:初め|はじめ|頭)(?:頃|ごろ)?", r"\1上旬"),
        ("(?:特定|指定|所定)の会場(?:に(?:集まって|出向いて|行って|足を運んで)|で)、?(?=試験|受[験検])", ""),
        # "10月の上旬(第1日曜日が多い)": mostly is no rule.
        (
            "(?<=[月旬])の?、?\\(?第\\s?[1-5]\\s?[月火水木金土日]曜日?(?:が|の(?:こと|場合)が|になることが)(?:多い|ほとんど)(?:です)?\\)?",
            "",
        ),
        ("(?:お?好きな|ご?都合の(?:良い|よい|いい))日時と(?:会場|場所)を", "好きな日時を"),
        ("都合の(?:良い|よい|いい)日時", "好きな日時"),
        (
            "(?:令和|平成|(?:19|20))[0-9元]{1,2}年度?まで(?:は|の)[^。、]{0,20}(?:でしたが|ですが|だったが|でした。)、?",
            "",
        ),
        ("((?:19|20)[0-9]{2}年度?|(?:令和|平成)[0-9元]{1,2}年度?)(?:\\s?\\([^()]{1,8}\\))?の場合(?:は)?、", r"\1の"),
    ),
}
_HAS_VALUE: Final = re.compile("[0-9]")


def drop_idle_words(field: str, text: str) -> str:
    """Give a normalised text without what changes nothing of its value; as it is where nothing else would be left."""
    kind = _KINDS.get(field)
    if kind not in _BY_KIND:
        return text
    idle, spelt = _compile(kind)
    shorter = idle.sub(_keep_one_part, text)
    for pattern, instead in spelt:
        shorter = pattern.sub(instead, shorter)
    told = shorter.strip() if kind == "eligibility" else _HAS_VALUE.search(shorter) or not _HAS_VALUE.search(text)
    return shorter if told else text


def _keep_one_part(found: re.Match[str]) -> str:
    """``実技試験は2問で、試験時間は60分``: what is counted of one part alone says whose the length is."""
    counted = found.groupdict().get("counted")
    alone = counted and len({part.group() for part in _PART.finditer(counted)}) == 1
    return found.group() if alone else ""


@cache
def _compile(kind: Kind) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    return (
        re.compile("|".join(_BY_KIND[kind])),
        tuple((re.compile(pattern), instead) for pattern, instead in _SPELT.get(kind, ())),
    )
