"""The words of a text that tells marks, in their order: names, full marks, figures, what is of each and what of all.

A text is split only where each word is of a known sort or may name a part.
"""

from dataclasses import dataclass
from typing import Final, Literal

from mikiwame.notation.outline_words import NUMBERED
from mikiwame.vocabulary import patterns as re

Sort = Literal[
    "name",
    "mark",
    "fail",
    "full",
    "behind",
    "each",
    "total",
    "and",
    "but",
    "list",
    "stop",
    "floors",
    "adjusted",
]


@dataclass(frozen=True)
class MarkWord:
    """One word; ``low``, ``high`` and ``of`` are points, percent or questions, ``each`` is of full marks of each."""

    sort: Sort
    text: str
    low: float = 0
    high: float = 0
    unit: Literal["percent", "points", "questions"] = "points"
    of: int | None = None
    approx: bool = False
    each: bool = False
    named: bool = False
    least: bool = False


# What tells of another figure, of a choice, of some or of another time.
_TURNS: Final = re.compile(
    "優秀|優良|優等|表彰|[級段]以上(?:は|が|では|なら|の(?:級|場合|方))|条件(?:が|も)?(?:あ|付)|\\([^()]*[^()0-9]では?\\s?[0-9]|非公開|非公表|公表|確認テスト|小テスト|修了テスト|合格率|合格者|平均|偏差値|上位|昨年|前年|今年|来年|過去|従来|以前|以降|旧|新(?:試験|制度|基準)|変更|予定|改定|模擬|模試|過去問|目標|安心|免除|または|又は|もしくは|いずれか|どちらか|(?<!点の)うち[0-9]|以外|除[くいき]"
    "|受験者|ランク|判定|順位|[0-9]\\s?(?:人|名|円|年|回|月|日|位|か月|時間)|年度|推定|予想|たぶん|らしい|そうです|噂|思|でしょう|かも|可能性|人によ|場合によ|会によ|例外|のみ|だけ|限(?!り、?[^。、]{0,14}(?:未満|以上))|一部|任意|希望|選択して|選ん|[?？!！=]|超|より高|下回(?!る(?:と|場合)|った)|引か|減点|加点|追試|再試|再受|講座|受講|添削|提出|出席|レポート|課題(?![0-9一二三・A-ZⅠ])|認定(?!基準)|配点比|ボーナス"
)
_N: Final = "(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,4}(?:\\.[0-9])?)"
_HEDGE: Final = "(?:(?P<hedge>約|およそ|おおよそ|おおむね|概ね|だいたい|ほぼ)\\s?)?"
_RATE: Final = "(?:の?(?:正[答解]率|得点率|正[答解]|得点|点数|スコア|素点)(?:が|は|で|を|の)?、?\\s?)?"
_TAKEN: Final = "(?:\\s?(?:の|を|で|が)?(?:正[答解]率?|得点率?|スコア|取得|獲得|得点|点数))?"
_FIGURE: Final = re.compile(
    f"{_RATE}{_HEDGE}(?P<low>{_N})\\s?(?:(?:点|%|割)?\\s?(?:~|-|から)\\s?(?P<high>{_N}))?\\s?(?P<unit>点|%|割)"
    f"(?!\\s?(?:満点|を満点|の配点|未満|以下|に満た|を下回|減|引き|配点|ずつ))\\s?(?:(?P<least>以上)|(?P<tail>程度|前後|ほど|くらい|ぐらい|台))?{_TAKEN}"
)
_QUESTIONS: Final = re.compile(
    f"(?:全)?(?P<of>[0-9]{{1,3}})\\s?(?:問|題)(?:中|のうち|で)、?\\s?{_HEDGE}(?P<low>[0-9]{{1,3}})\\s?(?:問|題)(?:以上)?(?P<tail>程度)?(?:の?正[答解])?"
)
_POINTS_OF_POINTS: Final = re.compile(
    f"(?P<low>{_N})\\s?(?:点(?:以上)?)?\\s?/\\s?(?P<of>[0-9]{{1,2}},[0-9]{{3}}|[0-9]{{1,4}})\\s?点(?:満点)?(?:以上)?"
)
_OF: Final = (
    "(?:科目|種目|教科|領域|分野|部門|課題|問題|大問|設問|問い|単元|パート|セクション|ユニット|モジュール|項目|区分"
    "|階?級|等級|段位?|クラス|コース|ランク|レベル|試験|(?:出題)?範囲)"
)
_FULL: Final = re.compile(
    f"(?P<each>(?:(?:各|それぞれ){_OF}?|1{_OF})(?:につき|あたり|とも)?\\s?)?(?:合?計|総合?)?(?:配点(?:は|が|:)?\\s?)?(?P<full>[0-9]{{1,2}},[0-9]{{3}}|[0-9]{{2,4}})\\s?点?\\s?"
    "(?:(?:を)?満点(?:中|として|とし|で|の|のうち)?|(?:の配点)?(?:中|のうち))(?:、|\\s)?|(?:満点|配点)(?:は|が|:|\\()?\\s?(?P<behind>[0-9]{2,4})\\s?点(?:で|です|であり)?[、。]?"
)
_FAIL: Final = re.compile(
    f"(?:(?:1(?:つ|{_OF})でも|{_OF}(?:毎|ごと|別)に?の?|各{_OF}の?)、?)(?:得点|正[答解]率|点数)?(?:が|で|に)?、?\\s?(?P<low>{_N})\\s?(?P<unit>点|%|割)(?:以上)?"
    "(?:未満|に満たない|を下回|に達しない)(?:の(?:もの|場合|科目(?:がある場合)?|ものがある場合)?|る(?:場合|もの|と)|った場合)?(?:は|が(?:ある|あれ|あっ)(?:と|ば|場合)?)?、?不合格(?:です|と?なります|とする|となる|になります)?"
)
_EACH: Final = re.compile(
    f"(?:この|以下の|次の)?[2-9]つの{_OF}(?:の?(?:すべて|全て|それぞれ|いずれ))(?:も|に(?:おいて|ついて))?(?:の?(?:得点率?|正[答解]率))?(?:が|は|で|に)?、?|(?:各|それぞれの?|いずれの?|どの|どちらの|個々の|(?:ひと|1)つ(?:ひと|1)つの|あらゆる|両(?:方の)?|全ての?|すべての?|全){_OF}(?:すべて|全て|とも|ごと)?(?:に(?:おいて|ついて))?(?:の?(?:得点率?|正[答解]率|点数))?(?:が|は|でも|で|に|の|も)?(?!含)、?"
    f"|1{_OF}(?:ごと|毎|につき)の?(?:得点)?(?:が|は|で)?、?|{_OF}(?:ごと|毎|別|単位)に?の?(?:得点率?|正[答解]率)?(?:が|は|で)?、?|(?:それぞれ|いずれも|ともに|とも|共に|両方(?:とも)?|双方(?:とも)?|各々|どちらも|各)(?:の?(?:得点率?|正[答解]率))?(?:が|で|に|において)?、?"
)
_TOTAL: Final = re.compile(
    f"(?:全?[2-9三四五](?:つの|{_OF}|問|題)の?)?(?:得点の?)?(?:総?合計点?|総得点|総合点?|総計|全体|トータル|合算)(?:得点率?|正[答解]率|点数?)?(?:の)?(?:が|は|で|に|の)?、?|(?:全問題|全問|全体)の(?=\\s?(?:約|およそ|おおむね)?[0-9])|、?[2-9三四五](?:問|題|{_OF})の合計(?:得点|点)?(?:が|で|は)?(?:総得点の|満点の)?、?"
)
_FLOORS: Final = re.compile(
    f"\\(?(?:また|なお|ただし|但し|さらに)?、?(?:各)?{_OF}(?:ごと|毎|別)?に?の?(?:の?(?:足切り点?|基準点|最低(?:基準)?点|合格ライン|合格基準点?|足切りライン))(?:も|が)?(?:あり|有り|設定されて|設けられて|定められて)(?:ます|います|おり(?:ます)?)?\\)?。?"
)
_ADJUSTED: Final = re.compile(
    "\\(?(?:ただし|但し|なお|※)?、?(?:試験|問題)?の?難易度(?:等|など)?(?:に(?:より|よ[っる]て?)|を考慮して)[^。()0-9]{0,20}(?:変動|調整|補正|変わ)[^。()0-9]{0,14}\\)?。?"
)
_AND: Final = re.compile("(?:、|で|し、)?(?:なお)?(?:かつ|且つ)、?|(?:さらに|更に|その上|また|加えて)、?")
_BUT: Final = re.compile("(?:ただし|但し|なお)、?")
_STOP: Final = re.compile(
    r"。|[■●◆◇★▼▶※*□☆@]|(?:^|(?<=[\s。、・:)]))(?:\([0-9A-Z]\)|[0-9]\.(?![0-9]))|(?:^|(?<=\s))[・-](?=\s?\S)|【|<"
)
_LIST: Final = re.compile(r"[、・,+&]|及び|および|並びに|ならびに|と(?=[一-龠ァ-ヶー「『0-9])|や(?=[一-龠ァ-ヶー])")
_IDLE: Final = re.compile(r"\s+|[:;/…」』】>「『|()]+|-+|\.{2,}|…+")
# What such a text says around its figures.
_FILLER: Final = re.compile(
    "(?:問題の)?(?:満点数?|総得点|総点|総配点)の(?=\\s?(?:約|およそ|おおむね)?[0-9])|(?:合格)?ボーダー(?:ライン)?(?:は|:)?|(?:合格(?:の)?(?:基準|ライン|点|条件|最低点|目安)|認定基準|合否基準|合否)点?(?:は|が|として|について|に関して)?、?|(?:どの|いずれの)級も同じで、?"
    "|(?:の|が|を|に|で|と|は)?(?:得点|正[答解]率?|点数|成績)?(?:を|が|の|で)?(?:取(?:る|れ|り|得|った)|とる|とれ|獲得|取得|達し|満た|クリア|得|超え)?(?:する|し|れば|ば|た|て|ること|ことで?)*(?:場合|方|者|とき|段階)?(?:に|を|は|で|が)?、?(?:合格|認定|終了|必要|目安|条件|基準|ライン)(?:点|ライン|基準)?(?:とし(?:て|ます)?|です|となります|になります|となる|とする|とな|とされて(?:い|お)(?:ます|る|り)|と(?:言|い)われて(?:い|お)(?:ます|る|り)|と(?:言|い)われます|であ[るり]|がされます|できます|します)*、?"
    "|(?:が|を|で|と|は|に)?(?:ある|あり|あれ|する|した|し|取る|取り|取れ|とる)?(?:こと|もの)?(?:が|を|で|と|は|に)?(?:必要|条件|求められ|要求され)(?:です|ます|と(?:され|なり|な)(?:て(?:い|お)?)?(?:ます|り|る)?|ています)?、?"
    "|(?:が|を|で|に|は|も|と)?(?:正[答解]率?|得点率?|スコア|取得|獲得|点数)(?:を|が|で|する|し|と|に|の)*(?:取[るれりっ]?(?:た|て)?|とれ|とる|獲得|こと)*(?:ば|で|です)?"
    "|(?:試験|検定|審査|問題|分野|科目|部門|領域)(?:の|は|が|では|で|も|において)?|(?:に|で)?(?:おいて|ついて)(?:は)?、?|(?:の|が|を)?(?:得点|成績|点数)(?:の|が|を|で|は)?|(?:で|が|を)?(?:作成|点検)(?:し)?|を?(?:取|と)(?:り|る|れ|得)(?:こと)?(?:です)?、?|(?:に|へ)合格する(?:に|ため)(?:に)?は?、?|であること|であれ|あること|であり|があり|もあり|が?あれば、?|あり、?|と?(?:言|い)われて(?:い|お)(?:ます|る|り)|です|ます|である|になります|となります|とする|なります|以上|一般的に|基本的に|原則(?:として)?|通常|の場合(?:は|、)?|全級共通(?:で)?|共通で|の(?=\\s|。|$)|ずつ(?=の)"
)
_ITEM: Final = re.compile(
    "[一-龠ァ-ヶー]{2,10}\\s?[0-9]{1,3}\\s?(?:枚|問|題|事例)(?:[のを]?(?:作成|点検|記入|入力|集計|起票|記帳|計算|仕訳|解答))?、?\\s?(?!中|のうち)"
)
_ENDS_NAME: Final = re.compile(
    "(?:は|では|が|も|の(?=(?:合計|得点|正[答解]|それぞれ|各|場合|満点))|で(?=は|、|それぞれ)|とも(?:に)?)(?=[^ぁ-ん]|それ|いず|とも|すべ|およ|おお|ど)"
)
_NO_NAME: Final = re.compile(
    "^[ぁ-ん]|(?:ます|です|である|だ|ない|ません|ず|て|し|ため|ので|から|まで|より|など|等|た|る|く|う|い)$|[はがを。]|合格|不合格|正[答解]|得点|満点|基準|以上|以下|未満|全員|受[験検]|約|割|点$|ない|同様|同じ|場合|理由|方法|ポイント|^[ー-]+$|率|出題数|問題数|線引|境目|境界|分かれ目|及第|毎回|他校|当初|参考|最[高低]|^(?:各?(?:科目|種目|教科|領域|分野|部門|項目|区分|階?級|等級|段位?|クラス|コース|セクション|ユニット|モジュール|単元|ランク|レベル|パート|設問|ステージ|カテゴリー?|ジャンル)|個々の.*)$|^(?:試験|検定|問題|合否|上記|下記|以下|次|他|別|当|本|この|その)$|[$@#%&_{}\"']"
)
_MOST_LETTERS = 24
_GRADES: Final = re.compile("準?[0-9]{1,2}級?(?:\\s?[~・、,と-]\\s?準?[0-9]{1,2}級?){1,8}(?<=級)")
_GRADE: Final = re.compile("準?[0-9]{1,2}級|[初中上]級|準?[A-H]級|(?:I{1,3}|IV|[甲乙丙])種|[1-3一二三]次(?:試験)?")
# "領域I~III": parts that are counted, of which the same is said.
_SPAN: Final = re.compile(
    "(?:試験)?(?:領域|課題|科目|分野|区分)\\s?(?:[0-9]|[IVX]{1,3}|[A-D])\\s?[~-]\\s?(?:[0-9]|[IVX]{1,3}|[A-D])(?![0-9A-Za-z])"
)
_CUT_OFF: Final = re.compile("(?:[のがをに、と]|かつ|且つ|および|及び)(?:。|$)")
_LEAD: Final = re.compile(
    "(?:の?試験|の部)?\\s?(?:(?:については?|に限り|の場合(?:は|、)|に(?:ついて|おいて)は|は|では|が|も(?!に)|で|:|】)、?)?"
)
_FULL_BEHIND: Final = re.compile(
    "\\s?\\(\\s?(?P<each>各)?(?:科目|試験|領域|課題)?(?:とも)?(?:満点)?(?P<full>[0-9]{2,4})点(?:満点)?(?:中)?\\)"
)


# "医療事務管理士試験は実技と学科があり、": the exam's own name, and that there are parts.
_NO_EXAM: Final = "学科|実技|筆記|面接|CBT|IBT|PBT|WEB|Web|ネット|在宅|会場|一般|オンライン|ペーパー|統一"
_EXAM: Final = re.compile(
    f"^[\\s・●■]*(?!{_NO_EXAM}|[^。、0-9]{{0,12}}[級種次])[^。、0-9()「」:・]{{2,24}}?"
    "(?:(?:試験|検定|審査|士|資格)(?:では|は)、?(?=[^。、]{0,12}(?:学科|実技|筆記|それぞれ|各|[0-9]))|(?:試験|検定|士|資格)?に合格するに(?:は|ためには)、?)"
    "|^(?!学科|実技|筆記)[一-龠ァ-ヶー]{2,12}(?=準?[0-9]{1,2}級?\\s?[~・、-]\\s?準?[0-9]{1,2}級)"
)
_THERE_ARE: Final = re.compile(
    "(?<=[一-龠ァ-ヶー0-9])(?:の2(?:つ|科目|種類)?)?があ(?:り(?:ます)?|って)[。、](?=それぞれ|いずれも|とも|両方|各)"
)
_ABOUT: Final = re.compile(
    "(?:(?<=[級種])|(?<=学科)|(?<=実技)|(?<=筆記)|(?<=面接)|(?<=口述)|(?<=試験))\\s?\\([^()0-9]{2,14}\\)|\\([^()0-9]*(?:を含む|など|等)\\)|\\((?:両方|双方|いずれ|どちら)(?:とも|も)?[^()0-9]*\\)"
)
_STAGE_BESIDE: Final = re.compile(
    "(?<=。)(?:ただし|但し|なお)、?[^。点%割]*(?:に関しては|については|は|には)、?[^。、]{0,8}試験(?:も|が)?あり(?:ます)?。?$"
)


def split_marks(text: str) -> list[MarkWord] | None:
    """Give the words of a text that tells marks, or None where it says something that none says."""
    text = _THERE_ARE.sub("は", _EXAM.sub("", _ABOUT.sub("", _STAGE_BESIDE.sub("", text)))).replace("」「", "」・「")
    if _TURNS.search(text) or text.strip("| ").count("|") > 1 or _CUT_OFF.search(text):
        return None
    words, held, place = list[MarkWord](), "", 0
    while place < len(text):
        whole = None if held.strip() else _match_name(text, place)
        if whole:
            words.append(MarkWord("name", whole.group()))
            place = whole.end()
            place = _LEAD.match(text, place).end()  # type: ignore[union-attr]
            continue
        found = _match(text, place, held)
        if found is None:
            held, place = held + text[place], place + 1
            continue
        word, end = found
        name = _make_name(held)
        if name == "":
            return None
        words += [MarkWord("name", name)] if name else []
        held = ""
        words += [word] if word else []
        place = max(end, place + 1)
    name = _make_name(held)
    if name is not None:
        return None
    return words


def _match_name(text: str, place: int) -> re.Match[str] | None:
    counted = NUMBERED.match(text, place)
    if counted and re.match("\\s?[/.0-9%点]", text[counted.end() :]):
        counted = None
    return _GRADES.match(text, place) or _SPAN.match(text, place) or counted or _GRADE.match(text, place)


def _make_name(held: str) -> str | None:
    """The name that the letters make, "" where they make none that is one, None where there are none."""
    name = re.sub(
        "^(?:が|は|を|で|に|の|も|から|では|には|として|と)+|(?:が|は|を|で|に|の|も|では|には|については?)+$",
        "",
        held.strip(),
    ).strip()
    if not name:
        return None
    if held.strip().startswith("を"):
        # "精算表を記入": what one does with it, and no name.
        return ""
    return "" if len(name) > _MOST_LETTERS or _NO_NAME.search(name) or re.search("[0-9]", name) else name


def _match(text: str, place: int, held: str) -> tuple[MarkWord | None, int] | None:
    bare = not held.strip()
    for sort, pattern in _SCOPES:
        found = (
            pattern.match(text, place)
            if bare or sort not in ("each", "total") or _may_begin(text, place, sort)
            else None
        )
        if found and found.end() > place:
            return MarkWord(sort, found.group()), found.end()
    figure = _match_figure(text, place)
    if figure:
        return figure
    stop = _STOP.match(text, place)
    if stop:
        return MarkWord("stop", stop.group()), stop.end()
    listed = _LIST.match(text, place)
    if listed:
        return MarkWord("list", listed.group()), listed.end()
    item = _ITEM.match(text, place) if bare else None
    if item:
        return None, item.end()
    ended = None if bare else _ENDS_NAME.match(text, place)
    if ended:
        return None, ended.end()
    filler = _FILLER.match(text, place) if bare or text[place] in "のがをでに" else None
    if filler and filler.end() > place:
        return None, filler.end()
    idle = _IDLE.match(text, place)
    return (None, idle.end()) if idle else None


def _may_begin(text: str, place: int, sort: Sort) -> bool:
    return sort == "each" or text[place] in "合総全トー"


_SCOPES: Final[tuple[tuple[Sort, re.Pattern[str]], ...]] = (
    ("floors", _FLOORS),
    ("adjusted", _ADJUSTED),
    ("and", _AND),
    ("but", _BUT),
)
_BEHIND_FIGURES: Final[tuple[tuple[Sort, re.Pattern[str]], ...]] = (("total", _TOTAL), ("each", _EACH))


def _match_figure(text: str, place: int) -> tuple[MarkWord, int] | None:
    failed = _FAIL.match(text, place)
    if failed:
        return _make_mark("fail", failed), failed.end()
    behind = _FULL_BEHIND.match(text, place)
    if behind:
        word = MarkWord("behind", behind.group(), low=float(behind["full"]), each=bool(behind["each"]))
        return word, behind.end()
    full = _FULL.match(text, place)
    if full:
        points = float((full["full"] or full["behind"]).replace(",", ""))
        named = bool(re.search("満点(?:で|です)?[、。\\s]*$", full.group())) and bool(
            re.search("[級種次]\\s?(?:は|が|では|も)?、?\\s?$", text[:place])
        )
        return MarkWord("full", full.group(), low=points, each=bool(full["each"]), named=named), full.end()
    for pattern in (_QUESTIONS, _POINTS_OF_POINTS, _FIGURE):
        found = pattern.match(text, place)
        if found:
            return _make_mark("mark", found), found.end()
    for sort, pattern in _BEHIND_FIGURES:
        found = pattern.match(text, place)
        if found and found.end() > place:
            return MarkWord(sort, found.group()), found.end()
    return None


def _make_mark(sort: Sort, found: re.Match[str]) -> MarkWord:
    said = found.groupdict()
    unit = said.get("unit") or ("点" if found.re.groupindex.get("of") and "点" in found.group() else "問")
    scale = 10 if unit == "割" else 1
    low, high = (float((said.get(name) or said["low"]).replace(",", "")) * scale for name in ("low", "high"))
    of = said.get("of")
    return MarkWord(
        sort,
        found.group(),
        low=int(low) if low.is_integer() else low,
        high=int(high) if high.is_integer() else high,
        unit={"点": "points", "問": "questions"}.get(unit, "percent"),  # type: ignore[arg-type]
        of=int(of.replace(",", "")) if of else None,
        approx=bool(said.get("hedge") or said.get("tail")),
        least="以上" in found.group(),
    )
