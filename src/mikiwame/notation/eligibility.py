"""Gives who may sit an exam: anybody, only those who took a course or have worked, or some other condition."""

from mikiwame.notation.absence import refuse
from mikiwame.notation.beginnings import find_opening
from mikiwame.notation.denial import drop_no_denials, find_affirmed
from mikiwame.notation.either_way import has_way_without_work
from mikiwame.notation.requirements import asks, drop_afterwards, drop_former, drop_other_grades, split_clauses
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility, EligibilityState, Unreadable

_LIMIT = (
    "(?:受験資格|受検資格|参加資格|資格要件|資格|要件|条件|制限|制約|規定|定め|縛り|ハードル|基準|年齢|学歴"
    "|経験|国籍|職歴|性別|所属)"
)
_NONE = (
    "(?:なし|ナシ|無し|無く|なく|ありません|ございません|(?<!し)ない(?!(?:\\*[0-9]?)?(?:と|者|場合|方|人(?!で?も)))|あり?ませ(?:ん)"
    "|要(?:し|ら|さ|り)(?:ない|ません|ず)|い(?:らない|りません)|必要と(?:し|され)(?:て(?:い|お))?(?:ない|ません|りません|ず)|課(?:し|され)(?:て(?:い|お))?(?:ない|ません|りません|ず)"
    "|求められ(?:ない|ません|ず)|求め(?:ない|ません)|問い?ません|問わない|問わず|問われません|問われない|不問|不要|必要(?:は|と)?(?:なし|なく|ない|され(?:ない|ません)|ありません"
    "|あり?ませ)"
    "|(?:設けて|設けられて|定めて|定められて|設定されて|設定して|指定されて)(?:は)?(?:い|お)(?:ません|ない"
    "|なく|らず|りません))"
)
_OPEN = re.compile(
    rf"{_LIMIT}[^。※]{{0,14}}?{_NONE}|未経験(?:者|の方)?(?:でも|から|も|可|OK|歓迎)|無資格(?:者|の方)?(?:でも|も)(?=[^。]{{0,6}}(?:受|挑|可))|問い?ません|問わない|問わず"
    rf"|(?:年齢|学歴|国籍|職歴|性別)[^。、]{{0,8}}に(?:関わら|かかわら)ず(?=[^。]{{0,8}}(?:受験|受検|受け))"
    rf"|不問|(?<!れば)(?<!以[上下]の)(?<!未満の)(?<![^級種類]なら)(?<!あれば、)(?:誰でも|だれでも|どなたでも|どなたも|誰もが|何方でも"
    rf"|(?:どんな|どのような|どういった|いかなる)(?:人|方|者)(?:で)?も)(?!.{{0,10}}わけでは)"
    rf"|特に(?:必要)?{_NONE}|^(?:必要)?{_NONE}|(?:どの|何|いずれの)(?:級|種|科目|学年|年齢|職種)(?:から)?でも|何[歳才](?:から)?でも|何級からでも|(?:経験|資格|知識)(?:が|の)(?:ない|無い|なく)(?:方|人|者)?(?:でも|も|ても)"
    rf"|必須では(?:ない|なく|ありません)|受験資格[^。]{{0,8}}(?:撤廃|廃止)"
    rf"|(?:受講|修了|通学|参加|出席|従事|勤務|在籍|合格|取得)し(?:て)?(?:い)?なくても(?!(?:よ|い|良)い(?:が|けれど|とは限))"
    rf"|(?:全て|すべて|あらゆる)の(?:人|方)|希望者(?:全員|なら)|初心者(?:可|でも|OK)|(?:^|[\s:、。(『「】・/"
    rf"|はも])(?:特に|とくに)?(?:なし|ナシ|無し|フリー|自由|オープン)(?=$|[\s。、)』」※(])"
)
_CONDITIONAL_ANYBODY = re.compile(
    "(?:[えけげせてでねべめれ]ば|(?<![級種類])なら(?:ば)?|たら|者は|[たのるい](?:人|方|者)(?:は|なら|であれば))、?\\s?(?:[^。、]{2,16}(?:関係なく|問わず)、?)?(?:誰でも|だれでも|どなたでも)"
)
# "受講しないと受験できない": what must not be missing is required, however many words of denial the sentence has.
_DENIED_WITHOUT = re.compile(
    "(?:ない|なく|なけれ|無けれ|ず|なし|のみ|だけ|独学)(?:と|ば|に|で|では|には|は|ても|も)?[^。※]{0,24}?"
    "(?:でき(?:ない|ません|ず|かね)|得られ(?:ない|ません|ず)|得(?:ない|ません)|不可(?:能)?|無理|叶いません|られ(?:ない|ません)|なれ(?:ない|ません)"
    "|認め(?:られ)?(?:ない|ません|られて(?:い|おり))|わけでは)"
)
_SCHOOLING = re.compile(
    "(?:大学|学部|短大|短期大学|高校|高等学校|中学校|大学院|[0-9]年制)[^、。]{0,10}?(?:課程|科目|単位|教育)"
    "(?:[をの](?:修了|卒業)(?:した|して|見込み?の?)?[者方]?)?|義務教育(?:を?修了)?"
    "|(?:大学|短大|短期大学|高等専門学校|専門学校|専修学校)(?:(?!講座|コース|講習|研修)[^。]){0,30}?(?:単位|科目)"
    "[^。]{0,12}?(?:修得|取得|履修)"
    "|[\u4e00-\u9fff]{1,6}の?課程(?:を(?:修め|修了し)て?)?の?卒業|課程のある(?:大学|短大|高校|学校|専門学校)[^。]{0,24}(?:課程を修め)?[^。]{0,4}卒業"
    "|(?<!養成)(?:教育機関|学校)(?:等|など)?(?:を|の)(?:修了|卒業)"
    "|課程を[^。、]{0,4}(?:大学院?|短大|短期大学|高校|高等学校|高専|専門学校)(?:で|にて)[^。、]{0,6}修了"
)
# A licence with the years at a school, and a school left with its curriculum: schooling, not a course of the organiser.
_SCHOOL_BY_LAW = re.compile(
    "免許[^。]{0,24}(?:指定校|養成所|養成施設|学校)|校(?:にて|で|を)[^。]{0,36}卒業|(?:学校|養成所|養成施設)[^。]{0,30}免許"
)
# "高校で学科を卒業し…、または実技講習を修了した者": beside the schools a course that anybody can take.
# "協会が指定する短大・大学で所定の科目を履修": schools that the organiser names, as it does its courses.
_NAMED_SCHOOL = re.compile(
    "(?:会|団体|機構|財団|連盟|主催者)(?:が|の|に)?、?(?:指定|認定|認可|公認)(?:する|した|された|を受けた)?の?[^。、]{0,20}(?:大学|短大|学校|高校)"
    "[^。]{0,24}(?:履修|修了|受講)"
)
_SHORT_COURSE = re.compile("(?:講習会?|研修会?|講座)を(?:修了|受講)")
_COURSE = (
    "(?:講座|コース|講習会?|研修(?:会)?|課程|(?<!学校)教育(?!法)|養成(?:機関|校|所|課程|施設)|カリキュラム"
    "|スクール|セミナー|プログラム|教室|通信講座|授業|学習|単位|スクーリング|e-?ラーニング|eラーニング"
    "|レッスン|教材)"
)
_DONE = "(?:修了|受講|終了|卒業|履修|完了|参加|出席|受け|購入|申込|取得|修得|学ん|学習|在籍|必須|必要)"
_NO_COURSE = re.compile(
    f"{_COURSE}は、?[^。、]{{0,8}}[0-9]{{1,2}}[歳才]以上(?:であれば|なら)?、?[^。、]{{0,4}}(?:誰でも|どなたでも)受け[^。、]{{0,8}}|職業訓練(?:を)?(?:受講)?(?:者|生|中)?|(?:課程|コース|講座|研修)(?:のみ|だけ|を|の)?受講(?:される|する(?!こと|必要|と)|希望)|受講(?:資格|対象者?|申込時?)"
    # "講習受講終了日まで有効な証明書": a day, which nobody has to reach.
    f"|{_COURSE}?(?:受講)?(?:終了|修了|開始)(?:予定)?日"
    f"|(?:{_COURSE}[^。、はをで]{{0,6}}は、?[^。]{{0,24}}?)?受講(?:する)?(?:こと)?(?:が|も)?(?:でき(?!な|ませ)|可能|いただけ)"
)
# Those who mean to work are enough, so that nobody needs to have worked.
_INTENDED = re.compile(
    "働(?:こう|きたい|く(?:こと)?(?:を|が)?(?:希望|予定|見込|志望))|(?:従事|勤務|就業|就職|就労)(?:し(?:よう|たい)|する?(?:こと)?(?:を|が)?(?:希望|予定|見込|志望|確定))"
)
_FOR_ALL_WHO_LIKE = re.compile(
    "(?:愛する|愛好する|好きな|(?:興味|関心)(?:の|が)ある|学びたい|志す|目指す|[いきしちりみえめ]たい)(?:方|人|者)(?:は|なら)?、?(?:すべて|全て|全員|みんな|みな|誰でも|だれでも|どなたでも)"
)
# "資格は問われませんが、実務経験を求められます"
_STILL_REQUIRED = re.compile(
    "(?:ません|ない|不問|不要)(?:です|だ)?(?:が|ものの|けれども?|けど|一方で?|とはいえ)、[^。]{0,40}(?:を|が|は)"
    "(?:求められ(?:ます|る|て)|必要(?:です|とな|であ|とされ(?:る|ます|て)|$)|条件|必須|前提|課され(?:ます|る|て)|要(?:ります|る(?=。|$))|いります|欠かせません)"
)
# "学歴が無くても、実務経験が7年以上あれば受験可能", "年齢に制限はないため、母語としない人であれば受験可能"
_ONLY_THOSE = re.compile(
    "(?:な|無)くても、[^。、]{2,30}(?:が|を)[^。、]{0,10}(?:あれば|であれば|していれば|持っていれば)、?[^。、]{0,6}(?:受[験検]|受け)"
    "|(?:ない|なし|ません|不問)(?:の|な)?(?:ため|ので|から)、[^。、]{2,30}(?:人|方|者)(?:であれば|ならば?)、?(?!誰|だれ|どなた)[^。、]{0,6}(?:受[験検]|受け)"
)
# Says where the conditions stand or that each should look them up, but not what they are.
_ELSEWHERE = re.compile(
    "受[験検]資格(?:を満たし|の(?:確認|ハードル|判定|概要|一覧))|(?:科目|部門|コース|講座|講習会?|研修会?|セミナー|スクール|教室|会場|説明会)(?:は|なら|には|へは)、?(?:誰でも|だれでも|どなたでも)|級は、?(?:誰でも|だれでも|どなたでも)[^。]{0,14}(?:(?:が、|→)|。[^。]{0,6}級(?:は|のみ))|[甲乙丙]種?:[^:]{2,}[甲乙丙]種?:|(?:^|\\s)[甲乙丙]種\\s[^:]{2,}\\s[甲乙丙]種\\s|^[^。]{0,6}実務経験(?:年数)?(?:と受[験検]資格|は受[験検]資格の要件|が受[験検]資格に)|要件を満たし(?:て)?い?ない場合|合格後に?(?:免許|登録|資格)[^。]{0,12}には、|受[験検]資格一覧|前提と(?:は)?して(?:い|お)(?:ません|りません|ない)|"
    "(?:講座|講習会?|研修会?)を(?:受講|修了)するか、?[^。]{0,8}試験(?:に合格|を受)"
    "|(?:章|項|項目|欄|記載|明文|記述)(?:は|が|も)(?:置かれて|書かれて|載って|設けられて|記されて)(?:い|お)(?:ない|ません|らず)"
    "|受[験検]資格[^。]{0,12}(?:記載|明記|掲載|説明|言及)(?:は|が|も)?(?:特に)?(?:ありません|ございません|なし|無し|な[いく]|見当たら)(?![^。]{0,40}(?:誰|だれ|どなた))"
    "|^[^。]{0,40}(?:自分|自身|各自|あなた)[^。]{0,60}(?:確認|チェック|参照)[^。]{0,8}。?$"
)
# "18歳以上(学歴・実務不問)": what is asked of nobody is not all that is asked.
_ONLY_THAT = re.compile(
    r"\((?:[^()]{0,20}(?:学歴|職歴|実務|経験|性別|国籍|年齢)[^()]{0,10}(?:不問|問わ|問い|不要|要しな|要しませ|必要(?:は|が)?(?:な[いし]|ありませ)|求めな|求めませ)[^()]{0,8})\)|(?:それ|これ|上記)以外[^。]{0,30}|(?<=。)その(?:他|ほか)[^。]{0,30}"
)
# "興味のある方(経験不要)": whom an exam calls, and no condition.
_BEGINNERS = re.compile(
    "(?:初心者|未経験者?|初めて)の?(?:方|人|者)?|[^。、()]{0,12}(?:興味|関心)[^。、()]{0,8}(?:方|人|者)"
)
_IN_FACT_OPEN = re.compile("(?:実質|事実上)(?:的に)?(?:は)?、?(?:誰でも|だれでも|どなたでも)")
_REGARDLESS = re.compile("(?:性別|国籍|年齢|学歴|職業|経験)(?:の有無)?[^。、]{0,6}を?問わ[ずな]")
_COURSE_REQUIRED = re.compile(
    rf"{_COURSE}[^。※]{{0,24}}?{_DONE}|受講(?:生|者|完了|修了|済|した|して|が必|を必|が条件|すること|中|後)"
    rf"|(?:アカデミー|学院|塾|[当本]校)(?:の|を)?(?:卒業生|卒業者|修了生|在校生|在籍|生徒|塾生|学生)|添削[^。、]{{0,8}}(?:提出|出し終え|修了|合格|完了|終え)"
    rf"|受講期間中に|修了(?:者|生|した|して|見込|が必|が条件|証)|(?:認定|指定|養成|公認)校|(?:指定|認定|対象)(?:の)?{_COURSE}"
)
_IN_PRACTICE = re.compile(
    "実質|事実上|実態(?:として|は)|実際(?:に|は|のところ)[^。]{0,24}(?:だけ|のみ|しか|ばかり|に限)"
)
_COURSE_PEOPLE = re.compile("受講|講座|修了|生徒|在校生|スクール|コース")
_EXPERIENCE = re.compile(
    "(?:実務|業務|勤務|職務|就業|就労|現場|臨床)(?:の)?(?:経験|従事|年数|期間)|(?:乗船|乗務|業務|職務)履歴|経験(?:年数|者|が?必要|を有"
    "|が(?:ある|あり|[0-9])|を?[0-9]|[0-9]|のある|を積(?!み(?:ながら|つつ))|した|していること)|(?<!医療)(?<!介護)(?<!福祉)(?<!保育)(?<!看護)従事"
    "|[0-9]\\s?(?:年|か月)(?:以上|程度)の[^。、]{1,8}経験|勤続|(?:勤務|就業|就労)(?:して|した|する(?:者|方)|者|中)|勤務\\s?[0-9]|現職|現に(?:勤務|就業)"
    "|(?:実務|業務|勤務|仕事)[^。、0-9]{0,8}[0-9]{1,2}\\s?(?:年|か月)(?!度|生|次)|[0-9]\\s?(?:年|か月)(?:以上|程度)?(?:の)?(?:経験|実務|勤務)|働い[てた]"
)
# "実務経験2年以上または3級合格者": who has not worked may hold the grade below, or be at a school.
_HELD_INSTEAD = "(?:合格(?:した|して|者|後)|取得(?:した|して|者|後)|在籍|在学|卒業(?:した|して|者))"
_OR = "(?:または|又は|もしくは|若しくは|あるいは|か、|いずれか)"
_OTHER_WAY = re.compile(
    f"{_HELD_INSTEAD}(?![^。]{{0,12}}(?:従事|経験|勤務))[^。]{{0,12}}{_OR}[^。]{{0,24}}(?:経験|従事|勤務)|(?:経験|従事|勤務)[^。]{{0,16}}{_OR}[^。、]{{0,24}}{_HELD_INSTEAD}(?!後)"
)
# "講座の受講は不要", "受講なしでも受験可能": a course that is not asked.
_COURSE_NOT_ASKED = re.compile(
    rf"(?:{_COURSE}|受講|修了|通学)(?:(?:への|[のをにへ])?{_DONE}|修了)?(?:する|した|している)?(?:こと|必要|義務|条件|歴|経験)?(?:は|が|も|を|で)?(?:特に|一切)?"
    r"(?:不要(?!な(?:場合|とき|方|人|者))|不問|任意|自由|要し(?:ない|ません)|問(?:わ[ずな]|い?ません)|必要(?:は|が|も)?(?:な[いくし]|ありません|ございません)|必須では|義務では|条件では|の有無(?:に関係なく|を問わ(?:ず|ない)|は問い?ません|にかかわらず|は関係ありません)|求め(?:られ)?(?:て(?:い|お)り?)?(?:ません|ない|ず)|課(?:され|し)(?:て(?:い|お)り?)?(?:ません|ない|ず)|必要とされ(?:ません|ない)|要り?ません|いりません|(?:あり|ござい)ません|な[いくし](?!と|者|人|方|場合|けれ)"
    r"|無し|(?:し|受け)?(?:て(?:い)?)?なく(?:て|と)(?:も|OK)|(?:せ|受け)ず(?:に|とも))(?:で)?(?:も)?"
)

_NO_EXPERIENCE = re.compile(
    "(?:従事|勤務|就業|就労)して(?:は)?い?なくても|"
    r"(?:実務|業務|職務)?経験[^。、()]{0,4}(?:不問|問わ|不要|要しな|要しませ|必要(?:は|が)?(?:な[いし]|ありませ))|"
    r"経験[^。、,]{0,8}?(?:(?:が|の)(?:ない|無い)|を(?:有しない|有さない|有していない|持たない|もたない))(?:人|方|者)"
    r"|経験[^。、,年]{0,8}[0-9]{1,2}\s?年(?:未満|以下|以内|に満たない)[^。、,]{0,6}(?:人|方|者)"
)
_POINTER = re.compile(
    "^(?:詳細は|詳しくは|公式|ホームページ|HP|要項|募集要項)[^。]*(?:確認|参照|ご覧|サイト|ください)?[^。]*。?$"
)
# What a reader can name as a condition: without one of these a text says nothing of who may sit (あああ, 詳細を見る).
_AGE_OR_SCHOOL = (
    "[0-9]\\s?(?:歳|才)|年齢|未成年|成人|学年|[0-9]年(?:次|生)|小学|中学|高校|高等学校|大学|短大|専門学校|学校教育|義務教育|学歴|学生|生徒"
    "|児童|卒業|在学|卒の|高卒|大卒|課程|学部|学科を|履修|単位"
)
_BELONGING = (
    "会員|入会|所属|加盟|組合員|社員|職員|従業員|在住|居住|国籍|国内に|女性|男性|女子|日本語|障害|手帳|推薦|保護者|団体(?:のみ|に限)|教育機関"
    "|[0-9]\\s?[名人]以上"
)
_QUALIFIED = (
    "合格|取得|有資格|資格(?:を(?:持|有|取|保)|者|保[有持])|免許|免状|保[有持]|所[有持]|登録(?:済|者|され)|飛び級|ライセンス|国家資格"
    "|[一-龠]{2,}である(?:こと|[者方人])|[段級]\\s?(?:以上|から順|である|であって|に認定)|級[^。、]{1,16}で(?:ある|あって)|認定者"
    "|[\u4e00-\u9fff]{2,8}[士師](?=$|[\\s、。・,/)(でのまや又と])"
)
_DESCRIBED = (
    "(?:[るたいなのう]|している|ている)\\s?(?:方|者|人)(?!法)|該当|満た[さしすせ]|現任者|社会人|養成|経験|従事|勤務|業務|審査|認定(?:され|を受|する)"
    "|受[験検]資格(?:が|は)?(?:あり|必要|有り|要る|が必要)|(?:条件|制限|要件|資格)(?:が|は)?(?:あり(?!ま)|あります|有り|必要|異な|定め)"
    "|(?:に|へ)限(?:る|り|られ)|限定|研修|講習|飛び"
    "|(?:視力|聴力|矯正視力|色覚|握力|身長|体重|泳力|体力)[^。]{0,12}[0-9]|[0-9]\\s?(?:m|メートル)[^。、]{0,4}(?:以上)?[^。、]{0,4}泳[げぐ]|健康診断書?(?:の?提出|が必要)"
)
_CONDITION = re.compile("|".join((_AGE_OR_SCHOOL, _BELONGING, _QUALIFIED, _DESCRIBED)))
# "不問というわけではなく", "誰でも受けられるとは限りません": what is denied so is not said.
_DENIED_OPEN = re.compile(
    "(?:不問|なし|無制限|自由|誰でも|だれでも|どなたでも|誰もが)[^。、]{0,16}?(?:わけでは|訳では|とは限|とはいかな|とはいえな|ではな[いく]|ではありませ)[^。、]{0,8}"
)
# "18歳以上であれば学歴・職歴を問わず受験できます", "18歳以上で、特別な制限はありません": those of whom it holds.
_CONDITIONAL_REGARDLESS = re.compile(
    "(?:^|(?<=[。、()]))(?P<condition>[^。、()]{2,30})(?:(?:であれば|ならば?|でさえあれば|ば)、?|の?(?:方|人|者)(?:は|なら|であれば)、?"
    "|(?:(?<=以上)|(?<=以上の[方人者])|(?<=[業格了験]者)|(?<=卒業))(?:が(?:対象|条件|必要))?(?:で|であり|ですが|だが|のほかは?|以外は?に?は?)、?)"
    "[^。、()]{0,24}(?:(?:問わず|問いません|問われません|不問|関係なく|関係ありません)、?(?:誰でも|だれでも|どなたでも)?"
    f"|{_LIMIT}[はがもに]?(?:特に|とくに|一切|何も)?{_NONE}|(?<=で、)(?:誰でも|だれでも|どなたでも))"
)
_WHO_LIKES = re.compile("興味|関心|たい|希望|志|目指|好き|愛")
# "誰でも受講でき、修了後に試験を受けます": what is open is the course, and the exam is its end.
_OPEN_COURSE = re.compile("(?:受講|入会|入学)(?:でき|可能|いただけ|に(?:資格|条件)|資格)")
_AFTER_COURSE = re.compile(
    "(?:修了|受講|終了|卒業)(?:後|すると|すれば|した(?:方|者|人|後)|者|が条件)[^。]{0,16}(?:受験|試験|検定|受け)"
)
# "幅広い方が受験しています": who does sit, not who may.
_WHO_DOES = re.compile(
    "(?:人|方|者|層|学生|社会人|生)(?:が|も|まで)[^。、]{0,10}(?:受験|受検|挑戦|受講|取得|受け)(?:し|され)?て(?:い|お)|[生者子]でも[^。、]{0,8}(?:受験|受検|受け|挑戦)"
)
_NOT_ONLY_THEY = re.compile(
    "(?:生徒|受講生|受講者|修了者|会員|学生|在校生)(?:で)?(?:な(?:くて)?(?:く)?ても|以外(?:の方)?(?:でも|も))"
    "|(?:講座|講習|研修|受講|スクール|教室)(?:を|に|の)?[^。、]{0,8}(?:ずに|ずとも|なくても|な(?:い|かった)(?:方|人|者)(?:でも|も))[^。]{0,16}(?:(?<!不)可能|でき(?:ます|る)|受けられ(?:ます|る)|OK)"
)
# "150歳以上": nobody is that old, so the number is a slip.
_AGE = re.compile("([0-9]{3,9})\\s?(?:歳|才)")
_OLDEST = 100
# "(目安として実務経験3年以上)": advised and not asked.
_ADVICE = re.compile(r"\([^()]*(?:目安|推奨|望まし|おすすめ)[^()]*\)")
# "3級であれば経験は求められません。…の条件は、…に従事する者": what is open of one grade, beside a condition.
_OPEN_FOR_ONE = re.compile(
    "準?[0-9]級(?:であれば|ならば?|に(?:は)?|は)[^。]{0,30}(?:(?:求め|課せ|問)(?:ら|わ)れ(?:ません|ない)|(?<!でき)(?<!られ)(?:ません|ない)|不要|不問|なし)(?:です)?(?:。|$)"
)
_MAY_SIT = re.compile("受[験検]資格|(?:受[験検]|受け(?:る|られ))[^。、]{0,6}(?:でき|可|ます)|誰でも|どなたでも|なし")
_BRACKETED = re.compile(r"\([^()]*\)")
# "20歳以上であれば、どなたでも"
_OF_AGE = re.compile(
    "[0-9]{1,2}\\s?[歳才](?:以上|以下|未満)?(?:であれば|ならば?|の(?:方|人|者)?(?:なら|であれば|は)?、?)(?:[^。]{0,30}(?:問わ|関係)[^。、]{0,4}、?)?(?:誰でも|だれでも|どなたでも)"
    # "20歳以上であれば特に制限はありません"
    "|(?:[0-9]{1,2}\\s?[歳才]|(?:高校|高等学校|大学|短大|中学|中学校)(?:を?卒業?)?)(?:以上|以下|未満)(?:であれば|ならば?|の(?:方|人|者)(?:なら|であれば)ば?)、?"
    "(?:特に|他に|ほかに)?(?:受[験検])?(?:制限|条件|資格)(?:は|が)?(?:特に)?(?:あり?ませ|な[いし]|無し)"
    # "15歳からどなたでも", "どなたでも受検可(15歳から)"
    "|[0-9]{1,2}\\s?[歳才](?:から(?![^。]{0,12}(?:まで|幅広))|より上|を[超越]え)[^。]{0,16}(?:誰でも|だれでも|どなたでも)"
    "|(?:誰でも|だれでも|どなたでも)[^。]{0,16}\\((?:ただし、?)?満?[0-9]{1,2}\\s?[歳才](?:から|より上|を[超越]え|になっ|に達し)[^()]{0,12}\\)"
)
# "2級は18歳以上で受験可能で、年齢以外の受験資格はありません"
# "年齢:18歳以上" over lines that ask nothing more.
_BUT_AGE = re.compile(
    "年齢(?:条件|制限|要件)?(?:以外|を除[けいく])|年齢(?:条件|制限|要件)?:\\s?満?[0-9]{1,2}\\s?[歳才]以上"
    "|年齢(?:条件|制限|要件)?は、?満?[0-9]{1,2}\\s?[歳才](?:から|以上|より上)|[(。、](?:ただし、?)?満?[0-9]{1,2}\\s?[歳才](?:を[超越]えて|より上で|に達して)(?:いる|ある)こと"
)
# "なし(実務経験3年以上)": what a bracket asks is no aside.
_ASKED_ASIDE = re.compile(
    r"\((?![^()]*(?:級|免除|不問|問わ|目安|推奨|望まし|登録|希望|小学|中学))[^()]*(?:経験[^()、]{0,6}[0-9]\s?(?:年|か月)|[0-9]\s?年以上(?:の実務|従事)|(?:会員|修了者|受講者|合格者)(?:のみ|に限))[^()]*\)"
)
# "3年前までは学歴が必要でした"
_ASKED_ONCE = re.compile(
    "(?:[0-9]{1,2}年前|(?:19|20)[0-9]{2}年度?|(?:平成|令和|昭和)[0-9元]{1,2}年度?|昨年度?|一昨年)まで(?:は|、)[^。]{0,60}?"
    "(?:でし|だっ|まし)た(?:が|けど|けれども?|ものの|。|$)、?"
)
_LETTERS = re.compile("[\u3041-\u30ff\u4e00-\u9fffA-Za-z]")


def read_eligibility(printed: str, text: str) -> Eligibility | Unreadable:
    """Read a normalised ``text``, keeping it as ``printed``; unreadable where it states no condition at all."""
    if _POINTER.search(text) or _ELSEWHERE.search(text) or not _LETTERS.search(text):
        return _refuse_silence(text)
    if all("免除" in sentence for sentence in text.rstrip("。").split("。")) and not _MAY_SIT.search(text):
        return refuse("eligibility-exempt", text)
    if any(int(age) > _OLDEST for age in _AGE.findall(text)):
        return refuse("eligibility-age", text, most=_OLDEST)
    asked = _ASKED_ASIDE.search(drop_former(text))
    if asked and _is_open(_BRACKETED.sub(" ", text)):
        return refuse("eligibility-both", text)
    if _OPEN_FOR_ONE.search(text) and _CONDITION.search(_OPEN_FOR_ONE.sub(" ", text)):
        return refuse("eligibility-both", text)
    now = drop_no_denials(drop_former(_ASKED_ONCE.sub(" ", _ADVICE.sub(" ", text.replace("出来", "でき")))))
    if not now.strip(" 。、") or (_reverses(now) and not _IN_FACT_OPEN.search(now)):
        return refuse("eligibility-both", text)
    return _read_present(printed, now)


def names_condition(text: str) -> bool:
    """Say whether a normalised text has a word that may be a condition: an age, a school, work, what one holds."""
    return bool(_CONDITION.search(text))


def _reverses(text: str) -> bool:
    """A condition, and behind a が that anybody may sit: nobody can tell which of the two is this exam's."""
    clauses = split_clauses(_ONLY_THAT.sub(" ", text))
    opened = [bool(_is_open(clause)) for clause in clauses]
    return any(asks(clause) and not opened[place] and any(opened[place:]) for place, clause in enumerate(clauses))


def _read_present(printed: str, whole: str) -> Eligibility | Unreadable:
    """Read the text without what held formerly."""
    later = drop_afterwards(whole)
    text = later if _OPEN.search(later) else whole
    bare = text if _IN_FACT_OPEN.search(text) else _BRACKETED.sub("", text)
    state = _find_state(bare if bare.strip() else text)
    if state == "other":
        state = _find_state(text)
    if state == "other" and not _CONDITION.search(_drop_who_does(text)):
        return _refuse_silence(text)
    if state == "open" and (_OF_AGE.search(text) or _BUT_AGE.search(text)):
        state = "other"
    eligibility: Eligibility = {"kind": "eligibility", "state": state, "text": printed.strip()}
    since = next(filter(None, map(find_opening, _list_telling(text))), None)
    return {**eligibility, "since": since} if since else eligibility


def _drop_who_does(text: str) -> str:
    """Give the text without the sentences on who does sit, as far as they ask nothing."""
    return "。".join(sentence for sentence in text.split("。") if asks(sentence) or not _WHO_DOES.search(sentence))


def _list_telling(text: str) -> list[str]:
    """Give the first sentence that says who may sit."""
    return [sentence for sentence in text.split("。") if _OPEN.search(sentence) or _CONDITION.search(sentence)][:1]


def _refuse_silence(text: str) -> Unreadable:
    return refuse("eligibility-silent", text)


def _find_state(text: str) -> EligibilityState:
    """The most open state that the text names."""
    if _IN_FACT_OPEN.search(text) or _FOR_ALL_WHO_LIKE.search(text):
        return "open"
    if _IN_PRACTICE.search(text) and _COURSE_PEOPLE.search(text):
        return "de_facto_course"
    if _OPEN_COURSE.search(text) and _AFTER_COURSE.search(text):
        return "course_required"
    asked = next((clause for clause in split_clauses(text) if _asks_all(clause) and not _is_open(clause)), None)
    if not asked and (_NOT_ONLY_THEY.search(text) or _is_open(text)):
        return "open"
    if _NAMED_SCHOOL.search(text):
        return "course_required"
    freed = _drop_courses_not_asked(text)
    if freed != text and not asked and not _CONDITION.search(freed):
        return "open"
    if _COURSE_REQUIRED.search(_NO_COURSE.sub(" ", _SCHOOLING.sub(" ", freed))):
        schooled = _SCHOOL_BY_LAW.search(text) and not _SHORT_COURSE.search(text)
        return "other" if schooled else "course_required"
    worked = _EXPERIENCE.search(_NO_EXPERIENCE.sub(" ", text)) and not _INTENDED.search(text)
    return "experience" if worked and not (_OTHER_WAY.search(text) or has_way_without_work(text)) else "other"


def _asks_all(clause: str) -> bool:
    """Say whether a clause asks something, rather than telling who does sit."""
    return asks(clause) and not _WHO_DOES.search(clause)


def _drop_courses_not_asked(text: str) -> str:
    """Give the text without the courses of which it says that nobody needs them, unless nothing goes without them."""
    return text if _DENIED_WITHOUT.search(text) else _COURSE_NOT_ASKED.sub(" ", text)


def _is_open(text: str) -> bool:
    if _STILL_REQUIRED.search(text):
        return False
    only = _ONLY_THOSE.search(text)
    if only and not _WHO_LIKES.search(only.group()):
        return False
    if _CONDITIONAL_ANYBODY.search(text) and _COURSE_REQUIRED.search(text):
        return False
    unconditional = _CONDITIONAL_ANYBODY.sub(
        " ", _CONDITIONAL_REGARDLESS.sub(_keep_likers, _DENIED_OPEN.sub(" ", text))
    )
    if unconditional != text:
        unconditional = _REGARDLESS.sub(" ", unconditional)
    if _CONDITION.search(_BEGINNERS.sub(" ", _ONLY_THAT.sub(" ", unconditional))):
        unconditional = _ONLY_THAT.sub(" ", unconditional)
    return not _DENIED_WITHOUT.search(drop_other_grades(text)) and any(find_affirmed(unconditional, _OPEN))


def _keep_likers(match: re.Match[str]) -> str:
    """``興味がある方なら学歴を問わず`` is open; of those who are of age or work already it is not."""
    condition = match["condition"]
    return " " if _CONDITION.search(condition) and not _WHO_LIKES.search(condition) else match.group()
