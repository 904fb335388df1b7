"""Reads what 教育訓練給付 pays of a course, and to whom (``aid``)."""

import re
from typing import Literal

from mikiwame.notation.absence import refuse
from mikiwame.notation.conditions import find_conditions
from mikiwame.notation.normalise import normalise
from mikiwame.notation.numbers import read_number
from mikiwame.notation.times import NEGATED, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Aid

CONDITIONS = {
    "insured": re.compile(
        "(?P<number>[0-9]{1,2})年以上[^。]{0,6}雇用保険|(?:雇用保険|被保険者|支給要件期間)[^。]{0,24}?(?P<years>[0-9]{1,2})年以上"
    ),
    "designated": re.compile(
        "(?:厚生労働(?:大臣|省)(?:が|の)?)?指定(?:(?:する|した|の|され(?:て|た))(?!口座|銀行|期[日限]|場所|様式)|を受け|講座|(?=\\s(?:一般|専門|特定)))"
        "|給付(?:制度|金)?(?:の)?(?:指定|対象)講座|(?:厚生労働大臣|国)[がの](?:認め(?:た|る)|認定(?:した|する)|定め(?:た|る))(?:講座|教育訓練|コース)"
    ),
    "finished": re.compile(
        "修了(?:後|した|し|まで|する|され(?:た|ま|て))"
        "|(?:講座|コース|訓練|課程|カリキュラム|授業|学習|受講|学び|最後まで)[^。、]{0,6}?(?<!出し)(?:修め|終え|やり遂げ)(?:る|た|て|れば)"
        "|(?:講座|コース|訓練|課程|受講)(?:を|が)?(?:すべて|全て)?終了(?:し|する|した|後|すれば|でき)"
        "|最後まで(?:受け|受講し|学[びん]|学習し)(?:終え)?(?:る|た|て|で|だ|れば)"
        "|(?<!手続きを)(?<!申請を)(?<!支払いを)(?<!込みを)(?<!出し)終え(?:る|た|て|れば)"
    ),
}
"""What must hold, by its words: years insured, a designated course, the course finished."""

_TRAININGS: tuple[tuple[Literal["specific", "practical", "general"], str], ...] = (
    ("specific", "特定一般"),
    ("practical", "専門実践"),
    ("general", "(?<!特定)一般(?:教育訓練|給付金)"),
)
_SHARE = re.compile(r"(?P<number>[0-9]{1,3})\s?(?P<unit>%|割)")
_YEN = r"(?<![0-9,])[0-9][0-9,]*(?:万[0-9]*千?)?"
_CAP = re.compile(
    rf"(?:上限(?:は|額)?(?:は)?|最大(?:で)?|支給上限は?)\s?:?\s?(?P<yen>{_YEN})\s?円|(?P<behind>{_YEN})\s?円(?:を|が)(?:支給の?)?上限"
)
_AT_MOST = re.compile(r"(?:最大|最高)(?:で)?[^0-9]{0,8}[0-9]{1,3}\s?(?:%|割)|[0-9]\s?(?:%|割)(?:を上限|まで)")
_AMOUNT = re.compile(rf"(?P<yen>{_YEN})\s?円(?:が|を)?(?:支給|給付)")
_PAID = re.compile("支給|給付|戻って|キャッシュバックしてくれ")
_OTHER = re.compile(
    "条件を満たせ|追加支給|さらに|再受給|例えば|たとえば|超えない|就職で|就職し|手当|ジョブカード|割引|相場|約[0-9]|下限|最低で|得点|正答|正解|合格(?:率|基準|点|ライン)|満点|引き|オフ|OFF|可能性|日額"
)


# What is left to pay, from when it is so much, who else pays, what may be, and what is to be asked.
NOT_SO_MUCH = re.compile(
    "実質|こと[もが]あ|条件(?:によって|により|次第|しだい)"
    "|[%割](?:に(?:なり|な[るっ])|で(?:受|済|学)|(?:分)?[のはをが]?(?:ご?自己|ご?本人|受講者|自分で?)(?:の|が)?負担|の負担)|差し引|差引|円(?:も)?お?得"
    "|(?:以降|以後|まで|以前)(?:に|の)?(?:開講|開始|受講|申し?込|入学|スタート)|(?:会社|企業|勤務先|自治体|[市区町村都県]|当校|当社|弊社|本校|スクール)(?:から|が|より)[^。、]{0,14}(?:負担|補助|助成|支給|還元)"
    "|場合もあ|か(?:どうか)?(?:を|は)?、?(?:ご?確認|お確かめ|チェック|調べ)"
)


# "なお、4,000円を超えないときは給付されません": the law's own least sum, which holds of every course.
_TOO_LITTLE = re.compile(
    r"[(。、]?(?:ただし|なお|但し)?、?[^。、()]{0,14}4,?000円(?:を超えない|以下の?)(?:場合|とき|時)?(?:は|には)?、?[^。()]{0,12}(?:支給|給付|対象)[^。()]{0,14}?(?:ません|ない|なりません|対象外)(?:です)?\)?"
)


# "合格した人には20%", "手続きをした方に限り40%", "20%以上": paid on what no condition holds, or more than so much.
ON_CONDITION = re.compile(
    "^[^。、:]{1,14}(?:コース|プラン|クラス|校|教室)\\s?[:|]|(?:合格|資格(?:を|の)?取得|就職|就業|転職|雇用|出席|提出|在籍|在住|居住|住ん|求職|失業|紹介|会員|学生|[0-9][歳才])(?:さ)?[^。、]{0,8}(?:た|る|い|の|済み)(?:方|人|者|場合|とき|時|際|後)"
    "|(?:合格|取得|就職|就業)(?:後|すれば|したら|すると|できれば|で)|(?<![金練座ス度付])なら(?!ば)|(?:に限り|限定|(?<!講座)(?<!コース)(?:のみ|だけ))"
    "|(?<!得点率)(?:[%割]|半額|半分)\\s?(?:以上|超|強|弱|を(?:超え|上回))"
)
# "初めて利用する方は1年以上": the years of some.
_OF_THE_FIRST = re.compile("初めて|はじめて|初回|[2二]回目|再受給|再度")
# "50~80%": two rates, of which the last is not the rate.
_SPAN = re.compile("[0-9]{1,3}\\s?(?:%|割)?\\s?[~-]\\s?[0-9]{1,3}\\s?(?:%|割)")


def read_aid(printed: str) -> Aid | Unreadable:
    """Give share, cap and conditions of a normalised text, each condition with its clause."""
    text = _TOO_LITTLE.sub("", printed)
    other = _OTHER.search(text) or NOT_SO_MUCH.search(text)
    turn = find_turn(text) or (other.group() if other else None)
    if turn:
        return refuse("aid-turn", printed, word=turn)
    if _SPAN.search(text):
        return refuse("aid-several", text)
    denial = NEGATED.search(text)
    if denial:
        return refuse("denied", printed, word=denial.group())
    shares, caps, amounts = (list(pattern.finditer(text)) for pattern in (_SHARE, _CAP, _AMOUNT))
    amounts = [one for one in amounts if all(one["yen"] not in cap.groups() for cap in caps)]
    trainings = [training for training, word in _TRAININGS if re.search(word, text)]
    conditions = find_conditions(text, CONDITIONS)
    told = (
        len(re.findall("円", text)) == len(caps) + len(amounts) <= 1
        and len(shares) <= 1
        and len(trainings) <= 1
        and len(re.findall("年以上", text)) <= 1
    )
    paid = _PAID.search(text) or caps
    narrowed = ON_CONDITION.search(text) if shares or caps or amounts else None
    narrowed = narrowed or (_OF_THE_FIRST.search(text) if any(one["code"] == "insured" for one in conditions) else None)
    if narrowed:
        return refuse("aid-turn", printed, word=narrowed.group())
    if not told or not (shares or caps or amounts or conditions or trainings) or not (paid or conditions or shares):
        return refuse("aid-several", text)
    return {
        "kind": "aid",
        "training": trainings[0] if trainings else None,
        "share": float(shares[0]["number"]) * (10 if shares[0]["unit"] == "割" else 1) if shares else None,
        "cap": _read_yen(caps[0]["yen"] or caps[0]["behind"]) if caps else None,
        "amount": _read_yen(amounts[0]["yen"]) if amounts else None,
        "conditions": conditions,
    }


def is_at_most(text: str) -> bool:
    """Whether the share is a bound, so that less may come."""
    return bool(_AT_MOST.search(normalise(text)))


def _read_yen(printed: str) -> int | None:
    number = read_number(printed, whole=True)
    return None if number is None else int(number)
