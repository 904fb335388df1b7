"""Gives the readings of texts that hold no value: the source has none, or the organiser withholds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Unreadable, Withheld

_ABSENT: Final = (
    r"不明|[?？]+|未定|未発表|未確認|未詳|不詳|空欄|調査中|確認中|未記載|記載なし|記載無し|情報なし"
    r"|情報無し|データなし|データ無し|該当なし"
    r"|(?:詳細は?)?(?:決定|決まり|確定)次第[^0-9]{0,24}|後日(?:発表|公開|掲載|公表|お知らせ|ご案内)[^0-9]{0,8}"
    r"|該当無し|わかりません|分かりません|わからない|分からない|N/?A|n/?a|なし?\(不明\)|[-ー~・…._*/]+"
)
_ONLY_ABSENT = re.compile(rf"(?:{_ABSENT})(?:です|でした|である|のため)?")
_WRAPPING = " 。、:：()「」『』【】|"
# "1級:?円 2級:?円" and "合格率は不明です": labels and field words, and in the place of the value nothing.
_MARK_FOR_VALUE = re.compile(r"[?？]\s?(?:円|%|人|名|分|時間|割|回|万)|不明|[:は|]\s?(?:[?？]|-+(?:$|[\s)]))")
_VALUE = re.compile("[0-9](?!級|次|種|段|科目|回)")
# Longer than this, a text with a 不明 in it tells more than that one thing.
_LONGEST_REMARK = 40
_LONGEST_QUOTATION = 40

# The words of a link: what they lead to is not on the page.
_LINK = re.compile(
    "(?:(?:詳細|詳しく|くわしく|続き|もっと|公式(?:サイト|ページ|HP)?|ホームページ|こちら|リンク)(?:は|を|から|へ)?)+"
    "(?:見る|みる|確認|参照|ご覧ください|ご確認ください|確認する|確認してください|クリック|チェック|こちら)?"
)

_WITHHELD = re.compile(
    "非公開|非公表|未公開|未公表|非開示|(?:公開|公表|発表|開示|掲載|公示)(?:は|も|を|が)?(?:一切|特に|現在)?"
    "(?:なし|無し|なく|無く|ない|されて(?:は)?(?:い)?(?:ない|ません|なく|おらず|おりません)"
    "|されて(?:い)?ません|して(?:は)?(?:い)?"
    "(?:ない|ません|なく|おらず|おりません)|(?:は)?ありません|(?:は)?見当たりません|(?:は)?見つかりません"
    "|しない|しません|されません)"
    "|(?:公に|明らかに)(?:は)?(?:されて|して|なって)(?:い)?(?:ない|ません|おらず|おりません|いません|いない)"
)
# "認定基準は非公開です": something else is not published.
_REACH_OF_SUBJECT: Final = 24
_OF_MARKS = re.compile(
    "(?:基準|合格点|ボーダー|ライン|問題数?|過去問|解答|正答|配点|答案|採点方法|試験時間|日数)(?:等|など)?(?:は|が|も)[^。、]{0,8}$"
)
# A value in figures stands beside what is not published, and may be the one that is asked for.
_FIGURE = re.compile("[0-9]\\s?(?:%|割|点|人|名|円|分)")
# "「公表されていない」も誤りと判明"
_NOT_SO = re.compile("異なるため|一律の|単一の|共通の[^。]{0,12}数値|誤り|と判明|と書いて|と断定|わけでは")
_BARE_MARK = re.compile(r"withheld(?:\s?:\s?(?:true|yes))?(?:\s?by (?:the )?\w{1,12})?", re.IGNORECASE)


def find_absence(text: str) -> Unreadable | None:
    """Give the reading of a normalised text that is empty or only says that there is no value, else None."""
    if not text.strip():
        return refuse("empty")
    bare = text.strip(_WRAPPING)
    if not bare or _ONLY_ABSENT.fullmatch(bare):
        return say_absent()
    marked = _MARK_FOR_VALUE.search(text) and not _VALUE.search(text)
    return say_absent() if marked and len(bare) <= _LONGEST_REMARK else None


def find_emptiness(printed: str) -> Unreadable | None:
    """Give the reading of a text of a free field that says nothing: a dash, 不明, or the words of a link, else None."""
    bare = normalise(printed[:_LONGEST_REMARK]).strip(_WRAPPING) if len(printed) <= _LONGEST_REMARK else printed
    return say_absent() if not bare or _ONLY_ABSENT.fullmatch(bare) or _LINK.fullmatch(bare) else None


def find_withholding(text: str, *, of_marks: bool = False) -> Withheld | None:
    """Give the withheld reading where a normalised text says that the value is not published, else None.

    That marks, questions and their like are not published says so only ``of_marks``.
    """
    if _NOT_SO.search(text):
        return None
    told = any(of_marks or not _is_of_marks(text, found.start()) for found in _WITHHELD.finditer(text))
    return {"kind": "withheld"} if told and not _FIGURE.search(text) else None


def _is_of_marks(text: str, start: int) -> bool:
    return bool(_OF_MARKS.search(text, max(0, start - _REACH_OF_SUBJECT), start))


def is_bare_mark(text: str) -> bool:
    """Say whether the text is the editor's own mark (``withheld``), which is no text but a key of the source file."""
    return bool(_BARE_MARK.fullmatch(text.strip(_WRAPPING + "{}()'\"")))


def say_absent() -> Unreadable:
    """Give the reading of a source's own mark for "no value"."""
    return {**refuse("absent"), "absent": True}


def refuse_page(text: str) -> Unreadable:
    """Refuse a text with far more figures than one cell has."""
    return refuse("page", text)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What keeps a text from being read, to be said of the text by :func:`refuse_for`."""

    code: str
    values: Mapping[str, str | int]


def doubt(code: str, **values: str | int) -> Doubt:
    return Doubt(code, values)


def refuse_for(doubt: Doubt, text: str) -> Unreadable:
    return refuse(doubt.code, text, **doubt.values)


def refuse(code: str, text: str | None = None, **values: str | int) -> Unreadable:
    """Give the reading of a text that holds no value of its field; ``code`` is a message of the topic ``unreadable``.

    Values are what the message quotes, shortened; ``text`` is the text itself.
    """
    said: dict[str, str | int] = values if text is None else {"text": text, **values}
    shown = {name: shorten(value) if isinstance(value, str) else value for name, value in said.items()}
    return {"kind": "unreadable", "reason": {"code": f"unreadable.{code}", "values": shown}}


def show_form(form: str) -> str:
    """Give how a value is printed, without a digit that could be copied."""
    return re.sub("[0-9]", "〇", form)


def shorten(text: str) -> str:
    """Give as much of a text as a message quotes."""
    return text if len(text) <= _LONGEST_QUOTATION else f"{text[:_LONGEST_QUOTATION]}…"
