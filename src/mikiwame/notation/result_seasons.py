"""Reads results that come at the same time of every year (``例年11月下旬``), or within some days (``1月9日~11日``)."""

from mikiwame.notation.calendar import find_days
from mikiwame.notation.open_ends import OPEN_END
from mikiwame.notation.spans import find_seasons, find_spans, spell_parts_of_one_month
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import ResultDay
from mikiwame.vocabulary.windows import Season

_PART = "(?:上旬|初旬|中旬|下旬|末|初め|はじめ|半ば|中頃|前半|後半)"
_RESULT = (
    "(?:合格者?の?発表|合否(?:の)?(?:結果|通知|発表|判定)?(?:の)?(?:通知|発表)?"
    "|(?:試験|検定)?結果の?(?:発表|通知)?|(?:試験|検定)結果|合格者)"
)
_WAY = (
    "ホームページ|サイト|HP|Web|WEB|マイページ|インターネット|郵送|郵便|書面"
    "|ハガキ|はがき|封書|通知書?|メール|官報|会場|掲示"
)
# "社会福祉士の受験手数料は12,100円で、": another field, before.
_FEE = r"(?:[^。、0-9]{2,16}の)?(?:受[験検](?:手数)?料|検定料)は[0-9,]{3,7}円(?:です。|で、)"
_HEAD = rf"(?:[^。、0-9()]{{2,20}}の)?{_RESULT}(?:日|予定日?|時期)?(?:については|については、|は|が|:|\||】|\s)*、?\s?"
_USUALLY = "(?:例年|毎年|通常)(?:は|、|の)?"
_WHEN = (
    rf"(?:翌年?の?)?(?P<when>[0-9]{{1,2}}月の?\s?{_PART}?\s?(?:頃|ごろ)?"
    rf"\s?(?:[~-]|から)?\s?(?:[0-9]{{1,2}}月の?)?\s?{_PART}?)(?:頃|ごろ)?"
)
_TIME = "(?:の?[月火水木金土日]曜日?|の?(?:午前|午後)?[0-9]{1,2}時(?:[0-9]{2}分)?)*"
_SAID = (
    rf"(?:(?:に|、|には)?[^。0-9()]{{0,50}}?(?:{_WAY})?[^。0-9()]{{0,24}}(?:行わ|発表|公開|掲載|通知|送付|発送|郵送|公告|公示|お知らせ)(?:され|れ|し|いたし|して)?(?:ます|る|れます|予定(?:です)?|います|ております)?"
    "|です|となります|になります|の?予定(?:です|となります)?|を予定して(?:い|おり)ます)?"
)
# "合格者には合格証書が郵送されるほか、氏名が官報に公告されます。"
_PAPERS = "(?:\\s?(?:なお、)?合格者?には、?[^。0-9]{2,40}。?)?"
_WHOLE = re.compile(rf"[\s・●■◆※]*(?:{_FEE})?(?:{_HEAD})?(?:{_USUALLY})?(?:{_HEAD})?{_WHEN}{_TIME}{_SAID}。?{_PAPERS}")
_SAYS_RESULT = re.compile(rf"{_RESULT}")
_TURNS = re.compile(
    "ない|ません|場合|以前|だった|でした|申し?込|出願|願書|試験日は|実施|[0-9]級|変更|延期|除[くき]|または|又は|のみ|まで|講座|証明書"
)
_SHORT = re.compile(rf"^(?:{_USUALLY})?[0-9]{{1,2}}月")
_DAYS = re.compile(
    rf"[\s・●■◆※]*(?:{_HEAD})?(?:19|20)[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日(?:\([月火水木金土日・祝]+\))?\s?[~-]\s?(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日(?:\([月火水木金土日・祝]+\))?(?:頃|ごろ)?{_SAID}。?"
)


def read_result_season(text: str) -> ResultDay | None:
    """Give the season of a text that tells nothing but when results come each year, or the days of one year."""
    if _TURNS.search(text) or OPEN_END.search(text):
        return None
    if _DAYS.fullmatch(text):
        return _read_days(text)
    spelt = spell_parts_of_one_month(text)
    whole = _WHOLE.fullmatch(spelt)
    if not whole or not (_SAYS_RESULT.search(spelt) or _SHORT.search(spelt)):
        return None
    season = _read_season(whole["when"].strip())
    return _make(text, season=season) if season else None


def _read_season(when: str) -> Season | None:
    """``3月下旬``, ``11月上~中旬``, ``3月下旬~4月上旬``; a bare month only with 頃 or a part of it."""
    plain = re.sub("(?:頃|ごろ)", "", when).strip()
    if not re.search("[~-]|から", plain):
        plain = f"{plain}~{plain}"
    found = find_seasons(f"例年{plain}").seasons
    return found[0] if len(found) == 1 else None


def _read_days(text: str) -> ResultDay | None:
    days = find_days(text)
    windows = find_spans(text, days).windows
    if len(windows) != 1:
        return None
    read = _make(text)
    read["date"], read["until"] = windows[0]["from"], windows[0]["to"]
    return read


def _make(text: str, *, season: Season | None = None) -> ResultDay:
    read: ResultDay = {
        "kind": "result",
        "after": None,
        "date": None,
        "at_once": False,
        "approx": False,
        "ways": [],
        "counted_from": "exam",
    }
    read["ways"] += ["post"] if re.search("郵送|郵便|書面|ハガキ|はがき|封書", _without_papers(text)) else []
    read["ways"] += ["email"] if "メール" in text else []
    read["ways"] += ["web"] if re.search("ホームページ|サイト|HP|Web|WEB|マイページ|インターネット", text) else []
    if season:
        read["season"] = season
    return read


def _without_papers(text: str) -> str:
    return re.sub("合格者?には、?[^。]*", "", text)
