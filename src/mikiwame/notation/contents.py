"""Reads what an exam has candidates do: forms and questions of each part, claims made or checked (``exam_content``)."""

from dataclasses import dataclass

from mikiwame.notation.absence import refuse
from mikiwame.notation.content_counts import EACH, QUESTIONS, UNSURE, cut_sum, find_chosen
from mikiwame.notation.content_forms import CHECKED, COUNTED_ALONE, LISTED_NO_FORM, MADE, find_forms
from mikiwame.notation.mentions import MAIN_PART, Mention, find_mentions
from mikiwame.notation.open_books import read_open_book
from mikiwame.notation.times import NEGATED, find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import ExamContent, ExamPart

# The questions in a bracket behind their number, the answers in one, minutes, list numbers, the choices of a question.
_ASIDE = re.compile(
    r"(?<=問)\s?\([^()]*[問題][^()]*\)|\((?:回答|解答)数?[0-9]+問?\)|[0-9]{1,2}:[0-9]{2}(?:[~-][0-9]{1,2}:[0-9]{2})?|\(?約?[0-9]{1,3}分\)?|/?[0-9]{1,3}分"
    r"|(?:^|(?<=[\s・※】]))\([0-9]\)|(?:[2-6][~・-])?[2-6](?=[者肢択答])|各[0-9]題|(?<!点検)(?<!作成)[0-9]枚|^\s?■|[0-9]つの(?=選択肢)|1つの(?=問題)|(?<=から)、?\s?[0-9]つ(?:の(?:回答|解答|答え))?を?(?=選)"
    r"|1問(?:あたり|当たり)の?(?:点数|配点)?[はが:]?[0-9]{1,2}点|1問を?[0-9]{1,2}点(?:として)?|1問(?:あたり|当たり|につき)、?約?[0-9](?:\.[0-9])?分(?:半)?|[0-9]{1,3}点(?:満点|以上)?|[0-9]{1,2}割|[0-9]{1,3}字|[0-9](?:\.[0-9])?時間(?:半)?"
)
# "選択:100問+論述:2題": each form has its own number.
_FORM_BY_FORM = re.compile(r"[0-9]\s?問\s?[+、・/と]\s?[^0-9、。]{1,8}[0-9]{1,2}\s?題")
_CONNECTOR = re.compile(r"[\s・、,と]*(?:及び|および)?[\s・、,]*")
_ABOUT_MARKS = re.compile("合格基準|正[答解]|得点|結果|持ち?込|参考資料|参考に|免除|合格し|を見る")
_LETTERED = re.compile(r"(?<![A-Za-z])[A-D](?:が|は|:)\s?[0-9]{1,3}(?:問|題)")
# "原価計算部門では記述問題が出題される": the forms of one part, which no vocabulary names.
_OF_A_DIVISION = re.compile(
    "(?<![一-龠ァ-ヶー])(?!試験|受験|受検|出題|合格|全|各|他|必須|選択|共通|学科|実技|筆記|いず|以下|下記|主要)[一-龠ァ-ヶー]{2,8}(?:部門"
    "|分野|科目|編)」?(?:の試験)?(?:で|に)?は"
    "|第[0-9一二三]問(?:で)?は"
    "|(?:ネット|CBT|IBT|PBT|統一|ペーパー|在宅|会場|オンライン)(?:試験|検定|方式|受[験検])?(?:の場合)?(?:(?:で|に)?は"
    "|[:なだ](?=[^。]*(?:ネット|CBT|IBT|PBT|統一|ペーパー|在宅|会場)))"
)
# "学科試験(実技なし)": what there is none of is no part.
_KIND = "(?:学科|実技|筆記|面接|記述|論述|口述|小論文|論文)(?:式|形式|方式)?(?:試験|問題)?"
_LACKING = re.compile(
    rf"{_KIND}(?:(?:や|と|・|、|および|及び){_KIND}){{0,6}}+\s?(?:の問題)?(?:など|のようなもの)?(?:は|が|も)?\s?(?:なし|無し|なく|ない|ありません|ございません|行いません|行われません)"
)
# "マークシート式の学科試験と、論述式の実技試験": the form before its part.
_FORM_OF_PART = re.compile(
    "(?P<form>マークシート|選択|択一|多肢選択|記述|論述)(?:式|方式|形式)の(?P<part>学科|実技|筆記)試験"
)
_WAYS_OF_PARTS = ("筆記", "面接", "口述")
_LISTED = re.compile(r"(?:試験)?\s?」?\s?(?:と|及び|および|、|・|「|ならびに|並びに|\+|や){1,2}\s?「?")
_ALL_ALIKE = re.compile(
    r"\s?(?:とも(?:に)?|いずれも|どちらも|共に|(?:両方|双方)とも|(?:[はがで]|から)?、?(?:それぞれ|各々?)(?=約?[0-9]))"
)


# "616問演習", "記述式対策を", "5問免除": questions that one practises or is spared, and advice.
_NOT_OF_THE_EXAM = re.compile(
    "^[^。、]{0,8}(?:ネット|CBT|IBT|会場|在宅|オンライン|統一|ペーパー|団体)(?:試験|受[験検]|検定|方式)(?:では|の場合)"
    "|(?:団体|法人|学校|企業|学生|会員)(?:向け|専用|用)の?(?:試験|検定)?(?:で)?は"
    "|(?:適性|入学|入塾|クラス分け|実力|プレースメント|事前|体験|無料)(?:テスト|診断|チェック)|(?:確認|小|ミニ|単元|章末|修了)テスト|(?:確認|修了"
    "|サンプル|例示)(?:問題|課題)|体験版|宿題|レポート|(?:教材|講座|アプリ|付録|DVD)(?:に|で)は?(?![^。]{0,4}(?:沿|準|基))"
    "|[0-9]\\s?[問題]\\s?が?(?:つき|付き|付属|ついて|収録|掲載)|過去(?:に|の(?!問))|(?:問題集|過去問題?集?)(?!から|より|の(?:内容"
    "|中|範囲)|に|と同)|演習(?!問題|課題|科目)|ドリル|対策|コツ|重点的|[0-9]\\s?[問題](?:の?免除|の(?:分野|イメージ)|中の|を超え|を下回"
    "|以上(?:で|の?正))|落とすと|配点が高"
)
# "記述式を含む50問": what there is beside them is not told.
_AMONG_OTHERS = re.compile("(?:記述|論述|論文|穴埋め|入力)(?:式|形式|方式|問題)*(?:を|も)含")
# "10:30~11:30 会計学 30問", "順に40問、25問": parts of which the reader knows no names.
_TIMETABLE = re.compile(
    "^[0-9]{1,2}:[0-9]{2}\\s?[~-]\\s?[0-9]{1,2}:[0-9]{2}\\s?\\|?\\s?(?!試験|問題|出題|全|計)[^0-9"
    "|。、択式]{2,24}\\|?\\s?[0-9]{1,3}\\s?[問題]$"
    "|(?:順に|それぞれ)[0-9]{1,3}\\s?[問題](?:[、・と]|で)"
)
# "前半(多肢選択式)・後半(記述式)": parts that no vocabulary of forms tells apart.
_HALVES = re.compile("前半|後半|第[1-4]部")


# "必修問題50問、一般問題130問(計180問)": parts that no vocabulary names, with what they add up to.
_PARTS_AND_SUM = re.compile(
    r"(?P<parts>[^。、()0-9]{1,12}[0-9]{1,3}問(?:[、・+と]\s?[^。、()0-9]{1,12}[0-9]{1,3}問){1,5})\s?\((?:合?計|全)(?P<sum>[0-9]{2,3})問\)"
)
_KNOWN_PART = re.compile("学科|実技|筆記|面接|口述|記述|論述|択|選択|マーク|医科|歯科|[IVX1-4]:")


# "各分野50問×4分野=合計200問": what each has, so many times over.
_EACH_AND_SUM = re.compile(
    r"各(?:分野|科目|領域|部門|課目|教科)\s?(?P<each>[0-9]{1,3})問\s?[×x/、]?\s?(?P<times>[2-9]|1[0-9])\s?(?:分野|科目|領域|部門|課目|教科)"
    r"\s?[=、]?\s?(?:合計|計|全)(?P<sum>[0-9]{2,3})問"
)
# "法務、会計、税務の3つの分野から幅広く出題": what the questions are about.
_FROM_FIELDS = re.compile(
    r"(?<=[、。])\s?(?:[^、。・()0-9]{1,12}(?:\([^()0-9]{1,10}\)\s?)?[、・]\s?){1,8}[^、。・()0-9]{1,12}(?:\([^()0-9]{1,10}\)\s?)?"
    r"の[2-9]つの(?:分野|科目|領域)から(?:幅広く|まんべんなく)?"
)


# "医療文書作成 4症例": of how many patients the papers are, which is no number of questions.
_CASES = re.compile(r"(?<![0-9])\s?[0-9]{1,2}症例")


def spell_sum(text: str) -> str:
    """Give the text with the questions of parts without a known name as what they add up to."""
    text = _CASES.sub("", _FROM_FIELDS.sub("", text))
    return _PARTS_AND_SUM.sub(_keep_sum, _EACH_AND_SUM.sub(_keep_product, text))


def _keep_product(found: re.Match[str]) -> str:
    same = int(found["each"]) * int(found["times"]) == int(found["sum"])
    return f"合計{found['sum']}問" if same else found.group()


def _keep_sum(found: re.Match[str]) -> str:
    """The sum alone, where the parts have no names that are read and add up to it."""
    each = [int(number) for number in re.findall("([0-9]{1,3})問", found["parts"])]
    plain = sum(each) == int(found["sum"]) and not _KNOWN_PART.search(found["parts"])
    return f"計{found['sum']}問" if plain else found.group()


@dataclass(frozen=True)
class _Segment:
    """What is said of one part, or of all where ``label`` is None."""

    label: str | None
    text: str


def read_exam_content(printed: str) -> ExamContent | Unreadable:
    """Give the parts that a normalised text tells of. Refused are grades beside each other and figures left over."""
    text = _FORM_OF_PART.sub(r"\g<part>試験(\g<form>)", _LACKING.sub(" ", printed))
    mentions = find_mentions(text)
    turn = (
        find_turn(text)
        or _find_choice(text)
        or next(iter(_NOT_OF_THE_EXAM.findall(text)), None)
        or next(iter(_OF_A_DIVISION.findall(text)), None)
        or next((text[one.start : one.end] for one in mentions if _is_of_few(one)), None)
    )
    if turn:
        return refuse("content-turn", text, word=turn)
    denial = NEGATED.search(text)
    if denial:
        return refuse("denied", text, word=denial.group())
    if UNSURE.search(text) or _TIMETABLE.search(text) or len(set(_HALVES.findall(text))) > 1:
        return refuse("content-part_open", text)
    bare = _ASIDE.sub(lambda found: " " * len(found.group()), text)
    chosen = _choose(bare, mentions)
    segments = _divide(bare, chosen)
    segments = segments and _cut_sum(segments)
    if (
        segments is None
        or _loses_part(bare, mentions, chosen)
        or _find_leftover(bare)
        or _names_other_parts(text, mentions)
    ):
        return refuse("content-part_open", text)
    parts = [_read_part(segment) for segment in segments]
    told: list[ExamPart] = [part for part in parts if part]
    if _TWO_PARTS.search(text) and [bool(part["label"]) for part in told] == [True]:
        return refuse("content-part_open", text)
    return _make(text, told) if len(told) == len(parts) else refuse("content-several", text)


# More ways than any exam has: a longer text is judged by its beginning.
_MOST_WAYS = 12
_OTHER_EXAM = re.compile("([一-龠ァ-ヶー]{1,8})試験[がは]")


def _names_other_parts(text: str, mentions: list[Mention]) -> bool:
    """``短答式試験と論文式試験``, ``Aが14題``: parts that are no main ones would be lost in the whole."""
    others = {
        one.names[0]
        for one in mentions
        if one.kind == "part" and text[: one.end].endswith("試験") and not MAIN_PART.fullmatch(one.names[0])
    }
    unknown = {name for name in _OTHER_EXAM.findall(text) if not any(one.names[0] in name for one in mentions)}
    return len(others) > 1 or len(unknown) > 1 or bool(_LETTERED.search(text))


_MAIN = "(?:学科|実技|筆記|面接)(?:試験)?"


def _find_choice(text: str) -> str | None:
    """``3科目のうち2科目を選択``, ``記述式中心``: what is said holds of some part, or as one chooses."""
    found = re.search(
        "(?:この|その|各)(?:分野|科目|単元|章|領域)|残りの?[0-9]|ずつ|[0-9]\\s?[問題]の?(?:中|なか|うち)から|中心|模擬|模試|一部|主に|多くは|場合があ|のうち|科目を選択|選んで|いずれかを選択"
        "|うち[^、。)]{0,8}[0-9]|のみ(?:論述|記述|実技|面接|選択)"
        # How one sits or what comes as the case may be, and what some do of their own will.
        "|(?:年|回|年度|級|科目|会場|地域|時期|都道府県)(?:度)?に(?:よって|より)|によっては|ことも?が?あ[りる]|どちらか|いずれか(?:一|1|を|の)|選べ|希望者|希望する|任意|予定"
        "|(?:自治体|都道府県|県|地域|団体|会場|年|回|学校)も(?:あ|い)|たぶん|多分|おそらく|恐らく|よう(?:です|だ)|みたい|(?:択一|選択|記述"
        "|論述)(?:式|形式|方式|問題)?等|から[^。、]{1,12}(?:に|へ)(?:変わ|変更|改め|切り替|移行)|なくな[りっる]|増え|減[りっる]|傾向(?:です|に"
        "|が)|[0-9]\\s?[問題]ごと|と聞|とのこと"
        f"|{_MAIN}(?:または|又は|もしくは|か){_MAIN}|受け(?:る)?ことも(?:でき|可能)"
        "|(?:され|られ|行わ|使わ|出|せ)ず(?=、|に|。|$)|(?:試験|選択)科目(?:は|:)[^。]*各[0-9]",
        re.sub(r"[(、]一部(?=記述|数[値字]|論述|穴埋)(?![^)。、]*場合)", " ", text),
    )
    return found.group() if found else find_chosen(text)


def _is_of_few(mention: Mention) -> bool:
    """A grade or a stage is not the whole exam."""
    return mention.kind == "grade" or mention.names[0].startswith(("1次", "2次", "3次", "一次", "二次", "三次"))


def _make(text: str, parts: list[ExamPart]) -> ExamContent | Unreadable:
    told = [part for part in parts if part["forms"] or part["questions"] or MAIN_PART.fullmatch(part["label"] or "")]
    content: ExamContent = {"kind": "content", "parts": told, "claims": [], "by_hand": None}
    if MADE.search(text):
        content["claims"].append("made")
    if CHECKED.search(text):
        content["claims"].append("checked")
    if "手書き" in text:
        content["by_hand"] = True
    book = read_open_book(text) if re.search("持ち?込|参照|閲覧|見ながら", text) else None
    whole = book and book["kind"] == "open_book" and book["parts"] in ([], [part["label"] for part in told])
    if book and book["kind"] == "open_book" and whole:
        content["open_book"] = book["allowed"] != "no"
    elif book:
        return refuse("content-books", text)
    if _AMONG_OTHERS.search(text) and not any("choice" in part["forms"] for part in told):
        return refuse("content-part_open", text)
    bare = not content["claims"] and not any(part["forms"] or part["questions"] for part in told)
    if bare and _ABOUT_MARKS.search(text):
        return refuse("content-aside", text)
    return content if told or content["claims"] else refuse("content-nothing", text)


def _choose(text: str, mentions: list[Mention]) -> list[Mention]:
    """The parts by which the text is divided: 学科 and 実技 before strands, and a subject only where it comes first."""
    main = [one for one in mentions if one.kind == "part" and MAIN_PART.fullmatch(one.names[0])]
    if any(one.names[0] in ("学科", "実技") or one.names[0][:2] == "実技" for one in main):
        # "実技I … 筆記(2問)": how it is written and no part beside it; "筆記試験と実技試験" are two.
        ways = [one for one in main if one.names[0] in _WAYS_OF_PARTS][:_MOST_WAYS]
        listed = {one.names[0] for one in ways if _is_listed(text, one, main) or _is_told(text, one, main)}
        main = [one for one in main if one.names[0] not in _WAYS_OF_PARTS or one.names[0] in listed]
    strands = [one for one in mentions if one.kind == "strand"]
    first = [
        one for one in mentions if one.kind == "part" and not text[: one.start].rpartition("。")[2].strip(" ・「(|")
    ][:1]
    subject = [one for one in first if len(one.names[0]) >= 6]
    return main or strands or subject


# "筆記では択一式、実技では…": what follows is said of 筆記, which is a part by that.
_BEGINS = re.compile("(?:^|[。、・:●■◆※|(]|[^0-9]\\)|試験[はが]|\\s)\\s?$")
_TOLD_OF = re.compile("\\s?(?:の(?:試験|問題))?(?:で|に)?(?:は|:|(?<=試験)[が(]|\\.\\.+|[0-9]{1,3}[問題])")


def _is_told(text: str, way: Mention, main: list[Mention]) -> bool:
    """Whether a text that has no 学科 tells of 筆記 as of the part beside 実技."""
    beside = any(one.names[0].startswith("学科") for one in main) and way.names[0] == "筆記"
    return not beside and bool(_BEGINS.search(text[: way.start]) and _TOLD_OF.match(text, way.end))


def _is_listed(text: str, way: Mention, main: list[Mention]) -> bool:
    """Say whether nothing but a connector stands between 筆記, 面接 or 口述 and another part."""
    before = [text[one.end : way.start] for one in main if one.end <= way.start][-1:]
    behind = [text[way.end : one.start] for one in main if way.end <= one.start][:1]
    return any(_LISTED.fullmatch(between) for between in before + behind)


def _loses_part(text: str, mentions: list[Mention], chosen: list[Mention]) -> bool:
    """``(筆記試験)択一式 (実技試験)記述式``: how a part is asked would become the next part's."""
    first, kept = chosen[0].start if chosen else 0, {one.start for one in chosen}
    ways = [one for one in mentions if one.names[0] in _WAYS_OF_PARTS and one.start not in kept and one.end < first]
    return any(text.endswith("試験", 0, one.end) and find_forms(text[one.end : first]) for one in ways[:_MOST_WAYS])


def _divide(text: str, mentions: list[Mention]) -> list[_Segment] | None:
    """Give what is said of each part; None where something of weight stands before the first."""
    if not mentions:
        return [_Segment(None, text)]
    head = text[: mentions[0].start]
    if _OTHER_PART_COUNTED.search(head):
        return None
    if find_forms(head) or QUESTIONS.search(head):
        if head.rstrip().endswith(("、", "・", "と", "及び", "および", "/", "+")) or _BESIDE.search(head):
            return None
        whole = f"{head} {text[mentions[0].end :]}"
        told_apart = len(mentions) == 1 == len(mentions[0].names)
        return [_Segment(_name_whole(head, mentions[0]), whole)] if told_apart else None
    segments = list[_Segment]()
    for place, one in enumerate(mentions):
        end = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
        segments += [_Segment(name, text[one.end : end]) for name in one.names]
    return _join_repeated(_share(segments))


# "学科と、…を行う製図の試験の2つ": of which one alone has been found.
_TWO_PARTS = re.compile("の(?:2|二)(?:つ|種類|部構成|本立て|段構え|本柱)(?=で|から|が|に|、|。|$)")
# "四択50問。別に面接": what is told before is not told of the part that comes as well.
_BESIDE = re.compile("(?:。|ほか|他に|別に|別途|加え|さらに|更に|プラス|その後|のち)[^。]{0,8}$")
# "知識問題30問 実技問題": the number of another part.
_OTHER_PART_COUNTED = re.compile(
    "[一-龠ァ-ヶー](?:問題|科目|分野|領域|部門|編)(?:が|は|:)?\\s?(?:全|計)?[0-9]{1,3}\\s?[問題]"
)


# "知識試験は選択制の筆記試験です": how it is written, of an exam that has a name already.
_NAMED_BEFORE = re.compile("[一-龠ァ-ヶー]試験[はがも]")


def _cut_sum(segments: list[_Segment]) -> list[_Segment] | None:
    cut = cut_sum([segment.text for segment in segments])
    if cut is None or any(EACH.search(text) for text in cut if cut.count(text) == 1):
        return None
    return [_Segment(segment.label, text) for segment, text in zip(segments, cut, strict=True)]


def _name_whole(head: str, mention: Mention) -> str | None:
    said_of_another = mention.names[0] in _WAYS_OF_PARTS and _NAMED_BEFORE.search(head)
    return None if said_of_another else mention.names[0]


def _join_repeated(segments: list[_Segment]) -> list[_Segment]:
    """What names a part again goes on about it: ``学科と実技の2科目で、学科では60問``."""
    joined: dict[str | None, str] = {}
    for segment in segments:
        joined[segment.label] = f"{joined.get(segment.label, '')} {segment.text}".strip()
    return [_Segment(label, text) for label, text in joined.items()]


def _share(segments: list[_Segment]) -> list[_Segment]:
    """``学科・実技いずれもマークシート``: what is said of all stands behind the last."""
    alike = _ALL_ALIKE.match(segments[-1].text)
    if not alike:
        return segments
    first = len(segments) - 1
    while first and _CONNECTOR.fullmatch(segments[first - 1].text):
        first -= 1
    return segments[:first] + [_Segment(segment.label, segments[-1].text) for segment in segments[first:]]


def _read_part(segment: _Segment) -> ExamPart | None:
    numbers = list(QUESTIONS.finditer(segment.text))
    chosen = [one for one in numbers if one["sum"]] or [one for one in numbers if one["unit"] == "問"] or numbers
    counted = [int(one["number"]) for one in chosen]
    apart = [int(one["number"]) for one in numbers if not one["sum"] and one["unit"] == "問"]
    if len(apart) > 1 and chosen[0]["sum"] and sum(apart) != counted[0]:
        return None
    # "20問 … 2事例": each of two tasks has its own number.
    units = {one["unit"] for one in numbers if not one["sum"]}
    if "事例" in units and len(units) > 1:
        return None
    if _FORM_BY_FORM.search(segment.text):
        return None
    splits = len(counted) > 1 and CHECKED.search(segment.text) and "作成" in segment.text
    if len(counted) > 1 and not splits:
        return None
    forms = find_forms(segment.text)
    if forms and (LISTED_NO_FORM.search(segment.text) or COUNTED_ALONE.search(segment.text)):
        return None
    part: ExamPart = {"label": segment.label, "forms": forms, "questions": sum(counted) if counted else None}
    return {**part, "approx": True} if any(one["about"] or one["around"] for one in chosen) else part


def _find_leftover(text: str) -> bool:
    bare = QUESTIONS.sub("", text)
    bare = re.sub(
        "(?:実技|学科|領域|試験|筆記|科目)[1-9]|[0-9]{1,2}(?:科目|領域|分野|種類の?科目|種類)|(?<=の)[0-9]つ(?!の問)|第[0-9]+回",
        "",
        bare,
    )
    return bool(re.search("[0-9]", bare))
