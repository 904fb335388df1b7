"""Asks of a text on eligibility that it says who may sit: anybody, without a condition beside it, or those of one kind.

``未経験でも、基礎講習を受ければ受験できます`` opens nothing to anybody, ``誰でも合格できる`` speaks of how hard the
exam is, and ``在宅で受験でき`` says how one sits. Words of the field alone (``受験資格と実務経験の要件``) are a head.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Eligibility

_COURSE: Final = "(?:講習会?|講座|研修|スクーリング|養成課程|プログラム|セミナー)"
_ANYBODY: Final = "(?:誰でも|だれでも|どなたでも|誰もが|どんな人でも)"
# What is not asked of those who meet something else.
_ASKED_ALL_THE_SAME: Final = re.compile(
    f"(?:でも|くても|場合も|場合でも|者も|人も|方も)、?[^。]{{0,24}}(?:{_COURSE}"
    "|実務|経験|勤務|従事|会員|課程|単位|免許|資格)[^。]{0,16}"
    "(?:(?<!なけ)れば|(?<!て)たら|ことで|すると|した(?:方|人|者|後|上)|が?必要(?!は?な|あ)|があれば)"
    "|(?:問わ[ずない]{1,2}|不問(?:で)?|関係なく|なくても)、?[^。、]{0,16}[0-9]{1,2}\\s?(?:年|か月)(?:以上|間)"
    f"|{_ANYBODY}(?:受講|学習|学べ|学ん|入会|入学|参加|申し?込)[^。]{{0,12}}(?:が"
    "|けれど)、?[^。]{0,40}(?:必要|条件|必須|修了|のみ)"
    "|(?:問わない|不問の|ない|なし)場合(?:で)?も"
    "|(?:不要|なし|ありません|不問|問いません)[^。]{0,6}(?:が"
    f"|けど)、(?!(?:登録|免許|免状|交付|合格後|認定)[^。]{{0,30}})[^。]{{0,30}}{_COURSE}[^。]{{0,16}}(?:必要"
    "|必須|条件|修了|義務)"
)
# How hard it is, or what comes of it; a limit that is none of who may sit.
_OF_SOMETHING_ELSE: Final = re.compile(
    f"{_ANYBODY}(?:簡単に|気軽に|必ず|すぐに?|努力次第で)?(?:合格"
    "|取得|取れ|狙え|目指[すせし]|なれ|名乗|稼|働け|できる仕事|始め"
    "|学べ|楽しめ|受かる|理解|使え|登録)"
    f"|(?:{_ANYBODY}|なくても|未経験(?:者|の方)?(?:から|でも)|経験不問で|資格不問で)[^。、]{{0,10}}(?:(?:受けられ|参加でき|受講でき|学べ|始められ|通え)る"
    "(?:講座|講習|コース|セミナー|研修|授業|仕事|教室|スクール|求人|職場)|(?:働け|働く|就職|就業|勤務でき|開業|始められる仕事|営業でき|稼げ))"
    "|(?:なくても|未経験(?:者|の方)?(?:でも|から)|初心者(?:の方)?(?:でも|から|にも))[^。、]{0,12}(?:合格|楽し|採用|理解|学べ|安心|取得|取れ|わか|解け|使え|なれ|活躍|目指)"
    f"|(?:努力|頑張り|工夫|勉強|対策)(?:次第|すれば)[^。]{{0,4}}{_ANYBODY}"
    "|(?:利き手|左利き|服装|眼鏡|メガネ|持ち物|回数|申込時期|言語"
    "|会場|級の?順)(?:に関する|に関して|に|の|は|による)[^。]{0,6}(?:制限"
    "|関係|不問|問)"
    "|受[験検]資格(?:が)?(?:なし|不要|な[いく])(?:で|て)?(?:も)?(?:取れ"
    "|取得でき|受けられ|挑戦でき)る?[^。、]{0,6}(?:資格|検定|国家)(?:$"
    "|。|は|と|を|一覧|ランキング|まとめ)"
    "|(?:学歴|資格|経験|年齢)不問(?:の)?(?:資格|求人|仕事)(?:$|。|一覧)"
    "|問わず[^。、]{0,4}(?:人気|愛され|支持|親しまれ|活躍|役立|楽しめ|学べ)[^。]*(?<!受けられる)$|(?:いらない|不要な|不問の)(?:仕事|求人|職)|(?:合否|有利|不利|影響|評価|採点|待遇|給与)[^。、]{0,10}(?:関係|ありません|な[いし]|不問|問わ)|禁止語|(?:と|は)?誤解され|という(?:誤解|思い込み)"
)
# "受験者の7割は社会人です": who has sat.
_WHO_HAS_SAT: Final = re.compile(
    "(?:受[験検]者|合格者|受講者|受講生|利用者|取得者)(?:の|は|に(?:は)?|層は)"
    "[^。]{0,20}(?:[0-9]\\s?割|%|半[数分]|多[くい]|ほとんど|大半|中心|層|目立|様々|幅広)"
)
# "未成年の方は保護者の署名が必要です", "合格者はどなたでも登録できます": of some, or after it.
_OF_SOME_OF_THEM: Final = (
    "^(?:学生|生徒|未成年|[0-9]{1,2}歳未満|(?:高校|中学|小学)生(?:以下)?|障が?[い害][^。、]{0,6}|外国籍?|外国人)"
    "(?:の?(?:方|人|者|場合))?(?:は|には)、?"
    "[^。]*(?:証|署名|同意|写し|書類|申請書|免除|割引)[^。]*(?:必要|ください|用意|提出|持参|要し|あり)"
    "|(?:合格者|合格した(?:方|人)|取得者|修了者)は、?[^。]{0,10}(?:登録|名乗|使え|活躍|もらえ|申請でき|なれ)"
)
_HELPS: Final = (
    "^(?![^。]*(?:必要|条件|必須|以上|のみ|限|対象))[^。]*"
    "(?:有利|取りやす|取得しやす|受かりやす|合格しやす|役立|役に立)"
)
_ASKS_NOBODY: Final = re.compile(
    f"{_OF_SOME_OF_THEM}|{_HELPS}|"
    "飛び級[^。]{0,16}(?:でき(?:る|ます)|可能|可$|認められ(?:る|ます))|平均年齢|年齢層|男女比|(?:実力|能力|実践力|センス|スキル)が(?:問われ|試され|重視)|^(?:受[験検]料|検定料)を[^。、]{0,6}た(?:方|人|者)|"
    "受[験検]資格があるか|迷う(?:方|人)|^[^。]{0,6}合格(?:する)?(?:に|ため)(?:に)?は[^。]{0,24}(?:必要|大切|欠か|重要)"
)
# "どなたでも会場に入れます": no word of sitting, of a condition or of none.
_SITS: Final = re.compile(
    "受[験検けらか]|挑戦|申し?込|参加|応募|資格(?!を取)|条件|制限|制約|要件|規定|定め|縛り|ハードル|問[わい]|不問|不要|必要|可|OK|なし|歓迎|級から|目指"
    "|歳からでも|希望"
)
_WHOEVER: Final = re.compile(_ANYBODY)
_TELLS: Final = re.compile("(?:ます|です|る|た|い)[。」]?$")
_QUESTION: Final = re.compile('[?？]\\s?[」』"]?$|(?:でしょうか|ますか|ですか)[。」』]?$')
# Words with 合格, 資格 and their like that name no condition of anybody.
_NO_CONDITION: Final = re.compile(
    "合格(?:率|基準|点|ライン|発表|通知|証|者数|者発表|後|を?目指"
    "|を?狙|でき(?:る|ます)|しやすい|可能|圏|は?十分|に必要)|(?:[0-9０-９]割"
    "|半数)[^。]{0,6}合格"
    "|(?:国家|民間|公的|検定|技能)資格|人気|方(?:式|法|向|面|針"
    "|が(?:い|よ|良))|が認定(?:する|した)|方にも(?:嬉し|うれし|最適"
    "|人気|向)|(?:方|人)(?:でも|も|にも)(?:安心|気軽)|[^。、]{0,16}(?:して"
    "|持って)い?なく(?:て|と)も|(?:級|次|試験|科目)に合格すると[^。]{0,30}免除"
    "|受[験検]資格(?:詳細)?(?:記事|表|区分)|該当区分|資格について"
    "|(?:や|・|歴|齢|合格|講習)(?:だけ)?では[^。、]{0,14}(?:受[験検]でき(?:ない"
    "|ません)|なりません)|再々?試験|団体(?:特別)?試験|という方|(?:新規"
    "|再)受[験検]申請[^。]*|資格(?:試験|です|の中|として|取得|講座"
    "|の一つ|だ)|受[験検]資格(?!(?:が)?(?:あり|有り|必要)(?:。|$))"
    "|通信講座|対策講座|免除(?:制度)?|(?:一次|二次|学科|実技)合格"
    "|していなくても[^。]*"
    "|(?:地方|全国|在住)[^。]{0,4}(?:在住|の方)|(?:忙しい|苦手な"
    "|初めて(?:触れる)?の?|難しい|迷っている|不安な|安い|遠い|触れる)(?:方"
    "|人)|社会人(?:でも|や)|おすすめ|安心して"
    "|再受[験検]|不合格(?:でも|の場合|者)|(?:パソコン|PC|スマホ"
    "|オンライン|在宅|自宅|会場|テストセンター)[^。、]{0,10}(?:受[験検]"
    "|で受け)"
)
# "次のいずれかの要件": a course is one of the ways, and work or what one holds is another.
_ANOTHER_WAY: Final = re.compile("(?:いずれ|どちら|何れ)(?:か|も)(?!必要)|二択|[二三四2-4]つの?(?:うち|ルート|方法)")
_BY_COURSE: Final = re.compile("(?:コース|講座|講習|種別)(?:に|の内容に)よって")
_WORKED: Final = re.compile("講習|講座|研修|修了|経験|従事|勤務|免許|保有|資格(?!を得|が得)|学歴|卒業")
_BARE_HEADS: Final = re.compile(
    "受[験検](?:資格(?!あり)|条件|要件|概要|区分|料|対象)?|応募資格"
    "|出願資格|実務(?:経験|年数)?|学歴|年齢|要件|条件|資格|免除"
    "|試験|検定|概要|区分|範囲|出題|合格(?!者)|基準|点|率|日程|申込"
    "|手順|方法"
    "|形式|内容|費用|料金|一覧|まとめ|早見表|表|記事|解説|確認|チェック"
    "|詳細|基本|全体|項目|関係|判定|証明|年数|累計|合格者数|第?[0-9一二三]種"
    "|級|準|別"
    "|書類|対象|会場|範囲|難易度|勉強|時間|用語|過去問|演習|関連"
    "|目次|について|[とやの・、,/|:×+＋()\\[\\]【】「」●■◆※~→〜\\s.;\"'。-]"
    "|vs|VS|ルート|の違い"
)


def find_no_word_of_who(text: str, read: Eligibility) -> str | None:
    """Give the words by which a normalised text doesn't say of whom its reading tells, or None."""
    asked = _QUESTION.search(text)
    if asked and "。" not in text.rstrip("。?？"):
        return asked.group()
    nobody = _ASKS_NOBODY.search(text)
    if nobody:
        return nobody.group()
    if read["state"] == "open":
        if _WHOEVER.search(text) and _TELLS.search(text) and not _SITS.search(text):
            return text[:_SHOWN]
        found = _ASKED_ALL_THE_SAME.search(text) or _OF_SOMETHING_ELSE.search(text)
        return found.group() if found else None
    sat = _WHO_HAS_SAT.search(text) if read["state"] == "other" else None
    if sat and "。" not in text.rstrip("。"):
        return sat.group()
    if not _BARE_HEADS.sub("", text).strip():
        return text[:_SHOWN]
    if read["state"] in ("course_required", "experience"):
        other = _ANOTHER_WAY.search(text)
        if other and len(set(_WORKED.findall(text))) > 1:
            return other.group()
        by_course = _BY_COURSE.search(text) if read["state"] == "course_required" else None
        return by_course.group() if by_course else None
    return None


def drop_what_asks_nothing(text: str) -> str:
    """Give the text without words of results, certifications and ways to sit, which name no condition."""
    return _NO_CONDITION.sub(" ", text)


_SHOWN: Final = 16
"""How many letters of a head are given as the reason."""
