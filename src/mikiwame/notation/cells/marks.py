"""Reads short texts on how one passes, item by item: marks of each part, way and time, and what is no mark at all.

``一次:80点以上(120点満点)、二次:A評価``: the first is a mark with its label, the second a condition that is
kept as printed. An
item that is neither, nor a remark, makes the text none of these.
"""

from dataclasses import dataclass, field
from typing import Final

from mikiwame.notation.cells.items import ENDED, Item, is_scope, list_items, part_item
from mikiwame.notation.remarked import is_remark
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Mark, PassingMark

FIRST: Final = re.compile(
    "[0-9]点(?:以上)?(?:で|は)?\\s?(?:レベル|ランク|[A-E](?:レベル|ランク|判定|級))|^(?:ゴールド|シルバー|ブロンズ|プラチナ|ダイヤモンド)|[0-9]/[0-9]|第[0-9]{1,3}回|満点\\)|[0-9]年|委員会|(?:1(?:つ|科目)|いずれか)でも|持ち点|減点|[0-9]月(?:から|より|以降|まで)"
)
"""What a text has of which the readers of sentences lose a word: whose sitting it is, of how many points, a floor."""
_N: Final = "(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,4}(?:\\.[0-9])?)"
_WHOLE: Final = "(?:[0-9]{1,2},[0-9]{3}|[1-9][0-9]{0,3})(?![.0-9])"
_UNIT: Final = "(?:点|%|割|問|ポイント)"
_HEDGE: Final = "(?:約|おおむね|概ね|おおよそ|およそ|だいたい|ほぼ)"
_FIGURE: Final = (
    f"(?:(?P<full>{_WHOLE})点満点(?:中|で|の(?:うち)?|のうち)?、?\\s?|(?P<questions>{_WHOLE})問(?:中|のうち)、?\\s?)?"
    f"(?P<hedge>{_HEDGE})?\\s?(?P<low>{_N})(?P<unit>{_UNIT})?(?:\\s?[~-]\\s?(?P<high>{_N})(?P<unit2>{_UNIT})?)?(?:\\s?/\\s?(?P<of>{_WHOLE})(?:点|問)?(?:満点)?)?(?P<least>以上)?(?P<tail>程度|前後|くらい|ほど)?"
)
_RIGHT: Final = "(?:(?:の|を|が)?(?:得点|正[答解]率?|得点率|スコア|評価点?|点数|獲得|取得|達成|クリア|到達))?"
_ENDS: Final = (
    "(?:(?:を|が|で|に|の|と)?(?:合格(?:点|ライン)?|修了|認定|必要|達した(?:者|方)|基準|目安|達すること|満たすこと|取得すること|であること|取ること"
    "|する|変更(?:され(?:ます|ました))?|なります|なりました|設定|引き上げ(?:られました)?|改定))*(?:に|として|とし)?(?:です|とします|する|となります)?"
)
_WHAT: Final = (
    "(?:(?:の)?(?:合格(?:基準点?|点|ライン|最低点|条件)?|正[答解]率|得点率?"
    "|スコア|評価点|点数|成績|正解数)(?:は|が|で|の|:|として)?\\s?){0,2}"
)
_MARK: Final = re.compile(f"(?:は|が|で)?{_WHAT}{_FIGURE}{_RIGHT}{_ENDS}")
_EACH: Final = re.compile(
    "(?:で|とも|は)?、?(?:(?:1(?:科目|課題|題|問|分野|領域|種目)ごとに(?:は)?|(?:全|[2-9二三四五])(?:科目|課題|題|問|分野|領域|種目)(?:それぞれ|とも|のそれぞれ)(?:で)?|全科目それぞれ)|各(?:々|科目|課題|分野|級|領域|部門|教科|セクション|パート|課題|種目|問題|試験)?(?:とも|で|は|ごとに)?|それぞれ|いずれも|どちらも|ともに|とも|(?:科目|分野|領域|部門|教科)(?:別|ごと)に?(?:は)?|両方(?:とも)?|全科目(?:で|とも)?|すべての(?:科目|分野)で)\\s?"
)
_OF_ALL: Final = "(?:[2-9二三四五]|全)(?:科目|分野|領域|課題|題|問|種目)"
_TOTAL: Final = re.compile(
    f"(?:(?P<these>{_OF_ALL})を?|全体の?)?(?:の)?(?:合計(?:点|得点)?|総合(?:点|得点)?|総得点|全体|トータル|計|(?P<joined>合わせて|あわせて|合算(?:して)?))(?:で|は|が|の|:)?、?\\s?(?=[0-9約お概])"
)
_NAME: Final = re.compile(
    "(?P<name>(?:[一-龠ァ-ヶーA-Za-z々]{2,12})(?:[・/](?:[一-龠ァ-ヶーA-Za-z々]{2,12})){0,4}(?:\\([一-龠ァ-ヶーA-Za-z]{1,8}\\))?(?:の平均点?|を除き|を除いて|を除く)?)(?:は|が|で|の|:|では)?\\s?、?(?=[0-9約お概各そいと]|合格)"
)
_SEVERAL: Final = re.compile(
    f"(?P<names>[一-龠ァ-ヶーA-Za-z々]{{2,10}}(?:[、・/][一-龠ァ-ヶーA-Za-z々]{{2,10}}){{1,5}})の[2-6二三四五六](?:科目|分野|領域|部門|種目|つ)(?:とも|それぞれ|各々|いずれも|で各|すべて)(?:で|の|に)?、?{_FIGURE}{_RIGHT}{_ENDS}"
)
_NO_NAME: Final = re.compile(
    "合格率|受[験検]者|合格者|不合格|難易度|目標|配点|満点|出題|有効|免除|上位|下位|平均合格|例題|過去|模擬|自己採点|ボーダー|偏差値|倍率|価格|割引|時間|^(?:点|約|以上)|達成率|出席率|減点|失点|誤答|誤字|未満|以下|年齢|最高|最低点?$|最大|正答数|満足|的中|加点|受講|補習|登録|更新"
)
_FULL_ASIDE: Final = re.compile(
    f"(?P<each>各|それぞれ)?(?:科目|分野)?\\s?(?:満点(?:は)?)?(?P<full>{_WHOLE})点(?:満点|中)?"
)
_DEDUCTED: Final = re.compile(
    f"(?:は)?(?P<remark>持ち点(?P<of>{_WHOLE})点(?:からの|の)?減点(?:方式|法))で、?(?P<said>.+)"
)
_FLOOR: Final = re.compile(
    f"(?:ただし|但し|かつ)?、?(?:1(?:つ|科目|分野|部門)|いずれか(?:の科目|1科目)?|どれか1つ)でも、?(?P<low>{_N})(?P<unit>点|%|割)(?:未満|を?下回|に満たな|に達しな)[^。、]{{0,16}}(?:不合格|場合は不合格|合格とならない|不可)(?:です|とする|とします|となります)?"
)
_SOFT_FLOOR: Final = re.compile(
    "(?:ただし|但し|かつ)?、?(?:1(?:つ|科目|分野|部門)|いずれか(?:の科目)?)でも、?(?:平均点|基準点|一定(?:の)?点数?|足切り点?|最低点|所定の点)[^。、0-9]{0,20}(?:不合格|合格とならない)(?:です|とする|とします|となります|となる)?"
)
_ADJUSTED: Final = re.compile(
    "(?:※)?(?:なお、?)?(?:合格点は|基準は)?(?:(?:問題の)?難易度|年度?|回|試験)(?:等)?(?:に(?:より|よって|応じて)|ごとに|で|次第で)(?:多少|若干)?(?:の)?(?:調整|変動|補正|変更|上下)(?:あり|する|します|することがあります|される|されます|の(?:場合|可能性)(?:が)?あり(?:ます)?)?|(?:得点)?調整あり|変更(?:の)?(?:可能性)?(?:が|も)?あり(?:ます)?|変更(?:する|となる)(?:場合|こと)があります|(?:難易度による)?(?:補正|調整|変動)あり"
)
_DECIDED: Final = re.compile(
    "(?:毎回|最終的に|基準は|合格点は|合否は)?(?:[^。、0-9]{0,10})(?:委員会|審査会|協会|理事会|主催者)(?:で|が|にて|により|において)(?:最終的に)?(?:決定|判定|審議)(?:し(?:ます|て決定)|する|されます)?"
)
_CONDITION: Final = re.compile(
    "[0-9]点(?:以上)?(?:で|は)?\\s?[A-E](?:レベル|ランク|判定|級)|^(?:ゴールド|シルバー|ブロンズ|プラチナ|ダイヤモンド)|合否ではなく|(?:誤答|ミス|間違い|誤り)[0-9]{1,2}(?:問|つ|個|回|か所)?以内|[0-9](?:cm|mm|センチ|ミリ)以内|[0-9]名中[0-9]名|(?:審査|試験|実技|面接|レポート|考査|検定)(?:に|の)?合格(?:すること|が必要|で合格|していること)?$|(?:制限)?時間内に[^。、]{0,12}(?:完成|仕上げ|終え|作成)|ノーミス|(?:半分|半数|過半数?|[0-9]分の[0-9]|[0-9]/[0-9])(?:以上)?(?:の)?(?:正[答解])?|^満点(?:のみ|で合格)?$|相対評価|上位(?:から)?(?:約)?\\s?[0-9]|成績上位|合否(?:の)?(?:判定)?(?:は|を|が)?(?:なし|なく|ありません|出ません|行いません|しません|つけ)|スコア(?:のみ)?(?:を)?(?:表示|で(?:判定|評価))|段階(?:で|の)?(?:認定|評価|判定)"
    "|[0-9]点以上(?:で|は|:|→|=)(?:レベル|Lv|ランク|準?[0-9]級|[A-E](?:級|ランク|判定)|[金銀銅]|ゴールド|シルバー|ブロンズ|プラチナ)|減点|失点|失格|欠陥(?:が|の|は)?(?:な[いく]|無い|あれば)|(?:重大な)?(?:ミス|誤り|不備|事故)(?:が|の)な[いく]|審査員|審判|試験官(?:の|が)|講師(?:の|が)"
    "|(?:すべて|全て|全(?:科目|種目|課題|項目|部門|回)|両方|ともに|双方|全部)(?:に|を|の|が|とも)?[^。、0-9]{0,8}(?:合格|クリア|達成|できる|できて|成功|提出|正解)|全問正[解答]|[0-9]\\s?(?:秒|分|分間)(?:以内|を切|未満)|[0-9](?:字|文字|打|打鍵|タッチ)(?:以上|/分)|誤字率|エラー率|誤入力|[0-9](?:m|メートル|km|kg|回|本|射|段)[^。、]{0,10}(?:以上|以内|泳|走|できる|こと)"
    "|(?:課題|レポート|作品|論文|添削)[^。、]{0,6}提出|出席(?:率)?[^。、]{0,6}(?:以上|こと|必須)|全回出席|(?:全)?(?:課程|カリキュラム|講座|講習)(?:の|を)?(?:全て)?(?:修了|受講)|禁忌肢|^[^。、0-9]{0,8}[A-DＳS](?:評価|判定|ランク)?(?:以上)?$|(?:優|良|秀|可)(?:評価|判定)?以上$|[A-D](?:評価|判定|以上)|総合(?:的)?(?:に)?(?:評価|判断|判定)"
)
_NO_CONDITION: Final = re.compile(
    "合格率|受[験検]者の|平均点|目指|狙|学習|勉強|対策|練習|でき(?:ます|る)ます|誰でも|努力|ご覧|こちら|詳し|詳細|場合があ|ことがあ|異なり|異なる|採点は|配点|[?？]|受[験検]料|費用|円|免除|再受[験検]|有効|問い合わせ|発表|目標|アドバイス|コツ|やすい|にくい|難し|簡単|ましょう|割引|出題"
)
_STOP: Final = re.compile(
    "合格率|狙[いうっ]|目指|[?？]|実際には|安心|余裕|自己採点|出題(?:率|割合)|または|又は|もしくは|いずれか(?!でも|の科目で?も|1科目でも)|(?<!問)以下|ボーダー|受かる|受かり|平均点(?!を)|上がり|下がり|高く|低く|難しい"
)
_CUT: Final = re.compile(
    "(?:、)?(?:かつ|且つ|および|及び|ならびに|なおかつ|さらに|加えて)、?|\\+|(?<=[出了])と(?=[修認検学筆実])|(?<=[0-9%割点])・(?=[^0-9])"
)
_LEAST_FULL: Final = 10
_FAIL: Final = re.compile(
    f"(?P<low>{_N})(?P<unit>点|%|割)(?:未満|に満たない(?:場合)?|を?下回る(?:と|場合)?)(?:の場合)?(?:は|なら|で)?、?(?:不合格|失格)(?:です|となります|とする|になります)?"
)
_ZERO: Final = re.compile(
    "(?:ただし|但し)?、?[^()。、0-9]{2,16}(?:が|の|で)?(?:0点|白紙|未提出|欠席|棄権|未解答)[^()。0-9]{0,8}不合格(?:です|となります|とする)?"
)
_HEAD_CUT: Final = re.compile("(?<=合格)(点|基準|ライン)\\s(?=[0-9約])")


@dataclass
class _State:
    marks: list[Mark] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    adjusted: bool = False
    floors: bool = False


def read_marks(text: str) -> PassingMark | None:
    """Give the marks and conditions of a short normalised text, or None where an item of it is neither."""
    if _STOP.search(text):
        return None
    several = _SEVERAL.fullmatch(text.strip(" 。"))
    if several:
        names = re.sub("[、/]", "・", several["names"])
        mark = _make(several, names, each=True)
        return _tell(_State(marks=[mark])) if mark else None
    items = list_items(_HEAD_CUT.sub("\\g<1>", text), _CUT)
    state = _State()
    for item in items or ():
        if not _take(state, item):
            return None
    return _tell(state) if items else None


def _tell(state: _State) -> PassingMark | None:
    labels = [(mark["label"], mark["each"]) for mark in state.marks]
    if not (state.marks or state.conditions) or len(set(labels)) < len(labels):
        return None
    if any(ENDED.match(label or "") for label, _ in labels) and len(labels) == 1:
        return None
    bare = [label for label, each in labels if label is None and not each]
    if bare and any(label for label, _ in labels) and not any(mark["each"] or mark["of"] for mark in state.marks):
        joined = [mark for mark in state.marks if mark["label"] is None and not mark["each"]]
        if not all(mark["low"] > max(o["low"] for o in state.marks if o["label"]) for mark in joined):
            return None
    if any(mark["high"] > (mark["of"] or mark["high"]) or mark["low"] > mark["high"] for mark in state.marks):
        return None
    if any(mark["unit"] == "percent" and mark["high"] > 100 for mark in state.marks):
        return None
    reading: PassingMark = {"kind": "mark", "marks": state.marks, "any": False, "adjusted": state.adjusted}
    if state.floors:
        reading["floors"] = True
    if state.conditions:
        reading["conditions"] = state.conditions
    if state.remarks:
        reading["remarks"] = state.remarks
    return reading


def _take(state: _State, item: Item) -> bool:
    """Whether an item is understood; what it says is put into the state."""
    whole = item.whole.strip(" 。、※")
    floor = _FLOOR.fullmatch(whole)
    if floor:
        state.marks.append(_mark(None, float(floor["low"].replace(",", "")), floor["unit"], each=True))
        return True
    if _ZERO.fullmatch(whole):
        state.conditions.append(whole)
        return True
    if _SOFT_FLOOR.fullmatch(whole):
        state.floors = True
        state.remarks.append(whole)
        return True
    if _ADJUSTED.fullmatch(whole):
        state.adjusted = True
        return True
    marks, remarks = _read_marks(state, item)
    if marks:
        state.marks += marks
        state.remarks += remarks
        return True
    if _CONDITION.search(whole) and not _NO_CONDITION.search(whole):
        state.conditions.append(whole)
        return True
    if state.marks and (
        _DECIDED.fullmatch(whole) or (is_remark("passing_mark", whole) and not re.search("[0-9]\\s?[点%割問]", whole))
    ):
        state.remarks.append(whole)
        return True
    return False


def _read_marks(state: _State, item: Item) -> tuple[list[Mark], list[str]]:
    said, scope, remarks = item.said.strip(" 。"), item.scope, list[str]()
    of: int | None = None
    for _ in range(2):
        aside = re.match("^(?P<said>.+?)\\s?\\((?P<aside>[^()]+)\\)(?P<rest>[^()]*)$", said)
        if not aside:
            break
        inner, outer = aside["aside"].strip("※ 。"), f"{aside['said']}{aside['rest']}"
        full = _FULL_ASIDE.fullmatch(inner) if "満点" in inner else None
        if full:
            of = _put_full(state, full)
        elif is_scope(inner) and re.search("[年回月]|のみ", inner):
            scope = f"{scope} {inner}" if scope else inner
        elif not _take_aside(state, inner, remarks):
            break
        said = outer
    deducted = _DEDUCTED.fullmatch(said)
    if deducted:
        of, said = int(deducted["of"].replace(",", "")), deducted["said"]
        remarks.append(deducted["remark"])
    whole = _TOTAL.match(said)
    before = state.marks[-1] if state.marks else None
    if scope is None and whole and (whole["these"] or whole["joined"]) and before and before["each"]:
        # "実技は1題ごとに5割以上、2題合わせて7割以上": of the same part.
        scope = before["label"]
    mark = _read_one(scope, said)
    if mark and of is not None:
        if mark["unit"] != "points" or mark["of"] not in (None, of):
            return [], []
        mark["of"] = of
    return ([mark] if mark else []), remarks


def _put_full(state: _State, full: "re.Match[str]") -> int:
    """The full marks of a bracket, which are those of all before it where it says so (各)."""
    of = int(full["full"].replace(",", ""))
    for mark in state.marks if full["each"] else ():
        mark["of"] = of if mark["of"] is None and mark["unit"] == "points" else mark["of"]
    return of


def _take_aside(state: _State, inner: str, remarks: list[str]) -> bool:
    if _ZERO.fullmatch(inner):
        state.conditions.append(inner)
    elif _ADJUSTED.fullmatch(inner):
        state.adjusted = True
    elif (is_remark("passing_mark", inner) or _DECIDED.fullmatch(inner)) and not re.search("[0-9]\\s?[点%割問]", inner):
        remarks.append(inner)
    else:
        return False
    return True


def _read_one(scope: str | None, said: str) -> Mark | None:
    """A mark with what it is of: the scope, a total, each, or a name of its own."""
    label, each, rest = scope, False, said
    total = False
    for _ in range(4):
        fails = _FAIL.fullmatch(rest)
        if fails:
            return _mark(label, float(fails["low"].replace(",", "")), fails["unit"], each=each)
        found = _MARK.fullmatch(rest)
        if found:
            return _make(found, label, each=each)
        inner = part_item(rest)
        one = _EACH.match(rest)
        whole = _TOTAL.match(rest)
        if one and one.end():
            each, rest = True, rest[one.end() :]
        elif whole and not total:
            total, rest = True, rest[whole.end() :]
        elif inner.scope and not total:
            label, rest = (f"{label} {inner.scope}" if label else inner.scope), inner.said
        else:
            named = _NAME.match(rest)
            if not named or total or _NO_NAME.search(named["name"]):
                return None
            label, rest = (f"{label} {named['name']}" if label else named["name"]), rest[named.end() :]
    return None


def _make(found: re.Match[str], label: str | None, *, each: bool) -> Mark | None:
    unit = (
        found["unit"]
        or found["unit2"]
        or ("点" if found["of"] or found["full"] or (found["least"] and label is None) else None)
    )
    if unit is None:
        return None
    low = float(found["low"].replace(",", ""))
    high = float((found["high"] or found["low"]).replace(",", ""))
    of = found["of"] or found["full"] or found["questions"]
    mark = _mark(label, low, unit, each=each)
    mark["high"] = _mark(label, high, unit, each=each)["low"]
    mark["of"] = int(of.replace(",", "")) if of and unit in ("点", "問", "ポイント") else None
    mark["approx"] = bool(found["hedge"] or found["tail"])
    if not found["unit"] and found["of"] and (mark["of"] or 0) < _LEAST_FULL:
        # "2/3以上" is a share.
        return None
    return mark if unit == "問" or not found["questions"] else None


def _mark(label: str | None, low: float, unit: str, *, each: bool) -> Mark:
    named = {"%": "percent", "割": "percent", "問": "questions"}.get(unit, "points")
    low = low * 10 if unit == "割" else low
    low = int(low) if low == int(low) else low
    return {
        "label": label,
        "low": low,
        "high": low,
        "unit": "percent" if named == "percent" else "questions" if named == "questions" else "points",
        "of": None,
        "each": each,
        "approx": False,
    }
