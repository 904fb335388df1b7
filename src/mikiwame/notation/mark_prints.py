"""Spells the ways in which pages print one mark twice, or in an unlike order, as the one that is read."""

from mikiwame.vocabulary import patterns as re

# "3割5分": tenths and hundredths.
_TENTHS = re.compile("(?<![0-9.])([1-9])割([1-9])分(?=以上|の|程度|で|を|に|$)")
# "80%以上の正解(30問中24問以上)", "30問中24問以上の正解(80%以上)": the same mark in questions.
_IN_QUESTIONS = (
    r"(?P<{all}>[0-9]{{1,3}})\s?問(?:中|のうち)、?\s?(?P<{right}>[0-9]{{1,3}})\s?問(?:以上)?(?:の?正[解答])?(?:が目安)?"
)
_SHARE_FIRST = re.compile(
    r"(?P<head>(?P<share>[0-9]{1,3})\s?%\s?(?:以上)?(?:の)?(?:正[解答]率?|得点率?)?)\s?\(\s?"
    + _IN_QUESTIONS.format(all="all", right="right")
    + r"\s?\)"
)
_QUESTIONS_FIRST = re.compile(
    _IN_QUESTIONS.format(all="all", right="right") + r"\s?\(\s?(?P<share>[0-9]{1,3})\s?%(?P<least>以上)?\s?\)"
)
# "500点満点中350点以上(70%)": the same mark as a share.
_POINTS_AND_SHARE = re.compile(
    r"(?P<head>(?P<of>[0-9]{1,2},?[0-9]{2,3})点(?:満点)?(?:中|で|の)、?\s?(?P<points>[0-9]{1,2},?[0-9]{2,3})点(?:以上)?)"
    r"\s?\(\s?(?P<share>[0-9]{1,3})\s?%(?:以上)?\s?\)"
)
# "600点以上/1,000点", "120/200点": points of points.
_POINTS_OF_POINTS = re.compile(
    r"(?<![0-9,/])(?P<points>[0-9]{1,2},[0-9]{3}|[0-9]{2,3})(?:点(?:以上)?)?\s?/\s?(?P<of>[0-9]{1,2},[0-9]{3}|[0-9]{2,4})点(?:満点)?(?![0-9])"
    r"(?=\s?(?:、|。|$|\)|\||かつ|\([0-9]))"
)
# "(足切りあり)" beside the mark of each subject, what each question counts, and what else one may do.
_ASIDE = re.compile(
    r"\s?\((?:(?:テキスト|教材|資料)[^()0-9]{0,8}可|再[々度]?(?:試験|受験|テスト)[^()0-9]{0,4}可|1問[0-9.]+点\s?[×x]\s?[0-9]{1,3}問)\)"
)
_LEAST_ASIDE = re.compile(r"\s?\(足切り(?:点)?あり\)")
_OF_EACH = re.compile("各(?:科目|分野|領域|部門)|(?:科目|分野|領域|部門)ごと")
# "各領域の配点は100点となっており、": the full marks of each, which are no mark.
_FULL_EACH = re.compile(
    "^[^。、0-9]{0,16}(?:各|それぞれの)[^。、0-9]{1,6}の?配点は[0-9]{2,3}点(?:となっており|であり|で|です。)、?"
)
# "1科目でも4割を切ると不合格": what the mark of each subject says already, or says alone.
_ONE_BELOW = re.compile(
    r"\(?(?:(?:ただし|但し|また|なお)、?)?\(?1(?:つ|科目|教科|分野|領域|部門)でも、?(?:(?:得点|正[答解]率|点数)が)?(?:(?P<mark>[0-9]{1,3}\s?[点%割])(?:に|を)?)?\s?"
    r"(?:未満|下回|切|満たな|達しな)[^。()0-9]{0,10}?不合格(?:に|と)?(?:なります|なる|です|となり|扱い)?。?\)?。?"
)
# "…なので、比較的易しい試験と言えます": what one may think of it.
_EASY = re.compile(
    "(?<=[一-龠ぁ-ん])(?:なので|ので|ため|から)、(?:比較的|それほど|さほど|かなり|とても|十分に?)[^。0-9]{2,40}(?:ます|です|ません|ない)(?=。|$)"
)
_AND_THEN = re.compile("(?:をとった|を取った|した)上で、")
# "60%以上(100点満点)": the full marks, which a share has no need of.
_FULL_BEHIND = re.compile(r"(?<=%以上)\s?\(\s?[0-9]{2,3}\s?点満点\s?\)")
# "領域別得点率50%以上"
_BY_PART = re.compile("(?P<part>領域|科目|課目|分野|部門)別(?:の)?(?:得点率?|正[答解]率)")


# "70点以上を合格とし、…2級として認定します": what one then is called.
_CALLED = re.compile("(?<=合格とし)、[^。]{0,60}として認定(?:し|いたし|され)ます")


# "1種目100点を満点とし", "100点(各科目25点)満点": the full marks of each, and of each beside those of all.
_FULL_OF_ONE = re.compile(
    r"1\s?(?P<part>種目|科目|教科|領域|分野|部門)(?:につき|あたり)?\s?(?P<of>[0-9]{2,3})\s?点(?:を)?満点(?:とし(?:て)?|で|中|のうち)?、?\s?"
    r"(?:(?:全|各)(?:種目|科目|教科|領域|分野|部門)(?:とも)?の?)?(?:得点)?(?=[0-9]{2,3}\s?点)"
)
_OF_EACH_ASIDE = re.compile(r"(?<=[0-9]点)\s?\(各(?:科目|教科|領域|分野|部門|種目)[0-9]{1,3}点(?:満点)?\)(?=満点)")
# "ただし、論述式の得点が25点以上であること": one more mark, of a part.
_AND_A_PART = re.compile(
    r"(?:。|、)?\s?\(?(?:ただし|但し)、?\s?(?P<part>論述|記述|論文|実技|学科|筆記|面接|口述|選択|択一)(?:式|方式|形式)?(?:の)?(?:試験|問題|部分)?(?:の)?(?:得点|点数)?"
    r"(?:が|は|で|を)、?(?P<mark>[0-9]{1,3}\s?[点%割]以上)(?:の得点|取得|とる|取る|である|となって(?:い(?:る|ます|て)))*(?:こと|必要|もの)?(?:が(?:必要|条件)(?:です)?|とする|です)?\)?。?$"
)


# "学科100点・実技100点の合計200点": how the full marks are shared out.
_SHARED_OUT = re.compile(
    r"(?:[●・\s]{0,3}[一-龠ァ-ヶー]{2,12}\s?[:は]?\s?[0-9]{2,3}\s?点(?:満点)?(?!以上)\s?[、・+と/]?){2,6}(?:。\s?(?:●\s?)*|\s)?(?:の)?(?=(?:得点の)?(?:合わせて|合計))"
)
_OF_NUMBERED = re.compile(r"(?:●\s?)+の(?:得点の)?(?=合計)")
# "配点 マークシート方式:100点 合格基準 70点以上"
_ALLOTTED = re.compile(r"^配点\s?[^\s。、0-9:]{0,10}\s?:?\s?(?P<of>[0-9]{2,4})\s?点\s?合格(?:基準|点|ライン)\s?:?\s?")
# "200点満点の60%(120点)以上": the same mark in points.
_SHARE_AND_POINTS = re.compile(
    r"(?P<of>[0-9]{2,4})点満点(?:の|で|中)、?\s?(?P<share>[0-9]{1,3})%\s?\((?P<points>[0-9]{1,4})点\)\s?以上"
)
# "300満点で", "120問中84点": full marks without their sign, and questions of one point each.
_FULL_BARE = re.compile(r"(?<![0-9.点])(?P<of>[0-9]{2,4})満点")
_POINTS_OF_QUESTIONS = re.compile(r"(?<![0-9])(?P<of>[0-9]{2,3})\s?問(?:中|のうち)、?\s?(?P<points>[0-9]{1,3})\s?点")
# "当検定は実技のみの試験です。"
_ALL_THERE_IS = re.compile("^(?:当|本)(?:検定|試験)は[^。、0-9]{2,8}のみの試験です。")
# "簿記検定1級、2級": the name of the exam before its grades.
_EXAM_BEFORE_GRADES = re.compile(
    "^(?![^0-9]*(?:学科|実技|筆記|面接))[一-龠ァ-ヶー]{2,20}(?:検定|審査)(?:試験)?(?=準?[0-9]級[、・])"
)
_COUNTS_FIRST = re.compile("^(?:準?[0-9]級\\s?[0-9]{2,3}問、?\\s?){2,}(?=.*級)")


# "領域I~III(各100点)の合計": how many points each can give, beside what is asked of their sum.
_FULL_OF_EACH = re.compile(r"\s?\(各[^()0-9]{0,6}[0-9]{2,3}点(?:満点)?\)(?=の?(?:得点の)?(?:合計|総))")


# "筆記に合格した人だけ実技(70点以上)": who sits the part of which the mark is told.
_HAVING_PASSED = re.compile(
    "^(?:学科|筆記|第?[1一]次|短答式?)(?:試験|検定)?(?:に|を)(?:合格|通過|パス|突破)した(?:人|方|者|場合)(?:だけ|のみ)?(?:が|は|に)?、?(?=(?:実技|面接|口述|第?[2二]次|論文式?)(?:試験)?\\s?[(:は])"
)
# "1科目でも12点に届かない場合は不合格"
_SHORT_OF = re.compile(
    "(?<=[点%割])に(?:届か|達し|及ば|到達し|至ら)(?:ない|なかった|ぬ)(?=(?:場合|とき|時|もの|科目|と|方|者)[^。]{0,16}(?:不合格|合格(?:と(?:は)?なら|でき|に(?:は)?なら)|落))"
)


def spell_marks(text: str) -> str:
    """Give a normalised text on marks with each mark printed once and its full marks before it."""
    text = _HAVING_PASSED.sub("", text)
    text = _SHORT_OF.sub("に満たない", text)
    text = _FULL_BARE.sub(r"\g<of>点満点", _POINTS_OF_QUESTIONS.sub(_of_questions, _ALL_THERE_IS.sub("", text)))
    text = _FULL_OF_EACH.sub("", text)
    text = _ALLOTTED.sub(r"\g<of>点満点中", _COUNTS_FIRST.sub("", _EXAM_BEFORE_GRADES.sub("", text)))
    text = _OF_NUMBERED.sub("", _SHARED_OUT.sub(" ", _SHARE_AND_POINTS.sub(_keep_one, text)))
    text = _AND_A_PART.sub(r"、かつ\g<part>式\g<mark>", _OF_EACH_ASIDE.sub("", text))
    text = _FULL_OF_ONE.sub(r"各\g<part>\g<of>点満点中", text)
    text = _ONE_BELOW.sub(_keep_once, _EASY.sub("", text))
    text = _AND_THEN.sub("かつ", _FULL_BEHIND.sub("", _FULL_EACH.sub("", _CALLED.sub("ます", text))))
    text = _SHARE_FIRST.sub(_keep_share, _TENTHS.sub(r"\1\2%", _ASIDE.sub("", text)))
    text = _POINTS_OF_POINTS.sub(_turn, _QUESTIONS_FIRST.sub(_keep_share, text))
    text = _BY_PART.sub(r"各\g<part>の得点率", _POINTS_AND_SHARE.sub(_keep_points, text))
    return _LEAST_ASIDE.sub("", text) if _OF_EACH.search(text) else text


def _keep_once(found: re.Match[str]) -> str:
    """What no subject may fall below as what each must reach, where the text has not said so."""
    mark = found["mark"]
    rest = found.string[: found.start()] + found.string[found.end() :]
    said = not mark or mark in rest or (mark.endswith("割") and f"{mark[:-1]}0%" in rest)
    return "" if said else f"、かつ各科目{mark}以上"


def _keep_share(found: re.Match[str]) -> str:
    """The percentage alone, where the questions are that share of all."""
    same = int(found["right"]) * 100 == int(found["share"]) * int(found["all"])
    if not same:
        return found.group()
    return found["head"] if "head" in found.groupdict() else f"{found['share']}%{found['least'] or ''}の正答"


def _of_questions(found: re.Match[str]) -> str:
    points, questions = int(found["points"]), int(found["of"])
    return f"{questions}点満点中{points}点" if points <= questions else found.group()


def _keep_one(found: re.Match[str]) -> str:
    """The share alone, where the points are that share of the full marks."""
    same = int(found["points"]) * 100 == int(found["share"]) * int(found["of"])
    return f"{found['share']}%以上" if same else found.group()


def _keep_points(found: re.Match[str]) -> str:
    """The points alone, where they are that share of the full marks."""
    points, full = (int(found[name].replace(",", "")) for name in ("points", "of"))
    return found["head"] if points * 100 == int(found["share"]) * full else found.group()


def _turn(found: re.Match[str]) -> str:
    points, full = (int(found[name].replace(",", "")) for name in ("points", "of"))
    return f"{found['of']}点満点中{found['points']}点以上" if points <= full else found.group()
