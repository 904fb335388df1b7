"""Finds the exams that a text names: beside the one whose figure is read no other may stand."""

from collections.abc import Collection
from functools import cache

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.scope_words import list_words
from mikiwame.vocabulary import patterns as re

_LETTERS = "\u4e00-\u9fff\u30a1-\u30fa\u30fc々"
_OFFICES = (
    "技能士|管理士|主任者|取扱者|販売者|管理者|技術者|監督者|支援専門員|操縦士|士補|(?<![同武紳])士"
    "|ソムリエ|アドバイザー|コンサルタント|コーディネーター|プランナー|カウンセラー|マネー?ジャー|インストラクター|セラピスト"
)
SHORT_NAMES = "簿記|宅建|行政書士|社労士|FP|TOEIC|英検|漢検|数検"
"""Exams that texts name without the word for an exam."""

# "ケアマネジャーの試験", "漢字検定": what stands before the word for an exam.
_NAMED = re.compile(
    rf"(?P<office>[{_LETTERS}A-Za-z0-9]{{1,20}}?(?:{_OFFICES}))(?![{_LETTERS}])(?!として)"
    rf"|(?P<exam>[{_LETTERS}A-Za-z0-9]{{2,20}}?)(?:の?(?:資格)?試験|検定(?!料|日|時間)|の資格(?!取得))"
    f"|(?P<short>{SHORT_NAMES})(?![一-龠])"
)
_ASIDE = re.compile(r"\([^()]*\)")
_DATED = re.compile(f"{YEAR.pattern}|{SESSION.pattern}|[高中低]難易度")
# "一般的な国家試験": words that name no exam.
_GENERAL = re.compile(
    "(?:国家|資格|検定|認定|本|当|同|今回の?|実施|公開|一般|個人|団体|会場|統一|学科|実技|筆記|記述|論述|面接|口述|選択|択一|短答|論文|修了|卒業|定期"
    "|午前|午後|前期|後期|上期|下期|[春夏秋冬](?:季|(?<=[春秋])期)?|全国一斉|随時|一斉|通年|技能|能力|公的|民間|在宅|ネット|ペーパー|オンライン|マークシート|リスニング|リーディング|スピーキング"
    "|科目[A-Za-z]|[A-Z]{2,}+|[一二三123][次級等種]|第[一二三123][次種]|(?:全国)?[0-9]+都道府県|資格者|有資格者|各級?|全級?|毎回|近年|過去|次回|前回|追|再)+"
)


@cache
def _compile_words() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(list_words('rate'))})+")


def find_other_exam(text: str, labels: Collection[str]) -> str | None:
    """Give the second exam that a normalised text names outside its ``labels`` and brackets, or None."""
    words = _compile_words()
    first = None
    for match in _NAMED.finditer(_DATED.sub(" ", _ASIDE.sub(" ", text))):
        name = match["office"] or match["exam"] or match["short"]
        if _GENERAL.fullmatch(name) or words.fullmatch(name) or any(name in label or label in name for label in labels):
            continue
        if first is None:
            first = name
        elif not _are_one(first, name):
            return name
    return None


def _are_one(one: str, other: str) -> bool:
    """``宅建士`` and ``宅地建物取引士``: a short name has its letters in the order of the long one."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
