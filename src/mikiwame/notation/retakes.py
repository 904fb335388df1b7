"""Reads what those who failed may do: parts they need not sit again, how long they wait (``retake``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.retake_denials import find_denied_exemption
from mikiwame.notation.times import Placed, find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Retake, Time, Told

_EXEMPT = re.compile(
    "免除|(?<!各)(?:科目|一部|部分)合格(?!率|点|ライン|基準)|合格した(?:試験)?科目|合格科目|残りの(?:すべての|全ての?)?科目|不合格だった(?:方|科目|部分)"
)
_NOT_EXEMPT = re.compile(
    "免除(?:の?制度|科目)?\\s?[|:]?\\s?(?:は|が)?、?(?:特に|一切)?(?:なし|無し|あり?ません|ない(?!方)|され(?:ません|ない))|免除のない|科目合格(?:制度)?(?:は|が)(?:ない|ありません)"
    "|(?:(?:科目|部分|一部)合格|免除)(?:の|を認める|による)?(?:制度|仕組み|認定|措置|規定|扱い|取り?扱い)?(?:は|が|も|を|という)?、?(?:特に|一切)?"
    "(?:な(?:い|く|し)|無[いし]|あり?ません|ございません|存在しません|(?:認め|採用し|設け|導入し|実施し|行って|行い)(?:られ)?(?:て)?(?:い|おり)?(?:ません|ない|なく|ず)|行われません)"
)
_UNLIMITED = re.compile(
    "何[度回]でも|何[度回]も(?:受験|受検|挑戦)(?:することが)?(?:でき|可|して(?:いただ|も))|制限(?:は|が)?(?:なし|無し|あり?ません|ない)|再受験ルールは?あり?ません|回数(?:の)?制限(?:は|:|\\s\\|\\s)?\\s?なし|再?受[験検](?:回数)?(?:は|も)?無制限"
)
# "何度でもは受けられません", "ただし同じ月は1回だけ": not as often as one likes.
_NOT_SO_OFTEN = re.compile(
    "何[度回]でもは|何[度回](?:でも|も)[^。、]{0,20}(?<!構い)(?<!かまい)(?<!問題あり)(?<!差し支えあり)(?<!支障あり)(?:ません|ない(?!と)|不可)"
    "|(?:質問|相談|課題|添削|動画|講義|閲覧|視聴|演習|練習)[^。、]{0,10}何[度回]でも"
)
_ONLY_SO_MANY = re.compile("[0-9]\\s?[回度](?:だけ|のみ|限り|に限|しか)")
# "その後の4回の試験で免除": as often as no length of time says.
_SO_MANY_EXAMS = re.compile(
    "(?<!年)(?<![0-9])[0-9]{1,2}\\s?回(?:の?(?:第?[12一二]次|学科|実技|筆記|面接|口述)?の?(?:試験|検定|実施|受[験検])|分|連続|にわた|免除|目まで)"
)
# "受講期間内なら何度でも": as often as one likes in a time that no figure says.
_WHILE = re.compile("(?:期間|期限|年度)(?:の)?(?:内|中)(?:で|に)?(?:あれば|なら|は|、|に限り|のみ|何)")
# Papers that tell of a part passed, and what frees from a part without having passed it.
_PAPERS = re.compile("(?:一部)?(?:科目)?合格(?:通知書?|証書?|証明書)")
_FREED_OTHERWISE = re.compile(
    "[0-9]級(?:以上)?の?(?:合格|取得|保有|所持)者[^。]{0,16}免除|準?[0-9]級(?:以上)?(?:を|に)[^。、]{0,6}(?:取得|合格)[^。]{0,16}免除|(?:講習|研修|養成|課程|実務|単位)[^。]{0,24}免除|(?:講習会?|研修|課程)を(?:受講|修了|受け)[^。]{0,60}免除|免除[^。]{0,12}(?:講習|研修)|(?:資格|免状|免許|経験)(?:を|が)?[^。]{0,8}(?:持[つっち]|有|取得|保有|所持|あ[るり])[^。]{0,80}免除"
    "|(?:有資格|資格取得|資格登録|登録|保有|免状取得|免許取得)(?:登録)?者[^。]{0,60}免除|該当(?:する|者)[^。]{0,24}免除|[0-9](?:点|問)(?:が|の)?免除|免除の受験資格|(?:[士師]|主任者|技術者|取扱者|管理者)(?:試験)?の?合格者[^。]{0,16}免除|免除[^。、]{0,8}(?:受けられ(?:ない|ません)|対象外|対象となりません)|(?:認定校|指定校|養成校)[^。]{0,24}免除|(?:大学|学校)[^。]{0,16}卒業[^。]{0,16}免除"
)
_LIMIT_ASIDE = re.compile(r"\([^()]*[0-9]\s?(?:年|か月|日|週)間?(?:以内|まで|有効|間|(?=\)))[^()]*\)")
# "あり(科目合格制度)"
_SYSTEM = re.compile(r"^(?:あり|有り?)\s?\(([^()0-9]{2,12}制度)\)$")
# "あり(合格科目は次回試験で免除)"
_EXPLAINED = re.compile(r"^(?:あり|有り?)\s?\(([^()]*免除[^()]*)\)$")
# "但し、免除期間が過ぎた場合は一次試験からの受験": what ends with the time that is told.
_OVER = re.compile(
    "(?<=。)\\s?(?:ただし|但し|なお)、?(?:免除|有効)?(?:の?期間|期限)(?:が|を)(?:過ぎ|経過し)(?:た|てしまった)?(?:場合|とき)?(?:は|には|と)、?[^。]*(?:受[験検]|必要)[^。0-9]*。?$"
)
_FREED = re.compile("免除(?:を受けた|者)")
_FISCAL = re.compile("翌々年度末?")
_NEXT_FISCAL = re.compile(
    "(?<!翌)翌年度(?:の?末(?:日)?|の終わり)?(?:に当たる[^。、]{1,14})?(?:の[0-9]{1,2}月)?(?:の?(?:実施)?試験)?まで"
)
# "次の試験まで免除": an end that no length of time says.
_UNTIL = re.compile("(?:試験|検定|回|年度?|月|日|末)まで(?!に(?!わた))")
# "翌年度の筆記を免除": for one time.
_NEXT_ONLY = re.compile("(?:次回|翌回|翌年度?|次年度)(?:の|は)[^。、]{0,10}(?:を|が|は)?免除")
# "3年間(3回)": as often as the exam is held in that time.
_TRIES_ASIDE = re.compile(r"\([^()0-9]{0,4}[0-9]{1,2}\s?回(?:分|の(?:試験|受[験検])|のみ|まで|限り|限定)?\)")
_WAIT = re.compile(
    "後(?:に|から|以降)(?:は)?、?(?:再?受[験検]|再?挑戦|可能)|経過(?:し(?:ない(?:と|限り)|た?後)|後|すれば|する(?:こと|まで|必要))|(?:以上)?(?:空け|あけ|待)|以降(?:に|から)?(?:再|受)"
)
_NEXT_DAY = re.compile("翌日(?:から|以降)[^。]{0,10}(?:再?受験|再?受検|可能)")
_AGAIN = re.compile("不合格の場合|再受験|再受検|同一科目|2回目|次の?試験|次回|リテイク|前回|再チャレンジ")
# "電気工事士免状交付者 … 免除": whoever it is, none of those who passed a part before.
_PASSED = re.compile("合格|落ち|失敗")
# "学科免除の有効期限は6か月": what there is, without a word of how one comes by it.
_PLAINLY = re.compile(
    "^[^。、]{0,30}?(?:科目|一部|部分|学科|実技|筆記|試験|[12一二]次)(?:の)?(?:試験)?(?:の)?免除(?:の)?(?:制度|措置)?(?:(?:が|も|は|\\s|[:|]){0,3}(?:あり|有り?|ある|設けられ)[^。、]{0,8}。?$|。?$|を付与|は[0-9]|(?:の有効)?期[間限])"
)
# "次回に限り免除": for one time, which no length of time says.
_ONCE = re.compile("(?:次回|翌年度?|翌回|次の回)(?:の試験)?(?:に限[りっる]|のみ|だけ|1回)")
# "日商簿記検定に合格した方は免除": another exam, which one passed elsewhere.
_ANOTHER_EXAM = re.compile(
    "(?<!当)(?<!本)(?<!同)(?<!次)(?:検定|資格|技能士|国家試験)(?:試験)?(?:に合格|の合格者)[^。]{0,30}免除|合格(?:の|していれば|すれば)[^。]{0,12}(?:別の|他の|ほかの)"
)
# "期限なしで免除": for ever, which no length of time says.
_FOREVER = re.compile(
    "期限(?:は|が|も)?(?:なし|なく|ありません|ない|無し)|無期限|永久|永続|一生|生涯|いつまでも|ずっと"
)
# "一部合格とは、このどちらかに合格したという意味です"
_DEFINED = re.compile("(?:一部|部分|科目)合格(?:者)?とは(?![^。]*免除)")
_SOMEBODY = re.compile("[\u4e00-\u9fff]{0,6}(?:者|(?<!希望される)(?<!希望する)方)(?=[はがでに、「 ]|$)")
# "ダメだったとしても": said of whoever sits again.
_EVEN_THEN = re.compile("(?:不合格|ダメ|駄目)だったとしても、?(?=[^。]*再?(?:受験|受検|挑戦))")
_GLOSS = re.compile(r"\([^()]*\)")
# Limits on something else than sitting again, and how often one may in some time.
_OTHER = re.compile(
    "(?:届出?|義務|報告|届け出|手続き?|書類|年会費)(?:義務)?(?:の|を|が)?免除|[師士者員](?:の|は|から)[^。、]{0,12}試験免除"
    "|受験資格|(?<!翌年度末)(?<!翌年度)(?<!翌々年度末)(?<!翌々年度)まで有効|欠席|[0-9]回まで|度のみ|合格に至らな|番号が必要|講座|申込|準?[0-9]級(?:の|で|、)|[0-9]次|(?:申請|申し?込み?|手続き?)(?:の?(?:期[限間]|受付)(?:は|[:|]|\\s)|できるのは|は)、?[^。、]{0,10}[0-9]\\s?(?:日|週間?|か月|年)間?以内|(?<!申請)により|[0-9]{1,4}年の試験|過ぎ|[3-9]回目|延長|だけで構"
)


# "章ごとの合格の持ち越しはない": what was passed must be sat again.
_NOT_CARRIED = re.compile(
    "合格[^。、]{0,8}(?:持ち?越し?|繰り?越し?|引き?継ぎ?)(?:は|が|も|を)?(?:一切)?(?:でき(?:ない|ません)|な[いし]|あり?ません|認め(?:ない|られません|ません)|され(?:ない|ません)|不可)"
)
# "翌年以降何度でも": from when, which no length of time says.
_FROM_LATER = re.compile(
    "(?:翌(?:々)?(?:年度?|シーズン|学期)|来年度?|次年度|次の?シーズン)(?:の試験)?(?:以降|から|より)(?:であれば|なら)?"
)


def read_retake(printed: str) -> Retake | Unreadable:
    """Give exemptions and waits of a normalised text; a limit on the number of times is left to a reader."""
    text = _EXPLAINED.sub(r"\1", _SYSTEM.sub(r"\1あり", printed))
    told_otherwise = [found.group() for pattern in (_FREED_OTHERWISE, _OTHER) for found in pattern.finditer(text)]
    turn = find_turn(re.sub("不合格だった", "不合格の", text)) or next(iter(told_otherwise), None)
    if turn:
        return refuse("retake-turn", text, word=turn)
    bare = _GLOSS.sub("", text)
    times = find_times(bare)
    if len({(one.time["low"], one.time["unit"]) for one in times}) == 1:
        times = times[:1]
    told: Retake = {
        "kind": "retake",
        "exempt": _is_exempt(bare),
        "valid": None,
        "unlimited": True if _UNLIMITED.search(bare) else None,
        "wait": {"low": 1, "high": 1, "unit": "days"} if _NEXT_DAY.search(bare) else None,
    }
    freed = (_find_freed(bare) or find_denied_exemption(bare)) if told["exempt"] else None
    if freed:
        return refuse("retake-turn", text, word=freed)
    if (not times and _LIMIT_ASIDE.search(text)) or _TRIES_ASIDE.search(text):
        return refuse("retake-bracket", text)
    if len(times) > 1 or (times and not _place(told, bare, times[0])):
        return refuse("retake-time", text)
    _place_years(told, text, timed=bool(times))
    bound = _find_bound(told, text)
    if bound:
        return refuse("retake-turn", text, word=bound)
    if told["unlimited"] and told["exempt"] is None and _NOT_CARRIED.search(text):
        told["exempt"] = False
    later = _FROM_LATER.search(text)
    if later and told["unlimited"] and told["wait"] is None:
        told["remarks"] = [later.group()]
    said = (told["exempt"], told["unlimited"], told["wait"])
    nth = _NTH.search(text)
    if told["wait"] and nth:
        # The wait before one of several tries is none of the others.
        return {**_NOTHING, "of": [Told(label=nth.group(), told=told)]}
    return told if said != (None, None, None) else refuse("retake-nothing", text)


_NTH = re.compile("[2-9]回目(?!以降)")
_NOTHING: Retake = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}


def drop_end(text: str) -> str:
    """Give the text without what it says of the time after an exemption."""
    return _EVEN_THEN.sub("", _OVER.sub("", text))


def _find_freed(text: str) -> str | None:
    """What frees from a part though it is not told that it was passed."""
    other = _FOREVER.search(text) or _ONCE.search(text) or _DEFINED.search(text) or _ANOTHER_EXAM.search(text)
    if other:
        return other.group()
    if _PASSED.search(text):
        return None
    somebody = _SOMEBODY.search(text)
    if somebody:
        return somebody.group()
    return None if _PLAINLY.search(text) else "免除"


def _is_exempt(text: str) -> bool | None:
    if _NOT_EXEMPT.search(text):
        return False
    bare = _PAPERS.sub("", text)
    if "合格" not in bare and _FREED.search(bare):
        return None
    return True if _EXEMPT.search(bare) or (_FISCAL.search(text) and "一部合格" in text) else None


def _place_years(told: Retake, text: str, *, timed: bool) -> None:
    """How long an exemption holds, where years are named and not counted."""
    if told["exempt"] and _FISCAL.search(text):
        told["valid"] = {"low": 2, "high": 2, "unit": "fiscal-years"}
    elif told["exempt"] and not timed and _NEXT_FISCAL.search(text):
        told["valid"] = {"low": 1, "high": 1, "unit": "fiscal-years"}


def _find_bound(told: Retake, text: str) -> str | None:
    """What keeps tries or an exemption to less than what was read."""
    found = (_WHILE.search(text) or _NOT_SO_OFTEN.search(text)) if told["unlimited"] else None
    found = found or _ONLY_SO_MANY.search(text)
    if told["exempt"]:
        found = found or _SO_MANY_EXAMS.search(text) or (_NEXT_ONLY.search(text) if told["valid"] is None else None)
        found = found or (_UNTIL.search(text) if told["valid"] is None else None)
    return found.group() if found else None


def _place(told: Retake, text: str, time: Placed) -> bool:
    """A length of time bounds an exemption, or is the wait before the next try."""
    length: Time = time.time
    if _WAIT.search(text[time.end : time.end + 12]) and not told["exempt"] and _AGAIN.search(text):
        told["wait"] = length
        return True
    if told["exempt"] and re.search("有効|免除|間は|以内|年の?間に(?:行われる|実施)", text):
        # "1年以内に行われる試験が免除": how long it holds, not at most how long.
        told["valid"] = {**length, "low": length["high"]} if time.limit and length["high"] is not None else length
        return True
    return False
