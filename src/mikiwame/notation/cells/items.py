"""Parts a short text into its items, and each item into whom or what it is of and what it says of that.

A cell of a table says little and prints it in few ways: ``3級:可 2級:不可``, ``会場受験のみ監督者あり``. Its
names of grades, parts, ways to sit, people, sittings and times are told apart here from what is said of them,
and are
kept as printed.
"""

from typing import Final, NamedTuple

from mikiwame.vocabulary import patterns as re

LONGEST: Final = 120
"""Letters of a text that may be read as a plain one."""
_MOST: Final = 8

_ONE_GRADE: Final = (
    "(?:(?:準|[A-Z])?[0-9]{1,2}級|準?[一二三四五]級|[初中上特]級|[A-Z]{1,3}級|準?師範|(?:[0-9]{1,2}|[初二三四五六])段|レベル[0-9A-E]"
    "|(?:ベーシック|スタンダード|アドバンスト?|エキスパート|マスター|プロ(?:フェッショナル)?|入門|基礎|応用)(?:級|編|コース|クラス|レベル)?)"
)
GRADE: Final = (
    f"(?:準?[0-9]{{1,2}}級?[・、,~/と-]\\s?){{0,5}}{_ONE_GRADE}(?:[・、~/と-]\\s?{_ONE_GRADE}){{0,4}}(?:以上"
    f"|以下|まで)?"
)
PART: Final = (
    "(?:第?[1-4一二三四]次|学科|筆記|実技|実務|技能|理論|面接|口述|口頭試問|論文|小論文|論述|記述|作文|択一|選択|必須|必修|共通|専門|速度|文書"
    "|リスニング|リーディング|スピーキング|ライティング|聴解|読解|[毛硬]筆|午[前後]|[前後]半|計算|製図|作品|演奏|模擬授業)"
    "(?:式)?(?:試験|検定|審査|問題|課題|部門|科目|の部|考査|テスト)?"
    "|(?:第|問)[0-9一二三四五]{1,2}(?:問|分野|部|課題|科目|章|領域)?"
)
WAY: Final = (
    "(?:本?会場|ご?自宅|在宅|Web|WEB|web|ウェブ|CBT|IBT|PBT|オンライン|インターネット|ネット|ペーパー|紙|テストセンター|教室|郵送|通信|リモート|対面)"
    "(?:での?|の)?(?:試験|受[験検]|会場|方式|検定|版)?(?:\\((?:IBT|CBT|PBT|Web|WEB|オンライン|ネット|自宅|在宅)\\))?"
)
_PEOPLE: Final = (
    "(?:団体|個人|学校|企業内?|社内|法人|一般|非会員|準?会員|学生|生徒|社会人|未成年|小学生|中学生|高校生|子ども|外国籍|留学生|受講生|修了者|初[学心]者|障[害がい]{1,2}者)"
    "(?:(?:での?)?受[験検]者?|申込|申し込み)?(?:の方|の人|者|の場合)?"
)
_YEAR: Final = "(?:(?:19|20)[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2}|R[0-9]{1,2})年"
_SITTING: Final = "第[0-9]{1,3}回(?:試験|検定)?"
_BOUND: Final = "(?:以降(?:の試験)?|から|より|まで)"
_TIME: Final = (
    f"{_YEAR}(?:度|(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?)(?:の?(?:試験|検定|実施分?))?{_BOUND}?|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?{_BOUND}"
    f"|{_SITTING}{_BOUND}?"
)
_EXAM: Final = (
    "(?:修了|卒業|確認|認定|最終|進級|中間|本|講習(?:の)?最後の?|通信講座の修了"
    "|講座の修了)(?:テスト|試験|課題|考査|審査|検定|レポート|確認テスト)|添削課題"
)
_ONE_SCOPE: Final = f"(?:{_TIME}|{GRADE}|{_EXAM}|{PART}|{WAY}|{_PEOPLE})"
SCOPE: Final = f"{_ONE_SCOPE}(?:(?:の|・|\\s)?{_ONE_SCOPE}){{0,2}}"
"""What one of several, or the one thing of which a text speaks, is called."""
_LEAD: Final = (
    "(?P<only>(?:の場合|の方)?(?:のみ|だけ)|(?:の場合)?に限り|に限って)?"
    "(?:\\s?[:|]\\s?|(?:の場合|の方|の人|の際)?(?:は|では|には|にも|も|:)、?|の場合、?|では?、|】\\s?|\\s|(?=[○×◯(約0-9])|で(?=[0-9約])|の(?=合格(?:点|基準|ライン|最低))|(?<=から)|(?<=以降)|(?<=より)|(?<=まで)|(?(only)|(?!)))"
)
_HEADED: Final = re.compile(f"^[●■◆・【\\s]*(?P<scope>{SCOPE}){_LEAD}(?P<said>.*)$")
_IS_SCOPE: Final = re.compile(f"(?:{SCOPE})(?:の場合|の方)?(?:のみ|だけ|に限る|限定|を除く|は除く|以外)?")
_AT: Final = re.compile("(?<!ま)で$")
# A short list is cut at its commas, blanks and strokes; a middle dot joins two names as often as two items.
_CUT: Final = re.compile(
    f"[、。;|]\\s?|/\\s?(?![0-9])|\\s(?![0-9]*\\))|・(?=(?:{SCOPE})(?:[:|は]|のみ))|(?<=[可止K○×])・|(?<=\\))(?={SCOPE}[:は])"
)
_KEPT_CUT: Final = re.compile("[0-9]{1,2}級?[・、,]\\s?準?[0-9]{1,2}級")

# "1級のみ監督あり(2級・3級はなし)"
_SCOPED_ASIDE: Final = re.compile(f"\\s?\\((?:ただし、?|但し、?|※)?(?P<aside>(?:{SCOPE})(?:の場合)?(?:は|:)[^()]+)\\)")

TURNED: Final = re.compile(
    "たぶん|多分|仮に|例え?ば|たとえば|おそらく|恐らく|もしも?|一般的|昨年|前年|去年|かつて|昔|過去(?!問)|以前|従来|旧(?!制)|当時|前回|予定|見込|検討|未定|未発表|かもしれ|らしい|そうです|噂|うわさ|思[いうわっ]|聞[いき](?!取)|模[擬試](?!授業|患者|面接|講義|接客|店舗|保育)"
    "|(?:他|別|ほか)の(?:試験|資格|検定)|類似|によ(?:り|って|る)?(?:大きく)?異な|によりけり|まちまち|ようです|でしょう|推定|推測|ではな[いく]|では?ありません"
)
"""What puts another time, a doubt or another exam into a text, whoever reads the rest of it."""
ENDED: Final = re.compile(f"{_YEAR}[^。]{{0,8}}まで")


class Item(NamedTuple):
    """``scope`` is as printed, with what keeps it to some alone (``3級のみ``).

    ``listed`` is whether the item goes on after another one of the same clause (``筆記・面接``).
    """

    scope: str | None
    said: str
    whole: str
    listed: bool = False


def is_scope(text: str) -> bool:
    """Whether the whole of a printed name is of whom or what something may hold."""
    return bool(_IS_SCOPE.fullmatch(text))


def split_items(text: str, cut: re.Pattern[str] = _CUT) -> list[str]:
    """The items of a normalised text, cut where no bracket is open."""
    pieces, start = list[str](), 0
    for found in cut.finditer(text):
        before = text[: found.start()]
        open_bracket = before.count("(") > before.count(")") or before.count("「") > before.count("」")
        if found.start() >= start and not open_bracket and not _within_grades(text, found.start()):
            pieces.append(text[start : found.start()])
            start = found.end()
    return [one.strip(" 。、・") for one in [*pieces, text[start:]] if one.strip(" 。、・")]


def _within_grades(text: str, place: int) -> bool:
    return any(found.start() < place < found.end() for found in _KEPT_CUT.finditer(text))


def part_item(item: str) -> Item:
    """What an item is of and what it says; no scope where it begins with none."""
    found = _HEADED.match(item)
    if not found or not found["said"]:
        return Item(None, item, item)
    scope = _AT.sub("", found["scope"]) + ("のみ" if found["only"] else "")
    return Item(scope, found["said"].strip(), item)


def list_items(text: str, cut: re.Pattern[str] | None = None) -> list[Item] | None:
    """The items of a normalised text; a scope with nothing behind it is of the item that follows. None for too many.

    :param cut: where else a text is cut.
    """
    if len(text) > LONGEST:
        return None
    items, above = list[Item](), ""
    plain = _SCOPED_ASIDE.sub("、\\g<aside>", text)
    pieces = [
        (part, place, len(parts) > 1)
        for piece in split_items(plain)
        for parts in [split_items(piece, cut) if cut else [piece]]
        for place, part in enumerate(parts)
    ]
    for piece, place, listed in pieces:
        if is_scope(piece.strip("【】:")) and not above and not listed:
            above = piece.strip("【】: ")
            continue
        item = part_item(piece)._replace(listed=place > 0)
        if above:
            item = item._replace(scope=f"{above} {item.scope}" if item.scope else above, whole=f"{above} {item.whole}")
            above = ""
        items.append(item)
    if above or all(item.scope and ENDED.match(item.scope) for item in items):
        # What held until a year that is told alone says nothing of today.
        return None
    return items if 0 < len(items) <= _MOST else None
