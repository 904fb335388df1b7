"""Tells what a text asks of candidates from what it asks after the exam, asked formerly, or asks of one grade only."""

from mikiwame.vocabulary import patterns as re

# "問いませんが、…", "不問、ただし…", "なし。ただし、…": each side says something of its own.
_CLAUSES = re.compile(
    r"(?<=のみで)、|(?<=[いすんだる])(?:が|けど|けれども?|ものの)、?|\((?=満?[0-9]{1,2}\s?[歳才]以上(?:の[方者人])?(?:のみ|に限る|であること)?\))|(?:。|、|※|\()?\s?(?:ただし|但し)、?|、\s?なお、?|。|※"
)
_ASKED = re.compile(
    "義務|(?:制限|条件|要件)(?:だけ|のみ)?(?:は|が)?(?:あり(?!ませ)|ある(?!わけ))|経験」?のみ|"
    "(?:講習会?|研修会?|講座|セミナー|課程|コース)[^。、]{0,8}(?:受け(?:て|るこ|なけ|る必)|受講(?:して|するこ)|参加(?:して|するこ)|出席)"
    "|(?:未満|[0-9]歳以下|[者方人生])(?:の方)?は、?(?:受験|受検|申込)?(?:を?(?:でき(?:ない|ません)|不可|受けられ(?:ない|ません)|受験でき(?:ない|ません)|対象外|認められ(?:て|ない|ません)))"
    "|(?:必要|必須)(?!(?:は|で(?:は)?|と(?:は)?|も)?(?:あり?ませ|な[いくし]|無|され(?:ない|ません)|しな|しませ))(?!な(?:し|試験|資格|検定))"
    "|(?:条件|要件|対象)(?=$|です|で[、あ]|と(?:な|さ|し)|になり|に)|に限[らりる]|限定|(?:求め|課)(?:られて|られる|られます|て(?:いる|います))"
    "|(?:有する|持つ|所持する|満たす|修了した|合格した|卒業した)(?:者|方|人|こと)|(?:なけれ|なけりゃ|しない|でない)[ばと]|[0-9]\\s?(?:年|歳|才|か月)以上(?=$|[)]|のみ|の?[者方人]|で(?:す|ある))"
    "|(?:者|方|人|生|員|性|男子|女子)(?:のみ|だけ|限定)(?!で)|(?:高|大|短大|中|専門)卒以上|[0-9]\\s?(?:年|か月)以上の(?:実務|勤務)(?=$|[)、])"
    "|[がは](?:[要い]ります|要る(?=$|。)|欠かせ(?:ない|ません)|前提(?=$|です|で[、あ]|と))|を要(?:する|します)(?=$|。)"
)
# Asked of whoever has passed, or only advised.
_AFTERWARDS = re.compile(
    "登録|(?:に|と)なるには|(?:に|と)なるため|として(?:働|活動|業務)|免許(?:の)?(?:交付|申請|取得)|免状|名乗|合格後|取得後|認定証|証書|交付|資格(?:を|の)?(?:取得|得る|認定)する?(?:に|ため)|活動|就職|開業|更新|推奨|望まし|おすすめ|有利|あると|優遇|免除"
)
# "合格するだけでは工事に従事できません": what passing alone does not give.
_PASSING_ALONE = re.compile(
    "合格(?:する|した)?(?:だけ|のみ)(?:では|で)|合格しても[^。]{0,40}(?:でき(?:ません|ない)|必要)"
)
# "2級に合格しなければ1級を受験することはできません": what one grade asks of those who passed another.
_GRADE_FOR_GRADE = re.compile(
    "(?:準?[0-9一二三]級|[^。、]{0,6}[初中上]級)[^。、]{0,10}(?:合格|取得|認定|修了)[^。、]{0,8}(?:なければ|ないと|なけりゃ|でないと)、?"
    "[^。、]{0,6}(?:準?[0-9一二三]|[初中上])級[^。、]{0,12}(?:でき(?:ません|ない)|られ(?:ません|ない))"
    "|(?:準?[0-9一二三]|[初中上])級は、?[^。、]{0,6}(?:[0-9一二三]|[初中上]{1,2})級[^。、]{0,4}(?:合格|取得|認定)[^。]{0,16}?"
    "(?:でき(?:ません|ない)|られ(?:ません|ない))"
)
_NO_FACT = re.compile(
    "不正|難し|厳し|大変|処分|禁止|欠格|遅刻|過去に|思われ|思い|思う|イメージ|がち|多い|多く|場合(?:も|が)|他の|ほかの|別の|証明|確認|持参|同意|手続|申込|申し込|受験料|注意|準備|勉強|対策"
)
_OF_GRADE = re.compile(
    "(?:[0-9一二三四五]|[IVX]{1,3}|[ァ-ヶー]{2,12})(?:級|種|類)|[上中初]級|[甲乙丙]種|マイスター|実技|[一二三0-9]次|アドバンス|エキスパート|プロ"
    "|(?:入門|基礎|応用|発展|実践|上級|中級|初級|標準)編|ベーシック|スタンダード|ゴールド|シルバー|ブロンズ"
)
_FORMER = re.compile(
    "(?:^|(?<=。))(?:以前|かつて|従来)は[^。]*(?:まし|い|っ|でき)た。?$|"
    "(?:以前|かつて|昔|従来|過去|旧制度|これまで)(?:で)?(?:は|に)?(?:(?!、(?:いま|今|現在)(?:は|で))[^。]){0,60}?(?:(?:でし|であっ|だっ|まし|でき|られ|され|あっ)た(?:が|けど|けれども?|ものの|[^。、]{0,3}。|$)、?)"
)


# "コロナ禍では自宅でも受けられたが、今は会場のみ": what stands before 今は is past; so is a bracket that ends in た.
_UNTIL_NOW = re.compile(
    r"(?:^|(?<=。))[^。]{0,80}?(?:った|でした|ました|いた|られた|れた|きた)(?:が|けど|けれども?|ものの|ところ)、?(?=現在|今|いま|[0-9]{4}年度?(?:から|より|以降))"
)
_PAST_ASIDE = re.compile(r"\([^()]{0,60}(?:だった|でした|ていた|ていました|られた|できた|ました)\)")


def drop_former(text: str) -> str:
    """Give the text without what it says held formerly (``以前は実務経験が必要でしたが、``)."""
    return _FORMER.sub(" ", _PAST_ASIDE.sub(" ", _UNTIL_NOW.sub(" ", text)))


def drop_afterwards(text: str) -> str:
    """Give the text without the clauses that ask something only of those who have passed (``登録には講習が必要``)."""
    return "。".join(clause for clause in split_clauses(text) if not _is_of_those_who_passed(clause))


def _is_of_those_who_passed(clause: str) -> bool:
    return bool(_PASSING_ALONE.search(clause) or (_AFTERWARDS.search(clause) and _ASKED.search(clause)))


def drop_other_grades(text: str) -> str:
    """Give the text without what one grade asks of those who passed another."""
    return _GRADE_FOR_GRADE.sub(" ", text)


def split_clauses(text: str) -> list[str]:
    """Give the parts of a text between which its sense may turn."""
    return [clause for clause in _CLAUSES.split(text) if clause and clause.strip(" 、()")]


def asks(clause: str) -> bool:
    """Say whether a clause asks something of every candidate."""
    if _OF_GRADE.search(clause) or _AFTERWARDS.search(clause) or _NO_FACT.search(clause):
        return False
    return bool(_ASKED.search(clause))
