"""The words for how an exam is asked and what is done with claims there, for the reader of ``exam_content``."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Form

_OTHER_FORM: Final = "(?:記述|論述|論文|小論文|穴埋|入力|正誤|空欄)"
FORMS: Final[tuple[tuple[Form, re.Pattern[str]], ...]] = (
    (
        "choice",
        re.compile(
            "マークシート|マーク(?:式|方式)|選択(?:式|方式|制|問題|形式|肢|\\()|[○〇]×|[二三四五六多2-6 ][肢者枝]"
            "|(?<!選)択"
            "|(?:正誤|真偽)(?:式|問題|判断|判定|形式|方式)|選択肢(?:の中)?から"
            # "選択40問", "選択と記述": how, and nothing that one chooses.
            f"|選択(?=\\s?[0-9]{{1,3}}\\s?[問題]|\\s?(?:[・/、+と]|及び|および)\\s?{_OTHER_FORM})"
            "|(?<=記述[・/、+と])選択(?!科目|分野|領域)"
        ),
    ),
    ("fill-in", re.compile("穴埋め|(?:空欄|空所|語句)(?:補充|記入|補完|を埋め)")),
    ("typed", re.compile("(?<!穴埋め)入力(?:方式|式|形式|で(?:問題に)?(?:答え|解答|回答))|タイピング")),
    ("written", re.compile("記述(?!文章)")),
    ("essay", re.compile("小論文|論述|論文")),
    (
        "computer",
        re.compile(
            "オペレーション|電子カルテ(?:の画面)?を(?:実際に)?操作|パソコン(?!教室)|コンピュータ(?!ー?上)|(?:情報|データ|カルテ)を入力"
        ),
    ),
    (
        "documents",
        re.compile(
            "(?:文書|書類|診断書|証明書|申請書)(?:の|を|など(?:の(?:書類|文書))?(?:の|を)?)?作(?:成|る|り(?!方))"
        ),
    ),
)
_CLAIM: Final = "(?:レセプト|明細書)"
MADE: Final = re.compile(
    rf"{_CLAIM}[^。]{{0,12}}?(?:作成|出力|発行|(?<=を)[^、。]{{0,4}}作[りるっ]|(?<=を)書[きくい])(?!する(?:ため|ソフト|方法|システム)|に必要|技能を含む|に使う|(?:の|に関する|についての)(?:知識|方法|仕方|手順|流れ|ポイント|コツ)|方法|手順|例(?!題))"
)
CHECKED: Final = re.compile(
    rf"{_CLAIM}[^。]{{0,6}}?(?:点検|チェック)(?!するために|に必要|の知識|に関する知識|についての知識)"
)
_NO_FORM: Final = "(?:短答|一問一答|並[べび]替え|組み?合わ?せ|客観)(?:式|形式|方式|問題|法|テスト)*"
_AND: Final = "(?:[・/、+とや]|及び|および|または|又は|もしくは|に加え|のほか)"
LISTED_NO_FORM: Final = re.compile(f"{_AND}\\s?{_NO_FORM}|{_NO_FORM}\\s?{_AND}")
"""A word for a way to ask that is none of the forms, among others: what is asked so would be lost."""

_CHOICE: Final = "(?:択一?|選択|マークシート|○×|正誤)"
_WRITTEN: Final = "(?:記述|論述|小?論文|穴埋め)"
_ENDS: Final = "(?:式|方式|形式|問題|の|[はがで])*\\s?約?[0-9]{1,3}\\s?[問題](?:程度|ほど|前後)?"
_WITHOUT_NUMBER: Final = "(?:です|だ|が|で)*(?:と|、|。|・|\\+|/|及び|および|に加え)[^0-9]{0,10}"
COUNTED_ALONE: Final = re.compile(
    f"{_CHOICE}{_ENDS}{_WITHOUT_NUMBER}{_WRITTEN}(?![^。]*[0-9]\\s?[問題])"
    f"|{_WRITTEN}{_ENDS}{_WITHOUT_NUMBER}{_CHOICE}(?![^。]*[0-9]\\s?[問題])"
)
"""``四択30問と記述数問``: the number of one form, beside another whose number is not told."""


def find_forms(text: str) -> list[Form]:
    """Give the forms that a text names, in their order of old."""
    return [form for form, pattern in FORMS if pattern.search(text)]
