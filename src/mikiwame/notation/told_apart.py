"""Reads texts on terms of several statements, or of one that holds for a case, part, way or sitting that it names.

Where the reader of one value gives nothing, the text is cut at its sentences, bullets and ``name: value`` pairs. Each
piece is read by all that is asked of a text; one that names its case is read without the name, which is kept as
printed. A piece that is neither read nor idle makes the text none of these.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from mikiwame.notation.calendar import find_years
from mikiwame.notation.idle_sentences import is_idle
from mikiwame.notation.other_matters import names_other_matter
from mikiwame.notation.printed_scopes import name_scope, part_scopes
from mikiwame.notation.told_shapes import NOTHING, merge_told
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Terms

_Read = Terms | Money | Unreadable | Withheld
_Reader = Callable[[str], _Read]

FIELDS: Final = frozenset(NOTHING) | {"certificate_fee"}
_MOST: Final = 12
_STATEMENT: Final = re.compile(
    "(?<=。)\\s*|\\s*(?:^|(?<=[\\s。)]))(?=[●■◆◇○★☆▼◎※・]\\s?\\S)|\\s+-\\s+(?=\\S)|\\s?(?=【[^【】]{1,30}】)"
)
_COLON: Final = re.compile(
    "(?:^|(?<=[\\s、,/]))(?=[^\\s。、:|/()]{1,24}(?:\\([^()]{1,16}\\))?\\s?[:](?![0-9]{2}(?![0-9])))"
)
_COMMA: Final = re.compile("、\\s?(?=[^、。]{1,24}(?:は|では|の場合は?|の方は|なら|であれば)、?[^、。]*[0-9][^、。]*)")
# The field's own head: what it names is the value of all.
_OWN_HEAD: Final = {
    "application": (
        "(?:受[験検]|検定|試験)?(?:の)?(?:お?申し?込み?|出願|願書|受付|申請|応募|エントリー|募集)(?:の)?"
        "(?:受付|提出)?(?:期間|方法|期限|日程|時期|期日|締め?切り?|開始日?)?"
    ),
    "result_day": (
        "(?:試験|検定)?(?:の)?(?:(?:合格者?|合否|結果|成績)(?:の)?(?:受[験検])?(?:番号)?(?:判定)?(?:結果)?(?:の)?(?:発表|通知|公表|公開|掲示|掲載)|合否|(?:試験|検定)?結果)"
        "(?:書)?(?:の?(?:日|予定日|時期|方法|発送|送付))?"
    ),
    "retake": "再(?:受[験検]|試験)(?:について|の可否)?|(?:科目|一部|部分)?(?:合格|免除)(?:制度)?(?:の?有効期[限間])?",
    "certificate_fee": (
        "(?:認定|合格|資格|免状|登録)?(?:証|カード)?(?:書|状)?(?:の)?"
        "(?:発行|交付|登録|申請|認定)?(?:手数)?[料費](?:用|金)?"
    ),
    "upkeep": "(?:資格|認定|認定証|免許|登録)?(?:の)?(?:有効期[限間]|更新(?:制度|手続き?|料|期間|の?有無|について)?)",
    "materials": "(?:使用|公式|指定|推奨)?(?:テキスト|教材|参考書|教科書|書籍)(?:名|代)?",
    "support": "(?:学習)?(?:質問)?(?:サポート|支援)(?:体制|内容)?",
    "refund": "(?:受[験検]料|受講料)?(?:の)?(?:返金|返還|キャンセル|解約|返品)(?:保証|制度|について|規定|ポリシー)?",
    "aid": "(?:教育訓練)?(?:給付(?:金|制度)*)?(?:の)?(?:支給|給付)?(?:額|率|金額|内容)?",
    "based_on": "(?:出題|試験)?(?:の)?(?:基準|法令(?:等)?|基準日|適用法令|準拠)",
}
# Heads of other fields, whose values are none of this one's.
_OTHER_HEAD: Final = re.compile(
    "(?:試験|検定|実施|施行|開催|受[験検])(?:日(?:程|時)?|期日|時間|会場|地|料|資格|手数料|科目|内容|形式|方法|回数|級|対象者?|要項)|会場|開催地|場所|定員|合格(?:率|基準|点|ライン|者数)|出題(?:形式|範囲|内容|数)|(?:主催|実施|運営)(?:団体|者|機関)?|受講(?:料|期間|時間)|標準学習期間|難易度|資格(?:名|種別)|名称|お?問い?合わ?せ(?:先)?|電話(?:番号)?|TEL|URL|ホームページ|公式サイト|備考"
)
_OWN_HEADS: Final = {field: re.compile(head) for field, head in _OWN_HEAD.items()}


# "1級:3月または 2級:4月", "実際にはもっと多い": which holds, or how much, is left open.
_OPEN: Final = re.compile(
    "(?:または|又は)(?=[^。、]{0,12}(?:[0-9]|$))|もしくは|いずれか|から選|のうち[0-9]|半分|[×xX]\\s?[0-9]|ほか[。\\s]*$|例外|推定|仮に|実際|もっと"
    "|ほんとう|本当|実は|間違|誤り|訂正|嘘|うそ|とはいえ|締め?切(?:り|ました)?、"
)


# "関係法令等に基づく出題については、原則として、": what all of it is about.
_ON_WHAT_IS_ASKED: Final = re.compile("^[※\\s]*[^。0-9]{2,60}(?:出題|試験問題)(?:内容)?については、?(?:原則として、?)?")


class _Piece(NamedTuple):
    label: str | None
    told: _Read


def read_apart(field: str, text: str, read: _Reader) -> Terms | Money | None:
    """Give what the pieces of a normalised text tell together, or None where one of them isn't read."""
    if _OPEN.search(text):
        return None
    if field == "based_on":
        text = _ON_WHAT_IS_ASKED.sub("", text)
    statements = [one for one in _STATEMENT.split(text) if one and one.strip(" ●■◆◇○★☆▼◎※・。")]
    if not 0 < len(statements) <= _MOST:
        return None
    if any(one.count("(") != one.count(")") for one in statements):
        return None
    dated = bool(find_years(text))
    pieces = list[_Piece]()
    for statement in statements:
        told = _read_statement(field, statement.strip(), read, alone=len(statements) == 1)
        if told is None:
            return None
        pieces += told
    if dated and any("yearless" in piece.told for piece in pieces):
        # The year of one day is that of another only where nothing stands between, which is not known here.
        return None
    return merge_told(field, [(piece.label, piece.told) for piece in pieces])


def _read_statement(field: str, said: str, read: _Reader, *, alone: bool) -> list[_Piece] | None:
    """What one statement tells, nothing where it is idle, or None where it is not understood."""
    plain = said.strip(" ●■◆◇○★☆▼◎※・。")
    whole = None if alone else _read_value(read, plain)
    if whole:
        return [_Piece(None, whole)]
    for cut in (_COLON, _COMMA):
        items = [one for one in cut.split(plain) if one and one.strip()]
        if 1 < len(items) <= _MOST:
            told = [_read_item(field, one.strip(" 、,/"), read, listed=True) for one in items]
            if all(one is not None for one in told):
                return [piece for one in told if one for piece in one]
    item = _read_item(field, plain, read, listed=not alone)
    if item is not None:
        return item
    clause = _read_clause(field, plain, read)
    if clause and not _says_little(clause):
        return [_Piece(None, clause)]
    return [] if is_idle(field, said) else None


# "問題集が市販されていますが、独学でも学べます": a clause of the value, and one that changes nothing of it.
_CLAUSE: Final = re.compile(
    "(?P<head>.{6,}?(?:[すんるいただ](?:が|けれど|けど|ので|から|ため)|ており|であり))、\\s?(?P<tail>.{4,})"
)


def _read_clause(field: str, said: str, read: _Reader) -> _Read | None:
    found = _CLAUSE.match(said)
    if not found:
        return None
    head, tail = re.sub("(?:が|けれど|けど|ので|から|ため)$", "", found["head"]), found["tail"]
    if is_idle(field, head):
        return _read_value(read, tail)
    return _read_value(read, head) if is_idle(field, tail) else None


def _says_little(told: _Read | None) -> bool:
    """A sentence that speaks of lessons or books in passing is mostly advice, and none on those of this course."""
    if told is None or told["kind"] == "support":
        return True
    return told["kind"] == "materials" and not (told["books"] or told["on_sale"])


def _read_item(field: str, said: str, read: _Reader, *, listed: bool) -> list[_Piece] | None:
    head, colon, _ = said.partition(":")
    if colon and _OTHER_HEAD.fullmatch(head.strip(" ●■◆※・【】")):
        return []
    own = _OWN_HEADS[field]
    if field in _ONE_TOPIC and len(_TOPIC.findall(said)) > 1:
        return None
    for name, rest in part_scopes(said, own, listed=listed):
        if own.fullmatch(name) or names_other_matter(field, name) or _names_paper(field, name):
            continue
        for spelt in _spell(field, name, rest):
            label = _drop_head(name, own)
            value = _read_value(read, spelt) if name_scope(label, own) else None
            if value:
                return [_Piece(label, value)]
    whole = _read_value(read, said)
    return [_Piece(None, whole)] if whole else None


_PAPER: Final = re.compile("^合格者|証|カード|バッジ|受験者全員|^受[験検]者$")


# "マンション管理士合格者は一部免除": whom another licence, course or job frees from a part.
_FREED: Final = re.compile(
    "合格者|資格者|取得|保有|所持|修了|登録者|免[状許]|卒業|経験|[士師]$|認定者|受講(?!期間)|コース|プラン|スクール|講座|課題"
)
# Advice to some who learn is no word of what there is.
_ADVISED: Final = re.compile("方$|人$|者$|なら|ルート|級$")
# "手続きがお済みの方は": who has applied already is told of what comes behind.
_APPLIED: Final = re.compile(
    "済み|済んだ|済ませた|終え(?:た|られた)|終わった|完了した|申し込(?:んだ|まれた)|された方|合格者|不合格|変更|キャンセル|取り?消|辞退|欠席|振替|返金|免除|再発行|[票料証]$|支払|入金"
)
_NO_CASE: Final = {
    "application": _APPLIED,
    "result_day": _PAPER,
    "retake": _FREED,
    "materials": _ADVISED,
    "support": _ADVISED,
}


def _names_paper(field: str, name: str) -> bool:
    """``合格者には4週間後に認定証``: when something else than the result comes, or who is freed otherwise."""
    return field in _NO_CASE and bool(_NO_CASE[field].search(name))


def find_scope(field: str, text: str) -> str | None:
    """Give the name of a case, part or way at the head of a text, to which it keeps what it says, or None."""
    scopes = part_scopes(text, _OWN_HEADS[field])
    return scopes[0][0] if scopes else None


_HEADS: Final = {
    "application": "申込期間は",
    "result_day": "合格発表は",
    "upkeep": "有効期間は",
    "retake": "合格した科目は",
    "aid": "支給額は",
    "certificate_fee": "認定証の発行手数料は",
}
# "受験料は6月30日までに振り込む": a day of something else, which the field's own head would make its own.
_OTHER_DAYS: Final = {
    "application": re.compile(
        "振り?込|払い?込|支払|入金|納入|納付|納め|受[験検]票|発送|通知|届[くき]|変更|キャンセル|取り?消|返金"
    )
}
# "学生は学校を通して、社会人は個人で": a clause that tells of somebody else.
_TOPIC: Final = re.compile("(?:^|(?<=[、。:]))\\s?[^、。はが:]{1,14}(?<!で)(?<!に)(?<!と)は(?!じめ)")
_ONE_TOPIC: Final = frozenset(["application", "result_day"])
_OF_HEAD: Final = re.compile("の(?P<head>[^の]{2,12})$")


def _drop_head(name: str, own: re.Pattern[str]) -> str:
    """``正会員の合格証発行手数料`` is said of 正会員."""
    places = (place for place, letter in enumerate(name) if letter == "の" and own.fullmatch(name[place + 1 :]))
    place = next(places, 0)
    return name[:place] if place else name


def _spell(field: str, name: str, rest: str) -> Iterator[str]:
    """What is told of a name, by itself, behind the head in its name and behind the field's own."""
    said = rest.strip(" 、,:|・")
    found = _OF_HEAD.search(name)
    if found and _OWN_HEADS[field].fullmatch(found["head"]):
        yield f"{found['head']}は{said}"
    yield said
    other = _OTHER_DAYS[field].search(said) if field in _OTHER_DAYS else None
    if field in _HEADS and not other and re.match("(?:約|例年|毎年|おおむね|概ね)?[0-9]|受[験検]料の|翌", said):
        yield f"{_HEADS[field]}{said}"


def _read_value(read: _Reader, said: str) -> _Read | None:
    told = read(said)
    return None if told["kind"] in ("unreadable", "withheld") else told
