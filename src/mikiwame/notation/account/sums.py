"""Accounts for prices that are of several things together, of something else, or paid by nobody."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money

_PAID: Final = "(?:月謝|料|代|費用?|税|会費|金|テキスト|教材|問題集)"
_AND: Final = r"(?:[+・、とや&]|および|及び)"
# "認定料・入会金・年会費で59,900円", "教材費+受験料=12,000円": all of them together.
_TOGETHER: Final = re.compile(
    rf"{_PAID}\s?(?:\([^()]*\)|[0-9,]+円)?\s?{_AND}\s?[^。、|0-9]{{0,14}}?{_PAID}(?:など|等)?"
    r"\s?(?:(?:を|も)?(?:合わせて|あわせて|含めて|足して)、?|の?合計(?:額|金額)?(?:は|で)?|で|=)[^0-9。、|]{0,8}[0-9]"
)
# "約4万円(受験料+登録料+テキスト代)"
_OF_ALL: Final = re.compile(
    rf"円[^()。、]{{0,8}}\((?![^()]*(?:別|込|含|除|不要|消費税|[0-9]))[^()]*{_PAID}\s?{_AND}[^()]*{_PAID}[^()]*\)"
)
# "1級:52,000円(受講料:32,000円、登録料:20,000円)": the parts are of that grade.
_PARTS_OF_GRADE: Final = re.compile(
    r"(?P<grade>準?[0-9]級|[初中上]級|[甲乙丙]種)[^0-9()]{0,8}[0-9,]+円\s?\([^()]*円[^()]*円[^()]*\)"
)
# "約44,000円+受験料"
_AND_FEE: Final = re.compile(r"円(?:\([^()]*\))?\s?\+\s?(?:受[験検](?:手数)?料|検定料)(?![^|。]{0,4}[0-9])")
# "入会金10,800円が無料に", "3,000円引き": what is not paid.
_WAIVED: Final = re.compile(r"[0-9万千]\s?円(?:が|を|分が)(?:無料|免除|割引|不要)")
# "受講料(教本・受験料・登録料含む)", "教本・試験・登録料がすべて含まれています"
_INCLUDED: Final = re.compile(
    r"(?:登録|認定|発行|入会|申請)(?:料|費|金)[^。()|]{0,8}?(?:が|を|も)?(?:すべて|全て)?(?:含む|含まれ|込み|込(?=\)))"
)
# "主要7社の平均受講料": of no one course.
_OF_OTHERS: Final = re.compile("(?:[0-9]社|各社|他社)(?:の|を)?[^。、0-9]{0,8}(?:平均|相場)")
_EXAM: Final = re.compile(
    r"(?:受[験検](?:手数)?料|検定料|試験料)(?:は|が|として|の)?[\s|:]*約?\s?(?P<yen>[0-9][0-9,]*)\s?円"
)


# "教材費込みで38,000円、会員は30,000円": a price with things in it, which others beside it don't make up.
_WITH_THINGS: Final = re.compile(
    r"(?:教材|教科書|テキスト|教本|書籍|登録|認定|入会|交通|宿泊)[料代費金]?(?:など|等)?[もをが]?[^0-9。円、]{0,4}"
    r"(?:込み?|含めて?|含む|含んで|付き?)(?:の|で|、)?\s?約?(?P<yen>[0-9][0-9,]*)円"
)
_FOR_OTHERS: Final = re.compile(
    r"円[^。0-9]{0,8}[。、(\s](?:[^。、0-9]{0,12}(?:会員|学生|団体|一般|個人|[人方者生]は|場合は|なし|無し|不要|別))[^。、0-9]{0,10}約?[0-9][0-9,]*円"
)


def find_other_sum(field: str, text: str, reading: Money) -> str | None:
    """Give the words by which a normalised text says that an amount read is no price of one thing, or None."""
    if any(price["label"] in ("内訳", "有料") for price in reading["amounts"]):
        return "~"
    parts = _PARTS_OF_GRADE.search(text)
    if parts and any(parts["grade"] not in (price["label"] or "") for price in reading["amounts"]):
        return parts.group()
    waived = _WAIVED.search(text)
    if waived:
        return waived.group()
    others = _OF_OTHERS.search(text) if field == "course_cost" else None
    if others:
        return others.group()
    together = _TOGETHER.search(text)
    labelled = any(price["label"] for price in reading["amounts"])
    if together and (labelled or field in ("exam_fee", "extra_fee")):
        return together.group()
    if field in ("exam_fee", "extra_fee"):
        found = _OF_ALL.search(text) or (_AND_FEE.search(text) if field == "exam_fee" else None)
        if found:
            return found.group()
    unnamed = {price["low"] for price in reading["amounts"] if not price["label"]}
    if field == "extra_fee" and unnamed:
        within = _INCLUDED.search(text)
        return within.group() if within else None
    if field == "course_cost" and unnamed:
        of_exam = _EXAM.search(text)
        return of_exam.group() if of_exam and int(of_exam["yen"].replace(",", "")) in unnamed else None
    return None


def find_lost_whole(text: str, reading: Money) -> str | None:
    """Give the price with things in it that a normalised text tells and its reading has not, or None."""
    whole = _WITH_THINGS.search(text)
    told = {price["low"] for price in (*reading["amounts"], *reading.get("changes", ()))}
    if whole and _FOR_OTHERS.search(text, whole.start()) and int(whole["yen"].replace(",", "")) not in told:
        return whole.group()
    return None
