"""Gives the minutes that an exam lasts, part by part, or that it has no limit."""

from itertools import pairwise

from mikiwame.notation.absence import refuse, refuse_page
from mikiwame.notation.asides import join_listed_grades, name_behind, name_nouns
from mikiwame.notation.comparisons import mark_changes
from mikiwame.notation.denied import is_not_asserted, leaves_grades_out
from mikiwame.notation.doubts import (
    has_bare_value,
    leaves_one_open,
    leaves_out_office,
    mixes_exams,
    mixes_grades_and_parts,
    names_stranger_in_prose,
)
from mikiwame.notation.figures import MOST_FIGURES, Surroundings, blank, look_around
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.label_words import FORM, GRADE, MODE
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    name_labels,
    names_grade,
    read_labels,
)
from mikiwame.notation.later_starts import drop_later_start
from mikiwame.notation.length_names import tell_by_words_before
from mikiwame.notation.lengths import CLOCK, Stretch, find_stretches
from mikiwame.notation.paper_names import EACH_BEHIND, OWN_TOPIC, name_head, name_paper
from mikiwame.notation.pauses import holds_break, is_sat_several_times, stands_beside_part
from mikiwame.notation.replaced import Named, drop_old, keep_latest, strip_new
from mikiwame.notation.since import Start, find_starts
from mikiwame.notation.units import refuse_unit
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Duration, Part, Unreadable

# No exam lasts longer than a day; more is a printing error or hours of study.
_LONGEST = 24 * 60
_TIME_ALONE = re.compile(
    r"(?:午前|午後|AM|PM|am|pm)?\s?(?<![0-9])[0-9]{1,2}(?::[0-9]{2}|時(?!間)(?:[0-9]{1,2}分|半)?)\s?(?:~|から|開始|-)*"
)
# "午前 9:30~12:00(150分)"
_HALF = re.compile(r"[)\s、。・/]*(午前|午後)\s?[0-9]{1,2}[:時]")
# "13: 00~16: 40"
_BLANK_IN_TIME = re.compile(r"(?<=[0-9])\s?:\s?(?=[0-5][0-9](?![0-9]|\s?(?:分|時間)))")
# "■2級 学科:… 実技:…": a grade on a line of its own is the head of the parts under it.
_GRADE_OVER_PARTS = re.compile(
    rf"(?:^|(?<=[\s。、分]))[■●◆○◎□◇★☆▼▶・※]?\s?({GRADE})\s(?=(?:学科|実技|筆記|実務|論述|面接|口述|理論|[1-3一二三]次)(?:試験|検定)?\s?[:(])"
)
_SQUARE_HEAD = re.compile(r"\[([^\[\]]{0,12}級[^\[\]]{0,6})\]")
# "「商業簿記」と「工業簿記」の2つに分かれ、それぞれ90分": what is quoted before has the length each.
_QUOTED_EACH = re.compile(
    r"「([^「」0-9]{2,20})」(?:と|、|・|及び|および)「([^「」0-9]{2,20})」[^「」。]{0,40}(?:それぞれ|各|ともに|いずれも)\s?約?$"
)
# "試験時間は各科目75分": the length of each of the subjects, however many they are.
_EACH_SUBJECT = re.compile(
    r"(?<![級種類・])\s?(各(?:科目|教科|課目|部門))(?:とも|の?試験時間は?|につき|ごとに)?[は:]?\s?約?$"
)
_LOOSE_RANGE = re.compile(r"[0-9]\s?(?:時間|分)?\s?(?:~|-)\s?約?(?=[0-9]{1,4}\s?(?:時間|分))")

_STUDY = re.compile(
    "(?:毎日|1日)\\s?(?:あたり|に|平均)?\\s?約?(?=[0-9])|学習|勉強|学ぶ|動画|映像|ビデオ|レッスン|習得|講義|講習(?:です|である)?。?$|研修(?!修了者)|カリキュラム|標準学習|受講時間|受講期間|スクーリング|演習時間"
)
_UNLIMITED = re.compile(
    "無制限|(?:時間|制限|期限)[^。]{0,12}?(?:なし|無し|無く|なく|ありません|ございません|ない|設けて(?:い"
    "|おり)|設定されて(?:い|おり)|設定して(?:い|おり)|設けられて(?:い|おら|おり)|定めて(?:い|おり)"
    "|問い?ません)"
)
_NO_LIMIT_SAID = re.compile(
    "無制限|(?:試験|制限)時間(?:の?制限)?(?:は|が|に|の)?(?:特に)?(?:なし|無し|なく|ありませ|ございませ|設けて(?:い(?:な|ませ)|おりませ))|時間制限(?:は|が)?(?:特に)?(?:なし|無し|なく|ありませ|ございませ)"
)
_NONE = re.compile(r"(?:特に)?(?:なし|無し|ありません)(?:です)?(?:\s?\(.*\))?。?")
_TOTAL = re.compile("全体で|合計|(?<![\u4e00-\u9fff])計(?![算画測量器装理])|トータル|全部で|総試験時間")
# "両方を通して100分": a total where it is the sum of what stands before it.
_TOGETHER = re.compile(
    "(?:合わせ|あわせ|併せ|足し|通し|通算し|合算し)(?:て|ると)|通算(?:すると|で|すれば)|通しで|(?:両方|両者|双方|二つ|2つ|三つ|3つ|すべて)(?:で|を)"
)
_OPENED = re.compile(r"\s?\(")
_ASIDE = re.compile(
    "(?:休憩|昼食|昼休み|お昼|食事|インターバル|入替え?|説明|移動|準備|ガイダンス|注意事項|オリエンテーション|途中退[室出]|開始後|遅刻|アンケート|実質|普段|私は|自分は|過去問なら|見直し|見直しに|入室|集合|電話|TEL|窓口|問い?合わ?せ|営業|開[館場]|有効期[限間]|延長(?!され|し|と|に|で)"
    "|前まで|受付|拘束時間|滞在時間|徒歩|通学|通勤|駅から|講習(?!修了|免除)|1(?:問|題)(?:あたり|につき|当たり)?|[0-9]題、?\\s?各)[^、。)]{0,8}$"
)
_ASIDE_AFTER = re.compile(
    r"\s?(?:未満|(?:まで)?の休憩|(?:まで)?休憩(?!\s?[:は]?\s?約?[0-9])|の説明|を(?:除|含)|(?:ほど|程度)?(?:を|も)?(?:かけ[てたる]|使[いっえ])|もあれば|あれば(?:十分|余裕|足)|(?:ほど|程度|くらい)?で(?:退|終わ[らっりれ]|終え|切り上げ|余|間に合|解き終)|余(?:り|っ|裕)|早く|前後?に(?:着|到)|残|(?:以上|ほど|程度|くらい|ぐらい)?(?:も)?前(?!半|期|後)|後(?!半|期)|経過|以内に|を過ぎ|の遅刻|程度の説明|のガイダンス|を[2-9二三]コマ|で(?:申し?込|登録|完了|届|到着|着|行け))"
)
_ADDED = re.compile(r"\s?[+]\s?約?")
# "午前(多肢選択式)・午後(記述式) 各80分"
_FORM_GLOSS = re.compile(rf"\((?:{FORM})(?:[・、/]{FORM})*+\)")
_HEDGE = re.compile(r"[(]?\s?(?:正味|約|およそ|おおよそ|概ね|おおむね|ほぼ)\s?$")
# "第1部(実技):40分": the bracket says what the class before it is.
_CLASS_GLOSS = re.compile(
    rf"((?:{MODE}|第[0-9]{{1,2}}[部次限段階科目]{{1,2}}|Part\s?[0-9IVX]{{1,3}}))\s?\([^()0-9]{{1,20}}\)"
)
_WAYS = re.compile(
    rf"(?:{FORM}|{MODE})(?:[・と/+]?(?:{FORM}|{MODE}))*+|(?!論文|短答)[\u4e00-\u9fff]{{1,6}}(?:式|方式|形式)"
)
# A place to sit (会場, 在宅) says more of a grade than how its questions are asked.
_SITS = re.compile("(?:会場|一般会場|在宅|自宅|通信|通学).*")
_COMBINED = re.compile(
    r"([^\s、。:()「」]{2,16}?)(?:を|で|が|は)?(?:合わせて|併せて|あわせて|合計で?|計|通算で?"
    r"|通して)\s?(?:約)?$"
)
_BEHIND = re.compile(r"(?:間)?の([^\s、。:()0-9]{2,8}?(?:試験|検定|問題))")
_CIRCUMSTANCE = re.compile("(?:在宅|自宅|会場|一般会場|オンライン|団体)(?:受験|試験)?の(?:場合|方)(?:に?は)?、?")
_FORM = re.compile(r"(?<=[^\s0-9級])(?<![医歯学]科)(?<!実技)/[^\s、。0-9]{1,20}(?:\([^()]{0,10}\))?(?=[:/\s]|$)")
_QUESTIONS = re.compile(
    r"(?<!第)(?<![0-9])[0-9]{1,3}\s?(?:問|題|点|字|枚|科目)(?:\s?中\s?[0-9]{1,3}\s?問)?(?:を?選択|解答|出題|必須)?(?:[、,・/:\s]|程度)?"
)
# "1級は記述式・2時間10分", "四肢択一式50問 2時間": how the part is asked, set off from the length, is no part.
_FORM_ASIDE = re.compile(
    rf"(?:{FORM}(?:\s?(?:と|・|、|及び|および|または)\s?{FORM})*+)(?:で|による)?\s?[・、,/]\s?(?!{FORM})"
)
_NAME_OF_EXAM = re.compile(
    "試験時間|検定時間|制限時間|解答時間|所要時間|全体で|合計で?|トータルで?|(?<![\u4e00-\u9fff])計(?![算画測量器装理])|^試験は"
    "|^検定は|(?:^|(?<=[、。\\s]))(?:試験|検定|テスト|本番)(?:自体|そのもの|本体)?[はが]|1[人名](?:あたり|当たり|につき|ずつ)|^試験(?=[:\\s]|$)"
)
_BULLETED_PART = re.compile(r"(?<=[【「])(?:学科|実技|筆記|実務|論述|面接)[^】」(:.0-9]{0,8}(?=[】」])")
_FIRST_PART = re.compile(
    "(?<![・&+/])(?<![^)]と)(?:準?[0-9]{1,2}級)?(?:学科|実技|筆記|実務|論述|記述|面接|口述)(?:試験|検定|審査|問題"
    "|の部)?(?:[0-9]{1,2}(?![0-9問分時])|[IVX]{1,3})?(?=[:(】」.|\\s]|の)"
)

_TASK = re.compile(r"間?[^\s、。,・/|()「」0-9]{2,16}と[^\s、。・/|()0-9]{0,12}約?")
_OPEN_BEGINNING = re.compile(
    rf"(?:{GRADE}|{FORM}|学科|実技|筆記)[^。、0-9]{{0,8}}(?:午前|午後)?\s?[0-9]{{1,2}}(?::[0-9]{{2}}|時(?!間)(?:[0-9]{{1,2}}分|半)?)\s?(?:~|から|開始|より|-)"
)


def read_duration(text: str) -> Duration | Unreadable:
    """Read a normalised text; unreadable for hours of study, days to submit in, and a range of minutes."""
    text = _SQUARE_HEAD.sub(r"【\1】", name_head(text))
    spelt = _GRADE_OVER_PARTS.sub(r"【\1】", _BLANK_IN_TIME.sub(":", text.replace("正午", "12時")))
    text = join_listed_grades(spelt)
    stretches = find_stretches(text := drop_later_start(text))
    if len(stretches) > MOST_FIGURES:
        return refuse_page(text)
    if not stretches and (_UNLIMITED.search(text) or _NONE.fullmatch(text)):
        return {"kind": "duration", "parts": [], "unlimited": True}
    if stretches and _NO_LIMIT_SAID.search(text):
        return refuse("duration-contradiction", text)
    if holds_break(text, stretches):
        return refuse("duration-break", text)
    if _STUDY.search(text):
        return refuse("duration-study", text)
    if _LOOSE_RANGE.search(blank(text, CLOCK)):
        return refuse("duration-range", text)
    return _read_parts(text, stretches)


def _read_parts(text: str, stretches: list[Stretch]) -> Duration | Unreadable:
    kept = drop_old(text, _drop_asides(text, stretches))
    named = _name_parts(_blank_others(text, [*stretches, *find_starts(text)], kept), kept)
    if not named or any(stretch.minutes > _LONGEST for stretch, _ in named):
        return _explain_nothing(text, stretches)
    settled = keep_latest(text, named)
    if settled is None:
        return refuse("duration-some_later", text)
    lasting = [stretch for stretch, _ in settled[0]]
    if any(is_not_asserted(text, stretch) for stretch in lasting):
        return refuse("duration-unsaid", text)
    if leaves_grades_out(text, lasting):
        return refuse("grade_left_out", text)
    if _names_task(text, stretches) or _opens_later(text, stretches):
        return refuse("duration-not_apart", text)
    duration = _make_duration(*settled)
    if _tells_nothing_apart(duration["parts"]) or _leaves_doubt(text, settled[0]):
        return refuse("duration-several", text)
    return name_paper(text, duration)


def _tells_nothing_apart(parts: list[Part]) -> bool:
    """``簿記3級は60分、FP3級は90分``: unlike lengths with one label, or with none."""
    lengths = {(part["label"], part["minutes"]) for part in parts}
    return len({label for label, _ in lengths}) < len(lengths)


def _names_task(text: str, stretches: list[Stretch]) -> bool:
    """``60分の筆記と30分の面接``: what stands between a length and と is of that length, and no label of the next."""
    between = [text[first.end : second.start] for first, second in pairwise(stretches)]
    return any(_TASK.fullmatch(words) for words in between)


def _opens_later(text: str, stretches: list[Stretch]) -> bool:
    """``試験は10時~11時、3級は13時~``: one grade has a beginning of its own, and no end."""
    return any(stretch.by_clock for stretch in stretches) and bool(_OPEN_BEGINNING.search(blank(text, CLOCK)))


def _leaves_doubt(text: str, named: list[Named]) -> bool:
    stretches, labels = [stretch for stretch, _ in named], [names for _, names in named]
    if is_sat_several_times(text) or stands_beside_part(labels) or _names_form_beside_grades(labels):
        return True
    if leaves_out_office(text, labels):
        return True
    if has_bare_value(text) or mixes_exams(text, stretches, labels) or mixes_grades_and_parts(labels):
        return True
    return leaves_one_open(text, stretches, labels) or names_stranger_in_prose(text, stretches, labels)


def _names_form_beside_grades(labels: list[Labels]) -> bool:
    """``【1級】記述式(2時間)【2級・3級】マークシート方式(2時間)``: a form beside grades leaves out whose it is."""
    names = [label for each in labels for label in each if label]
    return any(map(names_grade, names)) and any(_WAYS.fullmatch(name) and not _SITS.fullmatch(name) for name in names)


def _make_duration(named: list[Named], since: str | None) -> Duration:
    parts: list[Part] = [{"label": label, "minutes": stretch.minutes} for stretch, labels in named for label in labels]
    duration: Duration = {"kind": "duration", "parts": parts, "unlimited": False}
    if since:
        duration["since"] = since
    return duration


def _blank_others(text: str, found: list[Stretch | Start], kept: list[Stretch]) -> str:
    """Give the text with the days and the lengths left out as spaces, so that they are no words of a label."""
    stay = {stretch.start for stretch in kept}
    for thing in found:
        if thing.start not in stay:
            text = text[: thing.start] + " " * (thing.end - thing.start) + text[thing.end :]
    return text


def _explain_nothing(text: str, stretches: list[Stretch]) -> Unreadable:
    if any(stretch.minutes <= _LONGEST for stretch in stretches):
        return refuse("duration-other", text)
    if stretches or not re.search("[0-9]", text):
        return refuse("duration-none", text, unit="分", other="時間")
    return refuse_unit(text, "duration")


def _drop_asides(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Breaks, briefings, the time for one question, and by how much a length differs are not the exam's length."""
    surroundings = look_around(text, stretches)
    changes = mark_changes(text, stretches)
    return [
        stretch
        for index, (stretch, around) in enumerate(zip(stretches, surroundings, strict=True))
        if not (
            (changes[index] and not (index and _ADDED.fullmatch(around.before)))
            or _ASIDE.search(around.before)
            or _ASIDE_AFTER.match(text, stretch.end)
        )
    ]


def _name_parts(text: str, stretches: list[Stretch]) -> list[Named]:
    halves = _find_halves(text, stretches)
    if not any(stretch.by_clock for stretch in stretches):
        text = blank(text, CLOCK)
    surroundings = look_around(text, stretches)
    befores = [around.before for around in surroundings]
    own = name_nouns([tuple(map(_drop_only, _find_labels(around))) for around in surroundings], befores)
    labels = _drop_ways(
        carry_grades(apply_heads(text, stretches, own), [_QUOTED_EACH.sub("", before) for before in befores])
    )
    named = list(zip(stretches, _drop_lone(_name_halves(halves, labels)), strict=True))
    return _drop_totals(_unfold_sums(text, tell_by_words_before(named, befores)), surroundings)


def _drop_only(label: str | None) -> str | None:
    """``2級のみ90分``: which grade has this length, not which part alone is sat."""
    return label and label.removesuffix("のみ").removesuffix("だけ")


def _find_halves(text: str, stretches: list[Stretch]) -> list[str | None]:
    """Give the 午前 or 午後 with which each stretch begins, or the time of day that stands before its minutes."""
    ends = [0, *(stretch.end for stretch in stretches)]
    return [
        _find_half(text[stretch.start :] if stretch.by_clock else text[end : stretch.start])
        for end, stretch in zip(ends, stretches, strict=False)
    ]


def _find_half(clock: str) -> str | None:
    begins = _HALF.match(clock)
    return begins[1] if begins else None


def _name_halves(halves: list[str | None], labels: list[Labels]) -> list[Labels]:
    """Sittings before and after noon are told apart by their 午前 and 午後."""
    if sorted(half or "" for half in halves) == ["午前", "午後"] and set(labels) == {(None,)}:
        return [(half,) for half in halves]
    return labels


_EVERYONE = re.compile("[各全](?:級|クラス|コース)(?:とも(?:に)?|共通)?")


# "日時 14時~16時", "認定試験は合計3時間": words of the table and of any exam.
_NO_PART = re.compile(
    "(?:日時|日程|試験日|実施日|内容|概要|形式|方法|備考|名称|対象|時間)|(?:認定|資格|検定|国家|本)?(?:試験|検定|テスト)"
)


def _drop_lone(labels: list[Labels]) -> list[Labels]:
    """``CBT方式 40分``: the way of sitting the exam is no part of it unless it tells two lengths apart."""
    only = len(labels) == 1 and all(
        label and any(word.fullmatch(label) for word in (_WAYS, _EVERYONE, _NO_PART)) for label in labels[0]
    )
    return [(None,)] if only else labels


def _drop_ways(labels: list[Labels]) -> list[Labels]:
    """``【3級】マークシート方式(60分)``: the form is no part of a label where the rest tells the lengths apart."""
    bare = [tuple(map(_drop_way, names)) for names in labels]
    return bare if len(set(bare)) == len(set(labels)) else labels


def _drop_way(label: str | None) -> str | None:
    grade, _, way = (label or "").rpartition(" ")
    return grade if grade and _WAYS.fullmatch(way) and not _SITS.fullmatch(way) else label


def _unfold_sums(text: str, named: list[Named]) -> list[Named]:
    """``1級180分(商業簿記90分、工業簿記90分)``: the parts of a grade are read, under its name, and not their sum."""
    unfolded = list(named)
    for whole, labels in named:
        closed = text.find(")", whole.end) if _OPENED.match(text, whole.end) else -1
        parts = [row for row in named if whole.end < row[0].start < closed] if closed > 0 else []
        if len(parts) > 1 and sum(part.minutes for part, _ in parts) == whole.minutes and labels != (None,):
            unfolded = [_put_under(labels[0], row) if row in parts else row for row in unfolded if row[0] != whole]
    return unfolded


def _put_under(whole: str | None, row: Named) -> Named:
    named = tuple(f"{whole} {label}" if names_grade(whole) and not names_grade(label) else label for label in row[1])
    return row[0], named


def _drop_totals(named: list[Named], surroundings: list[Surroundings]) -> list[Named]:
    if len(named) < 2:
        return named
    sums = [_is_sum(index, named, surroundings) for index in range(len(named))]
    if any(sums):
        return [row for row, is_sum in zip(named, sums, strict=True) if not is_sum]
    if _TOTAL.search(surroundings[-1].before):
        return named[:-1]
    total, *parts = named
    if (
        len(parts) == 1
        and parts[0][0].minutes == total[0].minutes
        and parts[0][1] == (None,)
        and not parts[0][0].by_clock
    ):
        # "3時間(180分)" says one thing twice.
        return [total]
    adds_up = len(parts) > 1 and total[0].minutes == sum(stretch.minutes for stretch, _ in parts)
    opens = "(" in surroundings[0].after or total[1] == (None,) or _TOTAL.search(surroundings[0].before)
    return parts if adds_up and opens else named


def _is_sum(index: int, named: list[Named], surroundings: list[Surroundings]) -> bool:
    """``科目A90分+科目B100分の合計190分``: the total of what stands before it."""
    before = surroundings[index].before
    if index < 2 and not (index and len(named[0][1]) > 1 and _TOGETHER.search(before)):
        return False
    if not _TOTAL.search(before) and not _TOGETHER.search(before):
        return False
    lengths = (stretch.minutes * (len(names) if _TOGETHER.search(before) else 1) for stretch, names in named[:index])
    return named[index][0].minutes == sum(lengths)


def _find_labels(around: Surroundings) -> Labels:
    said = _CLASS_GLOSS.sub(r"\1", _FORM_GLOSS.sub("", _HEDGE.sub("", strip_new(around.before))))
    timeless = _TIME_ALONE.sub(" ", said.rsplit("。", 1)[-1])
    before = _keep_first_name(_QUESTIONS.sub(" ", _FORM_ASIDE.sub(" ", timeless)))
    each = _EACH_SUBJECT.search(before)
    if each:
        return (each[1],)
    quoted = _QUOTED_EACH.search(around.before)
    if quoted:
        return quoted[1], quoted[2]
    combined = _COMBINED.search(before)
    if combined:
        return (_trim_name(combined[1]),)
    first = _BULLETED_PART.search(before) or _FIRST_PART.search(before)
    if first:
        return (first.group().strip("【】「」 "),)
    labels = read_labels(
        OWN_TOPIC.sub("", _NAME_OF_EXAM.sub(": ", before)) + ("各" if EACH_BEHIND.match(around.after) else ""),
        loose=True,
    )
    if labels != (None,):
        return labels
    behind = _BEHIND.match(around.after)
    return name_labels(behind[1]) if behind else name_behind(around.after)


def _keep_first_name(before: str) -> str:
    """``患者接遇/筆記(記述式):2問``: the first word names the part, what follows the slash is its form.

    A way of sitting the exam (在宅受験の場合は) is a circumstance, not a part.
    """
    phrase = _CIRCUMSTANCE.sub(" ", before).lstrip(" 、。,/|)」】(")
    return _FORM.sub(" ", phrase)


def _trim_name(printed: str) -> str | None:
    name = re.sub("^(?:(?:試験|検定|所要|制限|解答|テスト)?時間|試験|検定|テスト)(?:は|が|:)?", "", printed)
    return name.strip("・はがのを") or None
