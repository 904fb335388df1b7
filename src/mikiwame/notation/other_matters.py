"""Says whether a text speaks of another matter than its field, of another exam, of former days, or for no certain.

``講座は毎月``, ``キャンセル料:1級6,500円``, ``以前は誰でも受験可能``, ``7,700円という噂です``: nothing is wrong with
the value itself, but it is not this exam's, not today's, or not known. The words are few, and no text that is read
right has them.
"""

from typing import Final

from mikiwame.notation.papers_had import find_price_of_papers
from mikiwame.vocabulary import patterns as re

_TOPICS: Final = {
    "exam_fee": "講座|受講|教材|テキスト|交通費|キャンセル|再受[験検]|再発行|年会費|更新|登録|入会|書籍|送料"
    "|模試|模擬|追試|講習",
    "pass_rate": "講座|模試|模擬|満足|受験率|修了|出席|正答|申込",
    "examinees": "講座|定員|会員|受講|申込|志願|模試",
    "passers": "講座|定員|会員|受講|申込|志願|模試",
    "duration": "休憩|講習|講座|受付|集合|遅刻|1問|動画|模試|模擬|説明|入室|開場|移動",
    "schedule": "講座|講習|説明会|模擬|模試|再試験|追試|受講",
    "venue": "講座|講習|説明会|合格発表|申し?込|受講|模試|模擬|願書",
    "eligibility": "会員登録|申し?込み?|講師|入会|更新",
    "passing_mark": "講座|模試|模擬|[A-D]評価|足切り|平均|修了|免除|目標|添削",
    "exam_content": "講座|模試|模擬|添削|課題|講習|面接",
    "application": "講座|再受[験検]|団体|合格後|受[験検]票|資格登録|登録|更新|受講|免状",
    "result_day": "認定証|模試|模擬|講座|団体|受[験検]票|教材|添削|合格証",
    "mode": "講座|模試|模擬|申し?込|受講|講習|添削",
    "open_book": "講座|模試|模擬|添削|講習|面接",
    "retake": "講座|講習|更新",
    "upkeep": "受講|教材|受験資格|講座|免除",
    "certificate_fee": "受験料|受検料|検定料|再発行|年会費|更新",
    "study_time": "試験時間|1日",
    "proctored": "模試|模擬",
}
"""What a text of the field opens with where it speaks of another matter."""

_TIED: Final = frozenset(["application", "result_day", "upkeep", "schedule"])
"""The fields in which what is tied to the topic by の is of that topic too."""
_OPENED: Final = {
    field: re.compile(
        rf"[\s・●■◆【「※-]*(?:当|本|各)?(?P<topic>{words})[^。、:0-9]{{0,8}}?"
        rf"(?:{'の|' if field in _TIED else ''}(?<!と)は|:|では|】|\||\s(?=(?:準?[0-9一二三]{{1,2}}|[初中上])級))"
    )
    for field, words in _TOPICS.items()
}
_OWN_HEAD: Final = re.compile(
    "(?:試験|検定|本番)(?:自体)?は|受[験検](?:手数)?料|検定料|受[験検]費用|試験時間|制限時間|試験日|検定日|受[験検]者|合格者|合格率|合格基準|合格点"
)
_OTHERS: Final = re.compile("他社|(?:他|別)の(?:試験|資格|検定|講座)(?![^。]{0,24}(?:比べ|比較|より))")
_FORMER: Final = re.compile(
    r"^[\s・●■◆※-]*(?:旧(?:制度|試験|料金|価格|方式)?:|(?:以前|従来|かつて|昔|当時|旧(?:制度|試験|料金|価格|方式)|昨年まで|(?:(?:19|20)[0-9]{2}|(?:平成|令和|昭和)\s?(?:[0-9]{1,2}|元))年?度?まで)(?:は|に|では))"
)
_NOW: Final = re.compile("新|現在|今は|今年|から|より|以降|改め|変更|撤廃|廃止|なくな|不要に")
_UNSURE: Final = re.compile(
    "たぶん|おそらく|恐らく|口コミによ|\\((?:案|仮|推定|廃止|廃止済み?)\\)|廃止された|だったそう|来年度?(?:から|より)(?![^。]*(?:19|20)[0-9]{2})|噂|うわさ|ウワサ|かもしれ|とは限(?!定)|とはかぎ|と予想(?!問)|予想され|見込まれ|(?:現在|今)(?:で)?は(?:異な|違|変わ|変更|廃止|なくな)"
    r"|(?:[)%円分人名日月回者所等]|可能|実施|無料)では(?:ありません|ない)(?:です)?。?$"
)
_WIDER: Final = {
    # "基本情報技術者試験(合格率40%前後)と比べても": the other one's; "科目合格率82%": of those who sit one subject.
    "pass_rate": re.compile(
        r"\([^()]*[0-9]\s?(?:%|割)[^()]*\)(?:の|という)?(?:と比べ|と比較|に比べ|より)(?![^。]*[0-9]\s?[%割])|(?:^|[\s、。|・])科目(?:別)?合格率"
    ),
    # "申込みの流れで、所要時間は15分": how long it takes to apply.
    "schedule": re.compile("試験日の?変更"),
    "duration": re.compile("(?:登録|申込み?|申し込み|手続き?|予約)[^。]{0,24}所要時間|所要時間の(?:最長)?見積"),
    # "1講座あたりの学習時間が10時間以上のものが対象": what a course must have.
    "study_time": re.compile("のものが、?対象|^[^、。()0-9]{1,6}\\s?\\((?:学習|勉強)時間"),
    # "資格取得に費やす費用の相場は49,000円": what all of it costs, not the exam.
    "exam_fee": re.compile(
        "資格(?:の)?取得(?:まで)?に(?:費やす|かかる|必要な|かける)(?:総)?(?:費用|金額|お金)の(?:相場|目安|総額|合計)"
    ),
    # "期間外での更新手数料": what those pay who are late.
    "upkeep": re.compile("期間外|期限(?:切れ|後(?!も)|を過ぎ)|個別発行|再発行"),
    # "2か月前の1日~20日": days of the month that lies so long before.
    "application": re.compile(r"[0-9]\s?か月前の[0-9]{1,2}日"),
}
_OF_FEES: Final = frozenset(["exam_fee", "course_cost", "certificate_fee", "subscription"])
_PLANNED: Final = re.compile("(?:に|と)なる(?:予定|見込み)")
_WITH_OWN_FUTURE: Final = re.compile("[0-9]年|から|より|以降")


def names_other_matter(field: str, name: str) -> bool:
    """Whether a name is that of another matter than the field's, which has values of the same kind."""
    topics = _TOPICS.get(field)
    return bool(topics and re.search(topics.replace("団体|", ""), name))


def find_other_matter(field: str, text: str, labels: str) -> str | None:
    """Give the words by which a normalised text speaks of no certain value of this exam's today, or None.

    :param labels: all labels of its reading, normalised; what they name is told apart already.
    """
    opened = _OPENED[field].match(text) if field in _OPENED else None
    if opened and opened["topic"] not in labels and not _OWN_HEAD.search(text, opened.end()):
        return opened.group().strip("・●■◆【】「※-:| ")
    wide = _WIDER[field].search(text) if field in _WIDER else None
    if wide:
        return wide.group()
    papers = find_price_of_papers(text, labels) if field in _OF_FEES else None
    if papers:
        return papers
    planned = _PLANNED.search(text)
    if planned and not _WITH_OWN_FUTURE.search(text):
        return planned.group()
    former = _FORMER.match(text)
    if former and not _NOW.search(text, former.end()):
        return former.group().strip()
    unsure = _OTHERS.search(text) or _UNSURE.search(text)
    return unsure.group() if unsure else None
