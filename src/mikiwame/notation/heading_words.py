"""How headings and labelled lines are printed: their marks, their brackets, and what parts a label from its value."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mikiwame.vocabulary import patterns as re

TOUCHING = "\x1f"
"""Stands in a line where one piece of markup ends and the next begins without a blank: <b>受験料</b>8,800円."""

_BULLET = "[■□◆◇●○◎◉▼▽▲△★☆▶▷►»›✓✔✅☑📝💡🔸🔹➤・･•※*＊>＞|｜#＃〇\\s\x1f-]"
BULLETS = re.compile(f"^(?:{_BULLET}|[–—]\\s)+|{_BULLET}+$")
_NUMBER = re.compile(
    r"^(?:[①-⑳❶-❿]|[QＱ][0-9０-９]{0,2}[.．:：、\s]|[(（]?[0-9０-９]{1,2}(?:[.．)）:：](?![0-9０-９])|\s?、)|[0-9０-９]{1,2}[-−–‐－][0-9０-９]{1,2}(?=\s)|[IVX]{1,4}\.|[表図]\s?[0-9０-９]{1,2}[\s:：.．、])\s*"
)
_NTH = re.compile("(?<=[0-9]回)目")
_KATAKANA_TWO = re.compile("(?<![ァ-ヾ])ニ(?=次)")
_FOOTNOTE = re.compile(r"[(（]?(?:※|＊|\*|注|†)\s?[0-9０-９①-⑳]{0,2}[)）]?$|[①-⑳]$")
_SECOND_NAME = re.compile(r"(?P<name>[^()（）\s|｜]{4,30})\s?[(（](?P<other>[^()（）]{4,30})[)）]")
_LETTER = "[A-Za-zＡ-Ｚａ-ｚ①-⑳]"
_FORMULA = re.compile(
    rf"[(（]\s?[=＝][^()（）]{{1,24}}[)）]|[(（]\s?{_LETTER}(?:\s?[/／÷]\s?{_LETTER})?(?:\s?[×x]\s?100)?\s?[)）]"
    r"|[(（][^()（）]{1,14}[者人](?:も|を)含む[)）]"
    r"|[\s\x1f]*[※(（][※\s]*[0-9０-９]{2,4}\s?点満点中?[)）]?"
)
"""How a figure is worked out, or out of how many points it is: 合格率(=③÷②×100), 合格率(B/A), 合格点 ※50点満点."""

_MONTH_NAMED = re.compile("[0-9０-９]月")
_ASIDE = re.compile("(?<=[^\\s\x1f])[\\s\x1f]+※.*$")
"""A remark behind a heading: 試験日程 ※試験時間は9:00から."""

_END = re.compile("[\\s:：︰…‥。?？!！]+$")
_QUESTION = re.compile(
    "(?<=..)(?:(?:は|って|を|が)?(?:いくら|いつ|どこ|誰|だれ|どう|どれ(?:くらい|ぐらい|ほど)|どの(?:くらい|ぐらい|程度|よう)|何(?:回|時間|分|点|円|%|人|問))[^、。]{0,14}"
    "|(?:について|を)?教えて(?:ください|下さい|ほしい)?|(?:は|が)(?:あります|必要です)か)$"
)
"""What makes a question of a heading: 受験料はいくらですか, 合格率を教えてください."""

_ASKED = re.compile(
    "(?P<subject>[^\\s、。]{1,12}?)(?:は|って|を|が)?(?:1?年(?:間)?に?|毎年)?(?P<asked>いつ|いくら|何回|何点|何時間|何分|何人)[^、。]{0,14}"
)
_SHARED_BY = re.compile("(?:に|で)?(?:共通|とも同じ|とも共通)$")

_ANSWER = re.compile("^[AＡ][0-9０-９]{0,2}[.．:：]\\s*")
_LONE_LETTERS = re.compile("(?<![^ ])([^ -~]) (?=[^ -~](?: |$))")

BRACKETS = re.compile(r"\(([^()]{1,20})\)|【([^【】]{1,20})】|\[([^\[\]]{1,20})\]")
BRACKET_BEHIND = re.compile("\\s?[(（][^()（）]{1,20}[)）]")
JOINTS = re.compile(
    r"[\s・/,、&|?!:()「」『』【】\[\]〔〕<>《》:~]+|の(?!み|部|方|場合)|における|に関する|および|及び|ならびに"
)
_MODIFIED = re.compile("(?P<modifier>[^・/、,と&|:]{2,16})の(?P<head>[^の・/、,&|:]{2,14})")
_APPLYING = "申し?込み?"
_APPLIED = re.compile(_APPLYING)

UNIT_SAID = "単位:"
"""May stand before the unit in the brackets of a heading."""

BETWEEN_FIGURES = re.compile(r"\s*[()（）/／・、|｜]\s*")
"""What stands between figures of one cell, in NFKC, as between the words of its heading: 受験者数(合格者数)."""

_BRACKETED = re.compile(
    rf"^(?:{_BULLET})*[【〔［\[〈《＜<「『]\s?(?P<label>[^【】〔〕［］\[\]〈〉《》＜＞<>「」『』\x1f]{{1,40}}?)\s?[】〕］\]〉》＞>」』]"
    rf"[\s\x1f:：…]*(?P<value>.+)$"
)
_BRACKET_FIRST = re.compile(
    f"^(?:{_BULLET})*[(（【〔［\\[<＜](?P<lead>[^()（）【】〔〕［］\\[\\]<>＜＞\x1f]{{1,12}})[)）】〕］\\]>＞][\\s\x1f:：]*"
)
_WITHIN = re.compile(
    rf"^(?:{_BULLET})*(?P<label>[^()（）:：0-9０-９\s\x1f]{{2,14}})[(（](?P<value>[^()（）]*[0-9０-９][^()（）]*)[)）]$"
)
_OTHER_LEAD = re.compile("[【\\[〔<＜]|級|第[0-9０-９]{1,3}回|[1-3１-３一二三]次")
_LABEL_WITHIN = re.compile(
    "[(（](?P<label>[^()（）\\s:：0-9０-９]{2,8})[\\s:：]+(?P<value>約?[0-9０-９][^()（）、]*)[)）]$"
)
_COLON = re.compile(
    "^(?P<label>[^:：︰\x1f。]{1,40}?[\\s\x1f]*)(?:[:：︰]|(?<![<>!])[=＝](?![<>=])|\\.{3,}|…+|‥+|・{3,}|→|⇒)[\\s\x1f]*(?P<value>.+)$"
)
_BLANK = re.compile("[\\s\x1f|｜/／]+")
_SAID = re.compile("^(?P<label>[^はがを、。\\s:：]{2,24})(?:は|が)(?:[、\\s\x1f]*)(?=[^。]{1,80}。?$)")
_CLAUSE = re.compile("[ぁ-ん一-龠][うくぐすつぬぶむるたい](?:なら)?$|[!！]$")
_INTRODUCED = re.compile(
    "(?:^|[の、。\\s])(?P<head>[^はがをの、。\\s]{2,14})は(?:、)?(?:以下|次|下記|下表|右記)(?:の表)?の?(?:とおり|通り|よう)"
)
_LINKED = re.compile("^(?:また|なお|そして|さらに|ちなみに|現在)、?(?![0-9])")
_PAIR_AHEAD = re.compile("(?<=[\\s/／、,。|｜\x1f)）])(?=[^\\s:：/／、,。|｜\x1f()（）]{2,16}[:：])")
_HEADED = re.compile(
    "^\\s?(?:【[^【】]{2,16}】[^【】]+【|[^\\s/／0-9]{2,12}[/／][^/／]+[\\s、][^\\s/／0-9]{2,12}[/／])"
)
_HEADED_AHEAD = re.compile("(?<=.)(?=【[^【】]{2,16}】)|(?<=[\\s、])(?=[^\\s/／0-9]{2,12}[/／][^/／])")
"""Where the next label of a line begins that has brackets around its labels, or strokes behind them."""

_WHOLE_BRACKETED = re.compile("^[【〔［\\[〈《＜<]([^【】〔〕［］〈〉《》＜＞<>]{1,40})[】〕］\\]〉》＞>]$")
_MARKED = re.compile("^[■□◆◇●○◎▼▽▲△★☆▶▷►》#＃【〔［〈《＜]")
_DEFINED = re.compile(
    "とは(?!別|違|異|限|言|い[うえ]).*$|(?<=..)の?(?:Q\\s?&\\s?A|FAQ|よくある(?:ご?質問|疑問))(?:集|まとめ|一覧)?$"
)
_GROUPED_FIGURE = re.compile("[0-9][0-9,]*(?:\\.[0-9]+)?")
_TRIPLES = re.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?")
_IN_SERIES = re.compile(
    "(?:^|(?<=[、，。／/・;；（(）)\\s:：は\x1f]))(?P<label>[^\\s、，。／/・;；（()）:：は0-9０-９\x1f]{2,10}?)(?:は|が|\x1f|[/／])?\\s?"
    "(?P<value>約?[0-9０-９][0-9０-９,，.．]*(?:\\s?(?:名|人|[%％]|円)|(?=\\s)))"
)
ONE_GRADE = "(?:準?[0-9０-９A-HＡ-Ｈ]|[初中上])級"
_AND_MORE = "(?:級?[・,、&＆と]|級(?=準?[0-9０-９]級))"
SOME_GRADES = f"(?:準?[0-9０-９]{_AND_MORE}){{0,3}}(?:準?[0-9０-９]級?[~～〜])?{ONE_GRADE}"

_REMARK = re.compile(
    "(?<=[円分名人%％])\\s?[(（][^()（）0-9０-９]{4,60}(?:します|なります|です|ます|ください|下さい)。?[)）]。?$"
)
_EXCEPTION = re.compile("場合|除[きくい]|以外|学生|会員|ただし|但し|異な|割引|免除|変[わ更]|[一二三四五六七八九十]")
_ITEM_BEHIND = re.compile("[^0-9０-９級次:：.．)）]")
_COUNTS = re.compile("[はが]?約?[0-9][0-9,.]*(?:%|人|名)$")
_LEAD = re.compile(
    f"(?:^|(?<=[\\s/／、，,;；・()（）【】\\[\\]「」:：]))(?P<name>[一-龠々ァ-ヶーA-Za-z]{{2,14}})(?P<grades>{SOME_GRADES})"
)
_ALL_GRADES = re.compile("(?:各|全)級(?!別)|(?:いず|どの)れ?の?級も")
_NOTE = re.compile("[\\s\x1f]*(?:※|＊|[*](?![*])|注[)）:： ]|[（(]注)")
_FIGURE_FIRST = re.compile("(?:毎月|年(?=[0-9０-９]{1,2}回)|約|およそ|準[0-9０-９]|第[0-9０-９]|[¥￥])?[0-9０-９]")
_JOINING = re.compile("[\\s、，。／/・;；（(）)\x1fで]*(?:うち)?")
_CLOSING = re.compile(
    "(?:\\s?[(（]\\s?(?P<share>[0-9０-９.．]{1,5}\\s?[%％])(?=\\s?[)）]))?[\\s）)]*(?:でした|です|である|となりました|となっています)?[。\\s）)]*"
)
_STARS = re.compile("[★☆◎○△×]|(?<![0-9.])[0-9](?:\\.[0-9]{1,2})?(?![0-9級種段年月日回%人名円])")
_NOTE_MARK = re.compile("[(（\\[]?(?:※|＊|[*]{1,3}|注|†|‡)?\\s?[0-9０-９]{0,2}[)）\\]]?")
_TRADE_MARKS = re.compile(r"[®Ⓡ™℠©]|[(（]\s*(?:[RrＲｒ]|TM|tm|ＴＭ)\s*[)）]")
_NEXT_LINES = re.compile("[:：︰]$")


# Each cell asks for the heads of its whole table.
@lru_cache(maxsize=4096)
def spell_heading(text: str) -> str:
    """A heading in the one spelling by which it is looked up: NFKC, without marks, numbers, footnotes and blanks."""
    return "".join(bare_heading(text).split())


def fold_spellings(bare: str) -> str:
    """A heading with one spelling of sitting an exam (受検料 as 受験料) and of applying (申し込み日 as 申込日)."""
    return _APPLIED.sub("申込", bare.replace("受検", "受験"))


def loosen_spellings(pattern: str) -> str:
    """A pattern of folded headings that finds them in every spelling, in a text as printed."""
    return pattern.replace("受験", "受[験検]").replace("申込", _APPLYING)


def bare_heading(text: str) -> str:
    """The same with blanks between its words."""
    return _LONE_LETTERS.sub(r"\1", _QUESTION.sub("", _drop_around(text)))


def spell_question(text: str) -> str | None:
    """What a heading asks of a word that alone is none, its question word first: いつ試験 of 試験はいつ行われますか?"""
    found = _ASKED.fullmatch("".join(_drop_around(text).split()))
    return found["asked"] + found["subject"] if found else None


def drop_shared(word: str) -> str:
    """A word without what says that several share something: 歯科 of 医科・歯科共通."""
    return _SHARED_BY.sub("", word)


def part_modifier(bare: str) -> tuple[str, str] | None:
    """The word that another one of a heading is tied to by の, and that one: 再受験 and 受験料 of 再受験の受験料."""
    found = _MODIFIED.fullmatch(bare.strip())
    return (found["modifier"], found["head"]) if found else None


def _drop_around(text: str) -> str:
    """A heading in NFKC without its marks, number, footnote and remark."""
    bare = _NUMBER.sub("", BULLETS.sub("", _FORMULA.sub("", _ASIDE.sub("", text.replace(TOUCHING, " ")))))
    whole = _WHOLE_BRACKETED.match(bare.strip())
    bare = _FOOTNOTE.sub("", _END.sub("", whole[1] if whole else bare))
    return _KATAKANA_TWO.sub("二", _NTH.sub("", unicodedata.normalize("NFKC", bare).strip()))


def drop_definition(heading: str) -> str:
    """What a heading defines or answers, without what it says of it: 医療事務とは合格率60%の資格です is of 医療事務."""
    return _DEFINED.sub("", heading) or heading


def find_second_name(heading: str) -> tuple[str, str] | None:
    """The names that a heading begins with, one in brackets behind the other: 簿記能力検定(全経簿記能力検定)とは."""
    found = _SECOND_NAME.match(BULLETS.sub("", heading.replace(TOUCHING, "")))
    return (found["name"], found["other"]) if found else None


def drop_particles(heading: str) -> str:
    """A heading without の between its words: 合否の結果 and 合否結果 are one."""
    return heading.replace("の", "")


def list_labels(line: str) -> Iterator[tuple[str, str, bool]]:
    """Each way in which a line may be a label and its value, and whether its print says so beyond doubt: a colon or a
    bracket does, a blank does not.
    """
    bracketed = _BRACKETED.match(line)
    if bracketed:
        yield bracketed["label"], bracketed["value"], True
        return
    within = _WITHIN.match(line)
    if within:
        yield within["label"], within["value"], True
    colon = _COLON.match(line)
    if colon and "は、" not in colon["label"] and _count_unclosed(_NUMBER.sub("", colon["label"])) == 0:
        yield colon["label"], colon["value"], True
    bare = line[start.end() :] if (start := BULLETS.match(line)) else line
    for place, blank in enumerate(_BLANK.finditer(bare)):
        if place > 5 or blank.start() > 40:
            break
        if blank.start() and bare[blank.end() :]:
            yield bare[: blank.start()], bare[blank.end() :], False


def _count_unclosed(label: str) -> int:
    return sum(map(label.count, "(（")) - sum(map(label.count, ")）"))


def find_topic(line: str) -> str | None:
    """What a sentence such as 受験料は8,200円です。 speaks of, where it is one short sentence."""
    found = _SAID.match(_LINKED.sub("", BULLETS.sub("", line)))
    return found["label"] if found else None


def is_clause(text: str) -> bool:
    """Whether what stands before a name ends as a clause does, so that it is no part of it: 一目で分かる."""
    return bool(_CLAUSE.search(text))


def find_introduced(sentence: str) -> str | None:
    """What a sentence says stands below it: 合格率 of 1999年以降の合格率は以下のとおり。"""
    found = _INTRODUCED.search(sentence)
    return found["head"] if found else None


def find_lead(text: str) -> str | None:
    """The one label that a text begins with, where what stands behind it has none of its own: 1級 of 1級…12月上旬."""
    label, value = next(((label, value) for label, value, sure in list_labels(text) if sure), ("", ""))
    return label if label and not _OTHER_LEAD.search(value) and not names_pairs(value) else None


def find_within(value: str) -> tuple[str, str] | None:
    """The label and figure in the brackets that a value ends with: 合格率 and 60~70% of 初級(合格率 60~70%)."""
    found = _LABEL_WITHIN.search(value)
    return (found["label"], found["value"]) if found else None


def drop_link(line: str) -> str:
    """A sentence without the word that ties it to the one before: また、受験料は7,000円です。"""
    return _LINKED.sub("", line)


def split_pairs(line: str) -> list[str]:
    """The parts of a line that has several labels: 受験料：8,800円／試験時間：120分."""
    ahead = _PAIR_AHEAD if ":" in line or "：" in line else _HEADED_AHEAD if _HEADED.match(line) else None
    return [part.strip(" /／、,|｜\x1f\u3000") for part in ahead.split(line)] if ahead else [line]


def list_series(line: str) -> tuple[str, list[tuple[str, str]], str | None] | None:
    """The labels of a line that stand right before their figures (受験者4,102名、合格者1,558名), two at the least, what
    leads them in, and a share in brackets behind the last; None where anything else is said.
    """
    if not any(map(str.isdecimal, line)):
        return None
    found = list(_IN_SERIES.finditer(line))
    if len(found) < 2 or len({one["label"] for one in found}) < len(found):
        return None
    rests = [line[one.end() : other.start()] for one, other in pairwise(found)]
    closing = _CLOSING.fullmatch(line[found[-1].end() :])
    if closing is None or any(_JOINING.fullmatch(rest) is None for rest in rests):
        return None
    pairs = [(one["label"], one["value"].strip()) for one in found]
    return line[: found[0].start()].rstrip(":：、は\x1f "), pairs, closing["share"]


def part_bracket(line: str) -> tuple[str, str]:
    """What stands in brackets at the head of a line, and the rest of it; empty where nothing does."""
    found = _BRACKET_FIRST.match(line)
    return (found["lead"].strip(), line[found.end() :].strip()) if found else ("", "")


def names_pairs(value: str) -> bool:
    """Whether a value goes on with labels of its own: 60分 2級:50分."""
    return bool(_PAIR_AHEAD.search(value))


def drop_counts(text: str) -> str:
    """A heading without the figure that it gives away: 合格発表...合格率は48.9% is one of 合格発表 and 合格率."""
    return _COUNTS.sub("", text).replace("...", "・")


def is_note(line: str) -> bool:
    """Whether a line is a note beside a table or list: ※1級は2月試験がありません."""
    return bool(_NOTE.match(line))


def parts_label(line: str) -> bool:
    """Whether a line is a label with its value, parted by a colon or the like: 3級:社会人."""
    found = _COLON.match(line)
    # 10:00 is a time of day.
    return found is not None and not found["label"][-1].isdecimal()


def is_aside(line: str) -> bool:
    """Whether the whole of a line stands in round brackets, as where figures come from does."""
    return line.startswith(("(", "（")) and line.endswith((")", "）")) and not _NUMBER.match(line)


def speaks_of_all_grades(text: str) -> bool:
    """Whether a text says that it holds for each grade: 各級・各科目とも70%."""
    return bool(_ALL_GRADES.search(text))


def list_leads(text: str) -> list[tuple[str, str]]:
    """The words right before the grades of a text, each with its grade: 全経簿記 and 2級 of 全経簿記2級:3,100円."""
    return [(found["name"], found["grades"]) for found in _LEAD.finditer(text)]


def drop_marks(text: str) -> str:
    """A value without the marks of a list before it and without the seams of markup."""
    return " ".join(_ANSWER.sub("", BULLETS.sub("", text)).replace(TOUCHING, " ").split(" ")).strip()


def drop_remark(text: str) -> str:
    """A value without the sentence in brackets that it ends with, where that has no figure and names no exception:
    3,400円(同封の用紙を使用します).
    """
    found = _REMARK.search(text)
    return text if found is None or _EXCEPTION.search(found.group()) else text[: found.start()]


def drop_answer(text: str) -> str:
    """A sentence without the letter of an answer before it: A.合格基準は70点以上です。"""
    return _ANSWER.sub("", text)


def drop_number(text: str) -> str:
    """A line of a list without the number or letter in front: 1. 総得点の60%以上."""
    found = _NUMBER.match(text)
    return text[found.end() :] if found and _ITEM_BEHIND.match(text, found.end()) else text


def drop_lone_number(text: str) -> str | None:
    """A line without the number that it begins with, where it has no other: 1筆記試験の合格基準."""
    rest = text.lstrip("0123456789")
    return rest if rest != text and not any(map(str.isdecimal, rest)) else None


def begins_with_figure(text: str) -> bool:
    """Whether what stands behind a heading is its value: a figure, a rough one, or one of a grade."""
    return bool(_FIGURE_FIRST.match(text))


def drop_footnote(text: str) -> str:
    """A figure without the mark of a note behind it: 1,998※1."""
    return _FOOTNOTE.sub("", text).rstrip() or text


def is_marked(line: str) -> bool:
    """Whether a line begins as headings do that are no heading in markup: ■, ●, 【."""
    return bool(_MARKED.match(line))


def find_mark(line: str) -> str | None:
    """The mark that a line begins with as headings do (■, ●), and no bracket."""
    mark = line.strip()[:1]
    return mark if mark and _MARKED.match(mark) and mark not in "【〔［〈《＜" else None


def frames_days(line: str) -> bool:
    """Whether a line is days in brackets and nothing else, which stand over what happens then: 【例年7月上旬頃】."""
    whole = _WHOLE_BRACKETED.match(line.strip())
    return whole is not None and bool(_MONTH_NAMED.search(whole[1]))


def announces(line: str) -> bool:
    """Whether a line ends with a colon, so that what it names stands in the lines below."""
    return bool(_NEXT_LINES.search(line))


def is_bare_figure(text: str) -> bool:
    """Whether the text is one number without a unit, well grouped if at all."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return bool(_GROUPED_FIGURE.fullmatch(plain) and _TRIPLES.fullmatch(plain))


def drop_trade_marks(text: str) -> str:
    """A name without ®, ™ and what pages copy of them."""
    return _TRADE_MARKS.sub("", text.replace(TOUCHING, ""))


def is_footnote(text: str) -> bool:
    """Whether a raised text is the mark or number of a note, which would be read as a digit of the figure before it."""
    return bool(_NOTE_MARK.fullmatch(text.strip()))


def shows_stars(text: str) -> bool:
    return bool(_STARS.search(text))
