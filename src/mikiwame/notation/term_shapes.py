"""Spells what texts on terms print in an unlike order as their readers know it, and takes out what says nothing there.

Nothing that may change the value is taken away: a bracket with the value in it becomes the value, a training in a
bracket the head of its clause, and of a school a text says the same as of everybody who reads it.
"""

from typing import Final

from mikiwame.notation.hedges import put_hedge_ahead, put_hedge_at_wait
from mikiwame.vocabulary import patterns as re

# "合否通知(受験日から約10日後)": the head of the field, and its value in a bracket.
_HEAD: Final = {
    "passing_mark": "合格(?:基準|点|ライン|条件)",
    "result_day": "(?:合否|合格|結果)の?(?:通知|発表)(?:日|時期|方法)?",
    "upkeep": "(?:資格の)?有効期[間限]|更新(?:期間|周期|制度|料)?",
    "study_time": "(?:標準)?(?:学習|勉強)(?:時間|期間)(?:の目安)?",
    "exam_content": "(?:試験|出題)(?:形式|方式|内容)|(?:出題数|問題数)",
    "mode": "(?:試験|受[験検])(?:形式|方式|方法)",
    "refund": "返金(?:保証|制度)",
    "aid": "教育訓練給付(?:金|制度)?",
}
_VALUE_IN_BRACKET: Final = {
    field: re.compile(rf"^(?P<head>{head})\s?\((?P<value>[^()]{{2,40}})\)$") for field, head in _HEAD.items()
}
_TRAINING_ASIDE: Final = re.compile(
    r"\((?P<training>(?:特定)?一般教育訓練|専門実践教育訓練)(?P<grant>給付金?(?:制度)?)?(?:の対象)?(?:の場合)?\)"
)
# "ただし、上限と下限が設定されています": bounds of which nothing is told.
_BOUNDS_ELSEWHERE: Final = re.compile(
    "(?<=。)\\s?(?:ただし|なお|但し)、?(?:支給額|給付額|金額)?(?:に)?(?:は|も)?、?(?:上限|下限)(?:額)?"
    "(?:(?:と|や|・|及び|および)(?:上限|下限)(?:額)?)?(?:が|も)(?:設定|設け|定め|あり)[^。0-9]*。?$"
)
# "受験料はクレジットカードで支払います"
_POSTMARK: Final = re.compile("(?:受付|申込)?期間内の?(?:日附印|日付印|消印)有効")
# "2か月前から1か月間": from when, and how long.
_FOR_SO_LONG: Final = re.compile("(?P<opens>[0-9]{1,2})か月前から(?:の)?約?(?P<long>[0-9]{1,2})か月間")
_SINCE_IN_BRACKET: Final = re.compile(
    r"^(?P<said>[^()]*改[^()]*)\((?P<since>[^()]*[0-9]月(?:の?試験|検定|実施分?|受験分?)(?:から|より)(?:適用)?)\)。?$"
)
_PAID_HOW: Final = re.compile(
    "(?<=。)\\s?(?:なお、?)?(?:受[験検](?:手数)?料|検定料|お?支払い?)(?:の(?:お?支払い?|納入|決済))?(?:方法)?は、?[^。0-9]*(?:支払|決済|振り?込|納付|コンビニ|クレジット)[^。0-9]*。?$"
)
# "、合格証書は後日郵送": what comes with it.
_PAPER_LATER: Final = re.compile("(?<=[一-龠])、(?:合格証書?|合格証明書|認定証書?)は(?:後日|別途|その後)[^。0-9]*。?$")
# "すぐに合否が判定されるため、結果を待つ不安がありません": what follows from it.
_NO_WAITING: Final = re.compile("(?<=る)(?:ため|ので)、[^。0-9]*(?:待|不安|心配)[^。0-9]*(?:ません|ない(?:です)?)。?$")
# "2か月近く前", "2か月ほど前"
_NEARLY: Final = re.compile("(?:(?<=か月)|(?<=週間))(?:近く|ほど|くらい|ぐらい)(?=前)")
_EACH_YEAR: Final = re.compile(r"^(?P<said>[^()]*)\s?\((?P<each>毎年|例年)\)$")
_THOUSANDS: Final = re.compile("(?<![0-9万,.])(?P<many>[0-9]{1,2})千円")
_HEAD_OF_LAW: Final = re.compile("^\\s?【(?P<head>[^【】0-9]{2,16})】\\s?")
_ADDRESS: Final = re.compile("\\s?https?://[^\\s。、]+")
# "例えば「キャリカレ」の場合、": whose course it is.
_SCHOOL: Final = re.compile(
    "^(?:(?:例えば|たとえば)、?)?(?:「[^「」]{2,16}」|[ァ-ヶー]{2,14}(?:講座|スクール|アカデミー)?|[A-Z-]{2,8}|[一-龠]{1,6}(?:学院|学園|スクール))"
    "(?:の講座)?(?:の場合(?:は|には)?|では|なら)、?(?![0-9])"
)
_NO_SCHOOL: Final = re.compile("キャンセル|クーリング|ケース|コース|スクーリング|プラン|セット|テキスト|一般|特定|専門")
_EXAMPLE: Final = re.compile("^(?:例えば|たとえば)、?")
_EXPECTED: Final = re.compile(
    "(?P<at>[0-9](?:時間|か月)(?:程度|ほど|くらい)?)(?:を|は|を目安に)?(?:見込んで|見て|みて|確保して)(?:おきましょう|おくと(?:よい|良い|いい|安心)(?:です|でしょう)?|ください|おきたい(?:です|ところです)?)"
    "|(?P<wish>[0-9](?:時間|か月)(?:程度|ほど|くらい)?)(?:を|は)確保したい(?:ところ)?(?:です)?"
    "|(?P<goal>[0-9](?:時間|か月)(?:程度|ほど|くらい)?)を?(?:目標|目安)(?:に|と)する(?:のが|と)(?:良い|よい|いい)(?:です|でしょう)?"
)
# "更新には再受験が必要": what one does to renew, beside how long a certificate holds.
_TO_RENEW: Final = re.compile(
    r"\s?\(更新(?:に|の(?:ため|際))は?、?[^()0-9]{0,8}(?:再受[験検]|受[験検]|再?合格)(?:が|も)?必要(?:です)?\)"
)
_EVEN_IF_FAILED: Final = re.compile(
    "(?:[^。、は]{0,12}に)?(?:合格できな(?:くて|かったとして)も|不合格(?:になっ|だっ)(?:て|たとして)も)、?"
)
_POSTAGE: Final = re.compile(
    r"\s?\((?:返送|返品)?(?:時)?の?(?:送料|費用)は?、?(?:お客様|自己|ご|受講者)?(?:様)?(?:の)?負担(?:です|となります)?\)"
)
# "十分検討の上お手続きください"
_THINK_FIRST: Final = re.compile("ので、?(?:十分に?|よく)?ご?検討の(?:上|うえ)、?[^。0-9]*ください。?$")
# "7営業日以内に指定口座に振込み": how soon they pay.
_PAID_WITHIN: Final = re.compile("[0-9]{1,2}営業日以内に(?=[^。]*(?:返金|返還|払い?戻))")
_MOOD: Final = re.compile("(?<=返金)(?:保証|制度)(?:に加え|のほか|はもちろん|をはじめ)、?[^。0-9返円]*。?$")
# "資格試験としては高い合格率ですが、": what one may think of how many pass.
_HOW_MANY_PASS: Final = re.compile(
    "^[^。0-9]{0,24}合格率(?:は|が|の)?[^。0-9]{0,12}(?:ですが|だが|ものの|ますが)、(?=[^。]*合格(?:基準|ライン|点))"
)
_EVERY_YEAR: Final = re.compile("毎年の?更新(?!料|費|手数)")
# "科目合格あり(2年間有効)", "可能(何度でも)"
_HOW_LONG: Final = re.compile(
    r"^(?P<what>科目合格|部分合格|一部合格|(?:一部)?(?:科目)?免除)(?:の)?(?:制度)?\s?(?:[|:]\s?)?(?:あり|有り?)\s?\((?P<limit>[0-9]{1,2}(?:年|か月)(?:間|(?=有効)))(?:有効)?\)$"
)
_HOW_OFTEN: Final = re.compile(
    r"^(?:再受[験検]\s?[:|は]?\s?)?(?:可能?|できます)\s?\((?P<often>何[度回]でも(?:可)?|無制限|回数制限なし)\)$"
)
# "科目免除 | あり(合格科目は次回試験で免除)": what there is, said in the bracket.
_EXPLAINED: Final = re.compile(
    r"^(?:(?:科目|一部|部分)(?:免除|合格)(?:制度)?\s?[|:]\s?)(?:あり|有り?)\s?\((?P<said>[^()]*免除[^()]*)\)$"
)
# "有効期限(翌々年度末まで)がありますので、ご注意ください"
_LIMIT_IN_BRACKET: Final = re.compile(
    r"(?P<head>有効期[限間])\s?\((?P<limit>[^()]{2,24})\)(?:が(?:あり|設けられ)[^。]*|に(?:ご)?注意[^。]*)?。?$"
)
_GROUPS_TOO: Final = re.compile(
    r"^(?:なお、?)?(?:団体|個人|在宅|会場)受[験検](?:\((?:団体|個人|在宅|会場)受[験検]\))?(?:であっても|でも|の場合(?:で)?も|も)(?:[^。、0-9]{0,16}となり)?、"
)


def spell_term(field: str, text: str) -> str:
    """Give a normalised text of ``field`` in the order and with the words that its reader knows."""
    text = _put_value_behind_head(field, text)
    match field:
        case "aid":
            return _put_training_first(_BOUNDS_ELSEWHERE.sub("", _THOUSANDS.sub(r"\g<many>000円", text)))
        case "application":
            text = _NEARLY.sub("", _PAID_HOW.sub("", _ADDRESS.sub("", text)))
            text = _POSTMARK.sub("消印有効", _FOR_SO_LONG.sub(_spell_end, text))
            return _EACH_YEAR.sub(r"\g<each>\g<said>", text)
        case "refund":
            text = _EVEN_IF_FAILED.sub("", text)
            return _MOOD.sub(r"保証", _drop_school(_THINK_FIRST.sub("", _PAID_WITHIN.sub("", _POSTAGE.sub("", text)))))
        case "study_time":
            return _EXPECTED.sub(_keep_figure, put_hedge_ahead(text))
        case "retake":
            text = _HOW_OFTEN.sub(r"再受験は\g<often>", _HOW_LONG.sub(r"\g<what>は\g<limit>有効", text))
            return _LIMIT_IN_BRACKET.sub(r"\g<head>は\g<limit>です", _EXPLAINED.sub(r"\g<said>", text))
        case "result_day":
            return put_hedge_at_wait(_NO_WAITING.sub("", _PAPER_LATER.sub("", text)))
        case "upkeep":
            bare = _TO_RENEW.sub("", _EVERY_YEAR.sub("1年ごとに更新", text))
            text = _EVERY_YEAR.sub("1年ごとに更新", text)
            return (bare if "有効" in bare else text).replace("更新制度や追加費用", "更新制度や費用")
        case "passing_mark":
            return _HOW_MANY_PASS.sub("", text)
        case "open_book":
            return _GROUPS_TOO.sub("", text)
    return text


def _put_value_behind_head(field: str, text: str) -> str:
    if field == "based_on":
        text = _SINCE_IN_BRACKET.sub(r"\g<since>、\g<said>", text)
        return _HEAD_OF_LAW.sub(r"\g<head>:", text)
    found = _VALUE_IN_BRACKET[field].match(text) if field in _VALUE_IN_BRACKET else None
    return f"{found['head']}:{found['value']}" if found else text


def _put_training_first(text: str) -> str:
    asides = list(_TRAINING_ASIDE.finditer(text))
    if len(asides) != 1:
        return text
    rest = text[: asides[0].start()] + text[asides[0].end() :]
    return text if "教育訓練" in rest.replace("教育訓練給付", "") else f"{asides[0]['training']}の場合、{rest}"


def _drop_school(text: str) -> str:
    school = _SCHOOL.match(text)
    if school and not _NO_SCHOOL.search(school.group()):
        return text[school.end() :]
    return _EXAMPLE.sub("", text) if school else text


def _spell_end(found: re.Match[str]) -> str:
    closes = int(found["opens"]) - int(found["long"])
    return f"{found['opens']}か月前から{closes}か月前まで" if closes > 0 else found.group()


def _keep_figure(found: re.Match[str]) -> str:
    return f"{found['at'] or found['wish'] or found['goal']}が目安です"
