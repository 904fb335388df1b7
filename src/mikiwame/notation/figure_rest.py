"""What a line says beside its figures: 受験料は8,800円(税込)です。 says nothing more."""

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_FIGURE = re.compile(
    "(?:約|およそ|だいたい|大体|最大|平均|例年|毎年|概ね|おおむね|各|計|合計)?\\s?[¥]?[0-9][0-9,.]*\\s?"
    "(?:万|千|億)?\\s?(?:円|%|割|人|名|分(?:間(?!に))?|時間|点|回)?\\s?(?:台|程度?|前後|以上|以下|弱|強|ほど|くらい|ぐらい)?"
    "(?:\\s?(?:[~-]|から)\\s?(?=[0-9]))?"
)
_GRADE = re.compile(
    "準?[0-9]{1,2}級(?:\\s?[1-3]次)?|第[0-9]{1,3}回|(?:令和|平成)?[0-9元]{1,4}年度?(?![0-9])"
    "|[1-3]次(?:試験|検定)?(?=\\s|[:は(]|$)"
)
"""What says of which figure one is and has a number of its own: a grade, a sitting, a year, a part."""

_CLOCK = re.compile(
    "(?:午前|午後)?[0-9]{1,2}(?:時(?!間)(?:[0-9]{1,2}分|半)?|:[0-9]{2})(?:\\s?[~-]|から|まで|より|開始|終了)?の?"
)
_AROUND = re.compile(
    "\\((?:消費)?税(?:込み?|抜き?|別)\\)|税込み?で|(?:消費)?税(?:込み?|抜き?|別)|無料|です|となります|になります|となっています|とする|である"
    '|(?:当日)?消印有効|必着|あわせて|合わせて|併せて|全部で|平均すると|全国平均(?:で|では)?(?=[、\\s0-9])|を推移(?:して(?:います|いる))?|の(?:間|範囲)(?=です|。|\\s|$)|に(?:のぼ|上)[りる](?:ます)?|ともに|共に|それぞれ|ずつ|(?<=[\\s、で])(?:全体で|トータルで)|(?:年間|1年間)(?:に|で)?(?=\\s)|の試験(?=\\s?(?:です|となります|になります))|が(?:多い|多く|一般的)(?=です|。|\\s|$)|(?:すべて|全て|いずれも)(?=税)|以内|かかります|必要です|ございます|を?含[むみ]|消費税|込み?|(?:の(?:範囲)?|の?間)?で推移して(?:います|いる|き(?:まし)?た)|これまで|(?<=[\\s)])で(?=\\s|$)|\\.{2,}|[。、,*※●・:|=…‥「」“”"]|^は|^が|^(?:また|なお|さらに|ちなみに)|(?<=[\\s)])は|\\s'
)


_AS_OF = re.compile("\\((?:20[0-9]{2}|令和[0-9元]{1,2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:現在|時点)\\)")
"""Of which day a page says that its figure is: 2,850円(2020年2月1日時点)."""

_COUNT = re.compile("約?\\s?[0-9][0-9,.]*\\s?(?:%|人|名|円|点|問)\\s?(?:程度|前後|以上|以下|台|強|弱)?")


_OF_A_MARK = re.compile("[点%割位]|以上|合格|正[解答]|なし|非公[開表]")
_FAILS = re.compile("足切り|未満|点満点")
_PASSES = re.compile("以上|合格|[%割]|ライン|満点(?!合計|計)[^0-9]{0,6}[0-9]{1,3}点(?!満点)|[0-9]点[^満0-9]{0,3}[(/／]")
_SHARE = re.compile("[0-9]\\s?(?:%|人|名)")
_TIME = re.compile("[日月年週時後]|[0-9]/[0-9]")
_LENGTH = re.compile("約?\\s?[0-9][0-9,.]*\\s?(?:分間?|時間(?:[0-9]{1,2}分|半)?)")
_SAID_AS_OF = re.compile("[0-9][日年月0-9/.()]*\\s?(?:現在|時点)[)。]?$")
_OVER = re.compile(
    "(?:受付|申し?込み?|出願|募集|試験|検定|実施)?は?、?(?:終了|締切|締め切り?)(?:しました|いたしました|致しました|済み?)?[。]?"
)


def is_as_of(text: str) -> bool:
    """Whether a text only says of which day a page is: 12月3日現在."""
    return bool(_SAID_AS_OF.search(normalise(text)))


def is_over(text: str) -> bool:
    """Whether a text only says that one can apply no more, in place of when one could: 受付終了."""
    return bool(_OVER.fullmatch(normalise(text).strip()))


def is_count(text: str) -> bool:
    """Whether a text is a share, a count or a sum of money and nothing else, which is no day."""
    return bool(_COUNT.fullmatch(normalise(text)))


def tells_share(text: str) -> bool:
    """Whether a text gives a share or a number of people and no day: 合格率は48.9%."""
    plain = normalise(text)
    return bool(_SHARE.search(plain)) and not _TIME.search(plain)


def is_length(text: str) -> bool:
    """Whether a text is a length of time and nothing else, which says nothing of what an exam holds: 120分."""
    return bool(_LENGTH.fullmatch(normalise(text)))


def may_be_mark(text: str) -> bool:
    """Whether a text has anything of what passes an exam: points, a share or who passes, and not 100問以内 alone."""
    return bool(_OF_A_MARK.search(normalise(text)))


def is_no_mark(text: str) -> bool:
    """Whether a text is of points that fail, or that can be had, and of none that pass: 各科目10点未満の足切りあり."""
    plain = normalise(text)
    return bool(_FAILS.search(plain)) and not _PASSES.search(plain)


def drop_figures(text: str) -> str:
    """The text without its figures, grades' numbers apart, and without the words that go around any figure."""
    plain = _AS_OF.sub(" ", normalise(text))
    grades = _GRADE.findall(plain)
    rest = _AROUND.sub(" ", _FIGURE.sub(" ", _GRADE.sub(" ", _CLOCK.sub(" ", plain))))
    return " ".join([*grades, *(word.strip("()はがをにで") for word in rest.split())]).strip()
