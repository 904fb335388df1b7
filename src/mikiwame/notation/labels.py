"""Gives the labels of a figure (grades, audiences, parts of the exam) out of the words that stand around it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.figures import blank
from mikiwame.notation.label_words import AUDIENCE, FORM, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.places import REGIONAL_LABEL
from mikiwame.vocabulary import patterns as re

Labels = tuple[str | None, ...]

_COURSE = "[\u4e00-\u9fff\u30a1-\u30feA-Za-z0-9]{1,12}(?:コース|プラン|クラス|パック)"
_WORD = f"(?:{GRADE}|{AUDIENCE}|{PART}|{MODE}|{REGIONAL_LABEL.pattern})"
_SPLIT_WORD = f"(?:{GRADE}|{AUDIENCE}|医科|歯科)"

_GRADE_HEADING = re.compile(
    r"(?<![0-9準第])(?<![0-9級種類次][・,と/~])([準第]?(?:[0-9]|[IVX]{1,4}|[一二三四五](?=[級種次][:(|]))(?:[級種類]|次(?!試験|審査|検定)))\s?[:(|]?\s?(?:(?:[1-4]次(?=\s?\|))?[^0-9級、,・と&+/各]{1,12}|[1-9](?:科目|教科|部門|分野)\s?[:は]?\s?|\([^()級0-9]{2,12}\)\s?)$"
)
_KNOWN = re.compile(
    f"{SEVERAL_GRADES}|{PART}{GRADE}|{GRADE}{PART}|{GRADE}{AUDIENCE}|{MODE}{AUDIENCE}|{MODE}(?:[+・]{MODE}){{0,3}}"
    f"|{_WORD}(?:[・+&と/]{_WORD}){{0,5}}(?:の?(?:同時|併願|セット|両方|ダブル)(?:受験|受検)?)?|{_COURSE}"
)
_SPLIT = re.compile(f"{_SPLIT_WORD}(?:(?:・|と|および|及び|、|/){_SPLIT_WORD}){{1,5}}")
# "2・3級" names two grades in one word.
_SHORT_LIST = re.compile(
    "(?:準?[0-9]{1,2}(?:[・、,&と/]準?[0-9]{1,2}){1,5}|[一二三四五](?:[・、,&と/][一二三四五]){1,4})[級種類]"
)
_BETWEEN_SPLIT = re.compile("・|と|および|及び|、|/")
# "2級検定試験", "1級医療秘書技能検定": the name of the exam behind a grade is no part of the label.
_EXAM_OF_GRADE = re.compile(rf"({GRADE})の?[^0-9級種の・、]{{0,14}}(?:試験|検定|資格|受験|受検|講座)")
_LAST_GRADE = re.compile(f"(?:{SEVERAL_GRADES}|(?:{PART})?(?:{GRADE}))$")
# "I種(マスターコース)11,550円": the bracket holds the grade's other name.
_OTHER_NAME = re.compile(
    rf"(?<=[級種類段位])\s?\((?!(?:{AUDIENCE}|{PART}))(?:[^()0-9]{{1,20}}|第?[0-9]類?(?:[~・、-]第?[0-9]類?){{1,5}})\)(?=\s?[:はがも]?\s?$)"
)
# "医療保険の基礎 60分": such a word alone says nothing, it is the thing before it that is basic.
_TOPIC = re.compile("[\u4e00-\u9fff\u30a1-\u30feA-Za-z]{2,10}の(?:基礎|応用|知識|理論|総合|実務|専門|共通|選択)")
_LAST_KNOWN = re.compile(f"(?:^|[のはがでもと]|から|より|以降|まで)({_WORD})$")
# "個人受験(どなたでも):": the bracket explains the word before it.
_GLOSS = re.compile(
    rf"((?:{AUDIENCE}|{MODE}))\s?\((?!{PART}|{MODE})[^()級種類]{{1,40}}\)(?=\s?(?:[:はが…]|\.{{3}})?\s?$)"
)
# "2級の受講にかかる費用は50,000円": what a sentence opens with is what it speaks of.
_SUBJECT = re.compile(
    rf"^[\s、・●■◆※-]*(?:(?:また|なお|一方|ただし|次に|続いて|さらに)、?)?((?:{PART})?{GRADE}(?:[・と]{GRADE}){{0,3}})"
    "(?:の?(?:試験|検定|技能|認定|資格|講座|コース){1,3})?(?:は|の|で|に|が|を|も|だと|なら|、)"
)
# "団体で申し込む場合は", "免除を申請した場合": somewhere in the condition stands the word that tells it from others.
_CONDITION = re.compile(
    r"(?:場合|とき|際|なら|ならば|であれば|だと|だったら|ときに|(?<=[るたの])(?:方|人|者))(?:に)?(?:は|も|、|:)?\s?約?$"
)
_CONDITION_WORD = re.compile(rf"{GRADE}|(?<![非準正])(?:{AUDIENCE}|{MODE})(?:以外|でない)?|免除")

_SESSIONS: Final = re.compile(
    rf"{YEAR.pattern}|{SESSION.pattern}|[0-9]{{1,2}}\s?月(?:\s?[0-9]{{1,2}}\s?日|の?[上中下初]旬|期|度|実施|試験)?|[0-9]{{1,3}}\s?(?:問|題|点)"
    r"|[0-9]{1,2}:[0-9]{2}(?:\s?~\s?[0-9]{1,2}:[0-9]{2})?|[0-9]{1,2}(?:会場|か所)|\([月火水木金土日](?:[・,]?祝)?\)|[月火水木金土日]曜日?|(?:^|(?<=[\s、。]))(?:\([0-9]{1,2}\)|[0-9]{1,2}[.)](?=[^0-9]))"
)
# Words of the field itself, with the particle behind them; "Xの合格率が" leaves X standing alone.
_FIELD_WORDS = re.compile(
    "(?:の|に(?:は)?|における)?(?:平均|例年の?|毎回の?|毎年の?)?(?:受験|受検|検定|(?<!次)試験|審査|認定試験|年間"
    "|総)?"
    "(?:(?<![般体員生人者常引割別定BbトンN])(?<!申込)(?<!申し込み)(?:料金|価格|費用)|手数料|(?<=試験)費(?!用)|受験料|受検料|検定料|審査料|(?<!次)試験料"
    "|合格率|試験時間|制限時間|検定時間|所要時間|解答時間|受験者数|受検者数"
    "|合格者数|(?<=次試験)料|受講料|受講費用?|講座費用|講座料金|受験料金|検定料金|受講料金|受験費用|学費|授業料)"
    "(?:は|が|も|:|で|の)?"
)
_SEGMENT = re.compile(r"\.{2,}|(?<![0-9級]),|,(?![0-9準])|[\s、。:;()【】「」『』<>●■□◇◆○◎★☆▼▲└├│▶▷►※→!?|*=]|/(?!ラ)")
_PARTICLES = re.compile(
    "(?:での?(?:受験|受検|受講)|(?<=[みけ])の(?:受験|受検|受講)|(?:の|を受ける|を受験する|を受検する|を取得する)場合に?は?|を受け(?:るなら|るには)|(?:に)?ついて|に関して"
    "|の方|の人|だったら|であれば|って|になると|となると|に至っては|につき|あたり|当たり|だと|では|には|でも|なら|とも|は|が|で|も|に|の|を|と|より"
    "|へ|、){1,3}$"
)
# "学科試験は毎回10%", "リスニング約45分": how usual or how exact the figure is, not what it is of.
_ADVERBS = re.compile(
    r"(?:毎回|毎年|例年|平均|近年|最近|通常|現在|一般に|だいたい|大体|おおむね|概ね|およそ|約)(?:は|で|の|で?も)?\s?、?\s?$"
)
# "1級と2級は各5,000円", "学科、実技ともに60分": every one of the words has the figure.
_EACH = re.compile(
    "(?:各々|(?:と?もに|とも|いずれも|どちらも)?各|それぞれ|いずれも|どちらも|両方とも|ともに|共に|とも|一律|(?:(?<=[級種類次者科目])|で)共通(?:で|して)?)(?:は|、|:)?(?:変更なく|変わらず|変わりなく|同額で?|同じく?|据え?置きで)?、?\\s?$"
)
# "学科と実技がそれぞれ40分、足して80分": no value of the second of them.
_ALTOGETHER = re.compile("(?:合わせ|あわせ|併せ|足し|通し|通算し)[てた]|合計|計|通算|全体|全部|トータル")
_NAMELESS = re.compile(
    "期日|日程|試験|検定|資格|認定|合格|平均|全国|全体|近年|最近|過去|例年|毎年|毎回|毎月|年間|年度|年|今|昨|前回"
    "|以上|以下|月々|月額|前$|後$|旧|従来|税|消費|同じ|どちら"
    "|どの|いずれ|各|全|約|結果|難易|目安|実績|公式|発表|推移|数$|率|料|費|額|合計|者$|師$|士$|問(?!い合わせ)|回|"
    "時間|現在|なし|あり|不明|未定|うち|最低|最高|最大|最小|およそ|程度|人|名|金|予定|以外|以内|当日|場合"
    "|別途|^新$|^新(?:料金|価格)$|現行|^旧|無料|以降|以後|から|まで|^[他計又尚等別内外残次後前再毎]$|改[定訂]|総|第|集合|開場|入室|受付|開始|終了|日間"
)
_LOOSE = re.compile(
    r"(?![0-9]{1,20}$)(?:[\u4e00-\u9fff\u30a1-\u30feA-Za-z0-9・+&々]|(?<=申)し込み|(?<=[申払振]込)み|(?<=[支先後]払)い|(?<=問)い合わせ"
    r"|(?<=[書切]き換)え|(?<=受)け取り|(?<=取)り寄せ|(?<=持)ち込み|(?<=[払振])[いり]込み){1,20}(?:のみ|だけ"
    r"|および[\u4e00-\u9fff\u30a1-\u30fe]{1,10}|付き?|なし|あり)?"
)
_FIELD_WORD_IN_NAME = re.compile("[料費額金率税]$|回$|時間|合計|平均")
_NOTHING: Labels = (None,)
_PART_FORM = re.compile("論[述文]|筆記|実技")
# "学科のみ5,700円" is of the part, "教材のみ" a way of buying.
_PART_OR_GRADE = re.compile(f"(?:{PART}|{GRADE})(?:のみ|だけ)?")
_SET_OFF = re.compile(r"[】」』>]\s*:?\s*$|\.{3}\s*$")
# "Level I", "Part 2": the number behind a word of another language belongs to it. The sign that holds them together
# is one that no normalised text has.
_JOINT: Final = "\u2060"
# "一、二級" names two grades as "1、2級" does.
_KANJI_LIST = re.compile("(?<=[一二三四五])[、,](?=[一二三四五][級種類])")
_NUMBERED = re.compile(
    "(?<![A-Za-z])(level|part|section|step|stage|unit|module|class|subject|grade|paper) "
    "([0-9]{1,2}|[IVX]{1,4}|[A-D])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_NUMBERED_WORD = re.compile(rf"[A-Za-z]{{4,7}}{_JOINT}[0-9A-DIVX]{{1,4}}")


def read_labels(before: str, *, loose: bool = False) -> Labels:
    """Give the labels that the words before a figure name: mostly one, ``(None,)`` where they name none.

    ``loose`` also takes an unknown short noun that stands directly before the figure.
    """
    plain = _NUMBERED.sub(rf"\1{_JOINT}\2", _GLOSS.sub(r"\1", _OTHER_NAME.sub("", before)))
    plain = _KANJI_LIST.sub("・", plain)
    unnamed = _FIELD_WORDS.sub(": ", blank(plain, _SESSIONS))
    each = _EACH.search(unnamed.rstrip(": "))
    if each:
        unnamed = re.sub(r"\s?[、/]\s?|(?<=級)(?=[準第]?[0-9])", "・", unnamed[: each.start()])
    segments = [segment for segment in _SEGMENT.split(unnamed) if segment and segment.strip("・+ ")]
    several = _name_each(segments[-1]) if each and segments else None
    if several:
        return several
    for nearness, segment in enumerate(reversed(segments)):
        labels = name_labels(segment, loose=loose and nearness == 0)
        if labels != _NOTHING:
            return _divide(labels) if each else _part_joints(labels)
    return _name_condition(segments[-1] if segments else "") or _name_subject(plain)


def _name_each(segment: str) -> Labels | None:
    """``第一種管理者、第二種管理者ともに6,800円``: words of one kind, which end alike, have the figure each."""
    words = _BETWEEN_SPLIT.split(_PARTICLES.sub("", segment.strip("・+ ")))
    alike = len({word[-1:] for word in words}) == 1 and len(set(words)) > 1
    named = alike and all(_LOOSE.fullmatch(word) and not _FIELD_WORD_IN_NAME.search(word) for word in words)
    return tuple(words) if named and any(name_labels(word) in (_NOTHING, None) for word in words) else None


def _part_joints(labels: Labels) -> Labels:
    return tuple(label and label.replace(_JOINT, " ") for label in labels)


_COMBINATION = re.compile(rf"(?:{SEVERAL_GRADES}|{GRADE}(?:(?:・|と|および|及び|、|/|&|\+){GRADE}){{1,5}})")


def find_combination(before: str) -> str | None:
    """Give the words that name several grades together before a figure, or None where each of them has it."""
    if _EACH.search(before.rstrip(": ")):
        return None
    found = [match.group() for match in _COMBINATION.finditer(before)]
    return found[-1] if found else None


def _name_condition(clause: str) -> Labels | None:
    words = _CONDITION_WORD.findall(clause) if _CONDITION.search(clause) else []
    return (words[-1],) if words else None


def _name_subject(before: str) -> Labels:
    subject = _SUBJECT.match(before.rsplit("。", 1)[-1])
    return tuple(_BETWEEN_SPLIT.split(subject[1])) if subject else _NOTHING


def _divide(labels: Labels) -> Labels:
    return tuple(word for label in labels if label for word in _BETWEEN_SPLIT.split(label))


def carry_grades(labels: Sequence[Labels], befores: Sequence[str]) -> list[Labels]:
    """``1級:筆記90分・実技60分``: a grade with parts or audiences under it stands before each of them."""
    carried, grade = list[Labels](), None
    for names, before in zip(_share_out(labels, befores), befores, strict=True):
        heading = _GRADE_HEADING.search(before)
        # The grade that a figure has for itself alone ("1級:120分 ビジネス:90分") stands before no other.
        own = heading and any(name and name.startswith(heading[1]) for name in names)
        ends = any(map(names_grade, names)) or (own and grade and grade[-1] == str(names[0])[-1])
        grade = heading[1] if heading and not own else (None if ends else grade)
        divides = grade and names != _NOTHING and not any(names_grade(name) or grade in (name or "") for name in names)
        carried.append(tuple(f"{grade} {name}" for name in names) if divides else names)
    return _drop_forms(carried)


def _drop_forms(labels: list[Labels]) -> list[Labels]:
    """``【3級】マークシート方式(60分)``: the form of an exam is a label only where a grade has two."""
    words = [name.split(" ", 1) for names in labels for name in names if name]
    single = Counter(first for first, *_ in words)
    return [
        tuple(name if name is None or not _is_only_form(name, single) else name.split(" ", 1)[0] for name in names)
        for names in labels
    ]


def _is_only_form(name: str, single: Counter[str]) -> bool:
    grade, _, form = name.partition(" ")
    return names_grade(grade) and single[grade] == 1 and is_form(form) and not _PART_FORM.match(form)


def _share_out(labels: Sequence[Labels], befores: Sequence[str]) -> list[Labels]:
    """``2級と3級はそれぞれ40%、70%``: as many figures as words, one for each."""
    shared = list(labels)
    for place, (names, before) in enumerate(zip(labels, befores, strict=True)):
        followers = labels[place + 1 : place + len(names)]
        if any(_ALTOGETHER.search(after) for after in befores[place + 1 : place + len(names)]):
            continue
        if len(followers) == len(names) - 1 > 0 and set(followers) == {_NOTHING} and "それぞれ" in before:
            shared[place : place + len(names)] = [(name,) for name in names]
    return shared


def stands_set_off(before: str) -> bool:
    """Say whether brackets or leaders set a word off directly before the figure, so that any short word labels it."""
    return bool(_SET_OFF.search(before))


def name_strangers(labels: Sequence[Labels], befores: Sequence[str]) -> list[Labels]:
    """``マイスター 48% 1級 21%``: beside figures with labels a short word that no list knows is one too."""
    if all(names == _NOTHING for names in labels):
        return _tell_apart(befores) or list(labels)
    return [
        read_labels(before, loose=True) if names == _NOTHING else names
        for names, before in zip(labels, befores, strict=True)
    ]


def _tell_apart(befores: Sequence[str]) -> list[Labels] | None:
    """``ブロンズ 3,300円 シルバー 5,500円``: unknown words that differ from figure to figure are labels too."""
    strangers: list[Labels] = []
    for before in befores:
        strangers.append(read_labels(before, loose=True))
        if strangers[-1] == _NOTHING or strangers[-1] in strangers[:-1]:
            return None
    return strangers if len(strangers) > 1 else None


def is_form(label: str | None) -> bool:
    """Say whether the label is the form of the questions or the answers (``CBT方式``, ``四肢択一式``)."""
    return bool(label and re.fullmatch(FORM, label))


def is_mode(label: str | None) -> bool:
    """Say whether the label is a way of sitting or learning (CBT, 在宅, 通信) and no part or audience."""
    return bool(label and re.fullmatch(MODE, label))


def names_grade(label: str | None) -> bool:
    """Say whether the label is a grade or a class (``2級``, ``乙種``), alone or with its part."""
    return bool(label and re.search("[級種類]|[0-9一二三四五]等", label))


def name_labels(segment: str, *, loose: bool = False) -> Labels:
    """Give the labels that one phrase names."""
    phrase = _PARTICLES.sub("", _ADVERBS.sub("", segment.strip("・+ "))).strip("・+ ")
    if not phrase:
        return _NOTHING
    several = re.sub("(?:のみ|だけ)$", "", phrase)
    if _SPLIT.fullmatch(several):
        return tuple(_BETWEEN_SPLIT.split(several))
    if _SHORT_LIST.fullmatch(phrase):
        return tuple(f"{grade}{phrase[-1]}" for grade in re.findall("準?[0-9]{1,2}|[一二三四五]", phrase))
    if _NUMBERED_WORD.fullmatch(phrase):
        return (phrase,)
    if _KNOWN.fullmatch(phrase):
        return (_drop_only(phrase),)
    if loose and _TOPIC.fullmatch(phrase):
        return (phrase,)
    exam = _EXAM_OF_GRADE.fullmatch(phrase)
    if exam:
        return (exam[1],)
    last = _LAST_GRADE.search(phrase) or _LAST_KNOWN.search(phrase)
    if last:
        named = last[last.lastindex or 0]
        return tuple(_BETWEEN_SPLIT.split(named)) if _SPLIT.fullmatch(named) else (named,)
    return (_drop_only(phrase),) if loose and _LOOSE.fullmatch(phrase) and not _NAMELESS.search(phrase) else _NOTHING


def _drop_only(phrase: str) -> str:
    return re.sub("(?:のみ|だけ)$", "", phrase) if _PART_OR_GRADE.fullmatch(phrase) else phrase


def follow_labels(after: str) -> Labels:
    """Give the labels that a bracket directly behind a figure names (``5,000円(一般)``, ``4,600円(乙種・改定)``)."""
    phrases = _open_bracket(after)
    whole = phrases[0] if phrases else ""
    if _SPLIT.fullmatch(whole):
        return tuple(_BETWEEN_SPLIT.split(whole))
    known = [phrase for phrase in phrases[1:] if _KNOWN.fullmatch(phrase)]
    if _KNOWN.fullmatch(whole):
        known = [whole]
    return (_drop_only(known[0]),) if len(known) == 1 else _NOTHING


def follow_strangers(labels: Sequence[Labels], afters: Sequence[str]) -> list[Labels]:
    """``7,700円(ネット申込)/8,100円(書面)``: brackets behind all figures tell them apart, whatever words they hold."""
    behind = [_name_bracket(after) for after in afters]
    headed = _NOTHING in labels and any(names != _NOTHING for names in labels)
    if headed and _NOTHING not in behind and all(map(_may_be_head, labels)):
        # "【第1種】11,300円(郵便)10,900円(ネット)": the head holds for both.
        return behind
    told = [names if names != _NOTHING else follower for names, follower in zip(labels, behind, strict=True)]
    followed = sum(follower != _NOTHING for follower in behind)
    return told if followed > 1 and _NOTHING not in told and len(set(told)) == len(told) else list(labels)


def _may_be_head(names: Labels) -> bool:
    return len(names) == 1 and (names[0] is None or names_grade(names[0]))


def _name_bracket(after: str) -> Labels:
    phrases = [phrase for phrase in _open_bracket(after) if _STRANGER_BEHIND.fullmatch(phrase)]
    return (phrases[0],) if phrases else _NOTHING


def _open_bracket(after: str) -> list[str]:
    """Give the phrases in the bracket directly behind a figure: the whole first, then those between its commas."""
    bracket = _BRACKET_BEHIND.match(after)
    if not bracket or re.search("込|含む|[共各]", re.sub("税込み?|申し?込", "", bracket[1])):
        return []
    phrases = [bracket[1], *re.split("[・、,/。 ]", blank(bracket[1], _SESSIONS))]
    return [phrase for each in phrases if (phrase := _PARTICLES.sub("", each.strip()))]


_BRACKET_BEHIND = re.compile(r"\s?(?:\(税[込抜別]み?\))?\s?[(「]([^()「」]{1,30})[)」]")
_STRANGER_BEHIND = re.compile(
    r"(?!.*(?:税|改定|改訂|以上|以下|含|(?<!申)(?<!申し)込|別途|円|不要|必要|予定|現在|目安|など|ほか|制度|割引あり|参考))[^\s、。]{1,16}"
)
