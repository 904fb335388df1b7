"""Reads which way to sit a text tells of whom, of which part or grade, or from when, with the names as printed.

``一般の方は自宅で、講座の受講生は教室で受験``: each clause names whom it is for, and what it says of them is read as a
text of its own. One clause that is neither makes the whole none of these.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.printed_scopes import name_scope, part_scopes
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Modes, Terms, Told

_Read = Terms | Money | Unreadable | Withheld
_MOST: Final = 6
_STATEMENT: Final = re.compile(
    "(?<=。)\\s*|(?<=[能るす])(?:が|けれど)?、(?=[^。、]{2,30}(?:の場合|の方|[^。、]*(?:すると|した場合)、))"
    "|(?<=[一-龠Tン])[、/]\\s?(?=[^。、:]{1,16}:)|(?<=で)、(?=[^。、]{2,24}は)"
    "|が?、(?=(?:学科|実技|筆記|面接|口述|[12一二三]次|準?[0-9]級)(?:試験)?は)|[\\s/、]\\s?(?=(?:学科|実技|筆記|面接|口述|[12一二三]次|準?[0-9]級|一般|団体|個人|会員|受講生|学生)(?:試験|受[験検]|の方)?\\s?:)"
)
_OPENING: Final = re.compile(
    "^(?:また|なお|ちなみに|ただし|但し|一方(?:で)?)、?\\s?|^[\\s●■◆※・]+|^(?:試験|受[験検])(?:会場|方法|形式|方式)?\\s?(?:は、|:)(?=[^。]*(?:の場合|の方|生は|者は|:))"
)
# "講座を修了すると、在宅受験ができます": what one must have done.
WHOSE: Final = re.compile("(?:^|[\\s:、●■])一般(?:の方|受[験検]者)?(?:の場合)?(?:は|:)")
_ONCE_DONE: Final = re.compile(
    "^(?P<name>[^。、0-9]{2,40}[をにが][^。、0-9]{1,20}(?:すると|すれば|[うくすつぬぶむるた]場合|になれば))(?:に?は)?、?\\s?(?P<said>.+)$"
)
_PEOPLE: Final = re.compile(
    "^(?P<name>一般(?:の方|受[験検]者)?|[^。:、]{0,16}(?:受講生|受講者|修了生|修了者|会員))(?::|(?:の場合)?は、?)\\s?(?P<said>.+)$"
)
_OWN: Final = re.compile(
    "(?:試験|受[験検]|検定|実施|本試験)(?:の)?(?:方式|形式|方法|形態|会場|概要|内容|場所)?|会場|方式|形式|開催方法|(?:CBT|IBT|PBT|ネット|在宅|会場|オンライン)(?:試験|受[験検]|方式|検定)?"
)
_CLASSROOM: Final = re.compile(
    "(?:受講した)?(?:スクール|学校|指定校|教育機関)の教室(?=で(?:の)?受[験検]|で試験|受[験検])"
)
_DONE: Final = re.compile(
    "受[験検](?:する|を行う)?(?:こと)?(?:に|と)なります|受[験検](?:を行う)?(?:こと)?(?:が|も)(?:可能(?:と|に)なります|でき(?:る(?:よう)?)?(?:ように)?なります)"
)
_SO: Final = re.compile("(?:ので|ため)、[^。]*$|、試験時間は[0-9]{1,3}分(?:です)?$")
# "2024年7月度試験より、": from when it is so.
# "試験日は年3回(3、7、12月)行われており、": how often it is held.
_HELD: Final = re.compile("^試験(?:日)?は年[0-9]{1,2}回\\s?(?:\\([^()]*\\))?[^。、0-9]{0,8}(?:おり|て|で)、")
SINCE: Final = re.compile(
    "(?:(?P<year>20[0-9]{2})|令和(?P<era>[0-9]{1,2}|元))年(?:(?P<month>1[0-2]|0?[1-9])月(?P<day>[0-3]?[0-9]日)?|(?P<fiscal>度))?(?:度|期|実施(?:分)?)?(?:の)?(?:試験|検定)?(?:から|より)(?:は)?、?\\s?"
)
_REIWA: Final = 2018
_MOVES: Final = re.compile(
    "(?:(?:方式|試験)?(?:に|へ))(?:完全)?(?:移行|変更|切り?替え?)(?:いたし|し)(?:ます|ました)|(?:に|へ)(?:移行|変更|切り?替え?)(?:となります|になります|されます)?(?=。|$)"
)
_MORE: Final = re.compile("(?<=。)\\s?(?:詳し(?:く|い)|詳細)[^。0-9]*(?:ください|ご覧)[^。0-9]*。?$")


# A grade of an exam that is named by its name may be that of another one.
_NO_NAME: Final = re.compile(
    "(?:検定|試験|資格)準?[0-9]級$|^(?:級|年度|[仮案]|最[高低大小])|\\s-\\s|^[A-Z]\\.|基準日|持ち物|流れ|手順|から(?!の)|まで|講座$|^公式"
)
# "3日間のオンライン集中講座", "一般受験者は", "会場、または": what is learnt, another who, another way.
_OF_OTHERS: Final = re.compile(
    "講座|学習|研修|講習|セミナー|、[^。、は]{1,12}は(?!な)|(?:者|の方|生|級)は|会場(?=、?(?:または|又は|か、?オン|もしくは))"
)


# "上級はCBT試験ですが、中級は会場試験です"
_NEXT_GRADE: Final = re.compile(
    "(?:です|だ|である|となり(?:ます)?|となる)?(?:(?:の?に対し(?:て)?|一方(?:で)?|(?<=[だする])が|(?<=[だする])けれども?)、|(?<=[一-龠Tン」])、)"
    "(?=(?:準?[0-9]{1,2}級|[初中上特]級)(?:(?:[・、~]|と)(?:準?[0-9]{1,2}級|[初中上特]級)){0,4}(?:試験|検定)?(?:は|では))"
)
_QUOTED: Final = re.compile("「(?P<way>(?:[A-Z]BT|会場|在宅|オンライン|ネット)(?:試験|受[験検]|方式)?)」")
# A clause that has none of these goes on about what was said.
_TOUCHES: Final = re.compile(
    "会場|在宅|自宅|オンライン|ネット|[A-Z]BT|Web|WEB|方式|集合|団体|教室|郵送|FAX|ただし|但し|場合|以外|[0-9]|[者方生級]は|ません|終了|廃止|予定"
)


# "実技試験は動画提出です": another part, of which nothing else is told.
_OF_A_PART: Final = re.compile("^(?:学科|筆記|実技|面接|口述|論文|[0-9一二三]次)[^。、]{0,6}は")


def read_modes_apart(text: str, read: Callable[[str], _Read]) -> Modes | None:
    """Give what a normalised text tells of whom or from when, or None where it tells it otherwise."""
    since = SINCE.search(text)
    if since:
        return _read_since(text, since, read)
    plain = _HELD.sub("", _OPENING.sub("", _OPENING.sub("", _QUOTED.sub(r"\g<way>", _NEXT_GRADE.sub("。", text)))))
    statements = [one for one in _STATEMENT.split(plain) if one and one.strip(" 。")]
    if not 0 < len(statements) <= _MOST:
        return None
    told = list[Told[Modes]]()
    for statement in statements:
        if told and not _TOUCHES.search(statement) and not _OF_A_PART.search(statement):
            continue
        one = _read_statement(_spell(_OPENING.sub("", statement).strip(" 。")), read)
        if one is None:
            return None
        told.append(one)
    if len({one["label"] for one in told}) < len(told):
        return None
    return {"kind": "mode", "modes": [], "of": told}


def _spell(said: str) -> str:
    return _DONE.sub("受験です", _CLASSROOM.sub("会場", said))


def _read_since(text: str, found: re.Match[str], read: Callable[[str], _Read]) -> Modes | None:
    said = _MOVES.sub("です", _MORE.sub("", f"{text[: found.start()]}{text[found.end() :]}").strip(" 。※"))
    told = read(said) if not SINCE.search(said) else None
    if not told or told["kind"] != "mode" or found["day"] or "of" in told:
        return None
    era = 1 if found["era"] == "元" else int(found["era"] or 0)
    # "2028年度より": from April on.
    begun = found["month"] or ("4" if found["fiscal"] else "")
    month = f"-{int(begun):02}" if begun else ""
    return {**told, "since": f"{found['year'] or _REIWA + era}{month}"}


def _read_statement(said: str, read: Callable[[str], _Read]) -> Told[Modes] | None:
    found = [one for pattern in (_PEOPLE, _ONCE_DONE) if (one := pattern.match(said))]
    named = [(name, one["said"]) for one in found if (name := name_scope(one["name"]))]
    for name, rest in [*named, *part_scopes(said, _OWN)]:
        if _OWN.fullmatch(name) or _NO_NAME.search(name) or said.find(name) > 1:
            continue
        alone = _SO.sub("", rest.strip(" 、:"))
        told = read(alone) if not _OF_OTHERS.search(alone) else None
        if told and told["kind"] == "mode" and "of" not in told and "since" not in told:
            return Told(label=name, told=told)
    return None
