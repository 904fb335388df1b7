"""What a sentence goes on to say behind a figure, and what in it may make another value of that figure."""

from mikiwame.notation.statements import drop_concession, drop_consequence, split_outside
from mikiwame.vocabulary import patterns as re

END = re.compile(
    "(?:だ?と(?:(?:なって|言われて|いわれて|されて|発表されて)(?:おり|いて|い?ます|いる)|なり)?|に(?:なって(?:おり(?:ます)?|います|いる)|なります)|であり|(?<!ま)で|です(?:ので|し|が)?|なので|だが|だ(?=[。！!])|とのことです|に対し(?:て)?|の?(?:その)?うち"
    "|(?<=[円)）])が(?:別途)?(?:必要|かかり|掛かり|かか|掛か)(?:です|ます|る|と?なります|となる|になります)?"
    "|(?<=[%％名人])(?:でした|だった|となった|となりました)(?:が)?)?"
    "[、,。．.！!\\s\x1f]*$"
)
AS_OF = re.compile(
    "\\s?[(（](?:平成|令和|20(?=[0-9]{2}年))?\\s?[0-9元]{1,2}年(?:度|[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:現在|時点)[)）]$"
)
"""Of which day a page says that a figure is, behind it."""

_JUDGED = re.compile(
    "(?<=[0-9０-９円%％人名点割分間度後台])と(?:なっていて|なっており)?、?(?:比較的|やや|少々|少し|かなり|非常に|とても|大変|極めて|決して|例年|[^、。%％円]{1,14}(?:[にと]比べ(?:て|ると)?|より)も?)?"
    "(?:高め|低め|高額|高い|低い|高く|低く|狭き門|難関|難しく|難しい|厳しく|厳しい|易し[いく])[^、。0-9０-９]{0,16}$"
)
"""What a writer thinks of a figure: 40%〜60%程度と比較的高く."""

_REMARKED = re.compile(
    "(?<=[0-9０-９円%％人名点割分間度後台上下弱強超)）])(?:と(?!も|の|比(?!較的)|異|違|合わ|同|共|は|し[たて]|聞|予想|推定|想定|思|見)|で(?![のはも]|な[いく]|きま|しょう)|という|を(?=支払|払|納|振り?込|添え)|から(?=受け|挑戦|受験|受検|始め))"
    "(?P<said>[^、。0-9０-９]{1,40})$"
)
"""What a text goes on to say behind its figure: 約40%と油断できない, 5,500円から受けられ."""

_ONE_FIGURE = re.compile(
    "(?:約|およそ)?[0-9０-９][0-9０-９,.]*(?:\\s?[%％]?[~〜～-][0-9０-９,.]+)?\\s?(?P<unit>[%％円分点人名])"
    "(?:以上|前後|程度|台|超|ほど|強|弱)?(?:[(（][^()（）]*[)）])?"
)
_CONDITION = re.compile(
    "(?:[点%割問])以上|別[にの]|学科|実技|筆記|面接|口述|値[上下]|改[定訂正]|変更|新[した]|来年|今後|から(?=は)|年度?(?:[0-9０-９]{1,2}月)?(?:から|より)|以降|ただし|但し|場合|のみ|だけ|除|以外|割引|免除|別途|[0-9０-９上中初下準]級|[0-9０-９]次"
)
_ASKED = re.compile("(?:間|分|半)(?:で|に)、?(?:全部?で)?[0-9０-９]{1,3}(?:問|科目)[^、。0-9０-９円%％]{0,24}$")
"""How many questions stand behind a length: 2時間で、50問出題されます."""

_EXTRA = re.compile("(?<=円)(?:で|です(?:が)?)?、(?:このほか|ほかに|他に|別途)(?:、)?[^、。]{2,60}$")
"""What is to be paid beside the fee: 7,700円で、別途システム利用料550円."""

_CHANGED = re.compile(
    "下が|上が|下回|上回|下げ|上げ|低下|上昇|増|減|変|まで|落ち|伸び|異な|なら|なけれ|超え|切[っり]|未満|以[上下内外]|除|ほど|限|場合|済(?![むみ])|含|税|別|足り|追加|加え|不足|(?:では|じゃ|足り|満た|なら)ない|ませ|合格|不合格|必要|推移していた|ても|でも(?!な)|であれ|しか"
)
"""What may make another value of it."""

_WEIGHTY = re.compile(
    "[0-9０-９]|半額|無料|割引|免除|消費税|税[別抜]|別[にの途]|倍|ただし|但し|以外|(?!(?<=の)一つ)[一二三四五六七八九十][回度科級割倍つ人年月日]"
)
"""What in a clause beside a figure may change it, so that the clause is no mere remark."""


def may_change(text: str) -> bool:
    """Whether a clause holds a figure or another word that a value may hang on."""
    return bool(_WEIGHTY.search(text))


def drop_remarks(text: str) -> str:
    """A text without the clauses behind its last figure: 6,600円で、コンビニで支払えます without how it is paid."""
    parts = split_outside(drop_concession(drop_consequence(_JUDGED.sub("", text))), "、")
    while len(parts) > 1 and not may_change(parts[-1]):
        parts.pop()
    first = _drop_remark(_JUDGED.sub("", END.sub("", parts[0]))) if len(parts) > 1 else ""
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
