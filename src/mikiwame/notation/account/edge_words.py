"""The words that speak of a field of the terms, and those that change its value; a line per meaning and field."""

from typing import Final

from mikiwame.notation.account.beside.of_terms import FORMS

CUES: Final = {
    "passing_mark": "[0-9]\\s?(?:点|%|割|問|分)|合格|選択問題|形式|正[答解]|得点|基準|変動|補正|満点|調整"
    "|偏差値|[1-9]級",
    "exam_content": f"[0-9]\\s?(?:問|題|分|時間|点|肢|択|枚)|{FORMS}|問題|点検|作成|レセプト|試験は|CBT|在宅|自宅",
    "application": "申\\s?し?\\s?込|出願|願書|受付|申請|予約|締切|締め切|期限|必着|消印|期間|郵送"
    "|インターネット|[Ww][Ee][Bb]|ネット|窓口"
    "|[0-9]月|[0-9]日|随時|[0-9]/[0-9]|か月前|手続|書留|会場を?選|定員",
    "result_day": "[上中下初]旬"
    "|合否|合格|結果|通知|発表|成績|スコア|[0-9]\\s?(?:日|週|か月)|即|郵送|送付|発送|確認|判定|画面|届",
    "retake": "免除|合格|再受[験検]|[0-9]\\s?(?:年|か月|日)|何[度回]|有効|挑戦|期限",
    "certificate_fee": "円|無料|手数料|発行|登録|認定|交付|合格証",
    "upkeep": "更新|有効|[0-9]\\s?(?:年|か月)|期限|期間|年会費|失効|永久|生涯|円|無期限|再認定|一生",
    "study_time": "[0-9]\\s?(?:時間|か月|年|日|週)|半年|勉強|学習|期間",
    "materials": "テキスト|教材|問題集|過去問|参考書|書籍|『|「|本(?:を|が|は)|円|書店|販売",
    "support": "質問|添削|就職|転職|サポート|支援|相談|回答|指導",
    "refund": "返[金還品]|払い?戻|キャンセル|解約|クーリング|全額|[0-9]\\s?(?:日|%|か月)|受講料|受[験検]料"
    "|添削|不合格|申[しっ]?出|欠席|振替|繰り?越",
    "aid": "修了後、受講料|給付|支給|[0-9]\\s?(?:%|割|円|年)|被保険者|雇用保険|指定|修了|上限|対象|万円|補助",
    "based_on": "改[定訂正]|現在|施行|基準|法令|[0-9]年|版|点数表|準拠",
    "mode": "マーク|方式|CBT|IBT|PBT|在宅|自宅|会場|オンライン|ネット|テストセンター|ペーパー|紙|[Ww][Ee][Bb]"
    "|コンピュータ|パソコン|会社|監視|受け",
    "open_book": "持ち?込|参照|参考|テキスト|教材|資料|見[るなて]|可能?$|閲覧|使用|利用|電卓|計算機|電子機器"
    "|筆記用具|不可|禁止",
    "proctored": "自宅|在宅|オンライン|監視|監督|カメラ|録画|試験官|記録|見張",
}
"""What a further piece of a text of the field must have, one of them."""

_BULLETS: Final = "^[\\s・●■◆※-]*"
_PART_ALONE: Final = "(?:実技|学科|筆記|口述|面接|第?[12一二]次)(?:試験)?(?:は|では|については|の(?!み)|:)"
_GRADE_ALONE: Final = "(?:準?[0-9]|[初中上])級\\s?[:】]"
_OF_A_COURSE: Final = "講習(?:会)?の"
_SOMEBODY: Final = "(?:会員|学生|団体(?:受[験検])?|法人)(?:の場合|では|の方は|なら)"
_AGAIN: Final = "再受[験検]者?の(?:場合|方)"
_OPENS_IN: Final = {
    **dict.fromkeys(("retake", "support"), (_GRADE_ALONE, _SOMEBODY)),
    **dict.fromkeys(("materials", "refund", "aid"), (_GRADE_ALONE, _SOMEBODY, _AGAIN)),
    "study_time": (_GRADE_ALONE, _SOMEBODY, _PART_ALONE),
    **dict.fromkeys(("passing_mark", "application"), (_OF_A_COURSE,)),
    **dict.fromkeys(("exam_content", "result_day", "upkeep"), (_OF_A_COURSE, _AGAIN)),
    "certificate_fee": (_OF_A_COURSE, _AGAIN, _PART_ALONE),
    "mode": (_OF_A_COURSE, _GRADE_ALONE),
    "open_book": (_OF_A_COURSE, _GRADE_ALONE, _SOMEBODY, _AGAIN),
    "proctored": (_OF_A_COURSE, _GRADE_ALONE, _SOMEBODY, _AGAIN, _PART_ALONE),
    "based_on": (_GRADE_ALONE, _SOMEBODY, _AGAIN, _PART_ALONE),
}
OPENINGS: Final = {
    "*": f"{_BULLETS}(?:\\(案\\)|案:|例外(?:的に|として)|特例"
    "|本来|もともと|必ずしも|未確認|ほぼ|特に、?(?!実技)|実質|オプション"
    "|特別(?:講座|コース)|[^\\s、。:]{2,8}コース:|Q[.:]|任意で|希望者(?:のみ|は)|[^\\s、。]{2,6}調べ(?:で"
    "|では|に)|追試験?の"
    "|(?:東京|大阪|名古屋|福岡|札幌|[^\\s、。はが]{1,6}会場)(?:会場)?では|通常なら|以前なら|可能なら"
    "|一部の(?:会場|試験|級|講座|科目)(?:で|は|に)"
    "|(?:推奨|理想|想定|見込み?|目標)[::]|改[定正]前[:の]|他(?:校|社|団体|協会)(?:で|の)|(?:学生|団体|法人"
    "|会員)向け[::は])",
    **{field: f"{_BULLETS}(?:{'|'.join(words)})" for field, words in _OPENS_IN.items()},
    "application": f"{_BULLETS}{_OF_A_COURSE}|(?!.*(?:個人|一般)).*\\((?:団体|法人)(?:受[験検]|申込)?\\)",
}
"""With what words a text opens that says nothing of the exam as a whole; a label may have them."""

_OF_WHOM: Final = (
    "(?P<head>東京|大阪|海外|他校|目標|実技|学科|筆記|面接|口述|(?:学科|実技)?免除者|再受[験検]者?|準?[0-9]級"
    "|初回|学生|会員|団体|法人)(?:試験)?"
    "は、?\\s?約?(?=[0-9])"
)
_ALSO: Final = (
    "(?:(?:例外|特例)(?:として|で)|任意で|追加で"
    "|不合格者は|昨年は|来年度から|半数が|[2-9]回目は|一部は|(?<!とは)別に|前の)\\s?約?(?=[0-9])"
)
_PER_ONE: Final = (
    "(?<![0-9中同])[1一](?:科目|人|名)(?:あたり|につき)?、?\\s?(?=[0-9]{1,5}\\s?(?:点(?!満点)|[%割円問年分]|時間))"
)
_BOUNDS: Final = "(?:最大|最高|上限|残り|平均|さらに)(?:で|でも)?\\s?約?(?=[0-9])"
_BOUNDED: Final = (
    *("passing_mark", "upkeep", "certificate_fee", "result_day", "application", "exam_content", "study_time"),
)
LEADS: Final = {
    "*": f"{_OF_WHOM}|{_ALSO}|{_PER_ONE}",
    **dict.fromkeys(_BOUNDED, f"{_BOUNDS}|(?:最短|最長)(?:で|でも)?\\s?約?(?=[0-9])"),
    # The shortest time that it takes is a value of its own.
    "study_time": _BOUNDS,
    "aid": "(?:残り|さらに|平均|うち|最低)\\s?約?(?=[0-9])",
}
"""With what words a figure is of some, of each or a bound, where it would be read as the value of all."""

_BEHIND: Final = (
    "(?<=[0-9点%割円月年日週間問題])\\s?(?:(?:超(?!え|過)|弱|強|余)(?!い|く)|か(?=[、。]|$|それ)"
    "|の(?:約)?(?:半分|倍|[0-9]倍)"
    "|[×x]\\s?[0-9](?!\\s?[=0-9])|/(?:人|名|科目|回|年|月|級)(?!間)|ずつ|また?は(?:別途|半分|不要|免除)"
    "|\\+(?:実技|手数料)|\\*)"
)
_TILL_A_YEAR: Final = "(?:19|20)[0-9]{2}年度?まで\\)"
_LISTING: Final = (
    *("passing_mark", "exam_content", "application", "result_day", "retake", "certificate_fee", "upkeep", "study_time"),
    *("aid", "support", "based_on", "proctored"),
)
"""The fields in which など leaves open what else there is."""
_AND_MORE: Final = "(?<!する)など。?$|(?<![優同上下平均対高初中一二三令])等。?$"
_IN_ONE_CASE: Final = (
    "result_day",
    "study_time",
    "retake",
    "upkeep",
    "exam_content",
    "aid",
    "certificate_fee",
    "support",
)
_CASE: Final = "の場合(?:のみ|だけ|に限る)?。?$"
_ENDING: Final = (
    "(?:のはず|の(?:人|方|会場|講座|級|学校|場合)も(?:い|あ)る|が(?:多い|一般的|望ましい|推奨|理想|上限|下限)"
    "|[はが](?:例外|除外|対象外|任意|中止|廃止|推奨)"
    "|(?:または|又は|もしくは|あるいは|か)(?:免除|不要|[0-9]級合格|(?:他|別)の[^。、]{1,6}|、?それ以外)"
    "|(?:かつ|及び|および|と|並びに)(?:実務経験|面接(?:合格)?|実技)|の(?:いずれか|どちらか)|を(?:超える"
    "|下回る|上回る)|に満たない|(?<![0-9]歳)未満|以下"
    "|から変更|に変更予定|の(?:予定|見込み)|とは(?:言|い|限)[^。]{0,6}(?:ない|ません)|とされて(?:い)?た"
    "|を除く|(?<![0-9]人)以外|(?<!上)の場合のみ)[。\\s]*$"
)
# "60点以上 なし", "80% 実技:別途": a second column that has lost its head.
_SECOND_COLUMN: Final = "(?<=\\s)(?:[^\\s。:]{1,8}:\\s?)?(?:なし|不要|別途|旧|要確認|別に定める)。?$"
_FIGURED: Final = ("passing_mark", "result_day", "study_time", "aid", "based_on")
ENDS: Final = {
    "*": _ENDING,
    **{
        field: "|".join(
            [
                *([_AND_MORE] if field in _LISTING else []),
                *([_CASE] if field in _IN_ONE_CASE else []),
                *([_SECOND_COLUMN] if field in _FIGURED else []),
                *([] if field == "application" else [_TILL_A_YEAR]),
            ]
        )
        or "(?!)"
        for field in CUES
    },
}
"""What makes a value another one, or one of several, where a text ends."""

BEHIND: Final = {"*": _BEHIND, "aid": "(?<=[%円])\\s?(?:~(?=[\\s、。)が]|$)|以下|未満)"}
"""What makes a figure another one right behind it."""

OF_ITS_WORD: Final = "の(?:例外|平均|目標|一部|上限)"
"""What makes the field's own word another thing."""
