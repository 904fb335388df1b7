"""Reads how many hours or months of study a text gives (``study_time``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.times import Placed, find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Range, StudyOf, StudyTime

_MONTHS_OF = {"months": 1, "years": 12}
# What one person took, what a course costs, the easiest of several, a sum worked out.
_OTHER = re.compile(
    "(?<!言う)(?<!いう)なら、?約?[0-9]|(?:19|20)[0-9]{2}年|前になっ|直前|円|受講料|僕|俺|コース|種[>:]|備えて|チャレンジ|ざっと"
    "|(?<![0-9])0時間|を超え|人も|講義時間|秒|[0-9]分(?![野の])|週[0-9]回|受講し[て、]|発表|通知|郵送|合否|有効|講習|被保険者|独学で無事"
    "|たった|わずか|最も|場合|平日|1日|毎日|週に|毎?週(?:間に)?(?:あたり|当たり)?約?[0-9.]+(?:[~-][0-9.]+)?時間|か月(?:に|あたり"
    "|当たり)約?[0-9.]+(?:[~-][0-9.]+)?時間|あれば|合格しました|✕|×|=|試験時間|サポート期間|以内に受験|研修|期間内|スケジュール例"
    # At most so long, not in so long, and what somebody tells of himself.
    "|(?:長|遅|多)く(?:て|と)も|せいぜい|(?:時間|か月|年)間?(?:未満|以下|を切|を下回|足らず|に満た)|[0-9](?:時間|か月"
    "|年)[^。、0-9]{0,16}(?:のは|には|では)、?[^。、0-9]{0,8}(?:難し|厳し|困難|無理|足り|不足)"
    "|(?:受かった|合格した|取得した|取った|修了した)(?:人|方)|(?:学科|実技|筆記|面接|口述)(?:試験)?(?:のみ|だけ)?(?:に(?:合格|受か|は)"
    "|の(?:合格|勉強|学習)|対策)|(?:登録(?!販売)|申請|更新|発行|交付|手続き?|審査|到着|発送)(?:が(?:完了"
    "|終わ)[^。、]{0,4})?(?:まで)?に(?:は)?、?(?:約|およそ)?[0-9]|体験[談記]|口コミ|[0-9](?:時間|か月|年)間?(?:ほど|程度"
    "|まで)?(?:早[くい]|短[くい縮]|長[くい]|多[くい]|少な|遅れ|延長|延ば|縮め|過ぎ|超過|経[過っ]|から(?:学|受講|利用|申))|よう(?:です|だ)"
    "|とのこと|みたい(?:です|だ)"
    "|[方人]も(?:い|多|少な|あ)|(?:だと|ですと)、?約?[0-9]"
    # "24時間いつでも": when one may, and "全10回(1回2時間)": of one lesson.
    "|24時間(?:、|・)?(?:365日|いつでも|年中|体制|対応|受付|どこ|好き|視聴|学習(?:でき|可)|受講(?:でき|可))|1(?:回|コマ|課|講)[0-9.]+(?:時間|分)|時間\\s?/\\s?(?:日|週|月)|(?<!か)月に?[0-9]{1,3}時間"
)
_STUDY = re.compile(
    "勉強|自習|学習|学ぶ|学べ|学び終|修了|で合格(?:でき|を狙|を目指|が可能)|カリキュラム|受講期間|訓練期間|講座|かか[るり]|目安|到達|費や|準備期間"
    "|で(?:資格)?の?取得(?:が可能|でき(?:ます|る)|を目指)|合格に必要"
)
_LEAST = re.compile("(?:最短|最速|最低|少なくと?も|[早速]くて|[早速]ければ)(?:で|でも|限)?[^0-9。、]{0,6}$")
# "1 200時間", "1、200時間": one number or two, and the last group alone would be a fraction of the truth.
# "自分も1か月の勉強で合格できた": what one person needed.
_ONE_PERSON = re.compile("(?:でき|しまし|だっ|かかっ|かかりまし|でし)た|自分[はもが]|(?<!公)私[はがのも]")
# "知識がある人は50時間", "経験者:30時間": what some need, who are further or have less time than others.
_OF_SOME = re.compile(
    "(?:(?<!初)(?<!未)経験者|社会人|学生|主婦|従事者|有資格者|合格者|(?:[たいる]|中の|出身の)(?<!初めて学習する)(?<!初めて学ぶ)(?:人|方))"
    "(?:の[^。、0-9]{0,10})?(?:は|なら|であれば|だと|\\s?[:|])(?=[^。]{0,16}[0-9])"
)
# "介護職の方で100時間": as what joins them is that of ways, too, only who they are tells.
_OF_THESE = re.compile(
    "(?<!多く)(?<!ほとんど)(?<!すべて)(?<!全て)(?<!一般)(?<!普通)(?<!皆)の(?:方|人|かた)(?:で|は|なら(?:ば)?|であれば|だと|には|が|の場合(?:は|には)?|\\s?[:|])、?(?=[^。]{0,16}[0-9])"
)
# "半年前から始める": when one begins, of which nobody knows how long it takes.
BEGINS = re.compile(
    "(?:[0-9]\\s?(?:か月|年|週間?|日)間?|半年)(?:ほど|くらい|ぐらい|程度|以上)?前(?:から|に|には|より|が|の|で|を|まで|:|。|$)"
)
_IN_PIECES = re.compile(r"(?<![0-9,])[0-9]{1,3}(?:\s[,、・]?\s?|[、・]\s?|,\s)[0-9]{3}(?![0-9])")
_FROM_TO = re.compile(r"(?<![0-9.])(?P<low>[0-9]{1,2})か月\s?(?:から|~|-)\s?(?P<high>[1-3])年(?!度)")
# "100時間から150時間"
_HOURS_FROM_TO = re.compile(r"(?<![0-9.,])([0-9]{1,4})時間(?:から|~|-)約?([0-9]{1,4})時間")
_MONTHS_FROM_TO = re.compile(r"(?<![0-9.])([0-9]{1,2}(?:\.5)?)か月(?:間)?から約?([0-9]{1,2}(?:\.5)?)か月")
_SENTENCE = re.compile("です|ます|ました|という|ている|された")


def read_study_time(text: str) -> StudyTime | Unreadable:
    """Give hours and months of a normalised text; several of one unit are of different people, so refused."""
    pieces = _IN_PIECES.search(text)
    if pieces:
        return refuse("unclear_pieces", text, word=pieces.group())
    words = (_OTHER, _ONE_PERSON, _OF_SOME, _OF_THESE, BEGINS)
    turn = find_turn(text) or next((found.group() for word in words if (found := word.search(text))), None)
    if turn:
        return refuse("study_time-turn", text, word=turn)
    unlike = _LEARNER.search(text) if _OTHER_WAY.search(text) and not _ALIKE.search(text) else None
    if unlike:
        return refuse("study_time-turn", text, word=unlike.group())
    spelt = text.replace("半年", "6か月")
    spelt = _HOURS_FROM_TO.sub(r"\1~\2時間", spelt)
    if _STUDY.search(text):
        spelt = _MONTHS_FROM_TO.sub(r"\1~\2か月", spelt)
    times = find_times(_FROM_TO.sub(_spell_range, spelt) if _STUDY.search(text) else spelt)
    hours = [one for one in times if one.time["unit"] == "hours"]
    months = [one for one in times if one.time["unit"] in _MONTHS_OF]
    plain = _STUDY.search(text) or not _SENTENCE.search(text)
    if not times or len(hours) > 1 or len(months) > 1 or len(hours) + len(months) < len(times) or not plain:
        return refuse("study_time-several", text)
    return _name_learner(
        text,
        {
            "kind": "study",
            "hours": _read_range(hours, 1, least=_is_least(text, hours)),
            "months": _read_range(
                months, _MONTHS_OF.get(months[0].time["unit"], 1) if months else 1, least=_is_least(text, months)
            ),
            "approx": any(one.approx for one in times) or "目安" in text,
        },
    )


# "独学合格には約3か月": by whom or how, where the text names nothing else; "独学でも" is for everybody.
_LEARNER = re.compile(
    "(?:独学|初学者|初心者|未経験者)(?!で?(?:も|あって|から)|から|に?も|[のと・、]?(?:通信|通学|講座|スクール|経験者))"
)
_ALIKE = re.compile("とも|共に|問わ|どちら|いずれ|でも|にかかわらず|関係な")
_OTHER_WAY = re.compile("通信|通学|スクール|予備校|講座|(?<!未)経験者")


def _name_learner(text: str, study: StudyTime) -> StudyTime:
    named = list(dict.fromkeys(_LEARNER.findall(text)))
    if len(named) != 1 or _OTHER_WAY.search(text):
        return study
    of: StudyOf = {"label": named[0], "hours": study["hours"], "months": study["months"], "approx": study["approx"]}
    return {"kind": "study", "hours": None, "months": None, "approx": False, "of": [of]}


def _spell_range(found: re.Match[str]) -> str:
    """``6か月から1年`` in months."""
    return f"{found['low']}~{int(found['high']) * 12}か月"


def _is_least(text: str, times: list[Placed]) -> bool:
    """``最短1か月``: say whether the figure is the least that it takes."""
    return bool(times and _LEAST.search(text[: times[0].start]))


def _read_range(times: list[Placed], factor: int, *, least: bool) -> Range | None:
    if not times:
        return None
    told = times[0].time
    low, high = told["low"], None if least and told["low"] == told["high"] else told["high"]
    return {"low": low * factor, "high": None if high is None else high * factor}
