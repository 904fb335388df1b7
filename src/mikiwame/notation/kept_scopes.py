"""Keeps what a text says of its one figure as the label, where no list knows the words: ``講習101時間108,800円``.

A figure at a word that no list knows may be of somebody or something only. With that word as its label, as it is
printed, nothing is lost. What makes it no figure of the field at all stays refused: a denial, another time, another
price, a comparison, a doubt. Clauses that say nothing of the figure are left out.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.named_figures import FIGURE, SAID
from mikiwame.notation.printed import list_rows
from mikiwame.notation.printed_names import OWN_WORD
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_FOR_SCOPES: Final = re.compile(
    "unreadable\\.(?:residue-(?:stranger|head|grade|before|behind|only|number)|account-(?:other|turn)|fee-total)"
)
_DANGER: Final = (
    "模擬|(?<![A-Za-z])or(?![A-Za-z])|[0-9]年|~|日目|・[^・]*[級種](?![一-龠])|[級種]・|ません|(?<!少)ない(?!場合"
    "|[方人者])|なく(?=[、。て])|ず、|不要|不可|無料|以前|昨[年秋春冬夏]|去年|前回|前年|従来|旧|当初|当時|かつて"
    "|改[定訂正]|値上|値下|値引"
    "|変更|変わ(?!り)|予定|未定|来年|今後|将来|目標|目指|想定|予想|仮(?!想)|再(?!生)|追試|キャンセル|返[金還却]|割引"
    "|割り引|[0-9]割|引き|オフ|OFF|キャンペーン|差|比べ|比較"
    "|比(?!率)|(?<!に)より(?=も|高|低|多|少|安)|平均|他校|学院|保証|倍|増|減|友人|知人|私|自分|類似|他の|別の|ほかの"
    "|同じ|似た|ライバル|他社|講師|推定|推計|例(?!年)|噂|うわさ|そう(?:です|だ)"
    "|らしい|と思|はず|かもしれ|疑|誤|古い|諸説|非公式|参考|廃止|中止|延期|終了|[?？]|か。|でしょう|最[高低大小多少]"
    "|上位|ランキング|位|位置|難易度|偏差値|累計|延べ|通算|合計|総額"
    "|小計|差額|超過|遅|紛失|失効|更新|辞退|欠席|[+=×→<>]|など(?:の|が)|もし|仮に|模試|当校|本校|当社|弊社"
    "|当スクール|当講座|保証|実績|まで(?!も)|相当|追加|諸"
)
_OTHER: Final = {
    "money": "(?:料|代|費|税|金|額|価格|賃|ポイント|年収|給与|手当)(?:は|が|の|:|に|と|も|、|\\s|\\||$|\\()|円",
    "rate": "率|割合|点|基準|正[答解]|得点|出題|満足|%|ライン|男女|内訳|達成",
    "people": "申し?込|志願|応募|出願|定員|募集|登録|会員|保有|取得者|有資格|受講|修了|就業|人口|倍|不合格|総",
    "minutes": (
        "休憩|説明|集合|学習|勉強|講[習義座]|受講|動画|開始|終了|入[室場]|退[室場]|1問|[1一]人|点|移動|面談|更新"
        "|有効|通学"
    ),
}
_KIND: Final = {
    "exam_fee": "money",
    "course_cost": "money",
    "pass_rate": "rate",
    "examinees": "people",
    "passers": "people",
    "duration": "minutes",
}
_GOODS: Final = {
    "exam_fee": (
        "講[座習義]|研修|受講|テキスト|教材|問題集|登録|入会|認定証|合格証|免[状許]証?(?:の)?(?:申請|交付)|セミナー"
        "|スクール|願書|切手|郵送|写真"
    ),
    "course_cost": "受[験検]料|検定料|登録(?!講習)|入会|認定証|合格証|切手|交通|宿泊",
}
_BAD: Final = {field: re.compile(f"{_DANGER}|{_OTHER[kind]}") for field, kind in _KIND.items()}
_BAD_AHEAD: Final = {field: re.compile(goods) for field, goods in _GOODS.items()}
# What a clause that says nothing of the figure may not have.
_SAYS_MORE: Final = re.compile(
    "[0-9]|ただし|但し|しかし|場合|以外|除|のみ|だけ|限|異な|違|変更|改|旧|以前|昨|割引|無料|返|免除|それ|これ|その"
    "|当時|廃止|含|級|種|次|学科|実技|筆記|会員|学生|団体"
    "|一般|初回|再|では$|には$|は$|ば$|たら$|なら$|なお$|海外|国内|スクール|講座|独学|通信|ほか"
)
_LINK: Final = re.compile("^(?:また|なお|つまり|ちなみに|さらに|そして|まず|一方)、?")
_MARKS: Final = " \t●■□・◆◇○◎▼▽▲※★-、。,:|/「」【】"
_AHEAD_END: Final = re.compile(
    "(?:の|は|が|で|では|に|には|も|と|として|については|にあたっては|を?合わせて|を?含めて|なら|だと|の?際は)$"
)
_HEDGES: Final = re.compile("^(?:は|が|も)?、?(?:たった|わずか|概ね|おおむね|おおよそ|だいたい|ほぼ)?の?$")
# A name, a case, a group: nothing that states anything.
_NO_NAME: Final = re.compile(
    "です|ます|でした|だった|[るうくすつぬむた]、|[いきしちりえけせてねべめれ]、|(?<=[一-龠])[てで](?![一-龠ァ-ヶ])"
    "|ため|ので|けれど|ながら|から|ところ|通り|という|ように|[はがをやへ](?=.)"
    "|[ぁ-ん](?<!のみ)(?<!だけ)(?<![一-龠][みきりえち])$|多く|海外|資格の|試験の(?=$)|(?<![0-9])1(?:回|日|科目|人|名"
    '|か月|時間)$|あたり|につき|まとめ|ただし|変動|程度|分の1|余裕|OK|異な|違|総$|["|]|[0-9](?:円|%|分|問)|除|限定'
    "|対象外|場合$"
)
# What states the figure and nothing else.
_STATED: Final = re.compile(
    "(?:です|でした|である|だった|となります|になります|となっています|となっております|かかります|かかる|必要です"
    "|必要となります|が必要です|が必要となります|がかかります"
    "|請求されます|請求される|を支払います)?(?:。|$)"
)
_GLOSS: Final = re.compile("\\((?P<gloss>[^()]{1,24})\\)")
_VARIES: Final = re.compile(
    "(?:[、。(※]|\\s|の?ようですが|ですが|が)+(?P<label>(?:金額は|料金は|費用は)?[^、。()]{2,14}(?:による"
    "|により(?:異な|違|幅が|変わ)|によって(?:異な|違|幅が|大きな差が|変わ)|ごとに(?:異な|違)"
    "|で異な))[^、。()]{0,12}。?\\)?$"
)
# "受講費用:自治体によって違います(約9千円ほど)"
_VARIES_AHEAD: Final = re.compile(
    "(?:の?(?:金|額|金額|目安))?[\\s:は|]*(?P<label>[^。、():|]{2,14}(?:により|によって|ごとに)(?:異な(?:る|り)|違(?:う|い)))(?:ます"
    "|ますが)?[。、(\\s]+"
)
# "1万円から2万円の場合が多いようです"
_MOSTLY: Final = re.compile("の(?P<label>場合が(?:多い|ほとんど))(?:ようです|です|とされています)?。?")
# "東京都は1,400円 各消防署に要確認": where one asks.
_ASK: Final = re.compile(
    "[\\s※。(]*(?:各|詳細は|詳しくは)[^。0-9円%]{1,20}(?:要?確認|お?問い?合わ?せ|参照)(?:ください|して下さい)?\\)?。?$"
)
# "①通常講習:4日間受講していただく講習(受講料:29,800円)": what the course is like stands behind its name.
_DESCRIBED: Final = re.compile(
    f"^[\\s●■・◆※]*(?:\\([0-9]\\))?(?P<name>[^\\s、。:()]{{2,16}}(?:講習|講座|コース"
    f"|研修)):[^円]{{4,80}}\\((?:{OWN_WORD['course_cost'].pattern})\\s?:?\\s?(?:約)?[0-9][0-9,]*円(?:\\(税込\\))?\\)?。?$"
)
# "国内:5,460円 国外:現地で決定する": another head, of which no figure is told.
_OTHER_HEAD: Final = re.compile("\\s(?P<head>[^\\s:()0-9]{1,12}):[^0-9円%]{2,60}$")
_LONGEST: Final = 36
_MOST: Final = 160
_Read = Callable[[str], Reading]


def read_in_scope(field: str, text: str, refused: str, read: _Read) -> Reading | None:
    """Give the reading of the one figure of a normalised text with all that is said of it as its label, or None."""
    if field not in _KIND or not _FOR_SCOPES.fullmatch(refused) or len(text) > _MOST:
        return None
    figures = list(FIGURE[field].finditer(text))
    if len(figures) != 1:
        return None
    figure = figures[0]
    described = _DESCRIBED.match(text) if field == "course_cost" else None
    other = _OTHER_HEAD.search(text, figure.end())
    if described and _is_scope(field, described["name"]):
        text = f"{described['name']}:{figure.group()}"
        figure = next(FIGURE[field].finditer(text))
    elif other and text[: figure.start()].rstrip().endswith(":"):
        text = text[: other.start()]
    if figure["before"].startswith("各"):
        return None
    ahead, behind = _trim_ahead(field, text[: figure.start()]), _trim_behind(field, text[figure.end() :])
    if ahead is None or behind is None:
        return None
    label = " ".join(filter(None, (ahead, behind)))
    if not label or len(label) > _LONGEST:
        return None
    hedge = "約" if figure["before"].strip() not in ("", "計") else ""
    reading = read(f"{SAID[field]}は{hedge}{figure['figure']}{figure['tax']}")
    rows = list_rows(reading)
    if len(rows) != 1 or rows[0]["label"]:
        return None
    rows[0]["label"] = label
    return reading


# Where the field's own word isn't there, the name itself must be that of an exam, a course or somebody who sits.
_OF_EXAM: Final = re.compile(
    "試験|検定|審査|受験|受検|[級種段科部]$|科目|講[座習]|コース|クラス|教習|合格|[者生方員]$|[^0-9]時間?$|異な"
)


# "興誠館では春・夏・冬の年3回実施しています", "全国各ブロックで毎年1回実施されています"
_TIMES: Final = re.compile(
    "(?P<scope>[^。、]{2,34}?)(?:では|で|は)、?(?P<said>(?:[春夏秋冬](?:・[春夏秋冬])*の)?(?:毎年|年に?"
    "|年間)\\s?[0-9]{1,2}回)"
    "(?P<rest>、?(?:[^0-9。、]{0,12}(?:試験|検定|審査|考査)(?:を|が|は)?、?)?(?:実施|行わ|行い|行っ|開催)[^0-9。]*。?)"
)


def read_times_in_scope(text: str, refused: str, read: _Read) -> Reading | None:
    """How often a normalised text says that somebody holds an exam, with the words for whom and where as the label."""
    found = _TIMES.fullmatch(text) if refused == "unreadable.residue-clause" else None
    if not found or re.search(_DANGER, f"{found['scope']} {found['rest']}"):
        return None
    reading = read(found["said"])
    return {**reading, "label": found["scope"]} if reading["kind"] == "schedule" else None


def _trim_ahead(field: str, said: str) -> str | None:
    """The name before a figure of what it is; "" where there is none, None where anything else is said."""
    own = list(OWN_WORD[field].finditer(said))
    whose, beside = (said[: own[-1].start()], said[own[-1].end() :]) if own else (said, "")
    varies = _VARIES_AHEAD.fullmatch(beside if own else whose)
    if varies:
        return str(varies["label"])
    if not _HEDGES.match(beside.strip(_MARKS)):
        return None
    chunks = [chunk for chunk in re.split("(?<=[、。])", whose) if chunk.strip(_MARKS)]
    for chunk in chunks[:-1]:
        bare = chunk.rstrip("、。 ")
        if _SAYS_MORE.search(bare) or _BAD[field].search(f"{bare} "):
            return None
    # "当日受験料": what is one word with the field's own is another price.
    if own and chunks and re.search("[一-龠ァ-ヶ]$", whose):
        return None
    name = _AHEAD_END.sub("", _LINK.sub("", chunks[-1].strip(_MARKS))).strip(_MARKS) if chunks else ""
    if name and not own and not said.rstrip(" (").endswith(":") and not _OF_EXAM.search(name):
        return None
    bracketed = name.count("(") != name.count(")")
    return name if not name or (not bracketed and _is_scope(field, name)) else None


def _trim_behind(field: str, said: str) -> str | None:
    """What a bracket or the last words of a text say of the figure before them; None where it is anything else."""
    mostly = _MOSTLY.fullmatch(said)
    if mostly:
        return str(mostly["label"])
    said = _ASK.sub("", said)
    varies = _VARIES.search(said)
    rest = said[: varies.start()] if varies else said
    gloss = _GLOSS.match(rest.strip())
    rest = rest.strip()[gloss.end() :] if gloss else rest.strip()
    stated = _STATED.match(rest.strip(" )"))
    more = rest.strip(" )")[stated.end() :] if stated else rest
    if not stated or _SAYS_MORE.search(more) or _BAD[field].search(more) or OWN_WORD[field].search(more):
        return None
    words = [found for found in (gloss["gloss"] if gloss else "", varies["label"] if varies else "") if found]
    if gloss and not _is_scope(field, gloss["gloss"]):
        return None
    return " ".join(words)


def _is_scope(field: str, name: str) -> bool:
    plain = re.sub("\\([^()]*\\)", "", name)
    ahead = _BAD_AHEAD.get(field)
    return not (_NO_NAME.search(plain) or _BAD[field].search(f"{name} ") or (ahead and ahead.search(name)))
