"""Keeps a condition of money back or of aid as printed where no vocabulary has it: ``受験票を送付していること``.

A page lists what must hold as clauses that end in a way of their own. Such a clause says what it says in its own words;
it is kept as a condition with its quote, so that a reader sees it and no reckoning takes it for held.
"""

from typing import Final

from mikiwame.notation.idle_sentences import is_idle
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Aid, Condition, Refund

_LONGEST: Final = 160
_SHORTEST: Final = 8
# "…していること", "…が条件です", "法人は対象外": how a clause says that something must hold, or for whom it does not.
_MUST_HOLD: Final = re.compile(
    "(?:(?:る|い|た)こと(?:が(?:最低|前提|利用|給付|適用)?の?(?:必要|必須|条件|要件|前提)(?:です|となります|になります|とされ(?:ます|ています))?|が(?:求められ|義務付けられ|義務づけられ)(?:ます|る|ています|ている))?|(?:が|も|は)?(?:必須|必要|条件|要件)(?:で|と|に)?(?:す|なります|なっています)?"
    "|(?:対象外|対象(?:に|と)?(?:は)?(?:なら(?:ない|なくなります)|なりません|ならず))(?:です|となります|になります)?|対象(?:です|となります|になります)|(?:のみ|だけ)(?:です|となります|が対象(?:です|となります)?)?"
    "|に限(?:る|ります|られます)|(?:方|者|人)(?:に)?限定(?:です)?|利用(?:することが)?(?:でき(?:ません|ない)|不可)|[し受け]なければ(?:なりません|ならない|いけません)|する必要があります)"
    "(?:ので|から)?(?:、?(?:十分に?)?ご?注意(?:が必要(?:です)?|して?ください|ください))?[!。]*$"
)
_ABOUT: Final = {
    "refund": re.compile(
        "返[金還]|保証|受験票|不合格通知|写し|コピー|平均|添削|修了|提出|受講|対象|講座|試験|申請|連絡|契約|解約|開封"
    ),
    "aid": re.compile(
        "給付|支給|雇用保険|被保険者|受講|修了|離職|在職|申請|ハローワーク|指定|利用|対象|講座|受給|加入"
    ),
}
_NONE: Final = re.compile(
    "[?？]|か[。]?$|思|でしょう|かもしれ|多い|一般的|場合もあ|こともあ|おすすめ|オススメ|しましょう|あるべき|[0-9]円|%|割(?!引)|満点|合格点|会員登録|お?支払い?方法|例えば|たとえば|ポイント|金額|割引|ことはあ|そうです|らしい|可能性|限りません|わけでは|ことも|必要(?:は|が)?(?:ない|ありません)"
)


# "教育訓練給付金の対象外です": of the course itself, which is no condition of its aid.
_OF_ALL: Final = {
    "aid": re.compile(
        "(?:[^。、:|は]{0,12}(?:講座|コース|検定|試験|資格|スクール|校)(?:は|も)、?)?[^。、:|はで0-9]{0,10}?(?:一般|専門実践|特定一般)?(?:教育訓練)?給付(?:金|制度)*\\s?(?:\\([^()0-9]{1,10}\\)\\s?)?(?:の|は|を|が|に|も|:|\\|)?\\s?"
        "(?:支給|利用|適用)?(?:対象外|適用外|非対象|対象講座外|対象(?:に|と)?(?:は)?なりません|(?:利用|活用|適用)?(?:することが|は|が)?(?:でき(?:ません|ない)|不可))(?:です|となります|になります|となっています|です)?[!。]*"
    ),
    "refund": re.compile(
        "(?:[^。、:|は]{0,12}(?:講座|コース|検定|試験|資格|スクール|校)(?:は|も)、?)?(?:全額|合格|不合格時?の?)?返金(?:保証)?(?:の?制度)?\\s?(?:の|は|が|に|も|:|\\|)?\\s?"
        "(?:適用)?(?:対象外|適用外|非対象|対象(?:に|と)?(?:は)?なりません)(?:です|となります|になります|となっています)?[!。]*"
    ),
}
_SENTENCE: Final = re.compile("(?<=。)")


def _is_condition(field: str, said: str) -> bool:
    if not _SHORTEST <= len(said) <= _LONGEST or not _MUST_HOLD.search(said) or not _ABOUT[field].search(said):
        return False
    if _OF_ALL[field].fullmatch(said):
        return False
    return not (_NONE.search(said) or find_turn(re.sub("だった(?=方|場合)", "", said)))


def read_printed_condition(field: str, text: str) -> Refund | Aid | None:
    """Give a reading that has nothing but the condition as printed, or None where a text is no one plain condition."""
    pieces = [one for said in _SENTENCE.split(text) if (one := said.strip(" ・●■◆※○-◎。"))]
    kept = [said for said in pieces if not (len(pieces) > 1 and is_idle(field, said))]
    if not kept or not all(_is_condition(field, said) for said in kept):
        return None
    conditions: list[Condition] = [{"code": "other", "number": None, "quote": said} for said in kept]
    if field == "refund":
        return {"kind": "refund", "offered": None, "share": None, "within": None, "conditions": conditions}
    return {
        "kind": "aid",
        "training": None,
        "share": None,
        "cap": None,
        "amount": None,
        "conditions": conditions,
    }
