"""The words of an outline of an exam, in their order: names of parts, forms, numbers of questions, lengths, marks.

A text is split only where each word is of a known kind or may name a part; any word that could turn what is said
(a choice, an exception, a period, a price) makes it no outline.
"""

from dataclasses import dataclass
from typing import Literal

from mikiwame.notation.label_words import GRADE
from mikiwame.notation.mentions import MAIN_PART
from mikiwame.notation.open_ends import OPEN_END
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Form

Sort = Literal[
    "name", "form", "count", "sum", "length", "subjects", "each", "alike", "open", "close", "stop", "list", "mark", "of"
]


@dataclass(frozen=True)
class Word:
    """One word; ``number`` is what it counts, ``forms`` how it is asked, ``gap`` whether a blank stands before it."""

    sort: Sort
    text: str
    number: int | None = None
    forms: tuple[Form, ...] = ()
    gap: bool = False


# What may change for whom, when or of which questions something holds.
_TURNS = re.compile(
    "のうち|うち|ずつ|場合|又は|または|もしくは|或いは|あるいは|いずれか|どちらか|選ん|選び|選ぶ|選べ|を選択|から選択|選択する|以外|除[くいき]|予定|変更|廃止"
    "|改正|改定|以前|以降|以後|まで|(?<!診療録)(?<!カルテ)から|なし|無し|な[いくけ]|ません|せず|不(?!正)|非(?!常)|免除|模擬|模試|過去|練習|例えば|例年|たとえば|など(?=か)"
    "|目安|程度|以内|以下|未満|ほど(?!う)|前後|くらい|ぐらい|年度|平成|令和|昭和|新|旧|中心|主に|毎|円|%|率|歳|講座|受講|講習|年|月|週|日(?![本常])|回(?![答収])|人|名(?!称)"
    "|例外|本来|一部(?!数値|記述|論述|入力|記入)|会場|原則|通常|基本的|特に|特別|臨時|暫定|たまに|時々|こと"
    "|宿題|課題|演習|研修|添削|問題集|テキスト|教材|動画|授業|レポート"
    "|無料|有料|収録|掲載|対策|予想|アプリ|サイト|本書|解説|答案|見本|サンプル|公式|購入|合格|受験"
    "|合否|得点|正解|正答|採点|順位|必要(?!な(?:知識|技能))|だけ|追加|加え|別途|別に|ほか|他|ただし|但し|なお|もの|よう[にな]|でき|可|不問|任意|希望|従来|今後|以来|変わ|減|増|最大|最高|最低|最長|上限|平均|約|およそ"
    "|[0-9]\\s?[~-]\\s?[0-9]|[0-9]\\s?(?:倍|位|番|章|節|条|級以|巻|冊|字|語|文字|ページ|頁|回|人|名|円|%|割[引増])|も(?:多|少)|[?？!！<>=]"
)
_KINDS_OF_FORM: tuple[tuple[Form, str], ...] = (
    ("choice", "マーク|選択|択|[肢者枝]|[○〇]×|正誤|真偽"),
    ("fill-in", "穴埋|空欄|空所"),
    ("typed", "(?<!穴埋め)入力|タイピング"),
    ("written", "記述"),
    ("essay", "論述|小論文|論文"),
)
_ONE_FORM = (
    "(?:[2-6]択|(?:[2-9二三四五六多][肢者枝]|単一)(?:一択|択一|選択|択)|[2-9二三四五六多][肢者枝]|三答択一|択一|多肢選択|正誤(?:判定)?|真偽|[○〇]×|マークシート|マーク|(?:短文|長文|文章)?記述|論述|小論文|論文|穴埋め入[力方]"
    "|穴埋め|空欄補充|空所補充|(?:数値)?入力|選択(?=式|方式|形式|問題|肢|\\())"
)
_FORM = re.compile(
    rf"(?:CBT|IBT|PBT)?\s?(?:[0-9]割が)?{_ONE_FORM}(?:[・、/と]?{_ONE_FORM})*(?:\((?:{_ONE_FORM}[・/]?)+(?:式|方式|形式)?\))?(?:\(一部(?:数値)?(?:記入|記述|入力|論述)\))?(?:解答|回答)?(?:式|方式|形式|方法|法)*(?:\(一部(?:数値)?(?:記入|記述|入力|論述)\))?(?:問題)?"
)
_COUNTED = r"(?P<unit>例題|設問|問題|問|題|事例|枚)(?!目|(?!出題|構成|中)[一-龠])"
_WORDS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    (
        "sum",
        re.compile(
            r"(?:の|、|を)?(?:合わせて|合計で?|総計|全部で|合計出題数|総出題数|総問題数|全問題数|全|計)[は:]?\s?(?P<number>[0-9]{1,3})\s?(?:問|題)(?![一-龠])"
        ),
    ),
    (
        "subjects",
        re.compile("(?:の|、|全|計)?(?P<number>[2-9])つ?の?(?:科目|分野|領域|部門|種目|パート)(?:の)?(?![0-9一-龠])"),
    ),
    (
        "mark",
        re.compile(
            r"(?:配点[は:]?\s?)?(?:各|それぞれ)?(?:1問(?:あたり|につき)?)?[0-9]{1,4}点(?:満点|ずつ|の配点)?(?:以上)?(?:[がで]?合格(?:です|となります)?)?"
        ),
    ),
    (
        "each",
        re.compile(
            rf"(?:各|それぞれ|いずれも|どちらも)(?:科目|分野|領域|部門|とも)?\s?(?P<number>[0-9]{{1,3}})\s?{_COUNTED}"
        ),
    ),
    ("count", re.compile(rf"(?P<number>[0-9]{{1,3}})\s?{_COUNTED}")),
    (
        "length",
        re.compile(
            r"(?:(?:試験|制限|解答|回答|受験)?時間(?:[は:]|が)?\s?)?[0-9]{1,3}(?:\.[05])?(?:分|時間)(?:半|[0-9]{1,2}分)?(?:間)?(?:\(?(?:[0-9]{1,2}:[0-9]{2}[~-][0-9]{1,2}:[0-9]{2})\)?)?"
        ),
    ),
    ("alike", re.compile("[、\\s]?(?:とも(?:に)?|共に|いずれも|どちらも|両方とも|すべて|全て)(?:は|が)?")),
    ("form", _FORM),
)
_GRADE = re.compile(GRADE)
# "法務2級": the grade of one of several exams.
_NAMED_GRADE = re.compile("[一-龠ァ-ヶーA-Za-z]{1,10}準?[0-9]級")
_STOPS = re.compile(
    r"。|[○〇](?!×)|[■●◆◇★▼▶※*]|(?:^|(?<=\s)|(?<=[。、・]))(?:\([0-9A-Z]\)|[0-9]\.(?![0-9])|[A-Z](?=[一-龠]))|(?:^|(?<=\s))[・-](?=\s?\S)|【"
)
_LISTS = re.compile(r"[、・,+]|及び|および|並びに|ならびに|\s/\s|と(?=[一-龠ァ-ヶー「『0-9])")
_OF = re.compile("(?:で)?の")
_EXAM_NAME = re.compile("(?P<name>[一-龠ァ-ヶーA-Za-z・]{2,24})の?(?:試験|検定)(?:の(?:内容|形式))?(?:は|では)、?")
# "80%以上正答で合格", in an outline: the mark, which is a field of its own.
_PASS_MARK = re.compile(
    r"[0-9]{1,3}(?:%|点|問)(?:\s?\([0-9]{1,3}[%点問]\))?以上(?:の?(?:正解|正答|得点))?(?:[がでを]|\s)?合格(?:です|となります|基準)?"
)
_IDLE = re.compile(r"[\s:;/…」』】「『|-]+|\.{2,}|…+")
# What an outline says around its figures.
_FILLER = re.compile(
    "(?:試験|出題|解答|回答|問題)(?:は|が)?(?:内容|形式|方式|方法|科目|数|範囲|時間)(?:は|が|として|:)?|本?試験(?:本体)?(?:は|では|で|が)"
    "|(?:が|を|で|は|に|として|として、)?(?:それぞれ)?(?:出題|構成|実施|解答|回答|作成)(?:数)?(?:さ|し|い|して|されて|となって|とな)?(?:れます|れる|れています|ます|いきます|ています|ている|する|います|いる|されます|される|します)"
    "|(?:で|が|を)?(?:出題|構成)され(?:ており)?(?=、|$)|と?なって(?:います|いる|おります)|と?なります|とする|で行(?:い|われ)(?:ます|る)|で?(?:す|ある|あります|ございます)(?=。|$|\\s|、)|です(?=$|[。、\\s])|あり(?:ます)?、?|のみ(?=で|。|$|\\s)"
    "|大問[0-9]{1,2}(?:つ|題|問)(?:・|、)?|問題の形式(?:は|については?)、?"
    "|問題数|出題数|解答数|内容|手書き(?:方式|式)?"
    "|(?:です)?(?:が|けど)(?=、|$)"
)
_ENDS_NAME = re.compile("[はが](?=[一-龠ァ-ヶ0-9、\\s])")
_PARTICLES = re.compile("^(?:が|は|を|で|に|の|も|から|では|には|として|について|また|そして|さらに|それに)+")
_TAIL = re.compile("(?:が|は|を|で|に|も|では|には|として|については?|に関(?:する|して)|は、)+$")


def split_outline(text: str) -> list[Word] | None:
    """Give the words of an outline, or None where the text says something that none says."""
    if _TURNS.search(_PASS_MARK.sub(" ", text)) or OPEN_END.search(text):
        return None
    text = _PASS_MARK.sub(" ", _drop_exam_name(text))
    # A row of a table with cells for several.
    first, *cells = text.strip("| ").split("|")
    if len(cells) > 1 or (cells and (_FORM.search(first) or re.search("[0-9]", first))):
        return None
    words, held, place, gap = list[Word](), "", 0, False
    while place < len(text):
        found = _match(text, place, held)
        if found is None:
            held, place = held + text[place], place + 1
            continue
        word, end = found
        named = _take_name(held, gap)
        words += [named] if named else []
        held, gap = "", (gap if not held else False) or text[place].isspace()
        if word:
            words.append(Word(word.sort, word.text, word.number, word.forms, gap))
            gap = False
        place = max(end, place + 1)
    named = _take_name(held, gap)
    return words + ([named] if named else [])


def _drop_exam_name(text: str) -> str:
    """``コーヒーソムリエの試験は全20問``: the name of the whole exam; that of a part or a grade stays."""
    named = _EXAM_NAME.match(text)
    part = named and (
        MAIN_PART.match(sort_label("passing_mark", named["name"]).part or named["name"]) or _GRADE.search(named["name"])
    )
    return text[named.end() :] if named and not part else text


def _match(text: str, place: int, held: str) -> tuple[Word | None, int] | None:
    """The word that begins at ``place`` and where it ends; None where a name goes on."""
    stop = _STOPS.match(text, place)
    if stop:
        return Word("stop", stop.group()), stop.end()
    if text[place] in "()":
        return Word("open" if text[place] == "(" else "close", text[place]), place + 1
    for sort, pattern in _WORDS:
        found = pattern.match(text, place)
        if found and not (sort == "form" and _belongs_to_name(text, found, held)):
            number = int(found["number"]) if "number" in found.re.groupindex else None
            forms = _sort_forms(found.group()) if sort == "form" else ()
            return Word(sort, found.group(), number, forms), found.end()
    if held and _ENDS_NAME.match(text, place):
        return None, place + 1
    filler = _FILLER.match(text, place)
    if filler:
        return None, filler.end()
    of = _OF.match(text, place) if not held else None
    if of:
        return Word("of", of.group()), of.end()
    listed = _LISTS.match(text, place)
    if listed and not (held and text[place] == "と" and not held[-1:].strip("がはをでに")):
        return Word("list", listed.group()), listed.end()
    idle = _IDLE.match(text, place)
    return (None, idle.end()) if idle else None


def _belongs_to_name(text: str, found: re.Match[str], held: str) -> bool:
    """Say whether the letters of a form go on a name, as in ``計算問題入力``."""
    return (
        bool(held)
        and held[-1:] not in "がはでをにの、 」』"
        and not found.group().startswith(("マーク", "択一", "記述"))
    )


def _sort_forms(text: str) -> tuple[Form, ...]:
    return tuple(form for form, pattern in _KINDS_OF_FORM if re.search(pattern, text))


def _take_name(held: str, gap: bool) -> Word | None:
    name = _TAIL.sub("", _PARTICLES.sub("", held.strip())).strip()
    return Word("name", name, gap=gap) if name else None


def is_grade(name: str) -> bool:
    return bool(_GRADE.fullmatch(name) or _NAMED_GRADE.fullmatch(name))
