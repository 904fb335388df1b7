"""Takes out of a text on sittings what is none: footnote marks, remarks, results, applications and days of closing."""

from mikiwame.vocabulary import patterns as re

# "技能試験※2 令和4年…", "試験日*1": the number of a footnote, not a remark; "※2級は" and "※9月は" are remarks.
_FOOTNOTE_MARK = re.compile(
    r"\(?(?:※|\*|注)\s?[0-9]{1,2}\)?(?![0-9]|\s?(?:月|日|年|級|種|類|次|回|部|科|名|人|時|分|か|週|%|円|[~/.,、・-]))"
)
_REMARK = re.compile(r"(?<=.)※.*$")
_OTHER_PURPOSE = re.compile(
    r"(?:[0-9]{1,2}月[^。、]{0,10}に(?:合格者?を)?発表(?:[しさすい予]|$)|合格者?の?発表|(?:結果|成績|合否)の?(?:発表|通知|公表|照会|確認)|発表(?:日|予定)|合格通知"
    r"|(?:願書|申込|申し込み|申請|出願|募集|受[験検]票)[^、。0-9]{0,8}(?:受付|期間|期限|締切|締め切り|発送|配布)"
    r"|(?:19|20)?[0-9年月/. ]{0,12}(?:の試験)?(?:をもって|をもち|で|に)?(?:終了|廃止)|申込|申し込み|出願|郵送|窓口"
    r"|願書|募集期間|(?<!随時)(?<!通年)受付|締切|締め切り|支払|払込|入金|免状|証書|登録(?:申請|期間)|講習(?:会)?(?:日|期間)|説明会)[^。※]*"
)
_SITTING = re.compile(
    "試験の?日時?|実施日|検定日|受験日|試験日程|実施時期|(?:試験|実施|受験)期間|施行日|【[^【】]{0,8}試験】"
)
_DAY = r"(?:(?:19|20)[0-9]{2}\s?[年/.-]\s?)?[0-9]{1,2}\s?[月/.-]\s?[0-9]{1,2}+日?+\s?+(?:\([^()]{1,4}\))?+"
_HOUR = r"(?:\s?[0-9]{1,2}(?:時(?:[0-9]{1,2}分)?+|:[0-9]{2}))?+"
# "申込〆切日:2026年5月15日(金) 2026年6月21日(日)": one day of applying, and the next day is the exam's.
_ONE_DAY_OF_APPLYING = re.compile(
    rf"(?:申込み?|申し込み|申請|出願|願書|受付|募集)(?:の|受付)?(?:開始|〆切|締切|締め切り|終了|期限)日?\s?:?\s?{_DAY}{_HOUR}(?:まで)?+(?!\s?(?:[~-]|から))"
)
# "遅くとも9月、できれば6月くらいから勉強スタートが最適": when to begin to study.
_ADVICE = re.compile(
    "^(?!.*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日).*(?:勉強|遅くとも|(?:学習|準備|対策)(?:を|の)?(?:開始|始め|スタート|期間))"
)
# "例年10月。ただし令和2年度は10月と12月": what one year had is not what holds.
_ONE_YEAR_APART = re.compile(
    r"(?:ただし|但し|なお)、?\s?(?:令和|平成|(?:19|20)[0-9]{2})[^。]{0,20}?(?:年度?|回)(?:に|で)?は[^。]{0,80}"
    # "毎年8月上旬(令和6年度は8/3~4)"
    r"|(?<=[月旬日頃催施])\s?\((?:令和|平成|(?:19|20)[0-9]{2})[0-9元]{0,2}年度?は[^()]*[0-9]日?\s?[~-]\s?[0-9][^()]*\)"
)
# "4月1日~4月30日の間に、サイトから仮申込を完了してください": the days stand before what they are for.
_DAYS_OF_APPLYING = re.compile(
    rf"{_DAY}(?:(?!試験|検定|受験日|実施|開催|受[験検]し|。).){{0,60}}?"
    r"(?:申込み?|申し込[みんむ]|出願|申請|登録|手続き?|入金|振込み?|振り込[みんむ])"
    r"(?:(?!受[験検]|試験|。).){0,10}?(?:ください|下さい|済ませ|完了|必要|しなけれ|受け?付け|行[いうっ])"
    rf"[^。]{{0,12}}|{_DAY}{_HOUR}(?:まで)?\s?[〔(「]?(?:当日)?の?消印"
)
# "年末年始(12月29日~1月3日)を除く": days on which a place is shut are no sittings.
_SENTENCES = re.compile("[^。!?]+[。!?]?")
_SHUT = re.compile(
    r"年末年始[^。除]{0,30}(?:除[くき]|休|でき(?:ない|ません)|られ(?:ない|ません))[^。]{0,8}|\(?[0-9]{1,2}月[0-9]{1,2}日[^。、除]{0,24}除[くき]"
)


def drop_footnote_marks(text: str) -> str:
    """Give the text without the numbers of its footnotes."""
    return _FOOTNOTE_MARK.sub(" ", text)


def cut_remark(text: str) -> str:
    """Give the text as far as its first remark behind a ※."""
    return _REMARK.sub("", text)


def drop_other_purposes(text: str) -> str:
    """Cut the days of results and applications, as far as the next word for the exam's own day."""
    told = "".join(sentence for sentence in _SENTENCES.findall(text) if not _ADVICE.search(sentence))
    clauses = re.split(
        f"(?={_SITTING.pattern})",
        _ONE_DAY_OF_APPLYING.sub(" ", _DAYS_OF_APPLYING.sub(" ", _ONE_YEAR_APART.sub(" ", told))),
    )
    return "".join(_OTHER_PURPOSE.sub("", clause) for clause in clauses)


def drop_shut_days(text: str) -> str:
    """Give the text without the days on which there is no sitting."""
    return _SHUT.sub(" ", text)
