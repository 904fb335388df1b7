"""Reads study times with whom, what or which way they are told of, whatever that is called, as it is printed.

What stands before a time, without the words that every such text has (``勉強時間は``, ``約``), is its label: a grade, a
way, a condition. Where anything else is said, nothing is read.
"""

from typing import Final

from mikiwame.notation.study_of_some import read_range
from mikiwame.notation.study_times import spell_spans
from mikiwame.notation.times import Placed, find_times
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import StudyOf, StudyTime

_UNITS: Final = {"hours": ("hours", 1), "months": ("months", 1), "years": ("months", 12)}
# What one person took, what holds of a course or of one year, what is left open.
_TURNS: Final = re.compile(
    "毎週|週に|週[0-9]|例外|本来|平日|休日|土日|週末|祝日|私|僕|俺|自分|(?<!し)ました|(?:だっ|でき|かかっ|なかっ|でし)た|円|%|割|点|年度|[0-9]{4}年|人によ|場合によ|次第|のうち|サポート|視聴|有効|模擬|試験時間|制限時間|受験料|受講料|合格率|[0-9]\\s?(?:人|名|回|問|級以|歳|日|週|科目|単元|冊|ページ|分(?!野))"
    "|のような|比較的|最も|教材|消化|動画|わずか|たった|だけ|のみ|以外|除|ただし|但し|または|又は|もしくは|より(?:も|短|長|多|少)|倍|以上は|[^度]ない(?!方|人|場合|初)|ません|らし|ようです|そうです|思|でしょうか|[?？!！=×]|無理|難し|足り|不足|途中|平均年齢|セミナー|ユーキャン|キャリカレ|フォーサイト|スケジュール|免除|申込|発表|前|まで(?!の|に必)|から[、。]|延長|期限|他"
)
_PACE: Final = re.compile(
    "(?:1日(?:あたり)?|毎日)約?(?P<low>[0-9.]{1,3})(?:(?P<first>時間|分)?\\s?[~-]\\s?(?P<high>[0-9.]{1,3}))?(?P<unit>時間|分)(?:程度|ほど|くらい)?の?(?:学習|勉強)?(?:時間)?"
    "(?:を?続け(?:て|れば)|して|すれば|で|ペースで|なら|だと|を目安に)?、?"
)
_WORDS: Final = (
    "(?:(?:学習|勉強|受講|取得|準備)?(?:に)?(?:かかる|必要な|必要とされる|要する|必要となる|想定される|確保したい)(?:の)?"
    "(?:総|標準|平均)?(?:的な)?(?:学習|勉強|準備|取得|受講)?|(?:総|標準|平均)?(?:的な)?(?:学習|勉強|準備|取得|受講)|^|(?<=[、。\\s(]))"
    "(?:時間|期間)(?:の)?(?:目安|平均)?(?:として)?(?:は|が|を|の|で|:)?"
)
_FILLER: Final = re.compile(
    f"{_WORDS}|(?:資格(?:の)?)?(?:の)?(?:合格|取得|修了|習得|修得|達成)(?!者)(?:する)?(?:に(?:は|必要な)?|まで(?:に|の)?|ため(?:に|の)?(?:は)?|を目指す(?:に|なら|場合)?(?:は)?|の(?:ため|目安)(?:に)?(?:は)?|レベル(?:まで)?)?(?:に)?(?:は|の)?"
    "|(?:一般的|平均的|標準的|基本的)(?:に|な)(?:は)?|結論から(?:言|い)(?:えば|うと)|目安(?:として|と)?(?:は|も)?|平均(?:して|で)?(?:は)?|(?:の)?(?:学習|勉強)(?:で|が|を|に|すれば|して|時間|期間)?|必要(?:な|と(?:なり|され|言われ|いわれ)(?:ます|て(?:い|お)(?:ます|る|り)))?(?:です|になります)?"
    "|(?:と|が|を|で|は|に|も|の)?(?:目安|必要|標準的|一般的|可能|十分)?(?:と)?(?:です|ます|である|になります|となります|かかります|かかると(?:言|い)われて(?:い|お)ます|(?:言|い)われて(?:い|お)(?:ます|る|り)|されて(?:い|お)(?:ます|る|り)|とされます|といわれます|みておく(?:と(?:よ|良|い)い)?(?:でしょう|です)|見て(?:おき|おく)(?:ましょう|と(?:よ|良|い)い(?:でしょう|です))?|(?:が|を)?必要|なります|修了可能|可能)"
    "|(?:また|一方(?:で)?|なお|続いて|次に|そして)|程度|ほど|くらい|ぐらい|前後|約|およそ|(?<=間)で|が$|です$"
)
_PARTICLES: Final = re.compile(
    "^(?:が|は|を|に|の|も|で|と|から)+|(?:の場合(?:は|に|だと)?|の方は|の人は|であれば|なら(?:ば)?|だと|では|には|については?|として(?:は)?|は|が|で|に|の|を|も|:)+$"
)
_EDGES: Final = " \t\n、。,・/|●■◆○※『』「」()【】:;-ー"
_NUMBERED: Final = re.compile("^\\s*(?:[0-9]{1,2}[.)]\\s|\\([0-9]\\)|[・●■◆-])\\s?")
_MOST_LETTERS: Final = 40
_GRADE: Final = re.compile("準?[0-9]{1,2}級")
_LABEL: Final = re.compile("[一-龠ァ-ヶーぁ-んA-Za-z0-9・~、/\\s「」々]{2,40}")
_NO_LABEL: Final = re.compile(
    "(?:です|ます|た|だ|る|い|く|て|し|と|から|より|ので|ため|こと|もの|よう|そう)$|^(?:そ|こ|あ)|(?:です|ます|ました)|^[ぁ-ん]{1,3}$"
)
_MATTER: Final = re.compile("(?:時間|期間)$")
_OF_LEARNERS: Final = re.compile(
    "準?[0-9]{1,2}級|[初中上]級|独学|通信|通学|スクール|講座|予備校|初学|初心|初めて|はじめて|経験|知識|社会人|学生|主婦|最短|標準|働きながら"
)
# "医療事務の勉強期間は": the exam, or what it is for.
_OF_EXAM: Final = re.compile(
    "^(?!実技|学科|筆記|面接|[0-9])[^。、0-9はが]{2,20}?(?:の|に)(?:資格)?(?:の)?(?:合格|取得|勉強|学習)"
)
_CONDITION: Final = re.compile("(?:場合|際|とき|後|方|人|ながら|なら|者|つもり|学ぶ|学習|勉強|利用)$")
_FIGURES: Final = re.compile("[0-9]")


def read_study_list(text: str) -> StudyTime | None:
    """Give the times of a normalised text, each with its label where it has one; None where more is said."""
    bare = _NUMBERED.sub("", text)
    pace = _PACE.search(bare)
    if pace:
        bare = bare[: pace.start()] + bare[pace.end() :]
    if _TURNS.search(bare) or text.strip("| ").count("|") > 1:
        return None
    spelt = spell_spans(bare.replace("半年", "6か月"))
    times = find_times(spelt)
    if not times or len(times) > _MOST or any(time.time["unit"] not in _UNITS for time in times):
        return None
    told, place = list[StudyOf](), 0
    for time in times:
        label = _find_label(spelt[place : time.start], first=place == 0)
        if label is None or not _add(told, label, time, approx="目安" in text):
            return None
        place = time.end
    rest = _strip(spelt[place:])
    if rest or not told:
        return None
    return _make(told, pace, bare)


_MOST: Final = 8


def _strip(text: str) -> str:
    """What of ``text`` is neither a sign nor one of the words that say nothing of whom."""
    return _FILLER.sub(" ", text).strip(_EDGES) if text else ""


def _find_label(text: str, *, first: bool) -> str | None:
    """What a time is told of; "" where nothing is said, None where it can be no label."""
    pieces = [piece for piece in re.split("[、。/\\s()]+", text) if piece]
    kept = [_clean(piece) for piece in pieces]
    named = [piece for piece in kept if piece]
    label = " ".join(named)
    if not label:
        return ""
    grades = len(_GRADE.findall(label))
    if len(label) > _MOST_LETTERS or _FIGURES.search(_GRADE.sub("", label)) or not _LABEL.fullmatch(label):
        return None
    if any(map(_MATTER.search, named)):
        return None
    if any(_NO_LABEL.search(piece) for piece in named if not _CONDITION.search(piece)):
        return None
    # Two names are of one only where the first is a condition, or the second stands under it.
    if len(named) > 1 and not (any(map(_CONDITION.search, named)) or grades or first):
        return None
    return label


def _clean(piece: str) -> str:
    piece = piece.strip(_EDGES)
    condition = re.search("(?P<said>[^、。]*?(?:場合|際|とき|後|方|人))(?:は|に(?:は)?|なら|だと|、)?$", piece)
    if condition and not _GRADE.fullmatch(piece):
        return _PARTICLES.sub("", condition["said"]).strip(_EDGES)
    return " ".join(filter(None, map(_clean_word, _FILLER.sub(" ", piece).split())))


def _clean_word(word: str) -> str:
    for _ in range(2):
        word = _PARTICLES.sub("", word.strip(_EDGES)).strip(_EDGES)
    return "" if re.fullmatch("[ぁ-ん]{0,4}", word) else word


def _add(told: list[StudyOf], label: str, time: Placed, *, approx: bool) -> bool:
    """Put a time to its label; False where that has one of this unit already."""
    unit, factor = _UNITS[time.time["unit"]]
    span = read_range(time, {time.time["unit"]: factor})
    own = told[-1] if told and label in ("", told[-1]["label"]) else None
    if own is None:
        if any(one["label"] == label for one in told):
            return False
        own = {"label": label, "hours": None, "months": None, "approx": False}
        told.append(own)
    if own[unit] is not None:  # type: ignore[literal-required]
        return False
    own[unit] = span  # type: ignore[literal-required]
    own["approx"] = own["approx"] or approx or time.approx
    return True


def _make(told: list[StudyOf], pace: re.Match[str] | None, text: str) -> StudyTime | None:
    if len(told) == 1 and not told[0]["label"]:
        one = told[0]
        reading: StudyTime = {
            "kind": "study",
            "hours": one["hours"],
            "months": one["months"],
            "approx": one["approx"],
        }
    elif (
        len(told) == 1
        and not _OF_EXAM.match(text)
        and not (_OF_LEARNERS.search(told[0]["label"]) or _CONDITION.search(told[0]["label"]))
    ):
        return None
    elif all(one["label"] for one in told):
        reading = {"kind": "study", "hours": None, "months": None, "approx": False, "of": told}
    else:
        return None
    return add_pace(reading, pace) if pace and len(told) == 1 else None if pace else reading


def add_pace(study: StudyTime, pace: re.Match[str]) -> StudyTime:
    scale = 1 / 60 if pace["unit"] == "分" else 1
    low, high = (round(float(pace[name] or pace["low"]) * scale, 2) for name in ("low", "high"))
    return {**study, "a_day": {"low": low, "high": high}}


def name_grade(study: StudyTime, text: str) -> StudyTime | None:
    """``簿記2級合格に必要な勉強時間は…``: a time with the grade that the text tells it of, and the hours a day.

    None where the text names a grade, and it isn't plain how the time is its own.
    """
    pace = _PACE.search(text)
    if "of" not in study and _GRADE.search(text):
        named = read_study_list(text)
        labelled = named is not None and "of" in named and all(_GRADE.search(one["label"]) for one in named["of"])
        return named if labelled else None
    one = len(study.get("of", ())) <= 1
    return add_pace(study, pace) if pace and one and "a_day" not in study else study
