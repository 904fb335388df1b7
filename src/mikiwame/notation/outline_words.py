"""The words of an outline of an exam, in their order: names of parts, forms, numbers of questions, lengths, marks.

A text is split only where each word is of a known kind or may name a part; any word that could turn what is said
(a choice, an exception, a period, a price) makes it no outline.
"""

from dataclasses import dataclass, replace
from typing import Literal

from mikiwame.notation.label_words import GRADE
from mikiwame.notation.mentions import MAIN_PART
from mikiwame.notation.open_ends import OPEN_END
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Form

Sort = Literal[
    "name",
    "form",
    "under",
    "count",
    "sum",
    "length",
    "subjects",
    "each",
    "alike",
    "open",
    "close",
    "stop",
    "list",
    "mark",
    "of",
]
Bound = Literal["about", "most"]


@dataclass(frozen=True)
class Word:
    """One word; ``number`` is what it counts, ``forms`` how it is asked, ``gap`` whether a blank stands before it.

    ``bound`` is there where a number is about or at most so many, ``topic`` where what follows is said of the word.
    """

    sort: Sort
    text: str
    number: int | None = None
    forms: tuple[Form, ...] = ()
    gap: bool = False
    bound: Bound | None = None
    topic: bool = False


# What may change for whom, when or of which questions something holds, and what is no part of an exam.
_TURNS = re.compile(
    "のうち|うち[0-9]|ずつ|場合|又は|または|もしくは|或いは|あるいは|いずれか|どちらか|選ん|選び|選ぶ|選べ|を選択|から選択|選択する|以外|除[くいき]|予定|変更|廃止"
    "|改正(?!法|点)|改定|以前|以降|以後|なし|無し|な[いくけ]|ません|せず|不(?:定|問|要|可)|免除|模擬|模試|過去|練習|例えば|例年|たとえば|など(?=か)"
    "|目安|未満|年度|平成|令和|昭和|新(?:試験|制度|形式|方式|課程)|旧|中心|主に|毎|円|%|合格|歳|講座|受講|講習|[0-9]\\s?(?:か?月|週|日|年|人|名|回|倍|位|番|節|条|級以|巻|冊|字|語|文字|ページ|頁|割[引増])(?![本常答収称])"
    "|例外|本来|一部(?!数値|記述|論述|入力|記入)|会場|原則|通常|臨時|暫定|たまに|時々"
    "|宿題|演習|添削|問題集|テキスト|教材|教科書|ドリル|動画|授業|レポート|課題(?:提出|の提出|を提出)"
    "|無料|有料|収録|掲載|(?:受験|試験|過去問|重点)対策|対策(?:問題|講座|テスト|授業)|予想|アプリ|サイト|本書|解説|答案|見本|サンプル|購入|受験"
    "|合否|得点|正解|正答|採点|順位|だけ|追加|加え|別途|別に|ほか(?!に)|他の|他社|類似|ただし|但し|なお|よう[にな]|でき|可(?:能|$|[。、)])|任意|希望|従来|前回|今回|次回|今後|以来|変わ|増え|減[るりら]|増加|減少|最大|最高|最低|最長|上限|平均"
    "|年に(?:より|よって)|[0-9]\\s?[~-]\\s?[0-9]{1,3}\\s?(?:問|題|枚|分|割)|も(?:多|少)|[問題]も|[?？!！=]|[0-9]\\s?[問題]の?中\\s?[0-9]|必[須修][^。]*選択(?:問題|科目|解答)?\\s?(?:[0-9はが:)(]|$)|選択[^。]*[・、と/]必[須修]"
    "|は、?(?:準?[0-9]|[初中上])級(?:の?み|だけ|限定|に限)|たぶん|多分|おそらく|恐らく"
    "|少なくとも|多くて|(?:確認|小|修了|入学|実力|クラス分け)(?:テスト|課題)|(?:記述|論述|論文|面接|口述|実技)(?:式|方式|形式|試験|問題)*も(?![のと])"
)
_KINDS_OF_FORM: tuple[tuple[Form, str], ...] = (
    ("choice", "マーク|選択|択|[肢者枝]|[○〇]×|正誤|真偽"),
    ("fill-in", "穴埋|空欄|空所"),
    ("typed", "(?<!穴埋め)入力|タイピング"),
    ("written", "記述"),
    ("essay", "論述|小論文|論文"),
)
_ONE_FORM = (
    "(?:(?:[2-9二三四五六多]\\s?(?:[~・-]\\s?[2-9]\\s?)?[肢者枝答]?\\s?|単一)(?:一択|択一|選択|択)|[2-9二三四五六多][肢者枝]|択一|正誤(?:判定)?|真偽|[○〇]×|マークシート|マーク|(?:短文|長文|文章|自由)?記述|(?:論述|小?論文)(?!\\s?:\\s?(?:[短長]文|記述|論述|マーク|択))|穴埋め入[力方]"
    "|(?:語句の?|文章の?)?穴埋め|(?:語句|空欄|空所)(?:補充|記入)|(?:数値)?入力|選択(?=式|方式|形式|問題|肢|\\())"
)
_KIND = "(?:式|方式|形式|方法|法|型)"
_ENDS_FORM = (
    rf"(?:解答|回答)?{_KIND}*(?:\(一部(?:数値)?(?:記入|記述|入力|論述)\))?(?:解答|回答|形式|方式)?(?:問題|試験)?"
)
# A form may be read as one word or as two (三肢択一), so that going back into a long row of them would take for ever.
_JOINED_FORM = rf"(?:{_ENDS_FORM}(?:[・、/とや+]|及び|および|による|での)?\s?(?:[0-9]割が)?{_ONE_FORM})*+"
_FORM_WORDS = (
    rf"(?:CBT|IBT|PBT)?\s?(?:[0-9]割が)?{_ONE_FORM}{_JOINED_FORM}"
    rf"(?:\s?\((?:{_ONE_FORM}[・/]?)++{_KIND}*\))?{_ENDS_FORM}"
)
_FORM = re.compile(_FORM_WORDS)
_COUNTED = (
    r"(?P<unit>例題|設問|問題|小問|問|題|事例|課題|枚)"
    "(?!目|(?!出題|構成|中|以内|以下|程度|前後|解答|回答|すべて|全て|実施|作成)[一-龠])"
)
_BEFORE = r"(?:(?P<about>約|およそ|おおよそ)\s?)?"
_BEHIND = r"(?:\s?(?:(?P<most>以内|以下)|(?P<around>程度|前後|ほど|くらい|ぐらい)))?"
_ALL_WORD = (
    "合わせて|あわせて|合計で?|総計|トータルで?|全部で|合計出題数|総出題数|総問題数|全問題数|全|(?<![会統家設合])計"
)
_ALL = rf"(?:の|、|を)?(?:{_ALL_WORD}|(?:出題|問題)数(?:は|:|が)?\s?(?:合計|全部で|全|計))"
_WORDS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("sum", re.compile(rf"{_ALL}[は:]?\s?{_BEFORE}(?P<number>[0-9]{{1,3}})\s?{_COUNTED}{_BEHIND}")),
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
    ("count", re.compile(rf"{_BEFORE}(?P<number>[0-9]{{1,3}})\s?{_COUNTED}{_BEHIND}")),
    (
        "length",
        re.compile(
            r"(?:(?:試験|制限|解答|回答|受験)?時間(?:[は:]|が)?\s?)?(?:各|約|合わせて|計)?[0-9]{1,3}(?:\.[05])?(?:分|時間)(?:半|[0-9]{1,2}分)?(?:間)?(?:\(?(?:[0-9]{1,2}:[0-9]{2}[~-][0-9]{1,2}:[0-9]{2})\)?)?"
        ),
    ),
    ("under", re.compile(rf"{_FORM_WORDS}の(?:試験)?問題(?:で)?は、?")),
    (
        "alike",
        re.compile(
            "[、\\s]?(?!(?:いずれも|すべて|全て)(?:が|は)?(?:CBT|IBT|PBT|パソコン|コンピュータ))(?:とも(?:に)?|共に|いずれも|どちらも|両方とも|すべて|全て|全問)(?:は|が)?"
        ),
    ),
    ("form", _FORM),
)
_GRADE = re.compile(GRADE)
# "1~8級", "3級・2級": grades of which the same is said.
_GRADES = re.compile("準?[0-9]{1,2}級?(?:\\s?[~・、と-]\\s?準?[0-9]{1,2}級?){1,8}(?<=級)")
# "法務2級": the grade of one of several exams.
_NAMED_GRADE = re.compile("[一-龠ァ-ヶーA-Za-z]{1,10}準?[0-9]級")
# "第1章", "課題2", "科目A": parts that are counted, and whose number counts nothing else.
NUMBERED = re.compile(
    "第\\s?(?:[0-9]{1,2}|[一二三四五六七八九十])\\s?(?:問(?!目)|部(?!門)|章|編|課題|科目|分野|領域|段階|パート|部門)"
    "|(?:課題|大問|設問|レベル|パート|Part|PART|Section|STEP|ステップ|科目|領域|分野|試験|学科|実技|理論)\\s?(?:[0-9]{1,2}|[IVX]{1,3}|[A-D])(?![0-9A-Za-z]|\\s?(?:問|題|課|設|小|事|科目|枚|分|時間|級|つ|例|点|回|種|名|人|日|年|月|週|部|件|本|通))"
)
_STOPS = re.compile(
    r"。|[○〇](?!×)|[■●◆◇★▼▶※*□☆]|(?:^|(?<=\s)|(?<=[。、・]))(?:\([0-9A-Z]\)|[0-9]\.(?![0-9])|[A-Z](?=[一-龠])(?![A-Z][種級類区日]))|(?:^|(?<=\s))[・-](?=\s?\S)|【|<"
)
_LISTS = re.compile(r"[、・,+]|及び|および|並びに|ならびに|\s/\s|と(?=[一-龠ァ-ヶー「『0-9])")
_OF = re.compile("(?:で)?の")
_EXAM_NAME = re.compile("(?P<name>[一-龠ァ-ヶーA-Za-z・]{2,24})の?(?:試験|検定)(?:の(?:内容|形式))?(?:は|では)、?")
_IDLE = re.compile(r"\s+|[:;/…」』】>「『|]+|-+|\.{2,}|…+")
_DONE = "(?:出題|構成|実施|解答|回答|作成|採用|使用|用意|審査|測定|判定|記入)"
# What an outline says around its figures.
# What it says before them, where no name goes on.
_OPENING = re.compile(
    "(?:そして|次に|最後に|まず)、?|その?内訳(?:は|として)?、?|分野(?:は|:)、?|本?試験(?:本体)?(?:は|では|で|が)、?"
    "|(?:試験)?問題(?:構成)?(?:は|が|を|で(?:は|、)|:)、?|(?:試験)?問題(?:です|である)?(?=[。、\\s]|$)"
)
_FILLER = re.compile(
    "(?:試験|出題|解答|回答|問題|検定)(?:の)?(?:内容|形式|方式|方法|科目|数|範囲|時間|構成|形態|分野|種類)(?:については?|は|が|として|:)?、?|(?:出題|解答|回答)(?:は|:)、?"
    f"|事例(?:形式|式)(?:で|の)?"
    f"|(?:(?:が|を|で|は|に|から|として、?)(?:それぞれ)?{_DONE}(?:数)?|{_DONE}(?=が行|を行|[さしす]))(?:が|を)?(?:行(?:わ|い|う)|さ|し|い|す)?(?:れ)?(?:て(?:い|お)?|となって|とな|なって)?(?:れます|れる|れています|ます|り|いきます|る|います|いる|こと(?:と|に)なって(?:います|おります|いる)|こと(?:と|に)な(?:る|ります))?(?=[、。\\s)]|$)"
    "|から(?:な(?:る|り(?:ます)?|っています)|成(?:る|ります|り立っています))|の[2-9二三四]つが(?=あ)|の[2-9二三四](?:つ|種類|部構成|本立て)(?=で|$|。)"
    "|(?:という|といった)(?:内容|形式|構成|形|もの|方式)?(?:です|になっています|となっています|で)?(?=[、。\\s]|$)"
    "|(?:と|に)?なって(?:いて|います|いる|おります|おり)|と?なります|とする|で(?:行う|実施する|行われる)こと(?:と|に)?なって(?:います|おります|いる)|で行(?:い|われ)(?:ます|る)|行われ(?:ます|る)|で?(?:す|ある|あります|ございます)(?=。|$|\\s|、)|です(?=$|[。、\\s])|が?あり(?:ます)?、?|のみ(?=で|。|$|\\s|、)"
    "|(?:、?(?:いずれも|すべて|全て)(?:が|は)?)?(?:インターネット|ネットワーク|パソコン|コンピューター?)?(?:を(?:使用|利用|使っ)(?:した|て|する)|上)?の?(?:CBT|IBT|PBT|コンピューター?|パソコン)(?:試験|方式|形式)?(?:で|により|による)、?(?=[、行実出一-龠0-9]|\\s)"
    "|大問[0-9]{1,2}(?:つ|題|問)(?:・|、)?|問題の形式(?:は|については?)、?"
    "|問題数|出題数|解答数|内容|手書き(?:方式|式)?|[0-9]{1,2}(?:科目|分野|領域)(?:から)?(?=[0-9]{1,3}問)|を(?:解く|解き|解いて|答える|解答する)(?:、|形式の)?|の?[2-9]種類(?:が|から|で|の)?(?=、|。|出題|構成)"
    "|(?:です)?(?:が|けど)(?=、|$)"
)
_ENDS_NAME = re.compile("[はが](?=[一-龠ァ-ヶ0-9、\\s○〇])")
_TOPIC = re.compile("\\s?(?:は|では|には|については?|[:】>]|」\\s?(?:は|では|:))|\\s?/\\s?(?=[一-龠])")
_PARTICLES = re.compile("^(?:が|は|を|で|に|の|も|から|として|について|また|そして|さらに|それに|うち)+(?:、)?")
_TAIL = re.compile("(?:が|は|を|で|に|も|として|について|に関(?:する|して)|は、|(?<!も)の)+$")


def split_outline(text: str) -> list[Word] | None:
    """Give the words of an outline, or None where the text says something that none says."""
    if _TURNS.search(text) or OPEN_END.search(text):
        return None
    text = _drop_exam_name(text)
    # A row of a table with cells for several.
    first, *cells = text.strip("| ").split("|")
    if len(cells) > 1 or (cells and (_FORM.search(first) or re.search("[0-9]", first))):
        return None
    words, held, place, gap = list[Word](), "", 0, False
    while place < len(text):
        whole = _match_whole_name(text, place, held)
        found = None if whole else _match(text, place, held)
        if found is None:
            held, place = held + (whole or text[place]), place + len(whole or text[place])
            continue
        word, end = found
        named = _take_name(held, gap, topic=bool(_TOPIC.match(text, place)) or held.endswith("は"))
        words += [named] if named else []
        held, gap = "", (gap if not held else False) or text[place].isspace()
        if word:
            words.append(replace(word, gap=gap))
            gap = False
        place = max(end, place + 1)
    named = _take_name(held, gap, topic=False)
    return words + ([named] if named else [])


def _match_whole_name(text: str, place: int, held: str) -> str | None:
    """A name with a number of its own, which counts nothing: grades of which the same is said, 第1章."""
    if held and not held[-1:].isspace() and held[-1:] not in "、・はがで":
        return None
    found = _GRADES.match(text, place) or NUMBERED.match(text, place)
    return found.group() if found else None


def _drop_exam_name(text: str) -> str:
    """``コーヒーソムリエの試験は全20問``: the name of the whole exam; that of a part or a grade stays."""
    named = _EXAM_NAME.match(text)
    part = named and (
        MAIN_PART.match(sort_label("passing_mark", named["name"]).part or named["name"])
        or _GRADE.search(named["name"])
        or _FORM.search(named["name"])
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
        if found and not (sort in ("form", "under") and _belongs_to_name(text, found, held)):
            return _make_word(sort, found), found.end()
    if held and _ENDS_NAME.match(text, place):
        return None, place + 1
    filler = _FILLER.match(text, place) or (None if held else _OPENING.match(text, place))
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


_SAID_OF_ALL = re.compile("(?:で|にて|により|となって(?:おり|いて)?|。|です。)、?(?![0-9])")


def _make_word(sort: Sort, found: re.Match[str]) -> Word:
    said = found.groupdict()
    bound: Bound | None = "most" if said.get("most") else "about" if said.get("about") or said.get("around") else None
    forms = _sort_forms(found.group()) if sort in ("form", "under") else ()
    number = int(said["number"]) if said.get("number") else None
    ahead = sort == "form" and bool(_SAID_OF_ALL.match(found.string, found.end()))
    return Word(sort, found.group(), number, forms, bound=bound, topic=ahead)


def _belongs_to_name(text: str, found: re.Match[str], held: str) -> bool:
    """Say whether the letters of a form go on a name, as in ``計算問題入力``."""
    return (
        bool(held)
        and held[-1:] not in "がはでをにのくるうす、 」』"
        and not found.group().startswith(("マーク", "択一", "記述"))
    )


def _sort_forms(text: str) -> tuple[Form, ...]:
    return tuple(form for form, pattern in _KINDS_OF_FORM if re.search(pattern, text))


def _take_name(held: str, gap: bool, *, topic: bool) -> Word | None:
    name = _TAIL.sub("", _PARTICLES.sub("", held.strip())).strip()
    return Word("name", name, gap=gap, topic=topic) if name else None


def is_grade(name: str) -> bool:
    one = _GRADE.fullmatch(name) or _NAMED_GRADE.fullmatch(name) or _GRADES.fullmatch(name)
    several = re.split("[・、/と]", name)
    return bool(one) or (len(several) > 1 and all(map(_GRADE.fullmatch, several)))
