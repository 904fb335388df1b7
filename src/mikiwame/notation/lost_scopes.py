"""Gives a reading of terms back what its text says of whom or what it is, or refuses it where it has no place for that.

``第2回 9月1日(火)から`` is of one sitting, ``本科 全48回(144時間)`` of one course, ``…を作る問題が3問`` of one kind of
task: each names it at its head, where the readers take it for no part of the value.
"""

from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.lost_full_marks import keep_full_marks
from mikiwame.notation.told_shapes import NO_RESULT, NOT_APPLIED
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Application, Edition, ExamContent, ResultDay, StudyTime, Terms, Told

_Read = Terms | Money | Unreadable | Withheld


def keep_scope(field: str, text: str, reading: _Read) -> _Read:
    """Give the reading of a normalised text with what it is of, or refuse it where a text tells more than it can."""
    match reading["kind"]:
        case "mark":
            return keep_full_marks(text, reading)
        case "content":
            return _keep_task(text, reading)
        case "study":
            return _keep_course(text, reading)
        case "application":
            return _keep_sitting(text, reading)
        case "result":
            return _keep_sitting_of_result(text, reading)
        case "edition":
            return _keep_subject(text, reading)
        case "unreadable" | "withheld":
            return reading
    lost = _find_lost(field, text, reading)
    return refuse("residue-only", text, word=lost) if lost else reading


# "診療録から明細書を起こす問題を2問", "計算問題が3問": one kind of task, of which there are so many.
_TASK: Final = re.compile(
    "(?P<task>(?:[^。、:|()0-9]{2,40}?[るうくぐすつぬぶむ]|[^。、:|()0-9\\s]{0,10}?(?:計算|応用|事例|仕訳|作図|長文|読解|文章|図表|伝票|英作文|語彙|文法))問題)"
    "\\s?(?:は|が|を|も)?、?\\s?(?:約|およそ)?(?P<questions>[0-9]{1,3})\\s?[問題]"
)
_OF_THE_EXAM: Final = re.compile("^(?:(?:本|当|この)?(?:試験|検定)(?:で|に|では|には|は)、?)")
# "出題される問題は60問": whatever they ask.
_ANY_TASK: Final = re.compile(
    "(?:[^。]*(?:で|に|は|から|が))?、?(?:出題(?:され|す)る|出(?:され)?る|解く|(?:解答|回答)する|答える|ある|課される|取り組む|構成される|行われる|提示される)問題"
)
# Words before which those so far are all there are.
_IN_ALL: Final = re.compile("合計|全部で|総計|全(?:て|体)|計[0-9]")


def _keep_task(text: str, told: ExamContent) -> ExamContent:
    if len(told["parts"]) != 1 or _IN_ALL.search(text):
        return told
    part = told["parts"][0]
    found = _TASK.search(text)
    if part["label"] is not None or part["forms"] or not found or part["questions"] != int(found["questions"]):
        return told
    task = _OF_THE_EXAM.sub("", found["task"].strip(" ・●■◆※「」"))
    return told if _ANY_TASK.fullmatch(task) else {**told, "parts": [{**part, "label": task}]}


# "本科 全48回(144時間)": a course of a school that has others.
_COURSE: Final = re.compile(
    "^[\\s・●■◆※【]*(?P<course>(?:本科|別科|専科|選科|予科|研究科|(?!学科|教科)[一-龠]{1,4}(?:科|制)(?=[\\s:】])|[^\\s。、:|()0-9]{1,10}(?:コース|クラス|課程|集中)"
    "|(?:通学|夜間|昼間|土曜|日曜|週末|平日|速習|短期|基礎|応用|入門|実践|総合|標準|専門|直前)(?:講座|科|部)))"
    "[\\s:】]*(?:は|、)?\\s?(?:全?[0-9]{1,3}回)?[\\s:、(]*(?:学習|受講)?(?:期間|時間)?\\s?(?:約|およそ)?[0-9]"
)


# "入門編 全5回(10時間)": whatever has a number of lessons, but for those of all.
_LESSONS: Final = re.compile(
    "^[\\s・●■◆※【]*(?P<course>[^\\s。、:|()0-9【】]{2,12})[\\s:】]*(?:は|、)?\\s?全[0-9]{1,3}回[\\s、(]*(?:約|およそ)?[0-9]"
)
_ALL_LESSONS: Final = re.compile(
    "(?:本|当|この)?(?:講座|講義|講習|授業|学習|勉強|研修|訓練|受講|標準|通常|合計|総|全体|期間|時間|回数|数|の|カリキュラム|スケジュール|目安|は)+"
)


def _keep_course(text: str, told: StudyTime) -> StudyTime | Unreadable:
    found = (_COURSE.match(text) or _LESSONS.match(text)) if "of" not in told else None
    if not found or _ALL_LESSONS.fullmatch(found["course"]):
        return told
    if "a_day" in told:
        return refuse("study_time-turn", text, word=found["course"])
    return {
        "kind": "study",
        "hours": None,
        "months": None,
        "approx": False,
        "of": [{"label": found["course"], "hours": told["hours"], "months": told["months"], "approx": told["approx"]}],
    }


_SITTING: Final = (
    "第?[1-9]回(?:目|試験|検定)?|[前後上下]期(?:試験)?|[春夏秋冬](?:期|季|試験)?(?:試験)?|(?:1[0-2]|[1-9])月(?:試験|検定|期)"
    "|[A-D]日程|早期(?:申込|受付|出願)?|(?:団体|個人)(?:受[験検]|申込|申請)?"
)
# "第2回 9月1日から": one of several sittings of each year; the 64th was held but once.
_SITTING_FIRST: Final = re.compile(f"^[\\s・●■◆◇※【(]*(?P<sitting>{_SITTING})(?![0-9一-龠])[\\s:】)は、]*")
_ANY_SITTING: Final = re.compile(f"(?<![0-9一-龠])(?:{_SITTING})(?![0-9一-龠])|第[0-9]{{1,3}}回")


# "(2) 9月1日から": one of a list that is cut off.
_LISTED: Final = re.compile("^\\s*\\([1-9]\\)\\s?(?=[0-9]{1,2}(?:月|/))")


def _find_sitting(text: str) -> str | None:
    found = _SITTING_FIRST.match(text)
    return found["sitting"] if found and not _ANY_SITTING.search(text, found.end()) else None


def _keep_sitting(text: str, told: Application) -> Application | Unreadable:
    listed = _LISTED.match(text) if len(told.get("yearless", [])) == 1 or told["season"] else None
    if listed:
        return refuse("residue-only", text, word=listed.group().strip())
    sitting = _find_sitting(text) if "of" not in told and not told["windows"] else None
    if not sitting or "seasons" in told or not (len(told.get("yearless", [])) == 1 or told["season"]):
        return told
    return {**NOT_APPLIED, "of": [Told(label=sitting, told=told)]}


def _keep_sitting_of_result(text: str, told: ResultDay) -> ResultDay:
    sitting = _find_sitting(text) if "of" not in told else None
    if not sitting or not ("yearless" in told or "season" in told):
        return told
    return {**NO_RESULT, "of": [Told(label=sitting, told=told)]}


_LAW: Final = re.compile("法令|法規|法律|(?<!基準)規則|条例|基準日|適用日|施行日")
_FEES: Final = re.compile("診療報酬|調剤報酬|介護報酬")
# "施行されている会計基準等に準拠": what it rests on, which is no law in general.
_NAMED: Final = re.compile(
    "(?P<named>(?:(?!施行|現在|時点|適用|有効|実施)[一-龠ァ-ヶーA-Za-z]){0,12}?(?:会計基準|税法|点数表|規格|基準|[一-龠]法))"
    "(?:等|など)?(?=に(?:準拠|基づ|よ|もと|従|沿)|を|は|が|で|の?(?:規定|内容)|及び|および|並びに|ならびに|と|や|・|、|。|$)"
)


def _keep_subject(text: str, told: Edition) -> Edition | Unreadable:
    if told["subject"] != "法令" or "of" in told or _LAW.search(text):
        return told
    fees = set(_FEES.findall(text))
    named = fees or {one["named"] for one in _NAMED.finditer(text)}
    return {**told, "subject": named.pop()} if len(named) == 1 else refuse("edition-revision", text)


_PERSON: Final = re.compile(
    "(?:^|(?<=[、。]))\\s?(?P<who>[^。、]{0,40}?(?:方|人|者|[生員])(?:の場合)?)(?:は|なら|:)(?P<said>[^。、]*)"
)
_WAY: Final = re.compile("自宅|在宅|(?<![一-龠])家で|会場|教室|オンライン|CBT|IBT|PBT|テストセンター|ネット|Web|WEB")
_FIRST_TIME: Final = re.compile(
    "(?:ご?入会|加入|新規)(?:登録)?(?:時|の際|の方|者|の)|初回|初年度|年度内|初めて|はじめて|最初の|今なら|今だけ|期間中|先着|キャンペーン"
)
_NEXT_BUT_ONE: Final = re.compile(
    "次回(?:の?(?:試験|検定))?(?:及び|および|並びに|と|・|、|か|や|または|又は|もしくは|から|~)、?(?:その)?次々回(?!.{0,6}まで)"
    "|(?:次々?回|翌回|次の|翌年度?の?)(?:の)?(?:試験|検定|実施|受[験検]|回)?(?:で|に|は)?(?:のみ|だけ|に?限[りっるら])"
)
_NONE: Final = re.compile(
    "(?:給付|助成|返金保証|返金|保証)(?:金|制度|保証)*\\s?(?:\\([^()]*\\)\\s?)?(?:[:|]|は、?|の)\\s?(?:支給|利用|適用)?(?:対象外|適用外|非対象)(?!の)"
)


def _find_lost(field: str, text: str, reading: Terms | Money) -> str | None:
    """What keeps a value to some people or times for which the reading has no place."""
    if "of" in reading:
        return None
    if field == "mode":
        told = [one["who"] for one in _PERSON.finditer(text) if _WAY.search(one["said"])]
        return told[0] if len(told) > 1 else None
    if field == "retake":
        return _first(_NEXT_BUT_ONE.search(text)) if reading["kind"] == "retake" and reading["exempt"] else None
    if reading["kind"] == "money":
        plain = field == "certificate_fee" and all(one["label"] is None for one in reading["amounts"])
        return _first(_FIRST_TIME.search(text)) if plain else None
    if reading["kind"] == "refund" and (reading["share"] is not None or reading["offered"]):
        return _first(_NONE.search(text))
    return None


def _first(found: "re.Match[str] | None") -> str | None:
    return found.group() if found else None
