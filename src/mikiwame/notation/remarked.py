"""Reads a text that tells a value and something that no reader understands: the value, and the rest as printed.

``50問(うち共通20問)`` is fifty questions, whatever the bracket adds. A reader that must understand all of a text has to
refuse it, although a person who reads both has lost nothing. So what stands apart by its print, in a bracket, behind
``※`` or as a clause of its own, is kept as a remark in its own words, where nothing in it can make another value of the
first, take it away from all for whom it seems to be, or be the name of what it is of.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

from mikiwame.notation.account.said_behind import find_said_behind
from mikiwame.notation.account.turned_whole import find_turned_whole
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Remarked

_MOST_CUTS: Final = 6
"""How many ways to take remarks out of one text are tried."""
_LONGEST: Final = 400
"""Letters of a text that is looked at; a longer one is a page's."""

# Before a colon, a verb of its own or a figure a bracket belongs to the name of the value.
_BRACKET: Final = re.compile(
    "\\s*[(（][^()（）]*[)）](?=\\s*(?:$|[。、(（※]|です|でした|となり|になり|で(?![0-9])|と(?:なり|し)))"
)
_NOTE: Final = re.compile("\\s*(?:[※＊]|\\*(?=[^0-9*])|(?<=[。)）])\\s*(?:なお|ただし|但し)[、,]?)[\\s\\S]*$")
_OPENS: Final = ("(", "（")
_CLOSES: Final = (")", "）")
_SENTENCE: Final = re.compile("[^。]+。?")
# "協会のサイトで、": a clause that goes on is no statement by itself.
_WHOLE: Final = re.compile("(?:[0-9一-龠ァ-ヶーA-Za-z%)]|です|ます|ません|ない|[るたいん])。?$")
_CLAUSE: Final = re.compile("、[^、。]*。?$")
# "2,000人、うち学生は6割": of those counted before.
_PART_OF_COUNT: Final = re.compile("(?<=[人名%])、?(?:この|その)?うち[^。]*。?$")


@dataclass(frozen=True)
class Cut:
    """A text without its remarks, and the remarks in the order of the text."""

    rest: str
    remarks: tuple[str, ...]
    runs_on: bool = False
    """Whether a remark is a clause or sentence of the text, which may as well go on to tell the value."""


def read_with_remarks(field: str, text: str, read: Callable[[str], Reading]) -> Reading | None:
    """Give the value of a printed text that was refused as a whole, with ``remarks``; None where it has none.

    :param read: reads a text that has no remarks, with all that is asked of a text.
    """
    if len(text) > _LONGEST or field in _WITHOUT:
        return None
    for cut in islice(list_cuts(text.strip()), _MOST_CUTS):
        said = [one for remark in cut.remarks for one in normalise(remark).split("。") if one]
        if not all(is_remark(field, one.strip(" 。、")) for one in said):
            continue
        if cut.runs_on and (field in _BRACKETS_ONLY or not _WHOLE.search(normalise(cut.rest))):
            continue
        if cut.runs_on and any(
            _tells_own(field, normalise(remark)) or not _is_open(read(remark)) for remark in cut.remarks
        ):
            continue
        reading = read(cut.rest)
        if not _is_open(reading) and not _turns(field, text, said, reading):
            return _add(reading, cut.remarks)
    return None


def _turns(field: str, text: str, said: list[str], reading: Reading) -> bool:
    """Whether the whole of a text turns its reading, but for what a remark of it takes out in so many words."""
    turned = find_turned_whole(field, normalise(text), reading)
    kept = turned is not None and any(turned in remark for remark in said)
    return turned is not None and not (kept and ("除" in turned or (field == "duration" and _HELD.search(turned))))


_HELD: Final = re.compile("含|込")
"""``110分(休憩10分を含む)``: what else is in a length is told beside it."""


def _is_open(reading: Reading) -> bool:
    return reading["kind"] in _NO_VALUE


_NO_VALUE: Final = frozenset(["unreadable", "withheld", "text"])


def _add(reading: Reading, remarks: tuple[str, ...]) -> Reading:
    return cast(Reading, {**reading, "remarks": [*cast(Remarked, reading).get("remarks", ()), *remarks]})


def list_cuts(text: str) -> Iterator[Cut]:
    """The ways to take remarks out of a text, those first that take out least."""
    cuts = [*_cut_brackets(text), *_cut_tails(text)]
    seen = {text, ""}
    for cut in sorted(cuts, key=lambda one: (-len(one.rest), one.rest)):
        if cut.rest not in seen:
            seen.add(cut.rest)
            yield cut


def _cut_brackets(text: str) -> Iterator[Cut]:
    brackets = list(_BRACKET.finditer(text))
    for found in brackets:
        yield Cut(_without(text, [found.span()]), (_strip(found.group()),))
    if len(brackets) > 1:
        yield Cut(_without(text, [one.span() for one in brackets]), tuple(_strip(one.group()) for one in brackets))
        yield Cut(
            _without(text, [one.span() for one in brackets[1:]]), tuple(_strip(one.group()) for one in brackets[1:])
        )


def _cut_tails(text: str) -> Iterator[Cut]:
    note = _NOTE.search(text)
    if note:
        yield Cut(text[: note.start()].strip(), (_strip(note.group()),))
    sentences = list(_SENTENCE.finditer(text))
    for place in range(1, len(sentences)):
        start = sentences[place].start()
        yield Cut(text[:start].strip(), (_strip(text[start:]),), runs_on=True)
    part = _PART_OF_COUNT.search(text)
    if part:
        yield Cut(text[: part.start()].strip(), (_strip(part.group()),))
    clause = _CLAUSE.search(text)
    if clause:
        yield Cut(text[: clause.start()].strip(), (_strip(clause.group()),), runs_on=True)


def _strip(piece: str) -> str:
    bare = piece.strip()
    if bare[:1] in _OPENS and bare[-1:] in _CLOSES:
        bare = bare[1:-1]
    return bare.strip(" \u3000※＊、。")


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done:start])
        done = end
    return "".join([*pieces, text[done:]]).strip()


# What narrows the value to some, takes it back, doubts it or is of another time: no remark, but what the value is of.
_TURNS: Final = re.compile(
    "のみ|だけ|限[りるら定]|場合(?![^0-9]*[0-9])(?!(?:が|も)?(?:あり|ある|ございます))|(?:級|次|科|者|会員|学生|試験|検定|コース)(?:を|は)?除|以外"
    "|旧|廃止|改[定訂正]|変更(?!(?:に|と)?(?:なる|する)?(?:場合|こと|可能性)(?:が|も)?(?:あり|ある|ございます))|中止|終了|未定|予定|見込|仮|案[。)]?$|例|当時|以前|過去|昨年|前年|来年|今年|年度|[0-9]年(?!間|以[上内]|有効|ごと|毎)|まで$|から$"
    "|現在|今[はのま]|不明|非公[開表]|異な|違[いう]|別の?(?:試験|検定|資格)|他の?(?:試験|検定|資格)|模試|模擬|諸説|説あり|噂|らしい|そうで|かも|思[いわうっ]|聞[いきく]|言われ|推[定測]|おそらく|恐らく|たぶん|確認|先着|早期"
    "|(?<![0-9])[-▲+]\\s?[0-9]|^(?:これ|それ|上記|以上|以下|この|その(?!うち))"
)
_NAMES: Final = re.compile(
    "第?[0-9一二三四五](?:級|段|種|次|日目|回(?!まで|以内)|期)|第[0-9]日|初級|中級|上級|学科|実技|筆記|面接|口述|科目|各|それぞれ|1(?:人|名|問|件|通)"
)
"""Grades, parts and sittings: what is said of one of them belongs into its label."""
_FIGURE: Final = re.compile("[0-9][0-9,.]*\\s?(?:円|%|人|名|分|点|問|題|時間|か月|週間?|日|年|回|割|か所|冊|単位)")
# "8、800円": where a number begins, nobody can say.
_PARTED: Final = re.compile("[0-9]\\s?[、,・ ]\\s?[0-9]{3}(?![0-9])(?<![0-9],[0-9]{3})")
_BARE: Final = re.compile(
    "(?:約|およそ|最大|各)?\\s?[0-9][0-9,.]*(?:\\s?[~-]\\s?[0-9,.]+)?\\s?(?:円|%|人|名|分|点|問|題|時間|か月|週間?|日|年|回|割|か所|冊|単位)"
    "(?:以上|以下|以内|程度|前後|ほど|くらい|近く|弱|強|満点)?(?:です|となります)?"
)
# A clause that states something: a bare noun in a bracket is the name of what the value is of.
_STATES: Final = re.compile(
    "(?:です|ます|ません|ない|なし|無し|あり|有り|ある|する|した|して|できる|でき|れる|せる|いる|う|く|む|可|不可|必要|不要|別途?|込み?|含む|含まず|除く|無料|有料|自由"
    "|推奨|原則|順次|以内|以上|以下|程度|前後|必着|有効|郵送|掲載|発送|配布|発表|通知|対応|可能|ほか|他|等|など|付き?|付属|保証|実費|目安|平均|標準|合計|計)。?$"
)
_OF_WHICH: Final = re.compile("^(?:うち|内訳|そのうち|内[、:]?(?=[^0-9]{1,8}[0-9]))")
_MONEY_TURNS: Final = (
    "税|ごと|毎|任意|希望|割引|科目|[0-9]月|[0-9]日|会費(?!を?含|込)|テキスト(?!代?を?含|込"
    "|[^0-9]{0,4}(?:[0-9][0-9,]*円)?(?:は|が)?(?:別|実費|付|進呈))|再|キャンセル|更新料|回分"
)
_COUNT_TURNS: Final = "含|除|延べ|申込|受[験検]|合格|平均|累計|出願"
_OWN_TURNS: Final = {
    **dict.fromkeys(["exam_fee", "course_cost", "extra_fee", "subscription", "certificate_fee"], _MONEY_TURNS),
    **dict.fromkeys(["pass_rate", "examinees", "passers"], _COUNT_TURNS),
    "passing_mark": "補正|調整|変動|変わ|届かなく",
    "schedule": "[0-9一二三四五六七八九十]",
    "venue": "除|[0-9]|会場|自宅|在宅|オンライン",
    "application": "^(?:当日)?消印",
    "upkeep": "更新(?:登録)?(?:費|料|手数料)[^0-9]{0,4}[0-9]",
    "duration": "面接|うち|(?:休憩|説明|準備|受付|アンケート)"
    "(?![^0-9]{0,6}(?:[0-9]{1,3}分|[0-9]時間)?(?:など|等)?(?:も|を)?(?:含|込))",
}
"""What in a remark may make another value of that of the field."""
_BRACKETS_ONLY: Final = frozenset(
    [
        "exam_fee",
        "course_cost",
        "extra_fee",
        "subscription",
        "pass_rate",
        "examinees",
        "passers",
        "duration",
        "schedule",
        "venue",
    ]
)
"""The fields whose clauses are each about the value; what stands apart by print alone is a remark there."""
_ALL_OWN: Final = frozenset(["upkeep", "refund", "aid"])
"""The fields whose readers keep all figures of their kind, so that one which they don't read is no remark."""
_WITHOUT: Final = frozenset(["eligibility"])
"""The field whose value is what all of the words together ask of people."""


_PRICES: Final = frozenset(["exam_fee", "course_cost", "subscription", "certificate_fee"])
_THING: Final = (
    "(?:税込み?|(?:テキスト|教材|資料|問題集|送|郵送|会|年会|入会|登録|認定|材料|保険|昼食|受[験講]|システム利用|手数|振込手数|事務手数)(?:代|費|料)?(?:は|を)?"
    "(?:別途?|別料金|込み?|含む|無料))"
)
# "(税込・テキスト代別)": what is in a price and what is paid besides.
_IN_OR_APART: Final = re.compile(f"{_THING}(?:[・、,]{_THING})*")


def is_remark(field: str, remark: str) -> bool:
    """Whether a piece of a text may stand beside a value without making another of it."""
    if field == "schedule" and _DAYS_VARY.fullmatch(remark):
        return True
    if field == "open_book" and _KEPT_TO.fullmatch(remark):
        return True
    if (
        not remark
        or _PARTED.search(remark)
        or _BARE.fullmatch(remark)
        or _TURNS.search(remark)
        or find_said_behind(field, f"({remark})", "")
    ):
        return False
    if field in _PRICES and _IN_OR_APART.fullmatch(remark):
        return True
    if field in _PLAIN and re.compile(_PLAIN[field]).fullmatch(remark):
        return True
    if (
        field in _OWN_TURNS
        and re.compile(_OWN_TURNS[field]).search(remark)
        and not (_OF_WHICH.search(remark) and field in _COUNTS)
    ):
        return False
    if _OF_WHICH.search(remark):
        return True
    return not _NAMES.search(remark) and bool(_STATES.search(remark) or _FIGURE.search(remark))


# "六法の持込み可(書き込みのないものに限る)": which of them, as printed.
_KEPT_TO: Final = re.compile("[^0-9、。()]{2,20}もの(?:のみ|だけ|に限り?る?)(?:ます)?")
# "年1回(日程は毎年異なる)": how often is told all the same.
_DAYS_VARY: Final = re.compile(
    "(?:実施|開催|試験)?(?:日程?|日時|時期|月|期日)(?:は|が)?、?(?:(?:毎年|年度?|毎回|回)(?:により|によって|ごとに)?、?)?(?:異なる|異なります|違う|違います|変わる|変わります|未定|不定|調整中)(?:です)?"
    "|(?:詳しい)?(?:実施|開催|試験)?(?:日程?|日時|時期|期日|詳細)(?:は|が)?、?(?:決まり次第|決定次第|別途|後日|追って|都度|その都度)[^0-9]{0,10}"
)
_GOODS: Final = (
    "(?:全|計|合計)\\s?[0-9]{1,3}(?:回|時間|コマ|講|日間?|か月|巻|冊|単元)(?:コース)?"
    "|[^0-9円%()]{1,20}(?:付き?|付属|保証)"
    "|[^0-9円%()]{1,12}(?:[0-9][0-9,]*円)?(?:は|が)?(?:別途?|実費)"
)
_PLAIN: Final = {"course_cost": _GOODS, "subscription": _GOODS}
"""What is no more than what one gets, or pays for apart, beside a price."""
_COUNTS: Final = frozenset(["pass_rate", "examinees", "passers"])


_TIMES: Final = "[0-9一半]\\s?(?:時間|日|週|か月|年|分)"
_MONEY: Final = "[0-9]\\s?円|[0-9]万|無料|半額"
_DAYS: Final = "[0-9]\\s?(?:日|月|週|か月|時間|[./][0-9])|上旬|中旬|下旬|当日|即"
_OWN: Final = {
    "study_time": _TIMES,
    "exam_content": "[0-9]\\s?(?:問|題)|[択枝肢]",
    "passing_mark": "[0-9]\\s?(?:点|%|割|問)|満点",
    **dict.fromkeys(["certificate_fee", "materials"], _MONEY),
    "upkeep": f"{_MONEY}|{_TIMES}",
    **dict.fromkeys(["result_day", "retake"], _DAYS),
    "application": f"{_DAYS}|郵送|郵便|ネット|Web|WEB|オンライン|サイト|窓口|持参|FAX"
    "|コンビニ|書店|店|学校|いずれ|どちら",
    "mode": "会場|在宅|自宅|オンライン|ネット|CBT|IBT|PBT|センター",
    "refund": f"{_MONEY}|[0-9]\\s?(?:%|割)",
    "aid": "[0-9]\\s?(?:%|割)",
}


# "3か月前に、教育委員会へ問い合わせ", "、郵送のいずれか": what one does till then is no applying, and each way is one.
_OF_APPLYING: Final = re.compile(
    "申し?込|問い?合わ?せ|確認|準備|調べ|相談|送付|郵送|郵便|窓口|持参|書店|コンビニ|ネット|ウェブ|Web|いずれか"
)


def _tells_own(field: str, remark: str) -> bool:
    """Whether a clause has a figure of the kind that the field has."""
    own = _OWN.get(field)
    if field == "application" and _OF_APPLYING.search(remark):
        return True
    return bool(own and re.compile(own).search(remark))
