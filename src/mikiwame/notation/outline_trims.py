"""Takes out of a text on the contents of an exam what says nothing of its parts, and works out numbers.

A sentence goes where it tells no number of questions, form, part or grade, and nothing that limits one; a bracket where
it says only what a part is about, or what one form isn't; a clause at the end where it says what one may think of it.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_COUNTED: Final = "(?:問|題|枚|事例|課題)"
_TELLS: Final = re.compile(
    f"[0-9]\\s?{_COUNTED}|択|[肢者]枝|選択|マーク|記述|論述|論文|穴埋|空欄|空所|入力|○|正誤|面接|口述|学科|実技|筆記|級|段位|[一二三1-3]次|前半|後半"
)
_LIMITS: Final = re.compile(
    "ただし|但し|なお|場合|除|のみ|だけ|以外|変更|予定|免除|選[ばびぶべん]|いずれ|または|又は|うち|年度|改定|改正|従来|以前|以降|今後|過去|模擬|練習|講座|受講|購入|無料|有料|円|何[問割点]|ますか|落と|よくある|このほか|その他に|別途|加え|例えば|たとえば"
)
# "正解は1問につき1つです。"
_SENTENCE: Final = re.compile("[^。]+(?:。|$)")
_ONE_ANSWER: Final = re.compile(
    "(?<=。)\\s?(?:正解|正答|解答)は1問(?:につき|あたり)1つ(?:です|となります|だけです)?。?$"
)
_LENGTH: Final = "(?:[0-9]{1,3}(?:\\.[05])?(?:分|時間)半?間?)"
_BRACKET: Final = re.compile("\\s?\\((?P<inside>[^()]*)\\)")
_MEASURES: Final = re.compile(
    f"(?:各|それぞれ|配点[は:]?|試験時間[は:]?|制限時間[は:]?|約|計|合計|[/・、\\s]|{_LENGTH}|[0-9]{{1,4}}点(?:満点)?)+"
)
_LETTER: Final = re.compile("^[A-Z]\\s")
_ANSWERS: Final = re.compile(
    "[0-9]{1,3}の空欄|(?:回答|解答)(?:数)?[はが:]?[0-9]{1,3}問?|[0-9]題の[^0-9()]{1,6}[0-9]{1,3}[一-龠]?"
)
_DENIED_FORM: Final = re.compile("(?P<form>[^()、。]{2,10}?)(?:方式|形式|式)?では(?:ありません|ない(?:です)?)。?")
_ABOUT: Final = re.compile("[^0-9()?!]{2,60}")
# "6科目×10問", "科目1~11×10問(全110問)"
_PRODUCT: Final = re.compile(
    "(?:(?:科目|課題|分野|領域)1\\s?[~-]\\s?(?P<last>[0-9]{1,2})|(?P<times>[0-9]{1,2})\\s?(?:科目|分野|領域|部門|章|教科|種目|テーマ))"
    "\\s?[×xX]\\s?(?:各)?(?P<each>[0-9]{1,3})(?P<unit>問|題)(?:\\s?\\(?\\s?(?:=|全|計|合計|の計)+\\s?(?P<sum>[0-9]{1,3})(?:問|題)\\)?)?"
)
_THOUGHT: Final = re.compile(
    "(?P<before>(?<=[てでりため])|(?<=おり)|(?<=ため)|(?<=ので)|(?<=から)|(?<=すが)|(?<=[るいだ]が)|(?<=けど)|(?<=けれど))、(?P<clause>[^、。]*)(?=。|$)"
)
_HEAD_OF_TOPICS: Final = re.compile(
    "^(?:出題|試験)?(?:範囲|分野|科目|内容)は、?[^。0-9]{4,120}?(?:(?:で|となっており|からなり|など|等)、|です。|となっています。)(?=[^。]*[0-9]\\s?[問題])"
)
# "うち35問以上の正解で合格となります": the mark, which is a field of its own.
_PASS_MARK: Final = re.compile(
    "(?:(?:その)?(?:の?うち|中)、?)?[0-9]{1,3}(?:%|点|問|割)(?:\\s?\\([0-9]{1,3}[%点問割]\\))?以上(?:の?(?:正解|正答率?|得点))?(?:[がでを]|すれば|すると|\\s)*合格(?:です|となります|になります|基準|ライン)?(?:です)?"
)
_ELEMENTS: Final = re.compile("(?:それぞれ|順に)(?P<counts>[0-9]{1,3}[問題](?:(?:と|、|・)[0-9]{1,3}[問題]){1,7})")


# "医科・歯科とも": of whom the same is said as of all.
_BOTH: Final = re.compile(
    "^\\s?(?:[A-Z○]\\s?)?(?P<both>[^。、0-9\\s・]{1,8}[・と][^。、0-9\\s・]{1,8})(?:とも(?:に)?|共に|いずれも)、?(?=[^\\s、。]{4})(?![^。]*(?:択|選択|記述|マーク))"
)
# "法令に関する問題及び点数表に関する問題計20問": what questions are about that are counted together.
_ABOUT_ALL: Final = re.compile(
    "(?:[^。、0-9()]{2,40}?(?:に関する|についての)(?:問題|知識|事項|内容)(?:を問う(?:問題|もの))?(?:及び|および|、|と|・|並びに|ならびに|から)?\\s?){1,6}(?=(?:の)?(?:合計|計|全)[0-9])"
)
# "「FASS」試験本体", "解答するようになっており"
_QUOTED: Final = re.compile("「(?P<said>[^「」]{1,12})」(?=[一-龠ァ-ヶ])")
_COMES_TO: Final = re.compile("するようになって(?:います|おります|おり|いる)")
_ANSWERED_BY: Final = re.compile("自分で(?:解答用紙に)?(?:記入|記述|書)(?:する|く)筆記(?:試験)?(?=方式|形式|式|で)")


# "(1)受付業務 (2)医療事務 /三肢択一式 /30問", "マナー、電話応対などから50問": what all of the questions are about.
_TOPICS_ABOVE: Final = re.compile(
    "^(?:\\(?[0-9]{1,2}[).]\\s?[^0-9/()。]{2,30}\\s?){2,9}/\\s?(?=[^/]*(?:択|選択|記述|マーク|[0-9]\\s?[問題]))"
    "|^[^。0-9()]{4,100}?(?:など|等)?(?:の(?:中|分野|科目))?から、?(?=(?:合計|全部で|計|全)?[0-9]{1,3}\\s?[問題])"
)
# "試験II(60問)と試験III(50問)はマークシート方式": what is said of both.
_OF_BOTH: Final = re.compile("(?<=\\))\\s?は、?(?=[^。0-9]{0,12}(?:択|選択|記述|マーク)[^0-9]*$)")
_BOTH_COUNTED: Final = re.compile(
    "\\([^()]*[0-9]\\s?[問題][^()]*\\)\\s?(?:と|、|・|及び)[^()。]*\\([^()]*[0-9]\\s?[問題][^()]*\\)"
)


# "筆記試験と実技試験。筆記は…": parts that are named first, and told of behind.
_NAMED_FIRST: Final = re.compile(
    "^(?:試験(?:内容)?は、?)?(?P<one>学科|筆記|一次|1次|択一式?|マークシート)(?:試験|問題)?(?:と|、|・|および|及び)(?P<two>実技|面接|口述|二次|2次|記述式?|論文)(?:試験|問題)?"
    "(?:の[2二](?:つ|種類|科目|部構成))?(?:があり(?:ます|、)|が(?:行われ|実施され)ます|で(?:構成され)?(?:す|ます|、)|からなり(?:ます)?)?[。、](?=[^。]*(?P=one)[^。]*(?P=two))"
)
# "しかし、そのうち採点対象となるのは92問です。"
_SCORED: Final = re.compile(
    "(?<=。)\\s?(?:しかし|ただし|なお)?、?(?:その|この)?うち、?(?:採点|評価)[^。]*[0-9]\\s?問[^。]*。?"
)

# "10:30~11:30 | 情報処理技術 | 50問": when a part is sat.
_CLOCK: Final = re.compile(
    "^[0-9]{1,2}:[0-9]{2}\\s?[~-]\\s?[0-9]{1,2}:[0-9]{2}\\s?\\|?\\s?(?=[^0-9|。、]{2,24}\\|?\\s?[0-9]{1,3}\\s?[問題]$)"
)
_CROSS: Final = re.compile("[〇○◯]\\s?[×✕]")
# "○×50問": no product.
_CROSS_COUNTED: Final = re.compile("○×(?=[0-9]{1,3}\\s?[問題])")


def trim_outline(text: str) -> str:
    """Give a normalised text of ``exam_content`` without what tells nothing of the parts."""
    text = _NAMED_FIRST.sub("", _SCORED.sub("", _CLOCK.sub("", text)))
    text = _QUOTED.sub(r"\g<said>", _COMES_TO.sub("します", text))
    text = _ABOUT_ALL.sub("", _BOTH.sub("", _ANSWERED_BY.sub("記述", text)))
    text = _PASS_MARK.sub(" ", _PRODUCT.sub(_multiply, _TOPICS_ABOVE.sub("", text)))
    if _BOTH_COUNTED.search(text):
        text = _OF_BOTH.sub("、共に", text)
    text = _LETTER.sub("", _HEAD_OF_TOPICS.sub("", text))
    kept = _ONE_ANSWER.sub("", _CROSS_COUNTED.sub("○×が", _CROSS.sub("○×", text.replace("✖️", "×").replace("✖", "×"))))
    return _THOUGHT.sub(_drop_thought, _BRACKET.sub(lambda found: _keep_bracket(found, text), kept))


def keep_counted(text: str) -> str:
    """The sentences that tell a number of questions or a form, of a text that has been read."""
    return "".join(one for one in _SENTENCE.findall(text) if _TELLS.search(one))


def _drop_thought(found: re.Match[str]) -> str:
    clause = found["clause"]
    idle = not (re.search("[0-9]", clause) or _TELLS.search(clause) or _LIMITS.search(clause))
    idle = idle and not re.search("ません|ない|ず(?:に|、|$)", clause)
    return "" if idle else found.group()


def _keep_bracket(found: re.Match[str], text: str) -> str:
    """Nothing of a bracket that says what a part is about, how long it is, or which form it hasn't."""
    inside = found["inside"]
    denied = _DENIED_FORM.fullmatch(inside)
    if denied:
        rest = text[: found.start()] + text[found.end() :]
        return "" if denied["form"] not in rest else found.group()
    if _MEASURES.fullmatch(inside) or _ANSWERS.fullmatch(inside):
        return ""
    about = _ABOUT.fullmatch(inside) and not _TELLS.search(inside) and not _LIMITS.search(inside)
    return "" if about and re.search("[、・/]|含む|など|等|理解|知識", inside) else found.group()


def _multiply(found: re.Match[str]) -> str:
    number = int(found["last"] or found["times"]) * int(found["each"])
    if found["sum"] and int(found["sum"]) != number:
        return found.group()
    return f"{number}{found['unit']}"
