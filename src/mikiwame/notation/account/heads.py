"""Accounts for every grade, part, way and kind of people that a text names, from the words to the labels.

The readers look for the label of each figure. This goes from the words: each of them must be in a label of the reading,
or be said of all. It also asks that a label stands at its own figure and not at another one's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.notation.qualifiers import sort_label
from mikiwame.notation.residue_words import NO_LABEL
from mikiwame.notation.scope_words import list_words
from mikiwame.vocabulary import patterns as re

_CLASSES: Final = {
    "grade": r"準?[0-9]{1,2}級|[初中上特]級|(?<![A-Za-z])[A-Z]{2}級"
    r"|第?[0-9一二三四五]種(?![類目])|[甲乙丙]種|マイスター"
    r"|[初0-9]段(?!階)|(?<![A-Za-z0-9])N[1-5](?![0-9A-Za-z])"
    "|[1-3一二三]等(?=無人|免許|学科|実地|資格)",
    "part": "学科|実技|筆記|実地|面接|口述|口頭|聞き?取り|書き?取り|ヒアリング|小論文|論文|論述|短答|技能試験"
    "|実務試験|リスニング"
    "|リーディング|ライティング|スピーキング|聴解|読解"
    r"|午[前後](?=の部|試験|:|\s\|)|前半|後半|第[1-4一二三四]部|[1-4一二三]次(?=試験|審査|検定"
    r"|[\s:(のはと・])|商業簿記|工業簿記|会計学|原価計算"
    "|科目[A-C](?![A-Za-z])",
    "season": "前期|後期|上期|下期|春期|秋期|春季|秋季",
    "way": "CBT|IBT|PBT|在宅|自宅|ペーパー(?=試験|方式|テスト)|ネット試験|統一試験|会場受[験検]"
    "|オンライン(?=受[験検]|試験)",
    "people": "学生|社会人|団体|(?:非|準|正)?会員(?!校)|受講[生者]|修了[生者]|再受[験検]|初回|免除者"
    "|一般(?=受[験検]|価格|の方|会員|[:の\\s])|併願|高校生|大学生|中学生"
    "|小学生|シニア|学割|早割|早期",
}
_HEAD = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _CLASSES.items()))

_LEAST: Final = {
    "money": {"grade": 1, "part": 2, "way": 2, "people": 1},
    "rate": {"grade": 1, "season": 2, "part": 1, "way": 1, "people": 1},
    "people": {"grade": 1, "season": 2, "part": 1, "way": 1, "people": 1},
    "duration": {"grade": 1, "part": 2, "way": 2, "people": 1},
    "mark": {"grade": 1, "season": 2, "part": 1, "way": 1, "people": 1},
    "content": {"grade": 1, "season": 2, "part": 2},
    "result": {"way": 2, "part": 2},
    "study": {"grade": 2},
    "upkeep": {"way": 2},
}
"""From how many different words of a class on, one that no label has is refused; one alone is what all is about."""

_OF_ALL: Final = "とも(?:に)?|共に|いずれも|どちらも|両方|問わず|すべて|全て|各"
# What names no part of this exam or no part beside those of the reading.
_NEUTRAL = re.compile(
    "合格(?:基準|ライン|点)[^。)]*|^(?:受[験検])?対象者?は[^。、]{1,20}で、|[^。、]{0,12}との合計|台[前後]半"
    "|(?:学科|実技):(?:筆記|口頭|口述|面接)"
    "|を併願すると|(?:他の|別の)[^。]*?(?:と比べ|に比べ|と比較)|(?:登録)?講習修了者は[0-9]+[問分]|難易度[:は"
    "|]?\\s?[初中上]級(?:~[初中上]級)?|最上級|上級者|(?:社会人|学生)でも|学割価格の対象[^」。]*"
    "|(?:その)?対象(?:者|となる学生)[^。]*|[0-9]円割引|割引(?:あり|で|が|後|制度)"
    "|初回[受試]験料込み?|(?:論述|筆記|実技|口述|面接)(?:式|方式|形式)(?:の?問題)?|(?:筆記|論述)試験\\s?\\([^()]*\\)"
    "|(?:筆記|学科)試験(?=であり|です。|により行)|(?:いずれも|どちらも)筆記|筆記(?=\\s?\\()|[問題]の筆記試験"
    "|(?:記述|実技|面接|口述|論述|論文)[^。、]{0,12}?(?:なし|ありません|ございません|ない)|実技講習"
    "|(?<=[0-9年])度?[春秋][期季]試験から|S-CBT"
    "|合格者は、?増|[0-9]次試験の合格者は、増"
    "|実施団体|[1-3]次試験(?:の合格)?発表後|(?<=学科)・?および?実技|学科(?:試験)?(?:および|と"
    "|及び)実技(?:試験)?の2科目|読解(?=実技)"
    r"|(?<![0-9~・])(?:準?[0-9]級)(?=\s?\([0-9]科目\))"
    "|(?:登録)?講習修了者は[0-9]+問|(?:春|秋)[期季]まで"
)
_ALIKE = re.compile(_OF_ALL)
_BRACKETED = re.compile(r"(?<=[^\s、。])\s?\([^()]*\)")


@dataclass(frozen=True)
class _Head:
    kind: str
    word: str
    start: int
    end: int


def find_lost_head(kind: str, text: str, labels: str) -> str | None:
    """Give a word of a normalised text that sets figures apart and is in no label, or None.

    :param kind: the kind of the reading.
    :param labels: all labels of the reading, normalised.
    """
    least = _LEAST.get(kind)
    if not least or all(match.group() in labels for match in _HEAD.finditer(text)):
        return None
    plain = _NEUTRAL.sub(lambda found: " " * len(found.group()), text)
    plain = NO_LABEL.sub(lambda found: " " * len(found.group()), plain)
    if kind in ("money", "content", "mark", "duration"):
        plain = _BRACKETED.sub(lambda found: _keep_figures(found.group()), plain)
    heads = list(_list_heads(plain))
    for class_, number in least.items():
        words = [head.word for head in heads if head.kind == class_]
        lost = [word for word in words if word not in labels]
        if lost and len(set(words)) >= number and not (class_ in ("part", "way") and _ALIKE.search(text)):
            return lost[0]
    return None


def _keep_figures(bracket: str) -> str:
    """A bracket without a figure says more of the word before it."""
    return bracket if re.search("[0-9]", bracket) else " " * len(bracket)


def _list_heads(text: str) -> Iterator[_Head]:
    for match in _HEAD.finditer(text):
        yield _Head(str(match.lastgroup), match.group(), *match.span())


_UNITS: Final = {"money": "円", "rate": "%|割", "people": "人|名", "mark": "点|%|割"}
_FIGURES: Final = {kind: re.compile(rf"({NUMBER})\s?({unit})") for kind, unit in _UNITS.items()}
_TENTHS: Final = 10
Value = tuple[str | None, tuple[float | None, ...]]
"""A label and the figures that it has."""


def find_stray_label(kind: str, text: str, values: Sequence[Value]) -> str | None:
    """Give a label whose words don't stand at its figure, neither before it nor in the bracket behind it, or None."""
    if kind not in _UNITS or not any(label for label, _ in values):
        return None
    heads = list(_list_heads(text))
    if not heads:
        return None
    printed = list(islice(_FIGURES[kind].finditer(text), _MOST))
    figures = [(_read(match, whole=kind in ("money", "people")), match.start(), match.end()) for match in printed]
    for label, numbers in values:
        names = list(_list_heads(normalise(label or "")))
        places = [(start, end) for number, start, end in figures if number in numbers]
        if names and places and not any(_stands_at(text, place, names, heads, figures) for place in places):
            return label
    return None


_MOST: Final = 40


def _read(match: re.Match[str], *, whole: bool) -> float | None:
    number = read_number(match[1], whole=whole)
    return number * _TENTHS if number is not None and match[2] == "割" else number


def _stands_at(
    text: str,
    place: tuple[int, int],
    names: Sequence[_Head],
    heads: Sequence[_Head],
    figures: Sequence[tuple[float | None, int, int]],
) -> bool:
    behind = _OWN_BRACKET.match(text, place[1])
    for name in names:
        run = _list_run(name.kind, place[0], heads, figures)
        if _is_of_list(name.word, text):
            continue
        if name.word not in run and not (behind and name.word in behind[1]) and name.word in text:
            return False
    return True


def _is_of_list(grade: str, text: str) -> bool:
    """``2・3級`` prints its first grade as a number only."""
    number = grade.rstrip("級種")
    return number != grade and re.search(f"(?<![0-9]){number}[・,、~]準?[0-9]+[級種]", text) is not None


_OWN_BRACKET = re.compile(r"[^()0-9]{0,6}\(([^()]*)\)")


def _list_run(
    kind: str, start: int, heads: Sequence[_Head], figures: Sequence[tuple[float | None, int, int]]
) -> set[str]:
    """The words of a class next before a figure, back to the figure before them."""
    run: set[str] = set()
    edge = start
    for head in reversed(heads):
        if head.kind != kind or head.end > start:
            continue
        if run and any(head.end <= other < edge for _, other, _ in figures):
            break
        run.add(head.word)
        edge = head.start
    return run


# "毛糸・レース1級 9,000円、毛糸4級 3,000円": classes of two things, which a bare class would not tell apart.
_OF_THING: Final = re.compile(
    "(?<![\u4e00-\u9fff\u30a1-\u30fa\u30fc・])(?P<thing>[\u4e00-\u9fff\u30a1-\u30fa\u30fc・]{2,12})準?[1-9]{1,2}級"
)
_NO_THING: Final = re.compile(
    "検定|試験|技能|合格|受[験検]|料|率|基準|時間|者|級|飛び|昨|今|年|各|全|上位|下位|取得|以下"
)
_FEWEST_THINGS: Final = 2


def find_other_thing(text: str, labels: str) -> str | None:
    """Give a word that sets a class of a normalised text apart from another one and is in no label, or None."""
    things = {found["thing"].strip("・"): found.group() for found in _OF_THING.finditer(text)}
    told = {thing: whole for thing, whole in things.items() if not _NO_THING.search(thing)}
    if len(told) < _FEWEST_THINGS:
        return None
    return next((whole for thing, whole in told.items() if thing not in labels), None)


# "受験料甲種 5,700円", "別途事務手数料264円": what may stand right before a label.
_LEADING: Final = re.compile(
    "(?:受[験検]|検定|受講|審査)(?:手数)?料|合格率|別途|税[込抜]み?|円|人|名|分|点|年度?|各|全|約|計|また|が|は|の"
    "|と|・|試験|検定"
)
_HIGHER_CLASS: Final = re.compile("準[0-9]{1,2}級")
_RUN_BEFORE: Final = re.compile("[\u4e00-\u9fff\u30a1-\u30fa\u30fc々]{1,12}$")


def find_cut_label(kind: str, text: str, labels: Sequence[str]) -> str | None:
    """``法人会員に勤めている方は``: give a label that is the end of a longer word wherever it stands, or None."""
    if kind not in (*_UNITS, "duration"):
        return None
    for label in labels:
        for word in normalise(label).split():
            places = _find_all(word, text)
            if f"各{word}" in text:
                # "各学科13点以上": each of them, and none by that name.
                return label
            if len(labels) == 1 and _is_in_name(word, text):
                return label
            if len(word) > 1 and not word[0].isascii() and places and all(_is_cut(text, place) for place in places):
                return label
    return None


_ONE_CLASS: Final = re.compile("準?[0-9一二三四五]{1,2}級|第?[0-9一二三四五]種")
_OFFICE: Final = re.compile("[\u4e00-\u9fff\u30a1-\u30fa\u30fc]{1,10}(?:士|師|主任者|技術者|取扱者|監督者)(?!補)")


def _is_in_name(word: str, text: str) -> bool:
    """``二級建築士試験の合格率``: a class that is part of what is tested, and none of its grades."""
    places = _find_all(word, text)
    return (
        bool(_ONE_CLASS.fullmatch(word))
        and bool(places)
        and all(_OFFICE.match(text, place + len(word)) for place in places)
    )


def _find_all(word: str, text: str) -> Sequence[int]:
    places: list[int] = []
    while len(places) < _MOST and (place := text.find(word, places[-1] + 1 if places else 0)) >= 0:
        places.append(place)
    return places


def _is_cut(text: str, start: int) -> bool:
    run = _RUN_BEFORE.search(text, max(0, start - 12), start)
    if run and _HIGHER_CLASS.match(text, start) and run.group().endswith(("検定", "試験")):
        # "秘書検定準1級": the exam stands before its grade.
        return False
    return bool(run and _HEAD.sub("", _LEADING.sub("", run.group())))


def find_loose_bracket(kind: str, text: str, values: Sequence[Value]) -> str | None:
    """``1級:12,000円(海外会場は13,000円)``: give a label in a bracket that lacks the grade before it, or None."""
    if kind not in _UNITS or len(values) < 2:
        return None
    printed = [
        (_read(match, whole=kind != "rate"), match.start()) for match in islice(_FIGURES[kind].finditer(text), _MOST)
    ]
    for bracket in islice(_FIGURE_WITH_BRACKET.finditer(text), _MOST):
        inside = [number for number, start in printed if bracket.start("bracket") <= start < bracket.end()]
        before = [number for number, start in printed if bracket.start() <= start < bracket.start("bracket")][-1:]
        graded = {
            label
            for label, numbers in values
            if label and set(before) & set(numbers) and _GRADE.search(normalise(label))
        }
        loose = [
            label
            for label, numbers in values
            if label and set(inside) & set(numbers) and not _TOGETHER.search(normalise(label))
        ]
        if graded and loose:
            return loose[0]
    return None


_GRADE = re.compile(_CLASSES["grade"])
# "3級 3,800円(併願 8,000円)": a price of its own.
_TOGETHER = re.compile(f"{_CLASSES['grade']}|併願|同時|セット")
_FIGURE_WITH_BRACKET: Final = re.compile(
    r"(?<![0-9,.])[0-9][0-9,.]*+\s?[円人名%割点](?:以上|程度)?\s?(?P<bracket>\([^()]*[0-9][^()]*\))"
)

_KIND_OF_WORDS: Final = {"rate": "rate", "people": "people", "duration": "duration", "money": "money"}


@cache
def _compile_words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(list_words(kind)))


def find_empty_label(kind: str, labels: Sequence[str]) -> str | None:
    """Give a label that no vocabulary knows and that only has words of the field (``認定試験``, ``日時``), or None."""
    if kind not in _KIND_OF_WORDS or len(labels) > 1:
        return None
    known = _compile_words(kind)
    for label in labels:
        plain = normalise(label)
        if kind == "money" and not plain.endswith(("講座", "コース", "試験", "検定")):
            continue
        if (
            sort_label(_FIELD[kind], label).other
            and not _HEAD.search(plain)
            and not known.sub("", plain).strip("各のと・")
            and "最終" not in plain
        ):
            return label
    return None


_FIELD: Final = {"rate": "pass_rate", "people": "examinees", "duration": "duration", "money": "exam_fee"}
