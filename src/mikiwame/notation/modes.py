"""Reads in which ways an exam can be sat (``mode``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.done_there import drop_other_doings
from mikiwame.notation.other_exams import find_other_exams
from mikiwame.notation.times import NEGATED, find_turn
from mikiwame.notation.ways_in_use import find_listed
from mikiwame.vocabulary.qualifiers import MODES, Mode
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Modes

_WORDS: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    (
        "home",
        re.compile(
            "在宅|(?<!各)自宅(?!へ|に[^。、]{0,10}(?:郵送|発送|届[きくけ]|送付|配送|送ら)|に(?:届|送)|から[^。、]{0,8}まで)|(?<![一-龠])(?:家|お?うち|自室)(?=で(?!な)|から|に(?:い|居)|や|または|か)|IBT|郵送(?:受[験検]|試験)"
        ),
    ),
    (
        "hall",
        re.compile(
            "(?<!ネット)(?:試験|一般|指定|公開|専門学校|団体|本|筆記)会場|(?<!自宅)(?<!在宅)会場(?:試験|受[験検]|開催|で|にて(?=[^。、]{0,8}受[験検](?![者票番]))|(?=\\s?(?:\\([^()]*\\))?\\s?(?:または|又は|or|/|もしくは|・|か|と|および|や|でも|のほか(?:に)?、?|以外(?:に)?、?|に加え(?:て)?、?|、)\\s?(?:オンライン|在宅|自宅|ご自宅|家|Web|WEB|IBT|CBT|ネット)))|(?<=[^。])(?:または|又は|or|もしくは|/|・|か|と|および|や)\\s?会場(?=$|[。、)\\s]|です|での?|から|のいずれ|のどちら|の[2二]|を?選|も)|(?:オンライン|在宅|自宅|ネット|IBT)(?:での?)?(?:受[験検]|試験)?(?:と|や|か|・|または|もしくは|でも)会場|統一試験|ペーパー(?:試験|方式)|PBT|筆記(?:\\([^()]*\\))?(?:方式|式)"
        ),
    ),
    ("online-proctored", re.compile("監視|プロクタリング|リモート監督|オンライン監督|遠隔監督")),
    ("test-centre", re.compile("CBT|テストセンター")),
    (
        "online",
        re.compile(
            "ネット試験|オンライン|(?:インターネット|ネット|ウェブ|ウエブ|Web|WEB)(?:上|経由)?(?:での|の|で)(?:試験|受[験検]|テスト)(?![申票料])|(?:ウェブ|ウエブ)(?:試験|受[験検]|テスト|方式)|インターネット(?:試験|受[験検])|ネット受[験検]|(?:Web|WEB)(?:試験|受[験検]|テスト|講習・試験)|(?:または|又は|or|/|もしくは)\\s?ZOOM"
        ),
    ),
)
_DENIED = re.compile(
    "集合型|教室|ありません|認められて?い?(?:ない|ません)|でき(?:ません|ない)|行って(?:い|おり)ません|行われて(?:おら|いま|いな)|中止|休止|停止|実施され(?:て(?:い)?(?:ない|ません)|ません)|終了(?!後|時|直後)|取りやめ|までは|以外|従来|異な|不可|なくな|予定|中心|メイン|主流|一部|(?:始まり|始め|(?:開始|スタート|導入)(?:し|いたし))ます|が多い|CBTなし|ペーパー(?:試験)?なし"
)
_NOT_BUT = re.compile(
    "(?:在宅|自宅|会場|オンライン|CBT|IBT|テストセンター)[^。、はが]{0,10}では(?:なく|ありませんが)、?"
)
_NOT_GONE = re.compile(
    "(?:試験)?会場[にへ](?:出向|行|足を運|移動)[^、。]{0,6}?(?:ず(?:に|とも)?|なく(?:ても)?|必要[はが]?なく)、?"
)
_NOT_SO = re.compile("(?:在宅|自宅|会場|オンライン|CBT|IBT|テストセンター)[^。、はが]{0,10}では(?:ありません|ない)")
_FROM_TO = re.compile(
    "から.{1,12}(?:に|へ)と?(?:変更|移行|切|[変代替]わ|置き換)|会場で(?:の)?\\s?IBT|IBT[^。、またはか]{0,8}会場で|→|在宅型?(?:での)?CBT|自宅(?:での)?CBT"
)
# "2027年春から", "4月からは": a beginning for which a reading has no place.
_BEGINS = re.compile(
    "(?:(?<!年度[0-9])(?<!年度1[0-2])月|[春夏秋冬]|回|期|分)(?:の?(?:試験|実施分?|検定))?(?:から|より)(?:は)?(?![^。、]{0,8}まで)|(?:来|今|本|翌)(?:年度?|月|春|夏|秋|冬)(?:の?(?:試験|検定))?(?:から|より|以降)"
)
# "自宅受験の場合はカメラが必要です": a way that is only supposed.
_AS_CASE = re.compile(
    "(?:自宅|在宅|会場|オンライン|ネット|CBT|IBT)(?:での?)?(?:受[験検]|試験|検定)?(?:する)?(?:の)?(?:(?:場合|際|とき)(?:は|には|、)|(?<!の)(?:では|には))(?![^。]*(?:会場|在宅|自宅|オンライン|テストセンター|CBT|IBT))"
)
# "オンラインで結果を確認できます": what is done by the net beside sitting.
_BY_NET = re.compile(
    "(?:オンライン|インターネット|ネット|ウェブ|Web|WEB)(?:上)?(?:で|から|にて)(?:の)?(?![^。、]*受(?:[験検](?![票料申])|け(?:る|ら|ま|て)))[^。、]{0,10}"
    "(?:結果|合否|合格発表|受[験検]票|申し?込|質問|視聴|ダウンロード|印刷|閲覧|検索|相談|予約|購入|説明会|支払|決済|手続)[^。、]*"
)
_WORK = re.compile(
    "(?:在宅|自宅|(?<![一-龠])家)で(?:も)?(?:の)?[^。、]{0,6}(?:働|仕事|就業|稼|学べ|学び|学ぶ|勉強|副業|開業)"
)
# "オンラインで面接を受け、会場で実技を行います": each of some part.
_EACH_PART = re.compile(
    "(?:オンライン|会場|在宅|自宅|CBT|IBT)で(?:の)?(?:学科|筆記|実技|面接|口述)(?:試験)?を|前半|後半|[1-3]日目|初日"
)
# "会場で配布します", "会場が遠い方は": what is done there, or who sits it otherwise.
_NOT_SAT = re.compile(
    "会場(?:で|にて)(?:は)?[^。、]{0,8}(?:配布|販売|購入|受付|受け取|渡し|提出|交付|掲示|発表|支払|貸し?出|案内|説明会|展示)"
    "|(?:遠い|近くにない|難しい|困難な|できない|希望(?:する|の))(?:方|人)は"
)
# "ユーキャンの受講生は在宅で": a way that one school's students have is not the exam's.
_LEARNT = re.compile(
    "(?:在宅|自宅|(?<![一-龠])家|オンライン|会場|WEB|Web)で?の?(?:オンライン)?(?:講座|学習|受講|勉強|講義|研修|セミナー)"
    "|(?:オンライン|WEB|Web|CBT)(?:の|での|は)?(?:申し?込み?|受[験検]申請)?の?(?:手順|手続|申請|受[験検]申請|申し?込|書類|通信講座|レッスン|教材|塾|講師|対策)"
    "|(?:講習会?|講座|講義|研修|セミナー|説明会)\\((?:在宅|自宅|オンライン|会場|WEB|Web)|(?:オンライン|在宅|自宅|WEB|Web)・(?:通信|通学)?(?:講座|スクール|教室)|(?:受[験検]|試験)用の?(?:問題集|テキスト|教材)|CBT-?[Ss]olutions|CBTソリューションズ"
    "|(?:講習会?|講座|講義|研修|セミナー|説明会)(?:は|も)[^。、]{0,6}(?:在宅|自宅|オンライン|会場|WEB|Web)"
)
_OF_PARTS = re.compile("(学科|筆記|実技|面接|口述|論述)(?:試験)?\\s?[は:]")
# "マークシート方式とCBT方式": the way on paper is another one, and of it the text doesn't tell where it is sat.
_ON_PAPER = re.compile("マークシート|筆記試験|紙の試験|ペーパー")
# "ネット試験と紙の試験": whatever the other way is, that on paper would be lost.
_PAPER = re.compile("(?<![表用])紙の(?!選択)|紙媒体|紙ベース|紙(?:試験|受[験検]|方式)|ペーパー(?!レス)|PBT")
_OF_SOME = re.compile(
    "団体(?:受[験検])?(?:用|向け)|受講生|受講者|を受け(?:て(?:い|お)る|た|られた)(?:方|人|かた)|限定|(?:会員|加盟)校|教育機関"
    "|(?:に合格|を?修了|を?受講)(?:すると|すれば|した場合)"
    "|(?:修了|卒業|受講)(?:生|者|され?た(?:方|人|かた)|した(?:方|人|かた))|(?:講座|コース|スクール)(?:の|に通う)(?:生徒|方|人|学生)"
)
_BY_GRADE = re.compile("準?[0-9]級|^級")

_LONG_LIST = 3
# A head and two columns.
_SEVERAL_COLUMNS = 3
_HALL_BESIDE = re.compile(
    "会場(?:試験|受[験検]|開催)|(?:一般|公開)会場|(?:または|又は|か|・|/|と|や|、)\\s?会場(?=$|[。、)\\s]|です|での?受|から)|会場(?=\\s?(?:・|/|と|か|や|、)\\s?(?:CBT|テストセンター))|会場(?:\\([^()]*\\))?\\s?(?:または|又は|or)|統一|PBT"
    "|筆記(?:\\([^()]*\\))?(?:方式|式)|ペーパー(?:試験|方式)"
)


# "IBT(インターネットベース試験)", "CBT(@テストセンター)": what the letters stand for.
_IN_FULL = re.compile(
    r"(?P<way>IBT|CBT|PBT)(?:試験|方式)?\s?\((?![^()]*(?:[0-9級]|のみ|除|以外|自宅|在宅))[^()]*(?:ベース|[Bb]ased|コンピュータ|インターネット|オンライン試験|ペーパー|パソコン|@テストセンター|@[^()]{0,4}試験会場)[^()]*\)"
)
# "年間6回、奇数月": how often, beside how.
_HOW_OFTEN = re.compile("年(?:間)?[0-9]{1,2}回、?(?:[奇偶]数月(?:に)?(?=在宅|会場|自宅|オンライン|CBT))?")
_ALL_GRADES = re.compile(
    "^準?[0-9]級(?:から|~)準?[0-9]級(?:まで)?の?(?:全(?:ての)?級|すべて|全て)(?:において|で|とも|が|は)、?"
)
# "会場受験以外に在宅でも": both.
_BESIDES = re.compile(
    "(?P<way>会場|在宅|自宅|オンライン)(?:受[験検]|試験)?(?:以外に(?:も)?|のほかに(?:も)?|の他に(?:も)?|に加えて?)、?(?=[^。、0-9]{0,6}(?:在宅|自宅|会場|オンライン|CBT))"
)
_SAT_BY = re.compile("、[^。、0-9]{1,12}が(?:受け|受[験検]し)たのもこの[^。、0-9]{2,6}。?$")
# "指定の会場で随時開催されている「ネット試験」": by computer in a hall.
_IN_A_HALL = re.compile("(?<=会場で)(?P<how>[^。、「」]{0,16}「?)ネット試験")


def spell_ways(text: str) -> str:
    """Give a normalised text without what letters stand for, how often it is held and that all grades are meant."""
    plain = _HOW_OFTEN.sub("", _ALL_GRADES.sub("", _IN_FULL.sub(r"\g<way>", text)))
    return _IN_A_HALL.sub(r"\g<how>CBT試験", _BESIDES.sub(r"\g<way>受験と", _SAT_BY.sub("", plain)))


def _drop_denied(text: str) -> str:
    """``自宅での受験ではなく会場での受験です``: what is put out of the way by what stands beside it."""
    bare = _NOT_GONE.sub("", _NOT_BUT.sub("", _BY_NET.sub("", text).replace("受験しなければなりません", "受験します")))
    rest = [sentence for sentence in bare.split("。") if not _NOT_SO.search(sentence)]
    return "。".join(rest) if any(pattern.search("。".join(rest)) for _, pattern in _WORDS) else bare


# "試験会場:一般:在宅": the head of the cell is no hall.
_HALL_HEAD = re.compile("(?:受[験検]|試験)?会場(?:\\s?:|については、?|は、?)\\s?(?=[^。]*(?:在宅|自宅|オンライン))")


_TURNS = (_DENIED, _FROM_TO, _LEARNT, _BY_GRADE, _BEGINS, _AS_CASE, _NOT_SAT, _WORK, _EACH_PART)


def read_mode(printed: str) -> Modes | Unreadable:
    """Give every way that a normalised text names; an ended or a denied one makes it unreadable."""
    text = drop_other_doings(_HALL_HEAD.sub("", _drop_denied(printed)))
    turn = find_turn(text) or find_other_exams(text)
    turn = turn or next((turned.group() for one in _TURNS if (turned := one.search(text))), None)
    if turn:
        return refuse("mode-turn", text, word=turn)
    denial = NEGATED.search(text)
    if denial:
        return refuse("denied", text, word=denial.group())
    if len(set(_OF_PARTS.findall(text))) > 1:
        return refuse("mode-parts", text)
    if _OF_SOME.search(text) and "一般" not in text:
        return refuse("mode-some", text)
    if _tells_columns_apart(text):
        return refuse("mode-parts", text)
    found = _find_ways(text)
    if "hall" not in found and (_PAPER.search(text) or ("test-centre" in found and _ON_PAPER.search(text))):
        return refuse("mode-parts", text)
    if not found:
        return refuse("mode-nothing", text)
    return {"kind": "mode", "modes": [mode for mode in MODES if mode in found]}


def _tells_columns_apart(text: str) -> bool:
    """``試験 | 会場受験 | 会場またはオンライン``: what each of several columns has is of some."""
    cells = text.split("|")
    told = [ways for cell in cells if (ways := _find_ways(cell))]
    return len(cells) >= _SEVERAL_COLUMNS and any(ways != told[0] for ways in told)


def _find_ways(text: str) -> set[Mode]:
    """The ways that are named, of which a wider one is none beside the narrower that it is said of."""
    found = {mode for mode, pattern in _WORDS if pattern.search(text)}
    if "online-proctored" in found:
        found -= {"online", "home"}
    listed = "home" not in found and re.search(
        "オンライン(?:受[験検]|試験)|(?:または|又は|or|もしくは)\\s?オンライン", text
    )
    if ("test-centre" in found or "home" in found) and not listed:
        found.discard("online")
    if "test-centre" in found and not _HALL_BESIDE.search(text):
        found.discard("hall")
    return found | find_listed(text, least=_LONG_LIST)
