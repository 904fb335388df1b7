"""Reads short texts that are nothing but names, figures and marks: ``普通免許あり:39,600円 免許なし:103,400円``.

The readers of whole texts look for what they know in a text, and refuse one with a word that they don't. Here a text
is parted at its figures, and each piece between must be a name, which is kept as printed, or one of a few joints and
endings that say nothing. A text with any other word is not read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from mikiwame.notation.label_words import GRADE, PART
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.notation.plain_names import drop_own, is_plain_name, take_month
from mikiwame.notation.printed_names import are_of_several_exams
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount, Duration, Money, Part

_HEDGE: Final = "(?:約|およそ|おおよそ|だいたい|概ね|おおむね)"
_BEHIND: Final = "(?:程度|前後|ほど|くらい|ぐらい)"
_TAX: Final = "\\s?(?:\\((?P<tax>税込み?|税抜き?|税別|非課税|消費税込み?|内税|外税)\\)|税込み?(?![一-龠]))"
_MONEY: Final = re.compile(
    f"(?P<monthly>月額|月々|毎月|月あたり|(?<![初0-9一か年今来先毎翌])月)?(?:の|は|:)?\\s?(?:税込み?)?(?P<hedge>{_HEDGE})?\\s?(?P<plus>\\+|プラス)?\\s?"
    f"(?:(?P<from>{NUMBER})\\s?円?\\s?~\\s?(?P<to>{NUMBER})\\s?円|¥\\s?(?P<yen>{NUMBER})(?![0-9]*円)|(?P<sum>{NUMBER})\\s?円)(?!台|滑|形)"
    f"(?P<about>{_BEHIND})?(?P<open>\\s?~(?!\\s?[0-9¥約])|より(?=$|[\\s。(])|から(?=$|[。(]))?(?:{_TAX})?"
    f"(?P<month>\\s?/\\s?1?か?月(?![一-龠]))?(?P<year>\\s?/\\s?1?年(?![一-龠]))?"
    f"|(?P<free>無料)(?![^\\s、。/)]*[一-龠])"
)
_LENGTH: Final = re.compile(
    f"(?P<hedge>{_HEDGE})?\\s?(?<![0-9~-])(?<![0-9]:)(?:(?P<hours>[0-9]{{1,2}}(?:\\.5)?)時間(?P<half>半)?(?:\\s?(?P<rest>[0-9]{{1,2}})分)?"
    f"|(?P<minutes>[0-9]{{1,3}})分)間?(?![0-9])(?P<about>{_BEHIND})?(?:以内)?"
)
_FIGURES: Final = {
    **dict.fromkeys(["exam_fee", "course_cost", "extra_fee", "subscription"], _MONEY),
    "duration": _LENGTH,
}
# What joins a name to what stands before it.
_LEFT: Final = re.compile(
    "^[\\s、。,;/|・+※●■◆○◎]*(?:=|→|(?:です|となり|になり|であり)?(?:が|で)?、|(?:です|となります|になります|かかります)[。、]|(?:と|や|及び|および|また|一方|それから)(?![一-龠ァ-ヶ][^\\s]{0,1}$)、?)?"
    "[\\s、。,;/|・+※●■◆○◎]*"
)
# What joins a name to its figure.
_RIGHT: Final = re.compile(
    "[\\s、]*(?:(?<=[^\\s(])(?:としては?|になると|になれば|なら|だと|(?<!ま)で|(?<!ま)では|には|は|が|も|に|を)?、?|:|=|\\||-|…|\\.{3}|>)?[\\s、:/]*(?:別途|(?<!全国)一律|非課税)?[\\s、:]*$"
)
_END: Final = re.compile(
    "\\s?(?:です|となります|になります|となっています|が?必要(?:です|となります)?|が?かかります|が?発生します|のみ|で受[験検けら]{1,2}(?:できます|れます)?"
    "|を?(?:別に|別途)?(?:頂き|いただき|頂戴し|申し受け|お支払い|支払い|徴収し|納付し)(?:ます|ください|いただきます|てください)?"
    "|分の?(?:収入)?(?:証紙|印紙|切手)?を?(?:願書|申請書|申込書)?(?:に|へ)?(?:貼付|貼る|貼り付け|同封|納付)(?:します|する|してください|のこと)?"
    "|で?(?:見放題|使い放題|受け放題|学び放題|聴き放題|受講し放題)(?:です)?|が別途(?:必要|かかります)(?:です)?)?"
    "(?P<more>[、(]\\s?[0-9]+(?:通|部|枚|回|名|科目)まで\\)?|で、?[^。円]{2,24}(?:使え|利用でき|受講でき|見られ|視聴でき|学べ|受けられ)(?:ます|る)|\\s?[×xX]\\s?[0-9]+(?:科目|教科|課目|部)"
    "|[、/・\\s]+[^\\s、。0-9円分]{2,10}[は:\\s]*[0-9]日間?)?[。\\s]*"
)
# "(一次合格者のみ)": whose the figure before it is.
_WHOSE: Final = re.compile(
    "\\s?\\((?P<who>[^()円]{1,16}(?:のみ|限定|の方|者|対象|の場合|[0-9](?:名|人)以上|(?<![0-9])[0-9]年(?:間|ごと|毎|分|更新)?))\\)(?:です)?(?=$|[、。/\\s])"
)
# "ネット申込で5,000円引の44,000円": by how much it is less.
_LESS: Final = re.compile(
    "(?:で|は|、)?\\s?[0-9][0-9,]*(?:円|%)(?:の?割り?引き?|の?値引き?|引き?|OFF|オフ)(?:の|で|後|され(?:て)?)?、?(?=\\s?[0-9¥])"
)
# "100点満点/75分/マークシート": what else cells of a table tell.
_OTHER_CELLS: Final = re.compile(
    "^[0-9]{1,4}(?:点(?:満点)?|問)\\s?[/・、]\\s?(?=[0-9])|(?<=[0-9][分間])\\s?[/・、]\\s?(?:マークシート|択一|選択|記述|CBT|四肢択一|多肢選択)(?:式|方式)?$"
)
# "合格された方には、認定料(1級12,000円、2級8,000円)を別途お支払いいただきます": what all of them are.
_OVER_LIST: Final = re.compile(
    "(?:[^、。0-9]{2,12}(?:方|者|場合)(?:には|は)?、)?(?P<head>[^\\s、。()0-9:]{2,14}[料費代])\\s?:?\\((?P<list>[^()]*円[^()]*円)\\)(?P<end>[^()0-9]*)"
)
# One price by itself for those who come in time is not the price; a sum is one of others.
_FOR_A_TIME: Final = re.compile(
    "[0-9](?:月|日まで|/[0-9])|今月|期間|早期|早割|キャンペーン|特別|^(?:合計|総計|総額|計)$"
)
_NORMAL: Final = re.compile("通常|定価|正規")
_CAMPAIGN: Final = re.compile("キャンペーン|特別|特価|割引|限定|早割")
_LONGEST: Final = 120
_MOST: Final = 8
_DAY: Final = 24 * 60


@dataclass(frozen=True)
class Item:
    """One figure with its name; ``bracketed`` where it stands in a bracket behind another."""

    name: str
    low: int
    found: re.Match[str]
    bracketed: bool = False


def read_plain_items(field: str, text: str) -> Money | Duration | None:
    """Give the reading of a normalised text that is a list of named figures and nothing else; None of any other."""
    if field not in _FIGURES or len(text) > _LONGEST:
        return None
    text = _OTHER_CELLS.sub("", text) if field == "duration" else _LESS.sub("は", text)
    headed = _OVER_LIST.fullmatch(text) if field == "extra_fee" else None
    parted = _part(field, f"{headed['list']}{headed['end']}" if headed else text)
    if headed and parted:
        parted = [replace(item, name=f"{headed['head']} {item.name}") for item in parted[0]], parted[1]
    items = list(_drop_tax(_drop_sum(parted[0]))) if parted else []
    if len(items) == 1 and _FOR_A_TIME.search(items[0].name):
        return None
    if are_of_several_exams([item.name for item in items]):
        return None
    names = {(item.name, _tell_month(item)) for item in items}
    if not parted or not items or len(names) < len(items):
        return None
    if any(not item.name for item in items) and not _may_lack_name(items):
        return None
    reading = _make_duration(items) if field == "duration" else _make_money(items)
    if reading and parted[1]:
        reading["remarks"] = [parted[1]]
    return reading


def _may_lack_name(items: list[Item]) -> bool:
    """One figure by itself needs no name, nor does the first where the others stand in brackets behind it."""
    alone = not items[0].name and all(item.bracketed and item.name for item in items[1:])
    return alone and not items[0].found.groupdict().get("plus")


def _part(field: str, text: str) -> tuple[list[Item], str] | None:
    """The items of a text and what stands behind them; None where anything else is between."""
    items, end = list[Item](), 0
    for found in list(_FIGURES[field].finditer(text))[: _MOST + 1]:
        before = text[end : found.start()]
        opened = before.count("(") > before.count(")")
        named = _name(field, before, items)
        value = _value(found)
        yearly = bool(found.groupdict().get("year")) and field != "subscription"
        if named is None or value is None or yearly or len(items) >= _MOST:
            return None
        whose = _WHOSE.match(text, found.end())
        if whose and not is_plain_name(field, whose["who"]):
            return None
        end = whose.end() if whose else found.end()
        named = f"{named} {whose['who']}".strip() if whose else named
        if opened:
            closing = re.match("\\s?\\)", text[end:])
            if not closing:
                return None
            end += closing.end()
        bracketed = bool(items) and bool(re.match("\\s?\\(", before))
        if bracketed and GRADES.match(named) and not GRADES.search(items[-1].name):
            return None
        if bracketed:
            named = _put_under(items[-1].name, named)
        items.append(
            Item(
                named or ("年会費" if found.groupdict().get("year") and field == "subscription" else ""),
                value,
                found,
                bracketed,
            )
        )
    behind = _END.fullmatch(text, end)
    return (items, re.sub("^(?:で、?)?[\\s、(/・]*|\\)$", "", behind["more"] or "")) if items and behind else None


GRADES: Final = re.compile(GRADE)
_CLOCK: Final = re.compile("[0-9]:[0-9]{2}")
_GRADED: Final = re.compile(f"(?:{GRADE}|{PART})")


def _put_under(outer: str, name: str) -> str:
    """The name of a figure in a bracket, under the grade or the head of the one before the bracket."""
    head, _, rest = outer.partition(" ")
    if _SUM.fullmatch(name) or not name:
        return name
    if _GRADED.fullmatch(outer) and not _GRADED.match(name):
        return f"{outer} {name}"
    return f"{head} {name}" if rest and not _GRADED.match(head) else name


def _name(field: str, before: str, items: list[Item]) -> str | None:
    """The name in what stands between two figures; None where that is more than a name."""
    joint = _LEFT.match(before) if items else None
    said = before[joint.end() :] if joint else before
    if _CLOCK.search(said):
        return None
    said = re.sub("^[\\s・※●■◆○◎]+|^別途", "", said)
    opens = re.search("\\s?\\(\\s?([^()]*)$", said)
    if opens:
        said = f"{said[: opens.start()].strip(' 、')} {_RIGHT.sub('', opens[1])}"
    name = drop_own(field, _RIGHT.sub("", said.strip()).strip(" 、:【】「」/"))
    name = name.strip()
    if joint and "=" in joint.group():
        return None if name else "計"
    if joint and "→" in joint.group() and not (_NORMAL.match(items[-1].name) and _CAMPAIGN.search(name)):
        return None
    return name if not name or is_plain_name(field, name) else None


def _value(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    if "minutes" in groups:
        if groups["minutes"]:
            return int(groups["minutes"])
        return int(float(groups["hours"]) * 60) + (30 if groups["half"] else int(groups["rest"] or 0))
    if groups["free"]:
        return 0
    number = read_number(groups["from"] or groups["yen"] or groups["sum"], whole=True)
    return None if number is None or number != int(number) else int(number)


def _tell_month(item: Item) -> bool:
    groups = item.found.groupdict()
    return bool(groups.get("month") or groups.get("monthly")) or take_month(item.name)[1]


def _make_duration(items: list[Item]) -> Duration | None:
    parts: list[Part] = []
    for item in items:
        if not 0 < item.low <= _DAY:
            return None
        part: Part = {"label": item.name or None, "minutes": item.low}
        parts.append({**part, "approx": True} if item.found["hedge"] or item.found["about"] else part)
    return {"kind": "duration", "parts": parts, "unlimited": False}


_SUM: Final = re.compile("(?:合計|総計|総額|計|トータル)(?:で|は)?")


def _drop_sum(items: list[Item]) -> Iterator[Item]:
    """The items without the sum of all the others, where it is that."""
    rest = [item for item in items if not _SUM.fullmatch(item.name)]
    sums = [item for item in items if _SUM.fullmatch(item.name)]
    if len(sums) == 1 and len(rest) > 1 and sums[0].low == sum(item.low for item in rest):
        yield from rest
    else:
        yield from items


def _highest(item: Item) -> int:
    high = read_number(item.found["to"], whole=True) if item.found["to"] else None
    return item.low if high is None else int(high)


_UNTAXED: Final = re.compile("税抜き?(?:価格)?|本体(?:価格)?|税別")
_LOWEST_TAX, _HIGHEST_TAX = 1.075, 1.105


def _drop_tax(items: Iterable[Item]) -> Iterator[Item]:
    """The items without one that tells of another what it is before its tax."""
    last: Item | None = None
    for item in items:
        if item.bracketed and last and _UNTAXED.fullmatch(item.name.rpartition(" ")[2]):
            if not item.low * _LOWEST_TAX <= last.low <= item.low * _HIGHEST_TAX:
                return
            continue
        last = item
        yield item


def _make_money(items: list[Item]) -> Money | None:
    amounts: list[Amount] = []
    taxes = set[str]()
    for item in items:
        name, monthly = take_month(item.name)
        amount: Amount = {
            "label": name or None,
            "low": item.low,
            "high": None if item.found["open"] else _highest(item),
            "per": "month" if monthly or _tell_month(item) else "once",
        }
        amounts.append({**amount, "approx": True} if item.found["hedge"] or item.found["about"] else amount)
        if not item.found["free"]:
            taxes.add("excluded" if re.match("税抜|税別|外税", item.found["tax"] or "") else "")
    reading: Money = {"kind": "money", "amounts": amounts}
    if "excluded" in taxes:
        reading["tax"] = "mixed" if len(taxes) > 1 else "excluded"
    return reading
