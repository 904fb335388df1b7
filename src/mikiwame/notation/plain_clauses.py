"""Clauses beside a figure that say nothing of which exam, part or time it is: 難易度が高く、合格率は30%です。"""

from mikiwame.notation.heading_words import SOME_GRADES
from mikiwame.notation.statements import split_outside
from mikiwame.vocabulary import patterns as re

COMMA = "、"

_PREDICATE = re.compile(
    "(?:[くっしいれえべめけみせじきてねり]て|[んい]で|(?:ため|ので|けれども?|けど|ものの|ながら)|ずに?"
    "|(?:です|ます|ません|でした|ました|だ|た|い|る)(?:が|から|し)"
    "|く|[あおなわかさたまばがら]り|[あ-ん一-龠](?:され|られ|れ|し)|でき|行い|行ない|[思言違習使]い"
    "|(?:的|め|単|易|関|気|名|要|能|由|様|じ|なし|格)(?:で|であり)"
    "|[にと](?:比べ|較べ)(?:て|ると)?も?|[にと]比較(?:して|すると)も?)$"
)
"""How a clause ends that says something of its own and goes on."""

_BOUNDING = re.compile(
    "[0-9０-９]|[一二三四五六七八九十上中下初準][級次回科部]|級|学科|実技|筆記|面接|口述|論文|短答|製図|科目|会場|在宅|自宅|(?<!ター)ネット|オンライン|CBT|IBT|PBT|団体|一般[の受]"
    "|学生|会員|社会人|初めて|はじめて|再[受試]|免除|[前今次昨来去翌]回|[前今次昨来去翌]年|年度|男性|女性|独学|講座|受講|通信|スクール|学校|医科|歯科|コース|プラン"
    "|以前|以降|以後|当時|従来|改[定正訂]|変更|値上|値下|旧|かつて|昔|前は|まで|ほか|うち|中で|場合|のみ|だけ|除|以外|ただし|但し|限|部門|区分|種類?で|都道府県|地域|地方|[東西南北]部"
    "|合格者?の(?:うち|中)|合格し(?:て|た)|ダブル|併願|同時"
)
"""What may say of which part, time or people the next figure is."""

_OTHER_SUBJECT = re.compile(
    "(?:試験|検定|資格|[士師者]|クラーク|簿記|会計|秘書|経理|アシスト|マスター|オペレータ|編|方)(?:の(?:方|ほう))?[がも]"
)
_GENERAL_SUBJECT = re.compile(
    "^(?:この|その|本|当|同)?(?:受[験検]者|志望者|初[学心]者|経験者|有資格者|合格者|試験|資格)(?:数|人口)?[がも]"
)
_FIGURE = re.compile("[0-9０-９]")
_INVITES = re.compile("、[^、。0-9０-９]{2,30}(?:しよう|しましょう|みよう|みましょう|チェック|ください)$")
_RECKONS = re.compile("と[言い]え|チャンス|計算[にで]|ことになり|訪れ")
_IN_BRACKETS = re.compile("[(（](?P<inside>[^()（）]{4,60})[)）]。?")
_QUOTED = re.compile(
    "[「『“](?P<inside>(?:約|およそ|例年)?[0-9０-９][0-9０-９,，.．~～〜-]*\\s?(?:[%％円分点人名割]|時間)(?:前後|程度|以上|ほど|台|強|弱)?)[」』”]"
)
_SAT = re.compile("受[験検]生(?=(?:数)?は「?(?:約|およそ)?[0-9０-９][0-9０-９,，.万]*[人名])")
_OF_GRADE = re.compile(f"{SOME_GRADES}(?:の?(?:方|試験|場合|検定試験|検定))?(?:は|では|が|の場合)")
_TOPIC = re.compile(
    "^(?:[^はがを、。]{1,16}である)?(?P<topic>[^はがを、。]{1,24}?)(?:では(?!あり|な)|においては|については|に関しては|の場合は?|(?<!で)(?<!また)(?<!あるい)は)(?P<rest>.*)$"
)

FRAMED = re.compile("(?P<topic>[^はがを、。]{2,40}?)(?:では|においては)(?P<own>[^はがを、。]*)")
"""What a clause begins with that says of which time or part it is: 2023年の試験では before 合格率が."""

OTHER_MATTER = re.compile(
    "お?申し?込み?|出願|受付|出題(?:形式|範囲|内容)?|問題数?|試験(?:内容|形式|方式|会場|科目|範囲)|解答(?:形式|方式)?|難易度|受[験検]資格|主催(?:者|団体)?|会場|形式|人気|内容|正答率|正解率|得点率?|点数|成績|スコア"
)
"""What the clause before a figure may be about that is none of whose the figure is."""

TOGETHER = re.compile("(?:合わせ|あわせ|併せ)て|合計|計|全部で|全体で|トータルで|両方で")
LISTS_PARTS = re.compile(
    "[^、。はが]*(?:学科|実技|筆記|科目|部構成)[^、。はが]*(?:と|の2|の二)[^、。はが]*(?:が(?:あり|行われ|課され)|で構成され(?:て(?:おり|いて))?|から(?:成り|なり|構成され)|に分かれ(?:て(?:おり|いて))?)"
)
"""What only names the parts that a figure is of together: 学科試験と実技試験があり before 合わせて3時間."""


def says_aside(clause: str) -> bool:
    """Whether a clause that goes on says something that bounds no figure behind it, and speaks of no other exam."""
    if not _PREDICATE.search(clause) or _BOUNDING.search(clause) or _TOPIC.match(clause):
        return False
    return not _OTHER_SUBJECT.search(_GENERAL_SUBJECT.sub("", clause))


def list_clauses(front: str) -> list[str]:
    """The clauses before a figure, each with its topic parted from what is said of it; those that bound nothing are
    left out.
    """
    parts = list[str]()
    for clause in split_outside(front, "、"):
        told = _TOPIC.match(clause)
        parts += [told["topic"], told["rest"]] if told else [clause]
    return [part for part in parts if part and not says_aside(part)]


def reckons(text: str) -> bool:
    """Whether a text makes something of days that it was told before: チャンスは4カ月に1度訪れる、と言えます。"""
    return bool(_RECKONS.search(text))


def drop_call(heading: str) -> str:
    """A heading without the call at its end: 試験時間は90分!, 試験は年1回、日程をチェックしよう."""
    return _INVITES.sub("", heading.rstrip("!！"))


def end_sentence(heading: str) -> str:
    """A heading as the sentence that it shortens: 試験は年3回です."""
    return heading if heading.endswith(("。", "です", "ます")) else f"{heading}です"


def unwrap(sentence: str) -> str:
    """A sentence without the brackets that it stands in: (合格点は全て70点以上)."""
    found = _IN_BRACKETS.fullmatch(sentence.strip())
    return found["inside"] if found else sentence


def drop_quotes(sentence: str) -> str:
    """A sentence whose figures stand in no quotes: 合格率は「44.4%」でした; who sat is called so: 受験生は1,000人."""
    return _SAT.sub("受験者", _QUOTED.sub("\\g<inside>", sentence))


def split_by_grade(sentence: str) -> list[str]:
    """The clauses of a sentence of which each is about a grade of its own: 2級は年3回行われ、1級は年2回行われます。"""
    parts = list[str]()
    for clause in split_outside(sentence, "、"):
        if not parts or _OF_GRADE.match(clause):
            parts.append(clause)
        else:
            parts[-1] += "、" + clause
    return parts


def is_of_grade(clause: str) -> bool:
    """Whether a clause says first of which grade it is."""
    return bool(_OF_GRADE.match(clause))


def drop_asides(text: str) -> str:
    """A text without the clauses before its figure that bound nothing: 少し高くなって、7,500円 without the first."""
    parts = split_outside(text, "、")
    while len(parts) > 1 and not _FIGURE.search(parts[0]) and says_aside(parts[0]):
        parts.pop(0)
    return "、".join(parts)
