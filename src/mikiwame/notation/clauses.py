"""What running text says of its head words: 受験料は6,600円で、試験時間は90分です。 holds two figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mikiwame.notation.plain_clauses import FRAMED, LISTS_PARTS, OTHER_MATTER, TOGETHER, drop_asides, list_clauses
from mikiwame.notation.qualifiers import sort_label
from mikiwame.notation.remarks import AS_OF, END, drop_remarks, may_change
from mikiwame.notation.statements import (
    changes_days,
    drop_since,
    drop_totals,
    is_circumstance,
    is_closed,
    list_held_each,
    may_turn,
    split_outside,
)
from mikiwame.notation.telling_verbs import (
    AMONG,
    ANNOUNCED,
    ANNOUNCED_OF,
    AT_ONCE,
    HELD,
    HELD_ALONE,
    HELD_FIRST,
    HELD_ON,
    LASTS,
    PASSES,
    REQUIRED,
    SHARE_PASSES,
    TAKES_PLACE,
    WAS_HELD,
)
from mikiwame.vocabulary import patterns as re

_SENTENCE_END = re.compile("(?<=[。！!])(?![)）」』])\\s*")
_ENDS_WITHIN = re.compile("[。！!].")
_JOINT = re.compile(
    "\\s?(?P<bracket>[(（][^()（）]{1,20}[)）])?(?:(?:について|に関して|に関しまして|につきまして)?(?:は|が|も)|を(?:見る|みる|見てみる|調べる)と|として)[、,\\s\x1f]*"
    "|(?P<none>)(?=\\s?(?:約|およそ)?\\s?[0-9０-９])"
)
_BOUNDARY = re.compile("(?:で|に対し(?:て)?|(?:その)?うち)$")
_LINK = re.compile(
    "^(?:(?:また|なお|尚|しかし|だが|つまり|すなわち|実は|ただ(?!し)|とはいえ|そのため|したがって|よって|そして|さらに|ちなみに|一般的に|一般に|これによると|例えば|たとえば|実際に?|とくに|特に|その後の?|具体的に(?:は|言うと)|気になる|肝心の|一方で?|他方|対して|まず|次に|最後に|参考までに|[^、。はが]{1,16}に(?:よれば|よると)"
    "|その(?!他|前|後)|この(?!他|前|後)|現在の?)、?|当(?=検定|試験|資格))(?![0-9０-９])"
)
_COUNTED = re.compile("[0-9０-９]\\s?(?:円|[%％]|点|人|名|分|割|問)")
"""A figure before a head word in its clause, so that the head is a part of what is said: 60%以上の得点率が必要."""

_SUBJECT = re.compile(
    "(?:それぞれ、?)?(?P<subject>[^はが、。]{2,30})(?:は|が)(?P<value>[^はが、。]*[0-9０-９][^はが、。]*)"
)
_FORM = re.compile(
    "[^、]*(?:[方形択]式|式|マークシート|問題?|科目|資格)(?:の[^、]{1,8})?(?:で|であり)"
    "|[^、]*(?:成績|得点|点数|正答率|得点率)(?:が|で|の)"
)
"""A clause that only says of which kind an exam is: マークシート方式の7科目で."""
_OF_THESE = re.compile(
    "^(?P<sat>約?[0-9０-９][0-9０-９,，.万]*\\s?[人名])(?:で|(?:です|でした)が|に対し(?:て)?|のうち)?、?(?:(?:その)?うち)?、?"
    "(?P<passed>約?[0-9０-９][0-9０-９,，.万]*\\s?[人名])(?:が|も)合格(?:し|と|。|$)[^0-9０-９]*$"
)
"""Who passed of those who sat: 49,582人で、そのうち3,284人が合格し."""

_LEAD = re.compile("^\\s?[【〔［]\\s?(?P<lead>[^【】〔〕［］]{1,16})\\s?[】〕］]\\s?")
_PLAIN_TOPIC = re.compile("本?(?:試験|検定)|検定試験|資格|(?:認定|資格|国家)試験")

_WITH_UNIT = re.compile("[0-9０-９]\\s?(?:[円%％点人名分時割回度月日週年万千問級種ヶカか]|か月)")
_RECURS = re.compile("年に?[一二三四][回度]|(?:毎月|隔月|随時|通年)[^。]{0,20}(?:実施|行わ|行っ|開催)")
_GRADES = re.compile("[0-9０-９]\\s?[級種]")
_IMPLYING = re.compile(
    "(?:試験|検定)(?:の(?:実施|開催|施行))?[」』]?[はが]|申し?込み?[はが]|出願[はが]|願書[はがの]|の(?:受[験検]料|検定料|受[験検]手数料|試験時間)|合格|合否は|結果[はが]|試験終了|が受[験検]|以上の|年(?:に|間)?[0-9０-９一二三四]{1,2}[回度]"
    "|[毎例]年[^、。]{0,16}(?:実施|行わ|開催)"
)
_CLAUSE_BEFORE = re.compile(
    "[0-9０-９](?:円|分|時間|問|回)[^、。]{0,12}(?:で(?:あり|す(?:が|し))?|となって(?:おり|いて)|になります(?:が)?)?、$"
)
"""What stands before a clause of its own: the figure of another one."""

_MARK_BEFORE = re.compile(
    "(?:^|[、はで])(?P<value>[^、。はが]{0,16}[0-9０-９]{1,4}\\s?(?:点|[%％]|割|問)(?:以上)?[^、。はが0-9０-９]{0,10})が$"
)
_IS = re.compile("(?:の目安)?(?:です|だ(?!った)|で(?:あり)?、|と(?:なり|なって|され|いう)|に(?:なり|なって)|。|$)")
_NEEDED = re.compile(
    "合格(?:に|する(?:に|ため)?に)は、?(?P<value>[^。、はが]{0,20}以上[^。、はが]{0,8}(?:が必要|を[取得獲][^。、]{1,3}必要))[^。、]{0,6}[、。]?"
)
_DONE = re.compile(
    "(?P<value>(?:約|およそ)?[0-9０-９][0-9０-９,，.．万]*\\s?[人名])が(?:(?P<sat>[受][験検])(?:し|。|$)|(?P<passed>合格)(?!でき|率|者|基準|点|ライン))"
)
_REST_OF_VERB = re.compile("^(?:し)?(?:て)?(?:おり|いる|い?ます|ました|た)?(?:ので|が)?[、。\\s]*")
_SUBJECT_BEFORE = re.compile("(?P<topic>[^はがを、。]{1,30}?)(?:では|は)、?(?:全国(?:で|から))?$")
_BETWEEN_DONE = 8
"""Letters between two counts of people that one sentence gives."""

_FRAME = re.compile("^(?P<frame>[^はがを、。]{1,24}?)(?:では|においては|の場合は?)、")


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of a sentence: ``topics`` what the sentence is about, ``head`` the head word and ``lead`` what is said
    before it in its clause, ``value`` what is said of it. ``means`` is ``held``, ``passes``, ``sat``, ``passed``,
    ``share`` or ``announced`` where no head word but the verb tells what the figure is.
    """

    topics: tuple[str, ...]
    head: str
    value: str
    means: str | None = None
    lead: str = ""


def drop_held(head: str) -> str:
    """A head without the words that tie a year to its exam: 令和元年度に実施された第41回試験の受験者数."""
    return WAS_HELD.sub("の", head).removesuffix("の")


def drop_linking(sentence: str) -> str:
    """A sentence without the words that tie it to those before it: ちなみに、試験は年2回行われます。"""
    return _LINK.sub("", sentence)


def has_figure(text: str) -> bool:
    """Whether a text has a number with a unit, as figures of running text have, or a day such as 当日."""
    return bool(_WITH_UNIT.search(text) or AT_ONCE.search(text) or _RECURS.search(text))


def may_imply(text: str) -> bool:
    """Whether a verb in a text may tell what a figure is, and no head word does."""
    return bool(_IMPLYING.search(text))


def part_lead(sentence: str) -> tuple[str | None, str]:
    """What stands in brackets at the head of a sentence, and the sentence without it: 【2級】70%以上の正解で合格。"""
    found = _LEAD.match(sentence)
    return (found["lead"], sentence[found.end() :]) if found else (None, sentence)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, in order, each with its end; none ends within a bracket."""
    parts = list[str]()
    if _ENDS_WITHIN.search(text) is None:
        return [text] if text.strip() else parts
    for part in _SENTENCE_END.split(text):
        if parts and not is_closed(parts[-1]):
            parts[-1] += part
        elif part.strip():
            parts.append(part)
    return parts


def trim_sentence(sentence: str) -> str:
    """What a sentence below a heading says of it, without remarks; as it is where a word in it may turn it."""
    plain = AS_OF.sub("", sentence.strip().rstrip("。"))
    return plain if may_turn(plain) else END.sub("", drop_remarks(END.sub("", plain)))


def find_frame(sentence: str) -> str | None:
    """What a sentence begins with that holds for the next ones too: 2022年の試験では、…"""
    found = _FRAME.match(_LINK.sub("", sentence))
    if found:
        return None if _PLAIN_TOPIC.fullmatch(found["frame"]) else found["frame"]
    told = ANNOUNCED_OF.findall(sentence)
    return told[0] if len(told) == 1 else None


def part_done(sentence: str) -> tuple[list[Said], str]:
    """What a sentence says first is needed to pass, the people that it says sat and passed (65人が受験し、18人が合格),
    and the sentence without them.
    """
    first = HELD_FIRST.match(sentence)
    if first and (first["topic"] or not changes_days(sentence[first.end() :])):
        topic = _LINK.sub("", first["topic"] or "")
        done, rest = part_done((f"{topic}の" if topic else "") + sentence[first.end() :])
        return [Said((), topic, first["value"], "held"), *done], rest
    needed = _NEEDED.match(_LINK.sub("", sentence))
    if needed:
        said, rest = part_done(_LINK.sub("", sentence)[needed.end() :])
        return [Said((), "", needed["value"], "passes"), *said], rest
    found = list(_DONE.finditer(sentence))
    if not found or any(other.start() - one.end() > _BETWEEN_DONE for one, other in pairwise(found)):
        return [], sentence
    before = sentence[: found[0].start()]
    if _COUNTED.search(before):
        return [], sentence
    told = _SUBJECT_BEFORE.match(_LINK.sub("", before))
    topics = (told["topic"],) if told else tuple(_list_topics(before.rstrip("、")))
    said = [Said(topics, "", one["value"], "sat" if one["sat"] else "passed") for one in found]
    return said, before + _REST_OF_VERB.sub("", sentence[found[-1].end() :])


def list_said(sentence: str, heads: Sequence[tuple[int, int]]) -> list[Said]:
    """What a sentence says of each head word; ``heads`` are the places of the words in it."""
    found = list(_place_heads(sentence, heads))
    ends = (*(one[0] for one in found[1:]), len(sentence))
    placed = [(*one, until) for one, until in zip(found, ends, strict=False) if may_change(sentence[one[3] : until])]
    # 難易度は高く、合格率は30%: of the first nothing is said that has a figure.
    placed = placed or [(*one, until) for one, until in zip(found, ends, strict=False)]
    turned = [*_list_reversed(sentence, heads)]
    if not placed or turned:
        return turned or [*_list_implied(sentence)]
    begun, topics = _cut_topics(sentence[: placed[0][1]])
    said = list[Said]()
    for number, (begin, start, end, value_at, until) in enumerate(placed):
        lead = begun if number == 0 else _LINK.sub("", sentence[begin:start])
        value = drop_asides(END.sub("", drop_remarks(END.sub("", sentence[value_at:until]))))
        # 測量士試験の受験者数は4,000名で、合格率は9%: whose the first figure is, is whose the others are.
        carried = (begun,) if begun and not lead else ()
        head = sentence[start:end]
        value, passes = _part_passes(value)
        among = AMONG.fullmatch(value) if "合格者" in head else None
        if among:
            value = among["passed"]
            said.append(Said((*topics, *carried, *filter(None, (lead,))), "", among["sat"], "sat"))
        these = _OF_THESE.match(value)
        if these:
            value = these["sat"]
            said.append(Said((*topics, *carried, *filter(None, (lead,))), "", these["passed"], "passed"))
        topics = tuple(one for one in topics if not (TOGETHER.match(value) and LISTS_PARTS.fullmatch(one)))
        said.append(Said((*topics, *carried), head, value.strip(" 、\x1f"), lead=lead))
        # 難易度は2級の方が高く、合格率は30%: what bounds the one may bound the other.
        topics += (value,) if value and not _WITH_UNIT.search(_GRADES.sub("", value)) else ()
        said += [Said((*topics, *filter(None, (begun,))), "", passes, "passes")] if passes else []
    return said


def _part_passes(value: str) -> tuple[str, str | None]:
    """What is said of a head word, and what passes the exam where that follows in a clause of its own: 90分 and
    70点以上で合格 of 90分で、70点以上で合格.
    """
    found = PASSES.search(value)
    if found is None or not _CLAUSE_BEFORE.search(value[: found.start()]) or may_change(value[found.end() :]):
        return value, None
    return END.sub("", value[: found.start()]), found["value"]


def _list_reversed(sentence: str, heads: Sequence[tuple[int, int]]) -> Iterator[Said]:
    """A figure that is said to be what a head word means: 84問以上の正解が合格ラインです."""
    for start, end in heads:
        told = _MARK_BEFORE.search(sentence[:start])
        before = drop_totals(sentence[: told.start("value")]) if told else ""
        if told and _IS.match(sentence, end) and not may_change(before + sentence[end:]):
            yield Said(tuple(_list_topics(before)), sentence[start:end], told["value"])


def _place_heads(sentence: str, heads: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Each head word outside brackets that something is said of: where its clause begins, itself, where its bracket
    ends and where the value begins.
    """
    last = 0
    for start, end in heads:
        joint = _JOINT.match(sentence, end)
        if joint is None or start < last or not is_closed(sentence[:start]):
            continue
        begin = start if _BOUNDARY.search(sentence[max(start - 5, 0) : start]) else 0
        begin = begin or max(sentence.rfind(mark, last, start) for mark in "、,／/\x1f") + 1
        if (last and not begin) or _COUNTED.search(sentence, begin or last, start):
            continue
        yield begin or last, start, (joint.end("bracket") if joint["bracket"] else end), joint.end()
        last = joint.end()


def _cut_topics(before: str) -> tuple[str, tuple[str, ...]]:
    """What stands right before the first head word, and what the sentence is about."""
    front, _, own = _LINK.sub("", before).rpartition("、")
    framed = FRAMED.fullmatch(own)
    # 2023年の試験では合格率が is of that year as 2023年の試験では、合格率は is.
    topics = (*_list_topics(front), *((framed["topic"],) if framed else ()))
    return framed["own"] if framed else own, topics


def _list_topics(front: str) -> Iterator[str]:
    """The clauses before the one that has the figure, without what is said of any exam."""
    empty = (_PLAIN_TOPIC.fullmatch, OTHER_MATTER.fullmatch, _FORM.fullmatch, is_circumstance)
    parts = list_clauses(_LINK.sub("", front))
    yield from (part for part in parts if not any(says_nothing(part) for says_nothing in empty))


def split_subjects(text: str) -> list[tuple[str, str]]:
    """What a text says of each of several: 国内が5,800円、総合が6,500円; nothing where it says anything else."""
    parts = split_outside(END.sub("", text).removeprefix("それぞれ、"), "、")
    told = [_SUBJECT.fullmatch(END.sub("", part)) for part in parts]
    pairs = [(one["subject"], one["value"]) for one in told if one]
    if len(pairs) == 1 and sort_label("pass_rate", pairs[0][0]).other is not None:
        return []
    return pairs if len(pairs) == len(told) else []


def _list_implied(sentence: str) -> Iterator[Said]:
    """How often an exam is held, or what passes it, where only the verb says so and no other figure is said."""
    sentence = drop_since(sentence)
    announced = ANNOUNCED.search(sentence)
    if announced:
        yield Said((), "", announced["value"] or announced["other"] or announced["after"], "announced")
        return
    each = list_held_each(sentence)
    if each:
        yield from (Said(subjects[:-1], subjects[-1], days, "held") for subjects, days in each)
        return
    on_day = HELD_ON.search(sentence)
    if on_day:
        for one in HELD_ON.finditer(sentence):
            if one["value"]:
                yield Said((), one["lead"] + one["head"], one["value"], "held")
            else:
                yield Said((), one["also"] + one["exam"], one["about"], "held")
        return
    lasts = LASTS.search(sentence)
    if lasts and not may_change(sentence[: lasts.start()]):
        head = lasts["lead"] and _LINK.sub("", lasts["lead"] + lasts["head"])
        yield Said(tuple(_list_topics(sentence[: lasts.start()])), head, lasts["value"], "lasts")
        return
    held = HELD.search(sentence)
    if held and TAKES_PLACE.search(held["value"]) and not may_change(sentence[: held.start()]):
        value = END.sub("", drop_remarks(END.sub("", sentence[held.start("value") :])))
        head = held["lead"] and _LINK.sub("", held["lead"] + held["head"])
        yield Said(tuple(_list_topics(sentence[: held.start()])), head, value, "held")
    alone = None if held else HELD_ALONE.search(sentence)
    if alone and not changes_days(sentence[: alone.start()]) and not changes_days(sentence[alone.end() :]):
        yield Said(tuple(_list_topics(sentence[: alone.start()] + "、")), "", alone["value"], "held")
    if not held and not alone:
        yield from _list_passing(sentence)


def _list_passing(sentence: str) -> Iterator[Said]:
    """How many pass, or what passes them."""
    share = SHARE_PASSES.search(sentence)
    if share and not may_change(sentence[: share.start()] + sentence[share.end() :]):
        yield Said(tuple(_list_topics(sentence[: share.start()])), "", share["value"], "share")
    passes = PASSES.search(sentence) or REQUIRED.search(sentence)
    if passes and not may_change(drop_totals(sentence[: passes.start()]) + sentence[passes.end() :]):
        yield Said(tuple(_list_topics(drop_totals(sentence[: passes.start()]))), "", passes["value"], "passes")
