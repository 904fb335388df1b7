"""Asks of running text that it states what is read of it: that a condition is asked, and whose a figure is.

A cell holds the value of its field and little else. A sentence may name the field for many reasons: it says where the
conditions stand, compares, or tells of one part. What is read of one must be said in it.
"""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Terms

_PREDICATE: Final = re.compile(
    "です|ます|ません|まし(?:た|ょう)|でし(?:た|ょう)|である|ください|(?:[るくすうつだ]|[いでし]た|ない)(?=[。」\n]|$)"
)
# "要項の受験資格表で該当行を特定する", "受験資格·日程·合格基準を確認する": conditions are named, and none is said.
_STATES: Final = re.compile(
    "(?:者|方|人|こと|[歳才]|以[上下降後]|未満|経験|合格|修了|卒業|取得|保有|所持|登録|認定|受講|講習|研修"
    "|講座|課程|教育|資格|免許|学歴|年齢|性別|国籍|制限|条件)"
    "[」』)]?(?:[^。]{0,14}?)(?:が|は|を|も|に)[^。]{0,14}?(?:必要|必須|条件(?!は|を|が)|要件(?!は|を|が|·"
    "|・)|対象|求め|限[らりるっ]|義務|受[験検]資格(?=です|で[、あ]|と|に(?!つ)|。|$)|定められ|問[わい])"
    "|(?:者|方|人|生|員)(?:は|が(?!多|増|少)|であれば|なら|に限|のみ|だけ|。|、|$|と(?=[、。な])|で(?:あ|す"
    "|なけ|、|$)|[)」])"
    "|(?<!確認)(?<!注意)(?<!理解)(?<!把握)(?<!参照)(?:する|である|した|いる|受ける|持つ|満たす|有する"
    "|得る)(?:こと)?(?:が)?必要(?:が|です|で[あす]|と)"
    "|(?:受講|修了|参加)(?:した|の)?(?:うえで|上で|のち|後)に?、?[^。]{0,12}(?:受け|受験)|に限(?:り|られ|る|定)|(?:を|が)(?:要し(?:ます|て)|要する|要(?:る|ります))|(?:年|か月)(?:以上|余り|超)?[^。、]{0,6}(?:続け|つづけ|積[んみ]|経[たっ])"
    "|(?:でき|出来|受けられ|得られ|与えられ|認められ|なれ)(?:る|ます|ません|ない|て|ず)|可(?:能|$|。|、)"
    "|(?:なければ|ないと|ねば|なくては)|なりません|対象[:は]|不可|以上(?=$|。|、|で|と|なら|の?[者方人]|から)"
    "|受[験検](?:資格|条件|対象)(?:は|が|:)[^。]{0,40}(?:[歳才]|以上|合格|修了|卒業|経験|会員|取得|保有|所持|受講|免許)"
    "|受[験検]資格が?(?:必要|あり(?!ませ|ますか))|条件が異な|こと(?=。|$|\n)|(?:従事|勤務|在籍|居住|修了"
    "|合格)して(?:いる|い)(?=$|。|\n)"
    "|受講(?:して|する)(?=こと|試験|、)"
    "|(?:経験|資格|免許|免状|学歴|単位)を?(?:有[しす]|持[つっ])|(?:従事|勤務|在籍|合格|修了)して(?:いる|い)[」』]"
)
# "受験資格を満たさない申込は無効", "受験資格の書類": no word of who may sit.
_NO_STATEMENT: Final = re.compile(
    "受[験検]資格(?:を|が)?(?:満た[させ]な|(?:満たせる|満たす|満たしている|ある)(?:方|人|者)|不備|の(?:書類"
    "|記事|解説|確認|誤解|違い|概要|ページ)|表(?:で|の|から|へ)|[·・、]?コード)"
    "|受[験検]資格(?:や|と|[·・、])(?!学歴|年齢|職歴|実務|国籍|性別)[^。、·・]{2,10}(?:を|の|は|が|[·・、])"
    "|(?:日程|手数料|基準|問題数|申込|費用|足切り|方法|範囲|概要)[·・、]受[験検]資格"
    "|(?:講座|コース|資格|試験|講習)(?:に)?もおすすめ|(?:になるに|に)は?(?:必要な資格は|資格は(?:必要|不要|必須))"
)
# "通信講座を受講することが受験資格の前提になる", "基礎講習を受けて受験資格を得る"
_BY_COURSE: Final = re.compile(
    "(?:受講|修了|受け)[^。]{0,20}受[験検]資格(?:の前提|が得られ|を得)|(?:実務|講習|講座)[^。]{0,40}(?:二択"
    "|いずれか|どちらか)[^。]{0,4}(?:で|です)"
)
# "推定合格率", "一次より高く", "との差": the figure is another one, or nobody's.
_OF_OTHER: Final = {
    "pass_rate": re.compile(
        "^[^0-9]{0,6}過去最[高低]の|(?:最高|最低|最大|最小)(?:値|だったの)?(?:は|が|で)[^。、]{0,4}(?:19|20)[0-9]{2}年|[0-9]%?\\s?→|推定合格率|合格率の推定|推定で|(?:[一1]次|筆記|学科)(?:試験)?より(?:も)?(?:高|低)"
    ),
    "examinees": re.compile("(?:との?|の)差[はが(]|との差|しなかった|欠席|申し込んだものの"),
    "passers": re.compile("(?:との?|の)差[はが(]|との差"),
    "exam_content": re.compile("(?:分野|領域)(?:は|が|の出題数)[^。、]{0,12}[0-9]+問|第[0-9]分野"),
    "open_book": re.compile("難易度[は:]?\\s?[初中上]級"),
    "mode": re.compile(
        "(?:[CIP]BT|ペーパー|在宅|会場|オンライン)(?:受[験検]|試験|方式)?(?:の場合|なら)|[CIP]BT利用料"
        "|を(?:選べ|選択すれ)ば|(?:方式|形式|受[験検]|試験|[CIP]BT)でも(?:受[験検]|実施|可|受け)|と同[一じ]"
    ),
    "passing_mark": re.compile("未達|と比べると|に比べると|達していません"),
    "study_time": re.compile("数[十百](?:時間|か月)|(?:最大|最長)で?[0-9]"),
    "course_cost": re.compile("1(?:回|レッスン|コマ|科目|単位|時間)(?:あたり|につき|分)?\\s?約?[0-9][0-9,]*円"),
    "exam_fee": re.compile("受[験検]料(?:が|は)別途|別途、?受[験検]料"),
    "schedule": re.compile("[0-9][年月日]に(?:でき|創設|設立|誕生|新設|スタート|始ま)[^。、0-9]{0,4}た"),
    "venue": re.compile("を(?:選べ|選択すれ)ば|^準?[0-9]級に限り|以外の(?:場所|会場)でも"),
}
# A fee of the exam that is paid apart is the exam's own all the same where it has the figure.
_OWN_FEE: Final = re.compile("(?:受[験検]料|検定料)[^。0-9]{0,24}[0-9]")
_FORM: Final = re.compile(
    "(?:記述|論述|択一|選択|筆記|実技|学科|面接|口述|独学|在宅|通信|通学|CBT|IBT)(?:式|試験|問題)?"
)
_NAMES: Final = re.compile(
    "(?:式|試験|検定|審査|問題|科目|受[験検]|課題)?(?:\\s?\\([^()]*\\))?の?(?:問題|合格率|合格基準|合格点"
    "|試験時間|制限時間|受[験検](?:手数)?料|検定料|料金|受講料|費用|得点)?"
    "\\s?(?:は|が|:|とも|共に|各|それぞれ|なら|の?場合|の?[み方]|だけ|[・、/と&+]\\s?(?!出題)|\\|"
    "|\\s?(?![0-9]+[問題])[0-9約¥]|で(?!、)|も(?!あ|出)|に(?:つ|お|対|は)|$|[)】>」\n])"
)


# "平均合格率は72.4%ですが、昨年度は68.1%でした": two rates, of which the second has its own year.
_LATER_RATE: Final = re.compile(
    "%[^。、0-9]{0,8}が、(?:昨年度?|前年度?|今年度?|前回|直近(?:の試験)?|[12][0-9]{3}年度?)(?:は|では"
    "|の試験は|の合格率は)、?約?\\s?(?P<rate>[0-9]{1,3}(?:\\.[0-9]+)?)\\s?%"
)


def find_unread_rate(text: str, rates: Sequence[float | None]) -> str | None:
    """Give the rate of a year that a normalised text tells beside another, where the reading has it not, or None."""
    later = _LATER_RATE.search(text)
    return later["rate"] if later and float(later["rate"]) not in rates else None


def find_unstated(field: str, text: str, reading: Reading | Terms, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text by which it does not say what is read of it, or None.

    :param labels: the labels of the reading, as it has them.
    """
    other = _OF_OTHER[field].search(text) if field in _OF_OTHER else None
    if other and not (field == "exam_fee" and _OWN_FEE.search(text)):
        return other.group()
    if not _PREDICATE.search(text):
        return None
    if reading["kind"] == "eligibility":
        return _find_unsaid_condition(text, reading["state"])
    if reading["kind"] == "content":
        return None
    return next((label for label in labels if _is_loose(text, normalise(label))), None)


def _find_unsaid_condition(text: str, state: str) -> str | None:
    silent = _NO_STATEMENT.search(text)
    if silent:
        return silent.group()
    if state == "open":
        asked = _BY_COURSE.search(text)
        return asked.group() if asked else None
    return None if _STATES.search(text) else "~"


def _is_loose(text: str, label: str) -> bool:
    """``出題は択一と記述で、受験料は1万円``: whether a form or a part is no name of a figure wherever it stands."""
    if not _FORM.fullmatch(label):
        return False
    place = text.find(label)
    while place >= 0:
        if _NAMES.match(text, place + len(label)):
            return False
        place = text.find(label, place + 1)
    return True
