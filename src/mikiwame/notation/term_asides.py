"""Drops what a text on terms says of another field beside its own, and spells what it says in an unlike way."""

import re

from mikiwame.notation.applying import drop_post_office
from mikiwame.notation.contents import spell_sum
from mikiwame.notation.mark_prints import spell_marks
from mikiwame.notation.modes import spell_ways
from mikiwame.notation.open_books import spell_watch
from mikiwame.notation.papers_had import drop_price_of_papers
from mikiwame.notation.retakes import drop_end
from mikiwame.notation.study_a_day import spell_study

# "受験手数料は10,400円です": a sentence of its own about another field.
_FEE_SENTENCE = re.compile(
    r"(?:^|(?<=。))(?:なお、?|また、?)?(?:受[験検](?:手数)?料"
    r"|検定料)は(?:税込み?で?)?[0-9,]{3,7}円(?:\(税込み?\))?です。?|(?:^|(?<=。))(?:受講料|受[験検]料"
    r"|検定料)は[0-9,]{3,7}円(?:\(税込み?\))?で、|^[^。、0-9]{2,16}の(?:受[験検](?:手数)?料|検定料)は[0-9,]{3,7}円(?:\(税込み?\))?で、(?=合格)"
)
# "なお、詳細については、Webサイトにてご確認ください。": where more stands.
_MORE_ELSEWHERE = re.compile(
    r"(?<=。)\s?(?:なお、?|※)?(?:詳細|詳しく)(?:について)?は、?[^。0-9]*(?:確認|参照|ご覧)[^。0-9]*。?$"
)
# "期限が切れる約6か月前に、メールでお知らせします。": when word of a renewal comes.
_NOTICE = re.compile(
    r"(?<=。)[^。0-9]{0,16}(?:期限|期間)が(?:切れる|満了する)約?\s?[0-9]{1,2}\s?か月前に、?(?:電子)?(?:メール"
    r"|はがき|郵送|郵便|書面|文書)(?:で|にて)(?:お知らせ|ご?案内|ご?連絡|ご?通知)(?:し|いたし|致し)ます。?$"
)
# "実技I、 II": a line that breaks between two parts of one name.
_NUMERALS = re.compile("(?<=[IVX])、\\s(?=[IVX])")
# "60%以上を取らなければなりません"
_MUST = re.compile("[らし]な(?:ければ|くては)(?:なりません|ならない(?:事になります|ことになります)?|いけません)")
# "60問が出題され、80点以上で": how many there are is no mark.
_ASKED_IN_ALL = re.compile("(?:全部で|全)?[0-9]{1,3}(?:問|題)(?:の問題)?が出題され(?:て)?、(?=[^。]*点)")
# "マークシート方式なので、それほど難易度は高くありません"
_HOW_HARD = re.compile(
    "(?:なので|のため|で)、(?:それほど|そこまで|さほど|あまり|比較的)?(?:難易度は"
    "|難しく)[^。0-9]{0,16}(?:(?:く|は)(?:ありません|ない(?:です)?)|(?:やさし|易し|低)い(?:です)?)(?=。|$)"
)
# "テキストの参照が可能ですので、比較的取得しやすい資格といえるでしょう。"
_HOW_EASY = re.compile(
    "(?:なので|ので|ため|から)、?[^。0-9]{0,40}?(?:(?:やす[いく]|容易|簡単|安心|有利|難し[いく]|難易度|(?:丸)?暗記|覚え|ハードル|心配|負担|確率)[^。0-9]{0,24}|できると思います)(?=。|$)"
)
# "医療事務(レセプト作成)※ノート持込可": what the exam is about, before the note.
_BEFORE_NOTE = re.compile("^[一-龠ァ-ヶー・、()の]{2,40}(?=※)")
# "会場試験の場合でも、": as elsewhere.
_ALSO_WHERE = re.compile("^[^。、0-9()]{2,30}(?:試験|受験)(?:の場合)?でも、")
# "監視もいないためわりとぬるめの試験": what somebody makes of it.
_HOW_LOOSE = re.compile(
    "(?:ため|ので|から)、?[^。0-9]{0,24}?(?:ぬる|易し|やさし|緩|ゆる|気楽|リラックス|落ち着|安心)[^。0-9]{0,20}(?=。|$)"
)
# "他の試験で認められているような資料": what kind of books they are.
_AS_ELSEWHERE = re.compile("(?:他|ほか)の(?:資格|検定)?(?:試験|検定)で(?:認め|許)[^。、]{0,10}ような")
_OTHER_CELL = re.compile("^(?:その他|備考|特徴|持ち?込み?(?:について)?)\\s?[|:]\\s?(?=[^|:]+$)")
_AT_HOME = re.compile("^(?:在宅|自宅)で(?:受け|受験す)る(?:試験)?(?:なので|ので|ため)、")
# "難易度も高くないため、実技に対応した勉強をしておけば良いでしょう": advice on how to study.
_HOW_TO_STUDY = re.compile(
    "(?:ため|ので)、[^。0-9]*(?:勉強|学習|対策)[^。0-9]*(?:ば|と)(?:良い|よい|いい)(?:でしょう|です|と思います)(?=。|$)"
)
# "FP技能士(ファイナンシャル・プランニング技能士)": a name said in full.
_NAME_IN_FULL = re.compile(
    "(?<=[A-Z])(?P<name>[一-龠]{0,4}(?:士|検定|試験))\\((?=[^()]*[ァ-ヶー]{4})[ァ-ヶー・一-龠]*(?P=name)\\)"
)
# "1問1点の80点満点・56点以上合格(合格率は約6割)": how many pass, and what one question counts.
_RATE_ASIDE = re.compile(
    r"(?<=合格)\s?\(合格率[は:]?\s?(?:約|およそ)?[0-9.]{1,4}[%割](?:程度|前後|台)?\)|(?<![0-9])1問1点の(?=[0-9]{2,4}点満点)"
)
# "2級から4級まであり、": which grades there are.
_GRADES_THERE_ARE = re.compile("^準?[0-9]級から準?[0-9]級まであり、(?![^。]*(?:級|段))")
# "合格した場合、": who else would get a certificate?
_WHO_PASSED = re.compile(
    "^(?:なお、?)?合格(?:した)?(?:場合|方|人|後|時|者)(?:に|には|は)?、(?=[^。、]{0,10}(?:認定|合格|登録|発行|交付|証))"
)
_MUST_DO = re.compile("し(?:なけれ|なく)(?:ば|ては)(?:なりません|ならない|いけません)")
# "65%以上(試験委員会が最終決定)": who has the last word on every paper.
_COMMITTEE = "[^()0-9、。]{0,10}(?:委員会|審査会|審査員会|協会|連盟|主催者|試験官)"
_DECIDED = "(?:決定|判定|判断)(?:を?(?:行い|行う|し|する|され)?(?:ます|る)?)?"
_LAST_WORD = re.compile(
    rf"\((?:なお、?)?(?:{_COMMITTEE}(?:が|にて|で|により|において)、?最終(?:的)?(?:に|な)?(?:合否)?[のを]?{_DECIDED}"
    rf"|最終(?:的)?(?:な|に)?(?:合否)?の?(?:決定|判定|判断)?(?:は|には)、?{_COMMITTEE}(?:が|にて|で|により|において)(?:{_DECIDED}|(?:行い|行う)(?:ます)?))。?\)"
)
# "(60点満点中39点以上を取った方)": who passes.
_WHO_HAS_IT = re.compile(
    r"(?<=点以上)を?(?:取(?:った|れた|得した|る)|得(?:た|る)|獲得(?:した|する))(?:方|人|者|場合|こと)?(?=\))"
)
_OF_MONEY = frozenset(["certificate_fee", "upkeep", "refund", "aid", "materials"])


def drop_asides(field: str, plain: str) -> str:
    """Give the text without what it says of another field, and with what it says in an unlike way as others say it."""
    plain = _MORE_ELSEWHERE.sub("", plain) or plain
    plain = _WHO_PASSED.sub("", plain) if field == "certificate_fee" else plain
    match field:
        case "passing_mark":
            plain = _WHO_HAS_IT.sub("", _LAST_WORD.sub("", plain))
            plain = _RATE_ASIDE.sub("", _GRADES_THERE_ARE.sub("", plain))
            plain = _NUMERALS.sub("、", spell_marks(_MUST.sub("る必要があります", _ASKED_IN_ALL.sub("", plain))))
        case "exam_content":
            plain = spell_sum(_HOW_HARD.sub("", plain))
        case "open_book":
            plain = _HOW_TO_STUDY.sub("", _HOW_EASY.sub("", _BEFORE_NOTE.sub("", _ALSO_WHERE.sub("", plain))))
            plain = _OTHER_CELL.sub("", _AS_ELSEWHERE.sub("", plain))
        case "mode":
            plain = spell_ways(plain)
        case "proctored":
            plain = spell_watch(_HOW_LOOSE.sub("", _AT_HOME.sub("", plain)))
        case "application":
            plain = drop_price_of_papers(drop_post_office(_MUST_DO.sub("します", plain)))
        case "study_time":
            plain = spell_study(plain)
        case "retake":
            plain = drop_end(plain.replace("一部の科目に合格", "科目に合格"))
        case "upkeep":
            plain = _NAME_IN_FULL.sub(r"\g<name>", _NOTICE.sub("", plain))
    return plain if field in _OF_MONEY else _FEE_SENTENCE.sub("", plain) or plain
