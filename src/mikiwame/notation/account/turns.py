"""Finds the words that turn, narrow or loosen what a text says, of which its reading holds nothing.

A page says 会場により異なります, 昨年は, 他の資格は or 遅れた方は beside a value in as many ways as there are pages,
but it uses few words for it. Of each such word this asks that the field is read with it in mind, or that it stands in
a phrase known to change nothing; anything else is refused. Which words a field bears was learnt from some 3,400
readings that are right.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS

_FIELDS: Final = frozenset([*KINDS.keys()]) - {"eligibility"}
_COUNTS: Final = frozenset(["pass_rate", "examinees", "passers"])
_PRICES: Final = frozenset(["exam_fee", "course_cost", "extra_fee", "subscription", "certificate_fee"])
_ANY_NUMBER: Final = _COUNTS | _PRICES | {"duration", "passing_mark", "study_time", "upkeep", "result_day"}

_VARYING: Final = "(?:異な|違(?!反)[いうっ]|変わ(?!らず)|変動|差[がはもを]|ばらつ|バラつ|幅が)"
_BY: Final = "(?:ごと|毎|により|によって|次第|よって)"

_RULES: Final[tuple[tuple[frozenset[str], str], ...]] = (
    # What differs by place, sitting or school.
    (
        _FIELDS - {"upkeep"},
        rf"(?P<varies>(?:種目|級|科目|コース|講座)(?:や[^。、]{{1,8}})?によって[^。]{{0,36}}異な|(?:自治体|都道府県|地域|会場)(?:で(?:も)?|に?よって)(?:違|異)|{_BY}[でに、はも]{{0,2}}[^。、0-9]{{0,10}}?{_VARYING}"
        "|(?:都道府県|会場|種目|地域|スクール|学校|団体|機関|場所|講座|コース|(?<![0-9])級)(?:ごと|毎)(?!月|年|回)"
        r"|によります(?:が|ので|。|$)|(?<![0-9])による(?=\s|$|。|、|\))|まちまち|(?:さまざま|様々)(?:です|。"
        r"|$|で、)|多少異な|次第で)",
    ),
    # What is left out.
    (
        _FIELDS - {"schedule", "venue", "open_book", "refund"},
        "除[くきい]|以外|対象外|含まない|含みません|含まれ(?:ない|ません|ておら)",
    ),
    # What holds in one case, behind something that was said for all.
    (
        _COUNTS
        | {"course_cost", "study_time", "schedule", "exam_content", "duration", "result_day", "certificate_fee"},
        "(?<=[^^])(?:の|た|る|い)(?:場合|とき)(?:は|に|、|には|で|も)|場合(?:は|に|、)|(?<!ここ)(?:であれば"
        "|(?<!言う)(?<!いう)なら)、",
    ),
    # What is so in general, and what somebody thinks or has heard.
    (
        _FIELDS,
        "ケース|(?:こと|場合)[がも]多|多くの(?:試験|検定|資格|場合|会場|スクール|講座|都道府県|方|人)"
        "|国家資格の場合|ほとんど|一般的な(?:試験|検定|講座)|の平均的な",
    ),
    (
        _FIELDS - {"pass_rate"},
        "[0-9][^。、]{0,12}でしょう(?!か)|自分[はもが]|はずです|個人的|(?<!公)私[はがのも]|思われ|と思い"
        "|感じ(?:ます|ました|て)|(?:ある|する"
        "|なる|いる)そうです|ようですが|らしい",
    ),
    # What was so, and what may come.
    (
        _FIELDS - _COUNTS - {"mode", "application", "duration"},
        "昨年|前回は|一昨年|去年|(?<!その)当時|以前は|従来|廃止|(?:てい|であっ)た(?:が|。|$)|かつて",
    ),
    (_PRICES | {"duration", "study_time"}, "(?:かか|な|す)ることも(?=あ|。|、|$)|な方だと"),
    (_FIELDS, "検討|未定|可能性が|かもしれ|変更(?:になる|となる|される)?(?:こと|場合|可能性)"),
    # A hall may change and a mark be moved; neither is another value.
    (_FIELDS - {"venue", "passing_mark", "retake"}, "場合(?:が|も)(?:あり|ござい)"),
    # What one has only heard.
    (_FIELDS, "(?:だ|[るたい])そうです|とのうわさ|との噂"),
    (
        _FIELDS - {"venue", "open_book", "proctored", "schedule"},
        "他の|(?<![県級])別の|ほかの|他社|似た|(?<!択)一方(?!式|形式|だけ|のみ)",
    ),
    (_FIELDS - {"refund"}, "期間外|期限(?:後|切れ)|遅れ|超過し|延滞|紛失|再交付|再発行|特例|救済|特別に|臨時"),
    (_FIELDS - {"schedule", "duration"}, "ずつ"),
    # What is asked and what is only an example.
    (
        _FIELDS,
        "おそれが|おそれも|恐れが|が一般的です|(?:資格|試験|検定|講座|コース|スクール|教室|団体|ところ)も(?:あり(?!ませ)|あります|ある|多|増え)|種目も増え|[?？]|でしょうか|(?:ます|ました|ません|です)か(?=[。、」)]|$)|(?<!更新の)(?<!受験の)(?<!行為の)有無|か否か|かどうか|無料体験|体験版|お試し|例えば|たとえば|(?<![一-龠])例[:)0-9]|仮に",
    ),
    (
        _FIELDS
        - {"open_book", "refund", "support", "retake", "upkeep", "proctored", "venue", "duration", "materials", "aid"},
        r"ませ?ん[。が、で]|ません$|ないの|ない[。が、]|ない$",
    ),
)

# Phrases that change nothing, by the field; "*" in all of them.
_NEUTRAL: Final = {
    "*": "(?:責任者|管理者|技術者|主任者|取扱者|販売者|監督者)(?:に?は|になる)"
    "|(?:なければ|ねば)なりません|公[表開]されて(?:い)?ませんが|少なくない|しか[^。]{0,12}(?:ません|ない)"
    "|(?:他の|別の|ほかの)[^。]{0,40}(?:と比べ|に比べ|と比較|より)|私は[^。]{0,30}(?:申し?込|退出|受け|受験)[^。]*"
    "|(?:昨年|去年|従来|以前)(?:まで|の|より|は)?(?:[^。]{0,30}(?:でしたが|でしたけれど|ですが)|、?[0-9約])"
    "|にも?満たない|年度?によって?、?(?:多少の?|若干の?)?(?:上下|前後|ばらつき|バラつき|変動|異な|幅|違)"
    "|(?:各|毎)?回(?:によって|により)、?(?:異な|違|ばらつ)"
    "|日程は(?:毎年)?変わり|少なくありません|すみません|と言われて|差し支え|間違い|それほど難|難し(?:く"
    "|い)[^。]{0,8}(?:ありません|ない)|決して[^。]{0,14}(?:ありません|ない)"
    "|(?:学歴|年齢|性別|国籍)[^。]{0,20}(?:制限|関係)[^。、]{0,8}(?:なく|ありません|ございません|ない)"
    "|受[験検]資格[^。]{0,12}(?:なく|ありません|ございません|ない)"
    "|(?:しない|ない)と(?:いけ|なり)ません|設定されていません|(?:された|した)ことはありません|発表は(?:ありません|ない)"
    "|期日までに|(?:を|が)設定されていません|しかいない|しか(?:合格)?[^。、]{0,4}ない(?:の|ん)"
    "|ということもあり|返金(?:は|いた)?[^。、]{0,6}(?:不可|ません)|合格者(?:には|は|に)(?![^。、]{0,6}[0-9])"
    "|受[験検]者は|希望する(?:方|者)は|一般の方は|初めての(?:方|人)[はに]"
    "|場合(?:は|に)は?、?別途|申し?込み?の場合は別途",
    "passing_mark": "(?:科目|領域|課目|分野)[^。]{0,6}ない(?:こと|もの)|未満の(?:科目|もの)?[^。]{0,6}ない"
    "|(?:難易度|難度)[^。、]{0,3}(?:により|によって|による|に応じ)[^。]{0,6}(?:変動|補正"
    "|変わり|上下)|変動する場合あり|(?:問題|科目|課目|部門|領域|分野|項目)(?:ごと|毎)"
    "|必要は?なく",
    "exam_content": "ほとんどの都道府県|(?:記述|面接|口述|実技|論述|論文)[^。]{0,12}(?:ありません|ございません|ない)",
    "application": "団体ごとに|(?:土|日)[^()。]{0,10}を?除く|(?:郵送|書面|Web"
    "|インターネット)[^。、]{0,6}の?場合|不可|承って(?:い|お)?り?ません",
    "duration": "[^。、()]{1,12}[0-9]+分を除く|(?:説明|休憩|入替え?|準備|受付)(?:時間)?[はを]?"
    "(?:除[くき]|含まない|含みません)|[^。、0-9]{1,12}(?:者|方)は、?[0-9]+分(?:長|短)"
    "|科目によって異なる:|(?:制限|縛り|設定)[^。]{0,12}(?:ありません|ございません|ません|なく"
    "|ない)",
    "pass_rate": "(?:比較的|決して|中では|かなり)[^。0-9]{0,20}|可能性(?:は|が)(?:高|十分|大)"
    "|都道府県や年によって異なる",
    "schedule": "級ごとに異なる内容|祝日の場合は"
    "|回(?:のみ|だけ)|一回だけ|チャンスが多|機会が多|逃すことなく|土日[^。]{0,10}除"
    "|祝日[^。]{0,10}除|年末年始[^。]{0,10}除|日時であれば|休(?:業|み|止)[^。]{0,6}除",
    "exam_fee": "無料では(?:ありません|ない)|昨年より[^。]{0,10}|相場は(?=[0-9約])|料金差はなく|学割価格の対象者は",
    "study_time": "一般的に",
    "result_day": "合否のみ",
    "mode": "ではありません|出向かず",
    "retake": "(?:一部|いずれか|どちらか)[^。]{0,20}",
    "based_on": "法令によ(?:る|ります)",
    "venue": "(?:日程|(?:試験|検定|実施|開催)日|日時|時間|受[験検]料)は、?(?:各|試験)?(?:会場|校)"
    "(?:ごとに|によって|により|で)[^。]*|(?:会場|校)(?:ごと|毎)|年度により|都道府県毎",
    "refund": "場合(?:が|も)あり",
    "support": "無制限",
}


def find_turn_of(field: str, text: str, labels: str, *, hedged: bool) -> str | None:
    """Give the first word of a normalised text that may turn what it says in ``field``, or None.

    :param labels: all labels of the reading, normalised: a word in a clause with one of them is said of that one.
    :param hedged: whether the reading itself says that it is not exact, so that it may well differ.
    """
    rule, neutral = _compile(field)
    if not rule.search(text):
        return None
    plain = neutral.sub(lambda found: " " * len(found.group()), text)
    own = [word for word in labels.split() if word]
    for match in rule.finditer(plain):
        if hedged and match.lastgroup == "varies":
            continue
        opens = (
            _OF_THE_WHOLE.search(match.group())
            and _OPENING.fullmatch(plain, 0, match.start())
            and not _OF_MANY.search(plain, 0, match.end())
        )
        if not opens and not _stands_at_label(plain, match.start(), match.end(), own):
            return match.group().strip("、。 ")
    return None


_REACH: Final = 20
# "在宅受験の場合は120分": what opens a text is what all of it is about.
_OPENING = re.compile("[^。、:]{0,24}")
_OF_THE_WHOLE = re.compile("場合|のみ")
_OF_MANY = re.compile("(?:多く|一部|ほとんど|大半)の(?:場合|とき)")
_CLAUSE_ENDS = re.compile("[。、]")


def _stands_at_label(text: str, start: int, end: int, labels: Iterable[str]) -> bool:
    clause = _CLAUSE_ENDS.split(text[max(0, start - _REACH) : start])[-1] + text[start:end]
    return any(label in clause for label in labels)


@cache
def _compile(field: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rules = "|".join(pattern for fields, pattern in _RULES if field in fields) or "(?!)"
    neutral = "|".join(_NEUTRAL[each] for each in ("*", field) if each in _NEUTRAL)
    return re.compile(rules), re.compile(neutral)
