"""What running text says of its head words: 受験料は6,600円で、試験時間は90分です。 holds two figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mikiwame.notation.qualifiers import sort_label
from mikiwame.notation.statements import (
    changes_days,
    drop_concession,
    drop_consequence,
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
    "\\s?(?P<bracket>[(（][^()（）]{1,20}[)）])?(?:(?:について|に関して|に関しまして|につきまして)?(?:は|が)|として)[、,\\s\x1f]*"
    "|(?P<none>)(?=\\s?(?:約|およそ)?\\s?[0-9０-９])"
)
_BOUNDARY = re.compile("(?:で|に対し(?:て)?|(?:その)?うち)$")
_LINK = re.compile(
    "^(?:(?:また|なお|尚|しかし|だが|つまり|すなわち|実は|ただ(?!し)|とはいえ|そのため|したがって|よって|そして|さらに|ちなみに|一般的に|一般に|これによると|例えば|たとえば|実際に?|とくに|特に|その後の?|具体的に(?:は|言うと)|気になる|肝心の|一方で?|他方|対して|まず|次に|最後に|参考までに|[^、。はが]{1,16}に(?:よれば|よると)"
    "|その(?!他|前|後)|この(?!他|前|後)|現在の?)、?|当(?=検定|試験|資格))(?![0-9０-９])"
)
_TOPIC = re.compile(
    "^(?:[^はがを、。]{1,16}である)?(?P<topic>[^はがを、。]{1,24}?)(?:では|においては|については|に関しては|の場合は?|は)、?(?P<rest>.*)$"
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

_END = re.compile(
    "(?:だ?と(?:(?:なって|言われて|いわれて|されて|発表されて)(?:おり|いて|い?ます|いる)|なり)?|に(?:なって(?:おり(?:ます)?|います|いる)|なります)|であり|(?<!ま)で|です(?:ので|し|が)?|なので|だが|とのことです|に対し(?:て)?|の?(?:その)?うち"
    "|(?<=[円)）])が(?:別途)?(?:必要|かかり|掛かり|かか|掛か)(?:です|ます|る|と?なります|となる|になります)?"
    "|(?<=[%％名人])(?:でした|だった|となった|となりました)(?:が)?)?"
    "[、,。．.！!\\s\x1f]*$"
)
_AS_OF = re.compile(
    "\\s?[(（](?:平成|令和|20(?=[0-9]{2}年))?\\s?[0-9元]{1,2}年(?:度|[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:現在|時点)[)）]$"
)
"""Of which day a page says that a figure is, behind it."""

_JUDGED = re.compile(
    "(?<=[0-9０-９円%％人名点割分間度後台])と(?:なっていて|なっており)?、?(?:比較的|やや|少々|少し|かなり|非常に|とても|大変|極めて|決して|例年|他の資格に比べて)?"
    "(?:高め|低め|高額|高い|低い|高く|低く|狭き門|難関|難しく|難しい|厳しく|厳しい|易し[いく])[^、。0-9０-９]{0,16}$"
)
"""What a writer thinks of a figure: 40%〜60%程度と比較的高く."""

_REMARKED = re.compile(
    "(?<=[0-9０-９円%％人名点割分間度後台上下弱強超)）])(?:と(?!も|の|比(?!較的)|異|違|合わ|同|共|は|し[たて]|聞|予想|推定|想定|思|見)|で(?![のはも]|な[いく]|きま|しょう)|という|から(?=受け|挑戦|受験|受検|始め))"
    "(?P<said>[^、。0-9０-９]{1,40})$"
)
"""What a text goes on to say behind its figure: 約40%と油断できない, 5,500円から受けられ."""

_ONE_FIGURE = re.compile(
    "(?:約|およそ)?[0-9０-９][0-9０-９,.]*(?:\\s?[%％]?[~〜～-][0-9０-９,.]+)?\\s?(?P<unit>[%％円分点人名])"
    "(?:以上|前後|程度|台|超|ほど|強|弱)?(?:[(（][^()（）]*[)）])?"
)
_CONDITION = re.compile("ただし|但し|場合|のみ|だけ|除|以外|割引|免除|別途|[0-9０-９上中初下準]級|[0-9０-９]次")
_ASKED = re.compile("(?:間|分|半)(?:で|に)、?(?:全部?で)?[0-9０-９]{1,3}(?:問|科目)[^、。0-9０-９円%％]{0,24}$")
"""How many questions stand behind a length: 2時間で、50問出題されます."""

_EXTRA = re.compile("(?<=円)(?:で|です(?:が)?)?、(?:このほか|ほかに|他に|別途)(?:、)?[^、。]{2,60}$")
"""What is to be paid beside the fee: 7,700円で、別途システム利用料550円."""

_OF_THESE = re.compile(
    "^(?P<sat>約?[0-9０-９][0-9０-９,，.万]*\\s?[人名])(?:で|(?:です|でした)が|に対し(?:て)?|のうち)?、?(?:(?:その)?うち)?、?"
    "(?P<passed>約?[0-9０-９][0-9０-９,，.万]*\\s?[人名])(?:が|も)合格(?:し|と|。|$)[^0-9０-９]*$"
)
"""Who passed of those who sat: 49,582人で、そのうち3,284人が合格し."""

_CHANGED = re.compile(
    "下が|上が|下回|上回|下げ|上げ|低下|上昇|増|減|変|まで|落ち|伸び|異な|なら|なけれ|超え|切[っり]|未満|以[上下内外]|除|ほど|限|場合|済(?![むみ])|含|税|別|足り|追加|加え|不足|(?:では|じゃ|足り|満た|なら)ない|ませ|合格|不合格|必要|推移していた|ても|でも(?!な)|であれ|しか"
)
"""What may make another value of it."""

_WEIGHTY = re.compile(
    "[0-9０-９]|半額|無料|割引|免除|倍|ただし|但し|以外|(?!(?<=の)一つ)[一二三四五六七八九十][回度科級割倍つ人年月日]"
)
"""What in a clause beside a figure may change it, so that the clause is no mere remark."""

_LEAD = re.compile("^\\s?[【〔［]\\s?(?P<lead>[^【】〔〕［］]{1,16})\\s?[】〕］]\\s?")
_PLAIN_TOPIC = re.compile("本?(?:試験|検定)|検定試験|資格|(?:認定|資格|国家)試験")

_WITH_UNIT = re.compile("[0-9０-９]\\s?(?:[円%％点人名分時割回度月日週年万千問級種ヶカか]|か月)")
_IMPLYING = re.compile(
    "(?:試験|検定)[」』]?[はが]|合格|合否は|結果[はが]|試験終了|が受[験検]|以上の|年(?:に|間)?[0-9０-９一二三四]{1,2}[回度]"
    "|[毎例]年[^、。]{0,16}(?:実施|行わ|開催)"
)
_CLAUSE_BEFORE = re.compile(
    "[0-9０-９](?:円|分|時間|問|回)[^、。]{0,12}(?:で(?:あり|す(?:が|し))?|となって(?:おり|いて)|になります(?:が)?)?、$"
)
"""What stands before a clause of its own: the figure of another one."""

_MARK_BEFORE = re.compile(
    "(?:^|[、はで])(?P<value>[^、。はが]{0,16}[0-9０-９]{1,4}\\s?(?:点|[%％]|割|問)(?:以上)?[^、。はが0-9０-９]{0,10})が$"
)
_IS = re.compile("(?:の目安)?(?:です|だ|で(?:あり)?、|と(?:なり|なって|され|いう)|に(?:なり|なって)|。|$)")
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
    return WAS_HELD.sub("の", head)


def has_figure(text: str) -> bool:
    """Whether a text has a number with a unit, as figures of running text have, or a day such as 当日."""
    return bool(_WITH_UNIT.search(text) or AT_ONCE.search(text))


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


def may_change(text: str) -> bool:
    """Whether a clause holds a figure or another word that a value may hang on."""
    return bool(_WEIGHTY.search(text))


def drop_remarks(text: str) -> str:
    """A text without the clauses behind its last figure: 6,600円で、コンビニで支払えます without how it is paid."""
    parts = split_outside(drop_concession(drop_consequence(text)), "、")
    while len(parts) > 1 and not may_change(parts[-1]):
        parts.pop()
    first = _drop_remark(_JUDGED.sub("", parts[0])) if len(parts) > 1 else ""
    figure = _ONE_FIGURE.fullmatch(first) if first != parts[0] else None
    rest = "、".join(parts[1:])
    if figure and figure["unit"] not in rest and not _CONDITION.search(rest):
        # 約98%と非常に高く、受講方法も3つから選べます: what follows is of something else.
        return first
    return _drop_remark(_JUDGED.sub("", "、".join(parts)))


def _drop_remark(text: str) -> str:
    """A text without what it goes on to say of its last figure, where that changes nothing."""
    text = _EXTRA.sub("", text)
    asked = _ASKED.search(text)
    if asked:
        return text[: asked.start() + 1]
    found = _REMARKED.search(text)
    if found is None or may_change(found["said"]) or _CHANGED.search(found["said"]):
        return text
    return text[: found.start()]


def trim_sentence(sentence: str) -> str:
    """What a sentence below a heading says of it, without remarks; as it is where a word in it may turn it."""
    plain = _AS_OF.sub("", sentence.strip().rstrip("。"))
    return plain if may_turn(plain) else _END.sub("", drop_remarks(_END.sub("", plain)))


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
    placed = list(_place_heads(sentence, heads))
    if not placed:
        return [*_list_reversed(sentence, heads)] or [*_list_implied(sentence)]
    begun, topics = _cut_topics(sentence[: placed[0][1]])
    said = list[Said]()
    for number, (begin, start, end, value_at) in enumerate(placed):
        until = placed[number + 1][0] if number + 1 < len(placed) else len(sentence)
        lead = begun if number == 0 else _LINK.sub("", sentence[begin:start])
        value = _END.sub("", drop_remarks(_END.sub("", sentence[value_at:until])))
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
        said.append(Said((*topics, *carried), head, value.strip(" 、\x1f"), lead=lead))
        said += [Said((*topics, *filter(None, (begun,))), "", passes, "passes")] if passes else []
    return said


def _part_passes(value: str) -> tuple[str, str | None]:
    """What is said of a head word, and what passes the exam where that follows in a clause of its own: 90分 and
    70点以上で合格 of 90分で、70点以上で合格.
    """
    found = PASSES.search(value)
    if found is None or not _CLAUSE_BEFORE.search(value[: found.start()]) or may_change(value[found.end() :]):
        return value, None
    return _END.sub("", value[: found.start()]), found["value"]


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
    front, mark, own = _LINK.sub("", before).rpartition("、")
    return (own, tuple(_list_topics(front))) if mark else (own, ())


def _list_topics(front: str) -> Iterator[str]:
    """The clauses before the one that has the figure, without what is said of any exam."""
    front = _LINK.sub("", front)
    told = _TOPIC.match(front)
    parts = [told["topic"], *told["rest"].split("、")] if told else front.split("、")
    empty = (_PLAIN_TOPIC.fullmatch, _FORM.fullmatch, is_circumstance)
    yield from (part for part in parts if part and not any(says_nothing(part) for says_nothing in empty))


def split_subjects(text: str) -> list[tuple[str, str]]:
    """What a text says of each of several: 国内が5,800円、総合が6,500円; nothing where it says anything else."""
    parts = split_outside(_END.sub("", text).removeprefix("それぞれ、"), "、")
    told = [_SUBJECT.fullmatch(_END.sub("", part)) for part in parts]
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
        value = _END.sub("", drop_remarks(_END.sub("", sentence[held.start("value") :])))
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
